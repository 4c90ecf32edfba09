export const id = 4716;
export const ids = [4716];
export const modules = {

/***/ 30559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The absolute path of a program: as it is given when that is a path, else the first one on PATH. */
function findProgram(command, env, directory = '.') {
    if (command.includes('/'))
        return isExecutable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, command)) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, command) : undefined;
    return (env['PATH'] ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => folder !== '')
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, folder), command))
        .find(isExecutable);
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 61065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ choosePackages),
/* harmony export */   N: () => (/* binding */ allows)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33972);
// Which packages of a lock a target takes: those that the project reaches, without the ones made for other machines.


/**
 * Walks a lock from its root. A package that cannot be on the target takes all with it that require it, up to an
 * optional dependency: https://docs.npmjs.com/cli/v11/configuring-npm/package-json#optionaldependencies
 * @param omit which dependencies of the project are left out; those of packages are not meant
 * @throws {ConfigurationError} `broken-lock`, `missing-platform`, `wrong-platform`
 */
function choosePackages(lock, target, omit, known = new Map()) {
    const unfit = unfitPackages(lock, target, known);
    const problems = [];
    const missingPeers = [];
    const reached = new Set();
    const foreign = new Set();
    const waiting = [];
    const follow = (edge, from) => {
        const { to } = edge;
        if (to === undefined) {
            if (edge.kind === 'peer') {
                if (!edge.isOptional && from)
                    missingPeers.push({ from, name: edge.name, range: edge.range });
            }
            else if (!edge.isOptional)
                problems.push(notHeld(edge, from, lock));
            else if (isForTarget(edge.name, target))
                problems.push(missingPlatform(edge, from, target, lock));
            return false;
        }
        if (unfit.has(to)) {
            foreign.add(to);
            if (!edge.isOptional && edge.kind === 'required')
                problems.push(wrongPlatform(to, from, target, lock));
            return false;
        }
        if (!reached.has(to)) {
            reached.add(to);
            waiting.push(to);
        }
        return true;
    };
    const root = lock.root
        .filter(({ type }) => !omit.has(type))
        .flatMap((edge) => (follow(edge, undefined) && edge.to !== undefined ? [{ ...edge, to: edge.to }] : []));
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const one = lock.packages.get(id);
        for (const edge of one?.dependencies ?? [])
            follow(edge, one);
    }
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)(problems, _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1);
    return {
        packages: [...lock.packages.values()].filter(({ id }) => reached.has(id)),
        root,
        foreign: [...lock.packages.values()].filter(({ id }) => foreign.has(id)),
        missingPeers,
    };
}
/** Packages that are not for the target, and those that require one of them, however far away. */
function unfitPackages({ packages }, target, known) {
    const requirers = new Map();
    for (const { id, dependencies } of packages.values()) {
        for (const { to, kind, isOptional } of dependencies) {
            if (to === undefined || isOptional || kind !== 'required')
                continue;
            const before = requirers.get(to);
            if (before)
                before.push(id);
            else
                requirers.set(to, [id]);
        }
    }
    const unfit = new Set();
    const waiting = [];
    for (const one of packages.values()) {
        if (!fits(one, target, known))
            waiting.push(one.id);
    }
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (unfit.has(id))
            continue;
        unfit.add(id);
        waiting.push(...(requirers.get(id) ?? []));
    }
    return unfit;
}
function fits(one, { architecture }, known) {
    const own = known.get(one.id);
    const os = one.os.length > 0 ? one.os : (own?.os ?? []);
    const cpu = one.cpu.length > 0 ? one.cpu : (own?.cpu ?? []);
    const libc = one.libc.length > 0 ? one.libc : (own?.libc ?? libcByName(one));
    return allows(os, 'linux') && allows(cpu, _target_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeCpu */ .v[architecture]) && allows(libc, 'glibc');
}
/** Locks of npm before 11.11 do not say `libc`; the name of a package for Linux does. The tarball confirms it. */
function libcByName({ name, os }) {
    return os.includes('linux') && /(?:^|[-/.]|linux)musl(?:$|[-/.]|eabi)/.test(name) ? ['musl'] : [];
}
/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#os */
function allows(list, value) {
    if (list.length === 0 || (list.length === 1 && list[0] === 'any'))
        return true;
    if (list.includes(`!${value}`))
        return false;
    return list.includes(value) || list.every((one) => one.startsWith('!'));
}
/** How names of platform packages call processors. */
const cpuWords = {
    x86_64: /(?:^|[^a-z0-9])(?:x64|x86_64|x86-64|amd64|64)(?![a-z0-9])/,
    arm64: /(?:^|[^a-z0-9])(?:arm64|aarch64)(?![a-z0-9])/,
};
/** Whether the name of a package that nothing else is known of says that it is for the target. */
function isForTarget(name, { architecture }) {
    return /(?:^|[^a-z])linux(?![a-z])/.test(name) && cpuWords[architecture].test(name) && !/musl|android/.test(name);
}
function askedBy(from) {
    return from ? `${from.name} ${from.version}` : 'The project';
}
function place(lock, from, edge) {
    const line = from?.line ?? lock.root.find(({ name }) => name === edge.name)?.line;
    return { input: 'requirements', file: lock.file, package: edge.name, ...(line === undefined ? {} : { line }) };
}
function notHeld(edge, from, lock) {
    return {
        code: 'broken-lock',
        message: `${askedBy(from)} requires ${edge.name} ${edge.range}, which ${lock.file} does not hold.`,
        nextStep: `Make the lock anew: ${lock.command}`,
        ...place(lock, from, edge),
    };
}
function missingPlatform(edge, from, { architecture }, lock) {
    return {
        code: 'missing-platform',
        message: `${askedBy(from)} has ${edge.name} ${edge.range} for Linux on ${architecture}, which ${lock.file} does not hold: it was made on another machine, beside a node_modules folder.`,
        nextStep: `Remove node_modules and the lock, then make it anew: ${lock.command}`,
        ...place(lock, from, edge),
    };
}
function wrongPlatform(id, from, { architecture }, lock) {
    const one = lock.packages.get(id);
    const said = [...(one?.os ?? []), ...(one?.cpu ?? []), ...(one?.libc ?? [])].join(', ');
    const what = one ? `${one.name} ${one.version}` : id;
    return {
        code: 'wrong-platform',
        message: `${askedBy(from)} requires ${what}, which is not for Linux on ${architecture}${said === '' ? ': it requires a package that is not' : ` (${said})`}.`,
        nextStep: `Make it an optional dependency, or leave out what requires it.`,
        input: 'requirements',
        file: lock.file,
        ...(one ? { line: one.line, package: one.name } : {}),
    };
}


/***/ }),

/***/ 3481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   PC: () => (/* binding */ optionalPeersOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   kb: () => (/* binding */ isPackageName),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
// Values of package.json, as far as they are what they should be. What is of another type counts as absent.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-json
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectOf(value) {
    return isObject(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
/** Names and ranges. */
function rangesOf(value) {
    return Object.entries(objectOf(value)).flatMap(([name, range]) => typeof range === 'string' ? [[name, range]] : []);
}
/** `os`, `cpu` and `libc` are a word or a list of words. */
function wordsOf(value) {
    const all = Array.isArray(value) ? value : [value];
    return all.filter((one) => typeof one === 'string');
}
/** What a name of npm is, scope included: https://github.com/npm/validate-npm-package-name. Old names have capitals. */
function isPackageName(name) {
    return (name.length <= 214 && /^(?:@[^/@\s\\:%?#]+\/)?[^/@\s\\:%?#.][^/@\s\\:%?#]*$/.test(name) && name !== 'node_modules');
}
/** The names whose peers may be missing. */
function optionalPeersOf(manifest) {
    const meta = Object.entries(objectOf(manifest['peerDependenciesMeta']));
    return new Set(meta.flatMap(([name, one]) => (objectOf(one)['optional'] === true ? [name] : [])));
}


/***/ }),

/***/ 34972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseIntegrity)
/* harmony export */ });
// Subresource integrity, as locks have it: `sha512-<base64>`. https://www.w3.org/TR/SRI/#the-integrity-attribute
/** The strongest first. */
const algorithms = ['sha512', 'sha384', 'sha256', 'sha1'];
const digestBytes = { sha512: 64, sha384: 48, sha256: 32, sha1: 20 };
/** The strongest hash of a text; undefined when it holds none that is known. */
function parseIntegrity(text) {
    const found = text
        .trim()
        .split(/\s+/)
        .flatMap((one) => {
        const [, name, base64 = ''] = /^(sha\d+)-([A-Za-z0-9+/]+={0,2})(?:\?.*)?$/.exec(one) ?? [];
        const algorithm = algorithms.find((known) => known === name);
        const bytes = Buffer.from(base64, 'base64');
        return algorithm && bytes.length === digestBytes[algorithm] ? [{ algorithm, hex: bytes.toString('hex') }] : [];
    });
    return found.toSorted((a, b) => algorithms.indexOf(a.algorithm) - algorithms.indexOf(b.algorithm))[0];
}


/***/ }),

/***/ 28847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ runNpm)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
// EXTERNAL MODULE: ./build/host/process/find-program.js
var find_program = __webpack_require__(30559);
// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
;// CONCATENATED MODULE: ./build/node/projects/npm-output.js

