# SPDX-License-Identifier: BSL-1.0
"""The rules in plain Python: what is told is folded, and a day is decided by the 74 rules, what lasts of them, the wish and
the grant; as somebody writes them who knows Python and not the library. Days are numbers, what is remembered of days is a
set or a dict. The numbers of rules, arms, places and latches are those of a decision's reasons.

  python3 by_hand_rules.py FILE [REPEATS]

judges what `guarded_loop` wrote (docs/benchmarks.md), compares every decision's digest with the library's, and prints the CPU
time of folding and of deciding. Exit code 1 when a digest differs."""

import json
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

NEVER, ALWAYS, MOST_INT = -10_000_000, 10_000_000, 2_147_483_647
EVERYWHERE = 0xFFFF
REGIONS, MODES, MOST_REASONS = 23, 4, 12

PROGRESS, HOLD, REGRESS, REST, AWAIT_CLEARANCE, STOP = range(6)
CARE_TEAM_ONLY, DAILY_LIFE, GENTLE, LIGHT_SEATED, OPEN = range(5)
NOT_SOON, CARE_SOON, SAME_DAY, EMERGENCY = range(4)
NO_MARK, MINOR, EPISODE = range(3)
NOTHING_ENDS, EXERCISE_ENDS, SESSION_ENDS = range(3)
SAME_LEVEL, REMATCH, REBASELINE = range(3)
(SEATED_ONLY, SUPPORTED_STANDING, COMPANY, SUPERVISED_ONLY, NO_POOL, NO_EXTERNAL_LOAD, ASSISTED_ONLY, PASSIVE_ONLY, START_PHASE, LIGHT_EFFORT, WHEN_WARM,
 NO_HEART_TARGET) = (1 << i for i in range(12))
(PROGRAMME, CONTRAINDICATION, RED_FLAG, OVERWORK, FATIGUE, FALLS, FLARE, PRESSURE, IMMOBILISED, WATER) = (1 << i for i in range(10))
(PLEASE_RENEW, PLEASE_ASK_TIREDNESS, PLEASE_ASK_SPELLS, PLEASE_ASK_OVERDOING, PLEASE_SEE_THERAPIST, PLEASE_LOOK_AT_TESTS, PLEASE_ASK_TASKS,
 PLEASE_MEASURE) = (1 << i for i in range(8))
AFTER_CRAMP, AFTER_HEAVINESS, AFTER_JOINT_PAIN, AFTER_SLOW_BREATH, AFTER_TIREDNESS = (1 << i for i in range(5))
OF_PERSON, OF_REGION, OF_EXERCISE, OF_MODE = range(4)
STANDING_WORK, POOL_WORK, LOADED_WORK, AEROBIC_WORK = range(4)
STRENGTH, AEROBIC, BALANCE, RANGE_OF_MOTION, STRETCHING = range(5)
SETS, REPS, WEIGHT, SECONDS = range(4)
LOW, MODERATE, HIGH = range(3)
BY_READING, BY_SILENCE, BY_RECORD = range(3)
NOBODY, PHYSIOTHERAPIST, PHYSICIAN = range(3)
(HOSPITAL_STAY, LIMB_IMMOBILISED, FLARE_BEGAN, FLARE_ENDED, NAMED_CHANGE, OTHER_CHANGE, REVIEW_DONE, PHYSIOTHERAPIST_SEEN, ILLNESS_ENDED,
 BED_REST) = range(10)

# The rules in their order.
(RED_1, RED_2, RED_3, RED_4, RED_5, RED_7, RED_6, SCR_1, SCR_2, SCR_3, SCR_4, SCR_5, SCR_5_WORK, SCR_6, SCR_7, SCR_7_WEIGHT, SCR_8, SCR_9, FAL_1, FAL_2,
 FAL_3, OVW_1, OVW_2, OVW_2_RECALLED, OVW_2_PERSON, OVW_3, OVW_4, OVW_5, OVW_6, OVW_7, OVW_8, OVW_10, OVW_9, MIN_3, MIN_4, MIN_4_PERSON, FAT_1, FAT_2,
 FAT_2_AFTER, FAT_3, FAT_5, INT_1, INT_1_SUPERVISED, INT_2, INT_3, IRP_3, IRP_3_FEVER, IRP_3_RETURN, IRP_4, IRP_6, IRP_7, IRP_1, IRP_2, STR_2, STR_3, PRG_1,
 PRG_2, PRG_3, PRG_4, PRG_6, PRG_12, FAL_5, FAT_4, FAT_6, INT_6, PRG_10, PRG_11, AQU_1, AQU_2, AQU_3, AQU_4, AQU_5, AQU_7, INT_4) = range(74)

# Of two that set the same on one day, the reason of the first here is kept: by their ids, whatever the order of the rules.
RANK = {rule: rank for rank, rule in enumerate([
    AQU_1, AQU_2, AQU_3, AQU_4, AQU_5, AQU_7, FAL_1, FAL_2, FAL_3, FAL_5, FAT_1, FAT_2_AFTER, FAT_2, FAT_3, FAT_4, FAT_5, FAT_6, INT_1_SUPERVISED, INT_1, INT_2,
    INT_3, INT_4, INT_6, IRP_1, IRP_2, IRP_3_RETURN, IRP_3, IRP_3_FEVER, IRP_4, IRP_6, IRP_7, MIN_3, MIN_4_PERSON, MIN_4, OVW_1, OVW_2, OVW_2_RECALLED,
    OVW_2_PERSON, OVW_3, OVW_4, OVW_5, OVW_6, OVW_7, OVW_8, OVW_9, PRG_1, PRG_2, PRG_3, PRG_4, PRG_6, RED_1, RED_2, RED_3, RED_4, RED_5, RED_6, RED_7, SCR_1,
    SCR_2, SCR_3, SCR_4, SCR_5_WORK, SCR_5, SCR_6, SCR_7, SCR_7_WEIGHT, SCR_8, SCR_9, STR_2, STR_3, OVW_10, PRG_10, PRG_11, PRG_12])}


def prefers(why, kept):
    return kept is None or (why.heard == kept.heard and RANK[why.rule] < RANK[kept.rule])


THE_PERSON = (OF_PERSON, 0)
IN_THE_POOL = (OF_MODE, POOL_WORK)


class Dose(NamedTuple):
    sets: int = 0
    reps: int = 0
    weight: int = 0
    seconds: int = 0


NO_DOSE = Dose()


class Exercise(NamedTuple):
    place: int
    kind: int
    standing_pose: bool
    in_pool: bool
    harder_than_gravity_reduced: bool
    carries_its_load: bool
    regions: tuple[int, ...]
    modes: tuple[int, ...]  # load among them where some can be used

    @property
    def trains(self):
        return self.kind < RANGE_OF_MOTION


class Reason(NamedTuple):
    rule: int
    arm: int
    at: int
    where: int
    act: int
    value: int
    bound: int
    heard: int
    latched: int = 0
    because: int = 0


# ── what is folded ──


class Answer(NamedTuple):
    value: int = 0
    on: int = NEVER
    known: bool = False


SAID_NOTHING = Answer()


@dataclass(slots=True)
class Standing:
    """What lasts at a place: a rest until its day, latches, a factor that heals by rungs, and marks."""
    act: int = PROGRESS
    how_soon: int = NOT_SOON
    leaves: int = OPEN
    rest_until: int = NEVER
    latched: int = 0
    strict: int = OPEN
    strict_until: int = NEVER
    rest_why: Reason | None = None
    latch_why: dict[int, Reason] = field(default_factory=dict)
    factor: int = 1000
    factor_since: int = NEVER
    factor_trained: bool = False
    factor_lighter: bool = False
    factor_why: Reason | None = None
    episodes: list[int] = field(default_factory=list)
    minors: list[int] = field(default_factory=list)
    last_consumed: int = NEVER
    cleared_on: int = NEVER

    @property
    def newest_episode_ever(self):
        return max(self.episodes[0], self.last_consumed) if self.episodes else self.last_consumed

    # the rest and the latches

    def settle(self, today):
        """A rest whose day has come is over."""
        if self.rest_until > today:
            return
        self.rest_until = NEVER
        if self.act == REST:
            self.act, self.leaves = PROGRESS, OPEN

    def leave(self, f, why):
        """Joins what lasts of a finding; the reason is kept for what it sets."""
        if not f.latched and f.rest_until == NEVER:
            return
        on, leaves, how_soon = why.heard, f.leaves, f.how_soon if f.latched else NOT_SOON
        self.settle(on)
        if not f.latched and leaves < GENTLE:  # a longer and milder rest does not make it longer
            self.strict = min(self.strict, leaves) if self.strict_until > on else leaves
            self.strict_until = max(self.strict_until, f.rest_until)
            leaves = GENTLE
        if f.rest_until > self.rest_until or (f.rest_until == self.rest_until != NEVER and prefers(why, self.rest_why)):
            self.rest_why = why
        for latch in bits_of(f.latched):
            kept = self.latch_why.get(latch)
            if not self.latched & latch or why.act > kept.act or (why.act == kept.act and prefers(why, kept)):
                self.latch_why[latch] = why
        self.act = max(self.act, STOP if how_soon >= SAME_DAY else AWAIT_CLEARANCE if f.latched else REST)
        self.how_soon, self.leaves = max(self.how_soon, how_soon), min(self.leaves, leaves)
        self.latched |= f.latched
        self.rest_until = max(self.rest_until, f.rest_until)

    def end_latches(self, which):
        """Ends latches, and what they alone had set. A rest still in force keeps its day."""
        self.latched &= ~which
        if not self.latched:
            self.how_soon, self.leaves = NOT_SOON, GENTLE if self.rest_until != NEVER else OPEN
        self.act = STOP if self.how_soon >= SAME_DAY else AWAIT_CLEARANCE if self.latched else REST if self.rest_until != NEVER else PROGRESS

    # the factor

    def factor_on(self, today, rung_days):
        return next_rung(self.factor) if self.factor < 1000 and self.factor_trained and today - self.factor_since >= rung_days else self.factor

    def lower_factor(self, to, on, why, lighter=False):
        if to < self.factor or (to == self.factor and prefers(why, self.factor_why)):
            self.factor, self.factor_why = to, why
        self.factor_since, self.factor_trained = on, False
        self.factor_lighter = self.factor_lighter or lighter

    def repeat_rung(self, on):
        if self.factor < 1000:
            self.factor_since, self.factor_trained = on, False

    def fall_to(self, to, on, rung_days, why):
        """A break alone does not repeat a rung that is lower anyway."""
        now = self.factor_on(on, rung_days)
        if to >= 1000 or to > now:
            return
        if to < now:
            self.factor_why = why
        elif self.factor != now:
            self.factor_lighter = False
        self.factor, self.factor_since, self.factor_trained = to, on, False

    def train(self, on, rung_days):
        """A session takes the rung that the plan of the day had."""
        now = self.factor_on(on, rung_days)
        if now != self.factor:
            self.factor, self.factor_since, self.factor_lighter = now, on, False
        self.factor_trained = self.factor < 1000

    def end_factor(self):
        self.factor, self.factor_since, self.factor_trained, self.factor_lighter, self.factor_why = 1000, NEVER, False, False, None

    # marks

    def add_mark(self, mark, on, last_trained):
        """Whether a new episode begins: three minor marks in 28 days are one, and so are all within 4 days or without training between."""
        if mark == NO_MARK:
            return False
        if mark == MINOR:
            if self.minors and self.minors[0] == on:
                return False
            self.minors = [on, *self.minors[:2]]
            if len(self.minors) < 3 or on - self.minors[2] >= 28:
                return False
            self.minors = []
        if self.episodes and (on - self.episodes[0] < 4 or last_trained <= self.episodes[0]):
            return False
        self.episodes = [on, *self.episodes[:3]]
        return True

    def consume_marks(self):
        if self.episodes:
            self.last_consumed = self.episodes[0]
        self.episodes, self.minors = [], []

    def marked_within(self, first, last):
        return any(first <= day <= last for day in [self.last_consumed, *self.episodes, *self.minors])


def bits_of(flags):
    return [1 << i for i in range(flags.bit_length()) if flags >> i & 1]


def next_rung(per_mille):
    return 500 if per_mille < 500 else 700 if per_mille < 700 else 800 if per_mille < 800 else 900 if per_mille < 900 else 1000


class TestCourse:
    """The results of one test as scores, of which more is better; a fall is measured from the newest and better ones before."""
    KEPT, OLDEST = 3, 65_535

    def __init__(self):
        self.score, self.on, self.better, self.fell = -1, NEVER, [], False  # better: scores and ages, newest first

    def put(self, score, on, reviewed):
        if on == self.on:
            self.score = min(self.score, score)
            return
        if self.on != NEVER:
            if self.fell or reviewed >= self.on:
                self.better = []
            reached = next((i for i, (then, _) in enumerate(self.better) if then > self.score), len(self.better))
            left = self.better[reached:]
            if reached == 0 and len(left) == self.KEPT:  # the two oldest become one: the better score on the later day
                left[-2:] = [(left[-1][0], left[-2][1])]
            self.better = [(then, min(age + on - self.on, self.OLDEST)) for then, age in [(self.score, 0), *left]]
        self.score, self.on, self.fell = score, on, False


@dataclass(slots=True)
class Limb:
    sore: Answer = SAID_NOTHING
    unusual: Answer = SAID_NOTHING
    in_the_way: Answer = SAID_NOTHING
    recalled: Answer = SAID_NOTHING
    weaker: Answer = SAID_NOTHING
    grade: Answer = SAID_NOTHING
    heavy_hours: Answer = SAID_NOTHING
    heavy_this_morning: Answer = SAID_NOTHING
    trained: set[int] = field(default_factory=set)
    resisted: set[int] = field(default_factory=set)
    last_trained: int = NEVER
    strength_newest: int = NEVER
    strength_before: int = NEVER
    hardest: int = 0
    efforts_open: int = 0
    new_work: bool = False
    soreness: dict[int, int] = field(default_factory=dict)
    recalled_days: dict[int, int] = field(default_factory=dict)
    weaker_days: dict[int, int] = field(default_factory=dict)
    enrolled: int = 0
    enrolled_on: int = NEVER
    immobilised_on: int = NEVER
    immobilised_days: int = 0
    freed_on: int = NEVER
    last_grade: int = -1
    strength: TestCourse = field(default_factory=TestCourse)  # by an instrument
    lasts: Standing = field(default_factory=Standing)


@dataclass(slots=True)
class Session:
    on: int
    effort: int = -1
    cap: int = 1000
    spare: int = 0
    reserve: int = -1
    level_no: int = 0
    cramped: int = -1
    at_level: bool = False
    met: bool = False
    over_done: bool = False
    could_not_talk: bool = False
    hurt: bool = False
    talk_told: bool = False
    pain_told: bool = False


@dataclass(slots=True)
class Course:
    exercise: Exercise
    start: Dose
    level: Dose  # last earned
    before: Dose  # the level before the last increase
    level_no: int = 0
    waits: int = 0
    began: int = NEVER
    increased: int = NEVER
    taken_back: int = NEVER
    rematched: int = NEVER
    lowered: int = NEVER
    returned: int = NEVER
    declined: int = NEVER
    last: int = NEVER
    overdone_since: int = NEVER
    effort: Answer = SAID_NOTHING
    exertion: Answer = SAID_NOTHING
    talk: Answer = SAID_NOTHING
    reserve: Answer = SAID_NOTHING
    cramp: Answer = SAID_NOTHING
    pain: Answer = SAID_NOTHING
    pain_before: Answer = SAID_NOTHING
    sharp_pain: Answer = SAID_NOTHING
    joint_pain_hours: Answer = SAID_NOTHING
    joint_alarm: Answer = SAID_NOTHING
    one_rm: Answer = SAID_NOTHING
    stretch: Answer = SAID_NOTHING
    stretch_signs: Answer = SAID_NOTHING
    strains: dict[int, int] = field(default_factory=dict)
    hurt_before: int = 0  # pain before the session, of `hurt_before_on`
    hurt_before_on: int = NEVER
    waiting: Session = field(default_factory=lambda: Session(NEVER))  # what was felt today, told before the session was
    sessions: list[Session] = field(default_factory=list)
    most: TestCourse = field(default_factory=TestCourse)
    most_under: int = 0
    lasts: Standing = field(default_factory=Standing)

    @property
    def is_aerobic(self):
        return self.exercise.kind == AEROBIC


@dataclass(slots=True)
class Fall:
    on: int
    grave: bool = False
    long_lie: bool = False
    injured: bool = False
    could_not_rise: bool = False
    fainted: bool = False


@dataclass(slots=True)
class Measured:
    value: int = -1
    on: int = NEVER


@dataclass(slots=True)
class Pressures:
    on: int = NEVER
    systolic: int = -1
    diastolic: int = -1
    systolic_again: int = -1
    diastolic_again: int = -1
    drop: int = -1


@dataclass(slots=True)
class Twice:
    on: int = NEVER
    first: int = -1
    again: int = -1


@dataclass(slots=True)
class MovedLimit:
    which: int
    value: int
    since: int
    until: int


@dataclass(slots=True)
class State:
    latest: int = NEVER
    turn: int = 0
    order: int = 0
    rung_days: int = 7
    full: bool = False
    warnings: Answer = SAID_NOTHING
    illness: Answer = SAID_NOTHING
    fell: Answer = SAID_NOTHING
    fatigue: Answer = SAID_NOTHING
    unusual_fatigue: Answer = SAID_NOTHING
    breath: Answer = SAID_NOTHING
    unexpected_breath: Answer = SAID_NOTHING
    contraindications: Answer = SAID_NOTHING
    wish_to_stop: Answer = SAID_NOTHING
    temperature: Answer = SAID_NOTHING
    upset_gut: Answer = SAID_NOTHING
    company: Answer = SAID_NOTHING
    limited_next_day: Answer = SAID_NOTHING
    harder: Answer = SAID_NOTHING
    after_effects: Answer = SAID_NOTHING
    settle_minutes: Answer = SAID_NOTHING
    fatigue_in_session: Answer = SAID_NOTHING
    heart_rate: Answer = SAID_NOTHING
    slowed_heart: Answer = SAID_NOTHING
    unreliable_rate: Answer = SAID_NOTHING
    systolic: Answer = SAID_NOTHING
    low_pressure_signs: Answer = SAID_NOTHING
    resting_rate: Answer = SAID_NOTHING
    saturation: Answer = SAID_NOTHING
    saturation_at_work: Answer = SAID_NOTHING
    body_weight: Answer = SAID_NOTHING
    worse: Answer = SAID_NOTHING
    pool_company: Answer = SAID_NOTHING
    water_trouble: Answer = SAID_NOTHING
    way_out: Answer = SAID_NOTHING
    water: Answer = SAID_NOTHING
    depth: Answer = SAID_NOTHING
    precautions: Answer = SAID_NOTHING
    unsteered_heart: Answer = SAID_NOTHING
    first_in_the_pool: int = NEVER
    bears_no_heat: bool = False
    cleared_on: int = NEVER
    cleared_until: int = NEVER
    named_change: int = NEVER
    other_change: int = NEVER
    care_called_on: int = NEVER
    red_cleared_on: int = NEVER
    supervised_first: bool = False
    bad_experience: bool = False
    bad_experience_on: int = NEVER
    tired: dict[int, int] = field(default_factory=dict)
    ill: dict[int, int] = field(default_factory=dict)
    heat: dict[int, int] = field(default_factory=dict)
    tired_after: dict[int, int] = field(default_factory=dict)
    worse_days: dict[int, int] = field(default_factory=dict)
    pulse: list[Twice] = field(default_factory=list)
    oxygen: Twice = field(default_factory=Twice)
    last_review: int = NEVER
    weights: list[Measured] = field(default_factory=list)
    scores: list[Measured] = field(default_factory=list)
    capacity: Measured = field(default_factory=Measured)
    tired_unusually: set[int] = field(default_factory=set)
    upset: set[int] = field(default_factory=set)
    trained: set[int] = field(default_factory=set)
    aerobic: set[int] = field(default_factory=set)
    last_trained: int = NEVER
    spells_used_on: int = NEVER
    first_tired: int = NEVER
    fatigue_reference: int = -1
    enrolled_fatigue: int = -1
    enrolled_fatigue_on: int = NEVER
    falls: list[Fall] = field(default_factory=list)
    falls_consumed: int = NEVER
    tests: list[Measured] = field(default_factory=lambda: [Measured() for _ in range(5)])  # Timed Up and Go, gait, tandem stand, chair stands, knee
    falls_before: Measured = field(default_factory=Measured)
    unsteady: bool = False
    knee_buckles: bool = False
    tier: int = LOW
    tier_on: int = NEVER
    first_entry: int = NEVER
    harder_since: int = NEVER
    therapist_on: int = NEVER
    illness_over_on: int = NEVER
    illness_over_days: int = 0
    stay_on: int = NEVER
    stay_days: int = 0
    stay_cleared_on: int = NEVER
    stay_in_hospital: bool = False
    stay_open: bool = False
    flare_began: int = NEVER
    flare_ended: int = NEVER
    flare_cleared_on: int = NEVER
    pressure: list[Pressures] = field(default_factory=list)
    unusual_here: set[int] = field(default_factory=set)
    unusual_on: int = NEVER
    least_effort: int = 0
    least_effort_on: int = NEVER
    asks: int = 0
    fell_on: list[int] = field(default_factory=lambda: [NEVER] * 6)  # rising, gait, walk, rating, grip, what can be done
    fell_slowly_on: int = NEVER
    slow_fall_from: int = NEVER
    test_courses: dict[str, TestCourse] = field(default_factory=lambda: defaultdict(TestCourse))
    lasts: Standing = field(default_factory=Standing)
    limbs: list[Limb] = field(default_factory=lambda: [Limb() for _ in range(REGIONS)])
    modes: list[Standing] = field(default_factory=lambda: [Standing() for _ in range(MODES)])
    mode_newest: list[int] = field(default_factory=lambda: [NEVER] * MODES)
    mode_before: list[int] = field(default_factory=lambda: [NEVER] * MODES)
    courses: list[Course] = field(default_factory=list)  # as ordered
    silent_regions: dict[str, tuple[int, set[int]]] = field(default_factory=dict)  # silent by name on a day, and not told since
    moved: list[MovedLimit] = field(default_factory=list)

    def all_that_lasts(self):
        return [self.lasts, *(x.lasts for x in self.limbs), *(c.lasts for c in self.courses)]

    def course_of(self, place):
        return next((c for c in self.courses if c.exercise.place == place), None)

    def lasts_at(self, at, where):
        if at == OF_PERSON:
            return self.lasts
        if at == OF_REGION:
            return self.limbs[where].lasts if where < REGIONS else None
        if at == OF_MODE:
            return self.modes[where] if where < MODES else None
        c = self.course_of(where)
        return c.lasts if c else None


