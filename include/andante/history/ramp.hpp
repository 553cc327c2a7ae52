// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/finding/reason.hpp>
#include <andante/history/calendar.hpp>

/// What lasts of findings at one place: a ladder of flags, a ramp back to the level, and marks.
namespace andante {

/// A factor in force. It is a state that heals by rungs, never a product: 500, 700, 800, 900, 1000 per mille.
/// One rung up after `rung_days` since the rung took effect and at least one session on it without a bad answer.
/// Source: reconciled rules A1.8 (house values).
class ramp {
  public:
    /// Takes effect on `on`; a bad answer on the same or a higher rung repeats the rung.
    constexpr void lower(proportion to, day on, const reason& why, bool lighter = false, const rule_ranks& ranks = no_ranks) noexcept {
        if (to >= 1000_pm) return;
        if (to < at_ || at_ == 1000_pm || (to == at_ && ranks.prefer(why, why_))) at_ = to, why_ = why;
        since_ = on, trained_ = false, lighter_ = lighter_ || lighter;
    }
    /// A bad answer repeats the rung.
    constexpr void repeat(day on_day) noexcept {
        if (at_ < 1000_pm) since_ = on_day, trained_ = false;
    }
    /// Falls to `to` where it stands higher on `when`, and begins that rung again where it stands on it; a break alone does not
    /// repeat a rung that is lower anyway.
    constexpr void fall_to(proportion to, day when, exact rung_days, const reason& why) noexcept {
        const proportion now = on(when, rung_days);
        if (to >= 1000_pm || to > now) return;
        if (to < now) why_ = why;
        if (to == now && at_ != now) lighter_ = false;
        at_ = to, since_ = when, trained_ = false;
    }
    /// The factor of `today`'s plan.
    constexpr proportion on(day today, exact rung_days) const noexcept {
        return at_ < 1000_pm && trained_ && today - since_ >= rung_days ? next(at_) : at_;
    }
    /// A session on `on`: takes the rung that the plan of the day had.
    constexpr void train(day on_day, exact rung_days) noexcept {
        const proportion now = on(on_day, rung_days);
        if (now != at_) at_ = now, since_ = on_day, lighter_ = false;
        trained_ = at_ < 1000_pm;
    }
    constexpr void end() noexcept { *this = ramp{}; }
    constexpr bool ended() const noexcept { return at_ == 1000_pm; }
    /// Whether the load is one step down on this rung.
    constexpr bool lighter(day today, exact rung_days) const noexcept { return lighter_ && on(today, rung_days) == at_; }
    constexpr const reason& why() const noexcept { return why_; }
    constexpr day since() const noexcept { return since_; }

    static constexpr proportion next(proportion p) noexcept {
        return p < 700_pm ? (p < 500_pm ? 500_pm : 700_pm) : p < 800_pm ? 800_pm : p < 900_pm ? 900_pm : 1000_pm;
    }

  private:
    proportion at_{};
    bool trained_ = false, lighter_ = false;
    day since_ = never;
    reason why_{};
};

/// Flags of one place, joined to episodes. All flags within 4 days of the first are one episode, and so are later
/// flags while the place has not been trained since: one cause, one episode. Three minor marks in 28 days are one.
/// Source: reconciled rules A1.7 (house values).
class ladder {
  public:
    /// Whether a new episode begins.
    constexpr bool add(flag f, day on, day last_trained) noexcept {
        if (f == flag::nothing) return false;
        if (f == flag::minor) {
            if (!minors_.empty() && minors_[0] == on) return false;
            minors_.put(on);
            if (minors_.size() < 3 || on - minors_[2] >= 28) return false;
            minors_.clear();
        }
        if (!episodes_.empty()) {
            const day first = episodes_[0];
            if (on - first < 4 || last_trained <= first) return false;
        }
        episodes_.put(on);
        return true;
    }
    /// Episodes within the `n` days that end with `today`.
    constexpr exact within(exact n, day today) const noexcept {
        exact c = 0;
        for (const day d : episodes_) c += d <= today && today - d < n;
        return c;
    }
    constexpr day newest() const noexcept { return episodes_.empty() ? never : episodes_[0]; }
    /// A clearance consumes the evidence. `newest_ever` still counts for the wait after an episode.
    constexpr void consume() noexcept {
        if (!episodes_.empty()) last_consumed_ = episodes_[0];
        episodes_.clear(), minors_.clear();
    }
    /// Whether a flag is known of the days from `first` to `last`.
    constexpr bool any(day first, day last) const noexcept {
        const auto in = [&](day d) { return first <= d && d <= last; };
        bool found = in(last_consumed_);
        for (const day d : episodes_) found = found || in(d);
        for (const day d : minors_) found = found || in(d);
        return found;
    }
    constexpr day newest_ever() const noexcept { return (std::max)(newest(), last_consumed_); }

  private:
    ring<day, 4> episodes_{};
    ring<day, 3> minors_{};
    day last_consumed_ = never;
};

/// What rules have left at one place: latches until cleared, a rest until its day, and the reasons of both.
struct mark {
    finding lasts{};
    reason rest_why{};
    std::array<reason, latch_count> latch_why{};
    std::array<day, latch_count> since{};
    day strict_until = never;                ///< a rest that leaves less than gentle movement, through the day before this one
    movement strict = movement::open;        ///< what it leaves

    /// Joins what lasts of `f`; the reason is kept for what it sets. Of several that set the same on one day it is that of the lowest rank, whichever was asked first.
    constexpr void leave(const finding& f, const reason& why, const rule_ranks& ranks = no_ranks) noexcept {
        finding l = lasting(f);
        if (l == finding{}) return;
        lasts = settled(lasts, why.heard);
        if (l.latched.empty() && l.leaves < movement::gentle) {  // a longer and milder rest does not make it longer
            strict = strict_until > why.heard ? (std::min)(strict, l.leaves) : l.leaves;
            strict_until = (std::max)(strict_until, l.rest_until);
            l.leaves = movement::gentle;
        }
        if (l.rest_until > lasts.rest_until || (l.rest_until == lasts.rest_until && l.rest_until != never && ranks.prefer(why, rest_why))) rest_why = why;
        for (std::size_t i = 0; i != latch_count; ++i) {
            const auto kind = static_cast<latch>(i);
            if (!l.latched.has(kind)) continue;
            if (!lasts.latched.has(kind)) since[i] = why.heard;
            if (!lasts.latched.has(kind) || why.act > latch_why[i].act || (why.act == latch_why[i].act && ranks.prefer(why, latch_why[i]))) latch_why[i] = why;
        }
        lasts = lasts | l;
    }
    /// What is in force on a day.
    constexpr finding on(day today) const noexcept {
        finding f = settled(lasts, today);
        if (strict_until > today && f.act >= action::rest) f.leaves = (std::min)(f.leaves, strict);
        return f;
    }
    /// Ends latches, and what they alone had set. A rest still in force keeps its day.
    constexpr void clear(set_of<latch> which) noexcept {
        lasts.latched = lasts.latched.without(which);
        if (lasts.latched.empty()) lasts.how_soon = urgency::nothing, lasts.leaves = lasts.rest_until != never ? movement::gentle : movement::open;
        lasts = lasting(lasts);
    }
};

/// Everything that lasts at one place.
struct standing_of_place {
    mark left{};
    ramp factor{};
    ladder flags{};
    day cleared_on = never;  ///< evidence up to this day is consumed

    /// Whether surely nothing lasts; a factor may still have healed.
    constexpr bool quiet(day today) const noexcept { return left.lasts.latched.empty() && left.lasts.rest_until <= today && factor.ended(); }
};

}  // namespace andante
