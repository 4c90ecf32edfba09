export const id = 1884;
export const ids = [1884];
export const modules = {

/***/ 1884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   list: () => (/* binding */ list),
/* harmony export */   listLayers: () => (/* binding */ listLayers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71583);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34481);
// `list`: the layers of the file, for people, and as the matrix of a workflow.



/** Without a file there is one layer, which `plan` describes. */
async function list() {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'not-found',
        message: 'There is no lambda-layers.toml here to list the layers of.',
        nextStep: 'Write one, or name it with `layers-file`. See docs/many-layers.md.',
    });
}
function listLayers(layers, declared, { context, announce }) {
    announce({
        kind: 'layers-planned',
        layers: layers.flatMap(({ config }) => (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__.makePlan)(config, context.directory).layers),
    });
    const include = layers.map(({ name, config }) => ({
        layer: name,
        'layer-name': config.layerName,
        runtimes: config.runtimes.map((one) => one.name).join(','),
        architectures: config.architectures.join(','),
        requirements: config.requirements.join(','),
    }));
    const width = Math.max(0, ...include.map(({ layer }) => layer.length));
    const lines = include.map((one) => `  ${one.layer.padEnd(width)}  ${one.runtimes} ${one.architectures}  ${one.requirements}`.trimEnd());
    const count = layers.length === declared ? (0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(declared, 'layer') : `${layers.length} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(declared, 'layer')}`;
    announce({ kind: 'answered', answer: { lines: [...lines, '', `${count}.`], data: { matrix: { include } } } });
}


/***/ })

};
