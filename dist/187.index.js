export const id = 187;
export const ids = [187];
export const modules = {

/***/ 2963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ diffInventories),
/* harmony export */   pq: () => (/* binding */ countOf)
/* harmony export */ });
/* unused harmony export setChange */
const mostListed = 20;
/** Compares packages by version, and the files of those with the same version by CRC and size where both sides know them. */
function diffInventories(before, after) {
    const a = grouped(before);
    const b = grouped(after);
    const names = [...new Set([...a.byName.keys(), ...b.byName.keys()])];
    const changes = names
        .map((name) => packageChange(name, a.byName.get(name), b.byName.get(name)))
        .filter((change) => change !== undefined)
        .sort((x, y) => sizeChange(y) - sizeChange(x) || compareText(x.name, y.name));
    const otherFiles = fileChanges(a.others, b.others);
    const runtimes = setChange(before.runtimes, after.runtimes);
    const architectures = setChange(before.architectures, after.architectures);
    return {
        base: before.source,
        identical: changes.length === 0 && countOf(otherFiles) === 0 && !runtimes && !architectures,
        packages: changes,
        otherFiles,
        unchangedPackages: names.length - changes.length,
        beforeUnzippedSizeBytes: before.unzippedSizeBytes,
        afterUnzippedSizeBytes: after.unzippedSizeBytes,
        ...(before.sizeBytes === undefined ? {} : { beforeSizeBytes: before.sizeBytes }),
        ...(after.sizeBytes === undefined ? {} : { afterSizeBytes: after.sizeBytes }),
        ...(runtimes ? { runtimes } : {}),
        ...(architectures ? { architectures } : {}),
    };
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
    return [...new Set(group?.packages.map(({ version }) => version))].sort(compareText);
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
    ].sort((x, y) => compareText(x.path, y.path));
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
/** By code units, the same on every machine. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffLayers: () => (/* binding */ diffLayers),
  inspectLayer: () => (/* binding */ inspectLayer)
});

// UNUSED EXPORTS: versionInventory

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(3492);
// EXTERNAL MODULE: ./build/formats/units.js
var units = __webpack_require__(7371);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(171);
// EXTERNAL MODULE: ./build/host/aws.js + 4 modules
var host_aws = __webpack_require__(5979);
// EXTERNAL MODULE: ./build/host/http.js
var http = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/host/http-failure.js
var http_failure = __webpack_require__(9995);
// EXTERNAL MODULE: ./build/host/retry.js
var retry = __webpack_require__(2164);
;// CONCATENATED MODULE: ./build/host/http-range.js



const mostTries = 4;
/**
 * A file behind HTTP, read in parts.
 * @throws {HttpFailure} when it cannot be had, or the server gives no part of a file.
 */
