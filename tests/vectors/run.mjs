#!/usr/bin/env node
// SPDX-License-Identifier: BSL-1.0
// run.mjs FILE... --drive COMMAND [--junit FILE]: holds an implementation against test vectors, as docs/vectors.md has them.
// FILE is a vector file or a folder of them. COMMAND is given to the shell once; it reads a request a line and answers each with a line. The exit
// status is 0 when every test passes, 1 when one fails, ends in an error or is unsupported though required; 2 when the command line is wrong, or a FILE has no vectors.
import {spawn} from 'node:child_process';
import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';

const levels = ['required', 'rule_set', 'should', 'hostile'];
const statuses = ['pass', 'fail', 'error', 'unsupported'];
const actions = ['progress', 'hold', 'regress', 'rest', 'await_clearance', 'stop_and_seek_care'];
const dose_parts = ['sets', 'reps', 'load_g', 'time_s'];
const effort_caps = ['light_effort', 'start_phase_effort'];  // the lowest first

class trouble extends Error {}      // the vector or the answer cannot be read
class unsupported extends Error {}  // the implementation says that it cannot do this

const need = (holds, why = 'the vector cannot be read') => { if (!holds) throw new trouble(why); };
const is_object = v => typeof v === 'object' && v !== null && !Array.isArray(v);
const has = (o, key) => Object.hasOwn(o, key);
const own = (o, key) => has(o, key) ? o[key] : undefined;
const is_word = v => typeof v === 'string';
const are_words = v => Array.isArray(v) && v.every(is_word);
const without_repeats = list => [...new Set(list)].sort();

// An object with none but these keys: a reader refuses what it does not know.
const known = (value, keys, what) => {
    need(is_object(value), `${what} is no object`);
    for (const key of Object.keys(value).sort()) need(keys.includes(key), `${what} has an unknown key: ${key}`);
    return value;
};

// The value of JSON in UTF-8. In a vector, so strictly, a key is there once and a number is whole; JSON.parse would not tell, so the text is looked through.
const parsed = (bytes, strict = false) => {
    let value, text;
    try {
        text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
        value = JSON.parse(text);
    } catch {
        throw new trouble('no JSON');
    }
    const open = [];  // the keys of each object that is open, null for a list
    for (const [token, colon] of strict ? text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]|-?\d[\d.eE+-]*/g) : []) {
        if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null);
        else if (token === '}' || token === ']') open.pop();
        else if (token[0] !== '"') need(!/[.eE]/.test(token), `this number is not whole: ${token}`);
        else if (colon !== undefined) {
            const key = JSON.parse(token.slice(0, -colon.length));
            need(!open.at(-1).has(key), `this key is there twice: ${key}`);
            open.at(-1).add(key);
        }
    }
    return value;
};
// JSON without blanks, keys in the order of the alphabet.
const text_of = v => Array.isArray(v) ? `[${v.map(text_of).join(',')}]`
    : is_object(v) ? `{${Object.keys(v).sort().map(k => `${JSON.stringify(k)}:${text_of(v[k])}`).join(',')}}` : JSON.stringify(v);

// ---- from a test to the requests

const events_in = (o, key = 'events') => {
    const events = own(o, key) ?? [];
    need(Array.isArray(events) && events.every(e => is_object(e) && is_word(own(e, 'day'))), `${key} is no list of events`);
    return events;
};

const history = (histories, name) => {
    const chain = [], names = [];
    for (; name !== undefined && name !== null; name = own(chain[0], 'after')) {
        need(has(histories, name) && !names.includes(name), `the history ${name} is not there, or comes after itself`);
        names.push(name);
        chain.unshift(known(histories[name], ['after', 'events'], 'a history'));
    }
    return chain.flatMap(h => events_in(h));
};

