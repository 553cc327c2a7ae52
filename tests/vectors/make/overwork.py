# SPDX-License-Identifier: BSL-1.0
"""OVW-1 to OVW-10: signs of too much."""
from people import *  # noqa: F403
from rule import Rule, both, say

WAIT = "await_clearance"
THIGHS = [THIGH, OTHER_THIGH]


def session(**how):
    """The sixth session, on day 20, with its answers. All else is well, so that a good one brings a step."""
    return almost().trains([KNEE], **how)


def later(p, n=4, **other):
    return p.sleeps(n).check_in(**other)


def tell():
    weaker()
    soreness()
    recalled_and_widespread()
    cramp()
    heaviness()
    settling()
    limited()
    joints()
    pain()
    tasks()
    next_session()


def weaker():
    r = Rule("OVW-1", "A region that is weaker after work rests for two days; clearly weaker, it returns lower", "a muscle that work has weakened is worked again", ["HZ-02"])
    for word, fires in (("not_at_all", None), ("a_little", ("hold", 10)), ("clearly", ("regress", 8))):
        p = later(session(weaker=word))
        if fires:
            r.decide(f"degree.{word}", f"weaker after work: {word}; four days later", "boundary", p, say(KNEE, fires[0], granted=reps(fires[1], 1000)))
        else:
            r.decide(f"degree.{word}", "not weaker after work", "free", p, say(KNEE, silent=["OVW-1"]))
    for word in ("a_little", "clearly"):
        build = lambda n, w=word: enrolled().trains([KNEE], weaker=None).sleeps().check_in(weaker_after={"everywhere": "not_at_all", THIGH: w}).sleeps(n).check_in()  # noqa: E731
        r.edge(f"OVW-1.rest_days.{word}", f"{word} weaker, answered {{}} days ago: the region rests to the second day", build, (1, 2, 3), say(KNEE, "rest", ["OVW-1"]), say(KNEE, outcome="granted"), from_="to_below")
    r.decide("alone", "a little weaker after a light walk: the next day the walk rests by this rule alone", "alone",
             ready(name="almost_ready_to_walk", which=[WALK], sessions=5).trains([WALK], weaker={THIGH: "a_little", OTHER_THIGH: "a_little", "left_calf": "a_little", "right_calf": "a_little"}).sleeps().check_in(), say(WALK, "rest", ["OVW-1"]))
    r.decide("other_side", "the other thigh goes on", "scope", session(weaker={THIGH: "clearly"}).sleeps().check_in(), say(OTHER_KNEE, silent=["OVW-1"]))

    def sessions(*words):
        p = almost(morning=False)
        for w in words:
            p.check_in().trains([KNEE], weaker={THIGH: w, OTHER_THIGH: "not_at_all"}).sleeps(4)
        return p.check_in()
    latched = both(say(KNEE, WAIT), {"latches": ["overwork"]})
    for name, words, want in (("clearly_1_of_3", ("not_at_all", "not_at_all", "clearly"), {"no_latches": True}), ("clearly_2_of_3", ("clearly", "not_at_all", "clearly"), latched),
                              ("clearly_2_of_4", ("clearly", "not_at_all", "not_at_all", "clearly"), {"no_latches": True})):
        r.decide(name, f"clearly weaker, by sessions: {', '.join(words)}", "boundary", sessions(*words), want)
    r.decide("a_little_1", "a little weaker once", "boundary", sessions("a_little"), say(KNEE, outcome="granted"))
    r.decide("a_little_2_of_3", "a little weaker twice of three takes a tenth back", "boundary", sessions("a_little", "not_at_all", "a_little"), say(KNEE, "regress", granted=reps(9, 1000)))
    r.decide("latch", "thirty days of rest do not end it", "latch", sessions("clearly", "clearly").sleeps(30).check_in(), latched)
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"weaker after work was {word}: it holds and rests nothing", "silence", later(session(weaker={THIGH: value, OTHER_THIGH: "not_at_all"})), both(say(KNEE, "hold", ["OVW-1"]), {"no_latches": True}))
    r.decide("silent.never_asked", "nobody asked", "silence", later(session(weaker=None)), say(KNEE, "hold", ["OVW-1"]))
    for v, n in ((500, 5), (800, 8), (900, 9)):
        more = {} if v <= 800 else dict(who=41, why="tolerated_under_supervision", until=day(100))
        r.decide(f"back_off.{v}", f"the share that is left was set to {v} per mille", "boundary", later(almost(morning=False).tell("override", limit="OVW-1.back_off", value=v, **more).check_in().trains([KNEE], weaker="clearly")), say(KNEE, "regress", granted=reps(n, 1000 if v >= 800 else 500)))
        r.decide(f"back_off.{v}.next_day", f"the share that is left was set to {v} per mille: the next day the region rests all the same", "boundary", almost(morning=False).tell("override", limit="OVW-1.back_off", value=v, **more).check_in().trains([KNEE], weaker="clearly").sleeps().check_in(), say(KNEE, "rest", ["OVW-1"]))
    r.decide("rest_days_4", "a rest of four days, set by a clinician, on the third", "boundary", ready(morning=False).tell("override", limit="OVW-1.rest_days", value=4).check_in().trains([KNEE], weaker="a_little").sleeps(3).check_in(), say(KNEE, "rest", ["OVW-1"]))
    r.decide("exact_share", "clearly weaker after 25 minutes: 20 are left, to the second", "boundary", later(long_walk().trains([WALK], weaker="clearly")), say(WALK, "regress", **LESS_OF_25))
    def too_much_twice(v):
        """Clearly weaker, where the share that is left was set, and very sore on the day after a session eight days later."""
        more = {} if v <= 800 else dict(who=41, why="tolerated_under_supervision", until=day(100))
        p = almost(morning=False).tell("override", limit="OVW-1.back_off", value=v, **more).check_in().trains([KNEE], weaker={THIGH: "clearly", OTHER_THIGH: "not_at_all"})
        p = later(later(p).trains([KNEE], must=False)).trains([KNEE], must=False)
        return later(p.sleeps().check_in(**body(6), without=["recalled_soreness_nrs"]))
    for v in (500, 900):
        r.decide(f"back_off.{v}.counts", f"where {v} per mille are left, clearly weaker is too much once all the same: very sore nine days later is the second time within 14 days, and halves", "boundary", too_much_twice(v), say(KNEE, "regress", ["PRG-6"], granted=reps(5, 500)))
    r.decide("back_off.500.exact", "the share that is left was set to 500 per mille: half of the eleven minutes to which the level had risen", "boundary", later(risen_walk().tell("override", limit="OVW-1.back_off", value=500).check_in().trains([WALK], weaker="clearly")), say(WALK, "regress", granted={"time_s": 330}))

    def little(n):
        """A little weaker after n sessions running, every fourth day, and clearly weaker after the next."""
        p = almost(morning=False)
        for _ in range(n):
            p.check_in().trains([KNEE], weaker={THIGH: "a_little", OTHER_THIGH: "not_at_all"}, must=False).sleeps(4)
        return later(p.check_in().trains([KNEE], weaker={THIGH: "clearly", OTHER_THIGH: "not_at_all"}, must=False))
    r.decide("a_little.minor.2", "three times a little weaker are two minor marks: clearly weaker after the next session is the first time it was too much", "boundary", little(3), say(KNEE, "regress", silent=["PRG-6"]))
    r.decide("a_little.minor.3", "four times a little weaker are three minor marks, and too much once: clearly weaker after the next session is the second time, and halves", "boundary", little(4), say(KNEE, "regress", ["PRG-6"]))
    r.out_voted("out_voted", "an open gate beside an answer that is missing", later(session(weaker=None), illness=None), "RED-7", "rest")


