#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# headers.sh FOLDER COMPILER [FLAG...]: every header below FOLDER compiles alone and without a warning.
set -eu
folder=$1
shift
list=$(cd "$folder" && find andante -name '*.hpp' | LC_ALL=C sort)
if ! echo '#include <nlohmann/json.hpp>' | "$@" -E -x c++ - >/dev/null 2>&1; then
    echo "nlohmann-json is not here, so the headers of io are left out, and those of verify that answer and run vectors"
    list=$(printf '%s\n' "$list" | grep -v -e '^andante/io[./]' -e '^andante/verify/\(answer\|doctest\|judge_answer\|mutation\|vectors\|walk_vectors\|wishes\|write_vector\)')
fi
# shellcheck disable=SC2016
if printf '%s\n' "$list" | xargs -P 2 -I HEADER sh -c '
    header=$1
    shift
    echo "#include <$header>" |
        "$@" -Wall -Wextra -Wconversion -Wshadow -pedantic -Werror -fsyntax-only -x c++ - 2>&1 ||
        { echo "$header does not stand alone"; exit 1; }' -- HEADER "$@"; then
    echo "$(printf '%s\n' "$list" | wc -l) headers stand alone"
else
    exit 1
fi
