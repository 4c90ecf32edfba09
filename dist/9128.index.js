export const id = 9128;
export const ids = [9128];
export const modules = {

/***/ 8596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ bucketIn),
/* harmony export */   RM: () => (/* binding */ unversionedBucket),
/* harmony export */   Rl: () => (/* binding */ objectSettings),
/* harmony export */   S$: () => (/* binding */ checkBuckets),
/* harmony export */   SF: () => (/* binding */ objectFolder),
/* harmony export */   T5: () => (/* binding */ objectKey)
/* harmony export */ });
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62504);

/** How objects are stored in the bucket of a region. */
function objectSettings({ encryption, tags }, region) {
    const keyId = encryption?.keyId?.replaceAll('{region}', region.name);
    return {
        ...(encryption ? { encryption: { ...encryption, ...(keyId === undefined ? {} : { keyId }) } } : {}),
        ...(tags && tags.length > 0 ? { tags } : {}),
    };
}
const bucketIn = (bucket, region) => bucket.template.replaceAll('{region}', region.name);
/** The folder of one artifact, with a slash at its end: no two artifacts share an object. */
const objectFolder = ({ prefix }, artifact) => `${prefix === '' ? '' : `${prefix}/`}${artifact}/`;
/** One key for the same bytes. */
const objectKey = (bucket, artifact, sha256) => `${objectFolder(bucket, artifact)}${sha256}.zip`;
/** What is wrong with the buckets. S3 is asked before anything is written. */
async function checkBuckets(aws, bucket, regions) {
    const problems = await Promise.all(regions.map(async (region) => {
        const name = bucketIn(bucket, region);
        const answer = await aws.storage(region.name).headBucket(name, (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketArn */ .SB)(region, name), bucket.owner);
        if (answer.kind === 'missing') {
            return [
                {
                    code: 'no-such-bucket',
                    input: 's3-bucket',
                    message: `The bucket ${name} (for ${region.name}) does not exist.`,
                    nextStep: `Create it in ${region.name}, or correct the name.`,
                },
            ];
        }
        if (answer.region === undefined || answer.region === region.name) {
            const input = bucket.storage === 'reference' ? 's3-storage' : bucket.isSigned === true ? 'signing-profile' : undefined;
            return input === undefined ? [] : checkVersioning(aws, bucket, region, input);
        }
        return [
            {
                code: 'bucket-in-another-region',
                input: 's3-bucket',
                message: `The bucket ${name} is in ${answer.region}, and the layer is to be published in ${region.name}: Lambda takes zips only from buckets of its own region.`,
                nextStep: `Name a bucket in ${region.name}; for several regions, one each by \`{region}\` in the name.`,
            },
        ];
    }));
    return problems.flat();
}
/** A referenced object must stay as it is. A bucket that does not say whether it keeps versions is judged by the upload. */
async function checkVersioning(aws, bucket, region, input) {
    const name = bucketIn(bucket, region);
    const isVersioned = await aws.storage(region.name).isVersioned(name, (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketArn */ .SB)(region, name), bucket.owner);
    return isVersioned === false ? [unversionedBucket(name, input)] : [];
}
const unversionedBucket = (name, input) => ({
    code: 'bucket-without-versions',
    input,
    message: `The bucket ${name} does not keep versions of its objects, or does not tell them, and ${input === 's3-storage'
        ? '`s3-storage: reference` requires that: Lambda refers to one version of the object'
        : '`signing-profile` requires that: AWS Signer signs one version of the object'}.`,
    nextStep: `Turn versioning on: aws s3api put-bucket-versioning --bucket ${name} --versioning-configuration Status=Enabled. Allow s3:GetObject and s3:GetObjectVersion on its objects to the caller. Or leave \`${input}\` out.`,
});


/***/ }),

/***/ 48041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ keyStatements),
/* harmony export */   Mv: () => (/* binding */ needSigning),
/* harmony export */   Ue: () => (/* binding */ needAlarm),
/* harmony export */   mq: () => (/* binding */ needBuckets),
/* harmony export */   nV: () => (/* binding */ functionTargets),
/* harmony export */   og: () => (/* binding */ bucketPolicyNeeds)
/* harmony export */ });
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62504);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8596);