def body(value, unusual=False, limits=False):
    """The body map of a morning: the left thigh is sore, nothing else is."""
    return {"soreness_nrs": {"everywhere": 0, THIGH: value}, "unusual_soreness": {THIGH: unusual}, "limits_tasks": {THIGH: limits}}


def usually_sore(n):
    """Almost ready for a step, with a usual soreness of the left thigh that was told at every check-in."""
    if not n:
        return almost(morning=False)
    told(f"usual_soreness_{n}_enrolled", lambda: known().tell("test", results={"usual_soreness_nrs": {THIGH: n}}))
    return ready(name=f"usual_soreness_{n}", form_of=f"usual_soreness_{n}_enrolled", sessions=5, each=body(n), morning=False)


def sore(n, value, usual=0, unusual=False, limits=False, between=None):
    """Soreness of the left thigh n days after a session. `between`: what was told on days before; else good mornings to the third day, and silence after it."""
    p = usually_sore(usual).check_in().trains([KNEE])
    for k in range(1, n):
        p.sleeps()
        if between is None and (k == 1 or n <= 2):
            p.check_in()
        elif between and k in between:
            p.check_in(**body(between[k]), without=["recalled_soreness_nrs"])
    return p.sleeps().check_in(**body(value, unusual, limits), without=["recalled_soreness_nrs"])


