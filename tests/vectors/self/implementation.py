#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""implementation.py KIND [LOG]: a toy that answers the requests of a runner. It paces nobody: the runners are tried on it, and on what is wrong with it.

right: one exercise and a walk, a warning sign, soreness. All other kinds are that one with a fault. LOG is given every request.
"""
import base64
import json
import sys

KINDS = ["right", "always_rest", "always_progress", "dies", "garbage", "unsupported", "unordered", "forgetful", "eager", "foresees", "refuses", "dances", "mumbles", "wishful", "wishless", "careless"]


def answer(person, knee, walk, latches):
    def decision(fields, action, dose, rules, constraints=()):
        only = {"constraints": list(constraints)} if constraints else {}
        return {**fields, **only, "outcome": "withheld", "action": action, "spoke": rules} if dose is None else \
            {**fields, **only, "outcome": "granted", "action": action, "granted": dose, "spoke": rules}

    return {"day": "of no interest", "person": {"action": person[0], "why": [{"rule": r, "arm": 0} for r in person[1]], "constraints": list(person[2:])},
            "clearances": [{"latch": w, "who": "physician"} for w in latches],
            "decisions": [decision({"exercise": "walking"}, *walk), decision({"exercise": "knee_extension", "side": "left"}, *knee)]}


PROGRESS = answer(["progress", []], ["progress", {"sets": 1, "reps": 12, "load_g": 1000}, ["TOY-3"]], ["progress", {"time_s": 660}, ["TOY-3"]], [])
REST = answer(["rest", ["TOY-2"]], ["rest", None, ["TOY-2"]], ["rest", None, ["TOY-2"]], [])


def mumbled(**changes):
    """An answer of which a part of one decision is something else; `None` leaves it out."""
    return {**REST, "decisions": [{k: v for k, v in {**REST["decisions"][0], **changes}.items() if v is not None}, REST["decisions"][1]]}


MUMBLED = {
    "dances": [{**REST, "person": {"action": "rest", "why": [], "constraints": "none"}}, {**REST, "person": {"action": "dance", "why": []}}, {**REST, "person": {"action": "rest", "why": [{"rule": 1}]}}, {**REST, "clearances": ["red_flag"]},
               {**REST, "decisions": {}},
               {**REST, "decisions": [REST["decisions"][1]] * 2}, {"person": 5}, {},
               {**REST, "person": {"action": "rest"}}, {"decisions": []}],
    "mumbles": [mumbled(side="middle"), mumbled(outcome="maybe"), mumbled(outcome="granted"), mumbled(granted={"reps": 1}),
                mumbled(outcome="granted", granted={"reps": -1}),
                mumbled(outcome="granted", granted={"load_kg": 1}), mumbled(spoke=None), mumbled(exercise=None), mumbled(action="dance"),
                mumbled(outcome="granted", granted={"reps": "ten"}), mumbled(constraints=[1])],
}
MUMBLED_READING = [{"accepted": 1, "error": "E_RANGE"}, {"accepted": "one"}, {"error": "E_RANGE", "line": "two", "at": "/soreness"}, {"error": "E_RANGE", "line": 2, "at": 0}]


def latest(events):
    """Each event once, as it was last corrected, in the order of days."""
    by_id = {}
    for e in events:
        if e["id"] not in by_id or e.get("revision", 0) > by_id[e["id"]].get("revision", 0):
            by_id[e["id"]] = e
    return sorted(by_id.values(), key=lambda e: (e["day"], e["order"]))


def decide(kind, events, today, wishes=None):
    if kind in ("always_rest", "always_progress", "refuses"):
        return {"always_rest": REST, "always_progress": PROGRESS, "refuses": {"refused": "E_MOOD"}}[kind]
    if kind in MUMBLED:
        MUMBLED[kind].append(MUMBLED[kind].pop(0))
        return MUMBLED[kind][-1]
    if wishes and kind == "wishless":
        return {"unsupported": "it has no wishes"}
    if any(n < 0 for dose in (wishes or {}).values() for n in dose.values()):
        return {"refused": "E_RANGE"}
    events = events if kind == "unordered" else latest(events)
    if kind != "foresees" and any(e["day"] > today for e in events):
        return {"refused": "E_FUTURE"}
    waits, sore = False, None
    for e in events:
        told = e.get("answers", {})
        waits = (waits or bool(told.get("warning_signs"))) and not (e["event"] == "clearance" and e["latch"] == "red_flag" and e["by"]["role"] == "physician")
        if e["day"] == today and "soreness_nrs" in told:
            sore = told["soreness_nrs"].get("left_thigh")
    if waits:
        return answer(["stop_and_seek_care", ["TOY-1"]], ["stop_and_seek_care", None, ["TOY-1"]], ["stop_and_seek_care", None, ["TOY-1"]], ["red_flag"])
    if sore is None:
        only = [] if kind == "careless" else ["seated_only"], [] if kind == "careless" else ["light_effort", "company"]
        return answer(["hold", ["TOY-2"], *only[0]], ["hold", {"reps": 10, "load_g": 1000}, ["TOY-2"], only[0]], ["hold", {"time_s": 600}, ["TOY-2"], only[1]], [])
    if sore >= (5 if kind == "eager" else 4):
        return answer(["progress", []], ["rest", None, ["TOY-2"]], ["hold", {"time_s": 300}, ["TOY-2"]], [])
    return answer(["progress", []], ["progress", granted(kind, wishes), ["TOY-3"]], ["progress", {"time_s": 660}, ["TOY-3"]], [])


def granted(kind, wishes):
    """Of the knee: what is wished, each part up to its ceiling."""
    ceiling = {"sets": 1, "reps": 12, "load_g": 1000}
    wish = (wishes or {}).get("left_knee_extension", ceiling)
    return wish if kind == "wishful" else {k: min(n, ceiling.get(k, 0)) for k, n in wish.items()}


def scenario(kind, steps):
    record, answers = [], []
    for s in steps:
        record += s.get("tell", [])
        if "decide" in s:
            answers.append(decide(kind, record, s["decide"]))
        if kind == "forgetful" and "save_restore" in s:
            record = [e for e in record if "warning_signs" not in e.get("answers", {})]
        if s.get("migrate_from", 1) != 1:
            return {"unsupported": "no format but 1 is \"older\""}
    return {"answers": answers}


def read(text):
    for n, line in enumerate(text.split(b"\n"), 1):
        try:
            if line and not 0 <= json.loads(line)["soreness"] <= 10:
                return {"error": "E_RANGE", "line": n, "at": "/soreness"}
        except (ValueError, KeyError):
            return {"error": "E_JSON_SYNTAX", "line": n}
    return {"accepted": sum(bool(line) for line in text.split(b"\n"))}


def main(kind, log=None):
    assert kind in KINDS, kind
    for n, line in enumerate(sys.stdin.buffer):
        if log:
            with open(log, "ab") as f:
                f.write(line)
        request = json.loads(line)
        if kind == "dies" and n == 3:
            sys.exit(1)
        if kind == "garbage":
            said = "I feel fine today, thank you"
        elif kind == "unsupported":
            said = json.dumps({"unsupported": "nothing is"})
        elif request["do"] == "read":
            said = json.dumps(MUMBLED_READING.pop(0) if kind in MUMBLED else {"accepted": 1} if kind.startswith("always") else read(base64.b64decode(request["base64"], validate=True)))
        else:
            said = json.dumps(scenario(kind, request["steps"]) if request["do"] == "scenario" else decide(kind, request["events"], request["today"], request.get("wishes")))
        print(said, flush=True)


main(*sys.argv[1:])
