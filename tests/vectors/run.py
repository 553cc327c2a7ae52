#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""run.py FILE... --drive COMMAND [--junit FILE]: holds an implementation against test vectors, as docs/vectors.md has them.

FILE is a vector file or a folder of them. COMMAND is given to the shell once; it reads a request a line and answers each with a line. The exit
status is 0 when every test passes, 1 when one fails, ends in an error or is unsupported though required; 2 when the command line is wrong, or a FILE has no vectors.
"""
import base64
import datetime
import json
import os
import queue
import re
import signal
import subprocess
import sys
import threading

LEVELS = ["required", "rule_set", "should", "hostile"]
STATUSES = ["pass", "fail", "error", "unsupported"]
ACTIONS = ["progress", "hold", "regress", "rest", "await_clearance", "stop_and_seek_care"]
PARTS = ["sets", "reps", "load_g", "time_s"]
EFFORT_CAPS = ["light_effort", "start_phase_effort"]  # the lowest first
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Trouble(Exception):
    """The vector or the answer cannot be read."""


class Unsupported(Exception):
    """The implementation says that it cannot do this."""


def need(holds, why="the vector cannot be read"):
    if not holds:
        raise Trouble(why)


def known(value, keys, what):
    """An object with none but these keys: a reader refuses what it does not know."""
    need(isinstance(value, dict), f"{what} is no object")
    for key in sorted(value.keys() - set(keys)):
        raise Trouble(f"{what} has an unknown key: {key}")
    return value


def whole(n):
    return type(n) is int and abs(n) <= 2**53 - 1


def words(value):
    return isinstance(value, list) and all(isinstance(w, str) for w in value)


def parsed(data, strict=False):
    """The value of JSON in UTF-8. In a vector, so strictly, a key is there once and a number is whole."""
    def number(s):
        need(not strict, f"this number is not whole: {s}")
        return int(float(s)) if float(s).is_integer() and abs(float(s)) <= 2**53 - 1 else float(s)

    def members(pairs):
        keys = [k for k, _ in pairs]
        for i, key in enumerate(keys):
            need(not strict or key not in keys[:i], f"this key is there twice: {key}")
        return dict(pairs)

    def constant(s):
        raise ValueError(s)

    try:
        return json.loads(data.decode("utf-8"), parse_float=number, parse_constant=constant, object_pairs_hook=members)
    except (ValueError, RecursionError):
        raise Trouble("no JSON")


def text(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


# From a test to the requests

def events_in(value, key="events"):
    events = value.get(key, [])
    need(isinstance(events, list) and all(isinstance(e, dict) and isinstance(e.get("day"), str) for e in events), f"{key} is no list of events")
    return events


def history(histories, name, followed=()):
    """The events of a history, from the first on."""
    if name is None:
        return []
    need(name in histories and name not in followed, f"the history {name} is not there, or comes after itself")
    this = known(histories[name], ["after", "events"], "a history")
    return history(histories, this.get("after"), (*followed, name)) + events_in(this)


def numbered(events, before=()):
    """Ids from 1; orders from 0, or above the highest that is written, on each day. An id and day that came before have their order. `before` has both already."""
    need(sum("id" in e for e in events) in (0, len(events)), "some events have an id, and some have none")
    need(all(whole(e.get("id", 1)) and whole(e.get("order", 0)) for e in events), "an id or an order is no number")
    free, given, out = {}, {}, []
    for e in (*before, *events):
        if "order" in e:
            free[e["day"]] = max(free.get(e["day"], 0), e["order"] + 1)
    for e in (*before, *({"id": n, **e} for n, e in enumerate(events, len(before) + 1))):
        day, place = e["day"], (e["day"], e["id"])
        if "order" not in e and place not in given:
            given[place], free[day] = free.get(day, 0), free.get(day, 0) + 1
        out.append({**e, "order": e.get("order", given.get(place))})
        given.setdefault(place, out[-1]["order"])
    return out[len(before):]


def shuffled(events, seed):
    out, x = list(events), seed
    for i in range(len(out) - 1, 0, -1):
        x = (1103515245 * x + 12345) % 2**31
        j = x // 65536 % (i + 1)
        out[i], out[j] = out[j], out[i]
    return out


def later(day, days):
    need(isinstance(day, str) and DAY.fullmatch(day), "a day is no day")
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=days)).isoformat()


def shifted(value, days):
    """With every day in it this much later."""
    if isinstance(value, dict):
        return {k: later(v, days) if k in ("day", "since", "until") else shifted(v, days) for k, v in value.items()}
    return [shifted(v, days) for v in value] if isinstance(value, list) else value


def answered(events, answers):
    """These answers take the place of the same in the last event that has answers."""
    at = max((i for i, e in enumerate(events) if "answers" in e), default=None)
    need(at is not None, "no event has answers")
    told = {k: v for k, v in {**events[at]["answers"], **answers}.items() if v != "absent"}
    return [*events[:at], {**events[at], "answers": told}, *events[at + 1:]]


def varied(variant, events, today):
    """The events and the day of a variant."""
    need(isinstance(variant, dict) and len(variant) == 1, "a variant is one change")
    [(change, by)] = variant.items()
    need(whole(by) or change not in ("shuffle", "drop_last", "shift_days"), f"{change} is no number")
    if change == "shuffle":
        return shuffled(events, by), today
    if change == "duplicate":
        return [e for e in events for _ in range(2)], today
    if change in ("add", "future"):
        return events + numbered(events_in(variant, change), events), today
    if change == "drop_last":
        need(0 <= by <= len(events), "drop_last is more than there is")
        return events[:len(events) - by], today
    if change == "answer":
        return answered(events, by), today
    if change == "shift_days":
        return shifted(events, by), later(today, by)
    raise Trouble(f"a variant has an unknown key: {change}")


# What of an answer is looked at

def is_dose(d):
    return isinstance(d, dict) and all(k in PARTS and whole(v) and v >= 0 for k, v in d.items())


def parts(d):
    """Sets, repetitions, load, time. Repetitions without sets are one set; no dose is 0 of all."""
    p = [(d or {}).get(k, 0) for k in PARTS]
    return [1, *p[1:]] if p[1] > 0 and "sets" not in d else p


def seen(answer):
    """The parts of an answer that count, checked."""
    def check(holds, where):
        need(holds, f"the answer cannot be read: {where}")

    def listed(items, where, key=None):
        if key and isinstance(items, list):
            items = [i.get(key) if isinstance(i, dict) else None for i in items]
        check(words(items), where)
        return sorted(set(items))

    check(isinstance(answer, dict), "it is no object")
    if "unsupported" in answer:
        check(isinstance(answer["unsupported"], str), "/unsupported")
        raise Unsupported(answer["unsupported"])
    if "refused" in answer:
        check(isinstance(answer["refused"], str), "/refused")
        return {"refused": answer["refused"]}
    person = answer.get("person")
    check(isinstance(person, dict), "/person")
    check(person.get("action") in ACTIONS, "/person/action")
    rules = listed(person.get("why"), "/person/why", "rule")
    out = {"refused": None, "exercises": {}, "person": {"action": person["action"], "outcome": None, "granted": None, "rules": rules}}
    out["person"]["constraints"] = listed(person.get("constraints", []), "/person/constraints")
    out["latches"] = listed(answer.get("clearances"), "/clearances", "latch")
    check(isinstance(answer.get("decisions"), list), "/decisions")
    for i, d in enumerate(answer["decisions"]):
        at = f"/decisions/{i}"
        check(isinstance(d, dict) and isinstance(d.get("exercise"), str), at)
        check(d.get("side", "left") in ("left", "right"), f"{at}/side")
        name = f"{d['side']}_{d['exercise']}" if "side" in d else d["exercise"]
        check(name not in out["exercises"], at)
        check(d.get("action") in ACTIONS, f"{at}/action")
        check(d.get("outcome") in ("granted", "withheld"), f"{at}/outcome")
        check(is_dose(d.get("granted")) if d["outcome"] == "granted" else "granted" not in d, f"{at}/granted")
        out["exercises"][name] = {"action": d["action"], "outcome": d["outcome"], "granted": d.get("granted"), "rules": listed(d.get("spoke"), f"{at}/spoke"),
                                  "constraints": listed(d.get("constraints", []), f"{at}/constraints")}
    return out


# What does not hold, as lines

def line(where, key, want, got):
    return f"{where} {key}: expected {text(want)}, got {text(got)}"


def dose_text(one):
    return "withheld" if one["granted"] is None else one["granted"]


def within(a, b):
    """A dose is at most another, part by part."""
    return all(x <= y for x, y in zip(parts(a), parts(b)))


def action_holds(want, got):
    bounds = known(want, ["at_least", "at_most"], "action") if isinstance(want, dict) else {"at_least": want, "at_most": want}
    need(bounds and all(b in ACTIONS for b in bounds.values()), "action is no action")
    if got is None:
        return "at_most" not in bounds
    least, most = (ACTIONS.index(bounds.get(k, got)) for k in ("at_least", "at_most"))
    return least <= ACTIONS.index(got) <= most


def dose_holds(want, got):
    if is_dose(want):
        return got is not None and parts(want) == parts(got)
    known(want, ["at_most", "at_least", "max_fraction"], "granted")
    of, per_mille = (known(want.get("max_fraction", {}), ["of", "per_mille"], "max_fraction").get(k) for k in ("of", "per_mille"))
    need(all(is_dose(want.get(k, {})) for k in ("at_most", "at_least")) and ("max_fraction" not in want or is_dose(of) and whole(per_mille)), "granted is no dose")
    if "at_most" in want and not within(got, want["at_most"]):
        return False
    if "at_least" in want and (got is None or not within(want["at_least"], got)):
        return False
    (sets, reps, _, time), (of_sets, of_reps, _, of_time) = parts(got), parts(of)
    return "max_fraction" not in want or (sets * reps * 1000 <= of_sets * of_reps * per_mille and time * 1000 <= of_time * per_mille)


def constraints_hold(want, got):
    had = got["constraints"]
    if words(want):
        return had is not None and set(want) == set(had)
    need(known(want, ["must_have", "must_not_have", "at_most"], "constraints"), "constraints names nothing")
    wanted, unwanted, cap = want.get("must_have", []), want.get("must_not_have", []), want.get("at_most")
    need(words(wanted) and words(unwanted), "must_have is no list of words")
    need("at_most" not in want or cap in EFFORT_CAPS, "at_most is no cap of effort")
    if set(unwanted) & set(had or []):
        return False
    if got["outcome"] == "withheld":
        return True  # what is withheld has every constraint, and is within every cap
    return set(wanted) <= set(had) and (cap is None or bool(set(EFFORT_CAPS[:EFFORT_CAPS.index(cap) + 1]) & set(had)))


def of_one(want, got, where, keys):
    """What is expected of the person, of an exercise, or of all together."""
    need(known(want, [*keys, "must_cite", "must_not_cite"], where), f"{where} names nothing")
    need(all(words(want.get(k, [])) for k in ("must_cite", "must_not_cite")), "must_cite is no list of words")
    if "action" in want and not action_holds(want["action"], got["action"]):
        yield line(where, "action", want["action"], got["action"])
    if "outcome" in want and want["outcome"] != got["outcome"]:
        yield line(where, "outcome", want["outcome"], got["outcome"])
    if "granted" in want and not dose_holds(want["granted"], got["granted"]):
        yield line(where, "granted", want["granted"], dose_text(got))
    if "constraints" in want and not constraints_hold(want["constraints"], got):
        yield line(where, "constraints", want["constraints"], got["constraints"])
    if not set(want.get("must_cite", [])) <= set(got["rules"]):
        yield line(where, "must_cite", want["must_cite"], got["rules"])
    if set(want.get("must_not_cite", [])) & set(got["rules"]):
        yield line(where, "must_not_cite", want["must_not_cite"], got["rules"])


def unmet(want, got, at=""):
    """What of an expectation an answer does not meet."""
    need(known(want, ["refused", "person", "exercises", "must_cite", "must_not_cite", "latches", "no_latches", "all_rest"], "expect"), "expect names nothing")
    wanted, latches = want.get("exercises", {}), want.get("latches", [])
    need(isinstance(wanted, dict) and words(latches), "exercises is no object, or latches no list of words")
    need(want.get("no_latches", True) is True and type(want.get("all_rest", True)) is bool, "no_latches is not true, or all_rest neither true nor false")
    if "refused" in want or got["refused"] is not None:
        # A refused record grants nothing and says nothing, which meets every bound from above.
        silent = {"action": None, "outcome": "withheld", "granted": None, "rules": [], "constraints": None}
        silence = {"refused": None, "person": silent, "exercises": dict.fromkeys(wanted, silent), "latches": []}
        bounded = want.keys().isdisjoint({"refused", "latches", "no_latches"}) and not list(unmet(want, silence))
        if want.get("refused") != got["refused"] and not bounded:
            yield line(at + "answer", "refused", want.get("refused"), got["refused"])
        return
    exercises = got["exercises"]
    if "person" in want:
        yield from of_one(want["person"], got["person"], at + "person", ["action", "constraints"])
    for name, one in sorted(wanted.items()):
        if name != "*" and name not in exercises:
            yield line(at + "answer", "exercises", [name], sorted(exercises))
        for each in sorted(exercises) if name == "*" else {name} & set(exercises):
            yield from of_one(one, exercises[each], at + each, ["action", "outcome", "granted", "constraints"])
    cites = {k: want[k] for k in ("must_cite", "must_not_cite") if k in want}
    if cites:
        yield from of_one(cites, {"rules": sorted({r for one in (got["person"], *exercises.values()) for r in one["rules"]})}, at + "answer", [])
    if not set(latches) <= set(got["latches"]):
        yield line(at + "answer", "latches", latches, got["latches"])
    if "no_latches" in want and got["latches"]:
        yield line(at + "answer", "no_latches", True, got["latches"])
    all_rest = all(d["outcome"] == "withheld" for d in exercises.values())
    if want.get("all_rest", all_rest) != all_rest:
        yield line(at + "answer", "all_rest", want["all_rest"], all_rest)


def unlike(relation, base, got, at):
    """What of an answer does not stand in a relation to the base's."""
    if base["refused"] is not None or got["refused"] is not None:
        if relation != "not_looser" and base["refused"] != got["refused"]:
            yield line(at + "answer", "refused", base["refused"], got["refused"])
        return
    nothing = {"action": None, "granted": None, "rules": []}
    pairs = [("person", base["person"], got["person"])]
    pairs += [(n, base["exercises"].get(n, nothing), got["exercises"].get(n, nothing)) for n in sorted({*base["exercises"], *got["exercises"]})]
    for where, b, g in pairs:
        if relation == "equal":
            acts, cites = b["action"] == g["action"], b["rules"] == g["rules"]
            grants = (b["granted"] is None) == (g["granted"] is None) and parts(b["granted"]) == parts(g["granted"])
        else:
            loose, tight = (b, g) if relation == "not_looser" else (g, b)
            acts = None in (b["action"], g["action"]) or ACTIONS.index(tight["action"]) >= ACTIONS.index(loose["action"])
            grants, cites = within(tight["granted"], loose["granted"]), True
        if not acts:
            yield line(at + where, "action", {relation: b["action"]}, g["action"])
        if not grants:
            yield line(at + where, "granted", {relation: dose_text(b)}, dose_text(g))
        if not cites:
            yield line(at + where, "rules", {relation: b["rules"]}, g["rules"])
    if relation == "equal" and base["latches"] != got["latches"]:
        yield line(at + "answer", "latches", {relation: base["latches"]}, got["latches"])


