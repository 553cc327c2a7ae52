// SPDX-License-Identifier: BSL-1.0
// Two rules and a small grant over many people at once: as the rules are, in mask form, in lanes, and tabulated.
// What it taught: docs/decisions/016-rule-form-and-batches.md. Exit code 1 when the ways disagree.
//
//   batch_study [REPEATS]    the best of REPEATS passes (default 200) over 4096 people, in nanoseconds a person

#include <andante/dose/step.hpp>
#include <andante/rules/overwork.hpp>
#include <andante/rules/recovery.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace batch_study {
namespace {

using namespace andante;
using short_int = std::int16_t;

constexpr std::size_t people = 4096;
constexpr day today = "2026-03-02"_day;
constexpr rules::soreness_clock clock_rule{};
constexpr rules::recovery_by_effort recovery_rule{};

/// One region of one person on one day, as the rules read it.
struct region_day {
    limb at{};
    nrs sore{}, usual{};
    since_training::value_type since{};
    reading<yes_no> unlike{}, tasks{};
    recovery_due::value_type due{};
    dose level{}, start{};
    proportion in_force{};
};

/// What is compared: enough of the finding to grant by.
struct outcome {
    short_int act = 0, factor = 1000, rest_for = 0, reps = 0;
    friend bool operator==(const outcome&, const outcome&) = default;
};

// ── people ──

class random_numbers {
  public:
    explicit random_numbers(std::uint64_t seed) : state_{seed} {}
    exact below(exact n) {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return static_cast<exact>((z ^ (z >> 31)) % static_cast<std::uint64_t>(n));
    }

