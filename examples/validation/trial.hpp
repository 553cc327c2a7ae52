// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/person.hpp>
#include <andante/simulate/unit_cube.hpp>

#include <cmath>
#include <cstdint>
#include <vector>

/// Small trials of virtual people, lived as the published ones were, as far as that is known. No guard and no policy: a protocol, week after week.
namespace validation {

using namespace andante::simulate;

using one = lanes<1>;

/// What a study asks of a group. `relative` and `aerobic` of a session are house values: of no trial the dose is known as the model counts it.
struct protocol {
    std::uint32_t days = 84;
    std::uint32_t weekdays = 0;          ///< bit 0 is Monday; 0: no training
    float relative = 0, aerobic = 0;     ///< half of the most is a full session; 1 is a full aerobic session
    bool supervised = false;             ///< who is well comes; at home who has the drive too
    float step = 1;                      ///< days that pass at once; above 1 without the noise of days, for people who do not train
    parts_at_work parts{.leaving = false};  ///< n is that of the people who were analysed
};
namespace weekdays {
inline constexpr std::uint32_t two = 0b0001001, three = 0b0010101, five = 0b0011111, all = 0b1111111;
}

/// A person before and after.
struct lived {
    std::array<float, site_count> before{}, after{};   ///< strength on the day of the test
    std::array<float, site_count> lift{};              ///< of a practised lift after, relative to that before
    float aerobic = 0;                                 ///< gained, of what was there
    float harmed = 0;                                  ///< strength of the knees that is lost to damage on the day of the test
    float falls = 0;
    std::uint32_t planned = 0, came = 0;
    bool stayed = true;
    std::uint32_t number = 0;
};

/// Whose draws a trial has.
struct drawn_by {
    seed study{};
    std::uint32_t replicate = 0;
    world in{};
};

inline lived live(const drawn_by& d, std::uint32_t number, const protocol& how) {
    const auto p = person<one>(d.study, d.replicate, number, house_priors, d.in, how.parts);
    auto b = body(p, d.study, d.replicate);
    const auto fading = decays(p, how.step);
    lived r;
    r.number = number;
    for (std::size_t k = 0; k != site_count; ++k) r.before[k] = strength(p, b, k), r.lift[k] = r.before[k] * (1 + b.at[k].skill);
    const std::uint32_t steps = static_cast<std::uint32_t>(static_cast<float>(how.days) / how.step + 0.5f);
    for (std::uint32_t t = 0; t != steps; ++t) {
        if (how.step > 1) {
            pass(p, b, fading, d.study, d.replicate);
            continue;
        }
        float z[3];
        const auto bits = draw<one>(d.study, number, d.replicate, t, stream::daily);
        for (std::size_t i = 0; i != 3; ++i) z[i] = normal<one>(between_0_and_1<one>(bits.w[i]));
        if ((how.weekdays >> t % 7 & 1) != 0 && b.takes_part > 0) {
            const bool well = b.flare_left <= 0 && b.illness_left <= 0;
            ++r.planned;
            if (how.supervised ? well : comes(p, b, z[2]) > 0) {
                work_of<one> w;
                w.relative.fill(how.relative), w.aerobic = how.aerobic, w.came = 1;
                train(p, b, w), ++r.came;
            }
        }
        pass(p, b, fading, d.study, d.replicate, z[0], z[1]);
    }
    for (std::size_t k = 0; k != site_count; ++k) r.after[k] = strength(p, b, k), r.lift[k] = r.after[k] * (1 + b.at[k].skill) / r.lift[k];
    r.aerobic = b.aerobic, r.falls = b.times[static_cast<std::size_t>(happening::fall)], r.stayed = b.takes_part > 0;
    r.harmed = p[parameter::damage_weakens] * 0.5f * (b.at[0].damage + b.at[1].damage);
    return r;
}
/// People `first` and after it.
inline std::vector<lived> group(const drawn_by& d, std::uint32_t n, const protocol& how, std::uint32_t first = 0) {
    std::vector<lived> all;
    for (std::uint32_t i = 0; i != n; ++i) all.push_back(live(d, first + i, how));
    return all;
}

/// A pair of numbers of a person, both tested with an error.
struct tested {
    double before = 0, after = 0;
};
inline constexpr float strength_error = 0.08f, aerobic_error = 0.06f;   // of one test: house values

/// `column` tells the errors of two tests of the same person apart.
inline tested with_error(const drawn_by& d, const lived& x, float before, float after, float error, std::uint32_t column) {
    const auto z = [&](std::uint32_t when) { return normal<one>(between_0_and_1<one>(design_bits(d.study, design_stream::test_error, x.number, 2 * column + when, d.replicate))); };
    return {static_cast<double>(before * (1 + error * z(0))), static_cast<double>(after * (1 + error * z(1)))};
}
/// The mean strength of a part of the sites, `first` to before `last`.
inline std::vector<tested> strengths(const drawn_by& d, const std::vector<lived>& all, std::size_t first, std::size_t last) {
    std::vector<tested> r;
    for (const lived& x : all) {
        float before = 0, after = 0;
        for (std::size_t k = first; k != last; ++k) before = before + x.before[k], after = after + x.after[k];
        const float share = 1.0f / static_cast<float>(last - first);
        r.push_back(with_error(d, x, before * share, after * share, strength_error, static_cast<std::uint32_t>(first)));
    }
    return r;
}
inline std::vector<tested> knees(const drawn_by& d, const std::vector<lived>& all) { return strengths(d, all, 0, 2); }
inline std::vector<tested> all_sites(const drawn_by& d, const std::vector<lived>& all) { return strengths(d, all, 0, site_count); }
/// The knee that is the stronger one before, by the body and not by the test.
inline std::vector<tested> stronger_knee(const drawn_by& d, const std::vector<lived>& all) {
    std::vector<tested> r;
    for (const lived& x : all) {
        const std::size_t k = x.before[1] > x.before[0];
        r.push_back(with_error(d, x, x.before[k], x.after[k], strength_error, 8));
    }
    return r;
}
inline std::vector<tested> uptake(const drawn_by& d, const std::vector<lived>& all) {
    std::vector<tested> r;
    for (const lived& x : all) r.push_back(with_error(d, x, 1, 1 + x.aerobic, aerobic_error, 9));
    return r;
}

/// Change of the mean, in per cent of the mean before.
inline double change(const std::vector<tested>& all) {
    double before = 0, after = 0;
    for (const tested& x : all) before += x.before, after += x.after;
    return 100 * (after - before) / before;
}
/// Mean of the changes by their standard deviation.
inline double size_of_effect(const std::vector<tested>& all) {
    const double n = static_cast<double>(all.size());
    double sum = 0, square = 0;
    for (const tested& x : all) sum += x.after - x.before, square += (x.after - x.before) * (x.after - x.before);
    const double mean = sum / n, v = (square - n * mean * mean) / (n - 1);
    return v > 0 ? mean / std::sqrt(v) : 0;
}
/// The 97.5th percentile of Student's t for a paired test of n people: textbook values, recalled.
inline double critical(std::size_t n) { return n == 5 ? 2.776 : n == 7 ? 2.447 : 2.120; }
/// Whether a paired t-test would call the change significant at 5 %. Precondition: 5, 7 or 17 people.
inline bool significant(const std::vector<tested>& all) {
    const double d = size_of_effect(all) * std::sqrt(static_cast<double>(all.size()));
    return (d < 0 ? -d : d) > critical(all.size());
}

}  // namespace validation
