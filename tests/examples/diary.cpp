// SPDX-License-Identifier: BSL-1.0
#include <diaries/lives.hpp>
#include <diary/pages.hpp>

#include <andante/io.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <set>
#include <sstream>

namespace examples_diary {

using namespace andante;

std::string file_in(const std::string& folder, const std::string& name) {
    std::ifstream in{std::string{ANDANTE_SOURCE_DIR} + folder + name, std::ios::binary};
    std::ostringstream s;
    s << in.rdbuf();
    return s.str();
}
std::string committed(const std::string& name) { return file_in("/examples/diaries/", name); }
/// The events of a saved diary without its first and last line, so that a test may change one.
std::vector<std::string> events(const std::string& name) {
    std::istringstream in{committed(name)};
    std::vector<std::string> all;
    for (std::string l; std::getline(in, l);) all.push_back(l);
    REQUIRE(all.size() > 100);
    return {all.begin() + 1, all.end() - 1};
}
diary_file read(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& l : lines) text += l + '\n';
    return parse_diary(text);
}
std::string printed(const diary_file& f, course_of::wishes asked) {
    std::ostringstream out;
    {
        course_of::printer p{out, asked};
        course_of::walk(f, [&](const course_of::lived_day& d) { p.add(d); });
    }
    return out.str();
}
std::vector<std::string> days_as_json(const diary_file& f) {
    std::vector<std::string> all;
    course_of::walk(f, [&](const course_of::lived_day& d) { all.push_back(write_decisions(d.plan, &card, ibm_rule_set_version())); });
    return all;
}
std::string drawn(const diary_file& f, const std::string& title = "a <diary> & more") {
    course_of::picture p{title};
    course_of::walk(f, [&](const course_of::lived_day& d) { p.add(d); });
    for (const entry& e : f.book.superseded()) p.corrected(e.on);
    return p.svg();
}
std::size_t count(const std::string& in, const std::string& what) {
    std::size_t n = 0;
    for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at + what.size())) ++n;
    return n;
}
std::string shape_of(course_of::day_word w) {
    course_of::drawn::svg_text t;
    course_of::drawn::shape(t, w, 0, 0, 10);
    return t.str();
}
/// Every tag closes in order, every attribute is quoted, no bare `&` or `<`.
bool well_formed(const std::string& xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at)) {
        const std::size_t end = xml.find('>', at);
        if (end == std::string::npos) return false;
        std::string tag = xml.substr(at + 1, end - at - 1);
        at = end;
        if (tag.starts_with("?")) continue;
        if (tag.find('<') != std::string::npos || count(tag, "\"") % 2 != 0) return false;
        if (tag.starts_with("/")) {
            if (open.empty() || open.back() != tag.substr(1)) return false;
            open.pop_back();
        } else if (!tag.ends_with("/")) {
            open.push_back(tag.substr(0, tag.find_first_of(" \n")));
        }
    }
    for (std::size_t at = xml.find('&'); at != std::string::npos; at = xml.find('&', at + 1)) {
        const std::string rest = xml.substr(at, 6);
        if (!rest.starts_with("&amp;") && !rest.starts_with("&lt;") && !rest.starts_with("&gt;") && !rest.starts_with("&quot;"))
            return false;
    }
    return open.empty();
}

TEST_CASE("the committed diaries are those that the real guard answers today: make_diaries writes them anew") {
    const auto home = write_diary(lives::home_programme()), year = write_diary(lives::hard_year());
    REQUIRE(home);
    REQUIRE(year);
    CHECK((*home == committed("home_programme.jsonl")));
    CHECK((*year == committed("hard_year.jsonl")));
}

TEST_CASE("every kind of event that the format has for a life is in the two diaries") {
    std::set<std::string> seen;
    bool corrected = false, silent = false, over = false;
    for (const std::string name : {"home_programme.jsonl", "hard_year.jsonl"})
        for (const std::string& l : events(name)) {
            const auto j = nlohmann::json::parse(l);
            seen.insert(j.at("event").get<std::string>());
            corrected = corrected || j.contains("revision");
            silent = silent || l.find(":null") != std::string::npos || l.find(":\"declined\"") != std::string::npos;
            if (j.at("event") == "session") over = over || j.at("done").value("reps", 0) > j.at("granted").value("reps", 0);
        }
    for (const char* kind : {"prescription", "check_in",  "thirty_minutes", "next_day",      "second_day",
                             "third_day",    "recall",    "during",         "session",       "outside",
                             "baseline",     "fall",      "illness_ended",  "hospital_stay", "limb_immobilised",
                             "flare",        "change",    "test",           "review",        "physiotherapist_seen",
                             "clearance",    "care_seen", "override",       "declined_step"}) {
        CAPTURE(kind);
        CHECK(seen.contains(kind));
    }
    CHECK(corrected);
    CHECK(silent);
    CHECK(over);
}

