export const id = 1195;
export const ids = [1195,5716];
export const modules = {

/***/ 34904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ environmentRegion),
/* harmony export */   X5: () => (/* binding */ regionVariable),
/* harmony export */   kL: () => (/* binding */ checkVariables)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
// The variables of every AWS tool: https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
// The SDK throws errors of its own for bad ones, in the middle of a call: they are refused before the first.


const oneOf = (...words) => ({
    accepts: words.join(', '),
    isGood: (value) => words.includes(value.toLowerCase()),
});
const rules = [
    {
        names: /^AWS_(USE_FIPS_ENDPOINT|USE_DUALSTACK_ENDPOINT|S3_USE_ARN_REGION|S3_DISABLE_MULTIREGION_ACCESS_POINTS|IGNORE_CONFIGURED_ENDPOINT_URLS|DISABLE_REQUEST_COMPRESSION|EC2_METADATA_DISABLED)$/,
        ...oneOf('true', 'false'),
    },
    { names: /^AWS_RETRY_MODE$/, ...oneOf('standard', 'adaptive', 'legacy') },
    { names: /^AWS_DEFAULTS_MODE$/, ...oneOf('standard', 'in-region', 'cross-region', 'mobile', 'auto', 'legacy') },
    { names: /^AWS_STS_REGIONAL_ENDPOINTS$/, ...oneOf('regional', 'legacy') },
    {
        names: /^AWS_(REQUEST_CHECKSUM_CALCULATION|RESPONSE_CHECKSUM_VALIDATION)$/,
        ...oneOf('when_supported', 'when_required'),
    },
    {
        names: /^AWS_MAX_ATTEMPTS$/,
        accepts: 'a whole number from 1 to 99',
        isGood: (value) => /^[1-9]\d?$/.test(value),
    },
    {
        names: /^AWS_(ENDPOINT_URL(_[A-Z0-9_]+)?|CONTAINER_CREDENTIALS_FULL_URI|EC2_METADATA_SERVICE_ENDPOINT)$/,
        accepts: 'a URL, e.g. https://host',
        isGood: (value) => URL.canParse(value) && /^https?:/i.test(value),
    },
    {
        names: /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/,
        accepts: 'one word without white space',
        isGood: (value) => /^[!-~]+$/.test(value),
    },
    { names: /^AWS_CA_BUNDLE$/, accepts: 'the path of a file that can be read', isGood: isReadable },
];
const secrets = /^AWS_(SECRET_ACCESS_KEY|SESSION_TOKEN)$/;
function isReadable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** @throws {ConfigurationError} with every variable that cannot be used. */
function checkVariables(env) {
    const problems = Object.entries(env).flatMap(([name, value]) => {
        if (value === undefined || value === '')
            return [];
        const rule = rules.find((one) => one.names.test(name));
        if (!rule || rule.isGood(value))
            return [];
        const shown = secrets.test(name) ? 'its value' : JSON.stringify(value.slice(0, 200));
        return [
            {
                code: 'invalid-environment',
                message: `${name}: ${shown} cannot be used. Accepted: ${rule.accepts}.`,
                nextStep: `Correct the variable ${name}, or unset it.`,
            },
        ];
    });
    const halves = [
        ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
        ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID'],
    ];
    const lonely = halves.flatMap(([given, missing]) => env[given] && !env[missing]
        ? [
            {
                code: 'invalid-environment',
                message: `${given} is set, and ${missing} is not: an access key has both.`,
                nextStep: `Set ${missing}, or unset ${given}.`,
            },
        ]
        : []);
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfAny */ .MI)([...problems, ...lonely], _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1);
}
/** The region that the variables name. An empty one names none. */
const regionVariable = (env) => [env['AWS_REGION'], env['AWS_DEFAULT_REGION']]
    .map((name) => name?.trim())
    .find((name) => name !== undefined && name !== '');
/** The region that the environment or its profile names, as every AWS tool finds it; undefined for none. */
async function environmentRegion(env) {
    const named = regionVariable(env);
    if (named !== undefined)
        return named;
    const { loadConfig } = await __webpack_require__.e(/* import() */ 7291).then(__webpack_require__.t.bind(__webpack_require__, 47291, 19));
    const selectors = {
        environmentVariableSelector: () => undefined,
        configFileSelector: (profile) => profile['region'],
        default: undefined,
    };
    return loadConfig(selectors, { preferredFile: 'credentials' })().catch(() => undefined);
}


/***/ }),

/***/ 87190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile),
/* harmony export */   i: () => (/* binding */ hashFileSync)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);