def soreness():
    r = Rule("OVW-2", "A sore region rests; soreness that outlasts the second day takes some of the work back", "a sore muscle is trained, or damage is taken for an ache", ["HZ-02"], ["I4"])
    quiet = say(KNEE, silent=["OVW-2"])
    rests = lambda: say(KNEE, "rest", ["OVW-2"])  # noqa: E731
    today = lambda v: ready().trains([KNEE]).answers(soreness_nrs={THIGH: v}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False})  # noqa: E731
    first = lambda v: enrolled(3, soreness_nrs={"everywhere": 0, THIGH: v}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False})  # noqa: E731
    r.edge("OVW-2.gate", "soreness of {} before the first session: the region rests from 4", first, (3, 4, 5), rests(), quiet)
    r.edge("gate_today", "soreness of {} on the evening of the session", today, (3, 4, 5), rests(), quiet)
    r.edge("next_day", "soreness of {} on the day after: from 6 a fifth is taken back, seen four days later", lambda v: later(sore(1, v), 4), (5, 6, 7), say(KNEE, "regress", granted=reps(8, 1000)), say(KNEE, "hold", outcome="granted"))
    r.edge("second_day", "soreness of {} on the second day", lambda v: sore(2, v), (1, 2, 3), both(say(KNEE, "rest", ["OVW-2"]), {"no_latches": True}), quiet)
    r.edge("second_day_factor", "soreness of {} on the second day, seen three days later", lambda v: later(sore(2, v), 3), (1, 2, 3), say(KNEE, "regress", granted=reps(8, 1000)), say(KNEE, outcome="granted"))
    r.edge("OVW-2.excess", "soreness of 3 on the second day, {} above usual: from 2 on it takes a fifth back, seen three days later", lambda e: later(sore(2, 3, usual=3 - e), 3), (1, 2, 3), say(KNEE, "regress", granted=reps(8, 1000)), say(KNEE, "hold"))
    r.edge("a_little_above", "soreness of {} on the second day, usual 1 less: rest and hold from 3", lambda v: sore(2, v, usual=v - 1), (2, 3, 4), rests(), quiet)
    r.edge("third_day", "soreness of {} on the third day, nothing told of the second", lambda v: sore(3, v, between={1: 0}), (3, 4, 5), both(say(KNEE, WAIT, ["OVW-2"]), {"latches": ["overwork"]}), both(rests(), {"no_latches": True}))
    r.decide("third_day.usual", "soreness of 4 on the third day, and 3 is usual: it rests, and latches nothing", "free", sore(3, 4, usual=3, between={1: 3}), both(rests(), {"no_latches": True}))
    r.decide("gate.usual", "soreness of 3 where the gate was set to 3, and 3 is usual", "free", usually_sore(3).tell("override", limit="OVW-2.gate", value=3).check_in(**body(3)), quiet)
    r.edge("gate.moved_twice", "soreness of {} where the gate was set to 2, and to 3 later", lambda v: known().tell("override", limit="OVW-2.gate", value=2).tell("override", limit="OVW-2.gate", value=3).sleeps(3).check_in(**body(v)), (2, 3, 4), rests(), None)
    r.edge("third_day_second", "soreness of 5 on the third day, and {} on the second", lambda v: sore(3, 5, between={1: 0, 2: v}), (3, 4, 5), {"latches": ["overwork"]}, {"no_latches": True})
    r.edge("week", "soreness of 4 on day {} after the session, and no other answer since", lambda n: sore(n, 4), (6, 7, 8), {"latches": ["overwork"]}, {"no_latches": True})
    r.edge("week_value", "soreness of {} on the seventh day", lambda v: sore(7, v), (3, 4, 5), {"latches": ["overwork"]}, {"no_latches": True})
    r.decide("unusual", "said to be unusual at 1", "alone", ready(soreness_nrs={"everywhere": 0, THIGH: 1}, unusual_soreness={THIGH: True}, limits_tasks={THIGH: False}), rests())
    r.decide("in_the_way", "in the way of tasks on the day after", "alone", sore(1, 1, limits=True), rests())
    r.decide("usual", "soreness of 4 that is usual, as far as usual goes: 3", "boundary", usually_sore(3).check_in(soreness_nrs={"everywhere": 0, THIGH: 4}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}), rests())
    r.decide("usual_capped", "a usual soreness of 8 counts as 3", "boundary", ready(morning=False).tell("test", results={"usual_soreness_nrs": {THIGH: 8}}).check_in(soreness_nrs={"everywhere": 0, THIGH: 5}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}), rests())
    r.edge("usual_age", "soreness of 3 where the gate was set to 3, and 3 was usual at enrolment, {} days ago: it counts for half a year", lambda n: known().tell("test", results={"usual_soreness_nrs": {THIGH: 3}}).tell("override", limit="OVW-2.gate", value=3).sleeps(n).check_in(**body(3)),
           (181, 182, 183), rests(), quiet, from_="above", flags=("boundary", "stale"))
    r.decide("other_side", "the other thigh goes on", "scope", first(6), say(OTHER_KNEE, "hold", outcome="granted"))
    for word, value in (("unanswered", None), ("declined", "declined"), ("outdated", "outdated")):
        r.decide(f"silent.{word}", f"soreness of the thigh was {word}: the region rests, nothing latches", "silence", ready(soreness_nrs={THIGH: value, OTHER_THIGH: 0, "left_calf": 0, "right_calf": 0}), both(say(KNEE, "rest", ["OVW-2"]), {"no_latches": True}))
    r.decide("silent.never_asked", "nobody asked about the thigh", "silence", ready(soreness_nrs={OTHER_THIGH: 0, "left_calf": 0, "right_calf": 0}), both(say(KNEE, "rest", ["OVW-2"]), {"no_latches": True}))
    r.decide("silent.answered_later", "the answer opens the day", "free", ready(soreness_nrs={"everywhere": None}).answers(soreness_nrs={"everywhere": 0}), say(KNEE, "progress", silent=["OVW-2"]))
    r.decide("follow_up_open", "soreness of 1, and the questions that follow are open: it holds", ["silence", "alone"], ready(soreness_nrs={"everywhere": 0, THIGH: 1}), say(KNEE, "hold", ["OVW-2"]))
    r.decide("alone", "soreness of 2 on the second day after the session, by this rule alone", "alone", sore(2, 2), rests())
    r.decide("latch", "forty days later the region still waits", "latch", sore(3, 5, between={1: 0}).sleeps(40).check_in(), both(say(KNEE, WAIT), {"latches": ["overwork"]}))
    def asked_first(v, n=3):
        """The questions that follow are answered before the soreness itself, n days after a session; a physiotherapist clears it the same evening."""
        p = almost().trains([KNEE])
        for _ in range(n - 1):
            p.sleeps()
        return p.sleeps().check_in(without=["soreness_nrs", "recalled_soreness_nrs"], unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}).answers(soreness_nrs={"everywhere": 0, THIGH: v})
    cleared = lambda p: p.clears("overwork", THERAPIST, region=THIGH)  # noqa: E731
    r.edge("second_day.asked_first", "soreness of {} on the second day, told after the questions that follow", lambda v: asked_first(v, 2), (1, 2, 3), rests(), quiet)
    r.decide("third_day.day_off", "soreness of 5 on the third day, cleared that evening, and gone that evening: the day off stays", "boundary", cleared(asked_first(5)).answers(soreness_nrs={"everywhere": 0}), both(say(KNEE, "rest"), {"no_latches": True}))
    r.decide("exact_share", "soreness of 6 on the day after 25 minutes: 20 are left, to the second", "boundary", later(long_walk().trains([WALK]).sleeps().check_in(**body(6), without=["recalled_soreness_nrs"])), say(WALK, "regress", **LESS_OF_25))
    r.out_voted("out_voted", "a day of fever beside a sore thigh", ready(soreness_nrs={"everywhere": 0, THIGH: 1}, temperature_dc=390), "SCR-6", "rest")


