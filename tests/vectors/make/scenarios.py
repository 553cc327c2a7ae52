# SPDX-License-Identifier: BSL-1.0
"""Stories in several steps: what is saved, migrated, cleared, corrected, sent twice, sent late; and clocks that are set."""
import copy

from breaks import COOL
from people import *  # noqa: F403
from progress import FALL
from rule import say
from suite import Suite

WAIT = {"at_least": "await_clearance"}


def identified(h):
    """The same history, of which every event has its id and its order written."""
    if h is None:
        return None
    name = h.name + "_with_ids"
    if name not in History.every:
        History(name, identified(h.after), numbered(h.events())[-len(h.own):])
    return History.every[name]


def with_ids(p):
    """A story whose history has ids, and its own events with theirs; they are not told yet."""
    return Person(identified(p.after), p.now), numbered(p.events())[-len(p.own):] if p.own else []


# Each latch: who is latched, what shows it, which clearance ends it, and which do not.
def latches():
    sign = lambda s: lambda: ready(warning_signs=[s])  # noqa: E731
    red = dict(latch="red_flag", shows=[KNEE, WALK, CYCLE, FIST], by=PHYSICIAN, place={}, wrong=[("role", "red_flag", THERAPIST, {}), ("latch", "programme", PHYSICIAN, {}), ("place", "red_flag", PHYSICIAN, {"region": THIGH})])
    yield "emergency", "an emergency sign", sign("chest_pain"), red
    yield "same_day", "a sign for the same day", sign("palpitations"), red
    yield "breath", "breathlessness beyond the work", lambda: ready().trains([KNEE]).answers(breathlessness_cr10_halves=14), red
    yield "head", "a fall with a head injury", lambda: ready(fell=True).tell("fall", **{**FALL, "head": True}), red
    programme = dict(latch="programme", shows=[KNEE, WALK], by=PHYSICIAN, place={}, wrong=[("role", "programme", THERAPIST, {}), ("latch", "overwork", PHYSICIAN, {})])
    yield "change", "a named change", lambda: ready().tell("change", named=True), programme
    yield "hospital", "a stay in hospital", lambda: ready().tell("hospital_stay", nights=2), programme
    yield "bed", "five days in bed", lambda: ready().tell("bed_rest", days=5), programme
    yield "chest", "an illness in the chest", lambda: ready(illness="in_the_chest", **COOL), programme
    yield "region", "a region that is sore on the third day", lambda: third_day(), dict(latch="overwork", shows=[KNEE], by=THERAPIST, place={"region": THIGH}, wrong=[("place", "overwork", THERAPIST, {"region": OTHER_THIGH}), ("latch", "falls", THERAPIST, {"region": THIGH})])
    yield "exercise", "a joint that is hot", lambda: almost().trains([KNEE], left=["joint_pain"]).answers(joint_pain_hours={KNEE: 1}, joint_alarm={KNEE: True}), dict(latch="overwork", shows=[KNEE], by=THERAPIST, place=exercise(KNEE), wrong=[("place", "overwork", THERAPIST, exercise(OTHER_KNEE)), ("latch", "fatigue", THERAPIST, exercise(KNEE))])
    yield "person", "breath that does not settle", lambda: almost().trains([KNEE], left=["slow_breath"]).answers(settle_minutes=30), dict(latch="overwork", shows=[KNEE, WALK], by=THERAPIST, place={}, wrong=[("place", "overwork", THERAPIST, {"region": THIGH}), ("latch", "red_flag", PHYSICIAN, {})])
    yield "falls", "two falls in a week", lambda: ready(fell=True).tell("fall", **FALL).sleeps(2).check_in(fell=True).tell("fall", **FALL), dict(latch="falls", shows=[WALK], by=THERAPIST, place={"mode": "standing"}, wrong=[("place", "falls", THERAPIST, {"mode": "pool"}), ("latch", "programme", PHYSICIAN, {})])
    yield "limb", "a limb that was held still", lambda: ready().tell("limb_immobilised", region=THIGH, days=10), dict(latch="immobilised", shows=[KNEE], by=THERAPIST, place={"region": THIGH}, wrong=[("place", "immobilised", THERAPIST, {"region": OTHER_THIGH}), ("latch", "overwork", THERAPIST, {"region": THIGH})])
    yield "tired", "seven days of unusual tiredness", lambda: tired(), dict(latch="fatigue", shows=[KNEE, WALK], by=THERAPIST, place={}, wrong=[("latch", "overwork", THERAPIST, {})])


