# SPDX-License-Identifier: BSL-1.0
"""SCR-1 to SCR-9: what is asked and measured before."""
from people import *  # noqa: F403
from rule import Rule, both, say

WAIT = "await_clearance"
CUFF = ["systolic_mmhg", "diastolic_mmhg", "systolic_again_mmhg", "diastolic_again_mmhg", "standing_drop_mmhg"]
NORMAL = {"systolic_mmhg": 125, "diastolic_mmhg": 75}


def tell():
    go_ahead()
    contraindications()
    pressure()
    pulse()
    oxygen()
    fever()
    worse()
    contact_and_capacity()


def go_ahead():
    r = Rule("SCR-1", "A programme starts and goes on with a physician's clearance that is in date", "a programme runs without a physician's word", ["HZ-01", "HZ-08"], ["I10"])

    def after(n):
        return known().tell("review", by=THERAPIST).sleeps(n).check_in()

    none_yet = lambda: told("not_cleared", lambda: Person().enrols(FIVE, cleared=False))  # noqa: E731
    r.decide("none", "no clearance on record", "alone", none_yet().check_in(contraindications=[]), both(say("person", WAIT, ["SCR-1"]), say(FIST, outcome="granted"), {"latches": ["programme"]}))
    r.decide("by_a_therapist", "a physiotherapist's word is not a physician's", "latch", none_yet().clears(by=THERAPIST).check_in(), both(say("person", WAIT, ["SCR-1"]), {"latches": ["programme"]}))
    r.decide("by_a_physician", "the clearance opens the day", "free", none_yet().clears().check_in(), both(say("person", "progress", silent=["SCR-1"]), {"no_latches": True}))
    r.edge("SCR-1.valid", "a clearance that is {} days old", after, (364, 365, 366), both(say("person", WAIT, ["SCR-1"]), {"latches": ["programme"]}), {"person": {}, "no_latches": True}, from_="above")
    r.edge("notice", "a clearance that is {} days old: its renewal is asked for from day 335, and nothing is held", after, (334, 335, 336), say("person", "progress", ["SCR-1"]), say("person", "progress", silent=["SCR-1"]))
    r.edge("until", "a clearance of 90 days, on day {}", lambda n: none_yet().clears(until=day(90)).sleeps(n).check_in(contraindications=[]), (89, 90, 91), say("person", WAIT, ["SCR-1"]), say("person", silent=[]), from_="above")
    r.decide("change.named", "a named change after the clearance", "alone", ready().tell("change", named=True), both(say("person", WAIT, ["SCR-1"]), say(KNEE, WAIT), {"latches": ["programme"]}))
    r.decide("change.same_day", "a named change on the day of the clearance came before it", "boundary", known().tell("change", named=True).sleeps().check_in(), both(say("person", "progress", silent=["SCR-1"]), {"no_latches": True}))
    r.edge("change.other", "another change, {} days ago: it holds for 14 days", lambda n: told("changed", lambda: ready(morning=False).tell("change", named=False)).sleeps(n).check_in(), (12, 13, 14),
           say("person", "hold", ["SCR-1"]), say("person", "progress", silent=["SCR-1"]), from_="to_at")
    r.decide("renewed", "the change is cleared and does not come back", "free", ready().tell("change", named=True).sleeps().clears().sleeps().check_in(), both(say("person", "progress", silent=["SCR-1"]), {"no_latches": True}))
    r.decide("alone", "another change alone holds somebody who is ready for a step", "alone", ready().tell("change", named=False), say(KNEE, "hold", ["SCR-1"]))
    r.decide("tighter", "a valid time of 30 days, set by a clinician, on day 31", "boundary", known().tell("override", limit="SCR-1.valid", value=30).sleeps(31).check_in(), say("person", WAIT, ["SCR-1"]))
    r.out_voted("out_voted", "an emergency beside a named change", ready(warning_signs=["chest_pain"]).tell("change", named=True), "RED-1", "stop_and_seek_care")
    r.decide("latch", "sixty good days are no clearance", "latch", told("changed_and_well", lambda: ready().tell("change", named=True).sleeps().lives_well(8)).sleeps(52).check_in(), both(say(KNEE, WAIT), {"latches": ["programme"]}))


