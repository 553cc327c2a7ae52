// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/laws_of_a_day.hpp>
#include <andante/verify/laws_of_weeks.hpp>

#include <deque>
#include <unordered_set>

/// A rule set as a decision table: in how many states each rule fires, in how many it matters, and which rules are dead, identical or subsumed.
namespace andante::verify {

/// Of one rule in one space of states.
struct rule_tally {
    std::size_t fired = 0;     ///< it had a say
    std::size_t decisive = 0;  ///< and without it an action, a latch, the movement that is left or a dose would be another
    std::size_t adds = 0;      ///< and without it all those would be the same, but a condition or a request to have a look would be missing

    constexpr bool matters() const noexcept { return decisive + adds != 0; }
};
/// What was answered in one space of states.
struct tallied_space {
    std::string name;
    std::size_t states = 0;
    std::size_t open = 0;                   ///< some training may grow
    std::array<std::size_t, 6> person{};    ///< answers by what the person must do
    std::array<std::size_t, 6> granted{};   ///< exercises by what is said of them
    std::array<std::size_t, 6> withheld{};
    std::vector<rule_tally> rules{};        ///< by their places
};

/// What may be wrong with a table. Dead: a rule never fires. Identical: two rules fire in the very same states, of the very same exercises. Subsumed: a rule fires and never
/// matters. Gap: an exercise is withheld or lessened, and no rule and no reason says why.
enum class table_fault : std::uint8_t { dead, identical, subsumed, gap };
constexpr std::string_view word(table_fault f) noexcept {
    constexpr std::array<std::string_view, 4> words{"dead", "identical", "subsumed", "gap"};
    return words[static_cast<std::size_t>(f)];
}
struct table_finding {
    table_fault is = table_fault::dead;
    std::size_t rule = 0;          ///< its place; of a gap: none
    std::vector<std::size_t> by{}; ///< identical: with which; subsumed: the rules of which one alone hides it in a state that was looked at, empty where only several together do
    std::size_t states = 0;        ///< in how many it fired; of a gap: how many there are
    std::optional<violation> smallest{};  ///< of a gap
};

struct decision_table {
    std::vector<std::string_view> rules{};  ///< ids by their places
    std::deque<tallied_space> spaces{};
    std::vector<table_finding> findings{};

    /// Its id; with its place where the id is that of several.
    std::string name(std::size_t rule) const {
        const bool alone = std::count(rules.begin(), rules.end(), rules[rule]) == 1;
        return std::string{rules[rule]} + (alone ? "" : " at " + std::to_string(rule));
    }
    const tallied_space* find(std::string_view space) const noexcept {
        for (const tallied_space& s : spaces)
            if (s.name == space) return &s;
        return nullptr;
    }
};

/// Tallies states that somebody walks. A rule matters in a state when it fires there and the same record, heard by an implementation in which that rule alone is silent from
/// the first entry on, is answered otherwise. So what a rule left behind on an earlier day counts as its own as long as it has a say. It costs a fold of the record for
/// each rule that fired; from records on which many states stand (`stands_on`) only the rows of the day are folded, and a day that was looked at is not looked at again.
/// Precondition: the implementation names its rules and can silence them; another has a table without rows.
class tabulator {
  public:
    explicit tabulator(std::vector<std::string_view> rules) { table_.rules = std::move(rules), both_.resize(size() * size()), seen_.resize(size()); }

    /// A space of states that is tallied by itself; the reference stays good.
    tallied_space& space(std::string name) {
        table_.spaces.push_back({std::move(name), 0, 0, {}, {}, {}, std::vector<rule_tally>(size())});
        return table_.spaces.back();
    }
    /// A record from which many states go on.
    const life& stands_on(const life& p) { return grounds_.push_back({p, std::vector<std::optional<memory>>(size()), {}}), grounds_.back().at; }
    /// The latest record from which a state goes on; null when there is none.
    const life* stands(const life& p) {
        const standpoint* g = ground_of(p);
        return g == nullptr ? nullptr : &g->at;
    }

