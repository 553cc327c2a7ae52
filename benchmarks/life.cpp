// SPDX-License-Identifier: BSL-1.0
// What surrounds a decision: folding an event, ten years again, the plan of a day from its diary, a certificate, load and save.
// Each stands beside a plain pass over the same data. Exit code 1 when an answer is not what it should be.
//
//   life      measures
//   life 1    only compares

#include "timing.hpp"
#include "states.hpp"

#include <andante/io.hpp>
#include <nlohmann/json.hpp>

namespace {

using namespace andante;

const prescription& rx = states::prescriptions[0];

diary lived(exact days_long) {
    states::person p{20'260'302, 0, 3};
    while (p.now.today < states::first_day + days_long) p.live([](const states::state&) {});
    diary d;
    for (const entry& e : p.rows) (void)d.take(e);
    return d;
}
/// What any reading of the rows costs at least.
std::uint64_t pass(const diary& d) {
    std::uint64_t sum = 0;
    for (const entry& e : d.rows())
        sum = sum * 31 + static_cast<std::uint64_t>(e.on.number() + e.value + e.code + e.order) + static_cast<std::uint64_t>(e.what) + e.where.index;
    return sum;
}
std::size_t parsed(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        const auto line = text.substr(at, end - at);
        n += nlohmann::json::parse(line).size();
        at = end == std::string_view::npos ? text.size() : end + 1;
    }
    return n;
}
bool same(const day_decisions& a, const day_decisions& b) {
    states::digest x, y;
    states::add(x, a), states::add(y, b);
    return x.value() == y.value();
}

}  // namespace

int main(int argc, char** argv) {
    const bool only_compares = timing::quick(argc, argv);
    const exact years = only_compares ? 1 : 10;
    const diary all = lived(365 * years), year = lived(364);
    const day today = year.rows().back().on, last = all.rows().back().on;
    const auto text = write_diary(year);
    if (!text) return std::puts("the year could not be written"), 1;

    // The same answer from the whole diary as from the history that was kept event by event, and from the diary read again.
    states::memory kept{};
    states::guard.open(rx, kept);
    for (const entry& e : year.rows()) (void)states::guard.remember(rx, kept, e, today);
    states::memory again{};
    states::guard.recall(rx, again, year.rows(), today);
    const diary_file read = parse_diary(*text);
    states::memory loaded{};
    states::guard.recall(rx, loaded, read.book.rows(), today);
    const day_decisions d = states::guard.decide(rx, kept, today);
    if (!same(d, states::guard.decide(rx, again, today)) || !same(d, states::guard.decide(rx, loaded, today))) return std::puts("the answers differ"), 1;
    std::printf("a year: %zu rows, %zu bytes in %td lines; ten years: %zu rows; a history: %zu bytes\n", year.rows().size(), text->size(),
                std::count(text->begin(), text->end(), '\n'), all.rows().size(), sizeof(states::memory));
    if (only_compares) return 0;

    static states::memory h{};
    const auto rows = static_cast<double>(all.rows().size());
    timing::add("fold, per event (ten years again)", "a plain pass over the rows", rows, [&] { const std::uint64_t n = pass(all); timing::seen(&n); });
    timing::add("fold, per event (ten years again)", "recall", rows, [&] { states::guard.recall(rx, h, all.rows(), last), timing::seen(&h); });
    timing::add("ten years again", "a plain pass over the rows", 1, [&] { const std::uint64_t n = pass(all); timing::seen(&n); });
    timing::add("ten years again", "recall", 1, [&] { states::guard.recall(rx, h, all.rows(), last), timing::seen(&h); });
    const ibm_coach coach{rx};
    timing::add("a day's plan from a year's diary", "fold the year alone", 1, [&] { states::guard.recall(rx, h, year.rows(), today), timing::seen(&h); });
    timing::add("a day's plan from a year's diary", "plan", 1, [&] { const day_plan p = coach.plan(year, today); timing::seen(&p); });
    timing::add("a day's plan from a year's diary", "certificate", 1, [&] { const certificate c = coach.explain(year, today, states::knee); timing::seen(&c); });
    timing::add("load a year", "nlohmann::json::parse of each line", 1, [&] { const std::size_t n = parsed(*text); timing::seen(&n); });
    timing::add("load a year", "parse_diary", 1, [&] { const diary_file f = parse_diary(*text); timing::seen(&f); });
    timing::add("save a year", "copy the bytes", 1, [&] { const std::string s{*text}; timing::seen(&s); });
    timing::add("save a year", "write_diary", 1, [&] { const auto s = write_diary(year); timing::seen(&s); });
    return timing::run(argc, argv);
}