async function httpRangeSource(url, http, signal) {
    // One byte tells the size, also where HEAD is not allowed, as with a signed URL.
    const first = await trying(signal, async () => {
        const response = await http.get(url, { range: 'bytes=0-0' }, signal);
        const total = rangeOf(response)?.total;
        response.body.destroy();
        return { total, validator: validatorOf(response) };
    });
    const { total: sizeBytes, validator } = first;
    if (sizeBytes === undefined) {
        throw new http_failure/* HttpFailure */.HR({
            code: 'no-ranges',
            message: `${(0,http_failure/* shownUrl */.zA)(new URL(url))}: the server gives the whole file only, and a layer is read in parts here.`,
            nextStep: 'Download the file and name its path.',
        }, { transient: false });
    }
    return {
        sizeBytes,
        read: (offset, lengthBytes) => lengthBytes === 0
            ? Promise.resolve(Buffer.alloc(0))
            : trying(signal, async () => {
                const range = `bytes=${offset}-${offset + lengthBytes - 1}`;
                const response = await http.get(url, validator === undefined ? { range } : { range, 'if-range': validator }, signal);
                const got = rangeOf(response);
                if (got?.start !== offset || got.total !== sizeBytes) {
                    response.body.destroy();
                    throw new http_failure/* HttpFailure */.HR({
                        code: 'connection-broken',
                        message: `${(0,http_failure/* shownUrl */.zA)(new URL(url))} changed on the server while it was read.`,
                    }, { transient: true });
                }
                return bodyOf(response, lengthBytes);
            }),
    };
}
async function bodyOf(response, lengthBytes) {
    const chunks = [];
    let received = 0;
    try {
        for await (const chunk of response.body) {
            received += chunk.length;
            if (received > lengthBytes)
                break;
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw response.broken(error);
    }
    if (received === lengthBytes)
        return Buffer.concat(chunks);
    throw response.broken(new Error(`${received} bytes came instead of ${lengthBytes}`));
}
/** https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
function rangeOf({ status, headers }) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    return status !== 206 || start === undefined ? undefined : { start: Number(start), total: Number(total) };
}
/** A strong validator, by which the parts are known to be of one file. */
function validatorOf({ headers }) {
    const { etag } = headers;
    return etag === undefined || etag.startsWith('W/') ? undefined : etag;
}
async function trying(signal, work) {
    for (let tries = 1;; tries++) {
        try {
            return await work();
        }
        catch (error) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            if (!(error instanceof http_failure/* HttpFailure */.HR) || !error.transient || tries === mostTries)
                throw error;
            await (0,retry/* waitBeforeRetry */.j)(tries, error.retryAfterMs, signal);
        }
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/host/concurrent.js
var concurrent = __webpack_require__(2277);
// EXTERNAL MODULE: ./build/formats/names.js
var names = __webpack_require__(7332);
// EXTERNAL MODULE: ./build/formats/record.js
var formats_record = __webpack_require__(4275);
;// CONCATENATED MODULE: ./build/inspect/distributions.js
// Which distributions lie in a tree of files, and which files are theirs.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/


const metadataFolder = /^(?:(.*)\/)?([^/]+?)-([^/-]+?)(?:-py\d[\d.]*)?\.(?:dist-info|egg-info)\//;
/** Where Lambda's Python looks: https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html */
const layerRoot = /^python(?:\/lib\/python3\.\d+\/site-packages)?$/;
/**
 * The distributions of a tree, sorted by name. Those inside another package (vendored) are its files, no distributions.
 * Outside the folders of a layer only the topmost count: the tree of a function, a site-packages folder.
 */
function findDistributions(paths) {
    const found = new Map();
    for (const path of paths) {
        const match = metadataFolder.exec(path);
        if (!match)
            continue;
        const [folder, root = '', name = '', version = ''] = match;
        const key = folder.slice(0, -1);
        if (!found.has(key))
            found.set(key, { name: (0,names/* normalizeName */.P)(name), version, root, metadataFolder: key });
    }
    const all = [...found.values()];
    const inLayer = all.filter(({ root }) => layerRoot.test(root));
    const depth = (root) => (root === '' ? 0 : root.split('/').length);
    const least = Math.min(...all.map(({ root }) => depth(root)));
    const counted = inLayer.length > 0 ? inLayer : all.filter(({ root }) => depth(root) === least);
    return counted.sort((a, b) => compareText(a.name, b.name) || compareText(a.metadataFolder, b.metadataFolder));
}
/**
 * The paths that a RECORD names, relative to the top of the tree. Those that lead out of it are left out.
 * Undefined when it is no RECORD.
 */
function recordedPaths(record, root) {
    try {
        return (0,formats_record/* parseRecord */.Hh)(record, 'RECORD').flatMap(({ path }) => {
            const placed = path.startsWith('/') ? undefined : joined(root, path);
            return placed === undefined ? [] : [placed];
        });
    }
    catch {
        return undefined;
    }
}
/**
 * The index of each file's distribution, in the order of `paths`; undefined for files of none.
 * Without its RECORD a distribution gets what is named like it, which is right for most.
 */
function attribute(paths, distributions, records) {
    const byRecord = new Map();
    const byFolder = new Map();
    distributions.forEach((one, index) => {
        byFolder.set(one.metadataFolder, index);
        const recorded = recordedPaths(records.get(one) ?? '', one.root);
        for (const path of recorded ?? [])
            if (!byRecord.has(path))
                byRecord.set(path, index);
        if (recorded && recorded.length > 0)
            return;
        const base = one.root === '' ? '' : `${one.root}/`;
        for (const folder of [one.name, `${one.name}.libs`])
            byFolder.set(`${base}${folder}`, index);
    });
    const named = (path) => {
        for (const [folder, index] of topFolders(path, distributions)) {
            const owner = byFolder.get(folder) ?? byFolder.get(index);
            if (owner !== undefined)
                return owner;
        }
        return undefined;
    };
    return paths.map((path) => byRecord.get(path) ?? byRecord.get(sourceOf(path)) ?? named(path));
}
/** The folder below each root that a path lies in, as it is and as a name would be normalized. */
function* topFolders(path, distributions) {
    for (const root of new Set(distributions.map((one) => one.root))) {
        const base = root === '' ? '' : `${root}/`;
        if (!path.startsWith(base))
            continue;
        const [first = ''] = path.slice(base.length).split('/', 1);
        const bare = first.replace(/\.py$|\.(?:cpython|abi3)[^/]*\.so$|\.so$/, '');
        const normal = bare.endsWith('.libs') ? `${(0,names/* normalizeName */.P)(bare.slice(0, -5))}.libs` : (0,names/* normalizeName */.P)(bare);
        yield [`${base}${first}`, `${base}${normal}`];
    }
}
/** `a/__pycache__/b.cpython-313.pyc` → `a/b.py`; another path as it is. */
function sourceOf(path) {
    return path.replace(/(^|\/)__pycache__\/([^/]+?)\.[^/]+\.pyc$/, '$1$2.py');
}
/** Undefined when the path leads out of the tree. */
function joined(root, path) {
    const parts = root === '' ? [] : root.split('/');
    for (const part of path.replaceAll('\\', '/').split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** By code units, the same on every machine. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(4809);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(2145);
// EXTERNAL MODULE: ./build/formats/wheel-metadata.js
var wheel_metadata = __webpack_require__(8657);
;// CONCATENATED MODULE: ./build/inspect/metadata-head.js
// What an inventory takes from METADATA.
// https://packaging.python.org/en/latest/specifications/core-metadata/

const longest = 200;
/** What a distribution says of itself. The expression counts more than the classifiers, and those more than free text. */
function describeMetadata(metadata) {
    const headers = (0,wheel_metadata/* parseHeaders */.QG)(metadata);
    const values = (name) => (0,wheel_metadata/* valuesOf */.sm)(headers, name);
    const classified = values('classifier')
        .filter((text) => text.startsWith('License ::'))
        .map((text) => text.split('::').at(-1)?.trim() ?? '')
        .filter((text) => text !== '' && text !== 'OSI Approved');
    const licence = values('license-expression')[0] ?? (classified.length > 0 ? classified.join(', ') : values('license')[0]);
    const [summary] = values('summary');
    return {
        ...(licence === undefined || licence === '' || licence === 'UNKNOWN' ? {} : { licence: firstLine(licence) }),
        ...(summary === undefined || summary === '' ? {} : { summary: firstLine(summary) }),
    };
}
function firstLine(text) {
    return text.split('\n', 1)[0]?.slice(0, longest) ?? '';
}

;// CONCATENATED MODULE: ./build/inspect/read-inventory.js






/** Enough of a METADATA for its head: name, licence and summary stand before the long description. */
const headBytes = 2_048;
/** Metadata files nearer to each other than this come in one read: a round trip costs more than the bytes between. */
const gapBytes = 4_096;
const readsAtOnce = 12;
/**
 * What is in a zip, from its central directory and the RECORD and METADATA of its packages: never the whole.
 * @throws {ZipRefusal} when it is no zip, or is damaged.
 */
async function readInventory(source, options) {
    const counted = counting(source);
    const entries = await (0,central_directory/* readCentralDirectory */.Hp)(counted.source, options.name);
    const files = entries.filter(({ kind }) => kind !== 'directory').sort((a, b) => read_inventory_compareText(a.path, b.path));
    const distributions = findDistributions(files.map(({ path }) => path));
    const texts = await readMetadata(counted.source, files, distributions, options);
    return {
        ...assemble(options.name, files, distributions, texts),
        sizeBytes: source.sizeBytes,
        readBytes: counted.readBytes(),
    };
}
/** Puts files, distributions and their metadata together. `files` are sorted by path. */
function assemble(source, files, distributions, { records, heads }) {
    const owners = attribute(files.map(({ path }) => path), distributions, records);
    const sums = distributions.map(() => ({ sizeBytes: 0, unzippedSizeBytes: 0, files: 0 }));
    const listed = files.map(({ path, sizeBytes, compressedSizeBytes, crc32 }, index) => {
        const owner = owners[index];
        const sum = owner === undefined ? undefined : sums[owner];
        if (sum) {
            sum.sizeBytes += compressedSizeBytes;
            sum.unzippedSizeBytes += sizeBytes;
            sum.files += 1;
        }
        return { path, sizeBytes, compressedSizeBytes, crc32, ...(owner === undefined ? {} : { package: owner }) };
    });
    const packages = distributions.map((one, index) => {
        const { name, version, root } = one;
        const sum = sums[index] ?? { sizeBytes: 0, unzippedSizeBytes: 0, files: 0 };
        return { name, version, root, ...sum, ...describeMetadata(heads.get(one) ?? '') };
    });
    const unzippedSizeBytes = files.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    return { source, unzippedSizeBytes, files: listed, packages };
}
async function readMetadata(source, files, distributions, { name, signal, budgetBytes = Number.POSITIVE_INFINITY }) {
    const byPath = new Map(files.map((entry) => [entry.path, entry]));
    const want = (kind, file) => distributions.flatMap((distribution) => {
        const entry = byPath.get(`${distribution.metadataFolder}/${file}`);
        return entry ? [{ distribution, entry, kind, ...spanOf(entry, kind) }] : [];
    });
    // RECORD tells whose a file is, which counts more than a licence. The short ones first: most packages for the bytes.
    const byLength = (a, b) => a.toOffset - a.fromOffset - (b.toOffset - b.fromOffset);
    const inOrder = [
        ...[...want('record', 'RECORD')].sort(byLength),
        ...want('head', 'METADATA'),
        ...want('head', 'PKG-INFO'),
    ];
    let left = budgetBytes;
    const affordable = inOrder.filter((one) => {
        left -= one.toOffset - one.fromOffset;
        return left >= 0;
    });
    const records = new Map();
    const heads = new Map();
    await (0,concurrent/* mapConcurrently */.X)(spans(affordable, Math.max(0, left)), readsAtOnce, signal, async (group) => {
        const [first] = group;
        if (!first)
            return;
        const bytes = await source.read(first.fromOffset, Math.max(...group.map((one) => one.toOffset)) - first.fromOffset);
        for (const one of group) {
            const text = contentOf(bytes.subarray(one.fromOffset - first.fromOffset, one.toOffset - first.fromOffset), one, name);
            if (text !== undefined)
                (one.kind === 'record' ? records : heads).set(one.distribution, text);
        }
    });
    return { records, heads };
}
/** The bytes of the file that hold an entry's header and what is wanted of its data. */
function spanOf(entry, kind) {
    const dataBytes = kind === 'head' ? Math.min(entry.compressedSizeBytes, headBytes) : entry.compressedSizeBytes;
    // The local header repeats the name; its extra fields are not known beforehand and mostly short.
    const headerBytes = central_directory/* localHeaderBytes */.Wg + Buffer.byteLength(entry.path) + 64;
    const toOffset = Math.min(entry.limitOffset, entry.localHeaderOffset + headerBytes + dataBytes);
    return { fromOffset: entry.localHeaderOffset, toOffset };
}
/** Neighbours in one read, as long as the bytes between them can be afforded. */
function spans(wanted, spareBytes) {
    const groups = [];
    let spare = spareBytes;
    let endOffset = 0;
    for (const one of [...wanted].sort((a, b) => a.fromOffset - b.fromOffset)) {
        const gap = Math.max(0, one.fromOffset - endOffset);
        const group = groups.at(-1);
        if (group && gap <= gapBytes && gap <= spare) {
            spare -= gap;
            group.push(one);
        }
        else
            groups.push([one]);
        endOffset = Math.max(endOffset, one.toOffset);
    }
    return groups;
}
/** The text of an entry, or its beginning. Undefined when it does not inflate: what it would say is done without. */
function contentOf(bytes, { entry, kind }, name) {
    const start = (0,entry_data/* locateData */.zA)(bytes, entry, name);
    if (typeof start !== 'number')
        return undefined;
    const data = bytes.subarray(start, start + entry.compressedSizeBytes);
    if (entry.method === 0)
        return data.toString('utf8');
    if (kind === 'record' && data.length < entry.compressedSizeBytes)
        return undefined;
    try {
        const options = { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, entry.sizeBytes) };
        return (0,external_node_zlib_.inflateRawSync)(data, options).toString('utf8');
    }
    catch {
        return undefined;
    }
}
function counting(source) {
    let readBytes = 0;
    return {
        readBytes: () => readBytes,
        source: {
            sizeBytes: source.sizeBytes,
            read(offset, lengthBytes) {
                readBytes += lengthBytes;
                return source.read(offset, lengthBytes);
            },
        },
    };
}
/** By code units, the same on every machine. */
function read_inventory_compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/inspect/directory-inventory.js







/** What is in a directory, as it would be in a zip of it: an unpacked layer, a site-packages folder. Symlinks are not followed. */
async function directoryInventory(directory, name, signal) {
    const found = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true });
    const paths = found
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.relative)(directory, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join('/'))
        .sort();
    const files = await (0,concurrent/* mapConcurrently */.X)(paths, 16, signal, async (path) => {
        const whole = (0,external_node_path_.join)(directory, path);
        const { size } = await (0,promises_.stat)(whole);
        return { path, sizeBytes: size, compressedSizeBytes: size, crc32: await checksum(whole) };
    });
    const distributions = findDistributions(paths);
    const read = async (one, file) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, one.metadataFolder, file), 'utf8').catch(() => undefined);
        return text === undefined ? [] : [[one, text]];
    };
    const records = new Map((await Promise.all(distributions.map((one) => read(one, 'RECORD')))).flat());
    const heads = new Map((await Promise.all(distributions.map((one) => read(one, 'METADATA')))).flat());
    return assemble(name, files, distributions, { records, heads });
}
async function checksum(path) {
    let crc = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        crc = (0,external_node_zlib_.crc32)(chunk, crc);
    return crc;
}

