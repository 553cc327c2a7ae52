// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/decision.hpp>

/// Today's answer: a session, a rest day, or a call for care.
namespace andante {

/// An exercise that is open today, at a dose. Made from a decision alone, so an approval never moves to another exercise.
class granted {
  public:
    exercise what{};
    approved_dose dose;          ///< hand it to `done` as it stands
    andante::dose level{};       ///< the dose last earned
    finding found{};
    reason_list why{};

    /// Whether this dose is a step up from the level.
    constexpr bool is_step() const noexcept { return !fits(dose.value(), level); }

  private:
    friend class day_plan;
    constexpr granted(const approved_dose& a, const decision& d) noexcept
        : what{a.what()}, dose{a}, level{d.level}, found{d.sum}, why{d.why} {}
};
/// An exercise that waits today.
struct withheld {
    exercise what{};
    finding found{};
    reason_list why{};
    decision_problem problem = decision_problem::nothing;
};
/// A latch that waits for a clearance: where it sits and who may end it.
struct clearance_due {
    latch what{};
    scope at = scope::person;
    place where{};
    role who = role::nobody;
    friend constexpr bool operator==(const clearance_due&, const clearance_due&) noexcept = default;
};

/// A list with room for `N`; what comes after is not kept.
template <class T, std::size_t N>
class bounded_list {
  public:
    constexpr void add(const T& x) noexcept {
        if (size_ < N) at_[size_] = x, ++size_;
    }
    constexpr const T* begin() const noexcept { return at_.data(); }
    constexpr const T* end() const noexcept { return at_.data() + size_; }
    constexpr std::size_t size() const noexcept { return size_; }
    constexpr bool empty() const noexcept { return size_ == 0; }
    constexpr const T& operator[](std::size_t i) const noexcept { return at_[i]; }

  private:
    std::array<T, N> at_{};
    std::size_t size_ = 0;
};

class day_plan;

namespace detail {

/// Walks the decisions of a plan that are granted, or those that are not, as values.
template <class Row, bool Granted>
class plan_rows {
  public:
    class iterator {
      public:
        constexpr iterator(const day_plan* p, std::size_t i) noexcept : plan_{p}, i_{i} { skip(); }
        constexpr Row operator*() const noexcept;
        constexpr iterator& operator++() noexcept { return ++i_, skip(), *this; }
        friend constexpr bool operator==(const iterator& a, const iterator& b) noexcept { return a.i_ == b.i_; }

      private:
        constexpr void skip() noexcept;
        const day_plan* plan_;
        std::size_t i_;
    };
    constexpr explicit plan_rows(const day_plan& p) noexcept : plan_{&p} {}
    constexpr iterator begin() const noexcept { return {plan_, 0}; }
    constexpr iterator end() const noexcept;
    constexpr std::size_t size() const noexcept {
        std::size_t n = 0;
        for (auto i = begin(); !(i == end()); ++i) ++n;
        return n;
    }
    constexpr bool empty() const noexcept { return size() == 0; }

  private:
    const day_plan* plan_;
};

}  // namespace detail

/// A session: what may go, and what waits. A view of its plan, valid while the plan is.
struct session_plan {
    const day_plan& plan;
    detail::plan_rows<granted, true> go;
    detail::plan_rows<withheld, false> wait;
    constexpr explicit session_plan(const day_plan& p) noexcept : plan{p}, go{p}, wait{p} {}
};
/// A day without training; movement stays open as far as the plan says. Range of motion and stretching may still go.
struct rest_day {
    const day_plan& plan;
    detail::plan_rows<granted, true> go;
    detail::plan_rows<withheld, false> wait;
    constexpr explicit rest_day(const day_plan& p) noexcept : plan{p}, go{p}, wait{p} {}
};
/// A word from the care team is needed first: a clearance, or care now.
struct care_call {
    const day_plan& plan;
    detail::plan_rows<granted, true> go;
    detail::plan_rows<withheld, false> wait;
    constexpr explicit care_call(const day_plan& p) noexcept : plan{p}, go{p}, wait{p} {}
};

enum class day_kind : std::uint8_t { session, rest_day, care_call };

namespace detail {

template <class F, class Page>
concept shows = requires(F& f, const Page& p) { f(p); };

template <class... Arms>
struct arms : Arms... {
    using Arms::operator()...;
};
template <class... Arms>
arms(Arms...) -> arms<Arms...>;

}  // namespace detail

/// Today's answer. It cannot be read without a page for each of the three outcomes.
class [[nodiscard]] day_plan {
  public:
    constexpr day_plan() noexcept = default;
    constexpr day_plan(const day_decisions& d) noexcept : all_{d} {}

