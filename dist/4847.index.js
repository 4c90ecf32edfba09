export const id = 4847;
export const ids = [4847];
export const modules = {

/***/ 36403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ publishImages),
  u: () => (/* binding */ recogniseImages)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/plan/rollout.js
var plan_rollout = __webpack_require__(74731);
// EXTERNAL MODULE: ./build/publish/aliases.js
var aliases = __webpack_require__(96668);
// EXTERNAL MODULE: ./build/publish/function/deploy.js + 1 modules
var deploy = __webpack_require__(92218);
// EXTERNAL MODULE: ./build/publish/function-handler.js
var function_handler = __webpack_require__(39359);
// EXTERNAL MODULE: ./build/publish/problems.js
var publish_problems = __webpack_require__(15638);
// EXTERNAL MODULE: ./build/publish/waves.js
var waves = __webpack_require__(23406);
// EXTERNAL MODULE: ./build/publish/publisher.js
var publisher = __webpack_require__(99540);
;// CONCATENATED MODULE: ./build/publish/image/image-code.js
function imageCode(imageUri, region, { aws }) {
    const lambda = aws.lambda(region.name);
    const writing = (uri) => (arn, revisionId) => lambda.updateFunctionImage(arn, uri, revisionId);
    return {
        // What Lambda shows as the hash of an image's code is left to Lambda.
        wanted: undefined,
        write: async () => writing(imageUri),
        async remember(arn, version) {
            const previous = await lambda.functionImage(version === undefined ? arn : `${arn}:${version}`);
            return previous === undefined ? undefined : async () => writing(previous);
        },
    };
}

// EXTERNAL MODULE: ./build/publish/select-functions.js
var select_functions = __webpack_require__(53562);
// EXTERNAL MODULE: ./build/publish/function/mark.js
var mark = __webpack_require__(23920);
// EXTERNAL MODULE: ./build/publish/function/previous.js
var function_previous = __webpack_require__(45068);
// EXTERNAL MODULE: ./build/publish/function/request.js
var function_request = __webpack_require__(42812);
// EXTERNAL MODULE: ./build/publish/function/reconcile.js + 1 modules
var reconcile = __webpack_require__(42014);
;// CONCATENATED MODULE: ./build/publish/image/repository-policy.js
// Who may pull the images of a repository, as its policy says it.
// https://docs.aws.amazon.com/lambda/latest/dg/images-create.html#gettingstarted-images-permissions
/** Statements of ours are told by it; those of others stay. */
const ourPrefix = 'LambdaLayerPull';
const actions = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
/**
 * The policy with the grants, and without grants of ours that are not among them; undefined when nothing changes. An
 * account needs two: for whoever creates a function there, and for Lambda, which pulls the image again when it must.
 */
