export const id = 7269;
export const ids = [7269];
export const modules = {

/***/ 67269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ownFilesOf: () => (/* binding */ ownFilesOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/zip/names.js
var names = __webpack_require__(50835);
// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/plan/site-root.js
var site_root = __webpack_require__(63604);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/formats/elf.js + 1 modules
var elf = __webpack_require__(66004);
// EXTERNAL MODULE: ./build/host/file-hash.js
var file_hash = __webpack_require__(87190);
;// CONCATENATED MODULE: ./build/artifact/left-out.js
// What `include` and `code` do not take from a folder, since it is nobody's code or must not be published.
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


const folders = {
    __pycache__: { why: 'bytecode of this machine', said: false },
    '.git': { why: 'version control', said: true },
    '.hg': { why: 'version control', said: true },
    '.svn': { why: 'version control', said: true },
    '.venv': { why: 'a virtualenv of this machine', said: true },
    node_modules: { why: 'packages of Node.js, installed for this machine', said: true },
    '.ssh': { why: 'it may hold private keys', said: true },
    '.aws': { why: 'it may hold credentials', said: true },
};
/** Of `code` alone: what a project has beside its code. */
const foldersOfProject = {
    tests: { why: 'tests', said: true },
    test: { why: 'tests', said: true },
    __tests__: { why: 'tests', said: true },
    venv: { why: 'a virtualenv of this machine', said: true },
    '.aws-sam': { why: 'what SAM built', said: true },
    'cdk.out': { why: 'what CDK built', said: true },
    '.terraform': { why: 'what Terraform keeps', said: true },
    '.serverless': { why: 'what the Serverless Framework built', said: true },
    '.github': { why: 'workflows', said: false },
    '.idea': { why: 'settings of an editor', said: false },
    '.vscode': { why: 'settings of an editor', said: false },
    ...Object.fromEntries(['.pytest_cache', '.mypy_cache', '.ruff_cache', '.hypothesis', '.tox', '.nox', '.cache', '.eggs', 'htmlcov'].map((name) => [name, { why: 'a cache of a tool', said: false }])),
};
/** Names that pytest and the runners of Node.js look for. */
const testFile = /^(?:test_.*\.py|.*_test\.py|conftest\.py|.*\.(?:test|spec)\.[cm]?[jt]sx?)$/;
const cacheFile = /^\.coverage(?:\..*)?$/;
const credentials = new Set(['.netrc', '.pypirc', '.npmrc', '.git-credentials', '.dockercfg']);
/** https://man.openbsd.org/ssh-keygen, and containers of keys. */
const keyFile = /^id_(?:rsa|dsa|ecdsa|ecdsa_sk|ed25519|ed25519_sk)$|\.(?:p12|pfx|jks|ppk)$/;
/** `.env` and its variants, but not those that are meant to be shared. */
const environmentFile = /^\.env(?:\.(?!example$|sample$|template$|dist$|defaults$)[\w.-]+)?$/;
const privateKey = /^-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY-----/;
/** Why a folder is left out; undefined when it is not. */
async function leftOutFolder(name, path, of) {
    const known = folders[name] ?? (of === 'code' ? foldersOfProject[name] : undefined);
    if (known)
        return known;
    const isVirtualenv = await (0,promises_.stat)((0,external_node_path_.join)(path, 'pyvenv.cfg')).catch(() => undefined);
    return isVirtualenv ? { why: 'a virtualenv of this machine', said: true } : undefined;
}
/** Whether `code` leaves a folder out that `include` takes. */
async function isLeftOutOfCode(name, path) {
    const [ofCode, ofInclude] = await Promise.all([
        leftOutFolder(name, path, 'code'),
        leftOutFolder(name, path, 'include'),
    ]);
    return ofCode !== undefined && ofInclude === undefined;
}
/** Why a file is left out; undefined when it is not. */
async function leftOutFile(name, path, of) {
    if (name === '.DS_Store' || name.endsWith('.pyc'))
        return { why: 'made by this machine', said: false };
    if (of === 'code' && cacheFile.test(name))
        return { why: 'a cache of a tool', said: false };
    if (of === 'code' && testFile.test(name))
        return { why: 'tests', said: true };
    if (environmentFile.test(name))
        return { why: 'it may hold secrets', said: true };
    if (credentials.has(name))
        return { why: 'it may hold credentials', said: true };
    if (keyFile.test(name) || privateKey.test((await startOf(path, 64)).toString('latin1'))) {
        return { why: 'a private key', said: true };
    }
    return undefined;
}
/** The first bytes of a file. */
async function startOf(path, lengthBytes) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(lengthBytes), 0, lengthBytes, 0);
        return buffer.subarray(0, bytesRead);
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

;// CONCATENATED MODULE: ./build/artifact/own-entry.js
// One's own file as an entry of the layer: its mode and its line ends as Lambda needs them.





/** Scripts are small; a larger file is taken as it is. */
const largestScriptBytes = 4 * 1024 * 1024;
/** On PATH, or started by Lambda itself: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html */
const programs = /^(?:bin|extensions)\//;
/** The entry, and what was mended. */
async function ownEntry({ path, file, source, link }, signal) {
    signal.throwIfAborted();
    const origin = { ecosystem: 'own', name: source, requiredBy: [] };
    if (link !== undefined) {
        const bytes = Buffer.from(link);
        const content = { kind: 'link', target: link };
        return { entry: { path, mode: 0o777, sizeBytes: bytes.length, hash: hashOf(bytes), origin, content } };
    }
    const { mode: given, size } = await (0,promises_.stat)(file);
    const start = await startOf(file, 256);
    const isScript = start.subarray(0, 2).toString('latin1') === '#!';
    const isProgram = programs.test(path) && (isScript || (0,elf/* isElf */.aB)(start) || path.split('/').length === 2);
    const mode = given & 0o111 || isProgram ? 0o755 : 0o644;
    const [firstLine = ''] = start.toString('latin1').split('\n', 1);
    if (isScript && firstLine.endsWith('\r') && size <= largestScriptBytes) {
        const text = await (0,promises_.readFile)(file, 'latin1');
        const bytes = Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1');
        const content = { kind: 'bytes', bytes };
        return {
            entry: { path, mode, sizeBytes: bytes.length, hash: hashOf(bytes), origin, content },
            warning: `include: ${source} is a script with line ends of Windows, with which Linux does not find its interpreter; the layer has it with those of Linux.`,
        };
    }
    const { sizeBytes, sha256 } = await (0,file_hash/* hashFile */.D)(file, signal);
    const hash = { algorithm: 'sha256', digest: Buffer.from(sha256, 'hex').toString('base64url') };
    return { entry: { path, mode, sizeBytes, hash, origin, content: { kind: 'file', file } } };
}
function hashOf(bytes) {
    return { algorithm: 'sha256', digest: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url') };
}

;// CONCATENATED MODULE: ./build/artifact/walk.js
// The files below a folder of the user's, links and what must not be published treated by rule.



const nothing = { files: [], problems: [], leftOut: [] };
/** Every file below a path, or the file itself. Links are followed or kept as long as they stay in the working directory. */
async function walk(from, place, above = []) {
    const shown = (0,external_node_path_.relative)(place.top, from);
    const wrong = (what, nextStep) => ({
        ...nothing,
        problems: [{ what: `${shown} ${what}`, nextStep }],
    });
    const isLink = (await (0,promises_.lstat)(from)).isSymbolicLink();
    const resolved = await (0,promises_.realpath)(from).catch(() => undefined);
    if (resolved === undefined)
        return wrong('is a link to nothing.', 'Remove the link, or make what it points to.');
    if (!isBelow(resolved, place.top))
        return wrong('is a link out of the working directory.', 'Copy what it points to.');
    const status = await (0,promises_.stat)(resolved);
    if (!status.isFile() && !status.isDirectory())
        return wrong('is neither a file nor a directory.', 'Leave it out.');
    if (above.includes(resolved))
        return wrong('is a link to a folder that it lies in.', 'Remove the link.');
    if (isLink && from !== place.base && (status.isFile() || place.keepFolderLinks)) {
        const link = await linkWithin(from, place);
        if (link !== undefined)
            return { ...nothing, files: [{ file: from, link }] };
    }
    if (status.isFile())
        return { ...nothing, files: [{ file: from }] };
    return below(from, resolved, place, above);
}
async function below(from, resolved, place, above) {
    const walked = [];
    for (const name of (await (0,promises_.readdir)(from)).sort()) {
        const path = (0,external_node_path_.join)(from, name);
        const isFolder = (await (0,promises_.stat)(path).catch(() => undefined))?.isDirectory();
        const left = isFolder === undefined ? undefined : await leftOutOf(name, path, isFolder, place);
        if (!left)
            walked.push(await walk(path, place, [...above, resolved]));
        else if (left.said)
            walked.push({ ...nothing, leftOut: [{ path: shownPath(place.top, path), why: left.why }] });
    }
    return {
        files: walked.flatMap(({ files }) => files),
        problems: walked.flatMap(({ problems }) => problems),
        leftOut: walked.flatMap(({ leftOut }) => leftOut),
    };
}
async function leftOutOf(name, path, isFolder, place) {
    if (place.written(path))
        return { why: 'this tool writes it', said: false };
    if (isFolder)
        return leftOutFolder(name, path, place.of);
    // Only plain files are opened: a pipe would wait for ever.
    return (await (0,promises_.stat)(path)).isFile() ? leftOutFile(name, path, place.of) : undefined;
}
/** Where a link points to, relative to its own folder, when that is within `base` and not left out; one step, not to the end. */
async function linkWithin(path, { base, of }) {
    const target = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(path), await (0,promises_.readlink)(path));
    if (!isBelow(target, base))
        return undefined;
    const parts = (0,external_node_path_.relative)(base, target).split(external_node_path_.sep);
    for (const [index, name] of parts.entries()) {
        if (await leftOutFolder(name, (0,external_node_path_.join)(base, ...parts.slice(0, index + 1)), of))
            return undefined;
    }
    return (0,external_node_path_.relative)((0,external_node_path_.dirname)(path), target).split(external_node_path_.sep).join('/');
}
function isBelow(path, top) {
    const way = (0,external_node_path_.relative)(top, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way));
}
/** For people, and for the report: relative to the working directory, `/`-separated. */
function shownPath(top, path) {
    return (0,external_node_path_.relative)(top, path).split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./build/artifact/include.js
// One's own files: what `include` and `code` mean, and which files they take.











/**
 * Finds the files of every source and hashes them. Sorted by path. What an earlier run wrote is not among them.
 * @throws {Failure} with every problem: a source that does not exist or leaves the working directory, a bad target.
 */
async function findIncluded(sources, directory, plan, signal) {
    if (sources.length === 0)
        return { entries: [], warnings: [] };
    const top = await (0,promises_.realpath)(directory);
    const problems = [];
    const warnings = [];
    const found = new Map();
    const zipPath = await (0,promises_.realpath)(plan.zipPath).catch(() => plan.zipPath);
    for (const include of sources) {
        const one = await findOne(include, top, { ...plan, zipPath });
        problems.push(...one.problems);
        warnings.push(...one.warnings);
        for (const { path, file, link } of resolveLinks(one.files)) {
            if ((await (0,promises_.realpath)(file)) === zipPath)
                continue;
            const source = shownPath(top, file);
            const bad = (0,names/* refusedPath */.wP)(path);
            if (bad !== undefined)
                problems.push(problem(include, `${bad}.`, 'Choose another target.'));
            const rival = found.get(path);
            if (rival && rival.source !== source) {
                problems.push(problem(include, `${rival.source} and ${source} would both be ${path}.`, 'Give them different targets.'));
            }
            found.set(path, { path, file, source, ...(link === undefined ? {} : { link }) });
        }
    }
    (0,errors/* throwIfAny */.MI)(problems);
    const inOrder = [...found.values()].sort((a, b) => (0,order/* compareText */.n6)(a.path, b.path));
    const entries = [];
    for (const file of inOrder) {
        const { entry, warning } = await ownEntry(file, signal);
        entries.push(entry);
        if (warning !== undefined)
            warnings.push(warning);
    }
    return { entries, warnings: [...new Set(warnings)] };
}
/** A link whose target does not come along becomes a copy of it. */
function resolveLinks(files) {
    const placed = new Set();
    for (const { path } of files) {
        for (let at = path; at !== '.' && at !== '/'; at = external_node_path_.posix.dirname(at))
            placed.add(at);
    }
    return files.map((one) => {
        const { path, file, link } = one;
        if (link === undefined || placed.has(external_node_path_.posix.join(external_node_path_.posix.dirname(path), link)))
            return one;
        return { path, file };
    });
}
async function findOne(include, top, plan) {
    const { source } = include;
    const plain = source
        .split(/[/\\]/)
        .join('/')
        .replace(/^(?:\.\/)+/, '')
        .replace(/\/+$/, '');
    const base = (0,external_node_path_.resolve)(top, plain);
    if ((0,external_node_path_.isAbsolute)(source) || !isBelow(base, top)) {
        return wrong(include, `${source} is not below the working directory.`, 'Copy it there first.');
    }
    const place = { top, of: include.input, written: include.input === 'code' ? writtenFiles(plan) : () => false };
    const exists = await (0,promises_.stat)(base).catch(() => undefined);
    if (exists) {
        // Whoever names a folder of tests means what is in it.
        const isTests = await isLeftOutOfCode((0,external_node_path_.basename)(base), base);
        const of = isTests ? 'include' : include.input;
        const name = plain === '' || plain === '.' ? '' : (0,external_node_path_.basename)(base);
        const target = targetOf(include, name, exists.isDirectory(), plan);
        const walked = await walk(base, { ...place, of, base, keepFolderLinks: true });
        const found = foundIn(walked, include, base, (inner) => external_node_path_.posix.join(target, inner));
        const isEmpty = [found.files, found.problems, found.warnings].every(({ length }) => length === 0);
        return isEmpty ? { ...found, warnings: [`${include.input}: ${source} holds no file.`] } : found;
    }
    const { base: globBase, isGlob, glob } = picomatch.scan(plain);
    if (!isGlob) {
        return wrong(include, `${source} does not exist.`, 'Give a file, a directory or a glob below the working directory.');
    }
    const from = (0,external_node_path_.resolve)(top, globBase);
    if (!isBelow(from, top)) {
        return wrong(include, `${source} is not below the working directory.`, 'Copy it there first.');
    }
    const matches = picomatch(glob, { nonegate: true });
    const target = targetOf(include, '', true, plan);
    const nothingMatches = { files: [], problems: [], warnings: [`${include.input}: ${source} matches no file.`] };
    if (!(await (0,promises_.stat)(from).catch(() => undefined)))
        return nothingMatches;
    const walked = await walk(from, { ...place, base: from, keepFolderLinks: false });
    const found = foundIn(walked, include, from, (inner) => matchesItOrAbove(inner, matches) ? external_node_path_.posix.join(target, inner) : undefined);
    return found.files.length === 0 && found.problems.length === 0 ? nothingMatches : found;
}
/** @param placeOf the path in the layer of a path below `base`; undefined when it is not taken */
function foundIn({ files, problems, leftOut }, include, base, placeOf) {
    return {
        files: files.flatMap((one) => {
            const path = placeOf((0,external_node_path_.relative)(base, one.file).split(external_node_path_.sep).join('/'));
            return path === undefined ? [] : [{ ...one, path }];
        }),
        problems: problems.map(({ what, nextStep }) => problem(include, what, nextStep)),
        warnings: leftOut.map(({ path, why }) => `${include.input}: ${path} is left out: ${why}. If it is needed, name it as a source of its own.`),
    };
}
/** Whether an earlier run wrote a file or folder, so that it is not code. */
function writtenFiles({ zipPath }) {
    const folder = (0,external_node_path_.dirname)(zipPath);
    const names = new Set(['.zip', '.report.html', '.cdx.json'].map((ending) => zipPath.replace(/\.zip$/, ending)));
    return (path) => path === folder || names.has(path);
}
/** A glob that matches a directory takes all of it. */
function matchesItOrAbove(path, matches) {
    if (matches(path))
        return true;
    const slash = path.lastIndexOf('/');
    return slash > 0 && matchesItOrAbove(path.slice(0, slash), matches);
}
/** Where a source goes, in the artifact. */
function targetOf({ input, target }, name, isDirectory, plan) {
    const { includesFolder } = artifacts/* artifactFacts */.S[plan.kind];
    const packagesFolder = (0,site_root/* packagesRootOf */.pg)(plan);
    if (target === undefined)
        return external_node_path_.posix.join(packagesFolder, input === 'code' && isDirectory ? '' : name);
    return external_node_path_.posix.join(input === 'code' ? packagesFolder : includesFolder, targetBelow(target, name, isDirectory));
}
function targetBelow(target, name, isDirectory) {
    const plain = target.replace(/^(?:\.\/)+/, '');
    if (plain === '' || plain === '.')
        return isDirectory ? '' : name;
    if (plain.endsWith('/'))
        return isDirectory ? plain.slice(0, -1) : `${plain}${name}`;
    return plain;
}
function problem({ input, source }, what, nextStep) {
    return { code: `${input}-refused`, message: `${input}: ${what}`, nextStep, input, file: source };
}
function wrong(include, what, nextStep) {
    return { files: [], problems: [problem(include, what, nextStep)], warnings: [] };
}

;// CONCATENATED MODULE: ./build/run/own-files.js

/**
 * The user's own files in an artifact: those of `include` and of `code`.
 * @throws {Failure} with every path that cannot be taken.
 */
function ownFilesOf(plan, { include, code }, { directory, signal }) {
    const sources = [
        ...include.map((one) => Object.assign({ input: 'include' }, one)),
        ...code.map((one) => Object.assign({ input: 'code' }, one)),
    ];
    return findIncluded(sources, directory, plan, signal);
}


/***/ })

};
