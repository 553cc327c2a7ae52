// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/civil.hpp>

/// A reading, or silence and its cause.
namespace andante {

/// Why a value is not known. A "no" is a reading, not silence.
enum class silence : std::uint8_t { never_asked, not_answered, declined, outdated };

/// What was told on a day, or why it is not known. `value()` of an unknown reading is the scale's first place;
/// rules never see it.
template <class Value>
class reading {
  public:
    constexpr reading() noexcept = default;
    [[gnu::always_inline]] constexpr reading(const Value& v, day on) noexcept : taken_{on}, value_{v}, known_{true} {}
    /// Silence is spelled: braces around nothing must never become it.
    static constexpr reading silent(silence why, day on) noexcept {
        reading r;
        r.taken_ = on, r.why_ = why;
        return r;
    }

    constexpr bool known() const noexcept { return known_; }
    constexpr silence why() const noexcept { return why_; }
    constexpr day taken() const noexcept { return taken_; }
    constexpr const Value& value() const noexcept { return value_; }

    /// As it looks from `today`: what is older than `max_age` days, or not yet told, is unknown.
    constexpr reading seen_from(day today, exact max_age) const noexcept {
        // As unsigned numbers, what is not yet told is older than anything.
        if (!known_ || static_cast<std::uint32_t>(today - taken_) <= static_cast<std::uint32_t>(max_age)) return *this;
        return taken_ > today ? reading{} : silent(silence::outdated, taken_);
    }

  private:
    day taken_ = never;  // first, so that a reading on a scale of 16 bits is of 8 bytes
    Value value_{};
    silence why_ = silence::never_asked;
    bool known_ = false;
};

}  // namespace andante
