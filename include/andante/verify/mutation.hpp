// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/law.hpp>
#include <andante/verify/mutant.hpp>
#include <andante/verify/wishes.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <unordered_map>
#include <unordered_set>

/// Tries faults of a rule set: which are there, where each can show, and who notices it.
namespace andante::verify {

/// A record and a day on which it is asked. What several states share is folded once.
struct shared_record {
    std::shared_ptr<const prescription> rx;
    std::vector<entry> rows;  ///< as they are heard
};
struct asked_state {
    std::shared_ptr<const shared_record> record;
    std::vector<entry> more;  ///< after the shared rows
    day today = never;
    std::string name;
    told_wishes wishes{};  ///< in place of what the policy wishes
};

namespace detail {

inline std::uint64_t mixed(std::uint64_t h, std::uint64_t v) noexcept {
    h = (h ^ v) * 0x9e3779b97f4a7c15u;
    return h ^ h >> 29;
}
/// What of a day's answer reaches a host, as one number: of the person and of each exercise what was found but for marks, which are for the record alone; what is granted.
inline std::uint64_t decided(const day_decisions& d) noexcept {
    std::uint64_t h = 1;
    const auto mix = [&](auto v) { h = mixed(h, static_cast<std::uint64_t>(v)); };
    const auto all = [&](const finding& f) {
        mix(f.act), mix(f.how_soon), mix(f.leaves), mix(f.ends), mix(f.lighter), mix(f.only.bits()), mix(f.latched.bits()), mix(f.asks.bits()), mix(f.rest_until.number());
    };
    all(d.person.sum);
    for (const decision& x : d) {
        all(x.sum), mix(x.granted()), mix(x.problem);
        x.match([&](const approved_dose& g) { for (const exact n : g.value().parts()) mix(n); }, [](const decision&) {});
    }
    return h;
}
/// That, and why.
inline std::uint64_t explained(const day_decisions& d) noexcept {
    std::uint64_t h = decided(d);
    const auto mix = [&](auto v) { h = mixed(h, static_cast<std::uint64_t>(v)); };
    const auto all = [&](const reason_set& s, const reason_list& why) {
        mix(s.words()[0]), mix(s.words()[1]);
        for (const reason& r : why) mix(r.rule), mix(r.act), mix(r.arm), mix(r.because), mix(r.where.index), mix(r.value), mix(r.bound), mix(r.heard.number());
    };
    all(d.person.spoke, d.person.why);
    for (const decision& x : d) all(x.spoke, x.why);
    return h;
}

inline std::uint64_t key_of(std::uint8_t rule, scope at, std::uint32_t from) noexcept {
    return std::uint64_t{rule} << 40 | std::uint64_t{static_cast<std::uint8_t>(at)} << 32 | from;
}

/// Looks for faults: every answer that a rule is seen to give, and every border between two answers along every number that it reads. From each
/// call that is seen the whole of each number's range is looked at, so what is found does not hang on how near the states come to a border.
class fault_finder : public rule_watcher {
  public:
    explicit fault_finder(std::size_t calls_of_a_rule) noexcept : rule_watcher{&see}, enough_{calls_of_a_rule} {}
    const std::vector<mutant>& found() const noexcept { return found_; }

  private:
    static void see(rule_watcher& w, rule_call& c) noexcept { static_cast<fault_finder&>(w).look(c); }
    void look(rule_call& c) {
        const said x = c.answer();
        const std::uint32_t here = answer_class(x, c.today);
        answers(c, x, here);
        std::uint64_t h = key_of(c.place, c.at, here);
        for (std::size_t i = 0; i != c.size; ++i) {
            const exact n = c.numbers[i].get(c.numbers[i].at);
            h = mixed(h, static_cast<std::uint64_t>(c.numbers[i].counts_days ? n - c.today.number() : n));
        }
        std::unordered_set<std::uint64_t>& calls = calls_[key_of(c.place, c.at, 0)];
        if (calls.size() >= enough_ || !calls.insert(h).second) return;
        for (std::size_t i = 0; i != c.size; ++i) look_along(c, i, rank_class(x));
        for (std::size_t i = 0; i != c.readings_size; ++i) {
            mutant m = of(c);
            m.kind = c.readings[i].known(c.readings[i].at) ? fault::unheard : fault::made_up, m.part = static_cast<std::uint8_t>(i);
            if (answer_class(with_a_fault(m, c), c.today) != here) add(m);
        }
    }

