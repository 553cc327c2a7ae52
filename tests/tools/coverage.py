# SPDX-License-Identifier: BSL-1.0
"""coverage.py EXPORT [ROOM…]: tables of what `llvm-cov export` found: the core by room, and the branches of these rooms that were never taken.

A condition is never true, never false, or never reached. Instantiations of one template are one: taken in any is taken.
"""
import collections
import json
import pathlib
import sys

ROOMS = ["dose", "signal", "finding", "history", "rule", "rules", "policy", "policies", "guard"]
KINDS = ["lines", "functions", "branches", "mcdc"]


def share(covered, count):
    return f"{covered} of {count}, {1000 * covered // count / 10} %" if count else "–"


def branches(file):
    """How often each condition of a file was true, and false, in whatever instantiation."""
    taken = collections.OrderedDict()
    for line, column, end_line, end_column, true, false, *_ in file["branches"]:
        both = taken.setdefault((line, column, end_line, end_column), [0, 0])
        both[0] += true
        both[1] += false
    return taken


def never(file):
    """The conditions of a file that went one way only: line, text, which way."""
    source = pathlib.Path(file["filename"]).read_text(encoding="utf-8").split("\n")
    for (line, column, end_line, end_column), (true, false) in branches(file).items():
        if true and false:
            continue
        text = source[line - 1][column - 1:end_column - 1 if line == end_line else None]
        yield line, text, "never reached" if not true and not false else "never true" if not true else "never false"


def main():
    files = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))["data"][0]["files"]
    by_name = {f["filename"].split("include/andante/")[1]: f for f in files if "include/andante/" in f["filename"]}
    print("| Room | Lines | Functions | Branches | Conditions that decide alone |\n|---|---|---|---|---|")
    all_of = collections.Counter()
    for room in ROOMS:
        total = collections.Counter()
        for name, f in by_name.items():
            if name.startswith(room + "/"):
                for kind in KINDS:
                    total[kind] += f["summary"][kind]["count"]
                    total[kind, "covered"] += f["summary"][kind]["covered"]
                ways = branches(f).values()   # the summary has the best instantiation of each function, not all together
                total["branches"] += 2 * len(ways) - f["summary"]["branches"]["count"]
                total["branches", "covered"] += sum((t > 0) + (n > 0) for t, n in ways) - f["summary"]["branches"]["covered"]
        all_of += total
        print(f"| `{room}/` | " + " | ".join(share(total[k, "covered"], total[k]) for k in KINDS) + " |")
    print("| all of these | " + " | ".join(share(all_of[k, "covered"], all_of[k]) for k in KINDS) + " |")
    for name, f in sorted(by_name.items()):
        rows = list(never(f)) if any(name.startswith(room) for room in sys.argv[2:]) else []
        if not rows:
            continue
        if not f["summary"]["functions"]["covered"]:
            print(f"\n`{name}`: no function is called.")
            continue
        print(f"\n`{name}`:\n")
        for line, text, which in rows:
            print(f"- {line}, {which}: `{text}`")


if __name__ == "__main__":
    main()
