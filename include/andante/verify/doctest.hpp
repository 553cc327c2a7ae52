// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <andante/verify/check.hpp>
#include <andante/verify/write_report.hpp>
#include <andante/verify/write_vector.hpp>

#include <doctest/doctest.h>

/// The laws as doctest cases: one test case for an implementation, in it a subcase for each law, named by its id, so that a host can ask for some of them.

/// `ANDANTE_LAWS("mine", andante::verify::of("mine", my_policy{}, andante::ibm_rules, andante::ibm_questions{}))`, and `settings` after it where laws are not to be asked.
#define ANDANTE_LAWS(title, ...)                                                                            \
    TEST_CASE("laws: " title) {                                                                             \
        static andante::verify::checker laws_of_it{__VA_ARGS__};                                            \
        for (const andante::verify::law& one : andante::verify::all_laws())                                 \
            SUBCASE(std::string{one.card.id}.c_str()) {                                                     \
                const andante::verify::law_result& found = laws_of_it.find(one.card.id);                    \
                if (!found.not_applicable.empty()) MESSAGE(andante::verify::words(found));                  \
                for (const andante::verify::violation& v : found.smallest) FAIL_CHECK(andante::verify::words(found) << "\n" << andante::verify::write_vector(v)); \
                CHECK(found.holds());                                                                       \
            }                                                                                               \
    }