def contraindications():
    r = Rule("SCR-2", "With a contraindication on record only the care team sets activity", "somebody trains against a contraindication", ["HZ-01"], ["I1"])
    for c in ("unstable_angina", "uncontrolled_arrhythmia", "heart_failure", "myocarditis", "aortic_stenosis", "recent_embolism", "recent_infarction", "thrombophlebitis", "uncontrolled_diabetes"):
        r.decide(f"on_record.{c}", f"{c} on record: not even a stretch is granted", "alone", ready().tell("test", results={"contraindications": [c]}),
                 both(say("person", WAIT, ["SCR-2"]), say(FIST, outcome="withheld"), {"latches": ["contraindication"]}))
    r.decide("none", "screened, and none found", "free", ready().tell("test", results={"contraindications": []}), say(KNEE, "progress", silent=["SCR-2"]))
    never = lambda: told("not_screened", lambda: Person().enrols(FIVE, cleared=False))  # noqa: E731
    for word, value in (("unanswered", None), ("declined", "declined"), ("outdated", "outdated")):
        r.decide(f"silent.{word}", f"screening was {word}: it holds, and latches nothing of its own", "silence", never().check_in(contraindications=value), both(say("person", WAIT, ["SCR-1"]), {"must_cite": ["SCR-2"]}))
    r.out_voted("out_voted", "never screened: it holds, where the missing clearance waits", never().check_in(), "SCR-1", WAIT)
    r.edge("age", "a record of none that is {} days old", lambda n: known().tell("test", results={"contraindications": []}).sleeps(n - 100).tell("physiotherapist_seen", by=THERAPIST).sleeps(100).check_in(),
           (364, 365, 366), both({"must_cite": ["SCR-2"]}, say(KNEE)), {"must_not_cite": ["SCR-2"]}, from_="above", flags=("stale",))
    r.decide("cleared", "the record is set straight, and a physician has cleared it", "free",
             ready().tell("test", results={"contraindications": ["myocarditis"]}).sleeps().tell("test", results={"contraindications": []}).clears("contraindication").sleeps().check_in(), both(say("person", silent=["SCR-2"]), {"no_latches": True}))
    r.decide("wrong_role", "a physiotherapist does not clear it", "latch",
             ready().tell("test", results={"contraindications": ["myocarditis"]}).sleeps().tell("test", results={"contraindications": []}).clears("contraindication", THERAPIST).sleeps().check_in(), both(say(KNEE, WAIT), {"latches": ["contraindication"]}))
    r.out_voted("out_voted_by_a_stop", "an emergency beside it", ready(warning_signs=["chest_pain"]).tell("test", results={"contraindications": ["myocarditis"]}), "RED-1", "stop_and_seek_care")


def cuffed(morning=True, **other):
    return measured("with_a_cuff", CUFF, each=NORMAL, morning=morning, **other)


