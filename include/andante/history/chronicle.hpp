// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/course.hpp>

/// The bounded summary that facts are folded into, place by place.
namespace andante {

inline constexpr std::size_t course_count = 16, amendment_count = 16;

/// The last two different days of something.
class last_days {
  public:
    constexpr void put(day d) noexcept {
        if (d > newest_) previous_ = newest_, newest_ = d;
    }
    constexpr day newest() const noexcept { return newest_; }
    /// The last one before `today`: what came first today does not close the gap of what comes second.
    constexpr day before(day today) const noexcept { return newest_ < today ? newest_ : previous_; }

  private:
    day newest_ = never, previous_ = never;
};

/// Tier of fall risk (FAL-1).
enum class fall_tier : std::uint8_t { low, moderate, high };

/// The blood pressure of one day, mmHg; -1 where not told.
struct pressure_day {
    day on = never;
    exact systolic = -1, diastolic = -1, systolic_again = -1, diastolic_again = -1, drop = -1;
    /// The lower of two readings, or the one there is.
    constexpr exact upper() const noexcept { return systolic_again < 0 ? systolic : systolic < 0 ? systolic_again : (std::min)(systolic, systolic_again); }
    constexpr exact lower() const noexcept { return diastolic_again < 0 ? diastolic : diastolic < 0 ? diastolic_again : (std::min)(diastolic, diastolic_again); }
};

/// A measurement of one day that is taken again when it is out of order; -1 where not told.
struct twice_measured {
    day on = never;
    exact first = -1, again = -1;
    constexpr exact lower() const noexcept { return again < 0 ? first : first < 0 ? again : (std::min)(first, again); }
};

/// One region.
struct limb_memory {
    day_set trained{};               ///< days with at least one set or two minutes
    last_days strength{};            ///< resistance or balance work, for the gap
    day_set resisted{};              ///< days of resistance work, for its frequency
    day immobilised_on = never;      ///< the day it was freed, when it had been immobilised
    exact immobilised_days = 0;
    day freed_on = never;            ///< the clearance after that
    day last_increase = never;
    exact hardest = 0;               ///< highest effort of the last training day, CR10 half steps
    std::uint8_t efforts_open = 0;   ///< exercises of that day whose effort is not told
    bool new_work = false;           ///< an exercise of that day was new
    calendar<56> sore{};             ///< worst soreness told, by day
    calendar<16> recalled{};          ///< worst soreness since last time, by the day it was recalled
    calendar<40> weaker{};           ///< weaker after, by the day of the session
    exact enrolled = 0;              ///< usual soreness by enrolment
    day enrolled_on = never;
    standing_of_place place{};
    test_course force{};              ///< strength by an instrument, newtons
    exact grade = -1;                 ///< the last muscle grade told, thirds of a grade
};

/// The person.
struct person_memory {
    day cleared_on = never, cleared_until = never;   ///< the programme's clearance
    day named_change = never, other_change = never;
    day care_called_on = never;                      ///< a call for care that nobody has answered yet
    day red_cleared_on = never;
    bool red_was_emergency = false;
    bool supervised_first = false;                   ///< the first session after an emergency is still to come
    day last_review = never;
    day bad_experience_on = never;
    bool bad_experience = false;
    calendar<56> tired{};                            ///< 0 to 10
    day_set tired_unusually{};
    day spells_used_on = never;                      ///< spells up to this day have made an episode
    calendar<32> ill{};                              ///< 1 above the neck, 2 ill all over or feverish, 3 in the chest
    calendar<32> heat{};                             ///< days with a temperature: 1 feverish, 0 below
    day_set upset{};                                 ///< days of vomiting or diarrhoea
    day illness_over_on = never;                     ///< recorded
    exact illness_over_days = 0;
    day stay_on = never;                             ///< home from hospital, or up after days in bed
    exact stay_days = 0;
    bool stay_was_hospital = false, stay_open = false;
    day stay_cleared_on = never;
    day flare_began_on = never, flare_ended_on = never, flare_cleared_on = never;
    day therapist_on = never;                        ///< the last contact with a physiotherapist on record
    ring<pressure_day, 15> pressures{};
    ring<twice_measured, 28> pulses{};               ///< at rest
    twice_measured oxygen{};                         ///< at rest, of its day
    ring<test_result, 4> weights{};                  ///< one a day
    calendar<32> worse{};                            ///< worse than a week ago, 1, or not, 0
    test_result capacity{};                          ///< the last vital capacity
    ring<test_result, 5> tired_scores{};             ///< of the fatigue severity scale, one a day
    calendar<40> tired_after{};                      ///< tiredness that lasted over an hour after a session, by the day of the session
    day harder_since = never;                        ///< daily tasks clearly harder, without another answer between
    test_result tug{}, gait{}, tandem{}, stands{}, knee{};
    test_result falls_before{};                      ///< falls of the year before the diary
    day first_in_the_pool = never;
    bool heat_sensitive = false;                     ///< by the last record of what speaks against water
    bool is_unsteady = false, knee_buckles = false;
    fall_tier tier = fall_tier::low;                 ///< as of the last fall or test
    day tier_on = never;                             ///< since when
    day first_entry = never;
    day_set aerobic{};                               ///< days of aerobic work
    day moved = never;                               ///< any movement, range of motion too
    day first_tired = never;
    exact fatigue_reference = -1;
    exact enrolled_fatigue = -1;
    day enrolled_fatigue_on = never;
    ring<entry, 4> falls{};
    day falls_consumed = never;
    day_set trained{};
    region_set unusual_here{};                       ///< unusually sore regions, of `unusual_on`
    day unusual_on = never;
    exact least_effort = 0;                          ///< CR10 half steps, lower end of the interval (INT-5), of `least_effort_on`
    day least_effort_on = never;
    set_of<review> asks{};                           ///< reviews asked for and not yet done
    standing_of_place place{};
    test_course rising{}, walking{}, two_minutes{}, rating{}, chair{}, knee_torque{};  ///< of rising the time, below 0
    day fell_on[trend_count] = {never, never, never, never, never, never};              ///< the last fall of each kind
    day fell_slowly_on = never, slow_fall_from = never;                                 ///< the last that took 56 days or more, and its first day
};

struct amended_limit {
    std::uint32_t limit = 0;
    exact value = 0;
    signature by{};
    day on = never;
};

struct chronicle {
    day latest = never;
    std::uint16_t order = 0;
    std::uint8_t turn_of_latest = 0;
    bool full = false;               ///< a table overflowed: an order or an amendment is not kept, so nothing is granted
    person_memory person{};
    std::array<limb_memory, region_count> limbs{};
    std::array<standing_of_place, mode_count> modes{};
    std::array<last_days, mode_count> mode_last{};
    std::array<course_memory, course_count> courses{};
    std::uint8_t ordered = 0;
    std::array<amended_limit, amendment_count> amendments{};
    std::uint8_t amended = 0;
    exact rung_days = 7;             ///< as folded last

