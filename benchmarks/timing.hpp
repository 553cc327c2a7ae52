// SPDX-License-Identifier: BSL-1.0
#pragma once

// Groups of things to measure, the baseline first: medians of CPU time over repetitions in random order, and ratios.
// Without Google Benchmark there is nothing to measure with, and only the answers are compared.

#if __has_include(<benchmark/benchmark.h>) && defined(ANDANTE_MEASURES)
#include <benchmark/benchmark.h>
#endif

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace timing {

/// Keeps the optimiser from leaving out what `p` points to.
inline void seen(const void* p) { asm volatile("" : : "r"(p) : "memory"); }

struct one {
    std::string group, name;
    double per;                  ///< units that one call does
    std::function<void()> once;
};
inline std::vector<one>& all() {
    static std::vector<one> list;
    return list;
}
inline void add(const std::string& group, const std::string& name, double per, std::function<void()> once) { all().push_back({group, name, per, std::move(once)}); }

inline bool quick(int argc, char** argv) { return argc > 1 && std::strcmp(argv[1], "1") == 0; }

#ifdef BENCHMARK_BENCHMARK_H_
class medians : public benchmark::BenchmarkReporter {
  public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        for (const Run& r : runs)
            if (r.run_type == Run::RT_Iteration && !r.error_occurred)
                times_[r.run_name.function_name].push_back(r.cpu_accumulated_time / static_cast<double>(r.iterations) * 1e9);
    }
    void print() {
        std::string group;
        double base = 0;
        for (const one& x : all()) {
            std::vector<double>& t = times_[x.group + "/" + x.name];
            if (t.empty()) continue;
            std::sort(t.begin(), t.end());
            const double ns = t[t.size() / 2] / x.per;
            if (group != x.group) group = x.group, base = ns, std::printf("\n%s (median of %zu)\n", group.c_str(), t.size());
            std::printf("  %-34s x %6.2f   %12.1f ns\n", x.name.c_str(), ns / base, ns);
        }
    }

  private:
    std::map<std::string, std::vector<double>> times_;
};
/// Measures; the flags of Google Benchmark work.
inline int run(int argc, char** argv) {
    std::vector<char*> with(argv, argv + argc);
    static char mixed[] = "--benchmark_enable_random_interleaving=true";
    with.insert(with.begin() + 1, mixed);
    int n = static_cast<int>(with.size());
    benchmark::Initialize(&n, with.data());
    for (const one& x : all())
        benchmark::RegisterBenchmark((x.group + "/" + x.name).c_str(), [&x](benchmark::State& s) {
            for ([[maybe_unused]] auto _ : s) x.once();
        })->Repetitions(11)->MinTime(0.1);
    medians m;
    benchmark::RunSpecifiedBenchmarks(&m);
    m.print();
    return 0;
}
#else
inline int run(int, char**) {
    std::puts("Google Benchmark is not here: nothing was measured");
    return 0;
}
#endif

}  // namespace timing
