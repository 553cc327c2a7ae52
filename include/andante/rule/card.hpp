// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/quantity/bounded.hpp>
#include <andante/quantity/origin.hpp>

#include <algorithm>
#include <string_view>

/// What a rule says of itself.
namespace andante {

/// Strength of evidence, as in the rule catalogue: A trials, B guideline or cohort, C small or indirect, expert.
enum class grade : std::uint8_t { a, b, c, expert };

/// `work` names a source, `locator` the place in it.
struct citation {
    std::string_view work, locator;
};
/// `id` is stable and used in files; `states` is one sentence.
struct rule_card {
    std::string_view id, states;
    citation source;
    grade strength = grade::expert;
};

namespace detail {

constexpr std::uint32_t hash(std::string_view s, std::uint32_t h = 2166136261u) noexcept {
    for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
    return h;
}
template <std::size_t N>
struct fixed_name {
    char text[N]{};
    consteval fixed_name(const char (&s)[N]) { std::copy_n(s, N, text); }
    constexpr std::string_view view() const noexcept { return {text, N - 1}; }
};

}  // namespace detail

/// The id of a limit in memory: the hash of "OVW-2.gate".
constexpr std::uint32_t limit_id(std::string_view full_name) noexcept { return detail::hash(full_name); }
constexpr std::uint32_t limit_id(std::string_view rule, std::string_view limit) noexcept {
    return detail::hash(limit, detail::hash(".", detail::hash(rule)));
}

/// A threshold that a clinician may move: its name in files, the member that holds it, where its number comes from.
template <detail::fixed_name Name, auto Member, origin Origin = origin::house>
struct knob {
    static constexpr std::string_view name = Name.view();
    static constexpr auto member = Member;
    static constexpr origin from = Origin;
};
template <class... Knobs>
struct tunable {};

}  // namespace andante