def third_day():
    p = almost().trains([KNEE]).sleeps().check_in().sleeps(2)
    return p.check_in(soreness_nrs={"everywhere": 0, THIGH: 6}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}, without=["recalled_soreness_nrs"])


def tired():
    p = ready(morning=False)
    for i in range(7):
        p.check_in(unusual_fatigue=True).sleeps()
    p.now -= 1
    return p


def shut(how, **more):
    return {"exercises": {k: {"action": WAIT, "outcome": "withheld"} for k in how["shows"]}, "latches": [how["latch"]], **more}


def tell():
    latches_last()
    clearances()
    saved()
    clocks()
    corrections()
    uploads()
    lives()


def note(s, flag, fault, effect, hazards, rules=(), laws=("I19",)):
    s.note(flag, fault, effect, hazards, rules, laws, ["docs/vectors.md", "SAFETY.md"])


def latches_last():
    s = Suite("required", "latches_last", "Only a recorded clearance ends a latch: not time, silence, a good day, a restart or a migration", "LATCH.")
    note(s, "time", "LATCH_LOST", "two months of good days end what only a clinician may end", ["HZ-08", "HZ-01"])
    note(s, "restart", "LATCH_LOST", "a latch is lost when the record is written and read again", ["HZ-08", "HZ-01"], laws=["I19", "I20"])
    note(s, "migration", "LATCH_LOST", "a latch is lost when an older file is taken over", ["HZ-08", "HZ-01"])
    note(s, "silence", "LATCH_LOST", "a latch ends because nobody is asked any more", ["HZ-08", "HZ-04"])
    for name, what, tell_it, how in latches():
        p = tell_it()
        first = p.today
        good = []
        q = p.copy()
        for n in (1, 20, 20, 20):
            q.sleeps(n)
            mine = len(q.own)
            q.check_in()
            good.append(({"tell": q.own[mine:]}, q.today))
        steps = [{"decide": first, "expect": shut(how)}]
        for tell_step, d in good:
            steps += [tell_step, {"decide": d, "expect": shut(how)}]
        s.scenario(f"{name}.time", f"{what}; good mornings to the sixty-first day", ["time"], p.copy(), steps)
        s.scenario(f"{name}.restart", f"{what}; the program ends and begins again, that day and later", ["restart"], p.copy(),
                   [{"decide": first, "expect": shut(how)}, {"save_restore": True}, {"decide": first, "same_as": 0}, good[0][0], {"save_restore": True}, {"save_restore": True}, {"decide": good[0][1], "expect": shut(how)}])
        s.scenario(f"{name}.migration", f"{what}; the record is taken over from an older format", ["migration"], p.copy(),
                   [{"decide": first, "expect": shut(how)}, {"migrate_from": 1}, {"decide": first, "expect": shut(how)}, good[0][0], {"decide": good[0][1], "expect": shut(how)}])
        s.scenario(f"{name}.silence", f"{what}; then nobody says a word", ["silence"], p.copy(), [{"decide": first, "expect": shut(how)}] + [{"decide": d, "expect": {"exercises": {k: {"outcome": "withheld"} for k in how["shows"]}, "latches": [how["latch"]]}} for _, d in good[1:]])


