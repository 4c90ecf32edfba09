export const id = 299;
export const ids = [299];
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

/***/ 3732:
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
/** The text with everything that a terminal, a browser or a reader's eye could be deceived by shown as `\x1b`; tabs and newlines stay. */
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

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export megabyte */
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

/***/ 9671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fitWidth),
/* harmony export */   s: () => (/* binding */ textWidth)
/* harmony export */ });
// How many columns of a terminal a text takes. Near enough for a progress line: https://www.unicode.org/reports/tr11/
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


/***/ }),

/***/ 4873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IK: () => (/* binding */ sizeFindings),
/* harmony export */   R6: () => (/* binding */ bySize),
/* harmony export */   WC: () => (/* binding */ unzippedLimitBytes),
/* harmony export */   Xv: () => (/* binding */ checkUnzippedSize),
/* harmony export */   g$: () => (/* binding */ tooLarge)
/* harmony export */ });
/* unused harmony exports requestLimitBytes, directUploadLimitBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _formats_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9976);
// The limits of a layer: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html


/** A function and all its layers, unzipped: 250 MB, which the service counts as MiB. */
const unzippedLimitBytes = 262_144_000;
/**
 * PublishLayerVersion refuses a request of this size or more ("Request must be smaller than 69905067 bytes for the
 * PublishLayerVersion operation"). The zip travels in it as base64, four bytes for each three, and 69,905,067 is just
 * what 52,428,800 bytes become; name, description, runtimes and JSON around it take their part.
 */
const requestLimitBytes = 69_905_067;
/** Kept free for what stands around the zip in a request: description, license, names, runtimes. */
const envelopeBytes = 8 * 1024;
/** The largest zip that is sure to fit into a request: 52,422,655 bytes. A larger one goes through S3. */
const directUploadLimitBytes = Math.floor((requestLimitBytes - 1 - envelopeBytes) / 4) * 3;
/** How full a layer may be before it is said: the function's own code counts too. */
const nearlyFull = 0.9;
/**
 * Refuses a layer that Lambda would refuse: before its packages are downloaded, with the sizes of their central directories.
 * @param layerName for the message
 * @param otherBytes what the layer holds beside packages: one's own files, system libraries
 * @throws {Failure} `layer-too-large`, with the packages by size and what would have to go.
 */
function checkUnzippedSize(sizes, layerName, otherBytes = 0) {
    const problem = tooLarge(sizes, layerName, otherBytes);
    if (problem)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(problem);
}
/** The problem that `checkUnzippedSize` throws, if there is one. */
function tooLarge(sizes, layerName, otherBytes = 0) {
    const total = otherBytes + sizes.reduce((sum, one) => sum + one.unzippedSizeBytes, 0);
    if (total <= unzippedLimitBytes)
        return undefined;
    const excess = total - unzippedLimitBytes;
    const largest = bySize(sizes);
    const [first] = largest;
    return {
        code: 'layer-too-large',
        message: `${layerName} would be ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(total)} unzipped, ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(excess)} over Lambda's limit of ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(unzippedLimitBytes)} for a function with all its layers.\n${table(largest, otherBytes)}`,
        nextStep: `Take out at least ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(excess)}${first ? `: ${whatCouldGo(largest, excess)}` : ''}. Or divide the packages among several functions, or use a container image, which may have 10 GB.`,
        ...(first ? { package: first.name } : {}),
    };
}
/** What is good to know of a layer that fits: it is nearly full, or it cannot be uploaded without a bucket. */
function sizeFindings(layer) {
    const findings = [];
    const left = unzippedLimitBytes - layer.unzippedSizeBytes;
    if (left >= 0 && layer.unzippedSizeBytes > unzippedLimitBytes * nearlyFull) {
        findings.push({
            severity: 'warning',
            code: 'layer-nearly-full',
            message: `The layer is ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(layer.unzippedSizeBytes)} unzipped, which leaves ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(left)} of Lambda's ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(unzippedLimitBytes)} for the function's own code and other layers.`,
        });
    }
    if (layer.sizeBytes > directUploadLimitBytes) {
        findings.push({
            severity: 'note',
            code: 'needs-bucket',
            message: `The zip has ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(layer.sizeBytes)}, more than the ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(directUploadLimitBytes)} that Lambda takes in a request: it can only be published through an S3 bucket in the layer's region.`,
            nextStep: 'Name a bucket with the input s3-bucket.',
        });
    }
    return findings;
}
function bySize(sizes) {
    return sizes.toSorted((a, b) => b.unzippedSizeBytes - a.unzippedSizeBytes || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
/** The largest single package that is large enough, else the largest ones that are so together. */
function whatCouldGo(largest, excess) {
    const enough = largest.filter((one) => one.unzippedSizeBytes >= excess);
    if (enough.length > 0) {
        const names = enough.slice(0, 5).map((one) => one.name);
        return names.length === 1 ? `only ${names[0]} alone is as large` : `any one of ${names.join(', ')} is as large`;
    }
    let sum = 0;
    const together = [];
    for (const one of largest) {
        if (sum >= excess)
            break;
        sum += one.unzippedSizeBytes;
        together.push(one.name);
    }
    return `${together.join(' and ')} together are as large`;
}
const shownRows = 20;
function table(largest, otherBytes) {
    const rest = largest.slice(shownRows);
    const rows = largest
        .slice(0, shownRows)
        .map((one) => [`${one.name} ${one.version}`.trim(), one.unzippedSizeBytes]);
    if (rest.length > 0)
        rows.push([`${rest.length} smaller packages`, rest.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)]);
    if (otherBytes > 0)
        rows.push(['files that are no package', otherBytes]);
    const width = Math.max(...rows.map(([, size]) => (0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size).length));
    return rows.map(([what, size]) => `  ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(size).padStart(width)}  ${what}`).join('\n');
}


/***/ }),

