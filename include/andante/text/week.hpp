// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/session/pool_visit.hpp>
#include <andante/session/seated.hpp>
#include <andante/session/week.hpp>
#include <andante/text/plan.hpp>

/// Words for a session in its order, for a visit to a pool, and for a week ahead.
namespace andante {

namespace text {

inline constexpr std::array<std::string_view, 6> session_part_keys{"warm_up", "while_fresh", "work", "cool_down", "stretching", "gentle"};
inline constexpr std::array<std::string_view, pool_point_count> pool_point_keys{"way_in", "water", "company", "way_out"};
inline constexpr std::array<std::string_view, 5> pool_way_keys{"ramp", "steps_with_rails", "lift", "ladder", "helper"};
inline constexpr std::array<std::string_view, 4> pool_companion_keys{"nobody", "lifeguard", "companion", "one_to_one"};
inline constexpr std::array<std::string_view, 4> not_its_day_keys{"no_reason", "enough_this_week", "spread_out", "day_of_rest"};

/// A group is led by a teacher and moves together.
inline bool is_a_class(exercise e) noexcept { return e.id == exercises::chair_class.id || e.id == exercises::chair_tai_chi.id; }

inline std::string named(const language& l, std::string_view k, std::string_view it) { return render_one(phrase_in(l, k), it); }
inline std::string of_a_session(const language& l, std::string_view k, reader to) {
    return std::string{say(l, to == reader::clinician ? "session_name." : "session.", k)};
}
/// "20 min, in 2 parts", where it is longer than the longest usual bout.
inline std::string in_parts(exercise e, const dose& d, reader to, const language& l) {
    const bouts b = about(e).kind == modality::aerobic ? in_bouts(d.time()) : bouts{};
    if (b.how_many < 2) return words(d, to, l);
    return render(phrase_in(l, to == reader::clinician ? "clinician.bouts" : "week.bouts"), [&](std::string_view name) -> std::string {
        return name == "all" ? words(d, to, l) : name == "n" ? digits(b.how_many) : words(b.each, to, l);
    });
}
inline std::string share_of(const language& l, const quota& q) {
    return render(phrase_in(l, "clinician.of"), [&](std::string_view name) { return std::to_string(name == "used" ? q.used : q.most); });
}

}  // namespace text

/// The head of a part of a session: "While you are fresh:"; `easy`: the minutes of easy moves at its beginning.
inline std::string words(session_part p, reader to = reader::patient, const language& in = english, minute_count easy = easy_minutes) {
    return text::render_one(text::of_a_session(in, text::key_of(text::session_part_keys, p), to), words(duration::from_value(60 * easy.place()), to, in));
}
/// "the way out, who comes along"; empty when there is nothing to plan.
inline std::string words(set_of<pool_point> open, reader = reader::patient, const language& in = english) {
    std::string s;
    for_each(open, [&](pool_point x) { text::join(in, s, text::say(in, "pool.", text::key_of(text::pool_point_keys, x))); });
    return s;
}
inline std::string words(pool_way w, reader = reader::patient, const language& in = english) { return std::string{text::say(in, "pool_way.", text::key_of(text::pool_way_keys, w))}; }
inline std::string words(pool_companion c, reader = reader::patient, const language& in = english) {
    return std::string{text::say(in, "pool_companion.", text::key_of(text::pool_companion_keys, c))};
}
/// "30.5 degrees", Celsius.
inline std::string words(water_celsius t, reader = reader::patient, const language& in = english) { return text::named(in, "pool.degrees", text::tenths(in, t.place())); }
/// What is planned for the pool, and what is still to plan.
inline std::string words(const pool_visit& v, reader to = reader::patient, const language& in = english) {
    const std::string_view unknown = text::phrase_in(in, "pool.unknown");
    const auto told = [&](const auto& x) { return x ? words(*x, to, in) : std::string{unknown}; };
    const std::string s = text::render(text::phrase_in(in, "pool.visit"), [&](std::string_view name) -> std::string {
        return name == "way_in" ? told(v.way_in) : name == "water" ? told(v.water) : name == "company" ? told(v.company) : told(v.way_out);
    });
    const std::string open = words(still_to_plan(v), to, in);
    const std::string rest = open.empty() ? std::string{text::phrase_in(in, "pool.planned")} : text::named(in, "pool.to_plan", open);
    return v == pool_visit{} ? rest : s + " " + rest;
}

/// A day's exercises in the order in which they are done. The reasons are the day's own page. `visit`: what is planned where the session goes to the pool.
inline page page_of(const session_sequence& s, card_lookup cards, reader to = reader::patient, const language& in = english, const pool_visit& visit = {},
                    minute_count easy = easy_minutes) {
    page p;
    bool said[6]{}, standing = false, in_a_class = false;
    const auto head = [&](session_part x) {
        bool& once = said[static_cast<std::size_t>(x)];
        if (!once) text::put(p, piece::order, words(x, to, in, easy));
        once = true;
    };
    if (s.warms_up()) head(session_part::warm_up);
    for (const placed& x : s) {
        const granted& it = x.what;
        if (s.warms_up() && x.in > session_part::cool_down) head(session_part::cool_down);
        head(x.in);
        text::put(p, piece::exercise, text::granted_line(it.what, it.dose.value(), it.level, it.why, cards, to, in), true);
        finding found = it.found;
        found.only = found.only.without(constraint::when_warm);  // the head of the part says it
        text::put(p, piece::condition, text::conditions_of(found, it.what, to, in), true);
        standing = standing || (s.warms_up() && is_done_standing(it.what)), in_a_class = in_a_class || text::is_a_class(it.what);
    }
    if (s.warms_up()) head(session_part::cool_down);
    exact ready = 0;
    for (const placed& x : s) ready += is_training(x.what.what);
    if (ready > 0) p.brief = text::counted(in, "brief.session", ready);
    else text::put_brief(p, action::rest, in);
    if (s.empty()) return p;
    if (goes_to_the_pool(s)) text::put(p, piece::condition, words(visit, to, in));
    if (standing) text::put(p, piece::condition, text::of_a_session(in, "tired", to));
    if (in_a_class) text::put(p, piece::choice, text::of_a_session(in, "class", to));
    if (to != reader::clinician) text::put(p, piece::choice, std::string{text::phrase_in(in, "session.not_today")});
    return p;
}
inline std::string words(const session_sequence& s, card_lookup cards, reader to = reader::patient, const language& in = english, const pool_visit& visit = {}) {
    const page p = page_of(s, cards, to, in, visit);
    return to == reader::brief ? p.brief : p.str();
}

/// Why exercises wait on a day ahead: those of the same reason together, with one sentence.
inline page page_of(const day_ahead& d, card_lookup cards, reader to = reader::patient, const language& in = english, const terms& host = {},
                    const pool_visit& visit = {}) {
    page p;
    text::put(p, piece::order, text::named(in, std::string{"week."}.append(text::key_of(text::kind_keys, d.kind)), words(d.on, to, in)));
    p.brief = p.lines.front().text;
    const auto why = [&](const reason& r, std::string_view places) -> std::string {
        if (to != reader::clinician) {
            const text::spoken s = text::message_of(r, cards(r), d.on, in, host, places);
            p.in_source_language = p.in_source_language || s.foreign;
            return s.why.empty() ? s.order : s.why;
        }
        const std::string here = places.empty() ? words(r.at, r.where, to, in) : std::string{places};
        const text::clinician_words said = text::clinician_line(r, cards(r), d.on, in, host, here);
        p.in_source_language = p.in_source_language || said.foreign;
        return said.line;
    };
    const bool person = d.has_reason && d.act >= action::rest;
    if (person) text::put(p, piece::why, why(d.because, {}), true);
    std::string moved;
    for (const ahead& a : d.rows) {
        if (a.is == ahead_kind::moves && !d.trains()) text::join(in, moved, words(a.what, to, in));
        if (!a.is_done() || !d.trains()) continue;
        const std::string_view how = !fits(a.asks, a.level) ? "line.step" : a.asks != a.level ? "line.less" : std::string_view{};
        text::put(p, piece::exercise, text::line_of(in, words(a.what, to, in), text::in_parts(a.what, a.asks, to, in), how.empty() ? how : text::phrase_in(in, how)), true);
        finding f;
        f.only = a.only;
        text::put(p, piece::condition, text::conditions_of(f, a.what, to, in), true);
    }
    std::array<bool, most_orders> told{};
    for (std::size_t i = 0; i != d.rows.size(); ++i) {
        const ahead& a = d.rows[i];
        if (told[i] || a.is_done() || (person && a.is == ahead_kind::waits)) continue;
        const auto like = [&](const ahead& b) {
            return b.is == a.is && b.why_open == a.why_open && b.has_reason == a.has_reason && b.because.rule == a.because.rule && b.because.arm == a.because.arm &&
                   b.because.because == a.because.because && b.because.act == a.because.act;
        };
        std::string all;
        reason_list reasons;
        for (std::size_t j = i; j != d.rows.size(); ++j) {
            if (told[j] || !like(d.rows[j])) continue;
            told[j] = true;
            text::join(in, all, words(d.rows[j].what, to, in));
            if (d.rows[j].has_reason) reasons.add(d.rows[j].because);
        }
        const std::string_view how = a.is == ahead_kind::done_already ? "done_already"
                                     : a.is == ahead_kind::open        ? text::key_of(text::not_its_day_keys, a.why_open)
                                     : a.act >= action::rest           ? std::string_view{"waits"}
                                                                       : std::string_view{"closed"};
        text::put(p, piece::exercise, text::render(text::phrase_in(in, "week.line"), [&](std::string_view name) -> std::string {
            return name == "it" ? all : std::string{text::say(in, "week.", how)};
        }), true);
        if (a.has_reason) text::put(p, piece::why, why(a.because, text::shared_places(reasons, a.because, in)), true);
    }
    if (!moved.empty()) text::put(p, piece::can, text::named(in, "week.moves", moved), true);
    if (d.goes_to_the_pool()) text::put(p, piece::condition, words(visit, to, in), true);
    return p;
}
inline std::string words(const day_ahead& d, card_lookup cards, reader to = reader::patient, const language& in = english, const terms& host = {},
                         const pool_visit& visit = {}) {
    const page p = page_of(d, cards, to, in, host, visit);
    return to == reader::brief ? p.brief : p.str();
}

/// What is used and left, for the clinician.
inline std::string words(const budget& b, const language& in = english) {
    const auto to = reader::clinician;
    const auto minutes_of = [](const quota& q) { return quota{q.used / 60, q.most / 60}; };
    std::string s = text::render(text::phrase_in(in, "clinician.budget"), [&](std::string_view name) -> std::string {
        if (name == "day") return words(b.on, to, in);
        return text::share_of(in, name == "days" ? b.training_days : name == "aerobic" ? b.aerobic_days : name == "minutes" ? minutes_of(b.aerobic_seconds) : b.episodes);
    });
    s.append("\n");
    for (const region_budget& r : b.regions)
        s.append("    ").append(text::render(text::phrase_in(in, "clinician.region_budget"), [&](std::string_view name) -> std::string {
            if (name == "region") return words(r.where, to, in);
            if (name == "days") return r.days.most == 0 ? std::string{} : text::named(in, "clinician.resistance_days", text::share_of(in, r.days));
            if (name == "last") return words(r.last_step, to, in);
            return name == "next" ? words(r.next_step, to, in) : text::share_of(in, r.episodes);
        })).append("\n");
    return s;
}

/// A week, a day after another; in brief its days of training; for the clinician with what is used and left before it and after it.
inline page page_of(const week_plan& w, card_lookup cards, reader to = reader::patient, const language& in = english, const terms& host = {}, const pool_visit& visit = {}) {
    page p;
    text::put(p, piece::order, text::named(in, to == reader::clinician ? "clinician.week" : "week.head", words(w[0].on, to, in)));
    bool in_a_class = false;
    for (const day_ahead& d : w)
        if (d.trains()) text::join(in, p.brief, text::say(in, "weekday.", text::digits(text::weekday(d.on))));
    p.brief = p.brief.empty() ? std::string{text::find_phrase(in, "week.brief.rest")} : text::named(in, "week.brief", p.brief);
    for (const day_ahead& d : w) {
        for (const page_line& x : page_of(d, cards, to, in, host, visit).lines) p.lines.push_back(x);
        for (const ahead& a : d.rows) in_a_class = in_a_class || (a.is == ahead_kind::trains && text::is_a_class(a.what));
    }
    if (to == reader::clinician) return text::put(p, piece::note, words(w.before, in) + words(w.after, in)), p;
    if (in_a_class) text::put(p, piece::choice, text::of_a_session(in, "class", to));
    text::put(p, piece::choice, std::string{text::phrase_in(in, "session.not_today")});
    return p;
}
inline std::string words(const week_plan& w, card_lookup cards, reader to = reader::patient, const language& in = english, const terms& host = {}, const pool_visit& visit = {}) {
    const page p = page_of(w, cards, to, in, host, visit);
    return to == reader::brief ? p.brief : p.str();
}

}  // namespace andante
