// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/protocol.hpp>

/// The published programmes. Source of every line: the named paper's abstract, record or table, as far as it could be read; no full
/// paper was. What could not be confirmed is not here (`docs/evidence.md`, "What must not be quoted").
namespace andante::policies {

namespace detail {

constexpr published_number read(exact least, exact most, std::string_view where) noexcept { return {least, most, origin::read, where}; }
constexpr published_number read(exact n, std::string_view where) noexcept { return read(n, n, where); }

inline constexpr std::array<exercise, 2> knees{left(exercises::knee_extension), right(exercises::knee_extension)};
constexpr std::array<exercise, 2> alone(exercise e) noexcept { return {e, exercise{}}; }

inline constexpr std::array johnson_2007{published_exercise{.called = "mild, daily, functional exercise", .runs_as = alone(exercises::sit_to_stand)}};
inline constexpr std::array johnson_2009{published_exercise{.called = "stationary cycling", .runs_as = alone(exercises::recumbent_cycle), .moves_known = true},
                                         published_exercise{.called = "resistance exercise", .runs_as = knees}};
inline constexpr std::array spector_1997{published_exercise{.called = "progressive resistance", .runs_as = knees}};
inline constexpr std::array arnardottir_2003{published_exercise{.called = "home exercise", .runs_as = alone(exercises::sit_to_stand)}};
inline constexpr std::array alexanderson_2000{
    published_exercise{.called = "home exercise", .runs_as = alone(exercises::chair_class), .minutes = read(15, "abstract")},
    published_exercise{.called = "walk", .runs_as = alone(exercises::walking), .moves_known = true, .minutes = read(15, "abstract")}};
inline constexpr std::array alexanderson_2007{published_exercise{
    .called = "resistance at 10 voluntary repetition maximum", .runs_as = knees, .n_sets = read(3, "summary of the paper"), .n_reps = read(10, "table of a review"),
    .share = read(700, "table of a review, about 70 %"), .repetition_maximum = read(10, "table of a review")}};
inline constexpr std::array alexanderson_2014{published_exercise{.called = "resistive home exercise", .runs_as = knees}};
inline constexpr std::array wallace_2019{published_exercise{.called = "recumbent bike", .runs_as = alone(exercises::recumbent_cycle), .moves_known = true}};
inline constexpr std::array jorgensen_2018{published_exercise{
    .called = "5 one-sided exercises of the legs under a cuff", .runs_as = knees, .n_sets = read(4, "registry"), .repetition_maximum = read(25, "registry"),
    .methods = set_of<method>{method::restriction_cuff} | method::to_failure}};
inline constexpr std::array fyss_low_load{published_exercise{
    .called = "low load for muscles with symptoms", .runs_as = knees, .n_sets = read(1, 3, "the page"), .n_reps = read(30, 40, "the page"),
    .weeks_to_reach = read(2, 3, "the page: at least")}};
inline constexpr std::array sveen_low_intensity{published_exercise{
    .called = "low-intensity resistance", .runs_as = knees, .n_sets = read(3, "PMC6955630, Table 1"), .n_reps = read(12, 15, "PMC6955630, Table 1"),
    .share = read(400, "PMC6955630, Table 1"), .share_step = read(50, "PMC6955630, Table 1"), .step_weeks = read(2, "PMC6955630, Table 1")}};
inline constexpr std::array post_polio_20{published_exercise{
    .called = "exercise at a share of the measured maximum", .runs_as = knees, .share = read(200, "the page"), .share_step = read(100, "the page, a month"),
    .step_weeks = read(4, "the page, a month")}};

}  // namespace detail

/// All of them, in the order of the page.
inline constexpr auto protocols = std::to_array<protocol>({
    {.key = "johnson_2007", .authors = "Johnson LG et al.", .title_in = "J Clin Neuromuscul Dis", .place_in = "8(4):187-194", .year = 2007,
     .population = "sporadic inclusion body myositis", .of_ibm = true, .people = detail::read(7, "abstract"), .weeks = detail::read(16, "abstract"),
     .days_a_week = detail::read(7, "abstract: daily"), .times_a_day = detail::read(2, "described in a later review"), .watched = supervision::at_home,
     .exercises = detail::johnson_2007,
     .outcome = "Isometric strength rose in all groups, most in the hip flexors; walking and stairs were quicker in all; CK did not change.",
     .outcome_where = "abstract"},
    {.key = "johnson_2009", .authors = "Johnson", .title_in = "J Clin Neuromuscul Dis", .place_in = "10(4):178-184", .year = 2009,
     .doi = "10.1097/CND.0b013e3181a23c86", .pmid = "19494728", .population = "inclusion body myositis", .of_ibm = true, .people = detail::read(7, "abstract"),
     .weeks = detail::read(12, "abstract"), .days_a_week = detail::read(3, "abstract: alternate days"), .exercises = detail::johnson_2009,
     .outcome = "Aerobic capacity rose by 38 % and four muscle groups were stronger; CK did not change.", .outcome_where = "abstract"},
    {.key = "spector_1997", .authors = "Spector SA et al.", .title_in = "Muscle Nerve", .place_in = "20(10):1242-8", .year = 1997, .pmid = "9324080",
     .population = "sporadic inclusion body myositis", .of_ibm = true, .people = detail::read(5, "abstract"), .weeks = detail::read(12, "abstract"),
     .watched = supervision::throughout, .exercises = detail::spector_1997,
     .outcome = "The least weak muscles lifted 25 to 120 % more; muscle grades and isometric tests did not show it; CK and repeat biopsies did not change.",
     .outcome_where = "abstract"},
    {.key = "arnardottir_2003", .authors = "Arnardottir S et al.", .title_in = "J Rehabil Med", .year = 2003, .doi = "10.1080/16501970306110",
     .population = "sporadic inclusion body myositis", .of_ibm = true, .people = detail::read(7, "abstract"), .weeks = detail::read(12, "abstract"),
     .days_a_week = detail::read(5, "abstract"), .watched = supervision::at_home, .exercises = detail::arnardottir_2003,
     .outcome = "Strength was not better and nobody lost any; CK and biopsies did not change.", .outcome_where = "abstract"},
    {.key = "alexanderson_2000", .authors = "Alexanderson", .title_in = "Scand J Rheumatol", .place_in = "29:295-301", .year = 2000, .pmid = "11093595",
     .population = "active recent-onset polymyositis and dermatomyositis", .people = detail::read(11, "abstract"), .weeks = detail::read(12, "abstract"),
     .days_a_week = detail::read(5, "abstract"), .watched = supervision::at_home, .exercises = detail::alexanderson_2000,
     .outcome = "Function and quality of life were better; biopsy and imaging showed no more inflammation.", .outcome_where = "abstract"},
    {.key = "alexanderson_2007", .authors = "Alexanderson", .title_in = "Arthritis Rheum", .year = 2007, .doi = "10.1002/art.22780",
     .population = "chronic polymyositis and dermatomyositis", .people = detail::read(8, 9, "abstract 9, table of a review 8"),
     .weeks = detail::read(7, "table of a review"), .days_a_week = detail::read(3, "table of a review"), .exercises = detail::alexanderson_2007,
     .outcome = "Repetition maxima and endurance were better; no biopsy showed more inflammation.", .outcome_where = "summary of the paper"},
    {.key = "alexanderson_2014", .authors = "Alexanderson", .title_in = "J Rheumatol", .place_in = "41:1124-32", .year = 2014, .doi = "10.3899/jrheum.131145",
     .population = "recent-onset polymyositis and dermatomyositis on high-dose prednisolone", .people = detail::read(19, "abstract"),
     .weeks = detail::read(24, "abstract: twice 12"), .days_a_week = detail::read(5, "abstract"), .weeks_of_first_part = detail::read(12, "abstract"),
     .later_days_a_week = detail::read(2, "abstract"), .watched = supervision::at_home, .exercises = detail::alexanderson_2014,
     .outcome = "Both groups were better, this one and range of motion; there was no sign of more inflammation.", .outcome_where = "abstract"},
    {.key = "wallace_2019", .authors = "Wallace", .title_in = "Neurology", .place_in = "92(15):e1773-e1785", .year = 2019,
     .doi = "10.1212/WNL.0000000000007265", .pmid = "30850441", .population = "inclusion body myositis", .of_ibm = true,
     .people = detail::read(17, "abstract"), .weeks = detail::read(12, "abstract"), .days_a_week = detail::read(3, "abstract"), .watched = supervision::partly,
     .exercises = detail::wallace_2019,
     .outcome = "Peak oxygen uptake rose (Cohen d 1.72); no major change in strength, function or what people told.", .outcome_where = "abstract"},
    {.key = "jorgensen_2018", .authors = "Jorgensen", .title_in = "Scand J Rheumatol", .place_in = "47(5):400-409", .year = 2018,
     .doi = "10.1080/03009742.2017.1423109", .population = "sporadic inclusion body myositis", .of_ibm = true, .people = detail::read(22, "abstract"),
     .weeks = detail::read(12, "abstract"), .days_a_week = detail::read(2, "abstract"), .exercises = detail::jorgensen_2018,
     .outcome = "Reported function, the primary outcome, did not change; knee extensors held while the controls' fell, in the per-protocol analysis.",
     .outcome_where = "abstract"},
    {.key = "fyss_low_load", .authors = "FYSS", .title_in = "efyss.se, Myosit", .population = "established polymyositis and dermatomyositis of low activity",
     .days_a_week = detail::read(3, "the page"), .watched = supervision::partly, .exercises = detail::fyss_low_load,
     .outcome = "Advice, not a trial: at first supervised; caution with very high cortisone and with osteoporosis.", .outcome_where = "the page"},
    {.key = "sveen_low_intensity", .authors = "Sveen", .title_in = "Muscle Nerve", .place_in = "47:163-9", .year = 2013, .doi = "10.1002/mus.23491",
     .pmid = "23169433", .population = "limb-girdle dystrophy 2 and Becker dystrophy", .people = detail::read(8, "abstract: the low-intensity group"),
     .weeks = detail::read(26, "abstract: 6 months"), .days_a_week = detail::read(3, "PMC6955630, Table 1: 2 at home, 1 in the laboratory"),
     .watched = supervision::partly, .exercises = detail::sveen_low_intensity,
     .outcome = "Some gains; in the high-intensity group beside it one of four stopped, sore and with CK somewhat raised.", .outcome_where = "abstract"},
    {.key = "post_polio_20", .authors = "Yarnell", .title_in = "post-polio.org", .year = 1998, .population = "people after polio",
     .days_a_week = detail::read(3, 4, "the page"), .exercises = detail::post_polio_20, .outcome = "Advice, not a trial.", .outcome_where = "the page"},
});

/// The programme of a key; null when there is none.
constexpr const protocol* find_protocol(std::string_view key) noexcept {
    for (const protocol& p : protocols)
        if (p.key == key) return &p;
    return nullptr;
}

}  // namespace andante::policies
