export const id = 5496;
export const ids = [5496];
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

/***/ 15299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ installCommand),
/* harmony export */   PQ: () => (/* binding */ preparingCodes),
/* harmony export */   Sg: () => (/* binding */ toolFolders),
/* harmony export */   aE: () => (/* binding */ beforeBuildFailure),
/* harmony export */   ay: () => (/* binding */ beforeBuildFile),
/* harmony export */   eq: () => (/* binding */ proxyVariables),
/* harmony export */   qx: () => (/* binding */ systemPackageFailure),
/* harmony export */   vH: () => (/* binding */ certificateVariables)
/* harmony export */ });
/* unused harmony export shellQuoted */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
// What is done in a build image before anything is compiled in it: packages of its package manager are installed, then the
// user's own script runs. As lines of a Dockerfile, and what to say when one of them fails. Pure.

/** Exit codes of the steps: the client's output then tells which one failed. */
const preparingCodes = { systemPackages: 91, beforeBuild: 92 };
/** The script of `before-build`: its name in the build context, and its path inside the image. */
const beforeBuildFile = { name: 'before-build.sh', path: '/lambda-layer/before-build.sh' };
/** Where a `before-build` script installs tools for its own user. */
const toolFolders = '/root/.cargo/bin:/root/.local/bin:/usr/local/bin';
/** Variables that tell programs of all kinds which certificates to trust. */
const certificateVariables = [
    'SSL_CERT_FILE',
    'PIP_CERT',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'GIT_SSL_CAINFO',
    'CARGO_HTTP_CAINFO',
    'NODE_EXTRA_CA_CERTS',
];
/** BuildKit knows these by itself, and keeps them out of history and cache. https://docs.docker.com/build/building/variables/#proxy-arguments */
const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
]);
/**
 * The command that installs packages. The user's own image may have the other package manager, or an LD_LIBRARY_PATH that
 * breaks it.
 * @param certificates a bundle inside the image
 */
function installCommand(manager, packages, certificates) {
    const other = manager === 'dnf' ? 'yum' : 'dnf';
    const trusted = certificates === undefined ? '' : ` --setopt=sslcacert=${certificates}`;
    const code = preparingCodes.systemPackages;
    return (`manager=$(command -v ${manager} || command -v ${other} || command -v microdnf) || { echo 'the image has neither dnf nor yum'; exit ${code}; }; ` +
        `LD_LIBRARY_PATH= "$manager" -y${trusted} install ${packages.map(shellQuoted).join(' ')} || exit ${code}`);
}
/** Quotes for a POSIX shell inside a Dockerfile's RUN, where a line break would end the instruction. */
function shellQuoted(text) {
    return `'${text.replaceAll("'", `'\\''`).replace(/[\r\n]+/g, ' ')}'`;
}
/** @param lastLines of what the package manager printed */
function systemPackageFailure({ image, target, package: name, packageManager, systemPackages }, log, lastLines) {
    const packages = systemPackages.join(', ');
    const at = { code: 'system-package-failed', input: 'system-packages', package: name };
    if (/the image has neither dnf nor yum/.test(log)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            ...at,
            message: `system-packages: ${image} has neither dnf nor yum to install ${packages} with.`,
            nextStep: 'Install what the build requires in `before-build`, by the image’s own package manager.',
        });
    }
    const unknown = [...log.matchAll(/(?:No match for argument: |No package )(\S+?)(?: available)?\.?$/gm)].map((match) => match[1]);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        ...at,
        message: unknown.length > 0
            ? `system-packages: ${image} has no package ${unknown.join(', ')} for ${target}.`
            : `system-packages: ${packages} could not be installed in ${image} for ${target}:\n${lastLines}`,
        nextStep: `Check the name: \`${packageManager} search\` in the image lists what exists. Packages of Amazon Linux that hold headers end in -devel.`,
    });
}
function beforeBuildFailure({ image, target }, lastLines, nextStep = 'Correct the script. `sh -eu` runs it, so the first command that fails ends it.') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'before-build-failed',
        message: `before-build failed in ${image} for ${target}:\n${lastLines}`,
        nextStep,
        input: 'before-build',
    });
}


/***/ }),

/***/ 24740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ answerMark),
/* harmony export */   Il: () => (/* binding */ invokeOnce),
/* harmony export */   Pb: () => (/* binding */ importEach),
/* harmony export */   _k: () => (/* binding */ secondsPerImport),
/* harmony export */   hV: () => (/* binding */ wrongImage),
/* harmony export */   o1: () => (/* binding */ invocationUrl),
/* harmony export */   zq: () => (/* binding */ createImportContainer)
/* harmony export */ });
/* unused harmony export createArguments */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_docker_container_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27343);
// A container of a runtime's image, in which a program imports modules and prints one line of JSON for each. Shared by the
// languages: each brings its own programs.


/** Before each line of an answer, since what is imported may print too. */
const answerMark = 'lambda-layer-import ';
/** The Runtime Interface Emulator: https://github.com/aws/aws-lambda-runtime-interface-emulator */
const invocationUrl = 'http://127.0.0.1:8080/2015-03-31/functions/function/invocations';
/** For one module or package; an emulated import of pandas takes a quarter of it. */
const secondsPerImport = 120;
/** For all of them in one invocation. */
const invocationMs = 900_000;
/**
 * As Lambda runs it: not as root, and with the variables that modules look for.
 * Without network, since a module that asks for it when imported fails in a function without one as well.
 */
const createArguments = (variables = []) => ({
    options: [
        '--network=none',
        '--user=993:990',
        '--cap-drop=ALL',
        '--env=AWS_REGION=us-east-1',
        '--env=AWS_DEFAULT_REGION=us-east-1',
        '--env=AWS_LAMBDA_FUNCTION_NAME=lambda-layer-check',
        '--env=AWS_LAMBDA_FUNCTION_TIMEOUT=900',
        // By name alone, so that the list of processes does not show their values.
        ...variables.map((one) => `--env=${one}`),
    ],
    command: ['lambda_layer_check.handler'],
});
/** @throws {Failure} when Docker cannot. */
async function createImportContainer(request, context) {
    const { image, platform, variables, doing, place } = request;
    const { options, command } = createArguments(variables);
    const container = await (0,_host_docker_container_js__WEBPACK_IMPORTED_MODULE_1__/* .createContainer */ .g)({
        prefix: 'lambda-layer-verify',
        image,
        platform,
        options: [...options, ...(place?.options ?? []), ...(request.options ?? [])],
        command: [...(place?.entrypoint ?? []), ...command],
        set: Object.fromEntries(variables.map((one) => [one, context.env[one]])),
        doing,
    }, context);
    try {
        for (const { from, to } of place?.files ?? [])
            await container.copyIn(from, to);
        return container;
    }
    catch (error) {
        await container[Symbol.asyncDispose]();
        throw error;
    }
}
/**
 * Runs the program that imports each name by itself.
 * @returns its answers: where it ran first, then one for each name
 * @throws {Failure} `import-not-verified` when the program did not come to its end.
 */
async function importEach(container, { command, timeoutMs, total, field, image }, context) {
    let done = 0;
    const ended = await container.exec(command, {
        timeoutMs,
        onLine: (line) => {
            if (!line.startsWith(answerMark))
                return context.log.child(line);
            const current = answersIn(line)[0]?.[field];
            if (typeof current !== 'string')
                return;
            done += 1;
            context.log.progress({ title: 'Importing', done, total, unit: 'modules', current });
        },
    });
    const answers = answersIn(ended.stdout);
    if (ended.exitCode === 0 && answers.length > 0)
        return answers;
    const said = ended.stderr.trim().split('\n').slice(-3).join(' ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'import-not-verified',
        message: `The packages could not be imported in ${image}: ${said || 'its interpreter did not start'}.`,
        nextStep: 'Check that the image is the Lambda runtime’s; or leave out `verify: import`.',
        input: 'verify',
    });
}
/** Runs the program that has all names imported by one invocation. */
async function invokeOnce(container, command) {
    const invoked = await container.exec(command, { timeoutMs: invocationMs });
    const [answer] = answersIn(invoked.stdout);
    return answer ?? { errorMessage: invoked.stderr.trim().split('\n').at(-1) ?? '' };
}
function answersIn(output) {
    return output.split('\n').flatMap((line) => {
        if (!line.startsWith(answerMark))
            return [];
        try {
            return [JSON.parse(line.slice(answerMark.length))];
        }
        catch {
            return [];
        }
    });
}
/** @param has `Python 3.12 for aarch64` */
function wrongImage(image, has, target) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'image-wrong-architecture',
        message: `The image ${image} has ${has}, and the artifact is for ${target}.`,
        nextStep: 'Remove this machine’s copy of it (`docker image rm`), so that it is pulled anew.',
    });
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

/***/ 25496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openNode: () => (/* binding */ openNode)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/archive-store.js
var archive_store = __webpack_require__(58909);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/node/projects/npm-program.js + 1 modules
var npm_program = __webpack_require__(28847);
;// CONCATENATED MODULE: ./build/node/install/pack.js
// A commit of a repository as a tarball: npm packs it, and none of its scripts runs.






