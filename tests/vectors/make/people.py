# SPDX-License-Identifier: BSL-1.0
"""The people of the stories. Each is a named history, told once; a story gets a copy of it, on the morning after."""
from world import *  # noqa: F403

_told = {}


def told(name, tell):
    """The history of this name, told by `tell` when it is first asked for."""
    if name not in _told:
        _told[name] = tell().save(name)
    return _told[name].copy()


def known(name="enrolled", orders=FIVE, **fields):
    """Enrolled on day 0 under a form, before anything else was told of that day."""
    return told(name, lambda: Person().enrols(orders, **fields))


def enrolled(days=0, **other):
    """Two knees, a walk, a cycle and a stretch are ordered; `days` later, a morning on which all is well but for `other`."""
    return known().sleeps(days).check_in(**other)


def ready(name="ready", orders=FIVE, which=(KNEE, WALK), every=4, sessions=6, each=None, form_of="enrolled", morning=True, **other):
    """Six good sessions, every fourth day, and the answers to them: nothing stands in the way of a step on the morning of day 24."""
    def tell():
        if name == "ready":
            return almost().trains(which).sleeps(every)
        p = known(form_of, orders)
        for _ in range(sessions):
            p.check_in(**(each or {})).trains(which).sleeps(every)
        return p
    p = told(name, tell)
    return p.check_in(**{**(each or {}), **other}) if morning else p


def almost(**other):
    """Five good sessions; on the morning of day 20 the sixth is granted at the level, and four days after a good one a step is."""
    return ready(name="almost_ready", sessions=5, **other)


def measured(name, measures, orders=FIVE, each=None, morning=True, **other):
    """As `ready`, under a form that prescribes measurements; `each` is told with every check-in, and this morning."""
    known(name + "_enrolled", orders, measures=list(measures))
    return ready(name=name, form_of=name + "_enrolled", each=each, morning=morning, **other)


def used_to(name, which, form_of="enrolled", orders=FIVE, sessions=2):
    """Exercises that are new no more: two good sessions, four days apart, to the morning of the next."""
    return ready(name=name, form_of=form_of, orders=orders, which=which, sessions=sessions, morning=False)


def used_to_walking():
    return used_to("used_to_walking", [WALK])


def long_walk():
    """A walk of 25 minutes: a fifth of it is 300 seconds, so that a share that is a thousandth wrong is more than a second wrong."""
    orders = [order(WALK, minutes(25), minutes(40), start_signed={"who": 41, "why": "usual_for_this_person", "until": day(100)})] + [o for o in FIVE if o is not WALKS]
    return ready(name="almost_ready_for_a_long_walk", orders=orders, form_of="long_walk_enrolled", which=[WALK], sessions=5)


def risen_walk():
    """A walk that has risen twice: half of its level is more than its floor, half of the start, and stays so when the last step is taken back."""
    return ready(name="risen_twice", which=[WALK], sessions=12, morning=False)
