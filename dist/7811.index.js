export const id = 7811;
export const ids = [7811];
export const modules = {

/***/ 87203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ fetchVersion)
/* harmony export */ });
/* harmony import */ var _host_http_download_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71278);
/* harmony import */ var _zip_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72443);


/**
 * @param arn of the version, for messages
 * @throws {Failure} when what comes is not what the version says of itself.
 */
async function fetchVersion({ location, codeSha256, codeSizeBytes }, arn, { http, signal, path }) {
    const expected = { algorithm: 'sha256', hex: Buffer.from(codeSha256, 'base64').toString('hex') };
    const file = { filename: `${arn}.zip`, url: location, ...(codeSizeBytes > 0 ? { sizeBytes: codeSizeBytes } : {}) };
    await (0,_host_http_download_js__WEBPACK_IMPORTED_MODULE_0__/* .download */ .RG)(file, path, arn, { http, signal, directory: '/', what: 'package', expected });
    return (0,_zip_js__WEBPACK_IMPORTED_MODULE_1__/* .readZip */ .u)(path);
}


/***/ }),

/***/ 72443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readZip)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_file_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87190);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19036);
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2950);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5338);
/* harmony import */ var _lambda_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21280);
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






/**
 * Reads a zip that was built before.
 * @throws {Failure} when it cannot be read, is not a zip, or unpacks to more than Lambda takes.
 */
async function readZip(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openZipFile */ .oo)(path), true);
            const entries = await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .readCentralDirectory */ .Hp)(source, path);
            const unzippedSizeBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
            if (unzippedSizeBytes > _lambda_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .unzippedLimitBytes */ .WC) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
                    code: 'layer-too-large',
                    input: 'zip',
                    file: path,
                    message: `${path} unpacks to ${unzippedSizeBytes} bytes, and Lambda takes ${_lambda_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .unzippedLimitBytes */ .WC} for a function and all its layers.`,
                    nextStep: 'Divide it into several layers, or take something out.',
                });
            }
            return { path, ...(await (0,_host_file_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .hashFile */ .D)(path)), unzippedSizeBytes };
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
    catch (error) {
        if (error.code === 'ENOENT') {
            const problem = { code: 'no-such-zip', input: 'zip', file: path, message: `The file ${path} does not exist.` };
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ ...problem, nextStep: 'Build it first, with `lambda-layer build`.' }, { cause: error });
        }
        throw (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .fileFailure */ .fE)(path, error);
    }
}


/***/ }),

/***/ 17811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  balance: () => (/* binding */ balance_balance)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/lambda/partitions.js
var partitions = __webpack_require__(40367);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/plan/description.js
var plan_description = __webpack_require__(7440);
// EXTERNAL MODULE: ./build/publish/context.js
var context = __webpack_require__(95739);
// EXTERNAL MODULE: ./build/publish/problems.js
var publish_problems = __webpack_require__(15638);
// EXTERNAL MODULE: ./build/publish/publication.js
var publication = __webpack_require__(70214);
// EXTERNAL MODULE: ./build/publish/layer/actions.js
var actions = __webpack_require__(21577);
// EXTERNAL MODULE: ./build/plan/grants.js
var plan_grants = __webpack_require__(36659);
// EXTERNAL MODULE: ./build/publish/layer/align.js
var align = __webpack_require__(34447);
// EXTERNAL MODULE: ./build/publish/layer/filler.js
var filler = __webpack_require__(10494);
// EXTERNAL MODULE: ./build/publish/pages.js
var pages = __webpack_require__(89612);
// EXTERNAL MODULE: ./build/publish/layer/policies.js
var layer_policies = __webpack_require__(89138);
// EXTERNAL MODULE: ./build/publish/layer/sharing.js
var sharing = __webpack_require__(66206);
;// CONCATENATED MODULE: ./build/publish/layer/balance.js






/** All versions of a layer in a region, oldest first, with hashes and policies. */
async function knownVersions(aws, layer, region) {
    const lambda = aws.lambda(region.name);
    const listed = await (0,pages/* allPages */.S)((marker) => lambda.listLayerVersions(layer, marker));
    const versions = listed.filter((one) => !(0,filler/* isFiller */.B)(one));
    const policies = new Map();
    const [contents] = await Promise.all([
        Promise.all(versions.map((one) => lambda.getLayerVersion((0,layer_policies/* refOf */.H8)(layer, one)))),
        (0,layer_policies/* readPolicies */.h9)(lambda, { name: layer }, versions, policies),
    ]);
    return versions
        .flatMap((one, at) => {
        const content = contents[at];
        const statements = (policies.get(one.version) ?? []).filter((statement) => !(0,sharing/* isMark */.qi)(statement));
        return content ? [{ ...one, content, statements }] : [];
    })
        .sort((a, b) => a.version - b.version);
}
/**
 * What a region lacks. Pure.
 * @param crosses accounts and organizations of one partition do not exist in another
 */