/** What a bucket needs, as calls. */
function bucketPolicyNeeds(request, accountId) {
    const needed = [];
    needBuckets(request, accountId, (target, ...names) => {
        for (const call of names)
            needed.push({ call, ...target });
    });
    return needed;
}
function needBuckets(request, accountId, need) {
    const { bucket, regions, layers, keepVersions } = request;
    if (!bucket)
        return;
    const owner = bucket.owner ?? accountId;
    // ARNs of S3 name no account: without the condition, a bucket of the same name elsewhere would do.
    const condition = owner === '*' ? {} : { condition: { StringEquals: { 'aws:ResourceAccount': owner } } };
    const buckets = regions.map((region) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketArn */ .SB)(region, (0,_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketIn */ .CC)(bucket, region)));
    const objects = regions.flatMap((region) => layers.map(({ name }) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .objectArn */ .nd)(region, (0,_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketIn */ .CC)(bucket, region), `${(0,_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .objectFolder */ .SF)(bucket, name)}*`)));
    need({ resources: buckets, ...condition }, 's3:HeadBucket');
    if (bucket.storage === 'reference' || bucket.isSigned === true)
        need({ resources: buckets, ...condition }, 's3:GetBucketVersioning');
    need({ resources: objects, ...condition }, 's3:HeadObject', 's3:PutObject', 's3:MultipartUpload');
    if (regions.length > 1)
        need({ resources: objects, ...condition }, 's3:CopyObject');
    if (bucket.tags && bucket.tags.length > 0)
        need({ resources: objects, ...condition }, 's3:PutObjectTagging');
    if (keepVersions !== undefined && bucket.storage !== 'reference')
        need({ resources: objects, ...condition }, 's3:DeleteObject');
}
/** The functions that selectors name, as resources of policies. */
function functionTargets({ functions, regions }, accountId) {
    const targets = functions.map((selector) => {
        switch (selector.kind) {
            case 'arn':
                return { resources: [(0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .functionArn */ .mE)(selector.arn.region, selector.arn.accountId, selector.arn.name)] };
            case 'name':
                return { resources: regions.map((region) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .functionArn */ .mE)(region, accountId, selector.name)) };
            case 'tag':
                return {
                    resources: regions.map((region) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .functionArn */ .mE)(region, accountId, '*')),
                    condition: { StringEquals: { [`aws:ResourceTag/${selector.key}`]: selector.value } },
                };
        }
        return { resources: [] };
    });
    const named = { resources: targets.flatMap((one) => ('condition' in one ? [] : one.resources)) };
    return [...(named.resources.length > 0 ? [named] : []), ...targets.filter((one) => 'condition' in one)];
}
/** What AWS Signer needs. */
function needSigning({ regions }, { name, owner = '' }, accountId, need) {
    const profiles = regions.map((region) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .signingProfileArn */ .YX)(region, owner === '' ? accountId : owner, name));
    const jobs = regions.map((region) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .signingJobArn */ .GT)(region, accountId, '*'));
    need({ resources: profiles }, 'signer:GetSigningProfile', 'signer:StartSigningJob');
    need({ resources: jobs }, 'signer:DescribeSigningJob');
}
/** What an alarm that is watched needs. */
function needAlarm({ regions, alias }, accountId, need) {
    const alarm = alias?.canary?.alarm;
    if (alarm === undefined)
        return;
    need({ resources: regions.map((region) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .alarmArn */ .bf)(region, accountId, alarm)) }, 'cloudwatch:DescribeAlarms');
}
/**
 * S3 uses the key with the rights of the caller, and needs kms:Decrypt also to join the parts of a large object:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuAndPermissions.html
 */
function keyStatements({ bucket, regions }, accountId) {
    if (bucket?.encryption?.keyId === undefined)
        return [];
    return regions.map((region, at) => {
        const keyId = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_1__/* .objectSettings */ .Rl)(bucket, region).encryption?.keyId ?? '';
        const alias = /alias\/.+$/.exec(keyId)?.[0];
        const viaS3 = { 'kms:ViaService': `s3.${region.name}.${region.partition.dnsSuffix}` };
        return {
            Sid: `EncryptObjects${at + 1}`,
            Effect: 'Allow',
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Resource: [alias === undefined ? (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .keyArn */ .H8)(region, accountId, keyId) : (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .keyArn */ .H8)(region, accountId, '*')],
            // An alias is not a resource of a policy: https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
            Condition: alias === undefined
                ? { StringEquals: viaS3 }
                : { StringEquals: viaS3, 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': alias } },
        };
    });
}


/***/ }),

/***/ 71481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ policyOf),
/* harmony export */   Y: () => (/* binding */ statementsFor)
/* harmony export */ });
/* harmony import */ var _host_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54104);
// IAM policies from the calls that are made: `host/aws/calls.ts` tells the actions of each.

