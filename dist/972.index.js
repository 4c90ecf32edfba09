export const id = 972;
export const ids = [972];
export const modules = {

/***/ 5972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  documentText: () => (/* binding */ documentText),
  failureDocument: () => (/* binding */ failureDocument),
  layerDocument: () => (/* binding */ layerDocument),
  reportDocument: () => (/* binding */ reportDocument)
});

;// CONCATENATED MODULE: ./build/layer/layer.js
/** As Lambda shows it (`CodeSha256`): base64 of the SHA-256. */
function codeSha256(layer) {
    return Buffer.from(layer.sha256, 'hex').toString('base64');
}

// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(2773);
;// CONCATENATED MODULE: ./build/report/report.js
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
/** The document of a run that failed before there was anything else to say. */
function failureDocument(problems) {
    const nothing = { files: 0, bytes: 0 };
    return { layers: [], errors: problems, phases: [], downloads: nothing, cached: nothing, built: { wheels: 0 } };
}
/** Text for stdout: one document and a newline. */
function documentText(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** One layer; the output `layers` is a list of these. */
function layerDocument(report) {
    const { plan, layer, expected, comparison, destinations } = report;
    const sizeBytes = layer?.sizeBytes ?? expected?.sizeBytes;
    const unzippedSizeBytes = layer?.unzippedSizeBytes ?? expected?.unzippedSizeBytes;
    const judged = report.inspection !== undefined || report.findings !== undefined;
    return {
        name: plan.name,
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
        ...(layer ? { zipPath: layer.zipPath } : {}),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
        ...(layer ? { codeSha256: codeSha256(layer) } : {}),
        ...(layer || expected ? { packages: (0,report_packages/* packagesOf */.D)(report).map(packageDocument) } : {}),
        ...(judged ? { findings: (0,report_packages/* findingsOf */.W)(report) } : {}),
        ...(destinations ? { destinations } : {}),
        ...(comparison?.kind === 'compared' ? { diff: comparison.diff } : {}),
        ...(comparison?.kind === 'not-compared' ? { notCompared: comparison.reason } : {}),
    };
}
function packageDocument(one) {
    return { ...one, requiredBy: [...new Set(one.requiredBy.map(requirerName))] };
}


/***/ }),

/***/ 2773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ packagesOf),
/* harmony export */   W: () => (/* binding */ findingsOf)
/* harmony export */ });
/** What a layer holds, by package and by one's own sources: largest first. */
function packagesOf(report) {
    const packages = report.layer ? ofLayer(report.layer) : (report.expected?.packages ?? []);
    const sizeOf = (one) => one.unzippedSizeBytes ?? one.sizeBytes ?? 0;
    return [...packages].sort((a, b) => sizeOf(b) - sizeOf(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
/** All findings of a layer: errors, then warnings, then notes. */
function findingsOf(report) {
    const all = [...(report.findings ?? []), ...(report.inspection?.findings ?? [])];
    return ['error', 'warning', 'note'].flatMap((one) => all.filter(({ severity }) => severity === one));
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


/***/ })

};