function compareVersions(source, region, crosses) {
    const versions = [];
    const grants = [];
    const warnings = [];
    let newest = Math.max(0, ...region.map(({ version }) => version));
    for (const one of source) {
        const declared = one.statements.flatMap(({ grant }) => grant && (!crosses || grant.kind === 'public') ? [grant] : []);
        if (crosses && declared.length < one.statements.length) {
            warnings.push(`version ${one.version} is shared with accounts or organizations of another partition: name those of this one with \`share-with\``);
        }
        const alike = region.filter(({ content }) => content.codeSha256 === one.content.codeSha256);
        const found = alike.find(({ version }) => version === one.version) ?? alike.at(-1);
        if (!found) {
            const isFree = one.version > newest && one.version - newest - 1 <= align/* mostFillers */.x8;
            const number = isFree ? one.version : undefined;
            newest = number ?? newest + 1;
            if (number === undefined)
                warnings.push(`version ${one.version} gets number ${newest}, since its own is gone`);
            versions.push({ source: one, number, grants: declared });
            continue;
        }
        if (found.version !== one.version)
            warnings.push(`version ${one.version} has number ${found.version} here`);
        const there = new Set(found.statements.flatMap(({ grant }) => (grant ? [(0,plan_grants/* grantName */.eX)(grant)] : [])));
        const ids = new Set(found.statements.map(({ id }) => id));
        const statements = one.statements.filter((statement) => statement.grant !== undefined &&
            declared.includes(statement.grant) &&
            !there.has((0,plan_grants/* grantName */.eX)(statement.grant)) &&
            !ids.has(statement.id));
        if (statements.length > 0)
            grants.push({ version: found, statements });
    }
    return { versions, grants, warnings };
}
/** What is to be done, in words, in order. */
function describeImbalance({ versions, grants }) {
    return [
        ...versions.map(({ source, number, grants: shared }) => {
            const named = number === undefined ? `version ${source.version} under another number` : `version ${number}`;
            const withWhom = shared.length === 0 ? '' : ` and share it with ${shared.map(plan_grants/* grantName */.eX).join(', ')}`;
            return `publish ${named}${withWhom}`;
        }),
        ...grants.flatMap(({ version, statements }) => statements.map(({ grant }) => `share version ${version.version} with ${(0,plan_grants/* grantName */.eX)(grant)}`)),
    ];
}
const noSource = (layer, region) => ({
    code: 'no-such-layer',
    input: 'layer-name',
    message: `The layer ${layer} does not exist in ${region}, the region that the others are compared with.`,
    nextStep: 'Correct the name of the layer, or the region.',
});

// EXTERNAL MODULE: ./build/publish/layer/change-grants.js
var change_grants = __webpack_require__(67494);
// EXTERNAL MODULE: ./build/publish/layer/fetch-version.js
var fetch_version = __webpack_require__(87203);
// EXTERNAL MODULE: ./build/publish/layer/publish.js + 13 modules
var publish = __webpack_require__(36643);
;// CONCATENATED MODULE: ./build/publish/layer/bring.js
// Brings to each region what `compareVersions` found missing: versions, oldest first, each with its grants; then grants.











async function balance({ request, source, isDryRun, folder }, context) {
    const all = await Promise.all(request.layers.map(({ name }) => balanceLayer(name, { request, source, isDryRun, folder }, context)));
    const destinations = all.flatMap((one) => one.destinations);
    return {
        destinations,
        planned: all.flatMap(({ planned }) => planned),
        problems: all.flatMap(({ problems }) => problems),
        notes: [],
        warnings: all.flatMap(({ warnings }) => warnings),
        skew: (0,publication/* skewOf */.Me)(destinations),
        partly: [],
    };
}
async function balanceLayer(layer, { request, source, isDryRun, folder }, context) {
    const truth = await knownVersions(source.aws, layer, source.region);
    if (truth.length === 0) {
        return { destinations: [], planned: [], problems: [noSource(layer, source.region.name)], warnings: [] };
    }
    const problems = [];
    const read = await Promise.all(request.regions.map(async (region) => {
        try {
            const versions = await knownVersions(context.aws, layer, region);
            const crosses = region.partition.id !== source.region.partition.id;
            return [{ region, imbalance: compareVersions(truth, versions, crosses) }];
        }
        catch (error) {
            problems.push(...(0,publish_problems/* problemsOf */.GW)(error));
            return [];
        }
    }));
    const unbalanced = read.flat();
    const skipped = skipDisabled(request, problems, unbalanced.length > 0);
    const warnings = unbalanced.flatMap(({ region, imbalance }) => imbalance.warnings.map((text) => `${layer} in ${region.name}: ${text}.`));
    if (isDryRun) {
        const planned = unbalanced.map(({ region, imbalance }) => {
            return { layer, region: region.name, actions: describeImbalance(imbalance) };
        });
        return { destinations: [], planned, problems: skipped, warnings };
    }
    const brought = await bring(layer, truth, unbalanced, { request, source, folder }, context);
    return { destinations: brought.destinations, planned: [], problems: [...skipped, ...brought.problems], warnings };
}
/** With `regions: all`, a region that refuses the credentials is not enabled in the account. */
const skipDisabled = (request, problems, someAnswered) => request.skipDisabled === true && someAnswered
    ? problems.filter(({ code }) => code !== 'credentials-refused' && code !== 'region-unavailable')
    : problems;