def clearances():
    s = Suite("required", "clearances", "A latch is ended by who may, at its place, and by its own name; and then it is over", "CLEAR.")
    note(s, "role", "FAIL_OPEN", "somebody who may not ends a latch", ["HZ-08", "HZ-01"])
    note(s, "place", "FAIL_OPEN", "a clearance of another place ends a latch", ["HZ-08", "HZ-01"])
    note(s, "latch", "FAIL_OPEN", "a clearance of something else ends a latch", ["HZ-08", "HZ-01"])
    note(s, "consumed", "FAIL_CLOSED", "the same old signs latch again the morning after they were cleared", ["HZ-11"], laws=["I28"])
    for name, what, tell_it, how in latches():
        p = tell_it()
        first = p.today
        for kind, latch, by, place in how["wrong"]:
            q = p.copy()
            q.sleeps().check_in().clears(latch, by, **place)
            told = q.own[len(p.own):]
            told_next = q.sleeps().check_in().own[len(p.own) + len(told):]
            s.scenario(f"{name}.wrong_{kind}", f"{what}; a {by['role']} clears {latch}{' of ' + ' '.join(place.values()) if place else ''}", [kind], p.copy(),
                       [{"decide": first, "expect": shut(how)}, {"tell": told}, {"decide": day(p.now + 1), "expect": shut(how)}, {"tell": told_next}, {"decide": day(p.now + 2), "expect": shut(how)}])
        q = p.copy()
        if how["latch"] == "red_flag":
            q.tell("care_seen")
        q.sleeps().clears(how["latch"], how["by"], **how["place"])
        steps, n = [{"decide": first, "expect": shut(how)}], len(p.own)
        for _ in range(2):
            q.sleeps().check_in()
            steps += [{"tell": q.own[n:]}, {"decide": q.today, "expect": {"no_latches": True, "exercises": {k: {"action": {"at_most": "rest"}} for k in how["shows"]}}}]
            n = len(q.own)
        s.scenario(f"{name}.cleared", f"{what}; it is cleared, and does not come back by itself", ["consumed"], p.copy(), steps)


def states():
    """Courses of other kinds: factors, rests, waits, steps."""
    yield "first_day", "the first morning", lambda: enrolled()
    yield "step_due", "a step is due", lambda: ready()
    yield "after_a_step", "a step was done", lambda: ready().trains([KNEE, WALK]).sleeps(4).check_in()
    yield "half", "the day of return from fifteen days", lambda: almost(morning=False).sleeps(11).check_in()
    yield "ramp", "on the second rung of a ramp", lambda: almost(morning=False).sleeps(11).check_in().trains([KNEE]).sleeps(4).check_in().trains([KNEE]).sleeps(4).check_in()
    yield "resting", "a region rests after weaker", lambda: almost().trains([KNEE], weaker={THIGH: "clearly", OTHER_THIGH: "not_at_all"}).sleeps().check_in()
    yield "fifth_less", "a fifth was taken back", lambda: almost().trains([KNEE], pain=6).sleeps(4).check_in()
    yield "twice", "a second episode", lambda: almost().trains([KNEE], pain=6).sleeps(8).check_in().trains([KNEE], pain=6).sleeps(4).check_in()
    yield "ill", "ill since yesterday", lambda: almost(illness="systemic", **COOL).sleeps().check_in(illness="systemic", **COOL)
    yield "settling", "an illness is settling", lambda: almost(illness="systemic", **COOL).sleeps().check_in()
    yield "fell", "a fall yesterday", lambda: ready(fell=True).tell("fall", **FALL).sleeps().check_in()
    yield "open_question", "the gate is open", lambda: ready(warning_signs=None)
    yield "silence", "nothing is told of the session", lambda: almost().trains([KNEE], effort=None, weaker=None, pain=None, left=None).sleeps(4).check_in()
    yield "new_start", "a break of forty days", lambda: almost(morning=False).sleeps(40).check_in()
    yield "override", "a limit was moved by a clinician", lambda: ready(morning=False).tell("override", limit="OVW-2.gate", value=3).check_in(soreness_nrs={"everywhere": 0, THIGH: 3}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False})
    yield "red_return", "after a cleared warning sign", lambda: ready(warning_signs=["palpitations"]).tell("care_seen").sleeps(2).clears("red_flag").check_in()


