// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "load_figures.hpp"
#include "wellness_mapping.hpp"

/// Folds the days of each person and asks the coach for each day's plan.
namespace wellness {

using andante::action;
inline constexpr std::size_t action_count = 6;
inline constexpr std::array<std::string_view, action_count> action_words{"progress", "hold", "regress", "rest", "await clearance", "stop"};
constexpr std::string_view key_of(action a) noexcept { return action_words[static_cast<std::size_t>(a)]; }

/// What is assumed beside the mapping.
struct assumptions {
    bool gate = true;       ///< a day with any answer counts as "no warning sign, not ill"
    exact clear_after = 7;  ///< a clinician ends a latch this many days after it began, and renews the programme's clearance each year; -1: nobody does
};
inline constexpr exact clearance_year = 365;
/// Exercises in `plain_programme`.
inline constexpr std::size_t programme_size = 5;

/// The rules by id: several rules of the set share one, as the arms of OVW-2 do.
class rule_ids {
  public:
    rule_ids() {
        for (std::size_t i = 0; i != andante::rule_count(); ++i) {
            const std::string_view id = andante::rule_at(i).id;
            const auto at = std::find(ids_.begin(), ids_.end(), id);
            slot_.push_back(static_cast<std::size_t>(at - ids_.begin()));
            if (at == ids_.end()) ids_.push_back(id);
        }
    }
    std::size_t size() const noexcept { return ids_.size(); }
    std::string_view operator[](std::size_t slot) const noexcept { return ids_[slot]; }
    std::size_t slot_of(const andante::reason& r) const noexcept { return slot_[r.rule]; }

  private:
    std::vector<std::string_view> ids_;
    std::vector<std::size_t> slot_;
};

/// One day of the answer.
struct replayed_day {
    day on = andante::never;
    const player_day* row = nullptr;   ///< null: a date without a row
    action act = action::progress;     ///< of the exercise that is most open
    std::array<action, programme_size> each{};  ///< in the order of the programme
    std::uint8_t granted = 0;          ///< exercises granted, of those in the programme
    andante::reason_set rules{};           ///< slots of the rules that give some exercise its action
    load_figures load{};
};
/// How often the figures agree with the file, on days with a session.
struct agreement {
    std::array<std::size_t, compared.size()> of{}, agreeing{};
    std::size_t sessions = 0;
    double share(std::size_t c) const noexcept { return of[c] == 0 ? 1.0 : static_cast<double>(agreeing[c]) / static_cast<double>(of[c]); }
    bool all_above(double least) const noexcept {
        for (std::size_t c = 0; c != compared.size(); ++c)
            if (share(c) < least) return false;
        return true;
    }
    agreement& operator+=(const agreement& a) noexcept {
        for (std::size_t c = 0; c != compared.size(); ++c) of[c] += a.of[c], agreeing[c] += a.agreeing[c];
        sessions += a.sessions;
        return *this;
    }
};
struct replayed_player {
    std::string_view id;
    std::vector<replayed_day> days;                 ///< from the first row to the last, none left out
    std::array<std::size_t, action_count> actions{};  ///< over days with a row
    std::vector<std::size_t> rules;                 ///< by slot: days with a row on which the rule gave an exercise its action
    std::size_t rows = 0, gaps = 0, withheld = 0, gaps_withheld = 0;
    std::size_t longest = 0;                        ///< most days in a row without a granted exercise, dates without a row included
    day longest_from = andante::never;
    std::size_t clearances = 0;                     ///< latches that the assumed clinician ended
    std::size_t refused = 0;                        ///< entries that the library did not take; 0, or the replay is wrong
    agreement agree{};
    std::int64_t heaviest_week = 0, highest_strain = 0;
    day heaviest_on = andante::never, strain_on = andante::never;
};

/// One history, used again for each person.
class replayer {
  public:
    explicit replayer(const assumptions& a) : assumed_{a} {}

    /// Empty when the programme is refused. O(days).
    std::optional<replayed_player> replay(const player& who) {
        const auto rx = andante::prescribe(plain_programme(who.days.front().on));
        if (!rx) return std::nullopt;
        const andante::ibm_coach coach{*rx};
        replayed_player p;
        p.id = who.id;
        p.rules.resize(ids_.size());
        const day first = who.days.front().on, last = who.days.back().on;
        p.days.reserve(static_cast<std::size_t>(last - first) + 1);
        coach.recall(history_, andante::diary{}, first);
        load_window window;
        waiting_.clear();
        day usual_told = andante::never;
        std::size_t run = 0, next = 0;
        for (day today = first; today <= last; today = today + 1) {
            replayed_day d;
            d.on = today;
            if (who.days[next].on == today) d.row = &who.days[next++];
            order_ = 0;
            const auto tell = [&](const andante::entry& e) { p.refused += !remember(coach, e, today); };

            clear_latches(tell, today, first, p);
            if (d.row != nullptr) {
                const bool usual_due = usual_told == andante::never || today - usual_told >= usual_every;
                if (usual_due) usual_told = today;
                tell_morning(*d.row, assumed_.gate, usual_due, tell);
            }
            const andante::day_plan plan = coach.plan(history_, today);
            read(plan, d);
            note_latches(plan, today);
            if (d.row != nullptr) tell_training(*d.row, tell);

            window.put(today, d.row == nullptr ? 0 : d.row->load());
            d.load = window.figures();
            count(p, d, run);
            p.days.push_back(d);
        }
        return p;
    }
    const rule_ids& ids() const noexcept { return ids_; }

