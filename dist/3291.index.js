export const id = 3291;
export const ids = [3291];
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

/***/ 13291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diff: () => (/* binding */ diff)
/* harmony export */ });
/* harmony import */ var _report_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39920);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25876);
// `diff`: what differs between two layers.


async function diff(run) {
    const { words, context, announce } = run;
    const [from = '', to = ''] = words;
    const reading = () => Promise.all([(0,_read_layer_js__WEBPACK_IMPORTED_MODULE_0__.readLayer)(from, context), (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_0__.readLayer)(to, context)]);
    const [before, after] = await context.log.phase('Read', reading);
    (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .announceReadLayer */ .fe)(after, (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_0__/* .targetsFor */ .Y$)(run, after.inventory, []), run);
    const comparison = { kind: 'compared', diff: (0,_report_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffInventories */ .Q8)(before.inventory, after.inventory) };
    announce({ kind: 'compared', layer: after.name, comparison });
}


/***/ })

};