/***/ 9920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ diffInventories),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export setChange */
const mostListed = 20;
/** Compares packages by version, and the files of those with the same version by CRC and size where both sides know them. */
function diffInventories(before, after) {
    const a = grouped(before);
    const b = grouped(after);
    const names = [...new Set([...a.byName.keys(), ...b.byName.keys()])];
    const changes = names
        .map((name) => packageChange(name, a.byName.get(name), b.byName.get(name)))
        .filter((change) => change !== undefined)
        .sort((x, y) => sizeChange(y) - sizeChange(x) || compareText(x.name, y.name));
    const otherFiles = fileChanges(a.others, b.others);
    const runtimes = setChange(before.runtimes, after.runtimes);
    const architectures = setChange(before.architectures, after.architectures);
    const grants = setChange(before.grants, after.grants);
    return {
        base: before.source,
        identical: changes.length === 0 && countOf(otherFiles) === 0 && !runtimes && !architectures && !grants,
        packages: changes,
        otherFiles,
        unchangedPackages: names.length - changes.length,
        beforeUnzippedSizeBytes: before.unzippedSizeBytes,
        afterUnzippedSizeBytes: after.unzippedSizeBytes,
        ...(before.sizeBytes === undefined ? {} : { beforeSizeBytes: before.sizeBytes }),
        ...(after.sizeBytes === undefined ? {} : { afterSizeBytes: after.sizeBytes }),
        ...(runtimes ? { runtimes } : {}),
        ...(architectures ? { architectures } : {}),
        ...(grants ? { grants } : {}),
    };
}
/** Undefined when nothing differs, or when one side is not known. */
function setChange(before, after) {
    if (!before || !after)
        return undefined;
    const added = after.filter((one) => !before.includes(one));
    const removed = before.filter((one) => !after.includes(one));
    return added.length + removed.length === 0 ? undefined : { added, removed };
}
function countOf(changes) {
    return changes.added + changes.removed + changes.changed;
}
function grouped({ packages, files }) {
    const byName = new Map();
    for (const one of packages) {
        const group = byName.get(one.name);
        if (group)
            group.packages.push(one);
        else
            byName.set(one.name, { packages: [one], files: [] });
    }
    if (!files)
        return { byName: new Map([...byName].map(([name, group]) => [name, { packages: group.packages }])) };
    const others = [];
    for (const file of files) {
        const owner = file.package === undefined ? undefined : packages[file.package];
        const into = owner && byName.get(owner.name);
        if (into)
            into.files.push(file);
        else
            others.push(file);
    }
    return { byName, others };
}
function packageChange(name, before, after) {
    const change = {
        name,
        before: versionsOf(before),
        after: versionsOf(after),
        beforeSizeBytes: sizeOf(before),
        afterSizeBytes: sizeOf(after),
    };
    if (!before)
        return { kind: 'added', ...change };
    if (!after)
        return { kind: 'removed', ...change };
    if (change.before.join() !== change.after.join())
        return { kind: 'changed', ...change };
    const files = fileChanges(before.files, after.files);
    return countOf(files) === 0 ? undefined : { kind: 'changed', ...change, files };
}
function versionsOf(group) {
    return [...new Set(group?.packages.map(({ version }) => version))].sort(compareText);
}
function sizeOf(group) {
    return group?.packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0) ?? 0;
}
function fileChanges(before, after) {
    if (!before || !after)
        return { added: 0, removed: 0, changed: 0, listed: [] };
    const old = new Map(before.map((file) => [file.path, file]));
    const current = new Set(after.map(({ path }) => path));
    const all = [
        ...after.flatMap((file) => changeOf(old.get(file.path), file)),
        ...before.filter(({ path }) => !current.has(path)).map(({ path }) => ({ kind: 'removed', path })),
    ].sort((x, y) => compareText(x.path, y.path));
    const count = (kind) => all.filter((one) => one.kind === kind).length;
    return {
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
        listed: all.slice(0, mostListed),
    };
}
function changeOf(was, { path, crc32, sizeBytes }) {
    if (!was)
        return [{ kind: 'added', path }];
    return was.crc32 === crc32 && was.sizeBytes === sizeBytes ? [] : [{ kind: 'changed', path }];
}
function sizeChange(change) {
    return Math.abs(change.afterSizeBytes - change.beforeSizeBytes);
}
/** By code units, the same on every machine. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 8587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ shareOfLimit),
/* harmony export */   k: () => (/* binding */ withShare)
/* harmony export */ });
/* harmony import */ var _formats_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9976);
/* harmony import */ var _inspect_sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4873);


