export const id = 3238;
export const ids = [3238];
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

/***/ 85890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ isNodeSdk),
/* harmony export */   T: () => (/* binding */ pythonSdk)
/* harmony export */ });
// What the runtimes bring of AWS's own SDKs, beside the language.
/**
 * Of the Python runtimes: https://docs.aws.amazon.com/lambda/latest/dg/python-package.html#python-package-dependencies
 * `parts` are made for each other, and are of one age. `libraries` are used by other packages as well.
 */
const pythonSdk = {
    parts: ['boto3', 'botocore', 's3transfer', 'jmespath'],
    libraries: ['urllib3', 'python-dateutil', 'six'],
};
/**
 * Of the Node.js runtimes: every client, and what the clients are made of.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html#nodejs-sdk-included
 */
function isNodeSdk(name) {
    return name.startsWith('@aws-sdk/') || name.startsWith('@smithy/');
}


/***/ }),

/***/ 63604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pg: () => (/* binding */ packagesRootOf),
/* harmony export */   sD: () => (/* binding */ nodeRootOf),
/* harmony export */   tL: () => (/* binding */ siteRootOf)
/* harmony export */ });
/* harmony import */ var _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86393);
/* harmony import */ var _lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99247);


/**
 * The folder of an artifact that the packages of one Python go to: `python`, `python/lib/python3.13/site-packages`,
 * '' at the top of a function, `var/task` in an image.
 * @param python `3.13`
 */
function siteRootOf({ kind, layout }, python) {
    return layout === 'versioned' ? (0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .sitePackagesFolder */ .pp)(python) : _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFacts */ .S[kind].packagesFolder;
}
/** The folder of an artifact that `node_modules` lies in: `nodejs` of a layer, beside the code of a function or an image. */
function nodeRootOf({ kind }) {
    return kind === 'layer' ? _lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .nodejsFolder */ .M8 : _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFacts */ .S[kind].packagesFolder;
}
/** Where an artifact's packages, and code that names no other place, lie: for every version of its language. */
function packagesRootOf({ kind, targets, }) {
    return targets?.[0].runtime.family === 'nodejs' ? nodeRootOf({ kind }) : _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFacts */ .S[kind].packagesFolder;
}


/***/ }),

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

/***/ 45309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspect: () => (/* binding */ inspect_inspect)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/inspect/native-files.js
var native_files = __webpack_require__(23198);
// EXTERNAL MODULE: ./build/inspect/verdict.js
var verdict = __webpack_require__(58738);
// EXTERNAL MODULE: ./build/lambda/target.js
var target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/python/checks/inventory-subjects.js
var inventory_subjects = __webpack_require__(25111);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/artifact/image/rules.js
var rules = __webpack_require__(26198);
// EXTERNAL MODULE: ./build/formats/gzip/read.js
var read = __webpack_require__(46414);
// EXTERNAL MODULE: ./build/formats/tar.js
var formats_tar = __webpack_require__(96688);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/artifact/image/base-layer.js
var base_layer = __webpack_require__(73280);
// EXTERNAL MODULE: ./build/lambda/image-rules.js
var image_rules = __webpack_require__(93821);
;// CONCATENATED MODULE: ./build/artifact/image/unpack-layers.js
// What inspection needs of an image's file system, in a folder: the function's own files, layers and packages. Layers are
// read as streams, one after the other, as a client would lay them over each other. Files that nobody looks into exist
// with their size and without their bytes.








/** What is looked at: https://docs.aws.amazon.com/lambda/latest/dg/images-create.html */
const lookedAt = /^(?:var\/task|opt)(?:\/|$)|\/(?:site|dist)-packages(?:\/|$)/;
const sharedLibrary = /(?:^|\/)(?:lib|lib64|usr\/lib|usr\/lib64|usr\/local\/lib)\/(?:[\w-]+\/)?([^/]+\.so(?:\.[\w.]+)?)$/;
/** Larger files are written only when they are ELF. */
const keptBytes = 256 * 1024;
const elfMagic = 0x7f454c46;
const whiteout = '.wh.';
const opaque = '.wh..wh..opq';
/**
 * Lays one layer over what is in `folder`.
 * @param kind `any`: it may be a plain tar archive
 * @throws when it is not a tar archive in gzip
 */