// EXTERNAL MODULE: ./build/plan/architectures.js
var architectures = __webpack_require__(8043);
// EXTERNAL MODULE: ./build/plan/runtimes.js
var plan_runtimes = __webpack_require__(4106);
// EXTERNAL MODULE: ./build/plan/target.js
var plan_target = __webpack_require__(6582);
// EXTERNAL MODULE: ./build/inspect/examine.js + 1 modules
var examine = __webpack_require__(667);
// EXTERNAL MODULE: ./build/inspect/inspect.js + 12 modules
var inspect = __webpack_require__(3601);
// EXTERNAL MODULE: ./build/inspect/sizes.js
var sizes = __webpack_require__(2426);
;// CONCATENATED MODULE: ./build/inspect/inspect-inventory.js
// The inspection of a layer that was built elsewhere: what its wheels were is not known, its files are.






/** ELF files have these names, or none with an extension. Others are not opened. */
const maybeNative = /\.so(?:\.[\d.]+)?$|(?:^|\/)[^./]+$|^(?:bin|lib)\//;
const extensionOfPython = /\.(?:cpython-\d+|abi3)[^/]*\.so$/;
/** The ELF files of a zip on disk, with the packages that they belong to. */
async function elfFilesOf(inventory, zipPath, context) {
    const files = inventory.files ?? [];
    const wanted = files.filter(({ path, sizeBytes }) => sizeBytes >= 52 && maybeNative.test(path));
    const owners = new Map(wanted.map((file) => [file.path, inventory.packages[file.package ?? -1]?.name]));
    const found = await (0,examine/* examineEntries */.aK)(zipPath, [...owners.keys()], context);
    return found.map((file) => {
        const owner = owners.get(file.path);
        return owner === undefined ? file : { ...file, package: owner };
    });
}
/**
 * What a layer is for, told by what is in it: the machine of most of its ELF files, the Pythons that its folders or
 * extension modules name. Undefined where it does not tell.
 */
