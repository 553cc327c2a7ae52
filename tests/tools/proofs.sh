#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# proofs.sh FOLDER PAGE: asks z3 about every query in FOLDER/*.smt2. A law has to be `unsat` (no counter-example among all numbers), the fault planted beside it
# `sat` (one is found), each within 50 million of z3's steps, which no busy machine makes fewer; every law has its row on PAGE, and every row its law. Without z3: 77, skipped.
set -eu
folder=$1 page=$2
if ! command -v z3 >/dev/null; then
    echo "z3 is not here, so nothing is proved"
    exit 77
fi
status=0
laws=
for file in "$folder"/*.smt2; do
    name=$(basename "$file" .smt2)
    answers=$(z3 rlimit=50000000 -smt2 "$file" 2>&1) || true  # an error is an answer too, and a wrong one
    queries=$(grep -c '^(check-sat)$' "$file") || true
    if ! printf '%s\n' "$answers" | awk -v name="$name" -v queries="$queries" '
        function wrong(why) { printf "%s: %s\n", name, why; bad++ }
        $1 == "law" || $1 == "fault" { if (asked != "") wrong(asked " has no answer"); asked = $0; next }
        asked == "" { wrong($0); next }
        {
            split(asked, of, " ")
            if (of[1] == "law" ? $0 != "unsat" : $0 != "sat") wrong(asked " is " $0)
            if (of[1] == "law") { if (law != "") wrong(law " has no planted fault"); law = of[2]; laws++ }
            else { if (of[2] != law) wrong(asked " stands beside no law"); law = ""; faults++ }
            asked = ""
        }
        END {
            if (asked != "" || law != "") wrong("the last query has no answer or no fault beside it")
            if (laws + faults != queries) wrong(queries " queries, " laws + faults " answers")
            if (laws == 0) wrong("no law")
            printf "%s: %d laws proved, %d planted faults found\n", name, laws, faults
            exit bad != 0
        }'; then status=1; fi
    laws="$laws $(sed -n 's/^(echo "law \(.*\)")$/\1/p' "$file")"
done
for law in $laws; do
    case $(grep -c "^| $law |" "$page") in
        1) ;;
        *) echo "$page: not one row of $law"; status=1 ;;
    esac
done
for row in $(sed -n 's/^| \([a-z_]*-[0-9]*\) |.*/\1/p' "$page"); do
    case " $(echo $laws) " in
        *" $row "*) ;;
        *) echo "$page: no law $row"; status=1 ;;
    esac
done
echo "$(echo $laws | wc -w | tr -d ' ') laws in all"
exit $status
