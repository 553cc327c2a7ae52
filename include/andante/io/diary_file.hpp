// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/diary.hpp>
#include <andante/io/problem.hpp>

#include <algorithm>
#include <vector>

/// What a diary file holds: the diary, and the prescriptions in force along it.
namespace andante {

/// A prescription as it was signed: when, and under which id and revision.
struct signed_prescription {
    entry_id id = 0;
    std::uint16_t revision = 0;
    std::uint16_t order = 0;
    day on = never;
    bool counts = true;             ///< false when a later revision replaced it or took it back
    prescription form{};
};

/// A diary and its prescriptions. Both are saved; a diary alone forgets the ceilings.
struct diary_file {
    diary book{};
    std::vector<signed_prescription> prescriptions{};   ///< by day, order, id and revision
    std::vector<io_error> errors{};                     ///< what stopped the reading; several when one prescription has several refusals

    /// Whether all of the text was read.
    explicit operator bool() const noexcept { return errors.empty(); }
    /// The first of `errors`; nothing is wrong when there is none.
    io_error error() const { return errors.empty() ? io_error{} : errors.front(); }
    /// The prescription that holds on a day: the last one signed up to it. Null when there is none.
    const prescription* in_force(day today) const noexcept {
        const prescription* last = nullptr;
        for (const signed_prescription& p : prescriptions)
            if (p.counts && p.on <= today && p.form.since() <= today) last = &p.form;
        return last;
    }
    /// Writes a prescription into the diary and keeps its form. O(rows).
    void sign(day on, const prescription& rx);
};

namespace detail {

inline bool signed_before(const signed_prescription& a, const signed_prescription& b) noexcept {
    if (a.on != b.on) return a.on < b.on;
    if (a.order != b.order) return a.order < b.order;
    return a.id != b.id ? a.id < b.id : a.revision < b.revision;
}

}  // namespace detail

}  // namespace andante