function policyWith(before, grants, region) {
    const statements = statementsOf(before);
    const others = statements.filter(({ Sid }) => Sid?.startsWith(ourPrefix) !== true);
    const ours = grants.flatMap((grant) => statementsFor(grant, region));
    const after = JSON.stringify({ Version: '2012-10-17', Statement: [...others, ...ours] });
    const isSame = canonical(statements) === canonical([...others, ...ours]);
    return isSame ? undefined : after;
}
/** What cannot be granted on a repository. */
function refusedGrants(grants) {
    if (!grants.some(({ kind }) => kind === 'public'))
        return [];
    return [
        {
            code: 'image-not-public',
            input: 'share-with',
            message: 'An image in ECR cannot be shared with everybody: Lambda pulls only from private repositories.',
            nextStep: 'Name accounts or an organization.',
        },
    ];
}
function statementsFor(grant, { name, partition }) {
    switch (grant.kind) {
        case 'account': {
            const { accountId } = grant;
            return [
                {
                    Sid: `${ourPrefix}${accountId}`,
                    Effect: 'Allow',
                    Principal: { AWS: `arn:${partition.id}:iam::${accountId}:root` },
                    Action: actions,
                },
                {
                    Sid: `${ourPrefix}${accountId}Lambda`,
                    Effect: 'Allow',
                    Principal: { Service: 'lambda.amazonaws.com' },
                    Action: actions,
                    Condition: { StringLike: { 'aws:sourceArn': `arn:${partition.id}:lambda:${name}:${accountId}:function:*` } },
                },
            ];
        }
        case 'organization': {
            const { organizationId } = grant;
            const sid = `${ourPrefix}${organizationId.replaceAll('-', '')}`;
            return [
                {
                    Sid: sid,
                    Effect: 'Allow',
                    Principal: '*',
                    Action: actions,
                    Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } },
                },
                {
                    Sid: `${sid}Lambda`,
                    Effect: 'Allow',
                    Principal: { Service: 'lambda.amazonaws.com' },
                    Action: actions,
                    Condition: { StringEquals: { 'aws:SourceOrgID': organizationId } },
                },
            ];
        }
        case 'public':
            return [];
    }
}
function statementsOf(policy) {
    if (policy === undefined)
        return [];
    try {
        const { Statement: statements } = JSON.parse(policy);
        return statements === undefined ? [] : Array.isArray(statements) ? statements : [statements];
    }
    catch {
        return [];
    }
}
/** In any order of statements and names: ECR returns them in its own. */
function canonical(statements) {
    return statements.map(sorted).sort().join('\n');
}
function sorted(value) {
    if (Array.isArray(value))
        return `[${value.map(sorted).sort().join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const entries = Object.entries(value).map(([name, one]) => `${name.toLowerCase()}:${sorted(one)}`);
    return `{${entries.sort().join(',')}}`;
}

// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
;// CONCATENATED MODULE: ./build/publish/image/push.js
// Pushes one image to one repository: what already exists is not sent, and its tags change last.


/** Blobs that are sent at the same time; each holds a piece of some megabytes in memory. */
const uploadsAtOnce = 2;
/**
 * @param known digests that the repository had when it was last looked at. They are asked for only when the registry
 * then says that it lacks something.
 * @throws {Failure} `image-tag-taken`, or what the registry says. No tag has changed then.
 */
async function pushImage(repository, image, { wrong, before }, known, signal) {
    const isThere = [...before.values()].includes(image.digest);
    if (!isThere)
        await sendBlobs(repository, image.blobs, known, signal);
    for (const tag of wrong)
        await putTag(repository, image, tag, before.get(tag), known, signal);
}
async function sendBlobs(repository, blobs, known, signal) {
    const distinct = [...new Map(blobs.map((one) => [one.descriptor.digest, one])).values()];
    const wanted = distinct.filter(({ descriptor }) => !known.has(descriptor.digest));
    await (0,map_concurrently/* mapConcurrently */.X)(wanted, uploadsAtOnce, signal, async (blob) => {
        const { descriptor, mountFrom } = blob;
        if (mountFrom !== undefined && (await repository.mount(descriptor.digest, mountFrom)))
            return;
        if (await repository.hasBlob(descriptor.digest))
            return;
        await repository.upload(blob);
    });
}
async function putTag(repository, image, tag, before, known, signal) {
    const put = () => repository.putManifest(tag, image.mediaType, image.manifest);
    try {
        await put().catch(async (error) => {
            // Something that was there is not any more: then all of it is looked at.
            if (known.size === 0 || !isAboutBlobs(error))
                throw error;
            await sendBlobs(repository, image.blobs, new Set(), signal);
            await put();
        });
    }
    catch (error) {
        if (isAboutTag(error))
            throw new errors/* Failure */.HR(tagTaken(repository.name, tag, before), { cause: error });
        throw error;
    }
}
/** `MANIFEST_BLOB_UNKNOWN` of the distribution, `LayersNotFoundException` of ECR. */
function isAboutBlobs(error) {
    return error instanceof errors/* Failure */.HR && /BLOB_UNKNOWN|LayersNotFound|blob unknown/i.test(error.message);
}
/** `ImageTagAlreadyExistsException`, or `TAG_INVALID … is immutable`. */
function isAboutTag(error) {
    return error instanceof errors/* Failure */.HR && /ImageTagAlreadyExists|immutable/i.test(error.message);
}
function tagTaken(name, tag, before) {
    return {
        code: 'image-tag-taken',
        input: 'image-tags',
        message: `${name}:${tag} names another image${before === undefined ? '' : ` (${before})`}, and the tags of that repository cannot be moved.`,
        nextStep: 'Use a tag with `{hash}`, which is another one for other content, e.g. `{name}-{hash}`.',
    };
}

;// CONCATENATED MODULE: ./build/publish/image/request.js
/** How people call a place: the region of ECR, or the registry and the repository. */
function placeName(place) {
    return place.kind === 'ecr' ? place.region.name : `${place.reference.registry}/${place.reference.repository}`;
}
/** The repository, by the name that the declaration gives it. */
function repositoryName(place) {
    return place.kind === 'ecr' ? (place.uri ?? place.name) : placeName(place);
}

;// CONCATENATED MODULE: ./build/publish/image/reconcile.js




function reconcileImage(observed, request) {
    const { declared, place, found, tags, policy } = observed;
    const { content } = declared;
    const isMissing = found.kind === 'missing';
    const problems = [];
    const warnings = [];
    if (isMissing && !request.createRepository)
        problems.push(noRepository(observed));
    const wrongTags = (content?.tags ?? []).filter((tag) => tags.get(tag) !== content?.digest);
    if (found.kind === 'found' && found.hasImmutableTags) {
        for (const tag of wrongTags) {
            const other = tags.get(tag);
            if (other !== undefined)
                problems.push(tagTaken(repositoryName(place), tag, other));
        }
    }
    const changes = [];
    for (const one of observed.functions) {
        const unfitting = whyUnfit(one.state, declared.architecture);
        const refusal = unfitting === undefined ? observed.refused?.get(one.state.arn) : { why: unfitting };
        if (!refusal)
            changes.push(...changeOf(one, observed, request));
        else if (refusal.nextStep !== undefined ||
            !request.images.some(({ architecture }) => whyUnfit(one.state, architecture) === undefined)) {
            if (one.by === 'tag')
                warnings.push(`${one.state.arn} carries the tag and is left as it is: ${refusal.why}.`);
            else
                problems.push(unfit(one.state, refusal));
        }
    }
    const isOurs = isMissing || found.isOurs;
    const newPolicy = request.sharing.kind === 'declared' && place.kind === 'ecr' && isOurs
        ? policyWith(policy, request.sharing.grants, place.region)
        : undefined;
    return {
        ...observed,
        createsRepository: isMissing,
        wrongTags,
        ...(newPolicy === undefined ? {} : { newPolicy }),
        changes,
        needsArtifact: content === undefined || request.mode === 'always' || isMissing || wrongTags.length > 0,
        problems,
        notes: [],
        warnings,
    };
}
/** Why a function cannot be given an image; undefined when it can. An image that Lambda refuses can leave it broken. */
function whyUnfit(state, architecture) {
    if (state.packageType !== 'Image') {
        return `it is a function of a zip (${state.runtime ?? 'no runtime'}), and a function cannot change from a zip to an image`;
    }
    if (!state.architectures.includes(architecture)) {
        return `it runs on ${state.architectures.join(', ')}, and the image is for ${architecture}`;
    }
    return undefined;
}
function changeOf(one, { declared: { content }, found }, request) {
    const { state, imageUri, newestVersion, aliased, proof } = one;
    const { publishFunctionVersion, alias, smokeEvent } = request;
    const wanted = found.kind === 'found' && content ? `${found.repository.name}@${content.digest}` : undefined;
    const updatesCode = wanted === undefined || imageUri !== wanted || state.lastUpdateStatus !== 'Successful';
    const isAliased = aliased !== undefined && aliased.imageUri === wanted && !aliased.isWeighted;
    const isPublished = alias ? isAliased : newestVersion?.codeSha256 === state.codeSha256;
    const movesAlias = alias !== undefined && (updatesCode || !isAliased);
    // An alias moves only to what has proved itself. Without one, the mark at the function says it.
    const isProved = alias ? isAliased : proof?.codeSha256 === state.codeSha256;
    const isCalled = smokeEvent !== undefined && (updatesCode || !isProved);
    const change = {
        state,
        ...(aliased ? { aliased } : {}),
        ...(0,reconcile/* provingOf */.tt)(one, updatesCode, request),
        updatesCode,
        publishesVersion: (publishFunctionVersion || alias !== undefined) && (updatesCode || !isPublished),
        isCalled,
        movesAlias,
        leavesMark: isCalled && alias === undefined,
    };
    return updatesCode || change.publishesVersion || isCalled || movesAlias ? [change] : [];
}
/** What would be done, in words, but for what is deleted. */
function describeImage(one, request) {
    const { declared, place, tags, wrongTags, newPolicy, changes } = one;
    const name = repositoryName(place);
    return [
        ...(one.createsRepository ? [`create the repository ${name}`] : []),
        ...(declared.content === undefined ? [`push an image to ${name} that is not built yet`] : []),
        ...wrongTags.map((tag) => {
            const before = tags.get(tag);
            return before === undefined ? `push ${name}:${tag}` : `push ${name}:${tag}, which names ${before} now`;
        }),
        ...(newPolicy === undefined ? [] : [`change who may pull from ${name}`]),
        ...changes.flatMap((change) => (0,reconcile/* describeChange */.uQ)(change, request)),
    ];
}
function noRepository({ place }) {
    return {
        code: 'repository-not-found',
        input: 'repository',
        message: `The repository ${repositoryName(place)} does not exist in ${placeName(place)}.`,
        nextStep: 'Create it, set `create-repository: true`, or correct the name or the region.',
    };
}
function unfit({ arn }, { why, nextStep }) {
    return {
        code: 'incompatible-function',
        input: 'update-functions',
        message: `${arn} cannot be given the image: ${why}.`,
        nextStep: nextStep ?? 'Name functions of images, of the architecture of the image.',
    };
}

;// CONCATENATED MODULE: ./build/publish/image/observe.js
// Reads what exists of every image at every place, before anything is written.









async function observeImages(request, repositories, context) {
    const { sharing, images } = request;
    const regions = regionsOf(images);
    const refused = sharing.kind === 'declared' ? refusedGrants(sharing.grants) : [];
    (0,errors/* throwIfAny */.MI)([...refused, ...withoutEcr(request)], errors/* ConfigurationError */.j1);
    const selected = await Promise.allSettled((request.functions.length === 0 ? [] : regions).map((region) => (0,select_functions/* observeFunctions */.qs)(context.aws, request, region)));
    const functionsIn = (region) => {
        const found = selected[regions.indexOf(region)];
        if (found?.status === 'rejected')
            throw found.reason;
        return found?.value.functions ?? [];
    };
    const places = images.flatMap((declared) => declared.places.map((place) => ({ declared, place })));
    const read = await Promise.allSettled(places.map(async ({ declared, place }) => {
        const found = await repositories.find(place);
        const [tags, policy, functions] = await Promise.all([
            digestsOf(found, declared),
            policyOf(found, place, request, context),
            place.kind === 'ecr'
                ? withImages(functionsIn(regionOf(place, regions)), declared, place, request, context)
                : [],
        ]);
        return { declared, place, found, tags, functions, ...(policy === undefined ? {} : { policy }) };
    }));
    const destinations = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const problems = (0,publish_problems/* distinctProblems */.Jk)(read.flatMap((one) => (one.status === 'rejected' ? (0,publish_problems/* problemsOf */.GW)(one.reason) : [])));
    const asked = { functions: request.functions, regions };
    return {
        destinations,
        // Where no place can be read, nothing is built in vain.
        wrong: [...(0,select_functions/* missingFunctions */.KG)(asked, selected), ...(destinations.length === 0 ? problems : [])],
        problems,
        warnings: (0,select_functions/* unmatchedTags */.Zz)(asked, selected),
    };
}
/** Lambda pulls from ECR alone, and only ECR has policies and images that can be deleted by its API. */
function withoutEcr({ images, functions, sharing, keepVersions }) {
    const elsewhere = images.flatMap(({ places }) => places).find(({ kind }) => kind !== 'ecr');
    if (!elsewhere)
        return [];
    const inputs = [
        ...(functions.length > 0 ? ['update-functions'] : []),
        ...(sharing.kind === 'declared' ? ['share-with'] : []),
        ...(keepVersions === undefined ? [] : ['keep-versions']),
    ];
    return inputs.map((input) => ({
        code: 'repository-not-in-ecr',
        input,
        message: `\`${input}\` works with repositories of ECR alone, and ${repositoryName(elsewhere)} is in another registry.`,
        nextStep: `Leave \`${input}\` out, or name a repository of ECR.`,
    }));
}
function regionsOf(images) {
    const all = images.flatMap(({ places }) => places.flatMap((place) => (place.kind === 'ecr' ? [place.region] : [])));
    return [...new Map(all.map((region) => [region.name, region])).values()];
}
const regionOf = ({ region }, regions) => regions.find(({ name }) => name === region.name) ?? region;
async function digestsOf(found, { content }) {
    const digests = new Map();
    if (found.kind === 'missing')
        return digests;
    for (const tag of content?.tags ?? [])
        digests.set(tag, await found.repository.digestOfTag(tag));
    return digests;
}
async function policyOf(found, place, { sharing }, { aws }) {
    if (sharing.kind !== 'declared' || place.kind !== 'ecr' || found.kind === 'missing' || !found.isOurs)
        return undefined;
    return aws.containers(place.region.name).repositoryPolicy(place.name);
}
/** With the image of each function that fits: the others are never written. */
async function withImages(functions, { architecture }, { region }, request, { aws }) {
    const { alias } = request;
    const lambda = aws.lambda(region.name);
    const code = aws.functionCode(region.name);
    return Promise.all(functions.map(async (one) => {
        if (whyUnfit(one.state, architecture) !== undefined)
            return one;
        const { arn } = one.state;
        const { imageUri, tags = {} } = (await code.getDetails(arn)) ?? {};
        const isMarked = (0,function_request/* isCalledUnproved */.rn)(request);
        const proof = isMarked ? (0,mark/* markInTags */.kQ)(tags) : undefined;
        const previous = isMarked ? await (0,function_previous/* readPrevious */.ox)(arn, tags, code) : undefined;
        const pointing = alias && (await lambda.getAlias(arn, alias.name));
        return {
            ...one,
            ...(imageUri === undefined ? {} : { imageUri }),
            ...(proof ? { proof } : {}),
            ...(previous ? { previous } : {}),
            ...(pointing ? { aliased: await aliasedOf(arn, pointing, region, aws) } : {}),
        };
    }));
}
async function aliasedOf(arn, { version, weights }, region, aws) {
    const qualified = version === '$LATEST' ? arn : `${arn}:${version}`;
    const imageUri = await aws.lambda(region.name).functionImage(qualified);
    const isWeighted = Object.keys(weights).length > 0;
    return { version, isWeighted, ...(imageUri === undefined ? {} : { imageUri }) };
}

