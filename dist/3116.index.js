export const id = 3116;
export const ids = [3116];
export const modules = {

/***/ 77563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ layerInventory)
/* harmony export */ });
/* harmony import */ var _lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99247);
/* harmony import */ var _plan_site_root_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63604);


/** The inventory of a layer that was just built: as `readInventory` of its zip, without reading it. */
function layerInventory(layer) {
    const licences = new Map(layer.components.map(({ name, version, licence }) => [`${name} ${version}`, licence]));
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
        if (!origin.archive)
            return undefined;
        const { name, version = '' } = origin;
        const { layout } = layer.plan;
        const root = layout === 'versioned' ? (0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonFolderOf */ .mX)(path) : (0,_plan_site_root_js__WEBPACK_IMPORTED_MODULE_0__/* .packagesRootOf */ .pg)(layer.plan);
        const key = `${name} ${version} ${root}`;
        const known = indexes.get(key);
        if (known !== undefined)
            return known;
        const licence = licences.get(`${name} ${version}`);
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


/***/ }),

/***/ 13696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ budgetFindings),
/* harmony export */   Jw: () => (/* binding */ growthProblem),
/* harmony export */   _1: () => (/* binding */ licenceFindings)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(910);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34481);
// What the user bounds: the size of a layer, how much it grows, which licences its packages may have.



/**
 * Findings on what a layer holds, or will hold.
 * @param knowsLicences false before the packages' metadata was read: nothing is said of licences then
 */
function budgetFindings(content, { maxSize, allowLicences }, { knowsLicences }) {
    const { unzippedSizeBytes = 0, packages } = content;
    const largest = packages
        .slice(0, 3)
        .map((one) => `${one.name} ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(one.unzippedSizeBytes ?? 0)}`)
        .join(', ');
    const tooLarge = maxSize === undefined || unzippedSizeBytes <= maxSize
        ? []
        : [
            {
                severity: 'error',
                code: 'over-budget',
                message: `The layer unpacks to ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(unzippedSizeBytes)}, and \`max-size\` is ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(maxSize)}. Largest: ${largest}.`,
                nextStep: 'Leave out what is not needed, or raise `max-size`.',
            },
        ];
    if (allowLicences.length === 0 || !knowsLicences)
        return tooLarge;
    return [...tooLarge, ...licenceFindings(packages, allowLicences)];
}
/** @param packages those of an index; own files and libraries of the system have no licence of their own */
function licenceFindings(packages, allowed) {
    const isAllowed = picomatch__WEBPACK_IMPORTED_MODULE_1__([...allowed], { nocase: true });
    return packages.flatMap(({ name, version, origin, licence }) => {
        if (origin === 'include' || origin === 'system-library' || isPermitted(licence, isAllowed))
            return [];
        const label = version === undefined ? name : `${name} ${version}`;
        return [
            {
                severity: 'error',
                code: 'licence-not-allowed',
                message: licence === undefined
                    ? `${label} states no licence, and \`allow-licences\` names ${(0,_text_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(allowed, 5)}.`
                    : `${label} has the licence ${licence}, and \`allow-licences\` names ${(0,_text_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(allowed, 5)}.`,
                nextStep: `Use another package, add the licence to \`allow-licences\`, or accept it: \`ignore: licence-not-allowed ${name}: reason\`.`,
                package: name,
            },
        ];
    });
}
/** Of alternatives one must be allowed, of several that hold together all. */
function isPermitted(licence, isAllowed) {
    if (licence === undefined)
        return false;
    if (isAllowed(licence))
        return true;
    const words = licence.replace(/[()]/g, ' ').trim();
    if (/ OR /i.test(words))
        return words.split(/ OR /i).some((one) => isPermitted(one.trim(), isAllowed));
    if (/ AND |, /i.test(words))
        return words.split(/ AND |, /i).every((one) => isPermitted(one.trim(), isAllowed));
    return isAllowed(words);
}
/** What is wrong with how much a layer grows; undefined when nothing is. */
function growthProblem(layer, { before, after, base }, most) {
    const grown = after - before;
    const mostBytes = most.kind === 'bytes' ? most.bytes : (before * most.percent) / 100;
    if (grown <= mostBytes)
        return undefined;
    const share = before === 0 ? '' : ` (${Math.round((grown / before) * 100)} %)`;
    const budget = most.kind === 'bytes' ? (0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(most.bytes) : `${most.percent} %`;
    return {
        code: 'over-growth',
        input: 'max-growth',
        message: `${layer} grows by ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(grown)}${share}, from ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(before)} to ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(after)} unzipped, against ${base}; \`max-growth\` is ${budget}.`,
        nextStep: 'Look at what was added with `lambda-layer diff`, or raise `max-growth`.',
    };
}


/***/ }),

