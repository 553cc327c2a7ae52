# SPDX-License-Identifier: BSL-1.0
"""Whole files for the reader of diaries: hostile ones, and beside each the good one that differs in one place."""
import json
import pathlib
import re

from suite import Suite

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
GOOD = '{"id":1,"day":"2026-03-02","order":0,"event":"care_seen"}\n'


def line(fields, n=2, order=0, at="2026-03-02"):
    """An event's line: `fields` is what follows the order, as it is written."""
    return f'{{"id":{n},"day":"{at}","order":{order},{fields}}}\n'


def answers(a, n=2):
    return line(f'"event":"check_in","answers":{a}', n)


def frame(body, format_=2, lines=None, checksum=None, head=None):
    text = (head or f'{{"event":"diary","format":{format_},"sealed":true}}\n') + body
    count = text.count("\n") if lines is None else lines
    return text + f'{{"event":"end","lines":{count},"checksum":"{checksum or fnv(text)}"}}\n'


def fnv(text):
    h = 14695981039346656037
    for b in text.encode("utf-8"):
        h = ((h ^ b) * 1099511628211) % 2 ** 64
    return f"{h:016x}"


def tell():
    shapes()
    sizes()
    numbers()
    words_and_fields()
    frames()
    ranges()
    limits()
    forms()


def suite(name, title, prefix, effect, hazards, flag="hostile", fault="HOSTILE_INPUT"):
    s = Suite("hostile", name, title, prefix)
    s.note(flag, fault, effect, hazards, (), ["I31"], ["docs/diary-format.md"])
    s.note("twin", "FAIL_CLOSED", "a good record is refused", ["HZ-11"], (), ["I20"], ["docs/diary-format.md"])
    return s


