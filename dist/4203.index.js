export const id = 4203;
export const ids = [4203];
export const modules = {

/***/ 78812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I2: () => (/* binding */ webPage),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Po: () => (/* binding */ tooLong),
/* harmony export */   VV: () => (/* binding */ cutShort),
/* harmony export */   hD: () => (/* binding */ wrongSize),
/* harmony export */   ss: () => (/* binding */ wrongHash),
/* harmony export */   tz: () => (/* binding */ misranged)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16154);
// What a download fails of, in words for people.


const hashNames = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };
/** A file that is not the one that the lock names. */
function wrongHash(file, packageName, expected, got) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'wrong-hash',
        message: `${file.filename} is not the file that was locked: its ${hashNames[expected.algorithm]} is ${got}, expected was ${expected.hex}; it came from ${shownSource(file.url)}.`,
        nextStep: 'Nothing of it was used. If the index is yours, compare the file there; if a proxy lies between, it may have changed the file.',
        package: packageName,
    });
}
function webPage(file, packageName, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: `not-a-${what}`,
        message: `${shownSource(file.url)} answered with a web page, not with ${file.filename}.`,
        nextStep: 'A login page or a proxy may be in between: check the index URL and its credentials.',
        package: packageName,
    });
}
function misranged(file, packageName) {
    return {
        code: 'connection-broken',
        message: `${shownSource(file.url)} sent another part of ${file.filename} than was asked for.`,
        package: packageName,
    };
}
function cutShort(file, packageName, got, expected) {
    return {
        code: 'connection-broken',
        message: `${file.filename} ended after ${got} of ${expected} bytes, from ${shownSource(file.url)}.`,
        nextStep: 'Try again; if it goes on, check the network and the proxy.',
        package: packageName,
    };
}
function wrongSize(file, packageName, got) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'wrong-size',
        message: `${file.filename} has ${got} bytes, the index announced ${file.sizeBytes}; it comes from ${shownSource(file.url)}.`,
        nextStep: 'Nothing of it was used. If the index is yours, compare the file there.',
        package: packageName,
    });
}
function tooLong(file, packageName, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'wrong-size',
        message: `${file.filename} is longer than the ${limit} bytes that were announced, from ${shownSource(file.url)}.`,
        nextStep: 'Nothing of it was used. If the index is yours, compare the file there.',
        package: packageName,
    });
}
/** The failure with the package's name on it. */
function named(error, packageName) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$)
        return error;
    const [first, ...rest] = error.problems;
    if (first.package !== undefined)
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR([{ ...first, package: packageName }, ...rest], { cause: error });
}
function shownSource(url) {
    return URL.canParse(url) ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)(url) : url;
}


/***/ }),

