# SPDX-License-Identifier: BSL-1.0
"""IRP-1 to IRP-7: breaks, illness, hospital, flares."""
from people import *  # noqa: F403
from progress import trained
from rule import Rule, both, say

WAIT = "await_clearance"


def tell():
    gaps()
    ramp()
    illness()
    hospital()
    flare()
    limb()


def gaps():
    r = Rule("IRP-1", "After a break the start is low, the longer the break the lower", "after a break the old dose is done at once", ["HZ-05"], ["I15"])
    gap = lambda n, **o: almost(morning=False).sleeps(n - 4).check_in(**o)  # noqa: E731  the last session was on day 16
    kept, held = say(KNEE, silent=["IRP-1"], granted=reps(10, 1000)), say(KNEE, "hold", ["IRP-1"], granted=reps(10, 1000))
    fifth, half = say(KNEE, "regress", ["IRP-1"], granted=reps(8, 1000)), say(KNEE, "regress", ["IRP-1"], granted=reps(5, 500))
    r.edge("planned", "{} days since the last session, 3 planned", gap, (3, 4, 5), held, kept, from_="above")
    r.edge("week", "{} days since the last session", gap, (6, 7, 8), fifth, held, from_="above")
    r.edge("IRP-1.first_cut", "{} days since the last session: at 14 it is half", gap, (12, 13, 14), half, fifth, from_="above")
    r.edge("IRP-1.second_cut", "{} days since the last session: at 28 a new start, half of the level", gap, (26, 27, 28), say(KNEE, cite=["IRP-1"]), half, from_="above")
    for p in (1, 2, 6, 7):
        o = [order(KNEE, reps(10, 1000), reps(12, 3000, 3), planned_gap_days=p), STRETCHES]
        r.edge(f"planned_{p}", f"{{}} days since the last session, {p} planned", lambda n: trained(known(f"planned_{p}_enrolled", o), 1).check_in().trains([KNEE]).sleeps(n).check_in(), (p, p + 1, p + 2), say(KNEE, cite=["IRP-1"]), from_="above")
    r.decide("never", "before the first session there is no gap", "free", enrolled(40), say(KNEE, "hold", silent=["IRP-1"]))
    r.decide("aerobic", "a cycle ride closes the gap of walking", "scope", ready(name="almost_ready_to_walk", which=[WALK], sessions=5, morning=False).check_in().trains([CYCLE]).sleeps(4).check_in(), say(WALK, silent=["IRP-1"]))
    r.decide("stretching", "a stretch closes no gap", "boundary", almost(morning=False).sleeps(4).tell("session", **exercise(FIST), granted=minutes(1), done=minutes(1)).sleeps(4).check_in(), say(KNEE, "regress", ["IRP-1"]))
    r.decide("alone", "nine days take a fifth, by this rule alone", "alone", gap(9), fifth)
    r.out_voted("out_voted", "an open gate after nine days", gap(9, illness=None), "RED-7", "rest")

    def rhythm(n, times):
        p = known()
        for _ in range(times):
            p.check_in().trains([KNEE]).sleeps(n)
        return p.check_in()
    for times in (2, 4):
        r.decide(f"every_ninth_day.{times}", f"every ninth day, after {times} sessions: the dose stays, it does not shrink", "free", rhythm(9, times), fifth)


