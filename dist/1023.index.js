export const id = 1023;
export const ids = [1023];
export const modules = {

/***/ 39359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ whyNoHandler)
/* harmony export */ });
/**
 * Why the function cannot run the code; undefined when it can, or nobody knows.
 * @param checked handlers that exist for certain
 */
async function whyNoHandler({ handler, layers }, checked, lookFor) {
    if (handler === undefined || checked.includes(handler))
        return undefined;
    const missing = await lookFor?.(handler);
    if (!missing || (missing.isModule && layers.length > 0))
        return undefined;
    return {
        why: `its handler is ${handler}, and every call of it would fail. ${missing.message.replace(/\.$/, '')}`,
        nextStep: `${missing.nextStep} Or give the function another handler (\`aws lambda update-function-configuration\`). When it works all the same, accept it: \`ignore: "handler-missing *: reason"\`.`,
    };
}


/***/ }),

/***/ 72721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ changedMeanwhile),
/* harmony export */   X1: () => (/* binding */ writeBesideOthers),
/* harmony export */   p9: () => (/* binding */ callsOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95739);
/* harmony import */ var _change_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97207);
// What every change of a function's code shares: where it happens, and how somebody else's change at the same moment is met.



const targetOf = ({ region, context }, functionArn) => {
    const { aws, signal, pace = _context_js__WEBPACK_IMPORTED_MODULE_1__/* .usualPace */ .G, log } = context;
    return { lambda: aws.lambda(region.name), functionArn, signal, pace, log };
};
function callsOf(deployment) {
    const { region, context } = deployment;
    return {
        lambda: context.aws.lambda(region.name),
        code: context.aws.functionCode(region.name),
        ready: (functionArn) => (0,_change_function_js__WEBPACK_IMPORTED_MODULE_2__/* .waitForUpdate */ .ST)(targetOf(deployment, functionArn)),
    };
}
/** Repeats a write with the newest revision while others change the function. */
const writeBesideOthers = (arn, deployment, write) => (0,_change_function_js__WEBPACK_IMPORTED_MODULE_2__/* .whileOthersChange */ .vh)(targetOf(deployment, arn), { what: `${arn} could not be changed`, input: 'update-functions' }, write);
const changedMeanwhile = (arn) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
    code: 'function-changed-meanwhile',
    input: 'update-functions',
    message: `The code of ${arn} was changed by somebody else during this run.`,
    nextStep: 'Run again when no other deployment of the function is in progress.',
});


/***/ }),

/***/ 92218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ deployAll),
  F: () => (/* binding */ leaveMark)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/aws/failure.js + 1 modules
var failure = __webpack_require__(53466);
// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
// EXTERNAL MODULE: ./build/publish/aliases.js
var aliases = __webpack_require__(96668);
// EXTERNAL MODULE: ./build/publish/all-or-nothing.js
var all_or_nothing = __webpack_require__(50245);
// EXTERNAL MODULE: ./build/publish/problems.js
var publish_problems = __webpack_require__(15638);
// EXTERNAL MODULE: ./build/publish/function/change.js
var function_change = __webpack_require__(72721);
// EXTERNAL MODULE: ./build/publish/function/mark.js
var mark = __webpack_require__(23920);
// EXTERNAL MODULE: ./build/publish/function/previous.js
var function_previous = __webpack_require__(45068);
;// CONCATENATED MODULE: ./build/publish/function/update-code.js
// Gives a function other code, and its previous code back.



/**
 * Yields the hash of the new code as Lambda shows it. `undo` is told how to restore before anything is changed: also when
 * nobody answers, the function may have the new code.
 * @param previous what it is restored to, where its code now has not proved itself
 */
async function updateCode(arn, previous, deployment, undo) {
    const { code } = deployment;
    const { wanted } = code;
    const { ready } = (0,function_change/* callsOf */.p9)(deployment);
    const before = await ready(arn);
    const [write, writePrevious] = await Promise.all([code.write(), code.remember(arn, previous?.version)]);
    let ours = wanted;
    undo(() => restore(arn, { ...before, ...previous }, ours, writePrevious, deployment));
    let unanswered = 0;
    const updated = await (0,function_change/* writeBesideOthers */.X1)(arn, deployment, async (state) => {
        if (state.codeSha256 !== before.codeSha256) {
            if (wanted === undefined || state.codeSha256 !== wanted)
                throw (0,function_change/* changedMeanwhile */.Fd)(arn);
            // An answer was lost: the update took effect all the same.
            if (state.lastUpdateStatus === 'Successful')
                return state;
        }
        return write(arn, state.revisionId).catch((error) => {
            unanswered += 1;
            const isRepeated = error instanceof failure/* ServiceFailure */.A && error.ambiguous && wanted !== undefined && unanswered < 3;
            if (isRepeated)
                return 'conflict';
            throw error;
        });
    });
    ours = updated.codeSha256;
    const after = await ready(arn);
    if (after.lastUpdateStatus !== 'Successful') {
        throw new errors/* Failure */.HR({
            code: 'function-update-failed',
            input: 'update-functions',
            message: `${arn} could not be updated: ${after.lastUpdateReason || after.lastUpdateStatus}.`,
            nextStep: 'Correct what the reason names, and run again.',
        });
    }
    if (after.codeSha256 !== ours)
        throw (0,function_change/* changedMeanwhile */.Fd)(arn);
    return ours;
}
/** Yields what gives a function its previous code back, in the place of the code that it has now. */
async function giveBack({ arn, codeSha256 }, previous, deployment) {
    const writePrevious = await deployment.code.remember(arn, previous.version);
    return () => restore(arn, previous, codeSha256, writePrevious, deployment);
}
async function restore(arn, before, ours, writePrevious, deployment) {
    const { ready } = (0,function_change/* callsOf */.p9)(deployment);
    const now = await ready(arn);
    if (now.codeSha256 === before.codeSha256 && now.lastUpdateStatus === 'Successful')
        return;
    if (now.codeSha256 !== before.codeSha256 && ours !== undefined && now.codeSha256 !== ours)
        return; // Another's by now.
    const write = await writePrevious?.();
    if (!write)
        throw notRestored('its previous code could not be read');
    await (0,function_change/* writeBesideOthers */.X1)(arn, deployment, (state) => write(arn, state.revisionId));
    const after = await ready(arn);
    if (after.lastUpdateStatus !== 'Successful')
        throw notRestored(after.lastUpdateReason || after.lastUpdateStatus);
}
const notRestored = (message) => new errors/* Failure */.HR({ code: 'not-restored', message });

;// CONCATENATED MODULE: ./build/publish/function/deploy.js
// Gives the functions of one region other code. Either all of them have it afterwards, called once where a smoke event is
// declared, or all have what they had.










