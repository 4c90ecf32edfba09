export const id = 8117;
export const ids = [8117];
export const modules = {

/***/ 7472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ writeDockerArchive),
/* harmony export */   f: () => (/* binding */ writeOciLayout)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90150);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19473);
/* harmony import */ var _formats_oci_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(61254);
/* harmony import */ var _formats_tar_header_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(94680);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(19036);
// An image as files: a folder with an OCI layout, or a tar archive that `docker load` takes.
// https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md










/**
 * Writes the layout as a folder, whole or not at all. One that has the same image stays as it is.
 * @returns whether it already existed
 */
async function writeOciLayout(path, files, context) {
    const index = indexOf(files);
    if (await isThere(path, index, files))
        return true;
    const fresh = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.partial`;
    try {
        await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(fresh, 'blobs', 'sha256'));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(fresh, 'oci-layout'), layoutFile);
        for (const { name, bytes } of documentsOf(files))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(fresh, name), bytes);
        for (const blob of files.layers) {
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(fresh, blobName(blob.descriptor)));
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(checked(await blob.open(), blob.descriptor), target, { signal: context.signal });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(fresh, 'index.json'), index);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(fresh, path);
        return false;
    }
    catch (error) {
        throw (0,_host_files_js__WEBPACK_IMPORTED_MODULE_9__/* .fileFailure */ .fE)(path, error);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(fresh, { recursive: true, force: true }).catch(() => { });
    }
}
/**
 * Writes the archive, whole or not at all.
 * @returns false: it is always written
 */
async function writeDockerArchive(path, files, { stores, signal }) {
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_9__/* .writeAtomically */ .vK)(path, async (temporary) => {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx');
        try {
            const write = async (bytes) => {
                for (let at = 0; at < bytes.length;)
                    at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
            };
            const folder = (name) => write((0,_formats_tar_header_js__WEBPACK_IMPORTED_MODULE_8__/* .tarHeader */ .pI)({ kind: 'directory', path: name, mode: 0o755 }));
            const file = async (name, bytes) => {
                await write((0,_formats_tar_header_js__WEBPACK_IMPORTED_MODULE_8__/* .tarHeader */ .pI)({ kind: 'file', path: name, mode: 0o644, sizeBytes: bytes.length }));
                await write(bytes);
                await write((0,_formats_tar_header_js__WEBPACK_IMPORTED_MODULE_8__/* .tarPadding */ .vr)(bytes.length));
            };
            await folder('blobs');
            await folder('blobs/sha256');
            for (const { name, bytes } of documentsOf(files))
                await file(name, bytes);
            for (const blob of distinct(files.layers)) {
                const { descriptor } = blob;
                const { size } = descriptor;
                await write((0,_formats_tar_header_js__WEBPACK_IMPORTED_MODULE_8__/* .tarHeader */ .pI)({ kind: 'file', path: blobName(descriptor), mode: 0o644, sizeBytes: size }));
                for await (const chunk of checked(await blob.open(), descriptor)) {
                    signal.throwIfAborted();
                    await write(chunk);
                }
                await write((0,_formats_tar_header_js__WEBPACK_IMPORTED_MODULE_8__/* .tarPadding */ .vr)(size));
            }
            await file('index.json', indexOf(files));
            await file('manifest.json', dockerManifestOf(files));
            await file('oci-layout', layoutFile);
            await write(_formats_tar_header_js__WEBPACK_IMPORTED_MODULE_8__/* .tarEnd */ .JO);
        }
        finally {
            await handle.close();
        }
    }, stores.temporary);
    return false;
}
const layoutFile = Buffer.from('{"imageLayoutVersion":"1.0.0"}');
/** Manifest and configuration, by their digests. */
function documentsOf({ image }) {
    return [
        { name: blobName(image.manifest.config), bytes: image.configBytes },
        { name: blobName(image), bytes: image.manifestBytes },
    ];
}
function blobName({ digest }) {
    return `blobs/sha256/${digest.replace('sha256:', '')}`;
}
function indexOf({ image, names }) {
    const { architecture, os } = JSON.parse(image.configBytes.toString('utf8'));
    const described = {
        mediaType: _formats_oci_js__WEBPACK_IMPORTED_MODULE_7__/* .mediaTypes */ .Ib[image.manifest.family].manifest,
        digest: image.digest,
        size: image.manifestBytes.length,
        platform: { architecture, os },
    };
    const named = names.map((name) => ({
        ...described,
        annotations: {
            'io.containerd.image.name': name,
            'org.opencontainers.image.ref.name': name.slice(name.lastIndexOf(':') + 1),
        },
    }));
    return (0,_formats_oci_js__WEBPACK_IMPORTED_MODULE_7__/* .renderJson */ .hF)({
        schemaVersion: 2,
        mediaType: _formats_oci_js__WEBPACK_IMPORTED_MODULE_7__/* .mediaTypes */ .Ib.oci.index,
        manifests: named.length === 0 ? [described] : named,
    });
}
/** https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md#combined-image-json--filesystem-changeset-format */
function dockerManifestOf({ image, layers, names }) {
    return (0,_formats_oci_js__WEBPACK_IMPORTED_MODULE_7__/* .renderJson */ .hF)([
        {
            Config: blobName(image.manifest.config),
            RepoTags: names,
            Layers: layers.map(({ descriptor }) => blobName(descriptor)),
        },
    ]);
}
function distinct(layers) {
    return [...new Map(layers.map((one) => [one.descriptor.digest, one])).values()];
}
async function isThere(path, index, files) {
    const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, 'index.json')).catch(() => undefined);
    if (!before?.equals(index))
        return false;
    const blobs = [
        ...files.layers.map(({ descriptor }) => descriptor),
        files.image.manifest.config,
        { digest: files.image.digest, size: files.image.manifestBytes.length },
    ];
    for (const blob of blobs) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, blobName(blob))).catch(() => undefined);
        if (found?.size !== blob.size)
            return false;
    }
    return true;
}
/** The bytes of a blob, which must be those of its digest. */
async function* checked(source, { digest, size }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    for await (const chunk of source) {
        sizeBytes += chunk.length;
        if (sizeBytes > size)
            break;
        hash.update(chunk);
        yield chunk;
    }
    if (sizeBytes === size && `sha256:${hash.digest('hex')}` === digest)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR({
        code: 'registry-digest',
        message: `A layer of the base image has other content than its digest ${digest} says.`,
        nextStep: 'Nothing was written. A proxy in between may have changed it, or the registry is damaged.',
    });
}


/***/ }),

/***/ 43341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _formats_gzip_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46414);
/* harmony import */ var _formats_tar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96688);
/* harmony import */ var _lambda_image_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93821);
// Reads the blob of a layer as a registry's client would unpack it, and holds it to Lambda's rules.




/** @param name of the layer, for messages */
async function readBlob(source, name) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let uncompressedBytes = 0;
    const gzip = (0,_formats_gzip_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readGzip */ .H)(source);
    async function* noticed() {
        for await (const chunk of gzip.content) {
            hash.update(chunk);
            uncompressedBytes += chunk.length;
            yield chunk;
        }
    }
    const rules = new _lambda_image_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .LayerRules */ .VA(name);
    const tar = noticed();
    for await (const entry of (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_2__/* .readTarStream */ .w5)(tar))
        rules.add(entry);
    // What follows the end of the archive counts for its hash.
    while (!(await tar.next()).done)
        continue;
    return {
        diffId: `sha256:${hash.digest('hex')}`,
        uncompressedBytes,
        breaches: rules.breaches(),
        isOneMember: gzip.isOneMember(),
    };
}


/***/ }),

/***/ 94680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   vr: () => (/* binding */ tarPadding)
/* harmony export */ });
/* unused harmony exports tarBlockBytes, archiveSeconds */
// Headers of a tar archive: ustar, with records of POSIX.1-2001 (pax) for what its fields do not hold.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
const tarBlockBytes = 512;
/** 1980-01-01 00:00 UTC: the first moment that a zip can name, so that both artifacts carry one date. */
const archiveSeconds = 315_532_800;
/** Two blocks of zeros. */
const tarEnd = new Uint8Array(2 * tarBlockBytes);
const largestSizeBytes = 8 * 1024 ** 3 - 1;
const types = { file: '0', symlink: '2', directory: '5' };
/** The blocks in front of an entry's data. */
function tarHeader(entry) {
    const path = entry.kind === 'directory' ? `${entry.path}/` : entry.path;
    const target = entry.kind === 'symlink' ? entry.target : '';
    const sizeBytes = entry.kind === 'file' ? entry.sizeBytes : 0;
    const fields = splitPath(path);
    const records = [
        ...(fields === undefined ? [record('path', path)] : []),
        ...(fits(target, 100) ? [] : [record('linkpath', target)]),
        ...(sizeBytes > largestSizeBytes ? [record('size', String(sizeBytes))] : []),
    ];
    const own = block({
        ...(fields ?? { name: shortened(path), prefix: '' }),
        mode: entry.mode,
        sizeBytes: Math.min(sizeBytes, largestSizeBytes),
        type: types[entry.kind],
        target: fits(target, 100) ? target : '',
    });
    if (records.length === 0)
        return own;
    const data = Buffer.concat(records);
    const name = { name: shortened(`PaxHeaders/${path}`), prefix: '' };
    const extended = block({ ...name, mode: 0o644, sizeBytes: data.length, type: 'x', target: '' });
    return Buffer.concat([extended, data, tarPadding(data.length), own]);
}
/** Zeros that bring data of this length to the next block. */
function tarPadding(sizeBytes) {
    return new Uint8Array((tarBlockBytes - (sizeBytes % tarBlockBytes)) % tarBlockBytes);
}
/** What is the same in every header. */
const template = Buffer.alloc(tarBlockBytes);
template.write('0000000\0'.repeat(2), 108, 'latin1'); // Owner and group.
template.write(archiveSeconds.toString(8).padStart(11, '0'), 136, 'latin1');
template.fill(' ', 148, 156); // The checksum counts itself as spaces.
template.write('ustar\x0000', 257, 'latin1');
template.write('0000000\0'.repeat(2), 329, 'latin1'); // Device.
function block({ name, prefix, mode, sizeBytes, type, target }) {
    const bytes = Buffer.from(template);
    bytes.write(name, 0, 100);
    bytes.write(mode.toString(8).padStart(7, '0'), 100, 'latin1');
    bytes.write(sizeBytes.toString(8).padStart(11, '0'), 124, 'latin1');
    bytes.write(type, 156, 'latin1');
    if (target !== '')
        bytes.write(target, 157, 100);
    if (prefix !== '')
        bytes.write(prefix, 345, 155);
    let sum = 0;
    for (const byte of bytes)
        sum += byte;
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return bytes;
}
/** Name and prefix of a path; undefined when they do not hold it. Only ASCII means the same to every reader. */
function splitPath(path) {
    if (!isAscii(path))
        return undefined;
    if (path.length <= 100)
        return { name: path, prefix: '' };
    // The slash between the two is written nowhere, and the name may not be empty.
    const slash = path.lastIndexOf('/', path.length - 2 < 155 ? path.length - 2 : 155);
    for (let at = slash; at > 0; at = path.lastIndexOf('/', at - 1)) {
        const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
        if (name.length > 100)
            return undefined;
        if (prefix.length <= 155)
            return { name, prefix };
    }
    return undefined;
}
function fits(text, lengthBytes) {
    return isAscii(text) && text.length <= lengthBytes;
}
function isAscii(text) {
    return /^[\x20-\x7e]*$/.test(text);
}
/** For readers that do not know pax, and never the whole path. */
function shortened(path) {
    return path.replace(/[^\x20-\x7e]/g, '_').slice(0, 100);
}
/** A pax record: its own length in decimal counts too. */
function record(key, value) {
    const rest = ` ${key}=${value}\n`;
    const restBytes = Buffer.byteLength(rest);
    let length = restBytes + 1;
    while (String(length).length + restBytes !== length)
        length++;
    return Buffer.from(`${length}${rest}`);
}


/***/ }),

/***/ 15625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ configBlob),
  l: () => (/* binding */ finishImage)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/formats/oci.js
var oci = __webpack_require__(61254);
;// CONCATENATED MODULE: ./build/artifact/image/compose.js
// An image from a base and layers on it: configuration and manifest, whose bytes depend on nothing else.

/** The same moment as that of the files in the layers: an image says nothing of when it was made. */
const created = '1980-01-01T00:00:00Z';
function composeImage(base, layers, settings) {
    const { family } = base.manifest;
    const types = oci/* mediaTypes */.Ib[family];
    const configBytes = (0,oci/* renderJson */.hF)(configOf(base, layers, settings));
    const config = { mediaType: types.config, digest: (0,oci/* digestOf */.ol)(configBytes), size: configBytes.length };
    const own = layers.map(({ identity: { digest, sizeBytes } }) => ({
        mediaType: types.layer,
        digest,
        size: sizeBytes,
    }));
    const manifest = { kind: 'manifest', family, config, layers: [...base.manifest.layers, ...own] };
    const manifestBytes = (0,oci/* renderManifest */.sB)(manifest);
    return { manifest, manifestBytes, digest: (0,oci/* digestOf */.ol)(manifestBytes), configBytes };
}
function configOf({ config: base }, layers, settings) {
    const { entrypoint, command, workingDirectory, user, environment, labels } = settings;
    const { variant } = base.document;
    const ours = base.config;
    return {
        created,
        architecture: base.architecture,
        ...(typeof variant === 'string' ? { variant } : {}),
        os: base.os,
        config: {
            ...ours,
            ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
            ...(command === undefined ? {} : { Cmd: command }),
            ...(workingDirectory === undefined ? {} : { WorkingDir: workingDirectory }),
            ...(user === undefined ? {} : { User: user }),
            Env: mergedEnvironment(ours['Env'], environment),
            Labels: { ...labelsOf(ours['Labels']), ...Object.fromEntries(labels) },
        },
        rootfs: { type: 'layers', diff_ids: [...base.diffIds, ...layers.map(({ identity }) => identity.diffId)] },
        history: [...baseHistory(base), ...layers.map(({ createdBy }) => ({ created, created_by: createdBy }))],
    };
}
/**
 * As many entries as the base has layers: Docker refuses an image whose history tells of more layers than there are, and
 * some of AWS's base images have none.
 */
function baseHistory({ history, diffIds }) {
    const told = history?.filter((entry) => entry['empty_layer'] !== true).length;
    if (history && told === diffIds.length)
        return history;
    return diffIds.map(() => ({ created, created_by: 'base image' }));
}
/** Variables of the base in its order; a new value replaces one in its place. */
function mergedEnvironment(base, more) {
    const merged = new Map();
    for (const one of stringsOf(base)) {
        const at = one.indexOf('=');
        merged.set(at < 0 ? one : one.slice(0, at), at < 0 ? '' : one.slice(at + 1));
    }
    for (const [name, value] of more)
        merged.set(name, value);
    return [...merged].map(([name, value]) => `${name}=${value}`);
}
function stringsOf(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
function labelsOf(value) {
    if (typeof value !== 'object' || value === null)
        return {};
    return Object.fromEntries(Object.entries(value).filter((pair) => typeof pair[1] === 'string'));
}

// EXTERNAL MODULE: ./build/artifact/image/rules.js
var rules = __webpack_require__(26198);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/registry/reference.js
var registry_reference = __webpack_require__(4934);
// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/plan/handlers.js
var handlers = __webpack_require__(40177);
;// CONCATENATED MODULE: ./build/run/image/finish.js
// From the layers that were made to a whole image on its base, held to Lambda's rules.








/** @throws {Failure} with everything that Lambda would refuse. */
function finishImage(plan, blobs, base, config) {
    const added = blobs.map(({ identity, holds }) => ({ identity, createdBy: `lambda-layer: ${holds}` }));
    const image = composeImage(base, added, settingsOf(base, config));
    // What the base's layers unpack to is not known: at least what they have compressed.
    const baseBytes = base.manifest.layers.reduce((sum, { size }) => sum + size, 0);
    const uncompressedBytes = blobs.reduce((sum, { identity }) => sum + identity.uncompressedBytes, baseBytes);
    const breaches = (0,rules/* breachesOfImage */.o)(image.manifest, (0,oci/* parseImageConfig */.FB)(image.configBytes), uncompressedBytes);
    (0,errors/* throwIfAny */.MI)(breaches.map(({ code, message, nextStep }) => ({ code, message: `${plan.name}: ${message}`, nextStep })));
    const layers = image.manifest.layers.map((descriptor, at) => {
        const own = blobs[at - base.manifest.layers.length];
        if (!own)
            return { descriptor, open: () => base.repository.streamBlob(descriptor) };
        return { descriptor, open: async () => own.open() };
    });
    return { plan, base, image, layers, sizeBytes: image.manifest.layers.reduce((sum, { size }) => sum + size, 0) };
}
/** The configuration of the image as one blob. */
function configBlob({ image }) {
    return { descriptor: image.manifest.config, open: async () => external_node_stream_.Readable.from([image.configBytes]) };
}
function settingsOf(base, config) {
    const [handler] = (0,handlers/* handlersOf */.J)(config);
    const { imageEnvironment, imageLabels, imageUser } = config;
    return {
        ...(base.client === undefined ? {} : { entrypoint: base.client, workingDirectory: folders/* taskFolder */.AD }),
        ...(handler === undefined ? {} : { command: [handler] }),
        ...(imageUser === undefined ? {} : { user: imageUser }),
        environment: imageEnvironment,
        labels: [...baseLabels(base), ...imageLabels],
    };
}
/** https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
function baseLabels({ reference, digest }) {
    if (!reference)
        return [];
    return [
        ['org.opencontainers.image.base.name', (0,registry_reference/* referenceName */.z)({ ...reference, digest })],
        ['org.opencontainers.image.base.digest', digest],
    ];
}


/***/ }),

/***/ 58117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xK: () => (/* binding */ chooseForImages),
  XD: () => (/* binding */ makeImages),
  Fg: () => (/* binding */ tagsOf),
  e5: () => (/* binding */ writeImages)
});

// EXTERNAL MODULE: ./build/artifact/image/output.js
var image_output = __webpack_require__(7472);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/plan/image-names.js
var image_names = __webpack_require__(64426);
// EXTERNAL MODULE: ./build/run/ecosystems.js + 23 modules
var ecosystems = __webpack_require__(8335);
// EXTERNAL MODULE: ./build/formats/oci.js
var oci = __webpack_require__(61254);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/host/registry/client.js + 4 modules
var client = __webpack_require__(35575);
// EXTERNAL MODULE: ./build/host/registry/docker-config.js
var docker_config = __webpack_require__(86042);
// EXTERNAL MODULE: ./build/host/registry/reference.js
var registry_reference = __webpack_require__(4934);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/image-rules.js
var image_rules = __webpack_require__(93821);
// EXTERNAL MODULE: ./build/lambda/images.js
var lambda_images = __webpack_require__(12726);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/artifact/image/base-layer.js
var base_layer = __webpack_require__(73280);
;// CONCATENATED MODULE: ./build/run/image/base-facts.js
// Whether a base that is not AWS's own can run what was chosen for the target: its layers tell.





/**
 * Reads the layers of a base, each once on this machine.
 * @param name of the image, for messages
 * @throws {ConfigurationError} `base-image` with all that does not fit the target
 */
async function factsOfBase(name, { layers }, repository, target, context) {
    const all = [];
    for (const layer of layers)
        all.push(await factsOfLayer(name, layer, repository, context));
    const { runtime, architecture } = target;
    const problems = [];
    const refuse = (why, nextStep) => {
        const message = `The base image ${name} cannot be used for ${(0,lambda_target/* targetName */.j)(target)}: ${why}.`;
        problems.push({ code: 'base-image', input: 'base-image', message, nextStep });
    };
    const visible = (0,base_layer/* visibleInBase */.dh)(all);
    const has = (kind) => visible.some((one) => one.kind === kind);
    const libraries = visible.filter((one) => one.kind === 'glibc');
    const { glibc, elfMachine: machine } = libraries.at(-1) ?? {};
    const least = runtime.glibc.join('.');
    if (glibc === undefined && has('musl')) {
        refuse('its C library is musl, and the wheels are made for glibc', 'Take an image with glibc, e.g. of Debian or Amazon Linux.');
    }
    else if (glibc === undefined) {
        refuse('it has no C library', 'Take an image with glibc, e.g. of Debian or Amazon Linux.');
    }
    else if (Number(glibc.split('.')[1]) < runtime.glibc[1]) {
        refuse(`its glibc is ${glibc}, and the wheels may need ${least}`, `Take an image with glibc ${least} or newer.`);
    }
    if (machine !== undefined && machine !== architectures/* architectureFacts */.b[architecture].elfMachine) {
        refuse(`its programs are of another architecture than its configuration says`, 'Build that image again for the right platform.');
    }
    const pythons = visible.flatMap(({ kind, path }) => (kind === 'python' ? [`/${path}`] : []));
    const python = pythons.find((path) => path.endsWith(`/python${runtime.python}`));
    if (python === undefined) {
        const found = pythons.map((path) => path.replace(/^.*\/python/, ''));
        const what = found.length === 0 ? 'it has no Python' : `it has Python ${[...new Set(found)].join(', ')}`;
        refuse(`${what}, and ${runtime.name} needs ${runtime.python}`, 'Take an image with that Python, or other `runtimes`.');
    }
    (0,errors/* throwIfAny */.MI)(problems, errors/* ConfigurationError */.j1);
    return {
        python: python ?? '',
        hasEntrypoint: has('entrypoint'),
        hasRuntimeClient: has('client'),
    };
}
/** Sealed, since it decides what a base is used for. */
async function factsOfLayer(name, layer, repository, context) {
    const kept = (0,json_cache/* sealedFacts */.w)(context, 'base-layer-3');
    const known = await kept.get(layer.digest);
    if (known)
        return known;
    context.log.debug(`Reading the layer ${layer.digest} of the base image ${name}.`);
    try {
        const facts = await (0,base_layer/* readBaseLayer */.rH)(await repository.streamBlob(layer));
        await kept.put(layer.digest, facts);
        return facts;
    }
    catch (error) {
        if (error instanceof errors/* Interrupted */.j$ || error instanceof errors/* Failure */.HR)
            throw error;
        throw new errors/* Failure */.HR({
            code: 'base-image',
            input: 'base-image',
            message: `The layer ${layer.digest} of the base image ${name} cannot be read: it is not a tar archive in gzip.`,
            nextStep: 'Name another image, or build that one again with gzip.',
        }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/run/image/ecr-logins.js
var ecr_logins = __webpack_require__(61541);
;// CONCATENATED MODULE: ./build/run/image/base.js
// The image that another is built on: its manifest and configuration are read, its layers are not.














/**
 * @throws {ConfigurationError} `base-image` when it is of another architecture, or an index without it
 * @throws {Failure} when it cannot be read.
 */
async function findBase(target, config, context) {
    const name = config.baseImage === undefined
        ? (0,lambda_images/* runtimeImage */.W)(target)
        : (0,image_names/* expandImageName */.nB)(config.baseImage, (0,image_names/* imageNameValues */.fO)(target, ''));
    const reference = (0,registry_reference/* parseReference */.F)(name);
    if (!reference)
        throw refused(name, 'it is not the name of an image', 'Write e.g. public.ecr.aws/lambda/python:3.13-arm64.');
    const repository = (0,client/* openRepository */.h)(reference, (0,ecr_logins/* withEcrLogins */.d)((0,docker_config/* dockerLogins */.T)(context), context), context);
    try {
        const { digest, manifest } = await manifestFor(reference, repository, target, context);
        const bytes = await keptBytes(manifest.config.digest, context, () => repository.readBlob(manifest.config));
        const parsed = (0,oci/* parseImageConfig */.FB)(bytes);
        const found = (0,image_rules/* architectureOfOci */.ee)(parsed.architecture);
        if (parsed.os !== 'linux' || found !== target.architecture) {
            throw refused(name, `it is for ${parsed.os}/${parsed.architecture}, and ${(0,lambda_target/* targetName */.j)(target)} needs ${architectures/* architectureFacts */.b[target.architecture].ociPlatform}`, 'Name an image of that architecture, e.g. with `{architecture}` in its tag.');
        }
        const base = { reference, digest, manifest, config: parsed, repository };
        // AWS's own image is what its name says.
        if (config.baseImage === undefined || name === (0,lambda_images/* runtimeImage */.W)(target))
            return base;
        const [python] = (0,plan.pythonTargets)([target]);
        if (!python)
            return base;
        const { python: program, hasEntrypoint, hasRuntimeClient, } = await factsOfBase(name, manifest, repository, python, context);
        return hasEntrypoint || hasRuntimeClient ? base : { ...base, client: [program, '-m', 'awslambdaric'] };
    }
    catch (error) {
        throw error instanceof oci/* OciRefusal */.Kz ? refused(name, error.message, 'Name another image.', error) : error;
    }
}
async function manifestFor(reference, repository, target, context) {
    const wanted = reference.digest ?? reference.tag ?? 'latest';
    // What a digest names never changes: it is read once.
    const digest = (0,oci/* isDigest */.Bc)(wanted) ? wanted : await repository.digestOfTag(wanted);
    if (digest === undefined)
        throw missing(reference);
    const parsed = await manifestOf(digest, repository, reference, context);
    if (parsed.kind === 'manifest')
        return { digest, manifest: parsed };
    const [os, architecture] = architectures/* architectureFacts */.b[target.architecture].ociPlatform.split('/');
    const one = parsed.manifests.find(({ platform }) => platform?.os === os && platform?.architecture === architecture);
    if (!one) {
        throw refused((0,registry_reference/* referenceName */.z)(reference), `it is a list of images, and none of them is for ${os}/${architecture}`, 'Name an image of that architecture.');
    }
    const chosen = await manifestOf(one.digest, repository, reference, context);
    if (chosen.kind === 'manifest')
        return { digest: one.digest, manifest: chosen };
    throw refused((0,registry_reference/* referenceName */.z)(reference), 'it is a list of lists of images', 'Name one of the images in it.');
}
async function manifestOf(digest, repository, reference, context) {
    let mediaType;
    const bytes = await keptBytes(digest, context, async () => {
        const found = await repository.manifest(digest);
        if (!found)
            throw missing(reference);
        mediaType = found.mediaType;
        return found.bytes;
    });
    return (0,oci/* parseManifest */.Ng)(bytes, mediaType);
}
/** Small documents that their digest names. What is kept is hashed before it is used. */
async function keptBytes(digest, context, read) {
    const kept = (0,json_cache/* facts */.I)(context.stores, 'image-document-1');
    const text = await kept.get(digest);
    if (text !== undefined && (0,oci/* digestOf */.ol)(Buffer.from(text)) === digest)
        return Buffer.from(text);
    const bytes = await read();
    await kept.put(digest, bytes.toString('utf8'));
    return bytes;
}
function missing(reference) {
    return new errors/* Failure */.HR({
        code: 'base-image',
        input: 'base-image',
        message: `The base image ${(0,registry_reference/* referenceName */.z)(reference)} does not exist.`,
        nextStep: 'Correct its name, or log in to its registry.',
    });
}
function refused(name, why, nextStep, cause) {
    return new errors/* ConfigurationError */.j1({ code: 'base-image', input: 'base-image', message: `The base image ${name} cannot be used: ${why}.`, nextStep }, { cause });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/artifact/image/read-blob.js
var read_blob = __webpack_require__(43341);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/formats/gzip/read.js
var read = __webpack_require__(46414);
// EXTERNAL MODULE: ./build/formats/tar.js
var tar = __webpack_require__(96688);
;// CONCATENATED MODULE: ./build/artifact/image/unpack-blob.js
// The files of a layer in a folder, for a build that copies from it.







/** @param path of a layer that was made here */
async function unpackBlob(path, folder) {
    for await (const entry of (0,tar/* readTarStream */.w5)((0,read/* readGzip */.H)((0,external_node_fs_.createReadStream)(path)).content)) {
        if (entry.unsafe !== undefined)
            throw new Error(`a layer of ours has the path ${entry.path}`);
        const target = (0,external_node_path_.join)(folder, entry.path);
        if (entry.kind === 'directory')
            await (0,make_folder/* makeFolder */.f)(target);
        else
            await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(target));
        if (entry.kind === 'symlink')
            await (0,promises_.symlink)(entry.target, target);
        if (entry.kind !== 'file')
            continue;
        await (0,external_node_stream_promises_.pipeline)(entry.content(), (0,external_node_fs_.createWriteStream)(target, { flags: 'wx' }));
        await (0,promises_.chmod)(target, entry.mode);
    }
}

// EXTERNAL MODULE: ./build/host/docker/emulator.js
var emulator = __webpack_require__(56937);
// EXTERNAL MODULE: ./build/host/docker/engine.js + 1 modules
var docker_engine = __webpack_require__(21566);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/host/docker/saved-image.js
// An image of the daemon as blobs that a registry takes: `docker save`, each layer compressed with gzip.











/** @param folder that is empty, and removed by the caller */
async function saveImage(name, folder, context) {
    const archive = (0,external_node_path_.join)(folder, 'image.tar');
    await (0,docker_engine/* runDocker */.ST)(['save', '--output', archive, name], context, { doing: `save ${name}`, timeoutMs: 1_800_000 });
    const content = (0,external_node_path_.join)(folder, 'content');
    for await (const entry of (0,tar/* readTarStream */.w5)((0,external_node_fs_.createReadStream)(archive))) {
        if (entry.kind !== 'file' || entry.unsafe !== undefined)
            continue;
        const target = (0,external_node_path_.join)(content, entry.path);
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(target));
        await (0,external_node_stream_promises_.pipeline)(entry.content(), (0,external_node_fs_.createWriteStream)(target));
    }
    await (0,promises_.rm)(archive);
    const { config, layers } = await saved_image_manifestOf(content);
    const compressed = [];
    for (const [at, layer] of layers.entries()) {
        const path = (0,external_node_path_.join)(folder, `layer-${at}.tar.gz`);
        const descriptor = await compress((0,external_node_path_.join)(content, layer), path);
        await (0,promises_.rm)((0,external_node_path_.join)(content, layer), { force: true });
        compressed.push({ descriptor, path });
    }
    return { config: await (0,promises_.readFile)((0,external_node_path_.join)(content, config)), layers: compressed };
}
/** https://github.com/moby/docker-image-spec/blob/v1.3.1/spec.md#combined-image-json--filesystem-changeset-format */
async function saved_image_manifestOf(content) {
    const [image] = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(content, 'manifest.json'), 'utf8'));
    if (image?.Config !== undefined && image.Layers)
        return { config: image.Config, layers: image.Layers };
    throw new errors/* Failure */.HR({
        code: 'docker-failed',
        message: 'docker save wrote an archive without a manifest.',
        nextStep: 'Update Docker: 20.10 or newer is needed.',
    });
}
/** A daemon with containerd's store saves layers compressed; others, as plain tar archives. */
async function compress(from, to) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    async function* counted(chunks) {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    }
    const source = (0,external_node_fs_.createReadStream)(from);
    const plain = (await isGzip(from)) ? source.pipe((0,external_node_zlib_.createGunzip)()) : source;
    await (0,external_node_stream_promises_.pipeline)(plain, (0,external_node_zlib_.createGzip)({ level: 6 }), counted, (0,external_node_fs_.createWriteStream)(to));
    return { mediaType: oci/* mediaTypes */.Ib.docker.layer, digest: `sha256:${hash.digest('hex')}`, size };
}
async function isGzip(path) {
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { end: 1 })) {
        return chunk.length === 2 && chunk.readUInt16BE(0) === 0x1f8b;
    }
    return false;
}
function configDescriptor(config) {
    return { mediaType: oci/* mediaTypes */.Ib.docker.config, digest: (0,oci/* digestOf */.ol)(config), size: config.length };
}

;// CONCATENATED MODULE: ./build/run/image/dockerfile.js
// `dockerfile`: an image that buildx builds, with the packages as a named build context. What comes out is held to the
// same rules, gets the same settings, and is pushed by the same protocol as an image that is put together here.















const buildTimeoutMs = 3_600_000;
/** The path of the Dockerfile. @throws {ConfigurationError} when it does not exist, before anything is done */
async function dockerfileOf({ dockerfile, baseImage }, { directory }) {
    if (dockerfile === undefined)
        return undefined;
    if (baseImage !== undefined) {
        throw new errors/* ConfigurationError */.j1({
            code: 'contradicting-inputs',
            input: 'base-image',
            message: '`dockerfile` names its own base by FROM, and `base-image` names another.',
            nextStep: 'Leave one of them out.',
        });
    }
    const path = (0,external_node_path_.resolve)(directory, dockerfile);
    if ((await (0,promises_.stat)(path).catch(() => undefined))?.isFile())
        return path;
    throw new errors/* ConfigurationError */.j1({
        code: 'file-not-found',
        input: 'dockerfile',
        message: `dockerfile: ${dockerfile} does not exist.`,
        nextStep: 'Give the path of a Dockerfile, from the working directory.',
        file: dockerfile,
    });
}
/**
 * Builds the image. The layers that were made are the contexts `packages` and `code`.
 * @param folder for what is written meanwhile; its owner removes it
 * @returns the image as a base that nothing is added to
 * @throws {Failure} what Docker says, or Lambda would
 */
async function buildDockerfile(dockerfile, plan, blobs, folder, config, context) {
    const { architecture } = plan.targets[0];
    const { ociPlatform: platform, machine } = architectures/* architectureFacts */.b[architecture];
    const doing = `build the image ${plan.name}`;
    const engine = await (0,docker_engine.findEngine)(context, { doing });
    const { builder } = config;
    const mayRegister = context.env['GITHUB_ACTIONS'] === 'true';
    await (0,emulator/* ensureEmulator */.Al)({ platform, machine }, engine, { mayRegister, ...(builder === undefined ? {} : { builder }) }, context);
    const contexts = [];
    for (const holds of ['packages', 'code']) {
        const path = (0,external_node_path_.join)(folder, holds);
        await (0,make_folder/* makeFolder */.f)(path);
        const blob = blobs.find((one) => one.holds === holds);
        if (blob)
            await unpackBlob(await blob.file(), path);
        contexts.push('--build-context', `${holds}=${path}`);
    }
    const name = `lambda-layer-build:${(0,external_node_crypto_.randomUUID)()}`;
    const args = [
        'buildx',
        'build',
        `--platform=${platform}`,
        `--file=${dockerfile}`,
        `--tag=${name}`,
        '--load',
        '--provenance=false',
        '--sbom=false',
        '--progress=plain',
        ...(builder === undefined ? [] : ['--builder', builder]),
        ...contexts,
        context.directory,
    ];
    const onLine = (line) => context.log.child(line);
    await (0,docker_engine/* runDocker */.ST)(args, context, { doing, timeoutMs: buildTimeoutMs, onLine });
    try {
        const saved = await saveImage(name, folder, context);
        return await asBase(plan, saved, dockerfile);
    }
    finally {
        await (0,docker_engine/* tryDocker */.IY)(['image', 'rm', '--force', name], context, { doing, timeoutMs: 60_000 }).catch(() => undefined);
    }
}
async function asBase(plan, { config, layers }, dockerfile) {
    const parsed = (0,oci/* parseImageConfig */.FB)(config);
    const [target] = plan.targets;
    if ((0,image_rules/* architectureOfOci */.ee)(parsed.architecture) !== target.architecture) {
        throw new errors/* Failure */.HR({
            code: 'image-platform',
            input: 'dockerfile',
            message: `${dockerfile} makes an image for ${parsed.os}/${parsed.architecture}, and ${(0,lambda_target/* targetName */.j)(target)} needs ${architectures/* architectureFacts */.b[target.architecture].ociPlatform}.`,
            nextStep: 'Take a base in FROM that exists for that platform.',
        });
    }
    // Every layer is read as Lambda will read it.
    for (const { path, descriptor } of layers) {
        const { breaches } = await (0,read_blob/* readBlob */.g)((0,external_node_fs_.createReadStream)(path), `the layer ${descriptor.digest.slice(0, 19)}`);
        (0,errors/* throwIfAny */.MI)(breaches.map(({ code, message, nextStep }) => ({ code, message: `${plan.name}: ${message}`, nextStep })));
    }
    const manifest = {
        kind: 'manifest',
        family: 'docker',
        config: configDescriptor(config),
        layers: layers.map(({ descriptor }) => descriptor),
    };
    const files = new Map(layers.map(({ descriptor, path }) => [descriptor.digest, path]));
    return {
        digest: (0,oci/* digestOf */.ol)((0,oci/* renderManifest */.sB)(manifest)),
        manifest,
        config: parsed,
        repository: {
            async streamBlob({ digest }) {
                const path = files.get(digest);
                if (path === undefined)
                    throw new Error(`${digest} is not in the image`);
                return (0,external_node_fs_.createReadStream)(path);
            },
        },
    };
}
/** A folder for a build, with what removes it. */
async function buildFolder({ stores, }) {
    const path = (0,external_node_path_.join)(stores.temporary, `dockerfile-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,make_folder/* makeFolder */.f)(path);
    return { path, [Symbol.asyncDispose]: () => (0,promises_.rm)(path, { recursive: true, force: true }) };
}

// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/run/invoke/emulator.js
var invoke_emulator = __webpack_require__(4428);
// EXTERNAL MODULE: ./build/run/invoke/prepare.js
var prepare = __webpack_require__(63736);
// EXTERNAL MODULE: ./build/run/invoke/start.js + 2 modules
var start = __webpack_require__(50119);
;// CONCATENATED MODULE: ./build/run/image/verify.js
// Where `verify: import` imports an image: on its base, with its files, its variables and what starts its functions.






/** @param bases one for each plan */
function importInImages(plans, bases, { config, context }) {
    return async (plan, folder) => {
        const base = bases[plans.findIndex(({ name }) => name === plan.name)];
        if (!base?.reference)
            throw new Error(`${plan.name} has no base that can be pulled`);
        const [target] = plan.targets;
        const { registry, repository } = base.reference;
        const image = (0,registry_reference/* referenceName */.z)({ registry, repository, digest: base.digest });
        await (0,prepare/* readyFor */.T)(image, target, context);
        const emulator = await (0,invoke_emulator/* emulatorFor */.j)(image, target, folder, context);
        const { runtime } = target;
        return {
            image,
            interpreter: base.client?.[0] ?? (runtime.family === 'python' ? (0,folders/* interpreterPath */.ce)(runtime.python) : ''),
            options: [
                ...config.imageEnvironment.map(([name, value]) => `--env=${name}=${value}`),
                ...(base.client ? [`--workdir=${folders/* taskFolder */.AD}`] : []),
                ...(emulator ? [`--entrypoint=${start/* emulatorPlace */.pi}`] : []),
            ],
            entrypoint: emulator ? (base.client ?? emulator.entrypoint) : [],
            files: emulator ? [{ from: emulator.file, to: start/* emulatorPlace */.pi }] : [],
            async unpack({ blobs = [] }, to) {
                for (const blob of blobs)
                    await unpackBlob(await blob.file(), to);
            },
        };
    };
}

