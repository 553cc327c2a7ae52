# SPDX-License-Identifier: BSL-1.0
"""What is granted of any wish: the rules that judge a step, and the guard, under a policy whose wishes are told."""
from breaks import COOL
from people import *  # noqa: F403
from progress import FALL, ordered
from rule import Rule, both, say
from suite import Suite

LEVEL = reps(10, 1000)
LARGEST = 2147483647
ROOM = order(KNEE, LEVEL, reps(20, 20000, 3), reps_from=8, reps_to=12)
TWO_PARTS = {KNEE: reps(11, 1000, 2)}


def tell():
    one_part()
    load_step()
    minutes_of_a_week()
    weaker_side()
    less()
    never_above()
    never_under_rest()
    refused()


class Wished(Rule):
    """Vectors of a rule under wishes that are told, in a file of their own: who cannot be told any leaves it out as a whole."""

    def __init__(self, id, title, effect, hazards, laws, **more):
        super().__init__(id, title, effect, hazards, laws, name=f"{id}-wishes", **more)

    def decide(self, id, *of_it, **more):
        return super().decide("wish." + id, *of_it, **more)


def roomy():
    """A step is due, and the ceiling is far away."""
    return ordered("with_room", ROOM, KNEE)


def lifts(n, load):
    """The same from this level."""
    return ordered(f"with_room_{n}_{load}", order(KNEE, reps(n, load), reps(20, 20000, 3), reps_from=8, reps_to=12), KNEE)


def each(r, stem, what, person, wish, values, granted, who=KNEE, cite=None, flags="boundary"):
    """Three wishes, of which `granted` says what is granted; the rule is to be named where `cite` says so."""
    for name, v, got in zip(("below", "at", "above"), values, granted):
        named = cite is not None and name in cite
        held = {"action": "hold"} if named and r.id == "PRG-2" else {}
        r.decide(f"{stem}.{name}", what.format(v), flags, person(), say(who, cite=[r.id] if named else (), silent=[r.id] if cite is not None and not named else (), granted=got, **held), wishes={who: wish(v)})


