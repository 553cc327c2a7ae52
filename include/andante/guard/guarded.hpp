// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/decision.hpp>
#include <andante/policy/policy.hpp>
#include <andante/rule/judge.hpp>
#include <andante/rules/red_flags.hpp>

#include <span>

/// The one place where a wish becomes an approved dose.
namespace andante {

namespace detail {

/// RED-1, RED-2, RED-3, RED-7.
using red_flag_floor = rule_set<rules::emergency_signs, rules::same_day_signs, rules::unexpected_breath, rules::unanswered_gate>;

template <class Set, class... Floor>
consteval bool holds_all(const rule_set<Floor...>&) {
    return (Set::template holds<Floor> && ...);
}

template <class Host, class... Rules>
consteval bool all_live(const rule_set<Rules...>&) {
    return (live<Rules, Host>() && ...);
}

constexpr bool is_light_movement(exercise e) noexcept { return !is_training(e); }

/// A rule whose episodes are made of spells, and use them up.
template <class R>
inline constexpr bool counts_spells = false;
template <class R>
    requires requires { requires R::uses_up_spells; }
inline constexpr bool counts_spells<R> = true;

/// A rule whose findings are of the moment: judged anew whenever asked, they leave nothing.
template <class R>
inline constexpr bool says_it_for_now = false;
template <class R>
    requires requires { requires R::of_the_moment; }
inline constexpr bool says_it_for_now<R> = true;

/// The codes of the answers after which a rule is asked: those it reads, and those that move what it reads.
using code_set = std::array<std::uint64_t, 4>;
template <class S>
constexpr void add_codes(code_set& all) {
    if constexpr (asked_signal<S>) all[S::code >> 6] |= std::uint64_t{1} << (S::code & 63);
    else if constexpr (requires { typename S::moved_by_signals; }) add_codes_of(all, typename S::moved_by_signals{});
}
template <class... Ss>
constexpr void add_codes_of(code_set& all, const signals<Ss...>&) {
    (add_codes<typename reads_one<Ss>::signal_type>(all), ...);
}
template <class Reads>
constexpr code_set codes_of() {
    code_set all{};
    add_codes_of(all, Reads{});
    return all;
}
/// Of each question, by its code: which rules are asked when it is answered, and where.
struct listeners {
    reason_set heard_by{};
    scope at = scope::person;
};
template <class... Rules, class... Signals>
consteval auto listeners_of(const rule_set<Rules...>&, const collects<Signals...>&) {
    constexpr std::size_t n = (std::max)({std::size_t{0}, std::size_t{Signals::code}...}) + 1;
    std::array<listeners, n> of{};
    const std::array<code_set, sizeof...(Rules)> codes{codes_of<typename Rules::reads>()...};
    const auto fill = [&](listeners& one, std::size_t code, scope at) {
        one.at = at;
        for (std::size_t i = 0; i != codes.size(); ++i)
            if ((codes[i][code >> 6] >> (code & 63) & 1) != 0) one.heard_by.add(i);
    };
    (fill(of[Signals::code], Signals::code, Signals::at), ...);
    return of;
}

/// A constraint that closes an exercise as such; the others are conditions to be met, or limits of a part. A load that cannot be taken off goes with its exercise.
constexpr bool closes(set_of<constraint> only, exercise e) noexcept {
    const activity& a = about(e);
    return (only.has(constraint::seated_only) && a.pose == position::standing) || (only.has(constraint::no_pool) && a.place == setting::pool) ||
           (only.has(constraint::no_external_load) && carries_its_load(e)) ||
           (only.has(constraint::assisted_only) && is_training(e) && a.kind == modality::strength && a.how > loading::gravity_reduced) ||
           (only.has(constraint::passive_only) && is_training(e) && a.kind == modality::strength);
}

}  // namespace detail

/// A rule of the floor that no set may go without.
template <class R>
concept red_flag_rule = detail::red_flag_floor::holds<R>;
template <class Set>
concept keeps_the_red_flags = detail::holds_all<Set>(detail::red_flag_floor{});

/// A policy, a rule set and what the host asks, joined into a coach's inside. Stateless: all verbs are pure.
template <class Policy, class Rules, class Host>
class guarded {
    static_assert(progression<Policy>, "a policy answers (const course&) or (const course&, const experience&) with a dose, noexcept");
    static_assert(keeps_the_red_flags<Rules>, "a guarded policy keeps the red-flag rules: RED-1, RED-2, RED-3, RED-7");
    static_assert(detail::all_live<Host>(typename Rules::list{}));

