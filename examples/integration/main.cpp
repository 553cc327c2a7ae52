// SPDX-License-Identifier: BSL-1.0
// integration --csv      the traceability matrix as a table
// integration --html     the same as a page
// integration --write    what is kept in docs/integration, written anew
// From the top folder. The status is 1 when a rule has no evidence or no vector in which it decides alone, a hazard no control, or a promise nothing that shows it.
#include "proofs.hpp"

#include <andante/compose.hpp>
#include <andante/io/file.hpp>
#include <andante/verify/ablation.hpp>
#include <andante/verify/answer.hpp>

#include <fstream>
#include <iostream>

namespace {

using namespace andante;

integration::under_test andante_itself() {
    const auto with = [](const verify::ablation<ibm_rule_set>& rules) -> verify::implementation_under_test {
        return [rules](const std::string& request) {
            return verify::answer(request, [&](const prescription& rx) { return compose(rx, policies::standard{}, rules, ibm_questions{}); }, rule_set_version);
        };
    };
    return {with(verify::ablation{ibm_rules}), [with](const std::string& rule) -> verify::implementation_under_test {
                verify::ablation less{ibm_rules};
                for (std::size_t i = 0; i != ibm_rule_set::size; ++i)
                    if (ibm_rule_set::card(i).id == rule) less = less.without(i);
                return less.off() == reason_set{} ? verify::implementation_under_test{} : with(less);
            }};
}

}  // namespace

int main(int count, char** words_given) {
    const std::string_view how = count == 2 ? words_given[1] : "";
    if (how != "--csv" && how != "--html" && how != "--write") return std::cerr << "integration: --csv, --html or --write\n", 2;
    const integration::fs::path top = ".";
    const integration::found f = integration::find(top, andante_itself());
    if (how == "--csv") std::cout << integration::matrix_csv(f);
    if (how == "--html") std::cout << integration::matrix_html(f);
    if (how == "--write")
        for (const auto& [name, text] : integration::all_pages(f, top)) std::ofstream{top / "docs/integration" / name, std::ios::binary} << text;
    integration::words wrong = integration::missing(f, top);
    for (const std::string& w : integration::untraced(integration::requirements_of(f, top), f, top)) wrong.push_back(w);
    for (const std::string& w : wrong) std::cerr << w << "\n";
    return wrong.empty() ? 0 : 1;
}
