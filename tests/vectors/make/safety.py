# SPDX-License-Identifier: BSL-1.0
"""What any sane policy keeps, whatever its numbers: bounds and relations. And what is good practice."""
from breaks import COOL
from others import POOL, SWIM, VISIT
from people import *  # noqa: F403
from progress import FALL, trained
from red import EMERGENCY, SAME_DAY
from rule import say
from scenarios import states
from suite import Suite

EVIDENCE = ["SAFETY.md"]
HELD = {"at_least": "hold"}
MORNING = {"warning_signs": [], "illness": "none", "fell": False, "fatigue_nrs": 2, "unusual_fatigue": False, "soreness_nrs": {"everywhere": 0}}


def tell():
    warnings()
    programme()
    silence()
    doses()
    symptoms()
    good_practice()
    relations()


def suite(level, name, title, prefix, **notes):
    s = Suite(level, name, title, prefix)
    for flag, (fault, effect, hazards, laws) in notes.items():
        s.note(flag, fault, effect, hazards, (), laws, EVIDENCE)
    return s


def nothing_trained(*keys):
    return {"exercises": {k: {"outcome": "withheld"} for k in keys or (KNEE, OTHER_KNEE, WALK, CYCLE)}}


def warnings():
    s = suite("required", "warning_signs", "A warning sign ends training, however good everything else is", "SIGN.",
              sign=("FAIL_OPEN", "somebody trains on with a warning sign", ["HZ-01"], ["I1"]), hidden=("FAIL_OPEN", "a good answer beside it hides a warning sign", ["HZ-01"], ["I1", "I6"]),
              late=("LATCH_LOST", "a warning sign is over with its day", ["HZ-01", "HZ-08"], ["I19"]))
    stop = {"person": {"action": {"at_least": "stop_and_seek_care"}}, **nothing_trained()}
    for sign in EMERGENCY + SAME_DAY:
        s.decide(f"{sign}.first_day", f"{sign} before the first session", ["sign"], enrolled(warning_signs=[sign]), stop)
        s.decide(f"{sign}.step_due", f"{sign} on a morning on which a step was due", ["sign", "hidden"], ready(warning_signs=[sign]), stop)
        s.decide(f"{sign}.next_day", f"{sign} yesterday, and none today", ["late"], ready(warning_signs=[sign]).sleeps().check_in(), nothing_trained())
    s.decide("two", "two signs at once", ["sign"], ready(warning_signs=["chest_pain", "lasting_dizziness"]), stop)
    s.decide("breath_7", "breathlessness of 7 after light work", ["sign"], ready().trains([KNEE]).answers(breathlessness_cr10_halves=14), stop)
    s.decide("breath_10", "breathlessness of 10 after the hardest work", ["sign"], ready().trains([KNEE], effort=20).answers(breathlessness_cr10_halves=20), stop)
    s.decide("breath_unexpected", "breath that was not expected", ["sign"], ready().answers(unexpected_breathlessness=True), stop)
    for k in ("head", "faint", "fracture"):
        s.decide(f"fall.{k}", f"a fall with {k}", ["sign"], ready(fell=True).tell("fall", **{**FALL, k: True}), stop)


