export const id = 1583;
export const ids = [1583];
export const modules = {

/***/ 71583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isNodePlan: () => (/* binding */ isNodePlan),
/* harmony export */   isPythonPlan: () => (/* binding */ isPythonPlan),
/* harmony export */   makePlan: () => (/* binding */ makePlan),
/* harmony export */   nodeTargets: () => (/* binding */ nodeTargets),
/* harmony export */   pythonTargets: () => (/* binding */ pythonTargets)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _layer_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6595);


/** Every runtime on every architecture; targets of one language whose names come out the same are one artifact. */
function makePlan(request, directory) {
    const python = groupsOf(request, (runtime) => (runtime.family === 'python' ? runtime : undefined));
    const node = groupsOf(request, (runtime) => (runtime.family === 'nodejs' ? runtime : undefined));
    const planned = (name, targets, layout) => ({
        kind: request.artifact,
        name,
        targets,
        layout,
        zipPath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, request.outputDirectory), `${name}.zip`),
    });
    return {
        layers: [
            ...[...python].map(([name, targets]) => {
                const versions = new Set(targets.map(({ runtime }) => runtime.python));
                return planned(name, targets, versions.size > 1 ? 'versioned' : 'flat');
            }),
            // Every version of Node.js looks into `nodejs/node_modules`.
            ...[...node].map(([name, targets]) => planned(name, targets, 'flat')),
        ],
        mixed: [...python.keys()].filter((name) => node.has(name)),
    };
}
function groupsOf({ runtimes, architectures, layerName }, ofFamily) {
    const groups = new Map();
    for (const runtime of runtimes.flatMap((one) => ofFamily(one) ?? [])) {
        for (const architecture of architectures) {
            const target = { runtime, architecture };
            const name = (0,_layer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expandLayerName */ .l)(layerName, target);
            const group = groups.get(name);
            if (group)
                group.push(target);
            else
                groups.set(name, [target]);
        }
    }
    return groups;
}
function isPythonPlan(plan) {
    return plan.targets[0].runtime.family === 'python';
}
function isNodePlan(plan) {
    return plan.targets[0].runtime.family === 'nodejs';
}
/** The targets of Python among some. */
function pythonTargets(targets) {
    return targets.flatMap(({ runtime, architecture }) => runtime.family === 'python' ? [{ runtime, architecture }] : []);
}
/** The targets of Node.js among some. */
function nodeTargets(targets) {
    return targets.flatMap(({ runtime, architecture }) => runtime.family === 'nodejs' ? [{ runtime, architecture }] : []);
}


/***/ })

};
