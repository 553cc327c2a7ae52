// SPDX-License-Identifier: BSL-1.0
// Files of test vectors, and the answers of a foreign implementation that are held against them. A file stands before the first form feed, a line of answer after each; where there is none, this
// library is asked. Whatever the bytes: a file is read whole or asks nothing, what is asked is a request, a result is as it was and says why, and an answer is equal to itself.
#include "fuzz.hpp"

#include <andante/verify/answer.hpp>
#include <andante/verify/vectors.hpp>
#ifdef ANDANTE_LIBFUZZER
#include <andante/ibm_source.hpp>
#else
#include <andante/ibm.hpp>
#endif

namespace fuzz_vector_file {

using namespace andante;
using namespace andante::verify;
using vector_tests::json;

/// Follows no wish: what is tried here is the reading.
struct asked {
    ibm_coach operator()(const prescription& rx) const { return ibm_coach{rx}; }
    ibm_coach operator()(const prescription& rx, const told_wishes&) const { return ibm_coach{rx}; }
};
/// The last answer is given for ever, so that a file may ask for more than there are.
class foreign {
  public:
    explicit foreign(std::vector<std::string_view> answers) : answers_{std::move(answers)} {}
    std::string operator()(const std::string& request) {
        requests.push_back(request);
        if (answers_.empty()) return given.emplace_back(answer(request, asked{}, ibm_rule_set_version()));
        return given.emplace_back(answers_[(std::min)(given.size(), answers_.size() - 1)]);
    }
    std::vector<std::string> requests{}, given{};

  private:
    std::vector<std::string_view> answers_;
};

std::string words_of(const std::vector<vector_result>& all) {
    std::string s;
    for (const vector_result& r : all) s += words(r);
    return s;
}
std::string ill_formed(const std::vector<vector_result>& all, std::string_view file) {
    if (all.empty()) return "a file without a result";
    for (const vector_result& r : all) {
        if ((r.status == vector_status::pass) != r.differences.empty()) return "a result that is passed says why not, or another does not say why";
        if (std::any_of(r.differences.begin(), r.differences.end(), [](const std::string& d) { return d.empty(); })) return "a reason without a word";
        if (r.level.empty() && (all.size() != 1 || r.status != vector_status::error)) return "a file without a level has results";
        if (r.id.empty() && r.status != vector_status::error) return "a test without an id is no error";
        const std::string said = words(r);
        const std::size_t notes = r.status == vector_status::fail ? r.notes.size() : 0;
        if (static_cast<std::size_t>(std::count(said.begin(), said.end(), '\n')) != 1 + r.differences.size() + notes) return "a result of another number of lines";
        if (std::any_of(said.begin(), said.end(), [](char c) { return c != '\n' && static_cast<unsigned char>(c) < 0x20; })) return "a control character in a result";
    }
    const bool none = file.find('\0') != std::string_view::npos || !json::accept(file.begin(), file.end());
    if (none && !all[0].level.empty()) return "what is no JSON was read as a file";
    return "";
}
/// What is read of an answer is equal to itself, no looser and no tighter than itself, and a refusal is not looser.
std::string unequal_to_itself(const std::string& answer) {
    const json j = json::parse(answer.begin(), answer.end(), nullptr, false);
    vector_tests::answer_reader reader;
    if (!j.is_object()) return "";
    const vector_tests::seen_answer a = reader.read(j);
    if (!reader.why.empty()) return "";
    vector_tests::lines differences;
    for (const char* how : {"equal", "not_looser", "not_tighter"}) vector_tests::relate(how, a, a, "", differences);
    vector_tests::seen_answer refused;
    refused.refused = "E_RANGE";
    if (a.refused.empty()) vector_tests::relate("not_looser", a, refused, "", differences);
    return differences.empty() ? "" : "an answer is not as it is: " + differences[0];
}
std::string broken_by(std::string_view text) {
    std::vector<std::string_view> parts{text.substr(0, text.find('\f'))};
    for (std::size_t at = parts[0].size(); at < text.size(); at += 1 + parts.back().size()) parts.push_back(text.substr(at + 1, text.find('\f', at + 1) - at - 1));
    const std::string_view file = parts[0];
    parts.erase(parts.begin());
    foreign first{parts};
    const auto run = [&](foreign& it) {
        vector_run tests{[&](const std::string& request) { return it(request); }};
        tests.add(file, "a file");
        return std::move(tests).results();
    };
    const std::vector<vector_result> all = run(first);
    if (const std::string ill = ill_formed(all, file); !ill.empty()) return ill;
    if (all[0].level.empty() && !first.requests.empty()) return "a file that cannot be read asks";
    for (const std::string& r : first.requests) {
        const json request = json::parse(r.begin(), r.end(), nullptr, false);
        if (!request.is_object() || r.find('\n') != std::string::npos || request.value("do", "").empty()) return "what is asked is no request";
    }
    for (const std::string& a : first.given)
        if (const std::string other = unequal_to_itself(a); !other.empty()) return other;
    foreign second{{first.given.begin(), first.given.end()}};  // the same answers, by whoever gives them
    if (words_of(run(second)) != words_of(all) || second.requests != first.requests) return "the same file and answers had another result";
    return "";
}

}  // namespace fuzz_vector_file

ANDANTE_FUZZ_TARGET("vector_file", fuzz_vector_file::broken_by, 1'500)
