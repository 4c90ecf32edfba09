export const id = 6579;
export const ids = [6579,2058,6953,1583];
export const modules = {

/***/ 82058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   childEnvironment: () => (/* binding */ childEnvironment),
/* harmony export */   secretsOfEnvironment: () => (/* binding */ secretsOfEnvironment)
/* harmony export */ });
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16953);

/** What every child may see: how to find programs, homes and the network. No token, no AWS credential. */
const common = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LC_ALL',
    'LC_CTYPE',
    'TZ',
    'TMPDIR',
    'TEMP',
    'TMP',
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'all_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
    'REQUESTS_CA_BUNDLE',
    'NETRC',
    // Windows programs do not start without these.
    'SYSTEMROOT',
    'SystemRoot',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'APPDATA',
    'LOCALAPPDATA',
    'USERPROFILE',
    'PROGRAMDATA',
];
/** The environment of a child: an allow-list of ours, plus the named variables, plus what is set outright. */
function childEnvironment(env, also = [], set = {}) {
    const allowed = (name) => common.some((one) => one === name) || also.some((one) => (typeof one === 'string' ? one === name : one.test(name)));
    const kept = Object.entries(env).filter(([name, value]) => value !== undefined && allowed(name));
    return { ...Object.fromEntries(kept), ...set };
}
/** Shorter values of a variable that is named like a secret are switches, not secrets. */
const shortestSecret = 6;
/** The secrets that an environment holds: variables that are named like one, and credentials in URLs. */
function secretsOfEnvironment(env) {
    return Object.entries(env).flatMap(([name, value = '']) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.isNamedLikeASecret)(name) && value.length >= shortestSecret
        ? [value].concat((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.secretsInUrls)(value))
        : (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.secretsInUrls)(value));
}


/***/ }),

/***/ 48028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ writeLearnedFacts),
/* harmony export */   p: () => (/* binding */ batchedFacts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19036);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61298);
// Facts that a run learns by the dozen, e.g. what is in each wheel: held in memory, and written as one file when the run
// ends. A file for each of them would cost more time than finding most of them out.






/** So many files are read before they are put together into one. */
const mostFiles = 16;
/** What is put together: the newest, up to this size. */
const mostBytes = 8 * 1024 * 1024;
/** The same without a seal, and of all files together: anybody may have written them, and parsing takes twenty times their size. */
const mostUnsealedBytes = 4 * 1024 * 1024;
/** A larger one was not written by us: a run that learns more writes it, and the next one does without. */
const largestFileBytes = 2 * mostBytes;
const batches = new WeakMap();
/**
 * As `facts` of json-cache.ts, for facts of which a run learns many. They are kept when `writeLearnedFacts` is called.
 * @param sealed whether a file that somebody else wrote is skipped
 */
function batchedFacts(context, kind, { sealed = false } = {}) {
    const { stores } = context;
    const ofStores = batches.get(stores) ?? new Map();
    batches.set(stores, ofStores);
    const batch = ofStores.get(kind) ?? openBatch(context, kind, sealed);
    ofStores.set(kind, batch);
    return {
        async get(key) {
            return (batch.learned.get(key) ?? (await batch.known).get(key));
        },
        async put(key, value) {
            batch.learned.set(key, value);
        },
    };
}
/** Writes what was learned since the last time. Never throws: a fact that cannot be kept is found out again. */
async function writeLearnedFacts(stores) {
    for (const batch of batches.get(stores)?.values() ?? [])
        await batch.write().catch(() => { });
}
function openBatch({ stores, env }, kind, sealed) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(stores.facts, kind);
    const sealOf = async () => (sealed ? (0,_seal_js__WEBPACK_IMPORTED_MODULE_4__/* .openSeal */ .Ip)(stores, env) : undefined);
    const known = readAll();
    const learned = new Map();
    async function readAll() {
        const all = new Map();
        // The newest: a run that adds to more puts them together.
        const names = (await namesByAge(folder)).slice(-mostFiles).toReversed();
        if (names.length === 0)
            return all;
        const seal = await sealOf();
        let unsealedBytes = 0;
        for (const name of names) {
            try {
                const text = await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readSmallFile */ .EW)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), seal ? largestFileBytes : mostUnsealedBytes - unsealedBytes);
                // The seal is the first line: nothing is parsed that somebody else wrote.
                const at = text.indexOf('\n');
                const body = text.slice(at + 1);
                if (seal && !seal.verify(kind, body, text.slice(0, at)))
                    continue;
                if (!seal)
                    unsealedBytes += text.length;
                for (const [key, value] of JSON.parse(body))
                    if (!all.has(key))
                        all.set(key, value);
            }
            catch {
                // Damaged: what it held is found out again.
            }
        }
        return new Map([...all].toReversed());
    }
    return {
        kind,
        known,
        learned,
        async write() {
            if (learned.size === 0)
                return;
            const fresh = [...learned];
            // What is learned from here on is written the next time.
            learned.clear();
            const before = await known;
            for (const [key, value] of fresh)
                before.set(key, value);
            const old = await namesByAge(folder);
            const isFull = old.length >= mostFiles;
            const facts = JSON.stringify(isFull ? newest([...before], sealed ? mostBytes : mostUnsealedBytes / 2) : fresh);
            const seal = await sealOf();
            const name = `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(facts).digest('hex')}.json`;
            await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeFileAtomically */ .lo)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), `${seal?.sign(kind, facts) ?? ''}\n${facts}`);
            if (isFull)
                for (const one of old)
                    if (one !== name)
                        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, one), { force: true });
        },
    };
}
/** The names of the files, the oldest first. */
async function namesByAge(folder) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
    const dated = await Promise.all(names.map(async (name) => ({ name, time: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined))?.mtimeMs ?? 0 })));
    return dated.toSorted((a, b) => a.time - b.time).map(({ name }) => name);
}
/** The pairs at the end that fit. */
function newest(pairs, limitBytes) {
    let bytes = 0;
    const from = pairs.findLastIndex((pair) => (bytes += JSON.stringify(pair).length) > limitBytes);
    return pairs.slice(from + 1);
}


/***/ }),

/***/ 27930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ credentialsInUrl),
/* harmony export */   G3: () => (/* binding */ placedCredentials),
/* harmony export */   Og: () => (/* binding */ credentialsFor),
/* harmony export */   Se: () => (/* binding */ environmentCredentials),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   fO: () => (/* binding */ readNetrc),
/* harmony export */   vM: () => (/* binding */ placeFor)
/* harmony export */ });
/* unused harmony export parseNetrc */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19036);
// User names and passwords for indexes, from where uv's and pip's users keep them.
// https://docs.astral.sh/uv/concepts/authentication/http/, https://pip.pypa.io/en/stable/topics/authentication/


/** The credentials in a URL; undefined when it holds none. */
function credentialsInUrl(url) {
    if (url.username === '' && url.password === '')
        return undefined;
    return { username: decode(url.username), password: decode(url.password) };
}
/** The value of an `Authorization` header: https://www.rfc-editor.org/rfc/rfc7617 */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * Credentials of the indexes that the environment names: those in the URLs, and `UV_INDEX_<NAME>_USERNAME` and
 * `…_PASSWORD` of indexes named in `UV_INDEX` or `UV_DEFAULT_INDEX`.
 */
function environmentCredentials(env) {
    const found = [];
    for (const variable of indexVariables) {
        for (const item of (env[variable] ?? '').split(/\s+/).filter((one) => one !== '')) {
            const [, name, text] = /^(?:([A-Za-z0-9._-]+)=)?(.+)$/s.exec(item) ?? [];
            const url = parseUrl(text ?? '');
            const credentials = url && (credentialsInUrl(url) ?? namedCredentials(name, env));
            if (credentials)
                found.push({ url: withoutUser(url), credentials });
        }
    }
    return found;
}
/** The place in a URL and the credentials that it holds; undefined when it holds none. */
function placedCredentials(url) {
    const credentials = credentialsInUrl(url);
    return credentials && { url: withoutUser(url), credentials };
}
function withoutUser(url) {
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    return bare;
}
/**
 * The credentials for a URL among those of several places: of the same origin, those of the place with the longest path
 * that the URL's path begins with. Where there is none, as files may lie beside the pages of their index, those of the
 * place whose path has the most in common with it. Of equal ones the first.
 */
function credentialsFor(url, places) {
    return placeFor(url, places)?.credentials;
}
/** The place that `credentialsFor` chooses. */
function placeFor(url, places) {
    const path = segmentsOf(url);
    let best;
    for (const found of places) {
        if (found.url.origin !== url.origin)
            continue;
        const own = segmentsOf(found.url);
        const differsAt = own.findIndex((segment, at) => segment !== path[at]);
        const common = differsAt === -1 ? own.length : differsAt;
        // A place that holds the URL comes before all that only lie near it.
        const score = common + (differsAt === -1 ? mostSegments : 0);
        if (!best || score > best.score)
            best = { found, score };
    }
    return best?.found;
}
/** More than the path of any URL has. */
const mostSegments = 100_000;
/** The parts of a path; the pages of an index lie below `simple`, and its files beside that. */
function segmentsOf({ pathname }) {
    const segments = pathname.split('/').filter((segment) => segment !== '');
    return /^\+?simple$/.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments;
}
const indexVariables = [
    'UV_INDEX',
    'UV_DEFAULT_INDEX',
    'UV_INDEX_URL',
    'UV_EXTRA_INDEX_URL',
    'UV_FIND_LINKS',
    'PIP_INDEX_URL',
    'PIP_EXTRA_INDEX_URL',
    'PIP_FIND_LINKS',
];
function namedCredentials(name, env) {
    if (name === undefined)
        return undefined;
    const prefix = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    const username = env[`${prefix}_USERNAME`];
    const password = env[`${prefix}_PASSWORD`];
    if (username === undefined && password === undefined)
        return undefined;
    return { username: username ?? '', password: password ?? '' };
}
/** So large a netrc is none. */
const largestNetrcBytes = 1024 * 1024;
/** Reads the user's netrc, by host name. A file that cannot be read is none. */
async function readNetrc(env) {
    const home = env['HOME'] ?? env['USERPROFILE'];
    const places = env['NETRC'] ? [env['NETRC']] : home ? [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.netrc'), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '_netrc')] : [];
    for (const place of places) {
        try {
            return parseNetrc(await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallFile */ .EW)(place, largestNetrcBytes));
        }
        catch {
            // The next place.
        }
    }
    return new Map();
}
/**
 * The machines of a netrc file: https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
 * Its `default` entry is left out: it would send one password to every host.
 */
function parseNetrc(text) {
    const machines = new Map();
    const tokens = Array.from(withoutMacros(text).matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g), ([, quoted, bare]) => quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'));
    let current;
    for (let at = 0; at < tokens.length; at++) {
        const word = tokens[at];
        const value = tokens[at + 1] ?? '';
        if (word === 'default')
            current = undefined;
        if (word !== 'machine' && word !== 'login' && word !== 'password' && word !== 'account')
            continue;
        at++;
        if (word === 'machine') {
            current = { username: '', password: '' };
            if (!machines.has(value.toLowerCase()))
                machines.set(value.toLowerCase(), current);
        }
        if (current && word === 'login')
            current.username = value;
        if (current && word === 'password')
            current.password = value;
    }
    return machines;
}
/** Without comments, and without macros: these begin with `macdef` and end with an empty line. */
function withoutMacros(text) {
    let inMacro = false;
    const lines = text.split(/\r\n|\r|\n/).filter((line) => {
        if (line.trim() === '')
            inMacro = false;
        else if (/^\s*macdef\b/.test(line))
            inMacro = true;
        return !inMacro;
    });
    return lines.map((line) => line.replace(/(^|\s)#.*$/, '$1')).join('\n');
}
function parseUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
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

/***/ 46717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ targetName)
/* harmony export */ });
/** For people: `python3.13 arm64`. */
function targetName({ runtime, architecture }) {
    return `${runtime.name} ${architecture}`;
}


/***/ }),

/***/ 71583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isNodePlan: () => (/* binding */ isNodePlan),
/* harmony export */   isPythonPlan: () => (/* binding */ isPythonPlan),
/* harmony export */   makePlan: () => (/* binding */ makePlan),
/* harmony export */   nodeTargets: () => (/* binding */ nodeTargets),
/* harmony export */   pythonTargets: () => (/* binding */ pythonTargets)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _layer_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6595);


/** Every runtime on every architecture; targets of one language whose names come out the same are one artifact. */
function makePlan(request, directory) {
    const python = groupsOf(request, (runtime) => (runtime.family === 'python' ? runtime : undefined));
    const node = groupsOf(request, (runtime) => (runtime.family === 'nodejs' ? runtime : undefined));
    const planned = (name, targets, layout) => ({
        kind: request.artifact,
        name,
        targets,
        layout,
        zipPath: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, request.outputDirectory), `${name}.zip`),
    });
    return {
        layers: [
            ...[...python].map(([name, targets]) => {
                const versions = new Set(targets.map(({ runtime }) => runtime.python));
                return planned(name, targets, versions.size > 1 ? 'versioned' : 'flat');
            }),
            // Every version of Node.js looks into `nodejs/node_modules`.
            ...[...node].map(([name, targets]) => planned(name, targets, 'flat')),
        ],
        mixed: [...python.keys()].filter((name) => node.has(name)),
    };
}
function groupsOf({ runtimes, architectures, layerName }, ofFamily) {
    const groups = new Map();
    for (const runtime of runtimes.flatMap((one) => ofFamily(one) ?? [])) {
        for (const architecture of architectures) {
            const target = { runtime, architecture };
            const name = (0,_layer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .expandLayerName */ .l)(layerName, target);
            const group = groups.get(name);
            if (group)
                group.push(target);
            else
                groups.set(name, [target]);
        }
    }
    return groups;
}
function isPythonPlan(plan) {
    return plan.targets[0].runtime.family === 'python';
}
function isNodePlan(plan) {
    return plan.targets[0].runtime.family === 'nodejs';
}
/** The targets of Python among some. */
function pythonTargets(targets) {
    return targets.flatMap(({ runtime, architecture }) => runtime.family === 'python' ? [{ runtime, architecture }] : []);
}
/** The targets of Node.js among some. */
function nodeTargets(targets) {
    return targets.flatMap(({ runtime, architecture }) => runtime.family === 'nodejs' ? [{ runtime, architecture }] : []);
}


/***/ }),

/***/ 20343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ indexUrl),
/* harmony export */   iB: () => (/* binding */ isCodeArtifact),
/* harmony export */   ip: () => (/* binding */ indexSettings),
/* harmony export */   ri: () => (/* binding */ withoutCredentials),
/* harmony export */   w5: () => (/* binding */ allIndexes)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16953);



/**
 * uv reads its own variables only; pip's users have pip's: each is taken where uv's counterpart says nothing.
 * An index of the requirement files replaces the environment's, as in pip.
 */
function indexSettings(options, env, directory, exists) {
    const list = (...names) => {
        const name = names.find((one) => (env[one] ?? '').trim() !== '');
        return name === undefined ? [] : (env[name] ?? '').trim().split(name === 'UV_FIND_LINKS' ? /\s*,\s*/ : /[\s,]+/);
    };
    const defaultIndex = options.indexUrl ?? list('UV_DEFAULT_INDEX', 'UV_INDEX_URL', 'PIP_INDEX_URL')[0];
    const ofUv = [...list('UV_INDEX'), ...list('UV_EXTRA_INDEX_URL')];
    const indexes = [...options.extraIndexUrls, ...(ofUv.length > 0 ? ofUv : list('PIP_EXTRA_INDEX_URL'))];
    // A folder that a machine's settings name need not be there; pip says nothing of it either.
    const standing = list('UV_FIND_LINKS', 'PIP_FIND_LINKS').filter((place) => isUrl(place) || exists((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, place)));
    const findLinks = [...options.findLinks, ...standing];
    const saysIndex = defaultIndex !== undefined || indexes.length > 0;
    return {
        ...(options.assigned?.length ? { assigned: options.assigned } : {}),
        ...(defaultIndex === undefined ? {} : { defaultIndex }),
        indexes: [...new Set(indexes)],
        findLinks: [...new Set(findLinks)].map((place) => placeUrl(place, directory)),
        noIndex: options.noIndex || (!saysIndex && /^(?:1|y|yes|on|true|t)$/i.test(env['PIP_NO_INDEX'] ?? '')),
        insecureHosts: [...new Set([...options.trustedHosts, ...list('UV_INSECURE_HOST', 'PIP_TRUSTED_HOST')])],
    };
}
function placeUrl(place, directory) {
    return isUrl(place) ? place : (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, place)).href;
}
function isUrl(place) {
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(place);
}
/** Every index of the settings, as uv is told of it: perhaps with a name before its URL. */
function allIndexes({ assigned = [], indexes, defaultIndex }) {
    const ofPackages = assigned.map(({ name, url }) => `${name}=${url}`);
    return [...new Set([...ofPackages, ...indexes, ...(defaultIndex === undefined ? [] : [defaultIndex])])];
}
/** The URL of an index that may have a name before it. */
function indexUrl(index) {
    return index.replace(/^[A-Za-z0-9._-]+=(?=[a-z][a-z0-9+.-]*:)/i, '');
}
/** The same without a secret, for keys and for people. */
function withoutCredentials(settings) {
    return JSON.parse((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__.redact)(JSON.stringify(settings)));
}
/** Whether an index is named by a domain and a repository of AWS CodeArtifact. */
function isCodeArtifact(index) {
    return /^(?:[\w.-]+=)?codeartifact:\/\//i.test(index);
}


/***/ }),

/***/ 59113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ri: () => (/* binding */ withoutCredentials),
/* harmony export */   tc: () => (/* binding */ isArchive),
/* harmony export */   xo: () => (/* binding */ filenameOf)
/* harmony export */ });
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16953);

/** The last part of a URL's path, percent-decoded. */
function filenameOf(url) {
    const last = url
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) ?? '';
    try {
        return decodeURIComponent(last);
    }
    catch {
        return last;
    }
}
/** Whether a path names an archive. Otherwise it is a folder. */
function isArchive(path) {
    return /\.(?:whl|tar\.gz|tgz|zip|tar\.bz2|tar\.xz)$/i.test(path);
}
/** The URL without user and password. */
function withoutCredentials(url, onCredentials) {
    if ((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.redact)(url) === url || !URL.canParse(url))
        return url;
    onCredentials(url);
    const parsed = new URL(url);
    // A user name alone is part of an SSH address.
    if (parsed.protocol === 'ssh:' && parsed.password === '')
        return url;
    parsed.username = '';
    parsed.password = '';
    return parsed.href;
}


/***/ }),

/***/ 87730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ holds)
});

// EXTERNAL MODULE: ./build/python/names.js
var names = __webpack_require__(18991);
// EXTERNAL MODULE: ./build/python/versions/specifiers.js
var specifiers = __webpack_require__(69504);
;// CONCATENATED MODULE: ./build/python/markers/evaluate.js


/** A comparison that the specification gives no meaning, e.g. `sys_platform ~= 'linux'`. */
class UndefinedComparison extends Error {
    name = 'UndefinedComparison';
}
/** These are compared as versions where the other side is one. */
const versionVariables = new Set([
    'python_version',
    'python_full_version',
    'implementation_version',
    'platform_release',
]);
/**
 * Whether a marker holds.
 * @throws {UndefinedComparison} when any part of it has no meaning, whatever the other parts say.
 */
function evaluate(marker, environment) {
    if (marker.kind === 'comparison')
        return compare(marker, environment);
    const results = marker.parts.map((part) => evaluate(part, environment));
    return marker.kind === 'and' ? results.every(Boolean) : results.some(Boolean);
}
function compare({ left, operator, right }, environment) {
    const variable = left.kind === 'variable' ? left.name : right.kind === 'variable' ? right.name : undefined;
    if (isNamed(left, 'extra') || isNamed(right, 'extra'))
        return compareExtra(left, operator, right, environment);
    for (const [set, members] of [
        ['extras', environment.extras],
        ['dependency_groups', environment.groups],
    ]) {
        if (isNamed(right, set) && left.kind === 'text')
            return compareSet(left.text, operator, set, members);
        if (isNamed(left, set) || isNamed(right, set))
            throw undefinedSet(set);
    }
    const [a, b] = [textOf(left, environment), textOf(right, environment)];
    if (variable !== undefined && versionVariables.has(variable)) {
        const wanted = (0,specifiers/* specifier */.Pk)(operator, b);
        if (wanted)
            return (0,specifiers/* satisfies */.ib)(a, wanted);
    }
    return compareTexts(a, operator, b);
}
function isNamed(operand, name) {
    return operand.kind === 'variable' && operand.name === name;
}
/** `extra` stands for all of the chosen extras at once. When none is chosen, it is the empty text. */
function compareExtra(left, operator, right, { extras }) {
    const [a, b] = [left, right].map((operand) => (operand.kind === 'text' ? (0,names/* normalizeName */.Pc)(operand.text) : undefined));
    const wanted = a ?? b;
    if (wanted === undefined)
        throw new UndefinedComparison('`extra` is compared with a variable');
    if (extras.size === 0)
        return compareTexts(a ?? '', operator, b ?? '');
    if (operator === '==')
        return extras.has(wanted);
    if (operator === '!=')
        return !extras.has(wanted);
    throw new UndefinedComparison('`extra` is compared with a quoted name by `==` or `!=` only');
}
function compareSet(text, operator, set, members) {
    if (operator === 'in')
        return members.has((0,names/* normalizeName */.Pc)(text));
    if (operator === 'not in')
        return !members.has((0,names/* normalizeName */.Pc)(text));
    throw undefinedSet(set);
}
function undefinedSet(set) {
    return new UndefinedComparison(`\`${set}\` is a set: write \`'name' in ${set}\` or \`'name' not in ${set}\``);
}
function textOf(operand, { texts }) {
    if (operand.kind === 'text')
        return operand.text;
    return Object.hasOwn(texts, operand.name) ? texts[operand.name] : '';
}
/** Texts have no order: `<` and `>` never hold between them, `<=` and `>=` hold between equal ones. */
function compareTexts(a, operator, b) {
    switch (operator) {
        case 'in':
            return b.includes(a);
        case 'not in':
            return !b.includes(a);
        case '==':
        case '<=':
        case '>=':
            return a === b;
        case '!=':
            return a !== b;
        case '<':
        case '>':
            return false;
        case '~=':
        case '===':
            throw new UndefinedComparison(`\`${operator}\` compares versions only, and \`${b}\` is not one`);
    }
}

;// CONCATENATED MODULE: ./build/python/locks/holds.js

/** Whether a marker of a lock holds. One that has no meaning does not. */
function holds(marker, environment) {
    if (!marker)
        return true;
    try {
        return evaluate(marker, environment);
    }
    catch (error) {
        if (error instanceof UndefinedComparison)
            return false;
        throw error;
    }
}


/***/ }),

