# SPDX-License-Identifier: BSL-1.0
# Without CMake and without an installed andante: rules.cpp is the one file that compiles the rules.
set -e
for file in *.cpp; do
    $CXX $CXXFLAGS -std=c++20 -Wall -Wextra -Wconversion -Wshadow -pedantic -Werror -I third_party/andante/include -c "$file"
done
$CXX $CXXFLAGS *.o -o program