def recalled_and_widespread():
    r = Rule("OVW-2", "Soreness recalled at the next start counts for the days it was asked about; unusual soreness in three regions rests the person", "who does not answer in time is trained as if nothing had been", ["HZ-02", "HZ-04"], name="OVW-2-recalled")

    def recall(n, v, usual=0):
        return usually_sore(usual).check_in().trains([KNEE]).sleeps(n).check_in(recalled_soreness_nrs={"everywhere": 0, THIGH: v})
    quiet = say(KNEE, silent=["OVW-2"])
    r.edge("recalled", "a worst soreness of {} since last time, told four days after the session", lambda v: recall(4, v), (1, 2, 3), both(say(KNEE, "rest", ["OVW-2"]), {"no_latches": True}), quiet)
    r.edge("recalled_next_day", "a worst soreness of {} told on the day after: from 6 it takes back, seen four days later", lambda v: later(recall(1, v)), (5, 6, 7), say(KNEE, "regress", granted=reps(8, 1000)), say(KNEE, outcome="granted"))
    r.edge("recalled_gate", "a worst soreness of {}, usual 3", lambda v: recall(4, v, 3), (3, 4, 5), say(KNEE, "rest", ["OVW-2"]), quiet)
    r.decide("not_recalled", "a day from the second on went unanswered, and so did the recall: the region rests", ["silence", "alone"], almost().trains([KNEE]).sleeps(4).check_in(recalled_soreness_nrs={"everywhere": None}), both(say(KNEE, "rest", ["OVW-2"]), {"no_latches": True}))
    r.decide("recalled_later", "the recall opens it, the same day", "free", almost().trains([KNEE]).sleeps(4).check_in(recalled_soreness_nrs={"everywhere": None}).answers(recalled_soreness_nrs={"everywhere": 0}), quiet)
    r.decide("recalled_exact_share", "a recalled soreness of 6 after 25 minutes: 20 are left, to the second", "boundary", later(long_walk().trains([WALK]).sleeps().check_in(recalled_soreness_nrs={"everywhere": 0, THIGH: 6})), say(WALK, "regress", **LESS_OF_25))
    r.decide("recalled_alone", "a recalled soreness of 2 rests by itself", "alone", recall(4, 2), say(KNEE, "rest", ["OVW-2"]))
    r.out_voted("recalled_out_voted", "an open gate beside a recall", almost().trains([KNEE]).sleeps(4).check_in(recalled_soreness_nrs={"everywhere": 2}, illness=None), "RED-7", "rest")

    def wide(*regions):
        return ready(soreness_nrs={"everywhere": 1}, unusual_soreness={"everywhere": False, **{x: True for x in regions}}, limits_tasks={"everywhere": False})
    places = ["left_shoulder", "right_shoulder", "left_forearm", "right_forearm"]
    for n in (2, 3, 4):
        r.decide(f"widespread.{('below', 'at', 'above')[n - 2]}", f"unusual soreness in {n} regions that no exercise works", "boundary", wide(*places[:n]), say("person", "rest", ["OVW-2"]) if n >= 3 else say("person", "progress", silent=["OVW-2"]))
    r.decide("widespread.alone", "unusual soreness in three regions that no exercise works rests everyone", "alone", wide(*places[:3]), both(say("person", "rest", ["OVW-2"]), say(KNEE, "rest")))
    r.out_voted("widespread.out_voted", "an emergency beside it", wide(*places[:3]).answers(warning_signs=["dark_urine"]), "RED-1", "stop_and_seek_care")


