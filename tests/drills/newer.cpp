// SPDX-License-Identifier: BSL-1.0
// A file of a later format is refused, handed back, and not saved over.
#include "folder.hpp"

namespace drills_newer {

using namespace andante;
using namespace drills;

/// A sealed file under some first line.
std::string sealed(const std::string& head, const std::string& events = R"({"id":1,"day":"2026-03-02","order":0,"event":"care_seen"})" "\n") {
    const std::string text = head + "\n" + events;
    return text + R"({"event":"end","lines":)" + std::to_string(lines_of(text).size()) + R"(,"checksum":")" + detail::hex(detail::checksum(text)) + "\"}\n";
}
std::string head_of(const std::string& format, const std::string& more = "") {
    return R"({"event":"diary","format":)" + format + R"(,"sealed":true)" + more + "}";
}
const std::string next = std::to_string(diary_format + 1);

void refused(const std::string& text, std::string_view where = "/format") {
    CAPTURE(text);
    const diary_file f = parse_diary(text);
    REQUIRE(f.errors.size() == 1);
    CHECK(code(f.error().what) == "E_STATE_NEWER");
    CHECK(f.error().path == where);
    CHECK((f.error().bytes == text));
    CHECK(f.book.rows().empty());
    CHECK(f.book.superseded().empty());
    CHECK(f.prescriptions.empty());
    const folder here;
    put(here / "ida.diary", text);
    const auto read = read_diary(here / "ida.diary");
    REQUIRE_FALSE(static_cast<bool>(read));
    CHECK(code(read.error().what) == "E_STATE_NEWER");
    // An app that starts with nothing and saves it does not take the diary with it.
    const auto saved = save(diary_file{}, here / "ida.diary");
    REQUIRE_FALSE(static_cast<bool>(saved));
    CHECK(code(saved.error().what) == "E_STATE_NEWER");
    CHECK((bytes_of(here / "ida.diary") == text));
    CHECK(here.names() == std::vector<std::string>{"ida.diary"});
}

TEST_CASE("a later format is refused, whatever else it says") {
    refused(sealed(head_of(next)));
    refused(sealed(head_of("9007199254740991")));
    refused(sealed(head_of(next, R"(,"packed":{"by":"rows"},"since":"2031-01-01")")));
    refused(sealed(head_of(next), R"({"id":1,"day":"2026-03-02","order":0,"event":"heart","beats":70})" "\n" R"([1.5,null])" "\n"));
    refused(sealed(head_of(next), ""));
    refused(R"({"event":"diary","format":)" + next + "}\n" R"({"id":1,"day":"2026-03-02","order":0,"event":"care_seen"})" "\n");
    refused(head_of(next) + "\n" R"({"event":"end","lines":1,"signature":"of another kind"})" "\n");
}
TEST_CASE("a field that the frame does not have is a later library's when the seal holds, and a slip when there is none") {
    for (const std::string& format : {std::string{"1"}, std::to_string(diary_format)}) {
        refused(sealed(head_of(format, R"(,"packed":true)")), "/packed");
        const std::string by_hand = R"({"event":"diary","format":)" + format + R"(,"colour":1})" "\n";
        CHECK(code(parse_diary(by_hand).error().what) == "E_UNKNOWN_FIELD");
    }
}
TEST_CASE("a damaged file of a later format is called damaged: it is handed back all the same") {
    std::string text = sealed(head_of(next));
    text[text.find("care_seen")] ^= 1;
    const diary_file f = parse_diary(text);
    CHECK(code(f.error().what) == "E_STATE_CORRUPT");
    CHECK((f.error().bytes == text));
}
TEST_CASE("today's and earlier files, damaged ones and none may be saved over") {
    const folder here;
    for (const std::string& old : {sealed(head_of("1")), sealed(head_of(std::to_string(diary_format))), std::string{"nonsense\n"}, std::string{}}) {
        put(here / "ida.diary", old);
        CHECK(save(diary_file{}, here / "ida.diary"));
        CHECK((bytes_of(here / "ida.diary") == text_of(diary_file{})));
    }
    CHECK(save(diary_file{}, here / "another.diary"));
}

}  // namespace drills_newer
