#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Builds a target of hostile input with clang and libFuzzer, hunts for so many seconds, and keeps what it finds in build/fuzz/TARGET.
#   tests/fuzz/hunt.sh TARGET [SECONDS]          e.g. tests/fuzz/hunt.sh diary_lines 300
#   tests/fuzz/hunt.sh TARGET merge              then brings what is new into the committed corpus
# CXX: clang++ of version 14 or later. SANITIZERS: without `address` the guard is ten times as fast.
set -eu
cd "$(dirname "$0")/../.."
target=${1:?"which target? one of: $(cd tests/fuzz && echo *.cpp | sed 's/\.cpp//g')"}
how=${2:-300}
work=build/fuzz/$target
mkdir -p "$work/found"

if [ "$how" != merge ]; then
    more=
    if [ "$target" = guard ]; then more=tests/living.cpp; fi
    # shellcheck disable=SC2086
    "${CXX:-clang++-14}" -std=c++20 -O1 -g1 -fno-omit-frame-pointer -D_GLIBCXX_ASSERTIONS -DANDANTE_LIBFUZZER \
        -fsanitize="fuzzer,${SANITIZERS:-address,undefined,implicit-conversion}" -fno-sanitize-recover=all -I include -I tests \
        "tests/fuzz/$target.cpp" $more -o "$work/$target"
    "$work/$target" -max_total_time="$how" -max_len=4096 -timeout=20 -dict=tests/fuzz/diary.dict -artifact_prefix="$work/" -print_final_stats=1 \
        "$work/found" "tests/fuzz/corpus/$target"
else
    "$work/$target" -merge=1 -use_counters=0 -use_cmp=0 -max_len=4096 "tests/fuzz/corpus/$target" "$work/found"
fi