  public:
    using memory = history<Host>;
    using host = Host;
    using rules_type = Rules;

    constexpr guarded() noexcept = default;
    constexpr guarded(Policy policy, const Rules& rules, const Host&) noexcept : policy_{policy}, rules_{rules} {}

    constexpr const Rules& rules() const noexcept { return rules_; }

    /// Opens the courses of a prescription in a history that does not have them yet.
    [[gnu::cold]] constexpr void open(const prescription& rx, memory& h) const noexcept {
        for (const order& o : rx.orders())
            if (h.find(o.what) == nullptr) h.prescribe(o.what, o.start);
        if (rx.by().as == role::physiotherapist) h.therapist_seen(rx.since());  // who signs a form has seen the person
    }
    /// Folds one entry, O(1): its facts, and what the rules that listen to it leave behind. A reading leaves its mark once,
    /// when it is heard, at its own day. `late` means: order the diary and `recall` it.
    constexpr heard remember(const prescription& rx, memory& h, const entry& e, day today) const noexcept {
        if (const heard when = h.in_time(e, today); when != heard::taken) return when;  // refused before anything is touched
        if (h.ordered == 0 || (rx.by().as == role::physiotherapist && rx.since() > h.person.therapist_on)) open(rx, h);
        if (moves_no_limit(rx, h)) return remember(day_rules{rules_, terms_}, rx, h, e, today);
        const Rules r = in_force(rx, h, e.on);
        return remember(day_rules{r, terms_of(r)}, rx, h, e, today);
    }
    /// All that a diary in order says up to `today`, into `h`. Nothing dated later counts. O(entries).
    constexpr void recall(const prescription& rx, memory& h, std::span<const entry> in_order, day today) const noexcept {
        h = memory{};
        open(rx, h);
        for (const entry& e : in_order)
            if (e.on <= today) (void)remember(rx, h, e, today);
    }

    /// The day's decisions, one for each order. Pure; no allocation, no virtual call, no string, no throw.
    constexpr day_decisions decide(const prescription& rx, const memory& h, day today) const noexcept {
        if (moves_no_limit(rx, h)) return decide(day_rules{rules_, terms_}, rx, h, today);
        const Rules r = in_force(rx, h, today);
        return decide(day_rules{r, terms_of(r)}, rx, h, today);
    }

    /// The step that is wished for an order today.
    constexpr step next(const prescription& rx, const Rules& r, const memory& h, const order& o, day today) const noexcept {
        return next(rx, day_rules{r, terms_of(r)}, h, o, today);
    }
    /// A way of moving, as a rule is asked about it on a day.
    static constexpr way way_at(const Rules& r, mode m, day on) noexcept { return {{on, never}, m, terms_of(r).cuts}; }
    /// The rules with the prescription's limits and the amendments that hold on a day.
    constexpr Rules in_force(const prescription& rx, const chronicle& h, day on) const noexcept {
        Rules r = rules_;
        for (const limit_setting& l : rx.limits())
            if (l.by.until == never || l.by.until >= on) (void)r.set_limit(l.id, l.value, l.by, rx.since());
        for (std::size_t i = 0; i != h.amended; ++i) {
            const amended_limit& a = h.amendments[i];
            if (a.on <= on && (a.by.until == never || a.by.until >= on)) (void)r.set_limit(a.limit, a.value, a.by, a.on);
        }
        return r;
    }
    static constexpr const rule_card& card(const reason& why) noexcept { return Rules::card(why.rule); }

  private:
    /// The rules in force on a day, and what folding and stepping take from them.
    struct day_rules {
        const Rules& rules;
        const fold_terms& terms;
    };
    /// Most people have no limit moved: for them the rules are not copied.
    static constexpr bool moves_no_limit(const prescription& rx, const chronicle& h) noexcept { return rx.limits().size() == 0 && h.amended == 0; }

