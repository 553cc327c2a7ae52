// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/guarded.hpp>

#include <bit>
#include <bitset>
#include <cstring>
#include <tuple>
#include <type_traits>

/// A rule set with one fault that is chosen at run time, so that thousands of faults need one compilation.
namespace andante::verify {

/// Which kind of fault.
enum class fault : std::uint8_t {
    removed,    ///< a rule says nothing
    limit,      ///< a limit is another number
    border,     ///< where a rule's answer changes along one number that it reads, it changes one step later or sooner
    answer,     ///< what a rule answers is changed in one part
    unheard,    ///< a rule does not hear a follow-up that was told
    made_up,    ///< a rule takes a follow-up that was not told for the first place of its scale
    silence,    ///< what silence means is another rank
    backwards,  ///< rules are asked in the other order; that is no fault, and nothing may notice it
    twice       ///< rules are asked twice; no fault either, but that a reason may be given twice
};
inline constexpr std::size_t fault_count = 9;
inline constexpr std::array<std::string_view, fault_count> fault_words{"rule removed",     "limit moved", "border moved", "answer changed", "follow-up unheard",
                                                                       "follow-up made up", "silence means another rank", "rules backwards", "rules twice"};

/// In which part an answer is changed.
enum class change : std::uint8_t {
    looser, stricter, day_less, day_more, factor_less, factor_more, ease_less, ease_more, mark_less, mark_more, end_less, end_more, level_less, not_lighter, room_less,
    room_more, urgency_less, urgency_more, other_latch, asks_nothing, limit_less, limit_more, without_constraint
};
inline constexpr std::array<std::string_view, 23> change_words{
    "a rank looser", "a rank stricter", "rests a day less", "rests a day more", "factor a tenth less", "factor a tenth more", "ease a tenth less", "ease a tenth more",
    "mark one less", "mark one more", "ends less", "ends more", "the level stays", "load not lighter", "less room", "more room", "less urgent", "more urgent",
    "another latch", "asks for nothing", "limit one less", "limit one more", "a constraint less"};

/// One fault. Rules are named by their places in the set, what they read by its place among all numbers that they are given.
struct mutant {
    fault kind = fault::removed;
    std::uint8_t rule = 0;
    scope at = scope::person;             ///< border, answer, unheard, made_up: where the rule is asked
    change what = change::looser;         ///< answer
    std::uint8_t part = 0;                ///< answer: of a limit or of the constraints; border, unheard, made_up: which number or reading
    std::int8_t step = 0;                 ///< border
    std::uint32_t from = 0, to = 0;       ///< border: what it answers, and its neighbour; answer: what it answers. See `rank_class`, `answer_class`
    std::uint32_t limit = 0;
    exact value = 0;                      ///< limit: the number; border: the place at which it was found; silence: the rank
    friend constexpr bool operator==(const mutant&, const mutant&) noexcept = default;
};

/// What of an answer decides, as one number: all but its reason, whole tenths of factors, limits by their parts alone. Days count from `today`.
constexpr std::uint32_t answer_class(const said& x, day today) noexcept {
    if (!x.speaks()) return 0;
    const finding f = x.what();
    std::uint32_t n = 2166136261u;
    const auto mix = [&](auto v) { n = (n ^ static_cast<std::uint32_t>(v)) * 16777619u; };
    mix(f.act), mix(f.how_soon), mix(f.leaves), mix(f.mark), mix(f.ends), mix(f.level), mix(f.lighter), mix(f.only.bits()), mix(f.latched.bits()), mix(f.asks.bits());
    mix(f.factor.place() / 100), mix(f.eased.place() / 100), mix(f.rest_until == never ? -1 : f.rest_until - today), mix(x.from_silence);
    for (std::size_t i = 0; i != part_count; ++i) mix(f.limit.parts()[i] == dose::unbounded().parts()[i]);
    return (n & ~std::uint32_t{15}) | (static_cast<std::uint32_t>(f.act) + 1);
}
/// Of a border: the rank alone, with whether it speaks, and the latches and constraints. A threshold of a rule is one border then, whatever else its answers say.
constexpr std::uint32_t rank_class(const said& x) noexcept {
    if (!x.speaks()) return 0;
    const finding f = x.what();
    return f.only.bits() << 16 | f.latched.bits() << 4 | (static_cast<std::uint32_t>(f.act) + 1);
}
/// In a word: an action, or `nothing`.
constexpr std::string_view answer_word(std::uint32_t answer) noexcept {
    constexpr std::array<std::string_view, 7> words{"nothing", "a condition", "hold", "regress", "rest", "await clearance", "stop and seek care"};
    return words[answer & 15];
}

/// An answer with one part changed; the same answer where there is nothing to change.
constexpr said changed_answer(const said& x, change what, std::size_t part, day today) noexcept {
    if (!x.speaks()) return x;
    finding f = x.what();
    const auto lower = [](auto& v) { v = static_cast<std::remove_reference_t<decltype(v)>>(static_cast<int>(v) - (static_cast<int>(v) > 0)); };
    const auto raise = [](auto& v, auto most) { v = static_cast<std::remove_reference_t<decltype(v)>>(static_cast<int>(v) + (v != most)); };
    const auto scale = [](proportion& p, exact by) { if (p < whole) p = *proportion::from((std::max)(exact{0}, (std::min)(exact{1000}, p.place() + by))); };
    const auto unlatch = [&] { f.latched = {}, f.how_soon = urgency::nothing; };
    switch (what) {
        case change::looser:
            switch (f.act) {
                case action::progress: break;
                case action::hold: f.act = action::progress; break;
                case action::regress: f.act = action::hold, f.factor = whole, f.eased = whole; break;
                case action::rest: f.act = action::regress, f.rest_until = never, f.leaves = movement::open, f.eased = (std::min)(f.eased, nine_tenths); break;
                case action::await_clearance: unlatch(), f.act = action::rest, f.rest_until = (std::max)(f.rest_until, today + 1); break;
                case action::stop_and_seek_care: f.act = action::await_clearance, f.how_soon = urgency::routine, f.leaves = movement::gentle; break;
            }
            break;
        case change::stricter:
            switch (f.act) {
                case action::progress: f.act = action::hold; break;
                case action::hold: f.act = action::regress, f.eased = nine_tenths; break;
                case action::regress: f |= rest(today + 1); break;
                case action::rest: f |= await_clearance(latch::overwork); break;
                case action::await_clearance: f |= stop_and_seek_care(urgency::same_day); break;
                case action::stop_and_seek_care: break;
            }
            break;
        case change::day_less:
            if (f.rest_until != never) f.rest_until = f.rest_until - 1;
            break;
        case change::day_more:
            if (f.rest_until != never) f.rest_until = f.rest_until + 1;
            break;
        case change::factor_less: scale(f.factor, -100); break;
        case change::factor_more: scale(f.factor, 100); break;
        case change::ease_less: scale(f.eased, -100); break;
        case change::ease_more: scale(f.eased, 100); break;
        case change::mark_less: lower(f.mark); break;
        case change::mark_more:
            if (f.mark != flag::nothing) raise(f.mark, flag::episode);
            break;
        case change::end_less: lower(f.ends); break;
        case change::end_more:
            if (f.ends != halt::nothing) raise(f.ends, halt::session);
            break;
        case change::level_less: f.level = relevel::stays; break;
        case change::not_lighter: f.lighter = false; break;
        case change::room_less:
            if (f.act >= action::rest) lower(f.leaves);
            break;
        case change::room_more: raise(f.leaves, movement::open); break;
        case change::urgency_less:
            if (f.how_soon == urgency::emergency) f.how_soon = urgency::same_day;
            break;
        case change::urgency_more:
            if (f.how_soon == urgency::same_day) f.how_soon = urgency::emergency;
            break;
        case change::other_latch:
            if (!f.latched.empty() && f.act == action::await_clearance) f.latched = f.latched.has(latch::programme) ? latch::overwork : latch::programme;
            break;
        case change::asks_nothing: f.asks = {}; break;
        case change::limit_less:
        case change::limit_more: {
            const auto p = static_cast<andante::part>(part);
            if (f.limit.at(p) != dose::unbounded().at(p)) f.limit = f.limit.with(p, (std::max)(exact{0}, f.limit.at(p) + (what == change::limit_less ? -1 : 1)));
            break;
        }
        case change::without_constraint: f.only = f.only.without(static_cast<constraint>(part)); break;
    }
    said y{f, x.arm, x.value, x.bound};
    y.from_silence = x.from_silence;
    return y;
}

namespace detail {

// ── a call of a rule, taken apart into numbers ──

/// A number inside an argument. `set` answers whether it could be.
struct number_at {
    void* at;
    exact (*get)(const void*) noexcept;
    bool (*set)(void*, exact) noexcept;
    bool counts_days;
    std::uint8_t argument = 0, place = 0;  ///< 0: the subject; 1: the first that is read. Its place in it
};
/// A reading that may be silent.
struct reading_at {
    void* at;
    bool (*known)(const void*) noexcept;
    void (*turn)(void*, bool known, day) noexcept;  ///< known: at the first place of its scale
    std::size_t bytes;
    std::uint8_t argument = 0;
};
/// One call.
struct rule_call {
    const void* rule;
    const void* arguments;
    said (*ask)(const void* rule, const void* arguments) noexcept;
    said (*ask_turned)(const void* rule, const void* arguments, std::uint32_t limit, exact value) noexcept;
    std::uint8_t place;
    scope at;
    day today;
    std::array<number_at, 96> numbers;
    std::size_t size = 0;
    std::array<reading_at, 8> readings;
    std::size_t readings_size = 0;
    std::uint8_t argument = 0, in_argument = 0;
    bool is_heard = false;  ///< what it says is kept when an answer is heard; else it is of the plan alone

