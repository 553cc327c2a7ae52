// SPDX-License-Identifier: BSL-1.0
// Requests of a runner of test vectors: whatever the bytes, the answer is one line of JSON, the same each time, and what is no request is called none.
#include "fuzz.hpp"

#include <andante/verify/answer.hpp>
#ifdef ANDANTE_LIBFUZZER
#include <andante/ibm_source.hpp>
#else
#include <andante/ibm.hpp>
#endif

#include <nlohmann/json.hpp>

namespace fuzz_request {

using namespace andante;
using nlohmann::json;

/// Reads wishes and does not follow them: what is tried here is the reading.
struct asked {
    ibm_coach operator()(const prescription& rx) const { return ibm_coach{rx}; }
    ibm_coach operator()(const prescription& rx, const verify::told_wishes&) const { return ibm_coach{rx}; }
};
std::string answered(std::string_view request) { return verify::answer(request, asked{}, ibm_rule_set_version()); }

std::string broken_by(std::string_view text) {
    const std::string a = answered(text);
    const json said = json::parse(a, nullptr, false);
    if (!said.is_object() || said.empty()) return "the answer is no JSON object";
    if (a.find('\n') != std::string::npos) return "the answer is more than a line";
    if (answered(text) != a) return "the same request was answered otherwise";
    const json request = json::parse(text.begin(), text.end(), nullptr, false);
    const bool is_none = text.find('\0') != std::string_view::npos || !request.is_object() || !request.contains("do") || !request["do"].is_string();
    if (is_none && !said.contains("unsupported")) return "what is no request was answered";
    if (said.contains("unsupported")) return said.size() == 1 && said["unsupported"].is_string() && !said["unsupported"].get_ref<const std::string&>().empty() ? "" : "an unsupported request without a word";
    if (said.contains("refused") && said.size() == 1) return said["refused"].get<std::string>().starts_with("E_") ? "" : "a refusal without its code";
    const std::string what = request["do"];
    if (what == "read" && said.contains("accepted") == said.contains("error")) return "what is read is neither accepted nor refused, or both";
    if (what == "scenario" && !(said.contains("answers") && said["answers"].is_array())) return "a scenario without answers";
    if (what == "decide" && !(said.contains("person") && said.contains("kind"))) return "a decision without a person or a kind of day";
    return "";
}

}  // namespace fuzz_request

ANDANTE_FUZZ_TARGET("request", fuzz_request::broken_by, 200)
