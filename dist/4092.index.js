export const id = 4092;
export const ids = [4092,3116];
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

/***/ 4428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ emulatorFor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_docker_container_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27343);
/* harmony import */ var _host_docker_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21566);
/* harmony import */ var _host_docker_ready_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77163);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90150);
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95038);
/* harmony import */ var _lambda_images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12726);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50119);
// The Runtime Interface Emulator for an image that has none: it comes from AWS's image of the runtime.
// https://github.com/aws/aws-lambda-runtime-interface-emulator
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








/** AWS's own entrypoint starts the emulator by itself. */
const ownEntrypoint = '/lambda-entrypoint.sh';
/** Undefined for an image that starts the emulator itself. */
async function emulatorFor(image, target, place, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const doing = `look at ${image}`;
        const text = await (0,_host_docker_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .runDocker */ .ST)(['image', 'inspect', '--format', '{{json .Config.Entrypoint}}', image], context, {
            doing,
        });
        const entrypoint = JSON.parse(text) ?? [];
        if (entrypoint.some((word) => word === ownEntrypoint || word.endsWith('aws-lambda-rie')))
            return undefined;
        const { ociPlatform: platform, machine } = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_5__/* .architectureFacts */ .b[target.architecture];
        const source = (0,_lambda_images_js__WEBPACK_IMPORTED_MODULE_7__/* .runtimeImage */ .W)(target);
        await (0,_host_docker_ready_image_js__WEBPACK_IMPORTED_MODULE_3__/* .readyImage */ .V)(source, { platform, machine }, `take the emulator from ${source}`, context);
        const container = __addDisposableResource(env_1, await (0,_host_docker_container_js__WEBPACK_IMPORTED_MODULE_1__/* .createContainer */ .g)({
            prefix: 'lambda-layer-emulator',
            image: source,
            platform,
            options: [],
            command: [],
            doing: `take the emulator from ${source}`,
        }, context), true);
        await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(place);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place, 'aws-lambda-rie');
        await container.copyOut(_start_js__WEBPACK_IMPORTED_MODULE_6__/* .emulatorPlace */ .pi, file);
        return { file, entrypoint };
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

/***/ 87742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  invoke: () => (/* binding */ invoke)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/plan/handlers.js
var plan_handlers = __webpack_require__(40177);
// EXTERNAL MODULE: ./build/run/event.js
var run_event = __webpack_require__(41478);
// EXTERNAL MODULE: ./build/run/invoke/prepare-image.js
var prepare_image = __webpack_require__(52652);
// EXTERNAL MODULE: ./build/run/invoke/prepare.js
var prepare = __webpack_require__(63736);
// EXTERNAL MODULE: ./build/run/invoke/start.js + 2 modules
var start = __webpack_require__(50119);
// EXTERNAL MODULE: ./build/run/build.js
var build = __webpack_require__(48030);
// EXTERNAL MODULE: ./build/run/read-layer.js
var read_layer = __webpack_require__(25876);
;// CONCATENATED MODULE: ./build/run/invoke/subjects.js
// What `invoke` starts: a zip, an image, or what the project builds.





/**
 * @throws {ConfigurationError} for what cannot be started
 * @throws {Failure} what a build ends with
 */