    said answer() const noexcept { return ask(rule, arguments); }
    void add(const number_at& n) noexcept {
        if (size == numbers.size()) return;
        numbers[size] = n;
        numbers[size].argument = argument, numbers[size++].place = in_argument++;
    }
    void add(const reading_at& r) noexcept {
        if (readings_size == readings.size()) return;
        readings[readings_size] = r;
        readings[readings_size++].argument = argument;
    }
    template <class T>
    void next_argument(T& x) noexcept {
        take_apart(x, *this);
        ++argument, in_argument = 0;
    }
};

struct anything {
    template <class T>
    operator T() const noexcept;
};
template <class T, std::size_t... I>
consteval bool begins_with(std::index_sequence<I...>) {
    return requires { T{(void(I), anything{})...}; };
}
/// How many members an aggregate has; 0 when more than 16.
template <class T, std::size_t N = 16>
consteval std::size_t members() {
    if constexpr (N == 0) return 0;
    else if constexpr (begins_with<T>(std::make_index_sequence<N>{})) return N;
    else return members<T, N - 1>();
}

template <class T>
inline constexpr bool is_reading = false;
template <class T>
inline constexpr bool is_reading<reading<T>> = true;
template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t N>
inline constexpr bool is_array<std::array<T, N>> = true;
template <class T>
inline constexpr bool is_flags = false;
template <class E, std::size_t N>
inline constexpr bool is_flags<andante::detail::flags<E, N>> = true;
/// A place on a scale, a share, a set of flags.
template <class T>
concept has_places = requires(const T& x) {
    { x.place() } -> std::convertible_to<exact>;
    { T::from(exact{}) } -> std::convertible_to<std::optional<T>>;
};
template <class T>
bool put(T& into, const std::optional<T>& x) noexcept {
    if (x) into = *x;
    return x.has_value();
}

/// One bit of a set of flags, in a value or in a reading.
template <class T, std::size_t Bit>
constexpr number_at flag_at(T& x) noexcept {
    const auto value = [](const void* at) -> exact {
        if constexpr (is_reading<T>) return static_cast<const T*>(at)->value().place();
        else return static_cast<const T*>(at)->place();
    };
    return {&x, [](const void* at) noexcept -> exact { return decltype(value){}(at) >> Bit & 1; },
            [](void* at, exact n) noexcept {
                if (n != 0 && n != 1) return false;
                const exact all = (decltype(value){}(at) & ~(exact{1} << Bit)) | n << Bit;
                T& t = *static_cast<T*>(at);
                if constexpr (is_reading<T>) t = T{*std::remove_cvref_t<decltype(t.value())>::from(all), t.taken()};
                else t = *T::from(all);
                return true;
            },
            false};
}
template <class V>
inline constexpr std::size_t flag_number = 0;
template <class E, std::size_t N>
inline constexpr std::size_t flag_number<andante::detail::flags<E, N>> = N;

/// Finds the numbers in an argument.
template <class T>
void take_apart(T& x, rule_call& into) noexcept {
    if constexpr (std::same_as<T, day>) {
        into.add(number_at{&x, [](const void* at) noexcept { return static_cast<const day*>(at)->number(); },
                           [](void* at, exact n) noexcept {
                               day& d = *static_cast<day*>(at);
                               if (d == never || d == always) return false;
                               return d = day::numbered(n), true;
                           },
                           true});
    } else if constexpr (std::same_as<T, bool> || (std::is_enum_v<T> && sizeof(T) == 1)) {
        into.add(number_at{&x, [](const void* at) noexcept { return static_cast<exact>(*static_cast<const T*>(at)); },
                           [](void* at, exact n) noexcept {
                               if (n < 0 || n > (std::same_as<T, bool> ? 1 : 7)) return false;
                               return *static_cast<T*>(at) = static_cast<T>(n), true;
                           },
                           false});
    } else if constexpr (std::same_as<T, exact> || std::same_as<T, std::int64_t>) {
        into.add(number_at{&x, [](const void* at) noexcept { return static_cast<exact>(*static_cast<const T*>(at)); },
                           [](void* at, exact n) noexcept { return *static_cast<T*>(at) = n, true; }, false});
    } else if constexpr (std::same_as<T, dose>) {
        const auto part_at = [&]<std::size_t P>() {
            into.add(number_at{&x, [](const void* at) noexcept { return static_cast<const dose*>(at)->parts()[P]; },
                               [](void* at, exact n) noexcept {
                                   dose& d = *static_cast<dose*>(at);
                                   const exact now = d.at(static_cast<part>(P));
                                   if (n < 0 || (static_cast<part>(P) != part::weight && (now == 0 || n == 0))) return false;  // what is stated stays so
                                   return d = d.with(static_cast<part>(P), n), true;
                               },
                               false});
        };
        part_at.template operator()<0>(), part_at.template operator()<1>(), part_at.template operator()<2>(), part_at.template operator()<3>();
    } else if constexpr (is_flags<T>) {
        [&]<std::size_t... Bits>(std::index_sequence<Bits...>) { (into.add(flag_at<T, Bits>(x)), ...); }(std::make_index_sequence<flag_number<T>>{});
    } else if constexpr (has_places<T>) {
        into.add(number_at{&x, [](const void* at) noexcept -> exact { return static_cast<const T*>(at)->place(); },
                           [](void* at, exact n) noexcept { return put(*static_cast<T*>(at), T::from(n)); }, false});
    } else if constexpr (is_reading<T>) {
        using value = std::remove_cvref_t<decltype(x.value())>;
        into.add(reading_at{&x, [](const void* at) noexcept { return static_cast<const T*>(at)->known(); },
                            [](void* at, bool known, day on) noexcept {
                                *static_cast<T*>(at) = known ? T{value{}, on} : T::silent(silence::not_answered, on);
                            },
                            sizeof(T)});
        static_assert(std::is_trivially_copyable_v<T> && sizeof(T) <= 64);  // a reading is put back as it was
        // Numbers keep their places among all, told or not.
        const auto add = [&](number_at n) {
            if (!x.known()) n.set = [](void*, exact) noexcept { return false; };
            into.add(n);
        };
        if constexpr (is_flags<value>) {
            [&]<std::size_t... Bits>(std::index_sequence<Bits...>) { (add(flag_at<T, Bits>(x)), ...); }(std::make_index_sequence<flag_number<value>>{});
        } else if constexpr (has_places<value>) {
            add({&x, [](const void* at) noexcept -> exact { return static_cast<const T*>(at)->value().place(); },
                 [](void* at, exact n) noexcept {
                     T& t = *static_cast<T*>(at);
                     const auto v = value::from(n);
                     return v && (t = T{*v, t.taken()}, true);
                 },
                 false});
        }
        add({&x, [](const void* at) noexcept { return static_cast<const T*>(at)->taken().number(); },
             [](void* at, exact n) noexcept {
                 T& t = *static_cast<T*>(at);
                 return t = T{t.value(), day::numbered(n)}, true;
             },
             true});
    } else if constexpr (is_array<T>) {
        for (std::size_t i = 0; i < x.size() && i < 6; ++i) take_apart(x[i], into);
    } else if constexpr (std::same_as<T, evidence::value_type>) {
        take_apart(x.sessions_14, into), take_apart(x.evaluable_14, into), take_apart(x.began, into), take_apart(x.increased, into), take_apart(x.newest_episode, into);
        take_apart(x.newest_fall, into), take_apart(x.wait_doubled, into), take_apart(x.any, into);
        for (std::size_t i = 0; i < x.size && i != 3; ++i) take_apart(x.at[i].evaluable, into), take_apart(x.at[i].good, into), take_apart(x.at[i].effort, into);
    } else if constexpr (std::is_aggregate_v<T>) {
        constexpr std::size_t n = members<T>();
        const auto each = [&](auto&... m) { (take_apart(m, into), ...); };
        if constexpr (n == 1) { auto& [a] = x; each(a); }
        else if constexpr (n == 2) { auto& [a, b] = x; each(a, b); }
        else if constexpr (n == 3) { auto& [a, b, c] = x; each(a, b, c); }
        else if constexpr (n == 4) { auto& [a, b, c, d] = x; each(a, b, c, d); }
        else if constexpr (n == 5) { auto& [a, b, c, d, e] = x; each(a, b, c, d, e); }
        else if constexpr (n == 6) { auto& [a, b, c, d, e, f] = x; each(a, b, c, d, e, f); }
        else if constexpr (n == 7) { auto& [a, b, c, d, e, f, g_] = x; each(a, b, c, d, e, f, g_); }
        else if constexpr (n == 8) { auto& [a, b, c, d, e, f, g_, h] = x; each(a, b, c, d, e, f, g_, h); }
        else if constexpr (n == 16) {
            auto& [a, b, c, d, e, f, g_, h, i, j, k, l, m, n_, o, p] = x;
            each(a, b, c, d, e, f, g_, h, i, j, k, l, m, n_, o, p);
        } else static_assert(n == 0);  // no value of a signal has more members
    }
}
inline void take_apart(whole_person& p, rule_call& into) noexcept { take_apart(p.trained, into); }
inline void take_apart(limb& l, rule_call& into) noexcept { take_apart(l.trained, into); }
inline void take_apart(way& w, rule_call& into) noexcept { take_apart(w.cuts, into); }
inline void take_apart(step& s, rule_call& into) noexcept {
    const auto each = [&](auto&... m) { (take_apart(m, into), ...); };
    each(s.from, s.to, s.start, s.planned_gap, s.least_reps_in_range, s.effort_cap, s.week_seconds, s.week_rise, s.at_pace, s.cuts, s.declined, s.trained, s.share_of_one_rm,
         s.most_reps_in_range);
}

/// Who watches the calls of all rules.
struct rule_watcher {
    void (*sees)(rule_watcher&, rule_call&) noexcept;
};
/// What silence means now, of the rule that is being asked: its rank is read where nobody hands it the rule.
inline thread_local action silence_now = action::hold;
inline thread_local bool silence_was_asked = false;
struct silence_of_now {
    operator action() const noexcept { return silence_was_asked = true, silence_now; }
};

template <class R>
constexpr void turn_limit(R& rule, std::uint32_t id, exact value) noexcept {
    if constexpr (requires { typename R::knobs; })
        [&]<class... Knobs>(tunable<Knobs...>) {
            const auto turn = [&]<class T, rings Ring>(bounded<T, Ring>& b) {
                if (const auto v = exactly<T>(value)) b = std::bit_cast<bounded<T, Ring>>(*v);  // beyond every ring: it is a fault
            };
            ((std::integral_constant<std::uint32_t, limit_id(R::card.id, Knobs::name)>::value == id ? turn(rule.*Knobs::member) : void()), ...);
        }(typename R::knobs{});
}

inline said with_a_fault(const mutant& m, rule_call& c) noexcept {
    const said x = c.answer();
    switch (m.kind) {
        case fault::answer: return c.at == m.at && answer_class(x, c.today) == m.from ? changed_answer(x, m.what, m.part, c.today) : x;
        case fault::border: {
            if (c.at != m.at || m.part >= c.size || rank_class(x) != m.from) return x;
            const number_at& n = c.numbers[m.part];
            const exact here = n.get(n.at);
            if (!n.set(n.at, here + m.step)) return x;
            const said y = c.answer();
            n.set(n.at, here);
            return rank_class(y) == m.to ? y : x;
        }
        case fault::unheard:
        case fault::made_up: {
            if (c.at != m.at || m.part >= c.readings_size) return x;
            const reading_at& r = c.readings[m.part];
            if (r.known(r.at) != (m.kind == fault::unheard)) return x;
            std::array<std::byte, 64> as_it_was;
            std::memcpy(as_it_was.data(), r.at, r.bytes);
            r.turn(r.at, m.kind == fault::made_up, c.today);
            const said y = c.answer();
            std::memcpy(r.at, as_it_was.data(), r.bytes);
            return y;
        }
        default: return x;
    }
}

/// A rule that may have a fault, and may be watched.
template <class R>
struct on_trial : R {
    const mutant* hit = nullptr;
    rule_watcher* watcher = nullptr;
    std::uint8_t place = 0;

