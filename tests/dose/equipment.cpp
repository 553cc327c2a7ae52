// SPDX-License-Identifier: BSL-1.0
#include <andante/dose/equipment.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace dose_equipment {

using namespace andante;

constexpr load grams(exact n) { return load::from_value(n); }
constexpr equipment shelf = equipment::of({3 * kg, 500 * g, 1 * kg, 1 * kg, 2 * kg}), plates = equipment::in_steps_of(250 * g), cuff = equipment::put_together({500 * g, 500 * g, 1 * kg});

/// Every load up to 5 kg that can be put together, found one by one.
std::vector<exact> all_loads(const equipment& has) {
    std::vector<exact> v;
    for (exact n = 1; n <= 5'000; ++n)
        if (has.heaviest_within(grams(n)).value() == n) v.push_back(n);
    return v;
}

TEST_CASE("equipment: loads on the shelf, sorted, each once; plates in steps; pieces that go together") {
    CHECK(all_loads(shelf) == std::vector<exact>{500, 1'000, 2'000, 3'000});
    CHECK(all_loads(cuff) == std::vector<exact>{500, 1'000, 1'500, 2'000});
    CHECK(all_loads(plates).size() == 20);
    CHECK(all_loads(equipment::put_together({1 * kg, 2 * kg, 0 * kg})) == std::vector<exact>{1'000, 2'000, 3'000});
    CHECK(all_loads(equipment::of({})).empty());
    CHECK((shelf.known() && plates.known() && !equipment{}.known() && !equipment::in_steps_of({}).known() && equipment::of({}).known()));
    static_assert(equipment::of({2 * kg, 1 * kg}) == equipment::of({1 * kg, 2 * kg, 2 * kg}));
}
TEST_CASE("equipment: the next load is one that there is, the nearest above, and never above the limit") {
    for (const equipment& has : {shelf, plates, cuff, equipment::of({}), equipment{}})
        for (exact from = 0; from <= 3'200; from += 50)
            for (exact limit = 0; limit <= 3'500; limit += 50) {
                const auto next = has.next_above(grams(from), grams(limit), 500 * g);
                if (!next) continue;
                bool good = next->value() > from && next->value() <= limit && has.heaviest_within(*next) == *next;
                if (has.known())
                    for (exact between = from + 1; between < next->value(); ++between) good = good && has.heaviest_within(grams(between)).value() != between;
                if (!good) FAIL_CHECK(from << " to " << next->value() << " under " << limit);
            }
    CHECK(shelf.next_above(1 * kg, 6 * kg, 500 * g) == 2 * kg);
    CHECK(shelf.next_above(700 * g, 6 * kg, 500 * g) == 1 * kg);
    CHECK_FALSE(shelf.next_above(1 * kg, grams(1'999), 500 * g));  // just below: 2 kg is not rounded to
    CHECK(shelf.next_above(1 * kg, 2 * kg, 500 * g) == 2 * kg);
    CHECK_FALSE(shelf.next_above(3 * kg, 6 * kg, 500 * g));
    CHECK(plates.next_above(grams(600), 6 * kg, 500 * g) == grams(750));
    CHECK(equipment::of({}).next_above({}, 6 * kg, 500 * g) == std::nullopt);
}
TEST_CASE("equipment: empty exactly where no load that there is lies above and within") {
    for (const equipment& has : {shelf, cuff, plates})
        for (exact from = 0; from <= 3'200; from += 100)
            for (exact limit = 0; limit <= 3'500; limit += 125)
                CHECK(has.next_above(grams(from), grams(limit), 500 * g).has_value() == (has.heaviest_within(grams(limit)).value() > from));
}
TEST_CASE("equipment: unknown is the order's step, and no load is too odd for it") {
    CHECK(equipment{}.next_above(grams(1'900), 6 * kg, 500 * g) == grams(2'400));
    CHECK_FALSE(equipment{}.next_above(grams(1'900), grams(2'399), 500 * g));
    CHECK_FALSE(equipment{}.next_above(1 * kg, 6 * kg, {}));
    CHECK_FALSE(equipment{}.next_above(grams(-1), 6 * kg, 500 * g));
    CHECK_FALSE(equipment{}.next_above(grams((std::numeric_limits<exact>::max)()), grams((std::numeric_limits<exact>::max)()), 500 * g));
    CHECK_FALSE(plates.next_above(grams((std::numeric_limits<exact>::max)()), grams((std::numeric_limits<exact>::max)()), 500 * g));
}
TEST_CASE("equipment: a dose as it can be done goes down to a load that there is, never up, and the rest stays") {
    for (const equipment& has : {shelf, plates, cuff, equipment::of({}), equipment{}})
        for (exact n = 0; n <= 6'000; n += 25) {
            const dose d = dose{2 * sets, 8 * rep}.with(part::weight, n), it = loadable(d, has);
            CHECK((fits(it, d) && it.with(part::weight, n) == d && loadable(it, has) == it));
        }
    CHECK(loadable(dose{8 * rep, 1.5 * kg}, shelf) == dose{8 * rep, 1 * kg});
    CHECK(loadable(dose{8 * rep, 1.5 * kg}, equipment{}) == dose{8 * rep, 1.5 * kg});
}
TEST_CASE("equipment: of more than 32 loads the lightest are kept") {
    equipment many = equipment::put_together({1 * g, 2 * g, 4 * g, 8 * g, 16 * g, 32 * g, 64 * g});  // 1 to 127
    CHECK(all_loads(many).size() <= equipment::most_loads);
    for (const exact n : all_loads(many)) CHECK(n <= 127);
    CHECK(many.next_above({}, 1 * kg, 500 * g) == 1 * g);
}

}  // namespace dose_equipment