async function subjectsOf(run) {
    const [word] = run.words;
    if (word === undefined)
        return builtSubjects(run);
    if (word.startsWith('arn:'))
        throw notHere(word);
    const found = await (0,promises_.stat)((0,external_node_path_.resolve)(run.context.directory, word)).catch(() => undefined);
    if (!found)
        return [imageSubject(word, run)];
    if (found.isDirectory()) {
        throw new errors/* ConfigurationError */.j1({
            code: 'not-a-zip',
            message: `${word} is a folder, and \`invoke\` starts a zip or an image.`,
            nextStep: 'Build it first: `lambda-layer build --artifact function`. For an image, write `output: docker`.',
            file: word,
        });
    }
    const path = (0,external_node_path_.resolve)(run.context.directory, word);
    return word.endsWith('.tar') ? [{ ...imageSubject(word, run), archive: path }] : [await zipSubject(word, path, run)];
}
const firstTarget = ({ config: { runtimes, architectures } }) => {
    const [runtime] = runtimes;
    const [architecture] = architectures;
    if (!runtime || !architecture)
        throw new Error('There is no target');
    return { runtime, architecture };
};
function imageSubject(name, run) {
    return { kind: 'image', name, target: firstTarget(run) };
}
async function zipSubject(word, path, run) {
    const { inventory } = await (0,read_layer.readLayer)(word, run.context);
    const paths = (inventory.files ?? []).map((file) => file.path);
    const isLayer = paths.every((one) => /^(?:python|nodejs|bin|lib|extensions|include|share|etc)\//.test(one));
    const artifact = run.given.artifact ? zipKind(run.config.artifact) : isLayer ? 'layer' : 'function';
    const [target] = (0,read_layer/* targetsFor */.Y$)(run, inventory, []);
    return { kind: 'zip', artifact, path, target };
}
const zipKind = (kind) => (kind === 'layer' ? 'layer' : 'function');
/** Builds what the project makes, or finds that it is built. */
async function builtSubjects(run) {
    const events = [];
    const isLayer = run.config.artifact === 'layer';
    const config = {
        ...run.config,
        output: 'docker',
        smokeEvent: undefined,
        // A layer has no code: it is put beside it when the function is started.
        ...(isLayer ? { code: [], handlers: [], handler: undefined } : {}),
        ...(run.config.artifact === 'image' ? {} : { output: undefined }),
    };
    await (0,build.build)({
        ...run,
        config,
        announce(event) {
            events.push(event);
            run.announce(event);
        },
    });
    const plans = events.flatMap((event) => (event.kind === 'layers-planned' ? event.layers : []));
    const subjects = events.flatMap((event) => {
        const plan = 'layer' in event ? plans.find(({ name }) => name === event.layer) : undefined;
        if (!plan)
            return [];
        const [target] = plan.targets;
        if (event.kind === 'zip-ready' && event.zip.path !== undefined && plan.kind !== 'image') {
            return [{ kind: 'zip', artifact: plan.kind, path: event.zip.path, target }];
        }
        if (event.kind === 'image-ready' && event.image.path !== undefined) {
            return [{ kind: 'image', name: plan.name, archive: event.image.path, target }];
        }
        return [];
    });
    return [...new Map(subjects.map((one) => [JSON.stringify(one), one])).values()];
}
const notHere = (word) => new errors/* ConfigurationError */.j1({
    code: 'not-here',
    message: `${word} is in AWS, and \`invoke\` starts what is on this machine.`,
    nextStep: 'Name the path of a zip, or an image. To call a function in AWS: `aws lambda invoke`.',
});

;// CONCATENATED MODULE: ./build/run/invoke/invoke.js
// `invoke`: starts a layer with your code, a function or an image here, as Lambda would, and calls it.











/** @throws {Failure} `function-error` for each handler that answered with an error; its answer is announced all the same. */
async function invoke(run) {
    const { config, context, announce } = run;
    const event = await (0,run_event/* eventText */.c)(config.event, 'event', context.directory);
    const handlers = (0,plan_handlers/* handlersOf */.J)(config);
    const subjects = await subjectsOf(run);
    for (const one of subjects)
        checkHandlers(one, handlers);
    const folder = (0,external_node_path_.join)(context.stores.temporary, `invoke-${(0,external_node_crypto_.randomUUID)()}`);
    const answers = [];
    try {
        for (const [at, subject] of subjects.entries()) {
            const { target } = subject;
            const place = (0,external_node_path_.join)(folder, String(at));
            const started = await invoke_start(subject, place, run);
            try {
                for (const handler of handlers.length === 0 ? [undefined] : handlers) {
                    const title = `Invoke ${handler ?? started.image}`;
                    const answered = await context.log.phase(title, () => (0,start/* call */.T1)({ ...started, handler, event }, context), start/* summaryOf */.YG);
                    answers.push({ ...answered, target: (0,lambda_target/* targetName */.j)(target) });
                }
            }
            finally {
                await started.remove();
            }
        }
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
    announce({ kind: 'answered', answer: { lines: answers.flatMap(linesOf), data: { invocations: answers } } });
    (0,errors/* throwIfAny */.MI)(answers.flatMap(({ handler, target, error }) => error === undefined
        ? []
        : [
            {
                code: 'function-error',
                message: `${handler ?? 'The function'} answered with an error on ${target}: ${error}.`,
                nextStep: 'Its log is above.',
            },
        ]));
}
function checkHandlers(subject, handlers) {
    if (subject.kind === 'image' || handlers.length > 0)
        return;
    throw new errors/* ConfigurationError */.j1({
        code: 'missing-input',
        input: 'handler',
        message: `\`invoke\` must know which handler to start in ${subject.path}.`,
        nextStep: subject.artifact === 'layer'
            ? 'Name it with `handler`, and the code that has it with `code`.'
            : 'Name it with `handler`, e.g. app.handler.',
    });
}
/** Everything but the container itself. */
async function invoke_start(subject, place, run) {
    if (subject.kind === 'image')
        return (0,prepare_image/* prepareImage */.F)(subject, place, run.context);
    return { ...(await (0,prepare/* prepareZip */.v)(subject, place, run)), remove: async () => { } };
}
function linesOf(one) {
    return [
        `${one.handler ?? 'function'}  ${one.target}: ${(0,start/* summaryOf */.YG)(one)}`,
        ...one.log.map((line) => `  | ${line}`),
        one.answer,
    ];
}


/***/ }),

/***/ 52652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ prepareImage)
/* harmony export */ });
/* harmony import */ var _host_docker_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21566);
/* harmony import */ var _emulator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4428);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63736);
// An image, in the daemon of this machine, with the emulator that it is started with.



/** @param place a folder for what is needed beside it, which the caller removes */
async function prepareImage({ name, archive, target }, place, context) {
    const loaded = archive === undefined ? undefined : await load(archive, context);
    const image = loaded?.name ?? name;
    const remove = async () => {
        if (loaded?.isNew !== true)
            return;
        const after = { ...context, signal: AbortSignal.timeout(30_000) };
        await (0,_host_docker_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .tryDocker */ .IY)(['image', 'rm', '--force', image], after, { doing: `remove ${image}` }).catch(() => { });
    };
    try {
        await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_2__/* .readyFor */ .T)(image, target, context);
        const emulator = await (0,_emulator_js__WEBPACK_IMPORTED_MODULE_1__/* .emulatorFor */ .j)(image, target, place, context);
        return { image, target, folders: [], ...(emulator ? { emulator } : {}), remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
/** Loads an archive into the daemon. `isNew`: it did not exist before, and goes again. */
async function load(archive, context) {
    const doing = `load ${archive}`;
    const list = async () => new Set((await (0,_host_docker_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .runDocker */ .ST)(['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}'], context, { doing })).split('\n'));
    const before = await list();
    const said = await (0,_host_docker_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .runDocker */ .ST)(['load', '--input', archive], context, { doing, timeoutMs: 600_000 });
    const name = /^Loaded image(?: ID)?: (\S+)$/m.exec(said)?.[1];
    if (name === undefined)
        throw new Error(`docker load said ${said}`);
    return { name, isNew: !before.has(name) };
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