/***/ 71278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RG: () => (/* binding */ download),
  $S: () => (/* binding */ localPath),
  qA: () => (/* binding */ validatorOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/host/hashed-file.js


/**
 * A file that is written from its start and hashed on the way. Each chunk is written at once: that takes some microseconds, as
 * the system keeps it until the disk has time. A promise for each takes longer, and so does another thread, which must be woken.
 */
class HashedFile {
    #file;
    #algorithm;
    #hash;
    #sizeBytes = 0;
    constructor(file, algorithm) {
        this.#file = file;
        this.#algorithm = algorithm;
        this.#hash = (0,external_node_crypto_.createHash)(algorithm);
    }
    static create(path, algorithm = 'sha256') {
        return new HashedFile((0,external_node_fs_.openSync)(path, 'w'), algorithm);
    }
    /** Bytes taken so far. */
    get sizeBytes() {
        return this.#sizeBytes;
    }
    /** Takes the next bytes. Throws what the disk says. */
    add(chunk) {
        this.#hash.update(chunk);
        // Not all of it at once, as on a disk that is nearly full: the next write says why.
        for (let done = 0; done < chunk.length;) {
            done += (0,external_node_fs_.writeSync)(this.#file, chunk, done, chunk.length - done, this.#sizeBytes + done);
        }
        this.#sizeBytes += chunk.length;
    }
    /** Forgets everything. */
    restart() {
        (0,external_node_fs_.ftruncateSync)(this.#file, 0);
        this.#hash = (0,external_node_crypto_.createHash)(this.#algorithm);
        this.#sizeBytes = 0;
    }
    /** The hash of it all, lower-case hex. Once, at the end. */
    digest() {
        return this.#hash.digest('hex');
    }
    [Symbol.dispose]() {
        (0,external_node_fs_.closeSync)(this.#file);
    }
}

// EXTERNAL MODULE: ./build/host/http/download-failures.js
var download_failures = __webpack_require__(78812);
// EXTERNAL MODULE: ./build/host/http/failure.js
var failure = __webpack_require__(16154);
// EXTERNAL MODULE: ./build/host/http/retry.js
var retry = __webpack_require__(61666);
;// CONCATENATED MODULE: ./build/host/http/download.js
// One file of an index, to disk, hashed on the way. A connection that breaks is taken up where it broke; the hash
// over everything decides in the end, so what a server says of ranges and ETags is only ever an optimisation.
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








/** Beyond any wheel: PyPI's own limit is 10 GB for a whole project. */
const largestBytes = 4 * 1024 ** 3;
/**
 * Writes a file of an index to `path`.
 * @throws {Failure} `wrong-hash`, `wrong-size`, or what the connection failed of; nothing that it wrote is to be used then.
 * @throws {Interrupted} when the signal is aborted.
 */
async function download(file, path, packageName, options) {
    const { expected } = options;
    const local = localPath(file.url, options.directory);
    const first = local === undefined ? await fetchFile(file, path, packageName, options) : await copy(local, path, options);
    if (expected === undefined || first.digest === expected.hex)
        return first;
    // A head and a tail from different moments, or a part resumed from another copy: once more in one piece.
    if (first.pieces > 1) {
        options.onBytes?.(-first.sizeBytes);
        const again = await fetchFile(file, path, packageName, { ...options, tail: undefined });
        if (again.digest === expected.hex)
            return again;
        throw (0,download_failures/* wrongHash */.ss)(file, packageName, expected, again.digest);
    }
    throw (0,download_failures/* wrongHash */.ss)(file, packageName, expected, first.digest);
}
/** The path of a file that is on this machine; undefined for one behind a URL. */
function localPath(url, directory) {
    if (/^https?:/i.test(url))
        return undefined;
    return /^file:/i.test(url) ? (0,external_node_url_.fileURLToPath)(url.replace(/[?#].*$/s, '')) : (0,external_node_path_.resolve)(directory, url);
}
async function fetchFile(remote, path, packageName, options) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { http, signal, onBytes } = options;
        const file = __addDisposableResource(env_1, HashedFile.create(path, options.expected?.algorithm), false);
        let { tail } = options;
        let validator = tail?.validator;
        let pieces = 0;
        const restart = () => {
            onBytes?.(-file.sizeBytes);
            file.restart();
            pieces = 0;
            tail = undefined;
        };
        /** Asks for what is missing in front of the tail, and takes it. */
        const fetchRest = async () => {
            const end = tail?.fromOffset;
            const ranged = file.sizeBytes > 0 || end !== undefined;
            const headers = ranged ? rangeHeaders(file.sizeBytes, end, validator) : {};
            const response = await http.get(remote.url, headers, signal).catch((error) => {
                // A range that the server does not have: what we hold is of another file.
                if (!(error instanceof failure/* HttpFailure */.HR) || error.status !== 416 || file.sizeBytes === 0)
                    throw error;
                restart();
                throw new failure/* HttpFailure */.HR(error.problems[0], { cause: error, transient: true, status: 416 });
            });
            const problem = refusal(response, file.sizeBytes, remote, packageName, options.what);
            if (problem) {
                response.body.destroy();
                if (problem instanceof failure/* HttpFailure */.HR)
                    restart();
                throw problem;
            }
            if (ranged && response.status !== 206)
                restart(); // It sends the whole file, which is as well.
            validator = validatorOf(response.headers);
            pieces++;
            const announced = response.status === 206 ? undefined : lengthOf(response);
            const expected = tail?.fromOffset ?? remote.sizeBytes ?? announced;
            await receive(response, file, expected ?? largestBytes, () => (0,download_failures/* tooLong */.Po)(remote, packageName, expected ?? largestBytes), onBytes);
            if (expected !== undefined && file.sizeBytes < expected) {
                throw new failure/* HttpFailure */.HR((0,download_failures/* cutShort */.VV)(remote, packageName, file.sizeBytes, expected), { transient: true });
            }
        };
        const attempt = async () => {
            if (tail === undefined || file.sizeBytes < tail.fromOffset)
                await fetchRest();
            const joined = tail;
            if (joined) {
                pieces++;
                file.add(joined.bytes);
                onBytes?.(joined.bytes.length);
            }
            return { digest: file.digest(), sizeBytes: file.sizeBytes, pieces };
        };
        try {
            return await (0,retry/* retrying */.R)(signal, attempt, () => file.sizeBytes);
        }
        catch (error) {
            throw (0,download_failures/* named */.KT)(error, packageName);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
function rangeHeaders(from, end, validator) {
    return {
        range: `bytes=${from}-${end === undefined ? '' : end - 1}`,
        ...(validator === undefined ? {} : { 'if-range': validator }),
    };
}
/** What is wrong with an answer before its body is read; an `HttpFailure` when another try may bring a right one. */
function refusal(response, from, remote, packageName, what) {
    const type = response.headers['content-type'];
    if (type !== undefined && /^\s*(?:text\/html|application\/xhtml)/i.test(type))
        return (0,download_failures/* webPage */.I2)(remote, packageName, what);
    if (response.status === 206) {
        if (startOf(response.headers['content-range']) === from)
            return undefined;
        return new failure/* HttpFailure */.HR((0,download_failures/* misranged */.tz)(remote, packageName), { transient: true });
    }
    const announced = lengthOf(response);
    const isWrong = remote.sizeBytes !== undefined && announced !== undefined && announced !== remote.sizeBytes;
    return isWrong ? (0,download_failures/* wrongSize */.hD)(remote, packageName, announced) : undefined;
}
function lengthOf({ headers }) {
    const length = Number(headers['content-length'] ?? Number.NaN);
    return Number.isNaN(length) ? undefined : length;
}
/** What tells one version of a file from the next: https://www.rfc-editor.org/rfc/rfc9110#name-if-range */
function validatorOf(headers) {
    return headers.etag !== undefined && !headers.etag.startsWith('W/') ? headers.etag : undefined;
}
function startOf(contentRange) {
    const start = /^bytes (\d+)-/.exec(contentRange ?? '')?.[1];
    return start === undefined ? undefined : Number(start);
}
/** Takes what comes, up to `limit` bytes in all. */
async function receive(response, file, limit, beyond, onBytes) {
    const { body } = response;
    try {
        await new Promise((resolvePromise, reject) => {
            body.on('data', (chunk) => {
                if (file.sizeBytes + chunk.length > limit) {
                    reject(beyond());
                    body.destroy();
                    return;
                }
                onBytes?.(chunk.length);
                try {
                    file.add(chunk);
                }
                catch (error) {
                    reject(error);
                    body.destroy();
                }
            });
            body.once('end', resolvePromise);
            body.once('error', (error) => reject(response.broken(error)));
            body.once('close', () => reject(response.broken(new Error('it was closed before its end'))));
        });
    }
    finally {
        if (!body.complete)
            body.destroy();
    }
}
async function copy(from, path, { onBytes, signal, expected }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_2, HashedFile.create(path, expected?.algorithm), false);
        try {
            for await (const chunk of (0,external_node_fs_.createReadStream)(from, { signal, highWaterMark: 256 * 1024 })) {
                onBytes?.(chunk.length);
                file.add(chunk);
            }
        }
        catch (error) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            const { path: at } = error;
            if (at !== from)
                throw error;
            throw new errors/* Failure */.HR({ code: 'file-not-found', message: `${from} cannot be read.`, nextStep: 'Check the path.', file: from }, { cause: error });
        }
        return { digest: file.digest(), sizeBytes: file.sizeBytes, pieces: 1 };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        __disposeResources(env_2);
    }
}


/***/ }),

/***/ 63604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pg: () => (/* binding */ packagesRootOf),
/* harmony export */   sD: () => (/* binding */ nodeRootOf),
/* harmony export */   tL: () => (/* binding */ siteRootOf)
/* harmony export */ });
/* harmony import */ var _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86393);
/* harmony import */ var _lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99247);


