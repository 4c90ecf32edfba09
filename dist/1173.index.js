export const id = 1173;
export const ids = [1173];
export const modules = {

/***/ 21825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openActionsCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _workers_thread_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12495);
// The cache service of GitHub Actions. Whatever goes wrong with it, the run goes on without it: slower, not wrong.




const usualDeadlines = { lookUpMs: 15_000, transferMs: 120_000 };
/** What a thread prints arrives by another way than its answer. */
const outputMs = 100;
/** Keys are limited to 512 characters and must have no comma. */
const longestKey = 512;
/** The cache service; undefined outside of a workflow, and where the service is off. */
function openActionsCache({ env, log, signal }, deadlines = usualDeadlines) {
    // Known without loading the toolkit, which takes longer than everything else of a run in which nothing changed.
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !(env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']))
        return undefined;
    let printed = '';
    const onOutput = (text) => void (printed = (printed + text).slice(-4_000));
    const thread = new _workers_thread_js__WEBPACK_IMPORTED_MODULE_3__/* .WorkerThread */ .b((0,_workers_thread_js__WEBPACK_IMPORTED_MODULE_3__/* .workerUrl */ .O)(import.meta.url, 'cache-worker'), {
        env,
        onOutput,
    });
    let isOff = false;
    let isReadOnly = false;
    /** Undefined when the service does not answer; then it is left alone for the rest of the run. */
    const ask = async (request, deadlineMs) => {
        if (isOff)
            return undefined;
        printed = '';
        const deadline = AbortSignal.timeout(deadlineMs);
        try {
            return await thread.call(request, AbortSignal.any([signal, deadline]));
        }
        catch (error) {
            if (signal.aborted)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j$({ cause: error });
            isOff = true;
            log.info(deadline.aborted
                ? `The Actions cache did not answer within ${deadlineMs / 1000} seconds: this run goes on without it.`
                : `The Actions cache cannot be used: ${error instanceof Error ? error.message : String(error)}`);
            return undefined;
        }
    };
    return {
        async restore(folder, prefixes) {
            // No entry has the key itself: the newest one of a prefix counts, so that a damaged one can be replaced.
            const keys = [`${prefixes[0]}newest`, ...prefixes].map(checked);
            const found = (await ask({ kind: 'look-up', folder, keys }, deadlines.lookUpMs))?.key;
            if (found === undefined)
                return { kind: 'missing' };
            const restored = await ask({ kind: 'restore', folder, keys: [found] }, deadlines.transferMs);
            if (restored?.key !== undefined)
                return { kind: 'restored', key: found };
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(outputMs);
            log.debug(`The entry ${found} of the Actions cache did not come back whole. ${complaintIn(printed)}`);
            return { kind: 'damaged', key: found };
        },
        async save(folder, prefix, replaces = false) {
            if (isReadOnly)
                return false;
            const key = checked(`${prefix}${replaces ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8) : '0'}`);
            const saved = await ask({ kind: 'save', folder, key }, deadlines.transferMs);
            if (saved === undefined || saved.key !== undefined)
                return saved !== undefined;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(outputMs);
            // Another job may have saved the same. Anything else would befall the next entry too, and is said once.
            if (reservationError(printed) === undefined && /another job/.test(printed))
                return false;
            isReadOnly = true;
            log.info(`Nothing is saved to the Actions cache. ${complaintIn(printed)}`);
            return false;
        },
    };
}
/** What the toolkit complained of, without the form of a command. */
function complaintIn(printed) {
    const lines = printed.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('::debug'));
    const last = reservationError(printed) ?? lines.at(-1)?.replace(/^::[^:]*::/, '');
    return (last ?? 'It does not say why.').replaceAll('%0A', ' ').slice(0, 400);
}
/** Why an entry could not be reserved: the toolkit takes every reason for another job's entry, and says more in its debug lines. */
function reservationError(printed) {
    return /^::debug::Failed to reserve cache: (.*)$/m.exec(printed)?.[1];
}
function checked(key) {
    return key.replaceAll(',', '_').slice(0, longestKey);
}


/***/ }),

/***/ 12726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ runtimeImage),
/* harmony export */   _: () => (/* binding */ buildImage)
/* harmony export */ });
// Names of the images that AWS publishes for a runtime.
/**
 * The image that SAM builds in. The tag names the architecture: tags without one have pointed at stale amd64 images
 * (https://github.com/aws/aws-sam-build-images/issues/171, /198).
 */
function buildImage({ runtime, architecture }) {
    return `public.ecr.aws/sam/build-${runtime.name}:latest-${architecture}`;
}
/** The image that a function runs in: https://gallery.ecr.aws/lambda. A preview has one tag for all architectures. */
function runtimeImage({ runtime, architecture }) {
    const version = runtime.family === 'python' ? runtime.python : runtime.node;
    return `public.ecr.aws/lambda/${runtime.family}:${version}-${runtime.preview ? 'preview' : architecture}`;
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

/***/ 38533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ pnpmLock),
/* harmony export */   cw: () => (/* binding */ npmLocks),
/* harmony export */   ot: () => (/* binding */ isNodeSource),
/* harmony export */   vS: () => (/* binding */ manifestName),
/* harmony export */   zW: () => (/* binding */ otherLocks)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
// Files that say what a Node.js project is made of, by their names.

const npmLocks = ['npm-shrinkwrap.json', 'package-lock.json'];
const pnpmLock = 'pnpm-lock.yaml';
const manifestName = 'package.json';
/** Locks that are not read, with the command that makes one that is. */
const otherLocks = {
    'yarn.lock': 'npm install --package-lock-only --ignore-scripts',
    'bun.lock': 'npm install --package-lock-only --ignore-scripts',
    'bun.lockb': 'npm install --package-lock-only --ignore-scripts',
};
/** Whether a path is, by its name, of Node.js and not of Python. */
function isNodeSource(path) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path);
    return npmLocks.some((one) => one === name) || name === pnpmLock || name === manifestName || name in otherLocks;
}


/***/ }),

/***/ 13866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ requestOf),
/* harmony export */   l: () => (/* binding */ packageLabel)
/* harmony export */ });
// How messages name a package that is built.
function packageLabel({ name, version }) {
    return version === undefined ? name : `${name} ${version}`;
}
/** Where the user asked for the package, so that an annotation is put on that line. */
function requestOf({ name, requiredBy, }) {
    const asked = requiredBy.find((one) => one.kind !== 'package');
    return {
        package: name,
        ...(asked?.kind === 'requirement' ? { file: asked.file, line: asked.line } : {}),
        ...(asked?.kind === 'input' ? { input: asked.input } : {}),
    };
}


/***/ }),

/***/ 32832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iK: () => (/* binding */ canBeBuilt),
  zd: () => (/* binding */ imageFor),
  zu: () => (/* binding */ planBuilds)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/images.js
var lambda_images = __webpack_require__(12726);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/python/wheels/misfit-summary.js
var misfit_summary = __webpack_require__(12249);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./build/lambda/operating-systems.js
var operating_systems = __webpack_require__(4386);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/python/compile/package-label.js
var package_label = __webpack_require__(13866);
;// CONCATENATED MODULE: ./build/python/compile/too-new.js
// Packages that the compiler of a build image is certain not to compile: refused before anything is asked of Docker.





/** The gcc that a package needs, from some version on. https://numpy.org/devdocs/release/2.3.0-notes.html */
const requirements = [
    { name: 'numpy', since: '2.3', gcc: [9, 3] },
];
/** Why a package cannot be compiled for a target; undefined when nothing is certain. */
function tooNewForCompiler(locked, target, settings) {
    if (settings.image !== undefined || settings.beforeBuild !== undefined || settings.systemPackages.length > 0)
        return undefined;
    const { gcc, title, glibc } = operating_systems/* operatingSystems */.e[target.runtime.os];
    const found = requirements.find(({ name, since, gcc: needed }) => {
        return name === locked.name && isAtLeast(locked.version, since) && compareNumbers(needed, gcc) > 0;
    });
    if (!found)
        return undefined;
    const newer = runtimes/* pythonRuntimes */.qp.find(({ os }) => compareNumbers(operating_systems/* operatingSystems */.e[os].gcc, found.gcc) >= 0);
    const others = newer === undefined
        ? ''
        : `, or ${newer.name} or later, whose image has gcc ${operating_systems/* operatingSystems */.e[newer.os].gcc.join('.')}`;
    const requirers = locked.requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : []));
    const why = requirers.length === 0 ? '' : ` (required by ${requirers.join(', ')})`;
    return {
        ...(0,package_label/* requestOf */.f)(locked),
        code: 'compiler-too-old',
        message: `${(0,package_label/* packageLabel */.l)(locked)}${why} has no wheel for ${(0,lambda_target/* targetName */.j)(target)} (glibc ${glibc.join('.')}) and cannot be compiled for it: it needs gcc ${found.gcc.join('.')}, and the build image of ${title} has gcc ${gcc.join('.')}.`,
        nextStep: `Use \`${found.name}<${found.since}\`${others}.`,
    };
}
function isAtLeast(version, since) {
    return version !== undefined && (0,pep440.valid)(version) !== null && (0,pep440.compare)(version, since) >= 0;
}
function compareNumbers(one, other) {
    const differing = one.findIndex((number, index) => number !== (other[index] ?? 0));
    return differing < 0 ? 0 : (one[differing] ?? 0) - (other[differing] ?? 0);
}

;// CONCATENATED MODULE: ./build/python/compile/plan-builds.js
// What will be compiled, said before anything is done. Pure: whether a source is pure Python is not known yet.






/** Whether a package has sources to build it from. */
function canBeBuilt({ sdist, direct }) {
    if (direct === undefined)
        return sdist !== undefined;
    if (direct.kind === 'archive')
        return !/\.whl$/i.test(direct.file.filename);
    return true;
}
/**
 * Each package that a run will build, with a sentence about it.
 * @throws {Failure} `compiler-too-old` for each one that the build image is certain not to compile.
 */
function planBuilds(selections, settings, { hostArchitecture }) {
    (0,errors/* throwIfAny */.MI)(selections.flatMap(({ target, unfit }) => unfit.flatMap((one) => tooNewForCompiler(one.package, target, settings) ?? [])));
    return selections.flatMap(({ target, unfit }) => unfit.map(({ package: { name, version, wheels, direct, forbiddenWheels = [] } }) => {
        const image = imageFor(target, settings.image);
        const emulated = architectures/* architectureFacts */.b[target.architecture].node !== hostArchitecture;
        const why = direct !== undefined
            ? 'it comes as source'
            : wheels.length === 0
                ? forbiddenWheels.length > 0
                    ? 'its hashes allow none of its wheels'
                    : 'it has no wheel for this target'
                : (0,misfit_summary/* summarizeMisfits */.R)(wheels.map(({ filename }) => filename), target);
        const where = `in ${image}${emulated ? ', emulated' : ''}`;
        return {
            text: `${name}${version === undefined ? '' : ` ${version}`} will be built for ${(0,lambda_target/* targetName */.j)(target)}: ${why}. Pure Python is built on this machine, isolated from it; anything else ${where}.`,
            build: { name, version: version ?? '', target: (0,lambda_target/* targetName */.j)(target), where },
        };
    }));
}
/** The image to compile in for a target. */
function imageFor(target, image) {
    if (image === undefined)
        return (0,lambda_images/* buildImage */._)(target);
    const { runtime, architecture } = target;
    return image
        .replaceAll('{runtime}', runtime.name)
        .replaceAll('{python}', runtime.python)
        .replaceAll('{architecture}', architecture);
}


/***/ }),

/***/ 50768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ configuredIndexes)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
// EXTERNAL MODULE: ./build/python/projects/assigned-indexes.js
var assigned_indexes = __webpack_require__(94781);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
;// CONCATENATED MODULE: ./build/python/indexes/configuration.js
// Where uv's and pip's users keep their indexes besides the environment: uv.toml, [tool.uv] of pyproject.toml, pip.conf
// (`aws codeartifact login --tool pip` writes there). Only what says where packages are is read: other settings, such as
// another platform or a ban on sdists, are for the user's own use of these tools.
// https://docs.astral.sh/uv/concepts/configuration-files/, https://pip.pypa.io/en/stable/topics/configuration/



/** The environment, with the variables of uv and pip that it leaves unset filled in from their configuration files. */
async function configuredEnvironment(env, directory, platform, trace) {
    const read = readerFor(trace);
    const [ofUv, ofPip] = await Promise.all([
        uvVariables(env, directory, platform, read),
        pipVariables(env, platform, read),
    ]);
    return { ...ofPip, ...ofUv, ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) };
}
/** What the pyproject.toml of a folder says; nothing where there is none. */
async function projectTables({ directory, trace, }) {
    return (await readToml((0,external_node_path_.join)(directory, 'pyproject.toml'), readerFor(trace))) ?? {};
}
const largestConfigurationBytes = 4 * 1024 * 1024;
function readerFor(trace) {
    return async (path) => {
        trace?.file(path);
        // Nobody's settings are that long; it would be read with every run.
        return (0,files/* readSmallFile */.EW)(path, largestConfigurationBytes);
    };
}
async function uvVariables(env, directory, platform, read) {
    if (/^(?:1|true|yes|on)$/i.test(env['UV_NO_CONFIG'] ?? ''))
        return {};
    const home = env['HOME'] ?? env['USERPROFILE'];
    const user = platform === 'win32'
        ? env['APPDATA']
        : (env['XDG_CONFIG_HOME'] ?? (home === undefined ? undefined : (0,external_node_path_.join)(home, '.config')));
    const tables = env['UV_CONFIG_FILE']
        ? [await readToml(env['UV_CONFIG_FILE'], read)]
        : [
            ...(platform === 'win32' ? [] : [await readToml('/etc/uv/uv.toml', read)]),
            ...(user === undefined ? [] : [await readToml((0,external_node_path_.join)(user, 'uv', 'uv.toml'), read)]),
            await projectTable(directory, read),
        ];
    const variables = {};
    for (const table of tables)
        if (table)
            Object.assign(variables, uvSettings(table, directory));
    // The old name of the default index counts as set.
    if ((env['UV_INDEX_URL'] ?? '') !== '')
        delete variables['UV_DEFAULT_INDEX'];
    return variables;
}
/** The nearest uv.toml, or pyproject.toml with `[tool.uv]`, from the directory upwards. */
async function projectTable(directory, read) {
    for (let folder = directory;; folder = (0,external_node_path_.dirname)(folder)) {
        const own = await readToml((0,external_node_path_.join)(folder, 'uv.toml'), read);
        if (own)
            return own;
        const tool = subTable(await readToml((0,external_node_path_.join)(folder, 'pyproject.toml'), read), 'tool');
        const uv = subTable(tool, 'uv');
        if (uv)
            return uv;
        if ((0,external_node_path_.dirname)(folder) === folder)
            return undefined;
    }
}
function uvSettings(table, directory) {
    const pip = subTable(table, 'pip') ?? {};
    const first = (key) => pip[key] ?? table[key];
    const indexes = [...listOf(table['index']), ...listOf(pip['index'])].filter(isTable);
    const named = (one) => {
        const [name, url] = [one['name'], one['url']];
        return typeof url !== 'string' ? '' : typeof name === 'string' ? `${name}=${url}` : url;
    };
    const preferred = indexes.find((one) => one['default'] === true);
    const oldPreferred = first('index-url');
    // An explicit index serves only the packages that `tool.uv.sources` sends to it.
    const others = indexes.filter((one) => one['default'] !== true && one['explicit'] !== true).map(named);
    const further = [...others, ...listOf(first('extra-index-url')).filter(isText)].filter((one) => one !== '');
    const places = listOf(first('find-links'))
        .filter(isText)
        .map((one) => (one.includes('://') ? one : (0,external_node_path_.resolve)(directory, one)));
    const keyring = first('keyring-provider');
    const strategy = first('index-strategy');
    const hosts = listOf(first('allow-insecure-host')).filter(isText);
    return {
        ...(preferred
            ? { UV_DEFAULT_INDEX: named(preferred) }
            : isText(oldPreferred)
                ? { UV_DEFAULT_INDEX: oldPreferred }
                : {}),
        ...(further.length > 0 ? { UV_INDEX: further.join(' ') } : {}),
        ...(places.length > 0 ? { UV_FIND_LINKS: places.join(',') } : {}),
        ...(hosts.length > 0 ? { UV_INSECURE_HOST: hosts.join(' ') } : {}),
        ...(isText(keyring) ? { UV_KEYRING_PROVIDER: keyring } : {}),
        ...(isText(strategy) ? { UV_INDEX_STRATEGY: strategy } : {}),
        ...(first('native-tls') === true || first('system-certs') === true
            ? { UV_NATIVE_TLS: '1', UV_SYSTEM_CERTS: '1' }
            : {}),
    };
}
/** A file that does not exist, or cannot be read, says nothing: it is not ours to complain about. */
async function readToml(path, read) {
    try {
        return (0,dist/* parse */.qg)(await read(path));
    }
    catch {
        return undefined;
    }
}
function subTable(table, key) {
    const value = table?.[key];
    return isTable(value) ? value : undefined;
}
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function listOf(value) {
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
/** Settings of pip.conf that we know a use for, by their names there. */
const pipSettings = [
    'index-url',
    'extra-index-url',
    'no-index',
    'find-links',
    'trusted-host',
    'cert',
    'client-cert',
    'proxy',
    'timeout',
    'keyring-provider',
];
async function pipVariables(env, platform, read) {
    const home = env['HOME'] ?? env['USERPROFILE'];
    const below = (base, ...parts) => base === undefined || base === '' ? [] : [(0,external_node_path_.join)(base, ...parts)];
    const name = platform === 'win32' ? 'pip.ini' : 'pip.conf';
    const chosen = env['PIP_CONFIG_FILE'];
    if (chosen === '/dev/null' || chosen === 'nul')
        return {};
    // The later wins.
    const files = [
        ...(platform === 'win32' ? below(env['PROGRAMDATA'], 'pip', name) : ['/etc/xdg/pip/pip.conf', '/etc/pip.conf']),
        ...(platform === 'darwin' ? ['/Library/Application Support/pip/pip.conf'] : []),
        ...below(home, platform === 'win32' ? 'pip' : '.pip', name),
        ...(platform === 'win32'
            ? below(env['APPDATA'], 'pip', name)
            : below(env['XDG_CONFIG_HOME'] ?? (home && (0,external_node_path_.join)(home, '.config')), 'pip', name)),
        ...(platform === 'darwin' ? below(home, 'Library', 'Application Support', 'pip', name) : []),
        ...below(env['VIRTUAL_ENV'], name),
        ...(chosen ? [chosen] : []),
    ];
    const texts = await Promise.all(files.map((file) => read(file).catch(() => '')));
    const settings = Object.assign({}, ...texts.map(parsePipConfiguration));
    return Object.fromEntries(pipSettings.flatMap((key) => {
        const value = settings[`install.${key}`] ?? settings[`global.${key}`];
        return value === undefined ? [] : [[`PIP_${key.toUpperCase().replaceAll('-', '_')}`, value]];
    }));
}
/** The settings of a pip.conf as `section.key`; the lines of a value are joined by spaces. */
function parsePipConfiguration(text) {
    const settings = new Map();
    let section = '';
    let value;
    for (const line of text.split(/\r?\n/)) {
        if (/^\s*(?:[#;].*)?$/.test(line))
            continue;
        const header = /^\[([^\]]+)\]/.exec(line)?.[1];
        if (header !== undefined) {
            section = header.trim().toLowerCase();
            value = undefined;
        }
        else if (/^\s/.test(line) && value !== undefined) {
            value.push(line.trim());
        }
        else {
            const separator = line.search(/[=:]/);
            const name = separator === -1 ? '' : line.slice(0, separator).trim().toLowerCase().replaceAll('_', '-');
            value = separator === -1 ? [] : [line.slice(separator + 1).trim()];
            settings.set(`${section}.${name}`, value);
        }
    }
    return Object.fromEntries([...settings].map(([key, lines]) => [key, lines.filter((one) => one !== '').join(' ')]));
}

// EXTERNAL MODULE: ./build/python/indexes/settings.js
var indexes_settings = __webpack_require__(20343);
;// CONCATENATED MODULE: ./build/python/indexes/configured.js





/**
 * Where distributions are looked for: requirement files, then the environment, then configuration files. What the
 * project of the folder keeps to one index is kept to it in requirement files as well.
 */
async function configuredIndexes(inputs, context) {
    const env = await configuredEnvironment(context.env, context.directory, context.platform, context.trace);
    for (const value of Object.values(env))
        for (const secret of (0,redact.secretsInUrls)(value ?? ''))
            context.masks.add(secret);
    const assigned = inputs.options.assigned ?? (0,assigned_indexes/* assignedIndexes */.p)({ tables: await projectTables(context) });
    const settings = (0,indexes_settings/* indexSettings */.ip)({ ...inputs.options, assigned }, env, context.directory, external_node_fs_.existsSync);
    if (!(0,indexes_settings/* allIndexes */.w5)(settings).some(indexes_settings/* isCodeArtifact */.iB))
        return { env, settings };
    const { withCodeArtifact } = await Promise.all(/* import() */[__webpack_require__.e(4022), __webpack_require__.e(7399)]).then(__webpack_require__.bind(__webpack_require__, 9806));
    return { env, settings: await withCodeArtifact(settings, context) };
}


/***/ }),

/***/ 18858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w8: () => (/* binding */ findLinksFiles),
  mT: () => (/* binding */ indexesFor),
  Ab: () => (/* binding */ indexesInOrder),
  x6: () => (/* binding */ projectFiles),
  DB: () => (/* binding */ projectPage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/python/wheels/filename.js
var wheels_filename = __webpack_require__(69259);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/host/http/body.js
var body = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/host/http/failure.js
var failure = __webpack_require__(16154);
// EXTERNAL MODULE: ./build/python/indexes/simple-index.js + 1 modules
var simple_index = __webpack_require__(94454);
;// CONCATENATED MODULE: ./build/python/indexes/page.js





/** The largest page of PyPI has some 10 MB. */
const largestPageBytes = 64 * 1024 * 1024;
const longestWaitMs = 20_000;
/** Reads a page that lists files, by its whole URL. */
async function readIndexPage(url, { env, signal }) {
    if (!/^https?:/i.test(url))
        return { kind: 'unreadable' };
    const http = (0,client/* httpFor */._)(env);
    http.remember(url);
    try {
        const headers = { accept: simple_index/* simpleIndexAccept */.H, 'accept-encoding': 'gzip' };
        const limited = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]);
        const response = await http.get(url, headers, limited);
        const zipped = response.headers['content-encoding'] === 'gzip';
        const plain = zipped ? response.body.pipe((0,external_node_zlib_.createGunzip)()) : response.body;
        response.body.once('error', (error) => plain.destroy(error));
        const page = await (0,body/* readBody */.x)(plain, largestPageBytes);
        if (page === undefined)
            return { kind: 'unreadable' };
        return {
            kind: 'files',
            files: (0,simple_index/* parseIndexPage */.R)(response.headers['content-type'] ?? '', page.toString(), response.url.href),
        };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return { kind: error instanceof failure/* HttpFailure */.HR && error.status === 404 ? 'missing' : 'unreadable' };
    }
}

// EXTERNAL MODULE: ./build/python/indexes/settings.js
var settings = __webpack_require__(20343);
;// CONCATENATED MODULE: ./build/python/indexes/project-files.js





const publicIndex = 'https://pypi.org/simple';
/** The indexes in the order in which uv asks them for a package, each without the name before it. */
function indexesFor(name, settings) {
    const own = settings.assigned?.find((one) => one.package === name);
    return own && !settings.noIndex ? [own.url] : indexesInOrder(settings);
}
/** The same for a package that no index is assigned to. */
function indexesInOrder({ indexes, defaultIndex, noIndex }) {
    return noIndex ? [] : [...indexes, defaultIndex ?? publicIndex].map(settings/* indexUrl */.E5);
}
/**
 * Every file that the configured places list for a project, of those that uv considers: the first index that has the
 * project decides, unless UV_INDEX_STRATEGY says otherwise. Undefined when the list would not be complete.
 */