    constexpr heard remember(const day_rules& r, const prescription& rx, memory& h, const entry& e, day today) const noexcept {
        if (e.what == entry_kind::session || e.what == entry_kind::baseline) before_session(rx, r, h, e);
        const order* o = e.what == entry_kind::session ? rx.find(e.which) : nullptr;
        const heard result = o == nullptr ? h.hear(e, today, r.terms) : h.hear(e, today, r.terms.under(o->ceiling));
        if (result != heard::taken && result != heard::too_many) return result;
        if (e.what == entry_kind::answer) {
            if (e.known) hear_answer(rx, r, h, e);
        } else {
            hear_fact(rx, r, h, e);
        }
        return result;
    }
    constexpr day_decisions decide(const day_rules& in_force, const prescription& rx, const memory& h, day today) const noexcept {
        const Rules& r = in_force.rules;
        day_decisions d;
        d.on = today;
        const decision_problem broken = problem_of(rx, h, today);
        const detail::all_of of_the_person{d.person.sum, d.person.spoke, d.person.why};
        detail::judge_for(r, person_at(h, today), h, rx.enlisted(), of_the_person);
        lasting_of(h.person.place, today, h.rung_days, of_the_person);
        d.person.sum.asks = d.person.sum.asks | h.person.asks;

        region_set once{}, again{};  // what several exercises work is judged once
        set_of<mode> once_so{}, again_so = mode::external_load;
        for (const order& o : rx.orders()) {
            again = again | (once & movers(o.what)), once = once | movers(o.what);
            again_so = again_so | (once_so & modes(o.what)), once_so = once_so | modes(o.what);
        }
        judged_places<region_count> regions;
        judged_places<mode_count> ways;
        std::int64_t week_rise = 0;
        const day_terms terms = terms_of(rx, in_force.terms, h, today);
        for (const order& o : rx.orders()) {
            decision& x = d.at.start(d.size++);
            const detail::all_of into{x.sum, x.spoke, x.why};
            into.begin_with(d.person);
            for_each_region(movers(o.what), [&](region where) {
                const auto judge_it = [&](const detail::all_of& to) {
                    detail::judge_for(r, limb_at(h, where.index, today), h, rx.enlisted(), to);
                    lasting_of(h.at(where).place, today, h.rung_days, to);
                };
                if (again.has(only(where))) into.join_new(regions.find(where.index, judge_it));
                else judge_it(into);
            });
            const course_memory* c = h.find(o.what);
            const step s = next(terms, rx, h, c, o, today, week_rise);
            const bool loaded = carries_its_load(o.what) || s.from.at(part::weight) > 0 || s.to.at(part::weight) > 0;
            for_each(loaded ? modes(o.what) | mode::external_load : modes(o.what).without(mode::external_load), [&](mode m) {
                const auto judge_it = [&](const detail::all_of& to) {
                    detail::judge_for(r, way{{today, never}, m, terms.cuts}, h, rx.enlisted(), to);
                    lasting_of(h.modes_at(m), today, h.rung_days, to);
                    if (m == mode::external_load) to.sum = without_load(to.sum);
                };
                if (again_so.has(m)) into.join_new(ways.find(static_cast<std::size_t>(m), judge_it));
                else judge_it(into);
            });
            detail::judge_for(r, s, h, rx.enlisted(), into);
            if (c != nullptr) lasting_of(c->place, today, h.rung_days, into);

            x.what = o.what, x.level = s.from, x.wished = s.to, x.problem = broken;
            x.factor = (std::min)(x.sum.factor, x.sum.eased);
            if (broken == decision_problem::nothing) grant(o, s, x);
            if (x.granted_ && s.aerobic() && x.dose_.value().at(part::time) > s.from.at(part::time))
                week_rise += std::int64_t{x.dose_.value().at(part::time) - s.from.at(part::time)} * o.per_week;
        }
        return d;
    }

