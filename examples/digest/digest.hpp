// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/io.hpp>
#include <andante/quantity/door.hpp>
#include <andante/text.hpp>
#include <andante/verify/answer.hpp>
#include <andante/verify/vectors.hpp>

#include "diaries/lives.hpp"
#include "diary/course.hpp"
#include "vectors/this_coach.hpp"

#include <array>
#include <bit>

/// What this library says and writes, as numbers: equal on every machine, or something on it is wrong.
namespace digests {

using namespace andante;

/// What two machines are compared by: how much of it there is, and the checksum of its bytes.
inline std::string line(std::string_view what, std::size_t size, std::string_view unit, std::uint64_t digest) {
    return std::string{what} + ": " + std::to_string(size) + " " + std::string{unit} + ", " + detail::hex(digest) + "\n";
}
inline std::string line(std::string_view what, std::string_view bytes) { return line(what, bytes.size(), "bytes", detail::checksum(bytes)); }

inline std::string versions() { return "rule set " + std::string{ibm_rule_set_version()} + ", diary format " + std::to_string(diary_format) + "\n"; }

/// The bits of a / b, cut off, made of whole numbers: a division of doubles could differ from machine to machine. Precondition: a > 0.
constexpr std::uint64_t bits_of_quotient(std::uint64_t a, std::uint64_t b) {
    std::uint64_t q = a / b, r = a % b, exponent = 1075;
    for (; q < std::uint64_t{1} << 52; --exponent) {
        q <<= 1, r <<= 1;
        if (r >= b) r -= b, q |= 1;
    }
    return exponent << 52 | (q & ((std::uint64_t{1} << 52) - 1));
}
static_assert(std::bit_cast<double>(bits_of_quotient(5, 2)) == 2.5 && std::bit_cast<double>(bits_of_quotient(1, 1000)) <= 0.001);

/// What becomes of a number in some unit: at each place where one amount goes over into the next, and around the bound, some bits less and more.
template <class Word>
std::string through_the_door(Word w, std::uint64_t factor, std::uint64_t bound) {
    std::string all;
    const auto enter = [&](std::uint64_t bits) {
        const auto a = measured(std::bit_cast<double>(bits), w);
        all += a ? std::to_string(a->value()) + "\n" : "refused\n";
    };
    const std::uint64_t steps = (std::min)(bound, std::uint64_t{20'000});
    for (std::uint64_t n = 1; n <= steps; ++n) {
        const std::uint64_t amount = n * bound / steps;
        for (const std::uint64_t place : {bits_of_quotient(1024 * amount - 1, 1024 * factor), bits_of_quotient(amount, factor)})
            for (std::uint64_t off = 0; off != 7; ++off) enter(place + off - 3);
    }
    constexpr std::array<std::uint64_t, 9> odd{0, 1, 0x8000000000000000, 0x8000000000000001, 0x7fefffffffffffff, 0x7ff0000000000000, 0xfff0000000000000, 0x7ff0000000000001, 0x7ff8000000000000};
    for (const std::uint64_t bits : odd) enter(bits);  // zeros, the least and the most, infinities, both kinds of NaN
    return all;
}
/// The one place at which floating point enters.
inline std::string of_doors() {
    const std::string all = through_the_door(kg, 1000, 500'000) + through_the_door(g, 1, 500'000) + through_the_door(minutes, 60, 86'400) + through_the_door(seconds, 1, 86'400) +
                            through_the_door(rep, 1, 1'000) + through_the_door(sets, 1, 100);
    return line("doors", static_cast<std::size_t>(std::count(all.begin(), all.end(), '\n')), "numbers", detail::checksum(all));
}
/// Every answer to the vectors of the files, as `andante_vectors --answer` writes it, a line each. A test that fails goes to `wrong`.
inline std::string of_vectors(const std::vector<std::string>& files, std::string& wrong) {
    std::string answers;
    verify::vector_run tests{[&](const std::string& request) {
        std::string a = verify::answer(request, this_coach{}, ibm_rule_set_version());
        answers += a, answers += '\n';
        return a;
    }};
    for (const std::string& f : files) tests.add_file(f);
    wrong += verify::what_failed(tests.results());
    return line("vectors", static_cast<std::size_t>(std::count(answers.begin(), answers.end(), '\n')), "answers", detail::checksum(answers));
}
/// The diaries of the files, read and written again. One that comes out otherwise goes to `wrong`.
inline std::string of_diaries(const std::vector<std::string>& files, std::string& wrong) {
    std::string all;
    for (const std::string& path : files) {
        const auto text = detail::read_whole(path);
        const auto again = text ? write_diary(parse_diary(*text)) : text;
        if (!again) wrong += path + ": " + words(again.error()) + "\n";
        else if (*again != *text) wrong += path + ": written again it is not the same\n";
        if (again) all += *again;
    }
    return line("diaries", all);
}
/// A life that is lived again here, and the file that it is committed as.
struct life {
    std::string_view file;
    diary_file lived;
};
inline std::vector<life> lives_again() { return {{"hard_year.jsonl", lives::hard_year()}, {"home_programme.jsonl", lives::home_programme()}}; }

/// What is saved of them. With the committed diaries given in the same order it is the same bytes.
inline std::string of_lives(const std::vector<life>& all, std::string& wrong) {
    std::string saved;
    for (const life& l : all) {
        const auto text = write_diary(l.lived);
        if (text) saved += *text;
        else wrong += std::string{l.file} + ": " + words(text.error()) + "\n";
    }
    return line("lives", saved);
}
/// Every plan of these lives, for the person and for the clinician, and the certificates of their last day.
inline std::string of_words(const std::vector<life>& all) {
    std::string said;
    for (const life& l : all) {
        course_of::walk(l.lived, [&](const course_of::lived_day& d) { said += words(d.plan) + words(d.plan, reader::clinician); });
        const day last = l.lived.book.rows().back().on;
        const prescription& rx = course_of::in_force(l.lived, last);
        for (const order& o : rx.orders()) {
            const certificate c = ibm_coach{rx}.explain(l.lived.book, last, o.what);
            said += words(c) + words(c, reader::clinician);
        }
    }
    return line("words", said);
}
inline bool is_diary(const std::string& path) { return path.ends_with(".jsonl"); }

/// All lines but that of the sweep.
inline std::string short_ones(const std::vector<std::string>& files, const std::vector<life>& lived, std::string& wrong) {
    std::vector<std::string> vectors, diaries;
    for (const std::string& path : files)
        for (const std::string& f : is_diary(path) ? std::vector{path} : verify::vector_files(path)) (is_diary(f) ? diaries : vectors).push_back(f);
    return versions() + of_doors() + of_diaries(diaries, wrong) + of_lives(lived, wrong) + of_words(lived) + of_vectors(vectors, wrong);
}

}  // namespace digests
