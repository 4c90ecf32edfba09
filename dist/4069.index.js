export const id = 4069;
export const ids = [4069,4720];
export const modules = {

/***/ 10448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ scriptText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** The script of `before-build`: one line that names a file is a path; anything else is the script itself. */
async function scriptText(given, directory) {
    if (given.includes('\n'))
        return given;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, given);
    const isFile = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isFile(), () => false);
    if (isFile)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    if (!/^[\w./-]+\.sh$/.test(given))
        return given;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
        code: 'file-not-found',
        message: `before-build: ${given} does not exist.`,
        nextStep: 'Check the path, which is relative to the working directory; or give the script itself.',
        input: 'before-build',
        file: given,
    });
}


/***/ }),

/***/ 12503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ revisionOf),
/* harmony export */   u: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82058);

/** What the runner says (https://docs.github.com/en/actions/reference/workflows-and-actions/variables), or else git. */
async function revisionOf(context) {
    const { env } = context;
    const sha = env['GITHUB_SHA'] ?? (await git(context, 'rev-parse', 'HEAD'));
    const ref = env['GITHUB_REF_NAME'] ?? (await git(context, 'rev-parse', '--abbrev-ref', 'HEAD'));
    const repository = env['GITHUB_REPOSITORY'];
    return {
        ...(sha === undefined ? {} : { sha }),
        ...(ref === undefined ? {} : { ref }),
        ...(repository === undefined ? {} : { repository }),
    };
}
/** The remote `origin` and the branch of a working copy. */
async function repositoryAt(context) {
    const url = await git(context, 'remote', 'get-url', 'origin');
    const branch = await git(context, 'symbolic-ref', '--short', 'HEAD');
    return { ...(url === undefined ? {} : { url }), ...(branch === undefined ? {} : { branch }) };
}
/** Undefined where there is no git, or no repository. */
async function git(context, ...args) {
    try {
        const options = {
            env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_0__.childEnvironment)(context.env),
            cwd: context.directory,
            signal: context.signal,
            timeoutMs: 5_000,
        };
        const { exitCode, stdout } = await context.runProcess('git', args, options);
        return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : undefined;
    }
    catch (error) {
        if (context.signal.aborted)
            throw error;
        return undefined;
    }
}


/***/ }),

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

/***/ 74731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ wavesOf)
/* harmony export */ });
// The order of regions: waves, one after another.
/** The regions wave by wave. What no wave names comes last. Without waves, everything is one. */
function wavesOf(rollout, regions) {
    const named = new Set(rollout.flatMap((wave) => (wave === 'all' ? [] : wave)));
    const others = regions.filter(({ name }) => !named.has(name));
    const waves = rollout.map((wave) => (wave === 'all' ? others : regions.filter(({ name }) => wave.includes(name))));
    return [...waves, ...(rollout.includes('all') ? [] : [others])].filter((wave) => wave.length > 0);
}


/***/ }),

/***/ 96668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ shiftAliases),
/* harmony export */   e: () => (/* binding */ checkAlarm)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53466);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62504);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4158);
/* harmony import */ var _all_or_nothing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50245);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95739);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15638);
// Moves aliases of functions to a new version: at once, or a share of the calls first, watched by an alarm.
// https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html








/** How often the alarm is looked at, and how often somebody else may change an alias between our read and our write. */
const alarmPollMs = 15_000;
const conflicts = 20;
/** What is wrong with the alarm, before anything is written. */
async function checkAlarm(aws, { canary }, regions) {
    const { alarm } = canary ?? {};
    if (alarm === undefined)
        return [];
    const states = await Promise.all(regions.map(async (region) => ({ region, state: await alarmState(aws, region, alarm) })));
    return states.flatMap(({ region, state }) => {
        if (state === undefined) {
            return [
                {
                    code: 'no-such-alarm',
                    input: 'canary-alarm',
                    message: `The alarm ${alarm} does not exist in ${region.name}.`,
                    nextStep: 'Correct the name, or create the alarm in each region first.',
                },
            ];
        }
        if (state !== 'ALARM')
            return [];
        return [
            {
                code: 'alarm-before-canary',
                input: 'canary-alarm',
                message: `The alarm ${alarm} in ${region.name} is in the state ALARM already, so it cannot tell anything about a new version.`,
                nextStep: 'Correct what the alarm is about, and run again.',
            },
        ];
    });
}
const alarmState = (aws, region, alarm) => aws.alarmState(region.name, alarm, (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_3__/* .alarmArn */ .bf)(region, _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .callersAccount */ .ix, alarm));
/** Moves all aliases, or none: when one cannot be moved, or the alarm goes off, all point at what they did before. */
async function shiftAliases(shifts, alias, region, context) {
    if (shifts.length === 0)
        return [];
    const { canary } = alias;
    const change = (shift, share) => ({
        name: `${shift.functionArn}:${alias.name}`,
        apply: () => moveAlias(shift, alias.name, share, region, context),
    });
    if (!canary)
        return (await (0,_all_or_nothing_js__WEBPACK_IMPORTED_MODULE_4__/* .allOrNothing */ .G)(shifts.map((shift) => change(shift, undefined)), 'alias')).problems;
    const begun = await (0,_all_or_nothing_js__WEBPACK_IMPORTED_MODULE_4__/* .allOrNothing */ .G)(shifts.map((shift) => change(shift, canary.share)), 'alias');
    if (begun.problems.length > 0)
        return begun.problems;
    const watched = await (0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .problemsIn */ ._n)(() => watch(canary, alias.name, region, context));
    if (watched.length > 0)
        return [...watched, ...(await begun.takeBack())];
    const ended = await (0,_all_or_nothing_js__WEBPACK_IMPORTED_MODULE_4__/* .allOrNothing */ .G)(shifts.map((shift) => change(shift, undefined)), 'alias');
    return ended.problems.length === 0 ? [] : [...ended.problems, ...(await begun.takeBack())];
}
/** Lets the new version serve its share for the declared time. */
async function watch({ share, minutes, alarm }, alias, region, { aws, log, signal, pace = _context_js__WEBPACK_IMPORTED_MODULE_5__/* .usualPace */ .G }) {
    const scale = pace.pollMs / _context_js__WEBPACK_IMPORTED_MODULE_5__/* .usualPace */ .G.pollMs;
    const end = performance.now() + minutes * 60_000 * scale;
    const watching = alarm === undefined ? '' : `, watched by the alarm ${alarm}`;
    log.info(`${region.name}: ${share} % of the calls of ${alias} go to the new version for ${minutes} minutes${watching}.`);
    for (;;) {
        if (alarm !== undefined && (await alarmState(aws, region, alarm)) === 'ALARM') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
                code: 'canary-alarm',
                input: 'canary-alarm',
                message: `The alarm ${alarm} in ${region.name} went off while ${share} % of the calls of the alias ${alias} went to the new version.`,
                nextStep: 'See what the alarm is about. The next run begins again.',
            });
        }
        const leftMs = end - performance.now();
        if (leftMs <= 0)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(leftMs, alarmPollMs * scale), undefined, { signal });
    }
}
/** Points an alias at a version; with a share, only that part of its calls. */
async function moveAlias({ functionArn, version }, name, share, region, context) {
    const wantedOf = (now) => share === undefined || now.version === version
        ? { version, weights: {} }
        : { version: now.version, weights: { [version]: share / 100 } };
    const { version: before, isChanged } = await writeAlias(functionArn, name, wantedOf, region, context);
    // The share may be that of a run that was ended: this run takes it over, and ends it in either case.
    if (!isChanged && (share === undefined || before === version))
        return undefined;
    // An unfinished shift of a run before is not what anybody wants back.
    return async () => {
        await writeAlias(functionArn, name, () => ({ version: before, weights: {} }), region, context);
        return true;
    };
}
/** Yields which version the alias pointed at before, and whether anything was to be changed. */
async function writeAlias(functionArn, name, wantedOf, region, { aws, signal, pace = _context_js__WEBPACK_IMPORTED_MODULE_5__/* .usualPace */ .G }) {
    const lambda = aws.lambda(region.name);
    for (let attempt = 1; attempt <= conflicts; attempt += 1) {
        const now = await lambda.getAlias(functionArn, name);
        if (!now) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
                code: 'no-such-alias',
                input: 'alias',
                message: `${functionArn} has no alias ${name} anymore.`,
                nextStep: 'Create it again, or leave out `alias`.',
            });
        }
        const wanted = wantedOf(now);
        const { version } = now;
        if (version === wanted.version && sameWeights(now.weights, wanted.weights))
            return { version, isChanged: false };
        const answer = await lambda.updateAlias(functionArn, name, wanted, now.revisionId);
        if (answer === 'updated')
            return { version, isChanged: true };
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
        code: 'alias-in-use',
        input: 'alias',
        message: `The alias ${name} of ${functionArn} could not be changed: ${conflicts} times somebody else changed it at the same moment.`,
        nextStep: 'Run again when no other deployment of the function is in progress.',
    });
}
const sameWeights = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (weights) => Object.entries(weights).sort((0,_text_order_js__WEBPACK_IMPORTED_MODULE_7__/* .byText */ .z4)(([version]) => version));


/***/ }),

/***/ 50245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ allOrNothing)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15638);

/** Makes all changes side by side. */
async function allOrNothing(changes, input) {
    const made = [];
    const problems = await Promise.all(changes.map(({ name, apply }) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsIn */ ._n)(async () => {
        const takeBack = await apply();
        if (takeBack)
            made.push({ name, takeBack });
    })));
    const takeBack = async () => {
        const all = made.splice(0);
        const results = await Promise.all(all.map(async (one) => {
            let isRestored = false;
            const failed = await (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsIn */ ._n)(async () => void (isRestored = await one.takeBack()));
            return { name: one.name, isRestored: isRestored && failed.length === 0 };
        }));
        const names = (isRestored) => results.filter((one) => one.isRestored === isRestored).map(({ name }) => name);
        return [...takenBack(names(true), input), ...notTakenBack(names(false), input)];
    };
    const failed = problems.flat();
    return failed.length === 0 ? { problems: [], takeBack } : { problems: [...failed, ...(await takeBack())], takeBack };
}
const takenBack = (names, input) => names.length === 0
    ? []
    : [
        {
            code: 'taken-back',
            input,
            message: `Since not all could be changed, ${names.toSorted().join(', ')} ${names.length === 1 ? 'has' : 'have'} again what ${names.length === 1 ? 'it' : 'they'} had before.`,
            nextStep: 'Correct what the other problem names, and run again: all are changed then.',
        },
    ];
const notTakenBack = (names, input) => names.length === 0
    ? []
    : [
        {
            code: 'not-taken-back',
            input,
            message: `Not all could be changed, and ${names.toSorted().join(', ')} could not be restored to what ${names.length === 1 ? 'it' : 'they'} had before.`,
            nextStep: 'Correct what the other problem names, and run again: all are changed then.',
        },
    ];


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

/***/ 97207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ waitForUpdate),
/* harmony export */   Vp: () => (/* binding */ pauseAfterConflict),
/* harmony export */   em: () => (/* binding */ conflicts),
/* harmony export */   rH: () => (/* binding */ functionInUse),
/* harmony export */   vh: () => (/* binding */ whileOthersChange)
/* harmony export */ });
/* unused harmony export describeState */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15127);
// Changes functions beside others who change them, too: a function is read when no update is under way, and written with
// the revision that was read. What is refused because of another change (409 or 412) is read and tried again.



/** How often somebody else may change the function between our read and our write. */
const conflicts = 20;
/**
 * Repeats a write with the newest state of the function while others change it.
 * @param what the outcome that is missing when it is given up, e.g. "No version of … could be published"
 */
async function whileOthersChange(target, { what, input }, write) {
    let last;
    for (let attempt = 1; attempt <= conflicts; attempt += 1) {
        last = await waitForUpdate(target);
        const answer = await write(last);
        if (answer !== 'conflict')
            return answer;
        await pauseAfterConflict(target, attempt);
    }
    throw functionInUse(what, input, last);
}
/** A random pause, so that two runs do not meet again. */
async function pauseAfterConflict({ pace, signal }, attempt) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.random() * pace.pollMs * Math.min(attempt, 8), undefined, { signal });
}
/** The function, read when it is not being created or updated. */
async function waitForUpdate({ lambda, functionArn, ...patient }) {
    const waiting = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_2__/* .startWaiting */ .e)(patient);
    for (;;) {
        const state = await lambda.getFunction(functionArn);
        if (!state) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
                code: 'no-such-function',
                input: 'update-functions',
                message: `${functionArn} was deleted.`,
                nextStep: 'Take it from `update-functions`, or create it again.',
            });
        }
        if (state.lastUpdateStatus !== 'InProgress' && state.state !== 'Pending')
            return state;
        if (waiting.waitedMs() > patient.pace.patienceMs) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
                code: 'function-update-slow',
                input: 'update-functions',
                message: `${functionArn} is still not ready after ${Math.round(patient.pace.patienceMs / 1000)} seconds: ${describeState(state)}.`,
                nextStep: 'Run again later: the next run goes on from there.',
            });
        }
        await waiting.pause(`${functionArn}: ${describeState(state)}`);
    }
}
const describeState = ({ state, stateReason, lastUpdateStatus, lastUpdateReason }) => [
    `its state is ${state}${stateReason === '' ? '' : ` (${stateReason})`}`,
    `its last update is ${lastUpdateStatus}${lastUpdateReason === '' ? '' : ` (${lastUpdateReason})`}`,
].join(', ');
const functionInUse = (what, input, last) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
    code: 'function-in-use',
    input,
    message: `${what}: Lambda refused the change ${conflicts} times because of another one (409 or 412)${last ? `; ${describeState(last)}` : ''}.`,
    nextStep: 'Run again when no other deployment of the function is in progress.',
});


/***/ }),

/***/ 5004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkZipRequest)
/* harmony export */ });
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61595);
// What is wrong with the declaration of a zip by itself, before anything is asked of AWS.

function checkZipRequest(request, artifacts, words) {
    return [
        ...partitions(request),
        ...buckets(request, words),
        ...sizes(request, artifacts),
        ...functions(request, words),
    ];
}
function partitions({ regions }) {
    const [first] = regions;
    const others = regions.filter(({ partition }) => partition.id !== first.partition.id);
    if (others.length === 0)
        return [];
    return [
        {
            code: 'several-partitions',
            input: 'regions',
            message: `${first.name} is in the partition ${first.partition.id}, and ${others.map(({ name, partition }) => `${name} in ${partition.id}`).join(', ')}: credentials are good for one partition.`,
            nextStep: 'Publish to each partition in a step of its own, with its own credentials.',
        },
    ];
}
function buckets({ bucket, regions }, { artifact }) {
    if (!bucket || regions.length === 1 || bucket.template.includes('{region}'))
        return [];
    return [
        {
            code: 'one-bucket-for-several-regions',
            input: 's3-bucket',
            message: `The bucket ${bucket.template} is in one region, and ${artifact} is for ${regions.length}: Lambda takes zips only from buckets of its own region.`,
            nextStep: 'Write `{region}` into the name, and have such a bucket in each region.',
        },
    ];
}
function sizes({ bucket }, artifacts) {
    if (bucket)
        return [];
    return artifacts.flatMap(({ name, zip }) => zip && !(0,_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsDirectUpload */ .dQ)(zip.sizeBytes) ? [(0,_upload_js__WEBPACK_IMPORTED_MODULE_0__/* .tooLargeForDirectUpload */ .J1)(name, zip.sizeBytes)] : []);
}
function functions({ functions: selectors, regions }, words) {
    return selectors.flatMap((selector) => {
        if (selector.kind !== 'arn')
            return [];
        const { region, name, qualifier } = selector.arn;
        if (qualifier !== undefined && qualifier !== '$LATEST') {
            return [
                {
                    code: 'function-with-qualifier',
                    input: 'update-functions',
                    message: `${name}:${qualifier} is a version or an alias of the function, and their ${words.fixed} never changes.`,
                    nextStep: words.versionStep,
                },
            ];
        }
        if (regions.some((one) => one.name === region.name))
            return [];
        return [
            {
                code: 'function-in-another-region',
                input: 'update-functions',
                message: `The function ${name} is in ${region.name}, ${words.regionReason}.`,
                nextStep: `Add ${region.name} to \`regions\`, or remove the function.`,
            },
        ];
    });
}


/***/ }),

/***/ 95739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ usualPace)
/* harmony export */ });
const usualPace = { pollMs: 200, patienceMs: 10 * 60_000 };


/***/ }),

/***/ 79521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var _sign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62787);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61595);


/** @param regions those that need the zip: it is sent once, and copied from bucket to bucket */
function deliver(artifact, regions, { bucket, signingProfile }, context) {
    const { aws, log } = context;
    const plain = (0,_upload_js__WEBPACK_IMPORTED_MODULE_1__/* .delivery */ .xC)({ aws, log, ...artifact, regions, ...(bucket ? { bucket } : {}) });
    return bucket && signingProfile ? (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .signedDelivery */ .P)(plain, signingProfile, artifact, bucket, context) : plain;
}


/***/ }),

/***/ 63422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ leaveOutDisabled)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15638);

/**
 * The regions that are not enabled in the account, and what is wrong with the others.
 * @param skips whether they are left out: some region answers, so the credentials are good
 */
function leaveOutDisabled(failed, skips, log) {
    const isDisabled = ({ problems }) => skips && problems.every(({ code }) => code === 'credentials-refused' || code === 'region-unavailable');
    const leftOut = [...new Set(failed.filter(isDisabled).map(({ region }) => region.name))];
    if (leftOut.length > 0) {
        log.info(`${leftOut.length} regions are not enabled in this account, and are left out: ${leftOut.join(', ')}.`);
    }
    const others = failed.filter((one) => !isDisabled(one));
    return { leftOut, problems: (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctProblems */ .Jk)(others.flatMap((one) => one.problems)) };
}


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

/***/ 21577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ describeAction)
/* harmony export */ });
/* harmony import */ var _plan_grants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36659);

/** An action in words, as a plan and a log show it. */
function describeAction(action) {
    switch (action.kind) {
        case 'publish-version':
            return `publish a new version (${action.why})`;
        case 'add-grant':
            return `share ${versionName(action.version)} with ${(0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_0__/* .grantName */ .eX)(action.statement.grant)}`;
        case 'remove-grant':
            return `no longer share ${versionName(action.version)} with ${action.statement.grant ? (0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_0__/* .grantName */ .eX)(action.statement.grant) : `statement ${action.statement.id}`}`;
        case 'attach':
            return action.replaces === undefined
                ? `attach to ${action.functionArn}`
                : `attach to ${action.functionArn} in place of ${action.replaces}`;
        case 'publish-function-version':
            return `publish a version of ${action.functionArn}`;
        case 'shift-alias':
            return `point ${action.functionArn}:${action.alias} at its new version (now ${action.from})`;
        case 'put-parameter':
            return action.was === undefined
                ? `create the parameter ${action.name}`
                : `set the parameter ${action.name} (now ${action.was})`;
        case 'delete-version':
            return action.sharedWith.length === 0
                ? `delete ${versionName(action.version)}`
                : `delete ${versionName(action.version)}, which is shared with ${action.sharedWith.join(', ')}`;
    }
}
const versionName = (version) => version === undefined ? 'the new version' : `version ${version}`;


/***/ }),

/***/ 34447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _I: () => (/* binding */ numberPassed),
/* harmony export */   l_: () => (/* binding */ fillUp),
/* harmony export */   ws: () => (/* binding */ checkNumber),
/* harmony export */   x8: () => (/* binding */ mostFillers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53466);
/* harmony import */ var _filler_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10494);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89138);
// Numbers of versions count up by one and are never used again. A region that lags behind gets fillers with the same
// content, each deleted right after it was made, until the next version has the wanted number.




/** More than this many fillers are more likely a typing error. */
const mostFillers = 500;
/**
 * Makes and deletes fillers until the next version gets the wanted number.
 * @throws {Failure} when the region is beyond it already.
 */
async function fillUp({ lambda, layer, content, properties, wanted, region }) {
    let newest = (await removeFillers(lambda, layer.name))[0] ?? 0;
    let isKnown = newest > 0;
    const filler = { ...properties, description: _filler_js__WEBPACK_IMPORTED_MODULE_3__/* .fillerDescription */ .D };
    while (newest < wanted - 1 || !isKnown) {
        if (wanted === 1)
            return; // Only the service knows whether there ever was a version.
        const { version, arn } = await lambda.publishLayerVersion(layer, content, filler).catch(async (error) => {
            // Nobody answered. What was made all the same is found by its description.
            if (!(error instanceof _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceFailure */ .A) || !error.ambiguous)
                throw error;
            return { version: (await removeFillers(lambda, layer.name))[0] ?? newest, arn: undefined };
        });
        if (arn !== undefined)
            await lambda.deleteLayerVersion((0,_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .refOf */ .H8)(layer.name, { version, arn }));
        newest = version;
        isKnown = true;
        if (newest >= wanted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(numberPassed(layer.name, region, wanted, newest));
    }
}
/** Deletes what is left of fillers. Yields the numbers of all versions that were listed, fillers too, newest first. */
async function removeFillers(lambda, layer) {
    const { items } = await lambda.listLayerVersions(layer);
    for (const one of items.filter(_filler_js__WEBPACK_IMPORTED_MODULE_3__/* .isFiller */ .B))
        await lambda.deleteLayerVersion((0,_policies_js__WEBPACK_IMPORTED_MODULE_2__/* .refOf */ .H8)(layer, one));
    return items.map(({ version }) => version).sort((a, b) => b - a);
}
const numberPassed = (layer, region, wanted, newest) => ({
    code: 'version-number-passed',
    input: 'align-version',
    message: `${layer} in ${region}: number ${wanted} cannot be obtained, since number ${newest} was given already, and numbers are never used again.`,
    nextStep: `Align all regions to a number above ${newest}.`,
});
/** What speaks against a number, as far as the list of versions tells. */
function checkNumber(layer, region, wanted, versions) {
    const newest = Math.max(0, ...versions.map(({ version }) => version));
    if (newest >= wanted)
        return [numberPassed(layer, region, wanted, newest)];
    if (wanted - newest - 1 <= mostFillers)
        return [];
    return [
        {
            code: 'version-number-far-away',
            input: 'align-version',
            message: `${layer} in ${region} has version ${newest} now: number ${wanted} would take ${wanted - newest - 1} fillers, and at most ${mostFillers} are made.`,
            nextStep: 'Correct the number, or align in several steps.',
        },
    ];
}


/***/ }),