    /// What is the same for all orders of a day.
    struct day_terms {
        exact resistance_cap, aerobic_cap, aerobic_start_cap, reps_to_spare;
        fall_cuts cuts{};
        bool start_phase = false, light = false, weak_breathing = false;
        std::int64_t week_seconds = 0;
        pace at = pace::slow;
    };
    static constexpr day_terms terms_of(const prescription& rx, const fold_terms& t, const memory& h, day today) noexcept {
        day_terms all{t.resistance_cap, t.aerobic_cap, t.aerobic_start_cap, t.reps_to_spare, t.cuts, h.start_phase_on(today), h.light_on(today), h.weak_breathing(t.least_capacity)};
        all.at = h.person.bad_experience && h.person.bad_experience_on >= rx.since() ? pace::slow : rx.pace();
        for (const order& o : rx.orders()) {
            if (about(o.what).kind != modality::aerobic) continue;
            const course_memory* c = h.find(o.what);
            all.week_seconds += std::int64_t{(c != nullptr ? c->level : o.start).at(part::time)} * o.per_week;
        }
        return all;
    }
    constexpr step next(const prescription& rx, const day_rules& r, const memory& h, const order& o, day today) const noexcept {
        return next(terms_of(rx, r.terms, h, today), rx, h, h.find(o.what), o, today, 0);
    }
    constexpr step next(const day_terms& t, const prescription& rx, const memory& h, const course_memory* c, const order& o, day today, std::int64_t week_rise) const noexcept {
        const bool aerobic = about(o.what).kind == modality::aerobic, start_phase = c == nullptr || c->began == never || today - c->began < 28 || t.start_phase;
        const exact cap = !aerobic ? t.resistance_cap : start_phase || t.weak_breathing ? t.aerobic_start_cap : t.aerobic_cap;
        const exact effort_cap = !t.light ? cap : (std::min)(cap, aerobic ? light_exertion : light_effort);
        const dose level = c != nullptr ? c->level : o.start;
        const day declined = c != nullptr ? c->declined : never, trained = c != nullptr ? c->last : never;
        const bool stays = o.aim == aim::maintain || declined == today || !is_training(o.what);
        const dose wish = stays ? level : wished(course{o.what, level, o.start, o.ceiling, o.reps_from, o.reps_to, o.load_step.value(), o.time_step.value()}, rx, h, c, o, today);
        // Returned at once, in the order of the type: a named one is slowly cleared before it is filled.
        return {{today, never}, o.what, level, wish, o.start, o.ceiling,
                o.planned_gap, o.per_week, o.load_step.value(), o.reps_from, effort_cap, t.reps_to_spare,
                t.week_seconds, week_rise, t.at, start_phase, t.cuts, declined, trained, o.share_of_one_rm.place(), o.reps_to};
    }
    /// The experience costs nothing where the policy does not ask for it.
    constexpr dose wished(const course& asked, [[maybe_unused]] const prescription& rx, [[maybe_unused]] const memory& h, [[maybe_unused]] const course_memory* c,
                          [[maybe_unused]] const order& o, [[maybe_unused]] day today) const noexcept {
        if constexpr (wishes_by_experience<Policy>) return policy_(asked, experience_of(h, c, o.what, o.planned_gap, rx.since(), today));
        else return policy_(asked);
    }
    static constexpr fold_terms terms_of(const Rules& r) noexcept {
        fold_terms t;
        r.for_each_rule([&]<class R>(const R& rule, std::size_t) {
            if constexpr (requires { rule.rung_length(); }) t.rung_days = rule.rung_length();
            if constexpr (requires { rule.over_done_tolerance(); }) t.over_done = rule.over_done_tolerance();
            if constexpr (requires { rule.reps_to_spare(); }) t.reps_to_spare = rule.reps_to_spare();
            if constexpr (requires { rule.amber_from(); }) t.amber_pain = rule.amber_from();
            if constexpr (requires { rule.strength_error(); }) t.strength_error = rule.strength_error();
            if constexpr (requires { rule.fever_from(); }) t.fever = rule.fever_from();
            if constexpr (requires { rule.capacity_from(); }) t.least_capacity = rule.capacity_from();
            if constexpr (requires { rule.days_in_bed_from(); }) t.bed_days = rule.days_in_bed_from();
            if constexpr (requires { rule.moderate_from(); }) t.cuts.moderate = rule.moderate_from(), t.cuts.high = rule.high_from();
            if constexpr (requires { rule.tiers_off(); }) t.cuts.tiers_down = rule.tiers_off();
        });
        t.resistance_cap = cap_of(r, false, false), t.aerobic_cap = cap_of(r, true, false), t.aerobic_start_cap = cap_of(r, true, true);
        return t;
    }
    static constexpr exact cap_of(const Rules& r, bool aerobic, bool start_phase) noexcept {
        exact cap = 1000;
        r.for_each_rule([&]<class R>(const R& rule, std::size_t) {
            if constexpr (requires { rule.effort_cap(aerobic, start_phase); }) cap = (std::min)(cap, rule.effort_cap(aerobic, start_phase));
        });
        return cap;
    }
    static constexpr decision_problem problem_of(const prescription& rx, const memory& h, day today) noexcept {
        if (today < h.latest) return decision_problem::clock_ran_back;
        if (today < rx.since()) return decision_problem::prescription_not_yet_in_force;
        return h.full ? decision_problem::too_many_entries : decision_problem::nothing;
    }

