// SPDX-License-Identifier: BSL-1.0
// The proofs of tests/proofs speak of definitions written by hand. Here each is read from its file, evaluated, and held against the function that it speaks of, on both
// sides of every edge and on drawn numbers. Page docs/proofs.md.
#include "living.hpp"

#include <doctest/doctest.h>

#include <andante/policies/double_progression.hpp>
#include <andante/policies/low_intensity.hpp>
#include <andante/policies/symptom_contingent.hpp>
#include <andante/policies/time_progression.hpp>
#include <andante/policies/twenty_percent.hpp>
#include <andante/quantity/conversion.hpp>
#include <andante/rules/pool.hpp>
#include <andante/rules/progression.hpp>
#include <andante/session/budget.hpp>
#include <andante/session/load.hpp>
#include <andante/session/usual_dose.hpp>

#include <concepts>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace arithmetic {
namespace {

using namespace andante;
using std::int64_t;
using std::uint64_t;

// ── definitions, as far as the proofs use SMT-LIB 2 ──

/// A truth value, an integer, or so many bits.
struct value {
    enum sort { truth, integer, bits } is = integer;
    int64_t n = 0;
    uint64_t b = 0;
    unsigned width = 0;
};
template <std::integral N>
    requires(!std::same_as<N, bool>)
constexpr value of(N n) {
    return {value::integer, static_cast<int64_t>(n), 0, 0};
}
constexpr value holds(bool yes) { return {value::truth, yes, 0, 0}; }
constexpr value as_bits(unsigned width, uint64_t b) { return {value::bits, 0, width == 64 ? b : b & ((uint64_t{1} << width) - 1), width}; }
constexpr value bits32(exact n) { return as_bits(32, static_cast<std::uint32_t>(n)); }
constexpr value bits64(uint64_t n) { return as_bits(64, n); }
constexpr int64_t with_sign(const value& v) {
    return v.width < 64 && (v.b >> (v.width - 1) & 1) != 0 ? static_cast<int64_t>(v.b | ~uint64_t{0} << v.width) : static_cast<int64_t>(v.b);
}

struct form {
    std::string word{};
    std::vector<form> parts{};
    const std::string& head() const { return parts[0].word; }
};

/// The definitions of one file.
class definitions {
  public:
    explicit definitions(const std::string& name) {
        std::ifstream in{ANDANTE_SOURCE_DIR "/tests/proofs/" + name + ".smt2"};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        for (std::size_t at = 0; skip(text, at);) {
            form f = read(text, at);
            if (!f.parts.empty() && f.head() == "define-fun") functions_.emplace(f.parts[1].word, std::move(f));
        }
        REQUIRE_MESSAGE(!functions_.empty(), name);
    }
    int64_t number(const std::string& f, const std::vector<value>& with) const {
        const value v = apply(f, with);
        REQUIRE_MESSAGE(v.is == value::integer, f);
        return v.n;
    }
    bool truth(const std::string& f, const std::vector<value>& with) const {
        const value v = apply(f, with);
        REQUIRE_MESSAGE(v.is == value::truth, f);
        return v.n != 0;
    }
    value word(const std::string& f, const std::vector<value>& with) const {
        const value v = apply(f, with);
        REQUIRE_MESSAGE(v.is == value::bits, f);
        return v;
    }

  private:
    using names = std::vector<std::pair<const std::string*, value>>;