TEST_CASE("both diaries end in training, with steps earned") {
    for (const std::string name : {"home_programme.jsonl", "hard_year.jsonl"}) {
        CAPTURE(name);
        const diary_file f = parse_diary(committed(name));
        REQUIRE(static_cast<bool>(f));
        day_kind last = day_kind::care_call;
        int days = 0, steps_at_the_end = 0, trained_at_the_end = 0;
        const day end = f.book.rows().back().on;
        course_of::walk(f, [&](const course_of::lived_day& d) {
            ++days, last = d.plan.kind();
            if (end - d.on >= 35) return;
            steps_at_the_end += course_of::word_of(d) == course_of::day_word::step_up;
            trained_at_the_end += course_of::trained(d);
        });
        CHECK(days == end - f.book.rows().front().on + 1);
        CHECK(last == day_kind::session);
        CHECK(steps_at_the_end >= 1);
        CHECK(trained_at_the_end >= 12);
    }
}

TEST_CASE("the hard year holds what it promises") {
    const diary_file f = parse_diary(committed("hard_year.jsonl"));
    std::set<course_of::day_word> words_seen;
    int stops = 0, waits = 0, blank = 0, turned = 0, one_side = 0;
    course_of::walk(f, [&](const course_of::lived_day& d) {
        const course_of::day_word w = course_of::word_of(d);
        words_seen.insert(w);
        stops += w == course_of::day_word::stop, waits += w == course_of::day_word::go_ahead_awaited, blank += !d.told(),
            turned += d.turned_grave();
        const decision *l = d.plan.find(left(exercises::knee_extension)), *r = d.plan.find(right(exercises::knee_extension));
        one_side += l != nullptr && r != nullptr && !l->granted() && r->granted();
    });
    CHECK(words_seen.size() == course_of::day_words);
    CHECK(stops >= 20);
    CHECK(waits >= 10);
    CHECK(blank >= 35);
    CHECK(turned == 1);
    CHECK(one_side >= 5);
    CHECK(f.prescriptions.size() == 3);
}

TEST_CASE("the hard year lets the rules speak, each where it fits, and no latch outlives it") {
    const diary_file f = parse_diary(committed("hard_year.jsonl"));
    std::set<std::string> spoke, latches;
    bool waits_at_the_end = true;
    course_of::walk(f, [&](const course_of::lived_day& d) {
        for (const day_plan* p : {&d.plan, &d.at_night}) {
            if (!d.told()) continue;
            for (const decision& x : p->decisions())
                for (const reason& r : x.why) spoke.emplace(card(r).id);
            for (const reason& r : p->why()) spoke.emplace(card(r).id);
            for (const clearance_due& c : p->clearances()) latches.insert(std::string{course_of::drawn::what_waits(c.what)});
        }
        waits_at_the_end = !d.at_night.clearances().empty();
    });
    for (const char* id : {"SCR-3", "SCR-6", "RED-1", "RED-4", "RED-6", "RED-7", "IRP-1", "IRP-2", "IRP-3", "IRP-4", "IRP-6", "IRP-7", "OVW-1", "OVW-2", "OVW-3", "OVW-4",
                           "OVW-6", "OVW-7", "OVW-8", "OVW-9", "OVW-10", "FAL-1", "FAL-2", "FAL-3", "FAT-1", "FAT-2", "MIN-3", "MIN-4", "STR-2", "PRG-1"}) {
        CAPTURE(id);
        CHECK(spoke.contains(id));
    }
    CHECK(latches.size() == 6);  // programme, warning sign, overwork, blood pressure, flare, days held still
    CHECK_FALSE(waits_at_the_end);
}
TEST_CASE("the home programme walks five days a week, by a signed limit, and nobody waits in it") {
    const diary_file f = parse_diary(committed("home_programme.jsonl"));
    std::array<int, 12> walks{};
    const day first = f.book.rows().front().on;
    for (const entry& e : f.book.rows())
        if (e.what == entry_kind::session && e.which == exercises::walking) ++walks.at(static_cast<std::size_t>((e.on - first) / 7));
    for (std::size_t week = 2; week != walks.size(); ++week) CHECK(walks.at(week) == 5);
    REQUIRE(f.prescriptions.back().form.limits().size() == 1);
    CHECK(limit_name(f.prescriptions.back().form.limits()[0].id) == limits::aerobic_days.name);
    course_of::walk(f, [&](const course_of::lived_day& d) { CHECK(d.at_night.clearances().empty()); });
}