# The four kinds of test: each gives the lines of what does not hold

def base_of(test, histories):
    return numbered(history(histories, test.get("after")) + events_in(test))


def decide(ask, events, today):
    return seen(ask({"do": "decide", "events": events, "today": today}))


def decision(ask, histories, test):
    request = {"do": "decide", "events": base_of(test, histories), "today": test.get("today")}
    if "wishes" in test:
        wishes = request["wishes"] = test["wishes"]
        need(isinstance(wishes, dict) and wishes and all(isinstance(w, dict) for w in wishes.values()), "wishes names no doses")
    return list(unmet(test.get("expect"), seen(ask(request))))


def scenario(ask, histories, test):
    first = history(histories, test.get("after"))
    steps = [{"tell": first}] * bool(first) + test["steps"]
    for s in steps:
        need(len(s.keys() & {"tell", "decide", "save_restore", "migrate_from"}) == 1, "a step does one thing")
        known(s, ["decide", "expect", "same_as"] if "decide" in s else ["tell", "save_restore", "migrate_from"], "a step")
    events = iter(numbered([e for s in steps for e in events_in(s, "tell")]))
    requests = [{"tell": [next(events) for _ in s["tell"]]} if "tell" in s else {"decide": s["decide"]} if "decide" in s else s for s in steps]
    decides = [s for s in steps if "decide" in s]
    need(any(len(s) > 1 for s in decides), "the test expects nothing")
    answer = ask({"do": "scenario", "steps": requests})
    answers = [answer] * len(decides) if "refused" in answer or "unsupported" in answer else answer.get("answers")
    need(isinstance(answers, list) and len(answers) == len(decides), "the answer cannot be read: /answers")
    answers, out = [seen(a) for a in answers], []
    for i, (s, got) in enumerate(zip(decides, answers)):
        out += unmet(s["expect"], got, f"decide {i} ") if "expect" in s else []
        if "same_as" in s:
            need("expect" not in s and whole(s["same_as"]) and 0 <= s["same_as"] < i, "same_as is no decide step before")
            out += unlike("equal", answers[s["same_as"]], got, f"decide {i} ")
    return out


