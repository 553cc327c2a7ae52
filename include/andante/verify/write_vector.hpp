// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/write_diary.hpp>
#include <andante/verify/report.hpp>

/// A counter-example as a test vector (`docs/vectors.md`), ready to be kept.
namespace andante::verify {

namespace detail {

/// The events of some rows, as members of a JSON list; empty when the diary format has no line for one of them.
inline std::string events_of(const diary_file& f) {
    const auto text = write_diary(f, framed::bare);
    if (!text) return {};
    std::string s = *text;
    while (!s.empty() && s.back() == '\n') s.pop_back();
    for (std::size_t i = s.find('\n'); i != std::string::npos; i = s.find('\n', i + 3)) s.replace(i, 1, ",\n  ");
    return s;
}
inline std::string key_of(exercise e) {
    const std::string_view side = andante::detail::key_in(andante::detail::side_keys, e.on);
    return (side.empty() ? "" : std::string{side} + "_") + std::string{known(e) ? about(e).key : std::string_view{}};
}
inline void bounds_of(andante::detail::json_text& j, const std::optional<action>& at_least, const std::optional<action>& at_most) {
    using andante::detail::action_keys;
    using andante::detail::key_in;
    if (!at_least && !at_most) return;
    if (at_least && at_most && *at_least == *at_most) return void(j.field("action", key_in(action_keys, *at_least)));
    j.key("action").open();
    if (at_least) j.field("at_least", key_in(action_keys, *at_least));
    if (at_most) j.field("at_most", key_in(action_keys, *at_most));
    j.close();
}
inline std::string written(const expectation& e) {
    andante::detail::json_text j;
    j.open();
    if (e.at_least || e.at_most) j.key("person").open(), bounds_of(j, e.at_least, e.at_most), j.close();
    if (!e.exercises.empty()) {
        j.key("exercises").open();
        for (const expected_of_exercise& x : e.exercises) {
            j.key(x.what ? key_of(*x.what) : "*").open();
            bounds_of(j, x.at_least, x.at_most);
            if (x.granted) j.field("outcome", *x.granted ? "granted" : "withheld");
            if (x.no_more_than && x.no_less_than && *x.no_more_than == *x.no_less_than) {
                j.amount("granted", *x.no_more_than);
            } else if (x.no_more_than || x.no_less_than) {
                j.key("granted").open();
                if (x.no_more_than) j.amount("at_most", *x.no_more_than);
                if (x.no_less_than) j.amount("at_least", *x.no_less_than);
                j.close();
            }
            if (!x.under.empty()) j.key("constraints").open().members("must_have", x.under, andante::detail::constraint_keys).close();
            j.close();
        }
        j.close();
    }
    if (!e.must_not_cite.empty()) {
        j.key("must_not_cite").open('[');
        for (const std::string_view id : e.must_not_cite) j.word(id);
        j.close(']');
    }
    if (!e.waits_for.empty()) j.members("latches", e.waits_for, andante::detail::latch_keys);
    if (e.waits_for_nothing) j.flag("no_latches", true);
    return j.close().text();
}

}  // namespace detail

/// A file of test vectors with one test, of the kind `decision`, or `scenario` where a restart, a clock or an order of arrival matters; the flag is the law's id. Empty
/// where there is no record (a law of the algebra), where a row says what no diary file can, or where no vector can say what is expected (that an answer is explained).
inline std::string write_vector(const violation& v) {
    if (v.rx.orders().size() == 0) return {};
    using happens = happening::kind;
    struct part {
        diary_file told{};
        happening then{};
    };
    std::vector<part> parts(1);
    parts.back().told.sign(v.rx.since(), v.rx);
    bool at_once = true;
    entry last{};
    for (const happening& h : v.record) {
        if (h.is == happens::told) {
            if (last.id != 0 && h.row.id <= last.id) at_once = false, parts.emplace_back();  // it came late, or again
            (void)parts.back().told.book.take(h.row), last = h.row;
        } else {
            at_once = false, parts.back().then = h, parts.emplace_back();
        }
    }
    const std::string asked = andante::detail::json_text::written(v.today), expected = detail::written(v.expected);
    if (expected == "{}") return {};
    std::string body;
    for (const part& p : parts) {
        const bool told = !p.told.book.empty() || !p.told.prescriptions.empty();
        const std::string events = told ? detail::events_of(p.told) : std::string{};
        if (told && events.empty()) return {};
        if (at_once)
            body = "\"today\": \"" + asked + "\", \"events\": [\n  " + events + "],\n  \"expect\": " + expected;
        else if (told)
            body += "   {\"tell\": [\n  " + events + "]},\n";
        if (p.then.is == happens::restarted) body += "   {\"save_restore\": true},\n";
        if (p.then.is == happens::asked)
            body += "   {\"decide\": \"" + andante::detail::json_text::written(p.then.on) + "\", \"expect\": {\"person\": {\"action\": {\"at_least\": \"progress\"}}}},\n";
    }
    if (!at_once) body = "\"steps\": [\n" + body + "   {\"decide\": \"" + asked + "\", \"expect\": " + expected + "}]";
    andante::detail::json_text id, why, law, states;
    id.word(std::string{v.law} + "." + std::to_string(v.record.size())), why.word(v.why), law.word(v.law), states.word(v.states);
    return R"({"format": "andante-vectors/1", "rule_set": {"name": "any", "version": "any"}, "title": )" + states.text() +
           R"(, "level": "required", "reviewed_by": null, "reviewed_on": null,)" + "\n \"notes\": {" + law.text() + R"(: {"fault": "LAW_BROKEN", "effect": )" + why.text() +
           R"(, "hazards": [], "laws": [)" + law.text() + "]}},\n \"groups\": [{\"type\": \"" + (at_once ? "decision" : "scenario") +
           "\", \"tests\": [\n {\"id\": " + id.text() + ", \"comment\": " + why.text() + ", \"flags\": [" + law.text() + "],\n  " + body + "}]}]}\n";
}

}  // namespace andante::verify
