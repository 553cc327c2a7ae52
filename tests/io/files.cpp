// SPDX-License-Identifier: BSL-1.0
#include <andante/io.hpp>

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#if __has_include(<unistd.h>)
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace io_files {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;

/// A name in the folder of temporary files; the file is removed at the end.
class scratch {
  public:
    explicit scratch(std::string_view name) {
        const char* folder = std::getenv("TMPDIR");
        path_ = std::string{folder == nullptr ? "/tmp" : folder} + "/andante_" + std::string{name} + "_" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
        (void)std::remove(path_.c_str());
    }
    ~scratch() { (void)std::remove(path_.c_str()); }
    scratch(const scratch&) = delete;
    scratch& operator=(const scratch&) = delete;
    const std::string& path() const { return path_; }
    void write(std::string_view text) const {
        std::FILE* f = std::fopen(path_.c_str(), "wb");
        REQUIRE(f != nullptr);
        CHECK(std::fwrite(text.data(), 1, text.size(), f) == text.size());
        CHECK(std::fclose(f) == 0);
    }
    std::string text() const {
        const auto t = detail::read_whole(path_);
        return t ? *t : std::string{};
    }

  private:
    std::string path_;
};

diary_file some_days() {
    diary_file f;
    f.tell(first, told_at::check_in, warning_signs{none}, fatigue{2_nrs}, soreness{everywhere, 0_nrs});
    f.book.write(first, done{walking, 10 * minutes});
    f.tell(first + 1, told_at::next_day, soreness{everywhere, 0_nrs}, soreness{left(thigh), 2_nrs});
    f.book.correct(f.book.rows()[1].id, fatigue{3_nrs});
    return f;
}
bool among_rows(const entry& e, const diary& d) {
    for (const std::span<const entry> v : {d.rows(), d.superseded()})
        for (const entry& x : v)
            if (x == e) return true;
    return false;
}

TEST_CASE("what is saved is read again") {
    const scratch file{"saved"};
    const diary_file f = some_days();
    const auto saved = save(f, file.path());
    REQUIRE_MESSAGE(static_cast<bool>(saved), words(saved.error()));
    CHECK(*saved == file.text().size());
    const auto back = read_diary(file.path(), first + 1);
    REQUIRE_MESSAGE(static_cast<bool>(back), words(back.error()));
    CHECK(detail::sorted_rows(back->book) == detail::sorted_rows(f.book));
    CHECK(code(read_diary(file.path(), first).error().what) == "E_FUTURE");
    // Saving again replaces the file and leaves nothing else behind.
    diary_file more = *back;
    more.book.write(first + 2, fatigue{1_nrs});
    CHECK(save(more, file.path()));
    const diary_file again = read_diary_file(file.path());
    CHECK(again.book.rows().size() == f.book.rows().size() + 1);
}
TEST_CASE("a file that cannot be read is never an empty diary") {
    const scratch file{"missing"};
    const auto missing = read_diary(file.path());
    REQUIRE_FALSE(static_cast<bool>(missing));
    CHECK(code(missing.error().what) == "E_FILE");
    CHECK(words(missing.error()) == "the file cannot be opened [E_FILE]");
    CHECK_FALSE(static_cast<bool>(read_diary("/")));
    file.write("");
    CHECK(code(read_diary(file.path()).error().what) == "E_TRUNCATED");
    const diary_file bad = read_diary_file(file.path());
    CHECK_FALSE(static_cast<bool>(bad));
    // An empty diary is saved as one, with its frame.
    CHECK(save(diary{}, file.path()));
    const auto empty = read_diary(file.path());
    REQUIRE(static_cast<bool>(empty));
    CHECK(empty->book.empty());
}
TEST_CASE("a diary that cannot be written leaves the file as it was") {
    const scratch file{"kept"};
    CHECK(save(some_days(), file.path()));
    const std::string was = file.text();
    diary_file heavy = some_days();
    heavy.book.write(first, done{left(knee_extension), {8 * rep, 501 * kg}});
    const auto refused = save(heavy, file.path());
    REQUIRE_FALSE(static_cast<bool>(refused));
    CHECK(code(refused.error().what) == "E_UNWRITABLE");
    CHECK(file.text() == was);
    CHECK(code(save(some_days(), "/no such folder/ida.diary").error().what) == "E_FILE");
}

#if __has_include(<unistd.h>)
TEST_CASE("a link stays a link, and a file keeps its permissions") {
    const scratch file{"real"}, link{"link"};
    file.write("old");
    REQUIRE(::chmod(file.path().c_str(), 0600) == 0);
    REQUIRE(::symlink(file.path().c_str(), link.path().c_str()) == 0);
    CHECK(save(some_days(), link.path()));
    struct stat s{};
    CHECK(::lstat(link.path().c_str(), &s) == 0);
    CHECK(S_ISLNK(s.st_mode));
    CHECK(::stat(file.path().c_str(), &s) == 0);
    CHECK((s.st_mode & 0777) == 0600);
    CHECK(read_diary(file.path()));
}
#endif

TEST_CASE("text that breaks off at any byte gives no event that was not there") {
    diary_file f = some_days();
    const auto sealed = write_diary(f), plain = write_diary(f, framed::bare);
    REQUIRE(static_cast<bool>(sealed));
    REQUIRE(static_cast<bool>(plain));
    for (const std::string* text : {&*sealed, &*plain})
        for (std::size_t n = 0; n != text->size(); ++n) {
            const diary_file cut = parse_diary(std::string_view{*text}.substr(0, n));
            CAPTURE(n);
            for (const entry& e : cut.book.rows()) CHECK(among_rows(e, f.book));
            for (const entry& e : cut.book.superseded()) CHECK(among_rows(e, f.book));
            const bool at_a_line = n == 0 || (*text)[n - 1] == '\n' || (*text)[n] == '\n';
            if (text == &*plain) CHECK(static_cast<bool>(cut) == at_a_line);
            else CHECK(static_cast<bool>(cut) == (n == 0 || n == text->size() - 1));
            if (!cut) CHECK(code(cut.error().what) == "E_TRUNCATED");
        }
}
TEST_CASE("a changed bit in a sealed file is found") {
    const auto text = write_diary(some_days());
    REQUIRE(static_cast<bool>(text));
    std::size_t corrupt = 0;
    for (std::size_t i = 0; i != text->size() - 1; ++i)
        for (const int bit : {0, 1, 2, 3, 4, 5, 6, 7}) {
            std::string bad = *text;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            const diary_file f = parse_diary(bad);
            CAPTURE(i);
            CAPTURE(bit);
            REQUIRE_FALSE(static_cast<bool>(f));
            if (f.error().what != io_problem::state_corrupt) continue;
            ++corrupt;
            CHECK(f.book.empty());
            CHECK(f.error().bytes == bad);
        }
    CHECK(corrupt > text->size());
}
TEST_CASE("the frame") {
    const std::string one = R"({"id":1,"day":"2026-03-02","order":0,"event":"care_seen"})" "\n", head = R"({"event":"diary","format":1,"sealed":true})" "\n";
    const auto end = [](std::size_t lines, const std::string& text) {
        return text + R"({"event":"end","lines":)" + std::to_string(lines) + R"(,"checksum":")" + detail::hex(detail::checksum(text)) + "\"}\n";
    };
    const auto problem = [](const std::string& text) { return std::string{code(parse_diary(text).error().what)}; };
    CHECK(problem(end(2, head + one)) == "OK");
    CHECK(problem(end(2, head + one) + "\n \n") == "OK");
    CHECK(problem(end(1, one)) == "OK");                                       // an end alone is held to its word
    CHECK(problem(R"({"event":"diary","format":1})" "\n" + one) == "OK");
    CHECK(problem(R"({"event":"diary","format":1,"sealed":false})" "\n" + one) == "OK");
    CHECK(problem(R"({"event":"diary","format":2})" "\n" + one) == "OK");
    CHECK(problem(head + one) == "E_TRUNCATED");
    CHECK(problem(end(3, head + one)) == "E_STATE_CORRUPT");
    CHECK(problem(end(2, head + one) + one) == "E_CONFLICT");
    CHECK(problem(one + head) == "E_CONFLICT");
    CHECK(problem(head + head) == "E_CONFLICT");
    CHECK(problem(R"({"event":"diary","format":3})" "\n" + one) == "E_STATE_NEWER");
    CHECK(problem(R"({"event":"diary","format":0})" "\n" + one) == "E_RANGE");
    CHECK(problem(R"({"event":"diary"})" "\n" + one) == "E_MISSING_FIELD");
    CHECK(problem(R"({"event":"diary","format":1,"colour":1})" "\n" + one) == "E_UNKNOWN_FIELD");
    CHECK(problem(R"({"event":"end","lines":0})" "\n") == "E_MISSING_FIELD");
    CHECK(problem(one + R"({"event":"end","lines":1,"checksum":"0000000000000000"})" "\n") == "E_STATE_CORRUPT");
    // A newer format may hold what this one does not know.
    CHECK(problem(R"({"event":"diary","format":3,"packed":true})" "\n" + one) == "E_STATE_NEWER");
    CHECK(detail::hex(detail::checksum("")) == "cbf29ce484222325");
    CHECK(detail::hex(detail::checksum("a")) == "af63dc4c8601ec8c");
}
TEST_CASE("lines may end as on any system") {
    const diary_file f = parse_diary("{\"id\":1,\"day\":\"2026-03-02\",\"order\":0,\"event\":\"care_seen\"}\r\n\r\n{\"id\":2,\"day\":\"2026-03-02\",\"order\":0,\"event\":\"care_seen\"}");
    CHECK(f);
    CHECK(f.book.rows().size() == 2);
}

TEST_CASE("ten years are read and written") {
    diary_file f;
    entry_id id = 1;
    for (exact i = 0; i != 3'650; ++i) {
        const day d = first + i;
        std::size_t n = 0;
        const auto told = [&](entry e) {
            e.id = detail::row_id(id, told_at::check_in, n++), e.on = d;
            (void)f.book.take(e);
        };
        told(row(warning_signs{none})), told(row(fatigue{2_nrs})), told(row(soreness{everywhere, 0_nrs}));
        entry e = row(done{walking, 10 * minutes});
        e.id = id + 1, e.on = d, e.order = 1;
        (void)f.book.take(e);
        id += 2;
    }
    const auto text = write_diary(f);
    REQUIRE(static_cast<bool>(text));
    const diary_file back = parse_diary(*text);
    CHECK(back.book.rows().size() == 4 * 3'650);
}

}  // namespace io_files
