// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/diary_file.hpp>
#include <andante/io/fields.hpp>
#include <andante/io/tighten.hpp>

#include <algorithm>

/// One line of a diary file: an event, and the rows that it gives.
namespace andante::detail {

/// What a line says, its rows without their ids.
struct event_line {
    std::size_t line = 0;                ///< where it stands in the file
    entry_id id = 0;
    exact row = -1;                      ///< the line says one row of an event of several; -1: the whole event
    std::uint16_t revision = 0, order = 0;
    day on = never;
    bool struck = false, several = false;
    telling when = telling::check_in;
    std::vector<entry> rows;
    std::vector<prescription> form;      // one or none: a form is large, and few lines have one
};

inline bool same_form(const prescription& a, const prescription& b) noexcept {
    return a.by() == b.by() && a.since() == b.since() && a.pace() == b.pace() && a.orders() == b.orders() && a.limits() == b.limits() && a.measures() == b.measures();
}
inline bool same_event(const event_line& a, const event_line& b) noexcept {
    return a.id == b.id && a.row == b.row && a.revision == b.revision && a.order == b.order && a.on == b.on && a.struck == b.struck && a.several == b.several &&
           a.when == b.when && a.rows == b.rows &&
           a.form.size() == b.form.size() && (a.form.empty() || same_form(a.form[0], b.form[0]));
}
/// The effort of work elsewhere is told as that of a session is.
inline constexpr std::string_view effort_key = "effort_cr10_halves";
/// The most load of an order, as a share of the most that can be lifted once.
inline constexpr std::string_view share_key = "share_of_one_rm_pm";

class event_reader {
  public:
    /// `older`: the file is of an earlier format, so what today's bounds refuse is tightened and noted.
    event_reader(const json_line& l, bool older) : in{l}, older_{older} {}

    std::vector<io_error>& errors() noexcept { return in.errors(); }
    std::vector<tightening>& notes() noexcept { return notes_; }

    event_line read() {
        const json_node& r = in.root();
        if (const json_node* n = in.need(r, "id")) ev.id = static_cast<entry_id>(in.integer(*n, 1, static_cast<std::int64_t>(largest_line_id)));
        if (const json_node* n = in.find(r, "row")) ev.row = in.number(*n, 0, 1023);
        if (const json_node* n = in.need(r, "day")) ev.on = in.date(*n);
        if (const json_node* n = in.need(r, "order")) ev.order = static_cast<std::uint16_t>(in.integer(*n, 0, 0xffff));
        if (const json_node* n = in.find(r, "revision")) ev.revision = static_cast<std::uint16_t>(in.integer(*n, 0, 0xffff));
        if (const json_node* n = in.need(r, "event")) {
            if (in.is(*n, json_kind::word, "the name of an event")) body(*n);
        }
        if (!in.failed()) in.done(r);
        for (entry& e : ev.rows) e.on = ev.on, e.order = ev.order, e.revision = ev.revision;
        return std::move(ev);
    }

