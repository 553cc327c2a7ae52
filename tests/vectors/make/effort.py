# SPDX-License-Identifier: BSL-1.0
"""INT-1 to INT-6, MIN-3, MIN-4: how hard, and how often."""
from people import *  # noqa: F403
from rule import Rule, both, say

WAIT = "await_clearance"


def tell():
    aerobic()
    resistance()
    grades()
    targets()
    harder()
    recovery()
    days()


def to_walk(**other):
    """As `almost`, of a walk alone."""
    return ready(name="almost_ready_to_walk", which=[WALK], sessions=5, **other)


def walker(exertion=10, talks=True, n=4, **other):
    return to_walk().trains([WALK], exertion=exertion, talks=talks).sleeps(n).check_in(**other)


def long_walker(**other):
    """Nine good walks: the start phase is over."""
    return ready(name="past_the_start_phase", which=[WALK], sessions=9, **other)


def aerobic():
    r = Rule("INT-1", "Aerobic work stays at an effort in which one can talk", "a walk that is too hard is repeated or grows", ["HZ-02", "HZ-03"], ["I4"], constrains=True)
    r.edge("INT-1.start_cap", "RPE {} in the start phase", lambda v: walker(v), (10, 11, 12), say(WALK, "hold", ["INT-1"]), say(WALK, silent=["INT-1"]), from_="above", who=WALK)
    r.edge("start_cap_and_two", "RPE {} in the start phase: two above the cap take a tenth back", lambda v: walker(v), (12, 13, 14), say(WALK, "regress", ["INT-1"], granted={"time_s": 540}), say(WALK, "hold", ["INT-1"], granted={"time_s": 600}), who=WALK)
    r.edge("INT-1.cap", "RPE {} after the start phase", lambda v: long_walker().trains([WALK], exertion=v).sleeps(4).check_in(), (12, 13, 14), say(WALK, "hold", ["INT-1"]), say(WALK, silent=["INT-1"]), from_="above", who=WALK)
    r.edge("cap_and_two", "RPE {} after the start phase: two above the cap take a tenth back", lambda v: long_walker().trains([WALK], exertion=v).sleeps(4).check_in(), (14, 15, 16), say(WALK, "regress", ["INT-1"]), say(WALK, "hold", ["INT-1"]), who=WALK)
    r.edge("start_phase_day", "RPE 12 on day {} of the course: too hard up to day 27", lambda n: to_walk(morning=False).sleeps(n - 20).check_in().trains([WALK], exertion=12), (26, 27, 28), say(WALK, cite=["INT-1"]), say(WALK, silent=["INT-1"]), from_="to_at", who=WALK)
    r.decide("could_not_talk", "could not talk, at RPE 9", "alone", walker(9, False), say(WALK, "hold", ["INT-1"]))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"exertion was {word}: it holds", "silence", to_walk().trains([WALK], exertion=None).answers("during", exertion_borg={WALK: value}).sleeps(4).check_in(), say(WALK, "hold", ["INT-1"]))
    r.decide("silent.alone", "nobody told the exertion: by this rule alone it holds", ["silence", "alone"], to_walk().trains([WALK], exertion=None).sleeps(4).check_in(), say(WALK, "hold", ["INT-1"]))
    r.decide("silent.talk", "the talk test alone was not told: the exertion decides", "free", walker(10, None), say(WALK, silent=["INT-1"]))
    r.decide("alone", "RPE 12 in the start phase holds, by this rule alone", "alone", walker(12), say(WALK, "hold", ["INT-1"]))

    def twice(first, second):
        return used_to_walking().check_in().trains([WALK], exertion=first).sleeps(4).check_in().trains([WALK], exertion=second).sleeps(4).check_in()
    r.decide("twice", "too hard in two sessions running: the level falls by a tenth", "boundary", twice(12, 12), say(WALK, "hold", ["INT-1"], granted={"time_s": 540}))
    r.decide("twice.not_running", "too hard once, then not", "boundary", twice(12, 11), say(WALK, silent=["INT-1"], granted={"time_s": 600}))
    r.decide("twice.first", "too hard once", "boundary", twice(11, 12), say(WALK, "hold", ["INT-1"]))
    r.decide("other_exercise", "the knee goes on", "scope", walker(15), say(KNEE, silent=["INT-1"]))

    def supervised(v):
        return long_walker(morning=False).tell("override", limit="INT-1.cap", value=v, who=7, why="measured_here", until=day(100)).check_in()
    r.decide("supervised.13", "a cap of 13 needs nobody beside it", "boundary", long_walker(), say(WALK, silent=["INT-1"], lacks=["supervised_only"]))
    for v in (14, 15):
        r.decide(f"supervised.{v}", f"a cap of {v}, signed, is for supervised work", "boundary", supervised(v), say(WALK, cite=["INT-1"], has=["supervised_only"]))
    r.decide("supervised.goes_on", "a cap of 14, signed, asks for somebody beside it and holds nothing: the walk may grow", "free", ready(name="ten_walks", which=[WALK], sessions=10, morning=False).tell("override", limit="INT-1.cap", value=14, who=7, why="measured_here", until=day(100)).check_in(), say(WALK, "progress", ["INT-1"], has=["supervised_only"]))
    r.decide("supervised.alone", "the higher cap alone asks for supervision", "alone", supervised(15), say(WALK, cite=["INT-1"], has=["supervised_only"]))
    r.out_voted("out_voted", "an open gate beside a walk that was too hard", walker(15, illness=None), "RED-7", "rest", who=WALK)
    r.out_voted("supervised.out_voted", "an open gate beside the higher cap", supervised(15).answers(wish_to_stop=True).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=WALK)


