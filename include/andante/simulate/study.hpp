// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/compare.hpp>
#include <andante/version.hpp>

#include <bit>
#include <mutex>

/// Studies that outgrow a moment: many arms, several worlds, cut in tiles that any machine works off in any order, interrupted and continued, to the same digits.
namespace andante::simulate {

/// A study of one kind of guard: its policies are chosen at run time (`policy_ref`), its rules by value (`changed_rules`).
template <class Guard>
struct study {
    std::string name;                   ///< one line
    cohort who;                         ///< `in` is not used, for the worlds are drawn; threads and shard do not belong to the study, but to the run
    std::uint32_t days = 365;
    std::uint32_t worlds = 1;           ///< number 0 is the median world, all others are drawn: what is unknown about all people, never pooled with chance
    std::vector<arm<Guard>> arms;       ///< names are one line each
    std::vector<pair_of_arms> pairs;    ///< which arms are taken person by person
    std::string form;                   ///< one line: all of the study in words of its host, such as the rules of the arms; results carry it
};

/// The tiles that are done: numbers in ranges, so that what is done in order takes no space.
class tile_set {
  public:
    struct range {
        std::uint64_t from = 0, to = 0;   ///< `to` is the first beyond
        friend constexpr bool operator==(const range&, const range&) noexcept = default;
    };
    bool has(std::uint64_t tile) const noexcept {
        const auto i = std::upper_bound(all_.begin(), all_.end(), tile, [](std::uint64_t t, const range& r) { return t < r.from; });
        return i != all_.begin() && tile < (i - 1)->to;
    }
    /// False, and nothing is added, when one of them is there already, or the range is empty.
    bool add(range r) {
        const auto i = std::upper_bound(all_.begin(), all_.end(), r.from, [](std::uint64_t t, const range& x) { return t < x.from; });
        if (r.from >= r.to || (i != all_.begin() && (i - 1)->to > r.from) || (i != all_.end() && i->from < r.to)) return false;
        const bool joins_before = i != all_.begin() && (i - 1)->to == r.from, joins_after = i != all_.end() && i->from == r.to;
        if (joins_before && joins_after) (i - 1)->to = i->to, all_.erase(i);
        else if (joins_before) (i - 1)->to = r.to;
        else if (joins_after) i->from = r.from;
        else all_.insert(i, r);
        return true;
    }
    /// False, and nothing is added, when a tile is in both.
    bool merge(const tile_set& o) {
        tile_set both{*this};
        for (const range& r : o.all_)
            if (!both.add(r)) return false;
        return *this = std::move(both), true;
    }
    /// What of `0` to `of` is missing.
    std::vector<range> gaps(std::uint64_t of) const {
        std::vector<range> missing;
        std::uint64_t at = 0;
        for (const range& r : all_) {
            if (r.from > at) missing.push_back({at, r.from});
            at = r.to;
        }
        if (at < of) missing.push_back({at, of});
        return missing;
    }
    const std::vector<range>& ranges() const noexcept { return all_; }
    friend bool operator==(const tile_set&, const tile_set&) noexcept = default;

  private:
    std::vector<range> all_;
};

/// People of a tile: a part of one world.
inline constexpr std::uint32_t people_of_a_tile = 16;

/// What is known of a study so far. Each world has its own numbers; of world 0 the weeks are followed.
struct study_result {
    std::uint64_t key = 0;              ///< of the study: results of another one are not merged
    std::string name, form;
    std::uint32_t people = 0, days = 0;
    std::vector<comparison> in_world;
    tile_set done;

