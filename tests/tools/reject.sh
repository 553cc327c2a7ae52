#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# reject.sh accepted|rejected FILE COMPILER [FLAG...]
#
# FILE begins with "// rejected: REGEX" (extended, as in grep -E) and keeps the offending lines under
# #ifdef REJECTED. Accepted: it compiles without them. Rejected: with them it does not, and the first
# error, notes included, says REGEX.
set -eu
twin=$1 file=$2
shift 2
export LC_ALL=C

sentence=$(sed -n '1s|^// rejected: ||p' "$file")
if [ -z "$sentence" ]; then
    echo "$file: the first line must read '// rejected: ' and what the compiler must print"
    exit 1
fi
if ! grep -q '^#ifdef REJECTED' "$file"; then
    echo "$file: the offending lines must stand under '#ifdef REJECTED'"
    exit 1
fi

if [ "$twin" = accepted ]; then exec "$@" -Werror -fsyntax-only "$file"; fi

case $("$@" --version) in
    *clang*) quiet="-fno-caret-diagnostics -fno-color-diagnostics" ;;
    *)       quiet="-fno-diagnostics-show-caret -fdiagnostics-color=never" ;;
esac
# shellcheck disable=SC2086
if output=$("$@" $quiet -DREJECTED -fsyntax-only "$file" 2>&1); then
    echo "$file: this compiles, and must not"
    exit 1
fi
first=$(printf '%s\n' "$output" | awk '/(^|[: ])(fatal )?error: / { n++ } n == 1')
if printf '%s\n' "$first" | grep -Eq -e "$sentence"; then
    printf '%s\n' "$first" | grep -Em1 -e "$sentence"
    exit 0
fi
echo "$file: the first error must say"
echo "    $sentence"
echo "but says"
printf '%s\n' "${first:-$output}" | sed 's/^/    /' | head -n 40
exit 1
