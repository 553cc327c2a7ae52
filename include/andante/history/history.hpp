// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/history/chronicle.hpp>

/// The history a host keeps: the chronicle, and the last reading of each signal that it asks.
namespace andante {

/// What became of an entry.
enum class heard : std::uint8_t {
    taken, late, in_the_future, not_collected, off_the_scale, unknown_exercise, not_authorised, too_many
};

namespace detail {

constexpr std::size_t places(scope s) noexcept {
    return s == scope::person ? 1 : s == scope::region ? region_count : s == scope::exercise ? course_count : mode_count;
}
/// The last reading of `S` at each of its places. Those of a region lie together, for a region's rules read them together.
template <class S, bool = S::at == scope::region>
struct slot {
    reading<typename S::value_type> told[places(S::at)]{};
};
template <class S>
struct slot<S, true> {};
template <class S, bool = S::at == scope::region>
struct slot_of_a_region {};
template <class S>
struct slot_of_a_region<S, true> {
    reading<typename S::value_type> told{};
};
/// The regions that were silent by name on a day, and that no answer for every region has followed yet.
struct silent_regions {
    day on = never;
    region_set regions{};
};
template <class S, bool = S::at == scope::region>
struct silent_at {};
template <class S>
struct silent_at<S, true> {
    silent_regions of{};
};
template <class List>
struct slots;
template <class... Signals>
struct slots<collects<Signals...>> : slot<Signals>..., silent_at<Signals>... {
    struct region_slots : slot_of_a_region<Signals>... {};
    region_slots of_regions[region_count]{};
    template <class S>
    constexpr reading<typename S::value_type>& last(std::size_t i) noexcept {
        if constexpr (S::at == scope::region) return static_cast<slot_of_a_region<S>&>(of_regions[i]).told;
        else return static_cast<slot<S>&>(*this).told[i];
    }
    template <class S>
    constexpr const reading<typename S::value_type>& last(std::size_t i) const noexcept {
        if constexpr (S::at == scope::region) return static_cast<const slot_of_a_region<S>&>(of_regions[i]).told;
        else return static_cast<const slot<S>&>(*this).told[i];
    }
};
template <class Host>
struct asked_by {
    static_assert(question_pack<Host>, "a history is of what a host asks: history<ibm_questions>");
    using list = collects<>;
};
template <question_pack Host>
struct asked_by<Host> {
    using list = typename Host::list;
};

}  // namespace detail

/// Signals that nobody is asked: the chronicle gives them. Of the person or a region; of an exercise, from its course, null when
/// it was never prescribed; of what lasts at a place of any scope, null when there is no such place.
template <class S>
concept derived_of_a_place = requires(const chronicle& h, place p, day d) { { S::of(h, p, d) } noexcept; };
template <class S>
concept derived_of_a_course = requires(const chronicle& h, const course_memory* c, day d) { { S::of(h, c, d) } noexcept; };
template <class S>
concept derived_of_what_lasts = requires(const chronicle& h, const standing_of_place* at, day d) { { S::of(h, at, d) } noexcept; };
template <class S>
concept derived = derived_of_a_place<S> || derived_of_a_course<S> || derived_of_what_lasts<S>;

/// A derived signal that is never unknown.
template <class S>
concept always_known = derived<S> && requires { requires S::always_known; };

template <class Host>
class history : public chronicle, detail::slots<typename detail::asked_by<Host>::list> {
  public:
    /// What a signal says at a place of a scope, seen from `today`: of its age, or derived.
    template <class S>
    [[gnu::always_inline]] constexpr reading<typename S::value_type> read(scope s, place p, day today) const noexcept {
        if constexpr (derived_of_what_lasts<S>) {
            return S::of(*this, standing(s, p), today);
        } else if constexpr (derived_of_a_course<S>) {
            return S::of(*this, find(exercise_at(p)), today);
        } else if constexpr (derived<S>) {
            return S::of(*this, p, today);
        } else if constexpr (S::at == scope::exercise) {
            return told_of<S>(find(exercise_at(p)), today);
        } else {
            if (p.index >= detail::places(S::at)) return {};
            return this->template last<S>(p.index).seen_from(today, S::max_age);
        }
    }
    /// What was told of the exercise of a course; nothing of one that was never prescribed.
    template <class S>
    constexpr reading<typename S::value_type> told_of(const course_memory* c, day today) const noexcept {
        if (c == nullptr) return {};
        return told_at<S>(number_of(c), today);
    }
    /// The number of a course of this history.
    constexpr std::size_t number_of(const course_memory* c) const noexcept { return static_cast<std::size_t>(c - courses.data()); }
    /// What was told at a place whose number is known to be one.
    template <class S>
    constexpr reading<typename S::value_type> told_at(std::size_t i, day today) const noexcept {
        return this->template last<S>(i).seen_from(today, S::max_age);
    }
    /// Whether an entry comes in its time: taken, late, or in the future.
    constexpr heard in_time(const entry& e, day today) const noexcept {
        if (e.on > today) return heard::in_the_future;
        const std::uint8_t turn = turn_of_day(e);
        const bool earlier = e.on < latest || (e.on == latest && (turn != turn_of_latest ? turn < turn_of_latest : e.order < order));
        return earlier ? heard::late : heard::taken;
    }
    /// Folds one entry's facts, O(1). `late` means: order the diary and fold it again.
    constexpr heard hear(const entry& e, day today, const fold_terms& terms) noexcept {
        if (const heard when = in_time(e, today); when != heard::taken) return when;
        const std::uint8_t turn = turn_of_day(e);
        if (person.first_entry == never) person.first_entry = e.on;
        latest = e.on, order = e.order, turn_of_latest = turn, rung_days = terms.rung_days;
        switch (e.what) {
            case entry_kind::struck: break;
            case entry_kind::prescribed:
                if (!known(e.which) || !well_formed(e.done) || volume(e.done) == 0) return heard::unknown_exercise;
                prescribe(e.which, e.done);
                break;
            case entry_kind::clearance:
                if (!clear(e)) return heard::not_authorised;
                if (e.as == role::physician && ((e.ends.has(latch::programme) && e.at == scope::person) || e.ends.has(latch::contraindication)))
                    screened(e.on, e.ends.has(latch::contraindication));
                break;
            case entry_kind::care_seen: person.care_called_on = never; break;
            case entry_kind::amendment: amend(e); break;
            case entry_kind::record: record(e, terms); break;
            case entry_kind::declined_step:
                if (course_memory* c = find(e.which); c != nullptr) c->declined = e.on;
                break;
            case entry_kind::baseline:
                if (!known(e.which)) return heard::unknown_exercise;
                found_most(e);
                trained(e, terms);
                break;
            case entry_kind::session:
            case entry_kind::outside:
                if (!known(e.which)) return heard::unknown_exercise;
                trained(e, terms);
                break;
            case entry_kind::fall: person.falls.put(e), judge_falls(e.on, terms.cuts, false); break;
            case entry_kind::answer: return take(e, terms);
        }
        return full ? heard::too_many : heard::taken;
    }