    // ── what lasts ──

    static constexpr void lasting_of(const standing_of_place& p, day today, exact rung_days, const detail::all_of& into) noexcept {
        if (!p.quiet(today)) add_lasting(p, today, rung_days, into);
    }
    [[gnu::noinline]] static constexpr void add_lasting(const standing_of_place& p, day today, exact rung_days, const detail::all_of& into) noexcept {
        const proportion factor = p.factor.on(today, rung_days);
        const finding f = p.left.on(today);
        if (f.act == action::rest || f.rest_until > today) {
            reason r = p.left.rest_why;
            r.act = action::rest, r.latched = {};
            into.add(f, r);
        }
        for_each(f.latched, [&](latch l) {
            reason r = p.left.latch_why[static_cast<std::size_t>(l)];
            r.latched = l;
            into.add(f, r);
        });
        if (factor < whole) {
            reason r = p.factor.why();
            r.act = action::regress, r.latched = {};
            into.add(p.factor.lighter(today, rung_days) ? ease(factor).lightened() : ease(factor), r);
        }
    }

    /// What was found of places that several exercises share, each judged when it is first asked for.
    template <std::size_t N>
    class judged_places {
      public:
        template <class Judge>
        constexpr const judgement& find(std::size_t i, const Judge& judge) noexcept {
            if (!known_.has(i)) {
                known_.add(i);
                judgement& j = at_.start(i);
                judge(detail::all_of{j.sum, j.spoke, j.why});
            }
            return at_[i];
        }

      private:
        reason_set known_{};
        detail::room_for<judgement, N> at_;
    };

    // ── folding ──

    template <auto Which>
    static constexpr reason_set rules_that = detail::places_of(typename Rules::list{}, Which);
    static constexpr reason_set uses_up_spells = rules_that<[]<class R>() { return detail::counts_spells<R>; }>,
                                of_the_moment = rules_that<[]<class R>() { return detail::says_it_for_now<R>; }>,
                                follow_flags = rules_that<[]<class R>() { return detail::follows_flags<typename R::reads>; }>,
                                close_sessions = rules_that<[]<class R>() { return detail::closes_session<typename R::reads>; }>;
    template <entry_kind K>
    static constexpr reason_set follow_kind = rules_that<[]<class R>() { return detail::follows_kind<K, typename R::reads>; }>;
    static constexpr rule_ranks ranks = ranks_of(typename Rules::list{});
    static constexpr auto questions = detail::listeners_of(typename Rules::list{}, typename Host::list{});

    static constexpr day last_trained(const memory& h, scope at, place where) noexcept {
        switch (at) {
            case scope::person: return h.person.trained.newest();
            case scope::region: return h.limbs[where.index].trained.newest();
            case scope::mode: return h.mode_last[where.index].newest();
            case scope::exercise: break;
        }
        const course_memory* c = h.find(exercise_at(where));
        return c == nullptr ? never : c->last;
    }
    static constexpr bool touches(scope at, place where, const course_memory& c) noexcept {
        switch (at) {
            case scope::person: return true;
            case scope::region: return movers(c.what).has(only(region{static_cast<std::uint8_t>(where.index)}));
            case scope::mode: return modes(c.what).has(static_cast<mode>(where.index));
            case scope::exercise: break;
        }
        return place_of(c.what) == where;
    }

