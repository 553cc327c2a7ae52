#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# undefined_symbols.sh OBJECT...: the object code may ask for nothing but what a compiler itself puts there.
set -eu
status=0
for object in "$@"; do
    if ! symbols=$(nm -u "$object"); then exit 1; fi
    strangers=$(printf '%s\n' "$symbols" | awk '
        NF { name = $NF; sub(/@.*/, "", name) }
        NF && name !~ /^(mem(cpy|move|set|cmp)|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_)$/ { print "  " $NF }')
    if [ -n "$strangers" ]; then
        echo "$object needs from outside:"
        if command -v c++filt >/dev/null; then printf '%s\n' "$strangers" | c++filt; else printf '%s\n' "$strangers"; fi
        status=1
    else
        echo "$object needs nothing from outside"
    fi
done
exit $status
