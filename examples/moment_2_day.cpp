// SPDX-License-Identifier: BSL-1.0
// Moment 2, an app's day: read the diary, ask what is due, show the plan, write what was done, save.
#include <andante/ibm.hpp>
#include <andante/io.hpp>
#include <andante/text.hpp>

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <string>

using namespace andante;
using namespace andante::exercises;

namespace app {

/// A screen would show the question and its buttons; here a person with an ordinary day answers.
told ask(const question& q) {
    std::cout << "asks: " << q.key << (q.at == scope::person ? "" : ", " + words(q.at, q.where)) << '\n';
    const bool more_is_better = q.key == company::key || q.key == could_talk::key || q.key == reps_in_reserve::key;
    return *q.answer(more_is_better ? q.most : q.least);
}
void show(const std::string& text) { std::cout << text << '\n'; }

}  // namespace app

void one_day(const std::string& file, day today) {
    const auto read = read_diary(file, today);
    if (!read) return app::show(words(read.error()));  // a file that cannot be read is never an empty diary
    diary_file ida = *read;
    diary& mine = ida.book;
    const prescription* rx = ida.in_force(today);
    if (rx == nullptr) return app::show("no prescription yet");
    const ibm_coach coach{*rx};

    for (const question& q : coach.due(mine, today))  // only what could matter today
        mine.write(today, app::ask(q));               // q.answer(3), or q.unanswered(silence::declined)

    const day_plan plan = coach.plan(mine, today);
    plan.match([&](const session_plan& s) { for (const granted& x : s.go) mine.write(today, done{x.what, x.dose}); },
               [&](const rest_day&) {},
               [&](const care_call&) {});
    app::show(words(plan));

    if (const auto saved = save(ida, file); !saved) app::show(words(saved.error()));
}

int main() {
    constexpr day first = "2026-03-02"_day;
    constexpr prescription rx = draft{
        .by = physiotherapist(41),
        .since = first,
        .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}},
                   {.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};
    diary_file ida;
    ida.book.write(first, cleared{latch::programme, physician(7)}, recorded{record_kind::physiotherapist_seen}, muscle_grade{left(thigh), 4_mrc});
    ida.sign(first, rx);
    const std::string file = (std::filesystem::temp_directory_path() / "andante_moment_2.jsonl").string();
    if (const auto saved = save(ida, file); !saved) return app::show(words(saved.error())), 1;

    one_day(file, first);
    one_day(file, first + 2);
    one_day(file + ".lost", first + 2);
    std::remove(file.c_str());
}