    void look(tallied_space& s, const life& p, const answer_of_day& a) {
        standpoint* g = ground_of(p);
        const std::vector<happening> told = g == nullptr ? p.record() : p.record_since(g->at);
        if (a.on != p.today() || (g != nullptr && !g->looked_at.insert(number_of(p.today(), told)).second)) return;
        ++s.states, ++s.person[static_cast<std::size_t>(a.act)];
        reason_set fired = a.spoke;
        bool open = false;
        tally_together(a.spoke);
        for (const answer_of_exercise& x : a) {
            fired = fired | x.spoke;
            open = open || (x.granted && is_training(x.what) && x.act == action::progress);
            ++(x.granted ? s.granted : s.withheld)[static_cast<std::size_t>(x.act)];
            tally_together(x.spoke);
            look_for_gap(p, a, x);
        }
        s.open += open;
        for (std::size_t i = 0; i != size(); ++i) {
            if (!fired.has(i)) continue;
            const answer_of_day less = g == nullptr ? answer_of(less_one(p.tried(), i), p, told) : answer_from(*g, i, p, told);
            rule_tally& r = s.rules[i];
            ++r.fired, ++seen_[i].fired;
            if (!allows_the_same(a, less)) ++r.decisive, seen_[i].matters = true;
            else if (!same_conditions(a, less)) ++r.adds, seen_[i].matters = true;
            seen_[i].keep(p);
        }
    }
    /// The table of all that was looked at, with what may be wrong with it.
    decision_table table() const {
        decision_table t = table_;
        for (std::size_t i = 0; i != size(); ++i)
            if (seen_[i].fired == 0) t.findings.push_back({table_fault::dead, i, {}, 0, {}});
        for (std::size_t i = 0; i != size(); ++i) {
            table_finding f{table_fault::identical, i, {}, seen_[i].fired, {}};
            bool first = true;
            for (std::size_t j = 0; j != size(); ++j)
                if (j != i && together(i, i) != 0 && together(i, j) == together(i, i) && together(i, j) == together(j, j)) f.by.push_back(j), first = first && i < j;
            if (first && !f.by.empty()) t.findings.push_back(std::move(f));
        }
        for (std::size_t i = 0; i != size(); ++i)
            if (seen_[i].fired != 0 && !seen_[i].matters) t.findings.push_back({table_fault::subsumed, i, hidden_by(i), seen_[i].fired, {}});
        if (gaps_.states != 0) t.findings.push_back(gaps_);
        return t;
    }

  private:
    struct standpoint {
        life at;
        std::vector<std::optional<memory>> less;  ///< the record, heard without a rule
        std::unordered_set<std::uint64_t> looked_at;
    };
    struct situation {
        const implementation* tried;
        life at;
    };
    struct seen_rule {
        std::size_t fired = 0;
        bool matters = false;
        std::vector<situation> kept{};  ///< while it never mattered: the first state in which it fired, the second, the fourth, …

        void keep(const life& p) {
            if (matters) kept.clear();
            else if ((fired & (fired - 1)) == 0) kept.push_back({&p.tried(), p});
        }
    };
    struct silenced {
        const implementation* all;
        std::vector<implementation> less;
    };

