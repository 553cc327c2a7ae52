#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# vectors_runners.sh tests/vectors [ANDANTE_VECTORS]: the runners in Python and JavaScript say the same and ask the same, of toys that are wrong in known
# ways and of this library; the vectors are as the schema says. Ends with 77, skipped, where python3 or node is missing.
set -u
vectors=$(cd "$1" && pwd) program=${2:-}
case $program in '' | /*) ;; *) program=$PWD/$program ;; esac
for tool in python3 node; do
    if ! "$tool" --version >/dev/null 2>&1; then
        echo "SKIPPED: there is no $tool here, so the runners of vectors are not tested"
        exit 77
    fi
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
self=$vectors/self status=0
toy="python3 '$self/implementation.py'"
cd "$scratch" || exit 1
export PYTHONDONTWRITEBYTECODE=1

wrong() {
    echo "$1"
    [ $# -lt 2 ] || sed 's/^/    /' "$2" | head -40
    status=1
}
same() {
    cmp -s "$1" "$2" || { diff "$1" "$2" >difference; wrong "$3" difference; }
}
# run RUNNER NAME …: what it prints is in NAME.out, its exit status on the last line.
run() {
    runner=$1 name=$2
    shift 2
    case $runner in
        py) python3 "$vectors/run.py" "$@" >"$name.out" 2>"$name.err" ;;
        mjs) node "$vectors/run.mjs" "$@" >"$name.out" 2>"$name.err" ;;
        program) "$program" "$@" >"$name.out" 2>"$name.err" ;;
    esac
    echo "exit status $?" >>"$name.out"
}
# The requests of a log with their keys in order: whatever the order in which a runner writes them, they are the same.
requests() {
    python3 -c 'import json, sys
for line in open(sys.argv[1], encoding="utf-8"): print(json.dumps(json.loads(line), sort_keys=True))' "$1"
}

# What each toy is told of its faults is on record; all runners say it, and ask the same.
runners='py mjs'
[ -z "$program" ] || runners="$runners program"
for expected in "$self"/expected/*.txt; do
    kind=$(basename "$expected" .txt)
    rm -f ./*.log
    for r in $runners; do
        run "$r" "$r" "$self/toy.vectors" "$self/optional.vectors" --drive "$toy $kind $r.log"
        same "$expected" "$r.out" "$r: not what is expected of the toy $kind"
        requests "$r.log" >"$r.asked"
        same py.asked "$r.asked" "$r: asks the toy $kind something else than py"
    done
done

# Vectors that cannot be read, one at a time and as files.
same_from_both() {
    what=$1 expected=$2
    shift 2
    for r in py mjs; do
        run "$r" "$r" "$@" --junit "$r.xml" --drive "$toy right"
        grep -q -e "$expected" "$r.out" "$r.err" || wrong "$r: $what: does not say '$expected'" "$r.out"
    done
    same py.out mjs.out "py and mjs differ: $what"
}
same_from_both 'tests that nobody can read' '^hostile: 1 pass, 5 fail, 34 error, 0 unsupported$' "$self/unreadable.vectors"
[ "$(grep -c '^error U\.' py.out)" = 34 ] || wrong 'an unreadable test is no error' py.out
same py.xml mjs.xml 'py and mjs write another JUnit file'
python3 - py.xml <<'PYTHON' || wrong 'the JUnit file does not say what was printed'
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
count = {tag: len(root.findall(f"testsuite/testcase/{tag}")) for tag in ("failure", "error", "skipped")}
assert count == {"failure": 5, "error": 34, "skipped": 0} and root.get("tests") == "40" and root.get("errors") == "34", count
PYTHON
head='"format": "andante-vectors/1", "rule_set": {"name": "a toy", "version": "1.0.0"}, "title": "t", "level": "required", "reviewed_by": null, "reviewed_on": null, "notes": {}'
file() { printf %b "$2" >"$1"; }
file half.json '{"format": "andante-vectors/1"'
file bom.json '\0357\0273\0277{}'
file latin.json '{"format": "\0374"}'
file nan.json '{"format": NaN}'
file twice.json '{"format": "andante-vectors/1", "format": "andante-vectors/1"}'
file one_and_a_half.json '{"format": "andante-vectors/1", "groups": [{"tests": 1.0}]}'
file newer.json '{"format": "andante-vectors/2"}'
file more.json "{$head, \"groups\": [], \"severity\": 1}"
file list.json '[]'
file empty.json ''
for f in half bom latin nan empty; do same_from_both "$f" '^    no JSON$' $f.json; done
same_from_both 'a key twice' '^    this key is there twice: format$' twice.json
same_from_both 'a fraction' '^    this number is not whole: 1\.0$' one_and_a_half.json
same_from_both 'a newer format' '^    the format is not andante-vectors/1$' newer.json
same_from_both 'an unknown key' '^    the file has an unknown key: severity$' more.json
same_from_both 'a list' '^    the file is no object$' list.json
same_from_both 'an error' '^exit status 1$' list.json

# A folder: every .json in the order of the paths, and nothing else.
mkdir -p folder/a folder/empty
one() { printf '{%s, "groups": [{"type": "decision", "tests": [{"id": "%s", "today": "2026-03-02", "expect": {"no_latches": true}}]}]}' "$head" "$2" >"$1"; }
one folder/a.json A.3
one folder/a/b.json A.2
one folder/a-b.json A.1
one folder/a/a.jsonl A.4
one folder/schema.json A.5
for r in py mjs; do
    run $r $r folder/ --drive "$toy right"
    printf 'pass A.1\npass A.3\npass A.2\nrequired: 3 pass, 0 fail, 0 error, 0 unsupported\nall: 3 pass, 0 fail, 0 error, 0 unsupported\nexit status 0\n' >expected
    same expected $r.out "$r: a folder"
done

# A command line that is wrong, or finds nothing.
for arguments in '' 'folder' '--drive true' 'folder --drive' 'folder --drive true --quietly' 'nowhere.json --drive true' 'folder/empty --drive true'; do
    for r in py mjs; do
        # shellcheck disable=SC2086
        run $r $r $arguments
        echo 'exit status 2' >expected
        same expected $r.out "$r: the command line '$arguments'"
        [ -s $r.err ] || wrong "$r: says nothing of the command line '$arguments'"
    done
done

# The check finds what it is there for.
python3 "$vectors/check.py" "$self/toy.vectors" "$self/optional.vectors" >out || wrong 'good vectors have a fault' out
for f in ./*.json "$self/unreadable.vectors"; do
    if python3 "$vectors/check.py" "$f" >out; then wrong "the check finds no fault in $f"; fi
done
PYTHONPATH=$vectors python3 - "$self/toy.vectors" "$vectors/schema.json" >out <<'PYTHON' || wrong 'the check misses what is wrong, or finds what is not' out
import check, copy, json, sys
toy, schema = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
D, S, M, F = ("groups/%d/tests/" % i for i in range(4))
GONE = object()
good = [(D + "0/events/0/order", 65535), (F + "2/base64", ""), ("reviewed_by", None), (M + "0/variants/0/shuffle", 0), (D + "12/wishes/left_knee_extension/reps", -2147483649)]
bad = [("format", "andante-vectors/2"), ("level", "safe"), ("title", "two\nlines"), ("rule_set/version", "1.0"), ("reviewed_on", "2026-03-02"), ("more", 1), ("groups", []), ("groups/0/type", "question"),
       ("notes/sore/fault", "off_by_one"), ("notes/sore/effect", GONE), ("notes/sore/hazards/0", "HZ-15"), ("notes/sore/rules/0", "TOY"), ("notes/unused", {"fault": "FAIL_OPEN", "effect": "e", "hazards": ["HZ-01"]}),
       ("histories/begun/after", "warned"), ("histories/begun/until", "2026-03-02"), ("histories/begun/events/0/day", "2026-13-01"), ("histories/begun/events/0/day", "2026-02-29"),
       (D + "0/id", "D.at"), (D + "0/id", GONE), (D + "0/id", "D below"), (D + "0/flags/0", "unsaid"), (D + "0/after", "nowhere"), (D + "0/today", GONE), (D + "0/expect", {}), (D + "0/hint", "x"),
       (D + "0/events/0/order", 65536), (D + "0/events/0/order", -1), (D + "0/events/0/order", True), (D + "0/events/0/id", 0), (D + "0/events/0/id", 7), (D + "0/events/0/event", "nap"),
       (D + "0/events/0/event", "session"), (D + "0/events/0/answers", []), (D + "0/events/0/fatigue", 1), (D + "0/expect/person/action", "dance"), (D + "0/expect/person", {}),
       (D + "0/expect/exercises/left_knee_extension/granted/load_kg", 1), (D + "0/expect/no_latches", False), (D + "0/expect/refused", "E_FUTURE"),
       (D + "7/expect/person/constraints/0", "sitting"), (D + "7/expect/exercises/left_knee_extension/constraints", {}), (D + "8/expect/exercises/walking/constraints/at_most", "company"),
       (D + "8/expect/exercises/walking/constraints/must_have/0", "sitting"), (D + "12/wishes", {}), (D + "12/wishes/left_knee_extension/load_kg", 1), (D + "12/wishes/left_knee_extension/reps", "ten"), (D + "12/wishes/Walking", {}),
       (S + "0/steps/0/wishes", {"walking": {}}),
       (D + "1/expect/exercises/walking/granted/max_fraction/per_mille", GONE), (D + "1/expect/must_cite", ["TOY-2", "TOY-2"]),
       (S + "0/steps/0/save_restore", True), (S + "0/steps/2/same_as", 1), (S + "0/steps/1/save_restore", False), (S + "0/steps/3/tell/0/by/role", "nurse"), (S + "1/steps/0/tell/0/id", GONE),
       (M + "0/relation", "better"), (M + "0/variants/0/duplicate", True), (M + "0/variants/0/shuffle", -1), (M + "0/variants/8/future/0/day", "2026-03-04"), (M + "0/variants", []),
       (F + "0/text", GONE), (F + "0/base64", "AAAA"), (F + "2/base64", "/w="), (F + "0/expect/error", "E_RANGE"), (F + "1/expect/at", "soreness"), (F + "1/expect/error", "RANGE")]
def holds(path, value):
    file = copy.deepcopy(toy)
    *steps, last = (int(k) if k.isdigit() else k for k in path.split("/"))
    place = file
    for k in steps: place = place[k]
    if value is GONE: place.pop(last, None)
    else: place[last] = value
    return not list(check.Schema(schema).faults(file, schema)) and not list(check.beyond_the_schema(file, set()))
missed = [path for path, value in bad if holds(path, value)] + [path for path, value in good if not holds(path, value)]
print("\n".join(missed))
sys.exit(bool(missed))
PYTHON
python3 "$vectors/check.py" "$vectors" >out || wrong 'the vectors are not as schema.json says' out
tail -n 1 out

# This library over all vectors.
if [ -n "$program" ]; then
    for r in py mjs; do run $r $r "$vectors" --drive "'$program' --answer"; done
    run program program "$vectors"
    same py.out mjs.out 'py and mjs differ on the vectors'
    same program.out mjs.out 'the program and mjs differ on the vectors'
    grep -q '^exit status 0$' mjs.out || { grep -v '^pass ' mjs.out >out; wrong 'this library does not pass' out; }
    grep '^all: ' mjs.out
fi

[ $status -ne 0 ] || echo 'the runners agree'
exit $status
