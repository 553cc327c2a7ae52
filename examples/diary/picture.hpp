// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sheet.hpp"

/// The course of a diary as one SVG page, for print and for screen readers: shapes, letters and words carry it, colour
/// repeats them.
namespace course_of {

/// Collects days and draws them. One picture holds any number of days; beyond a year it grows wider.
class picture {
  public:
    explicit picture(std::string of) { all_.of = std::move(of); }

    void add(const lived_day& d) {
        all_.days.push_back({d.on, d.told(), trained(d), word_of(d)});
        if (!d.told()) return;
        for (const entry& e : d.rows) happened(e.on, drawn::event_words(e), e.what == entry_kind::answer);
        for (const decision& x : d.plan.decisions()) see(d, x);
        for (const clearance_due& c : d.at_night.clearances()) wait(d.on, c);
    }
    /// Marks a day whose entries were corrected later.
    void corrected(day on) { happened(on, "an entry of this day was corrected later", false); }

    std::string svg() const { return drawn::sheet{all_}.svg(); }

  private:
    /// What goes on from day to day, a fever for instance, is noted on its first day.
    void happened(day on, const std::string& what, bool goes_on) {
        if (what.empty()) return;
        for (drawn::note& n : all_.notes) {
            if (n.what != what || on < n.on || (goes_on ? on - n.to > 7 : on != n.on)) continue;
            return void(n.to = on);
        }
        all_.notes.push_back({on, on, what});
    }
    void see(const lived_day& d, const decision& x) {
        auto p = std::find_if(all_.panels.begin(), all_.panels.end(), [&](const drawn::panel& q) { return q.what == x.what; });
        if (p == all_.panels.end()) p = all_.panels.insert(p, drawn::panel{x.what, {}});
        drawn::point now{d.on, x.granted(), {}, x.level, false, {}};
        x.match([&](const approved_dose& a) { now.open = a.value(); }, [](const decision&) {});
        for (const entry& e : d.rows)
            if (e.what == entry_kind::session && e.which == x.what) now.did = true, now.done = e.done;
        p->points.push_back(now);
    }
    void wait(day on, const clearance_due& c) {
        for (drawn::band& b : all_.bands)
            if (b.what == c.what && b.at == c.at && b.where == c.where && on - b.to <= 1) return void(b.to = on);
        all_.bands.push_back({c.at, c.where, c.what, on, on});
    }

    drawn::collected all_;
};

}  // namespace course_of
