#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# tools_test.sh COMPILER CMAKE: each script here notices the fault that it is there for.
set -eu
compiler=$1 cmake=$2
tools=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
status=0
passes() {
    what=$1
    shift
    if ! "$@" >out 2>&1; then
        echo "should pass: $what"
        sed 's/^/    /' out
        status=1
    fi
}
fails() {
    what=$1 sentence=$2
    shift 2
    if "$@" >out 2>&1; then
        echo "should fail: $what"
        status=1
    elif ! grep -qF -e "$sentence" out; then
        echo "should say '$sentence': $what"
        sed 's/^/    /' out
        status=1
    fi
}

# arrows.sh
tree() {
    rm -rf tree
    mkdir -p "tree/$(dirname "$1")"
    printf '#pragma once\n#include <%s>\n' "$2" >"tree/$1"
}
arrow() { tree "$2" "$3" && passes "$2 includes $3" sh "$tools/arrows.sh" tree; }
no_arrow() { tree "$2" "$3" && fails "$2 includes $3" "$4" sh "$tools/arrows.sh" tree; }
arrow to quantity/units.hpp boost/units/quantity.hpp
arrow to session/day.hpp andante/quantity/units.hpp
arrow to guard/guard.hpp andante/rules/red_flags.hpp
arrow to rules/ibm.hpp andante/rules/falls.hpp
arrow to io/json.hpp nlohmann/json.hpp
arrow to verify/vectors.hpp andante/io/json.hpp
arrow to andante.hpp andante/rules/falls.hpp
no_arrow to dose/dose.hpp boost/units/quantity.hpp 'only quantity/'
no_arrow to dose/dose.hpp andante/signal/pain.hpp 'dose/ may not see signal/'
no_arrow to finding/finding.hpp andante/rule/card.hpp 'finding/ may not see rule/'
no_arrow to guard/guard.hpp andante/rules/falls.hpp 'guard/ may not see rules/'
no_arrow to rules/falls.hpp andante/rules/recovery.hpp 'rules do not know each other'
no_arrow to policy/policy.hpp andante/rule/card.hpp 'policy/ may not see rule/'
no_arrow to guard/guard.hpp andante/ibm.hpp 'a room does not include'
no_arrow to guard/guard.hpp nlohmann/json.hpp 'only io/'
no_arrow to guard/guard.hpp iostream 'neither prints nor reads'
no_arrow to text/words.hpp format 'not there on every compiler'
no_arrow to cellar/wine.hpp andante/version.hpp 'no room is called cellar'

# header_hash.sh
hash_of() { sh "$tools/header_hash.sh" hashed; }
rm -rf hashed && mkdir -p hashed/a hashed/B && echo one >hashed/a/one.hpp && echo two >hashed/B/two.hpp && echo other >hashed/other.txt
first=$(hash_of)
is() { if [ "$1" = "$2" ]; then :; else echo "header_hash.sh: $3"; status=1; fi; }
differs() { if [ "$1" != "$2" ]; then :; else echo "header_hash.sh: $3"; status=1; fi; }
is "$first" "$(printf '%s\n' "$(cd hashed && sha256sum B/two.hpp a/one.hpp)" | sha256sum | cut -d ' ' -f 1)" 'it is not of the list, in the order of bytes'
echo more >>hashed/other.txt && touch -d 2001-01-01 hashed/a/one.hpp
is "$first" "$(hash_of)" 'a date or another file counts'
passes 'a list of headers' sh -c "sh '$tools/header_hash.sh' --list hashed >list && cd hashed && sha256sum -c ../list"
printf 'onf\n' >hashed/a/one.hpp
differs "$first" "$(hash_of)" 'a changed byte does not count'
fails 'a changed header' 'FAILED' sh -c 'cd hashed && sha256sum -c ../list'
echo one >hashed/a/one.hpp && mv hashed/a/one.hpp hashed/a/uno.hpp
differs "$first" "$(hash_of)" 'another name does not count'
mv hashed/a/uno.hpp hashed/a/one.hpp && : >hashed/a/none.hpp
differs "$first" "$(hash_of)" 'a new header does not count'
rm hashed/a/none.hpp
is "$first" "$(hash_of)" 'it is not the same again'
mkdir empty
fails 'no header' 'no header' sh "$tools/header_hash.sh" empty
fails 'no folder' 'FOLDER' sh "$tools/header_hash.sh" nowhere