/**
 * The folder of an artifact that the packages of one Python go to: `python`, `python/lib/python3.13/site-packages`,
 * '' at the top of a function, `var/task` in an image.
 * @param python `3.13`
 */
function siteRootOf({ kind, layout }, python) {
    return layout === 'versioned' ? (0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .sitePackagesFolder */ .pp)(python) : _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFacts */ .S[kind].packagesFolder;
}
/** The folder of an artifact that `node_modules` lies in: `nodejs` of a layer, beside the code of a function or an image. */
function nodeRootOf({ kind }) {
    return kind === 'layer' ? _lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .nodejsFolder */ .M8 : _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFacts */ .S[kind].packagesFolder;
}
/** Where an artifact's packages, and code that names no other place, lie: for every version of its language. */
function packagesRootOf({ kind, targets, }) {
    return targets?.[0].runtime.family === 'nodejs' ? nodeRootOf({ kind }) : _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactFacts */ .S[kind].packagesFolder;
}


/***/ }),

/***/ 77779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ unsetVariables),
/* harmony export */   q: () => (/* binding */ readBuildInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _requirements_logical_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76449);
/* harmony import */ var _requirements_requirement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66591);
/* harmony import */ var _requirements_requirement_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85767);
// What the user gives to builds besides an image: limits for what they require, and variables.