/***/ 87867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lx: () => (/* binding */ isClosed),
  TL: () => (/* binding */ lockKey),
  BG: () => (/* binding */ storeLock),
  zR: () => (/* binding */ storedLock)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/python/resolve/allowed-hashes.js
var allowed_hashes = __webpack_require__(32397);
// EXTERNAL MODULE: ./build/python/indexes/settings.js
var indexes_settings = __webpack_require__(20343);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
;// CONCATENATED MODULE: ./build/python/locks/confirmed.js
// Whether a lock that somebody else may have written can be believed.



const pypi = 'https://pypi.org/simple';
/** Indexes whose files are on another host. */
const fileOrigins = {
    'https://pypi.org': ['https://files.pythonhosted.org'],
    'https://test.pypi.org': ['https://test-files.pythonhosted.org'],
};
/**
 * True when the lock can say nothing that this run does not know by itself: every file has a hash that the user's own
 * lines allow, is named by its URL, and is on the host of an index of this run; and no package of the lines is missing.
 */
function isConfirmed(packages, inputs, settings) {
    const origins = fileOriginsOf(settings);
    const names = new Set(packages.map(({ name }) => name));
    const isComplete = inputs.requirements.every(
    // Whether a marker holds is not asked here: a package that is missing changes no file.
    ({ name, line }) => line.includes(';') || (name !== undefined && names.has(name)));
    return isComplete && packages.every((one) => isConfirmedPackage(one, inputs, origins));
}
function isConfirmedPackage(one, inputs, origins) {
    if (one.direct !== undefined)
        return false;
    const allowed = new Set((0,allowed_hashes/* pinningLines */.Xx)(one, inputs).flatMap(({ hashes }) => hashes));
    const files = (0,allowed_hashes/* filesOf */.R8)(one);
    return (files.length > 0 &&
        files.every(({ url, filename, sha256 }) => {
            if (sha256 === undefined || !allowed.has(`sha256:${sha256}`) || !URL.canParse(url))
                return false;
            const { origin, pathname } = new URL(url);
            return origins.has(origin) && (0,posix_.basename)(safelyDecoded(pathname)) === filename;
        }));
}
/** Where the files of this run's indexes are. */
function fileOriginsOf(settings) {
    const { defaultIndex, findLinks, noIndex } = settings;
    const indexes = noIndex ? [] : [...(defaultIndex === undefined ? [pypi] : []), ...(0,indexes_settings/* allIndexes */.w5)(settings).map(indexes_settings/* indexUrl */.E5)];
    const places = [...indexes, ...findLinks];
    const origins = places
        .filter((place) => /^https?:/i.test(place) && URL.canParse(place))
        .map((place) => new URL(place).origin);
    return new Set([...origins, ...origins.flatMap((origin) => fileOrigins[origin] ?? [])]);
}
function safelyDecoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}

// EXTERNAL MODULE: ./build/python/uv/platform.js
var platform = __webpack_require__(68996);
;// CONCATENATED MODULE: ./build/python/locks/lock-store.js







const kind = 'lock-2';
/**
 * A lock that an earlier run kept. One that this machine cannot know to be its own is taken only when the user's own
 * hashes and indexes confirm all of it: else a cache could send downloads anywhere.
 */
async function storedLock(key, inputs, settings, context) {
    const own = await (0,json_cache/* sealedFacts */.w)(context, kind).get(key);
    if (own)
        return own;
    const found = await (0,json_cache/* facts */.I)(context.stores, kind).get(key);
    return isStoredLock(found) && isConfirmed(found.packages, inputs, settings) ? found : undefined;
}
async function storeLock(key, lock, context) {
    await (0,json_cache/* sealedFacts */.w)(context, kind).put(key, lock);
}
function isStoredLock(value) {
    const packages = isRecord(value) ? value['packages'] : undefined;
    return Array.isArray(packages) && packages.every(isLockedPackage);
}
function isLockedPackage(value) {
    if (!isRecord(value) || 'direct' in value)
        return false;
    const { name, version, wheels, sdist, index, requiredBy } = value;
    return (typeof name === 'string' &&
        isTextOrAbsent(version) &&
        isTextOrAbsent(index) &&
        Array.isArray(wheels) &&
        wheels.every(isRemoteFile) &&
        (sdist === undefined || isRemoteFile(sdist)) &&
        Array.isArray(requiredBy) &&
        requiredBy.every((one) => isRecord(one) && Object.values(one).every((part) => ['string', 'number'].includes(typeof part))));
}
function isRemoteFile(value) {
    if (!isRecord(value))
        return false;
    const { filename, url, sha256, sizeBytes } = value;
    const hasSize = sizeBytes === undefined || (Number.isSafeInteger(sizeBytes) && Number(sizeBytes) >= 0);
    return typeof filename === 'string' && typeof url === 'string' && isTextOrAbsent(sha256) && hasSize;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isTextOrAbsent(value) {
    return value === undefined || typeof value === 'string';
}
/** Everything that decides a lock, hashed; no credential goes in. */
function lockKey(inputs, settings, target, env) {
    const lines = (all) => all.map(({ line }) => (0,redact.redact)(line)).toSorted();
    const parts = {
        requirements: lines(inputs.requirements),
        constraints: lines(inputs.constraints),
        releases: [inputs.options.preReleases, inputs.options.allReleases, inputs.options.onlyFinal],
        onlyBinary: inputs.options.onlyBinary,
        settings: (0,indexes_settings/* withoutCredentials */.ri)(settings),
        strategy: ['UV_INDEX_STRATEGY', 'UV_EXCLUDE_NEWER'].map((name) => env[name] ?? ''),
        platform: (0,platform/* uvPlatform */.R)(target, 'resolve'),
        python: target.runtime.pythonFull,
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/**
 * Whether nothing in a lock could come out differently tomorrow: every package is pinned by a line to the version, or
 * the file, that it has. A line whose marker does not hold pins nothing, but is taken to pin here; it is the user's own
 * version all the same. A URL with a query may be signed: it would expire, and is a secret until then.
 */
function isClosed(packages, inputs) {
    return packages.every((one) => {
        if (one.direct?.kind === 'directory' || one.direct?.kind === 'vcs')
            return false;
        return (0,allowed_hashes/* pinningLines */.Xx)(one, inputs).length > 0 && (0,allowed_hashes/* filesOf */.R8)(one).every(({ url }) => !url.includes('?'));
    });
}


/***/ }),

/***/ 46721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RG: () => (/* binding */ checkMadeFor),
/* harmony export */   bU: () => (/* binding */ requiresPython),
/* harmony export */   eK: () => (/* binding */ lockEnvironments)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46717);
/* harmony import */ var _versions_poetry_constraint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17422);
/* harmony import */ var _holds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87730);




// What a lock was made for: it says nothing about other targets.
function requiresPython(fields, key, line) {
    const specifiers = fields.specifiers(key);
    return specifiers ? { requiresPython: { text: fields.text(key) ?? '', versions: [specifiers], line } } : {};
}
function lockEnvironments(fields, key, line) {
    return fields.texts(key).map((text) => ({ text, marker: fields.markerOf(text), line }));
}
/** @throws {ConfigurationError} `lock-excludes-target` */
function checkMadeFor(lock, target, environment) {
    const { file, requiresPython: python, environments, platforms = [] } = lock;
    const refuse = (line, why, nextStep) => {
        const message = `${file}:${line} was not made for ${(0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetName */ .j)(target)}: ${why}.`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j1({ code: 'lock-excludes-target', message, nextStep, file, line });
    };
    if (python && !(0,_versions_poetry_constraint_js__WEBPACK_IMPORTED_MODULE_1__/* .satisfiesAny */ .f)(target.runtime.pythonFull, python.versions)) {
        refuse(python.line, `it requires Python ${python.text}, and ${target.runtime.name} is Python ${target.runtime.pythonFull}`, 'Choose another runtime, or widen the range of Pythons in the project and lock again.');
    }
    const isOneOf = (texts) => {
        const list = texts.slice(0, 5).map((text) => `\`${text.slice(0, 200)}\``);
        return `it is for ${list.join(' and ')}${texts.length > 5 ? ' and others' : ''} only`;
    };
    const nextStep = 'Add the target to those that the project is locked for, and lock again.';
    if (environments.length > 0 && !environments.some(({ marker }) => (0,_holds_js__WEBPACK_IMPORTED_MODULE_2__/* .holds */ .v)(marker, environment))) {
        refuse(environments[0]?.line ?? 1, isOneOf(environments.map(({ text }) => text)), nextStep);
    }
    if (platforms.length > 0 && !platforms.some(({ includes }) => includes(target))) {
        refuse(platforms[0]?.line ?? 1, isOneOf(platforms.map(({ text }) => text)), nextStep);
    }
}


/***/ }),

/***/ 48459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ unlocated),
/* harmony export */   w: () => (/* binding */ packageOf)
/* harmony export */ });
/** The files of an entry that only an index can tell the addresses of; none for most formats. */
function unlocated({ source, files }) {
    return source.kind === 'index' ? files.filter(({ url }) => url === undefined) : [];
}
/** An entry as everything behind the locks takes it; its files have addresses. */
function packageOf({ entry, requiredBy }) {
    const { name, version, source } = entry;
    const files = entry.files.map((file) => remoteFile(file, entry));
    const wheels = files.filter(({ filename }) => /\.whl$/i.test(filename));
    const sdist = files.find(({ filename }) => !/\.whl$/i.test(filename));
    const direct = directSource(entry);
    return {
        name,
        ...(version === undefined ? {} : { version }),
        wheels,
        ...(sdist ? { sdist } : {}),
        ...(direct ? { direct } : {}),
        ...(source.kind === 'index' && source.url !== undefined ? { index: source.url } : {}),
        requiredBy,
    };
}
function directSource(entry) {
    const { source } = entry;
    switch (source.kind) {
        case 'index':
            return undefined;
        case 'directory':
            return { kind: 'directory', path: source.path };
        case 'vcs':
            return source;
        case 'archive':
            return { ...source, file: remoteFile(source.file, entry) };
    }
}
function remoteFile({ filename, url, sha256, sizeBytes, uploadTime }, { name }) {
    if (filename === undefined || url === undefined)
        throw new Error(`a file of ${name} has no address yet`);
    return {
        filename,
        url,
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(uploadTime === undefined ? {} : { uploadTime }),
    };
}


/***/ }),

/***/ 14402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readPylock),
/* harmony export */   y: () => (/* binding */ parsePylock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4158);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18991);
/* harmony import */ var _file_address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59113);
/* harmony import */ var _made_for_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46721);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48459);
/* harmony import */ var _toml_lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46816);
/* harmony import */ var _unknown_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(491);
// pylock.toml: https://packaging.python.org/en/latest/specifications/pylock-toml/
// uv fixes the extras when it exports; PDM marks each package with its groups; pip writes what one machine takes.









/** @throws {ConfigurationError} */
function readPylock({ text, file, directory, onCredentials = () => { } }) {
    const lock = (0,_toml_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .readTomlLock */ .sw)(text, file, 'pylock');
    const top = new _toml_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .Fields */ .C8(lock.root, { file, line: 1 }, 'pylock');
    checkVersion(lock);
    const reading = { directory, onCredentials };
    const packages = lock.tablesOf('packages');
    const madeByPip = top.text('created-by') === 'pip';
    return {
        format: 'pylock',
        file,
        ...(0,_made_for_js__WEBPACK_IMPORTED_MODULE_3__/* .requiresPython */ .bU)(top, 'requires-python', lock.lineOf('requires-python')),
        environments: (0,_made_for_js__WEBPACK_IMPORTED_MODULE_3__/* .lockEnvironments */ .eK)(top, 'environments', lock.lineOf('environments')),
        entries: packages.map(({ table, line }) => entryOf(new _toml_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .Fields */ .C8(table, { file, line }, 'pylock'), reading)),
        selection: { kind: 'filter', defaults: top.texts('default-groups').map(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc) },
        extras: top.texts('extras').map(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc),
        groups: top.texts('dependency-groups').map(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc),
        conflicts: [],
        indexes: new Map(),
        notes: [
            ...(madeByPip
                ? [`${file} was written by pip, which leaves out what its own machine and Python do not need.`]
                : []),
            ...(0,_unknown_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownKeys */ .v)(lock, 'pylock'),
        ],
        ...(madeByPip ? { madeOnOneMachine: true } : {}),
    };
}
/**
 * All packages of a lock that was made for one target, sorted by name.
 * @throws {ConfigurationError}
 */
function parsePylock(text, directory, onCredentials = () => { }) {
    const { entries } = readPylock({ text, file: 'pylock.toml', directory, onCredentials });
    return entries.map((entry) => (0,_packages_js__WEBPACK_IMPORTED_MODULE_6__/* .packageOf */ .w)({ entry, requiredBy: [] })).toSorted((0,_text_order_js__WEBPACK_IMPORTED_MODULE_7__/* .byText */ .z4)(({ name }) => name));
}
function checkVersion({ root, file, lineOf }) {
    const version = root['lock-version'];
    const line = lineOf('lock-version');
    if (typeof version !== 'string') {
        (0,_toml_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .wrongLock */ .Ru)({ file, line }, 'it has no `lock-version`, so it is not a whole pylock.toml.', 'pylock');
    }
    if (!/^1\.\d+$/.test(version)) {
        (0,_toml_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .wrongLock */ .Ru)({ file, line }, `it has lock-version ${version.slice(0, 50)}; 1.x is understood.`, 'pylock');
    }
}
function entryOf(fields, reading) {
    const name = fields.name('name', 'a package');
    const version = fields.version(name, false);
    const marker = fields.marker('marker');
    const source = sourceOf(fields, name, reading);
    const sdist = fields.fields('sdist');
    const pythons = fields.specifiers('requires-python');
    return {
        name,
        ...(version === undefined ? {} : { version }),
        line: fields.place.line,
        source,
        sourceKey: '',
        ...(marker ? { marker } : {}),
        ...(pythons ? { requiresPython: [pythons] } : {}),
        extras: [],
        // Only for information: nothing is to be followed. https://packaging.python.org/en/latest/specifications/pylock-toml/#packages-dependencies
        dependencies: [],
        requires: requiredNames(fields),
        optional: new Map(),
        files: [...fields.eachFields('wheels'), ...(sdist ? [sdist] : [])].map((one) => fileOf(one, name, reading)),
    };
}
function requiredNames(fields) {
    return fields.list('dependencies').flatMap((one) => {
        const name = (0,_toml_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .isTable */ .bI)(one) ? one['name'] : undefined;
        return typeof name === 'string' ? [(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name)] : [];
    });
}
function sourceOf(fields, name, reading) {
    const { onCredentials } = reading;
    const withSubdirectory = (one) => {
        const subdirectory = one.text('subdirectory');
        return subdirectory === undefined ? {} : { subdirectory };
    };
    const vcs = fields.fields('vcs');
    if (vcs) {
        const url = vcs.text('url') ?? vcs.neededText('path', `the vcs of ${name}`);
        const commit = vcs.neededText('commit-id', `the vcs of ${name}`);
        return { kind: 'vcs', url: (0,_file_address_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutCredentials */ .ri)(url, onCredentials), commit, ...withSubdirectory(vcs) };
    }
    const directory = fields.fields('directory');
    if (directory) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(reading.directory, directory.neededText('path', `the directory of ${name}`));
        return { kind: 'directory', path, installed: true };
    }
    const archive = fields.fields('archive');
    if (archive)
        return { kind: 'archive', file: fileOf(archive, name, reading), ...withSubdirectory(archive) };
    const index = fields.text('index');
    return { kind: 'index', ...(index === undefined ? {} : { url: (0,_file_address_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutCredentials */ .ri)(index, onCredentials) }) };
}
function fileOf(one, name, { directory, onCredentials }) {
    const path = one.text('path');
    const url = one.text('url') ?? (path === undefined ? undefined : (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path)).href);
    const filename = one.text('name') ?? (one.text('url') === undefined ? path?.split(/[\\/]/).at(-1) : (0,_file_address_js__WEBPACK_IMPORTED_MODULE_8__/* .filenameOf */ .xo)(url ?? ''));
    if (filename === undefined)
        return one.wrong(`a file of ${name} has neither \`url\` nor \`path\` nor \`name\`.`);
    const written = one.fields('hashes')?.text('sha256');
    const sha256 = written === undefined ? undefined : one.sha256Of(`sha256:${written}`);
    const sizeBytes = one.sizeBytes('size');
    const uploadTime = one.time('upload-time');
    return {
        filename: one.filename(filename),
        ...(url === undefined ? {} : { url: (0,_file_address_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutCredentials */ .ri)(url, onCredentials) }),
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(uploadTime === undefined ? {} : { uploadTime }),
    };
}


/***/ }),

/***/ 26537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ln: () => (/* binding */ lockFormat),
  MO: () => (/* binding */ projectIndexes),
  mF: () => (/* binding */ readLock)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/python/names.js
var python_names = __webpack_require__(18991);
// EXTERNAL MODULE: ./build/python/requirements/requirement.js
var requirement = __webpack_require__(66591);
;// CONCATENATED MODULE: ./build/python/locks/edge-of-text.js


/** A dependency that a lock writes as a requirement: `requests[socks]>=2.31; python_version < '3.14'`. */
function edgeOfText(text, fields) {
    const syntax = (0,requirement/* parseRequirement */.p)(text);
    if (syntax.kind === 'wrong' || syntax.requirement.name === undefined) {
        return fields.wrong(`the dependency \`${text.slice(0, 200)}\` cannot be read.`);
    }
    const { name, extras, source, marker } = syntax.requirement;
    return {
        name: (0,python_names/* normalizeName */.Pc)(name),
        extras: extras.map(python_names/* normalizeName */.Pc),
        ...(marker === undefined ? {} : { marker: fields.markerOf(marker) }),
        ...(source.kind === 'index' && source.specifiers.length > 0 ? { versions: [source.specifiers] } : {}),
    };
}

// EXTERNAL MODULE: ./build/python/versions/poetry-constraint.js
var poetry_constraint = __webpack_require__(17422);
// EXTERNAL MODULE: ./build/python/locks/toml-lock.js
var toml_lock = __webpack_require__(46816);
;// CONCATENATED MODULE: ./build/python/locks/duplicates.js

/** Refuses a lock that has the same package of the same version and source twice. */
function refuseDuplicates(entries, file, format) {
    const seen = new Map();
    for (const { name, version, sourceKey, extras, line } of entries) {
        const key = JSON.stringify([name, version, sourceKey, extras]);
        const before = seen.get(key);
        if (before !== undefined) {
            (0,toml_lock/* wrongLock */.Ru)({ file, line }, `${name} ${version ?? ''} is in it twice, also at line ${before}.`, format);
        }
        seen.set(key, line);
    }
}

// EXTERNAL MODULE: ./build/python/locks/file-address.js
var file_address = __webpack_require__(59113);
// EXTERNAL MODULE: ./build/python/locks/unknown-keys.js
var unknown_keys = __webpack_require__(491);
;// CONCATENATED MODULE: ./build/python/locks/pdm.js
// pdm.lock: https://pdm-project.org/en/latest/usage/lockfile/
// With the strategy `inherit_metadata`, the default, every entry says its groups and marker: it is filtered. Without it,
// it is walked from the project's own dependencies. What extras add is in entries of their own.










/**
 * @param project the project whose lock it is, by which one without groups is walked
 * @throws {ConfigurationError}
 */
