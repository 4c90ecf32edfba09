export const id = 603;
export const ids = [603];
export const modules = {

/***/ 68587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ shareOfLimit),
/* harmony export */   k: () => (/* binding */ withShare)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34481);
/* harmony import */ var _lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21280);


/** `236.0 MB (94 %)` */
function withShare(unzippedSizeBytes) {
    return `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(unzippedSizeBytes)} (${shareOfLimit(unzippedSizeBytes)})`;
}
/** `94 %` of the limit; `< 1 %`; never rounded up to 100 nor down to it. */
function shareOfLimit(unzippedSizeBytes, limitBytes = _lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC) {
    const percent = (unzippedSizeBytes / limitBytes) * 100;
    if (percent > 0 && percent < 1)
        return '< 1 %';
    return `${percent > 100 ? Math.ceil(percent) : Math.floor(percent)} %`;
}


/***/ }),

/***/ 17940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   d_: () => (/* binding */ startupChangeText),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _model_startup_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46095);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34481);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39920);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86084);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87177);






const mostStartup = 10;
/** The difference to what is published, or why it is not known. */
function changeLines(comparison, packages, detail) {
    if (!comparison)
        return [];
    if (comparison.kind === 'not-compared')
        return [`Not compared: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(comparison.reason)}`, ''];
    const { diff } = comparison;
    const base = `Against ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(diff.base, 200)}`;
    const sets = [
        ...setLine('Runtimes', diff.runtimes),
        ...setLine('Architectures', diff.architectures),
        ...setLine('Shared with', diff.grants),
    ];
    if (diff.identical && sets.length === 0)
        return [`${base}: the same content.`, ''];
    const known = new Map(packages.map((one) => [one.name, one]));
    const rows = diff.packages.slice(0, detail.changes).map((change) => row(change, known.get(change.name)));
    const hidden = diff.packages.length - rows.length;
    return [
        `${base}: ${summary(diff)}.`,
        '',
        ...(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)([['', 'right'], ['Package'], ['Before'], ['After'], ['Size', 'right'], ['Required by'], ['Licence']], rows),
        ...(hidden > 0 ? [`… and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(hidden, 'more changed package')}`, ''] : []),
        ...sets,
        ...(sets.length > 0 ? [''] : []),
        ...startupLines(diff.startup ?? []),
        ...(detail.files > 0 ? diff.packages.flatMap((change) => fileFold(change, detail.files)) : []),
        ...((0,_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(diff.otherFiles) > 0
            ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .AU)(`Files of no package: ${counts(diff.otherFiles)}`, fileList(diff.otherFiles, detail.files))
            : []),
    ];
}
/** `2 added, 1 removed, 3 changed, 45 unchanged; +4.2 MB unzipped, now 236.0 MB` */
function summary(diff) {
    const count = (kind) => diff.packages.filter((change) => change.kind === kind).length;
    const parts = ['added', 'removed', 'changed']
        .filter((kind) => count(kind) > 0)
        .map((kind) => `${count(kind)} ${kind}`);
    const packages = parts.length === 0 ? 'no package changed' : `packages ${parts.join(', ')}`;
    const change = (0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatChange */ .eD)(diff.afterUnzippedSizeBytes - diff.beforeUnzippedSizeBytes);
    return `${packages}, ${diff.unchangedPackages} unchanged; ${change} unzipped, now ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(diff.afterUnzippedSizeBytes)}`;
}
function row(change, now) {
    const sign = { added: '+', removed: '−', changed: '~' }[change.kind];
    const versions = (list) => list.map((one) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one, 40)).join(', ');
    const current = release(versions(change.after), now);
    const after = change.files ? `${current} ${counts(change.files)}` : current;
    return [
        sign,
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(change.name),
        versions(change.before),
        isDowngrade(change) ? `${after} **downgrade**` : after,
        (0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatChange */ .eD)(change.afterSizeBytes - change.beforeSizeBytes),
        now ? requiredBy(now) : '',
        now?.licence === undefined ? '' : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(now.licence, 60),
    ];
}
/** A version that leads to its release. */
function release(versions, { releasePage } = {}) {
    const isPlain = releasePage !== undefined && /^https:\/\/[\w./%+-]+$/.test(releasePage);
    return isPlain ? `[${versions}](${releasePage})` : versions;
}
/** **direct** for what the user asked for; else the packages that require it. */
function requiredBy({ requiredBy: requirers }) {
    if (requirers.some(({ kind }) => kind !== 'package'))
        return '**direct**';
    const names = requirers.map(_report_js__WEBPACK_IMPORTED_MODULE_4__/* .requirerName */ .x);
    const rest = names.length - 2;
    return [...names.slice(0, 2).map((name) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name, 40)), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
/** The newest version that exists now is older than the newest before. Undefined order counts as none. */
function isDowngrade({ kind, before, after }) {
    const [was, is] = [before, after].map(newest);
    return kind === 'changed' && was !== undefined && is !== undefined && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.lt)(is, was);
}
/** Versions of npm packages are read by the same rules: https://peps.python.org/pep-0440/#semantic-versioning */
function newest(versions) {
    if (versions.some((version) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(version) === null))
        return undefined;
    return [...versions].sort((a, b) => (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(b, a))[0];
}
function fileFold(change, most) {
    if (!change.files)
        return [];
    return (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .fold */ .AU)(`${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .htmlCode */ .h8)(change.name)}, same version: ${counts(change.files)}`, fileList(change.files, most));
}
function fileList(files, most) {
    const sign = { added: '+', removed: '−', changed: '~' };
    const listed = files.listed.slice(0, most).map(({ kind, path }) => `- ${sign[kind]} ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path, 200)}`);
    const hidden = (0,_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(files) - listed.length;
    return [...listed, ...(hidden > 0 ? [`- … and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(hidden, 'more file')}`] : []), ''];
}
/** `3 files changed, 1 added` */
function counts(files) {
    const parts = [
        ...(files.changed > 0 ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(files.changed, 'file')} changed`] : []),
        ...(files.added > 0 ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(files.added, 'file')} added`] : []),
        ...(files.removed > 0 ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(files.removed, 'file')} removed`] : []),
    ];
    return parts.join(', ');
}
/** `python/evil.pth of evil 1.0: line 1: import os` */
function startupChangeText({ kind, file }) {
    const owner = file.package === undefined ? '' : ` of ${file.package}`;
    return kind === 'removed' ? `${file.path}${owner}` : `${file.path}${owner}: ${(0,_model_startup_js__WEBPACK_IMPORTED_MODULE_5__/* .startupText */ .L)(file)}`;
}
function startupLines(changes) {
    if (changes.length === 0)
        return [];
    const sign = { added: '+', removed: '−', changed: '~' };
    const shown = changes.slice(0, mostStartup);
    return [
        'Code that runs at every start of Python:',
        '',
        ...shown.map((change) => `- ${sign[change.kind]} ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(startupChangeText(change), 600)}`),
        ...(changes.length > shown.length ? [`- … and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(changes.length - shown.length, 'more file')}`] : []),
        '',
    ];
}
function setLine(title, change) {
    if (!change)
        return [];
    const parts = [...change.added.map((one) => `+ ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one)}`), ...change.removed.map((one) => `− ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(one)}`)];
    return [`- ${title}: ${parts.slice(0, 50).join(', ')}`];
}


/***/ }),

/***/ 86084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91787);

/** Longer names and messages are cut: 10,000 characters of a name tell nobody more. */
const longestName = 120;
const longestMessage = 1_200;
const mostLines = 20;
/**
 * Text from outside for GitHub's markdown, never put at the start of a line or into an attribute. Every character that
 * markdown, HTML, maths or autolinks could there take for markup is a numeric entity, which CommonMark never reads as
 * markup: https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 * A word joiner keeps GitHub from seeing a mention, an issue or an address in what the entities become.
 */
function entities(text) {
    return text
        .replace(/[&<>`*_~[\]#|\\$]|:(?=\/\/)|:(?=\w)(?<!\w:)/g, (character) => `&#${character.charCodeAt(0)};`)
        .replace(/(@|&#35;|\bGH-|\bwww)(?=[\w.])/gi, '$1\u2060');
}
/** A name, a path, a version: shown as code, where GitHub links and mentions nothing. Fits a table's cell. */
function code(text, length = longestName) {
    const shown = (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, length));
    if (shown.trim() === '')
        return '';
    // A table splits its cells before it looks for code, and these could end the code.
    return /[`|\\]/.test(shown) ? `<code>${entities(shown)}</code>` : `\`${shown}\``;
}
/** As `code`, inside an HTML element, where markdown is not read. */
function htmlCode(text, length = longestName) {
    return `<code>${entities((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, length)))}</code>`;
}
/** Prose that holds names from outside. Line breaks stay, and what is between two backticks is code. */
function prose(text, length = longestMessage) {
    const lines = (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .linesOf */ .Dx)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, length).trim());
    const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines;
    return shown
        .map((line) => line
        .split(/`([^`]+)`/)
        .map((part, at) => (at % 2 === 1 ? code(part, length) : entities((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(part))))
        .join(''))
        .join('<br>');
}
/** A table; cells are markdown already. Numbers are aligned right. */
function table(columns, rows) {
    if (rows.length === 0)
        return [];
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(columns.map(([title]) => title)),
        line(columns.map(([, align]) => (align === 'right' ? '---:' : '---'))),
        ...rows.map(line),
        '',
    ];
}
/** A fold; its content is markdown, so blank lines surround it. */
function fold(summary, lines) {
    return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '</details>', ''];
}
/** A bar of block characters: `share` from 0 to 1. */
function bar(share, width = 20) {
    const eighths = Math.round(Math.max(0, Math.min(1, share)) * width * 8);
    const part = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '';
    return '█'.repeat(Math.floor(eighths / 8)) + part;
}


/***/ }),

/***/ 46202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   pb: () => (/* binding */ problemLines),
/* harmony export */   yz: () => (/* binding */ problemTitle)
/* harmony export */ });
/** The words of a problem, the same on a terminal, in an annotation, in a summary and in JSON: what and why, then the next step. */
function problemLines(problem) {
    return problem.nextStep === undefined ? [problem.message] : [problem.message, problem.nextStep];
}
/** `requirements.txt:3:1`; undefined when it belongs to no file. */
function placeOf({ file, line, column }) {
    if (file === undefined)
        return undefined;
    return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
/** A short heading made of the code: `no-fitting-wheel` → `No fitting wheel`. */
function problemTitle({ code }) {
    const words = code.replaceAll('-', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
}


/***/ }),

/***/ 9603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminalProblems: () => (/* binding */ terminalProblems),
  terminalReport: () => (/* binding */ terminalReport),
  terminalVerdict: () => (/* binding */ terminalVerdict)
});

// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/text/width.js
var width = __webpack_require__(19854);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(21280);
// EXTERNAL MODULE: ./build/report/diff.js
var report_diff = __webpack_require__(39920);
// EXTERNAL MODULE: ./build/report/limits.js
var report_limits = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/report/markdown-diff.js
var markdown_diff = __webpack_require__(17940);
// EXTERNAL MODULE: ./build/report/markdown-text.js
var markdown_text = __webpack_require__(86084);
// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(72734);
// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(46202);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(47342);
;// CONCATENATED MODULE: ./build/report/terminal-table.js
// Many layers in one table with a total: one line a layer.




/** More layers than these are a table. */
const layersInFull = 3;
const said = {
    failed: 'failed',
    publish: 'to publish',
    change: 'to change',
    published: 'published',
    build: 'to build',
    built: 'built',
    unchanged: 'unchanged',
    none: '–',
};
function layerTable(layers, { columns, colours }) {
    const all = columnsOf(layers);
    let shown = all;
    const widthOf = ({ title, cells, total }) => Math.max(...[title, total, ...cells].map((text) => (0,width/* textWidth */.s)(text)));
    // Names differ at their ends: a column is left out before one of them is cut much.
    const nameLeast = Math.min(all[0] ? widthOf(all[0]) : 0, Math.max(12, Math.floor(columns * 0.6)));
    const widthOfOthers = () => shown.slice(1).reduce((sum, one) => sum + widthOf(one) + 2, 0);
    while (shown.length > 2 && nameLeast + widthOfOthers() > columns) {
        const least = shown.reduce((worst, one) => (one.leftOut > worst.leftOut ? one : worst));
        shown = shown.filter((one) => one !== least);
    }
    const [first] = all;
    const nameWidth = Math.max(nameLeast, Math.min(first ? widthOf(first) : 0, columns - widthOfOthers()));
    const widths = shown.map((one, at) => (at === 0 ? nameWidth : widthOf(one)));
    const row = (cellOf) => shown
        .map((column, at) => {
        const text = (0,width/* fitWidth */.G)(cellOf(column), widths[at] ?? 0);
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - (0,width/* textWidth */.s)(text)));
        return column.atRight === true ? gap + text : text + gap;
    })
        .join('  ')
        .trimEnd();
    return [
        colours.dim(row(({ title }) => title)),
        ...layers.map((_, at) => row(({ cells }) => cells[at] ?? '')),
        colours.bold(row(({ total }) => total)),
    ];
}
function columnsOf(layers) {
    const bytes = (of, title, leftOut) => {
        const sizes = layers.map(of);
        const shown = (size) => (size === undefined ? '–' : (0,units/* formatBytes */.z3)(size));
        const total = sizes.reduce((sum, size) => sum + (size ?? 0), 0);
        return { title, cells: sizes.map(shown), total: shown(total), atRight: true, leftOut };
    };
    const counts = layers.map(({ content }) => content?.packages.filter(({ origin }) => origin !== 'include').length);
    return [
        {
            title: 'layer',
            cells: layers.map(({ plan }) => (0,neutralize/* oneLine */.TN)(plan.name)),
            total: (0,units/* plural */.LS)(layers.length, 'layer'),
            leftOut: 0,
        },
        {
            title: 'for',
            cells: layers.map(({ plan: { targets } }) => {
                const [one] = targets;
                return targets.length > 1 ? (0,units/* plural */.LS)(targets.length, 'target') : `${one.runtime.name} ${one.architecture}`;
            }),
            total: '',
            leftOut: 3,
        },
        {
            title: 'packages',
            cells: counts.map((count) => (count === undefined ? '–' : String(count))),
            total: String(counts.reduce((sum, count) => sum + (count ?? 0), 0)),
            atRight: true,
            leftOut: 4,
        },
        bytes(({ content }) => content?.sizeBytes, 'zipped', 2),
        bytes(({ content }) => content?.unzippedSizeBytes, 'unzipped', 1),
        { title: '', cells: layers.map((layer) => resultOf(layer)), total: '', leftOut: 0 },
    ];
}
function resultOf(layer) {
    const versions = [...new Set((layer.destinations ?? []).map(({ version }) => version))];
    const fate = said[(0,verdict.fateOf)(layer)];
    return versions.length === 1 && !layer.planned ? `version ${versions[0]} ${fate}` : fate;
}

;// CONCATENATED MODULE: ./build/report/terminal.js













const packagesShown = 10;
const changesShown = 20;
const longestMessage = 1_500;
/**
 * The layers of a run, for people at a terminal. Problems come from `terminalProblems`, what it came to from
 * `terminalVerdict`, and the log has shown the warnings. Lines without newline.
 */
function terminalReport(report, view) {
    if (report.answer)
        return report.answer.lines.map((line) => (0,neutralize/* visible */.RK)((0,neutralize/* shorten */.ml)(line, longestMessage)));
    const { layers, verb } = report;
    const overview = report.overviewPath === undefined ? [] : [`All layers: ${(0,neutralize/* oneLine */.TN)(report.overviewPath)}`, ''];
    const isMany = layers.length > layersInFull && view.verbose !== true;
    // With many layers, the table says which of them failed.
    const isTable = isMany && (report.problems.length === 0 || layers.some(({ failed }) => failed));
    if (report.problems.length > 0 && verb !== 'inspect' && !isTable)
        return layers.flatMap((layer) => leftBehind(layer, view));
    if (verb === 'diff')
        return layers.flatMap((layer) => comparisonLines(layer.comparison, { ...view, verbose: true }));
    if (isTable) {
        const certain = (layer) => (0,report_packages/* findingsOf */.WX)(layer).filter(({ severity }) => severity !== 'note');
        const notes = layers.flatMap((layer) => (0,report_packages/* findingsOf */.WX)(layer)).filter(({ severity }) => severity === 'note');
        const findings = [
            ...layers.flatMap((layer) => withName(layer, findingLines(certain(layer), view))),
            ...notesLine(notes.length, view),
        ];
        return [...layerTable(layers, view), '', ...findings, ...(findings.length === 0 ? [] : ['']), ...overview];
    }
    return [...layers.flatMap((layer) => layerLines(layer, view)), ...overview];
}
/** What the run came to, in one line. It comes last. */
function terminalVerdict(report, { colours }) {
    const line = (0,verdict.verdict)(report);
    if (line === undefined)
        return [];
    return [report.problems.length > 0 ? colours.red(line) : colours.bold(line)];
}
/** What a failed run published all the same, and its warnings: no summary that looks like success. */
function leftBehind(report, view) {
    const warnings = (0,report_packages/* findingsOf */.WX)(report).filter(({ severity }) => severity === 'warning');
    const lines = [...(report.destinations ?? []).map((one) => destinationLine(one)), ...findingLines(warnings, view)];
    return withName(report, lines);
}
function withName({ plan }, lines) {
    return lines.length === 0 ? [] : [`${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(plan.name, 140))}:`, ...lines];
}
/** Problems of a run, in the words that annotations and the JSON document have. */
function terminalProblems(problems, { colours }) {
    return problems.flatMap((problem) => {
        const place = (0,problem_text/* placeOf */.$t)(problem);
        const lines = labelled('error', colours.red, (0,problem_text/* problemLines */.pb)(problem));
        return place === undefined ? lines : [...lines, `  ${colours.dim(`at ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(place, 300))}`)}`];
    });
}
function layerLines(report, view) {
    const { plan, content, zip, destinations, comparison } = report;
    const { colours } = view;
    const targets = plan.targets.map(({ runtime, architecture }) => `${runtime.name} ${architecture}`).join(', ');
    const { packages = [], sizeBytes, unzippedSizeBytes, sizesWithout, files } = content ?? {};
    const distributions = packages.filter(({ origin }) => origin !== 'include').length;
    const totals = [
        ...(content ? [(0,units/* plural */.LS)(distributions, 'package')] : []),
        ...(files === undefined ? [] : [(0,units/* plural */.LS)(files, 'file')]),
        ...(sizeBytes === undefined ? [] : [`${(0,units/* formatBytes */.z3)(sizeBytes)} zipped`]),
        ...(unzippedSizeBytes === undefined
            ? []
            : [
                plan.kind === 'image'
                    ? `${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} unzipped`
                    : `${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} of ${(0,units/* formatBytes */.z3)(limits/* unzippedLimitBytes */.WC)} unzipped (${(0,report_limits/* shareOfLimit */.a)(unzippedSizeBytes)})`,
            ]),
        ...(sizesWithout ? [`without ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)((0,listing/* listed */.KE)(sizesWithout), 200))}, to be compiled`] : []),
    ];
    return [
        `${colours.bold((0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(plan.name, 140)))}  ${targets}`,
        ...packageLines(packages, view),
        ...(totals.length === 0 ? [] : [`  ${totals.join(', ')}`]),
        ...(zip?.path === undefined ? [] : [`  ${(0,neutralize/* oneLine */.TN)(zip.path)}${zip.reused ? colours.dim('  unchanged') : ''}`]),
        ...(report.files?.pagePath === undefined ? [] : [`  ${(0,neutralize/* oneLine */.TN)(report.files.pagePath)}`]),
        ...(zip?.path === undefined || zip.codeSha256 === undefined
            ? []
            : [`  ${colours.dim(`sha256 ${hexOf(zip.codeSha256)}`)}`]),
        ...imageLines(report.image, view),
        ...comparisonLines(comparison, view),
        ...(destinations ?? []).map((one) => destinationLine(one)),
        ...plannedLines(report.planned, colours),
        ...(report.files?.snippetsPath === undefined ? [] : [`  to use it: ${(0,neutralize/* oneLine */.TN)(report.files.snippetsPath)}`]),
        ...consumerLines(report.consumers),
        ...findingLines((0,report_packages/* findingsOf */.WX)(report), view),
        '',
    ];
}
function plannedLines(planned, colours) {
    return (planned ?? []).flatMap(({ region, actions }) => actions.length === 0
        ? [`  ${(0,neutralize/* oneLine */.TN)(region)}  up to date`]
        : actions.map((action) => `  ${(0,neutralize/* oneLine */.TN)(region)}  ${colours.yellow((0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(action, longestMessage)))}`));
}
function imageLines(image, { colours }) {
    if (!image)
        return [];
    const { digest, sizeBytes, path, reused, pushed = [] } = image;
    const size = sizeBytes === undefined ? '' : `  ${(0,units/* formatBytes */.z3)(sizeBytes)} with its base`;
    return [
        ...(path === undefined ? [] : [`  ${(0,neutralize/* oneLine */.TN)(path)}${reused === true ? colours.dim('  unchanged') : ''}`]),
        `  ${colours.dim(`${digest}${size}`)}`,
        ...pushed.flatMap(({ imageUri, tags, changed, done }) => {
            const address = `  ${(0,neutralize/* oneLine */.TN)(imageUri)}${changed ? '' : colours.dim('  unchanged')}`;
            const more = [`tags ${tags.join(', ')}`, ...done];
            return [address].concat(more.map((one) => `    ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(one, 400))}`));
        }),
    ];
}
function consumerLines(consumers) {
    if (!consumers)
        return [];
    if (consumers.length === 0)
        return ['  No function uses it.'];
    return consumers.map(({ region, version, functionArn, functionVersion }) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(`  ${region}  version ${version}  ${functionArn}:${functionVersion}`, 400)));
}
function hexOf(codeSha256) {
    return Buffer.from(codeSha256, 'base64').toString('hex');
}
function packageLines(packages, { columns, colours, verbose }) {
    const shown = verbose === true ? packages : packages.slice(0, packagesShown);
    const names = shown.map(({ name, version }) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(version === undefined ? name : `${name} ${version}`, 80)));
    // Name, size and bar with their gaps: a narrow window loses the bar first, then the ends of names.
    const sizeWidth = 9;
    const nameWidth = Math.min(Math.max(0, ...names.map(width/* textWidth */.s)), Math.max(10, columns - sizeWidth - 5));
    const barWidth = Math.min(24, columns - nameWidth - sizeWidth - 7);
    const largest = packages[0]?.unzippedSizeBytes ?? 0;
    const lines = shown.map(({ unzippedSizeBytes, origin }, index) => {
        const name = (0,width/* fitWidth */.G)(names[index] ?? '', nameWidth);
        const padded = name + ' '.repeat(nameWidth - (0,width/* textWidth */.s)(name));
        const size = (unzippedSizeBytes === undefined ? '–' : (0,units/* formatBytes */.z3)(unzippedSizeBytes)).padStart(sizeWidth);
        const block = barWidth >= 4 && largest > 0 ? (0,markdown_text/* bar */.M0)((unzippedSizeBytes ?? 0) / largest, barWidth) : '';
        const words = { built: 'compiled', 'to-build': 'to compile' };
        const mark = origin === 'built' || origin === 'to-build' ? colours.yellow(words[origin]) : '';
        return `  ${[padded, size, colours.cyan(block), mark].join('  ').trimEnd()}`;
    });
    const rest = packages.slice(shown.length);
    const restBytes = rest.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0);
    return rest.length === 0
        ? lines
        : [...lines, colours.dim(`  and ${(0,units/* plural */.LS)(rest.length, 'more', 'more')}, ${(0,units/* formatBytes */.z3)(restBytes)}`)];
}
/** Also what `lambda-layer diff` prints. */
function comparisonLines(comparison, view) {
    if (!comparison)
        return [];
    if (comparison.kind === 'not-compared')
        return [`  not compared: ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(comparison.reason, longestMessage))}`];
    return diffLines(comparison.diff, view);
}
function diffLines(diff, { colours, verbose }) {
    const base = (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(diff.base, 200));
    if (diff.identical)
        return [`  same content as ${base}`];
    const shown = verbose === true ? diff.packages : diff.packages.slice(0, changesShown);
    const versions = (list) => list.map((one) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(one, 40))).join(', ');
    const lines = shown.map((change) => {
        const size = (0,units/* formatChange */.eD)(change.afterSizeBytes - change.beforeSizeBytes);
        const name = (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(change.name, 80));
        switch (change.kind) {
            case 'added':
                return `  ${colours.green('+')} ${name} ${versions(change.after)}  ${size}`;
            case 'removed':
                return `  ${colours.red('-')} ${name} ${versions(change.before)}  ${size}`;
            case 'changed':
                return change.files
                    ? `  ${colours.yellow('~')} ${name} ${versions(change.after)}  same version, other files  ${size}`
                    : `  ${colours.yellow('~')} ${name} ${versions(change.before)} → ${versions(change.after)}  ${size}`;
        }
    });
    const hidden = diff.packages.length - shown.length;
    return [
        `  against ${base}: ${(0,markdown_diff/* summary */.z)(diff)}`,
        ...lines,
        ...(hidden > 0 ? [`  … and ${(0,units/* plural */.LS)(hidden, 'more changed package')}`] : []),
        ...setLine('runtimes', diff.runtimes),
        ...setLine('architectures', diff.architectures),
        ...setLine('shared with', diff.grants),
        ...((0,report_diff/* countOf */.pq)(diff.otherFiles) > 0 ? [`  of no package: ${(0,markdown_diff/* counts */.tQ)(diff.otherFiles)}`] : []),
        ...(diff.startup ?? []).map((change) => {
            const sign = { added: colours.red('+'), removed: colours.green('-'), changed: colours.red('~') }[change.kind];
            return `  ${sign} code at every start of Python: ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)((0,markdown_diff/* startupChangeText */.d_)(change), longestMessage))}`;
        }),
    ];
}
function setLine(title, change) {
    if (!change)
        return [];
    const parts = [...change.added.map((one) => `+ ${one}`), ...change.removed.map((one) => `- ${one}`)];
    return [`  ${title}: ${parts.map((one) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(one, 100))).join(', ')}`];
}
function destinationLine({ region, layerVersionArn, changed }) {
    return `  ${(0,neutralize/* oneLine */.TN)(region)}  ${(0,neutralize/* oneLine */.TN)(layerVersionArn)}${changed ? '' : '  unchanged'}`;
}
function findingLines(findings, view) {
    const { colours, verbose } = view;
    const label = { error: colours.red, warning: colours.yellow, note: colours.dim };
    const notes = findings.filter(({ severity }) => severity === 'note');
    const shown = verbose === true ? findings : findings.filter(({ severity }) => severity !== 'note');
    return [
        ...shown.flatMap((one) => labelled(one.severity, label[one.severity], (0,problem_text/* problemLines */.pb)(one)).map((line) => `  ${line}`)),
        ...(verbose === true ? [] : notesLine(notes.length, view)),
    ];
}
function notesLine(count, { colours, more = '--verbose' }) {
    return count === 0 ? [] : [colours.dim(`  ${(0,units/* plural */.LS)(count, 'note')}, shown with ${more}`)];
}
function labelled(label, paint, lines) {
    const [first = '', ...rest] = lines.flatMap((line) => (0,neutralize/* visible */.RK)((0,neutralize/* shorten */.ml)(line, longestMessage)).split('\n'));
    return [`${paint(`${label}:`)} ${first}`, ...rest.map((line) => `  ${line}`)];
}


/***/ }),

/***/ 47342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fateOf: () => (/* binding */ fateOf),
/* harmony export */   hasChanges: () => (/* binding */ hasChanges),
/* harmony export */   verdict: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34481);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39920);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72734);
// What a run came to, in one line that comes last.



function fateOf({ planned, destinations, zip, content, failed: hasFailed }) {
    if (hasFailed)
        return 'failed';
    if (planned) {
        const actions = planned.flatMap((one) => one.actions);
        if (actions.some((action) => action.startsWith('publish a new version')))
            return 'publish';
        return actions.length > 0 ? 'change' : 'unchanged';
    }
    if (destinations && destinations.length > 0)
        return destinations.some(({ changed }) => changed) ? 'published' : 'unchanged';
    if (zip?.path !== undefined)
        return zip.reused ? 'unchanged' : 'built';
    return content ? 'build' : 'none';
}
/** Whether a plan found something to do, or could not find out that there is nothing. */
function hasChanges({ layers }) {
    return layers.some((layer) => fateOf(layer) !== 'unchanged');
}
/** One line; undefined for a verb whose answer is all there is to say. */
function verdict(report) {
    const { verb, layers, problems } = report;
    if (problems.length > 0)
        return failed(report);
    switch (verb) {
        case 'plan':
            return `Plan: ${planned(layers)}.`;
        case 'build':
        case 'publish':
        case 'prune':
            return layers.length === 0 ? undefined : sentence(made(layers));
        case 'inspect':
            return inspected(layers);
        case 'diff':
            return compared(layers);
        default:
            return undefined;
    }
}
const words = [
    ['publish', 'to publish', 'to publish'],
    ['change', 'to change', 'to change'],
    ['published', 'published', 'published'],
    ['build', 'to build', 'to build'],
    ['built', 'built', 'built'],
    ['unchanged', 'unchanged', 'unchanged'],
];
function planned(layers) {
    const regions = regionsOf(layers);
    const counts = countsOf(layers);
    if (regions.length === 0) {
        const reason = layers.some(({ comparison }) => comparison?.kind === 'not-compared');
        return `${counts}; ${reason ? 'what is published is not known' : 'nothing is published, since no region is named'}`;
    }
    const isDone = layers.every((layer) => fateOf(layer) === 'unchanged');
    return `${isDone ? `nothing to do, ${counts}` : counts}, in ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(regions.length, 'region')}`;
}
function made(layers) {
    const regions = regionsOf(layers);
    return `${countsOf(layers)}${regions.length === 0 ? '' : `, in ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(regions.length, 'region')}`}`;
}
function countsOf(layers) {
    const fates = layers.map(fateOf);
    const parts = words.flatMap(([fate, text]) => {
        const count = fates.filter((one) => one === fate).length;
        return count === 0 ? [] : [`${count} ${text}`];
    });
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
function regionsOf(layers) {
    const named = layers.flatMap(({ planned: plan = [], destinations = [] }) => [...plan, ...destinations]);
    return [...new Set(named.map(({ region }) => region))];
}
function inspected(layers) {
    const findings = layers.flatMap((layer) => (0,_packages_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOf */ .WX)(layer));
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    return warnings === 0 ? 'Nothing wrong was found.' : `No errors, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(warnings, 'warning')}.`;
}
function compared(layers) {
    const diff = layers.map(({ comparison }) => comparison).find((one) => one?.kind === 'compared')?.diff;
    if (!diff)
        return undefined;
    if (diff.identical)
        return 'The layers have the same content.';
    const { packages } = diff;
    const count = (kind) => packages.filter((one) => one.kind === kind).length;
    const files = (0,_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(diff.otherFiles);
    return `Packages: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed${files === 0 ? '' : `; ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files, 'other file')}`}.`;
}
/** What a failed run left behind, so that nobody has to guess. */
function failed({ verb, layers, problems }) {
    const destinations = layers.flatMap((one) => one.destinations ?? []);
    const published = destinations.filter(({ changed }) => changed).length;
    const zips = layers.filter(({ zip }) => zip?.path !== undefined).length;
    const left = verb === 'publish'
        ? published > 0
            ? `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(published, 'version')} published before it failed.`
            : 'Nothing was published.'
        : verb === 'build'
            ? zips > 0
                ? `${zips} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(layers.length, 'zip')} written.`
                : 'Nothing was written.'
            : '';
    const failedLayers = layers.filter((layer) => layer.failed).length;
    const many = failedLayers > 0 && layers.length > 1 ? ` in ${failedLayers} of ${layers.length} layers` : '';
    return `Failed: ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(problems.length, 'error')}${many}.${left === '' ? '' : ` ${left}`}`;
}
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;


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
