// SPDX-License-Identifier: BSL-1.0
#include <andante/simulate/philox.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

namespace simulate_philox {

using namespace andante::simulate;

using one = lanes<1>;

constexpr bool gives(four<one> counter, std::uint32_t key_0, std::uint32_t key_1, four<one> words) noexcept {
    const four<one> r = philox<one>(counter.w[0], counter.w[1], counter.w[2], counter.w[3], key_0, key_1);
    return r.w[0] == words.w[0] && r.w[1] == words.w[1] && r.w[2] == words.w[2] && r.w[3] == words.w[3];
}
// The known answers of its authors.
static_assert(gives({{0, 0, 0, 0}}, 0, 0, {{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}}));
static_assert(gives({{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}}, 0xffffffff, 0xffffffff, {{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}}));
static_assert(gives({{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}}, 0xa4093822, 0x299f31d0, {{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}}));

template <std::size_t Width>
void agree() {
    using L = lanes<Width>;
    for (std::uint32_t person : {0u, 1000u, 0xfffffff0u})
        for (std::uint32_t index : {0u, 1u, 364u}) {
            const four<L> many = draw<L>(seed{0x123456789abcdefu}, L::count_from(person), 3, index, stream::daily);
            for (std::uint32_t i = 0; i != Width; ++i) {
                const four<one> single = draw<one>(seed{0x123456789abcdefu}, person + i, 3, index, stream::daily);
                for (std::size_t k = 0; k != 4; ++k) CHECK(L::at(many.w[k], i) == single.w[k]);
            }
        }
}
TEST_CASE("each lane draws what the person draws alone") {
    agree<4>();
#ifdef __AVX2__
    agree<8>();
#endif
}

TEST_CASE("whatever a number is drawn for, one part other gives another") {
    const four<one> all[] = {draw<one>(seed{1}, 7, 0, 5, stream::daily),  draw<one>(seed{2}, 7, 0, 5, stream::daily), draw<one>(seed{std::uint64_t{1} << 32}, 7, 0, 5, stream::daily),
                             draw<one>(seed{1}, 8, 0, 5, stream::daily),  draw<one>(seed{1}, 7, 1, 5, stream::daily), draw<one>(seed{1}, 7, 0, 6, stream::daily),
                             draw<one>(seed{1}, 7, 0, 5, stream::reports)};
    for (const auto& a : all)
        for (const auto& b : all) CHECK((&a == &b) == (a.w[0] == b.w[0]));
}

}  // namespace simulate_philox
