// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>

#include <memory>

/// A policy that is not known when the guard is compiled.
namespace andante {

/// Looks at a policy that lives elsewhere, and longer: a policy like any other, whose type does not show. One call through a pointer; nothing is owned or allocated.
/// The experience is put together for it, whether it asks or not. Of nothing it holds the level.
class policy_ref {
  public:
    constexpr policy_ref() noexcept = default;
    template <class P>
        requires(!std::same_as<P, policy_ref>) && progression<P>
    policy_ref(const P& policy) noexcept
        : at_{std::addressof(policy)}, ask_{[](const void* at, const course& c, const experience& x) noexcept { return wished_by(*static_cast<const P*>(at), c, x); }} {}
    template <class P, class Sentence = struct a_policy_ref_looks_at_a_policy_that_outlives_it>
        requires(!std::same_as<P, policy_ref>) && progression<P>
    policy_ref(const P&&) = delete;

    constexpr dose operator()(const course& c, const experience& x) const noexcept { return ask_ == nullptr ? c.level : ask_(at_, c, x); }

  private:
    const void* at_ = nullptr;
    dose (*ask_)(const void*, const course&, const experience&) noexcept = nullptr;
};
static_assert(progression<policy_ref>);

}  // namespace andante
