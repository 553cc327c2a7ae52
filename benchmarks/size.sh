#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Bytes of machine code of one decision with its folding (tests/object/decide.cpp) and of the whole ready-made coach
# (docs/benchmarks.md). `text` as `size` counts it: code and constants.
#
#   benchmarks/size.sh [COMPILER]...    by default g++, and clang++-14 when it is here
set -eu
cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then
    set -- g++
    if command -v clang++-14 >/dev/null; then set -- g++ clang++-14; fi
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '#include <andante/ibm_source.hpp>' >"$work/coach.cpp"
for compiler in "$@"; do
    echo "$($compiler --version | sed -n 1p):"
    for level in -O2 -Os; do
        for unit in tests/object/decide.cpp "$work/coach.cpp"; do
            "$compiler" -std=c++20 $level -DNDEBUG -I include -c "$unit" -o "$work/out.o"
            case $unit in
                tests/*) what='the decision and the fold' ;;
                *)       what='the whole coach' ;;
            esac
            printf '  %-28s %s  %7d bytes\n' "$what" "$level" "$(size "$work/out.o" | sed -n '2s/^ *\([0-9]*\).*/\1/p')"
        done
    done
done
