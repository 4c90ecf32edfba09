export const id = 175;
export const ids = [175,58,953,716];
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

/***/ 19036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TB: () => (/* binding */ fullestOf),
/* harmony export */   W3: () => (/* binding */ checkDirectory),
/* harmony export */   ZB: () => (/* binding */ checkWritable),
/* harmony export */   fE: () => (/* binding */ fileFailure),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90150);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);






/**
 * Fills a temporary file, then renames it to `path`: readers see the old file or the whole new one. The temporary file
 * is gone when `fill` throws. It is in `scratch` where a rename leads from there to `path`, so that not even a kill
 * leaves something beside `path`; else beside it.
 */
async function writeAtomically(path, fill, scratch) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    const name = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.partial`;
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
    let temporary = beside;
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(folder);
        if (scratch !== undefined && (await shareDevice(scratch, folder)))
            temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(scratch, name);
        const result = await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path).catch(async (error) => {
            // One device mounted twice: https://man7.org/linux/man-pages/man2/rename.2.html
            if (error.code !== 'EXDEV')
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(temporary, beside);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(beside, path);
        });
        return result;
    }
    catch (error) {
        throw fileFailure(path, error);
    }
    finally {
        for (const one of new Set([temporary, beside]))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(one, { force: true }).catch(() => { });
    }
}
async function shareDevice(scratch, folder) {
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(scratch);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(scratch)).dev === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(folder)).dev;
    }
    catch {
        return false;
    }
}
/** As `writeAtomically`, for content at hand. */
async function writeFileAtomically(path, content) {
    await writeAtomically(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, content));
}
const explanations = {
    ENOSPC: [
        'there is no space left on the device',
        'Free some space, or point the output directory or XDG_CACHE_HOME at a larger disk.',
    ],
    EDQUOT: ['the disk quota is used up', 'Free some space, or point the output directory or XDG_CACHE_HOME elsewhere.'],
    EACCES: ['permission is denied', 'Choose a folder that this user may write to.'],
    EPERM: ['the operation is not permitted', 'Choose a folder that this user may write to.'],
    EROFS: ['the file system is read-only', 'Choose a folder on a writable file system.'],
    ENOENT: ['a folder of the path does not exist and cannot be made', 'Choose a folder on an ordinary file system.'],
    EEXIST: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
    ENOTDIR: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
    EISDIR: ['it is a directory', 'Choose another name, or remove the directory.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
};
/** Of some folders, the one whose file system has the least space left. */
function fullestOf(folders) {
    const free = folders.flatMap((folder) => {
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statfsSync)(folder);
            return [{ folder, bytes: bavail * bsize }];
        }
        catch {
            return []; // It does not exist yet.
        }
    });
    return free.toSorted((one, other) => one.bytes - other.bytes)[0]?.folder ?? folders[0] ?? '.';
}
/** An error of the file system as a failure that says what to do; anything else as it is. */
function fileFailure(path, error) {
    const code = error instanceof Error ? error.code : undefined;
    const explanation = code === undefined ? undefined : explanations[code];
    if (!explanation)
        return error;
    const [what, nextStep] = explanation;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({ code: 'not-written', message: `${path} cannot be written: ${what}.`, nextStep, file: path }, { cause: error });
}
/** @throws {ConfigurationError} when an input names something that is not a directory. */
async function checkDirectory(path, input) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1({
        code: found ? 'not-a-directory' : 'not-found',
        input,
        message: `${input}: ${path} ${found ? 'is not a directory' : 'does not exist'}.`,
        nextStep: `Give the path of an existing directory.`,
    });
}
/**
 * Finds out whether files can be written, before the work that makes their content. Writes nothing.
 * @throws {Failure} `not-written`
 */
async function checkWritable(path) {
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined))?.isDirectory())
            throw Object.assign(new Error(), { code: 'EISDIR' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(await nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)), node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK);
    }
    catch (error) {
        throw fileFailure(path, error);
    }
}
/** The path itself or the nearest folder above it that exists. */
async function nearestExisting(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (!found)
        return nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    if (!found.isDirectory())
        throw Object.assign(new Error(), { code: 'ENOTDIR' });
    return path;
}


/***/ }),

/***/ 34942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/**
 * What a body holds; undefined when it is longer than it may be, and then the rest is not read.
 * @param broken turns an error while it is read into what is thrown
 */
async function readBody(body, mostBytes, broken = (error) => error) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of body) {
            bytes += chunk.length;
            if (bytes > mostBytes)
                return undefined;
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw broken(error);
    }
    return Buffer.concat(chunks);
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
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
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
/** Reads the user's netrc, by host name. A file that cannot be read is none. */
async function readNetrc(env) {
    const home = env['HOME'] ?? env['USERPROFILE'];
    const places = env['NETRC'] ? [env['NETRC']] : home ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.netrc'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '_netrc')] : [];
    for (const place of places) {
        try {
            return parseNetrc(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(place, 'utf8'));
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

/***/ 16154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ connectionFailure),
/* harmony export */   FP: () => (/* binding */ statusFailure),
/* harmony export */   HR: () => (/* binding */ HttpFailure),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
// One module writes what went wrong on the wire. Credentials and signatures in URLs are not shown.

/** A request that failed. `transient`: the same request may succeed a moment later. */
class HttpFailure extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
    transient;
    status;
    /** What the server asked for by `Retry-After`. */
    retryAfterMs;
    constructor(problem, options) {
        super(problem, options);
        this.transient = options.transient;
        this.status = options.status;
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** A URL without user, password, query (which may be a signature) and fragment. */
function shownUrl(url) {
    if (typeof url === 'string' && !URL.canParse(url))
        return 'a malformed URL';
    const parsed = new URL(url);
    const secret = parsed.username !== '' || parsed.password !== '';
    return `${parsed.protocol}//${secret ? '***@' : ''}${parsed.host}${parsed.pathname}${parsed.search === '' ? '' : '?…'}`;
}
/** Statuses that another try may cure: https://www.rfc-editor.org/rfc/rfc9110#name-status-codes */
const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504, 507, 520, 522, 524]);
/** An answer with a status of failure. `sentCredentials`: whether we had any for this host. */
function statusFailure(url, status, sentCredentials, retryAfter) {
    const where = shownUrl(url);
    const transient = transientStatuses.has(status);
    const options = { transient, status, retryAfterMs: parseRetryAfter(retryAfter) };
    if (status === 401 || status === 403) {
        const refused = sentCredentials
            ? 'the credentials for it were not accepted'
            : 'it requires credentials, and none are known';
        return new HttpFailure({
            code: status === 401 ? 'index-unauthorized' : 'index-forbidden',
            message: `${url.host} answered ${status} for ${where}: ${refused}.`,
            nextStep: `Give a user and password for ${url.host}: UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD for an index named in UV_INDEX, in the index URL, or in a netrc file.`,
        }, options);
    }
    if (status === 407) {
        return new HttpFailure({
            code: 'proxy-unauthorized',
            message: `The proxy requires credentials for ${where} (407).`,
            nextStep: 'Put user and password into the proxy URL of HTTPS_PROXY or HTTP_PROXY.',
        }, options);
    }
    if (status === 404 || status === 410) {
        return new HttpFailure({
            code: 'not-found',
            message: `${url.host} has no ${where} (${status}).`,
            nextStep: 'The file may have been removed from the index: resolve again, or choose another version.',
        }, options);
    }
    return new HttpFailure({
        code: transient ? 'index-unavailable' : 'unexpected-answer',
        message: `${url.host} answered ${status} for ${where}.`,
        nextStep: transient
            ? `${url.host} is overloaded or down: try again later, or use another index.`
            : 'Check the index URL.',
    }, options);
}
function parseRetryAfter(value) {
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
/** An error of the connection as a failure. `via`: the proxy that was used. */
function connectionFailure(url, error, via) {
    if (error instanceof HttpFailure)
        return error;
    const code = errorCode(error);
    const host = via ? `the proxy ${via.host}` : url.host;
    const at = via ? `${shownUrl(url)} through ${host}` : shownUrl(url);
    const detail = error instanceof Error && error.message !== '' ? error.message : code;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        return new HttpFailure({
            code: 'host-not-found',
            message: `${via ? `The proxy ${via.hostname}` : url.hostname} has no address: the look-up of the name failed (${code}).`,
            nextStep: via
                ? 'Check HTTPS_PROXY and HTTP_PROXY.'
                : 'Check the address, the network, and whether a proxy is needed (HTTPS_PROXY).',
        }, { cause: error, transient: code === 'EAI_AGAIN' });
    }
    if (isCertificateError(code)) {
        return new HttpFailure({
            code: 'untrusted-certificate',
            message: `The certificate of ${url.host} is not trusted: ${detail}.`,
            nextStep: 'If your company has its own certificate authority, name its bundle in SSL_CERT_FILE, PIP_CERT or REQUESTS_CA_BUNDLE.',
        }, { cause: error, transient: false });
    }
    if (code === 'ETIMEDOUT' || code === 'IDLE') {
        return new HttpFailure({
            code: 'timed-out',
            message: `No answer: ${at} sent nothing for too long.`,
            nextStep: 'Try again later; UV_HTTP_TIMEOUT is the time to wait, in seconds.',
        }, { cause: error, transient: true });
    }
    if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
        return new HttpFailure({
            code: via ? 'proxy-unreachable' : 'host-unreachable',
            message: `${via ? `The proxy ${via.host}` : url.host} cannot be reached (${code}).`,
            nextStep: via
                ? 'Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.'
                : 'Check the address, the network, and whether a proxy is needed (HTTPS_PROXY).',
        }, { cause: error, transient: true });
    }
    return new HttpFailure({
        code: 'connection-broken',
        message: `The connection for ${at} broke: ${detail}.`,
        nextStep: 'Try again; if it goes on, check the network and the proxy.',
    }, { cause: error, transient: true });
}
function errorCode(error) {
    if (error instanceof AggregateError)
        return errorCode(error.errors[0]);
    const code = error instanceof Error ? error.code : undefined;
    return code ?? 'unknown error';
}
/** Codes of OpenSSL's verification and of Node's host name check. */
function isCertificateError(code) {
    return /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE/.test(code);
}