function targetsOfInventory({ files = [] }, elfFiles) {
    const counts = architectures/* architectures */.f.map((architecture) => ({
        architecture,
        count: elfFiles.filter(({ elf }) => elf.machine === architectures/* architectureFacts */.b[architecture].elfMachine).length,
    }));
    const [most] = counts.toSorted((a, b) => b.count - a.count);
    const versions = new Set(files.flatMap(({ path }) => {
        const folder = /^python\/lib\/python(3\.\d+)\//.exec(path)?.[1];
        const tag = /\.cpython-3(\d+)-[^/]*\.so$/.exec(path)?.[1];
        return folder === undefined ? (tag === undefined ? [] : [`3.${tag}`]) : [folder];
    }));
    const runtimes = [...versions].sort().flatMap((version) => (0,plan_runtimes/* findRuntime */.w4)(`python${version}`) ?? []);
    return {
        ...(most && most.count > 0 ? { architecture: most.architecture } : {}),
        ...(runtimes.length > 0 ? { runtimes } : {}),
    };
}
/** What is wrong with a layer for these targets. Sizes only, when its files were not opened. */
function inspectInventory(inventory, name, targets, elfFiles) {
    const { unzippedSizeBytes, sizeBytes = 0, packages } = inventory;
    const others = unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0);
    const large = (0,sizes/* tooLarge */.g$)(packages, name, others);
    const subjects = elfFiles ? targets.map((target) => subjectOf(inventory, target, targets.length > 1, elfFiles)) : [];
    return (0,inspect/* inOrder */.al)([
        ...(large ? [{ severity: 'error', ...large }] : []),
        ...subjects.flatMap(inspect/* checkSubject */.jj),
        ...(0,sizes/* sizeFindings */.IK)({ sizeBytes, unzippedSizeBytes }),
    ]);
}
function subjectOf(inventory, target, several, elfFiles) {
    const seen = (path) => {
        const version = /^python\/lib\/python(\d+\.\d+)\//.exec(path)?.[1];
        return version === undefined || version === target.runtime.python;
    };
    const files = (inventory.files ?? []).filter(({ path }) => seen(path));
    const packages = inventory.packages.flatMap(({ name, version, root }, index) => {
        if (!seen(`${root}/`))
            return [];
        const paths = files.filter((file) => file.package === index).map(({ path }) => path);
        const own = new Set(paths);
        return [
            {
                name,
                version,
                // Extension modules are made for one Python on one machine; what else is native may be for several.
                tagged: paths.some((path) => extensionOfPython.test(path)) ? 'platform' : 'any',
                paths,
                elfFiles: elfFiles.filter(({ path }) => own.has(path)),
                foreignLibraries: paths.filter((path) => /\.(?:pyd|dll|dylib)$/.test(path)),
                unrecorded: [],
                requires: new Set(),
            },
        ];
    });
    return {
        target,
        where: several ? ` on ${(0,plan_target/* targetName */.j)(target)}` : '',
        packages,
        elfFiles: elfFiles.filter(({ path }) => seen(path)),
        paths: new Set(files.map(({ path }) => path)),
    };
}