async function projectFiles(name, settings, env, context) {
    const strategy = env['UV_INDEX_STRATEGY'] ?? 'first-index';
    const found = [];
    for (const place of settings.findLinks) {
        const page = await readFindLinks(place, context);
        if (page.kind === 'unreadable')
            return undefined;
        if (page.kind === 'files')
            found.push(...page.files.filter(({ filename }) => isOf(name, filename)));
    }
    for (const index of indexesFor(name, settings)) {
        const page = await projectPage(index, name, context);
        if (page.kind === 'unreadable')
            return undefined;
        if (page.kind === 'missing')
            continue;
        found.push(...page.files);
        if (strategy === 'first-index')
            break;
    }
    return found;
}
/** The same of the find-links places alone. */
async function findLinksFiles(name, { findLinks }, context) {
    const pages = await Promise.all(findLinks.map((place) => readFindLinks(place, context)));
    if (pages.some(({ kind }) => kind === 'unreadable'))
        return undefined;
    return pages.flatMap((page) => page.kind === 'files' ? page.files.filter(({ filename }) => isOf(name, filename)) : []);
}
/** The page of a project in an index. */
function projectPage(index, name, context) {
    return once(`${index.replace(/\/+$/, '')}/${name}/`, context);
}
/** Each page is read once in a run. */
const known = new WeakMap();
function once(url, context) {
    const pages = known.get(context.env) ?? new Map();
    known.set(context.env, pages);
    const page = pages.get(url) ?? readIndexPage(url, context);
    pages.set(url, page);
    return page;
}
async function readFindLinks(place, context) {
    if (!place.startsWith('file:'))
        return once(place, context);
    try {
        const names = await (0,promises_.readdir)((0,external_node_url_.fileURLToPath)(place));
        const url = (name) => `${place.replace(/\/+$/, '')}/${(0,external_node_url_.pathToFileURL)(`/${name}`).pathname.slice(1)}`;
        return { kind: 'files', files: names.map((filename) => ({ filename, url: url(filename), yanked: false })) };
    }
    catch {
        return { kind: 'unreadable' };
    }
}
function isOf(name, filename) {
    return ((0,wheels_filename/* parseWheelFilename */.e)(filename) ?? (0,wheels_filename/* parseSdistFilename */.s)(filename, name))?.name === name;
}


/***/ }),

/***/ 78584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isPublic),
/* harmony export */   i: () => (/* binding */ publicIndexFirst)
/* harmony export */ });
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16953);
/* harmony import */ var _project_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18858);
// The public index as an extra one, in front of a private default index: the reverse of what people mean.


const publicHosts = new Set(['pypi.org', 'test.pypi.org', 'pypi.python.org']);
/** What to tell a user whose private packages are asked of the public index first; undefined when they are not. */
function publicIndexFirst(settings) {
    const indexes = (0,_project_files_js__WEBPACK_IMPORTED_MODULE_0__/* .indexesInOrder */ .Ab)(settings);
    const at = indexes.findIndex(isPublic);
    const next = indexes.slice(at + 1).find((index) => !isPublic(index));
    const first = indexes[at];
    if (first === undefined || next === undefined)
        return undefined;
    return `${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__.redact)(first)} is an extra index, so it is asked before ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__.redact)(next)}: it sees the name of every package, and a stranger who puts the name of a private one there decides what is installed. Make it the default index (--index-url) and ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_1__.redact)(next)} the extra one.`;
}
function isPublic(index) {
    return URL.canParse(index) && publicHosts.has(new URL(index).hostname);
}


/***/ }),

/***/ 19240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ releaseFiles)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/host/http/failure.js
var failure = __webpack_require__(16154);
;// CONCATENATED MODULE: ./build/python/indexes/cut.js
// Cuts what is asked for out of a project's page that comes in pieces. A page lists thousands of files, and a run takes a few of
// them: reading only what is near a word of those takes a tenth of the time, and no memory.
/** Longer than any link or file of a page. */
const longest = 64 * 1024;
/** Of more words, looking at each link is quicker. */
const mostWords = 4;
/** @param words each file that is asked for has one of them; none: every file is looked at */
function cutterOf(contentType, isWanted, words) {
    const few = words.length <= mostWords ? words : [];
    if (!/json/i.test(contentType))
        return new Links(isWanted, few);
    return few.length > 0 ? new Files(few) : new All();
}
class All {
    #pieces = [];
    add(piece) {
        this.#pieces.push(piece);
    }
    found() {
        return Buffer.from(this.#pieces.join(''), 'latin1').toString();
    }
}
/** Links of HTML. */
class Links {
    #isWanted;
    #words;
    #found = [];
    #rest = '';
    constructor(isWanted, words) {
        this.#isWanted = isWanted;
        this.#words = words;
    }
    add(piece) {
        const text = this.#rest + piece;
        const end = text.lastIndexOf('</');
        if (end === -1) {
            this.#rest = text.slice(0, longest);
            return;
        }
        const whole = text.slice(0, end + 2);
        // A page with tags in capitals, or with another base, is read link by link.
        if (this.#words.length > 0 && !/<(?:base|A)\b/.test(whole))
            this.#lookForWords(whole);
        else
            this.#lookAtEach(whole);
        this.#rest = text.slice(end);
    }
    #lookForWords(text) {
        const places = new Places(text, this.#words);
        for (let start = text.indexOf('<a'); start !== -1;) {
            const end = text.indexOf('</', start);
            if (end === -1)
                return;
            if (places.anyWithin(start, end))
                this.#take(text.slice(start, end));
            start = text.indexOf('<a', end);
        }
    }
    #lookAtEach(text) {
        for (let at = text.indexOf('<'); at !== -1;) {
            const isBase = /^<base\b/i.test(text.slice(at, at + 6));
            const isLink = !isBase && /^<a\s/i.test(text.slice(at, at + 3));
            const end = isBase ? text.indexOf('>', at) : isLink ? text.indexOf('</', at) : at;
            if (end === -1)
                return;
            const link = text.slice(at, end);
            if (isBase)
                this.#found.push(`${link}>`);
            else if (isLink)
                this.#take(link);
            at = text.indexOf('<', end + 1);
        }
    }
    #take(link) {
        const hash = /sha256=([0-9a-f]{64})/.exec(link)?.[1];
        if (this.#isWanted(link.slice(link.lastIndexOf('>') + 1).trim(), hash))
            this.#found.push(`${link}</a>`);
    }
    found() {
        return this.#found.join('\n');
    }
}
/** Between two files of JSON, as servers write it. */
const seam = /\}, ?\{/g;
/** Files of JSON, which are objects one after the other. */
class Files {
    #words;
    #found = [];
    #rest = '';
    #isOther = false;
    constructor(words) {
        this.#words = words;
    }
    add(piece) {
        if (this.#isOther)
            return;
        const text = this.#rest + piece;
        const end = Math.max(text.lastIndexOf('}, {'), text.lastIndexOf('},{'));
        if (end === -1) {
            this.#rest = text;
            this.#isOther = text.length > 4 * longest;
            return;
        }
        this.#look(text.slice(0, end + 1));
        this.#rest = text.slice(end + 1);
    }
    found() {
        if (this.#isOther)
            return undefined;
        // Behind the last file there are other things.
        this.#look(this.#rest.slice(0, this.#rest.indexOf('}]') + 1));
        return this.#isOther ? undefined : `{"files":[${this.#found.join(',')}]}`;
    }
    /** Looks at a text that ends with a file. */
    #look(text) {
        const places = new Places(text, this.#words);
        let start = text.indexOf('{', Math.max(0, text.indexOf('[{')));
        const take = (end) => {
            if (start === -1 || !places.anyWithin(start, end))
                return;
            const file = Buffer.from(text.slice(start, end), 'latin1').toString();
            if (isObject(file))
                this.#found.push(file);
            else
                this.#isOther = true;
        };
        for (const { index } of text.matchAll(seam)) {
            take(index + 1);
            start = text.indexOf('{', index + 1);
        }
        take(text.length);
    }
}
function isObject(text) {
    try {
        return typeof JSON.parse(text) === 'object';
    }
    catch {
        return false;
    }
}
/** Where the words are in a text, asked from its start to its end: each character is looked at once for each word. */
class Places {
    #text;
    #words;
    #next;
    constructor(text, words) {
        this.#text = text;
        this.#words = words;
        this.#next = words.map((word) => text.indexOf(word));
    }
    anyWithin(start, end) {
        for (const [index, word] of this.#words.entries()) {
            const next = this.#next[index] ?? -1;
            if (next !== -1 && next < start)
                this.#next[index] = this.#text.indexOf(word, start);
        }
        return this.#next.some((next) => next >= start && next < end);
    }
}

// EXTERNAL MODULE: ./build/python/indexes/simple-index.js + 1 modules
var simple_index = __webpack_require__(94454);
;// CONCATENATED MODULE: ./build/python/indexes/release-files.js
// Single files of a project's page. A page may list thousands, and has up to 10 MB: it is read as it arrives, and only what is
// asked for is looked at. JSON where the index has it: it tells sizes, by which wheels need not be asked for their ends.





const longestWaitMs = 60_000;
const largestPageBytes = 64 * 1024 * 1024;
/**
 * The files of a page that are asked for.
 * @param url the whole address of the page
 */
async function releaseFiles(url, { isWanted, words = [] }, { env, signal }) {
    try {
        const limited = AbortSignal.any([signal, AbortSignal.timeout(longestWaitMs)]);
        const response = await (0,client/* httpFor */._)(env).get(url, { accept: simple_index/* simpleIndexAccept */.H, 'accept-encoding': 'gzip' }, limited);
        const type = response.headers['content-type'] ?? '';
        const plain = response.headers['content-encoding'] === 'gzip' ? response.body.pipe((0,external_node_zlib_.createGunzip)()) : response.body;
        response.body.once('error', (error) => plain.destroy(error));
        const cutter = cutterOf(type, isWanted, words);
        let sizeBytes = 0;
        for await (const chunk of plain) {
            sizeBytes += chunk.length;
            if (sizeBytes > largestPageBytes)
                return { kind: 'unreadable', why: 'its page is larger than 64 MB' };
            cutter.add(chunk.toString('latin1'));
        }
        const text = cutter.found();
        const files = text === undefined ? [] : (0,simple_index/* parseIndexPage */.R)(type, text, response.url.href);
        const wanted = files.filter(({ filename, sha256 }) => isWanted(filename, sha256));
        // None has a word of it: the page may spell them in another way, as 1.0.0 for 1.0.
        if (wanted.length === 0 && words.length > 0)
            return await releaseFiles(url, { isWanted }, { env, signal });
        return { kind: 'files', files: wanted.map((file) => Object.assign(file, { url: plainAddress(file.url) })) };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        if (error instanceof failure/* HttpFailure */.HR && error.status === 404)
            return { kind: 'missing' };
        return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
    }
}
/** Links relative to an index with credentials have them, too: those are remembered, and are for no lock or store. */
function plainAddress(url) {
    const plain = new URL(url);
    plain.username = '';
    plain.password = '';
    plain.hash = '';
    return plain.href;
}


/***/ }),

/***/ 84042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ rememberCredentials)
/* harmony export */ });
/* harmony import */ var _host_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27930);
/* harmony import */ var _host_http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64657);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20343);



/** Credentials of the indexes, wherever they are written, are for the downloads too, and for no log. */
function rememberCredentials(inputs, { settings, env }, context) {
    const http = (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_1__/* .httpFor */ ._)(context.env);
    const indexes = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .allIndexes */ .w5)(settings);
    const direct = inputs.requirements.flatMap(({ source }) => (source.kind === 'url' ? [source.url] : []));
    for (const url of [...indexes.map(_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .indexUrl */ .E5), ...settings.findLinks, ...direct]) {
        if (URL.canParse(url))
            http.remember(url);
    }
    // With those of named indexes, which are in variables of their own.
    const known = (0,_host_http_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentCredentials */ .Se)({ ...env, UV_INDEX: indexes.join(' ') });
    for (const { url: place, credentials } of known) {
        const { username, password } = credentials;
        const url = new URL(place);
        url.username = encodeURIComponent(username);
        url.password = encodeURIComponent(password);
        http.remember(url.href);
        for (const secret of [password, url.password])
            if (secret !== '')
                context.masks.add(secret);
        // A token alone is where a user name would be.
        if (password === '' && username.length > 8)
            context.masks.add(username);
    }
}


/***/ }),

/***/ 94454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseIndexPage),
  H: () => (/* binding */ simpleIndexAccept)
});

// EXTERNAL MODULE: ./build/text/time.js
var text_time = __webpack_require__(95853);
;// CONCATENATED MODULE: ./build/python/indexes/html-page.js
// The links of an HTML page, read from left to right in one pass: a page comes from outside, and whatever it holds, each
// character is looked at a bounded number of times.
/** The elements of the given names, in the order of the page. */
function* elementsOf(html, names) {
    for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
        if (html.startsWith('<!--', at)) {
            const end = html.indexOf('-->', at + 4);
            if (end === -1)
                return;
            at = end + 3;
            continue;
        }
        const nameEnd = endOfName(html, at + 1);
        const name = html.slice(at + 1, nameEnd).toLowerCase();
        if (!names.has(name)) {
            at = Math.max(nameEnd, at + 1);
            continue;
        }
        const tag = readAttributes(html, nameEnd);
        if (tag.end === -1)
            return;
        const next = html.indexOf('<', tag.end);
        yield { name, attributes: tag.attributes, text: html_page_unescape(html.slice(tag.end, next === -1 ? html.length : next)) };
        at = tag.end;
    }
}
const longestName = 64;
function endOfName(html, from) {
    let at = from;
    while (at < html.length && at - from < longestName && isNameCharacter(html.charCodeAt(at)))
        at++;
    return at;
}
function isNameCharacter(code) {
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
/** The attributes of a tag, and the offset behind its `>`; -1 when it has none. */
function readAttributes(html, from) {
    const attributes = new Map();
    let at = from;
    for (;;) {
        at = skip(html, at, ' \t\n\r\f/');
        if (at >= html.length)
            return { attributes, end: -1 };
        if (html[at] === '>')
            return { attributes, end: at + 1 };
        const nameEnd = find(html, at + 1, ' \t\n\r\f/>=');
        const name = html.slice(at, nameEnd).toLowerCase();
        at = skip(html, nameEnd, ' \t\n\r\f');
        let value = '';
        if (html[at] === '=') {
            at = skip(html, at + 1, ' \t\n\r\f');
            const quote = html[at];
            if (quote === '"' || quote === "'") {
                const close = html.indexOf(quote, at + 1);
                if (close === -1)
                    return { attributes, end: -1 };
                value = html.slice(at + 1, close);
                at = close + 1;
            }
            else {
                const end = find(html, at, ' \t\n\r\f>');
                value = html.slice(at, end);
                at = end;
            }
        }
        // As in HTML, the first of two attributes of one name counts.
        if (!attributes.has(name))
            attributes.set(name, html_page_unescape(value));
    }
}
function skip(text, from, characters) {
    let at = from;
    while (at < text.length && characters.includes(text[at] ?? ''))
        at++;
    return at;
}
function find(text, from, characters) {
    let at = from;
    while (at < text.length && !characters.includes(text[at] ?? ''))
        at++;
    return at;
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
function html_page_unescape(text) {
    if (!text.includes('&'))
        return text;
    return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) => {
        if (name !== undefined)
            return entities[name.toLowerCase()] ?? whole;
        return String.fromCodePoint(decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal));
    });
}

;// CONCATENATED MODULE: ./build/python/indexes/simple-index.js


/** What to ask for: JSON where the index has it. */
const simpleIndexAccept = 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01';
/**
 * The files of a page; none when it is not understood.
 * @param url where the page came from, for relative links
 */
function parseIndexPage(contentType, text, url) {
    return /json/i.test(contentType) ? parseJson(text, url) : parseHtml(text, url);
}
function parseJson(text, url) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return [];
    }
    const files = document?.files;
    if (!Array.isArray(files))
        return [];
    return files.flatMap((file) => {
        const filename = file?.['filename'];
        const link = file?.['url'];
        if (typeof filename !== 'string' || typeof link !== 'string' || !URL.canParse(link, url))
            return [];
        const requiresPython = file?.['requires-python'];
        const yanked = file?.['yanked'];
        const sha256 = file?.['hashes']?.['sha256'];
        const size = file?.['size'];
        const time = file?.['upload-time'];
        const uploadTime = typeof time === 'string' ? (0,text_time/* isoTime */.Ly)(time) : undefined;
        return [
            {
                filename,
                url: new URL(link, url).href,
                ...(typeof requiresPython === 'string' ? { requiresPython } : {}),
                yanked: yanked === true || typeof yanked === 'string',
                ...(typeof sha256 === 'string' && isSha256(sha256) ? { sha256 } : {}),
                ...(Number.isSafeInteger(size) && Number(size) > 0 ? { sizeBytes: Number(size) } : {}),
                ...(uploadTime === undefined ? {} : { uploadTime }),
            },
        ];
    });
}
const interesting = new Set(['a', 'base']);
function parseHtml(text, url) {
    let base;
    const files = [];
    for (const { name, attributes, text: label } of elementsOf(text, interesting)) {
        const link = attributes.get('href');
        if (link === undefined || !URL.canParse(link, base ?? url))
            continue;
        const target = new URL(link, base ?? url);
        if (name === 'base') {
            base ??= target.href;
            continue;
        }
        const requiresPython = attributes.get('data-requires-python');
        const hash = target.hash.startsWith('#sha256=') ? target.hash.slice('#sha256='.length) : '';
        const last = decode(target.pathname.slice(target.pathname.lastIndexOf('/') + 1));
        files.push({
            filename: last === '' ? label.trim() : last,
            url: target.href,
            ...(requiresPython === undefined ? {} : { requiresPython }),
            yanked: attributes.has('data-yanked'),
            ...(isSha256(hash) ? { sha256: hash } : {}),
        });
    }
    return files;
}
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 35323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ impurities),
/* harmony export */   ws: () => (/* binding */ planSites)
/* harmony export */ });
/* unused harmony export isPure */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_site_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63604);
/* harmony import */ var _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86393);
/* harmony import */ var _lambda_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99247);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46717);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4158);
// Which wheels of several targets share a layer.






/** A wheel without compiled code, by its file name's last part. */
function isPure(wheel) {
    return /-none-any\.whl$/i.test(wheel.filename);
}
/** What keeps one zip from serving two architectures: told of wheels that are only chosen yet, too. */
function impurities(layerName, houses) {
    const architectures = [...new Set(houses.map(({ target }) => target.architecture))].sort();
    if (architectures.length < 2)
        return [];
    const compiled = houses.flatMap(({ wheels }) => wheels.filter((wheel) => !isPure(wheel)));
    const byFile = [...new Map(compiled.map((wheel) => [wheel.filename, wheel])).values()];
    return byFile
        .sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.filename, b.filename))
        .map(({ name, filename }) => ({
        code: 'not-pure',
        message: `The layer ${layerName} is for ${architectures.join(' and ')}, and ${filename} runs on one of them only.`,
        nextStep: 'Put {architecture} into layer-name, so that each architecture gets a layer of its own.',
        input: 'layer-name',
        package: name,
    }));
}
/**
 * One site for each Python of a layer.
 * @throws {Failure} `not-pure` naming every wheel that keeps one zip from serving two architectures,
 * `targets-differ` when targets that must share a folder want different versions.
 */
function planSites(plan, wheelhouses) {
    const problems = impurities(plan.name, wheelhouses);
    const byRoot = new Map();
    const hasCommands = _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactFacts */ .S[plan.kind].commandsFolder !== undefined;
    const pythons = new Set(wheelhouses.map(({ target }) => target.runtime.python));
    const inOrder = wheelhouses.toSorted((a, b) => minor(a.target.runtime.python) - minor(b.target.runtime.python) ||
        (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.target.architecture, b.target.architecture));
    for (const { target, wheels } of inOrder) {
        const { python } = target.runtime;
        const root = (0,_plan_site_root_js__WEBPACK_IMPORTED_MODULE_1__/* .siteRootOf */ .tL)(plan, python);
        const group = byRoot.get(root) ?? {
            site: { root, interpreter: (0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .interpreterPath */ .ce)(python), onPath: hasCommands && pythons.size === 1 },
            wheels: new Map(),
        };
        byRoot.set(root, group);
        for (const wheel of wheels) {
            const other = group.wheels.get(wheel.name);
            if (other && other.wheel.sha256 !== wheel.sha256 && problems.length === 0) {
                problems.push({
                    code: 'targets-differ',
                    message: `The layer ${plan.name} would hold both ${other.wheel.filename} (for ${other.target}) and ${wheel.filename} (for ${(0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .j)(target)}) in ${root}.`,
                    nextStep: 'Put {architecture} or {runtime} into layer-name, so that each gets a layer of its own.',
                    input: 'layer-name',
                    package: wheel.name,
                });
            }
            group.wheels.set(wheel.name, other ?? { wheel, target: (0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .j)(target) });
        }
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)(problems);
    return [...byRoot.values()].map(({ site, wheels }) => ({
        site,
        wheels: [...wheels.values()].map(({ wheel }) => wheel).sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.name, b.name)),
    }));
}
function minor(python) {
    return Number(python.split('.')[1]);
}


/***/ }),

/***/ 53446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ targetEnvironment)
/* harmony export */ });
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);

/** Lambda's CPython on a runtime and an architecture. */
function targetEnvironment({ runtime, architecture }, chosen = {}) {
    return {
        texts: {
            python_version: runtime.python,
            python_full_version: runtime.pythonFull,
            os_name: 'posix',
            sys_platform: 'linux',
            platform_system: 'Linux',
            platform_machine: _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[architecture].machine,
            platform_python_implementation: 'CPython',
            implementation_name: 'cpython',
            implementation_version: runtime.pythonFull,
            // Lambda changes its kernel without notice, so a package cannot depend on it. uv says the same for a given platform.
            platform_release: '',
            platform_version: '',
        },
        extras: new Set(chosen.extras),
        groups: new Set(chosen.groups),
    };
}


/***/ }),

/***/ 94781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ indexName),
/* harmony export */   p: () => (/* binding */ assignedIndexes)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18991);
// Which packages come from one index alone, as a project says it:
// https://docs.astral.sh/uv/concepts/indexes/#pinning-a-package-to-an-index,
// https://python-poetry.org/docs/repositories/#package-source-constraint

/** The packages that the project's file sends to an index by its name. An index that the file does not have is skipped. */
function assignedIndexes({ tables }) {
    const tool = tableIn(tables, 'tool');
    const [uv, poetry] = [tableIn(tool, 'uv'), tableIn(tool, 'poetry')];
    const groups = Object.values(tableIn(poetry, 'group') ?? {}).map((group) => (isTable(group) ? group : undefined));
    const ofPoetry = [poetry, ...groups].map((one) => tableIn(one, 'dependencies'));
    return [
        ...assigned(tableIn(uv, 'sources'), 'index', namesOf(uv?.['index'])),
        ...[...ofPoetry, tableIn(poetry, 'dev-dependencies')].flatMap((table) => assigned(table, 'source', new Map([['pypi', 'https://pypi.org/simple'], ...namesOf(poetry?.['source'])]))),
    ];
}
function assigned(table, key, indexes) {
    return Object.entries(table ?? {}).flatMap(([name, value]) => {
        // A list has one entry for each marker. The package must not be looked for beside all of them, so the first decides.
        const entries = Array.isArray(value) ? value : [value];
        const names = entries.flatMap((one) => (isTable(one) && typeof one[key] === 'string' ? [one[key]] : []));
        const found = names.find((one) => indexes.has(one.toLowerCase()));
        const url = found === undefined ? undefined : indexes.get(found.toLowerCase());
        return found === undefined || url === undefined
            ? []
            : [{ package: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name), name: indexName(found), url }];
    });
}
/** A name that can be before an address: `name=https://…`. */
function indexName(name) {
    return name.replace(/[^\w.-]/g, '-');
}
/** Addresses of indexes by their lower-case names. */
function namesOf(value) {
    const list = Array.isArray(value) ? value : [];
    return new Map(list.flatMap((one) => isTable(one) && typeof one['name'] === 'string' && typeof one['url'] === 'string'
        ? [[one['name'].toLowerCase(), one['url']]]
        : []));
}
function tableIn(parent, key) {
    const value = parent?.[key];
    return isTable(value) ? value : undefined;
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}