def programme():
    s = suite("required", "before_training", "Without a go-ahead, with a contraindication, a fever or a stay in hospital nobody trains", "GATE.",
              gate=("FAIL_OPEN", "a programme runs without a physician's word", ["HZ-01"], ["I10"]), ill=("FAIL_OPEN", "somebody trains while ill", ["HZ-10"], ["I1"]), load=("FAIL_OPEN", "load is added that nobody may add", ["HZ-02", "HZ-03"], ["I32"]),
              none=("FAIL_OPEN", "what was never ordered is granted", ["HZ-03"], ["I10"]))
    shut = nothing_trained()
    s.decide("no_clearance", "no clearance on record", ["gate"], told("not_cleared_yet", lambda: Person().enrols(FIVE, cleared=False)).check_in(contraindications=[]), shut)
    s.decide("therapist", "a clearance of the programme by a physiotherapist", ["gate"], told("not_cleared_yet", None).clears(by=THERAPIST).check_in(contraindications=[]), shut)
    s.decide("old", "a clearance of two years ago", ["gate"], known().sleeps(730).check_in(), shut)
    s.decide("ended", "a clearance that ended yesterday", ["gate"], told("not_cleared_yet", None).clears(until=day(9)).sleeps(10).check_in(contraindications=[]), shut)
    s.decide("named_change", "a named change since the clearance", ["gate"], ready().tell("change", named=True), shut)
    for c in ("unstable_angina", "myocarditis", "recent_embolism"):
        s.decide(f"contraindication.{c}", f"{c} on record", ["gate"], ready().tell("test", results={"contraindications": [c]}), nothing_trained(KNEE, WALK, FIST))
    s.decide("hospital", "home from hospital, and not cleared", ["gate"], ready().tell("hospital_stay", nights=1), shut)
    s.decide("bed", "a week in bed", ["gate"], ready().tell("bed_rest", days=7), shut)
    for t in (380, 400, 430):
        s.decide(f"fever.{t}", f"a temperature of {t / 10:.1f} degrees", ["ill"], ready(temperature_dc=t), shut)
    for kind in ("systemic", "in_the_chest"):
        s.decide(f"ill.{kind}", f"ill: {kind}", ["ill"], ready(illness=kind, **COOL), shut)
    s.decide("stomach", "a sick stomach", ["ill"], ready(upset_gut=True), shut)
    for g in (0, 3, 5):
        s.decide(f"weak_muscle.{g}", f"a muscle of {g} thirds of a grade: no load on it", ["load"], known().tell("test", results={"muscle_grade_mrc_thirds": {THIGH: g}}).check_in(), {"exercises": {KNEE: {"granted": {"at_most": reps(15, 0, 3)}}}})
    s.decide("not_graded", "a muscle that nobody graded: no load on it", ["load"], told("ungraded", lambda: Person().enrols(FIVE, graded=False)).check_in(), {"exercises": {KNEE: {"granted": {"at_most": reps(15, 0, 3)}}}})
    s.decide("flare", "a flare: no load", ["load"], ready().tell("flare", state="began", by=PHYSICIAN).clears(), {"exercises": {KNEE: {"granted": {"at_most": reps(15, 0, 3)}}}})
    s.decide("no_prescription", "no prescription at all", ["none"], Person().clears().check_in(), {"all_rest": True})
    s.decide("empty_record", "nothing is on record", ["none"], Person().tell("care_seen"), {"all_rest": True})