def pressure():
    r = Rule("SCR-3", "With a high blood pressure, or a low one with signs, a physician looks first", "somebody trains under a pressure that a physician should see", ["HZ-01"], ["I4"])

    def twice(up, low, again_up=None, again_low=None):
        return cuffed(systolic_mmhg=up, diastolic_mmhg=low, systolic_again_mmhg=up if again_up is None else again_up, diastolic_again_mmhg=low if again_low is None else again_low)

    def once(up, low, **more):
        p = cuffed(systolic_mmhg=up, diastolic_mmhg=low, **more)
        return p
    high = both(say("person", WAIT, ["SCR-3"]), say(KNEE, WAIT), {"latches": ["programme"]})
    r.edge("SCR-3.upper", "two systolic readings of {}", lambda v: twice(v, 70), (179, 180, 181), high, both(say("person", "progress", silent=["SCR-3"]), say(WALK, "progress")))
    r.edge("SCR-3.lower", "two diastolic readings of {}", lambda v: twice(125, v), (99, 100, 101), high, both(say("person", "progress", silent=["SCR-3"]), say(KNEE, "progress")))
    r.edge("once.upper", "one systolic reading of {}, and no second", lambda v: once(v, 70), (179, 180, 181), both(say("person", "rest", ["SCR-3"]), {"no_latches": True}), both(say("person", "progress"), say(WALK, "progress")), flags=("boundary", "silence"))
    r.edge("once.lower", "one diastolic reading of {}, and no second", lambda v: once(125, v), (99, 100, 101), both(say("person", "rest", ["SCR-3"]), {"no_latches": True}), both(say("person", "progress"), say(KNEE, "progress")), flags=("boundary", "silence"))
    r.decide("different_numbers", "over by the upper number, then by the lower", "boundary", twice(180, 99, 179, 100), high)
    r.decide("again_told_backwards", "of the second reading the lower number is told first, then an upper one of 180", "boundary", once(180, 70).answers(diastolic_again_mmhg=70).answers(systolic_again_mmhg=180), high)
    r.decide("low.signs_last", "the lower number is told first, then an upper one of 89, then that there are signs", "boundary", cuffed(diastolic_mmhg=60).answers(systolic_mmhg=89).answers(low_pressure_signs=True), high)
    r.decide("second_lower", "a second reading that is under opens the day", "free", twice(185, 95, 150, 85), both(say("person", "progress", silent=["SCR-3"]), say(KNEE, "progress")))
    r.decide("half_a_second", "half a second reading is none", "silence", once(185, 90, systolic_again_mmhg=140), both(say("person", "rest", ["SCR-3"]), {"no_latches": True}))
    yesterday = lambda: once(185, 90)  # noqa: E731
    r.decide("two_days", "over on two days running, and never a second", "alone", yesterday().sleeps().check_in(systolic_mmhg=185, diastolic_mmhg=90), high)
    r.decide("two_days.confirmed", "over twice on the day before, and over today without a second", "latch", twice(185, 90).sleeps().check_in(systolic_mmhg=185, diastolic_mmhg=90), high)
    r.decide("two_days.gap", "over on two days with one between", "free", yesterday().sleeps(2).check_in(systolic_mmhg=185, diastolic_mmhg=90), both(say("person", "rest", ["SCR-3"]), {"no_latches": True}))
    r.decide("two_days.second_lower", "the second reading of the first day was lower", "free", twice(185, 90, 150, 80).sleeps().check_in(systolic_mmhg=185, diastolic_mmhg=90), both(say("person", "rest", ["SCR-3"]), {"no_latches": True}))
    r.edge("low", "a systolic reading of {} with signs", lambda v: once(v, 60, low_pressure_signs=True), (89, 90, 91), high, say("person", "progress", silent=["SCR-3"]), from_="to_below")
    r.edge("drop", "a drop of {} on standing, with signs", lambda v: once(110, 60, standing_drop_mmhg=v, low_pressure_signs=True), (19, 20, 21), high, say("person", "progress", silent=["SCR-3"]), from_="above")
    r.decide("low.without_signs", "a low reading without signs", "free", once(89, 60, low_pressure_signs=False), say(KNEE, "progress", silent=["SCR-3"]))
    r.decide("low.signs_unanswered", "a low reading, and nobody said whether there are signs", "silence", once(89, 60), say(KNEE, "hold", ["SCR-3"]))
    r.edge("SCR-3.for_resistance", "two systolic readings of {}: no strength work from 160; a walk stays", lambda v: twice(v, 80), (159, 160, 161), both(say(KNEE, "rest", ["SCR-3"]), say(WALK, "progress", outcome="granted")),
           both(say(KNEE, "progress", silent=["SCR-3"]), say(WALK, "progress")))
    r.decide("lower_of_two", "the lower of two readings counts for strength work", "free", twice(161, 80, 159, 80), say(KNEE, "progress", silent=["SCR-3"]))

    def often(days, last=165):
        p = cuffed(morning=False)
        for i, n in enumerate(days):
            p.sleeps(n - (days[i - 1] if i else 0)).check_in(systolic_mmhg=165, diastolic_mmhg=80, systolic_again_mmhg=165 if i < len(days) - 1 else last, diastolic_again_mmhg=80)
        return p
    r.decide("often.two", "from 160 on two days of 14", "boundary", often([0, 1]), {"no_latches": True, **say(KNEE, "rest", ["SCR-3"])})
    r.decide("often.three", "from 160 on three days of 14: load waits for a physiotherapist", "boundary", often([0, 1, 2]), both(say(KNEE, cite=["SCR-3"]), {"latches": ["blood_pressure"]}))
    r.decide("often.within_14", "the first of the three was 13 days ago", "boundary", often([0, 5, 13]), {"latches": ["blood_pressure"]})
    r.decide("often.beyond_14", "the first of the three was 14 days ago", "boundary", often([0, 5, 14]), {"no_latches": True})
    r.decide("often.later", "a day with a good pressure: the knee goes on without its load", "scope", often([0, 1, 2]).sleeps().check_in(**NORMAL), both(say(KNEE, "hold", outcome="granted"), say(WALK), {"latches": ["blood_pressure"]}))
    for word, fields in (("unanswered", {"systolic_mmhg": None}), ("declined", {"systolic_mmhg": "declined"})):
        r.decide(f"silent.{word}", f"the cuff was prescribed, and the reading was {word}", "silence", cuffed(**{**fields, "diastolic_mmhg": 75}), both(say("person", "hold", ["SCR-3"]), {"no_latches": True}))
    r.decide("silent.half", "one number of two", "silence", cuffed(morning=False).check_in(systolic_mmhg=120), say("person", "hold", ["SCR-3"]))
    r.decide("silent.never_asked", "no reading today; that of the last time is none", "stale", cuffed(morning=False).check_in(), say("person", "hold", ["SCR-3"]))
    r.decide("not_enlisted", "nobody prescribed a cuff", "free", ready(systolic_mmhg=200, diastolic_mmhg=120), say(KNEE, "progress", silent=["SCR-3"]))
    r.decide("alone", "the missing reading alone holds somebody who is ready for a step", "alone", cuffed(morning=False).check_in(), say(KNEE, "hold", ["SCR-3"]))
    r.out_voted("out_voted", "an emergency beside a pressure of 185", cuffed(systolic_mmhg=185, diastolic_mmhg=90, warning_signs=["chest_pain"]), "RED-1", "stop_and_seek_care")


