// SPDX-License-Identifier: BSL-1.0
// A file of format 1 is read by a library of today: what it could not say is unknown, and what today's bounds refuse is tightened.
#include "compare.hpp"
#include "folder.hpp"

namespace drills_older {

using namespace andante;
using namespace andante::exercises;
using namespace drills;

constexpr day first = "2026-03-02"_day;

/// Saved by the library when format 1 was its format. Never made anew.
std::string fixture() {
    const std::string text = committed("tests/drills/format_1.jsonl");
    REQUIRE(text.size() > 10'000);
    return text;
}
/// The events of a saved file by hand: under an open frame of a format.
std::string under_format(int format, const std::vector<std::string>& events) {
    return R"({"event":"diary","format":)" + std::to_string(format) + "}\n" + joined(events);
}
std::vector<std::string> events_of(const std::string& sealed) {
    std::vector<std::string> lines = lines_of(sealed);
    REQUIRE(lines.size() > 2);
    lines.erase(lines.begin()), lines.pop_back();
    return lines;
}
/// The events of the fixture with a piece of one line written otherwise.
std::vector<std::string> rewritten(std::string_view from, std::string_view to) {
    std::vector<std::string> lines = events_of(fixture());
    for (std::string& l : lines)
        if (const std::size_t at = l.find(from); at != std::string::npos) {
            l.replace(at, from.size(), to);
            return lines;
        }
    FAIL("the fixture does not say this: " << from);
    return lines;
}
diary_file read(const std::string& text) {
    diary_file f = parse_diary(text);
    REQUIRE_MESSAGE(static_cast<bool>(f), words(f.error()));
    return f;
}
day last_day(const diary& d) { return d.rows().back().on; }
/// What a host knows on a morning: all of the days before, and of today what was told before the first session.
diary on_the_morning(const diary& d, day today) {
    diary m;
    bool begun = false;
    for (const entry& e : d.until(today)) {
        begun = begun || (e.on == today && e.what == entry_kind::session);
        if (!begun) (void)m.take(e);
    }
    return m;
}
/// Every day of a diary, on the morning and in the evening.
template <class Visit>
void each_moment(const diary& d, Visit visit) {
    for (day t = first; t <= last_day(d); t = t + 1) {
        CAPTURE((t - first));
        visit(on_the_morning(d, t), t);
        diary evening;
        for (const entry& e : d.until(t)) (void)evening.take(e);
        visit(evening, t);
    }
}
day_plan plan_of(const diary_file& f, const diary& d, day t) {
    const prescription* rx = f.in_force(t);
    REQUIRE(rx != nullptr);
    return ibm_coach{*rx}.plan(d, t);
}
/// What is best on most scales is least: no pain, no. On these it is most.
bool most_is_best(std::uint8_t code) { return code == muscle_grade::code || code == could_talk::code || code == reps_in_reserve::code || code == company::code; }
/// All that could matter and is not known, answered as well as can be.
diary answered_well(const diary_file& f, diary d, day t) {
    const ibm_coach coach{*f.in_force(t)};
    for (int again = 0; again != 3; ++again)  // an answer may open a question
        for (const question& q : coach.due(d, t)) {
            const auto told = q.answer(most_is_best(q.code) ? q.most : q.least);
            REQUIRE(told.has_value());
            d.write(t, *told);
        }
    return d;
}

TEST_CASE("a file of format 1 is read, and the reading says so") {
    const folder here;
    put(here / "ida.diary", fixture());
    const auto f = read_diary(here / "ida.diary", last_day(read(fixture()).book));
    REQUIRE_MESSAGE(static_cast<bool>(f), words(f.error()));
    CHECK(f->format == 1);
    CHECK(f->book.rows().size() > 200);
    CHECK(f->book.superseded().size() == 2);
    CHECK(f->prescriptions.size() == 1);
    CHECK(diary_file{}.format == diary_format);
    CHECK(diary_format > 1);
}
TEST_CASE("saved again it is of today's format, with the same rows and the same plans") {
    const folder here;
    const diary_file old = read(fixture());
    CHECK(save(old, here / "ida.diary"));
    const std::string text = bytes_of(here / "ida.diary");
    CHECK(text.starts_with(R"({"event":"diary","format":)" + std::to_string(diary_format) + ","));
    const diary_file now = read(text);
    CHECK(now.format == diary_format);
    CHECK(now.notes.empty());
    CHECK(detail::sorted_rows(now.book) == detail::sorted_rows(old.book));
    each_moment(old.book, [&](const diary& d, day t) { CHECK(same(plan_of(old, d, t), plan_of(now, d, t))); });
}
TEST_CASE("what format 1 could not say is unknown: with the best answers no plan of the same day is tighter") {
    const diary_file f = read(fixture());
    std::size_t open = 0;
    each_moment(f.book, [&](const diary& d, day t) {
        const diary well = answered_well(f, d, t);
        open += well.rows().size() != d.rows().size();
        CHECK(no_looser(plan_of(f, well, t), plan_of(f, d, t)));
    });
    CHECK(open > 10);
}

// ── overrides ──

std::string override_line(std::string_view limit, exact value, std::string_view signed_by) {
    return R"({"id":900,"day":"2026-03-05","order":50,"event":"override","limit":")" + std::string{limit} + R"(","value":)" + std::to_string(value) +
           std::string{signed_by} + "}\n";
}
constexpr std::string_view well_signed = R"(,"who":7,"why":"usual_for_this_person","until":"2026-06-01")";
constexpr std::string_view for_too_long = R"(,"who":7,"why":"usual_for_this_person","until":"2027-06-01")";

/// The amendment in the diary that such a line gives, read as of format 1; of today's format it must be refused.
void tightened_to(std::string_view limit, exact asked, std::string_view signed_by, exact used) {
    CAPTURE(limit);
    CAPTURE(asked);
    const std::string line = override_line(limit, asked, signed_by);
    const diary_file f = read(under_format(1, {line}));
    REQUIRE(f.book.rows().size() == 1);
    CHECK(f.book.rows()[0].what == entry_kind::amendment);
    CHECK(f.book.rows()[0].value == used);
    REQUIRE(f.notes.size() == 1);
    CHECK(f.notes[0].line == 2);
    CHECK(f.notes[0].path == "/value");
    CHECK(f.notes[0].limit == limit);
    CHECK(f.notes[0].asked == asked);
    CHECK(f.notes[0].used == used);
    CHECK(code(parse_diary(under_format(diary_format, {line})).error().what) == "E_LIMIT");
    CHECK(code(parse_diary(line).error().what) == "E_LIMIT");
    // What was read can be saved, and is then a file of today's.
    const diary_file again = read(text_of(f));
    CHECK(again.notes.empty());
    CHECK(again.book == f.book);
}

TEST_CASE("an override that today's rings refuse takes the nearest value that they allow, or the default, whichever is tighter") {
    int moved = 0;
    limits::for_each([&]<class T>(const named_limit<T>& l) {
        const exact looser = l.ring.looser_up ? 1 : -1, normal = l.ring.normal, absolute = l.ring.absolute;
        tightened_to(l.name, absolute + looser, well_signed, normal);
        if (absolute != (l.ring.looser_up ? l.ring.recommended.most : l.ring.recommended.least)) {
            tightened_to(l.name, absolute, "", normal);            // inside, and nobody signed
            tightened_to(l.name, absolute, for_too_long, normal);
            const diary_file f = read(under_format(1, {override_line(l.name, absolute, well_signed)}));
            CHECK(f.notes.empty());
            CHECK(f.book.rows()[0].value == absolute);
        }
        const exact tightest = l.ring.looser_up ? exact{T::least} : exact{T::most};
        tightened_to(l.name, tightest - looser, "", tightest);     // off the scale on the tight side: as tight as can be
        const diary_file f = read(under_format(1, {override_line(l.name, normal, "")}));
        CHECK(f.notes.empty());
        ++moved;
    });
    CHECK(moved > 20);
}
TEST_CASE("a name that is no limit stays an error: to leave out what tightened would loosen") {
    CHECK(code(parse_diary(under_format(1, {override_line("OVW-2.gone", 2, "")})).error().what) == "E_UNKNOWN_WORD");
}
TEST_CASE("with a tightened override no plan is looser than with any value that is allowed") {
    const diary_file tightened = read(under_format(1, rewritten(R"("OVW-2.gate","value":5)", R"("OVW-2.gate","value":9)")));
    REQUIRE(tightened.notes.size() == 1);
    CHECK(words(tightened.notes[0]) == "line " + std::to_string(tightened.notes[0].line) + ": /value: OVW-2.gate: 9 is looser than is allowed today; 4 is used");
    for (const std::string_view allowed : {"4", "5"}) {
        const diary_file f = read(under_format(diary_format, rewritten(R"("OVW-2.gate","value":5)", R"("OVW-2.gate","value":)" + std::string{allowed})));
        each_moment(f.book, [&](const diary& d, day t) {
            diary other;
            for (const entry& e : d.rows()) {
                const entry* instead = tightened.book.find(e.id);
                REQUIRE(instead != nullptr);
                (void)other.take(*instead);
            }
            CHECK(no_looser(plan_of(f, d, t), plan_of(tightened, other, t)));
        });
    }
}

// ── prescriptions ──

std::string form_line(std::string_view orders, std::string_view more = "") {
    return R"({"id":901,"day":"2026-03-02","order":0,"event":"prescription","by":{"role":"physiotherapist","id":41},"pace":"slow","orders":[)" +
           std::string{orders} + "]" + std::string{more} + "}\n";
}
const tightening* noted(const diary_file& f, std::string_view path) {
    for (const tightening& t : f.notes)
        if (t.path == path) return &t;
    return nullptr;
}
void notes(const diary_file& f, std::string_view path, exact asked, exact used) {
    CAPTURE(path);
    const tightening* t = noted(f, path);
    REQUIRE(t != nullptr);
    CHECK(t->asked == asked);
    CHECK(t->used == used);
    CHECK(t->line == 2);
}

TEST_CASE("starts and ceilings above today's bounds come down to them, and such an order is kept and not raised") {
    const std::string line = form_line(
        R"({"exercise":"knee_extension","side":"left","start":{"sets":4,"reps":20,"load_g":1000},"ceiling":{"sets":5,"reps":40,"load_g":60000}},)"
        R"({"exercise":"walking","start":{"time_s":3000},"ceiling":{"time_s":3600}},)"
        R"({"exercise":"recumbent_cycle","start":{"time_s":1200},"ceiling":{"time_s":1800},"start_signed":{"who":41,"why":"tolerated_under_supervision","until":"2026-06-01"}},)"
        R"({"exercise":"sit_to_stand","start":{"reps":6},"ceiling":{"sets":2,"reps":10}})",
        R"(,"limits":[{"limit":"FAT-1.high","value":10},{"limit":"OVW-2.gate","value":3}])");
    CHECK(code(parse_diary(under_format(diary_format, {line})).error().what) == "E_PRESCRIPTION");
    const diary_file f = read(under_format(1, {line}));
    const prescription* rx = f.in_force(first);
    REQUIRE(rx != nullptr);
    const order &knee = rx->orders()[0], &walk = rx->orders()[1], &cycle = rx->orders()[2], &sit = rx->orders()[3];
    CHECK(knee.ceiling == dose::of_parts({3, 30, 50'000, 0}));
    CHECK(knee.start == dose::of_parts({1, 15, 1'000, 0}));
    CHECK(walk.ceiling == dose::of_parts({0, 0, 0, 2'400}));
    CHECK(walk.start == dose::of_parts({0, 0, 0, 900}));
    CHECK(cycle.start == dose::of_parts({0, 0, 0, 1'200}));
    for (const order* o : {&knee, &walk}) CHECK(o->aim == aim::maintain);
    for (const order* o : {&cycle, &sit}) CHECK(o->aim == aim::progress);
    CHECK(rx->limits()[0].value == 8);
    CHECK(rx->limits()[1].value == 3);
    notes(f, "/orders/0/ceiling/sets", 5, 3), notes(f, "/orders/0/ceiling/reps", 40, 30), notes(f, "/orders/0/ceiling/load_g", 60'000, 50'000);
    notes(f, "/orders/0/start/sets", 4, 1), notes(f, "/orders/0/start/reps", 20, 15);
    notes(f, "/orders/1/ceiling/time_s", 3'600, 2'400), notes(f, "/orders/1/start/time_s", 3'000, 900);
    notes(f, "/limits/0/value", 10, 8);
    CHECK(f.notes.size() == 8);
    // The rows say the tightened starts, and all of it is saved as a file of today's.
    for (const entry& e : f.book.rows())
        if (const order* o = rx->find(e.which)) CHECK(e.done == o->start);
    const diary_file again = read(text_of(f));
    CHECK(again.notes.empty());
    CHECK(again.book == f.book);
    REQUIRE(again.in_force(first) != nullptr);
    CHECK(again.in_force(first)->orders() == rx->orders());
}
TEST_CASE("a signature that is too long by today's bound signs no higher start") {
    const diary_file f = read(under_format(1, {form_line(R"({"exercise":"walking","start":{"time_s":1200},"ceiling":{"time_s":1800},"start_signed":{"who":41,"why":"other","until":"2027-06-01"}})")}));
    notes(f, "/orders/0/start/time_s", 1'200, 900);
}
TEST_CASE("a repetition range follows its ceiling down") {
    const diary_file f = read(under_format(1, {form_line(R"({"exercise":"sit_to_stand","start":{"reps":10},"ceiling":{"reps":40},"reps_from":35,"reps_to":40})")}));
    const order& o = f.in_force(first)->orders()[0];
    CHECK(o.reps_from == 30);
    CHECK(o.reps_to == 30);
    CHECK(f.notes.size() == 1);
}
TEST_CASE("what tightening does not mend stays an error, with all that is wrong as it is written") {
    const std::string walk = R"({"exercise":"walking","start":{"time_s":600},"ceiling":{"time_s":3000})";
    const diary_file gap = parse_diary(under_format(1, {form_line(walk + R"(,"planned_gap_days":9})")}));
    REQUIRE(gap.errors.size() == 2);
    CHECK(gap.errors[0].path == "/orders/0/ceiling/time_s");
    CHECK(gap.errors[1].path == "/orders/0/planned_gap_days");
    CHECK(gap.notes.empty());
    CHECK(gap.book.empty());
    CHECK(code(parse_diary(under_format(1, {form_line(walk + "}," + walk + "}")})).error().what) == "E_PRESCRIPTION");
}
TEST_CASE("of a ceiling that was tightened no dose passes it, and no day is a step up") {
    for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{R"("ceiling":{"time_s":1200})", R"("ceiling":{"time_s":3600})"},
                                   {R"("start":{"time_s":480},"ceiling":{"time_s":1200})", R"("start":{"time_s":2700},"ceiling":{"time_s":2700})"}}) {
        const diary_file f = read(under_format(1, rewritten(from, to)));
        CHECK_FALSE(f.notes.empty());
        int granted_days = 0;
        each_moment(f.book, [&](const diary& d, day t) {
            const day_plan plan = plan_of(f, answered_well(f, d, t), t);  // format 1 could not say that there is company to walk in
            for (const decision& x : plan.decisions())
                if (x.what == walking && x.granted()) {
                    ++granted_days;
                    CHECK(fits(granted_dose(x), x.level));
                    CHECK(fits(x.level, dose::of_parts({0, 0, 0, 900})));
                }
        });
        CHECK(granted_days > 3);
    }
}

// ── what belongs to a file ──

TEST_CASE("only a frame makes a file older: without one it is read as of today") {
    const std::string wide = override_line("OVW-2.gate", 6, well_signed);
    CHECK(read(override_line("OVW-2.gate", 4, "")).format == diary_format);
    CHECK(code(parse_diary(wide).error().what) == "E_LIMIT");
    CHECK(read(under_format(1, {wide})).format == 1);
}
TEST_CASE("notes are of lines that were read: not of repeats, nor of lines behind an error, nor of a file that is not trusted") {
    const std::string wide = override_line("OVW-2.gate", 6, well_signed), bad = "nonsense\n";
    CHECK(read(under_format(1, {wide, wide})).notes.size() == 1);
    CHECK(parse_diary(under_format(1, {wide, bad})).notes.size() == 1);
    CHECK(parse_diary(under_format(1, {bad, wide})).notes.empty());
    const std::string text = R"({"event":"diary","format":1,"sealed":true})" "\n" + wide;
    const std::string sealed = text + R"({"event":"end","lines":2,"checksum":")" + detail::hex(detail::checksum(text)) + "\"}\n";
    CHECK(read(sealed).notes.size() == 1);
    std::string flipped = sealed;
    flipped[flipped.find("OVW-2")] ^= 1;
    CHECK(parse_diary(flipped).notes.empty());
    CHECK(parse_diary(text).notes.size() == 1);  // cut off: what stands before the cut is shown, and so is its note
}

}  // namespace drills_older