    static mutant of(const rule_call& c) noexcept {
        mutant m;
        m.rule = c.place, m.at = c.at;
        return m;
    }
    void answers(const rule_call& c, const said& x, std::uint32_t here) {
        if (here == 0 || !answered_.insert(key_of(c.place, c.at, here)).second) return;
        const auto try_it = [&](change what, std::size_t part) {
            mutant m = of(c);
            m.kind = fault::answer, m.what = what, m.part = static_cast<std::uint8_t>(part), m.from = here;
            if (changed_answer(x, what, part, c.today).what() != x.what()) add(m);
        };
        for (std::size_t i = 0; i != change_words.size(); ++i) {
            const auto what = static_cast<change>(i);
            if (!c.is_heard && (what == change::day_less || what == change::day_more)) continue;  // a rest of a plan is of its day alone
            const std::size_t parts = what == change::limit_less || what == change::limit_more ? part_count : what == change::without_constraint ? 12 : 1;
            for (std::size_t p = 0; p != parts; ++p) try_it(what, p);
        }
    }
    void look_along(rule_call& c, std::size_t i, std::uint32_t here) {
        const number_at& n = c.numbers[i];
        const exact at = n.get(n.at);
        const auto class_at = [&](exact v, std::uint32_t& into) {
            if (!n.set(n.at, v)) return false;
            into = rank_class(c.answer());
            return true;
        };
        for (const int way : {1, -1}) {
            exact before = at;
            std::uint32_t was = here;
            for (exact far = 1; far < 2'000 && borders_here(c, i) < 100; far += 1 + far / 16) {
                const exact v = at + way * far;
                std::uint32_t is = 0;
                if (!class_at(v, is)) break;  // the end of the scale; what lies within the last stride before it is looked at from nearer calls
                if (is != was) border(c, i, before, was, v, is);
                before = v, was = is;
            }
        }
        n.set(n.at, at);
    }
    /// Between two places with different answers there are two neighbours with different answers.
    void border(rule_call& c, std::size_t i, exact a, std::uint32_t at_a, exact b, std::uint32_t at_b) {
        const number_at& n = c.numbers[i];
        while (a - b > 1 || b - a > 1) {
            const exact middle = a + (b - a) / 2;
            std::uint32_t is = at_a;
            if (n.set(n.at, middle)) is = rank_class(c.answer());
            if (is == at_a) a = middle;
            else b = middle, at_b = is;
        }
        mutant m = of(c);
        m.kind = fault::border, m.part = static_cast<std::uint8_t>(i), m.step = static_cast<std::int8_t>(b - a), m.from = at_a, m.to = at_b, m.value = a;
        if (n.counts_days) m.value -= c.today.number();
        add(m);
        std::swap(m.from, m.to), m.step = static_cast<std::int8_t>(-m.step), m.value += b - a;
        add(m);
    }
    std::size_t& borders_here(const rule_call& c, std::size_t i) { return borders_[key_of(c.place, c.at, static_cast<std::uint32_t>(i))]; }
    void add(const mutant& m) {
        std::uint64_t h = key_of(m.rule, m.at, m.from);
        for (const std::uint64_t v : {std::uint64_t(m.kind), std::uint64_t(m.what), std::uint64_t(m.part), std::uint64_t(static_cast<std::uint8_t>(m.step)), std::uint64_t(m.to)}) h = mixed(h, v);
        if (!known_.insert(h).second) return;
        if (m.kind == fault::border) ++borders_[key_of(m.rule, m.at, m.part)];
        found_.push_back(m);
    }