def pulse():
    r = Rule("SCR-4", "With a fast pulse at rest, or a very slow one, a physician looks first", "somebody trains with a heart that a physician should see", ["HZ-01"], ["I4"])
    each = {"resting_rate_bpm": 70}

    def counts(first, again=None, **more):
        a = {"resting_rate_bpm": first, **more}
        if again is not None:
            a["resting_rate_again_bpm"] = again
        return measured("with_a_pulse_at_rest", ["resting_rate_bpm", "resting_rate_again_bpm"], each=each, **a)
    high = both(say("person", WAIT, ["SCR-4"]), {"latches": ["programme"]})
    r.edge("SCR-4.high", "{} beats at rest, twice", lambda v: counts(v, v), (119, 120, 121), high, both(say("person", "rest", ["SCR-4"]), {"no_latches": True}))
    r.edge("SCR-4.band", "{} beats at rest, twice: above 100 rests the day", lambda v: counts(v, v), (99, 100, 101), both(say("person", "rest", ["SCR-4"]), {"no_latches": True}), say("person", "progress", silent=["SCR-4"]), from_="above")
    r.edge("once", "{} beats at rest and no second count", counts, (99, 100, 101), both(say("person", "rest", ["SCR-4"]), {"no_latches": True}), say("person", "progress", silent=["SCR-4"]), from_="above", flags=("boundary", "silence"))
    r.decide("second_lower", "a second count in the band opens the day", "free", counts(110, 100), say(KNEE, "progress", silent=["SCR-4"]))
    r.decide("second_alone", "only a second count, above the band: it counts as both would", "silence", counts(None, 110), both(say("person", "rest", ["SCR-4"]), {"no_latches": True}))
    r.decide("day_before_once", "above the band twice, and once with no second count on the day before", "boundary", counts(110).sleeps().check_in(resting_rate_bpm=110, resting_rate_again_bpm=110), high)
    r.edge("days_apart", "above the band again, {} days after the measured day before", lambda n: counts(110, 110).sleeps(n).check_in(resting_rate_bpm=110, resting_rate_again_bpm=110), (6, 7, 8), high,
           both(say("person", "rest", ["SCR-4"]), {"no_latches": True}), from_="to_at")
    r.decide("days_apart.cleared", "fast yesterday, and a physician has cleared it; above the band today: a day off, and no new wait", "boundary",
             counts(120, 120).clears().sleeps().check_in(resting_rate_bpm=110, resting_rate_again_bpm=110), both(say("person", "rest", ["SCR-4"]), {"no_latches": True}))
    r.edge("slow", "{} beats at rest", lambda v: counts(v, low_pressure_signs=False), (39, 40, 41), high, say("person", "progress", silent=["SCR-4"]), from_="to_below")
    r.edge("slow_with_signs", "{} beats at rest, with signs", lambda v: counts(v, low_pressure_signs=True), (49, 50, 51), high, say("person", "progress", silent=["SCR-4"]), from_="to_below")
    r.edge("slow_signs_unanswered", "{} beats at rest, and nobody said whether there are signs", counts, (49, 50, 51), both(say("person", "hold", ["SCR-4"]), {"no_latches": True}), say("person", "progress", silent=["SCR-4"]), from_="to_below", flags=("boundary", "silence"))
    r.decide("silent", "the pulse was prescribed and not counted: alone it holds", ["silence", "alone"], counts(None), say(KNEE, "hold", ["SCR-4"]))
    r.decide("silent.declined", "the pulse was prescribed and declined", "silence", counts("declined"), say(KNEE, "hold", ["SCR-4"]))
    r.decide("not_enlisted", "nobody prescribed it", "free", ready(resting_rate_bpm=130, resting_rate_again_bpm=130), say(KNEE, "progress", silent=["SCR-4"]))
    r.decide("own_band", "a band of one's own, signed by a physician, lets 110 be", "free", measured("with_a_pulse_at_rest", [], each=each, morning=False).tell("override", limit="SCR-4.band", value=115, who=7, why="usual_for_this_person", until=day(60)).check_in(resting_rate_bpm=110, resting_rate_again_bpm=110),
             say("person", "progress", silent=["SCR-4"]))
    beats = dict(resting_rate_bpm=110, resting_rate_again_bpm=110)
    run_out = both(say("person", "rest", ["SCR-4"]), {"no_latches": True})
    r.edge("own_band.until", "a band of one's own, signed for six days, {} days later", lambda n: measured("with_a_pulse_at_rest", [], each=each, morning=False).tell("override", limit="SCR-4.band", value=115, who=7, why="usual_for_this_person", until=day(30)).sleeps(n).check_in(**beats),
           (5, 6, 7), run_out, say("person", "progress", silent=["SCR-4"]), from_="above", flags=("stale",))
    signed = {"limit": "SCR-4.band", "value": 115, "who": 7, "why": "usual_for_this_person", "until": day(30)}
    known("with_a_band_on_the_form_enrolled", measures=["resting_rate_bpm", "resting_rate_again_bpm"], limits=[signed])
    r.edge("form_band.until", "a band of one's own on the form, signed to its 31st day, on the 24th and {} days later", lambda n: ready(name="with_a_band_on_the_form", form_of="with_a_band_on_the_form_enrolled", each=each, morning=False).sleeps(n).check_in(**beats),
           (5, 6, 7), run_out, say("person", "progress", silent=["SCR-4"]), from_="above", flags=("stale",))
    r.out_voted("out_voted", "a day of fever beside a pulse that was not counted", counts(None, temperature_dc=390), "SCR-6", "rest")