def resistance():
    r = Rule("INT-2", "Resistance work stays light, with repetitions to spare", "a weight that is too heavy is lifted again", ["HZ-02", "HZ-03"], ["I4", "I32"])
    lifts = lambda v, spare=None, **o: almost().trains([KNEE], effort=v, spare=spare).sleeps(4).check_in(**o)  # noqa: E731
    r.edge("INT-2.cap", "an effort of {} half steps on CR10", lifts, (7, 8, 9), say(KNEE, "hold", ["INT-2"]), say(KNEE, silent=["INT-2"]), from_="above")
    r.edge("cap_and_two", "an effort of {} half steps: two above the cap take a fifth back, and a step of load", lifts, (11, 12, 13), say(KNEE, "regress", granted=reps(8, 500)), say(KNEE, "hold", ["INT-2"]))
    r.edge("INT-2.in_reserve", "{} repetitions in reserve", lambda v: lifts(6, v), (3, 4, 5), say(KNEE, "hold", ["INT-2"]), say(KNEE, silent=["INT-2"]), from_="to_below")
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"the effort was {word}: it holds", "silence", almost().trains([KNEE], effort=None).answers("during", effort_cr10_halves={KNEE: value}).sleeps(4).check_in(), say(KNEE, "hold", ["INT-2"]))
    r.decide("silent.alone", "nobody told the effort: by this rule alone it holds", ["silence", "alone"], almost().trains([KNEE], effort=None).sleeps(4).check_in(), say(KNEE, "hold", ["INT-2"]))
    r.decide("silent.reserve", "the reserve alone was not told: the effort decides", "free", lifts(6), say(KNEE, "progress", silent=["INT-2"]))
    twice = lambda a, b: almost().trains([KNEE], effort=a).sleeps(4).check_in().trains([KNEE], effort=b).sleeps(4).check_in()  # noqa: E731
    r.decide("twice", "too hard in two sessions running: the level falls by a tenth", "boundary", twice(9, 9), say(KNEE, "hold", ["INT-2"], granted=reps(9, 1000)))
    r.decide("twice.not_running", "too hard once, then not", "boundary", twice(9, 8), say(KNEE, silent=["INT-2"], granted=reps(10, 1000)))
    r.decide("alone", "an effort of 4.5 holds, by this rule alone", "alone", lifts(9), say(KNEE, "hold", ["INT-2"]))
    r.decide("other_side", "the other knee goes on", "scope", lifts(12), say(OTHER_KNEE, silent=["INT-2"]))
    r.out_voted("out_voted", "an open gate beside it", lifts(9, illness=None), "RED-7", "rest")