/***/ 86012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ grantsOf),
/* harmony export */   oj: () => (/* binding */ stillToGet),
/* harmony export */   ui: () => (/* binding */ isUnfinished),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _plan_description_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7440);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66206);


/** The older version that a version takes its grants from; undefined when there is none, or it was deleted. */
function sourceOf({ description, version: own }, versions) {
    const source = (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceIn */ .tR)(description);
    return source && versions.find(({ version }) => version === source.version && version < own);
}
/** Whether a run published the version and ended before the version had all its grants. */
function isUnfinished({ description }, policies) {
    const source = (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceIn */ .tR)(description);
    return source !== undefined && (policies.get(source.version) ?? []).some(({ id }) => id === (0,_sharing_js__WEBPACK_IMPORTED_MODULE_0__/* .markId */ .bb)(source.mark));
}
/** The grants of a version: those that it has and, while it is not finished, those that it is still to get. */
function grantsOf(version, known) {
    const own = known.policies.get(version.version) ?? [];
    const source = isUnfinished(version, known.policies) ? sourceOf(version, known.versions) : undefined;
    return source ? [...own, ...stillToGet(own, grantsOf(source, known)).statements] : own;
}
/**
 * What a version is still to get of the grants of its source. They are added in the order of their ids: what is missing
 * before one that is there was there, too, and was revoked meanwhile.
 */
function stillToGet(own, ofSource) {
    const { statements, publicDropped } = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_0__/* .carriedStatements */ .vE)(ofSource);
    const has = ({ id }) => own.some((one) => one.id === id);
    const reached = statements.findLastIndex(has) + 1;
    return {
        statements: statements.slice(reached),
        revoked: statements.slice(0, reached).filter((one) => !has(one)),
        publicDropped,
    };
}


/***/ }),

/***/ 67494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ changeGrants)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53466);
/* harmony import */ var _plan_grants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36659);
/* harmony import */ var _late_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33692);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89138);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66206);






/** Adds and removes statements of versions' policies, in this order. */
async function changeGrants(actions, change) {
    const added = [];
    for (const action of actions) {
        const version = change.versions.find((one) => one.version === action.version);
        if (!version)
            throw new Error(`${change.layer}: there is no version ${action.version} to share`);
        const ref = (0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(change.layer, version);
        try {
            if (action.kind === 'remove-grant')
                await change.lambda.removeLayerVersionPermission(ref, action.statement.id);
            else if (await addGrant(change, ref, action.statement))
                added.push({ ref, statement: action.statement });
        }
        catch (error) {
            // Half a set of grants would look as if it were meant. The last one goes first: see `stillToGet`.
            if (error instanceof _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceFailure */ .A && error.errorName === 'PolicyLengthExceededException') {
                for (const { ref: its, statement } of added.toReversed()) {
                    await change.lambda.removeLayerVersionPermission(its, statement.id).catch(() => { });
                }
            }
            throw error;
        }
        change.did(action);
    }
}
/** Yields whether this call added it. */
async function addGrant({ lambda, patient }, ref, statement) {
    const add = () => lambda.addLayerVersionPermission(ref, { id: statement.id, ...(0,_sharing_js__WEBPACK_IMPORTED_MODULE_5__/* .principalOf */ .i6)(statement.grant) });
    if ((await (0,_late_js__WEBPACK_IMPORTED_MODULE_3__/* .whenKnown */ .q)(ref.arn, add, patient)) === 'added')
        return true;
    // Another run added it, or our own call did and its answer was lost. What it says decides.
    const existing = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePolicy */ .ON)(await lambda.getLayerVersionPolicy(ref)).find(({ id }) => id === statement.id);
    if (existing?.grant && (0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_2__/* .grantName */ .eX)(existing.grant) === (0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_2__/* .grantName */ .eX)(statement.grant))
        return false;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'grant-in-the-way',
        input: 'share-with',
        message: `${ref.arn} has a statement ${statement.id} that says something else than to share it with ${(0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_2__/* .grantName */ .eX)(statement.grant)}.`,
        nextStep: 'Remove that statement, and run again.',
    });
}


/***/ }),

/***/ 27217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   CO: () => (/* binding */ previousVersion),
/* harmony export */   EH: () => (/* binding */ chooseVersion),
/* harmony export */   g1: () => (/* binding */ isOfThisBuild),
/* harmony export */   tU: () => (/* binding */ isDeclaredAlike)
/* harmony export */ });
/* harmony import */ var _plan_description_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7440);
/* harmony import */ var _filler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10494);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44053);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70883);




const asSet = (values) => [...new Set(values)].sort().join(',');
/** Whether a version has the declared runtimes and architectures, in any order, and the declared licence. */
const isDeclaredAlike = (version, layer) => asSet(version.runtimes) === asSet(layer.runtimes) &&
    asSet(version.architectures) === asSet(layer.architectures) &&
    version.licenseInfo === (layer.licenseInfo ?? '');
/**
 * Whether a version was published by this build. Another build may publish under the same name, for other runtimes or
 * other architectures: its versions are not ours to count, to delete, or to give way to.
 */
const isOfThisBuild = (version, layer) => overlap(version.runtimes, layer.runtimes) && overlap(version.architectures, layer.architectures);
const overlap = (one, other) => one.length === 0 || other.length === 0 || one.some((value) => other.includes(value));
/** The version that is as declared; undefined when it is still to be published. */
const targetOf = (request, layer, versions, codeSha256) => {
    const { alignVersion } = request;
    if (alignVersion !== undefined) {
        const aligned = versions.filter(({ version }) => version === alignVersion);
        return chooseVersion(layer, aligned, codeSha256);
    }
    return (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .modeOf */ .V)(request) === 'always' ? undefined : chooseVersion(layer, versions, codeSha256);
};
/** The newest version with the declared content: by its fingerprint or, where both hashes are known, by its bytes. */
function chooseVersion(layer, versions, codeSha256) {
    const wanted = (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedCodeSha256 */ ._)(layer);
    return versions.find((version) => !(0,_filler_js__WEBPACK_IMPORTED_MODULE_2__/* .isFiller */ .B)(version) &&
        isDeclaredAlike(version, layer) &&
        ((layer.fingerprint !== undefined && (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprintIn */ .I5)(version.description) === layer.fingerprint) ||
            (wanted !== undefined && codeSha256.get(version.version) === wanted)));
}
/**
 * The version whose grants a new one takes over: the newest one before `target`, if possible one of this build, or else
 * one of the same architectures.
 */
function previousVersion(layer, versions, target) {
    const older = versions.filter((one) => (target === undefined || one.version < target) && !(0,_filler_js__WEBPACK_IMPORTED_MODULE_2__/* .isFiller */ .B)(one));
    const architectures = asSet(layer.architectures);
    return (older.find((version) => isOfThisBuild(version, layer) && asSet(version.architectures) === architectures) ??
        older.find((version) => asSet(version.architectures) === architectures) ??
        older[0]);
}


/***/ }),

/***/ 10494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isFiller),
/* harmony export */   D: () => (/* binding */ fillerDescription)
/* harmony export */ });
const fillerDescription = 'Filler to align version numbers; lambda-layer deletes it';
/** What a run that was killed may have left: it is not a version of anybody. */
const isFiller = ({ description }) => description === fillerDescription;


/***/ }),

/***/ 61528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ findTooLarge),
/* harmony export */   y: () => (/* binding */ unzippedSizeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2950);
/* harmony import */ var _host_http_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50893);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62504);
/* harmony import */ var _lambda_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21280);
/* harmony import */ var _layers_of_function_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37915);
// Lambda tells the zipped sizes of a function's layers, and limits the unzipped ones. The list of files at the end of each
// zip tells those: a few kilobytes of it are read from where Lambda keeps the zip.






/**
 * Why functions that the layer would be attached to have no room for it, by their ARNs: the limit is for code and layers
 * together. A layer that may not be read, e.g. one of another account, counts as 0 bytes: Lambda itself refuses what is
 * too large after all.
 */
async function findTooLarge({ layer, observed, actions, target }, aws, http, signal, sizes) {
    const attached = new Map(actions.flatMap((action) => (action.kind === 'attach' ? [[action.functionArn, action]] : [])));
    const sizeOf = (arn) => unzippedSizeOf(arn, aws, http, signal, sizes);
    const found = await Promise.all(observed.functions.map(async ({ state }) => {
        const action = attached.get(state.arn);
        const others = state.layers.filter(({ arn }) => action?.replaces === undefined || !(0,_layers_of_function_js__WEBPACK_IMPORTED_MODULE_5__/* .sameLayer */ .ac)(arn, action.replaces));
        if (!action || others.length === 0)
            return [];
        const ours = layer.zip?.unzippedSizeBytes ?? (target ? ((await sizeOf(target.arn)) ?? 0) : 0);
        const known = await Promise.all(others.map(async ({ arn }) => ({ arn, sizeBytes: (await sizeOf(arn)) ?? 0 })));
        const total = ours + state.codeSizeBytes + known.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
        if (total <= _lambda_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .unzippedLimitBytes */ .WC)
            return [];
        const parts = known.map(({ arn, sizeBytes }) => `${arn} ${sizeBytes}`).join(', ');
        const why = `it would have at least ${total} bytes unzipped, and the limit for code and layers together is ${_lambda_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .unzippedLimitBytes */ .WC} (this layer ${ours}, code ${state.codeSizeBytes} zipped, ${parts})`;
        return [[state.arn, why]];
    }));
    return new Map(found.flat());
}
/** Of a layer version; undefined where it may not be read. */
function unzippedSizeOf(arn, aws, http, signal, sizes) {
    const found = sizes.get(arn) ?? unzippedSize(arn, aws, http, signal);
    sizes.set(arn, found);
    return found;
}
async function unzippedSize(arn, aws, http, signal) {
    const named = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLambdaArn */ .Kl)(arn);
    if (named?.kind !== 'layer-version')
        return undefined;
    try {
        const layer = arn.slice(0, arn.lastIndexOf(':'));
        const version = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn });
        if (!version)
            return undefined;
        const source = await (0,_host_http_range_js__WEBPACK_IMPORTED_MODULE_2__/* .httpRangeSource */ .$)(version.location, http, signal);
        const entries = await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readCentralDirectory */ .Hp)(source, arn);
        return entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$ || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 33692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ whenKnown)
/* harmony export */ });
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53466);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15127);


const attempts = 7;
/**
 * Does something with a version that was made a moment ago. Until AWS knows the version everywhere, it may answer that
 * there is none: that answer is waited out, some 25 seconds at most.
 */
async function whenKnown(versionArn, work, patient) {
    const waiting = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_1__/* .startWaiting */ .e)(patient);
    for (let attempt = 0;; attempt += 1) {
        try {
            return await work();
        }
        catch (error) {
            if (!isNotKnownYet(error) || attempt >= attempts)
                throw error;
            await waiting.pause(`AWS to know ${versionArn} everywhere in its region`, patient.pace.pollMs * 2 ** attempt);
        }
    }
}
/** Lambda answers 404 for the version itself, and 400 where the version is named in a function's list of layers. */
const isNotKnownYet = (error) => error instanceof _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A &&
    (error.errorName === 'ResourceNotFoundException' ||
        (error.status === 400 && /layer version .*does not exist/i.test(error.message)));


/***/ }),

/***/ 37915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ whyIncompatible),
/* harmony export */   NZ: () => (/* binding */ swapLayer),
/* harmony export */   Ps: () => (/* binding */ attachedVersion),
/* harmony export */   ac: () => (/* binding */ sameLayer),
/* harmony export */   y_: () => (/* binding */ whyTooLarge)
/* harmony export */ });
/* harmony import */ var _lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21280);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62504);


const layerOf = (versionArn) => {
    const arn = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLambdaArn */ .Kl)(versionArn);
    return arn?.kind === 'layer-version' ? `${arn.region.name}:${arn.accountId}:${arn.name}` : undefined;
};
/** The version of this layer that a function has: same name, account and region. */
function attachedVersion(state, isThisLayer) {
    return state.layers.find(({ arn }) => isThisLayer(arn))?.arn;
}
/** Whether two versions belong to one layer. */
const sameLayer = (one, other) => one === other || (layerOf(one) !== undefined && layerOf(one) === layerOf(other));
/** A function's layers with this version in place of the layer's other version, or at the end. The order and the other layers stay. */
function swapLayer(layers, versionArn) {
    const at = layers.findIndex((layer) => sameLayer(layer, versionArn));
    return at === -1 ? [...layers, versionArn] : layers.with(at, versionArn);
}
/** Why a function cannot use the layer; undefined when it can, as far as can be known. */
function whyIncompatible(state, layer) {
    if (state.packageType !== 'Zip')
        return 'it is a container image, and those take no layers';
    const { runtime = '' } = state;
    if (layer.runtimes.length > 0 && !layer.runtimes.includes(runtime)) {
        return `its runtime is ${runtime}, and the layer is for ${layer.runtimes.join(', ')}`;
    }
    const foreign = state.architectures.find((architecture) => !layer.architectures.some((one) => one === architecture));
    if (layer.architectures.length > 0 && foreign !== undefined) {
        return `its architecture is ${foreign}, and the layer is for ${layer.architectures.join(', ')}`;
    }
    return undefined;
}
/** Why a function has no room for the layer; undefined when it has, as far as the sizes of zips tell. */
function whyTooLarge(state, isThisLayer, layer) {
    const others = state.layers.filter(({ arn }) => !isThisLayer(arn));
    if (others.length >= _lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .layersPerFunction */ .Y2) {
        return `it has ${others.length} other layers already, and a function takes ${_lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .layersPerFunction */ .Y2}: ${others.map(({ arn }) => arn).join(', ')}`;
    }
    // Lambda tells zipped sizes only. Content is hardly ever smaller than its zip: what is too large zipped is too large unzipped.
    const ours = layer.zip?.unzippedSizeBytes ?? layer.zip?.sizeBytes ?? 0;
    const leastBytes = state.codeSizeBytes + others.reduce((sum, other) => sum + other.codeSizeBytes, 0) + ours;
    if (leastBytes > _lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC) {
        return `its code (${state.codeSizeBytes} bytes zipped), its other layers and this one (${ours} bytes) come to at least ${leastBytes} bytes, and the limit for all unzipped together is ${_lambda_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC}`;
    }
    return undefined;
}


/***/ }),

/***/ 26966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zu: () => (/* binding */ readParameters),
/* harmony export */   tE: () => (/* binding */ observePolicies),
/* harmony export */   uc: () => (/* binding */ observeLayer),
/* harmony export */   wi: () => (/* binding */ versionsInUse)
/* harmony export */ });
/* unused harmony export observeVersions */
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53466);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62504);
/* harmony import */ var _plan_description_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7440);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86012);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27217);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89612);
/* harmony import */ var _reconcile_grants_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35540);
/* harmony import */ var _parameter_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31660);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(70883);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44053);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89138);











/** How many versions are asked for their hash, newest first, and how many of them at once. */
const hashLookups = { most: 60, atOnce: 10 };
/** What exists for a layer in a region. `functions` is what `observeFunctions` yields, which layers share. */
async function observeLayer(aws, request, layer, region, functions) {
    const [known, moving, selected] = await Promise.all([
        observeVersions(aws, request, layer, region).then(async (found) => {
            const target = (0,_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOf */ .$r)(request, layer, found.versions, found.codeSha256);
            const [policies, ofVersion] = await Promise.all([
                observePolicies(aws.lambda(region.name), request, layer, found.versions, target),
                target && readParameters(aws, region, (0,_parameter_names_js__WEBPACK_IMPORTED_MODULE_6__/* .versionParameters */ .d)(request.parameters, layer, region, target.version)),
            ]);
            return { ...found, policies, ofVersion: ofVersion ?? [] };
        }),
        readParameters(aws, region, (0,_parameter_names_js__WEBPACK_IMPORTED_MODULE_6__/* .movingParameters */ .b)(request.parameters, layer, region)),
        functions,
    ]);
    const { ofVersion, ...observed } = known;
    return { ...observed, functions: selected.functions, parameters: new Map([...moving, ...ofVersion]) };
}
/** The policies that tell what the target lacks or, while there is none, what the next version is to take over. */
async function observePolicies(lambda, request, layer, versions, target) {
    const carries = request.sharing.kind === 'carry-over';
    const previous = target || !carries ? undefined : (0,_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .previousVersion */ .CO)(layer, versions, undefined);
    if (previous)
        return (0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .readGrants */ .o4)(lambda, layer, versions, previous);
    const policies = new Map();
    await (0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .readPolicies */ .h9)(lambda, layer, (0,_reconcile_grants_js__WEBPACK_IMPORTED_MODULE_3__/* .policiesNeeded */ .Y)(versions, request, target), policies);
    return target && carries && (0,_carried_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnfinished */ .ui)(target, policies) ? (0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .readGrants */ .o4)(lambda, layer, versions, target) : policies;
}
/** The layer's versions, and the hashes of those that may be the declared one. */
async function observeVersions(aws, request, layer, region) {
    const lambda = aws.lambda(region.name);
    const needsAll = request.keepVersions !== undefined || request.shareVersions === 'all' || request.alignVersion !== undefined;
    const versions = [];
    const isEnough = () => {
        const target = needsAll ? undefined : (0,_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseVersion */ .EH)(layer, versions, new Map());
        return target !== undefined && isSourceListed(target, versions);
    };
    let marker;
    do {
        const page = await lambda.listLayerVersions(layer.name, marker);
        versions.push(...page.items);
        marker = page.nextMarker;
    } while (marker !== undefined && !isEnough());
    versions.sort((a, b) => b.version - a.version);
    const isKnown = (0,_request_js__WEBPACK_IMPORTED_MODULE_7__/* .modeOf */ .V)(request) === 'always' || (0,_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseVersion */ .EH)(layer, versions, new Map()) !== undefined;
    if (isKnown || (0,_request_js__WEBPACK_IMPORTED_MODULE_8__/* .wantedCodeSha256 */ ._)(layer) === undefined)
        return { versions, codeSha256: new Map() };
    const candidates = versions.filter((version) => (0,_choose_js__WEBPACK_IMPORTED_MODULE_5__/* .isDeclaredAlike */ .tU)(version, layer));
    return { versions, codeSha256: await findHashes(lambda, layer, candidates) };
}
/** Also when the list has gone past it: then it was deleted. */
function isSourceListed({ description }, versions) {
    const source = (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_9__/* .sourceIn */ .tR)(description);
    return source === undefined || versions.some(({ version }) => version <= source.version);
}
/** The hashes of the newest versions, until one is the wanted one. */
async function findHashes(lambda, layer, candidates) {
    const hashes = new Map();
    const wanted = (0,_request_js__WEBPACK_IMPORTED_MODULE_8__/* .wantedCodeSha256 */ ._)(layer);
    for (let start = 0; start < Math.min(candidates.length, hashLookups.most); start += hashLookups.atOnce) {
        const some = candidates.slice(start, start + hashLookups.atOnce);
        const found = await Promise.all(some.map(async (version) => {
            const content = await lambda.getLayerVersion((0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(layer.name, version));
            return [version.version, content?.codeSha256 ?? ''];
        }));
        for (const [version, hash] of found)
            hashes.set(version, hash);
        if (found.some(([, hash]) => hash === wanted))
            break;
    }
    return hashes;
}
/** The values of parameters by name; undefined for one that does not exist. */
async function readParameters(aws, region, names) {
    const store = aws.parameters(region.name);
    const values = await Promise.all(names.map(async (name) => [
        name,
        await store.getParameter(name, (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterArn */ .vi)(region, _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .callersAccount */ .ix, name)),
    ]));
    return new Map(values);
}
/** Who uses which layer version in the region: by its ARN, every version of every function, as `<function ARN>:<version>`. */
async function versionsInUse(aws, region) {
    const lambda = aws.lambda(region.name);
    const functions = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_10__/* .allPages */ .S)((marker) => lambda.listFunctionsAndVersions(marker));
    const users = new Map();
    for (const { arn, version, layers } of functions) {
        for (const layer of layers)
            users.set(layer.arn, [...(users.get(layer.arn) ?? []), `${arn}:${version}`]);
    }
    return users;
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

/***/ 89138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   h9: () => (/* binding */ readPolicies),
/* harmony export */   o4: () => (/* binding */ readGrants)
/* harmony export */ });
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86012);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66206);


