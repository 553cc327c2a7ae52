// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/fields.hpp>
#include <andante/policy/policy.hpp>

#include <string_view>
#include <utility>
#include <vector>

/// Wishes that are told, so that a guard can be held against any proposal: `docs/vectors.md`.
namespace andante::verify {

template <progression Policy>
class wishing;

/// What is wished on a day, by exercise. Any dose, however foolish.
class told_wishes {
  public:
    told_wishes() noexcept = default;
    explicit told_wishes(day on) noexcept : on_{on} {}

    void wish(exercise what, const dose& amount) { told_.push_back({what, amount}); }
    bool empty() const noexcept { return told_.empty(); }
    /// Null where nothing is told.
    const dose* find(exercise what, day on) const noexcept {
        for (const one& w : told_)
            if (on == on_ && w.what == what) return &w.amount;
        return nullptr;
    }
    /// A policy that wishes so, and where nothing is told what another one wishes.
    template <progression Policy>
    wishing<Policy> or_those_of(Policy policy) const {
        return {*this, policy};
    }

  private:
    struct one {
        exercise what{};
        dose amount{};
    };
    day on_ = never;
    std::vector<one> told_;
};
/// A policy that wishes what it is told on the day of the wishes, and else what another one does.
template <progression Policy>
class wishing {
  public:
    wishing() = default;
    wishing(told_wishes told, Policy policy) : told_{std::move(told)}, policy_{policy} {}

    dose operator()(const course& c, const experience& x) const noexcept {
        const dose* const told = told_.find(c.what, x.today);
        return told != nullptr ? *told : wished_by(policy_, c, x);
    }

  private:
    told_wishes told_;
    Policy policy_{};
};

/// Reads `{"left_knee_extension": {"sets": 2, "reps": 10}}` into wishes: doses as a diary writes them, up to the largest number that a part can hold, for a guard has
/// to bear what no prescription may ask. What is wrong is refused as in a document; then the wishes are not to be used.
inline io_error read_wishes(std::string_view json, told_wishes& into) {
    const andante::detail::json_line line{json};
    if (line.error().what != io_problem::nothing) return line.error();
    andante::detail::line_reader in{line};
    for (const andante::detail::json_node* n = in.first(in.root()); n != nullptr && !in.failed(); n = in.next(*n)) {
        in.take(*n);
        const exercise what = in.which_key(*n);
        const dose amount = in.amount(*n, dose::unbounded());
        if (!in.failed()) into.wish(what, amount);
    }
    return in.failed() ? in.errors()[0] : io_error{};
}

}  // namespace andante::verify