def one_part():
    r = Wished("PRG-2", "A step changes one part of the dose, by one step, whatever is wished", "two parts of the dose rise at once, or one by a jump", ["HZ-03"], ["I18"], too_strict="a step that is one step is refused")
    held = say(KNEE, "hold", ["PRG-2"], granted=LEVEL)
    each(r, "reps", "{} repetitions are wished, from 10: a step is two at most", roomy, lambda v: reps(v, 1000), (11, 12, 13), (reps(11, 1000), reps(12, 1000), LEVEL), cite=("above",))
    each(r, "sets", "sets wished, from 1: {}; a step is one at most", roomy, lambda v: reps(10, 1000, v), (1, 2, 3), (LEVEL, reps(10, 1000, 2), LEVEL), cite=("above",))
    for name, wish, granted in (("below", LEVEL, LEVEL), ("at", reps(10, 1050), reps(10, 1050)), ("above", reps(11, 1050), None)):
        r.decide(f"parts.{name}", {"below": "no part rises", "at": "one part rises", "above": "two parts rise, each by less than a step"}[name], "boundary", roomy(), held if granted is None else say(KNEE, "progress", silent=["PRG-2"], granted=granted), wishes={KNEE: wish})
    for name, wish in (("reps_and_sets", reps(11, 1000, 2)), ("sets_and_load", reps(10, 1050, 2)), ("three_parts", reps(11, 1050, 2)), ("while_another_falls", reps(8, 1050, 2)), ("with_time", {**reps(11, 1000), "time_s": 60})):
        r.decide(f"several.{name}", f"wished at once: {name.replace('_', ' ')}", "boundary", roomy(), held, wishes={KNEE: wish})
    r.decide("trade", "a set more, with fewer repetitions: one part rises", "free", roomy(), say(KNEE, "progress", silent=["PRG-2"], granted=reps(8, 1000, 2)), wishes={KNEE: reps(8, 1000, 2)})
    r.decide("less", "less is wished: nothing rises", "free", roomy(), say(KNEE, silent=["PRG-2"], granted=reps(9, 1000)), wishes={KNEE: reps(9, 1000)})
    for p in ("sets", "reps", "load_g", "time_s"):
        wish = {**LEVEL, p: LARGEST}
        r.decide(f"largest.{p}", f"the largest number there is, of {p}", "boundary", roomy(), say(KNEE, "hold" if p in ("sets", "reps") else None, ["PRG-2"] if p in ("sets", "reps") else (), granted=LEVEL), wishes={KNEE: wish})
    r.decide("largest.all", "the largest number there is, of every part", "boundary", roomy(), held, wishes={KNEE: dict.fromkeys(("sets", "reps", "load_g", "time_s"), LARGEST)})
    r.decide("walk", "a walk of eleven minutes, and a set beside it", "boundary", ready(), say(WALK, "hold", ["PRG-2"], granted=minutes(10)), wishes={WALK: {**minutes(11), "sets": 1}})
    r.decide("alone", "a repetition and a set more on a morning on which a step is due: it holds, by this rule alone", "alone", roomy(), held, wishes=TWO_PARTS)
    r.decide("alone.jump", "three repetitions more: it holds, by this rule alone", "alone", roomy(), held, wishes={KNEE: reps(13, 1000)})
    r.decide("other_exercise", "the walk beside it takes its step", "scope", ready(), both(say(KNEE, "hold", ["PRG-2"], granted=LEVEL), say(WALK, "progress", silent=["PRG-2"], granted=minutes(11))), wishes=TWO_PARTS)
    r.decide("maintain", "the order is to be kept as it is, so nobody asks for a wish", "free", ready(name="kept", form_of="kept_enrolled", orders=[order(KNEE, LEVEL, reps(12, 3000, 3), aim="maintain"), STRETCHES], which=[KNEE]), say(KNEE, silent=["PRG-2"], granted=LEVEL), wishes=TWO_PARTS)
    r.decide("declined", "the step was declined today, so nobody asks for a wish", "free", ready().tell("declined_step", **exercise(KNEE)), say(KNEE, "hold", silent=["PRG-2"], granted=LEVEL), wishes=TWO_PARTS)
    # It reads no signal: silence neither opens it nor hides it.
    for q, action in (("illness", "rest"), ("warning_signs", "rest"), ("soreness_nrs", "rest"), ("fatigue_nrs", "hold"), ("unusual_fatigue", "hold")):
        for word, value in (("unanswered", None), ("declined", "declined")):
            r.decide(f"silent.{q}.{word}", f"two parts are wished, and {q} was {word}", "silence", ready(**{q: {"everywhere": value} if q == "soreness_nrs" else value}), say(KNEE, action, ["PRG-2"]), wishes=TWO_PARTS)
    r.decide("silent.effort", "two parts are wished, and nobody told the effort of the last session", "silence", almost().trains([KNEE], effort=None).sleeps(4).check_in(), say(KNEE, "hold", ["PRG-2", "INT-2"], granted=LEVEL), wishes=TWO_PARTS)
    r.decide("silent.everything", "two parts are wished, and not a word was told today", "silence", ready(morning=False), say(KNEE, "rest", ["PRG-2"]), wishes=TWO_PARTS)
    r.out_voted("out_voted", "an open gate beside it", ready(illness=None), "RED-7", "rest", wishes=TWO_PARTS)
    r.out_voted("out_voted.sign", "an emergency beside it", ready(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", wishes=TWO_PARTS)
    r.out_voted("out_voted.pain", "a knee that hurt beside it: a fifth is taken back", almost().trains([KNEE], pain=6).sleeps(4).check_in(), "OVW-8", "regress", wishes=TWO_PARTS)
    r.out_voted("out_voted.first", "before the first session another rule holds as well", enrolled(), "PRG-1", "hold", wishes=TWO_PARTS)


def load_step():
    r = Wished("PRG-3", "A load rises by a small share of itself, whatever is wished", "the load jumps", ["HZ-03"], ["I11", "I32"], too_strict="a step that is small enough is refused")
    stays = lambda n=12: reps(n, 2000)  # noqa: E731
    top = lambda: lifts(12, 2000)  # noqa: E731
    each(r, "plain", "{} g at the same repetitions, from 2000: a twentieth is free", top, lambda v: reps(12, v), (2099, 2100, 2101), (reps(12, 2099), reps(12, 2100), stays()), cite=("above",))
    each(r, "bottom", "2200 g with {} repetitions, where the range begins at 8: a tenth is for the bottom of the range", top, lambda v: reps(v, 2200), (7, 8, 9), (reps(7, 2200), reps(8, 2200), stays()), cite=("above",))
    each(r, "tenth", "{} g at the bottom of the range, from as many repetitions: beyond a tenth they would have to make room", lambda: lifts(8, 2000), lambda v: reps(8, v), (2199, 2200, 2201), (reps(8, 2199), reps(8, 2200), stays(8)), cite=("above",))
    each(r, "room", "{} g with 10 repetitions, from 12 x 2000: load times repetitions may not rise", top, lambda v: reps(10, v), (2399, 2400, 2401), (reps(10, 2399), reps(10, 2400), stays()), cite=("above",))
    each(r, "six_left", "2500 g with {} repetitions: at least six are left", top, lambda v: reps(v, 2500), (5, 6, 7), (stays(), reps(6, 2500), reps(7, 2500)), cite=("below",))
    each(r, "quarter", "{} g with 8 repetitions, from 12 x 2000: a quarter is the most", top, lambda v: reps(8, v), (2499, 2500, 2501), (reps(8, 2499), reps(8, 2500), stays()), cite=("above",))
    for name, v in (("half", 3000), ("more_than_half", 3001), ("largest", 500000)):
        r.decide(f"never.{name}", f"{v} g, from 2000: never by a policy", "boundary", top(), say(KNEE, cite=["PRG-3"], granted=stays()), wishes={KNEE: reps(6, v)})
    bare = lambda: ordered("with_room_and_no_load", order(KNEE, reps(12), reps(20, 20000, 3), reps_from=8, reps_to=12), KNEE)  # noqa: E731
    each(r, "first", "a first load of {} g at the bottom of the range", bare, lambda v: reps(8, v), (499, 500, 501), (reps(8, 499), reps(8, 500), reps(12)), cite=("above",))
    each(r, "first_bottom", "a first load of 500 g with {} repetitions, where the range begins at 8", bare, lambda v: reps(v, 500), (7, 8, 9), (reps(7, 500), reps(8, 500), reps(12)), cite=("above",))
    r.decide("alone", "a load that jumps by a half stays away, by this rule alone", "alone", top(), say(KNEE, cite=["PRG-3"], granted=stays()), wishes={KNEE: reps(8, 3000)})
    r.out_voted("out_voted", "an open gate beside it", top().answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", wishes={KNEE: reps(8, 3000)})


def minutes_of_a_week():
    r = Wished("PRG-4", "The week's minutes grow by about a tenth, whatever is wished", "minutes pile up faster than a body can follow", ["HZ-03"], ["I11", "I16"], too_strict="a step that is small enough is cut")

    def walks(m, per_week=3):
        return ready(name=f"free_walks_of_{m}_x{per_week}", form_of=f"free_walks_of_{m}_x{per_week}_enrolled", orders=[order(WALK, minutes(m), minutes(40), per_week=per_week, planned_gap_days=4), STRETCHES], which=[WALK])

    def beside(m):
        """A walk once a week, beside cycling that gives the week room."""
        signed = {"start_signed": {"who": 41, "why": "usual_for_this_person", "until": day(100)}} if m > 15 else {}
        o = [order(CYCLE, minutes(15), minutes(15), per_week=6), order(WALK, minutes(m), minutes(40), per_week=1, planned_gap_days=4, **signed), STRETCHES]
        return ready(name=f"a_free_walk_of_{m}", form_of=f"a_free_walk_of_{m}_enrolled", orders=o, which=[WALK])
    time = lambda v: {"time_s": v}  # noqa: E731
    for stem, person, most, what in (("five_minutes", lambda: walks(10), 700, "three walks of 10 minutes a week, which may grow by five minutes"), ("tenth", lambda: walks(15, 6), 990, "six walks of 15 minutes a week, which may grow by a tenth"),
                                     ("three_tenths", lambda: walks(5), 390, "three walks of 5 minutes a week, which may grow by three tenths"), ("two_minutes", lambda: walks(2), 160, "three walks of 2 minutes a week, which may grow by two minutes"),
                                     ("session_minutes", lambda: beside(10), 900, "a walk of 10 minutes beside much cycling, which may grow by five minutes"), ("session_share", lambda: beside(20), 1560, "a walk of 20 minutes beside much cycling, which may grow by three tenths")):
        each(r, stem, "{} seconds are wished: " + what, person, time, (most - 1, most, most + 1), (time(most - 1), time(most), time(most)), who=WALK)
    two = lambda: ready(name="free_walks_and_cycles", form_of="free_walks_and_cycles_enrolled", orders=[order(WALK, minutes(10), minutes(40)), order(CYCLE, minutes(10), minutes(40)), STRETCHES], which=[WALK, CYCLE])  # noqa: E731
    for name, v in (("below", 619), ("at", 620), ("above", 621)):
        r.decide(f"left_over.{name}", f"a walk takes 100 of the 120 seconds by which each of two exercises may grow; {v} are wished of the cycle", "boundary", two(), both(say(WALK, "progress", granted=time(700)), say(CYCLE, "progress", granted=time(min(v, 620)))), wishes={WALK: time(700), CYCLE: time(v)})
    for v in (86400, 86401, LARGEST):
        whole = v <= 86400
        r.decide(f"largest.{v}", f"{v} seconds are wished: " + ("they are cut" if whole else "no dose is as long, so nothing is granted of the wish"), "boundary", walks(10), say(WALK, cite=["PRG-4"], granted=time(700 if whole else 600)), wishes={WALK: time(v)})
    r.decide("counted_work", "minutes are wished of counted work, which has none", "boundary", roomy(), say(KNEE, granted=LEVEL), wishes={KNEE: {**LEVEL, "time_s": 60}})
    r.decide("alone", "twice the time is cut to what a week may grow, by this rule alone", "alone", walks(10), say(WALK, "progress", ["PRG-4"], granted=time(700)), wishes={WALK: time(1200)})
    r.out_voted("out_voted", "an emergency beside a wish that is cut", walks(10).answers(warning_signs=["fainting"]), "RED-1", "stop_and_seek_care", who=WALK, wishes={WALK: time(1200)})


def weaker_side():
    r = Wished("PRG-11", "The weaker side grows in repetitions to the top of their range, whatever is wished", "the weaker side is loaded like the stronger one", ["HZ-03"], ["I4"])
    weak = lambda: ordered("with_room_from_11", order(KNEE, reps(11, 1000), reps(20, 20000, 3), reps_from=8, reps_to=12), KNEE, morning=False).tell("test", results={"strength_n": {THIGH: 70, OTHER_THIGH: 100}}).check_in()  # noqa: E731
    each(r, "top", "{} repetitions are wished of the weaker side, from 11, in a range of 8 to 12", weak, lambda v: reps(v, 1000), (11, 12, 13), (reps(11, 1000), reps(12, 1000), reps(12, 1000)), cite=("above",))
    each(r, "load", "{} g are wished of the weaker side, from 1000", weak, lambda v: reps(11, v), (999, 1000, 1001), (reps(11, 999), reps(11, 1000), reps(11, 1000)), cite=("above",))


def less():
    s = Suite("rule_set", "wishes", "A policy may wish less than the level, and not less than the floor", "LESS.")
    s.note("floor", "OFF_BY_ONE", "a policy that wishes too little lets somebody waste away", ["HZ-11"], laws=["I26", "I27"], evidence=["docs/rules/definitions.md"])
    s.note("obeyed", "FAIL_OPEN", "more is granted than was wished", ["HZ-03"], laws=["I9"], evidence=["SAFETY.md"])
    s.note("eased", "FAIL_OPEN", "a wish undoes what the rules take back", ["HZ-02"], laws=["I4"], evidence=["SAFETY.md"])
    for name, v in (("below", 4), ("at", 5), ("above", 6)):
        s.decide(f"reps.{name}", f"{v} repetitions are wished, where the floor is five", ["floor"], ready(), say(KNEE, "progress", granted=reps(max(v, 5), 1000)), wishes={KNEE: reps(v, 1000)})
    for name, v in (("below", 299), ("at", 300), ("above", 301)):
        s.decide(f"time.{name}", f"{v} seconds are wished, where the floor is five minutes", ["floor"], ready(), say(WALK, "progress", granted={"time_s": max(v, 300)}), wishes={WALK: {"time_s": v}})
    s.decide("load", "half the load is wished", ["obeyed"], ready(), say(KNEE, "progress", granted=reps(10, 500)), wishes={KNEE: reps(10, 500)})
    s.decide("no_load", "no load is wished", ["obeyed"], ready(), say(KNEE, "progress", granted=reps(10)), wishes={KNEE: reps(10)})
    s.decide("nothing", "nothing is wished: the floor dose, with its load", ["floor"], ready(), both(say(KNEE, "progress", granted=reps(5, 1000)), say(WALK, "progress", granted=minutes(5))), wishes={KNEE: {}, WALK: {}})
    s.decide("stands", "the level is wished", ["obeyed"], ready(), both(say(KNEE, "progress", granted=LEVEL), say(WALK, "progress", granted=minutes(10))), wishes={KNEE: LEVEL, WALK: minutes(10)})
    hurt = lambda: almost().trains([KNEE], pain=6).sleeps(4).check_in()  # noqa: E731
    for name, v in (("below", 7), ("at", 8), ("above", 9)):
        s.decide(f"eased.{name}", f"a fifth was taken back, to eight repetitions, and {v} are wished", ["eased"], hurt(), say(KNEE, "regress", granted=reps(min(v, 8), 1000)), wishes={KNEE: reps(v, 1000)})
    s.decide("eased.level", "a fifth was taken back, and the level is wished", ["eased"], hurt(), say(KNEE, "regress", granted=reps(8, 1000)), wishes={KNEE: LEVEL})


def required(name, title, prefix, **notes):
    s = Suite("required", name, title, prefix)
    for flag, (fault, effect, hazards, laws) in notes.items():
        s.note(flag, fault, effect, hazards, (), laws, ["SAFETY.md"])
    return s


def at_most(who, dose, **more):
    return {"exercises": {who: {"granted": {"at_most": dose}, **more}}}


def never_above():
    s = required("wishes", "Whatever a policy wishes, no dose is above its ceiling or its step", "WISH.", ceiling=("FAIL_OPEN", "a ceiling that a clinician set is passed, because a policy wished it", ["HZ-03"], ["I9"]),
                 step=("FAIL_OPEN", "a policy that wishes a jump is given one", ["HZ-03"], ["I11", "I18"]), absurd=("WRONG_UNIT", "a number without meaning becomes a dose", ["HZ-07", "HZ-03"], ["I9", "I31"]),
                 more=("FAIL_OPEN", "more is granted than was wished, or than the level", ["HZ-03"], ["I9"]), early=("FAIL_OPEN", "a wish is granted before its time", ["HZ-03"], ["I11"]))

    def under(name, who, start, ceiling):
        return ready(name=f"close_to_{name}", form_of=f"close_to_{name}_enrolled", orders=[order(who, start, ceiling, **({"reps_from": 8} if who == KNEE else {})), STRETCHES], which=[who])
    for name, who, start, ceiling, wish, values in (("reps", KNEE, LEVEL, reps(11, 1000), lambda v: reps(v, 1000), (10, 11, 12)), ("sets", KNEE, LEVEL, reps(10, 1000, 2), lambda v: reps(10, 1000, v), (1, 2, 3)),
                                                    ("load", KNEE, LEVEL, reps(10, 1040), lambda v: reps(10, v), (1039, 1040, 1041)), ("time", WALK, minutes(10), minutes(11), lambda v: {"time_s": v}, (659, 660, 661))):
        for at, v in zip(("below", "at", "above"), values):
            s.decide(f"ceiling.{name}.{at}", f"{v} are wished, where the ceiling of {name} is {values[1]}", ["ceiling"], under(name, who, start, ceiling), at_most(who, wish(min(v, values[1]))), wishes={who: wish(v)})
        s.decide(f"ceiling.{name}.far", f"the largest number there is, where the ceiling of {name} is {values[1]}", ["ceiling", "absurd"], under(name, who, start, ceiling), at_most(who, ceiling), wishes={who: wish(LARGEST)})
        s.decide(f"ceiling.{name}.all", f"every part at once beyond a ceiling that only {name} could reach", ["ceiling", "step"], under(name, who, start, ceiling), at_most(who, ceiling), wishes={who: {"sets": 5, "reps": 50, "load_g": 5000, "time_s": 5000}})
    one_step = {"sets": 2, "reps": 12, "load_g": 1250}
    s.decide("twice", "twice the level, part by part", ["step"], ready(), both(at_most(KNEE, one_step), at_most(WALK, {"time_s": 780})), wishes={KNEE: reps(20, 2000, 2), WALK: minutes(20)})
    s.decide("ten_times", "ten times the level, part by part", ["step"], ready(), both(at_most(KNEE, one_step), at_most(WALK, {"time_s": 780})), wishes={KNEE: reps(100, 10000, 10), WALK: minutes(100)})
    s.decide("ceiling_at_once", "the ceiling itself, in one step", ["step"], ready(), both(at_most(KNEE, one_step), at_most(WALK, {"time_s": 780})), wishes={KNEE: reps(12, 3000, 3), WALK: minutes(30)})
    s.decide("two_parts", "two parts, each by its step: not both", ["step"], ready(), {"exercises": {KNEE: {"granted": {"at_most": {"sets": 2, "reps": 12, "load_g": 1000}, "max_fraction": {"of": reps(10, 1000, 2), "per_mille": 1000}}}}}, wishes={KNEE: reps(12, 1000, 2)})
    for p, step in (("sets", 2), ("reps", 12), ("load_g", 1250)):
        for word, by in (("jump", 3), ("largest", None)):
            n = LARGEST if by is None else LEVEL[p] * by
            s.decide(f"{p}.{word}", f"{n} of {p}, and all else as it is", ["step", *(["absurd"] if by is None else [])], ready(), at_most(KNEE, {**LEVEL, p: step}), wishes={KNEE: {**LEVEL, p: n}})
    for word, n in (("jump", 1800), ("largest", LARGEST)):
        s.decide(f"time_s.{word}", f"{n} seconds", ["step", *(["absurd"] if n == LARGEST else [])], ready(), at_most(WALK, {"time_s": 780}), wishes={WALK: {"time_s": n}})
    for p, bound in (("sets", 100), ("reps", 1000), ("load_g", 500000)):
        for at, n in (("below", bound - 1), ("at", bound), ("above", bound + 1)):
            s.decide(f"{p}.bound.{at}", f"{n} of {p}: the most that any dose may have is {bound}", ["absurd"], ready(), at_most(KNEE, one_step), wishes={KNEE: {**LEVEL, p: n}})
    for at, n in (("below", 86399), ("at", 86400), ("above", 86401)):
        s.decide(f"time_s.bound.{at}", f"{n} seconds: the most that any dose may have is a day", ["absurd"], ready(), at_most(WALK, {"time_s": 780}), wishes={WALK: {"time_s": n}})
    s.decide("largest", "the largest number there is, of every part of every exercise", ["absurd"], ready(), both(at_most(KNEE, one_step), at_most(OTHER_KNEE, LEVEL), at_most(WALK, {"time_s": 780}), at_most(CYCLE, minutes(10)), at_most(FIST, minutes(1))),
             wishes={k: dict.fromkeys(("sets", "reps", "load_g", "time_s"), LARGEST) for k in (KNEE, OTHER_KNEE, WALK, CYCLE, FIST)})
    for name, who, dose, wish in (("time_of_counted_work", KNEE, LEVEL, {**LEVEL, "time_s": 600}), ("reps_of_a_walk", WALK, minutes(10), {**minutes(10), "sets": 1, "reps": 10}), ("load_of_a_walk", WALK, minutes(10), {**minutes(10), "load_g": 1000}), ("load_of_a_stretch", FIST, minutes(1), {**minutes(1), "load_g": 1000}),
                                  ("load_for_reps", KNEE, {"sets": 1, "reps": 10, "load_g": 1250}, reps(8, 1300)), ("reps_for_load", KNEE, reps(12, 1000), reps(15, 500)), ("sets_for_reps", KNEE, {"sets": 2, "reps": 10, "load_g": 1000}, reps(5, 1000, 4))):
        s.decide(f"another_part.{name}", f"{name.replace('_', ' ')}: another part than the order has, or one for another", ["step", "ceiling"], ready(), at_most(who, dose), wishes={who: wish})
    s.decide("nothing", "nothing is wished: no more than the level", ["more"], ready(), both(at_most(KNEE, LEVEL), at_most(WALK, minutes(10))), wishes={KNEE: {}, WALK: {}})
    s.decide("stands", "the level is wished: no more", ["more"], ready(), both(at_most(KNEE, LEVEL), at_most(WALK, minutes(10))), wishes={KNEE: LEVEL, WALK: minutes(10)})
    s.decide("less", "a fifth less is wished: no more", ["more"], ready(), both(at_most(KNEE, reps(8, 1000)), at_most(WALK, minutes(8))), wishes={KNEE: reps(8, 1000), WALK: minutes(8)})
    s.decide("not_told", "a wish for one exercise is none for another", ["step"], ready(), at_most(OTHER_KNEE, LEVEL), wishes={KNEE: reps(12, 3000, 3)})
    big = {KNEE: reps(12, 1000), WALK: minutes(12)}
    held = both(at_most(KNEE, LEVEL), at_most(WALK, minutes(10)))
    for name, what, tell_it, want in (("first_day", "before the first session", lambda: enrolled(), held), ("first_weeks", "after two sessions", lambda: ready(name="after_two_of_both", sessions=2), held), ("just_stepped", "four days after a step", lambda: ready().trains([KNEE, WALK]).sleeps(4).check_in(), both(at_most(KNEE, reps(11, 1000)), at_most(WALK, minutes(11)))),
                                      ("declined", "the step was declined today", lambda: ready().tell("declined_step", **exercise(KNEE)).tell("declined_step", **exercise(WALK)), held), ("untold_effort", "nobody told how hard the last session was", lambda: almost().trains([KNEE, WALK], effort=None, exertion=None).sleeps(4).check_in(), held),
                                      ("tired", "a little tired", lambda: ready(fatigue_nrs=3), held), ("over_done", "three times as much was done", lambda: almost().trains([KNEE], done=reps(30, 1000)).sleeps(4).check_in().trains([KNEE], done=reps(30, 1000)).sleeps(4).check_in(), at_most(KNEE, LEVEL))):
        s.decide(f"early.{name}", f"{what}: a step is wished", ["early"], tell_it(), want, wishes=big)
    for n in (14, 60, 180):
        s.decide(f"gap.{n}", f"{n} days since the last session: a step is wished", ["early"], almost(morning=False).sleeps(n - 4).check_in(), {"exercises": {KNEE: {"granted": {"max_fraction": {"of": LEVEL, "per_mille": 900}}}}}, wishes=big)
    s.decide("maintain", "an order that is to be kept as it is: a step is wished", ["ceiling"], ready(name="kept", form_of="kept_enrolled", orders=[order(KNEE, LEVEL, reps(12, 3000, 3), aim="maintain"), STRETCHES], which=[KNEE]), at_most(KNEE, LEVEL), wishes={KNEE: reps(12, 1000)})
    s.decide("stretch", "more of a stretch is wished than was ordered", ["ceiling"], ready(), at_most(FIST, minutes(1)), wishes={FIST: minutes(2)})
    s.decide("not_ordered", "an exercise is wished that nobody ordered", ["ceiling"], ready(), {"exercises": {"*": {"granted": {"at_most": {"sets": 3, "reps": 12, "load_g": 3000, "time_s": 1800}}}}}, wishes={"heel_raise": reps(10), "left_elbow_flexion": reps(10, 1000)})


def never_under_rest():
    s = required("wishes_under_rest", "Whatever a policy wishes, nothing is trained under a rest or a latch", "REST.", rest=("FAIL_OPEN", "a policy that wishes a session on a day of rest is given one", ["HZ-02", "HZ-10"], ["I7", "I9"]),
                 latch=("FAIL_OPEN", "a policy's wish takes the place of a clinician's word", ["HZ-01", "HZ-08"], ["I19", "I9"]))
    wishes = (("level", {KNEE: LEVEL, WALK: minutes(10)}), ("little", {KNEE: reps(3), WALK: minutes(2)}), ("largest", {k: dict.fromkeys(("sets", "reps", "load_g", "time_s"), LARGEST) for k in (KNEE, WALK)}), ("nothing", {KNEE: {}, WALK: {}}))
    both_shut = {"exercises": {k: {"outcome": "withheld"} for k in (KNEE, WALK)}}
    knee_shut, walk_shut = ({"exercises": {k: {"outcome": "withheld"}}} for k in (KNEE, WALK))
    fell = lambda: ready(fell=True).tell("fall", **FALL)  # noqa: E731
    for flag, name, what, tell_it, want in (
            ("rest", "fever", "a fever", lambda: ready(temperature_dc=385), both_shut), ("rest", "ill", "ill", lambda: ready(illness="systemic", **COOL), both_shut), ("rest", "open_gate", "whether there is a warning sign is not known", lambda: ready(warning_signs=None), both_shut),
            ("rest", "not_a_word", "not a word today", lambda: ready(morning=False), both_shut), ("rest", "tired", "unusually tired", lambda: ready(unusual_fatigue=True), both_shut), ("rest", "fell", "a fall today", fell, both_shut),
            ("rest", "sore", "a thigh that is sore at 7", lambda: ready(soreness_nrs={"everywhere": 0, THIGH: 7}, unusual_soreness={THIGH: False}, limits_tasks={THIGH: False}), knee_shut), ("rest", "weaker", "a thigh that was clearly weaker yesterday", lambda: almost().trains([KNEE], weaker={THIGH: "clearly", OTHER_THIGH: "not_at_all"}).sleeps().check_in(), knee_shut),
            ("rest", "trained_yesterday", "the loaded knee trained yesterday", lambda: almost().trains([KNEE]).sleeps().check_in(), knee_shut),
            ("latch", "sign", "an emergency sign today", lambda: ready(warning_signs=["chest_pain"]), both_shut), ("latch", "sign_last_week", "an emergency sign a week ago, and nobody cleared it", lambda: ready(warning_signs=["chest_pain"]).sleeps(7).check_in(), both_shut),
            ("latch", "no_clearance", "no clearance on record", lambda: told("not_cleared_yet", lambda: Person().enrols(FIVE, cleared=False)).check_in(contraindications=[]), both_shut), ("latch", "hospital", "home from hospital, and not cleared", lambda: ready().tell("hospital_stay", nights=2), both_shut),
            ("latch", "cast", "the left thigh was in a cast", lambda: ready().tell("limb_immobilised", region=THIGH, days=20), knee_shut), ("latch", "two_falls", "two falls in a week", lambda: fell().sleeps(2).check_in(fell=True).tell("fall", **FALL).sleeps().check_in(), walk_shut)):
        for word, wish in wishes:
            s.decide(f"{name}.{word}", f"{what}; wished: {'the largest number there is' if word == 'largest' else 'a little' if word == 'little' else word}", [flag], tell_it(), want, wishes=wish)


def refused():
    s = Suite("hostile", "wishes", "Wishes that are no doses are refused, and how", "WISHED.")
    s.note("number", "HOSTILE_INPUT", "a number that is no dose is taken for one", ["HZ-07"], laws=["I31"], evidence=["docs/diary-format.md"])
    s.note("name", "HOSTILE_INPUT", "a wish for something that is no exercise is taken for another's", ["HZ-07"], laws=["I31"], evidence=["docs/diary-format.md"])
    for p in ("sets", "reps", "load_g", "time_s"):
        for word, n, code in (("below_nothing", -1, "E_RANGE"), ("least", -2147483648, "E_RANGE"), ("too_large", LARGEST + 1, "E_RANGE"), ("far_too_large", 2**53 - 1, "E_RANGE")):
            s.decide(f"{p}.{word}", f"{n} of {p}", ["number"], enrolled(), {"refused": code}, wishes={KNEE: {**LEVEL, p: n}})
    s.decide("no_sets", "repetitions of no set", ["number"], enrolled(), {"refused": "E_RANGE"}, wishes={KNEE: {"sets": 0, "reps": 10}})
    s.decide("second", "a good wish, and one below nothing", ["number"], enrolled(), {"refused": "E_RANGE"}, wishes={KNEE: LEVEL, WALK: {"time_s": -1}})
    s.decide("not_ordered", "a number that is no dose, of an exercise that nobody ordered", ["number"], enrolled(), {"refused": "E_RANGE"}, wishes={"heel_raise": {"reps": -1}})
    s.decide("unknown", "no such exercise", ["name"], enrolled(), {"refused": "E_UNKNOWN_EXERCISE"}, wishes={"climbing": minutes(10)})
    s.decide("no_side", "an exercise without its side", ["name"], enrolled(), {"refused": "E_SIDE"}, wishes={"knee_extension": LEVEL})
    s.decide("side", "a side of an exercise that has none", ["name"], enrolled(), {"refused": "E_SIDE"}, wishes={"left_walking": minutes(10)})
    s.decide("empty_dose", "nothing is wished: a dose that is small, and no fault", ["number"], enrolled(), at_most(KNEE, LEVEL, outcome="granted"), wishes={KNEE: {}})
    s.decide("largest", "the largest number that a dose can hold: a wish that is foolish, and no fault", ["number"], enrolled(), at_most(KNEE, LEVEL, outcome="granted"), wishes={KNEE: {**LEVEL, "reps": LARGEST}})