/** Of uv, else of pip: https://docs.astral.sh/uv/reference/environment/#uv_build_constraint */
const constraintVariables = ['UV_BUILD_CONSTRAINT', 'PIP_BUILD_CONSTRAINT'];
/** @throws {ConfigurationError} for files and variables that do not exist, and lines that limit nothing. */
async function readBuildInputs({ buildConstraints, buildEnv }, context) {
    const variable = constraintVariables.find((name) => (context.env[name] ?? '').trim() !== '');
    const standing = variable === undefined ? [] : (context.env[variable] ?? '').trim().split(/\s+/);
    const files = buildConstraints.length > 0 ? buildConstraints : standing;
    const input = buildConstraints.length > 0 || variable === undefined ? 'build-constraints' : variable;
    const read = await Promise.all(files.map((file) => readConstraints(file, input, context)));
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfAny */ .MI)([...read.flatMap(({ problems }) => problems), ...unsetVariables('build-env', buildEnv, context.env)], _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1);
    return {
        constraints: read.flatMap(({ lines }) => lines),
        environment: Object.fromEntries(buildEnv.map((name) => [name, context.env[name] ?? ''])),
    };
}
async function readConstraints(file, input, context) {
    const read = await (0,_requirements_requirement_text_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .y)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.directory, file), file, context);
    if (read.kind === 'wrong')
        return { lines: [], problems: [{ ...read.problem, input }] };
    const lines = (0,_requirements_logical_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .logicalLines */ .N)(read.text);
    const problems = lines.flatMap((one) => {
        const { text } = one;
        const { line } = one.positionOf(0);
        const syntax = (0,_requirements_requirement_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRequirement */ .p)(text);
        const isLimit = syntax.kind === 'requirement' && syntax.requirement.source.kind === 'index';
        return isLimit
            ? []
            : [
                {
                    code: 'build-constraint-syntax',
                    message: `${file}:${line}: \`${text.slice(0, 200)}\` does not limit the versions of a package.`,
                    nextStep: 'Write one limit per line, e.g. `Cython<3`.',
                    input,
                    file,
                    line,
                },
            ];
    });
    return { lines: lines.map(({ text }) => text), problems };
}
/** A problem for each variable that an input names and that is not set. */
function unsetVariables(input, names, env) {
    return names.flatMap((name) => env[name] === undefined
        ? [
            {
                code: 'variable-not-set',
                message: `${input}: the variable ${name} is not set.`,
                nextStep: `Set it where lambda-layer runs (in a workflow under \`env:\`), or take it out of \`${input}\`.`,
                input,
            },
        ]
        : []);
}


/***/ }),