def shapes():
    s = suite("json", "What is not one JSON object a line, in UTF-8, is refused, whole", "JSON.", "a hostile document is read as something that it does not say", ["HZ-13"])
    bad = lambda id_, comment, text, error, at=None, n=2: s.document(id_, comment, ["hostile"], (GOOD.encode() if isinstance(text, bytes) else GOOD) + text, {"error": error, **({"line": n} if n else {}), **({"at": at} if at is not None else {})})  # noqa: E731
    good = lambda id_, comment, text, count=2: s.document(id_, comment, ["twin"], (GOOD.encode() if isinstance(text, bytes) else GOOD) + text, {"accepted": count})  # noqa: E731
    good("one_event", "a good line", line('"event":"care_seen"'))
    good("blanks", "blanks between the parts", '{ "id" : 2 , "day" : "2026-03-02" , "order" : 0 , "event" : "care_seen" }\n')
    good("empty_lines", "empty lines are left out", "\n \t\n" + line('"event":"care_seen"') + "\n")
    good("carriage_return", "lines that end as on some systems", line('"event":"care_seen"').replace("\n", "\r\n"))
    good("no_last_newline", "no newline at the end", line('"event":"care_seen"').rstrip("\n"))
    good("escaped", "a word with escapes of letters that need none", line('"event":"care\\u005fseen"'))
    for id_, comment, text in (("word", "a word alone", "nonsense\n"), ("list", "a list", "[]\n"), ("number", "a number", "3\n"), ("string", "a string", '"id"\n'), ("null", "null", "null\n"), ("trailing_comma", "a comma before the end", '{"id":2,}\n'), ("leading_zero", "a number with a zero before it", '{"id":02}\n'),
                               ("plus", "a number with a plus", '{"id":+2}\n'), ("single_quotes", "single quotes", "{'id':2}\n"), ("two_braces", "a brace too many", '{"id":2}}\n'), ("two_objects", "two objects in a line", line('"event":"care_seen"').rstrip("\n") + " {}\n"), ("comment_line", "a comment", "// nothing\n"),
                               ("comment_block", "a comment within", '{"id":2 /* two */}\n'), ("hash", "another comment", "# nothing\n"), ("point_first", "a number that begins with its point", '{"id":.5}\n'), ("point_last", "a number that ends with its point", '{"id":2.}\n'), ("hex", "a number in hexadecimal", '{"id":0x2}\n'), ("true_word", "True", '{"id":True}\n'), ("unquoted_key", "a key without quotes", "{id:2}\n"),
                               ("missing_colon", "no colon", '{"id" 2}\n'), ("missing_comma", "no comma", '{"id":2 "day":"2026-03-02"}\n'), ("trailing_text", "text after the object", line('"event":"care_seen"').rstrip("\n") + " and more\n"), ("control", "a control character in a word", '{"id":2,"day":"2026-03-02","order":0,"event":"care\u0001seen"}\n'),
                               ("tab", "a tab in a word", '{"id":2,"day":"2026-03-02","order":0,"event":"care\tseen"}\n'), ("bad_escape", "an escape that is none", '{"id":2,"event":"care\\xseen"}\n'), ("half_escape", "half an escape", '{"id":2,"event":"care\\u00"}\n'), ("lone_surrogate", "half of a surrogate pair", '{"id":2,"event":"\\ud800"}\n'), ("low_surrogate", "the low half alone", '{"id":2,"event":"\\udc00"}\n'),
                               ("double_comma", "two commas", '{"id":2,,"order":0}\n'), ("empty_key_colon", "a colon without a key", '{:2}\n'), ("open_list", "a list that is closed by a brace", '{"id":[2}}\n')):
        bad("syntax." + id_, comment, text, "E_JSON_SYNTAX")
    bad("syntax.bom", "a mark of the byte order", "\ufeff" + line('"event":"care_seen"'), "E_JSON_SYNTAX")
    s.document("syntax.bom_first", "a mark of the byte order before the first line", ["hostile"], "\ufeff" + GOOD, {"error": "E_JSON_SYNTAX", "line": 1})
    bad("syntax.nul", "a NUL between two lines", line('"event":"care_seen"').replace(',"event"', '\u0000,"event"'), "E_JSON_SYNTAX")
    bad("syntax.nul_in_word", "a NUL within a word", line('"event":"care\u0000seen"'), "E_JSON_SYNTAX")
    bad("escaped_nul", "an escaped NUL within a word", line('"event":"care_seen\\u0000"'), "E_UNKNOWN_EVENT", "/event")
    bad("surrogate_pair", "a pair of surrogates makes a letter, and no known word", line('"event":"\\ud83d\\ude00"'), "E_UNKNOWN_EVENT", "/event")
    for id_, comment, text in (("object", "an object that does not end", '{"id":2,"day":"2026-03-02"\n'), ("word", "a word that does not end", '{"id":2,"day":"2026-03\n'), ("list", "a list that does not end", '{"id":2,"event":"check_in","answers":{"warning_signs":[\n'), ("last_line", "the last line breaks off", '{"id":2,"day":"2026-03-02","order":0,"event":"care_se'),
                               ("brace", "an open brace", "{\n"), ("key", "after a key", '{"id"\n'), ("colon", "after a colon", '{"id":\n'), ("comma", "after a comma", '{"id":2,\n')):
        bad("truncated." + id_, comment, text, "E_TRUNCATED")
    s.document("truncated.empty", "a file without a byte", ["hostile"], "", {"error": "E_TRUNCATED"})
    s.document("blank_file", "a file of empty lines holds nothing", ["twin"], "\n\n", {"accepted": 0})
    for id_, comment, raw in (("lone", "a byte of no character", b"\xff"), ("overlong", "a slash in two bytes", b"\xc0\xaf"), ("cut", "a character of three bytes with two", b"\xe2\x82"), ("surrogate", "a surrogate in three bytes", b"\xed\xa0\x80"), ("beyond", "a character beyond the last", b"\xf4\x90\x80\x80"), ("continuation", "a byte that only continues", b"\x80"), ("latin1", "a letter of Latin-1", b"\xe9")):
        bad("utf8." + id_, comment, line('"event":"care_seen"').replace("care", "c@re").encode().replace(b"@", raw), "E_UTF8")
    bad("utf16", "a line in UTF-16", line('"event":"care_seen"').encode("utf-16-le"), "E_JSON_SYNTAX")
    deep = lambda n: line('"event":"check_in","answers":{"warning_signs":' + "[" * n + "]" * n + "}")  # noqa: E731
    bad("depth.9", "nested nine deep", deep(7), "E_DEPTH")
    bad("depth.8", "nested eight deep is read, and says nothing that is known", deep(6), "E_WRONG_TYPE")
    bad("depth.1000", "nested a thousand deep", deep(1000), "E_DEPTH")
    bad("depth.objects", "objects nested twenty deep", line('"event":"check_in","answers":' + '{"a":' * 20 + "1" + "}" * 20), "E_DEPTH")
    bad("size.word", "a word of 65 bytes", line('"event":"' + "a" * 65 + '"'), "E_SIZE")
    bad("size.word_64", "a word of 64 bytes is read, and is no event", line('"event":"' + "a" * 64 + '"'), "E_UNKNOWN_EVENT", "/event")
    bad("size.key", "a key of 65 bytes", line('"' + "a" * 65 + '":1,"event":"care_seen"'), "E_SIZE")
    bad("size.answers", "more than one answer in an event of one", line('"event":"answer","answers":{"fatigue_nrs":2,"fell":false}'), "E_SIZE", "/answers")
    for id_, comment, text, at in (("warning_signs", "the warning signs are there twice: a sign, and none", answers('{"warning_signs":["chest_pain"],"warning_signs":[]}'), "/answers/warning_signs"), ("warning_signs_same", "the warning signs are there twice, and say the same", answers('{"warning_signs":[],"warning_signs":[]}'), "/answers/warning_signs"),
                                   ("id", "two ids", '{"id":2,"id":3,"day":"2026-03-02","order":0,"event":"care_seen"}\n', "/id"), ("day", "two days", '{"id":2,"day":"2026-03-02","day":"2026-03-01","order":0,"event":"care_seen"}\n', "/day"), ("event", "two events", line('"event":"fall","event":"care_seen"'), "/event"), ("answers", "two sets of answers", line('"event":"check_in","answers":{"fatigue_nrs":2},"answers":{"fatigue_nrs":9}'), "/answers"),
                                   ("escaped", "a key that is written in two ways", answers('{"fell":true,"f\\u0065ll":false}'), "/answers/fell"), ("place", "a region twice", answers('{"soreness_nrs":{"left_thigh":7,"left_thigh":0}}'), "/answers/soreness_nrs/left_thigh"), ("dose", "a load twice", line('"event":"session","exercise":"walking","done":{"time_s":600,"time_s":60}'), "/done/time_s")):
        bad("twice." + id_, comment, text, "E_DUPLICATE_KEY", at)
    bad("twice.flag", "a flag twice", answers('{"warning_signs":["chest_pain","chest_pain"]}'), "E_DUPLICATE_KEY")
    good("once.flags", "two flags", answers('{"warning_signs":["chest_pain","fainting"]}'))


