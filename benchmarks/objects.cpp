// SPDX-License-Identifier: BSL-1.0
#include "objects.hpp"

#include "by_hand_rules.hpp"

#include <map>

namespace objects {

using by_hand::found;

/// What a rule looks at; what does not belong to its scope is null.
struct subject {
    const by_hand::state* s = nullptr;
    const by_hand::limits* l = nullptr;
    int at = by_hand::of_person, where = 0;
    const by_hand::limb* limb = nullptr;
    const by_hand::standing* lasts = nullptr;
    const by_hand::wish* wish = nullptr;
    const by_hand::form* rx = nullptr;
    const by_hand::day_facts* day = nullptr;
    by_hand::place place() const { return {at, where}; }
};

/// What one rule says.
struct verdict {
    by_hand::finding what{};
    std::vector<reason> why;
};

class rule {
  public:
    explicit rule(std::string id) : id_{std::move(id)} {}
    virtual ~rule() = default;
    rule(const rule&) = delete;
    rule& operator=(const rule&) = delete;
    virtual bool concerns(int scope) const = 0;
    virtual verdict judge(const subject& x) const = 0;
    const std::string& id() const { return id_; }

  protected:
    verdict worded(const found& f) const {
        verdict v;
        v.what = f.sum;
        for (int i = 0; i != f.n; ++i) {
            reason r;
            r.rule = id_, r.arm = "arm " + std::to_string(f.why[i].arm), r.place = std::to_string(f.why[i].at) + "/" + std::to_string(f.why[i].where);
            r.numbers = f.why[i];
            v.why.push_back(std::move(r));
        }
        return v;
    }

  private:
    std::string id_;
};

namespace {

template <class Think>
class rule_of final : public rule {
  public:
    rule_of(std::string id, unsigned scopes, Think think) : rule{std::move(id)}, scopes_{scopes}, think_{think} {}
    bool concerns(int scope) const override { return (scopes_ >> scope & 1) != 0; }
    verdict judge(const subject& x) const override {
        found f;
        f.begin();
        think_(x, f);
        return worded(f);
    }

