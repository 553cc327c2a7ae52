// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/ibm.hpp>

#include <algorithm>
#include <array>
#include <cstdint>

/// An invented person: a body that tires, gets sore and adapts, and ratings that wander. Every number here is invented and none
/// was fitted to anybody: the model ranks wordings of rules and predicts nobody. Integers alone, so that it is the same
/// to the digit on every machine.
namespace courses {

using namespace andante;

inline constexpr exact a_year = 364;
inline constexpr std::size_t most_limbs = 4;

/// What sets one person apart from the next. Amounts are whole per cents or per mille.
struct traits {
    exact does = 100;               ///< per cent of the grant
    bool adds_a_rep = false;        ///< one repetition more at every other exercise
    bool ignores_rests = false;     ///< trains a resting region on every other of its days, at the level, without a grant
    bool noisy = false;             ///< ratings wander more than others'
    bool perfect = false;           ///< every answer good, no session missed
    exact decline = 0;              ///< per mille of the capacity, lost evenly over the year
    exact loss = 0;                 ///< per mille of the capacity, lost at once on day 180
    exact tolerance = 1000;         ///< per mille of the capacity; work above it leaves the limb sore
    exact sore = 0, tired = 2;      ///< usual values, 0 to 10
    exact breath = 4;               ///< half steps of breathlessness, CR10, at the most that can be done with ease
    exact tired_every = 0;          ///< every so many days a day two above usual; 0: never
    exact tired_later = 0;          ///< usual tiredness rises by so much on day 120, for good
    exact answers = 100;            ///< per cent of the questions that training does not wait for
    bool only_to_train = false;     ///< opens the app on training days alone
    bool hides_soreness = false;    ///< leaves the question open where it is 2 or more
    bool hides_recalled = false;    ///< and what was the worst since last time
    bool ill_twice = false;         ///< feverish on days 100 to 102, and on days 230 to 238
    exact falls = 0;                ///< a year, on days drawn by lot
    exact every = 0;                ///< trains every so many days; 0: by the days of the week
    bool five_days = false;         ///< Monday to Friday, else Monday, Wednesday, Friday
    bool loaded = false;            ///< lifts a weight, in sets
    bool wheels = false;            ///< sits in a wheelchair: arms alone, nothing standing
    bool strength_alone = false;    ///< no walk, and no arm cycle
    exact away = 0;                 ///< days without the app, from day 150
    exact chest_pain_on = -1;       ///< a day with a warning sign
    exact good_from = a_year;       ///< from this day on `perfect`
};

/// What is drawn by lot. A draw has a name, so that a question more or less changes no other draw.
enum class lot : std::uint8_t {
    capacity, misses, falls, answers, one_more, ignores, fatigue, unusual_fatigue, soreness, unusual_soreness, weaker, effort, exertion, breath,
    tiredness_of_work, pain, left_behind, heavy_hours, held_back
};

/// Draws by counting: the number is a function of seed, day, name and place, and of nothing that was drawn before. The
/// finishing steps are those of SplitMix64 (Steele, Lea, Flood 2014; recalled).
class lots {
  public:
    constexpr explicit lots(std::uint32_t seed) noexcept : seed_{mixed(seed + 1u)} {}
    /// 0 to `n` - 1, each as likely as the next but for one part in 2^32 / `n`.
    constexpr exact below(exact n, exact on, lot what, std::size_t where = 0) const noexcept {
        const std::uint64_t at = std::uint64_t{static_cast<std::uint32_t>(on)} << 32 | std::uint64_t{static_cast<std::uint8_t>(what)} << 16 | where;
        return static_cast<exact>((mixed(seed_ ^ mixed(at + 1)) >> 32) * static_cast<std::uint64_t>(n) >> 32);
    }
    constexpr bool chance(exact per_mille, exact on, lot what, std::size_t where = 0) const noexcept { return below(1000, on, what, where) < per_mille; }
    /// -2 to 2, mostly 0: how far a rating is from what is felt. Of a noisy rater 6 % at each far end and 18 % next to it, else 0.8 % and 9.2 %.
    constexpr exact off(bool noisy, exact on, lot what, std::size_t where = 0) const noexcept {
        const exact x = below(1000, on, what, where), far = noisy ? 60 : 8, near = noisy ? 240 : 100;
        return x < far ? 2 : x < near ? 1 : x >= 1000 - far ? -2 : x >= 1000 - near ? -1 : 0;
    }

  private:
    static constexpr std::uint64_t mixed(std::uint64_t z) noexcept {
        z *= 0x9e3779b97f4a7c15u;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
        z = (z ^ z >> 27) * 0x94d049bb133111ebu;
        return z ^ z >> 31;
    }
    std::uint64_t seed_;
};

/// The body behind the answers. Days count from 0; the state is that of the morning `wakes` was called for.
///
///     capacity    C = C0 x (1000 - decline d / 364) / 1000 x (1000 - loss from day 180) / 1000 x (1000 + A / 1000) / 1000
///                 thousandths of a repetition, of one kilogram where a weight is lifted; C0 is 23 000 to 31 999, by lot
///     strain      s = 1000 work / C               per mille of the most that can be done with ease
///     adaptation  A += (100 000 - A) / 50         at work with s >= 300; millionths of the capacity
///                 A -= A / 200                    every morning
///     tiredness   F += mean s / 4 + 2 (s - 1000)  after a session, the second part for the hardest limb if it is above 1000;
///                                                 thousandths of a point, at most 5 000
///                 F -= 3 F / 10                   every morning
///     ache        a += s / 4                      after work; and 1 500 + 10 (s - tolerance) where s is above the tolerance;
///                                                 thousandths of a point, at most 9 000
///                 a -= 4 a / 10                   every morning but the first
class body {
  public:
    body(const traits& who, std::uint32_t seed) noexcept : by_lot{seed}, who_{who} {
        for (std::size_t i = 0; i != most_limbs; ++i) at_[i].most = 23'000 + by_lot.below(9'000, 0, lot::capacity, i);
    }
    lots by_lot;