    std::size_t enough_;
    std::vector<mutant> found_;
    std::unordered_set<std::uint64_t> answered_, known_;
    std::unordered_map<std::uint64_t, std::unordered_set<std::uint64_t>> calls_;
    std::unordered_map<std::uint64_t, std::size_t> borders_;
};

/// Marks which faults would change what some rule says while it watches.
class fault_marker : public rule_watcher {
  public:
    explicit fault_marker(const std::vector<mutant>& all) : rule_watcher{&see}, all_{all}, marked_(all.size(), false) {
        for (std::size_t i = 0; i != all.size(); ++i) {
            const mutant& m = all[i];
            switch (m.kind) {
                case fault::removed:
                case fault::limit: of_rule_[m.rule].push_back(i); break;
                case fault::answer: of_answer_[key_of(m.rule, m.at, m.from)].push_back(i); break;
                case fault::border: of_rank_[key_of(m.rule, m.at, m.from)].push_back(i); break;
                case fault::unheard:
                case fault::made_up: of_answer_[key_of(m.rule, m.at, 0) | std::uint64_t{1} << 63].push_back(i); break;
                default: break;
            }
        }
    }
    /// What was marked since the last time.
    std::vector<std::uint32_t> take() {
        std::vector<std::uint32_t> now = std::move(list_);
        list_.clear();
        for (const std::uint32_t i : now) marked_[i] = false;
        return now;
    }

  private:
    static void see(rule_watcher& w, rule_call& c) noexcept { static_cast<fault_marker&>(w).look(c); }
    void mark(std::size_t i) {
        if (!marked_[i]) marked_[i] = true, list_.push_back(static_cast<std::uint32_t>(i));
    }
    void look(rule_call& c) {
        const said x = c.answer();
        const std::uint32_t here = answer_class(x, c.today);
        for (const std::size_t i : of_rule_[c.place]) {
            if (marked_[i]) continue;
            const mutant& m = all_[i];
            if (m.kind == fault::removed ? x.speaks() : c.ask_turned(c.rule, c.arguments, m.limit, m.value).what() != x.what()) mark(i);
        }
        if (const auto at = of_answer_.find(key_of(c.place, c.at, here)); at != of_answer_.end())
            for (const std::size_t i : at->second)
                mark(i);
        if (const auto at = of_rank_.find(key_of(c.place, c.at, rank_class(x))); at != of_rank_.end())
            for (const std::size_t i : at->second)
                if (!marked_[i] && rank_class(with_a_fault(all_[i], c)) != all_[i].from) mark(i);
        if (const auto at = of_answer_.find(key_of(c.place, c.at, 0) | std::uint64_t{1} << 63); at != of_answer_.end())
            for (const std::size_t i : at->second)
                if (!marked_[i] && answer_class(with_a_fault(all_[i], c), c.today) != here) mark(i);
    }

    const std::vector<mutant>& all_;
    std::array<std::vector<std::size_t>, 128> of_rule_{};
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> of_answer_, of_rank_;
    std::vector<bool> marked_;
    std::vector<std::uint32_t> list_;
};

}  // namespace detail

/// A policy, a rule set and what the host asks, with every fault that can be planted in the rules.
/// `learn` states, `find` the faults, then ask of each who notices it.
template <class Policy, set_of_rules Set, question_pack Host>
class mutation_trial {
    using rules_type = mutated<Set>;
    using guard = guarded<wishing<Policy>, rules_type, Host>;

  public:
    using memory = history<Host>;

    mutation_trial(Policy policy, const Set& rules, const Host&) : policy_{policy}, rules_{rules} {}

    /// States on which faults are looked for. Where an answer is compared, these are what it is compared on.
    void learn(std::vector<asked_state> states) { states_.insert(states_.end(), std::make_move_iterator(states.begin()), std::make_move_iterator(states.end())); }
    const std::vector<asked_state>& states() const noexcept { return states_; }
    /// The whole answer of the set without a fault, as one number for each learned state, once they were looked at by `find`.
    const std::vector<std::uint64_t>& answers() const noexcept { return decided_; }
    /// The same with the reasons that it gives.
    const std::vector<std::uint64_t>& reasons() const noexcept { return explained_; }

