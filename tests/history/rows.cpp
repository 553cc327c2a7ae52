// SPDX-License-Identifier: BSL-1.0
#include <andante/history/rows.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>

namespace history_rows {

using rows = andante::detail::rows_of<int>;

rows of(std::initializer_list<int> xs) {
    rows r;
    for (const int x : xs) r.push_back(x);
    return r;
}
bool holds(const rows& r, std::initializer_list<int> xs) { return std::equal(r.begin(), r.end(), xs.begin(), xs.end()); }

static_assert(std::is_nothrow_default_constructible_v<rows> && std::is_nothrow_move_constructible_v<rows>);
static_assert(std::is_nothrow_move_assignable_v<rows> && std::is_copy_assignable_v<rows>);

TEST_CASE("nothing is in at first, and nothing is of the same as nothing") {
    const rows r;
    CHECK(r.empty());
    CHECK(r.size() == 0);
    CHECK(r.begin() == r.end());
    CHECK(rows{r} == r);
}
TEST_CASE("what is put at the end stays in order, however far it grows") {
    rows r;
    for (int i = 0; i != 1000; ++i) {
        r.push_back(i);
        REQUIRE(r.back() == i);
    }
    REQUIRE(r.size() == 1000);
    for (int i = 0; i != 1000; ++i) CHECK(r.data()[i] == i);
}
TEST_CASE("a value goes before any place, and any is taken out; the others keep their order") {
    for (int n = 0; n != 20; ++n)
        for (int at = 0; at <= n; ++at) {
            rows r;
            for (int i = 0; i != n; ++i) r.push_back(i);
            const rows was = r;
            r.insert(r.begin() + at, -1);
            REQUIRE(r.size() == was.size() + 1);
            CHECK(r.begin()[at] == -1);
            CHECK(std::equal(was.begin(), was.begin() + at, r.begin()));
            CHECK(std::equal(was.begin() + at, was.end(), r.begin() + at + 1));
            r.erase(r.begin() + at);
            CHECK(r == was);
        }
}
TEST_CASE("what is put in may be one of those that are in, also when they have to move") {
    rows r = of({7});
    for (int i = 0; i != 100; ++i) r.push_back(*r.begin());
    for (int i = 0; i != 100; ++i) r.insert(r.begin(), r.back());
    CHECK(std::all_of(r.begin(), r.end(), [](int x) { return x == 7; }));
    rows s = of({1, 2, 3});
    s.insert(s.begin(), s.back());
    CHECK(holds(s, {3, 1, 2, 3}));
}
TEST_CASE("a copy is a value of its own") {
    const rows a = of({1, 2, 3});
    rows b = a;
    CHECK(a == b);
    b.push_back(4);
    b.erase(b.begin());
    CHECK(holds(a, {1, 2, 3}));
    CHECK(holds(b, {2, 3, 4}));
    b = a;
    CHECK(a == b);
    b = rows{};
    CHECK(b.empty());
}
TEST_CASE("what is moved leaves nothing behind, and what was left takes new values") {
    rows a = of({1, 2, 3});
    rows b = std::move(a);
    CHECK(holds(b, {1, 2, 3}));
    CHECK(a.empty());
    a.push_back(9);
    CHECK(holds(a, {9}));
    b = std::move(a);
    CHECK(holds(b, {9}));
    CHECK(a.empty());
}
TEST_CASE("assigned to itself it is what it was") {
    rows a = of({1, 2, 3});
    rows& same = a;
    a = same;
    CHECK(holds(a, {1, 2, 3}));
    a = std::move(same);
    CHECK(holds(a, {1, 2, 3}));
}
TEST_CASE("equal when the values are, whatever room there is") {
    rows a = of({1, 2, 3, 4, 5, 6, 7, 8, 9});
    a.erase(a.end() - 1);
    CHECK(a == of({1, 2, 3, 4, 5, 6, 7, 8}));
    CHECK_FALSE(a == of({1, 2, 3, 4, 5, 6, 7}));
    CHECK_FALSE(a == of({1, 2, 3, 4, 5, 6, 7, 0}));
}

}  // namespace history_rows
