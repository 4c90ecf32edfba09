export const id = 548;
export const ids = [548];
export const modules = {

/***/ 83474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ imagePolicies)
/* harmony export */ });
/* harmony import */ var _host_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54104);
/* harmony import */ var _iam_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48041);
/* harmony import */ var _function_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42812);
/* harmony import */ var _iam_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71481);
// The least that a publisher of images, and a plan, must be allowed.




/**
 * What the protocol of registries needs of ECR, beside the calls of its API:
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html
 */
const pullActions = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const pushActions = ['ecr:CompleteLayerUpload', 'ecr:InitiateLayerUpload', 'ecr:PutImage', 'ecr:UploadLayerPart'];
/** @param accountId `*` where nobody asked */
function imagePolicies(places, request, accountId) {
    const needed = neededCalls(places, request, accountId);
    const reads = needed.filter(({ call }) => !_host_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .calls */ .K[call].writes);
    const repositories = repositoriesOf(places, accountId);
    return {
        publisher: withProtocol((0,_iam_js__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .U)(needed, 'Publish'), 'PublishLayers', [...pullActions, ...pushActions], repositories),
        plan: withProtocol((0,_iam_js__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .U)(reads, 'Plan'), 'PlanLayers', pullActions, repositories),
    };
}
function withProtocol({ Version, Statement }, sid, actions, repositories) {
    if (repositories.length === 0)
        return { Version, Statement };
    return { Version, Statement: [...Statement, { Sid: sid, Effect: 'Allow', Action: actions, Resource: repositories }] };
}
function neededCalls(places, request, accountId) {
    const { alias, createRepository, functions, keepVersions, publishFunctionVersion, sharing, smokeEvent } = request;
    const regions = [...new Set(places.flatMap((place) => (place.kind === 'ecr' ? [place.region] : [])))];
    if (regions.length === 0)
        return [];
    const [first, ...others] = regions;
    if (!first)
        return [];
    const ofRepository = [
        'ecr:DescribeRepositories',
        ...(createRepository ? ['ecr:CreateRepository'] : []),
        ...(sharing.kind === 'declared' ? ['ecr:GetRepositoryPolicy', 'ecr:SetRepositoryPolicy'] : []),
        ...(keepVersions === undefined ? [] : ['ecr:DescribeImages', 'ecr:BatchDeleteImage']),
    ];
    const ofFunction = [
        'lambda:GetFunctionConfiguration',
        'lambda:GetFunction',
        'lambda:UpdateFunctionCode',
        ...(publishFunctionVersion
            ? ['lambda:ListVersionsByFunction', 'lambda:PublishVersion', 'lambda:DeleteFunction']
            : []),
        ...(alias ? ['lambda:GetAlias', 'lambda:CreateAlias', 'lambda:UpdateAlias', 'lambda:DeleteAlias'] : []),
        ...(smokeEvent === undefined ? [] : ['lambda:InvokeFunction']),
        ...((0,_function_request_js__WEBPACK_IMPORTED_MODULE_3__/* .isCalledUnproved */ .rn)(request)
            ? ['lambda:ListTags', 'lambda:TagResource', 'lambda:PublishVersion', 'lambda:DeleteFunction']
            : []),
    ];
    // A version or an alias is named with the function.
    const isQualified = publishFunctionVersion || smokeEvent !== undefined;
    const targets = (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .functionTargets */ .nV)({ functions, regions: [first, ...others] }, accountId).map((target) => ({
        ...target,
        resources: target.resources.flatMap((arn) => (isQualified ? [arn, `${arn}:*`] : [arn])),
    }));
    const alarms = [];
    const needsAlarm = { regions, ...(alias ? { alias } : {}) };
    (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .needAlarm */ .Ue)(needsAlarm, accountId, (target, ...names) => {
        for (const call of names)
            alarms.push({ call, ...target });
    });
    return [
        { call: 'ecr:GetAuthorizationToken', resources: [] },
        ...ofRepository.map((call) => ({ call, resources: repositoriesOf(places, accountId) })),
        ...(keepVersions === undefined ? [] : [{ call: 'lambda:ListFunctions', resources: [] }]),
        ...targets.flatMap((target) => ofFunction.map((call) => Object.assign({ call }, target))),
        ...alarms,
        ...(functions.some(({ kind }) => kind === 'tag') ? [{ call: 'tag:GetResources', resources: [] }] : []),
    ];
}
function repositoriesOf(places, accountId) {
    const arns = places.flatMap((place) => place.kind === 'ecr'
        ? [`arn:${place.region.partition.id}:ecr:${place.region.name}:${accountId}:repository/${place.name}`]
        : []);
    return [...new Set(arns)];
}


/***/ }),

