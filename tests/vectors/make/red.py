# SPDX-License-Identifier: BSL-1.0
"""RED-1 to RED-7: warning signs."""
from people import *  # noqa: F403
from rule import Rule, both, say

EMERGENCY = ["chest_pain", "breathless_at_rest", "fainting", "stroke_signs", "cold_sweat", "palpitations_with_symptoms", "choking", "head_injury", "dark_urine", "little_urine"]
SAME_DAY = ["severe_swollen_muscle", "sudden_strength_loss", "palpitations", "wet_voice_after_choking", "lasting_dizziness"]
PULSE = ["heart_rate_bpm"]
STOP = "stop_and_seek_care"


def tell():
    r = Rule("RED-1", "An emergency sign ends training until a physician has cleared it", "somebody trains on with an emergency", ["HZ-01"], ["I1"])
    for sign in EMERGENCY:
        r.decide(f"sign.{sign}", f"{sign} on a morning that is good otherwise", "alone", ready(warning_signs=[sign]),
                 both(say("person", STOP, ["RED-1"]), say(FIST, STOP, outcome="withheld"), say(KNEE, STOP), {"latches": ["red_flag"]}))
    r.decide("none", "every sign was asked for and there is none", "free", ready(), both(say("person", "progress", silent=["RED-1"]), say(KNEE, "progress", silent=["RED-1"])))
    r.decide("at_night", "told after the session of the day", "alone", ready().trains([KNEE]).answers(warning_signs=["chest_pain"]), say("person", STOP, ["RED-1"]))
    for word, value in (("unanswered", None), ("declined", "declined"), ("outdated", "outdated")):
        r.decide(f"silent.{word}", f"the gate was {word}: it holds by this rule, and rests by another; it latches nothing", "silence", ready(warning_signs=value),
                 both(say("person", "rest", ["RED-1", "RED-7"]), {"no_latches": True}))
    r.decide("silent.never_asked", "the gate was never asked", "silence", ready(morning=False).check_in(without=["warning_signs"]),
             both(say("person", "rest", ["RED-1", "RED-7"]), {"no_latches": True}))
    r.out_voted("out_voted", "its silence only holds where the open gate rests the day", ready(warning_signs=None), "RED-7", "rest")
    r.decide("two_kinds", "two signs of different urgency: both rules are told", "out_voted", ready(warning_signs=["chest_pain", "palpitations"]),
             both(say("person", STOP, ["RED-1", "RED-2"])))
    r.decide("latch", "a week of good mornings later it still waits", "latch", ready(warning_signs=["fainting"]).sleeps(7).check_in(), both(say(KNEE, STOP), {"latches": ["red_flag"]}))

    r = Rule("RED-2", "Some signs need care the same day; without it, they are an emergency", "a sign that needs a doctor today is trained through", ["HZ-01"], ["I1"])
    for sign in SAME_DAY:
        r.decide(f"sign.{sign}", f"{sign} on a good morning", "alone", ready(warning_signs=[sign]), both(say("person", STOP, ["RED-2"]), say(KNEE, STOP), {"latches": ["red_flag"]}))
    sick = lambda n: ready(warning_signs=["palpitations"]).sleeps(n)  # noqa: E731
    r.decide("late.day_0", "the day itself: care is still in time", "boundary", sick(0), say("person", STOP, ["RED-2"]))
    r.decide("late.day_1", "the next day, and nobody has been seen", "boundary", sick(1).check_in(), say("person", STOP, ["RED-2"]))
    r.decide("late.care_seen", "care was reached on the day: the latch stays, the call is answered", "free", sick(0).tell("care_seen").sleeps().check_in(), both(say("person", STOP), {"latches": ["red_flag"]}))
    r.out_voted("out_voted", "an emergency beside it", ready(warning_signs=["palpitations", "stroke_signs"]), "RED-1", STOP)

    r = Rule("RED-3", "Breathlessness that the work does not explain is an emergency", "breath that the work does not explain is taken for effort", ["HZ-01"], ["I1", "I4"])

    def breath(b, e):
        p = ready()
        return p.trains([KNEE], effort=e).answers("during", breathlessness_cr10_halves=b)
    r.edge("severe", "breathlessness of {} half steps at an effort of 20: 7 is an emergency at any effort", lambda v: breath(v, 20), (13, 14, 15), say("person", STOP, ["RED-3"]), say("person", silent=["RED-3"]))
    r.edge("beyond_1", "breathlessness of 5 over an effort that is less by {} half steps", lambda v: breath(10, 10 - v), (1, 2, 3), say("person", STOP, ["RED-3"]), say("person", silent=["RED-3"]))
    r.edge("beyond_1_from", "breathlessness of {} half steps, 1 above the effort", lambda v: breath(v, v - 2), (9, 10, 11), say("person", STOP, ["RED-3"]), say("person", silent=["RED-3"]))
    r.edge("beyond_2", "breathlessness of 3 over an effort that is less by {} half steps", lambda v: breath(6, 6 - v), (3, 4, 5), say("person", STOP, ["RED-3"]), say("person", silent=["RED-3"]))
    r.edge("beyond_2_from", "breathlessness of {} half steps after work of 0", lambda v: breath(v, 0), (5, 6, 7), say("person", STOP, ["RED-3"]), say("person", silent=["RED-3"]))
    r.edge("silent_effort", "breathlessness of {} half steps and an effort that nobody told: 3 rests the day, nothing latches", lambda v: breath(v, None), (5, 6, 7),
           both(say("person", "rest", ["RED-3"]), {"no_latches": True}), say("person", silent=["RED-3"]), flags=("boundary", "silence"))
    r.edge("silent_effort_severe", "breathlessness of {} half steps and an effort that nobody told: from 5 it is an emergency", lambda v: breath(v, None), (9, 10, 11),
           say("person", STOP, ["RED-3"]), both(say("person", "rest", ["RED-3"]), {"no_latches": True}), flags=("boundary", "silence"))
    r.decide("said_so", "said to be more than expected, at no number", "alone", ready().answers("during", unexpected_breathlessness=True), both(say("person", STOP, ["RED-3"]), say(KNEE, STOP)))
    r.decide("expected", "said to be as expected", "free", ready().answers("during", unexpected_breathlessness=False), say("person", "progress", silent=["RED-3"]))
    r.decide("alone", "breath of 3 after a walk of RPE 10, which is none on CR10", "alone", ready().trains([WALK]).answers("during", breathlessness_cr10_halves=6), say("person", STOP, ["RED-3"]))
    for borg, action in ((10, STOP), (11, None), (13, None), (14, None)):
        p = ready().trains([WALK], exertion=borg).answers("during", breathlessness_cr10_halves=6)
        r.decide(f"borg_{borg}", f"breath of 3 after a walk of RPE {borg}: the lower end of the interval counts", "boundary", p, say("person", action, ["RED-3"]) if action else say("person", silent=["RED-3"]))
    r.out_voted("out_voted", "the day rests, for the effort is not known; a physician is waited for beside it",
                ready().trains([KNEE], effort=None).answers("during", breathlessness_cr10_halves=6).tell("change", named=True), "SCR-1", "await_clearance")

    r = Rule("RED-4", "A very fast heart during work means stop, and care the same day", "a heart that races at work is trained on", ["HZ-01"], ["I1", "I4"])

    def heart(rate, effort=6, **more):
        p = told("with_a_pulse", pulse_people)
        p.check_in(**more).trains([KNEE], effort=effort)
        return p if rate == "none" else p.answers("during", heart_rate_bpm=rate)

    def pulse_people():
        p = known("with_a_pulse_enrolled", FIVE, measures=PULSE)
        for _ in range(6):
            p.check_in().trains([KNEE, WALK]).answers("during", heart_rate_bpm=100).sleeps(4)
        return p
    r.edge("RED-4.alarm", "a heart rate of {} at work", heart, (149, 150, 151), say("person", STOP, ["RED-4"]), say("person", silent=["RED-4"]))
    r.edge("any_effort", "a heart rate of {} at an effort of CR10 4: it stops at any effort", lambda v: heart(v, 8), (149, 150, 151), say("person", STOP, ["RED-4"]), say("person", silent=["RED-4"]))
    r.edge("RED-4.alarm_slowed", "a heart rate of {} under a drug that slows the heart", lambda v: heart(v, beta_blocker=True), (119, 120, 121), say("person", STOP, ["RED-4"]), say("person", silent=["RED-4"]))
    r.edge("with_breath", "149 beats never alarm; 150 with breathlessness of {} half steps",
           lambda v: heart(150).answers("during", breathlessness_cr10_halves=v), (5, 6, 7), say("person", STOP, ["RED-4"]), say("person", STOP, ["RED-4"]))
    r.decide("unreliable", "a heart rate that a clinician calls unreliable alarms nobody", "free", heart(180, heart_rate_unreliable=True), say("person", silent=["RED-4"]))
    r.decide("unreliable_untold", "a heart rate that a clinician calls unreliable is not waited for", "free", heart("none", heart_rate_unreliable=True).sleeps(4).check_in(), say(KNEE, silent=["RED-4"]))
    r.decide("with_a_sign", "150 beats, and a warning sign: both are told", "out_voted", heart("none").answers("during", warning_signs=["fainting"]).answers("during", heart_rate_bpm=150), both({"must_cite": ["RED-1", "RED-4"]}, say("person", STOP)))
    r.decide("with_breath_before", "breathlessness that the work explains was told before, then 150 beats: an emergency at once", "boundary", heart("none", effort=12).answers("during", breathlessness_cr10_halves=8).answers("during", heart_rate_bpm=150), both(say("person", STOP, ["RED-4"]), say(FIST, outcome="withheld"), {"latches": ["red_flag"]}))
    r.decide("signs_untold", "150 beats on a day on which nobody has asked about signs", "silence", told("with_a_pulse", pulse_people).answers("during", heart_rate_bpm=150), say("person", STOP, ["RED-4"]))
    r.decide("alone", "150 beats after light work", "alone", heart(150), both(say("person", STOP, ["RED-4"]), {"latches": ["red_flag"]}))
    r.decide("silent", "the form wants a heart rate, and the last session went without: that exercise holds", "silence", heart("none").sleeps(4).check_in(), say(KNEE, "hold", ["RED-4"]))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"the heart rate was {word}", "silence", heart(value).sleeps(4).check_in(), say(KNEE, "hold", ["RED-4"]))
    r.decide("not_enlisted", "nobody prescribed it, so nobody waits for it", "free", ready().trains([KNEE]).sleeps(4).check_in(), say(KNEE, silent=["RED-4"]))
    r.out_voted("out_voted", "the missing heart rate only holds; the gate is open", heart("none").sleeps(4).check_in(warning_signs=None), "RED-7", "rest")

    r = Rule("RED-5", "Whoever wants to stop, stops; no reason is asked", "somebody who wants to stop is pressed on", ["HZ-14"], ["I34"])
    r.decide("alone", "the wish to stop holds the day", "alone", ready(wish_to_stop=True), say(KNEE, "hold", ["RED-5"]))
    r.decide("not", "no wish to stop", "free", ready(wish_to_stop=False), say(KNEE, "progress", silent=["RED-5"]))
    r.decide("next_day", "the next morning it is over, and nothing was taken back", "free", enrolled(wish_to_stop=True).sleeps().check_in(), say(KNEE, silent=["RED-5"]))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"{word}: nobody is held for not saying that they want to stop", "free", ready(wish_to_stop=value), say(KNEE, "progress", silent=["RED-5"]))
    r.out_voted("out_voted", "an open gate rests the day", ready(wish_to_stop=True, illness=None), "RED-7", "rest")

    r = Rule("RED-6", "After a cleared warning sign training returns at half, slowly, and supervised after an emergency", "training goes on after an emergency as if nothing had been", ["HZ-01", "HZ-03"], ["I28"], constrains=True)

    def back(n, sign="palpitations", care=True):
        p = ready(warning_signs=[sign])
        if care:
            p.tell("care_seen")
        return p.sleeps(2).clears("red_flag").sleeps(n).check_in()
    r.decide("alone", "the day of the clearance: half of the level", "alone", back(0), say(KNEE, "regress", ["RED-6"], has=["start_phase_effort"], lacks=["supervised_only"]))
    r.edge("start_phase", "a walk at RPE 12, {} days after the clearance: too hard in the start phase, and from day 14 on no more", lambda n: back(n).trains([WALK], exertion=12),
           (13, 14, 15), say(WALK, cite=["INT-1"], has=["start_phase_effort"]), say(WALK, silent=["INT-1"], lacks=["start_phase_effort"]), from_="to_below", who=WALK)

    def on_short_rungs(sign):
        """Rungs of three days, set by a clinician, and a walk on each: after twelve days the ramp is over, and the start phase is not."""
        p = ready(morning=False).tell("override", limit="IRP-2.rung_days", value=3, who=41, why="tolerated_under_supervision", until=day(100)).check_in(warning_signs=[sign]).tell("care_seen").sleeps(2).clears("red_flag")
        for _ in range(4):
            p.check_in().trains([WALK]).sleeps(3)
        return p.sleeps().check_in()
    r.decide("start_phase.alone", "thirteen days after the clearance, and the ramp is over: the start phase asks for a way of working, and holds nobody", "free", on_short_rungs("palpitations"), say("person", "progress", ["RED-6"], has=["start_phase_effort"], lacks=["supervised_only"]))
    r.decide("supervised.alone", "the same after an emergency, without a supervised session yet: both are asked for, and nobody is held", "free", on_short_rungs("chest_pain"), say("person", "progress", ["RED-6"], has=["start_phase_effort", "supervised_only"]))

    p = ready().trains([WALK]).sleeps(4).check_in(warning_signs=["palpitations"]).tell("care_seen").sleeps(2).clears("red_flag").check_in()
    r.decide("half_of_the_level", "the level had risen to eleven minutes: half of it, not of the start", "boundary", p, say(WALK, "regress", ["RED-6"], granted={"time_s": 330}))

    p = ready(name="almost_ready_for_a_longer_walk", orders=[order(WALK, minutes(25), minutes(40), start_signed={"who": 41, "why": "usual_for_this_person", "until": day(100)})], form_of="longer_walk_enrolled", which=[WALK], sessions=5).trains([WALK]).sleeps(2).check_in(warning_signs=["palpitations"])
    p.tell("care_seen").sleeps(2).clears("red_flag").check_in()
    r.decide("exact_half", "25 minutes: twelve and a half are left, to the second", "boundary", p, say(WALK, "regress", ["RED-6"], granted={"time_s": 750}))

    def healed(sign, supervised, care=True):
        """Forty days and ten sessions after the clearance: the ramp is over."""
        p = back(0, sign, care)
        for i in range(10):
            p.trains([KNEE], supervised=supervised and i == 0).sleeps(4).check_in()
        return p
    r.decide("supervised", "after an emergency: ten sessions alone do not end the first supervised one", "alone", told("healed_alone", lambda: healed("chest_pain", False)).sleeps().check_in(), say(KNEE, cite=["RED-6"], has=["supervised_only"]))
    r.decide("supervised_done", "the same, and the first of the ten was supervised", "free", told("healed_supervised", lambda: healed("chest_pain", True)).sleeps().check_in(), say(KNEE, silent=["RED-6"], lacks=["supervised_only"]))
    r.decide("supervised_late_care", "care came late: supervised as after an emergency", "boundary", told("healed_late", lambda: healed("palpitations", False, False)).sleeps().check_in(), say(KNEE, cite=["RED-6"], has=["supervised_only"]))
    r.decide("supervised_in_time", "a sign for the same day, and care in time: alone", "free", told("healed_in_time", lambda: healed("palpitations", False)).sleeps().check_in(), say(KNEE, silent=["RED-6"], lacks=["supervised_only"]))
    r.out_voted("out_voted", "a day of fever", back(0).answers(temperature_dc=385), "SCR-6", "rest")

    r = Rule("RED-7", "Without an answer about warning signs and illness there is no training today", "an open question about danger is taken for a no", ["HZ-04", "HZ-01"], ["I2"])
    for q in ("warning_signs", "illness"):
        for word, value in (("unanswered", None), ("declined", "declined"), ("outdated", "outdated")):
            r.decide(f"{q}.{word}", f"{q}: {word}", ["silence"], ready(**{q: value}), both(say("person", "rest", ["RED-7"]), say(KNEE, "rest"), {"no_latches": True}))
        r.decide(f"{q}.never_asked", f"{q}: never asked", ["silence"], ready(morning=False).check_in(without=[q]), both(say("person", "rest", ["RED-7"]), {"no_latches": True}))
        r.decide(f"{q}.answered_later", f"{q}: the answer opens the day", "free", ready(**{q: None}).answers(**{q: [] if q == "warning_signs" else "none"}), say("person", "progress", silent=["RED-7"]))
    r.decide("yesterday", "the answer of yesterday is none of today", "stale", ready().sleeps(), say("person", "rest", ["RED-7"]))
    r.decide("alone", "illness was not answered, all else is well", "alone", ready(illness=None), say(KNEE, "rest", ["RED-7"]))
    r.out_voted("out_voted", "an emergency, with illness unanswered", ready(illness=None, warning_signs=["chest_pain"]), "RED-1", STOP)
