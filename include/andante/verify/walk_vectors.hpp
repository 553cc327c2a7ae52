// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/answer.hpp>
#include <andante/verify/decision_table.hpp>
#include <andante/verify/vectors.hpp>

/// Test vectors as a space of states of a decision table.
namespace andante::verify {

namespace spaces {

inline constexpr std::string_view vectors = "test vectors";

}  // namespace spaces

/// Looks at every state that a decision vector of a file or a folder asks about, and at the base of every metamorphic one, but where the record is refused or nobody has
/// signed a form. Returns how many states there are; 0 where the path leads to no vectors. `what` outlives the tabulator.
inline std::size_t walk_vectors(tabulator& t, const implementation& what, const std::string& path) {
    tallied_space& all = t.space(std::string{spaces::vectors});
    trial asked;
    asked.what = &what;
    const auto look = [&](const std::string& request) {
        const std::string none = detail::one_field("unsupported", "only decisions are looked at");
        std::string_view events, today;
        for (const detail::raw_member& m : detail::raw_members(request)) {
            if (m.key == "events") events = m.value;
            if (m.key == "today") today = m.value;
        }
        const auto on = andante::detail::day_written(detail::raw_word(today).value_or(""));
        if (!on || events.empty()) return none;
        std::string lines;
        for (const detail::raw_member& e : detail::raw_members(events)) lines += std::string{e.value} + '\n';
        const diary_file f = parse_diary(lines, *on);
        const prescription* rx = f ? f.in_force(*on) : nullptr;
        if (rx == nullptr) return none;
        life p{asked, *rx, *on};
        entry_id n = 0;
        for (entry e : f.book.rows()) e.id = ++n, p.arrive(e);  // what is repeated or corrected is so already, and rows whose ids rise are heard one by one
        t.look(all, p, p.ask());
        return none;
    };
    (void)run_vectors(path, look);
    return all.states;
}

}  // namespace andante::verify
