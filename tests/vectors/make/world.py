# SPDX-License-Identifier: BSL-1.0
"""A small world in which the stories of the vectors are told: people, days, and the files that they are written to.

A story is a chain of named histories and a few events of its own. What is granted on a training day is asked of an
implementation (`Implementation`), so that the session in the story is one that a person would have done.
"""
import datetime
import json
import subprocess

FIRST = datetime.date(2026, 3, 2)
RULE_SET = {"name": "andante.ibm", "version": "1.0.0"}
RANK = ["progress", "hold", "regress", "rest", "await_clearance", "stop_and_seek_care"]

PHYSICIAN = {"role": "physician", "id": 7}
THERAPIST = {"role": "physiotherapist", "id": 41}

KNEE, OTHER_KNEE = "left_knee_extension", "right_knee_extension"
WALK, CYCLE, FIST = "walking", "recumbent_cycle", "left_passive_finger_flexion"
THIGH, OTHER_THIGH = "left_thigh", "right_thigh"
STRENGTH = {"knee_extension", "heel_raise", "elbow_flexion", "ankle_dorsiflexion", "light_band_work", "sit_to_stand", "finger_curl"}
AEROBIC = {"walking", "recumbent_cycle", "warm_water_walking", "chair_class"}


def day(n):
    """The n-th day of a story, counted from 0; a written day stays as it is."""
    return n if isinstance(n, str) else (FIRST + datetime.timedelta(days=n)).isoformat()


def exercise(key):
    """The fields of an exercise that is named by its key."""
    for side in ("left", "right"):
        if key.startswith(side + "_"):
            return {"exercise": key[len(side) + 1:], "side": side}
    return {"exercise": key}


def order(key, start, ceiling, **more):
    return {**exercise(key), "start": start, "ceiling": ceiling, **more}


def reps(n, load=0, sets=1):
    d = {"sets": sets, "reps": n}
    if load:
        d["load_g"] = load
    return d


def minutes(n):
    return {"time_s": 60 * n}


def form(orders, on=0, by=THERAPIST, pace="standard", **more):
    return {"day": day(on), "event": "prescription", "by": by, "pace": pace, "orders": orders, **more}


LOADED = order(KNEE, reps(10, 1000), reps(12, 3000, 3))
OTHER_LOADED = order(OTHER_KNEE, reps(10, 1000), reps(12, 3000, 3))
WALKS = order(WALK, minutes(10), minutes(30))
CYCLES = order(CYCLE, minutes(10), minutes(30))
STRETCHES = order(FIST, minutes(1), minutes(1))
FIVE = [LOADED, OTHER_LOADED, WALKS, CYCLES, STRETCHES]
LIGHT = [order(KNEE, reps(10), reps(12, 0, 3)), order(OTHER_KNEE, reps(10), reps(12, 0, 3)), WALKS, CYCLES, STRETCHES]


