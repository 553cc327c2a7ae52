// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/vectors.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Results as a summary, as JUnit XML, and as a page to read and print.
namespace test_vectors {

using andante::verify::vector_note;
using andante::verify::vector_result;
using andante::verify::vector_status;
using andante::verify::vector_statuses;

using results = std::vector<vector_result>;

/// How many tests ended how.
using tally = std::array<std::size_t, vector_statuses.size()>;

inline void count(tally& t, const vector_result& r) { ++t[static_cast<std::size_t>(r.status)]; }
inline std::size_t all_of(const tally& t) { return t[0] + t[1] + t[2] + t[3]; }
inline std::string_view status_of(const vector_result& r) { return vector_statuses[static_cast<std::size_t>(r.status)]; }
inline std::string_view name_of(const vector_result& r) { return r.id.empty() ? r.file : r.id; }

/// The levels that have tests, in their order, each with how they ended; tests of a file that could not be read have none.
inline std::vector<std::pair<std::string, tally>> by_level(const results& all) {
    std::vector<std::pair<std::string, tally>> levels;
    for (const std::string_view level : andante::verify::vector_levels) {
        tally t{};
        for (const vector_result& r : all)
            if (r.level == level) count(t, r);
        if (all_of(t) != 0) levels.emplace_back(level, t);
    }
    return levels;
}
inline tally of_all(const results& all) {
    tally t{};
    for (const vector_result& r : all) count(t, r);
    return t;
}
/// `required: 3 pass, 0 fail, 0 error, 0 unsupported`, a line for each level and one for all.
inline std::string summary(const results& all) {
    std::string s;
    const auto line = [&](const std::string& name, const tally& t) {
        for (std::size_t i = 0; i != t.size(); ++i) s += (i == 0 ? name + ": " : ", ") + std::to_string(t[i]) + " " + std::string{vector_statuses[i]};
        s += '\n';
    };
    for (const auto& [level, t] : by_level(all)) line(level, t);
    line("all", of_all(all));
    return s;
}
/// What may be said of a level that is passed whole; empty when it is not. Who claims it adds the date.
inline std::string claim(const results& all, const std::string& level) {
    std::size_t passed = 0, n = 0;
    std::set<std::string> rule_sets;
    for (const vector_result& r : all)
        if (r.level == level) ++n, passed += r.status == vector_status::pass, rule_sets.insert(r.rule_set);
    if (n == 0 || passed != n) return {};
    std::string s = std::string{andante::verify::vector_format} + ", level " + level + ", " + std::to_string(passed) + " of " + std::to_string(n);
    for (const std::string& r : rule_sets) s += ", rule set " + r;
    return s;
}

/// Text for XML and HTML; control characters, which XML has not, become question marks.
inline std::string escaped(std::string_view s) {
    std::string out;
    for (const char c : s) {
        if (c == '&') out += "&amp;";
        else if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '"') out += "&quot;";
        else out += static_cast<unsigned char>(c) < 0x20 && c != '\n' ? '?' : c;
    }
    return out;
}
inline std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string s;
    for (const std::string& w : words) s += (s.empty() ? "" : std::string{between}) + w;
    return s;
}
/// The files, each once, in the order in which they were run.
inline std::vector<std::string> files_of(const results& all) {
    std::vector<std::string> files;
    for (const vector_result& r : all)
        if (files.empty() || files.back() != r.file) files.push_back(r.file);
    return files;
}