async function deployAll(changes, deployment) {
    const staged = new Map();
    const staging = changes.map((change) => ({
        name: change.state.arn,
        async apply() {
            const { takeBack, ...one } = await stage(change, deployment);
            staged.set(change.state.arn, one);
            return takeBack;
        },
    }));
    const together = await (0,all_or_nothing/* allOrNothing */.G)(staging, 'update-functions');
    if (together.problems.length > 0)
        return { deployed: [], problems: together.problems };
    const all = changes.flatMap(({ state }) => staged.get(state.arn) ?? []);
    const problems = await proveAndMove(all, deployment);
    if (problems.length > 0)
        return { deployed: [], problems: [...problems, ...(await together.takeBack())] };
    await Promise.all(all.map(async ({ change, codeSha256, previous }) => {
        if (previous)
            await (0,function_previous/* removeTemporary */.cF)(change.state.arn, previous, deployment);
        await leaveMark(change, codeSha256, deployment);
    }));
    return { deployed: all.map((one) => deployedOf(one, deployment)), problems: [] };
}
/** New code and a version of it: what is called by its alias or by a version notices nothing yet. */
async function stage(change, deployment) {
    const { arn, codeSha256: current } = change.state;
    const done = [];
    const undo = [];
    const takeBack = async () => {
        for (const work of undo.toReversed())
            await work();
        return true;
    };
    try {
        let codeSha256 = current;
        const { previous: left, proof, unprovedVersion } = change;
        const previous = change.keepsPrevious ? await (0,function_previous/* keepPrevious */.$B)(change.state, deployment) : left;
        if (previous)
            undo.push(() => (0,function_previous/* forgetPrevious */.xY)(arn, previous, proof, deployment));
        if (change.updatesCode) {
            codeSha256 = await updateCode(arn, left, deployment, (work) => void undo.push(work));
            done.push('code updated');
        }
        else if (left)
            undo.push(await giveBack(change.state, left, deployment));
        if (unprovedVersion !== undefined)
            undo.push(() => (0,function_change/* callsOf */.p9)(deployment).code.deleteVersion(arn, unprovedVersion));
        const version = change.publishesVersion ? await publishVersion(arn, codeSha256, deployment, undo) : undefined;
        if (version !== undefined)
            done.push(`version ${version} published`);
        return { change, codeSha256, version, previous, done, takeBack: undo.length > 0 ? takeBack : undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR) || error instanceof errors/* Interrupted */.j$ || deployment.context.signal.aborted)
            throw error;
        const failed = await (0,publish_problems/* problemsIn */._n)(async () => void (await takeBack()));
        throw withOutcome(error, failed);
    }
}
function withOutcome(error, failed) {
    const [first, ...rest] = error.problems;
    const outcome = failed.length === 0
        ? 'It has what it had before.'
        : `What it had before could not be restored: ${failed.map(({ message }) => message).join(' ')}`;
    return new errors/* Failure */.HR([{ ...first, message: `${first.message} ${outcome}` }, ...rest], { cause: error });
}
async function publishVersion(arn, codeSha256, deployment, undo) {
    const { code, lambda } = (0,function_change/* callsOf */.p9)(deployment);
    const { name, fingerprint } = deployment;
    const existing = new Set((await lambda.listFunctionVersions(arn)).items.map(({ version }) => version));
    const description = (0,mark/* versionDescription */.RP)(name, fingerprint);
    const { version } = await (0,function_change/* writeBesideOthers */.X1)(arn, deployment, (state) => state.codeSha256 === codeSha256
        ? code.publishVersion(arn, codeSha256, state.revisionId, description)
        : Promise.reject((0,function_change/* changedMeanwhile */.Fd)(arn)));
    if (!existing.has(version))
        undo.push(() => code.deleteVersion(arn, version));
    return version;
}
/** Calls what was staged, and only then moves the aliases. */
async function proveAndMove(all, deployment) {
    const { smokeEvent } = deployment;
    const calls = smokeEvent === undefined ? [] : all.filter(({ change }) => change.isCalled);
    const failed = await Promise.all(calls.map((one) => (0,publish_problems/* problemsIn */._n)(() => callWithEvent(one, smokeEvent ?? '', deployment))));
    const problems = failed.flat();
    return problems.length > 0 ? problems : moveAliases(all, deployment);
}
async function callWithEvent({ change, version }, event, deployment) {
    const { arn } = change.state;
    const qualifier = version ?? '$LATEST';
    const answer = await (0,function_change/* callsOf */.p9)(deployment).code.invoke(arn, qualifier, event);
    if (answer.functionError === undefined)
        return;
    const log = answer.log.trim();
    throw new errors/* Failure */.HR({
        code: 'smoke-event-failed',
        input: 'smoke-event',
        message: `${arn}:${qualifier} answered the smoke event with an error: ${(0,neutralize/* shorten */.ml)(answer.payload, 500)}.${log === '' ? '' : ` The end of its log:\n${log.slice(-2_000)}`}`,
        nextStep: 'Correct the function or the event, and run again. `lambda-layer invoke` tries it on this machine.',
    });
}
/** Aliases that do not exist are made; the others move as declared, all or none. */
async function moveAliases(all, deployment) {
    const { region, alias, context } = deployment;
    if (!alias)
        return [];
    const { code } = (0,function_change/* callsOf */.p9)(deployment);
    const moving = all.flatMap(({ change, version }) => change.movesAlias && version !== undefined ? [{ change, functionArn: change.state.arn, version }] : []);
    const raced = new Set();
    const created = await (0,all_or_nothing/* allOrNothing */.G)(moving
        .filter(({ change }) => change.aliased === undefined)
        .map(({ functionArn, version }) => ({
        name: `${functionArn}:${alias.name}`,
        async apply() {
            if ((await code.createAlias(functionArn, alias.name, version)) === 'conflict') {
                raced.add(functionArn);
                return undefined;
            }
            return async () => {
                await code.deleteAlias(functionArn, alias.name);
                return true;
            };
        },
    })), 'alias');
    if (created.problems.length > 0)
        return created.problems;
    const existing = moving.filter(({ change, functionArn }) => change.aliased !== undefined || raced.has(functionArn));
    // An alias of $LATEST takes no share of another version.
    const inShares = existing.filter((one) => !isOfLatest(one));
    const atOnce = existing.filter(isOfLatest);
    const problems = [...(await (0,aliases/* shiftAliases */.D)(inShares, alias, region, context))];
    if (problems.length === 0)
        problems.push(...(await (0,aliases/* shiftAliases */.D)(atOnce, { name: alias.name }, region, context)));
    return problems.length === 0 ? [] : [...problems, ...(await created.takeBack())];
}
const isOfLatest = ({ change }) => change.aliased?.version === '$LATEST';
/** The last thing that is written: what carries a mark has proved itself. A tag that may not be written costs time only. */
async function leaveMark(change, codeSha256, deployment) {
    if (!change.leavesMark)
        return;
    const { fingerprint, context } = deployment;
    const { arn } = change.state;
    try {
        await (0,function_change/* callsOf */.p9)(deployment).code.setTags(arn, (0,mark/* tagsOf */.Fg)({ fingerprint, codeSha256 }));
    }
    catch (error) {
        if (!(error instanceof failure/* ServiceFailure */.A))
            throw error;
        context.log.info(`${arn} was not tagged with what its code is made of, so that the next run may build it to see whether anything changed. ${error.problems[0].message}`);
    }
}
function deployedOf({ change, codeSha256, version, done }, { alias }) {
    const all = [
        ...done,
        ...(change.isCalled ? ['called with the smoke event'] : []),
        ...(change.movesAlias ? [`alias ${alias?.name} points at version ${version}`] : []),
    ];
    return { functionArn: change.state.arn, codeSha256, ...(version === undefined ? {} : { version }), done: all };
}


/***/ }),

/***/ 23920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ tagsOfTakenBack),
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   G7: () => (/* binding */ temporaryDescription),
/* harmony export */   JT: () => (/* binding */ markOfVersion),
/* harmony export */   Mb: () => (/* binding */ tagsOfPrevious),
/* harmony export */   RP: () => (/* binding */ versionDescription),
/* harmony export */   _V: () => (/* binding */ previousInTags),
/* harmony export */   kQ: () => (/* binding */ markInTags)
/* harmony export */ });
/* harmony import */ var _plan_description_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7440);
// What a run leaves at a function: which inputs its code was made of. A later run on a machine that has built nothing
// sees by it that nothing changed. A published version carries it in its description, `$LATEST` in a tag of the function,
// together with the hash of the code: when somebody else changes the code, the tag says nothing any more.

const tagName = 'lambda-layer-action';
const tagShape = /^(?:([a-z2-7]{20})|-):([\w+/=-]{1,64})$/;
/** Tags of a function with this mark. */
const tagsOf = ({ fingerprint = '-', codeSha256 }) => ({
    [tagName]: `${fingerprint}:${codeSha256}`,
});
const previousShape = /^previous:(\d{1,10})$/;
/** Tags of a function whose new code has not proved itself. The next run reads there which version has the code before. */
const tagsOfPrevious = (version) => ({
    [tagName]: `previous:${version}`,
});
const previousInTags = (tags) => previousShape.exec(tags[tagName] ?? '')?.[1];
/** Tags of a function that has its previous code again, of which nothing else is known. */
const tagsOfTakenBack = { [tagName]: 'taken back' };
/** What a version says that has the previous code. */
const temporaryDescription = 'Previous code, kept by lambda-layer until the new code has answered its smoke event';
function markInTags(tags) {
    const [, fingerprint, codeSha256] = tagShape.exec(tags[tagName] ?? '') ?? [];
    return codeSha256 === undefined ? undefined : { fingerprint, codeSha256 };
}
/** What a published version says of itself. */
const versionDescription = (name, fingerprint) => (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_0__/* .renderDescription */ .Nk)('{name}', { name }, fingerprint).text;
function markOfVersion(version) {
    return version && { fingerprint: (0,_plan_description_js__WEBPACK_IMPORTED_MODULE_0__/* .fingerprintIn */ .I5)(version.description), codeSha256: version.codeSha256 };
}


/***/ }),

/***/ 61267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ functionPolicies)
/* harmony export */ });
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62504);
/* harmony import */ var _iam_needs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48041);
/* harmony import */ var _iam_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71481);
/* harmony import */ var _host_aws_calls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54104);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42812);
// The least that a publisher of function zips must be allowed.