async function bring(layer, truth, unbalanced, { request, source, folder }, context) {
    const { http, signal } = context;
    const problems = [];
    const failed = new Set();
    const newest = new Map();
    for (const one of truth) {
        const lacking = unbalanced.flatMap(({ region, imbalance }) => {
            const missing = imbalance.versions.find((version) => version.source === one);
            return missing && !failed.has(region) ? [{ region, missing }] : [];
        });
        if (lacking.length === 0)
            continue;
        // The address is good for ten minutes: it is asked for again, right before the download.
        const fresh = await source.aws
            .lambda(source.region.name)
            .getLayerVersion({ layer, version: one.version, arn: one.arn });
        if (!fresh)
            continue;
        const zip = await (0,fetch_version/* fetchVersion */.p)(fresh, one.arn, { http, signal, path: (0,external_node_path_.join)(folder, `${layer}-${one.version}.zip`) });
        for (const group of groupsOf(lacking)) {
            const [first, ...others] = group.map(({ region }) => region);
            if (!first)
                continue;
            const [missing] = group.map((place) => place.missing);
            const declared = { ...declaredAs(layer, one), zip };
            const publishing = requestFor(request, declared, [first, ...others], missing);
            try {
                const { destinations, problems: of } = await (0,publish/* publish */.m)(publishing, context);
                problems.push(...of);
                for (const destination of destinations)
                    newest.set(destination.region, destination);
                const done = new Set(destinations.map(({ region }) => region));
                for (const { region } of group)
                    if (!done.has(region.name))
                        failed.add(region);
            }
            catch (error) {
                problems.push(...(0,publish_problems/* problemsOf */.GW)(error));
                for (const { region } of group)
                    failed.add(region);
            }
        }
    }
    const shared = await Promise.all(unbalanced.map((one) => (0,publish_problems/* problemsIn */._n)(() => bringGrants(layer, one, context))));
    return { destinations: [...newest.values()], problems: [...problems, ...shared.flat()] };
}
/** Regions that get the same number go together, so that the zip is sent once. */
function groupsOf(lacking) {
    const numbers = [...new Set(lacking.map(({ missing }) => missing.number))];
    return numbers.map((number) => lacking.filter(({ missing }) => missing.number === number));
}
function requestFor(request, layer, regions, missing) {
    const { alignVersion: _, keepVersions: __, signingProfile: ___, ...rest } = request;
    return {
        ...rest,
        // The hash says that it is missing, also where a version has the same fingerprint.
        mode: 'always',
        layers: [layer],
        regions,
        sharing: { kind: 'declared', grants: missing?.grants ?? [] },
        shareVersions: 'newest',
        functions: [],
        publishFunctionVersion: false,
        parameters: [],
        ...(missing?.number === undefined ? {} : { alignVersion: missing.number }),
    };
}
function declaredAs(layer, one) {
    const { description, runtimes, licenseInfo } = one;
    return {
        name: layer,
        runtimes,
        architectures: architectures/* architectures */.f.filter((name) => one.architectures.includes(name)),
        description: (0,plan_description/* withoutSource */.iV)(description),
        fingerprint: (0,plan_description/* fingerprintIn */.I5)(description),
        ...(licenseInfo === '' ? {} : { licenseInfo }),
    };
}
async function bringGrants(layer, { region, imbalance }, { aws, log, signal, pace = context/* usualPace */.G }) {
    const did = (action) => log.info(`${layer} in ${region.name}: ${(0,actions/* describeAction */.u)(action)}.`);
    for (const { version, statements } of imbalance.grants) {
        const actions = statements.map((statement) => ({ kind: 'add-grant', version: version.version, statement }));
        const change = { lambda: aws.lambda(region.name), layer, versions: [version], patient: { log, signal, pace }, did };
        await (0,change_grants/* changeGrants */.e)(actions, change);
    }
}