/***/ 76449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ logicalLines)
/* harmony export */ });
// The lines of a requirements file as pip reads them: https://pip.pypa.io/en/stable/reference/requirements-file-format/
/** Joins continued lines and drops comments and empty lines. */
function logicalLines(content) {
    const lines = [];
    let text = '';
    let segments = [];
    const finish = () => {
        const withoutComment = text.replace(/(^|\s)#.*$/s, '');
        const trimmed = withoutComment.trimEnd();
        if (trimmed.trim() !== '')
            lines.push(logicalLine(trimmed, segments));
        text = '';
        segments = [];
    };
    for (const [index, line] of content.split(/\r\n|\r|\n/).entries()) {
        segments.push({ offset: text.length, line: index + 1, column: 1 });
        const comment = /^\s*#/.test(line);
        if (line.endsWith('\\') && !comment) {
            text += line.slice(0, -1);
            continue;
        }
        // A comment ends a continued line; as in pip, the comment alone is dropped.
        text += comment ? '' : line;
        finish();
    }
    finish();
    return lines;
}
function logicalLine(text, segments) {
    return {
        text,
        positionOf(offset) {
            const segment = segments.findLast((candidate) => candidate.offset <= offset);
            if (!segment)
                return { line: 1, column: offset + 1 };
            return { line: segment.line, column: segment.column + offset - segment.offset };
        },
    };
}


/***/ }),

/***/ 85767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony export decodeText */
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34481);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19036);


const utf16be = Buffer.from([0xfe, 0xff]);
const utf16le = Buffer.from([0xff, 0xfe]);
const utf32be = Buffer.from([0, 0, 0xfe, 0xff]);
const utf32le = Buffer.from([0xff, 0xfe, 0, 0]);
/**
 * Decodes a file as pip does: by its byte order mark, else by a coding line (https://peps.python.org/pep-0263/) among
 * its first two lines, else as UTF-8. Windows PowerShell's `pip freeze > requirements.txt` writes UTF-16 with a mark.
 */
function decodeText(bytes) {
    const encoding = encodingOf(bytes);
    const decoder = decoderOf(encoding);
    if (!decoder) {
        return { kind: 'wrong', why: `its first lines name the encoding ${encoding}, which is not known here` };
    }
    try {
        const text = decoder.decode(bytes);
        const at = text.indexOf('\0');
        if (at !== -1)
            return { kind: 'wrong', why: 'it holds NUL characters: it is not a text, or UTF-16 without a byte order mark' };
        return { kind: 'text', text };
    }
    catch {
        return { kind: 'wrong', why: `it is not a text in ${encoding.toUpperCase()}` };
    }
}
function decoderOf(encoding) {
    try {
        return new TextDecoder(encoding, { fatal: true });
    }
    catch {
        return undefined;
    }
}
/** Python's names of encodings that the standard of the web does not know. */
const aliases = {
    'latin-1': 'latin1',
    l1: 'latin1',
    'utf-8-sig': 'utf-8',
    u8: 'utf-8',
};
function encodingOf(bytes) {
    const startsWith = (mark) => mark.equals(bytes.subarray(0, mark.length));
    if (startsWith(utf32le) || startsWith(utf32be))
        return 'utf-32';
    if (startsWith(utf16le))
        return 'utf-16le';
    if (startsWith(utf16be))
        return 'utf-16be';
    const head = Buffer.from(bytes.subarray(0, longestHead)).toString('latin1');
    for (const line of head.split('\n', 2)) {
        const name = line.startsWith('#') ? /coding[:=]\s{0,20}([-\w.]{1,40})/.exec(line)?.[1] : undefined;
        if (name === undefined)
            continue;
        const known = name.replaceAll('_', '-').toLowerCase();
        return aliases[known] ?? known;
    }
    return 'utf-8';
}
/** Where a coding line may be. */
const longestHead = 4_096;
/** A lock of 10,000 packages has some 30 MB. */
const largestFileBytes = 32 * _text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .megabyte */ .H7;
/** Reads a requirements file. `shown` is its path for people. */
async function readText(path, shown, { directory, trace }, largestBytes = largestFileBytes) {
    trace?.file(path);
    const unreadable = (why, nextStep) => ({
        kind: 'wrong',
        problem: { code: 'requirements-unreadable', message: `${shown} cannot be read: ${why}.`, nextStep, file: shown },
    });
    try {
        const bytes = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readUpTo */ .Vc)(path, largestBytes);
        if (bytes === undefined) {
            return unreadable(`it has more than ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(largestBytes)}, as no file of this kind has`, 'Check that it is the file that you mean.');
        }
        const decoded = decodeText(bytes);
        return decoded.kind === 'text'
            ? decoded
            : unreadable(decoded.why, 'Save it as UTF-8, or name its encoding in the first line: `# -*- coding: latin-1 -*-`.');
    }
    catch (error) {
        const code = error instanceof Error ? error.code : undefined;
        switch (code) {
            case undefined:
                throw error;
            case 'ENOENT':
            case 'ENOTDIR':
                return {
                    kind: 'wrong',
                    problem: {
                        code: 'requirements-missing',
                        message: `The file ${shown} does not exist.`,
                        nextStep: `Paths are relative to ${directory}, and in \`-r\` and \`-c\` lines to the file that holds them.`,
                    },
                };
            case 'EISDIR':
                return {
                    kind: 'wrong',
                    problem: {
                        code: 'requirements-directory',
                        message: `${shown} is a directory, not a requirements file.`,
                        nextStep: 'Name the file in it, e.g. `requirements.txt`.',
                    },
                };
            case 'EACCES':
            case 'EPERM':
                return unreadable('permission is denied', 'Make it readable for this user.');
            default:
                return unreadable(code, 'Check the path and the file system.');
        }
    }
}


