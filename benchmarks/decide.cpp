// SPDX-License-Identifier: BSL-1.0
// A day's decisions of three exercises on a folded history: by the library, by hand, by objects. All that they answer is
// compared over many states; exit code 1 when anything differs. docs/benchmarks.md explains the numbers.
//
//   decide      compares 20 000 states and measures
//   decide 1    compares 2 000 states

#include "timing.hpp"
#include "objects.hpp"
#include "plain_states.hpp"

#include <map>
#include <set>

namespace {

using namespace andante;

std::array<by_hand::form, states::prescriptions.size()> forms() {
    std::array<by_hand::form, states::prescriptions.size()> all;
    for (std::size_t i = 0; i != all.size(); ++i) all[i] = plain::form_of(states::prescriptions[i]);
    return all;
}

void add(states::digest& to, const objects::decision& d) {
    plain::add(to, d.sum);
    to.add(d.spoke.low), to.add(d.spoke.high), to.add(d.why.size());
    for (const objects::reason& x : d.why) {
        const by_hand::reason& r = x.numbers;
        to.add(r.rule), to.add(r.arm), to.add(r.because), to.add(r.at), to.add(r.where), to.add(r.act), to.add(r.latched), to.number(r.value), to.number(r.bound), to.number(r.heard);
    }
}
void add(states::digest& to, const prescription& rx, day today, const objects::answer& a) {
    to.number(today.number()), to.add(a.decisions.size());
    add(to, a.person);
    for (std::size_t i = 0; i != a.decisions.size(); ++i) {
        const objects::decision& d = a.decisions[i];
        to.add(rx.orders()[i].what.id), to.add(static_cast<std::uint64_t>(rx.orders()[i].what.on));
        add(to, d);
        for (const int x : d.level) to.number(x);
        for (const int x : d.wished) to.number(x);
        to.number(d.factor), to.add(static_cast<std::uint64_t>(d.problem)), to.add(d.granted);
        for (const int x : d.dose) to.number(x);
    }
}

/// Whether all three answer alike in `n` states.
bool alike(std::size_t n) {
    const auto rx = forms();
    const objects::coach coach;
    states::digest library, hand, object;
    std::array<std::size_t, 6> acts{};
    std::size_t decisions = 0, granted = 0, reasons = 0, differ = 0;
    std::map<std::pair<exact, exact>, std::size_t> spoke;
    by_hand::day_answer by;
    states::each(1, n, [&](const states::state& s) {
        states::digest one, two, three;
        const day_decisions d = states::guard.decide(s.rx(), s.h, s.today);
        const by_hand::state plain_state = plain::state_of(s.rx(), s.h, s.today);
        by_hand::decide(rx[s.form], plain_state, by);
        states::add(one, d), plain::add(two, s.rx(), s.today, by), add(three, s.rx(), s.today, coach.decide(rx[s.form], plain_state));
        differ += one.value() != two.value() || one.value() != three.value();
        library.add(one.value()), hand.add(two.value()), object.add(three.value());
        for (const decision& x : d) {
            for (const reason& r : x.why) ++spoke[{r.rule, r.arm}];
            ++decisions, ++acts[static_cast<std::size_t>(x.sum.act)], granted += x.granted(), reasons += x.why.size();
        }
    });
    const auto share = [&](std::size_t k) { return static_cast<double>(k) / static_cast<double>(decisions); };
    std::printf("%zu states, %zu decisions: progress %.3f hold %.3f regress %.3f rest %.3f await %.3f stop %.3f; granted %.2f; %.1f reasons a decision\n", n, decisions,
                share(acts[0]), share(acts[1]), share(acts[2]), share(acts[3]), share(acts[4]), share(acts[5]), share(granted), share(reasons));
    std::set<exact> rules;
    for (const auto& [arm, times] : spoke) rules.insert(arm.first);
    std::printf("%zu of %zu rules spoke, by %zu arms\n", rules.size(), ibm_rules.size, spoke.size());
    std::printf("digest: library %016llx, by hand %016llx, objects %016llx; %zu differ\n", static_cast<unsigned long long>(library.value()),
                static_cast<unsigned long long>(hand.value()), static_cast<unsigned long long>(object.value()), differ);
    return differ == 0;
}

struct timed {
    std::vector<states::state> folded;
    std::vector<by_hand::state> plain;
    std::array<by_hand::form, states::prescriptions.size()> rx = forms();
    objects::coach coach;
    by_hand::day_answer by;

    timed(std::size_t n, const std::string& group) {
        states::each(7, n, [&](const states::state& s) { folded.push_back(s), plain.push_back(plain::state_of(s.rx(), s.h, s.today)); });
        const auto per = static_cast<double>(n);
        timing::add(group, "by hand", per, [this] {
            for (std::size_t i = 0; i != plain.size(); ++i) by_hand::decide(rx[folded[i].form], plain[i], by), timing::seen(&by);
        });
        timing::add(group, "library", per, [this] {
            for (const states::state& s : folded) {
                const day_decisions d = states::guard.decide(s.rx(), s.h, s.today);
                timing::seen(&d);
            }
        });
        timing::add(group, "objects", per, [this] {
            for (std::size_t i = 0; i != plain.size(); ++i) {
                const objects::answer a = coach.decide(rx[folded[i].form], plain[i]);
                timing::seen(&a);
            }
        });
    }
};

}  // namespace

int main(int argc, char** argv) {
    if (timing::quick(argc, argv)) return alike(2'000) ? 0 : 1;
    if (!alike(20'000)) return 1;
    const timed near{32, "decide, 32 states: in the cache"}, far{1'024, "decide, 1024 states: out of the cache"};
    return timing::run(argc, argv);
}
