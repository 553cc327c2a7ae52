// SPDX-License-Identifier: BSL-1.0
#include <andante/io.hpp>

#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

namespace io_round_trip {

using namespace andante;
using namespace andante::exercises;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        all.push_back(text.substr(at, end - at));
        at = end == std::string::npos ? text.size() : end + 1;
    }
    return all;
}
std::string joined(const std::vector<std::string>& lines) {
    std::string s;
    for (const std::string& l : lines) s += l + "\n";
    return s;
}
bool equal_rows(const diary& a, const diary& b) { return detail::sorted_rows(a) == detail::sorted_rows(b) && std::equal(a.rows().begin(), a.rows().end(), b.rows().begin(), b.rows().end()); }
std::string bare(const diary_file& f) {
    const auto text = write_diary(f, framed::bare);
    if (!text) return words(text.error());
    return *text;
}
/// A small generator, so that a failure can be repeated.
struct dice {
    std::uint32_t state;
    std::size_t below(std::size_t n) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % n;
    }
};
void shuffle(std::vector<std::string>& v, std::uint32_t seed) {
    dice d{seed};
    for (std::size_t i = v.size(); i > 1; --i) std::swap(v[i - 1], v[d.below(i)]);
}
std::string page() {
    const auto text = detail::read_whole(ANDANTE_SOURCE_DIR "/docs/diary-format.md");
    return text ? *text : std::string{};
}
/// The blocks of a page that are marked as `kind`.
std::vector<std::string> blocks(const std::string& text, std::string_view kind) {
    std::vector<std::string> all;
    const std::string open = "```" + std::string{kind} + "\n";
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        at += open.size();
        const std::size_t end = text.find("```", at);
        all.push_back(text.substr(at, end - at));
        at = end + 3;
    }
    return all;
}

TEST_CASE("the examples of the page are what is written") {
    const auto examples = blocks(page(), "json");
    REQUIRE(examples.size() == 7);
    for (const std::string& text : examples) {
        const diary_file f = parse_diary(text);
        REQUIRE_MESSAGE(static_cast<bool>(f), words(f.error()));
        std::vector<std::string> was = lines_of(text), is = lines_of(bare(f));
        std::sort(was.begin(), was.end()), std::sort(is.begin(), is.end());
        CHECK(was == is);
    }
    const auto frames = blocks(page(), "text");
    REQUIRE(frames.size() == 1);
    const diary_file framed_ = parse_diary(frames[0]);
    CHECK_MESSAGE(static_cast<bool>(framed_), words(framed_.error()));
    const auto again = write_diary(framed_);
    REQUIRE(static_cast<bool>(again));
    CHECK(*again == frames[0]);
}
TEST_CASE("the page names every error, event, signal and word") {
    const std::string text = page();
    const auto has_word = [&](std::string_view w) {
        CAPTURE(w);
        CHECK(text.find(std::string{w}) != std::string::npos);
    };
    for (std::uint8_t i = 1; !code(static_cast<io_problem>(i)).empty(); ++i) has_word("`" + std::string{code(static_cast<io_problem>(i))} + "`");
    for (const detail::signal_form& s : detail::signal_forms) has_word(s.key);
    for (const auto w : detail::moment_keys) has_word(w);
    for (const auto w : detail::warning_keys) has_word(w);
    for (const auto w : detail::contraindication_keys) has_word(w);
    for (const auto w : detail::water_precaution_keys) has_word(w);
    for (const auto w : detail::depth_keys) has_word(w);
    for (const auto w : detail::latch_keys) has_word(w);
    for (const auto w : detail::illness_keys) has_word(w);
    for (const auto w : detail::degree_keys) has_word(w);
    for (const auto w : detail::method_keys) has_word(w);
    for (std::size_t i = 1; i != detail::because_keys.size(); ++i) has_word(detail::because_keys[i]);
}