def saved():
    s = Suite("required", "restart_changes_nothing", "What is written and read again, or sent twice, is the same record", "SAVE.")
    note(s, "restart", "LATCH_LOST", "a restart changes what is granted", ["HZ-08", "HZ-12"], laws=["I20"])
    note(s, "again", "ORDER_DEPENDENT", "an upload that is repeated counts twice", ["HZ-12", "HZ-03"], laws=["I22"])
    note(s, "asked_twice", "ORDER_DEPENDENT", "to ask twice advances twice", ["HZ-12", "HZ-03"], laws=["I21", "I22"])
    for name, what, tell_it in states():
        p = tell_it()
        d = p.today
        s.scenario(f"restart.{name}", f"{what}; the program ends and begins again", ["restart", "asked_twice"], p.copy(),
                   [{"decide": d, "expect": {"exercises": {KNEE: {"granted": {"at_most": reps(12, 3000, 3)}}}}}, {"decide": d, "same_as": 0}, {"save_restore": True}, {"decide": d, "same_as": 0}])
        r, again = with_ids(p)
        if again:
            s.scenario(f"again.{name}", f"{what}; the last events are sent a second time, and a third", ["again"], r,
                       [{"tell": again}, {"decide": d, "expect": {"exercises": {KNEE: {"granted": {"at_most": reps(12, 3000, 3)}}}}}, {"tell": again}, {"decide": d, "same_as": 0}, {"save_restore": True}, {"tell": list(reversed(again))}, {"decide": d, "same_as": 0}])


def clocks():
    s = Suite("required", "clocks", "A clock that was set grants nothing that was not earned", "CLOCK.")
    note(s, "ahead", "STALE_DATA", "a clock that runs ahead serves time that was not lived", ["HZ-06", "HZ-08", "HZ-05"], laws=["I19", "I23"])
    note(s, "back", "STALE_DATA", "a clock that is set back repeats or undoes what was decided", ["HZ-06", "HZ-08"], laws=["I23"])
    level = {KNEE: {"granted": {"at_most": reps(11, 1000)}}}
    for name, what, tell_it in states():
        p = tell_it()
        d = p.today
        s.scenario(f"ahead.{name}", f"{what}; the clock stands a hundred and forty days ahead, then it is right again", ["ahead"], p.copy(),
                   [{"decide": d, "expect": {"exercises": level}}, {"decide": day(p.now + 140), "expect": {"exercises": level}}, {"decide": d, "same_as": 0}])
        if p.now > 8:
            s.scenario(f"back.{name}", f"{what}; the clock is set back three days, then it is right again", ["back"], p.copy(),
                       [{"decide": d, "expect": {"exercises": level}}, {"decide": day(p.now - 3), "expect": {"exercises": level}}, {"decide": d, "same_as": 0}])
    x = Suite("rule_set", "clocks_exact", "A record that reaches beyond the day that is asked for is refused")
    note(x, "back", "STALE_DATA", "a clock that is set back repeats or undoes what was decided", ["HZ-06", "HZ-08"], laws=["I23"])
    p = ready()
    x.scenario("CLK.back", "the day before the last event", ["back"], p, [{"decide": day(p.now - 1), "expect": {"refused": "E_FUTURE"}}, {"decide": p.today, "expect": say(KNEE, "progress")}])
    p = ready()
    x.scenario("CLK.forward_and_back", "the clock stood ahead, something was told under it, and it is right again", ["back"], p,
               [{"decide": p.today, "expect": say(KNEE, "progress")}, {"tell": [{"day": day(60), "event": "answer", "answers": {"fatigue_nrs": 2}}]}, {"decide": p.today, "expect": {"refused": "E_FUTURE"}}])


def event(n, at, order_, kind, **fields):
    return {"id": n, "day": at, "order": order_, "event": kind, **fields}