/** Reading synchronously in blocks of this size takes half the time of a stream. */
const blockBytes = 1024 * 1024;
/** How much is read before other work has its turn. */
const turnBytes = 16 * blockBytes;
/** SHA-256 and size of a small file. */
function hashFileSync(path) {
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path);
    return { sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length };
}
/**
 * SHA-256 and size of a file.
 * @throws {Interrupted} when the signal is aborted; the file system's error when the file cannot be read.
 */
async function hashFile(path, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        // For hundreds of small files, whole blocks would be so much garbage.
        const block = Buffer.allocUnsafe(Math.min(blockBytes, Math.max(4096, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(file).size + 1)));
        for (let sizeBytes = 0;;) {
            if (signal?.aborted)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Interrupted */ .j$({ cause: signal.reason });
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, block);
            if (read === 0)
                return { sha256: hash.digest('hex'), sizeBytes };
            hash.update(block.subarray(0, read));
            sizeBytes += read;
            if (sizeBytes % turnBytes < read)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}


/***/ }),

/***/ 19036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readSmallFile),
/* harmony export */   FX: () => (/* binding */ firstFile),
/* harmony export */   TB: () => (/* binding */ fullestOf),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
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
/**
 * The text of a file that somebody else may have written.
 * @throws when it cannot be read, is not a file, or is larger than anything that is meant well.
 */
async function readSmallFile(path, limitBytes, encoding = 'utf8') {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // A pipe would make the opening wait.
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isFile())
            throw new Error(`${path} is not a file`);
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path), true);
        const { size } = await file.stat();
        if (size > limitBytes)
            throw new Error(`${path} has ${size} bytes, more than the ${limitBytes} expected`);
        return await file.readFile(encoding);
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
/**
 * The bytes of a file, a pipe or a device; undefined when there are more than the limit: a device may have no end.
 * @throws when it cannot be read.
 */
async function readUpTo(path, limitBytes) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_2, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path), true);
        const pieces = [];
        if ((await file.stat()).size > limitBytes)
            return undefined;
        let sizeBytes = 0;
        for await (const piece of file.createReadStream({ autoClose: false })) {
            pieces.push(piece);
            sizeBytes += piece.length;
            if (sizeBytes > limitBytes)
                return undefined;
        }
        return Buffer.concat(pieces);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** The first of the paths that is a file. Those that are not given are skipped. */
async function firstFile(paths) {
    for (const path of paths) {
        if (path === undefined || path === '')
            continue;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
        if (found?.isFile() === true)
            return path;
    }
    return undefined;
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

/***/ 30110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ facts),
/* harmony export */   w: () => (/* binding */ sealedFacts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19036);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61298);







/** Locks are the largest: some hundred bytes for each file of a package. */
const largestDocumentBytes = 32 * 1024 * 1024;
/** Without a seal anybody may have written it, and parsing takes twenty times its size. */
const largestUnsealedBytes = 4 * 1024 * 1024;
/** `kind` names the documents and their format, e.g. `image-digest-1`: raise its number when their shape or meaning changes. */
function facts(stores, kind) {
    return documents(stores, kind, async () => undefined);
}
/** As `facts`, for what decides something that matters: a document that somebody else wrote does not exist. */
function sealedFacts({ stores, env }, kind) {
    let seal;
    // What is wrong with it is said before any effect, and no key is made for a document that does not exist.
    const checked = documents(stores, kind, () => (seal ??= (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .openSeal */ .Ip)(stores, env)));
    return {
        async get(key) {
            (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .sharedSecret */ .qS)(env);
            return checked.get(key);
        },
        put: (key, value) => checked.put(key, value),
        forget: (key) => checked.forget(key),
    };
}
function documents(stores, kind, sealOf) {
    const pathOf = (key) => {
        const name = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex');
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(stores.facts, kind, name.slice(0, 2), `${name}.json`);
    };
    return {
        async get(key) {
            const path = pathOf(key);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
                return undefined;
            const seal = await sealOf();
            const limitBytes = seal ? largestDocumentBytes : largestUnsealedBytes;
            const text = await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readSmallFile */ .EW)(path, limitBytes).catch(() => undefined);
            if (text === undefined)
                return undefined;
            // The seal is the first line: nothing is parsed that somebody else wrote.
            const at = text.indexOf('\n');
            const body = text.slice(at + 1);
            if (seal && !seal.verify(kind, body, text.slice(0, at)))
                return undefined;
            try {
                const document = JSON.parse(body);
                return document.key === key ? document.value : undefined;
            }
            catch {
                return undefined;
            }
        },
        async put(key, value) {
            const seal = await sealOf();
            const body = JSON.stringify({ key, value });
            try {
                await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writeFileAtomically */ .lo)(pathOf(key), `${seal?.sign(kind, body) ?? ''}\n${body}`);
            }
            catch {
                // Kept next time.
            }
        },
        forget: (key) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(pathOf(key), { force: true }).catch(() => { }),
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