constexpr prescription rx = draft{
    .by = physiotherapist(41),
    .since = "2026-03-02"_day,
    .orders = {{.what = left(knee_extension), .start = {8 * rep, 2 * kg}, .ceiling = {12 * rep, 6 * kg}, .share_of_one_rm = 350_pm},
               {.what = walking, .start = 20 * minutes, .ceiling = 30 * minutes,
                .start_signed = {41, static_cast<std::uint16_t>(because::tolerated_under_supervision), "2026-06-01"_day}}},
    .pace = pace::standard,
    .limits = {limit(limits::fatigue_gate, 7_nrs), limit(limits::soreness_gate, 5_nrs, {.who = physician(7), .why = because::other, .until = "2026-05-01"_day})},
    .measures = {tug::code, vital_capacity::code}};

template <class S>
void write_signal(diary_file& f, day on) {
    using value = typename S::value_type;
    if constexpr (S::at == scope::person) {
        f.book.write(on, S{*exactly<value>(value::most)}, S{*exactly<value>(value::least)}, unanswered<S>{}, unanswered<S>{silence::declined});
        f.tell(on, told_at::test, S{*exactly<value>(value::most)});
    }
    if constexpr (S::at == scope::region) {
        f.book.write(on, S{left(thigh), *exactly<value>(value::most)}, S{everywhere, *exactly<value>(value::least)}, unanswered<S>{right(calf)}, S{trunk, *exactly<value>(value::most)});
        f.tell(on, told_at::check_in, S{left(thigh), *exactly<value>(value::most)}, S{everywhere, *exactly<value>(value::least)}, unanswered<S>{neck, silence::declined});
    }
    if constexpr (S::at == scope::exercise) {
        f.book.write(on, S{left(knee_extension), *exactly<value>(value::most)}, S{walking, *exactly<value>(value::least)}, unanswered<S>{right(calf_stretch)});
        f.tell(on, told_at::during, S{left(knee_extension), *exactly<value>(value::most)}, S{walking, *exactly<value>(value::least)});
    }
}
template <class... Signals>
void write_signals(diary_file& f, day on, collects<Signals...>) {
    (write_signal<Signals>(f, on), ...);
}

/// Everything that the face can write.
diary_file everything_written() {
    diary_file f;
    const day d = "2026-03-02"_day;
    f.sign(d, rx);
    f.book.write(d, rx);  // as a host does that keeps the form elsewhere
    write_signals(f, d, ibm_questions{});
    f.book.write(d + 2, warning_signs{warning::chest_pain}, warning_signs{warnings{set_of<warning>{warning::fainting} | warning::lasting_dizziness}}, contraindications{none});
    done early{walking, 9 * minutes};
    early.stopped_early = true, early.supervised = true, early.had_grant = true, early.granted = dose{10 * minutes};
    f.book.write(d + 3, early, done{left(knee_extension), {8 * rep, 2 * kg}}, done{walking, dose{}}, outside{chair_class, 45 * minutes, 4_cr10}, outside{walking, 5 * minutes, {}});
    f.book.write(d + 3, baseline{right(knee_extension), {12 * rep, 1 * kg}}, declined_step{walking}, care_seen{});
    f.book.write(d + 4, fall{}, fall{.head = true, .faint = true, .fracture = true, .needed_help = true, .injured = true, .minutes_down = 60}, fall{.minutes_down = 59});
    const clinician pt = physiotherapist(41), doctor = physician(7);
    f.book.write(d + 5, cleared{latch::programme, doctor, d + 100}, cleared{latch::overwork, left(thigh), pt}, cleared{latch::overwork, left(knee_extension), pt},
                 cleared{latch::falls, mode::standing, pt}, cleared{latch::water, mode::pool, pt}, cleared{latch::contraindication, doctor}, cleared{latch::red_flag, doctor}, cleared{latch::fatigue, pt});
    for (const record_kind k : {record_kind::hospital_stay, record_kind::flare_began, record_kind::flare_ended, record_kind::named_change, record_kind::other_change,
                                record_kind::review_done, record_kind::physiotherapist_seen, record_kind::illness_ended}) {
        const exact value = k == record_kind::hospital_stay || k == record_kind::illness_ended ? 3 : 0;
        f.book.write(d + 6, recorded{k, value, {}, pt}, recorded{k, value, {}, {}});
    }
    f.book.write(d + 6, recorded{record_kind::limb_immobilised, 14, place_of(left(thigh)), doctor});
    f.book.write(d + 7, *amend(limit(limits::soreness_gate, 3_nrs), d + 7),
                 *amend(limit(limits::soreness_gate, 5_nrs, {.who = doctor, .why = because::usual_for_this_person, .until = d + 100}), d + 7));
    return f;
}

