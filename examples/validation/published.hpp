// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "trial.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

/// What was published, and the virtual trial that stands beside each of it. Only abstracts and tables were read; nothing here was tuned to make a hit.
namespace validation {

/// Whether the value was looked at when a prior was set. Everything that was counts as calibration, also where a plan had meant it to be held out.
enum class role : std::uint8_t { calibration, hold_out, constraint };
/// Where the published value comes from.
enum class known_by : std::uint8_t { read, derived, size_unknown };

/// One published outcome. A number is held against the simulated interval; a statement against the share of virtual trials in which it holds.
struct row {
    std::string_view study;
    std::string_view people;             ///< n, with what is uncertain about it
    std::string_view what;               ///< and its unit
    std::string_view published;
    known_by mark = known_by::read;
    std::optional<double> value{};       ///< of a number
    bool statement = false;              ///< simulated as 0 or 1
    role of = role::hold_out;
    std::string_view not_judged{};       ///< why there is no verdict
};

/// A virtual trial and the rows that it answers, in order; answers are in thousandths.
struct published_study {
    std::vector<row> rows;
    void (*simulate)(const drawn_by&, std::vector<double>& answers);
    std::string_view lived_as;           ///< the house values of the protocol
};

namespace studies {

inline constexpr protocol untrained{}, occluded{.weekdays = weekdays::two, .relative = 0.5f, .supervised = true};

inline void jorgensen_2018(const drawn_by& d, std::vector<double>& to) {
    const auto control = group(d, 11, untrained), trained = group(d, 11, occluded, 11);
    const double a = change(knees(d, control)), b = change(knees(d, trained));
    double harmed = 0;
    for (const lived& x : trained) harmed += static_cast<double>(x.harmed);
    to = {a, b, b - a, change(stronger_knee(d, trained)), change(stronger_knee(d, control)), 100 * harmed / 11};
}
inline void jorgensen_2016(const drawn_by& d, std::vector<double>& to) { to = {static_cast<double>(change(knees(d, group(d, 1, occluded))) >= 38)}; }
inline void arnardottir_2003(const drawn_by& d, std::vector<double>& to) {
    to = {static_cast<double>(!significant(all_sites(d, group(d, 7, {.weekdays = weekdays::five, .relative = 0.125f}))))};
}
inline void johnson_2007(const drawn_by& d, std::vector<double>& to) {
    const auto all = group(d, 7, {.days = 112, .weekdays = weekdays::all, .relative = 0.125f});
    bool rose = true;
    for (std::size_t g = 0; g != muscles_count; ++g) rose = rose && change(strengths(d, all, 2 * g, 2 * g + 2)) > 0;
    to = {static_cast<double>(rose), change(all_sites(d, all))};
}
inline void johnson_2009(const drawn_by& d, std::vector<double>& to) {
    const auto all = group(d, 7, {.weekdays = weekdays::three, .relative = 0.25f, .aerobic = 1, .supervised = true});
    std::size_t stronger = 0;
    for (std::size_t g = 0; g != muscles_count; ++g) {
        const auto x = strengths(d, all, 2 * g, 2 * g + 2);
        stronger += significant(x) && change(x) > 0;
    }
    to = {change(uptake(d, all)), static_cast<double>(stronger == muscles_count)};
}
inline void wallace_2019(const drawn_by& d, std::vector<double>& to) {
    const auto all = group(d, 17, {.weekdays = weekdays::three, .relative = 0.05f, .aerobic = 0.8f, .supervised = true});
    to = {size_of_effect(uptake(d, all)), static_cast<double>(!significant(knees(d, all))), change(uptake(d, all))};
}
inline void spector_1997(const drawn_by& d, std::vector<double>& to) {
    const auto all = group(d, 5, {.weekdays = weekdays::three, .relative = 0.5f, .supervised = true});
    double lift = 0;
    for (const lived& x : all) lift += static_cast<double>(x.lift[static_cast<std::size_t>(std::max_element(x.before.begin(), x.before.end()) - x.before.begin())]);
    const double more = 100 * (lift / 5 - 1);
    to = {static_cast<double>(more >= 25 && more <= 120), static_cast<double>(!significant(all_sites(d, all)))};
}
inline double median(std::vector<double> x) {
    std::sort(x.begin(), x.end());
    return x[x.size() / 2];
}
inline void oslo_2026(const drawn_by& d, std::vector<double>& to) {
    protocol p{.days = 112, .weekdays = weekdays::two, .relative = 0.25f};
    const auto all = group(d, 13, p);
    for (std::size_t side = 2; side-- != 0;) {
        const auto grip = strengths(d, all, site(muscles::finger_flexors, side != 0), site(muscles::finger_flexors, side != 0) + 1);
        std::vector<double> before, after;
        for (const tested& x : grip) before.push_back(x.before), after.push_back(x.after);
        to.push_back(100 * (median(after) / median(before) - 1));
    }
    p.parts.leaving = true;
    double stayed = 0;
    for (const lived& x : group(d, 15, p)) stayed += x.stayed;
    to.push_back(stayed);
}
inline void attendance(const drawn_by& d, std::vector<double>& to) {
    std::uint32_t planned = 0, came = 0;
    for (const lived& x : group(d, 30, {.weekdays = weekdays::three, .relative = 0.25f})) planned += x.planned, came += x.came;
    to = {100.0 * came / planned};
}
inline protocol years(float n) { return {.days = static_cast<std::uint32_t>(365.25f * n + 0.5f), .step = 365.25f * n}; }
inline void oldroyd_2021(const drawn_by& d, std::vector<double>& to) { to = {change(knees(d, group(d, 75, years(1))))}; }
inline void lilleker_2019(const drawn_by& d, std::vector<double>& to) {
    const auto all = group(d, 80, years(1));
    to = {change(knees(d, all)), change(strengths(d, all, 2, 4))};
}
inline void lindberg_2012(const drawn_by& d, std::vector<double>& to) { to = {change(knees(d, group(d, 43, years(1)))) / 12}; }
inline void sangha_2021(const drawn_by& d, std::vector<double>& to) { to = {change(all_sites(d, group(d, 181, years(1))))}; }
inline void cortese_2013(const drawn_by& d, std::vector<double>& to) { to = {change(knees(d, group(d, 13, years(1))))}; }
inline void cohort_2013(const drawn_by& d, std::vector<double>& to) {
    to = {change(knees(d, group(d, 55, years(17.7f / 12)))) / 17.7};
    double falls = 0;
    for (const lived& x : group(d, 55, {.days = 364, .step = 7, .parts = {.leaving = false}})) falls += static_cast<double>(x.falls);
    to.push_back(falls / 55 * 365.25 / 364);
}
inline void rose_2001(const drawn_by& d, std::vector<double>& to) {
    double lost = 0;
    for (const tested& x : all_sites(d, group(d, 11, years(0.5f)))) lost += x.after - x.before;
    to = {100 * lost / 11};
}
inline void resilient_placebo(const drawn_by& d, std::vector<double>& to) {
    double falls = 0;
    for (const lived& x : group(d, 63, {.days = 364, .step = 7, .parts = {.leaving = false}})) falls += static_cast<double>(x.falls);
    to = {falls / 63 * 365.25 / 364};
}

}  // namespace studies

inline std::vector<published_study> published() {
    using enum role;
    using enum known_by;
    return {
        {{{"Jørgensen 2018, control", "11 (22 randomised; arms assumed alike)", "knee extensors after 12 weeks, %", "-9.2 (p = .02, per protocol)", read, -9.2, false, calibration, {}},
          {"Jørgensen 2018, blood-flow restriction", "11 (the same)", "knee extensors after 12 weeks, %", "+0.9 (p = .87, per protocol)", read, 0.9, false, calibration, {}},
          {"Jørgensen 2018, difference", "22", "knee extensors, percentage points", "+10.1 (p = .026, per protocol)", derived, 10.1, false, calibration, {}},
          {"Jørgensen 2022, the same trial", "11 (the same)", "stronger leg after 12 weeks, trained, %", "+13.7 (p = .049)", read, 13.7, false, hold_out, {}},
          {"Jørgensen 2022, the same trial", "11 (the same)", "stronger leg after 12 weeks, control, %", "-7.7", read, -7.7, false, hold_out, {}},
          {"Creatine kinase in the five programmes", "5 to 22", "in its place: strength of the knees lost to damage on the day of the test, %", "no change", read, {}, false, constraint, "creatine kinase is not modelled"}},
         studies::jorgensen_2018,
         "Jørgensen 2018 and 2022: 12 weeks, twice a week, each session full (half of the most), all who are well come. That the load is light and the flow restricted is not in the model: "
         "the full session stands for both. The two legs do the same; that the weaker one had no effect (size not known) cannot come out."},
        {{{"Jørgensen 2016, one man of 74", "1", "knee extensors after 12 weeks", "+38 to +92 % of strength, rate and power", read, {}, true, hold_out, {}}},
         studies::jorgensen_2016,
         "Jørgensen 2016: as the trained of 2018. Held is *38 % or more*, the least of the range, of the test of strength alone."},
        {{{"Arnardottir 2003, at home", "7", "strength after 12 weeks", "no significant change (none worse: how that was judged is not known)", read, {}, true, calibration, {}}},
         studies::arnardottir_2003,
         "Arnardottir 2003: 12 weeks, five days a week, a quarter of a full session, who has the drive comes. Held is *a paired t-test of the mean of all sites is not significant at 5 %*."},
        {{{"Johnson 2007, at home", "7", "isometric strength after 16 weeks", "better in all groups", size_unknown, {}, true, hold_out, {}},
          {"Johnson 2007, at home", "7", "mean of all sites after 16 weeks, %", "better", size_unknown, {}, false, hold_out, "the size is not in the abstract"}},
         studies::johnson_2007,
         "Johnson 2007: 16 weeks, every day, a quarter of a full session, who has the drive comes. Held is *the mean of each of the model's four groups rises*; which groups were tested is not known."},
        {{{"Johnson 2009, cycling and strength", "7", "aerobic capacity after 12 weeks, %", "+38", read, 38, false, calibration, {}},
          {"Johnson 2009, cycling and strength", "7", "strength after 12 weeks", "four groups stronger (p < .05)", read, {}, true, hold_out, "how many groups were tested is not known"}},
         studies::johnson_2009,
         "Johnson 2009: 12 weeks, three times a week, half of a full session and a full aerobic one, all who are well come. Intensity and minutes are not known. Held is *each of the model's four groups "
         "rises significantly*."},
        {{{"Wallace 2019, cycling", "17", "aerobic capacity after 12 weeks, Cohen's d", "1.72", read, 1.72, false, calibration, "which d was taken is not known: here of the changes"},
          {"Wallace 2019, cycling", "17", "strength after 12 weeks", "no major change", read, {}, true, hold_out, {}},
          {"Wallace 2019, cycling", "17", "aerobic capacity after 12 weeks, %", "better", size_unknown, {}, false, calibration, "the size is not in the abstract"}},
         studies::wallace_2019,
         "Wallace 2019: the trained period alone of the cross-over; 12 weeks, three times a week, a tenth of a full session for all sites and eight tenths of an aerobic one, all who are well come. "
         "Held is *a paired t-test of the knees is not significant at 5 %*."},
        {{{"Spector 1997", "5", "lifts after 12 weeks", "repetition maximum +25 to +120 % in the least weak muscles", read, {}, true, calibration, {}},
          {"Spector 1997", "5", "isometric strength after 12 weeks", "no change", read, {}, true, hold_out, {}}},
         studies::spector_1997,
         "Spector 1997: 12 weeks, three times a week, each session full; its dose is not known. A lift is strength times skill, here of each person's strongest site; held is *the mean rises by 25 to 120 %*. "
         "The skill of the model was put in for this result."},
        {{{"Oslo programme (an abstract of 2026)", "13", "median grip, right, after 16 weeks, %", "+7.7 (22.0 to 23.7 lb)", derived, 7.7, false, hold_out, {}},
          {"Oslo programme (an abstract of 2026)", "13", "median grip, left, after 16 weeks, %", "+13.8 (16.7 to 19.0 lb)", derived, 13.8, false, hold_out, {}},
          {"Oslo programme (an abstract of 2026)", "15", "people who completed 16 weeks", "13", read, 13, false, calibration, {}}},
         studies::oslo_2026,
         "Oslo: 16 weeks, one session in a group and one at home, half of a full session for all sites, who has the drive comes. Intensity is not known."},
        {{{"Reviews of older people (Picorelli 2014; Martin and Sinden 2001)", "30 (a house value: the reviews count studies)", "sessions attended, %", "58 to 78", read, {}, false, calibration,
           "a range over studies of other people"}},
         studies::attendance, "Attendance: 12 weeks at home, three times a week, half of a full session."},
        {{{"Oldroyd 2021, registry", "75", "knee extensors in a year, %", "-4", read, -4, false, calibration, {}}}, studies::oldroyd_2021,
         "Cohorts: nobody trains; strength of the same people at both ends of the time, with the error of both tests."},
        {{{"Lilleker 2019, overlapping registry", "80", "knee extensors in a year, %", "-7.1 (-7.6 to -6.5)", read, -7.1, false, calibration, {}},
          {"Lilleker 2019, overlapping registry", "80", "grip in a year, %", "-5.5 (-6.3 to -4.6)", read, -5.5, false, calibration, {}}},
         studies::lilleker_2019, ""},
        {{{"Lindberg 2012, untreated", "43 (of 66: who was counted is not known)", "knee extensors, % a month", "-1.12", read, -1.12, false, calibration, {}}}, studies::lindberg_2012, ""},
        {{{"A cohort of 181 (2021)", "181", "composite of strength in a year, %", "-3.8 (-4.9 to -2.7)", read, -3.8, false, calibration, {}}}, studies::sangha_2021,
         "A composite is the mean of all eight sites."},
        {{{"Cortese 2013", "13 (or 23: the notes of its abstract differ)", "quadriceps in a year, %", "-27.9", read, -27.9, false, calibration, {}}}, studies::cortese_2013, ""},
        {{{"A cohort of 55 (abstract of 2013)", "55", "knee extensors over 17.7 months, % a month", "-2", read, -2, false, hold_out, {}},
          {"A cohort of 55 (abstract of 2013)", "55", "falls a year, mean", "5.4", read, 5.4, false, hold_out, {}}},
         studies::cohort_2013, "Falls: nobody trains; time passes in weeks, without the noise of days."},
        {{{"Rose 2001", "11", "strength over six months, points of the expected", "-4", read, -4, false, hold_out, {}}}, studies::rose_2001, ""},
        {{{"RESILIENT, placebo", "63 (derived: 251 in four arms)", "falls a year, mean", "5.13", read, 5.13, false, hold_out, {}}}, studies::resilient_placebo, ""},
    };
}

}  // namespace validation