    /// Finds the faults, and where each changes what a rule says. `calls_of_a_rule`: from how many of its calls borders are looked for; `first`: on how many states.
    void find(std::size_t calls_of_a_rule = 2'000, std::size_t first = static_cast<std::size_t>(-1)) {
        detail::fault_finder finder{calls_of_a_rule};
        walk(rules_type{rules_}.watched_by(finder), (std::min)(first, states_.size()), [](std::size_t, const day_decisions&) {}, [] {});
        all_.clear();
        std::size_t place = 0;
        const auto of_rule = [&]<class R>() {
            if constexpr (!is_left_out<R>) {
                mutant m;
                m.rule = static_cast<std::uint8_t>(place);
                all_.push_back(m);
                if constexpr (detail::needs_an_answer(typename R::reads{}))
                    for (const action a : {action::hold, action::regress, action::rest})
                        if (a != action{R::if_unknown}) m.kind = fault::silence, m.value = static_cast<exact>(a), all_.push_back(m);
            }
            if constexpr (is_left_out<R>) everywhere_.push_back(false), speaks_by_silence_.push_back(false);
            else everywhere_.push_back(detail::rules_the_fold<R>()), speaks_by_silence_.push_back(detail::needs_an_answer(typename R::reads{}));
            ++place;
        };
        everywhere_.clear(), speaks_by_silence_.clear();
        [&]<class... Rules>(const rule_set<Rules...>&) { (of_rule.template operator()<Rules>(), ...); }(static_cast<const typename Set::list&>(rules_));
        add_limits();
        std::vector<mutant> found = finder.found();
        std::stable_sort(found.begin(), found.end(), [](const mutant& a, const mutant& b) { return a.rule != b.rule ? a.rule < b.rule : a.kind < b.kind; });
        all_.insert(all_.end(), found.begin(), found.end());
        mark();
    }
    const std::vector<mutant>& all() const noexcept { return all_; }
    /// On which states a fault changes what a rule says.
    const std::vector<std::uint32_t>& shows_on(std::size_t i) const noexcept { return shows_[i]; }

    /// The guard with a fault.
    guard with(const mutant& m) const { return guard_of(rules_type{rules_, m}); }
    rules_type rules_with(const mutant& m) const { return rules_type{rules_, m}; }
    /// An implementation with a fault, for the laws.
    implementation implementation_with(const mutant& m) const { return of("mutant", faulty{with(m)}); }
    /// One without.
    implementation right() const { return of("right", faulty{guard_of(rules_type{rules_})}); }

    /// The first of these states, from `first` on, on which another answer is given; their number when there is none.
    std::size_t first_difference(std::size_t i, const std::vector<std::uint32_t>& on, std::size_t first = 0, bool why_too = false) const {
        asking wrong{*this, rules_type{rules_, all_[i]}};
        for (std::size_t k = first; k != on.size(); ++k) {
            const day_decisions a = wrong(states_[on[k]]);
            if (why_too ? detail::explained(a) != explained_[on[k]] : detail::decided(a) != decided_[on[k]]) return k;
        }
        return on.size();
    }
    /// Whether some answer on the learned states is another with this fault.
    bool changes_an_answer(std::size_t i) const { return first_difference(i, shows_[i]) != shows_[i].size(); }
    /// The same for any fault, over every state: what is equal by law must be equal on all. Answers the states that differ.
    std::vector<std::uint32_t> states_that_differ(const mutant& m, bool why_too) const {
        asking wrong{*this, rules_type{rules_, m}};
        std::vector<std::uint32_t> differ;
        for (std::size_t k = 0; k != states_.size(); ++k) {
            const day_decisions a = wrong(states_[k]);
            if (why_too ? detail::explained(a) != explained_[k] : detail::decided(a) != decided_[k]) differ.push_back(static_cast<std::uint32_t>(k));
        }
        return differ;
    }
    /// On which of some states a fault shows in the answer when other rules are removed beside it: there those rules hide the fault.
    std::vector<std::uint32_t> hidden_by(const std::bitset<Set::size>& others, std::size_t i, const std::vector<std::uint32_t>& on) const {
        asking sound{*this, rules_type{rules_}.without(others)}, wrong{*this, rules_type{rules_, all_[i]}.without(others)};
        std::vector<std::uint32_t> hidden;
        for (const std::uint32_t k : on)
            if (detail::decided(sound(states_[k])) != detail::decided(wrong(states_[k]))) hidden.push_back(k);
        return hidden;
    }
    /// Which faults change what a rule says while somebody asks an implementation.
    template <class Walk>
    std::vector<bool> shows_while(Walk asks) const {
        detail::fault_marker marker{all_};
        asks(of("watched", faulty{guard_of(rules_type{rules_}.watched_by(marker))}));
        std::vector<bool> shown(all_.size(), false);
        for (const std::uint32_t i : marker.take()) shown[i] = true;
        for (std::size_t i = 0; i != all_.size(); ++i)
            if (is_everywhere(all_[i])) shown[i] = true;
        return shown;
    }

