# SPDX-License-Identifier: BSL-1.0
"""Faults planted in the text of the engine, one at a time: does anything notice?

    python3 tests/tools/mutate.py --out docs/mutation_engine.csv [--number 140] [--seed 20260302]    goes on where the file ends
    python3 tests/tools/mutate.py --again docs/mutation_engine.csv    judges the survivors of an earlier run anew, in place
    python3 tests/tools/mutate.py --list                             prints every place, judges none

From the top folder. Each mutant is the inside of the ready-made coach (`mutate_unit`) compiled with one changed header before it in the include path, linked with
`mutate_killer`, which is compiled once, and held against the vectors; what these leave, against the laws, then against the digests of all answers: ten seconds.
Places are drawn from all that the operators find, by the seed. A mutant whose object code is the same as without it is in nobody's way: it is
listed as `same`, and another one is drawn. The exit status is 1 when one survives.
"""
import argparse
import csv
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

HEADERS = """
guard/guarded.hpp guard/decision.hpp
finding/finding.hpp finding/judgement.hpp finding/reason.hpp
dose/dose.hpp dose/step.hpp
history/calendar.hpp history/chronicle.hpp history/course.hpp history/derived.hpp history/history.hpp history/ramp.hpp history/test_course.hpp
quantity/civil.hpp quantity/proportion.hpp quantity/set_of.hpp quantity/units.hpp quantity/bounded.hpp
rule/allowance.hpp rule/judge.hpp rule/rule.hpp rule/set.hpp
signal/reading.hpp
""".split()
VECTORS = ["tests/vectors/required", "tests/vectors/rule_set", "tests/vectors/should"]
FIELDS = ["file", "line", "column", "operator", "before", "after", "killed_by", "what"]

# What is found, and what stands in its place. Templates have no blanks around < and >, comparisons have.
SWAPS = [
    ("comparison", r"(?<= )<=(?= )", ["<"]), ("comparison", r"(?<= )<(?= )", ["<="]), ("comparison", r"(?<= )>=(?= )", [">"]), ("comparison", r"(?<= )>(?= )", [">="]),
    ("comparison", r"(?<= )==(?= )", ["!="]), ("comparison", r"(?<= )!=(?= )", ["=="]),
    ("arithmetic", r"(?<=[\w)] )\+(?= [\w(])", ["-"]), ("arithmetic", r"(?<=[\w)] )-(?= [\w(])", ["+"]), ("arithmetic", r"(?<=[\w)}] )\*(?= [\w(])", ["/"]),
    ("arithmetic", r"(?<=[\w)] )/(?= [\w(])", ["*"]), ("arithmetic", r"\+=", ["-="]), ("arithmetic", r"(?<=[\w)] )<<(?= )", [">>"]), ("arithmetic", r"(?<=[\w)] )>>(?= )", ["<<"]),
    ("extreme", r"std::min\b", ["std::max"]), ("extreme", r"std::max\b", ["std::min"]),
    ("boolean", r"&&(?= )", ["||"]), ("boolean", r"(?<= )\|\|(?= )", ["&&"]), ("boolean", r"(?<=[ (])!(?=[\w(])", [""]), ("boolean", r"\btrue\b", ["false"]), ("boolean", r"\bfalse\b", ["true"]),
    ("set", r"(?<=[\w)] )\|(?= [\w(~])", ["&"]), ("set", r"(?<=[\w)] )&(?= [\w(~])", ["|"]),
    ("constant", r"(?<![\w.'])\d+(?![\w.'])", ["+1", "-1"]),
]
# Not decisions: declarations, sizes of arrays, what is evaluated by the compiler alone, words.
SKIP = re.compile(r"^\s*(//|#|using |static_assert|template|class |struct |enum |namespace |friend class|public:|private:|\[\[nodiscard)|requires|capacity|std::array<|calendar<|"
                  r"room_for<|consteval|constexpr std::size_t|concept |noexcept\(|operator(<=>|==)|static_cast<void")
# An assignment, a call, or a way out; alone on its line.
STATEMENT = re.compile(r"^\s*(if \([^;]*\) )?((\(void\))?[\w.:>*()\[\]-]+ (=|\+=|\|=|-=) .*|\+\+[\w.>-]+|(\(void\))?[\w.:>-]+\([^{}]*\)|(return|continue|break)\b.*);\s*$")


def code_of(line):
    """The line without its comment and with its words blanked, as long as before."""
    line = re.sub(r'"([^"\\]|\\.)*"', lambda m: " " * len(m.group()), line)
    at = line.find("//")
    return line if at < 0 else line[:at] + " " * (len(line) - at)


def places():
    for name in HEADERS:
        with open(os.path.join("include/andante", name), encoding="utf-8") as f:
            lines = f.read().split("\n")
        for i, line in enumerate(lines):
            code = code_of(line)
            if SKIP.search(code):
                continue
            for operator, pattern, others in SWAPS:
                for m in re.finditer(pattern, code):
                    for other in others:
                        new = str(int(m.group()) + int(other)) if operator == "constant" else other
                        if operator == "constant" and int(new) < 0:
                            continue
                        yield name, i + 1, m.start() + 1, operator, m.group(), new
            goes_out = re.match(r"^\s*(return|continue|break)\b", code)  # without one there is another fault: no value
            if STATEMENT.match(code) and not goes_out and re.search(r"[;{})]\s*$", code_of(lines[i - 1])):
                yield name, i + 1, 1, "statement", line.strip(), ";"