/** `accountId` is `*` where nobody asked. */
function functionPolicies(request, accountId) {
    const { Version, Statement } = (0,_iam_js__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .U)(neededCalls(request, accountId), 'Publish');
    return {
        publisher: { Version, Statement: [...Statement, ...(0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .keyStatements */ .Gp)(request, accountId)] },
        plan: (0,_iam_js__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .U)(neededCalls(request, accountId).filter(({ call }) => !_host_aws_calls_js__WEBPACK_IMPORTED_MODULE_3__/* .calls */ .K[call].writes), 'Plan'),
    };
}
const neededToKeep = ['lambda:PublishVersion', 'lambda:DeleteFunction'];
function neededCalls(request, accountId) {
    const { functions, alias, smokeEvent, bucket, regions, artifacts, signingProfile } = request;
    const needed = [];
    const need = (target, ...calls) => {
        for (const call of calls)
            needed.push({ call, ...target });
    };
    const names = [
        'lambda:GetFunctionConfiguration',
        'lambda:GetFunction',
        'lambda:UpdateFunctionCode',
        // What the code was made of is written into a tag, or into the description of a version.
        ...(alias ? [] : ['lambda:ListTags', 'lambda:TagResource']),
        ...(signingProfile ? [] : ['lambda:GetFunctionCodeSigningConfig']),
        ...((0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .publishesVersion */ .ay)(request) ? ['lambda:ListVersionsByFunction', ...neededToKeep] : []),
        ...(alias ? ['lambda:GetAlias', 'lambda:CreateAlias', 'lambda:UpdateAlias', 'lambda:DeleteAlias'] : []),
        ...(smokeEvent === undefined ? [] : ['lambda:InvokeFunction']),
        ...((0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .isCalledUnproved */ .rn)(request) ? neededToKeep : []),
    ];
    for (const target of (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .functionTargets */ .nV)({ functions, regions }, accountId)) {
        // A call of a version or of an alias names it: https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
        const isQualified = (0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .publishesVersion */ .ay)(request) || smokeEvent !== undefined;
        const resources = target.resources.flatMap((arn) => (isQualified ? [arn, `${arn}:*`] : [arn]));
        need({ ...target, resources }, ...names);
    }
    if (functions.length > 0) {
        // Their layers count: the sizes are read.
        const anyLayer = regions.map((region) => (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .layerVersionArn */ .$3)({ region, accountId: '*', name: '*' }, '*'));
        need({ resources: anyLayer }, 'lambda:GetLayerVersion');
        if (!signingProfile)
            need({ resources: [] }, 'lambda:GetCodeSigningConfig');
    }
    if (signingProfile)
        (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .needSigning */ .Mv)(request, signingProfile, accountId, need);
    (0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .needAlarm */ .Ue)(request, accountId, need);
    if (functions.some(({ kind }) => kind === 'tag'))
        needed.push({ call: 'tag:GetResources', resources: [] });
    if (bucket)
        needed.push(...(0,_iam_needs_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketPolicyNeeds */ .og)({ bucket, regions, layers: artifacts }, accountId));
    return needed;
}


/***/ }),

/***/ 45068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ keepPrevious),
/* harmony export */   cF: () => (/* binding */ removeTemporary),
/* harmony export */   ox: () => (/* binding */ readPrevious),
/* harmony export */   xY: () => (/* binding */ forgetPrevious)
/* harmony export */ });
/* harmony import */ var _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53466);
/* harmony import */ var _change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72721);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23920);
// The code that a function had before, kept as one of its versions until the new code has answered the smoke event. A run
// that is killed in between leaves a tag that names the version: the next run, on any machine, can still give the code back.



/** What a killed run left. Undefined when no run was killed, or the version does not exist any more. */
async function readPrevious(arn, tags, code) {
    const version = (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .previousInTags */ ._V)(tags);
    const found = version === undefined ? undefined : await code.getVersion(arn, version);
    return found && previousOf(found);
}
function previousOf({ version, codeSha256, description }) {
    return { version, codeSha256, isTemporary: description === _mark_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryDescription */ .G7 };
}
/** Before the code is updated. Undefined when it may not be kept: the run goes on, since only a kill needs it. */
async function keepPrevious({ arn, codeSha256 }, deployment) {
    const { code } = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .callsOf */ .p9)(deployment);
    let previous;
    try {
        const { version } = await (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .writeBesideOthers */ .X1)(arn, deployment, ({ revisionId }) => code.publishVersion(arn, codeSha256, revisionId, _mark_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryDescription */ .G7));
        const found = await code.getVersion(arn, version);
        previous = found && previousOf(found);
        if (previous)
            await code.setTags(arn, (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsOfPrevious */ .Mb)(version));
        return previous;
    }
    catch (error) {
        if (!(error instanceof _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A) || deployment.context.signal.aborted)
            throw error;
        deployment.context.log.info(`The previous code of ${arn} was not kept: if this run is killed before the smoke event is answered, the next one cannot give it back. ${error.problems[0].message}`);
        if (previous)
            await removeTemporary(arn, previous, deployment);
        return undefined;
    }
}
/** The version is needed no more. One that may not be deleted is said, and harms nobody. */
async function removeTemporary(arn, { version, isTemporary }, deployment) {
    if (!isTemporary)
        return;
    try {
        await (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .callsOf */ .p9)(deployment).code.deleteVersion(arn, version);
    }
    catch (error) {
        if (!(error instanceof _host_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A) || deployment.context.signal.aborted)
            throw error;
        deployment.context.log.info(`The version ${version} of ${arn}, which has its previous code, was not deleted. ${error.problems[0].message}`);
    }
}
/**
 * Removes what was kept, once the function has its previous code again. Where somebody else gave it other code, all stays.
 * @param mark what the function said of its code before
 */
async function forgetPrevious(arn, previous, mark, deployment) {
    const { code, ready } = (0,_change_js__WEBPACK_IMPORTED_MODULE_1__/* .callsOf */ .p9)(deployment);
    if ((await ready(arn)).codeSha256 !== previous.codeSha256)
        return;
    await removeTemporary(arn, previous, deployment);
    await code.setTags(arn, mark ? (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsOf */ .Fg)(mark) : _mark_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsOfTakenBack */ .Ff);
}


/***/ }),

/***/ 42014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uQ: () => (/* binding */ describeChange),
  tt: () => (/* binding */ provingOf),
  bw: () => (/* binding */ reconcileFunction)
});

// EXTERNAL MODULE: ./build/publish/request.js
var publish_request = __webpack_require__(44053);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(21280);
;// CONCATENATED MODULE: ./build/publish/function/fit.js

/** Undefined when it can, as far as its configuration tells. */
function whyUnfit(state, { runtime, architecture, zip }) {
    if (state.packageType !== 'Zip')
        return 'it is a container image, and takes no zip';
    if (state.runtime !== runtime)
        return `its runtime is ${state.runtime ?? 'none'}, and the zip is for ${runtime}`;
    if (!state.architectures.some((one) => one === architecture)) {
        return `its architecture is ${state.architectures.join(', ')}, and the zip is for ${architecture}`;
    }
    const layersBytes = state.layers.reduce((sum, { codeSizeBytes }) => sum + codeSizeBytes, 0);
    const leastBytes = layersBytes + (zip?.unzippedSizeBytes ?? 0);
    if (layersBytes > 0 && leastBytes > limits/* unzippedLimitBytes */.WC) {
        return `its layers (${layersBytes} bytes zipped) and the zip (${zip?.unzippedSizeBytes ?? 0} bytes unzipped) come to at least ${leastBytes} bytes, and the limit for all unzipped together is ${limits/* unzippedLimitBytes */.WC}`;
    }
    return undefined;
}
const unfit = ({ arn }, { name }, { why, nextStep }) => ({
    code: 'incompatible-function',
    input: 'update-functions',
    message: `${arn} cannot run ${name}: ${why}.`,
    nextStep: nextStep ?? 'Name only functions that can, or change what the message names.',
});

// EXTERNAL MODULE: ./build/publish/function/request.js
var function_request = __webpack_require__(42812);
;// CONCATENATED MODULE: ./build/publish/function/reconcile.js