function readPdmLock(source, project) {
    const { text, file, directory, onCredentials = () => { } } = source;
    const lock = (0,toml_lock/* readTomlLock */.sw)(text, file, 'pdm');
    const metadata = metadataOf(lock);
    checkVersion(metadata);
    const strategy = metadata.texts('strategy');
    const hash = metadata.text('content_hash');
    const filters = strategy.includes('inherit_metadata');
    const reading = { directory, onCredentials };
    const entries = lock
        .tablesOf('package')
        .map(({ table, line }) => entryOf(new toml_lock/* Fields */.C8(table, { file, line }, 'pdm'), reading));
    refuseDuplicates(entries, file, 'pdm');
    const locked = metadata.texts('groups').map(python_names/* normalizeName */.Pc);
    if (!filters && !project) {
        (0,toml_lock/* wrongLock */.Ru)(metadata.place, 'without the strategy `inherit_metadata` it can only be read beside its pyproject.toml, which is missing.', 'pdm');
    }
    const isLocked = (group) => locked.length === 0 || locked.includes(group);
    const extras = [...(project?.extras.keys() ?? [])].filter(isLocked);
    return {
        format: 'pdm',
        file,
        environments: [],
        ...(hash === undefined ? {} : { contentHash: { text: hash, line: metadata.place.line } }),
        platforms: platformsOf(metadata, strategy),
        entries,
        selection: filters || !project
            ? { kind: 'filter', defaults: ['default'], ...(project ? { root: rootOf(project) } : {}) }
            : { kind: 'walk', roots: [rootOf(project)] },
        extras,
        groups: [...new Set([...locked, ...(project?.groups.keys() ?? [])])].filter((group) => group !== 'default' && isLocked(group) && !extras.includes(group)),
        conflicts: [],
        indexes: new Map(),
        notes: (0,unknown_keys/* unknownKeys */.v)(lock, 'pdm'),
    };
}
function rootOf({ name = 'the project', dependencies, extras, groups }) {
    return { name, dependencies, optional: extras, groups };
}
function metadataOf(lock) {
    const { root, file } = lock;
    const found = new toml_lock/* Fields */.C8(root, { file, line: lock.lineOf('metadata') }, 'pdm').fields('metadata');
    return found ?? (0,toml_lock/* wrongLock */.Ru)({ file, line: 1 }, 'it has no `[metadata]`, so it is not a whole pdm.lock.', 'pdm');
}
/** The first number is the format, a larger second one adds what older tools cannot pass over. */
function checkVersion(metadata) {
    const written = metadata.neededText('lock_version', '`[metadata]`');
    const [, major = '', minor = '0'] = /^(\d{1,4})(?:\.(\d{1,4}))?/.exec(written) ?? [];
    if (major !== '4' || Number(minor) > 5) {
        metadata.wrong(`it has lock_version ${written.slice(0, 50)}; 4.0 to 4.5 are understood.`);
    }
}
function platformsOf(metadata, strategy) {
    const { line } = metadata.place;
    const targets = metadata.eachFields('targets');
    if (targets.length === 0) {
        const oldSwitch = metadata.table['cross_platform'] === true;
        const isForAll = oldSwitch || strategy.includes('cross_platform') || metadata.table['strategy'] === undefined;
        return isForAll ? [] : [{ text: 'the machine that wrote it', line, includes: () => false }];
    }
    return targets.map((one) => {
        const [pythons, platform, implementation] = ['requires_python', 'platform', 'implementation'].map((key) => one.text(key));
        const versions = (0,poetry_constraint/* parsePoetryConstraint */.y)(pythons ?? '*') ?? one.wrong(`\`requires_python = "${pythons ?? ''}"\` cannot be read.`);
        return {
            text: [pythons && `Python ${pythons}`, platform, implementation].filter(Boolean).join(', '),
            line,
            includes: (target) => (0,poetry_constraint/* satisfiesAny */.f)(target.runtime.pythonFull, versions) &&
                (implementation === undefined || implementation === 'cpython') &&
                (platform === undefined || isPlatformOf(platform, target)),
        };
    });
}
/** `linux` means x86_64: https://pdm-project.org/en/latest/usage/lock-targets/ */
function isPlatformOf(platform, { architecture }) {
    const machine = platform === 'linux' ? 'x86_64' : /^(?:many)?linux_(?:\d+_\d+_)?(\w+)$/.exec(platform)?.[1];
    const same = { amd64: 'x86_64', arm64: 'aarch64' };
    return machine !== undefined && (same[machine] ?? machine) === architectures/* architectureFacts */.b[architecture].machine;
}
function entryOf(fields, reading) {
    const name = fields.name('name', 'a package');
    const marker = fields.marker('marker');
    const files = fields.eachFields('files').map((one) => fileOf(one, name, reading));
    const source = sourceOf(fields, files, reading);
    const version = fields.version(name, source.kind === 'index');
    const pythons = fields.text('requires_python');
    const versions = pythons === undefined || pythons === '' ? undefined : (0,poetry_constraint/* parsePoetryConstraint */.y)(pythons);
    return {
        name,
        ...(version === undefined ? {} : { version }),
        line: fields.place.line,
        source,
        sourceKey: JSON.stringify(source),
        ...(marker ? { marker } : {}),
        ...(versions ? { requiresPython: versions } : {}),
        ...(fields.table['groups'] === undefined ? {} : { groups: fields.texts('groups').map(python_names/* normalizeName */.Pc) }),
        extras: fields.texts('extras').map(python_names/* normalizeName */.Pc),
        dependencies: fields.texts('dependencies').map((text) => edgeOfText(text, fields)),
        optional: new Map(),
        files: source.kind === 'index' ? files : [],
    };
}
function sourceOf(fields, files, { directory, onCredentials }) {
    const [git, url, path, subdirectory] = ['git', 'url', 'path', 'subdirectory'].map((key) => fields.filledText(key, 'a package'));
    const below = subdirectory === undefined ? {} : { subdirectory };
    if (git !== undefined) {
        const commit = fields.neededText('revision', 'a package from git');
        return { kind: 'vcs', url: (0,file_address/* withoutCredentials */.ri)(git, onCredentials), commit, ...below };
    }
    const local = path === undefined ? undefined : (0,external_node_path_.resolve)(directory, path);
    if (local !== undefined && !(0,file_address/* isArchive */.tc)(local)) {
        return { kind: 'directory', path: local, installed: true };
    }
    const address = local === undefined ? url : (0,external_node_url_.pathToFileURL)(local).href;
    if (address === undefined)
        return { kind: 'index' };
    const sha256 = files.length === 1 ? files[0]?.sha256 : undefined;
    const file = { filename: fields.filename((0,file_address/* filenameOf */.xo)(address)), url: (0,file_address/* withoutCredentials */.ri)(address, onCredentials) };
    return { kind: 'archive', file: { ...file, ...(sha256 === undefined ? {} : { sha256 }) }, ...below };
}
function fileOf(one, name, { onCredentials }) {
    const url = one.text('url');
    const filename = one.text('file') ?? (url === undefined ? undefined : (0,file_address/* filenameOf */.xo)(url));
    if (filename === undefined)
        return one.wrong(`a file of ${name} has neither \`file\` nor \`url\`.`);
    const sha256 = one.sha256('hash');
    return {
        filename: one.filename(filename),
        ...(url === undefined ? {} : { url: (0,file_address/* withoutCredentials */.ri)(url, onCredentials) }),
        ...(sha256 === undefined ? {} : { sha256 }),
    };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/python/markers/marker.js
var marker = __webpack_require__(51961);
// EXTERNAL MODULE: ./build/python/versions/specifiers.js
var specifiers = __webpack_require__(69504);
// EXTERNAL MODULE: ./build/text/json-lines.js
var json_lines = __webpack_require__(90676);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./build/python/locks/pipfile-markers.js



/** Categories of a Pipfile.lock that have another name in the Pipfile. */
const sections = { default: 'packages', develop: 'dev-packages' };
/**
 * The marker that a Pipfile gives a package, by keys such as `sys_platform = "== 'win32'"` or `markers`. pipenv leaves
 * them out of the lock of a package that its own machine does not need.
 */
function pipfileMarkers(text) {
    const root = text === undefined ? undefined : parsed(text);
    return (category, name) => {
        const section = root?.[sections[category] ?? category];
        if (!isTable(section))
            return undefined;
        const entry = Object.entries(section).find(([key]) => (0,python_names/* normalizeName */.Pc)(key) === name)?.[1];
        if (!isTable(entry))
            return undefined;
        const conditions = [
            ...(typeof entry['markers'] === 'string' ? [entry['markers']] : []),
            ...marker/* markerVariables */.cP.flatMap((variable) => {
                const condition = entry[variable];
                return typeof condition === 'string' ? [`${variable} ${condition}`] : [];
            }),
        ];
        if (conditions.length === 0)
            return undefined;
        const syntax = (0,marker/* parseMarker */.gY)(conditions.map((one) => `(${one})`).join(' and '));
        return syntax.kind === 'marker' ? syntax.marker : undefined;
    };
}
/** A Pipfile that cannot be read says nothing: the lock is what counts. */
function parsed(text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch {
        return undefined;
    }
}
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

;// CONCATENATED MODULE: ./build/python/locks/pipfile.js
// Pipfile.lock: https://github.com/pypa/pipfile, https://pipenv.pypa.io/en/latest/pipfile.html
// It holds what the machine needs that locked: an entry `"version": "*"` was not resolved, since its marker did not hold
// there. It names no files, only their hashes.










/**
 * @param pipfile the text of the Pipfile beside it, whose markers the lock of another platform lacks
 * @throws {ConfigurationError}
 */
function readPipfileLock(source, pipfile) {
    const { text, file, directory, onCredentials = () => { } } = source;
    const root = pipfile_parsed(text, file);
    const { lines, repeated } = (0,json_lines/* jsonLines */.i)(text, 3);
    const [twice] = repeated;
    if (twice)
        (0,toml_lock/* wrongLock */.Ru)({ file, line: twice.line }, `\`${twice.path}\` is in it twice, also at line ${twice.firstLine}.`, 'pipfile');
    const at = (path) => ({ file, line: lines.get(path) ?? 1 });
    const meta = objectOf(root['_meta'], '_meta', at('_meta'));
    if (meta['pipfile-spec'] !== 6) {
        (0,toml_lock/* wrongLock */.Ru)(at('_meta/pipfile-spec'), `it has pipfile-spec ${JSON.stringify(meta['pipfile-spec'])}; 6 is understood.`, 'pipfile');
    }
    const hash = objectOf(meta['hash'] ?? {}, 'hash', at('_meta/hash'))['sha256'];
    const reading = { file, directory, onCredentials, lines, markers: pipfileMarkers(pipfile) };
    const categories = Object.keys(root).filter((key) => key !== '_meta');
    return {
        format: 'pipfile',
        file,
        ...requires(meta, at('_meta/requires')),
        environments: [],
        ...(typeof hash === 'string' ? { contentHash: { text: hash, line: at('_meta/hash').line } } : {}),
        entries: merged(categories.flatMap((category) => entriesOf(category, objectOf(root[category], category, at(category)), reading))),
        selection: { kind: 'filter', defaults: ['default'] },
        extras: [],
        groups: categories.filter((category) => category !== 'default').map(python_names/* normalizeName */.Pc),
        conflicts: [],
        indexes: indexesOf(meta, at('_meta/sources'), onCredentials),
        notes: [],
    };
}
function pipfile_parsed(text, file) {
    try {
        return objectOf(JSON.parse(text), 'the file', { file, line: 1 });
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const position = /at position (\d+)/.exec(error.message)?.[1];
        const line = position === undefined ? (0,toml_lock/* lineCount */.IC)(text) : text.slice(0, Number(position)).split('\n').length;
        const hint = line >= (0,toml_lock/* lineCount */.IC)(text) ? ' The file may have been cut off.' : '';
        throw new errors/* ConfigurationError */.j1({
            code: 'lock-unreadable',
            message: `${file}:${line} cannot be read: it is not JSON.${hint}`,
            nextStep: toml_lock/* lockAgain */.sM.pipfile,
            file,
            line,
        }, { cause: error });
    }
}
function objectOf(value, what, place) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    return (0,toml_lock/* wrongLock */.Ru)(place, `\`${what}\` is not an object.`, 'pipfile');
}
function requires(meta, place) {
    const table = meta['requires'] === undefined ? {} : objectOf(meta['requires'], 'requires', place);
    const full = table['python_full_version'];
    const short = table['python_version'];
    const written = typeof full === 'string' ? full : typeof short === 'string' ? short : undefined;
    if (written === undefined || written === '*' || written === '')
        return {};
    const one = (0,specifiers/* specifier */.Pk)('==', typeof full === 'string' ? written : `${written}.*`);
    if (!one)
        return (0,toml_lock/* wrongLock */.Ru)(place, `the Python \`${written.slice(0, 50)}\` is not a version.`, 'pipfile');
    // The patch version of the machine that locked decides nothing here.
    const versions = [
        [typeof full === 'string' ? { ...one, version: `${written.split('.').slice(0, 2).join('.')}.*` } : one],
    ];
    return { requiresPython: { text: written, versions, line: place.line } };
}
function indexesOf(meta, place, onCredentials) {
    const sources = Array.isArray(meta['sources']) ? meta['sources'] : [];
    return new Map(sources.map((one) => {
        const { name, url } = objectOf(one, 'sources', place);
        if (typeof name !== 'string' || typeof url !== 'string')
            return (0,toml_lock/* wrongLock */.Ru)(place, 'a source has no name or no URL.', 'pipfile');
        return [name, (0,file_address/* withoutCredentials */.ri)(url, onCredentials)];
    }));
}
function entriesOf(category, table, reading) {
    return Object.entries(table).map(([name, value]) => {
        const place = { file: reading.file, line: reading.lines.get(`${category}/${name}`) ?? 1 };
        return pipfile_entryOf(category, name, objectOf(value, name, place), place, reading);
    });
}
function pipfile_entryOf(category, written, table, place, reading) {
    const wrong = (why) => (0,toml_lock/* wrongLock */.Ru)(place, why, 'pipfile');
    const text = (key) => {
        const value = table[key];
        return value === undefined || typeof value === 'string' ? value : wrong(`\`${key}\` of ${written} is not a text.`);
    };
    if (!/^[A-Za-z0-9](?:[\w.-]{0,198}[A-Za-z0-9])?$/.test(written))
        wrong(`\`${written.slice(0, 100)}\` is not the name of a package.`);
    const name = (0,python_names/* normalizeName */.Pc)(written);
    const source = pipfile_sourceOf(text, name, reading, wrong);
    const version = text('version');
    const pinned = /^==(?!=)\s*([^\s*]+)$/.exec(version ?? '')?.[1];
    const marker = markerOf(text('markers'), name, wrong) ?? (pinned === undefined ? reading.markers(category, name) : undefined);
    const hashes = hashesOf(table['hashes'], name, wrong);
    const unlocked = source.kind !== 'index' || (pinned !== undefined && hashes.length > 0)
        ? undefined
        : pinned === undefined
            ? `its version is \`${version ?? 'missing'}\`, since it was locked on another platform, where its marker did not hold`
            : 'it has no hashes';
    return {
        name,
        ...(pinned === undefined ? {} : { version: pinned }),
        line: place.line,
        source: source.kind === 'archive' ? { ...source, file: { ...source.file, ...onlyOf(hashes) } } : source,
        sourceKey: '',
        ...(marker ? { marker } : {}),
        groups: [(0,python_names/* normalizeName */.Pc)(category)],
        extras: [],
        dependencies: [],
        optional: new Map(),
        files: source.kind === 'index' ? hashes : [],
        ...(unlocked === undefined ? {} : { unlocked }),
    };
}
function markerOf(text, name, wrong) {
    if (text === undefined || text.trim() === '')
        return undefined;
    const syntax = (0,marker/* parseMarker */.gY)(text);
    return syntax.kind === 'marker' ? syntax.marker : wrong(`the marker of ${name} cannot be read: ${syntax.message}.`);
}
function pipfile_sourceOf(text, name, { directory, onCredentials }, wrong) {
    const [git, file, path, subdirectory, index] = ['git', 'file', 'path', 'subdirectory', 'index'].map(text);
    const below = subdirectory === undefined ? {} : { subdirectory };
    if (git !== undefined) {
        const commit = text('ref') ?? wrong(`${name} comes from git, but has no \`ref\`.`);
        return { kind: 'vcs', url: (0,file_address/* withoutCredentials */.ri)(git, onCredentials), commit, ...below };
    }
    const local = path ?? (file !== undefined && !/^[a-z][a-z0-9+.-]+:\/\//i.test(file) ? file : undefined);
    if (local !== undefined && !(0,file_address/* isArchive */.tc)(local)) {
        return { kind: 'directory', path: (0,external_node_path_.resolve)(directory, local), installed: true };
    }
    const address = local === undefined ? file : (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(directory, local)).href;
    if (address === undefined)
        return { kind: 'index', ...(index === undefined ? {} : { name: index }) };
    const filename = (0,file_address/* filenameOf */.xo)(address);
    if (!/^[^/\\\0]{1,255}$/.test(filename))
        wrong(`the file of ${name} has no name.`);
    return { kind: 'archive', file: { filename, url: (0,file_address/* withoutCredentials */.ri)(address, onCredentials) }, ...below };
}
function hashesOf(value, name, wrong) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value))
        return wrong(`\`hashes\` of ${name} is not a list.`);
    return value.flatMap((one) => {
        const [, sha256] = /^sha256:([0-9a-f]{64})$/i.exec(typeof one === 'string' ? one : '') ?? [];
        if (sha256 !== undefined)
            return [{ sha256: sha256.toLowerCase() }];
        if (typeof one === 'string' && /^(?!sha256)[a-z0-9_]+:[0-9a-f]+$/i.test(one))
            return [];
        return wrong(`\`${JSON.stringify(one).slice(0, 100)}\` of ${name} is not a hash.`);
    });
}
/** The hash of an archive, where it has one. */
function onlyOf(hashes) {
    return hashes.length === 1 && hashes[0] ? hashes[0] : {};
}
/** A package of several categories, once, where they agree. */
function merged(entries) {
    const byKey = new Map();
    for (const entry of entries) {
        const { line: _line, groups = [], ...rest } = entry;
        const key = JSON.stringify(rest);
        const known = byKey.get(key);
        byKey.set(key, known ? { ...known, groups: [...(known.groups ?? []), ...groups] } : entry);
    }
    return [...byKey.values()];
}

// EXTERNAL MODULE: ./build/python/projects/poetry-dependencies.js
var poetry_dependencies = __webpack_require__(19055);
;// CONCATENATED MODULE: ./build/python/locks/poetry.js
// poetry.lock. From lock-version 2.1 on, every package says its groups and markers: it is filtered. Before, only the
// packages' dependencies exist: it is walked from the project's own dependencies.
// https://github.com/python-poetry/poetry/blob/main/src/poetry/packages/locker.py









/**
 * @param project the project whose lock it is, by which older locks are walked
 * @throws {ConfigurationError}
 */
function readPoetryLock(source, project) {
    const { text, file, directory, onCredentials = () => { } } = source;
    const lock = (0,toml_lock/* readTomlLock */.sw)(text, file, 'poetry');
    const metadata = poetry_metadataOf(lock);
    const [major, minor] = checkedVersion(metadata);
    const filters = major > 2 || (major === 2 && minor >= 1);
    const oldFiles = metadata.fields('files');
    const entries = lock.tablesOf('package').map(({ table, line }) => {
        const fields = new toml_lock/* Fields */.C8(table, { file, line }, 'poetry');
        return poetry_entryOf(fields, { directory, onCredentials, filters, oldFiles });
    });
    refuseDuplicates(entries, file, 'poetry');
    const pythons = metadata.text('python-versions');
    const hash = metadata.text('content-hash');
    const extras = Object.keys(lock.root['extras'] ?? {}).map(python_names/* normalizeName */.Pc);
    if (!filters && !project) {
        (0,toml_lock/* wrongLock */.Ru)({ file, line: 1 }, 'it is of a version that can only be read beside its pyproject.toml, which is missing.', 'poetry');
    }
    return {
        format: 'poetry',
        file,
        ...(pythons === undefined
            ? {}
            : { requiresPython: { text: pythons, versions: constraint(pythons, metadata), line: metadata.place.line } }),
        environments: [],
        ...(hash === undefined ? {} : { contentHash: { text: hash, line: metadata.place.line } }),
        entries,
        selection: filters
            ? { kind: 'filter', defaults: ['main'], ...(project ? { root: poetry_rootOf(project) } : {}) }
            : { kind: 'walk', roots: project ? [poetry_rootOf(project)] : [] },
        extras: [...new Set([...extras, ...(project?.extras.keys() ?? [])])],
        groups: [
            ...new Set([...(filters ? entries.flatMap(({ groups = [] }) => groups) : []), ...(project?.groups.keys() ?? [])]),
        ].filter((group) => group !== 'main'),
        conflicts: [],
        indexes: new Map(),
        notes: (0,unknown_keys/* unknownKeys */.v)(lock, 'poetry'),
    };
}
function poetry_rootOf({ name = 'the project', dependencies, extras, groups }) {
    return { name, dependencies, optional: extras, groups };
}
function poetry_metadataOf(lock) {
    const line = lock.lineOf('metadata');
    const found = new toml_lock/* Fields */.C8(lock.root, { file: lock.file, line }, 'poetry').fields('metadata');
    // It is the last table of the file.
    return (found ??
        (0,toml_lock/* wrongLock */.Ru)({ file: lock.file, line: 1 }, 'it has no `[metadata]`: the file may have been cut off.', 'poetry'));
}
function checkedVersion(metadata) {
    const written = metadata.neededText('lock-version', '`[metadata]`');
    const [, major = '', minor = '0'] = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(written) ?? [];
    if (major !== '1' && major !== '2') {
        metadata.wrong(`it has lock-version ${written.slice(0, 50)}; 1.x and 2.x are understood.`);
    }
    return [Number(major), Number(minor)];
}
function poetry_entryOf(fields, reading) {
    const { filters, oldFiles } = reading;
    const name = fields.name('name', 'a package');
    const version = fields.version(name, true) ?? '';
    const owner = fields.table['files'] === undefined && oldFiles ? oldFiles : fields;
    const key = owner === fields ? 'files' : (Object.keys(owner.table).find((one) => (0,python_names/* normalizeName */.Pc)(one) === name) ?? name);
    const files = owner.eachFields(key).map((one) => poetry_fileOf(one, name));
    const source = poetry_sourceOf(fields.fields('source'), files, reading, name);
    const pythons = fields.text('python-versions');
    const { required, optional } = edgesOf(fields, reading.directory);
    return {
        name,
        version,
        line: fields.place.line,
        source,
        sourceKey: JSON.stringify(fields.table['source'] ?? {}),
        ...(pythons === undefined ? {} : { requiresPython: constraint(pythons, fields) }),
        ...(filters ? groupsOf(fields) : {}),
        extras: [],
        dependencies: required,
        optional,
        files: source.kind === 'index' ? files : [],
    };
}
function constraint(text, fields) {
    return (0,poetry_constraint/* parsePoetryConstraint */.y)(text) ?? fields.wrong(`the range of Pythons \`${text.slice(0, 200)}\` cannot be read.`);
}
function groupsOf(fields) {
    const groups = fields.texts('groups').map(python_names/* normalizeName */.Pc);
    if (groups.length === 0)
        fields.wrong(`the package ${fields.name('name', 'a package')} has no \`groups\`.`);
    if (typeof fields.table['markers'] !== 'object') {
        const marker = fields.marker('markers');
        return { groups, ...(marker ? { marker } : {}) };
    }
    const table = fields.fields('markers');
    const markers = Object.keys(table?.table ?? {}).flatMap((group) => {
        const marker = table?.marker(group);
        return marker ? [[(0,python_names/* normalizeName */.Pc)(group), marker]] : [];
    });
    return { groups, groupMarkers: new Map(markers) };
}
function edgesOf(fields, directory) {
    const all = Object.entries(fields.fields('dependencies')?.table ?? {}).flatMap(([name, value]) => {
        const dependencies = (0,poetry_dependencies/* poetryDependencies */.t)(name, value, directory);
        return typeof dependencies === 'string' ? fields.wrong(`${dependencies}.`) : dependencies;
    });
    const extras = fields.fields('extras');
    const optional = Object.keys(extras?.table ?? {}).map((extra) => {
        // `psycopg-binary (==3.3.9) ; implementation_name != "pypy"`
        const names = new Set(extras?.texts(extra).map((text) => (0,python_names/* normalizeName */.Pc)(/^[\w.-]+/.exec(text)?.[0] ?? '')));
        return [(0,python_names/* normalizeName */.Pc)(extra), all.filter((one) => one.isOptional && names.has(one.name))];
    });
    return { required: all.filter(({ isOptional }) => !isOptional), optional: new Map(optional) };
}
function poetry_sourceOf(source, files, { directory, onCredentials }, name) {
    if (!source)
        return { kind: 'index' };
    const type = source.neededText('type', `the source of ${name}`);
    const url = source.neededText('url', `the source of ${name}`);
    const subdirectory = source.text('subdirectory');
    const below = subdirectory === undefined ? {} : { subdirectory };
    const archive = (address) => ({
        kind: 'archive',
        file: {
            filename: source.filename((0,file_address/* filenameOf */.xo)(address)),
            url: (0,file_address/* withoutCredentials */.ri)(address, onCredentials),
            ...(files.length === 1 && files[0]?.sha256 !== undefined ? { sha256: files[0].sha256 } : {}),
        },
        ...below,
    });
    switch (type) {
        case 'legacy': {
            const reference = source.text('reference');
            return {
                kind: 'index',
                url: (0,file_address/* withoutCredentials */.ri)(url, onCredentials),
                ...(reference === undefined ? {} : { name: reference }),
            };
        }
        case 'git': {
            const commit = source.neededText('resolved_reference', `the source of ${name}`);
            return { kind: 'vcs', url: (0,file_address/* withoutCredentials */.ri)(url, onCredentials), commit, ...below };
        }
        case 'url':
            return archive(url);
        case 'file':
            return archive((0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(directory, url)).href);
        case 'directory':
            return { kind: 'directory', path: (0,external_node_path_.resolve)(directory, url), installed: true };
        default:
            return source.wrong(`the source of ${name} is of a kind that is not known: ${type.slice(0, 100)}.`);
    }
}
function poetry_fileOf(one, name) {
    const filename = one.filename(one.neededText('file', `a file of ${name}`));
    const sha256 = one.sha256('hash');
    const url = one.text('url');
    return { filename, ...(url === undefined ? {} : { url }), ...(sha256 === undefined ? {} : { sha256 }) };
}

