# SPDX-License-Identifier: BSL-1.0
$CXX $CXXFLAGS -std=c++20 -Wall -Wextra -Wconversion -Wshadow -pedantic -Werror main.cpp $(pkg-config --cflags andante) -o program