function reconcileFunction(observed, request) {
    const { artifact, functions, isStored, refused } = observed;
    const problems = [];
    const warnings = [];
    const all = [];
    for (const one of functions) {
        const { state, by } = one;
        const unfitting = whyUnfit(state, artifact);
        const refusal = unfitting === undefined ? refused?.get(state.arn) : { why: unfitting };
        if (refusal) {
            const { why } = refusal;
            const { artifacts } = request;
            if (artifacts.some((other) => other.name !== artifact.name && whyUnfit(state, other) === undefined))
                continue;
            if (by === 'tag')
                warnings.push(`${state.arn} carries the tag and is left as it is: ${why}.`);
            else
                problems.push(unfit(state, artifact, refusal));
            continue;
        }
        // Once the zip is built, it is looked for there.
        const isUnchecked = !artifact.lookForHandler && artifact.handlers.length > 0;
        if (isUnchecked && state.handler !== undefined && !artifact.handlers.includes(state.handler)) {
            warnings.push(`The handler of ${state.arn} is ${state.handler}, which is not one of those that were checked (${artifact.handlers.join(', ')}).`);
        }
        all.push(changeOf(one, artifact, request));
    }
    const changes = all.filter(changesAnything);
    const stores = request.bucket !== undefined && isStored !== true && !isDeliveredOnly(request, functions);
    return {
        ...observed,
        changes,
        complete: all.filter((change) => !changesAnything(change)),
        stores,
        problems,
        notes: [],
        warnings,
        needsArtifact: stores || changes.some(({ updatesCode }) => updatesCode),
    };
}
/** A signed zip has a key that only AWS Signer knows: it is in the bucket for the functions alone. */
const isDeliveredOnly = ({ signingProfile }, functions) => signingProfile !== undefined && functions.length > 0;
const changesAnything = ({ updatesCode, publishesVersion: publishes, isCalled, movesAlias }) => updatesCode || publishes || isCalled || movesAlias;
function changeOf(one, artifact, request) {
    const { state, aliased, newestVersion, proof } = one;
    const { smokeEvent, alias } = request;
    const always = (0,publish_request/* modeOf */.V)(request) === 'always';
    const isDeclared = (codeSha256) => codeSha256 !== undefined && isDeclaredCode(codeSha256, one.marks, artifact, request);
    const updatesCode = always || !isDeclared(state.codeSha256) || state.lastUpdateStatus !== 'Successful';
    const publishes = (0,function_request/* publishesVersion */.ay)(request);
    const isAliased = aliased !== undefined && isDeclared(aliased.codeSha256) && !aliased.isWeighted;
    const isPublished = alias ? isAliased : isDeclared(newestVersion?.codeSha256);
    // An alias moves only to what has proved itself. Without one, the mark at the function says it.
    const isProved = smokeEvent === undefined || (alias ? isAliased : proof?.codeSha256 === state.codeSha256);
    const change = {
        state,
        ...(aliased ? { aliased } : {}),
        ...provingOf(one, updatesCode, request),
        updatesCode,
        publishesVersion: publishes && (updatesCode || !isPublished),
        isCalled: smokeEvent !== undefined && (updatesCode || !isProved),
        movesAlias: alias !== undefined && (updatesCode || !isAliased),
    };
    return { ...change, leavesMark: leavesMark(change, one, artifact, request) };
}
/** What is kept and known of code that is called before it has proved itself. */
function provingOf({ state, proof, previous, newestVersion }, updatesCode, request) {
    if (!(0,function_request/* isCalledUnproved */.rn)(request))
        return { keepsPrevious: false };
    const isLater = previous && newestVersion && Number(newestVersion.version) > Number(previous.version);
    const isUnproved = isLater === true && newestVersion?.codeSha256 === state.codeSha256;
    return {
        keepsPrevious: updatesCode && previous === undefined,
        ...(previous ? { previous } : {}),
        ...(isUnproved ? { unprovedVersion: newestVersion.version } : {}),
        ...(proof ? { proof } : {}),
    };
}
/** A version carries its own mark. */
function leavesMark(change, { state, proof }, { fingerprint, zip }, request) {
    const { smokeEvent, alias } = request;
    if (alias || (smokeEvent === undefined && (fingerprint === undefined || (0,function_request/* publishesVersion */.ay)(request))))
        return false;
    if (change.updatesCode || change.isCalled)
        return true;
    return zip !== undefined && (proof?.fingerprint !== fingerprint || proof?.codeSha256 !== state.codeSha256);
}
/** Whether code is what is declared: by its hash, or by what it was made of. */
function isDeclaredCode(codeSha256, marks, artifact, { signingProfile }) {
    const { fingerprint, zip } = artifact;
    const known = (0,function_request/* knownZip */.Zz)(artifact);
    // The hash of a signed zip is another one each time.
    if (!signingProfile && known && codeSha256 === (0,function_request/* shownSha256 */.Zy)(known.sha256))
        return true;
    if (fingerprint === undefined || (zip && !signingProfile))
        return false;
    return marks.some((mark) => mark.fingerprint === fingerprint && mark.codeSha256 === codeSha256);
}
/** What will be done, in words. */
function describeChange(change, { alias }) {
    const { arn } = change.state;
    const canary = alias?.canary && change.aliased ? `, with ${alias.canary.share} % of its calls first` : '';
    return [
        ...(change.updatesCode ? [`update the code of ${arn}`] : []),
        ...(change.publishesVersion ? [`publish a version of ${arn}`] : []),
        ...(change.isCalled ? [`call ${arn} with the smoke event`] : []),
        ...(change.movesAlias ? [`point the alias ${alias?.name} of ${arn} at it${canary}`] : []),
    ];
}


/***/ }),

/***/ 42812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ shownSha256),
/* harmony export */   Zz: () => (/* binding */ knownZip),
/* harmony export */   ay: () => (/* binding */ publishesVersion),
/* harmony export */   rn: () => (/* binding */ isCalledUnproved)
/* harmony export */ });
/** The zip as far as it is known. */
const knownZip = ({ zip, known }) => zip ?? known;
/** As Lambda shows it. */
const shownSha256 = (hex) => Buffer.from(hex, 'hex').toString('base64');
/** An alias points at a version, so that there must be one. */
const publishesVersion = ({ publishFunctionVersion, alias }) => publishFunctionVersion || alias !== undefined;
/**
 * Whether calls reach the new code before it has answered the smoke event: without an alias. The previous code is kept as a
 * version until then.
 */
const isCalledUnproved = ({ smokeEvent, alias }) => smokeEvent !== undefined && alias === undefined;


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

/***/ 45554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MI: () => (/* binding */ declarationOf),
/* harmony export */   fQ: () => (/* binding */ declareImages),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   i: () => (/* binding */ builtImage),
/* harmony export */   x7: () => (/* binding */ placesOfAll)
/* harmony export */ });
/* harmony import */ var _formats_oci_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61254);
/* harmony import */ var _host_json_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30110);
/* harmony import */ var _host_registry_docker_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86042);
/* harmony import */ var _plan_handlers_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(40177);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41478);
/* harmony import */ var _publishing_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51167);
/* harmony import */ var _handlers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96401);
/* harmony import */ var _own_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67269);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15625);
/* harmony import */ var _make_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58117);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(71690);
// What is asked of a registry: the images that the configuration declares, with what earlier runs know of them.











/** Counts up when the same inputs give another image than before. */
const compositionVersion = 1;
/** The places of all images. @throws {ConfigurationError} `no-repository`, `no-region` */
function placesOfAll(plans, { config, context }) {
    return Promise.all(plans.map((plan) => (0,_places_js__WEBPACK_IMPORTED_MODULE_9__/* .placesOf */ .e)(plan, config, context)));
}
async function declareImages(chosen, places, run) {
    const { config, context } = run;
    const known = (0,_host_json_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .sealedFacts */ .w)(context, 'image-of-fingerprint-1');
    const keys = await keysOf(chosen, run);
    const before = await Promise.all(keys.map(async (key) => (key === undefined ? undefined : known.get(key))));
    const images = chosen.plans.map((plan, at) => {
        const image = before[at];
        const content = image && { digest: image.digest, tags: (0,_make_js__WEBPACK_IMPORTED_MODULE_8__/* .tagsOf */ .Fg)({ plan, image }, config) };
        return {
            name: plan.name,
            architecture: plan.targets[0].architecture,
            places: placesAt(places, at),
            ...(content ? { content } : {}),
            isOurTag: tagPattern(plan, config),
        };
    });
    return { images, keys, before, known };
}
function placesAt(places, at) {
    const found = places[at];
    if (!found)
        throw new Error('an image has no place');
    return found;
}
/** An image that is built. */
function builtImage(declared, one, entries, { config, context }) {
    const { plan, base, image, layers } = one;
    const { registry, repository } = base.reference ?? {};
    const isSameRegistry = declared.places.every((place) => place.kind === 'registry' && place.reference.registry === registry);
    const { digest, manifestBytes: manifest } = image;
    const blobs = layers.map((blob, at) => isSameRegistry && at < base.manifest.layers.length ? Object.assign({ mountFrom: repository }, blob) : blob);
    const mediaType = _formats_oci_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib[image.manifest.family].manifest;
    return {
        ...declared,
        content: { digest, tags: (0,_make_js__WEBPACK_IMPORTED_MODULE_8__/* .tagsOf */ .Fg)({ plan, image }, config) },
        image: { digest, mediaType, manifest, blobs: [(0,_finish_js__WEBPACK_IMPORTED_MODULE_7__/* .configBlob */ .w)(one), ...blobs] },
        handlers: (0,_plan_handlers_js__WEBPACK_IMPORTED_MODULE_10__/* .handlersOf */ .J)(config),
        async lookForHandler(handler) {
            const own = await (0,_own_files_js__WEBPACK_IMPORTED_MODULE_6__.ownFilesOf)(plan, config, context);
            const files = { paths: entries.map(({ path }) => path), complete: true };
            return (0,_handlers_js__WEBPACK_IMPORTED_MODULE_5__/* .missingHandler */ .DP)((0,_handlers_js__WEBPACK_IMPORTED_MODULE_5__/* .expectedHandlerFindings */ .xu)(plan, { handlers: [handler] }, own.entries, files), config);
        },
    };
}
async function requestOf(images, mode, { config, context }) {
    const { smokeEvent } = config;
    const event = smokeEvent === undefined ? undefined : await (0,_event_js__WEBPACK_IMPORTED_MODULE_3__/* .eventText */ .c)(smokeEvent, 'smoke-event', context.directory);
    return {
        ...declarationOf(config),
        ...(event === undefined ? {} : { smokeEvent: event }),
        mode,
        images,
        logins: (0,_host_registry_docker_config_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerLogins */ .T)(context),
    };
}
/** What the configuration says of images, whichever they are. */
function declarationOf(config) {
    return {
        createRepository: config.createRepository,
        sharing: config.shareWith,
        functions: config.updateFunctions,
        publishFunctionVersion: config.publishFunctionVersion || config.alias !== undefined,
        ...(config.alias === undefined ? {} : { alias: (0,_publishing_request_js__WEBPACK_IMPORTED_MODULE_4__/* .aliasOf */ .O5)(config, config.alias) }),
        ...(config.smokeEvent === undefined ? {} : { smokeEvent: config.smokeEvent }),
        ...(config.rollout.length > 0 ? { rollout: config.rollout } : {}),
        ...(config.stopOnFailure ? { stopOnFailure: true } : {}),
        ...(config.keepVersions === undefined ? {} : { keepVersions: config.keepVersions }),
    };
}
async function keysOf({ plans, packages, bases }, run) {
    return Promise.all(plans.map(async (plan, at) => {
        const { fingerprint } = await packages.identify(plan);
        const base = bases[at];
        // What a Dockerfile makes is known only when it is made.
        if (fingerprint === undefined || !base)
            return undefined;
        const { imageEnvironment, imageLabels, imageUser, baseImage } = run.config;
        const settings = [(0,_plan_handlers_js__WEBPACK_IMPORTED_MODULE_10__/* .handlersOf */ .J)(run.config), imageEnvironment, imageLabels, imageUser ?? '', baseImage ?? ''];
        return JSON.stringify([compositionVersion, fingerprint, base.digest, settings]);
    }));
}
/** Tags that an image of this name can have, whatever its content. */
function tagPattern(plan, { imageTags }) {
    const hash = '[0-9a-f]{12}';
    const patterns = imageTags
        .filter((template) => template.includes('{hash}'))
        .map((template) => {
        const [tag = ''] = (0,_make_js__WEBPACK_IMPORTED_MODULE_8__/* .tagsOf */ .Fg)({ plan, image: { digest: 'sha256:{hash}' } }, { imageTags: [template] });
        const escaped = tag.replace(/[.*+?^${}()|[\]\\]/g, String.raw `\$&`);
        return new RegExp(`^${escaped.replaceAll(String.raw `\{hash\}`, hash)}$`);
    });
    return (tag) => patterns.some((pattern) => pattern.test(tag));
}