    constexpr const limb_memory& at(region r) const noexcept { return limbs[r.index]; }
    constexpr limb_memory& at(region r) noexcept { return limbs[r.index]; }
    /// The course of an exercise; null when it was never prescribed.
    constexpr const course_memory* find(exercise e) const noexcept {
        for (std::size_t i = 0; i != ordered; ++i)
            if (courses[i].what == e) return &courses[i];
        return nullptr;
    }
    constexpr course_memory* find(exercise e) noexcept {
        for (std::size_t i = 0; i != ordered; ++i)
            if (courses[i].what == e) return &courses[i];
        return nullptr;
    }

    /// What lasts at a place; null when there is no such place.
    constexpr const standing_of_place* standing(scope s, place p) const noexcept {
        switch (s) {
            case scope::person: return &person.place;
            case scope::region: return p.index < region_count ? &limbs[p.index].place : nullptr;
            case scope::mode: return p.index < mode_count ? &modes[p.index] : nullptr;
            case scope::exercise: {
                const course_memory* c = find(exercise_at(p));
                return c == nullptr ? nullptr : &c->place;
            }
        }
        return nullptr;
    }

    constexpr standing_of_place* standing(scope s, place p) noexcept {
        switch (s) {
            case scope::person: return &person.place;
            case scope::region: return p.index < region_count ? &limbs[p.index].place : nullptr;
            case scope::mode: return p.index < mode_count ? &modes[p.index] : nullptr;
            case scope::exercise: {
                course_memory* c = find(exercise_at(p));
                return c == nullptr ? nullptr : &c->place;
            }
        }
        return nullptr;
    }

    /// Opens a course, or gives an open one another start.
    [[gnu::cold]] constexpr void prescribe(exercise what, const dose& start) noexcept {
        course_memory* c = find(what);
        if (c == nullptr) {
            if (ordered == course_count) {
                full = true;
                return;
            }
            c = &courses[ordered++];
            *c = course_memory{};
            c->what = what;
        }
        c->order(start);
    }

