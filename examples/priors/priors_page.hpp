// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/simulate/priors.hpp>

#include <string>

/// The generated part of docs/simulation/priors.md.
namespace priors_page {

using namespace andante;
using namespace andante::simulate;

inline constexpr std::string_view begins = "<!-- from here on written by the program priors -->\n";

/// Up to four places after the point, without noughts at the end.
inline std::string number(float x) {
    const std::int64_t n = static_cast<std::int64_t>(x * 10000.0f + 0.5f);
    std::string rest = std::to_string(10000 + n % 10000).substr(1);
    while (!rest.empty() && rest.back() == '0') rest.pop_back();
    return std::to_string(n / 10000) + (rest.empty() ? "" : "." + rest);
}
inline std::string_view word(origin o) { return o == origin::read ? "read" : o == origin::recalled ? "recalled" : "house"; }

inline std::string generated() {
    std::string s = std::string{begins} + "\n" + std::to_string(parameter_count) + " parameters.\n\n| Parameter | Median | Unit | Between people | Between studies | Origin | What is known |\n|---|---|---|---|---|---|---|\n";
    for (const prior& p : house_priors)
        s += "| `" + std::string{p.key} + "` | " + number(p.median) + " | " + std::string{p.unit} + " | " + number(p.between_people) + " | " + number(p.between_studies) + " | " + std::string{word(p.from)} + " | " +
             std::string{p.source} + " |\n";
    return s;
}

}  // namespace priors_page