def ramp():
    r = Rule("IRP-2", "The way back is a ramp: a rung a week, and a good session on each", "the way back skips its steps", ["HZ-03", "HZ-05"], ["I13"])

    def on_the_ramp():
        p = almost(morning=False).sleeps(11).check_in()      # fifteen days since the last session: half
        return p.trains([KNEE])
    rung = lambda n: told("on_the_ramp", on_the_ramp).sleeps(n).check_in()  # noqa: E731
    r.edge("IRP-2.rung_days", "{} days after the first session at half", rung, (6, 7, 8), say(KNEE, "regress", granted=reps(7, 500)), say(KNEE, "regress", granted=reps(5, 500)))

    def climbs(weeks):
        p = told("on_the_ramp", on_the_ramp)
        for _ in range(weeks):
            p.sleeps(4).check_in().trains([KNEE], must=False).sleeps(3).check_in().trains([KNEE], must=False)
        return p.sleeps(4).check_in()
    for weeks, granted in ((0, (5, 500)), (1, (7, 500)), (2, (8, 1000)), (3, (9, 1000))):
        r.decide(f"rungs.{weeks}", f"{weeks} weeks of good sessions on the ramp", "boundary", climbs(weeks), say(KNEE, "regress", ["IRP-2"], granted=reps(*granted)))
    r.decide("rungs.4", "four weeks of good sessions: the level is whole again", "free", climbs(4), say(KNEE, silent=["IRP-2"], granted=reps(10, 1000)))
    r.decide("no_session", "eleven days without a session: no rung is climbed", "boundary", told("on_the_ramp", None).sleeps(11).check_in(), say(KNEE, "regress", ["IRP-2"], granted=reps(7, 500)))
    r.decide("bad_answer", "red pain in the second session repeats the rung", "boundary", told("on_the_ramp", None).sleeps(4).check_in().trains([KNEE], pain=6).sleeps(4).check_in(), say(KNEE, "regress", granted=reps(5, 500)))
    r.decide("bad_answer.no_session", "a repeated rung wants a good session of its own: a week without one climbs nothing", "boundary",
             told("on_the_ramp", None).sleeps(4).check_in().trains([KNEE], weaker="clearly").sleeps(7).check_in(), say(KNEE, "regress", granted=reps(5, 500)))
    r.decide("slower", "rungs of 14 days, set by a clinician, on the eighth", "alone", almost(morning=False).tell("override", limit="IRP-2.rung_days", value=14).sleeps(11).check_in().trains([KNEE]).sleeps(8).check_in(), say(KNEE, "regress", ["IRP-2"], granted=reps(5, 500)))
    r.out_voted("out_voted", "an open gate on the ramp", rung(4).answers(wish_to_stop=True).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")
    r.decide("alone", "on the second rung after a good week", "alone", climbs(1), say(KNEE, "regress", ["IRP-2"], granted=reps(7, 500)))
    r.decide("other_side", "the other knee has its own way", "scope", rung(4), say(OTHER_KNEE, silent=["IRP-2"]))


def ill(days, kind="systemic", well=True, **each):
    """Ill from day 20 on; `well`: with a good morning after it."""
    p = almost(morning=False)
    for _ in range(days):
        p.check_in(illness=kind, **each).sleeps()
    return p.check_in() if well else p


COOL = {"temperature_dc": 370, "upset_gut": False}


def illness():
    r = Rule("IRP-3", "After an illness training waits until it has settled, and returns lower", "somebody trains into an illness", ["HZ-10", "HZ-05"], ["I4"], constrains=True)
    rests = both(say("person", "rest", ["IRP-3"]), {"no_latches": True})
    for kind, want in (("none", say("person", "progress", silent=["IRP-3"])), ("above_neck", both(say("person", "hold", ["IRP-3"], has=["light_effort"]), say(KNEE, outcome="granted", has=["light_effort"]))), ("systemic", rests),
                       ("in_the_chest", both(say("person", WAIT, ["IRP-3"]), {"latches": ["programme"]}))):
        r.decide(f"kind.{kind}", f"illness: {kind}", "boundary", almost(illness=kind, **COOL), want)
    r.edge("settled", "{} days after the first day told well, after one ill day", lambda n: told("ill_for_a_day", lambda: ill(1, **COOL)).sleeps(n).check_in(), (1, 2, 3), say("person", "rest", ["IRP-3"]), say("person", "regress"), from_="to_below")
    r.edge("IRP-3.settled_days", "settled days of 3, set by a clinician, {} days after the first day told well", lambda n: told("ill_for_a_day_3", lambda: _ill_3()).sleeps(n).check_in(), (2, 3, 4), say("person", "rest", ["IRP-3"]), say("person", "regress"), from_="to_below")
    back = lambda days: ill(days, **COOL).sleeps(2).check_in()  # noqa: E731
    for name, n, granted in (("below", 2, reps(7, 500)), ("at", 3, reps(7, 500)), ("above", 4, reps(5, 500))):
        r.decide(f"length.{name}", f"{n} ill days: the return is at {'seven tenths' if n <= 3 else 'half'}", "boundary", back(n), say(KNEE, "regress", granted=granted))
    r.edge("fever_days", "a fever on {} days", lambda n: ill(n, temperature_dc=386, upset_gut=False), (2, 3, 4), both(say("person", WAIT), {"latches": ["programme"]}), {"no_latches": True}, from_="above")
    r.edge("tenth_day", "still ill on day {} of it", lambda n: ill(n - 1, well=False, **COOL).check_in(illness="systemic", **COOL), (9, 10, 11), {"latches": ["programme"]}, {"no_latches": True})
    r.edge("well_between", "{} well days between two times of two ill days: up to two it is one illness, of four", _relapse, (1, 2, 3), say(KNEE, "regress", granted=reps(5, 500)), say(KNEE, "regress", granted=reps(7, 500)), from_="to_at")
    r.decide("feverish", "a fever today leaves daily life alone: not even a stretch", "alone", almost(illness="systemic", temperature_dc=385, upset_gut=False), both(say("person", "rest", ["IRP-3"]), say(FIST, outcome="withheld")))
    r.decide("cool", "ill without a fever: a stretch stays open", "free", almost(illness="systemic", **COOL), say(FIST, outcome="granted"))
    r.decide("feverish.cooler_later", "a fever in the morning, and none in the evening: the day leaves daily life alone all the same (SCR-6)", "boundary", almost(illness="systemic", temperature_dc=385, upset_gut=False).answers(temperature_dc=370), both(say("person", "rest"), say(FIST, outcome="withheld")))
    r.decide("settled.silent_day", "a settled day of 1, set by a clinician, and a silent day between the ill one and the first told well: that one rests", "silence",
             almost(morning=False).tell("override", limit="IRP-3.settled_days", value=1, who=7, why="measured_here", until=day(100)).check_in(illness="systemic", **COOL).sleeps(2).check_in(), say("person", "rest", ["IRP-3"]))
    r.decide("feverish.untold", "ill all over, and no temperature told: it counts as a fever, and leaves daily life alone, by this alone", ["silence", "alone"], almost(illness="systemic", upset_gut=False), both(say("person", "rest", ["IRP-3"]), say(FIST, outcome="withheld")))
    r.decide("silent_between", "an unanswered day between two ill ones is an ill day", "silence", _gap_in_illness(), say(KNEE, "regress", granted=reps(5, 500)))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"illness was {word} the day after an ill one: it rests as if it had settled then, and latches nothing", "silence", ill(1, well=False, **COOL).check_in(illness=value), both(say("person", "rest", ["IRP-3"]), {"no_latches": True}))
    r.decide("record", "a record that an illness of 5 days is over", "boundary", almost(morning=False).sleeps(2).tell("illness_ended", days=5).sleeps(2).check_in(), say(KNEE, "regress", granted=reps(5, 500)))
    r.edge("record_tenth_day", "a record that an illness of {} days is over: nobody had looked", lambda n: almost(morning=False).sleeps(2).tell("illness_ended", days=n).sleeps(2).check_in(), (9, 10, 11), {"latches": ["programme"]}, {"no_latches": True})
    r.decide("record.3", "a record that an illness of 3 days is over", "boundary", almost(morning=False).sleeps(2).tell("illness_ended", days=3).sleeps(2).check_in(), say(KNEE, "regress", granted=reps(7, 500)))
    r.decide("record.ill_again", "ill for a day a week after an illness was recorded as over: the record speaks of the first, and the day after rests", "boundary",
             almost(morning=False).sleeps(2).tell("illness_ended", days=3).sleeps(6).check_in(illness="systemic", **COOL).sleeps().check_in(), say("person", "rest", ["IRP-3"]))
    r.decide("record.after_ill_days", "ill on two days, silent on two, and then a record that it is over after 2 days: four days were ill, and the return is at half", "silence", ill(2, well=False, **COOL).sleeps(2).tell("illness_ended", days=2).sleeps(2).check_in(), say(KNEE, "regress", granted=reps(5, 500)))
    r.decide("alone", "ill today, by this rule alone", "alone", almost(illness="systemic", **COOL), rests)
    r.decide("return_alone", "back at seven tenths, by this rule alone", "alone", back(1), say(KNEE, "regress", granted=reps(7, 500)))
    r.decide("latch", "a chest illness waits for a physician after forty good days", "latch", almost(illness="in_the_chest", **COOL).sleeps(40).check_in(), both(say(KNEE, WAIT), {"latches": ["programme"]}))
    r.decide("wrong_role", "a physiotherapist does not clear it", "latch", almost(illness="in_the_chest", **COOL).sleeps(3).clears(by=THERAPIST).sleeps().check_in(), {"latches": ["programme"]})
    r.out_voted("out_voted", "an emergency while ill", almost(illness="systemic", warning_signs=["chest_pain"], **COOL), "RED-1", "stop_and_seek_care")
    r.out_voted("fever_out_voted", "an emergency with a fever", almost(illness="systemic", temperature_dc=390, upset_gut=False, warning_signs=["chest_pain"]), "RED-1", "stop_and_seek_care")
    r.out_voted("return_out_voted", "an open gate on the day of the return", ill(1, **COOL).sleeps(2).check_in(warning_signs=["chest_pain"]), "RED-1", "stop_and_seek_care")


