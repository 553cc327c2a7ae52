// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/json_text.hpp>
#include <andante/io/read_diary.hpp>

/// Writing a diary: the same bytes everywhere, and nothing that could not be read again.
namespace andante {

namespace detail {

/// The lines of a diary file, one event each.
class line_writer {
  public:
    /// The line of an event; empty when the format has none for it.
    static std::string line_of_event(const event_line& l) {
        json_text j;
        j.open().field("id", l.id);
        if (l.row >= 0) j.field("row", l.row);
        j.field("day", l.on).field("order", l.order);
        if (l.revision != 0) j.field("revision", l.revision);
        if (l.struck) j.field("event", "struck");
        else if (!l.form.empty()) form(j, l.form[0], l.on);
        else if (l.rows.empty()) return {};
        else if (l.rows[0].what == entry_kind::answer) answers(j, l);
        else if (!one(j, l.rows[0])) return {};
        return j.close().text();
    }

  private:
    static void by(json_text& j, role as, std::uint32_t id) { j.key("by").open().field("role", key_in(role_keys, as)).field("id", id).close(); }
    static void signature_of(json_text& j, const signature& s) {
        if (s.who != 0) j.field("who", s.who);
        if (s.why != 0) j.field("why", key_in(because_keys, s.why));
        if (s.until != never) j.field("until", s.until);
    }
    static void setting(json_text& j, std::uint32_t id, exact value, const signature& s) {
        j.field("limit", limit_name(id)).field("value", value);
        signature_of(j, s);
    }
    static void form(json_text& j, const prescription& rx, day on) {
        j.field("event", "prescription");
        by(j, rx.by().as, rx.by().id);
        if (rx.since() != on) j.field("since", rx.since());
        j.field("pace", key_in(pace_keys, rx.pace())).key("orders").open('[');
        for (const order& o : rx.orders()) {
            j.open().which(o.what).amount("start", o.start).amount("ceiling", o.ceiling);
            if (o.reps_from != 0) j.field("reps_from", o.reps_from);
            if (o.reps_to != 0) j.field("reps_to", o.reps_to);
            j.field("load_step_g", o.load_step.value()).field("time_step_s", o.time_step.value()).field("per_week", o.per_week);
            j.field("planned_gap_days", o.planned_gap).field("aim", key_in(aim_keys, o.aim));
            if (o.start_signed != signature{}) {
                j.key("start_signed").open();
                signature_of(j, o.start_signed);
                j.close();
            }
            if (o.share_of_one_rm != 0_pm) j.field(share_key, o.share_of_one_rm.place());
            j.close();
        }
        j.close(']');
        if (rx.limits().size() != 0) {
            j.key("limits").open('[');
            for (const limit_setting& l : rx.limits()) {
                j.open();
                setting(j, l.id, l.value, l.by);
                j.close();
            }
            j.close(']');
        }
        if (rx.measures().size() != 0) {
            j.key("measures").open('[');
            for (const std::uint8_t m : rx.measures()) {
                const signal_form* f = signal_coded(m);
                j.word(f == nullptr ? std::string_view{} : f->key);
            }
            j.close(']');
        }
    }
    static void answers(json_text& j, const event_line& l) {
        j.field("event", l.several ? moment_keys[static_cast<std::size_t>(l.when)] : std::string_view{"answer"}).key(l.several && l.when == telling::test ? "results" : "answers").open();
        for (std::size_t i = 0; i != l.rows.size(); ++i) {
            const entry& e = l.rows[i];
            const signal_form* f = signal_coded(e.code);
            const bool placed = f == nullptr || f->at != scope::person;
            if (i == 0 || l.rows[i - 1].code != e.code) {
                j.key(f == nullptr ? "signal_" + std::to_string(e.code) : std::string{f->key});
                if (placed) j.open();
            }
            if (placed) j.key(f == nullptr ? std::to_string(e.where.index) : place_key(f->at, e.where));
            value_of(j, e, f);
            if (placed && (i + 1 == l.rows.size() || l.rows[i + 1].code != e.code)) j.close();
        }
        j.close();
    }
    static void recorded_by(json_text& j, const entry& e) {
        if (e.as != role::nobody || e.by.who != 0) by(j, e.as, e.by.who);
    }
    static bool record(json_text& j, const entry& e) {
        switch (static_cast<record_kind>(e.code)) {
            case record_kind::hospital_stay: j.field("event", "hospital_stay").field("nights", e.value); break;
            case record_kind::bed_rest: j.field("event", "bed_rest").field("days", e.value); break;
            case record_kind::limb_immobilised:
                j.field("event", "limb_immobilised").field("region", place_key(scope::region, e.where)).field("days", e.value);
                break;
            case record_kind::flare_began: j.field("event", "flare").field("state", "began"); break;
            case record_kind::flare_ended: j.field("event", "flare").field("state", "ended"); break;
            case record_kind::named_change: j.field("event", "change").flag("named", true); break;
            case record_kind::other_change: j.field("event", "change").flag("named", false); break;
            case record_kind::review_done: j.field("event", "review"); break;
            case record_kind::physiotherapist_seen: j.field("event", "physiotherapist_seen"); break;
            case record_kind::illness_ended: j.field("event", "illness_ended").field("days", e.value); break;
            default: return false;
        }
        recorded_by(j, e);
        return true;
    }
    static bool one(json_text& j, const entry& e) {
        switch (e.what) {
            case entry_kind::session:
                j.field("event", "session").which(e.which);
                if (e.had_grant) j.amount("granted", e.granted);
                j.amount("done", e.done);
                if (has(e, session_fact::stopped_early)) j.flag("stopped_early", true);
                if (has(e, session_fact::supervised)) j.flag("supervised", true);
                return true;
            case entry_kind::outside:
                j.field("event", "outside").which(e.which).amount("done", e.done);
                if (e.known) j.field(effort_key, e.value);
                return true;
            case entry_kind::baseline: j.field("event", "baseline").which(e.which).amount("most", e.done); return true;
            case entry_kind::prescribed: j.field("event", "prescribed").which(e.which).amount("start", e.done); return true;
            case entry_kind::declined_step: j.field("event", "declined_step").which(e.which); return true;
            case entry_kind::care_seen: j.field("event", "care_seen"); return true;
            case entry_kind::fall:
                j.field("event", "fall").flag("head", has(e, fall_fact::head)).flag("faint", has(e, fall_fact::faint)).flag("fracture", has(e, fall_fact::fracture));
                j.flag("needed_help", has(e, fall_fact::needed_help)).flag("injured", has(e, fall_fact::injured)).field("minutes_down", e.value);
                return true;
            case entry_kind::clearance: {
                if (e.ends.size() != 1) return false;
                j.field("event", "clearance");
                for_each(e.ends, [&](latch l) { j.field("latch", key_in(latch_keys, l)); });
                if (e.at == scope::exercise && e.where.index < 3 * activity_count) j.which(exercise_at(e.where));
                else if (e.at != scope::person) j.field(key_in(scope_keys, e.at), place_key(e.at, e.where));
                by(j, e.as, e.by.who);
                if (e.by.until != never) j.field("until", e.by.until);
                return true;
            }
            case entry_kind::amendment: j.field("event", "override"), setting(j, e.limit, e.value, e.by); return true;
            case entry_kind::record: return record(j, e);
            case entry_kind::struck:
            case entry_kind::answer: break;
        }
        return false;
    }
};

/// Finds the lines that give the rows of a diary: of each event and revision the whole event in one line where a line says
/// exactly that, else row by row.
class line_finder {
  public:
    explicit line_finder(const diary_file& f) : forms_{f.prescriptions} {
        for (const std::span<const entry> v : {f.book.rows(), f.book.superseded()}) rows_.insert(rows_.end(), v.begin(), v.end());
        std::sort(rows_.begin(), rows_.end(), [](const entry& a, const entry& b) {
            return std::tuple{event_of(a.id), a.revision, a.id} < std::tuple{event_of(b.id), b.revision, b.id};
        });
    }
    std::vector<event_line> find() {
        std::vector<event_line> lines;
        for (std::size_t i = 0, j = 0; i != rows_.size(); i = j) {
            const entry_id id = event_of(rows_[i].id);
            if (i == 0 || event_of(rows_[i - 1].id) != id) of_event_.clear();
            while (j != rows_.size() && event_of(rows_[j].id) == id && rows_[j].revision == rows_[i].revision) ++j;
            one_revision({rows_.data() + i, j - i});
            if (j == rows_.size() || event_of(rows_[j].id) != id) lines.insert(lines.end(), of_event_.begin(), of_event_.end());
        }
        // A form that no row belongs to still has its line; what is read back will then tell the difference.
        for (const signed_prescription& p : forms_)
            if (std::none_of(lines.begin(), lines.end(), [&](const event_line& l) { return l.id == p.id && l.revision == p.revision && !l.form.empty(); })) {
                event_line l = begin(p.id, p.revision, p.on, p.order);
                l.form.push_back(p.form);
                lines.push_back(l);
            }
        std::sort(lines.begin(), lines.end(), [](const event_line& a, const event_line& b) {
            return std::tie(a.on, a.order, a.id, a.revision, a.row) < std::tie(b.on, b.order, b.id, b.revision, b.row);
        });
        return lines;
    }

