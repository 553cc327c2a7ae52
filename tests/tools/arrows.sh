#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# arrows.sh include/andante: reads the #include lines of every room and says which break the order of rooms.
set -eu
cd "$1"
find . -name '*.hpp' | LC_ALL=C sort | sed 's|^\./||' | xargs awk '
function room(name, sees,    list, n, i) {          # a room sees itself, sees, and all that these see
    known[name] = 1
    can[name, name] = 1
    n = split(sees, list, " ")
    for (i = 1; i <= n; i++) {
        split(reach[list[i]] " " list[i], below, " ")
        for (j in below) if (!((name, below[j]) in can)) {
            can[name, below[j]] = 1
            reach[name] = reach[name] " " below[j]
        }
        delete below
    }
}
function wrong(why) {
    printf "%s:%d: %s\n    %s\n", FILENAME, FNR, why, $0
    bad++
}
BEGIN {
    room("quantity")
    room("exercise", "quantity")
    room("dose", "quantity exercise")
    room("signal", "quantity exercise")
    room("finding", "dose")
    room("history", "signal finding")
    room("rule", "history")
    room("rules", "rule")
    room("policy", "history")
    room("policies", "policy")
    room("guard", "rule policy")
    room("session", "guard")
    room("text", "session")
    room("io", "text")
    room("verify", "io")
    room("simulate", "guard")
    also["guard", "rules/red_flags.hpp"] = 1
    outer["text"] = outer["io"] = outer["verify"] = outer["simulate"] = 1
}
FNR == 1 {
    files++
    here = FILENAME
    if (!sub(/\/.*/, "", here)) here = ""             # a header above the rooms
    if (here != "" && !(here in known)) { wrong("no room is called " here "; add its arrows to arrows.sh"); here = "" }
}
!/^[ \t]*#[ \t]*include/ { next }
{
    target = $0
    sub(/^[^<"]*/, "", target)
    quoted = target ~ /^"/
    gsub(/^[<"]|[>"].*$/, "", target)
}
quoted { wrong("headers are included by their full name, in angle brackets") }
target ~ /^boost\// && here != "quantity" { wrong("only quantity/ includes Boost") }
target ~ /^nlohmann\// && here != "io" { wrong("only io/ includes nlohmann-json") }
target ~ /^(format|ranges|source_location)$/ { wrong("<" target "> is not there on every compiler that counts") }
here != "" && !(here in outer) && target ~ /^(iostream|ostream|istream|fstream|sstream|locale|iomanip)$/ {
    wrong("the core neither prints nor reads")
}
target ~ /^andante\// {
    sub(/^andante\//, "", target)
    to = target
    if (!sub(/\/.*/, "", to)) to = ""
    if (here == "") next
    if (to == "") {
        if (target != "version.hpp" && target != "fwd.hpp") wrong("a room does not include " target ", which includes the rooms")
    } else if (here == "rules" && to == "rules") {
        if (FILENAME != "rules/ibm.hpp") wrong("rules do not know each other; only the pack rules/ibm.hpp gathers them")
    } else if (!((here, to) in can) && !((here, target) in also)) {
        wrong(here "/ may not see " to "/")
    }
}
END {
    if (bad) { printf "%d includes against the arrows\n", bad; exit 1 }
    if (!files) { print "no header was found"; exit 1 }
    printf "the includes of %d headers follow the arrows\n", files
}'
