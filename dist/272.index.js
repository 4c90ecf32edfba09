export const id = 272;
export const ids = [272];
export const modules = {

/***/ 80272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openNode: () => (/* binding */ openNode)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/archive-store.js
var archive_store = __webpack_require__(58909);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/node/projects/npm-program.js + 1 modules
var npm_program = __webpack_require__(28847);
;// CONCATENATED MODULE: ./build/node/install/pack.js
// A commit of a repository as a tarball: npm packs it, and none of its scripts runs.






/** Writes the tarball of a git dependency to `path`. */
async function packCommit({ name, source }, path, context) {
    if (source.kind !== 'git')
        throw new Error(`${name} comes from no repository`);
    const folder = (0,external_node_path_.join)(context.stores.temporary, `npm-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,make_folder/* makeFolder */.f)(folder);
    try {
        const url = /^https?:|^ssh:|^git:|^file:/.test(source.url) ? `git+${source.url}` : source.url;
        await (0,npm_program/* runNpm */.V)(['pack', `${url}#${source.commit}`, '--pack-destination', folder], folder, `to fetch ${name} from its repository`, context);
        const [file, ...others] = (await (0,promises_.readdir)(folder)).filter((one) => one.endsWith('.tgz'));
        if (file === undefined || others.length > 0) {
            throw new errors/* Failure */.HR({
                code: 'npm-failed',
                message: `npm made no tarball of ${name} at ${source.commit}.`,
                nextStep: `Publish ${name} to a registry, or depend on a tarball of it.`,
                package: name,
            });
        }
        await (0,promises_.rename)((0,external_node_path_.join)(folder, file), path);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/node/locks/manifest.js
var locks_manifest = __webpack_require__(3481);
;// CONCATENATED MODULE: ./build/node/packages/manifest-facts.js
// What a package's own package.json says, as npm understands it.


/** @param paths of the package's files, since npm compiles by a binding.gyp that no script is needed for */
function manifestFacts(manifest, paths) {
    const name = (0,locks_manifest/* textOf */.b6)(manifest['name']) ?? '';
    const licence = licenceOf(manifest);
    const node = (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(manifest['engines'])['node']);
    const installs = installsOf(manifest, paths);
    return {
        name,
        version: (0,locks_manifest/* textOf */.b6)(manifest['version']) ?? '',
        ...(licence === undefined ? {} : { licence: licence.slice(0, 500) }),
        os: (0,locks_manifest/* wordsOf */.Z9)(manifest['os']),
        cpu: (0,locks_manifest/* wordsOf */.Z9)(manifest['cpu']),
        libc: (0,locks_manifest/* wordsOf */.Z9)(manifest['libc']),
        ...(node === undefined ? {} : { node: node.slice(0, 200) }),
        bin: binsOf(manifest, name, paths),
        ...(installs === undefined ? {} : { installs }),
    };
}
/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#license, and the older forms of it. */
function licenceOf(manifest) {
    const said = manifest['license'];
    const old = manifest['licenses'];
    const all = said !== undefined ? [said] : Array.isArray(old) ? old : [];
    const names = all.flatMap((one) => (0,locks_manifest/* textOf */.b6)(one) ?? (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(one)['type']) ?? []);
    return names.length === 0 ? undefined : names.join(' OR ');
}
/** Programs that compile an addon, or download one that was compiled. */
const makesAddon = /\b(?:node-gyp|node-gyp-build|prebuild-install|node-pre-gyp|cmake-js|prebuildify|neon|napi)\b/;
/** https://docs.npmjs.com/cli/v11/using-npm/scripts#npm-install: npm compiles by a binding.gyp without any script. */
function installsOf({ scripts, gypfile }, paths) {
    const own = (0,locks_manifest/* rangesOf */.wA)(scripts)
        .filter(([name]) => name === 'preinstall' || name === 'install' || name === 'postinstall')
        .map(([, script]) => script.slice(0, 1000))
        .filter((script) => script.trim() !== '');
    if ((paths.has('binding.gyp') && gypfile !== false) || own.some((script) => makesAddon.test(script)))
        return 'addon';
    return own.length > 0 ? 'script' : undefined;
}
/** https://docs.npmjs.com/cli/v11/configuring-npm/package-json#bin; `directories.bin` names a folder of commands. */
function binsOf(manifest, name, paths) {
    const { bin } = manifest;
    const folder = (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(manifest['directories'])['bin']);
    const given = (() => {
        if (typeof bin === 'string')
            return name === '' ? [] : [[name, bin]];
        if (Array.isArray(bin))
            return (0,locks_manifest/* wordsOf */.Z9)(bin).map((path) => [external_node_path_.posix.basename(path), path]);
        if ((0,locks_manifest/* isObject */.Gv)(bin))
            return (0,locks_manifest/* rangesOf */.wA)(bin);
        if (bin !== undefined || folder === undefined)
            return [];
        const base = rooted(folder);
        return [...paths]
            .filter((path) => path.startsWith(`${base}/`) && !external_node_path_.posix.basename(path).startsWith('.'))
            .map((path) => [external_node_path_.posix.basename(path), path]);
    })();
    const clean = given.flatMap(([key, target]) => {
        const command = rooted(external_node_path_.posix.basename(key.replaceAll(/[\\:]/g, '/')));
        const path = rooted(target.replaceAll('\\', '/'));
        return command === '' || path === '' || path.includes('\0') ? [] : [[command, path]];
    });
    return [...new Map(clean)];
}
/** A path that cannot lead out of the package. */
function rooted(path) {
    return external_node_path_.posix.join('/', path).slice(1);
}

;// CONCATENATED MODULE: ./build/node/install/folder.js
// A folder of this machine as a package: a workspace, or a dependency by `file:`. What npm would publish of it is taken.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files








/** Never published, whatever `files` says. */
const neverTaken = /^(?:node_modules|\.git|\.svn|\.hg|CVS)$/;
const neverTakenFiles = /^(?:\.DS_Store|\.npmrc|\.gitignore|\.npmignore|\.env(?:\..*)?|npm-debug\.log|package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|.*\.orig|\..*\.swp)$/;
/** Always published: at the top of a package. */
const alwaysTaken = /^(?:package\.json|(?:readme|licen[cs]e|copying|notice)(?:\..*)?)$/i;
/**
 * Reads a folder.
 * @param shown for people: relative to the working directory
 * @throws {ConfigurationError} `workspace-missing` when it does not exist or has no package.json.
 */
async function readFolderPackage(folder, shown, signal) {
    const manifest = await manifestOf(folder, shown);
    const found = (await filesBelow(folder, folder, [], signal)).sort((a, b) => (0,order/* compareText */.n6)(a, b));
    const wanted = chooserOf(manifest);
    const taken = found.filter((path) => wanted(path));
    const files = await Promise.all(taken.map(async (path) => {
        const file = (0,external_node_path_.join)(folder, path);
        const bytes = await (0,promises_.readFile)(file);
        const isExecutable = ((await (0,promises_.stat)(file)).mode & 0o111) !== 0;
        const hash = { algorithm: 'sha256', digest: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url') };
        return {
            path,
            mode: isExecutable ? 0o755 : 0o644,
            sizeBytes: bytes.length,
            hash,
            content: { kind: 'file', file },
        };
    }));
    const { name, version, bin } = manifestFacts(manifest, new Set(taken));
    const commands = new Set(bin.map(([, path]) => path));
    return {
        name,
        version,
        bin,
        files: files.map((one) => (commands.has(one.path) ? Object.assign({}, one, { mode: 0o755 }) : one)),
    };
}
async function manifestOf(folder, shown) {
    const path = (0,external_node_path_.join)(folder, 'package.json');
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
        throw new errors/* ConfigurationError */.j1({
            code: 'workspace-missing',
            message: `The lock has the folder ${shown} as a package, and there is no ${shown}/package.json.`,
            nextStep: 'Check out the folder as well, or make the lock anew without it.',
            input: 'requirements',
            file: `${shown}/package.json`,
        });
    }
    try {
        const value = JSON.parse(text.replace(/^\uFEFF/, ''));
        if ((0,locks_manifest/* isObject */.Gv)(value))
            return value;
    }
    catch {
        // Said below.
    }
    throw new errors/* ConfigurationError */.j1({
        code: 'manifest-not-read',
        message: `${shown}/package.json is not a JSON object.`,
        nextStep: 'Correct it.',
        input: 'requirements',
        file: `${shown}/package.json`,
    });
}
async function filesBelow(folder, top, above, signal) {
    if (signal.aborted)
        throw new errors/* Interrupted */.j$({ cause: signal.reason });
    const real = await (0,promises_.realpath)(folder);
    if (above.includes(real))
        return []; // A link to a folder that it lies in.
    const found = [];
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        // npm publishes no links; what a link leads to may be anywhere on this machine.
        if (entry.isDirectory() && !neverTaken.test(entry.name))
            found.push(...(await filesBelow(path, top, [...above, real], signal)));
        else if (entry.isFile() && !neverTakenFiles.test(entry.name))
            found.push((0,external_node_path_.relative)(top, path).split(external_node_path_.sep).join('/'));
    }
    return found;
}
function chooserOf(manifest) {
    const { files, main } = manifest;
    if (!Array.isArray(files))
        return () => true;
    const given = (0,locks_manifest/* wordsOf */.Z9)(files).map((pattern) => pattern.replace(/^(!?)(?:\.?\/)+/, '$1'));
    const matcher = (patterns) => patterns.length === 0
        ? () => false
        : picomatch(patterns.flatMap((one) => [one, `${one.replace(/\/+$/, '')}/**`]), { dot: true });
    const isWanted = matcher(given.filter((one) => !one.startsWith('!')));
    const isUnwanted = matcher(given.filter((one) => one.startsWith('!')).map((one) => one.slice(1)));
    const always = new Set([...(0,locks_manifest/* wordsOf */.Z9)(main), ...manifestFacts(manifest, new Set()).bin.map(([, path]) => path)].map((path) => path.replace(/^\.?\//, '')));
    return (path) => alwaysTaken.test(path) || always.has(path) || (isWanted(path) && !isUnwanted(path));
}

// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/host/http/download.js + 1 modules
var download = __webpack_require__(71278);
// EXTERNAL MODULE: ./build/host/http/wire.js
var wire = __webpack_require__(52127);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/node/registry/address.js
var address = __webpack_require__(52841);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/host/workers/thread.js
var thread = __webpack_require__(12495);
;// CONCATENATED MODULE: ./build/node/packages/converters.js


/** Deflating takes most of a cold run, so every core takes part; each thread holds one file in memory. */
const mostThreads = 8;
const threads = [];
/** Has the thread with the least to do turn a tarball into a zip. */
async function convertInThread(request, sizeBytes, signal) {
    if (threads.length < Math.min(mostThreads, (0,external_node_os_.availableParallelism)()) &&
        threads.every(({ waitingBytes }) => waitingBytes > 0)) {
        threads.push({ thread: new thread/* WorkerThread */.b(workerUrl(import.meta.url)), waitingBytes: 0 });
    }
    const busy = threads.reduce((least, one) => (one.waitingBytes < least.waitingBytes ? one : least));
    // Opening and naming a package costs something, however small it is.
    const cost = sizeBytes + 16_384;
    busy.waitingBytes += cost;
    try {
        return await busy.thread.call(request, signal);
    }
    finally {
        busy.waitingBytes -= cost;
    }
}
/** Beside this module as a source; in the bundle an entry of its own, in a folder. */
function workerUrl(here) {
    return new URL(here.endsWith('.ts') ? 'convert-worker.ts' : 'convert-worker/index.js', here);
}

;// CONCATENATED MODULE: ./build/node/packages/integrity.js
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

;// CONCATENATED MODULE: ./build/node/packages/obtain.js
// Brings packages: many at once, each hashed while it is written, each turned into a zip as soon as it exists.











/** Packages that were looked at before, by their integrity. */
function rememberedPackages(context) {
    return (0,json_cache/* sealedFacts */.w)(context, 'npm-package-1');
}
/**
 * Packages by their `id`. Those inside the tarballs of others, and folders of this machine, are not among them.
 * @throws {Failure} when one cannot be obtained, or is not the one that the lock names.
 */
async function obtainPackages(packages, options) {
    const { context } = options;
    const wanted = packages.filter(({ source }) => source.kind !== 'bundled' && source.kind !== 'folder');
    const under = new Map();
    const counts = { downloads: { files: 0, bytes: 0 }, cached: { files: 0, bytes: 0 } };
    let done = 0;
    const all = await (0,map_concurrently/* mapConcurrently */.X)(wanted, 2 * wire/* connectionsPerHost */.F, context.signal, async (one, signal) => {
        // The same tarball may be at several places of a lock.
        const key = keyOf(one);
        const obtaining = under.get(key) ?? obtain(one, { ...options, signal, counts });
        under.set(key, obtaining);
        const obtained = await obtaining;
        context.log.progress({
            title: 'Downloading packages',
            unit: 'files',
            done: ++done,
            total: wanted.length,
            current: one.name,
        });
        return { ...obtained, id: one.id, name: one.name, version: obtained.facts.version || one.version };
    });
    return { obtained: new Map(all.map((one) => [one.id, one])), transfers: counts };
}
function keyOf({ id, source }) {
    return source.kind === 'tarball' ? source.integrity : id;
}
async function obtain(one, options) {
    const { store, context, counts } = options;
    const filename = `${one.name.replace('@', '').replace('/', '-')}-${one.version === '' ? 'local' : one.version}.tgz`;
    const integrity = 'integrity' in one.source ? one.source.integrity : undefined;
    const remembered = rememberedPackages(context);
    const known = integrity === undefined ? undefined : await remembered.get(integrity);
    const found = known && (await store.find(known.sha256, filename));
    const finish = (stored, facts) => ({
        id: one.id,
        name: one.name,
        version: one.version,
        archive: { filename, ...stored, obtained: 'published' },
        ...(integrity === undefined ? {} : { integrity }),
        facts,
    });
    if (known && found) {
        counts.cached.files++;
        counts.cached.bytes += found.sizeBytes;
        return finish(found, known.facts);
    }
    let learned;
    const stored = await store.add(filename, async (temporary) => {
        const tarball = `${temporary}.tgz`;
        try {
            const tarballBytes = await tarballOf(one, filename, tarball, options);
            const { facts, sha256, sizeBytes } = await convertInThread({ tarball, zip: temporary, filename }, tarballBytes, options.signal);
            learned = facts;
            return { sha256, sizeBytes };
        }
        finally {
            await (0,promises_.rm)(tarball, { force: true });
        }
    });
    if (!learned)
        throw new Error(`${filename} was not looked at`);
    if (integrity !== undefined)
        await remembered.put(integrity, { sha256: stored.sha256, sizeBytes: stored.sizeBytes, facts: learned });
    return finish(stored, learned);
}
/** Writes the tarball to `temporary`; yields its size. */
async function tarballOf(one, filename, temporary, options) {
    const { settings, context, signal, counts } = options;
    const { source, name, version } = one;
    if (source.kind === 'git') {
        await options.pack(one, temporary, signal);
        return (await (0,promises_.stat)(temporary)).size;
    }
    if (source.kind === 'bundled' || source.kind === 'folder')
        throw new Error(`${name} has no tarball`);
    const expected = source.integrity === undefined ? undefined : parseIntegrity(source.integrity);
    if (source.integrity !== undefined && !expected)
        throw unknownIntegrity(one, source.integrity);
    const url = source.kind === 'file' ? source.path : (0,address/* tarballAddress */.J)(name, version, source.url, settings);
    const local = (0,download/* localPath */.$S)(url, context.directory);
    if (local !== undefined && !(await (0,promises_.stat)(local).catch(() => undefined)))
        throw missingFile(one, local);
    const http = (0,client/* httpFor */._)(context.env);
    const { sizeBytes } = await (0,download/* download */.RG)({ filename, url }, temporary, name, {
        http,
        signal,
        directory: context.directory,
        what: 'package',
        expected,
    }).catch((error) => {
        throw explained(error, name, settings);
    });
    if (local === undefined) {
        counts.downloads.files++;
        counts.downloads.bytes += sizeBytes;
    }
    return sizeBytes;
}
function unknownIntegrity({ name, line }, integrity) {
    return new errors/* Failure */.HR({
        code: 'no-integrity',
        message: `${name} has the integrity ${JSON.stringify(integrity.slice(0, 100))} in line ${line} of the lock, which is not a hash that is known.`,
        nextStep: 'Make the lock anew.',
        package: name,
    });
}
function missingFile({ name }, path) {
    return new errors/* Failure */.HR({
        code: 'file-not-found',
        message: `${name}: ${path} does not exist.`,
        nextStep: 'Check the path in package.json.',
        package: name,
        file: path,
    });
}
/** What npm's users do about it. */
function explained(error, name, settings) {
    if (!(error instanceof errors/* Failure */.HR) || error instanceof errors/* Interrupted */.j$)
        return error;
    const [problem] = error.problems;
    const steps = {
        'index-unauthorized': `Put a token for the registry into .npmrc, e.g. ${tokenLine(settings, name)}, and set NPM_TOKEN.`,
        'index-forbidden': `Check that the token in .npmrc may read ${name}.`,
        'not-found': `Check the registry of ${name} in .npmrc. A version may also have been unpublished: update the lock.`,
        'untrusted-certificate': 'If your company has its own certificate authority, name its bundle with cafile in .npmrc, or in NODE_EXTRA_CA_CERTS.',
    };
    const nextStep = steps[problem.code];
    if (nextStep === undefined)
        return error;
    return new errors/* Failure */.HR({ ...problem, nextStep, package: name }, { cause: error });
}
function tokenLine({ registry, scopes }, name) {
    const own = scopes.get(name.slice(0, Math.max(0, name.indexOf('/')))) ?? registry;
    return `\`${own.replace(/^https?:/, '')}:_authToken=\${NPM_TOKEN}\``;
}
/** What the phase says in one line when it ends. */
function summaryOfPackages(packages) {
    return (0,units/* plural */.LS)(packages.size, 'package');
}

// EXTERNAL MODULE: ./build/run/phase-summaries.js
var phase_summaries = __webpack_require__(26312);
// EXTERNAL MODULE: ./build/run/node/choose-node.js + 11 modules
var choose_node = __webpack_require__(15882);
// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(72734);
;// CONCATENATED MODULE: ./build/run/node/expected.js


async function expectedContent({ packages, requirers }, folders, { context }) {
    const remembered = rememberedPackages(context);
    const reports = await Promise.all(packages.map(async ({ id, name, version, source }) => {
        const folder = folders.get(id);
        const integrity = source.kind === 'tarball' ? source.integrity : undefined;
        const known = integrity === undefined ? undefined : await remembered.get(integrity);
        return {
            name,
            ...(version === '' ? {} : { version }),
            origin: folder ? 'include' : 'npm',
            ...(known ? { sizeBytes: known.sizeBytes, unzippedSizeBytes: known.facts.unzippedSizeBytes } : {}),
            requiredBy: requirers.get(id) ?? [],
        };
    }));
    const unknown = reports.filter(({ origin, sizeBytes }) => origin === 'npm' && sizeBytes === undefined);
    if (unknown.length > 0)
        return { packages: (0,report_packages/* largestFirst */.Fj)(reports) };
    const sum = (sizeOf) => reports.reduce((all, one) => all + (sizeOf(one) ?? 0), 0);
    return {
        packages: (0,report_packages/* largestFirst */.Fj)(reports),
        sizeBytes: sum(({ sizeBytes }) => sizeBytes),
        unzippedSizeBytes: sum(({ unzippedSizeBytes }) => unzippedSizeBytes),
    };
}

// EXTERNAL MODULE: ./build/run/fingerprint.js
var run_fingerprint = __webpack_require__(22018);
// EXTERNAL MODULE: ./build/run/own-files.js + 4 modules
var own_files = __webpack_require__(67269);
// EXTERNAL MODULE: ./build/run/publishing/content-options.js
var content_options = __webpack_require__(60808);
;// CONCATENATED MODULE: ./build/run/node/identify.js



/** Raised when the same packages are laid out as other files. */
const layoutVersion = 1;
async function identifyNode(layer, { choices }, folders, { config, context }) {
    const placed = choices.find((one) => one.layer.name === layer.name)?.placed ?? [];
    const { entries } = await (0,own_files.ownFilesOf)(layer, config, context);
    const names = placed.map(({ package: { name, version } }) => (version === '' ? name : `${name} ${version}`));
    const npm = placed.map(({ place, package: one }) => {
        const content = contentOf(one, folders);
        return content === undefined ? undefined : [place, one.name, one.version, content];
    });
    const targets = layer.targets.map(({ runtime, architecture }) => `${runtime.name} ${architecture}`).sort();
    const fingerprint = npm.includes(undefined)
        ? undefined
        : (0,run_fingerprint/* fingerprintOf */.ax)({
            contentVersion: (0,run_fingerprint/* contentVersion */.eb)(entries),
            layerName: layer.name,
            locks: [],
            npm: [layoutVersion, targets, npm],
            included: entries.map(({ path, hash, mode }) => ({ path, sha256: hash.digest, mode })),
            options: (0,content_options/* contentOptions */.E)(config),
        });
    return { packages: [...new Set(names)].join(', '), fingerprint };
}
/** Undefined for what nothing pins. */
function contentOf({ id, source }, folders) {
    switch (source.kind) {
        case 'tarball':
            return source.integrity;
        case 'git':
            return source.commit;
        case 'file':
            return source.integrity;
        case 'bundled':
            return 'bundled';
        case 'folder':
            return folders.get(id)?.files.map(({ path, mode, hash }) => [path, mode, hash.digest]);
    }
}

// EXTERNAL MODULE: ./build/inspect/inspect.js + 1 modules
var inspect = __webpack_require__(24274);
// EXTERNAL MODULE: ./build/inspect/native-files.js
var native_files = __webpack_require__(23198);
// EXTERNAL MODULE: ./build/inspect/native-checks.js + 3 modules
var native_checks = __webpack_require__(30886);
// EXTERNAL MODULE: ./build/model/layer.js
var model_layer = __webpack_require__(89415);
// EXTERNAL MODULE: ./build/inspect/linking.js
var linking = __webpack_require__(3031);
// EXTERNAL MODULE: ./build/node/target.js
var node_target = __webpack_require__(33972);
;// CONCATENATED MODULE: ./build/node/install/prebuilds.js
// Prebuilt addons inside a package, one folder for each machine: https://github.com/prebuild/node-gyp-build

/** `prebuilds/linux-x64/bcrypt.glibc.node`; a folder may be of several processors: `darwin-x64+arm64`. */
function prebuiltOf(path) {
    const [, platform, cpus, file] = /^prebuilds\/([a-z0-9]+)-([a-z0-9_+]+)\/(.+)$/.exec(path) ?? [];
    if (platform === undefined || cpus === undefined || file === undefined)
        return undefined;
    return { platform, cpus: cpus.split('+'), tags: file.endsWith('.node') ? file.split('.').slice(0, -1) : [] };
}
function isFor({ platform, cpus, tags }, { architecture }) {
    return platform === 'linux' && cpus.includes(node_target/* nodeCpu */.v[architecture]) && !tags.includes('musl');
}
/** Whether a package brings an addon for the target. */
function hasPrebuilt(paths, target) {
    return paths.some((path) => {
        const one = path.endsWith('.node') ? prebuiltOf(path) : undefined;
        if (!one || !isFor(one, target) || one.tags.includes('electron'))
            return false;
        const abi = one.tags.find((tag) => /^abi\d+$/.test(tag));
        return abi === undefined || one.tags.includes('napi');
    });
}
/** Prebuilt files of other machines: empty unless every target has one of its own. */
function foreignPrebuilds(paths, targets) {
    if (!targets.every((target) => hasPrebuilt(paths, target)))
        return new Set();
    return new Set(paths.filter((path) => {
        const one = prebuiltOf(path);
        return one !== undefined && !targets.some((target) => isFor(one, target));
    }));
}
/** A prebuilt file that node-gyp-build passes over on the target. */
function isPrebuiltForOthers(path, target) {
    const one = prebuiltOf(path);
    return one !== undefined && !isFor(one, target);
}

// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
;// CONCATENATED MODULE: ./build/node/checks/addons.js
// Packages whose addon is made when they are installed: whether they bring one for the target.



/** Whether npm would have to compile a package for a target, or to download a part of it. */
function mustBeCompiled({ facts }, target) {
    if (facts.installs !== 'addon')
        return false;
    const addons = facts.elfFiles.filter(({ path }) => path.endsWith('.node'));
    if (hasPrebuilt(addons.map(({ path }) => path), target))
        return false;
    return !addons.some((file) => !file.path.startsWith('prebuilds/') && (0,linking/* isNative */.ib)(file, { target }));
}
/**
 * One finding for each package that brings nothing for the target. A warning: some packages work without their addon,
 * and nothing says which.
 */
function checkNotCompiled(packages, target) {
    return [...packages]
        .filter((one) => mustBeCompiled(one, target))
        .map(({ name, version }) => ({
        severity: 'warning',
        code: 'not-compiled',
        message: `${name} ${version} holds no addon for ${(0,lambda_target/* targetName */.j)(target)}: a script of its own would compile or download one when npm installs it, and no script was run.`,
        nextStep: `Take a version of ${name} that brings prebuilt files, or a package in place of it that does.`,
        package: name,
    }));
}

// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(58379);
;// CONCATENATED MODULE: ./build/node/checks/handlers.js
// Whether the module of a handler is in a function: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html


/** What Lambda's runtime loads, in its order. */
const endings = ['.js', '.mjs', '.cjs'];
/**
 * One finding for each handler whose module does not exist.
 * @param root the folder of the code in the artifact; '' is the top
 */
function checkNodeHandlers(handlers, paths, root) {
    return handlers.flatMap((handler) => {
        const slash = handler.lastIndexOf('/') + 1;
        const dot = handler.indexOf('.', slash);
        // Without a name after the module Lambda refuses it, whatever there is.
        const module = dot === -1 ? handler : handler.slice(0, dot);
        if (dot !== -1 && endings.some((ending) => paths.has((0,path/* under */.h)(root, `${module}${ending}`))))
            return [];
        const modules = [...paths].flatMap((path) => {
            const inner = root === '' ? path : path.slice(root.length + 1);
            return /^[^.]+\.(?:js|mjs|cjs)$/.test(inner) && !inner.includes('node_modules/')
                ? [inner.replace(/\.\w+$/, '')]
                : [];
        });
        const near = (0,suggestion/* nearest */.p)(module, modules);
        return [
            {
                severity: 'error',
                code: 'handler-missing',
                message: dot === -1
                    ? `The handler ${handler} names no function: it is written as file.function, e.g. index.handler.`
                    : `The handler ${handler} does not exist: the function has none of ${endings.map((ending) => `${module}${ending}`).join(', ')}.`,
                nextStep: near === undefined
                    ? 'Put the code into the function with `code`; TypeScript must be compiled before.'
                    : `Did you mean ${near}${dot === -1 ? '.handler' : handler.slice(dot)}?`,
            },
        ];
    });
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./build/inspect/groups.js
var inspect_groups = __webpack_require__(78847);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
;// CONCATENATED MODULE: ./build/node/checks/node-checks.js




/** What is Node.js's own: versions, addons, the runtime's SDK. */
function checkNode(subject) {
    return [
        ...checkEngines(subject),
        ...checkAddonVersions(subject),
        ...checkDuplicates(subject),
        ...checkSdk(subject),
        ...checkScripts(subject),
        ...checkCase(subject),
    ];
}
/** Packages that say that they are not for the runtime's Node.js. */
function checkEngines({ packages, target: { runtime }, where }) {
    return packages.flatMap(({ name, version, facts: { node } }) => {
        if (node === undefined || (0,semver.validRange)(node) === null || (0,semver.intersects)(node, `${runtime.node}.x`))
            return [];
        return [
            {
                severity: 'warning',
                code: 'engines',
                message: `${name} ${version} says that it needs Node.js ${node}, and ${runtime.name} is Node.js ${runtime.node}${where}.`,
                nextStep: `Take a version of ${name} for Node.js ${runtime.node}, or another runtime.`,
                package: name,
            },
        ];
    });
}
/** `process.versions.modules`: https://nodejs.org/en/download/releases */
const abis = { 20: 115, 22: 127, 24: 137 };
/** Addons without Node-API are for one version of Node.js: https://nodejs.org/api/n-api.html */
function checkAddonVersions({ packages, target: { runtime }, where }) {
    const wanted = abis[runtime.node];
    if (wanted === undefined)
        return [];
    return packages.flatMap(({ name, version, addons }) => {
        const numbered = addons.filter(({ abi }) => typeof abi === 'number');
        const [first] = numbered;
        if (!first || numbered.length < addons.length || numbered.some(({ abi }) => abi === wanted))
            return [];
        return [
            {
                severity: 'warning',
                code: 'wrong-node',
                message: `${name} ${version} has ${(0,listing/* listed */.KE)(numbered.map(({ path }) => path))} for Node.js with the ABI ${numbered.map(({ abi }) => abi).join(', ')}; that of ${runtime.name} is ${wanted}${where}.`,
                nextStep: `Take a version of ${name} that is built for Node.js ${runtime.node}, or one with Node-API.`,
                package: name,
                path: first.path,
            },
        ];
    });
}
function checkDuplicates({ packages }) {
    const repeated = (0,inspect_groups/* groupsOf */.c)(packages, ({ name }) => name).filter((group) => group.length > 1);
    if (repeated.length === 0)
        return [];
    const extraBytes = repeated.reduce((sum, group) => sum + sizeOf(group) - Math.max(...group.map(({ sizeBytes }) => sizeBytes)), 0);
    const names = repeated
        .toSorted((a, b) => sizeOf(b) - sizeOf(a))
        .map((group) => `${group[0].name} (${group.map(({ version }) => version).join(', ')})`);
    return [
        {
            severity: 'note',
            code: 'several-versions',
            message: `Several versions of ${(0,listing/* listed */.KE)(names, 5)} are in it: one of each would save ${(0,units/* formatBytes */.z3)(extraBytes)} unzipped.`,
            nextStep: 'npm dedupe, or overrides in package.json, may make one version enough.',
        },
    ];
}
/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html#nodejs-sdk-included */
function checkSdk({ packages, artifact, target: { runtime } }) {
    const clients = packages.filter(({ name }) => name.startsWith('@aws-sdk/'));
    const shared = packages.filter(({ name }) => name.startsWith('@smithy/') || name.startsWith('@aws-crypto/'));
    const [first] = clients;
    if (!first)
        return [];
    const folder = artifact === 'layer' ? 'nodejs/' : '';
    return [
        {
            severity: 'note',
            code: 'runtime-sdk-shadowed',
            message: `${(0,listing/* listed */.KE)(clients.filter(({ name }) => name.startsWith('@aws-sdk/client-')).map(({ name }) => name)) || first.name}: ${runtime.name} has the AWS SDK already. Leaving it out saves up to ${(0,units/* formatBytes */.z3)(sizeOf([...clients, ...shared]))} unzipped; the runtime's version changes without notice.`,
            nextStep: `To leave it out: exclude ${folder}node_modules/@aws-sdk/** and ${folder}node_modules/@smithy/**.`,
            package: first.name,
        },
    ];
}
/** Scripts that a package manager may run, and that were not. */
function checkScripts({ packages }) {
    const names = packages.filter(({ facts }) => facts.installs === 'script').map(({ name }) => name);
    const [first] = names;
    if (first === undefined)
        return [];
    return [
        {
            severity: 'note',
            code: 'scripts-not-run',
            message: `${(0,listing/* listed */.KE)(names, 8)} ${names.length === 1 ? 'has a script' : 'have scripts'} for the time of installing, which ${names.length === 1 ? 'was' : 'were'} not run.`,
            nextStep: 'Most of them only check or advertise. Where one downloads a program, include that file yourself.',
            package: first,
        },
    ];
}
function checkCase({ packages }) {
    return packages.flatMap(({ name, version, facts: { caseCollisions } }) => {
        const [first] = caseCollisions;
        if (!first)
            return [];
        return [
            {
                severity: 'warning',
                code: 'case-collision',
                message: `${name} ${version} has files whose paths differ only in case, e.g. ${first.join(' and ')}: Lambda has both, macOS and Windows only one.`,
                package: name,
            },
        ];
    });
}
function sizeOf(packages) {
    return packages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/node/locks/choose.js
var choose = __webpack_require__(61065);
;// CONCATENATED MODULE: ./build/node/checks/subjects.js
// What the checks look at: the files of an artifact as Node.js on one target would find them.








/**
 * One subject for each target of an artifact.
 * @param factsOf facts of packages by the SHA-256 of their archives
 * @param ownElfFiles among the entries that come from no package
 */
function nodeSubjects(layer, factsOf, ownElfFiles) {
    const { kind: artifact, targets } = layer.plan;
    const several = targets.length > 1;
    const groups = (0,inspect_groups/* groupsOf */.c)(layer.entries.filter(({ origin }) => origin.archive !== undefined), ({ origin }) => origin.archive?.sha256 ?? '');
    return (0,plan.nodeTargets)(targets).map((target) => {
        const packages = groups
            .flatMap((own) => packageOf(own, factsOf, target))
            .toSorted((0,order/* byText */.z4)(({ name, version }) => `${name} ${version}`));
        return {
            artifact,
            target,
            where: several ? ` on ${(0,lambda_target/* targetName */.j)(target)}` : '',
            packages,
            elfFiles: [...packages.flatMap((one) => one.elfFiles), ...ownElfFiles],
            paths: new Set(layer.entries.map(({ path }) => path)),
            links: linksOf(layer.entries),
        };
    });
}
function packageOf(own, factsOf, target) {
    const [{ origin }] = own;
    const facts = factsOf.get(origin.archive?.sha256 ?? '');
    // In an artifact for two architectures, a package for the other one is nobody's fault.
    if (!facts || !(0,choose/* allows */.N)(facts.cpu, node_target/* nodeCpu */.v[target.architecture]))
        return [];
    const { name, version = '' } = origin;
    const placed = new Map();
    for (const { path, pathInArchive } of own) {
        if (pathInArchive === undefined)
            continue;
        const before = placed.get(pathInArchive);
        if (before)
            before.push(path);
        else
            placed.set(pathInArchive, [path]);
    }
    const isForMachine = facts.cpu.length > 0;
    const elfFiles = facts.elfFiles
        .filter(({ path }) => !isPrebuiltForOthers(path, target))
        .flatMap((file) => (placed.get(file.path) ?? []).map((path) => Object.assign(placedElf({ ...file, path }, name, file.path, isForMachine, target), abiOf(file))));
    return [
        {
            name,
            version,
            tagged: isForMachine ? 'platform' : 'any',
            paths: own.map(({ path }) => path),
            elfFiles,
            foreignLibraries: facts.foreignLibraries.flatMap((path) => placed.get(path) ?? []),
            unrecorded: [],
            requires: new Set(),
            facts,
            sizeBytes: own.reduce((sum, one) => sum + one.sizeBytes, 0),
            addons: elfFiles.filter(({ path }) => path.endsWith('.node')),
        },
    ];
}
function abiOf({ abi }) {
    return abi === undefined ? {} : { abi };
}
/** `require` loads a `.node` file; which of several it is, is known where the package, or a folder of it, is for the machine. */
function placedElf(file, owner, pathInPackage, isForMachine, { architecture }) {
    const isAddon = file.path.endsWith('.node');
    const isPrebuilt = pathInPackage.startsWith(`prebuilds/linux-${node_target/* nodeCpu */.v[architecture]}/`);
    const module = { name: external_node_path_.posix.basename(file.path), tagged: false, fits: true, imported: isForMachine || isPrebuilt };
    return { ...file, package: owner, ...(isAddon ? { module } : {}) };
}
function linksOf(entries) {
    return new Map(entries.flatMap(({ path, link }) => link === undefined ? [] : [[path, external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), link))]]));
}

// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
;// CONCATENATED MODULE: ./build/node/install/component.js

/** A package as the component that it brings. */
function npmComponent({ name, version, archive, integrity, facts }, requiredBy) {
    const licence = facts.licence === undefined ? undefined : (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(facts.licence, 255));
    return {
        ecosystem: 'npm',
        name,
        version,
        purl: packageUrl(name, version),
        ...(licence === undefined ? {} : { licence }),
        requiredBy,
        archive: integrity === undefined ? archive : { ...archive, integrity },
    };
}
/** https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md */
function packageUrl(name, version) {
    const path = name.split('/').map((part) => encodeURIComponent((0,neutralize/* oneLine */.TN)(part)));
    return `pkg:npm/${path.join('/')}@${encodeURIComponent((0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(version, 255)))}`;
}

;// CONCATENATED MODULE: ./build/node/install/parts.js
// Packages become parts of an artifact: their files where Node.js looks for them, and the commands in `.bin`.
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
 * @param root the folder of the artifact that `node_modules` lies in: `nodejs`, or empty
 * @throws {Failure} `package-gone` when the store lost one meanwhile.
 */
async function nodeParts(installation, root, signal) {
    const { placed, obtained, folders, targets, requirersOf } = installation;
    const under = (path) => (root === '' ? path : `${root}/${path}`);
    const components = new Map();
    const leftOut = new Map();
    const commands = [];
    const made = await (0,map_concurrently/* mapConcurrently */.X)(placed, 8, signal, async ({ place, package: one }) => {
        const folder = folders.get(one.id);
        if (folder) {
            commands.push(...folder.bin.map(([name, path]) => ({ place, name, path })));
            return folderPart(folder, one, under(place));
        }
        const brought = obtained.get(one.id);
        if (!brought) {
            for (const [name, path] of one.bin ?? [])
                commands.push({ place, name, path });
            return undefined;
        }
        const component = components.get(one.id) ?? npmComponent(brought, requirersOf(one));
        components.set(one.id, component);
        const files = await filesOf(brought);
        const foreign = foreignPrebuilds(files.map(({ path }) => path), targets);
        if (foreign.size > 0) {
            const sizeBytes = files.reduce((sum, { path, sizeBytes: own }) => (foreign.has(path) ? sum + own : sum), 0);
            leftOut.set(one.id, { package: one.name, version: brought.version, files: foreign.size, sizeBytes });
        }
        const present = new Set(files.map(({ path }) => path));
        const bin = brought.facts.bin.filter(([, path]) => present.has(path));
        for (const [name, path] of bin)
            commands.push({ place, name, path });
        const programs = new Set(bin.map(([, path]) => path));
        const entries = files
            .filter(({ path }) => !foreign.has(path))
            .map((file) => archivedEntry(file, under(place), brought, component, programs));
        return { entries: await withUnixScripts(entries, brought, programs), warnings: [] };
    });
    const parts = made.filter((part) => part !== undefined);
    const links = parts_linksOf(commands, under, new Set(parts.flatMap(({ entries }) => entries.map(({ path }) => path))), components, placed);
    return {
        parts: [...parts, { entries: links, warnings: [] }],
        components: [...components.values()].sort((a, b) => (0,order/* compareText */.n6)(a.name, b.name) || (0,order/* compareText */.n6)(a.version ?? '', b.version ?? '')),
        leftOut: [...leftOut.values()],
    };
}
async function filesOf({ archive, name }) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = __addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(archive.path, archive.filename), true);
            return await (0,central_directory/* readCentralDirectory */.Hp)(source, archive.filename);
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
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        throw new errors/* Failure */.HR({
            code: 'package-gone',
            message: `${archive.filename} was removed from the store at ${archive.path} during the run.`,
            nextStep: 'Run it again.',
            package: name,
        }, { cause: error });
    }
}
function archivedEntry(entry, folder, { archive }, origin, programs) {
    return {
        path: `${folder}/${entry.path}`,
        // npm makes commands executable, whatever the tarball says.
        mode: entry.mode === 0o755 || programs.has(entry.path) ? 0o755 : 0o644,
        sizeBytes: entry.sizeBytes,
        // Its bytes are those of this archive: no other hash of them is needed to tell them from others.
        hash: { algorithm: 'archive', digest: `${archive.sha256} ${entry.path}` },
        origin,
        content: { kind: 'archived', archive, entry },
    };
}
/** Commands whose first line ends as on Windows, which npm mends: https://github.com/npm/bin-links */
async function withUnixScripts(entries, { archive, facts }, programs) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const mended = new Set(facts.windowsScripts.filter((path) => programs.has(path)));
        if (mended.size === 0)
            return entries;
        const source = __addDisposableResource(env_2, await (0,zip_source/* openZipFile */.oo)(archive.path, archive.filename), true);
        const result = [];
        for (const entry of entries) {
            if (entry.content.kind !== 'archived' || !mended.has(entry.content.entry.path)) {
                result.push(entry);
                continue;
            }
            const text = (await (0,entry_data/* readEntry */.hB)(source, entry.content.entry, entry.sizeBytes, archive.filename)).toString('utf8');
            const bytes = Buffer.from(text.replace(/^(#![^\n]+)\r\n/, '$1\n'));
            result.push({ ...entry, sizeBytes: bytes.length, hash: sha256Of(bytes), content: { kind: 'bytes', bytes } });
        }
        return result;
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
function folderPart({ files }, { name }, folder) {
    const origin = { ecosystem: 'own', name, requiredBy: [] };
    return { entries: files.map((file) => ({ ...file, path: `${folder}/${file.path}`, origin })), warnings: [] };
}
/** `node_modules/.bin/name`, beside the package that brings it; of two with one name that of the package that sorts first. */
function parts_linksOf(commands, under, present, components, placed) {
    const owners = new Map(placed.map(({ place, package: { id } }) => [place, components.get(id)]));
    const links = new Map();
    for (const { place, name, path } of commands.toSorted((a, b) => (0,order/* compareText */.n6)(a.place, b.place))) {
        const modules = place.slice(0, place.lastIndexOf('node_modules/') + 'node_modules'.length);
        const link = under(`${modules}/.bin/${name}`);
        if (links.has(link) || !present.has(under(`${place}/${path}`)))
            continue;
        const target = external_node_path_.posix.relative(`${modules}/.bin`, `${place}/${path}`);
        const bytes = Buffer.from(target);
        const origin = owners.get(place) ?? { ecosystem: 'own', name: place, requiredBy: [] };
        links.set(link, {
            path: link,
            mode: 0o777,
            sizeBytes: bytes.length,
            hash: sha256Of(bytes),
            origin,
            content: { kind: 'link', target },
        });
    }
    return [...links.values()].sort((a, b) => (0,order/* compareText */.n6)(a.path, b.path));
}
function sha256Of(bytes) {
    return { algorithm: 'sha256', digest: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url') };
}

// EXTERNAL MODULE: ./build/plan/handlers.js
var plan_handlers = __webpack_require__(40177);
// EXTERNAL MODULE: ./build/plan/site-root.js
var site_root = __webpack_require__(63604);
// EXTERNAL MODULE: ./build/python/checks/examine.js + 7 modules
var examine = __webpack_require__(78201);
// EXTERNAL MODULE: ./build/run/budgets.js
var run_budgets = __webpack_require__(13696);
// EXTERNAL MODULE: ./build/run/growth.js
var growth = __webpack_require__(1815);
// EXTERNAL MODULE: ./build/run/handlers.js + 4 modules
var run_handlers = __webpack_require__(42188);
// EXTERNAL MODULE: ./build/run/inspect-layer.js + 13 modules
var inspect_layer = __webpack_require__(64507);
// EXTERNAL MODULE: ./build/run/writers.js + 11 modules
var writers = __webpack_require__(26540);
;// CONCATENATED MODULE: ./build/run/node/make.js






















/**
 * Makes one artifact and inspects it, before it takes its place.
 * @throws {Failure} with every certain finding.
 */
async function makeNodeArtifact(choice, ingredients, run) {
    const { config, context, announce } = run;
    const { layer: planned, placed, requirers } = choice;
    const installation = {
        ...ingredients,
        placed,
        targets: (0,plan.nodeTargets)(planned.targets),
        requirersOf: ({ id }) => requirers.get(id) ?? [],
    };
    const { parts, components, leftOut } = await nodeParts(installation, (0,site_root/* nodeRootOf */.sD)(planned), context.signal);
    const own = await (0,own_files.ownFilesOf)(planned, config, context);
    const previous = await (0,growth/* previousSize */.nn)(planned.zipPath, run);
    let findings = [];
    let native = [];
    const judgeArtifact = async (made) => {
        const content = (0,report_packages/* contentOfLayer */.Cu)(made);
        announce({ kind: 'content-known', layer: planned.name, content });
        (0,growth/* refuseGrowth */.uD)(made, previous, run);
        const budgets = (0,run_budgets/* budgetFindings */.As)(content, config, { knowsLicences: true });
        const inspected = await inspectNode(made, choice, ingredients, run);
        native = inspected.native;
        const handlers = await (0,run_handlers/* handlerFindings */.j)({ ...made, kind: planned.kind, targets: planned.targets }, config);
        findings = (0,inspect_layer/* judge */.S4)([...handlers, ...budgets, ...inspected.findings, ...leftOut.map(leftOutNote)], config, planned.name, run);
    };
    const request = { parts: [...parts, own], components, exclude: config.exclude };
    const layer = await writers/* writers */.f[planned.kind](planned, request, context, judgeArtifact);
    announce({
        kind: 'zip-ready',
        layer: planned.name,
        zip: { path: layer.zipPath, codeSha256: (0,model_layer/* codeSha256 */.d)(layer), reused: layer.reused },
    });
    return { layer, findings, native };
}
async function inspectNode(made, { packages, missingPeers }, { obtained }, { config, context }) {
    const own = made.entries.filter(({ origin, link }) => !origin.archive && link === undefined).map(({ path }) => path);
    const { scanned } = await (0,examine/* examineFiles */.x)(made.zipPath, 'zip', own, context);
    const brought = packages.flatMap(({ id }) => obtained.get(id) ?? []);
    const facts = new Map(brought.map((one) => [one.archive.sha256, one.facts]));
    const subjects = nodeSubjects(made, facts, scanned.flatMap(({ elf }) => elf ?? []));
    const isAllowed = picomatch([...config.allowMissing]);
    const found = subjects.flatMap((subject) => [
        ...(0,native_checks/* checkNative */.q)(subject, isAllowed),
        ...checkNode(subject),
        ...checkNotCompiled(brought, subject.target),
    ]);
    const peers = missingPeers.map(({ from, name, range }) => ({
        severity: 'warning',
        code: 'missing-peer',
        message: `${from.name} ${from.version} works with ${name} ${range} beside it, which the lock does not hold.`,
        nextStep: `Add ${name} to package.json, and lock again.`,
        package: from.name,
    }));
    const paths = new Set(made.entries.map(({ path }) => path));
    const handlers = checkNodeHandlers((0,plan_handlers/* handlersOf */.J)(config), paths, (0,site_root/* nodeRootOf */.sD)(made.plan));
    return {
        findings: (0,inspect/* findingsOfLayer */.p)(made, [...found, ...peers, ...handlers]),
        native: (0,native_files/* nativeFilesOf */.e)(subjects.flatMap(({ elfFiles }) => elfFiles)),
    };
}
function leftOutNote({ package: name, version, files, sizeBytes }) {
    return {
        severity: 'note',
        code: 'foreign-prebuilds',
        message: `${name} ${version}: ${(0,units/* plural */.LS)(files, 'prebuilt file')} for other machines, ${(0,units/* formatBytes */.z3)(sizeBytes)} unzipped, ${files === 1 ? 'is' : 'are'} left out.`,
        package: name,
    };
}

;// CONCATENATED MODULE: ./build/run/node/node-ecosystem.js










/** Artifacts of npm packages. */
async function openNode(layers, run) {
    const { config, context, announce } = run;
    const chosen = await context.log.phase('Resolve', () => (0,choose_node.chooseNode)(layers, run), choose_node/* summaryOfChoices */._J);
    const folders = await foldersOf(chosen, run);
    const store = await (0,archive_store/* openArchiveStore */.m)({ root: context.stores.packages, holds: 'package', cache: config.cache }, context);
    return {
        layers,
        isSettled: chosen.source?.isLocked === true && (0,choose_node/* packagesOf */.DT)(chosen.choices).every(({ source }) => source.kind === 'tarball'),
        isLocked: chosen.source?.isLocked === true,
        has: (wanted) => (0,choose_node/* packagesOf */.DT)(chosen.choices).some(({ name }) => name === wanted),
        identify: (layer) => identifyNode(layer, chosen, folders, run),
        async measure() {
            const contents = new Map();
            for (const choice of chosen.choices) {
                const content = await expectedContent(choice, folders, chosen.connection);
                contents.set(choice.layer.name, content);
                announce({ kind: 'content-known', layer: choice.layer.name, content });
            }
            return contents;
        },
        async make(checkUpload) {
            const { obtained } = await context.log.phase('Gather', () => gather(chosen, store, run), (gathered) => summaryOfPackages(gathered.obtained));
            const known = platformsOf(obtained);
            const made = [];
            for (const layer of layers) {
                const choice = (0,choose_node/* choiceOf */.FH)(layer, chosen.source, new Set(config.omit), known);
                const bytes = choice.packages.reduce((sum, { id }) => sum + (obtained.get(id)?.archive.sizeBytes ?? 0), 0);
                checkUpload?.(layer.name, bytes);
                const making = () => makeNodeArtifact(choice, { obtained, folders }, run);
                made.push(await context.log.phase('Merge and inspect', making, phase_summaries/* summaryOfLayer */.XW));
            }
            return made;
        },
        async keep() { },
        [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    };
}
async function gather({ choices, connection }, store, { announce }) {
    const { settings, context } = connection;
    const pack = (one, path, signal) => packCommit(one, path, { ...context, signal });
    const gathered = await obtainPackages((0,choose_node/* packagesOf */.DT)(choices), { settings, store, context, pack });
    announce({ kind: 'transferred', ...gathered.transfers });
    return gathered;
}
/** Workspaces, and folders that are depended on. */
async function foldersOf({ choices }, { context }) {
    const folders = new Map();
    for (const { id, source } of (0,choose_node/* packagesOf */.DT)(choices)) {
        if (source.kind !== 'folder')
            continue;
        folders.set(id, await readFolderPackage(source.path, (0,external_node_path_.relative)(context.directory, source.path), context.signal));
    }
    return folders;
}
/** What packages say of themselves, for locks that are too old to say it. */
function platformsOf(obtained) {
    return new Map([...obtained].map(([id, { facts: { os, cpu, libc }, },]) => [id, { os, cpu, libc }]));
}


/***/ })

};
