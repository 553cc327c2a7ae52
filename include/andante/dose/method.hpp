// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

/// Ways of training that change what a dose does to the body.
namespace andante {

/// What published programmes have asked for and this library never prescribes. Source: `docs/protocols.md`, "What is refused".
enum class method : std::uint8_t {
    restriction_cuff,   ///< a cuff that holds back the blood of the limb that works
    to_failure,         ///< sets until not one repetition more can be done
    maximal_eccentric   ///< the heaviest load that can be let down slowly
};

}  // namespace andante