TEST_CASE("folding day by day gives what the coach answers from the diary of that morning") {
    const diary_file f = parse_diary(committed("hard_year.jsonl"));
    diary so_far;
    int compared = 0;
    course_of::walk(f, [&](const course_of::lived_day& d) {
        for (const entry& e : d.rows.first(d.before_session)) (void)so_far.take(e);
        if ((d.on.number() % 13 == 0 || d.turned_grave()) && d.told()) {
            const ibm_coach coach{d.rx};
            CHECK(write_decisions(coach.plan(so_far, d.on), &card, "") == write_decisions(d.plan, &card, ""));
            for (const decision& x : d.plan.decisions()) {
                const certificate c = coach.explain(so_far, d.on, x.what);
                CHECK((c.of == x));
            }
            ++compared;
        }
        for (const entry& e : d.rows.subspan(d.before_session)) (void)so_far.take(e);
    });
    CHECK(compared > 20);
}

TEST_CASE("changing one answer changes what follows from it, and nothing before it") {
    std::vector<std::string> lines = events("hard_year.jsonl");
    const std::vector<std::string> was = days_as_json(read(lines));
    const std::string morning = "\"day\":\"2025-01-29\"";
    int changed = 0;
    for (std::string& l : lines)
        if (l.find(morning) != std::string::npos && l.find("\"soreness_nrs\":{\"everywhere\":0}") != std::string::npos) {
            l.replace(l.find("\"everywhere\":0"), 14, "\"everywhere\":6"), ++changed;
        }
    REQUIRE(changed == 1);
    const diary_file other = read(lines);
    REQUIRE(static_cast<bool>(other));
    const std::vector<std::string> is = days_as_json(other);
    REQUIRE(is.size() == was.size());
    const auto index = static_cast<std::size_t>("2025-01-29"_day - "2025-01-06"_day);
    for (std::size_t i = 0; i != index; ++i) CHECK((is[i] == was[i]));
    CHECK((is[index] != was[index]));
    CHECK((is[index + 1] != was[index + 1]));
    CHECK(nlohmann::json::parse(was[index])["kind"] == "session");
    CHECK(nlohmann::json::parse(is[index])["kind"] == "rest_day");
}

TEST_CASE("a diary that was cut off: the error has its line, what stood before it is shown, the rest is not guessed") {
    const std::string whole = committed("hard_year.jsonl");
    const std::string cut = whole.substr(0, whole.size() / 2);
    const diary_file f = parse_diary(cut);
    REQUIRE_FALSE(static_cast<bool>(f));
    CHECK(f.error().line == count(cut, "\n") + 1);
    REQUIRE_FALSE(f.book.empty());
    const std::vector<std::string> all = days_as_json(parse_diary(whole)), some = days_as_json(f);
    REQUIRE(some.size() > 100);
    REQUIRE(some.size() < all.size());
    for (std::size_t i = 0; i + 1 < some.size(); ++i) {
        CAPTURE(i);
        // A correction that the cut took away is no longer known; it lies in the second half.
        CHECK((some[i] == all[i]));
    }
}

TEST_CASE("a diary without a prescription, and one without entries, are shown and grant nothing") {
    diary_file bare;
    bare.book.write("2026-03-02"_day, warning_signs{warning::chest_pain});
    const std::string page = printed(bare, {});
    CHECK(page.find("Stop now") != std::string::npos);
    CHECK(well_formed(drawn(bare)));
    CHECK(printed(diary_file{}, {}).empty());
    CHECK(well_formed(drawn(diary_file{})));
    const diary_file broken = parse_diary("{\"id\":1,\"day\":\"2026-03-02\",\"order\":0,\"event\":\"surprise\"}\n");
    CHECK(broken.error().line == 1);
    CHECK(printed(broken, {}).empty());
}

