# SPDX-License-Identifier: BSL-1.0
"""PRG-1 to PRG-12: when a step is due, and how large it is."""
from people import *  # noqa: F403
from rule import Rule, both, say


def tell():
    permission()
    one_part()
    load_step()
    minutes_of_a_week()
    again_and_again()
    decline()
    weaker_side()
    too_much()


def trained(p, times, every=4, which=(KNEE,), **how):
    for _ in range(times):
        p.check_in().trains(which, **how).sleeps(every)
    return p


RARELY = [order(KNEE, reps(10, 1000), reps(12, 3000, 3), planned_gap_days=7), STRETCHES]
RAISES = [order("heel_raise", reps(8), reps(15, 0, 3)), STRETCHES]
FALL = dict(head=False, faint=False, fracture=False, needed_help=False, injured=False, minutes_down=1)


def rarely():
    """One exercise, with a planned gap of seven days, so that a day more or less is no break."""
    return known("rarely_enrolled", RARELY)


def to_day(p, n):
    """Goes on training every fourth day, to the morning of day n."""
    while p.now + 4 <= n:
        trained(p, 1)
    return p.sleeps(n - p.now).check_in()


def permission():
    r = Rule("PRG-1", "A step waits for good sessions, their second-day answers, and time at the level", "the dose rises before anyone knows that it was borne", ["HZ-03"], ["I3", "I11"], too_strict="a person for whom all is well never takes a step")
    held = say(KNEE, "hold", ["PRG-1"], granted=reps(10, 1000))
    step = say(KNEE, "progress", silent=["PRG-1"], granted=reps(11, 1000))
    r.decide("step", "good sessions, answers and time: a step of one repetition", "free", ready(), step)
    r.decide("first_time", "never trained", "alone", enrolled(), held)
    r.edge("early_days", "day {} of the course", lambda n: told("five_rare_sessions", lambda: trained(rarely(), 5)).sleeps(n - 20).check_in(), (20, 21, 22), step, held)
    r.edge("PRG-1.wait", "{} days after the last increase", lambda n: to_day(told("a_step", lambda: trained(ready(morning=False), 1)), 24 + n), (13, 14, 15), say(KNEE, silent=["PRG-1"]), say(KNEE, cite=["PRG-1"]))
    slow = lambda: told("slow_step", lambda: trained(known("slow_enrolled", FIVE, pace="slow"), 7))  # noqa: E731
    r.edge("wait_slow", "{} days after the last increase, at the slow pace", lambda n: to_day(slow(), 24 + n), (27, 28, 29), say(KNEE, silent=["PRG-1"]), say(KNEE, cite=["PRG-1"]))
    r.decide("bad_experience", "a bad experience told since the form makes the pace slow: 14 days are not enough", "boundary", to_day(told("a_step", None).answers(bad_past_experience=True), 38), say(KNEE, cite=["PRG-1"]))
    r.decide("declined", "the step was declined today", "free", ready().tell("declined_step", **exercise(KNEE)), held)
    r.decide("declined.next_day", "declined yesterday: it is offered again", "free", told("five_rare_sessions", None).sleeps().check_in().tell("declined_step", **exercise(KNEE)).sleeps().check_in(), step)

    def fell(n):
        p = told("heel_raises_before_a_fall", lambda: trained(known("with_heel_raises", RAISES), 4, which=["heel_raise"]))
        p.check_in(fell=True).tell("fall", **FALL).sleeps(2)
        while p.now + 4 <= 16 + n:
            trained(p, 1, which=["heel_raise"])
        return p.sleeps(16 + n - p.now).check_in()
    r.edge("fell_lately", "standing work, and a fall {} days ago", fell, (13, 14, 15), say("heel_raise", silent=["PRG-1"], outcome="granted"), say("heel_raise", "hold", ["PRG-1"]), who="heel_raise")

    def answered(pattern, gaps="444444"):
        """Sessions from day 0 on, and the days to the next; g is good and answered, u is untold in its effort."""
        p = rarely()
        for c, n in zip(pattern, gaps):
            p.check_in().trains([KNEE], effort=6 if c == "g" else None).sleeps(4)
            if n == "8":
                p.check_in().sleeps(4)
        return p.check_in()
    r.decide("few_answers.below", "one of three sessions of fourteen days was answered", "boundary", answered("ggguug"), held)
    r.decide("few_answers.at", "one of two sessions of fourteen days was answered: half is enough", "boundary", answered("gggug", "44484"), step)
    r.decide("few_answers.above", "two of three sessions of fourteen days were answered", "boundary", answered("gggugg"), step)
    last = lambda **how: trained(told("five_rare_sessions", None), 1, **how).check_in()  # noqa: E731
    for name, how in (("stopped_early", dict(early=True)), ("too_few_left", dict(spare=3))):
        r.decide(f"not_good.{name}", f"the last session: {name.replace('_', ' ')}", "boundary", last(**how), say(KNEE, "hold", ["PRG-1"]))
    r.edge("effort", "the last session at an effort of {} half steps: within a point of the cap there is no step", lambda v: last(effort=v), (5, 6, 7), say(KNEE, "hold", ["PRG-1"]), say(KNEE, silent=["PRG-1"]), from_="above")
    r.edge("met_target", "{} of 10 repetitions done in the last session: nine tenths are the target", lambda v: last(done=reps(v, 1000)), (8, 9, 10), held, step, from_="to_below")

    def sessions(k, limit=None):
        """A course of day 0, of which the last k sessions are evaluable; the morning of day 24."""
        p = rarely()
        if limit:
            p.tell("override", limit="PRG-1.sessions", value=limit)
        for n, c in {1: ((4, "u"), (8, "u"), (8, "u"), (4, "g")), 2: ((4, "u"), (8, "u"), (8, "g"), (4, "g")), 3: ((4, "u"), (8, "g"), (8, "g"), (4, "g"))}[k]:
            p.check_in().trains([KNEE], effort=6 if c == "g" else None).sleeps(4)
            if n == 8:
                p.check_in().sleeps(4)
        return p.check_in()
    for name, k in (("below", 1), ("at", 2), ("above", 3)):
        r.decide(f"PRG-1.sessions.{name}", f"{k} evaluable sessions at the level", "boundary", sessions(k), step if k >= 2 else held)
    r.decide("more_sessions", "three sessions are asked for by a clinician, and two are there", "boundary", sessions(2, limit=3), held)
    for word, how in (("effort", dict(effort=None)), ("weaker", dict(weaker=None))):
        r.decide(f"silent.{word}", f"nobody told the {word} of any session: there is no evidence", "silence", trained(known(), 6, **how).check_in(), say(KNEE, "hold", ["PRG-1"]))
    r.decide("alone", "one session too few holds, by this rule alone", "alone", sessions(1), held)
    r.out_voted("out_voted", "an open gate beside it", enrolled(illness=None), "RED-7", "rest")


