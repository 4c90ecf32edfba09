export const id = 2144;
export const ids = [2144];
export const modules = {

/***/ 1036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$({ cause: signal.reason });
    return results;
}


/***/ }),

/***/ 52144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cache: () => (/* binding */ cache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19036);
/* harmony import */ var _host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34481);
// `cache`: how large the stores of this machine are. `cache clean` empties them.





const folders = {
    wheels: 'downloaded wheels',
    built: 'compiled wheels',
    facts: 'what is known of wheels',
    tools: 'tools, e.g. uv',
    uv: "uv's own cache",
    temporary: 'scratch',
};
async function cache({ words, context, announce }) {
    const { stores } = context;
    const names = Object.keys(folders);
    const measured = await Promise.all(names.map((name) => measureFolder(name, stores[name], context.signal)));
    const total = measured.reduce((sum, { bytes }) => sum + bytes, 0);
    const files = measured.reduce((sum, one) => sum + one.files, 0);
    const data = { cache: { path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(stores.wheels), bytes: total, files, stores: measured } };
    if (words[0] === 'clean') {
        await Promise.all(measured.map(({ path }) => emptied(path)));
        const lines = [`Removed ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(files, 'file')}, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(total)}, below ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(stores.wheels)}.`];
        announce({ kind: 'answered', answer: { lines, data: { ...data, cleaned: true } } });
        return;
    }
    const lines = [
        ...names.map((name, at) => {
            const one = measured[at];
            const size = (0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(one?.bytes ?? 0).padStart(9);
            return `  ${folders[name].padEnd(24)}${size}  ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(one?.files ?? 0, 'file')}`;
        }),
        '',
        `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(total)} in ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(files, 'file')} below ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(stores.wheels)}. lambda-layer cache clean removes it.`,
    ];
    announce({ kind: 'answered', answer: { lines, data } });
}
/** A folder that does not exist is empty. */
async function measureFolder(name, path, signal) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((one) => one.isFile());
    const sizes = await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(files, 32, signal, async (one) => {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(one.parentPath, one.name)).catch(() => undefined);
        return found?.size ?? 0;
    });
    return { name, path, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
async function emptied(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true });
    }
    catch (error) {
        throw (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileFailure */ .fE)(path, error);
    }
}


/***/ })

};