/** A policy that allows these calls. */
const policyOf = (needed, name) => ({
    Version: '2012-10-17',
    Statement: statementsFor(needed, name),
});
function statementsFor(needed, name) {
    const statements = new Map();
    for (const { call, resources: named, condition } of needed) {
        const { actions, resource } = _host_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .calls */ .K[call];
        if (actions.length === 0)
            continue;
        const resources = resource === 'any' ? ['*'] : [...new Set(named)].sort();
        const key = JSON.stringify([resources, condition]);
        const statement = statements.get(key) ?? { actions: new Set(), resources, ...(condition ? { condition } : {}) };
        statements.set(key, statement);
        for (const action of actions)
            statement.actions.add(action);
    }
    return [...statements.values()].map((one, at) => statementOf(one, `${name}${at + 1}`));
}
function statementOf({ actions, resources, condition }, id) {
    const statement = { Sid: id, Effect: 'Allow', Action: [...actions].sort(), Resource: resources };
    return condition ? { ...statement, Condition: condition } : statement;
}


/***/ }),

/***/ 31660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ movingParameters),
/* harmony export */   d: () => (/* binding */ versionParameters)
/* harmony export */ });
/** Placeholders that have several values where the layer has several: one parameter for each. */
function fill(template, layer, region) {
    const each = (names, placeholder, values) => names.flatMap((name) => name.includes(placeholder) ? values.map((value) => name.replaceAll(placeholder, value)) : [name]);
    const named = template.replaceAll('{name}', layer.name).replaceAll('{region}', region.name);
    return each(each([named], '{architecture}', layer.architectures), '{runtime}', layer.runtimes);
}
const isOfVersion = (template) => template.includes('{version}');
/** The parameters that move on to each new version. */
const movingParameters = (templates, layer, region) => templates.filter((template) => !isOfVersion(template)).flatMap((template) => fill(template, layer, region));
/** The parameters of one version; before it has a number, with `{version}` in their names. */
const versionParameters = (templates, layer, region, version) => templates
    .filter(isOfVersion)
    .flatMap((template) => fill(template, layer, region))
    .map((name) => (version === undefined ? name : name.replaceAll('{version}', String(version))));


/***/ }),

/***/ 98382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ neededPolicies),
/* harmony export */   p: () => (/* binding */ policyNames)
/* harmony export */ });
/* harmony import */ var _host_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54104);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62504);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8596);
/* harmony import */ var _iam_needs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48041);
/* harmony import */ var _iam_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71481);
/* harmony import */ var _parameter_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31660);
// The least that a publisher, a plan and a consumer must be allowed. Generated from the API calls the code makes.






const policyNames = [
    'publisher',
    'plan',
    'consumer',
    'bucket',
];
/** `accountId` is `*` where nobody asked. */
function neededPolicies(request, accountId) {
    const versions = layersOf(request, accountId).map((layer) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .layerVersionArn */ .$3)(layer, '*'));
    const use = {
        Sid: 'UseLayer',
        Effect: 'Allow',
        Action: ['lambda:GetLayerVersion'],
        Resource: versions,
    };
    const policy = (...Statement) => ({ Version: '2012-10-17', Statement });
    return {
        publisher: policy(...(0,_iam_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsFor */ .Y)(neededCalls(request, accountId), 'Publish'), ...(0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_3__/* .keyStatements */ .Gp)(request, accountId)),
        plan: policy(...(0,_iam_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsFor */ .Y)(neededCalls({ ...request, mode: 'plan' }, accountId), 'Plan')),
        consumer: policy(use),
        ...(request.bucket?.storage === 'reference' ? { bucket: bucketPolicies(request, request.bucket, accountId) } : {}),
    };
}
/**
 * Lambda reads a referenced object itself:
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html
 */