def sizes():
    s = suite("sizes", "A line or an event that is too large is refused before it is read", "SIZE.", "a hostile document exhausts the reader", ["HZ-13"])
    blank = 64 * 1024 - len(line('"event":"care_seen"')) + 1
    s.document("line.65537", "a line of one byte more than 64 KiB", ["hostile"], GOOD + line('"event":"care_seen"').replace("}\n", " " * (blank + 1) + "}\n"), {"error": "E_SIZE", "line": 2})
    regions = [f"{side}_{r}" for side in ("left", "right") for r in ("shoulder", "upper_arm", "forearm", "wrist", "fingers", "hip", "thigh", "hamstring", "shin", "calf")] + ["trunk"]
    keys = ["soreness_nrs", "recalled_soreness_nrs", "usual_soreness_nrs", "heavy_hours", "muscle_grade_mrc_thirds", "strength_n", "unusual_soreness", "limits_tasks"]
    full = lambda n: answers(json.dumps({k: {r: False if k in ("unusual_soreness", "limits_tasks") else 0 for r in regions} for k in keys[:n]}, separators=(",", ":")))  # noqa: E731
    s.document("answers.126", "126 answers in a line", ["twin"], GOOD + full(6), {"accepted": 2})
    s.document("answers.147", "147 answers in a line, where 128 are the most", ["hostile"], GOOD + full(7), {"error": "E_SIZE", "line": 2})


def numbers():
    s = suite("numbers", "A number is whole, plain and in its range, or it is refused", "NUM.", "a number is rounded, cut or wrapped to one that is harmless", ["HZ-07", "HZ-13"])
    bad = lambda id_, comment, text, error, at=None: s.document(id_, comment, ["hostile"], GOOD + text, {"error": error, "line": 2, **({"at": at} if at is not None else {})})  # noqa: E731
    good = lambda id_, comment, text: s.document(id_, comment, ["twin"], GOOD + text, {"accepted": 2})  # noqa: E731
    tired = lambda v: answers(f'{{"fatigue_nrs":{v}}}')  # noqa: E731
    at = "/answers/fatigue_nrs"
    for v in (0, 10):
        good(f"plain.{v}", f"a tiredness of {v}", tired(v))
    for id_, v in (("one_point", "1.0"), ("half", "2.5"), ("exponent", "1e1"), ("exponent_capital", "1E0"), ("small_exponent", "10e-1"), ("minus_zero", "-0"), ("minus_zero_point", "-0.0"), ("tiny", "1e-400"), ("long_fraction", "2.00000000000000000000001")):
        bad("integer." + id_, f"a tiredness of {v}", tired(v), "E_NOT_AN_INTEGER", at)
    for id_, v in (("nan", "NaN"), ("infinity", "Infinity"), ("minus_infinity", "-Infinity"), ("nan_small", "nan"), ("huge", "1e400"), ("minus_huge", "-1e400"), ("million_digits", "1" + "0" * 400)):
        bad("finite." + id_, f"a tiredness of {v if len(v) < 20 else 'a one with four hundred zeros'}", tired(v), "E_NOT_FINITE")
    for id_, v in (("minus", "-1"), ("eleven", "11"), ("byte", "258"), ("short", "65538"), ("int", "4294967298"), ("minus_int", "-4294967294"), ("int64", "9223372036854775807"), ("minus_int64", "-9223372036854775808")):
        bad("range." + id_, f"a tiredness of {v}", tired(v), "E_RANGE", at)
    for id_, v in (("uint64", "18446744073709551618"), ("more_than_64_bits", "36893488147419103234"), ("minus_more", "-9223372036854775809")):
        bad("range." + id_, f"a tiredness of {v}: it does not wrap to 2", tired(v), "E_RANGE")
    for id_, v, e in (("zero", "0", "E_RANGE"), ("minus", "-1", "E_RANGE"), ("beyond", "9007199254740992", "E_RANGE"), ("word", '"2"', "E_WRONG_TYPE"), ("null", "null", "E_WRONG_TYPE"), ("point", "2.0", "E_NOT_AN_INTEGER")):
        bad("id." + id_, f"an id of {v}", f'{{"id":{v},"day":"2026-03-02","order":0,"event":"care_seen"}}\n', e, "/id")
    good("id.most", "the largest id", '{"id":9007199254740991,"day":"2026-03-02","order":0,"event":"care_seen"}\n')
    for id_, v, e in (("minus", "-1", "E_RANGE"), ("beyond", "65536", "E_RANGE"), ("word", '"0"', "E_WRONG_TYPE")):
        bad("order." + id_, f"an order of {v}", f'{{"id":2,"day":"2026-03-02","order":{v},"event":"care_seen"}}\n', e, "/order")
    good("order.most", "the largest order", line('"event":"care_seen"', order=65535))
    bad("revision.beyond", "a revision of 65536", line('"revision":65536,"event":"care_seen"'), "E_RANGE", "/revision")
    good("revision.most", "the largest revision", line('"revision":65535,"event":"care_seen"'))
    for id_, v in (("no_leap", "2026-02-29"), ("month_13", "2026-13-01"), ("month_0", "2026-00-10"), ("day_0", "2026-03-00"), ("day_32", "2026-03-32"), ("april_31", "2026-04-31"), ("short", "2026-3-2"), ("slashes", "2026/03/02"), ("european", "02.03.2026"), ("with_time", "2026-03-02T08:00:00Z"), ("too_early", "1899-12-31"), ("too_late", "2200-01-01"), ("blank", ""), ("word", "today"), ("leading_blank", " 2026-03-02"), ("arabic_digits", "٢٠٢٦-٠٣-٠٢")):
        bad("day." + id_, f"a day that is none: {v or 'nothing'}", line('"event":"care_seen"', at=v), "E_NO_DATE", "/day")
    bad("day.number", "a day as a number", '{"id":2,"day":20260302,"order":0,"event":"care_seen"}\n', "E_WRONG_TYPE", "/day")
    good("day.leap", "a day of a leap year", line('"event":"care_seen"', at="2024-02-29"))
    good("day.first", "the first day that there is", line('"event":"care_seen"', at="1900-01-01"))
    s.document("day.future", "an event of tomorrow", ["hostile"], GOOD + line('"event":"care_seen"', at="2026-03-03"), {"error": "E_FUTURE", "line": 2, "at": "/day"}, today="2026-03-02")
    s.document("day.today", "an event of today", ["twin"], GOOD + line('"event":"care_seen"', at="2026-03-03"), {"accepted": 2}, today="2026-03-03")
    s.document("day.future_struck", "an event of the future that was struck", ["twin"], GOOD + line('"event":"care_seen"', at="2030-01-01") + line('"revision":1,"event":"struck"', at="2030-01-01"), {"accepted": 2}, today="2026-03-03")
    s.document("day.future_corrected", "an event of the future that was corrected to today", ["twin"], GOOD + line('"event":"care_seen"', at="2030-01-01") + line('"revision":1,"event":"care_seen"', at="2026-03-02"), {"accepted": 2}, today="2026-03-03")