def silence():
    s = suite("required", "silence", "Silence is never a good answer, and never a latch", "SILENCE.",
              silence=("FAIL_OPEN", "silence is taken for a good answer", ["HZ-04"], ["I2", "I3"]), gate=("FAIL_OPEN", "an open question about danger is taken for a no", ["HZ-04", "HZ-01"], ["I2"]),
              stale=("STALE_DATA", "an answer of another day is used", ["HZ-06", "HZ-04"], ["I3"]), never_latches=("FAIL_CLOSED", "a question that was not answered locks a person in", ["HZ-11"], ["I27"]))
    level = {k: {"action": HELD, "granted": {"at_most": d}} for k, d in ((KNEE, reps(10, 1000)), (WALK, minutes(10)))}
    for q in MORNING:
        gate = q in ("warning_signs", "illness")
        want = {"exercises": {k: {**v, **({"outcome": "withheld"} if gate else {})} for k, v in level.items()}, "no_latches": True} if q != "fell" else {"exercises": {WALK: {}}, "no_latches": True}
        for word, value in (("unanswered", None), ("declined", "declined"), ("outdated", "outdated"), ("never_asked", "absent")):
            if q == "fell":
                want = {"no_latches": True, "all_rest": False}
            place = {"everywhere": value} if q == "soreness_nrs" and value != "absent" else value
            p = ready(morning=False)
            p.check_in(**({} if value == "absent" else {q: place}), without=[q] if value == "absent" else [])
            s.decide(f"{q}.{word}", f"{q}: {word.replace('_', ' ')}; all else is well", ["gate" if gate else "silence", "never_latches"], p, want)
    for q, how in (("effort", dict(effort=None)), ("pain", dict(pain=None)), ("weaker", dict(weaker=None)), ("after_effects", dict(left=None))):
        s.decide(f"session.{q}", f"nobody told the {q.replace('_', ' ')} of the last session", ["silence", "never_latches"], almost().trains([KNEE], **how).sleeps(4).check_in(), {"exercises": {KNEE: {"action": HELD, "granted": {"at_most": reps(10, 1000)}}}, "no_latches": True})
    s.decide("session.exertion", "nobody told the exertion of the last walk", ["silence"], ready(name="almost_ready_to_walk", which=[WALK], sessions=5).trains([WALK], exertion=None).sleeps(4).check_in(), {"exercises": {WALK: {"action": HELD, "granted": {"at_most": minutes(10)}}}})
    s.decide("session.soreness", "nobody told the soreness since the last session", ["silence", "never_latches"], almost().trains([KNEE]).sleeps(4).check_in(recalled_soreness_nrs={"everywhere": None}), {"exercises": {KNEE: {"action": HELD, "granted": {"at_most": reps(10, 1000)}}}, "no_latches": True})
    held = {"exercises": {KNEE: {"action": HELD, "granted": {"at_most": reps(10, 1000)}}, FIST: {"outcome": "granted"}}, "no_latches": True}
    left_out = lambda good: {"everywhere": good, THIGH: None}  # noqa: E731
    here = "a good answer for every region, and none for the left thigh beside it"
    s.decide("left_out.soreness", f"soreness: {here}", ["silence", "never_latches"], ready(soreness_nrs=left_out(0)), held)
    s.decide("left_out.declined", "soreness: a good answer for every region, and the left thigh declined", ["silence"], ready(soreness_nrs={"everywhere": 0, THIGH: "declined"}), held)
    s.decide("left_out.unusual", f"whether it is unusual: {here}, which is sore at 1", ["silence"], ready(soreness_nrs={"everywhere": 0, THIGH: 1}, unusual_soreness=left_out(False), limits_tasks={"everywhere": False}), held)
    s.decide("left_out.tasks", f"whether it is in the way: {here}, which is sore at 1", ["silence"], ready(soreness_nrs={"everywhere": 0, THIGH: 1}, unusual_soreness={"everywhere": False}, limits_tasks=left_out(False)), held)
    s.decide("left_out.weaker", f"weaker after the session: {here}", ["silence", "never_latches"], almost().trains([KNEE], weaker=left_out("not_at_all")).sleeps(4).check_in(), held)
    s.decide("left_out.recalled", f"soreness since the last session: {here}", ["silence", "never_latches"], almost().trains([KNEE]).sleeps(4).check_in(recalled_soreness_nrs=left_out(0)), held)
    s.decide("left_out.answered", "the left thigh is answered an hour later, by its name", ["silence"], ready(soreness_nrs=left_out(0)).answers(soreness_nrs={THIGH: 0}), {"exercises": {KNEE: {"action": "progress"}}})
    s.decide("nothing_today", "not a word today", ["gate", "stale", "never_latches"], ready(morning=False), {"exercises": {KNEE: {"outcome": "withheld"}, WALK: {"outcome": "withheld"}}, "no_latches": True})
    s.decide("yesterday", "a good morning yesterday, and not a word today", ["gate", "stale"], ready().sleeps(), {"exercises": {KNEE: {"outcome": "withheld"}, WALK: {"outcome": "withheld"}}})
    s.decide("weeks", "three weeks without a word", ["gate", "stale", "never_latches"], ready().sleeps(21), {"exercises": {KNEE: {"outcome": "withheld"}}, "no_latches": True})
    s.decide("back_after_silence", "three weeks without a word, and then a good morning", ["never_latches"], ready().sleeps(21).check_in(), {"no_latches": True, "all_rest": False, "exercises": {KNEE: {"granted": {"at_most": reps(10, 1000)}}}})
    for m, q in (("heart_rate_bpm", "heart rate"), ("saturation_percent", "saturation"), ("systolic_mmhg", "blood pressure"), ("resting_rate_bpm", "pulse at rest"), ("body_weight_hg", "weight")):
        p = told(f"enlists_{m}", lambda: trained(known(f"enlists_{m}_enrolled", FIVE, measures=[m]), 6))
        s.decide(f"measure.{m}", f"the form prescribes the {q}, and nobody measures it", ["silence", "never_latches"], p.check_in(), {"exercises": {KNEE: {"action": HELD, "granted": {"at_most": reps(10, 1000)}}}, "no_latches": True})
    s.decide("everything_declined", "every question was declined", ["gate", "never_latches"], ready(morning=False).check_in(**{q: "declined" if q != "soreness_nrs" else {"everywhere": "declined"} for q in MORNING}), {"exercises": {KNEE: {"outcome": "withheld"}}, "no_latches": True})


