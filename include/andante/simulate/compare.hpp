// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/course.hpp>
#include <andante/simulate/exact_sum.hpp>
#include <andante/simulate/series.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

/// Policies compared on the same virtual people. There is no call that gives a dose for a person: that a virtual cohort cannot tell.
namespace andante::simulate {

/// A part of a cohort: the `of` shards together are the whole, whoever computes each.
struct shard {
    std::uint32_t number = 0, of = 1;   ///< counted from 0
};

/// Who is studied, and in which world.
struct cohort {
    std::uint32_t people = 1000;
    std::uint64_t seed = 0;
    std::uint32_t replicate = 0;        ///< another number, other people
    world in{};                         ///< the study-level draws; the median world where nothing is said
    std::array<prior, parameter_count> priors = house_priors;
    parts_at_work parts{};
    manners how{};
    simulate::shard shard{};
    unsigned threads = 1;
};

/// A policy under its guard, with a name: `arm{"standard", compose(policies::standard{}, ibm_rules, ibm_questions{})}`.
template <class Guard>
struct arm {
    std::string name;
    Guard guard;
    regime led{};
};
template <class Guard>
arm(const char*, Guard) -> arm<Guard>;
template <class Guard>
arm(std::string, Guard) -> arm<Guard>;
template <class Guard>
arm(const char*, Guard, regime) -> arm<Guard>;
template <class Guard>
arm(std::string, Guard, regime) -> arm<Guard>;

/// One person's course under one arm.
struct life {
    course_result counted{};
    weeks_of_a_life weeks{};         ///< empty where they are not followed
};

/// An arm minus another, person by person.
struct paired_difference {
    outcome what{};
    std::uint64_t people = 0;
    double mean = 0, standard_error = 0;       ///< of the mean: Monte Carlo error, not what is unknown about people
    double more = 0, less = 0;                 ///< shares of people with more, and with less, than under the other arm
};

/// What was counted of one outcome of all people.
struct counted {
    exact_sum sum;
    spread people;
    friend bool operator==(const counted&, const counted&) noexcept = default;
};
/// What was counted of one arm.
struct arm_result {
    std::string name;
    std::array<counted, outcome_count> of{};
    series weeks{};                                               ///< empty where they are not followed
    friend bool operator==(const arm_result&, const arm_result&) noexcept = default;
};
/// An arm beside another one.
struct pair_of_arms {
    std::size_t arm = 1, to = 0;
    friend constexpr bool operator==(const pair_of_arms&, const pair_of_arms&) noexcept = default;
};
/// The differences of a pair, person by person.
struct pair_result {
    pair_of_arms between{};
    std::array<counted, outcome_count> of{};
    std::array<std::uint64_t, outcome_count> more{}, less{};
    friend bool operator==(const pair_result&, const pair_result&) noexcept = default;
};

/// The results of a cohort, or of a part of it; parts merge in any order. All are whole numbers.
class comparison {
  public:
    /// Each arm beside the first.
    explicit comparison(const std::vector<std::string>& names = {}) : comparison{names, beside_the_first(names.size())} {}
    comparison(const std::vector<std::string>& names, const std::vector<pair_of_arms>& pairs) {
        for (const std::string& n : names) arms_.emplace_back().name = n;
        for (const pair_of_arms& p : pairs) pairs_.emplace_back().between = p;
    }
    static std::vector<pair_of_arms> beside_the_first(std::size_t arms) {
        std::vector<pair_of_arms> all;
        for (std::size_t a = 1; a < arms; ++a) all.push_back({a, 0});
        return all;
    }
    /// One person's lives, an arm each.
    void add(const std::vector<life>& lives) {
        for (std::size_t a = 0; a != lives.size(); ++a) {
            for (std::size_t k = 0; k != outcome_count; ++k) add(arms_[a].of[k], lives[a].counted[k]);
            arms_[a].weeks.add(lives[a].weeks);
        }
        for (pair_result& p : pairs_)
            for (std::size_t k = 0; k != outcome_count; ++k) {
                const std::int64_t d = lives[p.between.arm].counted[k] - lives[p.between.to].counted[k];
                add(p.of[k], d);
                p.more[k] += d > 0, p.less[k] += d < 0;
            }
    }
    /// Precondition: of the same arms and pairs.
    void merge(const comparison& o) {
        for (std::size_t a = 0; a != arms_.size(); ++a) {
            merge(arms_[a].of, o.arms_[a].of);
            arms_[a].weeks.merge(o.arms_[a].weeks);
        }
        for (std::size_t i = 0; i != pairs_.size(); ++i) {
            merge(pairs_[i].of, o.pairs_[i].of);
            for (std::size_t k = 0; k != outcome_count; ++k) pairs_[i].more[k] += o.pairs_[i].more[k], pairs_[i].less[k] += o.pairs_[i].less[k];
        }
    }
    const std::vector<arm_result>& arms() const noexcept { return arms_; }
    const std::vector<pair_result>& pairs() const noexcept { return pairs_; }
    std::vector<arm_result>& arms() noexcept { return arms_; }
    std::vector<pair_result>& pairs() noexcept { return pairs_; }
    std::uint64_t people() const noexcept { return arms_.empty() ? 0 : arms_[0].of[0].sum.size(); }
    const pair_result* find(pair_of_arms p) const noexcept {
        for (const pair_result& x : pairs_)
            if (x.between == p) return &x;
        return nullptr;
    }
    /// An arm beside another, by default the first; of nobody where this pair was not asked for.
    paired_difference paired(outcome o, std::size_t arm = 1, std::size_t to = 0) const noexcept {
        const pair_result* p = find({arm, to});
        if (p == nullptr) return {o};
        const std::size_t k = static_cast<std::size_t>(o);
        const exact_sum& d = p->of[k].sum;
        const double n = static_cast<double>((std::max)(d.size(), std::uint64_t{1}));
        return {o, d.size(), d.mean(), std::sqrt(d.variance() / n), static_cast<double>(p->more[k]) / n, static_cast<double>(p->less[k]) / n};
    }
    /// Of every number: equal wherever and in however many parts the same study ran.
    std::uint64_t digest() const noexcept {
        std::uint64_t h = 14695981039346656037u;
        const auto mix = [&](std::uint64_t x) {
            for (int i = 0; i != 8; ++i) h = (h ^ (x >> (8 * i) & 0xff)) * 1099511628211u;
        };
        const auto mix_spread = [&](const spread& s) {
            for (const spread::bucket& b : s.buckets()) mix(static_cast<std::uint64_t>(b.at)), mix(b.count);
        };
        const auto mix_counted = [&](const counted& c) {
            mix(c.sum.size()), mix(c.sum.sum().low()), mix(c.sum.sum().high()), mix(c.sum.squares().low()), mix(c.sum.squares().high());
            mix_spread(c.people);
        };
        for (const arm_result& a : arms_) {
            for (const counted& c : a.of) mix_counted(c);
            for (const series::week& w : a.weeks.weeks) {
                for (const spread& s : w.of) mix_spread(s);
                mix(w.planned), mix(w.came), mix(w.trained);
                for (const std::uint64_t n : w.first) mix(n);
            }
        }
        for (const pair_result& p : pairs_) {
            for (const counted& c : p.of) mix_counted(c);
            for (std::size_t k = 0; k != outcome_count; ++k) mix(p.more[k]), mix(p.less[k]);
        }
        return h;
    }
    friend bool operator==(const comparison&, const comparison&) noexcept = default;