    static bool skip(const std::string& s, std::size_t& at) {
        while (at < s.size()) {
            if (s[at] == ';') while (at < s.size() && s[at] != '\n') ++at;
            else if (s[at] == ' ' || s[at] == '\n') ++at;
            else break;
        }
        return at < s.size();
    }
    static form read(const std::string& s, std::size_t& at) {
        form f;
        if (!skip(s, at)) return f;
        if (s[at] == '"') {
            const std::size_t end = s.find('"', at + 1);
            f.word = s.substr(at, end + 1 - at), at = end + 1;
        } else if (s[at] == '(') {
            for (++at; skip(s, at) && s[at] != ')';) f.parts.push_back(read(s, at));
            ++at;
        } else {
            const std::size_t end = s.find_first_of(" \n()", at);
            f.word = s.substr(at, end - at), at = end;
        }
        return f;
    }
    value apply(const std::string& name, const std::vector<value>& with) const {
        const auto f = functions_.find(name);
        REQUIRE_MESSAGE(f != functions_.end(), name);
        const std::vector<form>& parameters = f->second.parts[2].parts;
        REQUIRE_MESSAGE(parameters.size() == with.size(), name);
        names known;
        for (std::size_t i = 0; i != with.size(); ++i) known.emplace_back(&parameters[i].head(), with[i]);
        return eval(f->second.parts[4], known);
    }
    value atom(const std::string& w, const names& known) const {
        for (auto n = known.rbegin(); n != known.rend(); ++n)
            if (*n->first == w) return n->second;
        if (w == "true" || w == "false") return holds(w == "true");
        if (w[0] == '#') return as_bits(static_cast<unsigned>(w.size() - 2) * (w[1] == 'x' ? 4 : 1), std::stoull(w.substr(2), nullptr, w[1] == 'x' ? 16 : 2));
        return w[0] >= '0' && w[0] <= '9' ? of(std::stoll(w)) : apply(w, {});
    }
    value eval(const form& f, names& known) const {
        if (f.parts.empty()) return atom(f.word, known);
        const std::string& op = f.head();
        if (op == "let") {
            const std::size_t before = known.size();
            names bound;
            for (const form& b : f.parts[1].parts) bound.emplace_back(&b.head(), eval(b.parts[1], known));
            known.insert(known.end(), bound.begin(), bound.end());
            const value v = eval(f.parts[2], known);
            known.resize(before);
            return v;
        }
        if (op == "ite") return eval(f.parts[eval(f.parts[1], known).n != 0 ? 2 : 3], known);
        std::vector<value> x;
        for (std::size_t i = 1; i != f.parts.size(); ++i) x.push_back(eval(f.parts[i], known));
        if (op.empty()) return indexed(f.parts[0], x[0]);
        if (functions_.count(op) != 0) return apply(op, x);
        if (x[0].is == value::bits) return of_bits(op, x);
        return op == "and" || op == "or" || op == "not" || op == "=>" ? of_truths(op, x) : of_numbers(op, x);
    }
    static value indexed(const form& f, const value& x) {  // (_ extract 31 0), (_ zero_extend 32)
        const auto at = [&](std::size_t i) { return static_cast<unsigned>(std::stoul(f.parts[i].word)); };
        const std::string& op = f.parts[1].word;
        if (op == "extract") return as_bits(at(2) - at(3) + 1, x.b >> at(3));
        REQUIRE_MESSAGE((op == "zero_extend" || op == "sign_extend"), op);
        return as_bits(x.width + at(2), op == "zero_extend" ? x.b : static_cast<uint64_t>(with_sign(x)));
    }
    static value of_truths(const std::string& op, const std::vector<value>& x) {
        if (op == "not") return holds(x[0].n == 0);
        if (op == "=>") return holds(x[0].n == 0 || x[1].n != 0);
        bool all = true, any = false;
        for (const value& v : x) all = all && v.n != 0, any = any || v.n != 0;
        return holds(op == "and" ? all : any);
    }
    static value of_numbers(const std::string& op, const std::vector<value>& x) {
        if (op == "-" && x.size() == 1) return of(-x[0].n);
        if (op == "+" || op == "-" || op == "*" || op == "div" || op == "mod") {
            int64_t n = x[0].n;
            for (std::size_t i = 1; i != x.size(); ++i) {
                const int64_t by = x[i].n;
                bool wide = true;
                if (op == "+") wide = !__builtin_add_overflow(n, by, &n);
                else if (op == "-") wide = !__builtin_sub_overflow(n, by, &n);
                else if (op == "*") wide = !__builtin_mul_overflow(n, by, &n);
                else {  // towards less, for a divisor above 0
                    REQUIRE(by > 0);
                    const int64_t rest = n % by < 0 ? n % by + by : n % by;
                    n = op == "mod" ? rest : (n - rest) / by;
                }
                REQUIRE(wide);
            }
            return of(n);
        }
        bool yes = true;
        for (std::size_t i = 1; i != x.size(); ++i) {
            const int64_t a = x[i - 1].n, b = x[i].n;
            if (op == "=") yes = yes && a == b;
            else if (op == "<") yes = yes && a < b;
            else if (op == "<=") yes = yes && a <= b;
            else if (op == ">") yes = yes && a > b;
            else if (op == ">=") yes = yes && a >= b;
            else FAIL(op);
        }
        return holds(yes);
    }
    static value of_bits(const std::string& op, const std::vector<value>& x) {
        const unsigned w = x[0].width;
        const uint64_t a = x[0].b;
        if (op == "bvneg") return as_bits(w, ~a + 1);
        REQUIRE(x.size() == 2);
        REQUIRE(x[1].width == w);
        const uint64_t b = x[1].b;
        const int64_t s = with_sign(x[0]), t = with_sign(x[1]);
        if (op == "bvadd") return as_bits(w, a + b);
        if (op == "bvsub") return as_bits(w, a - b);
        if (op == "bvmul") return as_bits(w, a * b);
        if (op == "bvand") return as_bits(w, a & b);
        if (op == "bvor") return as_bits(w, a | b);
        if (op == "bvshl") return as_bits(w, b >= w ? 0 : a << b);
        if (op == "bvlshr") return as_bits(w, b >= w ? 0 : a >> b);
        if (op == "=") return holds(a == b);
        if (op == "bvult") return holds(a < b);
        if (op == "bvule") return holds(a <= b);
        if (op == "bvuge") return holds(a >= b);
        if (op == "bvslt") return holds(s < t);
        if (op == "bvsle") return holds(s <= t);
        if (op == "bvsgt") return holds(s > t);
        if (op == "bvsge") return holds(s >= t);
        FAIL(op);
        return x[0];
    }
    std::map<std::string, form> functions_{};
};

// ── numbers to try ──

/// A seeded draw: the same on every machine.
class draw {
  public:
    explicit draw(uint64_t seed) : at_{seed} {}
    uint64_t bits() {
        at_ += 0x9e3779b97f4a7c15u;
        uint64_t x = (at_ ^ at_ >> 30) * 0xbf58476d1ce4e5b9u;
        x = (x ^ x >> 27) * 0x94d049bb133111ebu;
        return x ^ x >> 31;
    }
    exact between(exact least, exact most) {
        return static_cast<exact>(least + static_cast<int64_t>(bits() % static_cast<uint64_t>(int64_t{most} - least + 1)));
    }