  private:
    static event_line begin(entry_id id, std::uint16_t revision, day on, std::uint16_t order) {
        event_line l;
        l.id = id, l.revision = revision, l.on = on, l.order = order;
        return l;
    }
    static entry bare(entry e) {
        e.id = 0;
        return e;
    }
    void one_revision(std::span<const entry> rows) {
        const entry& e = rows[0];
        event_line l = begin(line_of(e.id), e.revision, e.on, e.order);
        const auto first = std::find_if(rows.begin(), rows.end(), [](const entry& x) { return x.what != entry_kind::struck; });
        l.struck = first == rows.end();
        if (!l.struck) {
            l.several = is_shared(first->id), l.when = static_cast<telling>(first->id >> 7 & 7), l.on = first->on, l.order = first->order;
            for (const entry& x : rows)
                if (x.what != entry_kind::struck) l.rows.push_back(bare(x));
            if (l.several && l.rows[0].what == entry_kind::prescribed)
                for (const signed_prescription& p : forms_)
                    if (p.id == l.id && p.revision == l.revision) l.form.push_back(p.form);
        }
        if (says(l, rows)) return void(of_event_.push_back(std::move(l)));
        for (const entry& x : rows) {
            event_line r = begin(event_of(x.id), x.revision, x.on, x.order);
            r.row = is_shared(x.id) ? row_number(x.id) : -1;
            r.several = r.row >= 0 && x.what == entry_kind::answer, r.when = r.several ? static_cast<telling>(r.row >> 7) : telling::check_in;
            r.struck = x.what == entry_kind::struck;
            if (!r.struck) r.rows.push_back(bare(x));
            of_event_.push_back(std::move(r));
        }
    }
    /// In the order of a line, each place of a signal once.
    static bool strictly_in_order(const std::vector<entry>& rows) {
        return std::adjacent_find(rows.begin(), rows.end(), [](const entry& a, const entry& b) { return !told_before(a, b); }) == rows.end();
    }
    /// Whether a line gives just these rows, after the lines of the event that came before.
    bool says(const event_line& l, std::span<const entry> rows) {
        if (l.several && l.form.empty() && (l.rows[0].what != entry_kind::answer || !strictly_in_order(l.rows))) return false;
        std::vector<const event_line*> all;
        for (const event_line& x : of_event_) all.push_back(&x);
        all.push_back(&l);
        std::vector<row_of_line> given;
        give_rows(all.data(), all.data() + all.size(), given);
        std::erase_if(given, [&](const row_of_line& r) { return r.what.revision != l.revision; });
        std::sort(given.begin(), given.end(), [](const row_of_line& a, const row_of_line& b) { return a.what.id < b.what.id; });
        return std::equal(given.begin(), given.end(), rows.begin(), rows.end(), [](const row_of_line& r, const entry& e) { return r.what == e; });
    }