def _ill_3():
    p = almost(morning=False).tell("override", limit="IRP-3.settled_days", value=3)
    return p.check_in(illness="systemic", **COOL).sleeps().check_in()


def _relapse(n):
    p = almost(morning=False)
    for kind in ["systemic"] * 2 + ["none"] * n + ["systemic"] * 2:
        p.check_in(**({"illness": kind, **COOL} if kind != "none" else {})).sleeps()
    return p.check_in().sleeps(2).check_in()


def _gap_in_illness():
    p = almost(morning=False).check_in(illness="systemic", **COOL).sleeps().check_in(illness="systemic", **COOL).sleeps(2).check_in(illness="systemic", **COOL).sleeps()
    return p.check_in().sleeps(2).check_in()


def hospital():
    r = Rule("IRP-4", "After a stay in hospital or days in bed a physician looks first, and training returns at half", "after a week in bed the old dose is done at once", ["HZ-05"], ["I28"], constrains=True)
    latched = both(say("person", WAIT, ["IRP-4"]), {"latches": ["programme"]})
    r.decide("stay.1", "one night in hospital", "boundary", almost().tell("hospital_stay", nights=1), latched)
    r.decide("stay.1.back", "one night in hospital, cleared the next day: half of the level as after a longer stay", "boundary", almost().tell("hospital_stay", nights=1).sleeps().clears().sleeps().check_in(), say(KNEE, "regress", ["IRP-4"], granted=reps(5, 500), has=["start_phase_effort"]))
    r.edge("IRP-4.bed_days", "{} days in bed at home", lambda n: almost().tell("bed_rest", days=n), (2, 3, 4), latched, both(say("person", silent=["IRP-4"]), {"no_latches": True}))
    r.decide("latch", "sixty days later a physician is still waited for; a stretch stays open", "latch", almost().tell("hospital_stay", nights=3).sleeps(60).check_in(), both(say(KNEE, WAIT), say(FIST, outcome="granted"), {"latches": ["programme"]}))
    r.decide("wrong_role", "a physiotherapist does not clear it", "latch", almost().tell("hospital_stay", nights=3).sleeps().clears(by=THERAPIST).sleeps().check_in(), {"latches": ["programme"]})
    cleared = lambda: told("back_from_hospital", lambda: almost(morning=False).tell("hospital_stay", nights=3).sleeps().clears())  # noqa: E731
    r.decide("back", "the day of the clearance: half of the level", "alone", cleared().check_in(), say(KNEE, "regress", ["IRP-4"], granted=reps(5, 500), has=["start_phase_effort"]))

    r.decide("exact_half", "25 minutes: twelve and a half are left, to the second", "boundary", long_walk().tell("hospital_stay", nights=3).sleeps().clears().sleeps().check_in(), say(WALK, "regress", ["IRP-4"], granted={"time_s": 750}))

    r.decide("half_of_the_level", "the day of the clearance: half of the eleven minutes to which the level had risen", "boundary", ready().trains([WALK]).sleeps(4).check_in().tell("hospital_stay", nights=3).sleeps().clears().check_in(), say(WALK, "regress", ["IRP-4"], granted={"time_s": 330}))

    def lived(n):
        """Sessions every fourth day since the clearance, to the morning of the n-th day after it."""
        p = cleared()
        end = p.now + n
        p.sleeps(2)
        while p.now + 4 <= end:
            p.check_in().trains([KNEE], must=False).sleeps(4)
        return p.sleeps(end - p.now).check_in()
    r.edge("first_weeks", "{} days after the clearance: half up to day 13", lived, (12, 13, 14), say(KNEE, "regress", granted=reps(5, 500)), say(KNEE, "regress", granted=reps(7, 500)), from_="to_at")
    r.edge("later_weeks", "{} days after the clearance", lived, (20, 21, 22), say(KNEE, granted=reps(8, 1000)), say(KNEE, granted=reps(7, 500)))
    r.edge("last_week", "{} days after the clearance", lived, (34, 35, 36), say(KNEE, silent=["IRP-4"]), say(KNEE, cite=["IRP-4"]))
    r.out_voted("out_voted", "an emergency on the way back", cleared().check_in(warning_signs=["chest_pain"]), "RED-1", "stop_and_seek_care")