function bucketPolicies({ regions, layers }, bucket, accountId) {
    const policies = regions.map((region) => {
        const name = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketIn */ .CC)(bucket, region);
        const statement = {
            Sid: 'LambdaReadsReferencedLayers',
            Effect: 'Allow',
            Principal: { Service: 'lambda.amazonaws.com' },
            Action: ['s3:GetObject', 's3:GetObjectVersion'],
            Resource: layers.map((layer) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .objectArn */ .nd)(region, name, `${(0,_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .objectFolder */ .SF)(bucket, layer.name)}*`)),
            // Without it, Lambda would read these objects on behalf of any account.
            ...(accountId === '*' ? {} : { Condition: { StringEquals: { 'aws:SourceAccount': accountId } } }),
        };
        return [name, { Version: '2012-10-17', Statement: [statement] }];
    });
    return Object.fromEntries(policies);
}
const layersOf = ({ layers, regions }, accountId) => regions.flatMap((region) => layers.map(({ name }) => ({ region, accountId, name })));
/** What this configuration may call, whatever exists already. */
function neededCalls(request, accountId) {
    const { regions, sharing, functions, keepVersions, mode, parameters } = request;
    const layers = layersOf(request, accountId);
    const versions = { resources: layers.map((layer) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .layerVersionArn */ .$3)(layer, '*')) };
    const any = { resources: [] };
    const needed = [];
    const need = (target, ...names) => {
        for (const call of names)
            if (mode !== 'plan' || !_host_aws_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .calls */ .K[call].writes)
                needed.push({ call, ...target });
    };
    need(any, 'lambda:ListLayerVersions');
    need({ resources: layers.map(_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .layerArn */ .P$) }, 'lambda:PublishLayerVersion');
    need(versions, 'lambda:GetLayerVersion', 'lambda:GetLayerVersionPolicy');
    if (sharing.kind === 'carry-over' || sharing.grants.length > 0)
        need(versions, 'lambda:AddLayerVersionPermission');
    need(versions, 'lambda:RemoveLayerVersionPermission');
    // A version with other bytes than those in the bucket is deleted again.
    if (keepVersions !== undefined || request.alignVersion !== undefined || request.bucket) {
        need(versions, 'lambda:DeleteLayerVersion');
    }
    if (keepVersions !== undefined)
        need(any, 'lambda:ListFunctions');
    (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_3__/* .needBuckets */ .mq)(request, accountId, need);
    if (request.signingProfile)
        (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_3__/* .needSigning */ .Mv)(request, request.signingProfile, accountId, need);
    if (functions.length > 0)
        needFunctions(request, accountId, need);
    if (parameters.length > 0) {
        const ofRegion = (region) => request.layers.flatMap((layer) => [
            ...(0,_parameter_names_js__WEBPACK_IMPORTED_MODULE_5__/* .movingParameters */ .b)(parameters, layer, region),
            ...(0,_parameter_names_js__WEBPACK_IMPORTED_MODULE_5__/* .versionParameters */ .d)(parameters, layer, region, '*'),
        ]);
        const resources = regions.flatMap((region) => ofRegion(region).map((name) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterArn */ .vi)(region, accountId, name)));
        need({ resources }, 'ssm:GetParameter', 'ssm:PutParameter');
        const ofVersions = regions.flatMap((region) => request.layers
            .flatMap((layer) => (0,_parameter_names_js__WEBPACK_IMPORTED_MODULE_5__/* .versionParameters */ .d)(parameters, layer, region, '*'))
            .map((name) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterArn */ .vi)(region, accountId, name)));
        if (keepVersions !== undefined && ofVersions.length > 0)
            need({ resources: ofVersions }, 'ssm:DeleteParameter');
    }
    return needed;
}
/** Calls about an alias name the function, and IAM asks for either: https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html */
const withAlias = (target, alias) => ({
    ...target,
    resources: target.resources.flatMap((arn) => [arn, `${arn}:${alias}`]),
});
function needFunctions(request, accountId, need) {
    const { functions, regions, publishFunctionVersion, alias } = request;
    for (const target of (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_3__/* .functionTargets */ .nV)(request, accountId)) {
        need(target, 'lambda:GetFunctionConfiguration', 'lambda:UpdateFunctionConfiguration');
        if (publishFunctionVersion)
            need(target, 'lambda:ListVersionsByFunction', 'lambda:PublishVersion');
        if (alias)
            need(withAlias(target, alias.name), 'lambda:GetAlias', 'lambda:UpdateAlias');
    }
    (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_3__/* .needAlarm */ .Ue)(request, accountId, need);
    if (functions.some(({ kind }) => kind === 'tag'))
        need({ resources: [] }, 'tag:GetResources');
    // Lambda asks for this right on every layer in the list that is written, ours and the function's others; their
    // sizes are read with it, too.
    const anyLayer = regions.map((region) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .layerVersionArn */ .$3)({ region, accountId: '*', name: '*' }, '*'));
    need({ resources: anyLayer }, 'lambda:GetLayerVersion');
}


/***/ }),

/***/ 70628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildImages: () => (/* binding */ buildImages)
/* harmony export */ });
/* harmony import */ var _layers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76083);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43592);
/* harmony import */ var _smoke_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43645);
/* harmony import */ var _make_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58117);
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
// `build` with `artifact: image`: makes the images, and writes them as files.