// EXTERNAL MODULE: ./build/host/registry/reference.js
var registry_reference = __webpack_require__(4934);
// EXTERNAL MODULE: ./build/host/registry/client.js + 4 modules
var client = __webpack_require__(35575);
;// CONCATENATED MODULE: ./build/publish/image/repositories.js
// Opens the repositories that images go to: each once in a run, so that its login is fetched once.



function repositoriesIn({ logins }, context) {
    const opened = new Map();
    const keyOf = (place) => `${placeName(place)} ${repositoryName(place)}`;
    const openUri = (place, uri) => {
        const reference = (0,registry_reference/* parseReference */.F)(uri);
        if (!reference)
            throw new Error(`ECR gave the address ${uri}`);
        const login = async () => {
            const found = await context.aws.containers(place.region.name).login();
            context.masks.add(found.password);
            return found;
        };
        return (0,client/* openRepository */.h)(reference, login, context);
    };
    const find = async (place) => {
        if (place.kind === 'registry') {
            const repository = (0,client/* openRepository */.h)(place.reference, logins, context);
            return { kind: 'found', repository, isOurs: false, hasImmutableTags: false };
        }
        const found = await context.aws.containers(place.region.name).repository(place.name);
        if (place.uri !== undefined && found?.uri !== place.uri) {
            // Of another account: what it allows is learned from the registry alone.
            return { kind: 'found', repository: openUri(place, place.uri), isOurs: false, hasImmutableTags: false };
        }
        if (!found)
            return { kind: 'missing' };
        const { uri, hasImmutableTags } = found;
        return { kind: 'found', repository: openUri(place, uri), isOurs: true, hasImmutableTags };
    };
    return {
        find(place) {
            const key = keyOf(place);
            const known = opened.get(key) ?? find(place);
            opened.set(key, known);
            return known;
        },
        async create(place) {
            const ecr = context.aws.containers(place.region.name);
            const made = await ecr.createRepository(place.name);
            const found = made === 'exists' ? await ecr.repository(place.name) : made;
            const { uri = '', hasImmutableTags = false } = found ?? {};
            const repository = { kind: 'found', repository: openUri(place, uri), isOurs: true, hasImmutableTags };
            opened.set(keyOf(place), Promise.resolve(repository));
            return repository;
        },
    };
}

// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/publish/pages.js
var pages = __webpack_require__(89612);
;// CONCATENATED MODULE: ./build/publish/image/retention.js
// Which images of a repository are deleted: only those that an earlier run pushed, and none that a function uses. A
// function whose image was deleted cannot be updated any more.


/** Deletes what is over. */
async function prune(one, request, context) {
    const { place } = one;
    if (place.kind !== 'ecr' || request.keepVersions === undefined)
        return { done: [], warnings: [] };
    const { name, region } = place;
    if (isShared(request)) {
        const why = 'nothing is deleted, since functions of other accounts may use the images';
        return { done: [], warnings: [`${name} in ${region.name}: ${why}.`] };
    }
    const deleted = await unused(one, request, context);
    if (deleted.length > 0)
        await context.aws.containers(region.name).deleteImages(name, deleted);
    return { done: deleted.length === 0 ? [] : [`deleted ${described(deleted)}`], warnings: [] };
}
/** What `prune` would do before the new image exists. */
async function describeRetention(one, request, context) {
    const { found, declared } = one;
    if (request.keepVersions === undefined || found.kind === 'missing' || !found.isOurs || isShared(request))
        return [];
    const adds = declared.content === undefined || [...one.tags.values()].includes(undefined);
    const keepVersions = adds ? Math.max(0, request.keepVersions - 1) : request.keepVersions;
    const deleted = await unused(one, { ...request, keepVersions }, context);
    return deleted.length === 0 ? [] : [`delete ${described(deleted)}`];
}
const isShared = ({ sharing }) => sharing.kind === 'declared' && sharing.grants.length > 0;
const described = (digests) => `${(0,units/* plural */.LS)(digests.length, 'older image')} that nothing uses`;
async function unused({ declared, place }, { keepVersions = 0 }, { aws }) {
    if (place.kind !== 'ecr')
        return [];
    const images = await aws.containers(place.region.name).images(place.name);
    const surplus = surplusImages(images, declared.isOurTag, keepVersions, declared.content?.digest);
    if (surplus.length === 0)
        return [];
    const used = await digestsInUse(aws, place.region);
    return surplus.flatMap(({ digest }) => (digest === declared.content?.digest || used.has(digest) ? [] : [digest]));
}
/**
 * Images beyond the newest `keep`, of those whose every tag is one of ours. The current one counts as the newest: two that
 * were pushed in one second have the same time. Pure.
 */
function surplusImages(images, isOurTag, keep, current) {
    const ours = images.filter(({ tags }) => tags.length > 0 && tags.every(isOurTag));
    const rank = ({ digest }) => (digest === current ? 0 : 1);
    return ours.toSorted((a, b) => rank(a) - rank(b) || b.pushedMs - a.pushedMs).slice(keep);
}
/** Digests that functions of the account use in the region, every published version of them too. */
async function digestsInUse(aws, region) {
    const lambda = aws.lambda(region.name);
    const functions = await (0,pages/* allPages */.S)((marker) => lambda.listFunctionsAndVersions(marker));
    const used = new Set();
    for (const { packageType, codeSha256, arn, version } of functions) {
        if (packageType !== 'Image')
            continue;
        // The hash of an image's code is its digest; where it is not, the function itself is asked.
        if (/^[0-9a-f]{64}$/.test(codeSha256))
            used.add(`sha256:${codeSha256}`);
        const uri = await lambda.functionImage(version === '$LATEST' ? arn : `${arn}:${version}`);
        const digest = /@(sha256:[0-9a-f]{64})$/.exec(uri ?? '')?.[1];
        if (digest !== undefined)
            used.add(digest);
    }
    return used;
}

;// CONCATENATED MODULE: ./build/publish/image/publish.js
// A publisher of images: repository, blobs and tags, who may pull, functions, and what is deleted.
