// EXTERNAL MODULE: ./build/python/locks/pylock.js
var pylock = __webpack_require__(14402);
// EXTERNAL MODULE: ./build/python/locks/made-for.js
var made_for = __webpack_require__(46721);
;// CONCATENATED MODULE: ./build/python/locks/uv-conflicts.js

/** Extras and groups of which uv can install only one: https://docs.astral.sh/uv/concepts/projects/config/#conflicting-dependencies */
function uvConflicts(top) {
    return top.list('conflicts').map((set) => {
        if (!Array.isArray(set))
            return top.wrong('`conflicts` holds something that is not a list.');
        return set.map((item) => {
            const one = new toml_lock/* Fields */.C8((0,toml_lock/* isTable */.bI)(item) ? item : top.wrong('`conflicts` holds something that is not a table.'), top.place, 'uv');
            const owner = one.name('package', 'an item of `conflicts`');
            const kind = one.text('extra') !== undefined ? 'extra' : one.text('group') !== undefined ? 'group' : 'project';
            return { package: owner, kind, name: kind === 'project' ? owner : one.name(kind, 'an item of `conflicts`') };
        });
    });
}

;// CONCATENATED MODULE: ./build/python/locks/uv.js
// uv.lock: https://docs.astral.sh/uv/concepts/projects/layout/#the-lockfile
// Version 1 in all its revisions; a larger revision adds keys and takes none away.










/**
 * @param member the folder of the project whose dependencies are meant, absolute; by default the lock's own folder.
 * @throws {ConfigurationError}
 */
function readUvLock({ text, file, directory, onCredentials = () => { } }, member = directory) {
    const reading = { directory, onCredentials };
    const lock = (0,toml_lock/* readTomlLock */.sw)(text, file, 'uv');
    const top = new toml_lock/* Fields */.C8(lock.root, { file, line: 1 }, 'uv');
    uv_checkVersion(lock);
    const entries = lock
        .tablesOf('package')
        .map(({ table, line }) => uv_entryOf(new toml_lock/* Fields */.C8(table, { file, line }, 'uv'), reading));
    refuseDuplicates(entries.map(({ entry }) => entry), file, 'uv');
    const roots = rootsOf(lock, entries, directory, member);
    return {
        format: 'uv',
        file,
        ...(0,made_for/* requiresPython */.bU)(top, 'requires-python', lock.lineOf('requires-python')),
        environments: (0,made_for/* lockEnvironments */.eK)(top, 'supported-markers', lock.lineOf('supported-markers')),
        entries: entries.map(({ entry }) => entry),
        selection: { kind: 'walk', roots },
        extras: [...new Set(roots.flatMap(({ optional }) => Array.from(optional.keys())))],
        groups: [...new Set(roots.flatMap(({ groups }) => Array.from(groups.keys())))],
        conflicts: uvConflicts(top),
        indexes: new Map(),
        notes: (0,unknown_keys/* unknownKeys */.v)(lock, 'uv'),
    };
}
function uv_checkVersion({ root, file, lineOf }) {
    const { version } = root;
    const line = lineOf('version');
    if (version === undefined)
        (0,toml_lock/* wrongLock */.Ru)({ file, line }, 'it has no `version`, so it is not a whole uv.lock.', 'uv');
    if (version !== 1) {
        (0,toml_lock/* wrongLock */.Ru)({ file, line }, `it has version ${JSON.stringify(version)} of the format; only version 1 is understood.`, 'uv');
    }
}
function uv_entryOf(fields, reading) {
    const name = fields.name('name', 'a package');
    const sourceTable = fields.fields('source') ?? fields.wrong(`the package ${name} has no \`source\`.`);
    const source = uv_sourceOf(sourceTable, fields, reading, name);
    const version = fields.version(name, source.kind === 'index');
    const registry = sourceTable.text('registry');
    const place = registry === undefined || isUrl(registry) ? reading.directory : (0,external_node_path_.resolve)(reading.directory, registry);
    const files = source.kind === 'index' ? filesOf(fields, { ...reading, directory: place }, name) : [];
    const edges = (list, key) => list.list(key).map((one) => edgeOf(one, fields));
    const eachKey = (table) => new Map(Object.keys(table?.table ?? {}).map((key) => [(0,python_names/* normalizeName */.Pc)(key), edges(table, key)]));
    const metadata = fields.fields('metadata');
    return {
        entry: {
            name,
            ...(version === undefined ? {} : { version }),
            line: fields.place.line,
            source,
            sourceKey: sourceKeyOf(sourceTable),
            extras: [],
            dependencies: edges(fields, 'dependencies'),
            optional: eachKey(fields.fields('optional-dependencies')),
            files,
        },
        groups: eachKey(fields.fields('dev-dependencies')),
        declared: metadata && declaredOf(metadata),
        providedExtras: metadata?.texts('provides-extras').map(python_names/* normalizeName */.Pc) ?? [],
    };
}
function declaredOf(metadata) {
    const groups = metadata.fields('requires-dev');
    const edges = (fields, key) => fields.eachFields(key).map(declaredEdge);
    return {
        dependencies: edges(metadata, 'requires-dist'),
        groups: new Map(groups ? Object.keys(groups.table).map((key) => [(0,python_names/* normalizeName */.Pc)(key), edges(groups, key)]) : []),
    };
}
function declaredEdge(one) {
    const marker = one.marker('marker');
    const versions = one.specifiers('specifier');
    return {
        name: one.name('name', 'a requirement of the project'),
        extras: one.texts('extras').map(python_names/* normalizeName */.Pc),
        ...(marker ? { marker } : {}),
        ...(versions && versions.length > 0 ? { versions: [versions] } : {}),
    };
}
function uv_sourceOf(source, fields, { directory, onCredentials }, name) {
    const { table } = source;
    const path = (key) => (0,external_node_path_.resolve)(directory, source.neededText(key, `the source of ${name}`));
    if ('registry' in table) {
        const registry = source.neededText('registry', `the source of ${name}`);
        return {
            kind: 'index',
            url: isUrl(registry) ? (0,file_address/* withoutCredentials */.ri)(registry, onCredentials) : (0,external_node_url_.pathToFileURL)(path('registry')).href,
        };
    }
    if ('editable' in table)
        return { kind: 'directory', path: path('editable'), installed: true };
    if ('directory' in table)
        return { kind: 'directory', path: path('directory'), installed: true };
    if ('virtual' in table)
        return { kind: 'directory', path: path('virtual'), installed: false };
    if ('git' in table)
        return gitSource(source, name, onCredentials);
    const subdirectory = source.text('subdirectory');
    const archive = (url) => ({
        kind: 'archive',
        file: {
            filename: fields.filename((0,file_address/* filenameOf */.xo)(url)),
            url: (0,file_address/* withoutCredentials */.ri)(url, onCredentials),
            ...onlyHash(fields),
        },
        ...(subdirectory === undefined ? {} : { subdirectory }),
    });
    if ('url' in table)
        return archive(source.neededText('url', `the source of ${name}`));
    if ('path' in table)
        return archive((0,external_node_url_.pathToFileURL)(path('path')).href);
    return fields.wrong(`the source of ${name} is of a kind that is not known: ${Object.keys(table).join(', ')}.`);
}
/** Hash and size of a package that is one file. */
function onlyHash(fields) {
    const one = fields.fields('sdist') ?? fields.eachFields('wheels')[0];
    const sha256 = one?.sha256('hash');
    const sizeBytes = one?.sizeBytes('size');
    return { ...(sha256 === undefined ? {} : { sha256 }), ...(sizeBytes === undefined ? {} : { sizeBytes }) };
}
/** `https://host/repository?rev=main&subdirectory=a#<commit>` */
function gitSource(source, name, onCredentials) {
    const [address = '', commit = ''] = source.neededText('git', `the source of ${name}`).split('#', 2);
    const [url = '', query = ''] = address.split('?', 2);
    if (!/^[0-9a-f]{40}$/.test(commit))
        source.wrong(`the git source of ${name} names no commit.`);
    const subdirectory = new URLSearchParams(query).get('subdirectory') ?? undefined;
    return {
        kind: 'vcs',
        url: (0,file_address/* withoutCredentials */.ri)(url, onCredentials),
        commit,
        ...(subdirectory === undefined ? {} : { subdirectory }),
    };
}
function filesOf(fields, reading, name) {
    const sdist = fields.fields('sdist');
    return [...fields.eachFields('wheels'), ...(sdist ? [sdist] : [])].map((one) => uv_fileOf(one, reading, name));
}
function uv_fileOf(one, { directory, onCredentials }, name) {
    const path = one.text('path');
    const url = one.text('url') ?? (path === undefined ? undefined : (0,external_node_url_.pathToFileURL)((0,external_node_path_.resolve)(directory, path)).href);
    if (url === undefined)
        return one.wrong(`a file of ${name} has neither \`url\` nor \`path\`.`);
    const sha256 = one.sha256('hash');
    const sizeBytes = one.sizeBytes('size');
    const uploadTime = one.time('upload-time');
    return {
        filename: one.filename(one.text('filename') ?? (0,file_address/* filenameOf */.xo)(url)),
        url: (0,file_address/* withoutCredentials */.ri)(url, onCredentials),
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(uploadTime === undefined ? {} : { uploadTime }),
    };
}
/** A table, or a text where the name says it all. */
function edgeOf(value, fields) {
    if (typeof value === 'string')
        return edgeOfText(value, fields);
    if (!(0,toml_lock/* isTable */.bI)(value))
        return fields.wrong('a dependency is neither a table nor a text.');
    const one = new toml_lock/* Fields */.C8(value, fields.place, 'uv');
    const marker = one.marker('marker');
    const version = one.text('version');
    const source = one.fields('source');
    return {
        name: one.name('name', 'a dependency'),
        extras: one.texts('extra').map(python_names/* normalizeName */.Pc),
        ...(marker ? { marker } : {}),
        ...(version === undefined ? {} : { versions: [[{ operator: '===', version }]] }),
        ...(source ? { sourceKey: sourceKeyOf(source) } : {}),
    };
}
function sourceKeyOf({ table }) {
    return JSON.stringify(Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
/** The project whose lock it is, or one member of its workspace; all members where the root is not a project. */
function rootsOf(lock, entries, directory, member) {
    const { file } = lock;
    const local = entries.filter(({ entry: { source } }) => source.kind === 'directory');
    const at = (path) => local.filter(({ entry: { source } }) => source.kind === 'directory' && source.path === path);
    const own = at(member);
    const manifest = new toml_lock/* Fields */.C8(lock.root, { file, line: lock.lineOf('manifest') }, 'uv').fields('manifest');
    if (own.length === 0 && member !== directory) {
        (0,toml_lock/* wrongLock */.Ru)({ file, line: 1 }, `it has no package for the project in ${member}.`, 'uv');
    }
    if (own.length > 0)
        return own.map(uv_rootOf);
    const members = new Set(manifest?.texts('members').map(python_names/* normalizeName */.Pc));
    const chosen = local.filter(({ entry: { name } }) => members.has(name));
    const requirements = manifest?.list('requirements').map((one) => edgeOf(one, manifest)) ?? [];
    const groups = manifest?.fields('dependency-groups');
    if (chosen.length === 0 && requirements.length === 0 && groups === undefined) {
        (0,toml_lock/* wrongLock */.Ru)({ file, line: 1 }, 'it has no package for the project itself. The file may have been cut off.', 'uv');
    }
    const further = Object.keys(groups?.table ?? {}).map((key) => [
        (0,python_names/* normalizeName */.Pc)(key),
        groups?.list(key).map((one) => edgeOf(one, groups)) ?? [],
    ]);
    const unnamed = { name: '', dependencies: requirements, optional: new Map(), groups: new Map(further) };
    return [...chosen.map(uv_rootOf), ...(requirements.length > 0 || further.length > 0 ? [unnamed] : [])];
}
function uv_rootOf({ entry, groups, providedExtras, declared }) {
    const optional = new Map(providedExtras.map((extra) => [extra, []]));
    for (const [extra, edges] of entry.optional)
        optional.set(extra, edges);
    return {
        name: entry.name,
        entry,
        dependencies: entry.dependencies,
        optional,
        groups,
        ...(declared ? { declared } : {}),
    };
}
function isUrl(text) {
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
}

;// CONCATENATED MODULE: ./build/python/locks/read-lock.js






/** The format of a lock by its file's name; undefined when it is not a lock. */
function lockFormat(path) {
    const name = (0,external_node_path_.basename)(path);
    if (name === 'uv.lock')
        return 'uv';
    if (/^pylock(?:\.[^.]+)?\.toml$/.test(name))
        return 'pylock';
    if (name === 'poetry.lock')
        return 'poetry';
    if (name === 'pdm.lock')
        return 'pdm';
    return name === 'Pipfile.lock' ? 'pipfile' : undefined;
}
/** @throws {ConfigurationError} naming file and line. */
function readLock(format, text, { project, pipfile }, member) {
    switch (format) {
        case 'uv':
            return readUvLock(text, member);
        case 'pylock':
            return (0,pylock/* readPylock */.x)(text);
        case 'poetry':
            return readPoetryLock(text, project);
        case 'pdm':
            return readPdmLock(text, project);
        case 'pipfile':
            return readPipfileLock(text, pipfile);
    }
}
/** Index addresses that a project's own tables give their tool: Poetry's and PDM's sources. */
function projectIndexes(project) {
    const tool = project?.tables['tool'];
    const sources = tool?.['pdm']?.['source'];
    return (Array.isArray(sources) ? sources : []).flatMap((one) => {
        const url = one?.['url'];
        return typeof url === 'string' && /^https?:/i.test(url) && !url.includes('${') ? [url] : [];
    });
}


/***/ }),

/***/ 46816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ Fields),
/* harmony export */   IC: () => (/* binding */ lineCount),
/* harmony export */   Ru: () => (/* binding */ wrongLock),
/* harmony export */   bI: () => (/* binding */ isTable),
/* harmony export */   sM: () => (/* binding */ lockAgain),
/* harmony export */   sw: () => (/* binding */ readTomlLock)
/* harmony export */ });
/* unused harmony export aTable */
/* harmony import */ var _text_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95853);
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91787);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34481);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _markers_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51961);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18991);
/* harmony import */ var _versions_specifiers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69504);








/** How to make a whole lock again. */
const lockAgain = {
    uv: 'Make it again with `uv lock`.',
    pylock: 'Make it again with the tool that wrote it, e.g. `uv export -o pylock.toml`.',
    poetry: 'Make it again with `poetry lock`.',
    pdm: 'Make it again with `pdm lock`.',
    pipfile: 'Make it again with `pipenv lock`.',
};
/** @throws {ConfigurationError} when the text is not TOML, e.g. because it is not complete. */
function readTomlLock(text, file, format) {
    if (hasTooManyPackages(text)) {
        wrongLock({ file, line: 1 }, `it has more than ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(mostPackages)} packages.`, format);
    }
    const root = parsed(text, file, format);
    const headers = new Map();
    let line = 1;
    let at = 0;
    // A description may hold several lines, but not one that looks like a header of these names.
    for (const match of text.matchAll(/^[ \t]*(?:\[\[?([^\]\n"]+)\]\]?|([A-Za-z][\w-]*)[ \t]*=)/gm)) {
        for (let next = text.indexOf('\n', at); next !== -1 && next < match.index; next = text.indexOf('\n', at)) {
            line++;
            at = next + 1;
        }
        const isInTable = match[2] !== undefined && headers.size > 0 && lastHeader(headers);
        if (isInTable)
            continue;
        const name = (match[1] ?? match[2] ?? '').trim();
        const lines = headers.get(name) ?? [];
        if (lines.length === 0)
            headers.set(name, lines);
        lines.push(line);
        if (match[1] !== undefined)
            headers.set('[', [line]);
    }
    return {
        file,
        root,
        lineOf: (header) => headers.get(header)?.[0] ?? 1,
        tablesOf(name) {
            const lines = headers.get(name) ?? [];
            const value = root[name] ?? [];
            if (!Array.isArray(value))
                return wrongLock({ file, line: lines[0] ?? 1 }, `\`${name}\` is not a list of tables.`, format);
            return value.map((one, index) => {
                const line = lines[index] ?? lines.at(-1) ?? 1;
                return { table: aTable(one, name, { file, line }, format), line };
            });
        },
    };
}
/** The largest lock that was seen has some thousands. Parsing many more takes hundreds of MB. */
const mostPackages = 50_000;
function hasTooManyPackages(text) {
    let count = 0;
    for (const header of ['\n[[package]]', '\n[[packages]]']) {
        for (let at = text.indexOf(header); at >= 0 && count <= mostPackages; at = text.indexOf(header, at + 1))
            count += 1;
    }
    return count > mostPackages;
}
/** Whether keys belong to a table from here on. */
function lastHeader(headers) {
    return headers.has('[');
}
function parsed(text, file, format) {
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
    }
    catch (error) {
        if (!(error instanceof smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .TomlError */ .zx))
            throw error;
        const line = Math.min(error.line, lineCount(text));
        const why = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
        const hint = line >= lineCount(text) - 1 ? ' The file may have been cut off.' : '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({
            code: 'lock-unreadable',
            message: `${file}:${line} cannot be read: ${why}.${hint}`,
            nextStep: lockAgain[format],
            file,
            line,
        }, { cause: error });
    }
}
function lineCount(text) {
    let count = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        count++;
    return text.endsWith('\n') ? count - 1 : count;
}
const longestMessage = 1000;
/** Refuses a lock that says something that its format does not allow. */
function wrongLock({ file, line }, why, format) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({
        code: 'lock-wrong',
        message: (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_7__/* .shorten */ .ml)(`${file}:${line}: ${why}`, longestMessage),
        nextStep: lockAgain[format],
        file,
        line,
    });
}
function isTable(value) {
    return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
function aTable(value, what, place, format) {
    return isTable(value) ? value : wrongLock(place, `\`${what}\` is not a table.`, format);
}
/** Takes values out of one table, and refuses those of another type. */
class Fields {
    table;
    place;
    format;
    constructor(table, place, format) {
        this.table = table;
        this.place = place;
        this.format = format;
    }
    wrong(why) {
        return wrongLock(this.place, why, this.format);
    }
    text(key) {
        const value = this.table[key];
        if (value === undefined || typeof value === 'string')
            return value;
        return this.wrong(`\`${key}\` is not a text.`);
    }
    neededText(key, what) {
        const text = this.text(key);
        if (text === undefined)
            return this.wrong(`${what} has no \`${key}\`.`);
        return text.trim() === '' ? this.wrong(`\`${key}\` of ${what} is empty.`) : text;
    }
    /** A text that may be missing, and is not empty. */
    filledText(key, what) {
        return this.table[key] === undefined ? undefined : this.neededText(key, what);
    }
    /**
     * The version of a package.
     * @param isNeeded false where a folder or a commit has none of its own
     */
    version(name, isNeeded) {
        const version = isNeeded ? this.neededText('version', name) : this.filledText('version', name);
        if (version !== undefined && !/^[\w.!+-]{1,200}$/.test(version)) {
            this.wrong(`\`${version.slice(0, 100)}\` is not a version of ${name}.`);
        }
        return version;
    }
    name(key, what) {
        const name = this.neededText(key, what);
        if (!/^[A-Za-z0-9](?:[\w.-]{0,198}[A-Za-z0-9])?$/.test(name))
            this.wrong(`\`${name.slice(0, 100)}\` is not the name of a package.`);
        return (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(name);
    }
    texts(key) {
        return this.list(key).map((one) => typeof one === 'string' ? one : this.wrong(`\`${key}\` holds something that is not a text.`));
    }
    list(key) {
        const value = this.table[key];
        if (value === undefined)
            return [];
        return Array.isArray(value) ? value : this.wrong(`\`${key}\` is not a list.`);
    }
    fields(key) {
        const value = this.table[key];
        return value === undefined
            ? undefined
            : new Fields(aTable(value, key, this.place, this.format), this.place, this.format);
    }
    /** The tables of a list. */
    eachFields(key) {
        return this.list(key).map((one) => new Fields(aTable(one, key, this.place, this.format), this.place, this.format));
    }
    /** The name of a file, which must not lead elsewhere. */
    filename(text) {
        const isName = /^[^/\\\0]{1,255}$/.test(text) && text !== '.' && text !== '..';
        return isName ? text : this.wrong(`\`${text.slice(0, 100)}\` is not a file name.`);
    }
    sizeBytes(key) {
        const value = this.table[key];
        if (value === undefined)
            return undefined;
        if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
            return value;
        return this.wrong(`\`${key}\` is not a size in bytes.`);
    }
    /** A moment, as ISO 8601. One that cannot be read is not known. */
    time(key) {
        const value = this.table[key];
        return typeof value === 'string' || value instanceof Date ? (0,_text_time_js__WEBPACK_IMPORTED_MODULE_0__/* .isoTime */ .Ly)(value) : undefined;
    }
    marker(key) {
        const text = this.text(key);
        return text === undefined || text.trim() === '' ? undefined : this.markerOf(text);
    }
    markerOf(text) {
        if (text.length > longestMarker)
            this.wrong('a marker is longer than 100,000 characters.');
        const syntax = (0,_markers_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .parseMarker */ .gY)(text);
        if (syntax.kind === 'marker')
            return syntax.marker;
        return this.wrong(`the marker \`${text.slice(0, 200)}\` cannot be read: ${syntax.message}.`);
    }
    specifiers(key) {
        const text = this.text(key);
        if (text === undefined)
            return undefined;
        const list = (0,_versions_specifiers_js__WEBPACK_IMPORTED_MODULE_5__/* .parseSpecifiers */ .$h)(text);
        return list ?? this.wrong(`\`${key} = "${text.slice(0, 200)}"\` is not a list of version specifiers.`);
    }
    /** `sha256:<hex>` as lower-case hex; undefined for another kind of hash. */
    sha256(key) {
        const text = this.text(key);
        return text === undefined ? undefined : this.sha256Of(text);
    }
    sha256Of(text) {
        const hash = text.toLowerCase();
        if (!hash.startsWith('sha256:')) {
            return /^[a-z0-9_]+:[0-9a-f]+$/.test(hash) ? undefined : this.wrong(`\`${text.slice(0, 100)}\` is not a hash.`);
        }
        if (!/^sha256:[0-9a-f]{64}$/.test(hash))
            this.wrong(`\`${text.slice(0, 100)}\` is not a SHA-256.`);
        return hash.slice('sha256:'.length);
    }
}
const longestMarker = 100_000;


/***/ }),

/***/ 491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ unknownKeys)
/* harmony export */ });
/** The keys of a lock and of each package in it: those of all versions of the tools that write it. */
const known = {
    uv: {
        packages: 'package',
        top: 'version revision requires-python resolution-markers supported-markers required-markers environment-markers conflicts options manifest package',
        each: 'name version source resolution-markers dependencies optional-dependencies dev-dependencies dependency-groups default-groups metadata sdist wheels',
    },
    pylock: {
        packages: 'packages',
        top: 'lock-version environments requires-python extras dependency-groups default-groups created-by packages tool',
        each: 'name version marker requires-python dependencies vcs directory archive index sdist wheels attestation-identities tool',
    },
    poetry: {
        packages: 'package',
        top: 'package extras metadata',
        each: 'name version description optional python-versions groups markers files dependencies extras source develop category',
    },
    pdm: {
        packages: 'package',
        top: 'metadata package',
        each: 'name version requires_python summary groups marker markers dependencies files extras git url path revision ref subdirectory editable sections',
    },
};
const shown = 3;
/**
 * A note for each key that this version does not know, at most a few: written by hand, or by a tool newer than we are.
 * They are skipped.
 */