/***/ 30548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./build/run/ecosystems.js + 23 modules
var ecosystems = __webpack_require__(8335);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/aws/credential-failure.js
var credential_failure = __webpack_require__(14543);
// EXTERNAL MODULE: ./build/publish/image/policy.js
var policy = __webpack_require__(83474);
// EXTERNAL MODULE: ./build/publish/image/publish.js + 8 modules
var publish = __webpack_require__(36403);
// EXTERNAL MODULE: ./build/lambda/partitions.js
var partitions = __webpack_require__(40367);
// EXTERNAL MODULE: ./build/run/intent.js
var intent = __webpack_require__(89766);
// EXTERNAL MODULE: ./build/run/layers.js + 1 modules
var run_layers = __webpack_require__(76083);
// EXTERNAL MODULE: ./build/run/publishing/account.js
var account = __webpack_require__(86573);
// EXTERNAL MODULE: ./build/run/publishing/publishing.js
var publishing = __webpack_require__(44069);
// EXTERNAL MODULE: ./build/run/image/declare.js
var declare = __webpack_require__(45554);
// EXTERNAL MODULE: ./build/run/image/make.js + 6 modules
var make = __webpack_require__(58117);
// EXTERNAL MODULE: ./build/run/image/publish.js + 2 modules
var image_publish = __webpack_require__(42771);
;// CONCATENATED MODULE: ./build/run/image/plan.js
// `plan` with `artifact: image`: the base is checked, what the image will hold is measured, and what publishing would
// do is said.
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












async function planImages(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context } = run;
        const chosen = __addDisposableResource(env_1, await (0,make/* chooseForImages */.xK)((0,run_layers/* layersOf */.w)(run), run), true);
        await chosen.packages.measure();
        if (!(0,intent/* wouldPublish */.lG)(config, context.env))
            return;
        try {
            await planPublishing(chosen, run);
        }
        catch (error) {
            if (!(error instanceof errors/* Failure */.HR))
                throw error;
            const isUnasked = error.problems.every(({ code }) => code === 'no-region' || credential_failure/* credentialCodes */.QM.has(code));
            const reason = `What is published is not known. ${error.problems[0].message}`;
            if (isUnasked) {
                for (const { name } of chosen.plans) {
                    run.announce({ kind: 'compared', layer: name, comparison: { kind: 'not-compared', reason } });
                }
            }
            throw error;
        }
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
async function planPublishing(chosen, run) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context, announce } = run;
        const { plans } = chosen;
        const places = await (0,declare/* placesOfAll */.x7)(plans, run);
        const { images, before } = await (0,declare/* declareImages */.fQ)(chosen, places, run);
        const aws = __addDisposableResource(env_2, (0,account/* connect */.Ng)(context, { readOnly: true }), false);
        const region = places.flat().find((place) => place.kind === 'ecr')?.region ?? (0,partitions/* findRegion */.g6)('us-east-1');
        if (region) {
            const policies = (0,policy/* imagePolicies */.y)(places.flat(), (0,declare/* declarationOf */.MI)(config), await (0,account/* accountOf */.XP)(aws, region, context.env));
            announce({ kind: 'policy-known', policy: JSON.stringify(policies, undefined, 2) });
        }
        const { env, masks, stores } = context;
        const imageContext = { ...(0,publishing/* publishContextOf */.q$)(aws, context), env, masks, stores };
        const { planned, problems, notes, warnings, destinations } = await context.log.phase('Compare', async () => (0,publish/* publishImages */.Y)(await (0,declare/* requestOf */.fo)(images, 'plan', run), imageContext));
        for (const [at, plan] of plans.entries()) {
            const image = before[at];
            if (image)
                (0,image_publish/* announceImage */.f)(plan, image, { destinations }, run, chosen.bases[at]?.digest);
            announce({ kind: 'planned', layer: plan.name, planned: planned.filter(({ layer }) => layer === plan.name) });
        }
        for (const note of notes)
            context.log.info(note);
        for (const warning of warnings)
            context.log.warning(warning);
        (0,errors/* throwIfAny */.MI)(problems);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}

// EXTERNAL MODULE: ./build/run/publishing/functions.js + 7 modules
var functions = __webpack_require__(16010);
// EXTERNAL MODULE: ./build/publish/layer/publish.js + 13 modules
var layer_publish = __webpack_require__(36643);
// EXTERNAL MODULE: ./build/publish/upload.js
var upload = __webpack_require__(61595);
// EXTERNAL MODULE: ./build/run/compare.js
var run_compare = __webpack_require__(97761);
// EXTERNAL MODULE: ./build/run/growth.js
var growth = __webpack_require__(1815);
// EXTERNAL MODULE: ./build/run/publishing/announce-publication.js
var announce_publication = __webpack_require__(840);
;// CONCATENATED MODULE: ./build/run/publishing/plan.js
var plan_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var plan_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
// What `publish` would do with the same inputs.










