export const id = 8715;
export const ids = [8715];
export const modules = {

/***/ 68715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findPythonAtHand),
/* harmony export */   h: () => (/* binding */ findExactPython)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _host_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82058);
/* harmony import */ var _uv_uv_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69586);
// A CPython of exactly one minor version: bytecode of another one is not loaded.





const question = 'import sys; print(sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], sys.version_info.releaselevel)';
/**
 * An interpreter of this machine; else the one that uv brings.
 * @param python `3.13`
 * @throws {Failure} `no-python`, saying how to get one
 */
async function findExactPython(python, context) {
    const atHand = await findPythonAtHand(python, context);
    if (atHand)
        return atHand;
    const why = await install(python, context);
    for (const path of await installed(folderOfUv(context), python)) {
        const found = await ask(path, python, context);
        if (found)
            return found;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
        code: 'no-python',
        message: `Bytecode for python${python} is compiled by Python ${python}, which this machine does not have${why === '' ? '' : `: ${why}`}.`,
        nextStep: `Install Python ${python} (in a workflow: actions/setup-python with python-version: '${python}'), or write \`bytecode: auto\`.`,
        input: 'bytecode',
    });
}
/** An interpreter of this machine, or one that uv brought before; undefined when there is none. */
async function findPythonAtHand(python, context) {
    for (const path of await candidates(python, context)) {
        const found = await ask(path, python, context);
        if (found)
            return found;
    }
    return undefined;
}
/** Programs of that name: on PATH, of pyenv, of a runner's tool cache, of uv. Shims are skipped: they are slow, and lead to these. */
async function candidates(python, { env, platform, stores }) {
    if (platform === 'win32')
        return [];
    const home = env['HOME'] ?? '';
    const data = env['XDG_DATA_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.local', 'share');
    const onPath = (env['PATH'] ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => folder !== '' && !folder.endsWith('/shims'))
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `python${python}`));
    const kept = await Promise.all([
        installed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['PYENV_ROOT'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.pyenv'), 'versions'), python),
        installed((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['RUNNER_TOOL_CACHE'] ?? env['AGENT_TOOLSDIRECTORY'] ?? '', 'Python'), python, 'x64', 'arm64'),
        installed(env['UV_PYTHON_INSTALL_DIR'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(data, 'uv', 'python'), python),
        installed(folderOfUv({ stores }), python),
    ]);
    return [...onPath, ...kept.flat()];
}
function folderOfUv({ stores }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stores.tools, 'python');
}
/** `<root>/3.13.5/bin/python3.13`, `<root>/cpython-3.13.5-linux-…/bin/python3.13`, newest first. */
async function installed(root, python, ...inner) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root).catch(() => []);
    const fitting = names
        .filter((name) => name.replace(/^cpython-/, '').startsWith(`${python}.`))
        .toSorted()
        .toReversed();
    const below = inner.length === 0 ? [''] : inner;
    return fitting.flatMap((name) => below.map((one) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name, one, 'bin', `python${python}`)));
}
/** A pre-release has bytecode of its own. */
async function ask(path, python, context) {
    const { env, signal, runProcess } = context;
    const options = { env: (0,_host_environment_js__WEBPACK_IMPORTED_MODULE_4__.childEnvironment)(env), signal, timeoutMs: 20_000 };
    const answer = await runProcess(path, ['-I', '-S', '-c', question], options).catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR && error.problems[0].code.startsWith('command-not-'))
            return undefined;
        throw error;
    });
    const [name, version = '', level] = (answer?.exitCode === 0 ? answer.stdout : '').trim().split(' ');
    return name === 'cpython' && level === 'final' && version.startsWith(`${python}.`) ? { path, version } : undefined;
}
/** Yields why it could not be done; empty when it was. */
async function install(python, context) {
    const { env, log, signal } = context;
    log.info(`No Python ${python} is found: uv fetches one for the bytecode.`);
    const { command } = await (0,_uv_uv_js__WEBPACK_IMPORTED_MODULE_3__/* .ensureUv */ .a)(context);
    const set = { UV_CACHE_DIR: context.stores.uv, UV_PYTHON_INSTALL_BIN: '0' };
    const args = ['python', 'install', '--no-config', '--install-dir', folderOfUv(context), python];
    const result = await context.runProcess(command, args, {
        env: (0,_host_environment_js__WEBPACK_IMPORTED_MODULE_4__.childEnvironment)(env, [/^UV_(?:HTTP_TIMEOUT|PYTHON_INSTALL_MIRROR|NATIVE_TLS|OFFLINE)$/], set),
        signal,
        timeoutMs: 5 * 60_000,
    });
    return result.exitCode === 0 ? '' : `uv: ${(result.stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)}`;
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


/***/ })

};