function unknownKeys(lock, format) {
    const keys = known[format];
    if (!keys)
        return [];
    const [top, each] = [new Set(keys.top.split(' ')), new Set(keys.each.split(' '))];
    const ofTop = Object.keys(lock.root)
        .filter((key) => !top.has(key))
        .map((key) => ({ key, line: lock.lineOf(key), of: '' }));
    const ofPackages = lock.tablesOf(keys.packages).flatMap(({ table, line }) => Object.keys(table)
        .filter((key) => !each.has(key))
        .map((key) => ({ key, line, of: typeof table['name'] === 'string' ? ` of ${table['name'].slice(0, 100)}` : '' })));
    // Each key once: what is new is in every package.
    const found = [...new Map([...ofTop, ...ofPackages].toReversed().map((one) => [one.key, one])).values()].toReversed();
    return found
        .slice(0, shown)
        .map(({ key, line, of }) => `${lock.file}:${line}: the key \`${key.slice(0, 100)}\`${of} is not known, and is skipped.`);
}


/***/ }),

/***/ 51961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ takeMarker),
/* harmony export */   cP: () => (/* binding */ markerVariables),
/* harmony export */   gY: () => (/* binding */ parseMarker)
/* harmony export */ });
/* harmony import */ var _requirements_cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69476);
// Environment markers, read into a tree:
// https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers

const markerVariables = [
    'python_version',
    'python_full_version',
    'os_name',
    'sys_platform',
    'platform_release',
    'platform_system',
    'platform_version',
    'platform_machine',
    'platform_python_implementation',
    'implementation_name',
    'implementation_version',
    'extra',
    'extras',
    'dependency_groups',
];
/** Spellings from before PEP 508 that pip and uv still read. */
const oldVariables = new Map([
    ['os.name', 'os_name'],
    ['sys.platform', 'sys_platform'],
    ['platform.version', 'platform_version'],
    ['platform.machine', 'platform_machine'],
    ['platform.python_implementation', 'platform_python_implementation'],
    ['python_implementation', 'platform_python_implementation'],
]);
const operators = '`==`, `!=`, `<=`, `>=`, `<`, `>`, `~=`, `===`, `in` or `not in`';
/** Deeper than anyone writes by hand, and far from the end of the stack. */
const deepest = 100;
const known = new Map();
const mostKept = 20_000;
/** Reads a whole marker, without its `;`. A lock repeats the same ones, so they are kept. */
function parseMarker(text) {
    const kept = known.get(text);
    if (kept)
        return kept;
    const read = readMarker(text);
    if (known.size >= mostKept)
        known.clear();
    known.set(text, read);
    return read;
}
function readMarker(text) {
    try {
        return { kind: 'marker', marker: takeMarker(new _requirements_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .Cursor */ .b(text)) };
    }
    catch (error) {
        if (error instanceof _requirements_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxProblem */ .u)
            return { kind: 'wrong', message: error.message, offset: error.offset };
        throw error;
    }
}
/** Takes a whole marker, up to the end of the text. */
function takeMarker(cursor) {
    const marker = takeOr(cursor, 0);
    cursor.skipSpaces();
    if (cursor.atEnd)
        return marker;
    if (cursor.take(/(?=\))/y))
        cursor.fail('this `)` closes nothing');
    return cursor.fail('the marker goes on with something that is neither `and` nor `or`');
}
function takeOr(cursor, depth) {
    const parts = [];
    do
        parts.push(takeAnd(cursor, depth));
    while (cursor.take(/\s*\bor\b/y));
    return joined('or', parts);
}
function takeAnd(cursor, depth) {
    const parts = [];
    do
        parts.push(takeComparison(cursor, depth));
    while (cursor.take(/\s*\band\b/y));
    return joined('and', parts);
}
function joined(kind, parts) {
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind, parts };
}
function takeComparison(cursor, depth) {
    cursor.skipSpaces();
    const start = cursor.offset;
    if (cursor.take(/\(/y)) {
        if (depth === deepest)
            cursor.fail(`parentheses are nested more than ${deepest} deep`, start);
        const inner = takeOr(cursor, depth + 1);
        cursor.skipSpaces();
        if (!cursor.take(/\)/y))
            cursor.fail('this `(` is not closed', start);
        return inner;
    }
    const left = takeOperand(cursor);
    cursor.skipSpaces();
    const operator = cursor.take(/===|==|~=|!=|<=|>=|<|>|in\b|not\s+in\b/y)?.[0].replace(/\s+/, ' ');
    if (operator === undefined) {
        return cursor.fail(cursor.atEnd ? `the marker ends where ${operators} belongs` : `${operators} belongs here`);
    }
    const right = takeOperand(cursor);
    if (left.kind === 'text' && right.kind === 'text') {
        cursor.fail('one side of a comparison must be a variable such as `python_version`', start);
    }
    return { kind: 'comparison', left, operator: operator, right };
}
function takeOperand(cursor) {
    cursor.skipSpaces();
    const start = cursor.offset;
    const quoted = cursor.take(/'([^']*)'|"([^"]*)"/y);
    if (quoted)
        return { kind: 'text', text: quoted[1] ?? quoted[2] ?? '' };
    if (cursor.take(/(?=['"])/y))
        cursor.fail('this quote is not closed');
    const word = cursor.take(/[A-Za-z_][\w.]*/y)?.[0];
    if (word === undefined) {
        return cursor.fail(cursor.atEnd ? 'the marker is not complete' : 'a variable or a quoted text belongs here');
    }
    const name = markerVariables.find((variable) => variable === word) ?? oldVariables.get(word);
    if (name !== undefined)
        return { kind: 'variable', name };
    return cursor.fail(`\`${word}\` is not a marker variable; accepted are ${markerVariables.join(', ')}`, start);
}


/***/ }),

/***/ 18991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pc: () => (/* binding */ normalizeName),
/* harmony export */   _u: () => (/* binding */ namePattern),
/* harmony export */   gO: () => (/* binding */ leadingName)
/* harmony export */ });
/** A distribution's name as indexes compare it: https://peps.python.org/pep-0503/#normalized-names */
function normalizeName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/** A name as it is written, to be put into larger patterns: https://packaging.python.org/en/latest/specifications/name-normalization/ */
const namePattern = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?';
const leading = new RegExp(`^${namePattern}`);
/** The normalized name at the start of a text such as a requirement: `Foo_Bar[x]>=1` gives `foo-bar`. */
function leadingName(text) {
    const [name] = leading.exec(text) ?? [];
    return name === undefined ? undefined : normalizeName(name);
}


/***/ }),

/***/ 19055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ poetryDependencies)
/* harmony export */ });
/* unused harmony export pythonMarker */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _markers_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51961);
/* harmony import */ var _locks_file_address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59113);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18991);
/* harmony import */ var _versions_poetry_constraint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17422);
// [tool.poetry.dependencies] and its groups: https://python-poetry.org/docs/dependency-specification/






/**
 * The dependencies that one key of a table stands for.
 * @param directory that paths are relative to
 * @returns what is wrong, as a text
 */
function poetryDependencies(name, value, directory) {
    const found = [];
    for (const one of Array.isArray(value) ? value : [value]) {
        const dependency = poetryDependency(name, one, directory);
        if (typeof dependency === 'string')
            return dependency;
        found.push(dependency);
    }
    return found;
}
function poetryDependency(name, value, directory) {
    const table = typeof value === 'string'
        ? { version: value }
        : typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
            ? value
            : undefined;
    if (!table)
        return `\`${name}\` is neither a version nor a table`;
    const text = (key) => {
        const one = table[key];
        return typeof one === 'string' ? one : undefined;
    };
    const written = text('version') ?? '*';
    const versions = (0,_versions_poetry_constraint_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePoetryConstraint */ .y)(written);
    if (!versions)
        return `\`${name}\` has the constraint \`${written.slice(0, 200)}\`, which cannot be read`;
    const conditions = markerTexts(text('markers'), text('python'), text('platform'));
    if (typeof conditions === 'string')
        return `\`${name}\`: ${conditions}`;
    const markerText = conditions.join(' and ');
    const syntax = markerText === '' ? undefined : (0,_markers_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMarker */ .gY)(markerText);
    if (syntax?.kind === 'wrong')
        return `\`${name}\` has a marker that cannot be read: ${syntax.message}`;
    const extras = Array.isArray(table['extras']) ? table['extras'].filter((one) => typeof one === 'string') : [];
    const from = placeOf(text);
    const requirement = requirementText(name, extras, versions, table, directory);
    return {
        name: (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(name),
        extras: extras.map(_names_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc),
        ...(syntax ? { marker: syntax.marker } : {}),
        versions,
        ...(from ? { from } : {}),
        isOptional: table['optional'] === true,
        requirement: requirement && (markerText === '' ? requirement : `${requirement} ; ${markerText}`),
    };
}
/** Where a dependency says that it comes from. A `source` is the name of an index. */
function placeOf(text) {
    const index = text('source');
    if (text('git') !== undefined)
        return { kind: 'vcs' };
    if (text('url') !== undefined || text('file') !== undefined)
        return { kind: 'archive' };
    const path = text('path');
    if (path !== undefined)
        return { kind: (0,_locks_file_address_js__WEBPACK_IMPORTED_MODULE_5__/* .isArchive */ .tc)(path) ? 'archive' : 'directory' };
    return index === undefined ? undefined : { kind: 'index', index };
}
/** Conditions in parentheses, each a marker; or what is wrong. */
function markerTexts(markers, python, platform) {
    const ofPython = python === undefined ? '' : pythonMarker(python);
    if (ofPython === undefined)
        return `the Python \`${python?.slice(0, 200)}\` cannot be read`;
    const ofPlatform = platform === undefined ? '' : `sys_platform == '${platform.replaceAll("'", '')}'`;
    return [markers ?? '', ofPython, ofPlatform].filter((one) => one.trim() !== '').map((one) => `(${one})`);
}
/** A range of Pythons as a marker: versions of one or two numbers speak of `3.12`, longer ones of `3.12.1`. */
function pythonMarker(constraint) {
    const alternatives = (0,_versions_poetry_constraint_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePoetryConstraint */ .y)(constraint);
    if (!alternatives)
        return undefined;
    if (alternatives.some((one) => one.length === 0))
        return '';
    return alternatives
        .map((specifiers) => specifiers
        .map(({ operator, version }) => {
        const isShort = version.replace(/\.\*$/, '').split('.').length <= 2;
        return `${isShort ? 'python_version' : 'python_full_version'} ${operator} '${version}'`;
    })
        .join(' and '))
        .join(' or ');
}
function requirementText(name, extras, versions, table, directory) {
    const head = extras.length === 0 ? name : `${name}[${extras.join(',')}]`;
    const text = (key) => (typeof table[key] === 'string' ? table[key] : undefined);
    const [git, url, path] = [text('git'), text('url'), text('path') ?? text('file')];
    if (git !== undefined) {
        const revision = text('rev') ?? text('tag') ?? text('branch');
        const subdirectory = text('subdirectory');
        const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(git) ? git : `ssh://${git.replace(':', '/')}`;
        return `${head} @ git+${address}${revision === undefined ? '' : `@${revision}`}${subdirectory === undefined ? '' : `#subdirectory=${subdirectory}`}`;
    }
    if (url !== undefined)
        return `${head} @ ${url}`;
    if (path !== undefined)
        return `${head} @ ${(0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(directory, path)).href}`;
    const [only, ...others] = versions;
    if (!only || others.length > 0)
        return undefined;
    return `${head}${only.map(({ operator, version }) => operator + version).join(',')}`;
}


/***/ }),

/***/ 51264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ findSources),
/* harmony export */   p: () => (/* binding */ discoveredNames)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _locks_read_lock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26537);
// What says which packages a layer is made of. When nothing is named, the working directory is looked at, the most exact
// first: pylock.toml, uv.lock, poetry.lock, pdm.lock, Pipfile.lock, requirements.txt, pyproject.toml.




const lockNames = ['pylock.toml', 'uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'];
/** What is looked for when nothing is named. */
const discoveredNames = [...lockNames, 'requirements.txt', 'pyproject.toml'];
/** @throws {ConfigurationError} when sources that exclude each other are named. */
function findSources(request, context) {
    const { directory, trace } = context;
    const { requirements, packages } = request;
    const exists = (path) => {
        trace?.file(path);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) && request.passesOver?.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) !== true;
    };
    if (requirements.length === 0)
        return packages.length > 0 ? { kind: 'requirements', files: [] } : discovered(directory, exists);
    for (const written of requirements)
        trace?.file((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, written));
    const first = requirements.find((written) => isWhole((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, written)));
    if (first === undefined)
        return { kind: 'requirements', files: requirements };
    if (requirements.length > 1 || packages.length > 0 || request.constraints.length > 0) {
        const others = [
            ...requirements.filter((one) => one !== first),
            ...(packages.length > 0 ? ['`packages`'] : []),
            ...(request.constraints.length > 0 ? ['`constraints`'] : []),
        ];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({
            code: 'sources-disagree',
            message: `${first} says all that goes into the layer, and so nothing can be added to it: ${others.join(', ')}.`,
            nextStep: `Name ${first} alone, or add the packages to its project and lock again.`,
            input: 'requirements',
        });
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, first);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory()) {
        const found = discovered(path, exists);
        if (found.kind !== 'requirements' || found.files.length > 0)
            return found;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({
            code: 'no-requirements',
            message: `There is no lock, requirements.txt or pyproject.toml in ${first}.`,
            nextStep: 'Name the folder of a project, or a file.',
            input: 'requirements',
            file: first,
        });
    }
    if ((0,_locks_read_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .lockFormat */ .Ln)(path) === undefined)
        return { kind: 'project', path };
    return { kind: 'lock', path, projectDirectory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), beside: [] };
}
/** Whether a path is a lock, a project's file or a project's folder. */
function isWhole(path) {
    if ((0,_locks_read_lock_js__WEBPACK_IMPORTED_MODULE_3__/* .lockFormat */ .Ln)(path) !== undefined || path.endsWith('pyproject.toml'))
        return true;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function discovered(directory, exists) {
    const at = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
    const locks = lockNames.map(at).filter(exists);
    const [lock, ...others] = locks;
    const requirements = at('requirements.txt');
    if (lock !== undefined) {
        const beside = [...others, ...(exists(requirements) ? [requirements] : [])];
        return { kind: 'lock', path: lock, projectDirectory: directory, beside };
    }
    const project = at('pyproject.toml');
    if (exists(requirements)) {
        return { kind: 'requirements', files: [requirements], ...(exists(project) ? { project } : {}) };
    }
    if (!exists(project))
        return { kind: 'requirements', files: [] };
    const workspaceLock = lockAbove(directory, exists);
    if (workspaceLock !== undefined)
        return { kind: 'lock', path: workspaceLock, projectDirectory: directory, beside: [] };
    return { kind: 'project', path: project };
}
const mostFoldersUp = 20;
/** uv keeps the one lock of a workspace in its root. */
function lockAbove(directory, exists) {
    let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory);
    for (let count = 0; count < mostFoldersUp; count++) {
        if (exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'uv.lock')) && exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'pyproject.toml')))
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'uv.lock');
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) === folder)
            return undefined;
        folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    }
    return undefined;
}


/***/ }),

/***/ 69476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ Cursor),
/* harmony export */   u: () => (/* binding */ SyntaxProblem)
/* harmony export */ });
/** A text that does not follow the syntax, and where. */
class SyntaxProblem extends Error {
    name = 'SyntaxProblem';
    /** Offset in the text, from 0. */
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
/** Reads a text from left to right. */
class Cursor {
    text;
    offset = 0;
    constructor(text) {
        this.text = text;
    }
    get atEnd() {
        return this.offset >= this.text.length;
    }
    /** The rest of the text. */
    get rest() {
        return this.text.slice(this.offset);
    }
    skipSpaces() {
        this.take(/\s*/y);
    }
    /** Takes what matches here; `pattern` must be sticky. Undefined, and nothing taken, when it does not match. */
    take(pattern) {
        pattern.lastIndex = this.offset;
        const match = pattern.exec(this.text);
        if (!match)
            return undefined;
        this.offset += match[0].length;
        return match;
    }
    fail(message, offset = this.offset) {
        throw new SyntaxProblem(offset, message);
    }
}


/***/ }),

/***/ 66591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseRequirement)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18991);
/* harmony import */ var _wheels_filename_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69259);
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69476);
/* harmony import */ var _markers_marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51961);





const schemes = /^(?:https?|file|ftp|(?:git|hg|svn|bzr)(?:\+(?:https?|ssh|file|git|svn|ftp|sftp|http|static-http|lp))?):/i;
const nameHere = new RegExp(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namePattern */ ._u, 'y');
const eggFragment = new RegExp(`#(?:.*&)?egg=(${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namePattern */ ._u})`);
const archive = /\.(?:whl|tar\.gz|tgz|zip|tar\.bz2|tar\.xz|tar|tbz|txz)$/i;
/** Parses one requirement; `text` has no comment and no options. */
function parseRequirement(text) {
    try {
        return { kind: 'requirement', requirement: takeRequirement(new _cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .Cursor */ .b(text)) };
    }
    catch (error) {
        if (error instanceof _cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .SyntaxProblem */ .u)
            return { kind: 'wrong', message: error.message, offset: error.offset };
        throw error;
    }
}
function takeRequirement(cursor) {
    cursor.skipSpaces();
    refuseScpAddress(cursor);
    if (startsWithSource(cursor.rest))
        return takeUnnamed(cursor);
    const name = takeName(cursor, 'a package name');
    cursor.skipSpaces();
    const extras = takeExtras(cursor);
    cursor.skipSpaces();
    const source = cursor.take(/@/y)
        ? takeSource(cursor)
        : { kind: 'index', specifiers: takeSpecifiers(cursor) };
    cursor.skipSpaces();
    const marker = takeMarkerIfAny(cursor);
    return { name, extras, source, ...(marker === undefined ? {} : { marker }) };
}
/** As pip tells a URL or a path from a name: a scheme, a dot or a separator in front, or the name of an archive. */
function startsWithSource(text) {
    const word = /^[^\s;@[]*/.exec(text)?.[0] ?? '';
    return schemes.test(text) || /^[./\\~]|^[A-Za-z]:[\\/]/.test(text) || /[\\/]/.test(word) || archive.test(word);
}
function takeUnnamed(cursor) {
    const written = takeSource(cursor);
    const value = written.kind === 'url' ? written.url : written.kind === 'path' ? written.path : '';
    // `./libs/a[dev]`: extras of something that names itself.
    const extrasText = /\[([^\]]*)\]$/.exec(value);
    const extras = extrasText ? takeExtras(new _cursor_js__WEBPACK_IMPORTED_MODULE_3__/* .Cursor */ .b(extrasText[0])) : [];
    const bare = extrasText ? value.slice(0, extrasText.index) : value;
    const source = written.kind === 'url' ? { kind: 'url', url: bare } : { kind: 'path', path: bare };
    cursor.skipSpaces();
    const marker = takeMarkerIfAny(cursor);
    const name = nameOfSource(bare);
    return { extras, source, ...(name === undefined ? {} : { name }), ...(marker === undefined ? {} : { marker }) };
}
/** The name that a wheel's file name or an `#egg=` gives away. */
function nameOfSource(value) {
    const egg = eggFragment.exec(value)?.[1];
    if (egg !== undefined)
        return egg;
    const file = value
        .replace(/[#?].*$/, '')
        .split(/[\\/]/)
        .at(-1) ?? '';
    return (0,_wheels_filename_js__WEBPACK_IMPORTED_MODULE_2__/* .parseWheelFilename */ .e)(file)?.name;
}
const scpAddress = /^(?:git\+)?(?:ssh:\/\/)?[\w.-]{1,64}@([\w.-]{1,255}):(?!\d+\/)[^\s;]+/;
/** `git@github.com:org/repo.git` is how git writes an address of SSH; it is no URL, and pip refuses it, too. */
function refuseScpAddress(cursor) {
    const [found, host] = scpAddress.exec(cursor.rest.slice(0, longestAddress)) ?? [];
    if (found === undefined)
        return;
    cursor.fail(`\`${found}\` is not a URL; begin it with \`git+ssh://\`, and write \`/\` for the \`:\` behind ${host}`);
}
const longestAddress = 1_000;
function takeSource(cursor) {
    cursor.skipSpaces();
    refuseScpAddress(cursor);
    const start = cursor.offset;
    // A `;` belongs to the URL unless there is a space before it: PEP 508.
    const value = cursor.take(/\S+?(?=\s*$|\s+;|\s+\S)/y)?.[0];
    if (value === undefined)
        cursor.fail('a URL or a path belongs here');
    if (!/^[A-Za-z][A-Za-z0-9+.-]+:/.test(value))
        return { kind: 'path', path: value };
    if (!schemes.test(value)) {
        cursor.fail('the URL has a scheme that is not accepted; accepted are https, http, file, git+https, git+ssh', start);
    }
    if (!/^file:/i.test(value) && !URL.canParse(value.replace(/^(?:git|hg|svn|bzr)\+/i, ''))) {
        cursor.fail('this is not a complete URL', start);
    }
    return { kind: 'url', url: value };
}
function takeName(cursor, what) {
    const start = cursor.offset;
    const name = cursor.take(nameHere)?.[0];
    if (name === undefined) {
        cursor.fail(`${what} belongs here; it begins with a letter or a digit of ASCII`);
    }
    const tail = cursor.take(/[._-]+/y);
    if (tail)
        cursor.fail(`a name ends with a letter or a digit, not with \`${tail[0]}\``, start + name.length);
    const odd = /^[^\s[\]()<>=!~;@,#'"]/.exec(cursor.rest)?.[0];
    if (odd !== undefined) {
        cursor.fail(`\`${odd}\` cannot be part of a name; accepted are letters, digits, \`-\`, \`_\` and \`.\``);
    }
    return name;
}
/** No package has as many; uv takes minutes for 200,000. */
const mostExtras = 500;
function takeExtras(cursor) {
    const start = cursor.offset;
    if (!cursor.take(/\[\s*/y))
        return [];
    const extras = [];
    if (cursor.take(/\]/y))
        return extras;
    for (;;) {
        extras.push(takeName(cursor, 'the name of an extra'));
        if (extras.length > mostExtras)
            cursor.fail(`more than ${mostExtras} extras are not accepted`, start);
        cursor.skipSpaces();
        if (cursor.take(/\]/y))
            return extras;
        if (!cursor.take(/,\s*/y))
            cursor.fail('this `[` is not closed; extras are written `[one,two]`', start);
    }
}
function takeSpecifiers(cursor) {
    const start = cursor.offset;
    const parenthesis = cursor.take(/\(\s*/y);
    const specifiers = [];
    for (;;) {
        cursor.skipSpaces();
        if (cursor.atEnd || /^[;)]/.test(cursor.rest))
            break;
        specifiers.push(takeSpecifier(cursor, specifiers.length > 0));
        cursor.skipSpaces();
        if (!cursor.take(/,/y))
            break;
    }
    if (parenthesis) {
        cursor.skipSpaces();
        if (!cursor.take(/\)/y))
            cursor.fail('this `(` is not closed', start);
    }
    return specifiers;
}
const operatorList = '`==`, `>=`, `<=`, `>`, `<`, `~=`, `!=` or `===`';
function takeSpecifier(cursor, following) {
    const operator = cursor.take(/===|==|~=|!=|<=|>=|<|>/y)?.[0];
    if (operator === undefined) {
        if (/^=[^=]/.test(cursor.rest))
            cursor.fail('`=` is not a comparison; write `==` for exactly this version');
        if (following)
            cursor.fail(`a comparison (${operatorList}) belongs after the comma`);
        cursor.fail(`a comparison (${operatorList}), \`[extras]\`, \`@ URL\` or \`; marker\` belongs here`);
    }
    cursor.skipSpaces();
    const versionStart = cursor.offset;
    const version = cursor.take(operator === '===' ? /[^\s;),]+/y : /[^\s;),<>=!~]+(?:!(?!=)[^\s;),<>=!~]+)?/y)?.[0];
    if (version === undefined)
        cursor.fail(`a version belongs after \`${operator}\``);
    const problem = operator === '===' ? undefined : versionProblem(operator, version);
    if (problem !== undefined)
        cursor.fail(problem, versionStart);
    if (/^\s*(?:===|==|~=|!=|<=|>=|<|>)/.test(cursor.rest)) {
        cursor.fail('a comma belongs between two comparisons', cursor.offset);
    }
    const after = /^\s+([^\s;),].*)$/.exec(cursor.rest);
    if (after)
        cursor.fail('only one requirement goes on a line', cursor.offset + cursor.rest.search(/\S/));
    return { operator, version };
}
/** https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function versionProblem(operator, version) {
    const wildcard = version.endsWith('.*');
    const bare = wildcard ? version.slice(0, -2) : version;
    const comparesPrefixes = operator === '==' || operator === '!=';
    if (wildcard && !comparesPrefixes)
        return `\`.*\` is accepted after \`==\` and \`!=\` only, not after \`${operator}\``;
    if ((0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(bare) === null)
        return `\`${version}\` is not a version (PEP 440), e.g. \`1.4.2\``;
    if (wildcard && /[+]|dev/i.test(bare))
        return `\`.*\` cannot follow a development or local version`;
    if (bare.includes('+') && !comparesPrefixes)
        return `a local version (\`+…\`) is accepted after \`==\` and \`!=\` only`;
    if (operator === '~=' && !/^v?(?:\d+!)?\d+\.\d+/i.test(bare))
        return '`~=` needs at least two numbers, e.g. `~=1.4`';
    return undefined;
}
function takeMarkerIfAny(cursor) {
    if (cursor.atEnd)
        return undefined;
    const start = cursor.offset;
    if (!cursor.take(/;\s*/y))
        cursor.fail('this was not expected here; a marker begins with ` ; `', start);
    const markerStart = cursor.offset;
    (0,_markers_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .takeMarker */ .C8)(cursor);
    return cursor.text.slice(markerStart).trim();
}


