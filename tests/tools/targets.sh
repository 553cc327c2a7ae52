#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# targets.sh [--short] [TARGET[:FLAGS]...]: builds examples/digest for each target, runs it, and holds what it prints against tests/targets/digests.txt and what it
# saves against the committed diaries, byte by byte. Prints a row of docs/targets.md for each. Without a target: all of them, as on that page.
#   tests/tools/targets.sh s390x 'x86_64-g++:-O3 -march=native'
# --short leaves the sweep out, and without a target tries each once, at -O1: what a change of vectors or words needs. WORK, by default build/targets, keeps what is built,
# and where no header or source is newer it is run again as it is; wasm32 sees only what is below the top folder. Ends with 77 where a compiler or a runner is missing and all else agrees.
set -eu
cd "$(dirname "$0")/../.."
work=${WORK:-build/targets} expected=tests/targets/digests.txt
refusal='andante: finite-math flags let a NaN through the door; compile without -ffast-math'
short=
if [ "${1:-}" = --short ]; then short=--short; shift; fi
if [ $# -eq 0 ] && [ -n "$short" ]; then
    set -- x86_64-g++ x86_64-clang-14 x86_64-clang-19 i686 aarch64 armhf riscv64 s390x ppc64 wasm32
elif [ $# -eq 0 ]; then
    for compiler in g++ clang-14 clang-19; do set -- "$@" "x86_64-$compiler:-O0" "x86_64-$compiler:-O2" "x86_64-$compiler:-O3"; done
    set -- "$@" 'x86_64-g++:-O3 -march=native -ffp-contract=fast -funsigned-char' i686:-O0 i686:-O2 aarch64 armhf riscv64 s390x ppc64 wasm32
fi

# The headers of Boost and nlohmann-json and nothing else: /usr/include itself has another system's C library.
mkdir -p "$work/include" "$work/saved"
for package in boost nlohmann; do
    for place in ${CPATH:-} /usr/include /usr/local/include; do
        if [ -d "$place/$package" ]; then ln -sfn "$place/$package" "$work/include/$package"; break; fi
    done
done
# One unit, so that what the rules and the sweep share is compiled once.
printf '#include <andante/ibm_source.hpp>\n#include "digest/digest.cpp"\n' >"$work/digest.cpp"
files=$(find tests/vectors -name '*.json' ! -name schema.json | LC_ALL=C sort)

cross() { compiler=$1-g++ more=-static runner=$2; }
describe() {  # compiler, what it needs more, what runs the program
    case $1 in
        x86_64-g++)     compiler=g++ more='' runner='' ;;
        x86_64-clang-*) compiler=clang++-${1##*-} more='' runner='' ;;
        i686)           cross i686-linux-gnu qemu-i386 ;;
        aarch64)        cross aarch64-linux-gnu qemu-aarch64 ;;
        armhf)          cross arm-linux-gnueabihf qemu-arm; more="$more -Wno-psabi" ;;  # notes of what GCC 7 passes otherwise
        riscv64)        cross riscv64-linux-gnu qemu-riscv64 ;;
        s390x)          cross s390x-linux-gnu qemu-s390x ;;
        ppc64)          cross powerpc64-linux-gnu qemu-ppc64 ;;
        # A stack of 64 KiB, which is what there is unasked, is less than a history and its copy, and running over it changes data in silence. Memory does not
        # grow, for node's WASI keeps the place where it was.
        wasm32)         compiler='clang++-19 --target=wasm32-wasi' more='-fno-exceptions -Wl,-z,stack-size=8388608,--stack-first,--initial-memory=536870912,--no-growable-memory'
                        runner='node --no-warnings tests/targets/wasi.mjs' ;;
        *)              echo "$1: no such target" >&2; exit 2 ;;
    esac
}
seconds() { date +%s; }

