// SPDX-License-Identifier: BSL-1.0
// This machine has the digests that every machine has (docs/targets.md).
#include <digest/digest.hpp>

#include <doctest/doctest.h>

namespace examples_targets {

using namespace andante;

std::string committed(const std::string& path) {
    const auto text = andante::detail::read_whole(std::string{ANDANTE_SOURCE_DIR} + "/" + path);
    REQUIRE(text);
    return *text;
}

TEST_CASE("what is said, saved and answered here has the digests of tests/targets/digests.txt: digest writes them anew") {
    std::string wrong;
    const std::string top = ANDANTE_SOURCE_DIR "/";
    const std::string found =
        digests::short_ones({top + "tests/vectors", top + "examples/diaries/hard_year.jsonl", top + "examples/diaries/home_programme.jsonl"}, digests::lives_again(), wrong);
    CHECK(wrong == "");
    const std::string all = committed("tests/targets/digests.txt");
    const std::size_t sweep = all.find("sweep: ");
    REQUIRE(sweep != std::string::npos);
    CHECK(all.substr(0, sweep) == found);

    // The sweep is walked once, for docs/laws.md; here it is only the same there.
    std::string named = all.substr(sweep + 7);
    named.replace(named.find(", "), 2, ", digest ").pop_back();
    CHECK_MESSAGE(committed("docs/laws.md").find("ordinary tier: " + named + ".") != std::string::npos, named);
}
TEST_CASE("a fault shows: in a digest, in what is written again, and in a vector") {
    std::string wrong;
    const std::string hard = ANDANTE_SOURCE_DIR "/examples/diaries/hard_year.jsonl", home = ANDANTE_SOURCE_DIR "/examples/diaries/home_programme.jsonl";
    CHECK(digests::of_diaries({hard, home}, wrong) != digests::of_diaries({home, hard}, wrong));
    CHECK(wrong == "");
    (void)digests::of_diaries({ANDANTE_SOURCE_DIR "/examples/expected/diary.cut.jsonl"}, wrong);
    CHECK(wrong.find("diary.cut.jsonl: ") != std::string::npos);
    wrong.clear();
    (void)digests::of_vectors({ANDANTE_SOURCE_DIR "/tests/verify/missed.json"}, wrong);
    CHECK(wrong.find("fail ") != std::string::npos);
}

}  // namespace examples_targets