TEST_CASE("everything that can be written is saved, and read again equal") {
    const diary_file f = everything_written();
    for (const framed how : {framed::sealed, framed::bare}) {
        const auto text = write_diary(f, how);
        REQUIRE_MESSAGE(static_cast<bool>(text), words(text.error()));
        const diary_file back = parse_diary(*text);
        REQUIRE_MESSAGE(static_cast<bool>(back), words(back.error()));
        CHECK(equal_rows(f.book, back.book));
        REQUIRE(back.prescriptions.size() == 1);
        CHECK(detail::same_form(back.prescriptions[0].form, rx));
        const auto again = write_diary(back, how);
        REQUIRE(static_cast<bool>(again));
        CHECK(*again == *text);
    }
    CHECK(bare(f).find('.') == bare(f).find("FAT-1.high") + 5);  // no point but in the names of limits
}
TEST_CASE("answers that a question gives are saved like those that are written") {
    question q;
    q.key = soreness::key, q.code = soreness::code, q.at = scope::region, q.where = place_of(left(thigh)), q.most = 10;
    diary_file f;
    f.book.write("2026-03-02"_day, *q.answer(3), q.unanswered(silence::declined));
    CHECK(bare(f) == R"({"id":1,"day":"2026-03-02","order":0,"event":"answer","answers":{"soreness_nrs":{"left_thigh":3}}})" "\n"
                     R"({"id":2,"day":"2026-03-02","order":1,"event":"answer","answers":{"soreness_nrs":{"left_thigh":"declined"}}})" "\n");
}
TEST_CASE("a host's own signal") {
    entry e;
    e.id = 4, e.on = "2026-03-02"_day, e.what = entry_kind::answer, e.code = 200, e.known = true, e.value = -3, e.where = place{7};
    diary_file f;
    (void)f.book.take(e);
    f.tell("2026-03-03"_day, told_at::check_in, {e, e});
    CHECK(bare(f).find(R"("signal_200":{"7":-3})") != std::string::npos);
    CHECK(equal_rows(parse_diary(bare(f)).book, f.book));
}
TEST_CASE("what the format has no line for is refused before anything is saved") {
    const auto refused = [](const entry& e) {
        diary d;
        (void)d.take(e);
        const auto text = write_diary(d);
        REQUIRE_FALSE(static_cast<bool>(text));
        CHECK(code(text.error().what) == "E_UNWRITABLE");
        return text.error().expected;
    };
    entry e;
    e.id = 9, e.on = "2026-03-02"_day, e.what = entry_kind::session, e.which = walking;
    entry heavy = e, nowhere = e, large = e, unknown = e, odd = e, undated = e;
    heavy.done = dose{501 * kg};
    nowhere.which = exercise{200, side::middle};
    large.id = detail::largest_line_id + 1;
    unknown.what = entry_kind::answer, unknown.code = 199, unknown.known = true;
    odd.value = 3;
    undated.on = never;
    for (const entry& bad : {heavy, nowhere, unknown, odd, undated}) CHECK(refused(bad) == "9");
    CHECK(refused(large) == "9007199254740992");
    diary_file f;
    f.prescriptions.push_back({3, 0, 0, "2026-03-02"_day, true, rx});  // a form without its rows
    CHECK_FALSE(static_cast<bool>(write_diary(f)));
}