    /// Usual soreness of a region: the lower median of at least 5 answers on days with no training of it in the 3 days
    /// before, within 56 days, today left out; else the enrolment answer; else 0. Never above 3.
    constexpr exact usual_soreness_at(region r, day today) const noexcept {
        const limb_memory& m = at(r);
        const std::uint64_t work = m.trained.seen_from(today), rested = ~(work >> 1 | work >> 2 | work >> 3);
        if (const auto median = m.sore.lower_median(today, rested & ~std::uint64_t{1}, 5, 3)) return *median;
        return m.enrolled_on != never && today - m.enrolled_on <= 182 ? (std::min)(m.enrolled, exact{3}) : 0;
    }
    /// Whether a day from d + 2 on after the region's last session went without an answer about soreness, and no recall has
    /// closed it. A missing answer of d + 1 does not matter. Nobody is asked about more than two weeks.
    constexpr bool soreness_gap(region r, day today) const noexcept {
        const limb_memory& m = at(r);
        const day d = m.trained.newest();
        const exact ago = today - d;
        if (d == never || ago > 14 || ago < 3) return false;
        const std::uint64_t asked = (std::uint64_t{1} << (ago - 1)) - 2, open = asked & ~m.sore.told(today);  // from yesterday to d + 2
        if (open == 0) return false;
        const std::uint64_t closed = asked & m.recalled.told(today) << 1;  // a recall closes the days before its own
        return closed == 0 || std::countr_zero(open) < std::countr_zero(closed);
    }
    /// Usual tiredness; -1 when nothing tells it.
    constexpr exact usual_fatigue_at(day today) const noexcept {
        const auto median = [&](std::uint64_t which) { return person.tired.lower_median(today, which, 5, nrs::most); };
        constexpr std::uint64_t but_today = ~std::uint64_t{1};
        auto usual = median(but_today & ((std::uint64_t{1} << 15) - 1));
        if (!usual) usual = median(but_today);
        if (!usual) {
            const bool enrolled = person.enrolled_fatigue_on != never && today - person.enrolled_fatigue_on <= 182;
            return enrolled ? person.enrolled_fatigue : -1;
        }
        return person.fatigue_reference >= 0 ? (std::min)(*usual, person.fatigue_reference + 2) : *usual;
    }

    /// A session or outside session: exposure of its regions, and of the course when it was granted.
    constexpr void train(const entry& e, const fold_terms& terms) noexcept {
        const bool enough = (volume(e.done) > 0 && e.done.at(part::n_reps) > 0) || e.done.at(part::time) >= least_seconds;
        if (known(e.which) && e.done.stated()) person.moved = (std::max)(person.moved, e.on);
        if (!known(e.which) || !well_formed(e.done) || !is_training(e.which) || !enough) return;
        course_memory* c = find(e.which);
        const bool is_new = c == nullptr || recent_days(*c, e.on) < 2;
        if (c != nullptr && e.what == entry_kind::session) (void)c->train(e, terms, start_phase_on(e.on) || (c->aerobic() && weak_breathing(terms.least_capacity)), light_on(e.on));
        const bool strength = about(e.which).kind != modality::aerobic;
        const bool effort_told = e.what == entry_kind::baseline || (e.what == entry_kind::outside && e.known);
        const exact told_effort = e.what == entry_kind::baseline ? 8 : effort_told ? e.value : 0;  // a baseline ends at CR10 4
        for_each_region(movers(e.which), [&](region r) {
            limb_memory& m = at(r);
            if (m.trained.newest() != e.on) m.hardest = 0, m.efforts_open = 0, m.new_work = false;
            m.trained.put(e.on);
            if (strength) m.strength.put(e.on);
            if (about(e.which).kind == modality::strength) m.resisted.put(e.on);
            m.new_work = m.new_work || is_new;
            m.hardest = (std::max)(m.hardest, told_effort);
            if (!effort_told) ++m.efforts_open;
            m.place.factor.train(e.on, terms.rung_days);
        });
        if (c != nullptr && e.what == entry_kind::session && c->sessions[0].effort >= 0)
            recovers_by(*c, e.on, c->aerobic() ? as_cr10(c->sessions[0].effort) : c->sessions[0].effort, true);
        for_each(andante::modes(e.which), [&](mode k) {
            mode_last[static_cast<std::size_t>(k)].put(e.on);
            if (k != mode::external_load || carries_its_load(e.which) || e.done.at(part::weight) > 0) modes_at(k).factor.train(e.on, terms.rung_days);
        });
        person.trained.put(e.on);
        if (about(e.which).place == setting::pool && person.first_in_the_pool == never) person.first_in_the_pool = e.on;
        if (!strength) person.aerobic.put(e.on);
        person.place.factor.train(e.on, terms.rung_days);
        if (e.what == entry_kind::session && has(e, session_fact::supervised)) person.supervised_first = false;
    }
    /// Start-phase efforts, for another reason than the age of a course: 14 days after a cleared warning sign or a cleared
    /// stay in hospital, and while a flare lasts.
    constexpr bool start_phase_on(day on) const noexcept {
        const auto lately = [&](day d) { return d != never && on - d < 14; };
        return lately(person.red_cleared_on) || lately(person.stay_cleared_on) || person.flare_began_on > person.flare_ended_on;
    }
    /// Aerobic work stays at start-phase efforts (SCR-9). A result stands until another: with age it could only loosen the cap.
    constexpr bool weak_breathing(exact least) const noexcept { return person.capacity.value >= 0 && person.capacity.value < least; }
    /// A day of light effort: a cold above the neck, or worse.
    constexpr bool light_on(day on) const noexcept {
        const auto ill = person.ill.on(on);
        return ill && *ill >= above_neck.place();
    }