def doses():
    s = suite("required", "doses", "No dose is above its ceiling, rises by more than a step, or is caught up", "DOSE.",
              ceiling=("FAIL_OPEN", "a ceiling that a clinician set is passed", ["HZ-03"], ["I9"]), gap=("CATCH_UP", "after a break the old dose, or more, is done at once", ["HZ-05"], ["I14", "I15"]),
              more=("CATCH_UP", "who does more is given more", ["HZ-03", "HZ-14"], ["I12"]), step=("CATCH_UP", "two parts of the dose rise at once, or one by a jump", ["HZ-03"], ["I11", "I18"]), first=("FAIL_OPEN", "the first dose is above the start that was prescribed", ["HZ-03"], ["I9"]))
    for name, e, start, ceiling in (("reps", KNEE, reps(10, 1000), reps(10, 1000)), ("sets", KNEE, reps(12, 1000), reps(12, 1000, 2)), ("load", KNEE, reps(12, 1000), reps(12, 1100)), ("minutes", WALK, minutes(10), minutes(11)), ("same_minutes", WALK, minutes(12), minutes(12))):
        p = ready(name=f"ceiling_of_{name}", form_of=f"ceiling_of_{name}_enrolled", orders=[order(e, start, ceiling, reps_from=8) if e == KNEE and ceiling["reps"] > 10 else order(e, start, ceiling), STRETCHES], which=[e], sessions=10)
        s.decide(f"ceiling.{name}", f"ten good sessions under a ceiling of {name.replace('_', ' ')}", ["ceiling"], p, {"exercises": {e: {"granted": {"at_most": ceiling}}}})
    s.decide("maintain", "an order that is to be kept as it is", ["ceiling"], ready(name="kept", form_of="kept_enrolled", orders=[order(KNEE, reps(10, 1000), reps(12, 3000, 3), aim="maintain"), STRETCHES], which=[KNEE]), {"exercises": {KNEE: {"granted": {"at_most": reps(10, 1000)}}}})
    s.decide("first", "the first session is no more than the start", ["first"], enrolled(), {"exercises": {KNEE: {"granted": {"at_most": reps(10, 1000)}}, WALK: {"granted": {"at_most": minutes(10)}}}})
    s.decide("first.late", "the first session, two months after the form", ["first"], enrolled(60), {"exercises": {KNEE: {"granted": {"at_most": reps(10, 1000)}}, WALK: {"granted": {"at_most": minutes(10)}}}})
    s.decide("step", "a step after good weeks is one step", ["step"], ready(), {"exercises": {KNEE: {"granted": {"at_most": reps(12, 1000)}}, WALK: {"granted": {"at_most": {"time_s": 780}}}}})
    for n in (14, 28, 60, 180, 360):
        p = almost(morning=False).sleeps(n - 4)
        if n > 340:
            p.clears()
        s.decide(f"gap.{n}", f"{n} days since the last session", ["gap"], p.check_in(), {"exercises": {KNEE: {"granted": {"max_fraction": {"of": reps(10, 1000), "per_mille": 900}}}}})
    for n in (5, 7, 10):
        s.decide(f"gap.{n}", f"{n} days since the last session: no more than before", ["gap"], almost(morning=False).sleeps(n - 4).check_in(), {"exercises": {KNEE: {"action": HELD, "granted": {"at_most": reps(10, 1000)}}}})
    for n in (13, 20, 30):
        s.decide(f"more.{n}", f"{n} of 10 repetitions done, three times", ["more"], trained(almost(morning=False), 3, done=reps(n, 1000)).check_in(), {"exercises": {KNEE: {"granted": {"at_most": reps(10, 1000)}}}})
    s.decide("more.load", "three times the load", ["more"], trained(almost(morning=False), 2, done=reps(10, 3000)).check_in(), {"exercises": {KNEE: {"granted": {"at_most": reps(10, 1000)}}}})
    s.decide("more.minutes", "walks of 25 minutes for 10", ["more"], trained(ready(name="almost_ready_to_walk", which=[WALK], sessions=5, morning=False), 3, which=[WALK], done=minutes(25)).check_in(), {"exercises": {WALK: {"granted": {"at_most": minutes(10)}}}})
    s.decide("more.without_a_grant", "exercise that nobody granted earns nothing", ["more"], trained(known(), 6, done=reps(20, 2000), granted=None).check_in(), {"exercises": {KNEE: {"granted": {"at_most": reps(10, 1000)}}}})
    s.decide("more.forged", "a grant above the ceiling is none", ["more", "ceiling"], trained(almost(morning=False), 2, done=reps(30, 9000), granted=reps(30, 9000)).check_in(), {"exercises": {KNEE: {"granted": {"at_most": reps(12, 3000, 3)}}}})