const refOf = (layer, { version, arn }) => ({
    layer,
    version,
    arn,
});
/** Adds the policies that are not known yet. */
async function readPolicies(lambda, layer, versions, known) {
    await Promise.all(versions.map((version) => readPolicy(lambda, layer, version, known)));
}
async function readPolicy(lambda, layer, version, known) {
    if (known.has(version.version))
        return;
    known.set(version.version, (0,_sharing_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePolicy */ .ON)(await lambda.getLayerVersionPolicy(refOf(layer.name, version))));
}
/**
 * The policies that tell the grants of a version: its own and, as long as it is not finished, that of the version it takes
 * them from, and so on. The oldest is read first, one after another: when a mark is gone from an older one, the newer one
 * has its grants, and is read after that.
 */
async function readGrants(lambda, layer, versions, version) {
    for (let depth = 2;; depth *= 2) {
        const chain = sourcesOf(version, versions, depth);
        const policies = new Map();
        for (const one of chain.toReversed())
            await readPolicy(lambda, layer, one, policies);
        const last = chain.at(-2);
        if (chain.length < depth || !last || !(0,_carried_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnfinished */ .ui)(last, policies))
            return policies;
    }
}
/** The version, the one that it takes its grants from, and so on: at most so many. */
function sourcesOf(version, versions, most) {
    const chain = [version];
    while (chain.length < most) {
        const source = (0,_carried_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(chain.at(-1) ?? version, versions);
        if (!source)
            break;
        chain.push(source);
    }
    return chain;
}


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

/***/ 36643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish),
  G: () => (/* binding */ recognise)
});

;// CONCATENATED MODULE: ./build/publish/keyed-mutex.js
function keyedMutex() {
    const last = new Map();
    return (key, work) => {
        const next = (last.get(key) ?? Promise.resolve()).then(work, work);
        last.set(key, next);
        return next;
    };
}

// EXTERNAL MODULE: ./build/publish/publication.js
var publish_publication = __webpack_require__(70214);
// EXTERNAL MODULE: ./build/publish/deliver.js
var deliver = __webpack_require__(79521);
// EXTERNAL MODULE: ./build/publish/publisher.js
var publisher = __webpack_require__(99540);
// EXTERNAL MODULE: ./build/publish/aliases.js
var aliases = __webpack_require__(96668);
// EXTERNAL MODULE: ./build/publish/bucket.js
var bucket = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/publish/sign.js
var sign = __webpack_require__(62787);
// EXTERNAL MODULE: ./build/publish/waves.js
var waves = __webpack_require__(23406);
// EXTERNAL MODULE: ./build/publish/layer/actions.js
var layer_actions = __webpack_require__(21577);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/aws/failure.js + 1 modules
var failure = __webpack_require__(53466);
// EXTERNAL MODULE: ./build/publish/context.js
var publish_context = __webpack_require__(95739);
// EXTERNAL MODULE: ./build/publish/problems.js
var publish_problems = __webpack_require__(15638);
// EXTERNAL MODULE: ./build/publish/layer/change-grants.js
var change_grants = __webpack_require__(67494);
// EXTERNAL MODULE: ./build/lambda/arns.js
var arns = __webpack_require__(62504);
// EXTERNAL MODULE: ./build/publish/layer/choose.js
var choose = __webpack_require__(27217);
// EXTERNAL MODULE: ./build/publish/layer/filler.js
var filler = __webpack_require__(10494);
;// CONCATENATED MODULE: ./build/publish/layer/newer.js
// Two runs may publish under one name at once. The one whose version is older gives way to the other: a function or a
// parameter is never moved from a newer version to an older one that was published at the same time.




/** The newest version of this build that was published meanwhile by another run, and whether our own still exists. */
async function lookAgain(lambda, layer, { target, newest }) {
    const { items, nextMarker } = await lambda.listLayerVersions(layer.name);
    const newer = items.find((one) => one.version > newest && (0,choose/* isOfThisBuild */.g1)(one, layer) && !(0,filler/* isFiller */.B)(one));
    // One page holds the newest versions; an older target may be on a later page.
    const exists = nextMarker !== undefined || items.some(({ version }) => version === target.version);
    return { ...(newer ? { newer } : {}), exists };
}
/** Whether this is the ARN of a version that another run published meanwhile. */
function isNewer(arn, { target, newest }) {
    const one = (0,arns/* parseLambdaArn */.Kl)(arn);
    const ours = (0,arns/* parseLambdaArn */.Kl)(target.arn);
    return (one?.kind === 'layer-version' &&
        ours?.kind === 'layer-version' &&
        one.name === ours.name &&
        one.accountId === ours.accountId &&
        one.version > newest);
}
const deletedMeanwhile = (target, newer) => new errors/* Failure */.HR({
    code: 'version-deleted-meanwhile',
    message: `${target.arn} was deleted by another run${newer ? `, which published version ${newer.version}` : ''}.`,
    nextStep: 'Let runs for one layer follow each other (`concurrency:` in the workflow), and run again if this content is the one that is wanted.',
});

// EXTERNAL MODULE: ./build/publish/layer/observe.js
var observe = __webpack_require__(26966);
// EXTERNAL MODULE: ./build/publish/all-or-nothing.js
var all_or_nothing = __webpack_require__(50245);
// EXTERNAL MODULE: ./build/publish/change-function.js
var change_function = __webpack_require__(97207);
// EXTERNAL MODULE: ./build/publish/layer/late.js
var late = __webpack_require__(33692);
// EXTERNAL MODULE: ./build/publish/layer/layers-of-function.js
var layers_of_function = __webpack_require__(37915);
;// CONCATENATED MODULE: ./build/publish/layer/attach.js






const arnsOf = (state) => state.layers.map(({ arn }) => arn);
/**
 * Gives a function this version of the layer in place of its other version, and waits until the function runs with it.
 * When somebody else changes the function in between, it is read again. An update that fails is taken back. `gave-way`:
 * another run gave it a newer version meanwhile, which stays. `replaces`: the version that it had before.
 * @throws {Failure} when the update failed. The function has its previous layers then, or the message says that it has not.
 */
async function attach(change) {
    const { lambda, functionArn, seen } = change;
    const { arn: versionArn } = seen.target;
    let last;
    let written = { kind: 'unchanged' };
    for (let attempt = 1; attempt <= change_function/* conflicts */.em; attempt += 1) {
        const before = await (0,change_function/* waitForUpdate */.ST)(change);
        last = before;
        if (arnsOf(before).some((arn) => isNewer(arn, seen)))
            return { kind: 'gave-way' };
        const wanted = (0,layers_of_function/* swapLayer */.NZ)(arnsOf(before), versionArn);
        if (wanted.join() === arnsOf(before).join() && before.lastUpdateStatus === 'Successful')
            return written;
        const replaces = arnsOf(before).find((arn) => (0,layers_of_function/* sameLayer */.ac)(arn, versionArn));
        // The answer to a write may be lost. What was there before the first of them counts.
        if (replaces !== versionArn)
            written = { kind: 'attached', replaces };
        const write = () => lambda.updateFunctionLayers(functionArn, wanted, before.revisionId);
        if ((await (0,late/* whenKnown */.q)(versionArn, write, change)) === 'conflict') {
            await (0,change_function/* pauseAfterConflict */.Vp)(change, attempt);
            continue;
        }
        const after = await (0,change_function/* waitForUpdate */.ST)(change);
        if (after.lastUpdateStatus === 'Successful') {
            if (arnsOf(after).includes(versionArn))
                return written;
            continue; // Somebody else has changed it since.
        }
        const restored = await restore(change, wanted, arnsOf(before));
        throw new errors/* Failure */.HR({
            code: 'function-update-failed',
            input: 'update-functions',
            message: `${functionArn} could not be updated to ${versionArn}: ${after.lastUpdateReason || after.lastUpdateStatus}. ${restored ? 'It has its previous layers again.' : 'Its previous layers could not be restored.'}`,
            nextStep: restored
                ? 'Correct what the reason names, and run again.'
                : `Set its layers to: ${arnsOf(before).join(', ') || 'none'}.`,
        });
    }
    throw (0,change_function/* functionInUse */.rH)(`${functionArn} could not be given ${versionArn}`, 'update-functions', last);
}
/**
 * Gives a function the version back that it had before, or takes the layer from it where it had none. What somebody has
 * changed since stays. Yields false when the function does not run with it.
 */
async function takeBack(change, replaces) {
    const { lambda, functionArn, seen } = change;
    const ours = seen.target.arn;
    for (let attempt = 1; attempt <= change_function/* conflicts */.em; attempt += 1) {
        const now = await (0,change_function/* waitForUpdate */.ST)(change);
        if (!arnsOf(now).includes(ours))
            return now.lastUpdateStatus === 'Successful';
        const wanted = arnsOf(now).flatMap((arn) => (arn === ours ? (replaces ?? []) : arn));
        if ((await lambda.updateFunctionLayers(functionArn, wanted, now.revisionId)) === 'conflict') {
            await (0,change_function/* pauseAfterConflict */.Vp)(change, attempt);
        }
    }
    return false;
}
/** Restores the previous layers, unless somebody has changed them since. */
async function restore(change, ours, previous) {
    const { lambda, functionArn } = change;
    for (let attempt = 1; attempt <= change_function/* conflicts */.em; attempt += 1) {
        const now = await (0,change_function/* waitForUpdate */.ST)(change);
        const layers = arnsOf(now).join();
        if (layers !== ours.join() && layers !== previous.join())
            return true;
        if (layers === previous.join() && now.lastUpdateStatus === 'Successful')
            return true;
        try {
            const written = await lambda.updateFunctionLayers(functionArn, previous, now.revisionId);
            if (written === 'conflict')
                continue;
        }
        catch (error) {
            if (error instanceof failure/* ServiceFailure */.A)
                return false;
            throw error;
        }
        return (await (0,change_function/* waitForUpdate */.ST)(change)).lastUpdateStatus === 'Successful';
    }
    return false;
}
/**
 * Publishes `$LATEST` as a version, and yields its number. Lambda makes none when nothing changed since the last. Undefined
 * when another run attached its own version meanwhile.
 */
async function publishFunctionVersion(change) {
    const { lambda, functionArn, seen } = change;
    const versionArn = seen.target.arn;
    const input = 'publish-function-version';
    const what = `No version of ${functionArn} with ${versionArn} could be published`;
    const { version } = await (0,change_function/* whileOthersChange */.vh)(change, { what, input }, async (state) => {
        const layers = arnsOf(state);
        if (layers.includes(versionArn))
            return lambda.publishFunctionVersion(functionArn, state.revisionId);
        // Another run attached its own version of the layer a moment later: that run publishes it.
        if (layers.some((arn) => (0,layers_of_function/* sameLayer */.ac)(arn, versionArn)))
            return { version: undefined };
        throw new errors/* Failure */.HR({
            code: 'layer-taken-away',
            input,
            message: `${what}: somebody took the layer from the function during this run.`,
            nextStep: 'Run again when no other deployment of the function is in progress.',
        });
    });
    return version;
}

// EXTERNAL MODULE: ./build/publish/select-functions.js
var select_functions = __webpack_require__(53562);
// EXTERNAL MODULE: ./build/publish/layer/parameter-names.js
var parameter_names = __webpack_require__(31660);
;// CONCATENATED MODULE: ./build/publish/layer/reconcile-parameters.js


/** Which parameters are to hold the version's ARN. A parameter that holds something else is not ours to overwrite. */
function reconcileParameters(observed, { layer, request, region }, target) {
    const { parameters } = request;
    const ofVersion = (0,parameter_names/* versionParameters */.d)(parameters, layer, region, target?.version);
    const names = [...(0,parameter_names/* movingParameters */.b)(parameters, layer, region), ...ofVersion];
    const foreign = names.filter((name) => !isLayerVersion(observed.parameters.get(name)));
    return {
        actions: names.flatMap((name) => {
            const was = observed.parameters.get(name);
            if (foreign.includes(name) || (target !== undefined && was === target.arn))
                return [];
            return [{ kind: 'put-parameter', name, was, ...(ofVersion.includes(name) ? { isOfVersion: true } : {}) }];
        }),
        problems: foreign.map((name) => foreignParameter(name, region.name)),
    };
}
/** Whether a value may be replaced: there is none, or it is the ARN of a layer version. */
const isLayerVersion = (value) => value === undefined || (0,arns/* parseLambdaArn */.Kl)(value)?.kind === 'layer-version';
/** The value is never shown: it may be a secret. */
const foreignParameter = (name, region) => ({
    code: 'parameter-in-the-way',
    input: 'ssm-parameter',
    message: `The parameter ${name} in ${region} exists, and its value is not the ARN of a layer version: it is not overwritten.`,
    nextStep: 'Name another parameter, or delete this one when nothing needs it.',
});

;// CONCATENATED MODULE: ./build/publish/layer/parameter.js





/**
 * Sets a parameter to the version's ARN. It is read again first. `gave-way`: another run set it to a newer version.
 * @throws {Failure} when it holds something else than the ARN of a layer version.
 */
async function setParameter(change) {
    const { store, name, region, layer, seen } = change;
    const arn = (0,arns/* parameterArn */.vi)(region, failure/* callersAccount */.ix, name);
    const description = `ARN of the newest version of the layer ${layer}.`;
    for (;;) {
        const now = await store.getParameter(name, arn);
        if (!isLayerVersion(now))
            throw new errors/* Failure */.HR(foreignParameter(name, region.name));
        if (now === seen.target.arn)
            return 'set';
        if (now !== undefined && isNewer(now, seen))
            return 'gave-way';
        const overwrite = now !== undefined;
        if ((await store.putParameter({ name, arn, value: seen.target.arn, description, overwrite })) === 'put')
            return 'set';
        // Somebody has created it since: it is read again.
    }
}

;// CONCATENATED MODULE: ./build/publish/layer/point-at.js








/** How often newer versions are followed, each published by another run in the meantime. */
const followed = 5;
/**
 * Before anything is changed, and after it was, the versions are listed again. When another run published a newer one,
 * what was changed is moved on to it, and the rest is left to that run.
 * @throws {Failure} when the version itself was deleted meanwhile.
 */