def cramp():
    r = Rule("OVW-3", "A severe cramp ends the exercise, and some of the work is taken back", "a cramp that stopped the movement is worked through", ["HZ-02"])
    cramps = lambda w: session(left=["cramp"]).answers(cramp={KNEE: w})  # noqa: E731
    for w, want in (("none", say(KNEE, silent=["OVW-3"])), ("some", say(KNEE, outcome="granted")), ("severe", say(KNEE, "regress", granted=reps(8, 1000)))):
        r.decide(f"degree.{w}", f"a cramp: {w}; four days later", "boundary", later(cramps(w)), want)

    def sessions(*words):
        p = almost(morning=False)
        for w in words:
            p.check_in().trains([KNEE], left=["cramp"] if w != "none" else []).answers(cramp={KNEE: w})
            if w == "none":
                p.own.pop()
            p.sleeps(4)
        return p.check_in()
    latched = both(say(KNEE, WAIT), {"latches": ["overwork"]})
    for name, words, want in (("1_of_3", ("severe",), {"no_latches": True}), ("2_of_3", ("severe", "none", "severe"), latched), ("2_of_4", ("severe", "none", "none", "severe"), {"no_latches": True})):
        r.decide(f"severe_{name}", f"cramps by sessions: {', '.join(words)}", "boundary", sessions(*words), want)
    r.decide("not_described", "a cramp was named, and this exercise not described: it holds", ["silence", "alone"], later(session(left=["cramp"])), say(KNEE, "hold", ["OVW-3"]))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"the cramp of this exercise was {word}", "silence", later(session(left=["cramp"]).answers(cramp={KNEE: value})), say(KNEE, "hold", ["OVW-3"]))
    r.decide("alone", "a severe cramp takes a fifth back by itself", "alone", later(cramps("severe")), say(KNEE, "regress", granted=reps(8, 1000)))
    r.decide("other_exercise", "another exercise goes on", "scope", later(cramps("severe")), say(OTHER_KNEE, silent=["OVW-3"]))
    r.decide("latch", "thirty days later that exercise still waits", "latch", sessions("severe", "severe").sleeps(30).check_in(), latched)
    for v, n in ((500, "half"), (900, "a tenth less")):
        more = {} if v <= 800 else dict(who=41, why="tolerated_under_supervision", until=day(100))
        r.decide(f"back_off.{v}", f"the share that is left was set to {v} per mille: {n}", "boundary", later(almost(morning=False).tell("override", limit="OVW-3.back_off", value=v, **more).check_in().trains([KNEE], left=["cramp"]).answers(cramp={KNEE: "severe"})), say(KNEE, "regress"))
        r.decide(f"back_off.{v}.evening", f"the share that is left was set to {v} per mille: on the evening of the cramp it is taken back all the same", "boundary", almost(morning=False).tell("override", limit="OVW-3.back_off", value=v, **more).check_in().trains([KNEE], left=["cramp"]).answers(cramp={KNEE: "severe"}), say(KNEE, {"at_least": "regress"}, ["OVW-3"]))
    r.decide("exact_share", "a severe cramp in 25 minutes: 20 are left, to the second", "boundary", later(long_walk().trains([WALK], left=["cramp"]).answers(cramp={WALK: "severe"})), say(WALK, "regress", **LESS_OF_25))
    def too_much_twice(v):
        """A severe cramp, where the share that is left was set, and pain of 6 eight days later."""
        more = {} if v <= 800 else dict(who=41, why="tolerated_under_supervision", until=day(100))
        p = almost(morning=False).tell("override", limit="OVW-3.back_off", value=v, **more).check_in().trains([KNEE], left=["cramp"]).answers(cramp={KNEE: "severe"})
        return later(later(later(p).trains([KNEE], must=False)).trains([KNEE], pain=6, must=False))
    for v in (500, 900):
        r.decide(f"back_off.{v}.counts", f"where {v} per mille are left, a severe cramp is too much once all the same: pain of 6 eight days later is the second time within 14 days, and halves", "boundary", too_much_twice(v), say(KNEE, "regress", ["PRG-6"], granted=reps(5, 500)))
    r.decide("back_off.500.exact", "the share that is left was set to 500 per mille: half of the eleven minutes to which the level had risen", "boundary", later(risen_walk().tell("override", limit="OVW-3.back_off", value=500).check_in().trains([WALK], left=["cramp"]).answers(cramp={WALK: "severe"})), say(WALK, "regress", granted={"time_s": 330}))
    r.out_voted("out_voted", "an open gate beside a cramp that nobody described", later(session(left=["cramp"]), illness=None), "RED-7", "rest")


def heaviness():
    r = Rule("OVW-4", "A limb that stays heavy for hours did a little too much; heavy in the morning, it rests", "a limb that is heavy for hours is worked as before", ["HZ-02"])
    heavy = lambda v: later(session(left=["heaviness"]).answers(heavy_hours={"everywhere": 0, THIGH: v}).sleeps().check_in(heavy_this_morning={"everywhere": False}), 3)  # noqa: E731
    r.edge("OVW-4.most_hours", "heavy for {} hours after the session, four days ago", heavy, (1, 2, 3), say(KNEE, "regress", granted=reps(9, 1000)), say(KNEE, "progress"), from_="above")
    light = lambda: ready(name="almost_ready_to_walk", which=[WALK], sessions=5)  # noqa: E731
    morning = lambda v: light().trains([WALK], left=["heaviness"]).answers(heavy_hours={"everywhere": 1}).sleeps().check_in(heavy_this_morning={"everywhere": False, THIGH: v} if v is not None else {THIGH: None})  # noqa: E731
    r.decide("morning.yes", "still heavy the next morning", "alone", morning(True), say(WALK, "rest", ["OVW-4"]))
    r.decide("morning.no", "light again the next morning", "free", morning(False), say(WALK, silent=["OVW-4"]))
    r.decide("morning.unanswered", "the morning's question is open: it holds", "silence", morning(None), say(WALK, "hold", ["OVW-4"]))
    r.decide("not_described", "heaviness was named, and its hours not told", ["silence", "alone"], later(session(left=["heaviness"])), say(KNEE, "hold", ["OVW-4"]))
    r.decide("alone", "three hours take a tenth back by themselves", "alone", heavy(3), say(KNEE, "regress", granted=reps(9, 1000)))
    r.decide("rung", "three hours, and light again the next morning: with a good session between, the tenth is back after seven days", "boundary", heavy(3).trains([KNEE]).sleeps(3).check_in(), say(KNEE, silent=["IRP-2"]))

    def minor(n):
        """Heavy for three hours after n sessions, every fourth day, and clearly weaker after the next."""
        p = almost(morning=False)
        for _ in range(n):
            p.check_in().trains([KNEE], left=["heaviness"], must=False).answers(heavy_hours={"everywhere": 0, THIGH: 3}).sleeps(4)
        return later(p.check_in().trains([KNEE], weaker={THIGH: "clearly", OTHER_THIGH: "not_at_all"}, must=False))
    r.decide("minor.2", "two heavy evenings are two minor marks: clearly weaker after the next session is the first time it was too much", "boundary", minor(2), say(KNEE, "regress", silent=["PRG-6"]))
    r.decide("minor.3", "three heavy evenings are too much once: clearly weaker after the next session is the second time within 14 days, and halves", "boundary", minor(3), say(KNEE, "regress", ["PRG-6"]))
    r.decide("evening", "an hour of it, on the evening itself: the question of the morning is not open yet", "free", session(left=["heaviness"]).answers(heavy_hours={"everywhere": 0, THIGH: 1}), say(KNEE, silent=["OVW-4"]))
    r.decide("other_side", "the other thigh goes on", "scope", heavy(5), say(OTHER_KNEE, silent=["OVW-4"]))
    r.out_voted("out_voted", "an open gate beside hours that nobody told", later(session(left=["heaviness"]), illness=None), "RED-7", "rest")


