// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

/// The short words of the picture: dates, doses, what waits, what happened.
namespace course_of::drawn {

using namespace andante;

/// At most one decimal, the same in every locale.
inline std::string num(double x) {
    const long tenths = std::lround(x * 10), n = std::labs(tenths);
    return (tenths < 0 ? "-" : "") + std::to_string(n / 10) + (n % 10 != 0 ? "." + std::to_string(n % 10) : "");
}

inline constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                         "July",    "August",   "September", "October", "November", "December"};
inline constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

inline std::string_view month_of(day d) { return months[static_cast<std::size_t>(d.date().month - 1)]; }
inline std::string short_date(day d) { return std::to_string(d.date().day) + " " + std::string{month_of(d).substr(0, 3)}; }
inline std::string long_date(day d) {
    return std::to_string(d.date().day) + " " + std::string{month_of(d)} + " " + std::to_string(d.date().year);
}
/// Monday is 0; 1970-01-01 was a Thursday.
inline exact weekday(day d) { return ((d.number() + 3) % 7 + 7) % 7; }

inline std::string spaced(std::string_view key) {
    std::string s{key};
    std::replace(s.begin(), s.end(), '_', ' ');
    return s;
}
inline std::string region_name(place p) { return spaced(key(region{static_cast<std::uint8_t>(p.index)})); }

/// "2 × 8 at 1 kg", "7.5 min".
inline std::string dose_words(const dose& d) {
    if (d.at(part::n_reps) == 0) return num(d.at(part::time) / 6 / 10.0) + " min";
    std::string s = std::to_string(d.at(part::n_sets)) + " × " + std::to_string(d.at(part::n_reps));
    if (d.at(part::weight) > 0) s += " at " + num(d.at(part::weight) / 100 / 10.0) + " kg";
    return s;
}

inline std::string_view what_waits(latch l) {
    switch (l) {
        case latch::programme: return "programme waits for a go-ahead";
        case latch::contraindication: return "a contraindication is on record";
        case latch::red_flag: return "stopped after a warning sign";
        case latch::overwork: return "waits after overwork";
        case latch::fatigue: return "waits: tiredness does not lift";
        case latch::falls: return "waits after falls";
        case latch::flare: return "waits after a flare";
        case latch::blood_pressure: return "waits: blood pressure was high";
        case latch::immobilised: return "waits after days held still";
        case latch::water: return "waits before going into water";
    }
    return {};
}
inline std::string where_waits(scope s, place p) {
    constexpr std::array<std::string_view, mode_count> names{"standing work: ", "pool: ", "external load: ", "aerobic work: "};
    switch (s) {
        case scope::person: return "";
        case scope::region: return region_name(p) + ": ";
        case scope::exercise: return words(exercise_at(p)) + ": ";
        case scope::mode: return std::string{names[p.index < mode_count ? p.index : 0]};
    }
    return {};
}
inline std::string_view what_ended(latch l) {
    switch (l) {
        case latch::programme: return "go-ahead for the programme";
        case latch::contraindication: return "go-ahead after the contraindication";
        case latch::red_flag: return "go-ahead after the warning sign";
        case latch::overwork: return "go-ahead after overwork";
        case latch::fatigue: return "go-ahead after the tiredness";
        case latch::falls: return "go-ahead after the falls";
        case latch::flare: return "go-ahead after the flare";
        case latch::blood_pressure: return "go-ahead after the high readings";
        case latch::immobilised: return "go-ahead after days held still";
        case latch::water: return "go-ahead for the pool";
    }
    return {};
}

inline std::string record_words(const entry& e) {
    switch (static_cast<record_kind>(e.code)) {
        case record_kind::hospital_stay: return "home from hospital, nights: " + std::to_string(e.value);
        case record_kind::limb_immobilised: return region_name(e.where) + " freed after days still: " + std::to_string(e.value);
        case record_kind::flare_began: return "a flare on record";
        case record_kind::flare_ended: return "the flare has ended";
        case record_kind::named_change: return "new diagnosis or medicine";
        case record_kind::other_change: return "a change on record";
        case record_kind::review_done: return "review";
        case record_kind::physiotherapist_seen: return "physiotherapist seen";
        case record_kind::illness_ended: return "illness over";
        case record_kind::bed_rest: return "up again after days in bed: " + std::to_string(e.value);
    }
    return {};
}
/// An answer that is an event: a warning sign, an illness, an unusual soreness, a day alone.
inline std::string answer_words(const entry& e) {
    if (!e.known) return {};
    if (e.code == company::code) return e.value == 0 ? "alone at home" : "";
    if (e.value == 0) return {};
    const auto here = [&](std::string_view what) { return words(exercise_at(e.where)) + ": " + std::string{what}; };
    switch (e.code) {
        case warning_signs::code: {
            std::string s = "warning sign:";
            if (const auto w = warnings::from(e.value)) for_each(w->all(), [&](warning x) { s += " " + spaced(key(x)); });
            return s;
        }
        case illness::code: return e.value == 1 ? "a cold" : e.value == 2 ? "fever, or ill all over" : "ill in the chest";
        case unusual_soreness::code: return "soreness of an unusual kind";
        case limited_next_day::code: return "the day after was limited";
        case daily_tasks_harder::code: return e.value == 2 ? "daily tasks clearly harder" : "";
        case wish_to_stop::code: return "a wish to stop";
        case fatigue_in_session::code: return e.value >= 5 ? "much tiredness in a session" : "";
        case cramp::code: return e.value == 2 ? here("a severe cramp") : "";
        case pain::code: return e.value >= 5 ? here("strong pain") : "";
        case joint_pain_hours::code: return e.value > 2 ? here("joint pain for hours") : "";
        case heavy_this_morning::code: return region_name(e.where) + " heavy in the morning";
        case systolic_again::code: return e.value >= 160 ? "a high blood pressure" : "";
        default: return {};
    }
}
/// What happened, as a row says it; empty for rows that are no event.
inline std::string event_words(const entry& e) {
    switch (e.what) {
        case entry_kind::prescribed: return "prescription";
        case entry_kind::clearance: {
            std::string s;
            for_each(e.ends, [&](latch l) { s = what_ended(l); });
            return s + (e.as == role::physician ? " (physician)" : " (physiotherapist)");
        }
        case entry_kind::care_seen: return "care was reached";
        case entry_kind::amendment: return "a limit changed by a clinician";
        case entry_kind::declined_step: return "a step declined: " + words(e.which);
        case entry_kind::baseline: return "baseline: " + words(e.which);
        case entry_kind::outside: return "outside session: " + words(e.which);
        case entry_kind::fall: return "a fall";
        case entry_kind::record: return record_words(e);
        case entry_kind::answer: return answer_words(e);
        case entry_kind::struck:
        case entry_kind::session: break;
    }
    return {};
}

/// Breaks words into lines of at most `most` bytes.
inline std::vector<std::string> lines_of(const std::string& s, std::size_t most) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < s.size();) {
        std::size_t end = s.size() - at <= most ? s.size() : s.rfind(' ', at + most);
        if (end == std::string::npos || end <= at) end = (std::min)(s.size(), at + most);
        out.push_back(s.substr(at, end - at));
        at = end < s.size() && s[end] == ' ' ? end + 1 : end;
    }
    return out;
}

}  // namespace course_of::drawn
