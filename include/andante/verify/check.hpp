// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/laws.hpp>

/// Tries the laws on an implementation.
namespace andante::verify {

/// What is tried, and with which numbers.
struct settings {
    tier how_far = tier::ordinary;
    numbers number{};
    std::vector<exemption> not_applicable{};  ///< laws that cannot be asked of this implementation, each with its reason
};

/// Tries laws one by one and remembers what was found, so that a test framework can ask for those that it wants.
class checker {
  public:
    explicit checker(implementation what, settings s = {}) : what_{std::move(what)}, settings_{std::move(s)}, ground_{what_, settings_.how_far, settings_.number} {
        for (const law& l : all_laws()) {
            law_result r;
            r.law = &l.card;
            if (l.of_an_answer == nullptr && l.walk == nullptr && l.of_two_answers == nullptr) r.not_applicable = l.card.assumes;
            for (const exemption& e : settings_.not_applicable)
                if (e.law == l.card.id) r.not_applicable = e.reason;
            results_.push_back(std::move(r));
        }
        done_.resize(results_.size(), false);
        ledgers_.reserve(results_.size());
        for (law_result& r : results_) ledgers_.emplace_back(r);
        ground_.all.sees = [this](const life& p, const answer_of_day& a) { look_at(p, a); };
        ground_.all.compares = [this](const answer_of_day& milder, const life& p, const answer_of_day& a, const std::string& where) { compare(milder, p, a, where); };
    }
    checker(const checker&) = delete;
    checker& operator=(const checker&) = delete;

    /// One law, tried now unless it has been. A law of every answer, or of two, is tried on the answers of some walks. Precondition: the law is one of `all_laws`.
    const law_result& find(std::string_view id) {
        for (std::size_t i = 0; i != results_.size(); ++i) {
            if (results_[i].law->id != id) continue;
            if (all_laws()[i].of_an_answer != nullptr && results_[i].not_applicable.empty() && !walked_) walk_for_answers();
            if (all_laws()[i].of_two_answers != nullptr && results_[i].not_applicable.empty()) (void)find("I4"), (void)find("I4-flags");
            walk(i);
            return results_[i];
        }
        return results_.front();
    }
    /// All laws; those of every answer are tried on the answers of all walks.
    report all() {
        walked_ = true;
        for (std::size_t i = 0; i != results_.size(); ++i) walk(i);
        report r;
        r.of = what_.name, r.how_far = settings_.how_far, r.laws = results_, r.answers = ground_.all.asked, r.open = ground_.all.open, r.digest = ground_.all.digest;
        return r;
    }

  private:
    void walk(std::size_t i) {
        if (done_[i] || !results_[i].not_applicable.empty()) return;
        done_[i] = true;
        if (all_laws()[i].walk != nullptr) all_laws()[i].walk(ground_, ledgers_[i]);
        for (violation& v : results_[i].smallest) name_rules(v);
    }
    void look_at(const life& p, const answer_of_day& a) {
        for (std::size_t i = 0; i != results_.size(); ++i) {
            if (all_laws()[i].of_an_answer == nullptr || !results_[i].not_applicable.empty()) continue;
            expectation expected;
            ledgers_[i].looks();
            std::string why = all_laws()[i].of_an_answer(p, a, ground_, expected);
            if (why.empty()) continue;
            ledgers_[i].breaks(p, a, std::move(expected), std::move(why));
            for (violation& v : results_[i].smallest) name_rules(v);
        }
    }
    void compare(const answer_of_day& milder, const life& p, const answer_of_day& a, const std::string& where) {
        for (std::size_t i = 0; i != results_.size(); ++i) {
            if (all_laws()[i].of_two_answers == nullptr || !results_[i].not_applicable.empty()) continue;
            expectation expected;
            ledgers_[i].looks();
            const std::string why = all_laws()[i].of_two_answers(milder, p, a, expected);
            if (why.empty()) continue;
            ledgers_[i].breaks(p, a, std::move(expected), where + ": " + why);
            for (violation& v : results_[i].smallest) name_rules(v);
        }
    }
    void walk_for_answers() {
        walked_ = true;
        law_result nobody;
        nobody.law = results_.front().law;
        ledger unread{nobody};
        laws::asking_changes_nothing(ground_, unread), laws::missed_work_is_not_made_up(ground_, unread), laws::obedience_earns_the_most(ground_, unread);
        laws::windows_hold(ground_, unread), laws::a_clearance_releases(ground_, unread), laws::the_longer_away_the_less(ground_, unread);
    }
    void name_rules(violation& v) const {
        v.got_rules.clear();
        reason_set all = v.got.spoke;
        for (const answer_of_exercise& x : v.got) all = all | x.spoke;
        for (std::size_t i = 0; i != what_.rules.size(); ++i)
            if (all.has(i)) v.got_rules.append(v.got_rules.empty() ? "" : " ").append(what_.rules[i]);
    }

    implementation what_;
    settings settings_;
    ground ground_;
    std::vector<law_result> results_;
    std::vector<ledger> ledgers_;
    std::vector<bool> done_;
    bool walked_ = false;
};

/// Tries every law: `check(of("mine", my_policy{}, ibm_rules, ibm_questions{}))`.
inline report check(const implementation& what, const settings& s = {}) { return checker{what, s}.all(); }

}  // namespace andante::verify
