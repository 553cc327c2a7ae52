#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""check.py FILE...: holds vector files against schema.json, and against what a schema cannot say. FILE is a file or a folder of them.

Prints a line for each fault; the exit status is 0 when there is none. The validator knows the keywords that schema.json uses, and refuses a
schema with any other, so that none is passed over; it needs no package, so that no machine leaves the check out.
"""
import datetime
import json
import os
import re
import sys

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
SAYS_NOTHING = {"$schema", "$comment", "$defs", "title", "description"}


def is_a(value, name):
    return isinstance(value, TYPES[name]) and not (name == "integer" and isinstance(value, bool))


class Schema:
    def __init__(self, schema):
        self.whole = schema

    def faults(self, value, schema, at=""):
        """What is wrong with a value, as (place, sentence)."""
        for keyword in schema.keys() - SAYS_NOTHING - {"if", "then"}:
            yield from getattr(self, "of_" + keyword.lstrip("$"))(value, schema[keyword], at, schema)
        if "if" in schema and not list(self.faults(value, schema["if"], at)):
            yield from self.faults(value, schema["then"], at)

    def of_ref(self, value, ref, at, _):
        yield from self.faults(value, self.whole["$defs"][ref.removeprefix("#/$defs/")], at)

    def of_type(self, value, types, at, _):
        if not any(is_a(value, t) for t in ([types] if isinstance(types, str) else types)):
            yield at, f"is no {types}"

    def of_const(self, value, only, at, _):
        if value != only or type(value) is not type(only):
            yield at, f"is not {json.dumps(only)}"

    def of_enum(self, value, words, at, _):
        if value not in words:
            yield at, f"is none of {', '.join(words)}"

    def of_pattern(self, value, pattern, at, _):
        if isinstance(value, str) and not re.search(re.sub(r"\$$", r"\\Z", pattern), value):
            yield at, f"is not like {pattern}"

    def of_minimum(self, value, least, at, _):
        if is_a(value, "integer") and value < least:
            yield at, f"is below {least}"

    def of_maximum(self, value, most, at, _):
        if is_a(value, "integer") and value > most:
            yield at, f"is above {most}"

    def of_required(self, value, keys, at, _):
        if isinstance(value, dict):
            yield from ((at, f"has no {k}") for k in keys if k not in value)

    def of_minProperties(self, value, least, at, _):
        if isinstance(value, dict) and len(value) < least:
            yield at, "is empty"

    def of_properties(self, value, properties, at, _):
        if isinstance(value, dict):
            for key in properties.keys() & value.keys():
                yield from self.faults(value[key], properties[key], f"{at}/{key}")

    def of_additionalProperties(self, value, more, at, schema):
        for key in value.keys() - schema.get("properties", {}).keys() if isinstance(value, dict) else ():
            if more is False:
                yield at, f"has an unknown key: {key}"
            else:
                yield from self.faults(value[key], more, f"{at}/{key}")

    def of_propertyNames(self, value, names, at, _):
        for key in value if isinstance(value, dict) else ():
            yield from self.faults(key, names, f"{at}/{key}")

    def of_items(self, value, items, at, _):
        for i, item in enumerate(value if isinstance(value, list) else ()):
            yield from self.faults(item, items, f"{at}/{i}")

    def of_minItems(self, value, least, at, _):
        if isinstance(value, list) and len(value) < least:
            yield at, "is empty"

    def of_uniqueItems(self, value, _, at, __):
        if isinstance(value, list) and len({json.dumps(v, sort_keys=True) for v in value}) != len(value):
            yield at, "has something twice"

    def of_allOf(self, value, schemas, at, _):
        for s in schemas:
            yield from self.faults(value, s, at)

    def of_anyOf(self, value, schemas, at, _):
        wrong = [list(self.faults(value, s, at)) for s in schemas]
        if all(wrong):
            yield from max(wrong, key=lambda faults: max(len(where) for where, _ in faults))  # the one that fits deepest says most

    def of_oneOf(self, value, schemas, at, schema):
        yield from self.of_anyOf(value, schemas, at, schema)
        if sum(not list(self.faults(value, s, at)) for s in schemas) > 1:
            yield at, "is more than one thing"


def strict(text):
    """JSON in which a key is there once and a number is whole."""
    def members(pairs):
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a key is there twice: " + ", ".join(sorted({k for k, _ in pairs if [k for k, _ in pairs].count(k) > 1})))
        return dict(pairs)

    def refused(s):
        raise ValueError(f"this number is not whole: {s}")

    return json.loads(text, object_pairs_hook=members, parse_float=refused, parse_constant=refused)


def days_in(value):
    for key, v in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if key in ("day", "today", "since", "until", "decide", "reviewed_on") and isinstance(v, str):
            yield v
        yield from days_in(v)


def beyond_the_schema(file, ids):
    """What only another place in the file, or another file, can tell. Precondition: the file is as the schema says."""
    def told(name, followed=()):
        if name not in file.get("histories", {}) or name in followed:
            raise LookupError(f"the history {name} is not there, or comes after itself")
        h = file["histories"][name]
        return (told(h["after"], (*followed, name)) if "after" in h else []) + h["events"]

    for day in sorted(set(days_in(file))):
        try:
            datetime.date.fromisoformat(day)
        except ValueError:
            yield f"{day} is no day of the calendar"
    if (file["reviewed_by"] is None) != (file["reviewed_on"] is None):
        yield "reviewed_by and reviewed_on stand together"
    tests = [t for g in file["groups"] for t in g["tests"]]
    for flag in sorted(file["notes"].keys() - {f for t in tests for f in t.get("flags", [])}):
        yield f"no test has the flag {flag}"
    for name in file.get("histories", {}):
        try:
            told(name)
        except LookupError as why:
            yield why.args[0]
    for t in tests:
        if t["id"] in ids:
            yield f"{t['id']}: this id is there twice"
        ids.add(t["id"])
        yield from (f"{t['id']}: no note explains the flag {f}" for f in t.get("flags", []) if f not in file["notes"])
        try:
            base = (told(t["after"]) if "after" in t else []) + t.get("events", [])
        except LookupError as why:
            yield f"{t['id']}: {why.args[0]}"
            continue
        more = [e for x in t.get("steps", []) + t.get("variants", []) for k in ("tell", "add", "future") for e in x.get(k, [])]
        if len({"id" in e for e in base + more}) > 1:
            yield f"{t['id']}: some events have an id, and some have none"
        if any(e["day"] <= t["today"] for v in t.get("variants", []) for e in v.get("future", [])):
            yield f"{t['id']}: an event of the future is dated on today or before"
        decides = [s for s in t.get("steps", []) if "decide" in s]
        if any(s.get("same_as", -1) >= i for i, s in enumerate(decides)):
            yield f"{t['id']}: same_as is no decide step before"
        if "steps" in t and not any(len(s) > 1 for s in decides):
            yield f"{t['id']}: it expects nothing"


def files_of(path):
    if not os.path.isdir(path):
        return [path]
    return sorted(f"{folder}/{name}" for folder, _, names in os.walk(path) for name in names if name.endswith(".json") and name != "schema.json")


def main(paths):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "schema.json"), encoding="utf-8") as f:
        schema = Schema(json.load(f))
    ids, bad, files = set(), 0, [f for p in paths for f in files_of(p)]
    for path in files:
        try:
            with open(path, encoding="utf-8") as f:
                file = strict(f.read())
            faults = sorted(f"{where or '/'} {sentence}" for where, sentence in schema.faults(file, schema.whole)) or list(beyond_the_schema(file, ids))
        except (OSError, ValueError) as why:
            faults = [str(why)]
        bad += len(faults)
        for fault in faults:
            print(f"{path}: {fault}")
    print(f"{len(files)} files, {len(ids)} tests, {bad} faults")
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