/***/ }),

/***/ 58664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NH: () => (/* binding */ ProxiedAgent),
/* harmony export */   To: () => (/* binding */ proxyHeaders),
/* harmony export */   ag: () => (/* binding */ TunnelAgent),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27930);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16154);
// Proxies as curl, pip and uv understand the variables: https://curl.se/docs/manpage.html#ENVIRONMENT







/**
 * The proxy that a URL is to be fetched through; undefined for none.
 * @throws {Failure} `proxy-not-understood` for a SOCKS proxy or what is no URL.
 */
function proxyFor(url, env) {
    const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
    const name = [...names, 'all_proxy', 'ALL_PROXY'].find((one) => (env[one] ?? '') !== '');
    if (name === undefined || isExempt(url, env['no_proxy'] ?? env['NO_PROXY'] ?? ''))
        return undefined;
    const value = env[name] ?? '';
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const proxy = URL.canParse(text) ? new URL(text) : undefined;
    if (proxy && (proxy.protocol === 'http:' || proxy.protocol === 'https:'))
        return proxy;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR({
        code: 'proxy-not-understood',
        message: `${name} is ${proxy ? `a ${proxy.protocol.slice(0, -1)} proxy` : 'not a URL'}: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .shownUrl */ .zA)(text)}.`,
        nextStep: `Set ${name} to an http:// or https:// proxy.`,
    });
}
/** Whether NO_PROXY names the host: itself or a parent domain, with or without a port, an address, a network, or `*`. */
function isExempt(url, noProxy) {
    const host = url.hostname.toLowerCase().replace(/^\[|\]$/g, '');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => {
        if (entry === '*')
            return true;
        const network = /^(.+)\/(\d+)$/.exec(entry);
        if (network)
            return isInside(host, network[1] ?? '', Number(network[2]));
        const [, name = entry, entryPort] = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
        if (entryPort !== undefined && entryPort !== port)
            return false;
        const bare = name.replace(/^\*?\./, '').replace(/^\[|\]$/g, '');
        return host === bare || host.endsWith(`.${bare}`);
    });
}
function isInside(host, network, prefix) {
    const kind = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(network);
    if (kind === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== kind || prefix > (kind === 4 ? 32 : 128))
        return false;
    const family = kind === 4 ? 'ipv4' : 'ipv6';
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(network, prefix, family);
    return list.check(host, family);
}
/** Headers that identify us to a proxy. */
function proxyHeaders(proxy) {
    const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .credentialsInUrl */ .FB)(proxy);
    return credentials ? { 'proxy-authorization': (0,_credentials_js__WEBPACK_IMPORTED_MODULE_5__/* .basicAuthorization */ .aR)(credentials) } : {};
}
/** Connections of `https:` URLs through a proxy: https://www.rfc-editor.org/rfc/rfc9110#CONNECT */
class TunnelAgent extends node_https__WEBPACK_IMPORTED_MODULE_2__.Agent {
    #proxy;
    #tls;
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
        this.#tls = options;
    }
    createConnection(options, callback) {
        const host = options.host ?? 'localhost';
        const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
        const request = this.#proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_2__.request : node_http__WEBPACK_IMPORTED_MODULE_1__.request;
        const fail = (error) => callback?.(error, undefined);
        const asking = request({
            host: this.#proxy.hostname.replace(/^\[|\]$/g, ''),
            port: this.#proxy.port || (this.#proxy.protocol === 'https:' ? 443 : 80),
            method: 'CONNECT',
            path: target,
            headers: { host: target, ...proxyHeaders(this.#proxy) },
            agent: false,
            timeout: options.timeout,
            ...(this.#tls.secureContext ? { secureContext: this.#tls.secureContext } : {}),
        });
        asking.once('connect', (response, socket) => {
            const status = response.statusCode ?? 0;
            if (status < 200 || status > 299) {
                socket.destroy();
                fail(refusal(this.#proxy, target, status));
                return;
            }
            callback?.(null, (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.connect)({ ...options, socket, servername: (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) ? '' : host }));
        });
        asking.once('timeout', () => asking.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
        asking.once('error', fail);
        asking.end();
    }
}
/** Connections of `https:` URLs, each through the proxy that the environment names for its host, or through none. */
class ProxiedAgent extends node_https__WEBPACK_IMPORTED_MODULE_2__.Agent {
    #env;
    #options;
    constructor(options, env) {
        super(options);
        this.#options = options;
        this.#env = env;
    }
    createConnection(options, callback) {
        const { host = 'localhost', port = 443 } = options;
        const proxy = proxyFor(new URL(`https://${host.includes(':') ? `[${host}]` : host}:${port}`), this.#env);
        if (!proxy)
            return super.createConnection(options, callback);
        return new TunnelAgent(proxy, this.#options).createConnection(options, callback);
    }
}
function refusal(proxy, target, status) {
    if (status === 407)
        return (0,_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .statusFailure */ .FP)(proxy, status, false, undefined);
    return new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .HttpFailure */ .HR({
        code: 'proxy-refused',
        message: `The proxy ${proxy.host} answered ${status} to a connection to ${target}.`,
        nextStep: 'Check HTTPS_PROXY, or name the host in NO_PROXY.',
    }, { transient: status >= 500, status });
}


/***/ }),

/***/ 52127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ connectionsPerHost),
/* harmony export */   L: () => (/* binding */ wireFor)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40610);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16154);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58664);
// Requests on the wire: agents that keep connections alive, one look-up of each host, the certificates to trust.









/** Connections to one host. More gain nothing, and many look-ups and handshakes at once lose time. */
const connectionsPerHost = 16;
const defaultIdleMs = 30_000;
const wires = new WeakMap();
/** The wire of a run: the same for the same environment, so that its connections are used again. */
function wireFor(env) {
    const wire = wires.get(env) ?? createWire(env);
    wires.set(env, wire);
    return wire;
}
function createWire(env) {
    const agentFor = agents(env);
    const idleMs = Number(env['UV_HTTP_TIMEOUT']) > 0 ? Number(env['UV_HTTP_TIMEOUT']) * 1000 : defaultIdleMs;
    return {
        async send(url, request) {
            (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, request.signal); // Every request listens to it.
            const via = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_8__/* .proxyFor */ .iJ)(url, env);
            const message = await ask(url, { ...request, idleMs, via, agent: agentFor(url, via) });
            const broken = (error) => request.signal.aborted ? new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Interrupted */ .j$({ cause: request.signal.reason }) : (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionFailure */ .Dx)(url, error, via);
            return { message, broken };
        },
    };
}
function ask(url, { method = 'GET', headers, body, idleMs, signal, via, agent }) {
    const plainProxy = via !== undefined && url.protocol === 'http:' ? via : undefined;
    const to = plainProxy ?? url;
    const options = {
        method,
        protocol: to.protocol,
        hostname: to.hostname.replace(/^\[|\]$/g, ''),
        ...(to.port === '' ? {} : { port: to.port }),
        path: plainProxy ? `${url.protocol}//${url.host}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
        headers: {
            'user-agent': 'lambda-layer-action',
            'accept-encoding': 'identity',
            ...headers,
            host: url.host,
            ...(plainProxy ? (0,_proxy_js__WEBPACK_IMPORTED_MODULE_8__/* .proxyHeaders */ .To)(plainProxy) : {}),
        },
        agent,
        signal,
        timeout: idleMs,
    };
    return new Promise((resolve, reject) => {
        const request = to.protocol === 'https:' ? (0,node_https__WEBPACK_IMPORTED_MODULE_4__.request)(options) : (0,node_http__WEBPACK_IMPORTED_MODULE_3__.request)(options);
        let answer;
        request.once('timeout', () => {
            const silence = Object.assign(new Error('the server sent nothing for too long'), { code: 'IDLE' });
            if (answer)
                answer.destroy(silence);
            else
                request.destroy(silence);
        });
        request.on('error', (error) => {
            reject(signal.aborted ? new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Interrupted */ .j$({ cause: signal.reason }) : (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .connectionFailure */ .Dx)(url, error, via));
        });
        request.once('response', (response) => {
            answer = response;
            resolve(response);
        });
        if (body === undefined || Buffer.isBuffer(body))
            return void request.end(body);
        body.once('error', (error) => request.destroy(error));
        body.pipe(request);
    });
}
/** Agents by proxy, each made when first needed. */
function agents(env) {
    const made = new Map();
    const options = { keepAlive: true, maxSockets: connectionsPerHost, lookup: cachingLookup() };
    let secureContext;
    const secure = () => ({ secureContext: (secureContext ??= trust(env)) });
    return (url, via) => {
        const unchecked = url.protocol === 'https:' && isTrustedByName(url, env);
        const key = [url.protocol, via?.href, unchecked].join(' ');
        const make = () => {
            if (url.protocol === 'http:') {
                return via?.protocol === 'https:' ? new node_https__WEBPACK_IMPORTED_MODULE_4__.Agent({ ...options, ...secure() }) : new node_http__WEBPACK_IMPORTED_MODULE_3__.Agent(options);
            }
            const tls = { ...options, ...secure(), ...(unchecked ? { rejectUnauthorized: false } : {}) };
            return via ? new _proxy_js__WEBPACK_IMPORTED_MODULE_8__/* .TunnelAgent */ .ag(via, tls) : new node_https__WEBPACK_IMPORTED_MODULE_4__.Agent(tls);
        };
        const agent = made.get(key) ?? make();
        made.set(key, agent);
        return agent;
    };
}
/** Hosts whose certificates the user does not want to be checked, with or without a port: pip's and uv's variables. */
function isTrustedByName(url, env) {
    const hosts = `${env['UV_INSECURE_HOST'] ?? ''} ${env['PIP_TRUSTED_HOST'] ?? ''}`.toLowerCase().split(/[\s,]+/);
    return hosts.includes(url.hostname) || hosts.includes(`${url.hostname}:${url.port || '443'}`);
}
/** Variables that name a bundle of certificate authorities; each replaces the built-in ones, as in uv, pip and curl. */
const bundleVariables = ['SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'];
/** Made once: reading a bundle takes 35 ms, which every connection would pay again. */
function trust(env) {
    const variable = bundleVariables.find((name) => (env[name] ?? '') !== '');
    if (variable === undefined)
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_5__.createSecureContext)();
    const path = env[variable] ?? '';
    try {
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_5__.createSecureContext)({ ca: (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(path) });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR({
            code: 'certificates-not-read',
            message: `${variable} names ${path}, which cannot be read as certificates: ${error instanceof Error ? error.message : String(error)}.`,
            nextStep: `Point ${variable} at a PEM file, or unset it.`,
        }, { cause: error });
    }
}
/** How long a look-up may take before a second one is begun beside it. */
const slowLookupMs = 400;
/**
 * Looks every host up once. Thirty-two look-ups of one name at the same time lose answers in the resolver, and each
 * lost one waits out its five seconds. A single one gets lost too, now and then: then the second one wins.
 */
function cachingLookup() {
    const found = new Map();
    const waiting = new Map();
    const lookUp = (hostname) => {
        let underWay = 0;
        const begin = () => {
            underWay++;
            (0,node_dns__WEBPACK_IMPORTED_MODULE_1__.lookup)(hostname, { all: true }, (error, addresses) => {
                underWay--;
                const answers = waiting.get(hostname);
                if (!answers || (error && underWay > 0))
                    return;
                clearTimeout(second);
                waiting.delete(hostname);
                if (!error)
                    found.set(hostname, addresses);
                for (const answer of answers)
                    answer(error, addresses ?? []);
            });
        };
        const second = setTimeout(begin, slowLookupMs);
        begin();
    };
    return (hostname, options, callback) => {
        const answer = (error, addresses) => {
            const [first] = addresses;
            if (options.all)
                callback(error, addresses);
            else
                callback(error, first?.address ?? '', first?.family);
        };
        const addresses = found.get(hostname);
        if (addresses)
            return answer(null, addresses);
        const others = waiting.get(hostname);
        if (others)
            return void others.push(answer);
        waiting.set(hostname, [answer]);
        lookUp(hostname);
    };
}


/***/ }),

/***/ 90150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Makes a folder, and those above it that do not exist yet. Each step is done at once: a promise for each costs ten times as much.
 * Node's own `mkdir` with `recursive` never ends below /proc, where the parent exists and nothing can be made.
 */
async function makeFolder(path, mode) {
    const missing = [];
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !exists(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.push(folder);
    for (const folder of missing.toReversed()) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode });
        }
        catch (error) {
            // Somebody else made it meanwhile.
            if (error.code !== 'EEXIST' || !exists(folder))
                throw error;
        }
    }
}
/** @throws when it, or something above it, is not a folder. */
function exists(folder) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false });
    if (found?.isDirectory())
        return true;
    if (!found)
        return false;
    throw Object.assign(new Error(`${folder} is not a folder`), { code: 'ENOTDIR' });
}


/***/ }),

/***/ 41040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardSource)
/* harmony export */ });
// Generated by .ci/embed.ts from guard.sh: npm run generate.
const guardSource = '# Runs a program until it ends or its lifeline does: the lifeline is a pipe from the process that started this one, and\n# it ends with that process, also on SIGKILL. Then the whole process group is killed. The group must be our own.\n#\n#   guard.sh 3 PROGRAM ARGUMENT...      the lifeline is descriptor 3\n#   guard.sh FILE PROGRAM ARGUMENT...   the lifeline is stdin; the program reads FILE instead, and the first line on\n#                                       stderr is the id of the process group\nif [ "$1" != 3 ]; then\n  exec 3<&0 <"$1"\n  echo $$ >&2\nfi\nshift\n# Signals are for the program. A trap, unlike an ignored signal, is not inherited by it.\ntrap : HUP INT TERM\n# What the shell itself says (`Killed`) is not part of the program\'s output.\nexec 4>&2 2>/dev/null\n{\n  trap \'\' HUP INT TERM\n  read -r _\n  kill -KILL 0\n} <&3 >/dev/null 4>&- &\nwatch=$!\n( exec "$@" 2>&4 3<&- 4>&- )\nstatus=$?\nkill -KILL $watch\nexit $status\n';


/***/ }),

/***/ 52717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ componentFile),
/* harmony export */   TQ: () => (/* binding */ componentName),
/* harmony export */   bA: () => (/* binding */ componentKey)
/* harmony export */ });
// What an artifact is made of, whatever ecosystem it comes from.
/** Equal for two values that describe the same component of an artifact. */
function componentKey({ ecosystem, name, version = '', archive }) {
    return [ecosystem, name, version, archive?.sha256 ?? '', archive?.filename ?? ''].join('\n');
}
/** For people: `numpy 2.3.4`, `src/app`, `system package unixODBC`. */
function componentName({ ecosystem, name, version }) {
    if (ecosystem === 'os')
        return `system package ${name}`;
    return version === undefined ? name : `${name} ${version}`;
}
/** For people who look for a file: `numpy-2.3.4-….whl`, `src/app`, `unixODBC (needed by pyodbc)`. */
function componentFile({ name, archive, ecosystem, requiredBy }) {
    if (archive)
        return archive.filename;
    const needing = requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : []));
    return ecosystem === 'os' && needing.length > 0 ? `${name} (needed by ${needing.join(', ')})` : name;
}


/***/ }),

/***/ 46095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startupText)
/* harmony export */ });
/** What a startup file does, for people: `line 1: import os; …`. */
function startupText({ lines, moreLines, unread }) {
    if (unread !== undefined)
        return unread;
    if (lines.length === 0)
        return 'Python imports it at every start';
    const shown = lines.map(({ number, text }) => `line ${number}: ${text}`).join('; ');
    return moreLines === 0 ? shown : `${shown}; and ${moreLines} more`;
}


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

/***/ 25716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mapTexts: () => (/* binding */ mapTexts)
/* harmony export */ });
/** Fields whose values are of a closed set, or hashes: a short secret that is part of such a word must not break it. */
const unmasked = new Set([
    'kind',
    'verb',
    'code',
    'severity',
    'level',
    'origin',
    'layout',
    'architecture',
    'sha256',
    'codeSha256',
]);
/** The same value with `change` applied to every text in it: secrets are changed so, and inputs named in a door's words. */
function mapTexts(value, change) {
    const changed = (one) => {
        if (typeof one === 'string')
            return change(one);
        if (Array.isArray(one))
            return one.map(changed);
        if (typeof one !== 'object' || one === null)
            return one;
        return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, unmasked.has(key) ? inner : changed(inner)]));
    };
    return changed(value);
}


/***/ }),

/***/ 72734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ contentOfLayer),
/* harmony export */   Fj: () => (/* binding */ largestFirst),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   n$: () => (/* binding */ contentOfInventory),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _model_component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52717);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);


/** All findings of a layer: errors, then warnings, then notes. */
function findingsOf({ findings = [] }) {
    return ['error', 'warning', 'note'].flatMap((one) => findings.filter(({ severity }) => severity === one));
}
/** What a layer that was merged here holds. */
function contentOfLayer(layer) {
    const { sizeBytes, unzippedSizeBytes } = layer;
    return { packages: largestFirst(packagesOfLayer(layer)), sizeBytes, unzippedSizeBytes };
}
/** What a layer holds that was read, whoever built it. */
function contentOfInventory(inventory) {
    const { sizeBytes, unzippedSizeBytes, files } = inventory;
    return {
        packages: largestFirst(packagesOfInventory(inventory)),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        unzippedSizeBytes,
        ...(files === undefined ? {} : { files: files.length }),
    };
}
function largestFirst(packages) {
    const sizeOf = (one) => one.unzippedSizeBytes ?? one.sizeBytes ?? 0;
    return [...packages].sort((a, b) => sizeOf(b) - sizeOf(a) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.name, b.name));
}
function packagesOfInventory(inventory) {
    return inventory.packages.map(({ name, version, sizeBytes, unzippedSizeBytes, licence }) => ({
        name,
        version,
        origin: 'wheel',
        sizeBytes,
        unzippedSizeBytes,
        ...(licence === undefined ? {} : { licence }),
        requiredBy: [],
    }));
}
/** One item for each archive: several Python versions or architectures in one layer may bring several of a name. */
function packagesOfLayer(layer) {
    const sums = new Map();
    const add = (component, entry) => {
        const key = (0,_model_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentKey */ .bA)(component);
        const sum = sums.get(key) ?? { report: describe(component), sizeBytes: 0, unzippedSizeBytes: 0 };
        sums.set(key, sum);
        sum.sizeBytes += entry?.compressedSizeBytes ?? 0;
        sum.unzippedSizeBytes += entry?.sizeBytes ?? 0;
    };
    // One without a file in the layer is named all the same.
    for (const component of layer.components)
        add(component);
    for (const entry of layer.entries)
        add(entry.origin, entry);
    return [...sums.values()].map(withSizes);
}
function withSizes({ report, ...sizes }) {
    return { ...report, ...sizes };
}
function describe(component) {
    const { name, version, licence, archive, requiredBy, releasePage } = component;
    return {
        name,
        ...(version === undefined ? {} : { version }),
        origin: originOf(component),
        ...(archive ? { file: archive.filename, sha256: archive.sha256 } : {}),
        ...(licence === undefined ? {} : { licence }),
        ...(releasePage === undefined ? {} : { releasePage }),
        requiredBy,
    };
}
const origins = { pypi: 'wheel', npm: 'npm', os: 'system-library', own: 'include' };
/** Where a component came from, in the words of the documents. */
function originOf({ ecosystem, archive }) {
    return archive?.obtained === 'built' ? 'built' : origins[ecosystem];
}


/***/ }),

/***/ 87177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ requirerName)
/* harmony export */ });
/** For people: `requirements.txt:3`, `the input packages`, `pandas`. */
function requirerName(requirer) {
    switch (requirer.kind) {
        case 'requirement':
            return `${requirer.file}:${requirer.line}`;
        case 'input':
            return `the input ${requirer.input}`;
        case 'package':
            return requirer.name;
    }
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

/***/ 4158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ byNumbers),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/** Orders texts by code units: the same on every machine, unlike a locale's order. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Orders items by one text of each. */
function byText(textOf) {
    return (a, b) => compareText(textOf(a), textOf(b));
}
/** Orders texts with numbers in them by the numbers, whatever their case: `3.9` before `3.10`, `macOS` before `Windows`. */
function byNumbers(a, b) {
    const [ones, others] = [a.toLowerCase().split(/(\d+)/), b.toLowerCase().split(/(\d+)/)];
    for (let at = 0; at < ones.length && at < others.length; at++) {
        const [one = '', other = ''] = [ones[at], others[at]];
        // Every second piece is a number.
        const order = at % 2 === 1 ? Number(one) - Number(other) : compareText(one, other);
        if (order !== 0)
            return order;
    }
    return ones.length - others.length;
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
