# SPDX-License-Identifier: BSL-1.0
"""A file of exact vectors about one rule."""
import re

from suite import Suite, Wrong
from world import KNEE


def say(who, action=None, cite=(), silent=(), has=(), lacks=(), **more):
    """An expectation of the person or of one exercise. `has` and `lacks` are constraints."""
    one = dict(more)
    if has or lacks:
        one["constraints"] = {k: list(v) for k, v in (("must_have", has), ("must_not_have", lacks)) if v}
    if action is not None:
        one["action"] = action
    if cite:
        one["must_cite"] = list(cite)
    if silent:
        one["must_not_cite"] = list(silent)
    return {"person": one} if who == "person" else {"exercises": {who: one}}


def both(*wants):
    """Several expectations as one."""
    out = {}
    for w in wants:
        for k, v in w.items():
            out[k] = {**out[k], **v} if k == "exercises" and k in out else v
    return out


class Rule(Suite):
    def __init__(self, id, title, effect, hazards, laws=(), evidence=(), too_strict="someone is held back without a cause", name=None, constrains=False):
        """`constrains`: it acts by constraints, so its vectors expect them, exactly."""
        super().__init__("rule_set", name or id, title)
        self.constrains = constrains
        self.id = id
        page = [f"docs/rules/{id}.md", *evidence]
        self.possible = {
            "boundary": dict(fault="OFF_BY_ONE", effect=effect, hazards=hazards, rules=[id], laws=["I4", *laws], evidence=page),
            "alone": dict(fault="FAIL_OPEN", effect=effect, hazards=hazards, rules=[id], laws=["I7", *laws], evidence=page),
            "out_voted": dict(fault="NOT_CITED", effect="a graver rule hides this one, so half of the reasons is told", hazards=hazards, rules=[id], laws=["I6", "I29"], evidence=page),
            "silence": dict(fault="FAIL_OPEN", effect="silence is taken for a good answer", hazards=["HZ-04", *hazards], rules=[id], laws=["I3", "I5"], evidence=page),
            "latch": dict(fault="LATCH_LOST", effect="time or a good day ends what only a clinician may end", hazards=["HZ-08", *hazards], rules=[id], laws=["I19"], evidence=page),
            "stale": dict(fault="STALE_DATA", effect="an old answer is used as one of today", hazards=["HZ-06", *hazards], rules=[id], laws=["I3"], evidence=page),
            "free": dict(fault="FAIL_CLOSED", effect=too_strict, hazards=["HZ-11"], rules=[id], laws=["I26", "I27"], evidence=page),
            "scope": dict(fault="FAIL_CLOSED", effect="the rest of the body is held still for one part of it", hazards=["HZ-11"], rules=[id], laws=["I26"], evidence=page),
        }

    def decide(self, id, comment, flags, person, want, wishes=None):
        flags = [flags] if isinstance(flags, str) else flags
        for f in flags:
            if f not in self.notes:
                if f not in self.possible:
                    raise Wrong(f"{id}: {f}")
                self.note(f, **self.possible[f])
        name = id if id.startswith(self.id + ".") else f"{self.id}.{id}"
        return super().decide(name, re.sub(r"\b1 (day|week|minute|hour|session|spell|point)s\b", r"1 \1", comment), flags, person, want, wishes)

    def edge(self, stem, what, build, values, fires, quiet=None, from_="at", flags=("boundary",), who=KNEE):
        """Just below, at and just above. From which of the three on the rule speaks: `at`, `above`; or up to which: `to_at`, `to_below`."""
        speaks = {"at": (0, 1, 1), "above": (0, 0, 1), "to_at": (1, 1, 0), "to_below": (1, 0, 0)}[from_]
        for name, v, on in zip(("below", "at", "above"), values, speaks):
            want = fires if on else quiet
            if callable(want):
                want = want(v)
            if want is None:
                want = say(who, silent=[self.id])
            self.decide(f"{stem}.{name}", what.format(v), list(flags), build(v), want)

    def out_voted(self, stem, comment, person, by, action, who=None, wishes=None):
        """The rule speaks, and a graver one decides."""
        want = {"must_cite": [self.id, by]}
        want.update(say(who or KNEE, action))
        return self.decide(stem, comment, "out_voted", person, want, wishes)