async function pointAt(functions, parameters, pointing) {
    const { layer, region, context, warn } = pointing;
    if (functions.length + parameters.length === 0 && pointing.request.keepVersions === undefined)
        return { problems: [] };
    const lambda = context.aws.lambda(region.name);
    const before = await lookAgain(lambda, layer, pointing.seen);
    if (!before.exists)
        throw deletedMeanwhile(pointing.seen.target, before.newer);
    // What is named by the version holds it, whatever else was published meanwhile.
    const ofVersion = parameters.filter(({ isOfVersion }) => isOfVersion === true);
    const moving = parameters.filter(({ isOfVersion }) => isOfVersion !== true);
    const kept = await change([], ofVersion, pointing);
    const leave = (newer) => warn(`another run published version ${newer.version} meanwhile, which is newer: functions and parameters are left to that version.`);
    if (before.newer) {
        leave(before.newer);
        return { problems: kept, newer: before.newer };
    }
    if (functions.length + moving.length === 0)
        return { problems: kept };
    const problems = [...kept, ...(await change(functions, moving, pointing))];
    let { seen } = pointing;
    for (let times = 0; times < followed; times += 1) {
        const { newer, exists } = await lookAgain(lambda, layer, seen);
        if (!newer) {
            if (!exists)
                throw deletedMeanwhile(seen.target, undefined);
            break;
        }
        if (times === 0)
            leave(newer);
        seen = { target: newer, newest: newer.version };
        problems.push(...(await change(functions, moving, { ...pointing, seen })));
    }
    return seen === pointing.seen ? { problems } : { problems, newer: seen.target };
}
async function change(functions, parameters, pointing) {
    const { layer, region, seen, context, did } = pointing;
    const problems = [...(await changeFunctions(functions, pointing))];
    // What was taken back from functions is not told to those who read the parameter.
    if (problems.length > 0)
        return problems;
    const store = context.aws.parameters(region.name);
    for (const action of parameters) {
        const work = async () => {
            const answer = await setParameter({ store, name: action.name, region, layer: layer.name, seen });
            if (answer === 'set')
                did(action);
        };
        problems.push(...(await (0,publish_problems/* problemsIn */._n)(work)));
    }
    return problems;
}
/** All functions get the version, then versions of their own, then their aliases move; or all have what they had before. */
async function changeFunctions(actions, { request, region, seen, context, mutex, did }) {
    const { aws, log, signal, pace = publish_context/* usualPace */.G } = context;
    const target = (functionArn) => ({
        lambda: aws.lambda(region.name),
        functionArn,
        seen,
        signal,
        pace,
        log,
    });
    const ofKind = (kind) => actions.filter((action) => action.kind === kind);
    /** Left to another run, which attached a newer version. */
    const left = new Set();
    const attaching = ofKind('attach').map((action) => {
        const { functionArn } = action;
        const locked = (work) => mutex(functionArn, work);
        return {
            name: functionArn,
            apply: () => locked(async () => {
                const attached = await attach(target(functionArn));
                if (attached.kind === 'gave-way')
                    left.add(functionArn);
                if (attached.kind !== 'gave-way')
                    did(action);
                if (attached.kind !== 'attached')
                    return undefined;
                return () => locked(() => takeBack(target(functionArn), attached.replaces));
            }),
        };
    });
    const attached = await (0,all_or_nothing/* allOrNothing */.G)(attaching, 'update-functions');
    if (attached.problems.length > 0)
        return attached.problems;
    const versions = new Map();
    const published = await Promise.all(ofKind('publish-function-version')
        .filter(({ functionArn }) => !left.has(functionArn))
        .map((action) => (0,publish_problems/* problemsIn */._n)(async () => {
        const version = await mutex(action.functionArn, () => publishFunctionVersion(target(action.functionArn)));
        if (version === undefined)
            left.add(action.functionArn);
        else
            versions.set(action.functionArn, version);
        did(action);
    })));
    const unpublished = published.flat();
    if (unpublished.length > 0)
        return [...unpublished, ...(await attached.takeBack())];
    const shifting = ofKind('shift-alias').filter(({ functionArn }) => !left.has(functionArn));
    if (!request.alias || shifting.length === 0)
        return [];
    const shifts = await Promise.all(shifting.map(async ({ functionArn }) => ({
        functionArn,
        version: versions.get(functionArn) ?? (await (0,select_functions/* newestFunctionVersion */.Xn)(aws.lambda(region.name), functionArn)),
    })));
    const unshifted = await (0,aliases/* shiftAliases */.D)(shifts, request.alias, region, context);
    if (unshifted.length > 0)
        return [...unshifted, ...(await attached.takeBack())];
    for (const action of shifting)
        did(action);
    return [];
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/publish/layer/align.js
var align = __webpack_require__(34447);
// EXTERNAL MODULE: ./build/publish/layer/policies.js
var layer_policies = __webpack_require__(89138);
// EXTERNAL MODULE: ./build/publish/layer/request.js
var request = __webpack_require__(70883);
;// CONCATENATED MODULE: ./build/publish/layer/publish-version.js









const attempts = 4;
/** How often the versions are listed after nobody answered: the list may be a moment behind. */
const looksAfterSilence = 3;
/**
 * Publishes the zip, unless a version with its content has appeared since the region was read. When nobody answered, the
 * versions are read again before another attempt: it may have been published all the same.
 */
async function publishVersion(one, deliver, context, { mode, alignVersion }, { prepare, onSilence }) {
    const { layer, region, observed } = one;
    const { aws, signal, pace = publish_context/* usualPace */.G } = context;
    const lambda = aws.lambda(region.name);
    const { content, replace } = await deliver(region);
    const newestSeen = observed.versions[0]?.version ?? 0;
    const arn = (0,arns/* layerArn */.P$)({ region, accountId: failure/* callersAccount */.ix, name: layer.name });
    const { description, runtimes, architectures, licenseInfo } = layer;
    const properties = { description, runtimes, architectures, ...(licenseInfo === undefined ? {} : { licenseInfo }) };
    const always = mode === 'always' && alignVersion === undefined;
    if (alignVersion !== undefined) {
        const named = { name: layer.name, arn };
        await (0,align/* fillUp */.l_)({ lambda, layer: named, content, properties, wanted: alignVersion, region: region.name });
    }
    for (let attempt = 1;; attempt += 1) {
        let { versions } = observed;
        if (attempt > 1 || !always) {
            const look = await appeared(one, context, alignVersion === undefined ? newestSeen : alignVersion - 1, attempt > 1 ? looksAfterSilence : 1);
            if (look.found)
                return { version: look.found, made: attempt > 1 };
            versions = [...look.fresh, ...versions];
        }
        const described = { ...properties, description: await prepare(versions) };
        const publish = (from) => lambda.publishLayerVersion({ name: layer.name, arn }, from, described);
        try {
            const { answer, warning } = await withRightContent(layer, await publish(content), {
                ...(replace ? { again: async () => publish(await replace()) } : {}),
                remove: (wrong) => lambda.deleteLayerVersion({ layer: layer.name, ...wrong }),
            });
            if (alignVersion !== undefined && answer.version !== alignVersion) {
                await lambda.deleteLayerVersion({ layer: layer.name, ...answer });
                throw new errors/* Failure */.HR((0,align/* numberPassed */._I)(layer.name, region.name, alignVersion, answer.version));
            }
            const version = { ...described, version: answer.version, arn: answer.arn, licenseInfo: licenseInfo ?? '' };
            return { version, made: true, ...(warning === undefined ? {} : { warning }) };
        }
        catch (error) {
            if (!(error instanceof failure/* ServiceFailure */.A) || !error.ambiguous)
                throw error;
            onSilence();
            if (attempt >= attempts)
                throw error;
            await (0,promises_.setTimeout)(Math.random() * pace.pollMs * 2 ** attempt, undefined, { signal });
        }
    }
}
/** A version with the declared content that has appeared since the region was read. */
async function appeared({ layer, region }, { aws, signal, pace = publish_context/* usualPace */.G }, newestSeen, looks) {
    const lambda = aws.lambda(region.name);
    for (let look = 1;; look += 1) {
        const { items } = await lambda.listLayerVersions(layer.name);
        const fresh = items.filter(({ version }) => version > newestSeen);
        const known = (0,choose/* chooseVersion */.EH)(layer, fresh, new Map());
        if (known)
            return { found: known, fresh };
        const hashes = await Promise.all(fresh.map(async (one) => {
            const content = await lambda.getLayerVersion((0,layer_policies/* refOf */.H8)(layer.name, one));
            return [one.version, content?.codeSha256 ?? ''];
        }));
        const found = (0,choose/* chooseVersion */.EH)(layer, fresh, new Map(hashes));
        if (found)
            return { found, fresh };
        if (look >= looks)
            return { fresh };
        await (0,promises_.setTimeout)(pace.pollMs * 2 ** look, undefined, { signal });
    }
}
/**
 * `CodeSha256` is the hash of the zip, but AWS does not promise it: a signed zip has another one. From a bucket, other
 * bytes may mean that somebody replaced the object: it is sent and published once more. What was in the request itself
 * cannot have been replaced, and stays.
 */
async function withRightContent(layer, first, { again, remove }) {
    const wanted = (0,request/* wantedCodeSha256 */._)(layer);
    const isRight = ({ codeSha256, isSigned }) => isSigned || wanted === undefined || codeSha256 === wanted;
    if (isRight(first))
        return { answer: first };
    const differs = ({ arn, codeSha256 }) => `${arn} has the CodeSha256 ${JSON.stringify(codeSha256)}, and the zip of ${layer.name} has ${wanted}`;
    if (!again) {
        return {
            answer: first,
            warning: `${differs(first)}. The zip was in the request, so that nobody can have replaced it: the version stays.`,
        };
    }
    const removed = (wrong) => remove(wrong).catch((error) => {
        throw error instanceof failure/* ServiceFailure */.A
            ? new errors/* Failure */.HR([notRemoved(wrong, differs(wrong)), ...error.problems])
            : error;
    });
    await removed(first);
    const second = await again();
    if (isRight(second))
        return { answer: second };
    await removed(second);
    throw new errors/* Failure */.HR({
        code: 'published-other-bytes',
        message: `${differs(second)}, also after the object was replaced. Both versions were deleted.`,
        nextStep: 'See who else writes to the bucket below `s3-prefix`, and run again.',
    });
}
/** Its description has the fingerprint of the right content, so that the next run would take it for that. */
const notRemoved = ({ arn, version }, differs) => ({
    code: 'other-bytes-left',
    message: `${differs}, since somebody replaced the object in the bucket. It could not be deleted, and the next run would take it for the right one.`,
    nextStep: `Delete it before the next run: aws lambda delete-layer-version --layer-name ${arn.replace(/:\d+$/, '')} --version-number ${version}`,
});

;// CONCATENATED MODULE: ./build/publish/layer/reconcile-functions.js


/**
 * What the selected functions lack. A function that was named must be able to take the layer. One that only carries the
 * tag is left alone when it is not, and named.
 */
function reconcileFunctions(observed, options, target) {
    const all = observed.functions.map((selected) => reconcileFunction(selected, observed, options, target));
    return {
        actions: all.flatMap(({ actions = [] }) => actions),
        problems: all.flatMap(({ problems = [] }) => problems),
        warnings: all.flatMap(({ warnings = [] }) => warnings),
    };
}
function reconcileFunction(selected, observed, { layer, request, region }, target) {
    const { state } = selected;
    const isThisLayer = (versionArn) => isVersionOf(versionArn, layer.name, region.name, state.arn);
    const attached = (0,layers_of_function/* attachedVersion */.Ps)(state, isThisLayer);
    const unfit = (code, why, nextStep) => selected.by === 'tag'
        ? { warnings: [`${state.arn} carries the tag and is left as it is: ${why}.`] }
        : { problems: [functionProblem(code, state.arn, layer.name, why, nextStep)] };
    const shift = shiftOf(selected, request);
    const withoutAlias = whyNoShift(selected, request);
    const incompatible = (0,layers_of_function/* whyIncompatible */.Ev)(state, layer);
    if (incompatible !== undefined) {
        const another = request.layers.some((other) => other !== layer && (0,layers_of_function/* whyIncompatible */.Ev)(state, other) === undefined);
        if (attached === undefined && another)
            return {};
        const nextStep = 'Name functions of the layer’s runtimes and architectures only.';
        return unfit('incompatible-function', incompatible, nextStep);
    }
    if (attached !== undefined && attached === target?.arn && state.lastUpdateStatus === 'Successful') {
        return request.publishFunctionVersion && !isPublished(selected)
            ? { actions: [{ kind: 'publish-function-version', functionArn: state.arn }, ...shift] }
            : isShifted(selected)
                ? { warnings: withoutAlias }
                : { actions: shift, warnings: withoutAlias };
    }
    const tooLarge = observed.tooLarge?.get(state.arn) ?? (0,layers_of_function/* whyTooLarge */.y_)(state, isThisLayer, layer);
    if (tooLarge !== undefined) {
        return unfit('no-room-in-function', tooLarge, 'Take a layer from the function, or make one of several.');
    }
    return {
        actions: [
            { kind: 'attach', functionArn: state.arn, replaces: attached },
            ...(request.publishFunctionVersion
                ? [{ kind: 'publish-function-version', functionArn: state.arn }]
                : []),
            ...shift,
        ],
        warnings: withoutAlias,
    };
}
/** Name, region and account are the same; the account is the function's own. */
function isVersionOf(versionArn, layerName, region, functionArn) {
    const version = (0,arns/* parseLambdaArn */.Kl)(versionArn);
    const owner = (0,arns/* parseLambdaArn */.Kl)(functionArn);
    return (version?.kind === 'layer-version' &&
        version.name === layerName &&
        version.region.name === region &&
        version.accountId === owner?.accountId);
}
const functionProblem = (code, arn, layer, why, nextStep) => ({
    code,
    input: 'update-functions',
    message: `${arn} cannot be given the layer ${layer}: ${why}.`,
    nextStep,
});
/** An alias of `$LATEST` follows it anyway, and one that does not exist is not made. */
function shiftOf({ state, alias }, { alias: declared }) {
    if (!declared || !alias || alias.version === '$LATEST')
        return [];
    return [{ kind: 'shift-alias', functionArn: state.arn, alias: declared.name, from: alias.version }];
}
function whyNoShift({ state, alias }, { alias: declared }) {
    if (!declared || (alias && alias.version !== '$LATEST'))
        return [];
    const why = alias ? 'points at $LATEST, which follows every change at once' : 'does not exist';
    return [`${state.arn}: the alias ${declared.name} ${why}. It is left as it is.`];
}
/** Whether the alias points at the newest published version, and sends no share of the calls to another one. */
const isShifted = ({ alias, newestVersion }) => !alias || (alias.version === newestVersion?.version && Object.keys(alias.weights).length === 0);
/** Whether the newest published version of a function is the same as `$LATEST`. */
function isPublished({ state, newestVersion }) {
    if (!newestVersion || newestVersion.codeSha256 !== state.codeSha256)
        return false;
    const layers = (one) => one.map(({ arn }) => arn).join();
    return layers(newestVersion.layers) === layers(state.layers);
}

// EXTERNAL MODULE: ./build/publish/layer/reconcile-grants.js
var reconcile_grants = __webpack_require__(35540);
// EXTERNAL MODULE: ./build/publish/request.js
var publish_request = __webpack_require__(44053);
;// CONCATENATED MODULE: ./build/publish/layer/reconcile.js






function reconcile(observed, options) {
    const { layer, request, region, published } = options;
    const target = published ?? (0,choose/* targetOf */.$r)(request, layer, observed.versions, observed.codeSha256);
    const publish = target ? [] : [{ kind: 'publish-version', why: whyPublish(observed, options) }];
    const { alignVersion } = request;
    const numbers = target || alignVersion === undefined ? [] : (0,align/* checkNumber */.ws)(layer.name, region.name, alignVersion, observed.versions);
    const grants = (0,reconcile_grants/* reconcileGrants */.I)(observed, options, target);
    const functions = reconcileFunctions(observed, options, target);
    const parameters = reconcileParameters(observed, options, target);
    const named = (text) => `${layer.name} in ${region.name}: ${text}`;
    const reused = target && !published ? whyNotNewest(observed, layer, target) : [];
    return {
        target,
        needsArtifact: target === undefined,
        actions: [...publish, ...grants.add, ...functions.actions, ...parameters.actions, ...grants.remove],
        problems: [...numbers, ...grants.problems, ...functions.problems, ...parameters.problems],
        notes: [...reused, ...grants.notes].map(named),
        warnings: [...grants.warnings, ...functions.warnings].map(named),
    };
}
function whyPublish({ versions }, { layer, request }) {
    if ((0,publish_request/* modeOf */.V)(request) === 'always')
        return '`publish` is `always`';
    if (request.alignVersion !== undefined)
        return `as number ${request.alignVersion}`;
    if (versions.length === 0)
        return 'the first one';
    if (!versions.some((version) => (0,choose/* isDeclaredAlike */.tU)(version, layer))) {
        return 'no version is declared for these runtimes, architectures and licence';
    }
    return layer.zip ? 'no version has this content' : 'no version has this fingerprint';
}
/** After a change was taken back, the version from before is used again, although it is not the newest. */
function whyNotNewest({ versions }, layer, target) {
    const newest = versions.find((version) => (0,choose/* isOfThisBuild */.g1)(version, layer));
    if (!newest || newest.version <= target.version)
        return [];
    return [
        `version ${target.version} has this content and is used again. Version ${newest.version} stays the newest of the layer; \`publish: always\` publishes this content once more, as the newest.`,
    ];
}

// EXTERNAL MODULE: ./build/publish/layer/retention.js
var retention = __webpack_require__(12408);
// EXTERNAL MODULE: ./build/plan/grants.js
var grants = __webpack_require__(36659);
// EXTERNAL MODULE: ./build/publish/pages.js
var pages = __webpack_require__(89612);
// EXTERNAL MODULE: ./build/publish/layer/sharing.js
var sharing = __webpack_require__(66206);
;// CONCATENATED MODULE: ./build/publish/layer/still-shared.js




/** How many older versions are looked at. */
const most = 100;
/**
 * A grant belongs to one version. Who was revoked on this one may still use others: that is said, since a revocation is
 * meant to keep somebody out.
 */
async function stillShared(aws, { shareVersions }, { layer, region, target }, revoked) {
    if (shareVersions === 'all' || revoked.length === 0)
        return [];
    const lambda = aws.lambda(region.name);
    const versions = await (0,pages/* allPages */.S)((marker) => lambda.listLayerVersions(layer.name, marker));
    const others = versions.filter(({ version }) => version !== target?.version).slice(0, most);
    const policies = new Map();
    await (0,layer_policies/* readPolicies */.h9)(lambda, layer, others, policies);
    return revoked.flatMap(({ statement: { grant } }) => {
        if (!grant)
            return [];
        const name = (0,grants/* grantName */.eX)(grant);
        const isShared = (one) => !(0,sharing/* isMark */.qi)(one) && one.grant !== undefined && (0,grants/* grantName */.eX)(one.grant) === name;
        const shared = others.filter(({ version }) => policies.get(version)?.some(isShared)).map(({ version }) => version);
        if (shared.length === 0)
            return [];
        const which = shared.length === 1 ? `version ${shared[0]} is` : `versions ${shared.sort((a, b) => a - b).join(', ')} are`;
        return [
            `${layer.name} in ${region.name}: ${which} still shared with ${name}; \`share-versions: all\` ends that, too.`,
        ];
    });
}

// EXTERNAL MODULE: ./build/publish/layer/unfinished.js
var unfinished = __webpack_require__(94429);
;// CONCATENATED MODULE: ./build/publish/layer/apply.js














async function applyLayer(one, deliver, { request, context, mutex }) {
    const { layer, region } = one;
    const { aws, log, signal, pace = publish_context/* usualPace */.G } = context;
    const lambda = aws.lambda(region.name);
    const done = [];
    const say = (what) => {
        done.push(what);
        log.info(`${layer.name} in ${region.name}: ${what}.`);
    };
    const did = (action) => say((0,layer_actions/* describeAction */.u)(action));
    const warnings = [];
    const warn = (text) => void warnings.push(`${layer.name} in ${region.name}: ${text}`);
    try {
        const { observed, reconciliation, made, marks } = await ensureVersion(one, deliver, request, context, say, warn);
        const { target, actions } = reconciliation;
        if (!target)
            throw new Error(`${layer.name} in ${region.name}: no version is as declared`);
        const newest = Math.max(target.version, one.observed.versions[0]?.version ?? 0);
        const seen = { target, newest };
        const ofKind = (...kinds) => actions.filter((action) => kinds.some((kind) => kind === action.kind));
        const grantChange = { lambda, layer: layer.name, versions: observed.versions, patient: { log, signal, pace }, did };
        // A grant that fails ends the region: the version is not as declared, and nobody is to be pointed at it.
        const grants = ofKind('add-grant', 'remove-grant');
        const lastAdded = grants.findLastIndex(({ kind }) => kind === 'add-grant');
        await orDeletedMeanwhile(one, seen, context, () => (0,change_grants/* changeGrants */.e)(grants.slice(0, lastAdded + 1), grantChange));
        await (0,unfinished/* unmark */.dX)(lambda, layer.name, marks);
        const pointing = { request, layer, region, seen, context, mutex, did, warn };
        const { problems, newer } = await pointAt(ofKind('attach', 'publish-function-version', 'shift-alias'), ofKind('put-parameter'), pointing);
        const revoked = grants.slice(lastAdded + 1);
        problems.push(...(await (0,publish_problems/* problemsIn */._n)(() => (0,change_grants/* changeGrants */.e)(revoked, grantChange))));
        warnings.push(...(await stillShared(aws, request, one, ofKind('remove-grant'))));
        // Nothing is deleted while something may still use what was there before, or while another run is at work.
        if (problems.length === 0 && !newer) {
            const deleted = await (0,retention/* deleteSurplus */.a0)({ aws, request, layer, region }, target, newest, did);
            problems.push(...(await (0,publish_problems/* problemsIn */._n)(() => rescue(deleted, pointing))));
        }
        const { arn: layerVersionArn, version } = target;
        const destination = { layer: layer.name, region: region.name, layerVersionArn, version, changed: made, done };
        return { destination, problems, notes: reconciliation.notes, warnings: [...reconciliation.warnings, ...warnings] };
    }
    catch (error) {
        return { problems: (0,publish_problems/* problemsOf */.GW)(error), notes: [], warnings };
    }
}
/** The version that is as declared: the one that exists, or else a new one, compared again with what is declared. */
async function ensureVersion(one, deliver, request, context, say, warn) {
    const { layer, region, observed: before } = one;
    if (one.target) {
        const marks = (0,unfinished/* obsoleteMarks */.Ce)(before, one.target);
        return { observed: before, reconciliation: one, made: false, marks };
    }
    if (!deliver)
        throw new Error(`${layer.name} in ${region.name}: no zip to publish`);
    const lambda = context.aws.lambda(region.name);
    const carries = request.sharing.kind === 'carry-over';
    const { log, signal, pace = publish_context/* usualPace */.G } = context;
    let begun;
    const prepare = async (versions) => {
        if (!carries)
            return layer.description;
        begun ??= await (0,unfinished/* beginCarryOver */.x1)(lambda, layer, versions, { log, signal, pace }, warn);
        return begun.description;
    };
    let maybePublished = false;
    const onSilence = () => void (maybePublished = true);
    const published = await publishVersion(one, deliver, context, request, { prepare, onSilence }).catch(async (error) => {
        // What may have been published is completed by the next run; what was not, needs no mark.
        if (!maybePublished && !signal.aborted)
            await (0,unfinished/* unmark */.dX)(lambda, layer.name, marksOf(begun)).catch(() => { });
        throw error;
    });
    const { version, made, warning } = published;
    if (made)
        say(`published version ${version.version}`);
    if (warning !== undefined)
        warn(warning);
    // After nobody answered, the version that was found may be that of another run with the same content.
    const isOurs = made && version.description === (begun?.description ?? layer.description);
    const copied = isOurs ? begun : undefined;
    const listed = copied?.versions ?? before.versions;
    const versions = [version, ...listed.filter((other) => other.version !== version.version)];
    const policies = new Map(copied?.policies ?? (await (0,observe/* observePolicies */.tE)(lambda, request, layer, versions, version)));
    if (isOurs)
        policies.set(version.version, []);
    const observed = { ...before, versions, policies };
    const reconciliation = reconcile(observed, {
        layer,
        request,
        region,
        published: version,
        ...(copied?.source ? { copied: copied.source } : {}),
    });
    const marks = [...marksOf(copied), ...(0,unfinished/* obsoleteMarks */.Ce)(observed, version)];
    return { observed, reconciliation, made, marks: [...new Map(marks.map((mark) => [mark.id, mark])).values()] };
}
const marksOf = (begun) => (begun?.mark ? [begun.mark] : []);
/** When a call fails because the version is gone, that is said, and by whom if that is known. */
async function orDeletedMeanwhile({ layer, region }, seen, { aws }, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof failure/* ServiceFailure */.A && error.status === 404))
            throw error;
        const { newer, exists } = await lookAgain(aws.lambda(region.name), layer, seen);
        throw exists ? error : deletedMeanwhile(seen.target, newer);
    }
}
/** A function may have been given a version at the moment in which that was deleted: it gets the one of this run. */
async function rescue(deleted, pointing) {
    if (deleted.length === 0)
        return;
    const users = await (0,observe/* versionsInUse */.wi)(pointing.context.aws, pointing.region);
    const stranded = deleted.flatMap(({ arn }) => (users.get(arn) ?? []).flatMap((user) => user.endsWith(':$LATEST')
        ? [{ kind: 'attach', functionArn: user.slice(0, -':$LATEST'.length), replaces: arn }]
        : []));
    const { problems } = await pointAt(stranded, [], pointing);
    const [first, ...others] = problems;
    if (first)
        throw new errors/* Failure */.HR([first, ...others]);
}

// EXTERNAL MODULE: ./build/publish/layer/function-size.js
var function_size = __webpack_require__(61528);
// EXTERNAL MODULE: ./build/publish/disabled-regions.js
var disabled_regions = __webpack_require__(63422);
// EXTERNAL MODULE: ./build/plan/description.js
var plan_description = __webpack_require__(7440);
// EXTERNAL MODULE: ./build/publish/check.js
var check = __webpack_require__(5004);
;// CONCATENATED MODULE: ./build/publish/layer/check.js



const words = {
    artifact: 'the layer',
    fixed: 'list of layers',
    versionStep: 'Name the function alone; `publish-function-version: true` makes a new version of it.',
    regionReason: 'where the layer is not published: functions use layers of their own region',
};
function checkRequest(request) {
    return {
        problems: [...(0,check/* checkZipRequest */.J)(request, request.layers, words), ...signing(request), ...parameters(request)],
        warnings: publicButPrivate(request),
    };
}
/** A signed version is recognised by the fingerprint in its description alone. */
function signing({ signingProfile, layers }) {
    if (!signingProfile)
        return [];
    return layers.flatMap(({ name, description, fingerprint }) => fingerprint === undefined || (0,plan_description/* fingerprintIn */.I5)(description) === fingerprint
        ? []
        : [
            {
                code: 'no-room-for-fingerprint',
                input: 'description',
                message: `The description of ${name} leaves no room for the fingerprint, and a signed zip has another hash than what was built: every run would publish again.`,
                nextStep: `Shorten \`description\` to ${plan_description/* descriptionLimit */.M7 - 26} characters.`,
            },
        ]);
}
function parameters({ parameters: templates, layers, regions }) {
    const names = layers.flatMap((layer) => [
        ...(0,parameter_names/* movingParameters */.b)(templates, layer, regions[0]),
        ...(0,parameter_names/* versionParameters */.d)(templates, layer, regions[0], undefined),
    ]);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice === undefined)
        return [];
    return [
        {
            code: 'one-parameter-for-several-layers',
            input: 'ssm-parameter',
            message: `The parameter ${twice} would hold several ARNs of this run.`,
            nextStep: 'Write `{name}` into the name of the parameter, `{architecture}` or `{runtime}` where those differ, and each name once.',
        },
    ];
}
function publicButPrivate({ sharing, layers }) {
    if (sharing.kind !== 'declared' || !sharing.grants.some(({ kind }) => kind === 'public'))
        return [];
    return layers
        .filter(({ description, name }) => (0,plan_description/* looksPrivate */.KN)(`${name.replaceAll(/[-_]/g, ' ')} ${description}`))
        .map(({ name, description }) => `${name} is shared with everybody, and its description says otherwise: ${JSON.stringify(description)}.`);
}

;// CONCATENATED MODULE: ./build/publish/layer/observe-all.js
// Reads every region, each layer and each function once. Everything that is wrong with the declaration is found here, so
// that it is reported at once, before the first write.







/**
 * What exists for every layer in every region: in the order of layers, then of regions.
 * @throws {ConfigurationError} for a declaration that contradicts itself, before anything is read.
 */