/** Brings images to every place, and what follows from it; or, with the mode `plan`, says what would be done. */
const publishImages = (request, context) => (0,publisher/* publishWith */.k)(publisherOf(request, context), request, context);
/** As `publishImages`, before anything is built: undefined when some place lacks an image. Reads no more than tags. */
const recogniseImages = (request, context) => (0,publisher/* completeWith */.c)(publisherOf(request, context), request, context);
function publisherOf(declared, context) {
    const repositories = repositoriesIn(declared, context);
    return {
        observe: (request) => observeImages(request, repositories, context),
        reconcile: reconcileImage,
        async check(before, request, { aws }) {
            const { alias } = request;
            const reconciled = await Promise.all(before.map((one) => withHandlers(one, request)));
            const moving = reconciled.filter(({ changes }) => changes.some(({ movesAlias }) => movesAlias));
            const regions = moving.flatMap(({ place }) => (place.kind === 'ecr' ? [place.region] : []));
            return { reconciled, problems: alias ? await (0,aliases/* checkAlarm */.e)(aws, alias, regions) : [] };
        },
        async describe(one, request) {
            const deleted = await describeRetention(one, request, context);
            const actions = [...describeImage(one, request), ...deleted];
            return { layer: one.declared.name, region: placeName(one.place), actions };
        },
        existing: (one) => {
            const { found, needsArtifact } = one;
            return needsArtifact || found.kind === 'missing' ? undefined : publishedOf(one, found, []);
        },
        async apply(reconciled, request) {
            const apply = (one) => applyAt(one, request, repositories, context);
            const elsewhere = [];
            for (const one of reconciled)
                if (one.place.kind !== 'ecr')
                    elsewhere.push(await apply(one));
            return [...elsewhere, ...(await applyByRegion(reconciled, request, apply))];
        },
    };
}
/** Functions whose command is another than that of the image must find it there. */
async function withHandlers(one, request) {
    const { handlers = [], lookForHandler } = one.declared;
    const found = await Promise.all(one.changes
        .filter(({ updatesCode }) => updatesCode)
        .map(async ({ state }) => [state.arn, await (0,function_handler/* whyNoHandler */.g)(state, handlers, lookForHandler)]));
    const refused = new Map(found.flatMap(([arn, why]) => (why ? [[arn, why]] : [])));
    return refused.size === 0 ? one : reconcileImage({ ...one, refused }, request);
}
/** One region after another: an upload holds some megabytes, and all of them use the same line. */
async function applyByRegion(reconciled, { rollout = [], stopOnFailure = false }, apply) {
    const inEcr = reconciled.flatMap((one) => (one.place.kind === 'ecr' ? [{ ...one, region: one.place.region }] : []));
    const regions = [...new Map(inEcr.map(({ region }) => [region.name, region])).values()];
    const eachAlone = (0,plan_rollout/* wavesOf */.g)(rollout, regions)
        .flat()
        .map(({ name }) => [name]);
    let before = Promise.resolve();
    return (0,waves/* applyInWaves */.U)({ regions, rollout: eachAlone, stopOnFailure }, inEcr, ({ declared }) => declared.name, (one) => {
        const applied = before.then(() => apply(one));
        before = applied.catch(() => { });
        return applied;
    });
}
async function applyAt(one, request, repositories, context) {
    const { notes, place, newPolicy } = one;
    const warnings = [...one.warnings];
    let destination;
    const problems = await (0,publish_problems/* problemsIn */._n)(async () => {
        const done = [];
        const found = await opened(one, repositories, done);
        await push(one, found, context);
        if (place.kind === 'ecr') {
            if (newPolicy !== undefined) {
                await context.aws.containers(place.region.name).setRepositoryPolicy(place.name, newPolicy);
                done.push(`changed who may pull from ${place.name}`);
            }
            done.push(...(await updateFunctions(one, found, request, context)));
            if (found.isOurs) {
                const pruned = await prune(one, request, context);
                done.push(...pruned.done);
                warnings.push(...pruned.warnings);
            }
        }
        destination = publishedOf(one, found, done);
    });
    return { ...(destination ? { destination } : {}), problems, notes, warnings };
}
async function opened({ place, found }, repositories, done) {
    if (found.kind === 'found')
        return found;
    if (place.kind !== 'ecr')
        throw new Error('a registry that is not ECR creates its repositories by itself');
    // Another image of this run may have created it.
    const now = await repositories.find(place);
    if (now.kind === 'found')
        return now;
    const created = await repositories.create(place);
    done.push(`created the repository ${created.repository.name}`);
    return created;
}
async function push(one, { repository }, context) {
    const { declared, tags, wrongTags } = one;
    if (wrongTags.length === 0)
        return;
    const { image } = declared;
    if (!image)
        throw new Error(`${declared.name} is to be pushed and was not built`);
    const known = knownBlobs(context);
    const before = new Set(await known.get(repository.name));
    await pushImage(repository, image, { wrong: wrongTags, before: tags }, before, context.signal);
    const { requests, uploadedBytes } = repository.sent;
    context.log.debug(`${repository.name}: ${requests} requests, ${uploadedBytes} bytes sent.`);
    const now = [...new Set([...image.blobs.map(({ descriptor }) => descriptor.digest), ...before])];
    await known.put(repository.name, now.slice(0, mostKnownBlobs));
}
/** All functions of the place have the image afterwards, or all have what they had. */
async function updateFunctions({ changes, declared: { name, content }, place }, { repository }, { alias, smokeEvent }, context) {
    if (changes.length === 0 || place.kind !== 'ecr')
        return [];
    const { region } = place;
    const { deployed, problems } = await (0,deploy/* deployAll */.v)(changes, {
        region,
        code: imageCode(`${repository.name}@${content?.digest ?? ''}`, region, context),
        name,
        ...(alias ? { alias } : {}),
        ...(smokeEvent === undefined ? {} : { smokeEvent }),
        context,
    });
    (0,errors/* throwIfAny */.MI)(problems);
    return deployed.map(({ functionArn, done }) => `${functionArn}: ${done.join(', ')}`);
}
function publishedOf({ declared, place, wrongTags }, { repository }, done) {
    const { name, content } = declared;
    return {
        name,
        ...(place.kind === 'ecr' ? { region: place.region.name } : {}),
        imageUri: `${repository.name}@${content?.digest ?? ''}`,
        tags: content?.tags ?? [],
        changed: wrongTags.length > 0,
        done,
    };
}
/** Of how many blobs it is remembered that a repository has them. */
const mostKnownBlobs = 200;
function knownBlobs({ stores }) {
    return (0,json_cache/* facts */.I)(stores, 'blobs-of-repository-1');
}


/***/ }),

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

/***/ 42771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ announceImage),
  t: () => (/* binding */ publishImagesOf)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/publish/image/publish.js + 8 modules