def grades():
    r = Rule("INT-3", "A muscle that cannot lift against gravity is helped, not loaded", "a muscle that cannot carry itself is loaded", ["HZ-02"], ["I4", "I32"], constrains=True)

    def grade(v, **o):
        p = known()
        if v != "known":
            p.tell("test", results={"muscle_grade_mrc_thirds": {THIGH: v}})
        return p.check_in(**o)
    r.edge("loaded", "a grade of {} thirds: no load below 3", grade, (8, 9, 10), say(KNEE, cite=["INT-3"], outcome="withheld", has=["no_external_load", "assisted_only"], lacks=["passive_only"]), say(KNEE, silent=["INT-3"], granted=reps(10, 1000), lacks=["no_external_load", "assisted_only"]), from_="to_below")
    slide = lambda v: told("with_a_slide", lambda: Person().enrols([LOADED, order("left_finger_slide", reps(10), reps(15)), order("left_helped_finger_curl", reps(10), reps(15)), STRETCHES])).tell("test", results={"muscle_grade_mrc_thirds": {"left_fingers": v}}).check_in()  # noqa: E731
    r.edge("assisted", "fingers of {} thirds: below 2- they are moved, not trained", slide, (4, 5, 6), say("left_helped_finger_curl", cite=["INT-3"], outcome="withheld", has=["passive_only"]), say("left_helped_finger_curl", outcome="granted", has=["assisted_only"], lacks=["passive_only"]), from_="to_below")
    r.decide("stretch_stays", "a stretch of the same fingers stays open", "scope", slide(0), say(FIST, outcome="granted"))
    never = lambda: told("not_graded", lambda: Person().enrols(FIVE, graded=False))  # noqa: E731
    r.decide("not_graded", "never graded: without its load", ["silence", "alone"], never().check_in(), say(KNEE, cite=["INT-3"], granted=reps(10), has=["no_external_load"], lacks=["assisted_only"]))
    for word, value in (("unanswered", None), ("declined", "declined"), ("outdated", "outdated")):
        r.decide(f"silent.{word}", f"the grade was {word}: no load", "silence", never().tell("test", results={"muscle_grade_mrc_thirds": {THIGH: value}}).check_in(), say(KNEE, cite=["INT-3"], granted=reps(10), has=["no_external_load"], lacks=["assisted_only"]))
    r.edge("age", "a grade that is {} days old", lambda n: known().sleeps(n - 10).clears().tell("physiotherapist_seen", by=THERAPIST).sleeps(10).check_in(contraindications=[]), (364, 365, 366), say(KNEE, cite=["INT-3"], has=["no_external_load"]), say(KNEE, silent=["INT-3"], granted=reps(10, 1000), lacks=["no_external_load"]), from_="above", flags=("boundary", "stale"))
    r.decide("other_side", "the other knee keeps its load", "scope", grade(6), say(OTHER_KNEE, silent=["INT-3"], granted=reps(10, 1000)))
    r.decide("alone", "a grade of 3- takes the exercise away by itself", "alone", grade(8), say(KNEE, cite=["INT-3"], outcome="withheld"))
    r.out_voted("out_voted", "an open gate beside it", grade(8, illness=None), "RED-7", "rest")