TEST_CASE("a correction replaces all that the event said") {
    const std::string first = R"({"id":7,"day":"2026-03-02","order":1,"event":"check_in","answers":{"warning_signs":["chest_pain"],"fatigue_nrs":8,"soreness_nrs":{"everywhere":0,"left_thigh":5}}})";
    const std::string second = R"({"id":7,"day":"2026-03-03","order":2,"revision":1,"event":"check_in","answers":{"warning_signs":[],"fatigue_nrs":2}})";
    const std::string third = R"({"id":7,"day":"2026-03-03","order":2,"revision":4,"event":"next_day","answers":{"fatigue_nrs":3,"soreness_nrs":{"everywhere":1}}})";
    const std::string struck = R"({"id":7,"day":"2026-03-03","order":2,"revision":5,"event":"struck"})";
    const auto counting = [](const diary_file& f) {
        std::vector<entry> v;
        for (const entry& e : f.book.rows())
            if (e.what != entry_kind::struck) v.push_back(e);
        return v;
    };
    const diary_file one = parse_diary(joined({first})), two = parse_diary(joined({first, second})), three = parse_diary(joined({first, second, third})),
                     four = parse_diary(joined({first, second, third, struck}));
    CHECK(counting(one).size() == 4);
    REQUIRE(counting(two).size() == 2);
    CHECK(counting(two)[0].on == "2026-03-03"_day);
    CHECK(counting(two)[0].value == 0);
    CHECK(counting(two)[1].value == 2);
    CHECK(two.book.superseded().size() == 4);
    REQUIRE(counting(three).size() == 2);
    CHECK(counting(three)[1].where == every_place);
    CHECK(counting(four).empty());
    for (const diary_file* f : {&one, &two, &three, &four}) CHECK(equal_rows(parse_diary(bare(*f)).book, f->book));
    CHECK(bare(four) == joined({first, second, third, struck}));
    CHECK(equal_rows(parse_diary(joined({struck, third, first, second, first})).book, four.book));
    // The correction alone is legal: the first form may still come from elsewhere.
    CHECK(counting(parse_diary(joined({second}))).size() == 2);
    CHECK(equal_rows(parse_diary(bare(parse_diary(joined({struck})))).book, parse_diary(joined({struck})).book));
    // A session that was a check-in, and back.
    const std::string session = R"({"id":7,"day":"2026-03-03","order":2,"revision":2,"event":"session","exercise":"walking","done":{"time_s":600}})";
    const diary_file mixed = parse_diary(joined({first, second, session, third}));
    CHECK(counting(mixed).size() == 2);
    CHECK(counting(parse_diary(joined({first, second, session}))).size() == 1);
    CHECK(equal_rows(parse_diary(bare(mixed)).book, mixed.book));
}
TEST_CASE("one answer of an event is corrected or struck in memory") {
    diary_file f;
    const day d = "2026-03-02"_day;
    f.tell(d, told_at::next_day, fatigue{7_nrs}, illness{not_ill}, soreness{everywhere, 0_nrs});
    const entry_id tired = f.book.rows()[0].id, ill = f.book.rows()[1].id;
    CHECK(f.book.correct(tired, fatigue{2_nrs}));
    CHECK(f.book.correct(tired, fatigue{3_nrs}));
    CHECK(f.book.strike(ill));
    CHECK(bare(f) == R"({"id":1,"day":"2026-03-02","order":0,"event":"next_day","answers":{"fatigue_nrs":7,"illness":"none","soreness_nrs":{"everywhere":0}}})" "\n"
                     R"({"id":1,"row":256,"day":"2026-03-02","order":0,"revision":1,"event":"next_day","answers":{"fatigue_nrs":2}})" "\n"
                     R"({"id":1,"row":257,"day":"2026-03-02","order":0,"revision":1,"event":"struck"})" "\n"
                     R"({"id":1,"row":256,"day":"2026-03-02","order":0,"revision":2,"event":"next_day","answers":{"fatigue_nrs":3}})" "\n");
    CHECK(equal_rows(parse_diary(bare(f)).book, f.book));
}
TEST_CASE("the same row twice with other content is a conflict, wherever it stands") {
    const auto conflict = [](const std::string& text, std::size_t line, const std::string& with) {
        const diary_file f = parse_diary(text);
        CHECK(code(f.error().what) == "E_CONFLICT");
        CHECK(f.error().line == line);
        CHECK(f.error().expected == with);
        return f.book.rows().size();
    };
    const std::string a = R"({"id":7,"day":"2026-03-02","order":1,"event":"check_in","answers":{"fatigue_nrs":8}})", b = R"({"id":7,"day":"2026-03-02","order":1,"event":"check_in","answers":{"fatigue_nrs":7}})",
                      c = R"({"id":7,"day":"2026-03-02","order":2,"event":"check_in","answers":{"fatigue_nrs":8}})", other = R"({"id":8,"day":"2026-03-02","order":1,"event":"care_seen"})",
                      row = R"({"id":7,"row":0,"day":"2026-03-02","order":1,"event":"check_in","answers":{"fatigue_nrs":7}})", same = R"({"id":7,"row":0,"day":"2026-03-02","order":1,"event":"check_in","answers":{"fatigue_nrs":8}})";
    CHECK(conflict(joined({a, other, b}), 3, "1") == 2);
    CHECK(conflict(joined({a, c, other}), 2, "1") == 1);
    CHECK(conflict(joined({row, other, a}), 3, "1") == 2);
    CHECK(conflict(joined({a, row, other}), 2, "1") == 1);
    CHECK(parse_diary(joined({a, same, a, other})));
    CHECK(parse_diary(joined({a, a, R"({"order":1,"event":"check_in", "answers" : { "fatigue_nrs":8 },"day":"2026-03-02","id":7, "revision": 0})"})));
    CHECK(parse_diary(joined({R"({"id":7,"row":128,"day":"2026-03-02","order":1,"event":"check_in","answers":{"fatigue_nrs":8}})"})).error().path == "/row");
    CHECK(parse_diary(joined({R"({"id":7,"row":0,"day":"2026-03-02","order":1,"event":"check_in","answers":{"fatigue_nrs":8,"fell":false}})"})).error().path == "/answers");
}