def corrections():
    s = Suite("required", "corrections", "What was told wrongly is told anew, and the dose is derived anew", "CORRECT.")
    note(s, "worse", "FAIL_OPEN", "a correction towards danger is not heard", ["HZ-08", "HZ-01"], laws=["I4", "I22"])
    note(s, "better", "FAIL_CLOSED", "a slip of the finger locks a person in for ever", ["HZ-11"], laws=["I27"])
    note(s, "order", "ORDER_DEPENDENT", "which correction holds depends on which came first", ["HZ-12"], laws=["I22"])
    history = identified(ready(morning=False).after)
    events = history.events()
    n, today = len(events) + 1, day(24)
    good = {"warning_signs": [], "illness": "none", "fell": False, "fatigue_nrs": 2, "unusual_fatigue": False, "soreness_nrs": {"everywhere": 0}, "company": True, "recalled_soreness_nrs": {"everywhere": 0}}
    fresh = lambda: Person(history, 24)  # noqa: E731
    morning = lambda rev=0, **other: {**event(n, today, 0, "check_in", **({"revision": rev} if rev else {})), "answers": {**good, **other}}  # noqa: E731
    opened = {"exercises": {KNEE: {"outcome": "granted", "action": {"at_most": "hold"}}}}
    closed = {"exercises": {KNEE: {"outcome": "withheld"}}}
    wrong = [("warning", dict(warning_signs=["chest_pain"]), {"exercises": {KNEE: {"outcome": "withheld", "action": {"at_least": "stop_and_seek_care"}}}}), ("illness", dict(illness="systemic"), closed),
             ("fever", dict(temperature_dc=395), closed), ("soreness", dict(soreness_nrs={"everywhere": 0, THIGH: 8}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}), closed), ("tired", dict(unusual_fatigue=True), closed),
             ("silence", dict(illness=None), closed)]
    for name, other, shut_ in wrong:
        s.scenario(f"worse.{name}", f"the good morning is corrected: {next(iter(other))}", ["worse"], fresh(), [{"tell": [morning()]}, {"decide": today, "expect": opened}, {"tell": [morning(1, **other)]}, {"decide": today, "expect": shut_}, {"save_restore": True}, {"decide": today, "same_as": 1}])
        s.scenario(f"better.{name}", f"{next(iter(other))} was a slip, and is corrected", ["better"], fresh(), [{"tell": [morning(0, **other)]}, {"decide": today, "expect": shut_}, {"tell": [morning(1)]}, {"decide": today, "expect": opened}, {"save_restore": True}, {"decide": today, "same_as": 1}])
        s.scenario(f"order.{name}", "the correction comes before what it corrects", ["order"], fresh(), [{"tell": [morning(1, **other)]}, {"decide": today, "expect": shut_}, {"tell": [morning()]}, {"decide": today, "same_as": 0}])
    s.scenario("order.two", "two corrections, the later one first", ["order"], fresh(), [{"tell": [morning(), morning(2)]}, {"decide": today, "expect": opened}, {"tell": [morning(1, warning_signs=["chest_pain"])]}, {"decide": today, "same_as": 0}])
    fall = event(n + 1, today, 1, "fall", **{**FALL, "head": True})
    struck = event(n + 1, today, 1, "struck", revision=1)
    s.scenario("better.struck", "a fall that was somebody else's is taken back", ["better"], fresh(), [{"tell": [morning(), fall]}, {"decide": today, "expect": {"exercises": {KNEE: {"outcome": "withheld"}}, "latches": ["red_flag"]}}, {"tell": [struck]}, {"decide": today, "expect": {**opened, "no_latches": True}}, {"save_restore": True}, {"decide": today, "same_as": 1}])
    s.scenario("worse.struck", "a clearance that was never given is taken back", ["worse"], fresh(), [{"tell": [morning()]}, {"decide": today, "expect": opened}, {"tell": [event(2, day(0), 1, "struck", revision=1)]}, {"decide": today, "expect": closed}])
    s.scenario("order.struck", "what takes it back comes first", ["order"], fresh(), [{"tell": [morning(), struck]}, {"decide": today, "expect": opened}, {"tell": [fall]}, {"decide": today, "same_as": 0}])
    s.scenario("worse.session", "the last session was done with three times the load: corrected", ["worse"], fresh(),
               [{"tell": [morning()]}, {"decide": today, "expect": opened}, {"tell": [corrected_session(events)]}, {"decide": today, "expect": {"exercises": {KNEE: {"granted": {"at_most": reps(11, 1000)}, "action": {"at_least": "hold"}}}}}])
    s.scenario("better.late_effort", "an effort that was told as 9 was a 3", ["better"], fresh(), [{"tell": [corrected_effort(events, 18, 1), morning()]}, {"decide": today, "expect": {"exercises": {KNEE: {"action": {"at_least": "hold"}}}}}, {"tell": [corrected_effort(events, 6, 2)]}, {"decide": today, "expect": opened}])
    one_row(s, fresh, morning, today, n, opened, closed)