def words_and_fields():
    s = suite("fields", "A field, a word or a unit that is not known is refused, never passed over", "FIELD.", "what is not understood is passed over, and with it what it warned of", ["HZ-13", "HZ-07"])
    s.note("unit", "WRONG_UNIT", "pounds are read as kilograms, minutes as seconds", ["HZ-07"], (), ["I31"], ["docs/diary-format.md"])
    bad = lambda id_, comment, text, error, at=None, flag="hostile": s.document(id_, comment, [flag], GOOD + text, {"error": error, "line": 2, **({"at": at} if at is not None else {})})  # noqa: E731
    good = lambda id_, comment, text: s.document(id_, comment, ["twin"], GOOD + text, {"accepted": 2})  # noqa: E731
    session = lambda done, more="": line(f'"event":"session","exercise":"knee_extension","side":"left","granted":{{"sets":1,"reps":8,"load_g":2000}},"done":{done}{more}')  # noqa: E731
    good("unit.load_g", "a load in grams", session('{"sets":1,"reps":8,"load_g":2000}'))
    for u in ("load_kg", "load_lb", "load"):
        bad(f"unit.{u}", f"a load in {u}", session(f'{{"sets":1,"reps":8,"{u}":2}}'), "E_WRONG_UNIT", f"/done/{u}", "unit")
    for u in ("time_min", "time_ms", "time"):
        bad(f"unit.{u}", f"a time in {u}", line(f'"event":"session","exercise":"walking","done":{{"{u}":10}}'), "E_WRONG_UNIT", f"/done/{u}", "unit")
    for u in ("temperature_c", "temperature_f", "temperature"):
        bad(f"unit.{u}", f"a {u}", answers(f'{{"{u}":38}}'), "E_WRONG_UNIT", f"/answers/{u}", "unit")
    for u in ("tug_s", "gait_speed_m_s", "effort_cr10"):
        bad(f"unit.{u}", f"a {u}", answers('{"effort_cr10":{"left_knee_extension":3}}' if u == "effort_cr10" else f'{{"{u}":12}}'), "E_WRONG_UNIT", f"/answers/{u}", "unit")
    for id_, text, at in (("event", line('"event":"care_seen","mood":"good"'), "/mood"), ("answer", answers('{"mood":3}'), "/answers/mood"), ("dose", session('{"sets":1,"reps":8,"mass":2}'), "/done/mass"), ("capital", line('"event":"care_seen","Id":3'), "/Id"), ("blank", line('"event":"care_seen","":3'), "/"), ("proto", line('"event":"care_seen","__proto__":{}'), "/__proto__"), ("fall", line('"event":"fall","head":false,"faint":false,"fracture":false,"needed_help":false,"injured":false,"minutes_down":1,"where":"stairs"'), "/where"),
                          ("by", line('"event":"review","by":{"role":"physician","id":7,"name":"x"}'), "/by/name")):
        bad("unknown." + id_, "a field that nobody knows", text, "E_UNKNOWN_FIELD", at)
    for id_, text, at in (("id", '{"day":"2026-03-02","order":0,"event":"care_seen"}\n', "/id"), ("day", '{"id":2,"order":0,"event":"care_seen"}\n', "/day"), ("order", '{"id":2,"day":"2026-03-02","event":"care_seen"}\n', "/order"), ("event", '{"id":2,"day":"2026-03-02","order":0}\n', "/event"), ("answers", line('"event":"check_in"'), "/answers"), ("done", line('"event":"session","exercise":"walking"'), "/done"),
                          ("exercise", line('"event":"session","done":{"time_s":60}'), "/exercise"), ("fall_head", line('"event":"fall","faint":false,"fracture":false,"needed_help":false,"injured":false,"minutes_down":1'), "/head"), ("fall_minutes", line('"event":"fall","head":false,"faint":false,"fracture":false,"needed_help":false,"injured":false'), "/minutes_down"),
                          ("clearance_by", line('"event":"clearance","latch":"red_flag"'), "/by"), ("role", line('"event":"clearance","latch":"red_flag","by":{"id":7}'), "/by/role"), ("latch", line('"event":"clearance","by":{"role":"physician","id":7}'), "/latch"), ("nights", line('"event":"hospital_stay"'), "/nights"), ("region", line('"event":"limb_immobilised","days":5'), "/region")):
        bad("missing." + id_, f"without its {id_.replace('_', ' ')}", text, "E_MISSING_FIELD", at)
    for id_, text, e in (("event", line('"event":"party"'), "E_UNKNOWN_EVENT"), ("event_capital", line('"event":"Care_seen"'), "E_UNKNOWN_EVENT"), ("event_blank", line('"event":""'), "E_UNKNOWN_EVENT"), ("exercise", line('"event":"session","exercise":"deadlift","done":{"reps":1}'), "E_UNKNOWN_EXERCISE"), ("exercise_key", answers('{"pain_nrs":{"left_deadlift":2}}'), "E_UNKNOWN_EXERCISE"),
                         ("flag", answers('{"warning_signs":["headache"]}'), "E_UNKNOWN_WORD"), ("flag_capital", answers('{"warning_signs":["Chest_pain"]}'), "E_UNKNOWN_WORD"), ("illness", answers('{"illness":"fine"}'), "E_UNKNOWN_WORD"), ("degree", answers('{"weaker_after":{"left_thigh":"somewhat"}}'), "E_UNKNOWN_WORD"), ("region", answers('{"soreness_nrs":{"left_liver":2}}'), "E_UNKNOWN_WORD"),
                         ("latch", line('"event":"clearance","latch":"everything","by":{"role":"physician","id":7}'), "E_UNKNOWN_WORD"), ("role", line('"event":"clearance","latch":"red_flag","by":{"role":"trainer","id":7}'), "E_UNKNOWN_WORD"), ("mode", line('"event":"clearance","latch":"falls","mode":"flying","by":{"role":"physician","id":7}'), "E_UNKNOWN_WORD"), ("silence", answers('{"fatigue_nrs":"unknown"}'), "E_WRONG_TYPE"),
                         ("limit", line('"event":"override","limit":"OVW-2.gates","value":3'), "E_UNKNOWN_WORD"), ("flare", line('"event":"flare","state":"maybe","by":{"role":"physician","id":7}'), "E_UNKNOWN_WORD")):
        bad("word." + id_, "a word that the list does not have", text, e)
    for id_, text, at in (("missing", line('"event":"session","exercise":"knee_extension","done":{"reps":8}'), None), ("where_none_is", line('"event":"session","exercise":"walking","side":"left","done":{"time_s":60}'), None), ("region", line('"event":"limb_immobilised","region":"thigh","days":5'), None), ("trunk", answers('{"soreness_nrs":{"left_trunk":2}}'), None), ("both", line('"event":"session","exercise":"knee_extension","side":"both","done":{"reps":8}'), None)):
        bad("side." + id_, "a side that is missing, or that there is not", text, "E_UNKNOWN_WORD" if id_ in ("both", "trunk") else "E_SIDE", at)
    good("side.left", "a side that there is", session('{"reps":8,"load_g":2000}'))
    for id_, text, at in (("number_as_word", answers('{"fatigue_nrs":"2"}'), None), ("bool_as_number", answers('{"fell":0}'), "/answers/fell"), ("bool_as_word", answers('{"fell":"no"}'), None), ("flags_as_word", answers('{"warning_signs":"none"}'), None), ("flags_as_bool", answers('{"warning_signs":false}'), "/answers/warning_signs"), ("answers_as_list", line('"event":"check_in","answers":[]'), "/answers"), ("place_as_number", answers('{"soreness_nrs":3}'), None), ("dose_as_number", line('"event":"session","exercise":"walking","done":600'), "/done"),
                          ("event_as_number", line('"event":1'), "/event"), ("flag_as_number", answers('{"warning_signs":[1]}'), None), ("person_as_place", answers('{"fatigue_nrs":{"left_thigh":2}}'), None), ("by_as_word", line('"event":"review","by":"physician"'), "/by")):
        bad("type." + id_, "a value of another kind", text, "E_WRONG_TYPE", at)
    for word in ("null", '"declined"', '"outdated"', '"never_asked"'):
        good(f"silence.{word.strip(chr(34))}", f"an answer of {word.strip(chr(34))}", answers(f'{{"fatigue_nrs":{word}}}'))
    good("none.flags", "no warning sign", answers('{"warning_signs":[]}'))
    for id_, comment, text, error in (("same_twice", "the same line twice is one event", GOOD, None), ("content", "one id and revision with two contents", '{"id":1,"day":"2026-03-02","order":0,"event":"change","named":true}\n', "E_CONFLICT"), ("day", "one id and revision on two days", '{"id":1,"day":"2026-03-01","order":0,"event":"care_seen"}\n', "E_CONFLICT"),
                                      ("revision", "a higher revision with another content is a correction", '{"id":1,"day":"2026-03-02","order":0,"revision":1,"event":"change","named":true}\n', None)):
        if error:
            bad("conflict." + id_, comment, text, error)
        else:
            s.document("conflict." + id_, comment, ["twin"], GOOD + text, {"accepted": 1})


