// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io.hpp>
#include <andante/simulate.hpp>
#include <andante/simulate/changed_rules.hpp>
#include <andante/simulate/result_file.hpp>

#include "catalogue.hpp"

#include <variant>

/// What a study file says, read strictly, and the study that it makes.
namespace cohort {

using namespace andante::simulate;

using rules_of_an_arm = changed_rules<ibm_rule_set>;
using guard_of_an_arm = guarded<policy_ref, rules_of_an_arm, ibm_questions>;
using study_of_arms = study<guard_of_an_arm>;

/// One arm as it was asked for.
struct arm_form {
    struct moved {
        std::string limit;
        exact to = 0;
    };
    std::string name, policy{"maintenance"};
    conduct by = conduct::guarded;
    std::vector<moved> rules;             ///< limits, at places of their scales
    std::vector<std::string> without;     ///< rules that say nothing
    std::uint32_t takes_steps_per_mille = 1000;
    bool rules_changed() const noexcept { return !rules.empty() || !without.empty(); }
};
/// A prior that is not the house's.
struct prior_form {
    std::size_t which = 0;
    std::uint32_t median_per_mille = 1000, between_people_per_mille = 1000, between_studies_per_mille = 1000;   ///< of the house's number
};
/// A study as it was asked for. Numbers that are not said are those of docs/cohort.md.
struct study_form {
    std::string name;
    std::uint32_t people = 1000, days = 365, worlds = 1, replicate = 0;
    std::uint64_t seed = 0;
    std::vector<arm_form> arms;
    std::vector<prior_form> priors;
    std::vector<std::string> parts_off;
    manners how{};
    bool rules_changed() const noexcept {
        for (const arm_form& a : arms)
            if (a.rules_changed()) return true;
        return false;
    }
};

/// The parts of the model that can be switched off, by their words.
struct part_of_the_model {
    std::string_view key;
    bool parts_at_work::* is_on;
};
inline constexpr std::array<part_of_the_model, 13> parts_of_the_model{{{"decline", &parts_at_work::decline}, {"adaptation", &parts_at_work::adaptation}, {"skill", &parts_at_work::skill},
                                                                      {"fatigue", &parts_at_work::fatigue}, {"damage", &parts_at_work::damage}, {"habituation", &parts_at_work::habituation},
                                                                      {"aerobic", &parts_at_work::aerobic}, {"tiredness", &parts_at_work::tiredness}, {"enjoyment", &parts_at_work::enjoyment},
                                                                      {"falls", &parts_at_work::falls}, {"flares", &parts_at_work::flares}, {"illnesses", &parts_at_work::illnesses},
                                                                      {"leaving", &parts_at_work::leaving}}};

namespace detail {

using andante::detail::json_kind;
using andante::detail::json_line;
using andante::detail::json_node;
using andante::detail::json_text;
using andante::detail::line_reader;

/// Why a study file is refused: the first problem, with the path of its field.
class form_reader {
  public:
    explicit form_reader(const json_line& l) : in_{l} {}
    std::string problem() const { return !problem_.empty() ? problem_ : in_.failed() ? words(errors_of(in_).front()) : std::string{}; }