TEST_CASE("the JSON is one day a line, parses, and is the same each time") {
    const diary_file f = parse_diary(committed("home_programme.jsonl"));
    course_of::wishes asked;
    asked.json = true;
    const std::string once = printed(f, asked), twice = printed(f, asked);
    CHECK((once == twice));
    CHECK(count(once, "\n") == 84);
    std::istringstream in{once};
    for (std::string l; std::getline(in, l);) {
        const auto j = nlohmann::json::parse(l, nullptr, false);
        REQUIRE_FALSE(j.is_discarded());
        CHECK(j.at("decisions").size() == 4);
    }
    asked.why = true, asked.from = "2025-03-24"_day, asked.to = "2025-03-25"_day;
    const std::string with_certificates = printed(f, asked);
    CHECK(count(with_certificates, "\n") == 2 * (1 + 4));
    CHECK(count(with_certificates, "\"nearest_worse\"") == 8);
}

TEST_CASE("the page has every exercise, the movement, and each reason with its rule and source; --why the certificate") {
    const diary_file f = parse_diary(committed("hard_year.jsonl"));
    course_of::wishes asked;
    asked.from = asked.to = "2025-03-10"_day;
    const std::string page = printed(f, asked);
    for (const char* part : {"left knee extension: waits for a go-ahead", "right knee extension: 6 reps, 1 kg",
                             "walking:", "Movement: ", "Waiting: ", "[OVW-2; "}) {
        CAPTURE(part);
        CHECK(page.find(part) != std::string::npos);
    }
    asked.why = true;
    const std::string why = printed(f, asked);
    CHECK(count(why, "Certificate of ") == 5);
    CHECK(count(why, "slack") >= 8);
    CHECK(why.find("nearest ") != std::string::npos);
}

TEST_CASE("the picture is well-formed, says itself in words, and never speaks by colour alone") {
    for (const std::string name : {"home_programme.jsonl", "hard_year.jsonl"}) {
        CAPTURE(name);
        const diary_file f = parse_diary(committed(name));
        const std::string svg = drawn(f);
        CHECK((svg == drawn(f)));
        CHECK(well_formed(svg));
        CHECK(count(svg, "<title id=\"t\">") == 1);
        CHECK(count(svg, "<desc id=\"d\">") == 1);
        CHECK(svg.find("role=\"graphics-document document\" aria-labelledby=\"t d\"") != std::string::npos);
        CHECK(svg.find("a &lt;diary&gt; &amp; more") != std::string::npos);
        CHECK(svg.find("@media print") != std::string::npos);
        std::size_t told = 0;
        course_of::walk(f, [&](const course_of::lived_day& d) { told += d.told(); });
        CHECK(count(svg, "\"><title>") == told);                               // gaps stay blank, every other day has words
        CHECK(count(svg, "<g class=\"mark ") == told + course_of::day_words);  // the legend has each once
        CHECK(count(svg, "class=\"letter") == told + course_of::day_words);    // beside each shape its letter
        CHECK(count(svg, "<path d=") ==
              2 * parse_diary(committed(name)).prescriptions.back().form.orders().size() + 1);  // dose and level; one in a pattern
    }
    std::set<std::string> letters, shapes;
    for (std::size_t i = 0; i != course_of::day_words; ++i) {
        letters.insert(std::string{course_of::drawn::looks[i].letter});
        shapes.insert(shape_of(static_cast<course_of::day_word>(i)));
    }
    CHECK(letters.size() == course_of::day_words);
    CHECK(shapes.size() == course_of::day_words);
    const std::string year = drawn(parse_diary(committed("hard_year.jsonl")));
    CHECK(year.find("left thigh: waits after overwork") != std::string::npos);
    CHECK(year.find("right wrist: waits after days held still") != std::string::npos);
    CHECK(year.find("external load: waits: blood pressure was high") != std::string::npos);
    CHECK(year.find("external load: waits after a flare") != std::string::npos);
    CHECK(year.find("stopped after a warning sign") != std::string::npos);
    CHECK(year.find("class=\"band-stop\"") != std::string::npos);
    CHECK(year.find("class=\"band-wait\"") != std::string::npos);
}

TEST_CASE("the picture of the first page is what the diary draws today: diary examples/diaries/hard_year.jsonl --svg docs/hard_year.svg") {
    CHECK((drawn(parse_diary(committed("hard_year.jsonl")), "hard_year.jsonl") == file_in("/docs/", "hard_year.svg")));
}

}  // namespace examples_diary
