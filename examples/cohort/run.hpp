// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "outputs.hpp"
#include "progress.hpp"

#include <csignal>
#include <iostream>

/// Files of studies and their results: read, run, saved on the way, continued.
namespace cohort {

/// Set by a signal: the run saves and ends.
inline volatile std::sig_atomic_t stopped = 0;

inline int fail(const std::string& where, const std::string& why) { return std::cerr << where << ": " << why << '\n', 1; }

inline std::string_view words(result_problem p) {
    switch (p) {
        case result_problem::nothing: break;
        case result_problem::not_a_result: return "these are no results of a study";
        case result_problem::other_format: return "these results are of another format than this program reads";
        case result_problem::broken: return "these results are cut off or changed";
    }
    return "nothing is wrong";
}

inline constexpr const char* result_name = "result.andante";

inline bool save(const std::string& path, const std::string& bytes) {
    const io_error e = andante::detail::replace_whole(path, bytes);
    if (e.what != io_problem::nothing) std::cerr << path << ": " << andante::words(e) << '\n';
    return e.what == io_problem::nothing;
}
/// A result of a file; the sentence is empty when all is well.
inline study_result load_result(const std::string& path, std::string& why) {
    const auto text = andante::detail::read_whole(path);
    if (!text) return why = andante::words(text.error()), study_result{};
    const auto r = read_result(*text);
    if (!r) return why = words(r.error()), study_result{};
    return *r;
}
/// Why there is no form in a file; empty when it was read.
inline std::string load_form(const std::string& path, study_form& into) {
    const auto text = andante::detail::read_whole(path);
    if (!text) return andante::words(text.error());
    auto form = read_form(*text);
    if (auto* why = std::get_if<std::string>(&form)) return std::move(*why);
    into = std::move(std::get<study_form>(form));
    return {};
}
inline int write_outputs(const std::string& folder, const study_result& r, const std::vector<cohort_report::section>& given = {}) {
    const auto form = read_form(r.form);
    if (const auto* why = std::get_if<std::string>(&form)) return fail(folder, *why);
    for (const output& o : outputs_of(std::get<study_form>(form), r, given))
        if (!save(folder + "/" + o.name, o.bytes)) return 1;
    return 0;
}

struct run_options {
    std::string study, folder;
    unsigned threads = (std::max)(1u, std::thread::hardware_concurrency());
    shard part{};
    bool quiet = false;
};

/// What a study came to, in a line for each world: the same wherever and however it ran.
inline std::string digests(const study_result& r) {
    std::string s = r.name + ": " + std::to_string(r.people) + " people, " + std::to_string(r.days) + " days, " + std::to_string(r.in_world[0].arms().size()) + " arms\n";
    for (std::size_t w = 0; w != r.in_world.size(); ++w) s += "world " + std::to_string(w) + ": " + detail::hex(r.in_world[w].digest()) + "\n";
    return s;
}

/// Runs what is missing of a part, and saves it every ten seconds and at the end; without a folder, nothing is saved. The exit status.
inline int run_part(const run_options& o, study_result& r) {
    if (!digits_are_kept()) return fail("cohort", "this build contracts or reorders sums, so its digits would be its own: compile with -ffp-contract=off and without -ffast-math");
    study_form form;
    if (const std::string why = load_form(o.study, form); !why.empty()) return fail(o.study, why);
    study_of_arms s = study_of(form);
    s.who.threads = o.threads, s.who.shard = o.part;
    std::error_code made;
    const bool kept = !o.folder.empty();
    if (kept) std::filesystem::create_directories(o.folder, made);
    const std::string path = o.folder + "/" + (o.part.of == 1 ? std::string{result_name} : "part-" + std::to_string(o.part.number + 1) + "-of-" + std::to_string(o.part.of) + ".andante");
    r = nothing_yet(s);
    if (kept && std::filesystem::exists(path, made)) {
        std::string why;
        study_result before = load_result(path, why);
        if (!why.empty()) return fail(path, why);
        if (before.key != r.key) return fail(path, "these are results of another study, or of another version of it; choose another folder");
        r = std::move(before);
    }
    for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, [](int) { stopped = 1; });
    progress_reporter progress{o.quiet};
    auto saved = std::chrono::steady_clock::now();
    bool written_well = true;
    run(s, r, [&](const study_progress& now, const study_result& so_far) {
        progress.see(now);
        if (const auto at = std::chrono::steady_clock::now(); kept && at - saved > std::chrono::seconds{10}) written_well = save(path, written(so_far)), saved = at;
        return stopped == 0 && written_well;
    });
    if (!written_well || (kept && !save(path, written(r)))) return 1;
    return stopped != 0 ? fail(o.study, kept ? "stopped; the same command continues" : "stopped") : 0;
}

}  // namespace cohort