status=0 missing=0 n=0
for one in "$@"; do
    name=${one%%:*} flags=-O1 n=$((n + 1))
    case $one in *:*) flags=${one#*:} ;; esac
    describe "$name"
    for tool in ${compiler%% *} ${runner%% *}; do
        if ! command -v "$tool" >/dev/null; then echo "$name: there is no $tool here"; missing=1; continue 2; fi
    done
    if [ -t 2 ]; then printf '\r\033[K  %d of %d: %s %s' $n $# "$name" "$flags" >&2; fi

    # Flags that fold NaN are refused, by whatever name.
    for fast in -ffast-math -Ofast -ffinite-math-only; do
        # shellcheck disable=SC2086
        if echo '#include <andante/quantity/door.hpp>' | $compiler -std=c++20 -I include -isystem "$work/include" $fast -fsyntax-only -x c++ - >"$work/refused" 2>&1 ||
            ! grep -qF "$refusal" "$work/refused"; then
            echo "$name: $fast is not refused"
            status=1
        fi
    done

    program=$work/$name$(printf %s "$flags" | tr -c A-Za-z0-9 _) start=$(seconds)
    # shellcheck disable=SC2086
    if [ -f "$program" ] && [ -z "$(find include examples/digest tests/tools/targets.sh -newer "$program" -type f)" ]; then
        :
    elif ! $compiler -std=c++20 $flags -Wall -Wextra -Wconversion -Wshadow -pedantic -Werror -I include -I examples -isystem "$work/include" $more "$work/digest.cpp" -o "$program" >"$work/said" 2>&1; then
        echo "$name $flags: cannot be built"
        head -n 40 "$work/said"
        rm -f "$program"
        status=1
        continue
    else
        touch -d "@$start" "$program"  # what is changed while it is built is newer
    fi
    built=$(seconds)
    rm -f "$work"/saved/*
    verdict=same
    # shellcheck disable=SC2086
    $runner "$program" $short --save "$work/saved" $files examples/diaries/hard_year.jsonl examples/diaries/home_programme.jsonl >"$program.txt" 2>"$work/said" || verdict=failed
    ended=$(seconds)
    if [ -n "$short" ]; then grep -v '^sweep' "$expected"; else cat "$expected"; fi | cmp -s - "$program.txt" || verdict=differs
    for diary in hard_year.jsonl home_programme.jsonl; do
        cmp -s "$work/saved/$diary" "examples/diaries/$diary" || verdict="saves otherwise"
    done
    # What a 32-bit program cannot look at (a file of after 2038) is not saved over: it keeps its bytes, its mode, its link. Longer times are a flag.
    case $name in i686 | armhf)
        # shellcheck disable=SC2086
        for long in '' '-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64'; do
            rm -f "$work"/saved/*
            touch "$work/saved/file" "$work/saved/behind"
            chmod 600 "$work/saved/file"
            ln -s behind "$work/saved/link"
            touch -h -d 2040-01-01 "$work/saved/file" "$work/saved/link"
            $compiler -std=c++20 -O0 $long -I include -isystem "$work/include" $more tests/targets/save_over.cpp -o "$program.over"
            said=$($runner "$program.over" "$work/saved/file" "$work/saved/link" "$work/saved/new" | tr '\n' ' ')
            if [ "$said" != 'saved saved saved ' ] && { [ -n "$long" ] || [ "$said" != 'refused refused saved ' ]; }; then verdict="saves over: $said"; fi
            if [ "$(stat -c %a "$work/saved/file")" != 600 ] || [ ! -L "$work/saved/link" ]; then verdict='saves over a mode or a link'; fi
        done ;;
    esac
    version=$($compiler --version | sed -n '1s/^[^ ]* //; 1s/([^)]*) //; 1p' | sed 's/^clang version //; s/ (.*//')
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
    echo "| $name | ${compiler%% *} $version | \`$flags\` | ${runner%% *} | $((built - start)) | $((ended - built)) | $verdict |"
    if [ "$verdict" != same ]; then
        status=1
        diff "$expected" "$program.txt" || true
        head -n 40 "$work/said"
    fi
done
if [ $status -eq 0 ] && [ $missing -ne 0 ]; then exit 77; fi
exit $status
