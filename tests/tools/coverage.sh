#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# coverage.sh WORK [LIST]: what of the core the laws, the decision table and the test vectors run: lines, functions, branches, and conditions that are shown to decide
# alone (MC/DC), by room; with the share of rules that matter alone beside them. From the top folder; needs clang 19 with its profile tools, and python3.
# LIST: the rooms or headers whose branches that were never taken are listed (rules guard). CXX, PROFDATA and COV name other versions of the tools, from 18 on.
# A release runs it once and writes docs/coverage.md: ten minutes or so on two cores.
set -eu
work=${1:?"where to? coverage.sh build/coverage"}
list=${2:-rules guard}
cxx=${CXX:-clang++-19} profdata=${PROFDATA:-llvm-profdata-19} cov=${COV:-llvm-cov-19}
mkdir -p "$work"
if [ -t 2 ]; then say() { printf '  %s\n' "$1" >&2; }; else say() { :; }; fi

# What clang cannot show as MC/DC it warns of, whatever the flags: a chain of too many conditions, and decisions nested in decisions. These are listed; they have branches all
# the same.
flags='-std=c++20 -O1 -w -fprofile-instr-generate -fcoverage-mapping -fcoverage-mcdc -I include -I examples'
printf '#include <andante/ibm_source.hpp>\n' >"$work/ibm.cpp"
# shellcheck disable=SC2086
for source in "$work/ibm.cpp" examples/laws/main.cpp examples/decision_table/main.cpp examples/vectors/vectors.cpp; do
    name=$(basename "$(dirname "$source")")
    if [ "$source" = "$work/ibm.cpp" ]; then name=ibm; fi
    say "compiles $name"
    "$cxx" $flags -c "$source" -o "$work/$name.o" 2>"$work/$name.log" || { cat "$work/$name.log" >&2; exit 1; }
done
for name in laws decision_table vectors; do
    say "runs $name"
    "$cxx" -fprofile-instr-generate "$work/$name.o" "$work/ibm.o" -o "$work/$name"
    if [ "$name" = laws ]; then what=; else what=tests/vectors; fi
    # shellcheck disable=SC2086
    LLVM_PROFILE_FILE="$work/$name.profraw" "$work/$name" $what >"$work/$name.txt"
done
"$profdata" merge -sparse "$work/laws.profraw" "$work/decision_table.profraw" "$work/vectors.profraw" -o "$work/all.profdata"
"$cov" export "$work/laws" -object "$work/decision_table" -object "$work/vectors" -instr-profile="$work/all.profdata" --sources include/andante >"$work/all.json" 2>"$work/export.log"
"$cxx" --version | sed -n '1s/.*clang version \([0-9.]*\).*/clang \1./p'
sed -n 's/^Of the rules \(.*\)$/Decision-rule coverage: of the rules \1/p' "$work/decision_table.txt"
echo
# shellcheck disable=SC2086
python3 tests/tools/coverage.py "$work/all.json" $list
printf '\nNot shown as conditions that decide alone, for clang cannot:\n\n'
sed -n 's/^include\/andante\/\([^:]*:[0-9]*\):.*unsupported MC\/DC.*; \(.*\)\. Expression.*/- `\1`, \2/p' "$work"/*.log | grep -v '`verify/\|`io/\|`text/' | LC_ALL=C sort -u