  private:
    /// The verbs of a guard, for the laws.
    struct faulty {
        using memory = history<Host>;
        guard g;
        void recall(const prescription& rx, memory& h, std::span<const entry> rows, day today) const { g.recall(rx, h, rows, today); }
        heard remember(const prescription& rx, memory& h, const entry& e, day today) const { return g.remember(rx, h, e, today); }
        day_decisions decide(const prescription& rx, const memory& h, day today) const { return g.decide(rx, h, today); }
        static std::vector<std::string_view> rules() {
            std::vector<std::string_view> ids;
            for (std::size_t i = 0; i != Set::size; ++i) ids.push_back(Set::card(i).id);
            return ids;
        }
    };
    guard guard_of(const rules_type& rules, const told_wishes& wishes = {}) const { return guard{wishes.or_those_of(policy_), rules, Host{}}; }
    /// Asks one set of rules, and folds what states share once.
    class asking {
      public:
        asking(const mutation_trial& t, const rules_type& rules) : t_{&t}, rules_{rules}, usual_{t.guard_of(rules)} {}
        /// Whether the record of this state was folded for it.
        bool folds(const asked_state& s) {
            if (s.record.get() == last_) return false;
            return last_ = s.record.get(), usual_.recall(*s.record->rx, folded_, s.record->rows, s.today), true;
        }
        day_decisions operator()(const asked_state& s) {
            if (!s.wishes.empty()) {
                const guard wishing = t_->guard_of(rules_, s.wishes);
                memory m;
                wishing.recall(*s.record->rx, m, s.record->rows, s.today);
                return after(wishing, s, m);
            }
            folds(s);
            if (s.more.empty()) return usual_.decide(*s.record->rx, folded_, s.today);
            memory m{folded_};
            return after(usual_, s, m);
        }