// EXTERNAL MODULE: ./build/run/image/finish.js + 1 modules
var finish = __webpack_require__(15625);
;// CONCATENATED MODULE: ./build/run/image/make.js
// Images: what both `build` and `publish` do for them.








/** The package that starts a function in a base that has nothing of Lambda: https://pypi.org/project/awslambdaric/ */
const runtimeClient = 'awslambdaric';
/**
 * Finds the bases, and chooses the packages. A base without Lambda's runtime client gets it as one of the packages.
 * @throws {Failure} what cannot be used as a base, or what `openEcosystems` says.
 */
async function chooseForImages(plans, run) {
    const { config, context } = run;
    const isOfDockerfile = (await dockerfileOf(config, context)) !== undefined;
    const bases = await context.log.phase('Base image', () => Promise.all(plans.map(async ({ targets: [target] }) => (isOfDockerfile ? undefined : findBase(target, config, context)))));
    const lacking = plans.filter((_, at) => bases[at]?.client !== undefined);
    if (config.excludeSdk && lacking.length > 0)
        throw baseWithoutSdk(lacking);
    const inImage = config.verify === 'import' ? { ...run, importIn: importInImages(plans, bases, run) } : run;
    const packages = await (0,ecosystems/* openEcosystems */.E)(plans, inImage);
    if (lacking.length === 0 || packages.has(runtimeClient))
        return chosenImages(plans, packages, bases);
    await packages[Symbol.asyncDispose]();
    if (packages.isLocked)
        throw clientNotLocked(lacking);
    context.log.info(`The base image has no runtime client of Lambda: ${runtimeClient} is added.`);
    const added = { ...inImage, config: { ...config, packages: [...config.packages, runtimeClient] } };
    return chosenImages(plans, await (0,ecosystems/* openEcosystems */.E)(plans, added), bases);
}
function chosenImages(plans, packages, bases) {
    return { plans, packages, bases, [Symbol.asyncDispose]: () => packages[Symbol.asyncDispose]() };
}
function baseWithoutSdk(lacking) {
    return new errors/* ConfigurationError */.j1({
        code: 'contradicting-inputs',
        input: 'exclude-sdk',
        message: `\`exclude-sdk\` leaves AWS’s SDK to the runtime, and the base image of ${lacking.map(({ name }) => name).join(', ')} is not one of Lambda’s: it has none.`,
        nextStep: 'Leave `exclude-sdk` out, or leave `base-image` out.',
    });
}
function clientNotLocked(lacking) {
    return new errors/* ConfigurationError */.j1({
        code: 'runtime-client-missing',
        input: 'base-image',
        message: `The base image of ${lacking.map(({ name }) => name).join(', ')} has nothing that starts a function, and the lock does not have ${runtimeClient}, which would.`,
        nextStep: `Add ${runtimeClient} to the project and lock it again, or leave \`base-image\` out.`,
    });
}
/** Downloads, examines, and makes the images: everything but the bytes of layers that nobody asked for. */
async function makeImages({ plans, packages, bases }, run) {
    const made = await packages.make();
    // In the order of the plans: each language makes its own, one language after the other.
    const inspected = plans.flatMap(({ name }) => made.filter(({ layer }) => layer.plan.name === name));
    const layers = inspected.map(({ layer }) => layer);
    const folders = [];
    const dispose = async () => {
        for (const blob of layers.flatMap(({ blobs = [] }) => blobs))
            await blob[Symbol.asyncDispose]();
        for (const folder of folders)
            await folder[Symbol.asyncDispose]();
    };
    try {
        const images = [];
        const dockerfile = await dockerfileOf(run.config, run.context);
        for (const [at, layer] of layers.entries()) {
            if (dockerfile === undefined)
                images.push(finished(layer, bases[at], run.config));
            else {
                const folder = await buildFolder(run.context);
                folders.push(folder);
                images.push(await builtImage(dockerfile, layer, folder.path, run));
            }
        }
        checkTags(images, run.config);
        return { images, inspected, [Symbol.asyncDispose]: dispose };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
function finished({ plan, blobs = [] }, base, config) {
    if (!base)
        throw new Error(`${plan.name} has no base`);
    return (0,finish/* finishImage */.l)(plan, blobs, base, config);
}
async function builtImage(dockerfile, { plan, blobs = [] }, folder, { config, context }) {
    const building = () => buildDockerfile(dockerfile, plan, blobs, folder, config, context);
    return (0,finish/* finishImage */.l)(plan, [], await context.log.phase('Dockerfile', building), config);
}
/** The tags of an image, filled in. */
function tagsOf({ plan, image }, { imageTags }) {
    const values = (0,image_names/* imageNameValues */.fO)(plan.targets[0], plan.name, image.digest);
    return [...new Set(imageTags.map((tag) => (0,image_names/* expandImageName */.nB)(tag, values)))];
}
/** One tag for two images would be the tag of the second alone: Lambda takes no list of several. */
function checkTags(images, config) {
    const owners = new Map();
    const problems = images.flatMap((one) => tagsOf(one, config).flatMap((tag) => {
        const other = owners.get(tag);
        owners.set(tag, one.plan.name);
        if (other === undefined || other === one.plan.name)
            return [];
        return [
            {
                code: 'image-tag-shared',
                input: 'image-tags',
                message: `${other} and ${one.plan.name} would both get the tag ${tag}, and Lambda takes no list of several images.`,
                nextStep: 'Put `{name}` or `{architecture}` into `image-tags`.',
            },
        ];
    }));
    (0,errors/* throwIfAny */.MI)(problems, errors/* ConfigurationError */.j1);
}
/** Writes images as files. */
async function writeImages(images, output, { config, context, announce }) {
    for (const one of images) {
        const { plan, image, layers, sizeBytes } = one;
        const files = { image, layers, names: localNames(one, config) };
        const path = plan.zipPath.replace(/\.zip$/, output === 'oci' ? '.oci' : '.docker.tar');
        const reused = await context.log.phase('Write', () => (output === 'oci' ? image_output/* writeOciLayout */.f : image_output/* writeDockerArchive */.W)(path, files, context), () => path);
        announce({ kind: 'image-ready', layer: plan.name, image: { digest: image.digest, sizeBytes, path, reused } });
    }
}
/** As `docker images` shows it. */
function localNames(one, config) {
    const { plan } = one;
    const values = (0,image_names/* imageNameValues */.fO)(plan.targets[0], plan.name.toLowerCase());
    const repository = config.repository === undefined ? '{name}' : config.repository;
    return tagsOf(one, config).map((tag) => `${(0,image_names/* expandImageName */.nB)(repository, values)}:${tag}`);
}


/***/ }),

