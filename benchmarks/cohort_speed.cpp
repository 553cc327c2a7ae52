// SPDX-License-Identifier: BSL-1.0
// Virtual people under simple policies, many at once: beside one at a time, and beside numpy (benchmarks/cohort_speed.py), which computes the same people, days and policy; and one at a time
// under the whole guard. Exit code 1 when sums differ anywhere. docs/benchmarks.md explains the numbers.
//
//   cohort        compares and measures; PYTHON names an interpreter that has numpy (else python3 and /usr/bin/python3 are tried)
//   cohort 1      compares few people

#include <andante/policies/standard.hpp>
#include <andante/simulate.hpp>
#include <andante/simulate/batch.hpp>
#include <andante/simulate/digits.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <sys/resource.h>

namespace {

using namespace andante;
using namespace andante::simulate;

constexpr auto no_progress = [](std::uint64_t, std::uint64_t) {};
constexpr std::uint32_t year = 364;
bool all_agree = true;

double own_time() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}
double time_of_day() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// The shortest of some times.
template <class Clock, class Do>
double shortest(int times, Clock clock, Do once) {
    double best = 1e9;
    for (int i = 0; i != times; ++i) {
        const double began = clock();
        once();
        best = (std::min)(best, clock() - began);
    }
    return best;
}

cohort people(std::uint32_t n) {
    cohort c{.people = n, .seed = 2026};
    c.replicate = 3, c.in = world::drawn(seed{5}, 3, house_priors);
    return c;
}
const arm one_policy{"threshold", simple::threshold{}};
template <std::size_t AtOnce = 0>
comparison under_one(const cohort& c, std::uint32_t days) {
    return compare_unguarded<AtOnce>(c, days, no_progress, one_policy);
}

/// `n` policies that share what is drawn: thresholds, each with a number of its own.
template <std::size_t... I>
comparison under_many(const cohort& c, std::uint32_t days, std::index_sequence<I...>) {
    return compare_unguarded(c, days, no_progress, arm{"threshold", simple::threshold{.step = 0.05f + 0.01f * static_cast<float>(I)}}...);
}

void row(const char* name, double ns, double ratio, std::uint64_t digest) { std::printf("  %-34s %9.1f ns   x %6.2f   %016llx\n", name, ns, ratio, static_cast<unsigned long long>(digest)); }
void agree(const char* what, std::uint64_t a, std::uint64_t b) {
    if (a == b) return;
    all_agree = false;
    std::printf("  %s: DIFFERS\n", what);
}

/// What numpy says of the same people: nanoseconds a patient-day, 0 without it; its sums are held against ours.
double numpy(const cohort& c, std::uint32_t days, const comparison& ours) {
    std::string script = __FILE__, input;
    script.replace(script.size() - 3, 3, "py");
    for (std::size_t i = 0; i != parameter_count; ++i) {
        char line[128];
        std::snprintf(line, sizeof line, "%a %a %a\n", static_cast<double>(c.priors[i].median), static_cast<double>(c.priors[i].between_people), static_cast<double>(c.in.shift[i]));
        input += line;
    }
    std::string with = "/usr/bin/python3";
    for (const char* name : {static_cast<const char*>(std::getenv("PYTHON")), "python3"})
        if (name != nullptr && std::system((std::string{name} + " -c 'import numpy' 2>/dev/null").c_str()) == 0) {
            with = name;
            break;
        }
    const std::string command = with + " '" + script + "' " + std::to_string(c.people) + " " + std::to_string(days) + " " + std::to_string(c.replicate) + " " + std::to_string(c.seed) +
                                " 2>/dev/null <<'PRIORS'\n" + input + "PRIORS\n";
    std::FILE* in = popen(command.c_str(), "r");
    double ns = 0;
    char version[32] = "";
    const bool there = in != nullptr && std::fscanf(in, "%lf %31s", &ns, version) == 2;
    if (!there) {
        std::printf("  numpy is not here: nothing was compared with it\n");
    } else {
        bool same = true;
        for (const counted& o : ours.arms()[0].of) {
            long long theirs = 0;
            same = std::fscanf(in, "%lld", &theirs) == 1 && static_cast<std::uint64_t>(theirs) == o.sum.sum().low() && same;
        }
        std::printf("  numpy %s: %s\n", version, same ? "the same sums of all outcomes" : "OTHER SUMS");
        all_agree = all_agree && same;
    }
    if (in != nullptr) pclose(in);
    return ns;
}