  private:
    uint64_t at_;
};
constexpr exact least_exact = (std::numeric_limits<exact>::min)(), most_exact = (std::numeric_limits<exact>::max)();
/// Both sides of what the arithmetic turns on, from 0 up.
constexpr exact edges[] = {0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 19, 20, 21, 30, 59, 60, 61, 119, 120, 121, 239, 240, 241, 299, 300, 301, 499, 500, 501, 999, 1'000,
    1'001, 2'399, 2'400, 86'399, 86'400, 500'000};
constexpr exact shares[] = {0, 1, 333, 499, 500, 501, 699, 700, 701, 799, 800, 801, 899, 900, 901, 999, 1'000, 1'001, 1'500, 2'000};
std::vector<exact> amounts(draw& from, int drawn, exact most = most_exact) {
    std::vector<exact> all;
    for (const exact n : edges)
        if (n <= most) all.push_back(n);
    all.push_back(most - 1), all.push_back(most);
    for (int i = 0; i != drawn; ++i) all.push_back(from.between(0, i % 2 == 0 ? most : (std::min)(most, exact{3'000})));
    return all;
}
proportion pm(exact n) { return *proportion::from(n); }

// ── file by file ──

TEST_CASE("proofs/saturated is detail::saturated") {
    const definitions is{"saturated"};
    draw from{1};
    std::vector<int64_t> all{0, 1, -1, most_exact - int64_t{1}, most_exact, most_exact + int64_t{1}, least_exact, int64_t{1} << 32,
        (std::numeric_limits<int64_t>::min)(), (std::numeric_limits<int64_t>::max)()};
    for (int i = 0; i != 500; ++i) all.push_back(static_cast<int64_t>(from.bits()) >> (i % 60));
    for (const int64_t x : all) CHECK(with_sign(is.word("saturated", {bits64(static_cast<uint64_t>(x))})) == andante::detail::saturated(x));
}

TEST_CASE("proofs/proportion is allowance and exposure, of numbers below 0 too") {
    const definitions is{"proportion"};
    draw from{2};
    std::vector<exact> all = amounts(from, 60);
    for (const exact n : amounts(from, 20)) all.push_back(-n);
    all.push_back(least_exact);
    for (const exact n : all)
        for (const exact p : shares) {
            CHECK(is.number("allowance", {of(n), of(p)}) == andante::detail::allowance(n, pm(p)));
            CHECK(is.number("exposure", {of(n), of(p)}) == andante::detail::exposure(n, pm(p)));
        }
}

TEST_CASE("proofs/ramp is the ramp, through courses of falls, sessions and days") {
    const definitions is{"ramp"};
    for (exact p = 0; p != 1'000; ++p) CHECK(is.number("next", {of(p)}) == ramp::next(pm(p)).place());
    draw from{3};
    for (int course = 0; course != 60; ++course) {
        ramp r;
        int64_t at = 1'000;
        bool trained = false;
        day today = "2026-03-02"_day, since = never;
        const exact rung = from.between(1, 14);
        for (int i = 0; i != 40; ++i, today = today + from.between(0, 6)) {
            const exact to = from.between(0, 3) == 0 ? from.between(0, 1'100) : 100 * from.between(3, 11);
            const value days = of(since == never ? 0 : today - since);
            const auto planned = [&] { return is.number("on_day", {of(at), holds(trained), of(since == never ? 0 : today - since), of(rung)}); };
            CHECK(r.on(today, rung).place() == planned());
            switch (from.between(0, 2)) {
                case 0:
                    r.lower(pm(to), today, {}), at = is.number("lowered", {of(at), of(to)});
                    if (to < 1'000) since = today, trained = false;
                    break;
                case 1: {
                    const bool falls = to < 1'000 && to <= planned();
                    r.fall_to(pm(to), today, rung, {}), at = is.number("fallen", {of(at), holds(trained), days, of(rung), of(to)});
                    if (falls) since = today, trained = false;
                    break;
                }
                default: {
                    const int64_t now = planned();
                    r.train(today, rung);
                    if (now != at) at = now, since = today;
                    trained = at < 1'000;
                }
            }
            CHECK(r.on(today, rung).place() == planned());
            CHECK(r.ended() == (at == 1'000));
        }
    }
}

TEST_CASE("proofs/dose is the volume, the meet, what is well formed and the lesser of two") {
    const definitions is{"dose"};
    draw from{4};
    const auto any = [&] { return from.between(0, 3) == 0 ? edges[static_cast<std::size_t>(from.between(0, 37))] : from.between(0, 12); };
    for (int i = 0; i != 3'000; ++i) {
        const exact least = i % 5 == 0 ? least_exact : 0;
        const auto part_of = [&] { return i % 5 == 0 ? from.between(least, most_exact) : any(); };
        const dose a = dose::of_parts({part_of(), part_of(), part_of(), part_of()}), b = dose::of_parts({part_of(), part_of(), part_of(), part_of()});
        const std::vector<value> parts{of(a.at(part::n_sets)), of(a.at(part::n_reps)), of(a.at(part::weight)), of(a.at(part::time))};
        CHECK(is.number("volume", {parts[0], parts[1], parts[3]}) == volume(a));
        CHECK(is.truth("well_formed", parts) == well_formed(a));
        for (std::size_t p = 0; p != part_count; ++p) CHECK(with_sign(is.word("meet", {bits32(a.parts()[p]), bits32(b.parts()[p])})) == meet(a, b).parts()[p]);
        if (!well_formed(a) || !well_formed(b) || a.at(part::n_reps) == 0 || b.at(part::n_reps) == 0) continue;
        const std::vector<value> two{of(a.at(part::n_sets)), of(a.at(part::n_reps)), of(a.at(part::weight)), of(b.at(part::n_sets)), of(b.at(part::n_reps)),
            of(b.at(part::weight))};
        const dose lesser = course_memory::lesser(a, b);
        CHECK(is.number("lesser_sets", two) == lesser.at(part::n_sets));
        CHECK(is.number("lesser_reps", two) == lesser.at(part::n_reps));
        CHECK(is.number("lesser_load", two) == lesser.at(part::weight));
    }
    for (std::size_t p = 0; p != part_count; ++p)
        for (const exact n : {-1, 0, 1, 99, 100, 101, 999, 1'000, 1'001, 86'399, 86'400, 86'401, 499'999, 500'000, 500'001}) {
            const dose d = dose{}.with(static_cast<part>(p), n);
            CHECK(is.truth("well_formed", {of(d.parts()[0]), of(d.parts()[1]), of(d.parts()[2]), of(d.parts()[3])}) == well_formed(d));
        }
}

TEST_CASE("proofs/floor is floor_of") {
    const definitions is{"floor"};
    const auto same = [&](exact n, exact r) {
        const dose f = floor_of(dose::of_parts({n, r, 2'000, 0}));
        CHECK(is.number("floor_sets", {of(n), of(r)}) == f.at(part::n_sets));
        CHECK(is.number("floor_reps", {of(n), of(r)}) == f.at(part::n_reps));
        CHECK(f.at(part::weight) == 2'000);
    };
    for (exact n = 1; n <= 6; ++n)
        for (exact r = 1; r <= 40; ++r) same(n, r);
    draw from{5};
    for (int i = 0; i != 300; ++i) {
        const exact n = from.between(1, 100), r = from.between(1, 1'000);  // arguments are drawn in no order
        same(n, r);
    }
    for (const exact t : amounts(from, 200))
        if (t > 0) CHECK(is.number("floor_time", {of(t)}) == floor_of(dose::of_parts({0, 0, 0, t})).at(part::time));
}

TEST_CASE("proofs/share_of_time is the share of a timed level") {
    const definitions is{"share_of_time"};
    draw from{6};
    for (const exact t : amounts(from, 40))
        for (const exact p : shares)
            for (const exact f : {exact{0}, exact{119}, exact{120}, t / 2, t, from.between(0, 3'000)}) {
                if (p > 1'000) continue;  // above the whole the level is returned at once, which the formula gives for a floor at or below it
                CHECK(is.number("share_of_time", {of(t), of(p), of(f)}) == share(dose::of_parts({0, 0, 0, t}), pm(p), dose::of_parts({0, 0, 0, f}), 500,
                    true).at(part::time));
                CHECK((f > t || is.number("share_of_time", {of(t), of(p), of(f)}) == share(dose::of_parts({0, 0, 0, t}), pm(p), dose::of_parts({0, 0, 0, f}),
                    500).at(part::time)));
            }
}

TEST_CASE("proofs/share_of_sets is the share of a counted level, its walk for the floor included") {
    const definitions is{"share_of_sets"};
    const auto same = [&](exact n, exact r, exact p, const dose& floor) {
        const dose level = dose::of_parts({n, r, 2'000, 0}), to = share(level, pm(p), floor, 500, true);
        const int64_t most = volume(level), needed = (std::min)(volume(floor), most), asked = is.number("asked", {of(most), of(p), of(volume(floor))});
        int64_t sets = is.number("sets_kept", {of(n), of(asked)}), reps = is.number("reps_kept", {of(n), of(r), of(asked)});
        if (sets * reps < needed) {
            sets = n, reps = r;
            for (exact k = 1; k <= n; ++k)
                if (is.truth("better", {of(r), of(needed), of(k), of(sets * reps)})) sets = k, reps = is.number("each", {of(r), of(needed), of(k)});
        }
        CAPTURE(n);
        CAPTURE(r);
        CAPTURE(p);
        CAPTURE(volume(floor));
        CHECK(to.at(part::n_sets) == sets);
        CHECK(to.at(part::n_reps) == reps);
        CHECK(to.at(part::weight) == 1'500);
        if (n <= 3) CHECK(is.number("share_volume", {of(n), of(r), of(asked), of(needed)}) == volume(to));
        if (p < 1'000) CHECK(share(level, pm(p), floor, 500).at(part::n_reps) == reps);
    };
    draw from{7};
    for (exact n = 1; n <= 3; ++n)
        for (exact r = 1; r <= 30; ++r)
            for (exact start = 1; start <= 15; ++start)
                for (const exact p : {exact{0}, exact{500}, exact{599}, exact{800}, exact{900}, from.between(0, 1'000)})
                    same(n, r, p, floor_of(dose::of_parts({from.between(1, 3), start, 0, 0})));
    for (int i = 0; i != 200; ++i) {
        const exact n = from.between(1, 100), r = from.between(1, 1'000), p = from.between(0, 1'000);
        same(n, r, p, floor_of(dose::of_parts({from.between(1, 100), from.between(1, 1'000), 0, 0})));
    }
}

TEST_CASE("proofs/rebaselined is rebaselined") {
    const definitions is{"rebaselined"};
    draw from{8};
    for (int i = 0; i != 2'000; ++i) {
        const dose start = dose::of_parts({from.between(1, 3), from.between(1, 15), from.between(0, 3'000), 0}), level = dose::of_parts({from.between(1, 3),
            from.between(1, 30), from.between(0, 5'000), 0});
        const dose floor = floor_of(start), half = share(level, 500_pm, floor, 0), to = rebaselined(level, start);
        const std::vector<value> all{of(start.at(part::n_sets)), of(start.at(part::n_reps)), of(half.at(part::n_sets)), of(half.at(part::n_reps)),
            of(floor.at(part::n_sets)), of(floor.at(part::n_reps))};
        CHECK(is.number("rebaselined_sets", all) == to.at(part::n_sets));
        CHECK(is.number("rebaselined_reps", all) == to.at(part::n_reps));
        CHECK(to.at(part::weight) == (std::min)(start.at(part::weight), level.at(part::weight)));
        const dose started = dose::of_parts({0, 0, 0, from.between(1, 900)}), now = dose::of_parts({0, 0, 0, from.between(1, 2'400)}), least = floor_of(started);
        CHECK(is.number("rebaselined_time", {of(started.at(part::time)), of(share(now, 500_pm, least, 0).at(part::time)), of(least.at(part::time))}) ==
            rebaselined(now, started).at(part::time));
    }
}

TEST_CASE("proofs/bands is band_of, PRG-3, and the trade of double progression") {
    const definitions is{"bands"};
    draw from{9};
    for (const exact base : amounts(from, 60))
        for (const exact part_of : {0, 2, 4, 10, 20})
            for (const exact off : {-1, 0, 1}) {
                const int64_t to = base + (part_of == 0 ? 0 : int64_t{base} / part_of) + off;
                if (to < 0 || to > most_exact) continue;
                CHECK(is.number("band", {of(base), of(to)}) == static_cast<exact>(band_of(base, static_cast<exact>(to))));
                CHECK(is.number("band", {of(-base), of(to)}) == static_cast<exact>(band_of(-base, static_cast<exact>(to))));
            }
    for (int i = 0; i != 3'000; ++i) {
        const exact base = i % 10 == 0 ? 0 : 100 * from.between(1, 60), to = base == 0 ? from.between(495, 505)
            : base + base * from.between(1, 11) / 20 + from.between(-1, 1), reps = from.between(1, 20), bottom = from.between(3, 12);
        if (to <= base) continue;
        step s;
        s.from = dose::of_parts({2, reps, base, 0}), s.to = dose::of_parts({2, from.between(1, 20), to, 0}), s.least_reps_in_range = bottom;
        CHECK(is.truth("allowed", {of(base), of(to), of(reps), of(s.to.at(part::n_reps)), of(bottom), of(250)}) == !rules::load_step{}(s).speaks());
        course c;
        c.level = s.from, c.ceiling = dose::of_parts({2, reps, 100'000, 0}), c.bottom = bottom, c.top = reps;
        const dose wish = policies::double_progression::heavier(c, equipment::of({load::from_value(to)}));
        CHECK(is.truth("taken", {of(base), of(to), of(reps)}) == (wish.at(part::weight) == to));
        if (wish.at(part::weight) == to) CHECK(is.number("reps_left", {of(base), of(to), of(reps), of(bottom)}) == wish.at(part::n_reps));
    }
}

TEST_CASE("proofs/loads is the equipment, and a twentieth more") {
    const definitions is{"loads"};
    draw from{10};
    const auto grams = [](exact n) { return load::from_value(n); };
    for (const exact limit : amounts(from, 60))
        for (const exact step : {1, 3, 100, 250, 500, 5'000, most_exact}) {
            const equipment has = equipment::in_steps_of(grams(step));
            CHECK(is.number("heaviest_in_steps", {of(step), of(limit)}) == has.heaviest_within(grams(limit)).value());
            const int64_t next = is.number("next_in_steps", {of(step), of(limit)});
            const auto found = has.next_above(grams(limit), grams(most_exact), {});
            CHECK(found.has_value() == (next <= most_exact));
            if (found) CHECK(next == found->value());
        }
    for (int i = 0; i != 2'000; ++i) {
        std::array<exact, 4> x{};
        for (std::size_t k = 0; k != 4; ++k) x[k] = (k == 0 ? 0 : x[k - 1]) + from.between(1, i % 2 == 0 ? 4 : 100'000);
        const equipment shelf = equipment::of({grams(x[2]), grams(x[0]), grams(x[3]), grams(x[1])});
        const exact at = i % 3 == 0 ? x[static_cast<std::size_t>(from.between(0, 3))] + from.between(-1, 1) : from.between(0, x[3] + 5);
        const std::vector<value> all{of(x[0]), of(x[1]), of(x[2]), of(x[3]), of(at)};
        CHECK(is.number("heaviest_of", all) == shelf.heaviest_within(grams(at)).value());
        const auto next = shelf.next_above(grams(at), grams(most_exact), {});
        CHECK(is.number("next_of", all) == (next ? next->value() : 0));

        course c;
        c.level = dose::of_parts({1, 10, from.between(0, 20'000), 0}), c.load_step = i % 3 == 0 ? from.between(0, 2) : 50 * from.between(1, 20);
        c.ceiling = dose::of_parts({1, 10, c.level.at(part::weight) + from.between(0, 1'500), 0}), c.top = 10;
        experience known;
        known.today = "2026-06-01"_day, known.began = known.changed = known.today - 100;
        CHECK(is.number("within_a_twentieth", {of(c.level.at(part::weight)), of(c.load_step), of(c.ceiling.at(part::weight))}) ==
            policies::low_intensity{}(c, known).at(part::weight));
    }
}

TEST_CASE("proofs/minutes is the step of time, a tenth of the comfortable maximum, the first time in the water, and bouts") {
    const definitions is{"minutes"};
    draw from{11};
    for (int i = 0; i != 2'000; ++i) {
        course c;
        c.what = exercises::walking, c.time_step = from.between(1, 300);
        c.ceiling = dose::of_parts({0, 0, 0, i % 4 == 0 ? most_exact : from.between(1, 2'400)});
        c.level = dose::of_parts({0, 0, 0, from.between(0, 1) == 0 ? from.between(0, c.ceiling.at(part::time))
            : (std::max)(exact{0}, c.ceiling.at(part::time) - c.time_step + from.between(-1, 1))});
        if (fits(c.level, c.ceiling)) CHECK(is.number("longer", {of(c.level.at(part::time)), of(c.time_step), of(c.ceiling.at(part::time))}) ==
            policies::time_progression{}(c).at(part::time));

        const bool timed = i % 2 == 0;
        const exact n = timed ? 1 : from.between(1, 3), months = from.between(0, 14);
        experience known;
        known.today = "2028-06-01"_day, known.began = known.changed = known.today - 28 * months - 28;
        known.comfortable = timed ? dose::of_parts({0, 0, 0, from.between(1, 7'200)}) : dose::of_parts({from.between(1, 3), from.between(1, 40), 0, 0});
        c.ceiling = timed ? dose::of_parts({0, 0, 0, 2'400}) : dose::of_parts({n, 30, 0, 0});
        c.level = timed ? dose::of_parts({0, 0, 0, from.between(1, 2'400)}) : dose::of_parts({n, from.between(1, 30), 0, 0});
        const part p = timed ? part::time : part::n_reps;
        CHECK(is.number("by_a_tenth", {of(volume(known.comfortable)), of(months + 1), of(c.level.at(p)), of(n), holds(timed), of(c.ceiling.at(p))}) ==
            policies::twenty_percent{}(c, known).at(p));

        step s;
        s.what = exercises::warm_water_walking, s.start = dose::of_parts({0, 0, 0, from.between(1, 900)}), s.today = "2026-06-01"_day;
        pool_record::value_type pool;
        pool.land_seconds = i % 7 == 0 ? from.between(-1, 0) : from.between(0, 2'400);
        const rules::first_weeks_in_the_water rule{};
        CHECK(is.number("first_in_the_water", {of(rule.first.place()), of(pool.land_seconds), of(floor_of(s.start).at(part::time))}) ==
            rule(s, pool).what().limit.at(part::time));

        const exact all = from.between(1, 86'400), longest = from.between(1, i % 2 == 0 ? 1'200 : 86'400);
        const bouts got = in_bouts(duration::from_value(all), duration::from_value(longest));
        CHECK(is.number("bouts", {of(all), of(longest)}) == got.how_many);
        CHECK(is.number("each_bout", {of(all), of(longest)}) == got.each.value());
    }
}

TEST_CASE("proofs/weeks is what a week may grow to, PRG-4, the wait, and what is left") {
    const definitions is{"weeks"};
    draw from{12};
    for (const exact week : amounts(from, 60, 604'800))
        for (const exact rise : {0, 1, 99, 100, 150, 200})
            for (exact minutes = 0; minutes <= 10; ++minutes) CHECK(is.number("most_of_week", {of(week), of(rise), of(minutes)}) ==
                most_weekly_seconds(week, rise, minutes));
    const rules::weekly_minutes rule{};
    for (int i = 0; i != 2'000; ++i) {
        step s;
        s.what = exercises::walking, s.from = dose::of_parts({0, 0, 0, i % 20 == 0 ? 0 : from.between(0, 2'400)}), s.to = dose::of_parts({0, 0, 0, 2'400}),
            s.per_week = from.between(1, 6);
        const int64_t own = int64_t{s.from.at(part::time)} * s.per_week;
        s.week_seconds = own + (i % 2 == 0 ? 0 : from.between(0, 40'000));
        s.week_rise = i % 3 == 0 ? 0 : from.between(0, 5'000);
        CHECK(is.number("each", {of(s.from.at(part::time)), of(s.week_seconds), of(s.week_rise), of(rule.rise.place()), of(rule.floor_minutes.place()), of(s.per_week)}) ==
            rule(s).what().limit.at(part::time));
        const exact used = from.between(0, 50), most = from.between(0, 50);
        CHECK(is.number("left", {of(used), of(most)}) == quota{used, most}.left());
    }
    for (exact wait = 0; wait <= 400; ++wait)
        for (const bool slow : {false, true})
            for (exact back = 0; back <= 2; ++back) CHECK(is.number("wait_between", {of(wait), holds(slow), of(back)}) == days_between_steps(wait, slow, back));
}

TEST_CASE("proofs/windows is the set of days") {
    const definitions is{"windows"};
    draw from{13};
    for (int course = 0; course != 40; ++course) {
        const day first = "2026-03-02"_day;
        day_set s;
        s.put(first);
        uint64_t bits = 1;
        day newest = first;
        for (int i = 0; i != 25; ++i) {
            const exact by = from.between(0, 5) == 0 ? from.between(-70, 70) : from.between(-6, 6);
            const day d = newest + by;
            s.put(d), bits = is.word("put", {bits64(bits), bits32(by)}).b;
            newest = (std::max)(newest, d);
            CHECK(s.newest() == newest);
            CHECK(s.seen_from(newest) == bits);
            for (const exact off : {-65, -64, -63, -7, -1, 0, 1, 6, 7, 63, 64, 65}) {
                CHECK(is.word("turned", {bits64(bits), bits32(off)}).b == s.seen_from(newest + off));
                CHECK(is.truth("has", {bits64(bits), bits32(off)}) == s.has(newest - off));
            }
            CHECK(is.word("without_newest", {bits64(bits)}).b == (bits & ~newest_of(bits, 1)));
        }
    }
    for (exact ago = -70; ago <= 70; ++ago) CHECK(is.word("days_after", {bits32(ago)}).b == days_after("2026-03-02"_day - ago, "2026-03-02"_day));
    for (exact i = 0; i != 64; ++i) CHECK(is.truth("bit", {bits64(uint64_t{1} << i), bits32(i)}));
}

TEST_CASE("proofs/counting is count_of") {
    const definitions is{"counting"};
    draw from{14};
    for (int i = 0; i != 2'000; ++i) {
        const uint64_t d = i < 64 ? (uint64_t{1} << i) - 1 : from.bits() & (i % 2 == 0 ? from.bits() : ~uint64_t{0});
        CHECK(is.word("count_of", {bits64(d)}).b == static_cast<uint64_t>(count_of(d)));
    }
}

TEST_CASE("proofs/medians is the comparison of a calendar, and its lower median is the one that the laws are of") {
    const definitions is{"medians"};
    const day today = "2026-03-02"_day;
    for (exact n = 0; n <= 15; ++n)
        for (exact bound = 1; bound <= 15; ++bound) {
            calendar<40> c;
            c.put(today, n);
            CHECK(is.truth("from", {as_bits(4, static_cast<uint64_t>(n)), as_bits(4, static_cast<uint64_t>(bound))}) == (c.from(bound, today) != 0));
        }
    draw from{15};
    for (int i = 0; i != 1'000; ++i) {
        calendar<40> c;
        std::vector<exact> told;
        for (exact k = from.between(1, 20); k != 0; --k) told.push_back(from.between(0, 10)), c.put(today - k, told.back());
        const auto median = c.lower_median(today, ~uint64_t{0}, 1, 15);
        REQUIRE(median.has_value());
        const auto at_most = [&](exact v) { return static_cast<exact>(std::count_if(told.begin(), told.end(), [&](exact n) { return n <= v; })); };
        const auto n = static_cast<exact>(told.size());
        CHECK(2 * at_most(*median) >= n);
        CHECK(2 * at_most(*median - 1) < n);
    }
}

TEST_CASE("proofs/done is over-doing, what meets a grant, and a credible step") {
    const definitions is{"done"};
    draw from{16};
    for (int i = 0; i != 3'000; ++i) {
        const bool timed = i % 2 == 0;
        const exact base = timed ? from.between(1, 2'400) : from.between(1, 30), grams = i % 3 == 0 ? 0 : 10 * from.between(0, 500), tolerance = 50 * from.between(0, 4);
        const exact much = base + base * from.between(-3, 3) / 10 + from.between(-4, 4), heavy = grams + grams / 20 * from.between(-4, 4) + from.between(0, 1);
        if (much < 0) continue;
        const dose granted = timed ? dose::of_parts({0, 0, grams, base}) : dose::of_parts({2, base, grams, 0}), did = timed ? dose::of_parts({0, 0, heavy, much})
            : dose::of_parts({2, much, heavy, 0});
        CHECK(is.truth("over_done", {of(volume(did)), of(volume(granted)), of(heavy), of(grams), of(tolerance), of(timed ? 180 : 2)}) ==
            over_doing(did, granted, tolerance));
        CHECK(is.truth("meets", {of(volume(did)), of(volume(granted)), of(heavy), of(grams)}) == meets(did, granted));
        const dose level = timed ? dose::of_parts({0, 0, 0, base}) : dose::of_parts({2, base + 3, grams, 0});
        for (std::size_t p = timed ? 3 : 0; p != (timed ? part_count : 3); ++p) {
            const exact now = level.parts()[p], to = now + (p == 2 ? (now == 0 ? from.between(495, 505) : now / 4 + from.between(-1, 1)) : p ==
                3 ? (std::max)(now * 3 / 10, exact{300}) + from.between(-1, 1) : from.between(1, 3));
            if (to > now) CHECK(is.truth("credible", {of(static_cast<int64_t>(p)), of(now), of(to)}) == credible_step(level, level.with(static_cast<part>(p), to), dose{}));
        }
    }
}

TEST_CASE("proofs/numbers is the load of a session, and the root behind monotony") {
    const definitions is{"numbers"};
    draw from{17};
    for (exact h = 0; h <= 20; ++h)
        for (const exact s : amounts(from, 40)) CHECK(is.number("load_of", {of(h), of(s)}) == load_of(*cr10::from(h), duration::from_value(s)));
    for (int i = 0; i != 3'000; ++i) {
        std::array<exact, 7> loads{};
        for (exact& n : loads) n = from.between(0, i % 2 == 0 ? 60 : 100'000);
        const week_of_load w = load_of_week(loads);
        int64_t total = 0, squares = 0;
        for (const exact n : loads) total += n, squares += int64_t{n} * n;
        const int64_t spread = 7 * squares - total * total;
        if (spread == 0) continue;
        int64_t root = 0;
        for (int64_t bit = int64_t{1} << 30; bit != 0; bit >>= 1) root = is.number("with_bit", {of(root), of(bit), of(10'000 * total * total / spread)});
        CHECK(w.monotony == root);
    }
}

TEST_CASE("proofs/scales is one scale of effort as another, and the two rings of a limit") {
    const definitions is{"scales"};
    for (exact n = borg::least; n <= borg::most; ++n) {
        CHECK(is.number("cr10_least", {of(n)}) == on_cr10(*borg::from(n)).least.place());
        CHECK(is.number("cr10_most", {of(n)}) == on_cr10(*borg::from(n)).most.place());
    }
    for (exact h = cr10::least; h <= cr10::most; ++h) {
        CHECK(is.number("borg_least", {of(h)}) == on_borg(*cr10::from(h)).least.place());
        CHECK(is.number("borg_most", {of(h)}) == on_borg(*cr10::from(h)).most.place());
    }
    const day today = "2026-03-02"_day;
    for (const rings& r : {rings{5, {3, 8}, 12, true}, rings{5, {3, 8}, 8, true}, rings{5, {3, 8}, 1, false}, rings{5, {3, 8}, 3, false}})
        for (exact n = -1; n <= 14; ++n)
            for (const exact left : {-1, 0, 1, 181, 182, 183})
                for (const bool signs : {false, true}) {
                    const signature by{signs ? 41u : 0u, static_cast<std::uint16_t>(1), today + left};
                    CHECK(is.truth("accepted", {of(n), of(r.recommended.least), of(r.recommended.most), of(r.absolute), holds(r.looser_up), holds(signs), of(left)}) ==
                          (andante::detail::check_ring(r, -1, 14, n, by, today) == limit_problem::nothing));
                }
}

TEST_CASE("proofs/door is what is finite, and what comes of the parts of a number") {
    const definitions is{"door"};
    draw from{18};
    const auto enters = [&]<class Unit, exact Factor>(andante::detail::word<Unit, Factor> w) {
        const int64_t one = int64_t{1} << 40;
        for (exact n = 0; n <= absolute_bound<Unit>; n += 1 + n / 50)
            for (const int64_t parts : {n * one / Factor, (n * one - one / 1024) / Factor - 1, (n * one - one / 1024) / Factor, (n * one - one / 1024) / Factor + 1}) {
                if (static_cast<int64_t>(static_cast<double>(parts)) != parts) continue;
                const auto a = measured(static_cast<double>(parts) / static_cast<double>(one), w);
                CHECK(is.truth("comes_in", {of(parts), of(Factor), of(absolute_bound<Unit>)}) == a.has_value());
                if (a) CHECK(is.number("amount", {of(parts), of(Factor)}) == a->value());
            }
        CHECK_FALSE(is.truth("comes_in", {of(absolute_bound<Unit> * one / Factor + 1), of(Factor), of(absolute_bound<Unit>)}));
    };
    enters(g), enters(kg), enters(seconds), enters(minutes), enters(rep), enters(sets);
    for (int i = 0; i != 2'000; ++i) {
        const uint64_t bits = i % 3 == 0 ? from.bits() | uint64_t{0x7ff} << 52 : from.bits();
        CHECK(is.truth("finite", {bits64(bits)}) == andante::detail::finite(std::bit_cast<double>(bits)));
    }
}

TEST_CASE("proofs/grant is what the guard grants, day by day, of policies that wish more and less") {
    const definitions is{"grant"};
    std::size_t steps = 0, eased = 0, at_the_floor = 0, shared = 0;
    const auto wish_less = [](const course& c) noexcept { return share(c.level, 700_pm, floor_of(c.start), 0); };
    const auto wish_nothing = [](const course& c) noexcept { return c.level.at(part::n_reps) ==
        0 ? c.level.with(part::time, 1) : c.level.with(part::n_sets, 1).with(part::n_reps, 1); };
    const auto wish_more = [](const course& c) noexcept { return policies::standard{}(c); };
    const auto by_the_day = [](const course& c, const experience& x) noexcept { return policies::symptom_contingent<>{}(c, x); };
    for (const living::chosen_policy& policy : {living::chosen_policy{+wish_less}, living::chosen_policy{+wish_nothing}, living::chosen_policy{+wish_more},
        living::chosen_policy{+by_the_day}}) {
        living::person p = living::someone(ibm_rules, living::form(), policy);
        draw from{19};
        for (int i = 0; i != 90; ++i) {
            p.checks_in();
            if (i % 3 == 0) p.trains();
            if (i == 45 || i == 70) p.sleeps(i == 45 ? 9 : 16), p.checks_in();
            for (const decision& d : p.decides()) {
                if (!d.granted() || d.sum.level != relevel{}) continue;
                const order& o = *p.coach().rx().find(d.what);
                const bool kept = !is_training(d.what) || (d.sum.act == action::progress && !d.sum.lighter), open = d.sum.act == action::progress;
                const dose floor = floor_of(o.start), taken = share(d.level, d.factor, floor, o.load_step.value(), d.sum.lighter);
                const dose limit = d.sum.only.has(constraint::no_external_load) ? meet(d.sum.limit, o.ceiling).with(part::weight, 0) : d.sum.limit;
                const bool less = fits(d.wished, d.level) && d.wished != d.level, below = volume(meet(kept ? d.level : taken, d.wished)) < volume(meet(floor, o.ceiling));
                const bool rises = !fits(meet(d.wished, meet(limit, o.ceiling)), d.level);
                const dose got = d.match([](const approved_dose& a) { return a.value(); }, [](const decision&) { return dose{}; });
                steps += open && !less && rises, eased += less && !below, at_the_floor += less && below, shared += !kept && taken != d.level;
                for (std::size_t k = 0; k != part_count; ++k)
                    CHECK(with_sign(is.word("granted", {bits32(d.level.parts()[k]), bits32(taken.parts()[k]), bits32(d.wished.parts()[k]),
                        bits32(o.ceiling.parts()[k]), bits32(limit.parts()[k]),
                                                        bits32(floor.parts()[k]), holds(kept), holds(less), holds(below), holds(open), holds(rises)})) == got.parts()[k]);
            }
            p.sleeps();
        }
    }
    CHECK(steps > 0);
    CHECK(eased > 0);
    CHECK(at_the_floor > 0);
    CHECK(shared > 0);
}

}  // namespace
}  // namespace arithmetic
