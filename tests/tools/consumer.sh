#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# consumer.sh WAY WORK ...: whole projects outside of this one use andante as a user would. Everything happens in the folder WORK.
#
#   install PREFIX BUILD CONFIG   installs BUILD elsewhere, then moves it to PREFIX; no path of this machine may be in its packages
#   cmake PROJECT                 configures and builds PROJECT, runs its program, and compares what it prints with expected.txt
#   source PROJECT                the same, with andante in its third_party/; nothing of andante's own programs and warnings comes with it
#   shell PROJECT                 the same without CMake: PROJECT/build.sh makes the program with $CXX and $CXXFLAGS
#   refused PROJECT FROM TO SAYS  with TO for FROM in its CMakeLists.txt PROJECT must not configure, and must be told SAYS
#   forgotten, twice BUILT        the objects of BUILT do not link without rules.o, nor with its like, and the linker must say why
#
# In the environment: CXX, CXXFLAGS, CMAKE (the command), CMAKE_GENERATOR, ANDANTE_SOURCE (the top folder), ANDANTE_PREFIX (where it is
# installed) and ANDANTE_VERSION.
set -eu
way=$1 work=$2
shift 2
export LC_ALL=C CMAKE_EXPORT_COMPILE_COMMANDS=ON
export CMAKE_PREFIX_PATH="$ANDANTE_PREFIX${CMAKE_PREFIX_PATH:+:$CMAKE_PREFIX_PATH}"

wrong() {
    echo "$*"
    exit 1
}
shows() { sed 's/^/    /' "$1" | tail -n 60; }

# A copy of the project, with all of andante's source in its third_party/.
enter() {
    rm -rf "$work"
    mkdir -p "$work"
    cp -R "$1" "$work/project"
    cd "$work/project"
    mkdir third_party
    ln -s "$ANDANTE_SOURCE" third_party/andante
}
built_by_cmake() {
    if ! { "$CMAKE" -S . -B build && "$CMAKE" --build build --parallel 1; } >log 2>&1; then
        shows log
        wrong "this project does not build"
    fi
    program=$(find build -name program -type f | head -n 1)
}
built_by_shell() {
    if ! sh build.sh >log 2>&1; then
        shows log
        wrong "build.sh does not build the program"
    fi
    program=./program
}
prints_what_is_expected() {
    if ! "$program" >printed; then wrong "the program ends with an error"; fi
    if ! cmp -s expected.txt printed; then
        diff -u expected.txt printed || true
        wrong "the program prints something else (+) than expected.txt says (-)"
    fi
    echo "the program prints what is expected:"
    shows printed
}
brings_nothing_of_its_own() {
    if ! awk '
        /^ *"command": / { command = $0 }
        /^ *"file": / && !/\/project\/[^\/]*"/ && !/\/andante_ibm\.cpp"/ { print "compiled too: " $0; bad++ }
        /^ *"file": / && /\/andante_ibm\.cpp"/ && command ~ / -(Wconversion|Wshadow|Werror|pedantic)/ { print "flags of the library: " command; bad++ }
        /^ *"file": / { files++ }
        END { exit bad || !files }' build/compile_commands.json; then
        wrong "the project gets more from andante than it asked for"
    fi
    if ! grep -q 'andante::ibm' CMakeLists.txt && [ -n "$(find build -name '*andante_ibm*' '(' -name '*.o' -o -name '*.a' ')')" ]; then
        wrong "who wants the headers alone should not wait for andante::ibm"
    fi
    "$CMAKE" --install build --prefix "$work/installed" >/dev/null
    if [ -n "$(find "$work/installed" -type f 2>/dev/null)" ]; then wrong "andante is installed with the project"; fi
}
links_not() {
    sentence=$1
    shift
    # shellcheck disable=SC2086
    if $CXX $CXXFLAGS "$@" -o "$work/program" >"$work/log" 2>&1; then wrong "this links, and must not"; fi
    if ! grep -Eq -e "$sentence" "$work/log"; then
        shows "$work/log"
        wrong "the linker does not say: $sentence"
    fi
    grep -Em1 -e "$sentence" "$work/log"
}

case $way in
install)
    prefix=$1 build=$2 config=$3
    rm -rf "$work" "$prefix"
    mkdir -p "$(dirname "$prefix")"
    "$CMAKE" --install "$build" --prefix "$work" --config "$config" >/dev/null
    mv "$work" "$prefix"
    find "$prefix" '(' -name '*.cmake' -o -name '*.pc' ')' -exec grep -nF -e "$work" -e "$build" -e "$ANDANTE_SOURCE" {} + &&
        wrong "these packages cannot be moved"
    echo "andante is installed, and was moved" ;;
cmake)
    enter "$1"
    rm -r third_party
    built_by_cmake
    prints_what_is_expected
    grep -q "^andante_DIR:PATH=$ANDANTE_PREFIX/" build/CMakeCache.txt || wrong "another andante than the one under test was found" ;;
source)
    enter "$1"
    built_by_cmake
    prints_what_is_expected
    brings_nothing_of_its_own ;;
shell)
    enter "$1"
    if grep -q pkg-config build.sh; then
        command -v pkg-config >/dev/null || wrong "pkg-config is not here; its Debian package is pkgconf"
        rm -r third_party
        PKG_CONFIG_PATH=$(dirname "$(find "$ANDANTE_PREFIX" -name andante.pc)")
        export PKG_CONFIG_PATH
        pkg-config --validate andante andante-ibm
        pkg-config --exists "andante = $ANDANTE_VERSION" "andante-ibm = $ANDANTE_VERSION" || wrong "pkg-config does not know version $ANDANTE_VERSION"
    fi
    built_by_shell
    prints_what_is_expected ;;
refused)
    from=$2 to=$3 sentence=$4
    enter "$1"
    rm -r third_party
    grep -qF -e "$from" CMakeLists.txt || wrong "CMakeLists.txt has no '$from' to change"
    sed "s/$from/$to/" CMakeLists.txt >changed
    mv changed CMakeLists.txt
    if "$CMAKE" -S . -B build >log 2>&1; then wrong "'$to' is found, and must not be"; fi
    tr -s ' \n' '  ' <log >said
    if ! grep -qF -e "$sentence" said; then
        shows log
        wrong "CMake does not say: $sentence"
    fi
    echo "'$to' is refused: $sentence" ;;
forgotten | twice)
    rm -rf "$work"
    mkdir -p "$work"
    cd "$1"
    set --
    for object in *.o; do
        if [ "$way" = twice ] || [ "$object" != rules.o ]; then set -- "$@" "$object"; fi
    done
    if [ "$way" = forgotten ]; then
        links_not 'undefined (reference|symbol).*include_andante_ibm_source_hpp_in_one_source_file' "$@"
    else
        cp rules.o "$work/again.o"
        links_not '(multiple definition|duplicate symbol).*include_andante_ibm_source_hpp_in_one_source_file' "$@" "$work/again.o"
    fi ;;
*)
    wrong "consumer.sh knows no way '$way'" ;;
esac
