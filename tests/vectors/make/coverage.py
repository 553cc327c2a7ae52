# SPDX-License-Identifier: BSL-1.0
"""What the vectors cover: python3 coverage.py DECISIVE

DECISIVE is decisive.cpp, compiled. For each rule of the set: the vectors in which it decides (without it the dose or the action is
another; for a rule that sets no dose, the finding), those in which it speaks and is out-voted (without it the dose and the action are
the same), and its thresholds with vectors just below, at and just above. Then the numbers of vectors, by level and kind.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True

from world import numbered

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
BACK_OFFS = re.compile(r"back_off|\.first$|\.second$")   # shares and starts that a limit sets: no reading is held against them


def files():
    for folder in ("required", "rule_set", "should", "hostile"):
        for path in sorted((HERE.parent / folder).glob("*.json")):
            yield folder, path, json.loads(path.read_text(encoding="utf-8"))


def events_of(file, test):
    chain, name = [], test.get("after")
    while name:
        h = file["histories"][name]
        chain, name = h["events"] + chain, h.get("after")
    return chain + test.get("events", [])


def main():
    process = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    structs = re.findall(r"rules::(\w+)", (ROOT / "include/andante/rules/ibm.hpp").read_text().split("struct ibm_rule_set")[1].split("> {}")[0])
    counts, alone, finding, out_voted, edges, ids = collections.Counter(), collections.defaultdict(list), collections.defaultdict(list), collections.defaultdict(list), collections.defaultdict(set), []
    largest, total = ("", 0), 0
    for folder, path, file in files():
        total += path.stat().st_size
        largest = max(largest, (path.name, path.stat().st_size), key=lambda x: x[1])
        for group in file["groups"]:
            for test in group["tests"]:
                counts[folder, group["type"]] += 1
                ids.append(test["id"])
                stem, _, last = test["id"].rpartition(".")
                if last in ("below", "at", "above"):
                    edges[stem].add(last)
                if group["type"] != "decision":
                    continue
                process.stdin.write(json.dumps({"events": numbered(events_of(file, test)), **{k: test[k] for k in ("today", "wishes") if k in test}}) + "\n")
                process.stdin.flush()
                for i, r in enumerate(json.loads(process.stdout.readline())):
                    if r["decides"] == "dose":
                        alone[i].append(test["id"])
                    elif r["decides"] == "finding":
                        finding[i].append(test["id"])
                    if r["spoke"] and r["decides"] != "dose":
                        out_voted[i].append(test["id"])
                    cards[i] = r["rule"]
    print("| rule | struct | decides a dose or an action | decides the rest of a finding | speaks and is out-voted | thresholds below, at, above |")
    print("|---|---|---|---|---|---|")
    whole = {s for s, e in edges.items() if len(e) == 3}
    for i, s in enumerate(structs):
        mine = sorted(x[len(cards[i]) + 1:] for x in whole if x.startswith(cards[i] + "."))
        print(f"| {cards[i]} | {s} | {len(alone[i]) or '-'} | {len(finding[i]) or '-'} | {len(out_voted[i]) or '-'} | {len(mine) or '-'} |")
    limits = re.findall(r"^\| `\w+` \| `([\w.-]+)` \|", (ROOT / "docs/limits.md").read_text(), re.M)
    missing = [x for x in limits if not BACK_OFFS.search(x) and not any(x in s for s in whole)]
    print("\nlimits without three vectors:", ", ".join(missing) or "none")
    print("thresholds with three vectors:", len(whole), "; without one of them:", ", ".join(sorted(s for s, e in edges.items() if len(e) != 3 and not s.startswith("RANGE."))) or "none")
    print("ids that are there twice:", ", ".join(x for x, n in collections.Counter(ids).items() if n > 1) or "none")
    kinds = ("decision", "scenario", "metamorphic", "document")
    print("\n| level | " + " | ".join(kinds) + " |\n|---|" + "---|" * len(kinds))
    for folder in ("required", "rule_set", "should", "hostile"):
        print(f"| {folder} | " + " | ".join(str(counts[folder, k]) for k in kinds) + " |")
    print("| all | " + " | ".join(str(sum(n for (f, kk), n in counts.items() if kk == k)) for k in kinds) + " |")
    print(f"\n{total} bytes; the largest file is {largest[0]} with {largest[1]}")


cards = {}
if __name__ == "__main__":
    main()