      private:
        static day_decisions after(const guard& g, const asked_state& s, memory& m) {
            for (const entry& e : s.more) (void)g.remember(*s.record->rx, m, e, s.today);
            return g.decide(*s.record->rx, m, s.today);
        }
        const mutation_trial* t_;
        rules_type rules_;
        guard usual_;
        const shared_record* last_ = nullptr;
        memory folded_;
    };
    template <class Answered, class Folded>
    void walk(const rules_type& rules, std::size_t first, Answered answered, Folded folded_one) {
        asking all{*this, rules};
        for (std::size_t i = 0; i != first; ++i) {
            if (states_[i].wishes.empty() && all.folds(states_[i])) folded_one();
            answered(i, all(states_[i]));
        }
    }
    bool is_everywhere(const mutant& m) const {
        return m.kind == fault::silence || (m.kind == fault::removed && speaks_by_silence_[m.rule]) || (m.kind == fault::limit && everywhere_[m.rule]);
    }
    void add_limits() {
        std::size_t place = 0;
        const auto of_rule = [&]<class R>(const R& rule) {
            if constexpr (requires { typename R::knobs; })
                [&]<class... Knobs>(tunable<Knobs...>) { (limit_of<R, Knobs>(rule.*Knobs::member, place), ...); }(typename R::knobs{});
            ++place;
        };
        [&]<class... Rules>(const rule_set<Rules...>& s) { (of_rule(static_cast<const Rules&>(s)), ...); }(static_cast<const typename Set::list&>(rules_));
    }
    template <class R, class Knob, class T, rings Ring>
    void limit_of(const bounded<T, Ring>& b, std::size_t place) {
        std::set<exact> values;
        const exact now = b.place();
        for (const exact v : {now - 1, now + 1, Ring.recommended.least, Ring.recommended.most, Ring.absolute, T::least, T::most})
            if (v != now && exactly<T>(v)) values.insert(v);
        for (const exact v : values) {
            mutant m;
            m.kind = fault::limit, m.rule = static_cast<std::uint8_t>(place), m.limit = limit_id(R::card.id, Knob::name), m.value = v;
            all_.push_back(m);
        }
    }
    void mark() {
        decided_.assign(states_.size(), 0), explained_.assign(states_.size(), 0), shows_.assign(all_.size(), {});
        detail::fault_marker marker{all_};
        std::vector<std::uint32_t> of_the_record;
        walk(rules_type{rules_}.watched_by(marker), states_.size(),
             [&](std::size_t i, const day_decisions& a) {
                 decided_[i] = detail::decided(a), explained_[i] = detail::explained(a);
                 std::vector<std::uint32_t> now = marker.take();
                 now.insert(now.end(), of_the_record.begin(), of_the_record.end());
                 std::sort(now.begin(), now.end());
                 now.erase(std::unique(now.begin(), now.end()), now.end());
                 for (const std::uint32_t m : now) shows_[m].push_back(static_cast<std::uint32_t>(i));
             },
             [&] { of_the_record = marker.take(); });
        std::vector<std::uint32_t> every(states_.size());
        for (std::size_t i = 0; i != every.size(); ++i) every[i] = static_cast<std::uint32_t>(i);
        for (std::size_t i = 0; i != all_.size(); ++i)
            if (is_everywhere(all_[i])) shows_[i] = every;
    }

    Policy policy_;
    Set rules_;
    std::vector<asked_state> states_;
    std::vector<mutant> all_;
    std::vector<bool> everywhere_, speaks_by_silence_;  // of each rule
    std::vector<std::vector<std::uint32_t>> shows_;
    std::vector<std::uint64_t> decided_, explained_;
};

/// The states of a sweep for this: every record of the lattice, every axis at every point, and of each axis's worst the day after.
inline std::vector<asked_state> states_of_the_lattice(const implementation& right) {
    std::vector<asked_state> all;
    trial t;
    t.what = &right;
    const auto rows_after = [](const life& p, std::size_t n) {
        std::vector<entry> rows;
        const std::vector<happening> record = p.record();
        for (std::size_t i = n; i != record.size(); ++i)
            if (record[i].is == happening::kind::told) rows.push_back(record[i].row);
        return rows;
    };
    const auto sweep = [&](const prescription& rx, const std::vector<axis>& axes) {
        for (const base& b : bases_of(t, rx)) {
            const auto record = std::make_shared<const shared_record>(shared_record{std::make_shared<const prescription>(rx), rows_after(b.at, 0)});
            const auto add = [&](const life& p, const std::string& name) { all.push_back({record, rows_after(p, b.at.size()), p.today(), std::string{b.name} + ", " + name}); };
            add(b.at, "at dawn");
            life well = day_beside(b.at, telling_at::after_work, {});
            add(well, "a good day");
            add(well.sleeps(), "the dawn after a good day");
            for (const axis& a : axes) {
                const life beside = day_beside(b.at, a.when, {a.code});
                add(beside, std::string{a.name} + " untold");
                for (const exact v : a.points) {
                    life p = beside;
                    p.hear(a.row(v));
                    add(p, std::string{a.name} + " " + std::to_string(v));
                    p.sleeps().wakes();
                    add(p, std::string{a.name} + " " + std::to_string(v) + ", the day after");
                }
            }
        }
    };
    sweep(forms::everyday(), axes_of(forms::everyday()));
    sweep(forms::measured(), axes_of(forms::measured()));
    sweep(forms::in_the_pool(), axes_of_the_pool());
    return all;
}

}  // namespace andante::verify
