export const id = 383;
export const ids = [383];
export const modules = {

/***/ 2570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact)
/* harmony export */ });
/** Text with the credentials of every URL in it shown as `***`: `https://user:secret@host/` → `https://***@host/`. */
function redact(text) {
    return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"'<>]+(?::[^\s/"'<>]*)?@/gi, '$1***@');
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

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ checkDirectory),
/* harmony export */   ZB: () => (/* binding */ checkWritable),
/* harmony export */   fE: () => (/* binding */ fileFailure),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




/**
 * Fills a temporary file, then renames it to `path`: readers see the old file or the whole new one. The temporary file
 * is gone when `fill` throws. It is in `scratch` where a rename leads from there to `path`, so that not even a kill
 * leaves something beside `path`; else beside it.
 */
async function writeAtomically(path, fill, scratch) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const name = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.partial`;
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    let temporary = beside;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        if (scratch !== undefined && (await shareDevice(scratch, folder)))
            temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, name);
        const result = await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path).catch(async (error) => {
            // One device mounted twice: https://man7.org/linux/man-pages/man2/rename.2.html
            if (error.code !== 'EXDEV')
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(temporary, beside);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(beside, path);
        });
        return result;
    }
    catch (error) {
        throw fileFailure(path, error);
    }
    finally {
        for (const one of new Set([temporary, beside]))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(one, { force: true }).catch(() => { });
    }
}
async function shareDevice(scratch, folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(scratch, { recursive: true });
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(scratch)).dev === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder)).dev;
    }
    catch {
        return false;
    }
}
/** As `writeAtomically`, for content at hand. */
async function writeFileAtomically(path, content) {
    await writeAtomically(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, content));
}
const explanations = {
    ENOSPC: [
        'there is no space left on the device',
        'Free some space, or point the output directory or XDG_CACHE_HOME at a larger disk.',
    ],
    EDQUOT: ['the disk quota is used up', 'Free some space, or point the output directory or XDG_CACHE_HOME elsewhere.'],
    EACCES: ['permission is denied', 'Choose a folder that this user may write to.'],
    EPERM: ['the operation is not permitted', 'Choose a folder that this user may write to.'],
    EROFS: ['the file system is read-only', 'Choose a folder on a writable file system.'],
    EEXIST: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
    ENOTDIR: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
    EISDIR: ['it is a directory', 'Choose another name, or remove the directory.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
};
/** An error of the file system as a failure that says what to do; anything else as it is. */
function fileFailure(path, error) {
    const code = error instanceof Error ? error.code : undefined;
    const explanation = code === undefined ? undefined : explanations[code];
    if (!explanation)
        return error;
    const [what, nextStep] = explanation;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR({ code: 'not-written', message: `${path} cannot be written: ${what}.`, nextStep, file: path }, { cause: error });
}
/** @throws {ConfigurationError} when an input names something that is not a directory. */
async function checkDirectory(path, input) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({
        code: found ? 'not-a-directory' : 'not-found',
        input,
        message: `${input}: ${path} ${found ? 'is not a directory' : 'does not exist'}.`,
        nextStep: `Give the path of an existing directory.`,
    });
}
/**
 * Finds out whether files can be written, before the work that makes their content. Writes nothing.
 * @throws {Failure} `not-written`
 */
async function checkWritable(path) {
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined))?.isDirectory())
            throw Object.assign(new Error(), { code: 'EISDIR' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(await nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
    }
    catch (error) {
        throw fileFailure(path, error);
    }
}
/** The path itself or the nearest folder above it that exists. */
async function nearestExisting(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (!found)
        return nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!found.isDirectory())
        throw Object.assign(new Error(), { code: 'ENOTDIR' });
    return path;
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

/***/ 6797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ targetName)
/* harmony export */ });
/** For people: `python3.13 arm64`. */
function targetName({ runtime, architecture }) {
    return `${runtime.name} ${architecture}`;
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

/***/ 9383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refused: () => (/* binding */ run_refused),
  run: () => (/* binding */ run_run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
;// CONCATENATED MODULE: ./build/host/timings.js
/** The log, and how long each of its phases took, in the order they ended; a failed phase counts too. */
function withTimings(log, now = () => performance.now()) {
    const phases = [];
    return {
        phases,
        log: {
            ...log,
            async phase(title, work, result) {
                const startedMs = now();
                try {
                    return await log.phase(title, work, result);
                }
                finally {
                    phases.push({ name: title, milliseconds: Math.round(now() - startedMs) });
                }
            },
        },
    };
}

// EXTERNAL MODULE: ./build/inspect/sizes.js
var inspect_sizes = __webpack_require__(4873);
// EXTERNAL MODULE: ./build/plan/layer-name.js
var layer_name = __webpack_require__(6595);
;// CONCATENATED MODULE: ./build/plan/plan.js


/** Every runtime on every architecture; targets whose layer names come out the same are one layer. */
function makePlan(request, directory) {
    const groups = new Map();
    for (const runtime of request.runtimes) {
        for (const architecture of request.architectures) {
            const target = { runtime, architecture };
            const name = (0,layer_name/* expandLayerName */.l)(request.layerName, target);
            const group = groups.get(name);
            if (group)
                group.push(target);
            else
                groups.set(name, [target]);
        }
    }
    const layers = [...groups].map(([name, targets]) => {
        const versions = new Set(targets.map((target) => target.runtime.python));
        return {
            name,
            targets,
            layout: versions.size > 1 ? 'versioned' : 'flat',
            zipPath: (0,external_node_path_.join)((0,external_node_path_.resolve)(directory, request.outputDirectory), `${name}.zip`),
        };
    });
    return { layers };
}
/** All targets of a plan, each once. */
function targetsOf(plan) {
    return plan.layers.flatMap((layer) => layer.targets);
}

// EXTERNAL MODULE: ./build/plan/target.js
var plan_target = __webpack_require__(6797);
;// CONCATENATED MODULE: ./build/report/draft.js
/** A report in the making: what becomes known during a run is kept here, so that a run that fails can say how far it came. */
class ReportDraft {
    #verb;
    #layers = new Map();
    #warnings = [];
    #problems = [];
    #built = [];
    #policy;
    #downloads = { files: 0, bytes: 0 };
    #cached = { files: 0, bytes: 0 };
    constructor(verb) {
        this.#verb = verb;
    }
    planned(plan) {
        for (const layer of plan.layers)
            this.#layers.set(layer.name, { plan: layer });
    }
    /** Adds what is now known of a planned layer. */
    layer(name, known) {
        this.#layers.set(name, { ...this.known(name), ...known });
    }
    /** What is known of a planned layer so far. */
    known(name) {
        const layer = this.#layers.get(name);
        if (!layer)
            throw new Error(`no layer ${name} was planned`);
        return layer;
    }
    transferred({ downloads, cached }) {
        this.#downloads = sum(this.#downloads, downloads);
        this.#cached = sum(this.#cached, cached);
    }
    built(wheels) {
        this.#built.push(...wheels);
    }
    warning(text) {
        this.#warnings.push(text);
    }
    policy(text) {
        this.#policy = text;
    }
    problems(problems) {
        this.#problems.push(...problems);
    }
    report(phases) {
        return {
            verb: this.#verb,
            layers: [...this.#layers.values()],
            problems: this.#problems,
            warnings: this.#warnings,
            phases,
            downloads: this.#downloads,
            cached: this.#cached,
            built: this.#built,
            ...(this.#policy === undefined ? {} : { policy: this.#policy }),
        };
    }
}
function sum(a, b) {
    return { files: a.files + b.files, bytes: a.bytes + b.bytes };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/formats/redact.js
var redact = __webpack_require__(2570);
;// CONCATENATED MODULE: ./build/formats/names.js
/** A distribution's name as indexes compare it: https://peps.python.org/pep-0503/#normalized-names */
function normalizeName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}

;// CONCATENATED MODULE: ./build/resolve/as-requirement.js


/** A parsed line as a requirement: `source` is that of the line with its path made absolute. */
function asRequirement(parsed, source, written, editable, origin) {
    const fragment = source.kind === 'url' ? /[#&](sha(?:256|384|512))=([0-9a-f]+)/i.exec(source.url) : null;
    const hashes = fragment ? [...written, `${fragment[1]}:${fragment[2]}`.toLowerCase()] : written;
    const pin = pinOf(source, hashes);
    return {
        origin,
        ...(parsed.name === undefined ? {} : { name: normalizeName(parsed.name) }),
        source,
        extras: parsed.extras,
        line: lineForUv(parsed, source),
        ...(pin ? { pin } : {}),
        hashes,
        editable,
    };
}
function pinOf(source, hashes) {
    if (source.kind !== 'index')
        return hashes.length > 0 ? { kind: 'file' } : undefined;
    const exact = source.specifiers.find(({ operator, version }) => operator === '===' || (operator === '==' && !version.endsWith('.*')));
    return exact && { kind: 'version', version: exact.version };
}
function lineForUv(parsed, source) {
    const extras = parsed.extras.length > 0 ? `[${parsed.extras.join(',')}]` : '';
    const marker = parsed.marker === undefined ? '' : ` ; ${parsed.marker}`;
    if (source.kind === 'index') {
        const specifiers = source.specifiers.map(({ operator, version }) => `${operator}${version}`).join(',');
        return `${parsed.name}${extras}${specifiers}${marker}`;
    }
    const url = source.kind === 'url' ? source.url : (0,external_node_url_.pathToFileURL)(source.path).href;
    return parsed.name === undefined ? `${url}${extras}${marker}` : `${parsed.name}${extras} @ ${url}${marker}`;
}

;// CONCATENATED MODULE: ./build/resolve/expansion.js
/**
 * Puts environment variables in, as pip does: `${NAME}` in capitals only, and what is not set stays as written.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/#using-environment-variables
 */
function expandVariables(text, env) {
    const pieces = [];
    const values = [];
    let expanded = '';
    let done = 0;
    const push = (piece, original, fixed) => {
        pieces.push({ from: expanded.length, to: expanded.length + piece.length, original, fixed });
        expanded += piece;
    };
    for (const match of text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) {
        const value = env[match[1] ?? ''];
        if (value === undefined || value === '')
            continue;
        push(text.slice(done, match.index), done, false);
        push(value, match.index, true);
        values.push(value);
        done = match.index + match[0].length;
    }
    push(text.slice(done), done, false);
    return {
        text: expanded,
        values,
        originalOffset(offset) {
            const piece = pieces.find(({ to }) => offset < to) ?? pieces.at(-1);
            if (!piece)
                return offset;
            return piece.fixed ? piece.original : piece.original + offset - piece.from;
        },
    };
}

;// CONCATENATED MODULE: ./build/resolve/index-options.js


/** The options with one more line, as pip reads them: the last index counts, the others add up. */
function withOption(options, line, directories, exists) {
    switch (line.option) {
        case 'index-url':
            return { ...options, indexUrl: line.value };
        case 'extra-index-url':
            return { ...options, extraIndexUrls: [...options.extraIndexUrls, line.value] };
        case 'find-links':
            return { ...options, findLinks: [...options.findLinks, findLinksPlace(line.value, directories, exists)] };
        case 'trusted-host':
            return { ...options, trustedHosts: [...options.trustedHosts, line.value] };
        case 'no-index':
            return { ...options, noIndex: true };
        case 'pre':
            return { ...options, preReleases: true };
        case 'require-hashes':
            return { ...options, requireHashes: true };
        case 'no-binary':
            return withFormat(options, 'noBinary', 'onlyBinary', line.value);
        case 'only-binary':
            return withFormat(options, 'onlyBinary', 'noBinary', line.value);
        case 'prefer-binary':
        case 'use-feature':
            return options;
    }
}
/** Beside the file that names it if it is there, as in pip; else from the working directory. */
function findLinksPlace(value, directories, exists) {
    if (/^[a-z][a-z0-9+.-]+:/i.test(value) || (0,external_node_path_.isAbsolute)(value))
        return value;
    const candidates = directories.map((directory) => (0,external_node_path_.resolve)(directory, value));
    return candidates.find(exists) ?? candidates.at(-1) ?? value;
}
/** A name that one option claims is taken from the other; `:none:` forgets: https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-no-binary */
function withFormat(options, mine, other, value) {
    let own = options[mine];
    let others = options[other];
    for (const item of value.split(',').map((one) => one.trim())) {
        if (item === '')
            continue;
        if (item === ':none:')
            own = [];
        else if (item === ':all:') {
            own = [':all:'];
            others = [];
        }
        else {
            const name = normalizeName(item);
            own = [...own.filter((one) => one !== name), name];
            others = others.filter((one) => one !== name);
        }
    }
    return { ...options, [mine]: own, [other]: others };
}

;// CONCATENATED MODULE: ./build/resolve/inputs.js
const noIndexOptions = {
    extraIndexUrls: [],
    findLinks: [],
    noIndex: false,
    trustedHosts: [],
    preReleases: false,
    noBinary: [],
    onlyBinary: [],
    requireHashes: false,
};

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/resolve/cursor.js
/** A text that does not follow the syntax, and where. */
class SyntaxProblem extends Error {
    name = 'SyntaxProblem';
    /** Offset in the text, from 0. */
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
/** Reads a text from left to right. */
class Cursor {
    text;
    offset = 0;
    constructor(text) {
        this.text = text;
    }
    get atEnd() {
        return this.offset >= this.text.length;
    }
    /** The rest of the text. */
    get rest() {
        return this.text.slice(this.offset);
    }
    skipSpaces() {
        this.take(/\s*/y);
    }
    /** Takes what matches here; `pattern` must be sticky. Undefined, and nothing taken, when it does not match. */
    take(pattern) {
        pattern.lastIndex = this.offset;
        const match = pattern.exec(this.text);
        if (!match)
            return undefined;
        this.offset += match[0].length;
        return match;
    }
    fail(message, offset = this.offset) {
        throw new SyntaxProblem(offset, message);
    }
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(9687);
;// CONCATENATED MODULE: ./build/resolve/marker.js
// The shape of environment markers: https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
// Only the shape: uv evaluates them, for the target.
const variables = [
    'python_version',
    'python_full_version',
    'os_name',
    'sys_platform',
    'platform_release',
    'platform_system',
    'platform_version',
    'platform_machine',
    'platform_python_implementation',
    'implementation_name',
    'implementation_version',
    'extra',
    'extras',
    'dependency_groups',
];
/** Spellings from before PEP 508 that pip and uv still read. */
const oldVariables = [
    'os.name',
    'sys.platform',
    'platform.version',
    'platform.machine',
    'platform.python_implementation',
    'python_implementation',
];
const operators = '`==`, `!=`, `<=`, `>=`, `<`, `>`, `~=`, `===`, `in` or `not in`';
/** Deeper than anyone writes by hand, and far from the end of the stack. */
const deepest = 100;
/** Takes a whole marker, up to the end of the text. */
function takeMarker(cursor) {
    takeOr(cursor, 0);
    cursor.skipSpaces();
    if (cursor.atEnd)
        return;
    if (cursor.rest.startsWith(')'))
        cursor.fail('this `)` closes nothing');
    cursor.fail('the marker goes on with something that is neither `and` nor `or`');
}
function takeOr(cursor, depth) {
    do
        takeAnd(cursor, depth);
    while (cursor.take(/\s*\bor\b/y));
}
function takeAnd(cursor, depth) {
    do
        takeComparison(cursor, depth);
    while (cursor.take(/\s*\band\b/y));
}
function takeComparison(cursor, depth) {
    cursor.skipSpaces();
    const start = cursor.offset;
    if (cursor.take(/\(/y)) {
        if (depth === deepest)
            cursor.fail(`parentheses stand more than ${deepest} deep`, start);
        takeOr(cursor, depth + 1);
        cursor.skipSpaces();
        if (!cursor.take(/\)/y))
            cursor.fail('this `(` is not closed', start);
        return;
    }
    const left = takeOperand(cursor);
    cursor.skipSpaces();
    if (!cursor.take(/===|==|~=|!=|<=|>=|<|>|in\b|not\s+in\b/y)) {
        cursor.fail(cursor.atEnd ? `the marker ends where ${operators} belongs` : `${operators} belongs here`);
    }
    const right = takeOperand(cursor);
    if (left === 'text' && right === 'text') {
        cursor.fail('one side of a comparison must be a variable such as `python_version`', start);
    }
}
function takeOperand(cursor) {
    cursor.skipSpaces();
    const start = cursor.offset;
    if (cursor.take(/'[^']*'|"[^"]*"/y))
        return 'text';
    if (/^['"]/.test(cursor.rest))
        cursor.fail('this quote is not closed');
    const word = cursor.take(/[A-Za-z_][\w.]*/y)?.[0];
    if (word === undefined) {
        cursor.fail(cursor.atEnd ? 'the marker is not complete' : 'a variable or a quoted text belongs here');
    }
    if (variables.some((known) => known === word) || oldVariables.includes(word))
        return 'variable';
    return cursor.fail(`\`${word}\` is no marker variable; accepted are ${variables.join(', ')}`, start);
}

;// CONCATENATED MODULE: ./build/resolve/requirement.js



const schemes = /^(?:https?|file|ftp|(?:git|hg|svn|bzr)(?:\+(?:https?|ssh|file|git|svn|ftp|sftp|http|static-http|lp))?):/i;
const archive = /\.(?:whl|tar\.gz|tgz|zip|tar\.bz2|tar\.xz|tar|tbz|txz)$/i;
/** Parses one requirement; `text` has no comment and no options. */
function parseRequirement(text) {
    try {
        return { kind: 'requirement', requirement: takeRequirement(new Cursor(text)) };
    }
    catch (error) {
        if (error instanceof SyntaxProblem)
            return { kind: 'wrong', message: error.message, offset: error.offset };
        throw error;
    }
}
function takeRequirement(cursor) {
    cursor.skipSpaces();
    if (startsWithSource(cursor.rest))
        return takeUnnamed(cursor);
    const name = takeName(cursor, 'a package name');
    cursor.skipSpaces();
    const extras = takeExtras(cursor);
    cursor.skipSpaces();
    const source = cursor.take(/@/y)
        ? takeSource(cursor)
        : { kind: 'index', specifiers: takeSpecifiers(cursor) };
    cursor.skipSpaces();
    const marker = takeMarkerIfAny(cursor);
    return { name, extras, source, ...(marker === undefined ? {} : { marker }) };
}
/** As pip tells a URL or a path from a name: a scheme, a dot or a separator in front, or the name of an archive. */
function startsWithSource(text) {
    const word = /^[^\s;@[]*/.exec(text)?.[0] ?? '';
    return schemes.test(text) || /^[./\\~]|^[A-Za-z]:[\\/]/.test(text) || /[\\/]/.test(word) || archive.test(word);
}
function takeUnnamed(cursor) {
    const written = takeSource(cursor);
    const value = written.kind === 'url' ? written.url : written.kind === 'path' ? written.path : '';
    // `./libs/a[dev]`: extras of something that names itself.
    const extrasText = /\[([^\]]*)\]$/.exec(value);
    const extras = extrasText ? takeExtras(new Cursor(extrasText[0])) : [];
    const bare = extrasText ? value.slice(0, extrasText.index) : value;
    const source = written.kind === 'url' ? { kind: 'url', url: bare } : { kind: 'path', path: bare };
    cursor.skipSpaces();
    const marker = takeMarkerIfAny(cursor);
    const name = nameOfSource(bare);
    return { extras, source, ...(name === undefined ? {} : { name }), ...(marker === undefined ? {} : { marker }) };
}
/** The name that a wheel's file name or an `#egg=` gives away. */
function nameOfSource(value) {
    const egg = /#(?:.*&)?egg=([A-Za-z0-9][\w.-]*)/.exec(value)?.[1];
    if (egg !== undefined)
        return egg;
    const file = value
        .replace(/[#?].*$/, '')
        .split(/[\\/]/)
        .at(-1) ?? '';
    return /^([A-Za-z0-9][\w.]*)-[^-]+(?:-\d[^-]*)?-[^-]+-[^-]+-[^-]+\.whl$/.exec(file)?.[1];
}
function takeSource(cursor) {
    cursor.skipSpaces();
    const start = cursor.offset;
    // A `;` belongs to the URL unless there is a space before it: PEP 508.
    const value = cursor.take(/\S+?(?=\s*$|\s+;|\s+\S)/y)?.[0];
    if (value === undefined)
        cursor.fail('a URL or a path belongs here');
    if (!/^[A-Za-z][A-Za-z0-9+.-]+:/.test(value))
        return { kind: 'path', path: value };
    if (!schemes.test(value)) {
        cursor.fail('the URL has a scheme that is not accepted; accepted are https, http, file, git+https, git+ssh', start);
    }
    if (!/^file:/i.test(value) && !URL.canParse(value.replace(/^(?:git|hg|svn|bzr)\+/i, ''))) {
        cursor.fail('this is not a complete URL', start);
    }
    return { kind: 'url', url: value };
}
function takeName(cursor, what) {
    const start = cursor.offset;
    const name = cursor.take(/[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?/y)?.[0];
    if (name === undefined) {
        cursor.fail(`${what} belongs here; it begins with a letter or a digit of ASCII`);
    }
    const tail = cursor.take(/[._-]+/y);
    if (tail)
        cursor.fail(`a name ends with a letter or a digit, not with \`${tail[0]}\``, start + name.length);
    const odd = /^[^\s[\]()<>=!~;@,#'"]/.exec(cursor.rest)?.[0];
    if (odd !== undefined) {
        cursor.fail(`\`${odd}\` cannot stand in a name; accepted are letters, digits, \`-\`, \`_\` and \`.\``);
    }
    return name;
}
function takeExtras(cursor) {
    const start = cursor.offset;
    if (!cursor.take(/\[\s*/y))
        return [];
    const extras = [];
    if (cursor.take(/\]/y))
        return extras;
    for (;;) {
        extras.push(takeName(cursor, 'the name of an extra'));
        cursor.skipSpaces();
        if (cursor.take(/\]/y))
            return extras;
        if (!cursor.take(/,\s*/y))
            cursor.fail('this `[` is not closed; extras are written `[one,two]`', start);
    }
}
function takeSpecifiers(cursor) {
    const start = cursor.offset;
    const parenthesis = cursor.take(/\(\s*/y);
    const specifiers = [];
    for (;;) {
        cursor.skipSpaces();
        if (cursor.atEnd || /^[;)]/.test(cursor.rest))
            break;
        specifiers.push(takeSpecifier(cursor, specifiers.length > 0));
        cursor.skipSpaces();
        if (!cursor.take(/,/y))
            break;
    }
    if (parenthesis) {
        cursor.skipSpaces();
        if (!cursor.take(/\)/y))
            cursor.fail('this `(` is not closed', start);
    }
    return specifiers;
}
const operatorList = '`==`, `>=`, `<=`, `>`, `<`, `~=`, `!=` or `===`';
function takeSpecifier(cursor, following) {
    const operator = cursor.take(/===|==|~=|!=|<=|>=|<|>/y)?.[0];
    if (operator === undefined) {
        if (/^=[^=]/.test(cursor.rest))
            cursor.fail('`=` is no comparison; write `==` for exactly this version');
        if (following)
            cursor.fail(`a comparison (${operatorList}) belongs after the comma`);
        cursor.fail(`a comparison (${operatorList}), \`[extras]\`, \`@ URL\` or \`; marker\` belongs here`);
    }
    cursor.skipSpaces();
    const versionStart = cursor.offset;
    const version = cursor.take(operator === '===' ? /[^\s;),]+/y : /[^\s;),<>=!~]+(?:!(?!=)[^\s;),<>=!~]+)?/y)?.[0];
    if (version === undefined)
        cursor.fail(`a version belongs after \`${operator}\``);
    const problem = operator === '===' ? undefined : versionProblem(operator, version);
    if (problem !== undefined)
        cursor.fail(problem, versionStart);
    if (/^\s*(?:===|==|~=|!=|<=|>=|<|>)/.test(cursor.rest)) {
        cursor.fail('a comma belongs between two comparisons', cursor.offset);
    }
    const after = /^\s+([^\s;),].*)$/.exec(cursor.rest);
    if (after)
        cursor.fail('only one requirement goes on a line', cursor.offset + cursor.rest.search(/\S/));
    return { operator, version };
}
/** https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function versionProblem(operator, version) {
    const wildcard = version.endsWith('.*');
    const bare = wildcard ? version.slice(0, -2) : version;
    const comparesPrefixes = operator === '==' || operator === '!=';
    if (wildcard && !comparesPrefixes)
        return `\`.*\` is accepted after \`==\` and \`!=\` only, not after \`${operator}\``;
    if ((0,pep440/* valid */.rZ)(bare) === null)
        return `\`${version}\` is not a version (PEP 440), e.g. \`1.4.2\``;
    if (wildcard && /[+]|dev/i.test(bare))
        return `\`.*\` cannot follow a development or local version`;
    if (bare.includes('+') && !comparesPrefixes)
        return `a local version (\`+…\`) is accepted after \`==\` and \`!=\` only`;
    if (operator === '~=' && !/^v?(?:\d+!)?\d+\.\d+/i.test(bare))
        return '`~=` needs at least two numbers, e.g. `~=1.4`';
    return undefined;
}
function takeMarkerIfAny(cursor) {
    if (cursor.atEnd)
        return undefined;
    const start = cursor.offset;
    if (!cursor.take(/;\s*/y))
        cursor.fail('this was not expected here; a marker begins with ` ; `', start);
    const markerStart = cursor.offset;
    takeMarker(cursor);
    return cursor.text.slice(markerStart).trim();
}

;// CONCATENATED MODULE: ./build/resolve/line.js



const shortNames = {
    '-i': '--index-url',
    '-f': '--find-links',
    '-r': '--requirement',
    '-c': '--constraint',
    '-e': '--editable',
    '-C': '--config-settings',
};
const withValue = [
    '--index-url',
    '--extra-index-url',
    '--find-links',
    '--trusted-host',
    '--no-binary',
    '--only-binary',
    '--requirement',
    '--constraint',
    '--editable',
    '--hash',
    '--config-settings',
    '--global-option',
    '--use-feature',
];
const flags = ['--no-index', '--pre', '--require-hashes', '--prefer-binary'];
const aliases = {
    '--pypi-url': '--index-url',
    '--config-setting': '--config-settings',
};
const hashLengths = { sha256: 64, sha384: 96, sha512: 128 };
/** Parses a logical line, its variables expanded already. */
function parseLine(text) {
    try {
        return takeLine(text);
    }
    catch (error) {
        if (error instanceof SyntaxProblem)
            return { kind: 'wrong', message: error.message, offset: error.offset };
        throw error;
    }
}
function takeLine(text) {
    // As pip does: options begin at the first word that begins with a dash.
    const optionsAt = text.search(/(?<=^|\s)--?[A-Za-z]/);
    const requirementText = (optionsAt === -1 ? text : text.slice(0, optionsAt)).trimEnd();
    const options = optionsAt === -1 ? [] : takeOptions(text, optionsAt);
    if (requirementText.trim() !== '')
        return requirementLine(requirementText, options);
    const [first] = options;
    if (first === undefined)
        return { kind: 'options', options: [] };
    if (first.name === '--editable')
        return editableLine(first, options.slice(1));
    if (first.name === '--requirement' || first.name === '--constraint') {
        const [, second] = options;
        if (second)
            throw new SyntaxProblem(second.offset, 'only one option of this kind goes on a line');
        const role = first.name === '--requirement' ? 'requirements' : 'constraints';
        return { kind: 'file', role, path: first.value?.value ?? '' };
    }
    return { kind: 'options', options: options.map(optionLine) };
}
function requirementLine(text, options, editable = false, shift = 0) {
    const syntax = parseRequirement(text);
    if (syntax.kind === 'wrong')
        return { ...syntax, offset: syntax.offset + shift };
    const hashes = [];
    const buildOptions = [];
    for (const option of options) {
        if (option.name === '--hash')
            hashes.push(hashOf(option));
        else if (option.name === '--config-settings' || option.name === '--global-option')
            buildOptions.push(option.name);
        else {
            throw new SyntaxProblem(option.offset, `\`${option.name}\` cannot stand behind a requirement; accepted there are \`--hash\` and \`--config-settings\``);
        }
    }
    return { kind: 'requirement', requirement: syntax.requirement, hashes, editable, text: text.trim(), buildOptions };
}
function editableLine(option, rest) {
    const value = option.value ?? { value: '', offset: option.offset };
    const line = requirementLine(value.value, rest, true, value.offset);
    if (line.kind === 'requirement' && line.requirement.source.kind === 'index') {
        throw new SyntaxProblem(value.offset, '`-e` takes a directory or a version control URL, e.g. `-e ./libs/a`');
    }
    return line;
}
function hashOf({ value, offset }) {
    const [algorithm = '', digest = ''] = (value?.value ?? '').toLowerCase().split(':', 2);
    const length = hashLengths[algorithm];
    if (length === undefined) {
        throw new SyntaxProblem(value?.offset ?? offset, `\`${algorithm}\` is no hash that is accepted; accepted are sha256, sha384 and sha512, as \`--hash=sha256:<hex>\``);
    }
    if (!/^[0-9a-f]+$/.test(digest) || digest.length !== length) {
        throw new SyntaxProblem((value?.offset ?? offset) + algorithm.length + 1, `a ${algorithm} hash has ${length} hexadecimal digits, this one has ${digest.length}`);
    }
    return `${algorithm}:${digest}`;
}
function optionLine({ name, value, offset }) {
    const text = value?.value ?? '';
    switch (name) {
        case '--index-url':
        case '--extra-index-url':
            if (!URL.canParse(text))
                throw new SyntaxProblem(value?.offset ?? offset, `\`${name}\` takes a complete URL`);
            return { option: name === '--index-url' ? 'index-url' : 'extra-index-url', value: text };
        case '--find-links':
            return { option: 'find-links', value: text };
        case '--trusted-host':
            return { option: 'trusted-host', value: text };
        case '--no-binary':
        case '--only-binary':
            return { option: name === '--no-binary' ? 'no-binary' : 'only-binary', value: text };
        case '--no-index':
            return { option: 'no-index' };
        case '--pre':
            return { option: 'pre' };
        case '--require-hashes':
            return { option: 'require-hashes' };
        case '--prefer-binary':
            return { option: 'prefer-binary' };
        case '--use-feature':
            return { option: 'use-feature' };
        default:
            throw new SyntaxProblem(offset, `\`${name}\` belongs behind a requirement, or on a line of its own`);
    }
}
function takeOptions(text, start) {
    const tokens = words(text, start);
    const options = [];
    for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index];
        if (!token)
            break;
        const { written, attached } = splitOption(token);
        const name = shortNames[written] ?? aliases[written] ?? written;
        if (flags.includes(name)) {
            if (attached)
                throw new SyntaxProblem(attached.offset, `\`${written}\` takes no value`);
            options.push({ name, value: undefined, offset: token.offset });
            continue;
        }
        if (!withValue.includes(name))
            throw new SyntaxProblem(token.offset, unknownOption(written));
        const value = attached ?? tokens[++index];
        if (value === undefined || value.value === '') {
            throw new SyntaxProblem(token.offset + written.length, `a value belongs after \`${written}\``);
        }
        options.push({ name, value, offset: token.offset });
    }
    return options;
}
function splitOption({ value, offset }) {
    if (value.startsWith('--')) {
        const at = value.indexOf('=');
        if (at === -1)
            return { written: value, attached: undefined };
        return { written: value.slice(0, at), attached: { value: value.slice(at + 1), offset: offset + at + 1 } };
    }
    const written = value.slice(0, 2);
    const rest = value.slice(2).replace(/^=/, '');
    const attached = rest === '' ? undefined : { value: rest, offset: offset + value.length - rest.length };
    return { written, attached };
}
function unknownOption(written) {
    const known = [...withValue, ...flags];
    const nearest = known.toSorted((a, b) => (0,mod/* distance */.Io)(written, a) - (0,mod/* distance */.Io)(written, b))[0];
    const near = nearest !== undefined && ((0,mod/* distance */.Io)(written, nearest) <= 3 || nearest.startsWith(written.slice(0, 8)));
    const suggestion = near ? `; did you mean \`${nearest}\`?` : '';
    return `\`${written}\` is no option of a requirements file${suggestion || `; accepted are ${known.join(', ')}`}`;
}
/** Words as a shell would split them: quotes group, a backslash takes the next character as it is. */
function words(text, start) {
    const cursor = new Cursor(text);
    cursor.offset = start;
    const tokens = [];
    for (;;) {
        cursor.skipSpaces();
        if (cursor.atEnd)
            return tokens;
        const offset = cursor.offset;
        let value = '';
        for (;;) {
            const piece = cursor.take(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/y);
            if (!piece)
                break;
            value += piece[1] ?? piece[2]?.replaceAll(/\\(["\\])/g, '$1') ?? piece[3] ?? piece[4] ?? '';
        }
        if (!cursor.atEnd && !/^\s/.test(cursor.rest))
            cursor.fail('this quote is not closed');
        tokens.push({ value, offset });
    }
}

;// CONCATENATED MODULE: ./build/resolve/local-source.js



/** A source with its path, if it has one, made absolute from the working directory, as pip and uv do; or what is wrong there. */
function locate(source, directory) {
    const written = localPath(source);
    if (written === undefined)
        return { kind: 'found', source };
    const path = (0,external_node_path_.resolve)(directory, written);
    const shown = shownPath(path, directory);
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!found) {
        return {
            kind: 'wrong',
            why: `there is no ${shown}`,
            nextStep: 'Paths of requirements are relative to the working directory, as in pip, not to the file that holds them.',
        };
    }
    if (found.isDirectory()) {
        if (['pyproject.toml', 'setup.py'].some((file) => (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(path, file)))) {
            return { kind: 'found', source: { kind: 'path', path } };
        }
        return {
            kind: 'wrong',
            why: `${shown} has neither pyproject.toml nor setup.py, so it is no Python project`,
            nextStep: 'Name the folder of the project. Your own modules and files go in with `include`.',
        };
    }
    if (!/\.(?:whl|tar\.gz|tgz|zip|tar\.bz2|tar\.xz|tar)$/i.test(path)) {
        return {
            kind: 'wrong',
            why: `${shown} is neither a wheel nor a source archive`,
            nextStep: 'Name a `.whl` or `.tar.gz` file, or a directory.',
        };
    }
    return { kind: 'found', source: { kind: 'path', path } };
}
/** A path for people: relative to the working directory where it lies below it. */
function shownPath(path, directory) {
    const below = (0,external_node_path_.relative)(directory, path);
    const outside = below === '' || below === '..' || below.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(below);
    return outside ? path : below.split(external_node_path_.sep).join('/');
}
function localPath(source) {
    if (source.kind === 'path')
        return source.path;
    if (source.kind !== 'url' || !/^file:/i.test(source.url))
        return undefined;
    const bare = source.url.replace(/[#?].*$/, '');
    // `file:./libs/a` is no URL that the standard knows, but pip's users write it.
    if (!/^file:\//i.test(bare))
        return bare.slice('file:'.length);
    try {
        return (0,external_node_url_.fileURLToPath)(bare);
    }
    catch {
        return bare.replace(/^file:(?:\/\/)?/i, '');
    }
}

;// CONCATENATED MODULE: ./build/resolve/logical-lines.js
// The lines of a requirements file as pip reads them: https://pip.pypa.io/en/stable/reference/requirements-file-format/
/** Joins continued lines and drops comments and empty lines. */
function logicalLines(content) {
    const lines = [];
    let text = '';
    let segments = [];
    const finish = () => {
        const withoutComment = text.replace(/(^|\s)#.*$/s, '');
        const trimmed = withoutComment.trimEnd();
        if (trimmed.trim() !== '')
            lines.push(logicalLine(trimmed, segments));
        text = '';
        segments = [];
    };
    for (const [index, line] of content.split(/\r\n|\r|\n/).entries()) {
        segments.push({ offset: text.length, line: index + 1, column: 1 });
        const comment = /^\s*#/.test(line);
        if (line.endsWith('\\') && !comment) {
            text += line.slice(0, -1);
            continue;
        }
        // A comment ends a continued line; as in pip, the comment alone is dropped.
        text += comment ? '' : line;
        finish();
    }
    finish();
    return lines;
}
function logicalLine(text, segments) {
    return {
        text,
        positionOf(offset) {
            const segment = segments.findLast((candidate) => candidate.offset <= offset);
            if (!segment)
                return { line: 1, column: offset + 1 };
            return { line: segment.line, column: segment.column + offset - segment.offset };
        },
    };
}

;// CONCATENATED MODULE: ./build/resolve/other-formats.js

/** Files of other tools that say what a project needs, and how to make a requirements file of them. */
const formats = [
    ['uv.lock', 'uv export --frozen --no-dev --no-emit-project -o requirements.txt'],
    ['poetry.lock', 'poetry export -o requirements.txt'],
    ['pdm.lock', 'pdm export --prod -o requirements.txt'],
    ['Pipfile.lock', 'pipenv requirements > requirements.txt'],
    ['Pipfile', 'pipenv lock && pipenv requirements > requirements.txt'],
    ['pylock.toml', 'uv export --no-dev --no-emit-project -o requirements.txt'],
    ['pyproject.toml', 'uv pip compile pyproject.toml -o requirements.txt'],
    ['setup.cfg', 'uv pip compile setup.cfg -o requirements.txt'],
    ['setup.py', 'uv pip compile setup.py -o requirements.txt'],
    ['environment.yml', 'pip list --format=freeze > requirements.txt'],
];
/** How to export a file of this name; undefined when it may be a requirements file. */
function foreignFormat(file) {
    return formats.find(([name]) => name === file)?.[1];
}
/** The files of other tools in a directory, the most exact first. */
async function foreignFormatsIn(directory) {
    const present = await (0,promises_.readdir)(directory).catch(() => []);
    return formats.filter(([name]) => present.includes(name)).map(([file, toExport]) => ({ file, toExport }));
}

;// CONCATENATED MODULE: ./build/resolve/requirement-text.js
/** Windows PowerShell's `pip freeze > requirements.txt` writes UTF-16 with a mark; pip reads it, so do we. */
function decodeText(bytes) {
    const [first, second] = bytes;
    const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
    try {
        const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
        const at = text.indexOf('\0');
        if (at !== -1)
            return { kind: 'wrong', why: 'it holds NUL characters: it is not a text, or UTF-16 without a byte order mark' };
        return { kind: 'text', text };
    }
    catch {
        return { kind: 'wrong', why: `it is not a text in ${encoding.toUpperCase()}` };
    }
}

;// CONCATENATED MODULE: ./build/resolve/read-inputs.js















/** Deeper than any set of files that someone keeps by hand. */
const read_inputs_deepest = 50;
/**
 * Reads everything that says what goes into the layer.
 * @throws {ConfigurationError} with every problem found in all of the files.
 */
async function readInputs(request, context) {
    const reader = new Reader(context);
    const files = await requirementFiles(request, context);
    for (const file of files)
        await reader.readFile(file, 'requirements', [], { input: 'requirements' });
    for (const file of request.constraints)
        await reader.readFile(file, 'constraints', [], { input: 'constraints' });
    for (const text of request.packages)
        reader.readPackage(text);
    (0,errors/* throwIfAny */.MI)(reader.problems, errors/* ConfigurationError */.j1);
    const inputs = reader.inputs();
    if (inputs.requirements.length === 0 && request.mayBeEmpty !== true) {
        throw new errors/* ConfigurationError */.j1({
            code: 'nothing-required',
            message: inputs.files.length === 0
                ? 'No package is asked for.'
                : `No package is asked for: ${inputs.files.join(', ')} ${inputs.files.length === 1 ? 'holds' : 'hold'} no requirement.`,
            nextStep: 'Write one requirement a line, e.g. `requests==2.32.5`, or use the input `packages`.',
            input: 'requirements',
            ...(inputs.files[0] === undefined ? {} : { file: inputs.files[0] }),
        });
    }
    return inputs;
}
/** The files asked for, or `requirements.txt` when nothing is said. */
async function requirementFiles(request, context) {
    if (request.requirements.length > 0 || request.packages.length > 0)
        return request.requirements;
    const found = await (0,promises_.stat)((0,external_node_path_.resolve)(context.directory, 'requirements.txt')).catch(() => undefined);
    if (found)
        return ['requirements.txt'];
    if (request.mayBeEmpty === true)
        return [];
    const others = await foreignFormatsIn(context.directory);
    const [first] = others;
    throw new errors/* ConfigurationError */.j1({
        code: 'no-requirements',
        message: first
            ? `There is no requirements.txt in ${context.directory}. ${others.map(({ file }) => file).join(', ')} ${others.length === 1 ? 'is' : 'are'} there, but this format is not read yet.`
            : `There is no requirements.txt in ${context.directory}, and neither \`requirements\` nor \`packages\` says what goes into the layer.`,
        nextStep: first
            ? `Export it first: \`${first.toExport}\`.`
            : 'Name the file with `requirements`, or the packages themselves with `packages`.',
        input: 'requirements',
    });
}
class Reader {
    problems = [];
    #context;
    #requirements = [];
    #constraints = [];
    #files = [];
    #seen = new Set();
    #options = noIndexOptions;
    constructor(context) {
        this.#context = context;
    }
    inputs() {
        return {
            requirements: this.#requirements,
            constraints: this.#constraints,
            options: this.#options,
            files: this.#files,
        };
    }
    /** Reads a file and those that it names; `ancestors` are the files being read. */
    async readFile(written, role, ancestors, asked) {
        const from = ancestors.at(-1);
        const wrong = (code, message, nextStep) => void this.problems.push({ code, message, nextStep, ...asked });
        if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written) && !written.startsWith('file:')) {
            wrong('remote-requirements', `${(0,redact/* redact */.E)(written)} is a URL; requirement files are read from this machine only.`, 'Download the file in a step before, and name the copy.');
            return;
        }
        const local = written.startsWith('file:') ? (0,external_node_url_.fileURLToPath)(written) : written;
        const path = (0,external_node_path_.resolve)(from === undefined ? this.#context.directory : (0,external_node_path_.dirname)(from), local);
        const shown = shownPath(path, this.#context.directory);
        if (ancestors.includes(path)) {
            wrong('requirements-cycle', `${shown} includes itself${ancestors.length > 1 ? ' by way of other files' : ''}.`, 'Remove one of the `-r` or `-c` lines.');
            return;
        }
        if (ancestors.length >= read_inputs_deepest) {
            wrong('requirements-too-deep', `${shown} is included more than ${read_inputs_deepest} files deep.`, 'Flatten the requirement files.');
            return;
        }
        const key = `${role} ${path}`;
        if (this.#seen.has(key))
            return;
        this.#seen.add(key);
        const foreign = foreignFormat((0,external_node_path_.basename)(path));
        if (foreign !== undefined) {
            wrong('format-not-read', `${shown} is not a requirements file; this format is not read yet.`, `Export it first: \`${foreign}\`.`);
            return;
        }
        const text = await this.#text(path, shown, wrong);
        if (text === undefined)
            return;
        this.#files.push(shown);
        for (const line of logicalLines(text)) {
            const start = line.text.search(/\S/);
            const { text: expanded, originalOffset, values } = expandVariables(line.text, this.#context.env);
            // A variable in a URL is a token more often than not.
            if (line.text.includes('://'))
                for (const value of values)
                    this.#context.log.mask(value);
            const at = (offset) => ({
                file: shown,
                ...line.positionOf(originalOffset(offset)),
            });
            const parsed = parseLine(expanded);
            const origin = {
                kind: 'requirement',
                file: shown,
                line: at(start).line,
                text: withoutOptions(line.text),
            };
            if (parsed.kind === 'file') {
                await this.readFile(parsed.path, role === 'constraints' ? 'constraints' : parsed.role, [...ancestors, path], at(start));
            }
            else {
                this.#take(parsed, role, origin, (offset) => at(offset ?? start), (0,external_node_path_.dirname)(path));
            }
        }
    }
    /** One item of the input `packages`. */
    readPackage(written) {
        const [line] = logicalLines(written);
        if (!line)
            return;
        const { text: expanded, originalOffset } = expandVariables(line.text, this.#context.env);
        const parsed = parseLine(expanded);
        const at = (offset) => ({
            input: 'packages',
            column: originalOffset(offset) + 1,
        });
        if (parsed.kind === 'file' || parsed.kind === 'options') {
            this.problems.push({
                code: 'not-a-requirement',
                message: `\`${(0,redact/* redact */.E)(written)}\` in \`packages\` is an option of requirement files, not a requirement.`,
                nextStep: 'Name files with `requirements` and `constraints`; write other options into a requirements file.',
                input: 'packages',
            });
            return;
        }
        const origin = { kind: 'input', input: 'packages', text: withoutOptions(line.text) };
        this.#take(parsed, 'requirements', origin, (offset) => at(offset ?? 0), this.#context.directory);
    }
    #take(line, role, origin, at, directory) {
        if (line.kind === 'options') {
            const places = [directory, this.#context.directory];
            for (const option of line.options)
                this.#options = withOption(this.#options, option, places, external_node_fs_.existsSync);
            if (line.options.some(({ option }) => option === 'prefer-binary')) {
                this.#context.log.debug('`--prefer-binary` has no counterpart in the resolver; it is passed over.');
            }
            return;
        }
        if (line.kind === 'wrong') {
            const place = at(line.offset);
            this.problems.push({
                code: 'requirement-syntax',
                message: `\`${(0,redact/* redact */.E)(origin.text)}\` cannot be read: ${(0,redact/* redact */.E)(line.message)}${line.message.endsWith('?') ? '' : '.'}`,
                nextStep: origin.text.startsWith('-')
                    ? 'Options are those of pip: https://pip.pypa.io/en/stable/reference/requirements-file-format/'
                    : 'Requirements are written as `name`, `name[extra]==1.2.3; marker` or `name @ https://…`.',
                ...place,
            });
            return;
        }
        const problem = role === 'constraints' ? constraintProblem(line.requirement, line.editable) : undefined;
        if (problem !== undefined) {
            this.problems.push({
                code: 'constraint-syntax',
                message: `\`${(0,redact/* redact */.E)(origin.text)}\` cannot be a constraint: ${problem}.`,
                nextStep: 'Constraints only limit versions, e.g. `urllib3<3`. Move the line to a requirements file.',
                ...at(),
            });
            return;
        }
        if (line.buildOptions.length > 0) {
            this.#context.log.warning(`${(0,redact/* redact */.E)(origin.text)}: ${line.buildOptions.join(', ')} is not passed on to builds; it changes nothing for published wheels.`);
        }
        const found = locate(line.requirement.source, this.#context.directory);
        if (found.kind === 'wrong') {
            const message = `\`${(0,redact/* redact */.E)(origin.text)}\`: ${found.why}.`;
            this.problems.push({ code: 'local-requirement', message, nextStep: found.nextStep, ...at() });
            return;
        }
        const list = role === 'constraints' ? this.#constraints : this.#requirements;
        list.push(asRequirement(line.requirement, found.source, line.hashes, line.editable, origin));
    }
    async #text(path, shown, wrong) {
        try {
            const decoded = decodeText(await (0,promises_.readFile)(path));
            if (decoded.kind === 'text')
                return decoded.text;
            wrong('requirements-unreadable', `${shown} cannot be read: ${decoded.why}.`, 'Save it as UTF-8.');
        }
        catch (error) {
            const code = error instanceof Error ? error.code : undefined;
            if (code === 'ENOENT' || code === 'ENOTDIR') {
                wrong('requirements-missing', `There is no file ${shown}.`, `Paths are relative to ${this.#context.directory}, and in \`-r\` and \`-c\` lines to the file that holds them.`);
            }
            else if (code === 'EISDIR') {
                wrong('requirements-directory', `${shown} is a directory, not a requirements file.`, 'Name the file in it, e.g. `requirements.txt`.');
            }
            else if (code === 'EACCES' || code === 'EPERM') {
                wrong('requirements-unreadable', `${shown} cannot be read: permission is denied.`, 'Make it readable for this user.');
            }
            else if (code !== undefined) {
                wrong('requirements-unreadable', `${shown} cannot be read: ${code}.`, 'Check the path and the file system.');
            }
            else
                throw error;
        }
        return undefined;
    }
}
/** The line for people: without hashes and other options, on one line. */
function withoutOptions(text) {
    const bare = text.replace(/\s--(?:hash|config-settings|global-option)[=\s].*$/s, '');
    return bare.replaceAll(/\s+/g, ' ').trim();
}
function constraintProblem(parsed, editable) {
    if (editable)
        return 'it is editable';
    if (parsed.name === undefined)
        return 'it has no name';
    if (parsed.extras.length > 0)
        return 'it has extras';
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/host/credentials.js
// User names and passwords for indexes, from where uv's and pip's users keep them.
// https://docs.astral.sh/uv/concepts/authentication/http/, https://pip.pypa.io/en/stable/topics/authentication/


/** The credentials in a URL; undefined when it holds none. */
function credentialsInUrl(url) {
    if (url.username === '' && url.password === '')
        return undefined;
    return { username: decode(url.username), password: decode(url.password) };
}
/** The value of an `Authorization` header: https://www.rfc-editor.org/rfc/rfc7617 */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * Credentials of the indexes that the environment names, by origin: those in the URLs, and
 * `UV_INDEX_<NAME>_USERNAME` and `…_PASSWORD` of indexes named in `UV_INDEX` or `UV_DEFAULT_INDEX`.
 */
function environmentCredentials(env) {
    const found = new Map();
    for (const variable of indexVariables) {
        for (const item of (env[variable] ?? '').split(/\s+/).filter((one) => one !== '')) {
            const [, name, text] = /^(?:([A-Za-z0-9._-]+)=)?(.+)$/s.exec(item) ?? [];
            const url = parseUrl(text ?? '');
            if (!url)
                continue;
            const credentials = credentialsInUrl(url) ?? namedCredentials(name, env);
            if (credentials && !found.has(url.origin))
                found.set(url.origin, credentials);
        }
    }
    return found;
}
const indexVariables = [
    'UV_INDEX',
    'UV_DEFAULT_INDEX',
    'UV_INDEX_URL',
    'UV_EXTRA_INDEX_URL',
    'UV_FIND_LINKS',
    'PIP_INDEX_URL',
    'PIP_EXTRA_INDEX_URL',
    'PIP_FIND_LINKS',
];
function namedCredentials(name, env) {
    if (name === undefined)
        return undefined;
    const prefix = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    const username = env[`${prefix}_USERNAME`];
    const password = env[`${prefix}_PASSWORD`];
    if (username === undefined && password === undefined)
        return undefined;
    return { username: username ?? '', password: password ?? '' };
}
/** Reads the user's netrc, by host name. A file that cannot be read is none. */
async function readNetrc(env) {
    const home = env['HOME'] ?? env['USERPROFILE'];
    const places = env['NETRC'] ? [env['NETRC']] : home ? [(0,external_node_path_.join)(home, '.netrc'), (0,external_node_path_.join)(home, '_netrc')] : [];
    for (const place of places) {
        try {
            return parseNetrc(await (0,promises_.readFile)(place, 'utf8'));
        }
        catch {
            // The next place.
        }
    }
    return new Map();
}
/**
 * The machines of a netrc file: https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
 * Its `default` entry is left out: it would send one password to every host.
 */
function parseNetrc(text) {
    const machines = new Map();
    const withoutMacros = text.replace(/^\s*macdef\b[^]*?(?:\n\s*\n|$(?![^]))/gm, '').replace(/(^|\s)#.*$/gm, '$1');
    const tokens = Array.from(withoutMacros.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g), ([, quoted, bare]) => quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'));
    let current;
    for (let at = 0; at < tokens.length; at++) {
        const word = tokens[at];
        const value = tokens[at + 1] ?? '';
        if (word === 'default')
            current = undefined;
        if (word !== 'machine' && word !== 'login' && word !== 'password' && word !== 'account')
            continue;
        at++;
        if (word === 'machine') {
            current = { username: '', password: '' };
            if (!machines.has(value.toLowerCase()))
                machines.set(value.toLowerCase(), current);
        }
        if (current && word === 'login')
            current.username = value;
        if (current && word === 'password')
            current.password = value;
    }
    return machines;
}
function parseUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./build/host/http-failure.js
// One module writes what went wrong on the wire. Credentials and signatures in URLs are not shown.

/** A request that failed. `transient`: the same request may succeed a moment later. */
class HttpFailure extends errors/* Failure */.HR {
    transient;
    status;
    /** What the server asked for by `Retry-After`. */
    retryAfterMs;
    constructor(problem, options) {
        super(problem, options);
        this.transient = options.transient;
        this.status = options.status;
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** A URL without user, password, query (which may be a signature) and fragment. */
function shownUrl(url) {
    if (typeof url === 'string' && !URL.canParse(url))
        return 'a malformed URL';
    const parsed = new URL(url);
    const secret = parsed.username !== '' || parsed.password !== '';
    return `${parsed.protocol}//${secret ? '***@' : ''}${parsed.host}${parsed.pathname}${parsed.search === '' ? '' : '?…'}`;
}
/** Statuses that another try may cure: https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504, 507, 520, 522, 524]);
/** An answer that is no answer. `sentCredentials`: whether we had any for this host. */
function statusFailure(url, status, sentCredentials, retryAfter) {
    const where = shownUrl(url);
    const transient = transientStatuses.has(status);
    const options = { transient, status, retryAfterMs: parseRetryAfter(retryAfter) };
    if (status === 401 || status === 403) {
        const refused = sentCredentials
            ? 'the credentials for it were not accepted'
            : 'it wants credentials, and none are known';
        return new HttpFailure({
            code: status === 401 ? 'index-unauthorized' : 'index-forbidden',
            message: `${url.host} answered ${status} for ${where}: ${refused}.`,
            nextStep: `Give a user and password for ${url.host}: UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD for an index named in UV_INDEX, in the index URL, or in a netrc file.`,
        }, options);
    }
    if (status === 407) {
        return new HttpFailure({
            code: 'proxy-unauthorized',
            message: `The proxy wants credentials for ${where} (407).`,
            nextStep: 'Put user and password into the proxy URL of HTTPS_PROXY or HTTP_PROXY.',
        }, options);
    }
    if (status === 404 || status === 410) {
        return new HttpFailure({
            code: 'not-found',
            message: `${url.host} has no ${where} (${status}).`,
            nextStep: 'The file may have been removed from the index: resolve again, or choose another version.',
        }, options);
    }
    return new HttpFailure({
        code: transient ? 'index-unavailable' : 'unexpected-answer',
        message: `${url.host} answered ${status} for ${where}.`,
        nextStep: transient
            ? `${url.host} is overloaded or down: try again later, or use another index.`
            : 'Check the index URL.',
    }, options);
}
function parseRetryAfter(value) {
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
/** An error of the connection as a failure. `via`: the proxy that was used. */
function connectionFailure(url, error, via) {
    if (error instanceof HttpFailure)
        return error;
    const code = errorCode(error);
    const host = via ? `the proxy ${via.host}` : url.host;
    const at = via ? `${shownUrl(url)} through ${host}` : shownUrl(url);
    const detail = error instanceof Error && error.message !== '' ? error.message : code;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        return new HttpFailure({
            code: 'host-not-found',
            message: `${via ? `The proxy ${via.hostname}` : url.hostname} has no address: the look-up of the name failed (${code}).`,
            nextStep: via
                ? 'Check HTTPS_PROXY and HTTP_PROXY.'
                : 'Check the index URL, the network, and whether a proxy is needed (HTTPS_PROXY).',
        }, { cause: error, transient: code === 'EAI_AGAIN' });
    }
    if (isCertificateError(code)) {
        return new HttpFailure({
            code: 'untrusted-certificate',
            message: `The certificate of ${url.host} is not trusted: ${detail}.`,
            nextStep: 'If your company has its own certificate authority, name its bundle in SSL_CERT_FILE, PIP_CERT or REQUESTS_CA_BUNDLE.',
        }, { cause: error, transient: false });
    }
    if (code === 'ETIMEDOUT' || code === 'IDLE') {
        return new HttpFailure({
            code: 'timed-out',
            message: `No answer: ${at} sent nothing for too long.`,
            nextStep: 'Try again later; UV_HTTP_TIMEOUT is the time to wait, in seconds.',
        }, { cause: error, transient: true });
    }
    if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
        return new HttpFailure({
            code: via ? 'proxy-unreachable' : 'host-unreachable',
            message: `${via ? `The proxy ${via.host}` : url.host} cannot be reached (${code}).`,
            nextStep: via
                ? 'Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.'
                : 'Check the index URL, the network, and whether a proxy is needed (HTTPS_PROXY).',
        }, { cause: error, transient: true });
    }
    return new HttpFailure({
        code: 'connection-broken',
        message: `The connection for ${at} broke: ${detail}.`,
        nextStep: 'Try again; if it goes on, check the network and the proxy.',
    }, { cause: error, transient: true });
}
function errorCode(error) {
    if (error instanceof AggregateError)
        return errorCode(error.errors[0]);
    const code = error instanceof Error ? error.code : undefined;
    return code ?? 'unknown error';
}
/** Codes of OpenSSL's verification and of Node's host name check. */
function isCertificateError(code) {
    return /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/.test(code);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/host/proxy.js
// Proxies as curl, pip and uv understand the variables: https://curl.se/docs/manpage.html#ENVIRONMENT







/**
 * The proxy that a URL is to be fetched through; undefined for none.
 * @throws {Failure} `proxy-not-understood` for a SOCKS proxy or what is no URL.
 */
function proxyFor(url, env) {
    const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const name = [...names, 'all_proxy', 'ALL_PROXY'].find((one) => (env[one] ?? '') !== '');
    if (name === undefined || isExempt(url, env['no_proxy'] ?? env['NO_PROXY'] ?? ''))
        return undefined;
    const value = env[name] ?? '';
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const proxy = URL.canParse(text) ? new URL(text) : undefined;
    if (proxy && (proxy.protocol === 'http:' || proxy.protocol === 'https:'))
        return proxy;
    throw new errors/* Failure */.HR({
        code: 'proxy-not-understood',
        message: `${name} is ${proxy ? `a ${proxy.protocol.slice(0, -1)} proxy` : 'not a URL'}: ${shownUrl(text)}.`,
        nextStep: `Set ${name} to an http:// or https:// proxy.`,
    });
}
/** Whether NO_PROXY names the host: itself or a parent domain, with or without a port, an address, a network, or `*`. */
function isExempt(url, noProxy) {
    const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        const network = /^(.+)\/(\d+)$/.exec(entry);
        if (network)
            return isInside(host, network[1] ?? '', Number(network[2]));
        const [, name = entry, entryPort] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
        if (entryPort !== undefined && entryPort !== port)
            return false;
        const bare = name.replace(/^\*?\./, '').replace(/^\[|\]$/g, '');
        return host === bare || host.endsWith(`.${bare}`);
    });
}
function isInside(host, network, prefix) {
    const kind = (0,external_node_net_.isIP)(network);
    if (kind === 0 || (0,external_node_net_.isIP)(host) !== kind || prefix > (kind === 4 ? 32 : 128))
        return false;
    const family = kind === 4 ? 'ipv4' : 'ipv6';
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, prefix, family);
    return list.check(host, family);
}
/** Headers that identify us to a proxy. */
function proxyHeaders(proxy) {
    const credentials = credentialsInUrl(proxy);
    return credentials ? { 'proxy-authorization': basicAuthorization(credentials) } : {};
}
/** Connections of `https:` URLs through a proxy: https://www.rfc-editor.org/rfc/rfc9110#CONNECT */
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    #tls;
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
        this.#tls = options;
    }
    createConnection(options, callback) {
        const host = options.host ?? 'localhost';
        const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
        const request = this.#proxy.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const fail = (error) => callback?.(error, undefined);
        const asking = request({
            host: this.#proxy.hostname.replace(/^\[|\]$/g, ''),
            port: this.#proxy.port || (this.#proxy.protocol === 'https:' ? 443 : 80),
            method: 'CONNECT',
            path: target,
            headers: { host: target, ...proxyHeaders(this.#proxy) },
            agent: false,
            timeout: options.timeout,
            ...(this.#tls.secureContext ? { secureContext: this.#tls.secureContext } : {}),
        });
        asking.once('connect', (response, socket) => {
            const status = response.statusCode ?? 0;
            if (status < 200 || status > 299) {
                socket.destroy();
                fail(refusal(this.#proxy, target, status));
                return;
            }
            callback?.(null, (0,external_node_tls_.connect)({ ...options, socket, servername: (0,external_node_net_.isIP)(host) ? '' : host }));
        });
        asking.once('timeout', () => asking.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
        asking.once('error', fail);
        asking.end();
    }
}
/** Connections of `https:` URLs, each through the proxy that the environment names for its host, or through none. */
class ProxiedAgent extends external_node_https_.Agent {
    #env;
    #options;
    constructor(options, env) {
        super(options);
        this.#options = options;
        this.#env = env;
    }
    createConnection(options, callback) {
        const { host = 'localhost', port = 443 } = options;
        const proxy = proxyFor(new URL(`https://${host.includes(':') ? `[${host}]` : host}:${port}`), this.#env);
        if (!proxy)
            return super.createConnection(options, callback);
        return new TunnelAgent(proxy, this.#options).createConnection(options, callback);
    }
}
function refusal(proxy, target, status) {
    if (status === 407)
        return statusFailure(proxy, status, false, undefined);
    return new HttpFailure({
        code: 'proxy-refused',
        message: `The proxy ${proxy.host} answered ${status} to a connection to ${target}.`,
        nextStep: 'Check HTTPS_PROXY, or name the host in NO_PROXY.',
    }, { transient: status >= 500, status });
}

;// CONCATENATED MODULE: ./build/host/http.js
// Files by HTTP. Node's own client, not undici: downloading is as quick with either (0.8 s for 74 MB over 16
// connections, hashing included), and importing undici costs 100 ms and 25 MB before the first byte.










/** Connections to one host. More gain nothing, and many look-ups and handshakes at once lose time. */
const connectionsPerHost = 16;
const mostRedirects = 10;
const defaultIdleMs = 30_000;
const clients = new WeakMap();
/** The client of a run: the same for the same environment, so that its connections are used again. */
function httpFor(env) {
    const client = clients.get(env) ?? createHttp(env);
    clients.set(env, client);
    return client;
}
function createHttp(env) {
    const known = new Map(environmentCredentials(env));
    let netrc;
    const agentFor = agents(env);
    const idleMs = Number(env['UV_HTTP_TIMEOUT']) > 0 ? Number(env['UV_HTTP_TIMEOUT']) * 1000 : defaultIdleMs;
    const credentialsFor = async (url) => {
        netrc ??= readNetrc(env);
        return credentialsInUrl(url) ?? known.get(url.origin) ?? (await netrc).get(url.hostname);
    };
    return {
        async get(text, headers, signal) {
            let url = parse(text);
            (0,external_node_events_.setMaxListeners)(0, signal); // Every request listens to it.
            for (let redirects = 0;; redirects++) {
                if (signal.aborted)
                    throw new errors/* Interrupted */.j$({ cause: signal.reason });
                // Looked up again for each redirect, so that what is for one origin is sent to no other.
                const credentials = await credentialsFor(url);
                const authorization = credentials ? { authorization: basicAuthorization(credentials) } : {};
                const via = proxyFor(url, env);
                const send = { headers: { ...headers, ...authorization }, idleMs, signal, via, agent: agentFor(url, via) };
                const body = await ask(url, send);
                const status = body.statusCode ?? 0;
                const location = body.headers.location;
                const answered = url;
                if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
                    body.resume();
                    if (redirects === mostRedirects)
                        throw redirectFailure(url, 'redirects in a circle');
                    url = redirectTarget(url, location);
                    continue;
                }
                if (status >= 400) {
                    body.resume();
                    throw statusFailure(url, status, credentials !== undefined, body.headers['retry-after']);
                }
                const broken = (error) => signal.aborted ? new errors/* Interrupted */.j$({ cause: signal.reason }) : connectionFailure(answered, error, via);
                return { status, headers: body.headers, url, body, broken };
            }
        },
        remember(indexUrl) {
            if (!URL.canParse(indexUrl))
                return;
            const url = new URL(indexUrl);
            const credentials = credentialsInUrl(url);
            if (credentials)
                known.set(url.origin, credentials);
        },
    };
}
/** One request; yields the answer when its head is there. */
function ask(url, { headers, idleMs, signal, via, agent }) {
    const plainProxy = via !== undefined && url.protocol === 'http:' ? via : undefined;
    const to = plainProxy ?? url;
    const options = {
        protocol: to.protocol,
        hostname: to.hostname.replace(/^\[|\]$/g, ''),
        ...(to.port === '' ? {} : { port: to.port }),
        path: plainProxy ? `${url.protocol}//${url.host}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
        headers: {
            'user-agent': 'lambda-layer-action',
            'accept-encoding': 'identity',
            ...headers,
            host: url.host,
            ...(plainProxy ? proxyHeaders(plainProxy) : {}),
        },
        agent,
        signal,
        timeout: idleMs,
    };
    return new Promise((resolve, reject) => {
        const request = to.protocol === 'https:' ? (0,external_node_https_.request)(options) : (0,external_node_http_.request)(options);
        let answer;
        request.once('timeout', () => {
            const silence = Object.assign(new Error('the server sent nothing for too long'), { code: 'IDLE' });
            if (answer)
                answer.destroy(silence);
            else
                request.destroy(silence);
        });
        request.on('error', (error) => {
            reject(signal.aborted ? new errors/* Interrupted */.j$({ cause: signal.reason }) : connectionFailure(url, error, via));
        });
        request.once('response', (response) => {
            answer = response;
            resolve(response);
        });
        request.end();
    });
}
/** Agents by proxy, each made when first needed. */
function agents(env) {
    const made = new Map();
    const options = { keepAlive: true, maxSockets: connectionsPerHost, lookup: cachingLookup() };
    let secureContext;
    const secure = () => ({ secureContext: (secureContext ??= trust(env)) });
    return (url, via) => {
        const unchecked = url.protocol === 'https:' && isTrustedByName(url, env);
        const key = [url.protocol, via?.href, unchecked].join(' ');
        const make = () => {
            if (url.protocol === 'http:') {
                return via?.protocol === 'https:' ? new external_node_https_.Agent({ ...options, ...secure() }) : new external_node_http_.Agent(options);
            }
            const tls = { ...options, ...secure(), ...(unchecked ? { rejectUnauthorized: false } : {}) };
            return via ? new TunnelAgent(via, tls) : new external_node_https_.Agent(tls);
        };
        const agent = made.get(key) ?? make();
        made.set(key, agent);
        return agent;
    };
}
/** Hosts whose certificates the user does not want to be checked, with or without a port: pip's and uv's variables. */
function isTrustedByName(url, env) {
    const hosts = `${env['UV_INSECURE_HOST'] ?? ''} ${env['PIP_TRUSTED_HOST'] ?? ''}`.toLowerCase().split(/[\s,]+/);
    return hosts.includes(url.hostname) || hosts.includes(`${url.hostname}:${url.port || '443'}`);
}
/** Variables that name a bundle of certificate authorities; each replaces the built-in ones, as in uv, pip and curl. */
const bundleVariables = ['SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'];
/** Made once: reading a bundle takes 35 ms, which every connection would pay again. */
function trust(env) {
    const variable = bundleVariables.find((name) => (env[name] ?? '') !== '');
    if (variable === undefined)
        return (0,external_node_tls_.createSecureContext)();
    const path = env[variable] ?? '';
    try {
        return (0,external_node_tls_.createSecureContext)({ ca: (0,external_node_fs_.readFileSync)(path) });
    }
    catch (error) {
        throw new errors/* Failure */.HR({
            code: 'certificates-not-read',
            message: `${variable} names ${path}, which cannot be read as certificates: ${error instanceof Error ? error.message : String(error)}.`,
            nextStep: `Point ${variable} at a PEM file, or unset it.`,
        }, { cause: error });
    }
}
/** How long a look-up may take before a second one is begun beside it. */
const slowLookupMs = 400;
/**
 * Looks every host up once. Thirty-two look-ups of one name at the same time lose answers in the resolver, and each
 * lost one waits out its five seconds. A single one gets lost too, now and then: then the second one wins.
 */
function cachingLookup() {
    const found = new Map();
    const waiting = new Map();
    const lookUp = (hostname) => {
        let underWay = 0;
        const begin = () => {
            underWay++;
            (0,external_node_dns_.lookup)(hostname, { all: true }, (error, addresses) => {
                underWay--;
                const answers = waiting.get(hostname);
                if (!answers || (error && underWay > 0))
                    return;
                clearTimeout(second);
                waiting.delete(hostname);
                if (!error)
                    found.set(hostname, addresses);
                for (const answer of answers)
                    answer(error, addresses ?? []);
            });
        };
        const second = setTimeout(begin, slowLookupMs);
        begin();
    };
    return (hostname, options, callback) => {
        const answer = (error, addresses) => {
            const [first] = addresses;
            if (options.all)
                callback(error, addresses);
            else
                callback(error, first?.address ?? '', first?.family);
        };
        const addresses = found.get(hostname);
        if (addresses)
            return answer(null, addresses);
        const others = waiting.get(hostname);
        if (others)
            return void others.push(answer);
        waiting.set(hostname, [answer]);
        lookUp(hostname);
    };
}
function parse(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url;
    throw new errors/* Failure */.HR({
        code: 'url-not-understood',
        message: `${shownUrl(text)} is not an http: or https: URL.`,
        nextStep: 'Check the index URL.',
    });
}
function redirectTarget(from, location) {
    const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
    if (url && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url;
    throw redirectFailure(from, 'redirects to what is not an http: or https: URL');
}
function redirectFailure(url, what) {
    return new errors/* Failure */.HR({
        code: 'bad-redirect',
        message: `${url.host} ${what}: ${shownUrl(url)}.`,
        nextStep: 'Check the index URL; the index itself may be set up wrongly.',
    });
}
/** The body of an answer that must have just so many bytes. */
async function readBody(response, lengthBytes) {
    const chunks = [];
    let received = 0;
    try {
        for await (const chunk of response.body) {
            received += chunk.length;
            if (received > lengthBytes)
                break;
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw response.broken(error);
    }
    if (received === lengthBytes)
        return Buffer.concat(chunks);
    throw response.broken(new Error(`${received} bytes came instead of ${lengthBytes}`));
}

;// CONCATENATED MODULE: ./build/host/python.js



/**
 * The path of a CPython on PATH, for a program that only has a question for it. A script of that name, such as the
 * shims of pyenv and asdf, is passed over: it takes longer to find its Python than to be asked. Undefined when there is
 * none, and on Windows, where PATH holds a stub that opens a shop.
 */
async function findPython({ env, platform }) {
    if (platform === 'win32')
        return undefined;
    for (const directory of (env['PATH'] ?? '').split(external_node_path_.delimiter)) {
        if (directory === '')
            continue;
        const command = (0,external_node_path_.join)(directory, 'python3');
        try {
            await (0,promises_.access)(command, external_node_fs_.constants.X_OK);
            if (/pypy|graalpy/i.test((0,external_node_path_.basename)(await (0,promises_.realpath)(command))) || (await isScript(command)))
                continue;
            return command;
        }
        catch {
            // Not there, or not to be run.
        }
    }
    return undefined;
}
async function isScript(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
        return buffer.toString('latin1', 0, bytesRead) === '#!';
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./build/host/process.js



/** How long a child may take to end by itself after SIGTERM. */
const graceMs = 2_000;
/**
 * Runs a program without a shell and yields what it printed, whatever its exit code.
 * The child leads a process group of its own, so that its children end with it.
 * @throws {Failure} `command-not-found` when there is no such program, `command-not-run` when it cannot be started.
 * @throws {Interrupted} when the signal is aborted; the whole group has ended by then.
 */
async function runProcess(command, args, options) {
    const { signal, timeoutMs, input, onLine } = options;
    if (signal?.aborted)
        throw new errors/* Interrupted */.j$({ cause: signal.reason });
    const ownGroup = process.platform !== 'win32';
    const child = (0,external_node_child_process_.spawn)(command, args, {
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        env: options.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: ownGroup,
        windowsHide: true,
    });
    const kill = (how) => {
        if (child.pid === undefined)
            return;
        try {
            if (ownGroup)
                process.kill(-child.pid, how);
            else
                child.kill(how);
        }
        catch {
            // It has ended already.
        }
    };
    let hardKill;
    const end = () => {
        kill('SIGTERM');
        hardKill ??= setTimeout(() => kill('SIGKILL'), graceMs);
    };
    let timedOut = false;
    const timer = timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end();
        }, timeoutMs);
    signal?.addEventListener('abort', end, { once: true });
    const collect = (name) => {
        const lines = [];
        const reader = (0,external_node_readline_.createInterface)({ input: child[name], crlfDelay: Number.POSITIVE_INFINITY });
        reader.on('line', (line) => {
            lines.push(line);
            onLine?.(line, name);
        });
        const ended = new Promise((resolve) => void reader.once('close', resolve));
        return { text: () => lines.map((line) => `${line}\n`).join(''), ended };
    };
    const stdout = collect('stdout');
    const stderr = collect('stderr');
    child.stdin.on('error', () => { }); // A child that ends before it has read its input is judged by its exit code.
    child.stdin.end(input);
    try {
        const [exitCode, killedBy] = await new Promise((resolve, reject) => {
            child.once('error', (error) => reject(startFailure(command, error)));
            child.once('close', (code, by) => resolve([code, by]));
        });
        await Promise.all([stdout.ended, stderr.ended]);
        if (signal?.aborted)
            throw new errors/* Interrupted */.j$({ cause: signal.reason });
        return { exitCode, killedBy, timedOut, stdout: stdout.text(), stderr: stderr.text() };
    }
    finally {
        clearTimeout(timer);
        clearTimeout(hardKill);
        signal?.removeEventListener('abort', end);
        if (timedOut || signal?.aborted)
            kill('SIGKILL'); // Grandchildren that ignored SIGTERM.
    }
}
function startFailure(command, error) {
    const missing = error.code === 'ENOENT';
    return new errors/* Failure */.HR({
        code: missing ? 'command-not-found' : 'command-not-run',
        message: missing
            ? `${command}: no such program on this machine.`
            : `${command} could not be started: ${error.message}`,
    }, { cause: error });
}

;// CONCATENATED MODULE: ./build/host/environment.js
/** What every child may see: how to find programs, homes and the network. No token, no AWS credential. */
const common = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LC_ALL',
    'LC_CTYPE',
    'TZ',
    'TMPDIR',
    'TEMP',
    'TMP',
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'all_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
    'REQUESTS_CA_BUNDLE',
    'NETRC',
    // Windows programs do not start without these.
    'SYSTEMROOT',
    'SystemRoot',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'APPDATA',
    'LOCALAPPDATA',
    'USERPROFILE',
    'PROGRAMDATA',
];
/** The environment of a child: an allow-list of ours, plus the named variables, plus what is set outright. */
function childEnvironment(env, also = [], set = {}) {
    const allowed = (name) => common.some((one) => one === name) || also.some((one) => (typeof one === 'string' ? one === name : one.test(name)));
    const kept = Object.entries(env).filter(([name, value]) => value !== undefined && allowed(name));
    return { ...Object.fromEntries(kept), ...set };
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/formats/zip/names.js
// Names of entries: how their bytes are read, and which of them are refused.


const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Code page 437, upper half: what a name's bytes mean without the UTF-8 flag (APPNOTE appendix D; Python reads it so). */
const cp437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
/** Bit 11: the name is UTF-8. */
const utf8Flag = 0x0800;
/**
 * The name that an entry's bytes spell, or `{refused}` with the reason.
 * `extra` are the entry's extra fields: 0x7075 may hold its name in UTF-8 (APPNOTE 4.6.9).
 */
function decodeName(bytes, flags, extra) {
    let name;
    const ascii = (0,external_node_buffer_.isAscii)(bytes);
    if (ascii) {
        name = bytes.toString('latin1');
    }
    else if (flags & utf8Flag) {
        try {
            name = utf8.decode(bytes);
        }
        catch {
            return { refused: 'a name is marked as UTF-8 and is none' };
        }
    }
    else {
        name = Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : cp437[byte - 0x80])).join('');
    }
    const unicode = extraField(extra, 0x7075);
    if (!unicode || unicode.length < 5 || unicode[0] !== 1 || unicode.readUInt32LE(1) !== (0,external_node_zlib_.crc32)(bytes))
        return name;
    let other;
    try {
        other = utf8.decode(unicode.subarray(5));
    }
    catch {
        return { refused: `an extra field renames ${names_quote(name)} to what is not UTF-8` };
    }
    // Only readers that know the field see the other name, so it may refine bytes of an unknown code page and nothing else.
    if (other !== name && (ascii || flags & utf8Flag)) {
        return { refused: `${names_quote(name)} is called ${names_quote(other)} by an extra field` };
    }
    return other;
}
/** The data of an extra field; undefined when it is not there or the fields do not parse. */
function extraField(extra, id) {
    for (let at = 0; at + 4 <= extra.length;) {
        const length = extra.readUInt16LE(at + 2);
        const end = at + 4 + length;
        if (end > extra.length)
            return undefined;
        if (extra.readUInt16LE(at) === id)
            return extra.subarray(at + 4, end);
        at = end;
    }
    return undefined;
}
/** Windows opens a device under these names, in any folder, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
/** Linux: NAME_MAX and PATH_MAX less the `/opt/` in front. */
const longestComponentBytes = 255;
const longestPathBytes = 4000;
/** Why a path must not be an entry's, completing "…: "; undefined when it may be. A directory's path ends in `/`. */
function refusedPath(path) {
    const name = () => names_quote(path);
    if (path === '' || path === '/')
        return 'an entry has no name';
    if (hasControlCharacter(path))
        return `${name()} has a control character in its name`;
    if (path.includes('\\'))
        return `${name()} has a backslash in its name, which some systems take for a folder`;
    if (path.startsWith('/'))
        return `${name()} is an absolute path`;
    if (/^[a-z]:/i.test(path))
        return `${name()} names a drive`;
    if (path.length * 3 > longestPathBytes && Buffer.byteLength(path) > longestPathBytes)
        return `the path ${name()} is too long for Linux`;
    for (const component of (path.endsWith('/') ? path.slice(0, -1) : path).split('/')) {
        if (component === '')
            return `${name()} has an empty part in its path`;
        if (component === '..')
            return `${name()} leads out of its folder`;
        if (component === '.')
            return `${name()} has a "." in its path`;
        if (deviceName.test(component.trimEnd()))
            return `${name()} is the name of a device on Windows`;
        if (component.length > 63 && Buffer.byteLength(component) > longestComponentBytes) {
            return `${name()} has a name too long for Linux`;
        }
    }
    return undefined;
}
function hasControlCharacter(text) {
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 0x20 || code === 0x7f)
            return true;
    }
    return false;
}
/** A name for a message: quoted, control characters escaped, never endless. */
function names_quote(name) {
    return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
}

;// CONCATENATED MODULE: ./build/formats/zip/refusal.js

/** A zip that is damaged, made to deceive, or of a kind that is not read here. `reason` completes "<name>: …". */
class refusal_ZipRefusal extends errors/* Failure */.HR {
    name = 'ZipRefusal';
    reason;
    constructor(archive, reason, options) {
        super({
            code: 'zip-refused',
            message: `${archive}: ${reason}.`,
            nextStep: 'Take another version or build of it; if it was built on this machine, build it again.',
            file: archive,
        }, options);
        this.reason = reason;
    }
}

;// CONCATENATED MODULE: ./build/formats/zip/end-record.js
// The end of a zip: where its central directory lies. APPNOTE 4.3.14–4.3.16:
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

const endBytes = 22;
const locatorBytes = 20;
const end64Bytes = 56;
const longestCommentBytes = 0xffff;
const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const locatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
/** Far above any wheel seen (the largest has 15,000 entries, 2 MB), and small enough to hold in memory. */
const largestDirectoryBytes = 32 * 1024 * 1024;
const mostEntries = 200_000;
/** Reads the end record from the last bytes of a file, or says from which offset on they are needed. */
function readEndRecord(tail, totalSizeBytes, name) {
    const refuse = (reason) => {
        throw new refusal_ZipRefusal(name, reason);
    };
    const tailOffset = totalSizeBytes - tail.length;
    const at = tail.lastIndexOf(endSignature);
    if (at < 0) {
        const fromOffset = Math.max(0, totalSizeBytes - endBytes - longestCommentBytes);
        if (fromOffset < tailOffset)
            return { kind: 'needs', fromOffset };
        return refuse('it is not a zip, or it was cut short: it has no end record');
    }
    if (!commentReachesTheEnd(tail, at))
        return refuse('bytes follow its end record, or it was cut short');
    // A comment that holds an end record, or an end record whose comment is one: readers would see different zips.
    for (let other = at;;) {
        other = other === 0 ? -1 : tail.lastIndexOf(endSignature, other - 1);
        if (other < 0)
            break;
        if (commentReachesTheEnd(tail, other))
            return refuse('it has two end records, which readers choose between');
    }
    const disk = tail.readUInt16LE(at + 4);
    const directoryDisk = tail.readUInt16LE(at + 6);
    const countHere = tail.readUInt16LE(at + 8);
    let entryCount = tail.readUInt16LE(at + 10);
    let directorySizeBytes = tail.readUInt32LE(at + 12);
    let directoryOffset = tail.readUInt32LE(at + 16);
    let recordAt = tailOffset + at;
    if (recordAt >= locatorBytes) {
        if (at < locatorBytes) {
            return { kind: 'needs', fromOffset: Math.max(0, recordAt - locatorBytes - end64Bytes) };
        }
        const locator = tail.subarray(at - locatorBytes, at);
        if (locator.readUInt32LE(0) === locatorSignature) {
            const offset = Number(locator.readBigUInt64LE(8));
            const disks = locator.readUInt32LE(16);
            const limit = recordAt - locatorBytes;
            if (locator.readUInt32LE(4) !== 0 || disks > 1)
                return refuse('it is one part of a zip over several disks');
            if (offset > limit - end64Bytes)
                return refuse('its zip64 end record lies outside the file');
            if (offset < tailOffset) {
                if (limit - offset > largestDirectoryBytes)
                    return refuse('its zip64 end record is not before its end record');
                return { kind: 'needs', fromOffset: offset };
            }
            const record = tail.subarray(offset - tailOffset, limit - tailOffset);
            if (record.readUInt32LE(0) !== end64Signature)
                return refuse('its zip64 end record is damaged');
            if (12 + Number(record.readBigUInt64LE(4)) !== record.length) {
                return refuse('its zip64 end record does not reach to its end record');
            }
            if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) {
                return refuse('it is one part of a zip over several disks');
            }
            const countHere64 = Number(record.readBigUInt64LE(24));
            const count64 = Number(record.readBigUInt64LE(32));
            const size64 = Number(record.readBigUInt64LE(40));
            const offset64 = Number(record.readBigUInt64LE(48));
            if (!agrees(entryCount, 0xffff, count64) ||
                !agrees(countHere, 0xffff, countHere64) ||
                !agrees(directorySizeBytes, 0xffffffff, size64) ||
                !agrees(directoryOffset, 0xffffffff, offset64) ||
                count64 !== countHere64) {
                return refuse('its two end records contradict each other');
            }
            entryCount = count64;
            directorySizeBytes = size64;
            directoryOffset = offset64;
            recordAt = offset;
        }
    }
    if (recordAt === tailOffset + at && countHere !== entryCount) {
        return refuse('it is one part of a zip over several disks');
    }
    if (someDisk(disk) || someDisk(directoryDisk))
        return refuse('it is one part of a zip over several disks');
    if (directoryOffset + directorySizeBytes !== recordAt) {
        return refuse(directoryOffset + directorySizeBytes < recordAt
            ? 'its central directory is not where its end record says: bytes were put before it, or lie between'
            : 'its central directory reaches past its end');
    }
    if (directorySizeBytes > largestDirectoryBytes || entryCount > mostEntries) {
        return refuse(`it has ${entryCount} entries, more than the ${mostEntries} that are read here`);
    }
    if (directoryOffset < tailOffset)
        return { kind: 'needs', fromOffset: directoryOffset };
    return { kind: 'found', directoryOffset, directorySizeBytes, entryCount };
}
function commentReachesTheEnd(tail, at) {
    return at + endBytes <= tail.length && at + endBytes + tail.readUInt16LE(at + 20) === tail.length;
}
/** A short field is saturated when the long one is meant. */
function agrees(short, saturated, long) {
    return short === saturated || short === long;
}
function someDisk(disk) {
    return disk !== 0 && disk !== 0xffff;
}

;// CONCATENATED MODULE: ./build/formats/zip/central-directory.js
// The list of a zip's entries. Whatever two readers could understand differently is refused, since what is checked
// here, installed by pip and unpacked by Lambda must be the same files. Format: APPNOTE 4.3.12,
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT



/** How many bytes at the end of a zip hold the central directory of nearly every wheel. */
const usualTailBytes = 65_536;
/**
 * The entries of a zip, in the order of their data.
 * @param name for messages, e.g. the wheel's file name
 * @throws {ZipRefusal} when it is no zip, is damaged, or is ambiguous.
 */
async function readCentralDirectory(source, name) {
    let fromOffset = Math.max(0, source.sizeBytes - usualTailBytes);
    for (;;) {
        const tail = await source.read(fromOffset, source.sizeBytes - fromOffset);
        const parsed = parseTail(tail, source.sizeBytes, name);
        if (parsed.kind === 'complete')
            return parsed.entries;
        fromOffset = parsed.fromOffset;
    }
}
/**
 * The entries of a zip from its last bytes, or the offset from which on they are needed: always before the tail's
 * start, so asking again for `fromOffset…end` comes to an end (after two rounds at most for a zip without zip64).
 * @throws {ZipRefusal} when it is no zip, is damaged, or is ambiguous.
 */
function parseTail(tail, totalSizeBytes, name = 'zip') {
    const end = readEndRecord(tail, totalSizeBytes, name);
    if (end.kind === 'needs')
        return end;
    const start = end.directoryOffset - (totalSizeBytes - tail.length);
    const directory = tail.subarray(start, start + end.directorySizeBytes);
    return { kind: 'complete', entries: inDataOrder(parseDirectory(directory, end, name), end, name) };
}
const headerBytes = 46;
const headerSignature = 0x02014b50;
/** Fixed part of a local header; its extra fields may differ from the central ones. */
const localHeaderBytes = 30;
/** Deflate cannot do better than 1032:1 (https://zlib.net/zlib_tech.html), so a larger claim is a lie. */
const bestRatio = 1032;
function parseDirectory(directory, end, name) {
    const refuse = (reason) => {
        throw new refusal_ZipRefusal(name, reason);
    };
    const entries = [];
    const seen = new Set();
    let at = 0;
    while (at < directory.length) {
        if (at + headerBytes > directory.length || directory.readUInt32LE(at) !== headerSignature) {
            return refuse('its central directory is damaged');
        }
        const madeBy = directory[at + 5];
        const flags = directory.readUInt16LE(at + 8);
        const method = directory.readUInt16LE(at + 10);
        const nameLengthBytes = directory.readUInt16LE(at + 28);
        const extraAt = at + headerBytes + nameLengthBytes;
        const commentAt = extraAt + directory.readUInt16LE(at + 30);
        const next = commentAt + directory.readUInt16LE(at + 32);
        if (next > directory.length)
            return refuse('its central directory is damaged');
        const extra = directory.subarray(extraAt, commentAt);
        const decoded = decodeName(directory.subarray(at + headerBytes, extraAt), flags, extra);
        if (typeof decoded !== 'string')
            return refuse(decoded.refused);
        const path = decoded;
        const badPath = refusedPath(path);
        if (badPath !== undefined)
            return refuse(badPath);
        const shown = () => names_quote(path);
        if (flags & 0x2041)
            return refuse(`${shown()} is encrypted`);
        if (flags & 0x0020)
            return refuse(`${shown()} is a patch for another file`);
        if (method !== 0 && method !== 8)
            return refuse(`${shown()} is compressed by method ${method}, not stored or deflated`);
        const sizes = readSizes(directory, at, extra);
        if (sizes === undefined)
            return refuse(`the zip64 sizes of ${shown()} are damaged`);
        const { sizeBytes, compressedSizeBytes, localHeaderOffset, disk } = sizes;
        if (disk !== 0)
            return refuse('it is one part of a zip over several disks');
        if (method === 0 && sizeBytes !== compressedSizeBytes)
            return refuse(`${shown()} is stored with two different sizes`);
        if (sizeBytes > compressedSizeBytes * bestRatio) {
            return refuse(`${shown()} claims ${sizeBytes} bytes, more than its ${compressedSizeBytes} can inflate to`);
        }
        if (localHeaderOffset + localHeaderBytes + nameLengthBytes + compressedSizeBytes > end.directoryOffset) {
            return refuse(`${shown()} reaches past the end of the data`);
        }
        const attributes = directory.readUInt32LE(at + 38);
        const unix = madeBy === 3 || madeBy === 19; // Unix, and macOS as it is written there.
        const kind = kindOf(path, unix ? attributes >>> 16 : 0, attributes);
        if (kind === undefined)
            return refuse(`${shown()} is a directory by its attributes and none by its name, or the reverse`);
        if (kind === 'directory' && sizeBytes !== 0)
            return refuse(`the directory ${shown()} has content`);
        const bare = kind === 'directory' ? path.slice(0, -1) : path;
        if (seen.has(bare))
            return refuse(`${shown()} is in it twice`);
        seen.add(bare);
        const entry = {
            path,
            kind,
            compressedSizeBytes,
            sizeBytes,
            crc32: directory.readUInt32LE(at + 16),
            method,
            flags,
            localHeaderOffset,
            // Where it ends at least, until the next one is known: extra fields may follow the name.
            limitOffset: localHeaderOffset + localHeaderBytes + nameLengthBytes + compressedSizeBytes,
        };
        if (unix)
            entry.mode = (attributes >>> 16) & 0o777;
        entries.push(entry);
        at = next;
    }
    if (entries.length !== end.entryCount) {
        return refuse(`it says that it has ${end.entryCount} entries, and has ${entries.length}`);
    }
    return entries;
}
/** Sizes and place of an entry, from its zip64 field where the short ones are saturated (APPNOTE 4.5.3). */
function readSizes(directory, at, extra) {
    const long = extraField(extra, 0x0001);
    let used = 0;
    const take = (short, saturated, lengthBytes) => {
        if (short !== saturated || !long)
            return short;
        if (used + lengthBytes > long.length)
            return Number.NaN;
        const value = lengthBytes === 8 ? Number(long.readBigUInt64LE(used)) : long.readUInt32LE(used);
        used += lengthBytes;
        return value;
    };
    const sizeBytes = take(directory.readUInt32LE(at + 24), 0xffffffff, 8);
    const compressedSizeBytes = take(directory.readUInt32LE(at + 20), 0xffffffff, 8);
    const localHeaderOffset = take(directory.readUInt32LE(at + 42), 0xffffffff, 8);
    const disk = take(directory.readUInt16LE(at + 34), 0xffff, 4);
    const all = [sizeBytes, compressedSizeBytes, localHeaderOffset, disk];
    if (!all.every((value) => Number.isSafeInteger(value)))
        return undefined;
    return { sizeBytes, compressedSizeBytes, localHeaderOffset, disk };
}
const fileTypes = { 0o04: 'directory', 0o10: 'file', 0o12: 'symlink' };
/** What an entry is; undefined when its name and its attributes contradict each other. */
function kindOf(path, unixMode, attributes) {
    const type = unixMode >>> 12;
    const byName = path.endsWith('/') ? 'directory' : 'file';
    // Without a type there is the DOS directory bit.
    if (type === 0)
        return byName === 'file' && attributes & 0x10 ? undefined : byName;
    const kind = fileTypes[type] ?? 'other';
    return (kind === 'directory') === (byName === 'directory') ? kind : undefined;
}
/** Sorts the entries by the place of their data, and refuses those that share bytes (a "better zip bomb"). */
function inDataOrder(entries, end, name) {
    entries.sort((a, b) => a.localHeaderOffset - b.localHeaderOffset);
    for (const [index, entry] of entries.entries()) {
        const next = entries[index + 1];
        const limitOffset = next ? next.localHeaderOffset : end.directoryOffset;
        if (entry.limitOffset > limitOffset) {
            throw new refusal_ZipRefusal(name, `${names_quote(entry.path)} and ${names_quote(next?.path ?? '')} share bytes`);
        }
        entry.limitOffset = limitOffset;
    }
    return entries;
}

;// CONCATENATED MODULE: ./build/formats/zip/entry-data.js
// The data of entries: found behind the local header, which must agree with the central directory, and inflated in
// bounded memory, never beyond the declared size.





const localSignature = 0x04034b50;
/** Flags that change how bytes are read: encryption, data descriptor, patch, UTF-8. Others are the packer's notes. */
const meaningfulFlags = 0x2869;
const descriptorFlag = 0x0008;
/** Larger pieces save no time, and more of them is garbage that has grown old. */
const chunkBytes = 64 * 1024;
/** Up to this size, compressed and not, an entry is inflated at once: a stream costs more than it saves. */
const atOnceBytes = 1024 * 1024;
/**
 * Where an entry's data begins, as an index into `bytes`.
 * @param bytes what stands in the file from `entry.localHeaderOffset` on
 * @returns `{needsBytes}` when the header is longer than `bytes`
 * @throws {ZipRefusal} when the local header tells something else than the central directory
 */
function locateData(bytes, entry, name) {
    const shown = () => names_quote(entry.path);
    const refuse = (reason) => {
        throw new refusal_ZipRefusal(name, reason);
    };
    const contradicts = (what) => refuse(`the ${what} of ${shown()} differs between its two headers`);
    if (bytes.length < localHeaderBytes)
        return { needsBytes: localHeaderBytes };
    if (bytes.readUInt32LE(0) !== localSignature)
        return refuse(`${shown()} has no header before its data`);
    const nameEnd = localHeaderBytes + bytes.readUInt16LE(26);
    const start = nameEnd + bytes.readUInt16LE(28);
    if (entry.localHeaderOffset + start + entry.compressedSizeBytes > entry.limitOffset) {
        return refuse(`${shown()} reaches into what follows it`);
    }
    if (bytes.length < start)
        return { needsBytes: start };
    const flags = bytes.readUInt16LE(6);
    const extra = bytes.subarray(nameEnd, start);
    if ((flags & meaningfulFlags) !== (entry.flags & meaningfulFlags))
        return contradicts('flags');
    if (bytes.readUInt16LE(8) !== entry.method)
        return contradicts('method');
    if (decodeName(bytes.subarray(localHeaderBytes, nameEnd), flags, extra) !== entry.path)
        return contradicts('name');
    const long = extraField(extra, 0x0001);
    const size = (at, longAt) => {
        const short = bytes.readUInt32LE(at);
        return short === 0xffffffff && long && longAt + 8 <= long.length ? Number(long.readBigUInt64LE(longAt)) : short;
    };
    // With a data descriptor the packer did not know them yet, and wrote zeros.
    const agrees = (local, central) => local === central || (local === 0 && (flags & descriptorFlag) !== 0);
    if (!agrees(bytes.readUInt32LE(14), entry.crc32))
        return contradicts('CRC-32');
    if (!agrees(size(18, 8), entry.compressedSizeBytes))
        return contradicts('compressed size');
    if (!agrees(size(22, 0), entry.sizeBytes))
        return contradicts('size');
    return start;
}
/** The compressed bytes of an entry, in pieces. */
async function* rawChunks(source, entry, name) {
    const spanBytes = entry.limitOffset - entry.localHeaderOffset;
    // One read for a small entry: over a network a second one costs a round trip.
    const likelyBytes = localHeaderBytes + 3 * entry.path.length + 64 + entry.compressedSizeBytes;
    let bytes = await source.read(entry.localHeaderOffset, Math.min(spanBytes, likelyBytes, chunkBytes));
    let start = locateData(bytes, entry, name);
    while (typeof start !== 'number') {
        bytes = await source.read(entry.localHeaderOffset, Math.min(spanBytes, start.needsBytes));
        start = locateData(bytes, entry, name);
    }
    const end = start + entry.compressedSizeBytes;
    if (start < bytes.length)
        yield bytes.subarray(start, end);
    for (let at = bytes.length; at < end; at += chunkBytes) {
        yield await source.read(entry.localHeaderOffset + at, Math.min(chunkBytes, end - at));
    }
}
/**
 * Hands an entry's content to `onChunk`, piece by piece, waiting for it each time.
 * @throws {ZipRefusal} when the data is damaged, or its size or CRC-32 is not the declared one. Pieces were handed
 * out by then, never more bytes than declared: nothing is true of the content before this resolves.
 */
async function streamEntry(source, entry, onChunk, name = 'zip') {
    const shown = () => names_quote(entry.path);
    let sizeBytes = 0;
    let crc = 0;
    const take = async (chunk) => {
        sizeBytes += chunk.length;
        if (sizeBytes > entry.sizeBytes)
            throw new refusal_ZipRefusal(name, `${shown()} is larger than it says`);
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
        await onChunk(chunk);
    };
    if (entry.method === 0) {
        for await (const chunk of rawChunks(source, entry, name))
            await take(chunk);
    }
    else if (entry.compressedSizeBytes <= atOnceBytes && entry.sizeBytes <= atOnceBytes) {
        const chunks = [];
        for await (const chunk of rawChunks(source, entry, name))
            chunks.push(chunk);
        const [first] = chunks;
        await take(inflateAtOnce(chunks.length === 1 && first ? first : Buffer.concat(chunks), entry, name));
    }
    else {
        const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: chunkBytes });
        try {
            await (0,external_node_stream_promises_.pipeline)(rawChunks(source, entry, name), inflate, async (content) => {
                for await (const chunk of content)
                    await take(chunk);
            });
        }
        catch (error) {
            throw zlibRefusal(error, entry, name);
        }
        if (inflate.bytesWritten !== entry.compressedSizeBytes)
            throw leftOver(entry, name);
    }
    if (sizeBytes !== entry.sizeBytes)
        throw new refusal_ZipRefusal(name, `${shown()} is smaller than it says`);
    if (crc !== entry.crc32)
        throw damagedCrc(entry, name);
}
/**
 * The content of an entry whose header and data are at hand, at once: for many small entries, where a stream for each
 * costs more than the inflating.
 * @param span what stands in the file from `entry.localHeaderOffset` to `entry.limitOffset`
 * @throws {ZipRefusal} as `streamEntry` does
 */
function inflateSpan(span, entry, name = 'zip') {
    const start = locateData(span, entry, name);
    if (typeof start !== 'number')
        throw new ZipRefusal(name, `${quote(entry.path)} reaches into what follows it`);
    const data = span.subarray(start, start + entry.compressedSizeBytes);
    const content = entry.method === 0 ? data : inflateAtOnce(data, entry, name);
    if (content.length !== entry.sizeBytes)
        throw new ZipRefusal(name, `${quote(entry.path)} is smaller than it says`);
    if (crc32(content) !== entry.crc32)
        throw damagedCrc(entry, name);
    return content;
}
/**
 * The content of an entry that is meant to be small.
 * @throws {ZipRefusal} when it is larger than `limitBytes`, or as `streamEntry` does
 */
async function readEntry(source, entry, limitBytes, name = 'zip') {
    if (entry.sizeBytes > limitBytes) {
        throw new refusal_ZipRefusal(name, `${names_quote(entry.path)} has ${entry.sizeBytes} bytes, more than the ${limitBytes} expected`);
    }
    const chunks = [];
    await streamEntry(source, entry, (chunk) => void chunks.push(chunk), name);
    return Buffer.concat(chunks);
}
function inflateAtOnce(data, entry, name) {
    try {
        // One byte more than declared is enough to know that it lies. `info` is missing in the types of Node.
        // One chunk for all of it: in zlib's own chunks of 16 KB it takes half as long again.
        const options = { info: true, maxOutputLength: entry.sizeBytes + 1, chunkSize: Math.max(64, entry.sizeBytes + 1) };
        const { buffer, engine } = (0,external_node_zlib_.inflateRawSync)(data, options);
        if (engine.bytesWritten !== data.length)
            throw leftOver(entry, name);
        return buffer;
    }
    catch (error) {
        throw zlibRefusal(error, entry, name);
    }
}
function zlibRefusal(error, entry, name) {
    const code = error instanceof Error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return new refusal_ZipRefusal(name, `${names_quote(entry.path)} is larger than it says`);
    if (!code?.startsWith('Z_'))
        return error;
    return new refusal_ZipRefusal(name, `${names_quote(entry.path)} is damaged: its data does not inflate`, { cause: error });
}
function damagedCrc(entry, name) {
    return new refusal_ZipRefusal(name, `${names_quote(entry.path)} is damaged: its CRC-32 is not the declared one`);
}
/** Bytes behind the end of the deflated data: a second content that another reader might show. */
function leftOver(entry, name) {
    return new refusal_ZipRefusal(name, `${names_quote(entry.path)} has bytes behind the end of its data`);
}

;// CONCATENATED MODULE: ./build/formats/zip/source.js


/** Bytes at hand. What `read` yields shares their memory. */
function bufferSource(bytes, name = 'zip') {
    return {
        sizeBytes: bytes.length,
        async read(offset, lengthBytes) {
            if (offset < 0 || lengthBytes < 0 || offset + lengthBytes > bytes.length)
                throw pastTheEnd(name);
            return bytes.subarray(offset, offset + lengthBytes);
        },
    };
}
/** The same bytes, the last of them read once: a wheel's metadata stands at its end, before the central directory. */
async function withTail(source, tailBytes) {
    const start = Math.max(0, source.sizeBytes - tailBytes);
    const tail = await source.read(start, source.sizeBytes - start);
    return {
        sizeBytes: source.sizeBytes,
        async read(offset, lengthBytes) {
            if (offset < start || offset + lengthBytes > source.sizeBytes)
                return source.read(offset, lengthBytes);
            return tail.subarray(offset - start, offset - start + lengthBytes);
        },
    };
}
/** A file, open until it is disposed of: `await using source = await openZipFile(path)`. */
async function openZipFile(path, name = path) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        const { size: sizeBytes } = await handle.stat();
        const readInto = async (target, offset) => {
            if (offset < 0 || offset + target.length > sizeBytes)
                throw pastTheEnd(name);
            let done = 0;
            while (done < target.length) {
                const { bytesRead } = await handle.read(target, done, target.length - done, offset + done);
                if (bytesRead === 0)
                    throw pastTheEnd(name); // It was cut short since it was opened.
                done += bytesRead;
            }
        };
        return {
            sizeBytes,
            readInto,
            async read(offset, lengthBytes) {
                // Checked before memory is taken: a length may come from a zip that lies.
                if (offset < 0 || lengthBytes < 0 || offset + lengthBytes > sizeBytes)
                    throw pastTheEnd(name);
                const bytes = Buffer.allocUnsafe(lengthBytes);
                await readInto(bytes, offset);
                return bytes;
            },
            [Symbol.asyncDispose]: () => handle.close(),
        };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function pastTheEnd(name) {
    return new refusal_ZipRefusal(name, 'it ends before the bytes that its own headers announce');
}

;// CONCATENATED MODULE: ./build/host/uv-releases.js
// The one version of uv that we fetch when the machine has none, as its wheels on PyPI.
// Taken from https://pypi.org/simple/uv/. To raise it: replace the version and every row, and run the tests of resolve.
const uvVersion = '0.13.8';
/** The oldest uv that will do: since 0.10.5 its pylock.toml lists only the wheels that fit the platform. */
const oldestUv = '0.10.5';
const releases = {
    'linux-x64': [
        'manylinux_2_17_x86_64.manylinux2014_x86_64',
        'c5/32/52ee34636aea1ab3f8baeeae1c3599461b8cddfb379862cc72ac61b8d91c',
        'e18a57b8b352eb7c8feb317b9f6f533c8f0ad9673fd6cf34bbe3cf1a9f6a8984',
    ],
    'linux-x64-musl': [
        'musllinux_1_1_x86_64',
        '4d/a3/1ac9cd75985371da0d29c9c12132e6d5b5627b9d0de87c5ad97ab9ad69b0',
        '29451c60f5e8b07403e0a175d5229efc36b0289b34143ff4aaa499a5dd52553a',
    ],
    // Linked statically: it serves glibc and musl.
    'linux-arm64': [
        'manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64',
        '9e/f0/d989ac5fcebf83f1c8c5d78974f27788e8364945969eb646f5d0db35d924',
        '0b3e8b1a4f5e405e31e2ff33de8af4744831e9f7338539671efbd8c3c94e791d',
    ],
    'darwin-x64': [
        'macosx_10_12_x86_64',
        'be/7a/fd8a719c0198f8f8341847fc33b377f25ac79f7c4a56dbce5ceb086f239c',
        'b7124ca1956ec2e476a1003ea5715a15f0266afaec37f4dc9c6972ba8183e6d1',
    ],
    'darwin-arm64': [
        'macosx_11_0_arm64',
        '84/46/deb3a1eb3020575e41d1f9840c07185761d8d4c25cd6f58e813afb017476',
        '62b6943c7fd64fac6854f780bea6e0359e5a5bc3241f83ee357bb38276afac49',
    ],
    'win32-x64': [
        'win_amd64',
        '6a/1d/d813afac1a7cbe3eeeca8709b47bdcd5e5189d08364b8d7a9f693082f0f1',
        'cfbc13020a64cdf2f116d2936824c38edbf41e5c07f1ea291baf02e31ebf3ed0',
    ],
    'win32-arm64': [
        'win_arm64',
        '98/fd/9cc888863d2326e6e5c6ae2a66d4b3ff248f9cd6bb50cb8be36a941c3e26',
        'b4184029b1b7c54409b9cd4372c73a36ef9c2d1d7cf3b0aca59c8b1932f041dc',
    ],
};
/** pip prefers the newest glibc that the machine has, and may bring this wheel of the same version instead. */
const alsoGood = [
    [
        'manylinux_2_28_aarch64',
        '80/ce/f5eba24d8ec7fa566f9d50d1a69dbf9510137c30366b9f16dbeaf9b9dae4',
        '5337c30bb893b4f9ce0ceb921ba2da0d13f649da644f40ad3bef84083bef0203',
    ],
];
function release([tags, folder, sha256]) {
    const filename = `uv-${uvVersion}-py3-none-${tags}.whl`;
    return { filename, sha256, path: `${folder}/${filename}` };
}
/** The wheel for a machine; undefined when we know none. `musl`: its C library is musl. */
function uvRelease(platform, architecture, musl) {
    const machine = `${platform}-${architecture}${musl && architecture === 'x64' ? '-musl' : ''}`;
    const row = releases[machine];
    return row && release(row);
}
/** The wheel with this hash; undefined when it is none of ours. */
function uvReleaseByHash(sha256) {
    return [...Object.values(releases), ...alsoGood].map(release).find((one) => one.sha256 === sha256);
}

;// CONCATENATED MODULE: ./build/host/uv-fetch.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});















/**
 * Fetches the pinned uv and puts its program at `command`, whole or not at all; two processes may do it at once.
 * Where the user has set up an index for pip it is asked by pip, with all of pip's settings; else PyPI's file host is
 * asked, and pip when that fails. Whoever brings it, only bytes with a known hash are used.
 * @throws {Failure} `uv-not-found`
 */
async function fetchUv(command, context) {
    const { log, stores } = context;
    const folder = (0,external_node_path_.join)(stores.temporary, `uv-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        const ways = (await hasOwnIndex(context.env)) ? [byPip, byHttps] : [byHttps, byPip];
        const failures = [];
        for (const way of ways) {
            const result = await way(folder, context);
            if (result.kind === 'wheel') {
                await unpack(result.path, command);
                log.info(`uv ${uvVersion} fetched from ${result.from}: none that is new enough is on PATH.`);
                return;
            }
            failures.push(result.why);
            log.debug(result.why);
        }
        throw new errors/* Failure */.HR({
            code: 'uv-not-found',
            message: `uv, which resolves the requirements, is not on PATH and could not be fetched: ${failures.join(' ')}`,
            nextStep: 'Install uv (https://docs.astral.sh/uv/getting-started/installation/), e.g. with `pip install uv`, or add astral-sh/setup-uv to the workflow.',
        });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const pipSettings = /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|CONFIG_FILE|KEYRING_PROVIDER|CACHE_DIR)$/;
async function byPip(folder, context) {
    const wanted = ['download', '--quiet', '--no-input', '--no-deps', '--only-binary', ':all:', '--dest', folder];
    const set = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_REQUIRE_VIRTUALENV: 'false' };
    const env = childEnvironment(context.env, [pipSettings], set);
    let why = 'There is no Python on PATH to fetch it with pip.';
    for (const python of context.platform === 'win32' ? ['python', 'py'] : ['python3', 'python']) {
        try {
            const args = ['-m', 'pip', ...wanted, `uv==${uvVersion}`];
            const result = await runProcess(python, args, { env, signal: context.signal, timeoutMs: 180_000 });
            if (result.exitCode === 0) {
                for (const name of await (0,promises_.readdir)(folder)) {
                    const path = (0,external_node_path_.join)(folder, name);
                    if (uvReleaseByHash(await sha256Of(path)))
                        return { kind: 'wheel', path, from: 'the index by pip' };
                    why = `pip brought ${name}, whose hash is not that of uv ${uvVersion}.`;
                }
                continue;
            }
            const said = (0,redact/* redact */.E)(result.stderr)
                .split('\n')
                .findLast((line) => /\S/.test(line)) ?? 'it said nothing';
            why = `pip failed: ${said.trim()}`;
        }
        catch (error) {
            if (error instanceof errors/* Interrupted */.j$)
                throw error;
            if (!(error instanceof errors/* Failure */.HR))
                throw error;
        }
    }
    return { kind: 'failed', why };
}
async function byHttps(folder, context) {
    const musl = context.platform === 'linux' && !(0,external_node_fs_.existsSync)('/lib64/ld-linux-x86-64.so.2');
    const release = uvRelease(context.platform, context.hostArchitecture, musl);
    if (!release) {
        return { kind: 'failed', why: `There is no uv for ${context.platform} on ${context.hostArchitecture}.` };
    }
    const path = (0,external_node_path_.join)(folder, release.filename);
    const url = `https://files.pythonhosted.org/packages/${release.path}`;
    try {
        const response = await httpFor(context.env).get(url, {}, context.signal);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        try {
            await (0,external_node_stream_promises_.pipeline)(response.body, async function* (chunks) {
                for await (const chunk of chunks) {
                    hash.update(chunk);
                    yield chunk;
                }
            }, (0,external_node_fs_.createWriteStream)(path, { flags: 'wx' }));
        }
        catch (error) {
            throw response.broken(error);
        }
        if (hash.digest('hex') === release.sha256)
            return { kind: 'wheel', path, from: 'files.pythonhosted.org' };
        return { kind: 'failed', why: `The bytes of ${url} are not those of uv ${uvVersion}.` };
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$ || !(error instanceof errors/* Failure */.HR))
            throw error;
        return { kind: 'failed', why: error.message };
    }
}
async function sha256Of(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        hash.update(chunk);
    return hash.digest('hex');
}
/** Takes the program out of the wheel. */
async function unpack(wheel, command) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await openZipFile(wheel), true);
        const entries = await readCentralDirectory(source, 'uv');
        const program = entries.find(({ path }) => /^uv-[^/]+\.data\/scripts\/uv(?:\.exe)?$/.test(path));
        if (!program)
            throw new Error('the wheel of uv holds no program');
        await (0,files/* writeAtomically */.vK)(command, async (temporary) => {
            const file = (0,external_node_fs_.createWriteStream)(temporary, { mode: 0o755 });
            await streamEntry(source, program, (chunk) => new Promise((resolve, reject) => file.write(chunk, (error) => (error ? reject(error) : resolve()))), 'uv');
            await new Promise((resolve, reject) => file.end((error) => (error ? reject(error) : resolve())));
            await (0,promises_.chmod)(temporary, 0o755);
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Whether pip is set up to ask another index than PyPI, or by another way. */
async function hasOwnIndex(env) {
    const said = ['PIP_INDEX_URL', 'PIP_NO_INDEX', 'PIP_PROXY', 'PIP_CLIENT_CERT', 'PIP_CONFIG_FILE'];
    if (said.some((name) => (env[name] ?? '') !== ''))
        return true;
    const home = env['HOME'] ?? env['USERPROFILE'];
    const files = [
        '/etc/pip.conf',
        ...(home === undefined ? [] : [(0,external_node_path_.join)(home, '.pip', 'pip.conf'), (0,external_node_path_.join)(home, '.config', 'pip', 'pip.conf')]),
        ...(home === undefined ? [] : [(0,external_node_path_.join)(home, 'Library', 'Application Support', 'pip', 'pip.conf')]),
        ...(env['XDG_CONFIG_HOME'] ? [(0,external_node_path_.join)(env['XDG_CONFIG_HOME'], 'pip', 'pip.conf')] : []),
        ...(env['APPDATA'] ? [(0,external_node_path_.join)(env['APPDATA'], 'pip', 'pip.ini')] : []),
    ];
    const texts = await Promise.all(files.map((file) => (0,promises_.readFile)(file, 'utf8').catch(() => '')));
    return texts.some((text) => /^\s*(?:index[-_]url|no[-_]index|proxy|client[-_]cert)\s*[=:]/m.test(text));
}

;// CONCATENATED MODULE: ./build/host/uv.js









/**
 * The user's uv when it is on PATH and new enough, else one pinned version, fetched once, checked against a hash and
 * kept in the tool store.
 * @throws {Failure} `uv-not-found`, saying how to get it.
 */
async function ensureUv(context, restore) {
    const own = await uvOnPath(context);
    if (own)
        return own;
    const name = `uv-${uvVersion}`;
    const command = (0,external_node_path_.join)(context.stores.tools, name, programName(context.platform));
    if (!(0,external_node_fs_.existsSync)(command))
        await restore?.(name);
    if ((0,external_node_fs_.existsSync)(command))
        return { command, version: uvVersion, origin: 'store' };
    await fetchUv(command, context);
    return { command, version: uvVersion, origin: 'fetched' };
}
function programName(platform) {
    return platform === 'win32' ? 'uv.exe' : 'uv';
}
async function uvOnPath(context) {
    const path = context.env['PATH'] ?? context.env['Path'] ?? '';
    for (const directory of path.split(external_node_path_.delimiter)) {
        if (directory === '')
            continue;
        const command = (0,external_node_path_.join)(directory, programName(context.platform));
        const executable = await (0,promises_.access)(command, external_node_fs_.constants.X_OK).then(() => true, () => false);
        if (!executable)
            continue;
        const version = await versionOf(command, context);
        if (version !== undefined && (0,pep440.ge)(version, oldestUv))
            return { command, version, origin: 'path' };
        context.log.debug(version === undefined
            ? `${command} does not tell its version; it is passed over.`
            : `${command} is uv ${version}, older than ${oldestUv}; it is passed over.`);
    }
    return undefined;
}
/** Undefined when it does not run: a shim without a uv behind it, another machine's binary. */
async function versionOf(command, context) {
    try {
        const { env, signal } = context;
        const result = await runProcess(command, ['--version'], { env: childEnvironment(env), signal, timeoutMs: 10_000 });
        return result.exitCode === 0 ? /^uv (\d+\.\d+\.\d+)/.exec(result.stdout)?.[1] : undefined;
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/resolve/requirers.js



/** The lines that speak of a package, by its name or, where a line has none, by its URL or path. */
function linesFor(one, lines) {
    return lines.filter((line) => (line.name === undefined ? isSource(line, one) : line.name === one.name));
}
function isSource({ source }, { direct }) {
    if (!direct || source.kind === 'index')
        return false;
    const wanted = comparable(source.kind === 'url' ? source.url : source.path);
    if (direct.kind === 'directory')
        return comparable(direct.path) === wanted;
    if (direct.kind === 'archive')
        return comparable(direct.file.url) === wanted;
    return wanted.includes(comparable(direct.url));
}
function comparable(location) {
    const plain = (0,redact/* redact */.E)(location)
        .replace('***@', '')
        .replace(/[#?].*$/s, '');
    if (!plain.startsWith('file:'))
        return plain.replace(/^git\+/, '').replace(/\/$/, '');
    try {
        return (0,external_node_url_.fileURLToPath)(plain).replace(/\/$/, '');
    }
    catch {
        return plain;
    }
}
/** The packages with the requirement lines that asked for them. */
function withDirectRequirers(packages, inputs) {
    return packages.map((one) => {
        const requiredBy = linesFor(one, inputs.requirements).map(({ origin }) => origin);
        return { ...one, requiredBy };
    });
}
/** Which packages require which, by uv's annotations in the form of a requirements file (`--annotation-style split`). */
function parseAnnotations(text) {
    const requirers = new Map();
    let current;
    for (const line of text.split('\n')) {
        const comment = /^\s+#(?:\s+via)?\s*(.*)$/.exec(line);
        if (comment) {
            const name = /^[A-Za-z0-9][\w.-]*/.exec(comment[1] ?? '')?.[0];
            if (name !== undefined && current)
                current.push(normalizeName(name));
            continue;
        }
        const name = /^[A-Za-z0-9][\w.-]*/.exec(line)?.[0];
        if (name === undefined)
            continue;
        current = requirers.get(normalizeName(name)) ?? [];
        requirers.set(normalizeName(name), current);
    }
    return requirers;
}
/** The packages with those that require them, behind the lines that do. */
function withPackageRequirers(packages, requirers) {
    const known = new Set(packages.map(({ name }) => name));
    return packages.map((one) => {
        const names = (requirers.get(one.name) ?? []).filter((name) => known.has(name));
        const direct = one.requiredBy.filter(({ kind }) => kind !== 'package');
        return { ...one, requiredBy: [...direct, ...names.map((name) => ({ kind: 'package', name }))] };
    });
}

;// CONCATENATED MODULE: ./build/resolve/allowed-hashes.js



// `--hash`, as pip's hash-checking mode has it: https://pip.pypa.io/en/stable/topics/secure-installs/
// uv's compile passes over the hashes of its input, so it is done here.
/** Whether every package must be pinned with a hash: asked for, or any line has one. */
function isHashMode(inputs) {
    const lines = [...inputs.requirements, ...inputs.constraints];
    return inputs.options.requireHashes || lines.some(({ hashes }) => hashes.length > 0);
}
/**
 * The packages without the files that the user's hashes do not allow.
 * @throws {Failure} naming every package without a pin and hash, and every one of which no allowed file exists.
 */
function onlyAllowedFiles(packages, inputs) {
    if (!isHashMode(inputs))
        return packages;
    const problems = [];
    const checked = packages.map((one) => {
        const lines = pinningLines(one, inputs);
        const allowed = new Set(lines.flatMap(({ hashes }) => hashes));
        if (allowed.size === 0) {
            problems.push(missingHash(one, inputs));
            return one;
        }
        const isAllowed = ({ sha256 }) => sha256 !== undefined && allowed.has(`sha256:${sha256}`);
        const wheels = one.wheels.filter(isAllowed);
        const { sdist, direct, ...rest } = one;
        const files = filesOf(one);
        const kept = {
            ...rest,
            wheels,
            ...(sdist && isAllowed(sdist) ? { sdist } : {}),
            ...(direct && (direct.kind !== 'archive' || isAllowed(direct.file)) ? { direct } : {}),
        };
        if (!files.some(isAllowed))
            problems.push(wrongHash(one, files, allowed, lines[0]));
        return kept;
    });
    const [first, ...others] = problems;
    if (first)
        throw new errors/* Failure */.HR([first, ...others]);
    return checked;
}
/** Every file that a package may be taken from. */
function filesOf({ wheels, sdist, direct }) {
    return [...wheels, ...(sdist ? [sdist] : []), ...(direct?.kind === 'archive' ? [direct.file] : [])];
}
/** The lines that pin this very version, or this very file. */
function pinningLines(one, inputs) {
    return [...linesFor(one, inputs.requirements), ...linesFor(one, inputs.constraints)].filter(({ pin }) => {
        if (pin?.kind === 'version')
            return sameVersion(pin.version, one.version);
        return pin?.kind === 'file' && one.direct !== undefined;
    });
}
function sameVersion(pinned, locked) {
    if (locked === undefined || pinned === locked)
        return pinned === locked;
    if ((0,pep440/* valid */.rZ)(pinned) === null || (0,pep440/* valid */.rZ)(locked) === null)
        return false;
    // `==1.0` is satisfied by 1.0+cu121, as PEP 440 has it.
    return (0,pep440.eq)(pinned, pinned.includes('+') ? locked : locked.replace(/\+.*$/, ''));
}
function missingHash(one, inputs) {
    const line = linesFor(one, inputs.requirements)[0] ?? linesFor(one, inputs.constraints)[0];
    const shown = one.version === undefined ? one.name : `${one.name}==${one.version}`;
    const why = line === undefined
        ? 'is needed by another package, but no line pins it with a hash'
        : line.pin
            ? 'has no hash'
            : 'is not pinned with `==` and a hash';
    const place = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {};
    return {
        code: 'hash-missing',
        message: `${shown} ${why}. Where one line has a hash, every package must have one.`,
        nextStep: 'Make the file anew with hashes: `uv pip compile --generate-hashes` or `pip-compile --generate-hashes`.',
        package: one.name,
        ...place,
    };
}
function wrongHash(one, files, allowed, line) {
    const place = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {};
    const shown = one.version === undefined ? one.name : `${one.name}==${one.version}`;
    const expected = [...allowed].join(', ');
    const at = place.file === undefined ? '' : ` (${place.file}:${place.line})`;
    if (![...allowed].some((hash) => hash.startsWith('sha256:'))) {
        return {
            code: 'hash-not-comparable',
            message: `${shown}: its hashes${at} are not SHA-256, which is what indexes tell: ${expected}.`,
            nextStep: 'Add its `--hash=sha256:…`.',
            package: one.name,
            ...place,
        };
    }
    const found = files.map(({ filename, sha256 }) => `${filename} sha256:${sha256 ?? 'unknown'}`);
    return {
        code: 'hash-mismatch',
        message: `${shown}: no file that fits has a hash that${at || ' the requirement'} allows. Expected ${expected}; found ${found.length === 0 ? 'no file' : found.join(', ')}.`,
        nextStep: 'If the file was made for another platform, make it anew with hashes for all platforms; if not, the index offers other bytes than were reviewed: do not use them.',
        package: one.name,
        ...place,
    };
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/host/index-configuration.js
// Where uv's and pip's users keep their indexes besides the environment: uv.toml, [tool.uv] of pyproject.toml, pip.conf
// (`aws codeartifact login --tool pip` writes there). Only what says where packages are is read: other settings, such as
// another platform or a ban on sdists, are for the user's own use of these tools.
// https://docs.astral.sh/uv/concepts/configuration-files/, https://pip.pypa.io/en/stable/topics/configuration/



/** The environment, with the variables of uv and pip that it leaves unset filled in from their configuration files. */
async function configuredEnvironment(env, directory, platform) {
    const [ofUv, ofPip] = await Promise.all([uvVariables(env, directory, platform), pipVariables(env, platform)]);
    return { ...ofPip, ...ofUv, ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) };
}
async function uvVariables(env, directory, platform) {
    if (/^(?:1|true|yes|on)$/i.test(env['UV_NO_CONFIG'] ?? ''))
        return {};
    const home = env['HOME'] ?? env['USERPROFILE'];
    const user = platform === 'win32'
        ? env['APPDATA']
        : (env['XDG_CONFIG_HOME'] ?? (home === undefined ? undefined : (0,external_node_path_.join)(home, '.config')));
    const tables = env['UV_CONFIG_FILE']
        ? [await readToml(env['UV_CONFIG_FILE'])]
        : [
            ...(platform === 'win32' ? [] : [await readToml('/etc/uv/uv.toml')]),
            ...(user === undefined ? [] : [await readToml((0,external_node_path_.join)(user, 'uv', 'uv.toml'))]),
            await projectTable(directory),
        ];
    const variables = {};
    for (const table of tables)
        if (table)
            Object.assign(variables, uvSettings(table, directory));
    // The old name of the default index counts as set.
    if ((env['UV_INDEX_URL'] ?? '') !== '')
        delete variables['UV_DEFAULT_INDEX'];
    return variables;
}
/** The nearest uv.toml, or pyproject.toml with `[tool.uv]`, from the directory upwards. */
async function projectTable(directory) {
    for (let folder = directory;; folder = (0,external_node_path_.dirname)(folder)) {
        const own = await readToml((0,external_node_path_.join)(folder, 'uv.toml'));
        if (own)
            return own;
        const tool = subTable(await readToml((0,external_node_path_.join)(folder, 'pyproject.toml')), 'tool');
        const uv = subTable(tool, 'uv');
        if (uv)
            return uv;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return undefined;
    }
}
function uvSettings(table, directory) {
    const pip = subTable(table, 'pip') ?? {};
    const first = (key) => pip[key] ?? table[key];
    const indexes = [...listOf(table['index']), ...listOf(pip['index'])].filter(isTable);
    const named = (one) => {
        const [name, url] = [one['name'], one['url']];
        return typeof url !== 'string' ? '' : typeof name === 'string' ? `${name}=${url}` : url;
    };
    const preferred = indexes.find((one) => one['default'] === true);
    const oldPreferred = first('index-url');
    // An explicit index serves only the packages that `tool.uv.sources` sends to it.
    const others = indexes.filter((one) => one['default'] !== true && one['explicit'] !== true).map(named);
    const further = [...others, ...listOf(first('extra-index-url')).filter(isText)].filter((one) => one !== '');
    const places = listOf(first('find-links'))
        .filter(isText)
        .map((one) => (one.includes('://') ? one : (0,external_node_path_.resolve)(directory, one)));
    const keyring = first('keyring-provider');
    const strategy = first('index-strategy');
    const hosts = listOf(first('allow-insecure-host')).filter(isText);
    return {
        ...(preferred
            ? { UV_DEFAULT_INDEX: named(preferred) }
            : isText(oldPreferred)
                ? { UV_DEFAULT_INDEX: oldPreferred }
                : {}),
        ...(further.length > 0 ? { UV_INDEX: further.join(' ') } : {}),
        ...(places.length > 0 ? { UV_FIND_LINKS: places.join(',') } : {}),
        ...(hosts.length > 0 ? { UV_INSECURE_HOST: hosts.join(' ') } : {}),
        ...(isText(keyring) ? { UV_KEYRING_PROVIDER: keyring } : {}),
        ...(isText(strategy) ? { UV_INDEX_STRATEGY: strategy } : {}),
        ...(first('native-tls') === true || first('system-certs') === true
            ? { UV_NATIVE_TLS: '1', UV_SYSTEM_CERTS: '1' }
            : {}),
    };
}
/** A file that is not there, or cannot be read, says nothing: it is not ours to complain about. */
async function readToml(path) {
    try {
        return (0,dist/* parse */.qg)(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function subTable(table, key) {
    const value = table?.[key];
    return isTable(value) ? value : undefined;
}
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function listOf(value) {
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
/** Settings of pip.conf that we know a use for, by their names there. */
const index_configuration_pipSettings = [
    'index-url',
    'extra-index-url',
    'no-index',
    'find-links',
    'trusted-host',
    'cert',
    'client-cert',
    'proxy',
    'timeout',
    'keyring-provider',
];
async function pipVariables(env, platform) {
    const home = env['HOME'] ?? env['USERPROFILE'];
    const below = (base, ...parts) => base === undefined || base === '' ? [] : [(0,external_node_path_.join)(base, ...parts)];
    const name = platform === 'win32' ? 'pip.ini' : 'pip.conf';
    const chosen = env['PIP_CONFIG_FILE'];
    if (chosen === '/dev/null' || chosen === 'nul')
        return {};
    // The later wins.
    const files = [
        ...(platform === 'win32' ? below(env['PROGRAMDATA'], 'pip', name) : ['/etc/xdg/pip/pip.conf', '/etc/pip.conf']),
        ...(platform === 'darwin' ? ['/Library/Application Support/pip/pip.conf'] : []),
        ...below(home, platform === 'win32' ? 'pip' : '.pip', name),
        ...(platform === 'win32'
            ? below(env['APPDATA'], 'pip', name)
            : below(env['XDG_CONFIG_HOME'] ?? (home && (0,external_node_path_.join)(home, '.config')), 'pip', name)),
        ...(platform === 'darwin' ? below(home, 'Library', 'Application Support', 'pip', name) : []),
        ...below(env['VIRTUAL_ENV'], name),
        ...(chosen ? [chosen] : []),
    ];
    const texts = await Promise.all(files.map((file) => (0,promises_.readFile)(file, 'utf8').catch(() => '')));
    const settings = Object.assign({}, ...texts.map(parsePipConfiguration));
    return Object.fromEntries(index_configuration_pipSettings.flatMap((key) => {
        const value = settings[`install.${key}`] ?? settings[`global.${key}`];
        return value === undefined ? [] : [[`PIP_${key.toUpperCase().replaceAll('-', '_')}`, value]];
    }));
}
/** The settings of a pip.conf as `section.key`; the lines of a value are joined by spaces. */
function parsePipConfiguration(text) {
    const settings = {};
    let section = '';
    let key;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*(?:[#;].*)?$/.test(line))
            continue;
        const header = /^\[([^\]]+)\]/.exec(line)?.[1];
        if (header !== undefined) {
            section = header.trim().toLowerCase();
            key = undefined;
        }
        else if (/^\s/.test(line) && key !== undefined) {
            settings[key] = `${settings[key] ?? ''} ${line.trim()}`.trim();
        }
        else {
            const [, name = '', value = ''] = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(line) ?? [];
            key = `${section}.${name.trim().toLowerCase().replaceAll('_', '-')}`;
            settings[key] = value.trim();
        }
    }
    return settings;
}

;// CONCATENATED MODULE: ./build/resolve/index-settings.js



/**
 * uv reads its own variables only; pip's users have pip's: each is taken where uv's counterpart says nothing.
 * An index of the requirement files replaces the environment's, as in pip.
 */
function indexSettings(options, env, directory, exists) {
    const list = (...names) => {
        const name = names.find((one) => (env[one] ?? '').trim() !== '');
        return name === undefined ? [] : (env[name] ?? '').trim().split(name === 'UV_FIND_LINKS' ? /\s*,\s*/ : /[\s,]+/);
    };
    const defaultIndex = options.indexUrl ?? list('UV_DEFAULT_INDEX', 'UV_INDEX_URL', 'PIP_INDEX_URL')[0];
    const ofUv = [...list('UV_INDEX'), ...list('UV_EXTRA_INDEX_URL')];
    const indexes = [...options.extraIndexUrls, ...(ofUv.length > 0 ? ofUv : list('PIP_EXTRA_INDEX_URL'))];
    // A folder that a machine's settings name need not be there; pip says nothing of it either.
    const standing = list('UV_FIND_LINKS', 'PIP_FIND_LINKS').filter((place) => isUrl(place) || exists((0,external_node_path_.resolve)(directory, place)));
    const findLinks = [...options.findLinks, ...standing];
    const saysIndex = defaultIndex !== undefined || indexes.length > 0;
    return {
        ...(defaultIndex === undefined ? {} : { defaultIndex }),
        indexes: [...new Set(indexes)],
        findLinks: [...new Set(findLinks)].map((place) => placeUrl(place, directory)),
        noIndex: options.noIndex || (!saysIndex && /^(?:1|y|yes|on|true|t)$/i.test(env['PIP_NO_INDEX'] ?? '')),
        insecureHosts: [...new Set([...options.trustedHosts, ...list('UV_INSECURE_HOST', 'PIP_TRUSTED_HOST')])],
    };
}
function placeUrl(place, directory) {
    return isUrl(place) ? place : (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(directory, place)).href;
}
function isUrl(place) {
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(place);
}
/** The URL of an index that may have a name before it. */
function indexUrl(index) {
    return index.replace(/^[A-Za-z0-9._-]+=(?=[a-z][a-z0-9+.-]*:)/i, '');
}
/** The same without a secret, for keys and for people. */
function withoutCredentials(settings) {
    return JSON.parse((0,redact/* redact */.E)(JSON.stringify(settings)));
}

;// CONCATENATED MODULE: ./build/resolve/configured-indexes.js



/** Where distributions are looked for: requirement files, then the environment, then configuration files. */
async function configuredIndexes(inputs, context) {
    const env = await configuredEnvironment(context.env, context.directory, context.platform);
    return { env, settings: indexSettings(inputs.options, env, context.directory, external_node_fs_.existsSync) };
}

;// CONCATENATED MODULE: ./build/resolve/formats-chosen.js


/**
 * The packages without the wheels that `--no-binary` forbids. `--only-binary` is uv's, since it decides versions.
 * @throws {Failure} for a package that then has nothing left.
 */
function withChosenFormats(packages, inputs) {
    const { noBinary } = inputs.options;
    if (noBinary.length === 0)
        return packages;
    const problems = [];
    const chosen = packages.map((one) => {
        if (!noBinary.includes(one.name) && !noBinary.includes(':all:'))
            return one;
        if (!one.sdist && one.wheels.length > 0) {
            const origin = linesFor(one, inputs.requirements)[0]?.origin;
            problems.push({
                code: 'no-source',
                message: `${one.name} ${one.version ?? ''} has no source distribution, and \`--no-binary\` forbids its wheels.`,
                nextStep: `Take ${one.name} out of \`--no-binary\`, e.g. with \`--only-binary ${one.name}\`.`,
                package: one.name,
                ...(origin?.kind === 'requirement' ? { file: origin.file, line: origin.line } : {}),
            });
        }
        return { ...one, wheels: [] };
    });
    const [first, ...others] = problems;
    if (first)
        throw new errors/* Failure */.HR([first, ...others]);
    return chosen;
}

;// CONCATENATED MODULE: ./build/host/facts.js




/** `kind` names the documents and their format, e.g. `lock-1`: raise its number when their shape or meaning changes. */
function facts(stores, kind) {
    const pathOf = (key) => {
        const name = (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex');
        return (0,external_node_path_.join)(stores.facts, kind, name.slice(0, 2), `${name}.json`);
    };
    return {
        async get(key) {
            try {
                const document = JSON.parse(await (0,promises_.readFile)(pathOf(key), 'utf8'));
                return document.key === key ? document.value : undefined;
            }
            catch {
                return undefined;
            }
        },
        async put(key, value) {
            try {
                await (0,files/* writeFileAtomically */.lo)(pathOf(key), JSON.stringify({ key, value }));
            }
            catch {
                // Kept next time.
            }
        },
    };
}

// EXTERNAL MODULE: ./build/plan/architectures.js
var architectures = __webpack_require__(1374);
;// CONCATENATED MODULE: ./build/resolve/uv-command.js


// What uv is called with. Requirements go in by stdin and index URLs by the environment: neither shows in a process list.
/** glibc minors that uv knows a platform for: `uv pip compile --help`. There is none for Amazon Linux 2's 2.26. */
const knownGlibcMinors = [17, 28, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40];
/** uv's name of a target. Where uv has no such glibc, of the next newer one: wheels that are too new are sorted out later. */
function uvPlatform(target) {
    const { machine } = architectures/* architectureFacts */.b[target.architecture];
    const minor = knownGlibcMinors.find((known) => known >= minorOf(target.runtime.glibc)) ?? knownGlibcMinors.at(-1);
    return `${machine}-manylinux_2_${minor}`;
}
function minorOf([major, minor]) {
    return major === 2 ? minor : Number.POSITIVE_INFINITY;
}
/**
 * The arguments of `uv pip compile`, reading stdin.
 * `--no-config`: a uv.toml or pyproject.toml may forbid sdists, set another platform, or ask for another uv.
 */
function uvArguments(run) {
    const { target, format, settings, preReleases, cacheDirectory, constraintsFile, interpreter } = run;
    return [
        'pip',
        'compile',
        '-',
        '--format',
        format,
        '--python-platform',
        uvPlatform(target),
        // With its patch: `3.13` alone would mean 3.13.0 to a `python_full_version` marker.
        '--python-version',
        target.runtime.pythonFull,
        '--cache-dir',
        cacheDirectory,
        '--no-config',
        '--no-header',
        '--no-progress',
        '--color',
        'never',
        // Not PyPy: implementation and GIL of the tags are those of the interpreter that uv asks.
        ...(interpreter === 'matching' ? [] : ['--python', interpreter === 'first' ? 'cpython' : interpreter.path]),
        ...(format === 'requirements.txt' ? ['--annotation-style', 'split'] : []),
        ...(constraintsFile === undefined ? [] : ['--constraints', constraintsFile]),
        ...(preReleases ? ['--prerelease', 'allow'] : []),
        ...(settings.noIndex ? ['--no-index'] : []),
    ];
}
/** What uv reads on stdin. */
function uvInput(inputs, settings) {
    const lines = [
        ...settings.findLinks.map((place) => `--find-links ${place}`),
        // Only what the user forbids: an sdist that is not listed could not be compiled either.
        ...inputs.options.onlyBinary.map((name) => `--only-binary ${name}`),
        ...inputs.requirements.map(({ line }) => line),
    ];
    return lines.map((line) => `${line}\n`).join('');
}
/** Variables of uv that change what it finds, not what we asked for. */
const passedOn = [
    /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/,
    'UV_INDEX_STRATEGY',
    'UV_EXCLUDE_NEWER',
    'UV_KEYRING_PROVIDER',
    'UV_NATIVE_TLS',
    'UV_SYSTEM_CERTS',
    'UV_HTTP_TIMEOUT',
    'UV_HTTP_RETRIES',
    'UV_OFFLINE',
    'UV_CONCURRENT_DOWNLOADS',
    'UV_CONCURRENT_BUILDS',
    'SSL_CLIENT_CERT',
];
/** The environment of uv, and of the build backends that it may run to learn what an sdist needs. */
function uvEnvironment(env, settings, inputs) {
    const first = (...names) => names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
    const set = {
        UV_DEFAULT_INDEX: settings.defaultIndex,
        UV_INDEX: settings.indexes.length > 0 ? settings.indexes.join(' ') : undefined,
        UV_INSECURE_HOST: settings.insecureHosts.length > 0 ? settings.insecureHosts.join(' ') : undefined,
        UV_HTTP_TIMEOUT: first('UV_HTTP_TIMEOUT', 'PIP_DEFAULT_TIMEOUT', 'PIP_TIMEOUT'),
        UV_KEYRING_PROVIDER: first('UV_KEYRING_PROVIDER') ?? (env['PIP_KEYRING_PROVIDER'] === 'subprocess' ? 'subprocess' : undefined),
        SSL_CERT_FILE: first('SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'),
        SSL_CLIENT_CERT: first('SSL_CLIENT_CERT', 'PIP_CLIENT_CERT'),
        // pip's own proxy stands behind the machine's.
        HTTP_PROXY: first('HTTP_PROXY', 'http_proxy', 'PIP_PROXY'),
        HTTPS_PROXY: first('HTTPS_PROXY', 'https_proxy', 'PIP_PROXY'),
        // Else uv would fetch a whole CPython to be of the very same version as the target's.
        UV_PYTHON_DOWNLOADS: 'never',
        NO_COLOR: '1',
        // A private repository is an error then, not a question that nobody answers.
        GIT_TERMINAL_PROMPT: '0',
    };
    const usesGit = inputs.requirements.some(({ source }) => source.kind === 'url' && /^git\+ssh:/i.test(source.url));
    const also = usesGit ? [...passedOn, 'SSH_AUTH_SOCK', 'GIT_SSH_COMMAND'] : passedOn;
    const defined = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
    return childEnvironment(env, also, defined);
}

;// CONCATENATED MODULE: ./build/resolve/lock-store.js






function lockStore(context) {
    return facts(context.stores, 'lock-1');
}
/** Everything that decides a lock, hashed; no credential goes in. */
function lockKey(inputs, settings, target, env) {
    const lines = (all) => all.map(({ line }) => (0,redact/* redact */.E)(line)).toSorted();
    const parts = {
        requirements: lines(inputs.requirements),
        constraints: lines(inputs.constraints),
        preReleases: inputs.options.preReleases,
        onlyBinary: inputs.options.onlyBinary,
        settings: withoutCredentials(settings),
        strategy: ['UV_INDEX_STRATEGY', 'UV_EXCLUDE_NEWER'].map((name) => env[name] ?? ''),
        platform: uvPlatform(target),
        python: target.runtime.pythonFull,
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/**
 * Whether nothing in a lock could come out differently tomorrow: every package is pinned by a line to the version, or
 * the file, that it has. A line whose marker does not hold pins nothing, but is taken to pin here; it is the user's own
 * version all the same. A URL with a query may be signed: it would expire, and is a secret until then.
 */
function isClosed(packages, inputs) {
    return packages.every((one) => {
        if (one.direct?.kind === 'directory' || one.direct?.kind === 'vcs')
            return false;
        return pinningLines(one, inputs).length > 0 && filesOf(one).every(({ url }) => !url.includes('?'));
    });
}

;// CONCATENATED MODULE: ./build/resolve/pylock.js





// pylock.toml: https://packaging.python.org/en/latest/specifications/pylock-toml/
/** A pylock.toml that is not what the specification says: uv changed, or is not uv. */
class PylockProblem extends Error {
    name = 'PylockProblem';
}
/**
 * The packages of a lock that was made for one target, sorted by name.
 * URLs come without their credentials: `onCredentials` is told each that had some.
 * @param directory absolute path that paths in the lock are relative to
 * @throws {PylockProblem}
 */
function parsePylock(text, directory, onCredentials = () => { }) {
    const document = pylock_readToml(text);
    const version = document['lock-version'];
    if (typeof version !== 'string' || !/^1(?:\.|$)/.test(version))
        wrong('lock-version', 'is not 1.x');
    const packages = tables(document['packages'] ?? [], 'packages').map((table) => lockedPackage(table, { directory, onCredentials }));
    return packages.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
function pylock_readToml(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        throw new PylockProblem(`it is not TOML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`, {
            cause: error,
        });
    }
}
function lockedPackage(table, reading) {
    const name = normalizeName(pylock_text(table, 'name', 'packages') ?? wrong('packages', 'has a package without a name'));
    const place = `packages ${name}`;
    const file = (one, kind) => remoteFile(one, `${place} ${kind}`, reading);
    const version = pylock_text(table, 'version', place);
    const index = pylock_text(table, 'index', place);
    const direct = directSource(table, place, file, reading);
    const sdist = table['sdist'] === undefined ? undefined : file(aTable(table['sdist'], `${place} sdist`), 'sdist');
    return {
        name,
        ...(version === undefined ? {} : { version }),
        wheels: tables(table['wheels'] ?? [], `${place} wheels`).map((wheel) => file(wheel, 'wheels')),
        ...(sdist ? { sdist } : {}),
        ...(direct ? { direct } : {}),
        ...(index === undefined ? {} : { index: bare(index, reading) }),
        requiredBy: [],
    };
}
function directSource(table, place, file, reading) {
    const of = (kind) => table[kind] === undefined ? undefined : aTable(table[kind], `${place} ${kind}`);
    const subdirectoryOf = (one) => {
        const subdirectory = pylock_text(one, 'subdirectory', place);
        return subdirectory === undefined ? {} : { subdirectory };
    };
    const vcs = of('vcs');
    if (vcs) {
        const url = pylock_text(vcs, 'url', place) ?? pylock_text(vcs, 'path', place) ?? wrong(place, 'has a vcs without a url');
        const commit = pylock_text(vcs, 'commit-id', place) ?? wrong(place, 'has a vcs without a commit-id');
        return { kind: 'vcs', url: bare(url, reading), commit, ...subdirectoryOf(vcs) };
    }
    const directory = of('directory');
    if (directory) {
        const path = pylock_text(directory, 'path', place) ?? wrong(place, 'has a directory without a path');
        return { kind: 'directory', path: (0,external_node_path_.resolve)(reading.directory, path) };
    }
    const archive = of('archive');
    if (archive)
        return { kind: 'archive', file: file(archive, 'archive'), ...subdirectoryOf(archive) };
    return undefined;
}
function remoteFile(table, place, reading) {
    const path = pylock_text(table, 'path', place);
    const written = pylock_text(table, 'url', place);
    const location = written ?? path;
    if (location === undefined)
        return wrong(place, 'has neither url nor path');
    const isUrl = written !== undefined;
    const filename = pylock_text(table, 'name', place) ?? filenameOf(location, isUrl);
    if (!/^[^/\\\0]+$/.test(filename) || filename === '.' || filename === '..')
        wrong(place, 'has no file name');
    const hashes = table['hashes'] === undefined ? {} : aTable(table['hashes'], `${place} hashes`);
    const sha256 = pylock_text(hashes, 'sha256', place)?.toLowerCase();
    if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256))
        wrong(place, 'has a sha256 that is none');
    const size = table['size'];
    if (size !== undefined && (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)) {
        wrong(place, 'has a size that is none');
    }
    return {
        filename,
        url: isUrl ? bare(location, reading) : (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(reading.directory, location)).href,
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(size === undefined ? {} : { sizeBytes: size }),
    };
}
/** The last part of a URL's path, percent-decoded; of a path, as it is. */
function filenameOf(location, isUrl) {
    const path = isUrl ? location.replace(/[?#].*$/s, '') : location;
    const last = path.split(isUrl ? '/' : /[\\/]/).at(-1) ?? '';
    try {
        return isUrl ? decodeURIComponent(last) : last;
    }
    catch {
        return last;
    }
}
/** The URL without its credentials, which go to whoever downloads. */
function bare(url, { onCredentials }) {
    if ((0,redact/* redact */.E)(url) === url || !URL.canParse(url))
        return url;
    onCredentials(url);
    const parsed = new URL(url);
    // A user name alone is part of an SSH address.
    if (parsed.protocol === 'ssh:' && parsed.password === '')
        return url;
    parsed.username = '';
    parsed.password = '';
    return parsed.href;
}
function wrong(place, why) {
    throw new PylockProblem(`${place} ${why}`);
}
function pylock_text(table, key, place) {
    const value = table[key];
    if (value === undefined || typeof value === 'string')
        return value;
    return wrong(place, `has a ${key} that is no text`);
}
function aTable(value, place) {
    if (typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date))
        return value;
    return wrong(place, 'is no table');
}
function tables(value, place) {
    return Array.isArray(value) ? value.map((one) => aTable(one, place)) : wrong(place, 'is no array');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/resolve/uv-words.js


/** uv's words without colours and without credentials. */
function withoutColours(text) {
    return (0,redact/* redact */.E)((0,external_node_util_.stripVTControlCharacters)(text));
}
/** What uv printed, taken apart; its layout changed over its versions. */
function readWords(stderr) {
    const lines = [];
    const hints = [];
    let into = lines;
    for (const raw of withoutColours(stderr).split('\n')) {
        const line = raw
            .replace(/^[\s×├╰─▶│·]+/u, '')
            .replace(/^(?:error|cause|Caused by):\s*/i, '')
            .trim();
        if (line === '' || /^(?:warning:|Resolved \d|Using |Updating |Downloading |Preparing |Building )/.test(line))
            continue;
        into = /^hint:/i.test(line) ? hints : /^(?:error|cause)/.test(raw.trim()) ? lines : into;
        into.push(line.replace(/^hint:\s*/i, ''));
    }
    return { lines, hints, text: [...lines, ...hints].join(' ') };
}
/** The first URL that is named. */
function urlIn(text) {
    return /https?:\/\/[^\s`'"()<>]+/.exec(text)?.[0].replace(/[.,:]$/, '');
}
/** The first file of an index that is named. */
function fileIn(text) {
    return /[\w.+%-]+\.(?:whl|tar\.gz|zip)\b/.exec(text)?.[0];
}
function hostOf(url) {
    return URL.canParse(url) ? new URL(url).host : url;
}

;// CONCATENATED MODULE: ./build/resolve/uv-connection.js



/** Why a connection failed: what uv says, the code, the reason and the next step. */
const connectionTroubles = [
    [
        /certificate|UnknownIssuer|tls|handshake/i,
        'tls-failed',
        'its certificate is not trusted here',
        'Point SSL_CERT_FILE at the certificates of your network, or set UV_SYSTEM_CERTS=1 to use those of the machine.',
    ],
    [
        /timed? ?out/i,
        'index-timeout',
        'it did not answer in time',
        'Try again later, or give it more time with UV_HTTP_TIMEOUT (seconds).',
    ],
    [
        /dns error|failed to lookup|resolve host/i,
        'host-not-found',
        'its host name is not known',
        'Check the index URL and the network.',
    ],
    [/./, 'index-unreachable', 'the connection failed', 'Check the index URL and the network, and try again.'],
];
/** An index that did not answer, or not as one. */
function fetching({ text, lines }, { env }) {
    if (!/Failed to fetch|Request failed|error sending request|HTTP status|error decoding response|timed out/i.test(text)) {
        return undefined;
    }
    const url = urlIn(text) ?? fileIn(text) ?? 'the index';
    const host = hostOf(url);
    const status = /HTTP status (?:client|server) error \((\d{3}[^)]*)\)/.exec(text)?.[1];
    if (status !== undefined) {
        const passing = /^5|^429/.test(status);
        return {
            code: passing ? 'index-unavailable' : 'index-refused',
            message: `${host} answered ${status} for ${url}.`,
            nextStep: passing
                ? 'The index has trouble of its own: try again later.'
                : 'Check the URL, and that the file is still there.',
        };
    }
    const last = lines.at(-1) ?? '';
    const proxy = proxyOf(url, env);
    if (proxy !== undefined && /tunnel|Connection refused|dns error|failed to lookup/i.test(text)) {
        return {
            code: 'proxy-unreachable',
            message: `${url} could not be read: the proxy ${proxy} could not be reached (${last}).`,
            nextStep: 'Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.',
        };
    }
    const [, code = '', why = '', nextStep = ''] = connectionTroubles.find(([pattern]) => pattern.test(text)) ?? [];
    return { code, message: `${url} could not be read: ${why} (${last}).`, nextStep };
}
function proxyOf(url, env) {
    try {
        const proxy = URL.canParse(url) ? proxyFor(new URL(url), env) : undefined;
        return proxy && shownUrl(proxy);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/resolve/uv-failure.js







/** What uv printed when it failed, as a problem with a next step. */
function explainUvFailure(stderr, asked) {
    const said = readWords(stderr);
    const problem = rules.map((rule) => rule(said, asked)).find((one) => one !== undefined) ?? unknown(said);
    return { ...problem, ...placeOf(problem, said, asked.inputs) };
}
/** The first that applies tells it. */
const rules = [
    noPython,
    unauthorized,
    requiresPython,
    noFittingWheel,
    notFound,
    noVersion,
    noSolution,
    fetching,
    building,
    git,
    damaged,
];
function noPython({ text, lines }) {
    const fetched = /python-build-standalone|cpython-[\d.]+[^\s]*\.tar/i.test(text);
    if (!fetched && !/No interpreter found/i.test(text))
        return undefined;
    return {
        code: 'no-python',
        message: `uv found no Python on this machine to ask${fetched ? `, and could not fetch one: ${lines.at(-1) ?? ''}` : ''}.`,
        nextStep: 'Install any Python 3, e.g. with actions/setup-python; its version does not matter.',
    };
}
function unauthorized({ text }) {
    const status = /\b(401|403)\b/.exec(text)?.[1];
    if (status === undefined || !/Unauthorized|Forbidden|authentication|HTTP status client error/i.test(text))
        return undefined;
    const url = urlIn(text) ?? '';
    const host = url === '' ? 'it' : hostOf(url);
    return {
        code: status === '401' ? 'index-unauthorized' : 'index-forbidden',
        message: `The index ${url} answered ${status}: credentials are missing or were not accepted.`,
        nextStep: `Give a user and password for ${host}: UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD for an index named in UV_INDEX, in the index URL, or in a netrc file.`,
    };
}
function requiresPython(said, { target }) {
    const found = /the requested Python version \([^)]*\) does not satisfy Python\s*([<>=!~][^\s]*) and (\S+?)(?:==(\S+))? depends on Python/i.exec(said.text);
    if (!found)
        return undefined;
    const [, wanted = '', name = '', version] = found;
    return {
        code: 'requires-python',
        message: `${name}${version === undefined ? '' : ` ${version}`} needs Python ${wanted}, and ${(0,plan_target/* targetName */.j)(target)} has ${target.runtime.pythonFull}. ${explanation(said)}`,
        nextStep: `Choose a newer runtime, or a version of ${name} that supports Python ${target.runtime.python}.`,
        package: normalizeName(name.replace(/[<>=!~[].*$/, '')),
    };
}
/** A package without a source: what has one is refused, or compiled, by those who choose the wheels. */
function noFittingWheel(said, { target }) {
    const found = /([A-Za-z0-9][\w.-]*?)(?:==([^\s,]+))? has no wheels with a matching/.exec(said.text);
    if (!found)
        return undefined;
    const [, name = '', version] = found;
    const shown = version === undefined ? name : `${name} ${version}`;
    const hint = said.hints.find((one) => one.includes(`\`${name}\``) && /wheels/i.test(one) && !isOfNextIndex(one));
    const tags = hint === undefined ? [] : [...hint.slice(hint.lastIndexOf(':')).matchAll(/`([^`]+)`/g)].map(([, tag]) => tag);
    const exist = tags.length > 0 ? ` Wheels exist for ${tags.join(', ')}.` : '';
    const { runtime, architecture } = target;
    return {
        code: 'no-fitting-wheel',
        message: `${shown} has no wheel that fits ${(0,plan_target/* targetName */.j)(target)} (Python ${runtime.python}, ${architectures/* architectureFacts */.b[architecture].machine}, glibc ${runtime.glibc.join('.')}), and no source distribution either.${exist} ${explanation(said)}`,
        nextStep: `Choose a version of ${name} that has a wheel for it, or another runtime or architecture.`,
        package: normalizeName(name),
    };
}
function isOfNextIndex(hint) {
    return /subsequent index|first index/i.test(hint);
}
/** What to do when another index may have what the first one lacks; undefined when uv saw none. */
function askOtherIndexes({ hints }) {
    if (!hints.some(isOfNextIndex))
        return undefined;
    return 'The first index that has a package decides, so that a stranger cannot put a newer one into another index. If you trust all of your indexes alike, set UV_INDEX_STRATEGY=unsafe-best-match to look at all of them, as pip does.';
}
function notFound(said) {
    const name = /(?:Because |because |and )(\S+) was not found in the (?:package registry|provided package locations)/.exec(said.text)?.[1];
    if (name === undefined)
        return undefined;
    return {
        code: 'package-not-found',
        message: `There is no package ${name} in the index. ${explanation(said)}`,
        nextStep: 'Check the spelling. If it is in a private index, name that with `--extra-index-url` in the requirements file or with UV_INDEX.',
        package: normalizeName(name),
    };
}
function noVersion(said, { settings }) {
    const found = /there (?:is|are) no versions? of ([A-Za-z0-9][\w.-]*)(\S*)/i.exec(said.text) ??
        /only \S+ (?:is|are) available and you require ([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?([<>=!~]\S*)/.exec(said.text);
    if (!found)
        return undefined;
    const [, name = '', range = ''] = found;
    if (range === '') {
        const indexes = [...settings.indexes, settings.defaultIndex ?? 'https://pypi.org/simple'].map(indexUrl).map(redact/* redact */.E);
        return {
            code: 'no-versions',
            message: `${indexes.join(' and ')} ${indexes.length === 1 ? 'lists' : 'list'} no file of ${name} that can be used: the project is empty, or what answers there is not an index but, for example, a page to log in.`,
            nextStep: `Open the page of ${name} at the index, and check the index URL.`,
            package: normalizeName(name),
        };
    }
    return {
        code: 'version-not-found',
        message: `The index has no version of ${name} that fits \`${range.replace(/[,.]$/, '')}\`. ${explanation(said)}`,
        nextStep: askOtherIndexes(said) ?? `Choose a version of ${name} that exists, or check that the right index is asked.`,
        package: normalizeName(name),
    };
}
function noSolution(said, { target }) {
    if (!/No solution found/i.test(said.text))
        return undefined;
    return {
        code: 'no-solution',
        message: `No set of versions fits everything that is asked for on ${(0,plan_target/* targetName */.j)(target)}. ${explanation(said)}`,
        nextStep: askOtherIndexes(said) ?? 'Loosen one of the requirements named, or take one away.',
    };
}
/** uv's reasoning, without the headline. */
function explanation({ lines, hints }) {
    const reasons = lines.filter((line) => !/No solution found/i.test(line));
    // Hints about options of uv are of no use to someone who did not call it.
    const useful = hints.filter((hint) => !/`--|`uv |heels are available|only found wheels/.test(hint));
    return [...reasons, ...useful].join(' ');
}
function damaged({ text, lines }) {
    const file = fileIn(text);
    if (file === undefined || !/Failed to (?:unzip|read|extract|parse)|Invalid|central directory/i.test(text))
        return undefined;
    return {
        code: 'file-damaged',
        message: `${file} is damaged or not what it says: ${lines.at(-1) ?? ''}.`,
        nextStep: 'Try again; if it stays so, the file on the index is broken: choose another version.',
        package: normalizeName(file.split('-')[0] ?? file),
    };
}
function building({ text, lines }) {
    const found = /(?:Failed to (?:build|download and build|prepare)|Failed to resolve requirements from)\s+`?([A-Za-z0-9][\w.-]*)/i.exec(text);
    if (!found && !/build backend/i.test(text))
        return undefined;
    const name = found?.[1]?.replace(/==.*$/, '');
    return {
        code: 'metadata-build-failed',
        message: `${name ?? 'A package'} has no wheel, and what it needs could not be found out from its source: ${shorten(lines.join(' '), 1_500)}`,
        nextStep: `Choose a version${name === undefined ? '' : ` of ${name}`} that has wheels for this Python.`,
        ...(name === undefined ? {} : { package: normalizeName(name) }),
    };
}
function git({ text, lines }) {
    if (!/\bgit\b/i.test(text) || !/Git operation failed|git fetch|Git executable/i.test(text))
        return undefined;
    const told = lines.filter((line) => !/^(?:Git operation failed|failed to clone into|-+ stderr)/i.test(line));
    return {
        code: 'git-failed',
        message: `A requirement from git could not be fetched: ${shorten(told.join(' ') || text, 1_000)}`,
        nextStep: 'Check the URL, the revision, and that this machine may read the repository without being asked.',
    };
}
function unknown({ lines, hints }) {
    return {
        code: 'resolve-failed',
        message: `uv could not resolve the requirements: ${shorten([...lines, ...hints].join(' ') || 'it said nothing', 2_000)}`,
        nextStep: 'Run again with `--verbose` to see all that uv printed.',
    };
}
function shorten(text, length) {
    return text.length <= length ? text : `${text.slice(0, length)} …`;
}
/** The requirement that the problem speaks of: of the package at fault, else the first direct one that uv names. */
function placeOf(problem, { text }, inputs) {
    const lines = [...inputs.requirements, ...inputs.constraints];
    const named = (name) => {
        const pattern = name.replaceAll('-', '[-_.]+');
        return new RegExp(`(?<![\\w.-])${pattern}(?![\\w-])`, 'i').test(text);
    };
    const line = lines.find(({ name }) => name !== undefined && name === problem.package) ??
        lines.find(({ name }) => name !== undefined && new RegExp(`you require `, 'i').test(text) && named(name));
    if (!line)
        return {};
    const { origin } = line;
    const place = origin.kind === 'requirement' ? { file: origin.file, line: origin.line } : { input: origin.input };
    return problem.package === undefined && line.name !== undefined ? { package: line.name, ...place } : place;
}

;// CONCATENATED MODULE: ./build/resolve/resolve.js
var resolve_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var resolve_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});




















/**
 * Pins everything that the targets need, one lock each, side by side.
 * A lock in which every package is pinned by the inputs is taken from the store when it is there.
 * @throws {Failure} with the problems of all targets.
 */
async function resolve(inputs, targets, options, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = resolve_addDisposableResource(env_1, await openSession(inputs, options, context), true);
        const results = await Promise.allSettled(targets.map((target) => session.lock(target)));
        const problems = [];
        for (const result of results) {
            if (result.status === 'fulfilled')
                continue;
            const error = result.reason;
            if (error instanceof errors/* Interrupted */.j$ || !(error instanceof errors/* Failure */.HR))
                throw error;
            problems.push(...error.problems.filter(({ message }) => problems.every((one) => one.message !== message)));
        }
        const [first, ...others] = problems;
        if (first)
            throw new errors/* Failure */.HR([first, ...others]);
        return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = resolve_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * The lock with the packages that require each package, which a second, warm run of uv tells. For reports and for
 * errors that name a package which nobody asked for.
 */
async function explainRequirers(lock, inputs, context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = resolve_addDisposableResource(env_2, await openSession(inputs, { cache: true }, context), true);
        const requirers = parseAnnotations(await session.run(lock.target, 'requirements.txt'));
        return { ...lock, packages: withPackageRequirers(lock.packages, requirers) };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = resolve_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function openSession(inputs, options, context) {
    const { settings, env } = await configuredIndexes(inputs, context);
    rememberCredentials(inputs, settings, env, context);
    return new Session(inputs, settings, env, options, context);
}
/** Credentials of the indexes, wherever they are written, are for the downloads too, and for no log. */
function rememberCredentials(inputs, settings, env, context) {
    const http = httpFor(context.env);
    const indexes = [...settings.indexes, ...(settings.defaultIndex === undefined ? [] : [settings.defaultIndex])];
    const direct = inputs.requirements.flatMap(({ source }) => (source.kind === 'url' ? [source.url] : []));
    for (const url of [...indexes.map(indexUrl), ...settings.findLinks, ...direct]) {
        if (URL.canParse(url))
            http.remember(url);
    }
    // With those of named indexes, which stand in variables of their own.
    const known = environmentCredentials({ ...env, UV_INDEX: indexes.join(' ') });
    for (const [origin, { username, password }] of known) {
        const url = new URL(origin);
        url.username = encodeURIComponent(username);
        url.password = encodeURIComponent(password);
        http.remember(url.href);
        for (const secret of [password, url.password])
            if (secret !== '')
                context.log.mask(secret);
        // A token alone stands where a user name would.
        if (password === '' && username.length > 8)
            context.log.mask(username);
    }
}
/** What the targets of one call share: uv, found when first needed, its cache and the file of constraints. */
class Session {
    #inputs;
    #settings;
    #env;
    #options;
    #context;
    #folder;
    #warnings = new Set();
    #uv;
    #constraints;
    constructor(inputs, settings, env, options, context) {
        this.#inputs = inputs;
        this.#settings = settings;
        this.#env = env;
        this.#options = options;
        this.#context = context;
        this.#folder = (0,external_node_path_.join)(context.stores.temporary, `resolve-${(0,external_node_crypto_.randomUUID)()}`);
    }
    async [Symbol.asyncDispose]() {
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
    }
    async lock(target) {
        const { log } = this.#context;
        const store = lockStore(this.#context);
        const key = lockKey(this.#inputs, this.#settings, target, this.#env);
        const stored = this.#options.cache ? await store.get(key) : undefined;
        if (stored) {
            log.debug(`${(0,plan_target/* targetName */.j)(target)}: every package is pinned, and the lock is in the store; nothing is resolved.`);
            return { target, packages: this.#finished(stored.packages), origin: 'store' };
        }
        const packages = this.#parsed(await this.run(target, 'pylock.toml'));
        const finished = this.#finished(packages);
        if (isClosed(packages, this.#inputs)) {
            await store.put(key, { packages, uvVersion: (await this.#ensureUv()).version });
        }
        return { target, packages: finished, origin: 'resolved' };
    }
    /** What uv prints for a target. */
    async run(target, format) {
        const { stores } = this.#context;
        const [uv, constraintsFile] = await Promise.all([this.#ensureUv(), this.#writeConstraints()]);
        const environment = uvEnvironment(this.#env, this.#settings, this.#inputs);
        const attempt = (interpreter, set = {}) => this.#spawn(uv, uvArguments({
            target,
            format,
            settings: this.#settings,
            preReleases: this.#inputs.options.preReleases,
            cacheDirectory: this.#options.cache ? stores.uv : (0,external_node_path_.join)(this.#folder, 'cache'),
            constraintsFile,
            interpreter,
        }), { ...environment, ...set });
        const python = await findPython(this.#context);
        let result = await attempt(python === undefined ? 'first' : { path: python });
        if (result.exitCode !== 0 && python !== undefined && /interpreter/i.test(result.stderr)) {
            this.#context.log.debug(`uv cannot use ${python}: it looks for another Python.`);
            result = await attempt('first');
        }
        if (result.exitCode !== 0 && /No interpreter found/i.test(result.stderr)) {
            this.#context.log.info('There is no Python on this machine for uv to ask; it fetches one of its own.');
            const install = { UV_PYTHON_DOWNLOADS: 'automatic', UV_PYTHON_INSTALL_DIR: (0,external_node_path_.join)(stores.tools, 'python') };
            result = await attempt('first', install);
        }
        else if (result.exitCode !== 0 && /build backend|failed to build/i.test(result.stderr)) {
            this.#context.log.debug('An sdist did not build with the first Python; one nearer to the target may do.');
            result = await attempt('matching');
        }
        if (result.exitCode === 0)
            return this.#output(result);
        throw this.#failure(result.stderr, target);
    }
    #spawn(uv, args, env) {
        const { directory, signal, log } = this.#context;
        log.debug(`${uv.command} ${args.join(' ')}`);
        return runProcess(uv.command, args, { env, cwd: directory, signal, input: uvInput(this.#inputs, this.#settings) });
    }
    #output({ stdout, stderr }) {
        for (const line of withoutColours(stderr).split('\n')) {
            const warning = /^warning: (.+)$/.exec(line)?.[1];
            // That the target's own Python is not on this machine is why we are here.
            if (warning === undefined || warning.includes('will be used to build dependencies instead'))
                continue;
            // Several targets tell the same.
            if (!this.#warnings.has(warning))
                this.#context.log.warning(warning);
            this.#warnings.add(warning);
        }
        return stdout;
    }
    #failure(stderr, target) {
        this.#context.log.debug(withoutColours(stderr));
        return new errors/* Failure */.HR(explainUvFailure(stderr, { inputs: this.#inputs, target, settings: this.#settings, env: this.#env }));
    }
    #parsed(text) {
        const { directory, env } = this.#context;
        try {
            return parsePylock(text, directory, (url) => httpFor(env).remember(url));
        }
        catch (error) {
            if (!(error instanceof PylockProblem))
                throw error;
            throw new errors/* Failure */.HR({
                code: 'lock-not-understood',
                message: `uv wrote a lock that cannot be read: ${error.message}.`,
                nextStep: 'Take the uv on PATH away, so that the version known to work is fetched, and report this.',
            }, { cause: error });
        }
    }
    #finished(packages) {
        const allowed = onlyAllowedFiles(packages, this.#inputs);
        return withDirectRequirers(withChosenFormats(allowed, this.#inputs), this.#inputs);
    }
    #ensureUv() {
        this.#uv ??= ensureUv(this.#context, this.#options.restoreTool).then((uv) => {
            this.#context.log.debug(`uv ${uv.version} (${uv.origin}): ${uv.command}`);
            return uv;
        });
        return this.#uv;
    }
    /** A file, since stdin carries the requirements; for this user's eyes, as a line may hold a token. */
    #writeConstraints() {
        const write = async () => {
            if (this.#inputs.constraints.length === 0)
                return undefined;
            await (0,promises_.mkdir)(this.#folder, { recursive: true, mode: 0o700 });
            const path = (0,external_node_path_.join)(this.#folder, 'constraints.txt');
            await (0,promises_.writeFile)(path, this.#inputs.constraints.map(({ line }) => `${line}\n`).join(''), { mode: 0o600 });
            return path;
        };
        this.#constraints ??= write();
        return this.#constraints;
    }
}

;// CONCATENATED MODULE: ./build/formats/record.js
// RECORD: the files of an installed distribution.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file


/**
 * Reads a RECORD, which is CSV as Python's `csv` module writes it.
 * @param name for messages, e.g. the wheel's file name
 * @throws {Failure} `record-refused` when it is no such CSV, or contradicts itself
 */
function parseRecord(text, name) {
    const rows = [];
    const seen = new Map();
    for (const [path = '', hash = '', size = '', ...more] of parseCsv(text, name)) {
        if (path === '' && hash === '' && size === '')
            continue;
        if (path === '' || more.some((field) => field !== ''))
            throw refused(name, 'a row is not path, hash and size');
        const equals = hash.indexOf('=');
        if (hash !== '' && equals < 1)
            throw refused(name, `the hash of ${JSON.stringify(path)} is not algorithm=digest`);
        if (size !== '' && !/^\d{1,15}$/.test(size))
            throw refused(name, `the size of ${JSON.stringify(path)} is no number`);
        // Some builders list a file twice, which is harmless as long as both rows say the same.
        const before = seen.get(path);
        if (before === `${hash},${size}`)
            continue;
        if (before !== undefined)
            throw refused(name, `${JSON.stringify(path)} is listed twice, with different hashes or sizes`);
        seen.set(path, `${hash},${size}`);
        rows.push({
            path,
            ...(hash === ''
                ? {}
                : {
                    hash: { algorithm: hash.slice(0, equals).toLowerCase(), digest: hash.slice(equals + 1).replace(/=+$/, '') },
                }),
            ...(size === '' ? {} : { sizeBytes: Number(size) }),
        });
    }
    return rows;
}
/** Writes a RECORD, in the order given. */
function formatRecord(rows) {
    return rows
        .map(({ path, hash, sizeBytes }) => {
        const shown = /[",\r\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path;
        return `${shown},${hash ? `${hash.algorithm}=${hash.digest}` : ''},${sizeBytes ?? ''}\n`;
    })
        .join('');
}
/** The hash that RECORD has of these bytes. */
function recordHash(bytes) {
    return { algorithm: 'sha256', digest: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url') };
}
function* parseCsv(text, name) {
    let row = [];
    let at = text.startsWith('\ufeff') ? 1 : 0;
    while (at < text.length) {
        let field = '';
        if (text[at] === '"') {
            for (;;) {
                const close = text.indexOf('"', at + 1);
                if (close < 0)
                    throw refused(name, 'a quote is never closed');
                field += text.slice(at + 1, close);
                at = close + 1;
                if (text[at] !== '"')
                    break;
                field += '"'; // Doubled within quotes.
            }
        }
        const end = nextDelimiter(text, at);
        field += text.slice(at, end);
        row.push(field);
        at = end + 1;
        if (text[end] === ',') {
            if (at >= text.length)
                row.push('');
            continue;
        }
        if (text[end] === '\r' && text[at] === '\n')
            at++;
        yield row;
        row = [];
    }
    if (row.length > 0)
        yield row;
}
function nextDelimiter(text, from) {
    for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x2c || code === 0x0a || code === 0x0d)
            return at;
    }
    return text.length;
}
function refused(name, reason) {
    return new errors/* Failure */.HR({
        code: 'record-refused',
        message: `${name}: its RECORD cannot be read: ${reason}.`,
        nextStep: 'Take another version of the package, or tell its publisher.',
        file: name,
    });
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./build/layer/exclude.js

/**
 * Left out unless an `!pattern` takes it back: bytecode of another machine, whose dates no longer hold.
 * By hand rather than by globs: most layers have no other exclusions, and thousands of files.
 */
function isBytecode(path) {
    return (path.endsWith('.pyc') || path.endsWith('.pyo') || path.includes('/__pycache__/') || path.startsWith('__pycache__/'));
}
/**
 * Globs on paths in the layer. A pattern without a slash matches a name at any depth; one that matches a folder leaves
 * out all of it; one with `!` in front takes back what an earlier one left out, as in a .gitignore.
 */
function exclusions(patterns) {
    const rules = patterns.map(rule);
    const folders = new Map();
    /** By rule, whether it matches the path or a folder that it lies in. */
    const matches = (path) => {
        const slash = path.lastIndexOf('/');
        const above = slash < 0 ? undefined : foldersMatch(path.slice(0, slash));
        return rules.map((one, index) => above?.[index] === true || one.matches(path));
    };
    const foldersMatch = (folder) => {
        const known = folders.get(folder);
        if (known)
            return known;
        const found = matches(folder);
        folders.set(folder, found);
        return found;
    };
    const used = new Set();
    return {
        excludes(path) {
            let excluded = isBytecode(path);
            if (rules.length === 0)
                return excluded;
            for (const [index, matched] of matches(path).entries()) {
                const one = rules[index];
                if (!matched || !one)
                    continue;
                used.add(one.pattern);
                excluded = !one.takesBack;
            }
            return excluded;
        },
        unused: () => patterns.filter((pattern) => !used.has(pattern)),
    };
}
function rule(pattern) {
    const takesBack = pattern.startsWith('!');
    const glob = (takesBack ? pattern.slice(1) : pattern).replace(/^\.?\//, '').replace(/\/+$/, '');
    const matches = picomatch(glob, { dot: true, nonegate: true, basename: !glob.includes('/') });
    return { pattern, takesBack, matches: (path) => matches(path) };
}

;// CONCATENATED MODULE: ./build/formats/wheel-metadata.js
// The text files of a `.dist-info` folder.
// https://packaging.python.org/en/latest/specifications/core-metadata/
// https://packaging.python.org/en/latest/specifications/binary-distribution-format/
// https://packaging.python.org/en/latest/specifications/entry-points/
/** Reads headers up to the first empty line. Continuation lines are joined by newlines, without their indent. */
function parseHeaders(text) {
    const headers = [];
    for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
        if (line === '')
            break;
        const last = headers.at(-1);
        if (/^[ \t]/.test(line)) {
            // Multi-line values are indented by eight blanks, or by seven and a bar (core metadata 1.x).
            if (last)
                last[1] += `\n${line.replace(/^(?: {7}\|| {8}|[ \t]+)/, '')}`;
            continue;
        }
        const colon = line.indexOf(':');
        if (colon > 0)
            headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
    }
    return headers;
}
/** All values of a header; `name` in any case. */
function valuesOf(headers, name) {
    return headers.filter(([key]) => key === name.toLowerCase()).map(([, value]) => value);
}
/** Reads a METADATA file. */
function parseMetadata(text) {
    const headers = parseHeaders(text);
    const first = (name) => {
        const value = valuesOf(headers, name)[0];
        return value === '' || value === 'UNKNOWN' ? undefined : value; // setuptools once wrote UNKNOWN for nothing.
    };
    return {
        name: first('Name'),
        version: first('Version'),
        summary: first('Summary'),
        license: first('License-Expression') ?? first('License'),
        requiresPython: first('Requires-Python'),
        requires: valuesOf(headers, 'Requires-Dist'),
        extras: valuesOf(headers, 'Provides-Extra'),
        headers,
    };
}
/** Reads a WHEEL file. */
function parseWheelFile(text) {
    const headers = parseHeaders(text);
    const version = /^(\d+)\.(\d+)$/.exec(valuesOf(headers, 'Wheel-Version')[0] ?? '');
    return {
        wheelVersion: version ? [Number(version[1]), Number(version[2])] : undefined,
        rootIsPurelib: valuesOf(headers, 'Root-Is-Purelib')[0]?.toLowerCase() === 'true',
        tags: valuesOf(headers, 'Tag'),
        generator: valuesOf(headers, 'Generator')[0],
    };
}
const reference = /^([a-z_]\w*(?:\.[a-z_]\w*)*)\s*(?::\s*([a-z_]\w*(?:\.[a-z_]\w*)*))?\s*(?:\[[^\]]*\])?$/i;
/**
 * The commands of an entry_points.txt, by group, in the order of the file.
 * A line that is no object reference is in `invalid`.
 */
function parseScripts(text) {
    const groups = { console_scripts: [], gui_scripts: [] };
    const invalid = [];
    let group;
    for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#') || line.startsWith(';'))
            continue;
        const section = /^\[(.*)\]$/.exec(line);
        if (section) {
            group = groups[section[1]?.trim() ?? ''];
            continue;
        }
        if (!group)
            continue;
        const equals = line.indexOf('=');
        const name = line.slice(0, Math.max(0, equals)).trim();
        const match = reference.exec(line.slice(equals + 1).trim());
        if (equals < 1 || name === '' || !match?.[1])
            invalid.push(line);
        else
            group.push({ name, module: match[1], attribute: match[2] });
    }
    return { console: groups['console_scripts'] ?? [], gui: groups['gui_scripts'] ?? [], invalid };
}

;// CONCATENATED MODULE: ./build/layer/scripts.js
// Commands: the files of `.data/scripts`, and those that an installer makes of entry points.

/** Where Lambda's runtime images, and SAM's build images, have the interpreter of a runtime. */
function interpreterOf(python) {
    return `/var/lang/bin/python${python}`;
}
/**
 * A script of a wheel with the interpreter line of the runtime, or undefined when it stays as it is: another
 * interpreter's, or no script (ninja's is an ELF file). What follows `#!python` in its line is dropped, as pip does.
 */
function withInterpreter(script, interpreter) {
    if (!startsAsPython(script))
        return undefined;
    const lineEnd = script.indexOf('\n');
    const rest = lineEnd < 0 ? Buffer.alloc(0) : script.subarray(lineEnd + 1);
    return Buffer.concat([Buffer.from(`#!${interpreter}\n`), rest]);
}
/** Whether the first bytes of a script ask for the installer's interpreter. */
function startsAsPython(start) {
    return start.subarray(0, 8).toString('latin1') === '#!python';
}
/** The file of an entry point. It finds the packages by its own place, since a child of a function sees no `/opt/python`. */
function scriptOf(entry, interpreter, rootFromHere) {
    const { module, attribute } = entry;
    if (attribute === undefined)
        return undefined;
    const name = /^[\w]+$/.test(attribute) ? attribute : attribute.split('.')[0];
    return Buffer.from([
        `#!${interpreter}`,
        'import os',
        'import sys',
        `sys.path.insert(0, os.path.abspath(os.path.join(os.path.dirname(os.path.realpath(__file__)), ${JSON.stringify(rootFromHere)})))`,
        `from ${module} import ${name}`,
        "if __name__ == '__main__':",
        `    sys.exit(${attribute}())`,
        '',
    ].join('\n'));
}
/** A file for `/opt/bin` that runs another one of the layer. */
function launcherOf(path) {
    return Buffer.from(`#!/bin/sh\nexec '/opt/${path.replaceAll("'", `'\\''`)}' "$@"\n`);
}
/** Whether a command may be called so: a name of a file, and no path. */
function isCommandName(name) {
    return !name.includes('/') && refusedPath(name) === undefined;
}

;// CONCATENATED MODULE: ./build/layer/wheel-contents.js
// What must be known of a wheel to install it. Of its files, only the small ones of its metadata are inflated.










/** METADATA holds a package's whole README; RECORD of the largest wheels has 2 MB. */
const largestMetadataBytes = 32 * 1024 * 1024;
/** Holds the central directory and the metadata of most wheels. */
const tailBytes = 64 * 1024;
const largestScriptBytes = 16 * 1024 * 1024;
/** Weaker ones are computed anew, as the specification wants. */
const strongHashes = new Set(['sha256', 'sha384', 'sha512']);
/**
 * Reads what an installer must know of a wheel.
 * @throws {Failure} `wheel-refused`, `record-refused`, or a `ZipRefusal`, naming the wheel.
 */
async function readWheel(file, wheel) {
    const name = wheel.filename;
    const source = await withTail(file, tailBytes);
    const entries = await readCentralDirectory(source, name);
    const files = [];
    const folders = new Set();
    for (const entry of entries) {
        const slash = entry.path.indexOf('/');
        if (slash > 0)
            folders.add(entry.path.slice(0, slash));
        if (entry.kind === 'directory')
            continue;
        if (entry.kind !== 'file')
            throw wheel_contents_refused(wheel, `${entry.path} is a ${entry.kind === 'symlink' ? 'link' : 'device'}`);
        files.push(entry);
    }
    const distInfo = findDistInfo(folders, wheel);
    const byPath = new Map(files.map((entry) => [entry.path, entry]));
    const text = async (file) => {
        const entry = byPath.get(`${distInfo}/${file}`);
        return entry && (await readEntry(source, entry, largestMetadataBytes, name)).toString('utf8');
    };
    checkWheelFile(await text('WHEEL'), wheel);
    checkMetadata(await text('METADATA'), wheel);
    const record = await text('RECORD');
    if (record === undefined)
        throw wheel_contents_refused(wheel, 'it has no RECORD');
    const hashes = new Map();
    for (const { path, hash } of parseRecord(record, name)) {
        if (hash && strongHashes.has(hash.algorithm))
            hashes.set(path, hash);
    }
    for (const entry of files) {
        if (hashes.has(entry.path) || entry.path === `${distInfo}/RECORD`)
            continue;
        hashes.set(entry.path, await wheel_contents_hashOf(source, entry, name));
    }
    const warnings = [];
    const entryPoints = await text('entry_points.txt');
    const { console, gui, invalid } = parseScripts(entryPoints ?? '');
    for (const line of invalid)
        warnings.push(`${name}: the entry point "${line}" is none, and is left out.`);
    const scripts = new Map();
    for (const entry of files) {
        if (!/^[^/]+\.data\/scripts\//.test(entry.path))
            continue;
        const start = await firstBytes(source, entry, name);
        if (startsAsPython(start)) {
            scripts.set(entry.path, { kind: 'python', bytes: await readEntry(source, entry, largestScriptBytes, name) });
        }
        else {
            scripts.set(entry.path, { kind: start.subarray(0, 2).toString('latin1') === '#!' ? 'text' : 'binary' });
        }
    }
    return { wheel, files, distInfo, hashes, commands: [...console, ...gui], scripts, warnings };
}
/** A wheel that no installer would take, or that is not what its file name says. */
function wheel_contents_refused(wheel, reason, options) {
    const problem = {
        code: 'wheel-refused',
        message: `${wheel.filename}: ${reason}.`,
        nextStep: wheel.origin === 'built'
            ? 'Build it again; if that does not help, its build is at fault.'
            : 'Take another version of the package, or tell its publisher.',
        package: wheel.name,
        file: wheel.filename,
    };
    return new errors/* Failure */.HR(problem, options);
}
function findDistInfo(folders, wheel) {
    const found = [...folders].filter((folder) => folder.endsWith('.dist-info'));
    const [distInfo] = found;
    if (distInfo === undefined)
        throw wheel_contents_refused(wheel, 'it has no .dist-info folder');
    if (found.length > 1)
        throw wheel_contents_refused(wheel, `it has ${found.length} .dist-info folders: ${found.sort().join(', ')}`);
    // Old builders left a `-` in names, so each may be the one before the version.
    const parts = distInfo.slice(0, -'.dist-info'.length).split('-');
    const matches = parts.some((_, at) => {
        const [name, version] = [parts.slice(0, at), parts.slice(at)].map((some) => some.join('-'));
        return normalizeName(name ?? '') === wheel.name && wheel_contents_sameVersion(version ?? '', wheel.version);
    });
    if (!matches) {
        throw wheel_contents_refused(wheel, `its folder ${distInfo} is not that of ${wheel.name} ${wheel.version}`);
    }
    return distInfo;
}
function checkWheelFile(text, wheel) {
    if (text === undefined)
        throw wheel_contents_refused(wheel, 'it has no WHEEL file');
    const { wheelVersion } = parseWheelFile(text);
    if (!wheelVersion)
        throw wheel_contents_refused(wheel, 'its WHEEL file has no Wheel-Version');
    if (wheelVersion[0] !== 1) {
        throw wheel_contents_refused(wheel, `its format is version ${wheelVersion.join('.')}, and installers know version 1 only`);
    }
}
function checkMetadata(text, wheel) {
    if (text === undefined)
        throw wheel_contents_refused(wheel, 'it has no METADATA');
    const { name, version } = parseMetadata(text);
    if (name === undefined || normalizeName(name) !== wheel.name) {
        throw wheel_contents_refused(wheel, `its METADATA names ${name ?? 'nothing'}, not ${wheel.name}`);
    }
    if (version === undefined || !wheel_contents_sameVersion(version, wheel.version)) {
        throw wheel_contents_refused(wheel, `its METADATA has version ${version ?? 'none'}, not ${wheel.version}`);
    }
}
/** File and folder names have `_` for `-`, and local versions may have `_` for `+`'s separators. */
function wheel_contents_sameVersion(one, other) {
    const [a, b] = [one, other].map((version) => version.replaceAll('_', '-'));
    if (a === undefined || b === undefined)
        return false;
    return a === b || ((0,pep440/* valid */.rZ)(a) !== null && (0,pep440/* valid */.rZ)(b) !== null && (0,pep440/* compare */.UD)(a, b) === 0);
}
async function wheel_contents_hashOf(source, entry, name) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await streamEntry(source, entry, (chunk) => void hash.update(chunk), name);
    return { algorithm: 'sha256', digest: hash.digest('base64url') };
}
/** The first piece of a file; the rest is not read. */
async function firstBytes(source, entry, name) {
    let first;
    const enough = new Error('enough');
    try {
        await streamEntry(source, entry, (chunk) => {
            first = chunk;
            throw enough;
        }, name);
    }
    catch (error) {
        if (error !== enough)
            throw error;
    }
    return first ?? Buffer.alloc(0);
}

;// CONCATENATED MODULE: ./build/layer/install.js
// Where the files of one wheel go, by the rules for installers:
// https://packaging.python.org/en/latest/specifications/binary-distribution-format/#installing-a-wheel-distribution-1-0-py32-none-any-whl
//
// A layer has no prefix of its own, so the scheme is that of `pip install --target <root>`, which the packages that
// look for their own files know: libraries and data at the root, commands in `<root>/bin`, headers in
// `<root>/include/python/<name>`. `/opt/python/bin` is not on Lambda's PATH and `/opt/bin` is, so each command is in
// the layer's `bin/` as well: small scripts as themselves, a binary by a launcher of one line.



/** The files of a wheel where an installer puts them, in the order of their data; RECORD is not among them. */
function install(contents, site) {
    const { wheel, distInfo } = contents;
    const placed = new Map();
    const put = (entry) => {
        if (placed.has(entry.path))
            throw wheel_contents_refused(wheel, `it puts two files at ${entry.path}`);
        placed.set(entry.path, entry);
    };
    const origin = { kind: 'wheel', wheel };
    const generate = (path, bytes, mode) => ({
        path,
        mode,
        sizeBytes: bytes.length,
        hash: recordHash(bytes),
        origin,
        content: { kind: 'bytes', bytes },
    });
    const generated = generatedCommands(contents, site);
    const ours = new Set([`${distInfo}/RECORD`, `${distInfo}/INSTALLER`]);
    for (const entry of contents.files) {
        if (ours.has(entry.path))
            continue;
        const { path, isScript } = destination(entry.path, contents, site);
        const hash = contents.hashes.get(entry.path);
        if (!hash)
            throw new Error(`${wheel.filename}: ${entry.path} was not hashed`);
        const onPath = isScript && site.onPath ? path.slice(site.root.length + 1) : undefined;
        // pip lets the entry point win over a script of its name, which old builders added for installers without them.
        if (generated.has(path))
            continue;
        const script = contents.scripts.get(entry.path);
        const rewritten = script?.kind === 'python' ? withInterpreter(script.bytes, site.interpreter) : undefined;
        const mode = isScript || ((entry.mode ?? 0) & 0o111) !== 0 ? 0o755 : 0o644;
        const copied = {
            path,
            mode,
            sizeBytes: entry.sizeBytes,
            hash,
            origin,
            content: { kind: 'wheel', contents, entry },
        };
        put(rewritten ? generate(path, rewritten, 0o755) : copied);
        if (onPath === undefined)
            continue;
        if (rewritten)
            put(generate(onPath, rewritten, 0o755));
        else if (script?.kind === 'text')
            put({ ...copied, path: onPath });
        else
            put(generate(onPath, launcherOf(path), 0o755));
    }
    for (const [path, bytes] of generated)
        put(generate(path, bytes, 0o755));
    put(generate(`${site.root}/${distInfo}/INSTALLER`, Buffer.from('lambda-layer\n'), 0o644));
    return [...placed.values()];
}
/** Where a path of the wheel goes. */
function destination(path, { wheel, distInfo }, { root }) {
    if (!path.includes('.data/'))
        return { path: `${root}/${path}`, isScript: false };
    // As pip does, every top-level folder with this ending is taken for the wheel's data folder.
    const [, scheme, rest] = /^[^/]+\.data\/([^/]+)(?:\/(.*))?$/s.exec(path) ?? [];
    if (scheme === undefined) {
        if (/^[^/]+\.data\//.test(path))
            throw wheel_contents_refused(wheel, `${path} is in no scheme of its data folder`);
        return { path: `${root}/${path}`, isScript: false };
    }
    const known = ['purelib', 'platlib', 'data', 'scripts', 'headers'];
    if (!known.includes(scheme) || rest === undefined) {
        throw wheel_contents_refused(wheel, `${path} is in no scheme that installers know (${known.join(', ')})`);
    }
    if (scheme === 'scripts')
        return { path: `${root}/bin/${rest}`, isScript: true };
    const name = distInfo.slice(0, distInfo.indexOf('-'));
    if (scheme === 'headers')
        return { path: `${root}/include/python/${name}/${rest}`, isScript: false };
    return { path: `${root}/${rest}`, isScript: false };
}
/** The files that an installer makes of entry points, by path. */
function generatedCommands(contents, site) {
    const files = new Map();
    for (const entry of contents.commands) {
        if (!isCommandName(entry.name)) {
            throw wheel_contents_refused(contents.wheel, `its command ${JSON.stringify(entry.name)} is not a name of a file`);
        }
        const script = scriptOf(entry, site.interpreter, '..');
        if (!script)
            continue;
        files.set(`${site.root}/bin/${entry.name}`, script);
        const onPath = scriptOf(entry, site.interpreter, `../${site.root}`);
        if (site.onPath && onPath)
            files.set(`bin/${entry.name}`, onPath);
    }
    return files;
}

;// CONCATENATED MODULE: ./build/layer/layout.js
// What will stand in a layer, computed from what is known of its wheels and files, before anything is written.





/**
 * Lays out a layer. Depends on nothing but its arguments, and not on the order of wheels or files among them.
 *
 * Which of two different files gets a path: one's own over any wheel's; a file with content over an empty one (empty
 * `__init__.py` files of namespace packages meet those that declare them); else the wheel whose name sorts first.
 * @throws {Failure} `path-conflict` when a path would be a file and a folder.
 */
function layOut(sites, included, excludePatterns, systemLibraries = []) {
    const exclude = exclusions(excludePatterns);
    const warnings = [];
    const wanted = [];
    for (const { site, wheels } of sites) {
        for (const contents of wheels.toSorted((a, b) => compareText(a.wheel.name, b.wheel.name))) {
            warnings.push(...contents.warnings);
            const files = install(contents, site).filter(({ path }) => !exclude.excludes(path));
            wanted.push({ wheel: contents, root: site.root, files });
        }
    }
    const own = included
        .filter(({ path }) => !exclude.excludes(path))
        .toSorted((a, b) => compareText(a.path, b.path))
        .map(ownEntry);
    const libraries = systemLibraries
        .map(libraryEntry)
        .filter(({ path }) => !exclude.excludes(path))
        .toSorted((a, b) => compareText(a.path, b.path));
    const choice = choose([...wanted.flatMap(({ files }) => files), ...libraries, ...own]);
    const entries = [];
    const done = new Set();
    const take = (path) => {
        const chosen = choice.kept.get(path);
        if (!chosen || done.has(path))
            return;
        done.add(path);
        entries.push(chosen);
    };
    for (const { wheel, root, files } of wanted) {
        for (const { path } of files)
            take(path);
        const record = recordOf(wheel, root, files, choice.kept);
        if (exclude.excludes(record.path))
            continue;
        if (!choice.kept.has(record.path))
            choice.kept.set(record.path, record);
        take(record.path);
    }
    for (const { path } of [...libraries, ...own])
        take(path);
    refuseFoldersThatAreFiles(choice.kept);
    for (const pattern of exclude.unused())
        warnings.push(`exclude: ${pattern} matches nothing in the layer.`);
    return { entries, collisions: choice.collisions, warnings };
}
/** By code units, which is the same on every machine, as a locale's order is not. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** For messages. */
function originName(origin) {
    switch (origin.kind) {
        case 'wheel':
            return origin.wheel.filename;
        case 'include':
            return origin.source;
        case 'system-library':
            return `${origin.package} (needed by ${origin.neededBy})`;
    }
}
function ownEntry({ path, file, mode, sizeBytes, hash, source }) {
    return { path, mode, sizeBytes, hash, origin: { kind: 'include', source }, content: { kind: 'file', file } };
}
function libraryEntry({ soname, path, sizeBytes, sha256, package: owner, neededBy }) {
    return {
        path: `lib/${soname}`,
        mode: 0o755,
        sizeBytes,
        hash: { algorithm: 'sha256', digest: Buffer.from(sha256, 'hex').toString('base64url') },
        origin: { kind: 'system-library', package: owner ?? soname, neededBy },
        content: { kind: 'file', file: path },
    };
}
const layout_rules = {
    own: 'your own files win over those of packages',
    ownLater: 'the entry of include whose source sorts first wins',
    content: 'a file with content wins over an empty one',
    name: 'the package whose name sorts first wins',
};
/** One entry for each path, and what lost. Candidates of a path come sorted by the name of their wheel. */
function choose(candidates) {
    const kept = new Map();
    const contested = new Map();
    for (const candidate of candidates) {
        const { path } = candidate;
        const first = kept.get(path);
        const rivals = contested.get(path);
        if (!first)
            kept.set(path, candidate);
        else if (rivals)
            rivals.push(candidate);
        else
            contested.set(path, [first, candidate]);
    }
    const collisions = [];
    for (const [path, rivals] of contested) {
        const winner = rivals.reduce((best, rival) => (ruleFor(rival, best) === undefined ? best : rival));
        const same = rivals.filter((rival) => sameBytes(rival, winner));
        // Of equal files, one that may be executed stays so.
        kept.set(path, same.some(({ mode }) => mode === 0o755) ? { ...winner, mode: 0o755 } : winner);
        for (const loser of rivals) {
            if (sameBytes(loser, winner))
                continue;
            const rule = ruleFor(winner, loser) ?? (winner.origin.kind === 'include' ? layout_rules.ownLater : layout_rules.name);
            collisions.push({ path, kept: winner.origin, dropped: loser.origin, rule });
        }
    }
    collisions.sort((a, b) => compareText(a.path, b.path));
    return { kept, collisions };
}
/** The rule by which `one` takes the path from `other`; undefined when none does, and the first keeps it. */
function ruleFor(one, other) {
    const [own, others] = [one, other].map(({ origin }) => origin.kind === 'include');
    if (own !== others)
        return own ? layout_rules.own : undefined;
    if (!own && one.sizeBytes > 0 && other.sizeBytes === 0)
        return layout_rules.content;
    return undefined;
}
function sameBytes(a, b) {
    if (a === b)
        return true;
    // Two different hash functions say nothing of each other, and a CRC-32 can be forged: they count as different.
    return a.sizeBytes === b.sizeBytes && a.hash.algorithm === b.hash.algorithm && a.hash.digest === b.hash.digest;
}
/** RECORD of a wheel, with what stands in the layer as it brought it. */
function recordOf({ wheel, distInfo }, root, files, kept) {
    const path = `${root}/${distInfo}/RECORD`;
    const rows = [];
    for (const file of files) {
        const chosen = kept.get(file.path);
        if (!chosen || !sameBytes(chosen, file))
            continue;
        const shown = file.path.startsWith(`${root}/`) ? file.path.slice(root.length + 1) : external_node_path_.posix.relative(root, file.path);
        rows.push({ path: shown, hash: file.hash, sizeBytes: file.sizeBytes });
    }
    rows.push({ path: `${distInfo}/RECORD` });
    const bytes = Buffer.from(formatRecord(rows));
    return {
        path,
        mode: 0o644,
        sizeBytes: bytes.length,
        hash: recordHash(bytes),
        origin: { kind: 'wheel', wheel },
        content: { kind: 'bytes', bytes },
    };
}
function refuseFoldersThatAreFiles(kept) {
    const problems = [];
    const checked = new Set();
    for (const entry of kept.values()) {
        for (let slash = entry.path.lastIndexOf('/'); slash > 0; slash = entry.path.lastIndexOf('/', slash - 1)) {
            const folder = entry.path.slice(0, slash);
            if (checked.has(folder))
                break;
            checked.add(folder);
            const file = kept.get(folder);
            if (!file)
                continue;
            problems.push({
                code: 'path-conflict',
                message: `${folder} would be a file (from ${originName(file.origin)}) and a folder (from ${originName(entry.origin)}).`,
                nextStep: `Leave one of the two packages out, or exclude ${folder}.`,
            });
        }
    }
    (0,errors/* throwIfAny */.MI)(problems);
}

;// CONCATENATED MODULE: ./build/layer/sites.js
// Which wheels of several targets share a layer.




/** A wheel without compiled code, by its file name's last part. */
function isPure(wheel) {
    return /-none-any\.whl$/i.test(wheel.filename);
}
/** What keeps one zip from serving two architectures: told of wheels that are only chosen yet, too. */
function impurities(layerName, houses) {
    const architectures = [...new Set(houses.map(({ target }) => target.architecture))].sort();
    if (architectures.length < 2)
        return [];
    const compiled = houses.flatMap(({ wheels }) => wheels.filter((wheel) => !isPure(wheel)));
    const byFile = [...new Map(compiled.map((wheel) => [wheel.filename, wheel])).values()];
    return byFile
        .sort((a, b) => compareText(a.filename, b.filename))
        .map(({ name, filename }) => ({
        code: 'not-pure',
        message: `The layer ${layerName} is for ${architectures.join(' and ')}, and ${filename} runs on one of them only.`,
        nextStep: 'Put {architecture} into layer-name, so that each architecture gets a layer of its own.',
        input: 'layer-name',
        package: name,
    }));
}
/**
 * One site for each Python of a layer.
 * @throws {Failure} `not-pure` naming every wheel that keeps one zip from serving two architectures,
 * `targets-differ` when targets that must share a folder want different versions.
 */
function planSites(plan, wheelhouses) {
    const problems = impurities(plan.name, wheelhouses);
    const byRoot = new Map();
    const pythons = new Set(wheelhouses.map(({ target }) => target.runtime.python));
    const inOrder = wheelhouses.toSorted((a, b) => minor(a.target.runtime.python) - minor(b.target.runtime.python) ||
        compareText(a.target.architecture, b.target.architecture));
    for (const { target, wheels } of inOrder) {
        const { python } = target.runtime;
        const root = plan.layout === 'flat' ? 'python' : `python/lib/python${python}/site-packages`;
        const group = byRoot.get(root) ?? {
            site: { root, interpreter: interpreterOf(python), onPath: pythons.size === 1 },
            wheels: new Map(),
        };
        byRoot.set(root, group);
        for (const wheel of wheels) {
            const other = group.wheels.get(wheel.name);
            if (other && other.wheel.sha256 !== wheel.sha256 && problems.length === 0) {
                problems.push({
                    code: 'targets-differ',
                    message: `The layer ${plan.name} would hold both ${other.wheel.filename} (for ${other.target}) and ${wheel.filename} (for ${(0,plan_target/* targetName */.j)(target)}) in ${root}.`,
                    nextStep: 'Put {architecture} or {runtime} into layer-name, so that each gets a layer of its own.',
                    input: 'layer-name',
                    package: wheel.name,
                });
            }
            group.wheels.set(wheel.name, other ?? { wheel, target: (0,plan_target/* targetName */.j)(target) });
        }
    }
    (0,errors/* throwIfAny */.MI)(problems);
    return [...byRoot.values()].map(({ site, wheels }) => ({
        site,
        wheels: [...wheels.values()].map(({ wheel }) => wheel).sort((a, b) => compareText(a.name, b.name)),
    }));
}
function minor(python) {
    return Number(python.split('.')[1]);
}

;// CONCATENATED MODULE: ./build/formats/wheel-filename.js
// File names of distributions. Wheels: https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-name-convention
// Sdists: https://packaging.python.org/en/latest/specifications/source-distribution-format/#source-distribution-file-name

/** Undefined when it is no wheel's name. */
function parseWheelFilename(filename) {
    if (!/^[^/\\]+\.whl$/i.test(filename))
        return undefined;
    const parts = filename.slice(0, -'.whl'.length).split('-');
    if (parts.length !== 5 && parts.length !== 6)
        return undefined;
    if (parts.some((part) => part === ''))
        return undefined;
    const [name = '', version = ''] = parts;
    const [pythons = '', abis = '', platforms = ''] = parts.slice(-3).map((part) => part.toLowerCase());
    const build = parts.length === 6 ? /^(\d+)(.*)$/.exec(parts[2] ?? '') : undefined;
    if (build === null)
        return undefined;
    return {
        name: normalizeName(name),
        version: version.replaceAll('_', '-'),
        ...(build ? { build: [Number(build[1]), build[2] ?? ''] } : {}),
        pythons: pythons.split('.'),
        abis: abis.split('.'),
        platforms: platforms.split('.'),
    };
}
/**
 * Name and version of a source distribution; undefined when it is none.
 * @param expectedName the normalized name, which tells where an old sdist's name ends (`zope-interface-5.0.zip`).
 */
function parseSdistFilename(filename, expectedName) {
    const stem = /^(.+)\.(?:tar\.gz|tgz|tar\.bz2|tar\.xz|tar\.Z|tar|zip)$/i.exec(filename)?.[1];
    if (stem === undefined)
        return undefined;
    for (let dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
        const version = stem.slice(dash + 1);
        if (normalizeName(stem.slice(0, dash)) === expectedName && /^v?\d/i.test(version)) {
            return { name: expectedName, version };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/wheels/tags.js
// Which wheels a Lambda runtime accepts, best first. The order is that of PEP 425 as pip applies it (packaging.tags):
// the most specific interpreter and ABI first, within them the newest platform first, and `any` after all of them.
// So a wheel for the platform wins over an `any` wheel of the same version, which matters: wasmtime's `any` wheel holds
// a Windows library only, and semgrep's lacks its binary.
// https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/

/** The oldest glibc that manylinux tags exist for: https://peps.python.org/pep-0600/ */
const oldestGlibcMinor = { x86_64: 5, aarch64: 17 };
/** The tags that came before PEP 600, by the glibc minor version they stand for. */
const legacyPlatforms = { 17: 'manylinux2014', 12: 'manylinux2010', 5: 'manylinux1' };
/** Platform tags of the target, newest glibc first. `linux_…` promises nothing, so only wheels built for the target may have it. */
function supportedPlatforms(target, origin) {
    const { machine } = architectures/* architectureFacts */.b[target.architecture];
    const platforms = [];
    for (let minor = target.runtime.glibc[1]; minor >= oldestGlibcMinor[machine]; minor--) {
        platforms.push(`manylinux_2_${minor}_${machine}`);
        const legacy = legacyPlatforms[minor];
        if (legacy !== undefined)
            platforms.push(`${legacy}_${machine}`);
    }
    if (origin === 'built')
        platforms.push(`linux_${machine}`);
    return platforms;
}
/** Every tag of the target as `python-abi-platform`, best first. */
function supportedTags(target, origin = 'wheel') {
    const minor = tags_minorOf(target);
    const platforms = supportedPlatforms(target, origin);
    const tags = [];
    const add = (python, abi, on) => {
        for (const platform of on)
            tags.push(`${python}-${abi}-${platform}`);
    };
    const cpython = `cp3${minor}`;
    add(cpython, cpython, platforms);
    add(cpython, 'abi3', platforms);
    add(cpython, 'none', platforms);
    for (let older = minor - 1; older >= 2; older--)
        add(`cp3${older}`, 'abi3', platforms);
    const generic = [`py3${minor}`, 'py3', ...Array.from({ length: minor }, (_, index) => `py3${minor - 1 - index}`)];
    for (const python of generic)
        add(python, 'none', platforms);
    add(cpython, 'none', ['any']);
    for (const python of generic)
        add(python, 'none', ['any']);
    return tags;
}
const rankings = new Map();
/** The best of a wheel's tags; undefined when it does not fit. */
function fit(wheel, target, origin = 'wheel') {
    const { runtime, architecture } = target;
    const key = [runtime.python, runtime.glibc.join('.'), architecture, origin].join(' ');
    const ranking = rankings.get(key) ?? new Map(supportedTags(target, origin).map((tag, rank) => [tag, rank]));
    rankings.set(key, ranking);
    let best;
    for (const python of wheel.pythons) {
        for (const abi of wheel.abis) {
            for (const platform of wheel.platforms) {
                const tag = `${python}-${abi}-${platform}`;
                const rank = ranking.get(tag);
                if (rank !== undefined && (best === undefined || rank < best.rank))
                    best = { tag, rank };
            }
        }
    }
    return best;
}
/** `13` of Python 3.13. */
function tags_minorOf({ runtime }) {
    return Number(runtime.python.split('.')[1]);
}

;// CONCATENATED MODULE: ./build/wheels/misfit.js
// Why a wheel does not fit, in words.


/** The reason as it follows a wheel's name: `needs glibc 2.27, python3.11 on Lambda has 2.26`. */
function misfitText(misfit, target) {
    const runtime = target.runtime.name;
    switch (misfit.kind) {
        case 'glibc':
            return `needs glibc ${misfit.needs}, ${runtime} on Lambda has ${target.runtime.glibc.join('.')}`;
        case 'python':
            return `is for Python ${misfit.needs}`;
        case 'newer-python':
            return `needs Python ${misfit.needs} or later`;
        case 'free-threaded':
            return 'is for free-threaded Python, Lambda runs the ordinary one';
        case 'libc':
            return 'is for musl, Lambda has glibc';
        case 'implementation':
        case 'machine':
        case 'system':
            return `is for ${misfit.name}`;
        case 'unlabelled':
            return `is tagged ${misfit.tag}, which does not say what glibc it needs`;
        case 'unknown':
            break;
    }
    return `is tagged ${misfit.tag}, which ${runtime} does not accept`;
}
/** Every reason why a published wheel does not fit, the system's before the interpreter's; none when it fits. */
function misfits(wheel, target) {
    if (fit(wheel, target))
        return [];
    const platform = nearest(wheel.platforms.map((tag) => platformMisfit(tag, target)));
    const python = nearest(wheel.pythons.flatMap((tag) => wheel.abis.map((abi) => pythonMisfit(tag, abi, wheel.platforms, target))));
    const found = [platform, python].filter((misfit) => misfit !== undefined);
    const tag = [wheel.pythons.join('.'), wheel.abis.join('.'), wheel.platforms.join('.')].join('-');
    return found.length > 0 ? found : [{ kind: 'unknown', tag }];
}
/** From what is nearly right to what is far off: of a wheel's many tags the nearest one tells the most. */
const distance = [
    'glibc',
    'unlabelled',
    'newer-python',
    'python',
    'free-threaded',
    'machine',
    'libc',
    'implementation',
    'system',
    'unknown',
];
function nearest(found) {
    if (found.includes(undefined))
        return undefined;
    return found.toSorted((a, b) => distance.indexOf(a?.kind ?? 'unknown') - distance.indexOf(b?.kind ?? 'unknown'))[0];
}
function platformMisfit(tag, target) {
    if (tag === 'any' || supportedPlatforms(target, 'wheel').includes(tag))
        return undefined;
    const { machine } = architectures/* architectureFacts */.b[target.architecture];
    const system = systems.find(([prefix]) => tag.startsWith(prefix));
    if (system)
        return { kind: 'system', name: system[1] };
    const linux = /^(manylinux_\d+_\d+|manylinux1|manylinux2010|manylinux2014|musllinux_\d+_\d+|linux)_(.+)$/.exec(tag);
    if (!linux)
        return { kind: 'unknown', tag };
    const [, libc = '', tagMachine = ''] = linux;
    if (libc.startsWith('musllinux'))
        return { kind: 'libc', name: 'musl' };
    if (tagMachine !== machine)
        return { kind: 'machine', name: tagMachine };
    if (libc === 'linux')
        return { kind: 'unlabelled', tag };
    return { kind: 'glibc', needs: libc.replace('manylinux_', '').replace('_', '.') };
}
const systems = [
    ['macosx', 'macOS'],
    ['win', 'Windows'],
    ['ios', 'iOS'],
    ['android', 'Android'],
    ['emscripten', 'the browser'],
    ['pyodide', 'the browser'],
    ['pyemscripten', 'the browser'],
    ['wasi', 'WebAssembly'],
];
function pythonMisfit(python, abi, platforms, target) {
    const supported = ['any', ...supportedPlatforms(target, 'wheel')].some((platform) => fit({ pythons: [python], abis: [abi], platforms: [platform] }, target));
    if (supported)
        return undefined;
    const [, implementation = '', major = '', minor = ''] = /^([a-z]+)(\d)_?(\d*)$/.exec(python) ?? [];
    const foreign = implementations[implementation];
    if (foreign !== undefined)
        return { kind: 'implementation', name: foreign };
    if (major === '2')
        return { kind: 'python', needs: '2' };
    const isPure = platforms.includes('any');
    if (major === '3' && (implementation === 'cp' || implementation === 'py')) {
        const wanted = Number(minor);
        const own = tags_minorOf(target);
        const stable = abi === 'abi3' || (abi === 'none' && (implementation === 'py' || isPure));
        if (minor !== '' && wanted > own && stable)
            return { kind: 'newer-python', needs: `3.${wanted}` };
        if (minor !== '' && wanted !== own)
            return { kind: 'python', needs: `3.${wanted}` };
        if (/^cp3\d+t$/.test(abi) || abi === 'abi3t')
            return { kind: 'free-threaded' };
    }
    return { kind: 'unknown', tag: `${python}-${abi}` };
}
const implementations = {
    pp: 'PyPy',
    pypy: 'PyPy',
    graalpy: 'GraalPy',
    ip: 'IronPython',
    jy: 'Jython',
    rustpy: 'RustPython',
};

;// CONCATENATED MODULE: ./build/wheels/choose.js



/** Takes the best fitting wheel of each package by tag: the lock's order is the index's, which is no rank. */
function chooseWheels(lock) {
    const { target } = lock;
    const chosen = [];
    const unfit = [];
    for (const locked of lock.packages) {
        const files = wheelFiles(locked);
        const best = bestWheel(files, target);
        if (best)
            chosen.push({ package: locked, file: best.file, tag: best.tag });
        else
            unfit.push({
                package: locked,
                reasons: files.map((file) => ({ file, reason: reasonText(file.filename, target) })),
            });
    }
    return { target, chosen, unfit };
}
/** Why a file is not a wheel for the target. */
function reasonText(filename, target) {
    const wheel = parseWheelFilename(filename);
    if (!wheel)
        return 'has no valid wheel file name';
    return misfits(wheel, target)
        .map((misfit) => misfitText(misfit, target))
        .join(' and ');
}
/** The best of some files of one version, with its tag; undefined when none fits. */
function bestWheel(files, target) {
    const candidates = files.flatMap((file) => {
        const wheel = parseWheelFilename(file.filename);
        const fits = wheel && fit(wheel, target);
        return wheel && fits ? [{ file, wheel, fits }] : [];
    });
    const best = candidates.toSorted(better)[0];
    return best && { file: best.file, tag: best.fits.tag };
}
/** By tag, then by the higher build tag; the name at last, so that it does not depend on the index's order. */
function better(a, b) {
    const [aNumber, aRest] = a.wheel.build ?? [-1, ''];
    const [bNumber, bRest] = b.wheel.build ?? [-1, ''];
    return (a.fits.rank - b.fits.rank ||
        bNumber - aNumber ||
        choose_compareText(bRest, aRest) ||
        choose_compareText(a.file.filename, b.file.filename));
}
function choose_compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The wheels of a package: the index's, or the one that a URL requirement names. */
function wheelFiles({ wheels, direct }) {
    return direct?.kind === 'archive' && parseWheelFilename(direct.file.filename) ? [direct.file] : wheels;
}

;// CONCATENATED MODULE: ./build/wheels/explain-choice.js

/** Which wheel was taken for each package, and by what; why none was for the others. A line each, for the debug log. */
function explainChoices({ target, chosen, unfit }) {
    const where = (0,plan_target/* targetName */.j)(target);
    return [
        ...chosen.map(({ package: { name, version = '', wheels }, file, tag }) => {
            const among = wheels.length > 1 ? `, the best of ${wheels.length} wheels` : '';
            return `${where}: ${`${name} ${version}`.trim()} is ${file.filename}, by the tag ${tag}${among}.`;
        }),
        ...unfit.map(({ package: { name, version = '' }, reasons }) => {
            const said = reasons.map(({ file, reason }) => `${file.filename}: ${reason}`).join('; ');
            return `${where}: ${`${name} ${version}`.trim()} has no wheel that fits${said === '' ? '' : `: ${said}`}.`;
        }),
    ];
}

;// CONCATENATED MODULE: ./build/plan/images.js
// Names of the images that AWS publishes for a runtime, from the one runtime table.
/**
 * The image that SAM builds in. By its architecture's own tag: the plain tags of several architectures have pointed at
 * stale amd64 images (https://github.com/aws/aws-sam-build-images/issues/171, /198).
 */
function buildImage({ runtime, architecture }) {
    return `public.ecr.aws/sam/build-${runtime.name}:latest-${architecture}`;
}
/** The image that the function runs in: https://gallery.ecr.aws/lambda/python */
function runtimeImage({ runtime, architecture }) {
    return `public.ecr.aws/lambda/python:${runtime.python}-${architecture}`;
}

;// CONCATENATED MODULE: ./build/wheels/misfit-summary.js
// Why none of sixty wheels fits, in one sentence.


/** Told in this order: what is nearly right says the most. */
const order = ['left-out', ...distance];
/**
 * Groups wheels by why they do not fit: `1 needs glibc 2.27, python3.11 on Lambda has 2.26; 12 are for Python 3.12
 * and 3.13; 8 are for macOS and Windows`. A wheel with several reasons counts where it is farthest off.
 */
function summarizeMisfits(filenames, target) {
    const kinds = new Map();
    for (const filename of filenames) {
        const wheel = parseWheelFilename(filename);
        const found = wheel ? misfits(wheel, target) : [];
        const farthest = found.toSorted((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind))[0];
        const kind = farthest?.kind ?? (wheel ? 'left-out' : 'unknown');
        kinds.set(kind, [...(kinds.get(kind) ?? []), farthest ? misfit_summary_valueOf(farthest) : filename]);
    }
    const count = (values) => values.length === filenames.length && values.length > 1 ? 'all' : String(values.length);
    return order
        .flatMap((kind) => {
        const values = kinds.get(kind);
        return values ? [describe(kind, count(values), list([...new Set(values)].sort(naturally)), target)] : [];
    })
        .join('; ');
}
function misfit_summary_valueOf(misfit) {
    if ('needs' in misfit)
        return misfit.needs;
    if ('name' in misfit)
        return misfit.name;
    return 'tag' in misfit ? misfit.tag : '';
}
function describe(kind, count, values, target) {
    const [need, are, fit] = count === '1' ? ['needs', 'is', 'fits'] : ['need', 'are', 'fit'];
    const runtime = target.runtime.name;
    switch (kind) {
        case 'glibc':
            return `${count} ${need} glibc ${values}, ${runtime} on Lambda has ${target.runtime.glibc.join('.')}`;
        case 'left-out':
            return `${count} ${fit} by ${count === '1' ? 'its tag' : 'their tags'} and ${are} withdrawn or ruled out by the resolver: ${values}`;
        case 'unlabelled':
            return `${count} ${are} tagged ${values}, which does not say what glibc is needed`;
        case 'newer-python':
            return `${count} ${need} Python ${values} or later`;
        case 'python':
            return `${count} ${are} for Python ${values}`;
        case 'free-threaded':
            return `${count} ${are} for free-threaded Python`;
        case 'libc':
            return `${count} ${are} for musl`;
        case 'machine':
        case 'implementation':
        case 'system':
            return `${count} ${are} for ${values}`;
        case 'unknown':
            break;
    }
    return `${count} ${are} tagged for something else: ${values}`;
}
/** `a`, `a and b`, `a, b and c`. */
function list(values) {
    return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;
}
function naturally(a, b) {
    return a.localeCompare(b, 'en', { numeric: true });
}

;// CONCATENATED MODULE: ./build/wheels/compile/foresee.js
// What will be compiled, told before anything is done. Pure: what only the sources tell is said as such.




/** True when there is something to build it from. */
function canBeBuilt({ sdist, direct }) {
    if (direct === undefined)
        return sdist !== undefined;
    if (direct.kind === 'archive')
        return !/\.whl$/i.test(direct.file.filename);
    return true;
}
/** One sentence for each package that a run will build. */
function plannedBuilds(selections, settings, { hostArchitecture }) {
    return selections.flatMap(({ target, unfit }) => unfit.map(({ package: { name, version, wheels, direct } }) => {
        const image = imageFor(target, settings.image);
        const emulated = architectures/* architectureFacts */.b[target.architecture].node !== hostArchitecture;
        const why = direct !== undefined
            ? 'it comes as source'
            : wheels.length === 0
                ? 'it has no wheel for this target'
                : summarizeMisfits(wheels.map(({ filename }) => filename), target);
        const where = `in ${image}${emulated ? ', emulated' : ''}`;
        return {
            text: `${name}${version === undefined ? '' : ` ${version}`} will be built for ${(0,plan_target/* targetName */.j)(target)}: ${why}. Pure Python is built on this machine, anything else ${where}.`,
            build: { name, version: version ?? '', target: (0,plan_target/* targetName */.j)(target), where },
        };
    }));
}
/** The image to compile in for a target. */
function imageFor(target, image) {
    if (image === undefined)
        return buildImage(target);
    const { runtime, architecture } = target;
    return image
        .replaceAll('{runtime}', runtime.name)
        .replaceAll('{python}', runtime.python)
        .replaceAll('{architecture}', architecture);
}

;// CONCATENATED MODULE: ./build/host/concurrent.js

/**
 * Does `work` for every item, at most `limit` at the same time, begun in the items' order; yields the results in that
 * order. The first error aborts the signal that the others were given, and is thrown when all of them have ended.
 * @throws {Interrupted} when the caller's signal is aborted.
 */
async function mapConcurrently(items, limit, signal, work) {
    const results = [];
    const stop = new AbortController();
    const both = AbortSignal.any([signal, stop.signal]);
    let failed;
    let next = 0;
    const worker = async () => {
        while (next < items.length && !both.aborted) {
            const index = next++;
            try {
                results[index] = await work(items[index], both);
            }
            catch (error) {
                failed ??= { error };
                stop.abort(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failed)
        throw failed.error;
    if (signal.aborted)
        throw new errors/* Interrupted */.j$({ cause: signal.reason });
    return results;
}

// EXTERNAL MODULE: ./build/plan/runtimes.js
var plan_runtimes = __webpack_require__(2577);
;// CONCATENATED MODULE: ./build/wheels/alternatives.js
// What else would fit, when a package's wheels do not. Pure: from the list of files of its index.





/** Looks through the files of an index for what would fit. `version` as locked, undefined when it is not known. */
function alternatives(name, version, files, target) {
    const released = new Map();
    for (const file of files) {
        const found = parseWheelFilename(file.filename) ?? parseSdistFilename(file.filename, name);
        if (found?.name !== name || !(0,pep440/* parse */.qg)(found.version))
            continue;
        released.set(found.version, [...(released.get(found.version) ?? []), file]);
    }
    const listOf = (one) => released.get(one) ?? [];
    const own = version === undefined
        ? []
        : [...released.keys()].filter((one) => alternatives_sameVersion(one, version)).flatMap((one) => listOf(one));
    const fitsOn = (other) => bestWheel(usable(own, other), other) !== undefined;
    const others = [...released.keys()]
        .filter((one) => version !== undefined && !alternatives_sameVersion(one, version))
        .filter((one) => !isPrerelease(one) && bestWheel(usable(listOf(one), target), target) !== undefined)
        .sort(pep440/* compare */.UD);
    const older = others.findLast((one) => (0,pep440/* compare */.UD)(one, version ?? '0') < 0);
    const newer = others.find((one) => (0,pep440/* compare */.UD)(one, version ?? '0') > 0);
    const wheels = own.filter((file) => parseWheelFilename(file.filename));
    const sdist = own.find((file) => parseSdistFilename(file.filename, name));
    return {
        wheels,
        ...(sdist ? { sdist } : {}),
        ...(older === undefined ? {} : { older }),
        ...(newer === undefined ? {} : { newer }),
        runtimes: plan_runtimes/* runtimes */.mk.filter((runtime) => fitsOn({ ...target, runtime })),
        architectures: architectures/* architectures */.f.filter((architecture) => fitsOn({ ...target, architecture })),
    };
}
/** The files that a resolver would consider: not withdrawn, and for this Python. */
function usable(files, { runtime }) {
    return files.filter(({ yanked, requiresPython }) => !yanked &&
        (requiresPython === undefined ||
            !(0,pep440/* validRange */.Im)(requiresPython) ||
            (0,pep440/* satisfies */.ib)(runtime.pythonFull, requiresPython, { prereleases: true })));
}
function alternatives_sameVersion(a, b) {
    return (0,pep440/* parse */.qg)(a) && (0,pep440/* parse */.qg)(b) ? (0,pep440/* compare */.UD)(a, b) === 0 : a === b;
}
function isPrerelease(version) {
    return (0,pep440/* explain */.WE)(version)?.is_prerelease === true;
}

;// CONCATENATED MODULE: ./build/formats/simple-index.js
// A project's page of a package index, as JSON (PEP 691) or HTML (PEP 503):
// https://packaging.python.org/en/latest/specifications/simple-repository-api/
/** What to ask for: JSON where the index has it. */
const simpleIndexAccept = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01';
/**
 * The files of a page; none when it is not understood.
 * @param url where the page came from, for relative links
 */
function parseIndexPage(contentType, text, url) {
    return /json/i.test(contentType) ? parseJson(text, url) : parseHtml(text, url);
}
function parseJson(text, url) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return [];
    }
    const files = document?.files;
    if (!Array.isArray(files))
        return [];
    return files.flatMap((file) => {
        const filename = file?.['filename'];
        const link = file?.['url'];
        if (typeof filename !== 'string' || typeof link !== 'string' || !URL.canParse(link, url))
            return [];
        const requiresPython = file?.['requires-python'];
        const yanked = file?.['yanked'];
        return [
            {
                filename,
                url: new URL(link, url).href,
                ...(typeof requiresPython === 'string' ? { requiresPython } : {}),
                yanked: yanked === true || typeof yanked === 'string',
            },
        ];
    });
}
function parseHtml(text, url) {
    const baseLink = attribute(/<base\b[^>]*>/i.exec(text)?.[0] ?? '', 'href');
    const base = baseLink !== undefined && URL.canParse(baseLink, url) ? new URL(baseLink, url).href : url;
    return Array.from(text.matchAll(/(<a\b[^>]*>)([^<]*)<\/a\s*>/gi)).flatMap(([, tag = '', label = '']) => {
        const link = attribute(tag, 'href');
        if (link === undefined || !URL.canParse(link, base))
            return [];
        const target = new URL(link, base);
        const requiresPython = attribute(tag, 'data-requires-python');
        const last = simple_index_decode(target.pathname.replace(/^.*\//s, ''));
        return [
            {
                filename: last === '' ? simple_index_unescape(label).trim() : last,
                url: target.href,
                ...(requiresPython === undefined ? {} : { requiresPython }),
                yanked: /\sdata-yanked(?=[\s=>/])/i.test(tag),
            },
        ];
    });
}
function attribute(tag, name) {
    const [found, double, single, bare] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag) ?? [];
    return found === undefined ? undefined : simple_index_unescape(double ?? single ?? bare ?? '');
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function simple_index_unescape(text) {
    return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined)
            return entities[name.toLowerCase()] ?? whole;
        return String.fromCodePoint(decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal));
    });
}
function simple_index_decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/wheels/index-page.js



const publicIndex = 'https://pypi.org/simple';
/** The largest page of PyPI has some 10 MB. */
const largestPageBytes = 64 * 1024 * 1024;
/**
 * Every file that a package's index lists for it. The lock has only those that its resolver let through.
 * Undefined when the page cannot be read: it only makes a message better.
 */
async function readIndexPage(locked, { env, signal }) {
    const index = locked.index ?? defaultIndex(env);
    if (!/^https?:/i.test(index))
        return undefined;
    const http = httpFor(env);
    http.remember(index);
    try {
        const url = `${index.replace(/\/+$/, '')}/${locked.name}/`;
        const headers = { accept: simpleIndexAccept, 'accept-encoding': 'gzip' };
        const limited = AbortSignal.any([signal, AbortSignal.timeout(20_000)]);
        const response = await http.get(url, headers, limited);
        const zipped = response.headers['content-encoding'] === 'gzip';
        const chunks = [];
        let sizeBytes = 0;
        const plain = zipped ? response.body.pipe((0,external_node_zlib_.createGunzip)()) : response.body;
        response.body.once('error', (error) => plain.destroy(error));
        for await (const chunk of plain) {
            chunks.push(chunk);
            sizeBytes += chunk.length;
            if (sizeBytes > largestPageBytes)
                return undefined;
        }
        const page = Buffer.concat(chunks).toString();
        return parseIndexPage(response.headers['content-type'] ?? '', page, response.url.href);
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return undefined;
    }
}
/** The index that uv asks when nothing is said about a package: https://docs.astral.sh/uv/reference/environment/ */
function defaultIndex(env) {
    const named = env['UV_DEFAULT_INDEX']?.replace(/^[A-Za-z0-9._-]+=(?=[a-z]+:)/, '');
    return [named, env['UV_INDEX_URL'], env['PIP_INDEX_URL']].find((one) => one) ?? publicIndex;
}

;// CONCATENATED MODULE: ./build/wheels/refuse.js







/**
 * One problem for each package without a fitting wheel: who asked for it, which wheels exist and why each does not
 * fit, and what can be done. The lock lists only wheels that its resolver let through, so the package's page of the
 * index is read; without it the message is shorter.
 */
async function explainUnfit(selection, lock, context) {
    return mapConcurrently(selection.unfit, 4, context.signal, async (unfit) => {
        const locked = unfit.package;
        const page = locked.direct ? undefined : await readIndexPage(locked, context);
        const found = page && alternatives(locked.name, locked.version, page, selection.target);
        return problemOf(unfit, found, lock, selection.target);
    });
}
function problemOf({ package: locked }, found, lock, target) {
    const asked = whoAsked(locked, lock);
    const sdist = found?.sdist?.filename ?? locked.sdist?.filename;
    const sentences = [
        `${whatIsMissing(locked, found, sdist, target)}.`,
        ...(sdist === undefined || locked.direct ? [] : [`Its source distribution (${sdist}) would have to be compiled.`]),
        ...(asked.sentence === undefined ? [] : [asked.sentence]),
    ];
    return {
        code: 'no-fitting-wheel',
        message: sentences.join(' '),
        nextStep: nextStep(locked, found, sdist !== undefined || locked.direct !== undefined, target),
        package: locked.name,
        ...(asked.at?.kind === 'requirement' ? { file: asked.at.file, line: asked.at.line } : {}),
        ...(asked.at?.kind === 'input' ? { input: asked.at.input } : {}),
    };
}
function whatIsMissing(locked, found, sdist, target) {
    const what = [locked.name, locked.version].filter((part) => part !== undefined).join(' ');
    const on = (0,plan_target/* targetName */.j)(target);
    if (locked.direct) {
        const { direct } = locked;
        const isWheel = direct.kind === 'archive' && parseWheelFilename(direct.file.filename) !== undefined;
        if (!isWheel)
            return `${what} comes as source from ${sourceOf(direct)}, and a layer needs a wheel of it`;
        return `${what} has no wheel for ${on}: ${direct.file.filename} does not fit: ${summarizeMisfits([direct.file.filename], target)}`;
    }
    const wheels = found && found.wheels.length > 0 ? found.wheels : locked.wheels;
    const names = wheels.map(({ filename }) => filename);
    if (names.length > 0) {
        const which = names.length === 1 ? `its only wheel, ${names[0]}` : `of its ${names.length} wheels`;
        return `${what} has no wheel for ${on}: ${which}${names.length === 1 ? ':' : ''} ${summarizeMisfits(names, target)}`;
    }
    if (found)
        return `${what} has no wheel for ${on}: it is published without any${sdist === undefined ? ' file' : ' wheel'}`;
    return `${what} has no wheel for ${on}`;
}
function sourceOf(direct) {
    switch (direct.kind) {
        case 'vcs':
            return (0,redact/* redact */.E)(direct.url);
        case 'directory':
            return direct.path;
        case 'archive':
            break;
    }
    return (0,redact/* redact */.E)(direct.file.url);
}
function nextStep(locked, found, hasSource, target) {
    const { runtime, architecture } = target;
    const steps = [];
    if (found?.older !== undefined)
        steps.push(`require ${locked.name}<=${found.older}, which has a wheel that fits`);
    if (found?.newer !== undefined)
        steps.push(`require ${locked.name}>=${found.newer}, which has a wheel that fits`);
    const runtimes = (found?.runtimes ?? []).filter(({ name }) => name !== runtime.name).map(({ name }) => name);
    if (runtimes.length > 0)
        steps.push(`take another runtime: ${list(runtimes)} ${runtimes.length === 1 ? 'has' : 'have'} one`);
    const others = (found?.architectures ?? []).filter((one) => one !== architecture);
    if (others.length > 0)
        steps.push(`take another architecture: ${list(others)} has one`);
    if (hasSource)
        steps.push('have it compiled (build: auto)');
    if (steps.length === 0)
        steps.push(`choose another version of ${locked.name}, another runtime or another package`);
    const text = steps.join('; or ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
/** The requirement at the root of a package, and how it leads there. */
function whoAsked(locked, lock) {
    const byName = new Map(lock.packages.map((one) => [one.name, one]));
    const queue = [[locked, []]];
    const seen = new Set([locked.name]);
    for (let next = queue.shift(); next; next = queue.shift()) {
        const [one, path] = next;
        const at = one.requiredBy.find((requirer) => requirer.kind !== 'package');
        if (at) {
            const where = at.kind === 'requirement'
                ? `${at.file} line ${at.line} (${(0,redact/* redact */.E)(at.text)})`
                : `the input ${at.input} (${(0,redact/* redact */.E)(at.text)})`;
            const chain = path.length === 0 ? '' : `It is required by ${path.join(', which is required by ')}. `;
            return { at, sentence: `${chain}Asked for by ${where}.` };
        }
        for (const requirer of one.requiredBy) {
            if (requirer.kind !== 'package' || seen.has(requirer.name))
                continue;
            seen.add(requirer.name);
            const parent = byName.get(requirer.name);
            if (parent)
                queue.push([parent, [...path, parent.name]]);
        }
    }
    return {};
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/host/retry.js



/** The longest wait that a server can ask of us. */
const longestWaitMs = 30_000;
const firstWaitMs = 250;
/**
 * Waits before try number `failures + 1`: what the server asked for, else twice as long each time, with some chance
 * in it so that many do not come back at once.
 * @throws {Interrupted} when the signal is aborted.
 */
async function waitBeforeRetry(failures, retryAfterMs, signal) {
    const backoffMs = firstWaitMs * 2 ** (failures - 1) * (0.5 + Math.random());
    try {
        await (0,external_node_timers_promises_.setTimeout)(Math.min(Math.max(retryAfterMs ?? 0, backoffMs), longestWaitMs), undefined, { signal });
    }
    catch (error) {
        throw new errors/* Interrupted */.j$({ cause: error });
    }
}
/** How much a failed try counts: one that was waited out costs half a minute, so fewer of those are enough. */
function weightOf(error) {
    return error instanceof HttpFailure && error.problems[0].code === 'timed-out' ? 2 : 1;
}

;// CONCATENATED MODULE: ./build/wheels/hashed-file.js


/** So much is written at once: a write for each chunk of a TLS connection costs more than the hashing. */
const batchBytes = 128 * 1024;
/**
 * Memory for batches that is free again. A connection's chunks are copied into it, and not kept until they are written: what
 * dies young is collected at once, the rest piles up by tens of MiB.
 */
const spare = [];
const mostSpare = 32;
/** A file that is written from its start and hashed on the way. */
class HashedFile {
    #handle;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #sizeBytes = 0;
    /** Full batches, oldest first, then the one that is being filled. */
    #waiting = [];
    /** Of the last one of them. */
    #filledBytes = batchBytes;
    #waitingBytes = 0;
    #writtenBytes = 0;
    #writing;
    #failed;
    constructor(handle) {
        this.#handle = handle;
    }
    static async create(path) {
        return new HashedFile(await (0,promises_.open)(path, 'w'));
    }
    /** Bytes taken so far. */
    get sizeBytes() {
        return this.#sizeBytes;
    }
    /** Takes the next bytes. False when the disk is behind: wait for `settled` before the next ones. */
    add(chunk) {
        this.#hash.update(chunk);
        this.#sizeBytes += chunk.length;
        this.#keep(chunk);
        if (this.#waitingBytes >= batchBytes)
            this.#writing ??= this.#write();
        return this.#waitingBytes < 2 * batchBytes;
    }
    /** When everything that was taken is on disk. Rejects with what the disk said. */
    async settled() {
        while (this.#writing || (this.#waitingBytes > 0 && !this.#failed))
            await (this.#writing ??= this.#write());
        if (this.#failed)
            throw this.#failed.error;
    }
    /** Forgets everything. */
    async restart() {
        await this.settled();
        await this.#handle.truncate(0);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#sizeBytes = 0;
        this.#writtenBytes = 0;
    }
    /** The SHA-256 of it all, lower-case hex. Once, at the end. */
    async digest() {
        await this.settled();
        return this.#hash.digest('hex');
    }
    async [Symbol.asyncDispose]() {
        await this.#writing;
        await this.#handle.close();
    }
    #keep(chunk) {
        this.#waitingBytes += chunk.length;
        for (let at = 0; at < chunk.length;) {
            if (this.#filledBytes === batchBytes) {
                this.#waiting.push(spare.pop() ?? Buffer.allocUnsafeSlow(batchBytes));
                this.#filledBytes = 0;
            }
            const copied = chunk.copy(this.#waiting.at(-1) ?? chunk, this.#filledBytes, at);
            this.#filledBytes += copied;
            at += copied;
        }
    }
    async #write() {
        try {
            while (this.#waitingBytes > 0) {
                const bytes = this.#waitingBytes;
                const slabs = this.#waiting;
                const last = slabs.length - 1;
                const batch = slabs.map((slab, at) => (at === last ? slab.subarray(0, this.#filledBytes) : slab));
                this.#waiting = [];
                this.#waitingBytes = 0;
                this.#filledBytes = batchBytes;
                await this.#writeAll(batch);
                spare.push(...slabs.slice(0, mostSpare - spare.length));
                this.#writtenBytes += bytes;
                if (this.#waitingBytes < batchBytes)
                    break;
            }
        }
        catch (error) {
            this.#failed = { error };
        }
        finally {
            this.#writing = undefined;
        }
    }
    async #writeAll(batch) {
        let from = this.#writtenBytes;
        for (const bytes of batch) {
            // Not all of it at once, as on a disk that is nearly full: the next write says why.
            for (let done = 0; done < bytes.length;) {
                const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, from + done);
                done += bytesWritten;
            }
            from += bytes.length;
        }
    }
}

;// CONCATENATED MODULE: ./build/wheels/download.js
// One file of an index, to disk, hashed on the way. A connection that breaks is taken up where it broke; the hash
// over everything decides in the end, so what a server says of ranges and ETags is only ever an optimisation.
var download_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var download_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







/** Failed tries in a row without one new byte, after which we give up. */
const mostFailures = 5;
/** Tries in all, whatever they brought. */
const mostTries = 50;
/** Beyond any wheel: PyPI's own limit is 10 GB for a whole project. */
const largestBytes = 4 * 1024 ** 3;
/**
 * Writes a file of an index to `path`.
 * @throws {Failure} `wrong-hash`, `wrong-size`, or what the connection failed of; nothing that it wrote is to be used then.
 * @throws {Interrupted} when the signal is aborted.
 */
async function download(file, path, packageName, options) {
    const local = download_localPath(file.url, options.directory);
    const first = local === undefined ? await fetchFile(file, path, packageName, options) : await copy(local, path, options);
    if (file.sha256 === undefined || first.sha256 === file.sha256)
        return first;
    // A head and a tail from different moments, or a part resumed from another copy: once more in one piece.
    if (first.pieces > 1) {
        options.onBytes?.(-first.sizeBytes);
        const again = await fetchFile(file, path, packageName, { ...options, tail: undefined });
        if (again.sha256 === file.sha256)
            return again;
        throw download_wrongHash(file, packageName, again.sha256);
    }
    throw download_wrongHash(file, packageName, first.sha256);
}
/** The path of a file that is on this machine; undefined for one behind a URL. */
function download_localPath(url, directory) {
    if (/^https?:/i.test(url))
        return undefined;
    return /^file:/i.test(url) ? (0,external_node_url_.fileURLToPath)(url.replace(/[?#].*$/s, '')) : (0,external_node_path_.resolve)(directory, url);
}
/** A file that is not the one that the lock names. */
function download_wrongHash(file, packageName, got) {
    return new errors/* Failure */.HR({
        code: 'wrong-hash',
        message: `${file.filename} is not the file that was locked: its SHA-256 is ${got}, expected was ${file.sha256 ?? ''}; it came from ${shownSource(file.url)}.`,
        nextStep: 'Nothing of it was used. If the index is yours, compare the file there; if a proxy lies between, it may have changed the file.',
        package: packageName,
    });
}
async function fetchFile(remote, path, packageName, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { http, signal, onBytes } = options;
        const file = download_addDisposableResource(env_1, await HashedFile.create(path), true);
        let { tail } = options;
        let validator = tail?.validator;
        let pieces = 0;
        const restart = async () => {
            onBytes?.(-file.sizeBytes);
            await file.restart();
            pieces = 0;
            tail = undefined;
        };
        /** Asks for what is missing in front of the tail, and takes it. */
        const fetchRest = async () => {
            const end = tail?.fromOffset;
            const ranged = file.sizeBytes > 0 || end !== undefined;
            const headers = ranged ? rangeHeaders(file.sizeBytes, end, validator) : {};
            const response = await http.get(remote.url, headers, signal);
            const problem = download_refusal(response, file.sizeBytes, remote, packageName);
            if (problem) {
                response.body.destroy();
                if (problem instanceof HttpFailure)
                    await restart();
                throw problem;
            }
            if (ranged && response.status !== 206)
                await restart(); // It sends the whole file, which is as well.
            validator = validatorOf(response.headers);
            pieces++;
            const announced = response.status === 206 ? undefined : lengthOf(response);
            const expected = tail?.fromOffset ?? remote.sizeBytes ?? announced;
            await receive(response, file, expected ?? largestBytes, () => tooLong(remote, packageName, expected), onBytes);
            if (expected !== undefined && file.sizeBytes < expected) {
                throw new HttpFailure(cutShort(remote, packageName, file.sizeBytes, expected), { transient: true });
            }
        };
        let failures = 0;
        for (let tries = 1;; tries++) {
            const before = file.sizeBytes;
            try {
                if (tail === undefined || file.sizeBytes < tail.fromOffset)
                    await fetchRest();
                const joined = tail;
                if (joined) {
                    pieces++;
                    file.add(joined.bytes);
                    onBytes?.(joined.bytes.length);
                }
                return { sha256: await file.digest(), sizeBytes: file.sizeBytes, pieces, usedTail: joined !== undefined };
            }
            catch (error) {
                if (signal.aborted)
                    throw new errors/* Interrupted */.j$({ cause: signal.reason });
                // A range that the server does not have: what we hold is of another file.
                if (error instanceof HttpFailure && error.status === 416 && file.sizeBytes > 0)
                    await restart();
                else if (!(error instanceof HttpFailure) || !error.transient)
                    throw named(error, packageName);
                failures = (file.sizeBytes > before ? 0 : failures) + weightOf(error);
                if (failures >= mostFailures || tries >= mostTries)
                    throw named(error, packageName);
                await waitBeforeRetry(failures, error.retryAfterMs, signal);
            }
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = download_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function rangeHeaders(from, end, validator) {
    return {
        range: `bytes=${from}-${end === undefined ? '' : end - 1}`,
        ...(validator === undefined ? {} : { 'if-range': validator }),
    };
}
/** What is wrong with an answer before its body is read; an `HttpFailure` when another try may bring a right one. */
function download_refusal(response, from, remote, packageName) {
    const type = response.headers['content-type'];
    if (type !== undefined && /^\s*(?:text\/html|application\/xhtml)/i.test(type))
        return webPage(remote, packageName);
    if (response.status === 206) {
        if (startOf(response.headers['content-range']) === from)
            return undefined;
        return new HttpFailure(misranged(remote, packageName), { transient: true });
    }
    const announced = lengthOf(response);
    const isWrong = remote.sizeBytes !== undefined && announced !== undefined && announced !== remote.sizeBytes;
    return isWrong ? wrongSize(remote, packageName, announced) : undefined;
}
function lengthOf({ headers }) {
    const length = Number(headers['content-length'] ?? Number.NaN);
    return Number.isNaN(length) ? undefined : length;
}
/** What tells one version of a file from the next: https://www.rfc-editor.org/rfc/rfc9110#name-if-range */
function validatorOf(headers) {
    return headers.etag !== undefined && !headers.etag.startsWith('W/') ? headers.etag : undefined;
}
function startOf(contentRange) {
    const start = /^bytes (\d+)-/.exec(contentRange ?? '')?.[1];
    return start === undefined ? undefined : Number(start);
}
/** Takes what comes, up to `limit` bytes in all. What the file has counted is on disk when it returns or throws. */
async function receive(response, file, limit, beyond, onBytes) {
    const { body } = response;
    try {
        await new Promise((resolvePromise, reject) => {
            body.on('data', (chunk) => {
                if (file.sizeBytes + chunk.length > limit) {
                    reject(beyond());
                    body.destroy();
                    return;
                }
                onBytes?.(chunk.length);
                if (file.add(chunk))
                    return;
                body.pause();
                file.settled().then(() => void body.resume(), reject);
            });
            body.once('end', resolvePromise);
            body.once('error', (error) => reject(response.broken(error)));
            body.once('close', () => reject(response.broken(new Error('it was closed before its end'))));
        });
    }
    finally {
        if (!body.complete)
            body.destroy();
        await file.settled(); // A full disk goes before a broken connection.
    }
}
async function copy(from, path, { onBytes, signal }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = download_addDisposableResource(env_2, await HashedFile.create(path), true);
        try {
            for await (const chunk of (0,external_node_fs_.createReadStream)(from, { signal, highWaterMark: 256 * 1024 })) {
                onBytes?.(chunk.length);
                if (!file.add(chunk))
                    await file.settled();
            }
        }
        catch (error) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            const { path: at } = error;
            if (at !== from)
                throw error;
            throw new errors/* Failure */.HR({ code: 'file-not-found', message: `${from} cannot be read.`, nextStep: 'Check the path.', file: from }, { cause: error });
        }
        return { sha256: await file.digest(), sizeBytes: file.sizeBytes, pieces: 1, usedTail: false };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = download_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function webPage(file, packageName) {
    return new errors/* Failure */.HR({
        code: 'not-a-wheel',
        message: `${shownSource(file.url)} answered with a web page, not with ${file.filename}.`,
        nextStep: 'A login page or a proxy may stand in between: check the index URL and its credentials.',
        package: packageName,
    });
}
function misranged(file, packageName) {
    return {
        code: 'connection-broken',
        message: `${shownSource(file.url)} sent another part of ${file.filename} than was asked for.`,
        package: packageName,
    };
}
function cutShort(file, packageName, got, expected) {
    return {
        code: 'connection-broken',
        message: `${file.filename} ended after ${got} of ${expected} bytes, from ${shownSource(file.url)}.`,
        nextStep: 'Try again; if it goes on, check the network and the proxy.',
        package: packageName,
    };
}
function wrongSize(file, packageName, got) {
    return new errors/* Failure */.HR({
        code: 'wrong-size',
        message: `${file.filename} has ${got} bytes, the index announced ${file.sizeBytes}; it comes from ${shownSource(file.url)}.`,
        nextStep: 'Nothing of it was used. If the index is yours, compare the file there.',
        package: packageName,
    });
}
function tooLong(file, packageName, limit = largestBytes) {
    return new errors/* Failure */.HR({
        code: 'wrong-size',
        message: `${file.filename} is longer than the ${limit} bytes that were announced, from ${shownSource(file.url)}.`,
        nextStep: 'Nothing of it was used. If the index is yours, compare the file there.',
        package: packageName,
    });
}
/** The failure with the package's name on it. */
function named(error, packageName) {
    if (!(error instanceof errors/* Failure */.HR) || error instanceof errors/* Interrupted */.j$)
        return error;
    const [first, ...rest] = error.problems;
    if (first.package !== undefined)
        return error;
    return new errors/* Failure */.HR([{ ...first, package: packageName }, ...rest], { cause: error });
}
function shownSource(url) {
    return URL.canParse(url) ? shownUrl(url) : url;
}

;// CONCATENATED MODULE: ./build/wheels/measure.js
// What every wheel will unpack to, known before the wheels are downloaded: a zip's list of files is at its end, and
// one request for the last bytes brings it. Nothing of that is thrown away: a small wheel has arrived whole then, and
// of a larger one only the rest is fetched later.
var measure_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var measure_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});











/** How much of the wheels' ends is held in memory; the wheels beyond it are fetched whole. */
const mostHeldBytes = 8 * 1024 * 1024;
/**
 * Finds out what is in the chosen wheels, by HTTP ranges, without downloading them.
 * @throws {Failure} when a file cannot be had, has a wrong hash, or is no zip.
 */
async function measure(selection, store, context) {
    const http = httpFor(context.env);
    for (const { package: locked } of selection.chosen)
        if (locked.index !== undefined)
            http.remember(locked.index);
    const work = { http, store, known: wheelIndexes(context), directory: context.directory, held: { bytes: 0 } };
    let done = 0;
    const wheels = await mapConcurrently(selection.chosen, connectionsPerHost, context.signal, async (chosen, signal) => {
        try {
            const measured = await measureOne(chosen, { ...work, signal });
            context.log.progress({
                title: 'Reading what is in the wheels',
                done: ++done,
                total: selection.chosen.length,
                unit: 'files',
                current: chosen.package.name,
            });
            return measured;
        }
        catch (error) {
            throw named(error, chosen.package.name);
        }
    });
    return { target: selection.target, wheels };
}
/** The facts about wheels. */
function wheelIndexes(context) {
    return facts(context.stores, 'wheel-index-1');
}
async function measureOne(chosen, work) {
    const { sha256 } = chosen.file;
    if (sha256 === undefined)
        return { ...chosen, ...(await contentOf(chosen, work)) };
    const others = underWay.get(work.store) ?? new Map();
    underWay.set(work.store, others);
    const content = others.get(sha256) ?? contentOf(chosen, work);
    others.set(sha256, content);
    return { ...chosen, ...(await content) };
}
/** Several targets of a run take the same pure wheels, at the same time. */
const underWay = new WeakMap();
async function contentOf(chosen, work) {
    const { file } = chosen;
    const index = file.sha256 === undefined ? undefined : await work.known.get(file.sha256);
    if (index)
        return withIndex(index);
    const stored = file.sha256 === undefined ? undefined : await work.store.find(file.sha256, file.filename);
    if (stored)
        return keepIndex(await indexOfFile(stored.path, file.filename), stored, work.known);
    const local = download_localPath(file.url, work.directory);
    if (local !== undefined)
        return withIndex(await indexOfFile(local, file.filename));
    const end = await readEnd(file, work);
    if (end.kind === 'whole')
        return takeWhole(chosen, work, end.bytes);
    const parsed = await entriesOfTail(file, end.tail, work);
    const measured = withIndex(indexOf(parsed.entries, parsed.tail.totalBytes));
    // Joining two answers is safe only where a hash tells whether they belong together.
    if (file.sha256 === undefined || work.held.bytes + parsed.tail.bytes.length > mostHeldBytes)
        return measured;
    work.held.bytes += parsed.tail.bytes.length;
    return { ...measured, tail: parsed.tail };
}
/** The last bytes of a file, or all of it. */
async function readEnd(file, { http, signal }) {
    return trying(signal, async () => {
        let response;
        try {
            response = await http.get(file.url, { range: `bytes=-${usualTailBytes}` }, signal);
        }
        catch (error) {
            // Servers without suffix ranges answer one of these.
            if (error instanceof HttpFailure && [400, 405, 416, 501].includes(error.status ?? 0))
                return { kind: 'whole' };
            throw error;
        }
        const range = response.status === 206 ? contentRange(response.headers['content-range']) : undefined;
        if (!range || range.end !== range.total) {
            response.body.destroy();
            return { kind: 'whole' };
        }
        const bytes = await readBody(response, range.end - range.start);
        if (range.start === 0)
            return { kind: 'whole', bytes };
        const validator = validatorOf(response.headers);
        const tail = { fromOffset: range.start, totalBytes: range.total, bytes };
        return { kind: 'tail', tail: validator === undefined ? tail : { ...tail, validator } };
    });
}
/** Parses the tail, and asks for what is missing in front of it. */
async function entriesOfTail(file, first, { http, signal }) {
    let tail = first;
    for (;;) {
        const parsed = parseTail(tail.bytes, tail.totalBytes, file.filename);
        if (parsed.kind === 'complete')
            return { entries: parsed.entries, tail };
        const { fromOffset, validator, bytes, totalBytes } = tail;
        const more = await trying(signal, async () => {
            const headers = { range: `bytes=${parsed.fromOffset}-${fromOffset - 1}` };
            const response = await http.get(file.url, validator === undefined ? headers : { ...headers, 'if-range': validator }, signal);
            const range = response.status === 206 ? contentRange(response.headers['content-range']) : undefined;
            if (range?.start !== parsed.fromOffset || range.end !== fromOffset || range.total !== totalBytes) {
                response.body.destroy();
                throw new HttpFailure({ code: 'connection-broken', message: `${file.filename} changed on the server while it was read.` }, { transient: true });
            }
            return readBody(response, range.end - range.start);
        });
        tail = { ...tail, fromOffset: parsed.fromOffset, bytes: Buffer.concat([more, bytes]) };
    }
}
/** Takes a wheel into the store that has arrived whole, or cannot be had in parts. */
async function takeWhole(chosen, work, bytes) {
    const { file } = chosen;
    const { http, signal, directory } = work;
    const sha256 = bytes && (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
    const intact = bytes && (file.sha256 === undefined || sha256 === file.sha256);
    const stored = await work.store.add(file.filename, async (temporary) => {
        if (!intact) {
            const downloaded = await download(file, temporary, chosen.package.name, { http, signal, directory });
            return { sha256: downloaded.sha256, sizeBytes: downloaded.sizeBytes };
        }
        await (0,promises_.writeFile)(temporary, bytes);
        return { sha256: sha256 ?? '', sizeBytes: bytes.length };
    });
    return keepIndex(await indexOfFile(stored.path, file.filename), stored, work.known);
}
async function keepIndex(index, stored, known) {
    await known.put(stored.sha256, index);
    return { ...withIndex(index), stored };
}
function withIndex(index) {
    return { index, unzippedSizeBytes: index.files.reduce((sum, [, sizeBytes]) => sum + sizeBytes, 0) };
}
/** The index of a wheel on disk. */
async function indexOfFile(path, filename) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = measure_addDisposableResource(env_1, await openZipFile(path, filename), true);
            return indexOf(await readCentralDirectory(source, filename), source.sizeBytes);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = measure_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        throw new errors/* Failure */.HR({ code: 'file-not-found', message: `${path} does not exist.`, nextStep: 'Check the path.', file: path }, { cause: error });
    }
}
function indexOf(entries, sizeBytes) {
    const files = entries.filter(({ kind }) => kind !== 'directory');
    return { sizeBytes, files: files.map((entry) => [entry.path, entry.sizeBytes]) };
}
const measure_mostFailures = 5;
/** Repeats what another try may cure. */
async function trying(signal, work) {
    for (let failures = 0;;) {
        try {
            return await work();
        }
        catch (error) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            failures += weightOf(error);
            if (!(error instanceof HttpFailure) || !error.transient || failures >= measure_mostFailures)
                throw error;
            await waitBeforeRetry(failures, error.retryAfterMs, signal);
        }
    }
}
/** `bytes 10-19/100` as the half-open range 10…20 of 100: https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
function contentRange(header) {
    const [, start, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? [];
    if (start === undefined || Number(last) < Number(start) || Number(last) >= Number(total))
        return undefined;
    return { start: Number(start), end: Number(last) + 1, total: Number(total) };
}

;// CONCATENATED MODULE: ./build/wheels/gather.js
// The wheelhouse: every chosen wheel in the store, each byte of it hashed by this run.





/**
 * Brings the wheels that are not in the store yet, many at once.
 * @param onWheel called for each wheel as soon as it can be used, in no order.
 * @throws {Failure} when a file cannot be had, or is not the one that the lock names.
 */
async function gather(measurement, store, context, onWheel) {
    const { log } = context;
    const http = httpFor(context.env);
    const known = wheelIndexes(context);
    const unhashed = measurement.wheels.filter(({ file }) => file.sha256 === undefined);
    if (unhashed.length > 0) {
        log.warning(`The index gives no hash for ${unhashed.map(({ file }) => file.filename).join(', ')}: what came was taken as it is.`);
    }
    const progress = { title: 'Downloading wheels', unit: 'bytes', done: 0, total: 0 };
    const learned = [];
    let doneBytes = 0;
    const totalBytes = measurement.wheels.reduce((sum, { index }) => sum + index.sizeBytes, 0);
    const bring = async (wheel, signal) => {
        const { file, tail } = wheel;
        if (wheel.stored) {
            doneBytes += wheel.index.sizeBytes;
            return wheel.stored;
        }
        const found = file.sha256 === undefined ? undefined : await store.find(file.sha256, file.filename);
        if (found) {
            doneBytes += found.sizeBytes;
            return found;
        }
        const onBytes = (count) => {
            doneBytes += count;
            log.progress({ ...progress, done: doneBytes, total: totalBytes, current: wheel.package.name });
        };
        const options = { http, signal, directory: context.directory, tail, onBytes };
        const stored = await store.add(file.filename, (temporary) => download(file, temporary, wheel.package.name, options));
        await known.put(stored.sha256, await indexOfFile(stored.path, file.filename));
        return stored;
    };
    // The largest first, so that no long one is left for the end.
    const order = measurement.wheels.toSorted((a, b) => b.index.sizeBytes - a.index.sizeBytes);
    const wheels = await mapConcurrently(order, connectionsPerHost, context.signal, async (measured, signal) => {
        try {
            const wheel = wheelOf(measured, await bring(measured, signal));
            onWheel?.(wheel);
            return wheel;
        }
        catch (error) {
            throw named(error, measured.package.name);
        }
    });
    await Promise.all(learned);
    return {
        target: measurement.target,
        wheels: wheels.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    };
}
function wheelOf({ package: locked, file }, stored) {
    return {
        name: locked.name,
        version: locked.version ?? parseWheelFilename(file.filename)?.version ?? '',
        filename: file.filename,
        path: stored.path,
        sha256: stored.sha256,
        sizeBytes: stored.sizeBytes,
        origin: 'wheel',
        requiredBy: locked.requiredBy,
    };
}

;// CONCATENATED MODULE: ./build/run/wheels-of-layers.js


function measureAll(selections, store, context) {
    return Promise.all(selections.map((selection) => measure(selection, store, context)));
}
/** One target after the other: sixteen connections are enough for one, and what targets share is then in the store. */
async function gatherAll(measurements, store, context, onWheel) {
    const wheelhouses = [];
    for (const measurement of measurements)
        wheelhouses.push(await gather(measurement, store, context, onWheel));
    return wheelhouses;
}
function isOneOf(target, targets) {
    return targets.some(({ runtime, architecture }) => runtime.name === target.runtime.name && architecture === target.architecture);
}
function withBuilt(wheelhouses, built) {
    return wheelhouses.map((house, at) => ({
        ...house,
        wheels: [...house.wheels, ...(built[at]?.wheels ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
    }));
}
/** The wheels of a layer, each once although several of its targets may take it. */
function wheelsOf(layer, measurements) {
    const wheels = measurements.filter(({ target }) => isOneOf(target, layer.targets)).flatMap((one) => one.wheels);
    // A versioned layout holds a wheel once for each Python.
    if (layer.layout === 'versioned')
        return wheels;
    return [...new Map(wheels.map((wheel) => [wheel.file.filename, wheel])).values()];
}
function sizeOf({ package: { name, version = '' }, unzippedSizeBytes }) {
    return { name, version, unzippedSizeBytes };
}
function expectedOf(wheels, locks) {
    const requirers = new Map(locks.flatMap((lock) => lock.packages.map((one) => [one.name, one.requiredBy])));
    const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
    return {
        packages: wheels.map(({ package: { name, version, requiredBy }, file, index, unzippedSizeBytes }) => ({
            name,
            ...(version === undefined ? {} : { version }),
            origin: 'wheel',
            file: file.filename,
            ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
            sizeBytes: index.sizeBytes,
            unzippedSizeBytes,
            requiredBy: requirers.get(name) ?? requiredBy,
        })),
        sizeBytes: sum(wheels.map(({ index }) => index.sizeBytes)),
        unzippedSizeBytes: sum(wheels.map((one) => one.unzippedSizeBytes)),
    };
}
function transfersOf(wheelhouses, { added }) {
    const wheels = new Map(wheelhouses.flatMap((house) => house.wheels.map((wheel) => [wheel.sha256, wheel.sizeBytes])));
    const bytes = [...wheels.values()].reduce((sum, size) => sum + size, 0);
    return { downloads: { ...added }, cached: { files: wheels.size - added.files, bytes: bytes - added.bytes } };
}

;// CONCATENATED MODULE: ./build/run/choosing.js








/**
 * The best wheel of each package, and what has to be compiled.
 * @throws {Failure} `no-fitting-wheel` for each package that has none and cannot, or may not, be compiled; `not-pure`
 * for each wheel that cannot serve all architectures of its layer.
 */
async function chooseOrRefuse(plan, locks, inputs, config, context) {
    const selections = locks.map(chooseWheels);
    for (const line of selections.flatMap(explainChoices))
        context.log.debug(line);
    const impossible = selections.map((one) => ({
        ...one,
        unfit: one.unfit.filter((unfit) => config.build === 'wheels' || !canBeBuilt(unfit.package)),
    }));
    if (impossible.some(({ unfit }) => unfit.length > 0)) {
        const asked = await explain(locks, inputs, context);
        const problems = await Promise.all(impossible.map((one, at) => explainUnfit(one, asked[at] ?? { packages: [] }, context)));
        (0,errors/* throwIfAny */.MI)(problems.flat());
    }
    (0,errors/* throwIfAny */.MI)(plan.layers.flatMap((layer) => impurities(layer.name, chosenFor(layer, selections))));
    return selections;
}
function chosenFor({ targets }, selections) {
    return selections
        .filter(({ target }) => isOneOf(target, targets))
        .map(({ target, chosen }) => ({
        target,
        wheels: chosen.map(({ package: { name }, file: { filename } }) => ({ name, filename })),
    }));
}
/** The locks with who requires what, by asking the resolver again; one that cannot be explained stays as it is. */
function explain(locks, inputs, context) {
    return Promise.all(locks.map(async (lock) => {
        if (lock.origin === 'store')
            return lock; // Every package of it is named by a line.
        return explainRequirers(lock, inputs, context).catch((error) => {
            if (error instanceof errors/* Interrupted */.j$)
                throw error;
            return lock;
        });
    }));
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/host/actions-cache.js
// The cache service of GitHub Actions. Whatever goes wrong with it is a warning: a run without it is slower, not wrong.
// The toolkit reads process.env by itself and is loaded only when there is a service: it brings a whole storage client.
/**
 * The toolkit tries again for half a minute and says nothing to us when it gives up. A look-up that found nothing for
 * so long was one of those, and the service is left alone for the rest of the run.
 */
const patienceMs = 10_000;
/** Keys are limited to 512 characters and must have no comma. */
const longestKey = 512;
/** The cache service; undefined outside of a workflow, and where the service is off. */
async function openActionsCache(env, log) {
    // Known without loading the toolkit, which takes longer than everything else of a run in which nothing changed.
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !(env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']))
        return undefined;
    const trouble = (what, error) => {
        log.warning(`The Actions cache could not be ${what}: ${error instanceof Error ? error.message : String(error)}`);
    };
    try {
        const toolkit = await __webpack_require__.e(/* import() */ 746).then(__webpack_require__.bind(__webpack_require__, 1746));
        if (!toolkit.isFeatureAvailable())
            return undefined;
        let isOff = false;
        const timed = async (work, nothing) => {
            if (isOff)
                return nothing;
            const begun = Date.now();
            const result = await work();
            if (result === nothing && Date.now() - begun > patienceMs) {
                isOff = true;
                log.warning('The Actions cache does not answer: this run goes on without it.');
            }
            return result;
        };
        return {
            async restore(folder, key, prefixes = []) {
                try {
                    return await timed(() => toolkit.restoreCache([folder], checked(key), prefixes.map(checked)), undefined);
                }
                catch (error) {
                    trouble('read', error);
                    return undefined;
                }
            },
            async save(folder, key) {
                try {
                    return (await timed(() => toolkit.saveCache([folder], checked(key)), -1)) !== -1;
                }
                catch (error) {
                    trouble('written', error);
                    return false;
                }
            },
        };
    }
    catch (error) {
        trouble('opened', error);
        return undefined;
    }
}
function checked(key) {
    return key.replaceAll(',', '_').slice(0, longestKey);
}

;// CONCATENATED MODULE: ./build/wheels/compile/advice.js
// What the log of a failed build says about its cause, and what to do about it.

/** The package of Amazon Linux that has a header, where it is known; their names are Fedora's. */
const headerPackages = [
    [/^yaml\.h$/, 'libyaml-devel'],
    [/^ffi\.h$/, 'libffi-devel'],
    [/^(openssl|crypto)\//, 'openssl-devel'],
    [/^(libpq-fe|pg_config)\.h$/, 'libpq-devel'],
    [/^(mysql|mysql\/mysql|mariadb\/mysql)\.h$/, 'mariadb-connector-c-devel'],
    [/^(lber|ldap)\.h$/, 'openldap-devel'],
    [/^sasl\/sasl\.h$/, 'cyrus-sasl-devel'],
    [/^libxml\//, 'libxml2-devel'],
    [/^libxslt\//, 'libxslt-devel'],
    [/^xmlsec\//, 'xmlsec1-devel'],
    [/^(zlib|zconf)\.h$/, 'zlib-devel'],
    [/^bzlib\.h$/, 'bzip2-devel'],
    [/^lzma\.h$/, 'xz-devel'],
    [/^(jpeglib|turbojpeg)\.h$/, 'libjpeg-turbo-devel'],
    [/^png\.h$/, 'libpng-devel'],
    [/^tiff(io)?\.h$/, 'libtiff-devel'],
    [/^ft2build\.h$/, 'freetype-devel'],
    [/^sql(ext)?\.h$/, 'unixODBC-devel'],
    [/^sqlite3\.h$/, 'sqlite-devel'],
    [/^curl\/curl\.h$/, 'libcurl-devel'],
    [/^(gssapi|krb5)(\/|\.h)/, 'krb5-devel'],
    [/^gmp\.h$/, 'gmp-devel'],
    [/^mpfr\.h$/, 'mpfr-devel'],
    [/^sodium\.h$/, 'libsodium-devel'],
    [/^(cairo|cairo\/cairo)\.h$/, 'cairo-devel'],
    [/^(snappy|snappy-c)\.h$/, 'snappy-devel'],
    [/^librdkafka\//, 'librdkafka-devel'],
    [/^(event|ev)\.h$/, 'libevent-devel'],
    [/^geos_c\.h$/, 'geos-devel'],
    [/^hdf5\.h$/, 'hdf5-devel'],
    [/^systemd\//, 'systemd-devel'],
    [/^augeas\.h$/, 'augeas-devel'],
    [/^(cblas|lapacke)\.h$/, 'openblas-devel'],
    [/^numa\.h$/, 'numactl-devel'],
    [/^uuid\/uuid\.h$/, 'libuuid-devel'],
    [/^pcre2?\.h$/, 'pcre2-devel'],
    [/^re2\//, 're2-devel'],
];
/** Looked through in this order: what names its cause before what is only its consequence. */
const symptoms = [
    {
        code: 'rust-missing',
        pattern: /can't find Rust compiler|(?:cargo|rustc|rustup)['"`]?(?: was| is)?[: ]+(?:command )?not found|Cargo, the Rust package manager, is not installed|no such file or directory: '?(?:cargo|rustc)'?|failed to (?:run|execute) [`']?(?:cargo|rustc)|`(?:cargo|rustc)[^`]*` (?:failed|couldn't be run)|rust toolchain/i,
        advise: () => ({
            cause: 'it is written in Rust, and the image has no Rust compiler',
            nextStep: 'Install one in `before-build`: curl --proto "=https" --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal. Better still, use a version that is published as a wheel for this target.',
        }),
    },
    {
        code: 'cmake-missing',
        pattern: /(?:cmake['"`]?: (?:command )?not found|no such file or directory: '?cmake'?|CMake must be installed|Could not find (?:the )?["'`]?cmake["'`]? executable|cmake.*(?:is not installed|not found on PATH)|Problem with the CMake installation)/i,
        advise: (_match, _target, packageManager) => ({
            cause: 'it is built by CMake, and the image has none',
            nextStep: `Add \`cmake\` to \`system-packages\` (${packageManager}), or install a newer one under \`before-build\`: /var/lang/bin/pip install --target /opt/cmake cmake && ln -s /opt/cmake/bin/cmake /usr/local/bin/cmake`,
        }),
    },
    {
        code: 'compiler-too-old',
        pattern: /requires? (?:at least )?(?:GCC|a compiler)[^\n]*(?:>=|\d)|NumPy requires GCC|unrecognized command line option ['‘"]?-std=(?:c|gnu)(?:\+\+)?(?:1[17]|2\w)|C\+\+(?:17|20) (?:or later )?(?:is )?required|Unknown compiler version|'for' loop initial declarations are only allowed in C99|GCC version must be/i,
        advise: (_match, target) => target.runtime.os === 'al2'
            ? {
                cause: `the compiler of Amazon Linux 2 (gcc 7.3), which ${target.runtime.name} is built with, is too old for this version`,
                nextStep: 'Use python3.12 or later, whose image has gcc 11, or an older version of the package (numpy: `numpy<2.3`).',
            }
            : {
                cause: 'the compiler of the image is too old for this version',
                nextStep: 'Use an older version of the package, or name an image with a newer compiler in `image`.',
            },
    },
    {
        code: 'header-missing',
        pattern: /fatal error: ['"<]?([\w./+-]+\.h(?:pp)?|[\w./+-]+\/[\w.+-]+)['">]?(?::| file not found)/,
        advise: (match, _target, packageManager) => headerAdvice(match[1] ?? '', packageManager),
    },
    {
        code: 'library-missing',
        pattern: /(?:cannot find -l|ld: library not found for -l)([\w.+-]+)/,
        advise: (match, _target, packageManager) => ({
            cause: `the library lib${match[1] ?? ''} is not in the image`,
            nextStep: `Add the package that has it to \`system-packages\` (${packageManager}); its name usually ends in -devel: \`${packageManager} provides '*/lib${match[1] ?? ''}.so'\` tells.`,
        }),
    },
    {
        code: 'program-missing',
        pattern: /(?:\b(pg_config|mysql_config|mariadb_config|krb5-config|curl-config|xml2-config|xslt-config|gdal-config|geos-config|pkg-config|swig|gfortran|ninja|autoconf|automake|libtoolize|bison|flex|nasm|protoc|go|git)\b['"`]?(?: executable)?(?::| is| was)?(?: command)? not found|No such file or directory: '(pg_config|mysql_config|swig|gfortran|protoc|go|git|pkg-config)')/,
        advise: (match, _target, packageManager) => {
            const program = match[1] ?? match[2] ?? '';
            const known = programPackages[program];
            return {
                cause: `the program ${program} is not in the image`,
                nextStep: `Add ${known === undefined ? 'the package that has it' : `\`${known}\``} to \`system-packages\` (${packageManager}).`,
            };
        },
    },
    {
        code: 'library-missing',
        pattern: /Trying pkg-config --exists ([\w.+-]+)|No package '([\w.+-]+)' found|Package '?([\w.+-]+)'?,? (?:required by '[^']*', )?(?:was )?not found|Dependency "?([\w.+-]+)"? not found|dependency ([\w.+-]+) found: NO/,
        advise(match, _target, packageManager) {
            const library = match.slice(1).find((one) => one !== undefined) ?? '';
            const known = libraryPackages[library];
            return {
                cause: `pkg-config does not know the library ${library} in the image`,
                nextStep: `Add ${known === undefined ? 'the package that has it' : `\`${known}\``} to \`system-packages\` (${packageManager})${known === undefined ? `: \`${packageManager} provides '*/${library}.pc'\` tells its name` : ''}.`,
            };
        },
    },
    {
        code: 'network-needed',
        pattern: networkPattern(),
        advise: () => ({
            cause: 'its build wanted something from the network that could not be had',
            nextStep: 'Fetch it under `before-build`, or check the proxy and the certificates (SSL_CERT_FILE) of this machine.',
        }),
    },
    {
        code: 'out-of-memory',
        pattern: /(?:fatal error: Killed signal terminated program|virtual memory exhausted|Cannot allocate memory|g\+\+: internal compiler error: Killed|signal 9)/i,
        advise: () => ({
            cause: 'the machine ran out of memory while compiling',
            nextStep: 'Use a larger machine, or a version that is published as a wheel for this target.',
        }),
    },
];
const programPackages = {
    pg_config: 'libpq-devel',
    mysql_config: 'mariadb-connector-c-devel',
    mariadb_config: 'mariadb-connector-c-devel',
    'krb5-config': 'krb5-devel',
    'curl-config': 'libcurl-devel',
    'xml2-config': 'libxml2-devel',
    'xslt-config': 'libxslt-devel',
    'geos-config': 'geos-devel',
    'pkg-config': 'pkgconf-pkg-config',
    gfortran: 'gcc-gfortran',
    ninja: 'ninja-build',
    libtoolize: 'libtool',
    protoc: 'protobuf-compiler',
    go: 'golang',
    ...Object.fromEntries(['swig', 'autoconf', 'automake', 'bison', 'flex', 'nasm', 'git'].map((name) => [name, name])),
};
const libraryPackages = {
    mysqlclient: 'mariadb-connector-c-devel',
    mariadb: 'mariadb-connector-c-devel',
    libpq: 'libpq-devel',
    'libxml-2.0': 'libxml2-devel',
    libxslt: 'libxslt-devel',
    xmlsec1: 'xmlsec1-devel',
    openblas: 'openblas-devel',
    libffi: 'libffi-devel',
    openssl: 'openssl-devel',
    cairo: 'cairo-devel',
    freetype2: 'freetype-devel',
    libsystemd: 'systemd-devel',
    libcurl: 'libcurl-devel',
};
function networkPattern() {
    return /Temporary failure in name resolution|Could not resolve host|Name or service not known|Network is unreachable|failed to (?:fetch|download|lookup address)|NewConnectionError|spurious network error|Couldn't resolve host|getaddrinfo failed/i;
}
/** True when a build without network failed for the want of it. */
function wantsNetwork(log) {
    return networkPattern().test(log);
}
/** The most telling cause that the log shows; undefined when it is not known. */
function adviceFor(log, target) {
    const { packageManager } = plan_runtimes/* operatingSystems */.er[target.runtime.os];
    for (const { code, pattern, advise } of symptoms) {
        const match = pattern.exec(log);
        if (match)
            return { code, ...advise(match, target, packageManager) };
    }
    return undefined;
}
/** What to install for a header that was not found. */
function headerAdvice(header, packageManager) {
    const known = headerPackages.find(([pattern]) => pattern.test(header))?.[1];
    return {
        cause: `the header ${header} is not in the image`,
        nextStep: known === undefined
            ? `Add the package that has it to \`system-packages\` (${packageManager}); its name usually ends in -devel: \`${packageManager} provides '*/${header}'\` tells.`
            : `Add \`${known}\` to \`system-packages\` (${packageManager}).`,
    };
}
/**
 * Compiler errors on the package's own source. A build that goes on in spite of one has left out an optional
 * extension; errors elsewhere are configure's questions.
 * @param sources paths of the source tree's files, relative to its root
 */
function compilerErrors(log, sources, root) {
    const found = new Map();
    for (const match of log.matchAll(/^(\S+?\.(?:c|cc|cpp|cxx|c\+\+|h|hpp|m|pyx|rs|f|f90)):\d+(?::\d+)?: (?:fatal )?error: (.*)$/gim)) {
        const [, path = '', message = ''] = match;
        const relative = path.replace(`${root}/`, '').replace(/^\.\//, '');
        if (sources.has(relative) && !found.has(relative))
            found.set(relative, { file: relative, message: message.trim() });
    }
    return [...found.values()];
}
/** The last lines that matter: without blank ones, and without the frames of the build's own tools in a traceback. */
function lastLines(log, count) {
    const lines = [];
    let inFrame = false;
    for (const line of log.split('\n').map((one) => one.trimEnd())) {
        const frame = /^ {2}File "(?:\/lambda-layer\/(?:requirements|driver)\/|<frozen )/.test(line);
        if (frame || (inFrame && line.startsWith('    '))) {
            inFrame = true;
            continue;
        }
        inFrame = false;
        if (line === '' || line.startsWith("WARNING: Running pip as the 'root' user"))
            continue;
        lines.push(line.length > 500 ? `${line.slice(0, 300)} … ${line.slice(-150)}` : line);
    }
    return lines.slice(-count).join('\n');
}

;// CONCATENATED MODULE: ./build/wheels/compile/check.js






/**
 * Sees to it that what a build made is the package it should be, for the target. `linux_<machine>` is accepted, since
 * we built it in the target's own image.
 * @throws {Failure} `wrong-wheel`
 */
function checkBuiltWheel(filename, { name, version }, target) {
    const wheel = parseWheelFilename(filename);
    const refuse = (why) => new errors/* Failure */.HR({
        code: 'wrong-wheel',
        message: `The build of ${name}${version === undefined ? '' : ` ${version}`} for ${(0,plan_target/* targetName */.j)(target)} made ${filename}, ${why}. Nothing of it was kept.`,
        nextStep: 'Take another version of the package; its build is at fault, or it was tampered with.',
        package: name,
    });
    if (!wheel || !/^[\w.!+-]+\.whl$/.test(filename))
        throw refuse('which is no name of a wheel');
    if (wheel.name !== name)
        throw refuse(`a wheel of ${wheel.name}`);
    if (version !== undefined && !check_sameVersion(wheel.version, version))
        throw refuse(`a wheel of version ${wheel.version}`);
    if (!fit(wheel, target, 'built'))
        throw refuse(`which ${reasonText(filename, target)}`);
    return { filename, version: wheel.version, pure: wheel.platforms.every((platform) => platform === 'any') };
}
/** By PEP 440; the file name of a wheel has `_` where a local version has other separators. */
function check_sameVersion(a, b) {
    const [one, other] = [a, b].map((text) => text.replaceAll('_', '.').replace(/-(?=[^-]*$)/, '.'));
    if (one === undefined || other === undefined)
        return false;
    return (0,pep440/* valid */.rZ)(a) && (0,pep440/* valid */.rZ)(b) ? (0,pep440.eq)(a, b) : one === other;
}

;// CONCATENATED MODULE: ./build/host/docker-problems.js
/** Looked through in this order: a refused socket also says that it is "trying to connect". */
const docker_problems_symptoms = [
    {
        code: 'docker-not-permitted',
        pattern: /permission denied while trying to connect|dial unix [^\n]*connect: permission denied/i,
        what: 'this user may not talk to the Docker daemon',
        nextStep: 'Add the user to the group of the Docker socket (usually `sudo usermod -aG docker $USER`, then log in again), or set DOCKER_HOST to a daemon that it may use.',
    },
    {
        code: 'docker-not-running',
        pattern: /cannot connect to the docker daemon|failed to connect to the docker API|is the docker daemon running|error during connect|docker daemon is not running/i,
        what: 'the Docker daemon does not answer',
        nextStep: 'Start Docker, or point DOCKER_HOST or DOCKER_CONTEXT at a daemon that runs. `build: wheels` needs no Docker, when every package has a wheel.',
    },
    {
        code: 'buildx-missing',
        pattern: /is not a docker command|unknown command: docker buildx|unknown shorthand flag|buildx: command not found/i,
        what: 'the Docker client here has no buildx',
        nextStep: 'Install the buildx plugin (package docker-buildx-plugin, or the step docker/setup-buildx-action in a workflow).',
    },
    {
        code: 'builder-not-found',
        pattern: /no builder ["“]?[^\s"”]+["”]? found/i,
        what: 'there is no buildx builder of that name',
        nextStep: 'Name one that `docker buildx ls` lists in `builder`, or leave `builder` out.',
    },
    {
        code: 'no-space-left',
        pattern: /no space left on device|disk quota exceeded/i,
        what: 'there is no space left where Docker keeps its data',
        nextStep: 'Free some with `docker system prune` and `docker buildx prune`, or use a machine with a larger disk.',
    },
    {
        code: 'registry-rate-limit',
        pattern: /toomanyrequests|too many requests|429 |rate limit|rate exceeded|data limit exceeded/i,
        what: "the image's registry has stopped answering this address for a while (rate limit)",
        nextStep: 'Log in to the registry first (`docker login`; for public.ecr.aws the step aws-actions/amazon-ecr-login with `registry-type: public`), wait some minutes, or name a copy of the image in `image`.',
    },
    {
        code: 'image-not-permitted',
        pattern: /pull access denied|authorization failed|unauthorized|403 forbidden|no basic auth credentials|denied:/i,
        what: "the image's registry refuses to hand it out",
        nextStep: 'Check the name of the image, and log in to its registry first (`docker login`).',
    },
    {
        code: 'image-platform-missing',
        pattern: /no match for platform|does not match the specified platform|no matching manifest/i,
        what: 'the image is not published for this architecture',
        nextStep: 'Name an image for this architecture in `image`, or leave the architecture out.',
    },
    {
        code: 'image-not-found',
        pattern: /manifest unknown|not found: manifest|no such image|(?:^|[\s:])not found(?:$|\s)|does not exist|404 not found/im,
        what: 'there is no such image',
        nextStep: 'Check its name and tag, and that it is published for this architecture.',
    },
    {
        code: 'registry-unreachable',
        pattern: /failed to do request|TLS handshake|x509:|dial tcp|temporary failure in name resolution|unexpected status.*5\d\d/i,
        what: "the image's registry cannot be reached from the Docker daemon",
        nextStep: 'Check its network, proxy (https://docs.docker.com/engine/daemon/proxy/) and certificates, or name a copy of the image in `image`.',
    },
];
/**
 * What went wrong, by what the client printed; undefined when its words are not known.
 * @param doing what was attempted, for people, e.g. `pull public.ecr.aws/sam/build-python3.13:latest-arm64`
 */
function dockerProblem(doing, output) {
    const symptom = docker_problems_symptoms.find(({ pattern }) => pattern.test(output));
    if (!symptom)
        return undefined;
    return {
        code: symptom.code,
        message: `Docker could not ${doing}: ${symptom.what}.${quoted(output, symptom.pattern)}`,
        nextStep: symptom.nextStep,
    };
}
/** The line that told, so that nobody has to guess what was made of it. */
function quoted(output, pattern) {
    const line = output.split('\n').find((candidate) => pattern.test(candidate));
    return line === undefined ? '' : ` It says: ${line.trim().slice(0, 400)}`;
}

;// CONCATENATED MODULE: ./build/host/docker.js






/** How Docker's client is told where its daemon is. Neither the runner's tokens nor AWS credentials are among them. */
const dockerVariables = [
    'DOCKER_HOST',
    'DOCKER_CONFIG',
    'DOCKER_CONTEXT',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_API_VERSION',
    'DOCKER_CLI_PLUGIN_EXTRA_DIRS',
    'SSH_AUTH_SOCK',
    'BUILDX_BUILDER',
    'BUILDX_CONFIG',
];
/** What Docker's client sees of our environment. */
function dockerEnvironment(env, set = {}) {
    return childEnvironment(env, dockerVariables, {
        BUILDKIT_PROGRESS: 'plain',
        // Attestations would come as files beside the wheel.
        BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
        DOCKER_CLI_HINTS: 'false',
        NO_COLOR: '1',
        ...set,
    });
}
/**
 * Runs Docker's client and yields what it printed, whatever its exit code.
 * @throws {Failure} `docker-not-found` when there is no client on PATH.
 */
async function tryDocker(args, context, { doing, set, ...options }) {
    try {
        return await runProcess('docker', args, {
            ...options,
            env: dockerEnvironment(context.env, set),
            signal: context.signal,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR) || error.problems[0].code !== 'command-not-found')
            throw error;
        throw new errors/* Failure */.HR({
            code: 'docker-not-found',
            message: `Docker is needed to ${doing}, and there is no \`docker\` on PATH.`,
            nextStep: 'Install Docker with buildx (https://docs.docker.com/engine/install/), or use versions of the packages that are published as wheels. Runners of the kind ubuntu-slim have no Docker: use ubuntu-24.04 or ubuntu-24.04-arm.',
        }, { cause: error });
    }
}
/**
 * As `tryDocker`, for what must succeed.
 * @throws {Failure} with a code of `docker-problems.ts`, or `docker-failed` and the client's last lines.
 */
async function runDocker(args, context, options) {
    const result = await tryDocker(args, context, options);
    if (result.exitCode === 0)
        return result.stdout;
    throw dockerFailure(options.doing, result);
}
/** A client's exit other than 0 as a failure. */
function dockerFailure(doing, result) {
    const output = (0,redact/* redact */.E)(`${result.stderr}\n${result.stdout}`);
    const known = dockerProblem(doing, output);
    if (known)
        return new errors/* Failure */.HR(known);
    const last = output
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-5)
        .join('\n');
    const how = result.timedOut ? 'it took too long' : `exit code ${result.exitCode ?? result.killedBy ?? 'unknown'}`;
    return new errors/* Failure */.HR({ code: 'docker-failed', message: `Docker could not ${doing} (${how}):\n${last}` });
}
/** A daemon in a sidecar (docker in docker) comes up while the job already runs. */
const startUpMs = 30_000;
/**
 * The Docker daemon and buildx, waiting a while for a daemon that is not up yet.
 * @throws {Failure} `docker-not-found`, `docker-not-running`, `docker-not-permitted`, `buildx-missing`.
 */
async function findEngine(context, waitMs = startUpMs) {
    const doing = 'compile what has no fitting wheel';
    const deadline = Date.now() + waitMs;
    let told = false;
    for (;;) {
        const result = await tryDocker(['version', '--format', '{{json .Server}}'], context, { doing, timeoutMs: 20_000 });
        const server = result.exitCode === 0 ? parseServer(result.stdout) : undefined;
        if (server)
            return { ...server, buildx: await buildxVersion(context, doing) };
        const failure = dockerFailure(doing, result);
        if (failure.problems[0].code !== 'docker-not-running' || Date.now() >= deadline)
            throw failure;
        if (!told)
            context.log.info('The Docker daemon does not answer yet; waiting for it.');
        told = true;
        await (0,external_node_timers_promises_.setTimeout)(500, undefined, { signal: context.signal }).catch(() => { });
    }
}
function parseServer(json) {
    try {
        const server = JSON.parse(json);
        if (server?.Version === undefined || server.Arch === undefined)
            return undefined;
        return { version: server.Version, architecture: server.Arch };
    }
    catch {
        return undefined;
    }
}
async function buildxVersion(context, doing) {
    const result = await tryDocker(['buildx', 'version'], context, { doing, timeoutMs: 20_000 });
    if (result.exitCode === 0)
        return result.stdout.trim();
    const known = dockerFailure(doing, result);
    if (known.problems[0].code !== 'docker-failed')
        throw known;
    throw new errors/* Failure */.HR({
        code: 'buildx-missing',
        message: `Docker could not ${doing}: \`docker buildx version\` fails: ${result.stderr.trim().slice(0, 400)}`,
        nextStep: 'Install the buildx plugin (package docker-buildx-plugin, or docker/setup-buildx-action in a workflow).',
    });
}

;// CONCATENATED MODULE: ./build/wheels/compile/dockerfile.js
// The Dockerfile of one build. Pure, so that what is sent to the engine can be read in a test.
/** Where things are inside the image; the source's path is fixed, since it may end up in what is compiled. */
const places = {
    source: '/lambda-layer/source',
    requirements: '/lambda-layer/requirements',
    driver: '/lambda-layer/driver',
    output: '/lambda-layer/out',
    bytecode: '/lambda-layer/bytecode',
};
/** Exit codes of the steps before the build, by which they are told apart in the client's output. */
const stepCodes = { systemPackages: 91, beforeBuild: 92, python: 93 };
/** A Dockerfile of this request shows every step. */
const sampleRequest = {
    image: 'image',
    platform: 'linux/arm64',
    python: '3.13',
    packageManager: 'dnf',
    systemPackages: ['package'],
    beforeBuild: true,
    network: false,
    secrets: { certificates: true, pip: true, netrc: true },
    nonce: 'nonce',
    nativeImage: { image: 'native', platform: 'linux/amd64' },
    sourceDateEpoch: 315_532_800,
};
const secretPaths = { ca: '/run/secrets/ca.pem', pip: '/run/secrets/pip.conf', netrc: '/run/secrets/netrc' };
/** The variables by which programs of all kinds are told which certificates to trust. */
const certificateVariables = [
    'SSL_CERT_FILE',
    'PIP_CERT',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'GIT_SSL_CAINFO',
    'CARGO_HTTP_CAINFO',
    'NODE_EXTRA_CA_CERTS',
];
function dockerfile(request) {
    const { image, platform, nativeImage } = request;
    return [
        `FROM --platform=${platform} ${image} AS base`,
        'USER root',
        `WORKDIR ${places.source}`,
        ...systemPackageStep(request),
        ...beforeBuildStep(request),
        ...(nativeImage ? bytecodeStage(request, nativeImage) : []),
        'FROM base AS build',
        `COPY source/ ${places.source}/`,
        buildStep(request),
        'FROM scratch',
        `COPY --from=build ${places.output}/ /`,
        '',
    ].join('\n');
}
function systemPackageStep(request) {
    if (request.systemPackages.length === 0)
        return [];
    const manager = request.packageManager;
    const other = manager === 'dnf' ? 'yum' : 'dnf';
    const certificates = request.secrets.certificates ? ` --setopt=sslcacert=${secretPaths.ca}` : '';
    const packages = request.systemPackages.map(shellQuoted).join(' ');
    // Python images of one's own may have the other manager, or an image's LD_LIBRARY_PATH may break it.
    return [
        run(mounts(request, true), `manager=$(command -v ${manager} || command -v ${other} || command -v microdnf) || { echo 'the image has neither dnf nor yum'; exit ${stepCodes.systemPackages}; }; ` +
            `LD_LIBRARY_PATH= "$manager" -y${certificates} install ${packages} || exit ${stepCodes.systemPackages}`),
    ];
}
function beforeBuildStep(request) {
    if (!request.beforeBuild)
        return [];
    return [
        run([...mounts(request, true), 'type=bind,source=before-build.sh,target=/lambda-layer/before-build.sh'], `${networkVariables(request)}PATH=${toolPath} sh -eu /lambda-layer/before-build.sh || exit ${stepCodes.beforeBuild}`),
    ];
}
/**
 * The standard library and the build requirements as bytecode, compiled by the native image's Python: it is the same for
 * every architecture, and compiling it under emulation takes longer than many a build.
 */
function bytecodeStage({ python }, { image, platform }) {
    const library = `/var/lang/lib/python${python}`;
    const compile = (from, as, skipped) => `PYTHONPYCACHEPREFIX=${places.bytecode} /var/lang/bin/python${python} -m compileall -q -j 0 --invalidation-mode unchecked-hash` +
        ` -s ${from} -p ${as} -x '/(${skipped})/' ${from} >/dev/null || true`;
    return [
        `FROM --platform=${platform} ${image} AS bytecode`,
        // Steps of their own, for BuildKit to keep the first for every package.
        run([`type=bind,from=base,source=${library},target=/standard-library`], `mkdir -p ${places.bytecode}/var/lang/lib; ` +
            `${compile('/standard-library', library, 'test|tests|idlelib|idle_test|turtledemo|tkinter|lib2to3|ensurepip|site-packages|pydoc_data|__pycache__')}; ` +
            `[ ! -d ${places.bytecode}/standard-library ] || mv ${places.bytecode}/standard-library ${places.bytecode}${library}`),
        run([`type=bind,source=requirements,target=${places.requirements}`], compile(places.requirements, places.requirements, 'tests?|Tests|__pycache__')),
    ];
}
function buildStep(request) {
    const { python, network, nativeImage } = request;
    const binds = [
        `type=bind,source=requirements,target=${places.requirements}`,
        `type=bind,source=driver,target=${places.driver},rw`,
        ...(nativeImage ? [`type=bind,from=bytecode,source=${places.bytecode},target=${places.bytecode},rw`] : []),
    ];
    const environment = [
        `SOURCE_DATE_EPOCH=${request.sourceDateEpoch}`,
        'PYTHONHASHSEED=0',
        'TZ=UTC',
        'HOME=/root',
        `PATH=${toolPath}`,
        `PYTHONPATH=${places.driver}/site`,
        `LAMBDA_LAYER_REQUIREMENTS=${places.requirements}`,
        ...(nativeImage ? [`PYTHONPYCACHEPREFIX=${places.bytecode}`] : []),
    ];
    return run([...mounts(request, network), ...binds], `: ${request.nonce}; python=/var/lang/bin/python${python}; [ -x "$python" ] || python=$(command -v python${python}) || { ls /var/lang/bin/python3* 2>/dev/null; exit ${stepCodes.python}; }; ` +
        `${network ? networkVariables(request) : ''}${environment.join(' ')} "$python" ${places.driver}/build.py`, network ? undefined : 'none');
}
/** Tools that a `before-build` script installs for its own user are found. */
const toolPath = `${places.requirements}/bin:/root/.cargo/bin:/root/.local/bin:/usr/local/bin:"$PATH"`;
function networkVariables({ secrets }) {
    const set = [
        ...(secrets.certificates ? certificateVariables.map((name) => `${name}=${secretPaths.ca}`) : []),
        ...(secrets.pip ? [`PIP_CONFIG_FILE=${secretPaths.pip}`] : []),
        ...(secrets.netrc ? [`NETRC=${secretPaths.netrc}`] : []),
    ];
    return set.map((one) => `${one} `).join('');
}
function mounts({ secrets }, network) {
    if (!network)
        return [];
    return [
        ...(secrets.certificates ? [`type=secret,id=ca,target=${secretPaths.ca}`] : []),
        ...(secrets.pip ? [`type=secret,id=pip,target=${secretPaths.pip}`] : []),
        ...(secrets.netrc ? [`type=secret,id=netrc,target=${secretPaths.netrc}`] : []),
    ];
}
function run(mountOptions, command, network) {
    const options = [...(network ? [`--network=${network}`] : []), ...mountOptions.map((mount) => `--mount=${mount}`)];
    return `RUN ${[...options, command].join(' ')}`;
}
/** For a POSIX shell inside a Dockerfile's RUN, where a line break would end the instruction. */
function shellQuoted(text) {
    return `'${text.replaceAll("'", `'\\''`).replace(/[\r\n]+/g, ' ')}'`;
}

;// CONCATENATED MODULE: ./build/wheels/compile/driver.js
// The Python programs that run a build, in the image and on this machine alike. They are text, since they travel:
// nothing of ours is installed where they run.
/**
 * Imported by every Python of the build (`PYTHONPATH`): takes what the image happens to have in its site-packages out of
 * sight, as PEP 517 wants it, and puts the build requirements there with their `.pth` files.
 */
const siteSource = String.raw `
import os, site, sys

requirements = os.environ.get("LAMBDA_LAYER_REQUIREMENTS")
if requirements:
    ours = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [p for p in sys.path if os.path.basename(p) not in ("site-packages", "dist-packages") and p != requirements]
    site.addsitedir(requirements)
    if ours in sys.path:
        sys.path.remove(ours)
`;
/**
 * Reads `task.json`, runs the hooks of the build backend, looks at the wheel that came out, and writes `result.json`
 * into the output folder. It exits with 0 whenever it could write that file: a failed build is a result too.
 *
 * The backend is imported once and each hook runs in a fork of that process, since a backend may not expect to be called
 * twice, and starting an interpreter anew costs seconds under emulation.
 */
const driverSource = String.raw `
import glob, importlib, json, os, platform, re, shutil, struct, subprocess, sys, traceback, zipfile

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "task.json")) as file:
    task = json.load(file)
out = task["output"]
os.makedirs(out, exist_ok=True)
log = open(os.path.join(out, "build.log"), "ab", buffering=0)


def finish(status, **more):
    with open(os.path.join(out, "result.json"), "w") as file:
        json.dump({"status": status, **more}, file)
    sys.stdout.flush()
    os._exit(0)


def forked(work, name):
    """What work() returned, from a fork of this process; its output goes to the log and to ours."""
    answer = os.path.join(here if os.access(here, os.W_OK) else "/tmp", "." + name + ".json")
    read, write = os.pipe()
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.close(read)
            os.dup2(write, 1)
            os.dup2(write, 2)
            value = work()
            with open(answer, "w") as file:
                json.dump(value, file)
            code = 0
        except SystemExit as error:
            # Scripts of old end with sys.exit() and mean success or a message.
            if isinstance(error.code, str):
                print(error.code, file=sys.stderr)
            traceback.print_exc()
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    os.close(write)
    with os.fdopen(read, "rb", buffering=0) as output:
        while True:
            piece = output.read(65536)
            if not piece:
                break
            log.write(piece)
            sys.stdout.buffer.write(piece)
            sys.stdout.buffer.flush()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        finish("crashed", signal=os.WTERMSIG(status), stage=name)
    if os.WEXITSTATUS(status) != 0 or not os.path.exists(answer):
        finish("failed", stage=name)
    with open(answer) as file:
        value = json.load(file)
    os.unlink(answer)
    return value


def unmet(requirements):
    """Those that the build's environment does not have; in doubt a requirement counts as unmet."""
    from importlib import metadata

    missing = []
    for requirement in requirements:
        text = requirement.strip()
        if text in task["requires"]:
            continue
        match = re.fullmatch(r"([A-Za-z0-9._-]+)", text)
        try:
            if match and metadata.version(match.group(1)):
                continue
        except metadata.PackageNotFoundError:
            pass
        missing.append(text)
    return missing


def run_hooks():
    source = task["source"]
    os.chdir(source)
    sys.path[:] = [p for p in sys.path if p not in ("", here)]
    for path in reversed(task["backendPath"]):
        sys.path.insert(0, os.path.normpath(os.path.join(source, path)))
    module, _, attributes = task["backend"].partition(":")

    def load():
        backend = importlib.import_module(module)
        for attribute in filter(None, attributes.split(".")):
            backend = getattr(backend, attribute)
        return backend

    try:
        backend = load()
    except BaseException:
        log.write(traceback.format_exc().encode())
        traceback.print_exc()
        finish("failed", stage="import")

    if hasattr(backend, "get_requires_for_build_wheel"):
        more = unmet(forked(lambda: list(backend.get_requires_for_build_wheel({})), "requires"))
        if more:
            finish("requires", requires=more)
    wheels = os.path.join(out, "wheels")
    os.makedirs(wheels, exist_ok=True)
    name = forked(lambda: backend.build_wheel(wheels, {}), "wheel")
    return os.path.join(wheels, os.path.basename(str(name)))


def run_pip():
    """What needs pip itself: it resolves and builds with the network."""
    wheels = os.path.join(out, "wheels")
    os.makedirs(wheels, exist_ok=True)
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "LAMBDA_LAYER_REQUIREMENTS")}
    command = [sys.executable, "-m", "pip", "wheel", "--disable-pip-version-check", "--no-cache-dir", "--progress-bar=off", "-w", wheels, *task["pip"]]
    forked(lambda: subprocess.run(command, cwd=task["source"], env=env, check=True).returncode, "pip")
    return sorted(glob.glob(os.path.join(wheels, "*.whl")))


def elf(data):
    """(machine, needed, rpath) of a 64-bit little-endian ELF file, else None. https://gabi.xinuos.com/elf/08-dynamic.html"""
    if data[:6] != b"\x7fELF\x02\x01":
        return None
    machine, offset = struct.unpack_from("<H", data, 18)[0], struct.unpack_from("<Q", data, 32)[0]
    size, count = struct.unpack_from("<HH", data, 54)
    loads, dynamic = [], None
    for index in range(count):
        kind, _, at, address, _, length = struct.unpack_from("<IIQQQQ", data, offset + index * size)
        if kind == 1:
            loads.append((address, at, length))
        elif kind == 2:
            dynamic = (at, length)
    if dynamic is None:
        return machine, [], []

    def place(address):
        return next((at + address - start for start, at, length in loads if start <= address < start + length), None)

    entries = [struct.unpack_from("<qQ", data, at) for at in range(dynamic[0], dynamic[0] + dynamic[1] - 15, 16)]
    table = next((place(value) for tag, value in entries if tag == 5), None)
    if table is None:
        return machine, [], []

    def text(value):
        start = table + value
        return data[start : data.index(b"\0", start)].decode(errors="replace")

    needed = [text(value) for tag, value in entries if tag == 1]
    paths = [path for tag, value in entries if tag in (15, 29) for path in text(value).split(":")]
    return machine, needed, paths


def library_directories():
    """Where the image's loader looks."""
    found = []

    def configuration(path):
        try:
            with open(path) as file:
                lines = file.read().splitlines()
        except OSError:
            return
        for line in lines:
            line = line.split("#")[0].strip()
            if line.startswith("include "):
                for included in sorted(glob.glob(os.path.join(os.path.dirname(path), line[8:].strip()))):
                    configuration(included)
            elif line:
                found.append(line)

    found += filter(None, os.environ.get("LD_LIBRARY_PATH", "").split(":"))
    configuration("/etc/ld.so.conf")
    found += ["/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib64", "/usr/local/lib"]
    return found + sorted(glob.glob("/usr/lib/*-linux-gnu") + glob.glob("/lib/*-linux-gnu"))


def of_runtime():
    """Names that the runtime is sure to have: it has the same interpreter, so what the interpreter's own modules need is there."""
    names = set()
    for path in glob.glob(os.path.join(sys.base_prefix, "lib", "python*", "lib-dynload", "*.so")):
        if re.match(r"(readline|_tkinter|_curses|_curses_panel|_dbm|_gdbm|nis)\.", os.path.basename(path)):
            continue
        with open(path, "rb") as file:
            facts = elf(file.read())
        names.update(facts[1] if facts else [])
    return names


def owner(path):
    """(package, version, licence) that a file of the image belongs to, where its package manager knows."""
    real = os.path.realpath(path)
    for command in (
        ["rpm", "-qf", "--queryformat", "%{NAME}\t%{VERSION}-%{RELEASE}\t%{LICENSE}\n", real],
        ["dpkg-query", "-S", real],
    ):
        try:
            answer = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "LD_LIBRARY_PATH": ""})
        except OSError:
            continue
        if answer.returncode == 0 and answer.stdout.strip():
            fields = answer.stdout.splitlines()[0].split("\t")
            return fields if len(fields) == 3 else [fields[0].split(":")[0], None, None]
    return [None, None, None]


def look_at(wheel):
    """The ELF files in a wheel, and the shared libraries of the image that must come along."""
    always = re.compile(task["runtimeLibraries"])
    wanted, own, files, machines = {}, set(), [], set()
    with zipfile.ZipFile(wheel) as archive:
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            own.add(os.path.basename(entry.filename))
            with archive.open(entry) as file:
                if file.read(4) != b"\x7fELF":
                    continue
            facts = elf(archive.read(entry))
            files.append(entry.filename)
            if facts:
                machines.add(facts[0])
                for name in facts[1]:
                    wanted.setdefault(name, (entry.filename, facts[2]))
    if not task["collectLibraries"]:
        return files, sorted(machines), [], []
    pending = [name for name in wanted if name not in own and not always.fullmatch(name)]
    if pending:
        runtime = of_runtime()
        pending = [name for name in pending if name not in runtime]
    libraries, missing, seen = [], [], set()
    while pending:
        name = pending.pop(0)
        if name in seen or "/" in name:
            continue
        seen.add(name)
        needed_by, paths = wanted[name]
        places = [p for p in paths if p.startswith("/")] + library_directories()
        path = next((p for p in (os.path.join(place, name) for place in places) if os.path.isfile(p)), None)
        if path is None:
            missing.append({"name": name, "neededBy": needed_by})
            continue
        with open(path, "rb") as file:
            data = file.read()
        facts = elf(data)
        if facts is None:
            missing.append({"name": name, "neededBy": needed_by})
            continue
        os.makedirs(os.path.join(out, "lib"), exist_ok=True)
        shutil.copyfile(path, os.path.join(out, "lib", name))
        package, version, licence = owner(path)
        libraries.append({"name": name, "path": os.path.realpath(path), "neededBy": needed_by, "package": package, "version": version, "license": licence})
        for more in facts[1]:
            if more not in own and more not in runtime and not always.fullmatch(more):
                wanted.setdefault(more, (name, facts[2]))
                pending.append(more)
    return files, sorted(machines), libraries, missing


def main():
    python, machine = "%d.%d" % sys.version_info[:2], platform.machine()
    if task["python"] not in (None, python) or task["machine"] not in (None, machine):
        finish("wrong-image", python=python, machine=machine)
    # The interpreter's own flags with no debug data: that would hold paths, and a layer has no use for it.
    # CFLAGS replaces setuptools' flags, so they are given whole; other backends choose theirs and add these.
    import sysconfig

    whole = sysconfig.get_config_var("CFLAGS") or "-O2 -DNDEBUG -fwrapv"
    os.environ["CFLAGS"] = (whole + " -g0") if task["wholeFlags"] else "-g0"
    os.environ["CXXFLAGS"] = os.environ["CFLAGS"]
    built = run_pip() if task["pip"] is not None else [run_hooks()]
    wheels = []
    for wheel in built:
        try:
            files, machines, libraries, missing = look_at(wheel)
        except (OSError, zipfile.BadZipFile, struct.error, ValueError) as error:
            log.write(("%s is damaged: %s\n" % (os.path.basename(wheel), error)).encode())
            finish("failed", stage="inspect")
        wheels.append({"file": os.path.basename(wheel), "elfFiles": len(files), "machines": machines, "libraries": libraries, "missing": missing})
    glibc = platform.libc_ver()[1]
    finish("built", wheels=wheels, python=platform.python_version(), machine=machine, glibc=glibc)


main()
`;

;// CONCATENATED MODULE: ./build/host/emulator.js



/** Registers an emulator with the kernel. Pinned, since it runs with all privileges. https://github.com/tonistiigi/binfmt */
const emulatorImage = 'docker.io/tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0';
/** True when the daemon's own processor runs it. Go names it in `architecture`, OCI in the second part of a platform. */
function isNative(platform, engine) {
    return platform.split('/')[1] === engine.architecture;
}
/**
 * True when the kernel's entry (a file of /proc/sys/fs/binfmt_misc) is of use inside containers: `F` says that the
 * kernel holds the interpreter open, so that it need not be in the container.
 * https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
function emulatorEnabled(entry) {
    return /^enabled$/m.test(entry) && /^flags:.*F/m.test(entry);
}
/** The platforms that `docker buildx inspect` lists. A star marks those that were asked for when it was created. */
function platformsOf(inspection) {
    return [...inspection.matchAll(/^Platforms:\s*(.*)$/gm)].flatMap((match) => (match[1] ?? '').split(',').map((platform) => platform.trim().replace(/\*$/, '')));
}
/**
 * Sees to it that containers of another instruction set can run: looks for an emulator, and registers one when it is
 * missing and may be. Yields how it stands.
 * @throws {Failure} `emulator-missing`
 */
async function ensureEmulator(foreign, engine, { builder, mayRegister }, context) {
    const native = isNative(foreign.platform, engine);
    if (native && builder === undefined)
        return 'native';
    if (await canRun(foreign, builder, context))
        return native ? 'native' : 'emulated';
    if (mayRegister && builder === undefined) {
        context.log.info(`No emulator for ${foreign.platform} is registered; registering one (${emulatorImage}).`);
        const [, architecture = ''] = foreign.platform.split('/');
        const registered = await tryDocker(['run', '--rm', '--privileged', emulatorImage, '--install', architecture], context, { doing: `register an emulator for ${foreign.platform}`, onLine: (line) => context.log.child(line) });
        if (registered.exitCode === 0 && (await canRun(foreign, builder, context)))
            return 'emulated';
        throw missing(foreign, builder, registered.stderr.trim().split('\n').at(-1));
    }
    throw missing(foreign, builder);
}
async function canRun(foreign, builder, context) {
    if (builder === undefined && (await localEntry(foreign.machine)))
        return true;
    const inspected = await tryDocker(['buildx', 'inspect', ...(builder === undefined ? [] : ['--bootstrap', builder])], context, { doing: 'look at the builder', timeoutMs: 120_000 });
    return inspected.exitCode === 0 && platformsOf(inspected.stdout).includes(foreign.platform);
}
/** True of a daemon on this machine; for one elsewhere its own list of platforms decides. */
async function localEntry(machine) {
    try {
        return emulatorEnabled(await (0,promises_.readFile)(`/proc/sys/fs/binfmt_misc/qemu-${machine}`, 'utf8'));
    }
    catch {
        return false;
    }
}
function missing(foreign, builder, why) {
    const where = builder === undefined ? 'the Docker daemon' : `the builder ${builder}`;
    const because = why === undefined || why === '' ? '' : ` Registering one failed: ${why}`;
    return new errors/* Failure */.HR({
        code: 'emulator-missing',
        message: `Something must be compiled for ${foreign.platform}, and ${where} cannot run programs of that architecture: no emulator is registered.${because}`,
        nextStep: `In a workflow add the step \`docker/setup-qemu-action\`, or use a runner of that architecture (${foreign.machine === 'aarch64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04'}), where nothing is emulated. On your own machine run: docker run --rm --privileged ${emulatorImage} --install ${foreign.platform.split('/')[1]}`,
    });
}

;// CONCATENATED MODULE: ./build/host/images.js


/**
 * Finds out which bytes a name stands for now: the daemon's image of that name, else what the registry has.
 * Downloads no layer. A name that holds a digest is its own answer.
 * @param platform `linux/arm64`, to choose from an index of several
 */
async function identifyImage(reference, platform, context, { localOnly = false } = {}) {
    const inspected = await tryDocker(['image', 'inspect', '--format', '{{json .}}', reference], context, {
        doing: `look at ${reference}`,
        timeoutMs: 60_000,
    });
    if (inspected.exitCode === 0) {
        const image = JSON.parse(inspected.stdout);
        const name = reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
        const published = image.RepoDigests?.find((one) => one.startsWith(`${name}@`))?.split('@')[1];
        return {
            reference,
            digest: published ?? image.Id,
            local: true,
            configuration: published === undefined,
            ...(image.Architecture === undefined ? {} : { architecture: image.Architecture }),
        };
    }
    if (localOnly)
        throw imageFailure(reference, dockerFailure(`look at ${reference}`, inspected));
    const given = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
    if (given !== undefined)
        return { reference, digest: given, local: false, configuration: false };
    const doing = `find the image ${reference}`;
    const asked = await tryDocker(['buildx', 'imagetools', 'inspect', '--format', '{{json .Manifest}}', reference], context, { doing, timeoutMs: 60_000 });
    if (asked.exitCode !== 0)
        throw imageFailure(reference, dockerFailure(doing, asked));
    return { reference, digest: digestFor(platform, asked.stdout), local: false, configuration: false };
}
/** From a manifest, or an index of several: https://github.com/opencontainers/image-spec/blob/main/image-index.md */
function digestFor(platform, manifest) {
    const [os, architecture] = platform.split('/');
    const { digest, manifests } = JSON.parse(manifest);
    const one = manifests?.find((candidate) => candidate.platform?.os === os && candidate.platform?.architecture === architecture);
    return one?.digest ?? digest;
}
/** Makes sure that the daemon has the image, for what needs more than a build: `docker create`. */
async function pullImage(reference, platform, context, onLine) {
    const doing = `pull ${reference}`;
    try {
        await runDocker(['pull', '--quiet', '--platform', platform, reference], context, {
            doing,
            ...(onLine ? { onLine } : {}),
        });
    }
    catch (error) {
        throw error instanceof errors/* Failure */.HR ? imageFailure(reference, error) : error;
    }
}
function imageFailure(reference, failure) {
    const [problem] = failure.problems;
    return new errors/* Failure */.HR({ ...problem, message: problem.message.includes(reference) ? problem.message : `${reference}: ${problem.message}` }, { cause: failure });
}

;// CONCATENATED MODULE: ./build/wheels/compile/workshop.js
// What the builds of one run share: found out once, and only when something really must be compiled.









function openWorkshop(options, context) {
    const lastDigests = facts(context.stores, 'image-digest-1');
    const imageOf = (target) => imageFor(target, options.image);
    const platformOf = (target) => architectures/* architectureFacts */.b[target.architecture].ociPlatform;
    const identities = new Map();
    const identity = (target) => {
        const key = `${imageOf(target)} ${platformOf(target)}`;
        const known = identities.get(key) ?? identifyImage(imageOf(target), platformOf(target), context);
        identities.set(key, known);
        return known;
    };
    let engine;
    const emulation = new Map();
    return {
        async identify(target) {
            const key = `${imageOf(target)} ${platformOf(target)}`;
            try {
                const { reference, digest } = await identity(target);
                await lastDigests.put(key, { digest });
                return { reference, digest };
            }
            catch (error) {
                const last = await lastDigests.get(key);
                if (!(error instanceof errors/* Failure */.HR) || last === undefined || context.signal.aborted)
                    throw error;
                identities.delete(key);
                return { reference: imageOf(target), digest: last.digest, stale: error };
            }
        },
        async prepare(target) {
            engine ??= findEngine(context);
            const found = await engine;
            // Asked again when the daemon was not up yet the first time.
            const image = await identity(target).catch(() => {
                identities.delete(`${imageOf(target)} ${platformOf(target)}`);
                return identity(target);
            });
            const { ociPlatform, machine } = architectures/* architectureFacts */.b[target.architecture];
            // BuildKit would pass over a local image of another architecture, and ask a registry for it.
            if (image.architecture !== undefined && image.architecture !== ociPlatform.split('/')[1])
                throw wrongArchitecture(image.reference, image.architecture, target);
            const { builder, mayRegisterEmulator: mayRegister } = options;
            const state = emulation.get(target.architecture) ??
                ensureEmulator({ platform: ociPlatform, machine }, found, { mayRegister, ...(builder === undefined ? {} : { builder }) }, context);
            emulation.set(target.architecture, state);
            const emulated = (await state) === 'emulated';
            const nativeImage = emulated ? await nativeTwin(target, found, options, context) : undefined;
            return {
                engine: found,
                image: byDigest(image),
                identity: image,
                emulated,
                ...(nativeImage ? { nativeImage } : {}),
            };
        },
    };
}
/** An image of the wrong architecture behind a name: https://github.com/aws/aws-sam-build-images/issues/171 */
function wrongArchitecture(reference, found, target) {
    return new errors/* Failure */.HR({
        code: 'image-wrong-architecture',
        message: `The image ${reference} is for ${found}, and something is to be compiled for ${(0,plan_target/* targetName */.j)(target)}.`,
        nextStep: 'Name an image of that architecture, or its digest, in `image`; the tag may be stale, or this machine’s copy of it: `docker image rm` it then.',
        input: 'image',
    });
}
/** A name with the digest that was found; an image that only this daemon has goes by its name. */
function byDigest({ reference, digest, configuration }) {
    if (configuration || reference.includes('@'))
        return reference;
    return `${reference.replace(/:[^/:]*$/, '')}@${digest}`;
}
async function nativeTwin(target, engine, { image, builder }, context) {
    if (image !== undefined || builder !== undefined)
        return undefined;
    const architecture = architectures/* architectures */.f.find((one) => isNative(architectures/* architectureFacts */.b[one].ociPlatform, engine));
    if (architecture === undefined)
        return undefined;
    const reference = buildImage({ ...target, architecture });
    const platform = architectures/* architectureFacts */.b[architecture].ociPlatform;
    const twin = await identifyImage(reference, platform, context, { localOnly: true }).catch(() => undefined);
    return twin?.local ? { image: reference, platform } : undefined;
}

;// CONCATENATED MODULE: ./build/wheels/compile/container.js
// One build in the build image: a folder of files goes to the engine, a folder with a wheel comes back.













/** Dates in wheels: the first that a zip can hold. https://reproducible-builds.org/docs/source-date-epoch/ */
const sourceDateEpoch = 315_532_800;
/** Libraries that are never carried along: the C library and gcc's own. libcrypt is not among them: it left glibc. */
const runtimeLibraries = String.raw `(?:ld-linux.*|libc|libm|libpthread|libdl|librt|libutil|libresolv|libnsl|libanl|libnss_.*|libgcc_s|libstdc\+\+|libpython3.*|linux-vdso|libmvec|libBrokenLocale|libthread_db)\.so(?:\..*)?`;
/** The client's arguments; pure. Proxies go by name, so that their values are not seen in the list of processes. */
function buildxArguments(request, folder, proxies) {
    const { options, secrets, target } = request;
    return [
        'buildx',
        'build',
        '--progress=plain',
        `--platform=${architectures/* architectureFacts */.b[target.architecture].ociPlatform}`,
        `--output=type=local,dest=${folder.output}`,
        ...(options.builder === undefined ? [] : [`--builder=${options.builder}`]),
        ...proxies.map((name) => `--build-arg=${name}`),
        ...(secrets.certificates === undefined ? [] : [`--secret=id=ca,src=${secrets.certificates}`]),
        ...(secrets.pip === undefined ? [] : [`--secret=id=pip,src=${secrets.pip}`]),
        ...(secrets.netrc === undefined ? [] : [`--secret=id=netrc,src=${secrets.netrc}`]),
        folder.context,
    ];
}
/** BuildKit knows these by itself, and keeps them out of history and cache. https://docs.docker.com/build/building/variables/#proxy-arguments */
const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'];
/**
 * Runs one build.
 * @throws {Failure} for what is not the package's own failing: the engine, the image, system packages, `before-build`,
 *   the time limit, an image that is not what its name says.
 */
async function runContainerBuild(request, context) {
    const { folder, options, target, packageName } = request;
    await writeContext(request);
    const proxies = proxyVariables.flatMap((name) => [name, name.toLowerCase()]).filter((name) => context.env[name]);
    const doing = `compile ${packageName} for ${(0,plan_target/* targetName */.j)(target)}`;
    const stepOutput = [];
    const result = await tryDocker(buildxArguments(request, folder, proxies), context, {
        doing,
        timeoutMs: options.timeoutMs,
        set: Object.fromEntries(proxies.map((name) => [name, context.env[name]])),
        onLine(line) {
            const said = stepLine(line);
            if (said === undefined)
                return;
            stepOutput.push(said);
            context.log.child(`${packageName}: ${(0,redact/* redact */.E)(said)}`);
        },
    });
    const log = (0,redact/* redact */.E)(await (0,promises_.readFile)((0,external_node_path_.join)(folder.output, 'build.log'), 'utf8').catch(() => stepOutput.join('\n')));
    if (result.timedOut)
        throw timedOut(request, log);
    if (result.exitCode !== 0)
        throw stepFailure(request, result, stepOutput.map(redact/* redact */.E).join('\n'), doing);
    const answer = await readResult(folder.output, request, log);
    if (answer.status === 'wrong-image')
        throw wrongImage(request, answer);
    return { result: answer, log };
}
async function writeContext({ folder, target, image, nativeImage, options, work, network, secrets, }) {
    const { runtime, architecture } = target;
    const present = {
        certificates: secrets.certificates !== undefined,
        pip: secrets.pip !== undefined,
        netrc: secrets.netrc !== undefined,
    };
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder.context, 'driver', 'site'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder.context, 'requirements'), { recursive: true });
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder.context, 'source'), { recursive: true });
    const task = {
        python: runtime.python,
        machine: architectures/* architectureFacts */.b[architecture].machine,
        source: places.source,
        output: places.output,
        collectLibraries: true,
        runtimeLibraries,
        backend: '',
        backendPath: [],
        requires: [],
        wholeFlags: true,
        pip: null,
        ...(work.kind === 'pip' ? { pip: work.args } : work),
    };
    await Promise.all([
        (0,promises_.writeFile)((0,external_node_path_.join)(folder.context, 'driver', 'task.json'), JSON.stringify(task)),
        (0,promises_.writeFile)((0,external_node_path_.join)(folder.context, 'driver', 'build.py'), driverSource),
        (0,promises_.writeFile)((0,external_node_path_.join)(folder.context, 'driver', 'site', 'sitecustomize.py'), siteSource),
        ...(options.beforeBuild === undefined
            ? []
            : [(0,promises_.writeFile)((0,external_node_path_.join)(folder.context, 'before-build.sh'), options.beforeBuild)]),
        (0,promises_.writeFile)((0,external_node_path_.join)(folder.context, 'Dockerfile'), dockerfile({
            image,
            platform: architectures/* architectureFacts */.b[architecture].ociPlatform,
            python: runtime.python,
            packageManager: plan_runtimes/* operatingSystems */.er[runtime.os].packageManager,
            systemPackages: options.systemPackages,
            beforeBuild: options.beforeBuild !== undefined,
            network,
            secrets: present,
            nonce: (0,external_node_crypto_.randomUUID)(),
            ...(nativeImage ? { nativeImage } : {}),
            sourceDateEpoch,
        })),
    ]);
}
/** What a step printed, out of the client's plain progress: `#8 12.34 gcc …`. */
function stepLine(line) {
    return /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1];
}
async function readResult(output, request, log) {
    const path = (0,external_node_path_.join)(output, 'result.json');
    try {
        if ((await (0,promises_.stat)(path)).size > 4 * 1024 * 1024)
            throw new Error('too large');
        const answer = JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
        if (typeof answer.status === 'string')
            return answer;
    }
    catch {
        // Told below.
    }
    throw new errors/* Failure */.HR({
        code: 'build-failed',
        message: `${request.packageName} could not be compiled for ${(0,plan_target/* targetName */.j)(request.target)}: its build ended without a result.\n${lastLines(log, 20)}`,
        package: request.packageName,
    });
}
function timedOut({ packageName, target, options, emulated }, log) {
    const minutes = Math.round(options.timeoutMs / 6_000) / 10;
    const last = lastLines(log, 10);
    return new errors/* Failure */.HR({
        code: 'build-timeout',
        message: `${packageName} was not compiled for ${(0,plan_target/* targetName */.j)(target)} within ${minutes} minutes (build-timeout), and was stopped.${last === '' ? '' : ` Its last lines:\n${last}`}`,
        nextStep: emulated
            ? 'Use a runner of the target’s own architecture, where nothing is emulated (ubuntu-24.04-arm for arm64), or raise `build-timeout`.'
            : 'Raise `build-timeout`, or look in the log where it hangs.',
        package: packageName,
        input: 'build-timeout',
    });
}
/** A step other than the build itself, told by its exit code; else the engine's own trouble. */
function stepFailure(request, result, log, doing) {
    const { target, packageName, options, image } = request;
    const { packageManager } = plan_runtimes/* operatingSystems */.er[target.runtime.os];
    const code = Number(/did not complete successfully: exit code: (\d+)/.exec(result.stderr)?.[1]);
    const advice = adviceFor(log, target);
    if (/exec format error|exec \S+: (?:exec format|no such file)/.test(result.stderr) && request.emulated) {
        return new errors/* Failure */.HR({
            code: 'emulator-missing',
            message: `${packageName} could not be compiled for ${(0,plan_target/* targetName */.j)(target)}: the Docker daemon cannot run programs of that architecture.`,
            nextStep: 'In a workflow add the step docker/setup-qemu-action, or use a runner of that architecture.',
            package: packageName,
        });
    }
    if (code === stepCodes.systemPackages) {
        const unknown = [...log.matchAll(/(?:No match for argument: |No package )(\S+?)(?: available)?\.?$/gm)].map((match) => match[1]);
        return new errors/* Failure */.HR({
            code: 'system-package-failed',
            message: unknown.length > 0
                ? `system-packages: ${image} has no package ${unknown.join(', ')} for ${(0,plan_target/* targetName */.j)(target)}.`
                : `system-packages: ${options.systemPackages.join(', ')} could not be installed in ${image} for ${(0,plan_target/* targetName */.j)(target)}:\n${lastLines(log, 10)}`,
            nextStep: `Check the name: \`${packageManager} search\` in the image lists what there is. Packages of Amazon Linux that hold headers end in -devel.`,
            input: 'system-packages',
            package: packageName,
        });
    }
    if (code === stepCodes.beforeBuild) {
        return new errors/* Failure */.HR({
            code: 'before-build-failed',
            message: `before-build failed in ${image} for ${(0,plan_target/* targetName */.j)(target)}:\n${lastLines(log, 15)}`,
            nextStep: advice?.nextStep ?? 'Mend the script; it runs by `sh -eu`, so the first command that fails ends it.',
            input: 'before-build',
        });
    }
    if (code === stepCodes.python) {
        const found = log.split('\n').filter((line) => line.startsWith('/var/lang/bin/python3'));
        return wrongImage(request, { python: found.join(', ') || 'none', machine: '' });
    }
    return dockerFailure(doing, result);
}
function wrongImage({ image, target }, found) {
    const { machine } = architectures/* architectureFacts */.b[target.architecture];
    if (found.machine !== '' && found.machine !== machine)
        return wrongArchitecture(image, found.machine, target);
    return new errors/* Failure */.HR({
        code: 'image-wrong-python',
        message: `The image ${image} has not Python ${target.runtime.python} as ${target.runtime.name} needs it; it has: ${found.python}.`,
        nextStep: 'Name an image with that Python in `image`, or leave `image` out.',
        input: 'image',
    });
}

;// CONCATENATED MODULE: ./build/wheels/compile/hash-file.js



/** SHA-256 of a file's bytes, lower-case hex. */
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/wheels/compile/secrets.js
// What a build with network needs to reach the user's index: as files that become BuildKit secrets, never as layers,
// arguments or parts of a key.


/** Writes into `folder` what is not a file yet. Nobody but this user can read it. */
async function secretFiles(settings, env, folder) {
    const [certificates, netrc] = await Promise.all([
        firstFile([env['SSL_CERT_FILE'], env['PIP_CERT'], env['REQUESTS_CA_BUNDLE'], env['CURL_CA_BUNDLE']]),
        firstFile([env['NETRC'], env['HOME'] && (0,external_node_path_.join)(env['HOME'], '.netrc')]),
    ]);
    const configuration = pipConfiguration(settings, env);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const pip = (0,external_node_path_.join)(folder, 'pip.conf');
    if (configuration !== undefined)
        await (0,promises_.writeFile)(pip, configuration, { mode: 0o600 });
    return {
        ...(certificates === undefined ? {} : { certificates }),
        ...(netrc === undefined ? {} : { netrc }),
        ...(configuration === undefined ? {} : { pip }),
    };
}
/**
 * Where the user's packages are as pip's configuration file; undefined when that is where pip looks anyway.
 * A folder of this machine is not among them: it is not in the image.
 * https://pip.pypa.io/en/stable/topics/configuration/
 */
function pipConfiguration(settings, env) {
    const { defaultIndex, indexes, findLinks, insecureHosts, noIndex } = settings;
    const lines = [
        ...setting('index-url', defaultIndex === undefined ? [] : [withCredentials(defaultIndex, env)]),
        ...setting('extra-index-url', indexes.map((index) => withCredentials(index, env))),
        ...setting('find-links', findLinks.filter((place) => /^https?:/i.test(place))),
        ...setting('trusted-host', insecureHosts),
        ...setting('no-index', noIndex ? ['true'] : []),
    ];
    return lines.length === 0 ? undefined : `[global]\n${lines.join('\n')}\n`;
}
function setting(name, values) {
    return values.length === 0 ? [] : [`${name} =`, ...values.map((value) => `    ${value.replaceAll('%', '%%')}`)];
}
/** uv's names of indexes, and `UV_INDEX_<NAME>_USERNAME` and `…_PASSWORD`: https://docs.astral.sh/uv/concepts/authentication/http/ */
function withCredentials(index, env) {
    const [, name, url = index] = /^([A-Za-z0-9._-]+)=([a-z][a-z0-9+.-]*:.*)$/i.exec(index) ?? [];
    if (name === undefined || !URL.canParse(url))
        return url;
    const prefix = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    const parsed = new URL(url);
    parsed.username ||= encodeURIComponent(env[`${prefix}_USERNAME`] ?? '');
    parsed.password ||= encodeURIComponent(env[`${prefix}_PASSWORD`] ?? '');
    return parsed.href;
}
async function firstFile(paths) {
    for (const path of paths) {
        if (path === undefined || path === '')
            continue;
        const isFile = await (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
        if (isFile)
            return path;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/wheels/compile/all-in-container.js
// `build: container`: pip resolves and builds everything inside of the image, as one does by hand. What comes out are
// wheels, published ones and built ones alike, and goes the common way.










/** Lines for pip, from what was read and checked. */
function pipRequirements(requirements) {
    return requirements
        .map(({ line, hashes }) => [line, ...hashes.map((hash) => `--hash=${hash}`)].join(' '))
        .map((line) => `${line}\n`)
        .join('');
}
/** Arguments of `pip wheel`, run where the two files are. Pure. */
function pipArguments({ options, constraints }) {
    return [
        '--requirement=requirements.txt',
        ...(constraints.length > 0 ? ['--constraint=constraints.txt'] : []),
        ...options.noBinary.map((name) => `--no-binary=${name}`),
        ...options.onlyBinary.map((name) => `--only-binary=${name}`),
        ...(options.preReleases ? ['--pre'] : []),
        ...(options.requireHashes ? ['--require-hashes'] : []),
    ];
}
/**
 * Builds everything for one target by pip in its image.
 * @param folder where the wheels stay; the caller removes it
 * @throws {Failure} `build-failed`, and what `runContainerBuild` throws.
 */
async function buildAllInContainer(inputs, target, folder, { options, settings, workshop, }, context) {
    refuseLocal(inputs);
    const startedMs = performance.now();
    const prepared = await workshop.prepare(target);
    const places = { context: (0,external_node_path_.join)(folder, 'context'), output: (0,external_node_path_.join)(folder, 'output'), secrets: (0,external_node_path_.join)(folder, 'secrets') };
    const source = (0,external_node_path_.join)(places.context, 'source');
    await (0,promises_.mkdir)(source, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(source, 'requirements.txt'), pipRequirements(inputs.requirements), { mode: 0o600 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(source, 'constraints.txt'), pipRequirements(inputs.constraints), { mode: 0o600 });
    const packageName = 'all packages';
    const { result, log } = await runContainerBuild({
        packageName,
        target,
        image: prepared.image,
        options,
        work: { kind: 'pip', args: pipArguments(inputs) },
        folder: places,
        network: true,
        emulated: prepared.emulated,
        secrets: await secretFiles(settings, context.env, places.secrets),
    }, context);
    if (result.status !== 'built') {
        const advice = adviceFor(log, target);
        throw new errors/* Failure */.HR({
            code: advice === undefined ? 'build-failed' : `build-failed-${advice.code}`,
            message: `pip could not build everything for ${(0,plan_target/* targetName */.j)(target)} in ${prepared.identity.reference}${advice === undefined ? '' : `: ${advice.cause}`}. Its last lines:\n${lastLines(log, 25)}`,
            nextStep: advice?.nextStep ?? 'Look into the lines above; `build: auto` needs no container for what has wheels.',
            input: 'build',
        });
    }
    const origins = new Map(inputs.requirements.map((one) => [one.name, one.origin]));
    const builtNow = new Set([...log.matchAll(/Created wheel for \S+: filename=(\S+)/g)].map((match) => match[1]));
    const wheels = [];
    const systemLibraries = [];
    for (const one of result.wheels) {
        const path = (0,external_node_path_.join)(places.output, 'wheels', (0,external_node_path_.basename)(one.file));
        const name = parseWheelFilename(one.file)?.name ?? one.file;
        const { filename, version } = checkBuiltWheel((0,external_node_path_.basename)(one.file), { name }, target);
        const origin = origins.get(name);
        wheels.push({
            name,
            version,
            filename,
            path,
            ...(await measured(path)),
            origin: builtNow.has(filename) ? 'built' : 'wheel',
            requiredBy: origin === undefined ? [] : [origin],
        });
        systemLibraries.push(...(await librariesOf(one, name, (0,external_node_path_.join)(places.output, 'lib'))));
    }
    const milliseconds = Math.round(performance.now() - startedMs);
    const where = `by pip in ${prepared.identity.reference}${prepared.emulated ? ', emulated' : ''}`;
    return {
        target,
        wheels: wheels.sort((a, b) => (a.name < b.name ? -1 : 1)),
        systemLibraries: [...new Map(systemLibraries.map((library) => [library.soname, library])).values()],
        notes: [],
        builds: wheels
            .filter((wheel) => wheel.origin === 'built')
            .map(({ name, version }) => ({ name, version, where, milliseconds })),
    };
}
async function librariesOf({ libraries }, neededBy, folder) {
    return Promise.all(libraries.map(async ({ name, package: owner, version, license }) => {
        const path = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(name));
        return {
            soname: (0,external_node_path_.basename)(name),
            path,
            ...(await measured(path)),
            ...(owner === null ? {} : { package: owner }),
            ...(version === null ? {} : { packageVersion: version }),
            ...(license === null ? {} : { license }),
            neededBy,
        };
    }));
}
async function measured(path) {
    const bytes = await (0,promises_.readFile)(path);
    return { sha256: await hashFile(path), sizeBytes: bytes.length };
}
/** A folder of this machine is not in the image. */
function refuseLocal({ requirements }) {
    const local = requirements.filter(({ source }) => source.kind === 'path' || (source.kind === 'url' && /^file:/i.test(source.url)));
    const [first] = local;
    if (!first)
        return;
    const at = first.origin;
    throw new errors/* Failure */.HR({
        code: 'local-in-container',
        message: `build: container cannot take ${first.line}: that path is not in the image.`,
        nextStep: 'Use `build: auto`, which builds it from a copy.',
        input: 'build',
        ...(at.kind === 'requirement' ? { file: at.file, line: at.line } : {}),
    });
}

;// CONCATENATED MODULE: ./build/host/repository.js




/** How git reaches private repositories and their hosts. */
const gitVariables = ['SSH_AUTH_SOCK', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO', 'GIT_ASKPASS', 'GIT_CONFIG_GLOBAL'];
/**
 * Clones a repository into `folder`, with its history (from which some builds read their version), at one commit.
 * @throws {Failure} `repository-unreachable` with git's last line.
 */
async function checkOut(url, commit, folder, context) {
    const git = async (...args) => {
        const result = await runProcess('git', args, {
            env: childEnvironment(context.env, gitVariables, { GIT_TERMINAL_PROMPT: '0' }),
            signal: context.signal,
        });
        if (result.exitCode === 0)
            return;
        throw new errors/* Failure */.HR({
            code: 'repository-unreachable',
            message: `git could not check out ${(0,redact/* redact */.E)(url)} at ${commit}: ${(0,redact/* redact */.E)(result.stderr).trim().split('\n').at(-1) ?? ''}`,
            nextStep: 'Check the URL and that this machine may read the repository.',
        });
    };
    await git('clone', '--quiet', '--no-checkout', '--', url, folder);
    await git('-C', folder, 'checkout', '--quiet', '--detach', commit);
    await git('-C', folder, 'submodule', 'update', '--quiet', '--init', '--recursive');
}

;// CONCATENATED MODULE: ./build/wheels/compile/build-system.js
// How a source tree wants to be built: https://packaging.python.org/en/latest/specifications/pyproject-toml/#declaring-build-system-dependencies-the-build-system-table




/** What counts without a `[build-system]`: https://peps.python.org/pep-0517/#source-trees */
const legacy = {
    requires: ['setuptools>=40.8.0', 'wheel'],
    backend: 'setuptools.build_meta:__legacy__',
    backendPath: [],
};
/**
 * Reads it from pyproject.toml, or takes what PEP 517 prescribes for a tree without one.
 * @throws {Failure} `bad-sdist` when there is neither pyproject.toml nor setup.py, or it cannot be read.
 */
async function readBuildSystem(tree, packageName) {
    if (!tree.files.has('pyproject.toml')) {
        if (tree.files.has('setup.py'))
            return legacy;
        throw build_system_refused(packageName, 'it has neither a pyproject.toml nor a setup.py');
    }
    return parseBuildSystem(await (0,promises_.readFile)((0,external_node_path_.join)(tree.root, 'pyproject.toml'), 'utf8'), packageName);
}
function parseBuildSystem(text, packageName) {
    let document;
    try {
        document = (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        throw build_system_refused(packageName, `its pyproject.toml is no TOML: ${error.message.split('\n')[0]}`);
    }
    const table = document['build-system'];
    if (table === undefined)
        return legacy;
    if (typeof table !== 'object' || table === null)
        throw build_system_refused(packageName, 'its `build-system` is no table');
    const { requires, 'build-backend': backend, 'backend-path': path } = table;
    if (!isStrings(requires))
        throw build_system_refused(packageName, 'its `build-system.requires` is no list of requirements');
    if (backend !== undefined && typeof backend !== 'string')
        throw build_system_refused(packageName, 'its `build-system.build-backend` is no text');
    if (path !== undefined && !isStrings(path))
        throw build_system_refused(packageName, 'its `build-system.backend-path` is no list');
    const outside = path?.find((part) => part.startsWith('/') || part.split('/').includes('..'));
    if (outside !== undefined)
        throw build_system_refused(packageName, `its backend path ${outside} lies outside`);
    return {
        requires: withWheel(requires),
        backend: backend ?? legacy.backend,
        backendPath: path ?? [],
    };
}
/** Setuptools before 70.1 needs `wheel` and says so only when asked, which would cost a second start. */
function withWheel(requires) {
    const names = requires.map((requirement) => /^\s*([A-Za-z0-9._-]+)/.exec(requirement)?.[1]?.toLowerCase());
    return names.includes('setuptools') && !names.includes('wheel') ? [...requires, 'wheel'] : requires;
}
function isStrings(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function build_system_refused(packageName, why) {
    return new errors/* Failure */.HR({
        code: 'bad-sdist',
        message: `${packageName} cannot be built: ${why}.`,
        nextStep: 'Take another version of it.',
        package: packageName,
    });
}
/** Backends that choose optimisation by themselves and only add what CFLAGS says. */
const ownFlags = /^(?:mesonpy|scikit_build_core|maturin|py_build_cmake|sipbuild|flit_|hatchling|poetry|pdm)/;
/** True when CFLAGS takes the place of the compiler's flags, so that it must hold all of them. */
function wantsWholeFlags({ backend }) {
    return !ownFlags.test(backend);
}
const compiledBackends = /^(?:mesonpy|scikit_build_core|maturin|py_build_cmake|sipbuild|setuptools_rust)/;
const compiledRequirements = /^\s*(?:cython|cffi|pybind11|nanobind|numpy|scikit-build|setuptools-rust|maturin|meson|ninja|cmake|swig|torch|mypy)\b/i;
const compiledSources = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu)$/i;
/**
 * True when the tree looks as if its build compiles something. It only spares a vain attempt on this machine: what is
 * wrongly taken for pure is found out by its wheel.
 * @param setup the text of setup.py, setup.cfg and pyproject.toml
 */
function looksCompiled({ backend, requires }, files, setup) {
    if (compiledBackends.test(backend))
        return true;
    if (requires.some((requirement) => compiledRequirements.test(requirement)))
        return true;
    const sources = [...files].some((file) => compiledSources.test(file));
    return sources && /\b(?:ext_modules|ext-modules|Extension|cythonize|cffi_modules|build_ext|build_clib)\b/.test(setup);
}

;// CONCATENATED MODULE: ./build/wheels/compile/built-store.js
// Wheels that we compiled, kept by what made them: one folder a wheel, whole or absent.




const entryFile = 'entry.json';
/** Undefined when it is not there, or its bytes are not those that were put there. */
async function findBuilt(folder) {
    try {
        const entry = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, entryFile), 'utf8'));
        const files = [
            { path: (0,external_node_path_.join)(folder, entry.filename), ...entry },
            ...entry.libraries.map((library) => ({ path: (0,external_node_path_.join)(folder, 'lib', library.soname), ...library })),
        ];
        for (const { path, sha256, sizeBytes } of files) {
            if ((await (0,promises_.stat)(path)).size !== sizeBytes || (await hashFile(path)) !== sha256)
                return undefined;
        }
        return { folder, entry };
    }
    catch {
        return undefined;
    }
}
/**
 * Copies a wheel and its libraries into the store.
 * @param files absolute path of the wheel, and of each library by its name
 */
async function keepBuilt(folder, entry, files) {
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `.${(0,external_node_crypto_.randomUUID)()}.partial`);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(temporary, 'lib'), { recursive: true });
        await (0,promises_.copyFile)(files.wheel, (0,external_node_path_.join)(temporary, entry.filename));
        for (const [soname, path] of files.libraries)
            await (0,promises_.copyFile)(path, (0,external_node_path_.join)(temporary, 'lib', soname));
        await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, entryFile), JSON.stringify(entry, undefined, 2));
        // What was there is damaged, or of a build that ran beside this one.
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,promises_.rename)(temporary, folder);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        const other = await findBuilt(folder);
        if (other)
            return other;
        throw error;
    }
    return { folder, entry };
}

;// CONCATENATED MODULE: ./build/wheels/compile/requirements.js
// Build requirements, resolved and unpacked by uv for the machine that will run them, without running anything of them:
// https://docs.astral.sh/uv/pip/compatibility/




/** The command line; pure. */
function requirementArguments(requires, folder, who) {
    return [
        'pip',
        'install',
        '--target',
        folder,
        '--only-binary',
        ':all:',
        '--no-config',
        '--quiet',
        ...('target' in who
            ? ['--python-platform', requirements_uvPlatform(who.target), '--python-version', who.target.runtime.pythonFull]
            : ['--python', who.python]),
        '--',
        ...requires,
    ];
}
/** uv knows no 2_26 and no 2_34-less name for Amazon Linux: the nearest that is not newer. */
function requirements_uvPlatform({ runtime, architecture }) {
    const { machine } = architectures/* architectureFacts */.b[architecture];
    return `${machine}-manylinux_2_${runtime.os === 'al2' ? 17 : 34}`;
}
/**
 * Unpacks requirements into `folder`, with their programs in its `bin`.
 * @param interpreter what the programs are to be run by, where they will be
 */
async function unpackRequirements(requires, folder, who, interpreter, uv) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    if (requires.length > 0) {
        const result = await uv(requirementArguments(requires, folder, who));
        if (result.exitCode !== 0)
            return { kind: 'unresolved', why: (0,redact/* redact */.E)(result.stderr).trim() };
    }
    await rewriteInterpreters((0,external_node_path_.join)(folder, 'bin'), interpreter);
    return { kind: 'unpacked' };
}
/** uv writes the path of this machine's Python into the first line of programs. */
async function rewriteInterpreters(folder, interpreter) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    for (const name of names) {
        const path = (0,external_node_path_.join)(folder, name);
        const text = await (0,promises_.readFile)(path, 'latin1');
        if (!text.startsWith('#!'))
            continue;
        // `#!/bin/sh` + `'''exec' …` is how a path too long for the kernel is written.
        const rewritten = text
            .replace(/^#!.*python[^\n]*\n/, `#!${interpreter}\n`)
            .replace(/^#!\/bin\/sh\n'''exec' [^\n]*\n' '''\n/, `#!${interpreter}\n`);
        await (0,promises_.writeFile)(path, rewritten, 'latin1');
    }
}

;// CONCATENATED MODULE: ./build/wheels/compile/compile.js
// One package in the build image, with what may go wrong on the way and can be helped: build requirements that the
// backend only names when asked, a build that wants the network, an emulator that crashes.










/** A backend may name further requirements, and those may bring it to name more. */
const mostRounds = 3;
/**
 * Compiles one package.
 * @throws {Failure} `build-failed`, `emulator-crashed`, and what `runContainerBuild` throws.
 */
async function compile(request, uv, context) {
    const { package: locked, target, tree, system, scratch } = request;
    const { log } = context;
    // Rust's builds fetch their crates, which lie in no sdist.
    let network = [...tree.files].some((file) => (0,external_node_path_.basename)(file) === 'Cargo.toml');
    let requires = system.requires;
    let mayRetryCrash = request.prepared.emulated;
    let viaPip = false;
    let unpackedFor;
    for (let round = 1;; round++) {
        const folder = await freshFolder(scratch, tree, unpackedFor === requires);
        if (!viaPip && unpackedFor !== requires) {
            const python = `/var/lang/bin/python${target.runtime.python}`;
            const unpacked = await unpackRequirements(requires, (0,external_node_path_.join)(folder.context, 'requirements'), { target }, python, uv);
            if (unpacked.kind === 'unresolved') {
                log.debug(`${locked.name}: its build requirements have no wheels for the target, so pip builds it: ${unpacked.why}`);
                viaPip = true;
            }
            unpackedFor = requires;
        }
        const work = viaPip
            ? { kind: 'pip', args: ['--no-deps', '.'] }
            : {
                kind: 'hooks',
                backend: system.backend,
                backendPath: system.backendPath,
                requires,
                wholeFlags: wantsWholeFlags(system),
            };
        const outcome = await runContainerBuild(await containerRequest(request, work, folder, network || viaPip, context), context);
        const { result } = outcome;
        if (result.status === 'built')
            return compiledOf(request, outcome, folder.output);
        if (result.status === 'requires') {
            const more = result.requires.filter((one) => typeof one === 'string' && !requires.includes(one));
            if (round > mostRounds || more.length === 0)
                throw await buildFailure(request, outcome);
            log.debug(`${locked.name}: its backend also requires ${more.join(', ')}`);
            requires = [...requires, ...more];
        }
        else if (crashed(outcome) && request.prepared.emulated) {
            if (!mayRetryCrash)
                throw emulatorCrash(request, outcome);
            mayRetryCrash = false;
            log.info(`${locked.name}: a program crashed under emulation, which comes and goes; trying once more.`);
        }
        else if (!network && !viaPip && wantsNetwork(outcome.log)) {
            network = true;
            log.info(`${locked.name}: its build wants the network; trying again with it.`);
        }
        else {
            throw await buildFailure(request, outcome);
        }
    }
}
/** The scratch folder as a build context with the sources as they were unpacked. */
async function freshFolder(scratch, tree, keepRequirements) {
    const folder = {
        context: (0,external_node_path_.join)(scratch, 'context'),
        output: (0,external_node_path_.join)(scratch, 'output'),
        secrets: (0,external_node_path_.join)(scratch, 'secrets'),
    };
    await (0,promises_.rm)(folder.output, { recursive: true, force: true });
    if (!keepRequirements)
        await (0,promises_.rm)(folder.context, { recursive: true, force: true });
    const source = (0,external_node_path_.join)(folder.context, 'source');
    await (0,promises_.rm)(source, { recursive: true, force: true });
    await (0,promises_.cp)(tree.root, source, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    return folder;
}
async function containerRequest({ package: locked, target, prepared, options, settings }, work, folder, network, context) {
    return {
        packageName: locked.name,
        target,
        image: prepared.image,
        ...(prepared.nativeImage ? { nativeImage: prepared.nativeImage } : {}),
        options,
        work,
        folder,
        network,
        emulated: prepared.emulated,
        secrets: await secretFiles(settings, context.env, folder.secrets),
    };
}
/** What came out, none of it believed: the build could have written any of it. */
async function compiledOf(request, outcome, output) {
    const { result, log } = outcome;
    const wheel = result.status === 'built' && result.wheels.length === 1 ? result.wheels[0] : undefined;
    if (!wheel || wheel.file !== (0,external_node_path_.basename)(wheel.file))
        throw await buildFailure(request, outcome);
    const path = (0,external_node_path_.join)(output, 'wheels', wheel.file);
    const libraryFolder = (0,external_node_path_.join)(output, 'lib');
    for (const file of [path, ...wheel.libraries.map(({ name }) => (0,external_node_path_.join)(libraryFolder, (0,external_node_path_.basename)(name)))]) {
        const found = await (0,promises_.lstat)(file).catch(() => undefined);
        if (!found?.isFile())
            throw await buildFailure(request, outcome);
    }
    return { wheel: path, libraryFolder, facts: wheel, log };
}
/** Signal 4 (illegal instruction) or 11 (segmentation fault), of the interpreter or of a program that it started. */
function crashed({ result, log }) {
    if (result.status === 'crashed')
        return result.signal === 4 || result.signal === 11;
    if (result.status !== 'failed')
        return false;
    return /qemu: uncaught target signal (?:4|11)\b|internal compiler error: (?:Segmentation fault|Illegal instruction)|died with <Signals\.SIG(?:SEGV|ILL)|terminated with signal (?:4|11)\b|(?:Segmentation fault|Illegal instruction) \(core dumped\)/.test(log);
}
function emulatorCrash(request, { log }) {
    const { target } = request;
    return new errors/* Failure */.HR({
        ...compile_problemOf(request),
        code: 'emulator-crashed',
        message: `${label(request)} could not be compiled for ${(0,plan_target/* targetName */.j)(target)}: a program crashed under emulation, twice.\n${lastLines(log, 10)}`,
        nextStep: `Use a runner of the target’s own architecture, where nothing is emulated (${target.architecture === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04'}).`,
    });
}
/** The build's own failure with its cause, where the log shows it. */
async function buildFailure(request, { log, result }) {
    const { package: locked, target, logs } = request;
    const path = (0,external_node_path_.join)(logs, `${[locked.name, target.runtime.name, target.architecture].join('-')}.log`);
    const written = await (0,files/* writeFileAtomically */.lo)(path, log).then(() => ` The whole log: ${path}.`, () => '');
    const advice = adviceFor(log, request.target);
    const how = result.status === 'crashed' ? ` (ended by signal ${result.signal})` : '';
    const cause = advice === undefined ? '' : `: ${advice.cause}`;
    return new errors/* Failure */.HR({
        ...compile_problemOf(request),
        code: advice?.code === undefined ? 'build-failed' : `build-failed-${advice.code}`,
        message: `${label(request)} could not be compiled for ${(0,plan_target/* targetName */.j)(request.target)}${how}${cause}.${written} The last lines of its build:\n${lastLines(log, 25)}`,
        nextStep: advice?.nextStep ??
            'Use a version that is published as a wheel for this target; or give the build what it lacks by `system-packages` or `before-build`.',
    });
}
/** Where the package was asked for, so that an annotation stands on that line. */
function compile_problemOf({ package: locked, }) {
    const asked = locked.requiredBy.find((one) => one.kind !== 'package');
    return {
        package: locked.name,
        ...(asked?.kind === 'requirement' ? { file: asked.file, line: asked.line } : {}),
        ...(asked?.kind === 'input' ? { input: asked.input } : {}),
    };
}
function label({ package: { name, version } }) {
    return version === undefined ? name : `${name} ${version}`;
}

;// CONCATENATED MODULE: ./build/wheels/compile/key.js




/** Raise it when the same inputs come to give another wheel, or the store's files another shape. */
const format = 1;
/** Our own part of the recipe: another program or Dockerfile may give another wheel. */
const recipe = (0,external_node_crypto_.createHash)('sha256')
    .update([driverSource, siteSource, dockerfile(sampleRequest)].join('\0'))
    .digest('hex');
/** A name for people with a hash of every ingredient: safe in a file name and in a cache's key. */
function buildKey(ingredients) {
    const { name, version, target, options } = ingredients;
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([
        format,
        recipe,
        name,
        version ?? null,
        ingredients.sourceHash,
        ingredients.subdirectory ?? '',
        target.runtime.python,
        target.runtime.os,
        architectures/* architectureFacts */.b[target.architecture].machine,
        ingredients.imageDigest,
        [...options.systemPackages].sort(),
        options.beforeBuild ?? '',
    ]))
        .digest('hex');
    const label = [name, version ?? 'source', `py${target.runtime.python}`, target.architecture].join('-');
    return `${label.replace(/[^A-Za-z0-9._+-]/g, '_').slice(0, 150)}-${hash.slice(0, 32)}`;
}

;// CONCATENATED MODULE: ./build/wheels/compile/on-host.js
// A pure sdist needs no container: its build runs on this machine, in folders of its own, without our environment,
// and with compilers out of reach. Whatever calls one, or makes another wheel than one for every platform, goes to the
// container instead.






/** Programs that a pure build has no use for. */
const compilers = [
    'cc',
    'c++',
    'gcc',
    'g++',
    'clang',
    'clang++',
    'cl',
    'rustc',
    'cargo',
    'cmake',
    'meson',
    'gfortran',
    'go',
    'make',
    'ninja',
    'nvcc',
    'swig',
];
/** Builds on this machine. Never throws for a build that fails: the container has the last word. */
async function buildOnHost(request, uv, context) {
    const { packageName, tree, system, scratch } = request;
    const notPure = (why, log = '') => ({ kind: 'not-pure', why, log });
    if (context.platform === 'win32')
        return notPure('this machine runs Windows');
    const python = await on_host_findPython(request.python, uv);
    if (python === undefined)
        return notPure('this machine has no Python');
    const place = (name) => (0,external_node_path_.join)(scratch, name);
    const driver = place('driver');
    const stubs = place('stubs');
    const output = place('output');
    const called = place('compiler-called');
    await (0,promises_.rm)(scratch, { recursive: true, force: true });
    for (const folder of [(0,external_node_path_.join)(driver, 'site'), stubs, output, place('home'), place('tmp')])
        await (0,promises_.mkdir)(folder, { recursive: true });
    const requirements = place('requirements');
    const unpacked = await unpackRequirements(system.requires, requirements, { python }, python, uv);
    if (unpacked.kind === 'unresolved')
        return notPure(`its build requirements have no wheels: ${unpacked.why}`);
    await (0,promises_.cp)(tree.root, place('source'), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    for (const name of compilers) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(stubs, name), `#!/bin/sh\n: > '${called}'\nexit 1\n`);
        await (0,promises_.chmod)((0,external_node_path_.join)(stubs, name), 0o755);
    }
    const task = {
        python: null,
        machine: null,
        source: place('source'),
        output,
        collectLibraries: false,
        runtimeLibraries: '',
        backend: system.backend,
        backendPath: system.backendPath,
        requires: system.requires,
        wholeFlags: false,
        pip: null,
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(driver, 'task.json'), JSON.stringify(task));
    await (0,promises_.writeFile)((0,external_node_path_.join)(driver, 'build.py'), driverSource);
    await (0,promises_.writeFile)((0,external_node_path_.join)(driver, 'site', 'sitecustomize.py'), siteSource);
    const run = await runProcess(python, [(0,external_node_path_.join)(driver, 'build.py')], {
        // Nothing of ours but where programs are: no token, no credential, no index, not even the user's home.
        env: {
            PATH: [stubs, (0,external_node_path_.join)(requirements, 'bin'), context.env['PATH'] ?? ''].join(external_node_path_.delimiter),
            HOME: place('home'),
            TMPDIR: place('tmp'),
            LANG: 'C.UTF-8',
            TZ: 'UTC',
            PYTHONPATH: (0,external_node_path_.join)(driver, 'site'),
            LAMBDA_LAYER_REQUIREMENTS: requirements,
            PYTHONHASHSEED: '0',
            SOURCE_DATE_EPOCH: String(sourceDateEpoch),
            PYTHONDONTWRITEBYTECODE: '1',
        },
        signal: context.signal,
        timeoutMs: request.timeoutMs,
        onLine: (line) => context.log.child(`${packageName}: ${line}`),
    });
    const log = await (0,promises_.readFile)((0,external_node_path_.join)(output, 'build.log'), 'utf8').catch(() => run.stderr);
    if (run.timedOut)
        return notPure('its build took too long', log);
    const result = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(output, 'result.json'), 'utf8').catch(() => '{"status":"failed","stage":"start"}'));
    const compilerCalled = await (0,promises_.readFile)(called).then(() => true, () => false);
    if (compilerCalled)
        return notPure('its build calls a compiler', log);
    if (result.status === 'requires')
        return again(request, result.requires, uv, context);
    if (result.status !== 'built')
        return notPure(`its build failed on this machine`, log);
    const [wheel] = result.wheels;
    if (!wheel || wheel.file.includes('/'))
        return notPure('its build made no wheel', log);
    if (!wheel.file.endsWith('-any.whl'))
        return notPure(`its build made ${wheel.file}`, log);
    if (wheel.elfFiles > 0)
        return notPure(`${wheel.file} holds compiled files`, log);
    return { kind: 'pure', wheel: (0,external_node_path_.join)(output, 'wheels', wheel.file), log };
}
/** Once more with what the backend also requires. */
async function again(request, more, uv, context) {
    const fresh = more.filter((one) => typeof one === 'string' && !request.system.requires.includes(one));
    if (fresh.length === 0)
        return { kind: 'not-pure', why: 'its build requirements cannot be met', log: '' };
    const system = { ...request.system, requires: [...request.system.requires, ...fresh] };
    return buildOnHost({ ...request, system }, uv, context);
}
/** An interpreter of the runtime's version, else any: a pure wheel is seldom another one for it. */
async function on_host_findPython(version, uv) {
    for (const wanted of [[version], []]) {
        const found = await uv(['python', 'find', '--no-project', '--no-config', ...wanted]);
        const path = found.stdout.trim();
        if (found.exitCode === 0 && path !== '')
            return path;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/formats/tar.js
// Reading tar archives as sdists have them: ustar, with GNU's and POSIX's records for long names.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13
class TarError extends Error {
    name = 'TarError';
}
const blockBytes = 512;
/**
 * The entries of an uncompressed archive, in its order.
 * @throws {TarError} when it is no tar archive, or ends in the middle.
 */
function* readTar(archive) {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    let next = {};
    let forAll = {};
    let offset = 0;
    while (offset + blockBytes <= bytes.length) {
        const header = bytes.subarray(offset, offset + blockBytes);
        if (header.every((byte) => byte === 0))
            return;
        checkHeader(header, offset);
        const declared = { ...forAll, ...next };
        const sizeBytes = declared['size'] === undefined ? numberOf(header, 124, 12) : Number(declared['size']);
        const start = offset + blockBytes;
        if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0 || start + sizeBytes > bytes.length)
            throw new TarError('it ends in the middle of a file');
        const content = bytes.subarray(start, start + sizeBytes);
        offset = start + Math.ceil(sizeBytes / blockBytes) * blockBytes;
        const type = String.fromCharCode(header[156] ?? 0);
        if (type === 'x')
            next = { ...next, ...paxRecords(content) };
        else if (type === 'g')
            forAll = { ...forAll, ...paxRecords(content) };
        else if (type === 'L')
            next = { ...next, path: textOf(content, 0, content.length) };
        else if (type === 'K')
            next = { ...next, linkpath: textOf(content, 0, content.length) };
        else {
            yield entryOf(header, type, content, declared);
            next = {};
        }
    }
    if (offset === 0)
        throw new TarError('it is no tar archive');
}
function entryOf(header, type, bytes, declared) {
    const prefix = textOf(header, 257, 5) === 'ustar' ? textOf(header, 345, 155) : '';
    const short = textOf(header, 0, 100);
    const name = declared['path'] ?? (prefix === '' ? short : `${prefix}/${short}`);
    const common = {
        ...placed(name),
        mode: numberOf(header, 100, 8) & 0o777,
        modifiedSeconds: Math.floor(declared['mtime'] === undefined ? numberOf(header, 136, 12) : Number(declared['mtime']) || 0),
    };
    const target = declared['linkpath'] ?? textOf(header, 157, 100);
    // A name that ends in a slash is a directory, whatever an old archive calls it.
    if (type === '5' || ((type === '0' || type === '\0') && name.endsWith('/')))
        return { ...common, kind: 'directory' };
    if (type === '0' || type === '\0' || type === '7')
        return { ...common, kind: 'file', bytes };
    if (type === '2')
        return { ...common, kind: 'symlink', target };
    if (type === '1')
        return { ...common, kind: 'hardlink', target: placed(target).path };
    return { ...common, kind: 'other' };
}
function placed(name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    const path = parts.join('/');
    if (name.startsWith('/') || /^[a-z]:/i.test(name))
        return { path, unsafe: 'its path is absolute' };
    if (parts.includes('..'))
        return { path, unsafe: 'its path leads out of the archive' };
    if (name.includes('\0') || name.includes('\\'))
        return { path, unsafe: 'its path holds a NUL or a backslash' };
    return { path };
}
function checkHeader(header, offset) {
    let sum = 0;
    for (let index = 0; index < blockBytes; index++)
        sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0);
    if (sum !== numberOf(header, 148, 8))
        throw new TarError(offset === 0 ? 'it is no tar archive' : `the header at byte ${offset} is damaged`);
}
/** Octal text, or GNU's big-endian binary for what does not fit. */
function numberOf(header, start, length) {
    const field = header.subarray(start, start + length);
    if (((field[0] ?? 0) & 0x80) !== 0) {
        const negative = ((field[0] ?? 0) & 0x40) !== 0;
        let value = negative ? 0 : (field[0] ?? 0) & 0x3f;
        for (const byte of field.subarray(1))
            value = value * 256 + byte;
        return negative ? 0 : value;
    }
    const text = textOf(field, 0, length).trim();
    return text === '' ? 0 : Number.parseInt(text, 8);
}
function textOf(bytes, start, length) {
    const field = bytes.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? length : end).toString('utf8');
}
/** `<length> <key>=<value>\n`, the length counting the whole record. */
function paxRecords(content) {
    const records = {};
    let offset = 0;
    while (offset < content.length) {
        const space = content.indexOf(0x20, offset);
        const length = space === -1 ? Number.NaN : Number(content.subarray(offset, space).toString('latin1'));
        if (!Number.isInteger(length) || length <= 0 || offset + length > content.length)
            throw new TarError('an extended header is damaged');
        const record = content.subarray(space + 1, offset + length - 1).toString('utf8');
        const equals = record.indexOf('=');
        if (equals > 0)
            records[record.slice(0, equals)] = record.slice(equals + 1);
        offset += length;
    }
    return records;
}

;// CONCATENATED MODULE: ./build/wheels/compile/source-tree.js
// The sources of one package, unpacked on this machine and nowhere else than in their own folder.
var source_tree_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var source_tree_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** Beyond any sdist; what unpacks to more is a bomb. */
const source_tree_largestBytes = 4 * 1024 ** 3;
/**
 * Unpacks an sdist into `into`, which must be empty.
 * @param archive path of a `.tar.gz`, `.tar` or `.zip`
 * @throws {Failure} `bad-sdist` when it is damaged, or would write outside.
 */
async function unpackSource(archive, filename, into, packageName, subdirectory) {
    const refuse = (why, cause) => new errors/* Failure */.HR({
        code: 'bad-sdist',
        message: `${packageName}: ${filename} cannot be unpacked: ${why}.`,
        nextStep: 'Take another version of it, or the file from where its author publishes it.',
        package: packageName,
    }, cause === undefined ? undefined : { cause });
    await (0,promises_.mkdir)(into, { recursive: true });
    if (/\.zip$/i.test(filename))
        await unpackZip(archive, filename, into);
    else
        await unpackTar(archive, into, refuse);
    const top = await (0,promises_.readdir)(into);
    const root = top.length === 1 && (await (0,promises_.lstat)((0,external_node_path_.join)(into, top[0] ?? ''))).isDirectory() ? (0,external_node_path_.join)(into, top[0] ?? '') : into;
    const project = subdirectory === undefined ? root : (0,external_node_path_.join)(root, subdirectory);
    if ((0,external_node_path_.relative)(root, project).startsWith('..'))
        throw refuse(`its subdirectory ${subdirectory} lies outside`);
    return treeOf(project);
}
/** A folder of the user's, copied: builds leave their traces in the tree they run in. */
async function copySource(from, into) {
    const skipped = new Set([
        '.git',
        '.hg',
        '.venv',
        'venv',
        'node_modules',
        '__pycache__',
        '.tox',
        '.nox',
        '.mypy_cache',
    ]);
    await (0,promises_.cp)(from, into, {
        recursive: true,
        preserveTimestamps: true,
        verbatimSymlinks: true,
        filter: (path) => path === from || !skipped.has(path.split(external_node_path_.sep).at(-1) ?? ''),
    });
    return treeOf(into);
}
/** A hash of a tree's paths and bytes, for what no index gives one. */
async function hashTree({ root, files }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const file of [...files].sort()) {
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(root, file)).catch(() => Buffer.alloc(0));
        hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
    return hash.digest('hex');
}
/** The files below a folder. */
async function treeOf(root) {
    const entries = await (0,promises_.readdir)(root, { recursive: true, withFileTypes: true });
    const files = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(root, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join('/'));
    return { root, files: new Set(files) };
}
async function unpackTar(archive, into, refuse) {
    const packed = await (0,promises_.readFile)(archive);
    let bytes;
    try {
        const zipped = packed[0] === 0x1f && packed[1] === 0x8b;
        bytes = zipped ? await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(packed, { maxOutputLength: source_tree_largestBytes }) : packed;
    }
    catch (error) {
        throw refuse('it is damaged, or unpacks to more than 4 GiB', error);
    }
    const entries = [];
    try {
        entries.push(...readTar(bytes));
    }
    catch (error) {
        if (error instanceof TarError)
            throw refuse(error.message, error);
        throw error;
    }
    const contents = new Map();
    for (const entry of entries) {
        if (entry.path === '')
            continue;
        if (entry.unsafe !== undefined)
            throw refuse(`it would write outside of its folder: ${entry.unsafe} (${entry.path})`);
        if (entry.kind === 'other')
            throw refuse(`${entry.path} is a device or a pipe`);
        // What stands on a path before it: a link there would lead the file elsewhere.
        const parents = entry.path.split('/').slice(0, -1);
        for (let depth = 1; depth <= parents.length; depth++) {
            if (contents.get(parents.slice(0, depth).join('/'))?.kind === 'symlink')
                throw refuse(`it would write outside of its folder: ${entry.path} lies behind a symbolic link`);
        }
        if (entry.kind === 'symlink' && leadsOut(entry.path, entry.target))
            throw refuse(`it would write outside of its folder: the link ${entry.path} leads to ${entry.target}`);
        contents.set(entry.path, entry);
    }
    for (const entry of contents.values())
        await writeEntry(entry, into, contents, refuse);
}
async function writeEntry(entry, into, contents, refuse) {
    const path = (0,external_node_path_.join)(into, entry.path);
    if (entry.kind === 'directory') {
        await (0,promises_.mkdir)(path, { recursive: true });
        return;
    }
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    if (entry.kind === 'symlink') {
        await (0,promises_.symlink)(entry.target, path);
        return;
    }
    const original = entry.kind === 'hardlink' ? contents.get(entry.target) : entry;
    if (original?.kind !== 'file')
        throw refuse(`the link ${entry.path} leads nowhere`);
    await (0,promises_.writeFile)(path, original.bytes, { mode: (original.mode & 0o111) === 0 ? 0o644 : 0o755 });
    // Makefiles of autotools decide by dates what to make again.
    await (0,promises_.utimes)(path, original.modifiedSeconds, original.modifiedSeconds);
}
function leadsOut(path, target) {
    if (target.startsWith('/'))
        return true;
    const parts = path.split('/').slice(0, -1);
    for (const part of target.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return true;
    }
    return false;
}
/** The reader refuses by itself what would lead outside. */
async function unpackZip(archive, filename, into) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = source_tree_addDisposableResource(env_1, await openZipFile(archive, filename), true);
        let left = source_tree_largestBytes;
        for (const entry of await readCentralDirectory(source, filename)) {
            if (entry.kind !== 'file')
                continue;
            const bytes = await readEntry(source, entry, left, filename);
            left -= bytes.length;
            const path = (0,external_node_path_.join)(into, entry.path);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            await (0,promises_.writeFile)(path, bytes, { mode: ((entry.mode ?? 0) & 0o111) === 0 ? 0o644 : 0o755 });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = source_tree_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/wheels/compile/build-wheels.js
// What has no fitting wheel becomes one: from the store, on this machine when it is pure, else in the build image.




















function openBuilds(options, tools, context) {
    const workshop = openWorkshop(options, context);
    const turns = limited(options.parallel);
    return {
        async buildWheels(target, packages) {
            const built = await mapConcurrently(packages, packages.length, context.signal, (locked, signal) => buildOne(locked, target, { options, tools, workshop, turns, context: { ...context, signal } }));
            const byName = built.toSorted((a, b) => (a.wheel.name < b.wheel.name ? -1 : 1));
            return {
                target,
                wheels: byName.map(({ wheel }) => wheel),
                systemLibraries: byName.flatMap(({ libraries }) => libraries),
                notes: byName.flatMap(({ notes }) => notes),
                builds: byName.map(({ record }) => record),
            };
        },
    };
}
async function buildOne(locked, target, work) {
    const { context, options, turns } = work;
    const scratch = (0,external_node_path_.join)(context.stores.temporary, `build-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const hash = knownHash(locked);
        const early = hash === undefined || !options.cache ? undefined : await findStored(locked, target, hash, work);
        if (early)
            return resultOf(early, locked);
        return await turns(async () => {
            const startedMs = performance.now();
            await (0,promises_.mkdir)(scratch, { recursive: true });
            const source = await obtain(locked, scratch, work);
            const late = hash !== undefined || !options.cache ? undefined : await findStored(locked, target, source.hash, work);
            if (late)
                return resultOf(late, locked);
            const made = await keptYoung(scratch, () => make(locked, target, source, scratch, work));
            return resultOf(made, locked, Math.round(performance.now() - startedMs));
        });
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** Does work that may take hours in a folder: one that nobody touches for an hour is taken for a dead run's. */
async function keptYoung(folder, work) {
    const timer = setInterval(() => void (0,promises_.utimes)(folder, new Date(), new Date()).catch(() => { }), 10 * 60_000);
    try {
        return await work();
    }
    finally {
        clearInterval(timer);
    }
}
/** The hash that stands for a source before it is fetched. */
function knownHash({ sdist, direct }) {
    if (direct?.kind === 'archive')
        return direct.file.sha256;
    if (direct?.kind === 'vcs')
        return `git:${direct.commit}`;
    return direct === undefined ? sdist?.sha256 : undefined;
}
function keysOf(locked, target, sourceHash, options) {
    const { name, version, direct } = locked;
    const subdirectory = direct !== undefined && 'subdirectory' in direct ? direct.subdirectory : undefined;
    const common = {
        name,
        target,
        sourceHash,
        ...(version === undefined ? {} : { version }),
        ...(subdirectory === undefined ? {} : { subdirectory }),
    };
    return {
        host: buildKey({ ...common, imageDigest: 'host', options: { systemPackages: [] } }),
        image: (digest) => buildKey({ ...common, imageDigest: digest, options }),
    };
}
/** What was built before of the same ingredients, here or on another runner. */
async function findStored(locked, target, sourceHash, { context, options, tools, workshop }) {
    const keys = keysOf(locked, target, sourceHash, options);
    const look = async (key) => {
        const folder = (0,external_node_path_.join)(context.stores.built, key);
        const found = await findBuilt(folder);
        if (found || !tools.remote)
            return found;
        return (await tools.remote.restore(key, folder)) ? findBuilt(folder) : undefined;
    };
    const pure = await look(keys.host);
    if (pure)
        return pure;
    const image = await workshop.identify(target).catch(() => undefined);
    if (!image)
        return undefined;
    const found = await look(keys.image(image.digest));
    if (found && image.stale)
        context.log.info(`${locked.name}: the build image cannot be asked for now, so the wheel compiled in its last known state is taken.`);
    return found;
}
/** Fetches and unpacks the sources; their hash is checked on the way. */
async function obtain(locked, scratch, { tools, context }) {
    const { name, sdist, direct } = locked;
    const into = (0,external_node_path_.join)(scratch, 'unpacked');
    if (direct?.kind === 'directory') {
        const tree = await copySource((0,external_node_path_.resolve)(context.directory, direct.path), into);
        return { tree, hash: await hashTree(tree), described: { filename: (0,external_node_path_.basename)(direct.path) } };
    }
    if (direct?.kind === 'vcs') {
        const { url, commit, subdirectory } = direct;
        await checkOut(url.replace(/^git\+/, ''), commit, into, context);
        const tree = await treeOf(subdirectory === undefined ? into : (0,external_node_path_.join)(into, subdirectory));
        return { tree, hash: `git:${commit}`, described: { filename: `${name}@${commit}`, url: (0,redact/* redact */.E)(url) } };
    }
    const file = direct?.kind === 'archive' ? direct.file : sdist;
    if (file === undefined) {
        throw new errors/* Failure */.HR({
            ...compile_problemOf({ package: locked }),
            code: 'no-source',
            message: `${name} has no wheel that fits and no source distribution to build one from.`,
            nextStep: 'Choose a version that has one, or ask its author for it.',
        });
    }
    const archive = (0,external_node_path_.join)(scratch, 'sdist');
    const { sha256 } = await tools.fetch(file, archive, name, context.signal);
    const tree = await unpackSource(archive, file.filename, into, name, direct?.kind === 'archive' ? direct.subdirectory : undefined);
    return { tree, hash: sha256, described: { filename: file.filename, sha256, url: (0,redact/* redact */.E)(file.url) } };
}
async function make(locked, target, source, scratch, work) {
    const { context, options, tools, workshop } = work;
    const { tree } = source;
    const keys = keysOf(locked, target, source.hash, options);
    const system = await readBuildSystem(tree, locked.name);
    if (!looksCompiled(system, tree.files, await setupText(tree))) {
        const hostScratch = (0,external_node_path_.join)(scratch, 'host');
        const attempt = await buildOnHost({
            packageName: locked.name,
            tree,
            system,
            python: target.runtime.python,
            scratch: hostScratch,
            timeoutMs: options.timeoutMs,
        }, tools.uv, context);
        if (attempt.kind === 'pure') {
            context.log.info(`${label({ package: locked })}: pure Python, built on this machine.`);
            return keep(locked, target, source, { wheel: attempt.wheel, log: attempt.log }, keys.host, 'on this machine', work);
        }
        context.log.debug(`${locked.name} goes to the container: ${attempt.why}`);
        await (0,promises_.rm)(hostScratch, { recursive: true, force: true });
    }
    const prepared = await workshop.prepare(target);
    const { reference, digest } = prepared.identity;
    context.log.info(`${label({ package: locked })}: compiled for ${(0,plan_target/* targetName */.j)(target)} in ${reference} (${digest.slice(0, 19)}…)${prepared.emulated ? ', emulated' : ''}.`);
    const compiled = await compile({
        package: locked,
        target,
        tree,
        system,
        prepared,
        options,
        scratch: (0,external_node_path_.join)(scratch, 'container'),
        settings: tools.settings,
        logs: (0,external_node_path_.join)(context.stores.temporary, 'logs'),
    }, tools.uv, context);
    const where = `in ${reference}${prepared.emulated ? ', emulated' : ''}`;
    return keep(locked, target, source, compiled, keys.image(digest), where, work, { reference, digest });
}
async function setupText({ root, files }) {
    const names = ['setup.py', 'setup.cfg', 'pyproject.toml'].filter((name) => files.has(name));
    return (await Promise.all(names.map((name) => (0,promises_.readFile)((0,external_node_path_.join)(root, name), 'utf8')))).join('\n');
}
/** Checks the wheel and puts it into the store, and into the runner's cache. */
async function keep(locked, target, source, made, key, where, { context, tools, options }, image) {
    const checked = checkBuiltWheel((0,external_node_path_.basename)(made.wheel), locked, target);
    const found = 'facts' in made ? made.facts.libraries : [];
    const paths = new Map(found.map(({ name }) => ['libraryFolder' in made ? (0,external_node_path_.join)(made.libraryFolder, (0,external_node_path_.basename)(name)) : '', name]));
    const libraries = await Promise.all(found.map(async (library) => {
        const path = (0,external_node_path_.join)('libraryFolder' in made ? made.libraryFolder : '', (0,external_node_path_.basename)(library.name));
        return {
            soname: (0,external_node_path_.basename)(library.name),
            ...(await build_wheels_measure(path)),
            ...(library.package === null ? {} : { package: library.package }),
            ...(library.version === null ? {} : { packageVersion: library.version }),
            ...(library.license === null ? {} : { license: library.license }),
            neededBy: locked.name,
        };
    }));
    const entry = {
        name: locked.name,
        version: locked.version ?? checked.version,
        filename: checked.filename,
        ...(await build_wheels_measure(made.wheel)),
        source: source.described,
        where,
        ...(image ? { image } : {}),
        libraries,
        notes: notesOf(locked, target, source.tree, made, checked.pure),
    };
    for (const note of entry.notes)
        context.log.warning(note.message);
    const folder = (0,external_node_path_.join)(context.stores.built, key);
    const stored = await keepBuilt(folder, entry, {
        wheel: made.wheel,
        libraries: new Map([...paths].map(([path, name]) => [(0,external_node_path_.basename)(name), path])),
    });
    if (options.cache)
        await tools.remote?.save(key, folder);
    return stored;
}
async function build_wheels_measure(path) {
    const bytes = await (0,promises_.readFile)(path);
    return { sha256: await hashFile(path), sizeBytes: bytes.length };
}
/** What a build that ended well still left out. */
function notesOf(locked, target, tree, made, pure) {
    if (!('facts' in made))
        return [];
    const { packageManager } = plan_runtimes/* operatingSystems */.er[target.runtime.os];
    const errors = compilerErrors(made.log, tree.files, places.source);
    const header = /fatal error: ([\w./+-]+): No such file/.exec(made.log)?.[1];
    const advice = header === undefined ? undefined : headerAdvice(header, packageManager);
    const notes = [];
    if (errors.length > 0) {
        notes.push({
            severity: 'warning',
            code: 'extension-left-out',
            message: `${label({ package: locked })}: its build for ${(0,plan_target/* targetName */.j)(target)} went on after the compiler refused ${errors
                .slice(0, 3)
                .map(({ file, message }) => `${file} (${message})`)
                .join(', ')}: a part of it may be missing from the wheel.`,
            ...(advice === undefined ? {} : { nextStep: advice.nextStep }),
            package: locked.name,
        });
    }
    if (!pure && made.facts.elfFiles === 0) {
        notes.push({
            severity: 'warning',
            code: 'no-extension',
            message: `${label({ package: locked })}: its wheel for ${(0,plan_target/* targetName */.j)(target)} is tagged for the platform and holds nothing compiled: an optional extension was left out.`,
            ...(advice === undefined ? {} : { nextStep: advice.nextStep }),
            package: locked.name,
        });
    }
    return notes;
}
function resultOf({ folder, entry }, locked, milliseconds) {
    const { name, version } = entry;
    return {
        wheel: {
            name: entry.name,
            version: entry.version,
            filename: entry.filename,
            path: (0,external_node_path_.join)(folder, entry.filename),
            sha256: entry.sha256,
            sizeBytes: entry.sizeBytes,
            origin: 'built',
            source: entry.source,
            ...(entry.image ? { image: entry.image } : {}),
            requiredBy: locked.requiredBy,
        },
        libraries: entry.libraries.map((library) => ({ ...library, path: (0,external_node_path_.join)(folder, 'lib', library.soname) })),
        notes: entry.notes,
        record: { name, version, where: entry.where, ...(milliseconds === undefined ? {} : { milliseconds }) },
    };
}
/** At most `limit` at the same time, in the order in which they came. */
function limited(limit) {
    let running = 0;
    const waiting = [];
    return async (work) => {
        if (running >= limit)
            await new Promise((go) => void waiting.push(go));
        else
            running++;
        try {
            return await work();
        }
        finally {
            // The next in line takes this turn over.
            const next = waiting.shift();
            if (next)
                next();
            else
                running--;
        }
    };
}

;// CONCATENATED MODULE: ./build/wheels/compile/start.js
// The compiling of a run: begun as soon as it is known what has no wheel, finished beside the downloads.
















/** Begins to compile what of the selections has no fitting wheel. Asks nothing of Docker when that is nothing. */
async function startCompiling(selections, inputs, settings, context) {
    const stop = new AbortController();
    const inner = { ...context, signal: AbortSignal.any([context.signal, stop.signal]) };
    const scratch = (0,external_node_path_.join)(context.stores.temporary, `build-store-${(0,external_node_crypto_.randomUUID)()}`);
    const nothing = selections.every(({ unfit }) => unfit.length === 0);
    const work = nothing
        ? Promise.resolve(selections.map(({ target }) => nothingBuilt(target)))
        : compileAll(selections, inputs, await optionsOf(settings, inner), settings.cache ? inner : withBuiltStore(inner, scratch));
    work.catch(() => { }); // Thrown by `finish`.
    return {
        finish: () => work,
        async [Symbol.asyncDispose]() {
            stop.abort();
            await work.catch(() => { });
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
        },
    };
}
/** Begins to build everything for the targets by pip in their images. */
async function startAllInContainer(targets, inputs, settings, context) {
    const stop = new AbortController();
    const inner = { ...context, signal: AbortSignal.any([context.signal, stop.signal]) };
    const scratch = (0,external_node_path_.join)(context.stores.temporary, `build-all-${(0,external_node_crypto_.randomUUID)()}`);
    const options = await optionsOf(settings, inner);
    const shared = {
        options,
        settings: (await configuredIndexes(inputs, context)).settings,
        workshop: openWorkshop(options, inner),
    };
    const work = mapConcurrently(targets, options.parallel, inner.signal, (target, signal) => buildAllInContainer(inputs, target, (0,external_node_path_.join)(scratch, `${target.runtime.name}-${target.architecture}`), shared, {
        ...inner,
        signal,
    }));
    work.catch(() => { }); // Thrown by `finish`.
    return {
        finish: () => work,
        async [Symbol.asyncDispose]() {
            stop.abort();
            await work.catch(() => { });
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
        },
    };
}
function nothingBuilt(target) {
    return { target, wheels: [], systemLibraries: [], notes: [], builds: [] };
}
/** With `cache: false` what is built lies where it is gone with the run. */
function withBuiltStore(context, built) {
    return { ...context, stores: { ...context.stores, built } };
}
async function compileAll(selections, inputs, options, context) {
    const builds = openBuilds(options, await toolsOf(inputs, options, context), context);
    return Promise.all(selections.map(async ({ target, unfit }) => unfit.length === 0
        ? nothingBuilt(target)
        : builds.buildWheels(target, unfit.map((one) => one.package))));
}
/** Configuration as options of the builds. */
async function optionsOf(settings, context) {
    const { image, builder, beforeBuild } = settings;
    return {
        ...(image === undefined ? {} : { image }),
        ...(builder === undefined ? {} : { builder }),
        systemPackages: settings.systemPackages,
        ...(beforeBuild === undefined ? {} : { beforeBuild: await scriptText(beforeBuild, context.directory) }),
        timeoutMs: (settings.buildTimeout ?? 30) * 60_000,
        // A runner is thrown away; on a machine of one's own the kernel is not ours to change.
        mayRegisterEmulator: context.env['GITHUB_ACTIONS'] === 'true',
        parallel: (0,external_node_os_.availableParallelism)(),
        cache: settings.cache,
    };
}
/** The script of `before-build`: one line that names a file is a path; anything else is the script itself. */
async function scriptText(given, directory) {
    if (given.includes('\n'))
        return given;
    const path = (0,external_node_path_.resolve)(directory, given);
    const isFile = await (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
    if (isFile)
        return (0,promises_.readFile)(path, 'utf8');
    if (!/^[\w./-]+\.sh$/.test(given))
        return given;
    throw new errors/* Failure */.HR({
        code: 'file-not-found',
        message: `before-build: ${given} does not exist.`,
        nextStep: 'Check the path, which is relative to the working directory; or give the script itself.',
        input: 'before-build',
        file: given,
    });
}
/** What the builds use of this machine. */
async function toolsOf(inputs, options, context) {
    const { settings, env } = await configuredIndexes(inputs, context);
    const remote = options.cache ? await openActionsCache(context.env, context.log) : undefined;
    let uv;
    return {
        settings,
        async uv(args) {
            uv ??= ensureUv(context);
            const { command } = await uv;
            return runProcess(command, args, { env: uvOf(inputs, settings, env, context), signal: context.signal });
        },
        fetch: (file, path, packageName, signal) => download(file, path, packageName, { http: httpFor(context.env), signal, directory: context.directory }),
        ...(remote
            ? {
                remote: {
                    restore: async (key, folder) => (await remote.restore(folder, `lambda-layer-built-${key}`)) !== undefined,
                    save: async (key, folder) => void (await remote.save(folder, `lambda-layer-built-${key}`)),
                },
            }
            : {}),
    };
}
function uvOf(inputs, settings, env, context) {
    return {
        ...uvEnvironment(env, settings, inputs),
        UV_CACHE_DIR: context.stores.uv,
        ...(settings.findLinks.length > 0 ? { UV_FIND_LINKS: settings.findLinks.join(',') } : {}),
        ...(settings.noIndex ? { UV_NO_INDEX: '1' } : {}),
    };
}

;// CONCATENATED MODULE: ./build/run/compiling.js


/** Says what will be compiled, where and why, before anything is done. */
function sayWhatIsCompiled(verb, selections, config, context, draft) {
    if (config.build === 'container') {
        context.log.info('pip resolves and builds everything inside of the build image (build: container).');
    }
    const planned = plannedBuilds(selections, config, context);
    for (const { text } of planned)
        context.log.info(text);
    if (verb === 'plan')
        draft.built(planned.map(({ build }) => build));
}
/** Begins to compile what has no fitting wheel, beside the downloads; undefined when nothing has to be. */
async function startCompilation(selections, inputs, config, context) {
    if (config.build === 'container') {
        const targets = selections.map(({ target }) => target);
        return startAllInContainer(targets, inputs, config, context);
    }
    if (selections.every(({ unfit }) => unfit.length === 0))
        return undefined;
    return startCompiling(selections, inputs, config, context);
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./build/host/worker.js


/**
 * A thread for work that would hold up the event loop. Started by its first call; it does not keep the process alive
 * while it has nothing to do. Calls are answered one after the other.
 */
class WorkerThread {
    #url;
    #waiting = new Map();
    #signals = new WeakSet();
    #worker;
    #nextId = 0;
    /** @param url of a module that calls `serveRequests`. */
    constructor(url) {
        this.#url = url;
    }
    /**
     * @throws {Failure} as the worker does.
     * @throws {Interrupted} when the signal is aborted; the thread is ended with all that it was asked for.
     */
    async call(request, signal) {
        if (signal.aborted)
            throw new errors/* Interrupted */.j$({ cause: signal.reason });
        const worker = (this.#worker ??= this.#begin());
        const id = this.#nextId++;
        this.#endOn(signal);
        return new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve: (value) => resolve(value), reject });
            worker.ref();
            // eslint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows, this is a thread
            worker.postMessage({ id, request });
        });
    }
    /** One listener for all calls with the same signal, which there are many of at a time. */
    #endOn(signal) {
        if (this.#signals.has(signal))
            return;
        this.#signals.add(signal);
        signal.addEventListener('abort', () => this.#end(new errors/* Interrupted */.j$({ cause: signal.reason })), { once: true });
    }
    #begin() {
        // A small young generation collects the garbage of many small buffers early: the process stays small.
        const worker = new external_node_worker_threads_.Worker(this.#url, { resourceLimits: { maxYoungGenerationSizeMb: 2 } });
        worker.unref();
        worker.on('message', (answer) => {
            const waiting = this.#waiting.get(answer.id);
            this.#waiting.delete(answer.id);
            if (this.#waiting.size === 0)
                worker.unref();
            if ('value' in answer)
                waiting?.resolve(answer.value);
            else
                waiting?.reject('problems' in answer ? new errors/* Failure */.HR(answer.problems) : answer.error);
        });
        worker.on('error', (error) => this.#end(error));
        worker.on('exit', (code) => this.#end(new Error(`The worker thread ended with exit code ${code}`)));
        return worker;
    }
    #end(reason) {
        const worker = this.#worker;
        this.#worker = undefined;
        for (const waiting of this.#waiting.values())
            waiting.reject(reason);
        this.#waiting.clear();
        void worker?.removeAllListeners().terminate();
    }
}

;// CONCATENATED MODULE: ./build/inspect/examine.js


/**
 * One thread beside the event loop. Measured on 2 cores over 51 wheels of 71 MB with 7,604 files: about 1.2 s of work that
 * delays no download, in about 60 MB; two threads end no sooner and take more memory, and zlib's asynchronous functions
 * take twice the time for so many small entries.
 */
const thread = new WorkerThread(workerUrl(import.meta.url));
/** Beside this module as a source; in the bundle an entry of its own, in a folder. */
function workerUrl(here) {
    const name = here.endsWith('.ts') ? 'examine-worker.ts' : 'examine-worker/index.js';
    return new URL(name, here);
}
/**
 * What is to know of a wheel, looked at once and remembered by its SHA-256. Call it as soon as a wheel is on disk.
 * @throws {Failure} `corrupt-wheel`
 * @throws {Interrupted}
 */
async function examineWheel(wheel, context) {
    const remembered = facts(context.stores, 'wheel-facts-1');
    const known = await remembered.get(wheel.sha256);
    if (known)
        return known;
    const { path, filename } = wheel;
    const examined = await thread.call({ kind: 'wheel', path, filename }, context.signal);
    if (examined.kind !== 'wheel')
        throw new Error('The worker answered another question');
    await remembered.put(wheel.sha256, examined.facts);
    return examined.facts;
}
/** The ELF files among some entries of a zip, e.g. of one's own files in a layer. */
async function examineEntries(path, wanted, context) {
    if (wanted.length === 0)
        return [];
    const examined = await thread.call({ kind: 'entries', path, wanted }, context.signal);
    if (examined.kind !== 'entries')
        throw new Error('The worker answered another question');
    return examined.elfFiles;
}

;// CONCATENATED MODULE: ./build/run/examination.js

/** Looks at wheels as they arrive, while others are still under way. */
function startExamination(context) {
    const looks = new Map();
    const look = (wheel) => {
        if (looks.has(wheel.sha256))
            return;
        const facts = examineWheel(wheel, context);
        facts.catch(() => { }); // Said when the facts are asked for.
        looks.set(wheel.sha256, facts);
    };
    const facts = async () => new Map(await Promise.all([...looks].map(async ([sha256, known]) => [sha256, await known])));
    return {
        look,
        facts,
        async explain(error) {
            await facts();
            throw error;
        },
    };
}

;// CONCATENATED MODULE: ./build/run/failure.js

/** Whatever was thrown as something that can be reported: what came of an abort is an interruption, the unexpected a bug. */
function asFailure(error, { signal, log }) {
    if (signal.aborted)
        return new errors/* Interrupted */.j$({ cause: error });
    if (error instanceof errors/* Failure */.HR)
        return error;
    const said = error instanceof Error ? error.message : String(error);
    log.debug(error instanceof Error ? (error.stack ?? said) : said);
    return new Bug(said, { cause: error });
}
/** Something that should not be possible. */
class Bug extends errors/* Failure */.HR {
    name = 'Bug';
    exitCode = errors/* exitCodes */.hS.bug;
    constructor(said, options) {
        super({
            code: 'bug',
            message: `This is a bug of lambda-layer: ${said}`,
            nextStep: 'Please report it with what --verbose (or the runner’s debug mode) prints.',
        }, options);
    }
}

// EXTERNAL MODULE: ./build/formats/units.js
var units = __webpack_require__(9976);
;// CONCATENATED MODULE: ./build/host/aws/at-most.js
/** Work is done as it comes, but never more than `most` of it at once. */
function atMost(most) {
    const waiting = [];
    let running = 0;
    return async (work) => {
        if (running >= most)
            await new Promise((resolve) => waiting.push(resolve));
        running += 1;
        try {
            return await work();
        }
        finally {
            running -= 1;
            waiting.shift()?.();
        }
    };
}

;// CONCATENATED MODULE: ./build/host/aws/lambda.js
const pageSize = 50;
/** `directly` limits the calls that hold a whole zip in memory, several times over: as it is, in base64 and in JSON. */
function lambdaIn(clients, send, signal, directly) {
    const options = { abortSignal: signal };
    const inLayer = ({ layer, version }) => ({
        LayerName: layer,
        VersionNumber: version,
    });
    return {
        async listLayerVersions(layer, marker) {
            const { sdk, client } = await clients();
            const input = { LayerName: layer, MaxItems: pageSize, ...(marker === undefined ? {} : { Marker: marker }) };
            const answer = await send('lambda:ListLayerVersions', `layer ${layer}`, () => client.send(new sdk.ListLayerVersionsCommand(input), options));
            return page((answer.LayerVersions ?? []).map(summary), answer.NextMarker);
        },
        async getLayerVersion(ref) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetLayerVersion', ref.arn, () => client.send(new sdk.GetLayerVersionCommand(inLayer(ref)), options), { ResourceNotFoundException: undefined });
            const { CodeSha256 = '', CodeSize = 0, Location = '' } = answer?.Content ?? {};
            return (answer && {
                codeSha256: CodeSha256,
                codeSizeBytes: CodeSize,
                location: Location,
                runtimes: answer.CompatibleRuntimes ?? [],
                architectures: answer.CompatibleArchitectures ?? [],
            });
        },
        async getLayerVersionPolicy(ref) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetLayerVersionPolicy', ref.arn, () => client.send(new sdk.GetLayerVersionPolicyCommand(inLayer(ref)), options), { ResourceNotFoundException: undefined });
            return answer?.Policy;
        },
        async publishLayerVersion(layer, content, properties) {
            const { sdk, once } = await clients();
            const limited = content.kind === 'direct' ? directly : (work) => work();
            const work = () => once.send(new sdk.PublishLayerVersionCommand({
                LayerName: layer.name,
                Description: properties.description,
                CompatibleRuntimes: [...properties.runtimes],
                CompatibleArchitectures: [...properties.architectures],
                ...(properties.licenseInfo === undefined ? {} : { LicenseInfo: properties.licenseInfo }),
                Content: content.kind === 'direct'
                    ? { ZipFile: content.zip }
                    : {
                        S3Bucket: content.bucket,
                        S3Key: content.key,
                        ...(content.versionId === undefined ? {} : { S3ObjectVersion: content.versionId }),
                    },
            }), options);
            const answer = await limited(() => send('lambda:PublishLayerVersion', layer.arn, work));
            return {
                version: answer.Version ?? 0,
                arn: answer.LayerVersionArn ?? '',
                codeSha256: answer.Content?.CodeSha256 ?? '',
            };
        },
        async addLayerVersionPermission(ref, { id, principal, organizationId }) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:AddLayerVersionPermission', ref.arn, () => client.send(new sdk.AddLayerVersionPermissionCommand({
                ...inLayer(ref),
                StatementId: id,
                Action: 'lambda:GetLayerVersion',
                Principal: principal,
                ...(organizationId === undefined ? {} : { OrganizationId: organizationId }),
            }), options), { ResourceConflictException: 'exists' });
            return answer === 'exists' ? 'exists' : 'added';
        },
        async removeLayerVersionPermission(ref, statementId) {
            const { sdk, client } = await clients();
            await send('lambda:RemoveLayerVersionPermission', ref.arn, () => client.send(new sdk.RemoveLayerVersionPermissionCommand({ ...inLayer(ref), StatementId: statementId }), options), { ResourceNotFoundException: undefined });
        },
        async deleteLayerVersion(ref) {
            const { sdk, client } = await clients();
            await send('lambda:DeleteLayerVersion', ref.arn, () => client.send(new sdk.DeleteLayerVersionCommand(inLayer(ref)), options));
        },
        async listFunctionsAndVersions(marker) {
            const { sdk, client } = await clients();
            const input = {
                FunctionVersion: 'ALL',
                MaxItems: pageSize,
                ...(marker === undefined ? {} : { Marker: marker }),
            };
            const answer = await send('lambda:ListFunctions', '*', () => client.send(new sdk.ListFunctionsCommand(input), options));
            return page((answer.Functions ?? []).map(functionOf), answer.NextMarker);
        },
        async getFunction(name, arn = name) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:GetFunctionConfiguration', arn, () => client.send(new sdk.GetFunctionConfigurationCommand({ FunctionName: name }), options), { ResourceNotFoundException: undefined });
            return answer && functionOf(answer);
        },
        async listFunctionVersions(arn, marker) {
            const { sdk, client } = await clients();
            const input = { FunctionName: arn, MaxItems: pageSize, ...(marker === undefined ? {} : { Marker: marker }) };
            const answer = await send('lambda:ListVersionsByFunction', arn, () => client.send(new sdk.ListVersionsByFunctionCommand(input), options));
            return page((answer.Versions ?? []).map(functionOf), answer.NextMarker);
        },
        async updateFunctionLayers(arn, layers, revisionId) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:UpdateFunctionConfiguration', arn, () => client.send(new sdk.UpdateFunctionConfigurationCommand({
                FunctionName: arn,
                Layers: [...layers],
                RevisionId: revisionId,
            }), options), { PreconditionFailedException: 'conflict', ResourceConflictException: 'conflict' });
            return answer === 'conflict' ? answer : functionOf(answer);
        },
        async publishFunctionVersion(arn, revisionId) {
            const { sdk, client } = await clients();
            const answer = await send('lambda:PublishVersion', arn, () => client.send(new sdk.PublishVersionCommand({ FunctionName: arn, RevisionId: revisionId }), options), { PreconditionFailedException: 'conflict', ResourceConflictException: 'conflict' });
            return answer === 'conflict' ? answer : 'published';
        },
    };
}
const page = (items, nextMarker) => nextMarker === undefined || nextMarker === '' ? { items } : { items, nextMarker };
function summary(item) {
    return {
        version: item.Version ?? 0,
        arn: item.LayerVersionArn ?? '',
        description: item.Description ?? '',
        runtimes: item.CompatibleRuntimes ?? [],
        architectures: item.CompatibleArchitectures ?? [],
        licenseInfo: item.LicenseInfo ?? '',
    };
}
function functionOf(answer) {
    const arn = answer.FunctionArn ?? '';
    return {
        name: answer.FunctionName ?? '',
        arn: /^(arn:[^:]+:lambda:[^:]+:\d+:function:[^:]+)/.exec(arn)?.[1] ?? arn,
        version: answer.Version ?? '$LATEST',
        runtime: answer.Runtime,
        architectures: answer.Architectures ?? ['x86_64'],
        packageType: answer.PackageType ?? 'Zip',
        layers: (answer.Layers ?? []).map((layer) => ({ arn: layer.Arn ?? '', codeSizeBytes: layer.CodeSize ?? 0 })),
        revisionId: answer.RevisionId ?? '',
        lastUpdateStatus: answer.LastUpdateStatus ?? 'Successful',
        lastUpdateReason: answer.LastUpdateStatusReason ?? '',
        codeSizeBytes: answer.CodeSize ?? 0,
        codeSha256: answer.CodeSha256 ?? '',
    };
}

;// CONCATENATED MODULE: ./build/host/aws/calls.js
// The one table of what is called at AWS. The clients refuse a write in a dry run by it, errors name actions from it,
// and the IAM policy that a user needs is made from it.
// Actions and resource types: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
// and its sisters for S3, Systems Manager, STS and tagging.
const read = (resource, ...actions) => ({ writes: false, resource, actions });
const write = (resource, ...actions) => ({ writes: true, resource, actions });
const calls = {
    'sts:GetCallerIdentity': read('none'),
    'tag:GetResources': read('any', 'tag:GetResources'),
    'lambda:ListLayerVersions': read('any', 'lambda:ListLayerVersions'),
    'lambda:GetLayerVersion': read('layer-version', 'lambda:GetLayerVersion'),
    'lambda:GetLayerVersionPolicy': read('layer-version', 'lambda:GetLayerVersionPolicy'),
    'lambda:PublishLayerVersion': write('layer', 'lambda:PublishLayerVersion'),
    'lambda:AddLayerVersionPermission': write('layer-version', 'lambda:AddLayerVersionPermission'),
    'lambda:RemoveLayerVersionPermission': write('layer-version', 'lambda:RemoveLayerVersionPermission'),
    'lambda:DeleteLayerVersion': write('layer-version', 'lambda:DeleteLayerVersion'),
    'lambda:ListFunctions': read('any', 'lambda:ListFunctions'),
    'lambda:GetFunctionConfiguration': read('function', 'lambda:GetFunctionConfiguration'),
    'lambda:ListVersionsByFunction': read('function', 'lambda:ListVersionsByFunction'),
    'lambda:UpdateFunctionConfiguration': write('function', 'lambda:UpdateFunctionConfiguration'),
    'lambda:PublishVersion': write('function', 'lambda:PublishVersion'),
    's3:HeadBucket': read('bucket', 's3:ListBucket'),
    's3:HeadObject': read('object', 's3:GetObject', 's3:GetObjectVersion'),
    's3:PutObject': write('object', 's3:PutObject'),
    's3:MultipartUpload': write('object', 's3:PutObject', 's3:AbortMultipartUpload'),
    's3:CopyObject': write('object', 's3:PutObject', 's3:GetObject'),
    's3:DeleteObject': write('object', 's3:DeleteObject'),
    'ssm:GetParameter': read('parameter', 'ssm:GetParameter'),
    'ssm:PutParameter': write('parameter', 'ssm:PutParameter'),
};

;// CONCATENATED MODULE: ./build/host/aws/failure.js


/** A call that AWS did not do, in words that its user can act on. */
class ServiceFailure extends errors/* Failure */.HR {
    /** The service's own name of the error, e.g. `ResourceConflictException`. */
    errorName;
    /** Status of the answer; undefined when none came. */
    status;
    /** True when the call may have taken effect all the same: nobody answered, or the answer could not be read. */
    ambiguous;
    constructor(problem, details, cause) {
        super(problem, { cause });
        this.errorName = details.errorName;
        this.status = details.status;
        this.ambiguous = details.ambiguous;
    }
}
/** Problems that are the declaration's fault, and hold for the run as a whole. */
const declaredWrong = new Set([
    'region-unavailable',
    'no-credentials',
    'credentials-expired',
    'credentials-refused',
]);
const expired = {
    code: 'credentials-expired',
    what: 'the credentials have expired',
    nextStep: 'Get new ones and run again: what was done stands, and the next run goes on from there. For long builds, set `role-duration-seconds` of aws-actions/configure-aws-credentials.',
};
const failure_refused = {
    code: 'credentials-refused',
    what: 'the credentials are not accepted there',
    nextStep: 'Check the access key, and that the region is enabled in the account (opt-in regions are off at first) and belongs to the partition of the credentials.',
};
const failure_missing = {
    code: 'no-credentials',
    what: 'no AWS credentials were found',
    nextStep: 'Run aws-actions/configure-aws-credentials before this step, or set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
};
const byName = {
    ExpiredToken: expired,
    ExpiredTokenException: expired,
    RequestExpired: expired,
    TokenRefreshRequired: expired,
    InvalidClientTokenId: failure_refused,
    UnrecognizedClientException: failure_refused,
    AuthFailure: failure_refused,
    InvalidAccessKeyId: failure_refused,
    InvalidToken: failure_refused,
    SignatureDoesNotMatch: failure_refused,
    InvalidSignatureException: failure_refused,
    CredentialsProviderError: failure_missing,
    CodeStorageExceededException: {
        code: 'code-storage-full',
        what: 'the code storage of the account in this region is used up',
        nextStep: 'Delete old versions (`keep-versions` does it at every run), or ask AWS for more code storage.',
    },
    PolicyLengthExceededException: {
        code: 'policy-too-long',
        what: 'the policy of the layer version would become too long',
        nextStep: 'Share with the organization (`o-…`) instead of with many accounts.',
    },
};
const networkCodes = new Set([
    'ECONNRESET',
    'ECONNREFUSED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_STREAM_PREMATURE_CLOSE',
]);
/** The name that a service gave to an error, whatever the protocol. */
function errorName(error) {
    const { name, Code } = error;
    return name !== undefined && name !== 'Error' && !/^\d+$/.test(name) ? name : (Code ?? name ?? 'Error');
}
const errorStatus = (error) => {
    const { $metadata, $response } = error;
    return $metadata?.httpStatusCode ?? $response?.statusCode;
};
/** An answer that ended too early or is not what the protocol promises. */
function isUnreadable(error) {
    if (error instanceof SyntaxError)
        return true;
    const { name, message = '', $response } = error;
    const status = errorStatus(error) ?? $response?.statusCode;
    return ((status === 200 || status === 201) &&
        (name === 'Error' || name === 'TypeError' || /unexpected|parse|aborted/i.test(message)));
}
const networkCode = (error) => {
    const { code, cause } = error;
    if (typeof code === 'string' && (networkCodes.has(code) || code === 'ENOTFOUND'))
        return code;
    return cause === undefined || cause === error ? undefined : networkCode(cause);
};
/** Stands in ARNs for the account of the caller, where it was not asked for yet. */
const callersAccount = '{account}';
/** Turns what a client threw into a failure that names the action, the resource and the caller. */
async function translate(error, sent, whoami, signal) {
    if (error instanceof errors/* Failure */.HR)
        return error;
    if (signal.aborted)
        return new errors/* Interrupted */.j$({ cause: error });
    const name = errorName(error);
    const status = errorStatus(error);
    const network = networkCode(error);
    const isDenied = status === 403 || /^(AccessDenied|Forbidden)/.test(name);
    const caller = isDenied && byName[name] === undefined ? await whoami() : undefined;
    const resource = sent.resource.replaceAll(callersAccount, caller?.accountId ?? '*');
    const where = `${sent.call} on ${resource} in ${sent.region}`;
    const said = error.message ?? '';
    const failure = (explained, ambiguous = false) => new ServiceFailure({ code: explained.code, message: `${where}: ${explained.what}.`, nextStep: explained.nextStep }, { errorName: name, status, ambiguous }, error);
    const known = byName[name];
    if (known)
        return failure(known);
    if (isDenied) {
        const actions = calls[sent.call].actions.join(' and ') || sent.call;
        return failure({
            code: 'access-denied',
            what: `${caller?.arn ?? 'the caller'} is not allowed ${actions} on ${resource}${said === '' ? '' : ` (${oneLine(said)})`}`,
            nextStep: `Allow ${actions} on ${resource}; \`lambda-layer policy\` prints all that this configuration needs.`,
        });
    }
    if (network === 'ENOTFOUND') {
        return failure({
            code: 'region-unavailable',
            what: 'its endpoint does not exist, so the region may not exist either',
            nextStep: 'Check the name of the region and this machine’s network.',
        });
    }
    if (status === 429 || /Throttl|TooManyRequests|SlowDown|RequestLimitExceeded/.test(name)) {
        return failure({
            code: 'throttled',
            what: 'the service goes on refusing because of too many requests',
            nextStep: 'Run again later: what was done stands. Fewer runs at once on the account help.',
        });
    }
    if (network !== undefined || name === 'TimeoutError' || isUnreadable(error)) {
        const what = `no whole answer came, after several attempts (${network ?? name}${said === '' ? '' : `: ${oneLine(said)}`})`;
        return failure({ code: 'service-unreachable', what, nextStep: 'Run again: what was done stands.' }, true);
    }
    if (status !== undefined && status >= 500) {
        const what = `the service failed with ${status} ${name}, after several attempts`;
        return failure({ code: 'service-error', what, nextStep: 'Run again: what was done stands.' }, true);
    }
    if (status !== undefined || error.$metadata !== undefined) {
        return failure({
            code: 'refused-by-service',
            what: `the service refuses it: ${name}${said === '' ? '' : `: ${oneLine(said)}`}`,
            nextStep: 'Correct what the message names, and run again.',
        });
    }
    return error instanceof Error ? error : new Error(String(error), { cause: error });
}
const oneLine = (text) => text.replaceAll(/\s+/g, ' ').replace(/\.$/, '').slice(0, 500);

;// CONCATENATED MODULE: ./build/host/aws/send.js




/** Answers that cannot be read are asked for again so often; what makes something new each time never is. */
const attempts = 4;
const unrepeatable = new Set(['lambda:PublishLayerVersion']);
function sender({ region, readOnly, signal, onCall, whoami }) {
    return async (call, resource, work, expected) => {
        if (readOnly && calls[call].writes)
            throw new Error(`${call} is a write, and this run is to make none`);
        const sent = { call, region, resource };
        for (let attempt = 1;; attempt += 1) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            onCall(sent);
            try {
                return await work();
            }
            catch (error) {
                const answers = expected ?? {};
                for (const key of [errorName(error), String(errorStatus(error))]) {
                    if (Object.hasOwn(answers, key))
                        return answers[key];
                }
                if (isUnreadable(error) && attempt < attempts && !unrepeatable.has(call)) {
                    await (0,external_node_timers_promises_.setTimeout)(attempt * 50);
                    continue;
                }
                throw await translate(error, sent, whoami, signal);
            }
        }
    };
}

;// CONCATENATED MODULE: ./build/host/aws/storage.js



/**
 * From here on the object is sent in parts, several at once, as AWS advises:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html
 */
const partsFromBytes = 100 * 1024 * 1024;
const partBytes = 16 * 1024 * 1024;
const partsAtOnce = 4;
const putAttempts = 5;
/** User metadata that carries the hash where S3 keeps only a hash of the parts' hashes. */
const hashKey = 'sha256';
function storageIn(clients, send, signal, delayScale) {
    const options = { abortSignal: signal };
    const bodyOf = (content) => (0,external_node_fs_.createReadStream)(content.path);
    const stored = (content, versionId) => ({
        sizeBytes: content.sizeBytes,
        sha256: content.sha256,
        ...storage_versionOf(versionId),
    });
    /** A stream can be sent only once, which is why the SDK tries it only once, and why it is tried again here. */
    async function again(work) {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await work();
            }
            catch (error) {
                const status = errorStatus(error);
                const isLost = status === undefined || status >= 500 || status === 429 || status === 200;
                // 409: two conditional writes of one key at once; the one that lost is to try again.
                if (signal.aborted ||
                    attempt >= putAttempts ||
                    !(isLost || status === 409 || errorName(error) === 'RequestTimeout')) {
                    throw error;
                }
                await (0,external_node_timers_promises_.setTimeout)(Math.random() * 100 * 2 ** attempt * delayScale, undefined, { signal });
            }
        }
    }
    return {
        async headBucket(bucket, arn) {
            const { sdk, client } = await clients();
            let region;
            const answer = await send('s3:HeadBucket', arn, async () => {
                try {
                    return await client.send(new sdk.HeadBucketCommand({ Bucket: bucket }), options);
                }
                catch (error) {
                    region = regionHeader(error);
                    throw error;
                }
            }, { '301': 'elsewhere', '400': 'elsewhere', '403': 'hidden', '404': 'missing' });
            if (answer === 'missing')
                return { kind: 'missing' };
            if (answer === 'hidden')
                return { kind: 'hidden', region };
            return { kind: 'there', region: answer === 'elsewhere' ? (region ?? 'another region') : answer.BucketRegion };
        },
        async headObject({ bucket, key, arn }) {
            const { sdk, client } = await clients();
            const answer = await send('s3:HeadObject', arn, () => client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }), options), 
            // Without the right to list the bucket, an absent object is answered by 403.
            { '404': undefined, '403': 'hidden' });
            if (answer === undefined || answer === 'hidden')
                return answer;
            const sha256 = wholeSha256(answer.ChecksumSHA256) ?? answer.Metadata?.[hashKey];
            return {
                sizeBytes: answer.ContentLength ?? 0,
                ...(sha256 === undefined ? {} : { sha256 }),
                ...storage_versionOf(answer.VersionId),
            };
        },
        async putFile({ bucket, key, arn }, content, ifAbsent) {
            const { sdk, client } = await clients();
            const input = {
                Bucket: bucket,
                Key: key,
                ContentType: 'application/zip',
                Metadata: { [hashKey]: content.sha256 },
                ...(ifAbsent ? { IfNoneMatch: '*' } : {}),
            };
            const expected = { '412': 'exists' };
            if (content.sizeBytes < partsFromBytes) {
                const answer = await send('s3:PutObject', arn, () => again(() => client.send(new sdk.PutObjectCommand({
                    ...input,
                    Body: bodyOf(content),
                    ContentLength: content.sizeBytes,
                    ChecksumSHA256: Buffer.from(content.sha256, 'hex').toString('base64'),
                }), options)), expected);
                return answer === 'exists' ? answer : stored(content, answer.VersionId);
            }
            const { Upload } = await Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(861), __webpack_require__.e(711), __webpack_require__.e(358)]).then(__webpack_require__.t.bind(__webpack_require__, 2358, 19));
            const answer = await send('s3:MultipartUpload', arn, () => {
                const upload = new Upload({
                    client,
                    params: { ...input, Body: bodyOf(content), ChecksumAlgorithm: 'SHA256' },
                    partSize: partBytes,
                    queueSize: partsAtOnce,
                });
                signal.addEventListener('abort', () => void upload.abort(), { once: true });
                return upload.done();
            }, expected);
            return answer === 'exists' ? answer : stored(content, answer.VersionId);
        },
        async copyObject(from, to, content) {
            const { sdk, client } = await clients();
            const answer = await send('s3:CopyObject', to.arn, () => client.send(new sdk.CopyObjectCommand({
                Bucket: to.bucket,
                Key: to.key,
                CopySource: `${from.bucket}/${from.key.split('/').map(encodeURIComponent).join('/')}`,
                ChecksumAlgorithm: 'SHA256',
            }), options), { '403': 'refused', '404': 'refused', '400': 'refused', '301': 'refused' });
            return answer === 'refused' ? answer : stored(content, answer.VersionId);
        },
        async deleteObject({ bucket, key, arn }) {
            const { sdk, client } = await clients();
            await send('s3:DeleteObject', arn, () => client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }), options));
        },
    };
}
/** A bucket whose versioning was suspended answers `null`, which names no version that could be asked for. */
const storage_versionOf = (versionId) => versionId === undefined || versionId === '' || versionId === 'null' ? {} : { versionId };
/** The checksum of an object sent in parts ends in `-<parts>` and is a hash of hashes. */
function wholeSha256(base64) {
    if (base64 === undefined || !/^[A-Za-z0-9+/]{43}=$/.test(base64))
        return undefined;
    return Buffer.from(base64, 'base64').toString('hex');
}
function regionHeader(error) {
    const { $response } = error;
    return $response?.headers?.['x-amz-bucket-region'];
}

;// CONCATENATED MODULE: ./build/host/aws.js







const connectionTimeoutMs = 6_000;
/** Publishing a large layer from S3 is silent for a long time. */
const silenceTimeoutMs = 180_000;
const connectionsAtOnce = 50;
function connectAws(options) {
    const { env, log, signal, account, onCall = () => { }, readOnly = false } = options;
    for (const name of ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'])
        if (env[name])
            log.mask(env[name]);
    const patience = { attempts: attemptsFrom(env), delayScale: 1, ...options.patience };
    const agents = agentsOf(env);
    const directly = atMost(2);
    const rates = new Map();
    const rate = (region) => kept(rates, region, async () => new (await Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 7579))).SharedRate(patience.delayScale));
    /** Resolved by the first client and shared: an assumed role is assumed once, not once a client. */
    let credentials;
    const settings = async (region) => ({
        region,
        requestHandler: {
            httpAgent: agents.http,
            httpsAgent: agents.https,
            connectionTimeout: connectionTimeoutMs,
            socketTimeout: silenceTimeoutMs,
        },
        ...(account && { endpoint: account.endpoint }),
        ...(account ? { credentials: account } : credentials === undefined ? {} : { credentials }),
        customUserAgent: 'lambda-layer-action',
        logger: {
            debug() { },
            info() { },
            warn: sentences(log),
            error: sentences(log),
        },
    });
    const shareCredentials = (client) => {
        credentials ??= client.config.credentials;
    };
    const retries = async (region) => {
        const { adaptive } = await Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 7579));
        return { retryStrategy: adaptive(await rate(region), patience) };
    };
    const lambdaClients = new Map();
    const lambdaClient = (region) => kept(lambdaClients, region, async () => {
        const [sdk, { adaptive, onlyThrottles }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(861), __webpack_require__.e(696)]).then(__webpack_require__.t.bind(__webpack_require__, 1696, 19)),
            Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 7579)),
        ]);
        const shared = await rate(region);
        const client = new sdk.LambdaClient({ ...(await settings(region)), retryStrategy: adaptive(shared, patience) });
        shareCredentials(client);
        const once = new sdk.LambdaClient({ ...(await settings(region)), retryStrategy: onlyThrottles(shared, patience) });
        return { sdk, client, once };
    });
    const storageClients = new Map();
    const storageClient = (region) => kept(storageClients, region, async () => {
        const [sdk, { adaptive, SharedRate: Rate }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(861), __webpack_require__.e(711)]).then(__webpack_require__.t.bind(__webpack_require__, 3711, 19)),
            Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 7579)),
        ]);
        const isLocal = account !== undefined || Boolean(env['AWS_ENDPOINT_URL'] ?? env['AWS_ENDPOINT_URL_S3']);
        const client = new sdk.S3Client({
            ...(await settings(region)),
            retryStrategy: adaptive(new Rate(Math.min(patience.delayScale, 0.03)), patience),
            // A server at an address of one's own has no name for each bucket.
            ...(isLocal ? { forcePathStyle: true } : {}),
            // Every object is sent with its SHA-256; a second checksum would only cost time.
            requestChecksumCalculation: 'WHEN_REQUIRED',
            responseChecksumValidation: 'WHEN_REQUIRED',
        });
        shareCredentials(client);
        return { sdk, client };
    });
    let identity;
    const identityIn = (region) => (identity ??= (async () => {
        const sdk = await Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
        const client = new sdk.STSClient({ ...(await settings(region)), ...(await retries(region)) });
        shareCredentials(client);
        const send = sendIn(region, async () => undefined);
        const answer = await send('sts:GetCallerIdentity', 'the caller', () => client.send(new sdk.GetCallerIdentityCommand({}), { abortSignal: signal }));
        return { accountId: answer.Account ?? '', arn: answer.Arn ?? '' };
    })());
    const sendIn = (region, whoami) => sender({ region, readOnly, signal, onCall, whoami });
    const send = (region) => sendIn(region, () => identityIn(region).catch(() => undefined));
    return {
        identity: identityIn,
        lambda: (region) => lambdaIn(() => lambdaClient(region), send(region), signal, directly),
        storage: (region) => storageIn(() => storageClient(region), send(region), signal, patience.delayScale),
        parameters: (region) => ({
            async getParameter(name, arn) {
                const { sdk, client } = await parameterClient(region);
                const answer = await send(region)('ssm:GetParameter', arn, () => client.send(new sdk.GetParameterCommand({ Name: name }), { abortSignal: signal }), { ParameterNotFound: undefined });
                return answer?.Parameter?.Value;
            },
            async putParameter(name, arn, value, description) {
                const { sdk, client } = await parameterClient(region);
                await send(region)('ssm:PutParameter', arn, () => client.send(new sdk.PutParameterCommand({
                    Name: name,
                    Value: value,
                    Description: description,
                    Type: 'String',
                    Overwrite: true,
                }), { abortSignal: signal }));
            },
        }),
        async functionsByTag(region, key, value) {
            const sdk = await Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(861), __webpack_require__.e(59)]).then(__webpack_require__.t.bind(__webpack_require__, 5059, 19));
            const client = new sdk.ResourceGroupsTaggingAPIClient({ ...(await settings(region)), ...(await retries(region)) });
            shareCredentials(client);
            const arns = [];
            let token;
            do {
                const answer = await send(region)('tag:GetResources', `tag ${key}=${value}`, () => client.send(new sdk.GetResourcesCommand({
                    ResourceTypeFilters: ['lambda:function'],
                    TagFilters: [{ Key: key, Values: [value] }],
                    ...(token === undefined ? {} : { PaginationToken: token }),
                }), { abortSignal: signal }));
                arns.push(...(answer.ResourceTagMappingList ?? []).flatMap(({ ResourceARN }) => ResourceARN ?? []));
                token = answer.PaginationToken === '' ? undefined : answer.PaginationToken;
            } while (token !== undefined);
            return arns.sort();
        },
        close() {
            agents.http.destroy();
            agents.https.destroy();
        },
    };
    async function parameterClient(region) {
        const sdk = await Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(861), __webpack_require__.e(736)]).then(__webpack_require__.t.bind(__webpack_require__, 4736, 19));
        const client = new sdk.SSMClient({ ...(await settings(region)), ...(await retries(region)) });
        shareCredentials(client);
        return { sdk, client };
    }
}
/** The region that the environment or its profile names, as every AWS tool finds it; undefined for none. */
async function environmentRegion(env) {
    const named = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
    if (named !== undefined && named !== '')
        return named;
    const { STSClient } = await Promise.all(/* import() */[__webpack_require__.e(609), __webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
    return new STSClient({}).config.region().catch(() => undefined);
}
/** Of what the SDK logs, the sentences: its objects hold whole requests and answers. */
function sentences(log) {
    return (...said) => {
        for (const one of said)
            if (typeof one === 'string')
                log.debug(one);
    };
}
function kept(values, key, make) {
    const found = values.get(key) ?? make();
    values.set(key, found);
    return found;
}
/** The variables of every AWS tool: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
function attemptsFrom(env) {
    const given = env['AWS_MAX_ATTEMPTS'];
    return given !== undefined && /^[1-9]\d?$/.test(given) ? Number(given) : 8;
}
/** Connections that honour the proxy and the CA bundle of the environment, which the SDK does not do by itself. */
function agentsOf(env) {
    const bundle = env['AWS_CA_BUNDLE'];
    const shared = { keepAlive: true, maxSockets: connectionsAtOnce };
    return {
        // Only endpoints of one's own are without TLS, and those are near.
        http: new external_node_http_.Agent(shared),
        https: new ProxiedAgent({ ...shared, ...(bundle ? { ca: (0,external_node_fs_.readFileSync)(bundle) } : {}) }, env),
    };
}

;// CONCATENATED MODULE: ./build/host/http-range.js




const http_range_mostTries = 4;
/**
 * A file behind HTTP, read in parts.
 * @throws {HttpFailure} when it cannot be had, or the server gives no part of a file.
 */
async function httpRangeSource(url, http, signal) {
    // One byte tells the size, also where HEAD is not allowed, as with a signed URL.
    const first = await http_range_trying(signal, async () => {
        const response = await http.get(url, { range: 'bytes=0-0' }, signal);
        const total = rangeOf(response)?.total;
        response.body.destroy();
        return { total, validator: http_range_validatorOf(response) };
    });
    const { total: sizeBytes, validator } = first;
    if (sizeBytes === undefined) {
        throw new HttpFailure({
            code: 'no-ranges',
            message: `${shownUrl(new URL(url))}: the server gives the whole file only, and a layer is read in parts here.`,
            nextStep: 'Download the file and name its path.',
        }, { transient: false });
    }
    return {
        sizeBytes,
        read: (offset, lengthBytes) => lengthBytes === 0
            ? Promise.resolve(Buffer.alloc(0))
            : http_range_trying(signal, async () => {
                const range = `bytes=${offset}-${offset + lengthBytes - 1}`;
                const response = await http.get(url, validator === undefined ? { range } : { range, 'if-range': validator }, signal);
                const got = rangeOf(response);
                if (got?.start !== offset || got.total !== sizeBytes) {
                    response.body.destroy();
                    throw new HttpFailure({
                        code: 'connection-broken',
                        message: `${shownUrl(new URL(url))} changed on the server while it was read.`,
                    }, { transient: true });
                }
                return readBody(response, lengthBytes);
            }),
    };
}
/** https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
function rangeOf({ status, headers }) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    return status !== 206 || start === undefined ? undefined : { start: Number(start), total: Number(total) };
}
/** A strong validator, by which the parts are known to be of one file. */
function http_range_validatorOf({ headers }) {
    const { etag } = headers;
    return etag === undefined || etag.startsWith('W/') ? undefined : etag;
}
async function http_range_trying(signal, work) {
    for (let tries = 1;; tries++) {
        try {
            return await work();
        }
        catch (error) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            if (!(error instanceof HttpFailure) || !error.transient || tries === http_range_mostTries)
                throw error;
            await waitBeforeRetry(tries, error.retryAfterMs, signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/inspect/distributions.js
// Which distributions lie in a tree of files, and which files are theirs.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/


const metadataFolder = /^(?:(.*)\/)?([^/]+?)-([^/-]+?)(?:-py\d[\d.]*)?\.(?:dist-info|egg-info)\//;
/** Where Lambda's Python looks: https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html */
const layerRoot = /^python(?:\/lib\/python3\.\d+\/site-packages)?$/;
/**
 * The distributions of a tree, sorted by name. Those inside another package (vendored) are its files, no distributions.
 * Outside the folders of a layer only the topmost count: the tree of a function, a site-packages folder.
 */
function findDistributions(paths) {
    const found = new Map();
    for (const path of paths) {
        const match = metadataFolder.exec(path);
        if (!match)
            continue;
        const [folder, root = '', name = '', version = ''] = match;
        const key = folder.slice(0, -1);
        if (!found.has(key))
            found.set(key, { name: normalizeName(name), version, root, metadataFolder: key });
    }
    const all = [...found.values()];
    const inLayer = all.filter(({ root }) => layerRoot.test(root));
    const depth = (root) => (root === '' ? 0 : root.split('/').length);
    const least = Math.min(...all.map(({ root }) => depth(root)));
    const counted = inLayer.length > 0 ? inLayer : all.filter(({ root }) => depth(root) === least);
    return counted.sort((a, b) => distributions_compareText(a.name, b.name) || distributions_compareText(a.metadataFolder, b.metadataFolder));
}
/**
 * The paths that a RECORD names, relative to the top of the tree. Those that lead out of it are left out.
 * Undefined when it is no RECORD.
 */
function recordedPaths(record, root) {
    try {
        return parseRecord(record, 'RECORD').flatMap(({ path }) => {
            const placed = path.startsWith('/') ? undefined : joined(root, path);
            return placed === undefined ? [] : [placed];
        });
    }
    catch {
        return undefined;
    }
}
/**
 * The index of each file's distribution, in the order of `paths`; undefined for files of none.
 * Without its RECORD a distribution gets what is named like it, which is right for most.
 */
function distributions_attribute(paths, distributions, records) {
    const byRecord = new Map();
    const byFolder = new Map();
    distributions.forEach((one, index) => {
        byFolder.set(one.metadataFolder, index);
        const recorded = recordedPaths(records.get(one) ?? '', one.root);
        for (const path of recorded ?? [])
            if (!byRecord.has(path))
                byRecord.set(path, index);
        if (recorded && recorded.length > 0)
            return;
        const base = one.root === '' ? '' : `${one.root}/`;
        for (const folder of [one.name, `${one.name}.libs`])
            byFolder.set(`${base}${folder}`, index);
    });
    const named = (path) => {
        for (const [folder, index] of topFolders(path, distributions)) {
            const owner = byFolder.get(folder) ?? byFolder.get(index);
            if (owner !== undefined)
                return owner;
        }
        return undefined;
    };
    return paths.map((path) => byRecord.get(path) ?? byRecord.get(distributions_sourceOf(path)) ?? named(path));
}
/** The folder below each root that a path lies in, as it is and as a name would be normalized. */
function* topFolders(path, distributions) {
    for (const root of new Set(distributions.map((one) => one.root))) {
        const base = root === '' ? '' : `${root}/`;
        if (!path.startsWith(base))
            continue;
        const [first = ''] = path.slice(base.length).split('/', 1);
        const bare = first.replace(/\.py$|\.(?:cpython|abi3)[^/]*\.so$|\.so$/, '');
        const normal = bare.endsWith('.libs') ? `${normalizeName(bare.slice(0, -5))}.libs` : normalizeName(bare);
        yield [`${base}${first}`, `${base}${normal}`];
    }
}
/** `a/__pycache__/b.cpython-313.pyc` → `a/b.py`; another path as it is. */
function distributions_sourceOf(path) {
    return path.replace(/(^|\/)__pycache__\/([^/]+?)\.[^/]+\.pyc$/, '$1$2.py');
}
/** Undefined when the path leads out of the tree. */
function joined(root, path) {
    const parts = root === '' ? [] : root.split('/');
    for (const part of path.replaceAll('\\', '/').split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** By code units, the same on every machine. */
function distributions_compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/inspect/metadata-head.js
// What an inventory takes from METADATA.
// https://packaging.python.org/en/latest/specifications/core-metadata/

const longest = 200;
/** What a distribution says of itself. The expression counts more than the classifiers, and those more than free text. */
function describeMetadata(metadata) {
    const headers = parseHeaders(metadata);
    const values = (name) => valuesOf(headers, name);
    const classified = values('classifier')
        .filter((text) => text.startsWith('License ::'))
        .map((text) => text.split('::').at(-1)?.trim() ?? '')
        .filter((text) => text !== '' && text !== 'OSI Approved');
    const licence = values('license-expression')[0] ?? (classified.length > 0 ? classified.join(', ') : values('license')[0]);
    const [summary] = values('summary');
    return {
        ...(licence === undefined || licence === '' || licence === 'UNKNOWN' ? {} : { licence: firstLine(licence) }),
        ...(summary === undefined || summary === '' ? {} : { summary: firstLine(summary) }),
    };
}
function firstLine(text) {
    return text.split('\n', 1)[0]?.slice(0, longest) ?? '';
}

;// CONCATENATED MODULE: ./build/inspect/read-inventory.js






/** Enough of a METADATA for its head: name, licence and summary stand before the long description. */
const headBytes = 2_048;
/** Metadata files nearer to each other than this come in one read: a round trip costs more than the bytes between. */
const gapBytes = 4_096;
const readsAtOnce = 12;
/**
 * What is in a zip, from its central directory and the RECORD and METADATA of its packages: never the whole.
 * @throws {ZipRefusal} when it is no zip, or is damaged.
 */
async function readInventory(source, options) {
    const counted = counting(source);
    const entries = await readCentralDirectory(counted.source, options.name);
    const files = entries.filter(({ kind }) => kind !== 'directory').sort((a, b) => read_inventory_compareText(a.path, b.path));
    const distributions = findDistributions(files.map(({ path }) => path));
    const { budgetBytes = Number.POSITIVE_INFINITY } = options;
    const left = { ...options, budgetBytes: budgetBytes - counted.readBytes() };
    const texts = await readMetadata(counted.source, files, distributions, left);
    return {
        ...assemble(options.name, files, distributions, texts),
        sizeBytes: source.sizeBytes,
        readBytes: counted.readBytes(),
    };
}
/** Puts files, distributions and their metadata together. `files` are sorted by path. */
function assemble(source, files, distributions, { records, heads }) {
    const owners = distributions_attribute(files.map(({ path }) => path), distributions, records);
    const sums = distributions.map(() => ({ sizeBytes: 0, unzippedSizeBytes: 0, files: 0 }));
    const listed = files.map(({ path, sizeBytes, compressedSizeBytes, crc32 }, index) => {
        const owner = owners[index];
        const sum = owner === undefined ? undefined : sums[owner];
        if (sum) {
            sum.sizeBytes += compressedSizeBytes;
            sum.unzippedSizeBytes += sizeBytes;
            sum.files += 1;
        }
        return { path, sizeBytes, compressedSizeBytes, crc32, ...(owner === undefined ? {} : { package: owner }) };
    });
    const packages = distributions.map((one, index) => {
        const { name, version, root } = one;
        const sum = sums[index] ?? { sizeBytes: 0, unzippedSizeBytes: 0, files: 0 };
        return { name, version, root, ...sum, ...describeMetadata(heads.get(one) ?? '') };
    });
    const unzippedSizeBytes = files.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    return { source, unzippedSizeBytes, files: listed, packages };
}
async function readMetadata(source, files, distributions, { name, signal, budgetBytes }) {
    const byPath = new Map(files.map((entry) => [entry.path, entry]));
    const want = (kind, file) => distributions.flatMap((distribution) => {
        const entry = byPath.get(`${distribution.metadataFolder}/${file}`);
        return entry ? [{ distribution, entry, kind, ...spanOf(entry, kind) }] : [];
    });
    // RECORD tells whose a file is, which counts more than a licence. The short ones first: most packages for the bytes.
    const byLength = (a, b) => a.toOffset - a.fromOffset - (b.toOffset - b.fromOffset);
    const inOrder = [
        ...[...want('record', 'RECORD')].sort(byLength),
        ...want('head', 'METADATA'),
        ...want('head', 'PKG-INFO'),
    ];
    let left = budgetBytes;
    const affordable = inOrder.filter((one) => {
        const lengthBytes = one.toOffset - one.fromOffset;
        if (lengthBytes > left)
            return false;
        left -= lengthBytes;
        return true;
    });
    const records = new Map();
    const heads = new Map();
    await mapConcurrently(spans(affordable, Math.max(0, left)), readsAtOnce, signal, async (group) => {
        const [first] = group;
        if (!first)
            return;
        const bytes = await source.read(first.fromOffset, Math.max(...group.map((one) => one.toOffset)) - first.fromOffset);
        for (const one of group) {
            const text = read_inventory_contentOf(bytes.subarray(one.fromOffset - first.fromOffset, one.toOffset - first.fromOffset), one, name);
            if (text !== undefined)
                (one.kind === 'record' ? records : heads).set(one.distribution, text);
        }
    });
    return { records, heads };
}
/** The bytes of the file that hold an entry's header and what is wanted of its data. */
function spanOf(entry, kind) {
    const dataBytes = kind === 'head' ? Math.min(entry.compressedSizeBytes, headBytes) : entry.compressedSizeBytes;
    // The local header repeats the name; its extra fields are not known beforehand and mostly short.
    const headerBytes = localHeaderBytes + Buffer.byteLength(entry.path) + 64;
    const toOffset = Math.min(entry.limitOffset, entry.localHeaderOffset + headerBytes + dataBytes);
    return { fromOffset: entry.localHeaderOffset, toOffset };
}
/** Neighbours in one read, as long as the bytes between them can be afforded. */
function spans(wanted, spareBytes) {
    const groups = [];
    let spare = spareBytes;
    let endOffset = 0;
    for (const one of [...wanted].sort((a, b) => a.fromOffset - b.fromOffset)) {
        const gap = Math.max(0, one.fromOffset - endOffset);
        const group = groups.at(-1);
        if (group && gap <= gapBytes && gap <= spare) {
            spare -= gap;
            group.push(one);
        }
        else
            groups.push([one]);
        endOffset = Math.max(endOffset, one.toOffset);
    }
    return groups;
}
/** The text of an entry, or its beginning. Undefined when it does not inflate: what it would say is done without. */
function read_inventory_contentOf(bytes, { entry, kind }, name) {
    const start = locateData(bytes, entry, name);
    if (typeof start !== 'number')
        return undefined;
    const data = bytes.subarray(start, start + entry.compressedSizeBytes);
    if (entry.method === 0)
        return data.toString('utf8');
    if (kind === 'record' && data.length < entry.compressedSizeBytes)
        return undefined;
    try {
        const options = { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, entry.sizeBytes) };
        return (0,external_node_zlib_.inflateRawSync)(data, options).toString('utf8');
    }
    catch {
        return undefined;
    }
}
function counting(source) {
    let readBytes = 0;
    return {
        readBytes: () => readBytes,
        source: {
            sizeBytes: source.sizeBytes,
            read(offset, lengthBytes) {
                readBytes += lengthBytes;
                return source.read(offset, lengthBytes);
            },
        },
    };
}
/** By code units, the same on every machine. */
function read_inventory_compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/inspect/directory-inventory.js







/** What is in a directory, as it would be in a zip of it: an unpacked layer, a site-packages folder. Symlinks are not followed. */
async function directoryInventory(directory, name, signal) {
    const found = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true });
    const paths = found
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.relative)(directory, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join('/'))
        .sort();
    const files = await mapConcurrently(paths, 16, signal, async (path) => {
        const whole = (0,external_node_path_.join)(directory, path);
        const { size } = await (0,promises_.stat)(whole);
        return { path, sizeBytes: size, compressedSizeBytes: size, crc32: await checksum(whole) };
    });
    const distributions = findDistributions(paths);
    const read = async (one, file) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, one.metadataFolder, file), 'utf8').catch(() => undefined);
        return text === undefined ? [] : [[one, text]];
    };
    const records = new Map((await Promise.all(distributions.map((one) => read(one, 'RECORD')))).flat());
    const heads = new Map((await Promise.all(distributions.map((one) => read(one, 'METADATA')))).flat());
    return assemble(name, files, distributions, { records, heads });
}
async function checksum(path) {
    let crc = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
    return crc;
}

;// CONCATENATED MODULE: ./build/inspect/groups.js
/** The items that have the same key, in the order of the first of each. */
function groupsOf(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return [...groups.values()];
}

;// CONCATENATED MODULE: ./build/inspect/messages.js
/** A few names for a message: `a`, `a and b`, `a, b and 5 more`. */
function listed(names, shown = 3) {
    const [first = '', second] = names;
    if (names.length === 1 || second === undefined)
        return first;
    if (names.length <= shown)
        return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}
/** `numpy 2.3.4`, or what stands for a file of no package. */
function ownerName(packages, name) {
    if (name === undefined)
        return 'The layer';
    const found = packages.find((one) => one.name === name);
    return found ? `${found.name} ${found.version}` : name;
}

;// CONCATENATED MODULE: ./build/inspect/checks/contents.js


/** What the Python runtimes bring: https://docs.aws.amazon.com/lambda/latest/dg/python-package.html#python-package-dependencies */
const sdk = ['boto3', 'botocore', 's3transfer', 'jmespath', 'urllib3', 'python-dateutil', 'six'];
/**
 * A layer stands before the runtime on the path, so it shadows the runtime's own SDK. That is what AWS advises, as
 * long as the parts are of one age: half of a set, beside the other half of the runtime's, breaks with its updates.
 */
function checkSdk({ packages, where }) {
    const has = (name) => packages.some((one) => one.name === name);
    const versions = packages
        .filter((one) => sdk.some((name) => name === one.name))
        .map((one) => `${one.name} ${one.version}`);
    const missing = ['boto3', 'botocore', 's3transfer', 'jmespath'].filter((name) => !has(name));
    if (!has('boto3') && !has('botocore') && !has('s3transfer')) {
        const shared = packages.filter((one) => one.name === 'urllib3' || one.name === 'jmespath');
        if (shared.length === 0)
            return [];
        return [
            {
                severity: 'note',
                code: 'runtime-sdk-shadowed',
                message: `The layer's ${listed(shared.map((one) => `${one.name} ${one.version}`))} will be used by the runtime's boto3 too${where}.`,
                nextStep: 'If the function calls AWS, add boto3, so that its parts are resolved together.',
                package: shared[0]?.name ?? 'urllib3',
            },
        ];
    }
    // botocore alone is a set of its own, without boto3 and s3transfer.
    const partial = has('boto3') || has('s3transfer') ? missing.filter((name) => name !== 'boto3') : [];
    if (partial.length > 0 || (has('boto3') !== has('botocore') && has('boto3'))) {
        return [
            {
                severity: 'warning',
                code: 'runtime-sdk-partial',
                message: `The layer has ${listed(versions, 7)}, and the runtime's own ${listed(partial)} will be used with it${where}: parts of the SDK that were not made for each other.`,
                nextStep: `Add ${listed(partial)}, or leave out all of ${sdk.slice(0, 4).join(', ')}.`,
                package: has('boto3') ? 'boto3' : 's3transfer',
            },
        ];
    }
    return [
        {
            severity: 'note',
            code: 'runtime-sdk-shadowed',
            message: `The layer's ${listed(versions, 7)} will be used in place of the runtime's own${where}.`,
            package: has('boto3') ? 'boto3' : 'botocore',
        },
    ];
}
/** Paths that two origins fought for, one finding for each pair. */
function checkCollisions(collisions) {
    const pairs = groupsOf(collisions, ({ kept, dropped }) => `${contents_originName(kept)}\n${contents_originName(dropped)}`);
    return pairs.map((group) => {
        const [first] = group;
        const { kept, dropped, rule } = first;
        return {
            severity: 'warning',
            code: 'path-collision',
            message: `${contents_originName(kept)} and ${contents_originName(dropped)} bring different files for ${listed(group.map((one) => one.path), 10)}; that of ${contents_originName(kept)} is in the layer: ${rule}.`,
            nextStep: 'Leave one of the two out, or exclude the paths that are not wanted.',
            ...(dropped.kind === 'wheel' ? { package: dropped.wheel.name } : {}),
            path: first.path,
        };
    });
}
/** Files of a wheel that its RECORD does not list: a wheel changed after it was built, or built by hand. */
function checkRecord({ packages }) {
    return packages
        .filter((one) => one.unrecorded.length > 0)
        .map((one) => ({
        severity: 'warning',
        code: 'not-in-record',
        message: `${one.name} ${one.version} has files that its RECORD does not list: ${listed(one.unrecorded)}.`,
        nextStep: 'Check where the wheel comes from: a wheel should list all of its files.',
        package: one.name,
        ...(one.unrecorded[0] === undefined ? {} : { path: one.unrecorded[0] }),
    }));
}
function contents_originName(origin) {
    switch (origin.kind) {
        case 'wheel':
            return `${origin.wheel.name} ${origin.wheel.version}`;
        case 'include':
            return origin.source;
        case 'system-library':
            return `system package ${origin.package}`;
    }
}

;// CONCATENATED MODULE: ./build/inspect/library-sources.js
// Where libraries come from that wheels want and Lambda does not have: what to tell the user.
/** Package of Amazon Linux that has a library: the same name on both systems, or [AL2, AL2023]. */
const systemPackages = [
    [/^libodbc(inst|cr)?\.so/, 'unixODBC'],
    [/^libgomp\.so/, 'libgomp'],
    [/^libatomic\.so/, 'libatomic'],
    [/^libgfortran\.so/, 'libgfortran'],
    [/^libquadmath\.so/, 'libquadmath'],
    [/^libcrypt\.so\.1$/, ['glibc', 'libxcrypt-compat']],
    [/^libcrypt\.so\.2$/, ['libxcrypt', 'libxcrypt']],
    [/^libnsl\.so\.1$/, ['glibc', 'libnsl']],
    [/^libGL\.so/, 'mesa-libGL'],
    [/^libEGL\.so/, 'mesa-libEGL'],
    [/^libglib-2\.0|^libgthread-2\.0|^libgobject-2\.0|^libgio-2\.0/, 'glib2'],
    [/^libSM\.so/, 'libSM'],
    [/^libICE\.so/, 'libICE'],
    [/^libX11\.so/, 'libX11'],
    [/^libXext\.so/, 'libXext'],
    [/^libXrender\.so/, 'libXrender'],
    [/^libxcb(-.*)?\.so/, 'libxcb'],
    [/^libpq\.so/, ['postgresql-libs', 'libpq']],
    [/^libmariadb\.so|^libmysqlclient\.so/, ['mariadb-libs', 'mariadb-connector-c']],
    [/^libldap|^liblber/, 'openldap'],
    [/^libsasl2\.so/, 'cyrus-sasl-lib'],
    [/^libexpat\.so/, 'expat'],
    [/^libxslt\.so|^libexslt\.so/, 'libxslt'],
    [/^libxml2\.so/, 'libxml2'],
    [/^libcairo/, 'cairo'],
    [/^libpango/, 'pango'],
    [/^libgdk_pixbuf/, 'gdk-pixbuf2'],
    [/^libfontconfig\.so/, 'fontconfig'],
    [/^libfreetype\.so/, 'freetype'],
    [/^libpng/, 'libpng'],
    [/^libjpeg\.so/, 'libjpeg-turbo'],
    [/^libtiff\.so/, 'libtiff'],
    [/^libsndfile\.so/, 'libsndfile'],
    [/^libgeos/, 'geos'],
    [/^libproj\.so/, 'proj'],
    [/^libmagic\.so/, 'file-libs'],
    [/^libudev\.so/, 'systemd-libs'],
    [/^libnuma\.so/, 'numactl-libs'],
    [/^libaio\.so/, 'libaio'],
    [/^libusb-1/, 'libusbx'],
    [/^libssl\.so\.1\.1|^libcrypto\.so\.1\.1/, ['openssl11-libs', 'openssl-libs']],
];
const cuda = /^lib(cuda|cudart|cublas|cudnn|cufft|curand|cusolver|cusparse|cupti|cufile|nccl|nvrtc|nvJitLink|nvToolsExt|nvshmem)|_cuda\.so/;
/** A library that systems bring, not one that a Python package is made of. */
function isSystemLibrary(library) {
    return systemPackages.some(([pattern]) => pattern.test(library));
}
/** What can be done about a library that is nowhere, for a package that wants it. */
function howToProvide(library, packageName, runtime) {
    if (cuda.test(library))
        return 'Lambda has no GPU: take a build of the package for the CPU.';
    if (packageName?.startsWith('opencv-') &&
        !packageName.endsWith('-headless') &&
        /^lib(GL|X|xcb|SM|ICE|g)/.test(library)) {
        return `Use ${packageName}-headless in place of ${packageName}: it draws no windows and needs no such library.`;
    }
    const libpython = /^libpython(\d+\.\d+)/.exec(library)?.[1];
    if (libpython !== undefined && libpython !== runtime.python) {
        return `It was built for Python ${libpython}: take a build for Python ${runtime.python}.`;
    }
    const found = systemPackages.find(([pattern]) => pattern.test(library))?.[1];
    const system = found === undefined || typeof found === 'string' ? found : found[runtime.os === 'al2' ? 0 : 1];
    const ownFile = `put a copy for this architecture into the layer with include (\`path/to/${library} => lib/${library}\`)`;
    return system === undefined
        ? `Find out which package brings ${library}, and ${ownFile}.`
        : `It is in Amazon Linux's package ${system}: name that in system-packages when the layer is built in a container, or ${ownFile}.`;
}

;// CONCATENATED MODULE: ./build/inspect/extensions.js
// Which files CPython imports as extension modules:
// https://docs.python.org/3/library/importlib.html#importlib.machinery.EXTENSION_SUFFIXES

function extensionName(path) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const match = /^([A-Za-z_]\w*)(?:\.((?:cpython|pypy|graalpy)[\w.-]*|abi3t?))?\.so$/.exec(file);
    if (!match?.[1])
        return undefined;
    const [, module, tag] = match;
    if (tag === undefined)
        return { module, kind: 'plain' };
    return { module, kind: tag === 'abi3' ? 'stable' : 'tagged', tag };
}
/** Whether the target's CPython would look for a file of this name. */
function fitsTarget(name, { runtime, architecture }) {
    if (name.kind !== 'tagged')
        return true;
    const python = runtime.python.replace('.', '');
    return name.tag === `cpython-${python}-${architectures/* architectureFacts */.b[architecture].machine}-linux-gnu`;
}

;// CONCATENATED MODULE: ./build/inspect/runtime-libraries.js
// Which shared libraries Lambda's Python runtimes have. Two kinds, because only one of them is a promise:
//
// `certain`: what CPython itself cannot run without, the glibc family, libgcc and libstdc++, and zlib.
// `likely`: the rest of /lib64 in the images as listed in public. It belongs to the image's package manager and can
// go with any update, as it did from Amazon Linux 1 to 2 and to 2023.
//
// Sources: the contents of /lib64 that Bref keeps from Lambda's images,
// https://github.com/brefphp/aws-lambda-layers/tree/main/utils (lib-check/al2-x64.txt, lib-copy/libs-x86.txt and
// libs-arm.txt), and the packages of public.ecr.aws/lambda/python:3.12 in
// https://github.com/amazonlinux/amazon-linux-2023/issues/585.
const loaders = {
    x86_64: 'ld-linux-x86-64.so.2',
    arm64: 'ld-linux-aarch64.so.1',
};
/** glibc and the run-time libraries of gcc, on both systems. */
const certain = names(`
  libc.so.6 libm.so.6 libpthread.so.0 libdl.so.2 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1 libthread_db.so.1
  libnss_dns.so.2 libnss_files.so.2 libgcc_s.so.1 libstdc++.so.6 libz.so.1
`);
const likely = {
    al2: names(`
    libcrypt.so.1 libnsl.so.1 libnss_compat.so.2 libacl.so.1 libattr.so.1 libbz2.so.1 libcap.so.2 libcom_err.so.2
    libcrypto.so.10 libssl.so.10 libcurl.so.4 libdb-5.3.so libelf.so.1 libffi.so.6 libform.so.6 libformw.so.6
    libgmp.so.10 libgmpxx.so.4 libgssapi_krb5.so.2 libgssrpc.so.4 libhistory.so.6 libicudata.so.50 libicui18n.so.50
    libicuio.so.50 libicuuc.so.50 libidn2.so.0 libk5crypto.so.3 libkeyutils.so.1 libkrb5.so.3 libkrb5support.so.0
    liblber-2.4.so.2 libldap-2.4.so.2 libldap_r-2.4.so.2 liblua-5.1.so liblzma.so.5 libmenu.so.6 libmenuw.so.6
    libncurses.so.6 libncursesw.so.6 libnghttp2.so.14 libnspr4.so libnss3.so libnssutil3.so libsmime3.so libssl3.so
    libplc4.so libplds4.so libp11-kit.so.0 libpanel.so.6 libpanelw.so.6 libpcre.so.1 libpcrecpp.so.0 libpcreposix.so.0
    libpopt.so.0 libreadline.so.6 libsasl2.so.3 libselinux.so.1 libsepol.so.1 libsqlite3.so.0 libssh2.so.1
    libtasn1.so.6 libtic.so.6 libtinfo.so.6 libunistring.so.0 libuuid.so.1 libverto.so.1 libxml2.so.2
  `),
    al2023: names(`
    libnss_compat.so.2 libacl.so.1 libattr.so.1 libarchive.so.13 libassuan.so.0 libaudit.so.1 libblkid.so.1
    libbz2.so.1 libcap.so.2 libcap-ng.so.0 libcom_err.so.2 libcrypto.so.3 libssl.so.3 libcurl.so.4 libffi.so.8
    libform.so.6 libformw.so.6 libgcrypt.so.20 libgio-2.0.so.0 libgirepository-1.0.so.1 libglib-2.0.so.0
    libgmodule-2.0.so.0 libgmp.so.10 libgobject-2.0.so.0 libgpg-error.so.0 libgpgme.so.11 libgssapi_krb5.so.2
    libgssrpc.so.4 libgthread-2.0.so.0 libhistory.so.8 libidn2.so.0 libjson-c.so.5 libk5crypto.so.3 libkeyutils.so.1
    libkrb5.so.3 libkrb5support.so.0 liblua-5.4.so liblz4.so.1 liblzma.so.5 libmagic.so.1 libmenu.so.6 libmenuw.so.6
    libmount.so.1 libmpfr.so.6 libncurses.so.6 libncursesw.so.6 libnghttp2.so.14 libp11-kit.so.0 libpanel.so.6
    libpanelw.so.6 libpcre2-8.so.0 libpcre2-posix.so.3 libpopt.so.0 libreadline.so.8 libselinux.so.1 libsepol.so.2
    libsmartcols.so.1 libsqlite3.so.0 libtasn1.so.6 libtic.so.6 libtinfo.so.6 libunistring.so.2 libuuid.so.1
    libverto.so.1 libxml2.so.2 libyaml-0.so.2 libzstd.so.1
  `),
};
/** Whether the runtime has a library of this name, as DT_NEEDED writes it. */
function availability(library, { runtime, architecture }) {
    if (certain.has(library) || library === loaders[architecture])
        return 'certain';
    // Only x86-64 has it with glibc 2.26 and 2.34: https://sourceware.org/glibc/wiki/libmvec
    if (library === 'libmvec.so.1')
        return architecture === 'x86_64' ? 'certain' : 'absent';
    // CPython's own, in /var/lang/lib.
    if (library === `libpython${runtime.python}.so.1.0` || library === 'libpython3.so')
        return 'likely';
    return likely[runtime.os].has(library) ? 'likely' : 'absent';
}
/** Where Lambda's LD_LIBRARY_PATH reaches into a layer: `/opt/lib`, last of all. */
const layerLibraryFolder = 'lib';
const glibcLibraries = names(`
  libc.so.6 libm.so.6 libpthread.so.0 libdl.so.2 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1 libmvec.so.1
  ld-linux-x86-64.so.2 ld-linux-aarch64.so.1
`);
const cxxLibraries = names('libstdc++.so.6');
/**
 * libstdc++ of gcc 7 (AL2), 11 and since 2025 14 (AL2023: libstdc++.so.6.0.29, then .33 beside an unchanged glibc).
 * gcc's versions: https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html
 */
const cxxNow = {
    al2: [
        [3, 4, 24],
        [1, 3, 11],
        [1, 3, 11],
    ],
    al2023: [
        [3, 4, 33],
        [1, 3, 13],
        [1, 3, 15],
    ],
};
function symbolVersions(runtime) {
    const [glibcxxNow, abiFirst, abiNow] = cxxNow[runtime.os];
    return [
        { prefix: 'GLIBC', libraries: glibcLibraries, first: runtime.glibc, now: runtime.glibc },
        { prefix: 'GLIBCXX', libraries: cxxLibraries, first: runtime.glibcxx, now: glibcxxNow },
        { prefix: 'CXXABI', libraries: cxxLibraries, first: abiFirst, now: abiNow },
    ];
}
function names(text) {
    return new Set(text.split(/\s+/).filter(Boolean));
}

;// CONCATENATED MODULE: ./build/inspect/linking.js
// Which file a DT_NEEDED entry leads to, as ld.so(8) looks for it: https://man7.org/linux/man-pages/man8/ld.so.8.html




/** Whether the target's loader would take the file at all. */
function linking_isNative({ elf }, { target }) {
    return (elf.machine === architectures/* architectureFacts */.b[target.architecture].elfMachine &&
        elf.bits === 64 &&
        elf.endianness === 'little' &&
        isLoadable({ elf }));
}
/** A program or a shared library, not an object file that a linker or another processor reads. */
function isLoadable({ elf }) {
    return elf.type === 'shared' || elf.type === 'executable';
}
function linkingOf(subject) {
    const native = subject.elfFiles.filter((file) => linking_isNative(file, subject));
    const byPath = new Map(native.map((file) => [file.path, file]));
    const byName = new Map();
    for (const file of native) {
        for (const name of [file.elf.soname, basename(file.path)]) {
            if (name !== undefined && !byName.has(name))
                byName.set(name, file);
        }
    }
    const find = (file, library) => {
        const inFolders = (folders) => folders.map((folder) => byPath.get(join(folder, library))).find((found) => found !== undefined);
        const { rpath, runpath } = file.elf;
        const before = inFolders(runpath.length > 0 ? [] : expand(rpath, file.path));
        if (before)
            return { kind: 'layer', file: before };
        // LD_LIBRARY_PATH names the runtime's folders first and the layer's lib/ last; RUNPATH comes after it.
        const provided = availability(library, subject.target);
        if (provided === 'certain')
            return { kind: 'runtime', availability: provided };
        const after = inFolders([layerLibraryFolder, ...expand(runpath, file.path)]);
        if (after)
            return { kind: 'layer', file: after };
        if (provided === 'likely')
            return { kind: 'runtime', availability: provided };
        const elsewhere = byName.get(library);
        if (!elsewhere)
            return { kind: 'missing' };
        // Packages load the libraries of others by importing those first, as torchaudio does with libtorch.so. A copy of a
        // system's library, libgomp.so.1 say, is in its package for that package alone.
        const home = subject.packages.find((one) => one.name === file.package);
        const from = elsewhere.package;
        return from !== undefined && (from === file.package || home?.requires.has(from) || !isSystemLibrary(library))
            ? { kind: 'layer', file: elsewhere }
            : { kind: 'elsewhere', file: elsewhere };
    };
    const loaded = new Set();
    const queue = native.filter((file) => isEntrance(file, subject));
    for (let file = queue.pop(); file; file = queue.pop()) {
        if (loaded.has(file))
            continue;
        loaded.add(file);
        for (const library of file.elf.needed) {
            const found = find(file, library);
            if (found.kind === 'layer')
                queue.push(found.file);
        }
    }
    return { find, loaded };
}
/** True for an extension module of the target's Python, and for all that a package has whose point is no extension. */
function isEntrance(file, subject) {
    if (isExtension(file, subject))
        return true;
    const home = subject.packages.find((one) => one.name === file.package);
    return home?.tagged === 'platform' && !home.elfFiles.some((other) => isExtension(other, subject));
}
/** An extension module that the target's CPython would import. */
function isExtension(file, { target }) {
    const name = extensionName(file.path);
    if (!name || !fitsTarget(name, target))
        return false;
    return name.kind !== 'plain' || file.initializesModule;
}
/** Folders of a search path, in the layer. `$ORIGIN` is the file's own; absolute ones count below /opt. */
function expand(entries, path) {
    const own = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    return entries
        .map((entry) => entry.replace(/^\$(ORIGIN\b|\{ORIGIN\})/, `/opt/${own}`))
        .filter((entry) => entry === '/opt' || entry.startsWith('/opt/'))
        .map((entry) => join(entry.slice('/opt'.length), ''));
}
/** Joins and normalizes; never begins or ends with a slash. */
function join(folder, name) {
    const parts = [];
    for (const part of `${folder}/${name}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}
function basename(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: ./build/inspect/checks/versions.js




/** Versions of glibc's and libstdc++'s symbols that are newer than the runtime's: the loader refuses such a file. */
function checkVersions(subject, linking) {
    const known = symbolVersions(subject.target.runtime);
    const excesses = subject.elfFiles
        .filter((file) => linking_isNative(file, subject) && !isMusl(file))
        .flatMap((file) => known.flatMap((symbols) => excessOf(file, symbols, subject, linking) ?? []));
    const groups = groupsOf(excesses, ({ file, symbols, version }) => [file.package ?? '', symbols.prefix, severityOf(file, symbols, version, linking)].join(' '));
    return groups.map((group) => {
        const sorted = group.toSorted((a, b) => compare(b.version, a.version));
        const worst = sorted[0] ?? group[0];
        const { file, library, symbols, version } = worst;
        const severity = severityOf(file, symbols, version, linking);
        const { runtime } = subject.target;
        const wanted = `${symbols.prefix}_${version.join('.')}`;
        const paths = sorted.map((one) => one.file.path);
        const consequence = {
            error: 'It cannot be loaded there.',
            warning: 'It cannot be loaded there, if anything ever does.',
            note: `Images of Lambda older than 2025 have ${symbols.prefix}_${symbols.first.join('.')}.`,
        };
        return {
            severity,
            code: symbols.prefix === 'GLIBC' ? 'glibc-too-new' : 'libstdcxx-too-new',
            message: `${ownerName(subject.packages, file.package)} wants ${wanted} from ${library} in ${listed([...new Set(paths)])}; ${runtime.name} on Lambda has ${symbols.prefix}_${symbols.now.join('.')}${subject.where}. ${consequence[severity]}`,
            nextStep: versions_nextStep(file, subject),
            ...(file.package === undefined ? {} : { package: file.package }),
            path: file.path,
        };
    });
}
/** Linked to musl, whose libraries and loader Lambda does not have: https://peps.python.org/pep-0656/ */
function checkMusl(subject, linking) {
    const files = subject.elfFiles.filter((file) => linking_isNative(file, subject) && isMusl(file));
    const groups = groupsOf(files, (file) => `${file.package ?? ''} ${linking.loaded.has(file)}`);
    return groups.map((group) => {
        const [file] = group;
        return {
            severity: linking.loaded.has(file) ? 'error' : 'warning',
            code: 'musl',
            message: `${ownerName(subject.packages, file.package)} is linked to musl in ${listed(group.map((one) => one.path))}; Lambda's Python is linked to glibc and has no musl.`,
            nextStep: 'Take the manylinux wheel, or build it on Amazon Linux; wheels tagged musllinux are for Alpine.',
            ...(file.package === undefined ? {} : { package: file.package }),
            path: file.path,
        };
    });
}
function isMusl({ elf }) {
    return /\/ld-musl-/.test(elf.interpreter ?? '') || elf.needed.some((name) => /^libc\.musl-|^ld-musl-/.test(name));
}
function excessOf(file, symbols, subject, linking) {
    let worst;
    for (const { library, version: text, weak } of file.elf.versions) {
        if (weak || !symbols.libraries.has(library))
            continue;
        const version = versions_versionOf(text, symbols.prefix);
        if (!version || compare(version, symbols.first) <= 0 || (worst && compare(version, worst.version) <= 0))
            continue;
        // A copy of the library that comes with the file, and is found before the runtime's.
        if (linking.find(file, library).kind === 'layer')
            continue;
        worst = { file, library, symbols, version };
    }
    return worst;
}
function severityOf(file, symbols, version, linking) {
    if (compare(version, symbols.now) <= 0)
        return 'note';
    return linking.loaded.has(file) ? 'error' : 'warning';
}
/** The number in a version's name. GLIBC_ABI_DT_RELR marks files with packed relocations, which glibc 2.36 reads first. */
function versions_versionOf(text, prefix) {
    if (text === 'GLIBC_ABI_DT_RELR')
        return prefix === 'GLIBC' ? [2, 36] : undefined;
    const match = /^([A-Z]+)_(\d+(?:\.\d+)+)$/.exec(text);
    return match?.[1] === prefix ? match[2]?.split('.').map(Number) : undefined;
}
function compare(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at++) {
        const difference = (a[at] ?? 0) - (b[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function versions_nextStep(file, { target: { runtime } }) {
    const older = `take a wheel tagged manylinux_2_${runtime.glibc[1]} or lower, or build it in the image of ${runtime.name}`;
    const newer = runtime.os === 'al2' ? ', or use python3.12 or later, which has glibc 2.34' : '';
    return file.package === undefined
        ? `Build it in the image of ${runtime.name}${newer}.`
        : `${older[0]?.toUpperCase()}${older.slice(1)}${newer}.`;
}

;// CONCATENATED MODULE: ./build/inspect/checks/libraries.js





/**
 * Libraries that a file wants and that are neither in the layer nor in the runtime. A warning, not an error: another
 * layer of the function may bring them, and an optional part of a package may be the only one to want them.
 */
function checkLibraries(subject, linking) {
    const { runtime } = subject.target;
    const wants = subject.elfFiles
        .filter((file) => linking_isNative(file, subject) && !isMusl(file))
        .flatMap((file) => file.elf.needed.map((library) => ({ file, library, found: linking.find(file, library) })));
    // Libraries that the same step provides are one finding: all of CUDA, all of X11.
    const missing = groupsOf(wants.filter(({ found }) => found.kind === 'missing' || found.kind === 'elsewhere'), ({ file, library, found }) => [file.package ?? '', found.kind, howToProvide(library, file.package, runtime)].join('\n'));
    const borrowed = groupsOf(wants.filter(({ found }) => found.kind === 'runtime' && found.availability === 'likely'), ({ library }) => library);
    return [
        ...missing.map((group) => missingLibraries(group, subject)),
        ...borrowed.map((group) => borrowedLibrary(group, subject)),
    ];
}
const shownLibraries = 20;
function missingLibraries(group, { packages, target: { runtime }, where }) {
    const [{ file, library, found }] = group;
    const libraries = [...new Set(group.map((one) => one.library))];
    const files = listed([...new Set(group.map((one) => one.file.path))]);
    const without = libraries.length === 1 ? 'it' : 'them';
    const place = found.kind === 'elsewhere'
        ? `which ${runtime.name} does not have${where}; the copy in ${found.file.path} is found only when something has loaded it before`
        : `which ${libraries.length === 1 ? 'is' : 'are'} neither in the layer nor in ${runtime.name}${where}`;
    return {
        severity: 'warning',
        code: 'missing-library',
        message: `${ownerName(packages, file.package)} needs ${listed(libraries, shownLibraries)}, ${place}: ${files} cannot be loaded without ${without}.`,
        nextStep: howToProvide(library, file.package, runtime),
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    };
}
function borrowedLibrary(group, { packages, target: { runtime } }) {
    const [{ file, library }] = group;
    const owners = [...new Set(group.map((one) => ownerName(packages, one.file.package)))];
    return {
        severity: 'note',
        code: 'borrowed-library',
        message: `${listed(owners)} ${owners.length === 1 ? 'needs' : 'need'} ${library}, which ${runtime.name} has today for its own use, without a promise to keep it.`,
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    };
}
/** Files that no loader takes, because they are cut off or were mangled. */
function checkDamage(subject, linking) {
    return subject.elfFiles
        .filter((file) => linking_isNative(file, subject) && file.elf.damage !== undefined)
        .map((file) => ({
        severity: linking.loaded.has(file) ? 'error' : 'warning',
        code: 'broken-library',
        message: `${file.path} cannot be loaded: ${file.elf.damage}.`,
        nextStep: file.package === undefined
            ? 'Build it again; strip it only with the tools of its own machine.'
            : `Take another build of ${file.package}.`,
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    }));
}

;// CONCATENATED MODULE: ./build/inspect/checks/machine.js





/** `e_machine` of processors that could run a program: https://gabi.xinuos.com/elf/a-emachine.html. Not CUDA, eBPF … */
const processors = {
    3: 'i386',
    8: 'mips',
    20: 'ppc',
    21: 'ppc64',
    22: 's390x',
    40: 'arm (32 bit)',
    62: 'x86_64',
    183: 'arm64',
    243: 'riscv64',
    258: 'loongarch64',
};
/** How paths name processors, for files of which one is chosen when the program runs. */
const namesInPaths = /(?:^|[^a-z0-9])(?:x86(?:_64)?|x64|amd64|i[3-6]86|ia32|arm64|aarch64|armv?\d*[a-z]*|armhf|riscv(?:64|32)?|ppc(?:64)?(?:le)?|powerpc\w*|s390x?|mips\w*|loongarch\w*|(?:32|64)[-_]?bit|linux(?:32|64))(?![a-z0-9])/i;
/**
 * ELF files for another machine. An error in a wheel that says it is for this one, unless the file says by its path
 * that it is one of several variants (debugpy carries i386 and x86-64 libraries for the process it attaches to);
 * a warning in an `any` wheel, which promises nothing.
 */
function checkMachine(subject) {
    const foreign = subject.elfFiles.filter((file) => isLoadable(file) && !linking_isNative(file, subject) && processors[file.elf.machine] !== undefined);
    const home = (file) => subject.packages.find((one) => one.name === file.package);
    const groups = groupsOf(foreign, (file) => `${file.package ?? ''} ${processorOf(file)} ${isCertain(file, home(file), subject)}`);
    return groups.map((files) => {
        const [first] = files;
        const own = home(first);
        const certain = isCertain(first, own, subject);
        const architecture = subject.target.architecture;
        const what = own ? `${own.name} ${own.version}` : 'The layer';
        const other = processorOf(first);
        return {
            severity: certain ? 'error' : 'warning',
            code: 'wrong-machine',
            message: `${what} has ${listed(files.map((file) => file.path))} for ${other}, which cannot be loaded on ${architecture}${subject.where}.${certain ? '' : ' Nothing else is wrong when it is never loaded there.'}`,
            nextStep: certain
                ? `Take a wheel or build for ${architecture}; ${architectures/* architectures */.f.some((one) => one === other) ? 'was this one made on the machine that runs this tool?' : 'this one is wrongly tagged.'}`
                : `If the layer does not use it, leave it out with exclude, e.g. ${first.path}.`,
            ...(first.package === undefined ? {} : { package: first.package }),
            path: first.path,
        };
    });
}
function isCertain(file, home, subject) {
    if (home?.tagged !== 'platform')
        return false;
    const name = extensionName(file.path);
    if (name?.kind === 'tagged') {
        // Named for its Python and machine, so it is a module: lost unless the right one stands beside it.
        return !home.elfFiles.some((other) => {
            const otherName = linking_isNative(other, subject) ? extensionName(other.path) : undefined;
            return otherName?.module === name.module && fitsTarget(otherName, subject.target);
        });
    }
    if (file.initializesModule && name)
        return true;
    return !namesInPaths.test(file.path) || !home.elfFiles.some((other) => linking_isNative(other, subject));
}
function processorOf({ elf }) {
    const known = Object.values(architectures/* architectureFacts */.b).find((facts) => facts.elfMachine === elf.machine);
    const name = processors[elf.machine] ?? `machine ${elf.machine}`;
    if (known && elf.bits === 32)
        return `${name} (32 bit)`;
    if (known && elf.endianness === 'big')
        return `${name} (big-endian)`;
    return name;
}

;// CONCATENATED MODULE: ./build/inspect/checks/python.js




/** Extension modules that the target's Python would not look for, and libraries of other systems. */
function checkPython(subject) {
    return subject.packages.flatMap((one) => [
        ...wrongPython(one, subject),
        ...otherSystems(one, subject),
        ...withoutExtension(one, subject),
    ]);
}
/** `.cpython-312-…so` under python3.13: the import system passes over such a file. */
function wrongPython(one, subject) {
    // Those for another machine are told of as such.
    const foreign = new Set(one.elfFiles.filter((file) => !linking_isNative(file, subject)).map((file) => file.path));
    const modules = groupsOf(one.paths
        .filter((path) => !foreign.has(path))
        .map((path) => ({ path, name: extensionName(path) }))
        .filter((file) => file.name !== undefined && file.name.kind !== 'plain'), ({ name }) => name.module);
    const lost = modules.filter((files) => !files.some(({ name }) => fitsTarget(name, subject.target)));
    if (lost.length === 0)
        return [];
    const files = lost.flat();
    const [first] = files;
    // A file of a plain name may be a module for any Python, or a library that ctypes loads.
    const plain = one.elfFiles.some((file) => extensionName(file.path)?.kind === 'plain');
    const all = lost.length === modules.length && !plain;
    const { runtime, architecture } = subject.target;
    const freeThreaded = files.some(({ name }) => /^cpython-\d+t|^abi3t/.test(name.tag ?? ''));
    return [
        {
            severity: all && one.tagged === 'platform' ? 'error' : 'warning',
            code: 'wrong-python',
            message: `${one.name} ${one.version} has ${all ? 'only modules' : 'modules'} for another Python or machine than ${runtime.name} on ${architecture}: ${listed(files.map(({ path }) => path))}. Python passes over files of such names.${freeThreaded ? " A `t` in the name means the free-threaded build, which Lambda's is not." : ''}`,
            nextStep: `Take a wheel for cp${runtime.python.replace('.', '')} on ${architecture}.`,
            package: one.name,
            ...(first ? { path: first.path } : {}),
        },
    ];
}
function otherSystems(one, subject) {
    const [path] = one.foreignLibraries;
    if (path === undefined)
        return [];
    const alone = !one.elfFiles.some((file) => linking_isNative(file, subject));
    const what = `${one.name} ${one.version} has ${listed(one.foreignLibraries)}, for Windows or macOS`;
    return [
        {
            severity: alone ? 'warning' : 'note',
            code: 'foreign-library',
            message: alone
                ? `${what}, and no library for Linux on ${subject.target.architecture}.`
                : `${what}, which Lambda does not load.`,
            nextStep: alone
                ? 'Look whether a version with a Linux wheel exists, or whether the package does without.'
                : `They can be left out with exclude to save space, e.g. ${path}.`,
            package: one.name,
            path,
        },
    ];
}
function withoutExtension(one, subject) {
    if (one.tagged !== 'platform' || one.elfFiles.length > 0)
        return [];
    return [
        {
            severity: 'note',
            code: 'nothing-native',
            message: `${one.name} ${one.version} is a wheel for one platform${subject.where} and holds no compiled file.`,
            package: one.name,
        },
    ];
}

;// CONCATENATED MODULE: ./build/inspect/subject.js
// What the checks look at: the files of a layer as one target would find them below /opt. Made from a layer of ours
// here; any other zip can be brought into the same shape.




/**
 * One subject for each target of a layer.
 * @param wheelFacts by the wheel's SHA-256
 * @param ownElfFiles among the entries that come from no wheel
 */
function subjectsOf(layer, wheelFacts, ownElfFiles) {
    const { targets } = layer.plan;
    const several = targets.length > 1;
    return targets.map((target) => {
        const entries = layer.entries.filter((entry) => seenBy(entry, target));
        const packages = packagesOf(entries, wheelFacts);
        const paths = new Set(entries.map((entry) => entry.path));
        const own = ownElfFiles.filter((file) => paths.has(file.path));
        return {
            target,
            where: several ? ` on ${(0,plan_target/* targetName */.j)(target)}` : '',
            packages,
            elfFiles: [...packages.flatMap((one) => one.elfFiles), ...own],
            paths,
        };
    });
}
/** A folder for another Python version is not on the path of this one. */
function seenBy({ path }, { runtime }) {
    const version = /^python\/lib\/python(\d+\.\d+)\//.exec(path)?.[1];
    return version === undefined || version === runtime.python;
}
function packagesOf(entries, wheelFacts) {
    const wheels = groupsOf(entries.filter((entry) => entry.origin.kind === 'wheel'), (entry) => (entry.origin.kind === 'wheel' ? entry.origin.wheel.sha256 : ''));
    const packages = wheels.flatMap((own) => {
        const [first] = own;
        if (first.origin.kind !== 'wheel')
            return [];
        const { name, version, filename, sha256 } = first.origin.wheel;
        const facts = wheelFacts.get(sha256);
        const placedAt = new Map(own.map((entry) => [entry.pathInWheel ?? entry.path, entry.path]));
        const placed = (paths = []) => paths.map((path) => placedAt.get(path)).filter((path) => path !== undefined);
        const platforms = parseWheelFilename(filename)?.platforms ?? [];
        return [
            {
                name,
                version,
                tagged: platforms.includes('any') ? 'any' : 'platform',
                paths: own.map((entry) => entry.path),
                elfFiles: (facts?.elfFiles ?? []).flatMap((file) => placed([file.path]).map((path) => ({ ...file, path, package: name }))),
                foreignLibraries: placed(facts?.foreignLibraries),
                unrecorded: placed(facts?.unrecorded),
                requires: new Set(facts?.requires.map((line) => normalizeName(/^\s*([\w.-]*)/.exec(line)?.[1] ?? ''))),
            },
        ];
    });
    return packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/inspect/inspect.js










/**
 * What is wrong with a layer, what may be, and what is good to know. An `error` is certain for what stands in the layer.
 * @param wheelFacts of each wheel of the layer, by its SHA-256
 */
async function inspect(layer, wheelFacts, context) {
    const own = layer.entries.filter((entry) => entry.origin.kind !== 'wheel').map((entry) => entry.path);
    const ownElfFiles = await examineEntries(layer.zipPath, own, context);
    const subjects = subjectsOf(layer, wheelFacts, ownElfFiles);
    const packages = packageSizes(layer);
    const others = layer.unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0);
    const large = (0,inspect_sizes/* tooLarge */.g$)(packages, layer.plan.name, others);
    return {
        findings: inOrder([
            ...(large ? [findingOf(large)] : []),
            ...subjects.flatMap(checkSubject),
            ...checkCollisions(layer.collisions),
            ...(0,inspect_sizes/* sizeFindings */.IK)(layer),
        ]),
        packages,
    };
}
/** Throws what is certain, all of it at once. */
function throwOnErrors({ findings }) {
    const problems = findings
        .filter((one) => one.severity === 'error')
        .map(({ code, message, nextStep, package: name }) => ({
        code,
        message,
        ...(nextStep === undefined ? {} : { nextStep }),
        ...(name === undefined ? {} : { package: name }),
    }));
    const [first, ...rest] = problems;
    if (first)
        throw new errors/* Failure */.HR([first, ...rest]);
}
/** Findings of one target's view of a layer, in the order of the checks. */
function checkSubject(subject) {
    const linking = linkingOf(subject);
    return [
        ...checkMachine(subject),
        ...checkMusl(subject, linking),
        ...checkVersions(subject, linking),
        ...checkDamage(subject, linking),
        ...checkLibraries(subject, linking),
        ...checkPython(subject),
        ...checkSdk(subject),
        ...checkRecord(subject),
    ];
}
function packageSizes(layer) {
    const sizes = new Map();
    for (const { origin, sizeBytes, compressedSizeBytes } of layer.entries) {
        if (origin.kind !== 'wheel')
            continue;
        const { name, version } = origin.wheel;
        const key = `${name} ${version}`;
        const before = sizes.get(key);
        sizes.set(key, {
            name,
            version,
            sizeBytes: (before?.sizeBytes ?? 0) + compressedSizeBytes,
            unzippedSizeBytes: (before?.unzippedSizeBytes ?? 0) + sizeBytes,
        });
    }
    return (0,inspect_sizes/* bySize */.R6)([...sizes.values()]);
}
function findingOf({ code, message, nextStep, package: name }) {
    return {
        severity: 'error',
        code,
        message,
        ...(nextStep === undefined ? {} : { nextStep }),
        ...(name === undefined ? {} : { package: name }),
    };
}
const ranks = { error: 0, warning: 1, note: 2 };
/** Worst first, then by package; what several targets say alike is said once. */
function inOrder(findings) {
    const distinct = [...new Map(findings.map((one) => [`${one.code} ${one.path} ${one.message}`, one])).values()];
    return distinct.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] ||
        inspect_compareText(a.package ?? '', b.package ?? '') ||
        inspect_compareText(a.code, b.code) ||
        inspect_compareText(a.message, b.message));
}
function inspect_compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/inspect/inspect-inventory.js
// The inspection of a layer that was built elsewhere: what its wheels were is not known, its files are.






/** ELF files have these names, or none with an extension. Others are not opened. */
const maybeNative = /\.so(?:\.[\d.]+)?$|(?:^|\/)[^./]+$|^(?:bin|lib)\//;
const extensionOfPython = /\.(?:cpython-\d+|abi3)[^/]*\.so$/;
/** The ELF files of a zip on disk, with the packages that they belong to. */
async function elfFilesOf(inventory, zipPath, context) {
    const files = inventory.files ?? [];
    const wanted = files.filter(({ path, sizeBytes }) => sizeBytes >= 52 && maybeNative.test(path));
    const owners = new Map(wanted.map((file) => [file.path, inventory.packages[file.package ?? -1]?.name]));
    const found = await examineEntries(zipPath, [...owners.keys()], context);
    return found.map((file) => {
        const owner = owners.get(file.path);
        return owner === undefined ? file : { ...file, package: owner };
    });
}
/**
 * What a layer is for, told by what is in it: the machine of most of its ELF files, the Pythons that its folders or
 * extension modules name. Undefined where it does not tell.
 */
function targetsOfInventory({ files = [] }, elfFiles) {
    const counts = architectures/* architectures */.f.map((architecture) => ({
        architecture,
        count: elfFiles.filter(({ elf }) => elf.machine === architectures/* architectureFacts */.b[architecture].elfMachine).length,
    }));
    const [most] = counts.toSorted((a, b) => b.count - a.count);
    const versions = new Set(files.flatMap(({ path }) => {
        const folder = /^python\/lib\/python(3\.\d+)\//.exec(path)?.[1];
        const tag = /\.cpython-3(\d+)-[^/]*\.so$/.exec(path)?.[1];
        return folder === undefined ? (tag === undefined ? [] : [`3.${tag}`]) : [folder];
    }));
    const runtimes = [...versions].sort().flatMap((version) => (0,plan_runtimes/* findRuntime */.w4)(`python${version}`) ?? []);
    return {
        ...(most && most.count > 0 ? { architecture: most.architecture } : {}),
        ...(runtimes.length > 0 ? { runtimes } : {}),
    };
}
/** What is wrong with a layer for these targets. Sizes only, when its files were not opened. */
function inspectInventory(inventory, name, targets, elfFiles) {
    const { unzippedSizeBytes, sizeBytes = 0, packages } = inventory;
    const others = unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0);
    const large = (0,inspect_sizes/* tooLarge */.g$)(packages, name, others);
    const subjects = elfFiles ? targets.map((target) => subjectOf(inventory, target, targets.length > 1, elfFiles)) : [];
    return inOrder([
        ...(large ? [{ severity: 'error', ...large }] : []),
        ...subjects.flatMap(checkSubject),
        ...(0,inspect_sizes/* sizeFindings */.IK)({ sizeBytes, unzippedSizeBytes }),
    ]);
}
function subjectOf(inventory, target, several, elfFiles) {
    const seen = (path) => {
        const version = /^python\/lib\/python(\d+\.\d+)\//.exec(path)?.[1];
        return version === undefined || version === target.runtime.python;
    };
    const files = (inventory.files ?? []).filter(({ path }) => seen(path));
    const packages = inventory.packages.flatMap(({ name, version, root }, index) => {
        if (!seen(`${root}/`))
            return [];
        const paths = files.filter((file) => file.package === index).map(({ path }) => path);
        const own = new Set(paths);
        return [
            {
                name,
                version,
                // Extension modules are made for one Python on one machine; what else is native may be for several.
                tagged: paths.some((path) => extensionOfPython.test(path)) ? 'platform' : 'any',
                paths,
                elfFiles: elfFiles.filter(({ path }) => own.has(path)),
                foreignLibraries: paths.filter((path) => /\.(?:pyd|dll|dylib)$/.test(path)),
                unrecorded: [],
                requires: new Set(),
            },
        ];
    });
    return {
        target,
        where: several ? ` on ${(0,plan_target/* targetName */.j)(target)}` : '',
        packages,
        elfFiles: elfFiles.filter(({ path }) => seen(path)),
        paths: new Set(files.map(({ path }) => path)),
    };
}

// EXTERNAL MODULE: ./build/plan/arns.js
var plan_arns = __webpack_require__(2760);
// EXTERNAL MODULE: ./build/plan/grants.js
var grants = __webpack_require__(6659);
;// CONCATENATED MODULE: ./build/publish/sharing.js

const idPrefix = 'lambda-layer-action-';
/** How statements of our making are called, one name a grant, so that two runs cannot add one grant twice. */
function statementId(grant) {
    switch (grant.kind) {
        case 'account':
            return idPrefix + grant.accountId;
        case 'organization':
            return idPrefix + grant.organizationId;
        case 'public':
            return `${idPrefix}public`;
    }
}
const isOurs = (statement) => statement.id.startsWith(idPrefix);
/** `Principal` and `OrganizationId` of AddLayerVersionPermission. */
function principalOf(grant) {
    if (grant.kind === 'account')
        return { principal: grant.accountId };
    return grant.kind === 'public' ? { principal: '*' } : { principal: '*', organizationId: grant.organizationId };
}
/** Reads the policy of a layer version. Throws a SyntaxError for what is no JSON. */
function parsePolicy(policy) {
    if (policy === undefined)
        return [];
    const { Statement: statements = [] } = JSON.parse(policy);
    return statements.map((statement) => ({ id: statement.Sid ?? '', grant: grantOf(statement) }));
}
function grantOf({ Effect, Principal, Action, Condition }) {
    const principal = single(typeof Principal === 'object' ? Principal.AWS : Principal);
    if (Effect !== 'Allow' || single(Action) !== 'lambda:GetLayerVersion' || principal === undefined)
        return undefined;
    if (principal === '*') {
        if (Condition === undefined)
            return { kind: 'public' };
        const organizationId = single(Condition['StringEquals']?.['aws:PrincipalOrgID']);
        const isOnly = Object.keys(Condition).length === 1 && Object.keys(Condition['StringEquals'] ?? {}).length === 1;
        return organizationId !== undefined && isOnly ? { kind: 'organization', organizationId } : undefined;
    }
    if (Condition !== undefined)
        return undefined;
    const accountId = /^\d{12}$/.test(principal) ? principal : grants/* accountInArn */.mH.exec(principal)?.[1];
    return accountId === undefined ? undefined : { kind: 'account', accountId };
}
const single = (value) => typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined;
/** The difference between the policy that is and the statements that are declared. What others stated is never touched. */
function comparePolicy(observed, declared) {
    const namesake = ({ id }) => observed.find((there) => there.id === id);
    const saysSo = (wanted, there) => there?.grant !== undefined && (0,grants/* grantName */.eX)(there.grant) === (0,grants/* grantName */.eX)(wanted.grant);
    const add = declared.filter((wanted) => {
        const there = namesake(wanted);
        return there === undefined || (isOurs(there) && !saysSo(wanted, there));
    });
    return {
        add,
        replace: add.flatMap((wanted) => namesake(wanted) ?? []),
        revoke: observed.filter((there) => isOurs(there) && !declared.some(({ id }) => id === there.id)),
        foreign: observed.filter((there) => !isOurs(there)),
    };
}
/** The statements of declared grants. */
const declaredStatements = (grants) => {
    const byId = new Map(grants.map((grant) => [statementId(grant), { id: statementId(grant), grant }]));
    return [...byId.values()];
};
/** What carries over from the version before: all that we understand, under the names that it has, but nothing public. */
function carriedStatements(previous) {
    const understood = previous.flatMap(({ id, grant }) => (grant === undefined ? [] : [{ id, grant }]));
    const statements = understood.filter(({ grant }) => grant.kind !== 'public');
    return { statements, publicDropped: statements.length < understood.length };
}
/** A statement for people: its name, and whom it lets in where we understand it. */
const statementName = ({ id, grant }) => (grant ? `${id} (${(0,grants/* grantName */.eX)(grant)})` : id);

// EXTERNAL MODULE: ./build/report/diff.js
var report_diff = __webpack_require__(9920);
;// CONCATENATED MODULE: ./build/run/looking.js
var looking_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var looking_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
// `inspect` and `diff`: what is in any layer, also one that was built elsewhere.


















/** @throws {Failure} when it cannot be read, or is certain not to work. */
async function inspectLayer(request, context, draft) {
    const [word = ''] = request.words;
    const looked = await context.log.phase('Read', () => look(word, context), saysRead);
    const elfFiles = await nativeFiles(looked, context);
    const targets = targetsFor(request, looked.inventory, elfFiles ?? []);
    const findings = inspectInventory(looked.inventory, looked.name, targets, elfFiles);
    add(draft, looked, targets, { findings });
    throwOnErrors({ findings, packages: [] });
}
async function diffLayers(request, context, draft) {
    const [from = '', to = ''] = request.words;
    const [before, after] = await context.log.phase('Read', () => Promise.all([look(from, context), look(to, context)]));
    const diff = (0,report_diff/* diffInventories */.Q8)(before.inventory, after.inventory);
    add(draft, after, targetsFor(request, after.inventory, []), { comparison: { kind: 'compared', diff } });
}
function add(draft, { inventory, zipPath, name }, targets, known) {
    const versioned = inventory.packages.some(({ root }) => root.startsWith('python/lib/'));
    const plan = {
        name,
        targets,
        layout: versioned ? 'versioned' : 'flat',
        zipPath: zipPath ?? inventory.source,
    };
    draft.planned({ layers: [plan] });
    draft.layer(name, { inventory, ...known });
}
/** Reads what a word names. */
async function look(word, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (word.startsWith('arn:'))
            return lookAtVersion(word, context);
        const path = (0,external_node_path_.resolve)(context.directory, word);
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (!found) {
            throw new errors/* Failure */.HR({
                code: 'file-not-found',
                message: `${word} does not exist.`,
                nextStep: 'Name a zip, a directory, or the ARN of a layer version.',
                file: word,
            });
        }
        const { signal } = context;
        if (found.isDirectory())
            return { inventory: await directoryInventory(path, word, signal), name: (0,external_node_path_.basename)(path) };
        const source = looking_addDisposableResource(env_1, await openZipFile(path, word), true);
        const inventory = await readInventory(source, { name: word, signal });
        return { inventory, zipPath: path, name: (0,external_node_path_.basename)(path).replace(/\.zip$/i, '') };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = looking_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function lookAtVersion(arn, context) {
    const named = (0,plan_arns/* parseLambdaArn */.Kl)(arn);
    if (named?.kind !== 'layer-version') {
        throw new errors/* Failure */.HR({
            code: 'no-layer-version',
            message: `${arn} is not the ARN of a layer version.`,
            nextStep: 'It looks like arn:aws:lambda:eu-west-1:123456789012:layer:name:7.',
        });
    }
    const { env, log, signal } = context;
    const aws = connectAws({ env, log, signal, readOnly: true });
    try {
        const [inventory, grants] = await Promise.all([versionInventory(arn, aws, context), grantsOf(arn, aws)]);
        return { inventory: grants ? { ...inventory, grants } : inventory, name: named.name };
    }
    finally {
        aws.close();
    }
}
/** Who may use a version. Undefined where that may not be read: the content may, for everybody it is shared with. */
async function grantsOf(arn, aws) {
    const named = (0,plan_arns/* parseLambdaArn */.Kl)(arn);
    if (named?.kind !== 'layer-version')
        return undefined;
    const layer = arn.slice(0, arn.lastIndexOf(':'));
    try {
        const policy = await aws.lambda(named.region.name).getLayerVersionPolicy({ layer, version: named.version, arn });
        return parsePolicy(policy).map(({ id, grant }) => (grant ? (0,grants/* grantName */.eX)(grant) : `statement ${id}`));
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$ || !(error instanceof errors/* Failure */.HR))
            throw error;
        return undefined;
    }
}
/** How much of a remote zip is read. */
const budgetShare = 0.019;
const leastBudgetBytes = 512 * 1024;
/**
 * What is in a published version: its list of files and a few metadata files, by ranges.
 * @throws {Failure} when there is no such version, or it may not be read.
 */
async function versionInventory(arn, aws, { env, signal }) {
    const named = (0,plan_arns/* parseLambdaArn */.Kl)(arn);
    if (named?.kind !== 'layer-version')
        throw new Error(`${arn} is not a layer version`);
    const layer = arn.slice(0, arn.lastIndexOf(':'));
    const version = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn });
    if (!version) {
        throw new errors/* Failure */.HR({
            code: 'no-such-version',
            message: `${arn} does not exist.`,
            nextStep: `List what there is: aws lambda list-layer-versions --layer-name ${layer}`,
        });
    }
    const source = await httpRangeSource(version.location, httpFor(env), signal);
    const budgetBytes = Math.max(leastBudgetBytes, source.sizeBytes * budgetShare);
    const inventory = await readInventory(source, { name: arn, signal, budgetBytes });
    const { codeSha256, runtimes, architectures: machines } = version;
    return { ...inventory, codeSha256, runtimes, architectures: machines };
}
async function nativeFiles({ inventory, zipPath }, context) {
    if (zipPath !== undefined)
        return context.log.phase('Inspect', () => elfFilesOf(inventory, zipPath, context));
    context.log.info('Its native code is not looked at: that needs the zip on this machine.');
    return undefined;
}
/** What was asked for; else what the version says of itself; else what its files tell; else the defaults. */
function targetsFor({ config, given }, inventory, elfFiles) {
    const told = targetsOfInventory(inventory, elfFiles);
    const stated = inventory.runtimes?.flatMap((name) => (0,plan_runtimes/* findRuntime */.w4)(name) ?? []) ?? [];
    const runtimes = given.runtimes ? config.runtimes : stated.length > 0 ? stated : (told.runtimes ?? config.runtimes);
    const machines = architectures/* architectures */.f.filter((one) => inventory.architectures?.includes(one));
    const chosen = given.architectures
        ? config.architectures
        : machines.length > 0
            ? machines
            : told.architecture
                ? [told.architecture]
                : config.architectures;
    const [first, ...rest] = runtimes.flatMap((runtime) => chosen.map((architecture) => ({ runtime, architecture })));
    if (!first)
        throw new Error('There is no target');
    return [first, ...rest];
}
function saysRead({ inventory: { readBytes, sizeBytes, files } }) {
    const share = readBytes === undefined || !sizeBytes ? '' : `, ${((readBytes / sizeBytes) * 100).toFixed(1)} % of the bytes`;
    return `${(0,units/* plural */.LS)(files?.length ?? 0, 'file')}${share}`;
}

;// CONCATENATED MODULE: ./build/inspect/import-names.js
// Which modules a layer's distributions bring, told from the paths of their files. Pure.
/** Folders that some distributions bring by mistake beside their modules; what they import is not in a layer. */
const strays = /^(?:tests?|testing|docs?|examples?|benchmarks?|samples?|scripts|bin|include|share|conftest|setup)$/;
/**
 * Every top-level module of every distribution; for a namespace package, which has no code of its own, the packages in it.
 * https://packaging.python.org/en/latest/guides/packaging-namespace-packages/
 * @param root where the distributions are in the layer: `python`
 */
function importableModules(entries, root) {
    const byPackage = new Map();
    const all = new Set();
    for (const { path, origin } of entries) {
        if (origin.kind !== 'wheel' || !path.startsWith(`${root}/`))
            continue;
        const relative = path.slice(root.length + 1);
        all.add(relative);
        byPackage.set(origin.wheel.name, [...(byPackage.get(origin.wheel.name) ?? []), relative]);
    }
    const found = [...byPackage].flatMap(([name, paths]) => [...modulesIn(paths, all)].map((module) => ({ module, package: name })));
    const once = [...new Map(found.map((one) => [`${one.module} ${one.package}`, one])).values()].sort((a, b) => a.module < b.module ? -1 : a.module > b.module ? 1 : 0);
    const isStray = ({ module }) => strays.test(module);
    return { modules: once.filter((one) => !isStray(one)), strays: once.filter(isStray) };
}
function modulesIn(paths, all) {
    const modules = new Set();
    for (const path of paths) {
        const parts = path.split('/');
        const file = parts.at(-1) ?? '';
        const name = /^([^.]+)(?:\.py|(?:\.cpython-3\d+-[\w-]+|\.abi3)?\.so)$/.exec(file)?.[1];
        if (name === undefined)
            continue;
        const folders = parts.slice(0, -1);
        if (![...folders, name].every((part) => /^[A-Za-z_]\w*$/.test(part)) || folders.includes('__pycache__'))
            continue;
        // The outermost folder that has code of its own is what one imports.
        const depth = folders.findIndex((_, index) => hasInit(folders.slice(0, index + 1), all));
        if (depth !== -1)
            modules.add(folders.slice(0, depth + 1).join('.'));
        else if (name !== '__init__' && name !== '__main__')
            modules.add([...folders, name].join('.'));
    }
    return modules;
}
function hasInit(folders, all) {
    const folder = folders.join('/');
    return all.has(`${folder}/__init__.py`);
}
/** True when a pattern names the module or a package that it is in. `*` stands for any letters. */
function isExcluded(module, patterns) {
    return patterns.some((pattern) => {
        const text = pattern
            .split('*')
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*');
        return new RegExp(`^${text}(?:\\..*)?$`).test(module);
    });
}

;// CONCATENATED MODULE: ./build/inspect/import-script.js
// The program that imports a layer's modules where they will run. It travels as text into the runtime image.
/** Before each line of its answer, since what is imported may print too. */
const answerMark = 'lambda-layer-import ';
/**
 * Imports each module in a fork of an interpreter that has imported nothing of the layer, with the search path that
 * Lambda's bootstrap makes.
 */
const importScript = String.raw `
import json, os, platform, re, select, signal, site, sys, time

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:
    task = json.load(file)
version = "%d.%d" % sys.version_info[:2]
layers = [d for d in ("/opt/python/lib/python%s/site-packages" % version, "/opt/python") if os.path.isdir(d)]
for directory in layers:
    site.addsitedir(directory)
sys.path[:0] = ["/var/task", *layers]
if "/var/runtime" not in sys.path:
    sys.path.append("/var/runtime")


def say(**answer):
    sys.stdout.write("${answerMark}" + json.dumps(answer) + "\n")
    sys.stdout.flush()


def optional(distribution):
    """Top-level names that the distribution only needs with one of its extras."""
    from importlib import metadata

    try:
        requires = metadata.requires(distribution) or []
    except metadata.PackageNotFoundError:
        return set()
    names = lambda lines: {re.match(r"[A-Za-z0-9._-]+", line.strip()).group().lower().replace("-", "_").replace(".", "_") for line in lines}
    extra = [line for line in requires if re.search(r"\bextra\s*==", line)]
    return names(extra) - names([line for line in requires if line not in extra])


def attempt(module, write):
    try:
        __import__(module)
        answer = {"ok": True}
    except BaseException as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        answer = {"ok": False, "kind": type(error).__name__, "message": str(error)[:2000], "missing": missing}
    try:
        os.write(write, json.dumps(answer).encode()[:60000])
    finally:
        os._exit(0)


say(python=version, machine=platform.machine())
for item in task["modules"]:
    module = item["module"]
    for last in (False, True):
        started = time.monotonic()
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read)
            attempt(module, write)
        os.close(write)
        data, late = b"", False
        while True:
            left = started + task["seconds"] - time.monotonic()
            ready = select.select([read], [], [], max(left, 0))[0]
            if not ready:
                late = True
                os.kill(child, signal.SIGKILL)
                break
            piece = os.read(read, 65536)
            if not piece:
                break
            data += piece
        os.close(read)
        status = os.waitpid(child, 0)[1]
        if late:
            answer = {"ok": False, "kind": "timeout", "message": "the import did not end within %d s" % task["seconds"]}
        elif not data:
            code = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
            if code in (4, 11) and task["emulated"] and not last:
                continue  # Crashes under emulation come and go.
            answer = {"ok": False, "kind": "signal" if code else "exit", "message": "the interpreter was ended by signal %d" % code if code else "the interpreter ended", "signal": code}
        else:
            answer = json.loads(data)
        break
    missing = (answer.get("missing") or "").split(".")[0]
    if missing and missing.lower() in optional(item["package"]):
        answer["optional"] = True
    say(module=module, package=item["package"], milliseconds=round((time.monotonic() - started) * 1000), **answer)
`;
/** A function that imports the modules as Lambda's own runtime client runs it. */
const handlerSource = String.raw `
import importlib


def handler(event, context):
    failed = {}
    for module in event["modules"]:
        try:
            importlib.import_module(module)
        except BaseException as error:
            failed[module] = "%s: %s" % (type(error).__name__, str(error)[:500])
    return {"imported": len(event["modules"]) - len(failed), "failed": failed}
`;
/** Invokes the function through the Runtime Interface Emulator of the same container, and prints its answer. */
const invokeScript = String.raw `
import json, sys, time, urllib.error, urllib.request

with open("/var/task/modules.json") as file:
    event = json.load(file)
body = json.dumps({"modules": [item["module"] for item in event["modules"]]}).encode()
deadline = time.monotonic() + 30
while True:
    try:
        request = urllib.request.Request("http://127.0.0.1:8080/2015-03-31/functions/function/invocations", data=body)
        with urllib.request.urlopen(request, timeout=event["seconds"] * 5) as answer:
            sys.stdout.write("${answerMark}" + json.dumps(json.load(answer)) + "\n")
        break
    except (urllib.error.URLError, ConnectionError):
        if time.monotonic() > deadline:
            raise
        time.sleep(0.2)
`;

;// CONCATENATED MODULE: ./build/inspect/imports.js
// `verify: import`: the layer where Lambda puts it, in the image of its runtime, and every module imported there.
var imports_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var imports_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});

















/** For one module; an emulated import of pandas takes a quarter of it. */
const secondsPerModule = 120;
/**
 * Imports every top-level module of every distribution in the runtime image of each of the layer's targets.
 * @throws {Failure} when Docker, the image or an emulator is missing: what was asked for cannot be verified then.
 */
async function verifyImports(layer, request, context) {
    const folder = (0,external_node_path_.join)(context.stores.temporary, `verify-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const content = (0,external_node_path_.join)(folder, 'opt');
        await imports_unpack(layer.zipPath, content);
        const found = [];
        for (const target of layer.plan.targets) {
            found.push(...(await verifyTarget(layer, target, content, folder, request, context)));
        }
        return found;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function verifyTarget(layer, target, content, folder, { excludeImports }, context) {
    const root = layer.plan.layout === 'flat' ? 'python' : `python/lib/python${target.runtime.python}/site-packages`;
    const { modules: all, strays } = importableModules(layer.entries, root);
    const excluded = all.filter(({ module }) => isExcluded(module, excludeImports));
    const modules = all.filter((one) => !excluded.includes(one));
    const skipped = [...excluded, ...strays];
    const notes = skipped.length === 0
        ? []
        : [
            {
                severity: 'note',
                code: 'imports-skipped',
                message: `Not imported for ${(0,plan_target/* targetName */.j)(target)}: ${skipped.map(({ module }) => module).join(', ')}.`,
            },
        ];
    if (modules.length === 0)
        return notes;
    const answers = await importAll(target, modules, content, folder, context);
    return [...notes, ...answers];
}
async function importAll(target, modules, content, folder, context) {
    const { ociPlatform: platform, machine } = architectures/* architectureFacts */.b[target.architecture];
    const engine = await findEngine(context);
    const mayRegister = context.env['GITHUB_ACTIONS'] === 'true';
    const state = await ensureEmulator({ platform, machine }, engine, { mayRegister }, context);
    const image = runtimeImage(target);
    const local = await identifyImage(image, platform, context, { localOnly: true }).catch(() => undefined);
    if (!local)
        await pullImage(image, platform, context);
    const task = (0,external_node_path_.join)(folder, `task-${target.runtime.python}-${target.architecture}`);
    await (0,promises_.mkdir)(task, { recursive: true });
    const emulated = state === 'emulated';
    const put = (name, text) => (0,promises_.writeFile)((0,external_node_path_.join)(task, name), text);
    await put('modules.json', JSON.stringify({ modules, emulated, seconds: secondsPerModule }));
    await put('lambda_layer_check.py', handlerSource);
    await put('lambda_layer_import.py', importScript);
    await put('lambda_layer_invoke.py', invokeScript);
    const name = `lambda-layer-verify-${(0,external_node_crypto_.randomUUID)()}`;
    const doing = `import the layer’s modules in ${image}`;
    const docker = (args, timeoutMs = 600_000) => runDocker(args, context, { doing, timeoutMs });
    try {
        await docker(createArguments(name, image, platform));
        await docker(['cp', `${content}/.`, `${name}:/opt`]);
        await docker(['cp', `${task}/.`, `${name}:/var/task`]);
        await docker(['start', name]);
        const python = `/var/lang/bin/python${target.runtime.python}`;
        const imported = await tryDocker(['exec', name, python, '/var/task/lambda_layer_import.py'], context, {
            doing,
            timeoutMs: modules.length * secondsPerModule * 1000,
            onLine: (line) => {
                if (!line.startsWith(answerMark))
                    context.log.child(line);
            },
        });
        const answers = answersIn(imported.stdout);
        const place = answers.find((one) => 'machine' in one);
        if (!place || imported.exitCode !== 0) {
            throw new errors/* Failure */.HR({
                code: 'import-not-verified',
                message: `The layer's modules could not be imported in ${image}: ${imported.stderr.trim().split('\n').slice(-3).join(' ') || 'its Python did not start'}.`,
                nextStep: 'Check that the image is the Lambda runtime’s; or leave out `verify: import`.',
                input: 'verify',
            });
        }
        if (place.machine !== machine || place.python !== target.runtime.python)
            throw imports_wrongImage(image, target, place);
        for (const one of answers)
            context.log.debug(`${(0,plan_target/* targetName */.j)(target)}: ${JSON.stringify(one)}`);
        const results = answers.filter((one) => 'module' in one);
        const findings = results.filter(({ ok }) => !ok).map((one) => imports_findingOf(one, target));
        if (findings.some(({ severity }) => severity === 'error'))
            return findings;
        const working = results.filter(({ ok }) => ok).map(({ module }) => module);
        return [...findings, ...(await invoke(name, python, working, target, context))];
    }
    finally {
        // Also after Ctrl-C, whose signal would stop this command too.
        await tryDocker(['rm', '--force', '--volumes', name], { env: context.env, signal: AbortSignal.timeout(30_000) }, { doing: 'remove a container' }).catch(() => { });
    }
}
/**
 * As Lambda runs it: not as root, and with the variables that modules look for. Pure.
 * Without network, since a module that asks for it when imported fails in a function without one as well.
 */
function createArguments(name, image, platform) {
    return [
        'create',
        `--name=${name}`,
        `--platform=${platform}`,
        '--network=none',
        '--user=993:990',
        '--cap-drop=ALL',
        '--env=AWS_REGION=us-east-1',
        '--env=AWS_DEFAULT_REGION=us-east-1',
        '--env=AWS_LAMBDA_FUNCTION_NAME=lambda-layer-check',
        '--env=AWS_LAMBDA_FUNCTION_TIMEOUT=900',
        // What one import compiles is there for the next, and for the invocation.
        '--env=PYTHONPYCACHEPREFIX=/tmp/bytecode',
        image,
        'lambda_layer_check.handler',
    ];
}
/** All modules in one process, by an invocation through the Runtime Interface Emulator. */
async function invoke(name, python, modules, target, context) {
    const invoked = await tryDocker(['exec', name, python, '/var/task/lambda_layer_invoke.py'], context, {
        doing: 'invoke a function with the layer',
        timeoutMs: 900_000,
    });
    const [answer] = answersIn(invoked.stdout);
    if (answer?.failed === undefined) {
        const why = answer?.errorMessage ?? invoked.stderr.trim().split('\n').at(-1) ?? '';
        return [
            {
                severity: 'warning',
                code: 'invocation-failed',
                message: `A function that imports the layer's ${modules.length} modules together for ${(0,plan_target/* targetName */.j)(target)} gave no answer: ${why}`,
                nextStep: 'Each module alone could be imported; look whether two of them disturb each other.',
            },
        ];
    }
    return Object.entries(answer.failed)
        .filter(([module]) => modules.includes(module))
        .map(([module, why]) => ({
        severity: 'warning',
        code: 'import-failed-together',
        message: `${module} can be imported alone for ${(0,plan_target/* targetName */.j)(target)}, but not after the layer's other modules: ${why}`,
    }));
}
function answersIn(output) {
    return output.split('\n').flatMap((line) => {
        if (!line.startsWith(answerMark))
            return [];
        try {
            return [JSON.parse(line.slice(answerMark.length))];
        }
        catch {
            return [];
        }
    });
}
/** What a failed import says, and what may help. Pure. */
function imports_findingOf({ module, package: name, kind, message = '', missing, optional }, target) {
    const why = kind === undefined || kind === 'timeout' || kind === 'signal' || kind === 'exit' ? message : `${kind}: ${message}`;
    if (optional) {
        return {
            severity: 'note',
            code: 'import-optional',
            message: `${module} of ${name} was not imported for ${(0,plan_target/* targetName */.j)(target)}: ${missing} belongs to an extra of ${name} that is not in the layer.`,
            package: name,
        };
    }
    return {
        severity: 'error',
        code: 'import-failed',
        message: `${module} of ${name} cannot be imported in ${runtimeImage(target)}: ${why}`,
        nextStep: nextStepFor(why, missing, module),
        package: name,
    };
}
function nextStepFor(why, missing, module) {
    const besides = `; or name ${module} in \`exclude-imports\` when the function never imports it.`;
    if (missing)
        return `Add the package that has ${missing} to the requirements${besides}`;
    const library = /(lib[\w.+-]+\.so[\w.]*): cannot open shared object file/.exec(why)?.[1];
    if (library !== undefined)
        return `${library} is neither in the runtime nor in the layer: bring it by \`include\`, or compile the package (\`no-binary\`) with its library in \`system-packages\`${besides}`;
    if (/GLIBC(?:XX)?_[\d.]+' not found/.test(why))
        return `It was compiled for a newer system: take another version or runtime${besides}`;
    return `Look into the message${besides}`;
}
function imports_wrongImage(image, target, place) {
    return new errors/* Failure */.HR({
        code: 'image-wrong-architecture',
        message: `The image ${image} has Python ${place.python} for ${place.machine}, and the layer is for ${(0,plan_target/* targetName */.j)(target)}.`,
        nextStep: 'Remove this machine’s copy of it (`docker image rm`), so that it is pulled anew.',
    });
}
/** The layer's files as Lambda unpacks them: readable by all. */
async function imports_unpack(zipPath, into) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = imports_addDisposableResource(env_1, await openZipFile(zipPath), true);
        const entries = (await readCentralDirectory(source, zipPath)).filter(({ kind }) => kind === 'file');
        await (0,promises_.mkdir)(into, { recursive: true });
        for (const folder of new Set(entries.map(({ path }) => (0,external_node_path_.dirname)(path)))) {
            await (0,promises_.mkdir)((0,external_node_path_.join)(into, folder), { recursive: true });
        }
        const signal = new AbortController().signal;
        await mapConcurrently(entries, (0,external_node_os_.availableParallelism)() * 4, signal, async (entry) => {
            const path = (0,external_node_path_.join)(into, entry.path);
            await (0,promises_.writeFile)(path, await readEntry(source, entry, entry.sizeBytes, zipPath));
            await (0,promises_.chmod)(path, entry.mode ?? 0o644);
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = imports_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/inspect/requirers.js

/**
 * The wheels with the packages that require them, by the wheels' own metadata. Markers are not evaluated: what is in
 * the wheelhouse was resolved, so a package that names it is a reason for it. A requirement of an extra counts only
 * where nothing else explains the package, since which extras were asked for is not known here.
 */
function withRequirers({ target, wheels }, facts) {
    const always = new Map();
    const byExtra = new Map();
    for (const { name, sha256 } of wheels) {
        for (const requirement of facts.get(sha256)?.requires ?? []) {
            const required = normalizeName(/^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(requirement)?.[0] ?? '');
            const edges = /\bextra\s*==/.test(requirement) ? byExtra : always;
            const known = edges.get(required) ?? [];
            if (!known.some((one) => one.kind === 'package' && one.name === name))
                known.push({ kind: 'package', name });
            edges.set(required, known);
        }
    }
    return {
        target,
        wheels: wheels.map((wheel) => {
            const reasons = [...wheel.requiredBy, ...(always.get(wheel.name) ?? [])];
            return { ...wheel, requiredBy: reasons.length > 0 ? reasons : (byExtra.get(wheel.name) ?? []) };
        }),
    };
}

;// CONCATENATED MODULE: ./build/layer/include.js
// One's own files: what `include` means, and which files it takes.








/** Folders that are nobody's code. */
const leftOut = new Set(['.git', '.hg', '.svn', '__pycache__', '.DS_Store']);
const defaultFolder = 'python';
/**
 * Finds the files of every include and hashes them. Sorted by path. The zip itself, from an earlier run, is none of them.
 * @throws {Failure} with every problem: a source that is not there or leaves the working directory, a bad target.
 */
async function findIncluded(includes, directory, zipPath, signal) {
    if (includes.length === 0)
        return [];
    const top = await (0,promises_.realpath)(directory);
    const problems = [];
    const found = new Map();
    for (const include of includes) {
        const one = await findOne(include, top);
        problems.push(...one.problems);
        for (const { path, file } of one.files) {
            if (file === zipPath || (await (0,promises_.realpath)(file)) === zipPath)
                continue;
            const source = (0,external_node_path_.relative)(top, file).split(external_node_path_.sep).join('/');
            const bad = refusedPath(path);
            if (bad !== undefined)
                problems.push(problem(include, `${bad}.`, 'Choose another target.'));
            const rival = found.get(path);
            if (rival && rival.source !== source) {
                problems.push(problem(include, `${rival.source} and ${source} would both be ${path}.`, 'Give them different targets.'));
            }
            found.set(path, { file, source });
        }
    }
    (0,errors/* throwIfAny */.MI)(problems);
    const files = [];
    for (const [path, { file, source }] of [...found].sort(([a], [b]) => compareText(a, b))) {
        signal.throwIfAborted();
        const { mode } = await (0,promises_.stat)(file);
        const { sizeBytes, hash } = await include_hashFile(file, signal);
        files.push({ path, file, source, sizeBytes, hash, mode: mode & 0o111 ? 0o755 : 0o644 });
    }
    return files;
}
async function findOne(include, top) {
    const { source } = include;
    const plain = source
        .split(/[/\\]/)
        .join('/')
        .replace(/^(?:\.\/)+/, '')
        .replace(/\/+$/, '');
    const base = (0,external_node_path_.resolve)(top, plain);
    if ((0,external_node_path_.isAbsolute)(source) || !isBelow(base, top)) {
        return include_wrong(include, `${source} is not below the working directory.`, 'Copy it there first.');
    }
    const problems = [];
    const collect = (from) => walk(from, top, include, problems);
    const exists = await (0,promises_.stat)(base).catch(() => undefined);
    if (exists) {
        const target = targetOf(include, plain === '' || plain === '.' ? '' : (0,external_node_path_.basename)(base), exists.isDirectory());
        const files = await collect(base);
        return {
            files: files.map((file) => ({ file, path: external_node_path_.posix.join(target, (0,external_node_path_.relative)(base, file).split(external_node_path_.sep).join('/')) })),
            problems,
        };
    }
    const { base: globBase, isGlob, glob } = picomatch.scan(plain);
    if (!isGlob) {
        return include_wrong(include, `${source} is not there.`, 'Give a file, a directory or a glob below the working directory.');
    }
    const from = (0,external_node_path_.resolve)(top, globBase);
    if (!isBelow(from, top)) {
        return include_wrong(include, `${source} is not below the working directory.`, 'Copy it there first.');
    }
    const matches = picomatch(glob, { nonegate: true });
    const all = (await (0,promises_.stat)(from).catch(() => undefined)) ? await collect(from) : [];
    const target = targetOf(include, '', true);
    const files = all
        .map((file) => ({ file, inner: (0,external_node_path_.relative)(from, file).split(external_node_path_.sep).join('/') }))
        .filter(({ inner }) => matchesItOrAbove(inner, matches))
        .map(({ file, inner }) => ({ file, path: external_node_path_.posix.join(target, inner) }));
    if (files.length === 0 && problems.length === 0) {
        return include_wrong(include, `${source} matches no file.`, 'Mend the pattern, or leave it out.');
    }
    return { files, problems };
}
/** A glob that matches a directory takes all of it. */
function matchesItOrAbove(path, matches) {
    if (matches(path))
        return true;
    const slash = path.lastIndexOf('/');
    return slash > 0 && matchesItOrAbove(path.slice(0, slash), matches);
}
function targetOf({ target }, name, isDirectory) {
    if (target === undefined)
        return external_node_path_.posix.join(defaultFolder, name);
    const plain = target.replace(/^(?:\.\/)+/, '');
    if (plain === '' || plain === '.')
        return isDirectory ? '' : name;
    if (plain.endsWith('/'))
        return isDirectory ? plain.slice(0, -1) : `${plain}${name}`;
    return plain;
}
/** Every file below a path, links followed as long as they stay in the working directory. */
async function walk(from, top, include, problems, above = []) {
    const link = await (0,promises_.lstat)(from);
    let real = from;
    if (link.isSymbolicLink()) {
        const target = await (0,promises_.realpath)(from).catch(() => undefined);
        const shown = (0,external_node_path_.relative)(top, from);
        if (target === undefined) {
            problems.push(problem(include, `${shown} is a link to nothing.`, 'Remove the link, or make what it points to.'));
            return [];
        }
        real = target;
    }
    const resolved = await (0,promises_.realpath)(real);
    if (!isBelow(resolved, top)) {
        problems.push(problem(include, `${(0,external_node_path_.relative)(top, from)} is a link out of the working directory.`, 'Copy what it points to.'));
        return [];
    }
    const status = await (0,promises_.stat)(real);
    if (status.isFile())
        return [from];
    if (!status.isDirectory()) {
        problems.push(problem(include, `${(0,external_node_path_.relative)(top, from)} is neither a file nor a directory.`, 'Leave it out.'));
        return [];
    }
    if (above.includes(resolved)) {
        problems.push(problem(include, `${(0,external_node_path_.relative)(top, from)} is a link to a folder that it lies in.`, 'Remove the link.'));
        return [];
    }
    const files = [];
    for (const name of (await (0,promises_.readdir)(from)).sort()) {
        const path = (0,external_node_path_.join)(from, name);
        if (leftOut.has(name) || name.endsWith('.pyc'))
            continue;
        files.push(...(await walk(path, top, include, problems, [...above, resolved])));
    }
    return files;
}
function isBelow(path, top) {
    const way = (0,external_node_path_.relative)(top, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way));
}
async function include_hashFile(file, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let sizeBytes = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024, signal })) {
        const bytes = chunk;
        hash.update(bytes);
        sizeBytes += bytes.length;
    }
    return { sizeBytes, hash: { algorithm: 'sha256', digest: hash.digest('base64url') } };
}
function problem({ source }, what, nextStep) {
    return { code: 'include-refused', message: `include: ${what}`, nextStep, input: 'include', file: source };
}
function include_wrong(include, what, nextStep) {
    return { files: [], problems: [problem(include, what, nextStep)] };
}

;// CONCATENATED MODULE: ./build/formats/zip/writer.js
// Writes a zip whose bytes depend on nothing but what is put into it: one date, modes of two kinds, no extra fields.




/** 1980-01-01 00:00, the first moment that a zip can name. */
const dosDate = 0x0021;
const localBytes = 30;
const centralBytes = 46;
const writer_endBytes = 22;
/** With the longest name that the format knows. */
const longestHeaderBytes = centralBytes + 0xffff;
/** Deflate needs 2.0; folders and everything else as well. */
const versionNeeded = 20;
const madeByUnix = (3 << 8) | versionNeeded;
/** Reads and writes of about this size: larger ones are no faster, and memory stays at a few of them. */
const writer_blockBytes = 1024 * 1024;
/** Bytes between two entries that are read along rather than skipped. */
const smallGapBytes = 4096;
/** The most that a zip can hold without zip64 (APPNOTE 4.4.1.4), far above the 262,144,000 bytes of a layer. */
const writer_mostEntries = 0xffff - 1;
const mostBytes = 0xffffffff - 1;
/**
 * A writer of one zip. The hash is computed while writing; a write is under way while the next block is prepared.
 * @throws {Failure} `zip-too-large` from its verbs, instead of writing zip64.
 */
function zipWriter(sink, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const entries = [];
    const offsets = [];
    let block = Buffer.allocUnsafe(writer_blockBytes);
    let other = Buffer.allocUnsafe(writer_blockBytes);
    let used = 0;
    let flushedBytes = 0;
    let writing = Promise.resolve();
    /** For reading: the block that is copied from, and the one that is filled meanwhile. */
    let reading;
    const flush = async () => {
        await writing;
        if (signal?.aborted)
            throw new errors/* Interrupted */.j$({ cause: signal.reason });
        const full = block.subarray(0, used);
        writing = sink.write(full);
        writing.catch(() => { }); // It is awaited before the next write, or by finish.
        hash.update(full);
        [block, other] = [other, block];
        flushedBytes += used;
        used = 0;
    };
    const write = async (bytes) => {
        for (let at = 0; at < bytes.length;) {
            if (used === writer_blockBytes)
                await flush();
            const copied = bytes.copy(block, used, at);
            at += copied;
            used += copied;
        }
    };
    const begin = async (entry) => {
        const offset = flushedBytes + used;
        if (entries.length >= writer_mostEntries || offset + longestHeaderBytes + entry.compressedSizeBytes > mostBytes) {
            throw new errors/* Failure */.HR({
                code: 'zip-too-large',
                message: `The zip would hold more than ${writer_mostEntries} files or 4 GB, which Lambda does not take.`,
                nextStep: 'Leave packages out, or split them into several layers.',
            });
        }
        if (used + longestHeaderBytes > writer_blockBytes)
            await flush();
        entries.push(entry);
        offsets.push(offset);
        used += localHeader(block, used, entry);
    };
    return {
        async copy(source, name, copied) {
            const all = runs(copied);
            reading ??= [Buffer.allocUnsafe(writer_blockBytes), Buffer.allocUnsafe(writer_blockBytes)];
            let ahead = readRun(source, all[0], reading[0]);
            for (const [index, run] of all.entries()) {
                const { start, bytes } = await ahead;
                ahead = readRun(source, all[index + 1], reading[(index + 1) % 2 ? 1 : 0]);
                for (const { path, mode, from } of run) {
                    const at = from.localHeaderOffset - start;
                    let located = locateData(bytes.subarray(at), from, name);
                    if (typeof located !== 'number') {
                        located = locateData(await source.read(from.localHeaderOffset, located.needsBytes), from, name);
                    }
                    if (typeof located !== 'number')
                        throw new Error('a local header of changing length');
                    const { sizeBytes, compressedSizeBytes, crc32, method } = from;
                    await begin({ path, mode, sizeBytes, compressedSizeBytes, crc32, method });
                    const dataAt = at + located;
                    const end = dataAt + compressedSizeBytes;
                    await write(bytes.subarray(dataAt, end));
                    for (let next = Math.max(dataAt, bytes.length); next < end; next += writer_blockBytes) {
                        await write(await source.read(start + next, Math.min(writer_blockBytes, end - next)));
                    }
                }
            }
        },
        async put(entry, data) {
            await begin(entry);
            const expected = flushedBytes + used + entry.compressedSizeBytes;
            for await (const chunk of data)
                await write(chunk);
            if (flushedBytes + used !== expected)
                throw new Error(`${entry.path}: other data than announced`);
        },
        async finish() {
            const directoryOffset = flushedBytes + used;
            for (const [index, entry] of entries.entries()) {
                if (used + longestHeaderBytes > writer_blockBytes)
                    await flush();
                used += centralHeader(block, used, entry, offsets[index] ?? 0);
            }
            const end = Buffer.alloc(writer_endBytes);
            end.writeUInt32LE(0x06054b50, 0);
            end.writeUInt16LE(entries.length, 8);
            end.writeUInt16LE(entries.length, 10);
            end.writeUInt32LE(flushedBytes + used - directoryOffset, 12);
            end.writeUInt32LE(directoryOffset, 16);
            await write(end);
            await flush();
            await writing;
            return { sizeBytes: flushedBytes, sha256: hash.digest('hex'), entries };
        },
    };
}
/** Groups entries that lie one behind the other and fit into a block together; a larger one is alone. */
function runs(entries) {
    const groups = [];
    let group = [];
    let start = 0;
    let limit = -1;
    for (const entry of entries) {
        const { localHeaderOffset, limitOffset } = entry.from;
        const gap = localHeaderOffset - limit;
        if (group.length === 0 || gap < 0 || gap > smallGapBytes || limitOffset - start > writer_blockBytes) {
            group = [];
            groups.push(group);
            start = localHeaderOffset;
        }
        group.push(entry);
        limit = limitOffset;
    }
    return groups;
}
/** Begins to read a run, or as much of it as a block holds. */
function readRun(source, run, block) {
    const start = run?.[0]?.from.localHeaderOffset ?? 0;
    const limit = run?.at(-1)?.from.limitOffset ?? 0;
    const read = async () => {
        const lengthBytes = Math.min(limit - start, writer_blockBytes);
        if (!source.readInto)
            return { start, bytes: await source.read(start, lengthBytes) };
        const bytes = block.subarray(0, lengthBytes);
        await source.readInto(bytes, start);
        return { start, bytes };
    };
    const reading = read();
    reading.catch(() => { }); // It is awaited when its turn comes, unless an earlier one fails.
    return reading;
}
/** Writes the header before an entry's data, and says how long it is. */
function localHeader(into, at, entry) {
    into.writeUInt32LE(0x04034b50, at);
    into.writeUInt16LE(versionNeeded, at + 4);
    return localBytes + commonFields(into, at + 6, at + localBytes, entry, at + 28);
}
/** Writes an entry's header in the central directory, and says how long it is. */
function centralHeader(into, at, entry, offset) {
    into.writeUInt32LE(0x02014b50, at);
    into.writeUInt16LE(madeByUnix, at + 4);
    into.writeUInt16LE(versionNeeded, at + 6);
    const nameBytes = commonFields(into, at + 8, at + centralBytes, entry, at + 30);
    into.fill(0, at + 32, at + 38); // Comment, disk and internal attributes: none.
    into.writeUInt32LE(((0o100000 | entry.mode) << 16) >>> 0, at + 38);
    into.writeUInt32LE(offset, at + 42);
    return centralBytes + nameBytes;
}
/** Writes what both headers have, and the name, whose length is returned. */
function commonFields(into, at, nameAt, entry, extraLengthAt) {
    const nameBytes = into.write(entry.path, nameAt);
    // One byte for each character only in ASCII.
    into.writeUInt16LE(nameBytes === entry.path.length ? 0 : utf8Flag, at);
    into.writeUInt16LE(entry.method, at + 2);
    into.writeUInt16LE(0, at + 4);
    into.writeUInt16LE(dosDate, at + 6);
    into.writeUInt32LE(entry.crc32, at + 8);
    into.writeUInt32LE(entry.compressedSizeBytes, at + 12);
    into.writeUInt32LE(entry.sizeBytes, at + 16);
    into.writeUInt16LE(nameBytes, at + 20);
    into.writeUInt16LE(0, extraLengthAt);
    return nameBytes;
}

;// CONCATENATED MODULE: ./build/layer/write.js
// Writes a layout as a zip, in bounded memory.
var write_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var write_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});










/** Deflate's own default: `zip` takes it too. */
const level = 6;
/** Larger files go through the disk, since the size of their data stands before it. */
const inMemoryBytes = 4 * 1024 * 1024;
const write_chunkBytes = 256 * 1024;
/** Writes the zip to `path`, which must not exist. */
async function writeLayer(layout, path, signal) {
    const handle = await (0,promises_.open)(path, 'wx');
    try {
        const writer = zipWriter({ write: (bytes) => writeAll(handle, bytes) }, signal);
        for (const { contents, entries } of bySource(layout.entries)) {
            if (contents)
                await copyWheel(writer, contents, entries);
            else
                for (const entry of entries)
                    await putOwn(writer, entry, `${path}.deflated`, signal);
        }
        return await writer.finish();
    }
    finally {
        await handle.close();
    }
}
/** Neighbouring entries of one wheel together. */
function bySource(entries) {
    const groups = [];
    for (const entry of entries) {
        const contents = entry.content.kind === 'wheel' ? entry.content.contents : undefined;
        const last = groups.at(-1);
        if (last && last.contents === contents)
            last.entries.push(entry);
        else
            groups.push({ contents, entries: [entry] });
    }
    return groups;
}
async function copyWheel(writer, contents, entries) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { path, filename } = contents.wheel;
        const source = write_addDisposableResource(env_1, await openZipFile(path, filename), true);
        const copied = entries.flatMap((entry) => entry.content.kind === 'wheel' ? [{ path: entry.path, mode: entry.mode, from: entry.content.entry }] : []);
        try {
            await writer.copy(source, filename, copied);
        }
        catch (error) {
            if (error instanceof refusal_ZipRefusal)
                throw wheel_contents_refused(contents.wheel, error.reason, { cause: error });
            throw error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = write_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function putOwn(writer, entry, spool, signal) {
    const { path, mode, content } = entry;
    if (content.kind === 'wheel')
        throw new Error('a wheel is copied');
    if (content.kind === 'file' && entry.sizeBytes > inMemoryBytes) {
        return await putLarge(writer, entry, content.file, spool, signal);
    }
    const bytes = content.kind === 'bytes' ? content.bytes : await (0,promises_.readFile)(content.file, { signal });
    if (content.kind === 'file')
        checkUnchanged(entry, (0,external_node_crypto_.createHash)('sha256').update(bytes));
    // What we make ourselves is stored: hashes hardly deflate, and no other build of zlib can then change the zip.
    const deflated = content.kind === 'bytes' ? undefined : (0,external_node_zlib_.deflateRawSync)(bytes, { level });
    const smaller = deflated !== undefined && deflated.length < bytes.length;
    const data = smaller ? deflated : bytes;
    const written = {
        path,
        mode,
        sizeBytes: bytes.length,
        compressedSizeBytes: data.length,
        crc32: (0,external_node_zlib_.crc32)(bytes),
        method: smaller ? 8 : 0,
    };
    await writer.put(written, [data]);
}
async function putLarge(writer, entry, file, spool, signal) {
    let sizeBytes = 0;
    let compressedSizeBytes = 0;
    let crc = 0;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { highWaterMark: write_chunkBytes }), async function* (chunks) {
            for await (const chunk of chunks) {
                sizeBytes += chunk.length;
                crc = (0,external_node_zlib_.crc32)(chunk, crc);
                hash.update(chunk);
                yield chunk;
            }
        }, (0,external_node_zlib_.createDeflateRaw)({ level, chunkSize: write_chunkBytes }), async function* (chunks) {
            for await (const chunk of chunks) {
                compressedSizeBytes += chunk.length;
                yield chunk;
            }
        }, (0,external_node_fs_.createWriteStream)(spool), { signal });
        checkUnchanged(entry, hash);
        const { path, mode } = entry;
        const written = { path, mode, sizeBytes, compressedSizeBytes, crc32: crc, method: 8 };
        await writer.put(written, (0,external_node_fs_.createReadStream)(spool, { highWaterMark: write_chunkBytes }));
    }
    finally {
        await (0,promises_.rm)(spool, { force: true });
    }
}
/** The zip is remembered by the hashes that the files had when they were found. */
function checkUnchanged({ path, hash }, now) {
    if (now.digest('base64url') === hash.digest)
        return;
    throw new errors/* Failure */.HR({
        code: 'include-changed',
        message: `The file for ${path} changed while the layer was made.`,
        nextStep: 'Run it again when nothing writes to the included files.',
        input: 'include',
    });
}
async function writeAll(handle, bytes) {
    let done = 0;
    while (done < bytes.length)
        done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}

;// CONCATENATED MODULE: ./build/layer/merge.js
// Wheels and own files in, one zip out. The wheels' compressed bytes are copied as they stand: nothing is inflated but
// their metadata, nothing is deflated but one's own files.
var merge_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var merge_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});














/** Raised when the same layout would be written as other bytes. */
const formatVersion = 1;
/**
 * Makes the zip of a layer at `plan.zipPath`: the same bytes for the same wheels, files and exclusions.
 * When they stand there already, they are not written again.
 * @throws {Failure} naming what is at fault; nothing half-written is left.
 */
async function merge(plan, wheelhouses, request, context, judge = async () => { }) {
    const { signal } = context;
    const stop = () => {
        if (signal.aborted)
            throw new errors/* Interrupted */.j$({ cause: signal.reason });
    };
    try {
        stop();
        const layout = await planLayout(plan, wheelhouses, request, context);
        for (const warning of layout.warnings)
            context.log.warning(warning);
        if (layout.entries.length === 0)
            throw nothingIn(plan);
        for (const { path, kept, dropped, rule } of layout.collisions) {
            context.log.debug(`${path}: ${originName(kept)} instead of ${originName(dropped)}: ${rule}.`);
        }
        const known = facts(context.stores, 'layer-zip-1');
        const key = layoutKey(layout);
        const before = await known.get(key);
        const layerOf = ({ sizeBytes, sha256, entries }, zipPath, reused) => {
            const listed = listEntries(layout, entries);
            const unzippedSizeBytes = listed.reduce((sum, entry) => sum + entry.sizeBytes, 0);
            const { collisions } = layout;
            return { plan, wheelhouses, zipPath, sizeBytes, unzippedSizeBytes, sha256, entries: listed, collisions, reused };
        };
        const standing = before && (await standingZip(plan.zipPath, before, signal));
        if (standing) {
            const layer = layerOf(standing, plan.zipPath, true);
            await judge(layer);
            return layer;
        }
        const layer = await (0,files/* writeAtomically */.vK)(plan.zipPath, async (temporary) => {
            const written = layerOf(await writeLayer(layout, temporary, signal), temporary, false);
            await judge(written);
            stop();
            return written;
        }, context.stores.temporary);
        await known.put(key, { sizeBytes: layer.sizeBytes, sha256: layer.sha256 });
        return { ...layer, zipPath: plan.zipPath };
    }
    catch (error) {
        stop(); // Whatever an abort broke is the abort's doing.
        throw error;
    }
}
/** Lambda takes no empty zip. */
function nothingIn({ name }) {
    return new errors/* Failure */.HR({
        code: 'empty-layer',
        message: `The layer ${name} would hold nothing: no package is needed on its target, nothing is included, or all of it is excluded.`,
        nextStep: 'Look at the markers of the requirements, and at include and exclude.',
    });
}
/** What the layer will hold, before anything is written. */
async function planLayout(plan, wheelhouses, request, context) {
    const sites = planSites(plan, wheelhouses);
    const contents = await examineAll(sites.flatMap(({ wheels }) => wheels), context.signal);
    const included = await findIncluded(request.include, context.directory, plan.zipPath, context.signal);
    return layOut(sites.map(({ site, wheels }) => ({ site, wheels: wheels.flatMap((wheel) => contents.get(wheel.sha256) ?? []) })), included, request.exclude, request.systemLibraries);
}
/** Files that are read at the same time: enough to keep the disk busy while others are parsed. */
const atOnce = 8;
/**
 * Every wheel once, by its hash.
 * @throws {Failure} with the problems of all wheels that are refused
 */
async function examineAll(wheels, signal) {
    const contents = new Map();
    const problems = new Map();
    const waiting = [...new Map(wheels.map((wheel) => [wheel.sha256, wheel])).values()];
    const work = async () => {
        for (let wheel = waiting.shift(); wheel; wheel = waiting.shift()) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            try {
                contents.set(wheel.sha256, await examine(wheel));
            }
            catch (error) {
                if (!(error instanceof errors/* Failure */.HR) || error instanceof errors/* Interrupted */.j$)
                    throw error;
                problems.set(wheel.filename, error.problems);
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    (0,errors/* throwIfAny */.MI)([...problems].sort(([a], [b]) => compareText(a, b)).flatMap(([, some]) => some));
    return contents;
}
async function examine(wheel) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = merge_addDisposableResource(env_1, await openZipFile(wheel.path, wheel.filename), true);
            return await readWheel(source, wheel);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = merge_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error instanceof refusal_ZipRefusal)
            throw wheel_contents_refused(wheel, error.reason, { cause: error });
        if (error.code !== 'ENOENT')
            throw error;
        throw new errors/* Failure */.HR({
            code: 'wheel-gone',
            message: `${wheel.filename} was removed from the store at ${wheel.path} during the run.`,
            nextStep: 'Run it again.',
            package: wheel.name,
        }, { cause: error });
    }
}
/** Two layouts with the same key are written as the same bytes. */
function layoutKey(layout) {
    // No path has a line feed or a tab in it.
    const lines = layout.entries.map(({ path, mode, hash, content }) => {
        const from = content.kind === 'wheel' ? `${content.contents.wheel.sha256}\t${content.entry.path}` : content.kind;
        return `${path}\t${mode}\t${hash.algorithm}\t${hash.digest}\t${from}\n`;
    });
    return `${formatVersion} ${(0,external_node_crypto_.createHash)('sha256').update(lines.join('')).digest('hex')}`;
}
/** The zip that stands at `path`, when it is this one. */
async function standingZip(path, { sizeBytes, sha256 }, signal) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const status = await (0,promises_.stat)(path);
            if (!status.isFile() || status.size !== sizeBytes)
                return undefined;
            const hash = (0,external_node_crypto_.createHash)('sha256');
            for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024, signal })) {
                hash.update(chunk);
            }
            if (hash.digest('hex') !== sha256)
                return undefined;
            const source = merge_addDisposableResource(env_2, await openZipFile(path), true);
            return { sizeBytes, sha256, entries: await readCentralDirectory(source, path) };
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = merge_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch {
        return undefined; // Whatever stands there, it will be written anew.
    }
}
/** The layer's entries, with their sizes as they stand in the zip, sorted by path. */
function listEntries(layout, entries) {
    return layout.entries
        .map(({ path, mode, origin, content }, index) => {
        const entry = entries[index]; // They were written in this order, and are listed in that of their data.
        if (entry?.path !== path)
            throw new Error(`${path} was not written`);
        const { sizeBytes, compressedSizeBytes, crc32 } = entry;
        const placed = { path, sizeBytes, compressedSizeBytes, crc32, mode, origin };
        return content.kind === 'wheel' ? { ...placed, pathInWheel: content.entry.path } : placed;
    })
        .sort((a, b) => compareText(a.path, b.path));
}

;// CONCATENATED MODULE: ./build/run/making.js





/**
 * Makes one layer and judges it: what fails its inspection is not put where it would be taken for a good one.
 * @throws {Failure} with every certain finding.
 */
async function makeLayer(planned, { wheelhouses, built, examination }, config, context, draft) {
    const houses = withBuilt(wheelhouses, built).filter(({ target }) => isOneOf(target, planned.targets));
    const ours = built.filter(({ target }) => isOneOf(target, planned.targets));
    const systemLibraries = ours.flatMap((one) => one.systemLibraries);
    // The last wheels are still being examined while the first ones are merged.
    const judge = async (layer) => {
        const facts = await examination.facts();
        const accept = (inspection) => {
            draft.layer(planned.name, { layer: withNamedRequirers(layer, facts), inspection });
            throwOnErrors(inspection);
        };
        const notes = ours.flatMap((one) => one.notes);
        const inspection = withFindings(await inspect(layer, facts, context), notes);
        accept(inspection);
        if (config.verify === 'import') {
            context.log.info(`${planned.name}: importing its modules in the runtime image.`);
            accept(withFindings(inspection, await verifyImports(layer, config, context)));
        }
    };
    const layer = await merge(planned, houses, { ...config, systemLibraries }, context, judge).catch(examination.explain);
    draft.layer(planned.name, { layer: withNamedRequirers(layer, await examination.facts()) });
    return layer;
}
function withFindings(inspection, more) {
    return { ...inspection, findings: [...inspection.findings, ...more] };
}
function withNamedRequirers(layer, facts) {
    return { ...layer, wheelhouses: layer.wheelhouses.map((house) => withRequirers(house, facts)) };
}

// EXTERNAL MODULE: ./build/run/names-publishing.js
var names_publishing = __webpack_require__(4822);
;// CONCATENATED MODULE: ./build/host/git.js


/** What the runner says (https://docs.github.com/en/actions/reference/workflows-and-actions/variables), or else git. */
async function revisionOf(context) {
    const { env } = context;
    const sha = env['GITHUB_SHA'] ?? (await git_git(context, 'rev-parse', 'HEAD'));
    const ref = env['GITHUB_REF_NAME'] ?? (await git_git(context, 'rev-parse', '--abbrev-ref', 'HEAD'));
    const repository = env['GITHUB_REPOSITORY'];
    return {
        ...(sha === undefined ? {} : { sha }),
        ...(ref === undefined ? {} : { ref }),
        ...(repository === undefined ? {} : { repository }),
    };
}
/** Undefined where there is no git, or no repository. */
async function git_git(context, ...args) {
    try {
        const options = {
            env: childEnvironment(context.env),
            cwd: context.directory,
            signal: context.signal,
            timeoutMs: 5_000,
        };
        const { exitCode, stdout } = await runProcess('git', args, options);
        return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/inspect/layer-inventory.js
/**
 * The inventory of a layer that was just built: as `readInventory` of its zip, without reading it.
 * @param licences by the SHA-256 of wheels
 */
function layerInventory(layer, licences = new Map()) {
    const indexes = new Map();
    const packages = [];
    const files = layer.entries.map((entry) => {
        const { path, sizeBytes, compressedSizeBytes, crc32 } = entry;
        const index = packageIndex(entry);
        const owner = index === undefined ? undefined : packages[index];
        if (owner) {
            owner.sizeBytes += compressedSizeBytes;
            owner.unzippedSizeBytes += sizeBytes;
            owner.files += 1;
        }
        return { path, sizeBytes, compressedSizeBytes, crc32, ...(index === undefined ? {} : { package: index }) };
    });
    function packageIndex({ path, origin }) {
        if (origin.kind !== 'wheel')
            return undefined;
        const { name, version, sha256 } = origin.wheel;
        const licence = licences.get(sha256)?.split('\n', 1)[0]?.slice(0, 200);
        const root = /^python\/lib\/python3\.\d+\/site-packages(?=\/)/.exec(path)?.[0] ?? 'python';
        const key = `${name} ${version} ${layer.plan.layout === 'versioned' ? root : ''}`;
        const known = indexes.get(key);
        if (known !== undefined)
            return known;
        indexes.set(key, packages.length);
        packages.push({
            name,
            version,
            root,
            sizeBytes: 0,
            unzippedSizeBytes: 0,
            files: 0,
            ...(licence === undefined ? {} : { licence }),
        });
        return packages.length - 1;
    }
    const { sizeBytes, unzippedSizeBytes, plan } = layer;
    return {
        source: layer.zipPath,
        sizeBytes,
        unzippedSizeBytes,
        files,
        packages,
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
    };
}

// EXTERNAL MODULE: ./build/plan/description.js
var plan_description = __webpack_require__(7440);
// EXTERNAL MODULE: ./build/plan/partitions.js
var partitions = __webpack_require__(47);
;// CONCATENATED MODULE: ./build/publish/fingerprint.js
// A fingerprint is short for everything that decides a layer's content. It is known before anything is built, and it
// travels in the version's description, so that one ListLayerVersions tells whether a run has anything to do.


const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const fingerprint_length = 20;
/**
 * The fingerprint of what a layer will be made of: 100 bits in base32. Undefined when something that decides the
 * content is not pinned by a hash or a commit, so that only building it tells.
 */
function fingerprintOf({ toolVersion, layerName, locks, included, options, }) {
    const locked = locks
        .map((lock) => ({
        runtime: lock.target.runtime.name,
        architecture: lock.target.architecture,
        packages: lock.packages.map(packageOf).sort(byText),
    }))
        .sort(byText);
    if (locked.some(({ packages }) => packages.includes(undefined)))
        return undefined;
    const files = included.map(({ path, sha256, mode }) => [path, sha256, mode]).sort(byText);
    return digest({ toolVersion, layerName, locked, files, options });
}
/** The fingerprint of a zip that stands as it is. */
const fingerprintOfZip = (sha256) => digest({ zip: sha256 });
function digest(value) {
    const bytes = (0,external_node_crypto_.createHash)('sha256').update(canonical(value)).digest();
    let bits = 0n;
    for (const byte of bytes.subarray(0, 13))
        bits = (bits << 8n) | BigInt(byte);
    let text = '';
    for (let at = 0; at < fingerprint_length; at += 1) {
        text += letters.charAt(Number(bits & 31n));
        bits >>= 5n;
    }
    return text;
}
/** JSON whose keys are sorted and whose undefined values are left out, whoever made the value. */
function canonical(value) {
    if (value === undefined || value === null)
        return 'null';
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object')
        return JSON.stringify(value);
    const entries = Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}
const byText = (a, b) => {
    const [one, other] = [JSON.stringify(a) ?? '', JSON.stringify(b) ?? ''];
    return one < other ? -1 : one > other ? 1 : 0;
};
function packageOf({ name, version, wheels, sdist, direct }) {
    const files = [...wheels, ...(sdist ? [sdist] : [])].map(fileOf);
    if (files.includes(undefined))
        return undefined;
    const source = direct === undefined ? null : directOf(direct);
    return source === undefined ? undefined : [name, version ?? null, files.sort(byText), source];
}
const fileOf = ({ filename, sha256 }) => (sha256 === undefined ? undefined : [filename, sha256]);
function directOf(direct) {
    switch (direct.kind) {
        case 'vcs':
            return ['vcs', (0,redact/* redact */.E)(direct.url), direct.commit, direct.subdirectory ?? null];
        case 'archive': {
            const file = fileOf(direct.file);
            return file === undefined ? undefined : ['archive', file, direct.subdirectory ?? null];
        }
        case 'directory':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/publish/request.js
/** The zip's hash as Lambda shows it, where it is known. */
function wantedCodeSha256({ zip, knownSha256 }) {
    const sha256 = zip?.sha256 ?? knownSha256;
    return sha256 === undefined ? undefined : Buffer.from(sha256, 'hex').toString('base64');
}
const bucketIn = (bucket, region) => bucket.template.replaceAll('{region}', region.name);
/** One name for the same bytes, below the layer's own folder, so that no two layers share an object. */
const objectKey = (bucket, layer, sha256) => [bucket.prefix, layer, `${sha256}.zip`].filter((part) => part !== '').join('/');
/** Names of the parameters that hold the layer's ARN: one an architecture where the name tells them apart. */
function parameterNames(template, layer) {
    const named = template.replaceAll('{name}', layer.name);
    if (!named.includes('{architecture}'))
        return [named];
    return layer.architectures.map((architecture) => named.replaceAll('{architecture}', architecture));
}

;// CONCATENATED MODULE: ./build/publish/policy.js
// The least that a publisher must be allowed, and a consumer, made from the same table of calls that the clients go by.



/** `accountId` is `*` where nobody asked. */
function neededPolicies(request, accountId) {
    const statements = new Map();
    for (const { call, resources } of neededCalls(request, accountId)) {
        const { actions, resource } = calls[call];
        if (actions.length === 0)
            continue;
        const key = resource === 'any' ? '*' : [...resources].sort().join(' ');
        const statement = statements.get(key) ?? {
            actions: new Set(),
            resources: new Set(resource === 'any' ? ['*'] : resources),
        };
        statements.set(key, statement);
        for (const action of actions)
            statement.actions.add(action);
    }
    const publisher = [...statements.values()].map(({ actions, resources }, at) => ({
        Sid: `Publish${at + 1}`,
        Effect: 'Allow',
        Action: [...actions].sort(),
        Resource: [...resources].sort(),
    }));
    const versions = layersOf(request, accountId).map((layer) => (0,plan_arns/* layerVersionArn */.$3)(layer, '*'));
    const use = {
        Sid: 'UseLayer',
        Effect: 'Allow',
        Action: ['lambda:GetLayerVersion'],
        Resource: versions,
    };
    return {
        publisher: { Version: '2012-10-17', Statement: publisher },
        consumer: { Version: '2012-10-17', Statement: [use] },
    };
}
const layersOf = ({ layers, regions }, accountId) => regions.flatMap((region) => layers.map(({ name }) => ({ region, accountId, name })));
/** What this configuration may call in some state of the world. */
function neededCalls(request, accountId) {
    const { regions, sharing, functions, keepVersions, mode } = request;
    const layers = layersOf(request, accountId);
    const versions = layers.map((layer) => (0,plan_arns/* layerVersionArn */.$3)(layer, '*'));
    const needed = [];
    const need = (resources, ...names) => {
        for (const call of names)
            if (mode !== 'plan' || !calls[call].writes)
                needed.push({ call, resources });
    };
    need([], 'lambda:ListLayerVersions');
    need(layers.map(plan_arns/* layerArn */.P$), 'lambda:PublishLayerVersion');
    need(versions, 'lambda:GetLayerVersion', 'lambda:GetLayerVersionPolicy');
    if (sharing.kind === 'carry-over' || sharing.grants.length > 0)
        need(versions, 'lambda:AddLayerVersionPermission');
    need(versions, 'lambda:RemoveLayerVersionPermission');
    if (keepVersions !== undefined) {
        need(versions, 'lambda:DeleteLayerVersion');
        need([], 'lambda:ListFunctions');
    }
    needBuckets(request, need);
    if (functions.length > 0) {
        const arns = functionArns(request, accountId);
        need(arns, 'lambda:GetFunctionConfiguration', 'lambda:UpdateFunctionConfiguration');
        if (request.publishFunctionVersion)
            need(arns, 'lambda:ListVersionsByFunction', 'lambda:PublishVersion');
        if (functions.some(({ kind }) => kind === 'tag'))
            need([], 'tag:GetResources');
        // Lambda asks for this right on every layer in the list that is written, ours and the function's others; their
        // sizes are read by it, too.
        const anyLayer = regions.map((region) => (0,plan_arns/* layerVersionArn */.$3)({ region, accountId: '*', name: '*' }, '*'));
        need(anyLayer, 'lambda:GetLayerVersion');
    }
    const { parameter } = request;
    if (parameter !== undefined) {
        const names = request.layers.flatMap((layer) => parameterNames(parameter, layer));
        const arns = regions.flatMap((region) => names.map((name) => (0,plan_arns/* parameterArn */.vi)(region, accountId, name)));
        need(arns, 'ssm:GetParameter', 'ssm:PutParameter');
    }
    return needed;
}
function needBuckets({ bucket, regions, layers, keepVersions }, need) {
    if (!bucket)
        return;
    const prefix = bucket.prefix === '' ? '' : `${bucket.prefix}/`;
    const objects = (region) => layers.map(({ name }) => (0,plan_arns/* objectArn */.nd)(region, bucketIn(bucket, region), `${prefix}${name}/*`));
    need([...new Set(regions.map((region) => (0,plan_arns/* bucketArn */.SB)(region, bucketIn(bucket, region))))], 's3:HeadBucket');
    need(regions.flatMap(objects), 's3:HeadObject', 's3:PutObject', 's3:MultipartUpload');
    if (regions.length > 1)
        need(regions.flatMap(objects), 's3:CopyObject');
    if (keepVersions !== undefined)
        need(regions.flatMap(objects), 's3:DeleteObject');
}
function functionArns({ functions, regions }, accountId) {
    const arns = functions.flatMap((selector) => {
        switch (selector.kind) {
            case 'arn':
                return [(0,plan_arns/* functionArn */.mE)(selector.arn.region, selector.arn.accountId, selector.arn.name)];
            case 'name':
                return regions.map((region) => (0,plan_arns/* functionArn */.mE)(region, accountId, selector.name));
            case 'tag':
                return regions.map((region) => (0,plan_arns/* functionArn */.mE)(region, accountId, '*'));
        }
        return [];
    });
    return [...new Set(arns)];
}

;// CONCATENATED MODULE: ./build/publish/actions.js

/** An action in words, as a plan and a log show it. */
function describeAction(action) {
    switch (action.kind) {
        case 'publish-version':
            return `publish a new version (${action.why})`;
        case 'add-grant':
            return `share ${versionName(action.version)} with ${(0,grants/* grantName */.eX)(action.statement.grant)}`;
        case 'remove-grant':
            return `no longer share ${versionName(action.version)} with ${action.statement.grant ? (0,grants/* grantName */.eX)(action.statement.grant) : `statement ${action.statement.id}`}`;
        case 'attach':
            return action.replaces === undefined
                ? `attach to ${action.functionArn}`
                : `attach to ${action.functionArn} in place of ${action.replaces}`;
        case 'publish-function-version':
            return `publish a version of ${action.functionArn}`;
        case 'put-parameter':
            return action.was === undefined
                ? `create the parameter ${action.name}`
                : `set the parameter ${action.name} (now ${action.was})`;
        case 'delete-version':
            return `delete ${versionName(action.version)}`;
    }
}
const versionName = (version) => version === undefined ? 'the new version' : `version ${version}`;

;// CONCATENATED MODULE: ./build/publish/choose.js


const asSet = (values) => [...new Set(values)].sort().join(',');
/** Whether a version is declared for the same runtimes and architectures, in any order, and licensed alike. */
const isDeclaredAlike = (version, layer) => asSet(version.runtimes) === asSet(layer.runtimes) &&
    asSet(version.architectures) === asSet(layer.architectures) &&
    version.licenseInfo === (layer.licenseInfo ?? '');
/** The newest version with the declared content, by its fingerprint or, where the zip and the version's hash are known, by its bytes. */
function chooseVersion(layer, versions, codeSha256) {
    const wanted = wantedCodeSha256(layer);
    return versions.find((version) => isDeclaredAlike(version, layer) &&
        ((layer.fingerprint !== undefined && (0,plan_description/* fingerprintIn */.I5)(version.description) === layer.fingerprint) ||
            (wanted !== undefined && codeSha256.get(version.version) === wanted)));
}
/** The version whose grants carry over: the newest other one, rather one of the same architectures. */
function previousVersion(layer, versions, target) {
    const others = versions.filter(({ version }) => version !== target);
    const architectures = asSet(layer.architectures);
    return others.find((other) => asSet(other.architectures) === architectures) ?? others[0];
}

;// CONCATENATED MODULE: ./build/publish/layers-of-function.js


/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const layersAFunction = 5;
const layerOf = (versionArn) => {
    const arn = (0,plan_arns/* parseLambdaArn */.Kl)(versionArn);
    return arn?.kind === 'layer-version' ? `${arn.region.name}:${arn.accountId}:${arn.name}` : undefined;
};
/** The layer's version among a function's layers: same name, account and region. */
function attachedVersion(state, isThisLayer) {
    return state.layers.find(({ arn }) => isThisLayer(arn))?.arn;
}
/** Whether two versions are of one layer. */
const sameLayer = (one, other) => one === other || (layerOf(one) !== undefined && layerOf(one) === layerOf(other));
/** A function's layers with this version in the place of the layer's other one, or after all others. Order and others stay. */
function swapLayer(layers, versionArn) {
    const at = layers.findIndex((layer) => sameLayer(layer, versionArn));
    return at === -1 ? [...layers, versionArn] : layers.with(at, versionArn);
}
/** Why a function cannot use the layer; undefined when it can, as far as can be known. */
function whyIncompatible(state, layer) {
    if (state.packageType !== 'Zip')
        return 'it is a container image, and those take no layers';
    const { runtime = '' } = state;
    if (layer.runtimes.length > 0 && !layer.runtimes.includes(runtime)) {
        return `its runtime is ${runtime}, and the layer is for ${layer.runtimes.join(', ')}`;
    }
    const foreign = state.architectures.find((architecture) => !layer.architectures.some((one) => one === architecture));
    if (layer.architectures.length > 0 && foreign !== undefined) {
        return `its architecture is ${foreign}, and the layer is for ${layer.architectures.join(', ')}`;
    }
    return undefined;
}
/** Why there is no room for the layer in a function; undefined when there is, as far as sizes of zips tell. */
function whyNoRoom(state, isThisLayer, layer) {
    const others = state.layers.filter(({ arn }) => !isThisLayer(arn));
    if (others.length >= layersAFunction) {
        return `it has ${others.length} other layers already, and a function takes ${layersAFunction}: ${others.map(({ arn }) => arn).join(', ')}`;
    }
    // Lambda tells zipped sizes only. Content is hardly ever smaller than its zip, so that what is too large here is too large.
    const ours = layer.zip?.unzippedSizeBytes ?? layer.zip?.sizeBytes ?? 0;
    const leastBytes = state.codeSizeBytes + others.reduce((sum, other) => sum + other.codeSizeBytes, 0) + ours;
    if (leastBytes > inspect_sizes/* unzippedLimitBytes */.WC) {
        return `its code (${state.codeSizeBytes} bytes zipped), its other layers and this one (${ours} bytes) come to at least ${leastBytes} bytes, and the limit for all unzipped together is ${inspect_sizes/* unzippedLimitBytes */.WC}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/publish/reconcile.js





function reconcile(observed, options) {
    const { layer, request, published } = options;
    const found = published ?? (request.mode === 'always' ? undefined : chooseVersion(layer, observed.versions, observed.codeSha256));
    const publish = found ? [] : [{ kind: 'publish-version', why: whyPublish(observed, options) }];
    const grants = reconcileGrants(observed, options, found?.version);
    const functions = reconcileFunctions(observed, options, found);
    const parameters = reconcileParameters(observed, options, found);
    return {
        target: found,
        actions: [...publish, ...grants.add, ...functions.actions, ...parameters, ...grants.remove],
        problems: functions.problems,
        notes: [...grants.notes, ...functions.notes],
    };
}
function whyPublish({ versions }, { layer, request }) {
    if (request.mode === 'always')
        return '`publish` is `always`';
    if (versions.length === 0)
        return 'there is none yet';
    if (!versions.some((version) => isDeclaredAlike(version, layer))) {
        return 'no version is declared for these runtimes, architectures and licence';
    }
    return layer.zip ? 'no version has this content' : 'no version has this fingerprint';
}
/** Versions whose policies decide the grants, given the version that stands for the declaration. */
function policiesNeeded(versions, { layer, request }, target) {
    const { sharing, shareVersions } = request;
    if (sharing.kind === 'declared') {
        return versions.filter(({ version }) => version === target || shareVersions === 'all');
    }
    const previous = previousVersion(layer, versions, target)?.version;
    return versions.filter(({ version }) => version === target || version === previous);
}
function reconcileGrants(observed, options, target) {
    const { layer, request } = options;
    const { sharing, shareVersions } = request;
    const policyOf = (version) => version === undefined ? [] : (observed.policies.get(version) ?? []);
    const notes = [];
    if (sharing.kind === 'carry-over') {
        const previous = previousVersion(layer, observed.versions, target);
        const carried = carriedStatements(policyOf(previous?.version));
        const isPublic = policyOf(target).some(({ grant }) => grant?.kind === 'public');
        if (carried.publicDropped && !isPublic) {
            notes.push(`Version ${previous?.version} is public. That never carries over: write \`share-with: public\` to make every version public.`);
        }
        // Nothing is revoked: somebody who wants a grant gone says so.
        const { add, replace } = comparePolicy(policyOf(target), carried.statements);
        return { add: [...removals(target, replace), ...additions(target, add)], remove: [], notes };
    }
    const wanted = declaredStatements(sharing.grants);
    const versions = shareVersions === 'all' ? observed.versions.map(({ version }) => version) : [];
    const add = [];
    const remove = [];
    for (const version of new Set([target, ...versions])) {
        const change = comparePolicy(policyOf(version), wanted);
        add.push(...removals(version, change.replace), ...additions(version, change.add));
        remove.push(...removals(version, change.revoke));
        if (change.foreign.length > 0) {
            const names = change.foreign.map(statementName).join(', ');
            notes.push(`Version ${version} has statements of others, which stay: ${names}.`);
        }
    }
    return { add, remove, notes };
}
const additions = (version, statements) => statements.map((statement) => ({ kind: 'add-grant', version, statement }));
const removals = (version, statements) => version === undefined ? [] : statements.map((statement) => ({ kind: 'remove-grant', version, statement }));
function reconcileFunctions(observed, options, target) {
    const { layer, request, region } = options;
    const actions = [];
    const problems = [];
    const notes = [];
    for (const selected of observed.functions) {
        const { state } = selected;
        const isThisLayer = (versionArn) => isVersionOf(versionArn, layer.name, region, state.arn);
        const attached = attachedVersion(state, isThisLayer);
        const incompatible = whyIncompatible(state, layer);
        if (incompatible !== undefined) {
            const another = request.layers.find((other) => other !== layer && whyIncompatible(state, other) === undefined);
            if (attached === undefined && another)
                continue;
            if (attached === undefined && selected.by === 'tag') {
                notes.push(`${state.arn} carries the tag but cannot use the layer: ${incompatible}.`);
                continue;
            }
            problems.push(functionProblem('incompatible-function', state.arn, layer.name, incompatible, 'Name functions of the layer’s runtimes and architectures only.'));
            continue;
        }
        if (attached !== undefined && attached === target?.arn && state.lastUpdateStatus === 'Successful') {
            if (request.publishFunctionVersion && !isPublished(selected)) {
                actions.push({ kind: 'publish-function-version', functionArn: state.arn });
            }
            continue;
        }
        const noRoom = whyNoRoom(state, isThisLayer, layer);
        if (noRoom !== undefined) {
            problems.push(functionProblem('no-room-in-function', state.arn, layer.name, noRoom, 'Take a layer from the function, or make one of several.'));
            continue;
        }
        actions.push({ kind: 'attach', functionArn: state.arn, replaces: attached });
        if (request.publishFunctionVersion)
            actions.push({ kind: 'publish-function-version', functionArn: state.arn });
    }
    return { actions, problems, notes };
}
/** Name, region and account equal; the account is the function's own. */
function isVersionOf(versionArn, layerName, region, functionArn) {
    const version = (0,plan_arns/* parseLambdaArn */.Kl)(versionArn);
    const owner = (0,plan_arns/* parseLambdaArn */.Kl)(functionArn);
    return (version?.kind === 'layer-version' &&
        version.name === layerName &&
        version.region.name === region &&
        version.accountId === owner?.accountId);
}
const functionProblem = (code, arn, layer, why, nextStep) => ({
    code,
    input: 'update-functions',
    message: `${arn} cannot be given the layer ${layer}: ${why}.`,
    nextStep,
});
/** Whether the newest published version of a function is what `$LATEST` is. */
function isPublished({ state, newestVersion }) {
    if (!newestVersion || newestVersion.codeSha256 !== state.codeSha256)
        return false;
    const layers = (one) => one.map(({ arn }) => arn).join();
    return layers(newestVersion.layers) === layers(state.layers);
}
function reconcileParameters(observed, { layer, request }, target) {
    if (request.parameter === undefined)
        return [];
    return parameterNames(request.parameter, layer).flatMap((name) => {
        const was = observed.parameters.get(name);
        return target !== undefined && was === target.arn ? [] : [{ kind: 'put-parameter', name, was }];
    });
}

;// CONCATENATED MODULE: ./build/publish/observe.js






/** How many versions without a fingerprint that we know are asked for their hash. */
const hashLookups = 5;
const refOf = (layer, { version, arn }) => ({ layer, version, arn });
/** What stands for a layer in a region. `functions` is what `observeFunctions` yields, which layers share. */
async function observeLayer(aws, request, layer, region, functions) {
    const lambda = aws.lambda(region.name);
    const [{ versions, codeSha256 }, parameters, selected] = await Promise.all([
        observeVersions(aws, request, layer, region),
        observeParameters(aws, request, layer, region),
        functions,
    ]);
    const target = request.mode === 'always' ? undefined : chooseVersion(layer, versions, codeSha256);
    const policies = await Promise.all(policiesNeeded(versions, { layer, request }, target?.version).map(async (version) => [
        version.version,
        parsePolicy(await lambda.getLayerVersionPolicy(refOf(layer.name, version))),
    ]));
    return { versions, codeSha256, policies: new Map(policies), functions: selected.functions, parameters };
}
/** The layer's versions, and the hashes of those that may be the one declared. */
async function observeVersions(aws, request, layer, region) {
    const lambda = aws.lambda(region.name);
    const needsAll = request.keepVersions !== undefined || request.shareVersions === 'all';
    const versions = [];
    const isEnough = () => !needsAll && chooseVersion(layer, versions, new Map()) !== undefined;
    let marker;
    do {
        const page = await lambda.listLayerVersions(layer.name, marker);
        versions.push(...page.items);
        marker = page.nextMarker;
    } while (marker !== undefined && !isEnough());
    versions.sort((a, b) => b.version - a.version);
    const isKnown = request.mode === 'always' || chooseVersion(layer, versions, new Map()) !== undefined;
    const candidates = isKnown || wantedCodeSha256(layer) === undefined
        ? []
        : versions.filter((version) => isDeclaredAlike(version, layer));
    const hashes = await Promise.all(candidates.slice(0, hashLookups).map(async (version) => {
        const content = await lambda.getLayerVersion(refOf(layer.name, version));
        return [version.version, content?.codeSha256 ?? ''];
    }));
    return { versions, codeSha256: new Map(hashes) };
}
async function observeParameters(aws, request, layer, region) {
    const names = request.parameter === undefined ? [] : parameterNames(request.parameter, layer);
    const store = aws.parameters(region.name);
    const values = await Promise.all(names.map(async (name) => [
        name,
        await store.getParameter(name, (0,plan_arns/* parameterArn */.vi)(region, callersAccount, name)),
    ]));
    return new Map(values);
}
/** The functions of a region that are to use the layers, in a stable order, each once. */
async function observeFunctions(aws, request, region) {
    const lambda = aws.lambda(region.name);
    const found = await Promise.all(request.functions.map(async (selector) => {
        if (selector.kind === 'tag') {
            const arns = await aws.functionsByTag(region.name, selector.key, selector.value);
            const states = await Promise.all(arns.map((arn) => lambda.getFunction(arn)));
            return { states: states.flatMap((state) => (state ? [{ state, by: 'tag' }] : [])) };
        }
        if (selector.kind === 'arn' && selector.arn.region.name !== region.name)
            return { states: [] };
        const state = selector.kind === 'arn'
            ? await lambda.getFunction((0,plan_arns/* functionArn */.mE)(region, selector.arn.accountId, selector.arn.name))
            : await lambda.getFunction(selector.name, (0,plan_arns/* functionArn */.mE)(region, callersAccount, selector.name));
        return state ? { states: [{ state, by: 'name' }] } : { states: [], missing: selector };
    }));
    const byArn = new Map();
    for (const one of found.flatMap(({ states }) => states)) {
        // One that was named is held to it, also when it carries the tag.
        if (byArn.get(one.state.arn)?.by !== 'name')
            byArn.set(one.state.arn, one);
    }
    const functions = [...byArn.values()].sort((a, b) => (a.state.arn < b.state.arn ? -1 : 1));
    const missing = found.flatMap((one) => (one.missing ? [one.missing] : []));
    if (!request.publishFunctionVersion)
        return { functions, missing };
    return { functions: await Promise.all(functions.map((one) => withNewestVersion(aws, region, one))), missing };
}
async function withNewestVersion(aws, region, selected) {
    const lambda = aws.lambda(region.name);
    const versions = await allPages((marker) => lambda.listFunctionVersions(selected.state.arn, marker));
    const published = versions.filter(({ version }) => /^\d+$/.test(version));
    const newest = published.sort((a, b) => Number(b.version) - Number(a.version))[0];
    return newest ? { ...selected, newestVersion: newest } : selected;
}
async function allPages(page) {
    const items = [];
    let marker;
    do {
        const next = await page(marker);
        items.push(...next.items);
        marker = next.nextMarker;
    } while (marker !== undefined);
    return items;
}
/** Who uses which layer version in the region: by its ARN, every version of every function, as `<function ARN>:<version>`. */
async function versionsInUse(aws, region) {
    const lambda = aws.lambda(region.name);
    const functions = await allPages((marker) => lambda.listFunctionsAndVersions(marker));
    const users = new Map();
    for (const { arn, version, layers } of functions) {
        for (const layer of layers)
            users.set(layer.arn, [...(users.get(layer.arn) ?? []), `${arn}:${version}`]);
    }
    return users;
}

;// CONCATENATED MODULE: ./build/publish/house.js



/**
 * The versions that are one too many, oldest first: older than `target` and beyond the newest `keep`. Versions for
 * other architectures only belong to another build that publishes under the same name, and are not counted.
 */
function surplusVersions(versions, layer, keep, target) {
    const isOfAnother = ({ architectures }) => architectures.length > 0 && !architectures.some((one) => layer.architectures.some((ours) => ours === one));
    const ours = versions.filter((version) => !isOfAnother(version)).sort((a, b) => b.version - a.version);
    const isKept = ({ version }) => version >= target;
    const newer = ours.filter(isKept).length;
    const older = ours.filter((version) => !isKept(version));
    return older.slice(Math.max(0, keep - newer)).sort((a, b) => a.version - b.version);
}
/** Deletes what is too much; yields the numbers of the versions deleted. */
async function keepHouse(aws, request, layer, region, target) {
    if (request.keepVersions === undefined)
        return [];
    const lambda = aws.lambda(region.name);
    const versions = await allPages((marker) => lambda.listLayerVersions(layer.name, marker));
    const surplus = surplusVersions(versions, layer, request.keepVersions, target.version);
    if (surplus.length === 0)
        return [];
    const used = await versionsInUse(aws, region);
    const doomed = surplus.filter(({ arn }) => !used.has(arn));
    if (doomed.length === 0)
        return [];
    const hashOf = async (version) => (await lambda.getLayerVersion(refOf(layer.name, version)))?.codeSha256;
    const { bucket } = request;
    const keptHashes = bucket
        ? new Set(await Promise.all(versions.filter((version) => !doomed.includes(version)).map(hashOf)))
        : new Set();
    for (const version of doomed) {
        const hash = bucket && (await hashOf(version));
        if (bucket && hash && !keptHashes.has(hash)) {
            const name = bucketIn(bucket, region);
            const key = objectKey(bucket, layer.name, Buffer.from(hash, 'base64').toString('hex'));
            await aws.storage(region.name).deleteObject({ bucket: name, key, arn: (0,plan_arns/* objectArn */.nd)(region, name, key) });
        }
        await lambda.deleteLayerVersion(refOf(layer.name, version));
    }
    return doomed.map(({ version }) => version);
}

;// CONCATENATED MODULE: ./build/publish/publication.js
function skewOf(destinations) {
    const layers = [...new Set(destinations.map(({ layer }) => layer))];
    return layers.flatMap((layer) => {
        const versions = destinations
            .filter((one) => one.layer === layer)
            .map(({ region, version }) => ({ region, version }));
        return new Set(versions.map(({ version }) => version)).size > 1 ? [{ layer, versions }] : [];
    });
}

;// CONCATENATED MODULE: ./build/publish/upload.js
// How a zip comes to Lambda: in the request where it fits, else by S3. Many regions get it with one upload: the first
// bucket takes it from this machine, the others from that bucket.




/** A request must be smaller than this, the zip in base64 and everything else in it included. */
const requestLimitBytes = 69_905_067;
/** Room for the rest of a request: description, runtimes, licence, JSON. */
const restOfRequestBytes = 8_192;
/** Whether a zip of this size can be sent to Lambda without a bucket. */
const fitsDirectUpload = (sizeBytes) => 4 * Math.ceil(sizeBytes / 3) + restOfRequestBytes < requestLimitBytes;
/** What to say when a zip does not fit, or, before it is built, when what it is made of does not. */
const tooLargeForDirectUpload = (layer, sizeBytes) => ({
    code: 'too-large-for-direct-upload',
    input: 's3-bucket',
    message: `The zip of ${layer} has ${sizeBytes} bytes, and Lambda takes at most 50 MB (about 52,420,000 bytes) in a request.`,
    nextStep: 'One of three: name a bucket of the region with `s3-bucket`; take weight off with `exclude` or fewer packages; or divide the packages into several layers.',
});
/** What is wrong with the buckets, asked of S3 before anything is written. */
async function checkBuckets(aws, bucket, regions) {
    const problems = await Promise.all(regions.map(async (region) => {
        const name = bucketIn(bucket, region);
        const answer = await aws.storage(region.name).headBucket(name, (0,plan_arns/* bucketArn */.SB)(region, name));
        if (answer.kind === 'missing') {
            return [
                {
                    code: 'no-such-bucket',
                    input: 's3-bucket',
                    message: `There is no bucket ${name} (for ${region.name}).`,
                    nextStep: `Create it in ${region.name}, or correct the name.`,
                },
            ];
        }
        if (answer.region === undefined || answer.region === region.name)
            return [];
        return [
            {
                code: 'bucket-in-another-region',
                input: 's3-bucket',
                message: `The bucket ${name} is in ${answer.region}, and the layer is to be published in ${region.name}: Lambda takes zips only from buckets of its own region.`,
                nextStep: `Name a bucket in ${region.name}; for several regions, one each by \`{region}\` in the name.`,
            },
        ];
    }));
    return problems.flat();
}
function delivery({ aws, request, layer, zip, regions, log }) {
    const { bucket } = request;
    if (!bucket) {
        let bytes;
        return async () => ({ kind: 'direct', zip: await (bytes ??= (0,promises_.readFile)(zip.path)) });
    }
    const objectIn = (region) => {
        const name = bucketIn(bucket, region);
        const key = objectKey(bucket, layer.name, zip.sha256);
        return { bucket: name, key, arn: (0,plan_arns/* objectArn */.nd)(region, name, key) };
    };
    const contentOf = (region, { versionId }) => ({
        kind: 'object',
        bucket: objectIn(region).bucket,
        key: objectIn(region).key,
        ...(versionId === undefined ? {} : { versionId }),
    });
    const isRight = (stored) => stored !== 'hidden' && stored?.sizeBytes === zip.sizeBytes && stored.sha256 === zip.sha256;
    const look = async (region) => {
        const there = await aws.storage(region.name).headObject(objectIn(region));
        return isRight(there) ? there : undefined;
    };
    /** Sends the bytes from here. Something else under the name of these bytes is replaced by them. */
    const send = async (region) => {
        const storage = aws.storage(region.name);
        const object = objectIn(region);
        const sent = await storage.putFile(object, zip, true);
        if (sent !== 'exists')
            return sent;
        const there = await storage.headObject(object);
        if (isRight(there))
            return there;
        // What may not be looked at is judged by the hash of the version that is made of it.
        if (there === 'hidden')
            return { sizeBytes: zip.sizeBytes };
        log.warning(`s3://${object.bucket}/${object.key} is not what its name says: replaced.`);
        const replaced = await storage.putFile(object, zip, false);
        if (replaced === 'exists')
            throw new Error('an unconditional PutObject was refused as if it had a condition');
        return replaced;
    };
    const started = new Map();
    const start = () => {
        const refusals = new Map();
        const heads = new Map(regions.map((region) => [region.name, look(region)]));
        // The first region that has it already, or else the first that takes it.
        const source = (async () => {
            let refusal;
            const found = await Promise.allSettled(heads.values());
            for (const [at, region] of regions.entries()) {
                const head = found[at];
                if (head?.status === 'fulfilled' && head.value)
                    return { region, stored: head.value };
                if (head?.status === 'rejected')
                    refusal = head.reason;
            }
            for (const region of regions) {
                try {
                    return { region, stored: await send(region) };
                }
                catch (error) {
                    if (!(error instanceof errors/* Failure */.HR))
                        throw error;
                    refusals.set(region.name, error);
                    refusal = error;
                }
            }
            throw refusal;
        })();
        for (const region of regions) {
            const content = (async () => {
                const { region: from, stored } = await source;
                if (from.name === region.name)
                    return contentOf(region, stored);
                const there = await heads.get(region.name);
                if (there)
                    return contentOf(region, there);
                if (refusals.has(region.name))
                    throw refusals.get(region.name);
                // One bucket for all regions is another's already.
                if (objectIn(from).bucket === objectIn(region).bucket)
                    return contentOf(region, stored);
                const copied = await aws.storage(region.name).copyObject(objectIn(from), objectIn(region), zip);
                if (copied !== 'refused')
                    return contentOf(region, copied);
                log.info(`${region.name}: not allowed to copy from ${objectIn(from).bucket}, so that the zip is sent again.`);
                return contentOf(region, await send(region));
            })();
            content.catch(() => { }); // Told to whoever asks for it.
            started.set(region.name, content);
        }
    };
    return async (region) => {
        if (started.size === 0)
            start();
        const content = started.get(region.name);
        if (!content)
            throw new Error(`${region.name} was not among the regions of the delivery`);
        return content;
    };
}

;// CONCATENATED MODULE: ./build/publish/check.js



function checkRequest(request) {
    return {
        problems: [
            ...check_partitions(request),
            ...buckets(request),
            ...sizes(request),
            ...functions(request),
            ...parameters(request),
        ],
        warnings: publicButPrivate(request),
    };
}
function check_partitions({ regions }) {
    const [first] = regions;
    const others = regions.filter(({ partition }) => partition.id !== first.partition.id);
    if (others.length === 0)
        return [];
    return [
        {
            code: 'several-partitions',
            input: 'regions',
            message: `${first.name} is in the partition ${first.partition.id}, and ${others.map(({ name, partition }) => `${name} in ${partition.id}`).join(', ')}: credentials are good for one partition.`,
            nextStep: 'Publish to each partition in a step of its own, with its own credentials.',
        },
    ];
}
function buckets({ bucket, regions }) {
    if (!bucket || regions.length === 1 || bucket.template.includes('{region}'))
        return [];
    return [
        {
            code: 'one-bucket-for-several-regions',
            input: 's3-bucket',
            message: `The bucket ${bucket.template} is in one region, and the layer is to be published in ${regions.length}: Lambda takes zips only from buckets of its own region.`,
            nextStep: 'Write `{region}` into the name, and have such a bucket in each region.',
        },
    ];
}
function sizes({ bucket, layers }) {
    if (bucket)
        return [];
    return layers.flatMap(({ name, zip }) => zip && !fitsDirectUpload(zip.sizeBytes) ? [tooLargeForDirectUpload(name, zip.sizeBytes)] : []);
}
function functions({ functions: selectors, regions }) {
    return selectors.flatMap((selector) => {
        if (selector.kind !== 'arn')
            return [];
        const { region, name, qualifier } = selector.arn;
        if (qualifier !== undefined && qualifier !== '$LATEST') {
            return [
                {
                    code: 'function-with-qualifier',
                    input: 'update-functions',
                    message: `${name}:${qualifier} is a version or an alias of the function, and their layers never change.`,
                    nextStep: `Name the function alone; \`publish-function-version: true\` makes a new version of it.`,
                },
            ];
        }
        if (regions.some((one) => one.name === region.name))
            return [];
        return [
            {
                code: 'function-in-another-region',
                input: 'update-functions',
                message: `The function ${name} is in ${region.name}, where the layer is not published: functions use layers of their own region.`,
                nextStep: `Add ${region.name} to \`regions\`, or take the function away.`,
            },
        ];
    });
}
function parameters({ parameter, layers }) {
    if (parameter === undefined)
        return [];
    const names = layers.flatMap((layer) => parameterNames(parameter, layer));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice === undefined)
        return [];
    return [
        {
            code: 'one-parameter-for-several-layers',
            input: 'ssm-parameter',
            message: `The parameter ${twice} would hold the ARNs of several layers of this run.`,
            nextStep: 'Write `{name}` into the name of the parameter, and `{architecture}` where architectures differ.',
        },
    ];
}
function publicButPrivate({ sharing, layers }) {
    if (sharing.kind !== 'declared' || !sharing.grants.some(({ kind }) => kind === 'public'))
        return [];
    return layers
        .filter(({ description, name }) => (0,plan_description/* looksPrivate */.KN)(`${name.replaceAll(/[-_]/g, ' ')} ${description}`))
        .map(({ name, description }) => `${name} is shared with everybody, and its description says otherwise: ${JSON.stringify(description)}.`);
}

;// CONCATENATED MODULE: ./build/publish/room.js
// Lambda tells the zipped sizes of a function's layers, and limits the unzipped ones. The latter stand in the list of
// files at the end of each zip, of which a few kilobytes are read from where Lambda keeps it.






/**
 * The functions that the layer has no room in, among those that it would be attached to. What may not be read, e.g. a
 * layer of somebody else, counts with nothing: Lambda has the last word, and changes nothing when it refuses.
 */
async function findNoRoom(site, aws, http, signal, sizes) {
    const { layer, observed, reconciled } = site;
    const attached = new Map(reconciled.actions.flatMap((action) => (action.kind === 'attach' ? [[action.functionArn, action]] : [])));
    const sizeOf = (arn) => {
        const found = sizes.get(arn) ?? unzippedSize(arn, aws, http, signal);
        sizes.set(arn, found);
        return found;
    };
    const problems = await Promise.all(observed.functions.map(async ({ state }) => {
        const action = attached.get(state.arn);
        const others = state.layers.filter(({ arn }) => action?.replaces === undefined || !sameLayer(arn, action.replaces));
        if (!action || others.length === 0)
            return [];
        const target = reconciled.target?.arn;
        const ours = layer.zip?.unzippedSizeBytes ?? (target === undefined ? 0 : ((await sizeOf(target)) ?? 0));
        const known = await Promise.all(others.map(async ({ arn }) => ({ arn, sizeBytes: (await sizeOf(arn)) ?? 0 })));
        const total = ours + state.codeSizeBytes + known.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
        if (total <= inspect_sizes/* unzippedLimitBytes */.WC)
            return [];
        const parts = known.map(({ arn, sizeBytes }) => `${arn} ${sizeBytes}`).join(', ');
        return [
            {
                code: 'no-room-in-function',
                input: 'update-functions',
                message: `${state.arn} cannot be given the layer ${layer.name}: it would have at least ${total} bytes unzipped, and the limit for code and layers together is ${inspect_sizes/* unzippedLimitBytes */.WC} (this layer ${ours}, code ${state.codeSizeBytes} zipped, ${parts}).`,
                nextStep: 'Take a layer from the function, or something out of this one.',
            },
        ];
    }));
    return problems.flat();
}
async function unzippedSize(arn, aws, http, signal) {
    const named = (0,plan_arns/* parseLambdaArn */.Kl)(arn);
    if (named?.kind !== 'layer-version')
        return undefined;
    try {
        const layer = arn.slice(0, arn.lastIndexOf(':'));
        const version = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn });
        if (!version)
            return undefined;
        const source = await httpRangeSource(version.location, http, signal);
        const entries = await readCentralDirectory(source, arn);
        return entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$ || !(error instanceof errors/* Failure */.HR))
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/publish/round.js
// One look at every region, compared with what is declared. All that is wrong with the declaration is found here, and
// reported at once, before the first write.







/** @throws {Failure} with all that is wrong with the declaration. */
async function round_look(request, { aws, log, http, signal }) {
    const judged = checkRequest(request);
    (0,errors/* throwIfAny */.MI)(judged.problems, errors/* ConfigurationError */.j1);
    for (const warning of judged.warnings)
        log.warning(warning);
    const functions = new Map(request.regions.map((region) => [region.name, observeFunctions(aws, request, region)]));
    for (const promise of functions.values())
        promise.catch(() => { }); // Told by the sites of the region.
    const none = { functions: [], missing: [] };
    const places = request.layers.flatMap((layer) => request.regions.map((region) => ({ layer, region })));
    const read = await Promise.allSettled(places.map(async ({ layer, region }) => {
        const selected = functions.get(region.name) ?? Promise.resolve(none);
        const observed = await observeLayer(aws, request, layer, region, selected);
        return { layer, region, observed, reconciled: reconcile(observed, { layer, request, region: region.name }) };
    }));
    const sites = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const problems = distinct(read.flatMap((one) => (one.status === 'rejected' ? problemsOf(one.reason) : [])));
    const wrong = [
        ...problems.filter(({ code }) => declaredWrong.has(code)),
        ...missingFunctions(request, await Promise.allSettled(functions.values())),
        ...sites.flatMap(({ reconciled }) => reconciled.problems),
    ];
    if (http) {
        const sizes = new Map();
        wrong.push(...(await Promise.all(sites.map((site) => findNoRoom(site, aws, http, signal, sizes)))).flat());
    }
    const needBucket = sites.filter(({ reconciled }) => !reconciled.target).map(({ region }) => region);
    if (request.bucket && needBucket.length > 0) {
        wrong.push(...(await checkBuckets(aws, request.bucket, [...new Set(needBucket)])));
    }
    (0,errors/* throwIfAny */.MI)(distinct(wrong));
    return { sites, problems };
}
/** A function that was named must exist in one of the regions; one that was named by its ARN, in its own. */
function missingFunctions(request, found) {
    const read = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (read.length < found.length)
        return [];
    const isMissing = (selector) => selector.kind === 'arn'
        ? read.some(({ missing }) => missing.includes(selector))
        : selector.kind === 'name' && read.every(({ missing }) => missing.includes(selector));
    return request.functions.filter(isMissing).map((selector) => {
        const name = selector.kind === 'name' ? selector.name : selector.kind === 'arn' ? selector.arn.name : '';
        return {
            code: 'no-such-function',
            input: 'update-functions',
            message: `There is no function ${name} in ${request.regions.map((region) => region.name).join(', ')}.`,
            nextStep: 'Correct the name, or create the function first.',
        };
    });
}
/** The problems of a failure. Anything else, and an interrupt, goes on its way. */
function problemsOf(error) {
    if (error instanceof errors/* Failure */.HR && !(error instanceof errors/* Interrupted */.j$))
        return error.problems;
    throw error;
}
function distinct(problems) {
    return [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}
const round_notesOf = ({ sites }) => sites.flatMap(({ layer, region, reconciled }) => reconciled.notes.map((note) => `${layer.name} in ${region.name}: ${note}`));

;// CONCATENATED MODULE: ./build/publish/attach.js




const usualPace = { pollMs: 200, patienceMs: 10 * 60_000 };
const slowestPollMs = 3_000;
/** How often somebody else may get in between our reading and our writing. */
const conflicts = 20;
/**
 * Gives a function this version of the layer in the place of its other one, and waits until the function runs with it.
 * A change by somebody else in between is read again; an update that fails is taken back.
 * @throws {Failure} when the function does not have it in the end; it then has the layers that it had before, or the message says otherwise.
 */
async function attach(lambda, functionArn, versionArn, signal, pace) {
    const layersOf = (state) => state.layers.map(({ arn }) => arn);
    const equal = (one, other) => one.join() === other.join();
    for (let attempt = 1; attempt <= conflicts; attempt += 1) {
        const before = await settled(lambda, functionArn, signal, pace);
        const wanted = swapLayer(layersOf(before), versionArn);
        if (equal(wanted, layersOf(before)) && before.lastUpdateStatus === 'Successful')
            return before;
        const written = await lambda.updateFunctionLayers(functionArn, wanted, before.revisionId);
        if (written === 'conflict') {
            await (0,external_node_timers_promises_.setTimeout)(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal });
            continue;
        }
        const after = await settled(lambda, functionArn, signal, pace);
        if (after.lastUpdateStatus === 'Successful') {
            if (layersOf(after).includes(versionArn))
                return after;
            continue; // Somebody else changed it since.
        }
        const takenBack = await takeBack(lambda, functionArn, wanted, layersOf(before), signal, pace);
        throw new errors/* Failure */.HR({
            code: 'function-update-failed',
            input: 'update-functions',
            message: `${functionArn} could not be updated to ${versionArn}: ${after.lastUpdateReason || after.lastUpdateStatus}. ${takenBack ? 'It has its previous layers again.' : 'Its previous layers could not be restored.'}`,
            nextStep: takenBack
                ? 'Correct what the reason names, and run again.'
                : `Set its layers to: ${layersOf(before).join(', ') || 'none'}.`,
        });
    }
    throw new errors/* Failure */.HR({
        code: 'function-in-use',
        input: 'update-functions',
        message: `${functionArn} was changed by others each time that it was to be given ${versionArn}.`,
        nextStep: 'Run again when no other deployment of the function is under way.',
    });
}
/** The previous layers again, unless somebody has changed them since. */
async function takeBack(lambda, functionArn, ours, previous, signal, pace) {
    for (let attempt = 1; attempt <= conflicts; attempt += 1) {
        const now = await settled(lambda, functionArn, signal, pace);
        const layers = now.layers.map(({ arn }) => arn).join();
        if (layers !== ours.join() && layers !== previous.join())
            return true;
        if (layers === previous.join() && now.lastUpdateStatus === 'Successful')
            return true;
        try {
            const written = await lambda.updateFunctionLayers(functionArn, previous, now.revisionId);
            if (written === 'conflict')
                continue;
        }
        catch (error) {
            if (error instanceof ServiceFailure)
                return false;
            throw error;
        }
        const after = await settled(lambda, functionArn, signal, pace);
        return after.lastUpdateStatus === 'Successful';
    }
    return false;
}
/** The function when no update of it is under way. */
async function settled(lambda, functionArn, signal, pace) {
    const deadline = performance.now() + pace.patienceMs;
    for (let pauseMs = pace.pollMs;; pauseMs = Math.min(pauseMs * 1.5, slowestPollMs)) {
        const state = await lambda.getFunction(functionArn);
        if (!state) {
            throw new errors/* Failure */.HR({
                code: 'no-such-function',
                input: 'update-functions',
                message: `${functionArn} is gone.`,
                nextStep: 'Take it from `update-functions`, or create it again.',
            });
        }
        if (state.lastUpdateStatus !== 'InProgress')
            return state;
        if (performance.now() > deadline) {
            throw new errors/* Failure */.HR({
                code: 'function-update-slow',
                input: 'update-functions',
                message: `${functionArn} is still being updated after ${Math.round(pace.patienceMs / 1000)} seconds.`,
                nextStep: 'Run again later: the next run goes on from there.',
            });
        }
        await (0,external_node_timers_promises_.setTimeout)(pauseMs, undefined, { signal });
    }
}
/** Publishes what `$LATEST` is as a version; Lambda makes none when nothing changed since the last. */
async function publishFunctionVersion(lambda, functionArn, versionArn, signal, pace) {
    for (let attempt = 1; attempt <= conflicts; attempt += 1) {
        const state = await settled(lambda, functionArn, signal, pace);
        if (!state.layers.some(({ arn }) => arn === versionArn)) {
            // Another run of ours was a moment later, and gave it the layer's version of its own: that run publishes it.
            if (state.layers.some(({ arn }) => sameLayer(arn, versionArn)))
                return;
            break;
        }
        if ((await lambda.publishFunctionVersion(functionArn, state.revisionId)) !== 'conflict')
            return;
        await (0,external_node_timers_promises_.setTimeout)(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal });
    }
    throw new errors/* Failure */.HR({
        code: 'function-in-use',
        input: 'publish-function-version',
        message: `No version of ${functionArn} with ${versionArn} could be published: others are changing the function.`,
        nextStep: 'Run again when no other deployment of the function is under way.',
    });
}

;// CONCATENATED MODULE: ./build/publish/publish-version.js








const publish_version_attempts = 4;
/**
 * Publishes the zip, unless a version with its content has appeared since the region was read. When nobody answered, the
 * versions are read again before another attempt: it may have been published all the same.
 */
async function publishVersion({ layer, region, observed }, deliver, { aws, signal, pace = usualPace }, always) {
    const lambda = aws.lambda(region.name);
    const [content, { accountId }] = await Promise.all([deliver(region), aws.identity(region.name)]);
    const newestSeen = observed.versions[0]?.version ?? 0;
    const arn = (0,plan_arns/* layerArn */.P$)({ region, accountId, name: layer.name });
    const { description, runtimes, architectures, licenseInfo } = layer;
    const properties = { description, runtimes, architectures, ...(licenseInfo === undefined ? {} : { licenseInfo }) };
    const appeared = async () => {
        const { items } = await lambda.listLayerVersions(layer.name);
        const fresh = items.filter(({ version }) => version > newestSeen);
        const known = chooseVersion(layer, fresh, new Map());
        if (known || fresh.length === 0)
            return known;
        const hashes = await Promise.all(fresh.map(async (one) => {
            const there = await lambda.getLayerVersion(refOf(layer.name, one));
            return [one.version, there?.codeSha256 ?? ''];
        }));
        return chooseVersion(layer, fresh, new Map(hashes));
    };
    for (let attempt = 1;; attempt += 1) {
        if (attempt > 1 || !always) {
            const version = await appeared();
            if (version)
                return { version, made: attempt > 1 };
        }
        try {
            const answer = await lambda.publishLayerVersion({ name: layer.name, arn }, content, properties);
            await assertContent(layer, answer, () => lambda.deleteLayerVersion({ layer: layer.name, version: answer.version, arn: answer.arn }));
            const version = { ...properties, version: answer.version, arn: answer.arn, licenseInfo: licenseInfo ?? '' };
            return { version, made: true };
        }
        catch (error) {
            if (!(error instanceof ServiceFailure) || !error.ambiguous || attempt >= publish_version_attempts)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(Math.random() * pace.pollMs * 2 ** attempt, undefined, { signal });
        }
    }
}
/** A version of other bytes than those that were sent must not stay: the next run would take it for ours. */
async function assertContent(layer, answer, remove) {
    const wanted = wantedCodeSha256(layer);
    if (wanted === undefined || answer.codeSha256 === wanted)
        return;
    await remove();
    throw new errors/* Failure */.HR({
        code: 'published-other-bytes',
        message: `${answer.arn} came out with other bytes than the zip of ${layer.name}: its CodeSha256 is ${JSON.stringify(answer.codeSha256)} and not ${wanted}. It was deleted.`,
        nextStep: 'See who else writes to the bucket below `s3-prefix`, and run again.',
    });
}

;// CONCATENATED MODULE: ./build/publish/settle.js
// Brings one layer in one region to the declared state. Each write is one that the next run recognises, in an order in
// which a run may die after any of them: the version, its grants, the functions, the parameter, what is revoked, and
// last what is deleted.












async function settleSite(request, site, deliver, context, inTurn) {
    const { layer, region } = site;
    const { aws, log, signal, pace = usualPace } = context;
    const lambda = aws.lambda(region.name);
    const done = [];
    const did = (what) => {
        done.push(what);
        log.info(`${layer.name} in ${region.name}: ${what}.`);
    };
    async function stand() {
        if (site.reconciled.target)
            return { ...site, made: false };
        if (!deliver)
            throw new Error(`${layer.name} in ${region.name}: no zip to publish`);
        const published = await publishVersion(site, deliver, context, request.mode === 'always');
        if (published.made)
            did(`published version ${published.version.version}`);
        const observed = await withVersion(published);
        const options = { layer, request, region: region.name, published: published.version };
        return { observed, reconciled: reconcile(observed, options), made: published.made };
    }
    /** What was observed, with the new version in it and the policies that it makes matter. */
    async function withVersion({ version, made }) {
        const { observed } = site;
        const versions = [version, ...observed.versions.filter((one) => one.version !== version.version)];
        const policies = new Map(observed.policies);
        if (made)
            policies.set(version.version, []);
        for (const needed of policiesNeeded(versions, { layer, request }, version.version)) {
            if (policies.has(needed.version))
                continue;
            policies.set(needed.version, parsePolicy(await lambda.getLayerVersionPolicy(refOf(layer.name, needed))));
        }
        return { ...observed, versions, policies };
    }
    async function changeGrant(action, versions) {
        const version = versions.find((one) => one.version === action.version);
        if (!version)
            throw new Error(`${layer.name} in ${region.name}: no version ${action.version} to grant`);
        const ref = refOf(layer.name, version);
        if (action.kind === 'remove-grant')
            await lambda.removeLayerVersionPermission(ref, action.statement.id);
        else
            await addGrant(ref, action.statement);
        did(describeAction(action));
    }
    async function addGrant(ref, statement) {
        const answer = await lambda.addLayerVersionPermission(ref, { id: statement.id, ...principalOf(statement.grant) });
        if (answer === 'added')
            return;
        // Another run added it, or our own call did whose answer was lost. What counts is what it says.
        const there = parsePolicy(await lambda.getLayerVersionPolicy(ref)).find(({ id }) => id === statement.id);
        if (there?.grant && (0,grants/* grantName */.eX)(there.grant) === (0,grants/* grantName */.eX)(statement.grant))
            return;
        throw new errors/* Failure */.HR({
            code: 'grant-in-the-way',
            input: 'share-with',
            message: `${ref.arn} has a statement ${statement.id} that says something else than to share it with ${(0,grants/* grantName */.eX)(statement.grant)}.`,
            nextStep: 'Remove that statement, and run again.',
        });
    }
    async function changeFunction(functionArn, actions, target) {
        for (const action of actions) {
            if (action.kind === 'attach')
                await attach(lambda, functionArn, target.arn, signal, pace);
            else
                await publishFunctionVersion(lambda, functionArn, target.arn, signal, pace);
            did(describeAction(action));
        }
    }
    async function putParameter(action, target) {
        const description = `ARN of the newest version of the layer ${layer.name}.`;
        const arn = (0,plan_arns/* parameterArn */.vi)(region, callersAccount, action.name);
        await aws.parameters(region.name).putParameter(action.name, arn, target.arn, description);
        did(describeAction(action));
    }
    try {
        const { observed, reconciled, made } = await stand();
        const { target, actions } = reconciled;
        if (!target)
            throw new Error(`${layer.name} in ${region.name}: no version stands for the declaration`);
        const ofKind = (...kinds) => actions.filter((action) => kinds.some((kind) => kind === action.kind));
        // A grant that fails ends the region: the version is not what was declared, and nobody is to be pointed at it.
        const grants = ofKind('add-grant', 'remove-grant');
        const lastAdded = grants.findLastIndex(({ kind }) => kind === 'add-grant');
        for (const action of grants.slice(0, lastAdded + 1))
            await changeGrant(action, observed.versions);
        const changes = ofKind('attach', 'publish-function-version');
        const attached = await Promise.all([...new Set(changes.map(({ functionArn }) => functionArn))].map((arn) => {
            const ofThis = changes.filter(({ functionArn }) => functionArn === arn);
            return problemsIn(() => inTurn(arn, () => changeFunction(arn, ofThis, target)));
        }));
        const problems = attached.flat();
        for (const action of ofKind('put-parameter'))
            problems.push(...(await problemsIn(() => putParameter(action, target))));
        for (const action of grants.slice(lastAdded + 1)) {
            problems.push(...(await problemsIn(() => changeGrant(action, observed.versions))));
        }
        // Nothing is deleted while something still leans on what was there before.
        if (problems.length === 0) {
            for (const version of await keepHouse(aws, request, layer, region, target))
                did(`delete version ${version}`);
        }
        const destination = {
            layer: layer.name,
            region: region.name,
            layerVersionArn: target.arn,
            version: target.version,
            changed: made,
            done,
        };
        const notes = reconciled.notes.map((note) => `${layer.name} in ${region.name}: ${note}`);
        return { destination, problems, notes };
    }
    catch (error) {
        return { problems: problemsOf(error), notes: [] };
    }
}
async function problemsIn(work) {
    try {
        await work();
        return [];
    }
    catch (error) {
        return problemsOf(error);
    }
}

;// CONCATENATED MODULE: ./build/publish/turns.js
function oneByOne() {
    const last = new Map();
    return (key, work) => {
        const next = (last.get(key) ?? Promise.resolve()).then(work, work);
        last.set(key, next);
        return next;
    };
}

;// CONCATENATED MODULE: ./build/publish/publish.js
// Publishing is reconciling: read every region, compare, and only then write what is missing.









/**
 * Brings every region to the declared state, or says what would be done (`plan`, for an `Aws` that is read-only).
 * One region's failure is a problem of the publication and stops no other region.
 * @throws {Failure} before the first write, with all that is wrong with the declaration.
 * @throws {Interrupted}
 */
async function publish(request, context) {
    return interruptible(context, async () => {
        const round = await round_look(request, context);
        return request.mode === 'plan' ? plan(request, round, context) : settle(request, round, context);
    });
}
/**
 * As `publish`, before anything is built: completes what stands already, and yields undefined, having written nothing,
 * where some region needs the zip. What is wrong with the declaration is found here, before the time is spent.
 */
async function recognise(request, context) {
    return interruptible(context, async () => {
        const round = await round_look(request, context);
        if (request.mode === 'plan')
            return plan(request, round, context);
        const isComplete = round.problems.length === 0 && round.sites.every(({ reconciled }) => reconciled.target);
        return isComplete ? settle(request, round, context) : undefined;
    });
}
async function plan(request, round, context) {
    const planned = await Promise.all(round.sites.map(async (site) => {
        const actions = [...site.reconciled.actions, ...(await plannedDeletions(request, site, context))];
        return { layer: site.layer.name, region: site.region.name, actions: actions.map(describeAction) };
    }));
    const destinations = round.sites.flatMap(({ layer, region, reconciled: { target } }) => {
        if (!target)
            return [];
        const { arn: layerVersionArn, version } = target;
        return [{ layer: layer.name, region: region.name, layerVersionArn, version, changed: false, done: [] }];
    });
    return { destinations, planned, problems: round.problems, notes: round_notesOf(round), skew: skewOf(destinations) };
}
async function plannedDeletions(request, site, { aws }) {
    const { layer, region, observed, reconciled } = site;
    if (request.keepVersions === undefined)
        return [];
    const { target, actions } = reconciled;
    // A version that is still to come takes one place of those that are kept.
    const keep = request.keepVersions - (target ? 0 : 1);
    const surplus = surplusVersions(observed.versions, layer, keep, target?.version ?? Number.POSITIVE_INFINITY);
    if (surplus.length === 0)
        return [];
    const users = await versionsInUse(aws, region);
    const freed = new Set(actions.flatMap((action) => (action.kind === 'attach' ? [`${action.functionArn}:$LATEST`] : [])));
    const isUsed = (arn) => (users.get(arn) ?? []).some((user) => !freed.has(user));
    return surplus.filter(({ arn }) => !isUsed(arn)).map(({ version }) => ({ kind: 'delete-version', version }));
}
async function settle(request, round, context) {
    const deliveries = new Map();
    for (const layer of request.layers) {
        const regions = round.sites
            .filter((site) => site.layer === layer && !site.reconciled.target)
            .map(({ region }) => region);
        if (regions.length === 0)
            continue;
        if (!layer.zip)
            throw new Error(`${layer.name} is to be published and was not built`);
        deliveries.set(layer, delivery({ aws: context.aws, request, layer, zip: layer.zip, regions, log: context.log }));
    }
    const inTurn = oneByOne();
    const settled = await Promise.all(round.sites.map((site) => settleSite(request, site, deliveries.get(site.layer), context, inTurn)));
    const destinations = settled.flatMap(({ destination }) => destination ?? []);
    return {
        destinations,
        planned: [],
        problems: [...round.problems, ...settled.flatMap(({ problems }) => problems)],
        notes: [...new Set(settled.flatMap(({ notes }) => notes))],
        skew: skewOf(destinations),
    };
}
/** What fails because we were asked to stop is an interrupt, wherever it happened. */
async function interruptible({ signal }, work) {
    try {
        return await work();
    }
    catch (error) {
        throw signal.aborted && !(error instanceof errors/* Interrupted */.j$) ? new errors/* Interrupted */.j$({ cause: error }) : error;
    }
}

;// CONCATENATED MODULE: ./build/publish/zip.js
var zip_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var zip_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});







/**
 * A zip that somebody built, as it stands.
 * @throws {Failure} when it cannot be read, is no zip, or unpacks to more than Lambda takes.
 */
async function readZip(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = zip_addDisposableResource(env_1, await openZipFile(path), true);
            const entries = await readCentralDirectory(source, path);
            const unzippedSizeBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
            if (unzippedSizeBytes > inspect_sizes/* unzippedLimitBytes */.WC) {
                throw new errors/* Failure */.HR({
                    code: 'layer-too-large',
                    input: 'zip',
                    file: path,
                    message: `${path} unpacks to ${unzippedSizeBytes} bytes, and Lambda takes ${inspect_sizes/* unzippedLimitBytes */.WC} for a function and all its layers.`,
                    nextStep: 'Divide it into several layers, or take something out.',
                });
            }
            const hash = (0,external_node_crypto_.createHash)('sha256');
            let sizeBytes = 0;
            for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
                hash.update(chunk);
                sizeBytes += chunk.length;
            }
            return { path, sizeBytes, sha256: hash.digest('hex'), unzippedSizeBytes };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = zip_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error.code === 'ENOENT') {
            const problem = { code: 'no-such-zip', input: 'zip', file: path, message: `There is no file ${path}.` };
            throw new errors/* Failure */.HR({ ...problem, nextStep: 'Build it first, with `lambda-layer build`.' }, { cause: error });
        }
        throw (0,files/* fileFailure */.fE)(path, error);
    }
}

// EXTERNAL MODULE: ./build/version.js
var version = __webpack_require__(8508);
;// CONCATENATED MODULE: ./build/run/comparing.js
// What is now published, beside what would be: for the plan, and for the report of a new version.



/** An inventory of what will be in a layer: its packages, whose files are not known yet. */
function expectedInventory(plan, expected) {
    const { packages, sizeBytes, unzippedSizeBytes = 0 } = expected;
    return {
        source: plan.name,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        unzippedSizeBytes,
        packages: packages.map((one) => ({
            name: one.name,
            version: one.version ?? '',
            root: 'python',
            sizeBytes: one.sizeBytes ?? 0,
            unzippedSizeBytes: one.unzippedSizeBytes ?? 0,
            files: 0,
        })),
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
    };
}
/**
 * Finds the newest version now, and compares it when asked to: the version that this run will publish is not meant.
 * A comparison is good to have and no more: when it cannot be made, it says why.
 */
async function beforePublishing(layer, region, aws, context) {
    const newest = await attempt(async () => (await aws.lambda(region).listLayerVersions(layer)).items[0]);
    if (newest.kind === 'failed')
        return async () => newest.comparison;
    const version = newest.value;
    if (!version)
        return async () => ({ kind: 'not-compared', reason: `No version is published in ${region} yet.` });
    return async (after) => {
        const compared = await attempt(async () => {
            const before = await versionInventory(version.arn, aws, context);
            return { kind: 'compared', diff: (0,report_diff/* diffInventories */.Q8)(before, after) };
        });
        return compared.kind === 'failed' ? compared.comparison : compared.value;
    };
}
async function attempt(work) {
    try {
        return { kind: 'made', value: await work() };
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$ || !(error instanceof errors/* Failure */.HR))
            throw error;
        return { kind: 'failed', comparison: { kind: 'not-compared', reason: error.problems[0].message } };
    }
}

;// CONCATENATED MODULE: ./build/run/publishing.js
var publishing_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var publishing_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
// How the configuration and what was built become a request to publish, and what came of it becomes part of the report.


















/** The options that decide no byte of a layer, and those whose effect stands in the locks and the included files. */
const notContent = new Set([
    'requirements',
    'packages',
    'constraints',
    'runtimes',
    'architectures',
    'layerName',
    'include',
    'workingDirectory',
    'outputDirectory',
    'reports',
    'cache',
    'builder',
    'buildTimeout',
    'verify',
    'excludeImports',
    'description',
    'licenseInfo',
    'publish',
    'regions',
    's3Bucket',
    's3Prefix',
    'shareWith',
    'shareVersions',
    'updateFunctions',
    'publishFunctionVersion',
    'keepVersions',
    'ssmParameter',
    'zip',
]);
/** Every option that decides the content: all but the known others, so that one that is new counts. */
function contentOptions(config) {
    const options = Object.entries(config).filter(([name]) => !notContent.has(name));
    return Object.fromEntries(options.map(([name, value]) => [name, JSON.stringify(value) ?? '']));
}
/** @throws {Failure} when there is no region to publish to. */
async function startPublishing(inputs, context, draft) {
    const { verb, config, plan } = inputs;
    const regions = await regionsOf(config, context);
    const declared = await Promise.all(plan.layers.map((layer) => declare(layer, inputs, context)));
    // A version may have this content and another fingerprint, made by another version of this tool: its hash tells.
    const built = facts(context.stores, 'zip-of-fingerprint-1');
    const known = await Promise.all(declared.map(async (layer) => {
        const knownSha256 = layer.fingerprint === undefined ? undefined : await built.get(layer.fingerprint);
        return knownSha256 === undefined ? layer : { ...layer, knownSha256 };
    }));
    const unbuilt = requestOf(config, known, regions, verb);
    const aws = connect(context, verb === 'plan');
    const publishContext = { aws, log: context.log, signal: context.signal, http: httpFor(context.env) };
    const newest = (name) => beforePublishing(name, regions[0].name, aws, context);
    const comparePlanned = async (layer) => {
        const { expected } = draft.known(layer.name);
        const compare = await newest(layer.name);
        if (expected)
            draft.layer(layer.name, { comparison: await compare(expectedInventory(layer, expected)) });
    };
    const policies = async () => draft.policy(policyText(unbuilt, await accountOf(aws, regions[0], context.env)));
    return {
        async recognise() {
            const publication = await recognise(unbuilt, publishContext);
            if (!publication)
                return false;
            context.log.info('All stands as declared: nothing is downloaded, built or uploaded.');
            record(publication, draft, context);
            return true;
        },
        checkUpload(layer, wheelsBytes) {
            // A zip is as large as its wheels, which are copied as they are compressed; how much `exclude` takes away is not known.
            const isCertain = unbuilt.bucket === undefined && config.exclude.length === 0;
            if (isCertain && !fitsDirectUpload(wheelsBytes * certainShare)) {
                throw new errors/* ConfigurationError */.j1(tooLargeForDirectUpload(layer, wheelsBytes));
            }
        },
        async plan() {
            await policies();
            const [publication] = await Promise.all([publish(unbuilt, publishContext), ...plan.layers.map(comparePlanned)]);
            record(publication, draft, context);
        },
        async publish(layers) {
            const zipped = declared.map((layer, at) => withZip(layer, layers[at]));
            for (const { fingerprint, zip } of zipped) {
                if (fingerprint !== undefined && zip)
                    await built.put(fingerprint, zip.sha256);
            }
            // The newest version is looked up before there is a newer one; reading it takes no time of the publishing.
            const compares = await Promise.all(layers.map(({ plan: { name } }) => newest(name)));
            const compared = layers.map(async (layer, at) => {
                const comparison = await compares[at]?.(layerInventory(layer));
                if (comparison)
                    draft.layer(layer.plan.name, { comparison });
            });
            const [publication] = await Promise.all([publish({ ...unbuilt, layers: zipped }, publishContext), ...compared]);
            record(publication, draft, context);
        },
        [Symbol.dispose]: () => aws.close(),
    };
}
/** Of the wheels' bytes, what is in the layer for sure: file names and RECORDs change a little. */
const certainShare = 0.97;
const unread = new Set(['no-region', 'no-credentials']);
/**
 * Says what would be done; for somebody who may not read the account, e.g. a pull request of a fork, all but what
 * stands there.
 * @throws {Failure} what is wrong with the declaration, or with a service.
 */
async function planPublishing(inputs, context, draft) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const publishing = publishing_addDisposableResource(env_1, await startPublishing(inputs, context, draft), false);
            await publishing.plan();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            publishing_disposeResources(env_1);
        }
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR) || !error.problems.every(({ code }) => unread.has(code)))
            throw error;
        const reason = `What is published is not known. ${error.problems[0].message}`;
        for (const { name } of inputs.plan.layers)
            draft.layer(name, { comparison: { kind: 'not-compared', reason } });
    }
}
/** What this configuration needs to be allowed, without a look at what stands. */
async function sayPolicy(config, plan, context, draft) {
    const regions = await regionsOf(config, context);
    const layers = plan.layers.map((layer) => ({
        ...identityOf(layer),
        description: '',
        fingerprint: undefined,
    }));
    const aws = connect(context, true);
    try {
        const accountId = await accountOf(aws, regions[0], context.env);
        draft.policy(policyText(requestOf(config, layers, regions, 'publish'), accountId));
    }
    finally {
        aws.close();
    }
}
const connect = ({ env, log, signal }, readOnly) => connectAws({ env, log, signal, readOnly });
/** `*` where nobody is to be asked, or nobody answers: a policy can be read without credentials. */
async function accountOf(aws, region, env) {
    const sources = [
        'AWS_ACCESS_KEY_ID',
        'AWS_PROFILE',
        'AWS_WEB_IDENTITY_TOKEN_FILE',
        'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    ];
    if (!sources.some((name) => env[name]))
        return '*';
    try {
        return (await aws.identity(region.name)).accountId;
    }
    catch (error) {
        if (error instanceof errors/* Failure */.HR && error.exitCode === 130)
            throw error;
        return '*';
    }
}
async function regionsOf(config, { env }) {
    const [first, ...others] = config.regions;
    if (first)
        return [first, ...others];
    const name = await environmentRegion(env);
    const region = name === undefined ? undefined : (0,partitions/* findRegion */.g6)(name);
    if (region)
        return [region];
    throw new errors/* ConfigurationError */.j1({
        code: 'no-region',
        input: 'regions',
        message: name === undefined ? 'There is no region to publish to.' : `${name}, from the environment, is no region of AWS.`,
        nextStep: 'Name the regions, e.g. `regions: eu-west-1`, or set AWS_REGION.',
    });
}
function requestOf(config, layers, regions, verb) {
    return {
        mode: verb === 'plan' ? 'plan' : config.publish === 'always' ? 'always' : 'if-changed',
        layers,
        regions,
        ...(config.s3Bucket === undefined
            ? {}
            : { bucket: { template: config.s3Bucket, prefix: config.s3Prefix.replaceAll(/^\/+|\/+$/g, '') } }),
        sharing: config.shareWith,
        shareVersions: config.shareVersions,
        functions: config.updateFunctions,
        publishFunctionVersion: config.publishFunctionVersion,
        ...(config.keepVersions === undefined ? {} : { keepVersions: config.keepVersions }),
        ...(config.ssmParameter === undefined ? {} : { parameter: config.ssmParameter }),
    };
}
function identityOf({ name, targets }) {
    return {
        name,
        runtimes: [...new Set(targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(targets.map(({ architecture }) => architecture))],
    };
}
async function declare(layer, { config, locks }, context) {
    const ours = locks.filter(({ target }) => layer.targets.some((one) => one.runtime.name === target.runtime.name && one.architecture === target.architecture));
    const included = await findIncluded(config.include, context.directory, layer.zipPath, context.signal);
    // What pip resolves inside of a container is known when it is done.
    const known = config.build !== 'container';
    const script = config.beforeBuild === undefined ? '' : await scriptText(config.beforeBuild, context.directory);
    const declared = {
        toolVersion: version/* version */.r,
        layerName: layer.name,
        locks: ours,
        included: included.map(({ path, hash, mode }) => ({ path, sha256: hash.digest, mode })),
        options: { ...contentOptions(config), layout: layer.layout, ...(script === '' ? {} : { script }) },
    };
    const fingerprint = known ? fingerprintOf(declared) : undefined;
    return declaredLayer(identityOf(layer), config, publishing_packagesOf(ours), fingerprint, context);
}
const publishing_packagesOf = (locks) => [
    ...new Set(locks.flatMap((lock) => lock.packages.map(({ name, version: pinned }) => (pinned === undefined ? name : `${name} ${pinned}`)))),
].join(', ');
/** A layer as it is to stand, its description filled in. */
async function declaredLayer(identity, config, packages, fingerprint, context) {
    const { sha, ref, repository } = config.description.includes('{git-') ? await revisionOf(context) : {};
    const values = {
        name: identity.name,
        runtime: identity.runtimes.join(', '),
        runtimes: identity.runtimes.join(', '),
        architecture: identity.architectures.join(', '),
        architectures: identity.architectures.join(', '),
        packages,
        ...(sha === undefined ? {} : { 'git-sha': sha }),
        ...(ref === undefined ? {} : { 'git-ref': ref }),
        ...(repository === undefined ? {} : { 'git-repository': repository }),
    };
    const { text, note } = (0,plan_description/* renderDescription */.Nk)(config.description, values, fingerprint);
    if (note !== undefined)
        context.log.warning(`${identity.name}: ${note}`);
    const { licenseInfo } = config;
    return { ...identity, description: text, fingerprint, ...(licenseInfo === undefined ? {} : { licenseInfo }) };
}
function withZip(declared, layer) {
    if (!layer)
        throw new Error(`${declared.name} was not built`);
    const { zipPath: path, sizeBytes, sha256, unzippedSizeBytes } = layer;
    return { ...declared, zip: { path, sizeBytes, sha256, unzippedSizeBytes } };
}
/**
 * Publishes a zip that was built before, as it stands: nothing is resolved, nothing is built.
 * @throws {Failure} when it is no zip, or the configuration names more than one layer for it.
 */
async function publishZip(zipPath, verb, config, plan, context, draft) {
    const [layer, ...others] = plan.layers;
    if (!layer || others.length > 0) {
        throw new errors/* ConfigurationError */.j1({
            code: 'one-zip-for-several-layers',
            input: 'layer-name',
            message: `One zip cannot be ${plan.layers.length} layers: ${plan.layers.map(({ name }) => name).join(', ')}.`,
            nextStep: 'Give the layer one name without placeholders, or publish one runtime and architecture at a time.',
        });
    }
    const zip = await readZip((0,external_node_path_.resolve)(context.directory, zipPath));
    const { path, sizeBytes, sha256, unzippedSizeBytes } = zip;
    const origins = { wheelhouses: [], entries: [], collisions: [], reused: true };
    draft.layer(layer.name, { layer: { ...origins, plan: layer, zipPath: path, sizeBytes, sha256, unzippedSizeBytes } });
    const regions = await regionsOf(config, context);
    const declared = await declaredLayer(identityOf(layer), config, '', fingerprintOfZip(sha256), context);
    const request = requestOf(config, [{ ...declared, zip }], regions, verb);
    const aws = connect(context, verb === 'plan');
    try {
        if (verb === 'plan')
            draft.policy(policyText(request, await accountOf(aws, regions[0], context.env)));
        const publication = await publish(request, {
            aws,
            log: context.log,
            signal: context.signal,
            http: httpFor(context.env),
        });
        record(publication, draft, context);
    }
    finally {
        aws.close();
    }
}
const policyText = (request, accountId) => JSON.stringify(neededPolicies(request, accountId), undefined, 2);
/** Puts what was done, or would be, where the report finds it. */
function record(publication, draft, { log }) {
    const { destinations, planned, problems, notes } = publication;
    for (const name of new Set([...destinations, ...planned].map(({ layer }) => layer))) {
        draft.layer(name, {
            destinations: destinations.filter(({ layer }) => layer === name),
            ...(planned.length === 0 ? {} : { planned: planned.filter(({ layer }) => layer === name) }),
        });
    }
    for (const { layer, region, actions } of planned) {
        const what = actions.length === 0 ? 'all stands as declared' : `would ${actions.join('; ')}`;
        log.info(`${layer} in ${region}: ${what}.`);
    }
    for (const note of notes)
        log.info(note);
    (0,errors/* throwIfAny */.MI)(problems);
}

// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(2734);
;// CONCATENATED MODULE: ./build/run/report-files.js
// What stands beside a zip: a page to look at, and its bill of materials.






/** The files that stand beside the zips. */
async function writeReports({ layers }, config, facts, draft) {
    const licences = new Map([...facts].flatMap(([sha256, { license }]) => (license === undefined ? [] : [[sha256, license]])));
    for (const { name } of layers) {
        draft.layer(name, { files: await writeReportFiles(draft.known(name), config.reports, licences) });
    }
}
/**
 * Writes them, each whole or not at all.
 * @param licences by the SHA-256 of wheels
 * @throws {Failure} when they cannot be written.
 */
async function writeReportFiles(report, kinds, licences) {
    const { layer, plan, comparison } = report;
    if (!layer)
        return {};
    const base = plan.zipPath.replace(/\.zip$/, '');
    const wants = (kind) => kinds.includes(kind);
    const page = async () => {
        const path = `${base}.report.html`;
        if (!comparison && (await isUpToDate(path, layer)))
            return path;
        const { layerPage } = await __webpack_require__.e(/* import() */ 111).then(__webpack_require__.bind(__webpack_require__, 2111));
        const html = layerPage({
            name: plan.name,
            targets: plan.targets.map(plan_target/* targetName */.j).join(', '),
            inventory: layerInventory(layer, licences),
            findings: (0,report_packages/* findingsOf */.WX)(report),
            packages: (0,report_packages/* packagesOf */.DT)(report),
            ...(comparison ? { comparison } : {}),
        });
        await (0,files/* writeFileAtomically */.lo)(path, html);
        return path;
    };
    const bill = async () => {
        const path = `${base}.cdx.json`;
        if (await isUpToDate(path, layer))
            return path;
        const { sbom } = await Promise.all(/* import() */[__webpack_require__.e(761), __webpack_require__.e(546)]).then(__webpack_require__.bind(__webpack_require__, 4546));
        await (0,files/* writeFileAtomically */.lo)(path, sbom({ layer, licences, version: version/* version */.r }));
        return path;
    };
    const [pagePath, sbomPath] = await Promise.all([
        wants('html') ? page() : undefined,
        wants('sbom') ? bill() : undefined,
    ]);
    return { ...(pagePath === undefined ? {} : { pagePath }), ...(sbomPath === undefined ? {} : { sbomPath }) };
}
/** A zip that was there already has its files already, unless they were asked for only now. */
async function isUpToDate(path, { reused, zipPath }) {
    if (!reused)
        return false;
    const [file, zip] = await Promise.all([path, zipPath].map((one) => (0,promises_.stat)(one).catch(() => undefined)));
    return file !== undefined && zip !== undefined && file.mtimeMs >= zip.mtimeMs;
}

;// CONCATENATED MODULE: ./build/run/says.js
// What each phase says in one line when it ends.

function saysBuilt(built) {
    const builds = built.flatMap((one) => one.builds);
    const now = builds.filter(({ milliseconds }) => milliseconds !== undefined).length;
    const kept = builds.length - now;
    return [(0,units/* plural */.LS)(now, 'wheel'), ...(kept > 0 ? [`${kept} from the store`] : [])].join(', ');
}
function saysLocks(locks) {
    const packages = locks.reduce((sum, lock) => sum + lock.packages.length, 0);
    const fromStore = locks.every(({ origin }) => origin === 'store');
    return `${(0,units/* plural */.LS)(packages, 'package')}${fromStore ? ', all pinned: nothing was resolved' : ''}`;
}
function saysSizes(measurements) {
    const bytes = measurements.flatMap(({ wheels }) => wheels).reduce((sum, wheel) => sum + wheel.unzippedSizeBytes, 0);
    return `${(0,units/* formatBytes */.z3)(bytes)} unzipped`;
}
function saysWheels(wheelhouses) {
    return (0,units/* plural */.LS)(wheelhouses.reduce((sum, { wheels }) => sum + wheels.length, 0), 'wheel');
}
function saysLayer(layer) {
    return `${layer.plan.name}.zip, ${(0,units/* formatBytes */.z3)(layer.sizeBytes)}${layer.reused ? ', unchanged' : ''}`;
}

;// CONCATENATED MODULE: ./build/wheels/runner-cache.js
// What a runner keeps from one run to the next, in entries of the Actions cache. They are apart from each other
// because a run that will change nothing needs the facts alone, which are kilobytes:
//   facts   restored first, always
//   tools   restored when a tool is needed, e.g. uv to resolve
//   wheels  restored when a wheel is needed that is not on this machine; one entry holds the wheels of one run
// Entries never change, so the key of each names its content, and a prefix finds the newest.




/** Raise the number when the stores' layout changes. */
const prefix = 'lambda-layer-1';
/** Facts beyond it are not carried on; those found out first go first. */
const mostFactBytes = 16 * 1024 * 1024;
/** A cache that does nothing, outside of a workflow. */
const none = {
    async restoreFacts() { },
    async restoreTools() { },
    async restoreWheels() { },
    async saveAll() { },
};
/** Opens the runner's cache. Its failures are warnings. */
async function openRunnerCache(options, context) {
    const { stores, log } = context;
    const opened = options.cache ? await openActionsCache(context.env, log) : undefined;
    if (!opened)
        return none;
    const cache = opened;
    const scope = runner_cache_digest([options.scope]).slice(0, 16);
    const keys = {
        facts: `${prefix}-facts-${scope}-`,
        tools: `${prefix}-tools-${context.platform}-${context.hostArchitecture}-`,
        wheels: `${prefix}-wheels-${scope}-`,
    };
    /** The toolkit packs a folder whole, under its literal path: the wheels of a run pass through this one. */
    const exchange = (0,external_node_path_.join)(stores.temporary, 'exchange');
    const restored = new Set();
    let missedTool;
    return {
        async restoreFacts() {
            const key = await cache.restore(stores.facts, `${keys.facts}newest`, [keys.facts, `${prefix}-facts-`]);
            if (key !== undefined)
                restored.add(key);
        },
        async restoreTools(name) {
            const key = `${keys.tools}${name}`;
            const before = await listFiles(stores.tools);
            if (before.some((file) => file.path.includes(name)))
                return;
            if ((await cache.restore(stores.tools, key)) === undefined)
                missedTool = key;
        },
        async restoreWheels(selections, store) {
            const chosen = selections.flatMap((selection) => selection.chosen);
            const hashed = chosen.flatMap(({ file }) => (file.sha256 === undefined ? [] : [{ ...file, sha256: file.sha256 }]));
            const present = await Promise.all(hashed.map((file) => store.has(file.sha256, file.filename)));
            const missing = hashed.filter((_, index) => !present[index]);
            if (missing.length === 0)
                return;
            await (0,promises_.rm)(exchange, { recursive: true, force: true });
            const key = `${keys.wheels}${runner_cache_digest(hashed.map(({ sha256 }) => sha256))}`;
            const found = await cache.restore(exchange, key, [keys.wheels]);
            if (found === undefined)
                return;
            restored.add(found);
            for (const { sha256, filename } of missing) {
                await store.adopt((0,external_node_path_.join)(exchange, sha256, (0,external_node_path_.basename)(filename)), sha256, filename);
            }
            await (0,promises_.rm)(exchange, { recursive: true, force: true });
        },
        async saveAll(wheels) {
            try {
                await saveFacts();
                if (missedTool !== undefined && (await listFiles(stores.tools)).length > 0) {
                    await cache.save(stores.tools, missedTool);
                }
                await saveWheels(wheels.filter(({ origin }) => origin === 'wheel'));
            }
            catch (error) {
                log.warning(`Nothing was saved to the Actions cache: ${error instanceof Error ? error.message : String(error)}`);
            }
        },
    };
    async function saveFacts() {
        const files = (await listFiles(stores.facts)).toSorted((a, b) => b.modifiedMs - a.modifiedMs);
        let bytes = 0;
        const kept = [];
        for (const { path, sizeBytes } of files) {
            bytes += sizeBytes;
            if (bytes > mostFactBytes)
                await (0,promises_.rm)((0,external_node_path_.join)(stores.facts, path), { force: true });
            else
                kept.push(path);
        }
        const key = `${keys.facts}${runner_cache_digest(kept)}`;
        if (kept.length > 0 && !restored.has(key))
            await cache.save(stores.facts, key);
    }
    async function saveWheels(wheels) {
        const key = `${keys.wheels}${runner_cache_digest(wheels.map(({ sha256 }) => sha256))}`;
        if (wheels.length === 0 || restored.has(key))
            return;
        await (0,promises_.rm)(exchange, { recursive: true, force: true });
        for (const { path, sha256, filename } of wheels) {
            await (0,promises_.mkdir)((0,external_node_path_.join)(exchange, sha256), { recursive: true });
            const to = (0,external_node_path_.join)(exchange, sha256, (0,external_node_path_.basename)(filename));
            await (0,promises_.link)(path, to).catch(() => (0,promises_.copyFile)(path, to));
        }
        await cache.save(exchange, key);
        await (0,promises_.rm)(exchange, { recursive: true, force: true });
    }
}
/** One hash for a set of texts, whatever their order. */
function runner_cache_digest(texts) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update([...new Set(texts)].sort().join('\n'))
        .digest('hex');
}
async function listFiles(folder) {
    const names = await (0,promises_.readdir)(folder, { recursive: true }).catch(() => []);
    const found = await Promise.all(names.map(async (path) => {
        const facts = await (0,promises_.stat)((0,external_node_path_.join)(folder, path)).catch(() => undefined);
        return facts?.isFile() ? [{ path, sizeBytes: facts.size, modifiedMs: facts.mtimeMs }] : [];
    }));
    return found.flat();
}

;// CONCATENATED MODULE: ./build/wheels/store.js
// Wheels on disk by their SHA-256: <wheels>/<first two digits>/<sha256>/<file name>. An entry appears by a rename, so
// it is whole or absent, for two processes at once as well. What lies there may have been damaged since, so it is
// hashed again whenever it is used: 74 MB take 60 ms.




const defaultLimitBytes = 2 * 1024 ** 3;
/** What was used so recently may be in use by another process. */
const inUseMs = 60 * 60 * 1000;
/**
 * Opens the store. When it is disposed of, it is brought below its limit, and what killed runs left is removed.
 * Dispose of it only when the wheels are not needed any more: with `cache: false` they are gone then.
 */
async function openWheelStore(options, { stores, log }) {
    const scratch = (0,external_node_path_.join)(stores.temporary, `wheels-${(0,external_node_crypto_.randomUUID)()}`);
    const root = options.cache ? stores.wheels : (0,external_node_path_.join)(scratch, 'store');
    try {
        await (0,promises_.mkdir)(scratch, { recursive: true });
    }
    catch (error) {
        throw (0,files/* fileFailure */.fE)(scratch, error);
    }
    const used = new Map();
    const pathOf = (sha256, filename) => (0,external_node_path_.join)(root, sha256.slice(0, 2), sha256, (0,external_node_path_.basename)(filename));
    const added = { files: 0, bytes: 0 };
    return {
        added,
        async find(sha256, filename) {
            const path = pathOf(sha256, filename);
            const known = used.get(path);
            if (known)
                return known;
            const found = await store_hashFile(path);
            if (!found && (await (0,promises_.stat)(path).catch(() => undefined)) === undefined)
                return undefined;
            if (found?.sha256 !== sha256) {
                log.debug(`${(0,external_node_path_.basename)(path)} in the wheel store is damaged: it is downloaded again.`);
                await (0,promises_.rm)((0,external_node_path_.dirname)(path), { recursive: true, force: true });
                return undefined;
            }
            const wheel = { path, ...found };
            used.set(path, wheel);
            const now = new Date();
            await (0,promises_.utimes)(path, now, now).catch(() => { }); // A read-only store is still one to read from.
            return wheel;
        },
        async has(sha256, filename) {
            return (used.has(pathOf(sha256, filename)) ||
                (await (0,promises_.stat)(pathOf(sha256, filename)).catch(() => undefined)) !== undefined);
        },
        async adopt(from, sha256, filename) {
            const found = await store_hashFile(from);
            if (found?.sha256 !== sha256)
                return undefined;
            const path = pathOf(sha256, filename);
            try {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
                await (0,promises_.rename)(from, path);
            }
            catch (error) {
                throw (0,files/* fileFailure */.fE)(root, error);
            }
            const wheel = { path, ...found };
            used.set(path, wheel);
            return wheel;
        },
        async add(filename, fill) {
            const temporary = (0,external_node_path_.join)(scratch, `${(0,external_node_crypto_.randomUUID)()}.partial`);
            try {
                const filled = await fill(temporary);
                const path = pathOf(filled.sha256, filename);
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
                await (0,promises_.rename)(temporary, path);
                const wheel = { path, ...filled };
                used.set(path, wheel);
                added.files++;
                added.bytes += wheel.sizeBytes;
                return wheel;
            }
            catch (error) {
                await (0,promises_.rm)(temporary, { force: true });
                throw (0,files/* fileFailure */.fE)(root, error);
            }
        },
        async [Symbol.asyncDispose]() {
            try {
                await (0,promises_.rm)(scratch, { recursive: true, force: true });
                if (added.files === 0)
                    return;
                await removeLeftovers(stores.temporary);
                if (options.cache)
                    await shrink(root, options.limitBytes ?? defaultLimitBytes, new Set(used.keys()));
            }
            catch (error) {
                log.debug(`The wheel store was not tidied: ${error instanceof Error ? error.message : String(error)}.`);
            }
        },
    };
}
/** Size and hash of a file; undefined when it is not there or cannot be read. */
async function store_hashFile(path) {
    const handle = await (0,promises_.open)(path, 'r').catch(() => undefined);
    if (!handle)
        return undefined;
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const buffer = Buffer.allocUnsafe(256 * 1024);
        let sizeBytes = 0;
        for (;;) {
            const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
            if (bytesRead === 0)
                return { sha256: hash.digest('hex'), sizeBytes };
            hash.update(buffer.subarray(0, bytesRead));
            sizeBytes += bytesRead;
        }
    }
    catch {
        return undefined;
    }
    finally {
        await handle.close();
    }
}
/** Removes what was not used for longest until the rest is below the limit. */
async function shrink(root, limitBytes, used) {
    const entries = [];
    for (const prefix of await (0,promises_.readdir)(root)) {
        for (const sha256 of await (0,promises_.readdir)((0,external_node_path_.join)(root, prefix)).catch(() => [])) {
            for (const filename of await (0,promises_.readdir)((0,external_node_path_.join)(root, prefix, sha256)).catch(() => [])) {
                const path = (0,external_node_path_.join)(root, prefix, sha256, filename);
                const facts = await (0,promises_.stat)(path).catch(() => undefined);
                if (facts)
                    entries.push({ path, sizeBytes: facts.size, usedMs: facts.mtimeMs });
            }
        }
    }
    let totalBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
    for (const { path, sizeBytes, usedMs } of entries.toSorted((a, b) => a.usedMs - b.usedMs)) {
        if (totalBytes <= limitBytes)
            return;
        if (used.has(path) || Date.now() - usedMs < inUseMs)
            continue;
        await (0,promises_.rm)((0,external_node_path_.dirname)(path), { recursive: true, force: true });
        totalBytes -= sizeBytes;
    }
}
/** Removes what nobody has written to for long: the scratch of runs that were killed. */
async function removeLeftovers(temporary) {
    for (const name of await (0,promises_.readdir)(temporary)) {
        const path = (0,external_node_path_.join)(temporary, name);
        const files = (await (0,promises_.readdir)(path).catch(() => [])).map((file) => (0,external_node_path_.join)(path, file));
        const times = await Promise.all([path, ...files].map((one) => (0,promises_.stat)(one).then((facts) => facts.mtimeMs, () => 0)));
        if (Date.now() - Math.max(...times) > inUseMs)
            await (0,promises_.rm)(path, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/run.js
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});























/** Does what was asked for. Throws nothing: what went wrong stands in the report. */
async function run_run(request, outer) {
    const { log, phases } = withTimings(outer.log);
    const draft = new ReportDraft((0,names_publishing/* effectiveVerb */.J1)(request.verb, request.config));
    try {
        await story(request, { ...outer, log }, draft);
        return { report: draft.report(phases), exitCode: errors/* exitCodes */.hS.done };
    }
    catch (error) {
        const failure = asFailure(error, outer);
        draft.problems(failure.problems);
        return { report: draft.report(phases), exitCode: failure.exitCode };
    }
}
/** The outcome of a request that could not be understood. */
function run_refused(failure) {
    const draft = new ReportDraft('none');
    draft.problems(failure.problems);
    return { report: draft.report([]), exitCode: failure.exitCode };
}
/** The product, read aloud. */
async function story(request, outer, draft) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config } = request;
        const verb = (0,names_publishing/* effectiveVerb */.J1)(request.verb, config);
        const context = { ...outer, directory: (0,external_node_path_.resolve)(outer.directory, config.workingDirectory) };
        const { log } = context;
        await (0,files/* checkDirectory */.W3)(context.directory, 'working-directory');
        if (verb === 'inspect' || verb === 'diff') {
            const { words = [], given = {} } = request;
            return (verb === 'diff' ? diffLayers : inspectLayer)({ words, config, given }, context, draft);
        }
        const plan = makePlan(config, context.directory);
        draft.planned(plan);
        if (verb === 'policy')
            return sayPolicy(config, plan, context, draft);
        if (config.zip !== undefined && verb !== 'build')
            return publishZip(config.zip, verb, config, plan, context, draft);
        if (verb !== 'plan')
            for (const layer of plan.layers)
                await (0,files/* checkWritable */.ZB)(layer.zipPath);
        const inputs = await readInputs({ ...config, mayBeEmpty: config.include.length > 0 }, context);
        const runnerCache = await openRunnerCache({ cache: config.cache, scope: scopeOf(plan) }, context);
        await runnerCache.restoreFacts();
        const locks = await log.phase('Resolve', () => lockAll(plan, inputs, config, runnerCache, context), saysLocks);
        const selections = await chooseOrRefuse(plan, locks, inputs, config, context);
        const publishing = run_addDisposableResource(env_1, verb === 'publish' ? await startPublishing({ verb, config, plan, locks }, context, draft) : undefined, false);
        if (publishing && (await log.phase('Compare', () => publishing.recognise())))
            return;
        sayWhatIsCompiled(verb, selections, config, context, draft);
        const compilation = run_addDisposableResource(env_1, verb === 'plan' ? undefined : await startCompilation(selections, inputs, config, context), true);
        const store = run_addDisposableResource(env_1, await openWheelStore(config, context), true);
        if (verb !== 'plan')
            await runnerCache.restoreWheels(selections, store);
        const measurements = await log.phase('Measure', () => measureAll(selections, store, context), saysSizes);
        // A build learns from the wheels themselves who requires them.
        const asked = verb === 'plan' ? await explain(locks, inputs, context) : locks;
        for (const layer of plan.layers) {
            const wheels = wheelsOf(layer, measurements);
            (0,inspect_sizes/* checkUnzippedSize */.Xv)(wheels.map(sizeOf), layer.name);
            publishing?.checkUpload(layer.name, wheels.reduce((sum, { index }) => sum + index.sizeBytes, 0));
            draft.layer(layer.name, { expected: expectedOf(wheels, asked) });
        }
        if (verb === 'plan') {
            return (0,names_publishing/* looksAtVersions */.XY)(config) ? planPublishing({ verb, config, plan, locks }, context, draft) : undefined;
        }
        const examination = startExamination(context);
        const gathering = () => gatherAll(measurements, store, context, examination.look);
        const wheelhouses = await log.phase('Gather', gathering, saysWheels);
        draft.transferred(transfersOf(wheelhouses, store));
        const built = compilation ? await log.phase('Compile', () => compilation.finish(), saysBuilt) : [];
        draft.built(built.flatMap(({ target, builds }) => builds.map((one) => ({ ...one, target: (0,plan_target/* targetName */.j)(target) }))));
        for (const wheel of built.flatMap(({ wheels }) => wheels))
            examination.look(wheel);
        const layers = [];
        for (const planned of plan.layers) {
            const ingredients = { wheelhouses, built, examination };
            const making = () => makeLayer(planned, ingredients, config, context, draft);
            layers.push(await log.phase('Merge and inspect', making, saysLayer));
        }
        if (publishing)
            await log.phase('Publish', () => publishing.publish(layers));
        await writeReports(plan, config, await examination.facts(), draft);
        await runnerCache.saveAll(wheelhouses.flatMap(({ wheels }) => wheels));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What tells the layers of this run from others in the repository. */
function scopeOf(plan) {
    return plan.layers.map(({ name, targets }) => [name, ...targets.map(plan_target/* targetName */.j)].join(' ')).join('\n');
}
/** The locks of all targets; where pip resolves inside of a container, nothing is known before. */
async function lockAll(plan, inputs, { build, cache }, runnerCache, context) {
    const targets = targetsOf(plan);
    if (build === 'container')
        return targets.map((target) => ({ target, packages: [], origin: 'store' }));
    return resolve(inputs, targets, { cache, restoreTool: (name) => runnerCache.restoreTools(name) }, context);
}


/***/ }),

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ effectiveVerb),
/* harmony export */   Kz: () => (/* binding */ publishesByItself),
/* harmony export */   XY: () => (/* binding */ looksAtVersions)
/* harmony export */ });
/* unused harmony export namesPublishing */
/** What is to be done about publishing: not what the verb alone says, but `publish` as well. */
function effectiveVerb(verb, config) {
    if (verb !== 'publish')
        return verb;
    return config.publish === 'never' ? 'build' : config.publish === 'plan' ? 'plan' : 'publish';
}
/** Whether a configuration says anything about publishing, so that a plan must show it and a workflow must do it. */
function namesPublishing(config) {
    return (config.publish !== 'if-changed' ||
        config.regions.length > 0 ||
        config.s3Bucket !== undefined ||
        config.shareWith.kind === 'declared' ||
        config.updateFunctions.length > 0 ||
        config.keepVersions !== undefined ||
        config.ssmParameter !== undefined);
}
/** Whether a plan asks what stands in the regions. */
const looksAtVersions = (config) => namesPublishing(config) && config.publish !== 'never';
/** Whether a workflow publishes: it does when it, or the environment that credentials were set up in, names a region. */
const publishesByItself = (config, env) => config.publish !== 'never' && (namesPublishing(config) || Boolean(env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION']));


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this program, as in package.json; a part of every fingerprint of what it makes. */
const version = '1.0.0';


/***/ })

};