    std::uint64_t tiles_of_a_world() const noexcept { return (std::uint64_t{people} + people_of_a_tile - 1) / people_of_a_tile; }
    std::uint64_t tiles() const noexcept { return tiles_of_a_world() * in_world.size(); }
    std::uint64_t lives() const noexcept {   ///< people of all worlds that are done
        std::uint64_t n = 0;
        for (const comparison& c : in_world) n += c.people();
        return n;
    }
    bool whole() const { return done.gaps(tiles()).empty(); }
    friend bool operator==(const study_result&, const study_result&) noexcept = default;
};

enum class merge_problem : std::uint8_t { nothing, another_study, done_twice };
/// Adds what was done elsewhere, in any order. Nothing is added where there is a problem.
[[nodiscard]] inline merge_problem merge(study_result& into, const study_result& other) {
    const auto alike = [](const study_result& a, const study_result& b) {
        if (a.key != b.key || a.people != b.people || a.days != b.days || a.in_world.size() != b.in_world.size()) return false;
        for (std::size_t w = 0; w != a.in_world.size(); ++w) {
            if (a.in_world[w].arms().size() != b.in_world[w].arms().size() || a.in_world[w].pairs().size() != b.in_world[w].pairs().size()) return false;
            for (std::size_t i = 0; i != a.in_world[w].pairs().size(); ++i)
                if (!(a.in_world[w].pairs()[i].between == b.in_world[w].pairs()[i].between)) return false;
        }
        return true;
    };
    if (!alike(into, other)) return merge_problem::another_study;
    if (!into.done.merge(other.done)) return merge_problem::done_twice;
    for (std::size_t w = 0; w != into.in_world.size(); ++w) into.in_world[w].merge(other.in_world[w]);
    return merge_problem::nothing;
}

/// How far a run is, in people of all worlds.
struct study_progress {
    std::uint64_t done = 0, of = 0;     ///< of this shard, with what was done before
    std::uint64_t now = 0;              ///< of this run
};

/// The world of a number: 0 is the median one.
inline world world_of(const cohort& who, std::uint32_t number) noexcept { return number == 0 ? world{} : world::drawn(seed{who.seed}, number, who.priors); }

/// What a study is known by: the version of the library, its numbers, and what becomes of its first person under every arm for twelve weeks. Rules or a model that were
/// changed without a version, or another arithmetic, give another key as far as they show in that life.
template <class Guard>
std::uint64_t key_of(const study<Guard>& s) {
    std::uint64_t h = 14695981039346656037u;
    const auto mix = [&](auto x) {
        for (std::size_t i = 0; i != 8; ++i) h = (h ^ (static_cast<std::uint64_t>(x) >> (8 * i) & 0xff)) * 1099511628211u;
    };
    const auto mix_words = [&](std::string_view t) {
        mix(t.size());
        for (const char c : t) mix(static_cast<unsigned char>(c));
    };
    mix(ANDANTE_VERSION_MAJOR), mix(ANDANTE_VERSION_MINOR), mix(ANDANTE_VERSION_PATCH);
    mix_words(s.name), mix(s.who.people), mix(s.who.seed), mix(s.who.replicate), mix(s.days), mix(s.worlds), mix_words(s.form);
    for (const prior& p : s.who.priors) mix(std::bit_cast<std::uint32_t>(p.median)), mix(std::bit_cast<std::uint32_t>(p.between_people)), mix(std::bit_cast<std::uint32_t>(p.between_studies));
    const parts_at_work& on = s.who.parts;
    for (const bool x : {on.decline, on.adaptation, on.skill, on.fatigue, on.damage, on.habituation, on.aerobic, on.tiredness, on.enjoyment, on.falls, on.flares, on.illnesses, on.leaving}) mix(x);
    mix(s.who.how.answers_per_mille), mix(s.who.how.overdoes_per_mille), mix(s.who.how.tells_less_per_mille);
    mix(s.arms.size());
    cohort first = s.who;
    first.in = {};
    for (const arm<Guard>& a : s.arms) {
        mix_words(a.name), mix(a.led.by), mix(a.led.takes_steps_per_mille);
        const life l = lived(a, first, 0, (std::min)(s.days, std::uint32_t{84}), true);
        for (const std::int64_t n : l.counted) mix(n);
        for (const auto& w : l.weeks.weeks)
            for (const exact n : w.at) mix(n);
    }
    for (const pair_of_arms& p : s.pairs) mix(p.arm), mix(p.to);
    return h;
}

/// The result of a study of which nothing is done yet.
template <class Guard>
study_result nothing_yet(const study<Guard>& s) {
    study_result r;
    r.key = key_of(s), r.name = s.name, r.form = s.form, r.people = s.who.people, r.days = s.days;
    std::vector<std::string> names;
    for (const arm<Guard>& a : s.arms) names.push_back(a.name);
    for (std::uint32_t w = 0; w != s.worlds; ++w) r.in_world.emplace_back(names, s.pairs);
    return r;
}

/// The tiles of a shard: a part of all, whoever works off the others. A shard beyond the last is empty.
inline tile_set::range tiles_of(const shard& s, std::uint64_t tiles) noexcept {
    const std::uint64_t of = (std::max)(s.of, std::uint32_t{1}), i = (std::min)(std::uint64_t{s.number}, of), after = (std::min)(i + 1, of);
    const auto bound = [&](std::uint64_t n) { return tiles / of * n + tiles % of * n / of; };
    return {bound(i), bound(after)};
}

/// Works off what is missing of the study's shard, with its threads, and adds it to `so_far`. After every tile `sees(const study_progress&, const study_result&)` is shown
/// what is known, by one thread at a time: it may save it; where it answers false, the run ends. The digits depend on neither. O(people × days × arms × worlds); memory
/// does not grow with the people. Precondition: `so_far` is of this study.
template <class Guard, class Sees>
void run(const study<Guard>& s, study_result& so_far, Sees sees) {
    const std::uint64_t in_world = so_far.tiles_of_a_world();
    const tile_set::range mine = tiles_of(s.who.shard, so_far.tiles());
    const tile_set before = so_far.done;
    const auto people_in = [&](std::uint64_t tile) {
        const std::uint64_t from = tile % in_world * people_of_a_tile;
        return (std::min)(std::uint64_t{people_of_a_tile}, so_far.people - from);
    };
    study_progress now;
    for (std::uint64_t t = mine.from; t != mine.to; ++t) now.of += people_in(t), now.done += before.has(t) ? people_in(t) : 0;
    std::vector<std::string> names;
    for (const arm<Guard>& a : s.arms) names.push_back(a.name);
    std::atomic<std::uint64_t> next{mine.from};
    std::atomic<bool> goes_on{true};
    std::mutex one_at_a_time;
    const auto work = [&] {
        std::vector<life> lives(s.arms.size());
        for (std::uint64_t tile = next++; goes_on && tile < mine.to; tile = next++) {
            if (before.has(tile)) continue;
            const auto w = static_cast<std::uint32_t>(tile / in_world);
            cohort here = s.who;
            here.in = world_of(s.who, w);
            comparison part{names, s.pairs};
            const std::uint64_t from = tile % in_world * people_of_a_tile, people = people_in(tile);
            for (std::uint64_t number = from; number != from + people; ++number) {
                for (std::size_t a = 0; a != s.arms.size(); ++a) lives[a] = lived(s.arms[a], here, static_cast<std::uint32_t>(number), s.days, w == 0);
                part.add(lives);
            }
            const std::lock_guard alone{one_at_a_time};
            so_far.in_world[w].merge(part), so_far.done.add({tile, tile + 1});
            now.done += people, now.now += people;
            if (!sees(std::as_const(now), std::as_const(so_far))) goes_on = false;
        }
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < s.who.threads; ++i) others.emplace_back(work);
    work();
    for (std::thread& t : others) t.join();
}

}  // namespace andante::simulate
