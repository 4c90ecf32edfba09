export const id = 890;
export const ids = [890,671];
export const modules = {

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   MI: () => (/* binding */ throwIfAny),
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
// Failures that a user can act on. Everything else that is thrown is a bug of ours.
/** Exit codes of the command: https://tldp.org/LDP/abs/html/exitcodes.html and sysexits(3) for 70. */
const exitCodes = { done: 0, failed: 1, misconfigured: 2, bug: 70, interrupted: 130 };
/** It could not be done: a build, a finding that is certain, a service. */
class Failure extends Error {
    name = 'Failure';
    exitCode = exitCodes.failed;
    problems;
    constructor(problems, options) {
        const all = Array.isArray(problems) ? problems : [problems];
        super(all.map((problem) => problem.message).join('\n'), options);
        this.problems = all;
    }
}
/** What the user asked for cannot be understood or contradicts itself. Thrown before any effect. */
class ConfigurationError extends Failure {
    name = 'ConfigurationError';
    exitCode = exitCodes.misconfigured;
}
/** The user, or the runner, asked us to stop. */
class Interrupted extends Failure {
    name = 'Interrupted';
    exitCode = exitCodes.interrupted;
    constructor(options) {
        super({ code: 'interrupted', message: 'Interrupted: stopped before the work was done.' }, options);
    }
}
/** Throws when any problem was collected, so that all of them are reported at once. */
function throwIfAny(problems, Kind = Failure) {
    const [first, ...rest] = problems;
    if (first)
        throw new Kind([first, ...rest]);
}


/***/ }),

/***/ 3890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalLog: () => (/* binding */ terminalLog)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1787);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4481);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9854);
/* harmony import */ var _text_colours_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8671);
/* harmony import */ var _progress_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(680);







/** Longer lines, e.g. a minified file in a compiler's message, are cut. */
const longestLine = 4_000;
const redrawMs = 100;
/** How often a pipe hears of a long step. */
const pipeProgressMs = 15_000;
const spinner = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/**
 * A log for people at a terminal, with a live line at the bottom, or for a pipe, with plain lines.
 * The cursor is never hidden and lines never wrap, so that a kill at any moment leaves the terminal as it was.
 */
function terminalLog(options) {
    const { stream, env, masks, level = 'normal', now = () => performance.now() } = options;
    const live = stream.isTTY === true && env['TERM'] !== 'dumb' && level !== 'quiet';
    const paint = (0,_text_colours_js__WEBPACK_IMPORTED_MODULE_2__.colours)((0,_text_colours_js__WEBPACK_IMPORTED_MODULE_2__.wantsColours)(env, stream.isTTY === true));
    const running = [];
    let state;
    let perSecond = 0;
    let speed = (0,_progress_line_js__WEBPACK_IMPORTED_MODULE_3__/* .pace */ .cI)();
    let drawnMs = Number.NEGATIVE_INFINITY;
    let reportedMs = now();
    let drawn = false;
    let frame = 0;
    let timer;
    const clear = () => {
        if (drawn)
            stream.write('\r\u001b[K');
        drawn = false;
    };
    const draw = () => {
        if (!live)
            return;
        const columns = Math.max(10, stream.columns ?? 80);
        const phase = running.at(-1);
        const waited = phase ? now() - phase.startedMs : 0;
        const text = state
            ? (0,_progress_line_js__WEBPACK_IMPORTED_MODULE_3__/* .progressLine */ .oz)(state, perSecond, columns - 2, paint)
            : phase && (0,_text_width_js__WEBPACK_IMPORTED_MODULE_4__/* .fitWidth */ .G)(waited < 2_000 ? phase.title : `${phase.title}  ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(waited)}`, columns - 3);
        if (text === undefined)
            return clear();
        const glyph = spinner[frame % spinner.length] ?? '';
        stream.write(`\r${paint.cyan(glyph)} ${masks.hide(text)}\u001b[K\r`);
        drawn = true;
        drawnMs = now();
    };
    const animate = () => {
        if (!live || timer)
            return;
        timer = setInterval(() => {
            frame += 1;
            draw();
        }, redrawMs);
        timer.unref();
    };
    const rest = () => {
        clearInterval(timer);
        timer = undefined;
        clear();
    };
    const print = (text, decorate = (line) => line) => {
        clear();
        const lines = (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_6__/* .linesOf */ .Dx)(masks.hide(text)).map((line) => decorate((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_6__/* .shorten */ .ml)(line, longestLine))));
        stream.write(lines.map((line) => `${line}\n`).join(''));
        if (running.length > 0)
            draw();
    };
    const childLine = (line) => `  ${paint.dim(`│ ${line}`)}`;
    return {
        info(message) {
            if (level !== 'quiet')
                print(message);
        },
        warning(message) {
            let first = true;
            print(message, (line) => {
                const shown = first ? `${paint.yellow('warning:')} ${line}` : `  ${line}`;
                first = false;
                return shown;
            });
        },
        debug(message) {
            if (level === 'verbose')
                print(message, (line) => paint.dim(`  ${line}`));
        },
        child(line) {
            if (level === 'verbose')
                print((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(line), childLine);
        },
        progress(next) {
            if (next.title !== state?.title)
                speed = (0,_progress_line_js__WEBPACK_IMPORTED_MODULE_3__/* .pace */ .cI)();
            state = next;
            const atMs = now();
            perSecond = speed.seen(next.done, atMs);
            const ended = next.total !== undefined && next.done >= next.total;
            if (live) {
                animate();
                if (ended || atMs - drawnMs >= redrawMs)
                    draw();
            }
            else if (level !== 'quiet' && !ended && atMs - reportedMs >= pipeProgressMs) {
                reportedMs = atMs;
                print(`${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(next.title)}: ${(0,_progress_line_js__WEBPACK_IMPORTED_MODULE_3__/* .amount */ .vj)(next)}`);
            }
            if (ended)
                state = undefined;
        },
        async phase(title, work, result) {
            const phase = { title: (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(title), startedMs: now() };
            running.push(phase);
            reportedMs = phase.startedMs;
            animate();
            draw();
            const end = (mark, what) => {
                running.splice(running.indexOf(phase), 1);
                state = undefined;
                if (running.length === 0)
                    rest();
                if (level === 'quiet')
                    return;
                const took = (0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatDuration */ .a3)(now() - phase.startedMs);
                if (stream.isTTY === true)
                    print(`${phase.title}  ${what === '' ? '' : `${what}  `}${took}`, (line) => `${mark} ${line}`);
                else
                    print(`${phase.title}: ${what === '' ? 'done' : what} (${took})`);
            };
            try {
                const value = await work();
                end(paint.green('✓'), result?.(value) ?? '');
                return value;
            }
            catch (error) {
                const stopped = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$;
                end(stopped ? paint.yellow('–') : paint.red('✗'), stopped ? 'stopped' : 'failed');
                throw error;
            }
        },
        close: rest,
    };
}


/***/ }),