async function unpackLayer(source, { digest }, folder, kind = 'compressed') {
    const [blob, tar] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('sha256')];
    let uncompressedBytes = 0;
    async function* hashed() {
        for await (const chunk of source) {
            blob.update(chunk);
            yield chunk;
        }
    }
    const { content: unzipped, isOneMember } = await opened(hashed(), kind);
    async function* noticed() {
        for await (const chunk of unzipped) {
            tar.update(chunk);
            uncompressedBytes += chunk.length;
            yield chunk;
        }
    }
    const rules = new image_rules/* LayerRules */.VA(`the layer ${digest.slice(0, 19)}`);
    const libraries = new Set();
    const system = new base_layer/* BaseLayerCollector */.IT();
    const content = noticed();
    for await (const entry of (0,formats_tar/* readTarStream */.w5)(content)) {
        rules.add(entry);
        const { path } = entry;
        const isLookedAt = lookedAt.test(path);
        // A runtime client is known by its path, and other contents are read once only.
        if (!isLookedAt || path.endsWith('.py'))
            await system.add(entry);
        const library = isLookedAt ? undefined : sharedLibrary.exec(path)?.[1];
        if (library !== undefined)
            libraries.add(library);
        if (entry.unsafe === undefined && isLookedAt)
            await place(entry, folder);
    }
    while (!(await content.next()).done)
        continue;
    return {
        uncompressedBytes,
        diffId: `sha256:${tar.digest('hex')}`,
        digest: `sha256:${blob.digest('hex')}`,
        breaches: rules.breaches(),
        isOneMember: isOneMember(),
        libraries: [...libraries],
        ...system.facts(),
    };
}
async function opened(source, kind) {
    if (kind === 'compressed')
        return (0,read/* readGzip */.H)(source);
    const first = await source.next();
    async function* whole() {
        if (!first.done)
            yield first.value;
        yield* source;
    }
    const isGzip = !first.done && first.value.length > 1 && first.value.readUInt16BE(0) === 0x1f8b;
    return isGzip ? (0,read/* readGzip */.H)(whole()) : { content: whole(), isOneMember: () => true };
}
async function place(entry, folder) {
    const { path, kind, mode } = entry;
    const target = (0,external_node_path_.join)(folder, path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === opaque)
        return (0,promises_.rm)((0,external_node_path_.dirname)(target), { recursive: true, force: true });
    if (name.startsWith(whiteout)) {
        const hidden = name.slice(whiteout.length);
        if (hidden === '' || hidden === '.' || hidden === '..')
            return;
        return (0,promises_.rm)((0,external_node_path_.join)((0,external_node_path_.dirname)(target), hidden), { recursive: true, force: true });
    }
    if (kind === 'directory')
        return (0,make_folder/* makeFolder */.f)(target);
    // A link would lead out of the folder, or to what does not exist.
    if (kind !== 'file')
        return;
    await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(target));
    await (0,promises_.rm)(target, { recursive: true, force: true });
    await write(entry, target);
    await (0,promises_.chmod)(target, mode | 0o600);
}
/** The bytes of what is looked into; of others, their number. */
async function write({ sizeBytes, content }, target) {
    const handle = await (0,promises_.open)(target, 'wx');
    try {
        let head = Buffer.alloc(0);
        let isKept = sizeBytes <= keptBytes;
        let isKnown = isKept;
        for await (const piece of content()) {
            if (!isKnown) {
                head = Buffer.concat([head, piece]);
                if (head.length < 4)
                    continue;
                isKept = head.readUInt32BE(0) === elfMagic;
                isKnown = true;
                if (isKept)
                    await handle.write(head);
            }
            else if (isKept)
                await handle.write(piece);
            if (isKnown && !isKept)
                break;
        }
        if (!isKept)
            await handle.truncate(sizeBytes);
    }
    finally {
        await handle.close();
    }
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/oci.js
var oci = __webpack_require__(61254);
// EXTERNAL MODULE: ./build/host/registry/reference.js
var registry_reference = __webpack_require__(4934);
// EXTERNAL MODULE: ./build/inspect/directory-inventory.js
var directory_inventory = __webpack_require__(90721);
// EXTERNAL MODULE: ./build/inspect/inspect.js + 1 modules
var inspect = __webpack_require__(24274);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var lambda_architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/run/package-finder.js + 1 modules
var package_finder = __webpack_require__(87032);
// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(72734);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/run/inspect-layer.js + 13 modules
var inspect_layer = __webpack_require__(64507);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
;// CONCATENATED MODULE: ./build/run/image/system.js
// Which runtime, C library and architecture an image has, by what its layers hold.




/** What was asked for; else what the image says of itself and has in it. */
function systemOf({ architecture: said }, layers, { config, given }) {
    const visible = (0,base_layer/* visibleInBase */.dh)(layers);
    const libraries = visible.flatMap((one) => (one.kind === 'glibc' ? [one] : []));
    const { glibc: glibcText, elfMachine } = libraries.at(-1) ?? {};
    const glibc = glibcOf(glibcText);
    const [machine = 'x86_64'] = config.architectures;
    const architecture = (0,image_rules/* architectureOfOci */.ee)(said) ?? machine;
    const found = visible.flatMap(runtimeOf).at(-1);
    const runtime = (given.runtimes ? config.runtimes[0] : found) ?? noRuntime;
    const notes = [];
    if (runtime === noRuntime) {
        notes.push({
            severity: 'note',
            code: 'image-runtime-unknown',
            message: 'The image has neither Python nor Node.js where Lambda or the images of their projects have it: what depends on their version is not checked.',
            nextStep: 'If it has one elsewhere, name it with `--runtimes`.',
        });
    }
    if (glibc === undefined && visible.some(({ kind }) => kind === 'musl')) {
        notes.push({
            severity: 'warning',
            code: 'image-musl',
            message: 'The C library of the image is musl: native code of manylinux wheels, and most of npm, needs glibc.',
            nextStep: 'Take a base with glibc, e.g. of Debian or Amazon Linux.',
        });
    }
    if (elfMachine !== undefined && elfMachine !== lambda_architectures/* architectureFacts */.b[architecture].elfMachine) {
        notes.push({
            severity: 'error',
            code: 'image-platform',
            message: `The configuration of the image says ${said}, and its C library is of another architecture.`,
            nextStep: 'Build the image again for the right platform.',
        });
    }
    return { target: { runtime: glibc ? { ...runtime, glibc } : runtime, architecture }, notes };
}
function runtimeOf(one) {
    const found = one.kind === 'python'
        ? (0,runtimes/* findPythonRuntime */.Cw)(one.path.replace(/^.*\//, ''))
        : one.kind === 'node'
            ? one.node === undefined
                ? newestNode
                : (0,runtimes/* findNodejsRuntime */.bq)(`nodejs${one.node}`)
            : undefined;
    return found ? [found] : [];
}
const newestNode = runtimes/* nodejsRuntimes */.TU.findLast(({ preview }) => !preview);
/** No language of ours: sizes, machines and C libraries are checked all the same. */
const noRuntime = {
    family: 'nodejs',
    name: 'provided',
    node: '',
    os: 'al2023',
    glibc: [2, 34],
    preview: false,
    known: true,
};
function glibcOf(text) {
    const [major, minor] = (text ?? '').split('.').map(Number);
    return major === undefined || minor === undefined ? undefined : [major, minor];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/host/registry/client.js + 4 modules
var client = __webpack_require__(35575);
// EXTERNAL MODULE: ./build/host/registry/docker-config.js
var docker_config = __webpack_require__(86042);
// EXTERNAL MODULE: ./build/run/image/ecr-logins.js
var ecr_logins = __webpack_require__(61541);
;// CONCATENATED MODULE: ./build/run/image/sources.js
// Where `inspect` reads an image from: a registry, a folder with an OCI layout, or an archive of either kind.











/** @throws {Failure} `image-not-found`, `image-unreadable` */
async function sourceOf(word, context) {
    const path = (0,external_node_path_.resolve)(context.directory, word);
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isFile())
        return archiveSource(path);
    return found ? layoutSource(folderFiles(path), (0,external_node_path_.basename)(path)) : registrySource(word, context);
}
function registrySource(word, context) {
    const reference = (0,registry_reference/* parseReference */.F)(word);
    if (!reference)
        throw new Error(`${word} is not an image`);
    const repository = (0,client/* openRepository */.h)(reference, (0,ecr_logins/* withEcrLogins */.d)((0,docker_config/* dockerLogins */.T)(context), context), context);
    const name = (0,registry_reference/* referenceName */.z)(reference);
    const read = async (wanted) => {
        const found = await repository.manifest(wanted);
        if (found)
            return found;
        throw new errors/* Failure */.HR({
            code: 'image-not-found',
            message: `${name} does not exist.`,
            nextStep: 'Correct its name, or log in to its registry.',
        });
    };
    const isManifest = ({ mediaType }) => /manifest|index/.test(mediaType);
    return {
        name,
        kind: 'compressed',
        async manifest() {
            const { bytes, mediaType } = await read(reference.digest ?? reference.tag ?? 'latest');
            return { parsed: (0,oci/* parseManifest */.Ng)(bytes, mediaType), digest: (0,oci/* digestOf */.ol)(bytes) };
        },
        document: async (descriptor) => isManifest(descriptor) ? (await read(descriptor.digest)).bytes : repository.readBlob(descriptor),
        layer: (descriptor) => repository.streamBlob(descriptor),
    };
}
const pieceBytes = 1024 * 1024;
function folderFiles(folder) {
    return {
        read: (path) => (0,promises_.readFile)((0,external_node_path_.join)(folder, path)).catch(() => undefined),
        async open(path) {
            const found = await (0,promises_.stat)((0,external_node_path_.join)(folder, path)).catch(() => undefined);
            return found?.isFile() ? (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, path), { highWaterMark: pieceBytes }) : undefined;
        },
    };
}
/** https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md */
function layoutSource(files, name) {
    const pathOf = (digest) => `blobs/sha256/${digest.replace('sha256:', '')}`;
    const document = async ({ digest }) => {
        const bytes = await files.read(pathOf(digest));
        if (bytes === undefined)
            throw new oci/* OciRefusal */.Kz(`it lacks the blob ${digest}`);
        if ((0,oci/* digestOf */.ol)(bytes) !== digest)
            throw lied(name, digest, (0,oci/* digestOf */.ol)(bytes));
        return bytes;
    };
    return {
        name,
        kind: 'compressed',
        async manifest() {
            const index = (await files.read('index.json')) ?? Buffer.from('{}');
            const parsed = (0,oci/* parseManifest */.Ng)(index, oci/* mediaTypes */.Ib.oci.index);
            // One image under several names is one image.
            const [first, ...others] = parsed.kind === 'index' ? parsed.manifests : [];
            if (!first || others.some(({ digest }) => digest !== first.digest))
                return { parsed, digest: (0,oci/* digestOf */.ol)(index) };
            return { parsed: (0,oci/* parseManifest */.Ng)(await document(first), first.mediaType), digest: first.digest };
        },
        document,
        async layer({ digest }) {
            const found = await files.open(pathOf(digest));
            if (found)
                return found;
            throw new oci/* OciRefusal */.Kz(`it lacks the blob ${digest}`);
        },
    };
}
/** What `docker save`, crane, skopeo and kaniko write as one file. */
async function archiveSource(path) {
    const name = (0,external_node_path_.basename)(path);
    const files = await archiveFiles(path, name);
    const text = await files.read('manifest.json');
    const isEither = text !== undefined || (await files.read('index.json')) !== undefined;
    if (!isEither)
        throw new oci/* OciRefusal */.Kz('it has neither an index.json nor a manifest.json');
    return text === undefined ? layoutSource(files, name) : dockerSource(files, text, name);
}
/** A daemon's archive: https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md#combined-image-json--filesystem-changeset-format */
async function dockerSource(files, text, name) {
    const { Config: configPath, Layers: layerPaths } = onlyImage(text);
    const config = await files.read(configPath);
    if (!config)
        throw new oci/* OciRefusal */.Kz(`it lacks its configuration ${configPath}`);
    const { diffIds } = (0,oci/* parseImageConfig */.FB)(config);
    // What the layers will be called in a registry is not known: compressing them decides it.
    const layers = layerPaths.map((_, at) => ({ mediaType: oci/* mediaTypes */.Ib.docker.layer, digest: diffIds[at] ?? '', size: 0 }));
    const descriptor = { mediaType: oci/* mediaTypes */.Ib.docker.config, digest: (0,oci/* digestOf */.ol)(config), size: config.length };
    const parsed = { kind: 'manifest', family: 'docker', config: descriptor, layers };
    return {
        name,
        kind: 'any',
        manifest: async () => ({ parsed, digest: (await digestInLayout(files)) ?? descriptor.digest }),
        document: async () => config,
        async layer(wanted) {
            const at = layers.findIndex((one) => one === wanted);
            const found = await files.open(layerPaths[at] ?? '');
            if (found)
                return found;
            throw new oci/* OciRefusal */.Kz(`it lacks the layer ${layerPaths[at] ?? wanted.digest}`);
        },
    };
}
function onlyImage(text) {
    let images;
    try {
        images = JSON.parse(text.toString('utf8'));
    }
    catch {
        throw new oci/* OciRefusal */.Kz('its manifest.json is not JSON');
    }
    const [image, ...others] = Array.isArray(images) ? images : [];
    const isWhole = typeof image?.Config === 'string' && Array.isArray(image.Layers);
    if (!isWhole || !image.Layers?.every((one) => typeof one === 'string')) {
        throw new oci/* OciRefusal */.Kz('its manifest.json names no configuration and layers');
    }
    if (others.some((other) => other.Config !== image.Config))
        throw new oci/* OciRefusal */.Kz('it has several images');
    return image;
}
/** An archive may be both, and its layout tells the digest then. */
async function digestInLayout(files) {
    const index = await files.read('index.json');
    if (!index)
        return undefined;
    const parsed = (0,oci/* parseManifest */.Ng)(index, oci/* mediaTypes */.Ib.oci.index);
    const digest = parsed.kind === 'index' ? parsed.manifests[0]?.digest : undefined;
    return digest !== undefined && (0,oci/* isDigest */.Bc)(digest) ? digest : undefined;
}
const mostLinks = 5;
/** Reads the archive once, to know where its files are. */
async function archiveFiles(path, name) {
    const places = new Map();
    const links = new Map();
    try {
        const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: pieceBytes });
        for await (const entry of (0,formats_tar/* readTarStream */.w5)(source)) {
            const { kind, path: own, sizeBytes, offsetBytes } = entry;
            if (kind === 'file')
                places.set(own, { start: offsetBytes, sizeBytes });
            // skopeo names a layer that occurs twice by a link.
            else if (kind === 'symlink')
                links.set(own, external_node_path_.posix.join(external_node_path_.posix.dirname(own), entry.target));
            else if (kind === 'hardlink')
                links.set(own, entry.target);
        }
    }
    catch (error) {
        if (!(error instanceof formats_tar/* TarError */.mt))
            throw error;
        throw new errors/* Failure */.HR({
            code: 'image-unreadable',
            message: `${name} cannot be read: ${error.message}.`,
            nextStep: 'Name an archive that docker save, crane or skopeo wrote, without compression.',
            file: path,
        }, { cause: error });
    }
    const placeOf = (wanted, depth = 0) => {
        const target = links.get(wanted);
        return places.get(wanted) ?? (target === undefined || depth > mostLinks ? undefined : placeOf(target, depth + 1));
    };
    const open = (wanted) => {
        const place = placeOf(external_node_path_.posix.normalize(wanted));
        if (!place)
            return undefined;
        if (place.sizeBytes === 0)
            return external_node_stream_.Readable.from([]);
        const { start, sizeBytes } = place;
        return (0,external_node_fs_.createReadStream)(path, { start, end: start + sizeBytes - 1, highWaterMark: pieceBytes });
    };
    return {
        open: async (wanted) => open(wanted),
        async read(wanted) {
            const found = open(wanted);
            if (!found)
                return undefined;
            const sizeBytes = placeOf(external_node_path_.posix.normalize(wanted))?.sizeBytes ?? 0;
            if (sizeBytes > largestDocumentBytes)
                throw new oci/* OciRefusal */.Kz(`its ${wanted} is too large`);
            const chunks = [];
            for await (const chunk of found)
                chunks.push(chunk);
            return Buffer.concat(chunks);
        },
    };
}
const largestDocumentBytes = 16 * 1024 * 1024;
function lied(name, expected, got) {
    return new errors/* Failure */.HR({
        code: 'registry-digest',
        message: `${name} has other content than its digest says: expected ${expected}, got ${got}.`,
        nextStep: 'A proxy in between may have changed it, or it is damaged.',
    });
}

