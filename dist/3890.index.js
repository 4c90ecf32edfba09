export const id = 3890;
export const ids = [3890,8671];
export const modules = {

/***/ 53890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalLog: () => (/* binding */ terminalLog)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91787);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34481);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19854);
/* harmony import */ var _text_colours_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18671);
/* harmony import */ var _progress_line_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90680);







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

/***/ 90680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ pace),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91787);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34481);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19854);



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
/** `34.0 MB of 74.1 MB`, `12 of 51 files`. As wide at the start as at the end, so that what follows does not move. */
function amount({ done, total, unit }, steady = false) {
    const show = unit === 'bytes' ? _text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3 : _text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4;
    const suffix = unit === 'bytes' ? '' : ` ${unit}`;
    if (total === undefined)
        return `${show(done)}${suffix}`;
    const widest = unit === 'bytes' ? Math.max(show(total).length, '1000 KB'.length + (total > 1_048_576 ? 1 : 0)) : show(total).length;
    return `${steady ? show(done).padStart(widest) : show(done)} of ${show(total)}${suffix}`;
}
/**
 * One line that fits `columns`, the least important parts left out first: the current name, then the speed, half of the
 * bar, all of it, the time left. Never wraps.
 */
function progressLine(state, perSecond, columns, paint) {
    const title = (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(state.title);
    const current = state.current === undefined ? '' : (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(state.current);
    const inBytes = state.unit === 'bytes' && state.total !== undefined;
    const speed = inBytes ? (perSecond > 0 ? `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.round(perSecond))}/s` : '').padStart(speedWidth) : '';
    const left = state.total === undefined ? '' : timeLeft(state, perSecond).padStart(leftWidth);
    const share = state.total ? Math.min(1, state.done / state.total) : undefined;
    const done = amount(state, true);
    const long = share === undefined ? '' : bar(share, 24);
    const short = share === undefined ? '' : bar(share, 12);
    const variants = [
        [title, long, done, speed, left, current],
        [title, long, done, speed, left],
        [title, short, done, speed, left],
        [title, short, done, left],
        [title, done, left],
        [title, done],
        [title, percent(share)],
    ];
    const joined = variants.map((parts) => parts
        .filter((part) => part !== '')
        .join('  ')
        .trimEnd());
    // One column stays free: a terminal wraps when its last one is written.
    const fitting = joined.find((line) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .textWidth */ .s)(line) < columns) ?? (0,_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .fitWidth */ .G)(joined.at(-1) ?? title, columns - 1);
    return fitting.startsWith(title) ? paint.bold(title) + fitting.slice(title.length) : fitting;
}
const speedWidth = '99.9 MB/s'.length;
const leftWidth = '59 min 59 s left'.length - 4;
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

/***/ 18671:
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

/***/ 19854:
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