    constexpr standing_of_place& modes_at(mode k) noexcept { return modes[static_cast<std::size_t>(k)]; }
    constexpr const standing_of_place& modes_at(mode k) const noexcept { return modes[static_cast<std::size_t>(k)]; }

    /// An answer, as far as it is kept beyond its day.
    constexpr void answer(const entry& e, const fold_terms& terms) noexcept {
        if (!e.known) return;
        const auto keep = [&](test_result& t) { t = {e.value, e.on}; };
        const auto put = [&](test_course& t, measure m) { tested(t, m, m == measure::rising ? -e.value : e.value, e.on, terms.strength_error); };
        switch (e.code) {
            case soreness::code: each_region(e.where, [&](region r) { at(r).sore.put(e.on, e.value); }); break;
            case recalled_soreness::code: each_region(e.where, [&](region r) { at(r).recalled.put(e.on, e.value); }); break;
            case weaker_after::code:
                each_region(e.where, [&](region r) {
                    if (at(r).trained.newest() != never) at(r).weaker.put(at(r).trained.newest(), e.value);
                });
                break;
            case usual_soreness::code: each_region(e.where, [&](region r) { at(r).enrolled = e.value, at(r).enrolled_on = e.on; }); break;
            case unusual_soreness::code:
                if (person.unusual_on != e.on) person.unusual_on = e.on, person.unusual_here = {};
                each_region(e.where, [&](region r) {
                    person.unusual_here = e.value == 1 ? person.unusual_here | andante::only(r) : person.unusual_here.without(andante::only(r));
                });
                break;
            case effort::code: felt(e, e.value), lightest(e.on, e.value); break;
            case exertion::code: felt(e, as_cr10(e.value)), lightest(e.on, e.value <= 10 ? 0 : e.value <= 13 ? 4 : 8); break;  // the lower end of INT-5
            case could_talk::code:
                if (course_memory* c = find(exercise_at(e.where)); c != nullptr) {
                    session_record& s = c->felt(e.on, [](const session_record& last) { return !last.talk_told; });
                    s.talk_told = true, s.could_not_talk = s.could_not_talk || e.value == 0;
                }
                break;
            case reps_in_reserve::code:
                if (course_memory* c = find(exercise_at(e.where)); c != nullptr) {
                    session_record& s = c->felt(e.on, [](const session_record& last) { return last.reserve < 0; });
                    s.reserve = s.reserve < 0 ? e.value : (std::min)(s.reserve, e.value);
                }
                break;
            case fatigue::code: tired(e.on, e.value); break;
            case unusual_fatigue::code:
                if (e.value == 1) person.tired_unusually.put(e.on);
                break;
            case usual_fatigue::code: person.enrolled_fatigue = e.value, person.enrolled_fatigue_on = e.on; break;
            case illness::code: person.ill.put(e.on, e.value); break;
            case temperature::code:
                person.heat.put(e.on, e.value >= terms.fever ? 1 : 0);
                if (e.value >= terms.fever) person.ill.put(e.on, systemic.place());
                break;
            case upset_gut::code:
                if (e.value == 1) person.ill.put(e.on, systemic.place()), person.upset.put(e.on);
                break;
            case after_effects::code:
                if (const day d = person.trained.newest(); d != never) {
                    person.tired_after.put(d, has_effect(e.value, after_effect::lasting_tiredness));
                    if (has_effect(e.value, after_effect::cramp) == 0)  // an answer too: a session without a cramp
                        for (std::size_t i = 0; i != ordered; ++i)
                            if (auto& all = courses[i].sessions; !all.empty() && all[0].on == d && all[0].cramped < 0) all[0].cramped = 0;
                }
                break;
            case daily_tasks_harder::code:
                if (e.value != 2) person.harder_since = never;
                else if (person.harder_since == never) person.harder_since = e.on;
                break;
            case pain::code:
                if (course_memory* c = find(exercise_at(e.where)); c != nullptr) {
                    session_record& s = c->felt(e.on, [](const session_record& last) { return !last.pain_told; });
                    const exact before_it = c->pain_before_on == e.on ? c->pain_before : 0;
                    s.pain_told = true, s.hurt = s.hurt || (e.value >= terms.amber_pain && e.value > before_it);
                }
                break;
            case pain_before::code:
                if (course_memory* c = find(exercise_at(e.where)); c != nullptr) c->pain_before = e.value, c->pain_before_on = e.on;
                break;
            case sharp_pain::code:
                if (course_memory* c = find(exercise_at(e.where)); c != nullptr && e.value == 1) c->felt(e.on, [](const session_record&) { return false; }).hurt = true;
                break;
            case cramp::code:
                if (course_memory* c = find(exercise_at(e.where)); c != nullptr) {
                    session_record& s = c->felt(e.on, [](const session_record& last) { return last.cramped < 0; });
                    s.cramped = (std::max)(s.cramped, static_cast<std::int8_t>(e.value));
                }
                break;
            case systolic::code: pressure_of(e.on).systolic = e.value; break;
            case diastolic::code: pressure_of(e.on).diastolic = e.value; break;
            case systolic_again::code: pressure_of(e.on).systolic_again = e.value; break;
            case diastolic_again::code: pressure_of(e.on).diastolic_again = e.value; break;
            case standing_drop::code: pressure_of(e.on).drop = e.value; break;
            case resting_rate::code: of_day(person.pulses, e.on).first = e.value; break;
            case resting_rate_again::code: of_day(person.pulses, e.on).again = e.value; break;
            case saturation::code:
            case saturation_again::code:
                if (person.oxygen.on != e.on) person.oxygen = {e.on, -1, -1};
                (e.code == saturation::code ? person.oxygen.first : person.oxygen.again) = e.value;
                break;
            case body_weight::code: of_day(person.weights, e.on).value = e.value; break;
            case worse_than_last_week::code: person.worse.put(e.on, e.value); break;
            case vital_capacity::code: keep(person.capacity); break;
            case water_precautions::code: person.heat_sensitive = (e.value >> static_cast<unsigned>(water_precaution::heat_sensitive) & 1) != 0; break;
            case fatigue_severity::code: of_day(person.tired_scores, e.on).value = e.value; break;
            case stretch_discomfort::code:
            case stretch_signs::code:
                if (course_memory* c = find(exercise_at(e.where)); c != nullptr)
                    c->strains.put(e.on, e.code == stretch_discomfort::code ? e.value : e.value == 1 ? nrs::most + 1 : 0);
                break;
            case tug::code: keep(person.tug), put(person.rising, measure::rising), judge_falls(e.on, terms.cuts, true); break;
            case gait_speed::code: keep(person.gait), put(person.walking, measure::gait), judge_falls(e.on, terms.cuts, true); break;
            case tandem_stand::code: keep(person.tandem), judge_falls(e.on, terms.cuts, true); break;
            case chair_stands::code: keep(person.stands), put(person.chair, measure::stands), judge_falls(e.on, terms.cuts, true); break;
            case knee_strength::code: keep(person.knee), put(person.knee_torque, measure::strength), judge_falls(e.on, terms.cuts, true); break;
            case two_minute_walk::code: put(person.two_minutes, measure::walk); break;
            case ibmfrs::code: put(person.rating, measure::rating); break;
            case measured_strength::code:
            case muscle_grade::code:
                each_region(e.where, [&](region r) {
                    if (e.code == muscle_grade::code) at(r).grade = e.value;
                    else put(at(r).force, both(fingers).has(andante::only(r)) ? measure::grip : measure::strength);
                });
                break;
            case falls_last_year::code: keep(person.falls_before), judge_falls(e.on, terms.cuts, false); break;
            case unsteady::code: person.is_unsteady = e.value == 1, judge_falls(e.on, terms.cuts, false); break;
            case knee_buckles::code: person.knee_buckles = e.value == 1, judge_falls(e.on, terms.cuts, false); break;
            case bad_past_experience::code: person.bad_experience = e.value == 1, person.bad_experience_on = e.on; break;
            default: break;
        }
    }
    [[gnu::cold]] constexpr void record(const entry& e, const fold_terms& terms) noexcept {
        switch (static_cast<record_kind>(e.code)) {
            case record_kind::named_change: person.named_change = e.on; break;
            case record_kind::hospital_stay:
            case record_kind::bed_rest:
                if (static_cast<record_kind>(e.code) == record_kind::bed_rest && e.value < terms.bed_days) break;
                person.stay_was_hospital = static_cast<record_kind>(e.code) == record_kind::hospital_stay || (person.stay_open && person.stay_was_hospital);
                person.stay_days = person.stay_open ? (std::max)(person.stay_days, e.value) : e.value;
                person.stay_on = e.on, person.stay_open = true;
                break;
            case record_kind::flare_began: person.flare_began_on = (std::max)(e.on, person.flare_ended_on == never ? never : person.flare_ended_on + 1); break;  // also on the day another ended
            case record_kind::flare_ended:
                if (e.as != role::nobody) person.flare_ended_on = (std::max)(e.on, person.flare_began_on);  // only a clinician knows its end
                break;
            case record_kind::illness_ended: person.illness_over_on = e.on, person.illness_over_days = e.value; break;
            case record_kind::physiotherapist_seen: therapist_seen(e.on); break;
            case record_kind::limb_immobilised:
                if (e.where.index < region_count) limbs[e.where.index].immobilised_on = e.on, limbs[e.where.index].immobilised_days = e.value;
                break;
            case record_kind::other_change: person.other_change = e.on; break;
            case record_kind::review_done:
                person.last_review = e.on, person.asks = {};
                if (e.as == role::physiotherapist) therapist_seen(e.on);
                reset_fatigue_reference(e.on);
                break;
        }
    }
    /// The most that could be done of an exercise, at its load: with another load its course begins anew.
    constexpr void found_most(const entry& e) noexcept {
        course_memory* c = find(e.which);
        if (c == nullptr) return;
        c->comfortable = e.done;
        if (!well_formed(e.done)) return;
        if (c->most_under != e.done.at(part::weight)) c->most = {}, c->most_under = e.done.at(part::weight);
        tested(c->most, e.done.at(part::n_reps) > 0 ? measure::most_reps : measure::most_time, static_cast<exact>(volume(e.done)), e.on, 0);  // at most 100 times 1000
    }
    /// Ends latches where they sit, when the role may. A clearance consumes the evidence of its place.
    [[gnu::cold]] constexpr bool clear(const entry& e) noexcept {
        set_of<latch> may;
        for_each(e.ends, [&](latch l) {
            if (e.as >= may_clear(l)) may = may | l;
        });
        if (may.empty()) return false;
        if (e.as == role::physiotherapist) therapist_seen(e.on);
        if (may.has(latch::programme) && e.at == scope::person) {
            person.cleared_on = e.on;
            person.cleared_until = e.by.until != never ? e.by.until : always;
            if (person.stay_open) person.stay_open = false, person.stay_cleared_on = e.on;
        }
        if (may.has(latch::red_flag) && e.at == scope::person && person.place.left.lasts.latched.has(latch::red_flag)) {
            person.red_was_emergency = person.place.left.lasts.how_soon >= urgency::emergency || care_came_late(e.on);
            person.red_cleared_on = e.on;
            person.supervised_first = person.red_was_emergency;
            person.care_called_on = never;
        }
        if (may.has(latch::fatigue) && e.at == scope::person && person.place.left.lasts.latched.has(latch::fatigue)) {
            reset_fatigue_reference(e.on);  // whoever ends it has looked at the tiredness
            person.asks = person.asks.without(set_of<review>{review::fatigue_spell} | review::repeated_fatigue);
        }
        switch (e.at) {
            case scope::person: end(person.place, may, e.on, [&](course_memory&) { return true; }); break;
            case scope::region:
                if (e.where.index < region_count && may.has(latch::immobilised) && limbs[e.where.index].place.left.lasts.latched.has(latch::immobilised))
                    limbs[e.where.index].freed_on = e.on;
                if (e.where.index < region_count)
                    end(limbs[e.where.index].place, may, e.on, [&](course_memory& c) {
                        return movers(c.what).has(only(region{static_cast<std::uint8_t>(e.where.index)}));
                    });
                break;
            case scope::exercise:
                if (course_memory* c = find(exercise_at(e.where)); c != nullptr) end(c->place, may, e.on, [&](course_memory& x) { return &x == c; });
                break;
            case scope::mode:
                if (e.where.index < mode_count && modes[e.where.index].left.lasts.latched.has(may)) {
                    if (may.has(latch::flare) && modes[e.where.index].left.lasts.latched.has(latch::flare)) person.flare_cleared_on = e.on;
                    modes[e.where.index].left.clear(may), modes[e.where.index].cleared_on = e.on;
                    if (may.has(latch::falls)) person.falls_consumed = e.on;
                }
                break;
        }
        return true;
    }
    /// No care by the next civil day makes a same-day call an emergency.
    constexpr bool care_came_late(day today) const noexcept {
        return person.place.left.lasts.latched.has(latch::red_flag) && person.care_called_on != never && today > person.care_called_on;
    }
    [[gnu::cold]] constexpr void amend(const entry& e) noexcept {
        for (std::size_t i = 0; i != amended; ++i)
            if (amendments[i].limit == e.limit) {
                amendments[i] = {e.limit, e.value, e.by, e.on};
                return;
            }
        if (amended < amendment_count) amendments[amended++] = {e.limit, e.value, e.by, e.on};
        else full = true;
    }

