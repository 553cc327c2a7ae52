# SPDX-License-Identifier: BSL-1.0
$CXX $CXXFLAGS -std=c++20 -Wall -Wextra -Wconversion -Wshadow -pedantic -Werror -I third_party/andante/include main.cpp -o program