def flare():
    r = Rule("IRP-6", "During a flare nothing new begins and nothing is loaded; load returns late, cleared, and at half", "an inflamed muscle is loaded", ["HZ-02"], ["I32"], constrains=True)
    began = lambda: told("in_a_flare", lambda: almost(morning=False).check_in().tell("flare", state="began", by=PHYSICIAN).clears())  # noqa: E731  a physician has cleared the programme anew
    r.decide("no_load", "the knee goes on without its load", "alone", began(), both(say(KNEE, cite=["IRP-6"], has=["no_external_load"]), {"latches": ["flare"]}))
    r.decide("no_start", "an exercise that was never done does not begin", "alone", began(), say(CYCLE, "rest", ["IRP-6"]))
    r.decide("walks", "walking goes on", "scope", began(), say(WALK, outcome="granted", cite=["IRP-6"], has=["start_phase_effort"], lacks=["no_external_load"]))
    r.decide("ended_by_nobody", "an end without a clinician's name changes nothing", "latch", began().sleeps(2).tell("flare", state="ended").check_in(), say(CYCLE, "rest", ["IRP-6"]))
    ended = lambda: told("after_a_flare", lambda: began().tell("flare", state="ended", by=PHYSICIAN))  # noqa: E731
    clear_load = lambda p, who=PHYSICIAN: p.clears("flare", who, mode="external_load")  # noqa: E731

    def after(n, cleared_on=0, who=PHYSICIAN):
        p = ended()
        end = p.now + n
        if cleared_on is not None:
            clear_load(p.sleeps(cleared_on), who)
        while p.now + 4 <= end:
            p.sleeps(4).check_in().trains([KNEE], must=False)
        return p.sleeps(end - p.now).check_in()
    r.decide("cleared.same_day", "load was cleared on the day the flare ended: it waits for 14 days all the same", "boundary", clear_load(ended()).check_in(), say(KNEE, cite=["IRP-6"], has=["no_external_load"]))
    r.edge("IRP-6.wait", "load was cleared on the day the flare ended, {} days ago", after, (13, 14, 15), say(KNEE, silent=[]), say(KNEE, cite=["IRP-6"]))
    r.decide("not_cleared", "twenty days after it, and nobody has cleared load", "latch", after(20, None), {"latches": ["flare"]})
    r.decide("wrong_role", "a physiotherapist does not clear it", "latch", after(20, 0, THERAPIST), {"latches": ["flare"]})
    r.decide("end_opens", "after the end new exercises may begin", "free", ended().sleeps().check_in(), say(CYCLE, outcome="granted"))
    r.out_voted("out_voted", "an emergency during a flare", began().answers(warning_signs=["chest_pain"]), "RED-1", "stop_and_seek_care")