/***/ }),

/***/ 32397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   Xx: () => (/* binding */ pinningLines),
/* harmony export */   yA: () => (/* binding */ onlyAllowedFiles)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46717);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(910);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14414);
/* harmony import */ var _requirers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12132);





// `--hash`, as pip's hash-checking mode has it: https://pip.pypa.io/en/stable/topics/secure-installs/
// uv's compile passes over the hashes of its input, so it is done here.
/** Whether every package must be pinned with a hash: asked for, or any line has one. */
function areHashesRequired({ requirements, constraints, options }) {
    if (options.requireHashes)
        return true;
    return !options.noRequireHashes && [...requirements, ...constraints].some(({ hashes }) => hashes.length > 0);
}
/**
 * The packages without the files that the user's hashes do not allow.
 * @throws {Failure} naming every package without a pin and hash, and every one of which no allowed file exists.
 */
function onlyAllowedFiles(packages, inputs, target) {
    const required = areHashesRequired(inputs);
    const problems = [];
    const checked = packages.map((one) => {
        const lines = pinningLines(one, inputs);
        const allowed = new Set(lines.flatMap(({ hashes }) => hashes));
        if (allowed.size === 0) {
            if (required && !needsNoHash(one))
                problems.push(missingHash(one, inputs));
            return one;
        }
        const kept = withAllowedFiles(one, allowed);
        if (filesOf(kept).length === 0)
            problems.push(wrongHash(one, allowed, lines[0], target));
        return kept;
    });
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwIfAny */ .MI)(problems);
    return checked;
}
/** A folder of this machine has no hash, and a commit is one: `uv export` writes both beside lines with hashes. */
function needsNoHash({ direct }) {
    return direct?.kind === 'directory' || (direct?.kind === 'vcs' && /^[0-9a-f]{40,64}$/.test(direct.commit));
}
function withAllowedFiles(one, allowed) {
    const isAllowed = ({ sha256 }) => sha256 !== undefined && allowed.has(`sha256:${sha256}`);
    const { sdist, direct, ...rest } = one;
    const forbidden = one.wheels.filter((file) => !isAllowed(file));
    return {
        ...rest,
        wheels: one.wheels.filter(isAllowed),
        ...(forbidden.length > 0 ? { forbiddenWheels: forbidden } : {}),
        ...(sdist && isAllowed(sdist) ? { sdist } : {}),
        ...(direct && (direct.kind !== 'archive' || isAllowed(direct.file)) ? { direct } : {}),
    };
}
/** Every file that a package may be taken from. */
function filesOf({ wheels, sdist, direct }) {
    return [...wheels, ...(sdist ? [sdist] : []), ...(direct?.kind === 'archive' ? [direct.file] : [])];
}
/** The lines that pin this very version, or this very file. */
function pinningLines(one, inputs) {
    return [...(0,_requirers_js__WEBPACK_IMPORTED_MODULE_2__/* .linesFor */ .be)(one, inputs.requirements), ...(0,_requirers_js__WEBPACK_IMPORTED_MODULE_2__/* .linesFor */ .be)(one, inputs.constraints)].filter(({ pin }) => {
        if (pin?.kind === 'version')
            return (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isPinnedTo */ .wS)(pin.version, one.version);
        return pin?.kind === 'file' && one.direct !== undefined;
    });
}
function missingHash(one, inputs) {
    const line = (0,_requirers_js__WEBPACK_IMPORTED_MODULE_2__/* .linesFor */ .be)(one, inputs.requirements)[0] ?? (0,_requirers_js__WEBPACK_IMPORTED_MODULE_2__/* .linesFor */ .be)(one, inputs.constraints)[0];
    const shown = one.version === undefined ? one.name : `${one.name}==${one.version}`;
    const why = line === undefined
        ? 'is needed by another package, but no line pins it with a hash'
        : line.pin
            ? 'has no hash'
            : 'is not pinned with `==` and a hash';
    const place = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {};
    return {
        code: 'hash-missing',
        message: `${shown} ${why}. Where one line has a hash, every package must have one.`,
        nextStep: 'Make the file anew with hashes: `uv pip compile --generate-hashes` or `pip-compile --generate-hashes`.',
        package: one.name,
        ...place,
    };
}
function wrongHash(one, allowed, line, target) {
    const place = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {};
    const shown = one.version === undefined ? one.name : `${one.name}==${one.version}`;
    const expected = (0,_text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)([...allowed], shownHashes);
    const at = place.file === undefined ? '' : ` (${place.file}:${place.line})`;
    if (![...allowed].some((hash) => hash.startsWith('sha256:'))) {
        return {
            code: 'hash-not-comparable',
            message: `${shown}: its hashes${at} are not SHA-256, which is what indexes tell: ${expected}.`,
            nextStep: 'Add its `--hash=sha256:…`.',
            package: one.name,
            ...place,
        };
    }
    const found = filesOf(one).map(({ filename, sha256 }) => `${filename} sha256:${sha256 ?? 'unknown'}`);
    const exist = found.length === 0 ? 'it has no file for this target' : `its files are ${(0,_text_listing_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(found, shownHashes)}`;
    return {
        code: 'hash-mismatch',
        message: `${shown}: the line${at} allows none of its wheels for ${(0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_4__/* .targetName */ .j)(target)}: make the hashes anew. Allowed are ${expected}; ${exist}.`,
        nextStep: 'Make the file anew with the hashes of all platforms: `uv pip compile --generate-hashes` or `pip-compile --generate-hashes`. If it was made so, the index offers other bytes than were reviewed: do not use them.',
        package: one.name,
        ...place,
    };
}
const shownHashes = 8;


/***/ }),

/***/ 12132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K4: () => (/* binding */ withDirectRequirers),
/* harmony export */   KX: () => (/* binding */ parseAnnotations),
/* harmony export */   P7: () => (/* binding */ withPackageRequirers),
/* harmony export */   be: () => (/* binding */ linesFor)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73136);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18991);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16953);



/** The lines that speak of a package, by its name or, where a line has none, by its URL or path. */
function linesFor(one, lines) {
    return lines.filter((line) => (line.name === undefined ? isSource(line, one) : line.name === one.name));
}
function isSource({ source }, { direct }) {
    if (!direct || source.kind === 'index')
        return false;
    const wanted = comparable(source.kind === 'url' ? source.url : source.path);
    if (direct.kind === 'directory')
        return comparable(direct.path) === wanted;
    if (direct.kind === 'archive')
        return comparable(direct.file.url) === wanted;
    return wanted.includes(comparable(direct.url));
}
function comparable(location) {
    const plain = (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__.redact)(location)
        .replace('***@', '')
        .replace(/[#?].*$/s, '');
    if (!plain.startsWith('file:'))
        return plain.replace(/^git\+/, '').replace(/\/$/, '');
    try {
        return (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(plain).replace(/\/$/, '');
    }
    catch {
        return plain;
    }
}
/** The packages with the requirement lines that asked for them. */
function withDirectRequirers(packages, inputs) {
    return packages.map((one) => {
        const requiredBy = linesFor(one, inputs.requirements).map(({ origin }) => origin);
        return { ...one, requiredBy };
    });
}
/** Which packages require which, by uv's annotations in the form of a requirements file (`--annotation-style split`). */
function parseAnnotations(text) {
    const requirers = new Map();
    let current;
    for (const line of text.split('\n')) {
        const comment = /^\s+#(?:\s+via)?\s*(.*)$/.exec(line);
        if (comment) {
            const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .leadingName */ .gO)(comment[1] ?? '');
            if (name !== undefined && current)
                current.push(name);
            continue;
        }
        const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .leadingName */ .gO)(line);
        if (name === undefined)
            continue;
        current = requirers.get(name) ?? [];
        requirers.set(name, current);
    }
    return requirers;
}
/** The packages with those that require them, behind the lines that do. */
function withPackageRequirers(packages, requirers) {
    const known = new Set(packages.map(({ name }) => name));
    return packages.map((one) => {
        const names = (requirers.get(one.name) ?? []).filter((name) => known.has(name));
        const direct = one.requiredBy.filter(({ kind }) => kind !== 'package');
        return { ...one, requiredBy: [...direct, ...names.map((name) => ({ kind: 'package', name }))] };
    });
}


/***/ }),

/***/ 68996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ uvPlatform)
/* harmony export */ });
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
// uv's names of Lambda's platforms.

/** glibc minors that uv knows a platform for: `uv pip compile --help`. Amazon Linux 2 has 2.26, which is not among them. */
const knownGlibcMinors = [17, 28, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40];
function uvPlatform({ runtime, architecture }, use) {
    const { machine } = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[architecture];
    const [major, own] = runtime.glibc;
    const minor = major === 2 ? own : Number.POSITIVE_INFINITY;
    const newer = knownGlibcMinors.find((known) => known >= minor) ?? knownGlibcMinors.at(-1);
    const older = knownGlibcMinors.findLast((known) => known <= minor) ?? knownGlibcMinors[0];
    return `${machine}-manylinux_2_${use === 'resolve' ? newer : older}`;
}


/***/ }),

/***/ 14414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   gB: () => (/* binding */ acceptsPython),
/* harmony export */   r1: () => (/* binding */ sameVersion),
/* harmony export */   wS: () => (/* binding */ isPinnedTo)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
// Versions of Python packages, by PEP 440: https://packaging.python.org/en/latest/specifications/version-specifiers/

/**
 * Whether two texts name the same version. A file name may write `_` for the separators of a local version, and for a
 * `-`. What is not a version is equal to itself only.
 */
function sameVersion(one, other) {
    const [a = '', b = ''] = [one, other].map((version) => version.trim().replaceAll('_', '-'));
    return a === b || ((0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(a) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(b) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(a, b) === 0);
}
/** Whether `==pinned` accepts a version: `==1.0` accepts 1.0+cu121, `==1.0+cu121` does not accept 1.0. */
function isPinnedTo(pinned, version) {
    if (version === undefined)
        return false;
    if (pinned === version)
        return true;
    if ((0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(pinned) === null || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(version) === null)
        return false;
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.eq)(pinned, pinned.includes('+') ? version : version.replace(/\+.*$/s, ''));
}
/** A version that resolvers take only when it is asked for: `2.0rc1`, `2.0.dev3`. */
function isPreRelease(version) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.explain)(version)?.is_prerelease === true;
}
/** Whether a `Requires-Python` accepts a Python. One that cannot be read accepts all, as in pip and uv. */
function acceptsPython(requiresPython, pythonFull) {
    if (requiresPython === undefined || !(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.validRange)(requiresPython))
        return true;
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(pythonFull, requiresPython, { prereleases: true });
}


/***/ }),

/***/ 17422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ satisfiesAny),
/* harmony export */   y: () => (/* binding */ parsePoetryConstraint)
/* harmony export */ });
/* harmony import */ var _specifiers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69504);
// Poetry's own version constraints: https://python-poetry.org/docs/dependency-specification/#version-constraints

/** Undefined when it cannot be read. `*` is one alternative without specifiers. */
function parsePoetryConstraint(text) {
    if (text.length > longest)
        return undefined;
    const alternatives = [];
    for (const part of text.split(/\|\|?/)) {
        const specifiers = conjunction(part);
        if (!specifiers)
            return undefined;
        alternatives.push(specifiers);
    }
    return alternatives;
}
function satisfiesAny(version, alternatives) {
    return alternatives.some((specifiers) => (0,_specifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .satisfiesAll */ .le)(version, specifiers));
}
const longest = 10_000;
const operators = { '': '==', '=': '==', '<>': '!=' };
function conjunction(text) {
    const specifiers = [];
    // An operator may be apart from its version.
    const parts = text
        .replaceAll(/(===?|~=?|\^|<>|!=|<=?|>=?|=)\s+/g, '$1')
        .split(/[\s,]+/)
        .filter((part) => part !== '');
    for (const part of parts) {
        const [, sign = '', version = ''] = /^(===?|~=?|\^|<>|!=|<=?|>=?|=)?(.*)$/s.exec(part) ?? [];
        const some = sign === '^' || sign === '~' ? range(sign, version) : plain(operators[sign] ?? sign, version);
        if (!some)
            return undefined;
        specifiers.push(...some);
    }
    return specifiers;
}
function plain(operator, version) {
    if (/^[*x](?:\.[*x])*$/i.test(version))
        return operator === '==' ? [] : undefined;
    const one = (0,_specifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .specifier */ .Pk)(operator, version.replace(/(?:\.[*x])+$/i, '.*'));
    return one && [one];
}
/** `^1.2.3` goes up to the next number left of which nothing but zeros stands, `~1.2.3` to the next minor version. */
function range(sign, version) {
    const from = (0,_specifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .specifier */ .Pk)('>=', version);
    const [, epoch = '', numbers = ''] = /^v?(\d+!)?(\d+(?:\.\d+)*)/i.exec(version) ?? [];
    if (!from || numbers === '')
        return undefined;
    const release = numbers.split('.').map(Number);
    const firstNonZero = release.findIndex((number) => number !== 0);
    const last = sign === '~' ? Math.min(1, release.length - 1) : firstNonZero === -1 ? release.length - 1 : firstNonZero;
    const next = [...release.slice(0, last), (release[last] ?? 0) + 1];
    const to = (0,_specifiers_js__WEBPACK_IMPORTED_MODULE_0__/* .specifier */ .Pk)('<', `${epoch}${next.join('.')}`);
    return to && [from, to];
}


/***/ }),

/***/ 69504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ parseSpecifiers),
/* harmony export */   Pk: () => (/* binding */ specifier),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   le: () => (/* binding */ satisfiesAll)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(533);
// Version specifiers: https://packaging.python.org/en/latest/specifications/version-specifiers/#version-specifiers

const pre = '(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?';
const post = '(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?';
const dev = '(?:[-_.]?dev[-_.]?[0-9]*)?';
const suffix = `${pre}${post}${dev}`;
const head = 'v?(?:[0-9]+!)?[0-9]+';
const shapes = {
    equality: new RegExp(`^${head}(?:\\.[0-9]+)*(?:\\.\\*|${suffix}(?:\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*)?)$`, 'i'),
    compatible: new RegExp(`^${head}(?:\\.[0-9]+)+${suffix}$`, 'i'),
    ordered: new RegExp(`^${head}(?:\\.[0-9]+)*${suffix}$`, 'i'),
    identical: /^[^\s;)]+$/,
};
/** Longer than any version in use. */
const longest = 512;
/** Undefined when the version cannot follow the operator. */
function specifier(operator, version) {
    const text = version.trim();
    if (text.length > longest)
        return undefined;
    switch (operator) {
        case '===':
            return shapes.identical.test(text) ? { operator, version: text } : undefined;
        case '==':
        case '!=':
            return shapes.equality.test(text) ? { operator, version: text } : undefined;
        case '~=':
            return shapes.compatible.test(text) ? { operator, version: text } : undefined;
        case '<=':
        case '>=':
        case '<':
        case '>':
            return shapes.ordered.test(text) ? { operator, version: text } : undefined;
        default:
            return undefined;
    }
}
/** A list such as `>=3.9,<4`; undefined when a part of it cannot be read. */
function parseSpecifiers(text) {
    const specifiers = [];
    for (const part of text.split(',')) {
        const trimmed = part.trim();
        if (trimmed === '')
            continue;
        const [, operator = '', version = ''] = /^(===|==|~=|!=|<=|>=|<|>)(.*)$/s.exec(trimmed) ?? [];
        const one = specifier(operator, version);
        if (!one)
            return undefined;
        specifiers.push(one);
    }
    return specifiers;
}
/** Whether a version meets all of the specifiers. Pre-releases count like any version. */
function satisfiesAll(version, specifiers) {
    return specifiers.every((one) => satisfies(version, one));
}
/** Whether a version meets a specifier. What is not a version meets `===` only. */
function satisfies(version, { operator, version: wanted }) {
    if (operator === '===')
        return version.trim().toLowerCase() === wanted.toLowerCase();
    const candidate = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(version);
    if (!candidate)
        return false;
    if (operator === '==')
        return equals(candidate, wanted);
    if (operator === '!=')
        return !equals(candidate, wanted);
    const limit = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(wanted);
    if (!limit)
        return false;
    return ordered(candidate, operator, limit);
}
function equals(candidate, wanted) {
    if (wanted.endsWith('.*')) {
        const prefix = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(wanted.slice(0, -2));
        return prefix !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPrefix */ .dd)(candidate, prefix.epoch, prefix.release);
    }
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(wanted);
    if (!version)
        return false;
    return (version.isLocal ? (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(candidate, version) : (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePublic */ .XL)(candidate, version)) === 0;
}
function ordered(candidate, operator, limit) {
    switch (operator) {
        case '<=':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePublic */ .XL)(candidate, limit) <= 0;
        case '>=':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePublic */ .XL)(candidate, limit) >= 0;
        case '~=':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePublic */ .XL)(candidate, limit) >= 0 && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPrefix */ .dd)(candidate, limit.epoch, limit.release.slice(0, -1));
        case '<':
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePublic */ .XL)(candidate, limit.isPreRelease ? limit : after(limit, limit.post, 0)) < 0;
        case '>':
            if (limit.dev !== undefined)
                return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePublic */ .XL)(candidate, after(limit, limit.post, limit.dev + 1)) >= 0;
            if (limit.post !== undefined)
                return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePublic */ .XL)(candidate, after(limit, limit.post + 1, 0)) >= 0;
            // The post-releases of the limit count as the limit.
            if (candidate.post !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(stemOf(candidate), limit) === 0)
                return false;
            return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePublic */ .XL)(candidate, limit) > 0;
    }
}
/** A version with the same stem: `<1.0` excludes `1.0.dev0` and what follows, `>1.0.post1` begins with `1.0.post2.dev0`. */
function after({ stem }, post, dev) {
    return versionOf(`${stem}${post === undefined ? '' : `.post${post}`}.dev${dev}`);
}
function stemOf({ stem }) {
    return versionOf(stem);
}
function versionOf(text) {
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(text);
    if (!version)
        throw new Error(`${text} is not a version`);
    return version;
}


/***/ }),

/***/ 533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XL: () => (/* binding */ comparePublic),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   dd: () => (/* binding */ hasPrefix),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
// Versions of Python distributions: https://packaging.python.org/en/latest/specifications/version-specifiers/

/** Longer than any version in use. */
const longest = 512;
const parsed = new Map();
const mostKept = 20_000;
/** Undefined when the text is not a version. */
function parseVersion(text) {
    if (text.length > longest)
        return undefined;
    if (parsed.has(text))
        return parsed.get(text);
    const explained = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.explain)(text.trim());
    const version = explained === null ? undefined : versionOf(explained);
    if (parsed.size >= mostKept)
        parsed.clear();
    parsed.set(text, version);
    return version;
}
function versionOf(explained) {
    // The types of the library say otherwise, but these are numbers.
    const [post, dev] = [explained.post, explained.dev];
    return {
        text: explained.local === null ? explained.public : `${explained.public}+${explained.local}`,
        public: explained.public,
        epoch: explained.epoch,
        release: explained.release,
        // Typed as an array; null when there is none.
        stem: `${explained.base_version}${explained.pre?.join('') ?? ''}`,
        ...(post === null ? {} : { post }),
        ...(dev === null ? {} : { dev }),
        isPreRelease: explained.is_prerelease,
        isLocal: explained.local !== null,
    };
}
/** Negative when `a` comes before `b`. */
function compareVersions(a, b) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(a.text, b.text);
}
/** The same without their local parts. */
function comparePublic(a, b) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)(a.public, b.public);
}
/** Whether a version's release begins with these numbers. */
function hasPrefix(version, epoch, prefix) {
    const release = padded(version.release, prefix.length);
    return version.epoch === epoch && prefix.every((number, at) => release[at] === number);
}
function padded(release, length) {
    return [...release, ...Array.from({ length: Math.max(0, length - release.length) }, () => 0)];
}


