// SPDX-License-Identifier: BSL-1.0
#pragma once

// The one source file of a program that includes this compiles the IBM rules. Twice is a multiple definition.
#include <andante/compose.hpp>
#include <andante/ibm.hpp>

namespace andante::include_andante_ibm_source_hpp_in_one_source_file {

namespace {

constexpr auto inside_of_the_coach = compose(policies::standard{}, ibm_rules, ibm_questions{});

}  // namespace

void recall(const prescription& rx, ibm_history& h, const diary& d, day today) noexcept {
    inside_of_the_coach.recall(rx, h, d.rows(), today);
}
ibm_history recalled(const prescription& rx, const diary& d, day today) noexcept {
    ibm_history h;
    recall(rx, h, d, today);
    return h;
}
heard remember(const prescription& rx, ibm_history& h, const entry& e, day today) noexcept {
    return inside_of_the_coach.remember(rx, h, e, today);
}
void decide(const prescription& rx, const ibm_history& h, day today, day_decisions& into) noexcept {
    into = inside_of_the_coach.decide(rx, h, today);
}
void due(const prescription& rx, const ibm_history& h, day today, question_list& into) noexcept {
    into = questions_due(ibm_questions{}, rx, h, today);
}
certificate explain(const prescription& rx, const diary& d, day today, exercise what) noexcept {
    certificate c = certify(inside_of_the_coach, rx, d.until(today), today, what);
    c.rule_set = rule_set_version;
    return c;
}
void remind(const ibm_history& h, const day_plan& plan, reminder_list& into) noexcept { into = reminders(h, plan); }
cue hear(watch_state<ibm_history>& w, const entry& e) noexcept { return detail::hear_in_session(inside_of_the_coach, w, e); }
const rule_card& card(std::size_t i) noexcept { return decltype(ibm_rules)::card(i); }
std::size_t count() noexcept { return decltype(ibm_rules)::size; }
std::string_view version() noexcept { return rule_set_version; }

}  // namespace andante::include_andante_ibm_source_hpp_in_one_source_file
