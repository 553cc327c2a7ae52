# SPDX-License-Identifier: BSL-1.0
"""The constraints under which a dose is granted, as bounds that any sane policy keeps; and that nobody is bound without need."""
from breaks import COOL
from others import POOL, SWIM, VISIT, tests_told
from people import *  # noqa: F403
from progress import FALL
from rule import both
from suite import Suite


def tell():
    needed()
    not_needed()


def under(who, **constraints):
    """An expectation of the constraints of the person, or of exercises: whoever grants them grants them so."""
    one = {"constraints": {k: [v] if k != "at_most" and isinstance(v, str) else v for k, v in constraints.items()}}
    return {"person": one} if who == "person" else {"exercises": {k: one for k in ([who] if isinstance(who, str) else who)}}


def swims(**results):
    return told("a_pool", lambda: Person().enrols(SWIM).tell("test", results={"water_precautions": [], "fvc_percent": 90})).tell("test", results=results) if results else told("a_pool", lambda: Person().enrols(SWIM).tell("test", results={"water_precautions": [], "fvc_percent": 90}))


def needed():
    s = Suite("required", "conditions", "Whoever trains with a risk trains under the condition that it asks for, or not at all", "UNDER.")
    for flag, effect, hazards, laws in (("hold", "somebody who falls stands without a hold, or alone", ["HZ-09"], ["I4"]), ("load", "load is added that nobody may add", ["HZ-02", "HZ-03"], ["I32"]), ("effort", "the effort of somebody who is not well is not capped", ["HZ-01", "HZ-10"], ["I4"]),
                                        ("water", "somebody is alone in the water", ["HZ-01", "HZ-09"], ["I4"]), ("heart", "a target of the heart rate drives a heart that cannot show its work", ["HZ-01"], ["I4"]), ("warm", "a cold muscle is stretched to its end", ["HZ-02"], ["I4"])):
        s.note(flag, "FAIL_OPEN", effect, hazards, laws=laws, evidence=["SAFETY.md"])
    rail, both_of = dict(must_have="supported_standing"), dict(must_have=["supported_standing", "company"])
    for k, v in (("tug_ds", 130), ("tug_ds", 200), ("gait_speed_mm_s", 700), ("chair_stands", 3), ("tandem_stand_ds", 20), ("unsteady", True), ("knee_buckles", True), ("falls_last_year", 1), ("falls_last_year", 5)):
        s.decide(f"falls.{k}.{str(v).lower()}", f"{k} of {str(v).lower()}: standing work has a support, and company", ["hold"], tests_told(known(), **{k: v}).check_in(), under(WALK, **both_of))
    s.decide("falls.untold", "nobody asked for falls, and nobody tested", ["hold"], told("not_tested", lambda: Person().enrols(FIVE, steady=False)).check_in(), under(WALK, **both_of))
    for n in (1, 7, 13):
        s.decide(f"falls.days.{n}", f"a fall {n} days ago", ["hold"], ready(fell=True).tell("fall", **FALL).sleeps(n).check_in(), under(WALK, **both_of))
    s.decide("falls.unanswered", "whether there was a fall was not answered", ["hold"], ready(fell=None), under(WALK, **rail))
    for v in (0, 3, 5, 8):
        s.decide(f"weak_muscle.{v}", f"a muscle of {v} thirds of a grade", ["load"], tests_told(known(), muscle_grade_mrc_thirds={THIGH: v}).check_in(), under(KNEE, must_have=["no_external_load", "assisted_only"]))
    s.decide("not_graded", "a muscle that nobody graded", ["load"], told("ungraded", lambda: Person().enrols(FIVE, graded=False)).check_in(), under(KNEE, must_have="no_external_load"))
    s.decide("no_therapist", "no physiotherapist has been seen", ["load"], told("no_therapist", lambda: Person().enrols(FIVE, by=PHYSICIAN, seen=False)).check_in(), under(KNEE, must_have="no_external_load"))
    s.decide("flare", "a flare, and the programme is cleared", ["load"], ready().tell("flare", state="began", by=PHYSICIAN).clears(), under(KNEE, must_have="no_external_load"))
    capped = dict(at_most="start_phase_effort")
    for v in (40, 50, 59):
        s.decide(f"breath.{v}", f"a vital capacity of {v} %", ["effort"], tests_told(known(), fvc_percent=v).check_in(), under([WALK, CYCLE], **capped))
    s.decide("cold", "a cold above the neck", ["effort"], ready(illness="above_neck", **COOL), under([KNEE, WALK, CYCLE], **capped))
    s.decide("flare.effort", "walks during a flare", ["effort"], ready().tell("flare", state="began", by=PHYSICIAN).clears(), under(WALK, **capped))
    back = lambda sign: ready(warning_signs=[sign]).tell("care_seen").sleeps(2).clears("red_flag")  # noqa: E731
    for n in (0, 7, 13):
        s.decide(f"red_return.{n}", f"{n} days after a cleared warning sign", ["effort"], back("palpitations").sleeps(n).check_in(), under([KNEE, WALK, CYCLE], **capped))
    s.decide("red_return.supervised", "the first session after a cleared emergency", ["effort"], back("chest_pain").check_in(), under([KNEE, WALK, CYCLE], must_have="supervised_only", **capped))
    s.decide("hospital_return", "the first morning after a cleared stay in hospital", ["effort"], ready().tell("hospital_stay", nights=3).sleeps().clears().check_in(), under([KNEE, WALK, CYCLE], **capped))
    s.decide("pool", "a pool with all its answers", ["water"], swims().check_in(**VISIT), under(POOL, must_have="company"))
    s.decide("pool.alone", "a pool with nobody there", ["water"], swims().check_in(**{**VISIT, "pool_company": False}), {"exercises": {POOL: {"outcome": "withheld", "constraints": {"must_have": ["company"]}}}})
    s.decide("pool.falls", "a pool, and a high risk of falling", ["water", "hold"], swims(tug_ds=200).check_in(**VISIT), under(POOL, must_have=["company", "supervised_only"]))
    s.decide("pool.warm", "warm water of 34 degrees", ["effort"], swims().check_in(**{**VISIT, "water_temperature_dc": 340}), under(POOL, **capped))
    for k in ("beta_blocker", "heart_rate_unreliable", "unsteered_heart"):
        for word, v in (("yes", True), ("unanswered", None)):
            s.decide(f"heart.{k}.{word}", f"the heart rate is measured, and {k} was {'said' if v else 'not answered'}", ["heart"], known("with_a_pulse_enrolled", FIVE, measures=["heart_rate_bpm"]).check_in(**{**dict(beta_blocker=False, heart_rate_unreliable=False, unsteered_heart=False), k: v}), under("person", must_have="no_heart_rate_targets"))
    s.decide("stretch", "a stretch", ["warm"], enrolled(), under(FIST, must_have="when_warm"))
    s.decide("stretch.falls", "a stretch, and a high risk of falling", ["warm", "hold"], tests_told(known(), tug_ds=200).check_in(), under(FIST, must_have=["when_warm", "seated_only"]))