/***/ 48030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   build: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8335);
/* harmony import */ var _layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76083);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43592);
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
// `build`: makes the artifacts, inspects them, and writes them.



async function build(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (run.config.artifact === 'image')
            return (await Promise.all(/* import() */[__webpack_require__.e(4022), __webpack_require__.e(5354), __webpack_require__.e(8117), __webpack_require__.e(9128)]).then(__webpack_require__.bind(__webpack_require__, 70628))).buildImages(run);
        const layers = await (0,_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .writableLayersOf */ .m1)(run);
        const packages = __addDisposableResource(env_1, await (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .openEcosystems */ .E)(layers, run), true);
        const inspected = await run.alone(() => packages.make());
        await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReports */ .Li)(inspected, new Map(), run);
        await packages.keep();
        // A call of the function is made each time.
        if (packages.isSettled && run.config.smokeEvent === undefined)
            run.settle();
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


/***/ }),

/***/ 1815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ut: () => (/* binding */ refuseGrowthSince),
/* harmony export */   nn: () => (/* binding */ previousSize),
/* harmony export */   uD: () => (/* binding */ refuseGrowth)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13696);
// `max-growth`: a layer against the one before it.



/** What the zip that is in its place unpacks to; undefined without one, and where nobody asks. */
async function previousSize(zipPath, { verb, config, context }) {
    if (verb !== 'build' || config.maxGrowth === undefined || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(zipPath))
        return undefined;
    const { readLayer } = await Promise.all(/* import() */[__webpack_require__.e(4022), __webpack_require__.e(5876)]).then(__webpack_require__.bind(__webpack_require__, 25876));
    const { inventory } = await readLayer(zipPath, context);
    return inventory.unzippedSizeBytes;
}
/** @throws {Failure} `over-growth`, before the new zip takes the place of the other. */
function refuseGrowth(layer, previous, { config }) {
    if (previous === undefined || config.maxGrowth === undefined)
        return;
    const sizes = { before: previous, after: layer.unzippedSizeBytes, base: 'the zip in its place' };
    const problem = (0,_budgets_js__WEBPACK_IMPORTED_MODULE_2__/* .growthProblem */ .Jw)(layer.plan.name, sizes, config.maxGrowth);
    if (problem)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(problem);
}
/** @throws {Failure} `over-growth`, against the version that is published. */
function refuseGrowthSince(layer, comparison, { config, context }) {
    const { maxGrowth } = config;
    if (maxGrowth === undefined)
        return;
    if (comparison.kind === 'not-compared') {
        context.log.warning(`${layer}: \`max-growth\` was not checked. ${comparison.reason}`);
        return;
    }
    const { base, beforeUnzippedSizeBytes: before, afterUnzippedSizeBytes: after } = comparison.diff;
    const problem = (0,_budgets_js__WEBPACK_IMPORTED_MODULE_2__/* .growthProblem */ .Jw)(layer, { before, after, base }, maxGrowth);
    if (problem)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(problem);
}


/***/ }),

/***/ 43592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Li: () => (/* binding */ writeReports),
/* harmony export */   OD: () => (/* binding */ writePageOfRead)
/* harmony export */ });
/* unused harmony export writeReportFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19036);
/* harmony import */ var _inspect_layer_inventory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77563);
/* harmony import */ var _model_layer_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89415);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(46717);
/* harmony import */ var _report_map_texts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25716);
/* harmony import */ var _report_packages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72734);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58508);
// The files beside a zip: a page to look at, and its bill of materials.










/**
 * Writes the files beside the zips, and a page of all layers where there are several. The layers are made, and perhaps
 * published: what cannot be written is a warning.
 * @param published by the name of the layer
 */