def frames():
    s = suite("frames", "A saved file that was changed, cut off, or written by a later library is refused, whole", "FRAME.", "a damaged record is taken for a whole one, and what it warned of is gone", ["HZ-13", "HZ-08"])
    body = GOOD + answers('{"warning_signs":["chest_pain"]}') + line('"event":"hospital_stay","nights":2', 3, 1)
    whole = frame(body)
    bad = lambda id_, comment, text, error: s.document(id_, comment, ["hostile"], text, {"error": error})  # noqa: E731
    good = lambda id_, comment, text, n: s.document(id_, comment, ["twin"], text, {"accepted": n})  # noqa: E731
    good("whole", "a sealed file", whole, 3)
    good("bare", "the same without its frame", body, 3)
    good("format_1", "a sealed file of format 1", frame(body, 1), 3)
    good("empty", "a sealed diary of nothing", frame(""), 0)
    good("unsealed_format_1", "a first line that says format 1, and no seal", '{"event":"diary","format":1}\n' + body, 3)
    lines_ = whole.splitlines(True)
    bad("bit.sign", "a letter of a warning sign was changed", whole.replace("chest_pain", "chest_paim"), "E_STATE_CORRUPT")
    bad("bit.other_sign", "a warning sign became none", whole.replace('["chest_pain"]', "[]"), "E_STATE_CORRUPT")
    bad("bit.day", "a day was changed to another", whole.replace("2026-03-02", "2026-03-01", 1), "E_STATE_CORRUPT")
    bad("bit.number", "two nights became one", whole.replace('"nights":2', '"nights":1'), "E_STATE_CORRUPT")
    bad("bit.checksum", "a digit of the checksum was changed", whole.replace(fnv("".join(lines_[:-1])), ("0" if fnv("".join(lines_[:-1]))[0] != "0" else "1") + fnv("".join(lines_[:-1]))[1:]), "E_STATE_CORRUPT")
    bad("bit.checksum_capital", "the checksum in capitals", whole.replace(fnv("".join(lines_[:-1])), fnv("".join(lines_[:-1])).upper()), "E_STATE_CORRUPT")
    bad("lines.count", "the number of lines was changed", frame(body, lines=3), "E_STATE_CORRUPT")
    bad("lines.swapped", "two lines were swapped", "".join([lines_[0], lines_[2], lines_[1], lines_[3], lines_[4]]), "E_STATE_CORRUPT")
    bad("lines.doubled", "a line was doubled", "".join(lines_[:2] + lines_[1:]), "E_STATE_CORRUPT")
    bad("lines.missing", "a line is missing", "".join(lines_[:2] + lines_[3:]), "E_STATE_CORRUPT")
    bad("lines.added", "a line was added", "".join(lines_[:4]) + line('"event":"care_seen"', 9) + lines_[4], "E_STATE_CORRUPT")
    bad("cut.end", "the last line is missing", "".join(lines_[:-1]), "E_TRUNCATED")
    bad("cut.half", "the file breaks off within a line", whole[:len(whole) // 2], "E_TRUNCATED")
    bad("cut.head", "nothing but the first line", lines_[0], "E_TRUNCATED")
    bad("cut.last_byte", "the last brace is missing", whole[:-2], "E_TRUNCATED")
    bad("cut.first", "the first line is missing: the seal does not hold", "".join(lines_[1:]), "E_STATE_CORRUPT")
    bad("joined", "two saved files one after the other", whole + whole, "E_STATE_CORRUPT")
    bad("after_the_end", "a line after the end", whole + line('"event":"care_seen"', 9, 7), "E_CONFLICT")
    bad("two_heads", "two first lines", '{"event":"diary","format":2}\n' + '{"event":"diary","format":2}\n' + body, "E_CONFLICT")
    bad("head_late", "the first line comes second", GOOD + '{"event":"diary","format":2}\n', "E_CONFLICT")
    for f in (3, 99, 2 ** 53 - 1):
        bad(f"newer.{f}", f"a file of format {f}", frame(body, f), "E_STATE_NEWER")
        bad(f"newer.{f}.bare", f"a first line that says format {f}, and no seal", f'{{"event":"diary","format":{f}}}\n' + body, "E_STATE_NEWER")
    bad("newer.field", "an unharmed frame with a field that is not known", frame(body, head='{"event":"diary","format":2,"sealed":true,"locked":true}\n'), "E_STATE_NEWER")
    bad("format.0", "a file of format 0", '{"event":"diary","format":0}\n' + body, "E_RANGE")
    bad("format.minus", "a file of format -1", '{"event":"diary","format":-1}\n' + body, "E_RANGE")
    bad("format.word", "a format that is a word", '{"event":"diary","format":"2"}\n' + body, "E_WRONG_TYPE")
    bad("format.missing", "a first line without its format", '{"event":"diary"}\n' + body, "E_MISSING_FIELD")
    bad("format.point", "a format of 2.0", '{"event":"diary","format":2.0}\n' + body, "E_NOT_AN_INTEGER")
    bad("format.field", "a first line with a field that is not known, and no seal", '{"event":"diary","format":2,"locked":true}\n' + body, "E_UNKNOWN_FIELD")
    bad("sealed.word", "a seal that is a word", '{"event":"diary","format":2,"sealed":"yes"}\n' + body, "E_WRONG_TYPE")


# Of each answer: its smallest and largest value, where it is asked of, and who is beside it.
RANGES = [("fatigue_nrs", 0, 10, None), ("usual_fatigue_nrs", 0, 10, None), ("fatigue_in_session_nrs", 0, 10, None), ("settle_minutes", 0, 120, None), ("temperature_dc", 340, 430, None), ("falls_last_year", 0, 100, None), ("stretch_discomfort_nrs", 0, 10, "left_passive_finger_flexion"),
          ("breathlessness_cr10_halves", 0, 20, None), ("water_temperature_dc", 100, 450, None), ("soreness_nrs", 0, 10, "left_thigh"), ("recalled_soreness_nrs", 0, 10, "left_thigh"), ("usual_soreness_nrs", 0, 10, "left_thigh"), ("heavy_hours", 0, 24, "left_thigh"), ("muscle_grade_mrc_thirds", 0, 15, "left_thigh"),
          ("effort_cr10_halves", 0, 20, "left_knee_extension"), ("exertion_borg", 6, 20, "walking"), ("reps_in_reserve", 0, 10, "left_knee_extension"), ("pain_nrs", 0, 10, "left_knee_extension"), ("pain_before_nrs", 0, 10, "left_knee_extension"), ("joint_pain_hours", 0, 24, "left_knee_extension"), ("one_rm_hg", 0, 3000, "left_knee_extension"),
          ("tug_ds", 0, 6000, None), ("gait_speed_mm_s", 0, 3000, None), ("two_minute_walk_m", 0, 400, None), ("ibmfrs", 0, 40, None), ("fss_tenths", 10, 70, None), ("fvc_percent", 0, 150, None), ("chair_stands", 0, 100, None), ("tandem_stand_ds", 0, 6000, None), ("knee_strength_nm", 0, 400, None), ("strength_n", 0, 2000, "left_fingers"),
          ("systolic_mmhg", 30, 300, None), ("diastolic_mmhg", 30, 300, None), ("systolic_again_mmhg", 30, 300, None), ("diastolic_again_mmhg", 30, 300, None), ("standing_drop_mmhg", 0, 200, None), ("heart_rate_bpm", 25, 250, None), ("resting_rate_bpm", 25, 250, None), ("resting_rate_again_bpm", 25, 250, None),
          ("saturation_percent", 50, 100, None), ("saturation_again_percent", 50, 100, None), ("saturation_at_work_percent", 50, 100, None), ("body_weight_hg", 200, 3000, None)]


def ranges():
    s = suite("ranges", "Each answer has its range; one beyond either end is refused", "RANGE.", "a number beyond its scale is cut to the scale, or wraps", ["HZ-07", "HZ-13"])
    value = lambda k, v, place: answers(json.dumps({k: {place: v} if place else v}, separators=(",", ":")))  # noqa: E731
    for k, low, high, place in RANGES:
        at = f"/answers/{k}" + (f"/{place}" if place else "")
        s.document(f"{k}.ends", f"{k} of {low} and of {high}", ["twin"], GOOD + value(k, low, place) + value(k, high, place).replace('"id":2', '"id":3').replace('"order":0', '"order":1'), {"accepted": 3})
        s.document(f"{k}.below", f"{k} of {low - 1}", ["hostile"], GOOD + value(k, low - 1, place), {"error": "E_RANGE", "line": 2, "at": at})
        s.document(f"{k}.above", f"{k} of {high + 1}", ["hostile"], GOOD + value(k, high + 1, place), {"error": "E_RANGE", "line": 2, "at": at})
    for k, low, high, event in (("minutes_down", 0, None, "fall"), ("days", 0, None, "illness_ended"), ("nights", 0, None, "hospital_stay"), ("days", 0, None, "bed_rest")):
        fields = {"fall": '"head":false,"faint":false,"fracture":false,"needed_help":false,"injured":false,"minutes_down":-1', "illness_ended": '"days":-1', "hospital_stay": '"nights":-1', "bed_rest": '"days":-1'}[event]
        s.document(f"{event}.below", f"{event} of -1", ["hostile"], GOOD + line(f'"event":"{event}",{fields}'), {"error": "E_RANGE", "line": 2, "at": f"/{k}"})
    s.document("done.repetitions_of_no_set", "repetitions of no set", ["hostile"], GOOD + line('"event":"session","exercise":"knee_extension","side":"left","done":{"sets":0,"reps":8}'), {"error": "E_RANGE", "line": 2, "at": "/done/sets"})
    s.document("done.repetitions_alone", "repetitions without sets are one set", ["twin"], GOOD + line('"event":"session","exercise":"knee_extension","side":"left","done":{"reps":8}'), {"accepted": 2})
    for k, v in (("sets", -1), ("reps", -1), ("load_g", -1), ("time_s", -1), ("load_g", 2147483648), ("time_s", 4294967296)):
        s.document(f"done.{k}.{v}".replace("-", "minus_"), f"{v} of {k} done", ["hostile"], GOOD + line(f'"event":"session","exercise":"knee_extension","side":"left","done":{{"{k}":{v}}}'), {"error": "E_RANGE", "line": 2, "at": f"/done/{k}"})


def limits():
    """A limit at its absolute bound, signed, and one step beyond it, signed as well: the rows of docs/limits.md."""
    s = suite("limits", "No signature moves a limit beyond its absolute bound; towards more none moves without a signature", "LIMIT.", "a threshold is moved where no clinician may move it", ["HZ-01", "HZ-03"])
    table = re.findall(r"^\| `\w+` \| `([\w.-]+)` \| [^|]+ \| (\d+) \| (\d+) to (\d+) \| (\d+) \| (up|down) \|", (ROOT / "docs/limits.md").read_text(encoding="utf-8"), re.M)
    signed = ',"who":41,"why":"measured_here","until":"2026-06-01"'
    for name, default, low, high, bound, looser in table:
        bound, default, way = int(bound), int(default), 1 if looser == "up" else -1
        override = lambda v, sign: GOOD + line(f'"event":"override","limit":"{name}","value":{v}{sign}')  # noqa: E731
        s.document(f"{name}.bound", f"{name} at its absolute bound, {bound}, signed", ["twin"], override(bound, signed), {"accepted": 2})
        s.document(f"{name}.beyond", f"{name} one step beyond its absolute bound, {bound + way}, signed", ["hostile"], override(bound + way, signed), {"error": "E_LIMIT", "line": 2})
        free = int(high) if looser == "up" else int(low)
        if free != bound:
            s.document(f"{name}.unsigned", f"{name} looser than the free range, {free + way}, and nobody signs", ["hostile"], override(free + way, ""), {"error": "E_LIMIT", "line": 2})
    for id_, sign, comment in (("until_long", ',"who":41,"why":"measured_here","until":"2026-09-01"', "for more than 182 days"), ("until_past", ',"who":41,"why":"measured_here","until":"2026-03-01"', "that has ended before it begins")):
        s.document(f"signature.{id_}", f"a signature {comment}", ["hostile"], GOOD + line(f'"event":"override","limit":"OVW-2.gate","value":5{sign}'), {"error": "E_LIMIT", "line": 2})
    s.document("signature.half_a_year", "a signature for 182 days", ["twin"], GOOD + line('"event":"override","limit":"OVW-2.gate","value":5,"who":41,"why":"measured_here","until":"2026-08-31"'), {"accepted": 2})


def forms():
    s = suite("prescriptions", "A form that asks for what nobody may ask for at home is refused", "FORM.", "a dose is ordered that may not be ordered at home", ["HZ-03", "HZ-02"])
    o = {"exercise": "knee_extension", "side": "left", "start": {"sets": 1, "reps": 10, "load_g": 1000}, "ceiling": {"sets": 3, "reps": 12, "load_g": 3000}}
    w = {"exercise": "walking", "start": {"time_s": 600}, "ceiling": {"time_s": 1800}}

    def form(*orders, **more):
        f = {"by": {"role": "physiotherapist", "id": 41}, "pace": "standard", "orders": list(orders), **more}
        return line('"event":"prescription",' + json.dumps({k: v for k, v in f.items() if v is not None}, separators=(",", ":"))[1:-1])
    good = lambda id_, comment, text: s.document(id_, comment, ["twin"], GOOD + text, {"accepted": 2})  # noqa: E731
    bad = lambda id_, comment, text, error="E_PRESCRIPTION": s.document(id_, comment, ["hostile"], GOOD + text, {"error": error, "line": 2})  # noqa: E731
    good("plain", "a good form", form(o, w))
    for id_, comment, change in (("ceiling.sets", "four sets", {"ceiling": {"sets": 4, "reps": 12}}), ("ceiling.reps", "31 repetitions", {"ceiling": {"sets": 1, "reps": 31}}), ("ceiling.load", "more than 50 kg", {"ceiling": {"sets": 1, "reps": 12, "load_g": 50001}}), ("start.above_ceiling", "a start above its ceiling", {"start": {"sets": 1, "reps": 13, "load_g": 1000}}), ("start.sets", "a start of two sets, unsigned", {"start": {"sets": 2, "reps": 10, "load_g": 1000}}),
                                 ("start.reps", "a start of 16 repetitions, unsigned", {"start": {"sets": 1, "reps": 16, "load_g": 1000}, "ceiling": {"sets": 3, "reps": 20, "load_g": 3000}}), ("per_week", "four days a week with weights", {"per_week": 4}), ("gap", "a planned gap of eight days", {"planned_gap_days": 8}), ("cuff", "a cuff that restricts the blood", {"methods": ["restriction_cuff"]}), ("failure", "sets to failure", {"methods": ["to_failure"]}), ("eccentric", "maximal eccentric work", {"methods": ["maximal_eccentric"]}),
                                 ("share", "more than seventy per cent of the most that can be lifted once", {"share_of_one_rm_pm": 701}), ("reps_range", "a range that begins above its end", {"reps_from": 12, "reps_to": 8}), ("reps_few", "a range that begins at two", {"reps_from": 2}), ("load_step", "a step of more than 5 kg", {"load_step_g": 5001}), ("parts", "minutes under a start of repetitions", {"ceiling": {"time_s": 600}})):
        bad(id_, comment, form({**o, **change}))
    bad("ceiling.minutes", "41 minutes", form({**w, "ceiling": {"time_s": 2460}}))
    bad("start.minutes", "a start of 16 minutes, unsigned", form({**w, "start": {"time_s": 960}}))
    good("start.minutes_15", "a start of 15 minutes", form({**w, "start": {"time_s": 900}}))
    good("ceiling.minutes_40", "40 minutes", form({**w, "ceiling": {"time_s": 2400}}))
    good("ceiling.most", "three sets of 30", form({**o, "ceiling": {"sets": 3, "reps": 30, "load_g": 3000}}))
    good("start.signed", "a start of 16 repetitions, signed", form({**o, "start": {"sets": 1, "reps": 16, "load_g": 1000}, "ceiling": {"sets": 3, "reps": 20, "load_g": 3000}, "start_signed": {"who": 41, "why": "tolerated_under_supervision", "until": "2026-06-01"}}))
    bad("twice", "an exercise that is ordered twice", form(o, o))
    bad("none", "a form without an order", form())
    bad("limit", "a form that moves a limit beyond its bound", form(o, limits=[{"limit": "FAT-1.high", "value": 10}]))
    good("limit.tighter", "a form that tightens a limit", form(o, limits=[{"limit": "FAT-1.high", "value": 7}]))
    bad("no_ceiling", "an order without its ceiling: no limit is no permission", form({k: v for k, v in o.items() if k != "ceiling"}), "E_MISSING_FIELD")
    bad("no_start", "an order without its start", form({k: v for k, v in o.items() if k != "start"}), "E_MISSING_FIELD")
    bad("ceiling.null", "a ceiling of null", form({**o, "ceiling": None}), "E_WRONG_TYPE")
    bad("ceiling.unit", "a ceiling in kilograms", form({**o, "ceiling": {"sets": 3, "reps": 12, "load_kg": 3}}), "E_WRONG_UNIT")
    bad("ceiling.minus", "a ceiling below nothing", form({**o, "ceiling": {"sets": 3, "reps": -12, "load_g": 3000}}), "E_RANGE")
    bad("pace", "a pace that nobody knows", form(o, pace="fast"), "E_UNKNOWN_WORD")
    bad("by", "a form that nobody signed", form(o, by=None), "E_MISSING_FIELD")
    bad("band", "a band four days a week", form({"exercise": "light_band_work", "start": {"sets": 1, "reps": 10}, "ceiling": {"sets": 2, "reps": 12}, "per_week": 4}), "E_PRESCRIPTION")