  private:
    std::uint64_t state_;
};

std::vector<region_day> invented(std::uint64_t seed) {
    random_numbers dice{seed};
    const auto yes_no_or_silence = [&](exact of_ten_yes) {
        const exact n = dice.below(10);
        if (n == 9) return reading<yes_no>::silent(silence::not_answered, today);
        return reading<yes_no>{n < of_ten_yes ? yes : no, today};
    };
    std::vector<region_day> all(people);
    for (region_day& one : all) {
        const exact ago = dice.below(12);
        const day trained = ago == 11 ? never : today - ago;
        one.at = {{today, today}, left(thigh), trained};
        one.sore = *nrs::from(dice.below(4) != 0 ? dice.below(3) : dice.below(11));
        one.usual = *nrs::from(dice.below(3) == 0 ? dice.below(4) : 0);
        one.since.trained = trained;
        if (dice.below(3) != 0) one.since.second_day = dice.below(8);
        one.since.eased = dice.below(2) != 0;
        one.unlike = yes_no_or_silence(1), one.tasks = yes_no_or_silence(1);
        one.due = {trained, dice.below(15), dice.below(8) != 0, dice.below(6) == 0};
        const exact n = 1 + dice.below(3), reps = 6 + dice.below(10);
        one.start = dose{8 * rep, 1 * kg};
        one.level = dose::of_parts({n, reps, 1'000, 0});
        one.in_force = *proportion::from(dice.below(3) == 0 ? 500 + 100 * dice.below(5) : 1000);
    }
    return all;
}

/// The grant, the same in every way: nothing at rest or above; else the share of the level.
outcome grant(outcome x, const region_day& one) {
    if (x.act >= static_cast<short_int>(action::rest)) return x;
    const proportion p = (std::min)(one.in_force, *proportion::from(x.factor));
    x.reps = static_cast<short_int>(volume(share(one.level, p, floor_of(one.start), 500)));
    return x;
}

outcome as_outcome(const finding& f) {
    outcome x;
    x.act = static_cast<short_int>(f.act), x.factor = static_cast<short_int>(f.factor.place());
    x.rest_for = static_cast<short_int>(f.rest_until == never ? 0 : f.rest_until - today);
    return x;
}

// ── 1. the rules as they are ──

outcome judged(const region_day& one) {
    const said s = clock_rule(one.at, one.sore, one.usual, one.since, one.unlike, one.tasks);
    const said r = recovery_rule(one.at, one.due);
    return as_outcome(s.what() | r.what());
}
void plain_loop(const std::vector<region_day>& all, std::vector<outcome>& to) {
    for (std::size_t i = 0; i != people; ++i) to[i] = judged(all[i]);
}

// ── 2. columns, and the two rules written again without a branch ──

struct columns {
    std::vector<short_int> v, usual, n, second, eased, unlike, tasks, since, hardest, told, is_new;
    explicit columns(const std::vector<region_day>& all) {
        const auto answer = [](const reading<yes_no>& r) { return static_cast<short_int>(r.known() ? r.value().place() : -1); };
        for (const region_day& one : all) {
            const exact ago = one.at.trained == never ? -1 : today - one.at.trained;
            v.push_back(static_cast<short_int>(one.sore.place())), usual.push_back(static_cast<short_int>(one.usual.place()));
            n.push_back(static_cast<short_int>(ago)), second.push_back(static_cast<short_int>(one.since.second_day));
            eased.push_back(one.since.eased);
            unlike.push_back(answer(one.unlike)), tasks.push_back(answer(one.tasks));
            since.push_back(static_cast<short_int>(ago < 0 ? 400 : ago)), hardest.push_back(static_cast<short_int>(one.due.hardest));
            told.push_back(one.due.effort_told), is_new.push_back(one.due.new_work);
        }
    }
};

static_assert(recovery_rule.light.place() <= recovery_rule.moderate.place() && recovery_rule.moderate.place() <= recovery_rule.hard.place());
constexpr short_int gate = static_cast<short_int>(clock_rule.gate.place()), over = static_cast<short_int>(clock_rule.excess.place()),
                    back_off = static_cast<short_int>(clock_rule.back_off.place()),
                    days_light = static_cast<short_int>(recovery_rule.light.place()),
                    days_moderate = static_cast<short_int>(recovery_rule.moderate.place()),
                    days_hard = static_cast<short_int>(recovery_rule.hard.place());

/// Both rules in mask form, for a single number or for lanes of them. A mask is all ones or all zeros.
/// `Pick(mask, a, b)` chooses, `Mask` turns a comparison into a mask.
template <class N, class Mask, class Pick>
void masked(N v, N usual, N n, N second, N eased, N unlike, N tasks, N since, N hardest, N told, N is_new, Mask m, Pick pick, N& act, N& factor, N& rest_for) {
    const N e = v - usual;
    const N after = m(n >= 1);
    const N back = (m(n == 1) & m(v >= 6) & m(e >= over)) | (m(n >= 2) & m(v >= 2) & m(e >= over)) | (m(tasks == 1) & after);
    const N today_only = m(unlike == 1) | (m(v >= gate) & m(e >= 1)) | m(tasks == 1) | (m(n >= 2) & m(v >= 3) & m(e == 1));
    const N latched = (m(n == 3) & m(v >= 4) & m(e >= over) & ~(m(second >= 0) & m(second < 4))) | (m(n >= 7) & m(v >= 4) & m(e >= 1) & m(eased == 0));
    const N unsaid = m(v > 0) & (m(unlike < 0) | m(tasks < 0));

    const N hard = m(told == 0) | m(hardest >= 12), light = ~hard & m(hardest <= 6);
    const N base = pick(hard, N{} + days_hard, pick(light, N{} + days_light, N{} + days_moderate));
    const N due = pick(m(is_new != 0) & m(base < 2), N{} + short_int{2}, base);
    const N recovering = m(since < due);

    const N sore_rest = back | today_only;
    const N left_over = (due - since) & recovering;
    const N of_soreness = sore_rest & 1;
    rest_for = pick(m(left_over > of_soreness), left_over, of_soreness);
    factor = pick(back, N{} + back_off, N{} + short_int{1000});
    act = pick(latched, N{} + short_int{4}, pick(sore_rest | recovering, N{} + short_int{3}, unsaid & 1));
}

[[gnu::noinline]] void one_by_one(const short_int* v, const short_int* usual, const short_int* n, const short_int* second, const short_int* eased, const short_int* unlike,
                                  const short_int* tasks, const short_int* since, const short_int* hardest, const short_int* told,
                                  const short_int* is_new, short_int* __restrict act, short_int* __restrict factor, short_int* __restrict rest_for) {
    // Written with `int` in each step and a store of 16 bits: the form that a compiler vectorises if it vectorises any.
    const auto m = [](bool b) { return -static_cast<int>(b); };
    const auto pick = [](int c, int a, int b) { return (c & a) | (~c & b); };
    for (std::size_t i = 0; i != people; ++i) {
        int a = 0, f = 0, r = 0;
        masked<int>(v[i], usual[i], n[i], second[i], eased[i], unlike[i], tasks[i], since[i], hardest[i], told[i], is_new[i], m, pick, a, f, r);
        act[i] = static_cast<short_int>(a), factor[i] = static_cast<short_int>(f), rest_for[i] = static_cast<short_int>(r);
    }
}

// ── 3. lanes ──

template <std::size_t Bytes>
struct lanes_of {
    typedef short_int type __attribute__((vector_size(Bytes)));
};

template <std::size_t Bytes>
[[gnu::noinline]] void in_lanes(const columns& c, std::vector<short_int>& act, std::vector<short_int>& factor, std::vector<short_int>& rest_for) {
    using lanes = typename lanes_of<Bytes>::type;
    constexpr std::size_t width = Bytes / sizeof(short_int);
    const auto load = [](const std::vector<short_int>& from, std::size_t i) {
        lanes x;
        __builtin_memcpy(&x, from.data() + i, Bytes);
        return x;
    };
    const auto store = [](std::vector<short_int>& to, std::size_t i, const lanes& x) { __builtin_memcpy(to.data() + i, &x, Bytes); };
    const auto m = [](lanes x) { return x; };
    const auto pick = [](lanes p, lanes a, lanes b) { return (p & a) | (~p & b); };
    for (std::size_t i = 0; i != people; i += width) {
        lanes a{}, f{}, r{};
        masked<lanes>(load(c.v, i), load(c.usual, i), load(c.n, i), load(c.second, i), load(c.eased, i), load(c.unlike, i), load(c.tasks, i), load(c.since, i),
                      load(c.hardest, i), load(c.told, i), load(c.is_new, i), m, pick, a, f, r);
        store(act, i, a), store(factor, i, f), store(rest_for, i, r);
    }
}

// ── 4. tables, filled by calling the rules ──

/// A rule whose arguments are few and small is a table. It is filled by the rule itself, with the limits in force, so
/// nothing clinical is written twice. Days beyond `last_day` are folded onto it, which `folds` checks.
class tables {
  public:
    static constexpr exact last_day = 15;
    tables() : clock_(11 * 4 * (last_day + 2) * 12 * 2 * 9), recovery_((last_day + 2) * 21 * 4) {
        each_clock(last_day, [&](const region_day& one, exact n) {
            clock_[clock_index(one, n)] = kept(clock_rule(one.at, one.sore, one.usual, one.since, one.unlike, one.tasks).what());
        });
        each_recovery(last_day, [&](const region_day& one, exact n) { recovery_[recovery_index(one, n)] = kept(recovery_rule(one.at, one.due).what()); });
    }
    /// Whether a table answers as its rule for every day up to 60.
    bool folds() const {
        bool same = true;
        each_clock(60, [&](const region_day& one, exact n) {
            const outcome x = as_outcome(clock_rule(one.at, one.sore, one.usual, one.since, one.unlike, one.tasks).what());
            same = same && palette_[clock_[clock_index(one, n)]] == x;
        });
        each_recovery(60, [&](const region_day& one, exact n) {
            same = same && palette_[recovery_[recovery_index(one, n)]] == as_outcome(recovery_rule(one.at, one.due).what());
        });
        return same;
    }
    std::size_t bytes() const { return clock_.size() + recovery_.size() + palette_.size() * sizeof(outcome); }
    std::size_t colours() const { return palette_.size(); }

    [[gnu::noinline]] void look_up(const columns& c, std::vector<outcome>& to) const {
        for (std::size_t i = 0; i != people; ++i) {
            const auto n = static_cast<std::size_t>((std::min)(exact{c.n[i]}, last_day) + 1);
            const auto at = [&](const std::vector<short_int>& x, int plus) { return static_cast<std::size_t>(x[i] + plus); };
            const std::size_t s = (((((at(c.v, 0) * 4 + at(c.usual, 0)) * (last_day + 2) + n) * 12 + at(c.second, 1)) * 2 + at(c.eased, 0)) * 3 + at(c.unlike, 1)) * 3 + at(c.tasks, 1);
            const std::size_t r = (n * 21 + at(c.hardest, 0)) * 4 + at(c.told, 0) * 2 + at(c.is_new, 0);
            const outcome a = palette_[clock_[s]], b = palette_[recovery_[r]];
            to[i] = {(std::max)(a.act, b.act), (std::min)(a.factor, b.factor), (std::max)(a.rest_for, b.rest_for), 0};
        }
    }

  private:
    static std::size_t day_class(exact n) { return static_cast<std::size_t>((std::min)(n, last_day) + 1); }
    static std::size_t answer(const reading<yes_no>& r) { return r.known() ? static_cast<std::size_t>(r.value().place() + 1) : 0; }
    static std::size_t clock_index(const region_day& one, exact n) {
        const auto v = static_cast<std::size_t>(one.sore.place()), u = static_cast<std::size_t>(one.usual.place());
        const auto second = static_cast<std::size_t>(one.since.second_day + 1);
        return (((((v * 4 + u) * (last_day + 2) + day_class(n)) * 12 + second) * 2 + (one.since.eased ? 1u : 0u)) * 3 + answer(one.unlike)) * 3 + answer(one.tasks);
    }
    static std::size_t recovery_index(const region_day& one, exact n) {
        return (day_class(n) * 21 + static_cast<std::size_t>(one.due.hardest)) * 4 + (one.due.effort_told ? 2u : 0u) + (one.due.new_work ? 1u : 0u);
    }
    static region_day trained_ago(exact n) {
        region_day one;
        one.at = {{today, today}, left(thigh), n < 0 ? never : today - n};
        one.since.trained = one.due.trained = one.at.trained;
        return one;
    }
    static reading<yes_no> answered(exact n) {
        return n < 0 ? reading<yes_no>::silent(silence::not_answered, today) : reading<yes_no>{n == 1 ? yes : no, today};
    }
    template <class Visit>
    static void each_clock(exact last, Visit visit) {
        for (exact n = -1; n <= last; ++n)
            for (exact v = 0; v <= 10; ++v)
                for (exact u = 0; u <= 3; ++u)
                    for (exact second = -1; second <= 10; ++second)
                        for (exact rest_of = 0; rest_of != 18; ++rest_of) {
                            region_day one = trained_ago(n);
                            one.sore = *nrs::from(v), one.usual = *nrs::from(u);
                            if (second >= 0) one.since.second_day = second;
                            one.since.eased = rest_of >= 9, one.unlike = answered(rest_of % 9 / 3 - 1), one.tasks = answered(rest_of % 3 - 1);
                            visit(one, n);
                        }
    }
    template <class Visit>
    static void each_recovery(exact last, Visit visit) {
        for (exact n = -1; n <= last; ++n)
            for (exact h = 0; h <= 20; ++h)
                for (exact bits = 0; bits != 4; ++bits) {
                    region_day one = trained_ago(n);
                    one.due = {one.at.trained, h, (bits & 2) != 0, (bits & 1) != 0};
                    visit(one, n);
                }
    }
    std::uint8_t kept(const finding& f) {
        const outcome x = as_outcome(f);
        for (std::size_t i = 0; i != palette_.size(); ++i)
            if (palette_[i] == x) return static_cast<std::uint8_t>(i);
        palette_.push_back(x);
        return static_cast<std::uint8_t>(palette_.size() - 1);
    }
    std::vector<std::uint8_t> clock_, recovery_;
    std::vector<outcome> palette_;
};

// ── measuring ──

std::uint64_t digest(const std::vector<outcome>& all) {
    std::uint64_t h = 14695981039346656037u;
    for (const outcome& x : all)
        for (const short_int n : {x.act, x.factor, x.rest_for, x.reps}) h = (h ^ static_cast<std::uint16_t>(n)) * 1099511628211u;
    return h;
}

/// Nanoseconds a person, the best of `repeats` passes.
template <class Pass>
double best_of(int repeats, Pass pass) {
    double best = 1e30;
    for (int i = 0; i != repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        pass();
        asm volatile("" ::: "memory");
        const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
        best = (std::min)(best, took.count() / people);
    }
    return best;
}

int run(int repeats) {
    const std::vector<region_day> all = invented(2026);
    const columns c{all};
    const tables t;
    std::vector<short_int> act(people), factor(people), rest_for(people);
    std::vector<outcome> plain(people), from_columns(people), to(people);

    const auto collect = [&] {
        for (std::size_t i = 0; i != people; ++i) to[i] = grant({act[i], factor[i], rest_for[i], 0}, all[i]);
        return digest(to);
    };
    const double as_they_are = best_of(repeats, [&] { plain_loop(all, plain); });
    const double granting = best_of(repeats, [&] {
        for (std::size_t i = 0; i != people; ++i) to[i] = grant(plain[i], all[i]);
    });
    const std::uint64_t want = digest(to);

    bool same = t.folds();
    if (!same) std::puts("a table answers otherwise than its rule");
    const auto row = [&](const char* what, double ns, std::uint64_t got) {
        same = same && got == want;
        std::printf("%-44s %7.2f ns  %5.2f x  %s\n", what, ns, as_they_are / ns, got == want ? "same answers" : "OTHER ANSWERS");
    };
    std::printf("%zu people, two rules, best of %d\n", people, repeats);
    row("the rules as they are, a struct a person", as_they_are, want);
    const double columned = best_of(repeats, [&] {
        one_by_one(c.v.data(), c.usual.data(), c.n.data(), c.second.data(), c.eased.data(), c.unlike.data(), c.tasks.data(), c.since.data(), c.hardest.data(),
                   c.told.data(), c.is_new.data(), act.data(), factor.data(), rest_for.data());
    });
    row("mask form over columns, the compiler's choice", columned, collect());
    const double narrow = best_of(repeats, [&] { in_lanes<16>(c, act, factor, rest_for); });
    row("mask form in 8 lanes of 16 bits", narrow, collect());
#ifdef __AVX2__  // wider than the target's registers costs several times what it saves
    const double wide = best_of(repeats, [&] { in_lanes<32>(c, act, factor, rest_for); });
    row("mask form in 16 lanes of 16 bits", wide, collect());
#endif
    const double looked_up = best_of(repeats, [&] { t.look_up(c, from_columns); });
    for (std::size_t i = 0; i != people; ++i) to[i] = grant(from_columns[i], all[i]);
    row("tables filled by the rules", looked_up, digest(to));
    std::printf("%-44s %7.2f ns\n", "the grant after any of them", granting);
    std::printf("tables: %zu bytes, %zu different findings\n", t.bytes(), t.colours());
    return same ? 0 : 1;
}

}  // namespace
}  // namespace batch_study

int main(int argc, char** argv) {
    const int repeats = argc > 1 ? std::atoi(argv[1]) : 200;
    return batch_study::run(repeats > 0 ? repeats : 1);
}
