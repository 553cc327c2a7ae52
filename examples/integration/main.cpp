// SPDX-License-Identifier: BSL-1.0
// integration --csv      the traceability matrix as a table
// integration --html     the same as a page
// integration --write    what is kept in docs/integration, written anew
// From the top folder. The status is 1 when a rule has no evidence or no vector in which it decides alone, a hazard no control, or a promise nothing that shows it.
#include "proofs.hpp"
#include "under_test.hpp"

#include <fstream>
#include <iostream>

int main(int count, char** words_given) {
    const std::string_view how = count == 2 ? words_given[1] : "";
    if (how != "--csv" && how != "--html" && how != "--write") return std::cerr << "integration: --csv, --html or --write\n", 2;
    const integration::fs::path top = ".";
    const integration::found f = integration::find(top, integration::this_library());
    if (how == "--csv") std::cout << integration::matrix_csv(f);
    if (how == "--html") std::cout << integration::matrix_html(f);
    if (how == "--write")
        for (const auto& [name, text] : integration::all_pages(f, top)) std::ofstream{top / "docs/integration" / name, std::ios::binary} << text;
    integration::words wrong = integration::missing(f, top);
    for (const std::string& w : integration::untraced(integration::requirements_of(f, top), f, top)) wrong.push_back(w);
    for (const std::string& w : wrong) std::cerr << w << "\n";
    return wrong.empty() ? 0 : 1;
}
