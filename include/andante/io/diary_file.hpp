// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/diary.hpp>
#include <andante/io/keys.hpp>
#include <andante/io/problem.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

/// What a diary file holds: the diary, and the prescriptions in force along it.
namespace andante {

/// The format that this library writes. It reads this one and earlier ones; later ones are refused, never guessed at.
inline constexpr exact diary_format = 2;

/// A value of an older file that today's bounds refuse, and the tighter one that holds in its place.
struct tightening {
    std::size_t line = 0;       ///< 1-based
    std::string path{};         ///< a JSON pointer into the line: `/value`, `/orders/0/ceiling/time_s`
    std::string limit{};        ///< the name of the limit: `OVW-2.gate`; empty for a dose
    exact asked = 0, used = 0;
};

/// A sentence for a developer's log or a clinician's screen, in English.
inline std::string words(const tightening& t) {
    return "line " + std::to_string(t.line) + ": " + t.path + ": " + (t.limit.empty() ? "" : t.limit + ": ") + std::to_string(t.asked) +
           " is looser than is allowed today; " + std::to_string(t.used) + " is used";
}

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
    exact format = diary_format;                        ///< the format that was read; saving writes today's
    std::vector<tightening> notes{};                    ///< what was tightened while an older format was read, by line

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
    /// Writes answers as one event, one line of a saved file: `tell(today, told_at::thirty_minutes, weaker_after{left(thigh), not_at_all})`. O(rows).
    template <class... Answers>
        requires(sizeof...(Answers) >= 1 && ((asked_signal<Answers> || requires(const Answers& a) { a.why; }) && ...))
    void tell(day on, told_at when, const Answers&... answers) {
        tell(on, when, std::vector<entry>{row(answers)...});
    }
    /// The same for rows that are answers already, as questions and a watch give them.
    void tell(day on, told_at when, std::vector<entry> answers);

  private:
    struct next_line { entry_id id = 1; std::uint16_t order = 0; };
    next_line after(day on) const noexcept;
};

namespace detail {

inline bool signed_before(const signed_prescription& a, const signed_prescription& b) noexcept {
    if (a.on != b.on) return a.on < b.on;
    if (a.order != b.order) return a.order < b.order;
    return a.id != b.id ? a.id < b.id : a.revision < b.revision;
}

/// The order of answers in a line: by signal; the regions that were not answered, the answer for every other region, those that differ from it.
inline bool told_before(const entry& a, const entry& b) noexcept {
    const auto rank = [](const entry& e) {
        if (e.where == every_place) return exact{-1};
        const auto of_a_region = [&] {
            const signal_form* f = signal_coded(e.code);
            return f == nullptr || f->at == scope::region;
        };
        return static_cast<exact>(e.where.index) - (!e.known && of_a_region() ? 0x10000 : 0);
    };
    return a.code != b.code ? a.code < b.code : rank(a) < rank(b);
}
/// Answers in that order, those of one place as they were told. Their ids are spent on it: std::stable_sort warns with clang 19 and libstdc++ 12.
inline void sort_as_told(std::vector<entry>& answers) {
    for (std::size_t i = 0; i != answers.size(); ++i) answers[i].id = i;
    std::sort(answers.begin(), answers.end(), [](const entry& a, const entry& b) { return told_before(a, b) || (!told_before(b, a) && a.id < b.id); });
}

}  // namespace detail

inline diary_file::next_line diary_file::after(day on) const noexcept {
    next_line l;
    for (const std::span<const entry> v : {book.rows(), book.superseded()})
        for (const entry& e : v) {
            l.id = (std::max)(l.id, event_of(e.id) + 1);
            if (e.on == on && e.order >= l.order) l.order = static_cast<std::uint16_t>(e.order + (e.order < 0xffff));
        }
    for (const signed_prescription& p : prescriptions) l.id = (std::max)(l.id, p.id + 1);
    return l;
}
inline void diary_file::tell(day on, told_at when, std::vector<entry> answers) {
    next_line l = after(on);
    detail::sort_as_told(answers);
    for (std::size_t i = 0; i != answers.size(); ++i) {
        if (i != 0 && i % detail::most_rows == 0) ++l.id;
        entry e = answers[i];
        e.id = detail::row_id(l.id, when, i % detail::most_rows), e.on = on, e.order = l.order;
        (void)book.take(e);
    }
}
inline void diary_file::sign(day on, const prescription& rx) {
    const next_line l = after(on);
    std::size_t n = 0;
    write_rows(rx, [&](entry e) {
        e.id = detail::row_id(l.id, told_at::check_in, n++), e.on = on, e.order = l.order;
        (void)book.take(e);
    });
    prescriptions.push_back({l.id, 0, l.order, on, true, rx});
    std::sort(prescriptions.begin(), prescriptions.end(), detail::signed_before);
}

}  // namespace andante