// EXTERNAL MODULE: ./build/plan/arns.js
var arns = __webpack_require__(7479);
// EXTERNAL MODULE: ./build/report/diff.js
var report_diff = __webpack_require__(2963);
;// CONCATENATED MODULE: ./build/run/looking.js
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
// `inspect` and `diff`: what is in any layer, also one that was built elsewhere.
















/** @throws {Failure} when it cannot be read, or is certain not to work. */
async function inspectLayer(request, context, draft) {
    const [word = ''] = request.words;
    const looked = await context.log.phase('Read', () => look(word, context), saysRead);
    const elfFiles = await nativeFiles(looked, context);
    const targets = targetsFor(request, looked.inventory, elfFiles ?? []);
    const findings = inspectInventory(looked.inventory, looked.name, targets, elfFiles);
    add(draft, looked, targets, { findings });
    (0,inspect/* throwOnErrors */.pe)({ findings, packages: [] });
}
async function diffLayers(request, context, draft) {
    const [from = '', to = ''] = request.words;
    const [before, after] = await context.log.phase('Read', () => Promise.all([look(from, context), look(to, context)]));
    const diff = (0,report_diff/* diffInventories */.Q8)(before.inventory, after.inventory);
    add(draft, after, targetsFor(request, after.inventory, []), { comparison: { kind: 'compared', diff } });
}
function add(draft, { inventory, zipPath, name }, targets, known) {
    const versioned = inventory.packages.some(({ root }) => root.startsWith('python/lib/'));
    const plan = {
        name,
        targets,
        layout: versioned ? 'versioned' : 'flat',
        zipPath: zipPath ?? inventory.source,
    };
    draft.planned({ layers: [plan] });
    draft.layer(name, { inventory, ...known });
}
/** Reads what a word names. */
async function look(word, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (word.startsWith('arn:'))
            return lookAtVersion(word, context);
        const path = (0,external_node_path_.resolve)(context.directory, word);
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (!found) {
            throw new errors/* Failure */.HR({
                code: 'file-not-found',
                message: `${word} does not exist.`,
                nextStep: 'Name a zip, a directory, or the ARN of a layer version.',
                file: word,
            });
        }
        const { signal } = context;
        if (found.isDirectory())
            return { inventory: await directoryInventory(path, word, signal), name: (0,external_node_path_.basename)(path) };
        const source = __addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(path, word), true);
        const inventory = await readInventory(source, { name: word, signal });
        return { inventory, zipPath: path, name: (0,external_node_path_.basename)(path).replace(/\.zip$/i, '') };
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
async function lookAtVersion(arn, context) {
    const named = (0,arns/* parseLambdaArn */.Kl)(arn);
    if (named?.kind !== 'layer-version') {
        throw new errors/* Failure */.HR({
            code: 'no-layer-version',
            message: `${arn} is not the ARN of a layer version.`,
            nextStep: 'It looks like arn:aws:lambda:eu-west-1:123456789012:layer:name:7.',
        });
    }
    const { env, log, signal } = context;
    const aws = (0,host_aws/* connectAws */.o)({ env, log, signal, readOnly: true });
    try {
        return { inventory: await versionInventory(arn, aws, context), name: named.name };
    }
    finally {
        aws.close();
    }
}
/** How much of a remote zip is read beside its list of files: below 2 % of the whole with it. */
const budgetShare = 0.007;
const leastBudgetBytes = 256 * 1024;
/**
 * What is in a published version: its list of files and a few metadata files, by ranges.
 * @throws {Failure} when there is no such version, or it may not be read.
 */