def symptoms():
    s = suite("required", "symptoms", "What hurts, tires or weakens is never followed by more", "BODY.",
              body=("FAIL_OPEN", "a muscle that suffers is given more", ["HZ-02"], ["I4"]), person=("FAIL_OPEN", "a body that is not well is given more", ["HZ-02"], ["I4"]))
    level = {"exercises": {KNEE: {"action": HELD, "granted": {"at_most": reps(10, 1000)}}}}
    for v in (5, 7, 10):
        s.decide(f"sore.{v}", f"a thigh that is sore at {v}", ["body"], ready(soreness_nrs={"everywhere": 0, THIGH: v}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}), level)
    s.decide("sore.tasks", "soreness that is in the way of tasks", ["body"], ready(soreness_nrs={"everywhere": 0, THIGH: 3}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: True}), level)
    s.decide("sore.unusual", "soreness that is unusual", ["body"], ready(soreness_nrs={"everywhere": 0, THIGH: 3}, unusual_soreness={THIGH: True}, limits_tasks={THIGH: False}), level)
    for v in (5, 8, 10):
        s.decide(f"pain.{v}", f"a knee that hurt at {v} during the last session", ["body"], almost().trains([KNEE], pain=v).sleeps(4).check_in(), level)
    for v in (12, 16, 20):
        s.decide(f"effort.{v}", f"a last session at {v / 2:g} of 10", ["body"], almost().trains([KNEE], effort=v).sleeps(4).check_in(), level)
    for v in (15, 18, 20):
        s.decide(f"exertion.{v}", f"a last walk at RPE {v}", ["body"], ready(name="almost_ready_to_walk", which=[WALK], sessions=5).trains([WALK], exertion=v).sleeps(4).check_in(), {"exercises": {WALK: {"action": HELD, "granted": {"at_most": minutes(10)}}}})
    s.decide("cannot_talk", "a last walk in which one could not talk", ["body"], ready(name="almost_ready_to_walk", which=[WALK], sessions=5).trains([WALK], talks=False).sleeps(4).check_in(), {"exercises": {WALK: {"action": HELD, "granted": {"at_most": minutes(10)}}}})
    s.decide("no_reserve", "a last session with no repetition to spare", ["body"], almost().trains([KNEE], spare=0).sleeps(4).check_in(), level)
    for word in ("a_little", "clearly"):
        s.decide(f"weaker.{word}", f"weaker after the last session: {word.replace('_', ' ')}", ["body"], almost().trains([KNEE], weaker=word).sleeps(4).check_in(), level)
    s.decide("cramp", "a severe cramp in the last session", ["body"], almost().trains([KNEE], left=["cramp"]).answers(cramp={KNEE: "severe"}).sleeps(4).check_in(), level)
    s.decide("joint", "a joint that hurt for a day", ["body"], almost().trains([KNEE], left=["joint_pain"]).answers(joint_pain_hours={KNEE: 24}, joint_alarm={KNEE: False}).sleeps(4).check_in(), level)
    s.decide("heavy", "a limb that was heavy for a day", ["body"], almost().trains([KNEE], left=["heaviness"]).answers(heavy_hours={THIGH: 24}).sleeps(4).check_in(), level)
    for v in (5, 8, 10):
        s.decide(f"tired.{v}", f"tiredness of {v}, where 2 is usual", ["person"], ready(fatigue_nrs=v), level)
    s.decide("tired.unusual", "tiredness that is unusual", ["person"], ready(unusual_fatigue=True), level)
    s.decide("limited", "a day after that was lost", ["person"], almost().trains([KNEE]).sleeps().check_in(limited_next_day=True), level)
    s.decide("tasks", "daily tasks that are clearly harder", ["person"], ready(daily_tasks_harder="clearly"), level)
    s.decide("fall", "a fall today", ["person"], ready(fell=True).tell("fall", **FALL), level)


