// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/guard/prescription.hpp>
#include <andante/io/keys.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What can be wrong with a file.
namespace andante {

/// Codes are stable; `code` gives their names in files and logs.
enum class io_problem : std::uint8_t {
    nothing,
    file,              ///< the file cannot be opened, read, written or renamed
    size,              ///< the file, a line, a word or a list is too long
    utf8,              ///< bytes that are not UTF-8
    json_syntax,       ///< not one JSON object
    truncated,         ///< the line or the file ends too early
    depth,             ///< nested too deep
    duplicate_key,     ///< an object names a key twice
    not_finite,        ///< NaN, an infinity, or a number beyond every number
    not_an_integer,    ///< 1.0, 1e3 and -0 are not written here
    wrong_type,        ///< a number where a word belongs, and the like
    missing_field,
    unknown_field,
    wrong_unit,        ///< the field is known under another unit: `load_kg` for `load_g`
    range,             ///< a number out of its range
    no_date,           ///< not a day of the calendar, written 2026-03-02
    unknown_event,
    unknown_exercise,
    unknown_word,      ///< a word that the list of this field does not have
    side,              ///< a side where there is none, or none where there is one
    future,            ///< dated after the day that the caller gave as today
    conflict,          ///< the same id and revision with other content
    limit,             ///< an override that its limit refuses
    prescription,      ///< a prescription that is refused; one error for each refusal
    newer,             ///< the file is of a later format
    state_corrupt,     ///< the file is not what was saved: its checksum does not match
    unwritable         ///< the diary holds a row that the format has no line for
};

/// The stable name of a problem: "E_DUPLICATE_KEY".
constexpr std::string_view code(io_problem p) noexcept {
    switch (p) {
        case io_problem::nothing: return "OK";
        case io_problem::file: return "E_FILE";
        case io_problem::size: return "E_SIZE";
        case io_problem::utf8: return "E_UTF8";
        case io_problem::json_syntax: return "E_JSON_SYNTAX";
        case io_problem::truncated: return "E_TRUNCATED";
        case io_problem::depth: return "E_DEPTH";
        case io_problem::duplicate_key: return "E_DUPLICATE_KEY";
        case io_problem::not_finite: return "E_NOT_FINITE";
        case io_problem::not_an_integer: return "E_NOT_AN_INTEGER";
        case io_problem::wrong_type: return "E_WRONG_TYPE";
        case io_problem::missing_field: return "E_MISSING_FIELD";
        case io_problem::unknown_field: return "E_UNKNOWN_FIELD";
        case io_problem::wrong_unit: return "E_WRONG_UNIT";
        case io_problem::range: return "E_RANGE";
        case io_problem::no_date: return "E_NO_DATE";
        case io_problem::unknown_event: return "E_UNKNOWN_EVENT";
        case io_problem::unknown_exercise: return "E_UNKNOWN_EXERCISE";
        case io_problem::unknown_word: return "E_UNKNOWN_WORD";
        case io_problem::side: return "E_SIDE";
        case io_problem::future: return "E_FUTURE";
        case io_problem::conflict: return "E_CONFLICT";
        case io_problem::limit: return "E_LIMIT";
        case io_problem::prescription: return "E_PRESCRIPTION";
        case io_problem::newer: return "E_STATE_NEWER";
        case io_problem::state_corrupt: return "E_STATE_CORRUPT";
        case io_problem::unwritable: return "E_UNWRITABLE";
    }
    return {};
}

/// One thing that is wrong: where, and as far as it helps what was asked and what the bounds are.
struct io_error {
    io_problem what = io_problem::nothing;
    std::size_t line = 0;       ///< 1-based; 0: the file as a whole
    std::size_t column = 0;     ///< 1-based byte of the line, for what is not JSON; 0: see `path`
    std::string path{};         ///< a JSON pointer into the line: `/orders/0/ceiling/load_g`; empty: the line itself
    std::int64_t asked = 0;     ///< range: what was written
    std::int64_t least = 0, most = 0;
    std::string expected{};     ///< what belongs there, where one word says it: the key with the right unit, the earlier line
    refusal refused{};          ///< prescription, limit: what is refused, in which line of the form
    std::string bytes{};        ///< the text that was not understood: the line, or the whole file when none of it is trusted
};

/// A sentence for a developer's log or a clinician's screen, in English.
inline std::string words(const io_error& e) {
    std::string s;
    if (e.line != 0) s += "line " + std::to_string(e.line) + ": ";
    if (e.column != 0) s += "byte " + std::to_string(e.column) + ": ";
    if (!e.path.empty()) {
        for (const char c : e.path) s += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
        s += ": ";
    }
    const auto range = [&] { return std::to_string(e.least) + " to " + std::to_string(e.most); };
    switch (e.what) {
        case io_problem::nothing: s += "nothing is wrong"; break;
        case io_problem::file: s += "the file cannot be " + (e.expected.empty() ? std::string{"read"} : e.expected); break;
        case io_problem::size: s += "too long; at most " + std::to_string(e.most) + (e.expected.empty() ? "" : " " + e.expected); break;
        case io_problem::utf8: s += "these bytes are not UTF-8"; break;
        case io_problem::json_syntax: s += "not a JSON object"; break;
        case io_problem::truncated: s += "ends too early"; break;
        case io_problem::depth: s += "nested deeper than " + std::to_string(e.most); break;
        case io_problem::duplicate_key: s += "the key is there twice"; break;
        case io_problem::not_finite: s += "not a finite number"; break;
        case io_problem::not_an_integer: s += "only whole numbers are written here, plainly"; break;
        case io_problem::wrong_type: s += "here belongs " + e.expected; break;
        case io_problem::missing_field: s += "missing"; break;
        case io_problem::unknown_field: s += "this field is not known"; break;
        case io_problem::wrong_unit: s += "this unit is not known; write " + e.expected; break;
        case io_problem::range: s += std::to_string(e.asked) + " is out of range: " + range(); break;
        case io_problem::no_date: s += "not a day of the calendar; write it as 2026-03-02"; break;
        case io_problem::unknown_event: s += "this event is not known"; break;
        case io_problem::unknown_exercise: s += "this exercise is not in the catalogue"; break;
        case io_problem::unknown_word: s += "this word is not known here" + (e.expected.empty() ? "" : "; one of " + e.expected); break;
        case io_problem::side: s += e.expected; break;
        case io_problem::future: s += "dated after today"; break;
        case io_problem::conflict: s += "the same id and revision as line " + e.expected + ", with other content"; break;
        case io_problem::limit: s += "the limit refuses this value"; break;
        case io_problem::prescription: s += "the prescription is refused here"; break;
        case io_problem::newer: s += "this file is of a later format than this library reads"; break;
        case io_problem::state_corrupt: s += "this is not what was saved: the checksum does not match"; break;
        case io_problem::unwritable: s += "the diary holds a row that cannot be written: id " + e.expected; break;
    }
    if (e.what == io_problem::limit || e.what == io_problem::prescription)
        s += ": " + std::string{detail::key_in(detail::draft_problem_keys, e.refused.what)} +
             (e.refused.limit == limit_problem::nothing ? "" : ", " + std::string{detail::key_in(detail::limit_problem_keys, e.refused.limit)}) + " (asked " + std::to_string(e.refused.asked) + ", bound " + std::to_string(e.refused.bound) + ")";
    return s + " [" + std::string{code(e.what)} + "]";
}

}  // namespace andante
