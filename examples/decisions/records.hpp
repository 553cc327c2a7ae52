// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/ibm.hpp>
#include <andante/io/file.hpp>
#include <andante/verify/decision_diff.hpp>

#include <filesystem>

/// The records of the rule set's versions, and what is to be said when the decisions of this one are others.
namespace decisions {

using namespace andante;
using namespace andante::verify;

/// The ready-made coach, as what is asked.
struct ready_made {
    using memory = ibm_history;
    static void recall(const prescription& rx, memory& h, std::span<const entry> rows, day today) {
        diary d;
        for (const entry& e : rows) (void)d.take(e);
        ibm_coach{rx}.recall(h, d, today);
    }
    static heard remember(const prescription& rx, memory& h, const entry& e, day today) { return ibm_coach{rx}.remember(h, e, today); }
    static day_decisions decide(const prescription& rx, const memory& h, day today) { return ibm_coach{rx}.plan(h, today).decisions(); }
};
inline implementation andante_itself() { return verify::of("andante", ready_made{}); }

/// The records of a folder, the earliest version first. A file that is no record is left out, and counted.
struct kept_records {
    std::vector<decision_record> all{};
    std::size_t unreadable = 0;

    const decision_record* of(std::string_view version) const noexcept {
        for (const decision_record& r : all)
            if (r.rule_set == version) return &r;
        return nullptr;
    }
    /// The last one before a version; null when it is the first.
    const decision_record* before(std::string_view version) const noexcept {
        const decision_record* last = nullptr;
        for (const decision_record& r : all)
            if (rule_set_number::from(r.rule_set) < rule_set_number::from(version)) last = &r;
        return last;
    }
};
inline kept_records records_in(const std::filesystem::path& folder) {
    kept_records kept;
    for (const auto& f : std::filesystem::directory_iterator{folder}) {
        const auto text = andante::detail::read_whole(f.path().string().c_str());
        auto r = text ? read_decisions(*text) : std::nullopt;
        if (r && r->rule_set + ".txt" == f.path().filename().string() && rule_set_number::from(r->rule_set)) kept.all.push_back(std::move(*r));
        else ++kept.unreadable;
    }
    std::sort(kept.all.begin(), kept.all.end(), [](const decision_record& a, const decision_record& b) { return rule_set_number::from(a.rule_set) < rule_set_number::from(b.rule_set); });
    return kept;
}

/// What is wrong with the version that the decisions of now have; empty when nothing is. A version that has a record decides as it says; one that has none is a step from the last.
inline std::string wrong_with(const kept_records& kept, const decision_record& now) {
    if (kept.unreadable != 0) return std::to_string(kept.unreadable) + " files beside the records are none";
    if (const decision_record* same = kept.of(now.rule_set); same != nullptr && written(*same) != written(now))
        return "rule set " + now.rule_set + " decides otherwise than its record. A changed decision is a new version, a looser one a major one: raise it and write its record, decisions --write.\n"
               "While this version is not released, its record is written anew: decisions --write --unreleased\n\n" + words(compare(*same, now));
    if (const decision_record* last = kept.before(now.rule_set)) {
        const decision_diff d = compare(*last, now);
        if (const std::string why = refused_step(d); !why.empty()) return why + "\n\n" + words(d);
    }
    return kept.of(now.rule_set) == nullptr ? "rule set " + now.rule_set + " has no record: decisions --write" : std::string{};
}

}  // namespace decisions