    /// What one answer of one rule leaves at its place. Whether a new episode begins with it.
    [[gnu::cold]] static constexpr bool leave(memory& h, const finding& f, const reason& why, day today) noexcept {
        standing_of_place* p = h.standing(why.at, why.where);
        if (p == nullptr || why.because == cause::silence || of_the_moment.has(why.rule)) return false;  // what silence says ends with the answer
        reason at = why;
        at.heard = today;
        p->left.leave(f, at, ranks);
        h.person.asks = h.person.asks | f.asks;
        if (uses_up_spells.has(why.rule) && f.mark == flag::episode) h.person.spells_used_on = today;  // four spells make one episode, once
        if (f.act == action::stop_and_seek_care && h.person.care_called_on == never) h.person.care_called_on = today;
        if (f.factor < whole || f.mark != flag::nothing) {  // a bad answer repeats the rungs it touches
            for (std::size_t i = 0; i != h.ordered; ++i)
                if (touches(why.at, why.where, h.courses[i])) h.courses[i].place.factor.repeat(today);
            h.person.place.factor.repeat(today);
        }
        const bool new_episode = p->flags.add(f.mark, today, last_trained(h, why.at, why.where));
        if (new_episode)
            for (std::size_t i = 0; i != h.ordered; ++i)
                if (touches(why.at, why.where, h.courses[i])) h.courses[i].take_back(today);
        if (f.factor < whole) p->factor.lower(f.factor, today, at, f.lighter, ranks);
        if (why.at == scope::exercise && f.level == relevel::rematch)
            if (course_memory* c = h.find(exercise_at(why.where)); c != nullptr && c->rematched != c->last) {
                c->lower_level(nine_tenths, today);
                c->rematched = c->last;
            }
        return new_episode;
    }
    template <class Subject>
    static constexpr void hear_at(const prescription& rx, const day_rules& r, memory& h, const Subject& s, const reason_set& chosen) noexcept {
        judge_those(r.rules, chosen, s, h, rx.enlisted(), [&](const finding& f, const reason& why) {
            if (!leave(h, f, why, s.today)) return;
            judge_those(r.rules, follow_flags, s, h, rx.enlisted(), [&](const finding& again, const reason& w) { (void)leave(h, again.marked(flag::nothing), w, s.today); });
        });
    }
    static constexpr void hear_at_modes(const prescription& rx, const day_rules& r, memory& h, day on, const reason_set& chosen) noexcept {
        if ((chosen & detail::rules_of<Rules, way>).empty()) return;
        for (std::size_t i = 0; i != mode_count; ++i) hear_at(rx, r, h, way{{on, never}, static_cast<mode>(i), r.terms.cuts}, chosen);
    }
    constexpr void hear_answer(const prescription& rx, const day_rules& r, memory& h, const entry& e) const noexcept {
        if (e.code >= questions.size()) return;
        const reason_set& chosen = questions[e.code].heard_by;
        if (chosen.empty()) return;
        hear_at(rx, r, h, person_at(h, e.on), chosen);
        switch (questions[e.code].at) {
            case scope::person: hear_at_modes(rx, r, h, e.on, chosen); break;
            case scope::region:
                if ((chosen & detail::rules_of<Rules, limb>).empty()) break;
                if (e.where != every_place) {
                    if (e.where.index < region_count) hear_at(rx, r, h, limb_at(h, e.where.index, e.on), chosen);
                    break;
                }
                for (std::size_t i = 0; i != region_count; ++i) {
                    const limb l = limb_at(h, i, e.on);  // of all regions, one neither ordered nor ever trained has nothing to leave
                    if (l.trained != never || rx.works().has(only(l.where))) hear_at(rx, r, h, l, chosen);
                }
                break;
            case scope::exercise:
                if (const order* o = rx.find(exercise_at(e.where))) hear_at(rx, r, h, next(rx, r, h, *o, e.on), chosen);
                break;
            case scope::mode: break;
        }
    }
    [[gnu::cold]] static constexpr void hear_fact(const prescription& rx, const day_rules& r, memory& h, const entry& e) noexcept {
        const reason_set chosen = e.what == entry_kind::fall        ? follow_kind<entry_kind::fall>
                                  : e.what == entry_kind::clearance ? follow_kind<entry_kind::clearance>
                                  : e.what == entry_kind::record    ? follow_kind<entry_kind::record>
                                                                    : reason_set{};
        if (chosen.empty()) return;
        hear_at(rx, r, h, person_at(h, e.on), chosen);
        hear_at_modes(rx, r, h, e.on, chosen);
        const bool of_a_region = e.what == entry_kind::record ? static_cast<record_kind>(e.code) == record_kind::limb_immobilised : e.at == scope::region;
        if (of_a_region && e.where.index < region_count) hear_at(rx, r, h, limb_at(h, e.where.index, e.on), chosen);
    }
    /// What the break before a session leaves: judged just before the session is folded.
    [[gnu::cold]] constexpr void before_session(const prescription& rx, const day_rules& r, memory& h, const entry& e) const noexcept {
        const order* o = rx.find(e.which);
        course_memory* c = h.find(e.which);
        if (o == nullptr || c == nullptr) return;
        const step s = next(rx, r, h, *o, e.on);
        judge_those(r.rules, close_sessions, s, h, rx.enlisted(), [&](const finding& f, const reason& why) {
            if (f.level == relevel::rebaseline) c->rebaseline(e.on);
            else c->place.factor.fall_to(f.factor, e.on, h.rung_days, why);
        });
    }
    static constexpr whole_person person_at(const memory& h, day on) noexcept { return {{on, never}, h.person.trained.newest()}; }
    static constexpr limb limb_at(const memory& h, std::size_t i, day on) noexcept {
        return {{on, never}, region{static_cast<std::uint8_t>(i)}, h.limbs[i].trained.newest()};
    }

