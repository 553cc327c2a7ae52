// SPDX-License-Identifier: BSL-1.0
// See accessibility.sh. Speaks to the browser over a pipe (the DevTools protocol); `in_page` runs in the page, all else here.
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const paper = {width: 688, height: 1017};   // A4 less 14 mm on each side, in CSS pixels

// What the page itself tells of how it was drawn. Answers [rule, where, what] of each fault.
function in_page(view) {
    const faults = [];
    const where = (e) => {
        const at = e.closest('[id]');
        const text = (e.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
        return `<${e.tagName.toLowerCase()}${e.getAttribute('class') ? ' class=' + e.getAttribute('class') : ''}>${at ? ' in #' + at.id : ''}${text ? ' "' + text + '"' : ''}`;
    };
    const fault = (rule, e, what) => faults.push([rule, e ? where(e) : 'page', what]);
    const all = (css, from = document) => [...from.querySelectorAll(css)];
    const parsed = (c) => {
        const n = (c.match(/[\d.]+/g) || []).map(Number);
        return c.startsWith('rgb') ? {r: n[0], g: n[1], b: n[2], a: n.length > 3 ? n[3] : 1} : c === 'none' || c === 'transparent' ? {r: 0, g: 0, b: 0, a: 0} : null;
    };
    const over = (a, b) => ({r: a.r * a.a + b.r * (1 - a.a), g: a.g * a.a + b.g * (1 - a.a), b: a.b * a.a + b.b * (1 - a.a), a: 1});
    const light = (c) => {
        const [r, g, b] = [c.r, c.g, c.b].map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const contrast = (a, b) => (Math.max(light(a), light(b)) + .05) / (Math.min(light(a), light(b)) + .05);
    const canvas = view.dark ? {r: 18, g: 18, b: 18, a: 1} : {r: 255, g: 255, b: 255, a: 1};
    const grounds = new Map(), veils = new Map();   // what an element lies on, and how much of it shows, told once
    const behind = (e) => {
        if (!(e instanceof Element)) return canvas;
        if (!grounds.has(e)) {
            const below = behind(e.parentElement), own = parsed(getComputedStyle(e).backgroundColor);
            grounds.set(e, own ? over(own, below) : below);
        }
        return grounds.get(e);
    };
    const opaque = (e) => {
        if (!(e instanceof Element)) return 1;
        if (!veils.has(e)) veils.set(e, opaque(e.parentElement) * Number(getComputedStyle(e).opacity));
        return veils.get(e);
    };
    const seen = (e) => {
        const r = e.getBoundingClientRect(), s = getComputedStyle(e);
        return r.width > 0 && r.height > 0 && s.visibility === 'visible' && (!e.checkVisibility || e.checkVisibility());
    };
    for (const d of all('details')) d.open = true;

    // The document.
    if (document.compatMode !== 'CSS1Compat') fault('doctype', null, 'is in quirks mode');
    if (!document.title.trim()) fault('title', null, 'has no title');
    if (!/^[a-z]{2,3}(-|$)/i.test(document.documentElement.lang)) fault('lang', null, 'does not say its language');
    if (/user-scalable\s*=\s*(no|0)|maximum-scale\s*=\s*[0-4](\.|,|$)/.test((document.querySelector('meta[name=viewport]') || {content: ''}).content)) fault('zoom', null, 'may not be enlarged');
    for (const e of all('script, iframe, object, embed, link[rel=stylesheet], base')) fault('alone', e, 'needs more than the page');
    for (const e of all('*')) {
        for (const a of e.attributes) {
            if (/^on/.test(a.name)) fault('alone', e, 'has ' + a.name);
            if (/^(src|srcset|data|poster)$/.test(a.name) || (/href$/.test(a.name) && !['A'].includes(e.tagName) && !a.value.startsWith('#'))) fault('alone', e, `loads ${a.value}`);
        }
        if (e.tagName === 'STYLE' && /@import|url\(\s*['"]?(?!#)/.test(e.textContent)) fault('alone', null, 'its style loads something');
    }
    const ids = new Map();
    for (const e of all('[id]')) {
        if (ids.has(e.id)) fault('ids', e, `#${e.id} is there twice`);
        ids.set(e.id, e);
    }
    for (const e of all('[aria-labelledby], [aria-describedby], [headers], [for]'))
        for (const name of ['aria-labelledby', 'aria-describedby', 'headers', 'for'])
            for (const id of (e.getAttribute(name) || '').split(/\s+/).filter(Boolean)) if (!ids.has(id)) fault('ids', e, `${name} names #${id}, which is nowhere`);

    // Links and what takes the focus.
    for (const e of all('a[href]')) {
        const to = e.getAttribute('href');
        if (!e.textContent.trim() && !e.getAttribute('aria-label')) fault('links', e, 'has no name');
        if (to.startsWith('#') && !ids.has(decodeURIComponent(to.slice(1)))) fault('links', e, `leads to ${to}, which is nowhere`);
    }
    const first = document.querySelector('a[href], button, input, summary, [tabindex="0"]');
    if (!first || !/^#./.test(first.getAttribute('href') || '') || !ids.get(first.getAttribute('href').slice(1))?.matches('main, [role=main]')) fault('skip', first, 'the first stop of the keyboard is no link to the content');
    for (const e of all('[tabindex]')) {
        if (Number(e.getAttribute('tabindex')) > 0) fault('keyboard', e, 'changes the order of the keyboard');
        if (e.getAttribute('tabindex') === '0' && !(e.getAttribute('role') && (e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')))) fault('keyboard', e, 'takes the focus, but has no role or name');
    }
    for (const e of all('summary, button')) if (seen(e) && e.getBoundingClientRect().height < 24 && !view.print) fault('target', e, 'is lower than 24 pixels');

    // Tables.
    for (const t of all('table')) {
        if (!t.caption || !t.caption.textContent.trim()) fault('table', t, 'has no caption');
        for (const th of all('th', t)) if (!/^(row|col|rowgroup|colgroup)$/.test(th.getAttribute('scope') || '')) fault('table', th, 'is a heading without a scope');
        const columns = t.tHead ? t.tHead.rows[0].cells.length : 0;
        if (columns === 0) fault('table', t, 'has no headings of columns');
        for (const b of t.tBodies)
            for (const r of b.rows) {
                let n = 0;
                for (const c of r.cells) n += c.colSpan;
                if (n !== columns) fault('table', r, `has ${n} cells below ${columns} headings`);
                if (r.cells.length > 1 && r.cells[0].tagName !== 'TH') fault('table', r, 'has no heading of its row');
            }
    }
    for (const f of all('figure')) {
        if (!f.querySelector('figcaption')?.textContent.trim()) fault('figure', f, 'has no caption');
        if (f.querySelector('svg') && !f.querySelector('table')) fault('figure', f, 'has no table of its numbers');
    }
    for (const s of all('svg')) if (s.getAttribute('aria-hidden') !== 'true' && s.getAttribute('role') !== 'img') fault('picture', s, 'is a picture without the role of one');

    // Text: its contrast, its size, whether it is cut or overprinted.
    const text_of = (css, from) => all(css, from).filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim()) && seen(e));
    const fills = new Map();
    const filled_in = (svg) => {
        if (!fills.has(svg)) {
            fills.set(svg, all('rect, path, circle, polygon', svg).map((shape) => {
                const style = getComputedStyle(shape), fill = parsed(style.fill);
                return [shape, fill && {...fill, a: fill.a * Number(style.fillOpacity)}, shape.getBBox()];
            }).filter(([, fill]) => fill && fill.a > 0));
        }
        return fills.get(svg);
    };
    for (const e of text_of('body *')) {
        const drawn = e instanceof SVGElement, s = getComputedStyle(e);
        if (drawn && !e.closest('text')) continue;
        const px = parseFloat(s.fontSize) * (drawn ? Math.abs(e.getScreenCTM().a) : 1), bold = Number(s.fontWeight) >= 700;
        if (!view.print && px < 11.95) fault('size', e, `is ${px.toFixed(1)} pixels high`);
        const ink = parsed(drawn ? s.fill : s.color);
        if (!ink) { fault('contrast', e, 'has a colour that cannot be read'); continue; }
        let below = [behind(e)];
        if (drawn) {
            const box = e.getBBox(), svg = e.ownerSVGElement;
            for (const [shape, fill, b] of filled_in(svg)) {
                if (!(shape.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
                if (b.x > box.x + box.width || b.x + b.width < box.x || b.y > box.y + box.height || b.y + b.height < box.y) continue;
                let inside = false;
                for (let k = 1; k < 8; ++k) inside = inside || shape.isPointInFill(new DOMPoint(box.x + box.width * k / 8, box.y + box.height / 2));
                if (inside) below.push(over(fill, below[below.length - 1]));
            }
        }
        const a = ink.a * opaque(e) * (drawn ? Number(s.fillOpacity) : 1);
        const least = Math.min(...below.map((b) => contrast(over({...ink, a}, b), b)));
        if (least < (px >= 24 || (px >= 18.66 && bold) ? 3 : 4.5)) fault('contrast', e, `has ${least.toFixed(2)}`);
    }
    const decoration = '.grid, .band, .outer, .inner, .around, .halo';
    for (const svg of all('svg')) {
        if (svg.getAttribute('aria-hidden') === 'true' || !seen(svg)) continue;
        const paper = behind(svg), room = svg.viewBox.baseVal;
        const words = text_of('text', svg).map((t) => [t, t.getBBox()]);
        for (const [t, b] of words)
            if (b.x < room.x - 1 || b.y < room.y - 1 || b.x + b.width > room.x + room.width + 1 || b.y + b.height > room.y + room.height + 1) fault('cut', t, 'reaches out of its picture');
        for (let i = 0; i < words.length; ++i)
            for (let j = i + 1; j < words.length; ++j) {
                const [s, a] = words[i], [t, b] = words[j], w = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x), h = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
                if (w > 2 && h > 4) fault('overlap', t, `stands on "${s.textContent}"`);
            }
        const one_colour = new Map();
        for (const e of all('path, rect, circle, polygon, line', svg)) {
            const s = getComputedStyle(e), fill = parsed(s.fill), stroke = parsed(s.stroke);
            const filled = fill && fill.a > 0 && e.tagName !== 'line', drawn = stroke && stroke.a > 0 && parseFloat(s.strokeWidth) > 0;
            if (!filled && !drawn) continue;
            if (!e.matches(decoration)) {
                const of_fill = filled ? contrast(over({...fill, a: fill.a * Number(s.fillOpacity)}, paper), paper) : 0, of_line = drawn ? contrast(over({...stroke, a: stroke.a * Number(s.strokeOpacity)}, paper), paper) : 0;
                if (Math.max(of_fill, of_line) < 3) fault('graphics', e, `has ${Math.max(of_fill, of_line).toFixed(2)}`);
            }
            // Without colour: what differs in colour differs in shape, in fill or in pattern too.
            if (!e.matches('.m, .l')) continue;
            const near = (c) => Math.abs(light(c) - light(paper)) < .02;
            const look = e.matches('.m') ? (e.tagName === 'circle' ? 'disc' : e.getAttribute('d').replace(/[\d.\s-]+/g, '') + shape_of(e)) + (filled && !near(fill) ? ' filled' : ' open') : 'line ' + s.strokeDasharray;
            const colour = drawn ? s.stroke : s.fill;
            if (one_colour.has(look) && one_colour.get(look) !== colour) fault('colour', e, `differs in colour alone (${look})`);
            one_colour.set(look, colour);
        }
    }
    // The corners of a mark, told by where they lie in its box, and how flat it is: a triangle up is none down, a bar is no square.
    function shape_of(e) {
        const n = (e.getAttribute('d').match(/-?[\d.]+/g) || []).map(Number), b = e.getBBox();
        const third = (v, from, wide) => wide === 0 ? 0 : Math.round(2 * (v - from) / wide);
        return n.map((v, i) => i % 2 === 0 ? third(v, b.x, b.width) : third(v, b.y, b.height)).join('') + ' ' + Math.round(2 * b.width / (b.height || 1));
    }

    // Room.
    if (document.documentElement.scrollWidth > innerWidth) fault('overflow', null, `is ${document.documentElement.scrollWidth} pixels wide in ${innerWidth}`);
    for (const e of all('body *')) {
        const s = getComputedStyle(e);
        if (!(e instanceof SVGElement) && /(auto|scroll)/.test(s.overflowX) && e.scrollWidth > e.clientWidth && e.getAttribute('tabindex') !== '0' && !view.print) fault('keyboard', e, 'scrolls, but the keyboard does not reach it');
        if (/hidden|clip/.test(s.overflowX) && e.scrollWidth > e.clientWidth + 1 && !(e instanceof SVGElement)) fault('cut', e, 'is wider than its frame');
    }
    if (view.print) {
        for (const svg of all('svg')) {
            const r = svg.getBoundingClientRect();
            if (r.height > view.paper.height || r.width > view.paper.width + 1) fault('print', svg, `is ${r.width.toFixed(0)} by ${r.height.toFixed(0)} pixels, more than a page`);
        }
        for (const d of all('details')) d.open = false;
        for (const t of all('table')) if (!t.checkVisibility({contentVisibilityAuto: true}) || t.getBoundingClientRect().height === 0) fault('print', t, 'is not printed');
    }
    return faults;
}

class browser_tab {
    constructor(command) {
        this.folder = mkdtempSync(join(tmpdir(), 'accessibility.'));
        const args = ['--headless', '--remote-debugging-pipe', '--disable-gpu', '--no-first-run', '--disable-extensions', '--disable-background-networking', '--hide-scrollbars', '--force-color-profile=srgb',
                      `--user-data-dir=${this.folder}`];
        if (process.getuid && process.getuid() === 0) args.push('--no-sandbox');
        this.child = spawn(command, args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
        this.waiting = new Map(), this.number = 0, this.heard = [], this.listeners = [];
        let rest = '';
        this.child.stdio[4].setEncoding('utf8');
        this.child.stdio[4].on('data', (text) => {
            const parts = (rest + text).split('\0');
            rest = parts.pop();
            for (const part of parts) this.hears(JSON.parse(part));
        });
        this.child.on('exit', (code) => { for (const [, w] of this.waiting) w.fails(new Error(`the browser ended (${code})`)); this.ended = true; });
    }
    hears(m) {
        if (m.id) {
            const w = this.waiting.get(m.id);
            this.waiting.delete(m.id);
            if (m.error) w.fails(new Error(m.error.message)); else w.answers(m.result);
            return;
        }
        this.heard.push(m);
        this.listeners = this.listeners.filter(([method, done]) => method !== m.method || (done(m.params), false));
    }
    ask(method, params = {}) {
        const id = ++this.number, sessionId = this.session;
        return new Promise((answers, fails) => {
            this.waiting.set(id, {answers, fails});
            this.child.stdio[3].write(JSON.stringify({id, method, params, ...(sessionId ? {sessionId} : {})}) + '\0');
        });
    }
    hear(method) { return new Promise((done) => this.listeners.push([method, done])); }
    async open() {
        const {targetId} = await this.ask('Target.createTarget', {url: 'about:blank'});
        this.session = (await this.ask('Target.attachToTarget', {targetId, flatten: true})).sessionId;
        for (const room of ['Page', 'Network', 'DOM', 'Accessibility', 'Runtime']) await this.ask(room + '.enable');
    }
    async load(url) {
        this.heard = [];
        const loaded = this.hear('Page.loadEventFired');
        const {errorText} = await this.ask('Page.navigate', {url});
        if (errorText) throw new Error(`${url}: ${errorText}`);
        await loaded;
        return this.heard.filter((m) => m.method === 'Network.requestWillBeSent').map((m) => m.params.request.url).filter((u) => u.split('#')[0] !== url && !u.startsWith('data:'));
    }
    view(width, height, media, dark) {
        return Promise.all([this.ask('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: false}),
                            this.ask('Emulation.setEmulatedMedia', {media, features: [{name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'}]})]);
    }
    async run(expression) {
        const r = await this.ask('Runtime.evaluate', {expression, returnByValue: true, awaitPromise: true});
        if (r.exceptionDetails) throw new Error(r.exceptionDetails.exception?.description || r.exceptionDetails.text);
        return r.result.value;
    }
    async key(key, code) {
        for (const type of ['rawKeyDown', 'keyUp']) await this.ask('Input.dispatchKeyEvent', {type, key, code: key, windowsVirtualKeyCode: code, ...(key === 'Enter' && type === 'rawKeyDown' ? {type: 'keyDown', text: '\r'} : {})});
    }
    async close() {
        if (!this.ended) {
            const gone = new Promise((done) => this.child.on('exit', done));
            this.session = undefined;
            this.ask('Browser.close').catch(() => {});
            await gone;
        }
        rmSync(this.folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 100});
    }
}

// What assistive technology is given: names, descriptions, headings and landmarks, as the browser computed them.
async function tree_faults(tab) {
    const faults = [], {nodes} = await tab.ask('Accessibility.getFullAXTree');
    const shown = nodes.filter((n) => !n.ignored), value = (v) => String(v?.value ?? '').trim(), role = (n) => value(n.role);
    const property = (n, name) => n.properties?.find((p) => p.name === name)?.value.value;
    let last = 0, tops = 0;
    for (const n of shown.filter((n) => role(n) === 'heading')) {
        const level = property(n, 'level');
        if (!value(n.name)) faults.push(['headings', 'tree', `a heading of level ${level} is empty`]);
        if (level > last + 1) faults.push(['headings', value(n.name), `is of level ${level} below ${last}`]);
        last = level, tops += level === 1;
    }
    if (tops !== 1) faults.push(['headings', 'tree', `${tops} headings of level 1`]);
    for (const name of ['main', 'banner', 'contentinfo', 'navigation']) {
        const n = shown.filter((x) => role(x) === name).length;
        if (n !== 1) faults.push(['landmarks', 'tree', `${n} of ${name}`]);
    }
    const names = new Set();
    let pictures = 0;
    for (const n of shown.filter((n) => /^(img|image|graphics-document)$/i.test(role(n)))) {
        ++pictures;
        if (!value(n.name)) faults.push(['picture', 'tree', 'a picture has no name']);
        if (value(n.description).length < 10) faults.push(['picture', value(n.name) || 'tree', 'is described by nothing, or next to it']);
        if (names.has(value(n.name))) faults.push(['picture', value(n.name), 'is the name of two pictures']);
        names.add(value(n.name));
    }
    for (const n of shown) if (property(n, 'focusable') && !/^(RootWebArea|main)$/.test(role(n)) && !value(n.name)) faults.push(['names', role(n), 'takes the focus without a name']);
    const tables = shown.filter((n) => role(n) === 'table');
    for (const n of tables) if (!value(n.name)) faults.push(['table', 'tree', 'a table has no name']);
    return {faults, pictures, tables: tables.length};
}

// The keyboard, key by key: every stop is reached in the order of the page and shows that it is there, and Enter opens the tables.
async function keyboard_faults(tab) {
    const faults = [], stops = await tab.run(`(() => { for (const d of document.querySelectorAll('details')) d.open = false; document.activeElement?.blur?.(); scrollTo(0, 0);
        window.stops = [...document.querySelectorAll('a[href], button, summary, [tabindex="0"]')].filter(e => e.checkVisibility({contentVisibilityAuto: true}) && !(e.closest('details') && e.tagName !== 'SUMMARY')); return stops.length; })()`);
    for (let i = 0; i < stops; ++i) {
        await tab.key('Tab', 9);
        const [at, style, seen, name] = await tab.run(`(() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
            return [stops.indexOf(e), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, r.bottom > 0 && r.top < innerHeight && r.right > 0, (e.getAttribute('aria-label') || e.textContent || e.tagName).trim().slice(0, 40)]; })()`);
        if (at !== i) { faults.push(['keyboard', name, `is stop ${at + 1} where ${i + 1} should be`]); break; }
        if (!style) faults.push(['focus', name, 'does not show the focus']);
        if (!seen) faults.push(['focus', name, 'has the focus out of sight']);
    }
    if (await tab.run(`(() => { const s = document.querySelector('summary'); s?.focus(); return !!s; })()`)) {
        await tab.key('Enter', 13);
        if (!await tab.run(`document.querySelector('details').open`)) faults.push(['keyboard', 'details', 'does not open by Enter']);
    }
    return {faults, stops};
}

async function look_at(tab, page, axe, pictures_to) {
    const url = pathToFileURL(page).href, found = [];
    await tab.ask('Emulation.setScriptExecutionDisabled', {value: true});
    await tab.view(1280, 900, 'screen', false);
    for (const other of await tab.load(url)) found.push(['alone', 'page', `asks for ${other}`]);
    const views = [{name: 'wide', width: 1280}, {name: 'dark', width: 1280, dark: true}, {name: 'narrow', width: 320}, {name: 'print', width: paper.width, print: true}];
    for (const v of views) {
        await tab.view(v.width, 900, v.print ? 'print' : 'screen', v.dark);
        for (const f of await tab.run(`(${in_page})(${JSON.stringify({...v, paper})})`)) found.push([...f, v.name]);
    }
    await tab.view(1280, 900, 'screen', false);
    await tab.run(`for (const d of document.querySelectorAll('details')) d.open = true`);
    const tree = await tree_faults(tab), keyboard = await keyboard_faults(tab);
    found.push(...tree.faults, ...keyboard.faults);
    await tab.view(1280, 900, '', false);
    await tab.run(`document.activeElement?.blur?.(); for (const d of document.querySelectorAll('details')) d.open = false`);
    const pdf = Buffer.from((await tab.ask('Page.printToPDF', {preferCSSPageSize: true, printBackground: true})).data, 'base64');
    const sheets = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) || []).length;
    if (sheets === 0) found.push(['print', 'page', 'makes no page']);
    let asked = '';
    if (axe) {
        await tab.ask('Emulation.setScriptExecutionDisabled', {value: false});
        for (const dark of [false, true]) {
            await tab.view(1280, 900, 'screen', dark);
            await tab.load(url);
            await tab.run(`for (const d of document.querySelectorAll('details')) d.open = true`);
            await tab.run(readFileSync(axe, 'utf8') + '; 0');
            const r = await tab.run(`axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => ({version: r.testEngine.version, passes: r.passes.length, incomplete: r.incomplete.map(x => x.id + ' ' + x.nodes.length), violations: r.violations.map(v => [v.id, v.nodes[0].target.join(' '), v.help + ' (' + v.nodes.length + ')'])}))`);
            for (const v of r.violations) found.push(['axe ' + v[0], v[1], v[2], dark ? 'dark' : 'light']);
            asked += `; axe-core ${r.version} (${dark ? 'dark' : 'light'}): ${r.passes} of its rules pass, ${r.violations.length} do not, it cannot judge [${r.incomplete.join(', ')}]`;
        }
    }
    if (pictures_to) {
        mkdirSync(pictures_to, {recursive: true});
        writeFileSync(join(pictures_to, 'print.pdf'), pdf);
        for (const v of [...views.slice(0, 3), {name: 'grey', width: 1280, grey: true}]) {
            await tab.view(v.width, 900, 'screen', v.dark);
            await tab.load(url);
            await tab.ask('Emulation.setEmulatedVisionDeficiency', {type: v.grey ? 'achromatopsia' : 'none'});
            const height = await tab.run('document.documentElement.scrollHeight'), step = 1800;
            await tab.view(v.width, step, 'screen', v.dark);
            for (let y = 0, n = 0; y < height; y += step, ++n) {
                const {data} = await tab.ask('Page.captureScreenshot', {format: 'png', captureBeyondViewport: true, clip: {x: 0, y, width: v.width, height: Math.min(step, height - y), scale: 1}});
                writeFileSync(join(pictures_to, `${v.name}-${String(n).padStart(2, '0')}.png`), Buffer.from(data, 'base64'));
            }
        }
    }
    return {found, said: `${tree.pictures} pictures and ${tree.tables} tables with names, ${keyboard.stops} stops of the keyboard, ${sheets} printed pages${asked}`};
}

// A page without a fault, and faults to plant in it: the rule that must find each, what is replaced, by what.
const good = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title>
<style>:root{color-scheme:light;--paper:#fff;--ink:#1b1b1b}@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:#111;--ink:#eee}}
html{background:var(--paper);color:var(--ink)}a{color:inherit}.skip{position:absolute;top:-5rem}.skip:focus{top:0}a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--ink)}.scroll{overflow-x:auto}
summary{min-height:24px;padding:4px}svg text{fill:var(--ink);font:13px sans-serif}.m{fill:var(--ink);stroke:var(--ink)}.o{fill:var(--paper)}.l{fill:none;stroke:var(--ink);stroke-width:2}.c1{stroke:#9c3a00}@media screen and (prefers-color-scheme:dark){.c1{stroke:#f3a570}}.p1{stroke-dasharray:6 3}
@media print{svg{max-width:100%;height:auto}.scroll{overflow:visible}details::details-content{content-visibility:visible;display:block;height:auto}}</style></head>
<body><a class="skip" href="#main">To the content</a><header><h1>A page</h1></header><nav aria-label="Contents"><a href="#one">One</a></nav>
<main id="main" tabindex="-1"><h2 id="one">One</h2><figure id="f"><figcaption><h3>Figure 1</h3></figcaption><div class="scroll" tabindex="0" role="group" aria-label="Figure 1">
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 80" width="600" height="80" role="img" aria-labelledby="t" aria-describedby="d"><title id="t">Two marks</title><desc id="d">A filled disc and an open one.</desc>
<text x="10" y="20">left words</text><text x="200" y="20">right words</text><circle class="m" cx="20" cy="40" r="5"/><circle class="m o c1" cx="60" cy="40" r="5"/><path class="l" d="M100 40H200"/><path class="l p1 c1" d="M100 60H200"/></svg></div>
<details><summary>Figure 1 as a table</summary><div class="scroll" tabindex="0" role="group" aria-label="Table 1"><table><caption>Numbers</caption><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>
<tbody><tr><th scope="row">x</th><td>1</td></tr></tbody></table></div></details></figure></main><footer><p>The end.</p></footer></body></html>
`;
const planted = [
    ['doctype', '<!doctype html>\n', ''],
    ['title', '<title>A page</title>', ''],
    ['lang', ' lang="en"', ''],
    ['zoom', 'initial-scale=1', 'initial-scale=1, maximum-scale=1'],
    ['alone', '<footer>', '<footer><script>0</script>'],
    ['alone', '<footer>', '<footer><img alt="x" src="x.png">'],
    ['alone', 'html{background', '@import "x.css";html{background'],
    ['alone', '<footer>', '<footer onclick="0">'],
    ['ids', 'id="one"', 'id="d"'],
    ['ids', 'aria-describedby="d"', 'aria-describedby="e"'],
    ['links', '<a href="#one">One</a>', '<a href="#one"></a>'],
    ['links', 'href="#one"', 'href="#two"'],
    ['skip', 'class="skip" href="#main"', 'class="skip" href="#one"'],
    ['headings', '<h2 id="one">One</h2>', '<p id="one">One</p>'],
    ['headings', '<h1>A page</h1>', '<h2>A page</h2>'],
    ['headings', '<h2 id="one">One</h2>', '<h2 id="one"></h2>'],
    ['landmarks', 'main id="main"', 'div id="main"', '</main>', '</div>'],
    ['landmarks', '<footer>', '<div>', '</footer>', '</div>'],
    ['landmarks', '<nav aria-label="Contents">', '<div>', '</nav>', '</div>'],
    ['picture', ' aria-labelledby="t"', '', '<title id="t">Two marks</title>', ''],
    ['picture', ' aria-describedby="d"', '', 'A filled disc and an open one.', ''],
    ['picture', ' role="img"', ''],
    ['table', '<caption>Numbers</caption>', ''],
    ['table', '<th scope="row">x</th>', '<td>x</td>'],
    ['table', '<th scope="col">A</th>', '<th>A</th>'],
    ['table', '<td>1</td>', '<td>1</td><td>2</td>'],
    ['figure', '<table>', '<div>', '</table>', '</div>'],
    ['figure', '<h3>Figure 1</h3>', ''],
    ['contrast', 'svg text{fill:var(--ink)', 'svg text{fill:#aaa'],
    ['contrast', '<p>The end.</p>', '<p style="color:#888;background:#fff">The end.</p>'],
    ['contrast', '<p>The end.</p>', '<p style="opacity:.4">The end.</p>'],
    ['contrast', '--paper:#111;--ink:#eee', '--paper:#111;--ink:#555'],
    ['contrast', '<text x="10" y="20">', '<rect x="0" y="0" width="120" height="30" fill="#333"/><text x="10" y="20">'],
    ['graphics', '.p1{', '.p1{stroke:#ccc;'],
    ['size', 'font:13px', 'font:10px'],
    ['cut', 'x="10" y="20"', 'x="-40" y="20"'],
    ['overlap', 'x="200" y="20"', 'x="40" y="20"'],
    ['colour', 'class="m o c1"', 'class="m c1"'],
    ['colour', 'class="l p1 c1"', 'class="l c1"'],
    ['overflow', '<p>The end.</p>', '<p style="width:500px">The end.</p>'],
    ['overflow', '<p>The end.</p>', '<p style="width:1500px">The end.</p>'],
    ['keyboard', ' tabindex="0" role="group" aria-label="Figure 1"', ''],
    ['keyboard', ' role="group" aria-label="Figure 1"', ''],
    ['keyboard', '<a href="#one">', '<a tabindex="3" href="#one">'],
    ['names', '<summary>Figure 1 as a table</summary>', '<summary></summary>'],
    ['focus', 'a:focus-visible,summary', 'summary', '.skip{', 'a{outline:none}.skip{'],
    ['focus', '.skip:focus{top:0}', ''],
    ['target', 'summary{min-height:24px;padding:4px}', 'summary{font-size:12px;line-height:14px}'],
    ['print', 'details::details-content{content-visibility:visible;display:block;height:auto}', ''],
    ['print', 'height="80" role', 'height="4000" role', '0 0 600 80', '0 0 600 4000'],
];

const [command, ...pages] = process.argv.slice(2), tab = new browser_tab(command);
let status = 0, passed = 0, failed = 0;
try {
    await tab.open();
    if (pages[0] === '--prove') {
        const file = join(tab.folder, 'page.html'), tried = [null, ...planted];
        for (const [i, fault] of tried.entries()) {
            let text = good;
            for (let k = 1; fault && k < fault.length; k += 2) {
                if (!text.includes(fault[k])) throw new Error(`there is no ${fault[k]} to replace`);
                text = text.replace(fault[k], () => fault[k + 1]);
            }
            writeFileSync(file, text);
            const {found} = await look_at(tab, file), ok = fault ? found.some((f) => f[0] === fault[0]) : found.length === 0;
            if (ok) ++passed;
            else ++failed, console.log(fault ? `${fault[0]} does not find: ${fault.slice(1).join(' -> ')}; found were ${JSON.stringify(found)}` : `a page without a fault has: ${JSON.stringify(found)}`);
            if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${tried.length} `);
        }
        if (process.stderr.isTTY) process.stderr.write('\r            \r');
    } else {
        for (const page of pages) {
            if (!existsSync(page)) { console.error(`${page} is not there`); status = 2; continue; }
            const {found, said} = await look_at(tab, resolve(page), process.env.AXE, process.env.LOOK);
            for (const [rule, at, what, view] of found) console.log(`${page}: ${rule}: ${at} ${what}${view ? ' (' + view + ')' : ''}`);
            console.log(`${page}: ${said}`);
            if (found.length === 0) ++passed; else ++failed;
        }
    }
    console.log(`${passed} passed, ${failed} failed`);
    if (failed !== 0 && status === 0) status = 1;
} finally {
    await tab.close();
}
process.exit(status);