async function observeAll(request, { aws, log }) {
    const { problems: contradictions, warnings } = checkRequest(request);
    (0,errors/* throwIfAny */.MI)(contradictions, errors/* ConfigurationError */.j1);
    for (const warning of warnings)
        log.warning(warning);
    const functions = new Map(request.regions.map((region) => [region.name, (0,select_functions/* observeFunctions */.qs)(aws, request, region)]));
    for (const promise of functions.values())
        promise.catch(() => { }); // Reported by each layer of the region.
    const none = { functions: [], missing: [], unmatched: [] };
    const places = request.layers.flatMap((layer) => request.regions.map((region) => ({ layer, region })));
    const read = await Promise.allSettled(places.map(async ({ layer, region }) => {
        const selected = functions.get(region.name) ?? Promise.resolve(none);
        return { layer, region, observed: await (0,observe/* observeLayer */.uc)(aws, request, layer, region, selected) };
    }));
    const destinations = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = read.flatMap((one, at) => {
        const region = places[at]?.region;
        return one.status === 'rejected' && region ? [{ region, problems: (0,publish_problems/* problemsOf */.GW)(one.reason) }] : [];
    });
    const { leftOut, problems } = (0,disabled_regions/* leaveOutDisabled */.U)(failed, request.skipDisabled === true && destinations.length > 0, log);
    const selected = await Promise.allSettled(functions.values());
    const wrong = [...problems.filter(({ code }) => failure/* declaredWrong */.K.has(code)), ...(0,select_functions/* missingFunctions */.KG)(request, selected)];
    return { destinations, wrong, problems, warnings: (0,select_functions/* unmatchedTags */.Zz)(request, selected), leftOut };
}

;// CONCATENATED MODULE: ./build/publish/layer/publish.js














const layerPublisher = {
    observe: observeAll,
    reconcile: compare,
    async check(reconciled, request, { aws, http, signal }) {
        const sizes = new Map();
        const withSizes = await Promise.all(reconciled.map(async (one) => {
            const tooLarge = http ? await (0,function_size/* findTooLarge */.n)(one, aws, http, signal, sizes) : new Map();
            return tooLarge.size === 0 ? one : compare({ ...one, observed: { ...one.observed, tooLarge } }, request);
        }));
        const regions = [...new Set(reconciled.filter((one) => one.needsArtifact).map(({ region }) => region))];
        const [ofBuckets, ofProfile, ofAlarm] = await Promise.all([
            request.bucket ? (0,bucket/* checkBuckets */.S$)(aws, request.bucket, regions) : [],
            request.signingProfile ? (0,sign/* checkProfile */.U)(aws, request.signingProfile, regions) : [],
            request.alias ? (0,aliases/* checkAlarm */.e)(aws, request.alias, shiftingRegions(withSizes)) : [],
        ]);
        return { reconciled: withSizes, problems: [...ofBuckets, ...ofProfile, ...ofAlarm] };
    },
    async describe(one, request, { aws }) {
        const actions = [...one.actions, ...(await (0,retention/* plannedDeletions */.kR)(aws, request, one))];
        return { layer: one.layer.name, region: one.region.name, actions: actions.map(layer_actions/* describeAction */.u) };
    },
    existing({ layer, region, target }) {
        if (!target)
            return undefined;
        const { arn: layerVersionArn, version } = target;
        return { layer: layer.name, region: region.name, layerVersionArn, version, changed: false, done: [] };
    },
    apply: applyAll,
};
const shiftingRegions = (all) => [
    ...new Set(all.flatMap(({ actions, region }) => (actions.some(({ kind }) => kind === 'shift-alias') ? [region] : []))),
];
function compare(one, request) {
    return { ...one, ...reconcile(one.observed, { layer: one.layer, request, region: one.region }) };
}
/** Brings every region to the declared state, or, with the mode `plan`, says what would be done. */
const publish = async (request, context) => withPartly(request, await (0,publisher/* publishWith */.k)(layerPublisher, request, context));
/** As `publish`, before anything is built: undefined when some region needs the zip. */
async function recognise(request, context) {
    const publication = await (0,publisher/* completeWith */.c)(layerPublisher, request, context);
    return publication && withPartly(request, publication);
}
/** Which layers are in some regions only. A region that failed is named by its problem, too. */
function withPartly({ mode, layers, regions: all }, published) {
    const publication = { ...published, skew: (0,publish_publication/* skewOf */.Me)(published.destinations) };
    if (mode === 'plan')
        return publication;
    const { leftOut = [] } = publication;
    const regions = all.filter(({ name }) => !leftOut.includes(name));
    const partly = layers.flatMap(({ name }) => {
        const reached = publication.destinations.filter(({ layer }) => layer === name).map(({ region }) => region);
        const missing = regions.map((region) => region.name).filter((region) => !reached.includes(region));
        const { length: of } = regions;
        return reached.length > 0 && missing.length > 0 ? [{ layer: name, published: reached.length, of, missing }] : [];
    });
    return { ...publication, partly };
}
async function applyAll(reconciled, request, context) {
    const deliveries = new Map();
    for (const layer of request.layers) {
        const regions = reconciled.filter((one) => one.layer === layer && one.needsArtifact).map(({ region }) => region);
        if (regions.length === 0)
            continue;
        const { name, zip } = layer;
        if (!zip)
            throw new Error(`${name} is to be published and was not built`);
        deliveries.set(layer, (0,deliver/* deliver */.c)({ name, zip }, regions, request, context));
    }
    const mutex = keyedMutex();
    return (0,waves/* applyInWaves */.U)(request, reconciled, ({ layer }) => layer.name, (one) => applyLayer(one, deliveries.get(one.layer), { request, context, mutex }));
}


/***/ }),

/***/ 35540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ reconcileGrants),
/* harmony export */   Y: () => (/* binding */ policiesNeeded)
/* harmony export */ });
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62504);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86012);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27217);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66206);




const nothing = { add: [], remove: [], problems: [], notes: [], warnings: [] };
/** Versions whose policies decide the grants of a version that exists. */
function policiesNeeded(versions, { sharing, shareVersions }, target) {
    const source = target && (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(target, versions);
    if (sharing.kind === 'carry-over')
        return source ? [source] : [];
    // The source tells whether a run was to copy grants, which must not go on after these were declared.
    return versions.filter((one) => one === target || one === source || shareVersions === 'all');
}
function reconcileGrants(observed, options, target) {
    const { sharing } = options.request;
    return sharing.kind === 'carry-over'
        ? carryOver(observed, options, target)
        : declare(observed, options, target?.version, (0,_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .declaredStatements */ .lu)(sharing.grants));
}
/** Only a version that this run makes or completes takes grants over: what another version lacks was revoked there. */
function carryOver(observed, options, target) {
    const source = copiedFrom(observed, options, target);
    if (!source)
        return nothing;
    const policy = target === undefined ? [] : (observed.policies.get(target.version) ?? []);
    const { statements, revoked, publicDropped } = (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .stillToGet */ .oj)(policy, (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .grantsOf */ .Rr)(source, observed));
    const isPublic = policy.some(({ grant }) => grant?.kind === 'public');
    const warnings = publicDropped && !isPublic
        ? [
            `version ${source.version} is public, and the new one is not: that never carries over. Write \`share-with: public\` to make every version public.`,
        ]
        : [];
    const notes = revoked.length === 0
        ? []
        : [`version ${target?.version} stays without what was revoked: ${revoked.map(_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .statementName */ .Vy).join(', ')}.`];
    // Nothing is revoked: who wants a grant to end says so.
    const change = { ...(0,_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePolicy */ .WF)(policy, statements), revoke: [], foreign: [] };
    return { ...nothing, ...orderedChange(observed, options, target?.version, policy, change), notes, warnings };
}
/** The version whose grants are copied; undefined when the target is finished. */
function copiedFrom({ versions, policies }, { layer, copied }, target) {
    if (target === undefined)
        return (0,_choose_js__WEBPACK_IMPORTED_MODULE_3__/* .previousVersion */ .CO)(layer, versions, undefined);
    return copied ?? ((0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnfinished */ .ui)(target, policies) ? (0,_carried_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceOf */ .vz)(target, versions) : undefined);
}
/** The declared grants on the target and, if asked for, on every other version. */
function declare(observed, options, target, wanted) {
    const all = options.request.shareVersions === 'all' ? observed.versions.map(({ version }) => version) : [];
    const changes = [...new Set([target, ...all])].map((version) => {
        const policy = version === undefined ? [] : (observed.policies.get(version) ?? []);
        const change = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePolicy */ .WF)(policy, wanted);
        const foreign = change.foreign.map(_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .statementName */ .Vy).join(', ');
        const notes = foreign === '' ? [] : [`version ${version} has statements of others, which stay: ${foreign}.`];
        return { ordered: orderedChange(observed, options, version, policy, change), notes };
    });
    return {
        add: changes.flatMap(({ ordered }) => ordered.add),
        remove: changes.flatMap(({ ordered }) => ordered.remove),
        problems: changes.flatMap(({ ordered }) => ordered.problems),
        notes: changes.flatMap(({ notes }) => notes),
        warnings: [],
    };
}
/**
 * The writes of one policy. Grants are revoked last, so that nobody loses a version before functions and parameters
 * point at the new one; but first where the policy has no room for both.
 */
function orderedChange(observed, { layer, region }, version, policy, { add, replace, revoke }) {
    const arn = observed.versions.find((one) => one.version === version)?.arn ??
        (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .layerVersionArn */ .$3)({ region, accountId: '0'.repeat(12), name: layer.name }, (observed.versions[0]?.version ?? 0) + 1);
    const without = (gone) => policy.filter((one) => !gone.includes(one));
    const finalBytes = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .policyBytes */ .we)([...without([...replace, ...revoke]), ...add], arn);
    if (add.length > 0 && finalBytes > _sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .policyLimitBytes */ .P7) {
        return { add: [], remove: [], problems: [tooLong(layer.name, region.name, version, finalBytes)] };
    }
    const revokeFirst = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .policyBytes */ .we)([...without(replace), ...add], arn) > _sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .policyLimitBytes */ .P7;
    return {
        add: [...removals(version, revokeFirst ? [...replace, ...revoke] : replace), ...additions(version, add)],
        remove: revokeFirst ? [] : removals(version, revoke),
        problems: [],
    };
}
const tooLong = (layer, region, version, bytes) => ({
    code: 'policy-too-long',
    input: 'share-with',
    message: `${layer} in ${region}: the policy of ${version === undefined ? 'the new version' : `version ${version}`} would have ${bytes} bytes with all grants, and Lambda allows ${_sharing_js__WEBPACK_IMPORTED_MODULE_2__/* .policyLimitBytes */ .P7}.`,
    nextStep: 'Share with the organization (`o-…`) instead of with many accounts.',
});
const additions = (version, statements) => statements.map((statement) => ({ kind: 'add-grant', version, statement }));
const removals = (version, statements) => version === undefined ? [] : statements.map((statement) => ({ kind: 'remove-grant', version, statement }));


/***/ }),

/***/ 70883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ wantedCodeSha256)
/* harmony export */ });
/** The zip's hash as Lambda shows it, where it is known. */
function wantedCodeSha256({ zip, knownSha256, isSigned }) {
    if (isSigned === true)
        return undefined;
    const sha256 = zip?.sha256 ?? knownSha256;
    return sha256 === undefined ? undefined : Buffer.from(sha256, 'hex').toString('base64');
}


/***/ }),

/***/ 12408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ deleteVersions),
/* harmony export */   Hr: () => (/* binding */ findDeletions),
/* harmony export */   W_: () => (/* binding */ surplusVersions),
/* harmony export */   a0: () => (/* binding */ deleteSurplus),
/* harmony export */   kR: () => (/* binding */ plannedDeletions)
/* harmony export */ });
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53466);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62504);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8596);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(27217);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89612);
/* harmony import */ var _observe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26966);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89138);
/* harmony import */ var _parameter_names_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31660);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66206);
/* harmony import */ var _unfinished_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94429);
/* harmony import */ var _plan_grants_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(36659);











/**
 * The versions of this build beyond the newest `keep` that are older than `target`, oldest first. Versions of another
 * build that publishes under the same name are not counted.
 */
function surplusVersions(versions, layer, keep, target) {
    const ours = versions.filter((version) => (0,_choose_js__WEBPACK_IMPORTED_MODULE_8__/* .isOfThisBuild */ .g1)(version, layer)).sort((a, b) => b.version - a.version);
    const isKept = ({ version }) => version >= target;
    const newer = ours.filter(isKept).length;
    const older = ours.filter((version) => !isKept(version));
    return older.slice(Math.max(0, keep - newer)).sort((a, b) => a.version - b.version);
}
/**
 * The deletions of what is surplus and not in use: by no version of a function, by no parameter of the layer, and by no
 * newer version that is still to get its grants.
 */
async function findDeletions({ aws, request, layer, region }, versions, surplus, isFreed = () => false) {
    if (surplus.length === 0)
        return [];
    const lambda = aws.lambda(region.name);
    const [users, named] = await Promise.all([
        (0,_observe_js__WEBPACK_IMPORTED_MODULE_3__/* .versionsInUse */ .wi)(aws, region),
        (0,_observe_js__WEBPACK_IMPORTED_MODULE_3__/* .readParameters */ .Zu)(aws, region, (0,_parameter_names_js__WEBPACK_IMPORTED_MODULE_9__/* .movingParameters */ .b)(request.parameters, layer, region)),
    ]);
    const values = new Set(named.values());
    const isUsed = ({ arn }) => values.has(arn) || (users.get(arn) ?? []).some((user) => !isFreed(user));
    const unused = surplus.filter((version) => !isUsed(version));
    const policies = new Map();
    await (0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .readPolicies */ .h9)(lambda, layer, unused, policies);
    return withoutSources(unused, versions, policies).map((of) => {
        const others = (policies.get(of.version) ?? []).filter((one) => !(0,_sharing_js__WEBPACK_IMPORTED_MODULE_5__/* .isMark */ .qi)(one));
        const sharedWith = [...new Set(others.map(({ id, grant }) => (grant ? (0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_7__/* .grantName */ .eX)(grant) : `statement ${id}`)))];
        return { kind: 'delete-version', version: of.version, sharedWith, of };
    });
}
/** What no version that stays is still to get its grants from. */
function withoutSources(surplus, versions, policies) {
    const kept = versions.filter(({ version }) => !surplus.some((one) => one.version === version));
    const isNeeded = (version) => (policies.get(version.version) ?? []).some(({ id }) => (0,_unfinished_js__WEBPACK_IMPORTED_MODULE_6__/* .isMarkInUse */ .UU)({ version, id }, kept));
    const free = surplus.filter((version) => !isNeeded(version));
    return free.length === surplus.length ? free : withoutSources(free, versions, policies);
}
/**
 * Deletes surplus versions, of those that existed when this run began: a version that another run published since is
 * that run's to judge. Users and parameters are read at this moment.
 */
async function deleteSurplus(options, target, newestSeen, did) {
    const { aws, request, layer, region } = options;
    if (request.keepVersions === undefined)
        return [];
    const lambda = aws.lambda(region.name);
    const versions = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_10__/* .allPages */ .S)((marker) => lambda.listLayerVersions(layer.name, marker));
    const surplus = surplusVersions(versions, layer, request.keepVersions, target.version).filter(({ version }) => version <= newestSeen);
    return deleteVersions(options, versions, await findDeletions(options, versions, surplus), did);
}
/** Deletes versions, each after its objects, unless a version that stays was made of the same object. */
async function deleteVersions({ aws, request, layer, region }, versions, deletions, did) {
    if (deletions.length === 0)
        return [];
    const lambda = aws.lambda(region.name);
    const { bucket } = request;
    const keysOf = async (version) => bucket ? objectKeys(aws, bucket, layer.name, region, await lambda.getLayerVersion((0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(layer.name, version))) : [];
    const kept = versions.filter(({ version }) => !deletions.some((deletion) => deletion.version === version));
    const keptKeys = new Set((await Promise.all(kept.map(keysOf))).flat());
    for (const deletion of deletions) {
        for (const key of await keysOf(deletion.of)) {
            if (!bucket || keptKeys.has(key))
                continue;
            const name = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketIn */ .CC)(bucket, region);
            const owner = bucket.owner === undefined ? {} : { owner: bucket.owner };
            await aws.storage(region.name).deleteObject({ bucket: name, key, arn: (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .objectArn */ .nd)(region, name, key), ...owner });
        }
        await deleteParameters({ aws, request, layer, region }, deletion.of);
        await lambda.deleteLayerVersion((0,_policies_js__WEBPACK_IMPORTED_MODULE_4__/* .refOf */ .H8)(layer.name, deletion.of));
        did(deletion);
    }
    return deletions.map(({ of }) => of);
}
/** Parameters that are named by the version go with it, unless they hold something else. */
async function deleteParameters({ aws, request, layer, region }, { version, arn }) {
    const store = aws.parameters(region.name);
    for (const name of (0,_parameter_names_js__WEBPACK_IMPORTED_MODULE_9__/* .versionParameters */ .d)(request.parameters, layer, region, version)) {
        const named = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .parameterArn */ .vi)(region, _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .callersAccount */ .ix, name);
        if ((await store.getParameter(name, named)) === arn)
            await store.deleteParameter(name, named);
    }
}
/**
 * The objects of the bucket that a version was made of: its zip, and where that was signed, also the signed one. None where
 * Lambda only refers to the object: who uses the version, also in another account, still needs it.
 */
async function objectKeys(aws, bucket, layer, region, content) {
    if (!content || content.isReference || bucket.storage === 'reference')
        return [];
    const { codeSha256, signingJobArn } = content;
    if (signingJobArn === undefined) {
        return codeSha256 === '' ? [] : [(0,_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .objectKey */ .T5)(bucket, layer, Buffer.from(codeSha256, 'base64').toString('hex'))];
    }
    const job = await aws.signing(region.name).describeJob(signingJobArn.replace(/^.*\//, ''), signingJobArn);
    const isOurs = (place) => place.bucket === (0,_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .bucketIn */ .CC)(bucket, region) && place.key.startsWith((0,_bucket_js__WEBPACK_IMPORTED_MODULE_2__/* .objectFolder */ .SF)(bucket, layer));
    return [job?.source, job?.signed].flatMap((place) => (place && isOurs(place) ? [place.key] : []));
}
/** The deletions of a plan: the functions that the plan attaches no longer use the version that they had. */
async function plannedDeletions(aws, request, { layer, region, observed, target, actions }) {
    if (request.keepVersions === undefined)
        return [];
    // A version that is still to be published takes one of the places.
    const keep = request.keepVersions - (target ? 0 : 1);
    const surplus = surplusVersions(observed.versions, layer, keep, target?.version ?? Number.POSITIVE_INFINITY);
    const freed = new Set(actions.flatMap((action) => (action.kind === 'attach' ? [`${action.functionArn}:$LATEST`] : [])));
    // The parameter moves as well.
    const unnamed = { ...request, parameters: [] };
    return findDeletions({ aws, request: unnamed, layer, region }, observed.versions, surplus, (user) => freed.has(user));
}


/***/ }),

/***/ 94429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ obsoleteMarks),
/* harmony export */   UU: () => (/* binding */ isMarkInUse),
/* harmony export */   dX: () => (/* binding */ unmark),
/* harmony export */   x1: () => (/* binding */ beginCarryOver)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53466);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62504);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15127);
/* harmony import */ var _plan_description_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7440);
/* harmony import */ var _carried_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86012);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27217);
/* harmony import */ var _policies_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89138);
/* harmony import */ var _sharing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66206);
// A run may be ended between publishing a version and sharing it. So before it publishes, it sets a mark on the version
// whose grants are to be copied, and the description of the new version names both. The mark goes when the grants are
// complete. A run that finds it completes them, however many versions were published since. Each run has a mark of its
// own, so that no run can take the mark of another for its own.









/** How often the version that is copied from is looked for while others publish and delete. */
const looks = 5;
/**
 * Reads the grants that a new version is to take over, and sets the mark. The version that they are read from may be deleted
 * by another run meanwhile, and its policy with it: what was read counts only when the version still exists afterwards.
 * @param listed the versions as they were a moment ago
 */