    std::size_t size() const noexcept { return table_.rules.size(); }
    std::size_t together(std::size_t i, std::size_t j) const noexcept { return both_[i * size() + j]; }
    void tally_together(const reason_set& spoke) {
        for (std::size_t i = 0; i != size(); ++i)
            if (spoke.has(i))
                for (std::size_t j = 0; j != size(); ++j) both_[i * size() + j] += spoke.has(j);
    }
    static bool same_conditions(const answer_of_day& a, const answer_of_day& b) noexcept {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return x.only == y.only && x.asks == y.asks; });
    }
    void look_for_gap(const life& p, const answer_of_day& a, const answer_of_exercise& x) {
        const bool less = x.granted && x.level.stated() && volume(x.amount) < volume(x.level) && !is_trade(x.level, x.amount);
        if (!x.spoke.empty() || x.reasons != 0 || (x.granted && x.act == action::progress && !less)) return;
        gaps_.is = table_fault::gap;
        if (gaps_.states++ != 0 && p.size() >= gaps_.smallest->record.size()) return;
        violation v;
        v.law = "gap", v.states = "What is withheld or lessened is so by a rule.", v.rx = p.rx(), v.record = p.record(), v.today = a.on, v.got = a,
        v.why = detail::name_of(x.what) + (x.granted ? " is lessened, and nothing says why" : " is withheld, and nothing says why");
        gaps_.smallest = std::move(v);
    }

    standpoint* ground_of(const life& p) {
        standpoint* latest = nullptr;
        for (standpoint& g : grounds_)
            if (g.at.today() <= p.today() && p.goes_on_from(g.at) && (latest == nullptr || g.at.size() > latest->at.size() || g.at.today() > latest->at.today())) latest = &g;
        return latest;
    }
    const implementation& less_one(const implementation& all, std::size_t rule) const {
        auto at = std::find_if(silenced_.begin(), silenced_.end(), [&](const silenced& s) { return s.all == &all; });
        if (at == silenced_.end()) {
            silenced_.push_back({&all, {}}), at = silenced_.end() - 1;
            for (std::size_t i = 0; i != size(); ++i) at->less.push_back(all.silencing(i));
        }
        return at->less[rule];
    }
    static void hear(const implementation& i, memory& m, const std::vector<happening>& all) {
        for (const happening& h : all)
            if (h.is == happening::kind::told) i.hear(m, h.row, h.on);
    }
    static answer_of_day answer_of(const implementation& i, const life& p, const std::vector<happening>& record) {
        memory m = i.begin(p.rx());
        hear(i, m, record);
        return i.decide(m, p.today());
    }
    answer_of_day answer_from(standpoint& g, std::size_t rule, const life& p, const std::vector<happening>& since) const {
        const implementation& less = less_one(p.tried(), rule);
        if (!g.less[rule]) {
            g.less[rule] = less.begin(p.rx());
            hear(less, *g.less[rule], g.at.record());
        }
        memory m = *g.less[rule];
        hear(less, m, since);
        return less.decide(m, p.today());
    }
    /// The rules without which it would have mattered, in the states that were kept; those of most states first.
    std::vector<std::size_t> hidden_by(std::size_t rule) const {
        std::vector<std::size_t> times(size(), 0), by;
        for (const auto& [tried, p] : seen_[rule].kept) {
            const answer_of_day all = tried->decide(p.kept(), p.today());
            reason_set fired = all.spoke;
            for (const answer_of_exercise& x : all) fired = fired | x.spoke;
            for (std::size_t j = 0; j != size(); ++j) {
                if (j == rule || !fired.has(j)) continue;
                const implementation& less = less_one(*tried, j);
                const answer_of_day one = answer_of(less, p, p.record()), both = answer_of(less.silencing(rule), p, p.record());
                times[j] += !allows_the_same(one, both) || !same_conditions(one, both);
            }
        }
        for (std::size_t j = 0; j != size(); ++j)
            if (times[j] != 0) by.push_back(j);
        std::stable_sort(by.begin(), by.end(), [&](std::size_t i, std::size_t j) { return times[i] > times[j]; });
        return by;
    }
    /// A day, and what was told up to it, in any order, as a number.
    static std::uint64_t number_of(day today, const std::vector<happening>& told) {
        std::uint64_t all = static_cast<std::uint32_t>(today.number());
        for (const happening& h : told) {
            std::uint64_t n = 14695981039346656037u;
            const auto mix = [&](auto x) { n = (n ^ static_cast<std::uint32_t>(x)) * 1099511628211u, n ^= n >> 29; };
            const entry& e = h.row;
            mix(h.is), mix(h.on.number()), mix(e.on.number()), mix(e.what), mix(e.code), mix(e.known), mix(e.why), mix(e.at), mix(e.where.index), mix(e.value);
            mix(e.which.id), mix(e.which.on), mix(e.had_grant), mix(e.facts), mix(e.ends.bits()), mix(e.as), mix(e.limit);
            for (const exact x : e.done.parts()) mix(x);
            for (const exact x : e.granted.parts()) mix(x);
            all += n;
        }
        return all;
    }

    decision_table table_{};
    std::vector<std::size_t> both_{};
    std::vector<seen_rule> seen_{};
    std::deque<standpoint> grounds_{};
    mutable std::vector<silenced> silenced_{};
    table_finding gaps_{};
};