/***/ }),

/***/ 71690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placesOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_registry_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4934);
/* harmony import */ var _plan_image_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64426);
/* harmony import */ var _publishing_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51167);
/* harmony import */ var _ecr_logins_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61541);
// Where images go, as the configuration names it.





/**
 * The places of an image.
 * @throws {ConfigurationError} `no-repository`, `no-region`
 */
async function placesOf(plan, config, context) {
    if (config.repository === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
            code: 'no-repository',
            input: 'repository',
            message: 'No repository given: nothing says where to push the image.',
            nextStep: 'Name one, e.g. `repository: my-functions` in ECR, or build it only: `publish: never`.',
        });
    }
    const named = (0,_plan_image_names_js__WEBPACK_IMPORTED_MODULE_3__/* .expandImageName */ .nB)(config.repository, (0,_plan_image_names_js__WEBPACK_IMPORTED_MODULE_3__/* .imageNameValues */ .fO)(plan.targets[0], plan.name.toLowerCase()));
    const [first = ''] = named.split('/');
    const hasRegistry = named.includes('/') && (/[.:]/.test(first) || first === 'localhost');
    if (!hasRegistry) {
        const [region, ...others] = await (0,_publishing_request_js__WEBPACK_IMPORTED_MODULE_1__/* .regionsOf */ .NV)(config, context);
        const placeIn = (one) => ({ kind: 'ecr', region: one, name: named });
        return [placeIn(region), ...others.map(placeIn)];
    }
    const reference = (0,_host_registry_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .parseReference */ .F)(named);
    if (!reference) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({
            code: 'invalid-input',
            input: 'repository',
            message: `repository: ${named} cannot be the name of a repository: it has lower-case letters, digits, and . _ - between them.`,
            nextStep: 'Correct it.',
        });
    }
    const { registry, repository } = reference;
    const region = (0,_ecr_logins_js__WEBPACK_IMPORTED_MODULE_2__/* .ecrRegionOf */ .Y)(registry);
    if (region)
        return [{ kind: 'ecr', region, name: repository, uri: `${registry}/${repository}` }];
    return [{ kind: 'registry', reference: { registry, repository } }];
}


/***/ }),

/***/ 16010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cK: () => (/* binding */ functionRequest),
  sj: () => (/* binding */ openFunctionPublishing),
  P0: () => (/* binding */ planFunctionPublishing),
  z2: () => (/* binding */ publishFunctionZip)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/plan/handlers.js
var handlers = __webpack_require__(40177);
// EXTERNAL MODULE: ./build/publish/function/policy.js
var policy = __webpack_require__(61267);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/publish/aliases.js
var aliases = __webpack_require__(96668);
// EXTERNAL MODULE: ./build/publish/bucket.js
var publish_bucket = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/publish/deliver.js
var deliver = __webpack_require__(79521);
// EXTERNAL MODULE: ./build/publish/problems.js
var publish_problems = __webpack_require__(15638);
// EXTERNAL MODULE: ./build/publish/publisher.js
var publisher = __webpack_require__(99540);
// EXTERNAL MODULE: ./build/publish/sign.js
var sign = __webpack_require__(62787);
// EXTERNAL MODULE: ./build/publish/waves.js
var waves = __webpack_require__(23406);
// EXTERNAL MODULE: ./build/publish/zip.js
var publish_zip = __webpack_require__(72443);
// EXTERNAL MODULE: ./build/publish/function/deploy.js + 1 modules
var deploy = __webpack_require__(92218);
// EXTERNAL MODULE: ./build/publish/function/request.js
var function_request = __webpack_require__(42812);
;// CONCATENATED MODULE: ./build/publish/function/destination.js


/** Undefined while nothing is known of the zip. */
function destinationOf({ artifact, region, complete, stores }, { mode, bucket, alias: declared, signingProfile }, deployed = [], s3ObjectVersion) {
    const base = { artifact: artifact.name, region: region.name };
    const alias = declared ? { alias: declared.name } : {};
    const kept = complete.map(({ state, aliased }) => ({
        ...base,
        ...alias,
        functionArn: state.arn,
        codeSha256: state.codeSha256,
        ...(aliased ? { version: aliased.version } : {}),
        changed: false,
        done: [],
    }));
    const changed = deployed.map((one) => Object.assign({ changed: true }, base, alias, one));
    const functions = [...kept, ...changed];
    const zip = (0,function_request/* knownZip */.Zz)(artifact);
    // A signed zip has a key that only AWS Signer knows.
    const isStored = bucket && zip && !signingProfile && (mode !== 'plan' || !stores);
    const object = isStored ? objectOf(artifact.name, region, bucket, zip.sha256, s3ObjectVersion) : undefined;
    return object || functions.length > 0 ? { functions, ...(object ? { object } : {}) } : undefined;
}
function objectOf(name, region, bucket, sha256, version) {
    return {
        artifact: name,
        region: region.name,
        s3Bucket: (0,publish_bucket/* bucketIn */.CC)(bucket, region),
        s3Key: (0,publish_bucket/* objectKey */.T5)(bucket, name, sha256),
        ...(version === undefined ? {} : { s3ObjectVersion: version }),
    };
}

// EXTERNAL MODULE: ./build/host/aws/failure.js + 1 modules
var failure = __webpack_require__(53466);
// EXTERNAL MODULE: ./build/lambda/arns.js
var arns = __webpack_require__(62504);
// EXTERNAL MODULE: ./build/publish/disabled-regions.js
var disabled_regions = __webpack_require__(63422);
// EXTERNAL MODULE: ./build/publish/select-functions.js
var select_functions = __webpack_require__(53562);
// EXTERNAL MODULE: ./build/publish/check.js
var check = __webpack_require__(5004);
;// CONCATENATED MODULE: ./build/publish/function/check.js

const words = {
    artifact: 'the zip',
    fixed: 'code',
    versionStep: 'Name the function alone. `alias` points an alias at its new version.',
    regionReason: 'which is not one of the regions of this run',
};
function checkFunctionRequest(request) {
    return [
        ...nowhere(request),
        ...withoutFunction(request),
        ...(0,check/* checkZipRequest */.J)(request, request.artifacts, words),
        ...signing(request),
    ];
}
function nowhere({ functions, bucket }) {
    if (functions.length > 0 || bucket)
        return [];
    return [
        {
            code: 'nothing-to-publish-to',
            input: 'update-functions',
            message: 'The zip of a function is published to functions or to a bucket, and none is named.',
            nextStep: 'Name functions with `update-functions`, or a bucket with `s3-bucket`; or only build it: `publish: never`.',
        },
    ];
}
function withoutFunction({ functions, alias, signingProfile }) {
    if (functions.length > 0)
        return [];
    const given = [...(alias ? ['alias'] : []), ...(signingProfile ? ['signing-profile'] : [])];
    return given.map((input) => ({
        code: 'contradicting-inputs',
        input,
        message: `\`${input}\` is about functions, and \`update-functions\` names none.`,
        nextStep: `Name the functions with \`update-functions\`, or leave \`${input}\` out.`,
    }));
}
function signing({ signingProfile, bucket }) {
    if (!signingProfile || bucket)
        return [];
    return [
        {
            code: 'contradicting-inputs',
            input: 'signing-profile',
            message: 'AWS Signer signs a zip in a bucket, and no bucket is named.',
            nextStep: 'Name a bucket that keeps versions with `s3-bucket`, or leave `signing-profile` out.',
        },
    ];
}

// EXTERNAL MODULE: ./build/publish/function/mark.js
var mark = __webpack_require__(23920);
// EXTERNAL MODULE: ./build/publish/function/previous.js
var function_previous = __webpack_require__(45068);
;// CONCATENATED MODULE: ./build/publish/function/observe.js
// Reads what functions and buckets have. Nothing here writes, and nothing is read that does not decide anything: an
// unchanged function costs one call, with an alias four.