def metamorphic(ask, histories, test):
    need(test.get("relation") in ("equal", "not_looser", "not_tighter") and test["variants"], "relation is no relation")
    events, today = base_of(test, histories), test.get("today")
    variants = [varied(v, events, today) for v in test["variants"]]
    base, out, cannot = decide(ask, events, today), [], None
    if base["refused"] is not None:
        return [line("base answer", "refused", None, base["refused"])]
    for i, (v, changed) in enumerate(zip(test["variants"], variants)):
        try:
            got = decide(ask, *changed)
            if "future" not in v or got["refused"] is None:  # nothing of the future was used by who refuses it
                out += unlike(test["relation"], base, got, f"variant {i} ")
        except Unsupported as why:
            cannot = cannot or why
    if cannot and not out:
        raise cannot
    return out


def document(ask, _, test):
    want = known(test.get("expect"), ["error", "line", "at", "accepted"], "expect")
    need(("error" in want) != ("accepted" in want) and ("text" in test) != ("base64" in test))
    encoded = test["base64"] if "base64" in test else base64.b64encode(test["text"].encode("utf-8")).decode("ascii")
    answer = ask({"do": "read", "base64": encoded, "today": test.get("today", "2026-12-31")})
    if "unsupported" in answer:
        seen(answer)
    error, accepted = (answer.get(k) for k in ("error", "accepted"))
    need(("error" in answer) != ("accepted" in answer) and (isinstance(error, str) or whole(accepted)), "the answer cannot be read: error or accepted")
    need(whole(answer.get("line", 0)), "the answer cannot be read: /line")
    need(isinstance(answer.get("at", ""), str), "the answer cannot be read: /at")
    return [line("document", k, want.get(k), answer.get(k)) for k in ("error", "line", "at", "accepted") if k in {*want, "error"} and want.get(k) != answer.get(k)]