def settling():
    r = Rule("OVW-5", "Breath that does not settle soon after the work is looked at first", "breath that stays short after work is passed over", ["HZ-01", "HZ-02"])
    breath = lambda v: later(session(left=["slow_breath"]).answers(settle_minutes=v))  # noqa: E731
    r.edge("OVW-5.most_minutes", "breath that took {} minutes to settle", breath, (9, 10, 11), both(say("person", WAIT), say(KNEE, WAIT), {"latches": ["overwork"]}), both(say("person", silent=["OVW-5"]), {"no_latches": True}), from_="above")
    r.decide("minutes.unanswered", "slow breath was named, and its minutes not told", "silence", breath(None), both(say("person", "hold", ["OVW-5"]), {"no_latches": True}))
    r.decide("silent", "nothing is told of what the session left behind: by this rule alone it holds", ["silence", "alone"], later(session(left=None)), both(say("person", "hold", ["OVW-5"]), say(KNEE, "hold")))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"what the session left behind was {word}", "silence", later(session(left=None).answers("thirty_minutes", after_effects=value)), say("person", "hold", ["OVW-5"]))
    r.decide("before_the_first", "before the first session nobody is asked", "free", enrolled(3), say("person", "progress", silent=["OVW-5"]))
    r.decide("alone", "eleven minutes wait for a look, by themselves", "alone", breath(11), both(say(KNEE, WAIT), {"latches": ["overwork"]}))
    r.decide("latch", "sixty days later it still waits", "latch", breath(20).sleeps(60).check_in(), both(say(KNEE, WAIT), {"latches": ["overwork"]}))
    r.decide("cleared.same_evening", "a physiotherapist looked the same evening: the next day nothing waits anew", "free", session(left=["slow_breath"]).answers(settle_minutes=20).clears("overwork", THERAPIST).sleeps().check_in(), both(say("person", "regress"), {"no_latches": True}))
    r.decide("cleared", "a physiotherapist has looked: training is open, lower", "free", breath(20).clears("overwork", THERAPIST).sleeps().check_in(), both(say(KNEE, outcome="granted"), {"no_latches": True}))
    r.out_voted("out_voted", "an open gate beside an open question", later(session(left=None), illness=None), "RED-7", "rest")


LESS_OF_25 = dict(granted={"time_s": 1200})


def limited():
    r = Rule("OVW-6", "When the day after is limited by tiredness, it is a day off, and some of the work is taken back", "a lost day after is taken for nothing", ["HZ-02"])
    walk = lambda: ready(name="almost_ready_to_walk", which=[WALK], sessions=5).trains([WALK])  # noqa: E731
    for word, value, want in (("yes", True, say("person", "rest", ["OVW-6"])), ("no", False, say("person", "progress", silent=["OVW-6"])), ("unanswered", None, say("person", "hold", ["OVW-6"])), ("declined", "declined", say("person", "hold", ["OVW-6"]))):
        r.decide(f"answer.{word}", f"limited the day after: {word}", {"yes": "alone", "no": "free"}.get(word, "silence"), walk().sleeps().check_in(limited_next_day=value), want)
    r.decide("never_asked", "nobody asked on the day after", "silence", walk().sleeps().check_in(without=["limited_next_day"]), say("person", "hold", ["OVW-6"]))
    r.decide("two_days_after", "two days after it is not asked any more", "free", walk().sleeps(2).check_in(), say("person", silent=["OVW-6"]))
    r.decide("factor", "a fifth is taken back, seen three days later", "boundary", walk().sleeps().check_in(limited_next_day=True).sleeps(3).check_in(), say(WALK, "regress", granted={"time_s": 480}))

    def days(*at):
        p, n = ready(name="almost_ready_to_walk", which=[WALK], sessions=5, morning=False), 0
        for d in at:
            p.sleeps(d - n).check_in().trains([WALK], must=False).sleeps().check_in(limited_next_day=True)
            n = d + 1
        return p.sleeps(2).check_in()
    r.decide("second_within_14", "a second time within 14 days halves", "boundary", days(0, 8), say(WALK, "regress", granted={"time_s": 300}))
    r.decide("exact_share", "limited the day after 25 minutes: 20 are left, to the second", "boundary", long_walk().trains([WALK]).sleeps().check_in(limited_next_day=True).sleeps(3).check_in(), say(WALK, "regress", **LESS_OF_25))
    r.decide("alone", "a lost day rests everybody and everything, by itself", "alone", ready().trains([KNEE], effort=4).sleeps().check_in(limited_next_day=True), both(say("person", "rest", ["OVW-6"]), say(OTHER_KNEE, "rest")))
    r.out_voted("out_voted", "an open gate beside an open question", walk().sleeps().check_in(limited_next_day=None, illness=None), "RED-7", "rest")