# ── what is prescribed ──


@dataclass(slots=True)
class Order:
    exercise: Exercise
    start: Dose
    ceiling: Dose
    reps_from: int
    reps_to: int
    load_step: int
    time_step: int
    per_week: int
    planned_gap: int
    maintain: bool


@dataclass(slots=True)
class Form:
    since: int
    slow: bool
    by_a_therapist: bool
    takes_pressure: bool
    takes_heart_rate: bool
    takes_pulse: bool
    takes_oxygen: bool
    takes_oxygen_at_work: bool
    takes_weight: bool
    orders: list[Order]
    limits: list[MovedLimit]

    def order_of(self, place):
        return next((o for o in self.orders if o.exercise.place == place), None)

    def works(self, region):
        return any(region in o.exercise.regions for o in self.orders)


@dataclass(slots=True)
class Limits:
    first_after_red: int = 500
    clearance_valid: int = 365
    weaker_back_off: int = 800
    weaker_rest: int = 2
    gate: int = 4
    excess: int = 2
    sore_back_off: int = 800
    recalled_back_off: int = 800
    after_light: int = 1
    after_moderate: int = 2
    after_hard: int = 3
    above_usual: int = 2
    high: int = 8
    start_cap: int = 11
    cap: int = 13
    cr10_cap: int = 8
    in_reserve: int = 4
    first_cut: int = 13
    second_cut: int = 27
    rung_days: int = 7
    sessions: int = 2
    wait: int = 14
    load_most: int = 250
    week_rise: int = 100
    week_minutes: int = 5
    second_episode: int = 500
    tolerance: int = 200
    systolic_most: int = 180
    diastolic_most: int = 100
    systolic_for_load: int = 160
    fever: int = 380
    therapist_valid: int = 365
    alarm: int = 150
    alarm_slowed: int = 120
    cramp_back_off: int = 800
    heavy_hours: int = 2
    settle_minutes: int = 10
    limited_back_off: int = 800
    joint_hours: int = 2
    joint_back_off: int = 800
    amber: int = 3
    red: int = 5
    pain_back_off: int = 800
    harder_days: int = 14
    settled_days: int = 2
    first_after_stay: int = 500
    bed_days: int = 3
    flare_wait: int = 14
    immobilised_days: int = 3
    tug_moderate: int = 120
    tug_high: int = 150
    tiers_down: int = 0
    warm_up: int = 5
    aerobic_days: int = 3
    of_one_rm: int = 400
    ends_block: int = 2
    ends_session: int = 3
    pulse_most: int = 120
    pulse_band: int = 100
    oxygen: int = 92
    oxygen_at_work: int = 88
    capacity: int = 60
    pulse_rise: int = 10
    score_rise: int = 9
    stretch: int = 3
    strength_error: int = 200
    exertion_rise: int = 2
    effort_rise: int = 3
    coldest: int = 280
    active_to: int = 330
    light_to: int = 345
    passive_to: int = 355
    first_in_water: int = 10


LIMIT_NAMES = list(Limits.__dataclass_fields__)
HOUSE_LIMITS = Limits()


def limits_in_force(form, s, today):
    moved = [m for m in form.limits if m.until == NEVER or m.until >= today]
    moved += [m for m in s.moved if m.since <= today and (m.until == NEVER or m.until >= today)]
    if not moved:
        return HOUSE_LIMITS
    limits = Limits()
    for m in moved:
        setattr(limits, LIMIT_NAMES[m.which], m.value)
    return limits


# ── what is found ──


class Finding:
    """The join of what rules say, and their reasons."""

    def __init__(self):
        self.act, self.how_soon, self.leaves, self.mark, self.ends, self.level, self.lighter = PROGRESS, NOT_SOON, OPEN, NO_MARK, NOTHING_ENDS, SAME_LEVEL, False
        self.only, self.latched, self.asks = 0, 0, 0
        self.factor, self.eased, self.rest_until = 1000, 1000, NEVER
        self.limit = [MOST_INT] * 4
        self.why = {}  # by who says it
        self.spoke = set()

    def copy(self):
        f = Finding.__new__(Finding)
        f.__dict__.update(self.__dict__)
        f.limit, f.why, f.spoke = list(self.limit), dict(self.why), set(self.spoke)
        return f

    def join(self, other):
        if not other.why:
            return
        self.act, self.how_soon, self.leaves = max(self.act, other.act), max(self.how_soon, other.how_soon), min(self.leaves, other.leaves)
        self.mark, self.ends, self.level = max(self.mark, other.mark), max(self.ends, other.ends), max(self.level, other.level)
        self.lighter = self.lighter or other.lighter
        self.only, self.latched, self.asks = self.only | other.only, self.latched | other.latched, self.asks | other.asks
        self.factor, self.eased, self.rest_until = min(self.factor, other.factor), min(self.eased, other.eased), max(self.rest_until, other.rest_until)
        self.limit = [min(a, b) for a, b in zip(self.limit, other.limit)]
        for r in other.why.values():
            self.add(r)
        self.spoke |= other.spoke

    def add(self, r):
        who = (r.rule, r.at, r.where, r.arm, r.because)
        known = self.why.get(who)
        if known is None or known.act < r.act:
            self.why[who] = r
        self.spoke.add(r.rule)

    def say(self, rule, arm, place, act, value, bound, heard, latched=0, silent=False):
        self.add(Reason(rule, arm, place[0], place[1], act, value, bound, heard, latched, int(silent)))

    def at_least(self, act):
        if act > self.act:
            self.act = act

    def hold(self):
        self.at_least(HOLD)

    def lower(self, per_mille):
        self.at_least(REGRESS)
        self.factor = min(self.factor, per_mille)

    def ease(self, per_mille):
        self.at_least(REGRESS)
        self.eased = min(self.eased, per_mille)

    def leave(self, movement):
        self.leaves = min(self.leaves, movement)

    def rest(self, until):
        self.at_least(REST)
        self.leave(GENTLE)
        self.rest_until = max(self.rest_until, until)

    def marked(self, mark):
        self.mark = max(self.mark, mark)

    def end(self, what):
        self.ends = max(self.ends, what)

    def relevel(self, level):
        self.level = max(self.level, level)

    def at_most(self, part, most):
        self.limit[part] = min(self.limit[part], most)

    def wait_for(self, latch, leaves=GENTLE):
        self.at_least(AWAIT_CLEARANCE)
        self.leave(leaves)
        self.how_soon = max(self.how_soon, CARE_SOON)
        self.latched |= latch

    def seek_care(self, how_soon):
        self.at_least(STOP)
        self.leave(CARE_TEAM_ONLY)
        self.how_soon = max(self.how_soon, how_soon)
        self.latched |= RED_FLAG

    def reasons(self):
        """The gravest first, no more than are kept."""
        return sorted(self.why.values(), key=lambda r: (-r.act, r.rule, r.at, r.where, r.arm, r.because))[:MOST_REASONS]


class Gravest:
    """The gravest arm so far; of two that are as grave, the first."""

    def __init__(self):
        self.act, self.arm, self.value, self.bound, self.silent = PROGRESS, 0, 0, 0, False

    def take(self, act, arm, value=0, bound=0, silent=False):
        if act > self.act:
            self.act, self.arm, self.value, self.bound, self.silent = act, arm, value, bound, silent

    def tell(self, f, rule, place, today, heard, latched=0):
        f.at_least(self.act)
        if self.act != PROGRESS:
            f.say(rule, self.arm, place, self.act, self.value, self.bound, today if self.silent else heard, latched, self.silent)


# ── what several rules look at ──


def is_new(a, today, age=0):
    return a.known and 0 <= today - a.on <= age


def says_yes(a, today, age=0):
    return a.known and a.value == 1 and 0 <= today - a.on <= age


def day_of(a, today, age=0):
    return a.on if is_new(a, today, age) else NEVER


