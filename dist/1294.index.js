export const id = 1294;
export const ids = [1294];
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

/***/ 21294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   documentText: () => (/* binding */ documentText),
/* harmony export */   functionDocument: () => (/* binding */ functionDocument),
/* harmony export */   layerDocument: () => (/* binding */ layerDocument),
/* harmony export */   reportDocument: () => (/* binding */ reportDocument)
/* harmony export */ });
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72734);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87177);


/** The report as a document of plain values. */
function reportDocument(report) {
    return {
        layers: documentsOf(report, 'layer'),
        ...(functionsOf(report).length > 0 ? { functions: functionsOf(report).map(functionDocument) } : {}),
        ...(report.layers.some(({ plan }) => plan.kind === 'image') ? { images: documentsOf(report, 'image') } : {}),
        errors: report.problems,
        ...(report.warnings.length === 0 ? {} : { warnings: report.warnings }),
        phases: report.phases,
        downloads: report.downloads,
        cached: report.cached,
        built: { wheels: report.built.filter(({ milliseconds }) => milliseconds !== undefined).length },
        ...(report.overviewPath === undefined ? {} : { pagePath: report.overviewPath }),
        ...report.answer?.data,
        ...(report.policy === undefined ? {} : { policy: JSON.parse(report.policy) }),
    };
}
function documentsOf({ layers }, kind) {
    return layers.filter(({ plan }) => plan.kind === kind).map(layerDocument);
}
const functionsOf = ({ layers }) => layers.filter(({ plan }) => plan.kind === 'function');
/** One function's zip; the output `functions` is a list of these. */
function functionDocument(report) {
    const { destinations: _, ...document } = layerDocument(report);
    const { functions, objects } = report.deployed ?? {};
    return {
        ...document,
        ...(functions ? { destinations: functions } : {}),
        ...(objects && objects.length > 0 ? { objects } : {}),
    };
}
/** Text for stdout: one document and a newline. */
function documentText(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** One layer; the output `layers` is a list of these. */
function layerDocument(report) {
    const { plan, content, zip, slimming, importCosts, findings, comparison, destinations, planned, consumers } = report;
    const { sizeBytes, unzippedSizeBytes, sizesWithout } = content ?? {};
    return {
        name: plan.name,
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
        ...(zip?.path === undefined ? {} : { zipPath: zip.path }),
        ...report.files,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
        ...(sizesWithout === undefined ? {} : { sizesWithout }),
        ...(zip?.codeSha256 === undefined ? {} : { codeSha256: zip.codeSha256 }),
        ...imageDocument(report.image),
        ...(content ? { packages: content.packages.map(packageDocument) } : {}),
        ...(slimming ? { slimming } : {}),
        ...(importCosts ? { importCosts } : {}),
        ...(findings ? { findings: (0,_packages_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOf */ .WX)(report) } : {}),
        ...(destinations ? { destinations } : {}),
        ...(planned ? { planned } : {}),
        ...(consumers ? { consumers } : {}),
        ...(comparison?.kind === 'compared' ? { diff: comparison.diff } : {}),
        ...(comparison?.kind === 'not-compared' ? { notCompared: comparison.reason } : {}),
    };
}
function imageDocument(image) {
    if (!image)
        return {};
    const { digest, sizeBytes, path, pushed } = image;
    return {
        digest,
        ...(sizeBytes === undefined ? {} : { imageSizeBytes: sizeBytes }),
        ...(path === undefined ? {} : { imagePath: path }),
        ...(pushed === undefined ? {} : { pushed }),
    };
}
function packageDocument(one) {
    return { ...one, requiredBy: [...new Set(one.requiredBy.map(_report_js__WEBPACK_IMPORTED_MODULE_1__/* .requirerName */ .x))] };
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
