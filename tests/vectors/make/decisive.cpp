// SPDX-License-Identifier: BSL-1.0
// For `coverage.py`: which rules spoke in an answer, and which decided it, for without them alone it would be another.
// A line {"events":[…],"today":"2026-03-30"}, with "wishes" or without, is answered by a line [{"rule":"RED-1","spoke":true,"decides":"dose"},…]: one for each rule of the set, in its order.
#include <andante/compose.hpp>
#include <andante/io.hpp>
#include <andante/verify/ablation.hpp>
#include <andante/verify/wishes.hpp>

#include <nlohmann/json.hpp>

#include <iostream>

namespace {

using namespace andante;
using json = nlohmann::json;

day_decisions decided(const diary_file& f, day today, const verify::told_wishes& wishes, std::size_t off) {
    static history<ibm_questions> h;
    static constexpr prescription none_yet{};
    const prescription* rx = f.in_force(today);
    const verify::ablation all{ibm_rules};
    const auto inside = compose(wishes.or_those_of(policies::standard{}), off == ibm_rule_set::size ? all : all.silencing(off), ibm_questions{});
    inside.recall(rx == nullptr ? none_yet : *rx, h, f.book.rows(), today);
    return inside.decide(rx == nullptr ? none_yet : *rx, h, today);
}
bool same_doses(const day_decisions& a, const day_decisions& b) {
    bool same = a.person.sum.act == b.person.sum.act;
    for (std::size_t i = 0; i != a.size; ++i) {
        const auto dose_of = [](const decision& d) { return d.match([](const approved_dose& x) { return x.value(); }, [](const decision&) { return dose{}; }); };
        same = same && a.at[i].sum.act == b.at[i].sum.act && a.at[i].granted() == b.at[i].granted() && dose_of(a.at[i]) == dose_of(b.at[i]);
    }
    return same;
}
bool same_findings(const day_decisions& a, const day_decisions& b) {
    bool same = a.person.sum == b.person.sum;
    for (std::size_t i = 0; i != a.size; ++i) same = same && a.at[i].sum == b.at[i].sum;
    return same;
}

}  // namespace

int main() {
    for (std::string line; std::getline(std::cin, line);) {
        const json asked = json::parse(line);
        const auto word = asked.at("today").get<std::string>();
        const day today = *day::from(std::stoi(word.substr(0, 4)), std::stoi(word.substr(5, 2)), std::stoi(word.substr(8, 2)));
        std::string text;
        for (const json& e : asked.at("events")) text += e.dump() + '\n';
        const diary_file f = parse_diary(text, today);
        verify::told_wishes wishes{today};
        const bool told = !asked.contains("wishes") || verify::read_wishes(asked["wishes"].dump(), wishes).what == io_problem::nothing;
        json out = json::array();
        if (f && told) {
            const day_decisions all = decided(f, today, wishes, ibm_rule_set::size);
            for (std::size_t i = 0; i != ibm_rule_set::size; ++i) {
                bool spoke = all.person.spoke.has(i);
                for (const decision& d : all) spoke = spoke || d.spoke.has(i);
                const day_decisions less = decided(f, today, wishes, i);
                out.push_back({{"rule", ibm_rule_set::card(i).id}, {"spoke", spoke}, {"decides", !same_doses(all, less) ? "dose" : !same_findings(all, less) ? "finding" : "nothing"}});
            }
        }
        std::cout << out.dump() << std::endl;
    }
}
