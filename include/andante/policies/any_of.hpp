// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/policy/policy.hpp>

#include <optional>
#include <tuple>

/// Several policies, one of which is chosen at run time.
namespace andante::policies {

/// Wishes what the chosen one wishes: the first until another is. All are known when the program is compiled, so choosing calls nothing through a pointer; it is a
/// policy like any other, and the same guard judges it. `any_of{standard{}, maintenance{}}.choose("maintenance")`.
template <progression... Ps>
    requires(sizeof...(Ps) > 0)
class any_of {
  public:
    static constexpr std::size_t size = sizeof...(Ps);
    constexpr any_of(const Ps&... ps) noexcept : all_{ps...} {}

    /// The same with another one chosen.
    template <class P>
    constexpr any_of choose() const noexcept {
        static_assert((std::same_as<P, Ps> || ...), "choose<P>: this policy is not among those to choose from");
        any_of a{*this};
        std::size_t i = 0;
        bool found = false;
        (void)((std::same_as<P, Ps> ? (found = true) : (++i, false)) || ...);
        if (found) a.chosen_ = i;
        return a;
    }
    /// By its place, from 0; empty when there is none.
    constexpr std::optional<any_of> choose(std::size_t place) const noexcept {
        if (place >= size) return std::nullopt;
        any_of a{*this};
        a.chosen_ = place;
        return a;
    }
    /// By the key of its card; empty when none has it.
    constexpr std::optional<any_of> choose(std::string_view key) const noexcept {
        std::size_t i = 0;
        return (is<Ps>(key, i) || ...) ? choose(i) : std::nullopt;
    }
    constexpr std::size_t chosen() const noexcept { return chosen_; }
    /// The key of the chosen one; empty when it has no card.
    constexpr std::string_view key() const noexcept {
        std::string_view k{};
        std::size_t i = 0;
        ((i++ == chosen_ ? void(k = key_of<Ps>()) : void()), ...);
        return k;
    }

    constexpr dose operator()(const course& c) const noexcept
        requires(wishes_by_course<Ps> && ...) && (!(wishes_by_experience<Ps> || ...))
    {
        return of_the_chosen([&](const auto& p) noexcept { return p(c); });
    }
    constexpr dose operator()(const course& c, const experience& x) const noexcept
        requires(wishes_by_experience<Ps> || ...)
    {
        return of_the_chosen([&](const auto& p) noexcept { return wished_by(p, c, x); });
    }

  private:
    template <class P>
    static constexpr std::string_view key_of() noexcept {
        if constexpr (named_policy<P>) return P::card.key;
        else return {};
    }
    template <class P>
    static constexpr bool is(std::string_view key, std::size_t& i) noexcept {
        if (!key.empty() && key_of<P>() == key) return true;
        ++i;
        return false;
    }
    template <class Ask>
    constexpr dose of_the_chosen(Ask ask) const noexcept {
        return std::apply([&](const Ps&... ps) noexcept {
            dose d{};
            std::size_t i = 0;
            (void)((i++ == chosen_ ? (d = ask(ps), true) : false) || ...);
            return d;
        }, all_);
    }
    std::tuple<Ps...> all_{};
    std::size_t chosen_ = 0;
};

}  // namespace andante::policies