/***/ 61298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ openSeal),
/* harmony export */   T9: () => (/* binding */ cacheSecretVariable),
/* harmony export */   qS: () => (/* binding */ sharedSecret)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90150);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19473);
// Seals: proof that a document in a cache was written by us. A cache of the runner can be written by every job of the
// repository, so what it brings back is believed only with a seal, whose key no cache carries.





/** The variable that gives several machines one key, e.g. from a secret of the repository. */
const cacheSecretVariable = 'LAMBDA_LAYER_CACHE_SECRET';
const shortestSecret = 16;
/**
 * The seal of this machine, or of all machines that have the user's secret.
 * @throws {ConfigurationError} when the secret is too short to be one.
 */
async function openSeal(stores, env) {
    const secret = sharedSecret(env);
    const key = secret === '' ? await machineKey(stores.sealKey) : Buffer.from(secret);
    const sign = (kind, text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(`${kind}\0${text}`).digest('hex');
    return {
        isShared: secret !== '',
        sign,
        verify(kind, text, signature) {
            const expected = Buffer.from(sign(kind, text));
            const given = Buffer.from(typeof signature === 'string' ? signature : '');
            return given.length === expected.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, expected);
        },
    };
}
/**
 * The secret that the user gave; empty when there is none.
 * @throws {ConfigurationError} when it is too short to be one.
 */
function sharedSecret(env) {
    const secret = env[cacheSecretVariable] ?? '';
    if (secret === '' || secret.length >= shortestSecret)
        return secret;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ConfigurationError */ .j1({
        code: 'cache-secret-too-short',
        message: `${cacheSecretVariable} has ${secret.length} characters; a key needs ${shortestSecret} or more.`,
        nextStep: 'Take a random one, e.g. from `openssl rand -hex 32`, and keep it as a secret of the repository.',
    });
}
/** A random key in a file that only this user can read. One that cannot be kept is good for this run. */
async function machineKey(path) {
    const fresh = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32);
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, fresh, { flag: 'wx', mode: 0o600 });
        return fresh;
    }
    catch {
        const kept = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch(() => fresh);
        return kept.length === fresh.length ? kept : fresh;
    }
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

/***/ 89766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ decidedVerb),
/* harmony export */   VG: () => (/* binding */ configuresPublishing),
/* harmony export */   f$: () => (/* binding */ publishesFunctions),
/* harmony export */   lG: () => (/* binding */ wouldPublish)
/* harmony export */ });
/* unused harmony export effectiveVerb */
/* harmony import */ var _host_aws_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34904);

/** A workflow that has no region, and says nothing about publishing, only builds. */
function decidedVerb({ verb, config, decides = false }, env) {
    return decides && !wouldPublish(config, env) ? 'build' : effectiveVerb(verb, config);
}
/** What is to be done: the verb alone does not tell, `publish` says more. */
function effectiveVerb(verb, config) {
    if (verb !== 'publish')
        return verb;
    return config.publish === 'never' ? 'build' : config.publish === 'plan' ? 'plan' : 'publish';
}
/** Whether a configuration says anything about publishing. */
function configuresPublishing(config) {
    return (config.publish !== 'if-changed' ||
        config.regions.length > 0 ||
        config.s3Bucket !== undefined ||
        config.shareWith.kind === 'declared' ||
        config.updateFunctions.length > 0 ||
        config.keepVersions !== undefined ||
        config.ssmParameter.length > 0);
}
/** Whether `publish` with these inputs finds a region. A workflow publishes then, and a plan says what would be done. */
function wouldPublish(config, env) {
    // An image needs a repository, whatever else is said.
    if (config.artifact === 'image')
        return config.publish !== 'never' && config.repository !== undefined;
    return config.publish !== 'never' && (configuresPublishing(config) || (0,_host_aws_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .regionVariable */ .X5)(env) !== undefined);
}
/** Whether the zip of a function goes anywhere. */
function publishesFunctions({ publish, updateFunctions, s3Bucket }) {
    return publish !== 'never' && (updateFunctions.length > 0 || s3Bucket !== undefined);
}


/***/ }),

/***/ 31195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Ug: () => (/* binding */ ownFilesDigest),
/* harmony export */   gY: () => (/* binding */ variableState),
/* harmony export */   oT: () => (/* binding */ fileState),
/* harmony export */   pG: () => (/* binding */ rememberedRuns),
/* harmony export */   recall: () => (/* binding */ recall)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _host_file_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87190);
/* harmony import */ var _host_json_cache_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(30110);
/* harmony import */ var _report_map_texts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25716);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4158);
/* harmony import */ var _intent_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89766);
// A run in which nothing changed ends here, before the rest of the tool is loaded. A build that depends on nothing but
// files of this machine is remembered with all that decided it and all that it wrote. When every one of these is as it
// was, down to the bytes, the same run would write the same files and report the same.
//
// What decides a build: the code of this tool and of Node, every input, the variables that set indexes, the variables
// and files that were read, also those that did not exist, and the user's own files. The wheels and their verdicts follow
// from these: see `isSettled` in recording.ts for the builds of which that is true.