KINDS = {"decision": (decision, ["after", "events", "today", "wishes", "expect"]), "scenario": (scenario, ["after", "steps"]),
         "metamorphic": (metamorphic, ["after", "events", "today", "relation", "variants"]), "document": (document, ["text", "base64", "today", "expect"])}


# Running

def drive(command):
    """Two functions: one asks the command a request, one ends it."""
    process = subprocess.Popen(command, shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
    replies, gone = queue.Queue(), False

    def listen():
        for reply in process.stdout:
            replies.put(reply)
        replies.put(b"")

    threading.Thread(target=listen, daemon=True).start()

    def ask(request):
        nonlocal gone
        need(not gone, "there was no answer")
        try:
            process.stdin.write(json.dumps(request, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n")
            process.stdin.flush()
        except OSError:
            pass  # what the command said before it ended can still be read
        try:
            reply = replies.get(timeout=60)
        except queue.Empty:
            os.killpg(process.pid, signal.SIGKILL)
            reply = b""
        gone = not reply
        need(not gone, "there was no answer")
        try:
            answer = parsed(reply)
        except Trouble:
            answer = None
        need(isinstance(answer, dict), "the answer is no JSON object: " + text(reply.rstrip(b"\n")[:80].decode("utf-8", "replace")))
        return answer

    def end():
        try:
            process.stdin.close()
        except OSError:
            pass
        process.wait()

    return ask, end


def run_test(ask, test, kind, file, ids):
    """The level, id and status of a test, and the lines that say why it did not pass."""
    run, keys = KINDS[kind]
    flags, status = [], "pass"
    try:
        need(test["id"] not in ids, "this id is there twice")
        ids.add(test["id"])
        for flag in test.get("flags", []):
            need(flag in file["notes"], f"no note explains the flag {flag}")
            note = known(file["notes"][flag], ["fault", "effect", "hazards", "rules", "laws", "evidence"], f"the note {flag}")
            flags.append(f"{flag} {note.get('fault')}: {note.get('effect')}")
        known(test, ["id", "comment", "flags", *keys], "the test")
        lines = run(ask, file.get("histories", {}), test)
        status = "fail" if lines else "pass"
    except Unsupported as why:
        status, lines = "unsupported", [text(str(why))]
    except Trouble as why:
        status, lines = "error", [str(why)]
    except (AttributeError, KeyError, OverflowError, TypeError, ValueError):
        status, lines = "error", ["the vector cannot be read"]
    return file["level"], test["id"], status, lines + flags * (status == "fail")


def run_file(path, ask, ids):
    """What became of each test in a file. `ids` are those that came before."""
    try:
        with open(path, "rb") as f:
            file = known(parsed(f.read(), strict=True), ["format", "rule_set", "title", "level", "reviewed_by", "reviewed_on", "notes", "histories", "groups"], "the file")
        need(file.get("format") == "andante-vectors/1", "the format is not andante-vectors/1")
        need(file.get("level") in LEVELS, f"level is none of {', '.join(LEVELS)}")
        need(isinstance(file.get("notes"), dict) and isinstance(file.get("histories", {}), dict), "notes or histories is no object")
        need(isinstance(file.get("groups"), list), "groups is no list")
        for group in file["groups"]:
            known(group, ["type", "tests"], "a group")
            need(group.get("type") in KINDS and isinstance(group.get("tests"), list), "a group has no type, or no tests")
            need(all(isinstance(t, dict) and isinstance(t.get("id"), str) for t in group["tests"]), "a test has no id")
    except OSError:
        return [(None, path, "error", ["it cannot be read"])]
    except Trouble as why:
        return [(None, path, "error", [str(why)])]
    return (run_test(ask, t, g["type"], file, ids) for g in file["groups"] for t in g["tests"])


def files_of(path):
    if not os.path.isdir(path):
        return [path] if os.path.exists(path) else []
    found = [f"{folder}/{name}" for folder, _, names in os.walk(path.rstrip("/")) for name in names if name.endswith(".json") and name != "schema.json"]
    return sorted(found, key=os.fsencode)


def junit(results):
    def escaped(s):
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")

    def counts(of):
        return " ".join(f'{key}="{n}"' for key, n in zip(("tests", "failures", "errors", "skipped"), [len(of)] + [sum(r[3] == s for r in of) for s in STATUSES[1:]]))

    out = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {counts(results)}>"]
    for path in dict.fromkeys(r[0] for r in results):
        suite = [r for r in results if r[0] == path]
        out.append(f'<testsuite name="{escaped(path)}" {counts(suite)}>')
        for _, level, name, status, lines in suite:
            tag = {"fail": "failure", "error": "error", "unsupported": "skipped"}.get(status)
            why = f'<{tag} message="{escaped(lines[0])}">{escaped(chr(10).join(lines))}</{tag}>' if tag else ""
            out.append(f'<testcase classname="{level or "file"}" name="{escaped(name)}">{why}</testcase>')
        out.append("</testsuite>")
    return "\n".join([*out, "</testsuites>", ""])


def main(arguments):
    paths, options = [], {}
    while arguments:
        word = arguments.pop(0)
        if not word.startswith("--"):
            paths.append(word)
        elif word in ("--drive", "--junit") and arguments:
            options[word] = arguments.pop(0)
        else:
            paths = []
            break
    if not paths or "--drive" not in options:
        print("run.py FILE... --drive COMMAND [--junit FILE]", file=sys.stderr)
        return 2
    for path in paths:
        if not files_of(path):
            print(f"no vectors are here: {path}", file=sys.stderr)
            return 2
    ask, end = drive(options["--drive"])
    results, ids = [], set()
    for file in (f for path in paths for f in files_of(path)):
        for level, name, status, lines in run_file(file, ask, ids):
            results.append((file, level, name, status, lines))
            print("\n    ".join(re.sub(r"[\x00-\x1f\x7f]", "?", line) for line in [f"{status} {name}", *lines]), flush=True)
    end()
    for level in [*LEVELS, "all"]:
        of = [r for r in results if level in ("all", r[1])]
        if of or level == "all":
            print(f"{level}: " + ", ".join(f"{sum(r[3] == s for r in of)} {s}" for s in STATUSES))
    if "--junit" in options:
        with open(options["--junit"], "w", encoding="utf-8", errors="backslashreplace", newline="\n") as f:
            f.write(junit(results))
    return int(any(status in ("fail", "error") or (status == "unsupported" and level == "required") for _, level, _, status, _ in results))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    sys.exit(main(sys.argv[1:]))
