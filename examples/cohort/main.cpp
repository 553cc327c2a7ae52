// SPDX-License-Identifier: BSL-1.0
// cohort: virtual people under policies. docs/cohort.md
#include "report_tables.hpp"
#include "run.hpp"
#include "strip.hpp"

#include <charconv>

namespace {

using namespace cohort;

constexpr std::string_view usage =
    "usage: cohort run STUDY.json [--out FOLDER] [--threads N] [--shard I/N] [--quiet]\n"
    "       cohort merge FOLDER FILE...\n"
    "       cohort report FOLDER [--with TABLE.csv]...\n"
    "       cohort person STUDY.json --arm NAME --number N [--world W]\n"
    "       cohort policies\n"
    "  run       lives the study, writes its results into the folder, and prints their digests; what was interrupted is continued;\n"
    "            without a folder, the digests alone\n"
    "  --shard   only part I of N, as part-I-of-N.andante in the folder; merge joins the parts\n"
    "  --quiet   no progress on standard error\n"
    "  merge     joins parts, in any order, and writes the results of the whole\n"
    "  report    writes the tables and the page of results again\n"
    "  --with    a table of sensitivity --csv or validation --csv, to be drawn on the page\n"
    "  person    one life under an arm, day by day, as a table on standard output; people count from 0, world 0 is the median one\n"
    "  policies  lists the policies that a study can name\n"
    "docs/cohort.md says what a study file says. The exit status is 0; 1 when something cannot be read or written, parts do not\n"
    "fit, or the run was stopped; 2 when the command is wrong.\n";

int misused(const std::string& why) { return std::cerr << why << '\n' << usage, 2; }

template <class N>
bool read_number(std::string_view text, N& into, N least, N most) {
    const auto r = std::from_chars(text.data(), text.data() + text.size(), into);
    return r.ec == std::errc{} && r.ptr == text.data() + text.size() && into >= least && into <= most;
}

int merge_parts(const std::string& folder, const std::vector<std::string>& files) {
    study_result all;
    for (const std::string& path : files) {
        std::string why;
        study_result part = load_result(path, why);
        if (!why.empty()) return fail(path, why);
        if (all.in_world.empty()) {
            all = std::move(part);
            continue;
        }
        switch (merge(all, part)) {
            case merge_problem::nothing: break;
            case merge_problem::another_study: return fail(path, "this is a part of another study than " + files.front());
            case merge_problem::done_twice: return fail(path, "some of its tiles are in an earlier file as well");
        }
    }
    if (const auto gaps = all.done.gaps(all.tiles()); !gaps.empty()) {
        std::string which;
        for (std::size_t i = 0; i != gaps.size() && i != 8; ++i) which += (i == 0 ? "" : ", ") + std::to_string(gaps[i].from) + " to " + std::to_string(gaps[i].to - 1);
        return fail(folder, "tiles are missing: " + which + (gaps.size() > 8 ? ", and more" : "") + ", of " + std::to_string(all.tiles()));
    }
    std::error_code made;
    std::filesystem::create_directories(folder, made);
    return save(folder + "/" + result_name, written(all)) ? write_outputs(folder, all) : 1;
}

int report(const std::string& folder, const std::vector<std::string>& tables) {
    std::vector<cohort_report::section> given;
    for (const std::string& path : tables) {
        const auto text = andante::detail::read_whole(path);
        if (!text) return fail(path, andante::words(text.error()));
        auto drawn = cohort_report::section_of_table(*text);
        if (const auto* why = std::get_if<std::string>(&drawn)) return fail(path, *why);
        auto& section = std::get<cohort_report::section>(drawn);
        if (std::any_of(given.begin(), given.end(), [&](const cohort_report::section& g) { return g.id == section.id; })) return fail(path, "a table of this kind is there already");
        given.push_back(std::move(section));
    }
    std::string why;
    const study_result r = load_result(folder + "/" + result_name, why);
    return why.empty() ? write_outputs(folder, r, given) : fail(folder + "/" + result_name, why);
}

struct person_options {
    std::string study, arm;
    std::uint32_t number = 0, world = 0;
};
int show_person(const person_options& o) {
    study_form form;
    if (const std::string why = load_form(o.study, form); !why.empty()) return fail(o.study, why);
    const study_of_arms s = study_of(form);
    const auto a = std::find_if(s.arms.begin(), s.arms.end(), [&](const auto& x) { return x.name == o.arm; });
    if (a == s.arms.end()) return fail(o.study, "no arm is called " + o.arm);
    if (o.number >= s.who.people || o.world >= s.worlds) return fail(o.study, "the study has " + std::to_string(s.who.people) + " people and " + std::to_string(s.worlds) + " worlds, counted from 0");
    std::cout << strip_csv(strip_of(s, static_cast<std::size_t>(a - s.arms.begin()), o.number, o.world)) << std::flush;
    return std::cout ? 0 : 1;
}

int list_policies() {
    for (const known_policy& p : catalogue) std::cout << p.key << ": " << p.states << '\n';
    return 0;
}

}  // namespace

