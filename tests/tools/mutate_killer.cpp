// SPDX-License-Identifier: BSL-1.0
// mutate_killer FOLDER…   holds the ready-made coach that it is linked with against test vectors, but for those with wishes, which it cannot be given; for mutate.py
// mutate_killer --laws    holds it against the laws
// Prints the first vector or law that does not hold, or `-`; then a digest of every answer.
#include <andante/ibm.hpp>
#include <andante/io.hpp>
#include <andante/verify/answer.hpp>
#include <andante/verify/check.hpp>
#include <andante/verify/vectors.hpp>

#include <cstdint>
#include <iostream>

namespace {

using namespace andante;

/// The ready-made coach as the laws ask it.
struct verbs {
    using memory = ibm_history;
    void recall(const prescription& rx, memory& h, std::span<const entry> rows, day today) const {
        diary d;
        for (const entry& e : rows) (void)d.take(e);
        ibm_coach{rx}.recall(h, d, today);
    }
    heard remember(const prescription& rx, memory& h, const entry& e, day today) const { return ibm_coach{rx}.remember(h, e, today); }
    day_decisions decide(const prescription& rx, const memory& h, day today) const { return ibm_coach{rx}.plan(h, today).decisions(); }
};

}  // namespace

int main(int count, char** paths) {
    std::string first = "-";
    std::uint64_t digest = 14695981039346656037u;
    if (count == 2 && std::string_view{paths[1]} == "--laws") {
        const verify::report r = verify::check(verify::of("the coach", verbs{}));
        for (const verify::law_result& l : r.laws)
            if (first == "-" && !l.holds()) first = l.law->id;
        digest = r.digest;
    } else {
        for (int i = 1; i < count; ++i)
            for (const verify::vector_result& r : verify::run_vectors(paths[i], [&](const std::string& request) {
                     const std::string a = verify::answer(request, [](const prescription& rx) { return ibm_coach{rx}; }, ibm_rule_set_version());
                     for (const char c : a) digest = (digest ^ static_cast<unsigned char>(c)) * 1099511628211u;
                     return a;
                 }))
                if (first == "-" && r.status != verify::vector_status::unsupported && verify::speaks_against(r)) first = r.id.empty() ? r.file : r.id;
    }
    std::cout << first << ' ' << std::hex << digest << '\n';
}