/***/ 4428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ emulatorFor)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_docker_container_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27343);
/* harmony import */ var _host_docker_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21566);
/* harmony import */ var _host_docker_ready_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77163);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90150);
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95038);
/* harmony import */ var _lambda_images_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12726);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50119);
// The Runtime Interface Emulator for an image that has none: it comes from AWS's image of the runtime.
// https://github.com/aws/aws-lambda-runtime-interface-emulator
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








/** AWS's own entrypoint starts the emulator by itself. */
const ownEntrypoint = '/lambda-entrypoint.sh';
/** Undefined for an image that starts the emulator itself. */
async function emulatorFor(image, target, place, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const doing = `look at ${image}`;
        const text = await (0,_host_docker_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .runDocker */ .ST)(['image', 'inspect', '--format', '{{json .Config.Entrypoint}}', image], context, {
            doing,
        });
        const entrypoint = JSON.parse(text) ?? [];
        if (entrypoint.some((word) => word === ownEntrypoint || word.endsWith('aws-lambda-rie')))
            return undefined;
        const { ociPlatform: platform, machine } = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_5__/* .architectureFacts */ .b[target.architecture];
        const source = (0,_lambda_images_js__WEBPACK_IMPORTED_MODULE_7__/* .runtimeImage */ .W)(target);
        await (0,_host_docker_ready_image_js__WEBPACK_IMPORTED_MODULE_3__/* .readyImage */ .V)(source, { platform, machine }, `take the emulator from ${source}`, context);
        const container = __addDisposableResource(env_1, await (0,_host_docker_container_js__WEBPACK_IMPORTED_MODULE_1__/* .createContainer */ .g)({
            prefix: 'lambda-layer-emulator',
            image: source,
            platform,
            options: [],
            command: [],
            doing: `take the emulator from ${source}`,
        }, context), true);
        await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(place);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place, 'aws-lambda-rie');
        await container.copyOut(_start_js__WEBPACK_IMPORTED_MODULE_6__/* .emulatorPlace */ .pi, file);
        return { file, entrypoint };
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


/***/ })

};
