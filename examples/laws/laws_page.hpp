// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io/read_diary.hpp>
#include <andante/verify/write_report.hpp>

/// The generated part of docs/laws.md.
namespace laws_page {

inline constexpr std::string_view begins = "<!-- from here on written by the program laws -->\n";

inline std::string generated(const andante::verify::report& r, std::string_view rule_set) {
    return std::string{begins} + "\nRule set " + std::string{rule_set} + ", ordinary tier: " + std::to_string(r.answers) + " answers, digest " + andante::detail::hex(r.digest) +
           ". In " + std::to_string(r.open) + " of them, " + andante::verify::share_in_words(r.open, r.answers) + ", some training may grow; most of the lattice is a day on which something is wrong.\n\n" +
           andante::verify::table(r);
}

}  // namespace laws_page
