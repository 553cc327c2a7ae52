# SPDX-License-Identifier: BSL-1.0
"""The files of vectors: tests are added to a `Suite`, checked against an implementation as they are added, and written."""
import base64
import datetime
import json
import pathlib

from world import FIRST, History, Person, RANK, RULE_SET, decision_of, numbered

HERE = pathlib.Path(__file__).resolve().parent.parent


class Wrong(Exception):
    """A story that cannot be told, or an expectation that does not hold."""


def row(value):
    return json.dumps(value, ensure_ascii=False)


def event_row(value):
    """As a line of a diary is written: without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Suite:
    """One file. `rule` is the id that its tests are about, or a word."""
    every, wrong = [], []

    def __init__(self, level, name, title, prefix=""):
        """The ids of its tests begin with `prefix`."""
        self.level, self.name, self.title, self.prefix = level, name, title, prefix
        self.notes, self.groups, self.ids, self.constrains = {}, {}, set(), False
        Suite.every.append(self)

    def note(self, flag, fault, effect, hazards, rules=(), laws=(), evidence=()):
        self.notes[flag] = {"fault": fault, "effect": effect, **{k: list(dict.fromkeys(v)) for k, v in (("hazards", hazards), ("rules", rules), ("laws", laws), ("evidence", evidence))}}
        return self

    def add(self, kind, test):
        if test["id"] in self.ids:
            raise Wrong(f"{test['id']}: twice")
        for flag in test.get("flags", []):
            if flag not in self.notes:
                raise Wrong(f"{test['id']}: the flag {flag} has no note")
        self.ids.add(test["id"])
        self.groups.setdefault(kind, []).append(test)

    # ── decision ──

    def decide(self, id, comment, flags, person, want, wishes=None):
        """`want` is an expectation as it is written, told by hand. At the level rule_set what is named in it is made exact. `wishes` are those of the policy under test."""
        answer = person.answer() if wishes is None else person.answer_to(wishes)
        expect = self.filled(id, want, answer)
        more = {} if wishes is None else {"wishes": wishes}
        self.add("decision", {"id": self.prefix + id, "comment": comment, "flags": list(flags), "after": person.after, "today": person.today, "events": person.own, **more, "expect": expect})
        return answer

    # ── scenario ──

    def scenario(self, id, comment, flags, person, steps):
        """`steps` as they are written; the events of the person that no history has are told first. A `decide` without `expect` or `same_as` is not looked at."""
        if person.own:
            steps = [{"tell": person.own}] + steps
        events = person.after.events() if person.after else []
        told = [e for s in steps for e in s.get("tell", [])]
        all_events = numbered(events + told)
        asked, at = [{"tell": all_events[:len(events)]}], len(events)
        for s in steps:
            if "tell" in s:
                asked.append({"tell": all_events[at:at + len(s["tell"])]})
                at += len(s["tell"])
            else:
                asked.append({k: v for k, v in s.items() if k not in ("expect", "same_as")})
        answers = Person.implementation.ask({"do": "scenario", "steps": asked})
        if "answers" not in answers:
            raise Wrong(f"{id}: {answers}")
        out, n = [], 0
        for s in steps:
            if "decide" in s:
                answer = answers["answers"][n]
                if "expect" in s:
                    s = {**s, "expect": self.filled(f"{id}, decide {n}", s["expect"], answer)}
                elif "same_as" in s and outcome(answer) != outcome(answers["answers"][s["same_as"]]):
                    Suite.wrong.append(f"{id}: decide {n} is not the same as {s['same_as']}\n   {json.dumps(brief(answer))}\n   {json.dumps(brief(answers['answers'][s['same_as']]))}")
                n += 1
            out.append(s)
        self.add("scenario", {"id": self.prefix + id, "comment": comment, "flags": flags, "after": person.after, "steps": out})

    def metamorphic(self, id, comment, flags, person, relation, variants):
        """A relation of each variant to the base; a runner tries it."""
        self.add("metamorphic", {"id": self.prefix + id, "comment": comment, "flags": flags, "after": person.after, "today": person.today, "events": person.own, "relation": relation, "variants": variants})

    def document(self, id, comment, flags, text, expect, today=None):
        """A whole file for the reader of diaries: text, or bytes that are none."""
        data = text if isinstance(text, bytes) else text.encode("utf-8")
        t = {"id": self.prefix + id, "comment": comment, "flags": flags}
        if today:
            t["today"] = today
        if isinstance(text, bytes):
            t["base64"] = base64.b64encode(data).decode()
        else:
            t["text"] = text
        answer = Person.implementation.ask({"do": "read", "base64": base64.b64encode(data).decode(), "today": today or "2026-12-31"})
        if any(answer.get(k) != v for k, v in expect.items()):
            Suite.wrong.append(f"{id}: {answer}, not {expect}")
        self.add("document", {**t, "expect": expect})

    def filled(self, id, want, answer):
        if "refused" in answer and "refused" not in want and self.level == "rule_set":
            raise Wrong(f"{id}: refused, {answer['refused']}")
        if self.level != "rule_set" or "refused" in want:
            expect = want
        else:
            expect = {}
            for key, value in want.items():
                if key == "person":
                    expect[key] = self.one_filled(id, key, {"action": answer["person"]["action"]}, value, answer["person"])
                elif key == "exercises":
                    expect[key] = {}
                    for what, v in value.items():
                        if what == "*":
                            expect[key][what] = v
                            continue
                        d = decision_of(answer, what)
                        if d is None:
                            raise Wrong(f"{id}: no {what} in {json.dumps(answer)[:300]}")
                        exact = {"action": d["action"], "outcome": d["outcome"]}
                        if d["outcome"] == "granted":
                            exact["granted"] = d["granted"]
                        expect[key][what] = self.one_filled(id, what, exact, v, d)
                else:
                    expect[key] = value
        wrong = differences(expect, answer)
        if wrong:
            Suite.wrong.append(f"{id}: " + "; ".join(wrong) + "\n   " + json.dumps(brief(answer)))
        return expect

    def one_filled(self, id, who, exact, want, got):
        """With what is told by hand; of constraints the bounds are told, and held against the answer to the letter, and the list is written."""
        bounds = want.get("constraints")
        if not self.constrains and bounds is None:
            return {**exact, **want}
        has, lacks = ((bounds or {}).get(k, []) for k in ("must_have", "must_not_have"))
        if not set(has) <= set(got["constraints"]) or set(lacks) & set(got["constraints"]):
            Suite.wrong.append(f"{id}: {who} has {got['constraints']}, not {bounds}")
        return {**exact, "constraints": got["constraints"], **{k: v for k, v in want.items() if k != "constraints"}}

    # ── writing ──

    def factored(self):
        """Gives events that several tests begin with a history of their own, named by where it begins and the day to which it goes."""
        names = set(History.every)

        def share(tests):
            by_first = {}
            for t in tests:
                if t["events"]:
                    by_first.setdefault((t["after"].name if t["after"] else "", row(t["events"][0])), []).append(t)
            for alike in by_first.values():
                if len(alike) < 2:
                    continue
                n = 1
                while all(len(t["events"]) > n for t in alike) and len({row(t["events"][n]) for t in alike}) == 1:
                    n += 1
                first, base = alike[0]["events"][:n], alike[0]["after"]
                if (len(alike) - 1) * sum(len(row(e)) for e in first) < 500:
                    continue
                day_no = (datetime.date.fromisoformat(first[-1]["day"]) - FIRST).days
                stem = f"{base.root if base else 'from_nothing'}_to_day_{day_no}"
                name = next(x for x in [stem] + [f"{stem}_{c}" for c in "bcdefghijklmnopqrstuvwxyz"] + [f"{stem}_{i}" for i in range(2, 99)] if x not in names)
                names.add(name)
                h = History.apart(name, base, first)
                for t in alike:
                    t["after"], t["events"] = h, t["events"][n:]
                share(alike)
        tests = [t for kind, g in self.groups.items() if kind in ("decision", "metamorphic") for t in g]
        for t in tests:
            t["events"] = list(t["events"])
        share(tests)

    def text(self):
        self.factored()
        chains = {}
        for group in self.groups.values():
            for t in group:
                h = t.get("after")
                if h:
                    for x in h.chain():
                        chains.setdefault(x.name, x)
        out = ["{", ' "format": "andante-vectors/1",', f' "rule_set": {row(RULE_SET)},', f' "title": {row(self.title)},', f' "level": {row(self.level)},',
               ' "reviewed_by": null,', ' "reviewed_on": null,', ' "notes": {']
        out.append(",\n".join(f"  {row(k)}: {row(v)}" for k, v in self.notes.items()))
        out.append(" },")
        if chains:
            out.append(' "histories": {')
            blocks = []
            for h in sorted(chains.values(), key=lambda x: len(x.chain())):
                head = f'  {row(h.name)}: {{' + (f'"after": {row(h.after.name)}, ' if h.after else "") + '"events": [\n'
                blocks.append(head + ",\n".join("   " + event_row(e) for e in h.own) + "]}")
            out.append(",\n".join(blocks))
            out.append(" },")
        out.append(' "groups": [')
        groups = []
        for kind, tests in self.groups.items():
            groups.append(f'  {{"type": {row(kind)}, "tests": [\n' + ",\n".join(test_text(t) for t in tests) + "\n  ]}")
        out.append(",\n".join(groups))
        out += [" ]", "}"]
        return "\n".join(out) + "\n"

    def write(self):
        folder = HERE / self.level
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{self.name}.json").write_bytes(self.text().encode("utf-8"))


def test_text(t):
    """A test: its head on a line, its events and steps one a line, its expectation last."""
    head, lines = [], []
    for k, v in t.items():
        if k == "after":
            if v:
                head.append(f'"after": {row(v.name)}')
        elif k in ("events", "variants"):
            lines.append(f'"{k}": []' if not v else f'"{k}": [\n' + ",\n".join("     " + (event_row if k == "events" else row)(x) for x in v) + "]")
        elif k == "steps":
            lines.append('"steps": [\n' + ",\n".join("     " + step_text(x) for x in v) + "]")
        elif k in ("wishes", "expect"):
            lines.append(f'"{k}": {row(v)}')
        elif k in ("text", "base64", "relation"):
            lines.append(f'"{k}": {row(v)}')
        else:
            head.append(f"{row(k)}: {row(v)}")
    return "   {" + ", ".join(head) + (",\n    " + ",\n    ".join(lines) if lines else "") + "}"


def step_text(s):
    if "tell" in s:
        return '{"tell": [' + ("\n      " if len(s["tell"]) > 1 else "") + ",\n      ".join(event_row(e) for e in s["tell"]) + "]}"
    return row(s)


# ── an expectation against an answer ──

def brief(answer):
    """An answer, short enough to be read."""
    if "refused" in answer:
        return answer
    return {"person": (answer["person"]["action"], [w["rule"] + "/" + str(w["arm"]) for w in answer["person"]["why"]]),
            "latches": [c["latch"] for c in answer["clearances"]],
            "x": {(d.get("side", "") + "_" + d["exercise"]).lstrip("_"): (d["action"], d.get("granted", "-"), " ".join(f'{w["rule"]}/{w["arm"]}{"s" if w["cause"] == "silence" else ""}' for w in d["why"]), "spoke", d["spoke"],
                  d["constraints"]) for d in answer["decisions"]}}


def outcome(answer):
    """What of an answer `same_as` compares: actions, outcomes, doses, latches and the rules that spoke."""
    if "refused" in answer:
        return answer
    return (answer["person"]["action"], [w["rule"] for w in answer["person"]["why"]], answer["clearances"],
            [(d["exercise"], d.get("side"), d["action"], d["outcome"], d.get("granted"), d["spoke"]) for d in answer["decisions"]])


def volume(d):
    return d["sets"] * d["reps"] if d.get("reps") else d.get("time_s", 0)


def parts(d):
    return {k: d.get(k, 0) for k in ("sets", "reps", "load_g", "time_s")}


def rank_wrong(want, got):
    if isinstance(want, str):
        return None if want == got else f"action {got}, not {want}"
    if "at_least" in want and RANK.index(got) < RANK.index(want["at_least"]):
        return f"action {got}, below {want['at_least']}"
    if "at_most" in want and RANK.index(got) > RANK.index(want["at_most"]):
        return f"action {got}, above {want['at_most']}"
    return None


def dose_wrong(want, d):
    got = parts(d.get("granted", {}))
    if not ({"at_most", "at_least", "max_fraction"} & set(want)):
        return None if d["outcome"] == "granted" and parts(want) == got else f"granted {d.get('granted')}, not {want}"
    if "at_most" in want and d["outcome"] == "granted" and any(got[k] > v for k, v in parts(want["at_most"]).items()):
        return f"granted {got}, above {want['at_most']}"
    if "at_least" in want and (d["outcome"] != "granted" or any(got[k] < v for k, v in parts(want["at_least"]).items())):
        return f"granted {got}, below {want['at_least']}"
    if "max_fraction" in want and d["outcome"] == "granted":
        f = want["max_fraction"]
        if volume(got) * 1000 > volume(parts(f["of"])) * f["per_mille"]:
            return f"granted {got}, above {f['per_mille']} per mille of {f['of']}"
    return None


def constraints_wrong(want, who, got):
    """What is withheld has every constraint."""
    had = set(got["constraints"])
    if want is None:
        return None
    if isinstance(want, list):
        good = set(want) == had
    else:
        caps = {"light_effort": {"light_effort"}, "start_phase_effort": {"light_effort", "start_phase_effort"}}.get(want.get("at_most"))
        good = not set(want.get("must_not_have", [])) & had and (got.get("outcome") == "withheld" or (set(want.get("must_have", [])) <= had and (caps is None or bool(caps & had))))
    return None if good else f"{who} has {sorted(had)}, not {want}"


def cited_wrong(want, cited):
    out = [f"{r} is not cited" for r in want.get("must_cite", []) if r not in cited]
    return out + [f"{r} is cited" for r in want.get("must_not_cite", []) if r in cited]


def differences(expect, answer):
    """What of an expectation an answer does not meet."""
    if "refused" in expect:
        return [] if expect["refused"] == answer.get("refused") else [f"refused: {answer.get('refused')}"]
    if "refused" in answer:
        return refused_differences(expect, answer)
    of_person = {w["rule"] for w in answer["person"]["why"]}
    everything = set(of_person)
    for d in answer["decisions"]:
        everything |= set(d["spoke"])
    out = cited_wrong(expect, everything)
    if "person" in expect:
        e = expect["person"]
        if "action" in e:
            out.append(rank_wrong(e["action"], answer["person"]["action"]))
        out.append(constraints_wrong(e.get("constraints"), "person", answer["person"]))
        out += [f"person: {x}" for x in cited_wrong(e, of_person)]
    for what, e in expect.get("exercises", {}).items():
        found = answer["decisions"] if what == "*" else [decision_of(answer, what)]
        for d in found:
            if d is None:
                out.append(f"no {what}")
                continue
            if "action" in e:
                out.append(rank_wrong(e["action"], d["action"]))
            if "outcome" in e and e["outcome"] != d["outcome"]:
                out.append(f"{what} {d['outcome']}")
            if "granted" in e:
                out.append(dose_wrong(e["granted"], d))
            out.append(constraints_wrong(e.get("constraints"), what, d))
            out += [f"{what}: {x}" for x in cited_wrong(e, set(d["spoke"]))]
    latches = {c["latch"] for c in answer["clearances"]}
    out += [f"latch {x} is not there" for x in expect.get("latches", []) if x not in latches]
    if expect.get("no_latches") and latches:
        out.append(f"latches {sorted(latches)}")
    if "all_rest" in expect:
        out.append(None if expect["all_rest"] == all(d["outcome"] == "withheld" for d in answer["decisions"]) else "all_rest")
    return [x for x in out if x]


def refused_differences(expect, answer):
    """A record that is refused grants nothing, and says nothing."""
    out = []
    for what, e in [("answer", expect), ("person", expect.get("person", {}))] + list(expect.get("exercises", {}).items()):
        if e.get("must_cite") or e.get("outcome") == "granted" or isinstance(e.get("action"), str) or "at_most" in (e.get("action") or {}):
            out.append(f"{what}: refused with {answer['refused']}")
        if isinstance(e.get("constraints"), list):
            out.append(f"{what}: refused with {answer['refused']}")
        if "granted" in e and not {"at_most", "max_fraction"} & set(e["granted"]):
            out.append(f"{what}: refused with {answer['refused']}")
    if expect.get("latches") or expect.get("no_latches") or expect.get("all_rest") is False:
        out.append(f"refused with {answer['refused']}")
    return out
