// SPDX-License-Identifier: BSL-1.0
#include "living.hpp"

#include <andante/compose.hpp>

namespace living {

auto coach::guard() const { return compose(policy_, rules_, ibm_questions{}); }

watch::watch(const coach& of, const watch_state<memory>& s) : coach_{of}, state_{s} {}
cue watch::hear_row(const entry& e) { return andante::detail::hear_in_session(coach_.guard(), state_, e); }

question_list coach::due(const memory& h, day today) const { return questions_due(ibm_questions{}, rx_, h, today); }
day_plan coach::plan(const memory& h, day today) const { return guard().decide(rx_, h, today); }
living::watch coach::watch(const diary& d, day today) const {
    const watch_state<memory> begun{rx_, recall(d, today), today};
    return {*this, begun};
}
certificate coach::explain(const diary& d, day today, exercise what) const { return certify(guard(), rx_, d.until(today), today, what); }
reminder_list coach::remind(const diary& d, day today) const {
    const memory h = recall(d, today);
    return reminders(h, plan(h, today));
}
memory coach::recall(const diary& d, day today) const {
    memory h{};
    guard().recall(rx_, h, d.rows(), today);
    return h;
}
heard coach::remember(memory& h, const entry& e, day today) const { return guard().remember(rx_, h, e, today); }
step coach::next(const memory& h, const order& o, day today) const { return guard().next(rx_, rules_, h, o, today); }

person& person::enrols() {
    steady();
    return tells(cleared{latch::programme, doctor}, recorded{record_kind::physiotherapist_seen, 0, {}, therapist}, bad_past_experience{no}, muscle_grade{everywhere, good_strength},
                 usual_fatigue{usually_tired}, usual_soreness{everywhere, not_sore});
}
person& person::checks_in(nrs tired) {
    tells(warning_signs{none}, illness{not_ill}, fell{no}, fatigue{tired}, unusual_fatigue{no}, soreness{everywhere, not_sore}, limited_next_day{no},
          company{yes}, daily_tasks_harder{not_at_all}, worse_than_last_week{no});
    bool asked_of_other_days = false;
    for_each_region(coach_.rx().works(), [&](region r) { asked_of_other_days = asked_of_other_days || told_.soreness_gap(r, today_); });
    return asked_of_other_days ? tells(recalled_soreness{everywhere, not_sore}) : *this;
}
person& person::trains(const feeling& f, std::initializer_list<exercise> which) {
    std::vector<exercise> did;
    for (const decision& d : decides())
        d.match(
            [&](const approved_dose& a) {
                if (!is_training(d.what) || (which.size() != 0 && std::find(which.begin(), which.end(), d.what) == which.end())) return;
                tells(done{d.what, a});
                did.push_back(d.what);
            },
            [](const decision&) {});
    for (const exercise e : did)
        if (f.weak) for_each_region(movers(e), [&](region r) { tells(weaker_after{r, *f.weak}); });
    for (const exercise e : did) {
        const bool aerobic = about(e).kind == modality::aerobic;
        if (!aerobic && f.hard) tells(effort{e, *f.hard});
        if (!aerobic && f.to_spare) tells(reps_in_reserve{e, *f.to_spare});
        if (aerobic && f.exerted) tells(exertion{e, *f.exerted});
        if (aerobic && f.talks) tells(could_talk{e, *f.talks});
        if (f.hurts) tells(pain{e, *f.hurts});
    }
    return f.left_behind && !did.empty() ? tells(*f.left_behind) : *this;
}
person& person::lives_well(exact n, exact every, const feeling& f) {
    for (exact i = 0; i != n; ++i) {
        checks_in();
        if (every != 0 && i % every == 0) trains(f);
        sleeps();
    }
    return *this;
}
void person::hear(day on) {
    const entry& last = diary_.rows().back();
    if (last.id != diary_.rows().size() || coach_.remember(told_, last, (std::max)(today_, on)) == heard::late) retell();
}

}  // namespace living