async function beginCarryOver(lambda, layer, listed, patient, warn) {
    const { description } = layer;
    const waiting = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_3__/* .startWaiting */ .e)(patient);
    let versions = listed;
    for (let look = 1;; look += 1) {
        const source = (0,_choose_js__WEBPACK_IMPORTED_MODULE_7__/* .previousVersion */ .CO)(layer, versions, undefined);
        if (!source)
            return { versions, policies: new Map(), description };
        const policies = await (0,_policies_js__WEBPACK_IMPORTED_MODULE_5__/* .readGrants */ .o4)(lambda, layer, versions, source);
        const { statements } = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_6__/* .carriedStatements */ .vE)((0,_carried_js__WEBPACK_IMPORTED_MODULE_4__/* .grantsOf */ .Rr)(source, { versions, policies }));
        const known = { versions, policies, source, description };
        const mark = newMark();
        const marked = (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_8__/* .withSource */ .g5)(description, { version: source.version, mark });
        const account = accountOf(source);
        const statement = { id: (0,_sharing_js__WEBPACK_IMPORTED_MODULE_6__/* .markId */ .bb)(mark), grant: { kind: 'account', accountId: account } };
        const policy = policies.get(source.version) ?? [];
        const hasRoom = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_6__/* .policyBytes */ .we)([...policy, statement], source.arn) <= _sharing_js__WEBPACK_IMPORTED_MODULE_6__/* .policyLimitBytes */ .P7;
        if (statements.length > 0 && marked !== undefined && hasRoom) {
            if (await setMark(lambda, layer, source, statement.id, account)) {
                return { ...known, mark: { version: source, id: statement.id }, description: marked };
            }
        }
        else if (look >= looks || (await stillExists(lambda, layer, source))) {
            if (statements.length > 0)
                warn(whyNoMark(source, marked));
            return known;
        }
        if (look >= looks)
            throw gone(source);
        const what = `a version of ${layer.name} to copy grants from: ${source.arn} was deleted by another run`;
        await waiting.pause(what, patient.pace.pollMs * 2 ** look);
        versions = (await lambda.listLayerVersions(layer.name)).items;
    }
}
const accountOf = ({ arn }) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLambdaArn */ .Kl)(arn)?.accountId ?? '';
/** Yields false when the version does not exist anymore. */
async function setMark(lambda, layer, version, id, principal) {
    try {
        await lambda.addLayerVersionPermission((0,_policies_js__WEBPACK_IMPORTED_MODULE_5__/* .refOf */ .H8)(layer.name, version), { id, principal });
        return true;
    }
    catch (error) {
        if (error instanceof _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceFailure */ .A && error.status === 404)
            return false;
        throw error;
    }
}
async function stillExists(lambda, layer, { version }) {
    const { items, nextMarker } = await lambda.listLayerVersions(layer.name);
    return nextMarker !== undefined || items.some((one) => one.version === version);
}
const gone = ({ arn }) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
    code: 'version-deleted-meanwhile',
    message: `${arn}, whose grants are to be copied, was deleted by another run, and so were ${looks - 1} versions after it.`,
    nextStep: 'Let runs for one layer follow each other (`concurrency:` in the workflow), and run again.',
});
const whyNoMark = ({ version }, marked) => `${marked === undefined ? 'the description has no room' : `the policy of version ${version} has no room`} to remember that the grants of version ${version} are being copied. If this run is killed before they all are, the next run does not complete them.`;
/** A day: no run is at work for so long. */
const staleMinutes = 24 * 60;
const minutesNow = () => Math.floor(Date.now() / 60_000);
const timeDigits = 5;
/** The minute, and four random characters. */
function newMark() {
    const random = Math.floor(Math.random() * 36 ** 4)
        .toString(36)
        .padStart(4, '0');
    return minutesNow().toString(36).padStart(timeDigits, '0') + random;
}
function isStale(mark) {
    const minutes = Number.parseInt(mark.slice(0, timeDigits), 36);
    return Number.isNaN(minutes) || minutesNow() - minutes > staleMinutes;
}
/** Whether a mark may belong to a version that is still to come, or to one of these. */
const isMarkInUse = ({ version, id }, versions) => {
    const mark = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_6__/* .markIn */ .bk)({ id });
    if (mark === undefined)
        return false;
    const isOf = ({ description }) => {
        const source = (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceIn */ .tR)(description);
        return source?.version === version.version && source.mark === mark;
    };
    return !isStale(mark) || versions.some(isOf);
};
/** The marks that are to be removed when the target has its grants: its own, and those of runs that published nothing. */
function obsoleteMarks({ versions, policies }, target) {
    const own = (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceIn */ .tR)(target.description);
    return versions.flatMap((version) => (policies.get(version.version) ?? []).flatMap(({ id }) => {
        const mark = (0,_sharing_js__WEBPACK_IMPORTED_MODULE_6__/* .markIn */ .bk)({ id });
        const isOwn = own?.version === version.version && own.mark === mark;
        return mark !== undefined && (isOwn || !isMarkInUse({ version, id }, versions)) ? [{ version, id }] : [];
    }));
}
/** Removes marks, when the new version has its grants, or when no version came of it. */
async function unmark(lambda, layer, marks) {
    for (const { version, id } of marks) {
        try {
            await lambda.removeLayerVersionPermission((0,_policies_js__WEBPACK_IMPORTED_MODULE_5__/* .refOf */ .H8)(layer, version), id);
        }
        catch (error) {
            // The version may have been deleted meanwhile, together with its policy.
            if (!(error instanceof _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ServiceFailure */ .A && error.status === 404))
                throw error;
        }
    }
}


/***/ }),

/***/ 89612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ allPages)
/* harmony export */ });
async function allPages(page) {
    const items = [];
    let marker;
    do {
        const next = await page(marker);
        items.push(...next.items);
        marker = next.nextMarker;
    } while (marker !== undefined);
    return items;
}


/***/ }),

/***/ 15638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Jk: () => (/* binding */ distinctProblems),
/* harmony export */   _n: () => (/* binding */ problemsIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** The problems of a failure. An interrupt, and everything that is not a failure, is thrown again. */
function problemsOf(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$))
        return error.problems;
    throw error;
}
/** The problems that some work ends with; none when it succeeds. */
async function problemsIn(work) {
    try {
        await work();
        return [];
    }
    catch (error) {
        return problemsOf(error);
    }
}
function distinctProblems(problems) {
    return [...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values()];
}


/***/ }),

/***/ 70214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ skewOf),
/* harmony export */   Wp: () => (/* binding */ describePartly),
/* harmony export */   mp: () => (/* binding */ describeSkew)
/* harmony export */ });
/** A problem of its own: consumers in some regions have the new version, and others have not. */
const describePartly = ({ layer, published, of, missing }) => ({
    code: 'published-partly',
    message: `${layer} is published in ${published} of ${of} regions; it is missing in ${missing.join(', ')}.`,
    nextStep: 'Correct what the other problems name, and run again: the next run completes the missing regions.',
});
/** Skew in words: consumers who write one version number for all regions would get different contents. */
function describeSkew({ layer, versions }) {
    const numbers = [...new Set(versions.map(({ version }) => version))].sort((a, b) => b - a);
    const regions = (number) => versions
        .filter(({ version }) => version === number)
        .map(({ region }) => region)
        .join(', ');
    return `${layer} has different version numbers: ${numbers.map((number) => `${number} in ${regions(number)}`).join('; ')}.`;
}
function skewOf(destinations) {
    const layers = [...new Set(destinations.map(({ layer }) => layer))];
    return layers.flatMap((layer) => {
        const versions = destinations
            .filter((one) => one.layer === layer)
            .map(({ region, version }) => ({ region, version }));
        return new Set(versions.map(({ version }) => version)).size > 1 ? [{ layer, versions }] : [];
    });
}


/***/ }),

/***/ 99540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ completeWith),
/* harmony export */   k: () => (/* binding */ publishWith)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15638);
// Publishing is reconciling, for every kind of artifact: read every region, compare, and only then write what is missing.


/**
 * Brings every region to the declared state. With the mode `plan`, says what would be done.
 * @throws {Failure} before the first write, with everything that is wrong with the declaration.
 * @throws {Interrupted}
 */
async function publishWith(publisher, request, context) {
    return interruptible(context, async () => {
        const comparison = await compare(publisher, request, context);
        const next = request.mode === 'plan' ? describeAll : applyAll;
        return next(publisher, comparison, request, context);
    });
}
/**
 * As `publishWith`, before anything is built: completes what exists already. Where some region needs the artifact, it
 * writes nothing and yields undefined. What is wrong with the declaration is found here, before time is spent on a build.
 */
async function completeWith(publisher, request, context) {
    return interruptible(context, async () => {
        const comparison = await compare(publisher, request, context);
        if (request.mode === 'plan')
            return describeAll(publisher, comparison, request, context);
        const isComplete = comparison.problems.length === 0 && !comparison.reconciled.some((one) => one.needsArtifact);
        return isComplete ? applyAll(publisher, comparison, request, context) : undefined;
    });
}
async function compare(publisher, request, context) {
    const { destinations, wrong, problems, warnings, leftOut = [] } = await publisher.observe(request, context);
    const compared = destinations.map((observed) => publisher.reconcile(observed, request));
    const checked = await publisher.check(compared, request, context);
    const { reconciled } = checked;
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)((0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctProblems */ .Jk)([...wrong, ...reconciled.flatMap((one) => one.problems), ...checked.problems]));
    return { reconciled, problems, warnings, leftOut };
}
async function describeAll(publisher, { reconciled, problems, warnings, leftOut }, request, context) {
    const planned = await Promise.all(reconciled.map((one) => publisher.describe(one, request, context)));
    const destinations = reconciled.flatMap((one) => publisher.existing(one, request) ?? []);
    return {
        destinations,
        planned,
        problems,
        notes: reconciled.flatMap((one) => one.notes),
        warnings: [...warnings, ...reconciled.flatMap((one) => one.warnings)],
        skew: [],
        partly: [],
        leftOut,
    };
}
async function applyAll(publisher, comparison, request, context) {
    const applied = await publisher.apply(comparison.reconciled, request, context);
    const destinations = applied.flatMap(({ destination }) => destination ?? []);
    return {
        destinations,
        planned: [],
        problems: [...comparison.problems, ...applied.flatMap((one) => one.problems)],
        notes: [...new Set(applied.flatMap((one) => one.notes))],
        warnings: [...new Set([...comparison.warnings, ...applied.flatMap((one) => one.warnings)])],
        skew: [],
        partly: [],
        leftOut: comparison.leftOut,
    };
}
/** Whatever fails because we were asked to stop is an interrupt. */
async function interruptible({ signal }, work) {
    try {
        return await work();
    }
    catch (error) {
        throw signal.aborted && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$) ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$({ cause: error }) : error;
    }
}


/***/ }),

/***/ 44053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ modeOf)
/* harmony export */ });
// What every publication is asked for, whatever the artifact is.
/** What is done, or planned. */
function modeOf({ mode, planned = 'if-changed', }) {
    return mode === 'plan' ? planned : mode;
}


/***/ }),

/***/ 53562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ missingFunctions),
/* harmony export */   Xn: () => (/* binding */ newestFunctionVersion),
/* harmony export */   Zz: () => (/* binding */ unmatchedTags),
/* harmony export */   qs: () => (/* binding */ observeFunctions)
/* harmony export */ });
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53466);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62504);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4158);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89612);




/** The functions of a region that are selected, in a stable order, each once. */
async function observeFunctions(aws, request, region) {
    const lambda = aws.lambda(region.name);
    const found = await Promise.all(request.functions.map(async (selector) => {
        if (selector.kind === 'tag') {
            const arns = await aws.functionsByTag(region.name, selector.key, selector.value);
            const states = await Promise.all(arns.map((arn) => lambda.getFunction(arn)));
            const existing = states.flatMap((state) => (state ? [{ state, by: 'tag' }] : []));
            return existing.length > 0 ? { states: existing } : { states: [], absent: selector };
        }
        if (selector.kind === 'arn' && selector.arn.region.name !== region.name)
            return { states: [] };
        const state = selector.kind === 'arn'
            ? await lambda.getFunction((0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .functionArn */ .mE)(region, selector.arn.accountId, selector.arn.name))
            : await lambda.getFunction(selector.name, (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_1__/* .functionArn */ .mE)(region, _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .callersAccount */ .ix, selector.name));
        return state ? { states: [{ state, by: 'name' }] } : { states: [], absent: selector };
    }));
    const byArn = new Map();
    for (const one of found.flatMap(({ states }) => states)) {
        // A function that is named must fit, also when it carries the tag.
        if (byArn.get(one.state.arn)?.by !== 'name')
            byArn.set(one.state.arn, one);
    }
    const functions = [...byArn.values()].sort((0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z4)(({ state }) => state.arn));
    const absent = found.flatMap((one) => (one.absent ? [one.absent] : []));
    const missing = absent.filter(({ kind }) => kind !== 'tag');
    const unmatched = absent.filter(({ kind }) => kind === 'tag');
    if (!request.publishFunctionVersion)
        return { functions, missing, unmatched };
    const withVersions = await Promise.all(functions.map(async (one) => {
        const [selected, alias] = await Promise.all([
            withNewestVersion(aws, region, one),
            request.alias && lambda.getAlias(one.state.arn, request.alias.name),
        ]);
        return alias ? Object.assign({ alias }, selected) : selected;
    }));
    return { functions: withVersions, missing, unmatched };
}
async function withNewestVersion(aws, region, selected) {
    const newest = await newestVersionOf(aws.lambda(region.name), selected.state.arn);
    return newest ? { ...selected, newestVersion: newest } : selected;
}
async function newestVersionOf(lambda, functionArn) {
    const versions = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .allPages */ .S)((marker) => lambda.listFunctionVersions(functionArn, marker));
    const published = versions.filter(({ version }) => /^\d+$/.test(version));
    return published.sort((a, b) => Number(b.version) - Number(a.version))[0];
}
/** The number of the newest published version of a function. */
async function newestFunctionVersion(lambda, functionArn) {
    const newest = await newestVersionOf(lambda, functionArn);
    if (!newest)
        throw new Error(`${functionArn} has no version, and its alias was to point at one`);
    return newest.version;
}
/** A named function must exist in one of the regions; one that is named by its ARN, in its own region. */
function missingFunctions(request, found) {
    const read = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (read.length < found.length)
        return [];
    const isMissing = (selector) => selector.kind === 'arn'
        ? read.some(({ missing }) => missing.includes(selector))
        : selector.kind === 'name' && read.every(({ missing }) => missing.includes(selector));
    return request.functions.filter(isMissing).map((selector) => {
        const name = selector.kind === 'name' ? selector.name : selector.kind === 'arn' ? selector.arn.name : '';
        return {
            code: 'no-such-function',
            input: 'update-functions',
            message: `The function ${name} does not exist in ${request.regions.map((region) => region.name).join(', ')}.`,
            nextStep: 'Correct the name, or create the function first.',
        };
    });
}
/** A tag that no function carries may be a typing error. It is a warning, since functions may be created later. */
function unmatchedTags(request, found) {
    const read = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    return request.functions.flatMap((selector) => selector.kind === 'tag' && read.length > 0 && read.every(({ unmatched }) => unmatched.includes(selector))
        ? [
            `No function carries the tag ${selector.key}=${selector.value} in ${request.regions.map(({ name }) => name).join(', ')}.`,
        ]
        : []);
}


/***/ }),

/***/ 62787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ signedDelivery),
/* harmony export */   U: () => (/* binding */ checkProfile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53466);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62504);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8596);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95739);
/* harmony import */ var _waiting_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15127);
// AWS Signer signs an object in the bucket of each region and writes the signed zip below `signed/`. That is what is
// published: https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html







/** Signer's name of the platform that Lambda verifies. */
const platform = 'AWSLambda-SHA384-ECDSA';
const arnOf = (region, { name, owner }) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_3__/* .signingProfileArn */ .YX)(region, owner ?? _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .callersAccount */ .ix, name);
/** What is wrong with the profile. Signer is asked before anything is written. A profile belongs to one region. */
async function checkProfile(aws, profile, regions) {
    const problems = await Promise.all(regions.map(async (region) => {
        const found = await aws.signing(region.name).profile(profile, arnOf(region, profile));
        const problem = (code, message, nextStep) => [
            { code, input: 'signing-profile', message, nextStep },
        ];
        if (!found) {
            return problem('no-such-signing-profile', `The signing profile ${profile.name} does not exist in ${region.name}.`, `Create one in each region: aws signer put-signing-profile --profile-name ${profile.name} --platform-id ${platform} --region ${region.name}`);
        }
        if (found.status !== 'Active') {
            return problem('signing-profile-not-active', `The signing profile ${profile.name} in ${region.name} is ${found.status}, and signs nothing anymore.`, 'Name another signing profile.');
        }
        if (found.platform !== platform) {
            return problem('signing-profile-for-another-platform', `The signing profile ${profile.name} in ${region.name} is for ${found.platform}, and Lambda verifies ${platform}.`, `Name a signing profile for ${platform}.`);
        }
        return [];
    }));
    return problems.flat();
}
/** Signs what is delivered, region by region, and delivers the signed object in its place. */
function signedDelivery(deliver, profile, artifact, declared, context) {
    const { aws } = context;
    return async (region) => {
        const { content } = await deliver(region);
        if (content.kind !== 'object')
            throw new Error('a zip that is to be signed is in a bucket');
        const { bucket, key, versionId, isReference } = content;
        if (versionId === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR((0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .unversionedBucket */ .RM)(bucket, 'signing-profile'));
        const signing = aws.signing(region.name);
        const destination = { bucket, prefix: `${(0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .objectFolder */ .SF)(declared, artifact.name)}signed/` };
        // AWS keeps no promise about an older token: each run has its own, and repeats of one call have the same.
        const job = await signing.startJob(profile, arnOf(region, profile), { bucket, key, versionId }, destination, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
        const signed = await waitForJob(region, job, artifact.name, context);
        if (isReference !== true)
            return { content: { kind: 'object', ...signed } };
        // Lambda refers to a version of the object, which only S3 tells.
        const owner = declared.owner === undefined ? {} : { owner: declared.owner };
        const object = { ...signed, arn: (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_3__/* .objectArn */ .nd)(region, signed.bucket, signed.key), ...owner };
        const stored = await aws.storage(region.name).headObject(object, artifact.zip);
        const version = stored === 'hidden' ? undefined : stored?.versionId;
        if (version === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR((0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .unversionedBucket */ .RM)(signed.bucket, 'signing-profile'));
        return { content: { kind: 'object', ...signed, versionId: version, isReference } };
    };
}
async function waitForJob(region, job, artifact, { aws, log, signal, pace = _context_js__WEBPACK_IMPORTED_MODULE_5__/* .usualPace */ .G }) {
    const arn = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_3__/* .signingJobArn */ .GT)(region, _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .callersAccount */ .ix, job);
    const waiting = (0,_waiting_js__WEBPACK_IMPORTED_MODULE_6__/* .startWaiting */ .e)({ log, signal, pace });
    for (;;) {
        const found = await aws.signing(region.name).describeJob(job, arn);
        if (found?.status === 'Succeeded' && found.signed)
            return found.signed;
        if (found?.status === 'Failed') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
                code: 'signing-failed',
                input: 'signing-profile',
                message: `The signing job ${job} for ${artifact} in ${region.name} failed${found.reason === '' ? '' : `: ${found.reason.slice(0, 500).replace(/\.$/, '')}`}.`,
                nextStep: 'Correct what the reason names, and run again. Nothing was published in this region.',
            });
        }
        if (waiting.waitedMs() > pace.patienceMs) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
                code: 'signing-slow',
                input: 'signing-profile',
                message: `The signing job ${job} for ${artifact} in ${region.name} has not ended after ${Math.round(pace.patienceMs / 1000)} seconds.`,
                nextStep: `See what it says: aws signer describe-signing-job --job-id ${job} --region ${region.name}`,
            });
        }
        await waiting.pause(`the signing job ${job} of ${artifact} in ${region.name}`);
    }
}


/***/ }),

/***/ 61595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ tooLargeForDirectUpload),
/* harmony export */   dQ: () => (/* binding */ fitsDirectUpload),
/* harmony export */   xC: () => (/* binding */ delivery)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62504);
/* harmony import */ var _lambda_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21280);
/* harmony import */ var _bucket_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8596);
// How a zip comes to Lambda: in the request where it fits, else by S3. Many regions get it with one upload: the first
// bucket takes it from this machine, the others from that bucket.





/** Whether a zip of this size can be sent to Lambda without a bucket. */
const fitsDirectUpload = (sizeBytes) => sizeBytes <= _lambda_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .directUploadLimitBytes */ .p1;
/** What to say when a zip does not fit, or, before it is built, when what it is made of does not. */
const tooLargeForDirectUpload = (artifact, sizeBytes) => ({
    code: 'too-large-for-direct-upload',
    input: 's3-bucket',
    message: `The zip of ${artifact} has ${sizeBytes} bytes, and Lambda takes at most 50 MB (about 52,420,000 bytes) in a request.`,
    nextStep: 'One of three: name a bucket of the region with `s3-bucket`; take weight off with `exclude` or fewer packages; or divide the packages into several layers.',
});
function delivery({ aws, bucket, name: artifact, zip, regions, log }) {
    if (!bucket) {
        let bytes;
        return async () => ({ content: { kind: 'direct', zip: await (bytes ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(zip.path)) } });
    }
    const objectIn = (region) => {
        const name = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .bucketIn */ .CC)(bucket, region);
        const key = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .objectKey */ .T5)(bucket, artifact, zip.sha256);
        const { owner } = bucket;
        return { bucket: name, key, arn: (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_2__/* .objectArn */ .nd)(region, name, key), ...(owner === undefined ? {} : { owner }) };
    };
    const contentOf = (region, { versionId }) => {
        const { bucket: name, key } = objectIn(region);
        const isReference = bucket.storage === 'reference';
        if (isReference && versionId === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR((0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .unversionedBucket */ .RM)(name, 's3-storage'));
        return {
            kind: 'object',
            bucket: name,
            key,
            ...(versionId === undefined ? {} : { versionId }),
            ...(isReference ? { isReference } : {}),
        };
    };
    const isRight = (stored) => stored !== 'hidden' && stored?.isSame === true;
    const look = async (region) => {
        const there = await aws.storage(region.name).headObject(objectIn(region), zip, (0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .objectSettings */ .Rl)(bucket, region));
        return isRight(there) ? there : undefined;
    };
    const overwrite = async (region) => {
        const replaced = await aws
            .storage(region.name)
            .putFile(objectIn(region), zip, false, (0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .objectSettings */ .Rl)(bucket, region));
        if (replaced === 'exists')
            throw new Error('an unconditional PutObject was refused as if it had a condition');
        return replaced;
    };
    /** Sends the bytes from here. Something else under the name of these bytes is replaced by them. */
    const send = async (region) => {
        const storage = aws.storage(region.name);
        const object = objectIn(region);
        const settings = (0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .objectSettings */ .Rl)(bucket, region);
        const sent = await storage.putFile(object, zip, true, settings);
        if (sent !== 'exists')
            return sent;
        const there = await storage.headObject(object, zip, settings);
        if (isRight(there))
            return there;
        // What may not be looked at is judged by the hash of the version that is made of it.
        if (there === 'hidden')
            return { isSame: true };
        log.warning(`s3://${object.bucket}/${object.key} does not have the content that its name says, or is encrypted otherwise than declared: replaced.`);
        return overwrite(region);
    };
    const started = new Map();
    const start = () => {
        const refusals = new Map();
        const heads = new Map(regions.map((region) => [region.name, look(region)]));
        // The first region that has it already, or else the first that takes it.
        const source = (async () => {
            let refusal;
            const found = await Promise.allSettled(heads.values());
            for (const [at, region] of regions.entries()) {
                const head = found[at];
                if (head?.status === 'fulfilled' && head.value)
                    return { region, stored: head.value };
                if (head?.status === 'rejected')
                    refusal = head.reason;
            }
            for (const region of regions) {
                try {
                    return { region, stored: await send(region) };
                }
                catch (error) {
                    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR))
                        throw error;
                    refusals.set(region.name, error);
                    refusal = error;
                }
            }
            throw refusal;
        })();
        for (const region of regions) {
            const content = (async () => {
                const { region: from, stored } = await source;
                if (from.name === region.name)
                    return contentOf(region, stored);
                const there = await heads.get(region.name);
                if (there)
                    return contentOf(region, there);
                if (refusals.has(region.name))
                    throw refusals.get(region.name);
                // One bucket for all regions is another's already.
                if (objectIn(from).bucket === objectIn(region).bucket)
                    return contentOf(region, stored);
                const copied = await aws
                    .storage(region.name)
                    .copyObject(objectIn(from), objectIn(region), (0,_bucket_js__WEBPACK_IMPORTED_MODULE_4__/* .objectSettings */ .Rl)(bucket, region));
                if (copied !== 'refused')
                    return contentOf(region, copied);
                log.info(`${region.name}: not allowed to copy from ${objectIn(from).bucket}, so that the zip is sent again.`);
                return contentOf(region, await send(region));
            })();
            content.catch(() => { }); // Told to whoever asks for it.
            started.set(region.name, content);
        }
    };
    return async (region) => {
        if (started.size === 0)
            start();
        const content = started.get(region.name);
        if (!content)
            throw new Error(`${region.name} was not among the regions of the delivery`);
        return { content: await content, replace: async () => contentOf(region, await overwrite(region)) };
    };
}