def corrected_session(events):
    e = copy.deepcopy(next(x for x in reversed(events) if x["event"] == "session" and x["exercise"] == "knee_extension"))
    e["revision"], e["done"] = 1, {"sets": 1, "reps": 10, "load_g": 3000}
    return e


def corrected_effort(events, halves, revision):
    e = copy.deepcopy(next(x for x in reversed(events) if x["event"] == "during"))
    e["revision"] = revision
    e["answers"]["effort_cr10_halves"] = {KNEE: halves}
    return e


def one_row(s, fresh, morning, today, n, opened, closed):
    """A correction of a single answer: rows of a check-in count from 0 in the order in which a saved file has its answers; fatigue is told second."""
    row = {"id": n, "row": 0, "day": today, "order": 0, "revision": 1, "event": "check_in", "answers": {"warning_signs": ["fainting"]}}
    s.scenario("worse.row", "one answer of the morning is corrected: the first, which is of the warning signs", ["worse"], fresh(), [{"tell": [morning()]}, {"decide": today, "expect": opened}, {"tell": [row]}, {"decide": today, "expect": closed}, {"save_restore": True}, {"decide": today, "same_as": 1}])


def uploads():
    s = Suite("required", "late_uploads", "What comes late counts for its own day, and the answer is that of an upload in time", "LATE.")
    note(s, "late", "ORDER_DEPENDENT", "a danger that was uploaded late is passed over", ["HZ-12", "HZ-01"], laws=["I22"])
    note(s, "same", "ORDER_DEPENDENT", "one history has two answers", ["HZ-12"], laws=["I22", "I21"])
    for name, what, tell_it in states():
        p = tell_it()
        q, mine = with_ids(p)
        if not mine:
            continue
        steps = [{"tell": mine[-1:]}]
        steps += [{"tell": [e]} for e in reversed(mine[:-1])]
        steps += [{"decide": p.today, "expect": {"exercises": {KNEE: {"granted": {"at_most": reps(12, 3000, 3)}}}}}, {"save_restore": True}, {"decide": p.today, "same_as": 0}]
        s.scenario(f"reversed.{name}", f"{what}; the last events come in the wrong order", ["same"], q, steps)
    for name, event_, want in (("warning", dict(kind="answer", answers={"warning_signs": ["chest_pain"]}), {"exercises": {KNEE: {"outcome": "withheld", "action": {"at_least": "stop_and_seek_care"}}}, "latches": ["red_flag"]}),
                               ("fall", dict(kind="fall", **{**FALL, "faint": True}), {"exercises": {KNEE: {"outcome": "withheld", "action": {"at_least": "stop_and_seek_care"}}}}),
                               ("hospital", dict(kind="hospital_stay", nights=2), {"exercises": {KNEE: {"outcome": "withheld"}}, "latches": ["programme"]}),
                               ("change", dict(kind="change", named=True), {"exercises": {KNEE: {"outcome": "withheld"}}, "latches": ["programme"]}),
                               ("weaker", dict(kind="answer", answers={"weaker_after": {THIGH: "clearly"}}), {"exercises": {KNEE: {"granted": {"at_most": reps(10, 1000)}}}}),
                               ("immobile", dict(kind="limb_immobilised", region=THIGH, days=8), {"exercises": {KNEE: {"outcome": "withheld"}}})):
        p = ready()
        kind = event_.pop("kind")
        s.scenario(f"late.{name}", f"after a good morning {kind.replace('_', ' ')} of four days ago is uploaded", ["late"], p,
                   [{"decide": p.today, "expect": {"exercises": {KNEE: {"outcome": "granted"}}}}, {"tell": [{"day": day(20), "event": kind, **event_}]}, {"decide": p.today, "expect": want}, {"save_restore": True}, {"decide": p.today, "same_as": 1}])