function rememberedRuns(context) {
    // A document that this machine did not write is not believed: it would stand for all checks.
    return (0,_host_json_cache_js__WEBPACK_IMPORTED_MODULE_5__/* .sealedFacts */ .w)(context, 'unchanged-1');
}
/** The outcome of an earlier run, when this one would do and say the same. */
async function recall(request, context) {
    const key = keyOf(request, context);
    if (key === undefined)
        return undefined;
    const startedMs = performance.now();
    const known = await rememberedRuns(context).get(key);
    if (!known || !(await isUnchanged(known, request, context))) {
        if (known)
            context.log.debug('Something changed since the last run with these inputs.');
        return undefined;
    }
    const report = (0,_report_map_texts_js__WEBPACK_IMPORTED_MODULE_6__.mapTexts)(known.report, context.masks.hide);
    for (const warning of report.warnings)
        context.log.warning(warning);
    const phase = { name: 'Compare', milliseconds: Math.round(performance.now() - startedMs) };
    await context.log.phase(phase.name, async () => { }, () => 'nothing changed since the last run');
    return { report: { ...report, phases: [phase] }, exitCode: _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.done };
}
/** Names a run by its inputs; undefined when it must not be remembered. */
function keyOf(request, context) {
    const { config } = request;
    const { codeName, env, directory, platform, hostArchitecture } = context;
    const isPlain = (0,_intent_js__WEBPACK_IMPORTED_MODULE_7__/* .decidedVerb */ .Ec)(request, env) === 'build' && config.cache && config.verify === 'static';
    if (codeName === undefined || !isPlain || config.build === 'container')
        return undefined;
    const settings = Object.entries(env)
        .filter(([name]) => setting.test(name))
        .toSorted((0,_text_order_js__WEBPACK_IMPORTED_MODULE_8__/* .byText */ .z4)(([name]) => name));
    const parts = { codeName, config, directory, platform, hostArchitecture, settings };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
/** Variables that say where packages, or the files that say it, are. */
const setting = /^(?:UV_.*|PIP_.*|PYTHON.*|HOME|USERPROFILE|XDG_CONFIG_HOME|APPDATA|PROGRAMDATA|VIRTUAL_ENV|SOURCE_DATE_EPOCH|GITHUB_ACTIONS|GITHUB_WORKSPACE|RUNNER_TEMP)$/;
async function isUnchanged(known, { config }, context) {
    const { env, signal } = context;
    if (Object.entries(known.files).some(([path, state]) => fileState(path) !== state))
        return false;
    if (Object.entries(known.variables).some(([name, value]) => variableState(name, env) !== value))
        return false;
    try {
        if ((await ownFilesDigest({ config }, context)) !== known.ownFiles)
            return false;
        for (const [path, sha256] of Object.entries(known.written)) {
            if ((await (0,_host_file_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .hashFile */ .D)(path, signal)).sha256 !== sha256)
                return false;
        }
        return true;
    }
    catch {
        return false; // The run itself says what is wrong, also that it was interrupted.
    }
}
function fileState(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile() ? (0,_host_file_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .hashFileSync */ .i)(path).sha256 : 'not a file';
    }
    catch (error) {
        return error.code ?? 'unreadable';
    }
}
function variableState(name, env) {
    const value = env[name];
    return value === undefined ? 'unset' : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(value).digest('hex');
}
/** The user's own files that go in: their paths, modes and bytes. Empty when there are none. */
async function ownFilesDigest({ config }, { directory, signal }) {
    if (config.include.length + config.code.length === 0)
        return '';
    const [{ ownFilesOf }, { makePlan }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(7269), __webpack_require__.e(9777)]).then(__webpack_require__.bind(__webpack_require__, 67269)), __webpack_require__.e(/* import() */ 1583).then(__webpack_require__.bind(__webpack_require__, 71583))]);
    const from = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(directory, config.workingDirectory);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const plan of makePlan(config, from).layers) {
        const { entries } = await ownFilesOf(plan, config, { directory: from, signal });
        for (const { path, mode, hash: content, content: where } of entries) {
            hash.update(JSON.stringify([path, mode, content, where.kind === 'link' ? where.target : '']));
        }
    }
    return hash.digest('hex');
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


/***/ })

};