    static constexpr silence_of_now if_unknown{};
    on_trial(const R& r, const mutant* m, rule_watcher* w, std::size_t i) noexcept : R{r}, hit{m}, watcher{w}, place{static_cast<std::uint8_t>(i)} {}

    template <class Subject, class... Vs>
        requires requires(const R& r, const Subject& s, const Vs&... v) {
            { r(s, v...) } noexcept -> std::convertible_to<said>;
        }
    said operator()(const Subject& s, const Vs&... v) const noexcept {
        const R& rule = *this;
        if (hit == nullptr && watcher == nullptr) [[likely]] return said{rule(s, v...)};
        return taken_apart(s, v...);
    }

  private:
    template <class Subject, class... Vs>
    [[gnu::noinline]] said taken_apart(const Subject& s, const Vs&... v) const noexcept {
        using arguments = std::tuple<Subject, Vs...>;
        arguments all{s, v...};
        rule_call c;
        c.rule = static_cast<const R*>(this), c.arguments = &all, c.place = place, c.at = scope_of(s), c.today = s.today;
        c.is_heard = andante::detail::phases_of<R>() != before && !andante::detail::says_it_for_now<R>;
        c.ask = [](const void* r, const void* a) noexcept { return std::apply([&](const auto&... x) { return said{(*static_cast<const R*>(r))(x...)}; }, *static_cast<const arguments*>(a)); };
        c.ask_turned = [](const void* r, const void* a, std::uint32_t id, exact value) noexcept {
            R turned = *static_cast<const R*>(r);
            turn_limit(turned, id, value);
            return std::apply([&](const auto&... x) { return said{turned(x...)}; }, *static_cast<const arguments*>(a));
        };
        std::apply([&](auto&... x) { (c.next_argument(x), ...); }, all);
        if (watcher != nullptr) watcher->sees(*watcher, c);
        return hit != nullptr ? with_a_fault(*hit, c) : c.answer();
    }
};

/// Whether what a rule says of itself is read when entries are folded: a limit of it may then matter wherever anything is told.
template <class R>
consteval bool rules_the_fold() {
    return requires(const R& r) { r.rung_length(); } || requires(const R& r) { r.over_done_tolerance(); } || requires(const R& r) { r.reps_to_spare(); } ||
           requires(const R& r) { r.amber_from(); } || requires(const R& r) { r.strength_error(); } || requires(const R& r) { r.fever_from(); } ||
           requires(const R& r) { r.capacity_from(); } || requires(const R& r) { r.days_in_bed_from(); } || requires(const R& r) { r.moderate_from(); } ||
           requires(const R& r) { r.tiers_off(); } || requires(const R& r) { r.effort_cap(true, true); };
}
/// Whether it reads a signal that must be told.
template <class... Ss>
consteval bool needs_an_answer(const signals<Ss...>&) {
    return ((andante::detail::reads_one<Ss>::required && !derived<typename andante::detail::reads_one<Ss>::signal_type>) || ...);
}

}  // namespace detail

/// A rule set with at most one fault. It is a rule set like any other, so a guard of it decides as one of a set that was written so. Only for tests: it knows
/// no rings, and a rule of the red-flag floor can be removed.
template <set_of_rules Set>
class mutated : public Set {
  public:
    mutated(const Set& all = {}) noexcept : Set{all} {}
    mutated(const Set& all, const mutant& m) noexcept : Set{all}, fault_{m}, faulty_{true} {
        if (m.kind != fault::limit) return;
        turn(typename Set::list{});
    }
    /// The same, watched.
    mutated watched_by(detail::rule_watcher& w) const noexcept {
        mutated m{*this};
        m.watcher_ = &w;
        return m;
    }
    /// The same, and other rules removed beside it: where the fault shows then and not before, they hid it.
    mutated without(const std::bitset<Set::size>& rules) const noexcept {
        mutated m{*this};
        m.removed_ = rules;
        return m;
    }

