export const id = 2901;
export const ids = [2901];
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

/***/ 22901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policy: () => (/* binding */ policy_policy)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/publish/function/policy.js
var policy = __webpack_require__(61267);
// EXTERNAL MODULE: ./build/publish/image/policy.js
var image_policy = __webpack_require__(83474);
// EXTERNAL MODULE: ./build/publish/layer/policy.js
var layer_policy = __webpack_require__(98382);
;// CONCATENATED MODULE: ./build/publish/policy-union.js
/** Statements that differ in their resources alone become one. Their ids are counted anew, since a policy has each only once. */
function unionOfPolicies(policies) {
    const united = new Map();
    for (const statement of policies.flatMap((policy) => policy.Statement)) {
        const { Sid: _, Resource: resources, ...rest } = statement;
        const key = JSON.stringify(rest);
        const known = united.get(key) ?? { first: statement, resources: new Set() };
        united.set(key, known);
        for (const resource of resources)
            known.resources.add(resource);
    }
    const counts = new Map();
    return {
        Version: '2012-10-17',
        Statement: [...united.values()].map(({ first, resources }) => {
            const name = first.Sid.replace(/\d+$/, '');
            const count = (counts.get(name) ?? 0) + 1;
            counts.set(name, count);
            const id = count === 1 && name === first.Sid ? name : `${name}${count}`;
            return { ...first, Sid: id, Resource: [...resources].sort() };
        }),
    };
}

// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/run/image/places.js
var image_places = __webpack_require__(71690);
// EXTERNAL MODULE: ./build/run/image/declare.js
var declare = __webpack_require__(45554);
// EXTERNAL MODULE: ./build/run/layers.js + 1 modules
var run_layers = __webpack_require__(76083);
// EXTERNAL MODULE: ./build/run/publishing/account.js
var account = __webpack_require__(86573);
// EXTERNAL MODULE: ./build/run/publishing/declare.js
var publishing_declare = __webpack_require__(84720);
// EXTERNAL MODULE: ./build/run/publishing/functions.js + 7 modules
var functions = __webpack_require__(16010);
// EXTERNAL MODULE: ./build/run/publishing/request.js
var request = __webpack_require__(51167);
;// CONCATENATED MODULE: ./build/run/policy.js
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
// `policy`: the IAM policies that this configuration needs, without a look at what is published.














/** Of a role, without white space: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const inlineLimit = 10_240;
/** @throws {ConfigurationError} for a word that names none of the policies, and for a policy that is not needed. */
async function policy_policy(runs, { words, announce, context }) {
    const [word] = words;
    const name = layer_policy/* policyNames */.p.find((one) => one === word);
    if (word !== undefined && name === undefined)
        throw noSuchPolicy(word);
    const needed = [];
    const accounts = new Map();
    for (const run of runs)
        needed.push(await policiesOf(run, accounts));
    const policies = united(needed);
    for (const one of ['publisher', 'plan']) {
        const letters = JSON.stringify(policies[one]).length;
        if (letters <= inlineLimit || (name !== undefined && name !== one))
            continue;
        context.log.warning(`The policy ${one} has ${(0,units/* formatCount */.B4)(letters)} characters. The inline policies of a role may have ${(0,units/* formatCount */.B4)(inlineLimit)} together. Print it for some layers at a time with \`only\`, and give each part to a role of its own.`);
    }
    announce({
        kind: 'policy-known',
        policy: JSON.stringify(name === undefined ? policies : documentOf(policies, name), undefined, 2),
    });
}
/** @param accounts those that are known, by partition */
async function policiesOf(run, accounts) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context } = run;
        const regions = await (0,request/* regionsOf */.NV)(config, context);
        const aws = __addDisposableResource(env_1, (0,account/* connect */.Ng)(context, { readOnly: true }), false);
        const [{ partition }] = regions;
        const accountId = accounts.get(partition.id) ?? (await (0,account/* accountOf */.XP)(aws, regions[0], context.env));
        accounts.set(partition.id, accountId);
        const layers = (0,run_layers/* layersOf */.w)(run);
        switch (config.artifact) {
            case 'layer':
                return (0,layer_policy/* neededPolicies */.G)((0,request/* publishRequest */.lG)(config, (0,publishing_declare/* undescribedLayers */.Xo)(layers), regions, 'publish'), accountId);
            case 'function': {
                const artifacts = layers.map(({ name, targets: [{ runtime, architecture }] }) => {
                    return { name, runtime: runtime.name, architecture, handlers: [] };
                });
                return (0,policy/* functionPolicies */.D)(await (0,functions/* functionRequest */.cK)(artifacts, 'publish', run), accountId);
            }
            case 'image': {
                const places = await Promise.all(layers.map((plan) => (0,image_places/* placesOf */.e)(plan, config, context)));
                return (0,image_policy/* imagePolicies */.y)(places.flat(), (0,declare/* declarationOf */.MI)(config), accountId);
            }
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
/** What all layers of a file need, in one policy of each name. */
function united(needed) {
    const [only, ...others] = needed;
    if (only && others.length === 0)
        return only;
    const consumers = needed.flatMap(({ consumer }) => (consumer ? [consumer] : []));
    const names = new Set(needed.flatMap(({ bucket = {} }) => Object.keys(bucket)));
    const ofBuckets = [...names].map((name) => {
        return [name, unionOfPolicies(needed.flatMap(({ bucket }) => bucket?.[name] ?? []))];
    });
    return {
        publisher: unionOfPolicies(needed.map(({ publisher }) => publisher)),
        plan: unionOfPolicies(needed.map(({ plan }) => plan)),
        ...(consumers.length === 0 ? {} : { consumer: unionOfPolicies(consumers) }),
        ...(ofBuckets.length === 0 ? {} : { bucket: Object.fromEntries(ofBuckets) }),
    };
}
/** One document. Policies of several buckets are told apart by the buckets' names. */
function documentOf(policies, name) {
    if (name !== 'bucket')
        return policies[name] ?? notNeeded(name);
    const documents = Object.values(policies.bucket ?? {});
    if (documents.length === 0)
        return notNeeded(name);
    return documents.length === 1 ? documents[0] : policies.bucket;
}
function notNeeded(name) {
    if (name === 'bucket') {
        throw new errors/* ConfigurationError */.j1({
            code: 'no-bucket-policy',
            input: 's3-storage',
            message: 'No bucket policy is needed: Lambda makes a copy of the object, with the rights of the caller.',
            nextStep: 'With `s3-storage: reference`, Lambda reads the object of a layer itself, and the bucket must allow that.',
        });
    }
    throw new errors/* ConfigurationError */.j1({
        code: 'no-such-policy',
        message: `The policy ${name} is for layers: the zip of a function and an image need none.`,
        nextStep: 'Accepted: publisher, plan.',
    });
}
function noSuchPolicy(word) {
    const near = (0,suggestion/* nearest */.p)(word, layer_policy/* policyNames */.p);
    return new errors/* ConfigurationError */.j1({
        code: 'unknown-policy',
        message: `${JSON.stringify(word)} is not the name of a policy. Accepted: ${layer_policy/* policyNames */.p.join(', ')}.`,
        ...(near === undefined ? {} : { nextStep: `Did you mean ${near}?` }),
    });
}


/***/ })

};
