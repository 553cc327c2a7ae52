// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/dose/dose.hpp>

#include <initializer_list>
#include <optional>

/// The loads that can be put together at home, and the next one that keeps a limit. Whatever is rounded is rounded down.
namespace andante {

/// What there is to load with. Unknown by default: then the order's load step is all that is known.
class equipment {
  public:
    static constexpr std::size_t most_loads = 32;

    constexpr equipment() noexcept = default;
    /// Whole steps from nothing upwards: plates of 250 g. A step of 0 or less is unknown.
    static constexpr equipment in_steps_of(load step) noexcept {
        equipment e;
        e.step_ = step.value() > 0 ? step.value() : 0;
        return e;
    }
    /// Loads as they stand on the shelf, in any order: three dumb-bells. Of more than 32 the lightest are kept; what is not above 0 is left out.
    static constexpr equipment of(std::initializer_list<load> loads) noexcept {
        equipment e;
        e.listed_ = true;
        for (const load& x : loads) e.put(x.value());
        return e;
    }
    /// Pieces that go together on one bar or cuff: every sum of some of them can be put together.
    static constexpr equipment put_together(std::initializer_list<load> pieces) noexcept {
        equipment e;
        e.listed_ = true;
        for (const load& piece : pieces) {
            if (piece.value() <= 0) continue;
            const equipment so_far = e;
            for (std::size_t i = so_far.size_; i != 0; --i) e.put(detail::saturated(std::int64_t{so_far.at_[i - 1]} + piece.value()));
            e.put(piece.value());
        }
        return e;
    }

    /// Whether more is known than the order's step.
    constexpr bool known() const noexcept { return listed_ || step_ > 0; }
    /// The heaviest load that can be put together and is at most `limit`; no load at all always can. Of unknown equipment every load can.
    constexpr load heaviest_within(load limit) const noexcept {
        const exact most = limit.value();
        if (most <= 0) return {};
        if (step_ > 0) return load::from_value(most / step_ * step_);
        if (!listed_) return limit;
        exact best = 0;
        for (std::size_t i = 0; i != size_ && at_[i] <= most; ++i) best = at_[i];
        return load::from_value(best);
    }
    /// The next load above `from` that can be put together and is at most `limit`. Empty when there is none: then the load stays, and nothing is
    /// rounded up to reach one. Of unknown equipment it is one `order_step` more.
    constexpr std::optional<load> next_above(load from, load limit, load order_step) const noexcept {
        const std::int64_t at = from.value(), most = limit.value();
        std::int64_t next = 0;
        if (step_ > 0) {
            next = (at / step_ + 1) * step_;
        } else if (!listed_) {
            next = order_step.value() > 0 ? at + order_step.value() : 0;
        } else {
            for (std::size_t i = size_; i != 0 && at_[i - 1] > at; --i) next = at_[i - 1];
        }
        if (at < 0 || next <= at || next > most) return std::nullopt;
        return load::from_value(static_cast<exact>(next));
    }
    friend constexpr bool operator==(const equipment&, const equipment&) noexcept = default;

  private:
    constexpr void put(exact x) noexcept {
        if (x <= 0 || (size_ == most_loads && x >= at_[size_ - 1])) return;
        std::size_t i = 0;
        while (i != size_ && at_[i] < x) ++i;
        if (i != size_ && at_[i] == x) return;
        if (size_ != most_loads) ++size_;
        for (std::size_t j = size_ - 1; j != i; --j) at_[j] = at_[j - 1];
        at_[i] = x;
    }
    std::array<exact, most_loads> at_{};  // grams, upwards, each once
    std::size_t size_ = 0;
    exact step_ = 0;
    bool listed_ = false;
};

/// What is not known is the order's step.
inline constexpr equipment unknown_equipment{};

/// A dose as it can be done with what there is: the load goes down to one that can be put together, never up; the rest stays.
constexpr dose loadable(const dose& d, const equipment& has) noexcept { return d.with(has.heaviest_within(d.weight())); }

}  // namespace andante
