#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# CPU seconds and peak memory of what a host compiles, against Boost.Units: medians of 9 runs in turn (docs/benchmarks.md).
#
#   benchmarks/compile.sh [COMPILER]...    by default g++, and clang++-14 when it is here
set -eu
cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then
    set -- g++
    if command -v clang++-14 >/dev/null; then set -- g++ clang++-14; fi
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '#include <boost/units/systems/si.hpp>' >"$work/boost.cpp"
echo '#include <andante/ibm.hpp>' >"$work/ibm.cpp"
echo '#include <andante/ibm_source.hpp>' >"$work/ibm_source.cpp"
echo '#include <andante/andante.hpp>' >"$work/andante.cpp"
if [ ! -e include/andante/andante.hpp ]; then rm "$work/andante.cpp"; fi
for compiler in "$@"; do
    echo "$($compiler --version | sed -n 1p):"
    "$compiler" -std=c++20 -O1 benchmarks/costs.cpp -o "$work/costs"
    one="$compiler -std=c++20 -I include -c -o $work/out.o"
    set -- 'boost/units/systems/si.hpp' "$one $work/boost.cpp" 'andante/ibm.hpp' "$one $work/ibm.cpp"
    if [ -e "$work/andante.cpp" ]; then set -- "$@" 'andante/andante.hpp' "$one $work/andante.cpp"; fi
    "$work/costs" 9 "$@" 'andante/ibm_source.hpp, -O0' "$one $work/ibm_source.cpp" 'andante/ibm_source.hpp, -O2' "$one -O2 $work/ibm_source.cpp"
done