/** @throws {ConfigurationError} for a declaration that contradicts itself, before anything is read. */
async function observe(request, { aws, log }) {
    (0,errors/* throwIfAny */.MI)(checkFunctionRequest(request), errors/* ConfigurationError */.j1);
    const { regions, artifacts, functions, alias } = request;
    const selecting = { functions, publishFunctionVersion: (0,function_request/* publishesVersion */.ay)(request), ...(alias ? { alias } : {}) };
    const selected = await Promise.allSettled(regions.map((region) => (0,select_functions/* observeFunctions */.qs)(aws, selecting, region)));
    const places = artifacts.flatMap((artifact) => regions.map((region, at) => ({ artifact, region, at })));
    const read = await Promise.allSettled(places.map(async ({ artifact, region, at }) => {
        const found = selected[at];
        if (found?.status !== 'fulfilled')
            throw found?.reason;
        return observeArtifact(artifact, found.value.functions, region, request, aws);
    }));
    const destinations = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const failed = read.flatMap((one, at) => {
        const region = places[at]?.region;
        return one.status === 'rejected' && region ? [{ region, problems: (0,publish_problems/* problemsOf */.GW)(one.reason) }] : [];
    });
    const skips = request.skipDisabled === true && destinations.length > 0;
    const { leftOut, problems } = (0,disabled_regions/* leaveOutDisabled */.U)(failed, skips, log);
    const answered = selected.filter((_, at) => !leftOut.includes(regions[at]?.name ?? ''));
    return {
        destinations,
        wrong: [...problems.filter(({ code }) => failure/* declaredWrong */.K.has(code)), ...(0,select_functions/* missingFunctions */.KG)(request, answered)],
        problems,
        warnings: (0,select_functions/* unmatchedTags */.Zz)(request, answered),
        leftOut,
    };
}
async function observeArtifact(artifact, selected, region, request, aws) {
    const functions = await Promise.all(selected.map((one) => observeFunction(one, artifact, region, request, aws)));
    const zip = (0,function_request/* knownZip */.Zz)(artifact) ?? zipOfMark(artifact, functions, request);
    const known = zip && !artifact.zip ? { ...artifact, known: zip } : artifact;
    const isStored = await isInBucket(known, region, request, aws);
    return { artifact: known, region, functions, ...(isStored === undefined ? {} : { isStored }) };
}
async function observeFunction(one, artifact, region, request, aws) {
    const { state, newestVersion, alias } = one;
    const code = aws.functionCode(region.name);
    const [details, version] = await Promise.all([
        needsDetails(one, artifact, request) ? detailsOf(() => code.getDetails(state.arn)) : undefined,
        alias && (alias.version === '$LATEST' ? state : code.getVersion(state.arn, alias.version)),
    ]);
    const proof = details && (0,mark/* markInTags */.kQ)(details.tags);
    const previous = details && (await (0,function_previous/* readPrevious */.ox)(state.arn, details.tags, code));
    const marks = [proof, (0,mark/* markOfVersion */.JT)(newestVersion), (0,mark/* markOfVersion */.JT)(version)];
    const aliased = alias &&
        version && {
        version: alias.version,
        codeSha256: version.codeSha256,
        isWeighted: Object.keys(alias.weights).length > 0,
    };
    const { reservedConcurrency } = details ?? {};
    return {
        ...one,
        marks: marks.flatMap((mark) => mark ?? []),
        ...(aliased ? { aliased } : {}),
        ...(proof ? { proof } : {}),
        ...(previous ? { previous } : {}),
        ...(reservedConcurrency === undefined ? {} : { reservedConcurrency }),
    };
}
/** Whether the tags of a function, or its concurrency, decide anything. */
function needsDetails({ state }, artifact, { smokeEvent, alias, signingProfile }) {
    if (smokeEvent !== undefined)
        return true;
    if (alias || artifact.fingerprint === undefined)
        return false;
    const zip = (0,function_request/* knownZip */.Zz)(artifact);
    return (artifact.zip !== undefined || !zip || signingProfile !== undefined || state.codeSha256 !== (0,function_request/* shownSha256 */.Zy)(zip.sha256));
}
/** What may not be read is not known. */
async function detailsOf(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof failure/* ServiceFailure */.A && error.status === 403)
            return undefined;
        throw error;
    }
}
/** What the declared inputs come to, as a function that has them shows it. */
function zipOfMark({ fingerprint }, functions, { signingProfile }) {
    if (fingerprint === undefined || signingProfile)
        return undefined;
    const found = functions.find(({ state, marks }) => marks.some((mark) => mark.fingerprint === fingerprint && mark.codeSha256 === state.codeSha256));
    if (!found)
        return undefined;
    const { codeSha256, codeSizeBytes: sizeBytes } = found.state;
    return { sha256: Buffer.from(codeSha256, 'base64').toString('hex'), sizeBytes };
}
/** Undefined when there is no bucket, or the hash is not known yet. */
async function isInBucket(artifact, region, { bucket }, aws) {
    const zip = (0,function_request/* knownZip */.Zz)(artifact);
    if (!bucket || !zip)
        return undefined;
    const name = (0,publish_bucket/* bucketIn */.CC)(bucket, region);
    const key = (0,publish_bucket/* objectKey */.T5)(bucket, artifact.name, zip.sha256);
    const object = { bucket: name, key, arn: (0,arns/* objectArn */.nd)(region, name, key) };
    const owner = bucket.owner === undefined ? {} : { owner: bucket.owner };
    const found = await aws
        .storage(region.name)
        .headObject({ ...object, ...owner }, { path: '', ...zip }, (0,publish_bucket/* objectSettings */.Rl)(bucket, region));
    return found !== undefined && found !== 'hidden' && found.isSame;
}

// EXTERNAL MODULE: ./build/publish/function/reconcile.js + 1 modules
var reconcile = __webpack_require__(42014);
// EXTERNAL MODULE: ./build/publish/function-handler.js
var function_handler = __webpack_require__(39359);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(21280);
// EXTERNAL MODULE: ./build/publish/layer/function-size.js
var function_size = __webpack_require__(61528);
;// CONCATENATED MODULE: ./build/publish/function/refusals.js