var publish = __webpack_require__(36403);
// EXTERNAL MODULE: ./build/run/layers.js + 1 modules
var run_layers = __webpack_require__(76083);
// EXTERNAL MODULE: ./build/run/publishing/account.js
var account = __webpack_require__(86573);
// EXTERNAL MODULE: ./build/run/publishing/publishing.js
var publishing = __webpack_require__(44069);
// EXTERNAL MODULE: ./build/run/report-files.js
var report_files = __webpack_require__(43592);
// EXTERNAL MODULE: ./build/run/image/declare.js
var declare = __webpack_require__(45554);
// EXTERNAL MODULE: ./build/run/image/make.js + 6 modules
var make = __webpack_require__(58117);
// EXTERNAL MODULE: ./build/run/image/smoke.js
var smoke = __webpack_require__(43645);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/plan/handlers.js
var handlers = __webpack_require__(40177);
;// CONCATENATED MODULE: ./build/report/image-snippets.js
// Ready text for whoever runs an image: its functions in the language of their tool, the image by its digest. Several
// functions of one image differ by their command.
/** One file a tool, by the name of the file. */
const imageSnippetFiles = {
    sam: 'sam.yaml',
    cdk: 'cdk.ts',
    terraform: 'terraform.tf',
    cli: 'aws-cli.sh',
    uris: 'image-uris.json',
};
function imageSnippets(image) {
    const functions = functionsOf(image);
    const [first] = image.pushed;
    const uri = first?.imageUri ?? '';
    const others = image.pushed.slice(1).map((one) => `# ${one.region ?? 'elsewhere'}: ${one.imageUri}`);
    return {
        sam: textOf([...others, 'Resources:', ...functions.flatMap((one) => sam(one, image.architecture, uri))]),
        cdk: textOf(cdk(functions, image.architecture, uri)),
        terraform: textOf([...others, ...functions.flatMap((one) => terraform(one, image.architecture, uri))]),
        cli: textOf(cli(functions, image)),
        uris: `${JSON.stringify(Object.fromEntries(image.pushed.map((one) => [one.region ?? 'registry', one.imageUri])), undefined, 2)}\n`,
    };
}
const textOf = (lines) => `${lines.join('\n')}\n`;
/** Without a handler, one function that starts as the image says. */
function functionsOf({ name, handlers }) {
    const named = handlers.length === 0 ? [undefined] : handlers;
    return named.map((handler) => {
        const words = `${handlers.length < 2 ? name : (handler ?? '')} function`
            .split(/[^A-Za-z0-9]+/)
            .filter((one) => one !== '');
        const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
        const lower = words.map((word) => word.toLowerCase());
        const isNamed = /^[A-Za-z]/.test(pascal);
        return {
            pascal: isNamed ? pascal : `The${pascal}`,
            snake: `${isNamed ? '' : 'the_'}${lower.join('_')}`,
            kebab: lower.slice(0, -1).join('-'),
            handler,
        };
    });
}
/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html */
function sam({ pascal, handler }, architecture, uri) {
    return [
        `  ${pascal}:`,
        '    Type: AWS::Serverless::Function',
        '    Properties:',
        '      PackageType: Image',
        `      Architectures: [${architecture}]`,
        `      ImageUri: ${uri}`,
        ...(handler === undefined ? [] : ['      ImageConfig:', `        Command: ['${handler}']`]),
    ];
}
function cdk(functions, architecture, uri) {
    const { repository, digest } = partsOf(uri);
    const name = repository.slice(repository.indexOf('/') + 1);
    return [
        "import { Repository } from 'aws-cdk-lib/aws-ecr'",
        "import { Architecture, DockerImageCode, DockerImageFunction } from 'aws-cdk-lib/aws-lambda'",
        '',
        '// In the constructor of the stack:',
        `const repository = Repository.fromRepositoryName(this, 'Images', '${name}')`,
        ...functions.flatMap(({ pascal, handler }) => [
            `new DockerImageFunction(this, '${pascal}', {`,
            `  architecture: Architecture.${architecture === 'arm64' ? 'ARM_64' : 'X86_64'},`,
            '  code: DockerImageCode.fromEcr(repository, {',
            `    tagOrDigest: '${digest}',`,
            ...(handler === undefined ? [] : [`    cmd: ['${handler}'],`]),
            '  }),',
            '})',
        ]),
    ];
}
function terraform({ snake, kebab, handler }, architecture, uri) {
    return [
        `resource "aws_lambda_function" "${snake}" {`,
        `  function_name = "${kebab}"`,
        '  package_type  = "Image"',
        `  architectures = ["${architecture}"]`,
        `  image_uri     = "${uri}"`,
        ...(handler === undefined ? [] : ['  image_config {', `    command = ["${handler}"]`, '  }']),
        '  role = aws_iam_role.MY_ROLE.arn',
        '}',
    ];
}
function cli(functions, { architecture, pushed }) {
    return pushed.flatMap(({ region, imageUri }) => {
        const where = region === undefined ? '' : ` --region ${region}`;
        return functions.flatMap(({ kebab, handler }) => [
            `aws lambda create-function${where} --function-name ${kebab} --package-type Image --architectures ${architecture} \\`,
            `  --code ImageUri=${imageUri} --role MY_ROLE_ARN${handler === undefined ? '' : ` --image-config '{"Command":["${handler}"]}'`}`,
            `# or, for a function that exists:`,
            `aws lambda update-function-code${where} --function-name ${kebab} --architectures ${architecture} --image-uri ${imageUri}`,
        ]);
    });
}
function partsOf(uri) {
    const [repository = '', digest = ''] = uri.split('@');
    return { repository, digest };
}

;// CONCATENATED MODULE: ./build/run/image/snippets.js
// Ready text for those who run an image, as files beside what was built.