/// JUnit XML: a suite for each file; what is unsupported is skipped.
inline std::string junit(const results& all) {
    const auto counts = [](const tally& t) {
        constexpr std::array<std::string_view, 4> names{"tests", " failures", " errors", " skipped"};
        std::string s;
        for (std::size_t i = 0; i != t.size(); ++i) s += std::string{names[i]} + "=\"" + std::to_string(i == 0 ? all_of(t) : t[i]) + "\"";
        return s;
    };
    constexpr std::array<std::string_view, 4> tags{"", "failure", "error", "skipped"};
    std::string s = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts(of_all(all)) + ">\n";
    for (const std::string& file : files_of(all)) {
        tally t{};
        for (const vector_result& r : all)
            if (r.file == file) count(t, r);
        s += "<testsuite name=\"" + escaped(file) + "\" " + counts(t) + ">\n";
        for (const vector_result& r : all) {
            if (r.file != file) continue;
            s += "<testcase classname=\"" + escaped(r.level.empty() ? "file" : r.level) + "\" name=\"" + escaped(name_of(r)) + "\"";
            if (r.status == vector_status::pass) {
                s += "></testcase>\n";
                continue;
            }
            const std::string tag{tags[static_cast<std::size_t>(r.status)]};
            std::string text = joined(r.differences, "\n");
            if (r.status == vector_status::fail)
                for (const vector_note& n : r.notes) text += "\n" + n.flag + " " + n.fault + ": " + n.effect;
            s += "><" + tag + " message=\"" + escaped(r.differences.empty() ? "" : r.differences[0]) + "\">" + escaped(text) + "</" + tag + "></testcase>\n";
        }
        s += "</testsuite>\n";
    }
    return s + "</testsuites>\n";
}

/// The hazards of `docs/vectors.md`.
inline constexpr std::array<std::string_view, 14> hazards{
    "a warning sign is passed over", "training goes on through overwork", "the dose rises too fast", "something unknown is taken for fine", "too much after a break",
    "a stale reading, or one of the future, is used", "a number or its unit is misread",
    "a latch is lost in a restart, a migration, a correction, or with the clock", "a fall in training", "exercise while ill",
    "exercise is withheld for ever", "one history, two answers", "a hostile document changes the record", "a person is blamed, or pressed into more"};

inline std::string hazard_words(const std::string& id) {
    for (std::size_t i = 0; i != hazards.size(); ++i)
        if (id == "HZ-" + std::string(i < 9 ? "0" : "") + std::to_string(i + 1)) return id + ", " + std::string{hazards[i]};
    return id;
}

/// One page of HTML that needs nothing else: what was found, by level, by rule and by file, what speaks against conforming and why it matters, and every test.
class results_page {
  public:
    results_page(const results& all, std::string of) : all_{all}, of_{std::move(of)} {}

    std::string html() {
        s_ = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<title>Test vectors: results</title>\n<style>\n"
             "body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}\n"
             "h1,h2,h3{line-height:1.2}h3{margin-bottom:.2rem}\ntable{border-collapse:collapse;margin:1rem 0}\n"
             "th,td{border:1px solid #777;padding:.25rem .6rem;text-align:left;vertical-align:top}\ntd.n{text-align:right;font-variant-numeric:tabular-nums}\n"
             ".bad{font-weight:bold}\npre{white-space:pre-wrap;overflow-wrap:anywhere;border-left:4px solid #777;padding-left:.6rem}\n"
             "td{overflow-wrap:anywhere}\n@media print{body{margin:0;max-width:none;font-size:10pt}"
             "section.test,tr{break-inside:avoid}"
             "thead{display:table-header-group}}\n"
             "</style>\n</head>\n<body>\n<h1>Test vectors: results</h1>\n";
        const bool conforms = std::none_of(all_.begin(), all_.end(), andante::verify::speaks_against);
        paragraph("Asked: " + of_ + ". " + (conforms ? "Nothing speaks against conforming." : "It does not conform: what speaks against it is below."));
        for (const auto& [level, t] : by_level(all_))
            if (const std::string c = claim(all_, level); !c.empty()) paragraph("Passed whole: " + c + ".");
        heading("By level");
        table("level", by_level(all_));
        const auto rules = by_rule();
        if (!rules.empty()) {
            heading("By rule");
            table("rule", rules);
        }
        heading("By file");
        table("file", by_file());
        against();
        every_test();
        return s_ + "</body>\n</html>\n";
    }

  private:
    using rows = std::vector<std::pair<std::string, tally>>;

