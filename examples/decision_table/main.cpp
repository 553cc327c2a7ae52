// SPDX-License-Identifier: BSL-1.0
// decision_table VECTORS            the generated part of docs/decision-table.md, with a file or a folder of test vectors: `decision_table tests/vectors`
// decision_table VECTORS --release  the same over more states; takes minutes
// decision_table VECTORS --csv      a line for each rule and space
// The exit status is 1 when something is dead, identical, subsumed or without a reason, and not explained; 2 when there are no vectors.
#include "decision_table_page.hpp"

#include <andante/andante.hpp>

#include <iostream>

namespace {

/// A policy that is chosen at run time, so that the guard is compiled once.
struct chosen {
    andante::dose (*wish)(const andante::course&) noexcept;
    andante::dose operator()(const andante::course& c) const noexcept { return wish(c); }
};
andante::dose as_usual(const andante::course& c) noexcept { return andante::policies::standard{}(c); }

}  // namespace

int main(int count, char** given) {
    using namespace andante;
    const std::string_view how = count > 2 ? given[2] : "";
    if (count < 2 || count > 3 || (!how.empty() && how != "--release" && how != "--csv")) return std::cerr << "usage: decision_table VECTORS [--release | --csv]\n", 2;
    const verify::tier how_far = how == "--release" ? verify::tier::release : verify::tier::ordinary;
    const auto what = verify::of("andante", chosen{as_usual}, ibm_rules, ibm_questions{}), bolder = verify::of("bolder", chosen{decision_table_page::all_at_once}, ibm_rules, ibm_questions{});
    const verify::decision_table t = decision_table_page::tabulated(what, bolder, given[1], how_far);
    if (t.find(verify::spaces::vectors)->states == 0) return std::cerr << "no vectors: " << given[1] << '\n', 2;
    std::cout << (how == "--csv" ? verify::csv(t) : decision_table_page::generated(t, rule_set_version, how_far));
    return verify::unexplained(t, decision_table_page::known()).empty() ? 0 : 1;
}
