// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/exact_sum.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

/// The best of many candidates: most benefit, as long as the harm stays small in the worst worlds. What is found is the best under the assumptions, and looks better than it is.
namespace andante::simulate {

/// What people of one world had of a candidate.
struct world_tally {
    exact_sum benefit{}, harm{};
    constexpr void merge(const world_tally& o) noexcept { benefit.merge(o.benefit), harm.merge(o.harm); }
};

/// A candidate over all worlds. Worlds are not pooled with people: each counts as one, however many lived in it.
class tried_candidate {
  public:
    explicit tried_candidate(std::size_t number = 0, std::size_t worlds = 0) : number_{number}, worlds_(worlds) {}
    std::size_t number() const noexcept { return number_; }
    const std::vector<world_tally>& worlds() const noexcept { return worlds_; }
    void merge(std::size_t world, const world_tally& t) noexcept { worlds_[world].merge(t); }
    /// Mean over worlds of the mean over people.
    double benefit() const noexcept {
        double sum = 0;
        for (const world_tally& w : worlds_) sum += w.benefit.mean();
        return worlds_.empty() ? 0 : sum / static_cast<double>(worlds_.size());
    }
    /// Mean harm in the tenth of the worlds where it is largest, one world at least.
    double harm_in_the_worst() const {
        std::vector<double> all;
        for (const world_tally& w : worlds_) all.push_back(w.harm.mean());
        std::sort(all.begin(), all.end(), [](double a, double b) { return a > b; });
        const std::size_t n = (all.size() + 9) / 10;
        double sum = 0;
        for (std::size_t i = 0; i != n; ++i) sum += all[i];
        return n == 0 ? 0 : sum / static_cast<double>(n);
    }

  private:
    std::size_t number_;
    std::vector<world_tally> worlds_;
};

/// How long is searched, and what is allowed.
struct search_settings {
    std::size_t candidates = 0, worlds = 1;
    std::uint32_t people = 8;            ///< of each world in the first round; doubled with every round
    std::uint32_t winners = 1;           ///< that are left in the end
    double most_harm = 0;                ///< in the worst tenth of the worlds, a mean over people
};

/// A winner as the search saw it, and as other people fared.
struct found_candidate {
    tried_candidate searched{}, again{};
    bool allowed = false, allowed_again = false;        ///< its harm in the worst worlds is not above the most
    /// How much better it looked than it is: the optimiser's curse, with the Monte Carlo error of both.
    double curse() const noexcept { return searched.benefit() - again.benefit(); }
};
struct search_result {
    std::vector<found_candidate> winners{};       ///< best first, by what the search saw
    std::vector<tried_candidate> dropped{};       ///< in the order in which they were; who was dropped early met fewer people
    std::uint64_t lives = 0;                      ///< that were asked for, those of the second look with them
};

namespace detail {

/// Allowed before not allowed; the allowed by benefit, the others by harm; what is alike by number.
inline bool better(const tried_candidate& a, const tried_candidate& b, double most_harm) {
    const double harm_a = a.harm_in_the_worst(), harm_b = b.harm_in_the_worst();
    const bool ok_a = harm_a <= most_harm, ok_b = harm_b <= most_harm;
    if (ok_a != ok_b) return ok_a;
    if (ok_a && a.benefit() != b.benefit()) return a.benefit() > b.benefit();
    if (!ok_a && harm_a != harm_b) return harm_a < harm_b;
    return a.number() < b.number();
}

}  // namespace detail

/// Halves the candidates by successive rounds, all of a round on the same people and worlds, and lets the winners live once more with people that the search never met. Successive
/// halving: Jamieson and Talwalkar 2016 (recalled). `lives(bool fresh, candidate, world, first, last)` gives the `world_tally` of people `first` to before `last`; `fresh` asks for another
/// seed, for people and worlds. Some 2 × candidates × worlds × people × rounds lives.
template <class Lives>
search_result search(const search_settings& s, Lives lives) {
    search_result r;
    std::vector<tried_candidate> left;
    for (std::size_t c = 0; c != s.candidates; ++c) left.emplace_back(c, s.worlds);
    const std::size_t winners = (std::max)(s.winners, std::uint32_t{1});
    std::uint32_t met = 0, people = (std::max)(s.people, std::uint32_t{1});
    while (!left.empty()) {
        for (tried_candidate& c : left)
            for (std::size_t w = 0; w != s.worlds; ++w) c.merge(w, lives(false, c.number(), w, met, people));
        r.lives += std::uint64_t{people - met} * left.size() * s.worlds;
        std::sort(left.begin(), left.end(), [&](const tried_candidate& a, const tried_candidate& b) { return detail::better(a, b, s.most_harm); });
        if (left.size() <= winners) break;
        const std::size_t keep = (std::max)(winners, (left.size() + 1) / 2);
        for (std::size_t i = left.size(); i-- != keep;) r.dropped.push_back(std::move(left[i]));
        left.resize(keep);
        met = people, people *= 2;
    }
    for (tried_candidate& c : left) {
        found_candidate f;
        f.again = tried_candidate{c.number(), s.worlds};
        for (std::size_t w = 0; w != s.worlds; ++w) f.again.merge(w, lives(true, c.number(), w, 0, people));
        r.lives += std::uint64_t{people} * s.worlds;
        f.searched = std::move(c);
        f.allowed = f.searched.harm_in_the_worst() <= s.most_harm, f.allowed_again = f.again.harm_in_the_worst() <= s.most_harm;
        r.winners.push_back(std::move(f));
    }
    return r;
}

/// Two whole numbers, of sums over the same people.
struct trade_off {
    std::int64_t benefit = 0, harm = 0;
};
/// Which of them no other beats: none has as much benefit with less harm, or more with as little. Of equals all stay. Numbers in ascending order of harm, then as given.
/// O(n log n), exact.
inline std::vector<std::size_t> pareto_front(const std::vector<trade_off>& all) {
    std::vector<std::size_t> order(all.size());
    for (std::size_t i = 0; i != order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (all[a].harm != all[b].harm) return all[a].harm < all[b].harm;
        if (all[a].benefit != all[b].benefit) return all[a].benefit > all[b].benefit;
        return a < b;
    });
    std::vector<std::size_t> front;
    for (const std::size_t i : order)
        if (front.empty() || all[i].benefit > all[front.back()].benefit || (all[i].benefit == all[front.back()].benefit && all[i].harm == all[front.back()].harm)) front.push_back(i);
    return front;
}

}  // namespace andante::simulate
