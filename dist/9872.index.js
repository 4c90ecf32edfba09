export const id = 9872;
export const ids = [9872];
export const modules = {

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
    if (code === 'SLOW') {
        return new HttpFailure({
            code: 'too-slow',
            message: `${at} sends less than a kilobyte a second.`,
            nextStep: 'Try again later, or ask another index.',
        }, { cause: error, transient: false });
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
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16154);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58664);
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
            const via = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_7__/* .proxyFor */ .iJ)(url, env);
            const message = await ask(url, { ...request, idleMs, via, agent: agentFor(url, via) });
            const broken = (error) => request.signal.aborted ? new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Interrupted */ .j$({ cause: request.signal.reason }) : (0,_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .connectionFailure */ .Dx)(url, error, via);
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
            ...(plainProxy ? (0,_proxy_js__WEBPACK_IMPORTED_MODULE_7__/* .proxyHeaders */ .To)(plainProxy) : {}),
        },
        agent,
        signal,
        timeout: idleMs,
    };
    return new Promise((resolve, reject) => {
        const request = to.protocol === 'https:' ? (0,node_https__WEBPACK_IMPORTED_MODULE_3__.request)(options) : (0,node_http__WEBPACK_IMPORTED_MODULE_2__.request)(options);
        let answer;
        const end = (error) => void (answer ?? request).destroy(error);
        request.once('timeout', () => {
            end(Object.assign(new Error('the server sent nothing for too long'), { code: 'IDLE' }));
        });
        watchPace(request, idleMs, () => end(Object.assign(new Error('the server is too slow'), { code: 'SLOW' })));
        request.on('error', (error) => {
            reject(signal.aborted ? new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Interrupted */ .j$({ cause: signal.reason }) : (0,_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .connectionFailure */ .Dx)(url, error, via));
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
/** A slower server is given up: one byte at a time, it could hold us for days. */
const leastBytesPerSecond = 1_000;
/** Tells of an exchange in which little moves in two spans of time, one after the other. Silence is told of elsewhere. */
function watchPace(request, spanMs, tooSlow) {
    let slowSpans = 0;
    let before;
    const timer = setInterval(() => {
        const { socket } = request;
        if (!socket)
            return;
        const moved = socket.bytesRead + socket.bytesWritten;
        const isSlow = before !== undefined && moved > before && moved - before < (leastBytesPerSecond * spanMs) / 1000;
        slowSpans = isSlow ? slowSpans + 1 : 0;
        before = moved;
        if (slowSpans === 2)
            tooSlow();
    }, spanMs);
    timer.unref();
    request.once('close', () => clearInterval(timer));
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
                return via?.protocol === 'https:' ? new node_https__WEBPACK_IMPORTED_MODULE_3__.Agent({ ...options, ...secure() }) : new node_http__WEBPACK_IMPORTED_MODULE_2__.Agent(options);
            }
            const tls = { ...options, ...secure(), ...(unchecked ? { rejectUnauthorized: false } : {}) };
            return via ? new _proxy_js__WEBPACK_IMPORTED_MODULE_7__/* .TunnelAgent */ .ag(via, tls) : new node_https__WEBPACK_IMPORTED_MODULE_3__.Agent(tls);
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
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_4__.createSecureContext)();
    const path = env[variable] ?? '';
    try {
        return (0,node_tls__WEBPACK_IMPORTED_MODULE_4__.createSecureContext)({ ca: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path) });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({
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
            (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { all: true }, (error, addresses) => {
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


/***/ })

};
