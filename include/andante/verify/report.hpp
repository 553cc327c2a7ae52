// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/implementation.hpp>

#include <string>
#include <string_view>
#include <vector>

/// What trying the laws found: plain data, for any test framework or none.
namespace andante::verify {

/// How a law is shown. By type: the compiler refuses what would break it. Algebra: every element of a stated set. Sweep: every point of a stated lattice. Sequences: every
/// row of weeks. Sampled: a stated number of invented courses; that is tested, not proved.
enum class method : std::uint8_t { by_type, algebra, sweep, sequences, sampled };
constexpr std::string_view word(method m) noexcept {
    constexpr std::array<std::string_view, 5> words{"by type", "algebra", "sweep", "sequences", "sampled"};
    return words[static_cast<std::size_t>(m)];
}

/// What a law says of itself.
struct law_card {
    std::string_view id;      ///< `I1`; stable
    std::string_view states;  ///< one sentence
    method how = method::sweep;
    std::string_view over{};     ///< what the space is made of
    std::string_view assumes{};  ///< what is taken for granted; empty: nothing beside the common assumptions
};

/// Something that happened to a record.
struct happening {
    enum class kind : std::uint8_t { told, asked, restarted };
    kind is = kind::told;
    entry row{};     ///< what was told
    day on = never;  ///< told: the day on which it arrived; asked: the day it was asked for
};

/// What the law asks of an answer, as far as it can be said in a test vector. Empty fields ask nothing.
struct expected_of_exercise {
    std::optional<exercise> what{};  ///< empty: every exercise
    std::optional<action> at_least{}, at_most{};
    std::optional<bool> granted{};
    std::optional<dose> no_more_than{}, no_less_than{};
    set_of<constraint> under{};  ///< at least these conditions
};
struct expectation {
    std::optional<action> at_least{}, at_most{};  ///< of the person
    std::vector<expected_of_exercise> exercises{};
    set_of<latch> waits_for{};
    bool waits_for_nothing = false;
    std::vector<std::string_view> must_not_cite{};

    expectation& person_at_least(action a) { return at_least = a, *this; }
    expectation& person_at_most(action a) { return at_most = a, *this; }
    expectation& each(expected_of_exercise e) { return exercises.push_back(e), *this; }
};

/// A law that does not hold, by the smallest example that was met.
struct violation {
    std::string_view law, states;  ///< its id and its sentence
    std::string why;               ///< what was seen, in a sentence
    prescription rx{};
    std::vector<happening> record{};  ///< from the first row on
    day today = never;
    expectation expected{};
    answer_of_day got{};
    std::string got_rules;  ///< the rules that were cited, by their ids
};

/// One law, tried.
struct law_result {
    const law_card* law = nullptr;
    std::size_t states = 0;  ///< answers, or elements of an algebra, that were looked at
    std::size_t failures = 0;
    std::vector<violation> smallest{};  ///< one, where there is a failure
    std::string_view not_applicable{};  ///< the written reason

    bool holds() const noexcept { return failures == 0; }
};

/// How far to go: what every test run can afford, or what is run once a release.
enum class tier : std::uint8_t { ordinary, release };

/// All laws that were tried on one implementation, in their order.
struct report {
    std::string of;
    tier how_far = tier::ordinary;
    std::vector<law_result> laws{};
    std::size_t answers = 0;   ///< how often it was asked
    std::size_t open = 0;      ///< in how many of them some training may grow
    std::uint64_t digest = 0;  ///< of all its answers: equal wherever it answers alike

    bool good() const noexcept {
        for (const law_result& l : laws)
            if (!l.holds()) return false;
        return true;
    }
    const law_result* find(std::string_view id) const noexcept {
        for (const law_result& l : laws)
            if (l.law->id == id) return &l;
        return nullptr;
    }
    /// The laws that do not hold, each by its smallest example.
    std::vector<violation> violations() const {
        std::vector<violation> all;
        for (const law_result& l : laws) all.insert(all.end(), l.smallest.begin(), l.smallest.end());
        return all;
    }
};

/// A law that cannot be asked of an implementation, and why; the reason lands in the report.
struct exemption {
    std::string_view law, reason;
};

}  // namespace andante::verify
