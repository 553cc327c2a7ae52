// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "fuzz.hpp"

#include <andante/guard/prescription.hpp>
#include <andante/history/entry.hpp>
#include <andante/io/keys.hpp>

/// Rows and forms out of bytes: of every kind, most of them as somebody might write them, the others with wild numbers, days and places.
namespace fuzz {

using namespace andante;

inline constexpr day first_day = "2026-03-02"_day;

inline exercise an_exercise(bytes& b) {
    using namespace andante::exercises;
    constexpr exercise usual[] = {left(knee_extension), walking, heel_raise, left(passive_finger_flexion), recumbent_cycle, warm_water_walking, sit_to_stand, right(knee_extension)};
    const std::uint8_t which = b.one();
    return which < 240 ? usual[which % 8] : exercise{b.one(), static_cast<side>(b.below(3))};
}
inline place a_place(bytes& b, scope at) {
    const std::uint8_t how = b.one();
    if (how >= 250) return place{static_cast<std::uint16_t>(b.four() & 0xffff)};
    switch (at) {
        case scope::person: return {};
        case scope::region: return how >= 200 ? every_place : place{static_cast<std::uint16_t>(how % region_count)};
        case scope::exercise: return place_of(an_exercise(b));
        case scope::mode: break;
    }
    return place{static_cast<std::uint16_t>(how % mode_count)};
}
inline dose a_dose(bytes& b) {
    constexpr std::int32_t most[] = {3, 15, 6'000, 2'400};
    const std::uint8_t which = b.one();
    dose d;
    for (std::size_t i = 0; i != part_count; ++i)
        if ((which >> i & 1) != 0) d = d.with(static_cast<part>(i), b.near_to(0, most[i]));
    return d;
}
/// Within a year of the first day, or any day that somebody may name: no difference of two of them overflows.
inline day a_day(bytes& b, day near) {
    const std::uint8_t how = b.one();
    return how < 240 ? near + (how % 16 - 8) : how < 250 ? near + static_cast<exact>(b.four() % 800) - 400 : day::numbered(static_cast<exact>(b.four() % 20'000'001u) - 10'000'000);
}
inline signature a_signature(bytes& b, day near) {
    const std::uint8_t how = b.one();
    return how < 64 ? signature{} : signature{41, static_cast<std::uint16_t>(how % 8), how < 200 ? near + how : a_day(b, near)};
}
inline limit_setting a_setting(bytes& b, day near) {
    limit_setting s;
    std::size_t n = b.one();
    limits::for_each([&]<class T>(const named_limit<T>& l) {
        if (n-- == 0) s = {l.id(), b.near_to(T::least, T::most), {}};
    });
    if (s.id == 0) s.id = b.four(), s.value = b.near_to(0, 100);
    s.by = a_signature(b, near);
    return s;
}
/// A fact without its id.
inline entry a_fact(bytes& b, day near) {
    entry e;
    e.on = near, e.what = static_cast<entry_kind>(b.below(12));
    const std::uint8_t wild = b.one();
    switch (e.what) {
        case entry_kind::struck:
        case entry_kind::care_seen: break;
        case entry_kind::prescribed:
        case entry_kind::baseline: e.which = an_exercise(b), e.done = a_dose(b); break;
        case entry_kind::declined_step: e.which = an_exercise(b); break;
        case entry_kind::session:
            e.which = an_exercise(b), e.done = a_dose(b), e.facts = b.one() & 3, e.had_grant = e.facts != 3;
            if (e.had_grant) e.granted = wild < 128 ? e.done : a_dose(b);
            break;
        case entry_kind::outside: e.which = an_exercise(b), e.done = a_dose(b), e.known = wild < 128, e.value = e.known ? b.near_to(0, 20) : 0; break;
        case entry_kind::clearance:
            e.ends = static_cast<latch>(b.below(latch_count));
            e.at = static_cast<scope>(b.below(4)), e.where = a_place(b, e.at), e.as = static_cast<role>(b.below(3)), e.by = {41, 0, wild < 200 ? never : a_day(b, near)};
            if (wild > 250) e.ends = set_of<latch>::of_bits(b.four() & ((1u << latch_count) - 1));
            break;
        case entry_kind::amendment: {
            const limit_setting s = a_setting(b, near);
            e.limit = s.id, e.value = s.value, e.by = s.by;
            break;
        }
        case entry_kind::record:
            e.code = wild < 250 ? wild % 10 : wild, e.value = b.near_to(0, 30), e.where = a_place(b, scope::region), e.as = static_cast<role>(b.below(3)), e.by.who = 41;
            break;
        case entry_kind::fall: e.facts = b.one() & 63, e.value = b.near_to(0, 90); break;
        case entry_kind::answer: {
            const detail::signal_form& f = detail::signal_forms[wild % detail::signal_forms.size()];
            e.code = wild < 250 ? f.code : b.one(), e.where = a_place(b, f.at), e.known = b.one() < 224;
            if (e.known) e.value = b.near_to(f.least, f.most);
            else e.why = static_cast<silence>(b.below(4));
            break;
        }
    }
    return e;
}
inline draft a_form(bytes& b) {
    draft d;
    d.by = b.one() < 250 ? physiotherapist(41) : clinician{};
    d.since = a_day(b, first_day), d.pace = b.one() % 2 == 0 ? pace::standard : pace::slow;
    for (std::size_t n = 1 + b.below(5); n-- != 0;) {
        order o;
        o.what = an_exercise(b), o.start = a_dose(b), o.ceiling = b.one() < 128 ? meet(absolute_ceiling, o.start) : a_dose(b);
        if (const std::uint8_t more = b.one(); more > 128) {
            o.reps_from = b.near_to(0, 15), o.reps_to = b.near_to(0, 15), o.load_step = load::from_value(b.near_to(0, 1'000)), o.time_step = duration::from_value(b.near_to(0, 120));
            o.per_week = b.near_to(0, 7), o.planned_gap = b.near_to(0, 8), o.aim = more % 2 == 0 ? aim::progress : aim::maintain, o.start_signed = a_signature(b, d.since);
            if (const auto share = proportion::from(b.near_to(0, 900))) o.share_of_one_rm = *share;
        }
        d.orders.add(o);
    }
    for (std::size_t n = b.below(4); n-- != 0;) d.limits.add(a_setting(b, d.since));
    for (std::size_t n = b.below(4); n-- != 0;) d.measures.add(b.one());
    return d;
}

}  // namespace fuzz