  private:
    entry& add(entry_kind k) {
        ev.rows.emplace_back();
        ev.rows.back().what = k;
        return ev.rows.back();
    }
    entry& record(record_kind k) {
        entry& e = add(entry_kind::record);
        e.code = static_cast<std::uint8_t>(k);
        if (const json_node* n = in.find(in.root(), "by")) {
            const clinician c = in.by(*n);
            e.as = c.as, e.by.who = c.id;
        }
        return e;
    }
    void body(const json_node& name) {
        const json_node& r = in.root();
        const std::string_view what = name.word;
        const auto is = [&](std::string_view key) { return what == key; };
        if (ev.row >= 0 && !is("struck") && !is("prescribed") && std::find(moment_keys.begin(), moment_keys.end(), what) == moment_keys.end())
            return void(in.fail(io_problem::unknown_field, "/row"));
        for (std::size_t i = 0; i != moment_keys.size(); ++i)
            if (is(moment_keys[i])) return answers(static_cast<telling>(i), true);
        if (is("answer")) return answers(telling::check_in, false);
        if (is("struck")) return void(ev.struck = true);
        if (is("session")) return session();
        if (is("outside")) return elsewhere();
        if (is("baseline")) return exercised(entry_kind::baseline, "most");
        if (is("prescribed")) {
            exercised(entry_kind::prescribed, "start");
            if (!in.failed() && volume(ev.rows.back().done) == 0) in.fail(io_problem::missing_field, "/start", "repetitions or time");
            return;
        }
        if (is("declined_step")) return void(add(entry_kind::declined_step).which = in.which(r));
        if (is("care_seen")) return void(add(entry_kind::care_seen));
        if (is("fall")) return fall();
        if (is("hospital_stay")) return counted(record(record_kind::hospital_stay), "nights", 0);
        if (is("bed_rest")) return counted(record(record_kind::bed_rest), "days", 1);
        if (is("illness_ended")) return counted(record(record_kind::illness_ended), "days", 0);
        if (is("limb_immobilised")) {
            entry& e = record(record_kind::limb_immobilised);
            if (const json_node* n = in.need(r, "region")) e.where = region_at(*n);
            return counted(e, "days", 0);
        }
        if (is("flare")) {
            constexpr std::array<std::string_view, 2> states{"began", "ended"};
            const json_node* n = in.need(r, "state");
            const std::size_t i = n == nullptr ? 0 : in.word(*n, states);
            return void(record(i == 0 ? record_kind::flare_began : record_kind::flare_ended));
        }
        if (is("change")) {
            const json_node* n = in.need(r, "named");
            const bool named = n != nullptr && in.truth(*n);
            return void(record(named ? record_kind::named_change : record_kind::other_change));
        }
        if (is("review")) return void(record(record_kind::review_done));
        if (is("physiotherapist_seen")) return void(record(record_kind::physiotherapist_seen));
        if (is("clearance")) return clearance();
        if (is("override")) return override_();
        if (is("prescription")) return prescribed();
        in.fail(io_problem::unknown_event, name);
    }
    void counted(entry& e, std::string_view key, exact least) {
        if (const json_node* n = in.need(in.root(), key)) e.value = in.number(*n, least, 36'500);
    }
    void exercised(entry_kind k, std::string_view key) {
        const json_node& r = in.root();
        entry& e = add(k);
        e.which = in.which(r);
        if (const json_node* n = in.need(r, key)) e.done = in.amount(*n);
    }
    void session() {
        exercised(entry_kind::session, "done");
        entry& e = ev.rows.back();
        if (const json_node* n = in.find(in.root(), "granted")) e.granted = in.amount(*n), e.had_grant = true;
        if (yes_in("stopped_early")) e.facts |= 1u << static_cast<unsigned>(session_fact::stopped_early);
        if (yes_in("supervised")) e.facts |= 1u << static_cast<unsigned>(session_fact::supervised);
    }
    void elsewhere() {
        exercised(entry_kind::outside, "done");
        entry& e = ev.rows.back();
        if (const json_node* n = in.find(in.root(), effort_key)) e.value = in.number(*n, cr10::least, cr10::most), e.known = true;
    }
    bool yes_in(std::string_view key) {
        const json_node* n = in.find(in.root(), key);
        return n != nullptr && in.truth(*n);
    }
    bool said(std::string_view key) {
        const json_node* n = in.need(in.root(), key);
        return n != nullptr && in.truth(*n);
    }
    void fall() {
        andante::fall f;
        f.head = said("head"), f.faint = said("faint"), f.fracture = said("fracture"), f.needed_help = said("needed_help"), f.injured = said("injured");
        if (const json_node* n = in.need(in.root(), "minutes_down")) f.minutes_down = in.number(*n, 0, 525'600);
        ev.rows.push_back(row(f));
    }
    /// A region by its key; a limb muscle without its side is no region.
    place region_at(const json_node& n) {
        if (!in.is(n, json_kind::word, "a region")) return {};
        return region_at(n, n.word);
    }
    place region_at(const json_node& n, std::string_view key) {
        if (const auto r = region_called(key)) return place_of(*r);
        const bool sideless = std::find(muscle_keys.begin(), muscle_keys.end(), key) != muscle_keys.end();
        if (sideless) in.fail(io_problem::side, n, "this region has a side: left or right");
        else in.fail(io_problem::unknown_word, n, "regions, such as left_thigh");
        return {};
    }
    /// The answers of a telling; or one answer, whose row has the line's own id.
    void answers(telling m, bool several) {
        const json_node& r = in.root();
        ev.several = several, ev.when = m;
        const json_node* all = in.need(r, m == telling::test ? "results" : "answers");
        if (all == nullptr || !in.is(*all, json_kind::object, "answers in braces")) return;
        if (in.first(*all) == nullptr) return void(in.fail(io_problem::missing_field, in.path(*all), "an answer"));
        for (const json_node* n = in.first(*all); n != nullptr && !in.failed(); n = in.next(*n)) {
            if (n->key.starts_with("signal_")) {
                host_signal(*n);
                continue;
            }
            const signal_form* f = signal_called(n->key);
            if (f == nullptr) continue;
            in.take(*n);
            if (f->at == scope::person) tell(*f, {}, *n);
            else if (in.is(*n, json_kind::object, f->at == scope::region ? "regions in braces" : "exercises in braces"))
                for (const json_node* p = in.first(*n); p != nullptr && !in.failed(); p = in.next(*p)) {
                    in.take(*p);
                    tell(*f, f->at == scope::exercise ? place_of(in.which_key(*p)) : p->key == "everywhere" ? every_place : region_at(*p, p->key), *p);
                }
        }
        if (!in.failed()) in.done(*all);
        if (in.failed()) return;
        if (ev.rows.empty()) return void(in.fail(io_problem::missing_field, in.path(*all), "an answer"));
        if (ev.rows.size() > most_rows) {
            io_error& e = in.fail(io_problem::size, *all, "answers in a line");
            e.most = static_cast<std::int64_t>(most_rows);
            return;
        }
        std::sort(ev.rows.begin(), ev.rows.end(), told_before);
        if (several && ev.row < 0) return;
        if (ev.rows.size() != 1) in.fail(io_problem::size, *all, "answer in this line").most = 1;
        if (several && ev.row >> 7 != static_cast<exact>(m)) in.fail(io_problem::range, "/row");
    }
    void tell(const signal_form& f, place where, const json_node& n) {
        entry& e = add(entry_kind::answer);
        e.code = f.code, e.where = where;
        if (silent(e, n)) return;
        e.known = true;
        switch (f.form) {
            case answer_form::number: e.value = in.number(n, f.least, f.most); break;
            case answer_form::yes_no: e.value = in.truth(n) ? 1 : 0; break;
            case answer_form::word:
                if (in.is(n, json_kind::word, "a word")) e.value = static_cast<exact>(in.word(n, f.words, static_cast<std::size_t>(f.most) + 1));
                break;
            case answer_form::flags:
                if (!in.is(n, json_kind::list, "a list of words; [] for none")) break;
                for (const json_node* w = in.first(n); w != nullptr && !in.failed(); w = in.next(*w)) {
                    if (!in.is(*w, json_kind::word, "a word")) break;
                    const exact bit = exact{1} << in.word(*w, f.words, static_cast<std::size_t>(std::popcount(static_cast<unsigned>(f.most))));
                    if (!in.failed() && (e.value & bit) != 0) in.fail(io_problem::duplicate_key, *w);
                    e.value |= bit;
                }
                break;
        }
    }
    /// `null`: asked and not answered; the other silences by their word.
    static bool silent(entry& e, const json_node& n) {
        if (n.kind == json_kind::null) e.why = silence::not_answered;
        else if (n.kind == json_kind::word && n.word == key_in(silence_keys, silence::declined)) e.why = silence::declined;
        else if (n.kind == json_kind::word && n.word == key_in(silence_keys, silence::never_asked)) e.why = silence::never_asked;
        else if (n.kind == json_kind::word && n.word == key_in(silence_keys, silence::outdated)) e.why = silence::outdated;
        else return false;
        return true;
    }
    /// The canonical decimal of a number up to `most`; -1 when it is anything else.
    static exact decimal(std::string_view s, exact most) noexcept {
        if (s.empty() || s.size() > 5 || (s.size() > 1 && s[0] == '0')) return -1;
        exact v = 0;
        for (const char c : s) {
            if (c < '0' || c > '9') return -1;
            v = v * 10 + (c - '0');
        }
        return v <= most ? v : -1;
    }
    void host_signal(const json_node& n) {
        const exact id = decimal(std::string_view{n.key}.substr(7), 255);
        if (id < first_host_signal) return;
        in.take(n);
        if (!in.is(n, json_kind::object, "places in braces")) return;
        for (const json_node* p = in.first(n); p != nullptr && !in.failed(); p = in.next(*p)) {
            const exact at = decimal(p->key, 0xffff);
            if (at < 0) return void(in.fail(io_problem::unknown_word, *p, "the number of a place"));
            in.take(*p);
            entry& e = add(entry_kind::answer);
            e.code = static_cast<std::uint8_t>(id), e.where = place{static_cast<std::uint16_t>(at)};
            if (silent(e, *p)) continue;
            e.known = true;
            e.value = in.number(*p, (std::numeric_limits<exact>::min)(), (std::numeric_limits<exact>::max)());
        }
    }
    void clearance() {
        const json_node& r = in.root();
        entry& e = add(entry_kind::clearance);
        if (const json_node* n = in.need(r, "latch")) e.ends = static_cast<latch>(in.word(*n, latch_keys));
        if (const json_node* n = in.find(r, "region")) e.at = scope::region, e.where = region_at(*n);
        else if (in.find(r, "exercise") != nullptr) e.at = scope::exercise, e.where = place_of(in.which(r));
        else if (const json_node* m = in.find(r, "mode")) e.at = scope::mode, e.where = place{static_cast<std::uint16_t>(in.word(*m, mode_keys))};
        if (const json_node* n = in.need(r, "by")) {
            const clinician c = in.by(*n);
            e.as = c.as, e.by.who = c.id;
        }
        if (const json_node* n = in.find(r, "until")) e.by.until = in.date(*n);
    }
    limit_setting setting(const json_node& object) {
        limit_setting s;
        if (const json_node* n = in.need(object, "limit"); n != nullptr && in.is(*n, json_kind::word, "the name of a limit")) {
            limits::for_each([&](const auto& l) { if (l.name == n->word) s.id = l.id(); });
            if (s.id == 0) in.fail(io_problem::unknown_word, *n, "limits, such as OVW-2.gate");
        }
        if (const json_node* n = in.need(object, "value"))
            s.value = in.number(*n, (std::numeric_limits<exact>::min)(), (std::numeric_limits<exact>::max)());
        s.by = in.signed_by(object);
        return s;
    }
    void override_() {
        limit_setting s = setting(in.root());
        if (in.failed()) return;
        if (older_ && check(s, ev.on).what != limit_problem::nothing) notes_.push_back(tighten(s, "/value"));
        const auto wish = amend(s, ev.on);
        if (!wish) {
            in.fail(io_problem::limit, "/value").refused = wish.error();
            return;
        }
        ev.rows.push_back(row(*wish));
    }
    void prescribed() {
        const json_node& r = in.root();
        ev.several = true;
        draft d;
        d.since = ev.on;
        if (const json_node* n = in.need(r, "by")) d.by = in.by(*n);
        if (const json_node* n = in.find(r, "since")) d.since = in.date(*n);
        if (const json_node* n = in.need(r, "pace")) d.pace = static_cast<pace>(in.word(*n, pace_keys));
        each(in.need(r, "orders"), [&](const json_node& n) { d.orders.add(one_order(n)); });
        each(in.find(r, "limits"), [&](const json_node& n) {
            d.limits.add(setting(n));
            in.done(n);
        });
        if (const json_node* n = in.find(r, "measures"); n != nullptr && in.is(*n, json_kind::list, "a list of tests"))
            for (const json_node* m = in.first(*n); m != nullptr && !in.failed(); m = in.next(*m)) {
                if (!in.is(*m, json_kind::word, "a test")) break;
                const signal_form* f = signal_called(m->word);
                if (f == nullptr || !f->is_test) in.fail(io_problem::unknown_word, *m, "tests, such as tug_ds");
                else if (std::find(d.measures.begin(), d.measures.end(), f->code) != d.measures.end()) in.fail(io_problem::duplicate_key, *m);
                else d.measures.add(f->code);
            }
        if (in.failed()) return;
        auto rx = prescribe(d);
        if (!rx && older_) {
            const refusals as_written = rx.error();
            while (!rx && tighten_all(d, rx.error())) rx = prescribe(d);
            if (!rx) rx = as_written;
        }
        if (!rx) {
            for (const refusal& no_ : rx.error()) {
                io_error e;
                e.what = io_problem::prescription, e.refused = no_, e.path = path_of(no_);
                in.also(std::move(e));
            }
            return;
        }
        ev.form.push_back(*rx);
        write_rows(*rx, [&](const entry& e) { ev.rows.push_back(e); });
    }
    /// Tightens what is refused, as far as tightening mends it; false when something else is wrong.
    bool tighten_all(draft& d, const refusals& all) {
        if (d.orders.overflowed() || d.limits.overflowed()) return false;
        std::vector<order> orders(d.orders.begin(), d.orders.end());
        std::vector<limit_setting> settings(d.limits.begin(), d.limits.end());
        for (const refusal& r : all) {
            if (r.what == draft_problem::limit_refused) {
                limit_setting& s = settings[static_cast<std::size_t>(r.line)];
                notes_.push_back(tighten(s, path_of(r)));
                if (check(s, d.since).what != limit_problem::nothing) return false;
                continue;
            }
            if (r.what == draft_problem::bad_repetition_range && notes_.empty()) return false;  // no bound of today is why
            if (r.line < 0 || !tighten(orders[static_cast<std::size_t>(r.line)], r)) return false;
            if (r.what != draft_problem::bad_repetition_range) notes_.push_back({0, path_of(r), {}, r.asked, r.bound});
        }
        d.orders = {}, d.limits = {};
        for (const order& o : orders) d.orders.add(o);
        for (const limit_setting& s : settings) d.limits.add(s);
        return true;
    }
    template <class Visit>
    void each(const json_node* list, Visit visit) {
        if (list == nullptr || !in.is(*list, json_kind::list, "a list")) return;
        for (const json_node* n = in.first(*list); n != nullptr && !in.failed(); n = in.next(*n))
            if (in.is(*n, json_kind::object, "braces")) visit(*n);
    }
    order one_order(const json_node& n) {
        order o;
        o.what = in.which(n);
        if (const json_node* p = in.need(n, "start")) o.start = in.amount(*p);
        if (const json_node* p = in.need(n, "ceiling")) o.ceiling = in.amount(*p);
        const auto positive = [&](std::string_view key, exact most) {
            const json_node* p = in.find(n, key);
            return p == nullptr ? 0 : in.number(*p, 1, most);
        };
        o.reps_from = positive("reps_from", 1000), o.reps_to = positive("reps_to", 1000);
        o.load_step = load::from_value(positive("load_step_g", 500'000)), o.time_step = duration::from_value(positive("time_step_s", 86'400));
        o.per_week = positive("per_week", 100), o.planned_gap = positive("planned_gap_days", 400);
        if (const json_node* p = in.find(n, "aim")) o.aim = static_cast<aim>(in.word(*p, aim_keys));
        if (const json_node* p = in.find(n, "start_signed"); p != nullptr && in.is(*p, json_kind::object, "who, why and until in braces")) {
            o.start_signed = in.signed_by(*p);
            in.done(*p);
        }
        if (const json_node* p = in.find(n, share_key)) o.share_of_one_rm = *proportion::from(in.number(*p, 1, proportion::most));
        if (const json_node* p = in.find(n, "methods"); p != nullptr && in.is(*p, json_kind::list, "a list of methods"))
            for (const json_node* m = in.first(*p); m != nullptr && !in.failed(); m = in.next(*m)) {
                const auto asked = static_cast<method>(in.word(*m, method_keys));
                if (!in.failed() && o.methods.has(asked)) in.fail(io_problem::duplicate_key, *m);
                o.methods = o.methods | asked;
            }
        in.done(n);
        return o;
    }
    /// The field of the file that a refusal speaks of.
    static std::string path_of(const refusal& r) {
        const std::string at = r.line >= 0 ? "/" + std::to_string(r.line) : std::string{};
        const std::string_view p = key_in(part_keys, r.in);
        switch (r.field) {
            case draft_field::form: return {};
            case draft_field::by: return "/by";
            case draft_field::since: return "/since";
            case draft_field::orders: return "/orders" + at;
            case draft_field::what: return "/orders" + at + "/exercise";
            case draft_field::start: return "/orders" + at + "/start" + (r.bound != 0 || r.asked != 0 ? "/" + std::string{p} : "");
            case draft_field::ceiling: return "/orders" + at + "/ceiling" + (r.bound != 0 || r.asked != 0 ? "/" + std::string{p} : "");
            case draft_field::reps: return "/orders" + at + "/reps_from";
            case draft_field::load_step: return "/orders" + at + "/load_step_g";
            case draft_field::time_step: return "/orders" + at + "/time_step_s";
            case draft_field::per_week: return "/orders" + at + "/per_week";
            case draft_field::planned_gap: return "/orders" + at + "/planned_gap_days";
            case draft_field::limits: return "/limits" + at + (r.line >= 0 ? "/value" : "");
            case draft_field::measures: return "/measures";
            case draft_field::share_of_one_rm: return "/orders" + at + "/" + std::string{share_key};
            case draft_field::methods: return "/orders" + at + "/methods";
        }
        return {};
    }

    line_reader in;
    bool older_;
    std::vector<tightening> notes_;
    event_line ev;
};

// ── from lines to rows ──

/// A row that a line gives, and the line.
struct row_of_line {
    entry what{};
    std::size_t line = 0;
};

/// The rows of the lines of one event, which are ordered by revision. A line of the whole event replaces all that
/// earlier revisions said: what it does not say again is struck.
inline void give_rows(const event_line* const* from, const event_line* const* to, std::vector<row_of_line>& all) {
    std::vector<entry_id> alive;
    const auto give = [&](entry e, entry_id id, const event_line& l) {
        e.id = id, e.on = l.on, e.order = l.order, e.revision = l.revision;
        all.push_back({e, l.line});
    };
    for (; from != to; ++from) {
        const event_line& l = **from;
        if (l.row >= 0) {
            const entry_id id = row_id(l.id, telling::check_in, 0) | static_cast<entry_id>(l.row);
            give(l.struck ? entry{} : l.rows[0], id, l);
            std::erase(alive, id);
            if (!l.struck) alive.push_back(id);
            continue;
        }
        std::vector<entry_id> now;
        for (std::size_t i = 0; i != l.rows.size(); ++i) {
            now.push_back(l.several ? row_id(l.id, l.when, i) : l.id);
            give(l.rows[i], now.back(), l);
        }
        std::sort(alive.begin(), alive.end());
        for (const entry_id id : alive)
            if (std::find(now.begin(), now.end(), id) == now.end()) give(entry{}, id, l);
        if (l.struck && alive.empty()) give(entry{}, l.id, l);
        alive = now;
    }
}

}  // namespace andante::detail
