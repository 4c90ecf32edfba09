export const id = 299;
export const ids = [299];
export const modules = {

/***/ 1280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WC: () => (/* binding */ unzippedLimitBytes),
/* harmony export */   Y2: () => (/* binding */ layersPerFunction),
/* harmony export */   kP: () => (/* binding */ imageLimitBytes),
/* harmony export */   p1: () => (/* binding */ directUploadLimitBytes)
/* harmony export */ });
/* unused harmony export requestLimitBytes */
// The limits of Lambda: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
/** A function and all its layers, unzipped: 250 MB, which the service counts as MiB. */
const unzippedLimitBytes = 262_144_000;
/** A container image, uncompressed, all its layers together: 10 GB. */
const imageLimitBytes = 10 * 1024 ** 3;
/**
 * PublishLayerVersion refuses a request of this size or more ("Request must be smaller than 69905067 bytes for the
 * PublishLayerVersion operation"). The zip travels in it as base64, four bytes for each three, and 69,905,067 is just
 * what 52,428,800 bytes become; name, description, runtimes and JSON around it take their part.
 */
const requestLimitBytes = 69_905_067;
/** Kept free for the rest of a request: description, licence, names, runtimes, JSON. */
const restOfRequestBytes = 8 * 1024;
/** The largest zip that is sure to fit into a request: 52,422,654 bytes. A larger one goes through S3. */
const directUploadLimitBytes = Math.floor((requestLimitBytes - 1 - restOfRequestBytes) / 4) * 3;
/** Layers that one function may have. */
const layersPerFunction = 5;


/***/ }),

/***/ 2717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ componentFile),
/* harmony export */   TQ: () => (/* binding */ componentName),
/* harmony export */   bA: () => (/* binding */ componentKey)
/* harmony export */ });
// What an artifact is made of, whatever ecosystem it comes from.
/** Equal for two values that describe the same component of an artifact. */
function componentKey({ ecosystem, name, version = '', archive }) {
    return [ecosystem, name, version, archive?.sha256 ?? '', archive?.filename ?? ''].join('\n');
}
/** For people: `numpy 2.3.4`, `src/app`, `system package unixODBC`. */
function componentName({ ecosystem, name, version }) {
    if (ecosystem === 'os')
        return `system package ${name}`;
    return version === undefined ? name : `${name} ${version}`;
}
/** For people who look for a file: `numpy-2.3.4-….whl`, `src/app`, `unixODBC (needed by pyodbc)`. */
function componentFile({ name, archive, ecosystem, requiredBy }) {
    if (archive)
        return archive.filename;
    const needing = requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : []));
    return ecosystem === 'os' && needing.length > 0 ? `${name} (needed by ${needing.join(', ')})` : name;
}


/***/ }),

/***/ 6095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startupText)
/* harmony export */ });
/** What a startup file does, for people: `line 1: import os; …`. */
function startupText({ lines, moreLines, unread }) {
    if (unread !== undefined)
        return unread;
    if (lines.length === 0)
        return 'Python imports it at every start';
    const shown = lines.map(({ number, text }) => `line ${number}: ${text}`).join('; ');
    return moreLines === 0 ? shown : `${shown}; and ${moreLines} more`;
}


/***/ }),

/***/ 9920:
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

/***/ 8587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ shareOfLimit),
/* harmony export */   k: () => (/* binding */ withShare)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4481);
/* harmony import */ var _lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1280);


/** `236.0 MB (94 %)` */
function withShare(unzippedSizeBytes) {
    return `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(unzippedSizeBytes)} (${shareOfLimit(unzippedSizeBytes)})`;
}
/** `94 %` of the limit; `< 1 %`; never rounded up to 100 nor down to it. */
function shareOfLimit(unzippedSizeBytes) {
    const percent = (unzippedSizeBytes / _lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC) * 100;
    if (percent > 0 && percent < 1)
        return '< 1 %';
    return `${percent > 100 ? Math.ceil(percent) : Math.floor(percent)} %`;
}