    /// A region latch that ends gives back a level of 800 and a ramp from 700 (reconciled rules A1.9, house values).
    static constexpr proportion level_after_latch = 800_pm, ramp_after_latch = 700_pm;

    constexpr void therapist_seen(day on) noexcept { person.therapist_on = (std::max)(person.therapist_on, on); }
    /// A fall or a test moves the tier: a test may lower it, a fall or a complaint can only raise it.
    [[gnu::cold]] constexpr void judge_falls(day on, const fall_cuts& cuts, bool by_a_test) noexcept;

  private:
    /// Takes a score into its course, and keeps the day when it is a fall.
    constexpr void tested(test_course& t, measure m, exact score, day on, exact error) noexcept {
        t.put(score, on, person.last_review);
        exact slow = -1;
        for (exact i = 0; i != t.size(); ++i) {
            const exact then = t.score(i), now = t.newest().value, n = t.age(i);
            if (calls_for_review(m, then, now, error)) fell(t, static_cast<trend>(m), on), slow = slow < 0 && n >= slow_fall_days ? n : slow;
            if (falls_fast(m, then, now, n, error)) fell(t, trend::capability, on);
        }
        if (slow < 0) return;
        const day began = on - slow;
        if (person.fell_slowly_on != on || began > person.slow_fall_from) person.slow_fall_from = began;
        person.fell_slowly_on = on;
    }
    constexpr void fell(test_course& t, trend k, day on) noexcept { t.fell(), person.fell_on[static_cast<std::size_t>(k)] = on; }
    static constexpr exact has_effect(exact flags, after_effect a) noexcept { return flags >> static_cast<unsigned>(a) & 1; }
    template <class One, std::size_t N>
    static constexpr One& of_day(ring<One, N>& all, day on) noexcept {
        if (all.empty() || all[0].on != on) {
            One x;
            x.on = on;
            all.put(x);
        }
        return all[0];
    }
    constexpr pressure_day& pressure_of(day on) noexcept { return of_day(person.pressures, on); }
    template <class Touched>
    [[gnu::cold]] constexpr void end(standing_of_place& p, set_of<latch> may, day on, Touched touched) noexcept {
        if (!p.left.lasts.latched.has(may)) return;
        const bool overworked = p.left.lasts.latched.has(may & (set_of<latch>{latch::overwork} | latch::fatigue));
        reason why = p.left.latch_why[static_cast<std::size_t>(p.left.lasts.latched.has(latch::fatigue) ? latch::fatigue : latch::overwork)];
        p.left.clear(may);
        p.flags.consume();
        p.cleared_on = on;
        if (!overworked) return;
        why.act = action::regress, why.because = cause::record, why.heard = on;
        if (&p != &person.place || person.red_cleared_on == never) p.factor.end();  // the ramp after a red flag is not shortened by another clearance
        p.factor.lower(ramp_after_latch, on, why);
        for (std::size_t i = 0; i != ordered; ++i)
            if (touched(courses[i])) courses[i].return_from_latch(level_after_latch, on);
    }
    template <class Visit>
    static constexpr void each_region(place p, Visit visit) noexcept {
        if (p == every_place)
            for (std::size_t i = 0; i != region_count; ++i) visit(region{static_cast<std::uint8_t>(i)});
        else if (p.index < region_count) visit(region{static_cast<std::uint8_t>(p.index)});
    }
    /// RPE 6 to 20 on CR10, upper end of the zone: light (to 11) 3, moderate (to 13) 4, more is hard.
    static constexpr exact as_cr10(exact rpe) noexcept { return rpe <= 11 ? 6 : rpe <= 13 ? 8 : 12; }
    constexpr void lightest(day on, exact half_steps) noexcept {
        person.least_effort = person.least_effort_on == on ? (std::min)(person.least_effort, half_steps) : half_steps;
        person.least_effort_on = on;
    }
    constexpr void felt(const entry& e, exact on_cr10) noexcept {
        course_memory* c = find(exercise_at(e.where));
        if (c == nullptr) return;
        session_record& s = c->felt(e.on, [](const session_record& last) { return last.effort < 0; });
        const bool first = s.effort < 0;
        s.effort = (std::max)(s.effort, e.value);
        if (&s == &c->waiting) return;
        recovers_by(*c, s.on, on_cr10, first);
    }
    constexpr void recovers_by(const course_memory& c, day on, exact on_cr10, bool first) noexcept {
        for_each_region(movers(c.what), [&](region r) {
            limb_memory& m = at(r);
            if (m.trained.newest() != on) return;
            m.hardest = (std::max)(m.hardest, on_cr10);
            if (first && m.efforts_open > 0) --m.efforts_open;
        });
    }
    /// Days of this exercise within the 28 before `on`.
    static constexpr exact recent_days(const course_memory& c, day on) noexcept {
        exact n = 0;
        day seen = never;
        for (const session_record& s : c.sessions)
            if (s.on != seen && s.on < on && on - s.on < 28) ++n, seen = s.on;
        return n;
    }
    constexpr void tired(day on, exact v) noexcept {
        if (person.first_tired == never) person.first_tired = on;
        if (person.fatigue_reference < 0 && on - person.first_tired >= 28) reset_fatigue_reference(person.first_tired + 28);
        person.tired.put(on, v);
    }
    [[gnu::cold]] constexpr void reset_fatigue_reference(day until) noexcept {
        constexpr std::uint64_t four_weeks = ((std::uint64_t{1} << 28) - 1) << 1;
        if (const auto m = person.tired.lower_median(until, four_weeks, 1, nrs::most)) person.fatigue_reference = *m;
    }
};

/// What is known of the risk of falling. A test that speaks for danger counts until the next one; as a reassurance
/// it lasts 122 days, and not across a stay in hospital.
struct fall_risk_facts {
    exact in_90_days = 0, in_365_days = 0;   ///< counted up to 4; those told at enrolment are added to the second
    bool injured = false, could_not_rise = false, fainted = false;   ///< within 365 days
    exact tug = -1, gait = -1, tandem = -1, stands = -1, knee = -1;
    bool tested = false;                     ///< some test of standing or walking is in date
    bool history_known = false;              ///< the falls of a whole year are known
    bool unsteady = false, knee_buckles = false;
    fall_tier held = fall_tier::low;         ///< as of the last fall or test
    bool may_come_down = false;              ///< a test since then and since the last fall, or 90 days of it without a fall

