# SPDX-License-Identifier: BSL-1.0
"""FAL, FAT, AQU, STR: falls, fatigue, the pool, stretching."""
from people import *  # noqa: F403
from progress import FALL
from rule import Rule, both, say

WAIT = "await_clearance"
RAISE = "heel_raise"
POOL, KICKS = "warm_water_walking", "seated_pool_kicks"
SWIM = [order(POOL, minutes(10), minutes(30)), LOADED, WALKS, STRETCHES]
VISIT = {"pool_company": True, "water_trouble": False, "way_out": True, "water_temperature_dc": 320, "water_depth": "to_the_chest"}


def tell():
    tiers()
    company()
    falls()
    slower()
    tired()
    tired_in_session()
    fast_pulse()
    tests()
    severity()
    capability()
    pool()
    stretching()


def tests_told(p, **results):
    return p.tell("test", results=results)


def tiers():
    r = Rule("FAL-1", "The risk of falling sets how standing work is done", "somebody who falls stands without a hold", ["HZ-09"], ["I4"], constrains=True)
    # The tier is seen where it decides: with nobody at home a walk waits at the moderate and the high tier, and goes on at the low one.
    alone = lambda p, **o: p.check_in(company=False, **o)  # noqa: E731
    base = lambda **results: tests_told(known(), **results) if results else known()  # noqa: E731
    risen, low = say(WALK, cite=["FAL-1"], outcome="withheld", has=["supported_standing", "company"]), say(WALK, silent=["FAL-1"], outcome="granted", lacks=["company"])
    r.edge("FAL-1.moderate", "a Timed Up and Go of {} tenths of a second", lambda v: alone(base(tug_ds=v)), (119, 120, 121), risen, low, who=WALK)
    r.edge("gait_moderate", "a gait of {} mm/s", lambda v: alone(base(gait_speed_mm_s=v)), (999, 1000, 1001), risen, low, from_="to_below", who=WALK)
    r.edge("tandem", "a tandem stand of {} tenths of a second", lambda v: alone(base(tandem_stand_ds=v)), (99, 100, 101), risen, low, from_="to_below", who=WALK)
    r.edge("chair", "{} chair stands", lambda v: alone(base(chair_stands=v)), (7, 8, 9), risen, low, from_="to_below", who=WALK)
    r.edge("falls_of_a_year", "{} falls in the year before", lambda v: alone(base(falls_last_year=v)), (0, 1, 2), risen, low, who=WALK)
    r.edge("test_age", "the last test is {} days old", lambda n: alone(known().sleeps(n)), (121, 122, 123), risen, low, from_="above", flags=("boundary", "stale"), who=WALK)
    r.edge("fall_age", "a fall {} days ago, and a good test since", lambda n: alone(tests_told(told("a_fall", lambda: known().check_in(fell=True).tell("fall", **FALL).sleeps(250)), tug_ds=100, falls_last_year=0).sleeps(n - 250)), (364, 365, 366), risen, say(WALK, silent=["FAL-1"]), from_="to_below", who=WALK)
    for k, v in (("unsteady", True), ("knee_buckles", True)):
        r.decide(f"said.{k}", f"{k} was said", "boundary", alone(base(**{k: v})), risen)
    for k in ("unsteady", "knee_buckles"):
        r.decide(f"said.{k}.no", f"{k}: no", "free", alone(base(**{k: False})), low)
    r.decide("not_tested", "no test of rising, walking or standing on record", "silence", alone(told("not_tested", lambda: Person().enrols(FIVE, steady=False))), risen)
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.falls_last_year.{word}", f"the falls of the year before were {word}", "silence", alone(tests_told(told("not_tested", None), tug_ds=100, unsteady=False, knee_buckles=False, falls_last_year=value)), risen)
    r.decide("after_hospital", "a test from before a stay in hospital does not reassure", "stale", alone(known().sleeps(3).tell("hospital_stay", nights=2).sleeps().clears()), risen)
    r.decide("alone", "twelve seconds ask for a fixed support", "alone", base(tug_ds=120).check_in(), {"must_cite": ["FAL-1"], **say(WALK, outcome="granted", has=["supported_standing"], lacks=["supervised_only"])})
    r.decide("seated", "seated work is the same at every tier", "scope", alone(base(tug_ds=200)), say(CYCLE, outcome="granted", silent=["FAL-1"], lacks=["supported_standing", "company", "supervised_only"]))
    # With a tier taken off by a clinician a moderate tier is a low one, and a high one is moderate: so the bound between them is seen.
    off = lambda k, v: alone(tests_told(known(), **{k: v}).tell("override", limit="FAL-2.tiers_down", value=1, who=41, why="measured_here", until=day(100)))  # noqa: E731
    lowered = say(WALK, outcome="granted", silent=["FAL-1"], has=["supported_standing"], lacks=["company", "supervised_only"])
    r.edge("FAL-1.high", "a Timed Up and Go of {} tenths of a second, a tier taken off, and nobody at home", lambda v: off("tug_ds", v), (149, 150, 151), risen, lowered, who=WALK)
    for k, values, last in (("gait_speed_mm_s", (799, 800, 801), "to_at"), ("tandem_stand_ds", (49, 50, 51), "to_below")):
        r.edge(f"high.{k}", f"{k} of {{}}, a tier taken off, and nobody at home", lambda v: off(k, v), values, risen, lowered, from_=last, who=WALK)
    r.edge("high.knee_strength_nm", "a knee of {} newton metres, and nobody at home: below 30 the tier is high", lambda v: alone(base(knee_strength_nm=v)), (29, 30, 31), risen, low, from_="to_below", who=WALK)
    r.edge("high.falls_of_a_year", "{} falls in the year before, a tier taken off, and nobody at home", lambda v: off("falls_last_year", v), (2, 3, 4), risen, lowered, who=WALK)
    fallen = lambda n, **f: alone(_falls(n, **f).tell("override", limit="FAL-2.tiers_down", value=1, who=41, why="measured_here", until=day(100)))  # noqa: E731
    r.edge("high.falls_of_90_days", "{} falls within 90 days, a tier taken off, and nobody at home", fallen, (1, 2, 3), risen, lowered, who=WALK)
    for k in ("injured", "needed_help"):
        r.decide(f"high.{k}", f"one fall of lately, {k}, a tier taken off, and nobody at home: the tier was high", "boundary", fallen(1, **{k: True}), risen)
    r.out_voted("out_voted", "an open gate beside it", base(tug_ds=200).check_in(illness=None), "RED-7", "rest", who=WALK)
    watched, railed = say(WALK, outcome="granted", cite=["FAL-1"], has=["supported_standing", "supervised_only"]), say(WALK, outcome="granted", has=["supported_standing"], lacks=["supervised_only"])
    for k, values, last in (("tug_ds", (149, 150, 151), "at"), ("gait_speed_mm_s", (799, 800, 801), "to_at"), ("tandem_stand_ds", (49, 50, 51), "to_below"), ("knee_strength_nm", (29, 30, 31), "to_below"), ("falls_last_year", (2, 3, 4), "at")):
        r.edge(f"supervised.{k}", f"{k} of {{}}, and somebody is there: at the high tier standing work is supervised", lambda v: base(**{k: v}).check_in(), values, watched, railed, from_=last, who=WALK)  # noqa: B023