/// Remembers what a course asks of its guard, so that it can be asked again without the person.
template <class Guard>
struct overheard {
    using memory = typename Guard::memory;
    struct call {
        entry e;
        day on;
        bool decides;
    };
    const Guard* guard;
    std::vector<call>* calls;
    void open(const prescription& rx, memory& m) const noexcept { guard->open(rx, m); }
    auto remember(const prescription& rx, memory& m, const entry& e, day on) const noexcept {
        calls->push_back({e, on, false});
        return guard->remember(rx, m, e, on);
    }
    day_decisions decide(const prescription& rx, const memory& m, day on) const noexcept {
        calls->push_back({{}, on, true});
        return guard->decide(rx, m, on);
    }
};

constexpr auto guard = compose(policies::standard{}, ibm_rules, ibm_questions{});
using guard_type = std::remove_cvref_t<decltype(guard)>;

void under_the_guard(std::uint32_t n, int times) {
    const cohort c = people(n);
    const arm standard{"standard", guard};
    const double per = static_cast<double>(n) * year, whole = shortest(times, own_time, [&] { (void)compare(c, year, no_progress, standard); }) / per;
    // The same calls again, of the first of these people.
    const std::uint32_t few = (std::min)(n, 16u);
    double remembering = 0, deciding = 0, rows = 0, decisions = 0;
    for (std::uint32_t i = 0; i != few; ++i) {
        using recorder = overheard<guard_type>;
        std::vector<recorder::call> calls;
        const recorder r{&guard, &calls};
        const auto life = std::make_unique<guarded_course<recorder>>(r, seed{c.seed}, c.replicate, i, c.priors, c.in);
        for (std::uint32_t t = 0; t != year; ++t) life->day_passes([](const day_decisions&) {});
        const auto again = [&](bool decides) {
            const auto memory = std::make_unique<guard_type::memory>();
            guard.open(life->rx(), *memory);
            for (const auto& x : calls)
                if (!x.decides) (void)guard.remember(life->rx(), *memory, x.e, x.on);
                else if (decides) {
                    const day_decisions d = guard.decide(life->rx(), *memory, x.on);
                    asm volatile("" : : "r"(&d) : "memory");
                }
        };
        const double without = shortest(times, own_time, [&] { again(false); });
        remembering += without, deciding += shortest(times, own_time, [&] { again(true); }) - without;
        for (const auto& x : calls) (x.decides ? decisions : rows) += 1;
    }
    using L = lanes<1>;
    const double draws = shortest(times, own_time, [&] {
        float sum = 0;
        for (std::uint32_t i = 0; i != few; ++i)
            for (std::uint32_t t = 0; t != year; ++t)
                for (const auto what : {stream::daily, stream::habits, stream::reports}) {
                    const four<L> bits = draw<L>(seed{c.seed}, i, c.replicate, t, what);
                    for (const std::uint32_t w : bits.w) sum = sum + (what == stream::habits ? static_cast<float>(w) : normal<L>(between_0_and_1<L>(w)));
                }
        asm volatile("" : : "x"(sum));
    });
    const double part = static_cast<double>(few) * year;
    std::printf("\nOne at a time under the whole guard, standard policy, %u people, a year\n", n);
    std::printf("  %-34s %9.0f ns   %.0f patient-days/s\n", "a day", whole * 1e9, 1 / whole);
    std::printf("  %-34s %9.0f ns   %.1f rows a day\n", "  of it: remember", remembering / part * 1e9, rows / part);
    std::printf("  %-34s %9.0f ns   %.2f a day\n", "  of it: decide", deciding / part * 1e9, decisions / part);
    std::printf("  %-34s %9.0f ns\n", "  of it: draws", draws / part * 1e9);
    std::printf("  %-34s %9.0f ns\n", "  of it: body, reports, form", (whole - (remembering + deciding + draws) / part) * 1e9);
}

long peak_kilobytes() {
    rusage u{};
    getrusage(RUSAGE_SELF, &u);
    return u.ru_maxrss;
}