/**
 * Says what would be done. Where AWS cannot be asked, the rest of the plan is said, and the run fails. It succeeds all the
 * same when nobody asked for a comparison: no input is about publishing, and there are no credentials at all.
 * @param contents what each layer will hold, by its name
 * @throws {Failure} what is wrong with the declaration, with the credentials, or with a service.
 */
async function plan_planPublishing(packages, contents, run) {
    const { config, announce } = run;
    try {
        await planOrThrow(packages, contents, run);
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR))
            throw error;
        const codes = error.problems.map(({ code }) => code);
        if (!codes.every((code) => code === 'no-region' || credential_failure/* credentialCodes */.QM.has(code)))
            throw error;
        const reason = `What is published is not known. ${error.problems[0].message}`;
        for (const { name } of packages.layers) {
            announce({ kind: 'compared', layer: name, comparison: { kind: 'not-compared', reason } });
        }
        const isAsked = (0,intent/* configuresPublishing */.VG)(config);
        if (!codes.every((code) => code === 'no-region' || (code === 'no-credentials' && !isAsked)))
            throw error;
    }
}
async function planOrThrow(packages, contents, run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { context, announce } = run;
        const { request } = await (0,publishing/* declaredRequest */.q2)(packages, run, 'plan');
        const region = request.regions[0];
        const aws = plan_addDisposableResource(env_1, (0,account/* connect */.Ng)(context, { readOnly: true }), false);
        announce({ kind: 'policy-known', policy: (0,account/* policyText */.MJ)(request, await (0,account/* accountOf */.XP)(aws, region, context.env)) });
        const comparing = packages.layers.map(async (layer) => {
            const content = contents.get(layer.name);
            const compare = await (0,run_compare/* beforePublishing */.z)(layer.name, region.name, aws, context);
            if (!content)
                return;
            const comparison = await compare((0,run_compare/* expectedInventory */.V)(layer, content));
            announce({ kind: 'compared', layer: layer.name, comparison });
            return () => (0,growth/* refuseGrowthSince */.Ut)(layer.name, comparison, run);
        });
        const [publication, ...refusing] = await Promise.all([(0,layer_publish/* publish */.m)(request, (0,publishing/* publishContextOf */.q$)(aws, context)), ...comparing]);
        await (0,announce_publication/* announcePublication */.O)(publication, run);
        for (const refuse of refusing)
            refuse?.();
        (0,errors/* throwIfAny */.MI)(tooLargeToUpload(request, publication, contents, run), errors/* ConfigurationError */.j1);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        plan_disposeResources(env_1);
    }
}
/** What `publish` would refuse before it downloads anything: a new version whose zip needs a bucket, and there is none. */
function tooLargeToUpload(request, { destinations }, contents, { config }) {
    return request.layers.flatMap(({ name }) => {
        const isPublished = destinations.filter(({ layer }) => layer === name).length === request.regions.length;
        const sizeBytes = contents.get(name)?.sizeBytes ?? 0;
        const fits = (0,publishing/* fitsWithoutBucket */.F2)(sizeBytes, request, config.exclude);
        return isPublished || fits ? [] : [(0,upload/* tooLargeForDirectUpload */.J1)(name, sizeBytes)];
    });
}

// EXTERNAL MODULE: ./build/run/publishing/copy.js
var copy = __webpack_require__(34121);
// EXTERNAL MODULE: ./build/run/publishing/zip.js
var zip = __webpack_require__(85137);
;// CONCATENATED MODULE: ./build/run/plan.js
var run_plan_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_plan_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
// `plan`: what would happen. Writes no layer.








async function plan(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context } = run;
        if (config.zip?.startsWith('arn:') === true)
            return (0,copy/* publishCopy */.Z)(config.zip, run);
        if (config.artifact === 'image')
            return planImages(run);
        const layers = (0,run_layers/* layersOf */.w)(run);
        if (config.zip !== undefined)
            return (0,zip/* publishZip */.n)(config.zip, layers, run);
        const packages = run_plan_addDisposableResource(env_1, await (0,ecosystems/* openEcosystems */.E)(layers, run), true);
        const contents = await packages.measure();
        if (config.artifact === 'function' && (0,intent/* publishesFunctions */.f$)(config))
            await (0,functions/* planFunctionPublishing */.P0)(packages, contents, run);
        if (config.artifact === 'layer' && (0,intent/* wouldPublish */.lG)(config, context.env))
            await plan_planPublishing(packages, contents, run);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = run_plan_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ })

};
