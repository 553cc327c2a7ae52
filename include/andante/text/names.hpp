// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text/source.hpp>

/// Words for single values: amounts, doses, days, parts of the body, and what the coach answers.
namespace andante {

namespace text {

// The stable names of the enumerations that have words; a language's phrases are found by them.
inline constexpr std::array<std::string_view, 6> action_keys{"progress", "hold", "regress", "rest", "await_clearance", "stop_and_seek_care"};
inline constexpr std::array<std::string_view, 4> urgency_keys{"nothing", "routine", "same_day", "emergency"};
inline constexpr std::array<std::string_view, 5> movement_keys{"care_team_only", "daily_life", "gentle", "light_seated", "open"};
inline constexpr std::array<std::string_view, 12> constraint_keys{"seated_only", "supported_standing", "company", "supervised_only", "no_pool",
                                                                  "no_external_load", "assisted_only", "passive_only", "start_phase_effort", "light_effort",
                                                                  "when_warm", "no_heart_rate_targets"};
inline constexpr std::array<std::string_view, latch_count> latch_keys{"programme", "contraindication", "red_flag", "overwork", "fatigue", "falls", "flare",
                                                                       "blood_pressure", "immobilised", "water"};
inline constexpr std::array<std::string_view, 8> review_keys{"clearance_renewal", "fatigue_spell", "repeated_fatigue", "overdoing", "physiotherapist", "capability",
                                                             "daily_tasks", "measurement"};
inline constexpr std::array<std::string_view, 3> role_keys{"nobody", "physiotherapist", "physician"};
inline constexpr std::array<std::string_view, 4> silence_keys{"never_asked", "not_answered", "declined", "outdated"};
inline constexpr std::array<std::string_view, mode_count> mode_keys{"standing", "pool", "external_load", "aerobic"};
inline constexpr std::array<std::string_view, part_count> part_keys{"n_sets", "n_reps", "weight", "time"};
inline constexpr std::array<std::string_view, 5> cue_keys{"go_on", "ease", "stop_exercise", "end_session", "seek_care"};
inline constexpr std::array<std::string_view, 7> decision_problem_keys{"nothing", "clock_ran_back", "prescription_not_yet_in_force", "too_many_entries",
                                                                       "wish_out_of_bounds", "not_fit_for_the_person", "below_the_floor"};
inline constexpr std::array<std::string_view, 7> limit_problem_keys{"nothing", "off_the_scale", "needs_a_signature", "beyond_the_absolute_bound", "expired",
                                                                    "too_long", "no_such_limit"};
inline constexpr std::array<std::string_view, 25> draft_problem_keys{
    "nothing", "no_clinician", "no_day", "no_orders", "too_many_orders", "not_in_the_catalogue", "ordered_twice", "no_start", "no_ceiling",
    "start_above_ceiling", "parts_do_not_match", "start_needs_a_signature", "beyond_the_absolute_bound", "bad_repetition_range", "bad_step",
    "bad_frequency", "bad_gap", "too_many_limits", "limit_refused", "bad_measure", "restriction_cuff", "sets_to_failure", "maximal_eccentric",
    "above_70_percent", "share_above_its_limit"};
inline constexpr std::array<std::string_view, 16> draft_field_keys{"form", "by", "since", "orders", "what", "start", "ceiling", "reps", "load_step",
                                                                   "time_step", "per_week", "planned_gap", "limits", "measures",
                                                                   "share_of_one_rm", "methods"};
inline constexpr std::array<std::string_view, 5> held_keys{"wish", "rules", "action_taken", "ceiling", "constraint_of_load"};
inline constexpr std::array<std::string_view, 3> kind_keys{"session", "rest_day", "care_call"};
inline constexpr std::array<std::string_view, 4> grade_keys{"a", "b", "c", "expert"};

template <std::size_t N, class E>
constexpr std::string_view key_of(const std::array<std::string_view, N>& keys, E e) noexcept {
    const auto i = static_cast<std::size_t>(e);
    return i < N ? keys[i] : std::string_view{};
}

inline std::string digits(exact n) { return std::to_string(n); }

/// `family.one` or `family.other`, by the language's plural of `n`.
inline std::string counted(const language& l, std::string_view family, exact n) {
    const auto pattern = [&](const language& x) {
        return x.plural == nullptr ? std::string_view{} : find_phrase(x, std::string{family}.append(".").append(x.plural(n)));
    };
    const std::string_view own = pattern(l);
    return render_one(own.empty() ? pattern(english) : own, digits(n));
}
inline std::string pair_of(const language& l, std::string_view k, std::string_view a, std::string_view b) {
    return render(phrase_in(l, k), [&](std::string_view name) { return name == "a" ? a : b; });
}
inline void join(const language& l, std::string& all, std::string_view more) {
    if (all.empty()) all = more;
    else if (!more.empty()) all = pair_of(l, "and_then", all, more);
}
/// A whole number of tenths as it is said, "2.5"; whole when it is.
inline std::string tenths(const language& l, exact n) { return n % 10 == 0 ? digits(n / 10) : pair_of(l, "decimal", digits(n / 10), digits(n % 10)); }
/// CR10 from half steps: place 7 is 3.5.
inline std::string halves(const language& l, exact n) { return tenths(l, n * 5); }
/// An MRC grade from thirds: place 8 is 3-.
inline std::string thirds(exact n) { return n % 3 == 0 ? digits(n / 3) : n % 3 == 1 ? digits(n / 3) + "+" : digits(n / 3 + 1) + "-"; }
inline std::string two_digits(exact n) { return (n < 10 ? "0" : "") + digits(n); }
/// 2026-03-02.
inline std::string iso(day d) {
    const day::civil c = d.date();
    return digits(c.year) + "-" + two_digits(c.month) + "-" + two_digits(c.day);
}
/// Whether it is a day at all, and not a bound that stands for none.
constexpr bool is_a_date(day d) noexcept { return d > day::numbered(-30'000) && d < day::numbered(90'000); }
constexpr exact weekday(day d) noexcept { return (d.number() % 7 + 10) % 7 + 1; }  // 1970-01-01 was a Thursday

inline std::string load_words(const language& l, exact grams, reader to) {
    if (to == reader::clinician || grams < 1000) return render_one(phrase_in(l, "gram"), digits(grams));
    return render_one(phrase_in(l, "kilogram"), tenths(l, grams / 100));  // rounded down: never more than was granted
}
inline std::string time_words(const language& l, exact s, reader to) {
    if (s < 120) return counted(l, "seconds", s);
    std::string t = counted(l, "minutes", s / 60);
    if (to == reader::clinician && s % 60 != 0) t.append(" ").append(counted(l, "seconds", s % 60));
    return t;
}

}  // namespace text

/// An amount as it is said: "2.5 kg", "250 g", "10 min". Patient words round down, the clinician's are exact.
inline std::string words(load x, reader to = reader::patient, const language& in = english) { return text::load_words(in, x.value(), to); }
inline std::string words(duration x, reader to = reader::patient, const language& in = english) { return text::time_words(in, x.value(), to); }
inline std::string words(repetitions x, reader = reader::patient, const language& in = english) { return text::counted(in, "reps", x.value()); }
inline std::string words(set_count x, reader = reader::patient, const language& in = english) { return text::counted(in, "sets", x.value()); }

/// "8 reps, 2 kg", "2 sets of 8 reps", "10 min"; "not stated" for `dose{}`.
inline std::string words(const dose& d, reader to = reader::patient, const language& in = english) {
    const exact n = d.at(part::n_sets), reps = d.at(part::n_reps), weight = d.at(part::weight), time = d.at(part::time);
    std::string all;
    if (reps > 0) {
        const std::string each = text::counted(in, "reps", reps);
        all = n > 1 ? text::pair_of(in, "of", text::counted(in, "sets", n), each) : each;
    }
    if (time > 0) {
        const std::string each = text::time_words(in, time, to);
        text::join(in, all, reps == 0 && n > 1 ? text::pair_of(in, "of", text::counted(in, "sets", n), each) : each);
    }
    if (weight > 0) text::join(in, all, text::load_words(in, weight, to));
    return all.empty() ? std::string{text::phrase_in(in, "nothing_asked")} : all;
}
inline std::string words(const approved_dose& d, reader to = reader::patient, const language& in = english) { return words(d.value(), to, in); }

/// "left knee extension", "walking".
inline std::string words(exercise e, reader = reader::patient, const language& in = english) {
    if (!known(e)) return std::string{text::phrase_in(in, "nothing_asked")};
    const std::string_view name = text::say(in, "exercise.", about(e).key);
    if (e.on == side::middle) return std::string{name};
    return text::render_one(text::phrase_in(in, e.on == side::left ? "side.left" : "side.right"), name);
}
/// "your left thigh"; for the clinician "left knee extensors".
inline std::string words(region r, reader to = reader::patient, const language& in = english) {
    return std::string{text::say(in, to == reader::clinician ? "muscles." : "region.", key(r))};
}
/// "standing work", "the pool".
inline std::string words(mode m, reader = reader::patient, const language& in = english) {
    return std::string{text::say(in, "mode.", text::key_of(text::mode_keys, m))};
}
/// Where a question, a reason or a latch sits.
inline std::string words(scope at, place where, reader to = reader::patient, const language& in = english) {
    const bool clinical = to == reader::clinician;
    const auto named = [&](std::string_view k, const std::string& it) {
        return clinical ? text::render_one(text::phrase_in(in, k), it) : it;
    };
    if (at == scope::person) return std::string{text::phrase_in(in, clinical ? "scope.person" : "place.person")};
    if (where == every_place) return std::string{text::phrase_in(in, "place.everywhere")};
    if (at == scope::region) return named("scope.region", words(region{static_cast<std::uint8_t>(where.index)}, to, in));
    if (at == scope::mode) return named("scope.mode", words(static_cast<mode>(where.index), to, in));
    const std::string e = words(exercise_at(where), to, in);
    return clinical ? named("scope.exercise", e) : text::render_one(text::phrase_in(in, "your"), e);
}

/// "Thursday 5 March"; for the clinician "2026-03-05".
inline std::string words(day d, reader to = reader::patient, const language& in = english) {
    if (!text::is_a_date(d)) return std::string{text::phrase_in(in, "day.never")};
    if (to == reader::clinician) return text::iso(d);
    const day::civil c = d.date();
    return text::render(text::phrase_in(in, "day.date"), [&](std::string_view name) -> std::string {
        if (name == "weekday") return std::string{text::say(in, "weekday.", text::digits(text::weekday(d)))};
        return name == "n" ? text::digits(c.day) : std::string{text::say(in, "month.", text::digits(c.month))};
    });
}

namespace text {

/// A day as said on another: "tomorrow", "Thursday", "Wednesday 30 December", with its year across a year's end.
inline std::string day_seen_from(const language& l, day d, day today) {
    const exact ahead = d - today;
    if (ahead == -1) return std::string{phrase_in(l, "day.yesterday")};
    if (ahead == 0) return std::string{phrase_in(l, "day.today")};
    if (ahead == 1) return std::string{phrase_in(l, "day.tomorrow")};
    if (ahead >= -6 && ahead <= 6) return std::string{say(l, "weekday.", digits(weekday(d)))};
    if (d.date().year == today.date().year) return words(d, reader::patient, l);
    return render(phrase_in(l, "day.date_year"), [&](std::string_view name) -> std::string {
        if (name == "weekday") return std::string{say(l, "weekday.", digits(weekday(d)))};
        if (name == "month") return std::string{say(l, "month.", digits(d.date().month))};
        return digits(name == "n" ? d.date().day : d.date().year);
    });
}

}  // namespace text

/// A day with its preposition, seen from another: "today", "on Thursday".
inline std::string words_on(day d, day today, const language& in = english) {
    const std::string s = text::day_seen_from(in, d, today);
    return d - today >= -1 && d - today <= 1 ? s : text::render_one(text::phrase_in(in, "day.on"), s);
}
/// When something opens: "from tomorrow", "from Thursday". There is no "until": half of all readers count that day in.
inline std::string words_from(day d, day today, const language& in = english) {
    return text::render_one(text::phrase_in(in, "day.from"), text::day_seen_from(in, d, today));
}

/// "the same as before", "rest"; for the clinician "hold", "rest".
inline std::string words(action a, reader to = reader::patient, const language& in = english) {
    return std::string{text::say(in, to == reader::clinician ? "action_name." : "action.", text::key_of(text::action_keys, a))};
}
namespace text {

inline const message* movement_message(movement m, const language& l) { return find_or_source(l, std::string{"movement."}.append(key_of(movement_keys, m))); }

}  // namespace text

/// The movement that stays open, as a sentence; for the clinician its name.
inline std::string words(movement m, reader to = reader::patient, const language& in = english) {
    if (to == reader::clinician) return std::string{text::say(in, "movement_name.", text::key_of(text::movement_keys, m))};
    const text::message* row = text::movement_message(m, in);
    return row == nullptr ? std::string{} : std::string{to == reader::brief ? row->brief : row->order};
}
/// A condition of today's work, as an order: "Hold a fixed rail."
inline std::string words(constraint c, reader to = reader::patient, const language& in = english) {
    return std::string{text::say(in, to == reader::clinician ? "condition." : "constraint.", text::key_of(text::constraint_keys, c))};
}
/// What holds for the rest of a session, beside its cue: "Stay seated."
inline std::string words(set_of<constraint> all, reader to = reader::patient, const language& in = english) {
    std::string s;
    for_each(all, [&](constraint c) {
        if (static_cast<std::size_t>(c) >= text::constraint_keys.size()) return;
        if (to == reader::clinician) return text::join(in, s, words(c, to, in));
        s.append(s.empty() ? "" : " ").append(words(c, to, in));
    });
    return s;
}
/// Who gives a go-ahead: "your doctor", "your physio".
inline std::string words(role r, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    if (to == reader::clinician) return std::string{text::say(in, "role.", text::key_of(text::role_keys, r))};
    return text::render_one(text::say(in, "who.", text::key_of(text::role_keys, r)), host.pt.empty() ? text::phrase_in(in, "term.pt") : host.pt);
}
/// What waits for whom: "Work with your left thigh waits. Ask your physio for the go-ahead."
inline std::string words(const clearance_due& c, reader to = reader::patient, const language& in = english, const terms& host = {}) {
    const std::string where = words(c.at, c.where, to, in), who = words(c.who, to, in, host);
    if (to == reader::clinician) {
        std::string s{text::say(in, "latch.", text::key_of(text::latch_keys, c.what))};
        text::join(in, s, where);
        text::join(in, s, who);
        return s;
    }
    const std::string_view k = c.at == scope::person                                            ? "waits.person"
                               : c.at == scope::mode && c.where == place_of(mode::standing) ? "waits.standing"
                                                                                                : "waits.place";
    return text::render(text::phrase_in(in, k), [&](std::string_view name) -> std::string_view { return name == "who" ? who : where; });
}
/// Why there is no answer of the rules, as a sentence.
inline std::string words(decision_problem p, reader to = reader::patient, const language& in = english) {
    const text::message* row = p == decision_problem::nothing ? nullptr : text::find_or_source(in, std::string{"problem."}.append(text::key_of(text::decision_problem_keys, p)));
    return row == nullptr ? std::string{} : std::string{to == reader::clinician ? row->clinician : to == reader::brief ? row->brief : row->order};
}
/// Why a limit could not be moved.
inline std::string words(limit_problem p, reader = reader::patient, const language& in = english) {
    return std::string{text::say(in, "limit.", text::key_of(text::limit_problem_keys, p))};
}
/// A rule's source: the work and the place in it.
inline std::string words(const citation& c, reader = reader::patient, const language& in = english) {
    return text::render(text::phrase_in(in, "card"), [&](std::string_view name) { return name == "work" ? c.work : c.locator; });
}

}  // namespace andante