  private:
    static void add(counted& c, std::int64_t x) { c.sum.add(x), c.people.add(x); }
    static void merge(std::array<counted, outcome_count>& into, const std::array<counted, outcome_count>& from) {
        for (std::size_t k = 0; k != outcome_count; ++k) into[k].sum.merge(from[k].sum), into[k].people.merge(from[k].people);
    }
    std::vector<arm_result> arms_;
    std::vector<pair_result> pairs_;
};

/// One person under one arm, for so many days; with `by_the_week`, its weeks are followed. `sees(const day_lived&)` is shown each day. O(days).
template <class Guard, class Sees>
life lived(const arm<Guard>& a, const cohort& c, std::uint32_t number, std::uint32_t days, bool by_the_week, Sees sees) {
    const auto course = std::make_unique<guarded_course<Guard>>(a.guard, seed{c.seed}, c.replicate, number, c.priors, c.in, c.parts, c.how, a.led);
    life l;
    for (std::uint32_t t = 0; t != days; ++t) {
        course->day_passes([](const day_decisions&) {});
        if (by_the_week) l.weeks.add(t, course->seen());
        sees(course->seen());
    }
    l.counted = course->result();
    return l;
}
template <class Guard>
life lived(const arm<Guard>& a, const cohort& c, std::uint32_t number, std::uint32_t days, bool by_the_week = false) {
    return lived(a, c, number, days, by_the_week, [](const day_lived&) {});
}

namespace detail {

/// The people of a cohort's shard, a tile at a time, on its threads. `lives(comparison&, from, to)` adds the people from `from` up to `to`; what the threads have is merged.
template <class Progress, class Lives>
comparison tile_by_tile(const cohort& c, std::uint64_t tile, const std::vector<std::string>& names, Progress progress, Lives lives) {
    const std::uint32_t of = (std::max)(c.shard.of, std::uint32_t{1});
    const auto bound = [&](std::uint32_t i) { return std::uint64_t{c.people} * (std::min)(i, of) / of; };  // a shard beyond the last is empty
    const std::uint64_t first = bound(c.shard.number), last = c.shard.number < of ? bound(c.shard.number + 1) : first;
    std::atomic<std::uint64_t> next{first}, done{0};
    const unsigned workers = (std::max)(c.threads, 1u);
    std::vector<comparison> parts(workers, comparison{names});
    const auto work = [&](unsigned w) {
        for (std::uint64_t from = next.fetch_add(tile); from < last; from = next.fetch_add(tile)) {
            const std::uint64_t to = (std::min)(from + tile, last);
            lives(parts[w], from, to);
            progress(done.fetch_add(to - from) + (to - from), last - first);
        }
    };
    std::vector<std::thread> others;
    for (unsigned w = 1; w < workers; ++w) others.emplace_back(work, w);
    work(0);
    for (std::thread& t : others) t.join();
    for (unsigned w = 1; w < workers; ++w) parts[0].merge(parts[w]);
    return std::move(parts[0]);
}

}  // namespace detail

/// Lets every person of the cohort live under every arm. `progress(done, of)` is told how many people are through, from whichever thread; the results do not
/// depend on it, nor on the threads. O(people × days × arms); memory does not grow with the people. Many arms, several worlds, interruption: `study.hpp`.
template <class Progress, class... Guards>
comparison compare(const cohort& c, std::uint32_t days, Progress progress, const arm<Guards>&... arms) {
    return detail::tile_by_tile(c, 16, {arms.name...}, progress, [&](comparison& into, std::uint64_t from, std::uint64_t to) {
        for (std::uint64_t number = from; number != to; ++number) into.add({lived(arms, c, static_cast<std::uint32_t>(number), days)...});
    });
}

}  // namespace andante::simulate
