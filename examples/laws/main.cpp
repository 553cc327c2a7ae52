// SPDX-License-Identifier: BSL-1.0
// laws             tries every law on this library, and says of each what was found
// laws --release   the same, deeper
// laws --page      the generated part of docs/laws.md
// The exit status is 1 when a law does not hold; its smallest counter-example is printed as a test vector.
#include "laws_page.hpp"

#include <andante/andante.hpp>
#include <andante/verify/check.hpp>
#include <andante/verify/write_vector.hpp>

#include <iostream>

int main(int count, char** words_given) {
    const std::string_view how = count > 1 ? words_given[1] : "";
    andante::verify::settings s;
    if (how == "--release") s.how_far = andante::verify::tier::release;
    const auto found = andante::verify::check(andante::verify::of("andante", andante::policies::standard{}, andante::ibm_rules, andante::ibm_questions{}), s);
    if (how == "--page")
        std::cout << laws_page::generated(found, andante::rule_set_version);
    else
        std::cout << andante::verify::words(found) << found.answers << " answers, " << found.open << " of them let something grow, digest "
                  << andante::detail::hex(found.digest) << "\n";
    if (how == "--page") return 0;
    for (const andante::verify::violation& v : found.violations()) std::cout << andante::verify::write_vector(v) << "\n";
    return found.good() ? 0 : 1;
}