def not_needed():
    s = Suite("should", "no_needless_conditions", "Nobody is bound by a condition without need", "FREE.")
    s.note("bound", "FAIL_CLOSED", "somebody who is well is bound to conditions that keep them from training", ["HZ-11"], laws=["I26", "I27"], evidence=["SAFETY.md"])
    none = ["seated_only", "supervised_only", "no_external_load", "assisted_only", "passive_only", "light_effort"]
    well = both(under([KNEE, WALK, CYCLE], must_not_have=none), under("person", must_not_have=none))
    s.decide("first_day", "a first morning on which all is well", ["bound"], enrolled(), well)
    s.decide("step", "a step is due", ["bound"], ready(), well)
    s.decide("alone", "nobody is at home, and falls are not likely", ["bound"], enrolled(company=False), {"exercises": {WALK: {"outcome": "granted", "constraints": {"must_not_have": ["company"]}}}})
    s.decide("strong", "a muscle of grade 4", ["bound"], tests_told(known(), muscle_grade_mrc_thirds={THIGH: 12}).check_in(), under(KNEE, must_not_have=["no_external_load", "assisted_only"]))
    s.decide("weak_side", "one weak muscle does not bind the other side", ["bound"], tests_told(known(), muscle_grade_mrc_thirds={THIGH: 6}).check_in(), under(OTHER_KNEE, must_not_have=["no_external_load", "assisted_only", "passive_only"]))
    s.decide("seated", "a high risk of falling binds no seated work", ["bound"], tests_told(known(), tug_ds=200).check_in(), under([KNEE, OTHER_KNEE, CYCLE], must_not_have=["seated_only", "supported_standing", "company", "supervised_only"]))
    s.decide("land", "a pool that is closed binds no work on land", ["bound"], swims().check_in(**{**VISIT, "water_temperature_dc": 250}), under([WALK, KNEE], must_not_have="no_pool"))
    s.decide("breath", "a good vital capacity caps no effort", ["bound"], tests_told(known(), fvc_percent=90).check_in(), under([WALK, CYCLE], must_not_have=["start_phase_effort", "light_effort"]))
    s.decide("heart", "a heart that follows effort may have a target", ["bound"], known("with_a_pulse_enrolled", FIVE, measures=["heart_rate_bpm"]).check_in(beta_blocker=False, heart_rate_unreliable=False, unsteered_heart=False), under("person", must_not_have="no_heart_rate_targets"))