def limb():
    r = Rule("IRP-7", "A limb that was held still is looked at first, and returns at half at most", "a limb that was in a cast is loaded as before", ["HZ-05"], ["I28"])
    held = lambda n: almost().tell("limb_immobilised", region=THIGH, days=n)  # noqa: E731
    latched = both(say(KNEE, WAIT, ["IRP-7"]), {"latches": ["immobilised"]})
    r.edge("IRP-7.days", "the left thigh was held still for {} days", held, (2, 3, 4), latched, both(say(KNEE, silent=["IRP-7"]), {"no_latches": True}))
    r.decide("other_side", "the other knee trains", "scope", held(14), say(OTHER_KNEE, outcome="granted", silent=["IRP-7"]))
    r.decide("latch", "sixty days later it still waits", "latch", held(14).sleeps(60).check_in(), latched)
    cleared = lambda **place: held(14).sleeps().clears("immobilised", THERAPIST, **place).sleeps().check_in()  # noqa: E731
    r.decide("back", "a physiotherapist has looked: half of the level", "alone", cleared(region=THIGH), both(say(KNEE, "regress", ["IRP-7"], granted=reps(5, 500)), {"no_latches": True}))
    r.decide("back.same_day", "on the day of the clearance the limb returns at half, and does not rest", "boundary", held(14).sleeps().clears("immobilised", THERAPIST, region=THIGH).check_in(), say(KNEE, "regress", ["IRP-7"], granted=reps(5, 500)))
    r.decide("back.rung", "the way back begins on the day of the clearance, whatever else is cleared the day after: seven days later it is seven tenths", "boundary",
             held(14).sleeps().clears("immobilised", THERAPIST, region=THIGH).sleeps().clears("overwork", THERAPIST, region=THIGH).check_in().trains([KNEE]).sleeps(6).check_in(), say(KNEE, "regress", granted=reps(7, 500)))
    r.decide("wrong_place", "a clearance of the other thigh changes nothing", "latch", cleared(region=OTHER_THIGH), latched)
    r.decide("wrong_latch", "a clearance of overwork changes nothing", "latch", held(14).sleeps().clears("overwork", THERAPIST, region=THIGH).sleeps().check_in(), latched)
    r.out_voted("out_voted", "an emergency beside it", cleared(region=THIGH).answers(warning_signs=["chest_pain"]), "RED-1", "stop_and_seek_care")