def ordered(name, o, which, sessions=6, **how):
    """Six good sessions of one order, and the morning after."""
    return ready(name=name, form_of=name + "_enrolled", orders=[o, STRETCHES], which=[which], sessions=sessions, **how)


def one_part():
    r = Rule("PRG-2", "A step changes one part of the dose, by one step", "two parts of the dose rise at once", ["HZ-03"], ["I18"])
    step = lambda name, start, ceiling, **o: ordered(name, order(KNEE, start, ceiling, **o), KNEE)  # noqa: E731
    r.decide("reps", "within the range one repetition more", "free", ready(), say(KNEE, "progress", silent=["PRG-2"], granted=reps(11, 1000)))
    r.decide("sets", "at the top of the range one set more, from the bottom of the range", "free", step("at_the_top", reps(12, 1000), reps(12, 3000, 3), reps_from=8), say(KNEE, "progress", silent=["PRG-2"], granted=reps(8, 1000, 2)))
    r.decide("load", "at the last set the next load, from the bottom of the range", "free", step("at_the_last_set", reps(12, 2000), reps(12, 3000), reps_from=8, load_step_g=100), say(KNEE, "progress", silent=["PRG-2"], granted=reps(8, 2100)))


def load_step():
    r = Rule("PRG-3", "A load rises by a small share of itself, and repetitions make room for it", "the load jumps", ["HZ-03"], ["I11", "I32"])

    def lifts(load, step, limit=None):
        o = order(KNEE, reps(12, load), {"sets": 1, "reps": 12, "load_g": 20000}, reps_from=8, reps_to=12, load_step_g=step)
        if limit is None:
            return ordered(f"lifts_{load}_by_{step}", o, KNEE)
        known(f"lifts_{load}_by_{step}_enrolled", [o, STRETCHES])
        return ordered(f"lifts_{load}_by_{step}", o, KNEE, morning=False).tell("override", limit="PRG-3.most", value=limit).check_in()
    for name, step, comment, granted in (("small.below", 90, "4.5 per cent", (8, 2090)), ("small.at", 100, "a twentieth", (8, 2100)), ("small.above", 110, "5.5 per cent", (8, 2110)), ("tenth.below", 190, "9.5 per cent", (8, 2190)),
                                         ("tenth.at", 200, "a tenth", (8, 2200)), ("tenth.above", 210, "10.5 per cent: 12 x 2.0 kg makes room for 10", (10, 2210)), ("PRG-3.most.below", 490, "24.5 per cent", (9, 2490)),
                                         ("PRG-3.most.at", 500, "a quarter", (9, 2500)), ("PRG-3.most.above", 510, "25.5 per cent: the load stays", (12, 2000))):
        r.decide(name, f"a step of {comment}", "boundary", lifts(2000, step), say(KNEE, "progress", granted=reps(*granted)))
    r.decide("from_nothing.at", "from no load to half a kilogram, at the bottom of the range", "boundary", lifts(0, 500), say(KNEE, "progress", granted=reps(8, 500)))
    r.decide("from_nothing.below", "from no load to 0.4 kg", "boundary", lifts(0, 400), say(KNEE, "progress", granted=reps(8, 400)))
    r.decide("from_nothing.above", "from no load to 0.6 kg: the load stays", "boundary", lifts(0, 600), say(KNEE, "progress", granted=reps(12)))
    for name, limit in (("below", 49), ("at", 50), ("above", 51)):
        r.decide(f"tighter.{name}", f"a step of a twentieth, where a clinician allows {limit} per mille", "boundary", lifts(2000, 100, limit), say(KNEE, granted=reps(8, 2100)) if limit >= 50 else say(KNEE, cite=["PRG-3"]))
    r.decide("alone", "a step that a clinician's limit does not allow stays away by this rule alone", "alone", lifts(2000, 100, 49), say(KNEE, cite=["PRG-3"]))
    r.out_voted("out_voted", "an open gate beside it", lifts(2000, 100, 49).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def minutes_of_a_week():
    r = Rule("PRG-4", "The week's minutes grow by about a tenth", "minutes pile up faster than a body can follow", ["HZ-03"], ["I11", "I16"])

    def walks(m, step=300, per_week=3, **limits):
        o = [order(WALK, minutes(m), minutes(40), per_week=per_week, time_step_s=step, planned_gap_days=4), STRETCHES]
        known(f"walks_of_{m}_x{per_week}_enrolled", o)
        p = ready(name=f"walks_of_{m}_x{per_week}", form_of=f"walks_of_{m}_x{per_week}_enrolled", which=[WALK], morning=False)
        for limit, v in limits.items():
            p.tell("override", limit="PRG-4." + limit, value=v, **({} if v in (99, 100, 4, 5) else dict(who=41, why="tolerated_under_supervision", until=day(100))))
        return p.check_in()
    for m, granted, comment in ((2, 160, "6 may become 8"), (3, 234, "9 may become 11.7"), (5, 390, "15 may become 19.5"), (10, 700, "30 may become 35"), (15, 1000, "45 may become 50")):
        r.decide(f"minutes.{m}", f"three walks of {m} minutes a week: {comment}", "boundary", walks(m), say(WALK, "progress", granted={"time_s": granted}))
    for name, v, granted in (("below", 99, 989), ("at", 100, 990), ("above", 101, 990)):
        r.decide(f"PRG-4.rise.{name}", f"six walks of 15 minutes a week, which may grow by {v} per mille", "boundary", walks(15, per_week=6, rise=v), say(WALK, "progress", granted={"time_s": granted}))
    for name, v, granted in (("below", 4, 680), ("at", 5, 700), ("above", 6, 720)):
        r.decide(f"PRG-4.floor_minutes.{name}", f"three walks of 10 minutes a week, which may grow by {v} minutes", "boundary", walks(10, floor_minutes=v), say(WALK, "progress", granted={"time_s": granted}))
    two = lambda: ready(name="walks_and_cycles", form_of="walks_and_cycles_enrolled", orders=[order(WALK, minutes(10), minutes(30), time_step_s=300), order(CYCLE, minutes(10), minutes(30), time_step_s=300), STRETCHES], which=[WALK, CYCLE])  # noqa: E731
    r.decide("two_exercises", "a walk and a cycle on one day share what a week of 60 minutes may grow: 6", "boundary", two(), both(say(WALK, granted={"time_s": 720}), say(CYCLE, cite=["PRG-4"], granted={"time_s": 600})))

    def rare_walk(step):
        """A walk of ten minutes once a week, beside cycling that gives the week 100 minutes: it has room for ten more."""
        o = [order(CYCLE, minutes(15), minutes(15), per_week=6), order(WALK, minutes(10), minutes(40), per_week=1, planned_gap_days=4, time_step_s=step), STRETCHES]
        return ready(name=f"a_rare_walk_by_{step}", form_of=f"a_rare_walk_by_{step}_enrolled", orders=o, which=[WALK])
    for step, granted in ((240, 14), (300, 15)):
        r.decide(f"rare_walk.{step}", f"a walk once a week, beside much cycling, and a step of {step // 60} minutes: one session grows by five minutes at most", "boundary", rare_walk(step), say(WALK, "progress", granted=minutes(granted)))
    r.decide("alone", "a step of five minutes is cut to what a week may grow, by this rule alone", "alone", walks(10), say(WALK, "progress", granted={"time_s": 700}))
    r.out_voted("out_voted", "an emergency beside a step that is cut", walks(10).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=WALK)


def again_and_again():
    r = Rule("PRG-6", "When it is too much again and again, the dose halves, and then someone looks", "the same mistake is made a third time", ["HZ-02", "HZ-03"], ["I13"])

    def episodes(*at):
        p = almost(morning=False)
        first = p.now
        for d in at:
            while p.now < first + d - 10:
                p.sleeps(6).check_in().trains([KNEE])
            p.sleeps(first + d - p.now).check_in().trains([KNEE], pain=6)
        return p.sleeps(4).check_in()
    r.decide("first", "one episode takes a fifth", "boundary", episodes(0), say(KNEE, "regress", granted=reps(8, 1000)))
    for name, d in (("below", 12), ("at", 13), ("above", 14)):
        r.decide(f"second_days.{name}", f"a second episode {d} days after the first", "boundary", episodes(0, d), say(KNEE, "regress", ["PRG-6"], granted=reps(5, 500)) if d <= 13 else say(KNEE, "regress", silent=["PRG-6"]))
    for name, d in (("below", 26), ("at", 27), ("above", 28)):
        r.decide(f"third_days.{name}", f"a third episode {d} days after the first", "boundary", episodes(0, 13, d), {"latches": ["overwork"]} if d <= 27 else {"no_latches": True})
    for name, d in (("below", 3), ("at", 4), ("above", 5)):
        r.decide(f"one_episode.{name}", f"a second flag {d} days after the first: on the fourth day it is a new episode", "boundary", episodes(0, d), say(KNEE, "regress", ["PRG-6"]) if d >= 4 else say(KNEE, "regress", silent=["PRG-6"]))
    ache = lambda p, x: p.answers(joint_pain_hours={x: 3}, joint_alarm={x: False})  # noqa: E731
    r.decide("told_later", "joint pain of the second session, told three days after it: the dose halves, and the exercise does not rest for it", "boundary", ache(almost().trains([KNEE], pain=6).sleeps(6).check_in().trains([KNEE], left=["joint_pain"]).sleeps(3).check_in(), KNEE), say(KNEE, "regress", ["PRG-6"], granted=reps(5, 500)))
    r.decide("rung", "half, and the next day another answer about that exercise: with a good session between, a rung is climbed after seven days", "boundary",
             almost().trains([KNEE], pain=6).sleeps(6).check_in().trains([KNEE], pain=6, left=["joint_pain"]).sleeps().check_in().answers(joint_pain_hours={KNEE: 0}, joint_alarm={KNEE: False}).sleeps(3).check_in().trains([KNEE]).sleeps(3).check_in(), say(KNEE, "regress", granted=reps(7, 500)))
    lost = lambda p: p.sleeps(3).check_in().trains([WALK]).sleeps(2).check_in(daily_tasks_harder="clearly")  # noqa: E731
    r.decide("person.second", "limited the day after a session, and daily tasks clearly harder five days later, with a session between: half is left of the eleven minutes to which the level had risen, and nobody rests for it", "boundary",
             lost(risen_walk().check_in().trains([WALK]).sleeps().check_in(limited_next_day=True)), both(say("person", "regress", ["PRG-6"]), say(WALK, "regress", granted={"time_s": 330})))

    def heavy():
        """Clearly weaker, then three heavy evenings, the last told two days after its session: too much twice in 14 days."""
        p = almost().trains([KNEE], weaker={THIGH: "clearly", OTHER_THIGH: "not_at_all"}).sleeps(4)
        for _ in range(2):
            p.check_in().trains([KNEE], left=["heaviness"], must=False).answers(heavy_hours={"everywhere": 0, THIGH: 3}).sleeps(4 if _ == 0 else 3)
        return p.check_in().trains([KNEE], left=["heaviness"], must=False).sleeps(2).check_in().answers(heavy_hours={"everywhere": 0, THIGH: 3})
    r.decide("region.second", "clearly weaker, then three heavy evenings, the last told two days later: the second time within 14 days halves, and the region does not rest for it", "boundary", heavy(), say(KNEE, "regress", ["PRG-6"], granted=reps(5, 500)))
    r.decide("latch", "sixty days later that exercise still waits", "latch", episodes(0, 13, 26).sleeps(60).check_in(), both(say(KNEE, "await_clearance"), {"latches": ["overwork"]}))
    r.decide("exact_half", "a second episode of a walk of 25 minutes: twelve and a half are left, to the second", "boundary", long_walk().trains([WALK], pain=6).sleeps(8).check_in().trains([WALK], pain=6).sleeps(4).check_in(), say(WALK, "regress", ["PRG-6"], granted={"time_s": 750}))
    r.decide("alone", "a second episode within 14 days halves, by this rule alone", "alone", episodes(0, 8), say(KNEE, "regress", granted=reps(5, 500)))
    r.decide("other_side", "the other knee goes on", "scope", episodes(0, 8), say(OTHER_KNEE, silent=["PRG-6"]))
    r.out_voted("out_voted", "an emergency on the day after the second", episodes(0, 8).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def decline():
    r = Rule("PRG-10", "A slow fall without a sign of too much is looked at, and nobody's fault", "a slow fall is blamed, or nobody looks", ["HZ-14"], ["I25"])
    fall = lambda n: known().tell("test", results={"ibmfrs": 30}).sleeps(n).check_in().tell("test", results={"ibmfrs": 28})  # noqa: E731
    r.edge("apart", "two points less after {} days", fall, (55, 56, 57), say("person", cite=["PRG-10"]), say("person", silent=["PRG-10"]))
    r.edge("asks", "the result is {} days old: a review is asked for up to 122 days", lambda n: told("slow_fall", lambda: known().tell("test", results={"ibmfrs": 30}).sleeps(60).check_in().tell("test", results={"ibmfrs": 28})).sleeps(n).check_in(), (121, 122, 123), say("person", cite=["PRG-10"]), say("person", silent=["PRG-10"]), from_="to_at")
    r.decide("reviewed", "a review was recorded", "free", fall(60).tell("review", by=THERAPIST), say("person", silent=["PRG-10"]))
    r.decide("flag_between", "a flag between the two: it is not a slow fall", "boundary", known().tell("test", results={"ibmfrs": 30}).sleeps(30).check_in(daily_tasks_harder="clearly").sleeps(30).check_in().tell("test", results={"ibmfrs": 28}), say("person", silent=["PRG-10"]))
    r.decide("alone", "it asks, and holds nothing by itself", "alone", fall(60).sleeps(30).check_in(), say("person", "progress", ["PRG-10"]))
    r.out_voted("out_voted", "an open gate beside it", fall(60).sleeps(30).check_in(illness=None), "RED-7", "rest")


def weaker_side():
    r = Rule("PRG-11", "The weaker side grows in repetitions, not in load", "the weaker side is loaded like the stronger one", ["HZ-03"], ["I4"])
    top = lambda: ordered("lifts_at_the_top", order(KNEE, reps(12, 2000), reps(12, 3000), reps_from=8, reps_to=12, load_step_g=100), KNEE, morning=False)  # noqa: E731
    grade = lambda mine, other: top().tell("test", results={"muscle_grade_mrc_thirds": {THIGH: mine, OTHER_THIGH: other}}).check_in()  # noqa: E731
    strength = lambda mine, other: top().tell("test", results={"strength_n": {THIGH: mine, OTHER_THIGH: other}}).check_in()  # noqa: E731
    fires, quiet = say(KNEE, cite=["PRG-11"]), say(KNEE, silent=["PRG-11"])
    r.edge("grade_below_other", "{} thirds of a grade below the other side", lambda v: grade(15 - v, 15), (2, 3, 4), fires, quiet)
    r.edge("grade", "a grade of {} thirds on both sides: below 4 there is no load step", lambda v: grade(v, v), (11, 12, 13), fires, quiet, from_="to_below")
    r.edge("strength", "a strength of {} newton against 100 of the other side", lambda v: strength(v, 100), (74, 75, 76), fires, quiet, from_="to_at")
    r.decide("one_side_told", "the other side was not told: nothing is compared", "free", top().tell("test", results={"strength_n": {THIGH: 50}}).check_in(), quiet)
    r.decide("stronger_side", "the stronger side grows in load", "scope", strength(100, 60), quiet)
    r.decide("alone", "a strength of 70 against 100 keeps the load, by this rule alone", "alone", strength(70, 100), fires)
    r.out_voted("out_voted", "an open gate beside it", top().tell("test", results={"strength_n": {THIGH: 70, OTHER_THIGH: 100}}).check_in(illness=None), "RED-7", "rest")


def too_much():
    r = Rule("PRG-12", "Doing more than the plan earns nothing and holds the dose", "who overdoes is rewarded with more", ["HZ-03", "HZ-14"], ["I12", "I14"])

    def did(*counts, load=1000):
        p = almost(morning=False)
        for c in counts:
            p.check_in().trains([KNEE], done=reps(c, load)).sleeps(4)
        return p.check_in()
    held = say(KNEE, "hold", ["PRG-12"])
    r.edge("PRG-12.tolerance", "{} of 10 repetitions, twice of three: more than a fifth and more than two are too many", lambda v: did(v, v), (11, 12, 13), held, say(KNEE, silent=["PRG-12"]), from_="above")
    r.edge("load", "10 repetitions with {} g of 1000, twice", lambda v: did(10, 10, load=v), (1190, 1200, 1210), held, say(KNEE, silent=["PRG-12"]), from_="above")

    def walked(*m):
        p = ready(name="almost_ready_to_walk", which=[WALK], sessions=5, morning=False)
        for x in m:
            p.check_in().trains([WALK], done=minutes(x)).sleeps(4)
        return p.check_in()
    r.edge("minutes", "{} of 10 minutes, twice: more than a fifth and more than three", lambda v: walked(v, v), (12, 13, 14), say(WALK, "hold", ["PRG-12"]), say(WALK, silent=["PRG-12"]), from_="above", who=WALK)
    def walked_on(v):
        return long_walk().trains([WALK], done={"time_s": v}).sleeps(4).check_in().trains([WALK], done={"time_s": v}).sleeps(4).check_in()
    r.edge("exact_fifth", "{} seconds of 1500, twice: more than a fifth is too much, to the second", walked_on, (1799, 1800, 1801), say(WALK, "hold", ["PRG-12"]), say(WALK, silent=["PRG-12"]), from_="above", who=WALK)
    for name, counts in (("1_of_3", (10, 10, 14)), ("2_of_3", (14, 10, 14)), ("2_of_4", (14, 10, 10, 14))):
        r.decide(f"times.{name}", f"repetitions of the last sessions: {', '.join(map(str, counts))}", "boundary", did(*counts), held if name == "2_of_3" else say(KNEE, silent=["PRG-12"]))
    r.decide("earns_nothing", "the level never takes over what was done too much", "boundary", did(14, 14), say(KNEE, granted=reps(10, 1000)))

    def untold():
        """Twice too much, with an effort that nobody told, between good sessions that a step could rest on."""
        p = rarely()
        for sleep, c in ((4, "g"), (4, "o"), (8, "o"), (8, "g")):
            p.check_in().trains([KNEE], effort=6 if c == "g" else None, done=None if c == "g" else reps(14, 1000))
            for _ in range(sleep // 2 - 1):
                p.sleeps(2).check_in()
            p.sleeps(2)
        return p.check_in()
    r.decide("alone", "twice too much of the last three, and good sessions beside them: it holds by this rule alone", "alone", untold(), held)
    r.out_voted("out_voted", "an emergency beside it", did(14, 14).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")
