// SPDX-License-Identifier: BSL-1.0
// A host that keeps its diaries as files: reads one, asks the ready-made coach, and is told of a line that is damaged.
#include <andante/io.hpp>

#include <iostream>
#include <string>

using namespace andante;

constexpr day today = "2026-03-04"_day;

const std::string first_day =
    R"({"id":1,"day":"2026-03-02","order":0,"event":"prescription","by":{"role":"physiotherapist","id":41},"pace":"slow","orders":[)"
    R"({"exercise":"walking","start":{"time_s":600},"ceiling":{"time_s":1800}}]})"
    "\n"
    R"({"id":2,"day":"2026-03-02","order":1,"event":"clearance","latch":"programme","by":{"role":"physician","id":7}})"
    "\n";
const std::string chest_pain = R"({"id":3,"day":"2026-03-04","order":0,"event":"check_in","answers":{"warning_signs":["chest_pain"]}})";
const std::string broken_off = R"({"id":3,"day":"2026-03-04","order":0,"event":"check_in","answers":{"warning_)";

void answer(const std::string& file) {
    const diary_file read = parse_diary(file, today);
    if (!read) {
        std::cout << "line " << read.error().line << " cannot be read\n";
        return;
    }
    const prescription* rx = read.in_force(today);
    if (rx == nullptr) {
        std::cout << "no prescription\n";
        return;
    }
    ibm_coach{*rx}.plan(read.book, today).match([](const session_plan&) { std::cout << "a session\n"; },
                                                [](const rest_day&) { std::cout << "a day of rest\n"; },
                                                [](const care_call&) { std::cout << "the care team first\n"; });
}

int main() {
    answer(first_day + chest_pain);
    answer(first_day + broken_off);
    answer(chest_pain);
}