def targets():
    r = Rule("INT-4", "Where the heart does not follow effort, no target of its rate is set", "a target of the heart rate drives a heart that cannot show its work", ["HZ-01"], ["I4"], constrains=True)
    told_all = {"beta_blocker": False, "heart_rate_unreliable": False, "unsteered_heart": False}
    person = lambda **o: known("with_a_pulse_enrolled", FIVE, measures=["heart_rate_bpm"]).check_in(**{**told_all, **o})  # noqa: E731
    no_target = say("person", has=["no_heart_rate_targets"])
    r.decide("none", "none of the three on record", "free", person(), say("person", silent=["INT-4"], lacks=["no_heart_rate_targets"]))
    for k in told_all:
        r.decide(f"on_record.{k}", f"{k} on record", "alone", person(**{k: True}), {"must_cite": ["INT-4"], **no_target, **say(KNEE, outcome="granted")})
        r.decide(f"silent.{k}", f"{k} not answered: no target either", "silence", person(**{k: None}), {"must_cite": ["INT-4"], **no_target})
    r.decide("never_asked", "none of the three was asked for", "silence", known("with_a_pulse_enrolled", FIVE).check_in(), {"must_cite": ["INT-4"], **no_target})
    r.decide("not_enlisted", "nobody prescribed a heart rate, so nobody can aim at one", "free", enrolled(beta_blocker=True), {"must_not_cite": ["INT-4"], **say("person", lacks=["no_heart_rate_targets"])})
    r.out_voted("out_voted", "an open gate beside it", person(beta_blocker=True, illness=None), "RED-7", "rest")


