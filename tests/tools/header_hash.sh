#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# header_hash.sh [--list] FOLDER: one SHA-256 of all headers below a folder, by their bytes and paths alone; with --list, the list that it is of, for sha256sum -c.
set -eu
list=false
if [ "${1-}" = --list ]; then list=true; shift; fi
if [ $# -ne 1 ] || [ ! -d "$1" ]; then
    echo "header_hash.sh [--list] FOLDER" >&2
    exit 2
fi
cd "$1"
all=$(find . -type f -name '*.hpp' | sed 's|^\./||' | LC_ALL=C sort | while IFS= read -r header; do sha256sum "$header"; done)
if [ -z "$all" ]; then
    echo "there is no header below $1" >&2
    exit 1
fi
if $list; then printf '%s\n' "$all"; else printf '%s\n' "$all" | sha256sum | cut -d ' ' -f 1; fi