def good_practice():
    s = suite("should", "stillness_harms", "Nobody is held still without need: who is well trains, and takes steps", "LIVE.",
              steps=("FAIL_CLOSED", "who does all that was asked never takes a step", ["HZ-11"], ["I27"]), rest_of_body=("FAIL_CLOSED", "the whole body is held still for one part of it", ["HZ-11"], ["I26"]),
              movement=("FAIL_CLOSED", "even gentle movement is taken away", ["HZ-11"], ["I26"]), returns=("FAIL_CLOSED", "after a rest nobody finds the way back", ["HZ-11"], ["I27", "I28"]), saw=("CATCH_UP", "the dose swings up and down", ["HZ-02", "HZ-14"], ["I34", "I13"]))
    s.decide("first_day", "a first morning on which all is well: training begins", ["steps"], enrolled(), {"all_rest": False, "exercises": {k: {"outcome": "granted"} for k in (KNEE, OTHER_KNEE, WALK, CYCLE, FIST)}, "no_latches": True})
    s.decide("step", "six good sessions: a step", ["steps"], ready(), {"exercises": {KNEE: {"action": "progress"}, WALK: {"action": "progress"}}})
    s.decide("obedient", "who never does more than was granted takes a step too", ["steps"], ready(), {"exercises": {KNEE: {"granted": {"at_least": reps(10, 1000)}, "action": "progress"}}})
    s.decide("answers_only_to_train", "who answers on training days alone takes a step", ["steps"], ready(), {"exercises": {KNEE: {"action": "progress"}}})
    s.decide("usually_tired", "somebody who is usually tired at 7, and is so today", ["steps"], told("usually_very_tired", lambda: trained_tired()).check_in(fatigue_nrs=7), {"exercises": {KNEE: {"outcome": "granted"}}, "no_latches": True})
    for name, tell_it, others in (("sore_thigh", lambda: ready(soreness_nrs={"everywhere": 0, THIGH: 7}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}), [OTHER_KNEE, FIST]),
                                  ("limb_in_a_cast", lambda: ready().tell("limb_immobilised", region=THIGH, days=20), [OTHER_KNEE, FIST]), ("painful_knee", lambda: almost().trains([KNEE], pain=8).sleeps(4).check_in(), [OTHER_KNEE, WALK, CYCLE]),
                                  ("two_falls", lambda: ready(fell=True).tell("fall", **FALL).sleeps(2).check_in(fell=True).tell("fall", **FALL).sleeps().check_in(), [KNEE, CYCLE]),
                                  ("weak_thigh", lambda: known().tell("test", results={"muscle_grade_mrc_thirds": {THIGH: 6}}).check_in(), [OTHER_KNEE, FIST]), ("nobody_home", lambda: known().tell("test", results={"tug_ds": 180}).check_in(company=False), [KNEE, CYCLE]),
                                  ("no_therapist", lambda: told("no_therapist", lambda: Person().enrols(FIVE, by=PHYSICIAN, seen=False)).check_in(), [KNEE, WALK, CYCLE])):
        s.decide(f"rest_of_body.{name}", f"{name.replace('_', ' ')}: the rest goes on", ["rest_of_body"], tell_it(), {"exercises": {k: {"outcome": "granted"} for k in others}})
    for name, tell_it in (("waiting", lambda: ready().tell("change", named=True)), ("hospital", lambda: ready().tell("hospital_stay", nights=2)), ("tired", lambda: ready(unusual_fatigue=True)), ("cool_illness", lambda: almost(illness="systemic", **COOL)), ("overwork", lambda: almost().trains([KNEE], left=["slow_breath"]).answers(settle_minutes=30).sleeps().check_in())):
        s.decide(f"movement.{name}", f"{name.replace('_', ' ')}: a stretch stays open", ["movement"], tell_it(), {"exercises": {FIST: {"outcome": "granted"}}})
    for name, tell_it in (("cold", lambda: almost(illness="above_neck", **COOL).sleeps().check_in().sleeps(3).check_in()), ("fever", lambda: almost(illness="systemic", temperature_dc=385, upset_gut=False).sleeps().check_in().sleeps(3).check_in()), ("fall", lambda: ready(fell=True).tell("fall", **FALL).sleeps(2).check_in()),
                          ("soreness", lambda: ready(soreness_nrs={"everywhere": 0, THIGH: 5}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}).sleeps().check_in()), ("break", lambda: almost(morning=False).sleeps(60).check_in()), ("silence", lambda: ready(warning_signs=None).sleeps().check_in()),
                          ("red_flag", lambda: ready(warning_signs=["palpitations"]).tell("care_seen").sleeps(3).clears("red_flag").sleeps().check_in()), ("hospital", lambda: ready().tell("hospital_stay", nights=2).sleeps().clears().sleeps().check_in())):
        s.decide(f"returns.{name}", f"after {name.replace('_', ' ')}: training is open again", ["returns"], tell_it(), {"exercises": {KNEE: {"outcome": "granted", "granted": {"at_least": {"sets": 1, "reps": 3}}}}, "no_latches": True})
    s.decide("rhythm", "every ninth day: the dose does not shrink away", ["saw", "returns"], trained(known(), 4, every=9).check_in(), {"exercises": {KNEE: {"granted": {"at_least": {"sets": 1, "reps": 8}}}}})
    s.decide("wish_to_stop", "who wished to stop trains on at the same level", ["saw"], enrolled(wish_to_stop=True).sleeps().check_in(), {"exercises": {KNEE: {"outcome": "granted", "granted": {"at_least": {"sets": 1, "reps": 10}}}}})
    s.decide("pool", "a pool with all its answers is open", ["rest_of_body"], told("a_pool", lambda: Person().enrols(SWIM).tell("test", results={"water_precautions": [], "fvc_percent": 90})).check_in(**VISIT), {"exercises": {POOL: {"outcome": "granted"}}})
    s.decide("pool_closed", "with a closed pool work on land goes on", ["rest_of_body"], told("a_pool", None).check_in(**{**VISIT, "water_temperature_dc": 250}), {"exercises": {WALK: {"outcome": "granted"}, KNEE: {"outcome": "granted"}}})

    s = suite("should", "reasons", "Every restriction has a reason, and a step has none", "WHY.", reason=("NOT_CITED", "a person is held, and nobody can say why", ["HZ-14"], ["I29"]), many=("NOT_CITED", "of several reasons one is told", ["HZ-14"], ["I6", "I29"]))
    for name, tell_it, rules in (("sign", lambda: ready(warning_signs=["chest_pain"]), ["RED-1"]), ("gate", lambda: ready(illness=None), ["RED-7"]), ("sore", lambda: ready(soreness_nrs={"everywhere": 0, THIGH: 6}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}), ["OVW-2"]), ("tired", lambda: ready(unusual_fatigue=True), ["FAT-1"]),
                                 ("gap", lambda: almost(morning=False).sleeps(8).check_in(), ["IRP-1"]), ("first", lambda: enrolled(), ["PRG-1"]), ("fever", lambda: ready(temperature_dc=390), ["SCR-6"]), ("clearance", lambda: ready().tell("change", named=True), ["SCR-1"]), ("hard", lambda: almost().trains([KNEE], effort=10).sleeps(4).check_in(), ["INT-2"]),
                                 ("alone", lambda: known().tell("test", results={"tug_ds": 160}).check_in(company=False), ["FAL-2"]), ("weak", lambda: known().tell("test", results={"muscle_grade_mrc_thirds": {THIGH: 5}}).check_in(), ["INT-3"]), ("grade", lambda: told("no_grade", lambda: Person().enrols(FIVE, graded=False)).check_in(), ["INT-3"])):
        s.decide(name, f"{name}: the rule is named", ["reason"], tell_it(), {"must_cite": rules})
    s.decide("several", "fever, an unusual tiredness and a named change: three rules are named", ["many"], ready(temperature_dc=390, unusual_fatigue=True).tell("change", named=True), {"must_cite": ["SCR-6", "FAT-1", "SCR-1"]})
    s.decide("two_signs", "two signs and a fall: each is named", ["many"], ready(warning_signs=["chest_pain", "palpitations"], fell=True).tell("fall", **FALL), {"must_cite": ["RED-1", "RED-2", "FAL-3"]})
    s.decide("step", "a step names nothing that holds", ["reason"], ready(), say(KNEE, silent=["PRG-1", "OVW-2", "INT-2", "FAT-1", "IRP-1"]))