/***/ }),

/***/ 26515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UD: () => (/* binding */ chooseWheels),
/* harmony export */   uV: () => (/* binding */ reasonText),
/* harmony export */   yJ: () => (/* binding */ bestWheel)
/* harmony export */ });
/* harmony import */ var _filename_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69259);
/* harmony import */ var _misfit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24224);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91779);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4158);




/** Takes the best fitting wheel of each package by tag: the lock's order is the index's, which is not a rank. */
function chooseWheels(lock) {
    const { target } = lock;
    const chosen = [];
    const unfit = [];
    for (const locked of lock.packages) {
        const files = wheelFiles(locked);
        const best = bestWheel(files, target);
        if (best)
            chosen.push({ package: locked, file: best.file, tag: best.tag });
        else
            unfit.push({
                package: locked,
                reasons: files.map((file) => ({ file, reason: reasonText(file.filename, target) })),
            });
    }
    return { target, chosen, unfit };
}
/** Why a file is not a wheel for the target. */
function reasonText(filename, target) {
    const wheel = (0,_filename_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelFilename */ .e)(filename);
    if (!wheel)
        return 'has no valid wheel file name';
    return (0,_misfit_js__WEBPACK_IMPORTED_MODULE_1__/* .misfits */ .gX)(wheel, target)
        .map((misfit) => (0,_misfit_js__WEBPACK_IMPORTED_MODULE_1__/* .misfitText */ .ox)(misfit, target))
        .join(' and ');
}
/** The best of some files of one version, with its tag; undefined when none fits. */
function bestWheel(files, target) {
    const candidates = files.flatMap((file) => {
        const wheel = (0,_filename_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelFilename */ .e)(file.filename);
        const fits = wheel && (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .Uj)(wheel, target);
        return wheel && fits ? [{ file, wheel, fits }] : [];
    });
    const best = candidates.toSorted(better)[0];
    return best && { file: best.file, tag: best.fits.tag };
}
/** By tag, then by the higher build tag; the name at last, so that it does not depend on the index's order. */
function better(a, b) {
    const [aNumber, aRest] = a.wheel.build ?? [-1, ''];
    const [bNumber, bRest] = b.wheel.build ?? [-1, ''];
    return (a.fits.rank - b.fits.rank ||
        bNumber - aNumber ||
        (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(bRest, aRest) ||
        (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6)(a.file.filename, b.file.filename));
}
/** The wheels of a package: the index's, or the one that a URL requirement names. */
function wheelFiles({ wheels, direct }) {
    return direct?.kind === 'archive' && (0,_filename_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelFilename */ .e)(direct.file.filename) ? [direct.file] : wheels;
}


/***/ }),

/***/ 12249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ summarizeMisfits),
/* harmony export */   l: () => (/* binding */ nearestMisfit)
/* harmony export */ });
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(910);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4158);
/* harmony import */ var _filename_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69259);
/* harmony import */ var _misfit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24224);
// Why none of sixty wheels fits, in one sentence.




/** Told in this order: what is nearly right says the most. */
const order = ['left-out', ..._misfit_js__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io];
/**
 * Groups wheels by why they do not fit: `1 needs glibc 2.27, python3.11 on Lambda has 2.26; 12 are for Python 3.12
 * and 3.13; 8 are for macOS and Windows`. A wheel with several reasons counts where it is farthest off.
 */
function summarizeMisfits(filenames, target) {
    const kinds = new Map();
    for (const filename of filenames) {
        const wheel = (0,_filename_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelFilename */ .e)(filename);
        const found = wheel ? (0,_misfit_js__WEBPACK_IMPORTED_MODULE_1__/* .misfits */ .gX)(wheel, target) : [];
        const farthest = found.toSorted((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind))[0];
        const kind = farthest?.kind ?? (wheel ? 'left-out' : 'unknown');
        kinds.set(kind, [...(kinds.get(kind) ?? []), farthest ? valueOf(farthest) : filename]);
    }
    const count = (values) => values.length === filenames.length && values.length > 1 ? 'all' : String(values.length);
    return order
        .flatMap((kind) => {
        const values = kinds.get(kind);
        return values ? [describe(kind, count(values), (0,_text_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .listedAll */ .b4)([...new Set(values)].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .byNumbers */ .E0)), target)] : [];
    })
        .join('; ');
}
/** Why the wheel that is nearest to fitting does not fit; undefined when there is no wheel. */
function nearestMisfit(filenames, target) {
    let best;
    for (const filename of filenames) {
        const wheel = (0,_filename_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelFilename */ .e)(filename);
        if (!wheel)
            continue;
        const found = (0,_misfit_js__WEBPACK_IMPORTED_MODULE_1__/* .misfits */ .gX)(wheel, target);
        const rank = found.length === 0 ? 0 : Math.max(...found.map(({ kind }) => _misfit_js__WEBPACK_IMPORTED_MODULE_1__/* .distance */ .Io.indexOf(kind) + 1));
        if (best && best.rank <= rank)
            continue;
        const texts = found.map((one) => (0,_misfit_js__WEBPACK_IMPORTED_MODULE_1__/* .misfitText */ .ox)(one, target));
        best = { rank, texts: texts.length === 0 ? ['is withdrawn or for another Python'] : texts };
    }
    return best?.texts.join(' and ');
}
function valueOf(misfit) {
    if ('needs' in misfit)
        return misfit.needs;
    if ('name' in misfit)
        return misfit.name;
    return 'tag' in misfit ? misfit.tag : '';
}
function describe(kind, count, values, target) {
    const [need, are, fit] = count === '1' ? ['needs', 'is', 'fits'] : ['need', 'are', 'fit'];
    const runtime = target.runtime.name;
    switch (kind) {
        case 'glibc':
            return `${count} ${need} glibc ${values}, ${runtime} on Lambda has ${target.runtime.glibc.join('.')}`;
        case 'left-out':
            return `${count} ${fit} by ${count === '1' ? 'its tag' : 'their tags'} and ${are} withdrawn or ruled out by the resolver: ${values}`;
        case 'unlabelled':
            return `${count} ${are} tagged ${values}, which does not say what glibc is needed`;
        case 'newer-python':
            return `${count} ${need} Python ${values} or later`;
        case 'python':
            return `${count} ${are} for Python ${values}`;
        case 'free-threaded':
            return `${count} ${are} for free-threaded Python`;
        case 'libc':
            return `${count} ${are} for musl`;
        case 'machine':
        case 'implementation':
        case 'system':
            return `${count} ${are} for ${values}`;
        case 'unknown':
            break;
    }
    return `${count} ${are} tagged for something else: ${values}`;
}


/***/ }),

/***/ 24224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ distance),
/* harmony export */   gX: () => (/* binding */ misfits),
/* harmony export */   ox: () => (/* binding */ misfitText)
/* harmony export */ });
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91779);
// Why a wheel does not fit, in words.


/** The reason as it follows a wheel's name: `needs glibc 2.27, python3.11 on Lambda has 2.26`. */
function misfitText(misfit, target) {
    const runtime = target.runtime.name;
    switch (misfit.kind) {
        case 'glibc':
            return `needs glibc ${misfit.needs}, ${runtime} on Lambda has ${target.runtime.glibc.join('.')}`;
        case 'python':
            return `is for Python ${misfit.needs}`;
        case 'newer-python':
            return `needs Python ${misfit.needs} or later`;
        case 'free-threaded':
            return 'is for free-threaded Python, Lambda runs the ordinary one';
        case 'libc':
            return 'is for musl, Lambda has glibc';
        case 'implementation':
        case 'machine':
        case 'system':
            return `is for ${misfit.name}`;
        case 'unlabelled':
            return `is tagged ${misfit.tag}, which does not say what glibc it needs`;
        case 'unknown':
            break;
    }
    return `is tagged ${misfit.tag}, which ${runtime} does not accept`;
}
/** Every reason why a published wheel does not fit, the system's before the interpreter's; none when it fits. */
function misfits(wheel, target) {
    if ((0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .fit */ .Uj)(wheel, target))
        return [];
    const platform = nearest(wheel.platforms.map((tag) => platformMisfit(tag, target)));
    const python = nearest(wheel.pythons.flatMap((tag) => wheel.abis.map((abi) => pythonMisfit(tag, abi, wheel.platforms, target))));
    const found = [platform, python].filter((misfit) => misfit !== undefined);
    const tag = [wheel.pythons.join('.'), wheel.abis.join('.'), wheel.platforms.join('.')].join('-');
    return found.length > 0 ? found : [{ kind: 'unknown', tag }];
}
/** From what is nearly right to what is far off: of a wheel's many tags the nearest one tells the most. */
const distance = [
    'glibc',
    'unlabelled',
    'newer-python',
    'python',
    'free-threaded',
    'machine',
    'libc',
    'implementation',
    'system',
    'unknown',
];
function nearest(found) {
    if (found.includes(undefined))
        return undefined;
    return found.toSorted((a, b) => distance.indexOf(a?.kind ?? 'unknown') - distance.indexOf(b?.kind ?? 'unknown'))[0];
}
function platformMisfit(tag, target) {
    if (tag === 'any' || (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .supportedPlatforms */ .vi)(target, 'wheel').includes(tag))
        return undefined;
    const { machine } = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[target.architecture];
    const system = systems.find(([prefix]) => tag.startsWith(prefix));
    if (system)
        return { kind: 'system', name: system[1] };
    const linux = /^(manylinux_\d+_\d+|manylinux1|manylinux2010|manylinux2014|musllinux_\d+_\d+|linux)_(.+)$/.exec(tag);
    if (!linux)
        return { kind: 'unknown', tag };
    const [, libc = '', tagMachine = ''] = linux;
    if (libc.startsWith('musllinux'))
        return { kind: 'libc', name: 'musl' };
    if (tagMachine !== machine)
        return { kind: 'machine', name: tagMachine };
    if (libc === 'linux')
        return { kind: 'unlabelled', tag };
    return { kind: 'glibc', needs: libc.replace('manylinux_', '').replace('_', '.') };
}
const systems = [
    ['macosx', 'macOS'],
    ['win', 'Windows'],
    ['ios', 'iOS'],
    ['android', 'Android'],
    ['emscripten', 'the browser'],
    ['pyodide', 'the browser'],
    ['pyemscripten', 'the browser'],
    ['wasi', 'WebAssembly'],
];
function pythonMisfit(python, abi, platforms, target) {
    const supported = ['any', ...(0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .supportedPlatforms */ .vi)(target, 'wheel')].some((platform) => (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .fit */ .Uj)({ pythons: [python], abis: [abi], platforms: [platform] }, target));
    if (supported)
        return undefined;
    const [, implementation = '', major = '', minor = ''] = /^([a-z]+)(\d)_?(\d*)$/.exec(python) ?? [];
    const foreign = implementations[implementation];
    if (foreign !== undefined)
        return { kind: 'implementation', name: foreign };
    if (major === '2')
        return { kind: 'python', needs: '2' };
    const isPure = platforms.includes('any');
    if (major === '3' && (implementation === 'cp' || implementation === 'py')) {
        const wanted = Number(minor);
        const own = (0,_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .minorOf */ .Hs)(target);
        const stable = abi === 'abi3' || (abi === 'none' && (implementation === 'py' || isPure));
        if (minor !== '' && wanted > own && stable)
            return { kind: 'newer-python', needs: `3.${wanted}` };
        if (minor !== '' && wanted !== own)
            return { kind: 'python', needs: `3.${wanted}` };
        if (/^cp3\d+t$/.test(abi) || abi === 'abi3t')
            return { kind: 'free-threaded' };
    }
    return { kind: 'unknown', tag: `${python}-${abi}` };
}
const implementations = {
    pp: 'PyPy',
    pypy: 'PyPy',
    graalpy: 'GraalPy',
    ip: 'IronPython',
    jy: 'Jython',
    rustpy: 'RustPython',
};


/***/ }),

/***/ 65283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ openRunnerCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _host_fact_batch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48028);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90150);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _host_actions_cache_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21825);
// What a runner keeps from one run to the next, in entries of the Actions cache. They are apart from each other
// because a run that will change nothing needs the facts alone, which are kilobytes:
//   facts   restored first, always
//   tools   restored when a tool is needed, e.g. uv to resolve
//   wheels  restored when a wheel is needed that is not on this machine; one entry holds the wheels of one run
// Entries never change, so the key of each names its content, and a prefix finds the newest: one that is damaged is
// followed by another.







/** Raise the number when the stores' layout changes. */
const prefix = 'lambda-layer-2';
/** Facts beyond it are not carried on; those found out first go first. */
const mostFactBytes = 16 * 1024 * 1024;
/** A cache that does nothing, outside of a workflow. */
const none = {
    async restoreFacts() { },
    async restoreTools() { },
    async restoreWheels() { },
    async saveAll() { },
};
/** Opens the runner's cache. Its failures are warnings. */
async function openRunnerCache(options, context) {
    const { stores, log } = context;
    const opened = options.cache ? (0,_host_actions_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .openActionsCache */ .C)(context, options.deadlines) : undefined;
    if (!opened)
        return none;
    const cache = opened;
    const scope = digest([options.scope]).slice(0, 16);
    const keys = {
        facts: `${prefix}-facts-${scope}-`,
        tools: `${prefix}-tools-${context.platform}-${context.hostArchitecture}-`,
        wheels: `${prefix}-wheels-${scope}-`,
    };
    /** The toolkit packs a folder whole, under its literal path: the wheels of a run pass through this one. */
    const exchange = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stores.temporary, 'exchange');
    const restored = new Set();
    /** Folders whose entry did not come back whole. */
    const damaged = new Set();
    let missedTool;
    return {
        async restoreFacts() {
            const found = await cache.restore(stores.facts, [keys.facts, `${prefix}-facts-`]);
            if (found.kind === 'restored')
                restored.add(found.key);
            else if (found.kind === 'damaged')
                damaged.add(stores.facts);
        },
        async restoreTools(name) {
            const key = `${keys.tools}${name}-`;
            const before = await listFiles(stores.tools);
            if (before.some((file) => file.path.includes(name)))
                return;
            const found = await cache.restore(stores.tools, [key]);
            if (found.kind === 'restored')
                return;
            missedTool = key;
            if (found.kind === 'missing')
                return;
            // A part of a tool may run, and do something else.
            damaged.add(stores.tools);
            const parts = (await listFiles(stores.tools)).filter(({ path }) => path.includes(name));
            for (const { path } of parts)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stores.tools, path), { force: true });
        },
        async restoreWheels(selections, store) {
            const chosen = selections.flatMap((selection) => selection.chosen);
            const hashed = chosen.flatMap(({ file }) => (file.sha256 === undefined ? [] : [{ ...file, sha256: file.sha256 }]));
            const present = await Promise.all(hashed.map((file) => store.has(file.sha256, file.filename)));
            const missing = hashed.filter((_, index) => !present[index]);
            if (missing.length === 0)
                return;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(exchange, { recursive: true, force: true });
            const key = `${keys.wheels}${digest(hashed.map(({ sha256 }) => sha256))}-`;
            const found = await cache.restore(exchange, [key, keys.wheels]);
            if (found.kind === 'missing')
                return;
            // Each wheel is checked by its hash: those that came back whole are good.
            const adopted = await Promise.all(missing.map(({ sha256, filename }) => store.adopt((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(exchange, sha256, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(filename)), sha256, filename)));
            const isWhole = found.kind === 'restored' && (!found.key.startsWith(key) || !adopted.includes(undefined));
            if (isWhole)
                restored.add(found.key);
            else
                damaged.add(exchange);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(exchange, { recursive: true, force: true });
        },
        async saveAll(wheels) {
            try {
                await (0,_host_fact_batch_js__WEBPACK_IMPORTED_MODULE_3__/* .writeLearnedFacts */ .e)(stores);
                await saveFacts();
                if (missedTool !== undefined && (await listFiles(stores.tools)).length > 0) {
                    await cache.save(stores.tools, missedTool, damaged.has(stores.tools));
                }
                await saveWheels(wheels.filter(({ origin }) => origin === 'wheel'));
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Interrupted */ .j$)
                    return; // The work is done.
                log.warning(`Nothing was saved to the Actions cache: ${error instanceof Error ? error.message : String(error)}`);
            }
        },
    };
    function isRestored(keyPrefix) {
        return [...restored].some((key) => key.startsWith(keyPrefix));
    }
    async function saveFacts() {
        const files = (await listFiles(stores.facts)).toSorted((a, b) => b.modifiedMs - a.modifiedMs);
        let bytes = 0;
        const kept = [];
        for (const { path, sizeBytes } of files) {
            bytes += sizeBytes;
            if (bytes > mostFactBytes)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stores.facts, path), { force: true });
            else
                kept.push(path);
        }
        const key = `${keys.facts}${digest(kept)}-`;
        if (kept.length === 0 || isRestored(key))
            return;
        await cache.save(stores.facts, key, damaged.has(stores.facts));
    }
    async function saveWheels(wheels) {
        const key = `${keys.wheels}${digest(wheels.map(({ sha256 }) => sha256))}-`;
        if (wheels.length === 0 || isRestored(key))
            return;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(exchange, { recursive: true, force: true });
        for (const { path, sha256, filename } of wheels) {
            await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(exchange, sha256));
            const to = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(exchange, sha256, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(filename));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(path, to).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(path, to));
        }
        await cache.save(exchange, key, damaged.has(exchange));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(exchange, { recursive: true, force: true });
    }
}
/** One hash for a set of texts, whatever their order. */
function digest(texts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update([...new Set(texts)].sort().join('\n'))
        .digest('hex');
}
async function listFiles(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { recursive: true }).catch(() => []);
    const found = await Promise.all(names.map(async (path) => {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, path)).catch(() => undefined);
        return facts?.isFile() ? [{ path, sizeBytes: facts.size, modifiedMs: facts.mtimeMs }] : [];
    }));
    return found.flat();
}


/***/ }),

/***/ 47551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ wheelRequirements),
/* harmony export */   n: () => (/* binding */ servedMetadata)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2950);
/* harmony import */ var _formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54732);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5338);
/* harmony import */ var _host_fact_batch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48028);
/* harmony import */ var _host_http_body_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(34942);
/* harmony import */ var _host_http_client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64657);
/* harmony import */ var _host_http_download_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71278);
/* harmony import */ var _host_http_range_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50893);
/* harmony import */ var _host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1036);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(55219);
// The metadata of wheels before they are downloaded: indexes serve them beside the wheel, and else they are at its end.
// https://packaging.python.org/en/latest/specifications/simple-repository-api/#serve-distribution-metadata
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











const mostBytes = 4 * 1024 * 1024;
const atOnce = 16;
/** By the name of the package, once each. Undefined where its index does not serve them. */
async function servedMetadata(chosen, { env, signal }) {
    const http = (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_5__/* .httpFor */ ._)(env);
    return byName(chosen, signal, ({ file }, inner) => served(file.url, http, inner));
}
/** Requirement lines by the name of the package, once each. Undefined for one whose wheel cannot be read. */
async function wheelRequirements(chosen, context) {
    const http = (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_5__/* .httpFor */ ._)(context.env);
    const remembered = (0,_host_fact_batch_js__WEBPACK_IMPORTED_MODULE_4__/* .batchedFacts */ .p)(context, 'wheel-requires-1', { sealed: true });
    return byName(chosen, context.signal, async ({ file }, signal) => {
        const { sha256 } = file;
        const known = sha256 === undefined ? undefined : await remembered.get(sha256);
        if (known)
            return known;
        const requires = (await metadataOf(file, http, { ...context, signal }))?.requires;
        if (requires && sha256 !== undefined)
            await remembered.put(sha256, requires);
        return requires;
    });
}
/** Where an index does not serve them beside the wheel, they are read out of the wheel. */
async function metadataOf({ url, filename }, http, { directory, signal }) {
    const path = (0,_host_http_download_js__WEBPACK_IMPORTED_MODULE_6__/* .localPath */ .$S)(url, directory);
    if (path !== undefined) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const zip = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openZipFile */ .oo)(path, filename), true);
            return await readMetadata(zip, filename);
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
    const beside = await served(url, http, signal).catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$)
            throw error;
        return undefined;
    });
    return beside ?? readMetadata(await (0,_host_http_range_js__WEBPACK_IMPORTED_MODULE_7__/* .httpRangeSource */ .$)(url, http, signal), filename);
}
async function byName(chosen, signal, find) {
    const once = new Map(chosen.map((one) => [one.package.name, one]));
    const found = new Map();
    await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_8__/* .mapConcurrently */ .X)([...once], atOnce, signal, async ([name, one], inner) => {
        try {
            found.set(name, await find(one, inner));
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$)
                throw error;
            found.set(name, undefined);
        }
    });
    return found;
}
async function served(url, http, signal) {
    const answer = await http.get(`${url.replace(/[#?].*$/, '')}.metadata`, {}, signal);
    const bytes = await (0,_host_http_body_js__WEBPACK_IMPORTED_MODULE_10__/* .readBody */ .x)(answer.body, mostBytes, (error) => answer.broken(error));
    return bytes === undefined ? undefined : (0,_metadata_js__WEBPACK_IMPORTED_MODULE_9__/* .parseMetadata */ .jR)(bytes.toString('utf8'));
}
async function readMetadata(source, filename) {
    const entries = await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readCentralDirectory */ .Hp)(source, filename);
    const entry = entries.find(({ path }) => /^[^/]+\.dist-info\/METADATA$/.test(path));
    return entry && (0,_metadata_js__WEBPACK_IMPORTED_MODULE_9__/* .parseMetadata */ .jR)((await (0,_formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntry */ .hB)(source, entry, mostBytes, filename)).toString('utf8'));
}


/***/ }),

/***/ 91779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ minorOf),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   vi: () => (/* binding */ supportedPlatforms)
/* harmony export */ });
/* unused harmony export supportedTags */
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
// Which wheels a Lambda runtime accepts, best first. The order is that of PEP 425 as pip applies it (packaging.tags):
// the most specific interpreter and ABI first, within them the newest platform first, and `any` after all of them.
// So a wheel for the platform wins over an `any` wheel of the same version, which matters: wasmtime's `any` wheel holds
// a Windows library only, and semgrep's lacks its binary.
// https://packaging.python.org/en/latest/specifications/platform-compatibility-tags/