int main(int count, char** given) {
    const std::vector<std::string> all(given + 1, given + count);
    if (all.empty()) return std::cerr << usage, 2;
    if (all[0] == "--help" || all[0] == "-h") return std::cout << usage, 0;
    const std::string& command = all[0];
    std::vector<std::string> words_after(all.begin() + 1, all.end());
    if (command == "policies") return words_after.empty() ? list_policies() : misused("policies stands alone");
    if (command == "merge") return words_after.size() >= 2 ? merge_parts(words_after[0], {words_after.begin() + 1, words_after.end()}) : misused("merge wants a folder and the files of the parts");
    if (command == "report") {
        std::vector<std::string> tables;
        for (std::size_t i = 1; i < words_after.size(); i += 2) {
            if (words_after[i] != "--with") return misused("not understood: " + words_after[i]);
            if (i + 1 == words_after.size()) return misused("--with wants a word after it");
            tables.push_back(words_after[i + 1]);
        }
        return !words_after.empty() && words_after[0] != "--with" ? report(words_after[0], tables) : misused("report wants the folder of the results");
    }
    if (command == "person") {
        person_options o;
        for (std::size_t i = 0; i != words_after.size(); ++i) {
            const std::string& word = words_after[i];
            const bool wants_more = word == "--arm" || word == "--number" || word == "--world";
            if (wants_more && i + 1 == words_after.size()) return misused(word + " wants a word after it");
            if (word == "--arm") o.arm = words_after[++i];
            else if (word == "--number" || word == "--world") {
                if (!read_number(words_after[++i], word == "--number" ? o.number : o.world, 0u, UINT32_MAX)) return misused(word + " wants a number");
            } else if (word.starts_with("-") || !o.study.empty()) return misused("not understood: " + word);
            else o.study = word;
        }
        return o.study.empty() || o.arm.empty() ? misused("person wants a study file and --arm with a name") : show_person(o);
    }
    if (command != "run") return misused("not understood: " + command);
    run_options o;
    for (std::size_t i = 0; i != words_after.size(); ++i) {
        const std::string& word = words_after[i];
        const bool wants_more = word == "--out" || word == "--threads" || word == "--shard";
        if (wants_more && i + 1 == words_after.size()) return misused(word + " wants a word after it");
        if (word == "--quiet") o.quiet = true;
        else if (word == "--out") o.folder = words_after[++i];
        else if (word == "--threads") {
            if (!read_number(words_after[++i], o.threads, 1u, 1024u)) return misused("--threads wants a number from 1 to 1024");
        } else if (word == "--shard") {
            const std::string& part = words_after[++i];
            const std::size_t slash = part.find('/');
            if (slash == std::string::npos || !read_number(std::string_view{part}.substr(slash + 1), o.part.of, 1u, 1'000'000u) ||
                !read_number(std::string_view{part}.substr(0, slash), o.part.number, 1u, o.part.of))
                return misused("--shard wants I/N, from 1/N to N/N");
            --o.part.number;
        } else if (word.starts_with("-") || !o.study.empty()) return misused("not understood: " + word);
        else o.study = word;
    }
    if (o.study.empty()) return misused("run wants a study file");
    if (o.folder.empty() && o.part.of != 1) return misused("a part wants a folder: --out");
    study_result r;
    if (const int status = run_part(o, r); status != 0) return status;
    if (o.part.of != 1) return 0;
    std::cout << digests(r) << std::flush;
    return o.folder.empty() ? 0 : write_outputs(o.folder, r);
}
