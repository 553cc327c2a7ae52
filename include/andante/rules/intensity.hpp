// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// How hard the work may feel, and which muscles may be loaded.
namespace andante::rules {

/// INT-1. Aerobic effort: RPE, with the talk test as a second gate: who cannot talk eases, whatever RPE is told.
struct aerobic_effort {
    bounded<borg, up(9, 11, 11, 12)> start_cap{};
    bounded<borg, up(9, 13, 13, 15)> cap{};
    static constexpr rule_card card{"INT-1", "Aerobic work stays at an effort in which one can talk.",
                                    {"Exercise in ALS, PMC5223769", "Table 1"}, grade::b};
    using reads = signals<follow_up<exertion>, follow_up<could_talk>, follow_up<previous_too_hard>>;
    using knobs = tunable<knob<"start_cap", &aerobic_effort::start_cap>, knob<"cap", &aerobic_effort::cap, origin::read>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { too_hard, far_too_hard, twice_too_hard, could_not_speak, not_said = 5 };
    static constexpr bool concerns(const step& s) noexcept { return s.aerobic() && s.trained != never; }
    constexpr exact effort_cap(bool aerobic, bool start_phase) const noexcept {
        return !aerobic ? 1000 : start_phase ? (std::min)(start_cap.place(), cap.place()) : cap.place();
    }
    constexpr said operator()(const step& s, const reading<borg>& felt, const reading<yes_no>& talk, const reading<yes_no>& last_time) const noexcept {
        const bool silent_talk = talk.known() && talk.value() == no;
        if (!felt.known()) return silent_talk ? said{hold(), could_not_speak, 0, s.effort_cap} : said{hold(), not_said}.unanswered();
        const exact v = felt.value().place(), most = s.effort_cap;
        said x{progress()};
        if (v > most) x = x | said{hold(), too_hard, v, most};
        if (silent_talk) x = x | said{hold(), could_not_speak, v, most};
        if (v >= most + 2) x = x | said{regress(900_pm).marked(flag::minor), far_too_hard, v, most};
        if ((v > most || silent_talk) && last_time.known() && last_time.value() == yes)
            x = x | said{hold().relevelled(relevel::rematch), twice_too_hard, v, most};
        return x;
    }
};

/// INT-1, its upper end: a cap of 14 or more is for supervised work.
struct high_cap_supervised {
    static constexpr rule_card card{"INT-1", "Aerobic work above moderate effort is supervised.",
                                    {"andante, reconciled rules D, INT-1", "house rule"}, grade::expert};
    using reads = signals<>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { supervised = 4 };
    static constexpr bool concerns(const step& s) noexcept { return s.aerobic(); }
    constexpr said operator()(const step& s) const noexcept {
        return s.effort_cap >= 14 && s.effort_cap <= 20 ? said{under(constraint::supervised_only), supervised, s.effort_cap, 14} : said{progress()};
    }
};

/// INT-2. Resistance effort: CR10 and repetitions in reserve, each by itself; never to failure.
struct resistance_effort {
    bounded<cr10, up(4, 8, 8, 12)> cap{};
    bounded<reserve, down(2, 4, 4, 6)> in_reserve{};
    static constexpr rule_card card{"INT-2", "Resistance work stays light, with repetitions to spare.",
                                    {"Buckley and Borg 2011", "abstract"}, grade::c};
    using reads = signals<follow_up<effort>, follow_up<reps_in_reserve>, follow_up<previous_too_hard>>;
    using knobs = tunable<knob<"cap", &resistance_effort::cap>, knob<"in_reserve", &resistance_effort::in_reserve>>;
    static constexpr auto when = before | during | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { too_hard, far_too_hard, twice_too_hard, too_few_left, not_said };
    static constexpr bool concerns(const step& s) noexcept { return !s.aerobic() && is_training(s.what) && s.trained != never; }
    constexpr exact effort_cap(bool aerobic, bool) const noexcept { return aerobic ? 1000 : cap.place(); }
    constexpr exact reps_to_spare() const noexcept { return in_reserve.place(); }
    constexpr said operator()(const step& s, const reading<cr10>& felt, const reading<reserve>& left_over, const reading<yes_no>& last_time) const noexcept {
        const bool too_few = left_over.known() && left_over.value() < *in_reserve;
        if (!felt.known())
            return too_few ? said{hold(), too_few_left, left_over.value().place(), in_reserve.place()} : said{hold(), not_said}.unanswered();
        const exact v = felt.value().place(), most = s.effort_cap;
        said x{progress()};
        if (v > most) x = x | said{hold(), too_hard, v, most};
        if (too_few) x = x | said{hold(), too_few_left, left_over.value().place(), in_reserve.place()};
        if (v >= most + 4) x = x | said{regress(800_pm).lightened().marked(flag::episode), far_too_hard, v, most};
        if ((v > most || too_few) && last_time.known() && last_time.value() == yes)
            x = x | said{hold().relevelled(relevel::rematch), twice_too_hard, v, most};
        return x;
    }
};

/// INT-3. A grade below 3 takes no external load; below 2- it is moved for the person. An unknown grade takes no load.
struct strength_eligibility {
    static constexpr rule_card card{"INT-3", "A muscle that cannot lift against gravity is helped, not loaded.",
                                    {"Exercise in neuromuscular diseases, key points", "antigravity strength"}, grade::expert};
    using reads = signals<follow_up<muscle_grade>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { not_graded, grade_out_of_date, assisted, passive };
    constexpr said operator()(const limb& l, const reading<mrc>& g_) const noexcept {
        const auto no_load = [](auto... more) { return (under(constraint::no_external_load) | ... | under(more)); };
        if (!g_.known()) {
            const bool old = g_.why() == silence::outdated;
            return old ? said{no_load() | hold(), grade_out_of_date, l.today - g_.taken(), 365} : said{no_load(), not_graded};
        }
        const exact v = g_.value().place();
        if (v >= 9) return progress();
        if (v >= 5) return {no_load(constraint::assisted_only), assisted, v, 9};
        return {no_load(constraint::assisted_only, constraint::passive_only), passive, v, 5};
    }
};

/// INT-6. The same dose feels harder: RPE 2, or CR10 1.5, above the middle of the three sessions before it. Hold; twice running the
/// level is re-matched.
struct harder_than_before {
    bounded<tally, up(1, 2, 2, 3)> exertion_rise{};
    bounded<cr10, up(2, 3, 3, 6)> effort_rise{};
    static constexpr rule_card card{"INT-6", "When the same work feels harder than it did, it does not grow.",
                                    {"andante, reconciled rules D, INT-6", "house rule"}, grade::expert};
    using reads = signals<felt_harder>;
    using knobs = tunable<knob<"exertion_rise", &harder_than_before::exertion_rise>, knob<"effort_rise", &harder_than_before::effort_rise>>;
    static constexpr auto when = before | after;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { harder, twice_harder };
    static constexpr bool concerns(const step& s) noexcept { return is_training(s.what); }
    constexpr said operator()(const step& s, const felt_harder::value_type& f) const noexcept {
        const exact least = s.aerobic() ? exertion_rise.place() : effort_rise.place();
        if (f.rise < least) return progress();
        if (f.rise_before >= least) return {hold().relevelled(relevel::rematch), twice_harder, f.rise, least};
        return {hold(), harder, f.rise, least};
    }
};

/// INT-4. No target of the heart rate where the heart or its number does not follow effort: a drug that slows it, an unsteered rhythm, a rate that
/// cannot be trusted; and where nobody has said. The alarm (RED-4) stays. It speaks where the heart rate is enlisted, for elsewhere nobody could aim at one.
struct no_target_of_the_heart {
    static constexpr rule_card card{"INT-4", "Where the heart does not follow effort, no target of its rate is set.",
                                    {"Mayo Clinic, beta blockers and exercise; PMC6394874, DOI 10.1097/HCR.0000000000000423", "FAQ: perceived effort; Table 6"}, grade::b};
    using reads = signals<follow_up<heart_rate>, follow_up<beta_blocker>, follow_up<unsteered_heart>, follow_up<heart_rate_unreliable>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { on_record, no_record };
    constexpr said operator()(const whole_person&, const reading<bpm>&, const reading<yes_no>& slowed, const reading<yes_no>& unsteered, const reading<yes_no>& unreliable) const noexcept {
        const auto no_target = [] { return under(constraint::no_heart_rate_targets); };
        const auto said_so = [](const reading<yes_no>& r) { return r.known() && r.value() == yes; };
        if (said_so(slowed) || said_so(unsteered) || said_so(unreliable)) return {no_target(), on_record};
        return slowed.known() && unsteered.known() && unreliable.known() ? said{progress()} : said{no_target(), no_record}.unanswered();
    }
};

}  // namespace andante::rules
