// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/limits.hpp>
#include <andante/session/watch.hpp>

/// In which order a day's exercises are done: standing work while fresh (FAL-4), stretching last and warm (STR-2).
namespace andante {

/// The parts of a session, in their order. `gentle`: movement of a day without training, in its own time, without a hold at the end of the range.
enum class session_part : std::uint8_t { warm_up, while_fresh, work, cool_down, stretching, gentle };

/// Whether the feet bear the weight.
constexpr bool is_done_standing(exercise e) noexcept { return about(e).pose == position::standing || about(e).needs.has(demand::standing); }

/// The part of a session that an exercise belongs to. Range of motion warms up, quiet breathing cools down, balance and standing work come while fresh,
/// seated and lying work after them, stretches last. Precondition: `known(e)`.
constexpr session_part place_in_session(exercise e) noexcept {
    switch (about(e).kind) {
        case modality::range_of_motion: return movers(e) == only(breathing) ? session_part::cool_down : session_part::warm_up;
        case modality::stretching: return session_part::stretching;
        case modality::balance: return session_part::while_fresh;
        case modality::strength:
        case modality::aerobic: break;
    }
    return is_done_standing(e) ? session_part::while_fresh : session_part::work;
}

namespace detail {

/// The place of an exercise in a session, as a number. While fresh: land before the pool, so that one visit to the water does; balance, then strength,
/// then walks; what a fall could come of first, standing before seated. After that the pool, then land; strength, then rides. A house order.
constexpr std::uint32_t turn_in_session(exercise e) noexcept {
    const activity& a = about(e);
    const session_part in = place_in_session(e);
    const bool in_water = a.place == setting::pool, fresh = in == session_part::while_fresh;
    const std::uint32_t kind = a.kind == modality::balance ? 0 : a.kind == modality::strength ? 1 : 2;
    const auto safety = static_cast<std::uint32_t>(fall_exposure::raised) - static_cast<std::uint32_t>(a.falls);
    return static_cast<std::uint32_t>(in) << 12 | std::uint32_t{in_water == fresh} << 8 | kind << 4 | (fresh ? safety << 1 | std::uint32_t{!is_done_standing(e)} : 0);
}

}  // namespace detail

/// Whether one exercise has to be done before another. A strict weak order that depends on the two alone; equals keep the order of the form.
constexpr bool goes_first(exercise a, exercise b) noexcept { return detail::turn_in_session(a) < detail::turn_in_session(b); }

/// One exercise in its place.
struct placed {
    session_part in = session_part::warm_up;
    granted what;
};

/// What is granted on a day, in the order in which it is done: the whole of `go`, each once. A view of its plan, valid while the plan is; bounded, no
/// allocation. On a day of training each session begins with easy movement and ends with it, prescribed or not.
class session_sequence {
  public:
    constexpr explicit session_sequence(const day_plan& p) noexcept : plan_{&p} {
        const day_decisions& all = p.decisions();
        for (std::size_t i = 0; i != all.size; ++i) {
            if (!all.at[i].granted()) continue;
            std::size_t to = size_++;
            for (; to != 0 && goes_first(all.at[i].what, all.at[row_[to - 1]].what); --to) row_[to] = row_[to - 1];
            row_[to] = static_cast<std::uint8_t>(i);
        }
    }
    template <class Sentence = struct what_it_shows_lives_in_the_plan_so_keep_the_plan_first>
    explicit session_sequence(const day_plan&&) = delete;

    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    /// The exercise at a place. Precondition: `i < size()`.
    constexpr placed operator[](std::size_t i) const noexcept {
        const decision& d = plan_->decisions().at[row_[i]];
        return {warms_up() ? place_in_session(d.what) : session_part::gentle,
                d.match([&](const approved_dose& a) { return day_plan::row(a, d); }, [](const decision&) -> granted { __builtin_trap(); })};
    }
    class iterator {
      public:
        constexpr iterator(const session_sequence* s, std::size_t i) noexcept : of_{s}, i_{i} {}
        constexpr placed operator*() const noexcept { return (*of_)[i_]; }
        constexpr iterator& operator++() noexcept { return ++i_, *this; }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.i_ == b.i_; }

      private:
        const session_sequence* of_;
        std::size_t i_;
    };
    constexpr iterator begin() const noexcept { return {this, 0}; }
    constexpr iterator end() const noexcept { return {this, size_}; }

    /// Whether there is a session to warm up for. Without one nothing is stretched to the end of its range, but after a warm bath.
    constexpr bool warms_up() const noexcept { return plan_->kind() == day_kind::session; }
    constexpr const day_plan& plan() const noexcept { return *plan_; }

  private:
    const day_plan* plan_;
    std::array<std::uint8_t, most_orders> row_{};
    std::size_t size_ = 0;
};

/// The easy movement that a session begins with: what STR-2 asks for before a stretch. 5 minutes unless the form or an amendment says otherwise.
inline constexpr minute_count easy_minutes = minute_count::at(limits::warm_up_minutes.ring.normal);

/// Leg effort from which on nothing more is done standing: CR10 4; of walks and rides RPE 13, which is as hard. Source: reconciled rules D, FAL-4; that 13
/// stands for 4 is a house value, as in the later caps of `docs/rules/definitions.md`.
inline constexpr cr10 tired_legs = cr10::at(8);
inline constexpr borg tired_legs_aerobic = borg::at(13);
/// The rise of tiredness that does the same. A host may ask for 1 to 3.
inline constexpr nrs tired_by = nrs::at(2);

/// The regions of both legs.
inline constexpr region_set leg_regions = both(hip) | both(thigh) | both(hamstring) | both(shin) | both(calf);

/// Whether a reading says that the legs have worked that hard.
constexpr bool tires_the_legs(const entry& e) noexcept {
    if (!e.known || (e.code != effort::code && e.code != exertion::code) || !known(exercise_at(e.where))) return false;
    return movers(exercise_at(e.where)).has(leg_regions) && e.value >= (e.code == effort::code ? tired_legs.place() : tired_legs_aerobic.place());
}
/// Whether standing work is over for this session (FAL-4): the legs have worked that hard, or tiredness has risen by `rise` since the start. What was heard may be
/// more than is kept; then it is over too. A watch says the same by `constraint::seated_only`. O(heard).
constexpr bool is_too_tired_to_stand(const heard_list& heard, nrs at_start, nrs rise = tired_by) noexcept {
    for (const entry& e : heard)
        if (tires_the_legs(e) || (e.known && e.code == fatigue_in_session::code && e.value - at_start.place() >= rise.place())) return true;
    return heard.size() == 64;
}

}  // namespace andante
