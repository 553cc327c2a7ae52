// SPDX-License-Identifier: BSL-1.0
// What commands cost: `costs ROUNDS NAME COMMAND [NAME COMMAND]...` runs them in turn, ROUNDS times each, and prints the medians of
// CPU seconds and of peak memory, and both as multiples of the first. A machine that compiles C++ needs nothing more for it.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct command {
    std::string name, text;
    std::vector<double> seconds, mebibytes;
};

double median(std::vector<double> v) {
    std::sort(v.begin(), v.end());
    return v[v.size() / 2];
}
bool run(command& c) {
    const pid_t child = fork();
    if (child == 0) {
        execl("/bin/sh", "sh", "-c", c.text.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) != child || status != 0) return false;
    const auto s = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6; };
    c.seconds.push_back(s(used.ru_utime) + s(used.ru_stime));
    c.mebibytes.push_back(static_cast<double>(used.ru_maxrss) / 1024);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4 || argc % 2 != 0) return std::fputs("usage: costs ROUNDS NAME COMMAND [NAME COMMAND]...\n", stderr), 2;
    const int rounds = std::max(1, std::atoi(argv[1]));
    std::vector<command> all;
    for (int i = 2; i + 1 < argc; i += 2) all.push_back({argv[i], argv[i + 1], {}, {}});
    for (int i = 0; i != rounds; ++i)
        for (command& c : all)
            if (!run(c)) return std::fprintf(stderr, "failed: %s\n", c.text.c_str()), 1;
    const double s = median(all[0].seconds), m = median(all[0].mebibytes);
    for (const command& c : all)
        std::printf("  %-36s CPU x %5.2f  memory x %5.2f   %7.2f s  %5.0f MiB\n", c.name.c_str(), median(c.seconds) / s, median(c.mebibytes) / m, median(c.seconds), median(c.mebibytes));
}