async function versionInventory(arn, aws, { env, signal }) {
    const named = (0,arns/* parseLambdaArn */.Kl)(arn);
    if (named?.kind !== 'layer-version')
        throw new Error(`${arn} is not a layer version`);
    const layer = arn.slice(0, arn.lastIndexOf(':'));
    const version = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn });
    if (!version) {
        throw new errors/* Failure */.HR({
            code: 'no-such-version',
            message: `${arn} does not exist.`,
            nextStep: `List what there is: aws lambda list-layer-versions --layer-name ${layer}`,
        });
    }
    const source = await httpRangeSource(version.location, (0,http/* httpFor */._)(env), signal);
    const budgetBytes = Math.max(leastBudgetBytes, source.sizeBytes * budgetShare);
    const inventory = await readInventory(source, { name: arn, signal, budgetBytes });
    const { codeSha256, runtimes, architectures: machines } = version;
    return { ...inventory, codeSha256, runtimes, architectures: machines };
}
async function nativeFiles({ inventory, zipPath }, context) {
    if (zipPath !== undefined)
        return context.log.phase('Inspect', () => elfFilesOf(inventory, zipPath, context));
    context.log.info('Its native code is not looked at: that needs the zip on this machine.');
    return undefined;
}
/** What was asked for; else what the version says of itself; else what its files tell; else the defaults. */
function targetsFor({ config, given }, inventory, elfFiles) {
    const told = targetsOfInventory(inventory, elfFiles);
    const stated = inventory.runtimes?.flatMap((name) => (0,plan_runtimes/* findRuntime */.w4)(name) ?? []) ?? [];
    const runtimes = given.runtimes ? config.runtimes : stated.length > 0 ? stated : (told.runtimes ?? config.runtimes);
    const machines = architectures/* architectures */.f.filter((one) => inventory.architectures?.includes(one));
    const chosen = given.architectures
        ? config.architectures
        : machines.length > 0
            ? machines
            : told.architecture
                ? [told.architecture]
                : config.architectures;
    const [first, ...rest] = runtimes.flatMap((runtime) => chosen.map((architecture) => ({ runtime, architecture })));
    if (!first)
        throw new Error('There is no target');
    return [first, ...rest];
}
function saysRead({ inventory: { readBytes, sizeBytes, files } }) {
    const share = readBytes === undefined || !sizeBytes ? '' : `, ${((readBytes / sizeBytes) * 100).toFixed(1)} % of the bytes`;
    return `${(0,units/* plural */.LS)(files?.length ?? 0, 'file')}${share}`;
}


/***/ })

};