    template <class Visit>
    void for_each_rule(Visit visit) const {
        const bool all_again = faulty_ && fault_.kind == fault::twice, from_behind = faulty_ && fault_.kind == fault::backwards;
        for (std::size_t n = 0; n != (from_behind ? Set::size : all_again ? 2 : 1); ++n)
            Set::for_each_rule([&]<class R>(const R& rule, std::size_t i) {
                if (from_behind && i != Set::size - 1 - n) return;
                if (removed_[i] || (faulty_ && fault_.kind == fault::removed && fault_.rule == i)) return;
                const bool here = faulty_ && fault_.rule == i && fault_.kind > fault::limit && fault_.kind <= fault::silence;
                if constexpr (!is_left_out<R>) detail::silence_now = here && fault_.kind == fault::silence ? static_cast<action>(fault_.value) : action{R::if_unknown};
                if constexpr (is_left_out<R>) visit(rule, i);
                else visit(detail::on_trial<R>{rule, here ? &fault_ : nullptr, watcher_, i}, i);
            });
    }

  private:
    template <class... Rules>
    void turn(const rule_set<Rules...>&) noexcept {
        std::size_t i = 0;
        ((i++ == fault_.rule ? detail::turn_limit(static_cast<Rules&>(*this), fault_.limit, fault_.value) : void()), ...);
    }
    mutant fault_{};
    bool faulty_ = false;
    std::bitset<Set::size> removed_{};
    detail::rule_watcher* watcher_ = nullptr;
};

}  // namespace andante::verify