/** The images are pushed: what cannot be written is a warning. */
async function writeImageSnippets(plans, { destinations }, { config, context, announce }) {
    if (!config.reports.includes('snippets'))
        return;
    for (const { name, targets } of plans) {
        const pushed = destinations.filter((one) => one.name === name);
        if (pushed.length === 0)
            continue;
        const { architecture } = targets[0];
        const texts = imageSnippets({ name, architecture, handlers: (0,handlers/* handlersOf */.J)(config), pushed });
        const snippetsPath = (0,external_node_path_.join)((0,external_node_path_.resolve)(context.directory, config.outputDirectory), `${name}.snippets`);
        try {
            await (0,make_folder/* makeFolder */.f)(snippetsPath);
            for (const key of Object.keys(imageSnippetFiles)) {
                await (0,files/* writeFileAtomically */.lo)((0,external_node_path_.join)(snippetsPath, imageSnippetFiles[key]), texts[key]);
            }
            announce({ kind: 'report-files-written', layer: name, files: { snippetsPath } });
        }
        catch (error) {
            if (error instanceof errors/* Interrupted */.j$)
                throw error;
            const why = error instanceof errors/* Failure */.HR ? error.problems[0].message : error.message;
            context.log.warning(`${snippetsPath} was not written: ${why}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/run/image/publish.js
// `publish` with `artifact: image`: pushes what a repository lacks, and what follows from it.
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










async function publishImagesOf(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context } = run;
        const plans = await (0,run_layers/* writableLayersOf */.m1)(run);
        const places = await (0,declare/* placesOfAll */.x7)(plans, run);
        const chosen = __addDisposableResource(env_1, await (0,make/* chooseForImages */.xK)(plans, run), true);
        const aws = __addDisposableResource(env_1, (0,account/* connect */.Ng)(context, { readOnly: false }), false);
        const { env, masks, stores } = context;
        const imageContext = { ...(0,publishing/* publishContextOf */.q$)(aws, context), env, masks, stores };
        const declared = await (0,declare/* declareImages */.fQ)(chosen, places, run);
        if (await context.log.phase('Compare', () => isComplete(plans, declared, run, imageContext)))
            return;
        const made = __addDisposableResource(env_1, await (0,make/* makeImages */.XD)(chosen, run), true);
        for (const [at, { image, sizeBytes }] of made.images.entries()) {
            const key = declared.keys[at];
            if (key !== undefined)
                await declared.known.put(key, { digest: image.digest, sizeBytes });
        }
        await (0,smoke/* callImagesHere */.X)(made.images, run);
        if (config.output !== undefined)
            await (0,make/* writeImages */.e5)(made.images, config.output, run);
        const images = declared.images.map((one, at) => {
            const built = made.images[at];
            const inspected = made.inspected[at];
            if (!built || !inspected)
                throw new Error(`${one.name} was not built`);
            return (0,declare/* builtImage */.i)(one, built, inspected.layer.entries, run);
        });
        const mode = config.publish === 'always' ? 'always' : 'if-changed';
        const request = await (0,declare/* requestOf */.fo)(images, mode, run);
        const publication = await context.log.phase('Publish', () => (0,publish/* publishImages */.Y)(request, imageContext));
        for (const { plan, image, base, sizeBytes } of made.images) {
            announceImage(plan, { digest: image.digest, sizeBytes }, publication, run, base.digest);
        }
        tell(publication, run);
        await writeImageSnippets(plans, publication, run);
        await (0,report_files/* writeReports */.Li)(made.inspected, new Map(), run);
        await chosen.packages.keep();
        (0,errors/* throwIfAny */.MI)(publication.problems);
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
/** Completes what was pushed before, when all images are known and have their tags everywhere. Nothing is built then. */
async function isComplete(plans, { images, before }, run, context) {
    const { config } = run;
    // Before the build, only what was built before can be compared; functions and policies are checked all the same.
    const mode = config.publish === 'always' || config.output !== undefined ? 'always' : 'if-changed';
    const publication = await (0,publish/* recogniseImages */.u)(await (0,declare/* requestOf */.fo)(images, mode, run), context);
    if (!publication)
        return false;
    context.log.info('Up to date: nothing is downloaded, built or uploaded.');
    for (const [at, plan] of plans.entries()) {
        const image = before[at];
        if (image)
            announceImage(plan, image, publication, run);
    }
    tell(publication, run);
    await writeImageSnippets(plans, publication, run);
    (0,errors/* throwIfAny */.MI)(publication.problems);
    return true;
}
function tell({ notes, warnings }, { context: { log } }) {
    for (const note of notes)
        log.info(note);
    for (const warning of warnings)
        log.warning(warning);
}
function announceImage({ name }, { digest, sizeBytes }, { destinations }, { announce }, base) {
    const pushed = destinations
        .filter((one) => one.name === name)
        .map(({ region, imageUri, tags, changed, done }) => {
        const place = { imageUri, tags, changed, done };
        return region === undefined ? place : Object.assign({ region }, place);
    });
    announce({
        kind: 'image-ready',
        layer: name,
        image: { digest, sizeBytes, pushed, ...(base === undefined ? {} : { base }) },
    });
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

/***/ 34121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ publishCopy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5338);
/* harmony import */ var _host_http_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64657);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90150);
/* harmony import */ var _inspect_read_inventory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33462);
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95038);
/* harmony import */ var _plan_layer_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6595);
/* harmony import */ var _plan_description_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(7440);
/* harmony import */ var _publish_layer_fetch_version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87203);
/* harmony import */ var _publish_layer_publish_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36643);
/* harmony import */ var _package_finder_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(87032);
/* harmony import */ var _report_packages_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72734);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(22018);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25876);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(86573);
/* harmony import */ var _announce_publication_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(840);
/* harmony import */ var _zip_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(85137);
/* harmony import */ var _publishing_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(44069);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(51167);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9821);
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
// `publish --zip arn:…`: a version that exists, to other regions or to another account. Its bytes are the same there.






















/**
 * The source is read, and downloaded only where some region lacks it.
 * @throws {Failure} when the version cannot be read, or cannot be published there.
 */
async function publishCopy(arn, run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context, given, announce } = run;
        (0,_zip_js__WEBPACK_IMPORTED_MODULE_17__/* .refuseContent */ .y)(given);
        const regions = await (0,_request_js__WEBPACK_IMPORTED_MODULE_19__/* .regionsOf */ .NV)(config, context);
        const verb = run.verb === 'plan' ? 'plan' : 'publish';
        const from = __addDisposableResource(env_1, (0,_source_js__WEBPACK_IMPORTED_MODULE_20__/* .connectSource */ .i)(run), false);
        const source = await (0,_source_js__WEBPACK_IMPORTED_MODULE_20__/* .readSource */ .o)(arn, from);
        const { runtimes, architectures: machines, codeSha256 } = source.content;
        const told = { source: arn, unzippedSizeBytes: 0, packages: [], runtimes, architectures: machines };
        const targets = (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_14__/* .targetsFor */ .Y$)(run, told, []);
        const layer = declareCopy(source, targets[0], run);
        const zipPath = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(context.directory, config.outputDirectory), `${layer.name}.zip`);
        announce({ kind: 'layers-planned', layers: [{ kind: 'layer', name: layer.name, targets, layout: 'flat', zipPath }] });
        announce({ kind: 'zip-ready', layer: layer.name, zip: { codeSha256, reused: true } });
        const request = (0,_request_js__WEBPACK_IMPORTED_MODULE_19__/* .publishRequest */ .lG)(config, [layer], regions, verb);
        const aws = __addDisposableResource(env_1, (0,_account_js__WEBPACK_IMPORTED_MODULE_15__/* .connect */ .Ng)(context, { readOnly: verb === 'plan' }), false);
        if (verb === 'plan') {
            announce({ kind: 'policy-known', policy: (0,_account_js__WEBPACK_IMPORTED_MODULE_15__/* .policyText */ .MJ)(request, await (0,_account_js__WEBPACK_IMPORTED_MODULE_15__/* .accountOf */ .XP)(aws, regions[0], context.env)) });
        }
        const publishing = (0,_publishing_js__WEBPACK_IMPORTED_MODULE_18__/* .publishContextOf */ .q$)(aws, context);
        const recognised = await (0,_publish_layer_publish_js__WEBPACK_IMPORTED_MODULE_10__/* .recognise */ .G)(request, publishing);
        if (recognised)
            return await (0,_announce_publication_js__WEBPACK_IMPORTED_MODULE_16__/* .announcePublication */ .O)(recognised, run);
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context.stores.temporary, `copy-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        try {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)(folder);
                const options = { http: (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_4__/* .httpFor */ ._)(context.env), signal: context.signal, path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'layer.zip') };
                const zip = await context.log.phase('Copy', () => (0,_publish_layer_fetch_version_js__WEBPACK_IMPORTED_MODULE_9__/* .fetchVersion */ .p)(source.content, arn, options));
                const { sizeBytes, unzippedSizeBytes } = zip;
                const opened = __addDisposableResource(env_2, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openZipFile */ .oo)(zip.path, arn), true);
                const inventory = await (0,_inspect_read_inventory_js__WEBPACK_IMPORTED_MODULE_6__/* .readInventory */ .z)(opened, _package_finder_js__WEBPACK_IMPORTED_MODULE_11__/* .packageFinder */ .T, { name: arn, signal: context.signal });
                const content = { ...(0,_report_packages_js__WEBPACK_IMPORTED_MODULE_12__/* .contentOfInventory */ .n$)(inventory), sizeBytes, unzippedSizeBytes };
                announce({ kind: 'content-known', layer: layer.name, content });
                const layers = request.layers.map((one) => Object.assign({}, one, { zip }));
                return await (0,_announce_publication_js__WEBPACK_IMPORTED_MODULE_16__/* .announcePublication */ .O)(await (0,_publish_layer_publish_js__WEBPACK_IMPORTED_MODULE_10__/* .publish */ .m)({ ...request, layers }, publishing), run);
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                const result_1 = __disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, { recursive: true, force: true });
        }
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** As the version says of itself, but for what was given. Its fingerprint stays, so that a build recognises the copy. */
function declareCopy({ named, content }, target, { config, given }) {
    const knownSha256 = Buffer.from(content.codeSha256, 'base64').toString('hex');
    const profile = config.signingProfile?.name;
    const known = profile === undefined ? (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_21__/* .fingerprintIn */ .I5)(content.description) : undefined;
    const fingerprint = known ?? (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_13__/* .fingerprintOfZip */ .Bs)(knownSha256, profile);
    const words = (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_21__/* .wordsOf */ .Z9)(content.description);
    const description = given.description
        ? (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_21__/* .renderDescription */ .Nk)(config.description, { name: named.name }, fingerprint).text
        : (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_21__/* .renderDescription */ .Nk)('{packages}', { packages: words }, fingerprint).text;
    const licenseInfo = given['license-info'] ? config.licenseInfo : content.licenseInfo;
    return {
        name: given['layer-name'] ? (0,_plan_layer_name_js__WEBPACK_IMPORTED_MODULE_8__/* .expandLayerName */ .l)(config.layerName, target) : named.name,
        runtimes: given.runtimes ? config.runtimes.map(({ name }) => name) : content.runtimes,
        architectures: given.architectures
            ? config.architectures
            : _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_7__/* .architectures */ .f.filter((one) => content.architectures.includes(one)),
        description,
        fingerprint,
        knownSha256,
        ...(licenseInfo === undefined || licenseInfo === '' ? {} : { licenseInfo }),
    };
}


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