  private:
    unsigned scopes_;
    Think think_;
};
constexpr unsigned person = 1, region = 2, exercise = 4, mode = 8;

int usual(const subject& x) { return by_hand::usual_soreness(*x.limb, x.s->today); }

/// Everything that was said of one place or of several.
struct said {
    by_hand::finding what = by_hand::nothing;
    std::vector<reason> why;
    void add(const verdict& v) {
        by_hand::join(what, v.what);
        why.insert(why.end(), v.why.begin(), v.why.end());
    }
    void add(const said& other) { add(verdict{other.what, other.why}); }
};

}  // namespace

coach::coach() {
    const auto add = [this](const char* id, unsigned scopes, auto think) { rules_.push_back(std::make_unique<rule_of<decltype(think)>>(id, scopes, think)); };
    using namespace by_hand;
    add("RED-1", person, [](const subject& x, found& f) { emergency_signs(*x.s, f); });
    add("RED-2", person, [](const subject& x, found& f) { same_day_signs(*x.s, f); });
    add("RED-3", person, [](const subject& x, found& f) { unexpected_breath(*x.s, f); });
    add("RED-4", person | exercise, [](const subject& x, found& f) { x.at == of_person ? heart_rate_alarm(*x.rx, *x.s, *x.l, f) : heart_rate_untold(*x.rx, *x.s, *x.wish, f); });
    add("RED-5", person, [](const subject& x, found& f) { wish_to_end(*x.s, f); });
    add("RED-7", person, [](const subject& x, found& f) { unanswered_gate(*x.s, f); });
    add("RED-6", person, [](const subject& x, found& f) { red_return(*x.s, *x.l, f); });
    add("SCR-1", person, [](const subject& x, found& f) { clearance_gate(*x.s, *x.l, f); });
    add("SCR-2", person, [](const subject& x, found& f) { contraindication_on_record(*x.s, f); });
    add("SCR-3", person | exercise | mode, [](const subject& x, found& f) {
        if (x.at == of_person) blood_pressure(*x.rx, *x.s, *x.l, f);
        else if (x.at == of_exercise) pressure_for_resistance(*x.rx, *x.s, *x.l, *x.wish, f);
        else pressure_often_high(*x.rx, *x.s, *x.l, x.where, f);
    });
    add("SCR-4", person, [](const subject& x, found& f) { pulse_at_rest(*x.rx, *x.s, *x.l, f); });
    add("SCR-5", person, [](const subject& x, found& f) { oxygen_at_rest(*x.rx, *x.s, *x.l, f); });
    add("SCR-5", person | exercise, [](const subject& x, found& f) { x.at == of_person ? oxygen_at_work(*x.rx, *x.s, *x.l, f) : oxygen_untold(*x.rx, *x.s, *x.wish, f); });
    add("SCR-6", person, [](const subject& x, found& f) { acute_illness(*x.s, *x.l, f); });
    add("SCR-7", person, [](const subject& x, found& f) { growing_worse(*x.s, f); });
    add("SCR-7", person, [](const subject& x, found& f) { quick_gain(*x.rx, *x.s, f); });
    add("SCR-8", mode, [](const subject& x, found& f) { therapist_first(*x.s, *x.l, x.where, f); });
    add("SCR-9", mode, [](const subject& x, found& f) { weak_breathing(*x.s, *x.l, x.where, f); });
    add("FAL-1", mode, [](const subject& x, found& f) { fall_risk_tier(*x.s, *x.day, x.where, f); });
    add("FAL-2", mode, [](const subject& x, found& f) { company_for_standing(*x.s, *x.day, x.where, f); });
    add("FAL-3", person | mode, [](const subject& x, found& f) { x.at == of_person ? after_a_fall(*x.s, f) : standing_after_a_fall(*x.s, x.where, f); });
    add("OVW-1", region, [](const subject& x, found& f) { weaker_after_work(*x.s, *x.l, *x.limb, x.place(), f); });
    add("OVW-2", region, [](const subject& x, found& f) { soreness_clock(*x.s, *x.l, *x.limb, x.place(), usual(x), f); });
    add("OVW-2", region, [](const subject& x, found& f) { soreness_recalled(*x.s, *x.l, *x.limb, x.place(), usual(x), f); });
    add("OVW-2", person, [](const subject& x, found& f) { widespread_soreness(*x.s, f); });
    add("OVW-3", exercise, [](const subject& x, found& f) { severe_cramp(*x.s, *x.l, *x.wish, f); });
    add("OVW-4", region, [](const subject& x, found& f) { heaviness_after(*x.s, *x.l, *x.limb, x.place(), f); });
    add("OVW-5", person, [](const subject& x, found& f) { slow_to_settle(*x.s, *x.l, f); });
    add("OVW-6", person, [](const subject& x, found& f) { limited_the_next_day(*x.s, *x.l, f); });
    add("OVW-7", exercise, [](const subject& x, found& f) { joint_pain_after(*x.s, *x.l, *x.wish, f); });
    add("OVW-8", exercise, [](const subject& x, found& f) { pain_light(*x.s, *x.l, *x.wish, f); });
    add("OVW-10", person | mode, [](const subject& x, found& f) { x.at == of_person ? daily_tasks_lost(*x.s, f) : load_while_tasks_are_harder(*x.s, *x.l, x.where, f); });
    add("OVW-9", region, [](const subject& x, found& f) { next_session_gate(*x.s, *x.limb, x.place(), usual(x), f); });
    add("MIN-3", region, [](const subject& x, found& f) { recovery_by_effort(*x.s, *x.l, *x.limb, x.place(), f); });
    add("MIN-4", exercise, [](const subject& x, found& f) { days_a_week(*x.s, *x.l, *x.wish, f); });
    add("MIN-4", person, [](const subject& x, found& f) { weekly_day_of_rest(*x.s, f); });
    add("FAT-1", person, [](const subject& x, found& f) { unusual_tiredness(*x.s, *x.l, f); });
    add("FAT-2", person, [](const subject& x, found& f) { tiredness_in_session(*x.s, *x.l, f); });
    add("FAT-2", person, [](const subject& x, found& f) { tiredness_after_session(*x.s, f); });
    add("FAT-3", person, [](const subject& x, found& f) { pulse_above_usual(*x.rx, *x.s, *x.l, f); });
    add("FAT-5", person, [](const subject& x, found& f) { score_risen(*x.s, *x.l, f); });
    add("INT-1", exercise, [](const subject& x, found& f) { aerobic_effort(*x.s, *x.wish, f); });
    add("INT-1", exercise, [](const subject& x, found& f) { high_cap_supervised(*x.wish, f); });
    add("INT-2", exercise, [](const subject& x, found& f) { resistance_effort(*x.s, *x.l, *x.wish, f); });
    add("INT-3", region, [](const subject& x, found& f) { strength_eligibility(*x.s, *x.limb, x.place(), f); });
    add("IRP-3", person, [](const subject& x, found& f) { illness_and_return(*x.s, *x.l, x.day->illness, f); });
    add("IRP-3", person, [](const subject& x, found& f) { feverish_day(*x.s, f); });
    add("IRP-3", person, [](const subject& x, found& f) { return_after_illness(*x.s, x.day->illness, f); });
    add("IRP-4", person, [](const subject& x, found& f) { hospital_return(*x.s, *x.l, f); });
    add("IRP-6", person | exercise | mode, [](const subject& x, found& f) {
        if (x.at == of_person) flare_light_work(*x.s, f);
        else if (x.at == of_exercise) flare_no_start(*x.s, *x.wish, f);
        else flare_no_load(*x.s, *x.l, x.where, f);
    });
    add("IRP-7", region, [](const subject& x, found& f) { immobilised_limb(*x.s, *x.l, *x.limb, x.place(), f); });
    add("IRP-1", exercise, [](const subject& x, found& f) { gap_since_training(*x.s, *x.l, *x.wish, f); });
    add("IRP-2", person | region | mode | exercise, [](const subject& x, found& f) { ramp_of_return(*x.s, *x.lasts, x.place(), f); });
    add("STR-2", exercise, [](const subject& x, found& f) { warm_and_last(*x.s, *x.l, *x.day, *x.wish, f); });
    add("STR-3", exercise, [](const subject& x, found& f) { gentle_stretch(*x.s, *x.l, *x.wish, f); });
    add("PRG-1", exercise, [](const subject& x, found& f) { permission(*x.s, *x.l, *x.wish, f); });
    add("PRG-2", exercise, [](const subject& x, found& f) { one_part(*x.wish, f); });
    add("PRG-3", exercise, [](const subject& x, found& f) { load_step(*x.l, *x.wish, f); });
    add("PRG-4", exercise, [](const subject& x, found& f) { weekly_minutes(*x.l, *x.wish, f); });
    add("PRG-6", person | region | exercise, [](const subject& x, found& f) { repeated_episodes(*x.s, *x.l, *x.lasts, x.place(), f); });
    add("PRG-12", exercise, [](const subject& x, found& f) { more_than_granted(*x.s, *x.wish, f); });
    add("FAL-5", person, [](const subject& x, found& f) { slower_on_foot(*x.s, f); });
    add("FAT-4", person, [](const subject& x, found& f) { tests_that_fall(*x.s, f); });
    add("FAT-6", person, [](const subject& x, found& f) { capability_falls(*x.s, f); });
    add("INT-6", exercise, [](const subject& x, found& f) { harder_than_before(*x.l, *x.wish, f); });
    add("PRG-10", person, [](const subject& x, found& f) { slow_decline(*x.s, f); });
    add("PRG-11", exercise, [](const subject& x, found& f) { weaker_side_steady(*x.s, *x.wish, f); });
    add("AQU-1", mode, [](const subject& x, found& f) { fit_for_the_water(*x.s, x.where, f); });
    add("AQU-2", mode, [](const subject& x, found& f) { warmth_of_the_water(*x.s, *x.l, x.where, f); });
    add("AQU-3", mode, [](const subject& x, found& f) { depth_of_the_water(*x.s, x.where, f); });
    add("AQU-4", mode, [](const subject& x, found& f) { way_out_of_the_water(*x.s, x.where, f); });
    add("AQU-5", mode, [](const subject& x, found& f) { company_in_the_water(*x.s, *x.day, x.where, f); });
    add("AQU-7", exercise, [](const subject& x, found& f) { first_weeks_in_the_water(*x.rx, *x.s, *x.l, *x.wish, f); });
    add("INT-4", person, [](const subject& x, found& f) { no_target_of_the_heart(*x.rx, *x.s, f); });
    add("lasting", person | region | mode | exercise, [](const subject& x, found& f) { lasting(*x.s, *x.lasts, f); });
}
coach::~coach() = default;

answer coach::decide(const by_hand::form& rx, const by_hand::state& s) const {
    const by_hand::limits l = by_hand::limits_in_force(rx, s);
    const auto judged = [&](const subject& x) {
        said all;
        for (const auto& r : rules_)
            if (r->concerns(x.at)) all.add(r->judge(x));
        if (x.at == by_hand::of_mode && x.where == by_hand::loaded_work) by_hand::without_load(all.what);
        return all;
    };
    const auto closed_up = [](const said& all, decision& d) {
        d.sum = all.what, d.why = all.why;
        for (const reason& r : d.why) d.spoke.add(r.numbers.rule);
        std::stable_sort(d.why.begin(), d.why.end(), [](const reason& a, const reason& b) { return a.numbers.order < b.numbers.order; });
        std::vector<reason> once;
        for (reason& r : d.why) {
            const auto same = [&](const reason& o) { return ((o.numbers.order ^ r.numbers.order) & by_hand::who) == 0; };
            if (once.size() < by_hand::most_reasons && std::none_of(once.begin(), once.end(), same)) once.push_back(std::move(r));
        }
        d.why = std::move(once);
    };

    const by_hand::day_facts day = by_hand::facts_of(s, l);
    answer a;
    said person_said = judged({&s, &l, by_hand::of_person, 0, nullptr, &s.lasts, nullptr, &rx, &day});
    person_said.what.asks |= s.asks;
    closed_up(person_said, a.person);
    std::map<std::pair<int, int>, said> places;
    const by_hand::day_terms terms = by_hand::terms_of(rx, s, l);
    std::int64_t week_rise = 0;
    for (int i = 0; i != rx.n_orders; ++i) {
        const by_hand::order& o = rx.orders[i];
        said all = person_said;
        const auto at = [&](const subject& x) {
            const auto key = std::make_pair(x.at, x.where);
            if (places.find(key) == places.end()) places[key] = judged(x);
            all.add(places[key]);
        };
        for (int k = 0; k != o.n_of_regions; ++k) {
            const by_hand::limb& limb = s.limbs[o.regions[k]];
            at({&s, &l, by_hand::of_region, o.regions[k], &limb, &limb.lasts, nullptr, &rx, &day});
        }
        const by_hand::wish w = by_hand::wish_of(rx, s, l, i, terms, week_rise);
        for (int m = 0; m != by_hand::n_modes; ++m)
            if (o.in_mode[m] || (m == by_hand::loaded_work && (w.from[by_hand::weight] > 0 || w.to[by_hand::weight] > 0)))
                at({&s, &l, by_hand::of_mode, m, nullptr, &s.modes[m], nullptr, &rx, &day});
        all.add(judged({&s, &l, by_hand::of_exercise, o.place, nullptr, &s.courses[i].lasts, &w, &rx, &day}));

        decision d;
        closed_up(all, d);
        by_hand::decided granted;
        granted.sum = d.sum;
        by_hand::answer_of(w, terms, granted, week_rise);
        d.level.assign(granted.level, granted.level + 4), d.wished.assign(granted.wished, granted.wished + 4), d.dose.assign(granted.dose, granted.dose + 4);
        d.factor = granted.factor, d.problem = granted.problem, d.granted = granted.granted;
        a.decisions.push_back(std::move(d));
    }
    return a;
}

}  // namespace objects
