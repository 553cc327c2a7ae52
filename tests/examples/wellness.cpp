// SPDX-License-Identifier: BSL-1.0
#include <wellness_replay/page.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace wellness_test {

using andante::day;
using andante::entry;
using andante::exact;
using wellness::column;
using wellness::csv_problem;

const std::string header =
    "player_id,date,daily_load,fatigue,soreness,stress,mood,readiness,sleep_duration,sleep_quality,injury,atl,ctl28,ctl42,acwr,monotony,strain\n";
const std::string good = "A,2021-03-02,540,3,2,3,4,8,8.5,4,0,77.14,19.29,12.86,3.999,0.41,221.4\n";

/// What is wrong with a header and rows, all of it.
std::vector<wellness::csv_error> errors(const std::string& text) { return wellness::read_table(text, true).errors; }
wellness::csv_error only_error(const std::string& text) {
    const auto all = errors(text);
    REQUIRE(all.size() == 1);
    return all[0];
}
/// The good row with one field replaced; fields count from 1.
std::string with_field(std::size_t field, const std::string& to) {
    std::string s = good;
    std::size_t from = 0;
    for (std::size_t i = 1; i != field; ++i) from = s.find(',', from) + 1;
    const std::size_t end = std::min(s.find(',', from), s.find('\n', from));
    return header + s.replace(from, end - from, to);
}
void refuses(std::size_t field, const std::string& to, csv_problem what) {
    CAPTURE(field);
    CAPTURE(to);
    const auto e = only_error(with_field(field, to));
    CHECK(e.what == what);
    CHECK(e.line == 2);
    CHECK(e.at == field);
    CHECK(wellness::read_table(with_field(field, to), true).people.empty());
}