TEST_CASE("shuffled and repeated lines give the same diary") {
    std::vector<std::string> lines;
    for (const std::string& block : blocks(page(), "json"))
        for (const std::string& l : lines_of(block)) lines.push_back(l);
    // The ids of the first block are its own, but every block is part of one diary here.
    const diary_file f = parse_diary(joined(lines));
    REQUIRE_MESSAGE(static_cast<bool>(f), words(f.error()));
    const std::string text = bare(f);
    CHECK(joined(lines).size() == text.size());
    dice d{20260302};
    for (std::uint32_t seed = 1; seed != 40; ++seed) {
        std::vector<std::string> again = lines;
        for (int i = 0; i != 10; ++i) again.push_back(lines[d.below(lines.size())]);
        shuffle(again, seed);
        const diary_file g_ = parse_diary(joined(again));
        REQUIRE_MESSAGE(static_cast<bool>(g_), words(g_.error()));
        CHECK(equal_rows(f.book, g_.book));
        CHECK(bare(g_) == text);
    }
}

TEST_CASE("whatever bytes are changed, nothing is read that could not be saved") {
    std::vector<std::string> lines;
    for (const std::string& block : blocks(page(), "json"))
        for (const std::string& l : lines_of(block)) lines.push_back(l);
    constexpr std::string_view spice = "0123456789-+.eE{}[]\",:truefalsnul_abcdxyz \\\t\xC3\xA9\x80";
    dice d{7};
    std::size_t read = 0;
    for (int i = 0; i != 6'000; ++i) {
        std::string text = lines[d.below(lines.size())];
        for (std::size_t n = 1 + d.below(3); n-- != 0;) {
            const std::size_t at = d.below(text.size());
            const std::string other = lines[d.below(lines.size())];
            switch (d.below(6)) {
                case 0: text[at] = spice[d.below(spice.size())]; break;
                case 1: text.erase(at, 1 + d.below(8)); break;
                case 2: text.insert(at, other.substr(d.below(other.size()), d.below(12))); break;
                case 3: text.insert(at, 1, spice[d.below(spice.size())]); break;
                default:
                    if (const std::size_t digit = text.find_first_of("0123456789", at); digit != std::string::npos) text[digit] = spice[d.below(10)];
            }
            if (text.empty()) text = "{";
        }
        const diary_file f = parse_diary(text + "\n" + lines[static_cast<std::size_t>(i) % lines.size()] + "\n");
        if (!f) {
            CHECK_FALSE(words(f.error()).empty());
            continue;
        }
        ++read;
        const auto again = write_diary(f);
        CAPTURE(text);
        REQUIRE_MESSAGE(static_cast<bool>(again), words(again.error()));
    }
    CHECK(read > 100);
}

