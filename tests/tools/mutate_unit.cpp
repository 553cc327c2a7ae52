// SPDX-License-Identifier: BSL-1.0
// What mutate.py compiles with each fault: of the ready-made coach as much as answers.
#include <andante/guard/guarded.hpp>
#include <andante/ibm.hpp>
#include <andante/policies/standard.hpp>
#include <andante/rules/ibm.hpp>

namespace andante::include_andante_ibm_source_hpp_in_one_source_file {

constexpr guarded inside_of_the_coach{policies::standard{}, ibm_rules, ibm_questions{}};

void recall(const prescription& rx, ibm_history& h, const diary& d, day today) noexcept { inside_of_the_coach.recall(rx, h, d.rows(), today); }
ibm_history recalled(const prescription& rx, const diary& d, day today) noexcept {
    ibm_history h;
    recall(rx, h, d, today);
    return h;
}
heard remember(const prescription& rx, ibm_history& h, const entry& e, day today) noexcept { return inside_of_the_coach.remember(rx, h, e, today); }
void decide(const prescription& rx, const ibm_history& h, day today, day_decisions& into) noexcept { into = inside_of_the_coach.decide(rx, h, today); }
const rule_card& card(std::size_t i) noexcept { return decltype(ibm_rules)::card(i); }
std::size_t count() noexcept { return decltype(ibm_rules)::size; }
std::string_view version() noexcept { return rule_set_version; }

}  // namespace andante::include_andante_ibm_source_hpp_in_one_source_file