def _falls(n, p=None, **f):
    """Falls three weeks apart, and three weeks after the last."""
    p = p or known()
    for _ in range(n):
        p.check_in(fell=True).tell("fall", **{**FALL, **f}).sleeps(21)
    return p


def company():
    r = Rule("FAL-2", "Standing work wants a support in reach, and company where falls are likely", "somebody falls with nobody there", ["HZ-09"], ["I4"], constrains=True)
    risky = lambda **o: tests_told(known(), tug_ds=130).check_in(**o)  # noqa: E731
    r.decide("company", "a moderate tier, and somebody is there", "free", risky(company=True), say(WALK, outcome="granted", cite=["FAL-2"], has=["supported_standing", "company"]))
    r.decide("nobody", "a moderate tier, and nobody is there", "alone", risky(company=False), say(WALK, "rest", ["FAL-2"], has=["supported_standing", "company"]))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"company was {word}: nobody is there", "silence", risky(company=value), say(WALK, "rest", ["FAL-2"]))
    r.decide("silent.never_asked", "company was never asked", "silence", tests_told(known(), tug_ds=130).check_in(without=["company"]), say(WALK, "rest", ["FAL-2"]))
    r.decide("yesterday", "company of yesterday is none of today", "stale", risky(company=True).sleeps().check_in(without=["company"]), say(WALK, "rest", ["FAL-2"]))
    r.decide("comes_later", "somebody comes later in the day", "free", risky(company=False).answers(company=True), say(WALK, outcome="granted"))
    r.decide("low", "a low tier needs nobody", "free", known().check_in(company=False), say(WALK, outcome="granted", has=["supported_standing"], lacks=["company"]))
    r.decide("seated", "seated work goes on", "scope", risky(company=False), say(KNEE, outcome="granted", silent=["FAL-2"], lacks=["supported_standing", "company"]))
    down = lambda v: tests_told(known(), tug_ds=130).tell("override", limit="FAL-2.tiers_down", value=v, **({} if v == 0 else dict(who=41, why="measured_here", until=day(100)))).check_in(company=False)  # noqa: E731
    r.decide("FAL-2.tiers_down.below", "no tier taken off", "boundary", down(0), say(WALK, "rest", ["FAL-2"]))
    r.decide("FAL-2.tiers_down.at", "a tier taken off, signed by a clinician", "boundary", down(1), say(WALK, outcome="granted", has=["supported_standing"], lacks=["company"]))
    r.decide("FAL-2.tiers_down.above", "two tiers taken off: no signature does that", "boundary", down(2), {"refused": "E_LIMIT"})
    r.out_voted("out_voted", "an emergency while nobody is there", risky(company=False, warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=WALK)


def falls():
    r = Rule("FAL-3", "After a fall: rest, then support and company; after two in a week, someone looks first", "a fall is passed over", ["HZ-09", "HZ-01"], ["I4"], constrains=True)
    fell = lambda minutes_down=1, **f: almost(fell=True).tell("fall", **{**FALL, "minutes_down": minutes_down, **f})  # noqa: E731
    stop = both(say("person", "stop_and_seek_care", ["FAL-3"]), {"latches": ["red_flag"]})
    r.edge("long_lie", "{} minutes on the floor", fell, (59, 60, 61), stop, both(say("person", "rest", ["FAL-3"]), {"no_latches": True}))
    for k in ("head", "faint", "fracture"):
        r.decide(f"hurt.{k}", f"a fall with {k}", "alone", fell(**{k: True}), stop)
    for k in ("needed_help", "injured"):
        r.decide(f"not_an_emergency.{k}", f"a fall, {k}: no emergency by itself", "free", fell(**{k: True}), both(say("person", "rest", ["FAL-3"]), {"no_latches": True}))
    r.edge("rest_days", "a fall {} days ago", lambda n: fell().sleeps(n).check_in(), (0, 1, 2), say("person", "rest"), say("person", "progress"), from_="to_below")
    r.edge("support", "a fall {} days ago: standing work with a fixed support and company", lambda n: fell().sleeps(n).check_in(), (12, 13, 14), say(WALK, cite=["FAL-3"], has=["supported_standing", "company"]), say(WALK, silent=["FAL-3"]), from_="to_at", who=WALK)
    again = lambda n: fell().sleeps(n).check_in(fell=True).tell("fall", **FALL).sleeps().check_in()  # noqa: E731
    latched = both(say(WALK, WAIT, ["FAL-3"]), say(CYCLE, outcome="granted"), {"latches": ["falls"]})
    r.edge("two_in_a_week", "a second fall {} days after the first, seen the day after", again, (5, 6, 7), latched, {"no_latches": True}, from_="to_at")
    r.decide("same_day", "two falls on one day", "boundary", fell().tell("fall", **FALL).sleeps().check_in(), latched)
    r.decide("latch", "forty days later standing work still waits", "latch", again(2).sleeps(40).check_in(), both(say(WALK, WAIT), {"latches": ["falls"]}))
    r.decide("cleared", "a physiotherapist has looked", "free", again(2).clears("falls", THERAPIST, mode="standing").sleeps().check_in(), both(say(WALK, outcome="granted"), {"no_latches": True}))
    r.decide("wrong_place", "a clearance of the pool is none of standing work", "latch", again(2).clears("falls", THERAPIST, mode="pool").sleeps().check_in(), {"latches": ["falls"]})
    r.decide("consumed", "after the clearance one new fall latches nothing", "free", again(2).clears("falls", THERAPIST, mode="standing").sleeps().check_in(fell=True).tell("fall", **FALL).sleeps().check_in(), {"no_latches": True})
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"whether there was a fall was {word}: standing work keeps a fixed support", "silence", almost(fell=value), say(WALK, cite=["FAL-3"], has=["supported_standing"], lacks=["company"]))
    r.decide("told", "a fall was told of, without its event: the day rests", "boundary", almost(fell=True), say("person", "rest", ["FAL-3"]))
    r.decide("told.after_an_old_one", "a fall was told of, without its event, twenty days after another: the day rests, and standing work has support again", "boundary", fell().sleeps(20).check_in(fell=True), both(say("person", "rest", ["FAL-3"]), say(WALK, cite=["FAL-3"])))
    r.decide("alone", "a fall rests the day, by this rule alone", "alone", fell(), both(say("person", "rest", ["FAL-3"]), say(KNEE, "rest")))
    r.out_voted("out_voted", "an emergency beside a fall", fell().answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def slower():
    r = Rule("FAL-5", "When rising or walking has become slower, the dose holds while someone looks", "a person who slows down is given more", ["HZ-09", "HZ-03"], ["I25"])

    fires, quiet = both(say("person", "hold", ["FAL-5"]), say(KNEE, "hold")), both(say("person", "progress", silent=["FAL-5"]), say(KNEE, "progress"))
    r.edge("seconds", "Timed Up and Go longer by {} tenths of a second, from 10 s", lambda v: tested("tug_ds", 100, 100 + v), (10, 11, 12), fires, quiet)
    r.edge("tenth", "Timed Up and Go longer by {} tenths of a second, from 20 s: a tenth is asked for as well", lambda v: tested("tug_ds", 200, 200 + v), (19, 20, 21), fires, quiet)
    r.edge("gait", "a gait slower by {} mm/s", lambda v: tested("gait_speed_mm_s", 1200, 1200 - v), (79, 80, 81), fires, quiet)
    r.edge("days", "the slower gait was told {} days ago", lambda n: tested("gait_speed_mm_s", 1200, 1100, n), (27, 28, 29), say("person", "hold", ["FAL-5"]), say("person", "progress", silent=["FAL-5"]), from_="to_below")
    r.decide("reviewed", "a review was recorded", "free", tested("gait_speed_mm_s", 1200, 1100).tell("review", by=THERAPIST), quiet)
    r.decide("reviewed_before", "a review of the day before ends nothing, and the fall is from what it saw", "boundary", told("with_gait_speed_mm_s_1200", None).tell("review", by=THERAPIST).sleeps().check_in().tell("test", results={"gait_speed_mm_s": 1000}), say("person"))
    r.decide("first", "the first result is no fall from anything", "free", tests_told(ready(), gait_speed_mm_s=900), say("person", "progress", silent=["FAL-5"]))
    r.decide("alone", "a slower gait holds somebody who is ready for a step, by this rule alone", "alone", tested("gait_speed_mm_s", 1200, 1100), fires)
    r.out_voted("out_voted", "an emergency beside it", tested("gait_speed_mm_s", 1200, 1100).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def tired():
    r = Rule("FAT-1", "Unusual tiredness earns a day off, and tiredness that rest does not lift is looked at", "somebody trains through unusual tiredness", ["HZ-02"], ["I4"], constrains=True)
    r.edge("FAT-1.above_usual", "tiredness {} above usual", lambda v: ready(fatigue_nrs=2 + v), (1, 2, 3), both(say("person", "rest", ["FAT-1"]), {"no_latches": True}), say("person", "hold", ["FAT-1"]))
    r.decide("usual", "tiredness as usual", "free", ready(fatigue_nrs=2), say(KNEE, "progress", silent=["FAT-1"]))
    r.decide("a_little", "one above usual holds, by this rule alone", "alone", ready(fatigue_nrs=3), say(KNEE, "hold", ["FAT-1"]))
    high = lambda usual, v: told(f"usually_tired_{usual}", lambda: known().tell("test", results={"usual_fatigue_nrs": usual})).check_in(fatigue_nrs=v)  # noqa: E731
    r.edge("FAT-1.high", "tiredness of {}, where 6 is usual", lambda v: high(6, v), (7, 8, 9), say("person", "rest", ["FAT-1"]), say("person", "hold", ["FAT-1"]))
    looser = lambda usual, v: told(f"usually_tired_{usual}", None).tell("override", limit="FAT-1.above_usual", value=3, who=7, why="usual_for_this_person", until=day(100)).check_in(fatigue_nrs=v)  # noqa: E731
    r.edge("high_alone", "tiredness of {}, where 6 is usual and three above it are allowed: the bare value counts from 8", lambda v: looser(6, v), (7, 8, 9), say("person", "rest", ["FAT-1"]), say("person", "hold", ["FAT-1"]))
    r.edge("high_usual", "tiredness of 8, where {} is usual: from 7 on the bare value does not count", lambda v: high(v, 8), (6, 7, 8), say("person", "rest", ["FAT-1"]), lambda v: say("person", "hold", ["FAT-1"]) if v == 7 else say("person", "progress", silent=["FAT-1"]), from_="to_below")
    never = lambda v: told("no_usual", lambda: no_usual()).check_in(fatigue_nrs=v)  # noqa: E731
    r.edge("no_usual", "tiredness of {}, and nothing usual is known", never, (6, 7, 8), say("person", "rest", ["FAT-1"]), say("person", silent=["FAT-1"]))
    r.decide("unusual", "said to be unusual, at 2", "alone", ready(unusual_fatigue=True), both(say("person", "rest", ["FAT-1"]), {"no_latches": True}))
    r.decide("unusual_without_a_number", "said to be unusual, without a number", "boundary", ready(fatigue_nrs=None, unusual_fatigue=True), say("person", "rest", ["FAT-1"]))
    for q in ("fatigue_nrs", "unusual_fatigue"):
        for word, value in (("unanswered", None), ("declined", "declined")):
            r.decide(f"silent.{q}.{word}", f"{q} was {word}", "silence", ready(**{q: value}), both(say("person", "hold", ["FAT-1"]), {"no_latches": True}))
        r.decide(f"silent.{q}.never_asked", f"{q} was never asked", "silence", ready(morning=False).check_in(without=[q]), both(say("person", "hold", ["FAT-1"]), {"no_latches": True}))

    def spell(n, gap=(), ill_on=()):
        p = ready(morning=False)
        for i in range(n):
            if i:
                p.sleeps()
            if i in gap:
                continue
            p.check_in(unusual_fatigue=True, **({"illness": "above_neck", "temperature_dc": 370, "upset_gut": False} if i in ill_on else {}))
        return p
    r.edge("days_off", "unusual on {} days in a row: from the fourth there is light seated work at half", spell, (3, 4, 5), both(say(KNEE, outcome="granted", cite=["FAT-1"], has=["seated_only"]), say(WALK, outcome="withheld", has=["seated_only"])), say("person", "rest", ["FAT-1"], lacks=["seated_only"]))
    rides = ready(name="ready_to_ride", which=[CYCLE]).trains([CYCLE]).sleeps(4)
    for i in range(4):
        rides.sleeps(1 if i else 0).check_in(unusual_fatigue=True)
    r.decide("days_off.half_of_the_level", "unusual on 4 days in a row: half is left of the eleven minutes to which a seated ride had risen", "boundary", rides, say(CYCLE, "regress", ["FAT-1"], granted={"time_s": 330}, has=["seated_only"]))
    r.edge("seven_days", "unusual on {} answered days running", spell, (6, 7, 8), both(say("person", WAIT, ["FAT-1"]), {"latches": ["fatigue"]}), {"no_latches": True})
    r.decide("seven_days.unanswered_between", "a day without an answer neither counts nor breaks", "boundary", spell(8, gap=(3,)), {"latches": ["fatigue"]})
    r.decide("seven_days.good_between", "a good day between begins anew", "free", spell(3).sleeps().check_in().sleeps().check_in(unusual_fatigue=True).sleeps().check_in(unusual_fatigue=True).sleeps().check_in(unusual_fatigue=True).sleeps().check_in(unusual_fatigue=True), {"no_latches": True})
    r.decide("seven_days.ill", "with an illness among them it is the illness", "free", spell(7, ill_on=(3,)), {"no_latches": True})
    for name, at in (("below", (0, 4, 8)), ("at", (0, 4, 8, 12)), ("above", (0, 4, 8, 12, 16))):
        r.decide(f"spells.{name}", f"{len(at)} spells in 28 days", "boundary", _spells(at), say(OTHER_KNEE, "regress", ["FAT-1"], granted=reps(8, 1000)) if len(at) >= 4 else say(OTHER_KNEE, "hold", silent=["FAT-1"], granted=reps(10, 1000)))
    r.decide("spells.same_day", "the fourth spell in 28 days: its first day is a day off as well", "boundary", _spells((0, 4, 8, 12), 0), say("person", "rest", ["FAT-1"]))
    r.decide("spells.counts", "the fourth spell is too much once: limited the day after a session, a week later, is the second time within 14 days, and halves", "boundary",
             _spells((0, 4, 8, 12), 4).trains([OTHER_KNEE]).sleeps().check_in(limited_next_day=True).sleeps(3).check_in(), say("person", "regress", ["PRG-6"]))
    r.decide("latch", "sixty good days later it still waits", "latch", spell(7).sleeps(60).check_in(), both(say(KNEE, WAIT), {"latches": ["fatigue"]}))
    r.decide("consumed", "after the clearance one tired day more is one day off", "free", spell(7).clears("fatigue", THERAPIST).sleeps().check_in(unusual_fatigue=True), both(say("person", "rest", ["FAT-1"]), {"no_latches": True}))
    r.decide("alone", "unusual tiredness rests the day, by this rule alone", "alone", ready(unusual_fatigue=True), say(KNEE, "rest", ["FAT-1"]))
    r.out_voted("out_voted", "an open gate beside it", ready(fatigue_nrs=3, illness=None), "RED-7", "rest")


def no_usual():
    p = Person().enrols(FIVE)
    p.own[-1]["results"].pop("usual_fatigue_nrs")
    return p


def _spells(at, later=3):
    p = ready(morning=False)
    first = p.now
    for d in at:
        p.sleeps(first + d - p.now).check_in(unusual_fatigue=True)
    return p.sleeps(later).check_in() if later else p


def tired_in_session():
    r = Rule("FAT-2", "When tiredness climbs during a session, it ends in time", "a session goes on into exhaustion", ["HZ-02"], ["I4"], constrains=True)
    climbs = lambda v, start=2: almost(fatigue_nrs=start).trains([KNEE]).answers(fatigue_in_session_nrs=v)  # noqa: E731
    r.edge("FAT-2.ends_block", "tiredness that rose by {} during the session", lambda v: climbs(2 + v), (1, 2, 3), say("person", cite=["FAT-2"], has=["seated_only"]), say("person", silent=["FAT-2"], lacks=["seated_only"]))
    r.edge("FAT-2.ends_session", "a rise of {}, seen four days later: from 3 on a tenth is taken back", lambda v: climbs(2 + v).sleeps(4).check_in(), (2, 3, 4), say(KNEE, "regress", granted=reps(9, 1000)), say(KNEE, "progress"))
    r.decide("start_untold", "a start that nobody told counts as 0", "silence", almost(fatigue_nrs=None).trains([KNEE]).answers(fatigue_in_session_nrs=3).sleeps(4).check_in(), say(KNEE, "regress"))
    r.decide("untold", "nobody told it during the session: it says nothing", "free", almost().trains([KNEE]).answers(fatigue_in_session_nrs=None).sleeps(4).check_in(), say(KNEE, "progress", silent=["FAT-2"]))
    r.decide("alone", "a rise of 3 takes a tenth back, by this rule alone", "alone", climbs(5).sleeps(4).check_in(), say(KNEE, "regress", granted=reps(9, 1000)))
    r.out_voted("out_voted", "an emergency on the same evening", climbs(4).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")

    def marks(*rises):
        """Sessions every fourth day in which tiredness rose; then a day after that is limited by it."""
        p = almost(morning=False)
        for v in rises:
            p.check_in().trains([KNEE], must=False).answers(fatigue_in_session_nrs=2 + v).sleeps(4)
        return p.check_in().trains([KNEE], must=False).sleeps().check_in(limited_next_day=True).sleeps(3).check_in()
    r.decide("minor.2", "two sessions that tired too much are none too many yet: a limited day after the next is the first", "boundary", marks(3, 3), say("person", "regress", silent=["PRG-6"]))
    r.decide("minor.3", "three sessions that tired too much are too much once: a limited day after the next is the second within 14 days, and halves", "boundary", marks(3, 3, 3), say("person", "regress", ["PRG-6"]))

    def lasted(*words):
        p = almost(morning=False)
        for w in words:
            p.check_in().trains([KNEE], left=["lasting_tiredness"] if w else []).sleeps(4)
        return p.check_in()
    r.decide("hour.1", "tiredness of over an hour after the last session", "boundary", lasted(1), say("person", "hold", ["FAT-2"]))
    r.decide("hour.0", "the next session left none", "free", lasted(1, 0), say("person", "progress", silent=["FAT-2"]))
    r.decide("hour.2_of_3", "after two of three: a tenth is taken back", "boundary", lasted(1, 0, 1), say(KNEE, "regress", granted=reps(9, 1000)))
    tired_out = lambda *words: lasted(*words).trains([KNEE], must=False).sleeps().check_in(limited_next_day=True).sleeps(3).check_in()  # noqa: E731
    r.decide("hour.minor.1", "after two of three, which is a minor mark: a limited day after the next session is the first time, and takes a fifth", "boundary", tired_out(1, 1), say("person", "regress", silent=["PRG-6"]))
    r.decide("hour.minor.3", "three minor marks are too much once: a limited day after the next session is the second within 14 days, and halves", "boundary", tired_out(1, 1, 1, 1), say("person", "regress", ["PRG-6"]))
    r.decide("hour.2_of_3.then_none", "after two of three, and none after the last: the tenth of the second is back after a week", "boundary", lasted(1, 1, 0), say(KNEE, silent=["FAT-2", "IRP-2"]))
    r.decide("hour.2_of_4", "after two of four", "boundary", lasted(1, 0, 0, 1), say(KNEE, outcome="granted"))
    r.decide("hour.alone", "an hour of tiredness holds somebody who is ready for a step, by this rule alone", "alone", lasted(1), say(KNEE, "hold", ["FAT-2"]))
    r.out_voted("hour.out_voted", "an open gate beside it", almost().trains([KNEE], left=["lasting_tiredness"]).sleeps(4).check_in(illness=None), "RED-7", "rest")


def fast_pulse():
    r = Rule("FAT-3", "A pulse above its usual holds the dose only when something else is felt too", "a body that is not well is given more", ["HZ-02"], ["I4"])

    def pulse(yesterday, today, symptom=True, days=6):
        def tell():
            p = known("with_a_pulse_at_rest_enrolled", FIVE, measures=["resting_rate_bpm", "resting_rate_again_bpm"])
            for i in range(6):
                p.check_in(**({"resting_rate_bpm": 70} if i >= 6 - days else {})).trains([KNEE]).sleeps(4)
            return p
        p = told(f"measured_on_{days}_days", tell)
        p.check_in(resting_rate_bpm=yesterday, low_pressure_signs=False).sleeps()
        return p.check_in(resting_rate_bpm=today, **({"daily_tasks_harder": "a_little"} if symptom else {}))
    fires, quiet = say("person", "hold", ["FAT-3"]), say("person", "progress", silent=["FAT-3"])
    r.edge("FAT-3.above", "{} beats above usual on two days, and daily tasks a little harder", lambda v: pulse(70 + v, 70 + v), (9, 10, 11), fires, quiet)
    r.edge("usual_days", "usual by {} measured days", lambda n: pulse(82, 82, days=n), (4, 5, 6), fires, quiet)
    r.decide("one_day", "above usual today alone", "free", pulse(75, 85), quiet)
    r.decide("no_symptom", "above usual on two days, and nothing is felt", "free", pulse(85, 85, False), quiet)
    r.decide("alone", "it holds by this rule alone", "alone", pulse(85, 85), fires)
    r.out_voted("out_voted", "an emergency beside it", pulse(85, 85).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def tested(k, before, now, age=0, at=None):
    """Ready for a step, with a result from enrolment, and a new one this morning."""
    value = lambda v: {at: v} if at else v  # noqa: E731
    told(f"with_{k}_{before}", lambda: tests_told(known(), **{k: value(before)}))
    p = tests_told(ready(name=f"ready_with_{k}_{before}", form_of=f"with_{k}_{before}"), **{k: value(now)})
    return p.sleeps(age).check_in() if age else p


def tests():
    r = Rule("FAT-4", "When a test has fallen, the dose holds while someone looks", "a person who is losing strength is given more", ["HZ-03"], ["I25"])
    fires, quiet = both(say("person", "hold", ["FAT-4"]), say(KNEE, "hold")), both(say("person", "progress", silent=["FAT-4"]), say(KNEE, "progress"))
    r.edge("walk", "a two-minute walk that is shorter by {} m, from 90 m", lambda v: tested("two_minute_walk_m", 90, 90 - v), (9, 10, 11), fires, quiet)
    r.edge("walk_tenth", "a two-minute walk that is shorter by {} m, from 150 m: a tenth beside it", lambda v: tested("two_minute_walk_m", 150, 150 - v), (14, 15, 16), fires, quiet)
    r.edge("rating", "a functional rating that is lower by {}", lambda v: tested("ibmfrs", 30, 30 - v), (1, 2, 3), fires, quiet)
    r.edge("FAT-4.own_error", "a grip that is weaker by {} of 100 newton", lambda v: tested("strength_n", 100, 100 - v, at="left_fingers"), (19, 20, 21), fires, quiet)
    r.edge("own_error.exact", "a grip that is weaker by {} of 1000 newton: its own error is a fifth, to the newton", lambda v: tested("strength_n", 1000, 1000 - v, at="left_fingers"), (199, 200, 201), fires, quiet)
    r.edge("walk_days", "the shorter walk was told {} days ago", lambda n: tested("two_minute_walk_m", 90, 75, n), (27, 28, 29), say("person", "hold", ["FAT-4"]), say("person", "progress", silent=["FAT-4"]), from_="to_below")
    r.edge("grip_days", "the weaker grip was told {} days ago", lambda n: tested("strength_n", 100, 70, n, at="left_fingers"), (27, 28, 29), say("person", "hold", ["FAT-4"]), say("person", "progress", silent=["FAT-4"]), from_="to_below")
    r.edge("days", "the lower rating was told {} days ago", lambda n: tested("ibmfrs", 30, 27, n), (27, 28, 29), say("person", "hold", ["FAT-4"]), say("person", "progress", silent=["FAT-4"]), from_="to_below")
    r.decide("reviewed", "a review was recorded", "free", tested("ibmfrs", 30, 27).tell("review", by=THERAPIST), quiet)
    r.decide("better", "a better rating", "free", tested("ibmfrs", 30, 33), quiet)
    r.decide("alone", "a lower rating holds, by this rule alone", "alone", tested("ibmfrs", 30, 27), fires)
    r.out_voted("out_voted", "an emergency beside it", tested("ibmfrs", 30, 27).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def severity():
    r = Rule("FAT-5", "When the fatigue score rises, the dose holds until someone has looked", "a person who grows more tired from week to week is given more", ["HZ-02"], ["I4"])
    fires, quiet = both(say("person", "hold", ["FAT-5"]), say(KNEE, "hold")), both(say("person", "progress", silent=["FAT-5"]), say(KNEE, "progress"))
    r.edge("FAT-5.rise_tenths", "a score that rose by {} tenths", lambda v: tested("fss_tenths", 25, 25 + v), (8, 9, 10), fires, quiet)
    r.edge("slow", "a score of {} tenths, no more than before: a slower pace is suggested, and nothing is imposed", lambda v: tests_told(ready(), fss_tenths=v), (39, 40, 41), say("person", "progress", ["FAT-5"]), quiet)
    r.edge("days", "the risen score is {} days old", lambda n: tested("fss_tenths", 25, 36, n), (27, 28, 29), say("person", "hold", ["FAT-5"]), say("person", "progress", silent=["FAT-5"]), from_="to_below")
    r.decide("reviewed", "a review was recorded", "free", tested("fss_tenths", 25, 36).sleeps().tell("review", by=THERAPIST).check_in(), say("person", "progress", silent=["FAT-5"]))
    r.decide("alone", "a risen score holds, by this rule alone", "alone", tested("fss_tenths", 25, 36), fires)
    r.out_voted("out_voted", "an emergency beside it", tested("fss_tenths", 25, 36).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def capability():
    r = Rule("FAT-6", "When less can be done than lately, the dose holds while someone looks", "a person who can do less is given more", ["HZ-03"], ["I25"])
    fires, quiet = both(say("person", "hold", ["FAT-6"]), say(KNEE, "hold")), both(say("person", "progress", silent=["FAT-6"]), say(KNEE, "progress"))
    r.edge("chair", "{} chair stands, 15 before", lambda v: tested("chair_stands", 15, v), (12, 13, 14), fires, quiet, from_="to_at")
    r.edge("strength", "a knee of {} newton metres, 100 before", lambda v: tested("knee_strength_nm", 100, v), (79, 80, 81), fires, quiet, from_="to_at")
    r.edge("grip_of_a_region", "a thigh of {} newton, 200 before", lambda v: tested("strength_n", 200, v, at=THIGH), (159, 160, 161), fires, quiet, from_="to_at")
    r.edge("days", "the weaker knee was told {} days ago", lambda n: tested("knee_strength_nm", 100, 70, n), (27, 28, 29), say("person", "hold", ["FAT-6"]), say("person", "progress", silent=["FAT-6"]), from_="to_below")

    def most(then, now, apart=25):
        p = told("with_a_baseline", lambda: known().check_in().tell("baseline", **exercise(KNEE), most=reps(40, 1000)).answers("during", effort_cr10_halves={KNEE: 6}).answers("thirty_minutes", weaker_after={"everywhere": "not_at_all"}, after_effects=[]).sleeps(4)) if then == 40 else known()
        return p.sleeps(apart - 4).check_in().tell("baseline", **exercise(KNEE), most=reps(now, 1000))
    r.edge("maximum", "a comfortable maximum of {} repetitions, 40 before, 25 days ago", lambda v: most(40, v), (35, 36, 37), {"must_cite": ["FAT-6"]}, {"must_not_cite": ["FAT-6"]}, from_="to_at")
    r.edge("maximum_days", "a maximum of 35, and 40 of {} days ago: a tenth counts within 28 days", lambda n: most(40, 35, n), (27, 28, 29), {"must_cite": ["FAT-6"]}, {"must_not_cite": ["FAT-6"]}, from_="to_at")
    r.decide("reviewed", "a review was recorded", "free", tested("knee_strength_nm", 100, 70).tell("review", by=THERAPIST), quiet)
    r.decide("alone", "a weaker knee holds, by this rule alone", "alone", tested("knee_strength_nm", 100, 70), fires)
    r.out_voted("out_voted", "an emergency beside it", tested("knee_strength_nm", 100, 70).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")


def swimmer(record=True, capacity=90, name="with_a_pool", **visit):
    """A pool is ordered, and looked at: the day of a visit."""
    def tell():
        p = Person().enrols(SWIM)
        if record:
            p.tell("test", results={"water_precautions": [], **({"fvc_percent": capacity} if capacity else {})})
        return p
    p = told((f"{name}_{capacity}" if capacity else f"{name}_unmeasured") if record else "with_a_pool_unlooked", tell)
    a = {**VISIT, **visit}
    return p.check_in(**{k: v for k, v in a.items() if v != "never"})


def pool():
    r = Rule("AQU-1", "With an open wound, an infection or a weak swallow the pool waits", "somebody swims with an open wound or a weak swallow", ["HZ-01"], ["I4"], constrains=True)
    shut, opened = say(POOL, "rest", cite=["AQU-1"], has=["no_pool"]), say(POOL, outcome="granted", silent=["AQU-1"], lacks=["no_pool"])
    r.decide("open", "nothing stands in the way", "free", swimmer(), opened)
    r.decide("trouble", "a wound, a rash, a fever or an upset bowel", "alone", swimmer(water_trouble=True), both(shut, say(WALK, outcome="granted")))
    for word, value in (("unanswered", None), ("declined", "declined"), ("never_asked", "never")):
        r.decide(f"silent.{word}", f"the question of the day was {word}", "silence", swimmer(water_trouble=value), shut)
    for x in ("unsafe_swallow", "incontinence", "airway_or_feeding_tube", "under_one_litre"):
        r.decide(f"on_record.{x}", f"{x} on record", "alone", swimmer().tell("test", results={"water_precautions": [x]}), both(say(POOL, WAIT, ["AQU-1"], has=["no_pool"]), say(WALK, outcome="granted", lacks=["no_pool"]), {"latches": ["water"]}))
    r.edge("capacity", "a vital capacity of {} % of predicted", lambda v: swimmer(capacity=None).tell("test", results={"fvc_percent": v}), (59, 60, 61), {"latches": ["water"]}, {"no_latches": True}, from_="to_below")
    r.decide("latch", "sixty days later the pool still waits", "latch", swimmer().tell("test", results={"water_precautions": ["unsafe_swallow"]}).sleeps(60).check_in(**VISIT), both(say(POOL, WAIT), {"latches": ["water"]}))
    r.decide("cleared", "a physiotherapist has cleared the water", "free", swimmer().tell("test", results={"water_precautions": ["incontinence"]}).sleeps().clears("water", THERAPIST, mode="pool").check_in(**VISIT), {"no_latches": True})
    r.decide("wrong_place", "a clearance of standing work is none of the pool", "latch", swimmer().tell("test", results={"water_precautions": ["incontinence"]}).sleeps().clears("water", THERAPIST, mode="standing").check_in(**VISIT), {"latches": ["water"]})
    r.out_voted("out_voted", "an emergency beside it", swimmer(water_trouble=True, warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=POOL)

    r = Rule("AQU-2", "How warm the water is says what is done in it", "somebody works in water that is too warm or too cold", ["HZ-01"], ["I4"], constrains=True)
    shut, opened = say(POOL, "rest", cite=["AQU-2"], has=["no_pool"]), say(POOL, outcome="granted", lacks=["no_pool"])
    warm = lambda v, **o: swimmer(water_temperature_dc=v, **o)  # noqa: E731
    r.edge("AQU-2.coldest", "water of {} tenths of a degree", warm, (279, 280, 281), shut, opened, from_="to_below")
    r.edge("AQU-2.active", "water of {} tenths of a degree: above 33.0 light work alone", warm, (329, 330, 331), say(POOL, cite=["AQU-2"], outcome="granted", has=["start_phase_effort"]), say(POOL, silent=["AQU-2"], outcome="granted", lacks=["start_phase_effort"]), from_="above", who=POOL)
    r.edge("AQU-2.light", "water of {} tenths of a degree: above 34.5 nothing is trained", warm, (344, 345, 346), say(POOL, cite=["AQU-2"], outcome="withheld", has=["start_phase_effort"], lacks=["no_pool"]), opened, from_="above")
    r.edge("AQU-2.passive", "water of {} tenths of a degree: above 35.5 the pool waits", warm, (354, 355, 356), shut, say(POOL, cite=["AQU-2"], outcome="withheld", lacks=["no_pool"]), from_="above")
    r.edge("light_minutes", "water of {} tenths of a degree, where 25 minutes are ordered: above 33.0 it is light work of 20 minutes", lambda v: _long_swimmer(16, water_temperature_dc=v), (329, 330, 331), say(POOL, granted=minutes(20), has=["start_phase_effort"]), say(POOL, granted=minutes(25), lacks=["start_phase_effort"]), from_="above", who=POOL)
    heat = lambda v: swimmer(name="bears_no_heat", water_temperature_dc=v).tell("test", results={"water_precautions": ["heat_sensitive"]})  # noqa: E731
    r.edge("heat", "water of {} tenths of a degree, for somebody who bears no heat", heat, (299, 300, 301), shut, opened, from_="above")
    r.edge("no_record", "water of {} tenths of a degree, and nobody looked for precautions", lambda v: swimmer(record=False, water_temperature_dc=v, water_depth="to_the_waist"), (329, 330, 331), shut, opened, from_="above", flags=("boundary", "silence"))
    for word, value in (("unanswered", None), ("declined", "declined"), ("never_asked", "never")):
        r.decide(f"silent.{word}", f"the temperature of the water was {word}", "silence", swimmer(water_temperature_dc=value), shut)
    r.decide("another_pool", "another pool the same day", "free", warm(270).answers(water_temperature_dc=320), opened)
    r.decide("land", "work on land goes on", "scope", warm(270), say(WALK, outcome="granted", silent=["AQU-2"], lacks=["no_pool"]))
    r.decide("alone", "water of 27 degrees, by this rule alone", "alone", warm(270), shut)
    r.out_voted("out_voted", "an emergency beside it", warm(270, warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=POOL)

    r = Rule("AQU-3", "The water reaches from the waist to the chest", "somebody stands in water that is too deep for their breath", ["HZ-01"], ["I4"], constrains=True)
    shut, opened = say(POOL, "rest", cite=["AQU-3"], has=["no_pool"]), say(POOL, outcome="granted", silent=["AQU-3"], lacks=["no_pool"])
    deep = lambda v, **o: swimmer(water_depth=v, **o)  # noqa: E731
    for v, want in (("below_the_waist", shut), ("to_the_waist", opened), ("to_the_chest", opened), ("above_the_chest", opened)):
        r.decide(f"depth.{v}", f"water {v.replace('_', ' ')}", "boundary", deep(v), want)
    cleared = lambda c, depth="to_the_chest": told("with_a_pool_90", None).sleeps().tell("test", results={"fvc_percent": c}).sleeps().clears("water", THERAPIST, mode="pool").check_in(**{**VISIT, "water_depth": depth})  # noqa: E731
    r.edge("breath", "a vital capacity of {} %, cleared for the water: deeper than the waist from 50 on", cleared, (49, 50, 51), shut, opened, from_="to_below")
    r.edge("record_age", "a vital capacity that is {} days old", lambda n: told("with_a_pool_90", None).sleeps(n - 10).clears().tell("test", results={"water_precautions": []}).sleeps(10).check_in(**VISIT), (364, 365, 366), shut, say(POOL, silent=["AQU-3"]), from_="above", flags=("boundary", "stale"))
    r.decide("no_record", "nobody looked for precautions: the waist at most", "silence", swimmer(record=False), shut)
    r.decide("no_record.waist", "nobody looked for precautions, and the water is to the waist", "free", swimmer(record=False, water_depth="to_the_waist"), opened)
    for word, value in (("unanswered", None), ("declined", "declined"), ("never_asked", "never")):
        r.decide(f"silent.{word}", f"the depth was {word}", "silence", deep(value), shut)
    for x in ("unsafe_swallow", "airway_or_feeding_tube"):
        for v, want in (("to_the_chest", opened), ("above_the_chest", shut)):
            r.decide(f"cleared.{x}.{v}", f"{x} on record, cleared for the water: {v.replace('_', ' ')}", "boundary", swimmer().tell("test", results={"water_precautions": [x]}).sleeps().clears("water", THERAPIST, mode="pool").check_in(**{**VISIT, "water_depth": v}), want)
    r.decide("alone", "water below the waist, by this rule alone", "alone", deep("below_the_waist"), shut)
    r.out_voted("out_voted", "an emergency beside it", deep("below_the_waist", warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=POOL)

    r = Rule("AQU-4", "A safe way out of the water is there before anybody gets in", "somebody cannot get out of the water", ["HZ-01"], ["I4"], constrains=True)
    shut, opened = say(POOL, "rest", cite=["AQU-4"], has=["no_pool"]), say(POOL, outcome="granted", silent=["AQU-4"], lacks=["no_pool"])
    r.decide("way_out", "there is a way out", "free", swimmer(), opened)
    r.decide("alone", "no way out, by this rule alone", "alone", swimmer(way_out=False), shut)
    for word, value in (("unanswered", None), ("declined", "declined"), ("never_asked", "never")):
        r.decide(f"silent.{word}", f"the way out was {word}", "silence", swimmer(way_out=value), shut)
    r.decide("answered_later", "a way out is found", "free", swimmer(way_out=False).answers(way_out=True), opened)
    r.out_voted("out_voted", "an emergency beside it", swimmer(way_out=False, warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=POOL)

    r = Rule("AQU-5", "Nobody is alone in the water", "somebody is alone in the water", ["HZ-01", "HZ-09"], ["I4"], constrains=True)
    shut = say(POOL, "rest", cite=["AQU-5"], has=["no_pool", "company"])
    r.decide("company", "somebody who can help is there", "free", swimmer(), say(POOL, outcome="granted", has=["company"], lacks=["no_pool", "supervised_only"]))
    r.decide("alone", "nobody is there, by this rule alone", "alone", swimmer(pool_company=False), shut)
    for word, value in (("unanswered", None), ("declined", "declined"), ("never_asked", "never")):
        r.decide(f"silent.{word}", f"company in the water was {word}", "silence", swimmer(pool_company=value), shut)
    r.decide("high", "the high tier of fall risk: one trained person for one", "boundary", swimmer().tell("test", results={"falls_last_year": 4}), say(POOL, cite=["AQU-5"]))
    r.decide("comes_later", "somebody comes later", "free", swimmer(pool_company=False).answers(pool_company=True), say(POOL, outcome="granted"))
    r.decide("yesterday", "company of yesterday is none of today", "stale", swimmer().sleeps().check_in(**{k: v for k, v in VISIT.items() if k != "pool_company"}), shut)
    r.out_voted("out_voted", "an emergency beside it", swimmer(pool_company=False, warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=POOL)
    # Seated kicks: of standing work in the water FAL-1 and FAL-2 say as much.
    kicks = lambda: told("with_seated_kicks", lambda: Person().enrols([order(KICKS, reps(10), reps(12, 0, 3)), STRETCHES]).tell("test", results={"water_precautions": [], "fvc_percent": 90}))  # noqa: E731
    at_high, below = say(KICKS, outcome="granted", cite=["AQU-5"], has=["company", "supervised_only"]), say(KICKS, outcome="granted", cite=["AQU-5"], has=["company"], lacks=["supervised_only"])
    for k, values, last in (("tug_ds", (149, 150, 151), "at"), ("gait_speed_mm_s", (799, 800, 801), "to_at"), ("tandem_stand_ds", (49, 50, 51), "to_below"), ("knee_strength_nm", (29, 30, 31), "to_below"), ("falls_last_year", (2, 3, 4), "at")):
        r.edge(f"seated.{k}", f"{k} of {{}}, and seated kicks: from the high tier on one trained person for one", lambda v: tests_told(kicks(), **{k: v}).check_in(**VISIT), values, at_high, below, from_=last, who=KICKS)  # noqa: B023
    r.decide("seated.low", "seated kicks at the low tier: company", "free", kicks().check_in(**VISIT), below)
    r.decide("seated.alone", "seated kicks, and nobody is there", "alone", kicks().check_in(**{**VISIT, "pool_company": False}), say(KICKS, "rest", ["AQU-5"], has=["no_pool", "company"]))
    r.edge("seated.tier_taken_off", "a Timed Up and Go of {} tenths of a second, a tier taken off by a clinician, and seated kicks: company is enough", lambda v: tests_told(kicks(), tug_ds=v).tell("override", limit="FAL-2.tiers_down", value=1, who=41, why="measured_here", until=day(100)).check_in(**VISIT), (149, 150, 151), below, below, who=KICKS)
    wet_fall = lambda n, **f: _falls(n, kicks(), **f).check_in(**VISIT)  # noqa: E731
    r.edge("seated.falls_of_90_days", "{} falls within 90 days, and seated kicks", wet_fall, (1, 2, 3), at_high, below, who=KICKS)
    for k in ("injured", "needed_help"):
        r.decide(f"seated.{k}", f"one fall of lately, {k}, and seated kicks: one trained person for one", "boundary", wet_fall(1, **{k: True}), at_high)
    r.decide("seated.comes_down", "a Timed Up and Go of 16 s, and one of 13 s three days later: company is enough again", "boundary", tests_told(tests_told(kicks(), tug_ds=160).sleeps(3), tug_ds=130).check_in(**VISIT), below)
    used = told("used_to_seated_kicks", lambda: _weeks_in_the_water(kicks(), 24, KICKS))
    r.decide("seated.goes_on", "the high tier asks for a trained person, and holds nothing: after six good visits the kicks may grow", "free", tests_told(used, falls_last_year=4).check_in(**VISIT), say(KICKS, "progress", ["AQU-5"], has=["company", "supervised_only"]))
    r.edge("one_to_one", "a Timed Up and Go of {} tenths of a second: from the high tier on one trained person for one", lambda v: tests_told(swimmer(), tug_ds=v), (149, 150, 151), say(POOL, cite=["AQU-5"], has=["company", "supervised_only"]), say(POOL, cite=["AQU-5"], has=["company"], lacks=["supervised_only"]), who=POOL)

    r = Rule("AQU-7", "The first times in the water are short", "the first time in the water is as long as on land", ["HZ-03"], ["I11"])

    def long_swim(n=None, limit=None, land=True):
        """Fifteen minutes of the pool are ordered, and walks of as long; the first time was n days ago."""
        p = told("with_a_long_swim" if land else "with_a_swim_alone", lambda: Person().enrols([order(POOL, minutes(15), minutes(30))] + ([order(WALK, minutes(15), minutes(30))] if land else []) + [STRETCHES]).tell("test", results={"water_precautions": [], "fvc_percent": 90}))
        if limit is not None:
            p.tell("override", limit="AQU-7.first", value=limit, **({} if limit <= 10 else dict(who=41, why="measured_here", until=day(100))))
        if n is not None:
            p.check_in(**VISIT).trains([POOL]).sleeps(n)
        return p.check_in(**VISIT)
    r.decide("first_time", "the first time: ten minutes, where 15 are ordered", "alone", long_swim(), say(POOL, cite=["AQU-7"], granted=minutes(10)))
    for name, v in (("below", 9), ("at", 10), ("above", 11)):
        r.decide(f"AQU-7.first.{name}", f"a first time of {v} minutes at most, and no walk on land is ordered", "boundary", long_swim(limit=v, land=False), say(POOL, cite=["AQU-7"], granted=minutes(v)))
    r.edge("first_weeks", "the first time was {} days ago, where 25 minutes are ordered: 20 at most for 14 days", _long_swimmer,
           (12, 13, 14), say(POOL, cite=["AQU-7"], granted=minutes(20)), say(POOL, silent=["AQU-7"], granted=minutes(25)), from_="to_at", who=POOL)
    r.decide("after_it", "the second time is as ordered", "free", long_swim(3), say(POOL, granted=minutes(15)))
    land = lambda m: told(f"walks_and_swims_{m}", lambda: Person().enrols([order(POOL, minutes(10), minutes(30)), order(WALK, minutes(m), minutes(30)), STRETCHES]).tell("test", results={"water_precautions": [], "fvc_percent": 90})).check_in(**VISIT)  # noqa: E731
    for m, granted in ((10, 7), (14, 9), (15, 10)):
        r.decide(f"land.{m}", f"walks of {m} minutes on land: seven tenths of them, in whole minutes", "boundary", land(m), say(POOL, granted=minutes(granted)))
    r.decide("floor", "walks of 5 minutes: not below the floor of the order", "free", land(5), say(POOL, outcome="granted", granted=minutes(5)))
    r.out_voted("out_voted", "an emergency on the first day", long_swim().answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=POOL)


def _weeks_in_the_water(p, days, which=POOL):
    """Visits every fourth day, to the morning of a day."""
    end = p.now + days
    while p.now + 4 <= end:
        p.check_in(**VISIT).trains([which], must=False).sleeps(4)
    return p.sleeps(end - p.now)


def _long_swimmer(days, **visit):
    """25 minutes of the pool are ordered, and a first time of 13 is signed, for less than half of an order cannot begin; a visit so many days after the first."""
    def tell():
        p = Person().enrols([order(POOL, minutes(25), minutes(40), start_signed={"who": 41, "why": "usual_for_this_person", "until": day(100)}), STRETCHES]).tell("test", results={"water_precautions": [], "fvc_percent": 90})
        return p.tell("override", limit="AQU-7.first", value=13, who=41, why="measured_here", until=day(100))
    return _weeks_in_the_water(told("with_25_minutes_of_water", tell), days).check_in(**{**VISIT, **visit})


def stretching():
    r = Rule("STR-2", "A stretch comes at the end, when warm, and seated where falls are likely", "somebody falls while stretching", ["HZ-09"], ["I4"], constrains=True)
    calf = [order("left_calf_stretch", minutes(1), minutes(1)), LOADED]
    stands = lambda v: tests_told(told("with_a_calf_stretch", lambda: Person().enrols(calf)), tug_ds=v).check_in()  # noqa: E731
    for name, v in (("below", 119), ("at", 120), ("above", 121)):
        r.decide(f"tier.{name}", f"a Timed Up and Go of {v} tenths of a second", "boundary", stands(v), say("left_calf_stretch", outcome="granted", cite=["STR-2"], has=["when_warm"] + ["seated_only"] * (v >= 120), lacks=["seated_only"] * (v < 120)))
    r.decide("alone", "a stretch when warm", "alone", enrolled(), say(FIST, outcome="granted", cite=["STR-2"], has=["when_warm"], lacks=["seated_only"]))
    r.decide("training", "it says nothing of training", "scope", enrolled(), say(KNEE, silent=["STR-2"], lacks=["when_warm"]))
    r.out_voted("out_voted", "an open gate beside it", enrolled(illness=None), "RED-7", "rest", who=FIST)

    r = Rule("STR-3", "A stretch is mild; more than that, tingling or colour ends it", "a stretch harms a nerve or a vessel", ["HZ-02"], ["I4"])
    pulls = lambda *days, **o: _pulls(days, **o)  # noqa: E731
    r.edge("STR-3.most", "a discomfort of {}", lambda v: pulls(v), (2, 3, 4), say(FIST, "hold", ["STR-3"], outcome="granted"), say(FIST, "progress", silent=["STR-3"]), from_="above")
    r.decide("signs", "tingling or a change of colour", "alone", enrolled(3).answers(stretch_signs={FIST: True}), say(FIST, "hold", ["STR-3"]))
    r.decide("no_signs", "neither", "free", enrolled(3).answers(stretch_signs={FIST: False}), say(FIST, "progress", silent=["STR-3"]))
    for name, days in (("1_of_3", (0, 0, 5)), ("2_of_3", (5, 0, 5)), ("2_of_4", (5, 0, 0, 5))):
        r.decide(f"times.{name}", f"discomfort by days: {', '.join(map(str, days))}", "boundary", pulls(*days), both(say(FIST, WAIT), {"latches": ["overwork"]}) if name == "2_of_3" else {"no_latches": True})
    r.decide("silent", "nobody told of it: it is not asked for", "free", enrolled(3).answers(stretch_discomfort_nrs={FIST: None}), say(FIST, "progress", silent=["STR-3"]))
    r.decide("latch", "thirty days later that stretch still waits", "latch", pulls(5, 5).sleeps(30).check_in(), {"latches": ["overwork"]})
    r.decide("training_goes_on", "the knee goes on", "scope", pulls(5, 5), say(KNEE, outcome="granted"))
    r.decide("alone", "a discomfort of 4 holds that stretch, by this rule alone", "alone", pulls(4), say(FIST, "hold", ["STR-3"]))
    r.out_voted("out_voted", "an open gate beside it", pulls(4).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=FIST)


def _pulls(days):
    p = known()
    for v in days:
        p.sleeps().check_in().answers(stretch_discomfort_nrs={FIST: v})
    return p
