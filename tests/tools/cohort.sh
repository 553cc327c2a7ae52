#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# cohort.sh COHORT: one run, parts merged in another order, and a run that is killed and continued give the same files, to the byte. From the top folder.
set -eu
cohort=$1
study=examples/cohort/studies/small.json
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
wrong() {
    echo "$1"
    exit 1
}
same() {
    for file in "$scratch/whole"/*; do
        cmp "$file" "$1/${file##*/}" || wrong "$2"
    done
}
"$cohort" run "$study" --out "$scratch/whole" --threads 2 --quiet >/dev/null

for i in 1 2 3 4 5; do "$cohort" run "$study" --out "$scratch/parts" --shard $i/5 --threads 1 --quiet; done
parts=$scratch/parts/part
"$cohort" merge "$scratch/merged" "$parts-4-of-5.andante" "$parts-1-of-5.andante" "$parts-5-of-5.andante" "$parts-3-of-5.andante" "$parts-2-of-5.andante"
same "$scratch/merged" "parts give other files than the whole"
"$cohort" merge "$scratch/gap" "$parts-4-of-5.andante" "$parts-1-of-5.andante" 2>"$scratch/said" && wrong "a gap is merged"
grep -q "tiles are missing: 3 to 9, 14 to 17, of 18" "$scratch/said" || wrong "a gap is not named: $(cat "$scratch/said")"
"$cohort" merge "$scratch/twice" "$parts-4-of-5.andante" "$parts-4-of-5.andante" 2>"$scratch/said" && wrong "a part is merged twice"
grep -q "some of its tiles are in an earlier file as well" "$scratch/said" || wrong "a part that is there twice is not named"

# Ended where it happens to be: by a signal that it hears and saves at, and by one that it does not hear.
for signal in TERM KILL; do
    "$cohort" run "$study" --out "$scratch/ended" --threads 1 --quiet >/dev/null 2>&1 &
    sleep 0.4
    kill -$signal $! 2>/dev/null || true
    wait $! 2>/dev/null || true
done
"$cohort" run "$study" --out "$scratch/ended" --threads 2 --quiet >/dev/null
same "$scratch/ended" "a run that was ended and continued gives other files"
echo "one run, parts, and a run that was ended and continued give the same files"
