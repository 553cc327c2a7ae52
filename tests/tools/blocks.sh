#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# blocks.sh PAGE.md WORK LIBRARY COMPILER [FLAG...]: the programs on a page do what the page says.
#
#   ```cpp run      a whole program: compiles without a warning, runs, and prints the ```text block that follows
#   ```cpp fails    does not compile. A ```text block that follows is what the compiler says, each line of it
#                   (compared with g++ only). Without an #include of its own the block stands in a function
#                   that has andante/andante.hpp, andante and andante::exercises in view.
#
# Lines indented under a list item, other blocks and plain ```cpp are left alone.
set -eu
page=$1 work=$2 library=$3
shift 3
export LC_ALL=C
rm -rf "$work"
mkdir -p "$work"

# Writes N.run.cpp or N.fails.cpp, beside it N.line (where it stands) and, where one follows, N.text.
awk -v work="$work" -v page="$page" '
/^```/ {
    if (inside) { inside = 0; close(out); out = ""; next }
    inside = 1
    if ($0 == "```cpp run" || $0 == "```cpp fails") {
        kind = substr($0, 8)
        n++
        name = sprintf("%s/%02d", work, n)
        out = name "." kind ".cpp"
        printf "%d\n", NR + 1 > (name ".line"); close(name ".line")
        printf "" > out
        pending = 1
    } else {
        out = ($0 == "```text" && pending) ? name ".text" : ""
        if (out != "") printf "" > out
        pending = 0
    }
    next
}
inside && out != "" { print > out }
!inside && /^#/ { pending = 0 }
END { if (inside) { print page ": a block is never closed"; exit 1 } }' "$page"

status=0
wrong() {
    echo "$page:$line: $*"
    status=1
}
in_view() {
    printf '#include <andante/andante.hpp>\nnamespace andante::exercises {}\nvoid block();\nvoid block() {\n'
    printf 'using namespace andante;\nusing namespace andante::exercises;\n#line %d "%s"\n' "$line" "$page"
    cat "$1"
    echo "}"
}
count=0
case $("$@" --version) in *clang*) gcc= ;; *) gcc=yes ;; esac
for source in "$work"/*.cpp; do
    if [ ! -e "$source" ]; then break; fi
    count=$((count + 1))
    name=${source%.*.cpp}
    line=$(cat "$name.line")
    unit=$name.unit.cc
    case $source in
    *.run.cpp)
        { echo "#line $line \"$page\""; cat "$source"; } >"$unit"
        if ! "$@" -Wall -Wextra -Werror "$unit" "$library" -o "$name.program"; then
            wrong "this program does not compile"
        elif ! "$name.program" >"$name.printed"; then
            wrong "this program ends with an error"
        elif [ ! -e "$name.text" ]; then
            wrong "what this program prints must follow it, in a \`\`\`text block"
        elif ! cmp -s "$name.text" "$name.printed"; then
            wrong "this program prints something else (+) than the page says (-)"
            diff -u "$name.text" "$name.printed" 2>/dev/null | tail -n +3 || true
        fi ;;
    *.fails.cpp)
        if grep -q '#include' "$source"; then
            { echo "#line $line \"$page\""; cat "$source"; } >"$unit"
        else
            in_view "$source" >"$unit"
            if ! in_view /dev/null | "$@" -fsyntax-only -x c++ -; then
                wrong "not even what stands around this block compiles"
                continue
            fi
        fi
        if "$@" -fsyntax-only "$unit" >"$name.printed" 2>&1; then
            wrong "this compiles, and the page says it does not"
        elif [ -n "$gcc" ] && [ -e "$name.text" ]; then
            while IFS= read -r sentence; do
                if ! grep -qF -e "$sentence" "$name.printed"; then
                    wrong "the compiler does not say: $sentence"
                    head -n 20 "$name.printed"
                fi
            done <"$name.text"
        fi ;;
    esac
done
if [ $status -eq 0 ]; then echo "$page: $count blocks do what the page says"; fi
exit $status
