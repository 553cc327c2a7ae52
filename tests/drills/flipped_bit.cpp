// SPDX-License-Identifier: BSL-1.0
// Bits, bytes and lines of a saved file change: it is refused, no event of it is trusted, and its bytes are handed back.
#include "folder.hpp"

#include <random>
#include <utility>

namespace drills_flipped_bit {

using namespace andante;
using namespace andante::exercises;
using namespace drills;

constexpr day first = "2026-03-02"_day;

/// Answers, a session, a correction, a clearance: small, and with every kind of bracket.
diary_file some_days() {
    diary_file f;
    f.book.write(first, cleared{latch::programme, physician(7)});
    f.tell(first, told_at::check_in, warning_signs{none}, fatigue{2_nrs}, soreness{everywhere, 0_nrs});
    f.book.write(first, done{walking, 10 * minutes});
    f.book.correct(f.book.rows()[1].id, fatigue{3_nrs});
    return f;
}
/// A changed file is refused whole. Where a good answer was expected, the message shows what was read.
void refused(const std::string& bad) {
    const diary_file f = parse_diary(bad);
    REQUIRE_FALSE(static_cast<bool>(f));
    CHECK_MESSAGE(f.error().what == io_problem::state_corrupt, words(f.error()));
    CHECK(f.errors.size() == 1);
    CHECK(f.book.rows().empty());
    CHECK(f.book.superseded().empty());
    CHECK(f.prescriptions.empty());
    CHECK(f.notes.empty());
    CHECK((f.error().bytes == bad));
}
/// A file that ends too early is refused, handed back, and gives no event that was not saved: only what stands before the cut, to be shown.
void cut_off(const std::string& text, std::size_t n) {
    const std::string bad = text.substr(0, n);
    const diary_file f = parse_diary(bad), saved = parse_diary(text);
    REQUIRE_FALSE(static_cast<bool>(f));
    CHECK_MESSAGE(f.error().what == io_problem::truncated, words(f.error()));
    CHECK((f.error().bytes == bad));
    std::vector<entry> all = detail::sorted_rows(saved.book);
    for (const entry& e : detail::sorted_rows(f.book)) CHECK(std::find(all.begin(), all.end(), e) != all.end());
}
std::string flipped(std::string text, std::size_t byte, int bit) {
    text[byte] = static_cast<char>(text[byte] ^ (1 << bit));
    return text;
}
std::string small() { return text_of(some_days()); }
std::string a_year() {
    const std::string text = committed("examples/diaries/hard_year.jsonl");
    REQUIRE(static_cast<bool>(parse_diary(text)));
    REQUIRE(text.size() > 100'000);
    return text;
}

TEST_CASE("every bit of a small file, its first and last line too") {
    const std::string text = small();
    for (std::size_t i = 0; i != text.size(); ++i)
        for (int bit = 0; bit != 8; ++bit) {
            CAPTURE(i);
            CAPTURE(bit);
            refused(flipped(text, i, bit));
        }
}
TEST_CASE("every bit of the frame of an empty diary, and of the frame of format 1") {
    const std::string one = R"({"event":"diary","format":1,"sealed":true})" "\n";
    const std::string empty_1 = one + R"({"event":"end","lines":1,"checksum":")" + detail::hex(detail::checksum(one)) + "\"}\n";
    CHECK(static_cast<bool>(parse_diary(empty_1)));
    for (const std::string& text : {text_of(diary_file{}), empty_1})
        for (std::size_t i = 0; i != text.size(); ++i)
            for (int bit = 0; bit != 8; ++bit) {
                CAPTURE(i);
                CAPTURE(bit);
                refused(flipped(text, i, bit));
            }
}
TEST_CASE("bits of a year and of its frame, drawn by lot") {
    const std::string text = a_year();
    std::mt19937 lot{20260302};
    const std::size_t head = text.find('\n') + 1, tail = text.rfind('\n', text.size() - 2) + 1;
    for (int n = 0; n != 100; ++n) {
        const std::size_t i = head + lot() % (tail - head);
        const int bit = static_cast<int>(lot() % 8);
        CAPTURE(i);
        CAPTURE(bit);
        refused(flipped(text, i, bit));
    }
    for (const auto& [from, to] : {std::pair{std::size_t{0}, head}, std::pair{tail, text.size()}})
        for (int n = 0; n != 8; ++n) {
            const std::size_t i = from + lot() % (to - from);
            const int bit = static_cast<int>(lot() % 8);
            CAPTURE(i);
            CAPTURE(bit);
            refused(flipped(text, i, bit));
        }
}
TEST_CASE("the same of a file on the disk: not read, not emptied, handed back") {
    const folder here;
    const std::string text = small();
    std::mt19937 lot{7};
    for (int n = 0; n != 50; ++n) {
        const std::string bad = flipped(text, lot() % text.size(), static_cast<int>(lot() % 8));
        put(here / "ida.diary", bad);
        const auto read = read_diary(here / "ida.diary");
        REQUIRE_FALSE(static_cast<bool>(read));
        CHECK((read.error().bytes == bad));
        CHECK((bytes_of(here / "ida.diary") == bad));
    }
}
TEST_CASE("a file that is cut off at any length") {
    const folder here;
    const std::string text = small();
    for (std::size_t n = 1; n + 1 < text.size(); ++n) {  // the last byte only ends the last line
        CAPTURE(n);
        cut_off(text, n);
        put(here / "ida.diary", text.substr(0, n));
        CHECK_FALSE(static_cast<bool>(read_diary(here / "ida.diary")));
    }
    CHECK(static_cast<bool>(parse_diary(text.substr(0, text.size() - 1))));
    put(here / "ida.diary", "");
    CHECK(code(read_diary(here / "ida.diary").error().what) == "E_TRUNCATED");
    const std::string year = a_year();
    std::mt19937 lot{3};
    for (int n = 0; n != 4; ++n) cut_off(year, 1 + lot() % (year.size() - 2));
}
TEST_CASE("a file whose beginning or middle is lost, or that the disk filled with zeros") {
    const std::string text = small();
    const std::vector<entry> saved = detail::sorted_rows(parse_diary(text).book);
    const auto gives_nothing = [](const std::string& bad) {
        const diary_file f = parse_diary(bad);
        CHECK_FALSE(static_cast<bool>(f));
        CHECK(f.book.rows().empty());
    };
    for (std::size_t n = 1; n + 1 < text.size(); ++n) {
        CAPTURE(n);
        if (n + 2 < text.size()) gives_nothing(text.substr(n));
        const diary_file zeros = parse_diary(text.substr(0, n) + std::string(text.size() - n, '\0'));  // as good as cut off
        CHECK_FALSE(static_cast<bool>(zeros));
        for (const entry& e : detail::sorted_rows(zeros.book)) CHECK(std::find(saved.begin(), saved.end(), e) != saved.end());
        gives_nothing(std::string(n, '\0') + text.substr(n));
        std::string hole = text;
        hole.erase(n, 1 + n % 40);
        if (n + 1 + n % 40 < text.size()) refused(hole);
    }
    gives_nothing(std::string(4096, '\0'));
}
TEST_CASE("lines that were swapped, doubled, left out or put in") {
    const std::vector<std::string> lines = lines_of(small());
    REQUIRE(lines.size() >= 6);
    const auto refused_lines = [](const std::vector<std::string>& all) {
        const std::string bad = joined(all);
        CAPTURE(bad);
        const diary_file f = parse_diary(bad);
        CHECK_FALSE(static_cast<bool>(f));
        CHECK(f.book.rows().empty());
        CHECK((f.error().bytes == bad));
    };
    for (std::size_t i = 0; i != lines.size(); ++i) {
        std::vector<std::string> other = lines;
        other.insert(other.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
        refused_lines(other);
        other = lines;
        other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
        if (i + 1 != lines.size()) refused_lines(other);  // without its last line it is cut off
        other = lines;
        other.insert(other.begin() + static_cast<std::ptrdiff_t>(i), R"({"id":99,"day":"2026-03-02","order":9,"event":"care_seen"})" "\n");
        refused_lines(other);
        other = lines;
        other.insert(other.begin() + static_cast<std::ptrdiff_t>(i), "\n");
        refused_lines(other);
        for (std::size_t j = i + 1; j != lines.size(); ++j) {
            other = lines;
            std::swap(other[i], other[j]);
            refused_lines(other);
        }
    }
}
TEST_CASE("a line behind the end: the sealed events are those that were saved, and the reading says what follows") {
    const std::string text = small();
    const diary_file f = parse_diary(text + R"({"id":99,"day":"2026-03-02","order":9,"event":"care_seen"})" "\n");
    CHECK(code(f.error().what) == "E_CONFLICT");
    CHECK(f.book == parse_diary(text).book);
}
TEST_CASE("a sealed file that is unharmed and holds what is refused says what, and what stands before it is kept") {
    const std::string text = R"({"event":"diary","format":2,"sealed":true})" "\n" R"({"id":1,"day":"2026-03-02","order":0,"event":"care_seen"})" "\n"
                             R"({"id":2,"day":"2026-03-02","order":1,"event":"override","limit":"OVW-2.gate","value":9})" "\n";
    const diary_file f = parse_diary(text + R"({"event":"end","lines":3,"checksum":")" + detail::hex(detail::checksum(text)) + "\"}\n");
    CHECK(code(f.error().what) == "E_LIMIT");
    CHECK(f.error().line == 3);
    CHECK(f.book.rows().size() == 1);
}
TEST_CASE("what people write by hand has no frame and is read") {
    std::vector<std::string> lines = lines_of(small());
    const diary_file whole_file = parse_diary(small());
    lines.erase(lines.begin()), lines.pop_back();
    CHECK(parse_diary(joined(lines)).book == whole_file.book);
    lines.insert(lines.begin(), R"({"event":"diary","format":2})" "\n");
    CHECK(parse_diary(joined(lines)).book == whole_file.book);
}

}  // namespace drills_flipped_bit