/***/ }),

/***/ 15127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ startWaiting)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const slowestPollMs = 3_000;
/** A wait that is longer than this many first pauses is told by a line of its own: three seconds. */
const silentPauses = 15;
/** Begins to wait for AWS. What is waited for is shown as progress at each pause and, when it takes long, once as a line. */
function startWaiting({ log, signal, pace }) {
    const start = performance.now();
    const waitedMs = () => performance.now() - start;
    let nextMs = pace.pollMs;
    let isSaid = false;
    return {
        waitedMs,
        async pause(what, ms = nextMs) {
            nextMs = Math.min(nextMs * 1.5, slowestPollMs);
            log.progress({ title: 'Waiting', done: Math.round(waitedMs() / 1000), unit: 'seconds', current: what });
            if (!isSaid && waitedMs() + ms > silentPauses * pace.pollMs) {
                isSaid = true;
                log.info(`Waiting for ${what}.`);
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
        },
    };
}


/***/ }),

/***/ 23406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ applyInWaves)
/* harmony export */ });
/* harmony import */ var _plan_rollout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74731);

/** Does `work` for everything that was reconciled. `nameOf` tells the artifact, for what was not begun. */
async function applyInWaves({ rollout = [], stopOnFailure = false, regions }, reconciled, nameOf, work) {
    const eachAlone = rollout.length === 0 && stopOnFailure;
    const waves = eachAlone ? regions.map((region) => [region]) : (0,_plan_rollout_js__WEBPACK_IMPORTED_MODULE_0__/* .wavesOf */ .g)(rollout, regions);
    const applied = [];
    for (const wave of waves) {
        const names = new Set(wave.map(({ name }) => name));
        const isStopped = stopOnFailure && applied.some(({ problems }) => problems.length > 0);
        const ofWave = reconciled.filter(({ region }) => names.has(region.name));
        const done = ofWave.map(async (one) => {
            if (!isStopped)
                return work(one);
            return { problems: [notBegun(nameOf(one), one.region)], notes: [], warnings: [] };
        });
        applied.push(...(await Promise.all(done)));
    }
    return applied;
}
const notBegun = (name, region) => ({
    code: 'region-not-begun',
    input: 'stop-on-failure',
    message: `${name} in ${region.name} was not begun, since a region before it failed.`,
    nextStep: 'Correct what failed, and run again: the next run goes on with what is missing.',
});


/***/ }),

/***/ 39920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ diffInventories),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export setChange */
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);

const mostListed = 20;
/** Compares packages by version, and the files of those with the same version by CRC and size where both sides know them. */
function diffInventories(before, after) {
    const a = grouped(before);
    const b = grouped(after);
    const names = [...new Set([...a.byName.keys(), ...b.byName.keys()])];
    const changes = names
        .map((name) => packageChange(name, a.byName.get(name), b.byName.get(name)))
        .filter((change) => change !== undefined)
        .sort((x, y) => sizeChange(y) - sizeChange(x) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(x.name, y.name));
    const otherFiles = fileChanges(a.others, b.others);
    const runtimes = setChange(before.runtimes, after.runtimes);
    const architectures = setChange(before.architectures, after.architectures);
    const grants = setChange(before.grants, after.grants);
    const startup = startupChanges(before, after);
    return {
        base: before.source,
        identical: changes.length === 0 && countOf(otherFiles) === 0 && !runtimes && !architectures && !grants,
        packages: changes,
        otherFiles,
        unchangedPackages: names.length - changes.length,
        beforeUnzippedSizeBytes: before.unzippedSizeBytes,
        afterUnzippedSizeBytes: after.unzippedSizeBytes,
        ...(before.sizeBytes === undefined ? {} : { beforeSizeBytes: before.sizeBytes }),
        ...(after.sizeBytes === undefined ? {} : { afterSizeBytes: after.sizeBytes }),
        ...(runtimes ? { runtimes } : {}),
        ...(architectures ? { architectures } : {}),
        ...(grants ? { grants } : {}),
        ...(startup.length > 0 ? { startup } : {}),
    };
}
/** By path, so that a file that moves to another package is seen too. */
function startupChanges(before, after) {
    if (!before.startup || !after.startup)
        return [];
    const old = new Map(before.startup.map((file) => [file.path, file]));
    const paths = new Set(after.startup.map(({ path }) => path));
    const bytes = (inventory) => new Map(inventory.files?.map((file) => [file.path, file]));
    const [was, is] = [bytes(before), bytes(after)];
    const same = (path) => was.get(path)?.crc32 === is.get(path)?.crc32;
    return [
        ...after.startup.flatMap((file) => {
            if (!old.has(file.path))
                return [{ kind: 'added', file }];
            return same(file.path) ? [] : [{ kind: 'changed', file }];
        }),
        ...before.startup.filter(({ path }) => !paths.has(path)).map((file) => ({ kind: 'removed', file })),
    ];
}
/** Undefined when nothing differs, or when one side is not known. */
function setChange(before, after) {
    if (!before || !after)
        return undefined;
    const added = after.filter((one) => !before.includes(one));
    const removed = before.filter((one) => !after.includes(one));
    return added.length + removed.length === 0 ? undefined : { added, removed };
}
function countOf(changes) {
    return changes.added + changes.removed + changes.changed;
}
function grouped({ packages, files }) {
    const byName = new Map();
    for (const one of packages) {
        const group = byName.get(one.name);
        if (group)
            group.packages.push(one);
        else
            byName.set(one.name, { packages: [one], files: [] });
    }
    if (!files)
        return { byName: new Map([...byName].map(([name, group]) => [name, { packages: group.packages }])) };
    const others = [];
    for (const file of files) {
        const owner = file.package === undefined ? undefined : packages[file.package];
        const into = owner && byName.get(owner.name);
        if (into)
            into.files.push(file);
        else
            others.push(file);
    }
    return { byName, others };
}
function packageChange(name, before, after) {
    const change = {
        name,
        before: versionsOf(before),
        after: versionsOf(after),
        beforeSizeBytes: sizeOf(before),
        afterSizeBytes: sizeOf(after),
    };
    if (!before)
        return { kind: 'added', ...change };
    if (!after)
        return { kind: 'removed', ...change };
    if (change.before.join() !== change.after.join())
        return { kind: 'changed', ...change };
    const files = fileChanges(before.files, after.files);
    return countOf(files) === 0 ? undefined : { kind: 'changed', ...change, files };
}
function versionsOf(group) {
    return [...new Set(group?.packages.map(({ version }) => version))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6);
}
function sizeOf(group) {
    return group?.packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0) ?? 0;
}
function fileChanges(before, after) {
    if (!before || !after)
        return { added: 0, removed: 0, changed: 0, listed: [] };
    const old = new Map(before.map((file) => [file.path, file]));
    const current = new Set(after.map(({ path }) => path));
    const all = [
        ...after.flatMap((file) => changeOf(old.get(file.path), file)),
        ...before.filter(({ path }) => !current.has(path)).map(({ path }) => ({ kind: 'removed', path })),
    ].sort((x, y) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(x.path, y.path));
    const count = (kind) => all.filter((one) => one.kind === kind).length;
    return {
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
        listed: all.slice(0, mostListed),
    };
}
function changeOf(was, { path, crc32, sizeBytes }) {
    if (!was)
        return [{ kind: 'added', path }];
    return was.crc32 === crc32 && was.sizeBytes === sizeBytes ? [] : [{ kind: 'changed', path }];
}
function sizeChange(change) {
    return Math.abs(change.afterSizeBytes - change.beforeSizeBytes);
}


/***/ }),

/***/ 94321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ arnsByRegion),
/* harmony export */   WT: () => (/* binding */ snippetsOf),
/* harmony export */   f1: () => (/* binding */ snippetFiles)
/* harmony export */ });
/** One file a tool, by the name of the file; the value is its text. */
const snippetFiles = {
    sam: 'sam.yaml',
    cloudformation: 'cloudformation.yaml',
    cdk: 'cdk.ts',
    terraform: 'terraform.tf',
    serverless: 'serverless.yml',
    cli: 'aws-cli.sh',
    arns: 'arns.json',
};
/** The ARN of the version of each region. */
const arnsByRegion = (places) => Object.fromEntries(places.map(({ region, layerVersionArn }) => [region, layerVersionArn]));
/** @param layer its name: letters, digits, `-` and `_` */
function snippetsOf(layer, places) {
    const named = { pascal: pascalCase(layer), snake: snakeCase(layer) };
    return {
        sam: sam(named.pascal, places),
        cloudformation: cloudFormation(named.pascal, places),
        cdk: cdk(named.pascal, places),
        terraform: terraform(named.snake, places),
        serverless: serverless(named.pascal, places),
        cli: cli(places),
        arns: `${JSON.stringify(arnsByRegion(places), undefined, 2)}\n`,
    };
}
/** Logical ids of CloudFormation are letters and digits, and begin with a letter. */
function pascalCase(name) {
    const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
    const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    return `${/^[A-Za-z]/.test(joined) ? joined : `The${joined}`}Layer`;
}
/** Names of Terraform begin with a letter or `_`. */
function snakeCase(name) {
    const words = name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '_')
        .replaceAll(/^_+|_+$/g, '');
    return `${/^[a-z]/.test(words) ? words : `the_${words}`}_layer_arns`;
}
const only = (places) => places.length === 1 ? places[0]?.layerVersionArn : undefined;
function mapping(id, places) {
    const regions = places.map(({ region, layerVersionArn }) => `    ${region}:\n      Arn: ${layerVersionArn}`);
    return ['Mappings:', `  ${id}:`, ...regions, ''].join('\n');
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html */
const foundInMap = (id) => `!FindInMap [${id}, !Ref AWS::Region, Arn]`;
function sam(id, places) {
    const arn = only(places);
    return [
        ...(arn === undefined ? [mapping(id, places)] : []),
        'Globals:',
        '  Function:',
        '    Layers:',
        `      - ${arn ?? foundInMap(id)}`,
        '',
    ].join('\n');
}
function cloudFormation(id, places) {
    const arn = only(places);
    return [
        ...(arn === undefined ? [mapping(id, places)] : []),
        'Resources:',
        '  MyFunction:',
        '    Type: AWS::Lambda::Function',
        '    Properties:',
        '      # Beside the properties that the function has.',
        '      Layers:',
        `        - ${arn ?? foundInMap(id)}`,
        '',
    ].join('\n');
}
function cdk(id, places) {
    const arn = only(places);
    const quoted = (text) => `'${text}'`;
    const entries = places.map(({ region, layerVersionArn }) => `    ${quoted(region)}: { Arn: ${quoted(layerVersionArn)} },`);
    const map = [`const arns = new CfnMapping(this, '${id}Arns', {`, '  mapping: {', ...entries, '  },', '})'];
    const found = arn === undefined ? "arns.findInMap(Aws.REGION, 'Arn')" : quoted(arn);
    return [
        ...(arn === undefined ? ["import { Aws, CfnMapping } from 'aws-cdk-lib'"] : []),
        "import { LayerVersion } from 'aws-cdk-lib/aws-lambda'",
        '',
        '// In the constructor of the stack:',
        ...(arn === undefined ? map : []),
        `const layer = LayerVersion.fromLayerVersionArn(this, '${id}', ${found})`,
        '// Then: layers: [layer] in the properties of the function.',
        '',
    ].join('\n');
}
function terraform(name, places) {
    const width = Math.max(...places.map(({ region }) => region.length));
    return [
        'locals {',
        `  ${name} = {`,
        ...places.map(({ region, layerVersionArn }) => `    ${`"${region}"`.padEnd(width + 2)} = "${layerVersionArn}"`),
        '  }',
        '}',
        '',
        'data "aws_region" "current" {}',
        '',
        '# In the aws_lambda_function (before version 6 of the provider, `name` in place of `region`):',
        `# layers = [local.${name}[data.aws_region.current.region]]`,
        '',
    ].join('\n');
}
/** https://www.serverless.com/framework/docs/providers/aws/guide/variables */
function serverless(id, places) {
    const arn = only(places);
    const custom = [
        'custom:',
        `  ${id}:`,
        ...places.map(({ region, layerVersionArn }) => `    ${region}: ${layerVersionArn}`),
        '',
    ];
    return [
        ...(arn === undefined ? custom : []),
        'provider:',
        '  layers:',
        `    - ${arn ?? `\${self:custom.${id}.\${aws:region}}`}`,
        '',
    ].join('\n');
}
function cli(places) {
    return [
        '# --layers replaces the whole list: name the other layers of the function, too.',
        ...places.map(({ region, layerVersionArn }) => `aws lambda update-function-configuration --region ${region} --function-name MY_FUNCTION --layers ${layerVersionArn}`),
        '',
    ].join('\n');
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

/***/ 97761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ expectedInventory),
/* harmony export */   z: () => (/* binding */ beforePublishing)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_site_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63604);
/* harmony import */ var _report_diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39920);
/* harmony import */ var _read_layer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25876);
// What is now published, beside what would be: for the plan, and for the report of a new version.




/** An inventory of what will be in a layer: its packages, whose files are not known yet. */
function expectedInventory(plan, expected) {
    const { packages, sizeBytes, unzippedSizeBytes = 0 } = expected;
    return {
        source: plan.name,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        unzippedSizeBytes,
        packages: packages.map((one) => ({
            name: one.name,
            version: one.version ?? '',
            root: (0,_plan_site_root_js__WEBPACK_IMPORTED_MODULE_1__/* .packagesRootOf */ .pg)(plan),
            sizeBytes: one.sizeBytes ?? 0,
            unzippedSizeBytes: one.unzippedSizeBytes ?? 0,
            files: 0,
        })),
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
    };
}
/**
 * Finds the newest version now, and compares it when asked to: the version that this run will publish is not meant.
 * A comparison is good to have and no more: when it cannot be made, it says why.
 */
async function beforePublishing(layer, region, aws, context) {
    const newest = await attempt(async () => (await aws.lambda(region).listLayerVersions(layer)).items[0]);
    if (newest.kind === 'failed')
        return async () => newest.comparison;
    const version = newest.value;
    if (!version)
        return async () => ({ kind: 'not-compared', reason: `No version is published in ${region} yet.` });
    return async (after) => {
        const compared = await attempt(async () => {
            const before = await (0,_read_layer_js__WEBPACK_IMPORTED_MODULE_2__/* .versionInventory */ .z7)(version.arn, aws, context);
            return { kind: 'compared', diff: (0,_report_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .diffInventories */ .Q8)(before, after) };
        });
        return compared.kind === 'failed' ? compared.comparison : compared.value;
    };
}
async function attempt(work) {
    try {
        return { kind: 'made', value: await work() };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$ || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR))
            throw error;
        return { kind: 'failed', comparison: { kind: 'not-compared', reason: error.problems[0].message } };
    }
}


/***/ }),

/***/ 22018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ fingerprintOfZip),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   eb: () => (/* binding */ contentVersion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16953);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4158);
// A fingerprint is short for everything that decides a layer's content. It is known before anything is built, and it
// travels in the version's description, so that one ListLayerVersions tells whether a run has anything to do.



/**
 * Counts up when the same inputs give other bytes than before. Not the version of this tool: after an upgrade that changes
 * no byte, the layers that are published are still recognised before anything is built. 2: own files are deflated by our
 * own code.
 */
const contentVersion = (included) => (included.length > 0 ? 2 : 1);
const letters = 'abcdefghijklmnopqrstuvwxyz234567';
const length = 20;
/**
 * The fingerprint of what a layer will be made of: 100 bits in base32. Undefined when something that decides the
 * content is not pinned by a hash or a commit, so that only building it tells.
 */
function fingerprintOf({ contentVersion: made, layerName, locks, npm, included, options, }) {
    const locked = locks
        .map((lock) => ({
        runtime: lock.target.runtime.name,
        architecture: lock.target.architecture,
        packages: lock.packages.map(packageOf).sort(byJson),
    }))
        .sort(byJson);
    if (locked.some(({ packages }) => packages.includes(undefined)))
        return undefined;
    const files = included.map(({ path, sha256, mode }) => [path, sha256, mode]).sort(byJson);
    return digest({ contentVersion: made, layerName, locked, npm, files, options });
}
/** The fingerprint of a zip that is published as it is, or signed. */
const fingerprintOfZip = (sha256, signedBy) => digest({ zip: sha256, ...(signedBy === undefined ? {} : { signedBy }) });
function digest(value) {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical(value)).digest();
    let bits = 0n;
    for (const byte of bytes.subarray(0, 13))
        bits = (bits << 8n) | BigInt(byte);
    let text = '';
    for (let at = 0; at < length; at += 1) {
        text += letters.charAt(Number(bits & 31n));
        bits >>= 5n;
    }
    return text;
}
/** JSON whose keys are sorted and whose undefined values are left out, in whatever order the value has them. */
function canonical(value) {
    if (value === undefined || value === null)
        return 'null';
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object')
        return JSON.stringify(value);
    const entries = Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort((0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byText */ .z4)(([name]) => name));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}
const byJson = (0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byText */ .z4)((one) => JSON.stringify(one) ?? '');
function packageOf({ name, version, wheels, sdist, direct }) {
    const files = [...wheels, ...(sdist ? [sdist] : [])].map(fileOf);
    if (files.includes(undefined))
        return undefined;
    const source = direct === undefined ? null : directOf(direct);
    return source === undefined ? undefined : [name, version ?? null, files.sort(byJson), source];
}
const fileOf = ({ filename, sha256 }) => (sha256 === undefined ? undefined : [filename, sha256]);
function directOf(direct) {
    switch (direct.kind) {
        case 'vcs':
            return ['vcs', (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__.redact)(direct.url), direct.commit, direct.subdirectory ?? null];
        case 'archive': {
            const file = fileOf(direct.file);
            return file === undefined ? undefined : ['archive', file, direct.subdirectory ?? null];
        }
        case 'directory':
            return undefined;
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

/***/ 840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ announcePublication)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _publish_publication_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70214);
/* harmony import */ var _snippet_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74941);



/**
 * Says what was done, or would be.
 * @throws {Failure} what could not be done, region by region.
 */
async function announcePublication({ destinations, planned, problems, notes, warnings, skew, partly }, run) {
    const { context: { log }, announce, } = run;
    for (const layer of new Set([...destinations, ...planned].map((one) => one.layer))) {
        announce({
            kind: 'published',
            layer,
            destinations: destinations.filter((one) => one.layer === layer),
            ...(planned.length === 0 ? {} : { planned: planned.filter((one) => one.layer === layer) }),
        });
    }
    if (planned.length === 0)
        await (0,_snippet_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSnippets */ .q)(destinations, run);
    for (const note of notes)
        log.info(note);
    for (const warning of warnings)
        log.warning(warning);
    for (const one of skew)
        log.warning((0,_publish_publication_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSkew */ .mp)(one));
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)([...problems, ...partly.map(_publish_publication_js__WEBPACK_IMPORTED_MODULE_2__/* .describePartly */ .Wp)]);
}


/***/ }),

/***/ 60808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ contentOptions),
/* harmony export */   L: () => (/* binding */ givenContent)
/* harmony export */ });
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36654);
/* harmony import */ var _config_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49835);