    void wakes(exact on) noexcept {
        on_ = on;
        tired_ -= 3 * tired_ / 10;
        for (std::size_t i = 0; i != most_limbs; ++i) {
            limb& l = at_[i];
            l.adapted -= l.adapted / 200;
            if (on - l.worked_on > 1) l.ache -= 4 * l.ache / 10;
            const exact x = by_lot.below(1000, on, lot::soreness, i);
            const exact off = who_.noisy ? (x < 10 ? 3 : x < 45 ? 2 : x < 250 ? 1 : 0) : x < 5 ? 2 : x < 60 ? 1 : x >= 951 ? -1 : 0;
            l.sore = rated(who_.sore + (l.ache + 500) / 1000 + off, 0, 10);
            l.worst = (std::max)(l.worst, l.sore);
        }
    }
    /// Work of one limb, in whole repetitions, or repetitions of a kilogram; told in the order of the day.
    void works(std::size_t i, exact work) noexcept {
        limb& l = at_[i];
        l.did = work, l.worked_on = on_, l.worst = 0;
        const exact s = strain(i), over = s - who_.tolerance;
        if (s >= 300) l.adapted += (100'000 - l.adapted) / 50;
        l.ache = (std::min)(l.ache + s / 4 + (over > 0 ? 1'500 + 10 * over : 0), exact{9'000});
    }
    /// After the last limb's work.
    void sits_down() noexcept {
        exact sum = 0, worked = 0, hardest = 0;
        for (std::size_t i = 0; i != most_limbs; ++i)
            if (at_[i].worked_on == on_) sum += strain(i), ++worked, hardest = (std::max)(hardest, strain(i));
        if (worked != 0) tired_ = (std::min)(tired_ + sum / worked / 4 + 2 * (std::max)(hardest - 1000, exact{0}), exact{5'000});
    }
    void minds(const traits& who) noexcept { who_ = who; }

    exact capacity(std::size_t i) const noexcept {
        std::int64_t c = std::int64_t{at_[i].most} * (a_year * 1000 - who_.decline * on_) / (a_year * 1000);
        if (on_ >= 180) c = c * (1000 - who_.loss) / 1000;
        return static_cast<exact>(c * (1'000'000 + at_[i].adapted) / 1'000'000);
    }
    /// Of the last work, per mille.
    exact strain(std::size_t i) const noexcept { return static_cast<exact>(std::int64_t{at_[i].did} * 1'000'000 / capacity(i)); }
    exact hardest() const noexcept {
        exact most = 0;
        for (std::size_t i = 0; i != most_limbs; ++i) most = (std::max)(most, strain(i));
        return most;
    }
    bool truly_sore(std::size_t i) const noexcept { return at_[i].ache >= 2'000; }
    bool is_ill() const noexcept { return who_.ill_twice && ((on_ >= 100 && on_ < 103) || (on_ >= 230 && on_ < 239)); }

    // What is told when asked.

    exact soreness(std::size_t i) const noexcept { return at_[i].sore; }
    exact worst_since(std::size_t i) const noexcept { return at_[i].worst; }
    exact fatigue() const noexcept {
        return is_ill() ? 8 : rated(who_.tired + (tired_ + 500) / 1000 + by_lot.off(who_.noisy, on_, lot::fatigue), 0, 10);
    }
    /// At the end of a session: a third of a point for every 1000 of strain, and what is off, upwards by one at most.
    exact fatigue_in_session() const noexcept {
        const exact off = (std::min)(by_lot.off(who_.noisy, on_, lot::tiredness_of_work), exact{1});
        return rated(fatigue() + (hardest() / 3 + 500) / 1000 + off, 0, 10);
    }
    /// Half steps of CR10: 8, which is *somewhat hard*, at the most that can be done with ease.
    exact effort(std::size_t i) const noexcept { return rated((strain(i) * 8 + 500) / 1000 + by_lot.off(who_.noisy, on_, lot::effort, i), 1, 20); }
    /// Half steps of CR10, one rating for the whole session.
    exact breath() const noexcept { return rated((hardest() * who_.breath + 500) / 1000 + by_lot.off(who_.noisy, on_, lot::breath), 0, 20); }
    exact in_reserve(std::size_t i) const noexcept { return rated((capacity(i) - at_[i].did * 1000) / 1000 + 4, 0, 10); }
    exact pain(std::size_t i) const noexcept { return rated((strain(i) - 1000) / 100 + (by_lot.off(who_.noisy, on_, lot::pain, i) > 0), 0, 10); }
    /// 0 not at all, 1 a little, 2 clearly. Above 1150 of strain the limb is weaker for sure; else it is sometimes said.
    exact weaker(std::size_t i) const noexcept {
        const exact x = by_lot.below(1000, on_, lot::weaker, i);
        if (strain(i) > 1150) return x < 500 ? 2 : 1;
        return who_.noisy ? (x < 4 ? 2 : x < 40 ? 1 : 0) : x < 1 ? 2 : x < 8 ? 1 : 0;
    }

  private:
    static constexpr exact rated(exact n, exact least, exact most) noexcept { return (std::clamp)(n, least, most); }
    struct limb {
        exact most = 0, adapted = 0, ache = 0, sore = 0, worst = 0, did = 0, worked_on = -2;
    };
    std::array<limb, most_limbs> at_{};
    traits who_;
    exact on_ = 0, tired_ = 0;
};

}  // namespace courses