  private:
    struct latch_waiting {
        andante::clearance_due what{};
        day since = andante::never;
    };

    bool remember(const andante::ibm_coach& coach, andante::entry e, day today) {
        e.id = ++id_, e.on = today, e.order = order_++;
        return coach.remember(history_, e, today) == andante::heard::taken;
    }
    template <class Tell>
    void clear_latches(Tell tell, day today, day first, replayed_player& p) {
        using namespace andante;
        const bool yearly = assumed_.clear_after >= 0 && (today - first) % clearance_year == 0;
        if (today == first || yearly) tell(row(cleared{latch::programme, physician(2)}));
        if (assumed_.clear_after < 0) return;
        const auto ripe = [&](const latch_waiting& w) { return today - w.since >= assumed_.clear_after; };
        for (const latch_waiting& w : waiting_) {
            if (!ripe(w)) continue;
            entry e = row(cleared{w.what.what, clinician{2, w.what.who}});
            e.at = w.what.at, e.where = w.what.where;
            tell(e);
            ++p.clearances;
        }
        std::erase_if(waiting_, ripe);
    }
    void note_latches(const andante::day_plan& plan, day today) {
        for (const andante::clearance_due& c : plan.clearances())
            if (std::none_of(waiting_.begin(), waiting_.end(), [&](const latch_waiting& w) { return w.what == c; })) waiting_.push_back({c, today});
    }
    void read(const andante::day_plan& plan, replayed_day& d) const noexcept {
        d.act = action::stop_and_seek_care;
        std::size_t i = 0;
        for (const andante::decision& x : plan.decisions()) {
            d.each[i++] = x.sum.act;
            d.act = std::min(d.act, x.sum.act);
            d.granted = static_cast<std::uint8_t>(d.granted + x.granted());
            for (const andante::reason& r : x.why)
                if (r.act == x.sum.act) d.rules.add(ids_.slot_of(r));
        }
    }
    static void count(replayed_player& p, const replayed_day& d, std::size_t& run) noexcept {
        run = d.granted == 0 ? run + 1 : 0;
        if (run > p.longest) p.longest = run, p.longest_from = d.on - static_cast<exact>(run - 1);
        if (d.load.week > p.heaviest_week) p.heaviest_week = d.load.week, p.heaviest_on = d.on;
        if (d.load.strain && *d.load.strain > p.highest_strain) p.highest_strain = *d.load.strain, p.strain_on = d.on;
        if (d.row == nullptr) {
            ++p.gaps, p.gaps_withheld += d.granted == 0;
            return;
        }
        ++p.rows, p.withheld += d.granted == 0;
        ++p.actions[static_cast<std::size_t>(d.act)];
        for (std::size_t i = 0; i != p.rules.size(); ++i) p.rules[i] += d.rules.has(i);
        if (d.row->load() == 0) return;
        ++p.agree.sessions;
        for (std::size_t c = 0; c != compared.size(); ++c)
            if (const auto same = agrees(d.load, *d.row, compared[c])) ++p.agree.of[c], p.agree.agreeing[c] += *same;
    }

    assumptions assumed_;
    rule_ids ids_;
    andante::ibm_history history_;
    std::vector<latch_waiting> waiting_;
    std::uint16_t order_ = 0;
    andante::entry_id id_ = 0;
};

/// Slots of the rules that gave a person's action most often, the most frequent first; at most `n`.
inline std::vector<std::size_t> top_rules(const std::vector<std::size_t>& days_by_slot, std::size_t n) {
    std::vector<std::size_t> slots;
    for (std::size_t i = 0; i != days_by_slot.size(); ++i)
        if (days_by_slot[i] != 0) slots.push_back(i);
    std::stable_sort(slots.begin(), slots.end(), [&](std::size_t a, std::size_t b) { return days_by_slot[a] > days_by_slot[b]; });
    slots.resize(std::min(slots.size(), n));
    return slots;
}

/// The share of agreement below which the report shows a person's rows.
inline constexpr double agreement_wanted = 0.995;

}  // namespace wellness