    /// By what holds today, without what is held from before.
    constexpr fall_tier by_criteria(const fall_cuts& cuts) const noexcept {
        const bool high = injured || could_not_rise || fainted || knee_buckles || in_90_days >= 2 || in_365_days >= 3 || tug >= cuts.high ||
                          (gait >= 0 && gait <= 800) || (tandem >= 0 && tandem < 50) || (knee >= 0 && knee < 30);
        if (high) return fall_tier::high;
        const bool moderate = in_365_days >= 1 || unsteady || tug >= cuts.moderate || (gait >= 0 && gait < 1000) || (tandem >= 0 && tandem < 100) ||
                              (stands >= 0 && stands < 8);
        return moderate || !tested || !history_known ? fall_tier::moderate : fall_tier::low;
    }
    /// Rises at once, comes down with a new test or 90 days without a fall; a clinician's signature takes one tier off.
    constexpr fall_tier tier(const fall_cuts& cuts) const noexcept {
        const fall_tier now = by_criteria(cuts), stands_at = now < held && !may_come_down ? held : now;
        const exact n = static_cast<exact>(stands_at) - cuts.tiers_down;
        return static_cast<fall_tier>(n < 0 ? 0 : n);
    }
};
constexpr fall_risk_facts fall_risk_of(const chronicle& h, day today) noexcept {
    const person_memory& p = h.person;
    fall_risk_facts f;
    day newest_fall = never;
    for (const entry& x : p.falls) {
        if (x.on > today || today - x.on >= 365) continue;
        newest_fall = (std::max)(newest_fall, x.on);
        ++f.in_365_days, f.in_90_days += today - x.on < 90;
        f.injured = f.injured || has(x, fall_fact::injured) || has(x, fall_fact::fracture);
        f.could_not_rise = f.could_not_rise || has(x, fall_fact::needed_help) || has(x, fall_fact::long_lie);
        f.fainted = f.fainted || has(x, fall_fact::faint);
    }
    const bool told = p.falls_before.on != never && today - p.falls_before.on < 365;
    if (told) f.in_365_days += p.falls_before.value;
    f.history_known = told || (p.first_entry != never && today - p.first_entry >= 365);
    day newest_test = never;
    const auto take = [&](exact& into, const test_result& t) {
        into = t.value, newest_test = (std::max)(newest_test, t.on);
        f.tested = f.tested || (t.on != never && today - t.on <= 122 && t.on > p.stay_on);
    };
    take(f.tug, p.tug), take(f.gait, p.gait), take(f.tandem, p.tandem), take(f.stands, p.stands), take(f.knee, p.knee);
    f.unsteady = p.is_unsteady, f.knee_buckles = p.knee_buckles;
    f.held = p.tier;
    f.may_come_down = newest_test > (std::max)(p.tier_on, newest_fall) || (today - p.tier_on >= 90 && (newest_fall == never || today - newest_fall >= 90));
    return f;
}
constexpr void chronicle::judge_falls(day on, const fall_cuts& cuts, bool by_a_test) noexcept {
    const fall_cuts plain{cuts.moderate, cuts.high, 0};
    const fall_risk_facts f = fall_risk_of(*this, on);
    const fall_tier now = by_a_test ? f.by_criteria(plain) : f.tier(plain);
    if (now != person.tier) person.tier_on = on;  // what changes nothing does not begin the 90 days again
    person.tier = now;
}

}  // namespace andante