/** The oldest glibc that manylinux tags exist for: https://peps.python.org/pep-0600/ */
const oldestGlibcMinor = { x86_64: 5, aarch64: 17 };
/** The tags that came before PEP 600, by the glibc minor version they stand for. */
const legacyPlatforms = { 17: 'manylinux2014', 12: 'manylinux2010', 5: 'manylinux1' };
/** Platform tags of the target, newest glibc first. `linux_…` promises nothing, so only wheels built for the target may have it. */
function supportedPlatforms(target, origin) {
    const { machine } = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[target.architecture];
    const platforms = [];
    for (let minor = target.runtime.glibc[1]; minor >= oldestGlibcMinor[machine]; minor--) {
        platforms.push(`manylinux_2_${minor}_${machine}`);
        const legacy = legacyPlatforms[minor];
        if (legacy !== undefined)
            platforms.push(`${legacy}_${machine}`);
    }
    if (origin === 'built')
        platforms.push(`linux_${machine}`);
    return platforms;
}
/** Every tag of the target as `python-abi-platform`, best first. */
function supportedTags(target, origin = 'wheel') {
    const minor = minorOf(target);
    const platforms = supportedPlatforms(target, origin);
    const tags = [];
    const add = (python, abi, on) => {
        for (const platform of on)
            tags.push(`${python}-${abi}-${platform}`);
    };
    const cpython = `cp3${minor}`;
    add(cpython, cpython, platforms);
    add(cpython, 'abi3', platforms);
    add(cpython, 'none', platforms);
    for (let older = minor - 1; older >= 2; older--)
        add(`cp3${older}`, 'abi3', platforms);
    const generic = [`py3${minor}`, 'py3', ...Array.from({ length: minor }, (_, index) => `py3${minor - 1 - index}`)];
    for (const python of generic)
        add(python, 'none', platforms);
    add(cpython, 'none', ['any']);
    for (const python of generic)
        add(python, 'none', ['any']);
    return tags;
}
const rankings = new Map();
/** The best of a wheel's tags; undefined when it does not fit. */
function fit(wheel, target, origin = 'wheel') {
    const { runtime, architecture } = target;
    const key = [runtime.python, runtime.glibc.join('.'), architecture, origin].join(' ');
    const ranking = rankings.get(key) ?? new Map(supportedTags(target, origin).map((tag, rank) => [tag, rank]));
    rankings.set(key, ranking);
    let best;
    for (const python of wheel.pythons) {
        for (const abi of wheel.abis) {
            for (const platform of wheel.platforms) {
                const tag = `${python}-${abi}-${platform}`;
                const rank = ranking.get(tag);
                if (rank !== undefined && (best === undefined || rank < best.rank))
                    best = { tag, rank };
            }
        }
    }
    return best;
}
/** `13` of Python 3.13. */
function minorOf({ runtime }) {
    return Number(runtime.python.split('.')[1]);
}


/***/ }),

/***/ 26312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XW: () => (/* binding */ summaryOfLayer),
/* harmony export */   Yd: () => (/* binding */ summaryOfSizes),
/* harmony export */   b_: () => (/* binding */ summaryOfBuilds),
/* harmony export */   co: () => (/* binding */ summaryOfWheels),
/* harmony export */   uD: () => (/* binding */ summaryOfLocks)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34481);
// What each phase says in one line when it ends.

function summaryOfBuilds(built) {
    const builds = built.flatMap((one) => one.builds);
    const now = builds.filter(({ milliseconds }) => milliseconds !== undefined).length;
    const kept = builds.length - now;
    return [(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(now, 'wheel'), ...(kept > 0 ? [`${kept} from the store`] : [])].join(', ');
}
function summaryOfLocks(locks) {
    const packages = locks.reduce((sum, lock) => sum + lock.packages.length, 0);
    const isOnly = (...wanted) => locks.every(({ origin }) => wanted.includes(origin));
    const why = isOnly('store', 'closed')
        ? ', all pinned: nothing was resolved'
        : isOnly('lock')
            ? ', as they are locked'
            : '';
    return `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(packages, 'package')}${why}`;
}
function summaryOfSizes(measurements) {
    const bytes = measurements.flatMap(({ wheels }) => wheels).reduce((sum, wheel) => sum + wheel.unzippedSizeBytes, 0);
    return `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(bytes)} unzipped`;
}
function summaryOfWheels(wheelhouses) {
    return (0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .plural */ .LS)(wheelhouses.reduce((sum, { wheels }) => sum + wheels.length, 0), 'wheel');
}
function summaryOfLayer({ layer }) {
    return `${layer.plan.name}.zip, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(layer.sizeBytes)}${layer.reused ? ', unchanged' : ''}`;
}


/***/ }),

/***/ 61173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JC: () => (/* binding */ choosePackages),
  WE: () => (/* binding */ explain),
  Od: () => (/* binding */ scopeOf)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/node/projects/source-files.js
var source_files = __webpack_require__(38533);
// EXTERNAL MODULE: ./build/python/compile/build-inputs.js
var build_inputs = __webpack_require__(77779);
// EXTERNAL MODULE: ./build/python/compile/plan-builds.js + 1 modules
var plan_builds = __webpack_require__(32832);
// EXTERNAL MODULE: ./build/python/indexes/configured.js + 1 modules
var indexes_configured = __webpack_require__(50768);
// EXTERNAL MODULE: ./build/python/install/sites.js
var sites = __webpack_require__(35323);
// EXTERNAL MODULE: ./build/python/locks/lock-store.js + 1 modules
var lock_store = __webpack_require__(87867);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/python/indexes/project-files.js + 1 modules
var project_files = __webpack_require__(18858);
// EXTERNAL MODULE: ./build/python/indexes/remember-credentials.js
var remember_credentials = __webpack_require__(84042);
// EXTERNAL MODULE: ./build/python/indexes/public-first.js
var public_first = __webpack_require__(78584);
// EXTERNAL MODULE: ./build/python/projects/assigned-indexes.js
var assigned_indexes = __webpack_require__(94781);
;// CONCATENATED MODULE: ./build/python/requirements/inputs.js
const noIndexOptions = {
    extraIndexUrls: [],
    findLinks: [],
    noIndex: false,
    trustedHosts: [],
    preReleases: false,
    allReleases: [],
    onlyFinal: [],
    noBinary: [],
    onlyBinary: [],
    requireHashes: false,
    noRequireHashes: false,
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/host/http/wire.js
var wire = __webpack_require__(52127);
// EXTERNAL MODULE: ./build/host/fact-batch.js
var fact_batch = __webpack_require__(48028);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
// EXTERNAL MODULE: ./build/python/indexes/release-files.js + 1 modules
var release_files = __webpack_require__(19240);
// EXTERNAL MODULE: ./build/python/wheels/choose.js
var choose = __webpack_require__(26515);
// EXTERNAL MODULE: ./build/python/versions/version.js
var version = __webpack_require__(533);
// EXTERNAL MODULE: ./build/python/wheels/filename.js
var wheels_filename = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/python/locks/toml-lock.js
var toml_lock = __webpack_require__(46816);
;// CONCATENATED MODULE: ./build/python/locks/foreign-files.js



/**
 * Refuses wheels under another package: a lock that was merged or edited by hand. uv refuses them, too.
 * @throws {ConfigurationError}
 */
function refuseForeignFiles({ name, version, line, files }, { file, format }) {
    for (const { filename = '' } of files) {
        const wheel = (0,wheels_filename/* parseWheelFilename */.e)(filename);
        if (!wheel)
            continue;
        if (wheel.name === name && (version === undefined || isSameVersion(wheel.version, version)))
            continue;
        const owner = `${name} ${(version ?? '').slice(0, 100)}`;
        (0,toml_lock/* wrongLock */.Ru)({ file, line }, `${owner} has the file ${filename}, which is of another package or version.`, format);
    }
}
/** In doubt they are the same. */
function isSameVersion(one, other) {
    const [first, second] = [(0,version/* parseVersion */.ot)(one), (0,version/* parseVersion */.ot)(other)];
    return !first || !second ? one === other || !first : (0,version/* compareVersions */.Zy)(first, second) === 0;
}

// EXTERNAL MODULE: ./build/python/locks/packages.js
var locks_packages = __webpack_require__(48459);
;// CONCATENATED MODULE: ./build/python/locks/locate.js
// Addresses for locks that name files, or only hashes. First the store of wheels is asked by hash, then what earlier runs
// learned, then the index, and only for what is missing.












/**
 * The entries with the addresses of the files that the target may take.
 * @throws {Failure} with every file that no index has.
 */
async function locateFiles(selected, target, locating) {
    // Sealed: an address that somebody else wrote could send a request to any server.
    const known = (0,fact_batch/* batchedFacts */.p)(locating.context, 'file-of-hash-3', { sealed: true });
    const problems = [];
    const located = await (0,map_concurrently/* mapConcurrently */.X)(selected, wire/* connectionsPerHost */.F, locating.context.signal, async (one, signal) => {
        if ((0,locks_packages/* unlocated */.e)(one.entry).length === 0)
            return one;
        try {
            const files = await filesOf(one.entry, target, known, { ...locating, context: { ...locating.context, signal } });
            const located = { ...one, entry: { ...one.entry, files } };
            // A Pipfile.lock names no files: which ones its hashes are is known only now.
            refuseForeignFiles(located.entry, locating.lock);
            const locked = (0,locks_packages/* packageOf */.w)(located);
            const best = (0,choose/* bestWheel */.yJ)(locked.wheels, target);
            if (best)
                locating.early?.begin({ package: locked, ...best });
            return located;
        }
        catch (error) {
            if (!(error instanceof errors/* Failure */.HR) || error.problems.some(({ code }) => code !== 'file-not-in-index'))
                throw error;
            problems.push(...error.problems);
            return one;
        }
    });
    (0,errors/* throwIfAny */.MI)(problems);
    return located;
}
async function filesOf(entry, target, known, locating) {
    const named = entry.files.flatMap((file) => file.filename === undefined ? [] : [{ ...file, filename: file.filename }]);
    if (named.length === 0)
        return byHash(entry, known, locating);
    const best = (0,choose/* bestWheel */.yJ)(named, target)?.file;
    const needed = best ? [best] : named.filter(({ filename }) => !/\.whl$/i.test(filename));
    const located = await Promise.all(needed.map((file) => fromStore(file, known, locating)));
    const found = located.flatMap((file) => file ?? []);
    // What cannot be taken is told by its name alone.
    const others = best ? [] : named.filter(({ filename }) => /\.whl$/i.test(filename)).map(withoutAddress);
    if (found.length === needed.length)
        return [...found, ...others];
    return [...(await fromIndex(entry, needed, known, locating)), ...others];
}
function withoutAddress(file) {
    return { ...file, url: '' };
}
async function byHash(entry, known, locating) {
    const located = await Promise.all(entry.files.map((file) => fromStore(file, known, locating)));
    const found = located.flatMap((file) => file ?? []);
    return found.length === entry.files.length ? found : fromIndex(entry, entry.files, known, locating);
}
/** A file that is on this machine already, or whose address an earlier run learned. */
async function fromStore(file, known, { cache, context }) {
    const { sha256, filename } = file;
    if (!cache || sha256 === undefined)
        return undefined;
    if (filename !== undefined) {
        const path = (0,external_node_path_.join)(context.stores.wheels, sha256.slice(0, 2), sha256, filename);
        if ((0,external_node_fs_.existsSync)(path))
            return { ...file, url: (0,external_node_url_.pathToFileURL)(path).href };
    }
    const before = await known.get(sha256);
    return before && (filename === undefined || before.filename === filename) ? { ...file, ...before } : undefined;
}
async function fromIndex(entry, wanted, known, { lock, indexes, context }) {
    const { source } = entry;
    const named = source.kind === 'index' ? (source.url ?? lock.indexes.get(source.name ?? '')) : undefined;
    const first = [...lock.indexes.values()][0];
    const places = named !== undefined ? [named] : first !== undefined ? [first] : indexes;
    const keys = new Set(wanted.flatMap(({ filename, sha256 }) => [
        ...(filename === undefined ? [] : [filename]),
        ...(sha256 === undefined ? [] : [sha256]),
    ]));
    const files = {
        isWanted: (filename, sha256) => keys.has(filename) || (sha256 !== undefined && keys.has(sha256)),
        words: [...keys],
    };
    const said = [];
    for (const place of places) {
        const answer = await (0,release_files/* releaseFiles */.d)(`${place.replace(/\/+$/, '')}/${entry.name}/`, files, context);
        if (answer.kind === 'unreadable')
            said.push(`${(0,redact.redact)(place)}: ${(0,redact.redact)(answer.why)}`);
        if (answer.kind !== 'files')
            continue;
        const found = wanted.flatMap((file) => matching(file, answer.files));
        if (found.length === 0)
            continue;
        for (const { filename = '', url = '', sha256 } of found) {
            // An address with a query may be signed: it would expire.
            if (sha256 !== undefined && !url.includes('?'))
                await known.put(sha256, { filename, url });
        }
        return found;
    }
    throw notThere(entry, wanted, places, said, lock);
}
function matching(file, files) {
    const same = files.find(({ sha256 }) => sha256 !== undefined && sha256 === file.sha256) ??
        files.find(({ filename }) => filename === file.filename);
    if (!same)
        return [];
    const { filename, url, sizeBytes } = same;
    return [{ ...file, filename, url, ...(sizeBytes === undefined ? {} : { sizeBytes }) }];
}
function notThere({ name, version, line }, wanted, places, said, lock) {
    const what = wanted.find(({ filename }) => filename !== undefined)?.filename ??
        `a file of ${name} ${version ?? ''} with one of its hashes`;
    const why = said.length > 0 ? ` (${said.join('; ')})` : '';
    return new errors/* Failure */.HR({
        code: 'file-not-in-index',
        message: `${lock.file}:${line} names ${what}, which ${places.map(redact.redact).join(' and ') || 'no index'} does not have${why}.`,
        nextStep: 'Check that this machine asks the index that the project was locked with.',
        package: name,
        file: lock.file,
        line,
    });
}

// EXTERNAL MODULE: ./build/python/locks/read-lock.js + 8 modules
var read_lock = __webpack_require__(26537);
// EXTERNAL MODULE: ./build/python/markers/environment.js
var markers_environment = __webpack_require__(53446);
// EXTERNAL MODULE: ./build/python/versions/poetry-constraint.js
var poetry_constraint = __webpack_require__(17422);
// EXTERNAL MODULE: ./build/python/wheels/tags.js
var tags = __webpack_require__(91779);
// EXTERNAL MODULE: ./build/text/suggestion.js
var text_suggestion = __webpack_require__(72832);
;// CONCATENATED MODULE: ./build/python/locks/unknown-choice.js

/**
 * The problem of an extra or group that a project or its lock does not have; none when it is known.
 * @param otherwise the next step where no known name is near
 */
function unknownChoice(file, input, name, known, otherwise) {
    if (known.includes(name))
        return [];
    const what = input === 'extras' ? 'extra' : 'group';
    const meant = (0,text_suggestion/* nearest */.p)(name, known);
    const list = known.length === 0 ? `It has no ${input}.` : `It has ${known.map((one) => `\`${one}\``).join(', ')}.`;
    return [
        {
            code: `unknown-${what}`,
            message: `${file} has no ${what} \`${name}\`. ${list}`,
            nextStep: meant === undefined ? otherwise : `Did you mean \`${meant}\`?`,
            input,
            file,
        },
    ];
}

;// CONCATENATED MODULE: ./build/python/locks/check-choice.js


/**
 * Refuses extras and groups that the lock does not have, and those that exclude each other.
 * @throws {ConfigurationError}
 */
function checkChoice(lock, choice) {
    const isPdm = lock.format === 'pdm';
    (0,errors/* throwIfAny */.MI)([
        ...choice.extras.flatMap((name) => unknown(lock, 'extras', name, isPdm ? [...lock.extras, ...lock.groups] : lock.extras)),
        ...choice.groups.flatMap((name) => unknown(lock, 'groups', name, lock.groups)),
        ...lock.conflicts.flatMap((set) => conflict(lock, set, choice)),
    ], errors/* ConfigurationError */.j1);
}
function unknown(lock, input, name, known) {
    return unknownChoice(lock.file, input, name, known, `Take it out of \`${input}\`, or add it to the project and lock again.`);
}
function conflict(lock, set, { extras, groups }) {
    const chosen = set.filter(({ kind, name }) => (kind === 'extra' ? extras : kind === 'group' ? groups : []).includes(name));
    const [first, second] = chosen;
    if (!first || !second)
        return [];
    const message = `${lock.file}: the ${first.kind} \`${first.name}\` and the ${second.kind} \`${second.name}\` exclude each other.`;
    return [
        { code: 'conflicting-choice', message, nextStep: 'Choose one of them.', input: `${second.kind}s`, file: lock.file },
    ];
}

// EXTERNAL MODULE: ./build/python/locks/holds.js + 1 modules
var holds = __webpack_require__(87730);
// EXTERNAL MODULE: ./build/python/locks/made-for.js
var made_for = __webpack_require__(46721);
;// CONCATENATED MODULE: ./build/python/locks/selected.js

/** Who asked for an entry: the project, other packages, or both. */
function requiredBy(lock, entry, packages, byProject) {
    const version = entry.version === undefined ? '' : `==${entry.version}`;
    const text = `${entry.name}${version}`;
    const project = { kind: 'requirement', file: lock.file, line: entry.line, text };
    const names = [...packages].toSorted().map((name) => ({ kind: 'package', name }));
    return byProject || names.length === 0 ? [project, ...names] : names;
}
/** Refuses a lock in which a package requires one that does not exist. */
function missing(lock, by, name) {
    const place = { file: lock.file, line: by.line };
    return (0,toml_lock/* wrongLock */.Ru)(place, `${by.name} requires ${name}, which is not in it. The file may have been cut off or edited.`, lock.format);
}
/** More entries of one name than a lock for all platforms and Pythons has. */
const mostOfOneName = 100;
function entriesByName({ file, format }, entries) {
    const byName = new Map();
    for (const entry of entries) {
        const same = byName.get(entry.name);
        if (!same)
            byName.set(entry.name, [entry]);
        else if (same.push(entry) > mostOfOneName) {
            (0,toml_lock/* wrongLock */.Ru)({ file, line: entry.line }, `it has more than ${mostOfOneName} entries of ${entry.name}.`, format);
        }
    }
    return byName;
}

;// CONCATENATED MODULE: ./build/python/locks/walk.js






/**
 * Follows what the project asks for along the edges whose markers hold.
 * An edge that several entries of a name could meet waits until the others have decided.
 * @throws {ConfigurationError} when an edge leads nowhere.
 */
function walk(lock, roots, target, choice) {
    const entries = entriesByName(lock, lock.entries);
    const activated = activatedNames(lock, roots, choice);
    // Which extras are active decides conflicts, and is known only after a first walk.
    if (lock.conflicts.length > 0)
        new Walk(lock, entries, target, activated).from(roots, choice);
    return new Walk(lock, entries, target, activated).from(roots, choice);
}
/**
 * uv writes conflicts as extras of markers, `extra-3-app-pg` for the extra `pg` of `app` (3 letters):
 * https://docs.astral.sh/uv/concepts/projects/config/#conflicting-dependencies
 */