void compare_and_measure(std::uint32_t n, std::uint32_t days, int times) {
    const cohort c = people(n);
    const double per = static_cast<double>(n) * days * 1e-9;
    std::printf("One policy, no guard, %u people, %u days, one core: time of a patient-day\n", n, days);
    const comparison scalar = under_one<1>(c, days);
    const std::uint64_t digest = scalar.digest();
    const double by_numpy = numpy(c, days, scalar);
    double by_width[3] = {1e9, 1e9, 1e9};
    for (int r = 0; r != times; ++r) {
        by_width[0] = (std::min)(by_width[0], shortest(1, own_time, [&] { agree("one at a time", under_one<1>(c, days).digest(), digest); }));
        by_width[1] = (std::min)(by_width[1], shortest(1, own_time, [&] { agree("4 at once", under_one<4>(c, days).digest(), digest); }));
        by_width[2] = (std::min)(by_width[2], shortest(1, own_time, [&] { agree("chosen", under_one(c, days).digest(), digest); }));
    }
    if (by_numpy > 0) row("numpy, arrays of people", by_numpy, by_numpy / (by_width[2] / per), digest);
    row("one at a time", by_width[0] / per, by_width[0] / by_width[2], digest);
    row("4 at once", by_width[1] / per, by_width[1] / by_width[2], digest);
    row((std::to_string(people_at_once()) + " at once, chosen by itself").c_str(), by_width[2] / per, 1, digest);

    std::printf("\nPolicies that share what is drawn: time of a patient-day under all of them\n");
    double many[4] = {1e9, 1e9, 1e9, 1e9};
    std::uint64_t digests[4]{};
    for (int r = 0; r != times; ++r) {
        many[0] = (std::min)(many[0], shortest(1, own_time, [&] { digests[0] = under_many(c, days, std::make_index_sequence<1>{}).digest(); }));
        many[1] = (std::min)(many[1], shortest(1, own_time, [&] { digests[1] = under_many(c, days, std::make_index_sequence<2>{}).digest(); }));
        many[2] = (std::min)(many[2], shortest(1, own_time, [&] { digests[2] = under_many(c, days, std::make_index_sequence<4>{}).digest(); }));
        many[3] = (std::min)(many[3], shortest(1, own_time, [&] { digests[3] = under_many(c, days, std::make_index_sequence<8>{}).digest(); }));
    }
    agree("one of one", digests[0], digest);
    for (std::size_t i = 0; i != 4; ++i) row((std::to_string(1u << i) + (i == 0 ? " policy" : " policies")).c_str(), many[i] / per, many[i] / many[0], digests[i]);

    std::printf("\nThreads: time on the clock of a patient-day, 4 times the people\n");
    cohort wide = people(4 * n);
    const std::uint64_t wide_digest = under_one(wide, days).digest();
    double on_clock[2] = {1e9, 1e9};
    for (int r = 0; r != times; ++r)
        for (unsigned t : {1u, 2u}) {
            wide.threads = t;
            on_clock[t - 1] = (std::min)(on_clock[t - 1], shortest(1, time_of_day, [&] { agree("threads", under_one(wide, days).digest(), wide_digest); }));
        }
    for (unsigned t : {1u, 2u}) row(t == 1 ? "1 thread" : "2 threads", on_clock[t - 1] / per / 4, on_clock[0] / on_clock[t - 1], wide_digest);
}

}  // namespace

int main(int argc, char** argv) {
    if (!digits_are_kept()) {
        std::puts("this build changes digits: compile with -ffp-contract=off, and without -ffast-math and its like");
        return 1;
    }
    if (argc > 1 && std::strcmp(argv[1], "1") == 0) {
        compare_and_measure(100, 35, 1);
        return all_agree ? 0 : 1;
    }
    std::printf("Memory, peak of the program: ");
    (void)under_one(people(1'000), 14);
    const long few = peak_kilobytes();
    (void)under_one(people(1'000'000), 14);
    std::printf("%ld kB with 1 000 people, %ld kB with 1 000 000\n\n", few, peak_kilobytes());
    compare_and_measure(16'384, year, 7);
    under_the_guard(64, 5);
    std::puts(all_agree ? "\nAll sums agree." : "\nSUMS DIFFER.");
    return all_agree ? 0 : 1;
}