    void paragraph(const std::string& text) { s_ += "<p>" + escaped(text) + "</p>\n"; }
    void heading(const std::string& text) { s_ += "<h2>" + escaped(text) + "</h2>\n"; }
    void table(const std::string& of, const rows& all) {
        s_ += "<table>\n<thead><tr><th scope=\"col\">" + of + "</th><th scope=\"col\">tests</th>";
        for (const std::string_view status : vector_statuses) s_ += "<th scope=\"col\">" + std::string{status} + "</th>";
        s_ += "</tr></thead>\n<tbody>\n";
        for (const auto& [name, t] : all) {
            s_ += "<tr><th scope=\"row\">" + escaped(name) + "</th><td class=\"n\">" + std::to_string(all_of(t)) + "</td>";
            for (std::size_t i = 0; i != t.size(); ++i)
                s_ += std::string{"<td class=\"n"} + (i != 0 && t[i] != 0 ? " bad" : "") + "\">" + std::to_string(t[i]) + "</td>";
            s_ += "</tr>\n";
        }
        s_ += "</tbody>\n</table>\n";
    }
    /// A test counts for each rule that its notes name.
    rows by_rule() const {
        std::map<std::string, tally> rules;
        for (const vector_result& r : all_) {
            std::set<std::string> named;
            for (const vector_note& n : r.notes) named.insert(n.rules.begin(), n.rules.end());
            for (const std::string& rule : named) count(rules[rule], r);
        }
        return {rules.begin(), rules.end()};
    }
    rows by_file() const {
        rows files;
        for (const vector_result& r : all_) {
            const std::string name = r.title.empty() ? r.file : r.file + ": " + r.title;
            if (files.empty() || files.back().first != name) files.emplace_back(name, tally{});
            count(files.back().second, r);
        }
        return files;
    }
    void against() {
        bool any = false;
        for (const vector_result& r : all_) {
            if (r.status == vector_status::pass) continue;
            if (!any) heading("What is not passed");
            any = true;
            s_ += "<section class=\"test\">\n<h3>" + escaped(std::string{status_of(r)} + ": " + std::string{name_of(r)}) + "</h3>\n";
            if (!r.id.empty()) paragraph((r.comment.empty() ? "" : r.comment + ". ") + "A " + r.type + " of the level " + r.level + ", in " + r.file + ".");
            s_ += "<pre>" + escaped(joined(r.differences, "\n")) + "</pre>\n";
            for (const vector_note& n : r.notes) note(n);
            s_ += "</section>\n";
        }
    }
    void note(const vector_note& n) {
        s_ += "<p><strong>" + escaped(n.flag + " " + n.fault) + "</strong>: " + escaped(n.effect) + ".";
        const auto list = [&](std::string_view name, const std::vector<std::string>& words) {
            if (!words.empty()) s_ += "<br>" + std::string{name} + ": " + escaped(joined(words, "; "));
        };
        std::vector<std::string> harms;
        for (const std::string& h : n.hazards) harms.push_back(hazard_words(h));
        list("Hazards", harms), list("Rules", n.rules), list("Laws", n.laws), list("Evidence", n.evidence);
        s_ += "</p>\n";
    }
    void every_test() {
        heading("Every test");
        s_ += "<table>\n<thead><tr>";
        for (const char* name : {"test", "level", "kind", "result", "about"}) s_ += std::string{"<th scope=\"col\">"} + name + "</th>";
        s_ += "</tr></thead>\n<tbody>\n";
        for (const vector_result& r : all_) {
            s_ += "<tr><td>" + escaped(name_of(r)) + "</td><td>" + escaped(r.level) + "</td><td>" + escaped(r.type) + "</td>";
            s_ += std::string{r.status == vector_status::pass ? "<td>" : "<td class=\"bad\">"} + std::string{status_of(r)} + "</td><td>" + escaped(r.comment) + "</td></tr>\n";
        }
        s_ += "</tbody>\n</table>\n";
    }

    const results& all_;
    std::string of_, s_;
};

}  // namespace test_vectors