def changed(place):
    name, line, column, operator, before, after = place
    with open(os.path.join("include/andante", name), encoding="utf-8") as f:
        lines = f.read().split("\n")
    text = lines[line - 1]
    if operator == "statement":
        assert text.strip() == before, place
        lines[line - 1] = ";"
    else:
        assert text[column - 1:].startswith(before), place
        lines[line - 1] = text[:column - 1] + after + text[column - 1 + len(before):]
    return "\n".join(lines)


class Judge:
    def __init__(self, work, compiler):
        self.work, self.overlay, self.compiler = work, os.path.join(work, "overlay"), compiler
        self.run([compiler, "-std=c++20", "-O2", "-Iinclude", "-c", "tests/tools/mutate_killer.cpp", "-o", self.path("killer.o")], check=True)
        assert self.compile().returncode == 0, "the coach does not compile"
        self.object = self.bytes_of("unit.o")
        self.right = self.verdict("vectors", 600)
        self.right_laws = self.verdict("laws", 1200)
        assert self.right[0] == "-" and self.right_laws[0] == "-", (self.right, self.right_laws)

    def path(self, name):
        return os.path.join(self.work, name)

    def bytes_of(self, name):
        with open(self.path(name), "rb") as f:
            return f.read()

    def run(self, command, timeout=600, check=False):
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=timeout, check=check, text=True)

    def compile(self):
        return self.run([self.compiler, "-std=c++20", "-O1", "-I" + self.overlay, "-Iinclude", "-c", "tests/tools/mutate_unit.cpp", "-o", self.path("unit.o")])

    def verdict(self, what, timeout):
        """The first complaint, or -, and a digest of all answers."""
        self.run([self.compiler, self.path("unit.o"), self.path("killer.o"), "-o", self.path("killer")], check=True)
        try:
            said = self.run([self.path("killer"), *(VECTORS if what == "vectors" else ["--laws"])], timeout)
        except subprocess.TimeoutExpired:
            return "no answer in time", ""
        return tuple(said.stdout.rsplit(maxsplit=1)) if said.returncode == 0 and said.stdout.count(" ") else ("it died", "")

    def judge(self, place):
        """Who notices, and by what."""
        shutil.rmtree(self.overlay, ignore_errors=True)
        to = os.path.join(self.overlay, "andante", place[0])
        os.makedirs(os.path.dirname(to))
        with open(to, "w", encoding="utf-8") as f:
            f.write(changed(place))
        try:
            if self.compile().returncode != 0:
                return "compiler", ""
        except subprocess.TimeoutExpired:
            return "compiler", "no end in time"
        if self.bytes_of("unit.o") == self.object:
            return "same", ""
        first, digest = self.verdict("vectors", 60)
        if first != "-":
            return "vectors", first
        law, laws_digest = self.verdict("laws", 600)
        if law != "-":
            return "laws", law
        if digest != self.right[1]:
            return "digest", "of the vectors"
        if laws_digest != self.right_laws[1]:
            return "digest", "of the laws"
        return "-", ""


def show(text):
    if sys.stderr.isatty():
        print("\r" + text.ljust(100)[:100], end="", file=sys.stderr, flush=True)


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(FIELDS)
        w.writerows(rows)


def summary(rows):
    judged = [r for r in rows if r[6] != "same"]
    killed = [r for r in judged if r[6] != "-"]
    by = ", ".join(f"{k} {sum(r[6] == k for r in judged)}" for k in ("compiler", "vectors", "laws", "digest"))
    print(f"{len(judged)} mutants, {len(killed)} killed ({by}), {len(judged) - len(killed)} survive; {len(rows) - len(judged)} places make the same code")
    for r in judged:
        if r[6] == "-":
            print("survives: " + ",".join(str(x) for x in r[:6]))
    return 0 if len(killed) == len(judged) else 1


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--out")
    a.add_argument("--again")
    a.add_argument("--list", action="store_true")
    a.add_argument("--number", type=int, default=140)
    a.add_argument("--seed", type=int, default=20260302)
    a.add_argument("--compiler", default="g++")
    a = a.parse_args()
    everywhere = list(places())
    if a.list:
        for p in everywhere:
            print(*p, sep=",")
        return 0
    random.Random(a.seed).shuffle(everywhere)
    rows = []
    if a.again or (a.out and os.path.exists(a.out)):
        with open(a.again or a.out, encoding="utf-8", newline="") as f:
            rows = [(r[0], int(r[1]), int(r[2]), *r[3:]) for r in list(csv.reader(f))[1:]]
    begun = time.time()
    with tempfile.TemporaryDirectory() as work:
        judge = Judge(work, a.compiler)
        if a.again:
            for i, r in enumerate(rows):
                if r[6] == "-":
                    rows[i] = r[:6] + judge.judge(r[:6])
                    write(a.again, rows)
            return summary(rows)
        done = {r[:6] for r in rows}
        for place in everywhere:
            if place in done:
                continue
            judged = sum(r[6] != "same" for r in rows)
            if judged == a.number:
                break
            show(f"{judged} of {a.number}, {int(time.time() - begun)} s: {place[0]}:{place[1]} {place[3]}")
            rows.append(place + judge.judge(place))
            if a.out:
                write(a.out, rows)
    show("")
    return summary(rows)


if __name__ == "__main__":
    sys.exit(main())
