// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/rule/rule.hpp>

/// Work in a pool. It is open when the answers of the visit say so; silence never opens it, and never closes more than the pool.
namespace andante::detail {

constexpr bool is_of_the_pool(const way& w) noexcept { return w.which == mode::pool; }
/// Nothing in the water today; the rest of the plan goes on.
constexpr finding out_of_the_water(day today) noexcept { return rest(today + 1) | under(constraint::no_pool); }

}  // namespace andante::detail

namespace andante::rules {

/// AQU-1. A wound, an infection, a fever or a sick stomach keeps out of the water for today. What a clinician has on record (a weak
/// swallow, incontinence, a tube, a vital capacity under a litre or under 60 %) waits until somebody has looked; a clearance of
/// the pool ends it, and what is recorded later waits anew.
struct fit_for_the_water {
    static constexpr rule_card card{"AQU-1", "With an open wound, an infection or a weak swallow the pool waits.",
                                    {"The Physio Centre, When would it be a bad idea to use hydrotherapy", "list of conditions"}, grade::b};
    using reads = signals<follow_up<water_trouble>, follow_up<water_precautions>, pool_record>;
    static constexpr action if_unknown = action::rest;
    enum arm : std::uint8_t { trouble_today, not_said, on_record, little_breath };
    static constexpr bool concerns(const way& w) noexcept { return detail::is_of_the_pool(w); }
    constexpr said operator()(const way& w, const reading<yes_no>& trouble, const reading<water_precaution_set>& record, const pool_record::value_type& p) const noexcept {
        if (!concerns(w)) return progress();
        const auto waits = [] { return await_clearance(latch::water) | under(constraint::no_pool); };
        const auto named = record.value().all().without(water_precaution::heat_sensitive);
        said s{progress()};
        if (record.known() && !named.empty() && record.taken() > p.cleared_on) s = said{waits(), on_record};
        if (p.breath >= 0 && p.breath < 60 && p.breath_on > p.cleared_on) s = s | said{waits(), little_breath, p.breath, 60};
        if (trouble.known() && trouble.value() == yes) return s | said{detail::out_of_the_water(w.today), trouble_today};
        if (!trouble.known() && !s.speaks()) return said{detail::out_of_the_water(w.today), not_said}.unanswered();
        return s;
    }
};

/// AQU-2. Water from 28 to 33 degrees is for active work, up to 34.5 for light work of 20 minutes, up to 35.5 to be moved in; colder or
/// warmer is not for today. Who does not bear heat stays at 30 at most, until another record says otherwise; without a clinician's record it is 33.
struct warmth_of_the_water {
    bounded<water_celsius, down(270, 280, 280, 300)> coldest{};
    bounded<water_celsius, up(300, 330, 330, 345)> active{};
    bounded<water_celsius, up(300, 345, 345, 355)> light{};
    bounded<water_celsius, up(300, 355, 355, 360)> passive{};
    static constexpr rule_card card{"AQU-2", "How warm the water is says what is done in it.",
                                    {"andante, reconciled rules A2.25; Mayo Clinic, pool temperature; Sherlock, physicaltherapy.com", "house rule; ranges of therapy pools"}, grade::c};
    using reads = signals<follow_up<water_temperature>, follow_up<water_precautions>, pool_record>;
    using knobs = tunable<knob<"coldest", &warmth_of_the_water::coldest>, knob<"active", &warmth_of_the_water::active>,
                          knob<"light", &warmth_of_the_water::light>, knob<"passive", &warmth_of_the_water::passive>>;
    static constexpr action if_unknown = action::rest;
    static constexpr bool of_the_moment = true;  // another pool may be found today
    enum arm : std::uint8_t { too_cold, light_work, only_moved, too_warm, bears_no_heat, no_record, not_said };
    static constexpr exact with_heat_sensitivity = 300, without_a_record = 330, light_seconds = 1200;
    static constexpr bool concerns(const way& w) noexcept { return detail::is_of_the_pool(w); }
    constexpr said operator()(const way& w, const reading<water_celsius>& water, const reading<water_precaution_set>& record, const pool_record::value_type& p) const noexcept {
        if (!concerns(w)) return progress();
        if (!water.known()) return said{detail::out_of_the_water(w.today), not_said}.unanswered();
        const exact t = water.value().place();
        if (t < coldest.place()) return {detail::out_of_the_water(w.today), too_cold, t, coldest.place()};
        if (t <= active.place() && t <= with_heat_sensitivity) return progress();
        finding warm = progress();  // a graver arm keeps what a milder one says
        if (t > active.place()) warm = under(constraint::start_phase_effort) | within(dose::unbounded().with(part::time, light_seconds));
        if (t > passive.place()) return {detail::out_of_the_water(w.today) | warm, too_warm, t, passive.place()};
        if (p.heat_sensitive && t > with_heat_sensitivity) return {detail::out_of_the_water(w.today) | warm, bears_no_heat, t, with_heat_sensitivity};
        if (!record.known() && t > without_a_record) return said{detail::out_of_the_water(w.today) | warm, no_record, t, without_a_record}.unanswered();
        if (t > light.place()) return {rest(w.today + 1) | warm, only_moved, t, light.place()};
        if (t > active.place()) return {warm, light_work, t, active.place()};
        return progress();
    }
};

/// AQU-3. The water reaches from the waist to the chest. To the chest a clinician's record and a vital capacity in date speak for it, and not one under
/// 60 % that nobody has cleared, or under 50 % or a litre; deeper, a safe swallow and company too. Without them it is the waist.
struct depth_of_the_water {
    static constexpr rule_card card{"AQU-3", "The water reaches from the waist to the chest.",
                                    {"DOI 10.4236/aar.2021.104004; nutrition-evidence.com, article 24285595", "vital capacity and breathing pressure at the collar bone"}, grade::c};
    using reads = signals<follow_up<water_depth>, follow_up<water_precautions>, follow_up<pool_company>, pool_record>;
    static constexpr action if_unknown = action::rest;
    static constexpr bool of_the_moment = true;  // another place in the pool is a step away
    enum arm : std::uint8_t { too_shallow, waist_for_breath, not_so_deep, no_record, not_said };
    static constexpr bool concerns(const way& w) noexcept { return detail::is_of_the_pool(w); }
    constexpr said operator()(const way& w, const reading<depth_of_water>& depth, const reading<water_precaution_set>& record, const reading<yes_no>& with,
                              const pool_record::value_type& p) const noexcept {
        if (!concerns(w)) return progress();
        const auto not_here = [&] { return detail::out_of_the_water(w.today); };
        if (!depth.known()) return said{not_here(), not_said}.unanswered();
        const exact d = depth.value().place();
        if (depth.value() == below_the_waist) return {not_here(), too_shallow, d};
        if (depth.value() == to_the_waist) return progress();
        const auto named = record.value().all();
        const bool low = p.breath >= 0 && (p.breath < 50 || (p.breath < 60 && p.breath_on > p.cleared_on));
        if (low || (record.known() && named.has(water_precaution::under_one_litre))) return {not_here(), waist_for_breath, p.breath, 60};
        if (!record.known() || !p.breath_in_date) return said{not_here(), no_record, d}.unanswered();
        if (depth.value() == to_the_chest) return progress();
        const bool may_be_deep = !named.has(water_precaution::unsafe_swallow) && !named.has(water_precaution::airway_or_feeding_tube) && with.known() && with.value() == yes;
        return may_be_deep ? said{progress()} : said{not_here(), not_so_deep, d};
    }
};

/// AQU-4. Who gets in must be able to get out when tired: a ramp, steps with a rail, a lift or a helper. Without one the pool is not for today.
struct way_out_of_the_water {
    static constexpr rule_card card{"AQU-4", "A safe way out of the water is there before anybody gets in.",
                                    {"Cure IBM, Exercise (2019); msfocus.org", "warm pools with a ramp, gentle steps or a lift; weaker when getting out"}, grade::expert};
    using reads = signals<follow_up<way_out>>;
    static constexpr action if_unknown = action::rest;
    static constexpr bool of_the_moment = true;
    enum arm : std::uint8_t { no_way_out, not_said };
    static constexpr bool concerns(const way& w) noexcept { return detail::is_of_the_pool(w); }
    constexpr said operator()(const way& w, const reading<yes_no>& out) const noexcept {
        if (!concerns(w)) return progress();
        if (!out.known()) return said{detail::out_of_the_water(w.today), not_said}.unanswered();
        return out.value() == yes ? said{progress()} : said{detail::out_of_the_water(w.today), no_way_out};
    }
};

/// AQU-5. Never alone in the water; from the high tier of fall risk on, one trained person for one.
struct company_in_the_water {
    static constexpr rule_card card{"AQU-5", "Nobody is alone in the water.", {"msfocus.org; andante, reconciled rules D, AQU-5", "water exercise; house rule"}, grade::expert};
    using reads = signals<fall_risk, follow_up<pool_company>>;
    static constexpr action if_unknown = action::rest;
    static constexpr bool of_the_moment = true;  // company may still come today
    enum arm : std::uint8_t { with_company, one_to_one, alone_there, not_said };
    static constexpr bool concerns(const way& w) noexcept { return detail::is_of_the_pool(w); }
    constexpr said operator()(const way& w, const fall_risk_facts& f, const reading<yes_no>& with) const noexcept {
        if (!concerns(w)) return progress();
        const bool high = f.tier(w.cuts) == fall_tier::high;
        const auto together = [&] { return under(high ? set_of<constraint>{constraint::company} | constraint::supervised_only : set_of<constraint>{constraint::company}); };
        if (!with.known()) return said{detail::out_of_the_water(w.today) | together(), not_said}.unanswered();
        if (with.value() == no) return {detail::out_of_the_water(w.today) | together(), alone_there};
        return {together(), high ? one_to_one : with_company};
    }
};

/// AQU-7. Water makes work feel lighter than it was: the first time is 10 minutes at most, and seven tenths of the time on land (not less than the floor of its
/// order, or it could not begin); for 14 days it is 20 minutes at most.
struct first_weeks_in_the_water {
    bounded<minute_count, up(5, 10, 10, 30)> first{};
    static constexpr rule_card card{"AQU-7", "The first times in the water are short.", {"andante, reconciled rules D, AQU-7; moshon.co.ke, hydrotherapy handout", "house rule; tired afterwards is common"}, grade::expert};
    using reads = signals<pool_record>;
    using knobs = tunable<knob<"first", &first_weeks_in_the_water::first>>;
    static constexpr action if_unknown = action::hold;
    enum arm : std::uint8_t { first_time, first_weeks };
    static constexpr exact later_seconds = 1200, days = 14, of_land = 700;
    static constexpr bool concerns(const step& s) noexcept { return about(s.what).place == setting::pool && s.start.at(part::time) > 0; }
    constexpr said operator()(const step& s, const pool_record::value_type& p) const noexcept {
        const auto at_most = [](exact seconds) { return within(dose::unbounded().with(part::time, seconds)); };
        if (p.first != never && p.first != s.today) return s.today - p.first < days ? said{at_most(later_seconds), first_weeks, later_seconds / 60, days} : said{progress()};
        const exact floor = floor_of(s.start).at(part::time), land = p.land_seconds < 0 ? first.place() * 60 : p.land_seconds * of_land / 1000 / 60 * 60;
        const exact most = (std::min)(first.place() * 60, (std::max)(land, floor));
        return {at_most(most), first_time, most / 60, first.place()};
    }
};

}  // namespace andante::rules