/** `236.0 MB (94 %)` */
function withShare(unzippedSizeBytes) {
    return `${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(unzippedSizeBytes)} (${shareOfLimit(unzippedSizeBytes)})`;
}
/** `94 %` of the limit; `< 1 %`; never rounded up to 100 nor down to it. */
function shareOfLimit(unzippedSizeBytes) {
    const percent = (unzippedSizeBytes / _inspect_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC) * 100;
    if (percent > 0 && percent < 1)
        return '< 1 %';
    return `${percent > 100 ? Math.ceil(percent) : Math.floor(percent)} %`;
}


/***/ }),

/***/ 7940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _formats_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9976);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9920);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6084);



/** The difference to what is published, or why it is not known. */
function changeLines(comparison, detail) {
    if (!comparison)
        return [];
    if (comparison.kind === 'not-compared')
        return [`Not compared: ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(comparison.reason)}`, ''];
    const { diff } = comparison;
    const base = `Against ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(diff.base, 200)}`;
    const sets = [
        ...setLine('Runtimes', diff.runtimes),
        ...setLine('Architectures', diff.architectures),
        ...setLine('Shared with', diff.grants),
    ];
    if (diff.identical && sets.length === 0)
        return [`${base}: the same content.`, ''];
    const rows = diff.packages.slice(0, detail.changes).map(row);
    const hidden = diff.packages.length - rows.length;
    return [
        `${base}: ${summary(diff)}.`,
        '',
        ...(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)([['', 'right'], ['Package'], ['Before'], ['After'], ['Size', 'right']], rows),
        ...(hidden > 0 ? [`… and ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hidden, 'more changed package')}`, ''] : []),
        ...sets,
        ...(sets.length > 0 ? [''] : []),
        ...(detail.files > 0 ? diff.packages.flatMap((change) => fileFold(change, detail.files)) : []),
        ...((0,_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(diff.otherFiles) > 0
            ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(`Files of no package: ${counts(diff.otherFiles)}`, fileList(diff.otherFiles, detail.files))
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
    const change = (0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(diff.afterUnzippedSizeBytes - diff.beforeUnzippedSizeBytes);
    return `${packages}, ${diff.unchangedPackages} unchanged; ${change} unzipped, now ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(diff.afterUnzippedSizeBytes)}`;
}
function row(change) {
    const sign = { added: '+', removed: '−', changed: '~' }[change.kind];
    const versions = (list) => list.map((one) => (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one, 40)).join(', ');
    const after = change.files ? `${versions(change.after)} ${counts(change.files)}` : versions(change.after);
    return [
        sign,
        (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(change.name),
        versions(change.before),
        after,
        (0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(change.afterSizeBytes - change.beforeSizeBytes),
    ];
}
function fileFold(change, most) {
    if (!change.files)
        return [];
    return (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .fold */ .AU)(`${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(change.name)}, same version: ${counts(change.files)}`, fileList(change.files, most));
}
function fileList(files, most) {
    const sign = { added: '+', removed: '−', changed: '~' };
    const listed = files.listed.slice(0, most).map(({ kind, path }) => `- ${sign[kind]} ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(path, 200)}`);
    const hidden = (0,_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(files) - listed.length;
    return [...listed, ...(hidden > 0 ? [`- … and ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hidden, 'more file')}`] : []), ''];
}
/** `3 files changed, 1 added` */
function counts(files) {
    const parts = [
        ...(files.changed > 0 ? [`${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files.changed, 'file')} changed`] : []),
        ...(files.added > 0 ? [`${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files.added, 'file')} added`] : []),
        ...(files.removed > 0 ? [`${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files.removed, 'file')} removed`] : []),
    ];
    return parts.join(', ');
}
function setLine(title, change) {
    if (!change)
        return [];
    const parts = [...change.added.map((one) => `+ ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one)}`), ...change.removed.map((one) => `− ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one)}`)];
    return [`- ${title}: ${parts.slice(0, 50).join(', ')}`];
}


/***/ }),

/***/ 6084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   M0: () => (/* binding */ bar),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   h8: () => (/* binding */ htmlCode),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _formats_harmless_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3732);

/** Longer names and messages are cut: 10,000 characters of a name tell nobody more. */
const longestName = 120;
const longestMessage = 1_200;
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
    const shown = (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, length));
    if (shown.trim() === '')
        return '';
    // A table splits its cells before it looks for code, and these could end the code.
    return /[`|\\]/.test(shown) ? `<code>${entities(shown)}</code>` : `\`${shown}\``;
}
/** As `code`, inside an HTML element, where markdown is not read. */
function htmlCode(text, length = longestName) {
    return `<code>${entities((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, length)))}</code>`;
}
/** Prose that holds names from outside. */
function prose(text, length = longestMessage) {
    return entities((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, length)));
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
/** A fold; its content is markdown, so blank lines stand around it. */
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

/***/ 2734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ packagesOf),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   gN: () => (/* binding */ sizesOf)
/* harmony export */ });
/** What a layer holds, by package and by one's own sources: largest first. */
function packagesOf(report) {
    const { layer, inventory, expected } = report;
    const packages = layer ? ofLayer(layer) : inventory ? ofInventory(inventory) : (expected?.packages ?? []);
    const sizeOf = (one) => one.unzippedSizeBytes ?? one.sizeBytes ?? 0;
    return [...packages].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
/** Sizes of a layer, as far as they are known. */
function sizesOf({ layer, inventory, expected }) {
    return layer ?? inventory ?? expected ?? {};
}
/** All findings of a layer: errors, then warnings, then notes. */
function findingsOf(report) {
    const all = [...(report.findings ?? []), ...(report.inspection?.findings ?? [])];
    return ['error', 'warning', 'note'].flatMap((one) => all.filter(({ severity }) => severity === one));
}
/** Packages of a zip, whoever built it. */
function ofInventory(inventory) {
    return inventory.packages.map(({ name, version, sizeBytes, unzippedSizeBytes, licence }) => ({
        name,
        version,
        origin: 'wheel',
        sizeBytes,
        unzippedSizeBytes,
        ...(licence === undefined ? {} : { licence }),
        requiredBy: [],
    }));
}
/** One item a wheel: several Python versions or architectures in one layer may bring several wheels of a name. */
function ofLayer(layer) {
    const sums = new Map();
    const add = (origin, entry) => {
        const key = keyOf(origin);
        const sum = sums.get(key) ?? { report: describe(origin), sizeBytes: 0, unzippedSizeBytes: 0 };
        sums.set(key, sum);
        sum.sizeBytes += entry?.compressedSizeBytes ?? 0;
        sum.unzippedSizeBytes += entry?.sizeBytes ?? 0;
    };
    // A wheel without a file in the layer is named all the same.
    for (const house of layer.wheelhouses)
        for (const wheel of house.wheels)
            add({ kind: 'wheel', wheel });
    for (const entry of layer.entries)
        add(entry.origin, entry);
    return [...sums.values()].map(({ report, ...sizes }) => ({ ...report, ...sizes }));
}
function keyOf(origin) {
    switch (origin.kind) {
        case 'wheel':
            return `wheel ${origin.wheel.sha256} ${origin.wheel.filename}`;
        case 'include':
            return `include ${origin.source}`;
        case 'system-library':
            return `system-library ${origin.package}`;
    }
}
function describe(origin) {
    switch (origin.kind) {
        case 'wheel': {
            const { name, version, filename: file, sha256, requiredBy } = origin.wheel;
            return { name, version, origin: origin.wheel.origin, file, sha256, requiredBy };
        }
        case 'include':
            return { name: origin.source, origin: 'include', requiredBy: [] };
        case 'system-library':
            return {
                name: origin.package,
                origin: 'system-library',
                requiredBy: [{ kind: 'package', name: origin.neededBy }],
            };
    }
}


/***/ }),