def joints():
    r = Rule("OVW-7", "Joint pain that outlasts the work by two hours takes some of it back", "a joint that hurts for hours is worked as before", ["HZ-02"])
    ache = lambda h, alarm=False: later(session(left=["joint_pain"]).answers(joint_pain_hours={KNEE: h}, joint_alarm={KNEE: alarm}))  # noqa: E731
    r.edge("OVW-7.most_hours", "joint pain for {} hours", ache, (1, 2, 3), say(KNEE, "regress", granted=reps(8, 1000)), say(KNEE, "progress"), from_="above")
    r.decide("alarm", "at night, or hot and swollen: that exercise waits", "alone", ache(0, True), both(say(KNEE, WAIT), {"latches": ["overwork"]}))
    r.decide("hours_open", "joint pain was named, its hours not told", ["silence", "alone"], later(session(left=["joint_pain"]).answers(joint_alarm={KNEE: False})), say(KNEE, "hold", ["OVW-7"]))
    r.decide("alarm_open", "joint pain was named, the alarm not told", "silence", later(session(left=["joint_pain"]).answers(joint_pain_hours={KNEE: 1})), say(KNEE, "hold", ["OVW-7"]))
    r.decide("hours_told", "three hours told, and the alarm not: a fifth is taken back all the same", "silence", later(session(left=["joint_pain"]).answers(joint_pain_hours={KNEE: 3})), say(KNEE, "regress", ["OVW-7"], granted=reps(8, 1000)))
    r.decide("alarm_cleared", "the alarm, and a physiotherapist looked the same evening: the next day nothing waits anew", "free", session(left=["joint_pain"]).answers(joint_pain_hours={KNEE: 0}, joint_alarm={KNEE: True}).clears("overwork", THERAPIST, **exercise(KNEE)).sleeps().check_in(), {"no_latches": True})
    r.decide("rung", "three hours, and the next day no alarm: with a good session between, a rung is climbed after seven days", "boundary", session(left=["joint_pain"]).answers(joint_pain_hours={KNEE: 3}).sleeps().check_in().answers(joint_alarm={KNEE: False}).sleeps(3).check_in().trains([KNEE]).sleeps(3).check_in(), say(KNEE, "regress", granted=reps(9, 1000)))
    r.decide("declined", "both were declined", "silence", ache("declined", "declined"), say(KNEE, "hold", ["OVW-7"]))
    r.decide("alone", "three hours take a fifth back by themselves", "alone", ache(3), say(KNEE, "regress", granted=reps(8, 1000)))
    r.decide("other_side", "the other knee goes on", "scope", ache(5, True), say(OTHER_KNEE, silent=["OVW-7"]))
    r.decide("latch", "sixty days later that exercise still waits", "latch", ache(0, True).sleeps(60).check_in(), both(say(KNEE, WAIT), {"latches": ["overwork"]}))
    r.decide("exact_share", "three hours of joint pain after 25 minutes: 20 are left, to the second", "boundary", later(long_walk().trains([WALK], left=["joint_pain"]).answers(joint_pain_hours={WALK: 3}, joint_alarm={WALK: False})), say(WALK, "regress", **LESS_OF_25))
    r.out_voted("out_voted", "an open gate beside hours that nobody told", later(session(left=["joint_pain"]), illness=None), "RED-7", "rest")


def pain():
    r = Rule("OVW-8", "Pain that rises during an exercise holds it; strong or sharp pain ends it", "pain that the exercise makes is worked through", ["HZ-02"])

    def hurts(v, before=0, sharp=None):
        p = almost()
        a = {"pain_before_nrs": {KNEE: before}} if before is not None else {}
        if sharp is not None:
            a["sharp_pain"] = {KNEE: sharp}
        if a:
            p.answers("during", **a)
        return p.trains([KNEE], pain=v)
    r.edge("OVW-8.amber", "pain of {} over none before, on the evening of the session", lambda v: hurts(v), (2, 3, 4), say(KNEE, cite=["OVW-8"]), say(KNEE, silent=["OVW-8"]))
    r.edge("OVW-8.red", "pain of {} over none before, seen four days later", lambda v: later(hurts(v)), (4, 5, 6), say(KNEE, "regress", granted=reps(8, 1000)), say(KNEE, "hold", outcome="granted"))
    r.edge("rise", "pain of 5 where it was there before, by a rise of {}", lambda v: later(hurts(5, 5 - v)), (0, 1, 2), say(KNEE, "regress", granted=reps(8, 1000)), say(KNEE, outcome="granted"))
    r.edge("rise_amber", "pain of 3 where it was there before, by a rise of {}", lambda v: hurts(3, 3 - v), (0, 1, 2), say(KNEE, cite=["OVW-8"]), say(KNEE, silent=["OVW-8"]))
    r.edge("at_any_rise", "pain of {} that was there before", lambda v: later(hurts(v, v)), (6, 7, 8), say(KNEE, "regress", granted=reps(8, 1000)), say(KNEE, outcome="granted"))
    r.decide("sharp", "sharp pain at 1", "alone", later(hurts(1, 0, True)), say(KNEE, "regress", granted=reps(8, 1000)))
    r.decide("not_sharp", "no sharp pain", "free", later(hurts(1, 0, False)), say(KNEE, silent=["OVW-8"]))
    r.decide("before_untold", "the pain before was not told: it counts as none", "silence", later(hurts(5, None)), say(KNEE, "regress"))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"pain was {word}: that exercise holds until it is answered", "silence", later(almost().trains([KNEE], pain=None).answers("during", pain_nrs={KNEE: value})), say(KNEE, "hold", ["OVW-8"]))
    r.decide("silent.alone", "nobody asked about pain: by this rule alone it holds", ["silence", "alone"], later(almost().trains([KNEE], pain=None)), say(KNEE, "hold", ["OVW-8"]))
    r.decide("alone", "red pain takes a fifth back by itself", "alone", later(hurts(6)), say(KNEE, "regress", granted=reps(8, 1000)))
    r.decide("other_side", "the other knee goes on", "scope", later(hurts(6)), say(OTHER_KNEE, silent=["OVW-8"]))
    r.decide("exact_share", "pain of 6 in 25 minutes: 20 are left, to the second", "boundary", later(long_walk().trains([WALK], pain=6)), say(WALK, "regress", **LESS_OF_25))
    r.out_voted("out_voted", "an open gate beside pain that nobody told", later(almost().trains([KNEE], pain=None), illness=None), "RED-7", "rest")