function activatedNames(lock, roots, { extras, groups }) {
    if (lock.conflicts.length === 0)
        return new Set();
    return new Set(roots.flatMap(({ name }) => [
        encoded('project', name),
        ...extras.map((extra) => encoded('extra', name, extra)),
        ...groups.map((group) => encoded('group', name, group)),
    ]));
}
function encoded(kind, name, item) {
    return [kind, name.length, name, ...(item === undefined ? [] : [item])].join('-');
}
class Walk {
    #lock;
    #entries;
    #activated;
    #environment;
    #queue = [];
    #unclear = [];
    #visited = new Set();
    #chosen = new Map();
    #chosenOfName = new Map();
    constructor(lock, entries, target, activated) {
        this.#lock = lock;
        this.#entries = entries;
        this.#activated = activated;
        this.#environment = (0,markers_environment/* targetEnvironment */.d)(target);
    }
    from(roots, { extras, groups }) {
        for (const { name, entry, dependencies, optional, groups: groupEdges } of roots) {
            const line = entry?.line ?? 1;
            if (entry)
                this.#choose(entry);
            const own = (edges, chosen) => this.#follow(edges, chosen, { name, line });
            own(dependencies, extras);
            for (const extra of extras)
                own(optional.get(extra) ?? [], extras);
            for (const group of groups)
                own(groupEdges.get(group) ?? [], []);
        }
        const rootNames = new Set(roots.map(({ name }) => name));
        do {
            // The list grows while it is read: taking from its front would cost as much again.
            for (const waiting of this.#queue)
                this.#visit(waiting);
            this.#queue.length = 0;
        } while (this.#decide());
        return [...this.#chosen].map(([entry, names]) => ({
            entry,
            requiredBy: requiredBy(this.#lock, entry, [...names].filter((name) => !rootNames.has(name)), [...names].some((name) => rootNames.has(name))),
        }));
    }
    #follow(edges, extras, by) {
        const environment = { ...this.#environment, extras: new Set([...extras, ...this.#activated]) };
        for (const edge of edges)
            if (this.#holds(edge, environment))
                this.#queue.push({ edge, by });
    }
    /** The extras that an edge asks for count for its own marker, too. */
    #holds({ marker, name, extras }, environment) {
        if (!marker)
            return this.#activate(name, extras);
        const asked = this.#lock.conflicts.length > 0 ? extras.map((extra) => encoded('extra', name, extra)) : [];
        const widened = asked.length === 0 ? environment : { ...environment, extras: new Set([...environment.extras, ...asked]) };
        return (0,holds/* holds */.v)(marker, widened) && this.#activate(name, extras);
    }
    #activate(name, extras) {
        if (this.#lock.conflicts.length > 0)
            for (const extra of extras)
                this.#activated.add(encoded('extra', name, extra));
        return true;
    }
    #visit(waiting) {
        const candidates = this.#candidates(waiting);
        const [first, second] = candidates;
        if (first && !second)
            this.#take(first, waiting);
        else
            this.#unclear.push(waiting);
    }
    /** Edges that several entries could meet: the entry that another edge chose, else the newest version. */
    #decide() {
        const waiting = this.#unclear.splice(0);
        if (waiting.length === 0)
            return false;
        const open = [];
        for (const one of waiting) {
            const chosen = this.#chosenOfName.get(keyOf(one.edge));
            if (chosen && this.#candidates(one).includes(chosen))
                this.#take(chosen, one);
            else
                open.push(one);
        }
        if (this.#queue.length > 0)
            this.#unclear.push(...open);
        else
            for (const same of groupedByName(open))
                this.#decideTogether(same);
        return true;
    }
    #decideTogether(same) {
        const [first] = same;
        if (!first)
            return;
        const fitting = this.#candidates(first).filter((entry) => same.every((one) => this.#candidates(one).includes(entry)));
        const best = fitting.toSorted(newestFirst)[0];
        if (!best) {
            const { line } = first.by;
            const names = `${first.by.name} and others require different versions of ${first.edge.name}`;
            return (0,toml_lock/* wrongLock */.Ru)({ file: this.#lock.file, line }, `${names}.`, this.#lock.format);
        }
        for (const one of same)
            this.#take(best, one);
    }
    #candidates({ edge, by }) {
        const all = ofExtras(this.#entries.get(edge.name) ?? [], edge.extras);
        const exact = all.filter((entry) => isMeant(entry, edge));
        const fitting = exact.filter(({ marker }) => (0,holds/* holds */.v)(marker, this.#environment));
        if (fitting.length > 0)
            return fitting;
        if (all.length === 0 || exact.length > 0)
            return missing(this.#lock, by, edge.name);
        const versions = all.map(({ version, line }) => `${version ?? 'without a version'} (line ${line})`).join(', ');
        return (0,toml_lock/* wrongLock */.Ru)({ file: this.#lock.file, line: by.line }, `${by.name} requires a ${edge.name} that is not in it; it has ${versions}.`, this.#lock.format);
    }
    #take(entry, { edge, by }) {
        const requirers = this.#choose(entry);
        if (by.name !== entry.name)
            requirers.add(by.name);
        const own = { name: entry.name, line: entry.line };
        this.#once(entry, '', () => this.#follow(entry.dependencies, edge.extras, own));
        for (const extra of edge.extras) {
            this.#once(entry, extra, () => this.#follow(entry.optional.get(extra) ?? [], [extra], own));
        }
    }
    #choose(entry) {
        const known = this.#chosen.get(entry);
        if (known)
            return known;
        const requirers = new Set();
        this.#chosen.set(entry, requirers);
        if (!this.#chosenOfName.has(keyOf(entry)))
            this.#chosenOfName.set(keyOf(entry), entry);
        return requirers;
    }
    #once(entry, extra, follow) {
        const key = `${entry.line} ${extra}`;
        if (this.#visited.has(key))
            return;
        this.#visited.add(key);
        follow();
    }
}
/** PDM has an entry of its own for each set of extras, beside the package itself. */
function ofExtras(entries, extras) {
    const wanted = extras.toSorted().join(' ');
    const exact = entries.filter((entry) => entry.extras.toSorted().join(' ') === wanted);
    return exact.length > 0 ? exact : entries.filter((entry) => entry.extras.length === 0);
}
function isMeant(entry, { versions, sourceKey, from }) {
    if (sourceKey !== undefined && entry.sourceKey !== sourceKey)
        return false;
    if (from && !isFrom(entry, from))
        return false;
    return !versions || entry.version === undefined || (0,poetry_constraint/* satisfiesAny */.f)(entry.version, versions);
}
function isFrom({ source }, { kind, index }) {
    if (source.kind !== kind)
        return false;
    return index === undefined || source.kind !== 'index' || (source.name ?? 'PyPI').toLowerCase() === index.toLowerCase();
}
function keyOf({ name, extras }) {
    return [name, ...extras.toSorted()].join(' ');
}
function groupedByName(all) {
    const groups = new Map();
    for (const one of all) {
        const same = groups.get(keyOf(one.edge));
        if (same)
            same.push(one);
        else
            groups.set(keyOf(one.edge), [one]);
    }
    return groups.values();
}
function newestFirst(a, b) {
    const [one, other] = [(0,version/* parseVersion */.ot)(a.version ?? ''), (0,version/* parseVersion */.ot)(b.version ?? '')];
    return one && other ? (0,version/* compareVersions */.Zy)(other, one) : 0;
}

;// CONCATENATED MODULE: ./build/python/locks/select.js














/**
 * The entries that a target takes, each package once, sorted by name. Nothing is resolved: the lock says it all.
 * @throws {ConfigurationError} when the lock was not made for the target, or does not hold all that it should.
 */
function select_select(lock, target, choice) {
    checkChoice(lock, choice);
    (0,made_for/* checkMadeFor */.RG)(lock, target, (0,markers_environment/* targetEnvironment */.d)(target));
    const { selection } = lock;
    const selected = selection.kind === 'walk'
        ? walk(lock, selection.roots, target, choice)
        : filtered(lock, environmentOf(lock, selection.defaults, target, choice), selection.root, choice);
    const kept = withoutExtras(selected).filter(({ entry }) => isInstalled(entry, lock, choice));
    refuseTwo(kept, lock, target);
    for (const { entry } of kept) {
        refuseUnlocked(entry, lock, target);
        refuseWithoutFiles(entry, lock);
        refuseForeignFiles(entry, lock);
        refuseOtherPython(entry, lock, target);
        refuseOtherMachine(entry, lock, target);
    }
    return kept.toSorted((0,order/* byText */.z4)(({ entry: { name } }) => name));
}
function environmentOf(lock, defaults, target, choice) {
    // PDM knows extras as groups of the same kind.
    const chosen = lock.format === 'pdm' ? [...choice.groups, ...choice.extras] : choice.groups;
    return (0,markers_environment/* targetEnvironment */.d)(target, { extras: choice.extras, groups: [...defaults, ...chosen] });
}
function filtered(lock, environment, root, choice) {
    const taken = lock.entries.filter((entry) => isIn(entry, environment));
    const byName = entriesByName(lock, taken);
    for (const { name, marker } of root ? askedBy(root, choice) : []) {
        const isOwn = name === root?.name;
        if (!isOwn && !byName.has(name) && (0,holds/* holds */.v)(marker, environment))
            missing(lock, { name: 'the project', line: 1 }, name);
    }
    const requirers = new Map();
    const add = (name, by) => void requirers.set(name, (requirers.get(name) ?? new Set()).add(by));
    const locked = new Set(lock.entries.flatMap(({ name, extras }) => (extras.length === 0 ? [name] : [])));
    const leftOut = new Map();
    for (const entry of taken) {
        const own = { ...environment, extras: new Set(entry.extras) };
        for (const edge of entry.dependencies) {
            if (!(0,holds/* holds */.v)(edge.marker, own))
                continue;
            if (!byName.has(edge.name)) {
                if (!locked.has(edge.name))
                    missing(lock, entry, edge.name);
                leftOut.set(entry, [...(leftOut.get(entry) ?? []), edge.name]);
            }
            if (edge.name !== entry.name)
                add(edge.name, entry.name);
        }
        for (const [extra, edges] of entry.optional) {
            const chosen = { ...environment, extras: new Set([extra]) };
            for (const { name, marker } of edges)
                if (byName.has(name) && (0,holds/* holds */.v)(marker, chosen))
                    add(name, entry.name);
        }
        for (const name of entry.requires ?? [])
            add(name, entry.name);
    }
    return taken.map((entry) => {
        const names = leftOut.get(entry);
        const by = requiredBy(lock, entry, requirers.get(entry.name) ?? [], false);
        return { entry, requiredBy: by, ...(names ? { leftOut: names } : {}) };
    });
}
/** What a project asks for, with the chosen extras and groups. */
function askedBy({ dependencies, optional, groups }, choice) {
    return [
        ...dependencies,
        ...choice.extras.flatMap((extra) => optional.get(extra) ?? []),
        ...choice.groups.flatMap((group) => groups.get(group) ?? []),
    ];
}
/** PDM's entries of extras add nothing but dependencies to the package itself. */
function withoutExtras(selected) {
    const plain = new Set(selected.flatMap(({ entry }) => (entry.extras.length === 0 ? [entry.name] : [])));
    return selected.filter(({ entry }) => entry.extras.length === 0 || !plain.has(entry.name));
}
function isIn({ groups, groupMarkers, marker }, environment) {
    if (groups &&
        !groups.some((group) => environment.groups.has(group) && (0,holds/* holds */.v)(groupMarkers?.get(group), environment))) {
        return false;
    }
    return (0,holds/* holds */.v)(marker, environment);
}
/** What is installed besides the projects whose own code is not asked for. */
function isInstalled({ source, name }, { selection }, { project }) {
    if (source.kind !== 'directory')
        return true;
    if (!source.installed)
        return false;
    const isRoot = selection.kind === 'walk' && selection.roots.some(({ entry }) => entry?.name === name);
    return project || !isRoot;
}
function refuseTwo(selected, lock, target) {
    const seen = new Map();
    for (const { entry } of selected) {
        const other = seen.get(entry.name);
        if (other) {
            const versions = `${other.version ?? 'one'} (line ${other.line}) and ${entry.version ?? 'another'}`;
            (0,toml_lock/* wrongLock */.Ru)({ file: lock.file, line: entry.line }, `${entry.name} would be taken twice for ${(0,lambda_target/* targetName */.j)(target)}: ${versions}.`, lock.format);
        }
        seen.set(entry.name, entry);
    }
}
function refuseUnlocked({ name, line, unlocked }, { file, format }, target) {
    if (unlocked === undefined)
        return;
    throw new errors/* ConfigurationError */.j1({
        code: 'lock-incomplete',
        message: `${file}:${line} does not say which ${name} to take for ${(0,lambda_target/* targetName */.j)(target)}: ${unlocked}.`,
        nextStep: toml_lock/* lockAgain */.sM[format],
        package: name,
        file,
        line,
    });
}
function refuseWithoutFiles({ name, version, line, source, files }, { file, format }) {
    if (source.kind !== 'index' || files.length > 0)
        return;
    (0,toml_lock/* wrongLock */.Ru)({ file, line }, `${name} ${version ?? ''} has no files. The lock may have been cut off or edited.`, format);
}
function refuseOtherPython({ name, version, line, requiresPython }, lock, target) {
    if (!requiresPython || (0,poetry_constraint/* satisfiesAny */.f)(target.runtime.pythonFull, requiresPython))
        return;
    const wanted = requiresPython
        .map((one) => one.map(({ operator, version }) => operator + version).join(','))
        .join(' or ');
    throw new errors/* ConfigurationError */.j1({
        code: 'lock-excludes-target',
        message: `${lock.file}:${line}: ${name} ${version ?? ''} requires Python ${wanted}, and ${target.runtime.name} is Python ${target.runtime.pythonFull}.`,
        nextStep: 'Choose another runtime, or lock again for the Python of this one.',
        package: name,
        file: lock.file,
        line,
    });
}
/** `pip lock` writes the one file of each package that its own machine takes. */
function refuseOtherMachine({ name, version, line, files }, lock, target) {
    if (lock.madeOnOneMachine !== true)
        return;
    const wheels = files.flatMap(({ filename = '' }) => (0,wheels_filename/* parseWheelFilename */.e)(filename) ?? []);
    if (wheels.length === 0 || wheels.some((wheel) => (0,tags/* fit */.Uj)(wheel, target)))
        return;
    throw new errors/* ConfigurationError */.j1({
        code: 'lock-excludes-target',
        message: `${lock.file}:${line} is a lock by pip for another machine: its only file of ${name} ${version ?? ''}, ${files[0]?.filename ?? ''}, does not fit ${(0,lambda_target/* targetName */.j)(target)}.`,
        nextStep: 'pip locks for the machine that it runs on. Lock with `uv lock`, which does so for all machines, or name the requirements themselves.',
        package: name,
        file: lock.file,
        line,
    });
}

;// CONCATENATED MODULE: ./build/python/locks/lock-targets.js













/** A lock says all; nothing else was asked for. */
function inputsOfLock({ lock, project }) {
    const assigned = [...(project ? (0,assigned_indexes/* assignedIndexes */.p)(project) : []), ...indexesOfEntries(lock)];
    const options = assigned.length > 0 ? { ...noIndexOptions, assigned } : noIndexOptions;
    return { requirements: [], constraints: [], options, files: [lock.file] };
}
/**
 * Which packages the lock has from an index that is not the public one: a build that requires one of them asks nobody
 * else for it.
 */
function indexesOfEntries({ entries, indexes }) {
    return entries.flatMap(({ name, source }) => {
        if (source.kind !== 'index')
            return [];
        const url = source.url ?? indexes.get(source.name ?? '');
        if (url === undefined || !/^https?:/i.test(url) || (0,public_first/* isPublic */.U)(url))
            return [];
        return [{ package: name, name: (0,assigned_indexes/* indexName */.m)(source.name ?? 'of the lock'), url }];
    });
}
/**
 * What each target takes of a lock, exactly as it is locked.
 * @param cache false: no address that was learned before is used
 * @throws {Failure} when the lock is not for a target, or an index does not have its files.
 */
async function lockTargets({ lock, choice, project }, targets, { cache, early }, context) {
    const selected = targets.map((target) => ({ target, entries: select_select(lock, target, choice) }));
    const inputs = inputsOfLock({ lock, ...(project ? { project } : {}) });
    const configured = await (0,indexes_configured/* configuredIndexes */.j)(inputs, context);
    (0,remember_credentials/* rememberCredentials */.O)(inputs, configured, context);
    const indexes = [...(0,read_lock/* projectIndexes */.MO)(project), ...(0,project_files/* indexesInOrder */.Ab)(configured.settings)];
    for (const url of [...indexes, ...lock.indexes.values()])
        (0,client/* httpFor */._)(context.env).remember(url);
    const locks = [];
    // One after the other: what one target learns of the index, the next one knows.
    for (const { target, entries } of selected) {
        const located = await locateFiles(entries, target, { lock, indexes, cache, early, context });
        const packages = [
            ...located.map(locks_packages/* packageOf */.w),
            ...ownCode(located.map(({ entry }) => entry.name), { lock, choice, ...(project ? { project } : {}) }),
        ];
        const findings = located.flatMap((one) => leftOut(one, lock, target));
        locks.push({ target, packages: packages.toSorted((0,order/* byText */.z4)(({ name }) => name)), origin: 'lock', findings });
    }
    return locks;
}
/**
 * Poetry narrows the marker of a package that the project asks for on some targets, and forgets that others require it
 * everywhere. The lock is obeyed all the same.
 */
function leftOut({ entry, leftOut = [] }, { file }, target) {
    return leftOut.map((name) => ({
        severity: 'warning',
        code: 'dependency-left-out',
        message: `${entry.name} requires ${name}, and ${file}:${entry.line} leaves it out for ${(0,lambda_target/* targetName */.j)(target)}. The lock is obeyed.`,
        nextStep: `If the code needs it, ask for ${name} without a marker in the project, and lock again.`,
        package: entry.name,
    }));
}
/** The project itself, where its lock does not have it: Poetry's and PDM's do not. */
function ownCode(names, { lock, choice, project }) {
    if (!choice.project || !project?.isPackage || project.name === undefined || names.includes(project.name))
        return [];
    if (lock.format !== 'poetry' && lock.format !== 'pdm')
        return [];
    const requiredBy = [{ kind: 'requirement', file: project.file, line: 1, text: project.name }];
    return [{ name: project.name, wheels: [], direct: { kind: 'directory', path: project.directory }, requiredBy }];
}

// EXTERNAL MODULE: ./build/python/names.js
var python_names = __webpack_require__(18991);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/python/locks/python-json.js
/**
 * A value as Python's `json.dumps(value, sort_keys=True)` writes it, which the tools hash to see whether a project has
 * changed. https://docs.python.org/3/library/json.html#json.dumps
 */
function pythonJson(value, separators = 'wide') {
    const [comma, colon] = separators === 'wide' ? [', ', ': '] : [',', ':'];
    const written = (one) => {
        if (Array.isArray(one))
            return `[${one.map(written).join(comma)}]`;
        if (typeof one === 'object' && one !== null && !(one instanceof Date)) {
            const entries = Object.entries(one)
                .filter(([, item]) => item !== undefined)
                .toSorted(([a], [b]) => (a < b ? -1 : 1));
            return `{${entries.map(([key, item]) => `${python_json_text(key)}${colon}${written(item)}`).join(comma)}}`;
        }
        return typeof one === 'string' ? python_json_text(one) : (JSON.stringify(one) ?? 'null');
    };
    return written(value);
}
function python_json_text(value) {
    return JSON.stringify(value).replaceAll(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/python/locks/stale.js
// Whether a project's file changed after it was locked, as the tool that locked it would see it.







const refresh = {
    uv: 'uv lock',
    pylock: 'uv export -o pylock.toml',
    poetry: 'poetry lock',
    pdm: 'pdm lock',
    pipfile: 'pipenv lock',
};
/** @throws {ConfigurationError} `lock-stale` */
function refuseStale(lock, { project, pipfile }, targets, choice) {
    const file = lock.format === 'pipfile' ? 'Pipfile' : (project?.file ?? 'pyproject.toml');
    const why = staleness(lock, project, pipfile, targets, choice);
    if (why === undefined)
        return;
    const line = lock.contentHash?.line ?? 1;
    throw new errors/* ConfigurationError */.j1({
        code: 'lock-stale',
        message: `${lock.file}:${line} is not the lock of ${file} as it is now: ${why}.`,
        nextStep: `Lock again with \`${refresh[lock.format]}\`, and commit ${lock.file}.`,
        file: lock.file,
        line,
    });
}
function staleness(lock, project, pipfile, targets, choice) {
    const changed = 'what it says about dependencies was changed after it was locked';
    const locked = lock.contentHash?.text;
    switch (lock.format) {
        case 'uv':
            return project && uvDifference(lock, project, targets, choice);
        case 'poetry':
            return project && locked !== undefined && !poetryHashes(project.tables).includes(locked) ? changed : undefined;
        case 'pdm':
            return project && locked !== undefined && locked !== `sha256:${pdmHash(project.tables)}` ? changed : undefined;
        case 'pipfile':
            return pipfile !== undefined && locked !== undefined && !pipfileHashes(pipfile).includes(locked)
                ? changed
                : undefined;
        case 'pylock':
            return undefined;
    }
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function table(parent, key) {
    const value = parent?.[key];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
const legacyKeys = ['dependencies', 'source', 'extras', 'dev-dependencies'];
/** As Poetry 1 and 2 compute it: https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py */
function poetryHashes(tables) {
    const poetry = table(table(tables, 'tool'), 'poetry');
    const all = table(tables, 'project');
    const keys = ['requires-python', 'dependencies', 'optional-dependencies'];
    const project = Object.fromEntries(keys.flatMap((key) => (all?.[key] === undefined ? [] : [[key, all[key]]])));
    const hasProject = Object.keys(project).length > 0;
    const groups = table(tables, 'dependency-groups');
    const hash = (withGroups) => {
        const hasGroups = withGroups && groups !== undefined && Object.keys(groups).length > 0;
        const own = Object.fromEntries([...legacyKeys, 'group'].flatMap((key) => {
            const value = poetry?.[key];
            if (value === undefined && (!legacyKeys.includes(key) || hasProject || hasGroups))
                return [];
            return [[key, value ?? null]];
        }));
        if (!hasProject && !hasGroups)
            return sha256(pythonJson(own));
        return sha256(pythonJson({
            ...(hasProject ? { project } : {}),
            ...(hasGroups ? { 'dependency-groups': groups } : {}),
            tool: { poetry: own },
        }));
    };
    // Poetry 1 has only the old keys, whatever else the file says.
    const first = Object.fromEntries([...legacyKeys, 'group'].flatMap((key) => key === 'group' && poetry?.[key] === undefined ? [] : [[key, poetry?.[key] ?? null]]));
    return [hash(true), hash(false), sha256(pythonJson(first))];
}
/** https://github.com/pdm-project/pdm/blob/main/src/pdm/project/project_file.py */
function pdmHash(tables) {
    const project = table(tables, 'project');
    const pdm = table(table(tables, 'tool'), 'pdm');
    const groups = {};
    for (const source of [table(tables, 'dependency-groups'), table(pdm, 'dev-dependencies')]) {
        for (const [name, list] of Object.entries(source ?? {})) {
            const key = (0,python_names/* normalizeName */.Pc)(name);
            groups[key] = [...(groups[key] ?? []), ...(Array.isArray(list) ? list : [])];
        }
    }
    return sha256(pythonJson({
        sources: pdm?.['source'] ?? [],
        dependencies: project?.['dependencies'] ?? [],
        'dev-dependencies': groups,
        'optional-dependencies': project?.['optional-dependencies'] ?? {},
        'requires-python': project?.['requires-python'] ?? '',
        resolution: pdm?.['resolution'] ?? {},
    }));
}
const pipfileSections = new Set([
    'source',
    'packages',
    'dev-packages',
    'requires',
    'scripts',
    'pipfile',
    'pipenv',
    'default',
    'develop',
]);
/** As older and newer versions compute it: https://github.com/pypa/pipenv/blob/main/pipenv/utils/pipfile.py */
function pipfileHashes(text) {
    let root;
    try {
        root = (0,dist/* parse */.qg)(text);
    }
    catch {
        return [];
    }
    return [true, false].map((normalizes) => {
        const section = (key) => {
            const entries = Object.entries(table(root, key) ?? {});
            return Object.fromEntries(normalizes ? entries.map(([name, one]) => [(0,python_names/* normalizeName */.Pc)(name), one]) : entries);
        };
        const further = Object.keys(root).filter((key) => !pipfileSections.has(key));
        const data = {
            _meta: { sources: root['source'] ?? {}, requires: root['requires'] ?? {} },
            default: section('packages'),
            develop: section('dev-packages'),
            ...Object.fromEntries(further.map((key) => [key, section(key)])),
        };
        return sha256(pythonJson(data, 'compact'));
    });
}
/** uv keeps what the project asked for; what of it counts for the targets is compared. */
function uvDifference(lock, project, targets, choice) {
    if (lock.selection.kind !== 'walk')
        return undefined;
    const root = lock.selection.roots.find(({ entry }) => entry?.source.kind === 'directory' && entry.source.path === project.directory);
    if (!root)
        return undefined;
    const { declared } = root;
    const ours = [
        ...project.dependencies,
        ...choice.extras.flatMap((extra) => project.extras.get(extra) ?? []),
        ...choice.groups.flatMap((group) => project.groups.get(group) ?? []),
    ];
    const theirs = declared
        ? [...declared.dependencies, ...choice.groups.flatMap((group) => declared.groups.get(group) ?? [])]
        : [
            ...root.dependencies,
            ...choice.extras.flatMap((extra) => root.optional.get(extra) ?? []),
            ...choice.groups.flatMap((group) => root.groups.get(group) ?? []),
        ];
    // Without what was asked for, the versions on the edges are those that were chosen.
    // Nor does uv keep which versions were asked for of what comes from a folder, a repository or an address.
    const fromElsewhere = new Set(lock.entries.filter(({ source }) => source.kind !== 'index').map(({ name }) => name));
    const nameOf = (edge) => {
        if (!declared)
            return edge.name;
        return described(fromElsewhere.has(edge.name) ? { ...edge, versions: [] } : edge);
    };
    const unclear = new Set(ours.filter(({ marker }) => marker && looksForVersions(marker)).map(({ name }) => name));
    for (const target of targets) {
        const environment = (0,markers_environment/* targetEnvironment */.d)(target, { extras: choice.extras });
        const set = (edges) => new Set(edges.filter(({ name, marker }) => !unclear.has(name) && (0,holds/* holds */.v)(marker, environment)).map(nameOf));
        const [now, then] = [set(ours), set(theirs)];
        const added = [...now].find((one) => !then.has(one));
        if (added !== undefined)
            return `it asks for \`${added}\`, which the lock does not know of`;
        const removed = [...then].find((one) => !now.has(one));
        if (removed !== undefined)
            return `the lock is for \`${removed}\`, which it does not ask for`;
    }
    return undefined;
}
/** `python_version not in '3.11, 3.13'`: uv makes ranges of it, or nothing, where others look for text in a text. */
function looksForVersions(marker) {
    if (marker.kind !== 'comparison')
        return marker.parts.some(looksForVersions);
    const { left, operator, right } = marker;
    const isVersion = [left, right].some((one) => one.kind === 'variable' && one.name.endsWith('_version'));
    return isVersion && (operator === 'in' || operator === 'not in');
}
function described({ name, extras, versions = [] }) {
    const specifiers = (versions[0] ?? []).map(({ operator, version }) => operator + version).toSorted();
    return `${name}${extras.length === 0 ? '' : `[${extras.toSorted().join(',')}]`}${specifiers.join(',')}`;
}

;// CONCATENATED MODULE: ./build/python/requirements/local-source.js



/** A source with its path, if it has one, made absolute from the working directory, as pip and uv do; or what is wrong there. */
function locate(source, directory) {
    const written = localPath(source);
    if (written === undefined)
        return { kind: 'found', source };
    const path = (0,external_node_path_.resolve)(directory, written);
    const shown = shownPath(path, directory);
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!found)
        return local_source_missing(written, shown);
    if (found.isDirectory()) {
        if (['pyproject.toml', 'setup.py'].some((file) => (0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(path, file)))) {
            return { kind: 'found', source: { kind: 'path', path } };
        }
        return {
            kind: 'wrong',
            why: `${shown} has neither pyproject.toml nor setup.py, so it is no Python project`,
            nextStep: 'Name the folder of the project. Your own modules and files go in with `include`.',
        };
    }
    if (!/\.(?:whl|tar\.gz|tgz|zip|tar\.bz2|tar\.xz|tar)$/i.test(path)) {
        return {
            kind: 'wrong',
            why: `${shown} is neither a wheel nor a source archive`,
            nextStep: 'Name a `.whl` or `.tar.gz` file, or a directory.',
        };
    }
    return { kind: 'found', source: { kind: 'path', path } };
}
/** Where conda builds its packages: what its `pip freeze` writes. */
const condaFolders = /\/croot\/|\/tmp\/build\/|conda-bld|feedstock_root|(?:^|\/)C:\/(?:ci|b)\//i;
function local_source_missing(written, shown) {
    if (condaFolders.test(written.replaceAll('\\', '/'))) {
        return {
            kind: 'wrong',
            why: `${written} is where conda built the package`,
            nextStep: "conda's `pip freeze` writes this. Make the file with `pip list --format=freeze`, or write `name==version` on this line.",
        };
    }
    if (/^\/?[A-Za-z]:[\\/]|^\\\\/.test(written)) {
        return {
            kind: 'wrong',
            why: `${written} is a path of Windows; it is not on this machine`,
            nextStep: 'Name a folder of the project by a path relative to the working directory, e.g. `./libs/a`, or delete the line.',
        };
    }
    if (written.includes('\\')) {
        return {
            kind: 'wrong',
            why: `${written} does not exist`,
            nextStep: `Write the path with slashes: \`${written.replaceAll('\\', '/')}\`.`,
        };
    }
    return {
        kind: 'wrong',
        why: `${shown} does not exist`,
        nextStep: 'Paths of requirements are relative to the working directory, as in pip, not to the file that holds them.',
    };
}
/** A path for people: relative to the working directory where it lies below it. */
function shownPath(path, directory) {
    const below = (0,external_node_path_.relative)(directory, path);
    const outside = below === '' || below === '..' || below.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(below);
    return outside ? path : below.split(external_node_path_.sep).join('/');
}
function localPath(source) {
    if (source.kind === 'path')
        return source.path;
    if (source.kind !== 'url' || !/^file:/i.test(source.url))
        return undefined;
    const bare = source.url.replace(/[#?].*$/, '');
    // `file:./libs/a` is no URL that the standard knows, but pip's users write it.
    if (!/^file:\//i.test(bare))
        return bare.slice('file:'.length);
    try {
        return (0,external_node_url_.fileURLToPath)(bare);
    }
    catch {
        return bare.replace(/^file:(?:\/\/)?/i, '');
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/python/requirements/as-requirement.js


/** A parsed line as a requirement: `source` is that of the line with its path made absolute. */
function asRequirement(parsed, source, written, editable, origin) {
    const fragment = source.kind === 'url' ? /[#&](sha(?:256|384|512))=([0-9a-f]+)/i.exec(source.url) : null;
    const hashes = fragment ? [...written, `${fragment[1]}:${fragment[2]}`.toLowerCase()] : written;
    const pin = pinOf(source, hashes);
    return {
        origin,
        ...(parsed.name === undefined ? {} : { name: (0,python_names/* normalizeName */.Pc)(parsed.name) }),
        source,
        extras: parsed.extras,
        line: lineForUv(parsed, source),
        ...(pin ? { pin } : {}),
        hashes,
        editable,
    };
}
function pinOf(source, hashes) {
    if (source.kind !== 'index')
        return hashes.length > 0 ? { kind: 'file' } : undefined;
    const exact = source.specifiers.find(({ operator, version }) => operator === '===' || (operator === '==' && !version.endsWith('.*')));
    return exact && { kind: 'version', version: exact.version };
}
function lineForUv(parsed, source) {
    const extras = parsed.extras.length > 0 ? `[${parsed.extras.join(',')}]` : '';
    const marker = parsed.marker === undefined ? '' : ` ; ${parsed.marker}`;
    if (source.kind === 'index') {
        const specifiers = source.specifiers.map(({ operator, version }) => `${operator}${version}`).join(',');
        return `${parsed.name}${extras}${specifiers}${marker}`;
    }
    const url = source.kind === 'url' ? source.url : (0,external_node_url_.pathToFileURL)(source.path).href;
    return parsed.name === undefined ? `${url}${extras}${marker}` : `${parsed.name}${extras} @ ${url}${marker}`;
}

;// CONCATENATED MODULE: ./build/python/requirements/expansion.js

/**
 * Puts environment variables in, as pip does: `${NAME}` in capitals only, and what is not set stays as written.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/#using-environment-variables
 */
function expandVariables(text, env) {
    const pieces = [];
    const values = [];
    let expanded = '';
    const variables = new Set();
    let done = 0;
    const push = (piece, original, fixed) => {
        pieces.push({ from: expanded.length, to: expanded.length + piece.length, original, fixed });
        expanded += piece;
    };
    for (const match of text.matchAll(/\$\{([A-Z0-9_]+)\}/g)) {
        variables.add(match[1] ?? '');
        const value = env[match[1] ?? ''];
        if (value === undefined || value === '')
            continue;
        push(text.slice(done, match.index), done, false);
        push(value, match.index, true);
        values.push({ name: match[1] ?? '', value });
        done = match.index + match[0].length;
    }
    push(text.slice(done), done, false);
    return {
        text: expanded,
        variables: [...variables],
        secrets: [...secretValues(expanded, values), ...(0,redact.secretsInUrls)(expanded)],
        originalOffset(offset) {
            const piece = pieces.find(({ to }) => offset < to) ?? pieces.at(-1);
            if (!piece)
                return offset;
            return piece.fixed ? piece.original : piece.original + offset - piece.from;
        },
    };
}
/** A shorter value in a URL is a part of its path, e.g. `prod`. */
const shortestSecret = 6;
/**
 * A variable in a URL is a token more often than not, wherever it is. Versions and paths of this machine
 * are none: to hide them would hide what the report is about.
 */
function secretValues(expanded, values) {
    const isUrl = /(?<!file):\/\//i.test(expanded);
    return values
        .filter(({ name, value }) => (0,redact.isNamedLikeASecret)(name) || (isUrl && value.length >= shortestSecret && !isPlain(value)))
        .map(({ value }) => value);
}
const isPlain = (value) => /^(?:v?\d{1,9}(?:\.\w{1,20})+|[/~].*|[a-z]:\\.*|localhost|[\d.]+)$/is.test(value);

;// CONCATENATED MODULE: ./build/python/requirements/index-options.js


/** The options with one more line, as pip reads them: the last index counts, the others add up. */
function withOption(options, line, directories, exists) {
    switch (line.option) {
        case 'index-url':
            return { ...options, indexUrl: line.value };
        case 'extra-index-url':
            return { ...options, extraIndexUrls: [...options.extraIndexUrls, line.value] };
        case 'find-links':
            return { ...options, findLinks: [...options.findLinks, findLinksPlace(line.value, directories, exists)] };
        case 'trusted-host':
            return { ...options, trustedHosts: [...options.trustedHosts, line.value] };
        case 'no-index':
            return { ...options, noIndex: true };
        case 'pre':
            return withReleases(options, 'allReleases', ':all:');
        case 'all-releases':
            return withReleases(options, 'allReleases', line.value);
        case 'only-final':
            return withReleases(options, 'onlyFinal', line.value);
        case 'no-require-hashes':
            return { ...options, noRequireHashes: true };
        case 'require-hashes':
            return { ...options, requireHashes: true };
        case 'no-binary':
            return withFormat(options, 'noBinary', 'onlyBinary', line.value);
        case 'only-binary':
            return withFormat(options, 'onlyBinary', 'noBinary', line.value);
        case 'prefer-binary':
        case 'use-feature':
            return options;
    }
}
/** Beside the file that names it if it exists, as in pip; else from the working directory. */
function findLinksPlace(value, directories, exists) {
    if (/^[a-z][a-z0-9+.-]+:/i.test(value) || (0,external_node_path_.isAbsolute)(value))
        return value;
    const candidates = directories.map((directory) => (0,external_node_path_.resolve)(directory, value));
    return candidates.find(exists) ?? candidates.at(-1) ?? value;
}
/** A name that one option claims is taken from the other; `:none:` forgets: https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-no-binary */
function withFormat(options, mine, other, value) {
    const { own, others } = claimed(value, options[mine], options[other]);
    return { ...options, [mine]: own, [other]: others };
}
/** https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-all-releases */
function withReleases(options, mine, value) {
    const all = options.preReleases ? [':all:', ...options.allReleases] : options.allReleases;
    const isAll = mine === 'allReleases';
    const { own, others } = isAll ? claimed(value, all, options.onlyFinal) : claimed(value, options.onlyFinal, all);
    const [allReleases, onlyFinal] = isAll ? [own, others] : [others, own];
    return {
        ...options,
        preReleases: allReleases.includes(':all:'),
        allReleases: allReleases.filter((name) => name !== ':all:'),
        onlyFinal,
    };
}
function claimed(value, mine, other) {
    let own = mine;
    let others = other;
    for (const item of value.split(',').map((one) => one.trim())) {
        if (item === '')
            continue;
        if (item === ':none:')
            own = [];
        else if (item === ':all:') {
            own = [':all:'];
            others = [];
        }
        else {
            const name = (0,python_names/* normalizeName */.Pc)(item);
            own = [...own.filter((one) => one !== name), name];
            others = others.filter((one) => one !== name);
        }
    }
    return { own, others };
}

// EXTERNAL MODULE: ./build/python/requirements/cursor.js
var requirements_cursor = __webpack_require__(69476);
// EXTERNAL MODULE: ./build/python/requirements/requirement.js
var requirements_requirement = __webpack_require__(66591);
;// CONCATENATED MODULE: ./build/python/requirements/line.js



const shortNames = {
    '-i': '--index-url',
    '-f': '--find-links',
    '-r': '--requirement',
    '-c': '--constraint',
    '-e': '--editable',
    '-C': '--config-settings',
};
const withValue = [
    '--index-url',
    '--extra-index-url',
    '--find-links',
    '--trusted-host',
    '--no-binary',
    '--only-binary',
    '--all-releases',
    '--only-final',
    '--requirement',
    '--constraint',
    '--editable',
    '--hash',
    '--config-settings',
    '--global-option',
    '--use-feature',
];
const flags = ['--no-index', '--pre', '--require-hashes', '--no-require-hashes', '--prefer-binary'];
const aliases = {
    '--pypi-url': '--index-url',
    '--config-setting': '--config-settings',
};
const hashLengths = { sha256: 64, sha384: 96, sha512: 128 };
/** Parses a logical line, its variables expanded already. */
function parseLine(text) {
    try {
        return takeLine(text);
    }
    catch (error) {
        if (error instanceof requirements_cursor/* SyntaxProblem */.u)
            return { kind: 'wrong', message: error.message, offset: error.offset };
        throw error;
    }
}
function takeLine(text) {
    if (text.endsWith('\\') && /\s\\$/.test(text.slice(-2))) {
        throw new requirements_cursor/* SyntaxProblem */.u(text.length - 1, 'a blank follows the `\\` at the end of the line, so the line ends there; delete the blank');
    }
    // As pip does: options begin at the first word that begins with a dash.
    const optionsAt = text.search(/(?<=^|\s)--?[A-Za-z]/);
    const requirementText = (optionsAt === -1 ? text : text.slice(0, optionsAt)).trimEnd();
    const options = optionsAt === -1 ? [] : takeOptions(text, optionsAt);
    if (requirementText.trim() !== '')
        return requirementLine(requirementText, options);
    const [first] = options;
    if (first === undefined)
        return { kind: 'options', options: [] };
    if (first.name === '--editable')
        return editableLine(first, options.slice(1));
    if (first.name === '--requirement' || first.name === '--constraint') {
        const [, second] = options;
        if (second)
            throw new requirements_cursor/* SyntaxProblem */.u(second.offset, 'only one option of this kind goes on a line');
        const role = first.name === '--requirement' ? 'requirements' : 'constraints';
        return { kind: 'file', role, path: first.value?.value ?? '' };
    }
    return { kind: 'options', options: options.map(optionLine) };
}
function requirementLine(text, options, editable = false, shift = 0) {
    const syntax = (0,requirements_requirement/* parseRequirement */.p)(text);
    if (syntax.kind === 'wrong')
        return { ...syntax, offset: syntax.offset + shift };
    const hashes = [];
    const buildOptions = [];
    for (const option of options) {
        if (option.name === '--hash')
            hashes.push(hashOf(option));
        else if (option.name === '--config-settings' || option.name === '--global-option')
            buildOptions.push(option.name);
        else {
            throw new requirements_cursor/* SyntaxProblem */.u(option.offset, `\`${option.name}\` cannot follow a requirement; accepted there are \`--hash\` and \`--config-settings\``);
        }
    }
    return { kind: 'requirement', requirement: syntax.requirement, hashes, editable, text: text.trim(), buildOptions };
}
function editableLine(option, rest) {
    const value = option.value ?? { value: '', offset: option.offset };
    const line = requirementLine(value.value, rest, true, value.offset);
    if (line.kind === 'requirement' && line.requirement.source.kind === 'index') {
        throw new requirements_cursor/* SyntaxProblem */.u(value.offset, '`-e` takes a directory or a version control URL, e.g. `-e ./libs/a`');
    }
    return line;
}
function hashOf({ value, offset }) {
    const [algorithm = '', digest = ''] = (value?.value ?? '').toLowerCase().split(':', 2);
    const length = hashLengths[algorithm];
    if (length === undefined) {
        throw new requirements_cursor/* SyntaxProblem */.u(value?.offset ?? offset, `\`${algorithm}\` is not a hash that is accepted; accepted are sha256, sha384 and sha512, as \`--hash=sha256:<hex>\``);
    }
    if (!/^[0-9a-f]+$/.test(digest) || digest.length !== length) {
        throw new requirements_cursor/* SyntaxProblem */.u((value?.offset ?? offset) + algorithm.length + 1, `a ${algorithm} hash has ${length} hexadecimal digits, this one has ${digest.length}`);
    }
    return `${algorithm}:${digest}`;
}
function optionLine({ name, value, offset }) {
    const text = value?.value ?? '';
    switch (name) {
        case '--index-url':
        case '--extra-index-url':
            if (!URL.canParse(text))
                throw new requirements_cursor/* SyntaxProblem */.u(value?.offset ?? offset, `\`${name}\` takes a complete URL`);
            return { option: name === '--index-url' ? 'index-url' : 'extra-index-url', value: text };
        case '--find-links':
            return { option: 'find-links', value: text };
        case '--trusted-host':
            return { option: 'trusted-host', value: text };
        case '--no-binary':
        case '--only-binary':
            return { option: name === '--no-binary' ? 'no-binary' : 'only-binary', value: text };
        case '--all-releases':
        case '--only-final':
            return { option: name === '--all-releases' ? 'all-releases' : 'only-final', value: text };
        case '--no-index':
            return { option: 'no-index' };
        case '--pre':
            return { option: 'pre' };
        case '--require-hashes':
            return { option: 'require-hashes' };
        case '--no-require-hashes':
            return { option: 'no-require-hashes' };
        case '--prefer-binary':
            return { option: 'prefer-binary' };
        case '--use-feature':
            return { option: 'use-feature' };
        default:
            throw new requirements_cursor/* SyntaxProblem */.u(offset, `\`${name}\` belongs behind a requirement, or on a line of its own`);
    }
}
function takeOptions(text, start) {
    const tokens = words(text, start);
    const options = [];
    for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index];
        if (!token)
            break;
        const { written, attached } = splitOption(token);
        const name = shortNames[written] ?? aliases[written] ?? written;
        if (flags.includes(name)) {
            if (attached)
                throw new requirements_cursor/* SyntaxProblem */.u(attached.offset, `\`${written}\` takes no value`);
            options.push({ name, value: undefined, offset: token.offset });
            continue;
        }
        if (!withValue.includes(name))
            throw new requirements_cursor/* SyntaxProblem */.u(token.offset, unknownOption(written));
        const value = attached ?? tokens[++index];
        if (value === undefined || value.value === '') {
            throw new requirements_cursor/* SyntaxProblem */.u(token.offset + written.length, `a value belongs after \`${written}\``);
        }
        options.push({ name, value, offset: token.offset });
    }
    return options;
}
function splitOption({ value, offset }) {
    if (value.startsWith('--')) {
        const at = value.indexOf('=');
        if (at === -1)
            return { written: value, attached: undefined };
        return { written: value.slice(0, at), attached: { value: value.slice(at + 1), offset: offset + at + 1 } };
    }
    const written = value.slice(0, 2);
    const rest = value.slice(2).replace(/^=/, '');
    const attached = rest === '' ? undefined : { value: rest, offset: offset + value.length - rest.length };
    return { written, attached };
}
function unknownOption(written) {
    const known = [...withValue, ...flags];
    const near = (0,text_suggestion/* nearest */.p)(written, known) ?? known.find((option) => option.startsWith(written.slice(0, 8)));
    const suggestion = near === undefined ? '' : `; did you mean \`${near}\`?`;
    return `\`${written}\` is not an option of a requirements file${suggestion || `; accepted are ${known.join(', ')}`}`;
}
/** Words as a shell would split them: quotes group, a backslash takes the next character as it is. */
function words(text, start) {
    const cursor = new requirements_cursor/* Cursor */.b(text);
    cursor.offset = start;
    const tokens = [];
    for (;;) {
        cursor.skipSpaces();
        if (cursor.atEnd)
            return tokens;
        const offset = cursor.offset;
        let value = '';
        for (;;) {
            // In a path as Windows writes it, a backslash is not an escape: `c:\\users`, `.\\libs`, `\\\\server`.
            const path = value === '' ? cursor.take(/(?:[A-Za-z]:|\.{1,2}|\\)\\[^\s'"]*/y) : undefined;
            const piece = path ?? cursor.take(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^\s'"\\]+)/y);
            if (!piece)
                break;
            value += path?.[0] ?? piece[1] ?? piece[2]?.replaceAll(/\\(["\\])/g, '$1') ?? piece[3] ?? piece[4] ?? '';
        }
        if (!cursor.atEnd && !/^\s/.test(cursor.rest))
            cursor.fail('this quote is not closed');
        tokens.push({ value, offset });
    }
}

// EXTERNAL MODULE: ./build/python/requirements/logical-lines.js
var logical_lines = __webpack_require__(76449);
;// CONCATENATED MODULE: ./build/python/requirements/other-formats.js


/** Files of other tools that are not read, and how to make a requirements file of them. */
const formats = [
    ['Pipfile', 'pipenv lock && pipenv requirements > requirements.txt'],
    ['setup.cfg', 'uv pip compile setup.cfg -o requirements.txt'],
    ['setup.py', 'uv pip compile setup.py -o requirements.txt'],
    ['environment.yml', 'pip list --format=freeze > requirements.txt'],
];
/** What to do with a file of this name instead; undefined when it may be a requirements file. */
function foreignFormat(file) {
    if ((0,read_lock/* lockFormat */.Ln)(file) !== undefined || file === 'pyproject.toml') {
        return `Name ${file} alone, with the input \`requirements\`.`;
    }
    const toExport = formats.find(([name]) => name === file)?.[1];
    return toExport === undefined ? undefined : `Export it first: \`${toExport}\`.`;
}
/** The files of other tools in a directory. */
async function foreignFormatsIn(directory) {
    const present = await (0,promises_.readdir)(directory).catch(() => []);
    return formats.filter(([name]) => present.includes(name)).map(([file, toExport]) => ({ file, toExport }));
}

;// CONCATENATED MODULE: ./build/python/requirements/own-file.js


/**
 * Whether a file belongs to the project: it is below the working directory or the checkout, also when links are
 * followed. The lines of any other file, e.g. `-r /etc/passwd`, are shown to nobody: annotations are public.
 */
async function isOwnFile(path, { directory, env }) {
    const real = (one) => (0,promises_.realpath)(one).catch(() => one);
    const folders = [directory, env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']].filter((one) => one !== undefined && one !== '');
    const file = await real(path);
    for (const folder of folders)
        if (isBelow(file, await real(folder ?? '')))
            return true;
    return false;
}
function isBelow(file, folder) {
    const way = (0,external_node_path_.relative)(folder, file);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}

// EXTERNAL MODULE: ./build/python/requirements/requirement-text.js
var requirement_text = __webpack_require__(85767);
;// CONCATENATED MODULE: ./build/python/requirements/read-inputs.js
















/** Deeper than any set of files that someone keeps by hand. */
const deepest = 50;
/**
 * Reads everything that says what goes into the layer.
 * @throws {ConfigurationError} with every problem found in all of the files.
 */
async function readInputs(request, context) {
    const reader = new Reader(context);
    const files = await requirementFiles(request, context);
    for (const file of files)
        await reader.readFile(file, 'requirements', [], { input: 'requirements' });
    for (const file of request.constraints)
        await reader.readFile(file, 'constraints', [], { input: 'constraints' });
    for (const text of request.packages)
        reader.readPackage(text);
    (0,errors/* throwIfAny */.MI)(reader.problems, errors/* ConfigurationError */.j1);
    const inputs = reader.inputs();
    if (inputs.requirements.length === 0 && request.mayBeEmpty !== true) {
        throw new errors/* ConfigurationError */.j1({
            code: 'nothing-required',
            message: inputs.files.length === 0
                ? 'No package is asked for.'
                : `No package is asked for: ${inputs.files.join(', ')} ${inputs.files.length === 1 ? 'holds' : 'hold'} no requirement.`,
            nextStep: 'Write one requirement a line, e.g. `requests==2.32.5`, or use the input `packages`.',
            input: 'requirements',
            ...(inputs.files[0] === undefined ? {} : { file: inputs.files[0] }),
        });
    }
    return inputs;
}
/** The files asked for, or `requirements.txt` when nothing is said. */
async function requirementFiles(request, context) {
    if (request.requirements.length > 0 || request.packages.length > 0)
        return request.requirements;
    const path = (0,external_node_path_.resolve)(context.directory, 'requirements.txt');
    context.trace?.file(path);
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found)
        return ['requirements.txt'];
    if (request.mayBeEmpty === true)
        return [];
    const others = await foreignFormatsIn(context.directory);
    const [first] = others;
    throw new errors/* ConfigurationError */.j1({
        code: 'no-requirements',
        message: first
            ? `There is no lock, requirements.txt or pyproject.toml in ${context.directory}. ${others.map(({ file }) => file).join(', ')} ${others.length === 1 ? 'is' : 'are'} there, but this format is not read.`
            : `There is no lock, requirements.txt or pyproject.toml in ${context.directory}, and neither \`requirements\` nor \`packages\` says what goes into the layer.`,
        nextStep: first
            ? `Export it first: \`${first.toExport}\`.`
            : 'Name the file with `requirements`, or the packages themselves with `packages`.',
        input: 'requirements',
    });
}
class Reader {
    problems = [];
    #context;
    #requirements = [];
    #constraints = [];
    #files = [];
    #seen = new Set();
    #options = noIndexOptions;
    constructor(context) {
        this.#context = context;
    }
    inputs() {
        return {
            requirements: this.#requirements,
            constraints: this.#constraints,
            options: this.#options,
            files: this.#files,
        };
    }
    /** Reads a file and those that it names; `ancestors` are the files being read. */
    async readFile(written, role, ancestors, asked) {
        const from = ancestors.at(-1);
        const wrong = (code, message, nextStep) => void this.problems.push({ code, message, nextStep, ...asked });
        if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written) && !written.startsWith('file:')) {
            wrong('remote-requirements', `${(0,redact.redact)(written)} is a URL; requirement files are read from this machine only.`, 'Download the file in a step before, and name the copy.');
            return;
        }
        const local = written.startsWith('file:') ? (0,external_node_url_.fileURLToPath)(written) : written;
        const path = (0,external_node_path_.resolve)(from === undefined ? this.#context.directory : (0,external_node_path_.dirname)(from), local);
        const shown = shownPath(path, this.#context.directory);
        if (ancestors.includes(path)) {
            wrong('requirements-cycle', `${shown} includes itself${ancestors.length > 1 ? ' by way of other files' : ''}.`, 'Remove one of the `-r` or `-c` lines.');
            return;
        }
        if (ancestors.length >= deepest) {
            wrong('requirements-too-deep', `${shown} is included more than ${deepest} files deep.`, 'Flatten the requirement files.');
            return;
        }
        const key = `${role} ${path}`;
        if (this.#seen.has(key))
            return;
        this.#seen.add(key);
        const foreign = foreignFormat((0,external_node_path_.basename)(path));
        if (foreign !== undefined) {
            wrong('format-not-read', `${shown} is not a requirements file.`, foreign);
            return;
        }
        const read = await (0,requirement_text/* readText */.y)(path, shown, this.#context);
        if (read.kind === 'wrong') {
            // The line that includes a file is at fault only when there is no such file.
            this.problems.push({ ...read.problem, ...(read.problem.file === undefined || 'input' in asked ? asked : {}) });
            return;
        }
        this.#files.push(shown);
        const isOwn = await isOwnFile(path, this.#context);
        for (const line of (0,logical_lines/* logicalLines */.N)(read.text)) {
            const start = line.text.search(/\S/);
            const { text: expanded, originalOffset } = this.#expanded(line.text);
            const at = (offset) => ({
                file: shown,
                ...line.positionOf(originalOffset(offset)),
            });
            const parsed = parseLine(expanded);
            if (parsed.kind === 'wrong' && !isOwn) {
                this.problems.push({
                    code: 'not-a-requirements-file',
                    message: `${shown} is not a requirements file: line ${at(start).line} cannot be read. The line is not shown, because the file is outside of the working directory.`,
                    nextStep: 'Name a requirements file of the project.',
                    file: shown,
                    line: at(start).line,
                });
                return;
            }
            const origin = {
                kind: 'requirement',
                file: shown,
                line: at(start).line,
                text: withoutOptions(line.text),
            };
            if (parsed.kind === 'file') {
                await this.readFile(parsed.path, role === 'constraints' ? 'constraints' : parsed.role, [...ancestors, path], at(start));
            }
            else {
                this.#take(parsed, role, origin, (offset) => at(offset ?? start), (0,external_node_path_.dirname)(path));
            }
        }
    }
    /** One item of the input `packages`. */
    readPackage(written) {
        const [line] = (0,logical_lines/* logicalLines */.N)(written);
        if (!line)
            return;
        const { text: expanded, originalOffset } = this.#expanded(line.text);
        const parsed = parseLine(expanded);
        const at = (offset) => ({
            input: 'packages',
            column: originalOffset(offset) + 1,
        });
        if (parsed.kind === 'file' || parsed.kind === 'options') {
            this.problems.push({
                code: 'not-a-requirement',
                message: `\`${(0,redact.redact)(written)}\` in \`packages\` is an option of requirement files, not a requirement.`,
                nextStep: 'Name files with `requirements` and `constraints`; write other options into a requirements file.',
                input: 'packages',
            });
            return;
        }
        const origin = { kind: 'input', input: 'packages', text: withoutOptions(line.text) };
        this.#take(parsed, 'requirements', origin, (offset) => at(offset ?? 0), this.#context.directory);
    }
    #expanded(text) {
        const { env, trace } = this.#context;
        const expansion = expandVariables(text, env);
        for (const name of expansion.variables)
            trace?.variable(name);
        for (const secret of expansion.secrets)
            this.#context.masks.add(secret);
        return expansion;
    }
    #take(line, role, origin, at, directory) {
        if (line.kind === 'options') {
            const places = [directory, this.#context.directory];
            const exists = (path) => {
                this.#context.trace?.file(path);
                return (0,external_node_fs_.existsSync)(path);
            };
            for (const option of line.options)
                this.#options = withOption(this.#options, option, places, exists);
            if (line.options.some(({ option }) => option === 'prefer-binary')) {
                this.#context.log.debug('`--prefer-binary` has no counterpart in the resolver; it is skipped.');
            }
            return;
        }
        if (line.kind === 'wrong') {
            const place = at(line.offset);
            this.problems.push({
                code: 'requirement-syntax',
                message: `\`${(0,redact.redact)(origin.text)}\` cannot be read: ${(0,redact.redact)(line.message)}${line.message.endsWith('?') ? '' : '.'}`,
                nextStep: origin.text.startsWith('-')
                    ? 'Options are those of pip: https://pip.pypa.io/en/stable/reference/requirements-file-format/'
                    : 'Requirements are written as `name`, `name[extra]==1.2.3; marker` or `name @ https://…`.',
                ...place,
            });
            return;
        }
        const problem = role === 'constraints' ? constraintProblem(line.requirement, line.editable) : undefined;
        if (problem !== undefined) {
            this.problems.push({
                code: 'constraint-syntax',
                message: `\`${(0,redact.redact)(origin.text)}\` cannot be a constraint: ${problem}.`,
                nextStep: 'Constraints only limit versions, e.g. `urllib3<3`. Move the line to a requirements file.',
                ...at(),
            });
            return;
        }
        if (line.buildOptions.length > 0) {
            this.#context.log.warning(`${(0,redact.redact)(origin.text)}: ${line.buildOptions.join(', ')} is not passed on to builds; it changes nothing for published wheels.`);
        }
        const found = locate(line.requirement.source, this.#context.directory);
        if (found.kind === 'wrong') {
            const message = `\`${(0,redact.redact)(origin.text)}\`: ${found.why}.`;
            this.problems.push({ code: 'local-requirement', message, nextStep: found.nextStep, ...at() });
            return;
        }
        const list = role === 'constraints' ? this.#constraints : this.#requirements;
        list.push(asRequirement(line.requirement, found.source, line.hashes, line.editable, origin));
    }
}
/** The line for people: without hashes and other options, on one line. */
function withoutOptions(text) {
    const bare = text.replace(/\s--(?:hash|config-settings|global-option)[=\s].*$/s, '');
    return bare.replaceAll(/\s+/g, ' ').trim();
}
function constraintProblem(parsed, editable) {
    if (editable)
        return 'it is editable';
    if (parsed.name === undefined)
        return 'it has no name';
    if (parsed.extras.length > 0)
        return 'it has extras';
    return undefined;
}

// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
;// CONCATENATED MODULE: ./build/python/projects/agreement.js










/**
 * Where a folder has several sources, they must say the same; the most exact one is taken, with a note.
 * @throws {ConfigurationError} `sources-disagree`
 */
async function refuseDisagreement(found, context) {
    for (const path of found.beside) {
        const difference = (0,read_lock/* lockFormat */.Ln)(path) === undefined
            ? await fromRequirements(path, found, context)
            : await fromLock(path, found, context);
        const shown = shownPath(path, context.directory);
        if (difference === undefined) {
            context.log.info(`${found.lock.file} is taken; ${shown} beside it says the same.`);
            continue;
        }
        throw new errors/* ConfigurationError */.j1({
            code: 'sources-disagree',
            message: `${found.lock.file} and ${shown} disagree about what to take: ${difference}.`,
            nextStep: `Choose one, \`requirements: ${found.lock.file}\` or \`requirements: ${shown}\`, or bring them in line.`,
            input: 'requirements',
            file: shown,
        });
    }
}
/**
 * Refuses a requirements.txt that lacks what the project beside it asks for.
 * @throws {ConfigurationError} `sources-disagree`
 */
function refuseForgotten(project, inputs, targets) {
    const [file = 'requirements.txt'] = inputs.files;
    // A line for the project itself, or another source tree, brings what it asks for.
    if (inputs.requirements.some(({ name, source }) => name === undefined || source.kind === 'path'))
        return;
    const names = new Set(inputs.requirements.map(({ name }) => name));
    const environments = targets.map((target) => (0,markers_environment/* targetEnvironment */.d)(target));
    const forgotten = project.dependencies.find(({ name, marker }) => !names.has(name) && environments.some((environment) => (0,holds/* holds */.v)(marker, environment)));
    if (!forgotten)
        return;
    throw new errors/* ConfigurationError */.j1({
        code: 'sources-disagree',
        message: `${file} and ${project.file} disagree about what to take: only ${project.file} asks for \`${forgotten.written}\` (line ${forgotten.line}).`,
        nextStep: `Choose one, \`requirements: ${file}\` or \`requirements: ${project.file}\`, or bring them in line.`,
        input: 'requirements',
        file: project.file,
        line: forgotten.line,
    });
}
/** A requirements file that was exported from the lock, or written by hand before it was locked, names what is in it. */
async function fromRequirements(path, { lock }, context) {
    const inputs = await readInputs({ requirements: [path], packages: [], constraints: [], mayBeEmpty: true }, context);
    for (const { name, pin, origin } of inputs.requirements) {
        if (name === undefined)
            continue;
        const entries = lock.entries.filter((entry) => entry.name === name);
        if (entries.length === 0)
            return `\`${origin.text}\` is not in ${lock.file}`;
        if (pin?.kind !== 'version')
            continue;
        if (entries.every(({ version }) => version !== undefined && !isSame(version, pin.version))) {
            return `${name} is ${pin.version} in one, and ${entries.map(({ version }) => version).join(' or ')} in the other`;
        }
    }
    return undefined;
}
async function fromLock(path, found, context) {
    const { choice, targets, project } = found;
    const format = (0,read_lock/* lockFormat */.Ln)(path);
    const file = shownPath(path, context.directory);
    const read = await (0,requirement_text/* readText */.y)(path, file, context);
    if (format === undefined || read.kind === 'wrong')
        return `${file} cannot be read`;
    const other = (0,read_lock/* readLock */.mF)(format, { text: read.text, file, directory: (0,external_node_path_.dirname)(path) }, project ? { project } : {});
    for (const target of targets) {
        const [ours, theirs] = [found.lock, other].map((lock) => versionsOf(lock, target, choice));
        for (const name of [...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])]) {
            const [one, two] = [ours?.get(name), theirs?.get(name)];
            if (one === undefined || two === undefined)
                return `only ${one === undefined ? file : found.lock.file} takes ${name}`;
            if (!isSame(one, two))
                return `${name} is ${one} in one, and ${two} in the other`;
        }
    }
    return undefined;
}
function versionsOf(lock, target, choice) {
    const installed = select_select(lock, target, choice).filter(({ entry }) => entry.source.kind !== 'directory');
    return new Map(installed.map(({ entry: { name, version = '' } }) => [name, version]));
}
function isSame(one, other) {
    return one === other || (0,version/* parseVersion */.ot)(one)?.text === (0,version/* parseVersion */.ot)(other)?.text;
}

;// CONCATENATED MODULE: ./build/python/projects/own-code.js

/**
 * Whether a project is a package whose own code is built, as its tool has it: uv and PDM look for a build system,
 * Poetry takes every project for one; each has a setting that says otherwise.
 */
function isPackage(root) {
    const tool = tableIn(root, 'tool');
    const settings = [
        tableIn(tool, 'uv')?.['package'],
        tableIn(tool, 'pdm')?.['distribution'],
        tableIn(tool, 'poetry')?.['package-mode'],
    ];
    const said = settings.find((one) => typeof one === 'boolean');
    if (typeof said === 'boolean')
        return said;
    return root['build-system'] !== undefined || tableIn(tool, 'poetry')?.['name'] !== undefined;
}
/**
 * Why Poetry could not install the own code of a project, where it would try; undefined when it can. Poetry takes each
 * project for a package, also one without `[build-system]`, unless `package-mode = false` says otherwise.
 * https://python-poetry.org/docs/basic-usage/#operating-modes
 */
function notInstallable({ tables, name, directory }, exists) {
    const root = tables;
    const project = tableIn(root, 'project');
    const poetry = tableIn(tableIn(root, 'tool'), 'poetry');
    if (name === undefined)
        return 'it has no name';
    const isDynamic = isListOf(project?.['dynamic'], 'version');
    if (project?.['version'] === undefined && poetry?.['version'] === undefined && !isDynamic)
        return 'it has no version';
    const backend = tableIn(root, 'build-system')?.['build-backend'];
    const isOther = typeof backend === 'string' && !backend.startsWith('poetry.');
    if (isOther || poetry?.['packages'] !== undefined || poetry?.['include'] !== undefined)
        return undefined;
    const module = name.replaceAll('-', '_');
    const places = [module, `${module}.py`, `src/${module}`, `src/${module}.py`];
    // All are looked at: each that appears makes another layer.
    const found = places.filter((place) => exists((0,external_node_path_.join)(directory, place)));
    return found.length > 0 ? undefined : `${places.join(', ')} do not exist`;
}
/** Whether Poetry's setting says that the project is not a package. */
function isWithoutPackage({ tables }) {
    return tableIn(tableIn(tables, 'tool'), 'poetry')?.['package-mode'] === false;
}
function isListOf(value, item) {
    return Array.isArray(value) && value.includes(item);
}
function tableIn(parent, key) {
    const value = parent?.[key];
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/python/projects/project-inputs.js







/**
 * What a project without a lock asks for: its dependencies, chosen extras and groups, and its own code.
 * @throws {ConfigurationError} for names that it does not have, and what PEP 508 cannot say.
 */
function projectInputs(project, choice) {
    (0,errors/* throwIfAny */.MI)([
        ...choice.extras.flatMap((name) => project_inputs_unknown(project, 'extras', name, [...project.extras.keys()])),
        ...choice.groups.flatMap((name) => project_inputs_unknown(project, 'groups', name, [...project.groups.keys()])),
    ], errors/* ConfigurationError */.j1);
    const dependencies = [
        ...project.dependencies,
        ...choice.extras.flatMap((extra) => project.extras.get(extra) ?? []),
        ...choice.groups.flatMap((group) => project.groups.get(group) ?? []),
    ];
    const assigned = (0,assigned_indexes/* assignedIndexes */.p)(project);
    const own = choice.project && project.isPackage ? [project_inputs_ownCode(project)] : [];
    return {
        requirements: [...dependencies.map((one) => requirementOf(one, project)), ...own],
        constraints: [],
        options: assigned.length > 0 ? { ...noIndexOptions, assigned } : noIndexOptions,
        files: [project.file],
    };
}
function project_inputs_unknown({ file }, input, name, known) {
    return unknownChoice(file, input, name, known, `Take it out of \`${input}\`.`);
}
function requirementOf({ requirement, written, line, name }, { file }) {
    const syntax = requirement === undefined ? undefined : (0,requirements_requirement/* parseRequirement */.p)(requirement);
    if (syntax?.kind !== 'requirement') {
        throw new errors/* ConfigurationError */.j1({
            code: 'requirement-syntax',
            message: `${file}:${line}: \`${written}\` has alternatives (\`||\`), which only Poetry can resolve.`,
            nextStep: 'Lock with `poetry lock`, and poetry.lock is read, or write one range.',
            package: name,
            file,
            line,
        });
    }
    const origin = { kind: 'requirement', file, line, text: written };
    return asRequirement(syntax.requirement, syntax.requirement.source, [], false, origin);
}
function project_inputs_ownCode({ name, directory, file }) {
    const url = (0,external_node_url_.pathToFileURL)(directory).href;
    const source = { kind: 'path', path: directory };
    const origin = { kind: 'requirement', file, line: 1, text: name ?? '.' };
    return {
        origin,
        ...(name === undefined ? {} : { name }),
        source,
        extras: [],
        line: name === undefined ? url : `${name} @ ${url}`,
        hashes: [],
        editable: false,
    };
}

// EXTERNAL MODULE: ./build/python/markers/marker.js
var markers_marker = __webpack_require__(51961);
// EXTERNAL MODULE: ./build/python/projects/poetry-dependencies.js
var poetry_dependencies = __webpack_require__(19055);
;// CONCATENATED MODULE: ./build/python/projects/uv-sources.js
// [tool.uv.sources]: https://docs.astral.sh/uv/concepts/projects/dependencies/#dependency-sources



/** The dependency with the place that `tool.uv.sources` names for it, if any. Indexes are not places of this kind. */
function withUvSources(dependency, root, directory) {
    const source = uvSourceOf(dependency.name, root);
    const address = source && addressOf(source, directory);
    if (address === undefined)
        return dependency;
    const { name, extras } = dependency;
    const marker = /;(.*)$/s.exec(dependency.requirement ?? '')?.[1];
    const head = extras.length === 0 ? name : `${name}[${extras.join(',')}]`;
    return { ...dependency, requirement: `${head} @ ${address}${marker === undefined ? '' : ` ; ${marker.trim()}`}` };
}
function uvSourceOf(name, root) {
    const sources = uv_sources_tableIn(uv_sources_tableIn(uv_sources_tableIn(root, 'tool'), 'uv'), 'sources') ?? {};
    const found = Object.entries(sources).find(([key]) => (0,python_names/* normalizeName */.Pc)(key) === name)?.[1];
    return isTable(found) ? found : undefined;
}
function addressOf(source, directory) {
    const text = (key) => (typeof source[key] === 'string' ? source[key] : undefined);
    const subdirectory = text('subdirectory');
    const fragment = subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`;
    const [git, url, path] = [text('git'), text('url'), text('path')];
    if (git !== undefined) {
        const revision = text('rev') ?? text('tag') ?? text('branch');
        return `git+${git.replace(/^git\+/, '')}${revision === undefined ? '' : `@${revision}`}${fragment}`;
    }
    if (url !== undefined)
        return `${url}${fragment}`;
    return path === undefined ? undefined : (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(directory, path)).href;
}
function uv_sources_tableIn(parent, key) {
    const value = parent?.[key];
    return isTable(value) ? value : undefined;
}
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

;// CONCATENATED MODULE: ./build/python/projects/pyproject.js
// pyproject.toml: https://packaging.python.org/en/latest/specifications/pyproject-toml/ (PEP 621),
// https://packaging.python.org/en/latest/specifications/dependency-groups/ (PEP 735), and Poetry's own tables.








/** @throws {ConfigurationError} naming file and line. */
function readPyproject(source) {
    const reader = new pyproject_Reader(source);
    return reader.project();
}
/** So often a text is looked for from the beginning of the file. */
const mostReadAnew = 200;
class pyproject_Reader {
    #source;
    #root;
    /** Where the last text was found. */
    #last = { at: 0, line: 1 };
    #readAnew = 0;
    constructor(source) {
        this.#source = source;
        this.#root = this.#parsed();
    }
    project() {
        const { file, directory } = this.#source;
        const project = this.#table(this.#root, 'project');
        const poetry = this.#table(this.#table(this.#root, 'tool'), 'poetry');
        const name = project?.['name'] ?? poetry?.['name'];
        const standard = this.#listed(project?.['dependencies'], 'project.dependencies');
        // Poetry's table adds to [project] only where the latter leaves dependencies to it.
        const usesPoetry = poetry !== undefined && (project?.['dependencies'] === undefined || standard.length === 0);
        const ofPoetry = usesPoetry ? this.#poetryTable(poetry['dependencies'], 'tool.poetry.dependencies') : [];
        const required = ofPoetry.filter(({ isOptional }) => !isOptional);
        const python = project?.['requires-python'];
        return {
            file,
            directory,
            ...(typeof name === 'string' ? { name: (0,python_names/* normalizeName */.Pc)(name) } : {}),
            isPackage: isPackage(this.#root),
            ...(typeof python === 'string' ? { requiresPython: python } : {}),
            dependencies: [...standard, ...required],
            extras: new Map([...this.#standardExtras(project), ...(usesPoetry ? this.#poetryExtras(poetry, ofPoetry) : [])]),
            groups: new Map([
                ...this.#poetryGroups(poetry),
                ...this.#uvGroup(),
                ...this.#pdmGroups(),
                ...this.#standardGroups(),
            ]),
            tables: this.#root,
        };
    }
    #parsed() {
        const { text, file } = this.#source;
        try {
            return (0,dist/* parse */.qg)(text);
        }
        catch (error) {
            if (!(error instanceof dist/* TomlError */.zx))
                throw error;
            const why = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
            throw new errors/* ConfigurationError */.j1({
                code: 'project-unreadable',
                message: `${file}:${error.line} cannot be read: ${why}.`,
                nextStep: 'Correct the file; `uv lock` or `poetry check` says more.',
                file,
                line: error.line,
                column: error.column,
            }, { cause: error });
        }
    }
    #wrong(why, needle) {
        const { file } = this.#source;
        const line = this.#lineOf(needle);
        throw new errors/* ConfigurationError */.j1({
            code: 'project-wrong',
            message: `${file}:${line}: ${why}.`,
            nextStep: 'Correct the file: https://packaging.python.org/en/latest/specifications/pyproject-toml/',
            file,
            line,
        });
    }
    /**
     * Where a text is in the file; 1 when it cannot be found. It is looked for behind the last one first: to read the file
     * anew for each of 100,000 texts would take minutes.
     */
    #lineOf(needle) {
        const { text } = this.#source;
        if (this.#readAnew >= mostReadAnew)
            return 1;
        let at = text.indexOf(needle, this.#last.at);
        if (at === -1) {
            this.#readAnew += 1;
            at = text.indexOf(needle);
            if (at === -1)
                return 1;
            this.#last = { at: 0, line: 1 };
        }
        this.#last = { at, line: this.#last.line + text.slice(this.#last.at, at).split('\n').length - 1 };
        return this.#last.line;
    }
    #table(parent, key) {
        const value = parent?.[key];
        if (value === undefined)
            return undefined;
        return pyproject_isTable(value) ? value : this.#wrong(`\`${key}\` is not a table`, key);
    }
    #listed(value, key) {
        if (value === undefined)
            return [];
        if (!Array.isArray(value))
            return this.#wrong(`\`${key}\` is not a list`, key.split('.').at(-1) ?? key);
        return value.map((one) => this.#standard(typeof one === 'string' ? one : this.#wrong(`\`${key}\` holds something that is not a text`, key)));
    }
    #standard(written) {
        const syntax = (0,requirements_requirement/* parseRequirement */.p)(written);
        if (syntax.kind === 'wrong')
            return this.#wrong(`\`${written.slice(0, 200)}\` cannot be read: ${syntax.message}`, written);
        const { name, extras, source, marker } = syntax.requirement;
        if (name === undefined)
            return this.#wrong(`\`${written.slice(0, 200)}\` does not begin with the name of a package`, written);
        const parsed = marker === undefined ? undefined : (0,markers_marker/* parseMarker */.gY)(marker);
        const dependency = {
            name: (0,python_names/* normalizeName */.Pc)(name),
            extras: extras.map(python_names/* normalizeName */.Pc),
            ...(parsed?.kind === 'marker' ? { marker: parsed.marker } : {}),
            ...(source.kind === 'index' && source.specifiers.length > 0 ? { versions: [source.specifiers] } : {}),
            requirement: written.replaceAll(/\s+/g, ' ').trim(),
            written,
            line: this.#lineOf(written),
        };
        return withUvSources(dependency, this.#root, this.#source.directory);
    }
    #standardExtras(project) {
        const table = this.#table(project, 'optional-dependencies') ?? {};
        return Object.entries(table).map(([extra, list]) => [(0,python_names/* normalizeName */.Pc)(extra), this.#listed(list, extra)]);
    }
    #standardGroups() {
        const table = this.#table(this.#root, 'dependency-groups') ?? {};
        const byName = new Map(Object.keys(table).map((key) => [(0,python_names/* normalizeName */.Pc)(key), key]));
        const done = new Map();
        const expanded = (name, ancestors, needle) => {
            const key = byName.get(name);
            if (key === undefined)
                return this.#wrong(`the group \`${name}\`, which is included, does not exist`, needle);
            if (ancestors.includes(name)) {
                return this.#wrong(`the groups include each other: ${[...ancestors, name].join(' → ')}`, needle);
            }
            const known = done.get(name);
            if (known)
                return known;
            const list = table[key];
            if (!Array.isArray(list))
                return this.#wrong(`the group \`${key}\` is not a list`, key);
            const all = list.flatMap((item) => {
                if (typeof item === 'string')
                    return [this.#standard(item)];
                const included = pyproject_isTable(item) ? item['include-group'] : undefined;
                if (typeof included !== 'string')
                    return this.#wrong(`the group \`${key}\` holds something that is neither a text nor an \`include-group\``, key);
                return expanded((0,python_names/* normalizeName */.Pc)(included), [...ancestors, name], included);
            });
            const unique = [...new Map(all.map((one) => [one.written, one])).values()];
            done.set(name, unique);
            return unique;
        };
        return [...byName.keys()].map((name) => [name, expanded(name, [], name)]);
    }
    /** `tool.uv.dev-dependencies`, the group `dev` from before PEP 735. */
    #uvGroup() {
        const uv = this.#table(this.#table(this.#root, 'tool'), 'uv');
        const list = uv?.['dev-dependencies'];
        return list === undefined ? [] : [['dev', this.#listed(list, 'dev-dependencies')]];
    }
    #pdmGroups() {
        const table = this.#table(this.#table(this.#table(this.#root, 'tool'), 'pdm'), 'dev-dependencies') ?? {};
        return Object.entries(table).flatMap(([group, list]) => {
            // `-e file:///…` is PDM's own.
            const plain = Array.isArray(list) ? list.filter((one) => typeof one !== 'string' || !one.startsWith('-e')) : list;
            return [[(0,python_names/* normalizeName */.Pc)(group), this.#listed(plain, group)]];
        });
    }
    #poetryTable(value, key) {
        if (value === undefined)
            return [];
        if (!pyproject_isTable(value))
            return this.#wrong(`\`${key}\` is not a table`, key);
        return Object.entries(value).flatMap(([name, one]) => {
            if ((0,python_names/* normalizeName */.Pc)(name) === 'python')
                return [];
            const dependencies = (0,poetry_dependencies/* poetryDependencies */.t)(name, one, this.#source.directory);
            if (typeof dependencies === 'string')
                return this.#wrong(dependencies, name);
            const written = typeof one === 'string' ? `${name} = "${one}"` : name;
            const line = this.#lineOf(`\n${name}`) + (this.#source.text.startsWith(name) ? 0 : 1);
            return dependencies.map((dependency) => Object.assign(dependency, { written, line }));
        });
    }
    /** Which optional dependencies an extra stands for. */
    #poetryExtras(poetry, all) {
        const table = this.#table(poetry, 'extras') ?? {};
        return Object.entries(table).map(([extra, names]) => {
            const wanted = new Set((Array.isArray(names) ? names : []).map((name) => (0,python_names/* normalizeName */.Pc)((typeof name === 'string' ? name : '').replace(/[[\s(<>=!~;].*$/s, ''))));
            return [(0,python_names/* normalizeName */.Pc)(extra), all.filter(({ name, isOptional }) => isOptional && wanted.has(name))];
        });
    }
    #poetryGroups(poetry) {
        const groups = this.#table(poetry, 'group') ?? {};
        const old = poetry?.['dev-dependencies'];
        return [
            ...(old === undefined ? [] : [['dev', this.#poetryTable(old, 'tool.poetry.dev-dependencies')]]),
            ...Object.entries(groups).map(([group, table]) => {
                const list = pyproject_isTable(table) ? table['dependencies'] : undefined;
                return [(0,python_names/* normalizeName */.Pc)(group), this.#poetryTable(list, `tool.poetry.group.${group}.dependencies`)];
            }),
        ];
    }
}
function pyproject_isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

// EXTERNAL MODULE: ./build/python/projects/sources.js
var projects_sources = __webpack_require__(51264);
;// CONCATENATED MODULE: ./build/python/projects/read-source.js
















/** @throws {ConfigurationError} */
async function readSource(request, targets, context) {
    const choice = {
        extras: [...new Set(request.extras.map(python_names/* normalizeName */.Pc))],
        groups: [...new Set(request.groups.map(python_names/* normalizeName */.Pc))],
        project: request.project,
    };
    const sources = (0,projects_sources/* findSources */.I)(request, context);
    switch (sources.kind) {
        case 'lock':
            return lockSource(sources, choice, targets, context);
        case 'project': {
            const project = await readProject(sources.path, context);
            context.log.debug(`${project?.file ?? ''} has no lock: what it asks for is resolved.`);
            if (!project)
                throw new Error(`${sources.path} is not there`);
            return { kind: 'requirements', inputs: projectInputs(project, choice) };
        }
        case 'requirements': {
            refuseChoice(choice, sources.files);
            const inputs = await readInputs({ ...request, requirements: sources.files }, context);
            const project = sources.project === undefined ? undefined : await readProject(sources.project, context);
            if (project)
                refuseForgotten(project, inputs, targets);
            return { kind: 'requirements', inputs };
        }
    }
}
async function lockSource({ path, projectDirectory, beside }, choice, targets, context) {
    const directory = (0,external_node_path_.dirname)(path);
    const format = (0,read_lock/* lockFormat */.Ln)(path);
    if (format === undefined)
        throw new Error(`${path} is not a lock`);
    const text = await neededText(path, context);
    const project = format === 'pylock' ? undefined : await readProject((0,external_node_path_.join)(projectDirectory, 'pyproject.toml'), context);
    const pipfile = format === 'pipfile' ? await optionalText((0,external_node_path_.join)(directory, 'Pipfile'), context) : undefined;
    const file = shownPath(path, context.directory);
    const onCredentials = (url) => (0,client/* httpFor */._)(context.env).remember(url);
    const locked = { ...(project ? { project } : {}), ...(pipfile === undefined ? {} : { pipfile }) };
    const lock = (0,read_lock/* readLock */.mF)(format, { text, file, directory, onCredentials }, locked, projectDirectory);
    refuseStale(lock, locked, targets, choice);
    for (const note of lock.notes)
        context.log.warning(note);
    await refuseDisagreement({ lock, choice, targets, beside, project }, context);
    const own = project && format === 'poetry' ? withOwnCode(project, choice, context) : project;
    return { kind: 'lock', lock, choice, ...(own ? { project: own } : {}) };
}
/** The project of a poetry.lock as Poetry installs it; what is left out is said. */
function withOwnCode(project, choice, { log, trace }) {
    if (!choice.project || isWithoutPackage(project))
        return { ...project, isPackage: false };
    const why = notInstallable(project, (path) => {
        trace?.file(path);
        return (0,external_node_fs_.existsSync)(path);
    });
    if (why !== undefined) {
        log.info(`${project.file}: only the dependencies are taken, not the project's own code: ${why}. Where this is meant, \`package-mode = false\` in \`[tool.poetry]\` says so.`);
    }
    return { ...project, isPackage: why === undefined };
}
/** Extras and groups are those of a project. */
function refuseChoice({ extras, groups }, files) {
    const input = extras.length > 0 ? 'extras' : groups.length > 0 ? 'groups' : undefined;
    if (input === undefined)
        return;
    throw new errors/* ConfigurationError */.j1({
        code: 'choice-without-project',
        message: `\`${input}\` chooses among those of a project, and ${files.length > 0 ? 'requirements files have' : 'there is no project that has'} none.`,
        nextStep: 'Name the lock, pyproject.toml or folder of a project with `requirements`.',
        input,
    });
}
/** The largest that is known has some hundred kilobytes. */
const largestProjectBytes = 2 * units/* megabyte */.H7;
/** The project of a file; undefined when there is none. */
async function readProject(path, context) {
    const text = await optionalText(path, context);
    if (text === undefined)
        return undefined;
    return readPyproject({ text, file: shownPath(path, context.directory), directory: (0,external_node_path_.dirname)(path) });
}
async function optionalText(path, context) {
    context.trace?.file(path);
    return (0,external_node_fs_.existsSync)(path) ? neededText(path, context) : undefined;
}
async function neededText(path, context) {
    const shown = shownPath(path, context.directory);
    const read = await (0,requirement_text/* readText */.y)(path, shown, context, path.endsWith('pyproject.toml') ? largestProjectBytes : undefined);
    if (read.kind === 'text')
        return read.text.replace(/^\uFEFF/, '');
    throw new errors/* ConfigurationError */.j1({ ...read.problem, input: 'requirements', file: shown });
}

;// CONCATENATED MODULE: ./build/python/wheels/explain-choice.js

/** Which wheel was taken for each package, and by what; why none was for the others. A line each, for the debug log. */
function explainChoices({ target, chosen, unfit }) {
    const where = (0,lambda_target/* targetName */.j)(target);
    return [
        ...chosen.map(({ package: { name, version = '', wheels }, file, tag }) => {
            const among = wheels.length > 1 ? `, the best of ${wheels.length} wheels` : '';
            return `${where}: ${`${name} ${version}`.trim()} is ${file.filename}, by the tag ${tag}${among}.`;
        }),
        ...unfit.map(({ package: { name, version = '' }, reasons }) => {
            const said = reasons.map(({ file, reason }) => `${file.filename}: ${reason}`).join('; ');
            return `${where}: ${`${name} ${version}`.trim()} has no wheel that fits${said === '' ? '' : `: ${said}`}.`;
        }),
    ];
}

// EXTERNAL MODULE: ./build/python/wheels/runner-cache.js
var runner_cache = __webpack_require__(65283);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/lambda/sdk.js
var sdk = __webpack_require__(85890);
;// CONCATENATED MODULE: ./build/python/resolve/exclude-sdk.js
// `exclude-sdk`: AWS's SDK for Python is left to the runtime, as a set. A part that stayed would meet the runtime's other
// parts, of another age: https://github.com/boto/botocore pins nothing that would notice. Pure.




const parts = new Set(sdk/* pythonSdk */.T.parts);
const libraries = new Set(sdk/* pythonSdk */.T.libraries);
/** Whether what packages require decides what is left out of a lock. */
function needsRequirements({ packages }) {
    return packages.some(({ name }) => parts.has(name));
}
/** Who requires what, as the lock says it; undefined for a lock that does not say it. */
function requirementsInLock({ packages }) {
    const found = new Map(packages.map(({ name }) => [name, []]));
    let isKnown = false;
    for (const { name, requiredBy } of packages) {
        for (const one of requiredBy) {
            if (one.kind !== 'package')
                continue;
            isKnown = true;
            found.get(one.name)?.push(name);
        }
    }
    return isKnown ? found : undefined;
}
/**
 * The lock without the SDK: without its parts, and without the libraries that nothing else requires. What was done, and
 * what may not work because of it, is among its findings.
 */
function withoutSdk(lock, requirements) {
    const { packages, target } = lock;
    const where = (0,lambda_target/* targetName */.j)(target);
    const present = packages.filter(({ name }) => parts.has(name));
    if (present.length === 0) {
        const message = `exclude-sdk: ${(0,listing/* listed */.KE)(sdk/* pythonSdk */.T.parts, 4)} are not among the packages for ${where}.`;
        return withFindings(lock, [{ severity: 'note', code: 'sdk-not-found', message }]);
    }
    const reasons = reasonsToStay(packages, requirements, present);
    const isLeftOut = ({ name }) => parts.has(name) || (libraries.has(name) && !reasons.has(name));
    const left = packages.filter(isLeftOut);
    const staying = packages.filter((one) => !isLeftOut(one));
    const stays = [...reasons].map(([name, reason]) => `${name} stays, since ${reason}.`);
    const note = {
        severity: 'note',
        code: 'sdk-excluded',
        message: [
            `Left out for ${where}, which has its own: ${(0,listing/* listed */.KE)(left.map(nameAndVersion), 7)}.`,
            ...stays,
            'AWS decides which version the runtime has, and when it changes.',
        ].join(' '),
    };
    return { ...withFindings(lock, [note, ...unsure(staying, requirements, where)]), packages: staying };
}
/** Why each library stays that does. */
function reasonsToStay(packages, requirements, present) {
    // A list of everything, as `pip freeze` writes it, names a package for no reason of its own.
    const isListOfAll = present.every(isNamedByUser);
    const reasons = new Map();
    const candidates = packages.filter(({ name }) => libraries.has(name));
    if (!isListOfAll) {
        for (const one of candidates)
            if (isNamedByUser(one))
                reasons.set(one.name, 'it is among the requirements');
    }
    // A library that stays may require another one.
    for (let before = -1; before !== reasons.size;) {
        before = reasons.size;
        const staying = packages.filter(({ name }) => !parts.has(name) && (!libraries.has(name) || reasons.has(name)));
        for (const { name } of candidates) {
            if (reasons.has(name))
                continue;
            const requirer = staying.find((one) => requires(requirements.get(one.name) ?? [], name));
            const unknown = staying.find((one) => requirements.get(one.name) === undefined);
            if (requirer)
                reasons.set(name, `${requirer.name} requires it`);
            else if (unknown)
                reasons.set(name, `what ${unknown.name} requires is not known before it is built`);
        }
    }
    return reasons;
}
/** Packages that work with the SDK, in the versions that they say. */
function unsure(staying, requirements, where) {
    return staying.flatMap((one) => {
        const lines = (requirements.get(one.name) ?? []).filter((line) => !isOfExtra(line));
        const wanted = lines.filter((line) => parts.has((0,python_names/* leadingName */.gO)(line) ?? '') && /[<>=!~]/.test(withoutMarker(line)));
        if (wanted.length === 0)
            return [];
        const message = `${nameAndVersion(one)} requires ${(0,listing/* listed */.KE)(wanted.map(withoutMarker), 4)}, and gets what ${where} has: whether that fits is not known, and may change.`;
        const nextStep = `Leave \`exclude-sdk\` out, or accept it: \`ignore: sdk-version-unknown ${one.name}: reason\`.`;
        const isNarrow = wanted.some((line) => /<|==|~=/.test(withoutMarker(line)));
        return [
            {
                severity: isNarrow ? 'warning' : 'note',
                code: 'sdk-version-unknown',
                message,
                ...(isNarrow ? { nextStep } : {}),
                package: one.name,
            },
        ];
    });
}
function withFindings(lock, more) {
    return { ...lock, findings: [...(lock.findings ?? []), ...more] };
}
function requires(lines, name) {
    return lines.some((line) => (0,python_names/* leadingName */.gO)(line) === name && !isOfExtra(line));
}
const isOfExtra = (line) => /\bextra\s*==/.test(line);
const withoutMarker = (line) => (line.split(';', 1)[0] ?? '').trim();
const isNamedByUser = ({ requiredBy }) => requiredBy.some(({ kind }) => kind !== 'package');
function nameAndVersion({ name, version }) {
    return version === undefined ? name : `${name} ${version}`;
}

// EXTERNAL MODULE: ./build/python/wheels/stated-metadata.js
var stated_metadata = __webpack_require__(47551);
;// CONCATENATED MODULE: ./build/run/python/exclude-sdk.js



/** @param explained the locks with who requires what, where the resolver says it */
async function excludeSdk(explained, context) {
    const locks = [];
    for (const lock of explained)
        locks.push(withoutSdk(lock, await requirementsOf(lock, context)));
    return locks;
}
async function requirementsOf(lock, context) {
    if (!needsRequirements(lock))
        return new Map();
    const found = await (0,stated_metadata/* wheelRequirements */.k)((0,choose/* chooseWheels */.UD)(lock).chosen, context);
    const inLock = requirementsInLock(lock);
    return new Map(lock.packages.map(({ name }) => [name, found.get(name) ?? inLock?.get(name)]));
}

// EXTERNAL MODULE: ./build/run/layers.js + 1 modules
var run_layers = __webpack_require__(76083);
// EXTERNAL MODULE: ./build/run/phase-summaries.js
var phase_summaries = __webpack_require__(26312);
;// CONCATENATED MODULE: ./build/run/python/choose.js


















/**
 * Reads the inputs, resolves them for each target, and chooses the file of each package.
 * @param bringing of a build: where wheels go that are known before all is resolved
 */
async function choosePackages(layers, run, bringing) {
    const { config, context } = run;
    (0,errors/* throwIfAny */.MI)((0,build_inputs/* unsetVariables */.f)('verify-env', config.verifyEnv, context.env), errors/* ConfigurationError */.j1);
    const targets = layers.flatMap((layer) => (0,plan.pythonTargets)(layer.targets));
    const source = await readSource({
        ...config,
        requirements: choose_requirementsOf(config),
        mayBeEmpty: config.include.length + config.code.length > 0,
        // It is made anew from what it was made of.
        passesOver: run.verb === 'lock' ? ['pylock.toml'] : [],
    }, targets, context);
    const inputs = source.kind === 'lock' ? inputsOfLock(source) : source.inputs;
    const runnerCache = run.runnerCache ?? (await (0,runner_cache/* openRunnerCache */.f)({ cache: config.cache, scope: scopeOf(layers) }, context));
    await runnerCache.restoreFacts();
    if (foreignCodeOf(run.verb, config) === 'run')
        context.log.warning(notIsolated);
    const isTaken = run.verb === 'build' && !config.minimumAge && !config.excludeSdk;
    const resolving = () => locksOf(source, targets, runnerCache, run, isTaken ? bringing : undefined);
    const resolved = await context.log.phase('Resolve', resolving, phase_summaries/* summaryOfLocks */.uD);
    // A lock holds all: the SDK is left out of what is made of it.
    const locks = config.excludeSdk && run.verb !== 'lock'
        ? await excludeSdk(await explain(resolved, inputs, context), context)
        : resolved;
    if (run.verb === 'plan' || run.verb === 'build' || run.verb === 'publish')
        warnOfOpen(resolved, inputs, context);
    const selections = await chooseOrRefuse(layers, locks, inputs, config, context);
    return { layers, inputs, locks, selections, runnerCache };
}
/** Says that another run may take other versions, and what to do about it. */
function warnOfOpen(locks, inputs, { log }) {
    const isOpen = locks.some(({ origin, packages }) => origin === 'resolved' && !(0,lock_store/* isClosed */.Lx)(packages, inputs));
    if (!isOpen)
        return;
    const open = inputs.requirements.filter(({ pin, source }) => pin === undefined && source.kind === 'index');
    const names = [...new Set(open.flatMap(({ name }) => name ?? []))];
    const what = names.length === 0
        ? 'What the packages require is not pinned'
        : `${(0,listing/* listed */.KE)(names)} ${names.length === 1 ? 'is' : 'are'} not pinned`;
    log.warning(`${what}: the next build may take other versions. \`lambda-layer lock\` writes a pylock.toml, which every build then obeys.`);
}
/** The requirements of Python: in a run for Node.js as well, the others are for that. */
function choose_requirementsOf({ requirements, runtimes }) {
    const node = requirements.find(source_files/* isNodeSource */.ot);
    if (node === undefined)
        return requirements;
    if (runtimes.some(({ family }) => family === 'nodejs'))
        return requirements.filter((one) => !(0,source_files/* isNodeSource */.ot)(one));
    throw new errors/* ConfigurationError */.j1({
        code: 'wrong-language',
        message: `${node} is of Node.js, and runtimes name Python alone.`,
        nextStep: 'Name a runtime of Node.js, e.g. `runtimes: nodejs24.x`.',
        input: 'runtimes',
    });
}
/** What tells the layers of this run from others in the repository. */
function scopeOf(layers) {
    return layers.map(({ name, targets }) => [name, ...targets.map(lambda_target/* targetName */.j)].join(' ')).join('\n');
}
const notIsolated = '`build-isolation: none`: code of packages that must be built, or asked what they require, runs on this machine as this user, with its files and its network.';
/** A plan, and a run that builds nothing, run code of packages under no circumstances. */
function foreignCodeOf(verb, { build, buildIsolation }) {
    if (verb === 'plan' || build === 'wheels')
        return 'refuse';
    return buildIsolation === 'none' ? 'run' : 'isolate';
}
/**
 * The locks of all targets. They are empty without a requirement, as for own files alone, and where pip resolves inside
 * of a container: nothing is known before.
 */
async function locksOf(source, targets, runnerCache, { verb, config, context }, bringing) {
    const { build, cache } = config;
    if (source.kind === 'lock') {
        if (build === 'container')
            throw lockInContainer(source.lock.file);
        // Of a lock that is written, every address is that of an index.
        return lockTargets(source, targets, { cache: cache && verb !== 'lock', ...bringing }, context);
    }
    const { inputs } = source;
    if (build === 'container' || inputs.requirements.length === 0)
        return targets.map((target) => ({ target, packages: [], origin: 'store' }));
    // A lock needs none of it.
    const [{ resolve }, { openContainerMetadata }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5939), __webpack_require__.e(4544), __webpack_require__.e(8546)]).then(__webpack_require__.bind(__webpack_require__, 59105)),
        Promise.all(/* import() */[__webpack_require__.e(8715), __webpack_require__.e(4322), __webpack_require__.e(3846)]).then(__webpack_require__.bind(__webpack_require__, 9510)),
    ]);
    const builds = await (0,build_inputs/* readBuildInputs */.q)(config, context);
    const options = {
        cache,
        restoreTool: (name) => runnerCache.restoreTools(name),
        foreignCode: foreignCodeOf(verb, config),
        buildConstraints: builds.constraints,
        buildEnvironment: builds.environment,
        askInContainer: openContainerMetadata(config, context),
        ...bringing,
    };
    return resolve(inputs, targets, options, context);
}
function lockInContainer(file) {
    return new errors/* ConfigurationError */.j1({
        code: 'lock-in-container',
        message: `\`build: container\` has pip resolve and install everything, which cannot obey ${file}.`,
        nextStep: 'Leave `build` out: what has no wheel is built in the container all the same.',
        input: 'build',
    });
}
/**
 * The best wheel of each package, and what has to be compiled.
 * @throws {Failure} `no-fitting-wheel` for each package that has none and cannot, or may not, be compiled; `not-pure`
 * for each wheel that cannot serve all architectures of its layer.
 */
async function chooseOrRefuse(layers, locks, inputs, config, context) {
    const selections = locks.map(choose/* chooseWheels */.UD);
    await refuseYoung(selections, inputs, config, context);
    for (const line of selections.flatMap(explainChoices))
        context.log.debug(line);
    const impossible = selections.map((one) => ({
        ...one,
        unfit: one.unfit.filter((unfit) => config.build === 'wheels' || !(0,plan_builds/* canBeBuilt */.iK)(unfit.package)),
    }));
    if (impossible.some(({ unfit }) => unfit.length > 0)) {
        const { explainUnfit } = await __webpack_require__.e(/* import() */ 3069).then(__webpack_require__.bind(__webpack_require__, 23069));
        const explained = await explain(locks, inputs, context);
        const indexes = await (0,indexes_configured/* configuredIndexes */.j)(inputs, context);
        const problems = await Promise.all(impossible.map((one, at) => explainUnfit(one, explained[at] ?? { packages: [] }, inputs, indexes, context)));
        (0,errors/* throwIfAny */.MI)(problems.flat());
    }
    (0,errors/* throwIfAny */.MI)(layers.flatMap((layer) => (0,sites/* impurities */.Me)(layer.name, chosenFilesOf(layer, selections))));
    return selections;
}
/** @throws {Failure} `too-young` or `upload-time-unknown` for each file that `minimum-age` does not let through. */
async function refuseYoung(selections, inputs, { minimumAge, minimumAgeExcept, build }, context) {
    if (!minimumAge)
        return;
    if (build === 'container') {
        throw new errors/* ConfigurationError */.j1({
            code: 'contradicting-inputs',
            message: 'minimum-age cannot be kept with build: container, where pip chooses the files inside the image.',
            nextStep: 'Take build: auto, which compiles in the same image only what has no wheel.',
            input: 'minimum-age',
        });
    }
    const { youngFiles } = await __webpack_require__.e(/* import() */ 6247).then(__webpack_require__.bind(__webpack_require__, 36247));
    const rule = { minimum: minimumAge, except: minimumAgeExcept, now: Date.now() };
    (0,errors/* throwIfAny */.MI)(await youngFiles(selections, rule, await (0,indexes_configured/* configuredIndexes */.j)(inputs, context), context));
}
function chosenFilesOf(layer, selections) {
    return (0,run_layers/* partsOf */.CI)(layer, selections).map(({ target, chosen }) => ({
        target,
        wheels: chosen.map(({ package: { name }, file: { filename } }) => ({ name, filename })),
    }));
}
/** The locks with who requires what, by asking the resolver again; one that cannot be explained stays as it is. */
function explain(locks, inputs, context) {
    return Promise.all(locks.map(async (lock) => {
        if (lock.origin !== 'resolved')
            return lock; // The inputs name every package of it, or the lock tells who requires it.
        const { explainRequirers } = await Promise.all(/* import() */[__webpack_require__.e(5939), __webpack_require__.e(4544), __webpack_require__.e(8546)]).then(__webpack_require__.bind(__webpack_require__, 59105));
        return explainRequirers(lock, inputs, context).catch((error) => {
            if (error instanceof errors/* Interrupted */.j$)
                throw error;
            return lock;
        });
    }));
}


/***/ })

};