def oxygen():
    r = Rule("SCR-5", "With little oxygen in the blood a physician looks first", "somebody trains with too little oxygen", ["HZ-01"], ["I4"])
    each = {"saturation_percent": 97}

    def rest(first, again=None, **more):
        a = {"saturation_percent": first, **more}
        if again is not None:
            a["saturation_again_percent"] = again
        return measured("with_an_oximeter", ["saturation_percent", "saturation_again_percent"], each=each, **a)
    low = both(say("person", WAIT, ["SCR-5"]), {"latches": ["programme"]})
    r.edge("SCR-5.least", "{} % at rest, twice", lambda v: rest(v, v), (91, 92, 93), low, say("person", "progress", silent=["SCR-5"]), from_="to_below")
    r.edge("once", "{} % at rest, and no second reading", rest, (91, 92, 93), both(say("person", "rest", ["SCR-5"]), {"no_latches": True}), say("person", "progress", silent=["SCR-5"]), from_="to_below", flags=("boundary", "silence"))
    r.decide("second_higher", "a second reading that is higher opens the day", "free", rest(91, 94), say(KNEE, "progress", silent=["SCR-5"]))
    r.decide("second_alone", "only a second reading, too low", "silence", rest(None, 91), both(say("person", "rest", ["SCR-5"]), {"no_latches": True}))
    r.decide("second_alone.enough", "only a second reading, and it is enough", "free", rest(None, 92), say("person", "progress", silent=["SCR-5"]))
    r.edge("breathless", "91 % with breathlessness of {} half steps", lambda v: rest(91, 91, breathlessness_cr10_halves=v, effort_cr10_halves={KNEE: v}), (5, 6, 7), both(say("person", "stop_and_seek_care", ["SCR-5"]), {"latches": ["red_flag"]}), low)
    r.decide("unexpected", "91 % and breath that was not expected", "out_voted", rest(91, unexpected_breathlessness=True), both({"must_cite": ["SCR-5", "RED-3"]}, say("person", "stop_and_seek_care")))

    def at_work(v, **more):
        def tell():
            p = known("with_an_oximeter_at_work_enrolled", FIVE, measures=["saturation_at_work_percent"])
            for _ in range(6):
                p.check_in().trains([KNEE, WALK]).answers("during", saturation_at_work_percent=96).sleeps(4)
            return p
        p = told("with_an_oximeter_at_work", tell).check_in().trains([KNEE])
        return p.answers("during", saturation_at_work_percent=v, **more) if v != "none" else p
    r.edge("SCR-5.least_at_work", "{} % at work", at_work, (87, 88, 89), low, say("person", silent=["SCR-5"]), from_="to_below")
    r.decide("at_work.breathless", "87 % at work, with breath of 3", "boundary", at_work(87, breathlessness_cr10_halves=6), both(say("person", "stop_and_seek_care", ["SCR-5"]), {"latches": ["red_flag"]}))
    r.decide("at_work.silent", "the last session went without a reading: that exercise holds, alone by this rule", ["silence", "alone"], at_work("none").sleeps(4).check_in(), say(KNEE, "hold", ["SCR-5"]))
    r.decide("at_work.other", "an exercise that had its reading goes on", "scope", at_work("none").sleeps(4).check_in(), say(WALK, silent=["SCR-5"]))
    r.decide("silent", "prescribed and not told: it holds, alone by this rule", ["silence", "alone"], rest(None), say(KNEE, "hold", ["SCR-5"]))
    r.decide("silent.declined", "prescribed and declined", "silence", rest("declined"), say(KNEE, "hold", ["SCR-5"]))
    r.decide("not_enlisted", "nobody prescribed it", "free", ready(saturation_percent=85, saturation_again_percent=85), say(KNEE, "progress", silent=["SCR-5"]))
    r.out_voted("out_voted", "the gate is open beside a reading that was not told", rest(None, illness=None), "RED-7", "rest")
    r.out_voted("out_voted_at_work", "the gate is open, and the last session went without a reading", at_work("none").sleeps(4).check_in(illness=None), "RED-7", "rest")