def trained_tired():
    p = Person().enrols(FIVE)
    p.own[-1]["results"]["usual_fatigue_nrs"] = 7
    for _ in range(6):
        p.check_in(fatigue_nrs=7).trains([KNEE]).sleeps(4)
    return p


def relations():
    s = suite("required", "one_history_one_answer", "The order of an upload, its repetition, the calendar's year and the future change nothing", "SAME.",
              order=("ORDER_DEPENDENT", "one history has two answers", ["HZ-12"], ["I22"]), twice=("ORDER_DEPENDENT", "an upload that is repeated counts twice", ["HZ-12", "HZ-03"], ["I22"]), calendar=("ORDER_DEPENDENT", "a leap year or a new year changes a dose", ["HZ-12"], ["I21"]), future=("STALE_DATA", "what is dated after today changes today's dose", ["HZ-06"], ["I23"]))
    for name, what, tell_it in states():
        p = tell_it()
        s.metamorphic(f"shuffled.{name}", f"{what}; the lines in another order", ["order"], p.copy(), "equal", [{"shuffle": n} for n in (1, 7, 2024)])
        s.metamorphic(f"twice.{name}", f"{what}; every line twice", ["twice"], p.copy(), "equal", [{"duplicate": True}])
        s.metamorphic(f"shifted.{name}", f"{what}; a day, a leap year, a century later", ["calendar"], p.copy(), "equal", [{"shift_days": n} for n in (1, 59, 365, 1461, 36524)])
        good = {"day": day(p.now + 1), "event": "answer", "answers": {"fatigue_nrs": 2}}
        s.metamorphic(f"future.{name}", f"{what}; what is dated after today is refused or not used", ["future"], p.copy(), "equal",
                      [{"future": [good]}, {"future": [{"day": day(p.now + 3), "event": "clearance", "latch": "programme", "by": PHYSICIAN}]}, {"future": [{"day": day(p.now + 40), "event": "session", **exercise(KNEE), "done": reps(12, 1000)}]}])

    s = suite("required", "worse_is_never_more", "A worse answer, silence, or a session missed never gives more", "MORE.",
              worse=("FAIL_OPEN", "a worse answer gives more", ["HZ-02", "HZ-01"], ["I4"]), silent=("FAIL_OPEN", "silence gives more than the best answer", ["HZ-04"], ["I5"]), missed=("CATCH_UP", "a session that was missed raises the next", ["HZ-05", "HZ-03"], ["I14"]), over=("CATCH_UP", "who does more is given more", ["HZ-03", "HZ-14"], ["I12"]))
    worse = [("warning_signs", [[sign] for sign in EMERGENCY + SAME_DAY], []), ("illness", ["above_neck", "systemic", "in_the_chest"], "none"), ("fatigue_nrs", [3, 4, 6, 8, 10], 2), ("unusual_fatigue", [True], False), ("fell", [True], False),
             ("soreness_nrs", [{"everywhere": 0, THIGH: v} for v in (1, 2, 3, 4, 6, 10)] + [{"everywhere": v} for v in (1, 4, 10)], {"everywhere": 0}), ("daily_tasks_harder", ["a_little", "clearly"], "not_at_all"), ("worse_than_last_week", [True], False),
             ("recalled_soreness_nrs", [{"everywhere": v} for v in (1, 2, 4, 8)], {"everywhere": 0}), ("temperature_dc", [370, 379, 380, 400], None), ("upset_gut", [True], None), ("breathlessness_cr10_halves", [2, 6, 10, 20], None), ("wish_to_stop", [True], None), ("unexpected_breathlessness", [True], None)]
    bases = [("step_due", lambda: ready()), ("first_day", lambda: enrolled()), ("ramp", lambda: almost(morning=False).sleeps(11).check_in().trains([KNEE]).sleeps(8).check_in())]
    for base, tell_it in bases:
        for q, values, best in worse:
            s.metamorphic(f"{base}.{q}", f"{base.replace('_', ' ')}: {q} towards danger", ["worse"], tell_it(), "not_looser", [{"answer": {q: v}} for v in values])
    for base, tell_it in bases[:2]:
        for q in MORNING:
            v = [None, "declined", "outdated", "absent"]
            s.metamorphic(f"{base}.silent.{q}", f"{base.replace('_', ' ')}: {q} not answered, declined, outdated, never asked", ["silent"], tell_it(), "not_looser", [{"answer": {q: x if q != "soreness_nrs" or x == "absent" else {"everywhere": x}}} for x in v])
    for k, how in (("effort_cr10_halves", [{KNEE: v} for v in (7, 8, 9, 12, 20)]), ("pain_nrs", [{KNEE: v} for v in (2, 3, 5, 7, 10)]), ("reps_in_reserve", [{KNEE: v} for v in (5, 4, 3, 0)])):
        p = almost().trains([KNEE], spare=None)
        after = p.own.pop()
        during = p.own.pop()
        q = p.copy()
        q.own.append(after)
        q.sleeps(4).check_in()
        q.own.append(during)
        s.metamorphic(f"session.{k}", f"the last session: {k} towards danger", ["worse"], q, "not_looser", [{"answer": {k: v}} for v in how] + [{"answer": {k: "absent"}}, {"answer": {k: {KNEE: None}}}])
    for base, tell_it in (("step_due", lambda: ready()), ("after_two", lambda: trained(known(), 2).check_in())):
        p = tell_it()
        add = [{"day": p.today, "event": "fall", **FALL}]
        s.metamorphic(f"{base}.added", f"{base.replace('_', ' ')}: something worse is told beside the rest", ["worse"], p, "not_looser",
                      [{"add": add}, {"add": [{"day": p.today, "event": "change", "named": True}]}, {"add": [{"day": p.today, "event": "hospital_stay", "nights": 1}]}, {"add": [{"day": p.today, "event": "limb_immobilised", "region": THIGH, "days": 9}]},
                       {"add": [{"day": p.today, "event": "flare", "state": "began", "by": PHYSICIAN}]}, {"add": [{"day": p.today, "event": "declined_step", **exercise(KNEE)}]}, {"add": [{"day": p.today, "event": "outside", "exercise": "walking", "done": minutes(30)}]}])
    for base, n in (("third", 2), ("sixth", 5)):
        p = trained(known(), n)
        full = trained(p.copy(), 1)
        last = full.own[-4:]
        full.own = full.own[:-4]
        full.check_in()
        check = full.own.pop()
        full.own += [last[0], check] + last[1:]
        s.metamorphic(f"missed.{base}", f"the {base} session was missed: the next is no larger", ["missed"], full, "not_looser", [{"drop_last": 3}])
    s.metamorphic("over.beside", "more was done beside the plan", ["over"], almost().trains([KNEE]).sleeps(4).check_in(), "not_looser", [{"add": [{"day": day(20), "event": "outside", **exercise(KNEE), "done": reps(20, 1000)}]}, {"add": [{"day": day(22), "event": "session", **exercise(KNEE), "done": reps(15, 2000)}]}])