/// The names of the spaces that are walked here.
namespace spaces {

inline constexpr std::string_view signals = "signals of a day", days_after = "days after a signal", occasions = "rare occasions", weeks = "rows of weeks",
                                  wishes = "wishes of a bolder policy", limits = "moved limits";

}  // namespace spaces

namespace detail {

/// Occasions on which a rule that mostly speaks beside graver ones speaks alone.
inline std::vector<life> occasions_of_one_rule(ground& g) {
    std::vector<life> all;
    life p = ground::find(g.measured(), "with a step open");  // a fast pulse on two days, with a symptom that says nothing by itself
    for (int i = 0; i != 2; ++i) {
        p.wakes({resting_rate::code, worse_than_last_week::code}).tell(resting_rate{bpm::at(82)}, worse_than_last_week{yes});
        all.push_back(p), p.sleeps();
    }
    p = ground::find(g.everyday(), "with a step open");  // a sick stomach, and a thermometer that shows no fever
    all.push_back(p.wakes({temperature::code, upset_gut::code}).tell(temperature{celsius::at(366)}, upset_gut{yes}));
    p = ground::find(g.measured(), "after six weeks");  // a walk that is shorter after 56 days, when nobody waits for a look at it any more
    p.lives_well(18, 3).tell(two_minute_walk{two_minute_walk::value_type::at(95)}).lives_well(30, 3).wakes(), all.push_back(p);
    p = life{g.all, forms::short_one(), forms::first};  // the same dose feels harder than it did
    p.enrols().lives_well(15, 3, {.effort = cr10::at(2)}).lives_well(12, 3, {.effort = cr10::at(6)}).wakes(), all.push_back(p);
    p = life{g.all, forms::short_one(), forms::first};  // twice too much of the last three, of which nothing is told, among good sessions
    p.enrols().lives_well(12, 3).lives_well(6, 3, {.effort = {}, .exertion = {}, .percent = 150}).lives_well(3, 3).wakes(), all.push_back(p);
    draft d = forms::pool_draft();  // long in the water from the first time on
    d.orders = {forms::line(exercises::warm_water_walking, dose{15 * minutes}, dose{30 * minutes})};
    if (const auto rx = prescribe(d)) all.push_back(life{g.all, *rx, forms::first}.enrols().wakes());
    d.orders = {forms::line(left(exercises::knee_extension), dose{1 * sets, 12 * rep, 2 * kg}, dose{1 * sets, 12 * rep, 3 * kg}, 3, 8)};  // a muscle below grade 4, at its last repetition
    if (const auto rx = prescribe(d)) all.push_back(life{g.all, *rx, forms::first}.enrols().tell(muscle_grade{left(thigh), mrc::at(11)}).lives_well(24, 4).wakes());
    return all;
}

}  // namespace detail

