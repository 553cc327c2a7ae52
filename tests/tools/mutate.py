# SPDX-License-Identifier: BSL-1.0
"""Faults planted in the text of the engine, one at a time: does anything notice?

    python3 tests/tools/mutate.py --out docs/mutation_engine.csv [--number 140] [--seed 20260302]    goes on where the file ends
    python3 tests/tools/mutate.py --again docs/mutation_engine.csv [--all]    asks the tests of those that nothing notices yet, in place; --all: of those with a reason, too
    python3 tests/tools/mutate.py --list                             prints every place, judges none
    python3 tests/tools/mutate.py --count docs/mutation_engine.csv   judges none

From the top folder. Each mutant is the inside of the ready-made coach (`mutate_unit`) compiled with one changed header before it in the include path, linked with
`mutate_killer`, which is compiled once, and held against the vectors; what these leave, against the laws, then against the digests of all answers: nine seconds of a processor.
With --again the tests are asked of what is left: those of the rooms in NEAR and of the guard, compiled with it; those in FAR as they are, about a coach that is compiled
with the fault; at last `mutation --answers`: half a minute to two minutes.
Places are drawn from all that the operators find, by the seed. A mutant whose object code is the same as without it is in nobody's way, and
one that does not compile says nothing of a test: they are listed as `same` and `compiler`, and others are drawn. The last column of one that nothing notices
is written by hand: why; it may begin with `equivalent: `.
The exit status is 1 when one survives that is not.
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
NEAR = [os.path.join("tests", room) for room in ("history", "quantity", "dose", "signal", "static", "rule")]
FAR = [os.path.join("tests", room) for room in ("session", "rules", "policies", "policy", "exercise")] + ["tests/verify/decisions.cpp"]
NONE = ("same", "compiler")  # no fault, and none that could be run
KILLERS = ("vectors", "laws", "digest", "tests", "answers")
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

    def prepare_tests(self):
        """Compiles once, without a fault, what asks a coach that is compiled elsewhere."""
        self.far = [self.path(room.replace("/", "_") + ".o") for room in FAR]
        for room, to in zip(FAR, self.far):
            self.compile_tests(room, to, "-O0", check=True)
        self.compile_tests("tests/main.cpp", self.path("main.o"), "-O0", check=True)
        for fault_free in (self.tests(), self.answers()):
            assert fault_free is None, fault_free

    def compile_tests(self, room, to, level, check=False):
        """All files of a room as one, or one file."""
        files = [room] if os.path.isfile(room) else sorted(os.path.join(room, f) for f in os.listdir(room) if f.endswith(".cpp"))
        with open(self.path("room.cpp"), "w", encoding="utf-8") as f:
            f.writelines(f'#include "{os.path.abspath(one)}"\n' for one in files)
        what = ["-fsyntax-only"] if room == "tests/static" else [level, "-c", "-o", to]
        return self.run([self.compiler, "-std=c++20", "-D_GLIBCXX_ASSERTIONS", "-DDOCTEST_CONFIG_SUPER_FAST_ASSERTS", f'-DANDANTE_SOURCE_DIR="{os.getcwd()}"',
                         *([] if check else ["-I" + self.overlay]), "-Iinclude", "-Itests", "-Iexamples", "-Ibenchmarks", *what, self.path("room.cpp")], check=check).returncode == 0

    def failed(self, objects):
        """The file of the first test that fails."""
        self.run([self.compiler, self.path("main.o"), self.path("ibm.o"), *objects, "-o", self.path("tests")], check=True)
        try:
            said = self.run([self.path("tests"), "--abort-after=1"], 300)
        except subprocess.TimeoutExpired:
            return "no end in time"
        found = re.search(r"tests/\w+/\w+\.cpp", said.stdout)
        return None if said.returncode == 0 else found.group() if found else "it died"

    def tests(self):
        """The first test that notices, or None."""
        with open(self.path("ibm.cpp"), "w", encoding="utf-8") as f:
            f.write("#include <andante/ibm_source.hpp>\n")
        if not self.compile_tests(self.path("ibm.cpp"), self.path("ibm.o"), "-O0"):
            return "it does not compile"
        for room in NEAR:
            if not self.compile_tests(room, self.path("near.o"), "-O0"):
                return room
            if room != "tests/static" and (file := self.failed([self.path("near.o")])) is not None:
                return file
        for what, to, level in (("tests/guard", "near.o", "-O0"), ("tests/living.cpp", "living.o", "-O1")):
            if not self.compile_tests(what, self.path(to), level):
                return what
        return self.failed([self.path("near.o"), self.path("living.o"), *self.far])

    def answers(self):
        """Whether an answer beside the vectors is another."""
        if not self.compile_tests("examples/mutation/main.cpp", self.path("mutation.o"), "-O1"):
            return "it does not compile"
        self.run([self.compiler, self.path("mutation.o"), self.path("ibm.o"), "-o", self.path("mutation")], check=True)
        return None if self.run([self.path("mutation"), "--answers"], 600).returncode == 0 else "beside the vectors"

    def verdict(self, what, timeout):
        """The first complaint, or -, and a digest of all answers."""
        self.run([self.compiler, self.path("unit.o"), self.path("killer.o"), "-o", self.path("killer")], check=True)
        try:
            said = self.run([self.path("killer"), *(VECTORS if what == "vectors" else ["--laws"])], timeout)
        except subprocess.TimeoutExpired:
            return "no answer in time", ""
        return tuple(said.stdout.rsplit(maxsplit=1)) if said.returncode == 0 and said.stdout.count(" ") else ("it died", "")

    def plant(self, place):
        shutil.rmtree(self.overlay, ignore_errors=True)
        to = os.path.join(self.overlay, "andante", place[0])
        os.makedirs(os.path.dirname(to))
        with open(to, "w", encoding="utf-8") as f:
            f.write(changed(place))

    def asked_last(self):
        """Who notices of the tests: of the fault that was judged just now."""
        if (file := self.tests()) is not None:
            return "tests", file
        if self.answers() is not None:
            return "answers", "beside the vectors"
        return "-", ""

    def judge(self, place):
        """Who notices, and by what."""
        self.plant(place)
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
    judged = [r for r in rows if r[6] not in NONE]
    killed = [r for r in judged if r[6] != "-"]
    by = ", ".join(f"{k} {sum(r[6] == k for r in judged)}" for k in KILLERS)
    equivalent = [r for r in judged if r[6] == "-" and r[7].startswith("equivalent: ")]
    rest = len(judged) - len(equivalent)
    same, refused = (sum(r[6] == none for r in rows) for none in NONE)
    print(f"{len(rows)} places drawn, {same} make the same code, {refused} do not compile, {len(judged)} judged, {len(killed)} noticed ({by}), {len(judged) - len(killed)} not, "
          f"{len(equivalent)} of them equivalent: {len(killed)} of {rest} of the rest" + (f", {100 * len(killed) / rest:.1f} %" if rest else ""))
    for r in judged:
        if r[6] == "-":
            print(("equivalent: " if r in equivalent else "survives: ") + ",".join(str(x) for x in r[:6]))
    return 0 if len(killed) == rest else 1


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--out")
    a.add_argument("--again")
    a.add_argument("--all", action="store_true")
    a.add_argument("--count")
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
    if a.again or a.count or (a.out and os.path.exists(a.out)):
        with open(a.again or a.count or a.out, encoding="utf-8", newline="") as f:
            rows = [(r[0], int(r[1]), int(r[2]), *r[3:]) for r in list(csv.reader(f))[1:]]
    if a.count:
        return summary(rows)
    begun = time.time()
    with tempfile.TemporaryDirectory() as work:
        judge = Judge(work, a.compiler)
        if a.again:
            judge.prepare_tests()
            for i, r in enumerate(rows):
                if r[6] == "-" and (a.all or not r[7]):
                    show(f"{i} of {len(rows)}, {int(time.time() - begun)} s: {r[0]}:{r[1]} {r[3]}")
                    found = judge.judge(r[:6])
                    if found[0] == "-":
                        found = judge.asked_last()
                    rows[i] = r[:6] + (("-", r[7]) if found[0] == "-" else found)
                    write(a.again, rows)
            return summary(rows)
        done = {r[:6] for r in rows}
        for place in everywhere:
            if place in done:
                continue
            judged = sum(r[6] not in NONE for r in rows)
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
