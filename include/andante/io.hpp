// SPDX-License-Identifier: BSL-1.0
#pragma once

// Files: strict readers, canonical writers. Needs nlohmann-json; with CMake, link `andante::io`.
#include <andante/ibm.hpp>
#include <andante/io/read_diary.hpp>
#include <andante/io/write_decisions.hpp>
#include <andante/io/write_diary.hpp>

namespace andante {

/// An answer of the ready-made coach as JSON.
inline std::string write_decisions(const day_plan& plan) {
    return write_decisions(plan, [](const reason& r) -> const rule_card& { return card(r); }, ibm_rule_set_version());
}
/// A certificate of the ready-made coach as JSON.
inline std::string write_certificate(const certificate& c) {
    return write_certificate(c, [](const reason& r) -> const rule_card& { return card(r); });
}

}  // namespace andante