/** The options that decide no byte of a layer, and those whose effect is in the locks and the included files. */
const notContent = new Set([
    'requirements',
    'packages',
    'constraints',
    'extras',
    'groups',
    'project',
    'layersFile',
    'only',
    'changedSince',
    'maxSize',
    'maxGrowth',
    'allowLicences',
    'runtimes',
    'architectures',
    'layerName',
    'include',
    'code',
    'handler',
    'handlers',
    'workingDirectory',
    'outputDirectory',
    'reports',
    'cache',
    'builder',
    'buildIsolation',
    'buildTimeout',
    'verify',
    'excludeImports',
    'verifyEnv',
    'allowMissing',
    'failOn',
    'ignore',
    'description',
    'licenseInfo',
    'publish',
    'regions',
    'rollout',
    'stopOnFailure',
    's3Bucket',
    's3BucketOwner',
    's3Prefix',
    's3Storage',
    's3Encryption',
    'kmsKey',
    's3Tags',
    'shareWith',
    'shareVersions',
    'updateFunctions',
    'publishFunctionVersion',
    'canaryShare',
    'canaryMinutes',
    'canaryAlarm',
    'alias',
    'smokeEvent',
    'event',
    'keepVersions',
    'ssmParameter',
    'zip',
    // An image is known by its own digest.
    'baseImage',
    'imageEnvironment',
    'imageLabels',
    'imageUser',
    'output',
    'repository',
    'createRepository',
    'imageTags',
    'dockerfile',
    'alignVersion',
    'sourceProfile',
]);
/** Options that decide the content, but by what is read: the locks and the included files. */
const read = new Set(['requirements', 'packages', 'constraints', 'include', 'code']);
/**
 * Every option that decides the content: all but the known others, so that a new one counts. One that has its default is
 * left out, so that a new option of a newer version changes nothing for those who do not use it.
 */
function contentOptions(config) {
    const options = _config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.flatMap((name) => {
        const key = (0,_config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)(name);
        const value = JSON.stringify(config[key]) ?? '';
        return notContent.has(key) || value === defaultOf(name) ? [] : [[key, value]];
    });
    // Imports can bring back what `slim` left out.
    const slimming = config.slim.length > 0 && config.verify === 'import' ? [['verify', 'import']] : [];
    return Object.fromEntries([...options, ...slimming]);
}
function defaultOf(name) {
    const { kind, default: text } = _config_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O[name];
    const parsed = kind.parse(text === '' ? [] : [text]);
    return parsed.kind === 'accepted' ? (JSON.stringify(parsed.value) ?? '') : '';
}
/** Inputs that say how a layer is built, of those that were given: a zip that was built before contradicts them. */
function givenContent(given) {
    return _config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.filter((name) => {
        const key = (0,_config_config_js__WEBPACK_IMPORTED_MODULE_0__/* .camelCase */ .xQ)(name);
        if (name === 'artifact')
            return false; // Says what the zip is.
        const texts = (given[name] ?? []).map((text) => text.trim()).filter((text) => text !== '');
        return (key !== 'signingProfile' &&
            (!notContent.has(key) || read.has(key)) &&
            texts.length > 0 &&
            texts.join('\n') !== _config_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O[name].default);
    });
}


/***/ }),

/***/ 84720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ describeLayer),
/* harmony export */   Sj: () => (/* binding */ declareLayer),
/* harmony export */   Xo: () => (/* binding */ undescribedLayers),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   identifyLayer: () => (/* binding */ identifyLayer),
/* harmony export */   o7: () => (/* binding */ withZip)
/* harmony export */ });
/* harmony import */ var _host_git_revision_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12503);
/* harmony import */ var _plan_description_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7440);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22018);
/* harmony import */ var _python_compile_build_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77779);
/* harmony import */ var _host_docker_before_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10448);
/* harmony import */ var _layers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76083);
/* harmony import */ var _own_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67269);
/* harmony import */ var _content_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60808);








function identityOf({ name, targets }) {
    return {
        name,
        runtimes: [...new Set(targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(targets.map(({ architecture }) => architecture))],
    };
}
/** Layers for what needs their names, runtimes and architectures only. */
function undescribedLayers(layers) {
    const undescribed = { description: '', fingerprint: undefined };
    return layers.map((layer) => Object.assign(identityOf(layer), undescribed));
}
/** A layer whose content is known before it is made. */
async function declareLayer(layer, packages, run) {
    const { packages: names, fingerprint } = await packages.identify(layer);
    return describeLayer(identityOf(layer), names, fingerprint, run);
}
/** What a layer of Python packages will be made of. */
async function identifyLayer(layer, locks, run) {
    const parts = (0,_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .partsOf */ .CI)(layer, locks);
    return { packages: packageNames(parts), fingerprint: await fingerprintOfLayer(layer, parts, run) };
}
/** Undefined for what pip resolves inside of a container: it is known only when it is done. */
async function fingerprintOfLayer(layer, locks, { config, context }) {
    const { entries } = await (0,_own_files_js__WEBPACK_IMPORTED_MODULE_4__.ownFilesOf)(layer, config, context);
    if (config.build === 'container')
        return undefined;
    const script = config.beforeBuild === undefined ? '' : await (0,_host_docker_before_build_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptText */ .r)(config.beforeBuild, context.directory);
    const builds = await (0,_python_compile_build_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readBuildInputs */ .q)(config, context);
    return (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOf */ .ax)({
        contentVersion: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .contentVersion */ .eb)(entries),
        layerName: layer.name,
        locks,
        included: entries.map(({ path, hash, mode }) => ({ path, sha256: hash.digest, mode })),
        options: {
            ...(0,_content_options_js__WEBPACK_IMPORTED_MODULE_5__/* .contentOptions */ .E)(config),
            layout: layer.layout,
            ...(script === '' ? {} : { script }),
            ...(builds.constraints.length === 0 ? {} : { buildConstraints: builds.constraints }),
            ...(config.buildEnv.length === 0 ? {} : { buildEnvironment: builds.environment }),
        },
    });
}
function packageNames(locks) {
    const packages = locks.flatMap((lock) => lock.packages);
    const names = packages.map(({ name, version: pinned }) => (pinned === undefined ? name : `${name} ${pinned}`));
    return [...new Set(names)].join(', ');
}
/** Fills in the description of a layer. */
async function describeLayer(identity, packages, fingerprint, { config, context }) {
    const { text, note } = (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_6__/* .renderDescription */ .Nk)(config.description, await descriptionValues(identity, packages, config, context), fingerprint);
    if (note !== undefined)
        context.log.warning(`${identity.name}: ${note}`);
    const { licenseInfo } = config;
    return { ...identity, description: text, fingerprint, ...(licenseInfo === undefined ? {} : { licenseInfo }) };
}
async function descriptionValues({ name, runtimes, architectures }, packages, { description }, context) {
    const { sha, ref, repository } = description.includes('{git-') ? await (0,_host_git_revision_js__WEBPACK_IMPORTED_MODULE_7__/* .revisionOf */ .D)(context) : {};
    return {
        name,
        runtime: runtimes.join(', '),
        runtimes: runtimes.join(', '),
        architecture: architectures.join(', '),
        architectures: architectures.join(', '),
        packages,
        ...(sha === undefined ? {} : { 'git-sha': sha }),
        ...(ref === undefined ? {} : { 'git-ref': ref }),
        ...(repository === undefined ? {} : { 'git-repository': repository }),
    };
}
/**
 * The same layer when its zip is made. A layer that is to be signed has a fingerprint from now on in any case: its hash
 * changes with each signature.
 */
async function withZip(declared, layer, packages, run) {
    if (!layer)
        throw new Error(`${declared.name} was not built`);
    const { zipPath: path, sizeBytes, sha256, unzippedSizeBytes } = layer;
    const zip = { path, sizeBytes, sha256, unzippedSizeBytes };
    const profile = run.config.signingProfile;
    if (profile === undefined || declared.fingerprint !== undefined)
        return { ...declared, zip };
    const { packages: names } = await packages.identify(layer.plan);
    const described = await describeLayer(identityOf(layer.plan), names, (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintOfZip */ .Bs)(sha256, profile.name), run);
    return { ...declared, ...described, zip };
}


/***/ }),

/***/ 44069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ fitsWithoutBucket),
/* harmony export */   YF: () => (/* binding */ openPublishing),
/* harmony export */   q$: () => (/* binding */ publishContextOf),
/* harmony export */   q2: () => (/* binding */ declaredRequest)
/* harmony export */ });
/* harmony import */ var _inspect_layer_inventory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77563);
/* harmony import */ var _inspect_startup_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47328);
/* harmony import */ var _package_finder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87032);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _host_http_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64657);
/* harmony import */ var _host_json_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30110);
/* harmony import */ var _publish_layer_publish_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36643);
/* harmony import */ var _publish_upload_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61595);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97761);
/* harmony import */ var _growth_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1815);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(86573);
/* harmony import */ var _announce_publication_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(840);
/* harmony import */ var _declare_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(84720);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(51167);
// Publishing of layers that are built from locks: what already exists is known before anything is built.














/** @throws {Failure} when there is no region to publish to. */
async function openPublishing(packages, run) {
    const { config, context, announce } = run;
    const { request, zips } = await declaredRequest(packages, run, 'publish');
    const aws = (0,_account_js__WEBPACK_IMPORTED_MODULE_10__/* .connect */ .Ng)(context, { readOnly: false });
    const publishContext = publishContextOf(aws, context);
    return {
        async isComplete() {
            const publication = await (0,_publish_layer_publish_js__WEBPACK_IMPORTED_MODULE_6__/* .recognise */ .G)(request, publishContext);
            if (!publication)
                return false;
            context.log.info('Up to date: nothing is downloaded, built or uploaded.');
            await (0,_announce_publication_js__WEBPACK_IMPORTED_MODULE_11__/* .announcePublication */ .O)(publication, run);
            return true;
        },
        checkUpload(layer, wheelsBytes) {
            if (!fitsWithoutBucket(wheelsBytes, request, config.exclude)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1((0,_publish_upload_js__WEBPACK_IMPORTED_MODULE_7__/* .tooLargeForDirectUpload */ .J1)(layer, wheelsBytes));
            }
        },
        async publish(layers) {
            const zipped = await Promise.all(request.layers.map((layer, at) => (0,_declare_js__WEBPACK_IMPORTED_MODULE_12__/* .withZip */ .o7)(layer, layers[at], packages, run)));
            for (const { fingerprint, zip } of zipped) {
                if (fingerprint !== undefined && zip)
                    await zips.put(fingerprint, zip.sha256);
            }
            const comparisons = new Map();
            // The newest version is looked up before there is a newer one; reading it takes no time of the publishing.
            const compared = await Promise.all(layers.map(async (layer) => {
                const compare = await (0,_compare_js__WEBPACK_IMPORTED_MODULE_8__/* .beforePublishing */ .z)(layer.plan.name, request.regions[0].name, aws, context);
                return { layer, compare };
            }));
            const comparing = compared.map(async ({ layer, compare }) => {
                const inventory = (0,_inspect_layer_inventory_js__WEBPACK_IMPORTED_MODULE_0__/* .layerInventory */ .m)(layer);
                const startup = await (0,_inspect_startup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .startupFilesOfZip */ .j2)(layer.zipPath, (0,_inspect_startup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ownedFiles */ .$9)(inventory), _package_finder_js__WEBPACK_IMPORTED_MODULE_2__/* .packageFinder */ .T);
                const comparison = await compare({ ...inventory, startup });
                comparisons.set(layer.plan.name, comparison);
                announce({ kind: 'compared', layer: layer.plan.name, comparison });
            });
            if (config.maxGrowth !== undefined) {
                await Promise.all(comparing);
                for (const [layer, comparison] of comparisons)
                    (0,_growth_js__WEBPACK_IMPORTED_MODULE_9__/* .refuseGrowthSince */ .Ut)(layer, comparison, run);
            }
            const publishing = (0,_publish_layer_publish_js__WEBPACK_IMPORTED_MODULE_6__/* .publish */ .m)({ ...request, layers: zipped }, publishContext);
            const [publication] = await Promise.all([publishing, ...comparing]);
            await (0,_announce_publication_js__WEBPACK_IMPORTED_MODULE_11__/* .announcePublication */ .O)(publication, run);
            const destinationsOf = (name) => publication.destinations.filter(({ layer }) => layer === name);
            return new Map([...comparisons].map(([name, comparison]) => [name, { comparison, destinations: destinationsOf(name) }]));
        },
        [Symbol.dispose]: () => aws[Symbol.dispose](),
    };
}
/** The request, before anything is built. */
async function declaredRequest(packages, { config, context }, verb) {
    const regions = await (0,_request_js__WEBPACK_IMPORTED_MODULE_13__/* .regionsOf */ .NV)(config, context);
    const declared = await Promise.all(packages.layers.map((layer) => (0,_declare_js__WEBPACK_IMPORTED_MODULE_12__/* .declareLayer */ .Sj)(layer, packages, { config, context })));
    // A version may have this content and another fingerprint, made by another version of this tool: its hash tells.
    const zips = (0,_host_json_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .facts */ .I)(context.stores, 'zip-of-fingerprint-1');
    const known = await Promise.all(declared.map(async (layer) => {
        const knownSha256 = layer.fingerprint === undefined ? undefined : await zips.get(layer.fingerprint);
        return knownSha256 === undefined ? layer : { ...layer, knownSha256 };
    }));
    return { request: (0,_request_js__WEBPACK_IMPORTED_MODULE_13__/* .publishRequest */ .lG)(config, known, regions, verb), zips };
}
function publishContextOf(aws, { env, log, signal }) {
    return { aws, log, signal, http: (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_4__/* .httpFor */ ._)(env) };
}
/** Of the wheels' bytes, what is in the layer for certain: file names and RECORDs change a little. */
const certainShare = 0.97;
/** A zip is as large as its wheels, which are copied as they are compressed; how much `exclude` takes away is not known. */
function fitsWithoutBucket(wheelsBytes, { bucket }, exclude) {
    return bucket !== undefined || exclude.length > 0 || (0,_publish_upload_js__WEBPACK_IMPORTED_MODULE_7__/* .fitsDirectUpload */ .dQ)(wheelsBytes * certainShare);
}


/***/ }),

/***/ 51167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ regionsOf),
/* harmony export */   O5: () => (/* binding */ aliasOf),
/* harmony export */   lG: () => (/* binding */ publishRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_aws_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34904);
/* harmony import */ var _lambda_partitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40367);



function publishRequest(config, layers, regions, verb) {
    const mode = config.publish === 'always' ? 'always' : 'if-changed';
    return {
        ...(verb === 'plan' ? { mode: verb, planned: mode } : { mode }),
        layers: config.signingProfile === undefined ? layers : layers.map((layer) => Object.assign({ isSigned: true }, layer)),
        regions,
        ...(config.regions === 'all' ? { skipDisabled: true } : {}),
        ...(config.rollout.length > 0 ? { rollout: config.rollout } : {}),
        ...(config.stopOnFailure ? { stopOnFailure: true } : {}),
        ...(config.s3Bucket === undefined ? {} : { bucket: bucketOf(config, config.s3Bucket, regions) }),
        ...(config.signingProfile === undefined
            ? {}
            : { signingProfile: signingProfileOf(config.signingProfile, regions) }),
        sharing: config.shareWith,
        shareVersions: config.shareVersions,
        functions: config.updateFunctions,
        publishFunctionVersion: config.publishFunctionVersion || config.alias !== undefined,
        ...(config.alias === undefined ? {} : { alias: aliasOf(config, config.alias) }),
        ...(config.keepVersions === undefined ? {} : { keepVersions: config.keepVersions }),
        parameters: config.ssmParameter,
        ...(config.alignVersion === undefined ? {} : { alignVersion: config.alignVersion }),
    };
}
/**
 * The regions that the configuration names; else the one of the environment.
 * @throws {ConfigurationError} `no-region`
 */
async function regionsOf(config, { env, log }) {
    const [first, ...others] = config.regions === 'all' ? [] : config.regions;
    if (first)
        return [first, ...others];
    const name = await (0,_host_aws_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentRegion */ .I)(env);
    const judged = name === undefined ? undefined : (0,_lambda_partitions_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeRegion */ .ew)(name);
    if (judged?.kind === 'region') {
        if (judged.warning !== undefined)
            log.warning(judged.warning);
        if (config.regions !== 'all')
            return [judged.region];
        // Its own region first: that is where plans compare with what is published.
        const rest = (0,_lambda_partitions_js__WEBPACK_IMPORTED_MODULE_2__/* .regionsInPartition */ .DL)(judged.region.partition).filter(({ name: one }) => one !== judged.region.name);
        return [judged.region, ...rest];
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
        code: 'no-region',
        input: 'regions',
        message: name === undefined
            ? 'No region given: nothing says where to publish.'
            : `${name}, from the environment, is not a region of AWS.`,
        nextStep: 'Name the regions, e.g. `regions: eu-west-1`, or set AWS_REGION.',
    });
}
function bucketOf(config, template, regions) {
    const { s3Prefix, s3BucketOwner, s3Storage, s3Encryption, kmsKey, s3Tags } = config;
    checkSettings(config, regions);
    const prefix = s3Prefix.replaceAll(/^\/+|\/+$/g, '');
    const algorithm = s3Encryption === 'default' ? (kmsKey === undefined ? undefined : 'aws:kms') : s3Encryption;
    const encryption = algorithm && { algorithm, ...(kmsKey === undefined ? {} : { keyId: kmsKey }) };
    return {
        template,
        prefix,
        ...(s3BucketOwner === undefined ? {} : { owner: s3BucketOwner }),
        ...(config.signingProfile === undefined ? {} : { isSigned: true }),
        ...(s3Storage === 'reference' ? { storage: s3Storage } : {}),
        ...(encryption ? { encryption } : {}),
        ...(s3Tags.length > 0 ? { tags: s3Tags } : {}),
    };
}
function checkSettings({ s3Encryption, kmsKey = '', s3Tags }, regions) {
    const problems = [];
    if (kmsKey !== '' && s3Encryption === 'AES256') {
        problems.push({
            code: 'contradicting-inputs',
            input: 'kms-key',
            message: '`s3-encryption: AES256` encrypts with a key of S3, and `kms-key` names another one.',
            nextStep: 'Take one of them away, or write `s3-encryption: aws:kms`.',
        });
    }
    const keyRegion = /^arn:[a-z-]+:kms:([a-z0-9-]+):/.exec(kmsKey)?.[1];
    const others = regions.filter(({ name }) => keyRegion !== undefined && name !== keyRegion);
    if (others.length > 0) {
        problems.push({
            code: 'key-in-another-region',
            input: 'kms-key',
            message: `The key ${kmsKey} is in ${keyRegion}, and S3 encrypts in ${others.map(({ name }) => name).join(', ')} with keys of that region only.`,
            nextStep: 'Write `{region}` into the ARN, or name an alias that exists in every region (`alias/…`).',
        });
    }
    if (s3Tags.length > 10 || new Set(s3Tags.map(({ key }) => key)).size < s3Tags.length) {
        problems.push({
            code: 'invalid-input',
            input: 's3-tags',
            message: `An object takes at most 10 tags, each key once; ${s3Tags.length} were given.`,
            nextStep: 'Leave out tags, or the second of those with the same key.',
        });
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)(problems, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1);
}
/** How an alias moves. */
function aliasOf({ canaryShare: share, canaryMinutes, canaryAlarm: alarm }, name) {
    if (share === undefined)
        return { name };
    return { name, canary: { share, minutes: canaryMinutes ?? 5, ...(alarm === undefined ? {} : { alarm }) } };
}
function signingProfileOf({ name, owner, region = '{region}' }, regions) {
    const others = regions.filter((one) => region !== '{region}' && one.name !== region);
    if (others.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
            code: 'signing-profile-in-another-region',
            input: 'signing-profile',
            message: `The signing profile ${name} is in ${region}, and AWS Signer signs in ${others.map((one) => one.name).join(', ')} with profiles of that region only.`,
            nextStep: 'Create a profile of the same name in each region, and write `{region}` into the ARN, or the name alone.',
        });
    }
    return { name, ...(owner === undefined ? {} : { owner }) };
}


/***/ }),

/***/ 74941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeSnippetFiles),
/* harmony export */   q: () => (/* binding */ writeSnippets)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19036);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90150);
/* harmony import */ var _report_snippets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94321);
// Ready text for those who use a layer, as files beside its zip.





/** The layers are published: what cannot be written is a warning. */
async function writeSnippets(destinations, { config, context, announce }) {
    for (const name of new Set(destinations.map(({ layer }) => layer))) {
        const snippets = (0,_report_snippets_js__WEBPACK_IMPORTED_MODULE_4__/* .snippetsOf */ .WT)(name, destinations.filter(({ layer }) => layer === name));
        const keys = Object.keys(_report_snippets_js__WEBPACK_IMPORTED_MODULE_4__/* .snippetFiles */ .f1);
        const texts = Object.fromEntries(keys.map((key) => [_report_snippets_js__WEBPACK_IMPORTED_MODULE_4__/* .snippetFiles */ .f1[key], snippets[key]]));
        await writeSnippetFiles(name, texts, { config, context, announce });
    }
}
/** @param texts by the names of the files */
async function writeSnippetFiles(name, texts, { config, context, announce }) {
    if (!config.reports.includes('snippets'))
        return;
    const snippetsPath = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.directory, config.outputDirectory), `${name}.snippets`);
    try {
        await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(snippetsPath);
        for (const [file, text] of Object.entries(texts))
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeFileAtomically */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(snippetsPath, file), text);
        announce({ kind: 'report-files-written', layer: name, files: { snippetsPath } });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$)
            throw error;
        const why = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? error.problems[0].message : error.message;
        context.log.warning(`${snippetsPath} was not written: ${why}`);
    }
}


/***/ })

};