TEST_CASE("ids of rows never meet") {
    CHECK(detail::row_id(1, told_at::check_in, 0) == (entry_id{1} << 63 | 1024));
    CHECK(event_of(detail::row_id(detail::largest_line_id, told_at::test, 127)) == detail::largest_line_id);
    CHECK(detail::row_id(detail::largest_line_id, told_at::test, 127) == ~entry_id{0} - 0);
    CHECK(detail::row_number(detail::row_id(5, told_at::recall, 3)) == 5 * 128 + 3);
}
TEST_CASE("a row written after reading begins an event of its own") {
    diary_file f = parse_diary(R"({"id":7,"day":"2026-03-02","order":1,"event":"check_in","answers":{"fatigue_nrs":8}})" "\n");
    f.book.write("2026-03-03"_day, fatigue{2_nrs});
    f.tell("2026-03-03"_day, told_at::check_in, fatigue{3_nrs}, illness{not_ill});
    f.sign("2026-03-03"_day, rx);
    CHECK(event_of(f.book.rows()[1].id) == 8);
    CHECK(f.prescriptions[0].id == 10);
    const diary_file back = parse_diary(bare(f));
    CHECK(equal_rows(back.book, f.book));
    CHECK(lines_of(bare(f)).size() == 4);
}
TEST_CASE("more answers than a line holds become several events") {
    std::vector<entry> many;
    for (std::size_t i = 0; i != 300; ++i) {
        entry e = row(fatigue{3_nrs});
        e.code = static_cast<std::uint8_t>(200 + i / 100), e.where = place{static_cast<std::uint16_t>(i % 100)};
        many.push_back(e);
    }
    diary_file f;
    f.tell("2026-03-02"_day, told_at::check_in, many);
    CHECK(lines_of(bare(f)).size() == 3);
    CHECK(equal_rows(parse_diary(bare(f)).book, f.book));
}

TEST_CASE("which prescription holds") {
    const auto form = [](int id, std::string_view on, int revision, int seconds_) {
        return R"({"id":)" + std::to_string(id) + R"(,"day":")" + std::string{on} + R"(","order":0,"revision":)" + std::to_string(revision) +
               R"(,"event":"prescription","by":{"role":"physiotherapist","id":41},"pace":"slow","orders":[{"exercise":"walking","start":{"time_s":)" +
               std::to_string(seconds_) + R"(},"ceiling":{"time_s":1800}}]})";
    };
    const auto start = [](const diary_file& f, day on) { return f.in_force(on) == nullptr ? 0 : f.in_force(on)->orders()[0].start.at(part::time); };
    std::vector<std::string> lines{form(1, "2026-03-02", 0, 300), form(2, "2026-04-02", 0, 400), form(2, "2026-04-02", 1, 500)};
    const diary_file f = parse_diary(joined(lines));
    CHECK(start(f, "2026-03-01"_day) == 0);
    CHECK(start(f, "2026-03-02"_day) == 300);
    CHECK(start(f, "2026-04-01"_day) == 300);
    CHECK(start(f, "2026-04-02"_day) == 500);
    CHECK(f.prescriptions.size() == 3);
    lines.push_back(R"({"id":2,"day":"2026-04-02","order":0,"revision":2,"event":"struck"})");
    CHECK(start(parse_diary(joined(lines)), "2026-04-02"_day) == 300);
    CHECK(equal_rows(parse_diary(bare(parse_diary(joined(lines)))).book, parse_diary(joined(lines)).book));
}

}  // namespace io_round_trip