const shownLines = 20;
/** What npm printed, without its own prefix and without the advice to read a log that is gone. */
function neutralized(text) {
    const lines = (0,neutralize/* linesOf */.Dx)((0,neutralize/* visible */.RK)(text))
        .map((line) => (0,neutralize/* shorten */.ml)(line.replace(/^npm (?:error|ERR!) ?/, '').trimEnd(), 300))
        .filter((line) => line !== '' && !/complete log of this run|^\s*\S*_logs/.test(line));
    return lines.slice(0, shownLines).join('\n');
}

;// CONCATENATED MODULE: ./build/node/projects/npm-program.js
// The machine's own npm, for what only it can do: choose versions without a lock, and pack a commit.




const timeoutMs = 10 * 60_000;
/**
 * Runs npm; no script of any package runs.
 * @param purpose for people: `to choose versions`
 * @throws {Failure} `npm-missing`, or `npm-failed` with what npm said.
 */
async function runNpm(args, cwd, purpose, context) {
    const { env, runProcess, signal, masks } = context;
    const npm = (0,find_program/* findProgram */.K)('npm', env);
    if (npm === undefined) {
        throw new errors/* ConfigurationError */.j1({
            code: 'npm-missing',
            message: `npm is needed ${purpose}, and this machine has none on PATH.`,
            nextStep: 'Install Node.js with npm, or commit a package-lock.json.',
            input: 'requirements',
        });
    }
    const all = [
        ...args,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--no-update-notifier',
        '--no-progress',
        '--loglevel=error',
    ];
    // Settings may name any variable, and hold tokens: npm's own variables, and those that name a token.
    const own = (0,environment.childEnvironment)(env, [
        /^npm_config_/i,
        /^NODE_EXTRA_CA_CERTS$/,
        /^NODE_AUTH_TOKEN$/,
        /^(?:NPM|NODE|GITHUB|GITLAB|CODEARTIFACT)\w*TOKEN$/,
        'SSH_AUTH_SOCK',
    ]);
    const { exitCode, stderr, stdout, timedOut } = await runProcess(npm, all, { env: own, cwd, signal, timeoutMs });
    if (exitCode === 0)
        return stdout;
    const said = masks.hide(neutralized(stderr === '' ? stdout : stderr));
    throw new errors/* Failure */.HR({
        code: 'npm-failed',
        message: `npm ${args[0] ?? ''} ${timedOut ? `did not end within ${timeoutMs / 60_000} minutes` : 'failed'}, ${purpose}:\n${said}`,
        nextStep: 'Do what npm says, or commit a package-lock.json.',
        input: 'requirements',
    });
}


/***/ }),

/***/ 52841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ registryOf),
/* harmony export */   J: () => (/* binding */ tarballAddress)
/* harmony export */ });
/* harmony import */ var _npmrc_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82571);
// Where a tarball is: https://docs.npmjs.com/cli/v11/using-npm/registry

/** The registry of a package, by its scope. */
function registryOf(name, { registry, scopes }) {
    const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : undefined;
    return (scope === undefined ? undefined : scopes.get(scope)) ?? registry;
}
/**
 * The address of a tarball: the one in the lock, or the registry's own.
 * @param resolved as the lock has it
 */
function tarballAddress(name, version, resolved, settings) {
    const registry = registryOf(name, settings);
    if (resolved === undefined) {
        const file = `${name.slice(name.indexOf('/') + 1)}-${version.replace(/\+.*$/, '')}.tgz`;
        return `${registry}${name}/-/${file}`;
    }
    return replaceHost(resolved, registry, settings);
}
/** https://docs.npmjs.com/cli/v11/using-npm/config#replace-registry-host */
function replaceHost(resolved, registry, { replaceHost: rule }) {
    if (rule === 'never' || !URL.canParse(resolved) || !URL.canParse(registry))
        return resolved;
    const host = rule === 'npmjs' ? new URL(_npmrc_js__WEBPACK_IMPORTED_MODULE_0__/* .publicRegistry */ .td).host : rule;
    const url = new URL(resolved);
    const to = new URL(registry);
    if ((rule !== 'always' && url.host !== host) || url.host === to.host)
        return resolved;
    return `${registry}${url.pathname.replace(/^\//, '')}${url.search}`;
}


/***/ }),

/***/ 82571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NX: () => (/* binding */ readNpmSettings),
/* harmony export */   td: () => (/* binding */ publicRegistry)
/* harmony export */ });
/* unused harmony export settingsOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19036);
// Settings of npm: https://docs.npmjs.com/cli/v11/configuring-npm/npmrc


const settingNames = [
    'registry',
    'cafile',
    'https-proxy',
    'proxy',
    'noproxy',
    'replace-registry-host',
    'userconfig',
    'globalconfig',
];
const publicRegistry = 'https://registry.npmjs.org/';
/**
 * Reads the settings of a project: its own .npmrc, then the variables `npm_config_…`, over the user's .npmrc.
 * @param directory the project's own folder
 */
async function readNpmSettings(directory, { env, trace }) {
    for (const name of settingNames) {
        const key = `npm_config_${name.replaceAll('-', '_')}`;
        for (const one of [key, key.toUpperCase()])
            trace?.variable(one);
    }
    const home = env['HOME'] ?? env['USERPROFILE'];
    const user = variable(env, 'userconfig') ?? (home === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.npmrc'));
    const global = variable(env, 'globalconfig');
    const files = [global, user, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(directory, '.npmrc')];
    for (const file of files)
        if (file !== undefined)
            trace?.file(file);
    const texts = await Promise.all(files.map(textOf));
    for (const [, name = ''] of texts.join('\n').matchAll(/\$\{([^${}?:-]+)/g))
        trace?.variable(name);
    return settingsOf(texts, env);
}
/** @param texts of the files, the weakest first */
function settingsOf(texts, env) {
    const values = new Map();
    for (const text of texts)
        for (const [key, value] of linesOf(text, env))
            values.set(key, value);
    for (const name of settingNames) {
        const given = variable(env, name);
        if (given !== undefined)
            values.set(name, given);
    }
    const [caFile, httpsProxy, httpProxy, noProxy] = ['cafile', 'https-proxy', 'proxy', 'noproxy'].map((name) => values.get(name));
    return {
        registry: withSlash(values.get('registry') ?? publicRegistry),
        scopes: new Map([...values].flatMap(([key, value]) => /^@[^/:]+:registry$/.test(key) ? [[key.slice(0, -':registry'.length), withSlash(value)]] : [])),
        credentials: credentialsOf(values),
        replaceHost: values.get('replace-registry-host') ?? 'npmjs',
        ...(caFile ? { caFile } : {}),
        ...(httpsProxy ? { httpsProxy } : {}),
        ...(httpProxy ? { httpProxy } : {}),
        ...(noProxy ? { noProxy } : {}),
    };
}
/** `npm_config_registry`, in capitals or not, `-` as `_`. */
function variable(env, name) {
    const key = `npm_config_${name.replaceAll('-', '_')}`;
    const value = env[key] ?? env[key.toUpperCase()];
    return value === '' ? undefined : value;
}
/** Nobody's settings are that long. */
const largestSettingsBytes = 1024 * 1024;
async function textOf(path) {
    return path === undefined ? '' : (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallFile */ .EW)(path, largestSettingsBytes).catch(() => '');
}
function* linesOf(text, env) {
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
        const trimmed = line.trim();
        if (trimmed === '' || /^[;#[]/.test(trimmed))
            continue;
        const at = trimmed.indexOf('=');
        if (at === -1)
            continue;
        const key = expanded(trimmed.slice(0, at).trim(), env);
        yield [
            key,
            expanded(trimmed
                .slice(at + 1)
                .trim()
                .replace(/^(["'])(.*)\1$/s, '$2'), env),
        ];
    }
}
/** `${NAME}`, and `${NAME-default}` of pnpm; a variable that is not set stays as it is written, as npm has it. */
function expanded(text, env) {
    return text.replace(/\$\{([^${}?:-]+)(?:\?|:?-([^${}]*))?\}/g, (whole, name, fallback) => env[name] ?? fallback ?? (whole.endsWith('?}') ? '' : whole));
}
/** `//host/path/:_authToken=…`, `:_auth=…`, or `:username=…` with `:_password=…` in base64. */
function credentialsOf(values) {
    const prefixes = new Set([...values.keys()].flatMap((key) => /^(\/\/.+?):(?:_authToken|_auth|_password)$/.exec(key)?.[1] ?? []));
    return [...prefixes].flatMap((prefix) => {
        const value = (name) => values.get(`${prefix}:${name}`);
        const token = value('_authToken');
        const auth = value('_auth');
        const password = value('_password');
        const place = { prefix: withSlash(prefix) };
        if (token !== undefined)
            return [{ ...place, authorization: `Bearer ${token}`, secrets: [token] }];
        if (auth !== undefined)
            return [
                {
                    ...place,
                    authorization: `Basic ${auth}`,
                    secrets: [auth, afterColon(Buffer.from(auth, 'base64').toString())],
                },
            ];
        if (password === undefined)
            return [];
        const plain = Buffer.from(password, 'base64').toString();
        const both = Buffer.from(`${value('username') ?? ''}:${plain}`).toString('base64');
        return [{ ...place, authorization: `Basic ${both}`, secrets: [password, plain, both] }];
    });
}
function afterColon(text) {
    return text.slice(text.indexOf(':') + 1);
}
function withSlash(url) {
    return url.endsWith('/') ? url : `${url}/`;
}


/***/ }),

/***/ 33972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ nodeCpu)
/* harmony export */ });
/** `process.arch` on Lambda. */
const nodeCpu = { x86_64: 'x64', arm64: 'arm64' };


/***/ }),