# targets.sh, with a compiler and an emulator that only say so
mkdir -p stubs
cat >stubs/s390x-linux-gnu-g++ <<'STUB'
#!/bin/sh
case " $* " in *" -fsyntax-only "*) echo "$REFUSAL"; exit 1 ;; " --version ") echo 'g++ 12.2.0'; exit ;; esac
while [ "$1" != -o ]; do shift; done
cp "$PROGRAM" "$2"
STUB
printf '#!/bin/sh\nexec sh "$@"\n' >stubs/qemu-s390x
chmod +x stubs/*
target_again() { PATH="$scratch/stubs:$PATH" WORK="$scratch/targets" PROGRAM="$scratch/program" REFUSAL="$refusal" sh "$tools/targets.sh" "$@"; }
target() { rm -rf targets; target_again "$@"; }
refusal='andante: finite-math flags let a NaN through the door; compile without -ffast-math'
echo 'cat tests/targets/digests.txt; while [ "$1" != --save ]; do shift; done; cp examples/diaries/*.jsonl "$2"' >program
passes 'a target that agrees' target s390x
echo 'exit 1' >program
passes 'what is built already is not built again' target_again s390x
echo 'cat tests/targets/digests.txt; while [ "$1" != --save ]; do shift; done; cp examples/diaries/*.jsonl "$2"' >program
passes 'the same with a flag' target s390x:-O3
echo 'sed s/sweep/swap/ tests/targets/digests.txt; while [ "$1" != --save ]; do shift; done; cp examples/diaries/*.jsonl "$2"' >program
fails 'another digest' '| differs |' target s390x
echo 'grep -v sweep tests/targets/digests.txt; while [ "$1" != --save ]; do shift; done; cp examples/diaries/*.jsonl "$2"' >program
fails 'a sweep that is missing' '| differs |' target s390x
passes 'a sweep that is left out' target --short s390x
echo 'cat tests/targets/digests.txt; while [ "$1" != --save ]; do shift; done; cp examples/diaries/home_programme.jsonl "$2"; echo >"$2/hard_year.jsonl"' >program
fails 'another file' '| saves otherwise |' target s390x
echo 'cat tests/targets/digests.txt; while [ "$1" != --save ]; do shift; done; cp examples/diaries/*.jsonl "$2"; exit 1' >program
fails 'a program that fails' '| failed |' target s390x
refusal=other
fails 'flags that are refused for another reason' 'not refused' target s390x
fails 'no target' 'no such target' target vax

# reject.sh
reject() { printf '// rejected: %s\n%s\n#ifdef REJECTED\n%s\n#endif\n' "$1" "$2" "$3" >reject.cpp; }
reject 'a sum of (pains|aches)' 'int x = 1;' 'static_assert(sizeof(int) == 1, "a sum of pains");'
passes 'an honest accepted twin' sh "$tools/reject.sh" accepted reject.cpp "$compiler"
passes 'an honest rejected twin' sh "$tools/reject.sh" rejected reject.cpp "$compiler"
reject 'never printed' 'int x = 1;' 'static_assert(sizeof(int) == 1, "a sum of pains");'
fails 'another sentence' 'the first error must say' sh "$tools/reject.sh" rejected reject.cpp "$compiler"
reject 'second' 'int x = 1;' 'static_assert(sizeof(int) == 1, "first"); static_assert(sizeof(int) == 1, "second");'
fails 'the sentence in the second error' 'but says' sh "$tools/reject.sh" rejected reject.cpp "$compiler"
reject 'anything' 'int x = 1;' 'int y = 2;'
fails 'offending lines that compile' 'must not' sh "$tools/reject.sh" rejected reject.cpp "$compiler"
reject 'anything' 'int x = y;' 'int z = 2;'
fails 'a broken accepted twin' 'error' sh "$tools/reject.sh" accepted reject.cpp "$compiler"

# headers.sh
mkdir -p headers/andante
echo 'inline int one() { return 1; }' >headers/andante/good.hpp
passes 'a header that stands alone' sh "$tools/headers.sh" headers "$compiler" -std=c++20 -Iheaders
echo 'inline std::string two() { return {}; }' >headers/andante/bad.hpp
fails 'a header that leans on another' 'andante/bad.hpp does not stand alone' \
    sh "$tools/headers.sh" headers "$compiler" -std=c++20 -Iheaders

# undefined_symbols.sh
echo '#include <cstring>
void copy(void* a, const void* b, unsigned long n) { std::memcpy(a, b, n); }' >clean.cpp
"$compiler" -O2 -c clean.cpp -o clean.o
passes 'an object that copies memory' sh "$tools/undefined_symbols.sh" clean.o
echo 'int* make() { return new int{1}; }' >heap.cpp
"$compiler" -O2 -c heap.cpp -o heap.o
fails 'an object that allocates' 'operator new' sh "$tools/undefined_symbols.sh" heap.o

# linker.sh
mkdir -p coach/andante
cat >coach/andante/ibm.hpp <<'HEADER'
namespace andante {
namespace include_andante_ibm_source_hpp_in_one_source_file { unsigned count(); }
inline unsigned rule_count() { return include_andante_ibm_source_hpp_in_one_source_file::count(); }
}
HEADER
coach() {
    printf 'namespace andante { namespace include_andante_ibm_source_hpp_in_one_source_file { %s unsigned count() { return 25; } } }\n' "$1" >coach.cpp
    "$compiler" -c coach.cpp -o coach.o
    rm -f coach.a
    ar rc coach.a coach.o
}
links() { sh "$tools/linker.sh" page.md work coach.a "$compiler" -Icoach; }
name=include_andante_ibm_source_hpp_in_one_source_file
coach ''
printf '| `undefined reference to` … `%s` |\n| `multiple definition of` … `%s` |\n' $name $name >page.md
passes 'a page that has what the linker says' links
printf '| `undefined reference to` … `%s` |\n' $name >page.md
fails 'a page that lacks a sentence' 'page.md does not have: multiple definition of' links
coach '__attribute__((weak))'
fails 'rules that may be there twice' 'should not link: the rules twice' links

# blocks.sh
echo 'int answer() { return 7; }' >answer.cpp
"$compiler" -c answer.cpp -o answer.o
page() { printf '# page\n\n```cpp %s\n%s\n```\n\nIt says:\n\n```text\n%s\n```\n' "$1" "$2" "$3" >page.md; }
mkdir -p view/andante
echo 'namespace andante { struct dose { int n; }; }' >view/andante/andante.hpp
blocks() { sh "$tools/blocks.sh" page.md work answer.o "$compiler" -std=c++20 -Iview; }
program='#include <cstdio>
int answer();
int main() { std::printf("%d\n", answer()); }'
page run "$program" 7
passes 'a program that prints what the page says' blocks
page run "$program" 8
fails 'a program that prints something else' 'page.md:4: this program prints something else' blocks
page run 'int main() { return x; }' 7
fails 'a program that does not compile' 'page.md:4' blocks
page fails 'dose d{"eight"};' 'invalid conversion'
passes 'a lone line that fails as the page says' blocks
page fails 'dose d{8};' 'invalid conversion'
fails 'a lone line that compiles after all' 'this compiles' blocks
page fails '#include <cstdio>
int main() { return x; }' "'x' was not declared in this scope"
passes 'a line that fails as the page says' blocks
page fails '#include <cstdio>
int main() { return 0; }' "'x' was not declared in this scope"
fails 'a line that compiles after all' 'this compiles' blocks

# consumer.sh
export CXX="$compiler" CXXFLAGS='' CMAKE="$cmake" ANDANTE_SOURCE="$scratch/library" ANDANTE_PREFIX="$scratch/prefix" ANDANTE_VERSION=0.1.0
consumer() {
    way=$1
    shift
    sh "$tools/consumer.sh" "$way" "$scratch/consumer" "$@"
}
mkdir -p library theirs built
echo '#include <cstdio>
int main() { std::puts("seven"); }' >theirs/main.cpp
echo '$CXX $CXXFLAGS main.cpp -o program' >theirs/build.sh
echo seven >theirs/expected.txt
passes 'a consumer that prints what is expected' consumer shell "$scratch/theirs"
echo eight >theirs/expected.txt
fails 'a consumer that prints something else' 'something else' consumer shell "$scratch/theirs"
echo '$CXX $CXXFLAGS nowhere.cpp -o program' >theirs/build.sh
fails 'a consumer that does not build' 'does not build' consumer shell "$scratch/theirs"

library() { printf 'file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/andante_ibm.cpp" "int andante;")\n%s\n' "$1" >library/CMakeLists.txt; }
coach='add_library(andante_ibm STATIC EXCLUDE_FROM_ALL "${CMAKE_CURRENT_BINARY_DIR}/andante_ibm.cpp")'
echo 'int main() {}' >library/own.cpp
echo seven >theirs/expected.txt
echo 'cmake_minimum_required(VERSION 3.25)
project(theirs LANGUAGES CXX)
add_subdirectory(third_party/andante)
add_executable(program main.cpp)' >theirs/CMakeLists.txt
library "$coach"
passes 'a library that brings what was asked for' consumer source "$scratch/theirs"
library "$coach
add_executable(own own.cpp)"
fails 'a library that brings its own programs' 'more from andante' consumer source "$scratch/theirs"
library "$coach
target_compile_options(andante_ibm PRIVATE -Wshadow)"
fails 'a library that brings its own warnings' 'more from andante' consumer source "$scratch/theirs"
library 'add_library(andante_ibm STATIC "${CMAKE_CURRENT_BINARY_DIR}/andante_ibm.cpp")'
fails 'a library that is compiled unasked' 'should not wait' consumer source "$scratch/theirs"
library "$coach
install(FILES own.cpp DESTINATION include)"
fails 'a library that installs itself unasked' 'is installed with the project' consumer source "$scratch/theirs"

theirs() { printf 'cmake_minimum_required(VERSION 3.25)\nproject(theirs LANGUAGES NONE)\n%s\n' "$1" >theirs/CMakeLists.txt; }
theirs 'message(STATUS "0.1")'
fails 'a project that is not refused' 'must not be' consumer refused "$scratch/theirs" '0.1' '0.2' 'never said'
theirs 'message(FATAL_ERROR "0.1")'
passes 'a project that is refused' consumer refused "$scratch/theirs" '0.1' '0.2' '0.2'
fails 'a project that is refused for another reason' 'does not say' consumer refused "$scratch/theirs" '0.1' '0.2' 'never said'
fails 'a project without what is to be changed' 'to change' consumer refused "$scratch/theirs" 'find_package' 'x' 'never said'
echo 'file(WRITE "${CMAKE_INSTALL_PREFIX}/andante.pc" "prefix=${CMAKE_INSTALL_PREFIX}")' >built/cmake_install.cmake
fails 'a package that cannot be moved' 'cannot be moved' consumer install "$ANDANTE_PREFIX" "$scratch/built" Debug
echo 'file(WRITE "${CMAKE_INSTALL_PREFIX}/andante.pc" "prefix=${pcfiledir}")' >built/cmake_install.cmake
passes 'a package that can be moved' consumer install "$ANDANTE_PREFIX" "$scratch/built" Debug

"$compiler" -c theirs/main.cpp -o built/main.o
fails 'objects that link after all' 'must not' consumer forgotten "$scratch/built"
echo 'void coach(); int main() { coach(); }' >main.cpp
"$compiler" -c main.cpp -o built/main.o
fails 'a linker that says something else' 'does not say' consumer forgotten "$scratch/built"

if [ $status -eq 0 ]; then echo "the scripts notice what they are there for"; fi
exit $status