def lower_median(numbers):
    return sorted(numbers)[(len(numbers) - 1) // 2]


def left_open(s, today, trained, what):
    """Whether an after-effect was named, and its further question was put at a place."""
    a = s.after_effects
    return trained != NEVER and is_new(a, today, 400) and a.value & what != 0 and a.on - trained <= 4


def usual_soreness(limb, today):
    """The middle of at least 5 answers on days without training in the 3 days before; else what was told at the start."""
    work = limb.trained
    rested = [n for day, n in limb.soreness.items() if 1 <= today - day < 56 and day - 1 not in work and day - 2 not in work and day - 3 not in work]
    if len(rested) >= 5:
        return min(lower_median(rested), 3)
    return min(limb.enrolled, 3) if limb.enrolled_on != NEVER and today - limb.enrolled_on <= 182 else 0


def first_unclear(usual):
    return 2 if usual == 0 else max(usual + 1, 3)


class IllnessCourse(NamedTuple):
    last: int = NEVER
    settles: int = NEVER
    days: int = 0
    fresh_from: int = NEVER
    fever_days: int = 0
    in_chest_now: bool = False


def illness_of(s, today):
    over = s.illness_over_on
    was_recorded = over != NEVER and 0 <= today - over < 32
    told = sorted((day for day in s.ill if 0 <= today - day < 32), reverse=True)
    if not was_recorded and not any(s.ill[day] >= 2 for day in told):
        return IllnessCourse()
    last = first = settled = NEVER
    days = between = well = fever_days = 0
    in_chest_now = False
    for day in told:
        if s.ill[day] < 2:
            if last != NEVER:
                between += 1
                if between > 2:
                    break
            elif day - 1 not in s.upset:
                settled = day
            continue
        if last == NEVER:
            last = day
        first = day
        well += between
        between = 0
        if s.heat.get(day, -1) != 0 and day > s.cleared_on:
            fever_days += 1
        if day == today and s.ill[day] == 3:
            in_chest_now = True
    if last == NEVER:
        settled = NEVER
    else:
        days = last - first + 1 - well
    if was_recorded and over > last:
        began = over - max(s.illness_over_days, 1)
        if last == NEVER or began > last + 2:
            first, last, days, settled = began, over - 1, 0, NEVER
        elif settled == NEVER or settled > over:
            last = over - 1
        settled = over if settled == NEVER else min(settled, over)
        days = max(days, last - first + 1 - well, over - began)
    settles = settled if settled != NEVER else today + 1 if today - 1 in s.upset else today
    fresh_from = NEVER if last == NEVER else max(first, NEVER if s.cleared_on == NEVER else s.cleared_on + 1)
    return IllnessCourse(last, settles, days, fresh_from, fever_days, in_chest_now)


class RiskOfFalling(NamedTuple):
    tier: int
    in_365_days: int
    is_known: bool


def risk_by_criteria(s, limits, today):
    """The tier by what holds today, how many falls in a year, whether all is known, the newest fall and the newest test."""
    in_90 = in_365 = 0
    newest_fall = NEVER
    hurt = False
    for x in s.falls:
        if x.on > today or today - x.on >= 365:
            continue
        newest_fall = max(newest_fall, x.on)
        in_365 += 1
        in_90 += today - x.on < 90
        hurt = hurt or x.injured or x.could_not_rise or x.fainted
    told = s.falls_before.on != NEVER and today - s.falls_before.on < 365
    if told:
        in_365 += s.falls_before.value
    history = told or (s.first_entry != NEVER and today - s.first_entry >= 365)
    newest_test = max(t.on for t in s.tests)
    tested = any(t.on != NEVER and today - t.on <= 122 and t.on > s.stay_on for t in s.tests)
    tug, gait, tandem, stands, knee = (t.value for t in s.tests)
    if hurt or s.knee_buckles or in_90 >= 2 or in_365 >= 3 or tug >= limits.tug_high or 0 <= gait <= 800 or 0 <= tandem < 50 or 0 <= knee < 30:
        tier = HIGH
    elif in_365 >= 1 or s.unsteady or tug >= limits.tug_moderate or 0 <= gait < 1000 or 0 <= tandem < 100 or 0 <= stands < 8 or not (tested and history):
        tier = MODERATE
    else:
        tier = LOW
    return tier, in_365, tested and history, newest_fall, newest_test


def held_tier(s, today, tier, newest_fall, newest_test):
    """A tier comes down with a new test or 90 days without a fall."""
    if tier >= s.tier or newest_test > max(s.tier_on, newest_fall) or (today - s.tier_on >= 90 and (newest_fall == NEVER or today - newest_fall >= 90)):
        return tier
    return s.tier


def risk_of_falling(s, limits, today):
    tier, in_365, is_known, newest_fall, newest_test = risk_by_criteria(s, limits, today)
    tier = held_tier(s, today, tier, newest_fall, newest_test)
    return RiskOfFalling(max(tier - limits.tiers_down, 0), in_365, is_known)


class Day:
    """A day to judge: a form, what is folded, and what several rules look at."""

    def __init__(self, form, s, today):
        self.form, self.s, self.today = form, s, today
        self.limits = limits_in_force(form, s, today)
        self.limbs = {}

    @cached_property
    def illness(self):
        return illness_of(self.s, self.today)

    @cached_property
    def falling(self):
        return risk_of_falling(self.s, self.limits, self.today)

    def limb(self, region):
        if region not in self.limbs:
            self.limbs[region] = LimbOfTheDay(self.s.limbs[region], region, self.today)
        return self.limbs[region]


class LimbOfTheDay:
    def __init__(self, limb, region, today):
        self.limb, self.region, self.place, self.today = limb, region, (OF_REGION, region), today

    @cached_property
    def usual(self):
        return usual_soreness(self.limb, self.today)


class Wish(NamedTuple):
    """One exercise and what is wished for it today."""
    order: Order
    course: Course
    place: tuple
    level: Dose
    wished: Dose
    is_aerobic: bool
    trains: bool
    effort_cap: int
    week_seconds: int
    week_rise: int
    slow: bool


# ── red flags ──


def emergency_signs(d, f):
    a = d.s.warnings
    if not is_new(a, d.today):
        f.hold()
        f.say(RED_1, 0, THE_PERSON, HOLD, 0, 0, d.today, silent=True)
    elif a.value & 0x3FF:
        f.seek_care(EMERGENCY)
        f.say(RED_1, 0, THE_PERSON, STOP, a.value, 0, a.on, RED_FLAG)


def same_day_signs(d, f):
    s, today = d.s, d.today
    known = is_new(s.warnings, today)
    heard = s.warnings.on if known else NEVER
    if s.lasts.latched & RED_FLAG and s.care_called_on != NEVER and today > s.care_called_on:
        f.seek_care(EMERGENCY)
        f.say(RED_2, 1, THE_PERSON, STOP, 0, 0, heard, RED_FLAG)
    elif known and s.warnings.value & 0x7C00:
        f.seek_care(SAME_DAY)
        f.say(RED_2, 0, THE_PERSON, STOP, s.warnings.value, 0, heard, RED_FLAG)


def unexpected_breath(d, f):
    s, today = d.s, d.today
    known, told = is_new(s.breath, today), is_new(s.unexpected_breath, today)
    if not known and not told:
        return
    b = s.breath.value if known else 0

    def ends(arm, bound):
        f.seek_care(EMERGENCY)
        f.rest(today + 1)
        f.say(RED_3, arm, THE_PERSON, STOP, b, bound, today, RED_FLAG)

    if told and s.unexpected_breath.value == 1:
        ends(2, 0)
    elif b >= 14:
        ends(0, 14)
    elif s.least_effort_on != today:
        if b >= 10:
            ends(3, 10)
        elif b >= 6:
            f.rest(today + 1)
            f.say(RED_3, 3, THE_PERSON, REST, b, 6, today)
    else:
        above = b - s.least_effort
        if (b >= 10 and above >= 2) or (b >= 6 and above >= 4):
            ends(1, s.least_effort)


def heart_rate_alarm(d, f):
    s, today, limits = d.s, d.today, d.limits
    if not d.form.takes_heart_rate or not is_new(s.heart_rate, today) or says_yes(s.unreliable_rate, today, 365):
        return
    beats = s.heart_rate.value
    most = min(limits.alarm, limits.alarm_slowed) if says_yes(s.slowed_heart, today, 100_000) else limits.alarm
    if beats < most:
        return
    a_sign = (is_new(s.warnings, today) and s.warnings.value != 0) or (is_new(s.breath, today) and s.breath.value >= 6) or says_yes(s.unexpected_breath, today)
    f.seek_care(EMERGENCY if a_sign else SAME_DAY)
    f.say(RED_4, 1 if a_sign else 0, THE_PERSON, STOP, beats, most, today, RED_FLAG)


def heart_rate_untold(d, w, f):
    s, today, last = d.s, d.today, w.course.last
    if not d.form.takes_heart_rate or last == NEVER or last == today or (s.heart_rate.known and s.heart_rate.on >= last):
        return
    if says_yes(s.unreliable_rate, today, 365):
        return
    f.hold()
    f.say(RED_4, 2, w.place, HOLD, 0, 0, today, silent=True)


def wish_to_end(d, f):
    if says_yes(d.s.wish_to_stop, d.today):
        f.hold()
        f.end(SESSION_ENDS)
        f.say(RED_5, 0, THE_PERSON, HOLD, 0, 0, d.today)


def unanswered_gate(d, f):
    if is_new(d.s.warnings, d.today) and is_new(d.s.illness, d.today):
        return
    f.rest(d.today + 1)
    f.leave(DAILY_LIFE)
    f.say(RED_7, 0, THE_PERSON, REST, 0, 0, d.today, silent=True)


def red_return(d, f):
    s, today, first = d.s, d.today, d.limits.first_after_red
    if s.red_cleared_on == NEVER or today < s.red_cleared_on:
        return
    ago = today - s.red_cleared_on
    if ago == 0:
        f.lower(first)
    if ago < 14:
        f.only |= START_PHASE
    if s.supervised_first:
        f.only |= SUPERVISED_ONLY
    if ago == 0:
        f.say(RED_6, 0, THE_PERSON, REGRESS, first, 0, s.red_cleared_on)
    elif ago < 14:
        f.say(RED_6, 1, THE_PERSON, PROGRESS, ago, 14, s.red_cleared_on)
    elif s.supervised_first:
        f.say(RED_6, 2, THE_PERSON, PROGRESS, 0, 0, s.red_cleared_on)


# ── screening ──


def clearance_gate(d, f):
    s, today, valid = d.s, d.today, d.limits.clearance_valid

    def waits(arm, value, bound):
        f.wait_for(PROGRAMME)
        f.say(SCR_1, arm, THE_PERSON, AWAIT_CLEARANCE, value, bound, today, PROGRAMME)

    if s.cleared_on == NEVER:
        return waits(0, 0, 0)
    age = today - s.cleared_on
    if age > valid or today > s.cleared_until:
        return waits(1, age, valid)
    if s.named_change > s.cleared_on:
        return waits(2, 0, 0)
    if s.other_change > s.cleared_on and today - s.other_change < 14:
        f.hold()
        f.asks |= PLEASE_RENEW
        f.say(SCR_1, 3, THE_PERSON, HOLD, today - s.other_change, 14, today)
    elif age >= valid - 30:
        f.asks |= PLEASE_RENEW
        f.say(SCR_1, 4, THE_PERSON, PROGRESS, age, valid, today)


def contraindication_on_record(d, f):
    a = d.s.contraindications
    if not is_new(a, d.today, 365):
        f.hold()
        f.say(SCR_2, 0, THE_PERSON, HOLD, 0, 0, d.today, silent=True)
    elif a.value != 0:
        f.wait_for(CONTRAINDICATION, CARE_TEAM_ONLY)
        f.say(SCR_2, 0, THE_PERSON, AWAIT_CLEARANCE, a.value, 0, a.on, CONTRAINDICATION)


def over(limits, upper, lower):
    return upper >= limits.systolic_most or lower >= limits.diastolic_most


def both_over(limits, p):
    return over(limits, p.systolic, p.diastolic) and over(limits, p.systolic_again, p.diastolic_again)


def one_over(limits, p):
    if over(limits, p.systolic, p.diastolic):
        return not over(limits, p.systolic_again, p.diastolic_again) and (p.systolic_again < 0 or p.diastolic_again < 0)
    return over(limits, p.systolic_again, p.diastolic_again) and (p.systolic < 0 or p.diastolic < 0)


def lower_of(first, again):
    """The lower of two readings, or the one there is; -1 when there is none."""
    return first if again < 0 else again if first < 0 else min(first, again)


def upper_of(p):
    return lower_of(p.systolic, p.systolic_again)


def pressures_on(s, day):
    for p in s.pressure:
        if p.on == day:
            return p
    return Pressures()


def blood_pressure(d, f):
    if not d.form.takes_pressure:
        return
    s, today, limits = d.s, d.today, d.limits
    t = pressures_on(s, today)
    signs, told = is_new(s.low_pressure_signs, today), is_new(s.systolic, today)
    upper = upper_of(t)
    v = max(upper, 0)
    a = Gravest()
    latched = 0

    def waits(arm, bound):
        nonlocal latched
        f.wait_for(PROGRAMME)
        latched = PROGRAMME
        a.take(AWAIT_CLEARANCE, arm, v, bound)

    if t.systolic < 0:
        a.take(HOLD, 0, silent=True)
    elif t.diastolic < 0:
        a.take(HOLD, 6, v, silent=True)
    if 0 <= upper < 90 or t.drop > 20:
        if not signs:
            a.take(HOLD, 6, v, silent=True)
        elif s.low_pressure_signs.value == 1:
            waits(3, 90)
    if both_over(limits, t):
        waits(0, limits.systolic_most)
    elif one_over(limits, t):
        f.rest(today + 1)
        a.take(REST, 2, v, limits.systolic_most, silent=True)
        y = pressures_on(s, today - 1) if s.lasts.cleared_on < today - 1 else Pressures()
        if both_over(limits, y) or one_over(limits, y):
            waits(1, limits.systolic_most)
    a.tell(f, SCR_3, THE_PERSON, today, today if signs or told else NEVER, latched)


def pressure_heard(s, today):
    return today if is_new(s.systolic, today) or is_new(s.low_pressure_signs, today) else NEVER


def pressure_for_resistance(d, w, f):
    if not d.form.takes_pressure or w.order.exercise.kind != STRENGTH:
        return
    v, most = upper_of(pressures_on(d.s, d.today)), d.limits.systolic_for_load
    if v >= most:
        f.rest(d.today + 1)
        f.say(SCR_3, 4, w.place, REST, v, most, pressure_heard(d.s, d.today))


def pressure_often_high(d, mode, f):
    if not d.form.takes_pressure or mode != LOADED_WORK:
        return
    s, today = d.s, d.today
    days = 0
    for p in s.pressure:
        if p.on > today or today - p.on >= 14 or (p.on == today and p.systolic_again < 0) or p.on <= s.modes[LOADED_WORK].cleared_on:
            continue
        days += upper_of(p) >= d.limits.systolic_for_load
    if days >= 3:
        f.wait_for(PRESSURE)
        f.say(SCR_3, 5, (OF_MODE, mode), AWAIT_CLEARANCE, days, 3, pressure_heard(s, today), PRESSURE)


def both_from(t, n):
    return t.first >= n and t.again >= n


def one_from(t, n):
    return (t.first >= n and t.again < 0) or (t.again >= n and t.first < 0)


def pulse_on(s, day):
    for t in s.pulse:
        if t.on == day:
            return t
    return Twice()


def pulse_before(s, today):
    """The measured day before today, within a week."""
    for t in s.pulse:
        if t.on < today:
            return t if today - t.on <= 7 else Twice()
    return Twice()


def pulse_at_rest(d, f):
    if not d.form.takes_pulse:
        return
    s, today, limits = d.s, d.today, d.limits
    t = pulse_on(s, today)
    v, band = lower_of(t.first, t.again), limits.pulse_band
    most = min(band + 1, limits.pulse_most)
    if v < 0:
        f.hold()
        f.say(SCR_4, 0, THE_PERSON, HOLD, 0, 0, today, silent=True)
        return
    a = Gravest()
    signs = is_new(s.low_pressure_signs, today)
    told = signs or is_new(s.resting_rate, today)
    latched = 0

    def waits(arm, bound):
        nonlocal latched
        f.wait_for(PROGRAMME)
        latched = PROGRAMME
        a.take(AWAIT_CLEARANCE, arm, v, bound)

    if v < 50 and not signs:
        a.take(HOLD, 5, v, 50, silent=True)
    if v < 40 or (v < 50 and says_yes(s.low_pressure_signs, today)):
        waits(4, 40 if v < 40 else 50)
    twice = both_from(t, most)
    if twice or one_from(t, most):
        if both_from(t, limits.pulse_most):
            waits(0, limits.pulse_most)
        f.rest(today + 1)
        a.take(REST, 3 if twice else 2, v, band, silent=not twice)
        if twice:
            f.asks |= PLEASE_MEASURE
        y = pulse_before(s, today)
        if y.on != NEVER and y.on > s.lasts.cleared_on and (both_from(y, most) or one_from(y, most)):
            waits(1, band)
    a.tell(f, SCR_4, THE_PERSON, today, today if told else NEVER, latched)


def breathless(s, today):
    return (is_new(s.breath, today) and s.breath.value >= 6) or says_yes(s.unexpected_breath, today)


def oxygen_at_rest(d, f):
    if not d.form.takes_oxygen:
        return
    s, today, least = d.s, d.today, d.limits.oxygen
    t = s.oxygen if s.oxygen.on == today else Twice()
    v = lower_of(t.first, t.again)
    heard = today if is_new(s.breath, today) or is_new(s.unexpected_breath, today) or is_new(s.saturation, today) else NEVER
    if v < 0:
        f.hold()
        f.say(SCR_5, 0, THE_PERSON, HOLD, 0, 0, today, silent=True)
        return
    first, again = 0 <= t.first < least, 0 <= t.again < least
    both = first and again
    if not both and not ((first or again) and (t.first < 0 or t.again < 0)):
        return
    if both:
        f.wait_for(PROGRAMME)
    else:
        f.rest(today + 1)
    if breathless(s, today):
        f.seek_care(EMERGENCY)
        f.say(SCR_5, 1, THE_PERSON, STOP, v, least, heard, RED_FLAG | PROGRAMME if both else RED_FLAG)
    elif both:
        f.say(SCR_5, 0, THE_PERSON, AWAIT_CLEARANCE, v, least, heard, PROGRAMME)
    else:
        f.say(SCR_5, 2, THE_PERSON, REST, v, least, today, silent=True)


def oxygen_at_work(d, f):
    s, today, least = d.s, d.today, d.limits.oxygen_at_work
    if not d.form.takes_oxygen_at_work or not is_new(s.saturation_at_work, today) or s.saturation_at_work.value >= least:
        return
    v = s.saturation_at_work.value
    f.wait_for(PROGRAMME)
    f.end(SESSION_ENDS)
    if breathless(s, today):
        f.seek_care(EMERGENCY)
        f.say(SCR_5_WORK, 4, THE_PERSON, STOP, v, least, today, RED_FLAG | PROGRAMME)
    else:
        f.say(SCR_5_WORK, 3, THE_PERSON, AWAIT_CLEARANCE, v, least, today, PROGRAMME)


def oxygen_untold(d, w, f):
    last, a = w.course.last, d.s.saturation_at_work
    if not d.form.takes_oxygen_at_work or last == NEVER or last == d.today or (a.known and a.on >= last):
        return
    f.hold()
    f.say(SCR_5_WORK, 5, w.place, HOLD, 0, 0, d.today, silent=True)


def growing_worse(d, f):
    s, today = d.s, d.today
    if not is_new(s.worse, today, 14):
        silent = 0 if s.first_entry == NEVER else today - max(s.first_entry, s.worse.on)
        if silent > 14:
            f.hold()
            f.say(SCR_7, 1, THE_PERSON, HOLD, silent, 14, today, silent=True)
        return
    week = [s.worse_days[day] for day in range(today, max(today - 7, s.lasts.cleared_on), -1) if day in s.worse_days]
    if week[:3] == [1, 1, 1]:
        f.wait_for(PROGRAMME)
        f.say(SCR_7, 0, THE_PERSON, AWAIT_CLEARANCE, 3, 3, s.worse.on, PROGRAMME)


def quick_gain(d, f):
    if not d.form.takes_weight:
        return
    s, today = d.s, d.today
    if not is_new(s.body_weight, today, 7):
        f.hold()
        f.say(SCR_7_WEIGHT, 3, THE_PERSON, HOLD, 0, 0, today, silent=True)
        return
    now = s.weights[0] if s.weights else None
    rise = max((now.value - x.value for x in s.weights if now.on - x.on <= 3 and x.on > s.lasts.cleared_on), default=0)
    if rise >= 20:
        f.wait_for(PROGRAMME)
        f.say(SCR_7_WEIGHT, 2, THE_PERSON, AWAIT_CLEARANCE, rise, 20, s.body_weight.on, PROGRAMME)


def breathes_weakly(s, limits):
    return 0 <= s.capacity.value < limits.capacity


def weak_breathing(d, mode, f):
    if mode == AEROBIC_WORK and breathes_weakly(d.s, d.limits):
        f.only |= START_PHASE
        f.say(SCR_9, 0, (OF_MODE, mode), PROGRESS, d.s.capacity.value, d.limits.capacity, d.today)


def acute_illness(d, f):
    s, today, fever = d.s, d.today, d.limits.fever
    heat, gut = is_new(s.temperature, today), is_new(s.upset_gut, today)
    sick = gut and s.upset_gut.value == 1
    hot = heat and s.temperature.value >= fever
    if hot or sick:
        f.rest(today + 2 if sick else today + 1)
        f.leave(DAILY_LIFE)
        if sick:
            f.say(SCR_6, 1, THE_PERSON, REST, 0, 0, today)
        else:
            f.say(SCR_6, 0, THE_PERSON, REST, s.temperature.value, fever, today)
    elif is_new(s.illness, today) and s.illness.value > 0 and not (heat and gut):
        f.hold()
        f.say(SCR_6, 2, THE_PERSON, HOLD, 0, 0, today, silent=True)


def therapist_first(d, mode, f):
    if mode != LOADED_WORK:
        return
    seen, valid = d.s.therapist_on, d.limits.therapist_valid
    age = d.today - seen
    if seen != NEVER and age <= valid:
        return
    f.only |= NO_EXTERNAL_LOAD
    f.asks |= PLEASE_SEE_THERAPIST
    if seen == NEVER:
        f.say(SCR_8, 0, (OF_MODE, mode), PROGRESS, 0, 0, d.today)
    else:
        f.say(SCR_8, 1, (OF_MODE, mode), PROGRESS, age, valid, d.today)


# ── falls ──


def fall_risk_tier(d, mode, f):
    if mode != STANDING_WORK or d.falling.tier == LOW:
        return
    grave = d.falling.tier == HIGH
    f.only |= SUPPORTED_STANDING | SUPERVISED_ONLY if grave else SUPPORTED_STANDING
    f.say(FAL_1, 0 if grave else 1 if d.falling.is_known else 2, (OF_MODE, mode), PROGRESS, d.falling.in_365_days, 0, d.today)


def company_for_standing(d, mode, f):
    if mode != STANDING_WORK:
        return
    today = d.today
    told = is_new(d.s.company, today)
    heard = today if told else NEVER
    place = (OF_MODE, mode)
    f.only |= SUPPORTED_STANDING
    if d.falling.tier == LOW:
        f.say(FAL_2, 2, place, PROGRESS, 0, 0, heard)
        return
    f.only |= COMPANY
    if told and d.s.company.value == 1:
        f.say(FAL_2, 0, place, PROGRESS, 0, 0, heard)
        return
    f.rest(today + 1)
    if told:
        f.say(FAL_2, 1, place, REST, 0, 0, heard)
    else:
        f.say(FAL_2, 3, place, REST, 0, 0, today, silent=True)


def last_fall_of(s, today):
    """The day of the last fall, how many in 7 days, and whether those of the last day were grave, or with a long lie."""
    newest, in_7_days, grave, long_lie = NEVER, 0, False, False
    for x in s.falls:
        if x.on > today:
            continue
        if newest == NEVER:
            newest = x.on
        if x.on == newest:
            grave, long_lie = grave or x.grave, long_lie or x.long_lie
        in_7_days += today - x.on < 7 and x.on > s.falls_consumed
    return newest, in_7_days, grave, long_lie


def after_a_fall(d, f):
    s, today = d.s, d.today
    newest, _, grave, long_lie = last_fall_of(s, today)
    asked = is_new(s.fell, today)
    heard = s.fell.on if asked else NEVER
    if newest != today:
        if asked and s.fell.value == 1:
            f.rest(today + 1)
            f.say(FAL_3, 2, THE_PERSON, REST, 0, 0, heard)
        return
    f.rest(today + 1)
    if grave:
        f.seek_care(EMERGENCY)
        f.say(FAL_3, 0, THE_PERSON, STOP, 0, 0, heard, RED_FLAG)
    elif long_lie:
        f.seek_care(SAME_DAY)
        f.say(FAL_3, 1, THE_PERSON, STOP, 60, 0, heard, RED_FLAG)
    else:
        f.say(FAL_3, 2, THE_PERSON, REST, 0, 0, heard)


def standing_after_a_fall(d, mode, f):
    if mode != STANDING_WORK:
        return
    s, today = d.s, d.today
    newest, in_7_days, _, _ = last_fall_of(s, today)
    place = (OF_MODE, mode)
    asked = is_new(s.fell, today)
    heard = s.fell.on if asked else NEVER
    if newest == NEVER or today - newest >= 14:
        if not asked:
            f.only |= SUPPORTED_STANDING
            f.say(FAL_3, 5, place, PROGRESS, 0, 0, today, silent=True)
        elif s.fell.value == 1:
            f.only |= SUPPORTED_STANDING | COMPANY
            f.say(FAL_3, 3, place, PROGRESS, 0, 14, heard)
        return
    f.only |= SUPPORTED_STANDING | COMPANY
    if newest == today and in_7_days >= 2:
        f.wait_for(FALLS)
        f.say(FAL_3, 4, place, AWAIT_CLEARANCE, in_7_days, 2, heard, FALLS)
    else:
        f.say(FAL_3, 3, place, PROGRESS, today - newest, 14, heard)


# ── overwork ──


def weaker_after_work(d, limb, f):
    x, today = limb.limb, d.today
    if x.last_trained == NEVER:
        return
    if not is_new(x.weaker, today, 400):
        f.hold()
        f.say(OVW_1, 0, limb.place, HOLD, 0, 0, today, silent=True)
        return
    if x.weaker.on != today or x.weaker.value == 0:
        return
    days = sorted((day for day in x.weaker_days if x.lasts.cleared_on < day <= today), reverse=True)[:3]
    clear, any_ = sum(x.weaker_days[day] == 2 for day in days), sum(x.weaker_days[day] >= 1 for day in days)
    f.rest(today + d.limits.weaker_rest)
    if x.weaker.value == 2:
        f.lower(d.limits.weaker_back_off)
        f.marked(EPISODE)
        if clear >= 2:
            f.wait_for(OVERWORK)
            f.say(OVW_1, 1, limb.place, AWAIT_CLEARANCE, clear, 2, today, OVERWORK)
        else:
            f.say(OVW_1, 0, limb.place, REST, 2, 0, today)
    elif any_ >= 2:
        f.lower(900)
        f.marked(MINOR)
        f.say(OVW_1, 3, limb.place, REST, any_, 2, today)
    else:
        f.say(OVW_1, 2, limb.place, REST, 1, 0, today)


def soreness_clock(d, limb, f):
    x, today, limits = limb.limb, d.today, d.limits
    if not is_new(x.sore, today):
        f.rest(today + 1)
        f.say(OVW_2, 0, limb.place, REST, 0, 0, today, silent=True)
        return
    v, trained = x.sore.value, x.last_trained
    e = v - limb.usual if v > 0 else 0
    n = -1 if trained == NEVER else today - trained
    unlike, tasks = is_new(x.unusual, today), is_new(x.in_the_way, today)
    is_unusual, limits_tasks = unlike and x.unusual.value == 1, tasks and x.in_the_way.value == 1
    found = []  # how grave (1 hold, 2 rest, 3 work taken back, 4 wait for a word), arm, value, bound
    if is_unusual:
        found.append((2, 6, v, 0))
    if v > 0 and (not unlike or not tasks):
        found.append((1, 10, v, 0))
    if v >= limits.gate and e >= 1:
        found.append((2, 0, v, limits.gate))
    if limits_tasks:
        found.append((3 if n >= 1 else 2, 7, v, 0))
    if n == 1 and v >= 6 and e >= limits.excess:
        found.append((3, 1, v, 6))
    if n >= 2 and v >= 2 and e >= limits.excess:
        found.append((3, 2, v, limb.usual + limits.excess))
    if n >= 2 and v >= 3 and e == 1:
        found.append((2, 3, v, 3))
    if n == 3 and v >= 4 and e >= limits.excess and x.soreness.get(trained + 2, 4) >= 4:
        found.append((4, 4, v, 4))
    if n >= 7 and v >= 4 and e >= 1 and all(told >= 4 for day, told in x.soreness.items() if 1 <= today - day <= min(n - 2, 55)):
        found.append((4, 5, v, 4))
    if not found:
        return
    grave, arm, value, bound = max(found, key=lambda one: one[0])  # of two as grave, the first
    if grave == 1:
        f.hold()
        f.say(OVW_2, arm, limb.place, HOLD, value, bound, today, silent=arm == 10)
        return
    waits, back = any(one[0] == 4 for one in found), any(one[0] == 3 for one in found)
    if waits:
        f.wait_for(OVERWORK)
    if any(one[0] in (2, 3) for one in found):
        f.rest(today + 1)
    if back:
        f.lower(limits.sore_back_off)
        f.marked(EPISODE)
    f.say(OVW_2, arm, limb.place, AWAIT_CLEARANCE if grave == 4 else REST, value, bound, today, OVERWORK if waits else 0)


def soreness_recalled(d, limb, f):
    x, today, trained = limb.limb, d.today, limb.limb.last_trained
    if not is_new(x.recalled, today):
        ago = today - trained
        if trained == NEVER or ago > 14 or ago < 3:
            return
        unsaid = [age for age in range(1, ago - 1) if today - age not in x.soreness]
        if not unsaid:
            return
        closed = [age for age in range(1, ago - 1) if today - age + 1 in x.recalled_days]  # a recall closes the days before its own
        if closed and unsaid[0] >= closed[0]:
            return
        f.rest(today + 1)
        f.say(OVW_2_RECALLED, 11, limb.place, REST, 0, 0, today, silent=True)
        return
    if trained == NEVER:
        return
    v = x.recalled.value
    e, n = v - limb.usual if v > 0 else 0, x.recalled.on - trained
    if e >= 2 and ((n >= 1 and v >= 6) or (n >= 2 and v >= 2)):
        f.rest(today + 1)
        f.lower(d.limits.recalled_back_off)
        f.marked(EPISODE)
        f.say(OVW_2_RECALLED, 8, limb.place, REST, v, limb.usual + 2, today)
    elif v >= 4 and e >= 1:
        f.rest(today + 1)
        f.say(OVW_2_RECALLED, 8, limb.place, REST, v, 4, today)


def widespread_soreness(d, f):
    if d.s.unusual_on == d.today and len(d.s.unusual_here) >= 3:
        f.rest(d.today + 1)
        f.say(OVW_2_PERSON, 9, THE_PERSON, REST, len(d.s.unusual_here), 3, d.today)


def severe_cramps(course, today):
    felt = course.waiting
    told = [felt.cramped] if felt.on == today and felt.cramped >= 0 and today > course.lasts.cleared_on else []
    told += [x.cramped for x in course.sessions if x.cramped >= 0 and x.on > course.lasts.cleared_on]
    return told[:3].count(2)


def severe_cramp(d, w, f):
    if not w.trains:
        return
    a, today = w.course.cramp, d.today
    if not is_new(a, today, 400):
        if left_open(d.s, today, w.course.last, AFTER_CRAMP):
            f.hold()
            f.say(OVW_3, 2, w.place, HOLD, 0, 0, today, silent=True)
        return
    if a.value != 2 or a.on != today:
        return
    severe = severe_cramps(w.course, today)
    f.lower(d.limits.cramp_back_off)
    f.marked(EPISODE)
    f.end(EXERCISE_ENDS)
    if severe >= 2:
        f.wait_for(OVERWORK)
        f.say(OVW_3, 1, w.place, AWAIT_CLEARANCE, severe, 2, today, OVERWORK)
    else:
        f.say(OVW_3, 0, w.place, REGRESS, 0, 0, today)


def heaviness_after(d, limb, f):
    x, today, most = limb.limb, d.today, d.limits.heavy_hours
    hours, morning = is_new(x.heavy_hours, today, 400), is_new(x.heavy_this_morning, today)
    a = Gravest()
    if left_open(d.s, today, x.last_trained, AFTER_HEAVINESS) and (not hours or (not morning and x.last_trained == today - 1)):
        a.take(HOLD, 2, silent=True)
    if hours and x.heavy_hours.on == today and x.heavy_hours.value > most:
        f.lower(900)
        f.marked(MINOR)
        a.take(REGRESS, 0, x.heavy_hours.value, most)
    if morning and x.heavy_this_morning.value == 1:
        f.rest(today + 1)
        a.take(REST, 1)
    a.tell(f, OVW_4, limb.place, today, today)


def slow_to_settle(d, f):
    s, today, most = d.s, d.today, d.limits.settle_minutes
    if s.last_trained == NEVER:
        return
    told, after = is_new(s.settle_minutes, today, 400), is_new(s.after_effects, today, 400)
    if told and s.settle_minutes.on == today and s.settle_minutes.value > most:
        f.wait_for(OVERWORK)
        f.say(OVW_5, 0, THE_PERSON, AWAIT_CLEARANCE, s.settle_minutes.value, most, today, OVERWORK)
    elif not after or (not told and s.after_effects.value & AFTER_SLOW_BREATH):
        f.hold()
        f.say(OVW_5, 1, THE_PERSON, HOLD, 0, 0, today, silent=True)


def limited_the_next_day(d, f):
    s, today = d.s, d.today
    if not is_new(s.limited_next_day, today):
        if s.last_trained == today - 1:
            f.hold()
            f.say(OVW_6, 1, THE_PERSON, HOLD, 0, 0, today, silent=True)
    elif s.limited_next_day.value == 1:
        f.rest(today + 1)
        f.lower(d.limits.limited_back_off)
        f.marked(EPISODE)
        f.say(OVW_6, 0, THE_PERSON, REST, 0, 0, today)


def joint_pain_after(d, w, f):
    if not w.trains:
        return
    hours, alarm, today = w.course.joint_pain_hours, w.course.joint_alarm, d.today
    told, asked = is_new(hours, today, 400), is_new(alarm, today, 400)
    a = Gravest()
    latched = 0
    if (not told or not asked) and left_open(d.s, today, w.course.last, AFTER_JOINT_PAIN):
        a.take(HOLD, 2, silent=True)
    if told and hours.on == today and hours.value > d.limits.joint_hours:
        f.lower(d.limits.joint_back_off)
        f.marked(EPISODE)
        a.take(REGRESS, 0, hours.value, d.limits.joint_hours)
    if asked and alarm.on == today and alarm.value == 1:
        f.wait_for(OVERWORK)
        latched = OVERWORK
        a.take(AWAIT_CLEARANCE, 1)
    a.tell(f, OVW_7, w.place, today, today, latched)


def pain_light(d, w, f):
    if not w.trains:
        return
    c, today, limits = w.course, d.today, d.limits
    told = is_new(c.pain, today, 400)
    v = c.pain.value if told else 0
    bound = 7 if v >= 7 else limits.red
    amber = min(limits.amber, limits.red)
    sharp = says_yes(c.sharp_pain, today)
    if not sharp:
        if not told:
            if c.last != NEVER:
                f.hold()
                f.say(OVW_8, 3, w.place, HOLD, 0, 0, today, silent=True)
            return
        if c.pain.on != today:
            return
    rises = v > (c.pain_before.value if is_new(c.pain_before, today) else 0)
    if sharp or v >= 7 or (v >= limits.red and rises):
        f.lower(limits.pain_back_off)
        f.marked(EPISODE)
        f.end(EXERCISE_ENDS)
        if sharp:
            f.say(OVW_8, 2, w.place, REGRESS, v, 0, today)
        else:
            f.say(OVW_8, 1, w.place, REGRESS, v, bound, today)
    elif v >= amber and rises:
        f.hold()
        f.say(OVW_8, 0, w.place, HOLD, v, amber, today)


def daily_tasks_lost(d, f):
    s, today = d.s, d.today
    if not is_new(s.harder, today, 21):
        silent = 0 if s.first_entry == NEVER else today - max(s.first_entry, s.harder.on)
        if silent > 21:
            f.hold()
            f.say(OVW_10, 2, THE_PERSON, HOLD, silent, 21, today, silent=True)
    elif s.harder.value == 2 and s.harder_since == today:
        f.lower(800)
        f.marked(EPISODE)
        f.asks |= PLEASE_ASK_TASKS
        f.say(OVW_10, 0, THE_PERSON, REGRESS, 2, 0, s.harder.on)


def load_while_tasks_are_harder(d, mode, f):
    s, today = d.s, d.today
    if mode != LOADED_WORK or not is_new(s.harder, today) or s.harder.value != 2:
        return
    n = today - max(s.harder_since, s.modes[LOADED_WORK].cleared_on)
    if n >= d.limits.harder_days:
        f.wait_for(OVERWORK)
        f.say(OVW_10, 1, (OF_MODE, mode), AWAIT_CLEARANCE, n, d.limits.harder_days, today, OVERWORK)


def next_session_gate(d, limb, f):
    a = limb.limb.sore
    if not is_new(a, d.today):
        f.rest(d.today + 1)
        f.say(OVW_9, 0, limb.place, REST, 0, 0, d.today, silent=True)
    elif a.value >= 4 and a.value > limb.usual:
        f.rest(d.today + 1)
        f.say(OVW_9, 0, limb.place, REST, a.value, 4, a.on)


# ── recovery ──


def recovery_by_effort(d, limb, f):
    x, limits = limb.limb, d.limits
    if x.last_trained == NEVER:
        return
    untold = x.efforts_open != 0
    hard, light = untold or x.hardest >= 12, x.hardest <= 6
    n = limits.after_light
    if not light or hard:
        n = max(n, limits.after_moderate)
    if hard:
        n = max(n, limits.after_hard)
    arm = 4 if untold else 2 if hard else 0 if light else 1
    if x.new_work and n < 2:
        n, arm = 2, 3
    if d.today - x.last_trained < n:
        f.rest(x.last_trained + n)
        f.say(MIN_3, arm, limb.place, REST, x.hardest, n, d.today)


def days_of_last_six(days, today):
    return sum(today - ago in days for ago in range(1, 7))


def was_tolerated(d, order):
    """Whether 28 days of it left no region sore on the second day, and at least half of those days are known."""
    for region in order.exercise.regions:
        limb = d.limb(region)
        x = limb.limb
        second_days = [day + 2 for day in x.resisted if 0 <= d.today - day - 2 < 26]
        told = [x.soreness[day] for day in second_days if day in x.soreness]
        too_sore = first_unclear(limb.usual)
        if not second_days or any(n >= too_sore for n in told) or 2 * len(told) < len(second_days):
            return False
    return True


def days_a_week(d, w, f):
    today, limits, course = d.today, d.limits, w.course
    if w.is_aerobic:
        n = days_of_last_six(d.s.aerobic, today)
        if n >= limits.aerobic_days:
            f.rest(today + 1)
            f.say(MIN_4, 0, w.place, REST, n, limits.aerobic_days, NEVER)
        return
    if w.order.exercise.kind != STRENGTH:
        return
    most, heard = MOST_INT, NEVER
    if is_new(course.one_rm, today, 92):
        most, heard = course.one_rm.value * limits.of_one_rm // 10, course.one_rm.on
    limbs = [d.s.limbs[region] for region in w.order.exercise.regions]
    n = max((days_of_last_six(x.resisted, today) for x in limbs), default=0)
    yesterday = any(today - 1 in x.resisted for x in limbs)
    light = all(x.efforts_open == 0 and x.hardest <= 6 for x in limbs)
    age = -1 if course.began == NEVER else today - course.began
    loaded = w.level.weight > 0 or w.wished.weight > 0 or not light
    tolerated = not loaded and age >= 28 and was_tolerated(d, w.order)
    days = (2 if age < 28 else 3) if loaded else 5 if tolerated else 7
    rests = (yesterday and not tolerated) or n >= days
    if not rests and w.wished.weight <= most:
        return
    f.at_most(WEIGHT, most)
    if not rests:
        f.say(MIN_4, 3, w.place, PROGRESS, w.wished.weight, most, heard)
        return
    f.rest(today + 1)
    if yesterday and not tolerated:
        f.say(MIN_4, 2, w.place, REST, 1, 0, heard)
    else:
        f.say(MIN_4, 1, w.place, REST, n, days, heard)


def weekly_day_of_rest(d, f):
    n = days_of_last_six(d.s.trained, d.today)
    if n >= 6:
        f.rest(d.today + 1)
        f.say(MIN_4_PERSON, 4, THE_PERSON, REST, n, 6, d.today)


# ── fatigue ──


def usual_fatigue(s, today):
    """The middle of at least 5 answers of two weeks, else of all kept; -1 when nothing tells it."""
    told = [n for day, n in s.tired.items() if 1 <= today - day < 15]
    if len(told) < 5:
        told = [n for day, n in s.tired.items() if 1 <= today - day < 56]
    if len(told) < 5:
        return s.enrolled_fatigue if s.enrolled_fatigue_on != NEVER and today - s.enrolled_fatigue_on <= 182 else -1
    usual = lower_median(told)
    return min(usual, s.fatigue_reference + 2) if s.fatigue_reference >= 0 else usual


def unusual_tiredness(d, f):
    s, today, limits = d.s, d.today, d.limits
    now, asked = is_new(s.fatigue, today), is_new(s.unusual_fatigue, today)
    heard = max(s.fatigue.on if now else NEVER, s.unusual_fatigue.on if asked else NEVER)
    unsaid = not now or not asked
    if unsaid:
        f.hold()

    def plain_hold():
        if unsaid:
            f.say(FAT_1, 5, THE_PERSON, HOLD, 0, 0, today, silent=True)

    if today not in s.tired and today not in s.tired_unusually:
        return plain_hold()
    usual = usual_fatigue(s, today)

    def much(day):
        if day in s.tired_unusually:
            return True
        v = s.tired.get(day, -1)
        if usual < 0:
            return v >= 7
        return v >= 0 and (v - usual >= limits.above_usual or (v >= limits.high and usual < 7))

    v = s.tired.get(today, -1)
    if not much(today):
        if usual >= 0 and v > usual and not unsaid:
            f.hold()
            f.say(FAT_1, 1, THE_PERSON, HOLD, v, usual, heard)
            return
        return plain_hold()
    told = sorted((day for day in s.tired.keys() | s.tired_unusually if 0 <= today - day < 28), reverse=True)
    run = run_known = in_a_row = 0
    ill = False
    for day in told:
        if day <= s.lasts.cleared_on or not much(day):
            break
        if in_a_row == run and today - day == in_a_row:
            in_a_row += 1
        ill = ill or s.ill.get(day, 0) > 0
        run += 1
        run_known += usual >= 0 or day in s.tired_unusually
    spells, last, opens = 0, NEVER, False
    for day in reversed(told):
        if day <= s.lasts.cleared_on or day <= s.spells_used_on or not much(day):
            continue
        opens = last == NEVER or day - last > 2
        spells += opens
        last = day
    if run_known >= 7 and not ill:
        f.wait_for(FATIGUE)
        f.say(FAT_1, 3, THE_PERSON, AWAIT_CLEARANCE, run, 7, heard, FATIGUE)
    elif opens and spells >= 4:
        f.rest(today + 1)
        f.lower(800)
        f.marked(EPISODE)
        f.asks |= PLEASE_ASK_SPELLS
        f.say(FAT_1, 4, THE_PERSON, REST, spells, 4, heard)
    elif in_a_row <= 3:
        f.rest(today + 1)
        f.say(FAT_1, 0, THE_PERSON, REST, v, 7 if usual < 0 else usual + limits.above_usual, heard)
    else:
        f.ease(500)
        f.only |= SEATED_ONLY
        f.asks |= PLEASE_ASK_TIREDNESS
        f.say(FAT_1, 2, THE_PERSON, REGRESS, in_a_row, 3, heard)


def tiredness_in_session(d, f):
    s, today, limits = d.s, d.today, d.limits
    if not is_new(s.fatigue_in_session, today):
        return
    rise = s.fatigue_in_session.value - (s.fatigue.value if is_new(s.fatigue, today) else 0)
    if rise < min(limits.ends_block, limits.ends_session):
        return
    f.hold()
    f.only |= SEATED_ONLY
    f.end(EXERCISE_ENDS)
    if rise >= limits.ends_session:
        f.lower(900)
        f.marked(MINOR)
        f.end(SESSION_ENDS)
        f.say(FAT_2, 1, THE_PERSON, REGRESS, rise, limits.ends_session, today)
    else:
        f.say(FAT_2, 0, THE_PERSON, HOLD, rise, limits.ends_block, today)


def tiredness_after_session(d, f):
    s, today, a = d.s, d.today, d.s.after_effects
    if not is_new(a, today, 400) or a.value & AFTER_TIREDNESS == 0:
        return
    f.hold()
    n = 0
    if a.on == today:
        days = sorted((day for day in s.tired_after if s.lasts.cleared_on < day <= today), reverse=True)[:3]
        n = sum(s.tired_after[day] for day in days)
    if n >= 2:
        f.lower(900)
        f.marked(MINOR)
        f.say(FAT_2_AFTER, 3, THE_PERSON, REGRESS, n, 2, today)
    else:
        f.say(FAT_2_AFTER, 2, THE_PERSON, HOLD, 0, 0, a.on)


def pulse_above_usual(d, f):
    if not d.form.takes_pulse:
        return
    s, today = d.s, d.today
    t, y = pulse_on(s, today), pulse_before(s, today)
    now, before = lower_of(t.first, t.again), lower_of(y.first, y.again)
    if now < 0 or before < 0:
        return
    earlier = [lower_of(x.first, x.again) for x in s.pulse if x.on < y.on and today - x.on < 56]
    if len(earlier) < 5:
        return
    rise = min(now, before) - lower_median(earlier)
    if rise < d.limits.pulse_rise:
        return
    ill, harder = is_new(s.illness, today) and s.illness.value > 0, is_new(s.harder, today, 21) and s.harder.value > 0
    if not ill and not harder and not says_yes(s.unusual_fatigue, today) and not says_yes(s.worse, today, 14):
        return
    heard = max(day_of(s.resting_rate, today), day_of(s.illness, today), day_of(s.unusual_fatigue, today), day_of(s.worse, today, 14), day_of(s.harder, today, 21))
    f.hold()
    f.say(FAT_3, 0, THE_PERSON, HOLD, rise, d.limits.pulse_rise, heard)


def score_risen(d, f):
    s, today = d.s, d.today
    if not s.scores or today - s.scores[0].on >= 28 or s.last_review >= s.scores[0].on:
        return
    now = s.scores[0].value
    least = min((x.value for x in s.scores[1:] if s.scores[0].on - x.on <= 122), default=now)
    if now - least >= d.limits.score_rise:
        f.hold()
        f.asks |= PLEASE_ASK_TIREDNESS
        f.say(FAT_5, 0, THE_PERSON, HOLD, now - least, d.limits.score_rise, today)
    elif now >= 40:
        f.asks |= PLEASE_ASK_TIREDNESS
        f.say(FAT_5, 1, THE_PERSON, PROGRESS, now, 40, today)


# ── intensity ──


def too_hard(x):
    return x.effort > x.cap or x.could_not_talk or 0 <= x.reserve < x.spare


def too_hard_before(course, today):
    """Whether the session before the last one was too hard; no when it cannot be said."""
    if len(course.sessions) < 2:
        return False
    x = course.sessions[1]
    return x.effort >= 0 and today - x.on < 28 and x.level_no == course.sessions[0].level_no and too_hard(x)


def aerobic_effort(d, w, f):
    c, today, most = w.course, d.today, w.effort_cap
    if not w.is_aerobic or c.last == NEVER:
        return
    talk = is_new(c.talk, today, 400)
    mute = talk and c.talk.value == 0
    if not is_new(c.exertion, today, 400):
        f.hold()
        if mute:
            f.say(INT_1, 3, w.place, HOLD, 0, most, c.talk.on)
        else:
            f.say(INT_1, 5, w.place, HOLD, 0, 0, today, silent=True)
        return
    v, heard = c.exertion.value, max(c.exertion.on, c.talk.on if talk else NEVER)
    if v <= most and not mute:
        return
    twice = too_hard_before(c, today)
    f.hold()
    if twice:
        f.relevel(REMATCH)
    if v >= most + 2:
        f.lower(900)
        f.marked(MINOR)
        f.say(INT_1, 1, w.place, REGRESS, v, most, heard)
    else:
        f.say(INT_1, 2 if twice else 0 if v > most else 3, w.place, HOLD, v, most, heard)


def high_cap_supervised(d, w, f):
    if w.is_aerobic and 14 <= w.effort_cap <= 20:
        f.only |= SUPERVISED_ONLY
        f.say(INT_1_SUPERVISED, 4, w.place, PROGRESS, w.effort_cap, 14, NEVER)


def resistance_effort(d, w, f):
    c, today, most, in_reserve = w.course, d.today, w.effort_cap, d.limits.in_reserve
    if w.is_aerobic or not w.trains or c.last == NEVER:
        return
    told = is_new(c.reserve, today, 400)
    few = told and c.reserve.value < in_reserve
    if not is_new(c.effort, today, 400):
        f.hold()
        if few:
            f.say(INT_2, 3, w.place, HOLD, c.reserve.value, in_reserve, c.reserve.on)
        else:
            f.say(INT_2, 4, w.place, HOLD, 0, 0, today, silent=True)
        return
    v, heard = c.effort.value, max(c.effort.on, c.reserve.on if told else NEVER)
    if v <= most and not few:
        return
    twice = too_hard_before(c, today)
    f.hold()
    if twice:
        f.relevel(REMATCH)
    if v >= most + 4:
        f.lower(800)
        f.marked(EPISODE)
        f.lighter = True
        f.say(INT_2, 1, w.place, REGRESS, v, most, heard)
    elif twice:
        f.say(INT_2, 2, w.place, HOLD, v, most, heard)
    elif v > most:
        f.say(INT_2, 0, w.place, HOLD, v, most, heard)
    else:
        f.say(INT_2, 3, w.place, HOLD, c.reserve.value, in_reserve, heard)


def strength_eligibility(d, limb, f):
    a, today = limb.limb.grade, d.today
    if not is_new(a, today, 365):
        f.only |= NO_EXTERNAL_LOAD
        if a.known and a.on <= today:
            f.hold()
            f.say(INT_3, 1, limb.place, HOLD, today - a.on, 365, NEVER)
        else:
            f.say(INT_3, 0, limb.place, PROGRESS, 0, 0, NEVER)
    elif a.value < 9:
        f.only |= NO_EXTERNAL_LOAD | ASSISTED_ONLY
        if a.value < 5:
            f.only |= PASSIVE_ONLY
            f.say(INT_3, 3, limb.place, PROGRESS, a.value, 5, a.on)
        else:
            f.say(INT_3, 2, limb.place, PROGRESS, a.value, 9, a.on)


# ── interruption ──


def illness_and_return(d, f):
    s, today, c, settled_days = d.s, d.today, d.illness, d.limits.settled_days
    told = is_new(s.illness, today)
    a = Gravest()
    latched = 0

    def waits(arm, value, bound):
        nonlocal latched
        f.wait_for(PROGRAMME)
        latched = PROGRAMME
        a.take(AWAIT_CLEARANCE, arm, value, bound)

    if told and s.illness.value >= 1:
        f.only |= LIGHT_EFFORT
        a.take(HOLD, 4, 10)
    if c.last == today:
        f.rest(today + 1 + settled_days)
        a.take(REST, 0, c.days)
        if c.in_chest_now:
            waits(6, 0, 0)
        if c.fever_days > 3:
            waits(5, c.fever_days, 3)
        if today - c.fresh_from + 1 >= 10:
            waits(7, today - c.fresh_from + 1, 10)
    elif c.last != NEVER:
        open_on = c.settles + settled_days
        if today < open_on:
            f.rest(open_on)
            a.take(REST, 1, max(today - c.settles, 0), settled_days)
        if today <= c.settles and c.last - c.fresh_from + 1 >= 10:
            waits(7, c.last - c.fresh_from + 1, 10)
    a.tell(f, IRP_3, THE_PERSON, today, today if told else NEVER, latched)


def feverish_day(d, f):
    if d.s.ill.get(d.today, -1) >= 2 and d.s.heat.get(d.today, -1) != 0:
        f.rest(d.today + 1)
        f.leave(DAILY_LIFE)
        f.say(IRP_3_FEVER, 8, THE_PERSON, REST, 0, 0, d.today)


def return_after_illness(d, f):
    c = d.illness
    if c.last == NEVER or (c.last != d.today and d.today > c.settles):
        return
    short = c.days <= 3
    f.lower(700 if short else 500)
    f.say(IRP_3_RETURN, 2 if short else 3, THE_PERSON, REGRESS, c.days, 3, d.today)


def hospital_return(d, f):
    s, today, first = d.s, d.today, d.limits.first_after_stay
    if s.stay_on == NEVER or (not s.stay_in_hospital and s.stay_days < d.limits.bed_days):
        return
    if s.stay_open:
        f.wait_for(PROGRAMME)
        f.say(IRP_4, 0 if s.stay_in_hospital else 1, THE_PERSON, AWAIT_CLEARANCE, s.stay_days, 0, today, PROGRAMME)
        return
    n = today - s.stay_cleared_on
    if n < 0 or n >= 35:
        return
    if n >= 14:
        rung = 700 if n < 21 else 800 if n < 28 else 900
        f.ease(rung)
        f.say(IRP_4, 3, THE_PERSON, REGRESS, rung, 1000, today)
        return
    f.ease(first)
    f.only |= START_PHASE
    f.say(IRP_4, 2, THE_PERSON, REGRESS, n, 14, today)
    if n == 0:
        f.lower(first)


def flare_runs(s):
    return s.flare_began > s.flare_ended


def flare_light_work(d, f):
    if flare_runs(d.s):
        f.only |= START_PHASE
        f.say(IRP_6, 0, THE_PERSON, PROGRESS, 0, 0, d.today)


def flare_no_start(d, w, f):
    if w.trains and flare_runs(d.s) and w.course.last == NEVER:
        f.rest(d.today + 1)
        f.say(IRP_6, 1, w.place, REST, 0, 0, d.today)


def flare_no_load(d, mode, f):
    s, today, wait = d.s, d.today, d.limits.flare_wait
    if mode != LOADED_WORK or s.flare_began == NEVER:
        return
    place = (OF_MODE, mode)
    if flare_runs(s):
        f.wait_for(FLARE)
        f.say(IRP_6, 2, place, AWAIT_CLEARANCE, 0, 0, today, FLARE)
        return
    n = today - s.flare_ended
    cleared_today = s.flare_cleared_on == today
    if cleared_today:
        f.lower(500)
    if n >= wait:
        if cleared_today:
            f.say(IRP_6, 3, place, REGRESS, n, wait, today)
    elif s.flare_cleared_on < s.flare_ended:
        f.wait_for(FLARE)
        f.say(IRP_6, 2, place, AWAIT_CLEARANCE, n, wait, today, FLARE)
    else:
        f.rest(s.flare_ended + wait)
        f.say(IRP_6, 2, place, REST, n, wait, today)


def immobilised_limb(d, limb, f):
    x, today = limb.limb, d.today
    if x.immobilised_on == today and x.freed_on < today and x.immobilised_days >= d.limits.immobilised_days:
        f.wait_for(IMMOBILISED)
        f.say(IRP_7, 0, limb.place, AWAIT_CLEARANCE, x.immobilised_days, d.limits.immobilised_days, today, IMMOBILISED)
    elif x.freed_on == today:
        f.lower(500)
        f.say(IRP_7, 1, limb.place, REGRESS, x.immobilised_days, 0, today)


def gap_since_training(d, w, f):
    s, today, limits = d.s, d.today, d.limits
    if not w.trains or not w.course.sessions:
        return
    if w.is_aerobic:
        last = [(s.mode_newest[AEROBIC_WORK], s.mode_before[AEROBIC_WORK])]
    else:
        last = [(s.limbs[region].strength_newest, s.limbs[region].strength_before) for region in w.order.exercise.regions]
    oldest = min((newest if newest < today else before for newest, before in last), default=-NEVER)
    if oldest == NEVER or today < oldest:
        return
    n, gap = min(today - oldest, 400), w.order.planned_gap
    if n <= gap + 1:
        return
    if n <= max(7, gap + 1):
        f.hold()
        f.say(IRP_1, 0, w.place, HOLD, n, gap + 1, oldest)
    elif n <= limits.first_cut:
        f.lower(800)
        f.say(IRP_1, 1, w.place, REGRESS, n, limits.first_cut, oldest)
    elif n <= limits.second_cut:
        f.lower(500)
        f.say(IRP_1, 2, w.place, REGRESS, n, limits.second_cut, oldest)
    else:
        f.at_least(REGRESS)
        f.relevel(REBASELINE)
        f.say(IRP_1, 3, w.place, REGRESS, n, limits.second_cut + 1, oldest)


def ramp_of_return(d, lasts, place, f):
    now = lasts.factor_on(d.today, d.s.rung_days)
    if now < 1000:
        f.ease(now)
        f.say(IRP_2, 0, place, REGRESS, now, 1000, d.today)


# ── stretching ──


def warm_and_last(d, w, f):
    if w.order.exercise.kind != STRETCHING:
        return
    seated = d.falling.tier != LOW
    f.only |= WHEN_WARM | SEATED_ONLY if seated else WHEN_WARM
    f.say(STR_2, 1 if seated else 0, w.place, PROGRESS, d.limits.warm_up, 0, d.today)


def gentle_stretch(d, w, f):
    if w.order.exercise.kind != STRETCHING:
        return
    c, today, most = w.course, d.today, d.limits.stretch
    far, sign = is_new(c.stretch, today) and c.stretch.value > most, says_yes(c.stretch_signs, today)
    if not far and not sign:
        return
    f.hold()
    f.end(EXERCISE_ENDS)
    told = sorted((day for day in c.strains if c.lasts.cleared_on < day <= today and today - day < 40), reverse=True)[:3]
    days = sum(c.strains[day] > most for day in told)
    if days >= 2:
        f.wait_for(OVERWORK)
        f.say(STR_3, 2, w.place, AWAIT_CLEARANCE, days, 2, today, OVERWORK)
    elif far:
        f.say(STR_3, 0, w.place, HOLD, c.stretch.value, most, today)
    else:
        f.say(STR_3, 1, w.place, HOLD, 0, 0, today)


# ── progression ──


def permission(d, w, f):
    if not w.trains:
        return
    s, today, limits, c = d.s, d.today, d.limits, w.course

    def holds(arm, value, bound):
        f.hold()
        f.say(PRG_1, arm, w.place, HOLD, value, bound, today)

    if not c.sessions:
        return holds(0, 0, 0)
    if today - c.began < 21:
        return holds(1, today - c.began, 21)
    limbs = [d.limb(region) for region in w.order.exercise.regions]
    episode = max(x.newest_episode_ever for x in [s.lasts, c.lasts] + [limb.limb.lasts for limb in limbs])
    if today - episode < 14:
        return holds(6, today - episode, 14)
    if w.order.exercise.standing_pose and s.falls and today - s.falls[0].on < 14:
        return holds(7, today - s.falls[0].on, 14)
    increased = max(c.increased, c.taken_back)
    doubled = 0 if c.increased != NEVER and c.taken_back < c.increased and today - c.increased >= 28 else c.waits
    days = max(limits.wait, 28) if w.slow else limits.wait
    days = min(days << doubled, max(56, days))
    if increased != NEVER and today - increased < days:
        return holds(2, today - increased, days)
    if c.declined == today:
        return holds(8, 0, 0)

    def was_answered(day):
        for limb in limbs:
            x = limb.limb
            if day not in x.weaker_days:
                return False
            if day + 2 not in x.soreness and day + 2 not in x.recalled_days and day + 3 not in x.recalled_days and day + 4 not in x.recalled_days:
                return False
        return True

    def was_borne(day):
        for limb in limbs:
            x, too_sore = limb.limb, first_unclear(limb.usual)
            if x.weaker_days.get(day, 0) >= 1:
                return False
            for later in (day + 2, day + 3, day + 4):
                if x.soreness.get(later, 0) >= too_sore or x.recalled_days.get(later, 0) >= too_sore:
                    return False
        return True

    of_14 = told_14 = 0
    for x in c.sessions:
        age = today - x.on
        if age >= 14:
            continue
        counts = x.effort >= 0 and was_answered(x.on)
        if counts or age > 4:
            of_14 += 1
            told_14 += counts
    if told_14 * 2 < of_14:
        return holds(5, told_14, of_14)
    below = 1 if w.is_aerobic else 2
    n = 0
    for x in c.sessions:
        if n >= limits.sessions:
            break
        if today - x.on >= 28 or not x.at_level or x.level_no != c.level_no or x.effort < 0 or not was_answered(x.on):
            continue
        if not x.met or x.hurt or too_hard(x) or not was_borne(x.on) or x.effort > x.cap - below:
            return holds(4, x.effort, x.cap - below)
        n += 1
    if n < limits.sessions:
        holds(3, n, limits.sessions)


def one_part(d, w, f):
    raised = [part for part in range(4) if w.wished[part] > w.level[part]]
    if len(raised) > 1:
        f.hold()
        f.say(PRG_2, 0, w.place, HOLD, len(raised), 1, NEVER)
    elif raised == [SETS] and w.wished.sets - w.level.sets > 1 or raised == [REPS] and w.wished.reps - w.level.reps > 2:
        f.hold()
        f.say(PRG_2, 1, w.place, HOLD, 0, 0, NEVER)


def load_step(d, w, f):
    was, to = w.level.weight, w.wished.weight
    if to <= was:
        return
    at_bottom = w.wished.reps <= w.order.reps_from
    if was == 0:
        allowed = to <= 500 and at_bottom
    else:
        rise = to - was
        allowed = rise * 1000 <= was * d.limits.load_most
        if rise * 20 <= was:
            pass
        elif rise * 10 <= was:
            allowed = allowed and at_bottom
        elif rise * 4 <= was:
            allowed = allowed and to * w.wished.reps <= was * w.level.reps and w.wished.reps >= 6
        else:
            allowed = False
    if not allowed:
        f.at_most(WEIGHT, was)
        f.say(PRG_3, 0, w.place, PROGRESS, to, was, NEVER)


def weekly_minutes(d, w, f):
    was, to, per_week = w.level.seconds, w.wished.seconds, w.order.per_week
    if to <= was:
        return
    own = was * per_week
    week = w.week_seconds if w.is_aerobic else own
    allowed = max(week * (1000 + d.limits.week_rise) // 1000, week + 60 * d.limits.week_minutes)
    end = max(week * 1300 // 1000, week + 120)
    room = min(allowed, end) - week - (w.week_rise if w.is_aerobic else 0)
    one = was + max(was * 3 // 10, 300)
    most = min((own + max(room, 0)) // per_week, one, MOST_INT)
    if to > most:
        f.at_most(SECONDS, most)
        f.say(PRG_4, 0, w.place, PROGRESS, to, most, NEVER)


def repeated_episodes(d, lasts, place, f):
    today = d.today
    if not lasts.episodes or lasts.episodes[0] != today:
        return
    in_14, in_28 = sum(today - day < 14 for day in lasts.episodes), sum(today - day < 28 for day in lasts.episodes)
    if in_28 >= 3:
        f.wait_for(OVERWORK)
        f.say(PRG_6, 1, place, AWAIT_CLEARANCE, in_28, 3, today, OVERWORK)
    elif in_14 >= 2:
        f.lower(d.limits.second_episode)
        f.say(PRG_6, 0, place, REGRESS, in_14, 2, today)


def more_than_granted(d, w, f):
    if not w.trains:
        return
    c = w.course
    times = sum(x.over_done for x in c.sessions[:3])
    if times < 2:
        return
    f.hold()
    long_on = c.overdone_since != NEVER and d.today - c.overdone_since >= 28
    if long_on:
        f.asks |= PLEASE_ASK_OVERDOING
    f.say(PRG_12, 1 if long_on else 0, w.place, HOLD, times, 2, c.sessions[0].on)


# ── the course of tests and of effort ──


def open_fall(s, today, on, n):
    """Days since a fall that nobody has looked at yet, within the last `n`; -1 when there is none."""
    return today - on if on > s.last_review and today - on < n else -1


def course_of_tests(d, rule, kinds, f):
    for arm, kind in enumerate(kinds):
        n = open_fall(d.s, d.today, d.s.fell_on[kind], 28)
        if n >= 0:
            f.hold()
            f.asks |= PLEASE_LOOK_AT_TESTS
            f.say(rule, arm, THE_PERSON, HOLD, n, 28, d.today)
            return


def slower_on_foot(d, f):
    course_of_tests(d, FAL_5, (0, 1), f)


def tests_that_fall(d, f):
    course_of_tests(d, FAT_4, (2, 3, 4), f)


def capability_falls(d, f):
    course_of_tests(d, FAT_6, (5,), f)


def slow_decline(d, f):
    s = d.s
    if open_fall(s, d.today, s.fell_slowly_on, 123) >= 0 and not any(x.marked_within(s.slow_fall_from, s.fell_slowly_on) for x in s.all_that_lasts()):
        f.asks |= PLEASE_LOOK_AT_TESTS
        f.say(PRG_10, 0, THE_PERSON, PROGRESS, s.fell_slowly_on - s.slow_fall_from, 56, d.today)


def rise_of(sessions, i):
    """How far a session's effort is above the middle of the three before it; -1 when that cannot be told."""
    x = sessions[i]
    before = []
    if x.effort < 0 or not x.at_level:
        return -1
    for y in sessions[i + 1:]:
        if len(before) == 3:
            break
        if x.on - y.on >= 28 or y.level_no != x.level_no:
            return -1
        if y.effort >= 0 and y.at_level:
            before.append(y.effort)
    return x.effort - sorted(before)[1] if len(before) == 3 else -1


def harder_than_before(d, w, f):
    sessions = w.course.sessions
    if not w.trains or len(sessions) < 4:
        return
    least, rise = d.limits.exertion_rise if w.is_aerobic else d.limits.effort_rise, rise_of(sessions, 0)
    if rise < least:
        return
    twice = rise_of(sessions, 1) >= least
    if twice:
        f.relevel(REMATCH)
    f.hold()
    f.say(INT_6, 1 if twice else 0, w.place, HOLD, rise, least, sessions[0].on)


def weaker_side_steady(d, w, f):
    s, most = d.s, max(w.level.reps, w.order.reps_to)
    if w.is_aerobic or (w.wished.weight <= w.level.weight and w.wished.reps <= most):
        return
    grade, apart, lost = MOST_INT, 0, 0
    for region in w.order.exercise.regions:
        x = s.limbs[region]
        if x.last_grade >= 0:
            grade = min(grade, x.last_grade)
        if region >= 20:
            continue
        y = s.limbs[region ^ 1]
        if x.last_grade >= 0:
            apart = max(apart, y.last_grade - x.last_grade)
        mine, other = x.strength.score, y.strength.score
        if 0 <= mine < other:
            lost = max(lost, (other - mine) * 1000 // other)
    if apart < 3 and lost < 250 and grade >= 12:
        return
    f.at_most(WEIGHT, w.level.weight)
    f.at_most(REPS, most)
    if apart >= 3:
        f.say(PRG_11, 0, w.place, PROGRESS, apart, 3, d.today)
    elif lost >= 250:
        f.say(PRG_11, 1, w.place, PROGRESS, lost, 250, d.today)
    else:
        f.say(PRG_11, 2, w.place, PROGRESS, grade, 12, d.today)


# ── the pool ──

UNSAFE_SWALLOW, INCONTINENCE, AIRWAY_OR_FEEDING_TUBE, UNDER_ONE_LITRE = 1, 2, 4, 8


def out_of_the_water(d, f):
    f.rest(d.today + 1)
    f.only |= NO_POOL


def fit_for_the_water(d, mode, f):
    if mode != POOL_WORK:
        return
    s, today = d.s, d.today
    cleared = s.modes[POOL_WORK].cleared_on
    told, on_record = is_new(s.water_trouble, today), is_new(s.precautions, today, 365)
    named = on_record and s.precautions.value & 15 != 0 and s.precautions.on > cleared
    little = 0 <= s.capacity.value < 60 and s.capacity.on > cleared
    heard = max(day_of(s.water_trouble, today), day_of(s.precautions, today, 365))
    trouble = told and s.water_trouble.value == 1
    if named or little:
        f.wait_for(WATER)
        f.only |= NO_POOL
        if trouble:
            out_of_the_water(d, f)
        if named:
            f.say(AQU_1, 2, IN_THE_POOL, AWAIT_CLEARANCE, 0, 0, heard, WATER)
        else:
            f.say(AQU_1, 3, IN_THE_POOL, AWAIT_CLEARANCE, s.capacity.value, 60, heard, WATER)
    elif not told:
        out_of_the_water(d, f)
        f.say(AQU_1, 1, IN_THE_POOL, REST, 0, 0, today, silent=True)
    elif trouble:
        out_of_the_water(d, f)
        f.say(AQU_1, 0, IN_THE_POOL, REST, 0, 0, heard)


def warmth_of_the_water(d, mode, f):
    if mode != POOL_WORK:
        return
    s, today, limits, t = d.s, d.today, d.limits, d.s.water.value
    heard = max(day_of(s.water, today), day_of(s.precautions, today, 365))

    def closed(arm, bound, silent=False):
        out_of_the_water(d, f)
        f.say(AQU_2, arm, IN_THE_POOL, REST, t, bound, today if silent else heard, silent=silent)

    if not is_new(s.water, today):
        out_of_the_water(d, f)
        f.say(AQU_2, 6, IN_THE_POOL, REST, 0, 0, today, silent=True)
        return
    if t < limits.coldest:
        return closed(0, limits.coldest)
    if t > limits.active_to:
        f.only |= START_PHASE
        f.at_most(SECONDS, 1200)
    if t > limits.passive_to:
        return closed(3, limits.passive_to)
    if s.bears_no_heat and t > 300:
        return closed(4, 300)
    if not is_new(s.precautions, today, 365) and t > 330:
        return closed(5, 330, silent=True)
    if t > limits.light_to:
        f.rest(today + 1)
        f.say(AQU_2, 2, IN_THE_POOL, REST, t, limits.light_to, heard)
    elif t > limits.active_to:
        f.say(AQU_2, 1, IN_THE_POOL, PROGRESS, t, limits.active_to, heard)


def depth_of_the_water(d, mode, f):
    if mode != POOL_WORK:
        return
    s, today, depth, v = d.s, d.today, d.s.depth.value, d.s.capacity.value
    heard = max(day_of(s.depth, today), day_of(s.precautions, today, 365), day_of(s.pool_company, today))
    on_record = is_new(s.precautions, today, 365)
    named = s.precautions.value if on_record else 0

    def not_here(arm, value, bound, silent=False):
        out_of_the_water(d, f)
        f.say(AQU_3, arm, IN_THE_POOL, REST, value, bound, today if silent else heard, silent=silent)

    if not is_new(s.depth, today):
        return not_here(4, 0, 0, silent=True)
    if depth == 0:
        return not_here(0, 0, 0)
    if depth == 1:
        return
    if 0 <= v < 50 or (0 <= v < 60 and s.capacity.on > s.modes[POOL_WORK].cleared_on) or named & UNDER_ONE_LITRE:
        return not_here(1, v, 60)
    if not on_record or s.capacity.on == NEVER or today - s.capacity.on > 365:
        return not_here(3, depth, 0, silent=True)
    if depth == 3 and (named & (UNSAFE_SWALLOW | AIRWAY_OR_FEEDING_TUBE) or not says_yes(s.pool_company, today)):
        not_here(2, depth, 0)


def way_out_of_the_water(d, mode, f):
    a = d.s.way_out
    if mode != POOL_WORK or says_yes(a, d.today):
        return
    out_of_the_water(d, f)
    if is_new(a, d.today):
        f.say(AQU_4, 0, IN_THE_POOL, REST, 0, 0, a.on)
    else:
        f.say(AQU_4, 1, IN_THE_POOL, REST, 0, 0, d.today, silent=True)


def company_in_the_water(d, mode, f):
    if mode != POOL_WORK:
        return
    a, high_risk = d.s.pool_company, d.falling.tier == HIGH
    f.only |= COMPANY | SUPERVISED_ONLY if high_risk else COMPANY
    if says_yes(a, d.today):
        f.say(AQU_5, 1 if high_risk else 0, IN_THE_POOL, PROGRESS, 0, 0, a.on)
        return
    out_of_the_water(d, f)
    if is_new(a, d.today):
        f.say(AQU_5, 2, IN_THE_POOL, REST, 0, 0, a.on)
    else:
        f.say(AQU_5, 3, IN_THE_POOL, REST, 0, 0, d.today, silent=True)


def first_weeks_in_the_water(d, w, f):
    s, today, first_minutes = d.s, d.today, d.limits.first_in_water
    if not w.order.exercise.in_pool or w.order.start.seconds <= 0:
        return
    most = 1200
    first = s.first_in_the_pool == NEVER or s.first_in_the_pool == today
    if first:
        on_land = [c.level.seconds for c in s.courses if c.is_aerobic and not c.exercise.in_pool and c.level.seconds > 0]
        shared = min(on_land) * 700 // 1000 // 60 * 60 if on_land else first_minutes * 60
        most = min(first_minutes * 60, max(shared, floor_of(w.order.start).seconds))
    elif today - s.first_in_the_pool >= 14:
        return
    if w.wished.seconds > most:
        f.at_most(SECONDS, most)
        f.say(AQU_7, 0 if first else 1, w.place, PROGRESS, most // 60, first_minutes if first else 14, today)


def no_target_of_the_heart(d, f):
    if not d.form.takes_heart_rate:
        return
    s, today, none = d.s, d.today, 100_000
    if says_yes(s.slowed_heart, today, none) or says_yes(s.unsteered_heart, today, 365) or says_yes(s.unreliable_rate, today, 365):
        f.only |= NO_HEART_TARGET
        heard = max(day_of(s.heart_rate, today), day_of(s.slowed_heart, today, none), day_of(s.unsteered_heart, today, 365), day_of(s.unreliable_rate, today, 365))
        f.say(INT_4, 0, THE_PERSON, PROGRESS, 0, 0, heard)
    elif not (is_new(s.slowed_heart, today, none) and is_new(s.unsteered_heart, today, 365) and is_new(s.unreliable_rate, today, 365)):
        f.only |= NO_HEART_TARGET
        f.say(INT_4, 1, THE_PERSON, PROGRESS, 0, 0, today, silent=True)


# ── what lasts ──


def lasting(d, x, f):
    today = d.today
    rests = x.rest_until > today  # one whose day has come is over
    if rests or x.latched:
        if rests or x.act != REST:
            f.at_least(x.act)
            f.leave(min(x.leaves, x.strict) if x.strict_until > today and x.act >= REST else x.leaves)
        f.how_soon = max(f.how_soon, x.how_soon)
        f.latched |= x.latched
        if rests:
            f.rest_until = max(f.rest_until, x.rest_until)
            f.add(x.rest_why._replace(act=REST, latched=0))
        for latch, why in x.latch_why.items():
            if x.latched & latch:
                f.add(why._replace(latched=latch))
    now = x.factor_on(today, d.s.rung_days)
    if now < 1000:
        f.ease(now)
        f.lighter = f.lighter or (x.factor_lighter and now == x.factor)
        f.add(x.factor_why._replace(act=REGRESS, latched=0))


# ── places ──

RULES_OF_THE_PERSON = [
    emergency_signs, same_day_signs, unexpected_breath, heart_rate_alarm, wish_to_end, unanswered_gate, red_return, clearance_gate, contraindication_on_record,
    blood_pressure, pulse_at_rest, oxygen_at_rest, oxygen_at_work, acute_illness, growing_worse, quick_gain, after_a_fall, widespread_soreness, slow_to_settle,
    limited_the_next_day, daily_tasks_lost, weekly_day_of_rest, unusual_tiredness, tiredness_in_session, tiredness_after_session, pulse_above_usual, score_risen,
    illness_and_return, feverish_day, return_after_illness, hospital_return, flare_light_work, slower_on_foot, tests_that_fall, capability_falls, slow_decline,
    no_target_of_the_heart]
RULES_OF_A_LIMB = [weaker_after_work, soreness_clock, soreness_recalled, heaviness_after, next_session_gate, recovery_by_effort, strength_eligibility, immobilised_limb]
RULES_OF_A_MODE = [pressure_often_high, therapist_first, weak_breathing, fall_risk_tier, company_for_standing, standing_after_a_fall, load_while_tasks_are_harder,
                   flare_no_load, fit_for_the_water, warmth_of_the_water, depth_of_the_water, way_out_of_the_water, company_in_the_water]
RULES_OF_AN_EXERCISE = [heart_rate_untold, pressure_for_resistance, oxygen_untold, severe_cramp, joint_pain_after, pain_light, days_a_week, aerobic_effort,
                        high_cap_supervised, resistance_effort, flare_no_start, gap_since_training, warm_and_last, gentle_stretch, permission, one_part, load_step,
                        weekly_minutes, more_than_granted, harder_than_before, weaker_side_steady, first_weeks_in_the_water]


def judge_what_lasts(d, lasts, place, f):
    ramp_of_return(d, lasts, place, f)
    repeated_episodes(d, lasts, place, f)
    lasting(d, lasts, f)


def judge_person(d, f):
    for rule in RULES_OF_THE_PERSON:
        rule(d, f)
    judge_what_lasts(d, d.s.lasts, THE_PERSON, f)
    f.asks |= d.s.asks


def judge_limb(d, region, f):
    limb = d.limb(region)
    for rule in RULES_OF_A_LIMB:
        rule(d, limb, f)
    judge_what_lasts(d, limb.limb.lasts, limb.place, f)


def judge_mode(d, mode, f):
    for rule in RULES_OF_A_MODE:
        rule(d, mode, f)
    ramp_of_return(d, d.s.modes[mode], (OF_MODE, mode), f)
    lasting(d, d.s.modes[mode], f)
    if mode == LOADED_WORK and f.act >= REST:  # what keeps load waiting takes the load off and holds
        f.act = REGRESS if f.factor < 1000 or f.eased < 1000 else HOLD
        f.how_soon, f.leaves, f.rest_until, f.latched = NOT_SOON, OPEN, NEVER, 0
        f.only |= NO_EXTERNAL_LOAD


def judge_exercise(d, w, f):
    for rule in RULES_OF_AN_EXERCISE:
        rule(d, w, f)
    judge_what_lasts(d, w.course.lasts, w.place, f)


# ── the wish and the grant ──


def fits(dose, limit):
    return dose.sets <= limit.sets and dose.reps <= limit.reps and dose.weight <= limit.weight and dose.seconds <= limit.seconds


def meet(a, b):
    return Dose(*map(min, a, b))


def volume(dose):
    return dose.sets * dose.reps if dose.reps > 0 else dose.seconds


def wish_for(o, level):
    """A step of the double progression: time; or repetitions, then a set, then load."""
    if level.reps == 0:
        return level._replace(seconds=level.seconds + o.time_step) if level.seconds <= o.ceiling.seconds - o.time_step else level
    bottom = min(o.reps_from, level.reps)
    if level.reps < min(o.reps_to, o.ceiling.reps):
        return level._replace(reps=level.reps + 1)
    if level.sets < o.ceiling.sets:
        return level._replace(sets=level.sets + 1, reps=bottom)
    was, heavier = level.weight, level.weight + o.load_step
    a_repetition_instead = level._replace(reps=level.reps + 1) if was < o.ceiling.weight and level.reps < o.ceiling.reps else level
    if o.load_step <= 0 or heavier > o.ceiling.weight:
        return a_repetition_instead
    then = bottom
    if was == 0:
        if heavier > 500:
            return a_repetition_instead
    elif o.load_step * 4 > was:
        return a_repetition_instead
    elif o.load_step * 10 > was:
        then = was * level.reps // heavier
        if then < 6:
            return level
    return level._replace(weight=heavier, reps=min(then, level.reps))


def floor_of(start):
    if start.reps == 0:
        return start._replace(seconds=min(max(start.seconds // 2, 120), start.seconds))
    half = volume(start) // 2
    n = start.sets
    while n > 1 and half // n < 3:
        n -= 1
    return start._replace(sets=n, reps=min(max(half // n, 3), start.reps))


def share(level, per_mille, floor, load_step, lighter=False):
    """A share of a level, not below the floor."""
    if per_mille >= 1000 and not lighter:
        return level
    if level.reps == 0:
        return level._replace(seconds=min(max(level.seconds * per_mille // 1000, floor.seconds), level.seconds))
    whole = volume(level)
    least = min(volume(floor), whole)
    asked = max(whole * per_mille // 1000, least)
    n = level.sets
    while n > 1 and asked // n < 3:
        n -= 1
    to = level._replace(sets=n, reps=min(asked // max(n, 1), level.reps))
    if (per_mille < 800 or lighter) and load_step > 0 and level.weight > 0:
        to = to._replace(weight=max(level.weight - load_step, 0))
    if volume(to) >= least:
        return to
    best = level
    for sets in range(1, level.sets + 1):
        each = min(level.reps, max((least + sets - 1) // sets, 3))
        if least <= sets * each < volume(best):
            best = best._replace(sets=sets, reps=each)
    return best._replace(weight=to.weight)


def rebaselined(level, start):
    """After a long gap: the lesser of the start and half the level."""
    floor = floor_of(start)
    begin = meet(start, share(level, 500, floor, 0))
    return begin if volume(begin) >= volume(floor) else floor._replace(weight=begin.weight)


def closes(only, e):
    strength = e.kind == STRENGTH
    return (only & SEATED_ONLY and e.standing_pose or only & NO_POOL and e.in_pool or only & NO_EXTERNAL_LOAD and e.carries_its_load
            or only & ASSISTED_ONLY and strength and e.harder_than_gravity_reduced or only & PASSIVE_ONLY and strength)


def well_formed(dose):
    return (0 <= dose.sets <= 100 and 0 <= dose.reps <= 1000 and 0 <= dose.weight <= 500_000 and 0 <= dose.seconds <= 86_400
            and (dose.reps == 0 or dose.sets > 0))


NOT_FIT, OUT_OF_BOUNDS, BELOW_THE_FLOOR = 5, 4, 6


def grant(w, f, factor):
    """The dose that is granted, if any, and what is the matter, if something is."""
    o = w.order
    if w.trains:
        if f.act >= REST:
            return None, 0
    elif f.leaves < GENTLE or f.act == STOP:
        return None, 0
    if closes(f.only, o.exercise):
        return None, NOT_FIT
    limit = meet(f.limit, o.ceiling)
    if f.only & NO_EXTERNAL_LOAD:
        limit = limit._replace(weight=0)
    floor = floor_of(o.start)
    least = meet(floor, o.ceiling)
    start = w.level
    if f.level == REBASELINE:
        start = rebaselined(w.level, o.start)
    sane = well_formed(w.wished)
    less = sane and fits(w.wished, w.level) and w.wished != w.level
    problem = 0 if sane else OUT_OF_BOUNDS
    if not w.trains or (f.act == PROGRESS and not f.lighter):
        to = start
    else:
        to = share(start, factor, floor, o.load_step, f.lighter)
    if less:
        eased = meet(to, w.wished)
        to = meet(to, least) if volume(eased) < volume(least) else eased
    to = meet(to, limit)
    if f.act == PROGRESS and sane and not less:
        risen = meet(w.wished, limit)
        if not fits(risen, w.level):
            to = risen
    if volume(to) < volume(least) and volume(to) < volume(w.level):
        return None, BELOW_THE_FLOOR
    return to, problem


# ── a day ──


class Decision(NamedTuple):
    order: Order
    finding: Finding
    why: list
    level: Dose
    wished: Dose
    factor: int
    problem: int
    dose: Dose | None


def start_phase_on(s, on):
    return on - s.red_cleared_on < 14 or on - s.stay_cleared_on < 14 or flare_runs(s)


class DayTerms(NamedTuple):
    """What is the same for all exercises of a day."""
    week_seconds: int
    slow: bool
    start_phase: bool
    light: bool
    weak_breath: bool
    broken: int


def terms_of(d):
    form, s, today = d.form, d.s, d.today
    week_seconds = sum(c.level.seconds * o.per_week for o, c in zip(form.orders, s.courses) if c.is_aerobic)
    slow = form.slow or (s.bad_experience and s.bad_experience_on >= form.since)
    broken = 1 if today < s.latest else 2 if today < form.since else 3 if s.full else 0
    return DayTerms(week_seconds, slow, start_phase_on(s, today), s.ill.get(today, 0) >= 1, breathes_weakly(s, d.limits), broken)


def wish_of(d, o, course, terms, week_rise):
    limits, today, is_aerobic, trains = d.limits, d.today, course.is_aerobic, o.exercise.trains
    early = course.began == NEVER or today - course.began < 28 or terms.start_phase
    cap = limits.cr10_cap if not is_aerobic else min(limits.start_cap, limits.cap) if early or terms.weak_breath else limits.cap
    if terms.light:
        cap = min(cap, 10 if is_aerobic else 6)
    stays = o.maintain or course.declined == today or not trains
    wished = course.level if stays else wish_for(o, course.level)
    return Wish(o, course, (OF_EXERCISE, o.exercise.place), course.level, wished, is_aerobic, trains, cap, terms.week_seconds, week_rise, terms.slow)


def decide(form, s, today):
    """The day's decisions: what holds for the person, and a decision for each order."""
    d = Day(form, s, today)
    person = Finding()
    judge_person(d, person)
    terms = terms_of(d)
    limbs, modes = {}, {}  # what several exercises work is judged once
    week_rise = 0
    decisions = []
    for o, course in zip(form.orders, s.courses):
        f = person.copy()
        for region in o.exercise.regions:
            if region not in limbs:
                limbs[region] = Finding()
                judge_limb(d, region, limbs[region])
            f.join(limbs[region])
        w = wish_of(d, o, course, terms, week_rise)
        loaded = o.exercise.carries_its_load or w.level.weight > 0 or w.wished.weight > 0
        for mode in range(MODES):
            if not (loaded if mode == LOADED_WORK else mode in o.exercise.modes):
                continue
            if mode not in modes:
                modes[mode] = Finding()
                judge_mode(d, mode, modes[mode])
            f.join(modes[mode])
        judge_exercise(d, w, f)
        factor = min(f.factor, f.eased)
        dose, problem = (None, terms.broken) if terms.broken else grant(w, f, factor)
        if dose and w.is_aerobic and dose.seconds > w.level.seconds:
            week_rise += (dose.seconds - w.level.seconds) * o.per_week
        decisions.append(Decision(o, f, f.reasons(), w.level, w.wished, factor, problem, dose))
    return person, person.reasons(), decisions


# ── what is told ──


class Entry(NamedTuple):
    what: str
    on: int
    order: int
    question: str = ""  # answer: its key; amendment: the number of the limit; record: its kind
    known: bool = False  # answer: told, or silent; outside: its effort is told
    at: int = OF_PERSON  # clearance: where the latch sits
    where: int = 0
    value: int = 0
    exercise: Exercise | None = None
    had_grant: bool = False
    facts: int = 0
    done: Dose = NO_DOSE
    granted: Dose = NO_DOSE
    ends: int = 0
    role: int = NOBODY
    until: int = NEVER


STOPPED_EARLY, SUPERVISED = 1, 2
HEAD, FAINT, FRACTURE, NEEDED_HELP, LONG_LIE, INJURED = (1 << i for i in range(6))

# Where the last answer is kept that a rule reads.
OF_THE_PERSON = {
    "warning_signs": "warnings", "fatigue": "fatigue", "unusual_fatigue": "unusual_fatigue", "illness": "illness", "breathlessness": "breath",
    "unexpected_breathlessness": "unexpected_breath", "wish_to_stop": "wish_to_stop", "contraindications": "contraindications", "fell": "fell", "company": "company",
    "limited_next_day": "limited_next_day", "daily_tasks_harder": "harder", "after_effects": "after_effects", "settle_minutes": "settle_minutes",
    "fatigue_in_session": "fatigue_in_session", "temperature": "temperature", "upset_gut": "upset_gut", "beta_blocker": "slowed_heart",
    "heart_rate_unreliable": "unreliable_rate", "low_pressure_signs": "low_pressure_signs", "worse_than_last_week": "worse", "systolic_mmhg": "systolic",
    "heart_rate_bpm": "heart_rate", "resting_rate_bpm": "resting_rate", "saturation_percent": "saturation", "saturation_at_work_percent": "saturation_at_work",
    "body_weight_hg": "body_weight", "pool_company": "pool_company", "water_trouble": "water_trouble", "way_out": "way_out", "water_temperature": "water",
    "water_depth": "depth", "water_precautions": "precautions", "unsteered_heart": "unsteered_heart"}
OF_A_LIMB = {
    "soreness": "sore", "unusual_soreness": "unusual", "limits_tasks": "in_the_way", "recalled_soreness": "recalled", "weaker_after": "weaker", "muscle_grade": "grade",
    "heavy_hours": "heavy_hours", "heavy_this_morning": "heavy_this_morning", "usual_soreness": None, "strength_n": None}
OF_AN_EXERCISE = {
    "effort": "effort", "exertion": "exertion", "could_talk": "talk", "reps_in_reserve": "reserve", "cramp": "cramp", "pain": "pain", "pain_before": "pain_before",
    "sharp_pain": "sharp_pain", "joint_pain_hours": "joint_pain_hours", "joint_alarm": "joint_alarm", "one_rm": "one_rm", "stretch_discomfort": "stretch",
    "stretch_signs": "stretch_signs"}
# A session opens these anew.
AFTER_A_SESSION_OF_THE_PERSON = ("after_effects", "settle_minutes")
AFTER_A_SESSION_OF_A_LIMB = ("weaker", "heavy_hours")
AFTER_A_SESSION_OF_AN_EXERCISE = ("effort", "exertion", "talk", "reserve", "cramp", "pain", "joint_pain_hours", "joint_alarm")

# The rules that are asked when something has been told: of the person; of the place that it was told of, or of all ways of working.
LISTENS = {
    "warning_signs": ([emergency_signs, same_day_signs, heart_rate_alarm, unanswered_gate], []),
    "fatigue": ([unusual_tiredness, tiredness_in_session], []),
    "unusual_fatigue": ([unusual_tiredness, pulse_above_usual], []),
    "illness": ([unanswered_gate, acute_illness, pulse_above_usual, illness_and_return, return_after_illness], []),
    "breathlessness": ([unexpected_breath, heart_rate_alarm, oxygen_at_rest, oxygen_at_work], []),
    "unexpected_breathlessness": ([unexpected_breath, heart_rate_alarm, oxygen_at_rest, oxygen_at_work], []),
    "wish_to_stop": ([wish_to_end], []),
    "contraindications": ([contraindication_on_record], []),
    "fell": ([after_a_fall], [standing_after_a_fall]),
    "company": ([], [company_for_standing]),
    "limited_next_day": ([limited_the_next_day], []),
    "daily_tasks_harder": ([daily_tasks_lost, pulse_above_usual], [load_while_tasks_are_harder]),
    "after_effects": ([slow_to_settle, tiredness_after_session], []),
    "settle_minutes": ([slow_to_settle], []),
    "fatigue_in_session": ([tiredness_in_session], []),
    "temperature": ([acute_illness, illness_and_return, return_after_illness], []),
    "upset_gut": ([acute_illness, illness_and_return, return_after_illness], []),
    "soreness": ([], [soreness_clock, next_session_gate]),
    "unusual_soreness": ([widespread_soreness], [soreness_clock]),
    "limits_tasks": ([], [soreness_clock]),
    "recalled_soreness": ([], [soreness_recalled]),
    "weaker_after": ([], [weaker_after_work]),
    "muscle_grade": ([], [strength_eligibility]),
    "beta_blocker": ([heart_rate_alarm, no_target_of_the_heart], []),
    "heart_rate_unreliable": ([heart_rate_alarm, no_target_of_the_heart], []),
    "low_pressure_signs": ([blood_pressure, pulse_at_rest, pulse_above_usual], [pressure_often_high]),
    "heavy_hours": ([], [heaviness_after]),
    "heavy_this_morning": ([], [heaviness_after]),
    "effort": ([unexpected_breath], [resistance_effort, harder_than_before]),
    "exertion": ([unexpected_breath], [aerobic_effort, harder_than_before]),
    "could_talk": ([], [aerobic_effort]),
    "reps_in_reserve": ([], [resistance_effort]),
    "cramp": ([], [severe_cramp]),
    "pain": ([], [pain_light]),
    "pain_before": ([], [pain_light]),
    "sharp_pain": ([], [pain_light]),
    "joint_pain_hours": ([], [joint_pain_after]),
    "joint_alarm": ([], [joint_pain_after]),
    "one_rm": ([], [days_a_week]),
    "fvc_percent": ([], [fit_for_the_water, warmth_of_the_water, depth_of_the_water]),
    "systolic_mmhg": ([blood_pressure], [pressure_often_high]),
    "diastolic_mmhg": ([blood_pressure], [pressure_often_high]),
    "systolic_again_mmhg": ([blood_pressure], [pressure_often_high]),
    "diastolic_again_mmhg": ([blood_pressure], [pressure_often_high]),
    "standing_drop_mmhg": ([blood_pressure], [pressure_often_high]),
    "heart_rate_bpm": ([heart_rate_alarm, no_target_of_the_heart], []),
    "pool_company": ([], [depth_of_the_water, company_in_the_water]),
    "water_trouble": ([], [fit_for_the_water]),
    "way_out": ([], [way_out_of_the_water]),
    "water_temperature": ([], [warmth_of_the_water]),
    "water_depth": ([], [depth_of_the_water]),
    "water_precautions": ([], [fit_for_the_water, warmth_of_the_water, depth_of_the_water]),
    "unsteered_heart": ([no_target_of_the_heart], []),
    "worse_than_last_week": ([growing_worse, pulse_above_usual], []),
    "resting_rate_bpm": ([pulse_at_rest, pulse_above_usual], []),
    "resting_rate_again_bpm": ([pulse_at_rest, pulse_above_usual], []),
    "saturation_percent": ([oxygen_at_rest], []),
    "saturation_again_percent": ([oxygen_at_rest], []),
    "saturation_at_work_percent": ([oxygen_at_work], []),
    "body_weight_hg": ([quick_gain], []),
    "stretch_discomfort": ([], [gentle_stretch]),
    "stretch_signs": ([], [gentle_stretch]),
}
LISTENS_TO_FACTS = {  # of the person, of all ways of working, of a limb
    "fall": ([after_a_fall], [standing_after_a_fall], []),
    "clearance": ([red_return, hospital_return, flare_light_work], [flare_no_load], [immobilised_limb]),
    "record": ([illness_and_return, return_after_illness, hospital_return, flare_light_work], [flare_no_load], [immobilised_limb]),
}
OF_THE_MOMENT = {FAL_2, AQU_2, AQU_3, AQU_4, AQU_5}  # judged anew whenever asked: they leave nothing


def keep_day(days, day, n, most):
    """A number of a day; the worse of two on one day is kept, and so many days. They come in order, so the first is the oldest."""
    if days.get(day, -1) >= n:
        return
    days[day] = n
    while day - (oldest := next(iter(days))) >= most:
        del days[oldest]


def add_day(days, day):
    days.add(day)
    for old in [old for old in days if day - old >= 64]:
        days.remove(old)


# what lasts


def touched_by(at, where, c):
    if at == OF_REGION:
        return where in c.exercise.regions
    if at == OF_MODE:
        return where in c.exercise.modes
    return at == OF_PERSON or c.exercise.place == where


def last_trained(s, at, where):
    if at == OF_PERSON:
        return s.last_trained
    if at == OF_REGION:
        return s.limbs[where].last_trained
    if at == OF_MODE:
        return s.mode_newest[where]
    return s.course_of(where).last


def leave(s, f, why, on):
    """What one answer of one rule leaves at its place. Whether a new episode begins with it."""
    lasts = s.lasts_at(why.at, why.where)
    if lasts is None or why.because == BY_SILENCE or why.rule in OF_THE_MOMENT:  # what silence says ends with the answer
        return False
    why = why._replace(heard=on)
    lasts.leave(f, why)
    s.asks |= f.asks
    if why.rule == FAT_1 and f.mark == EPISODE:
        s.spells_used_on = on
    if f.act == STOP and s.care_called_on == NEVER:
        s.care_called_on = on
    touched = [c for c in s.courses if touched_by(why.at, why.where, c)]
    if f.factor < 1000 or f.mark != NO_MARK:  # a bad answer repeats the rungs it touches
        for c in touched:
            c.lasts.repeat_rung(on)
        s.lasts.repeat_rung(on)
    new_episode = lasts.add_mark(f.mark, on, last_trained(s, why.at, why.where))
    if new_episode:
        for c in touched:
            take_back(c, on)
    if f.factor < 1000:
        lasts.lower_factor(f.factor, on, why, f.lighter)
    if why.at == OF_EXERCISE and f.level == REMATCH:
        c = s.course_of(why.where)
        if c.rematched != c.last:
            lower_level(c, 900, on)
            c.rematched = c.last
    return new_episode


def hear(d, rules, subject, lasts, place):
    """Asks rules of a subject, one by one, and keeps what they leave."""
    for rule in rules:
        f = Finding()
        rule(d, *subject, f)
        for why in list(f.why.values()):
            if leave(d.s, f, why, d.today):
                again = Finding()
                repeated_episodes(d, lasts, place, again)
                again.mark = NO_MARK
                for more in again.why.values():
                    leave(d.s, again, more, d.today)


def hear_person(d, rules):
    hear(d, rules, (), d.s.lasts, THE_PERSON)


def hear_modes(d, rules):
    if rules:
        for mode in range(MODES):
            hear(d, rules, (mode,), d.s.modes[mode], (OF_MODE, mode))


def hear_limb(d, rules, region):
    limb = d.limb(region)
    hear(d, rules, (limb,), limb.limb.lasts, limb.place)


def hear_exercise(d, rules, place):
    o = d.form.order_of(place)
    if o is not None:
        c = d.s.course_of(place)
        hear(d, rules, (wish_of(d, o, c, terms_of(d), 0),), c.lasts, (OF_EXERCISE, place))


# courses


def lower_level(c, per_mille, on):
    c.level = share(c.level, per_mille, floor_of(c.start), 0)
    c.lowered = on
    c.level_no += 1


def return_from_latch(c, per_mille, on):
    """A latch that ends lowers the level once, however many places of the exercise it ends at."""
    if c.returned != on and c.exercise.trains:
        lower_level(c, per_mille, on)
        c.returned = on


def rebaseline(c, on):
    c.level = rebaselined(c.level, c.start)
    c.level_no += 1
    c.began, c.increased, c.taken_back, c.waits = on, NEVER, NEVER, 0
    c.lasts.end_factor()


def lesser(a, b):
    def under(x, y):
        return volume(x) <= volume(y) and x.weight <= y.weight
    return a if under(a, b) else b if under(b, a) else meet(a, b)


def take_back(c, on):
    """An episode within 28 days of an increase takes the step back and doubles the wait for the next try."""
    if c.increased == NEVER or c.taken_back >= c.increased or on - c.increased >= 28:
        return
    c.level = lesser(c.level, c.before) if c.lowered >= c.increased else c.before  # decline is never given back
    c.level_no += 1
    c.taken_back = on
    c.waits = min(c.waits + 1, 2)


def raise_level(c, to, on):
    if c.increased != NEVER and c.taken_back < c.increased and on - c.increased >= 28:
        c.waits = 0
    c.before, c.level, c.increased = c.level, to, on
    c.level_no += 1


def felt(c, on, is_open):
    """The session that an answer is about: today's; the last one, while its answer is missing and it is at most 4 days old; else the one still to come today."""
    if c.sessions and (c.sessions[0].on == on or (on - c.sessions[0].on <= 4 and is_open(c.sessions[0]))):
        return c.sessions[0]
    if c.waiting.on != on:
        c.waiting = Session(on)
    return c.waiting


def over_doing(did, granted, per_mille):
    d, w, slack = volume(did), volume(granted), 2 if granted.reps > 0 else 180
    return (d * 1000 > w * (1000 + per_mille) and d - w > slack) or did.weight * 1000 > granted.weight * (1000 + per_mille)


def meets(did, granted):
    return volume(did) * 1000 >= volume(granted) * 900 and did.weight >= granted.weight


def credible_step(level, granted, floor):
    """A step that some rule could have granted: one part up by one step, the others as they were, but that repetitions make room."""
    raised = [part for part in range(4) if granted[part] > level[part]]
    if len(raised) != 1 or not well_formed(granted) or volume(granted) < volume(floor):
        return False
    part = raised[0]
    for other in range(4):
        if other != part and granted[other] != level[other] and (other != REPS or part not in (SETS, WEIGHT) or granted.reps < 3):
            return False
    was, to = level[part], granted[part]
    if part == SETS:
        return to - was <= 1
    if part == REPS:
        return to - was <= 2
    if part == WEIGHT:
        return to <= 500 if was == 0 else (to - was) * 4 <= was
    return to <= was + max(was * 3 // 10, 300)


def train_course(d, c, e, ceiling):
    s, limits, on = d.s, d.limits, e.on
    raised = e.had_grant and not fits(e.granted, c.level)
    granted = e.had_grant and well_formed(e.granted)
    if granted and raised:
        may_have_risen = c.began != NEVER and on - c.began >= 21 and (c.increased == NEVER or on - c.increased >= 7)
        granted = credible_step(c.level, e.granted, floor_of(c.start)) and fits(e.granted, ceiling) and may_have_risen
    if c.began == NEVER:
        c.began = on
    if granted and raised:
        raise_level(c, e.granted, on)
    x = Session(on, level_no=c.level_no)
    x.at_level = granted and e.granted == c.level
    x.over_done = granted and over_doing(e.done, e.granted, limits.tolerance)
    x.met = granted and meets(e.done, e.granted) and not x.over_done and not e.facts & STOPPED_EARLY
    start_phase = start_phase_on(s, on) or (c.is_aerobic and breathes_weakly(s, limits)) or on - c.began < 28
    x.cap = limits.cr10_cap if not c.is_aerobic else min(limits.start_cap, limits.cap) if start_phase else limits.cap
    if s.ill.get(on, 0) >= 1:
        x.cap = min(x.cap, 10 if c.is_aerobic else 6)
    x.spare = limits.in_reserve
    if c.waiting.on == on:
        w = c.waiting
        x.effort, x.reserve, x.talk_told, x.could_not_talk, x.pain_told, x.hurt, x.cramped = w.effort, w.reserve, w.talk_told, w.could_not_talk, w.pain_told, w.hurt, w.cramped
    c.waiting = Session(NEVER)
    c.sessions = [x, *c.sessions[:11]]
    if sum(y.over_done for y in c.sessions[:3]) < 2:
        c.overdone_since = NEVER
    elif c.overdone_since == NEVER:
        c.overdone_since = on
    c.lasts.train(on, limits.rung_days)
    c.last = on


def as_cr10(rpe):
    return 6 if rpe <= 11 else 8 if rpe <= 13 else 12


def recovers_by(s, c, on, on_cr10, first):
    for region in c.exercise.regions:
        x = s.limbs[region]
        if x.last_trained != on:
            continue
        x.hardest = max(x.hardest, on_cr10)
        if first and x.efforts_open > 0:
            x.efforts_open -= 1


def train(d, e, ceiling=None):
    """A session, a baseline or an outside session: exposure of its regions, and of the course when it was granted."""
    s, what, on, done, rung_days = d.s, e.exercise, e.on, e.done, d.limits.rung_days
    c = s.course_of(what.place)
    if what.trains:
        for name in AFTER_A_SESSION_OF_THE_PERSON:
            setattr(s, name, SAID_NOTHING)
        for region in what.regions:
            for name in AFTER_A_SESSION_OF_A_LIMB:
                setattr(s.limbs[region], name, SAID_NOTHING)
        if c is not None and c.waiting.on != on:
            for name in AFTER_A_SESSION_OF_AN_EXERCISE:
                setattr(c, name, SAID_NOTHING)
    enough = (volume(done) > 0 and done.reps > 0) or done.seconds >= 120
    if not well_formed(done) or not what.trains or not enough:
        return
    is_new_work = c is None or len({x.on for x in c.sessions if x.on < on and on - x.on < 28}) < 2
    if c is not None and e.what == "session":
        train_course(d, c, e, ceiling)
    effort_told = e.what == "baseline" or (e.what == "outside" and e.known)
    told_effort = 8 if e.what == "baseline" else e.value if effort_told else 0  # a baseline ends at CR10 4
    for region in what.regions:
        x = s.limbs[region]
        if x.last_trained != on:
            x.hardest, x.efforts_open, x.new_work = 0, 0, False
        add_day(x.trained, on)
        x.last_trained = on
        if what.kind != AEROBIC and on > x.strength_newest:
            x.strength_before, x.strength_newest = x.strength_newest, on
        if what.kind == STRENGTH:
            add_day(x.resisted, on)
        x.new_work = x.new_work or is_new_work
        x.hardest = max(x.hardest, told_effort)
        if not effort_told:
            x.efforts_open += 1
        x.lasts.train(on, rung_days)
    if c is not None and e.what == "session" and c.sessions[0].effort >= 0:
        effort = c.sessions[0].effort
        recovers_by(s, c, on, as_cr10(effort) if c.is_aerobic else effort, True)
    for mode in what.modes:
        if on > s.mode_newest[mode]:
            s.mode_before[mode], s.mode_newest[mode] = s.mode_newest[mode], on
        if mode != LOADED_WORK or what.carries_its_load or done.weight > 0:
            s.modes[mode].train(on, rung_days)
    add_day(s.trained, on)
    s.last_trained = on
    if what.in_pool and s.first_in_the_pool == NEVER:
        s.first_in_the_pool = on
    if what.kind == AEROBIC:
        add_day(s.aerobic, on)
    s.lasts.train(on, rung_days)
    if e.what == "session" and e.facts & SUPERVISED:
        s.supervised_first = False


# tests

# What a fall of a test is kept as, its least, and its least share: rising, gait, walk, rating, grip; then those of what can be done.
RISING, GAIT, WALK, RATING, GRIP, ANY_STRENGTH, STANDS, MOST_REPS, MOST_TIME = range(9)
CAPABILITY = 5
LEAST_FALL, LEAST_SHARE = (11, 80, 10, 2, 1, 1, 2, 3, 181), (100, 0, 100, 0, 200)


def is_down(then, now, least, share_of_it):
    return then - now >= least and (then - now) * 1000 >= abs(then) * share_of_it


def calls_for_review(measure, then, now, error):
    return measure <= GRIP and is_down(then, now, LEAST_FALL[measure], max(error, 200) if measure == GRIP else LEAST_SHARE[measure])


def falls_fast(measure, then, now, days, error):
    if measure < GRIP or days > 122:
        return False
    least_share = 100 if days <= 28 else 200
    return is_down(then, now, LEAST_FALL[measure], max(error, least_share) if measure <= ANY_STRENGTH else least_share)


def tested(s, course, measure, score, on, error):
    course.put(score, on, s.last_review)
    slow = -1
    for then, days in course.better:
        if calls_for_review(measure, then, course.score, error):
            course.fell, s.fell_on[measure] = True, on
            if slow < 0 and days >= 56:
                slow = days
        if falls_fast(measure, then, course.score, days, error):
            course.fell, s.fell_on[CAPABILITY] = True, on
    if slow < 0:
        return
    if s.fell_slowly_on != on or on - slow > s.slow_fall_from:
        s.slow_fall_from = on - slow
    s.fell_slowly_on = on


def judge_falls(d, by_a_test):
    """A fall or a test moves the tier: a test may lower it, a fall or a complaint can only raise it."""
    s, on = d.s, d.today
    tier, _, _, newest_fall, newest_test = risk_by_criteria(s, d.limits, on)
    if not by_a_test:
        tier = held_tier(s, on, tier, newest_fall, newest_test)
    if tier != s.tier:
        s.tier_on = on  # what changes nothing does not begin the 90 days again
    s.tier = tier


# answers, as far as they are kept beyond their day


def fold_weaker(d, e, regions):
    for region in regions:
        x = d.s.limbs[region]
        if x.last_trained != NEVER:
            keep_day(x.weaker_days, x.last_trained, e.value, 40)


def fold_soreness(d, e, regions):
    for region in regions:
        keep_day(d.s.limbs[region].soreness, e.on, e.value, 56)


def fold_recalled(d, e, regions):
    for region in regions:
        keep_day(d.s.limbs[region].recalled_days, e.on, e.value, 16)


def fold_usual_soreness(d, e, regions):
    for region in regions:
        d.s.limbs[region].enrolled, d.s.limbs[region].enrolled_on = e.value, e.on


def fold_unusual_soreness(d, e, regions):
    s = d.s
    if s.unusual_on != e.on:
        s.unusual_on, s.unusual_here = e.on, set()
    if e.value == 1:
        s.unusual_here.update(regions)
    else:
        s.unusual_here.difference_update(regions)


def fold_grade(d, e, regions):
    for region in regions:
        d.s.limbs[region].last_grade = e.value


def fold_strength(d, e, regions):
    for region in regions:
        tested(d.s, d.s.limbs[region].strength, GRIP if region < 2 else ANY_STRENGTH, e.value, e.on, d.limits.strength_error)


def lightest(s, on, half_steps):
    s.least_effort = min(s.least_effort, half_steps) if s.least_effort_on == on else half_steps
    s.least_effort_on = on


def fold_felt(d, c, e, on_cr10):
    if c is None:
        return
    x = felt(c, e.on, lambda last: last.effort < 0)
    first = x.effort < 0
    x.effort = max(x.effort, e.value)
    if x is not c.waiting:
        recovers_by(d.s, c, x.on, on_cr10, first)


def fold_effort(d, e, c):
    fold_felt(d, c, e, e.value)
    lightest(d.s, e.on, e.value)


def fold_exertion(d, e, c):
    fold_felt(d, c, e, as_cr10(e.value))
    lightest(d.s, e.on, 0 if e.value <= 10 else 4 if e.value <= 13 else 8)


def fold_talk(d, e, c):
    if c is not None:
        x = felt(c, e.on, lambda last: not last.talk_told)
        x.talk_told, x.could_not_talk = True, x.could_not_talk or e.value == 0


def fold_reserve(d, e, c):
    if c is not None:
        x = felt(c, e.on, lambda last: last.reserve < 0)
        x.reserve = e.value if x.reserve < 0 else min(x.reserve, e.value)


def fold_pain(d, e, c):
    if c is not None:
        x = felt(c, e.on, lambda last: not last.pain_told)
        before = c.hurt_before if c.hurt_before_on == e.on else 0
        x.pain_told, x.hurt = True, x.hurt or (e.value >= min(d.limits.amber, d.limits.red) and e.value > before)


def fold_pain_before(d, e, c):
    if c is not None:
        c.hurt_before, c.hurt_before_on = e.value, e.on


def fold_sharp_pain(d, e, c):
    if c is not None and e.value == 1:
        felt(c, e.on, lambda last: False).hurt = True


def fold_cramp(d, e, c):
    if c is not None:
        x = felt(c, e.on, lambda last: last.cramped < 0)
        x.cramped = max(x.cramped, e.value)


def fold_stretch(d, e, c):
    if c is not None:
        keep_day(c.strains, e.on, e.value if e.question == "stretch_discomfort" else 11 if e.value == 1 else 0, 40)


def reset_fatigue_reference(s, until):
    told = [n for day, n in s.tired.items() if 1 <= until - day <= 28]
    if told:
        s.fatigue_reference = lower_median(told)


def fold_fatigue(d, e):
    s = d.s
    if s.first_tired == NEVER:
        s.first_tired = e.on
    if s.fatigue_reference < 0 and e.on - s.first_tired >= 28:
        reset_fatigue_reference(s, s.first_tired + 28)
    keep_day(s.tired, e.on, e.value, 56)


def fold_unusual_fatigue(d, e):
    if e.value == 1:
        add_day(d.s.tired_unusually, e.on)


def fold_usual_fatigue(d, e):
    d.s.enrolled_fatigue, d.s.enrolled_fatigue_on = e.value, e.on


def fold_illness(d, e):
    keep_day(d.s.ill, e.on, e.value, 32)


def fold_temperature(d, e):
    feverish = e.value >= d.limits.fever
    keep_day(d.s.heat, e.on, int(feverish), 32)
    if feverish:
        keep_day(d.s.ill, e.on, 2, 32)


def fold_upset_gut(d, e):
    if e.value == 1:
        keep_day(d.s.ill, e.on, 2, 32)
        add_day(d.s.upset, e.on)


def fold_after_effects(d, e):
    s = d.s
    if s.last_trained == NEVER:
        return
    keep_day(s.tired_after, s.last_trained, 1 if e.value & AFTER_TIREDNESS else 0, 40)
    if not e.value & AFTER_CRAMP:  # an answer too: a session without a cramp
        for c in s.courses:
            if c.sessions and c.sessions[0].on == s.last_trained and c.sessions[0].cramped < 0:
                c.sessions[0].cramped = 0


def fold_harder(d, e):
    if e.value != 2:
        d.s.harder_since = NEVER
    elif d.s.harder_since == NEVER:
        d.s.harder_since = e.on


def of_day(all_days, new, most):
    """The record of a day, the newest first."""
    if not all_days or all_days[0].on != new.on:
        all_days.insert(0, new)
        del all_days[most:]
    return all_days[0]


def fold_pressure(d, e):
    names = {"systolic_mmhg": "systolic", "diastolic_mmhg": "diastolic", "systolic_again_mmhg": "systolic_again", "diastolic_again_mmhg": "diastolic_again",
             "standing_drop_mmhg": "drop"}
    setattr(of_day(d.s.pressure, Pressures(e.on), 15), names[e.question], e.value)


def fold_pulse(d, e):
    t = of_day(d.s.pulse, Twice(e.on), 28)
    if e.question == "resting_rate_bpm":
        t.first = e.value
    else:
        t.again = e.value


def fold_oxygen(d, e):
    if d.s.oxygen.on != e.on:
        d.s.oxygen = Twice(e.on)
    if e.question == "saturation_percent":
        d.s.oxygen.first = e.value
    else:
        d.s.oxygen.again = e.value


def fold_weight(d, e):
    of_day(d.s.weights, Measured(on=e.on), 4).value = e.value


def fold_score(d, e):
    of_day(d.s.scores, Measured(on=e.on), 5).value = e.value


def fold_worse(d, e):
    keep_day(d.s.worse_days, e.on, e.value, 32)


def fold_capacity(d, e):
    d.s.capacity = Measured(e.value, e.on)


def fold_precautions(d, e):
    d.s.bears_no_heat = e.value >> 4 & 1 != 0


def fold_test(d, e):
    """Timed Up and Go, gait, tandem stand, chair stands, knee: they move the tier, and all but the third have a course."""
    number = TESTS.index(e.question)
    d.s.tests[number] = Measured(e.value, e.on)
    measure = (RISING, GAIT, None, STANDS, ANY_STRENGTH)[number]
    if measure is not None:
        tested(d.s, d.s.test_courses[e.question], measure, -e.value if measure == RISING else e.value, e.on, d.limits.strength_error)
    judge_falls(d, by_a_test=True)


TESTS = ["tug_ds", "gait_speed_mm_s", "tandem_stand_ds", "chair_stands", "knee_strength_nm"]


def fold_walk(d, e):
    tested(d.s, d.s.test_courses[e.question], WALK, e.value, e.on, d.limits.strength_error)


def fold_rating(d, e):
    tested(d.s, d.s.test_courses[e.question], RATING, e.value, e.on, d.limits.strength_error)


def fold_falls_last_year(d, e):
    d.s.falls_before = Measured(e.value, e.on)
    judge_falls(d, by_a_test=False)


def fold_unsteady(d, e):
    d.s.unsteady = e.value == 1
    judge_falls(d, by_a_test=False)


def fold_knee_buckles(d, e):
    d.s.knee_buckles = e.value == 1
    judge_falls(d, by_a_test=False)


def fold_bad_experience(d, e):
    d.s.bad_experience, d.s.bad_experience_on = e.value == 1, e.on


FOLDS_OF_THE_PERSON = {
    "fatigue": fold_fatigue, "unusual_fatigue": fold_unusual_fatigue, "usual_fatigue": fold_usual_fatigue, "illness": fold_illness, "temperature": fold_temperature,
    "upset_gut": fold_upset_gut, "after_effects": fold_after_effects, "daily_tasks_harder": fold_harder, "systolic_mmhg": fold_pressure, "diastolic_mmhg": fold_pressure,
    "systolic_again_mmhg": fold_pressure, "diastolic_again_mmhg": fold_pressure, "standing_drop_mmhg": fold_pressure, "resting_rate_bpm": fold_pulse,
    "resting_rate_again_bpm": fold_pulse, "saturation_percent": fold_oxygen, "saturation_again_percent": fold_oxygen, "body_weight_hg": fold_weight,
    "worse_than_last_week": fold_worse, "fvc_percent": fold_capacity, "water_precautions": fold_precautions, "fss_tenths": fold_score, "tug_ds": fold_test,
    "gait_speed_mm_s": fold_test, "tandem_stand_ds": fold_test, "chair_stands": fold_test, "knee_strength_nm": fold_test, "two_minute_walk_m": fold_walk,
    "ibmfrs": fold_rating, "falls_last_year": fold_falls_last_year, "unsteady": fold_unsteady, "knee_buckles": fold_knee_buckles,
    "bad_past_experience": fold_bad_experience}
FOLDS_OF_A_LIMB = {
    "soreness": fold_soreness, "recalled_soreness": fold_recalled, "weaker_after": fold_weaker, "usual_soreness": fold_usual_soreness,
    "unusual_soreness": fold_unusual_soreness, "strength_n": fold_strength, "muscle_grade": fold_grade}
FOLDS_OF_AN_EXERCISE = {
    "effort": fold_effort, "exertion": fold_exertion, "could_talk": fold_talk, "reps_in_reserve": fold_reserve, "pain": fold_pain, "pain_before": fold_pain_before,
    "sharp_pain": fold_sharp_pain, "cramp": fold_cramp, "stretch_discomfort": fold_stretch, "stretch_signs": fold_stretch}


def keep_answer(holder, name, e):
    """Silence does not take back what was told the same day."""
    if e.known:
        setattr(holder, name, Answer(e.value, e.on, True))
    else:
        last = getattr(holder, name)
        if not last.known or last.on != e.on:
            setattr(holder, name, Answer(0, e.on, False))


def take_of_person(d, e):
    if e.question in OF_THE_PERSON:
        keep_answer(d.s, OF_THE_PERSON[e.question], e)
    if not e.known:
        return
    if e.question in FOLDS_OF_THE_PERSON:
        FOLDS_OF_THE_PERSON[e.question](d, e)
    person, modes = LISTENS.get(e.question, ([], []))
    hear_person(d, person)
    hear_modes(d, modes)


def take_of_limbs(d, e):
    """An answer for every region does not speak of those that were silent by name since the last one of its day."""
    s = d.s
    on, silent = s.silent_regions.get(e.question, (NEVER, set()))
    if on != e.on:
        silent = set()
        s.silent_regions[e.question] = (e.on, silent)
    regions = [region for region in range(REGIONS) if region not in silent] if e.where == EVERYWHERE else [e.where]
    name = OF_A_LIMB[e.question]
    if name is not None:
        for region in regions:
            keep_answer(s.limbs[region], name, e)
    if e.where != EVERYWHERE:
        if e.known:
            silent.discard(e.where)
        else:
            silent.add(e.where)
    elif e.known:
        silent.clear()
    if not e.known:
        return
    if e.question in FOLDS_OF_A_LIMB:
        FOLDS_OF_A_LIMB[e.question](d, e, regions)
    person, limbs = LISTENS.get(e.question, ([], []))
    hear_person(d, person)
    if not limbs:
        return
    for region in range(REGIONS) if e.where == EVERYWHERE else regions:
        if e.where != EVERYWHERE or s.limbs[region].last_trained != NEVER or d.form.works(region):  # one neither ordered nor ever trained has nothing to leave
            hear_limb(d, limbs, region)


def take_of_exercise(d, e):
    c = d.s.course_of(e.where)
    if c is None:
        return
    keep_answer(c, OF_AN_EXERCISE[e.question], e)
    if not e.known:
        return
    if e.question in FOLDS_OF_AN_EXERCISE:
        FOLDS_OF_AN_EXERCISE[e.question](d, e, c)
    person, exercises = LISTENS.get(e.question, ([], []))
    hear_person(d, person)
    hear_exercise(d, exercises, e.where)


# facts


def therapist_seen(s, on):
    s.therapist_on = max(s.therapist_on, on)


def record(d, e):
    s, kind = d.s, e.question
    if kind == NAMED_CHANGE:
        s.named_change = e.on
    elif kind in (HOSPITAL_STAY, BED_REST):
        if kind == BED_REST and e.value < d.limits.bed_days:
            return
        s.stay_in_hospital = kind == HOSPITAL_STAY or (s.stay_open and s.stay_in_hospital)
        s.stay_days = max(s.stay_days, e.value) if s.stay_open else e.value
        s.stay_on, s.stay_open = e.on, True
    elif kind == FLARE_BEGAN:
        s.flare_began = max(e.on, NEVER if s.flare_ended == NEVER else s.flare_ended + 1)  # also on the day another ended
    elif kind == FLARE_ENDED:
        if e.role != NOBODY:  # only a clinician knows its end
            s.flare_ended = max(e.on, s.flare_began)
    elif kind == ILLNESS_ENDED:
        s.illness_over_on, s.illness_over_days = e.on, e.value
    elif kind == PHYSIOTHERAPIST_SEEN:
        therapist_seen(s, e.on)
    elif kind == LIMB_IMMOBILISED:
        if e.where < REGIONS:
            s.limbs[e.where].immobilised_on, s.limbs[e.where].immobilised_days = e.on, e.value
    elif kind == OTHER_CHANGE:
        s.other_change = e.on
    elif kind == REVIEW_DONE:
        s.last_review, s.asks = e.on, 0
        if e.role == PHYSIOTHERAPIST:
            therapist_seen(s, e.on)
        reset_fatigue_reference(s, e.on)


def end_latches(s, lasts, may, on, touched):
    if not lasts.latched & may:
        return
    overworked = lasts.latched & may & (OVERWORK | FATIGUE)
    why = lasts.latch_why.get(FATIGUE if lasts.latched & FATIGUE else OVERWORK)
    lasts.end_latches(may)
    lasts.consume_marks()
    lasts.cleared_on = on
    if not overworked:
        return
    if lasts is not s.lasts or s.red_cleared_on == NEVER:  # the ramp after a red flag is not shortened by another clearance
        lasts.end_factor()
    lasts.lower_factor(700, on, why._replace(act=REGRESS, because=BY_RECORD, heard=on))
    for c in touched:
        return_from_latch(c, 800, on)


def clear(d, e):
    """Ends latches where they sit, when the role may. A clearance consumes the evidence of its place."""
    s, on, latched = d.s, e.on, d.s.lasts.latched
    may = e.ends if e.role == PHYSICIAN else e.ends & ~(PROGRAMME | CONTRAINDICATION | RED_FLAG | FLARE) if e.role == PHYSIOTHERAPIST else 0
    if not may:
        return False
    if e.role == PHYSIOTHERAPIST:
        therapist_seen(s, on)
    if e.at == OF_PERSON:
        if may & PROGRAMME:
            s.cleared_on, s.cleared_until = on, e.until if e.until != NEVER else ALWAYS
            if s.stay_open:
                s.stay_open, s.stay_cleared_on = False, on
        if may & latched & RED_FLAG:
            was_emergency = s.lasts.how_soon >= EMERGENCY or (s.care_called_on != NEVER and on > s.care_called_on)
            s.red_cleared_on, s.supervised_first, s.care_called_on = on, was_emergency, NEVER
        if may & latched & FATIGUE:
            reset_fatigue_reference(s, on)  # whoever ends it has looked at the tiredness
            s.asks &= ~(PLEASE_ASK_TIREDNESS | PLEASE_ASK_SPELLS)
        end_latches(s, s.lasts, may, on, s.courses)
    elif e.at == OF_REGION:
        if e.where < REGIONS:
            x = s.limbs[e.where]
            if may & x.lasts.latched & IMMOBILISED:
                x.freed_on = on
            end_latches(s, x.lasts, may, on, [c for c in s.courses if e.where in c.exercise.regions])
    elif e.at == OF_EXERCISE:
        c = s.course_of(e.where)
        if c is not None:
            end_latches(s, c.lasts, may, on, [c])
    elif e.where < MODES and s.modes[e.where].latched & may:
        x = s.modes[e.where]
        if may & x.latched & FLARE:
            s.flare_cleared_on = on
        x.end_latches(may)
        x.cleared_on = on
        if may & FALLS:
            s.falls_consumed = on
    if e.role == PHYSICIAN and ((e.ends & PROGRAMME and e.at == OF_PERSON) or e.ends & CONTRAINDICATION):
        a = s.contraindications  # a programme that a physician has cleared has been screened; a cleared contraindication is none
        if e.ends & CONTRAINDICATION or not a.known or a.value == 0:
            s.contraindications = Answer(0, on, True)
    return True


def amend(s, e):
    limit = MovedLimit(e.question, e.value, e.on, e.until)
    for i, m in enumerate(s.moved):
        if m.which == limit.which:
            s.moved[i] = limit
            return
    if len(s.moved) < 16:
        s.moved.append(limit)
    else:
        s.full = True


def found_most(d, e):
    """The most that could be done of an exercise, at its load: with another load its course begins anew."""
    c = d.s.course_of(e.exercise.place)
    if c is None or not well_formed(e.done):
        return
    if c.most_under != e.done.weight:
        c.most, c.most_under = TestCourse(), e.done.weight
    tested(d.s, c.most, MOST_REPS if e.done.reps > 0 else MOST_TIME, volume(e.done), e.on, 0)


def before_session(d, e):
    """What the break before a session leaves: judged just before the session is folded."""
    o, c = d.form.order_of(e.exercise.place), d.s.course_of(e.exercise.place)
    if o is None or c is None:
        return
    f = Finding()
    gap_since_training(d, wish_of(d, o, c, terms_of(d), 0), f)
    for why in f.why.values():
        if f.level == REBASELINE:
            rebaseline(c, e.on)
        else:
            c.lasts.fall_to(f.factor, e.on, d.s.rung_days, why)


def opened(form):
    """Nothing told yet: the courses of a form."""
    s = State()
    for o in form.orders:
        s.courses.append(Course(o.exercise, o.start, o.start, o.start, level_no=1))
    if form.by_a_therapist:  # who signs a form has seen the person
        therapist_seen(s, form.since)
    return s


def remember(form, s, e):
    """Folds one entry: its facts, and what the rules that listen to it leave behind. Whether it came in its time."""
    turn = 1 if e.question in ("breathlessness", "unexpected_breathlessness") else 0  # within a day the breath comes last
    if e.on < s.latest or (e.on == s.latest and (turn < s.turn or (turn == s.turn and e.order < s.order))):
        return False
    d = Day(form, s, e.on)
    if e.what in ("session", "baseline"):
        before_session(d, e)
        d = Day(form, s, e.on)
    if s.first_entry == NEVER:
        s.first_entry = e.on
    s.latest, s.order, s.turn, s.rung_days = e.on, e.order, turn, d.limits.rung_days
    if e.what == "answer":
        if e.question in OF_A_LIMB:
            take_of_limbs(d, e)
        elif e.question in OF_AN_EXERCISE:
            take_of_exercise(d, e)
        else:
            take_of_person(d, e)
        return True
    if e.what in ("session", "outside"):
        o = form.order_of(e.exercise.place)
        train(d, e, o.ceiling if o else Dose(MOST_INT, MOST_INT, MOST_INT, MOST_INT))
    elif e.what == "baseline":
        found_most(d, e)
        train(d, e)
    elif e.what == "fall":
        injured, long_lie = e.facts & (INJURED | FRACTURE) != 0, e.facts & LONG_LIE != 0
        s.falls = [Fall(e.on, e.facts & (HEAD | FAINT | FRACTURE) != 0, long_lie, injured, e.facts & NEEDED_HELP != 0 or long_lie, e.facts & FAINT != 0), *s.falls[:3]]
        judge_falls(d, by_a_test=False)
    elif e.what == "record":
        record(d, e)
    elif e.what == "clearance":
        if not clear(d, e):
            return True
    elif e.what == "declined_step":
        c = s.course_of(e.exercise.place)
        if c is not None:
            c.declined = e.on
    elif e.what == "amendment":
        amend(s, e)
    elif e.what == "care_seen":
        s.care_called_on = NEVER
    else:
        raise ValueError(f"nothing is known of an entry of the kind {e.what}")
    if e.what in LISTENS_TO_FACTS:
        person, modes, limbs = LISTENS_TO_FACTS[e.what]
        hear_person(d, person)
        hear_modes(d, modes)
        of_a_region = e.question == LIMB_IMMOBILISED if e.what == "record" else e.at == OF_REGION
        if limbs and of_a_region and e.where < REGIONS:
            hear_limb(d, limbs, e.where)
    return True


# ── the digest of a day's answer: the same numbers in the same order ──


def numbers_of(f, why):
    numbers = [f.act, f.how_soon, f.leaves, f.mark, f.ends, f.level, int(f.lighter), f.only, f.latched, f.asks, f.factor, f.eased, f.rest_until, *f.limit]
    numbers += [sum(1 << rule for rule in f.spoke if rule < 64), sum(1 << rule - 64 for rule in f.spoke if rule >= 64), len(why)]
    for r in why:
        numbers += [r.rule, r.arm, r.because, r.at, r.where, r.act, r.latched, r.value, r.bound, r.heard]
    return numbers


def digest_of(today, person, person_why, decisions):
    numbers = [today, len(decisions), *numbers_of(person, person_why)]
    for x in decisions:
        place = x.order.exercise.place
        numbers += [place // 3, place % 3, *numbers_of(x.finding, x.why), *x.level, *x.wished, x.factor, x.problem, int(x.dose is not None), *(x.dose or NO_DOSE)]
    digest = 0xCBF29CE484222325
    for number in numbers:
        for byte in (number & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "little"):
            digest = (digest ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return digest


# ── what a program of the library has written ──


def read(lines):
    """People: a form, and what was told and decided, in turn."""
    exercises, forms, people = {}, [], []
    for line in lines:
        kind, row = json.loads(line)
        if kind == "exercise":
            exercises[row["place"]] = Exercise(**{**row, "regions": tuple(row["regions"]), "modes": tuple(row["modes"])})
        elif kind == "form":
            row["orders"] = [Order(**{**o, "exercise": exercises[o["exercise"]], "start": Dose(*o["start"]), "ceiling": Dose(*o["ceiling"])}) for o in row["orders"]]
            row["limits"] = [MovedLimit(*m) for m in row["limits"]]
            forms.append(Form(**row))
        elif kind == "person":
            people.append((forms[row], []))
        elif kind == "decided":
            people[-1][1].append((row[0], int(row[1], 16)))
        else:
            for part in ("done", "granted"):
                if part in row:
                    row[part] = Dose(*row[part])
            if "exercise" in row:
                row["exercise"] = exercises[row["exercise"]]
            people[-1][1].append(Entry(kind, **row))
    return people


def main(path, repeats):
    with open(path, encoding="ascii") as file:
        people = read(file)
    entries = sum(type(step) is Entry for _, steps in people for step in steps)
    answers = sum(len(steps) for _, steps in people) - entries
    folding, deciding = [], []
    all_digests, differ = 0, 0
    for repeat in range(repeats):
        fold_time = decide_time = 0.0
        for number, (form, steps) in enumerate(people):
            s = opened(form)
            decided = []
            began = time.process_time()
            for step in steps:
                if type(step) is Entry:
                    remember(form, s, step)
                    continue
                told = time.process_time()
                decided.append((step, decide(form, s, step[0])))
                now = time.process_time()
                fold_time, decide_time, began = fold_time + told - began, decide_time + now - told, now
            fold_time += time.process_time() - began
            if repeat == 0:
                for (today, expected), answer in decided:
                    digest = digest_of(today, *answer)
                    all_digests = (all_digests ^ digest) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
                    if digest != expected:
                        differ += 1
                        if differ <= 3:
                            print(f"person {number} (form {form.since}, {len(form.orders)} orders) on day {today} differs", file=sys.stderr)
        folding.append(fold_time)
        deciding.append(decide_time)
    print(f"{len(people)} {entries} {answers} {differ} {all_digests:016x} {min(folding):.6f} {sorted(folding)[repeats // 2]:.6f} {min(deciding):.6f} {sorted(deciding)[repeats // 2]:.6f}")
    return 1 if differ else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 1))