def fever():
    r = Rule("SCR-6", "With a fever or a sick stomach there is no training", "somebody trains with a fever", ["HZ-10"], ["I4"])
    r.edge("SCR-6.fever", "a temperature of {} tenths of a degree", lambda v: ready(temperature_dc=v), (379, 380, 381), both(say("person", "rest", ["SCR-6"]), say(FIST, outcome="withheld")), say("person", "progress", silent=["SCR-6"]))
    r.decide("stomach", "vomiting or diarrhoea today", "alone", ready(upset_gut=True), both(say("person", "rest", ["SCR-6"]), say(KNEE, "rest")))
    r.decide("stomach.no_fever", "a sick stomach, and a thermometer that shows no fever: daily life only, by this rule alone", "alone", ready(upset_gut=True, temperature_dc=366), both(say("person", "rest", ["SCR-6"]), say(FIST, outcome="withheld")))
    r.decide("stomach.next_day", "the day after a sick stomach rests too", "boundary", ready(upset_gut=True).sleeps().check_in(), say("person", "rest"))
    for word, answers in (("both", {}), ("stomach", {"temperature_dc": 370}), ("temperature", {"upset_gut": False})):
        r.decide(f"not_said.{word}", f"a cold, and {word} not told", "silence", ready(illness="above_neck", **answers), both(say("person", "hold", ["SCR-6"]), {"no_latches": True}))
    for word, value in (("unanswered", None), ("declined", "declined")):
        r.decide(f"silent.{word}", f"a cold, and the temperature was {word}", "silence", ready(illness="above_neck", upset_gut=False, temperature_dc=value), say("person", "hold", ["SCR-6"]))
    r.decide("said", "a cold, and neither fever nor stomach", "free", ready(illness="above_neck", upset_gut=False, temperature_dc=370), say("person", "hold", silent=["SCR-6"]))
    r.decide("well", "nobody asks someone who is well", "free", ready(), say("person", "progress", silent=["SCR-6"]))
    r.decide("tighter", "a fever of 37.5, set by a clinician, at 37.5", "boundary", ready(morning=False).tell("override", limit="SCR-6.fever", value=375).check_in(temperature_dc=375), say("person", "rest", ["SCR-6"]))
    r.out_voted("out_voted", "a named change beside a fever: a physician is waited for", ready(temperature_dc=390).tell("change", named=True), "SCR-1", WAIT)