/***/ 680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ pace),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1787);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4481);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9854);



const windowMs = 4_000;
/** A download tells of every chunk, thousands a second: no more than this is remembered of them. */
const sampleMs = 50;
function pace() {
    let samples = [];
    let perSecond = 0;
    return {
        seen(done, atMs) {
            const last = samples.at(-1);
            if (last && done < last[0]) {
                samples = [];
                perSecond = 0;
            }
            else if (last && atMs - last[1] < sampleMs)
                return perSecond;
            samples = [...samples.filter(([, at]) => atMs - at <= windowMs), [done, atMs]];
            const [first] = samples;
            perSecond = !first || atMs - first[1] < 300 ? 0 : ((done - first[0]) / (atMs - first[1])) * 1000;
            return perSecond;
        },
    };
}
/** `34.0 MB of 74.1 MB`, `12 of 51 files`. */
function amount({ done, total, unit }) {
    const show = unit === 'bytes' ? _text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3 : _text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4;
    const suffix = unit === 'files' ? ' files' : '';
    return total === undefined ? `${show(done)}${suffix}` : `${show(done)} of ${show(total)}${suffix}`;
}
/** One line that fits `columns`, the least important parts left out first: bar, current name, pace. Never wraps. */
function progressLine(state, perSecond, columns, paint) {
    const title = (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(state.title);
    const current = state.current === undefined ? '' : (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(state.current);
    const speed = perSecond > 0 && state.unit === 'bytes' ? `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.round(perSecond))}/s` : '';
    const left = timeLeft(state, perSecond);
    const share = state.total ? Math.min(1, state.done / state.total) : undefined;
    const variants = [
        [title, share === undefined ? '' : bar(share, 24), amount(state), speed, left, current],
        [title, share === undefined ? '' : bar(share, 12), amount(state), left, current],
        [title, amount(state), left, current],
        [title, amount(state), left],
        [title, percent(share)],
    ];
    const joined = variants.map((parts) => parts.filter((part) => part !== '').join('  '));
    // One column stays free: a terminal wraps when its last one is written.
    const fitting = joined.find((line) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .textWidth */ .s)(line) < columns) ?? (0,_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .fitWidth */ .G)(joined.at(-1) ?? title, columns - 1);
    return fitting.startsWith(title) ? paint.bold(title) + fitting.slice(title.length) : fitting;
}
function timeLeft({ done, total }, perSecond) {
    if (total === undefined || perSecond <= 0 || done >= total)
        return '';
    return `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.max(1, Math.round((total - done) / perSecond)) * 1000).replace(/\.0 s$/, ' s')} left`;
}
function percent(share) {
    return share === undefined ? '' : `${Math.floor(share * 100)} %`;
}
function bar(share, columns) {
    const full = Math.round(share * columns);
    return '━'.repeat(full) + '╌'.repeat(columns - full);
}


/***/ }),

