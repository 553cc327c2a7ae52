// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/course.hpp>
#include <andante/simulate/exact_sum.hpp>

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
};
template <class Guard>
arm(const char*, Guard) -> arm<Guard>;
template <class Guard>
arm(std::string, Guard) -> arm<Guard>;

/// Second arm minus first, person by person.
struct paired_difference {
    outcome what{};
    std::uint64_t people = 0;
    double mean = 0, standard_error = 0;       ///< of the mean: Monte Carlo error, not what is unknown about people
    double more = 0, less = 0;                 ///< shares of people with more, and with less, than under the first arm
};

/// What was counted of one arm, and beside the first one.
struct arm_result {
    std::string name;
    std::array<exact_sum, outcome_count> of_people{};
    std::array<exact_sum, outcome_count> differences{};           ///< to the first arm, person by person
    std::array<std::uint64_t, outcome_count> more{}, less{};
};

/// The results of a cohort, or of a shard of it; shards merge in any order.
class comparison {
  public:
    explicit comparison(std::vector<std::string> names = {}) {
        for (std::string& n : names) {
            arm_result r;
            r.name = std::move(n), arms_.push_back(std::move(r));
        }
    }
    /// One person's courses, an arm each.
    void add(const std::vector<course_result>& courses) {
        for (std::size_t a = 0; a != courses.size(); ++a)
            for (std::size_t k = 0; k != outcome_count; ++k) {
                const std::int64_t d = courses[a][k] - courses[0][k];
                arms_[a].of_people[k].add(courses[a][k]), arms_[a].differences[k].add(d);
                arms_[a].more[k] += d > 0, arms_[a].less[k] += d < 0;
            }
    }
    /// Precondition: of the same arms.
    void merge(const comparison& o) {
        for (std::size_t a = 0; a != arms_.size(); ++a)
            for (std::size_t k = 0; k != outcome_count; ++k) {
                arms_[a].of_people[k].merge(o.arms_[a].of_people[k]), arms_[a].differences[k].merge(o.arms_[a].differences[k]);
                arms_[a].more[k] += o.arms_[a].more[k], arms_[a].less[k] += o.arms_[a].less[k];
            }
    }
    const std::vector<arm_result>& arms() const noexcept { return arms_; }
    /// An arm beside the first one. Precondition: there is an arm of that number.
    paired_difference paired(outcome o, std::size_t arm = 1) const noexcept {
        const std::size_t k = static_cast<std::size_t>(o);
        const exact_sum& d = arms_[arm].differences[k];
        const double n = static_cast<double>((std::max)(d.size(), std::uint64_t{1}));
        return {o, d.size(), d.mean(), std::sqrt(d.variance() / n), static_cast<double>(arms_[arm].more[k]) / n, static_cast<double>(arms_[arm].less[k]) / n};
    }
    /// Of every sum: equal wherever and in however many parts the same study ran.
    std::uint64_t digest() const noexcept {
        std::uint64_t h = 14695981039346656037u;
        const auto mix = [&](std::uint64_t x) {
            for (int i = 0; i != 8; ++i) h = (h ^ (x >> (8 * i) & 0xff)) * 1099511628211u;
        };
        for (const arm_result& a : arms_)
            for (std::size_t k = 0; k != outcome_count; ++k) {
                for (const exact_sum* s : {&a.of_people[k], &a.differences[k]}) mix(s->size()), mix(s->sum().low()), mix(s->sum().high()), mix(s->squares().low()), mix(s->squares().high());
                mix(a.more[k]), mix(a.less[k]);
            }
        return h;
    }

  private:
    std::vector<arm_result> arms_;
};

namespace detail {

template <class Guard>
course_result lived(const arm<Guard>& a, const cohort& c, std::uint32_t number, std::uint32_t days) {
    const auto life = std::make_unique<guarded_course<Guard>>(a.guard, seed{c.seed}, c.replicate, number, c.priors, c.in, c.parts, c.how);
    for (std::uint32_t t = 0; t != days; ++t) life->day_passes([](const day_decisions&) {});
    return life->result();
}

}  // namespace detail

/// Lets every person of the cohort live under every arm. `progress(done, of)` is told how many people are through, from whichever thread; the results do not
/// depend on it, nor on the threads. O(people × days × arms); memory does not grow with the people.
template <class Progress, class... Guards>
comparison compare(const cohort& c, std::uint32_t days, Progress progress, const arm<Guards>&... arms) {
    constexpr std::uint64_t tile = 16;
    const std::uint32_t of = (std::max)(c.shard.of, std::uint32_t{1});
    const auto bound = [&](std::uint32_t i) { return std::uint64_t{c.people} * (std::min)(i, of) / of; };  // a shard beyond the last is empty
    const std::uint64_t first = bound(c.shard.number), last = c.shard.number < of ? bound(c.shard.number + 1) : first;
    std::atomic<std::uint64_t> next{first}, done{0};
    const unsigned workers = (std::max)(c.threads, 1u);
    std::vector<comparison> parts(workers, comparison{{arms.name...}});
    const auto work = [&](unsigned w) {
        for (std::uint64_t from = next.fetch_add(tile); from < last; from = next.fetch_add(tile)) {
            const std::uint64_t to = (std::min)(from + tile, last);
            for (std::uint64_t number = from; number != to; ++number) parts[w].add({detail::lived(arms, c, static_cast<std::uint32_t>(number), days)...});
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

}  // namespace andante::simulate