    study_form read() {
        study_form f;
        const json_node& root = in_.root();
        if (const json_node* n = in_.need(root, "study")) f.name = name(*n);
        whole(root, "people", f.people, 1, 1'000'000'000), whole(root, "days", f.days, 1, 3650), whole(root, "worlds", f.worlds, 1, 10'000), whole(root, "replicate", f.replicate, 0, 1'000'000'000);
        if (const json_node* n = in_.find(root, "seed")) f.seed = static_cast<std::uint64_t>(in_.integer(*n, 0, INT64_MAX));
        if (const json_node* n = in_.find(root, "priors"); n != nullptr && in_.is(*n, json_kind::object, "parameters in braces"))
            each(*n, [&](const json_node& p) { f.priors.push_back(changed_prior(p)); });
        if (const json_node* n = in_.find(root, "parts_off"); n != nullptr && in_.is(*n, json_kind::list, "a list of words"))
            each(*n, [&](const json_node& p) {
                if (!in_.is(p, json_kind::word, "a word")) return;
                if (std::none_of(parts_of_the_model.begin(), parts_of_the_model.end(), [&](const part_of_the_model& x) { return x.key == p.word; })) refuse(p, "the model has no part of this name");
                f.parts_off.push_back(p.word);
            });
        if (const json_node* n = in_.find(root, "manners"); n != nullptr && in_.is(*n, json_kind::object, "numbers in braces")) {
            whole(*n, "answers_per_mille", f.how.answers_per_mille, 0, 1000), whole(*n, "overdoes_per_mille", f.how.overdoes_per_mille, 0, 1000);
            whole(*n, "tells_less_per_mille", f.how.tells_less_per_mille, 0, 1000);
            in_.done(*n);
        }
        if (const json_node* n = in_.need(root, "arms"); n != nullptr && in_.is(*n, json_kind::list, "a list of arms")) {
            each(*n, [&](const json_node& a) {
                if (in_.is(a, json_kind::object, "an arm in braces")) f.arms.push_back(one_arm(a, f));
            });
            if (f.arms.empty() || f.arms.size() > 64) refuse(*n, "a study has 1 to 64 arms");
        }
        if (!stopped()) in_.done(root);
        return f;
    }

  private:
    static const std::vector<io_error>& errors_of(const line_reader& in) { return const_cast<line_reader&>(in).errors(); }
    bool stopped() const { return in_.failed() || !problem_.empty(); }
    void refuse(const json_node& at, std::string_view why) {
        if (!stopped()) problem_ = in_.path(at) + ": " + std::string{why};
    }
    template <class Each>
    void each(const json_node& of, Each visit) {
        for (const json_node* n = in_.first(of); n != nullptr && !stopped(); n = in_.next(*n)) in_.take(*n), visit(*n);
    }
    void whole(const json_node& object, std::string_view key, std::uint32_t& into, std::uint32_t least, std::uint32_t most) {
        if (const json_node* n = in_.find(object, key)) into = static_cast<std::uint32_t>(in_.integer(*n, least, most));
    }
    std::string name(const json_node& n) {
        if (!in_.is(n, json_kind::word, "a name")) return {};
        if (n.word.empty() || std::any_of(n.word.begin(), n.word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; })) refuse(n, "a name is one line, and not empty");
        return n.word;
    }
    prior_form changed_prior(const json_node& n) {
        prior_form p;
        const auto at = std::find_if(house_priors.begin(), house_priors.end(), [&](const prior& x) { return x.key == n.key; });
        if (at == house_priors.end()) return refuse(n, "the model has no parameter of this name"), p;
        p.which = static_cast<std::size_t>(at - house_priors.begin());
        if (!in_.is(n, json_kind::object, "numbers in braces")) return p;
        whole(n, "median_per_mille", p.median_per_mille, 1, 1'000'000), whole(n, "between_people_per_mille", p.between_people_per_mille, 0, 10'000);
        whole(n, "between_studies_per_mille", p.between_studies_per_mille, 0, 10'000);
        in_.done(n);
        return p;
    }
    arm_form one_arm(const json_node& n, const study_form& f) {
        arm_form a;
        if (const json_node* x = in_.need(n, "name")) {
            a.name = name(*x);
            if (std::any_of(f.arms.begin(), f.arms.end(), [&](const arm_form& o) { return o.name == a.name; })) refuse(*x, "another arm has this name");
        }
        if (const json_node* x = in_.find(n, "by")) a.by = static_cast<conduct>(in_.word(*x, conduct_keys));
        const bool wishes = a.by == conduct::guarded || a.by == conduct::unguarded;
        if (const json_node* x = wishes ? in_.need(n, "policy") : nullptr; x != nullptr && in_.is(*x, json_kind::word, "a policy")) {
            a.policy = x->word;
            if (find_policy(x->word) == nullptr) refuse(*x, "no policy has this key; cohort policies lists them");
        }
        rules_of_an_arm trial{ibm_rules};
        if (const json_node* x = in_.find(n, "rules"); x != nullptr && in_.is(*x, json_kind::object, "limits in braces"))
            each(*x, [&](const json_node& l) {
                const exact to = in_.number(l, INT32_MIN, INT32_MAX);
                if (!stopped()) refuse_change(l, trial.set(l.key, to));
                a.rules.push_back({l.key, to});
            });
        if (const json_node* x = in_.find(n, "without"); x != nullptr && in_.is(*x, json_kind::list, "a list of rules"))
            each(*x, [&](const json_node& l) {
                if (in_.is(l, json_kind::word, "a rule")) refuse_change(l, trial.leave_out(l.word));
                a.without.push_back(l.word);
            });
        if (a.by == conduct::guarded) whole(n, "takes_steps_per_mille", a.takes_steps_per_mille, 1, 1000);
        if (!stopped()) in_.done(n);
        return a;
    }
    void refuse_change(const json_node& at, change_problem p) {
        switch (p) {
            case change_problem::nothing: break;
            case change_problem::no_such_limit: refuse(at, "no rule has this limit"); break;
            case change_problem::off_the_scale: refuse(at, "this value is not on the scale of the limit"); break;
            case change_problem::no_such_rule: refuse(at, "the rule set has no such rule"); break;
            case change_problem::red_flag: refuse(at, "a red-flag rule stays in every set"); break;
        }
    }
    line_reader in_;
    std::string problem_;
};

}  // namespace detail

/// The form that a text says, or in one sentence why it says none.
inline std::variant<study_form, std::string> read_form(std::string_view text) {
    const detail::json_line line{text};
    if (line.error().what != io_problem::nothing) return words(line.error());
    detail::form_reader in{line};
    study_form f = in.read();
    if (std::string p = in.problem(); !p.empty()) return p;
    return f;
}

/// The form in one line, every number said: what results carry with them. `read_form` reads it.
inline std::string written(const study_form& f) {
    detail::json_text j;
    j.open().field("study", f.name).field("people", f.people).field("days", f.days).field("worlds", f.worlds).field("replicate", f.replicate).field("seed", f.seed);
    j.key("priors").open();
    for (const prior_form& p : f.priors)
        j.key(house_priors[p.which].key).open().field("median_per_mille", p.median_per_mille).field("between_people_per_mille", p.between_people_per_mille).field("between_studies_per_mille", p.between_studies_per_mille).close();
    j.close().key("parts_off").open('[');
    for (const std::string& p : f.parts_off) j.word(p);
    j.close(']').key("manners").open().field("answers_per_mille", f.how.answers_per_mille).field("overdoes_per_mille", f.how.overdoes_per_mille).field("tells_less_per_mille", f.how.tells_less_per_mille).close();
    j.key("arms").open('[');
    for (const arm_form& a : f.arms) {
        j.open().field("name", a.name).field("by", conduct_keys[static_cast<std::size_t>(a.by)]);
        if (a.by == conduct::guarded || a.by == conduct::unguarded) j.field("policy", a.policy);
        if (!a.rules.empty()) {
            j.key("rules").open();
            for (const arm_form::moved& m : a.rules) j.field(m.limit, m.to);
            j.close();
        }
        if (!a.without.empty()) {
            j.key("without").open('[');
            for (const std::string& r : a.without) j.word(r);
            j.close(']');
        }
        if (a.takes_steps_per_mille != 1000) j.field("takes_steps_per_mille", a.takes_steps_per_mille);
        j.close();
    }
    j.close(']').close();
    return std::move(j).text();
}

/// Which arms are taken person by person: every arm beside the first, and beside one without exercise; an oracle beside every arm; with the guard beside without it.
inline std::vector<pair_of_arms> pairs_of(const study_form& f) {
    std::vector<pair_of_arms> all;
    const auto add = [&](std::size_t arm, std::size_t to) {
        if (arm != to && std::find(all.begin(), all.end(), pair_of_arms{arm, to}) == all.end()) all.push_back({arm, to});
    };
    const auto same = [](const arm_form& a, const arm_form& b) {
        return a.policy == b.policy && a.without == b.without && std::equal(a.rules.begin(), a.rules.end(), b.rules.begin(), b.rules.end(), [](const auto& x, const auto& y) { return x.limit == y.limit && x.to == y.to; });
    };
    for (std::size_t i = 0; i != f.arms.size(); ++i) add(i, 0);
    for (std::size_t k = 0; k != f.arms.size(); ++k)
        for (std::size_t i = 0; i != f.arms.size(); ++i) {
            if (f.arms[k].by == conduct::nothing) add(i, k);
            if (f.arms[k].by == conduct::oracle && f.arms[i].by != conduct::nothing) add(k, i);
            if (f.arms[k].by == conduct::unguarded && f.arms[i].by == conduct::guarded && f.arms[i].takes_steps_per_mille == 1000 && same(f.arms[i], f.arms[k])) add(i, k);
        }
    return all;
}

/// The rules of an arm.
inline rules_of_an_arm rules_of(const arm_form& a) {
    rules_of_an_arm rules{ibm_rules};
    for (const arm_form::moved& m : a.rules) (void)rules.set(m.limit, m.to);
    for (const std::string& r : a.without) (void)rules.leave_out(r);
    return rules;
}

/// The study of a form.
inline study_of_arms study_of(const study_form& f) {
    study_of_arms s;
    s.name = f.name, s.form = written(f), s.days = f.days, s.worlds = f.worlds, s.pairs = pairs_of(f);
    s.who.people = f.people, s.who.seed = f.seed, s.who.replicate = f.replicate, s.who.how = f.how;
    for (const prior_form& p : f.priors) {
        prior& x = s.who.priors[p.which];
        const auto times = [](float v, std::uint32_t per_mille) { return per_mille == 1000 ? v : v * static_cast<float>(per_mille) / 1000.0f; };
        x.median = times(x.median, p.median_per_mille), x.between_people = times(x.between_people, p.between_people_per_mille), x.between_studies = times(x.between_studies, p.between_studies_per_mille);
    }
    for (const part_of_the_model& p : parts_of_the_model)
        if (std::find(f.parts_off.begin(), f.parts_off.end(), p.key) != f.parts_off.end()) s.who.parts.*p.is_on = false;
    for (const arm_form& a : f.arms) {
        const policy_ref policy = find_policy(a.policy)->asks;
        s.arms.push_back({a.name, guard_of_an_arm{policy, rules_of(a), ibm_questions{}}, regime{.by = a.by, .wishes = policy, .takes_steps_per_mille = a.takes_steps_per_mille}});
    }
    return s;
}

}  // namespace cohort
