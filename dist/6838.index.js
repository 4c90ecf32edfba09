export const id = 6838;
export const ids = [6838];
export const modules = {

/***/ 76838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withBytecode: () => (/* binding */ withBytecode)
/* harmony export */ });
/* harmony import */ var _artifact_exclude_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85601);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86393);
/* harmony import */ var _plan_site_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63604);
/* harmony import */ var _text_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58379);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34481);
// Adds bytecode to the parts of an artifact, as far as the limit allows it.






/** The parts, with bytecode as `bytecode` says. */
async function withBytecode(plan, parts, { bytecode: asked, exclude }, compiler, { log }) {
    const { mountedAt, unzippedLimitBytes } = _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactFacts */ .S[plan.kind];
    const layout = asked === 'only' ? 'instead' : 'beside';
    const pythons = [
        ...new Set(plan.targets.flatMap(({ runtime }) => (runtime.family === 'python' ? [runtime.python] : []))),
    ];
    let compiled = parts;
    try {
        for (const python of pythons) {
            const root = (0,_plan_site_root_js__WEBPACK_IMPORTED_MODULE_2__/* .siteRootOf */ .tL)(plan, python);
            // In a layer for one Python, own files below `python/` belong to it too.
            const wants = ({ path }) => path.startsWith((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .under */ .h)(root, '')) && !path.startsWith((0,_text_path_js__WEBPACK_IMPORTED_MODULE_3__/* .under */ .h)(root, 'bin/'));
            compiled = await compiler.compile(compiled, { python, mountedAt, layout, wants });
        }
    }
    catch (error) {
        if (asked !== 'auto' || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error.problems[0].code !== 'no-python')
            throw error;
        log.info(`${plan.name}: no bytecode is added. ${error.message}`);
        return parts;
    }
    if (asked === 'only')
        return compiled;
    const before = sizeOf(parts, exclude);
    const after = sizeOf(compiled, exclude);
    if (after <= unzippedLimitBytes || before > unzippedLimitBytes)
        return compiled;
    const figures = `${plan.name} has ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(before)} unzipped, and ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(after)} with bytecode, of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(unzippedLimitBytes)}`;
    if (asked === 'auto') {
        log.info(`${figures}: no bytecode is added.`);
        return parts;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'bytecode-too-large',
        message: `${figures}.`,
        nextStep: 'Write `bytecode: auto`, which adds it where the limit allows, or `bytecode: only`, which leaves the sources out.',
        input: 'bytecode',
    });
}
function sizeOf(parts, patterns) {
    const exclude = (0,_artifact_exclude_js__WEBPACK_IMPORTED_MODULE_5__/* .exclusions */ .G)(patterns);
    const entries = parts.flatMap((part) => part.entries);
    return entries.reduce((sum, { path, compiledFrom, sizeBytes }) => sum + (exclude.excludes(compiledFrom ?? path) ? 0 : sizeBytes), 0);
}


/***/ })

};
