#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# ./go demo    install what is missing (Debian, Ubuntu), build, and walk through a hard year
# ./go test    the same, then build and run the tests: less than four minutes on two cores
# ./go test all    those, properties over random cases, and what the compiler alone can show: rejected code, headers, the blocks of the pages, consumers, every example
# ./go packages demo|test|ci|release    only install what is missing
set -eu
cd "$(dirname "$0")"

usage() {
    echo "usage: ./go demo    build the library and run its main example" >&2
    echo "       ./go test    build and run the tests" >&2
    echo "       ./go test all    those, random cases, and all that the compiler can show" >&2
    exit 2
}

packages_for() {
    case $1 in
        demo) echo cmake ninja-build g++ libboost-dev nlohmann-json3-dev ;;
        test) echo "$(packages_for demo)" doctest-dev librapidcheck-dev libbenchmark-dev pkgconf ;;
        ci)   echo "$(packages_for test)" clang-14 z3 python3 nodejs openmpi-bin libopenmpi-dev ;;
        release) echo "$(packages_for ci)" clang-19 llvm-19 lld-19 libclang-rt-14-dev libclang-rt-19-dev qemu-user \
                     g++-i686-linux-gnu g++-aarch64-linux-gnu g++-arm-linux-gnueabihf g++-riscv64-linux-gnu g++-s390x-linux-gnu g++-powerpc64-linux-gnu \
                     wasi-libc libc++-19-dev-wasm32 libclang-rt-19-dev-wasm32 python3-numpy chromium ;;
        *)    usage ;;
    esac
}

# Counts on a terminal, says one line otherwise; all that apt prints goes to the log.
count_packages() {
    fetched=0 set_up=0
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        case $line in
            "Get:"*)        fetched=$((fetched + 1)) ;;
            "Setting up "*) set_up=$((set_up + 1)) ;;
            *)              continue ;;
        esac
        if [ -t 1 ]; then printf '\r  %d files fetched, %d packages set up ' "$fetched" "$set_up"; fi
    done
    if [ -t 1 ]; then printf '\r%60s\r' ''; fi
    if [ "$set_up" -gt 0 ]; then echo "  $set_up packages set up, with all that they need"; fi
}

apt() {
    { $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 "$@" </dev/null 2>&1 &&
        : >"$log.ok"; } | count_packages
    if [ ! -e "$log.ok" ]; then return 1; fi
    rm -f "$log.ok"
}

provide() {
    wanted=$(packages_for "$1")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        echo "andante needs, by their Debian names: $wanted"
        return
    fi
    missing=
    for package in $wanted; do
        case " $(dpkg-query -W -f='${db:Status-Status} ' "$package" 2>/dev/null)" in
            *" installed "*) ;;
            *) missing="$missing $package" ;;
        esac
    done
    if [ -z "$missing" ]; then return; fi

    as_root=
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "Some packages are missing, and only root can install them. Ask for:$missing" >&2
            exit 1
        fi
        as_root=sudo
    fi
    echo "Installing from the distribution:$missing"
    if [ -n "$as_root" ]; then sudo -v; fi
    log=$(mktemp)
    if ! apt update; then echo "The package lists could not be refreshed; trying with those at hand."; fi
    # shellcheck disable=SC2086
    if ! apt install --no-install-recommends $missing; then
        tail -n 20 "$log" >&2
        echo "The packages could not be installed; the lines above say why." >&2
        exit 1
    fi
    rm -f "$log"
}

verb=${1:-}
case $verb in
    demo)        if [ $# -ne 1 ]; then usage; fi ;;
    test)        if [ $# -ne 1 ] && [ "$*" != "test all" ]; then usage; fi ;;
    packages)    if [ $# -ne 2 ]; then usage; fi; provide "$2"; exit ;;
    *)           usage ;;
esac

provide "$verb"
version=$(cmake --version 2>/dev/null | sed -n '1s/[^0-9]*//p')
version=${version:-0.0}
minor=${version#*.}
minor=${minor%%.*}
if [ "${version%%.*}" -lt 3 ] || { [ "${version%%.*}" -eq 3 ] && [ "$minor" -lt 25 ]; }; then
    echo "andante is built with CMake 3.25 or later; here it is $version." >&2
    exit 1
fi
cmake --workflow --preset "$verb"
if [ "$*" = "test all" ]; then cmake --workflow --preset rest; fi
if [ "$verb" = demo ]; then
    picture=build/demo/hard_year.svg
    echo
    build/demo/examples/diary examples/diaries/hard_year.jsonl --svg "$picture"
    echo
    echo "The year as a picture: $picture"
fi