/***/ }),

/***/ 69259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseWheelFilename),
/* harmony export */   s: () => (/* binding */ parseSdistFilename)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18991);
// File names of distributions. Wheels: https://packaging.python.org/en/latest/specifications/binary-distribution-format/#file-name-convention
// Sdists: https://packaging.python.org/en/latest/specifications/source-distribution-format/#source-distribution-file-name

/** Undefined when it is not the name of a wheel. */
function parseWheelFilename(filename) {
    if (!/^[^/\\]+\.whl$/i.test(filename))
        return undefined;
    const parts = filename.slice(0, -'.whl'.length).split('-');
    if (parts.length !== 5 && parts.length !== 6)
        return undefined;
    if (parts.some((part) => part === ''))
        return undefined;
    const [name = '', version = ''] = parts;
    const [pythons = '', abis = '', platforms = ''] = parts.slice(-3).map((part) => part.toLowerCase());
    const build = parts.length === 6 ? /^(\d+)(.*)$/.exec(parts[2] ?? '') : undefined;
    if (build === null)
        return undefined;
    return {
        name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name),
        version: version.replaceAll('_', '-'),
        ...(build ? { build: [Number(build[1]), build[2] ?? ''] } : {}),
        pythons: pythons.split('.'),
        abis: abis.split('.'),
        platforms: platforms.split('.'),
    };
}
/**
 * Name and version of a source distribution; undefined when it is none.
 * @param expectedName the normalized name, which tells where an old sdist's name ends (`zope-interface-5.0.zip`).
 */
function parseSdistFilename(filename, expectedName) {
    const stem = /^(.+)\.(?:tar\.gz|tgz|tar\.bz2|tar\.xz|tar\.Z|tar|zip)$/i.exec(filename)?.[1];
    if (stem === undefined)
        return undefined;
    for (let dash = stem.indexOf('-'); dash > 0; dash = stem.indexOf('-', dash + 1)) {
        const version = stem.slice(dash + 1);
        if ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(stem.slice(0, dash)) === expectedName && /^v?\d/i.test(version)) {
            return { name: expectedName, version };
        }
    }
    return undefined;
}


/***/ }),

/***/ 51076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ asFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19036);


/** Whatever was thrown as something that can be reported: what came of an abort is an interruption, the unexpected a bug. */
function asFailure(thrown, { signal, log, stores, directory }) {
    if (signal.aborted)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$({ cause: thrown });
    const { wheels, built, facts, tools, uv, temporary } = stores;
    const error = ofFileSystem(firstThrown(thrown), [temporary, wheels, built, facts, tools, uv, directory]);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
        return error;
    const said = error instanceof Error ? error.message : String(error);
    log.debug(error instanceof Error ? (error.stack ?? said) : said);
    return new Bug(said, { cause: error });
}
/** What was thrown first, where tidying up failed as well: the later error says nothing of the cause. */
function firstThrown(error) {
    return error instanceof Error && error.name === 'SuppressedError' && 'suppressed' in error
        ? firstThrown(error.suppressed)
        : error;
}
/** An error of the file system, e.g. a full disk, is nobody's bug. One of an open file does not tell its path. */
function ofFileSystem(error, places) {
    const { path, code } = error instanceof Error ? error : {};
    if (path === undefined && code !== 'ENOSPC' && code !== 'EDQUOT')
        return error;
    return (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileFailure */ .fE)(path ?? (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fullestOf */ .TB)(places), error);
}
/** Something that should not be possible. */
class Bug extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
    name = 'Bug';
    exitCode = _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.bug;
    constructor(said, options) {
        super({
            code: 'bug',
            message: `This is a bug of lambda-layer: ${said}`,
            nextStep: 'Please report it, with what is printed with `--verbose`.',
        }, options);
    }
}


/***/ }),

/***/ 96213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isSettled),
/* harmony export */   K: () => (/* binding */ startRecording)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _python_locks_lock_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87867);
/* harmony import */ var _host_file_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87190);
/* harmony import */ var _unchanged_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31195);
// Takes note of a build, so that the next one that would do the same need not be done: see unchanged.ts.




/** Undefined for a run that must not be remembered. */
async function startRecording(request, context) {
    const key = (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_3__/* .keyOf */ .TN)(request, context);
    if (key === undefined)
        return undefined;
    const files = {};
    const variables = {};
    const ownFiles = await (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_3__/* .ownFilesDigest */ .Ug)(request, context).catch(() => undefined); // The run itself says what is wrong.
    let isSettledRun = false;
    return {
        file(path) {
            files[path] ??= (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_3__/* .fileState */ .oT)(path);
        },
        variable(name) {
            variables[name] ??= (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_3__/* .variableState */ .gY)(name, context.env);
        },
        settle() {
            isSettledRun = true;
        },
        async keep({ report, exitCode }) {
            if (!isSettledRun || exitCode !== _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.done || ownFiles === undefined)
                return;
            try {
                // What changed during the run may have been read before or after.
                if (Object.entries(files).some(([path, state]) => (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_3__/* .fileState */ .oT)(path) !== state))
                    return;
                if ((await (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_3__/* .ownFilesDigest */ .Ug)(request, context)) !== ownFiles)
                    return;
                const written = await writtenBy(report);
                if (!written)
                    return;
                await (0,_unchanged_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberedRuns */ .pG)(context).put(key, { report: asUnchanged(report), files, variables, ownFiles, written });
            }
            catch (error) {
                context.log.debug(`The run is not remembered: ${error instanceof Error ? error.message : String(error)}.`);
            }
        },
    };
}
/**
 * Whether the next run with the same inputs would make the same: every package is pinned by a hash or a commit, and what was
 * built would be taken from the store, whatever else changed.
 * @param built as this run built it, or found it
 */
function isSettled({ locks, selections, inputs }, built, run) {
    const isPinned = locks.every((lock) => isPinnedLock(lock, inputs, run));
    const unfit = selections.flatMap((one) => one.unfit);
    const isAlike = built.every(({ image }) => image === undefined || image.reference.includes('@sha256:'));
    return (isPinned &&
        selections.every(({ chosen }) => chosen.every(({ file }) => file.sha256 !== undefined)) &&
        (unfit.length === 0 || (isAlike && run.config.buildEnv.length === 0 && unfit.every(hasFixedSource))));
}
function isPinnedLock({ origin, packages }, inputs, { config, context }) {
    if (origin === 'lock')
        return packages.every(({ direct }) => direct === undefined || isFixed(direct));
    if (packages.some(({ direct }) => direct !== undefined))
        return false;
    if (origin === 'resolved')
        return isAsOfThePast(inputs, config, context);
    return packages.length > 0 && (0,_python_locks_lock_store_js__WEBPACK_IMPORTED_MODULE_1__/* .isClosed */ .Lx)(packages, inputs);
}
/** What an index had before a moment that has passed: the same tomorrow. A folder of wheels tells no moments. */
function isAsOfThePast({ options }, { excludeNewer }, { env }) {
    const folders = [...options.findLinks, env['UV_FIND_LINKS'] ?? '', env['PIP_FIND_LINKS'] ?? ''].filter(Boolean);
    return excludeNewer?.kind === 'time' && Date.parse(excludeNewer.iso) < Date.now() && folders.length === 0;
}
function isFixed(direct) {
    if (direct.kind === 'vcs')
        return /^[0-9a-f]{40,64}$/.test(direct.commit);
    return direct.kind === 'archive' && direct.file.sha256 !== undefined;
}
function hasFixedSource({ package: { direct, sdist } }) {
    return direct === undefined ? sdist?.sha256 !== undefined : isFixed(direct);
}
/** The zips and the reports, by what they must be; undefined when one of them does not exist. */
async function writtenBy({ layers, overviewPath }) {
    const written = {};
    for (const { zip, files } of layers) {
        if (zip?.path === undefined || zip.codeSha256 === undefined)
            return undefined;
        written[zip.path] = Buffer.from(zip.codeSha256, 'base64').toString('hex');
        for (const path of [files?.pagePath, files?.sbomPath]) {
            if (path !== undefined)
                written[path] = (await (0,_host_file_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .hashFile */ .D)(path)).sha256;
        }
    }
    if (overviewPath !== undefined)
        written[overviewPath] = (await (0,_host_file_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .hashFile */ .D)(overviewPath)).sha256;
    return written;
}
/** What the same run says the next time. */
function asUnchanged(report) {
    const { downloads, cached, built } = report;
    return {
        ...report,
        // The store has them then.
        built: built.map(({ name, version, target, where }) => ({
            name,
            version,
            target,
            ...(where === undefined ? {} : { where }),
        })),
        layers: report.layers.map(({ zip, ...layer }) => ({ ...layer, ...(zip ? { zip: { ...zip, reused: true } } : {}) })),
        downloads: { files: 0, bytes: 0 },
        cached: { files: downloads.files + cached.files, bytes: downloads.bytes + cached.bytes },
    };
}


/***/ }),

/***/ 86579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refuse: () => (/* binding */ refuse),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
// EXTERNAL MODULE: ./build/config/config.js + 1 modules
var config_config = __webpack_require__(36654);
// EXTERNAL MODULE: ./build/config/fields.js + 21 modules
var fields = __webpack_require__(49835);
;// CONCATENATED MODULE: ./build/config/layers-file.js
// A file that declares many layers: `lambda-layers.toml`. Its tables hold inputs by the names that the action has.




