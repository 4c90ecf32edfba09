export const id = 7342;
export const ids = [7342];
export const modules = {

/***/ 52717:
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

/***/ 72734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ contentOfLayer),
/* harmony export */   Fj: () => (/* binding */ largestFirst),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   n$: () => (/* binding */ contentOfInventory),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _model_component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52717);
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
    // Thousands of entries share a component: its key is made once.
    const byComponent = new Map();
    const sumOf = (component) => {
        const key = (0,_model_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentKey */ .bA)(component);
        const sum = sums.get(key) ?? { report: describe(component), sizeBytes: 0, unzippedSizeBytes: 0 };
        sums.set(key, sum);
        byComponent.set(component, sum);
        return sum;
    };
    const add = (component, entry) => {
        const sum = byComponent.get(component) ?? sumOf(component);
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
    const { name, version, licence, archive, requiredBy, releasePage } = component;
    return {
        name,
        ...(version === undefined ? {} : { version }),
        origin: originOf(component),
        ...(archive ? { file: archive.filename, sha256: archive.sha256 } : {}),
        ...(licence === undefined ? {} : { licence }),
        ...(releasePage === undefined ? {} : { releasePage }),
        requiredBy,
    };
}
const origins = { pypi: 'wheel', npm: 'npm', os: 'system-library', own: 'include' };
/** Where a component came from, in the words of the documents. */
function originOf({ ecosystem, archive }) {
    return archive?.obtained === 'built' ? 'built' : origins[ecosystem];
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


/***/ })

};