TEST_CASE("a good file is read, with either end of line") {
    for (const bool carriage : {false, true}) {
        std::string text = header + good + "A,2021-03-05,0,,,,,,,,,,,,,,\nB,2021-03-01,0,,,,,,,,1,,,,,,\n";
        if (carriage)
            for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos; i += 2) text.insert(i, 1, '\r');
        const auto t = wellness::read_table(text, false);
        REQUIRE(t.errors.empty());
        REQUIRE(t.people.size() == 2);
        CHECK(t.rows == 3);
        CHECK(t.people[0].id == "A");
        const wellness::player_day& d = t.people[0].days[0];
        CHECK(d.on == *day::from(2021, 3, 2));
        CHECK(d.load() == 54'000);
        CHECK(*d[column::soreness] == 2);
        CHECK(*d[column::sleep_duration] == 85'000);
        CHECK(*d[column::atl] == 771'400);
        CHECK(*d[column::monotony] == 4'100);
        CHECK_FALSE(t.people[0].days[1][column::fatigue].has_value());
        CHECK(*t.people[1].days[0][column::injury] == 1);
        CHECK(t.people[1].days[0].line == 4);
    }
}
TEST_CASE("columns stand in any order") {
    const std::string text = "date,player_id,daily_load,soreness,fatigue,stress,mood,readiness,sleep_duration,sleep_quality,injury,atl,ctl28,ctl42,acwr,monotony,strain\n"
                             "2021-03-02,A,540,2,5,,,,,,,,,,,,\n";
    const auto t = wellness::read_table(text, false);
    REQUIRE(t.errors.empty());
    CHECK(*t.people[0].days[0][column::fatigue] == 5);
    CHECK(*t.people[0].days[0][column::soreness] == 2);
}
TEST_CASE("the header is checked") {
    CHECK(only_error("").what == csv_problem::empty_file);
    std::string unknown = header;
    unknown.insert(unknown.size() - 1, ",pain");
    CHECK(only_error(unknown + good).what == csv_problem::unknown_column);
    CHECK(only_error(unknown).at == 18);
    CHECK(only_error(unknown).read == "pain");
    std::string missing = header;
    missing.erase(missing.find(",strain"), 7);
    CHECK(only_error(missing).what == csv_problem::missing_column);
    CHECK(only_error(missing).name == "strain");
    std::string twice = header;
    twice.replace(twice.find("strain"), 6, "atl");
    const auto both = errors(twice);
    REQUIRE(both.size() == 2);
    CHECK(both[0].what == csv_problem::repeated_column);
    CHECK(both[1].what == csv_problem::missing_column);
    CHECK_FALSE(wellness::read_table(unknown + good, true).header_ok);
}
TEST_CASE("numbers are read exactly and held against their range") {
    for (const std::size_t scale : {4u, 5u, 6u, 7u, 10u}) {
        refuses(scale, "0", csv_problem::out_of_range);
        refuses(scale, "6", csv_problem::out_of_range);
        refuses(scale, "3.0", csv_problem::too_many_decimals);
        CHECK(errors(with_field(scale, "1")).empty());
        CHECK(errors(with_field(scale, "5")).empty());
    }
    refuses(8, "11", csv_problem::out_of_range);
    refuses(8, "-1", csv_problem::out_of_range);
    CHECK(errors(with_field(8, "0")).empty());
    CHECK(errors(with_field(8, "10")).empty());
    refuses(9, "24.5", csv_problem::out_of_range);
    refuses(11, "2", csv_problem::out_of_range);
    refuses(3, "14400.01", csv_problem::out_of_range);
    refuses(3, "-0.01", csv_problem::out_of_range);
    refuses(3, "1.234", csv_problem::too_many_decimals);
    refuses(3, "99999999999999999999", csv_problem::out_of_range);
    CHECK(errors(with_field(3, "14400")).empty());
    for (const char* bad : {"nan", "NaN", "-nan", "inf", "-inf", "Infinity", "INF"}) refuses(3, bad, csv_problem::not_finite);
    for (const char* bad : {"x", "1e3", "+1", "0x10", "1.", ".5", " 1", "1 ", "-", "--1"})
        refuses(3, bad, csv_problem::not_a_number);
    refuses(17, "nan", csv_problem::not_finite);
}
TEST_CASE("people and days are checked") {
    refuses(1, "", csv_problem::empty_field);
    refuses(3, "", csv_problem::empty_field);
    refuses(1, std::string(65, 'p'), csv_problem::name_too_long);
    refuses(2, "", csv_problem::empty_field);
    for (const char* bad : {"2021-02-29", "2021-13-01", "02-03-2021", "2021-3-2", "2021/03/02", "1899-12-31"}) refuses(2, bad, csv_problem::not_a_date);
    CHECK(only_error(header + good + good).what == csv_problem::day_repeated);
    CHECK(only_error(header + good + "A,2021-03-01,0,,,,,,,,,,,,,,\n").what == csv_problem::day_out_of_order);
    const auto again = only_error(header + good + "B,2021-03-01,0,,,,,,,,,,,,,,\nA,2021-03-09,0,,,,,,,,,,,,,,\n");
    CHECK(again.what == csv_problem::person_again);
    CHECK(again.line == 4);
}
TEST_CASE("a line is whole and plain") {
    CHECK(only_error(header + "A,2021-03-02,540\n").what == csv_problem::too_few_fields);
    CHECK(only_error(header + good.substr(0, good.size() - 1) + ",1\n").what == csv_problem::too_many_fields);
    CHECK(only_error(header + good.substr(0, good.size() - 1)).what == csv_problem::truncated_line);
    CHECK(only_error(header + "\"A\",2021-03-02,540,,,,,,,,,,,,,,\n").what == csv_problem::quoted_field);
    CHECK(only_error(header + "A\t,2021-03-02,540,,,,,,,,,,,,,,\n").what == csv_problem::control_character);
    CHECK(only_error(header + "\n").what == csv_problem::too_few_fields);
}
TEST_CASE("a bad row ends the reading, or is listed among the others") {
    const std::string text = header + good + "A,2021-03-03,x,,,,,,,,,,,,,,\nA,2021-03-04,0,,,,,,,,,,,,,,\nA,2021-03-05,0,9,,,,,,,,,,,,,\n";
    const auto first = wellness::read_table(text, false);
    CHECK(first.errors.size() == 1);
    CHECK(first.rows == 1);
    const auto all = wellness::read_table(text, true);
    REQUIRE(all.errors.size() == 2);
    CHECK(all.rows == 2);
    CHECK(words(all.errors[0]) == "line 3, field 3 (daily_load): not a number: \"x\"");
    CHECK(words(all.errors[1]) == "line 5, field 4 (fatigue): outside the range of this column: \"9\"");
}

// ── the mapping ──

wellness::player_day told(std::optional<std::int64_t> fatigue, std::optional<std::int64_t> soreness, std::optional<std::int64_t> readiness = {},
                          std::optional<std::int64_t> injury = 0) {
    wellness::player_day d;
    d[column::daily_load] = 0;
    d[column::fatigue] = fatigue, d[column::soreness] = soreness, d[column::readiness] = readiness, d[column::injury] = injury;
    return d;
}
std::vector<entry> morning(const wellness::player_day& d, bool gate = false, bool usual = false) {
    std::vector<entry> all;
    wellness::tell_morning(d, gate, usual, [&](const entry& e) { all.push_back(e); });
    return all;
}
/// The one row of a signal; null when it was not told.
template <class S>
const entry* find(const std::vector<entry>& all) {
    for (const entry& e : all)
        if (e.what == andante::entry_kind::answer && e.code == S::code) return &e;
    return nullptr;
}

TEST_CASE("the reversed scales, from end to end") {
    const exact expected[] = {8, 4, 2, 1, 0};
    for (std::int64_t n = 1; n <= 5; ++n) {
        CAPTURE(n);
        CHECK(wellness::nrs_of(n)->place() == expected[n - 1]);
        const auto all = morning(told(n, n));
        const entry* tired = find<andante::fatigue>(all);
        const entry* sore = find<andante::soreness>(all);
        REQUIRE(tired != nullptr);
        REQUIRE(sore != nullptr);
        CHECK(tired->known);
        CHECK(tired->value == expected[n - 1]);
        CHECK(sore->value == expected[n - 1]);
        CHECK(sore->where == andante::every_place);
    }
    CHECK_FALSE(wellness::nrs_of(0).has_value());
    CHECK_FALSE(wellness::nrs_of(6).has_value());
}
TEST_CASE("readiness, injury and the far ends are unusual") {
    const auto tired = [](auto f, auto r) { return find<andante::unusual_fatigue>(morning(told(f, 3, r)))->value; };
    using number = std::optional<std::int64_t>;
    CHECK(tired(number{1}, number{10}) == 1);
    CHECK(tired(number{2}, number{4}) == 0);
    CHECK(tired(number{3}, number{3}) == 1);
    CHECK(tired(number{5}, number{0}) == 1);
    CHECK(tired(number{3}, number{10}) == 0);
    CHECK(tired(number{}, number{4}) == 0);
    CHECK(tired(number{}, number{3}) == 1);
    const auto silent = morning(told({}, 3));
    REQUIRE(find<andante::unusual_fatigue>(silent) != nullptr);
    CHECK_FALSE(find<andante::unusual_fatigue>(silent)->known);

    CHECK(find<andante::unusual_soreness>(morning(told(3, 1)))->value == 1);
    CHECK(find<andante::unusual_soreness>(morning(told(3, 2)))->value == 0);
    CHECK(find<andante::unusual_soreness>(morning(told(3, 5, {}, 1)))->value == 1);
    CHECK(find<andante::unusual_soreness>(morning(told(3, {}, {}, 1)))->value == 1);
    CHECK(find<andante::unusual_soreness>(morning(told(3, {}))) == nullptr);
}
TEST_CASE("an empty field was asked and not answered; the gate is assumed only where something was answered") {
    const auto all = morning(told({}, {}), true);
    REQUIRE(find<andante::fatigue>(all) != nullptr);
    CHECK_FALSE(find<andante::fatigue>(all)->known);
    CHECK(find<andante::fatigue>(all)->why == andante::silence::not_answered);
    REQUIRE(find<andante::soreness>(all) != nullptr);
    CHECK_FALSE(find<andante::soreness>(all)->known);
    CHECK(find<andante::soreness>(all)->where == andante::every_place);
    CHECK(find<andante::warning_signs>(all) == nullptr);
    CHECK(find<andante::illness>(all) == nullptr);
    CHECK(find<andante::usual_fatigue>(all) == nullptr);

    const auto answered = morning(told(3, {}), true, true);
    REQUIRE(find<andante::warning_signs>(answered) != nullptr);
    CHECK(find<andante::warning_signs>(answered)->value == 0);
    CHECK(find<andante::illness>(answered)->value == 0);
    CHECK(find<andante::usual_fatigue>(answered)->value == 2);
    CHECK(find<andante::usual_soreness>(answered)->value == 2);
    CHECK(find<andante::warning_signs>(morning(told(3, 3), false)) == nullptr);
}
TEST_CASE("training is an outside session of the least time that fits") {
    std::vector<entry> all;
    auto d = told(3, 3);
    wellness::tell_training(d, [&](const entry& e) { all.push_back(e); });
    CHECK(all.empty());
    d[column::daily_load] = 54'000;
    wellness::tell_training(d, [&](const entry& e) { all.push_back(e); });
    REQUIRE(all.size() == 1);
    CHECK(all[0].what == andante::entry_kind::outside);
    CHECK(all[0].which == andante::exercises::walking);
    CHECK(all[0].done.time().value() == 54 * 60);
    CHECK(wellness::least_time_of(1'440'000).value() == 86'400);
    CHECK(wellness::least_time_of(9'000'000'000).value() == 86'400);
}
TEST_CASE("the mapping that is printed has the values that are used") {
    std::string all;
    for (const auto& m : wellness::mapping_lines()) all += m.from + ": " + m.to + "\n";
    CHECK(all.find("1->8, 2->4, 3->2, 4->1, 5->0") != std::string::npos);
    CHECK(all.find("usual_fatigue and usual_soreness 2") != std::string::npos);
    CHECK(all.find("3 or less, or fatigue 1") != std::string::npos);
    for (const wellness::column_form& f : wellness::forms)
        if (f.name != "player_id" && f.name != "date") CHECK_MESSAGE(all.find(f.name) != std::string::npos, f.name);
}

// ── load figures, by hand ──

TEST_CASE("figures of a first day") {
    wellness::load_window w;
    const day d = *day::from(2021, 3, 1);
    w.put(d, 10'000);  // 100: mean 14.2857, SD 100 x sqrt(6) / 7 = 34.9927
    const auto f = w.figures();
    CHECK(f.week == 10'000);
    CHECK(f.mean_7 == 1'429);
    CHECK(f.mean_28 == 357);
    CHECK(f.mean_42 == 238);
    REQUIRE(f.monotony.has_value());
    CHECK(*f.monotony == doctest::Approx(14.29 / 34.9927106).epsilon(1e-8));
    CHECK(*f.monotony_rounded == 41);
    CHECK(*f.strain == 4'100);
}
TEST_CASE("figures of equal days, of a heavier one, and after a gap") {
    wellness::load_window w;
    const day first = *day::from(2021, 2, 26);
    for (exact i = 0; i != 7; ++i) w.put(first + i, 42'000);
    auto f = w.figures();
    CHECK(f.mean_7 == 42'000);
    CHECK(f.mean_28 == 10'500);
    CHECK(f.mean_42 == 7'000);
    CHECK_FALSE(f.monotony.has_value());
    CHECK_FALSE(f.strain.has_value());

    w.put(first + 7, 84'000);  // 6 x 420 + 840: mean 480, SD sqrt(151200 / 7) = 146.969, 3.26599
    f = w.figures();
    CHECK(f.week == 336'000);
    CHECK(f.mean_7 == 48'000);
    CHECK(f.mean_28 == 13'500);
    CHECK(f.mean_42 == 9'000);
    CHECK(*f.monotony_rounded == 327);
    CHECK(*f.strain == 1'098'720);

    w.put(first + 14, 21'000);  // six days without a row are six days of 0
    f = w.figures();
    CHECK(f.week == 21'000);
    CHECK(f.mean_28 == 14'250);
    CHECK(*f.monotony_rounded == 41);
    CHECK(*f.strain == 8'610);

    w.put(first + 100, 4'200);
    f = w.figures();
    CHECK(f.week == 4'200);
    CHECK(f.sum_28 == 4'200);
    CHECK(f.sum_42 == 4'200);
}
TEST_CASE("a day without load after one leaves the figures of the week") {
    wellness::load_window w;
    w.put(*day::from(2021, 3, 1), 10'000);
    w.put(*day::from(2021, 3, 7), 0);
    CHECK(w.figures().week == 10'000);
    w.put(*day::from(2021, 3, 8), 0);
    CHECK(w.figures().week == 0);
    CHECK_FALSE(w.figures().monotony.has_value());
}
TEST_CASE("agreement, at its edges") {
    wellness::load_window w;
    w.put(*day::from(2021, 3, 1), 10'000);
    const auto f = w.figures();
    wellness::player_day d;
    const auto same = [&](column c, std::int64_t said) {
        d[c] = said;
        return *wellness::agrees(f, d, c);
    };
    CHECK_FALSE(wellness::agrees(f, d, column::atl).has_value());
    CHECK(same(column::atl, 142'900));
    CHECK(same(column::atl, 142'857));
    CHECK_FALSE(same(column::atl, 142'800));
    CHECK_FALSE(same(column::atl, 143'000));
    CHECK(same(column::ctl28, 35'700));
    CHECK_FALSE(same(column::ctl28, 35'800));
    CHECK(same(column::ctl42, 23'800));
    CHECK_FALSE(same(column::ctl42, 23'700));
    CHECK(same(column::monotony, 4'100));
    CHECK(same(column::monotony, 4'000));
    CHECK_FALSE(same(column::monotony, 4'200));  // 0.4084 is more than 0.01 from 0.42
    CHECK(same(column::strain, 410'000));
    CHECK(same(column::strain, 410'500));
    CHECK_FALSE(same(column::strain, 410'501));

    const wellness::load_figures none{};
    d[column::monotony] = 0;
    CHECK(*wellness::agrees(none, d, column::monotony));
    d[column::monotony] = 100;
    CHECK_FALSE(*wellness::agrees(none, d, column::monotony));
}

// ── the replay ──

std::string read_whole(const std::string& name) {
    std::ifstream f{name, std::ios::binary};
    return {std::istreambuf_iterator<char>{f}, std::istreambuf_iterator<char>{}};
}
std::vector<wellness::replayed_player> replay_all(const wellness::table& t, wellness::replayer& r) {
    std::vector<wellness::replayed_player> all;
    for (const wellness::player& p : t.people) {
        auto x = r.replay(p);
        REQUIRE(x.has_value());
        all.push_back(std::move(*x));
    }
    return all;
}

TEST_CASE("the made-up diary: every day is there, every entry is taken, the fault is found") {
    const auto t = wellness::read_table(read_whole(ANDANTE_SOURCE_DIR "/examples/wellness_replay/made_up.csv"), false);
    REQUIRE(t.errors.empty());
    wellness::replayer r{{}};
    const auto people = replay_all(t, r);
    REQUIRE(people.size() == 2);
    for (const auto& p : people) {
        CHECK(p.refused == 0);
        CHECK(p.rows + p.gaps == p.days.size());
        std::size_t counted = 0;
        for (const std::size_t n : p.actions) counted += n;
        CHECK(counted == p.rows);
        for (const auto& d : p.days)
            if (d.row == nullptr) CHECK(d.granted == 0);
    }
    CHECK(people[0].gaps == 3);
    CHECK(people[0].agree.all_above(1.0));
    CHECK(people[1].agree.sessions == 5);
    for (std::size_t c = 0; c != wellness::compared.size(); ++c) CHECK(people[1].agree.agreeing[c] == 2);

    // The far end of the scales on 12 March, an injury on 13 March, no answer on 7 March: nothing is granted.
    for (const auto& d : people[0].days)
        if (d.on == *day::from(2024, 3, 7) || d.on == *day::from(2024, 3, 12) || d.on == *day::from(2024, 3, 13)) CHECK(d.granted == 0);

    const wellness::assumptions usual{};
    const std::string text = wellness::text_report(people, r.ids(), usual);
    CHECK(text.find("it is no clinical evidence") != std::string::npos);
    CHECK(text.find("1 of 2 people agree in at least 99.50 %") != std::string::npos);
    CHECK(text.find("2024-03-09 line 17, load 350.00: atl 107.14 (file 157.14)") != std::string::npos);
    const std::string csv = wellness::csv_of_days(people, r.ids());
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 1 + 14 + 10);
    CHECK(csv.find("recumbent_cycle,left_knee_extension,right_knee_extension,left_shoulder_raise,right_shoulder_raise") != std::string::npos);
    const std::string page = wellness::html_report(people, r.ids(), usual);
    CHECK(page.find("<title id=\"t2\">Two: the action of each day</title>") != std::string::npos);
    CHECK(page.find("http") == std::string::npos);
}
TEST_CASE("a name cannot become markup") { CHECK(wellness::detail::escaped("<b>&\"") == "&lt;b&gt;&amp;&quot;"); }
TEST_CASE("without the assumption about the gate every day rests") {
    const auto t = wellness::read_table(read_whole(ANDANTE_SOURCE_DIR "/examples/wellness_replay/made_up.csv"), false);
    wellness::assumptions strict;
    strict.gate = false;
    wellness::replayer r{strict};
    for (const auto& p : replay_all(t, r))
        for (const auto& d : p.days) CHECK(d.granted == 0);
}
TEST_CASE("replaying a person does not depend on who came before") {
    const auto t = wellness::read_table(read_whole(ANDANTE_SOURCE_DIR "/examples/wellness_replay/made_up.csv"), false);
    wellness::replayer both{{}}, alone{{}};
    (void)both.replay(t.people[0]);
    const auto a = both.replay(t.people[1]), b = alone.replay(t.people[1]);
    REQUIRE(a->days.size() == b->days.size());
    for (std::size_t i = 0; i != a->days.size(); ++i) {
        CHECK(a->days[i].each == b->days[i].each);
        CHECK(a->days[i].granted == b->days[i].granted);
        CHECK(a->days[i].rules == b->days[i].rules);
    }
}

TEST_CASE("two seasons of real diaries") {
    const char* named = std::getenv("ANDANTE_SOCCERMON");
    const std::string name = named != nullptr ? named : ANDANTE_SOURCE_DIR "/../shared/data/soccermon/team_a.csv";
    const std::string text = read_whole(name);
    if (text.empty()) {
        REQUIRE_MESSAGE(named == nullptr, "ANDANTE_SOCCERMON names a file that cannot be read: " << name);
        MESSAGE("LEFT OUT: " << name << " is not here (docs/wellness-replay.md says where to get it; ANDANTE_SOCCERMON may name it)");
        return;
    }
    const auto t = wellness::read_table(text, false);
    REQUIRE(t.errors.empty());
    CHECK(t.people.size() == 27);
    CHECK(t.rows == 14'644);
    wellness::replayer r{{}};
    const auto people = replay_all(t, r);
    std::vector<std::string> at_fault;
    for (const auto& p : people) {
        CAPTURE(p.id);
        CHECK(p.refused == 0);
        CHECK(p.rows + p.gaps == p.days.size());
        if (!p.agree.all_above(wellness::agreement_wanted)) at_fault.emplace_back(p.id);
    }
    CHECK(at_fault == std::vector<std::string>{"TeamA_14", "TeamA_17", "TeamA_3"});
    const std::string report = wellness::text_report(people, r.ids(), {});
    CHECK(report.find("24 of 27 people agree") != std::string::npos);
}

}  // namespace wellness_test
