#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# linker.sh PAGE.md WORK LIBRARY COMPILER [FLAG...]: a program that compiles the rules nowhere, or twice, is told so by the
# linker, in the words of the page (GNU ld's).
set -eu
page=$1 work=$2 library=$3
shift 3
export LC_ALL=C
name=include_andante_ibm_source_hpp_in_one_source_file
rm -rf "$work"
mkdir -p "$work/once" "$work/twice"
cat >"$work/main.cpp" <<'PROGRAM'
#include <andante/ibm.hpp>
int main() { return andante::rule_count() > 0 ? 0 : 1; }
PROGRAM
"$@" -c "$work/main.cpp" -o "$work/main.o"
case $library in /*) ;; *) library=$PWD/$library ;; esac
(cd "$work/once" && ar x "$library")
cp -r "$work/once/." "$work/twice"

status=0
says() {
    what=$1 sentence=$2
    shift 2
    if "$@" -o "$work/program" >"$work/said" 2>&1; then
        echo "should not link: $what"
        status=1
    elif ! grep -F -e "$sentence" "$work/said" | grep -qF -e "$name"; then
        echo "should say '$sentence' of $name: $what"
        head -n 20 "$work/said"
        status=1
    elif ! grep -F -e "\`$sentence\`" "$page" | grep -qF -e "\`$name\`"; then
        echo "$page does not have: $sentence … $name"
        status=1
    fi
}
if ! "$@" "$work/main.o" "$library" -o "$work/program" || ! "$work/program"; then
    echo "a program that links the library should run"
    status=1
fi
says 'the rules nowhere' 'undefined reference to' "$@" "$work/main.o"
says 'the rules twice' 'multiple definition of' "$@" "$work/main.o" "$work"/once/*.o "$work"/twice/*.o
if [ $status -eq 0 ]; then echo "the linker says what the page says"; fi
exit $status