    constexpr day on() const noexcept { return all_.on; }
    constexpr day_kind kind() const noexcept {
        if (person().act >= action::await_clearance) return day_kind::care_call;
        for (const decision& d : all_)
            if (d.granted() && is_training(d.what)) return day_kind::session;
        return day_kind::rest_day;
    }
    /// What was found of the person, and why.
    constexpr const finding& person() const noexcept { return all_.person.sum; }
    constexpr const reason_list& why() const noexcept { return all_.person.why; }
    /// The movement that stays offered, training or not.
    constexpr movement offers() const noexcept { return person().leaves; }
    constexpr const day_decisions& decisions() const noexcept { return all_; }
    constexpr const decision* find(exercise e) const noexcept {
        for (const decision& d : all_)
            if (d.what == e) return &d;
        return nullptr;
    }
    /// The latches that wait for a clearance, each once.
    constexpr bounded_list<clearance_due, 16> clearances() const noexcept {
        bounded_list<clearance_due, 16> list;
        const auto see = [&](const reason_list& why) {
            for (const reason& r : why) {
                if (r.act < action::await_clearance) continue;
                for_each(r.latched, [&](latch l) {
                    const clearance_due c{l, r.at, r.where, may_clear(l)};
                    if (std::find(list.begin(), list.end(), c) == list.end()) list.add(c);
                });
            }
        };
        see(all_.person.why);
        for (const decision& d : all_) see(d.why);
        return list;
    }
    /// Shows the page of the day. The arms are found by the type of page they take, in any order.
    template <class... Arms>
    constexpr void match(Arms... given) const {
        detail::arms all{given...};
        using every = detail::arms<Arms...>;
        static_assert(detail::shows<every, care_call>, "match: no arm for `const care_call&`, the one that matters most");
        static_assert(detail::shows<every, session_plan>, "match: no arm for `const session_plan&`");
        static_assert(detail::shows<every, rest_day>, "match: no arm for `const rest_day&`");
        if constexpr (detail::shows<every, care_call> && detail::shows<every, session_plan> && detail::shows<every, rest_day>) {
            switch (kind()) {
                case day_kind::session: return void(all(session_plan{*this}));
                case day_kind::rest_day: return void(all(rest_day{*this}));
                case day_kind::care_call: return void(all(care_call{*this}));
            }
        }
    }

    /// One row of `go`.
    static constexpr granted row(const approved_dose& a, const decision& d) noexcept { return granted{a, d}; }

  private:
    day_decisions all_{};
};

namespace detail {

template <class Row, bool Granted>
constexpr void plan_rows<Row, Granted>::iterator::skip() noexcept {
    const day_decisions& d = plan_->decisions();
    while (i_ < d.size && d.at[i_].granted() != Granted) ++i_;
}
template <class Row, bool Granted>
constexpr auto plan_rows<Row, Granted>::end() const noexcept -> iterator {
    return {plan_, plan_->decisions().size};
}
template <class Row, bool Granted>
constexpr Row plan_rows<Row, Granted>::iterator::operator*() const noexcept {
    const decision& d = plan_->decisions().at[i_];
    if constexpr (Granted)
        return d.match([&](const approved_dose& a) { return day_plan::row(a, d); },
                       [](const decision&) -> Row { __builtin_trap(); });
    else return Row{d.what, d.sum, d.why, d.problem};
}

}  // namespace detail

}  // namespace andante