/// Walks what the laws walk. Signals: every record with every signal at every point and in every silence, with every flag and pair of flags; in the release tier the
/// full product of each family of signals, and every pair. Days after: the same on the mornings that follow. Occasions: the ways into a wait and out of it, and what no single
/// answer brings about. Weeks: every row of up to 4 weeks of 4 kinds, 6 of 5 in the release tier, on each of its training days and on the good morning after it. `what`
/// outlives the tabulator.
inline void walk_table(tabulator& t, const implementation& what, tier how_far = tier::ordinary) {
    static constexpr law_card nobody{};
    law_result unread;
    unread.law = &nobody;
    ledger l{unread};
    ground g{what, how_far, {}};
    std::vector<const life*> followed;
    for (const std::deque<base>* all : {&g.everyday(), &g.measured(), &g.in_the_pool()})
        for (const base& b : *all) {
            const life& from = t.stands_on(b.at);
            if (g.thorough() || b.name == "after six weeks" || b.name == "with a step open") followed.push_back(&from);
        }
    const auto space = [&](std::string_view name) -> tallied_space& { return t.space(std::string{name}); };
    tallied_space &signals = space(spaces::signals), &after = space(spaces::days_after), &occasions = space(spaces::occasions), &weeks = space(spaces::weeks);
    bool on_records = true;
    g.all.sees = [&](const life& p, const answer_of_day& a) {
        const life* from = t.stands(p);
        if (from != nullptr && from->today() == p.today()) t.look(signals, p, a);
        else if (!on_records) t.look(occasions, p, a);
        else if (std::find(followed.begin(), followed.end(), from) != followed.end()) t.look(after, p, a);
    };
    laws::one_signal_towards_danger(g, l), laws::silence_never_pays(g, l), laws::more_flags_are_worse(g, l);
    if (g.thorough()) laws::signals_read_together(g, l), laws::every_pair_of_signals(g, l);
    on_records = false;
    laws::every_rule_speaks(g, l);
    g.all.sees = {};
    for (const life& p : detail::occasions_of_one_rule(g)) t.look(occasions, p, p.ask());
    const life& ready = t.stands_on(laws::ready_for_steps(g));
    g.all.sees = [&](const life& p, const answer_of_day& a) { t.look(weeks, p, a); };
    for_each_row_of_weeks(ready, g.thorough() ? 6 : 4, laws::kinds_of(g), 0,
                          [](const life& p, const life&, const std::vector<week_kind>&, int) { return (void)laws::next_due(p), 0; });
}
/// Walks what only shows where a policy wishes more than the rules allow: every signal at every point on a record with a step open, and every row of up to 3 weeks, of the
/// same rules with a bolder policy. `bolder` outlives the tabulator.
inline void walk_wishes(tabulator& t, const implementation& bolder) {
    ground g{bolder, tier::ordinary, {}};
    tallied_space& wishes = t.space(std::string{spaces::wishes});
    const life& open = t.stands_on(ground::find(g.everyday(), "with a step open"));
    for (const axis& a : axes_of(open.rx())) {
        const life beside = day_beside(open, a.when, {a.code});
        for (const exact v : a.points) {
            const life p = laws::after(beside, a.row(v));
            t.look(wishes, p, p.ask());
        }
    }
    const life& ready = t.stands_on(laws::ready_for_steps(g));
    g.all.sees = [&](const life& p, const answer_of_day& a) { t.look(wishes, p, a); };
    for_each_row_of_weeks(ready, 3, laws::kinds_of(g), 0, [](const life& p, const life&, const std::vector<week_kind>&, int) { return (void)laws::next_due(p), 0; });
}

/// Walks what only shows where a clinician has moved a limit of the IBM rule set: a rule whose finding another one makes too may have a number of its own. A fever that
/// begins lower, rungs that last longer, a gate of soreness that is wider. `what` outlives the tabulator.
inline void walk_moved_limits(tabulator& t, const implementation& what) {
    ground g{what, tier::ordinary, {}};
    tallied_space& moved = t.space(std::string{spaces::limits});
    const auto with = [&](const limit_setting& l, auto live) {
        draft d = forms::everyday_draft();
        d.limits.add(l);
        const auto rx = prescribe(d);
        if (!rx) return;
        life p{g.all, *rx, forms::first};
        live(p.enrols()), t.look(moved, p, p.ask());
    };
    for (const exact body : {374, 375, 376, 379, 380})
        with(limit(limits::fever, celsius::at(375)), [&](life& p) { p.wakes({temperature::code}).tell(temperature{*celsius::from(body)}); });
    for (const exact days : {7, 8, 13, 14})
        with(limit(limits::rung_days, day_count::at(14)), [&](life& p) { p.lives_well(21, 3), p.sleeps(17), p.lives_well(days, days).wakes(); });
    const sign_off signed_for{physiotherapist(41), because::usual_for_this_person, forms::first + 182};
    for (const exact sore : {3, 4, 5})
        with(limit(limits::soreness_gate, nrs::at(5), signed_for), [&](life& p) {
            const region limb = first_region(p.rx());
            p.wakes({soreness::code}).tell(soreness{everywhere, nrs::at(0)}, soreness{limb, *nrs::from(sore)}, unusual_soreness{limb, no}, limits_tasks{limb, no});
        });
}

}  // namespace andante::verify