/***/ 94716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FH: () => (/* binding */ choiceOf),
  chooseNode: () => (/* binding */ chooseNode),
  DT: () => (/* binding */ packagesOf),
  _J: () => (/* binding */ summaryOfChoices)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/text/time.js
var time = __webpack_require__(95853);
// EXTERNAL MODULE: ./build/host/http/body.js
var body = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/host/http/failure.js
var failure = __webpack_require__(16154);
// EXTERNAL MODULE: ./build/host/http/retry.js
var retry = __webpack_require__(61666);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/node/locks/manifest.js
var locks_manifest = __webpack_require__(3481);
// EXTERNAL MODULE: ./build/node/registry/address.js
var address = __webpack_require__(52841);
;// CONCATENATED MODULE: ./build/node/registry/upload-times.js
// When versions were uploaded, which the registry says in the document of a package.
// https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md







/** The documents of packages with thousands of versions have tens of MB. */
const largestBytes = 256 * 1024 * 1024;
/** Milliseconds since 1970; undefined where the registry does not say it. A version keeps its time for ever. */
async function uploadTime(name, version, settings, context) {
    const registry = (0,address/* registryOf */.F)(name, settings);
    const known = (0,json_cache/* facts */.I)(context.stores, 'npm-upload-time-1');
    const key = [registry, name, version].join('\n');
    const before = await known.get(key);
    if (before !== undefined)
        return before;
    const text = (0,locks_manifest/* objectOf */.Xy)((0,locks_manifest/* objectOf */.Xy)(await documentOf(`${registry}${name.replace('/', '%2f')}`, context))['time'])[version];
    const milliseconds = Date.parse((0,locks_manifest/* textOf */.b6)(text) ?? '');
    if (Number.isNaN(milliseconds))
        return undefined;
    await known.put(key, milliseconds);
    return milliseconds;
}
async function documentOf(url, { env, signal }) {
    try {
        return await (0,retry/* retrying */.R)(signal, async () => {
            const response = await (0,client/* httpFor */._)(env).get(url, { accept: 'application/json' }, signal);
            const bytes = await (0,body/* readBody */.x)(response.body, largestBytes, (error) => response.broken(error));
            return bytes === undefined ? undefined : JSON.parse(bytes.toString('utf8'));
        });
    }
    catch (error) {
        if (error instanceof SyntaxError || (error instanceof failure/* HttpFailure */.HR && error.status === 404))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/node/checks/minimum-age.js
// Refuses versions that were uploaded only a short time ago: most malicious releases are found and removed within days.



/** A problem for each package that is too young, or whose age is not known. Files of this machine have no age. */
async function youngPackages(packages, { minimum, except, now }, settings, context) {
    const asked = packages.filter(({ name, source }) => !except.includes(name) && (source.kind === 'tarball' || source.kind === 'git'));
    const versions = [...new Map(asked.map((one) => [`${one.name} ${one.version}`, one])).values()];
    const problems = await (0,map_concurrently/* mapConcurrently */.X)(versions, 16, context.signal, async ({ name, version, source }) => {
        const isOfRegistry = source.kind === 'tarball' && source.url === undefined;
        const uploaded = source.kind === 'tarball' ? await uploadTime(name, version, settings, context) : undefined;
        if (uploaded === undefined) {
            return {
                code: 'upload-time-unknown',
                message: `${name} ${version}: when it was uploaded is not known, since ${isOfRegistry ? 'the registry does not say it' : 'it does not come from a registry that says it'}; minimum-age is ${minimum.text}.`,
                nextStep: `If you trust it, name ${name} in minimum-age-except.`,
                package: name,
            };
        }
        if (uploaded <= now - minimum.milliseconds)
            return undefined;
        return {
            code: 'too-young',
            message: `${name} ${version} is too young: it was uploaded ${(0,time/* formatAge */.nV)(now - uploaded)} ago, minimum-age is ${minimum.text}.`,
            nextStep: `Lock an older version, wait until ${(0,time/* formatTime */.fU)(uploaded + minimum.milliseconds)}, or name ${name} in minimum-age-except.`,
            package: name,
        };
    });
    return problems.filter((problem) => problem !== undefined);
}

// EXTERNAL MODULE: ./build/node/locks/choose.js
var choose = __webpack_require__(61065);
// EXTERNAL MODULE: ./build/lambda/sdk.js
var sdk = __webpack_require__(85890);
;// CONCATENATED MODULE: ./build/node/locks/without-sdk.js
// `exclude-sdk`: AWS's SDK for JavaScript is left to the runtime, as a set, with what only it requires. Pure.

/** What is reachable without the SDK. */
function withoutSdk(chosen) {
    const byId = new Map(chosen.packages.map((one) => [one.id, one]));
    const isSdk = (id) => (0,sdk/* isNodeSdk */.$)(byId.get(id)?.name ?? '');
    const root = chosen.root.filter(({ to }) => !isSdk(to));
    const reached = new Set(root.map(({ to }) => to));
    // The set grows while it is walked.
    for (const id of reached) {
        for (const { to } of byId.get(id)?.dependencies ?? [])
            if (to !== undefined && !isSdk(to))
                reached.add(to);
    }
    return {
        chosen: {
            ...chosen,
            root,
            packages: chosen.packages.filter(({ id }) => reached.has(id)),
            missingPeers: chosen.missingPeers.filter(({ from, name }) => reached.has(from.id) && !(0,sdk/* isNodeSdk */.$)(name)),
        },
        left: chosen.packages.filter(({ id }) => !reached.has(id)),
    };
}

;// CONCATENATED MODULE: ./build/node/install/place.js
// Where packages lie below `node_modules`: as the lock says, else as high up as they can.
//
// pnpm's own layout, a folder for each package with links between them, was weighed against real folders: of the 216
// packages that 20 direct dependencies lead to, none has to be there twice, and many tools that copy or unpack a zip lose
// links. So every package is a real folder.

/** Every chosen package at its place, parents before what lies in them. */
function placePackages(chosen) {
    const { packages } = chosen;
    if (packages.every(({ place }) => place !== undefined)) {
        return packages.flatMap((one) => (one.place === undefined ? [] : [{ place: one.place, package: one }]));
    }
    return hoisted(chosen);
}
/** Deeper than any project: packages that require each other in two versions could nest without end. */
const deepest = 40;
/** And they could double at each level: more places than these for each package are not made. */
const mostPlacesEach = 20;
const leastPlaces = 2_000;
/**
 * Places a graph: what a package asks for is at the top when the name is free there, else in its own `node_modules`.
 * A new place at the top hides nothing, since the name was nowhere above before; one's own folder is filled before
 * anything in it is looked at.
 */
function hoisted({ packages, root }) {
    const byId = new Map(packages.map((one) => [one.id, one]));
    const top = new Map();
    const spots = [];
    const mostPlaces = Math.max(leastPlaces, mostPlacesEach * packages.length);
    const put = (name, to, parent) => {
        const one = byId.get(to);
        if (!one || found(name, parent, top)?.package.id === to)
            return;
        const isFree = !top.has(name) && isHiddenNowhere(name, parent);
        const home = isFree ? undefined : parent;
        const place = `${home === undefined ? '' : `${home.place}/`}node_modules/${name}`;
        const spot = { place, parent: home, package: one, children: new Map(), depth: (home?.depth ?? 0) + 1 };
        if (spot.depth > deepest || spots.length >= mostPlaces)
            throw tooDeep(spot);
        (home?.children ?? top).set(name, spot);
        spots.push(spot);
    };
    for (const { name, to } of root)
        put(name, to, undefined);
    // The list grows while it is walked.
    for (const spot of spots) {
        for (const { name, to } of spot.package.dependencies)
            if (to !== undefined)
                put(name, to, spot);
    }
    return spots.map(({ place, package: one }) => ({ place, package: one }));
}
/** What Node.js finds for a name from a place. */
function found(name, from, top) {
    for (let spot = from; spot; spot = spot.parent) {
        const one = spot.children.get(name);
        if (one)
            return one;
    }
    return top.get(name);
}
/** Whether the top is what is found from a place, once the name exists. */
function isHiddenNowhere(name, from) {
    for (let spot = from; spot; spot = spot.parent)
        if (spot.children.has(name))
            return false;
    return true;
}
function tooDeep({ package: { name, version } }) {
    return new errors/* Failure */.HR({
        code: 'placement-too-deep',
        message: `${name} ${version} would lie in too many folders, one in the other: packages require each other in several versions.`,
        nextStep: 'Use overrides so that one version of them is enough.',
        package: name,
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/text/json-lines.js
var json_lines = __webpack_require__(90676);
// EXTERNAL MODULE: ./build/node/packages/integrity.js
var packages_integrity = __webpack_require__(34972);
;// CONCATENATED MODULE: ./build/node/locks/problems.js

/** A lock that cannot be obeyed. */
function lockProblem(file, line, code, message, nextStep, packageName) {
    return new errors/* ConfigurationError */.j1({
        code,
        message: `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
        nextStep,
        input: 'requirements',
        file,
        ...(line === undefined ? {} : { line }),
        ...(packageName === undefined ? {} : { package: packageName }),
    });
}

;// CONCATENATED MODULE: ./build/node/locks/sources.js
// Where the files of a package come from, as far as locks of npm and pnpm say it alike.



/** @throws {ConfigurationError} `lock-not-read`, `no-integrity` */
function tarballSource({ name, version, line, address, integrity }, place) {
    if (integrity !== undefined && !(0,packages_integrity/* parseIntegrity */.h)(integrity)) {
        const why = `${name} has the integrity ${quoted(integrity)}, which is not a hash that is known.`;
        throw lockProblem(place.file, line, 'no-integrity', why, `Make it anew: ${place.relock}`, name);
    }
    if (address?.startsWith('file:') === true) {
        const path = (0,external_node_path_.resolve)(place.directory, address.slice('file:'.length));
        return { kind: 'file', path, ...(integrity === undefined ? {} : { integrity }) };
    }
    if (address !== undefined && !/^https?:/i.test(address)) {
        throw notUnderstood(name, line, address, place);
    }
    if (integrity === undefined) {
        const why = `${name} has no integrity, so nothing tells whether the right file came.`;
        const nextStep = `Remove node_modules and the lock, then make it anew: ${place.relock}`;
        throw lockProblem(place.file, line, 'no-integrity', why, nextStep, name);
    }
    // It becomes part of an address.
    if (address === undefined && !/^[0-9A-Za-z][0-9A-Za-z.+_-]{0,255}$/.test(version)) {
        const why = `${name} has the version ${quoted(version)}, which is not one.`;
        throw lockProblem(place.file, line, 'lock-not-read', why, `Make it anew: ${place.relock}`, name);
    }
    return { kind: 'tarball', ...(address === undefined ? {} : { url: address }), integrity };
}
/**
 * A commit of a repository. The address becomes an argument of npm, which hands it to git: only URLs of protocols that
 * git clones from are taken, no option and no remote helper (`ext::`). https://git-scm.com/docs/git-clone#_git_urls
 */
function gitSource({ name, line, url, commit, }, place) {
    // `git@host:group/repository.git`, as pnpm writes it.
    const [, host, path] = /^([\w.]+@[\w.-]+):(?!\/)([^\s]+)$/.exec(url) ?? [];
    const address = host === undefined || path === undefined ? url : `ssh://${host}/${path}`;
    const isAddress = /^(?:https?|ssh|git|file):\/\/(?!-)(?![^/\s]*@-)\S+$/.test(address);
    if (!isAddress || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
        throw notUnderstood(name, line, `${url}#${commit}`, place);
    return { kind: 'git', url: address, commit };
}
function notUnderstood(name, line, from, { file, relock }) {
    return lockProblem(file, line, 'lock-not-read', `${name} comes from ${quoted(from)}, which is not understood.`, `Depend on a version of a registry, a tarball, a folder or a commit, and lock again: ${relock}`, name);
}
/** A text of a lock, for people. */
function quoted(text) {
    return JSON.stringify(text.length > 200 ? `${text.slice(0, 199)}…` : text);
}

;// CONCATENATED MODULE: ./build/node/locks/package-lock.js
// package-lock.json and npm-shrinkwrap.json of npm 7 and later: every package at its place.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json





const relock = 'npm install --package-lock-only --ignore-scripts';
/**
 * Reads a lock of npm.
 * @param workspace the place of the workspace that is taken instead of the whole project: `packages/api`
 * @throws {ConfigurationError} naming file and line.
 */
function readPackageLock(source, workspace = '') {
    const { file } = source;
    const lock = parsed(source);
    const { lines } = (0,json_lines/* jsonLines */.i)(source.text, 2);
    const entries = new Map(Object.entries((0,locks_manifest/* objectOf */.Xy)(lock['packages'])).map(([place, value]) => {
        if (!(0,locks_manifest/* isObject */.Gv)(value))
            throw lockProblem(file, lines.get(`packages/${place}`), 'lock-not-read', `${quoted(place)} is not an object.`, remake);
        return [place, value];
    }));
    const reading = { ...source, entries, lineOf: (place) => lines.get(`packages/${place}`) ?? 1 };
    const top = entries.get(workspace);
    if (!top)
        throw lockProblem(file, undefined, 'lock-not-read', `it has no entry for ${workspace === '' ? 'the project itself' : workspace}.`, remake);
    const packages = new Map();
    for (const [id, entry] of entries) {
        if (id === '' || entry['link'] === true)
            continue;
        const { place, ...one } = packageAt(id, entry, reading);
        // The lock places packages for the whole project.
        packages.set(id, workspace === '' && place?.startsWith('node_modules/') === true ? { ...one, place } : one);
    }
    return { file, command: relock, root: rootOf(workspace, top, reading), packages };
}
const remake = `Make it anew: ${relock}`;
function parsed({ text, file }) {
    let lock;
    try {
        lock = JSON.parse(text);
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        const at = Number(/position (\d+)/.exec(said)?.[1] ?? Number.NaN);
        const line = Number.isNaN(at) ? undefined : text.slice(0, at).split('\n').length;
        const conflict = /^(?:<{7}|={7}|>{7})/m.test(text)
            ? 'it has the marks of a merge conflict in it.'
            : `it is not JSON: ${said.slice(0, 200)}.`;
        throw lockProblem(file, line, 'lock-not-read', conflict, remake);
    }
    if (!(0,locks_manifest/* isObject */.Gv)(lock))
        throw lockProblem(file, 1, 'lock-not-read', 'it is not a JSON object.', remake);
    const version = lock['lockfileVersion'];
    const line = Math.max(1, text.slice(0, text.indexOf('"lockfileVersion"')).split('\n').length);
    if (version === 1 || (version === undefined && !(0,locks_manifest/* isObject */.Gv)(lock['packages']))) {
        throw lockProblem(file, line, 'lock-too-old', 'it is a lock of npm 6 or older (lockfileVersion 1), which does not say where packages lie.', `Make it anew with npm 7 or later: ${relock}`);
    }
    if (version !== 2 && version !== 3) {
        throw lockProblem(file, line, 'lock-too-new', `its lockfileVersion is ${JSON.stringify(version)}; 2 and 3 are read.`, 'Use npm 7 to 11 to write it, or a newer version of this tool.');
    }
    return lock;
}
/** `node_modules/a/node_modules/@b/c`, or a folder of the project with such a tail. */
const packageFolder = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/;
function packageAt(place, entry, reading) {
    const { file, lineOf } = reading;
    const line = lineOf(place);
    const placedName = packageFolder.exec(place)?.[1];
    const below = place.slice(Math.max(0, place.indexOf('node_modules/'))).split('/');
    const isUnsafe = place.startsWith('/') ||
        /[\\\0]/.test(place) ||
        (below.includes('node_modules') &&
            (placedName === undefined || below.some((part) => part === '..' || part === '.' || part === '')));
    if (isUnsafe || (placedName !== undefined && !(0,locks_manifest/* isPackageName */.kb)(placedName))) {
        throw lockProblem(file, line, 'lock-not-read', `${quoted(place)} is not a place of a package.`, remake);
    }
    const name = (0,locks_manifest/* textOf */.b6)(entry['name']) ?? placedName ?? place.split('/').at(-1) ?? place;
    if (!(0,locks_manifest/* isPackageName */.kb)(name))
        throw lockProblem(file, line, 'lock-not-read', `${quoted(name)} is not a name of a package.`, remake);
    return {
        id: place,
        name,
        version: (0,locks_manifest/* textOf */.b6)(entry['version']) ?? '',
        source: placedName === undefined
            ? { kind: 'folder', path: (0,external_node_path_.resolve)(reading.directory, place) }
            : sourceOf(entry, name, line, reading),
        dependencies: dependenciesOf(place, entry, reading),
        os: (0,locks_manifest/* wordsOf */.Z9)(entry['os']),
        cpu: (0,locks_manifest/* wordsOf */.Z9)(entry['cpu']),
        libc: (0,locks_manifest/* wordsOf */.Z9)(entry['libc']),
        ...(typeof entry['license'] === 'string' ? { licence: entry['license'].slice(0, 255) } : {}),
        ...(entry['inBundle'] === true ? { bin: (0,locks_manifest/* rangesOf */.wA)(entry['bin']) } : {}),
        ...(placedName === undefined ? linkedPlace(place, reading) : { place: artifactPlace(place, reading) }),
        line,
    };
}
/** A workspace lies where the project's link to it lies. */
function linkedPlace(folder, { entries }) {
    for (const [place, entry] of entries) {
        if (entry['link'] === true && entry['resolved'] === folder)
            return { place };
    }
    return {};
}
/** The place in an artifact, where a workspace is a folder below `node_modules`. */
function artifactPlace(place, reading) {
    const at = place.indexOf('node_modules/');
    if (at === 0)
        return place;
    const linked = linkedPlace(place.slice(0, at - 1), reading).place;
    return linked === undefined ? place : `${linked}/${place.slice(at)}`;
}
function sourceOf(entry, name, line, { file, directory }) {
    if (entry['inBundle'] === true)
        return { kind: 'bundled' };
    const place = { file, directory, relock };
    const resolved = (0,locks_manifest/* textOf */.b6)(entry['resolved']);
    if (resolved?.startsWith('git+') === true) {
        const [, url = '', commit = ''] = /^git\+(.*?)(?:#([^#]*))?$/s.exec(resolved) ?? [];
        return gitSource({ name, line, url, commit }, place);
    }
    const version = (0,locks_manifest/* textOf */.b6)(entry['version']);
    const stated = {
        name,
        // One that is missing is said below.
        version: version ?? '0',
        line,
        address: resolved?.startsWith('file:') === true ? decoded(resolved) : resolved,
        integrity: (0,locks_manifest/* textOf */.b6)(entry['integrity']),
    };
    const source = tarballSource(stated, place);
    if (source.kind === 'tarball' && version === undefined)
        throw lockProblem(file, line, 'lock-not-read', `${name} has no version.`, remake, name);
    return source;
}
/** npm writes a path as part of a URL. */
function decoded(address) {
    try {
        return decodeURI(address);
    }
    catch {
        return address;
    }
}
function dependenciesOf(place, entry, reading) {
    const optional = new Set((0,locks_manifest/* rangesOf */.wA)(entry['optionalDependencies']).map(([name]) => name));
    const optionalPeers = (0,locks_manifest/* optionalPeersOf */.PC)(entry);
    const edge = (name, range, kind, isOptional) => {
        const to = target(place, name, reading);
        return { name, range, kind, isOptional, ...(to === undefined ? {} : { to }) };
    };
    return [
        ...(0,locks_manifest/* rangesOf */.wA)(entry['dependencies']).flatMap(([name, range]) => optional.has(name) ? [] : [edge(name, range, 'required', false)]),
        ...(0,locks_manifest/* rangesOf */.wA)(entry['optionalDependencies']).map(([name, range]) => edge(name, range, 'required', true)),
        ...(0,locks_manifest/* rangesOf */.wA)(entry['peerDependencies']).map(([name, range]) => edge(name, range, 'peer', optionalPeers.has(name))),
    ];
}
const rootTables = [
    ['dependencies', 'prod'],
    ['optionalDependencies', 'optional'],
    ['devDependencies', 'dev'],
    ['peerDependencies', 'peer'],
];
function rootOf(workspace, top, reading) {
    const optionalPeers = (0,locks_manifest/* optionalPeersOf */.PC)(top);
    const found = new Map();
    for (const [table, type] of rootTables) {
        for (const [name, range] of (0,locks_manifest/* rangesOf */.wA)(top[table])) {
            const to = target(workspace, name, reading);
            const isOptional = type === 'optional' || (type === 'peer' && optionalPeers.has(name));
            const kind = type === 'peer' ? 'peer' : 'required';
            // npm writes an optional dependency into both tables; one that is needed both for use and for development is needed for use.
            if (found.has(name) && type !== 'optional')
                continue;
            found.set(name, {
                name,
                range,
                kind,
                isOptional,
                type,
                line: reading.lineOf(workspace),
                ...(to === undefined ? {} : { to }),
            });
        }
    }
    // npm links every workspace into the project.
    for (const [place, entry] of workspace === '' ? reading.entries : []) {
        const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
        const folder = (0,locks_manifest/* textOf */.b6)(entry['resolved']);
        if (entry['link'] !== true || name === undefined || folder === undefined || found.has(name))
            continue;
        if (!isWorkspace(folder, top))
            continue;
        found.set(name, {
            name,
            range: '*',
            kind: 'required',
            isOptional: false,
            type: 'prod',
            line: reading.lineOf(place),
            to: folder,
        });
    }
    return [...found.values()];
}
/** Folders that a dependency leads to are links too; those of the patterns in `workspaces` are of the project itself. */
function isWorkspace(folder, top) {
    return top['workspaces'] !== undefined && !folder.startsWith('..');
}
/** Node.js looks for a package in the `node_modules` of each folder above: https://nodejs.org/api/modules.html#loading-from-node_modules-folders */
function target(from, name, { entries, file, lineOf }) {
    for (let folder = from;; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
        // `node_modules` itself has no `node_modules`.
        if (folder !== 'node_modules' && !folder.endsWith('/node_modules')) {
            const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
            const entry = entries.get(place);
            if (entry?.['link'] === true) {
                const folderOf = (0,locks_manifest/* textOf */.b6)(entry['resolved']);
                if (folderOf !== undefined && entries.has(folderOf))
                    return folderOf;
                throw lockProblem(file, lineOf(place), 'workspace-missing', `${place} is a link to ${quoted(folderOf ?? '')}, which the lock does not hold.`, remake, name);
            }
            if (entry)
                return place;
        }
        if (folder === '')
            return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/node/locks/pnpm-lock.js
// pnpm-lock.yaml of pnpm 9 and later: what each package leads to, but not where it lies.
// https://github.com/pnpm/spec/blob/master/lockfile/9.0.md





const pnpm_lock_relock = 'pnpm install --lockfile-only --ignore-scripts';
const pnpm_lock_remake = `Make it anew: ${pnpm_lock_relock}`;
/**
 * Reads a lock of pnpm.
 * @param project the folder of the project in its workspace, relative to the lock: `packages/api`; `.` for the root
 * @throws {ConfigurationError} naming file and line.
 */
function readPnpmLock(source, project = '.') {
    const lock = pnpm_lock_parsed(source);
    const reading = {
        ...source,
        importers: tableOf(lock['importers']),
        entries: tableOf(lock['packages']),
        snapshots: tableOf(lock['snapshots']),
        lines: linesOf(source.text),
    };
    const top = reading.importers.get(project);
    if (!top) {
        throw lockProblem(source.file, undefined, 'workspace-missing', `it holds nothing for the project ${project}.`, pnpm_lock_remake);
    }
    const packages = new Map();
    for (const id of reading.snapshots.keys())
        packages.set(id, packageOf(id, reading));
    for (const folder of linkedFolders(reading))
        packages.set(`link:${folder}`, folderPackage(folder, reading));
    const root = dependencyTables.flatMap(([table, type]) => edgesOf(top[table], project, type, reading));
    return { file: source.file, command: pnpm_lock_relock, root, packages };
}
const dependencyTables = [
    ['dependencies', 'prod'],
    ['optionalDependencies', 'optional'],
    ['devDependencies', 'dev'],
];
function pnpm_lock_parsed({ text, file }) {
    const documents = (0,dist/* parseAllDocuments */.hR)(text, { logLevel: 'silent' });
    for (const { errors } of Array.isArray(documents) ? documents : []) {
        const [error] = errors;
        if (!error)
            continue;
        const conflict = /^(?:<{7}|={7}|>{7})/m.test(text)
            ? 'it has the marks of a merge conflict in it'
            : `it is not YAML: ${error.message.split('\n')[0]?.slice(0, 200)}`;
        throw lockProblem(file, error.linePos?.[0].line, 'lock-not-read', `${conflict}.`, pnpm_lock_remake);
    }
    const values = (Array.isArray(documents) ? documents : []).map((one) => {
        try {
            return one.toJS({ maxAliasCount: 0 });
        }
        catch {
            throw lockProblem(file, undefined, 'lock-not-read', 'it has aliases (`*name`), and pnpm writes none.', pnpm_lock_remake);
        }
    });
    const lock = values.findLast((one) => (0,locks_manifest/* isObject */.Gv)(one) && ((0,locks_manifest/* isObject */.Gv)(one['importers']) || one['lockfileVersion'] !== undefined));
    if (!(0,locks_manifest/* isObject */.Gv)(lock))
        throw lockProblem(file, 1, 'lock-not-read', 'it is not a lock of pnpm.', pnpm_lock_remake);
    const version = String(lock['lockfileVersion']);
    const line = Math.max(1, text.slice(0, text.indexOf('lockfileVersion')).split('\n').length);
    const major = Number.parseInt(version, 10);
    if (!(major >= 9)) {
        throw lockProblem(file, line, 'lock-too-old', `its lockfileVersion is ${JSON.stringify(version.slice(0, 20))}, of pnpm 8 or older; 9.0 is read.`, `Make it anew with pnpm 9 or later: ${pnpm_lock_relock}`);
    }
    if (major > 9) {
        throw lockProblem(file, line, 'lock-too-new', `its lockfileVersion is ${JSON.stringify(version.slice(0, 20))}; 9.0 is read.`, 'Use pnpm 9 to 12 to write it, or a newer version of this tool.');
    }
    if (!(0,locks_manifest/* isObject */.Gv)(lock['importers']))
        throw lockProblem(file, line, 'lock-not-read', 'it has no importers.', pnpm_lock_remake);
    return lock;
}
function tableOf(value) {
    return new Map(Object.entries((0,locks_manifest/* objectOf */.Xy)(value)).map(([name, one]) => [name, (0,locks_manifest/* objectOf */.Xy)(one)]));
}
/** The line of each key of `importers`, `packages` and `snapshots`; of the first where it is in several. */
function linesOf(text) {
    const lines = new Map();
    for (const [at, line] of text.split('\n').entries()) {
        const [, quoted, plain] = /^ {2}(?:'([^']+)'|([^\s':][^\s]*)):(?: |\r?$)/.exec(line) ?? [];
        const key = quoted ?? plain;
        if (key !== undefined && !lines.has(key))
            lines.set(key, at + 1);
    }
    return lines;
}
function edgesOf(value, project, type, reading) {
    return Object.entries((0,locks_manifest/* objectOf */.Xy)(value)).map(([name, one]) => {
        // A snapshot has the version alone, a project what was asked for as well.
        const version = (0,locks_manifest/* textOf */.b6)(one) ?? (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(one)['version']) ?? '';
        const range = (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(one)['specifier']) ?? version;
        const to = idOf(name, version, project);
        const isKnown = reading.snapshots.has(to) || to.startsWith('link:');
        const line = reading.lines.get(project);
        const edge = { name, range, kind: 'required', isOptional: type === 'optional', type };
        return Object.assign(edge, line === undefined ? {} : { line }, isKnown ? { to } : {});
    });
}
/** https://github.com/pnpm/pnpm/blob/main/packages/dependency-path/src/index.ts (refToRelative) */
function idOf(name, reference, project) {
    if (reference.startsWith('link:'))
        return `link:${external_node_path_.posix.normalize(external_node_path_.posix.join(project, reference.slice('link:'.length)))}`;
    if (reference.startsWith('@'))
        return reference;
    const at = reference.indexOf('@');
    const isBefore = (mark) => {
        const markAt = reference.indexOf(mark);
        return markAt === -1 || at < markAt;
    };
    return at !== -1 && isBefore('(') && isBefore(':') ? reference : `${name}@${reference}`;
}
function linkedFolders({ importers }) {
    const folders = new Set();
    for (const [project, importer] of importers) {
        for (const [table] of dependencyTables) {
            for (const [name, one] of Object.entries((0,locks_manifest/* objectOf */.Xy)(importer[table]))) {
                const id = idOf(name, (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(one)['version']) ?? '', project);
                if (id.startsWith('link:'))
                    folders.add(id.slice('link:'.length));
            }
        }
    }
    return folders;
}
/** A folder of the workspace, with the dependencies that it has there. Its name is in its own package.json. */
function folderPackage(folder, reading) {
    const importer = reading.importers.get(folder);
    const dependencies = importer
        ? dependencyTables.flatMap(([table, type]) => type === 'dev' ? [] : edgesOf(importer[table], folder, type, reading))
        : [];
    return {
        id: `link:${folder}`,
        name: folder,
        version: '',
        source: { kind: 'folder', path: (0,external_node_path_.resolve)(reading.directory, folder) },
        dependencies,
        os: [],
        cpu: [],
        libc: [],
        line: reading.lines.get(folder) ?? 1,
    };
}
function packageOf(id, reading) {
    const { file } = reading;
    const line = reading.lines.get(id) ?? 1;
    const key = id.replace(/\(.*$/s, '');
    const entry = reading.entries.get(key);
    if (!entry)
        throw lockProblem(file, line, 'lock-not-read', `${quoted(id)} is not among its packages.`, pnpm_lock_remake);
    const at = key.indexOf('@', 1);
    const name = key.slice(0, at);
    if (at === -1 || !(0,locks_manifest/* isPackageName */.kb)(name))
        throw lockProblem(file, line, 'lock-not-read', `${quoted(id)} is not a package and its version.`, pnpm_lock_remake);
    if (/\(patch_hash=/.test(id)) {
        throw lockProblem(file, line, 'patched-package', `${name} is changed by a patch of pnpm, which is not applied here.`, 'Publish the changed package, or pack it and depend on it by `file:`.', name);
    }
    const snapshot = reading.snapshots.get(id) ?? {};
    const version = (0,locks_manifest/* textOf */.b6)(entry['version']) ?? key.slice(at + 1);
    return {
        id,
        name,
        version,
        source: pnpm_lock_sourceOf(entry, { name, version, line }, reading),
        dependencies: snapshotEdges(snapshot, reading),
        os: (0,locks_manifest/* wordsOf */.Z9)(entry['os']),
        cpu: (0,locks_manifest/* wordsOf */.Z9)(entry['cpu']),
        libc: (0,locks_manifest/* wordsOf */.Z9)(entry['libc']),
        line,
    };
}
function snapshotEdges(snapshot, reading) {
    const edge = ([name, version], isOptional) => {
        const to = idOf(name, version, '.');
        const isKnown = reading.snapshots.has(to) || to.startsWith('link:');
        return { name, range: version, kind: 'required', isOptional, ...(isKnown ? { to } : {}) };
    };
    return [
        ...(0,locks_manifest/* rangesOf */.wA)(snapshot['dependencies']).map((one) => edge(one, false)),
        ...(0,locks_manifest/* rangesOf */.wA)(snapshot['optionalDependencies']).map((one) => edge(one, true)),
    ];
}
function pnpm_lock_sourceOf(entry, { name, version, line }, { file, directory }) {
    const place = { file, directory, relock: pnpm_lock_relock };
    const resolution = (0,locks_manifest/* objectOf */.Xy)(entry['resolution']);
    const tarball = (0,locks_manifest/* textOf */.b6)(resolution['tarball']);
    const type = (0,locks_manifest/* textOf */.b6)(resolution['type']);
    if (type === 'directory')
        return { kind: 'folder', path: (0,external_node_path_.resolve)(directory, (0,locks_manifest/* textOf */.b6)(resolution['directory']) ?? '') };
    if (type === 'git') {
        const [url = '', commit = ''] = [(0,locks_manifest/* textOf */.b6)(resolution['repo']), (0,locks_manifest/* textOf */.b6)(resolution['commit'])];
        return gitSource({ name, line, url, commit }, place);
    }
    if (type !== undefined)
        throw notUnderstood(name, line, tarball ?? type, place);
    // The archive of a commit, which the name of the archive holds.
    const [, repository, commit] = /^https:\/\/codeload\.github\.com\/([^/]+\/[^/]+)\/tar\.gz\/([0-9a-f]{40})$/.exec(tarball ?? '') ?? [];
    if (repository !== undefined && commit !== undefined)
        return gitSource({ name, line, url: `https://github.com/${repository}.git`, commit }, place);
    const integrity = (0,locks_manifest/* textOf */.b6)(resolution['integrity']);
    return tarballSource({ name, version, line, address: tarball, integrity }, place);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/node/projects/source-files.js
var source_files = __webpack_require__(38533);
;// CONCATENATED MODULE: ./build/node/projects/find-source.js
// Which lock a layer is made from: the one that is named, or the first that a folder holds.




/**
 * @param requirements paths of the input; those of Python are left out, as far as their names tell
 * @param besidePython whether the run makes artifacts of Python too, which the other paths are for
 * @throws {ConfigurationError} `no-node-source`, `lock-format`, `sources-disagree`, `file-not-found`
 */
function findNodeSource(requirements, context, besidePython) {
    const { directory } = context;
    const named = requirements.filter((written) => (0,source_files/* isNodeSource */.ot)(written) || isFolder((0,external_node_path_.resolve)(directory, written)));
    if (named.length === 0 && requirements.length > 0 && !besidePython) {
        throw new errors/* ConfigurationError */.j1({
            code: 'wrong-language',
            message: `${requirements[0] ?? ''} is of Python, and runtimes name Node.js alone.`,
            nextStep: 'Name package-lock.json, npm-shrinkwrap.json or pnpm-lock.yaml, or a runtime of Python.',
            input: 'requirements',
        });
    }
    if (named.length === 0)
        return discover(directory, context);
    const [first = '', ...others] = named;
    if (others.length > 0) {
        throw new errors/* ConfigurationError */.j1({
            code: 'sources-disagree',
            message: `${first} says all that goes into the layer, and so nothing can be added to it: ${others.join(', ')}.`,
            nextStep: 'Name one lock. For several layers, use a file of layers.',
            input: 'requirements',
        });
    }
    const path = (0,external_node_path_.resolve)(directory, first);
    context.trace?.file(path);
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!found) {
        throw new errors/* ConfigurationError */.j1({
            code: 'file-not-found',
            message: `${first} does not exist.`,
            nextStep: 'Check the path: it is relative to working-directory.',
            input: 'requirements',
            file: first,
        });
    }
    if (found.isDirectory())
        return discover(path, context);
    const name = (0,external_node_path_.basename)(path);
    if (name in source_files/* otherLocks */.zW)
        throw unreadLock(first, name);
    if (name === source_files/* pnpmLock */.LU)
        return { kind: 'pnpm', path, project: '' };
    return name === source_files/* manifestName */.vS ? discover((0,external_node_path_.dirname)(path), context) : { kind: 'npm', path, project: '' };
}
/** A folder: its own lock, else that of a workspace above, else its package.json alone. */
function discover(folder, context) {
    const exists = (path) => {
        context.trace?.file(path);
        return (0,external_node_fs_.existsSync)(path);
    };
    const locks = [...source_files/* npmLocks */.cw, source_files/* pnpmLock */.LU].filter((name) => exists((0,external_node_path_.join)(folder, name)));
    const [lock] = locks;
    const isPnpm = locks.some((name) => name === source_files/* pnpmLock */.LU);
    if (lock !== undefined && isPnpm && locks.length > 1) {
        throw new errors/* ConfigurationError */.j1({
            code: 'sources-disagree',
            message: `${lock} and ${source_files/* pnpmLock */.LU} lie side by side, and each says all that goes into the layer.`,
            nextStep: 'Remove the one that is not kept up to date, or name one with requirements.',
            input: 'requirements',
        });
    }
    if (lock !== undefined)
        return { kind: isPnpm ? 'pnpm' : 'npm', path: (0,external_node_path_.join)(folder, lock), project: '' };
    const manifest = (0,external_node_path_.join)(folder, source_files/* manifestName */.vS);
    if (!exists(manifest))
        return undefined;
    const above = workspaceLock(folder, exists);
    if (above)
        return above;
    const other = Object.keys(source_files/* otherLocks */.zW).find((name) => exists((0,external_node_path_.join)(folder, name)));
    if (other !== undefined)
        throw unreadLock((0,external_node_path_.relative)(context.directory, (0,external_node_path_.join)(folder, other)), other);
    return { kind: 'manifest', path: manifest };
}
/** Folders above that are looked into. */
const mostAbove = 6;
/** The lock of a workspace that a folder is a member of. */
function workspaceLock(folder, exists) {
    for (let above = (0,external_node_path_.dirname)(folder), steps = 0; above !== (0,external_node_path_.dirname)(above) && steps < mostAbove; above = (0,external_node_path_.dirname)(above), steps++) {
        const project = (0,external_node_path_.relative)(above, folder).split(external_node_path_.sep).join('/');
        for (const name of [...source_files/* npmLocks */.cw, source_files/* pnpmLock */.LU]) {
            const path = (0,external_node_path_.join)(above, name);
            if (exists(path) && mentions(path, project))
                return { kind: name === source_files/* pnpmLock */.LU ? 'pnpm' : 'npm', path, project };
        }
    }
    return undefined;
}
/** Whether a lock has a folder as a project of its own. */
function mentions(path, project) {
    const text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    return (text.includes(`\n    ${JSON.stringify(project)}: {`) ||
        text.includes(`\n  ${project}:`) ||
        text.includes(`\n  '${project}':`));
}
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function unreadLock(shown, name) {
    return new errors/* ConfigurationError */.j1({
        code: 'lock-format',
        message: `${shown}: locks of ${name.startsWith('yarn') ? 'Yarn' : 'Bun'} are not read.`,
        nextStep: `Make a lock that is read, beside it: ${source_files/* otherLocks */.zW[name] ?? ''}`,
        input: 'requirements',
        file: shown,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/node/projects/npm-program.js + 1 modules
var npm_program = __webpack_require__(28847);
;// CONCATENATED MODULE: ./build/node/projects/resolve.js
// A package.json without a lock: npm chooses the versions, in a copy, and nothing is written into the project.





/** The text of the lock that npm makes for a project now. */
async function resolveWithNpm(directory, context) {
    const copy = (0,external_node_path_.join)(context.stores.temporary, `npm-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,make_folder/* makeFolder */.f)(copy);
    try {
        for (const file of await manifestsBelow(directory, 0)) {
            const to = (0,external_node_path_.join)(copy, (0,external_node_path_.relative)(directory, file));
            await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(to));
            await (0,promises_.cp)(file, to);
        }
        await (0,npm_program/* runNpm */.V)(['install', '--package-lock-only'], copy, 'to choose versions, since there is no lock', context);
        return await (0,promises_.readFile)((0,external_node_path_.join)(copy, 'package-lock.json'), 'utf8');
    }
    finally {
        await (0,promises_.rm)(copy, { recursive: true, force: true });
    }
}
/** Deeper than workspaces lie. */
const resolve_deepest = 5;
/** What npm reads: every package.json of the project, and its settings. */
async function manifestsBelow(folder, depth) {
    const found = [];
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isFile() &&
            (entry.name === 'package.json' || (depth === 0 && entry.name === '.npmrc') || entry.name.endsWith('.tgz')))
            found.push(path);
        else if (entry.isDirectory() && depth < resolve_deepest && !/^(?:node_modules|\..*)$/.test(entry.name))
            found.push(...(await manifestsBelow(path, depth + 1)));
    }
    return found;
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./build/node/projects/stale.js
// Whether a lock is still that of its package.json.




const tables = [
    ['dependencies', 'prod'],
    ['optionalDependencies', 'optional'],
    ['devDependencies', 'dev'],
    ['peerDependencies', 'peer'],
];
/**
 * Compares what a project asks for with what its lock was made for. A range that was changed is as good as the old one
 * when the locked version is in it, which is npm's own rule.
 * @param shown package.json, for people
 * @throws {ConfigurationError} `stale-lock` for each dependency that differs
 */
function refuseStaleLock(lock, manifest, shown, omit) {
    const locked = new Map(lock.root.map((one) => [one.name, one]));
    const overridden = new Set(Object.keys({ ...(0,locks_manifest/* objectOf */.Xy)(manifest['overrides']), ...(0,locks_manifest/* objectOf */.Xy)((0,locks_manifest/* objectOf */.Xy)(manifest['pnpm'])['overrides']) }));
    const optionalPeers = (0,locks_manifest/* optionalPeersOf */.PC)(manifest);
    const problems = [];
    const asked = new Set();
    for (const [table, type] of tables) {
        for (const [name, range] of (0,locks_manifest/* rangesOf */.wA)(manifest[table])) {
            asked.add(name);
            if (omit.has(type) || overridden.has(name) || (type === 'peer' && optionalPeers.has(name)))
                continue;
            const one = locked.get(name);
            // pnpm installs peers of a project only where it is set so; what it takes from its catalog is named there.
            if (!one && type === 'peer')
                continue;
            if (!one)
                problems.push(stale(lock, shown, name, `${shown} asks for ${name} ${range}, which the lock was not made for.`));
            else if (!isMet(one, range, lock))
                problems.push(stale(lock, shown, name, `${shown} asks for ${name} ${range}, and the lock was made for ${one.range}.`, one.line));
        }
    }
    for (const { name, type, to } of lock.root) {
        if (asked.has(name) || type === 'peer' || omit.has(type) || stale_isFolder(lock, to))
            continue;
        problems.push(stale(lock, shown, name, `the lock was made for ${name} too, which ${shown} no longer asks for.`));
    }
    (0,errors/* throwIfAny */.MI)(problems, errors/* ConfigurationError */.j1);
}
function isMet({ range, to }, asked, { packages }) {
    if (range === asked || asked.startsWith('catalog:') || asked.startsWith('workspace:'))
        return true;
    const version = to === undefined ? undefined : packages.get(to)?.version;
    return version !== undefined && (0,semver.validRange)(asked) !== null && (0,semver.satisfies)(version, asked);
}
/** Workspaces are linked without being asked for. */
function stale_isFolder({ packages }, id) {
    return id !== undefined && packages.get(id)?.source.kind === 'folder';
}
function stale({ file, command }, _shown, name, message, line) {
    return lockProblem(file, line, 'stale-lock', message, `Lock again: ${command}`, name).problems[0];
}

;// CONCATENATED MODULE: ./build/node/projects/read-source.js











const read_source_largestBytes = 64 * 1024 * 1024;
/** @throws {ConfigurationError} naming file and line. */
async function readNodeSource(request, context) {
    const found = findNodeSource(request.requirements, context, request.besidePython);
    if (!found) {
        if (request.mayBeEmpty)
            return undefined;
        throw new errors/* ConfigurationError */.j1({
            code: 'no-requirements',
            message: 'There is nothing to make a layer of Node.js packages from: no package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml or package.json.',
            nextStep: 'Name one with requirements, or set working-directory.',
            input: 'requirements',
        });
    }
    const project = found.kind === 'manifest' ? (0,external_node_path_.dirname)(found.path) : (0,external_node_path_.join)((0,external_node_path_.dirname)(found.path), found.project);
    const manifestPath = (0,external_node_path_.join)(project, source_files/* manifestName */.vS);
    const manifestText = await optionalText(manifestPath, context);
    const manifest = { file: shown(manifestPath, context), ...(manifestText === undefined ? {} : { text: manifestText }) };
    const parsed = manifestText === undefined ? undefined : parseManifest(manifestText, manifest.file);
    const lock = await readLock(found, project, context);
    const directory = (0,external_node_path_.dirname)(found.path);
    if (parsed && found.kind !== 'manifest') {
        refuseStaleLock(lock, parsed, manifest.file, request.omit);
        await refuseStaleWorkspaces(lock, directory, context);
    }
    return { lock, directory, manifest, isLocked: found.kind !== 'manifest' };
}
async function readLock(found, project, context) {
    const directory = (0,external_node_path_.dirname)(found.path);
    if (found.kind === 'manifest') {
        const file = shown(found.path, context);
        context.log.warning(`${file} has no lock: npm chose the versions now. To keep them, run: npm install --package-lock-only --ignore-scripts`);
        return readPackageLock({
            text: await resolveWithNpm(project, context),
            file: `${file} (as npm locks it now)`,
            directory,
        });
    }
    const text = (await optionalText(found.path, context)) ?? '';
    const source = { text, file: shown(found.path, context), directory };
    return found.kind === 'npm'
        ? readPackageLock(source, found.project)
        : readPnpmLock(source, found.project === '' ? '.' : found.project);
}
/** A workspace that asks for something which the lock does not know of it. */
async function refuseStaleWorkspaces(lock, directory, context) {
    for (const { source, dependencies, line } of lock.packages.values()) {
        if (source.kind !== 'folder')
            continue;
        const path = (0,external_node_path_.join)(source.path, source_files/* manifestName */.vS);
        const text = await optionalText(path, context);
        if (text === undefined)
            continue; // It may be left out; else it is missed when it is taken.
        const manifest = parseManifest(text, shown(path, context));
        const known = new Set(dependencies.map(({ name }) => name));
        const asked = ['dependencies', 'optionalDependencies'].flatMap((table) => Object.keys((0,locks_manifest/* isObject */.Gv)(manifest[table]) ? manifest[table] : {}));
        const missing = asked.find((name) => !known.has(name));
        if (missing === undefined)
            continue;
        const place = (0,external_node_path_.relative)(directory, source.path).split(external_node_path_.sep).join('/');
        throw lockProblem(lock.file, line, 'stale-lock', `${place}/package.json asks for ${missing}, which the lock was not made for.`, `Lock again: ${lock.command}`, missing);
    }
}
function parseManifest(text, file) {
    try {
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        if ((0,locks_manifest/* isObject */.Gv)(value))
            return value;
    }
    catch (error) {
        const said = (0,locks_manifest/* textOf */.b6)(error instanceof Error ? error.message : String(error)) ?? '';
        throw lockProblem(file, undefined, 'manifest-not-read', `it is not JSON: ${said.slice(0, 200)}.`, 'Correct it.');
    }
    throw lockProblem(file, undefined, 'manifest-not-read', 'it is not a JSON object.', 'Correct it.');
}
async function optionalText(path, context) {
    context.trace?.file(path);
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found?.isFile())
        return undefined;
    if (found.size > read_source_largestBytes)
        throw lockProblem((0,external_node_path_.basename)(path), undefined, 'lock-not-read', `it has ${found.size} bytes, more than any lock.`, 'Name another file.');
    return (0,promises_.readFile)(path, 'utf8');
}
/** For people: below the working directory relative to it. */
function shown(path, { directory }) {
    const way = (0,external_node_path_.relative)(directory, path);
    return way.startsWith('..') || (0,external_node_path_.isAbsolute)(way) ? path : way.split(external_node_path_.sep).join('/');
}

// EXTERNAL MODULE: ./build/node/registry/npmrc.js
var npmrc = __webpack_require__(82571);
;// CONCATENATED MODULE: ./build/node/registry/connect.js
// Settings of npm become those of the connections of a run.


/**
 * Reads the settings of a project, hides their secrets, and has them sent where they belong.
 * @param directory of the lock
 */
async function connectNpm(directory, context) {
    const settings = await (0,npmrc/* readNpmSettings */.NX)(directory, context);
    for (const secret of settings.credentials.flatMap(({ secrets }) => secrets))
        context.masks.add(secret);
    const env = environmentOf(settings, context.env);
    const http = (0,client/* httpFor */._)(env);
    for (const { prefix, authorization } of settings.credentials) {
        for (const scheme of schemesOf(prefix, settings)) {
            const url = `${scheme}${prefix}`;
            if (URL.canParse(url))
                http.rememberHeader(new URL(url), authorization);
        }
    }
    return { settings, context: env === context.env ? context : { ...context, env } };
}
/** Credentials name no scheme: theirs is that of the registry; nothing goes out in the clear unless that does. */
function schemesOf(prefix, { registry, scopes }) {
    const host = /^\/\/([^/]+)/.exec(prefix)?.[1];
    const own = [registry, ...scopes.values()].filter((url) => URL.canParse(url) && new URL(url).host === host);
    const schemes = own.map((url) => new URL(url).protocol);
    return new Set(schemes.length > 0 ? schemes : ['https:']);
}
/** npm's settings count where the environment says nothing. */
function environmentOf({ caFile, httpsProxy, httpProxy, noProxy }, env) {
    const given = (...names) => names.some((name) => (env[name] ?? '') !== '');
    const more = {
        ...(caFile === undefined || given('SSL_CERT_FILE') ? {} : { SSL_CERT_FILE: caFile }),
        ...(httpsProxy === undefined || given('HTTPS_PROXY', 'https_proxy') ? {} : { HTTPS_PROXY: httpsProxy }),
        ...(httpProxy === undefined || given('HTTP_PROXY', 'http_proxy') ? {} : { HTTP_PROXY: httpProxy }),
        ...(noProxy === undefined || given('NO_PROXY', 'no_proxy') ? {} : { NO_PROXY: noProxy }),
    };
    return Object.keys(more).length === 0 ? env : { ...env, ...more };
}

// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/python/compile/build-inputs.js
var build_inputs = __webpack_require__(77779);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
;// CONCATENATED MODULE: ./build/run/node/choose-node.js










/** Reads the sources, and chooses for each artifact. */
async function chooseNode(layers, run) {
    const { config, context } = run;
    const omit = new Set(config.omit);
    const mayBeEmpty = config.include.length + config.code.length > 0;
    const besidePython = config.runtimes.some(({ family }) => family === 'python');
    const source = await readNodeSource({ requirements: config.requirements, omit, mayBeEmpty, besidePython }, context);
    refuseOtherInputs(run);
    (0,errors/* throwIfAny */.MI)((0,build_inputs/* unsetVariables */.f)('verify-env', config.verifyEnv, context.env), errors/* ConfigurationError */.j1);
    const connection = await connectNpm(source?.directory ?? context.directory, context);
    const choices = layers.map((layer) => choiceOf(layer, source, config));
    if (config.minimumAge) {
        const rule = { minimum: config.minimumAge, except: config.minimumAgeExcept, now: Date.now() };
        (0,errors/* throwIfAny */.MI)(await youngPackages(packagesOf(choices), rule, connection.settings, connection.context));
    }
    return { ...(source ? { source } : {}), connection, choices };
}
/** Inputs of Python alone, in a run without Python. */
function refuseOtherInputs({ config }) {
    if (config.runtimes.some(({ family }) => family === 'python'))
        return;
    const input = ['packages', 'constraints', 'extras', 'groups', 'slim'].find((name) => config[name].length > 0);
    if (input === undefined)
        return;
    throw new errors/* ConfigurationError */.j1({
        code: 'contradicting-inputs',
        message: `\`${input}\` is of Python, and runtimes name Node.js alone.`,
        nextStep: input === 'packages' ? 'Add the packages to package.json, and lock it.' : `Leave \`${input}\` out.`,
        input,
    });
}
const nothing = { file: '', command: '', root: [], packages: new Map() };
/** @param known what the packages themselves say of their platform */
function choiceOf(layer, source, { omit, excludeSdk }, known) {
    const lock = source?.lock ?? nothing;
    const all = union(lock, (0,plan.nodeTargets)(layer.targets).map((target) => (0,choose/* choosePackages */.J)(lock, target, new Set(omit), known)));
    const { chosen, left } = excludeSdk ? withoutSdk(all) : { chosen: all, left: [] };
    return {
        ...chosen,
        layer,
        placed: placePackages(chosen),
        requirers: requirersOf(chosen, source),
        leftToRuntime: left,
    };
}
/** What any of several targets takes: packages of different machines lie side by side. */
function union({ packages }, all) {
    const ids = new Set(all.flatMap((one) => one.packages.map(({ id }) => id)));
    const root = new Map(all.flatMap((one) => one.root.map((edge) => [edge.name, edge])));
    const foreign = new Map(all.flatMap((one) => one.foreign.map((own) => [own.id, own])));
    const missingPeers = new Map(all.flatMap((one) => one.missingPeers.map((peer) => [`${peer.from.id} ${peer.name}`, peer])));
    return {
        packages: [...packages.values()].filter(({ id }) => ids.has(id)),
        root: [...root.values()],
        foreign: [...foreign.values()].filter(({ id }) => !ids.has(id)),
        missingPeers: [...missingPeers.values()],
    };
}
function requirersOf({ packages, root }, source) {
    const found = new Map();
    const add = (id, requirer) => {
        const before = found.get(id);
        if (before)
            before.push(requirer);
        else
            found.set(id, [requirer]);
    };
    for (const { name, range, to } of root) {
        const file = source?.manifest.file ?? 'package.json';
        add(to, { kind: 'requirement', file, line: lineOf(name, source), text: `${name}@${range}` });
    }
    for (const { id, name, dependencies } of packages) {
        for (const { to } of dependencies)
            if (to !== undefined && to !== id)
                add(to, { kind: 'package', name });
    }
    return found;
}
/** Where package.json names a dependency. */
function lineOf(name, source) {
    const text = source?.manifest.text ?? '';
    const at = text.indexOf(`${JSON.stringify(name)}:`);
    return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}
function summaryOfChoices({ choices, source }) {
    const ids = new Set(choices.flatMap(({ packages }) => packages.map(({ id }) => id)));
    return `${(0,units/* plural */.LS)(ids.size, 'package')}${source?.isLocked === true ? ', as they are locked' : ''}`;
}
/** Every package of the artifacts, once. */
function packagesOf(choices) {
    return [...new Map(choices.flatMap(({ packages }) => packages.map((one) => [one.id, one]))).values()];
}


/***/ })

};