async function buildImages(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config } = run;
        const plans = await (0,_layers_js__WEBPACK_IMPORTED_MODULE_0__/* .writableLayersOf */ .m1)(run);
        const chosen = __addDisposableResource(env_1, await (0,_make_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseForImages */ .xK)(plans, run), true);
        const images = __addDisposableResource(env_1, await (0,_make_js__WEBPACK_IMPORTED_MODULE_3__/* .makeImages */ .XD)(chosen, run), true);
        await (0,_smoke_js__WEBPACK_IMPORTED_MODULE_2__/* .callImagesHere */ .X)(images.images, run);
        await (0,_make_js__WEBPACK_IMPORTED_MODULE_3__/* .writeImages */ .e5)(images.images, config.output ?? 'oci', run);
        await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReports */ .Li)(images.inspected, new Map(), run);
        await chosen.packages.keep();
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

/***/ 43645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ callImagesHere)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _artifact_image_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7472);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90150);
/* harmony import */ var _plan_handlers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40177);
/* harmony import */ var _invoke_prepare_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52652);
/* harmony import */ var _invoke_smoke_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32138);
// `smoke-event` of images that no function is given: each is started on this machine before it is pushed.






/** @throws {Failure} `smoke-event-failed` */
async function callImagesHere(images, run) {
    if (!(0,_invoke_smoke_js__WEBPACK_IMPORTED_MODULE_4__/* .isCalledHere */ .Mo)(run))
        return;
    const { config, context } = run;
    for (const { plan, image, layers } of images) {
        const handlers = (0,_plan_handlers_js__WEBPACK_IMPORTED_MODULE_5__/* .handlersOf */ .J)(config);
        await (0,_invoke_smoke_js__WEBPACK_IMPORTED_MODULE_4__/* .inPlace */ .zp)(run, async (place) => {
            await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(place);
            const archive = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place, 'image.docker.tar');
            const name = `lambda-layer-smoke:${image.digest.slice(7, 19)}`;
            await (0,_artifact_image_output_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDockerArchive */ .W)(archive, { image, layers, names: [name] }, context);
            const { remove, ...startable } = await (0,_invoke_prepare_image_js__WEBPACK_IMPORTED_MODULE_3__/* .prepareImage */ .F)({ name, archive, target: plan.targets[0] }, place, context);
            try {
                await (0,_invoke_smoke_js__WEBPACK_IMPORTED_MODULE_4__/* .callHandlers */ .OM)(plan.name, startable, handlers.length === 0 ? [undefined] : handlers, run);
            }
            finally {
                await remove();
            }
        });
    }
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

/***/ 86573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ shareConnections),
/* harmony export */   MJ: () => (/* binding */ policyText),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   XP: () => (/* binding */ accountOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_aws_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44022);
/* harmony import */ var _publish_layer_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98382);
// Whom a run publishes as, and what that account must allow.



/** With `profile`, the credentials of that profile of the AWS configuration. */
function connect(context, { readOnly, profile }) {
    const shared = profile === undefined ? context.connections?.aws({ readOnly }) : undefined;
    if (shared)
        return { ...shared, [Symbol.dispose]: () => { } };
    const { env, log, signal } = context;
    const aws = (0,_host_aws_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connectAws */ .o)({ env, log, signal, readOnly, ...(profile === undefined ? {} : { profile }) });
    return { ...aws, [Symbol.dispose]: () => aws.close() };
}
/** A context whose verbs share their connections, so that an account's rate is one for all of them. */
function shareConnections(context) {
    const open = new Map();
    const aws = ({ readOnly }) => {
        const found = open.get(readOnly) ?? (0,_host_aws_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connectAws */ .o)({ ...context, readOnly });
        open.set(readOnly, found);
        return found;
    };
    const close = () => {
        for (const one of open.values())
            one.close();
    };
    return { ...context, connections: { aws }, [Symbol.dispose]: close };
}
/** Without one of these there are no credentials, and asking for them takes seconds. */
const credentialSources = [
    'AWS_ACCESS_KEY_ID',
    'AWS_PROFILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];
/** `*` where nobody is to be asked, or nobody answers: a policy can be read without credentials. */
async function accountOf(aws, region, env) {
    if (!credentialSources.some((name) => env[name]))
        return '*';
    try {
        return (await aws.identity(region.name)).accountId;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.exitCode === _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.interrupted)
            throw error;
        return '*';
    }
}
/** The policies as a JSON document. */
function policyText(request, accountId) {
    return JSON.stringify((0,_publish_layer_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .neededPolicies */ .G)(request, accountId), undefined, 2);
}


/***/ })

};
