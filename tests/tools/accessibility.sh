#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# accessibility.sh PAGE.html...: what a browser makes of a page, with no script of the page allowed: names and descriptions of pictures, headings, landmarks, tables, contrast in light and
# dark, size and overlap of text, overflow from 320 pixels on, the keyboard, print. accessibility.sh --prove: each rule finds the fault that is planted for it. accessibility.sh --study COHORT STUDY.json
# FOLDER: the same of the report of a study that is run for it.
# Needs chromium and node; 77 without. AXE=axe.min.js (axe-core) asks that engine as well, and LOOK=FOLDER writes pictures to look at.
set -eu
if [ $# -eq 0 ]; then
    echo "accessibility.sh PAGE.html... | --prove | --study COHORT STUDY.json FOLDER" >&2
    exit 2
fi
for browser in "${CHROMIUM-}" chromium chromium-browser google-chrome; do
    if [ -n "$browser" ] && command -v "$browser" >/dev/null; then break; fi
    browser=
done
if [ -z "$browser" ] || ! command -v node >/dev/null; then
    echo "no chromium or no node is here, so no page was looked at"
    exit 77
fi
if [ "$1" = --study ]; then
    if [ -z "${2-}" ]; then echo "the program cohort is not here, so no page was looked at"; exit 77; fi
    rm -rf "$4"
    "$2" run "$3" --out "$4" --quiet
    set -- "$4/report.html"
fi
exec node "$(dirname "$0")/accessibility.mjs" "$browser" "$@"