def harder():
    r = Rule("INT-6", "When the same work feels harder than it did, it does not grow", "a person who is getting weaker is given more", ["HZ-02", "HZ-03"], ["I4"])

    def lifts(last, before=(3, 3, 3), prior=None):
        p = told("two_light_lifts", lambda: known().check_in().trains([KNEE], effort=3).sleeps(4).check_in().trains([KNEE], effort=3).sleeps(4)) if before == (3, 3, 3) else known()
        for e in before[2:] if before == (3, 3, 3) else before:
            p.check_in().trains([KNEE], effort=e).sleeps(4)
        for e in ([prior] if prior is not None else []) + [last]:
            p.check_in().trains([KNEE], effort=e).sleeps(4)
        return p.check_in()
    r.edge("INT-6.effort_rise", "an effort {} half steps above the middle of the three before", lambda v: lifts(3 + v), (2, 3, 4), say(KNEE, "hold", ["INT-6"]), say(KNEE, silent=["INT-6"]))
    r.decide("two_before", "only two sessions before it: nothing is known yet", "free", lifts(8, (3, 3)), say(KNEE, silent=["INT-6"]))
    r.decide("middle", "the middle of 2, 3 and 7 is 3", "boundary", lifts(6, (2, 7, 3)), say(KNEE, cite=["INT-6"]))
    r.decide("twice", "harder in two sessions running: the level falls by a tenth", "boundary", lifts(7, prior=7), say(KNEE, cite=["INT-6"], granted=reps(9, 1000)))

    def walks(last):
        p = known()
        for e in (8, 8, 8, last):
            p.check_in().trains([WALK], exertion=e).sleeps(4)
        return p.check_in()
    r.edge("INT-6.exertion_rise", "a walk {} points of RPE above the middle of the three before", lambda v: walks(8 + v), (1, 2, 3), say(WALK, "hold", ["INT-6"]), say(WALK, silent=["INT-6"]), who=WALK)

    def again(last):
        p = told("light_lifts", lambda: light_lifts())
        return p.check_in().trains([KNEE], effort=last).sleeps(4).check_in()

    def light_lifts():
        p = known()
        for _ in range(5):
            p.check_in().trains([KNEE], effort=2).sleeps(4)
        return p
    r.decide("alone", "an effort of 3.5 after lifts of 1: still far from the cap, and by this rule alone it holds", "alone", again(7), say(KNEE, "hold", ["INT-6"]))
    r.decide("no_rise", "the same effort as before: a step", "free", again(2), say(KNEE, "progress", silent=["INT-6"]))
    r.decide("effort_untold", "an effort that nobody told says nothing here", "silence", told("light_lifts", None).check_in().trains([KNEE], effort=None).sleeps(4).check_in(), say(KNEE, "hold", silent=["INT-6"]))
    r.out_voted("out_voted", "an open gate beside it", again(7).answers(wish_to_stop=True).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def recovery():
    r = Rule("MIN-3", "The harder a region worked, the longer it rests", "a muscle is worked before it has recovered", ["HZ-02"], ["I17"])
    light = lambda: used_to("used_to_light_work", [KNEE], "light_form", LIGHT)  # noqa: E731
    after = lambda effort, n: light().check_in().trains([KNEE], effort=effort).sleeps(n).check_in()  # noqa: E731
    rests = say(KNEE, "rest", ["MIN-3"])
    r.edge("light_until", "an effort of CR10 {} half steps: on the next day it rests from 3.5 on", lambda e: after(e, 1), (5, 6, 7), rests, say(KNEE, silent=["MIN-3"]), from_="above")
    r.edge("hard_from", "an effort of {} half steps: on the second day it rests from 6 on", lambda e: after(e, 2), (11, 12, 13), rests, say(KNEE, silent=["MIN-3"]))
    r.edge("MIN-3.light", "{} days after light work", lambda n: after(6, n) if n else light().check_in().trains([KNEE]), (0, 1, 2), rests, say(KNEE, silent=["MIN-3"]), from_="to_below")
    r.edge("MIN-3.moderate", "{} days after moderate work", lambda n: after(8, n), (1, 2, 3), rests, say(KNEE, silent=["MIN-3"]), from_="to_below")
    r.edge("MIN-3.hard", "{} days after hard work", lambda n: after(14, n), (2, 3, 4), rests, say(KNEE, silent=["MIN-3"]), from_="to_below")
    r.edge("new", "{} days after the first session of a new exercise", lambda n: known("light_form", LIGHT).check_in().trains([KNEE]).sleeps(n).check_in(), (1, 2, 3), rests, say(KNEE, silent=["MIN-3"]), from_="to_below")
    r.edge("untold", "{} days after work of which nobody told the effort", lambda n: light().check_in().trains([KNEE], effort=None).sleeps(n).check_in(), (2, 3, 4), rests, say(KNEE, silent=["MIN-3"]), from_="to_below", flags=("boundary", "silence"))
    r.edge("exertion", "a walk at RPE {} the day before: light up to 11", lambda v: used_to_walking().check_in().trains([WALK], exertion=v).sleeps().check_in(), (10, 11, 12), say(WALK, "rest", ["MIN-3"]), say(WALK, silent=["MIN-3"]), from_="above", who=WALK)

    r.decide("outside", "exercise elsewhere of which nobody told the effort rests to the third day", "silence", used_to_walking().check_in().tell("outside", exercise="walking", done=minutes(20)).sleeps(2).check_in(), say(WALK, "rest", ["MIN-3"]))
    r.decide("outside.light", "exercise elsewhere that was light", "free", used_to_walking().check_in().tell("outside", exercise="walking", done=minutes(20), effort_cr10_halves=4).sleeps(2).check_in(), say(WALK, silent=["MIN-3"]))
    r.decide("other_side", "the other knee goes on the next day", "scope", after(14, 1), say(OTHER_KNEE, silent=["MIN-3"]))
    r.decide("alone", "a walk at RPE 13 rests the legs for the next day, by this rule alone", "alone", used_to_walking().check_in().trains([WALK], exertion=13).sleeps().check_in(), say(WALK, "rest", ["MIN-3"]))
    r.out_voted("out_voted", "a day of fever beside it", after(8, 1).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def days():
    r = Rule("MIN-4", "Light work may be frequent; loaded work is not, and every seven days keep a day of rest", "work without a day between wears a muscle down", ["HZ-02"], ["I16", "I17"])

    def walks(pattern, **last):
        """A walk on each day that is marked; on the others only a good morning."""
        p = used_to_walking()
        for i, c in enumerate(pattern):
            p.check_in()
            if c == "w":
                p.tell("outside", exercise="walking", done=minutes(10), effort_cr10_halves=4)
                p.last_trained = p.now
            p.sleeps()
        return p.check_in()

    for name, pattern in (("below", "w...w."), ("at", "w.w.w."), ("above", "www.w.")):
        n = pattern.count("w")
        r.decide(f"MIN-4.aerobic_days.{name}", f"aerobic work on {n} of the last six days", "boundary", walks(pattern), say(WALK, "rest", ["MIN-4"]) if n >= 3 else say(WALK, silent=["MIN-4"]))
    r.decide("seventh_day", "three aerobic days, the first of them seven days ago", "boundary", walks("w..w.w."), say(WALK, silent=["MIN-4"]))
    loaded = lambda p, n: p.check_in().trains([KNEE]).sleeps(n)  # noqa: E731
    r.decide("loaded.1", "loaded work on one of the last six days", "boundary", loaded(known(), 4).check_in(), say(KNEE, silent=["MIN-4"]))
    r.decide("loaded.2", "loaded work on two of the last six days, in the first four weeks", "boundary", loaded(loaded(known(), 3), 3).check_in(), say(KNEE, "rest", ["MIN-4"]))
    r.decide("loaded.2_seventh", "loaded work on two days, the first of them seven days ago", "boundary", loaded(loaded(known(), 3), 4).check_in(), say(KNEE, silent=["MIN-4"]))

    r.edge("four_weeks", "two loaded days of six, on day {} of the course: from 28 on three are allowed", lambda n: ready(name="almost_ready", sessions=5, morning=False).sleeps(n - 26).check_in().trains([KNEE]).sleeps(3).check_in().trains([KNEE], must=False).sleeps(3).check_in(), (27, 28, 29), say(KNEE, silent=["MIN-4"]), say(KNEE, "rest", ["MIN-4"]))
    r.decide("yesterday", "loaded work the day before", "boundary", loaded(ready(morning=False), 1).check_in(), say(KNEE, "rest", ["MIN-4"]))
    most = lambda v: ready(morning=False).tell("test", results={"one_rm_hg": {KNEE: v}}).check_in()  # noqa: E731
    r.edge("MIN-4.share_of_one_rm", "a load of 1000 g, where the most that can be lifted once is {} hundred grams: no more than two fifths", most, (24, 25, 26), say(KNEE, cite=["MIN-4"]), say(KNEE, silent=["MIN-4"]), from_="to_below")
    known("with_a_share_of_its_own_enrolled", [order(KNEE, reps(10, 1000), reps(12, 3000, 3), share_of_one_rm_pm=300)])
    r.edge("order_share", "a load of 1000 g under an order of three tenths, where the most that can be lifted once is {} hundred grams", lambda v: told("with_a_share_of_its_own_enrolled", None).sleeps(3).tell("test", results={"one_rm_hg": {KNEE: v}}).check_in(), (32, 33, 34), say(KNEE, cite=["MIN-4"]), say(KNEE, silent=["MIN-4"]), from_="to_at")
    r.edge("record_age", "a record of the most that is {} days old", lambda n: known().tell("test", results={"one_rm_hg": {KNEE: 20}}).sleeps(n).check_in(), (91, 92, 93), say(KNEE, cite=["MIN-4"]), say(KNEE, silent=["MIN-4"], granted=reps(10, 1000)), from_="to_at", flags=("boundary", "stale"))
    r.decide("no_record", "no record of the most: the ceiling and the effort hold the load", "free", ready(), say(KNEE, "progress", silent=["MIN-4"]))

    def run(n):
        """Seated exercise of other regions elsewhere on n days running."""
        p = ready(morning=False)
        for i in range(n):
            p.check_in().tell("outside", exercise="ankle_dorsiflexion", side="left", done=reps(8), effort_cr10_halves=2).answers(after_effects=[])
            p.last_trained = p.now
            p.sleeps()
        return p.check_in()
    for name, n in (("below", 5), ("at", 6), ("above", 7)):
        r.decide(f"day_of_rest.{name}", f"some training on each of the last {n} days", "boundary", run(n), say("person", "rest", ["MIN-4"]) if n >= 6 else say("person", "progress", silent=["MIN-4"]))
    r.decide("day_of_rest.alone", "six days of toe lifts rest the whole person, by this rule alone", "alone", run(6), both(say("person", "rest", ["MIN-4"]), say(KNEE, "rest")))
    r.out_voted("day_of_rest.out_voted", "an emergency on the day of rest", run(6).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")
    r.decide("alone", "a third aerobic day within a week, by this rule alone", "alone", walks("w.w.w."), say(WALK, "rest", ["MIN-4"]))
    r.out_voted("out_voted", "an emergency on such a day", walks("w.w.w.").answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=WALK)
