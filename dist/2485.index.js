export const id = 2485;
export const ids = [2485];
export const modules = {

/***/ 39920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ diffInventories),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export setChange */
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);

const mostListed = 20;
/** Compares packages by version, and the files of those with the same version by CRC and size where both sides know them. */
function diffInventories(before, after) {
    const a = grouped(before);
    const b = grouped(after);
    const names = [...new Set([...a.byName.keys(), ...b.byName.keys()])];
    const changes = names
        .map((name) => packageChange(name, a.byName.get(name), b.byName.get(name)))
        .filter((change) => change !== undefined)
        .sort((x, y) => sizeChange(y) - sizeChange(x) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(x.name, y.name));
    const otherFiles = fileChanges(a.others, b.others);
    const runtimes = setChange(before.runtimes, after.runtimes);
    const architectures = setChange(before.architectures, after.architectures);
    const grants = setChange(before.grants, after.grants);
    const startup = startupChanges(before, after);
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
        ...(startup.length > 0 ? { startup } : {}),
    };
}
/** By path, so that a file that moves to another package is seen too. */
function startupChanges(before, after) {
    if (!before.startup || !after.startup)
        return [];
    const old = new Map(before.startup.map((file) => [file.path, file]));
    const paths = new Set(after.startup.map(({ path }) => path));
    const bytes = (inventory) => new Map(inventory.files?.map((file) => [file.path, file]));
    const [was, is] = [bytes(before), bytes(after)];
    const same = (path) => was.get(path)?.crc32 === is.get(path)?.crc32;
    return [
        ...after.startup.flatMap((file) => {
            if (!old.has(file.path))
                return [{ kind: 'added', file }];
            return same(file.path) ? [] : [{ kind: 'changed', file }];
        }),
        ...before.startup.filter(({ path }) => !paths.has(path)).map((file) => ({ kind: 'removed', file })),
    ];
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
    return [...new Set(group?.packages.map(({ version }) => version))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6);
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
    ].sort((x, y) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(x.path, y.path));
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


/***/ }),

/***/ 53117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ costTable)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34481);
// What imports cost, as a table that every view shows: modules, slowest first, and a column for each target.


/** Undefined where nothing was measured. */
function costTable(all, mostRows) {
    const measured = all.filter(({ modules }) => modules.length > 0);
    if (measured.length === 0)
        return undefined;
    const names = [...new Set(measured.flatMap(({ modules }) => modules.map(({ module }) => module)))];
    const costOf = (costs, name) => costs.modules.find(({ module }) => module === name);
    const rows = names
        .map((module) => {
        const costs = measured.map((one) => costOf(one, module));
        return { module, cells: costs.map(cell), milliseconds: Math.max(...costs.map((one) => (one ? timeOf(one) : 0))) };
    })
        .toSorted((a, b) => b.milliseconds - a.milliseconds || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.module, b.module));
    return {
        targets: measured.map(({ target, isEmulated }) => (isEmulated ? `${target}, emulated` : target)),
        rows: rows.slice(0, mostRows),
        more: Math.max(0, rows.length - mostRows),
        remarks: remarks(measured),
    };
}
/** `412 ms (98 ms with bytecode), 31.0 MB` */
function cell(cost) {
    if (!cost)
        return '–';
    const { milliseconds, withBytecodeMilliseconds, memoryBytes } = cost;
    const quick = withBytecodeMilliseconds === undefined ? '' : (0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(withBytecodeMilliseconds);
    const time = milliseconds === undefined
        ? `${quick} with bytecode`
        : `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(milliseconds)}${quick === '' ? '' : ` (${quick} with bytecode)`}`;
    return `${time}, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(memoryBytes)}`;
}
function remarks(all) {
    const isEmulated = all.some((one) => one.isEmulated);
    const saved = Math.max(...all.map(({ modules }) => {
        const both = modules.filter((one) => one.milliseconds !== undefined && one.withBytecodeMilliseconds !== undefined);
        const slow = both.reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
        const quick = both.reduce((sum, { withBytecodeMilliseconds = 0 }) => sum + withBytecodeMilliseconds, 0);
        return quick === 0 ? 0 : slow / quick;
    }));
    return [
        ...(saved >= 1.5 ? [`\`bytecode: true\` makes these imports ${saved.toFixed(1)} times as quick.`] : []),
        ...(isEmulated ? ['Emulated times tell modules from each other, and nothing of Lambda.'] : []),
    ];
}
function timeOf({ milliseconds, withBytecodeMilliseconds }) {
    return milliseconds ?? withBytecodeMilliseconds ?? 0;
}


/***/ }),

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

/***/ 87177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ requirerName)
/* harmony export */ });
/** For people: `requirements.txt:3`, `the input packages`, `pandas`. */
function requirerName(requirer) {
    switch (requirer.kind) {
        case 'requirement':
            return `${requirer.file}:${requirer.line}`;
        case 'input':
            return `the input ${requirer.input}`;
        case 'package':
            return requirer.name;
    }
}


/***/ }),

/***/ 89779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ keptText),
/* harmony export */   Hp: () => (/* binding */ slimmingTitle),
/* harmony export */   Lf: () => (/* binding */ slimRows),
/* harmony export */   tI: () => (/* binding */ keptTitle)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34481);
// What `slim` left out, in the words of every view. Names come from outside: each view escapes them.

/** `slim leaves out 12.3 MB in 843 files`; undefined where nothing is to be said. */
function slimmingTitle({ left, isEstimate }) {
    if (left.length === 0)
        return undefined;
    const size = `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sum(left))} in ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(filesOf(left), 'file')}`;
    return isEstimate ? `slim leaves out at most ${size}: what packages name themselves stays` : `slim leaves out ${size}`;
}
/** By preset, largest first. */
function slimRows({ left }) {
    const presets = [...new Set(left.map(({ preset }) => preset))];
    return presets
        .map((preset) => {
        const shares = left.filter((one) => one.preset === preset);
        const packages = shares.map((one) => `${one.package} ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(one.sizeBytes)}`);
        return { preset, files: filesOf(shares), sizeBytes: sum(shares), packages };
    })
        .toSorted((a, b) => b.sizeBytes - a.sizeBytes);
}
/** `tests of numpy, 1.2 MB: numpy/testing/utils.py names numpy/tests` */
function keptText({ preset, package: name, sizeBytes, reason }) {
    return `${preset} of ${name}, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sizeBytes)}: ${reason}`;
}
/** What stays although it was asked for; undefined where nothing does. */
function keptTitle({ kept }) {
    return kept.length === 0 ? undefined : `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(sum(kept))} in ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(filesOf(kept), 'file')} stay`;
}
function sum(shares) {
    return shares.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
}
function filesOf(shares) {
    return shares.reduce((total, { files }) => total + files, 0);
}


/***/ })

};