// EXTERNAL MODULE: ./build/run/layers.js + 1 modules
var run_layers = __webpack_require__(76083);
// EXTERNAL MODULE: ./build/run/publishing/account.js
var account = __webpack_require__(86573);
// EXTERNAL MODULE: ./build/run/publishing/announce-publication.js
var announce_publication = __webpack_require__(840);
// EXTERNAL MODULE: ./build/run/publishing/declare.js
var declare = __webpack_require__(84720);
// EXTERNAL MODULE: ./build/run/publishing/publishing.js
var publishing_publishing = __webpack_require__(44069);
// EXTERNAL MODULE: ./build/run/publishing/request.js
var publishing_request = __webpack_require__(51167);
// EXTERNAL MODULE: ./build/run/publishing/source.js
var source = __webpack_require__(9821);
;// CONCATENATED MODULE: ./build/run/balance.js
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
// `balance REGION [apply]`: compares the versions of the layers in other regions with those of one region, and brings what
// is missing. Without `apply`, it only says what that would be.















async function balance_balance(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context, words } = run;
        const [name = '', apply] = words;
        const region = sourceRegion(name);
        if (apply !== undefined && apply !== 'apply')
            throw notApply(apply);
        const isDryRun = apply === undefined || config.publish === 'plan';
        const named = await (0,publishing_request/* regionsOf */.NV)(config, context);
        const [first, ...others] = named.filter((one) => config.sourceProfile !== undefined || one.name !== region.name);
        if (!first)
            throw nothingToCompare(region);
        const layers = (0,declare/* undescribedLayers */.Xo)((0,run_layers/* layersOf */.w)(run));
        const request = (0,publishing_request/* publishRequest */.lG)(config, layers, [first, ...others], isDryRun ? 'plan' : 'publish');
        const from = __addDisposableResource(env_1, (0,source/* connectSource */.i)(run), false);
        const aws = __addDisposableResource(env_1, (0,account/* connect */.Ng)(context, { readOnly: isDryRun }), false);
        const folder = (0,external_node_path_.join)(context.stores.temporary, `balance-${(0,external_node_crypto_.randomUUID)()}`);
        try {
            await (0,make_folder/* makeFolder */.f)(folder);
            const publishing = { ...(0,publishing_publishing/* publishContextOf */.q$)(aws, context), http: (0,client/* httpFor */._)(context.env) };
            const source = { aws: from, region };
            await (0,announce_publication/* announcePublication */.O)(await balance({ request, source, isDryRun, folder }, publishing), run);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function sourceRegion(name) {
    const judged = (0,partitions/* judgeRegion */.ew)(name);
    if (judged.kind === 'region')
        return judged.region;
    const { nearest } = judged;
    throw new errors/* ConfigurationError */.j1({
        code: 'no-region',
        message: `${JSON.stringify(name)} is not a region of AWS: \`balance\` requires the region whose versions count.`,
        nextStep: nearest === undefined ? 'Write e.g. lambda-layer balance eu-west-1.' : `Did you mean ${nearest}?`,
    });
}
const notApply = (word) => new errors/* ConfigurationError */.j1({
    code: 'unexpected-value',
    message: `${JSON.stringify(word)} is not expected after the region: the only word there is \`apply\`.`,
    nextStep: 'Without `apply`, nothing is changed.',
});
const nothingToCompare = ({ name }) => new errors/* ConfigurationError */.j1({
    code: 'no-region',
    input: 'regions',
    message: `No other region given: nothing says what to compare ${name} with.`,
    nextStep: 'Name the other regions with `regions`, or write `regions: all`.',
});


/***/ }),

/***/ 9821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ connectSource),
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62504);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86573);
// A version that exists, read with the credentials of its own.



/** With `source-profile`, the credentials of that profile. */
const connectSource = ({ config, context }) => (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .connect */ .Ng)(context, { readOnly: true, profile: config.sourceProfile });
async function readSource(arn, aws) {
    const named = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLambdaArn */ .Kl)(arn);
    if (named?.kind !== 'layer-version') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
            code: 'no-layer-version',
            input: 'zip',
            message: `${arn} is not the ARN of a layer version.`,
            nextStep: 'It looks like arn:aws:lambda:eu-west-1:123456789012:layer:name:7.',
        });
    }
    const layer = arn.slice(0, arn.lastIndexOf(':'));
    const content = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn });
    if (content)
        return { named, content };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'no-such-version',
        input: 'zip',
        message: `${arn} does not exist.`,
        nextStep: `List what there is: aws lambda list-layer-versions --layer-name ${layer}`,
    });
}


/***/ })

};