/** The name that is looked for when no input names a file. */
const layersFileName = 'lambda-layers.toml';
/** Inputs that are of a run, not of a layer. */
const inputsOfRun = ['layers-file', 'only', 'changed-since', 'working-directory'];
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
/** Reads the text of the file, and collects all that is wrong with it. */
function parseLayersFile(text, file) {
    const problems = [];
    const lines = text.split(/\r?\n/);
    const refuse = (message, line, nextStep) => {
        problems.push({
            code: 'layers-file',
            message: `${file}: ${message}`,
            file,
            ...(line === undefined ? {} : { line }),
            ...(nextStep === undefined ? {} : { nextStep }),
        });
    };
    let document;
    try {
        document = (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        if (!(error instanceof dist/* TomlError */.zx))
            throw error;
        refuse(`this is not TOML: ${error.message.split('\n')[0]?.replace('Invalid TOML document: ', '') ?? ''}.`, error.line);
        return { sections: [], problems };
    }
    const read = (table, where, line) => {
        const raw = {};
        for (const [name, value] of Object.entries(table)) {
            if (name === 'each' || name === 'matrix')
                continue;
            const at = lineOfKey(lines, name, line);
            if (!Object.hasOwn(fields/* fields */.O, name)) {
                const near = (0,suggestion/* nearest */.p)(name, config_config/* fieldNames */.pi);
                refuse(`${where}: ${JSON.stringify(name)} is not an input.`, at, near && `Did you mean ${near}?`);
            }
            else if (inputsOfRun.includes(name)) {
                refuse(`${where}: ${name} belongs to a run, not to a layer.`, at, `Give ${name} as an input of the action, or as an option.`);
            }
            else {
                const texts = textsOf(value);
                if (texts)
                    raw[name] = texts;
                else
                    refuse(`${where}: ${name} must be a text, a number, true, false, or a list of texts.`, at);
            }
        }
        return raw;
    };
    for (const name of Object.keys(document)) {
        if (name !== 'defaults' && name !== 'layer') {
            refuse(`${JSON.stringify(name)} is not expected at the top.`, lineOfKey(lines, name), 'Write inputs below [defaults] or [layer.NAME].');
        }
    }
    const defaults = isTable(document['defaults'])
        ? read(document['defaults'], '[defaults]', lineOfTable(lines, 'defaults'))
        : {};
    const tables = isTable(document['layer']) ? document['layer'] : {};
    const sections = [];
    for (const [key, table] of Object.entries(tables)) {
        const line = lineOfTable(lines, `layer.${key}`);
        if (!isTable(table)) {
            refuse(`layer.${key} must be a table.`, line, `Write [layer.${key}].`);
            continue;
        }
        const raw = { ...defaults, ...read(table, `[layer.${key}]`, line) };
        const matrix = matrixOf(table['matrix']);
        if (matrix === undefined)
            refuse(`[layer.${key}]: matrix must be a table of lists.`, line, 'Write e.g. matrix = { size = ["small", "full"] }');
        const { each } = table;
        if (each !== undefined && typeof each !== 'string')
            refuse(`[layer.${key}]: each must be a glob.`, line, 'Write e.g. each = "services/*"');
        sections.push({
            key,
            raw,
            matrix: matrix ?? {},
            ...(typeof each === 'string' ? { each } : {}),
            ...(line === undefined ? {} : { line }),
        });
    }
    if (sections.length === 0 && problems.length === 0)
        refuse('it declares no layer.', undefined, 'Write a table, e.g. [layer.analytics].');
    return { sections, problems };
}
function textsOf(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
        return [String(value)];
    if (!Array.isArray(value))
        return undefined;
    const texts = value.map((one) => (typeof one === 'object' ? undefined : textsOf(one)?.[0]));
    return texts.every((one) => one !== undefined) ? texts : undefined;
}
function matrixOf(value) {
    if (value === undefined)
        return {};
    if (!isTable(value))
        return undefined;
    const entries = Object.entries(value).map(([name, values]) => [name, textsOf(values)]);
    return entries.every((one) => one[1] !== undefined && one[1].length > 0)
        ? Object.fromEntries(entries)
        : undefined;
}
/** The line of `[layer.name]`, however it is quoted. */
function lineOfTable(lines, name) {
    const at = lines.findIndex((line) => /^\s*\[([^\]]+)\]/.exec(line.slice(0, 300))?.[1]?.replace(/["'\s]/g, '') === name);
    return at < 0 ? undefined : at + 1;
}
/** The line of a key, from the line of its table on. */
function lineOfKey(lines, name, from = 1) {
    const at = lines.findIndex((line, index) => index >= from - 1 && line.trimStart().replace(/^["']/, '').startsWith(name) && /=/.test(line.slice(0, 300)));
    return at < 0 ? from : at + 1;
}
/** The most layers of one file. */
const mostLayers = 500;
/**
 * The layers of a section: one for each path that `each` matched, and for each combination of the matrix.
 * @param matches relative paths; ignored without `each`
 */
function layersOfSection(section, matches) {
    const { key, raw, each, matrix } = section;
    const places = each === undefined ? [{}] : matches.map((path) => ({ path, folder: folderOf(path) }));
    const combinations = Object.entries(matrix).reduce((all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))), [{}]);
    const layers = places.flatMap((place) => combinations.map((combination) => {
        const suffix = Object.values(combination)
            .join('-')
            .replace(/[^A-Za-z0-9_-]+/g, '');
        const base = 'folder' in place ? place.folder : key;
        const name = suffix === '' ? base : `${base}-${suffix}`;
        const fill = (text) => filled(text, { ...place, ...combination, layer: name });
        const whole = {
            'layer-name': [name],
            ...('path' in place ? { requirements: [place.path] } : {}),
            ...raw,
        };
        const inputs = Object.entries(whole).map(([field, texts]) => [field, texts.map(fill)]);
        return { name, raw: Object.fromEntries(inputs), section };
    }));
    return layers.slice(0, mostLayers);
}
/** `services/api`, or `services/api/requirements.txt` → `api`. */
function folderOf(path) {
    const parts = path.split('/').filter((part) => part !== '');
    const last = parts.at(-1) ?? '';
    const folder = /\.(txt|in|toml|lock|json|yaml)$|^Pipfile$/.test(last) ? (parts.at(-2) ?? last) : last;
    return folder.replace(/[^A-Za-z0-9_-]+/g, '-');
}
function filled(text, values) {
    return text.replace(/\{([A-Za-z][\w-]{0,60})\}/g, (whole, name) => Object.hasOwn(values, name) ? (values[name] ?? whole) : whole);
}
/** What each layer's inputs mean. What the user gave for the run counts more than the file. */
function configureLayers(layers, given, file) {
    const own = Object.fromEntries(Object.entries(given).filter(([name]) => !inputsOfRun.includes(name)));
    const configured = [];
    const problems = new Map();
    const warnings = new Set();
    for (const layer of layers) {
        const raw = { ...layer.raw, ...own };
        const { config, problems: found, warnings: said, } = (0,config_config/* parseConfig */.o4)(raw, (name) => `[layer.${layer.section.key}] ${name}`);
        for (const warning of said)
            warnings.add(warning);
        const { line } = layer.section;
        for (const one of found)
            problems.set(one.message, { ...one, file, ...(line === undefined ? {} : { line }) });
        if (config)
            configured.push({ ...layer, raw, config });
    }
    return { layers: configured, problems: [...problems.values()], warnings: [...warnings] };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/fact-batch.js
var fact_batch = __webpack_require__(48028);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/host/http/credentials.js
var credentials = __webpack_require__(27930);
;// CONCATENATED MODULE: ./build/report/fold.js
/** The report of a run, from what it announced: a run that failed says how far it came. */
function foldReport(verb, events) {
    return events.reduce(withEvent, {
        verb,
        layers: [],
        problems: [],
        warnings: [],
        phases: [],
        downloads: { files: 0, bytes: 0 },
        cached: { files: 0, bytes: 0 },
        built: [],
    });
}
function withEvent(report, event) {
    switch (event.kind) {
        case 'layers-planned':
            return { ...report, layers: event.layers.map((plan) => ({ plan })) };
        case 'content-known':
            return withLayer(report, event.layer, { content: event.content });
        case 'layer-inspected':
            return withLayer(report, event.layer, { findings: event.findings });
        case 'zip-ready':
            return withLayer(report, event.layer, { zip: event.zip });
        case 'image-ready':
            return withLayer(report, event.layer, ({ image }) => ({ image: { ...image, ...event.image } }));
        case 'slimmed':
            return withLayer(report, event.layer, { slimming: event.slimming });
        case 'imports-measured':
            return withLayer(report, event.layer, { importCosts: event.costs });
        case 'compared':
            return withLayer(report, event.layer, { comparison: event.comparison });
        case 'published': {
            const { destinations, planned } = event;
            return withLayer(report, event.layer, { destinations, ...(planned === undefined ? {} : { planned }) });
        }
        case 'deployed': {
            const { functions, objects, planned } = event;
            const deployed = { functions, objects };
            return withLayer(report, event.layer, { deployed, ...(planned === undefined ? {} : { planned }) });
        }
        case 'planned':
            return withLayer(report, event.layer, { planned: event.planned });
        case 'consumers-known':
            return withLayer(report, event.layer, { consumers: event.consumers });
        case 'report-files-written':
            return withLayer(report, event.layer, ({ files }) => ({ files: { ...files, ...event.files } }));
        case 'overview-written':
            return { ...report, overviewPath: event.path };
        case 'transferred': {
            const { downloads, cached, isPart } = event;
            if (!isPart)
                return { ...report, downloads, cached };
            return { ...report, downloads: added(report.downloads, downloads), cached: added(report.cached, cached) };
        }
        case 'wheels-built':
            return { ...report, built: [...report.built, ...event.wheels] };
        case 'policy-known':
            return { ...report, policy: event.policy };
        case 'verb-known':
            return { ...report, verb: event.verb };
        case 'layer-failed':
            return withLayer(report, event.layer, { failed: true });
        case 'answered':
            return { ...report, answer: event.answer };
        case 'warned':
            return report.warnings.includes(event.message)
                ? report
                : { ...report, warnings: [...report.warnings, event.message] };
        case 'phase-ended':
            return { ...report, phases: [...report.phases, event.phase] };
        case 'failed':
            return { ...report, problems: [...report.problems, ...event.problems] };
    }
}
function added(one, other) {
    return { files: one.files + other.files, bytes: one.bytes + other.bytes };
}
/** The report with more known of one layer, perhaps by what was known of it before. */
function withLayer(report, name, known) {
    const more = (layer) => ({
        ...layer,
        ...(typeof known === 'function' ? known(layer) : known),
    });
    return { ...report, layers: report.layers.map((layer) => (layer.plan.name === name ? more(layer) : layer)) };
}

// EXTERNAL MODULE: ./build/report/map-texts.js
var map_texts = __webpack_require__(25716);
;// CONCATENATED MODULE: ./build/run/announcing-log.js
/** The log of a run: its warnings and the time that each phase took are announced too. A failed phase counts. */
function announcingLog(log, announce, now = () => performance.now()) {
    return {
        ...log,
        warning(message) {
            log.warning(message);
            announce({ kind: 'warned', message });
        },
        async phase(title, work, result) {
            const startedMs = now();
            try {
                return await log.phase(title, work, result);
            }
            finally {
                announce({ kind: 'phase-ended', phase: { name: title, milliseconds: Math.round(now() - startedMs) } });
            }
        },
    };
}

// EXTERNAL MODULE: ./build/run/failure.js
var failure = __webpack_require__(51076);
// EXTERNAL MODULE: ./build/run/intent.js
var intent = __webpack_require__(89766);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
;// CONCATENATED MODULE: ./build/host/git/changes.js
// What changed since a commit, as git says.



/** The files that differ from a commit: changed, added, removed. */
async function changedPaths(commit, context) {
    const root = await git(context, 'rev-parse', '--show-toplevel');
    if (root.kind === 'failed')
        return root;
    const differing = await git(context, 'diff', '--name-only', '-z', '--no-renames', '--end-of-options', commit, '--');
    if (differing.kind === 'failed')
        return differing;
    const untracked = await git(context, 'ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/');
    if (untracked.kind === 'failed')
        return untracked;
    const top = root.text.trim();
    // git tells the real path of its working copy, and we may have come by a link.
    const real = await (0,promises_.realpath)(context.directory);
    const names = [...differing.text.split('\0'), ...untracked.text.split('\0')].filter((name) => name !== '');
    return {
        kind: 'known',
        paths: new Set(names.map((name) => (0,external_node_path_.resolve)(context.directory, (0,external_node_path_.relative)(real, (0,external_node_path_.join)(top, name))))),
    };
}
/** A file as a commit has it; undefined when it has none. */
async function fileAtCommit(commit, path, context) {
    const name = `./${(0,external_node_path_.relative)((0,external_node_path_.dirname)(path), path)}`;
    const shown = await git({ ...context, directory: (0,external_node_path_.dirname)(path) }, 'show', '--end-of-options', `${commit}:${name}`);
    return shown.kind === 'failed' ? undefined : shown.text;
}
async function git({ directory, env, signal, runProcess }, ...args) {
    const options = { env: (0,environment.childEnvironment)(env), cwd: directory, signal, timeoutMs: 30_000 };
    try {
        const { exitCode, stdout, stderr } = await runProcess('git', args, options);
        if (exitCode === 0)
            return { kind: 'done', text: stdout };
        return { kind: 'failed', why: stderr.trim().split('\n')[0]?.slice(0, 300) ?? '' };
    }
    catch (error) {
        if (signal.aborted)
            throw error;
        return { kind: 'failed', why: error instanceof Error ? error.message : String(error) };
    }
}

// EXTERNAL MODULE: ./build/python/projects/sources.js
var projects_sources = __webpack_require__(51264);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/run/many/match-paths.js




const passedOver = new Set(['node_modules', '.git', '.venv', 'venv', '__pycache__']);
const deepest = 8;
/** The files and folders below a directory that a glob matches, relative to it and in order. Hidden ones must be named. */
async function matchesOf(glob, directory, signal) {
    const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '');
    const matches = picomatch(pattern);
    const depth = pattern.includes('**') ? deepest : pattern.split('/').length;
    const found = [];
    const walk = async (folder, level) => {
        signal.throwIfAborted();
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(directory, folder), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            if (passedOver.has(entry.name))
                continue;
            const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
            if (matches(path))
                found.push(path);
            if (entry.isDirectory() && level < depth)
                await walk(path, level + 1);
        }
    };
    await walk('', 1);
    return found.toSorted(order/* compareText */.n6);
}

;// CONCATENATED MODULE: ./build/run/many/expand.js




/**
 * The layers of all sections, with the paths that their globs match.
 * @throws {ConfigurationError} for a glob that matches nothing.
 */
async function expand({ sections }, file, context) {
    const all = await Promise.all(sections.map(async (section) => {
        const { each } = section;
        const matches = each === undefined ? [] : await matchesOf(each, context.directory, context.signal);
        if (each !== undefined && matches.length === 0) {
            throw new errors/* ConfigurationError */.j1({
                code: 'layers-file',
                message: `${file}: [layer.${section.key}]: each = ${JSON.stringify(each)} matches nothing in ${(0,external_node_path_.relative)('.', context.directory) || 'the working directory'}.`,
                file,
                ...(section.line === undefined ? {} : { line: section.line }),
            });
        }
        return layersOfSection(section, matches);
    }));
    return all.flat();
}

;// CONCATENATED MODULE: ./build/run/many/changed.js
// `changed-since`: the layers whose inputs or files differ from a commit.









/** @throws {ConfigurationError} `unknown-commit` when git does not know the commit. */
async function changedLayers(layers, commit, file, given, context) {
    const changes = await changedPaths(commit, context);
    if (changes.kind === 'failed') {
        throw new errors/* ConfigurationError */.j1({
            code: 'unknown-commit',
            input: 'changed-since',
            message: `\`changed-since\`: git cannot compare with ${JSON.stringify(commit)}: ${changes.why}`,
            nextStep: 'Name a commit, branch or tag that is here. In a workflow, set `fetch-depth: 0` of actions/checkout.',
        });
    }
    const before = changes.paths.has(file.path) ? await inputsBefore(commit, file, given, context) : undefined;
    const kept = await Promise.all(layers.map(async (layer) => {
        if (before && before.get(layer.name) !== JSON.stringify(layer.raw))
            return true;
        return isTouched(layer, changes.paths, context.directory);
    }));
    return layers.filter((_, at) => kept[at]);
}
/** What each layer's inputs were; empty when the file did not exist, or was not understood. */
async function inputsBefore(commit, file, given, context) {
    const text = await fileAtCommit(commit, file.path, context);
    if (text === undefined)
        return new Map();
    const parsed = parseLayersFile(text, file.name);
    const expanded = parsed.problems.length > 0 ? [] : await expand(parsed, file.name, context).catch(() => []);
    const { layers } = configureLayers(expanded, given, file.name);
    return new Map(layers.map(({ name, raw }) => [name, JSON.stringify(raw)]));
}
async function isTouched({ config }, changed, root) {
    const directory = (0,external_node_path_.resolve)(root, config.workingDirectory);
    const named = [...config.requirements, ...config.constraints].map((path) => (0,external_node_path_.resolve)(directory, path));
    const isFound = named.length === 0 && config.packages.length === 0;
    const sources = isFound
        ? projects_sources/* discoveredNames */.p.map((name) => (0,external_node_path_.join)(directory, name)).filter((path) => (0,external_node_fs_.existsSync)(path))
        : named;
    const files = new Set();
    for (const path of sources)
        await follow(path, files);
    if (config.beforeBuild !== undefined)
        files.add((0,external_node_path_.resolve)(directory, config.beforeBuild));
    const globs = [...config.include, ...config.code].map(({ source }) => (0,external_node_path_.resolve)(directory, source));
    const matchers = globs.map((glob) => picomatch(glob, { dot: true }));
    return [...changed].some((path) => [...files, ...globs].some((one) => path === one || path.startsWith(one + external_node_path_.sep)) ||
        matchers.some((matches) => matches(path)));
}
/** A lock or a project stands for its folder, whose own code goes in. A requirements file names others. */
async function follow(path, files) {
    if (files.has(path))
        return;
    files.add(path);
    if (/\.(lock|toml)$|^Pipfile/.test((0,external_node_path_.basename)(path)))
        files.add((0,external_node_path_.dirname)(path));
    if (!/\.(txt|in)$/.test(path) || !(0,external_node_fs_.existsSync)(path))
        return;
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    for (const line of text.slice(0, 1_000_000).split(/\r?\n/)) {
        const nested = /^\s*(?:-r|-c|--requirement|--constraint)[ =]?\s*([^\s#]{1,500})/.exec(line)?.[1];
        if (nested !== undefined && !/^[a-z]+:\/\//.test(nested))
            await follow((0,external_node_path_.join)((0,external_node_path_.dirname)(path), nested), files);
    }
}

;// CONCATENATED MODULE: ./build/run/many/read-file.js
// Which layers a run does: those of the file, less what `only` and `changed-since` leave out.











/** Inputs that say what goes in, or which layer is meant: with one of them, the file is not looked for. */
const namesOneLayer = ['requirements', 'packages', 'zip', 'layer-name', 'include', 'code'];
/**
 * The file that a request names, or the one in the working directory where no input names a layer.
 * @throws {ConfigurationError} when the named file does not exist
 */
function findLayersFile({ config, given = {} }, directory) {
    const { layersFile } = config;
    if (layersFile !== undefined) {
        const path = (0,external_node_path_.resolve)(directory, layersFile);
        if ((0,external_node_fs_.existsSync)(path))
            return { path, name: layersFile };
        throw new errors/* ConfigurationError */.j1({
            code: 'not-found',
            input: 'layers-file',
            message: `\`layers-file\`: ${layersFile} does not exist.`,
        });
    }
    const isOne = namesOneLayer.some((name) => (given[name] ?? []).some((text) => text.trim() !== ''));
    const path = (0,external_node_path_.resolve)(directory, layersFileName);
    if (!isOne && (0,external_node_fs_.existsSync)(path))
        return { path, name: layersFileName };
    const [meant] = [
        ...(config.only.length > 0 ? ['only'] : []),
        ...(config.changedSince === undefined ? [] : ['changed-since']),
    ];
    if (meant === undefined)
        return undefined;
    throw new errors/* ConfigurationError */.j1({
        code: 'contradicting-inputs',
        input: meant,
        message: `\`${meant}\` chooses layers of a file, and there is no ${layersFileName}.`,
        nextStep: `Write ${layersFileName}, or name the file with \`layers-file\`.`,
    });
}
/** A thousand layers take some hundred kilobytes. */
const largestFileBytes = 4 * units/* megabyte */.H7;
function tooLarge(file) {
    return new errors/* ConfigurationError */.j1({
        code: 'layers-file-too-large',
        message: `${file} has more than ${(0,units/* formatBytes */.z3)(largestFileBytes)}, as no file of layers has.`,
        nextStep: 'Check that it is the file that you mean.',
        file,
    });
}
/** @throws {ConfigurationError} with all that is wrong with the file. */
async function chooseLayers(file, { config, given = {} }, context) {
    const bytes = await (0,files/* readUpTo */.Vc)(file.path, largestFileBytes).catch((error) => {
        throw (0,files/* fileFailure */.fE)(file.path, error);
    });
    if (bytes === undefined)
        throw tooLarge(file.name);
    const text = bytes.toString('utf8');
    const parsed = parseLayersFile(text, file.name);
    (0,errors/* throwIfAny */.MI)(parsed.problems, errors/* ConfigurationError */.j1);
    const expanded = await expand(parsed, file.name, context);
    const { layers, problems, warnings } = configureLayers(expanded, given, file.name);
    (0,errors/* throwIfAny */.MI)([...problems, ...duplicates(layers, file.name, context)], errors/* ConfigurationError */.j1);
    const named = chooseNamed(layers, config.only);
    const chosen = config.changedSince === undefined ? named : await changedLayers(named, config.changedSince, file, given, context);
    return { layers: chosen, declared: layers.length, warnings };
}
/** Layers that would write one zip. */
function duplicates(layers, file, { directory }) {
    const owners = new Map();
    return layers.flatMap((layer) => (0,plan.makePlan)(layer.config, directory).layers.flatMap(({ name, zipPath }) => {
        const other = owners.get(zipPath);
        owners.set(zipPath, layer);
        if (!other || other === layer)
            return [];
        const { line } = layer.section;
        return [
            {
                code: 'layers-file',
                message: `${file}: [layer.${other.section.key}] and [layer.${layer.section.key}] both make the layer ${name}.`,
                nextStep: 'Give one of them another layer-name.',
                file,
                ...(line === undefined ? {} : { line }),
            },
        ];
    }));
}
/** @throws {ConfigurationError} for a pattern that no layer has. */
function chooseNamed(layers, only) {
    if (only.length === 0)
        return layers;
    const isMeant = (pattern) => {
        const matches = picomatch(pattern);
        return ({ name, section }) => matches(name) || matches(section.key);
    };
    const names = layers.map(({ name }) => name);
    (0,errors/* throwIfAny */.MI)(only.flatMap((pattern) => {
        if (layers.some(isMeant(pattern)))
            return [];
        const near = (0,suggestion/* nearest */.p)(pattern, names);
        return [
            {
                code: 'unknown-layer',
                input: 'only',
                message: `\`only\`: no layer is called ${JSON.stringify(pattern)}.`,
                nextStep: near === undefined
                    ? `Layers: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}.`
                    : `Did you mean ${near}?`,
            },
        ];
    }), errors/* ConfigurationError */.j1);
    return layers.filter((layer) => only.some((pattern) => isMeant(pattern)(layer)));
}

// EXTERNAL MODULE: ./build/run/recording.js
var run_recording = __webpack_require__(96213);
// EXTERNAL MODULE: ./build/text/time.js
var time = __webpack_require__(95853);
;// CONCATENATED MODULE: ./build/run/run.js














/** Each verb loads what it needs: a build from a lock has no time for the rest. */
const verbs = {
    plan: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(357), __webpack_require__.e(5939), __webpack_require__.e(8335), __webpack_require__.e(5354), __webpack_require__.e(8117), __webpack_require__.e(1023), __webpack_require__.e(4847), __webpack_require__.e(548)]).then(__webpack_require__.bind(__webpack_require__, 30548))).plan(run),
    build: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(1433), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(7269), __webpack_require__.e(357), __webpack_require__.e(5939), __webpack_require__.e(8335), __webpack_require__.e(3116)]).then(__webpack_require__.bind(__webpack_require__, 48030))).build(run),
    publish: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(357), __webpack_require__.e(5939), __webpack_require__.e(8335), __webpack_require__.e(5354), __webpack_require__.e(8117), __webpack_require__.e(1023), __webpack_require__.e(4847), __webpack_require__.e(8097)]).then(__webpack_require__.bind(__webpack_require__, 8097))).publish(run),
    inspect: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(357), __webpack_require__.e(5354), __webpack_require__.e(3238)]).then(__webpack_require__.bind(__webpack_require__, 45309))).inspect(run),
    invoke: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(7269), __webpack_require__.e(357), __webpack_require__.e(5939), __webpack_require__.e(8335), __webpack_require__.e(4092)]).then(__webpack_require__.bind(__webpack_require__, 87742))).invoke(run),
    diff: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(3291)]).then(__webpack_require__.bind(__webpack_require__, 13291))).diff(run),
    policy: async (one) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(357), __webpack_require__.e(5939), __webpack_require__.e(8335), __webpack_require__.e(5354), __webpack_require__.e(8117), __webpack_require__.e(1023), __webpack_require__.e(2901)]).then(__webpack_require__.bind(__webpack_require__, 22901))).policy([one], one),
    prune: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 67895))).prune(run),
    consumers: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(1902)]).then(__webpack_require__.bind(__webpack_require__, 87539))).consumers(run),
    lock: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(5849)]).then(__webpack_require__.bind(__webpack_require__, 65849))).lock(run),
    list: async () => (await __webpack_require__.e(/* import() */ 1884).then(__webpack_require__.bind(__webpack_require__, 1884))).list(),
    balance: async (run) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(4203), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(7811)]).then(__webpack_require__.bind(__webpack_require__, 17811))).balance(run),
    why: async (one) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(7832)]).then(__webpack_require__.bind(__webpack_require__, 67832))).why([one], one),
    tree: async (one) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(3448)]).then(__webpack_require__.bind(__webpack_require__, 23448))).tree([one], one),
    init: async (run) => (await __webpack_require__.e(/* import() */ 1957).then(__webpack_require__.bind(__webpack_require__, 31957))).init(run),
    cache: async (run) => (await __webpack_require__.e(/* import() */ 2144).then(__webpack_require__.bind(__webpack_require__, 52144))).cache(run),
};
const notPublished = 'Nothing is published: neither `regions` nor AWS_REGION names a region. Set `publish: never` to build only, without this warning.';
/** Verbs that are done for each layer of a file. */
const manyLayers = new Set(['plan', 'build', 'publish', 'consumers', 'prune', 'list']);
/** Verbs that give one answer for all layers of a file. */
const answers = {
    why: async (runs, whole) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(7832)]).then(__webpack_require__.bind(__webpack_require__, 67832))).why(runs, whole),
    tree: async (runs, whole) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(3448)]).then(__webpack_require__.bind(__webpack_require__, 23448))).tree(runs, whole),
    policy: async (runs, whole) => (await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(1433), __webpack_require__.e(5876), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(7269), __webpack_require__.e(4069), __webpack_require__.e(357), __webpack_require__.e(5939), __webpack_require__.e(8335), __webpack_require__.e(5354), __webpack_require__.e(8117), __webpack_require__.e(1023), __webpack_require__.e(2901)]).then(__webpack_require__.bind(__webpack_require__, 22901))).policy(runs, whole),
};
/**
 * Does what was asked for. Throws nothing: what went wrong is in the report.
 * @param warnings what the door has to say of the request
 */
async function run(request, warnings, outer) {
    const verb = (0,intent/* decidedVerb */.Ec)(request, outer.env);
    const recording = await (0,run_recording/* startRecording */.K)(request, outer);
    const settle = () => recording?.settle();
    const outcome = await report(verb, warnings, outer, async (inner, announce) => {
        const { excludeNewer } = request.config;
        // uv's own variable: it is part of what names a kept lock, too.
        const newest = excludeNewer ? { UV_EXCLUDE_NEWER: (0,time/* momentIso */.QS)(excludeNewer, Date.now()) } : {};
        const env = excludeNewer ? { ...inner.env, ...newest } : inner.env;
        const context = { ...inner, env, ...(recording ? { trace: recording } : {}) };
        const directory = (0,external_node_path_.resolve)(outer.directory, request.config.workingDirectory);
        await (0,files/* checkDirectory */.W3)(directory, 'working-directory');
        for (const { password } of (await (0,credentials/* readNetrc */.fO)(context.env)).values())
            context.masks.add(password);
        const details = { words: [], given: {}, ...request, verb, context: { ...context, directory } };
        const whole = { ...details, announce, settle, alone: (task) => task() };
        const file = manyLayers.has(verb) || answers[verb] ? findLayersFile(request, directory) : undefined;
        context.trace?.file((0,external_node_path_.resolve)(directory, layersFileName));
        if (!file) {
            const isMeant = request.config.publish === 'never' || !request.decides || verb !== 'build';
            if (!isMeant)
                context.log.warning(notPublished);
            return verbs[verb](whole);
        }
        const { layers, declared, warnings: more } = await chooseLayers(file, request, whole.context);
        for (const warning of more)
            context.log.warning(warning);
        if (verb === 'list')
            return (await __webpack_require__.e(/* import() */ 1884).then(__webpack_require__.bind(__webpack_require__, 1884))).listLayers(layers, declared, whole);
        if (layers.length < declared)
            context.log.info(`${layers.length} of ${declared} layers of ${file.name}.`);
        const { runMany, runOf } = await Promise.all(/* import() */[__webpack_require__.e(9872), __webpack_require__.e(1766), __webpack_require__.e(4022), __webpack_require__.e(4203), __webpack_require__.e(1173), __webpack_require__.e(9473)]).then(__webpack_require__.bind(__webpack_require__, 9473));
        const answer = answers[verb];
        if (answer)
            await answer(layers.map((layer) => runOf(layer, whole)), whole);
        else
            await runMany(layers, request, verbs, whole);
    });
    await (0,fact_batch/* writeLearnedFacts */.e)(outer.stores);
    await recording?.keep(outcome);
    return outcome;
}
/** The outcome of a request that could not be understood. */
function refuse(failure, warnings, context) {
    return report('none', warnings, context, () => Promise.reject(failure));
}
/** Folds what is announced during `work`, and how it ended, into the outcome. */
async function report(verb, warnings, outer, work) {
    const events = [];
    const announce = (event) => void events.push(event);
    const context = { ...outer, log: announcingLog(outer.log, announce) };
    const outcome = (exitCode) => {
        return { report: (0,map_texts.mapTexts)(foldReport(verb, events), context.masks.hide), exitCode };
    };
    for (const warning of warnings)
        context.log.warning(warning);
    try {
        await work(context, announce);
        return outcome(errors/* exitCodes */.hS.done);
    }
    catch (error) {
        const { problems, exitCode } = (0,failure/* asFailure */.h)(error, context);
        announce({ kind: 'failed', problems });
        return outcome(exitCode);
    }
}


/***/ }),

/***/ 90676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ jsonLines)
/* harmony export */ });
/**
 * Where the keys of the outer objects of a JSON text are, which `JSON.parse` does not tell. The text is valid JSON.
 * @param depth how many objects deep to look
 */
function jsonLines(text, depth) {
    const lines = new Map();
    const repeated = [];
    const path = [];
    let line = 1;
    let level = 0;
    let key;
    // Locks have hundreds of thousands of characters: a look at each takes a tenth of the time of matching tokens.
    for (let at = 0; at < text.length; at++) {
        switch (text.charCodeAt(at)) {
            case lineFeed:
                line++;
                break;
            case openingBrace:
            case openingBracket:
                if (level > 0 && level <= depth)
                    path[level - 1] = key ?? '';
                level++;
                key = undefined;
                break;
            case closingBrace:
            case closingBracket:
                level--;
                break;
            case colon: {
                if (key === undefined || level > depth)
                    break;
                const full = [...path.slice(0, level - 1), key].join('/');
                const firstLine = lines.get(full);
                if (firstLine === undefined)
                    lines.set(full, line);
                else
                    repeated.push({ path: full, line, firstLine });
                break;
            }
            case quote: {
                const end = endOfString(text, at);
                if (level <= depth)
                    key = JSON.parse(text.slice(at, end + 1));
                at = end;
                break;
            }
        }
    }
    return { lines, repeated };
}
const [lineFeed, quote, colon] = [0x0a, 0x22, 0x3a];
const [openingBrace, closingBrace, openingBracket, closingBracket] = [0x7b, 0x7d, 0x5b, 0x5d];
/** The quote that ends the string which begins at a place. */
function endOfString(text, start) {
    for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
        let backslashes = 0;
        while (text[end - 1 - backslashes] === '\\')
            backslashes++;
        if (backslashes % 2 === 0)
            return end;
    }
    return text.length;
}


/***/ }),

/***/ 910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ ownerName),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   b4: () => (/* binding */ listedAll)
/* harmony export */ });
/** All names for a message: `a`, `a and b`, `a, b and c`. */
function listedAll(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
/** A few names for a message: `a`, `a and b`, `a, b and 5 more`. */
function listed(names, shown = 3) {
    if (names.length < 2 || names.length <= shown)
        return listedAll(names);
    return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}
/** `numpy 2.3.4`, or the words for a file without a package. */
function ownerName(packages, name) {
    if (name === undefined)
        return 'The layer';
    const found = packages.find((one) => one.name === name);
    return found ? `${found.name} ${found.version}` : name;
}


/***/ }),

/***/ 16953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isNamedLikeASecret: () => (/* binding */ isNamedLikeASecret),
/* harmony export */   redact: () => (/* binding */ redact),
/* harmony export */   secretsInUrls: () => (/* binding */ secretsInUrls)
/* harmony export */ });
/** Text with the credentials of every URL in it shown as `***`: `https://user:secret@host/` → `https://***@host/`. */
function redact(text) {
    let shown = '';
    let done = 0;
    for (const { start, end } of credentialsIn(text)) {
        shown += `${text.slice(done, start)}***`;
        done = end;
    }
    return shown + text.slice(done);
}
/** The secrets in the URLs of a text: each password, and a user name without a password, which is a token. */
function secretsInUrls(text) {
    return credentialsIn(text).flatMap(({ start, end }) => {
        const [, user = '', password] = /^([^:]*)(?::([^]*))?$/.exec(text.slice(start, end)) ?? [];
        const secret = password === undefined || password === '' ? user : password;
        // `git@host` and the like are names of users.
        if (secret === user && user.length <= longestUserName)
            return [];
        const plain = decoded(secret);
        return plain === secret ? [secret] : [secret, plain];
    });
}
const longestUserName = 8;
/** Whether a variable's name says that its value is a secret: `INDEX_TOKEN`, not `TOKEN_FILE`. */
function isNamedLikeASecret(name) {
    return /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|(?:^|_)(?:PASS|PAT|AUTH|KEY)|(?:API|ACCESS|SECRET|PRIVATE)_?KEY)$/i.test(name);
}
/** Where the credentials of each URL are: between `://` and the last `@` before its path. In linear time. */
function credentialsIn(text) {
    const found = [];
    for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
        const start = at + 3;
        if (!/[a-z0-9+.-]/i.test(text[at - 1] ?? ''))
            continue;
        authorityEnd.lastIndex = start;
        const authority = text.slice(start, authorityEnd.exec(text)?.index ?? text.length);
        const length = authority.lastIndexOf('@');
        if (length > 0)
            found.push({ start, end: start + length });
    }
    return found;
}
const authorityEnd = /[\s/"'<>]/g;
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