/***/ }),

/***/ 85137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ publishZip),
/* harmony export */   y: () => (/* binding */ refuseContent)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5338);
/* harmony import */ var _python_checks_inventory_subjects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25111);
/* harmony import */ var _inspect_read_inventory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33462);
/* harmony import */ var _package_finder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87032);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22018);
/* harmony import */ var _publish_layer_publish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36643);
/* harmony import */ var _publish_zip_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(72443);
/* harmony import */ var _report_packages_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(72734);
/* harmony import */ var _inspect_layer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64507);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86573);
/* harmony import */ var _announce_publication_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(840);
/* harmony import */ var _content_options_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(60808);
/* harmony import */ var _declare_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(84720);
/* harmony import */ var _functions_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(16010);
/* harmony import */ var _publishing_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(44069);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(51167);
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
// `publish --zip` and `plan --zip`: a zip that was built before, as it is. Nothing is resolved, nothing is built.


















/**
 * @throws {Failure} before a call of AWS: when it is not a zip, when it is certain not to work on its targets, or when
 * the configuration names more than one layer for it.
 */
async function publishZip(zipPath, layers, run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context, announce } = run;
        const verb = run.verb === 'plan' ? 'plan' : 'publish';
        const layer = onlyLayer(layers);
        refuseContent(run.given);
        const zip = await (0,_publish_zip_js__WEBPACK_IMPORTED_MODULE_8__/* .readZip */ .u)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.directory, zipPath));
        const { path, sizeBytes, sha256, unzippedSizeBytes } = zip;
        const source = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_2__/* .openZipFile */ .oo)(path, zipPath), true);
        const inventory = await (0,_inspect_read_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .readInventory */ .z)(source, _package_finder_js__WEBPACK_IMPORTED_MODULE_5__/* .packageFinder */ .T, { name: zipPath, signal: context.signal });
        const content = { ...(0,_report_packages_js__WEBPACK_IMPORTED_MODULE_9__/* .contentOfInventory */ .n$)(inventory), sizeBytes, unzippedSizeBytes };
        announce({ kind: 'content-known', layer: layer.name, content });
        const codeSha256 = Buffer.from(sha256, 'hex').toString('base64');
        announce({ kind: 'zip-ready', layer: layer.name, zip: { path, codeSha256, reused: true } });
        const place = { path, within: 'zip' };
        const examined = await context.log.phase('Inspect', () => (0,_python_checks_inventory_subjects_js__WEBPACK_IMPORTED_MODULE_3__/* .examineInventory */ .cR)(inventory, place, context));
        (0,_inspect_layer_js__WEBPACK_IMPORTED_MODULE_10__/* .judge */ .S4)((0,_inspect_layer_js__WEBPACK_IMPORTED_MODULE_10__/* .inspectInventory */ .hM)(inventory, layer, examined, config), config, layer.name, run);
        if (layer.kind === 'function')
            return await (0,_functions_js__WEBPACK_IMPORTED_MODULE_15__/* .publishFunctionZip */ .z2)(layer, zip, run);
        const regions = await (0,_request_js__WEBPACK_IMPORTED_MODULE_17__/* .regionsOf */ .NV)(config, context);
        const packages = inventory.packages.map((one) => `${one.name} ${one.version}`).join(', ');
        const declared = await (0,_declare_js__WEBPACK_IMPORTED_MODULE_14__/* .describeLayer */ .$d)((0,_declare_js__WEBPACK_IMPORTED_MODULE_14__/* .identityOf */ .cu)(layer), packages, (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_6__/* .fingerprintOfZip */ .Bs)(sha256, config.signingProfile?.name), run);
        const request = (0,_request_js__WEBPACK_IMPORTED_MODULE_17__/* .publishRequest */ .lG)(config, [{ ...declared, zip }], regions, verb);
        const aws = __addDisposableResource(env_1, (0,_account_js__WEBPACK_IMPORTED_MODULE_11__/* .connect */ .Ng)(context, { readOnly: verb === 'plan' }), false);
        if (verb === 'plan') {
            announce({ kind: 'policy-known', policy: (0,_account_js__WEBPACK_IMPORTED_MODULE_11__/* .policyText */ .MJ)(request, await (0,_account_js__WEBPACK_IMPORTED_MODULE_11__/* .accountOf */ .XP)(aws, regions[0], context.env)) });
        }
        const publishing = () => (0,_publish_layer_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .publish */ .m)(request, (0,_publishing_js__WEBPACK_IMPORTED_MODULE_16__/* .publishContextOf */ .q$)(aws, context));
        await (0,_announce_publication_js__WEBPACK_IMPORTED_MODULE_12__/* .announcePublication */ .O)(await context.log.phase(verb === 'plan' ? 'Compare' : 'Publish', publishing), run);
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
function refuseContent(given) {
    const names = (0,_content_options_js__WEBPACK_IMPORTED_MODULE_13__/* .givenContent */ .L)(given);
    if (names.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({
        code: 'contradicting-inputs',
        input: 'zip',
        message: `\`zip\` is published as it is, and ${names.map((name) => `\`${name}\``).join(', ')} would decide what is in it.`,
        nextStep: `Take away ${names.length === 1 ? 'that input' : 'those inputs'}, or \`zip\`.`,
    });
}
function onlyLayer(layers) {
    const [layer, ...others] = layers;
    if (layer && others.length === 0)
        return layer;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1({
        code: 'one-zip-for-several-layers',
        input: 'layer-name',
        message: `One zip cannot be ${layers.length} layers: ${layers.map(({ name }) => name).join(', ')}.`,
        nextStep: 'Give the layer one name without placeholders, or publish one runtime and architecture at a time.',
    });
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
