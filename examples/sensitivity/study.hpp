// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/morris.hpp>
#include <andante/simulate/person.hpp>
#include <andante/simulate/sobol_indices.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <vector>

/// Which of what is assumed a result rests on: all parameters screened, then the variance shared among those that matter most.
namespace sensitivity {

using namespace andante::simulate;

/// A mean over people, as a run gives it.
struct output {
    std::string_view name, unit;
};
inline constexpr std::array<output, 4> outputs{{
    {"safe days under `standard`", "days of 84"},
    {"strength gained under `standard`", "per mille"},
    {"safe days, `two_for_two` minus `standard`", "days of 84"},
    {"strength gained, `two_for_two` minus `standard`", "per mille"},
}};
using run_result = std::array<double, outputs.size()>;

/// How large the study is. The numbers of the committed one are the defaults.
struct size_of_study {
    std::uint32_t people = 16, days = 84, trajectories = 12, chosen = 6, rows = 256;
};
/// Where a point of the unit cube lies in the space of what is unknown between studies: the quantile of each parameter's shift, the others at their median.
inline world world_at(const std::vector<float>& point, const std::vector<std::size_t>& parameters) {
    world w;
    for (std::size_t i = 0; i != parameters.size(); ++i) w.shift[parameters[i]] = house_priors[parameters[i]].between_studies * normal<lanes<1>>(point[i]);
    return w;
}
/// Lives the people of the study in a world: the same people on the same days in every one.
using runs_in = std::function<run_result(const world&, const size_of_study&, const parts_at_work&)>;

/// The model without one of its parts.
struct part_off {
    std::string_view name;
    parts_at_work without;
};
inline constexpr std::array<part_off, 14> parts{{
    {"nothing off", {}},
    {"decline", {.decline = false}},
    {"adaptation", {.adaptation = false}},
    {"skill", {.skill = false}},
    {"fatigue", {.fatigue = false}},
    {"damage", {.damage = false}},
    {"habituation", {.habituation = false}},
    {"aerobic", {.aerobic = false}},
    {"tiredness", {.tiredness = false}},
    {"enjoyment", {.enjoyment = false}},
    {"falls", {.falls = false}},
    {"flares", {.flares = false}},
    {"illnesses", {.illnesses = false}},
    {"leaving", {.leaving = false}},
}};

struct screened {
    std::array<std::vector<elementary_effects>, outputs.size()> effects;   ///< of each output, each parameter
};
struct shared {
    std::vector<std::size_t> parameters;
    std::array<std::vector<sobol_index>, outputs.size()> indices;
};
struct analysis {
    size_of_study size;
    screened screening;
    shared variance;
    std::array<run_result, parts.size()> structure{};   ///< in the median world
    std::uint64_t digest = 0;   ///< of the first runs
};

inline std::vector<std::size_t> all_parameters() {
    std::vector<std::size_t> all(parameter_count);
    for (std::size_t i = 0; i != all.size(); ++i) all[i] = i;
    return all;
}
inline constexpr std::size_t digested = 6;
inline morris_design first_design(const size_of_study& s) { return {seed{2026}, parameter_count, s.trajectories}; }

inline std::uint64_t digest_of(const std::vector<run_result>& runs) {
    std::uint64_t h = 14695981039346656037u;
    for (std::size_t i = 0; i != (std::min)(runs.size(), digested); ++i)
        for (const double y : runs[i])
            for (int k = 0; k != 8; ++k) h = (h ^ (static_cast<std::uint64_t>(static_cast<std::int64_t>(y * 1e6 + (y < 0 ? -0.5 : 0.5))) >> (8 * k) & 0xff)) * 1099511628211u;
    return h;
}
/// Of the first runs alone: a page can be held against the code without living all of them.
inline std::uint64_t first_digest(const size_of_study& s, const runs_in& lives) {
    std::vector<run_result> runs;
    for (std::size_t i = 0; i != digested; ++i) runs.push_back(lives(world_at(first_design(s).point(i), all_parameters()), s, {}));
    return digest_of(runs);
}
/// The parameters that matter most: largest mean over outputs of their strength by that of the strongest. Ascending.
inline std::vector<std::size_t> strongest(const screened& s, std::size_t n) {
    std::vector<double> sum(parameter_count);
    for (const auto& of_output : s.effects) {
        double most = 0;
        for (const elementary_effects& e : of_output) most = (std::max)(most, e.strength);
        for (std::size_t j = 0; j != sum.size() && most > 0; ++j) sum[j] += of_output[j].strength / most;
    }
    std::vector<std::size_t> order = all_parameters();
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sum[a] > sum[b]; });
    order.resize((std::min)(n, order.size()));
    std::sort(order.begin(), order.end());
    return order;
}
/// All outputs in the median world, with each part off.
inline std::array<run_result, parts.size()> with_parts_off(const size_of_study& s, const runs_in& lives) {
    std::array<run_result, parts.size()> all{};
    for (std::size_t i = 0; i != parts.size(); ++i) all[i] = lives(world{}, s, parts[i].without);
    return all;
}
/// `progress(done, of)` counts runs, within each of the two designs.
template <class Progress>
analysis analyse(const size_of_study& s, const runs_in& lives, Progress progress) {
    analysis r;
    r.size = s;
    const auto column = [](const std::vector<run_result>& runs, std::size_t k) {
        std::vector<double> y;
        for (const run_result& x : runs) y.push_back(x[k]);
        return y;
    };
    const morris_design first = first_design(s);
    std::vector<run_result> runs;
    for (std::size_t i = 0; i != first.size(); ++i) runs.push_back(lives(world_at(first.point(i), all_parameters()), s, {})), progress(i + 1, first.size());
    r.digest = digest_of(runs);
    for (std::size_t k = 0; k != outputs.size(); ++k) r.screening.effects[k] = effects_of(first, column(runs, k));

    r.variance.parameters = strongest(r.screening, s.chosen);
    const sobol_design second{seed{2027}, static_cast<std::uint32_t>(r.variance.parameters.size()), s.rows};
    runs.clear();
    for (std::size_t i = 0; i != second.size(); ++i) runs.push_back(lives(world_at(second.point(i), r.variance.parameters), s, {})), progress(i + 1, second.size());
    for (std::size_t k = 0; k != outputs.size(); ++k) r.variance.indices[k] = indices_of(second, column(runs, k));
    r.structure = with_parts_off(s, lives);
    return r;
}

}  // namespace sensitivity