/***/ }),

/***/ 76083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ layersOf),
  CI: () => (/* binding */ partsOf),
  m1: () => (/* binding */ writableLayersOf)
});

// UNUSED EXPORTS: isOneOf

// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lambda/artifacts.js
var lambda_artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/lambda/target.js
var target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/plan/handlers.js
var handlers = __webpack_require__(40177);
;// CONCATENATED MODULE: ./build/run/artifact-inputs.js
// Inputs that contradict the kind of artifact: said before any effect.




/** @throws {ConfigurationError} with everything that does not go together. */
function checkArtifactInputs(config, artifacts) {
    const ofFunctions = config.artifact === 'layer' ? inputsOfFunctions(config) : several(artifacts);
    const ofLayers = config.artifact === 'function' ? inputsOfLayers(config) : [];
    const ofImages = config.artifact === 'image' ? inputsOfZips(config) : inputsOfImages(config);
    (0,errors/* throwIfAny */.MI)([...ofFunctions, ...ofLayers, ...ofImages, ...withoutHandler(config)], errors/* ConfigurationError */.j1);
}
/** A zip that is called on this machine must be told how. */
function withoutHandler(config) {
    const { artifact, smokeEvent, updateFunctions, zip } = config;
    if (artifact !== 'function' || smokeEvent === undefined || updateFunctions.length > 0)
        return [];
    if (zip !== undefined) {
        return [
            {
                code: 'contradicting-inputs',
                input: 'smoke-event',
                message: '`smoke-event` calls the functions of `update-functions`, or what is built, and `zip` was built before.',
                nextStep: 'Name functions with `update-functions`, or call the zip with `lambda-layer invoke`.',
            },
        ];
    }
    if ((0,handlers/* handlersOf */.J)(config).length > 0)
        return [];
    return [
        {
            code: 'missing-input',
            input: 'handler',
            message: '`smoke-event` calls the zip on this machine where `update-functions` names no function, and no handler is named.',
            nextStep: 'Name it with `handler`, e.g. app.handler, or leave `smoke-event` out.',
        },
    ];
}
/** Inputs that say something about an image, which a zip does not have. */
function inputsOfImages(config) {
    const given = [
        ...(config.baseImage === undefined ? [] : ['base-image']),
        ...(config.output === undefined ? [] : ['output']),
        ...(config.repository === undefined ? [] : ['repository']),
        ...(config.createRepository ? ['create-repository'] : []),
        ...(config.imageEnvironment.length > 0 ? ['image-environment'] : []),
        ...(config.imageLabels.length > 0 ? ['image-labels'] : []),
        ...(config.imageUser === undefined ? [] : ['image-user']),
        ...(config.dockerfile === undefined ? [] : ['dockerfile']),
    ];
    return given.map((input) => ({
        code: 'contradicting-inputs',
        input,
        message: `\`${input}\` is of an image, and \`artifact\` is \`${config.artifact}\`.`,
        nextStep: `Set \`artifact: image\`, or leave \`${input}\` out.`,
    }));
}
/** Inputs that say something about a zip or a layer version, which an image is not. */
function inputsOfZips(config) {
    const given = [
        ...(config.zip === undefined ? [] : ['zip']),
        ...(config.s3Bucket === undefined ? [] : ['s3-bucket']),
        ...(config.ssmParameter.length > 0 ? ['ssm-parameter'] : []),
    ];
    const ofDockerfile = config.verify === 'import' && config.dockerfile !== undefined
        ? [
            {
                code: 'contradicting-inputs',
                input: 'verify',
                message: '`verify: import` imports the packages on the base of an image, and `dockerfile` may change it.',
                nextStep: 'Leave one of them out, and try the image with `lambda-layer invoke`.',
            },
        ]
        : [];
    const ofZips = given.map((input) => ({
        code: 'contradicting-inputs',
        input,
        message: `\`${input}\` is of a zip, and \`artifact\` is \`image\`.`,
        nextStep: 'Leave it out.',
    }));
    return [...ofZips, ...ofDockerfile];
}
/** Inputs that say something about a function's own code, which a layer does not have. */
function inputsOfFunctions(config) {
    const given = [
        ...(config.code.length > 0 ? ['code'] : []),
        ...((0,handlers/* handlersOf */.J)(config).length > 0 ? [config.handler === undefined ? 'handlers' : 'handler'] : []),
        ...(config.smokeEvent === undefined ? [] : ['smoke-event']),
    ];
    return given.map((input) => ({
        code: 'contradicting-inputs',
        input,
        message: `\`${input}\` is of a function or an image, and \`artifact\` is \`layer\`.`,
        nextStep: input === 'code'
            ? 'Set `artifact: function`, or name files for the layer with `include`.'
            : `Set \`artifact: function\`, or leave \`${input}\` out.`,
    }));
}
/** Inputs that say something about versions of layers. */
function inputsOfLayers(config) {
    const given = {
        'share-with': config.shareWith.kind === 'declared',
        'keep-versions': config.keepVersions !== undefined,
        'ssm-parameter': config.ssmParameter.length > 0,
        's3-storage': config.s3Storage === 'reference',
        'align-version': config.alignVersion !== undefined,
    };
    return Object.entries(given)
        .filter(([, isGiven]) => isGiven)
        .map(([input]) => ({
        code: 'contradicting-inputs',
        input,
        message: `\`${input}\` is about versions of a layer, and \`artifact\` is \`function\`.`,
        nextStep: `Leave \`${input}\` out.`,
    }));
}
function several(artifacts) {
    return artifacts.flatMap(({ kind, name, targets }) => targets.length < 2
        ? []
        : [
            {
                code: 'several-targets',
                input: 'layer-name',
                message: `The ${lambda_artifacts/* artifactFacts */.S[kind].title} ${name} would be for ${targets.map(target/* targetName */.j).join(' and ')}: it can be for one only.`,
                nextStep: 'Put `{runtime}` and `{architecture}` into `layer-name`, or name one runtime and one architecture.',
            },
        ]);
}

;// CONCATENATED MODULE: ./build/run/layers.js
// Which layers a run makes, and which of its targets belong to which of them.



/** The layers that the configuration names. */
function layersOf({ config, context, announce }) {
    const { layers } = (0,plan.makePlan)(config, context.directory);
    checkArtifactInputs(config, layers);
    announce({ kind: 'layers-planned', layers });
    return layers;
}
/**
 * The same, for a run that writes their zips.
 * @throws {Failure} `not-written`, before the work that makes them.
 */
async function writableLayersOf(run) {
    const layers = layersOf(run);
    for (const { zipPath } of layers)
        await (0,files/* checkWritable */.ZB)(zipPath);
    return layers;
}
function isOneOf(target, targets) {
    return targets.some(({ runtime, architecture }) => runtime.name === target.runtime.name && architecture === target.architecture);
}
/** Of what was done target by target, what belongs to a layer. */
function partsOf(layer, all) {
    return all.filter(({ target }) => isOneOf(target, layer.targets));
}


/***/ })

};
