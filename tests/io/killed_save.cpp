// SPDX-License-Identifier: BSL-1.0
// Beside the saves that tests/drills/kill.cpp kills: who copies a new file over the old one in place, as a backup or a cloud folder does, may be killed at any byte,
// and a disk may keep any blocks of both. What is then read is the old diary or the new one; anything else is refused and handed back.
#include <andante/io.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace io_killed_save {

using namespace andante;
using namespace andante::exercises;

constexpr day first = "2026-03-02"_day;
constexpr prescription rx = draft{.by = physiotherapist(41), .since = first, .orders = {{.what = walking, .start = 10 * minutes, .ceiling = 30 * minutes}}};

std::string saved(const diary_file& f) {
    const auto text = write_diary(f);
    REQUIRE_MESSAGE(static_cast<bool>(text), words(text.error()));
    return *text;
}
diary_file yesterday() {
    diary_file f;
    f.sign(first, rx);
    f.tell(first, told_at::check_in, warning_signs{none}, fatigue{2_nrs}, soreness{everywhere, 0_nrs});
    f.book.write(first, done{walking, 10 * minutes});
    return f;
}
/// What one morning makes of it: a line more, a line more in the middle, a line that is corrected, and nothing but the form left.
std::vector<diary_file> today() {
    std::vector<diary_file> all(4, yesterday());
    all[0].tell(first + 1, told_at::next_day, soreness{everywhere, 0_nrs}, soreness{left(thigh), 4_nrs});
    all[1].book.write(first - 1, fatigue{3_nrs});
    CHECK(all[2].book.correct(all[2].book.rows()[2].id, warning_signs{warning::chest_pain}));
    all[3] = diary_file{};
    all[3].sign(first, rx);
    return all;
}
/// The old diary, the new one, or a refusal with all the bytes.
void is_old_new_or_refused(const std::string& now, const std::string& old_text, const std::string& new_text) {
    const diary_file f = parse_diary(now);
    if (f) {
        const std::string again = saved(f);
        CHECK((again == old_text || again == new_text));
        return;
    }
    CHECK((f.error().what == io_problem::state_corrupt || f.error().what == io_problem::truncated || f.error().what == io_problem::conflict));
    if (f.error().bytes != now) {  // behind a last line that holds stands what is handed back, and what is sealed is whole
        CHECK(now.starts_with(new_text));
        CHECK(f.book == parse_diary(new_text).book);
        return;
    }
    const std::vector<entry> was = detail::sorted_rows(parse_diary(old_text).book), is = detail::sorted_rows(parse_diary(new_text).book);
    for (const entry& e : detail::sorted_rows(f.book)) CHECK((std::find(was.begin(), was.end(), e) != was.end() || std::find(is.begin(), is.end(), e) != is.end()));
    if (f.error().what != io_problem::truncated) CHECK(f.book.rows().empty());
}

TEST_CASE("a copy over the file in place, killed at any byte") {
    const std::string old_text = saved(yesterday());
    for (const diary_file& f : today()) {
        const std::string new_text = saved(f);
        REQUIRE(new_text != old_text);
        for (std::size_t n = 0; n <= new_text.size(); ++n) {
            CAPTURE(n);
            is_old_new_or_refused(new_text.substr(0, n) + (n < old_text.size() ? old_text.substr(n) : ""), old_text, new_text);  // over the old one
            is_old_new_or_refused(n == 0 ? old_text : new_text.substr(0, n), old_text, new_text);                                // into an emptied one
        }
    }
}
TEST_CASE("a disk that kept any blocks of the old file and any of the new one") {
    const std::string old_text = saved(yesterday());
    for (const diary_file& f : today()) {
        const std::string new_text = saved(f);
        const std::size_t size = (std::max)(old_text.size(), new_text.size()), block = size / 8 + 1;
        for (unsigned which = 0; which != 3 * 256; ++which) {  // with the size of the new file, of the old one, and with zeros for blocks of the new one that are lost
            const bool zeros = which / 256 == 2;
            std::string now(which / 256 == 1 ? old_text.size() : new_text.size(), '\0');
            for (std::size_t i = 0; i != now.size(); ++i) {
                const bool is_new = (which >> i / block & 1) != 0;
                const std::string& from = is_new ? new_text : old_text;
                if ((is_new || !zeros) && i < from.size()) now[i] = from[i];
            }
            CAPTURE(which);
            const diary_file got = parse_diary(now);
            if (got) is_old_new_or_refused(now, old_text, new_text);
            else CHECK((f.book.rows().size() != 0 && !got.error().bytes.empty()));
        }
    }
}

}  // namespace io_killed_save