    const std::vector<signed_prescription>& forms_;
    std::vector<entry> rows_;
    std::vector<event_line> of_event_;
};

inline std::vector<entry> sorted_rows(const diary& d) {
    std::vector<entry> all;
    for (const std::span<const entry> v : {d.rows(), d.superseded()}) all.insert(all.end(), v.begin(), v.end());
    std::sort(all.begin(), all.end(), [](const entry& a, const entry& b) { return std::tie(a.id, a.revision) < std::tie(b.id, b.revision); });
    return all;
}

}  // namespace detail

/// Whether the text has a first line with the format and a last line with a checksum. What people edit by hand has neither.
enum class framed : std::uint8_t { sealed, bare };

/// A diary file as text: the events in the order of day, order, id and revision, framed by the format and a checksum. Every revision is written. What is read from it is equal, row by row; a row that the format has no
/// line for is an error here, before any file is touched. O(rows log rows).
inline result<std::string, io_error> write_diary(const diary_file& f, framed how = framed::sealed) {
    std::string s;
    std::size_t lines = 0;
    if (how == framed::sealed) {
        detail::json_text head;
        s = head.open().field("event", "diary").field("format", diary_format).flag("sealed", true).close().text() + '\n', ++lines;
    }
    const auto unwritable = [](entry_id id) {
        io_error e;
        e.what = io_problem::unwritable, e.expected = std::to_string(id);
        return e;
    };
    for (const detail::event_line& l : detail::line_finder{f}.find()) {
        const std::string line = detail::line_writer::line_of_event(l);
        if (line.empty()) return unwritable(l.id);
        s += line, s += '\n', ++lines;
    }
    detail::json_text tail;
    if (how == framed::sealed) s += tail.open().field("event", "end").field("lines", lines).field("checksum", detail::hex(detail::checksum(s))).close().text() + '\n';

    const diary_file back = parse_diary(s);
    const std::vector<entry> was = detail::sorted_rows(f.book), is = detail::sorted_rows(back.book);
    for (std::size_t i = 0; i != was.size(); ++i)
        if (i >= is.size() || !(was[i] == is[i])) return unwritable(event_of(was[i].id));
    if (!back || is.size() != was.size() || back.prescriptions.size() != f.prescriptions.size()) return unwritable(0);
    for (std::size_t i = 0; i != f.prescriptions.size(); ++i) {
        const signed_prescription &a = f.prescriptions[i], &b = back.prescriptions[i];
        if (a.id != b.id || a.revision != b.revision || a.order != b.order || a.on != b.on || !detail::same_form(a.form, b.form)) return unwritable(a.id);
    }
    return s;
}
/// The same for a diary whose prescriptions the host keeps elsewhere.
inline result<std::string, io_error> write_diary(const diary& d, framed how = framed::sealed) {
    diary_file f;
    f.book = d;
    return write_diary(f, how);
}

/// Saves a diary: the whole file or nothing of it. A crash leaves the old file or the new one.
/// The text is written beside the file, flushed to the disk and renamed over it. A file of a later format is not saved over:
/// what this library cannot read would be lost.
inline result<std::size_t, io_error> save(const diary_file& f, const std::string& path) {
    const auto text = write_diary(f);
    if (!text) return text.error();
    io_error there = parse_diary(detail::first_line_of(path)).error();
    if (there.what == io_problem::state_corrupt) there = read_diary_file(path).error();  // alone, a frame with a field more looks damaged
    if (there.what == io_problem::newer) return there;
    if (io_error e = detail::replace_whole(path, *text); e.what != io_problem::nothing) return e;
    return text->size();
}
inline result<std::size_t, io_error> save(const diary& d, const std::string& path) {
    diary_file f;
    f.book = d;
    return save(f, path);
}

}  // namespace andante