async function writeReports(inspected, published, { config, context, announce }) {
    const late = async (work) => {
        try {
            await work();
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j$ || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
                throw error;
            context.log.warning(error.problems[0].message);
        }
    };
    const subjects = inspected.map((one) => ({ ...one, ...published.get(one.layer.plan.name) }));
    for (const subject of subjects) {
        for (const kind of config.reports) {
            if (kind === 'snippets')
                continue; // Written where it is published.
            await late(async () => {
                const files = await writeReportFile(kind, subject, context.masks);
                announce({ kind: 'report-files-written', layer: subject.layer.plan.name, files });
            });
        }
    }
    const [first, ...others] = subjects;
    if (!first || others.length === 0 || !config.reports.includes('html'))
        return;
    await late(async () => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(first.layer.plan.zipPath), 'layers.report.html');
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .lo)(path, await pageOf([first, ...others], context.masks));
        announce({ kind: 'overview-written', path });
    });
}
/**
 * Writes one file, whole or not at all.
 * @throws {Failure} when it cannot be written.
 */
async function writeReportFile(kind, subject, masks) {
    const base = subject.layer.plan.zipPath.replace(/\.zip$/, '');
    switch (kind) {
        case 'html': {
            const pagePath = `${base}.report.html`;
            const says = subject.comparison ?? subject.destinations ?? subject.importCosts;
            if (says || !(await isUpToDate(pagePath, subject.layer))) {
                await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .lo)(pagePath, await pageOf([subject], masks));
            }
            return { pagePath };
        }
        case 'sbom': {
            const sbomPath = `${base}.cdx.json`;
            if (!(await isUpToDate(sbomPath, subject.layer))) {
                const { sbom } = await Promise.all(/* import() */[__webpack_require__.e(7761), __webpack_require__.e(4546)]).then(__webpack_require__.bind(__webpack_require__, 24546));
                await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .lo)(sbomPath, masks.hide(sbom(subject.layer, _version_js__WEBPACK_IMPORTED_MODULE_7__/* .version */ .r)));
            }
            return { sbomPath };
        }
    }
}
async function pageOf(subjects, masks) {
    const { layerPage } = await Promise.all(/* import() */[__webpack_require__.e(2485), __webpack_require__.e(9078)]).then(__webpack_require__.bind(__webpack_require__, 89078));
    const [first, ...others] = (0,_report_map_texts_js__WEBPACK_IMPORTED_MODULE_5__.mapTexts)(subjects.map(layerPageOf), masks.hide);
    if (!first)
        throw new Error('a page is of one layer at least');
    return layerPage(first, ...others);
}
function layerPageOf({ layer, findings, native, slimming, importCosts, comparison, destinations, }) {
    return {
        kind: layer.plan.kind,
        name: layer.plan.name,
        targets: layer.plan.targets.map(_lambda_target_js__WEBPACK_IMPORTED_MODULE_8__/* .targetName */ .j).join(', '),
        inventory: (0,_inspect_layer_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .layerInventory */ .m)(layer),
        findings: (0,_report_packages_js__WEBPACK_IMPORTED_MODULE_6__/* .findingsOf */ .WX)({ plan: layer.plan, findings }),
        packages: (0,_report_packages_js__WEBPACK_IMPORTED_MODULE_6__/* .contentOfLayer */ .Cu)(layer).packages,
        native,
        ...(slimming ? { slimming } : {}),
        ...(importCosts ? { importCosts } : {}),
        codeSha256: (0,_model_layer_js__WEBPACK_IMPORTED_MODULE_9__/* .codeSha256 */ .d)(layer),
        ...(destinations ? { destinations } : {}),
        ...(comparison ? { comparison } : {}),
    };
}
/**
 * Writes the page of a layer that was read, with `inspect --reports html`.
 * @param folder absolute
 * @throws {Failure} when it cannot be written.
 */
async function writePageOfRead(folder, page, masks) {
    const { layerPage } = await Promise.all(/* import() */[__webpack_require__.e(2485), __webpack_require__.e(9078)]).then(__webpack_require__.bind(__webpack_require__, 89078));
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${page.name.replace(/[^\w.-]+/g, '-')}.report.html`);
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .lo)(path, layerPage((0,_report_map_texts_js__WEBPACK_IMPORTED_MODULE_5__.mapTexts)(page, masks.hide)));
    return path;
}
/** A zip that already existed has its files already, unless they were asked for only now. */
async function isUpToDate(path, { reused, zipPath }) {
    if (!reused)
        return false;
    const [file, zip] = await Promise.all([path, zipPath].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(one).catch(() => undefined)));
    return file !== undefined && zip !== undefined && file.mtimeMs >= zip.mtimeMs;
}


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this program, as in package.json. */
const version = '1.0.0';


/***/ })

};