def worse():
    r = Rule("SCR-7", "When breath, swelling or what one can do grows worse over days, a physician looks first", "a heart that fails slowly is trained on", ["HZ-01"], ["I4"])

    def days(pattern):
        p = ready(morning=False)
        for i, c in enumerate(pattern):
            if i:
                p.sleeps()
            p.check_in(**({"worse_than_last_week": {"y": True, "n": False, "u": None}[c]} if c != "." else {}))
            if c == ".":
                p.own[-1]["answers"].pop("worse_than_last_week", None)
        return p
    high = both(say("person", WAIT, ["SCR-7"]), {"latches": ["programme"]})
    quiet = both(say("person", silent=["SCR-7"]), {"no_latches": True})
    for n, on in ((1, 0), (2, 0), (3, 1)):
        r.decide(f"days.{n}", f"worse on {n} days running", "boundary", days("y" * n), high if on else quiet)
    r.decide("days.no_between", "a no between breaks them", "boundary", days("yynyy"), quiet)
    r.decide("days.unanswered_between", "a day without an answer neither counts nor breaks", "boundary", days("yy.y"), high)
    r.decide("days.within_7", "three of them within seven days", "boundary", days("y..y..y"), high)
    r.decide("days.beyond_7", "three of them over eight days", "boundary", days("y...y..y"), quiet)

    def silent(n):
        p = ready(worse_than_last_week=False)
        p.weekly = 10 ** 6  # the weekly question is not asked again
        return p.sleeps(n).check_in(daily_tasks_harder="not_at_all")
    r.edge("silence", "the weekly question was answered {} days ago", silent, (13, 14, 15), say("person", "hold", ["SCR-7"]), say("person", "progress", silent=["SCR-7"]), from_="above", flags=("boundary", "silence", "stale"))
    r.decide("alone", "a yes on three days stops somebody who is ready for a step", "alone", days("yyy"), both(say(KNEE, WAIT, ["SCR-7"])))
    r.out_voted("out_voted", "an emergency beside it", days("yyy").answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")

    def weighs(then, now, apart=3):
        p = measured("with_scales", ["body_weight_hg"], each={"body_weight_hg": 700}, morning=False)
        return p.check_in(body_weight_hg=then).sleeps(apart).check_in(body_weight_hg=now)
    r.edge("kilograms", "{} hundred grams more within three days", lambda v: weighs(700, 700 + v), (19, 20, 21), high, quiet)
    r.edge("kilogram_days", "two kilograms more within {} days", lambda n: weighs(700, 720, n), (2, 3, 4), high, quiet, from_="to_at")
    r.edge("scales_silence", "the last weight is {} days old", lambda n: measured("with_scales", [], each={"body_weight_hg": 700}).sleeps(n).check_in(), (6, 7, 8), say("person", "hold", ["SCR-7"]), say("person", silent=["SCR-7"]), from_="above", flags=("boundary", "silence"))
    r.decide("scales_alone", "the missing weight alone holds", ["alone", "silence"], measured("with_scales", [], each={"body_weight_hg": 700}, morning=False).sleeps(4).check_in(), {"person": {}})
    r.decide("scales_gain_alone", "two kilograms in three days stop a person who is well otherwise", "alone", weighs(700, 725), both(say(KNEE, WAIT, ["SCR-7"])))
    r.out_voted("scales_out_voted", "an emergency beside the gain", weighs(700, 725).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care")
    r.decide("not_enlisted", "nobody prescribed scales", "free", ready(body_weight_hg=700).sleeps().check_in(body_weight_hg=760), say("person", silent=["SCR-7"]))


def contact_and_capacity():
    r = Rule("SCR-8", "External load waits until a physiotherapist has been seen", "load is added before anyone who knows the disease has looked", ["HZ-03"], ["I32"], constrains=True)
    no_contact = lambda: told("by_a_physician", lambda: Person().enrols(FIVE, by=PHYSICIAN, seen=False))  # noqa: E731
    seen = lambda: told("seen_once", lambda: Person().enrols(FIVE, by=PHYSICIAN))  # noqa: E731
    r.decide("never", "no contact on record: the knee goes on without its load", "alone", no_contact().check_in(), both(say(KNEE, cite=["SCR-8"], outcome="granted", granted=reps(10), has=["no_external_load"]), say(WALK, silent=["SCR-8"], lacks=["no_external_load"])))
    r.decide("physician", "a physician's review is no such contact", "boundary", no_contact().tell("review", by=PHYSICIAN).check_in(), say(KNEE, cite=["SCR-8"], granted=reps(10)))
    for word, tell_it in (("visit", lambda p: p.tell("physiotherapist_seen", by=THERAPIST)), ("review", lambda p: p.tell("review", by=THERAPIST)), ("clearance", lambda p: p.clears("overwork", THERAPIST)), ("form", lambda p: p.tell("prescription", by=THERAPIST, pace="standard", orders=FIVE))):
        r.decide(f"seen_by.{word}", f"seen: a {word} of a physiotherapist", "free", tell_it(no_contact()).check_in(), say(KNEE, silent=["SCR-8"], granted=reps(10, 1000), lacks=["no_external_load"]))
    r.edge("SCR-8.valid", "the last contact was {} days ago", lambda n: seen().sleeps(n - 10).clears().sleeps(10).check_in(), (364, 365, 366), say(KNEE, cite=["SCR-8"], has=["no_external_load"]), say(KNEE, silent=["SCR-8"], lacks=["no_external_load"]), from_="above")
    r.decide("load_of_its_own", "a band has a load that cannot be taken off: it waits as a whole", "boundary", told("by_a_physician_with_a_band", lambda: Person().enrols([order("left_band_leg_press", reps(10), reps(12))], by=PHYSICIAN, seen=False)).check_in(), say("left_band_leg_press", outcome="withheld", cite=["SCR-8"]))
    r.out_voted("out_voted", "an open gate beside it", no_contact().check_in(illness=None), "RED-7", "rest")

    r = Rule("SCR-9", "With a low vital capacity aerobic work stays light", "weak breathing is trained as if it were strong", ["HZ-01"], ["I4"], constrains=True)

    def capacity(v, exertion=12, moments=()):
        p = ready(morning=False)
        p.check_in().tell("test", results={"fvc_percent": v}).sleeps(4).check_in()
        return p.trains([WALK], exertion=exertion)
    r.edge("SCR-9.least", "a capacity of {} %, and a walk at RPE 12: too hard below 60", capacity, (59, 60, 61), both({"must_cite": ["SCR-9"]}, say(WALK, cite=["INT-1"], has=["start_phase_effort"])), both({"must_not_cite": ["SCR-9"]}, say(WALK, silent=["INT-1"], lacks=["start_phase_effort"])), from_="to_below", who=WALK)
    r.decide("untold", "nobody measured it", "free", ready(), say(WALK, "progress", silent=["SCR-9"]))
    r.decide("alone", "a walk at RPE 12 after the start phase is too hard by this alone", "alone", capacity(50).sleeps(4).check_in(), both({"must_cite": ["SCR-9"]}, say(WALK, has=["start_phase_effort"])))
    r.decide("old", "a result of two years ago still counts", "stale", known().tell("test", results={"fvc_percent": 50}).sleeps(300).clears().tell("physiotherapist_seen", by=THERAPIST).sleeps(200).check_in(contraindications=[]), {"must_cite": ["SCR-9"], **say(WALK, has=["start_phase_effort"])})
    r.decide("other_work", "strength work is not touched", "scope", capacity(50).sleeps(4).check_in(), say(KNEE, silent=["SCR-9"], lacks=["start_phase_effort"]))
    r.out_voted("out_voted", "an open gate beside it", capacity(50).sleeps(4).check_in(illness=None), "RED-7", "rest")
