// rejected: a rule reads signals of its own scope, or of the person
// SPDX-License-Identifier: BSL-1.0
// The soreness of which limb? A rule of the person is not told one.
#include <andante/compose.hpp>

using namespace andante;
struct my_rule {
    static constexpr rule_card card{"MY-1", "Rests sore limbs.", {"tests/rejects", "invented"}, grade::expert};
    using reads = signals<soreness>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const limb& l, nrs sore) const noexcept { return sore > 7_nrs ? rest(l.today + 1) : progress(); }
};
constexpr day today = "2026-03-02"_day;
constexpr history<collects<soreness>> so_far{};
static_assert(ask(my_rule{}, limb{{today, never}, left(thigh), never}, so_far, {}).silent);
#ifdef REJECTED
struct other_rule {
    static constexpr rule_card card{"MY-1", "Rests sore people.", {"tests/rejects", "invented"}, grade::expert};
    using reads = signals<soreness>;
    static constexpr action if_unknown = action::hold;
    constexpr finding operator()(const whole_person& p, nrs sore) const noexcept { return sore > 7_nrs ? rest(p.today + 1) : progress(); }
};
static_assert(ask(other_rule{}, whole_person{{today, never}}, so_far, {}).silent);
#endif