    // ── granting ──

    /// What keeps load waiting takes the load off and holds; the exercise goes on without it. The reasons keep the latch.
    static constexpr finding without_load(finding f) noexcept {
        if (f.act < action::rest) return f;
        f.act = f.factor < whole || f.eased < whole ? action::regress : action::hold;
        f.how_soon = urgency::nothing, f.leaves = movement::open, f.rest_until = never, f.latched = {};
        f.only = f.only | constraint::no_external_load;
        return f;
    }
    static constexpr void grant(const order& o, const step& s, decision& d) noexcept {
        const finding& f = d.sum;
        if (detail::is_light_movement(o.what)) {
            if (f.leaves < movement::gentle || f.act == action::stop_and_seek_care) return;
        } else if (f.act >= action::rest) {
            return;
        }
        if (detail::closes(f.only, o.what)) return void(d.problem = decision_problem::not_fit_for_the_person);

        dose limit = meet(f.limit, o.ceiling);
        if (f.only.has(constraint::no_external_load)) limit = limit.with(part::weight, 0);
        const dose floor = floor_of(o.start);
        const bool sane = well_formed(s.to), less = sane && fits(s.to, s.from) && s.to != s.from;
        if (!sane) d.problem = decision_problem::wish_out_of_bounds;
        const dose least = meet(floor, o.ceiling);
        const dose from = f.level == relevel::rebaseline ? rebaselined(s.from, o.start) : s.from;
        const bool kept = detail::is_light_movement(o.what) || (f.act == action::progress && !f.lighter);  // factors are of training
        dose to = kept ? from : share(from, d.factor, floor, o.load_step.value(), f.lighter);
        if (less) {  // a policy may wish less than the level, not less than the floor
            const dose eased = meet(to, s.to);
            to = volume(eased) < volume(least) ? meet(to, least) : eased;
        }
        to = meet(to, limit);
        if (f.act == action::progress && sane && !less) {
            const dose risen = meet(s.to, limit);
            if (!fits(risen, s.from)) to = risen;  // a step cut short is no step
        }
        if (volume(to) < volume(least) && volume(to) < volume(s.from)) return void(d.problem = decision_problem::below_the_floor);
        d.dose_ = approved_dose{o.what, to};
        d.granted_ = true;
    }

    [[no_unique_address]] Policy policy_{};
    [[no_unique_address]] Rules rules_{};
    fold_terms terms_ = terms_of(rules_);
};
template <class Policy, class Rules, class Host>
guarded(Policy, Rules, Host) -> guarded<Policy, Rules, Host>;

}  // namespace andante