/** Reads what the functions that are to be changed have beside their configuration, and why they refuse the zip by it. */
async function refusals({ artifact, region, changes }, request, { aws, http, signal }, sizes) {
    const found = await Promise.all(changes.map(async ({ state, updatesCode }) => {
        if (!updatesCode)
            return [];
        const whys = await Promise.all([
            http ? whyTooLarge(state, artifact, (arn) => (0,function_size/* unzippedSizeOf */.y)(arn, aws, http, signal, sizes)) : undefined,
            request.signingProfile ? undefined : whyUnsigned(() => aws.functionCode(region.name).codeSigning(state.arn)),
            (0,function_handler/* whyNoHandler */.g)(state, artifact.handlers, artifact.lookForHandler),
        ]);
        const [first] = whys.flatMap((why) => (typeof why === 'string' ? { why } : (why ?? [])));
        return first ? [[state.arn, first]] : [];
    }));
    return new Map(found.flat());
}
async function whyTooLarge({ layers }, { zip, expectedUnzippedBytes = 0 }, sizeOf) {
    if (layers.length === 0)
        return undefined;
    const known = await Promise.all(layers.map(async ({ arn }) => ({ arn, sizeBytes: (await sizeOf(arn)) ?? 0 })));
    const ours = zip?.unzippedSizeBytes ?? expectedUnzippedBytes;
    const total = ours + known.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (total <= limits/* unzippedLimitBytes */.WC)
        return undefined;
    const parts = known.map(({ arn, sizeBytes }) => `${arn} ${sizeBytes}`).join(', ');
    return `with its layers it would have at least ${total} bytes unzipped, and the limit is ${limits/* unzippedLimitBytes */.WC} (the zip ${ours}, ${parts})`;
}
/** Undefined also where the configuration may not be read: Lambda itself refuses the code then. */
async function whyUnsigned(read) {
    try {
        if ((await read()) !== 'enforced')
            return undefined;
        return 'its code signing configuration takes signed code only: name a `signing-profile` that it trusts';
    }
    catch (error) {
        if (error instanceof failure/* ServiceFailure */.A && error.status === 403)
            return undefined;
        throw error;
    }
}
/** A function that nobody may call cannot answer the smoke event. */
function uncallable({ functions }, changes) {
    const called = new Set(changes.flatMap(({ state, isCalled }) => (isCalled ? [state.arn] : [])));
    return functions
        .filter(({ state, reservedConcurrency }) => reservedConcurrency === 0 && called.has(state.arn))
        .map(({ state }) => ({
        code: 'function-not-callable',
        input: 'smoke-event',
        message: `${state.arn} cannot be called with the smoke event: its reserved concurrency is 0.`,
        nextStep: 'Give it reserved concurrency, or none at all (`aws lambda delete-function-concurrency`), or leave out `smoke-event`.',
    }));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/publish/function/zip-code.js
// A zip as the new code of functions. After a change the previous zip can no longer be read from Lambda, so that it is
// fetched before, or at least where it is kept is known.






function zipCode({ wanted, region, content, contentOf, keepsPrevious, scratch }, { aws, http, signal }) {
    const code = aws.functionCode(region.name);
    const writing = (where) => (arn, revisionId) => code.updateCode(arn, where, revisionId);
    const fetchZip = async (location) => {
        if (!http)
            return undefined;
        await (0,make_folder/* makeFolder */.f)(scratch);
        const path = (0,external_node_path_.join)(scratch, `${(0,external_node_crypto_.randomUUID)()}.zip`);
        const response = await http.get(location, {}, signal);
        try {
            await (0,external_node_stream_promises_.pipeline)(response.body, (0,external_node_fs_.createWriteStream)(path, { flags: 'wx' }), { signal });
        }
        catch (error) {
            await (0,promises_.rm)(path, { force: true });
            throw response.broken(error);
        }
        return path;
    };
    return {
        wanted,
        write: async () => writing(await content()),
        async remember(arn, version) {
            const location = (await code.getDetails(arn, version))?.codeLocation;
            if (location === undefined)
                return undefined;
            const kept = keepsPrevious ? await fetchZip(location) : undefined;
            return async () => {
                const path = kept ?? (await fetchZip(location));
                if (path === undefined)
                    throw new Error('there is no way to read over HTTP');
                return writing(await contentOf(path));
            };
        },
    };
}

;// CONCATENATED MODULE: ./build/publish/function/publish.js
// A publisher of function zips: functions that take the code, and the bucket that it is kept in.


















/** Brings the functions of every region to the declared state, or, with the mode `plan`, says what would be done. */
const publishFunction = (request, context) => (0,publisher/* publishWith */.k)(publisherIn(context), request, context);
/** As `publishFunction`, before anything is built: undefined when some region needs the zip. */
const recogniseFunction = (request, context) => (0,publisher/* completeWith */.c)(publisherIn(context), request, context);
function publisherIn(deployContext) {
    return {
        observe: observe,
        reconcile: reconcile/* reconcileFunction */.bw,
        check: (reconciled, request) => publish_check(reconciled, request, deployContext),
        async describe(one, request) {
            const bucket = request.bucket ? (0,publish_bucket/* bucketIn */.CC)(request.bucket, one.region) : '';
            const actions = [
                ...(one.stores ? [`upload the zip to ${bucket}`] : []),
                ...one.changes.flatMap((change) => (0,reconcile/* describeChange */.uQ)(change, request)),
            ];
            return { layer: one.artifact.name, region: one.region.name, actions };
        },
        existing: destinationOf,
        apply: (reconciled, request) => applyAll(reconciled, request, deployContext),
    };
}
async function publish_check(before, request, context) {
    const { aws } = context;
    const sizes = new Map();
    const reconciled = await Promise.all(before.map(async (one) => {
        const refused = await refusals(one, request, context, sizes);
        return refused.size === 0 ? one : (0,reconcile/* reconcileFunction */.bw)({ ...one, refused }, request);
    }));
    const regionsOf = (isMeant) => [
        ...new Set(reconciled.filter(isMeant).map(({ region }) => region)),
    ];
    const uploading = regionsOf((one) => one.needsArtifact);
    const shifting = regionsOf(({ changes }) => changes.some(({ movesAlias, aliased }) => movesAlias && aliased));
    const problems = await Promise.all([
        request.bucket ? (0,publish_bucket/* checkBuckets */.S$)(aws, request.bucket, uploading) : [],
        request.signingProfile ? (0,sign/* checkProfile */.U)(aws, request.signingProfile, uploading) : [],
        request.alias ? (0,aliases/* checkAlarm */.e)(aws, request.alias, shifting) : [],
    ]);
    const silent = reconciled.flatMap((one) => uncallable(one, one.changes));
    return { reconciled, problems: [...problems.flat(), ...silent] };
}
async function applyAll(reconciled, request, context) {
    const deliveries = new Map();
    for (const { name, zip } of request.artifacts) {
        const needing = reconciled.filter(({ artifact, needsArtifact }) => artifact.name === name && needsArtifact);
        if (needing.length === 0)
            continue;
        if (!zip)
            throw new Error(`${name} is to be published and was not built`);
        const regions = needing.map(({ region }) => region);
        deliveries.set(name, (0,deliver/* deliver */.c)({ name, zip }, regions, request, context));
    }
    return (0,waves/* applyInWaves */.U)(request, reconciled, ({ artifact }) => artifact.name, (one) => applyRegion(one, request, deliveries.get(one.artifact.name), context));
}
async function applyRegion(one, request, delivery, context) {
    const { artifact, region, changes, complete, stores, notes, warnings } = one;
    const { fingerprint, zip } = artifact;
    const { alias, smokeEvent, bucket, signingProfile } = request;
    let ours;
    const content = async () => {
        if (!delivery)
            throw new Error(`${artifact.name} is to be published and was not built`);
        return (ours ??= delivery(region).then((delivered) => delivered.content));
    };
    const contentOf = async (path) => {
        const previous = { name: artifact.name, zip: await (0,publish_zip/* readZip */.u)(path) };
        return (await (0,deliver/* deliver */.c)(previous, [region], bucket ? { bucket } : {}, context)(region)).content;
    };
    const wanted = zip && !signingProfile ? (0,function_request/* shownSha256 */.Zy)(zip.sha256) : undefined;
    // What may still fail when the previous zip can no longer be read.
    const keepsPrevious = changes.length > 1 || smokeEvent !== undefined || alias?.canary !== undefined;
    const scratch = (0,external_node_path_.join)(context.scratch, `previous-${(0,external_node_crypto_.randomUUID)()}`);
    const deployment = {
        region,
        code: zipCode({ wanted, region, content, contentOf, keepsPrevious, scratch }, context),
        name: artifact.name,
        ...(fingerprint === undefined ? {} : { fingerprint }),
        ...(alias ? { alias } : {}),
        ...(smokeEvent === undefined ? {} : { smokeEvent }),
        context,
    };
    let done = { deployed: [], problems: [] };
    let s3ObjectVersion;
    try {
        const failed = await (0,publish_problems/* problemsIn */._n)(async () => {
            if (stores) {
                const stored = await content();
                if (stored.kind === 'object')
                    s3ObjectVersion = stored.versionId;
            }
            done = await (0,deploy/* deployAll */.v)(changes, deployment);
            await Promise.all(complete.map((change) => (0,deploy/* leaveMark */.F)(change, change.state.codeSha256, deployment)));
        });
        const problems = [...failed, ...done.problems];
        const destination = problems.length === 0 ? destinationOf(one, request, done.deployed, s3ObjectVersion) : undefined;
        return { ...(destination ? { destination } : {}), problems, notes, warnings };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/publish/upload.js
var upload = __webpack_require__(61595);
;// CONCATENATED MODULE: ./build/report/function-snippets.js
/** By the name of the file. */
function functionSnippets({ runtime, architecture, handlers: [handler = 'app.handler'] }, objects) {
    const zips = objects.map((one) => ({ ...one, version: one.s3ObjectVersion }));
    const each = (text) => `${zips.map((one) => [...(zips.length > 1 ? [`# ${one.region}`] : []), ...text(one)].join('\n')).join('\n\n')}\n`;
    return {
        'sam.yaml': each(({ s3Bucket, s3Key, version }) => [
            'Type: AWS::Serverless::Function',
            'Properties:',
            '  CodeUri:',
            `    Bucket: ${s3Bucket}`,
            `    Key: ${s3Key}`,
            ...(version === undefined ? [] : [`    Version: ${version}`]),
            `  Handler: ${handler}`,
            `  Runtime: ${runtime}`,
            `  Architectures: [${architecture}]`,
        ]),
        'cloudformation.yaml': each(({ s3Bucket, s3Key, version }) => [
            'Type: AWS::Lambda::Function',
            'Properties:',
            '  Code:',
            `    S3Bucket: ${s3Bucket}`,
            `    S3Key: ${s3Key}`,
            ...(version === undefined ? [] : [`    S3ObjectVersion: ${version}`]),
            `  Handler: ${handler}`,
            `  Runtime: ${runtime}`,
            `  Architectures: [${architecture}]`,
        ]),
        'cdk.ts': each(({ region, s3Bucket, s3Key }) => [
            `const bucket = s3.Bucket.fromBucketName(this, 'Zips-${region}', '${s3Bucket}')`,
            `const code = lambda.Code.fromBucket(bucket, '${s3Key}')`,
        ]).replaceAll(/^# /gm, '// '),
        'terraform.tf': each(({ s3Bucket, s3Key, version }) => [
            `s3_bucket     = "${s3Bucket}"`,
            `s3_key        = "${s3Key}"`,
            ...(version === undefined ? [] : [`s3_object_version = "${version}"`]),
            `handler       = "${handler}"`,
            `runtime       = "${runtime}"`,
            `architectures = ["${architecture}"]`,
        ]),
        'aws-cli.sh': each(({ region, s3Bucket, s3Key, version }) => [
            `aws lambda update-function-code --region ${region} --function-name NAME \\`,
            `  --s3-bucket ${s3Bucket} --s3-key ${s3Key}${version === undefined ? '' : ` --s3-object-version ${version}`}`,
        ]),
    };
}

// EXTERNAL MODULE: ./build/run/event.js
var run_event = __webpack_require__(41478);
// EXTERNAL MODULE: ./build/run/fingerprint.js
var run_fingerprint = __webpack_require__(22018);
// EXTERNAL MODULE: ./build/run/handlers.js
var run_handlers = __webpack_require__(96401);
// EXTERNAL MODULE: ./build/run/publishing/account.js
var account = __webpack_require__(86573);
// EXTERNAL MODULE: ./build/run/publishing/publishing.js
var publishing = __webpack_require__(44069);
// EXTERNAL MODULE: ./build/run/publishing/request.js
var request = __webpack_require__(51167);
// EXTERNAL MODULE: ./build/run/publishing/snippet-files.js
var snippet_files = __webpack_require__(74941);
;// CONCATENATED MODULE: ./build/run/publishing/functions.js
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
// Publishing of function zips: what functions and buckets have already is known before anything is built, where an
// earlier build on this machine tells what it comes to.
















/** @throws {Failure} when there is no region to publish to. */
async function openFunctionPublishing(packages, run) {
    const { config, context } = run;
    const { request, fingerprints, zips } = await declaredRequest(packages, run, 'publish');
    const aws = (0,account/* connect */.Ng)(context, { readOnly: false });
    const deployContext = await deployContextOf(aws, context);
    return {
        async isComplete() {
            const publication = await recogniseFunction(request, deployContext);
            if (!publication)
                return false;
            context.log.info('Up to date: nothing is downloaded, built or uploaded.');
            await announceDeployment(publication, request, run);
            return true;
        },
        checkUpload(artifact, wheelsBytes) {
            if (!(0,publishing/* fitsWithoutBucket */.F2)(wheelsBytes, request, config.exclude)) {
                throw new errors/* ConfigurationError */.j1((0,upload/* tooLargeForDirectUpload */.J1)(artifact, wheelsBytes));
            }
        },
        async publish(layers) {
            for (const [at, { sha256, sizeBytes }] of layers.entries()) {
                const fingerprint = fingerprints[at];
                if (fingerprint !== undefined)
                    await zips.put(fingerprint, { sha256, sizeBytes });
            }
            const artifacts = request.artifacts.map((one, at) => withZip(one, layers[at], config));
            await announceDeployment(await publishFunction({ ...request, artifacts }, deployContext), request, run);
            return new Map();
        },
        [Symbol.dispose]: () => aws[Symbol.dispose](),
    };
}
function withZip(declaredBefore, layer, config) {
    if (!layer)
        throw new Error('a function was not built');
    const { zipPath: path, sizeBytes, sha256, unzippedSizeBytes } = layer;
    return asBuilt(declaredBefore, layer.plan, { path, sizeBytes, sha256, unzippedSizeBytes }, config);
}
/** A zip that is to be signed is known by what was built in any case: its hash changes with each signature. */
function asBuilt(declaredBefore, { targets }, zip, config) {
    const { signingProfile } = config;
    const fingerprint = declaredBefore.fingerprint ?? (signingProfile ? (0,run_fingerprint/* fingerprintOfZip */.Bs)(zip.sha256, signingProfile.name) : undefined);
    const lookForHandler = (handler) => {
        const findings = (0,run_handlers/* handlerFindings */.jp)({ kind: 'function', targets, zipPath: zip.path }, { handlers: [handler] });
        return (0,run_handlers/* missingHandler */.DP)(findings, config);
    };
    return { ...declaredBefore, zip, lookForHandler, ...(fingerprint === undefined ? {} : { fingerprint }) };
}
/** Says what `publish` would do with the same inputs. */
async function planFunctionPublishing(packages, contents, run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { context, announce } = run;
        const { request: declaredAlone } = await declaredRequest(packages, run, 'plan');
        const request = { ...declaredAlone, artifacts: declaredAlone.artifacts.map((one) => withContent(one, contents)) };
        const aws = __addDisposableResource(env_1, (0,account/* connect */.Ng)(context, { readOnly: true }), false);
        const accountId = await (0,account/* accountOf */.XP)(aws, request.regions[0], context.env);
        announce({ kind: 'policy-known', policy: JSON.stringify((0,policy/* functionPolicies */.D)(request, accountId), undefined, 2) });
        const publication = await publishFunction(request, await deployContextOf(aws, context));
        await announceDeployment(publication, request, run);
        const changed = publication.planned.flatMap(({ layer, actions }) => (actions.length > 0 ? [layer] : []));
        const tooLarge = [...new Set(changed)].flatMap((name) => {
            const sizeBytes = contents.get(name)?.sizeBytes ?? 0;
            return (0,publishing/* fitsWithoutBucket */.F2)(sizeBytes, request, run.config.exclude) ? [] : [(0,upload/* tooLargeForDirectUpload */.J1)(name, sizeBytes)];
        });
        (0,errors/* throwIfAny */.MI)(tooLarge, errors/* ConfigurationError */.j1);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function withContent(one, contents) {
    const expectedUnzippedBytes = contents.get(one.name)?.unzippedSizeBytes;
    return expectedUnzippedBytes === undefined ? one : { ...one, expectedUnzippedBytes };
}
/** A zip that was built before. */
async function publishFunctionZip(plan, zip, run) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const verb = run.verb === 'plan' ? 'plan' : 'publish';
        const request = await functionRequest([asBuilt(declared(plan, run), plan, zip, run.config)], verb, run);
        const aws = __addDisposableResource(env_2, (0,account/* connect */.Ng)(run.context, { readOnly: verb === 'plan' }), false);
        await announceDeployment(await publishFunction(request, await deployContextOf(aws, run.context)), request, run);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}
async function declaredRequest({ layers, identify }, run, verb) {
    const fingerprints = await Promise.all(layers.map(async (layer) => (await identify(layer)).fingerprint));
    const zips = (0,json_cache/* facts */.I)(run.context.stores, 'function-of-fingerprint-1');
    const artifacts = await Promise.all(layers.map(async (layer, at) => {
        const fingerprint = fingerprints[at];
        const known = fingerprint === undefined ? undefined : await zips.get(fingerprint);
        return {
            ...declared(layer, run),
            ...(known ? { known } : {}),
            ...(fingerprint === undefined ? {} : { fingerprint }),
        };
    }));
    return { request: await functionRequest(artifacts, verb, run), fingerprints, zips };
}
function declared({ name, targets: [{ runtime, architecture }] }, { config }) {
    return { name, runtime: runtime.name, architecture, handlers: (0,handlers/* handlersOf */.J)(config) };
}
/** The request that the configuration makes. */
async function functionRequest(artifacts, verb, { config, context }) {
    const { smokeEvent, publishFunctionVersion } = config;
    const asOfLayers = (0,request/* publishRequest */.lG)(config, [], await (0,request/* regionsOf */.NV)(config, context), verb);
    const { mode, planned, regions, skipDisabled, rollout, stopOnFailure, bucket, signingProfile, functions, alias } = asOfLayers;
    return {
        mode,
        ...(planned === undefined ? {} : { planned }),
        artifacts,
        regions,
        ...(skipDisabled === undefined ? {} : { skipDisabled }),
        ...(rollout === undefined ? {} : { rollout }),
        ...(stopOnFailure === undefined ? {} : { stopOnFailure }),
        ...(bucket ? { bucket } : {}),
        ...(signingProfile ? { signingProfile } : {}),
        functions,
        publishFunctionVersion,
        ...(alias ? { alias } : {}),
        // Without functions the zip is called on this machine, before it takes its place.
        ...(smokeEvent === undefined || functions.length === 0
            ? {}
            : { smokeEvent: await (0,run_event/* eventText */.c)(smokeEvent, 'smoke-event', context.directory) }),
    };
}
async function deployContextOf(aws, { env, log, signal, stores }) {
    await (0,make_folder/* makeFolder */.f)(stores.temporary);
    return { aws, log, signal, http: (0,client/* httpFor */._)(env), scratch: stores.temporary };
}
/** @throws {Failure} what could not be done, region by region. */
async function announceDeployment({ destinations, planned, problems, notes, warnings }, { artifacts, mode }, run) {
    const { announce } = run;
    const { log } = run.context;
    const functions = destinations.flatMap((one) => one.functions);
    const objects = destinations.flatMap(({ object }) => object ?? []);
    const names = new Set([...functions, ...objects].map(({ artifact }) => artifact).concat(planned.map(({ layer }) => layer)));
    for (const name of names) {
        announce({
            kind: 'deployed',
            layer: name,
            functions: functions.filter(({ artifact }) => artifact === name),
            objects: objects.filter(({ artifact }) => artifact === name),
            ...(planned.length === 0 ? {} : { planned: planned.filter(({ layer }) => layer === name) }),
        });
    }
    for (const one of mode === 'plan' ? [] : artifacts) {
        const stored = objects.filter(({ artifact }) => artifact === one.name);
        if (stored.length > 0)
            await (0,snippet_files/* writeSnippetFiles */.a)(one.name, functionSnippets(one, stored), run);
    }
    for (const { layer, region, actions } of planned) {
        const what = actions.length === 0 ? 'everything is as declared' : `would ${actions.join('; ')}`;
        log.info(`${layer} in ${region}: ${what}.`);
    }
    for (const one of functions)
        log.info(describe(one));
    for (const { region, s3Bucket, s3Key } of objects)
        log.info(`${region}: s3://${s3Bucket}/${s3Key}`);
    for (const note of notes)
        log.info(note);
    for (const warning of warnings)
        log.warning(warning);
    (0,errors/* throwIfAny */.MI)(problems);
}
function describe({ functionArn, done }) {
    return `${functionArn}: ${done.length === 0 ? 'as declared already' : done.join(', ')}.`;
}


/***/ })

};