/***/ 8671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   colours: () => (/* binding */ colours),
/* harmony export */   wantsColours: () => (/* binding */ wantsColours)
/* harmony export */ });
const codes = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    yellow: [33, 39],
    green: [32, 39],
    cyan: [36, 39],
};
function colours(on) {
    const paint = ([start, end]) => on ? (text) => (text === '' ? '' : `\u001b[${start}m${text}\u001b[${end}m`) : (text) => text;
    return {
        bold: paint(codes.bold),
        dim: paint(codes.dim),
        red: paint(codes.red),
        yellow: paint(codes.yellow),
        green: paint(codes.green),
        cyan: paint(codes.cyan),
    };
}
/** https://no-color.org: any value but an empty one means no; https://force-color.org for the contrary. */
function wantsColours(env, terminal) {
    if (env['NO_COLOR'])
        return false;
    if (env['FORCE_COLOR'])
        return env['FORCE_COLOR'] !== '0';
    return terminal && env['TERM'] !== 'dumb';
}


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
// Text from outside (names, file names, descriptions, index answers, output of children) made harmless to look at.
/**
 * C0 and C1 controls but tab and newline; marks that change the direction of text (CVE-2021-42574, https://trojansource.codes);
 * invisible characters; line separators; tag characters; lone surrogates.
 */
const unseen = 
// oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what it looks for
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;
function escaped(character) {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
/** The text with every character that could deceive a terminal, a browser or a reader shown as `\x1b`; tabs and newlines stay. */
function visible(text) {
    return text.replace(unseen, escaped);
}
/** As `visible`, on one line: for names and paths. */
function oneLine(text) {
    return visible(text.replace(/\t/g, '\\t').replace(/\r/g, '\\r').replace(/\n/g, '\\n'));
}
/** At most `length` characters (code points), the end replaced by an ellipsis. */
function shorten(text, length) {
    if (text.length <= length)
        return text;
    const characters = Array.from(text.slice(0, length * 2));
    return characters.length <= length && text.length <= length * 2
        ? text
        : `${characters.slice(0, length - 1).join('')}…`;
}
/** The lines of a text, by every line break that a terminal or the runner knows. */
function linesOf(text) {
    return text.split(/\r\n|\r|\n/);
}


/***/ }),

/***/ 4481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   H7: () => (/* binding */ megabyte),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
// Sizes and times for people.
/** Lambda's megabyte: its "250 MB" are 262,144,000 bytes, https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const megabyte = 1_048_576;
/** `0 B`, `812 B`, `4.2 KB`, `70.6 MB`: binary, as Lambda counts. */
function formatBytes(bytes) {
    const size = Math.abs(bytes);
    const sign = bytes < 0 ? '-' : '';
    if (size < 1024)
        return `${sign}${size} B`;
    const [value, unit] = size < 1_048_064
        ? [size / 1024, 'KB']
        : size < 1_073_217_536
            ? [size / megabyte, 'MB']
            : [size / 1_073_741_824, 'GB'];
    return `${sign}${value < 99.95 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}
/** As `formatBytes`, with the sign of a change: `+4.2 KB`, `-1.0 MB`, `±0 B`. */
function formatChange(bytes) {
    return bytes === 0 ? '±0 B' : `${bytes > 0 ? '+' : ''}${formatBytes(bytes)}`;
}
/** `350 ms`, `1.7 s`, `2 min 5 s`. */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `1,234,567` whatever the machine's locale. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `1 file`, `2 files`. */
function plural(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 9854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fitWidth),
/* harmony export */   s: () => (/* binding */ textWidth)
/* harmony export */ });
// How many columns of a terminal a text takes, precisely enough for a progress line: https://www.unicode.org/reports/tr11/
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /\p{Mn}|\p{Me}/u;
function columnsOf(character) {
    if (character < '\u0300')
        return 1;
    if (none.test(character))
        return 0;
    return wide.test(character) ? 2 : 1;
}
function textWidth(text) {
    let columns = 0;
    for (const character of text)
        columns += columnsOf(character);
    return columns;
}
/** The text cut to so many columns, with an ellipsis where it was cut. */
function fitWidth(text, columns) {
    if (textWidth(text) <= columns)
        return text;
    if (columns < 1)
        return '';
    let kept = '';
    let used = 0;
    for (const character of text) {
        used += columnsOf(character);
        if (used > columns - 1)
            break;
        kept += character;
    }
    return `${kept}…`;
}


/***/ })

};