;// CONCATENATED MODULE: ./build/run/image/inspect.js
// `inspect` of an image: in a registry, without pulling it, or in a folder or archive on this machine.



















/** Whether a word names an image, and not a zip, a folder of files or a layer version. */
async function namesImage(word, directory) {
    const path = (0,external_node_path_.resolve)(directory, word);
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isFile())
        return word.endsWith('.tar');
    if (found)
        return found.isDirectory() && (await (0,promises_.stat)((0,external_node_path_.join)(path, 'oci-layout')).catch(() => undefined)) !== undefined;
    if (word.startsWith('arn:') || word.endsWith('.zip'))
        return false;
    const reference = (0,registry_reference/* parseReference */.F)(word);
    if (!reference)
        return false;
    // A path that does not exist looks like an image of Docker Hub.
    return reference.registry !== 'docker.io' || reference.tag !== undefined || reference.digest !== undefined;
}
/** @throws {Failure} when it cannot be read, or Lambda is certain to refuse it, or it is certain not to work. */
async function inspectImage(word, run) {
    const { context, config, announce } = run;
    const folder = (0,external_node_path_.join)(context.stores.temporary, `image-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,make_folder/* makeFolder */.f)(folder);
        const read = await context.log.phase('Read', () => readImage(word, folder, run), ({ uncompressedBytes }) => `${(0,units/* formatBytes */.z3)(uncompressedBytes)} uncompressed`);
        const { name, inventory, target, digest, sizeBytes } = read;
        const plan = { kind: 'image', name, targets: [target], layout: 'flat', zipPath: word };
        announce({ kind: 'layers-planned', layers: [plan] });
        announce({ kind: 'content-known', layer: name, content: (0,report_packages/* contentOfInventory */.n$)(inventory) });
        announce({ kind: 'image-ready', layer: name, image: sizeBytes === undefined ? { digest } : { digest, sizeBytes } });
        const place = { path: folder, within: 'folder' };
        const examined = await context.log.phase('Inspect', () => (0,inventory_subjects/* examineInventory */.cR)(inventory, place, context));
        const rules = { ...config, allowMissing: [...config.allowMissing, ...read.libraries] };
        const found = (0,inspect_layer/* inspectInventory */.hM)(inventory, plan, examined, rules);
        (0,inspect_layer/* judge */.S4)((0,inspect/* inOrder */.a)([...read.breaches.map(asFinding), ...read.notes, ...found]), config, name, run);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
function asFinding({ code, severity, message, nextStep, path }) {
    return { code, severity, message, nextStep, ...(path === undefined ? {} : { path }) };
}
async function readImage(word, folder, run) {
    const { context } = run;
    try {
        const source = await sourceOf(word, context);
        const { manifest, digest, fromList } = await manifestFor(source, run);
        const config = (0,oci/* parseImageConfig */.FB)(await source.document(manifest.config));
        const layers = [];
        for (const descriptor of manifest.layers)
            layers.push(await unpacked(source, descriptor, folder));
        const uncompressedBytes = layers.reduce((sum, one) => sum + one.uncompressedBytes, 0);
        const breaches = [
            ...(fromList ? [listBreach(source.name)] : []),
            ...(0,rules/* breachesOfImage */.o)(manifest, config, uncompressedBytes),
            ...layers.flatMap((one) => one.breaches),
            ...contentBreaches(manifest, config, layers),
        ];
        const inventory = await (0,directory_inventory/* directoryInventory */.e)(folder, source.name, package_finder/* packageFinder */.T, context.signal);
        const sizeBytes = source.kind === 'any' ? undefined : manifest.layers.reduce((sum, { size }) => sum + size, 0);
        return {
            name: source.name,
            digest,
            inventory: sizeBytes === undefined ? inventory : { ...inventory, sizeBytes },
            ...systemOf(config, layers, run),
            sizeBytes,
            uncompressedBytes,
            breaches,
            libraries: [...new Set(layers.flatMap((one) => one.libraries))],
        };
    }
    catch (error) {
        if (!(error instanceof oci/* OciRefusal */.Kz))
            throw error;
        throw new errors/* Failure */.HR({
            code: 'image-unreadable',
            message: `${word} cannot be read: ${error.message}.`,
            nextStep: 'Name another image.',
        }, { cause: error });
    }
}
async function unpacked(source, descriptor, folder) {
    try {
        const layer = await unpackLayer(await source.layer(descriptor), descriptor, folder, source.kind);
        const isWrong = source.kind === 'compressed' && layer.digest !== descriptor.digest;
        if (isWrong)
            throw lied(source.name, descriptor.digest, layer.digest);
        return layer;
    }
    catch (error) {
        if (error instanceof errors/* Failure */.HR || error instanceof errors/* Interrupted */.j$ || error instanceof oci/* OciRefusal */.Kz)
            throw error;
        throw new errors/* Failure */.HR({
            code: 'image-layer-not-gzip',
            message: `The layer ${descriptor.digest} of ${source.name} is not a tar archive in gzip (${descriptor.mediaType}).`,
            nextStep: 'Build the image with gzip: with buildx, `--output type=registry,compression=gzip,force-compression=true`.',
        }, { cause: error });
    }
}
/** What the layers are, against what manifest and configuration say of them. */
function contentBreaches({ layers: described }, { diffIds }, layers) {
    return layers.flatMap(({ diffId, isOneMember }, at) => {
        const digest = described[at]?.digest ?? '';
        const wrong = diffIds[at] === undefined || diffIds[at] === diffId
            ? []
            : [
                {
                    code: 'image-layers',
                    severity: 'error',
                    message: `The layer ${digest} unpacks to ${diffId}, and the configuration says ${diffIds[at] ?? ''}.`,
                    nextStep: 'Build the image again: it is damaged.',
                },
            ];
        if (isOneMember)
            return wrong;
        const members = {
            code: 'image-gzip-members',
            severity: 'warning',
            message: `The layer ${digest} is several gzip members, or has bytes behind the last one: some readers stop after the first, without an error.`,
            nextStep: 'Build the layer as one gzip member.',
        };
        return [...wrong, members];
    });
}
function listBreach(name) {
    return {
        code: 'image-index',
        severity: 'error',
        message: `${name} is a list of images, and Lambda takes one image for one architecture.`,
        nextStep: 'Push one image under the tag: with buildx, `--provenance=false --sbom=false` and one platform.',
    };
}
async function manifestFor(source, { config, given }) {
    const { parsed, digest } = await source.manifest();
    if (parsed.kind === 'manifest')
        return { manifest: parsed, digest, fromList: false };
    const one = chosenOf(parsed, given.architectures ? config.architectures : []);
    if (!one)
        throw new oci/* OciRefusal */.Kz('it is a list without an image for linux');
    const inner = await source.document(one);
    const chosen = (0,oci/* parseManifest */.Ng)(inner, one.mediaType);
    if (chosen.kind === 'index')
        throw new oci/* OciRefusal */.Kz('it is a list of lists of images');
    return { manifest: chosen, digest: one.digest, fromList: true };
}
function chosenOf({ manifests }, architectures) {
    const wanted = architectures.map((one) => lambda_architectures/* architectureFacts */.b[one].ociPlatform);
    const platform = (one) => `${one.platform?.os ?? ''}/${one.platform?.architecture ?? ''}`;
    return (manifests.find((one) => wanted.some((name) => name === platform(one))) ??
        manifests.find((one) => one.platform === undefined || one.platform.os === 'linux'));
}

// EXTERNAL MODULE: ./build/run/handlers.js
var handlers = __webpack_require__(96401);
// EXTERNAL MODULE: ./build/run/read-layer.js
var read_layer = __webpack_require__(25876);
// EXTERNAL MODULE: ./build/run/report-files.js
var report_files = __webpack_require__(43592);
;// CONCATENATED MODULE: ./build/run/inspect.js
// `inspect`: what is in a layer, and what is wrong with it.










/** @throws {Failure} when it cannot be read, or is certain not to work. */
async function inspect_inspect(run) {
    const { words, context, config, given } = run;
    const [word = ''] = words;
    if (await namesImage(word, context.directory))
        return inspectImage(word, run);
    const layer = await context.log.phase('Read', () => (0,read_layer.readLayer)(word, context), read_layer/* summaryOfRead */.Q4);
    const examined = await examine(layer, context);
    const targets = (0,read_layer/* targetsFor */.Y$)(run, layer.inventory, examined?.elfFiles ?? []);
    (0,read_layer/* announceReadLayer */.fe)(layer, targets, run);
    const kind = (0,read_layer/* kindOfRead */.Ec)(layer, run);
    const inspected = (0,inspect_layer/* inspectInventory */.hM)(layer.inventory, { kind, name: layer.name, targets }, examined, config);
    const missing = kind === 'function' ? await handlersOfRead(layer, targets, config) : [];
    const found = [...missing, ...inspected];
    // The page is for those who look for what is wrong: it is written before that ends the run.
    if (given.reports !== undefined)
        await writePage(layer, targets, found, examined, run);
    (0,inspect_layer/* judge */.S4)(found, config, layer.name, run);
}
/** Whether the handlers that were named exist, where the zip is on this machine. */
function handlersOfRead({ place, inventory }, targets, config) {
    if (place?.within !== 'zip')
        return Promise.resolve([]);
    return (0,handlers/* handlerFindings */.jp)({ kind: 'function', targets, entries: inventory.files ?? [], zipPath: place.path }, config);
}
async function writePage({ name, inventory }, targets, found, examined, { config, context, announce }) {
    if (config.reports.includes('sbom')) {
        context.log.warning('reports: a bill of materials is written for what this tool builds, and not by inspect.');
    }
    if (!config.reports.includes('html'))
        return;
    const { codeSha256 } = inventory;
    const { findings } = (0,verdict/* applyIgnores */.w)(found, config.ignore);
    const page = {
        name,
        targets: targets.map(target/* targetName */.j).join(', '),
        inventory,
        findings,
        native: (0,native_files/* nativeFilesOf */.e)(examined?.elfFiles ?? []),
        ...(codeSha256 === undefined ? {} : { codeSha256 }),
    };
    const folder = (0,external_node_path_.resolve)(context.directory, config.outputDirectory);
    const pagePath = await (0,report_files/* writePageOfRead */.OD)(folder, page, context.masks);
    announce({ kind: 'report-files-written', layer: name, files: { pagePath } });
}
async function examine({ inventory, place }, context) {
    if (place)
        return context.log.phase('Inspect', () => (0,inventory_subjects/* examineInventory */.cR)(inventory, place, context));
    context.log.info('Its native code is not looked at: that needs the layer on this machine.');
    return undefined;
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