def tasks():
    r = Rule("OVW-10", "When daily tasks become clearly harder, the work gives way and someone looks", "a person who loses daily tasks is trained as before", ["HZ-02"])
    for w in ("not_at_all", "a_little", "clearly"):
        r.decide(f"degree.{w}", f"daily tasks harder: {w}", "boundary", ready(daily_tasks_harder=w), say("person", "regress", ["OVW-10"]) if w == "clearly" else say("person", "progress", silent=["OVW-10"]))

    def again(n, word="clearly", between=None):
        p = ready(daily_tasks_harder="clearly")
        if between is not None:
            p.sleeps(between).check_in(daily_tasks_harder="a_little")
            n -= between
        return p.sleeps(n).check_in(daily_tasks_harder=word)
    r.edge("OVW-10.after_days", "still clearly harder {} days later: from 14 on load waits", again, (13, 14, 15), both({"latches": ["overwork"]}, say(KNEE, cite=["OVW-10"])), {"no_latches": True})
    r.decide("run_broken", "another answer between begins the days anew", "free", again(15, between=7), {"no_latches": True})
    r.decide("goes_on_without", "the knee goes on without its load", "scope", again(15), both({"latches": ["overwork"]}, say(WALK, outcome="granted"), say(KNEE, outcome="granted")))

    r.decide("once", "clearly harder again the day after: it was taken back once, and with a good session between a rung is climbed after seven days", "boundary", ready(daily_tasks_harder="clearly").sleeps().check_in(daily_tasks_harder="clearly").trains([KNEE]).sleeps(6).check_in(), say(KNEE, "regress", granted=reps(9, 1000)))

    def silent(n):
        p = ready(morning=False)
        p.weekly = 10 ** 6
        return p.check_in(daily_tasks_harder="not_at_all", worse_than_last_week=False).sleeps(n).check_in(worse_than_last_week=False)
    r.edge("silence", "the weekly question was answered {} days ago", silent, (20, 21, 22), say("person", "hold", ["OVW-10"]), say("person", "progress", silent=["OVW-10"]), from_="above", flags=("boundary", "silence", "stale"))
    r.decide("alone", "clearly harder takes a fifth back by itself", "alone", ready(daily_tasks_harder="clearly"), say(KNEE, "regress", granted=reps(8, 1000)))
    r.decide("latch", "forty days later load still waits", "latch", again(15).sleeps(40).check_in(), {"latches": ["overwork"]})
    r.out_voted("out_voted", "an open gate beside it", ready(daily_tasks_harder="clearly", illness=None), "RED-7", "rest")


def next_session():
    """Derived from OVW-2, but for its number: a clinician who widens the gate of OVW-2 does not widen this one."""
    r = Rule("OVW-9", "A region trains again when it has recovered, is not sore, and nothing rests it", "a widened gate lets a sore muscle train", ["HZ-02"])
    first = lambda v: known().tell("override", limit="OVW-2.gate", value=5, who=41, why="usual_for_this_person", until=day(100)).sleeps(3).check_in(soreness_nrs={"everywhere": 0, THIGH: v}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False})  # noqa: E731
    r.edge("gate", "soreness of {} before the first session, where the gate of OVW-2 was widened to 5", first, (3, 4, 5), say(KNEE, "rest", ["OVW-9"]), say(KNEE, silent=["OVW-9"]))
    usual = lambda v: known().tell("test", results={"usual_soreness_nrs": {THIGH: 3}}).tell("override", limit="OVW-2.gate", value=5, who=41, why="usual_for_this_person", until=day(100)).sleeps(3).check_in(**body(v))  # noqa: E731
    r.edge("gate.usual", "soreness of {} where 3 is usual, and the gate of OVW-2 was widened to 5", usual, (3, 4, 5), say(KNEE, "rest", ["OVW-9"]), say(KNEE, silent=["OVW-9"]))
    r.decide("alone", "soreness of 4 rests the region by this rule alone", "alone", first(4), say(KNEE, "rest", ["OVW-9"], silent=["OVW-2"]))
    r.decide("other_side", "the other thigh goes on", "scope", first(4), say(OTHER_KNEE, silent=["OVW-9"], outcome="granted"))
