// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/entry.hpp>
#include <andante/history/rows.hpp>

#include <span>

/// What was told and done. It grows and is corrected; nothing in it is lost.
namespace andante {

/// What became of a row that came from elsewhere.
enum class taken_in : std::uint8_t {
    added,
    repeated,      ///< the same row was there already
    superseded,    ///< an older revision of a row that is there: kept, and does not count
    conflict,      ///< the same id and revision with other content: refused, the first stays
    no_id          ///< id 0
};

template <class T>
concept writes_many = requires(const T& x, void (*sink)(const entry&)) { write_rows(x, sink); };

namespace detail {

template <class T>
inline constexpr bool leaves_a_region_out = false;
template <class S>
inline constexpr bool leaves_a_region_out<unanswered<S>> = S::at == scope::region;

/// The diary, as a template only because a program then compiles no more of it than it calls.
template <class Entry>
class diary_of {
  public:
    /// Writes answers, sessions and events of a day, in the order given; silences about a region come first, for an answer for
    /// `everywhere` beside them does not speak of theirs. Ids are the diary's own.
    template <class... Ts>
        requires((writable<Ts> || writes_many<Ts>) && ...)
    void write(day on, const Ts&... xs) {
        (write_when<true>(on, xs), ...);
        (write_when<false>(on, xs), ...);
    }
    template <class... Ts, class Sentence = struct a_diary_is_written_on_a_day_first_the_day_then_what_was_told>
        requires(sizeof...(Ts) > 0 && ((writable<Ts> || writes_many<Ts>) && ...))
    void write(const Ts&...) = delete;
    template <class... Ts, class Sentence = struct a_diary_takes_answers_and_events_and_what_may_be_missing_is_checked_first>
        requires(!((writable<Ts> || writes_many<Ts>) && ...))
    void write(day, const Ts&...) = delete;
    /// A row with its own id, as read from a file or another device.
    taken_in take(const entry& e) {
        if (e.id == 0) return taken_in::no_id;
        next_ = (std::max)(next_, event_of(e.id) + 1);
        auto known = std::lower_bound(ids_.begin(), ids_.end(), e.id);
        if (known == ids_.end() || *known != e.id) {
            ids_.insert(known, e.id);
            place(e);
            return taken_in::added;
        }
        for (const entry& x : superseded_)
            if (x.id == e.id && x.revision == e.revision) return x == e ? taken_in::repeated : taken_in::conflict;
        const auto old = std::find_if(rows_.begin(), rows_.end(), [&](const entry& x) { return x.id == e.id; });
        if (old->revision == e.revision) return *old == e ? taken_in::repeated : taken_in::conflict;
        if (old->revision > e.revision) return superseded_.push_back(e), taken_in::superseded;
        superseded_.push_back(*old);
        rows_.erase(old);
        place(e);
        return taken_in::added;
    }
    /// Replaces what a row says; the day and the order stay. False when there is no such row.
    template <class T>
        requires writable<T>
    bool correct(entry_id id, const T& x) {
        const entry* old = find(id);
        if (old == nullptr) return false;
        entry e = row(x);
        e.id = id, e.on = old->on, e.order = old->order, e.revision = static_cast<std::uint16_t>(old->revision + 1);
        return take(e) == taken_in::added;
    }
    /// Takes a row back. It stays in the diary as struck. False when there is no such row.
    bool strike(entry_id id) {
        const entry* old = find(id);
        if (old == nullptr) return false;
        entry e;
        e.id = id, e.on = old->on, e.order = old->order, e.revision = static_cast<std::uint16_t>(old->revision + 1);
        return take(e) == taken_in::added;
    }
    /// The row that counts for an id; null when there is none.
    const entry* find(entry_id id) const noexcept {
        for (const entry& x : rows_)
            if (x.id == id) return &x;
        return nullptr;
    }
    /// The rows that count, in the order in which they are heard.
    std::span<const entry> rows() const& noexcept { return {rows_.data(), rows_.size()}; }
    template <class Sentence = struct what_it_shows_lives_in_the_diary_so_keep_the_diary_first>
    std::span<const entry> rows() const&& = delete;
    /// Rows that a later revision replaced, in the order in which that happened.
    std::span<const entry> superseded() const& noexcept { return {superseded_.data(), superseded_.size()}; }
    template <class Sentence = struct what_it_shows_lives_in_the_diary_so_keep_the_diary_first>
    std::span<const entry> superseded() const&& = delete;
    bool empty() const noexcept { return rows_.empty(); }
    /// Equal when the rows that count are equal.
    friend bool operator==(const diary_of& a, const diary_of& b) noexcept { return a.rows_ == b.rows_; }
    /// The rows up to and with a day.
    template <class Sentence = struct what_it_shows_lives_in_the_diary_so_keep_the_diary_first>
    std::span<const entry> until(day last) const&& = delete;
    std::span<const entry> until(day last) const& noexcept {
        const auto later = std::upper_bound(rows_.begin(), rows_.end(), last, [](day d, const entry& e) { return d < e.on; });
        return {rows_.data(), static_cast<std::size_t>(later - rows_.begin())};
    }

  private:
    template <bool LeavesOut, class T>
    void write_when(day on, const T& x) {
        if constexpr (leaves_a_region_out<T> == LeavesOut) write_one(on, x);
    }
    template <class T>
    void write_one(day on, const T& x) {
        const auto one = [&](entry e) {
            std::uint16_t order = 0;
            for (auto i = rows_.end(); i != rows_.begin() && (i - 1)->on >= on; --i)
                if ((i - 1)->on == on) order = (std::max)(order, static_cast<std::uint16_t>((i - 1)->order + 1));
            e.id = next_++, e.on = on, e.order = order;
            ids_.insert(std::upper_bound(ids_.begin(), ids_.end(), e.id), e.id);
            place(e);
        };
        if constexpr (writes_many<T>) write_rows(x, one);
        else one(row(x));
    }
    void place(const entry& e) {
        if (rows_.empty() || !heard_before(e, rows_.back())) return rows_.push_back(e);
        rows_.insert(std::upper_bound(rows_.begin(), rows_.end(), e, heard_before), e);
    }
    rows_of<Entry> rows_;
    rows_of<Entry> superseded_;
    rows_of<decltype(Entry::id)> ids_;
    entry_id next_ = 1;
};

}  // namespace detail

/// The only type of the core that allocates. Rows are kept in the order in which they are heard; of each id the last
/// revision counts. Writing and taking at the end is O(1), elsewhere O(n); a repeat or a correction is O(n).
class diary : public detail::diary_of<entry> {
  public:
    diary() = default;
};

}  // namespace andante