// Ids from 1; orders from 0, or above the highest that is written, on each day. An id and day that came before have their order. `before` has both already.
const numbered = (events, before = []) => {
    const with_id = events.filter(e => has(e, 'id')).length;
    need(with_id === 0 || with_id === events.length, 'some events have an id, and some have none');
    need(events.every(e => Number.isSafeInteger(e.id ?? 1) && Number.isSafeInteger(e.order ?? 0)), 'an id or an order is no number');
    const next = new Map(), orders = new Map();
    for (const e of [...before, ...events]) if (has(e, 'order')) next.set(e.day, Math.max(next.get(e.day) ?? 0, e.order + 1));
    const place = e => `${e.id} ${e.day}`;
    for (const e of before) if (!orders.has(place(e))) orders.set(place(e), e.order);
    return events.map((written, i) => {
        const e = {id: before.length + 1 + i, ...written};
        if (!has(e, 'order')) {
            if (!orders.has(place(e))) {
                const order = next.get(e.day) ?? 0;
                orders.set(place(e), order);
                next.set(e.day, order + 1);
            }
            e.order = orders.get(place(e));
        } else if (!orders.has(place(e))) {
            orders.set(place(e), e.order);
        }
        return e;
    });
};

const shuffled = (events, seed) => {
    const out = [...events];
    for (let i = out.length - 1, x = seed; i > 0; --i) {
        x = (Math.imul(1103515245, x) + 12345) & 0x7fffffff;
        const j = (x >>> 16) % (i + 1);
        [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
};

const later = (day, days) => {
    need(is_word(day) && /^\d{4}-\d\d-\d\d$/.test(day), 'a day is no day');
    const date = new Date(`${day}T00:00:00Z`);
    need(!isNaN(date) && date.toISOString().startsWith(day));  // 30 February would become a day of March
    date.setUTCDate(date.getUTCDate() + days);
    return date.toISOString().slice(0, 10);
};
const shifted = (v, days) => {
    if (Array.isArray(v)) return v.map(w => shifted(w, days));
    if (!is_object(v)) return v;
    return Object.fromEntries(Object.entries(v).map(([k, w]) => [k, ['day', 'since', 'until'].includes(k) ? later(w, days) : shifted(w, days)]));
};

const answered = (events, answers) => {
    const at = events.findLastIndex(e => has(e, 'answers'));
    need(at >= 0, 'no event has answers');
    need(is_object(answers) && is_object(events[at].answers));
    const told = Object.entries({...events[at].answers, ...answers}).filter(([, v]) => v !== 'absent');
    return events.map((e, i) => i === at ? {...e, answers: Object.fromEntries(told)} : e);
};

// The events and the day of a variant.
const varied = (variant, events, today) => {
    need(is_object(variant) && Object.keys(variant).length === 1, 'a variant is one change');
    const [[change, by]] = Object.entries(variant);
    const number = () => need(Number.isSafeInteger(by), `${change} is no number`);
    switch (change) {
        case 'shuffle': return number(), [shuffled(events, by), today];
        case 'duplicate': return [events.flatMap(e => [e, e]), today];
        case 'add':
        case 'future': return [[...events, ...numbered(events_in(variant, change), events)], today];
        case 'drop_last': return number(), need(by >= 0 && by <= events.length, 'drop_last is more than there is'), [events.slice(0, events.length - by), today];
        case 'answer': return [answered(events, by), today];
        case 'shift_days': return number(), [shifted(events, by), later(today, by)];
        default: throw new trouble(`a variant has an unknown key: ${change}`);
    }
};

// ---- what of an answer is looked at

const is_dose = d => is_object(d) && Object.entries(d).every(([k, n]) => dose_parts.includes(k) && Number.isSafeInteger(n) && n >= 0);
// Sets, repetitions, load, time. Repetitions without sets are one set; no dose is 0 of all.
const parts = d => {
    const p = dose_parts.map(k => d?.[k] ?? 0);
    if (p[1] > 0 && !has(d, 'sets')) p[0] = 1;
    return p;
};

const seen = answer => {
    const check = (holds, where) => need(holds, `the answer cannot be read: ${where}`);
    const listed = (items, where) => (check(are_words(items), where), without_repeats(items));
    const listed_in = (items, key, where) => listed(Array.isArray(items) ? items.map(i => is_object(i) ? own(i, key) : null) : items, where);
    check(is_object(answer), 'it is no object');
    if (has(answer, 'unsupported')) {
        check(is_word(answer.unsupported), '/unsupported');
        throw new unsupported(answer.unsupported);
    }
    if (has(answer, 'refused')) return check(is_word(answer.refused), '/refused'), {refused: answer.refused};
    const {person, decisions} = answer;
    check(is_object(person), '/person');
    check(actions.includes(person.action), '/person/action');
    const out = {refused: null, exercises: {}};
    out.person = {action: person.action, outcome: null, granted: null, rules: listed_in(person.why, 'rule', '/person/why')};
    out.person.constraints = listed(has(person, 'constraints') ? person.constraints : [], '/person/constraints');
    out.latches = listed_in(answer.clearances, 'latch', '/clearances');
    check(Array.isArray(decisions), '/decisions');
    decisions.forEach((d, i) => {
        const at = `/decisions/${i}`;
        check(is_object(d) && is_word(d.exercise), at);
        check(!has(d, 'side') || ['left', 'right'].includes(d.side), `${at}/side`);
        const name = has(d, 'side') ? `${d.side}_${d.exercise}` : d.exercise;
        check(!has(out.exercises, name), at);
        check(actions.includes(d.action), `${at}/action`);
        check(['granted', 'withheld'].includes(d.outcome), `${at}/outcome`);
        check(d.outcome === 'granted' ? is_dose(own(d, 'granted')) : !has(d, 'granted'), `${at}/granted`);
        out.exercises[name] = {action: d.action, outcome: d.outcome, granted: own(d, 'granted') ?? null, rules: listed(d.spoke, `${at}/spoke`)};
        out.exercises[name].constraints = listed(has(d, 'constraints') ? d.constraints : [], `${at}/constraints`);
    });
    return out;
};

// ---- what does not hold, as lines

const line = (where, key, want, got) => `${where} ${key}: expected ${text_of(want)}, got ${text_of(got)}`;
const dose_text = one => one.granted ?? 'withheld';
const within = (a, b) => parts(a).every((n, i) => n <= parts(b)[i]);
const rank = action => actions.indexOf(action);
const contains = (all, some) => some.every(w => all.includes(w));

const action_holds = (want, got) => {
    const bounds = is_object(want) ? known(want, ['at_least', 'at_most'], 'action') : {at_least: want, at_most: want};
    const named = Object.values(bounds);
    need(named.length > 0 && named.every(a => actions.includes(a)), 'action is no action');
    if (got === null) return !has(bounds, 'at_most');  // a refused record
    return rank(bounds.at_least ?? got) <= rank(got) && rank(got) <= rank(bounds.at_most ?? got);
};

const dose_holds = (want, got) => {
    if (is_dose(want)) return got !== null && text_of(parts(want)) === text_of(parts(got));
    known(want, ['at_most', 'at_least', 'max_fraction'], 'granted');
    const fraction = has(want, 'max_fraction') ? known(want.max_fraction, ['of', 'per_mille'], 'max_fraction') : {of: {}, per_mille: 0};
    need(is_dose(want.at_most ?? {}) && is_dose(want.at_least ?? {}) && is_dose(fraction.of) && Number.isSafeInteger(fraction.per_mille), 'granted is no dose');
    const [sets, reps, , time] = parts(got), [of_sets, of_reps, , of_time] = parts(fraction.of);
    return (!has(want, 'at_most') || within(got, want.at_most)) && (!has(want, 'at_least') || (got !== null && within(want.at_least, got))) &&
        (!has(want, 'max_fraction') || (sets * reps * 1000 <= of_sets * of_reps * fraction.per_mille && time * 1000 <= of_time * fraction.per_mille));
};

const constraints_hold = (want, {constraints: had, outcome}) => {
    if (are_words(want)) return had !== null && text_of(without_repeats(want)) === text_of(had);
    need(Object.keys(known(want, ['must_have', 'must_not_have', 'at_most'], 'constraints')).length > 0, 'constraints names nothing');
    const {must_have: wanted = [], must_not_have: unwanted = [], at_most: cap = null} = want;
    need(are_words(wanted) && are_words(unwanted), 'must_have is no list of words');
    need(!has(want, 'at_most') || effort_caps.includes(cap), 'at_most is no cap of effort');
    if (unwanted.some(c => had !== null && had.includes(c))) return false;
    if (outcome === 'withheld') return true;  // what is withheld has every constraint, and is within every cap
    return contains(had, wanted) && (cap === null || effort_caps.slice(0, effort_caps.indexOf(cap) + 1).some(c => had.includes(c)));
};

// What is expected of the person, of an exercise, or of all together.
const of_one = (want, got, where, keys) => {
    need(Object.keys(known(want, [...keys, 'must_cite', 'must_not_cite'], where)).length > 0, `${where} names nothing`);
    need(are_words(want.must_cite ?? []) && are_words(want.must_not_cite ?? []), 'must_cite is no list of words');
    const holds = {
        action: () => action_holds(want.action, got.action),
        outcome: () => want.outcome === got.outcome,
        granted: () => dose_holds(want.granted, got.granted),
        constraints: () => constraints_hold(want.constraints, got),
        must_cite: () => contains(got.rules, want.must_cite),
        must_not_cite: () => !want.must_not_cite.some(r => got.rules.includes(r)),
    };
    const had = {...got, granted: dose_text(got), must_cite: got.rules, must_not_cite: got.rules};
    return Object.keys(holds).filter(k => has(want, k) && !holds[k]()).map(k => line(where, k, want[k], had[k]));
};

const unmet = (want, got, at = '') => {
    known(want, ['refused', 'person', 'exercises', 'must_cite', 'must_not_cite', 'latches', 'no_latches', 'all_rest'], 'expect');
    need(Object.keys(want).length > 0, 'expect names nothing');
    const {exercises: wanted = {}, latches = []} = want, answer = `${at}answer`, out = [];
    need(is_object(wanted) && are_words(latches), 'exercises is no object, or latches no list of words');
    need((want.no_latches ?? true) === true && typeof (want.all_rest ?? true) === 'boolean', 'no_latches is not true, or all_rest neither true nor false');
    if (has(want, 'refused') || got.refused !== null) {
        // A refused record grants nothing and says nothing, which meets every bound from above.
        const silent = {action: null, outcome: 'withheld', granted: null, rules: [], constraints: null};
        const silence = {refused: null, person: silent, exercises: Object.fromEntries(Object.keys(wanted).map(n => [n, silent])), latches: []};
        const holds = has(want, 'refused') ? want.refused === got.refused : !has(want, 'latches') && !has(want, 'no_latches') && unmet(want, silence).length === 0;
        return holds ? [] : [line(answer, 'refused', want.refused ?? null, got.refused)];
    }
    const names = Object.keys(got.exercises).sort();
    if (has(want, 'person')) out.push(...of_one(want.person, got.person, `${at}person`, ['action', 'constraints']));
    for (const name of Object.keys(wanted).sort()) {
        if (name !== '*' && !names.includes(name)) out.push(line(answer, 'exercises', [name], names));
        for (const n of names) if (name === '*' || name === n) out.push(...of_one(wanted[name], got.exercises[n], at + n, ['action', 'outcome', 'granted', 'constraints']));
    }
    const cites = Object.fromEntries(['must_cite', 'must_not_cite'].filter(k => has(want, k)).map(k => [k, want[k]]));
    const rules = without_repeats([got.person, ...Object.values(got.exercises)].flatMap(one => one.rules));
    if (Object.keys(cites).length > 0) out.push(...of_one(cites, {rules, granted: null}, answer, []));
    if (!contains(got.latches, latches)) out.push(line(answer, 'latches', latches, got.latches));
    if (has(want, 'no_latches') && got.latches.length > 0) out.push(line(answer, 'no_latches', true, got.latches));
    const all_rest = Object.values(got.exercises).every(d => d.outcome === 'withheld');
    if ((want.all_rest ?? all_rest) !== all_rest) out.push(line(answer, 'all_rest', want.all_rest, all_rest));
    return out;
};

// What of an answer does not stand in a relation to the base's.
const unlike = (relation, base, got, at) => {
    if (base.refused !== null || got.refused !== null)
        return relation === 'not_looser' || base.refused === got.refused ? [] : [line(`${at}answer`, 'refused', base.refused, got.refused)];
    const same = (a, b) => text_of(a) === text_of(b);
    const not_looser = (a, b) => ({
        action: a.action === null || b.action === null || rank(b.action) >= rank(a.action),
        granted: within(b.granted, a.granted),
    });
    const holds = {
        equal: (a, b) => ({
            action: a.action === b.action,
            granted: same([a.granted === null, ...parts(a.granted)], [b.granted === null, ...parts(b.granted)]),
            rules: same(a.rules, b.rules),
        }),
        not_looser,
        not_tighter: (a, b) => not_looser(b, a),
    }[relation];
    const out = [], nothing = {action: null, granted: null, rules: []};
    const compare = (where, a = nothing, b = nothing) => {
        const is = holds(a, b), [was, now] = [a, b].map(one => ({...one, granted: dose_text(one)}));
        for (const k of Object.keys(is)) if (!is[k]) out.push(line(at + where, k, {[relation]: was[k]}, now[k]));
    };
    compare('person', base.person, got.person);
    for (const n of without_repeats([...Object.keys(base.exercises), ...Object.keys(got.exercises)])) compare(n, own(base.exercises, n), own(got.exercises, n));
    if (relation === 'equal' && !same(base.latches, got.latches)) out.push(line(`${at}answer`, 'latches', {equal: base.latches}, got.latches));
    return out;
};

// ---- the four kinds of test: each gives the lines of what does not hold

const base_of = (test, histories) => numbered([...history(histories, own(test, 'after')), ...events_in(test)]);
const decide = async (ask, events, today) => seen(await ask({do: 'decide', events, today}));

const kinds = {
    decision: {keys: ['after', 'events', 'today', 'wishes', 'expect'], async run(ask, histories, test) {
        const request = {do: 'decide', events: base_of(test, histories), today: test.today};
        if (has(test, 'wishes')) {
            const wishes = request.wishes = test.wishes;
            need(is_object(wishes) && Object.keys(wishes).length > 0 && Object.values(wishes).every(is_object), 'wishes names no doses');
        }
        return unmet(test.expect, seen(await ask(request)));
    }},
    scenario: {keys: ['after', 'steps'], async run(ask, histories, test) {
        const first = history(histories, own(test, 'after')), steps = [...(first.length > 0 ? [{tell: first}] : []), ...test.steps];
        for (const s of steps) {
            need(['tell', 'decide', 'save_restore', 'migrate_from'].filter(k => has(s, k)).length === 1, 'a step does one thing');
            known(s, has(s, 'decide') ? ['decide', 'expect', 'same_as'] : ['tell', 'save_restore', 'migrate_from'], 'a step');
        }
        const events = numbered(steps.flatMap(s => events_in(s, 'tell'))), decides = steps.filter(s => has(s, 'decide'));
        need(decides.some(s => Object.keys(s).length > 1), 'the test expects nothing');
        const requests = steps.map(s => has(s, 'tell') ? {tell: events.splice(0, s.tell.length)} : has(s, 'decide') ? {decide: s.decide} : s);
        const answer = await ask({do: 'scenario', steps: requests});
        const given = has(answer, 'refused') || has(answer, 'unsupported') ? decides.map(() => answer) : own(answer, 'answers');
        need(Array.isArray(given) && given.length === decides.length, 'the answer cannot be read: /answers');
        const answers = given.map(seen);
        return decides.flatMap((s, i) => {
            const out = has(s, 'expect') ? unmet(s.expect, answers[i], `decide ${i} `) : [];
            if (!has(s, 'same_as')) return out;
            need(!has(s, 'expect') && Number.isSafeInteger(s.same_as) && s.same_as >= 0 && s.same_as < i, 'same_as is no decide step before');
            return unlike('equal', answers[s.same_as], answers[i], `decide ${i} `);
        });
    }},
    metamorphic: {keys: ['after', 'events', 'today', 'relation', 'variants'], async run(ask, histories, test) {
        need(['equal', 'not_looser', 'not_tighter'].includes(test.relation) && test.variants.length > 0, 'relation is no relation');
        const events = base_of(test, histories), variants = test.variants.map(v => varied(v, events, test.today));
        const base = await decide(ask, events, test.today), out = [];
        if (base.refused !== null) return [line('base answer', 'refused', null, base.refused)];
        let cannot = null;
        for (const [i, [changed, today]] of variants.entries()) {
            try {
                const got = await decide(ask, changed, today);
                if (got.refused === null || !has(test.variants[i], 'future')) out.push(...unlike(test.relation, base, got, `variant ${i} `));
            } catch (e) {
                if (!(e instanceof unsupported)) throw e;
                cannot ??= e;
            }
        }
        if (cannot !== null && out.length === 0) throw cannot;
        return out;
    }},
    document: {keys: ['text', 'base64', 'today', 'expect'], async run(ask, _, test) {
        const want = known(test.expect, ['error', 'line', 'at', 'accepted'], 'expect');
        need(has(want, 'error') !== has(want, 'accepted') && has(test, 'text') !== has(test, 'base64'));
        const answer = await ask({do: 'read', base64: test.base64 ?? Buffer.from(test.text, 'utf-8').toString('base64'), today: test.today ?? '2026-12-31'});
        if (has(answer, 'unsupported')) seen(answer);
        const fits = has(answer, 'error') ? is_word(answer.error) && !has(answer, 'accepted') : Number.isSafeInteger(own(answer, 'accepted'));
        need(fits, 'the answer cannot be read: error or accepted');
        need(Number.isSafeInteger(answer.line ?? 0), 'the answer cannot be read: /line');
        need(is_word(answer.at ?? ''), 'the answer cannot be read: /at');
        return ['error', 'line', 'at', 'accepted'].filter(k => (k === 'error' || has(want, k)) && own(want, k) !== own(answer, k))
            .map(k => line('document', k, own(want, k) ?? null, own(answer, k) ?? null));
    }},
};

// ---- running

// Two functions: one asks the command a request, one ends it.
const drive = command => {
    const child = spawn(command, {shell: true, detached: true, stdio: ['pipe', 'pipe', 'inherit']});
    const closed = new Promise(done => child.on('close', done).on('error', done));
    const replies = [];
    let part = Buffer.alloc(0), waiting = null, gone = false;
    const reply = bytes => { waiting === null ? replies.push(bytes) : waiting(bytes); };
    child.stdin.on('error', () => {});  // what the command said before it ended can still be read
    child.stdout.on('data', data => {
        part = Buffer.concat([part, data]);
        for (let end; (end = part.indexOf(10)) >= 0; part = part.subarray(end + 1)) reply(part.subarray(0, end + 1));
    });
    closed.then(() => { if (part.length > 0) reply(part); reply(null); });
    const next = () => replies.length > 0 ? replies.shift() : new Promise(done => {
        const minute = setTimeout(() => { process.kill(-child.pid, 'SIGKILL'); waiting(null); }, 60_000);
        waiting = bytes => { clearTimeout(minute); waiting = null; done(bytes); };
    });
    const ask = async request => {
        need(!gone, 'there was no answer');
        child.stdin.write(`${JSON.stringify(request)}\n`);
        const bytes = await next();
        gone = bytes === null;
        need(!gone, 'there was no answer');
        let answer = null;
        try {
            answer = parsed(bytes);
        } catch {
            // said below
        }
        need(is_object(answer), `the answer is no JSON object: ${text_of(new TextDecoder().decode(bytes.subarray(0, Math.min(80, bytes.length - (bytes.at(-1) === 10 ? 1 : 0)))))}`);
        return answer;
    };
    return [ask, async () => { child.stdin.end(); await closed; }];
};

// The status of a test, and the lines that say why it did not pass.
const run_test = async (ask, test, kind, file, ids) => {
    const flags = [];
    let status, lines;
    try {
        need(!ids.has(test.id), 'this id is there twice');
        ids.add(test.id);
        for (const flag of test.flags ?? []) {
            need(has(file.notes, flag), `no note explains the flag ${flag}`);
            const note = known(file.notes[flag], ['fault', 'effect', 'hazards', 'rules', 'laws', 'evidence'], `the note ${flag}`);
            flags.push(`${flag} ${note.fault}: ${note.effect}`);
        }
        known(test, ['id', 'comment', 'flags', ...kinds[kind].keys], 'the test');
        lines = await kinds[kind].run(ask, file.histories ?? {}, test);
        status = lines.length > 0 ? 'fail' : 'pass';
    } catch (e) {
        if (e instanceof unsupported) [status, lines] = ['unsupported', [text_of(e.message)]];
        else if (e instanceof trouble) [status, lines] = ['error', [e.message]];
        else if (e instanceof TypeError || e instanceof RangeError) [status, lines] = ['error', ['the vector cannot be read']];
        else throw e;
    }
    return {level: file.level, name: test.id, status, lines: status === 'fail' ? [...lines, ...flags] : lines};
};

const file_at = path => {
    let bytes;
    try {
        bytes = readFileSync(path);
    } catch {
        throw new trouble('it cannot be read');
    }
    const file = known(parsed(bytes, true), ['format', 'rule_set', 'title', 'level', 'reviewed_by', 'reviewed_on', 'notes', 'histories', 'groups'], 'the file');
    need(file.format === 'andante-vectors/1', 'the format is not andante-vectors/1');
    need(levels.includes(file.level), `level is none of ${levels.join(', ')}`);
    need(is_object(file.notes) && is_object(file.histories ?? {}), 'notes or histories is no object');
    need(Array.isArray(file.groups), 'groups is no list');
    for (const g of file.groups) {
        known(g, ['type', 'tests'], 'a group');
        need(is_word(g.type) && has(kinds, g.type) && Array.isArray(g.tests), 'a group has no type, or no tests');
        need(g.tests.every(t => is_object(t) && is_word(own(t, 'id'))), 'a test has no id');
    }
    return file;
};

// What became of each test in a file. `ids` are those that came before.
const run_file = async function* (path, ask, ids) {
    let file;
    try {
        file = file_at(path);
    } catch (e) {
        if (!(e instanceof trouble)) throw e;
        return yield {level: null, name: path, status: 'error', lines: [e.message]};
    }
    for (const g of file.groups) for (const t of g.tests) yield run_test(ask, t, g.type, file, ids);
};

const files_of = path => {
    const found = statSync(path, {throwIfNoEntry: false});
    if (!found?.isDirectory()) return found ? [path] : [];
    const below = folder => readdirSync(folder, {withFileTypes: true}).flatMap(e => e.isDirectory() ? below(`${folder}/${e.name}`) : [`${folder}/${e.name}`]);
    return below(path.replace(/\/+$/, '')).filter(p => p.endsWith('.json') && !p.endsWith('/schema.json')).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
};

const junit = results => {
    const escaped = s => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const counts = of => [['tests', of.length], ...['failures', 'errors', 'skipped'].map((k, i) => [k, of.filter(r => r.status === statuses[i + 1]).length])]
        .map(([k, n]) => `${k}="${n}"`).join(' ');
    const tags = {fail: 'failure', error: 'error', unsupported: 'skipped'};
    const out = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${counts(results)}>`];
    for (const path of new Set(results.map(r => r.path))) {
        const suite = results.filter(r => r.path === path);
        out.push(`<testsuite name="${escaped(path)}" ${counts(suite)}>`);
        for (const {level, name, status, lines} of suite) {
            const why = status === 'pass' ? '' : `<${tags[status]} message="${escaped(lines[0])}">${escaped(lines.join('\n'))}</${tags[status]}>`;
            out.push(`<testcase classname="${level ?? 'file'}" name="${escaped(name)}">${why}</testcase>`);
        }
        out.push('</testsuite>');
    }
    return [...out, '</testsuites>', ''].join('\n');
};

const main = async words => {
    const paths = [], options = {};
    for (let i = 0; i < words.length; ++i) {
        if (!words[i].startsWith('--')) paths.push(words[i]);
        else if (['--drive', '--junit'].includes(words[i]) && i + 1 < words.length) options[words[i]] = words[++i];
        else paths.length = 0, i = words.length;
    }
    if (paths.length === 0 || !has(options, '--drive')) {
        console.error('run.mjs FILE... --drive COMMAND [--junit FILE]');
        return 2;
    }
    const empty = paths.find(path => files_of(path).length === 0);
    if (empty !== undefined) {
        console.error(`no vectors are here: ${empty}`);
        return 2;
    }
    const [ask, end] = drive(options['--drive']);
    const results = [], ids = new Set();
    const record = (path, result) => {
        results.push({path, ...result});
        console.log([`${result.status} ${result.name}`, ...result.lines].map(line => line.replace(/[\x00-\x1f\x7f]/g, '?')).join('\n    '));
    };
    for (const file of paths.flatMap(files_of)) for await (const result of run_file(file, ask, ids)) record(file, result);
    await end();
    for (const level of [...levels, 'all']) {
        const of = results.filter(r => level === 'all' || r.level === level);
        if (of.length > 0 || level === 'all') console.log(`${level}: ${statuses.map(s => `${of.filter(r => r.status === s).length} ${s}`).join(', ')}`);
    }
    if (has(options, '--junit')) writeFileSync(options['--junit'], junit(results));
    return results.some(r => ['fail', 'error'].includes(r.status) || (r.status === 'unsupported' && r.level === 'required')) ? 1 : 0;
};

process.exitCode = await main(process.argv.slice(2));