class Implementation:
    """A pacing library that answers requests, one JSON a line, as docs/vectors.md has it."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        self.known = {}

    def ask(self, request):
        line = json.dumps(request, separators=(",", ":"))
        if line not in self.known:
            self.process.stdin.write(line + "\n")
            self.process.stdin.flush()
            self.known[line] = json.loads(self.process.stdout.readline())
        return self.known[line]

    def decide(self, events, today, **more):
        return self.ask({"do": "decide", "events": numbered(events), "today": today, **more})


def numbered(events):
    """Events with their ids and orders, as docs/vectors.md has a reader number them."""
    highest, seen, out = {}, {}, []
    for e in events:
        if "order" in e:
            highest[e["day"]] = max(highest.get(e["day"], -1), e["order"])
    for i, e in enumerate(events):
        id_ = e.get("id", i + 1)
        n = e.get("order", seen.get((id_, e["day"])))
        if n is None:
            n = highest[e["day"]] = highest.get(e["day"], -1) + 1
        seen[id_, e["day"]] = n
        out.append({"id": id_, "day": e["day"], "order": n, **{k: v for k, v in e.items() if k not in ("id", "day", "order")}})
    return out


def decision_of(answer, key):
    want = exercise(key)
    for d in answer.get("decisions", []):
        if d["exercise"] == want["exercise"] and d.get("side") == want.get("side"):
            return d
    return None


class History:
    """A named beginning. `after` is the one before it."""
    every = {}

    def __init__(self, name, after, events):
        self.name, self.after, self.own, self.root = name, after, events, name
        if name in History.every:
            raise RuntimeError(f"the history {name} is told twice")
        History.every[name] = self

    @staticmethod
    def apart(name, after, events):
        """A history of one file, named after the one that it goes on from."""
        h = History.__new__(History)
        h.name, h.after, h.own, h.root = name, after, events, after.root if after else "from_nothing"
        return h

    def events(self):
        return (self.after.events() if self.after else []) + self.own

    def chain(self):
        return (self.after.chain() if self.after else []) + [self]


class Person:
    """Somebody who lives days. `implementation` is asked what is granted."""
    implementation = None

    def __init__(self, after=None, today=0):
        self.after, self.own, self.now = after, [], today
        self.last_check, self.last_trained, self.weekly = None, None, -100

    def copy(self):
        p = Person(self.after, self.now)
        p.own, p.last_check, p.last_trained, p.weekly = list(self.own), self.last_check, self.last_trained, self.weekly
        return p

    def save(self, name):
        """Names what was told so far; what follows stands upon it."""
        self.after, self.own = History(name, self.after, self.own), []
        return self

    def events(self):
        return (self.after.events() if self.after else []) + self.own

    @property
    def today(self):
        return day(self.now)

    def tell(self, event, on=None, **fields):
        self.own.append({"day": day(self.now if on is None else on), "event": event, **fields})
        return self

    def answers(self, moment=None, on=None, **answers):
        one = sum(len(v) if isinstance(v, dict) else 1 for v in answers.values()) == 1
        return self.tell(moment or ("answer" if one else "check_in"), on, answers=answers)

    def sleeps(self, n=1):
        self.now += n
        return self

    # ── what is usually told ──

    def check_in(self, without=(), **other):
        """A morning on which all is well, but for `other`; what is named in `without` is not asked."""
        a = {"warning_signs": [], "illness": "none", "fell": False, "fatigue_nrs": 2, "unusual_fatigue": False, "soreness_nrs": {"everywhere": 0}, "company": True}
        if self.last_trained is not None and self.last_trained == self.now - 1:
            a["limited_next_day"] = False
        if self.last_check is not None and self.last_check < self.now - 1 and self.last_trained is not None:
            a["recalled_soreness_nrs"] = {"everywhere": 0}
        if self.now - self.weekly >= 7:
            a["daily_tasks_harder"], a["worse_than_last_week"] = "not_at_all", False
            self.weekly = self.now
        a.update(other)
        for key in without:
            a.pop(key, None)
        self.last_check = self.now
        return self.tell("check_in", answers=a)

    def answer(self, answers=None):
        return Person.implementation.decide(self.events(), self.today) if answers is None else answers

    def answer_to(self, wishes):
        return Person.implementation.decide(self.events(), self.today, wishes=wishes)

    def grant(self, key):
        d = decision_of(self.answer(), key)
        return d.get("granted") if d else None

    def trains(self, which, effort=6, exertion=10, talks=True, pain=0, weaker="not_at_all", left=(), spare=None, done=None, granted="ask", early=False, supervised=False, must=True):
        """Does what is granted of `which`, as granted, and answers how it was; None leaves an answer out."""
        asked = self.answer() if granted == "ask" else None
        did = []
        for key in which:
            grant = (decision_of(asked, key) or {}).get("granted") if asked is not None else granted
            if grant is None and asked is not None:
                if must:
                    raise RuntimeError(f"nothing is granted of {key} on {self.today}: {json.dumps(decision_of(asked, key))[:600]}")
                continue
            fields = dict(exercise(key))
            if grant is not None:
                fields["granted"] = grant
            fields["done"] = grant if done is None else done
            if early:
                fields["stopped_early"] = True
            if supervised:
                fields["supervised"] = True
            self.tell("session", **fields)
            did.append(key)
        if not did:
            return self
        during = {}
        strength = [k for k in did if exercise(k)["exercise"] not in AEROBIC]
        aerobic = [k for k in did if exercise(k)["exercise"] in AEROBIC]
        if strength and effort is not None:
            during["effort_cr10_halves"] = {k: effort for k in strength}
        if strength and spare is not None:
            during["reps_in_reserve"] = {k: spare for k in strength}
        if aerobic and exertion is not None:
            during["exertion_borg"] = {k: exertion for k in aerobic}
        if aerobic and talks is not None:
            during["could_talk"] = {k: talks for k in aerobic}
        if pain is not None:
            during["pain_nrs"] = {k: pain for k in did}
        if during:
            self.answers("during", **during)
        after = {}
        if weaker is not None:
            after["weaker_after"] = {"everywhere": weaker} if isinstance(weaker, str) else weaker
        if left is not None:
            after["after_effects"] = list(left)
        if after:
            self.answers("thirty_minutes", **after)
        self.last_trained = self.now
        return self

    def lives_well(self, n, every=0, which=(KNEE,), **how):
        """n good days, training on every `every`-th of them (0: never), to the morning after."""
        for i in range(n):
            self.check_in()
            if every and i % every == 0:
                self.trains(which, **how)
            self.sleeps()
        return self

    # ── what clinicians tell ──

    def clears(self, latch="programme", by=PHYSICIAN, **place):
        return self.tell("clearance", latch=latch, **place, by=by)

    def enrols(self, orders=FIVE, steady=True, cleared=True, seen=True, graded=True, contraindications=False, **form_fields):
        """A form, a good first examination, and a physician's go-ahead."""
        self.own.append(form(orders, self.now, **form_fields))
        if cleared:
            self.clears()
        if seen:
            self.tell("physiotherapist_seen", by=THERAPIST)
        a = {"bad_past_experience": False, "usual_fatigue_nrs": 2, "usual_soreness_nrs": {"everywhere": 0}}
        if graded:
            a["muscle_grade_mrc_thirds"] = {"everywhere": 12}
        if steady:
            a.update({"falls_last_year": 0, "unsteady": False, "knee_buckles": False, "tug_ds": 100})
        if contraindications:
            a["contraindications"] = []
        return self.tell("test", results=a)


def someone(orders=FIVE, name=None, **fields):
    p = Person().enrols(orders, **fields)
    return p.save(name) if name else p