/***/ 6202:
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
/** `requirements.txt:3:1`; undefined when it is no file's. */
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

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalProblems: () => (/* binding */ terminalProblems),
/* harmony export */   terminalReport: () => (/* binding */ terminalReport)
/* harmony export */ });
/* harmony import */ var _formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3732);
/* harmony import */ var _formats_units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9976);
/* harmony import */ var _formats_width_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9671);
/* harmony import */ var _inspect_sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4873);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9920);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);
/* harmony import */ var _markdown_diff_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7940);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6084);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2734);
/* harmony import */ var _problem_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6202);










const packagesShown = 10;
const changesShown = 20;
const longestMessage = 1_500;
/** What the run came to, for people at a terminal: its layers; problems come from `terminalProblems`. Lines without newline. */
function terminalReport(report, view) {
    return [
        ...report.layers.flatMap((layer) => report.verb === 'diff' ? comparisonLines(layer.comparison, { ...view, verbose: true }) : layerLines(layer, view)),
        ...policyLines(report),
        ...report.warnings.flatMap((one) => labelled('warning', view.colours.yellow, [one])),
    ];
}
/** What a plan’s run would have to be allowed, to be copied from the terminal. */
function policyLines({ verb, policy }) {
    if (verb !== 'plan' || policy === undefined)
        return [];
    return ['The IAM policies that this needs:', ...(0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(policy).map(_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK), ''];
}
/** Problems of a run, in the words that annotations and the JSON document have. */
function terminalProblems(problems, { colours }) {
    return problems.flatMap((problem) => {
        const place = (0,_problem_text_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(problem);
        const lines = labelled('error', colours.red, (0,_problem_text_js__WEBPACK_IMPORTED_MODULE_3__/* .problemLines */ .pb)(problem));
        return place === undefined ? lines : [...lines, `  ${colours.dim(`at ${(0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(place, 300))}`)}`];
    });
}
function layerLines(report, view) {
    const { plan, layer, inventory, expected, destinations, comparison } = report;
    const { colours } = view;
    const targets = plan.targets.map(({ runtime, architecture }) => `${runtime.name} ${architecture}`).join(', ');
    const packages = (0,_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .packagesOf */ .DT)(report);
    const { sizeBytes, unzippedSizeBytes } = (0,_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .sizesOf */ .gN)(report);
    const distributions = packages.filter(({ origin }) => origin !== 'include').length;
    const totals = [
        ...((layer ?? inventory ?? expected) ? [(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(distributions, 'package')] : []),
        ...(inventory?.files ? [(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(inventory.files.length, 'file')] : []),
        ...(sizeBytes === undefined ? [] : [`${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(sizeBytes)} zipped`]),
        ...(unzippedSizeBytes === undefined
            ? []
            : [
                `${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(unzippedSizeBytes)} of ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(_inspect_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC)} unzipped (${(0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .shareOfLimit */ .a)(unzippedSizeBytes)})`,
            ]),
    ];
    return [
        `${colours.bold((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(plan.name, 140)))}  ${targets}`,
        ...packageLines(packages, view),
        ...(totals.length === 0 ? [] : [`  ${totals.join(', ')}`]),
        ...(layer ? [`  ${(0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(layer.zipPath)}${layer.reused ? colours.dim('  unchanged') : ''}`] : []),
        ...(report.files?.pagePath === undefined ? [] : [`  ${(0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(report.files.pagePath)}`]),
        ...(layer ? [`  ${colours.dim(`sha256 ${layer.sha256}`)}`] : []),
        ...comparisonLines(comparison, view),
        ...(destinations ?? []).map((one) => destinationLine(one)),
        ...findingLines((0,_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .findingsOf */ .WX)(report), view),
        '',
    ];
}
function packageLines(packages, { columns, colours, verbose }) {
    const shown = verbose === true ? packages : packages.slice(0, packagesShown);
    const names = shown.map(({ name, version }) => (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(version === undefined ? name : `${name} ${version}`, 80)));
    // Name, size and bar with their gaps: a narrow window loses the bar first, then the ends of names.
    const sizeWidth = 9;
    const nameWidth = Math.min(Math.max(0, ...names.map(_formats_width_js__WEBPACK_IMPORTED_MODULE_6__/* .textWidth */ .s)), Math.max(10, columns - sizeWidth - 5));
    const barWidth = Math.min(24, columns - nameWidth - sizeWidth - 7);
    const largest = packages[0]?.unzippedSizeBytes ?? 0;
    const lines = shown.map(({ unzippedSizeBytes, origin }, index) => {
        const name = (0,_formats_width_js__WEBPACK_IMPORTED_MODULE_6__/* .fitWidth */ .G)(names[index] ?? '', nameWidth);
        const padded = name + ' '.repeat(nameWidth - (0,_formats_width_js__WEBPACK_IMPORTED_MODULE_6__/* .textWidth */ .s)(name));
        const size = (unzippedSizeBytes === undefined ? '–' : (0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(unzippedSizeBytes)).padStart(sizeWidth);
        const block = barWidth >= 4 && largest > 0 ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_7__/* .bar */ .M0)((unzippedSizeBytes ?? 0) / largest, barWidth) : '';
        const mark = origin === 'built' ? colours.yellow('compiled') : '';
        return `  ${[padded, size, colours.cyan(block), mark].join('  ').trimEnd()}`;
    });
    const rest = packages.slice(shown.length);
    const restBytes = rest.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0);
    return rest.length === 0
        ? lines
        : [...lines, colours.dim(`  and ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(rest.length, 'more', 'more')}, ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(restBytes)}`)];
}
/** Also what `lambda-layer diff` prints. */
function comparisonLines(comparison, view) {
    if (!comparison)
        return [];
    if (comparison.kind === 'not-compared')
        return [`  not compared: ${(0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(comparison.reason, longestMessage))}`];
    return diffLines(comparison.diff, view);
}
function diffLines(diff, { colours, verbose }) {
    const base = (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(diff.base, 200));
    if (diff.identical)
        return [`  same content as ${base}`];
    const shown = verbose === true ? diff.packages : diff.packages.slice(0, changesShown);
    const versions = (list) => list.map((one) => (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(one, 40))).join(', ');
    const lines = shown.map((change) => {
        const size = (0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatChange */ .eD)(change.afterSizeBytes - change.beforeSizeBytes);
        const name = (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(change.name, 80));
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
        `  against ${base}: ${(0,_markdown_diff_js__WEBPACK_IMPORTED_MODULE_8__/* .summary */ .z)(diff)}`,
        ...lines,
        ...(hidden > 0 ? [`  … and ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(hidden, 'more changed package')}`] : []),
        ...setLine('runtimes', diff.runtimes),
        ...setLine('architectures', diff.architectures),
        ...setLine('shared with', diff.grants),
        ...((0,_diff_js__WEBPACK_IMPORTED_MODULE_9__/* .countOf */ .pq)(diff.otherFiles) > 0 ? [`  of no package: ${(0,_markdown_diff_js__WEBPACK_IMPORTED_MODULE_8__/* .counts */ .tQ)(diff.otherFiles)}`] : []),
    ];
}
function setLine(title, change) {
    if (!change)
        return [];
    const parts = [...change.added.map((one) => `+ ${one}`), ...change.removed.map((one) => `- ${one}`)];
    return [`  ${title}: ${parts.map((one) => (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(one, 100))).join(', ')}`];
}
function destinationLine({ region, layerVersionArn, changed }) {
    return `  ${(0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(region)}  ${(0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(layerVersionArn)}${changed ? '' : '  unchanged'}`;
}
function findingLines(findings, { colours, verbose }) {
    const label = { error: colours.red, warning: colours.yellow, note: colours.dim };
    const notes = findings.filter(({ severity }) => severity === 'note');
    const shown = verbose === true ? findings : findings.filter(({ severity }) => severity !== 'note');
    return [
        ...shown.flatMap((one) => labelled(one.severity, label[one.severity], (0,_problem_text_js__WEBPACK_IMPORTED_MODULE_3__/* .problemLines */ .pb)(one)).map((line) => `  ${line}`)),
        ...(verbose !== true && notes.length > 0 ? [colours.dim(`  ${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(notes.length, 'note')}: see --verbose`)] : []),
    ];
}
function labelled(label, paint, lines) {
    const [first = '', ...rest] = lines.flatMap((line) => (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(line, longestMessage)).split('\n'));
    return [`${paint(`${label}:`)} ${first}`, ...rest.map((line) => `  ${line}`)];
}


/***/ })

};
