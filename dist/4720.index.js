export const id = 4720;
export const ids = [4720];
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


/***/ })

};
