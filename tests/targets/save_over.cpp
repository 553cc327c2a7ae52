// SPDX-License-Identifier: BSL-1.0
// Saves an empty diary over a file, and says what came of it.
#include <andante/io/write_diary.hpp>

int main(int count, char** given) {
    for (int i = 1; i < count; ++i) std::puts(andante::save(andante::diary{}, given[i]) ? "saved" : "refused");
}
