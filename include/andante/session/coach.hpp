// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/certify.hpp>
#include <andante/history/diary.hpp>
#include <andante/session/hear.hpp>
#include <andante/session/question.hpp>
#include <andante/session/reminder.hpp>

/// A coach composed by hand: the same four verbs as the ready-made one.
namespace andante {

/// A rule set whose limits were moved past the rings that hold for real people, as `simulate::changed_rules` does: it names itself so.
template <class Rules>
concept for_virtual_people = requires { typename Rules::for_virtual_people; };

/// Holds a prescription and nothing that changes; every verb is pure.
template <class Policy, class Rules, class Host>
class composed_coach {
    static_assert(!for_virtual_people<Rules>, "a coach takes no rules that were changed for virtual people");

  public:
    using guard_type = guarded<Policy, Rules, Host>;
    using memory = typename guard_type::memory;

    constexpr composed_coach(const prescription& rx, Policy policy, const Rules& rules, const Host& host) noexcept : rx_{rx}, guard_{policy, rules, host} {}

    /// What could matter today and is not known, gate first.
    question_list due(const diary& d, day today) const { return due(recall(d, today), today); }
    constexpr question_list due(const memory& h, day today) const noexcept { return questions_due(Host{}, rx_, h, today); }
    /// Today's answer. It never fails: a clock that ran back or a table that is full is an answer too.
    day_plan plan(const diary& d, day today) const { return plan(recall(d, today), today); }
    constexpr day_plan plan(const memory& h, day today) const noexcept { return guard_.decide(rx_, h, today); }
    /// The watch of today's session.
    watch_of<guard_type> watch(const diary& d, day today) const { return {guard_, rx_, recall(d, today), today}; }
    /// Why one exercise has the answer it has, and what would change it.
    certificate explain(const diary& d, day today, exercise what) const { return certify(guard_, rx_, d.until(today), today, what); }

    /// What may gently be offered today: some movement, or to ask for a clearance.
    reminder_list remind(const diary& d, day today) const { return remind(recall(d, today), today); }
    constexpr reminder_list remind(const memory& h, day today) const noexcept { return reminders(h, plan(h, today)); }

    /// Folds a diary up to and with `today`.
    memory recall(const diary& d, day today) const {
        memory h{};
        guard_.recall(rx_, h, d.rows(), today);
        return h;
    }
    /// Folds one entry into a history that the host keeps. O(1); `late` means: recall.
    constexpr heard remember(memory& h, const entry& e, day today) const noexcept { return guard_.remember(rx_, h, e, today); }

    constexpr const prescription& rx() const noexcept { return rx_; }
    constexpr const guard_type& guard() const noexcept { return guard_; }
    static constexpr const rule_card& card(const reason& r) noexcept { return guard_type::card(r); }

  private:
    prescription rx_{};
    guard_type guard_{};
};

/// A coach from a policy, a rule set and what the host asks.
template <class Policy, set_of_rules Rules, question_pack Host>
constexpr auto compose(const prescription& rx, Policy policy, const Rules& rules, const Host& host) noexcept {
    return composed_coach<Policy, Rules, Host>{rx, policy, rules, host};
}
template <class Policy, set_of_rules Rules, class Sentence = struct a_coach_says_what_its_host_asks_such_as_ibm_questions>
auto compose(const prescription&, Policy, const Rules&) = delete;
/// The inside of a coach, without a prescription.
template <class Policy, set_of_rules Rules, question_pack Host>
constexpr auto compose(Policy policy, const Rules& rules, const Host& host) noexcept {
    return guarded<Policy, Rules, Host>{policy, rules, host};
}

}  // namespace andante
