// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/text.hpp>

#include "picture.hpp"

#include <iostream>
#include <optional>
#include <vector>

/// The diary in words: a page for every day.
namespace course_of {

/// What the program is asked to show.
struct wishes {
    bool why = false, json = false;
    day from = never, to = always;
    /// Whether a day is asked for.
    bool shows(day d) const noexcept { return from <= d && d <= to; }
};

namespace worded {

inline std::string indented(const std::string& lines) {
    std::string s;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = (std::min)(lines.find('\n', at), lines.size());
        if (end > at) s += "  " + lines.substr(at, end - at) + '\n';
        at = end + 1;
    }
    return s;
}

/// Reasons as sentences, each once, with the rule and its source beside it.
class reasons_once {
  public:
    void add(const reason& r, day today) {
        const rule_card& c = card(r);
        // A stop has no reason beside its order; its rule says itself.
        const std::string line = (r.act == action::stop_and_seek_care ? std::string{c.states} : words(r, today)) + " [" +
                                 std::string{c.id} + "; " + words(c.source) + "]";
        if (std::find(lines_.begin(), lines_.end(), line) == lines_.end()) lines_.push_back(line);
    }
    const std::vector<std::string>& lines() const noexcept { return lines_; }

  private:
    std::vector<std::string> lines_;
};

/// The reasons that decide: those as grave as the answer, two at most.
inline void deciding(const reason_list& why, action act, day today, reasons_once& into) {
    std::size_t n = 0;
    for (const reason& r : why)
        if (r.act == act && n < 2) into.add(r, today), ++n;
}

inline std::string title(const day_plan& p) {
    switch (p.kind()) {
        case day_kind::session:
            return "a session";
        case day_kind::rest_day:
            return "a day of rest";
        case day_kind::care_call:
            return p.person().act == action::stop_and_seek_care ? "STOP, and care first" : "a go-ahead is needed first";
    }
    return {};
}

/// What to do on a day, without the date: the message of the day, exercises, movement, reasons.
inline std::string page(const lived_day& d, const day_plan& plan) {
    std::string s;
    reasons_once why;
    const bool alone = plan.person().act >= action::rest, stop = plan.person().act == action::stop_and_seek_care;
    if (alone) {
        for (const page_line& l : page_of(plan).lines)
            if (l.what != piece::exercise && l.what != piece::condition && (stop || l.what != piece::why)) s += "  " + l.text + '\n';
        deciding(plan.why(), plan.person().act, d.on, why);
    }
    for (const decision& x : plan.decisions()) {
        if (stop)
            s += "  " + words(withheld{x.what, x.sum, x.why, x.problem}, d.on) + '\n';
        else
            for (const page_line& l : page_of(x, &card, d.on, plan.person()).lines)
                if (l.what == piece::exercise || l.what == piece::condition || (l.what == piece::choice && x.granted()))
                    s += (l.indented ? "      " : "  ") + l.text + '\n';
        if (is_training(x.what) && !alone && x.sum.act > action::progress) deciding(x.why, x.sum.act, d.on, why);
    }
    s += "  Movement: " + words(plan.offers()) + '\n';
    for (const clearance_due& c : plan.clearances()) s += "  Waiting: " + words(c) + '\n';
    for (const std::string& line : why.lines()) s += "  Why: " + line + '\n';
    return s;
}

}  // namespace worded

/// Prints day after day; days whose page is the same, and on which nothing else was noted, are one entry.
class printer {
  public:
    printer(std::ostream& out, wishes asked) : out_{out}, asked_{asked} {}
    ~printer() { flush(); }
    printer(const printer&) = delete;
    printer& operator=(const printer&) = delete;

    void add(const lived_day& d) {
        if (asked_.json) {
            if (asked_.shows(d.on)) json(d);
        } else if (asked_.shows(d.on)) {
            text(d);
        }
        if (asked_.why)
            for (const entry& e : d.rows.subspan(explained_)) (void)so_far_.take(e);
        explained_ = 0;
    }

  private:
    void json(const lived_day& d) {
        out_ << write_decisions(d.plan, &card, ibm_rule_set_version()) << '\n';
        if (asked_.why) each_certificate(d, [&](const certificate& c) { out_ << write_certificate(c, &card) << '\n'; });
        if (d.turned_grave()) out_ << write_decisions(d.at_night, &card, ibm_rule_set_version()) << '\n';
    }
    void text(const lived_day& d) {
        std::string noted;
        std::vector<std::string> seen;
        for (const entry& e : d.rows) {
            const std::string w = drawn::event_words(e);
            if (w.empty() || std::find(seen.begin(), seen.end(), w) != seen.end()) continue;
            seen.push_back(w);
            noted += (noted.empty() ? "" : "; ") + w;
        }
        std::string page = d.told() ? "" : "  (no entry)\n";
        page += worded::page(d, d.plan);
        std::string tail;
        if (asked_.why)
            each_certificate(d, [&](const certificate& c) { tail += worded::indented("Certificate of " + words(c, reader::clinician)); });
        if (d.turned_grave()) tail += "  Later that day: " + worded::title(d.at_night) + '\n' + worded::page(d, d.at_night);
        const bool quiet = noted.empty() && tail.empty();
        if (quiet && run_ && run_->quiet && run_->page == page) return void(run_->last = d.on);
        flush();
        run_ = run{d.on, d.on, worded::title(d.plan), noted, page, tail, quiet};
    }
    template <class Use>
    void each_certificate(const lived_day& d, Use use) {
        for (const entry& e : d.rows.first(d.before_session)) (void)so_far_.take(e);
        explained_ = d.before_session;
        for (const order& o : d.rx.orders()) use(ibm_coach{d.rx}.explain(so_far_, d.on, o.what));
    }
    void flush() {
        if (!run_) return;
        out_ << words(run_->first) << ' ' << run_->first.date().year;
        if (run_->last > run_->first)
            out_ << " to " << words(run_->last) << ' ' << run_->last.date().year << " (" << run_->last - run_->first + 1
                 << " days, the same each day)";
        out_ << ": " << run_->title << '\n';
        if (!run_->noted.empty()) out_ << "  Noted: " << run_->noted << '\n';
        out_ << run_->page << run_->tail << '\n';
        run_.reset();
    }

    struct run {
        day first, last;
        std::string title, noted, page, tail;
        bool quiet;
    };
    std::ostream& out_;
    wishes asked_;
    std::optional<run> run_;
    diary so_far_;
    std::size_t explained_ = 0;
};

}  // namespace course_of