/***/ }),

/***/ 7940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   d_: () => (/* binding */ startupChangeText),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _model_startup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6095);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4481);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9920);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6084);




const mostStartup = 10;
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
        ...(hidden > 0 ? [`… and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hidden, 'more changed package')}`, ''] : []),
        ...sets,
        ...(sets.length > 0 ? [''] : []),
        ...startupLines(diff.startup ?? []),
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
    const change = (0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(diff.afterUnzippedSizeBytes - diff.beforeUnzippedSizeBytes);
    return `${packages}, ${diff.unchangedPackages} unchanged; ${change} unzipped, now ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(diff.afterUnzippedSizeBytes)}`;
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
        (0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatChange */ .eD)(change.afterSizeBytes - change.beforeSizeBytes),
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
    return [...listed, ...(hidden > 0 ? [`- … and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(hidden, 'more file')}`] : []), ''];
}
/** `3 files changed, 1 added` */
function counts(files) {
    const parts = [
        ...(files.changed > 0 ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files.changed, 'file')} changed`] : []),
        ...(files.added > 0 ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files.added, 'file')} added`] : []),
        ...(files.removed > 0 ? [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files.removed, 'file')} removed`] : []),
    ];
    return parts.join(', ');
}
/** `python/evil.pth of evil 1.0: line 1: import os` */
function startupChangeText({ kind, file }) {
    const owner = file.package === undefined ? '' : ` of ${file.package}`;
    return kind === 'removed' ? `${file.path}${owner}` : `${file.path}${owner}: ${(0,_model_startup_js__WEBPACK_IMPORTED_MODULE_3__/* .startupText */ .L)(file)}`;
}
function startupLines(changes) {
    if (changes.length === 0)
        return [];
    const sign = { added: '+', removed: '−', changed: '~' };
    const shown = changes.slice(0, mostStartup);
    return [
        'Code that runs at every start of Python:',
        '',
        ...shown.map((change) => `- ${sign[change.kind]} ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(startupChangeText(change), 600)}`),
        ...(changes.length > shown.length ? [`- … and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(changes.length - shown.length, 'more file')}`] : []),
        '',
    ];
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
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);

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
/** Prose that holds names from outside. */
function prose(text, length = longestMessage) {
    return entities((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(text, length)));
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

/***/ 2734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ contentOfLayer),
/* harmony export */   Fj: () => (/* binding */ largestFirst),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   n$: () => (/* binding */ contentOfInventory),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _model_component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2717);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);


/** All findings of a layer: errors, then warnings, then notes. */
function findingsOf({ findings = [] }) {
    return ['error', 'warning', 'note'].flatMap((one) => findings.filter(({ severity }) => severity === one));
}
/** What a layer that was merged here holds. */
function contentOfLayer(layer) {
    const { sizeBytes, unzippedSizeBytes } = layer;
    return { packages: largestFirst(packagesOfLayer(layer)), sizeBytes, unzippedSizeBytes };
}
/** What a layer holds that was read, whoever built it. */
function contentOfInventory(inventory) {
    const { sizeBytes, unzippedSizeBytes, files } = inventory;
    return {
        packages: largestFirst(packagesOfInventory(inventory)),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        unzippedSizeBytes,
        ...(files === undefined ? {} : { files: files.length }),
    };
}
function largestFirst(packages) {
    const sizeOf = (one) => one.unzippedSizeBytes ?? one.sizeBytes ?? 0;
    return [...packages].sort((a, b) => sizeOf(b) - sizeOf(a) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.name, b.name));
}
function packagesOfInventory(inventory) {
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
/** One item for each archive: several Python versions or architectures in one layer may bring several of a name. */
function packagesOfLayer(layer) {
    const sums = new Map();
    const add = (component, entry) => {
        const key = (0,_model_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentKey */ .bA)(component);
        const sum = sums.get(key) ?? { report: describe(component), sizeBytes: 0, unzippedSizeBytes: 0 };
        sums.set(key, sum);
        sum.sizeBytes += entry?.compressedSizeBytes ?? 0;
        sum.unzippedSizeBytes += entry?.sizeBytes ?? 0;
    };
    // One without a file in the layer is named all the same.
    for (const component of layer.components)
        add(component);
    for (const entry of layer.entries)
        add(entry.origin, entry);
    return [...sums.values()].map(withSizes);
}
function withSizes({ report, ...sizes }) {
    return { ...report, ...sizes };
}
function describe(component) {
    const { name, version, licence, archive, requiredBy } = component;
    return {
        name,
        ...(version === undefined ? {} : { version }),
        origin: originOf(component),
        ...(archive ? { file: archive.filename, sha256: archive.sha256 } : {}),
        ...(licence === undefined ? {} : { licence }),
        requiredBy,
    };
}
const origins = { pypi: 'wheel', npm: 'npm', os: 'system-library', own: 'include' };
/** Where a component came from, in the words of the documents. */
function originOf({ ecosystem, archive }) {
    return archive?.obtained === 'built' ? 'built' : origins[ecosystem];
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

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalProblems: () => (/* binding */ terminalProblems),
/* harmony export */   terminalReport: () => (/* binding */ terminalReport)
/* harmony export */ });
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1787);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(910);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4481);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9854);
/* harmony import */ var _lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1280);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9920);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8587);
/* harmony import */ var _markdown_diff_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7940);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6084);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2734);
/* harmony import */ var _problem_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6202);











const packagesShown = 10;
const changesShown = 20;
const longestMessage = 1_500;
/** What the run came to, for people at a terminal: its layers; problems come from `terminalProblems`, and the log has shown the warnings. Lines without newline. */
function terminalReport(report, view) {
    return [
        ...report.layers.flatMap((layer) => report.verb === 'diff' ? comparisonLines(layer.comparison, { ...view, verbose: true }) : layerLines(layer, view)),
        ...policyLines(report),
    ];
}
/** What a plan’s run would have to be allowed, to be copied from the terminal. */
function policyLines({ verb, policy }) {
    if (verb !== 'plan' || policy === undefined)
        return [];
    return [
        'The IAM policies that this needs, for a publisher, a plan and consumers:',
        ...(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .Dx)(policy).map(_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK),
        '',
    ];
}
/** Problems of a run, in the words that annotations and the JSON document have. */
function terminalProblems(problems, { colours }) {
    return problems.flatMap((problem) => {
        const place = (0,_problem_text_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(problem);
        const lines = labelled('error', colours.red, (0,_problem_text_js__WEBPACK_IMPORTED_MODULE_4__/* .problemLines */ .pb)(problem));
        return place === undefined ? lines : [...lines, `  ${colours.dim(`at ${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(place, 300))}`)}`];
    });
}
function layerLines(report, view) {
    const { plan, content, zip, destinations, comparison } = report;
    const { colours } = view;
    const targets = plan.targets.map(({ runtime, architecture }) => `${runtime.name} ${architecture}`).join(', ');
    const { packages = [], sizeBytes, unzippedSizeBytes, sizesWithout, files } = content ?? {};
    const distributions = packages.filter(({ origin }) => origin !== 'include').length;
    const totals = [
        ...(content ? [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(distributions, 'package')] : []),
        ...(files === undefined ? [] : [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(files, 'file')]),
        ...(sizeBytes === undefined ? [] : [`${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(sizeBytes)} zipped`]),
        ...(unzippedSizeBytes === undefined
            ? []
            : [
                `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(unzippedSizeBytes)} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(_lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC)} unzipped (${(0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .shareOfLimit */ .a)(unzippedSizeBytes)})`,
            ]),
        ...(sizesWithout ? [`without ${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_text_listing_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(sizesWithout), 200))}, to be compiled`] : []),
    ];
    return [
        `${colours.bold((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(plan.name, 140)))}  ${targets}`,
        ...packageLines(packages, view),
        ...(totals.length === 0 ? [] : [`  ${totals.join(', ')}`]),
        ...(zip?.path === undefined ? [] : [`  ${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(zip.path)}${zip.reused ? colours.dim('  unchanged') : ''}`]),
        ...(report.files?.pagePath === undefined ? [] : [`  ${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(report.files.pagePath)}`]),
        ...(zip?.path === undefined || zip.codeSha256 === undefined
            ? []
            : [`  ${colours.dim(`sha256 ${hexOf(zip.codeSha256)}`)}`]),
        ...comparisonLines(comparison, view),
        ...(destinations ?? []).map((one) => destinationLine(one)),
        ...consumerLines(report.consumers),
        ...findingLines((0,_packages_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX)(report), view),
        '',
    ];
}
function consumerLines(consumers) {
    if (!consumers)
        return [];
    if (consumers.length === 0)
        return ['  No function uses it.'];
    return consumers.map(({ region, version, functionArn, functionVersion }) => (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(`  ${region}  version ${version}  ${functionArn}:${functionVersion}`, 400)));
}
function hexOf(codeSha256) {
    return Buffer.from(codeSha256, 'base64').toString('hex');
}
function packageLines(packages, { columns, colours, verbose }) {
    const shown = verbose === true ? packages : packages.slice(0, packagesShown);
    const names = shown.map(({ name, version }) => (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(version === undefined ? name : `${name} ${version}`, 80)));
    // Name, size and bar with their gaps: a narrow window loses the bar first, then the ends of names.
    const sizeWidth = 9;
    const nameWidth = Math.min(Math.max(0, ...names.map(_text_width_js__WEBPACK_IMPORTED_MODULE_7__/* .textWidth */ .s)), Math.max(10, columns - sizeWidth - 5));
    const barWidth = Math.min(24, columns - nameWidth - sizeWidth - 7);
    const largest = packages[0]?.unzippedSizeBytes ?? 0;
    const lines = shown.map(({ unzippedSizeBytes, origin }, index) => {
        const name = (0,_text_width_js__WEBPACK_IMPORTED_MODULE_7__/* .fitWidth */ .G)(names[index] ?? '', nameWidth);
        const padded = name + ' '.repeat(nameWidth - (0,_text_width_js__WEBPACK_IMPORTED_MODULE_7__/* .textWidth */ .s)(name));
        const size = (unzippedSizeBytes === undefined ? '–' : (0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(unzippedSizeBytes)).padStart(sizeWidth);
        const block = barWidth >= 4 && largest > 0 ? (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_8__/* .bar */ .M0)((unzippedSizeBytes ?? 0) / largest, barWidth) : '';
        const words = { built: 'compiled', 'to-build': 'to compile' };
        const mark = origin === 'built' || origin === 'to-build' ? colours.yellow(words[origin]) : '';
        return `  ${[padded, size, colours.cyan(block), mark].join('  ').trimEnd()}`;
    });
    const rest = packages.slice(shown.length);
    const restBytes = rest.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0);
    return rest.length === 0
        ? lines
        : [...lines, colours.dim(`  and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(rest.length, 'more', 'more')}, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(restBytes)}`)];
}
/** Also what `lambda-layer diff` prints. */
function comparisonLines(comparison, view) {
    if (!comparison)
        return [];
    if (comparison.kind === 'not-compared')
        return [`  not compared: ${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(comparison.reason, longestMessage))}`];
    return diffLines(comparison.diff, view);
}
function diffLines(diff, { colours, verbose }) {
    const base = (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(diff.base, 200));
    if (diff.identical)
        return [`  same content as ${base}`];
    const shown = verbose === true ? diff.packages : diff.packages.slice(0, changesShown);
    const versions = (list) => list.map((one) => (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(one, 40))).join(', ');
    const lines = shown.map((change) => {
        const size = (0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .formatChange */ .eD)(change.afterSizeBytes - change.beforeSizeBytes);
        const name = (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(change.name, 80));
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
        `  against ${base}: ${(0,_markdown_diff_js__WEBPACK_IMPORTED_MODULE_9__/* .summary */ .z)(diff)}`,
        ...lines,
        ...(hidden > 0 ? [`  … and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(hidden, 'more changed package')}`] : []),
        ...setLine('runtimes', diff.runtimes),
        ...setLine('architectures', diff.architectures),
        ...setLine('shared with', diff.grants),
        ...((0,_diff_js__WEBPACK_IMPORTED_MODULE_10__/* .countOf */ .pq)(diff.otherFiles) > 0 ? [`  of no package: ${(0,_markdown_diff_js__WEBPACK_IMPORTED_MODULE_9__/* .counts */ .tQ)(diff.otherFiles)}`] : []),
        ...(diff.startup ?? []).map((change) => {
            const sign = { added: colours.red('+'), removed: colours.green('-'), changed: colours.red('~') }[change.kind];
            return `  ${sign} code at every start of Python: ${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((0,_markdown_diff_js__WEBPACK_IMPORTED_MODULE_9__/* .startupChangeText */ .d_)(change), longestMessage))}`;
        }),
    ];
}
function setLine(title, change) {
    if (!change)
        return [];
    const parts = [...change.added.map((one) => `+ ${one}`), ...change.removed.map((one) => `- ${one}`)];
    return [`  ${title}: ${parts.map((one) => (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(one, 100))).join(', ')}`];
}
function destinationLine({ region, layerVersionArn, changed }) {
    return `  ${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(region)}  ${(0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(layerVersionArn)}${changed ? '' : '  unchanged'}`;
}
function findingLines(findings, { colours, verbose }) {
    const label = { error: colours.red, warning: colours.yellow, note: colours.dim };
    const notes = findings.filter(({ severity }) => severity === 'note');
    const shown = verbose === true ? findings : findings.filter(({ severity }) => severity !== 'note');
    return [
        ...shown.flatMap((one) => labelled(one.severity, label[one.severity], (0,_problem_text_js__WEBPACK_IMPORTED_MODULE_4__/* .problemLines */ .pb)(one)).map((line) => `  ${line}`)),
        ...(verbose !== true && notes.length > 0 ? [colours.dim(`  ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(notes.length, 'note')}: see --verbose`)] : []),
    ];
}
function labelled(label, paint, lines) {
    const [first = '', ...rest] = lines.flatMap((line) => (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(line, longestMessage)).split('\n'));
    return [`${paint(`${label}:`)} ${first}`, ...rest.map((line) => `  ${line}`)];
}


/***/ }),

/***/ 910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ ownerName),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   b4: () => (/* binding */ listedAll)
/* harmony export */ });
/** All names for a message: `a`, `a and b`, `a, b and c`. */
function listedAll(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
/** A few names for a message: `a`, `a and b`, `a, b and 5 more`. */
function listed(names, shown = 3) {
    if (names.length < 2 || names.length <= shown)
        return listedAll(names);
    return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}
/** `numpy 2.3.4`, or the words for a file without a package. */
function ownerName(packages, name) {
    if (name === undefined)
        return 'The layer';
    const found = packages.find((one) => one.name === name);
    return found ? `${found.name} ${found.version}` : name;
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

/***/ 4158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ byNumbers),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/** Orders texts by code units: the same on every machine, unlike a locale's order. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Orders items by one text of each. */
function byText(textOf) {
    return (a, b) => compareText(textOf(a), textOf(b));
}
/** Orders texts with numbers in them by the numbers, whatever their case: `3.9` before `3.10`, `macOS` before `Windows`. */
function byNumbers(a, b) {
    const [ones, others] = [a.toLowerCase().split(/(\d+)/), b.toLowerCase().split(/(\d+)/)];
    for (let at = 0; at < ones.length && at < others.length; at++) {
        const [one = '', other = ''] = [ones[at], others[at]];
        // Every second piece is a number.
        const order = at % 2 === 1 ? Number(one) - Number(other) : compareText(one, other);
        if (order !== 0)
            return order;
    }
    return ones.length - others.length;
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
