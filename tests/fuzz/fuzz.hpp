// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#ifndef ANDANTE_LIBFUZZER
#include <doctest/doctest.h>

#include <filesystem>
#include <system_error>
#endif

/// Hostile input. A target takes any bytes and answers with the sentence that they break, or with nothing. Built for libFuzzer it hunts for such bytes; built as
/// a test it replays its corpus, and mutants of it that are the same on every machine. `docs/fuzzing.md` says how.
namespace fuzz {

/// Numbers out of bytes, and zeros when there are no more.
class bytes {
  public:
    explicit bytes(std::string_view all) noexcept : all_{all} {}
    bool left() const noexcept { return at_ < all_.size(); }
    std::uint8_t one() noexcept { return left() ? static_cast<std::uint8_t>(all_[at_++]) : std::uint8_t{0}; }
    std::uint32_t four() noexcept {
        std::uint32_t n = 0;
        for (int i = 0; i != 4; ++i) n = n << 8 | one();
        return n;
    }
    std::uint32_t below(std::uint32_t n) noexcept { return n <= 256 ? one() % n : four() % n; }
    /// Near the middle of `from` to `to` mostly, at their edges, one beyond them, and anywhere.
    std::int32_t near_to(std::int32_t from, std::int32_t to) noexcept {
        constexpr std::int32_t least = (std::numeric_limits<std::int32_t>::min)(), most = (std::numeric_limits<std::int32_t>::max)();
        switch (const std::uint8_t how = one(); how) {
            case 255: return most;
            case 254: return least;
            case 253: return static_cast<std::int32_t>(four() % 0x7fff'ffffu) - (1 << 30);
            case 252: return to == most ? to : to + 1;
            case 251: return from == least ? from : from - 1;
            case 250: return to;
            case 249: return from;
            default: return static_cast<std::int32_t>(from + how % (std::int64_t{to} - from + 1));
        }
    }
    std::string_view rest() const noexcept { return all_.substr(at_); }

  private:
    std::string_view all_;
    std::size_t at_ = 0;
};

using target = std::string (*)(std::string_view);

#ifdef ANDANTE_LIBFUZZER

inline int hunt(target broken_by, const std::uint8_t* data, std::size_t size) {
    const std::string broken = broken_by({reinterpret_cast<const char*>(data), size});
    if (broken.empty()) return 0;
    std::fprintf(stderr, "broken: %s\n", broken.c_str());
    std::abort();
}
#define ANDANTE_FUZZ_TARGET(name, broken_by, mutants) \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) { return ::fuzz::hunt(broken_by, data, size); }

#else

/// A generator of its own: those of the standard library differ from one to the next.
class dice {
  public:
    explicit dice(std::uint32_t seed) noexcept : state_{seed} {}
    std::size_t below(std::size_t n) noexcept {
        state_ = state_ * 1664525u + 1013904223u;
        return n == 0 ? 0 : (state_ >> 8) % n;
    }

  private:
    std::uint32_t state_;
};
inline std::string read(const std::filesystem::path& p) {
    std::string text;
    std::FILE* const f = std::fopen(p.string().c_str(), "rb");
    REQUIRE(f != nullptr);
    for (int c = std::fgetc(f); c != EOF; c = std::fgetc(f)) text += static_cast<char>(c);
    (void)std::fclose(f);
    return text;
}
struct seed {
    std::string name, text;
};
/// The corpus of a target, by name.
inline std::vector<seed> seeds(std::string_view name) {
    std::vector<seed> all;
    std::error_code bad;
    const std::filesystem::path folder = std::filesystem::path{ANDANTE_SOURCE_DIR "/tests/fuzz/corpus"} / name;
    for (std::filesystem::directory_iterator i{folder, bad}, end; !bad && i != end; i.increment(bad)) all.push_back({i->path().filename().string(), read(i->path())});
    std::sort(all.begin(), all.end(), [](const seed& a, const seed& b) { return a.name < b.name; });
    return all;
}
inline std::string mutant(std::string text, const std::string& other, dice& d) {
    constexpr std::string_view spice{"0123456789-+.eE{}[]\",:\\/ \t\n\r\0\x01\x7f\x80\xc3\xff", 33};
    for (std::size_t n = 1 + d.below(4); n-- != 0;) {
        const std::size_t at = d.below(text.size() + 1);
        switch (d.below(8)) {
            case 0:
                if (at < text.size()) text[at] = static_cast<char>(text[at] ^ (1 << d.below(8)));
                break;
            case 1:
                if (at < text.size()) text[at] = static_cast<char>(d.below(256));
                break;
            case 2:
                if (at < text.size()) text[at] = spice[d.below(spice.size())];
                break;
            case 3: text.insert(at, 1, spice[d.below(spice.size())]); break;
            case 4: text.erase(at, 1 + d.below(8)); break;
            case 5: text.insert(at, text.substr(d.below(text.size() + 1), d.below(80))); break;
            case 6: text.insert(at, other.substr(d.below(other.size() + 1), d.below(80))); break;
            default:
                if (const std::size_t digit = text.find_first_of("0123456789", at); digit != std::string::npos) text[digit] = static_cast<char>('0' + d.below(10));
        }
    }
    return text;
}
inline std::string in_hex(std::string_view text) {
    std::string s;
    for (const char c : text) s += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4], s += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
    return s;
}
/// Every seed of the corpus, then so many mutants of seeds.
inline void replay(target broken_by, std::string_view name, std::size_t mutants) {
    const std::vector<seed> all = seeds(name);
    REQUIRE_MESSAGE(!all.empty(), "no corpus");
    CHECK(broken_by({}) == "");
    for (const seed& s : all) {
        CAPTURE(s.name);
        CHECK(broken_by(s.text) == "");
    }
    dice d{20260302};
    for (std::size_t n = 0; n != mutants; ++n) {
        const seed &of = all[d.below(all.size())], &with = all[d.below(all.size())];
        const std::string text = mutant(of.text, with.text, d), broken = broken_by(text);
        REQUIRE_MESSAGE(broken == "", broken << "\nby a mutant of " << of.name << ", in hexadecimal: " << in_hex(text));
    }
}
#define ANDANTE_FUZZ_TARGET(name, broken_by, mutants) \
    TEST_CASE("hostile input: " name) { ::fuzz::replay(broken_by, name, mutants); }

#endif

}  // namespace fuzz