  private:
    /// The number of a place among those of its scope; of an exercise in the order of the courses, beyond all when it was never prescribed.
    template <class S>
    constexpr std::size_t index_of(place p) const noexcept {
        if constexpr (S::at == scope::exercise) {
            const course_memory* c = find(exercise_at(p));
            return c == nullptr ? course_count : number_of(c);
        } else {
            return p.index;
        }
    }
    constexpr heard take(const entry& e, const fold_terms& terms) noexcept {
        if (detail::silent_regions* out = silent_of(e.code)) return take_of_regions(e, terms, *out);
        const heard result = store(e);
        if (result == heard::taken) answer(e, terms);
        return result;
    }
    /// An answer for every region does not speak of those that were silent by name since the last one of its day.
    constexpr heard take_of_regions(const entry& e, const fold_terms& terms, detail::silent_regions& out) noexcept {
        if (e.on != out.on) out = {e.on, {}};
        if (e.where != every_place) {
            const heard result = store(e);
            if (result != heard::taken) return result;
            const region_set here = andante::only(region{static_cast<std::uint8_t>(e.where.index)});
            out.regions = e.known ? out.regions.without(here) : out.regions | here;
            answer(e, terms);
            return result;
        }
        const region_set silent = out.regions;
        if (const heard result = store_but_at(silent, e); result != heard::taken) return result;
        if (silent.empty()) {
            answer(e, terms);
        } else {
            entry one = e;
            for (std::uint8_t i = 0; i != region_count; ++i)
                if (one.where = place_of(region{i}); !silent.has(andante::only(region{i}))) answer(one, terms);
        }
        if (e.known) out.regions = {};  // a silence about every region answers none
        return heard::taken;
    }
    /// Null when no signal of a region has the code.
    constexpr detail::silent_regions* silent_of(std::uint8_t code) noexcept {
        detail::silent_regions* found = nullptr;
        of_the_code(code, [&]<class S>(std::type_identity<S>) {
            if constexpr (S::at == scope::region) found = &static_cast<detail::silent_at<S>&>(*this).of;
        });
        return found;
    }
    /// Uses the signal that has a code, if there is one.
    template <class Use>
    static constexpr void of_the_code(std::uint8_t code, const Use& use) noexcept {
        [&]<class... Signals>(const collects<Signals...>&) { (void)((code == Signals::code ? (use(std::type_identity<Signals>{}), true) : false) || ...); }(typename Host::list{});
    }
    /// Keeps an answer at its place.
    constexpr heard store(const entry& e) noexcept {
        heard result = heard::not_collected;
        of_the_code(e.code, [&]<class S>(std::type_identity<S>) {
            result = keep(last_at<S>(index_of<S>(e.where)), e, S::at == scope::exercise ? heard::unknown_exercise : heard::off_the_scale);
        });
        return result;
    }
    /// Keeps an answer at every region but those.
    constexpr heard store_but_at(const region_set& silent, const entry& e) noexcept {
        heard result = heard::taken;
        of_the_code(e.code, [&]<class S>(std::type_identity<S>) {
            if constexpr (S::at == scope::region)
                for (std::uint8_t i = 0; i != region_count; ++i)
                    if (!silent.has(andante::only(region{i}))) result = keep(last_at<S>(i), e, heard::off_the_scale);
        });
        return result;
    }
    /// The last reading of a place; null when there is no such place.
    template <class S>
    constexpr reading<typename S::value_type>* last_at(std::size_t i) noexcept {
        return i < detail::places(S::at) ? &this->template last<S>(i) : nullptr;
    }
    /// Silence does not take back what was told the same day.
    template <class Value>
    [[gnu::noinline]] static constexpr heard keep(reading<Value>* last, const entry& e, heard nowhere) noexcept {
        const auto v = exactly<Value>(e.value);
        if (e.known && !v) return heard::off_the_scale;
        if (last == nullptr) return nowhere;
        if (e.known) *last = {*v, e.on};
        else if (!last->known() || last->taken() != e.on) *last = reading<Value>::silent(e.why, e.on);
        return heard::taken;
    }
    /// A session opens the questions that follow a session.
    constexpr void trained(const entry& e, const fold_terms& terms) noexcept {
        if (is_training(e.which))
            [&]<class... Signals>(const collects<Signals...>&) { (reopen<Signals>(e.which), ...); }(typename Host::list{});
        train(e, terms);
    }
    template <class S>
    constexpr void reopen(exercise what) noexcept {
        if constexpr (follows_a_session<S>) {
            if constexpr (S::at == scope::person) this->template last<S>(0) = {};
            if constexpr (S::at == scope::region) for_each_region(movers(what), [&](region r) { this->template last<S>(r.index) = {}; });
            if constexpr (S::at == scope::exercise)
                if (const std::size_t i = index_of<S>(place_of(what)); i < course_count && courses[i].waiting.on != latest) this->template last<S>(i) = {};
        }
    }
    /// A programme that a physician has cleared has been screened; a cleared contraindication is none.
    constexpr void screened(day on, bool anew) noexcept {
        if constexpr (detail::is_asked<contraindications, Host>) {
            auto& r = this->template last<contraindications>(0);
            if (anew || !r.known() || !r.value().any()) r = {contraindication_set{}, on};
        }
    }
};

}  // namespace andante
