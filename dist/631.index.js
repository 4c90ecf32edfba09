export const id = 631;
export const ids = [631];
export const modules = {

/***/ 7631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  documentText: () => (/* binding */ documentText),
  layerDocument: () => (/* binding */ layerDocument),
  reportDocument: () => (/* binding */ reportDocument)
});

;// CONCATENATED MODULE: ./build/layer/layer.js
/** As Lambda shows it (`CodeSha256`): base64 of the SHA-256. */
function codeSha256(layer) {
    return Buffer.from(layer.sha256, 'hex').toString('base64');
}

// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(7177);
;// CONCATENATED MODULE: ./build/report/document.js



/** The report as a document of plain values. */
function reportDocument(report) {
    return {
        layers: report.layers.map(layerDocument),
        errors: report.problems,
        ...(report.warnings.length === 0 ? {} : { warnings: report.warnings }),
        phases: report.phases,
        downloads: report.downloads,
        cached: report.cached,
        built: { wheels: report.built.filter(({ milliseconds }) => milliseconds !== undefined).length },
        ...(report.policy === undefined ? {} : { policy: JSON.parse(report.policy) }),
    };
}
/** Text for stdout: one document and a newline. */
function documentText(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** One layer; the output `layers` is a list of these. */
function layerDocument(report) {
    const { plan, layer, inventory, expected, comparison, destinations, planned } = report;
    const { sizeBytes, unzippedSizeBytes } = (0,report_packages/* sizesOf */.gN)(report);
    const judged = report.inspection !== undefined || report.findings !== undefined;
    return {
        name: plan.name,
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
        ...(layer ? { zipPath: layer.zipPath } : {}),
        ...report.files,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
        ...(layer ? { codeSha256: codeSha256(layer) } : {}),
        ...(inventory?.codeSha256 === undefined ? {} : { codeSha256: inventory.codeSha256 }),
        ...(layer || inventory || expected ? { packages: (0,report_packages/* packagesOf */.DT)(report).map(packageDocument) } : {}),
        ...(judged ? { findings: (0,report_packages/* findingsOf */.WX)(report) } : {}),
        ...(destinations ? { destinations } : {}),
        ...(planned ? { planned } : {}),
        ...(comparison?.kind === 'compared' ? { diff: comparison.diff } : {}),
        ...(comparison?.kind === 'not-compared' ? { notCompared: comparison.reason } : {}),
    };
}
function packageDocument(one) {
    return { ...one, requiredBy: [...new Set(one.requiredBy.map(report/* requirerName */.x))] };
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

/***/ 7177:
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


/***/ })

};