/** Writes the tarball of a git dependency to `path`. */
async function packCommit({ name, source }, path, context) {
    if (source.kind !== 'git')
        throw new Error(`${name} comes from no repository`);
    const folder = (0,external_node_path_.join)(context.stores.temporary, `npm-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,make_folder/* makeFolder */.f)(folder);
    try {
        await (0,npm_program/* runNpm */.V)(['pack', `git+${source.url}#${source.commit}`, '--pack-destination', folder], folder, `to fetch ${name} from its repository`, context);
        const [file, ...others] = (await (0,promises_.readdir)(folder)).filter((one) => one.endsWith('.tgz'));
        if (file === undefined || others.length > 0) {
            throw new errors/* Failure */.HR({
                code: 'npm-failed',
                message: `npm made no tarball of ${name} at ${source.commit}.`,
                nextStep: `Publish ${name} to a registry, or depend on a tarball of it.`,
                package: name,
            });
        }
        await (0,promises_.rename)((0,external_node_path_.join)(folder, file), path);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/node/locks/manifest.js
var locks_manifest = __webpack_require__(3481);
;// CONCATENATED MODULE: ./build/node/packages/manifest-facts.js
// What a package's own package.json says, as npm understands it.


/** @param paths of the package's files, since npm compiles by a binding.gyp that no script is needed for */
function manifestFacts(manifest, paths) {
    const name = (0,locks_manifest/* textOf */.b6)(manifest['name']) ?? '';
    const licence = licenceOf(manifest);
    const node = (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(manifest['engines'])['node']);
    const installs = installsOf(manifest, paths);
    return {
        name,
        version: (0,locks_manifest/* textOf */.b6)(manifest['version']) ?? '',
        ...(licence === undefined ? {} : { licence: licence.slice(0, 500) }),
        os: (0,locks_manifest/* wordsOf */.Z9)(manifest['os']),
        cpu: (0,locks_manifest/* wordsOf */.Z9)(manifest['cpu']),
        libc: (0,locks_manifest/* wordsOf */.Z9)(manifest['libc']),
        ...(node === undefined ? {} : { node: node.slice(0, 200) }),
        bin: binsOf(manifest, name, paths),
        ...(installs === undefined ? {} : { installs }),
    };
}
/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#license, and the older forms of it. */
function licenceOf(manifest) {
    const said = manifest['license'];
    const old = manifest['licenses'];
    const all = said !== undefined ? [said] : Array.isArray(old) ? old : [];
    const names = all.flatMap((one) => (0,locks_manifest/* textOf */.b6)(one) ?? (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(one)['type']) ?? []);
    return names.length === 0 ? undefined : names.join(' OR ');
}
/** Programs that compile an addon, by sources of which npm knows nothing. */
const compiles = /\b(?:node-gyp|cmake-js)\b(?!-build)/;
/** Programs that find or download one that was compiled. */
const downloads = /\b(?:node-gyp-build|prebuild-install|node-pre-gyp|prebuildify|neon|napi)\b/;
/** https://docs.npmjs.com/cli/v11/using-npm/scripts#npm-install: npm compiles by a binding.gyp without any script. */
function installsOf({ scripts, gypfile }, paths) {
    const own = (0,locks_manifest/* rangesOf */.wA)(scripts)
        .filter(([name]) => name === 'preinstall' || name === 'install' || name === 'postinstall')
        .map(([, script]) => script.slice(0, 1000))
        .filter((script) => script.trim() !== '');
    if ((paths.has('binding.gyp') && gypfile !== false) || own.some((script) => compiles.test(script)))
        return 'addon';
    if (own.some((script) => downloads.test(script)))
        return 'download';
    return own.length > 0 ? 'script' : undefined;
}
/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#bin; `directories.bin` names a folder of commands. */
function binsOf(manifest, name, paths) {
    const { bin } = manifest;
    const folder = (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(manifest['directories'])['bin']);
    const given = (() => {
        if (typeof bin === 'string')
            return name === '' ? [] : [[name, bin]];
        if (Array.isArray(bin))
            return (0,locks_manifest/* wordsOf */.Z9)(bin).map((path) => [external_node_path_.posix.basename(path), path]);
        if ((0,locks_manifest/* isObject */.Gv)(bin))
            return (0,locks_manifest/* rangesOf */.wA)(bin);
        if (bin !== undefined || folder === undefined)
            return [];
        const base = rooted(folder);
        return [...paths]
            .filter((path) => path.startsWith(`${base}/`) && !external_node_path_.posix.basename(path).startsWith('.'))
            .map((path) => [external_node_path_.posix.basename(path), path]);
    })();
    const clean = given.flatMap(([key, target]) => {
        const command = rooted(external_node_path_.posix.basename(key.replaceAll(/[\\:]/g, '/')));
        const path = rooted(target.replaceAll('\\', '/'));
        return command === '' || path === '' || path.includes('\0') ? [] : [[command, path]];
    });
    return [...new Map(clean)];
}
/** A path that cannot lead out of the package. */
function rooted(path) {
    return external_node_path_.posix.join('/', path).slice(1);
}

;// CONCATENATED MODULE: ./build/node/install/folder.js
// A folder of this machine as a package: a workspace, or a dependency by `file:`. What npm would publish of it is taken.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files








/** Never published, whatever `files` says. */
const neverTaken = /^(?:node_modules|\.git|\.svn|\.hg|CVS)$/;
const neverTakenFiles = /^(?:\.DS_Store|\.npmrc|\.gitignore|\.npmignore|\.env(?:\..*)?|npm-debug\.log|package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|.*\.orig|\..*\.swp)$/;
/** Always published: at the top of a package. */
const alwaysTaken = /^(?:package\.json|(?:readme|licen[cs]e|copying|notice)(?:\..*)?)$/i;
/**
 * Reads a folder.
 * @param shown for people: relative to the working directory
 * @throws {ConfigurationError} `workspace-missing` when it does not exist or has no package.json.
 */
async function readFolderPackage(folder, shown, signal) {
    const manifest = await manifestOf(folder, shown);
    const found = (await filesBelow(folder, folder, [], signal)).sort((a, b) => (0,order/* compareText */.n6)(a, b));
    const wanted = chooserOf(manifest);
    const taken = found.filter((path) => wanted(path));
    const files = await Promise.all(taken.map(async (path) => {
        const file = (0,external_node_path_.join)(folder, path);
        const bytes = await (0,promises_.readFile)(file);
        const isExecutable = ((await (0,promises_.stat)(file)).mode & 0o111) !== 0;
        const hash = { algorithm: 'sha256', digest: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url') };
        return {
            path,
            mode: isExecutable ? 0o755 : 0o644,
            sizeBytes: bytes.length,
            hash,
            content: { kind: 'file', file },
        };
    }));
    const { name, version, bin } = manifestFacts(manifest, new Set(taken));
    const commands = new Set(bin.map(([, path]) => path));
    return {
        name,
        version,
        bin,
        files: files.map((one) => (commands.has(one.path) ? Object.assign({}, one, { mode: 0o755 }) : one)),
    };
}
async function manifestOf(folder, shown) {
    const path = (0,external_node_path_.join)(folder, 'package.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
        throw new errors/* ConfigurationError */.j1({
            code: 'workspace-missing',
            message: `The lock has the folder ${shown} as a package, and there is no ${shown}/package.json.`,
            nextStep: 'Check out the folder as well, or make the lock anew without it.',
            input: 'requirements',
            file: `${shown}/package.json`,
        });
    }
    try {
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        if ((0,locks_manifest/* isObject */.Gv)(value))
            return value;
    }
    catch {
        // Said below.
    }
    throw new errors/* ConfigurationError */.j1({
        code: 'manifest-not-read',
        message: `${shown}/package.json is not a JSON object.`,
        nextStep: 'Correct it.',
        input: 'requirements',
        file: `${shown}/package.json`,
    });
}
async function filesBelow(folder, top, above, signal) {
    if (signal.aborted)
        throw new errors/* Interrupted */.j$({ cause: signal.reason });
    const real = await (0,promises_.realpath)(folder);
    if (above.includes(real))
        return []; // A link to a folder that it lies in.
    const found = [];
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        // npm publishes no links; what a link leads to may be anywhere on this machine.
        if (entry.isDirectory() && !neverTaken.test(entry.name))
            found.push(...(await filesBelow(path, top, [...above, real], signal)));
        else if (entry.isFile() && !neverTakenFiles.test(entry.name))
            found.push((0,external_node_path_.relative)(top, path).split(external_node_path_.sep).join('/'));
    }
    return found;
}
function chooserOf(manifest) {
    const { files, main } = manifest;
    if (!Array.isArray(files))
        return () => true;
    const given = (0,locks_manifest/* wordsOf */.Z9)(files).map((pattern) => pattern.replace(/^(!?)(?:\.?\/)+/, '$1'));
    const matcher = (patterns) => patterns.length === 0
        ? () => false
        : picomatch(patterns.flatMap((one) => [one, `${one.replace(/\/+$/, '')}/**`]), { dot: true });
    const isWanted = matcher(given.filter((one) => !one.startsWith('!')));
    const isUnwanted = matcher(given.filter((one) => one.startsWith('!')).map((one) => one.slice(1)));
    const always = new Set([...(0,locks_manifest/* wordsOf */.Z9)(main), ...manifestFacts(manifest, new Set()).bin.map(([, path]) => path)].map((path) => path.replace(/^\.?\//, '')));
    return (path) => alwaysTaken.test(path) || always.has(path) || (isWanted(path) && !isUnwanted(path));
}

// EXTERNAL MODULE: ./build/host/fact-batch.js
var fact_batch = __webpack_require__(48028);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/host/http/download.js + 1 modules
var download = __webpack_require__(71278);
// EXTERNAL MODULE: ./build/host/http/wire.js
var wire = __webpack_require__(52127);
// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/node/registry/address.js
var registry_address = __webpack_require__(52841);
// EXTERNAL MODULE: ./build/node/registry/npmrc.js
var npmrc = __webpack_require__(82571);
;// CONCATENATED MODULE: ./build/node/registry/release-page.js


/** Undefined where the tarball comes from elsewhere: a package of the same name in another registry is another one. */
function releasePage({ name, version, source }, settings) {
    if (source.kind !== 'tarball' || version === '')
        return undefined;
    const address = (0,registry_address/* tarballAddress */.J)(name, version, source.url, settings);
    if (!URL.canParse(address) || new URL(address).origin !== new URL(npmrc/* publicRegistry */.td).origin)
        return undefined;
    return `https://www.npmjs.com/package/${encodeURI(name)}/v/${encodeURIComponent(version)}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/host/workers/thread.js
var thread = __webpack_require__(12495);
;// CONCATENATED MODULE: ./build/node/packages/converters.js
// Threads that turn tarballs into zips: one for each core, and of the tarballs that wait the largest comes first, so that none
// is left with a large one at the end.


/** Deflating takes most of a cold run, so every core takes part; each thread holds one file in memory. */
const mostThreads = 8;
/** One in work and the next: so a thread never waits for the event loop, which is busy with downloads. */
const mostInEach = 2;
const converters = [];
const waiting = [];
/** Has a thread turn a tarball into a zip. */
async function convertInThread(request, sizeBytes, signal) {
    const converter = await new Promise((resolve) => {
        waiting.push({ sizeBytes, begin: resolve });
        beginNext();
    });
    try {
        return await converter.thread.call(request, signal);
    }
    finally {
        converter.has--;
        beginNext();
    }
}
function beginNext() {
    while (waiting.length > 0) {
        const converter = leastBusy();
        if (converter.has >= mostInEach)
            return;
        const largest = waiting.reduce((best, one) => (one.sizeBytes > best.sizeBytes ? one : best));
        waiting.splice(waiting.indexOf(largest), 1);
        converter.has++;
        largest.begin(converter);
    }
}
function leastBusy() {
    const isRoom = converters.length < Math.min(mostThreads, (0,external_node_os_.availableParallelism)());
    if (isRoom && converters.every(({ has }) => has > 0)) {
        converters.push({ thread: new thread/* WorkerThread */.b((0,thread/* workerUrl */.O)(import.meta.url, 'convert-worker')), has: 0 });
    }
    return converters.reduce((least, one) => (one.has < least.has ? one : least));
}

// EXTERNAL MODULE: ./build/node/packages/integrity.js
var integrity = __webpack_require__(34972);
;// CONCATENATED MODULE: ./build/node/packages/obtain.js
// Brings packages: many at once, each hashed while it is written, each turned into a zip as soon as it exists.












/** Packages that were looked at before, by their integrity. */
function rememberedPackages(context) {
    return (0,fact_batch/* batchedFacts */.p)(context, 'npm-packages-4', { sealed: true });
}
/**
 * Packages by their `id`. Those inside the tarballs of others, and folders of this machine, are not among them.
 * @throws {Failure} when one cannot be obtained, or is not the one that the lock names.
 */
async function obtainPackages(packages, options) {
    const { context } = options;
    const wanted = nativeFirst(packages.filter(({ source }) => source.kind !== 'bundled' && source.kind !== 'folder'));
    const under = new Map();
    const counts = { downloads: { files: 0, bytes: 0 }, cached: { files: 0, bytes: 0 } };
    let done = 0;
    let keptMs = performance.now();
    const all = await (0,map_concurrently/* mapConcurrently */.X)(wanted, mostAtOnce, context.signal, async (one, signal) => {
        // The same tarball may be at several places of a lock.
        const key = keyOf(one);
        const obtaining = under.get(key) ?? obtain(one, { ...options, signal, counts });
        under.set(key, obtaining);
        const obtained = await obtaining;
        // So that a run which is killed does not lose everything.
        if (performance.now() - keptMs > keepEveryMs) {
            keptMs = performance.now();
            await (0,fact_batch/* writeLearnedFacts */.e)(context.stores);
        }
        context.log.progress({
            title: 'Downloading packages',
            unit: 'files',
            done: ++done,
            total: wanted.length,
            current: one.name,
        });
        return { ...obtained, id: one.id, name: one.name, version: obtained.facts.version || one.version };
    });
    return { obtained: new Map(all.map((one) => [one.id, one])), transfers: counts };
}
const keepEveryMs = 10_000;
/** Many more than connections: what waits for a thread, as a file, does not hold up the downloads behind it. */
const mostAtOnce = 8 * wire/* connectionsPerHost */.F;
/** Packages of one machine hold its programs and libraries: they are the largest, and take longest to deflate. */
function nativeFirst(packages) {
    const isNative = ({ os, cpu }) => os.length + cpu.length > 0;
    return [...packages.filter(isNative), ...packages.filter((one) => !isNative(one))];
}
function keyOf({ id, source }) {
    return source.kind === 'tarball' ? source.integrity : id;
}
async function obtain(one, options) {
    const { store, context, counts } = options;
    const filename = `${one.name.replace('@', '').replace('/', '-')}-${one.version === '' ? 'local' : one.version}.tgz`;
    const integrity = 'integrity' in one.source ? one.source.integrity : undefined;
    const page = releasePage(one, options.settings);
    const remembered = rememberedPackages(context);
    const known = integrity === undefined ? undefined : await remembered.get(integrity);
    const found = known && (await store.find(known.sha256, filename));
    const finish = (stored, facts) => ({
        id: one.id,
        name: one.name,
        version: one.version,
        archive: { filename, ...stored, obtained: 'published' },
        ...(integrity === undefined ? {} : { integrity }),
        ...(page === undefined ? {} : { releasePage: page }),
        facts,
    });
    if (known && found) {
        counts.cached.files++;
        counts.cached.bytes += found.sizeBytes;
        return finish(found, known.facts);
    }
    let learned;
    const stored = await store.add(filename, async (temporary) => {
        const tarball = `${temporary}.tgz`;
        try {
            const tarballBytes = await tarballOf(one, filename, tarball, options);
            const { facts, sha256, sizeBytes } = await convertInThread({ tarball, zip: temporary, filename }, tarballBytes, options.signal);
            learned = facts;
            return { sha256, sizeBytes };
        }
        finally {
            await (0,promises_.rm)(tarball, { force: true });
        }
    });
    if (!learned)
        throw new Error(`${filename} was not looked at`);
    if (integrity !== undefined)
        await remembered.put(integrity, { sha256: stored.sha256, sizeBytes: stored.sizeBytes, facts: learned });
    return finish(stored, learned);
}
/** Writes the tarball to `temporary`; yields its size. */
async function tarballOf(one, filename, temporary, options) {
    const { settings, context, signal, counts } = options;
    const { source, name, version } = one;
    if (source.kind === 'git') {
        await options.pack(one, temporary, signal);
        return (await (0,promises_.stat)(temporary)).size;
    }
    if (source.kind === 'bundled' || source.kind === 'folder')
        throw new Error(`${name} has no tarball`);
    const expected = source.integrity === undefined ? undefined : (0,integrity/* parseIntegrity */.h)(source.integrity);
    const url = source.kind === 'file' ? source.path : (0,registry_address/* tarballAddress */.J)(name, version, source.url, settings);
    const local = (0,download/* localPath */.$S)(url, context.directory);
    if (local !== undefined && !(await (0,promises_.stat)(local).catch(() => undefined)))
        throw missingFile(one, local);
    const http = (0,client/* httpFor */._)(context.env);
    const { sizeBytes } = await (0,download/* download */.RG)({ filename, url }, temporary, name, {
        http,
        signal,
        directory: context.directory,
        what: 'package',
        expected,
    }).catch((error) => {
        throw explained(error, name, settings);
    });
    if (local === undefined) {
        counts.downloads.files++;
        counts.downloads.bytes += sizeBytes;
    }
    return sizeBytes;
}
function missingFile({ name }, path) {
    return new errors/* Failure */.HR({
        code: 'file-not-found',
        message: `${name}: ${path} does not exist.`,
        nextStep: 'Check the path in package.json.',
        package: name,
        file: path,
    });
}
/** What npm's users do about it. */
function explained(error, name, settings) {
    if (!(error instanceof errors/* Failure */.HR) || error instanceof errors/* Interrupted */.j$)
        return error;
    const [problem] = error.problems;
    const steps = {
        'index-unauthorized': `Put a token for the registry into .npmrc, e.g. ${tokenLine(settings, name)}, and set NPM_TOKEN.`,
        'index-forbidden': `Check that the token in .npmrc may read ${name}.`,
        'not-found': `Check the registry of ${name} in .npmrc. A version may also have been unpublished: update the lock.`,
        'untrusted-certificate': 'If your company has its own certificate authority, name its bundle with cafile in .npmrc, or in NODE_EXTRA_CA_CERTS.',
    };
    const nextStep = steps[problem.code];
    if (nextStep === undefined)
        return error;
    return new errors/* Failure */.HR({ ...problem, nextStep, package: name }, { cause: error });
}
function tokenLine({ registry, scopes }, name) {
    const own = scopes.get(name.slice(0, Math.max(0, name.indexOf('/')))) ?? registry;
    return `\`${own.replace(/^https?:/, '')}:_authToken=\${NPM_TOKEN}\``;
}
/** What the phase says in one line when it ends. */
function summaryOfPackages(packages) {
    return (0,units/* plural */.LS)(packages.size, 'package');
}

// EXTERNAL MODULE: ./build/run/inspect-layer.js + 13 modules
var inspect_layer = __webpack_require__(64507);
// EXTERNAL MODULE: ./build/run/phase-summaries.js
var phase_summaries = __webpack_require__(26312);
// EXTERNAL MODULE: ./build/run/node/choose-node.js + 13 modules
var choose_node = __webpack_require__(94716);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/inspect/linking.js
var linking = __webpack_require__(3031);
// EXTERNAL MODULE: ./build/node/target.js
var node_target = __webpack_require__(33972);
;// CONCATENATED MODULE: ./build/node/install/prebuilds.js
// Prebuilt addons inside a package, one folder for each machine: https://github.com/prebuild/node-gyp-build

/** `prebuilds/linux-x64/bcrypt.glibc.node`; a folder may be of several processors: `darwin-x64+arm64`. */
function prebuiltOf(path) {
    const [, platform, cpus, file] = /^prebuilds\/([a-z0-9]+)-([a-z0-9_+]+)\/(.+)$/.exec(path) ?? [];
    if (platform === undefined || cpus === undefined || file === undefined)
        return undefined;
    return { platform, cpus: cpus.split('+'), tags: file.endsWith('.node') ? file.split('.').slice(0, -1) : [] };
}
function isFor({ platform, cpus, tags }, { architecture }) {
    return platform === 'linux' && cpus.includes(node_target/* nodeCpu */.v[architecture]) && !tags.includes('musl');
}
/** Whether a package brings an addon for the target. */
function hasPrebuilt(paths, target) {
    return paths.some((path) => {
        const one = path.endsWith('.node') ? prebuiltOf(path) : undefined;
        if (!one || !isFor(one, target) || one.tags.includes('electron'))
            return false;
        const abi = one.tags.find((tag) => /^abi\d+$/.test(tag));
        return abi === undefined || one.tags.includes('napi');
    });
}
/**
 * Prebuilt files of other machines: empty unless every target has one of its own.
 * @param isCompiled whether the package was compiled for the target: it loads what was made then
 */
function foreignPrebuilds(paths, targets, isCompiled = false) {
    if (!isCompiled && !targets.every((target) => hasPrebuilt(paths, target)))
        return new Set();
    return new Set(paths.filter((path) => {
        const one = prebuiltOf(path);
        return one !== undefined && !targets.some((target) => isFor(one, target));
    }));
}
/**
 * A prebuilt file that its package passes over on the target: in the folder of another machine, or for musl by its name
 * (`node.napi.musl.node`, `canvas.linux-x64-musl.node`).
 */
function isPrebuiltForOthers(path, target) {
    if (/(?:^|[./-])musl[.-](?:[^/]*\.)?node$/.test(path))
        return true;
    const one = prebuiltOf(path);
    return one !== undefined && !isFor(one, target);
}

// EXTERNAL MODULE: ./build/node/locks/choose.js
var choose = __webpack_require__(61065);
;// CONCATENATED MODULE: ./build/node/checks/addons.js
// Packages whose addon is made when they are installed: whether they bring one for the target.





/**
 * Whether npm would have to compile a package for a target, or to download a part of it.
 * @param obtained all packages of the artifact: one of them may bring the addon, made for one machine alone
 */
function missingAddon({ facts }, locked, obtained, target) {
    if (facts.installs === undefined || facts.installs === 'script')
        return undefined;
    const addons = facts.elfFiles.filter(({ path }) => path.endsWith('.node'));
    const paths = addons.map(({ path }) => path);
    if (hasPrebuilt(paths, target))
        return undefined;
    if (addons.some((file) => !file.path.startsWith('prebuilds/') && (0,linking/* isNative */.ib)(file, { target })))
        return undefined;
    const platforms = locked.dependencies.flatMap(({ to, isOptional }) => isOptional && to !== undefined ? (obtained.get(to) ?? []) : []);
    const cpu = node_target/* nodeCpu */.v[target.architecture];
    const isBrought = platforms.some(({ facts: own }) => own.cpu.length > 0 &&
        (0,choose/* allows */.N)(own.cpu, cpu) &&
        own.elfFiles.some((file) => file.path.endsWith('.node') && (0,linking/* isNative */.ib)(file, { target })));
    if (isBrought)
        return undefined;
    return facts.installs === 'addon' ? 'compile' : 'download';
}
/** One finding for a package whose addon is missing. A warning: some packages work without it, and nothing says which. */
function notCompiled({ name, version }, target, why) {
    return {
        severity: 'warning',
        code: 'not-compiled',
        message: `${name} ${version} holds no addon for ${(0,lambda_target/* targetName */.j)(target)}, and was not compiled: ${why.reason}.`,
        nextStep: `${why.nextStep} Or take a version of ${name} that brings prebuilt files.`,
        package: name,
    };
}
/** A package whose own scripts failed in the build image. */
function buildFailed({ name, version }, target, { log, isOptional }) {
    const last = log.trim().split('\n').slice(-12).join('\n');
    return {
        // npm goes on without an optional dependency, and ends where a required one fails.
        severity: isOptional ? 'warning' : 'error',
        code: 'build-failed',
        message: `${name} ${version} could not be compiled for ${(0,lambda_target/* targetName */.j)(target)} in the build image, without network. Its last lines:\n${last}`,
        nextStep: `Take a version of ${name} that brings prebuilt files; or accept it with \`ignore: build-failed ${name}: …\` when it works without its addon.`,
        package: name,
    };
}

// EXTERNAL MODULE: ./build/host/docker/emulator.js
var emulator = __webpack_require__(56937);
// EXTERNAL MODULE: ./build/host/docker/engine.js + 1 modules
var docker_engine = __webpack_require__(21566);
// EXTERNAL MODULE: ./build/host/docker/images.js
var docker_images = __webpack_require__(67740);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/host/unpack-zip.js
var unpack_zip = __webpack_require__(71671);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/images.js
var lambda_images = __webpack_require__(12726);
;// CONCATENATED MODULE: ./build/node/compile/closure.js
// What the scripts of a package can use: the packages that it requires, and those that these require, where they lie.
/** The places of a package with those of everything that it leads to; its own place first. */
function closureOf(id, placed) {
    const byId = new Map(placed.map((one) => [one.package.id, one.package]));
    const reached = new Set([id]);
    // The set grows while it is walked.
    for (const one of reached) {
        for (const { to } of byId.get(one)?.dependencies ?? [])
            if (to !== undefined && byId.has(to))
                reached.add(to);
    }
    const own = placed.filter(({ package: one }) => one.id === id);
    return [...own, ...placed.filter(({ package: one }) => one.id !== id && reached.has(one.id))];
}

// EXTERNAL MODULE: ./build/host/docker/prepare-image.js
var prepare_image = __webpack_require__(15299);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/lambda/operating-systems.js
var operating_systems = __webpack_require__(4386);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
;// CONCATENATED MODULE: ./build/node/compile/dockerfile.js
// The Dockerfile of one build. Pure, so that a test can read what is sent to the engine.

/** Where things are inside the image. The path of the source is fixed, since compiled files may contain it. */
const places = {
    source: '/lambda-layer/source',
    driver: '/lambda-layer/driver',
    output: '/lambda-layer/out',
};
/** A Dockerfile of this request shows every step. */
const sampleRequest = {
    image: 'image',
    platform: 'linux/arm64',
    packageManager: 'dnf',
    systemPackages: ['package'],
    beforeBuild: true,
    certificates: true,
    nonce: 'nonce',
};
/** Exit codes of the steps: the client's output then tells which one failed. */
const stepCodes = { ...prepare_image/* preparingCodes */.PQ, noNode: 93 };
const certificates = '/run/secrets/ca.pem';
/**
 * System packages and the user's script come first, with network, before any package is in the image: BuildKit keeps them.
 * Then the scripts of packages run without network, and see no file of this machine but the packages themselves.
 */
function dockerfile(request) {
    const { image, platform, nonce } = request;
    return [
        `FROM --platform=${platform} ${image} AS build`,
        'USER root',
        `WORKDIR ${places.source}`,
        ...preparing(request),
        `COPY source/ ${places.source}/`,
        `RUN --network=none --mount=type=bind,source=driver,target=${places.driver} : ${nonce}; ` +
            `node=/var/lang/bin/node; [ -x "$node" ] || node=$(command -v node) || exit ${stepCodes.noNode}; ` +
            `PATH=${prepare_image/* toolFolders */.Sg}:"$PATH" "$node" ${places.driver}/lambda_layer_compile.mjs`,
        'FROM scratch',
        `COPY --from=build ${places.output}/ /`,
        '',
    ].join('\n');
}
/** No login of a registry is among what these steps see. */
function preparing(request) {
    const secret = request.certificates ? [`--mount=type=secret,id=ca,target=${certificates}`] : [];
    const variables = request.certificates ? prepare_image/* certificateVariables */.vH.map((name) => `${name}=${certificates}`) : [];
    const script = `--mount=type=bind,source=${prepare_image/* beforeBuildFile */.ay.name},target=${prepare_image/* beforeBuildFile */.ay.path}`;
    const install = () => (0,prepare_image/* installCommand */.Je)(request.packageManager, request.systemPackages, request.certificates ? certificates : undefined);
    return [
        ...(request.systemPackages.length === 0 ? [] : [['RUN', ...secret, install()]]),
        ...(request.beforeBuild
            ? [
                [
                    'RUN',
                    ...secret,
                    script,
                    ...variables,
                    `PATH=${prepare_image/* toolFolders */.Sg}:"$PATH" sh -eu ${prepare_image/* beforeBuildFile */.ay.path} || exit ${stepCodes.beforeBuild}`,
                ],
            ]
            : []),
    ].map((words) => words.join(' '));
}

;// CONCATENATED MODULE: ./build/node/compile/programs/lambda-layer-compile-source.js
// Generated by .ci/embed.ts from lambda_layer_compile.mjs: npm run generate.
const lambdaLayerCompileSource = '// Runs the install scripts of one package in a build image, without network, and hands out the package with what they made.\n// Reads `task.json` beside this file. Writes result.json, log.txt and package.tgz into the task\'s folder.\nimport { spawn, spawnSync } from \'node:child_process\'\nimport { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from \'node:fs\'\nimport { dirname, join } from \'node:path\'\nimport { arch, execPath, versions } from \'node:process\'\n\nconst task = JSON.parse(readFileSync(new URL(\'task.json\', import.meta.url), \'utf8\'))\nconst language = dirname(dirname(execPath))\nconst folder = join(task.source, task.place)\n\n/** What compilers leave beside their result, none of which is needed to load it. */\nconst isIntermediate = (path) =>\n  /\\.(?:o|a|d|mk|gypi|Makefile)$|(?:^|\\/)(?:Makefile|gyp-mac-tool|\\.deps|\\.forge-meta|obj|obj\\.target|CMakeFiles)(?:\\/|$)/.test(\n    path,\n  )\n\nconst byText = (a, b) => (a < b ? -1 : 1)\n\nfunction end(result) {\n  writeFileSync(join(task.output, \'result.json\'), JSON.stringify(result))\n  process.exit(0)\n}\n\n/** Paths of files below the package with what tells that one was changed. Other packages may lie in its folder. */\nfunction filesBelow(below = \'\') {\n  const found = new Map()\n  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {\n    const path = below === \'\' ? entry.name : `${below}/${entry.name}`\n    if (task.others.includes(path)) continue\n    if (entry.isDirectory()) for (const [file, state] of filesBelow(path)) found.set(file, state)\n    else if (entry.isFile()) {\n      const { size, mtimeNs, ino } = lstatSync(join(folder, path), { bigint: true })\n      found.set(path, `${size} ${mtimeNs} ${ino}`)\n    }\n  }\n  return found\n}\n\n/** npm runs the scripts as it does when it installs: https://docs.npmjs.com/cli/v11/using-npm/scripts#npm-install */\nfunction rebuild() {\n  const env = {\n    PATH: `${language}/bin:${process.env.PATH}`,\n    HOME: \'/root\',\n    LANG: \'C.UTF-8\',\n    TZ: \'UTC\',\n    SOURCE_DATE_EPOCH: \'315532800\',\n    JOBS: \'max\',\n    npm_config_nodedir: language,\n    npm_config_build_from_source: \'true\',\n    npm_config_offline: \'true\',\n    npm_config_update_notifier: \'false\',\n    npm_config_cache: \'/tmp/npm-cache\',\n  }\n  const npm = join(language, \'lib/node_modules/npm/bin/npm-cli.js\')\n  const args = [npm, \'rebuild\', \'--foreground-scripts\', \'--no-audit\', \'--no-fund\', `./${task.place}`]\n  return new Promise((resolve) => {\n    const child = spawn(execPath, args, { cwd: task.source, env, stdio: [\'ignore\', \'pipe\', \'pipe\'] })\n    const lines = []\n    for (const stream of [child.stdout, child.stderr]) {\n      stream.on(\'data\', (bytes) => {\n        process.stdout.write(bytes)\n        lines.push(bytes.toString(\'utf8\'))\n        if (lines.length > 20_000) lines.splice(0, 10_000)\n      })\n    }\n    child.on(\'error\', (error) => resolve({ code: 1, log: String(error) }))\n    child.on(\'close\', (code) => resolve({ code, log: lines.join(\'\') }))\n  })\n}\n\nmkdirSync(task.output, { recursive: true })\nif (versions.node.split(\'.\')[0] !== task.node || arch !== task.arch) {\n  end({ status: \'wrong-image\', node: versions.node, arch })\n}\nif (!existsSync(join(language, \'include/node/node.h\'))) end({ status: \'no-headers\', node: versions.node, arch })\nconst before = filesBelow()\nconst { code, log } = await rebuild()\nwriteFileSync(join(task.output, \'log.txt\'), log.slice(-1_000_000))\nif (code !== 0) end({ status: \'failed\', code })\nconst after = filesBelow()\nconst kept = [...after.keys()].filter((path) => before.has(path) || !isIntermediate(path)).sort(byText)\nwriteFileSync(\'/tmp/kept\', kept.map((path) => `./${path}\\0`).join(\'\'))\nconst options =\n  \'--create --gzip --null --no-recursion --owner=0 --group=0 --numeric-owner --mtime=@315532800 --format=gnu\'\nconst files = [\'--file\', join(task.output, \'package.tgz\'), \'--directory\', folder, \'--files-from\', \'/tmp/kept\']\nconst tar = spawnSync(\'tar\', [...options.split(\' \'), \'--transform\', \'s,^\\\\.,package,\', ...files], { stdio: \'inherit\' })\nend({ status: tar.status === 0 ? \'made\' : \'failed\' })\n';

;// CONCATENATED MODULE: ./build/node/compile/container.js
// One build in the build image: the engine gets a folder of packages, and gives back a tarball of one of them.
















/** Lines of what steps print that are kept to be shown when one fails. */
const mostPrinted = 1000;
const largestResultBytes = 8 * 1024 * 1024;
/**
 * Runs one build.
 * @throws {Failure} for what is not the package's own failing: the engine, the image, the time limit.
 */
async function runBuild(build, context) {
    const { folder, target, label, image, place, others, preparation } = build;
    const { systemPackages, beforeBuild } = preparation;
    const { packageManager } = operating_systems/* operatingSystems */.e[target.runtime.os];
    // The bundle that connections of this run trust, for steps with network.
    const certificates = await (0,files/* firstFile */.FX)([context.env['SSL_CERT_FILE'], context.env['NODE_EXTRA_CA_CERTS']]);
    const platform = architectures/* architectureFacts */.b[target.architecture].ociPlatform;
    const driver = (0,external_node_path_.join)(folder, 'driver');
    const output = (0,external_node_path_.join)(folder, '..', 'out');
    await (0,make_folder/* makeFolder */.f)(driver);
    await (0,promises_.writeFile)((0,external_node_path_.join)(driver, 'lambda_layer_compile.mjs'), lambdaLayerCompileSource);
    const task = {
        source: places.source,
        output: places.output,
        place,
        others,
        node: target.runtime.node,
        arch: node_target/* nodeCpu */.v[target.architecture],
    };
    await (0,promises_.writeFile)((0,external_node_path_.join)(driver, 'task.json'), JSON.stringify(task));
    if (beforeBuild !== undefined)
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, prepare_image/* beforeBuildFile */.ay.name), beforeBuild);
    const steps = { systemPackages, beforeBuild: beforeBuild !== undefined, certificates: certificates !== undefined };
    const text = dockerfile({ image, platform, packageManager, ...steps, nonce: (0,external_node_crypto_.randomUUID)() });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'Dockerfile'), text);
    const proxies = prepare_image/* proxyVariables */.eq.filter((name) => context.env[name]);
    const doing = `compile ${label} for ${(0,lambda_target/* targetName */.j)(target)}`;
    const args = [
        'buildx',
        'build',
        '--progress=plain',
        `--platform=${platform}`,
        `--output=type=local,dest=${output}`,
        ...(build.builder === undefined ? [] : [`--builder=${build.builder}`]),
        ...proxies.map((name) => `--build-arg=${name}`),
        ...(certificates === undefined ? [] : [`--secret=id=ca,src=${certificates}`]),
        folder,
    ];
    const printed = [];
    const ended = await (0,docker_engine/* tryDocker */.IY)(args, context, {
        doing,
        timeoutMs: build.timeoutMs,
        set: Object.fromEntries(proxies.map((name) => [name, context.env[name]])),
        onLine(line) {
            const said = /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1];
            if (said === undefined)
                return;
            printed.push((0,redact.redact)(said));
            if (printed.length > 2 * mostPrinted)
                printed.splice(0, mostPrinted);
            context.log.child(`${build.package}: ${(0,redact.redact)(said)}`);
        },
    });
    if (ended.timedOut)
        throw timedOut(build);
    if (ended.exitCode !== 0) {
        const code = Number(/did not complete successfully: exit code: (\d+)/.exec(ended.stderr)?.[1]);
        const preparing = { image, target: (0,lambda_target/* targetName */.j)(target), package: build.package, packageManager, systemPackages };
        if (code === stepCodes.noNode)
            throw wrongImage(build, 'no Node.js');
        if (code === stepCodes.systemPackages)
            throw (0,prepare_image/* systemPackageFailure */.qx)(preparing, printed.join('\n'), printed.slice(-10).join('\n'));
        if (code === stepCodes.beforeBuild)
            throw (0,prepare_image/* beforeBuildFailure */.aE)(preparing, printed.slice(-15).join('\n'));
        throw (0,docker_engine/* dockerFailure */.Ri)(doing, ended);
    }
    const result = await resultIn(output);
    const log = (0,redact.redact)(await boundedText((0,external_node_path_.join)(output, 'log.txt')));
    const status = (0,locks_manifest/* textOf */.b6)(result?.['status']);
    if (status === 'wrong-image')
        throw wrongImage(build, `Node.js ${(0,locks_manifest/* textOf */.b6)(result?.['node']) ?? ''} for ${(0,locks_manifest/* textOf */.b6)(result?.['arch']) ?? ''}`);
    if (status === 'no-headers')
        throw wrongImage(build, 'Node.js without its headers');
    const tarball = (0,external_node_path_.join)(output, 'package.tgz');
    const isMade = status === 'made' && (await (0,promises_.lstat)(tarball).catch(() => undefined))?.isFile() === true;
    return isMade ? { kind: 'made', tarball } : { kind: 'failed', log };
}
async function boundedText(path) {
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    return found?.isFile() && found.size <= largestResultBytes ? (0,promises_.readFile)(path, 'utf8') : '';
}
async function resultIn(output) {
    try {
        const value = JSON.parse(await boundedText((0,external_node_path_.join)(output, 'result.json')));
        return (0,locks_manifest/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function timedOut({ label, package: name, target, timeoutMs }) {
    return new errors/* Failure */.HR({
        code: 'build-timeout',
        message: `${label} was not compiled for ${(0,lambda_target/* targetName */.j)(target)} within ${Math.round(timeoutMs / 6_000) / 10} minutes (build-timeout), and was stopped.`,
        nextStep: 'Use a runner of the target’s own architecture, where nothing is emulated, or raise `build-timeout`.',
        package: name,
        input: 'build-timeout',
    });
}
function wrongImage({ image, label, target }, found) {
    return new errors/* Failure */.HR({
        code: 'image-wrong-node',
        message: `${label} cannot be compiled for ${(0,lambda_target/* targetName */.j)(target)}: the image ${image} has ${found}, and Node.js ${target.runtime.node} for ${node_target/* nodeCpu */.v[target.architecture]} with its headers in /var/lang is required.`,
        nextStep: 'Name an image with that Node.js in `image`, or leave `image` out.',
        input: 'image',
    });
}

;// CONCATENATED MODULE: ./build/node/compile/key.js
// What a compiled package is kept under: everything that decides its bytes.



/** Raised when the same ingredients give other bytes for a reason that is not in what runs in the image. */
const format = 2;
/** Our own part: another driver or Dockerfile may give other files. */
const recipe = (0,external_node_crypto_.createHash)('sha256')
    .update([lambdaLayerCompileSource, dockerfile(sampleRequest)].join('\0'))
    .digest('hex');
function buildKey({ package: one, beside, target, imageDigest, preparation }) {
    const { runtime, architecture } = target;
    const all = [
        format,
        recipe,
        one.name,
        one.version,
        one.archive.sha256,
        beside,
        runtime.name,
        architecture,
        imageDigest,
        preparation.systemPackages.toSorted(),
        preparation.beforeBuild ?? '',
    ];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(all)).digest('hex');
}

;// CONCATENATED MODULE: ./build/node/compile/compile.js
// Packages whose addon is made when they are installed, and that bring none for the target: compiled in the build image.
















/**
 * Compiles packages, one after the other: each uses all processors. What was compiled before needs no Docker.
 * @throws {Failure} when Docker, the image or an emulator is missing.
 */
async function compilePackages(request, options) {
    const { target, packages } = request;
    const { context, builder } = options;
    const reference = options.image ?? (0,lambda_images/* buildImage */._)(target);
    const { ociPlatform: platform, machine } = architectures/* architectureFacts */.b[target.architecture];
    const last = (0,json_cache/* facts */.I)(context.stores, 'image-digest-1');
    const lastKey = `${reference} ${platform}`;
    const before = await (0,docker_images/* identifyImage */.cE)(reference, platform, context).catch(() => undefined);
    const digest = before?.digest ?? (await last.get(lastKey))?.digest;
    const stored = new Map();
    if (digest !== undefined) {
        for (const one of packages) {
            const found = await findStored(one, digest, reference, request, options);
            if (found)
                stored.set(one.id, found);
        }
    }
    let image;
    const prepare = async () => {
        const engine = await (0,docker_engine.findEngine)(context, { doing: `compile ${packages.map(({ name }) => name).join(', ')}` });
        const identity = before ?? (await (0,docker_images/* identifyImage */.cE)(reference, platform, context));
        await last.put(lastKey, { digest: identity.digest });
        const mayRegister = context.env['GITHUB_ACTIONS'] === 'true';
        const emulation = { mayRegister, ...(builder === undefined ? {} : { builder }) };
        const state = await (0,emulator/* ensureEmulator */.Al)({ platform, machine }, engine, emulation, context);
        const isPinned = identity.configuration || reference.includes('@');
        const name = isPinned ? reference : `${reference.replace(/:[^/:]*$/, '')}@${identity.digest}`;
        return { name, reference, digest: identity.digest, emulated: state === 'emulated' };
    };
    const compiled = [];
    for (const one of packages) {
        const found = stored.get(one.id);
        if (found)
            compiled.push({ kind: 'made', package: found, isStored: true });
        else
            compiled.push(await compileOne(one, (image ??= await prepare()), request, options));
    }
    return compiled;
}
function compile_keyOf(one, digest, { placed, obtained, target }, { preparation }) {
    const beside = closureOf(one.id, placed)
        .slice(1)
        .flatMap(({ place, package: { id } }) => {
        const other = obtained.get(id);
        return other ? [[place, other.archive.sha256]] : [];
    });
    return buildKey({ package: one, beside, target, imageDigest: digest, preparation });
}
function filenameOf({ name, version }, { runtime, architecture }) {
    return `${name.replace('@', '').replace('/', '-')}-${version}-${runtime.name}-${architecture}.tgz`;
}
function knownBuilds(context) {
    return (0,json_cache/* sealedFacts */.w)(context, 'npm-built-2');
}
async function findStored(one, digest, reference, request, options) {
    const { store, context } = options;
    const known = await knownBuilds(context).get(compile_keyOf(one, digest, request, options));
    const stored = known && (await store.find(known.sha256, filenameOf(one, request.target)));
    return known && stored && built(one, stored, known.facts, { reference, digest }, request.target);
}
/** A package with what was compiled in it. */
function built(one, stored, facts, { reference, digest }, target) {
    const { filename, sha256 } = one.archive;
    return {
        ...one,
        archive: {
            filename: filenameOf(one, target),
            ...stored,
            obtained: 'built',
            image: { reference, digest },
            source: { filename, sha256 },
        },
        facts,
    };
}
async function compileOne(one, image, request, options) {
    const { context, store, builder, timeoutMs, preparation } = options;
    const { target, placed, obtained } = request;
    const closure = closureOf(one.id, placed);
    const [own] = closure;
    if (!own)
        throw new Error(`${one.name} has no place`);
    const filename = filenameOf(one, target);
    const label = `${one.name} ${one.version}`;
    context.log.info(`${label}: compiling for ${(0,lambda_target/* targetName */.j)(target)} in ${image.reference} (${image.digest.slice(0, 19)}…)${image.emulated ? ', emulated' : ''}. Its scripts run there, without network.`);
    const scratch = (0,external_node_path_.join)(context.stores.temporary, `npm-build-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const folder = (0,external_node_path_.join)(scratch, 'context');
        await writeSource((0,external_node_path_.join)(folder, 'source'), closure, obtained, context.signal);
        const outcome = await runBuild({
            label,
            package: one.name,
            target,
            image: image.name,
            ...(builder === undefined ? {} : { builder }),
            timeoutMs,
            preparation,
            folder,
            place: own.place,
            others: closure.flatMap(({ place }) => place.startsWith(`${own.place}/`) ? [place.slice(own.place.length + 1)] : []),
        }, context);
        if (outcome.kind === 'failed')
            return { kind: 'failed', package: one, log: outcome.log };
        let learned;
        const stored = await store.add(filename, async (temporary) => {
            const converting = { tarball: outcome.tarball, zip: temporary, filename };
            const converted = await convertInThread(converting, one.archive.sizeBytes, context.signal);
            learned = converted.facts;
            const { sha256, sizeBytes } = converted;
            return { sha256, sizeBytes };
        });
        if (!learned)
            throw new Error(`${filename} was not looked at`);
        await knownBuilds(context).put(compile_keyOf(one, image.digest, request, options), {
            sha256: stored.sha256,
            facts: learned,
        });
        return { kind: 'made', package: built(one, stored, learned, image, target), isStored: false };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** Unpacks the packages where they lie, with the commands that scripts call. */
async function writeSource(folder, closure, obtained, signal) {
    await (0,make_folder/* makeFolder */.f)(folder);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'package.json'), '{"private":true}\n');
    for (const { place, package: { id }, } of closure) {
        const one = obtained.get(id);
        if (!one)
            continue;
        await (0,unpack_zip/* unpackZip */.Y)(one.archive.path, (0,external_node_path_.join)(folder, place), signal);
        const bin = (0,external_node_path_.join)(folder, place.slice(0, place.lastIndexOf('node_modules/')), 'node_modules/.bin');
        for (const [name, path] of one.facts.bin) {
            const program = (0,external_node_path_.join)(folder, place, path);
            const isThere = await (0,promises_.chmod)(program, 0o755).then(() => true, () => false);
            if (!isThere)
                continue;
            await (0,make_folder/* makeFolder */.f)(bin);
            await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)((0,external_node_path_.join)(bin, name)));
            await (0,promises_.symlink)((0,external_node_path_.relative)(bin, program), (0,external_node_path_.join)(bin, name)).catch(() => { }); // Of two commands with one name, the first.
        }
    }
}

// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/host/docker/before-build.js
var before_build = __webpack_require__(10448);
;// CONCATENATED MODULE: ./build/run/node/compile.js
// Compiles the packages of an artifact that bring no addon for its target, or says why they are not compiled.






/** @throws {Failure} with `build: container`, when Docker, the image or an emulator is missing. */
async function compileMissing(choice, obtained, store, { config, context, announce }) {
    const targets = (0,plan.nodeTargets)(choice.layer.targets);
    const toCompile = [];
    const toDownload = [];
    for (const locked of choice.packages) {
        const one = obtained.get(locked.id);
        if (!one)
            continue;
        for (const target of targets) {
            const missing = missingAddon(one, locked, obtained, target);
            if (missing === 'compile')
                toCompile.push({ package: one, target });
            if (missing === 'download')
                toDownload.push({ package: one, target });
        }
    }
    const named = (all, why) => all.map(({ package: one, target }) => notCompiled(one, target, why));
    const findings = named(toDownload, compile_downloads);
    const [first] = toCompile;
    if (!first)
        return { obtained, findings, needsImage: false };
    if (config.build === 'wheels')
        return { obtained, findings: [...findings, ...named(toCompile, nothingIsBuilt)], needsImage: false };
    // What is compiled for one target is at the same path as what is compiled for another.
    if (targets.length > 1)
        return { obtained, findings: [...findings, ...named(toCompile, severalTargets)], needsImage: false };
    const { target } = first;
    const packages = toCompile.map(({ package: one }) => one);
    const { image, builder, buildTimeout, systemPackages, beforeBuild } = config;
    const options = {
        ...(image === undefined ? {} : { image: imageOf(image, target) }),
        ...(builder === undefined ? {} : { builder }),
        preparation: {
            systemPackages,
            ...(beforeBuild === undefined ? {} : { beforeBuild: await (0,before_build/* scriptText */.r)(beforeBuild, context.directory) }),
        },
        timeoutMs: (buildTimeout ?? 30) * 60_000,
        store,
        context,
    };
    const startedMs = performance.now();
    try {
        const compiled = await compilePackages({ packages, placed: choice.placed, obtained, target }, options);
        const milliseconds = Math.round(performance.now() - startedMs);
        announce({
            kind: 'wheels-built',
            wheels: compiled.flatMap((one) => {
                if (one.kind !== 'made')
                    return [];
                const { name, version } = one.package;
                const where = `in ${one.package.archive.image?.reference ?? 'the build image'}`;
                return [{ name, version, target: (0,lambda_target/* targetName */.j)(target), where, ...(one.isStored ? {} : { milliseconds }) }];
            }),
        });
        const made = compiled.flatMap((one) => (one.kind === 'made' ? [[one.package.id, one.package]] : []));
        const failed = compiled.flatMap((one) => one.kind === 'failed'
            ? [buildFailed(one.package, target, { log: one.log, isOptional: isOptional(one.package.id, choice) })]
            : []);
        return { obtained: new Map([...obtained, ...made]), findings: [...findings, ...failed], needsImage: true };
    }
    catch (error) {
        if (config.build === 'container' || !(error instanceof errors/* Failure */.HR) || !missingEngine.has(error.problems[0].code))
            throw error;
        const { message, nextStep = 'Start Docker.' } = error.problems[0];
        return {
            obtained,
            findings: [...findings, ...named(toCompile, { reason: message.replace(/\.$/, ''), nextStep })],
            needsImage: true,
        };
    }
}
/** Nothing at all can be compiled on this machine. */
const missingEngine = new Set([
    'docker-not-found',
    'docker-not-running',
    'docker-not-permitted',
    'buildx-missing',
    'emulator-missing',
]);
const compile_downloads = {
    reason: 'a script of its own would download the addon when npm installs it, and no script was run',
    nextStep: 'Download the file yourself and `include` it where the package looks for it.',
};
const nothingIsBuilt = {
    reason: '`build: wheels` compiles nothing',
    nextStep: 'Leave `build` out, so that it is compiled in the build image.',
};
const severalTargets = {
    reason: 'the artifact is for several targets, and an addon is for one',
    nextStep: 'Make an artifact for each, with {architecture} and {runtime} in `layer-name`.',
};
/** Placeholders as in `image` for Python. */
function imageOf(image, { runtime, architecture }) {
    return image.replaceAll('{runtime}', runtime.name).replaceAll('{architecture}', architecture);
}
/** Whether everything that asks for a package works without it. */
function isOptional(id, { root, packages }) {
    const edges = [...root, ...packages.flatMap(({ dependencies }) => dependencies)];
    return edges.filter(({ to }) => to === id).every((edge) => edge.isOptional);
}

// EXTERNAL MODULE: ./build/host/http/body.js
var body = __webpack_require__(34942);
;// CONCATENATED MODULE: ./build/node/registry/stated.js
// What a registry says of a version before its tarball is downloaded: how much it unpacks to, and its licence.
// https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md








const largestBytes = 4 * 1024 * 1024;
/** By `id`; without those that the registry says nothing of. Never fails: it is for information. */
async function statedByRegistry(packages, settings, context) {
    const known = (0,fact_batch/* batchedFacts */.p)(context, 'npm-stated-1');
    const wanted = packages.filter(({ source }) => source.kind === 'tarball' && source.url?.includes('/-/') !== false);
    const found = await (0,map_concurrently/* mapConcurrently */.X)(wanted, wire/* connectionsPerHost */.F, context.signal, async ({ id, name, version }) => {
        const url = `${(0,registry_address/* registryOf */.F)(name, settings)}${name.replace('/', '%2f')}/${encodeURIComponent(version)}`;
        const before = await known.get(url);
        const stated = before ?? (await askFor(url, context));
        if (!before && stated)
            await known.put(url, stated);
        return stated ? [[id, stated]] : [];
    });
    return new Map(found.flat());
}
async function askFor(url, { env, signal }) {
    try {
        const response = await (0,client/* httpFor */._)(env).get(url, { accept: 'application/json' }, signal);
        const bytes = await (0,body/* readBody */.x)(response.body, largestBytes);
        const manifest = (0,locks_manifest/* objectOf */.Xy)(bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8')));
        const size = (0,locks_manifest/* objectOf */.Xy)(manifest['dist'])['unpackedSize'];
        const licence = (0,locks_manifest/* textOf */.b6)(manifest['license']);
        return {
            ...(typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? { unzippedSizeBytes: size } : {}),
            ...(licence === undefined ? {} : { licence: licence.slice(0, 255) }),
        };
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$ || signal.aborted)
            throw error;
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(72734);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/run/budgets.js
var run_budgets = __webpack_require__(13696);
;// CONCATENATED MODULE: ./build/run/node/expected.js






/** Sizes of packages that were here before are known; those of others the registry states, prebuilt files of other machines included. */
async function expectedContent({ packages, requirers }, folders, { context, settings }, { config }) {
    const remembered = rememberedPackages(context);
    const known = new Map(await Promise.all(packages.map(async ({ id, source }) => {
        const integrity = source.kind === 'tarball' ? source.integrity : undefined;
        return [id, integrity === undefined ? undefined : await remembered.get(integrity)];
    })));
    const unknown = packages.filter(({ id, source }) => source.kind === 'tarball' && !known.get(id));
    const stated = await statedByRegistry(unknown, settings, context);
    const reports = packages
        .filter(({ source }) => source.kind !== 'bundled')
        .map((one) => {
        const { id, name, version, licence: locked } = one;
        const page = releasePage(one, settings);
        const folder = folders.get(id);
        const here = known.get(id);
        const unzippedSizeBytes = folder
            ? sum(folder.files.map(({ sizeBytes }) => sizeBytes))
            : (here?.facts.unzippedSizeBytes ?? stated.get(id)?.unzippedSizeBytes);
        const licence = here?.facts.licence ?? locked ?? stated.get(id)?.licence;
        return {
            name,
            ...(version === '' ? {} : { version }),
            origin: folder ? 'include' : 'npm',
            ...(here ? { sizeBytes: here.sizeBytes } : {}),
            ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
            ...(licence === undefined ? {} : { licence }),
            requiredBy: requirers.get(id) ?? [],
            ...(page === undefined ? {} : { releasePage: page }),
        };
    });
    const npm = reports.filter(({ origin }) => origin === 'npm');
    const without = npm.filter(({ unzippedSizeBytes }) => unzippedSizeBytes === undefined).map(({ name }) => name);
    const content = {
        packages: (0,report_packages/* largestFirst */.Fj)(reports),
        ...(npm.every(({ sizeBytes }) => sizeBytes !== undefined)
            ? { sizeBytes: sum(reports.map(({ sizeBytes = 0 }) => sizeBytes)) }
            : {}),
        ...(without.length < npm.length || npm.length === 0
            ? { unzippedSizeBytes: sum(reports.map(({ unzippedSizeBytes = 0 }) => unzippedSizeBytes)) }
            : {}),
        ...(without.length === 0 ? {} : { sizesWithout: without }),
    };
    const isExact = unknown.length === 0 && config.exclude.length === 0;
    // What a registry states may hold files that are left out.
    const sizes = (0,run_budgets/* budgetFindings */.As)(content, config, { knowsLicences: false }).map((one) => isExact ? one : { ...one, severity: 'warning' });
    return { content, findings: [...sizes, ...licencesOf(reports, config.allowLicences)] };
}
function licencesOf(reports, allowed) {
    if (allowed.length === 0)
        return [];
    const silent = reports.filter(({ licence, origin }) => licence === undefined && origin === 'npm');
    const notes = silent.length === 0
        ? []
        : [
            {
                severity: 'note',
                code: 'licences-unknown',
                message: `Neither the lock nor the registry tells the licence of ${(0,listing/* listed */.KE)(silent.map(({ name }) => name), 5)} before the download: a build checks it.`,
            },
        ];
    return [
        ...(0,run_budgets/* licenceFindings */._1)(reports.filter((one) => !silent.includes(one)), allowed),
        ...notes,
    ];
}
function sum(sizes) {
    return sizes.reduce((total, size) => total + size, 0);
}

// EXTERNAL MODULE: ./build/run/fingerprint.js
var run_fingerprint = __webpack_require__(22018);
// EXTERNAL MODULE: ./build/run/own-files.js + 4 modules
var own_files = __webpack_require__(67269);
// EXTERNAL MODULE: ./build/run/publishing/content-options.js
var content_options = __webpack_require__(60808);
;// CONCATENATED MODULE: ./build/run/node/identify.js




/** Raised when the same packages are laid out as other files. */
const layoutVersion = 2;
async function identifyNode(layer, { choices }, folders, { config, context }) {
    const placed = choices.find((one) => one.layer.name === layer.name)?.placed ?? [];
    const { entries } = await (0,own_files.ownFilesOf)(layer, config, context);
    // The option may be the path of a script.
    const script = config.beforeBuild === undefined ? undefined : await (0,before_build/* scriptText */.r)(config.beforeBuild, context.directory);
    const names = placed.map(({ package: { name, version } }) => (version === '' ? name : `${name} ${version}`));
    const npm = placed.map(({ place, package: one }) => {
        const content = contentOf(one, folders);
        return content === undefined ? undefined : [place, one.name, one.version, content];
    });
    const targets = layer.targets.map(({ runtime, architecture }) => `${runtime.name} ${architecture}`).sort();
    const fingerprint = npm.includes(undefined)
        ? undefined
        : (0,run_fingerprint/* fingerprintOf */.ax)({
            contentVersion: (0,run_fingerprint/* contentVersion */.eb)(entries),
            layerName: layer.name,
            locks: [],
            npm: [layoutVersion, targets, npm],
            included: entries.map(({ path, hash, mode }) => ({ path, sha256: hash.digest, mode })),
            options: { ...(0,content_options/* contentOptions */.E)(config), ...(script === undefined ? {} : { script }) },
        });
    return { packages: [...new Set(names)].join(', '), fingerprint };
}
/** Undefined for what nothing pins. */
function contentOf({ id, source }, folders) {
    switch (source.kind) {
        case 'tarball':
            return source.integrity;
        case 'git':
            return source.commit;
        case 'file':
            return source.integrity;
        case 'bundled':
            return 'bundled';
        case 'folder':
            return folders.get(id)?.files.map(({ path, mode, hash }) => [path, mode, hash.digest]);
    }
}

// EXTERNAL MODULE: ./build/inspect/inspect.js + 1 modules
var inspect = __webpack_require__(24274);
// EXTERNAL MODULE: ./build/inspect/native-files.js
var native_files = __webpack_require__(23198);
// EXTERNAL MODULE: ./build/inspect/native-checks.js + 3 modules
var native_checks = __webpack_require__(30886);
// EXTERNAL MODULE: ./build/model/layer.js
var model_layer = __webpack_require__(89415);
// EXTERNAL MODULE: ./build/host/docker/ready-image.js
var ready_image = __webpack_require__(77163);
// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/inspect/import-container.js
var import_container = __webpack_require__(24740);
// EXTERNAL MODULE: ./build/plan/site-root.js
var site_root = __webpack_require__(63604);
;// CONCATENATED MODULE: ./build/node/checks/import-findings.js
// What the answers of `verify: import` say of an artifact of npm packages. Pure.


const kindsWithoutName = new Set(['timeout', 'signal', 'exit']);
function findingOfLoad({ package: name, kind = 'Error', message = '', missing }, target, image = (0,lambda_images/* runtimeImage */.W)(target)) {
    const why = kindsWithoutName.has(kind) ? message : `${kind}: ${firstLine(message)}`;
    return {
        severity: 'error',
        code: 'import-failed',
        message: `${name} cannot be imported in ${image}: ${why}`,
        nextStep: nextStepFor(`${why}\n${message}`, missing, name),
        package: name,
    };
}
function firstLine(message) {
    return message.split('\n', 1)[0] ?? '';
}
function nextStepFor(why, missing, name) {
    const besides = `; or name ${name} in \`exclude-imports\` when the function never loads it.`;
    const library = /(lib[\w.+-]+\.so[\w.]*): cannot open shared object file/.exec(why)?.[1];
    if (library !== undefined)
        return `${library} is neither in the runtime nor in the artifact: bring it by \`include\`, or take a version of the package that holds it${besides}`;
    if (/GLIBC(?:XX)?_[\d.]+' not found/.test(why))
        return `It was compiled for a newer system: take another version or runtime${besides}`;
    if (missing !== undefined && !/^[./]/.test(missing) && missing !== name)
        return `Add ${packageOf(missing)} to package.json, and lock again${besides}`;
    return `Look into the message${besides}`;
}
/** `@scope/name` of `@scope/name/path`. */
function packageOf(specifier) {
    return specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
}
/** What a function showed that each package alone did not. */
function findingsTogether({ failed, errorMessage = '' }, packages, target) {
    if (failed === undefined) {
        return [
            {
                severity: 'error',
                code: 'invocation-failed',
                message: `A function that imports its ${packages.length} packages together for ${(0,lambda_target/* targetName */.j)(target)} died: ${errorMessage}`,
                nextStep: 'Each package alone could be imported. Name those that change the runtime in `exclude-imports`.',
            },
        ];
    }
    return packages.flatMap((name) => {
        const why = failed[name];
        if (why === undefined)
            return [];
        const message = `${name} can be imported alone for ${(0,lambda_target/* targetName */.j)(target)}, but not after the other packages: ${firstLine(why)}`;
        return [{ severity: 'warning', code: 'import-failed-together', message, package: name }];
    });
}

;// CONCATENATED MODULE: ./build/node/checks/programs/lambda-layer-check-source.js
// Generated by .ci/embed.ts from lambda_layer_check.mjs: npm run generate.
const lambdaLayerCheckSource = '// A function that loads the packages that its event names, as Lambda\'s own runtime client runs it.\nimport { readFileSync } from \'node:fs\'\nimport { pathToFileURL } from \'node:url\'\n\nconst task = JSON.parse(readFileSync(new URL(\'packages.json\', import.meta.url), \'utf8\'))\nconst { load } = await import(pathToFileURL(task.loader).href)\n\nexport async function handler({ packages }) {\n  const failed = {}\n  for (const name of packages) {\n    try {\n      await load(name)\n    } catch (error) {\n      failed[name] = `${error?.code ?? error?.name ?? \'Error\'}: ${String(error?.message ?? error).slice(0, 500)}`\n    }\n  }\n  return { failed }\n}\n';

;// CONCATENATED MODULE: ./build/node/checks/programs/lambda-layer-import-source.js
// Generated by .ci/embed.ts from lambda_layer_import.mjs: npm run generate.
const lambdaLayerImportSource = '// Loads the packages that `packages.json` beside this file names, each in a Node.js of its own, and prints a line for each:\n// the task\'s mark, then JSON. With `invoke`, posts them to the function of this container, and prints its answer.\nimport { spawn } from \'node:child_process\'\nimport { readFileSync } from \'node:fs\'\nimport { arch } from \'node:process\'\nimport { setTimeout as sleep } from \'node:timers/promises\'\n\nconst task = JSON.parse(readFileSync(new URL(\'packages.json\', import.meta.url), \'utf8\'))\n\nfunction say(answer) {\n  process.stdout.write(`${task.mark}${JSON.stringify(answer)}\\n`)\n}\n\nfunction loadInChild(name) {\n  return new Promise((resolve) => {\n    const child = spawn(process.execPath, [task.loader, name], { stdio: [\'ignore\', \'inherit\', \'inherit\', \'pipe\'] })\n    const chunks = []\n    let isLate = false\n    const timer = setTimeout(() => {\n      isLate = true\n      child.kill(\'SIGKILL\')\n    }, task.seconds * 1000)\n    child.stdio[3].on(\'data\', (chunk) => chunks.push(chunk))\n    child.on(\'close\', (code, signal) => {\n      clearTimeout(timer)\n      if (isLate) return resolve({ ok: false, kind: \'timeout\', message: `it did not end within ${task.seconds} s` })\n      if (chunks.length > 0) return resolve(JSON.parse(Buffer.concat(chunks).toString(\'utf8\')))\n      if (signal) return resolve({ ok: false, kind: \'signal\', signal, message: `${signal} ended Node.js` })\n      return resolve({ ok: false, kind: \'exit\', message: `Node.js ended with code ${code}` })\n    })\n  })\n}\n\nasync function loadAll() {\n  say({ node: process.versions.node.split(\'.\')[0], arch })\n  for (const name of task.packages) {\n    let answer = await loadInChild(name)\n    // Crashes under emulation come and go.\n    if (task.emulated && [\'SIGILL\', \'SIGSEGV\'].includes(answer.signal)) answer = await loadInChild(name)\n    say({ package: name, ...answer })\n  }\n}\n\n/** Waits for the emulator to listen. */\nasync function invoke(packages) {\n  const deadline = Date.now() + 60_000\n  for (;;) {\n    try {\n      const signal = AbortSignal.timeout(task.seconds * 5 * 1000)\n      const answer = await fetch(task.url, { method: \'POST\', body: JSON.stringify({ packages }), signal })\n      return say(await answer.json())\n    } catch (error) {\n      if (Date.now() > deadline) throw error\n      await sleep(200)\n    }\n  }\n}\n\nawait (process.argv[2] === \'invoke\' ? invoke(JSON.parse(process.argv[3])) : loadAll())\n';

;// CONCATENATED MODULE: ./build/node/checks/programs/lambda-layer-load-source.js
// Generated by .ci/embed.ts from lambda_layer_load.mjs: npm run generate.
const lambdaLayerLoadSource = '// Loads packages as a module beside `node_modules` finds them: by `require`, and what refuses that by `import`.\n// Run with a name, it says on descriptor 3 how that went, as JSON, and ends.\nimport { existsSync, readFileSync, writeSync } from \'node:fs\'\nimport { createRequire } from \'node:module\'\nimport { dirname, join } from \'node:path\'\nimport { fileURLToPath } from \'node:url\'\n\nconst here = fileURLToPath(import.meta.url)\nconst require = createRequire(import.meta.url)\n\n/** Codes of errors that say that a package is for `import`, or that `require` does not find it. */\nconst forImport = new Set([\n  \'ERR_REQUIRE_ESM\',\n  \'ERR_REQUIRE_ASYNC_MODULE\',\n  \'ERR_PACKAGE_PATH_NOT_EXPORTED\',\n  \'MODULE_NOT_FOUND\',\n])\n\nexport async function load(name) {\n  try {\n    require(name)\n  } catch (error) {\n    if (!forImport.has(error?.code) || (error.code === \'MODULE_NOT_FOUND\' && error.requireStack?.length > 1))\n      throw error\n    await import(name)\n  }\n}\n\n/** Whether anything but types is exported. */\nfunction exportsCode(exported) {\n  if (typeof exported === \'string\') return !/\\.d\\.[cm]?ts$/.test(exported)\n  if (typeof exported !== \'object\' || exported === null) return false\n  return Object.entries(exported).some(([key, value]) => key !== \'types\' && exportsCode(value))\n}\n\n/** Whether a package has a module that is loaded by its name alone; those of types and of commands have none. */\nfunction hasEntry(folder) {\n  let manifest\n  try {\n    manifest = JSON.parse(readFileSync(join(folder, \'package.json\'), \'utf8\'))\n  } catch {\n    return true\n  }\n  const { exports: exported, main } = manifest\n  if (exported !== undefined && exported !== null) {\n    const isOfPaths = typeof exported === \'object\' && Object.keys(exported).some((key) => key.startsWith(\'.\'))\n    return exportsCode(isOfPaths ? exported[\'.\'] : exported)\n  }\n  const named = typeof main === \'string\' && main !== \'\' ? [main, `${main}.js`, `${main}.json`, `${main}.node`] : []\n  const below = named.length > 0 ? [join(main, \'index.js\'), join(main, \'index.json\'), join(main, \'index.node\')] : []\n  return [...named, ...below, \'index.js\', \'index.json\', \'index.node\'].some((path) => existsSync(join(folder, path)))\n}\n\nasync function say(name) {\n  let answer = { ok: true }\n  if (!hasEntry(join(dirname(here), \'node_modules\', name))) answer = { ok: true, skipped: true }\n  else {\n    try {\n      await load(name)\n    } catch (error) {\n      const [, missing] = /Cannot find (?:module|package) \'([^\']+)\'/.exec(error?.message ?? \'\') ?? []\n      answer = {\n        ok: false,\n        kind: error?.code ?? error?.name ?? \'Error\',\n        message: String(error?.message ?? error).slice(0, 2000),\n        ...(missing === undefined ? {} : { missing }),\n      }\n    }\n  }\n  writeSync(3, JSON.stringify(answer))\n  // What was loaded may have begun to listen, or wait for something.\n  process.exit(0)\n}\n\nif (process.argv[1] === here) await say(process.argv[2])\n';

;// CONCATENATED MODULE: ./build/node/checks/imports.js
// `verify: import`: the files where Lambda puts them, in the image of the runtime, and every direct dependency loaded there.
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
 * Loads every direct dependency in the runtime image of each target, each in a process of its own, then all in a function.
 * @throws {Failure} when Docker, the image or an emulator is missing: what was asked for cannot be verified then.
 */
async function verifyLoading(layer, request, context) {
    const folder = (0,external_node_path_.join)(context.stores.temporary, `verify-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const content = (0,external_node_path_.join)(folder, 'content');
        const place = await request.importIn?.(layer.plan, folder);
        if (place)
            await place.unpack(layer, content);
        else
            await (0,unpack_zip/* unpackZip */.Y)(layer.zipPath, content, context.signal);
        const found = [];
        for (const target of (0,plan.nodeTargets)(layer.plan.targets)) {
            found.push(...(await verifyTarget({ layer, target, content, folder, place }, request, context)));
        }
        return found;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function verifyTarget({ layer, target, content, folder, place: own }, { packagesOf, excludeImports, verifyEnv }, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const isExcluded = picomatch([...excludeImports]);
        const all = packagesOf(target);
        const excluded = all.filter((name) => isExcluded(name));
        const packages = all.filter((name) => !excluded.includes(name));
        if (packages.length === 0)
            return skippedNotes(excluded, target);
        const { ociPlatform: platform, machine } = architectures/* architectureFacts */.b[target.architecture];
        const image = own?.image ?? (0,lambda_images/* runtimeImage */.W)(target);
        const doing = `import the packages in ${image}`;
        const emulated = (await (0,ready_image/* readyImage */.V)(image, { platform, machine }, doing, context)) === 'emulated';
        const { mountedAt } = artifacts/* artifactFacts */.S[layer.plan.kind];
        const root = [mountedAt, (0,site_root/* nodeRootOf */.sD)(layer.plan)].filter(Boolean).join('/');
        const loader = `${root}/lambda_layer_load.mjs`;
        const task = (0,external_node_path_.join)(folder, `task-${target.runtime.node}-${target.architecture}`);
        await (0,make_folder/* makeFolder */.f)(task);
        const put = (name, text) => (0,promises_.writeFile)((0,external_node_path_.join)(task, name), text);
        await put('packages.json', JSON.stringify({
            packages,
            emulated,
            loader,
            seconds: import_container/* secondsPerImport */._k,
            mark: import_container/* answerMark */.Gv,
            url: import_container/* invocationUrl */.o1,
        }));
        await put('lambda_layer_check.mjs', lambdaLayerCheckSource);
        await put('lambda_layer_import.mjs', lambdaLayerImportSource);
        const loaderFile = (0,external_node_path_.join)(folder, 'lambda_layer_load.mjs');
        await (0,promises_.writeFile)(loaderFile, lambdaLayerLoadSource);
        const container = __addDisposableResource(env_1, await (0,import_container/* createImportContainer */.zq)({ image, platform, variables: verifyEnv, place: own, doing }, context), true);
        await container.copyIn(`${content}/.`, mountedAt);
        await container.copyIn(`${task}/.`, folders/* taskFolder */.AD);
        await container.copyIn(loaderFile, loader);
        await container.start();
        const answers = await (0,import_container/* importEach */.Pb)(container, {
            command: [nodePath, programPath],
            timeoutMs: packages.length * import_container/* secondsPerImport */._k * 1000,
            total: packages.length,
            field: 'package',
            image,
        }, context);
        const place = answers.find((one) => 'arch' in one);
        if (place?.node !== target.runtime.node || place.arch !== node_target/* nodeCpu */.v[target.architecture])
            throw (0,import_container/* wrongImage */.hV)(image, `Node.js ${place?.node} for ${place?.arch}`, (0,lambda_target/* targetName */.j)(target));
        const results = answers.filter((one) => 'package' in one);
        const notes = skippedNotes([...excluded, ...results.filter(({ skipped }) => skipped).map(({ package: name }) => name)], target);
        const failed = results.filter(({ ok }) => !ok).map((one) => findingOfLoad(one, target, image));
        if (failed.length > 0)
            return [...notes, ...failed];
        const working = results.filter(({ ok, skipped }) => ok && !skipped).map(({ package: name }) => name);
        return [...notes, ...(working.length === 0 ? [] : await invoke(container, working, target))];
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
const nodePath = `${folders/* languageFolder */.Ti}/bin/node`;
const programPath = `${folders/* taskFolder */.AD}/lambda_layer_import.mjs`;
/** All packages in one process, by an invocation through the Runtime Interface Emulator. */
async function invoke(container, packages, target) {
    const command = [nodePath, programPath, 'invoke', JSON.stringify(packages)];
    return findingsTogether(await (0,import_container/* invokeOnce */.Il)(container, command), packages, target);
}
function skippedNotes(skipped, target) {
    if (skipped.length === 0)
        return [];
    const message = `Not imported for ${(0,lambda_target/* targetName */.j)(target)}: ${(0,listing/* listed */.KE)(skipped, 20)}.`;
    return [{ severity: 'note', code: 'imports-skipped', message }];
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/inspect/groups.js
var inspect_groups = __webpack_require__(78847);
;// CONCATENATED MODULE: ./build/node/checks/prisma.js
// Prisma's client before version 7: what `prisma generate` makes is not part of any package, and holds a query engine that is
// made for one machine. https://www.prisma.io/docs/orm/prisma-client/deployment/serverless/deploy-to-aws-lambda


/** `binaryTargets` of Amazon Linux 2023, which all runtimes of Node.js since 20 have. */
const engineTargets = {
    x86_64: 'rhel-openssl-3.0.x',
    arm64: 'linux-arm64-openssl-3.0.x',
};
/** The first version without such an engine. */
const withoutEngine = 7;
/** A client that does not exist, or whose engine is for other machines alone. */
function checkPrisma({ packages, paths, target, where, artifact }) {
    const client = packages.find(({ name }) => name === '@prisma/client');
    if (!client || (0,semver.valid)(client.version) === null || (0,semver.major)(client.version) >= withoutEngine)
        return [];
    const all = [...paths];
    const engines = all.flatMap((path) => /(?:^|\/)(?:libquery_engine|query-engine)-([^/]+?)(?:\.so\.node)?$/.exec(path)?.[1] ?? []);
    const engine = engineTargets[target.architecture];
    // With `engineType = "client"` a module of WebAssembly takes the place of the engine, for every machine.
    const isPortable = all.some((path) => /\/query_(?:compiler|engine)_bg\.wasm$/.test(path) && !path.includes('/@prisma/client/'));
    if (engines.includes(engine) || isPortable)
        return [];
    const manifest = '@prisma/client/package.json';
    const modules = client.paths.find((path) => path.endsWith(manifest))?.slice(0, -manifest.length) ?? 'node_modules/';
    const lacks = engines.length === 0
        ? `needs the client that \`prisma generate\` makes, with the query engine for ${engine}, and the ${artifact} has none: no script of a package was run`
        : `has a query engine for ${(0,listing/* listed */.KE)([...new Set(engines)])}, and ${target.runtime.name} on ${target.architecture} needs the one for ${engine}`;
    return [
        {
            severity: 'warning',
            code: 'prisma-engine',
            message: `@prisma/client ${client.version} ${lacks}${where}.`,
            nextStep: `Write binaryTargets = ["native", "${engine}"] into the generator in schema.prisma, run \`npx prisma generate\`, and add what it made: \`include: node_modules/.prisma => ${modules}.prisma\`. Or use Prisma 7, whose client has no engine.`,
            package: client.name,
        },
    ];
}

;// CONCATENATED MODULE: ./build/node/checks/node-checks.js





/** What is Node.js's own: versions, addons, the runtime's SDK. */
function checkNode(subject) {
    return [
        ...checkEngines(subject),
        ...checkAddonVersions(subject),
        ...checkDuplicates(subject),
        ...checkSdk(subject),
        ...checkScripts(subject),
        ...checkPrisma(subject),
        ...checkCase(subject),
    ];
}
/** Packages that say that they are not for the runtime's Node.js. */
function checkEngines({ packages, target: { runtime }, where }) {
    return packages.flatMap(({ name, version, facts: { node } }) => {
        if (node === undefined || (0,semver.validRange)(node) === null || (0,semver.intersects)(node, `${runtime.node}.x`))
            return [];
        return [
            {
                severity: 'warning',
                code: 'engines',
                message: `${name} ${version} says that it needs Node.js ${node}, and ${runtime.name} is Node.js ${runtime.node}${where}.`,
                nextStep: `Take a version of ${name} for Node.js ${runtime.node}, or another runtime.`,
                package: name,
            },
        ];
    });
}
/** `process.versions.modules`: https://nodejs.org/en/download/releases */
const abis = { 20: 115, 22: 127, 24: 137 };
/** Addons without Node-API are for one version of Node.js: https://nodejs.org/api/n-api.html */
function checkAddonVersions({ packages, target: { runtime }, where }) {
    const wanted = abis[runtime.node];
    if (wanted === undefined)
        return [];
    return packages.flatMap(({ name, version, addons }) => {
        const numbered = addons.filter(({ abi }) => typeof abi === 'number');
        const [first] = numbered;
        if (!first || numbered.length < addons.length || numbered.some(({ abi }) => abi === wanted))
            return [];
        return [
            {
                severity: 'warning',
                code: 'wrong-node',
                message: `${name} ${version} has ${(0,listing/* listed */.KE)(numbered.map(({ path }) => path))} for Node.js with the ABI ${numbered.map(({ abi }) => abi).join(', ')}; that of ${runtime.name} is ${wanted}${where}.`,
                nextStep: `Take a version of ${name} that is built for Node.js ${runtime.node}, or one with Node-API.`,
                package: name,
                path: first.path,
            },
        ];
    });
}
function checkDuplicates({ packages }) {
    const repeated = (0,inspect_groups/* groupsOf */.c)(packages, ({ name }) => name).filter((group) => group.length > 1);
    if (repeated.length === 0)
        return [];
    const extraBytes = repeated.reduce((sum, group) => sum + sizeOf(group) - Math.max(...group.map(({ sizeBytes }) => sizeBytes)), 0);
    const names = repeated
        .toSorted((a, b) => sizeOf(b) - sizeOf(a))
        .map((group) => `${group[0].name} (${group.map(({ version }) => version).join(', ')})`);
    return [
        {
            severity: 'note',
            code: 'several-versions',
            message: `Several versions of ${(0,listing/* listed */.KE)(names, 5)} are in it: one of each would save ${(0,units/* formatBytes */.z3)(extraBytes)} unzipped.`,
            nextStep: 'npm dedupe, or overrides in package.json, may make one version enough.',
        },
    ];
}
/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html#nodejs-sdk-included */
function checkSdk({ packages, target: { runtime } }) {
    const clients = packages.filter(({ name }) => name.startsWith('@aws-sdk/'));
    const shared = packages.filter(({ name }) => name.startsWith('@smithy/') || name.startsWith('@aws-crypto/'));
    const [first] = clients;
    if (!first)
        return [];
    return [
        {
            severity: 'note',
            code: 'runtime-sdk-shadowed',
            message: `${(0,listing/* listed */.KE)(clients.filter(({ name }) => name.startsWith('@aws-sdk/client-')).map(({ name }) => name)) || first.name}: ${runtime.name} has the AWS SDK already. Leaving it out saves up to ${(0,units/* formatBytes */.z3)(sizeOf([...clients, ...shared]))} unzipped; the runtime's version changes without notice.`,
            nextStep: 'To leave it out: `exclude-sdk: true`.',
            package: first.name,
        },
    ];
}
/** Scripts that a package manager may run, and that were not. */
function checkScripts({ packages }) {
    const names = packages.filter(({ facts }) => facts.installs === 'script').map(({ name }) => name);
    const [first] = names;
    if (first === undefined)
        return [];
    return [
        {
            severity: 'note',
            code: 'scripts-not-run',
            message: `${(0,listing/* listed */.KE)(names, 8)} ${names.length === 1 ? 'has a script' : 'have scripts'} for the time of installing, which ${names.length === 1 ? 'was' : 'were'} not run.`,
            nextStep: 'Most of them only check or advertise. Where one downloads a program, include that file yourself.',
            package: first,
        },
    ];
}
function checkCase({ packages }) {
    return packages.flatMap(({ name, version, facts: { caseCollisions } }) => {
        const [first] = caseCollisions;
        if (!first)
            return [];
        return [
            {
                severity: 'warning',
                code: 'case-collision',
                message: `${name} ${version} has files whose paths differ only in case, e.g. ${first.join(' and ')}: Lambda has both, macOS and Windows only one.`,
                package: name,
            },
        ];
    });
}
function sizeOf(packages) {
    return packages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

;// CONCATENATED MODULE: ./build/node/checks/subjects.js
// What the checks look at: the files of an artifact as Node.js on one target would find them.








/**
 * One subject for each target of an artifact.
 * @param factsOf facts of packages by the SHA-256 of their archives
 * @param ownElfFiles among the entries that come from no package
 */
function nodeSubjects(layer, factsOf, ownElfFiles) {
    const { kind: artifact, targets } = layer.plan;
    const several = targets.length > 1;
    const groups = (0,inspect_groups/* groupsOf */.c)(layer.entries.filter(({ origin }) => origin.archive !== undefined), ({ origin }) => origin.archive?.sha256 ?? '');
    return (0,plan.nodeTargets)(targets).map((target) => {
        const packages = groups
            .flatMap((own) => subjects_packageOf(own, factsOf, target))
            .toSorted((0,order/* byText */.z4)(({ name, version }) => `${name} ${version}`));
        return {
            artifact,
            target,
            where: several ? ` on ${(0,lambda_target/* targetName */.j)(target)}` : '',
            packages,
            elfFiles: [...packages.flatMap((one) => one.elfFiles), ...ownElfFiles],
            paths: new Set(layer.entries.map(({ path }) => path)),
            links: linksOf(layer.entries),
        };
    });
}
function subjects_packageOf(own, factsOf, target) {
    const [{ origin }] = own;
    const facts = factsOf.get(origin.archive?.sha256 ?? '');
    // In an artifact for two architectures, a package for the other one is nobody's fault.
    if (!facts || !(0,choose/* allows */.N)(facts.cpu, node_target/* nodeCpu */.v[target.architecture]))
        return [];
    const { name, version = '' } = origin;
    const placed = new Map();
    for (const { path, pathInArchive } of own) {
        if (pathInArchive === undefined)
            continue;
        const before = placed.get(pathInArchive);
        if (before)
            before.push(path);
        else
            placed.set(pathInArchive, [path]);
    }
    const isForMachine = facts.cpu.length > 0;
    const elfFiles = facts.elfFiles
        .filter(({ path }) => !isPrebuiltForOthers(path, target))
        .flatMap((file) => (placed.get(file.path) ?? []).map((path) => Object.assign(placedElf({ ...file, path }, name, file.path, isForMachine, target), abiOf(file))));
    return [
        {
            name,
            version,
            tagged: isForMachine ? 'platform' : 'any',
            paths: own.map(({ path }) => path),
            elfFiles,
            foreignLibraries: facts.foreignLibraries.flatMap((path) => placed.get(path) ?? []),
            unrecorded: [],
            requires: new Set(),
            facts,
            sizeBytes: own.reduce((sum, one) => sum + one.sizeBytes, 0),
            addons: elfFiles.filter(({ path }) => path.endsWith('.node')),
        },
    ];
}
function abiOf({ abi }) {
    return abi === undefined ? {} : { abi };
}
/** `require` loads a `.node` file; which of several it is, is known where the package, or a folder of it, is for the machine. */
function placedElf(file, owner, pathInPackage, isForMachine, { architecture }) {
    const isAddon = file.path.endsWith('.node');
    const isPrebuilt = pathInPackage.startsWith(`prebuilds/linux-${node_target/* nodeCpu */.v[architecture]}/`);
    const module = { name: external_node_path_.posix.basename(file.path), tagged: false, fits: true, imported: isForMachine || isPrebuilt };
    return { ...file, package: owner, ...(isAddon ? { module } : {}) };
}
function linksOf(entries) {
    return new Map(entries.flatMap(({ path, link }) => link === undefined ? [] : [[path, external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), link))]]));
}

// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
;// CONCATENATED MODULE: ./build/node/install/component.js

/** A package as the component that it brings. */
function npmComponent({ name, version, archive, integrity, releasePage, facts }, requiredBy) {
    const licence = facts.licence === undefined ? undefined : (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(facts.licence, 255));
    return {
        ecosystem: 'npm',
        name,
        version,
        purl: packageUrl(name, version),
        ...(licence === undefined ? {} : { licence }),
        requiredBy,
        ...(releasePage === undefined ? {} : { releasePage }),
        archive: integrity === undefined ? archive : { ...archive, integrity },
    };
}
/** https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md */
function packageUrl(name, version) {
    const path = name.split('/').map((part) => encodeURIComponent((0,neutralize/* oneLine */.TN)(part)));
    return `pkg:npm/${path.join('/')}@${encodeURIComponent((0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(version, 255)))}`;
}

;// CONCATENATED MODULE: ./build/node/install/parts.js
// Packages become parts of an artifact: their files where Node.js looks for them, and the commands in `.bin`.
var parts_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var parts_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * @param root the folder of the artifact that `node_modules` lies in: `nodejs`, or empty
 * @throws {Failure} `package-gone` when the store lost one meanwhile.
 */
async function nodeParts(installation, root, signal) {
    const { placed, obtained, folders, targets, requirersOf } = installation;
    const under = (path) => (root === '' ? path : `${root}/${path}`);
    const components = new Map();
    const leftOut = new Map();
    const commands = [];
    const made = await (0,map_concurrently/* mapConcurrently */.X)(placed, 8, signal, async ({ place, package: one }) => {
        const folder = folders.get(one.id);
        if (folder) {
            commands.push(...folder.bin.map(([name, path]) => ({ place, name, path })));
            return folderPart(folder, one, under(place));
        }
        const brought = obtained.get(one.id);
        if (!brought) {
            for (const [name, path] of one.bin ?? [])
                commands.push({ place, name, path });
            return undefined;
        }
        const component = components.get(one.id) ?? npmComponent(brought, requirersOf(one));
        components.set(one.id, component);
        const files = await filesOf(brought);
        const foreign = foreignPrebuilds(files.map(({ path }) => path), targets, brought.archive.obtained === 'built');
        if (foreign.size > 0) {
            const sizeBytes = files.reduce((sum, { path, sizeBytes: own }) => (foreign.has(path) ? sum + own : sum), 0);
            leftOut.set(one.id, { package: one.name, version: brought.version, files: foreign.size, sizeBytes });
        }
        const present = new Set(files.map(({ path }) => path));
        const bin = brought.facts.bin.filter(([, path]) => present.has(path));
        for (const [name, path] of bin)
            commands.push({ place, name, path });
        const programs = new Set(bin.map(([, path]) => path));
        const entries = files
            .filter(({ path }) => !foreign.has(path))
            .map((file) => archivedEntry(file, under(place), brought, component, programs));
        return { entries: await withUnixScripts(entries, brought, programs), warnings: [] };
    });
    const parts = made.filter((part) => part !== undefined);
    const links = parts_linksOf(commands, under, new Set(parts.flatMap(({ entries }) => entries.map(({ path }) => path))), components, placed);
    return {
        parts: [...parts, { entries: links, warnings: [] }],
        components: [...components.values()].sort((a, b) => (0,order/* compareText */.n6)(a.name, b.name) || (0,order/* compareText */.n6)(a.version ?? '', b.version ?? '')),
        leftOut: [...leftOut.values()],
    };
}
async function filesOf({ archive, name }) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = parts_addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(archive.path, archive.filename), true);
            return await (0,central_directory/* readCentralDirectory */.Hp)(source, archive.filename);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = parts_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        throw new errors/* Failure */.HR({
            code: 'package-gone',
            message: `${archive.filename} was removed from the store at ${archive.path} during the run.`,
            nextStep: 'Run it again.',
            package: name,
        }, { cause: error });
    }
}
function archivedEntry(entry, folder, { archive }, origin, programs) {
    return {
        path: `${folder}/${entry.path}`,
        // npm makes commands executable, whatever the tarball says.
        mode: entry.mode === 0o755 || programs.has(entry.path) ? 0o755 : 0o644,
        sizeBytes: entry.sizeBytes,
        // Its bytes are those of this archive: no other hash of them is needed to tell them from others.
        hash: { algorithm: 'archive', digest: `${archive.sha256} ${entry.path}` },
        origin,
        content: { kind: 'archived', archive, entry },
    };
}
/** Commands whose first line ends as on Windows, which npm mends: https://github.com/npm/bin-links */
async function withUnixScripts(entries, { archive, facts }, programs) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const mended = new Set(facts.windowsScripts.filter((path) => programs.has(path)));
        if (mended.size === 0)
            return entries;
        const source = parts_addDisposableResource(env_2, await (0,zip_source/* openZipFile */.oo)(archive.path, archive.filename), true);
        const result = [];
        for (const entry of entries) {
            if (entry.content.kind !== 'archived' || !mended.has(entry.content.entry.path)) {
                result.push(entry);
                continue;
            }
            const text = (await (0,entry_data/* readEntry */.hB)(source, entry.content.entry, entry.sizeBytes, archive.filename)).toString('utf8');
            const bytes = Buffer.from(text.replace(/^(#![^\n]+)\r\n/, '$1\n'));
            result.push({ ...entry, sizeBytes: bytes.length, hash: sha256Of(bytes), content: { kind: 'bytes', bytes } });
        }
        return result;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = parts_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function folderPart({ files }, { name }, folder) {
    const origin = { ecosystem: 'own', name, requiredBy: [] };
    return { entries: files.map((file) => ({ ...file, path: `${folder}/${file.path}`, origin })), warnings: [] };
}
/** `node_modules/.bin/name`, beside the package that brings it; of two with one name that of the package that sorts first. */
function parts_linksOf(commands, under, present, components, placed) {
    const owners = new Map(placed.map(({ place, package: { id, name } }) => [
        place,
        components.get(id) ?? { ecosystem: 'own', name, requiredBy: [] },
    ]));
    const links = new Map();
    for (const { place, name, path } of commands.toSorted((a, b) => (0,order/* compareText */.n6)(a.place, b.place))) {
        const modules = place.slice(0, place.lastIndexOf('node_modules/') + 'node_modules'.length);
        const link = under(`${modules}/.bin/${name}`);
        if (links.has(link) || !present.has(under(`${place}/${path}`)))
            continue;
        const target = external_node_path_.posix.relative(`${modules}/.bin`, `${place}/${path}`);
        const bytes = Buffer.from(target);
        const origin = owners.get(place) ?? { ecosystem: 'own', name: place, requiredBy: [] };
        links.set(link, {
            path: link,
            mode: 0o777,
            sizeBytes: bytes.length,
            hash: sha256Of(bytes),
            origin,
            content: { kind: 'link', target },
        });
    }
    return [...links.values()].sort((a, b) => (0,order/* compareText */.n6)(a.path, b.path));
}
function sha256Of(bytes) {
    return { algorithm: 'sha256', digest: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url') };
}

// EXTERNAL MODULE: ./build/python/checks/examine.js + 7 modules
var examine = __webpack_require__(78201);
// EXTERNAL MODULE: ./build/run/growth.js
var growth = __webpack_require__(1815);
// EXTERNAL MODULE: ./build/run/handlers.js
var run_handlers = __webpack_require__(96401);
// EXTERNAL MODULE: ./build/run/invoke/smoke.js
var smoke = __webpack_require__(32138);
// EXTERNAL MODULE: ./build/run/writers.js
var writers = __webpack_require__(57290);
;// CONCATENATED MODULE: ./build/run/node/sdk-notes.js


/** What is left to the runtime, with `exclude-sdk`. */
function sdkNotes({ leftToRuntime, layer }) {
    if (leftToRuntime.length === 0)
        return [];
    const clients = leftToRuntime.filter(({ name }) => name.startsWith('@aws-sdk/client-'));
    const shown = (0,listing/* listed */.KE)((clients.length > 0 ? clients : leftToRuntime).map(({ name, version }) => `${name} ${version}`));
    const runtimes = (0,listing/* listed */.KE)([...new Set(layer.targets.map(({ runtime }) => runtime.name))]);
    return [
        {
            severity: 'note',
            code: 'sdk-excluded',
            message: `Left out for ${runtimes}, which has its own: ${shown}, ${(0,units/* plural */.LS)(leftToRuntime.length, 'package')} with what only they require. AWS decides which version the runtime has, and when it changes; a client that is newer than it is missing there.`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/run/node/make.js
























/**
 * Makes one artifact and inspects it, before it takes its place.
 * @throws {Failure} with every certain finding.
 */
async function makeNodeArtifact(choice, ingredients, run) {
    const { config, context, announce } = run;
    const { layer: planned, placed, requirers } = choice;
    const installation = {
        ...ingredients,
        placed,
        targets: (0,plan.nodeTargets)(planned.targets),
        requirersOf: ({ id }) => requirers.get(id) ?? [],
    };
    const { parts, components, leftOut } = await nodeParts(installation, (0,site_root/* nodeRootOf */.sD)(planned), context.signal);
    const own = await (0,own_files.ownFilesOf)(planned, config, context);
    const previous = await (0,growth/* previousSize */.nn)(planned.zipPath, run);
    let findings = [];
    let native = [];
    const judgeArtifact = async (made) => {
        const content = (0,report_packages/* contentOfLayer */.Cu)(made);
        announce({ kind: 'content-known', layer: planned.name, content });
        (0,growth/* refuseGrowth */.uD)(made, previous, run);
        const budgets = (0,run_budgets/* budgetFindings */.As)(content, config, { knowsLicences: true });
        const inspected = await inspectNode(made, choice, ingredients, run);
        native = inspected.native;
        const handlers = await (0,run_handlers/* handlerFindings */.jp)({ ...made, kind: planned.kind, targets: planned.targets }, config);
        const notes = [...leftOut.map(leftOutNote), ...sdkNotes(choice)];
        const found = [...handlers, ...budgets, ...ingredients.findings, ...inspected.findings, ...notes];
        findings = (0,inspect_layer/* judge */.S4)(found, config, planned.name, run, { more: config.verify === 'import' });
        if (config.verify === 'import') {
            context.log.info(`${planned.name}: importing its direct dependencies in the runtime image.`);
            const packagesOf = (target) => directPackages(choice, target);
            const request = { ...config, packagesOf, importIn: run.importIn };
            const loaded = await verifyLoading(made, request, context);
            findings = (0,inspect_layer/* judge */.S4)([...found, ...loaded], config, planned.name, run);
        }
        await (0,smoke/* callHere */.Hs)(made, run);
    };
    const request = { parts: [...parts, own], components, exclude: config.exclude };
    const layer = await writers/* writers */.f[planned.kind](planned, request, context, judgeArtifact);
    announce({
        kind: 'zip-ready',
        layer: planned.name,
        zip: { path: layer.zipPath, codeSha256: (0,model_layer/* codeSha256 */.d)(layer), reused: layer.reused },
    });
    return { layer, findings, native };
}
async function inspectNode(made, { packages, missingPeers }, { obtained }, { config, context }) {
    const own = made.entries.filter(({ origin, link }) => !origin.archive && link === undefined).map(({ path }) => path);
    const { scanned } = await (0,examine/* examineFiles */.x)(made.zipPath, 'zip', own, context);
    const brought = packages.flatMap(({ id }) => obtained.get(id) ?? []);
    const facts = new Map(brought.map((one) => [one.archive.sha256, one.facts]));
    const subjects = nodeSubjects(made, facts, scanned.flatMap(({ elf }) => elf ?? []));
    const isAllowed = picomatch([...config.allowMissing]);
    const found = subjects.flatMap((subject) => [...(0,native_checks/* checkNative */.q)(subject, isAllowed), ...checkNode(subject)]);
    const peers = missingPeers.map(({ from, name, range }) => ({
        severity: 'warning',
        code: 'missing-peer',
        message: `${from.name} ${from.version} works with ${name} ${range} beside it, which the lock does not hold.`,
        nextStep: `Add ${name} to package.json, and lock again.`,
        package: from.name,
    }));
    return {
        findings: (0,inspect/* findingsOfLayer */.p)(made, [...found, ...peers]),
        native: (0,native_files/* nativeFilesOf */.e)(subjects.flatMap(({ elfFiles }) => elfFiles)),
    };
}
/** What the project itself asks for, as far as it is for the target. */
function directPackages({ root, packages }, { architecture }) {
    const here = new Set(packages.flatMap(({ id, cpu }) => ((0,choose/* allows */.N)(cpu, node_target/* nodeCpu */.v[architecture]) ? [id] : [])));
    return root.filter(({ to }) => here.has(to)).map(({ name }) => name);
}
function leftOutNote({ package: name, version, files, sizeBytes }) {
    return {
        severity: 'note',
        code: 'foreign-prebuilds',
        message: `${name} ${version}: ${(0,units/* plural */.LS)(files, 'prebuilt file')} for other machines, ${(0,units/* formatBytes */.z3)(sizeBytes)} unzipped, ${files === 1 ? 'is' : 'are'} left out.`,
        package: name,
    };
}

;// CONCATENATED MODULE: ./build/run/node/node-ecosystem.js













/** Artifacts of npm packages. */
async function openNode(layers, run) {
    const { config, context, announce } = run;
    const chosen = await context.log.phase('Resolve', () => (0,choose_node.chooseNode)(layers, run), choose_node/* summaryOfChoices */._J);
    const folders = await foldersOf(chosen, run);
    const store = await (0,archive_store/* openArchiveStore */.m)({ root: context.stores.packages, holds: 'package', cache: config.cache }, context);
    // What is compiled depends on an image, and on whether Docker is there.
    let isCompiled = false;
    return {
        layers,
        get isSettled() {
            const isPinned = (0,choose_node/* packagesOf */.DT)(chosen.choices).every(({ source }) => source.kind === 'tarball');
            return !isCompiled && isPinned && chosen.source?.isLocked === true;
        },
        isLocked: chosen.source?.isLocked === true,
        has: (wanted) => (0,choose_node/* packagesOf */.DT)(chosen.choices).some(({ name }) => name === wanted),
        identify: (layer) => identifyNode(layer, chosen, folders, run),
        async measure() {
            const contents = new Map();
            for (const choice of chosen.choices) {
                const measuring = () => expectedContent(choice, folders, chosen.connection, run);
                const { content, findings } = await context.log.phase('Measure', measuring);
                contents.set(choice.layer.name, content);
                announce({ kind: 'content-known', layer: choice.layer.name, content });
                const found = [...findings, ...sdkNotes(choice)];
                (0,inspect_layer/* judge */.S4)(found, config, choice.layer.name, run, { more: true, packages: content.packages });
            }
            return contents;
        },
        async make(checkUpload) {
            const { obtained } = await context.log.phase('Gather', () => gather(chosen, store, run), (gathered) => summaryOfPackages(gathered.obtained));
            const known = platformsOf(obtained);
            const made = [];
            for (const layer of layers) {
                const choice = (0,choose_node/* choiceOf */.FH)(layer, chosen.source, config, known);
                const bytes = choice.packages.reduce((sum, { id }) => sum + (obtained.get(id)?.archive.sizeBytes ?? 0), 0);
                checkUpload?.(layer.name, bytes);
                const compiled = await compileMissing(choice, obtained, store, { ...run, context: chosen.connection.context });
                isCompiled ||= compiled.needsImage;
                const making = () => makeNodeArtifact(choice, { ...compiled, folders }, run);
                made.push(await context.log.phase('Merge and inspect', making, phase_summaries/* summaryOfLayer */.XW));
            }
            return made;
        },
        async keep() { },
        [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    };
}
async function gather({ choices, connection }, store, { announce }) {
    const { settings, context } = connection;
    const pack = (one, path, signal) => packCommit(one, path, { ...context, signal });
    const gathered = await obtainPackages((0,choose_node/* packagesOf */.DT)(choices), { settings, store, context, pack });
    announce({ kind: 'transferred', ...gathered.transfers });
    return gathered;
}
/** Workspaces, and folders that are depended on. */
async function foldersOf({ choices }, { context }) {
    const folders = new Map();
    for (const { id, source } of (0,choose_node/* packagesOf */.DT)(choices)) {
        if (source.kind !== 'folder')
            continue;
        folders.set(id, await readFolderPackage(source.path, (0,external_node_path_.relative)(context.directory, source.path), context.signal));
    }
    return folders;
}
/** What packages say of themselves, for locks that are too old to say it. */
function platformsOf(obtained) {
    return new Map([...obtained].map(([id, { facts: { os, cpu, libc }, },]) => [id, { os, cpu, libc }]));
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


/***/ })

};