def lives():
    s = Suite("rule_set", "lives", "Days that pass: breaks, ramps and steps, as this version of the rules has them")
    note(s, "break", "OFF_BY_ONE", "after a break too much is done, or too little for ever", ["HZ-05", "HZ-11"], ["IRP-1", "IRP-2"], ["I15", "I13"])
    note(s, "calendar", "CATCH_UP", "days that pass without a session raise the dose", ["HZ-03"], ["PRG-7"], ["I14", "I12"])
    note(s, "heals", "FAIL_CLOSED", "a factor never heals, and the dose drifts away", ["HZ-11"], ["IRP-2", "PRG-6"], ["I27", "I13"])
    p = almost(morning=False)
    steps = []
    for n in (4, 5, 7, 8, 13, 14, 27, 28, 40, 100):
        q = p.copy()
        q.sleeps(n - 4)
        mine = len(q.own)
        q.check_in()
        want = {"granted": reps(10, 1000)} if n <= 7 else {"granted": reps(8, 1000)} if n <= 13 else {"granted": reps(5, 500)} if n <= 27 else {}
        steps += [{"tell": q.own[mine:]}, {"decide": q.today, "expect": {"exercises": {KNEE: want}}}]
    s.scenario("LIFE.break", "a break that grows longer: each of its days is asked for", ["break"], p.copy(), steps)
    p = almost(morning=False).sleeps(11)
    steps, mine = [], 0
    for i in range(8):
        p.check_in()
        steps += [{"tell": p.own[mine:]}, {"decide": p.today, "expect": {"exercises": {KNEE: {"outcome": "granted"}}}}]
        mine = len(p.own)
        p.trains([KNEE]).sleeps(4)
    p.own = []
    s.scenario("LIFE.ramp", "back after fifteen days, and a good session every fourth day", ["heals", "break"], Person(p.after, p.now), steps)
    p = almost(morning=False)
    p.check_in().trains([KNEE], pain=6).sleeps(4)
    steps, mine = [], 0
    for i in range(6):
        p.check_in()
        steps += [{"tell": p.own[mine:]}, {"decide": p.today, "expect": {"exercises": {KNEE: {"outcome": "granted"}}}}]
        mine = len(p.own)
        p.trains([KNEE]).sleeps(4)
    s.scenario("LIFE.heals", "red pain once, and then good sessions: a fifth is taken back, and heals", ["heals"], Person(p.after, p.now), steps)
    p = ready(morning=False)
    steps, mine = [], 0
    for i in range(5):
        p.check_in()
        steps += [{"tell": p.own[mine:]}, {"decide": p.today, "expect": {"exercises": {KNEE: {"outcome": "granted"}}}}]
        mine = len(p.own)
        p.trains([KNEE]).sleeps(4)
    s.scenario("LIFE.steps", "a step, and the wait for the next", ["calendar"], Person(p.after, p.now), steps)
    for name, what, tell_it in states():
        p = tell_it()
        s.scenario(f"LIFE.migrated.{name}", f"{what}; the record is taken over from an older format", ["heals"], p.copy(), [{"decide": p.today, "expect": {"exercises": {KNEE: {}}}}, {"migrate_from": 1}, {"decide": p.today, "expect": {"exercises": {KNEE: {}}}}, {"save_restore": True}, {"decide": p.today, "same_as": 1}])
