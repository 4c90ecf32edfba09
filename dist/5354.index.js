export const id = 5354;
export const ids = [5354];
export const modules = {

/***/ 73280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ BaseLayerCollector),
/* harmony export */   dh: () => (/* binding */ visibleInBase),
/* harmony export */   rH: () => (/* binding */ readBaseLayer)
/* harmony export */ });
/* harmony import */ var _formats_gzip_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46414);
/* harmony import */ var _formats_tar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96688);
// What a layer of an image tells: which Python or Node.js, which C library, which machine. Its blob is read once, as a
// stream, and nothing of it is unpacked to disk.


const interpreter = /^(?:var\/lang|usr\/local|usr|opt\/venv)\/bin\/python3\.\d{1,2}$/;
const nodeProgram = /^(?:var\/lang|usr\/local|usr|opt\/venv)\/bin\/node$/;
const glibcFile = /(?:^|\/)libc(?:\.so\.6|-2\.\d{1,2}\.so)$/;
const muslFile = /(?:^|\/)(?:ld-musl-\w+\.so\.1|libc\.musl-\w+\.so\.1)$/;
const runtimeClient = /(?:^|\/)awslambdaric\/__init__\.py$/;
const longestLibraryBytes = 32 * 1024 * 1024;
const whiteout = '.wh.';
const opaque = '.wh..wh..opq';
/** Of what may be hidden by one layer, as much is kept. */
const mostHidden = 5_000;
/** @throws when it is neither gzip nor a tar archive. */
async function readBaseLayer(source) {
    const collector = new BaseLayerCollector();
    for await (const entry of (0,_formats_tar_js__WEBPACK_IMPORTED_MODULE_1__/* .readTarStream */ .w5)((0,_formats_gzip_read_js__WEBPACK_IMPORTED_MODULE_0__/* .readGzip */ .H)(source).content))
        await collector.add(entry);
    return collector.facts();
}
/** Collects what decides from the entries of a layer, in their order. */
class BaseLayerCollector {
    #found = [];
    #hidden = [];
    facts() {
        return { found: this.#found, hidden: this.#hidden };
    }
    /** Reads the content of a program or a library that says by it what it is. */
    async add(entry) {
        const [found, hidden] = [this.#found, this.#hidden];
        const { path } = entry;
        const slash = path.lastIndexOf('/');
        const name = path.slice(slash + 1);
        if (name.startsWith(whiteout)) {
            const folder = path.slice(0, Math.max(0, slash));
            const what = name === opaque ? folder : `${path.slice(0, slash + 1)}${name.slice(whiteout.length)}`;
            if (hidden.length < mostHidden)
                hidden.push(what);
        }
        else if (interpreter.test(path))
            found.push({ path, kind: 'python' });
        else if (nodeProgram.test(path)) {
            const node = entry.kind === 'file' ? await nodeVersion(entry) : undefined;
            found.push({ path, kind: 'node', ...(node === undefined ? {} : { node }) });
        }
        else if (muslFile.test(path))
            found.push({ path, kind: 'musl' });
        else if (path === 'lambda-entrypoint.sh')
            found.push({ path, kind: 'entrypoint' });
        else if (runtimeClient.test(path))
            found.push({ path, kind: 'client' });
        else if (entry.kind === 'file' && glibcFile.test(path)) {
            const facts = await libraryFacts(entry);
            if (facts.glibc !== undefined)
                found.push({ path, kind: 'glibc', ...facts });
        }
    }
}
/** Node.js says where its headers are: `…/download/release/v22.11.0/node-v22.11.0-headers.tar.gz`. */
async function nodeVersion({ content }) {
    const before = '/download/release/v';
    const longest = before.length + 10;
    let rest = '';
    for await (const chunk of content()) {
        const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
        const at = text.indexOf(before);
        const found = at < 0 ? undefined : /^(\d{1,3})\.\d{1,3}\.\d/.exec(text.slice(at + before.length, at + longest))?.[1];
        if (found !== undefined)
            return found;
        rest = text.slice(-longest);
    }
    return undefined;
}
/** What is left of all layers when they lie over each other, the lowest first. Pure. */
function visibleInBase(layers) {
    return layers.reduce((below, { found, hidden }) => {
        const paths = new Set(found.map(({ path }) => path));
        const isHidden = (path) => paths.has(path) || hidden.some((one) => one === '' || path === one || path.startsWith(`${one}/`));
        return [...below.filter(({ path }) => !isHidden(path)), ...found];
    }, []);
}
/** glibc says of itself: `GNU C Library (GNU libc) stable release version 2.34.` */
async function libraryFacts({ sizeBytes, content }) {
    if (sizeBytes > longestLibraryBytes)
        return {};
    const chunks = [];
    for await (const chunk of content())
        chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (bytes.length < 20 || bytes.readUInt32BE(0) !== 0x7f454c46)
        return {};
    const elfMachine = bytes[5] === 2 ? bytes.readUInt16BE(18) : bytes.readUInt16LE(18);
    const start = bytes.indexOf('GNU C Library ');
    const said = start < 0 ? '' : bytes.toString('latin1', start, start + 200);
    const glibc = /version (2\.\d{1,2})/.exec(said)?.[1];
    return { elfMachine, ...(glibc === undefined ? {} : { glibc }) };
}


/***/ }),

/***/ 26198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ breachesOfImage)
/* harmony export */ });
/* harmony import */ var _formats_oci_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61254);
/* harmony import */ var _lambda_image_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93821);
// Holds an image to Lambda's rules, as far as manifest and configuration tell.


/** @param uncompressedBytes of all layers, where that is known */
function breachesOfImage(manifest, config, uncompressedBytes) {
    const strings = (value) => Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    const { config: settings, history } = config;
    const workingDirectory = settings['WorkingDir'];
    return (0,_lambda_image_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .imageBreaches */ .bS)({
        configType: manifest.config.mediaType,
        layerTypes: manifest.layers.map(({ mediaType }) => mediaType),
        familyTypes: _formats_oci_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib[manifest.family],
        os: config.os,
        architecture: config.architecture,
        layers: manifest.layers.length,
        diffIds: config.diffIds.length,
        ...(history ? { history: history.filter((entry) => entry['empty_layer'] !== true).length } : {}),
        entrypoint: strings(settings['Entrypoint']),
        command: strings(settings['Cmd']),
        workingDirectory: typeof workingDirectory === 'string' ? workingDirectory : '',
        ...(uncompressedBytes === undefined ? {} : { uncompressedBytes }),
    });
}


/***/ }),

/***/ 46414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readGzip)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
// Reads gzip as it arrives, and tells whether it is one member: readers differ on what follows the first.
// https://www.rfc-editor.org/rfc/rfc1952


const chunkBytes = 64 * 1024;
const trailerBytes = 8;
function readGzip(source) {
    let trailer = Buffer.alloc(0);
    let crc = 0;
    let sizeBytes = 0;
    async function* noticed() {
        for await (const chunk of source) {
            const last = Buffer.from(chunk.subarray(-trailerBytes));
            trailer = last.length < trailerBytes ? Buffer.concat([trailer, last]).subarray(-trailerBytes) : last;
            yield chunk;
        }
    }
    async function* content() {
        const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createGunzip)({ chunkSize: chunkBytes });
        const feeding = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(noticed(), gunzip);
        feeding.catch(() => { }); // It is thrown below.
        for await (const chunk of gunzip) {
            crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(chunk, crc);
            sizeBytes += chunk.length;
            yield chunk;
        }
        await feeding;
    }
    return {
        content: content(),
        // The last member's trailer tells of that member alone: https://www.rfc-editor.org/rfc/rfc1952#page-5
        isOneMember: () => trailer.length === trailerBytes &&
            trailer.readUInt32LE(0) === crc &&
            trailer.readUInt32LE(4) === sizeBytes % 2 ** 32,
    };
}


/***/ }),

/***/ 61254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Kz: () => (/* binding */ OciRefusal),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   sB: () => (/* binding */ renderManifest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
// Manifests and configurations of container images, of the two families that registries hold.
// https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md
// https://distribution.github.io/distribution/spec/manifest-v2-2/

const mediaTypes = {
    docker: {
        manifest: 'application/vnd.docker.distribution.manifest.v2+json',
        index: 'application/vnd.docker.distribution.manifest.list.v2+json',
        config: 'application/vnd.docker.container.image.v1+json',
        layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    },
    oci: {
        manifest: 'application/vnd.oci.image.manifest.v1+json',
        index: 'application/vnd.oci.image.index.v1+json',
        config: 'application/vnd.oci.image.config.v1+json',
        layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
    },
};
/** What is asked for when any manifest will do: without the list types, a registry silently gives that of amd64. */
const manifestTypes = ['oci', 'docker'].flatMap((family) => [
    mediaTypes[family].manifest,
    mediaTypes[family].index,
]);
/** A manifest or configuration that cannot be read. The message says why, without a full stop. */
class OciRefusal extends Error {
    name = 'OciRefusal';
}
function digestOf(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/**
 * @param mediaType as the registry stated it; the document's own field counts more
 * @throws {OciRefusal}
 */
function parseManifest(bytes, mediaType) {
    const document = parseObject(bytes, 'the manifest');
    const stated = typeof document['mediaType'] === 'string' ? document['mediaType'] : mediaType;
    const found = ['docker', 'oci'].find((family) => stated === mediaTypes[family].manifest || stated === mediaTypes[family].index);
    const isIndex = Array.isArray(document['manifests']);
    const family = found ?? (stated === undefined ? 'oci' : undefined);
    if (family === undefined)
        throw new OciRefusal(`its manifest is of the type ${stated ?? ''}, which is not supported`);
    if (isIndex)
        return { kind: 'index', family, manifests: descriptors(document['manifests'], 'manifests') };
    const [config] = descriptors([document['config']], 'config');
    if (!config)
        throw new OciRefusal('its manifest has no configuration');
    return { kind: 'manifest', family, config, layers: descriptors(document['layers'], 'layers') };
}
/** @throws {OciRefusal} */
function parseImageConfig(bytes) {
    const document = parseObject(bytes, 'the configuration');
    const { os, architecture, config, rootfs, history } = document;
    if (typeof os !== 'string' || typeof architecture !== 'string') {
        throw new OciRefusal('its configuration names no operating system and architecture');
    }
    const diffIds = isObject(rootfs) ? rootfs['diff_ids'] : undefined;
    if (!Array.isArray(diffIds) || !diffIds.every((one) => typeof one === 'string' && isDigest(one))) {
        throw new OciRefusal('its configuration lists no layers (rootfs.diff_ids)');
    }
    return {
        os,
        architecture,
        config: isObject(config) ? config : {},
        diffIds: diffIds,
        ...(Array.isArray(history) ? { history: history.filter(isObject) } : {}),
        document,
    };
}
/** The bytes of a manifest: the same for the same content. */
function renderManifest({ family, config, layers }) {
    return renderJson({ schemaVersion: 2, mediaType: mediaTypes[family].manifest, config, layers });
}
function renderJson(document) {
    return Buffer.from(JSON.stringify(document));
}
function descriptors(value, field) {
    if (!Array.isArray(value))
        throw new OciRefusal(`its manifest has no ${field}`);
    return value.map((one) => {
        if (!isObject(one))
            throw new OciRefusal(`its manifest has an entry of ${field} that is not an object`);
        const { mediaType, digest, size, platform } = one;
        if (typeof mediaType !== 'string' || typeof digest !== 'string' || !isDigest(digest)) {
            throw new OciRefusal(`its manifest has an entry of ${field} without a media type and a SHA-256 digest`);
        }
        if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
            throw new OciRefusal(`its manifest gives ${digest} no valid size`);
        }
        return { mediaType, digest, size, ...(isPlatform(platform) ? { platform } : {}) };
    });
}
function parseObject(bytes, what) {
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw new OciRefusal(`${what} is not JSON`);
    }
    if (!isObject(document))
        throw new OciRefusal(`${what} is not a JSON object`);
    return document;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isPlatform(value) {
    return isObject(value) && typeof value['os'] === 'string' && typeof value['architecture'] === 'string';
}


/***/ }),

/***/ 96688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mt: () => (/* binding */ TarError),
/* harmony export */   w5: () => (/* binding */ readTarStream)
/* harmony export */ });
/* unused harmony export readTar */
// Reading tar archives as sdists have them: ustar, with GNU's and POSIX's records for long names.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13
class TarError extends Error {
    name = 'TarError';
}
const blockBytes = 512;
/** Entries that only describe others: their own size is never declared elsewhere. */
const extensionTypes = new Set(['x', 'g', 'L', 'K']);
/** They are held in memory. */
const longestExtensionBytes = 1024 * 1024;
const keptKeys = new Set(['path', 'linkpath', 'size', 'mtime']);
/**
 * The entries of an uncompressed archive, in its order.
 * @throws {TarError} when it is not a tar archive, or ends in the middle.
 */
function* readTar(archive) {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    const headers = new TarHeaders();
    let offset = 0;
    while (offset + blockBytes <= bytes.length) {
        const parsed = headers.parse(bytes.subarray(offset, offset + blockBytes), offset);
        if (parsed.kind === 'end')
            return;
        const start = offset + blockBytes;
        if (start + parsed.sizeBytes > bytes.length)
            throw endsEarly();
        const content = bytes.subarray(start, start + parsed.sizeBytes);
        offset = start + paddedBytes(parsed.sizeBytes);
        if (parsed.kind === 'extension')
            headers.extend(parsed.type, content);
        else
            yield parsed.head.kind === 'file' ? { ...parsed.head, kind: 'file', bytes: content } : parsed.head;
    }
    if (offset === 0)
        throw notTar();
}
/**
 * The entries of an uncompressed archive as it arrives, in bounded memory.
 * @throws {TarError} as `readTar`.
 */
async function* readTarStream(chunks) {
    const input = new ByteQueue(chunks);
    const headers = new TarHeaders();
    for (let offset = 0;;) {
        const header = await input.take(blockBytes);
        if (header === undefined) {
            if (offset === 0)
                throw notTar();
            return;
        }
        const parsed = headers.parse(header, offset);
        if (parsed.kind === 'end')
            return;
        const offsetBytes = offset + blockBytes;
        offset = offsetBytes + paddedBytes(parsed.sizeBytes);
        if (parsed.kind === 'extension') {
            const content = await input.take(paddedBytes(parsed.sizeBytes));
            if (content === undefined)
                throw endsEarly();
            headers.extend(parsed.type, content.subarray(0, parsed.sizeBytes));
            continue;
        }
        let left = parsed.sizeBytes;
        async function* content() {
            while (left > 0) {
                const piece = await input.some(left);
                if (piece === undefined)
                    throw endsEarly();
                left -= piece.length;
                yield piece;
            }
        }
        yield { ...parsed.head, sizeBytes: parsed.sizeBytes, offsetBytes, content };
        const rest = content();
        while (!(await rest.next()).done)
            continue;
        // The last block of an archive that was cut may lack its padding.
        await input.take(paddedBytes(parsed.sizeBytes) - parsed.sizeBytes);
    }
}
/** Bytes that arrive in pieces of any size. */
class ByteQueue {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    /** The next bytes, as many as are at hand, at most `most`; undefined at the end. */
    async some(most) {
        while (this.#rest.length === 0) {
            const next = await this.#chunks.next();
            if (next.done)
                return undefined;
            this.#rest = next.value;
        }
        const piece = this.#rest.subarray(0, most);
        this.#rest = this.#rest.subarray(piece.length);
        return piece;
    }
    /** Exactly so many bytes; undefined when fewer are left. */
    async take(count) {
        const pieces = [];
        for (let left = count; left > 0;) {
            const piece = await this.some(left);
            if (piece === undefined)
                return undefined;
            pieces.push(piece);
            left -= piece.length;
        }
        return Buffer.concat(pieces);
    }
}
/** Reads headers one after the other, and remembers what extensions say of those that follow. */
class TarHeaders {
    #forAll = new Map();
    #next = new Map();
    parse(header, offset) {
        if (header.every((byte) => byte === 0))
            return { kind: 'end' };
        checkHeader(header, offset);
        const type = String.fromCharCode(header[156] ?? 0);
        const isExtension = extensionTypes.has(type);
        const declared = (key) => this.#next.get(key) ?? this.#forAll.get(key);
        const declaredSize = isExtension ? undefined : declared('size');
        const sizeBytes = declaredSize === undefined ? numberOf(header, 124, 12) : Number(declaredSize);
        if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0)
            throw endsEarly();
        if (!isExtension) {
            const head = headOf(header, type, declared);
            this.#next.clear();
            return { kind: 'entry', head, sizeBytes };
        }
        if (sizeBytes > longestExtensionBytes)
            throw new TarError('an extended header is too long');
        return { kind: 'extension', type, sizeBytes };
    }
    extend(type, content) {
        if (type === 'L')
            this.#next.set('path', textOf(content, 0, content.length));
        else if (type === 'K')
            this.#next.set('linkpath', textOf(content, 0, content.length));
        else {
            const known = type === 'g' ? this.#forAll : this.#next;
            for (const [key, value] of paxRecords(content))
                if (keptKeys.has(key))
                    known.set(key, value);
        }
    }
}
function paddedBytes(sizeBytes) {
    return Math.ceil(sizeBytes / blockBytes) * blockBytes;
}
function notTar() {
    return new TarError('it is not a tar archive');
}
function endsEarly() {
    return new TarError('it ends in the middle of a file');
}
function headOf(header, type, declared) {
    const prefix = textOf(header, 257, 5) === 'ustar' ? textOf(header, 345, 155) : '';
    const short = textOf(header, 0, 100);
    const modified = declared('mtime');
    const name = declared('path') ?? (prefix === '' ? short : `${prefix}/${short}`);
    const common = {
        ...placed(name),
        mode: numberOf(header, 100, 8) & 0o777,
        modifiedSeconds: Math.floor(modified === undefined ? numberOf(header, 136, 12) : Number(modified) || 0),
    };
    const target = declared('linkpath') ?? textOf(header, 157, 100);
    // A name that ends in a slash is a directory, also where an old archive says it is a file.
    if (type === '5' || ((type === '0' || type === '\0') && name.endsWith('/')))
        return { ...common, kind: 'directory' };
    if (type === '0' || type === '\0' || type === '7')
        return { ...common, kind: 'file' };
    if (type === '2')
        return { ...common, kind: 'symlink', target };
    if (type === '1')
        return { ...common, kind: 'hardlink', target: placed(target).path };
    return { ...common, kind: 'other' };
}
function placed(name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    const path = parts.join('/');
    if (name.startsWith('/') || /^[a-z]:/i.test(name))
        return { path, unsafe: 'its path is absolute' };
    if (parts.includes('..'))
        return { path, unsafe: 'its path leads out of the archive' };
    if (name.includes('\0') || name.includes('\\'))
        return { path, unsafe: 'its path holds a NUL or a backslash' };
    return { path };
}
function checkHeader(header, offset) {
    let sum = 0;
    for (let index = 0; index < blockBytes; index++)
        sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0);
    if (sum !== numberOf(header, 148, 8))
        throw new TarError(offset === 0 ? 'it is not a tar archive' : `the header at byte ${offset} is damaged`);
}
/** Octal text, or GNU's big-endian binary for what does not fit. */
function numberOf(header, start, length) {
    const field = header.subarray(start, start + length);
    if (((field[0] ?? 0) & 0x80) !== 0) {
        const negative = ((field[0] ?? 0) & 0x40) !== 0;
        let value = negative ? 0 : (field[0] ?? 0) & 0x3f;
        for (const byte of field.subarray(1))
            value = value * 256 + byte;
        return negative ? 0 : value;
    }
    const text = textOf(field, 0, length).trim();
    return text === '' ? 0 : Number.parseInt(text, 8);
}
function textOf(bytes, start, length) {
    const field = bytes.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? length : end).toString('utf8');
}
/** `<length> <key>=<value>\n`, the length counting the whole record. */
function* paxRecords(content) {
    let offset = 0;
    while (offset < content.length) {
        const space = content.indexOf(0x20, offset);
        const length = space === -1 ? Number.NaN : Number(content.subarray(offset, space).toString('latin1'));
        if (!Number.isInteger(length) || length <= 0 || offset + length > content.length)
            throw new TarError('an extended header is damaged');
        const record = content.subarray(space + 1, offset + length - 1).toString('utf8');
        const equals = record.indexOf('=');
        if (equals > 0)
            yield [record.slice(0, equals), record.slice(equals + 1)];
        offset += length;
    }
}


/***/ }),

/***/ 35575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/oci.js
var oci = __webpack_require__(61254);
// EXTERNAL MODULE: ./build/host/http/failure.js
var http_failure = __webpack_require__(16154);
// EXTERNAL MODULE: ./build/host/http/retry.js
var retry = __webpack_require__(61666);
// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
// EXTERNAL MODULE: ./build/host/http/body.js
var http_body = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/host/http/wire.js
var http_wire = __webpack_require__(52127);
;// CONCATENATED MODULE: ./build/host/registry/authorization.js
// How to log in to a registry: https://distribution.github.io/distribution/spec/auth/token/


const longestChallenge = 4_096;
const longestTokenAnswerBytes = 256 * 1024;
/** Reads `WWW-Authenticate`. Undefined for a scheme that is not supported. */
function parseChallenge(header) {
    const text = header.slice(0, longestChallenge).trim();
    if (/^basic\b/i.test(text))
        return { kind: 'basic' };
    if (!/^bearer\b/i.test(text))
        return undefined;
    const values = new Map();
    for (const [, name = '', value = ''] of text.matchAll(/\b([a-z]{1,20})="([^"]{0,2000})"/gi)) {
        values.set(name.toLowerCase(), value);
    }
    const realm = values.get('realm');
    if (realm === undefined)
        return undefined;
    const [service, scope] = [values.get('service'), values.get('scope')];
    return {
        kind: 'bearer',
        realm,
        ...(service === undefined ? {} : { service }),
        ...(scope === undefined ? {} : { scope }),
    };
}
function basicHeader({ user, password }) {
    return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
/**
 * Asks the realm of a challenge for a token. Credentials go there only over https, or to the registry's own host.
 * @param scopes what the token is to allow, e.g. `repository:demo:pull,push`
 * @throws {Failure} `registry-unauthorized`
 */
async function fetchToken(challenge, scopes, registry, credentials, wire, signal) {
    if (!URL.canParse(challenge.realm))
        throw badRealm(registry);
    const url = new URL(challenge.realm);
    const trusted = url.protocol === 'https:' || (url.protocol === 'http:' && url.host === registry);
    if (!trusted)
        throw badRealm(registry);
    if (challenge.service !== undefined)
        url.searchParams.set('service', challenge.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    const headers = credentials === undefined ? {} : { authorization: basicHeader(credentials) };
    const { message, broken } = await wire.send(url, { headers: { accept: 'application/json', ...headers }, signal });
    const status = message.statusCode ?? 0;
    const body = await (0,http_body/* readBody */.x)(message, longestTokenAnswerBytes, broken);
    const token = status === 200 && body !== undefined ? tokenIn(body) : undefined;
    if (token !== undefined)
        return token;
    throw new errors/* Failure */.HR({
        code: 'registry-unauthorized',
        message: `${registry} gave no token for ${scopes.join(' and ')} (${url.host} answered ${status}).`,
        nextStep: credentials === undefined
            ? `Log in first, e.g. docker login ${registry}.`
            : `Check that the login for ${registry} is still valid and may do this.`,
    });
}
function tokenIn(answer) {
    try {
        const { token, access_token: accessToken } = JSON.parse(answer.toString('utf8'));
        const found = token ?? accessToken;
        return typeof found === 'string' && /^[\x21-\x7e]+$/.test(found) ? found : undefined;
    }
    catch {
        return undefined;
    }
}
function badRealm(registry) {
    return new errors/* Failure */.HR({
        code: 'registry-unauthorized',
        message: `${registry} asks for a login at an address that is not safe: only https addresses, or the registry itself, are.`,
        nextStep: 'Check the name of the registry.',
    });
}

;// CONCATENATED MODULE: ./build/host/registry/exchange.js
// Requests to one registry, with the login that each needs.






const mostRedirects = 5;
const longestErrorBytes = 64 * 1024;
const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Registries on this machine speak plain HTTP, as Docker has it. */
function originOf(registry) {
    const name = registry.replace(/:\d+$/, '');
    const local = name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    return `${local ? 'http' : 'https'}://${host}`;
}
function openExchange({ registry, repository }, credentialsFor, { env, signal, masks }) {
    const wire = (0,http_wire/* wireFor */.L)(env);
    const origin = originOf(registry);
    const host = new URL(origin).host;
    /** By scopes, the header that was accepted last. */
    const logins = new Map();
    let counted = () => { };
    let credentials;
    const login = async (challengeText, scopes) => {
        const challenge = parseChallenge(challengeText);
        if (challenge === undefined)
            return undefined;
        credentials ??= credentialsFor(registry);
        const known = await credentials;
        if (challenge.kind === 'basic')
            return known && basicHeader(known);
        const wanted = scopes.length > 0 ? scopes : challenge.scope === undefined ? [] : [challenge.scope];
        const token = await fetchToken(challenge, wanted, host, known, wire, signal);
        masks.add(token);
        return `Bearer ${token}`;
    };
    const send = async (method, first, headers, scopes, body) => {
        const key = scopes.join(' ');
        let url = first;
        let asked = false;
        for (let redirects = 0;;) {
            const own = url.origin === origin;
            const authorization = own ? logins.get(key) : undefined;
            counted();
            const answer = await wire.send(url, {
                method,
                headers: {
                    ...headers,
                    ...(authorization === undefined ? {} : { authorization }),
                    ...(body === undefined
                        ? method === 'POST'
                            ? { 'content-length': '0' }
                            : {}
                        : { 'content-length': String(body.length) }),
                },
                ...(body === undefined ? {} : { body }),
                signal,
            });
            const status = answer.message.statusCode ?? 0;
            const challenge = answer.message.headers['www-authenticate'];
            if (status === 401 && own && !asked && challenge !== undefined) {
                answer.message.resume();
                asked = true;
                // What was accepted before may have expired, and who gave it may have another.
                if (authorization !== undefined)
                    credentials = undefined;
                const accepted = await login(challenge, scopes);
                if (accepted !== undefined) {
                    logins.set(key, accepted);
                    continue;
                }
            }
            const location = answer.message.headers.location;
            if ((method === 'GET' || method === 'HEAD') && status >= 301 && status <= 308 && status !== 304 && location) {
                answer.message.resume();
                if (++redirects > mostRedirects)
                    throw redirected(registry, 'redirects in a circle');
                const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
                if (!next || (next.protocol !== 'https:' && next.origin !== origin)) {
                    throw redirected(registry, 'redirects to an address that is not safe');
                }
                url = next;
                continue;
            }
            return answerOf(answer, url, registry, authorization !== undefined);
        }
    };
    const scopesFor = (method) => [
        `repository:${repository}:${method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push'}`,
    ];
    return {
        ask: (method, path, headers = {}, scopes = [], body) => send(method, new URL(path, origin), headers, [...scopesFor(method), ...scopes], body),
        askUrl: (method, url, headers, body) => send(method, url, headers, scopesFor(method), body),
        onRequest(count) {
            counted = count;
        },
    };
}
function answerOf({ message, broken }, url, registry, sentLogin) {
    const status = message.statusCode ?? 0;
    const read = async (mostBytes) => {
        const body = await (0,http_body/* readBody */.x)(message, mostBytes, broken);
        if (body !== undefined)
            return body;
        throw new errors/* Failure */.HR({
            code: 'registry-answer',
            message: `${registry} sent more for ${(0,http_failure/* shownUrl */.zA)(url)} than the ${mostBytes} bytes that it announced or may send.`,
            nextStep: 'Check the name of the registry.',
        });
    };
    const failure = async () => {
        const text = await read(longestErrorBytes).then((bytes) => bytes.toString('utf8'), () => '');
        return statusFailure(status, url, registry, sentLogin, detailOf(text));
    };
    return {
        status,
        header(name) {
            const value = message.headers[name];
            return Array.isArray(value) ? value[0] : value;
        },
        discard: () => void message.resume(),
        expect(...statuses) {
            if (statuses.includes(status))
                return;
            message.resume();
            throw statusFailure(status, url, registry, sentLogin, '');
        },
        body: read,
        stream: () => message,
        broken,
        location() {
            const { location } = message.headers;
            if (location !== undefined && URL.canParse(location, url.href)) {
                const next = new URL(location, url.href);
                if (next.protocol === 'https:' || next.origin === url.origin)
                    return next;
            }
            throw new errors/* Failure */.HR({
                code: 'registry-answer',
                message: `${registry} opened an upload without a usable address.`,
                nextStep: 'Check the name of the registry.',
            });
        },
        isTransient: () => transientStatuses.has(status),
        failure,
    };
}
/** The registry's own words: `{"errors":[{"code":"DENIED","message":"…"}]}`. */
function detailOf(text) {
    try {
        const { errors } = JSON.parse(text);
        return (errors ?? [])
            .slice(0, 3)
            .map(({ code, message }) => [code, message].filter((one) => typeof one === 'string' && one !== '').join(': '))
            .map((one) => (0,neutralize/* shorten */.ml)((0,neutralize/* visible */.RK)(one), 300))
            .join('; ');
    }
    catch {
        return '';
    }
}
function statusFailure(status, url, registry, sentLogin, detail) {
    const words = detail === '' ? '' : `: ${detail}`;
    const options = { transient: transientStatuses.has(status), status };
    if (status === 401 || status === 403) {
        return new http_failure/* HttpFailure */.HR({
            code: 'registry-unauthorized',
            message: `${registry} refused the request (${status})${words}.`,
            nextStep: sentLogin
                ? `Check that the login for ${registry} is still valid, and that it may pull and push there.`
                : `Log in first, e.g. docker login ${registry}.`,
        }, options);
    }
    if (status === 404) {
        return new http_failure/* HttpFailure */.HR({
            code: 'repository-not-found',
            message: `${registry} does not have ${url.pathname.replace(/^\/v2\//, '').replace(/\/(?:blobs|manifests)\/.*$/s, '')}${words}.`,
            nextStep: 'Create the repository first, or correct its name.',
        }, options);
    }
    return new http_failure/* HttpFailure */.HR({
        code: options.transient ? 'registry-unavailable' : 'registry-answer',
        message: `${registry} answered ${status} for ${(0,http_failure/* shownUrl */.zA)(url)}${words}.`,
        nextStep: options.transient ? 'Try again later.' : 'Check the name of the image and the registry.',
    }, options);
}
function redirected(registry, what) {
    return new errors/* Failure */.HR({
        code: 'registry-answer',
        message: `${registry} ${what}.`,
        nextStep: 'Check the name of the registry.',
    });
}

// EXTERNAL MODULE: ./build/host/registry/reference.js
var registry_reference = __webpack_require__(4934);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
;// CONCATENATED MODULE: ./build/host/registry/sessions.js
// Uploads that are under way, remembered so that the next run takes up what a killed one has begun, or cancels it.

/** Sealed: layers are sent to the address that is remembered. Without stores, this run alone remembers. */
function uploadSessions(repository, { stores, env }) {
    if (!stores) {
        const open = new Map();
        return {
            find: async (digest) => open.get(digest),
            keep: async (digest, session) => void open.set(digest, session),
            forget: async (digest) => void open.delete(digest),
        };
    }
    const kept = (0,json_cache/* sealedFacts */.w)({ stores, env }, 'upload-session-1');
    const keyOf = (digest) => `${repository}@${digest}`;
    return {
        find: (digest) => kept.get(keyOf(digest)),
        keep: (digest, session) => kept.put(keyOf(digest), session),
        forget: (digest) => kept.forget(keyOf(digest)),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/host/registry/upload.js
// Sends a blob, in pieces where it is large: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-a-blob-in-chunks
//
// After a break the registry is asked how much it has. It goes on from there where it says so, and begins anew where it
// does not: some registries lose a piece that broke, and some forget the upload.




/** Up to it a blob goes in one request; above, in pieces of this size. ECR takes pieces from 5 MiB. */
const pieceBytes = 5 * 1024 * 1024;
const octets = { 'content-type': 'application/octet-stream' };
/** @throws {Failure} when the registry does not take it. Nothing is left open there, unless the run is interrupted. */
async function uploadBlob(blob, target) {
    const { digest } = blob.descriptor;
    const { sessions, signal } = target;
    let mostBytes = 0;
    let mayTakeUp = true;
    const upload = async () => {
        const resumed = mayTakeUp ? await takenUp(blob, target) : undefined;
        const session = { ...(resumed ?? (await begun(target))) };
        try {
            await sessions.keep(digest, { ...session });
            await send(blob, session, target, () => {
                mostBytes = Math.max(mostBytes, session.sentBytes);
                return sessions.keep(digest, { ...session });
            });
        }
        catch (error) {
            // What an interrupted run leaves open, the next one takes up or cancels.
            if (signal.aborted)
                throw error;
            const isTransient = error instanceof http_failure/* HttpFailure */.HR && error.transient;
            if (!isTransient || session.sentBytes === 0)
                await cancelled(digest, session, target);
            if (isTransient || !resumed)
                throw error;
            // The registry had other bytes than were sent to it.
            mayTakeUp = false;
            return upload();
        }
        await sessions.forget(digest);
    };
    await (0,retry/* retrying */.R)(signal, upload, () => mostBytes);
}
/** An upload that an earlier run or try has begun, as far as the registry still has it. */
async function takenUp({ descriptor: { digest, size } }, target) {
    const { sessions, exchange, path } = target;
    const kept = await sessions.find(digest);
    if (!kept)
        return undefined;
    const url = new URL(kept.location);
    if (kept.sentBytes > 0 && url.pathname.startsWith(`${path}/blobs/uploads/`)) {
        const answer = await exchange.askUrl('GET', url, {});
        answer.discard();
        if (answer.isTransient())
            throw await answer.failure();
        const sentBytes = answer.status === 204 ? endOf(answer.header('range')) : undefined;
        if (sentBytes !== undefined && sentBytes >= kept.sentBytes && sentBytes < size) {
            const location = answer.header('location') === undefined ? kept.location : answer.location().href;
            return { location, sentBytes };
        }
    }
    await cancelled(digest, kept, target);
    return undefined;
}
async function begun({ exchange, path }) {
    const answer = await exchange.ask('POST', `${path}/blobs/uploads/`);
    if (answer.status >= 400)
        throw await answer.failure();
    answer.discard();
    answer.expect(202);
    return { location: answer.location().href, sentBytes: 0 };
}
/** Cancels an upload: what was sent of it is not left behind. */
async function cancelUpload(location, exchange) {
    const answer = await exchange.askUrl('DELETE', location, {}).catch(() => undefined);
    answer?.discard();
}
async function cancelled(digest, { location }, target) {
    await cancelUpload(new URL(location), target.exchange);
    await target.sessions.forget(digest);
}
/** Sends what is missing. `session` always says what the registry has. */
async function send(blob, session, { name, exchange, onSent }, onPiece) {
    const { digest, size } = blob.descriptor;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const lengthBytes = Math.min(size - session.sentBytes, pieceBytes);
    let piece = Buffer.allocUnsafe(lengthBytes);
    let other;
    let used = 0;
    let readBytes = 0;
    let givenBytes = session.sentBytes;
    let sending = Promise.resolve();
    const sendPiece = async (body) => {
        const end = session.sentBytes + body.length;
        const headers = { ...octets, 'content-range': `${session.sentBytes}-${end - 1}` };
        const answer = await exchange.askUrl('PATCH', new URL(session.location), headers, body);
        await checkAnswer(answer, 202, 201); // ECR says 201.
        checkRange(answer.header('range'), end, name);
        session.location = answer.location().href;
        session.sentBytes = end;
        onSent(body.length);
        await onPiece();
    };
    try {
        for await (const chunk of (await blob.open())) {
            hash.update(chunk);
            const skipped = Math.min(chunk.length, Math.max(0, givenBytes + used - readBytes));
            readBytes += chunk.length;
            for (let at = skipped; at < chunk.length;) {
                if (used === piece.length) {
                    // More than was announced, or a full piece with more to come.
                    if (givenBytes + used >= size)
                        throw changed(size, digest);
                    await sending;
                    // One piece is on its way while the next is filled.
                    sending = sendPiece(piece);
                    sending.catch(() => { }); // It is thrown by the next piece.
                    const next = other ?? Buffer.allocUnsafe(lengthBytes);
                    other = piece;
                    piece = next;
                    givenBytes += used;
                    used = 0;
                }
                const copied = chunk.copy(piece, used, at);
                used += copied;
                at += copied;
            }
        }
        await sending;
    }
    catch (error) {
        // Nothing is on its way when it is given up.
        await sending.catch(() => { });
        throw error;
    }
    if (readBytes !== size || `sha256:${hash.digest('hex')}` !== digest)
        throw changed(size, digest);
    const url = new URL(session.location);
    url.searchParams.set('digest', digest);
    const answer = await exchange.askUrl('PUT', url, octets, piece.subarray(0, used));
    // Some registries answer 202 and have nothing: 201 alone says that the blob exists.
    await checkAnswer(answer, 201);
    const claimed = answer.header('docker-content-digest');
    if (claimed !== undefined && claimed !== digest)
        throw lied(name, digest, claimed);
    onSent(used);
}
async function checkAnswer(answer, ...statuses) {
    if (answer.status >= 400)
        throw await answer.failure();
    answer.discard();
    answer.expect(...statuses);
}
/** How many bytes a `Range` of an upload tells of. */
function endOf(range) {
    const end = /^(?:bytes=)?0-(\d{1,15})$/.exec(range ?? '')?.[1];
    return end === undefined ? undefined : Number(end) + 1;
}
/** Some registries never say more than that they have begun, e.g. `0-0`: only a claim to have more is a lie. */
function checkRange(range, sentBytes, name) {
    const has = endOf(range);
    if (has === undefined || has <= sentBytes)
        return;
    throw new errors/* Failure */.HR({
        code: 'registry-answer',
        message: `${name} says that it has ${has} bytes of a layer, and was sent ${sentBytes}.`,
        nextStep: 'Try again; if it happens again, the registry or a proxy in between is damaged.',
    });
}
function lied(name, expected, got) {
    return new errors/* Failure */.HR({
        code: 'registry-digest',
        message: `${name} has other content than its digest says: expected ${expected}, got ${got}.`,
        nextStep: 'Nothing of it was used. A proxy in between may have changed it, or the registry is damaged.',
    });
}
function changed(size, digest) {
    return new errors/* Failure */.HR({
        code: 'blob-changed',
        message: `A layer of ${size} bytes (${digest}) has other bytes than when it was hashed.`,
        nextStep: 'Run it again; if it happens again, run with cache: false.',
    });
}

;// CONCATENATED MODULE: ./build/host/registry/client.js
// The protocol of registries, as far as images are read and pushed:
// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md
//
// Nothing that a registry says is believed: what it gives is hashed, and what it took is looked at again.









/** A manifest is refused above it: https://github.com/opencontainers/distribution-spec says 4 MiB. */
const largestManifestBytes = 4 * 1024 * 1024;
const largestReadBytes = 16 * 1024 * 1024;
/** Connections that may break one after the other without a byte between them. */
const mostBreaks = 5;
function openRepository(reference, credentials, context) {
    const exchange = openExchange(reference, credentials, context);
    const sessions = uploadSessions((0,registry_reference/* referenceName */.z)(reference), context);
    return new RegistryRepository(reference, exchange, sessions, context.signal);
}
class RegistryRepository {
    name;
    sent = { requests: 0, uploadedBytes: 0 };
    #exchange;
    #sessions;
    #signal;
    #path;
    constructor(reference, exchange, sessions, signal) {
        this.name = (0,registry_reference/* referenceName */.z)(reference);
        this.#exchange = exchange;
        this.#sessions = sessions;
        this.#signal = signal;
        this.#path = `/v2/${reference.repository}`;
        exchange.onRequest(() => {
            this.sent.requests++;
        });
    }
    async digestOfTag(tag) {
        const answer = await this.#ask('HEAD', `/manifests/${tag}`, { accept: oci/* manifestTypes */.Fm.join(', ') });
        answer.discard();
        if (answer.status === 404)
            return undefined;
        answer.expect(200);
        const digest = answer.header('docker-content-digest');
        if (digest !== undefined && (0,oci/* isDigest */.Bc)(digest))
            return digest;
        return (await this.manifest(tag))?.digest;
    }
    async manifest(tagOrDigest) {
        const answer = await this.#ask('GET', `/manifests/${tagOrDigest}`, { accept: oci/* manifestTypes */.Fm.join(', ') });
        if (answer.status === 404) {
            answer.discard();
            return undefined;
        }
        answer.expect(200);
        const bytes = await answer.body(largestManifestBytes);
        const digest = (0,oci/* digestOf */.ol)(bytes);
        const claimed = (0,oci/* isDigest */.Bc)(tagOrDigest) ? tagOrDigest : answer.header('docker-content-digest');
        if (claimed !== undefined && claimed !== digest)
            throw lied(this.name, claimed, digest);
        return { mediaType: (answer.header('content-type') ?? '').split(';')[0]?.trim() ?? '', digest, bytes };
    }
    async hasBlob(digest) {
        const answer = await this.#ask('HEAD', `/blobs/${digest}`);
        answer.discard();
        if (answer.status === 404)
            return false;
        answer.expect(200);
        return true;
    }
    async readBlob(descriptor) {
        if (descriptor.size > largestReadBytes)
            throw new Error(`${descriptor.digest} is too large to be read at once`);
        return (0,retry/* retrying */.R)(this.#signal, async () => {
            const answer = await this.#exchange.ask('GET', `${this.#path}/blobs/${descriptor.digest}`);
            answer.expect(200);
            const bytes = await answer.body(descriptor.size);
            const digest = (0,oci/* digestOf */.ol)(bytes);
            if (digest !== descriptor.digest)
                throw lied(this.name, descriptor.digest, digest);
            return bytes;
        });
    }
    async streamBlob(descriptor) {
        // The first answer tells whether it exists at all.
        const first = await this.#ask('GET', `/blobs/${descriptor.digest}`);
        first.expect(200);
        return external_node_stream_.Readable.from(this.#pieces(descriptor, first), { objectMode: false });
    }
    /** The bytes of a blob. A connection that breaks is replaced by one that goes on where it ended. */
    async *#pieces({ digest, size }, first) {
        let at = 0;
        let answer = first;
        for (let failures = 0;;) {
            // Who does not know ranges begins anew.
            let position = answer.status === 206 ? at : 0;
            try {
                for await (const chunk of answer.stream()) {
                    const rest = chunk.subarray(Math.min(chunk.length, at - position));
                    position += chunk.length;
                    if (rest.length === 0)
                        continue;
                    at += rest.length;
                    failures = 0;
                    if (at > size)
                        throw lied(this.name, `${digest} of ${size} bytes`, 'more bytes');
                    yield rest;
                }
                if (at === size)
                    return;
                throw lied(this.name, `${digest} of ${size} bytes`, `${at} bytes`);
            }
            catch (error) {
                const failure = error instanceof errors/* Failure */.HR ? error : answer.broken(error);
                const mayGoOn = failure instanceof http_failure/* HttpFailure */.HR && failure.transient && ++failures < mostBreaks;
                if (!mayGoOn)
                    throw failure;
            }
            answer = await this.#ask('GET', `/blobs/${digest}`, { range: `bytes=${at}-` });
            answer.expect(206, 200);
            const range = /^bytes (\d+)-/.exec(answer.header('content-range') ?? '')?.[1];
            if (answer.status === 206 && Number(range) !== at) {
                throw lied(this.name, `the bytes of ${digest} from ${at} on`, `those from ${range ?? 'nowhere'} on`);
            }
        }
    }
    async mount(digest, from) {
        const query = new URLSearchParams({ mount: digest, from });
        const answer = await this.#ask('POST', `/blobs/uploads/?${query.toString()}`, {}, [`repository:${from}:pull`]);
        answer.discard();
        if (answer.status === 201)
            return this.hasBlob(digest);
        // A registry that does not mount has opened an upload instead. It is not left behind.
        if (answer.status === 202)
            await cancelUpload(answer.location(), this.#exchange);
        return false;
    }
    async upload(blob) {
        await uploadBlob(blob, {
            name: this.name,
            path: this.#path,
            exchange: this.#exchange,
            sessions: this.#sessions,
            signal: this.#signal,
            onSent: (sizeBytes) => void (this.sent.uploadedBytes += sizeBytes),
        });
        if (!(await this.hasBlob(blob.descriptor.digest)))
            throw notKept(this.name, blob.descriptor.digest);
    }
    async putManifest(tagOrDigest, mediaType, bytes) {
        const answer = await this.#ask('PUT', `/manifests/${tagOrDigest}`, { 'content-type': mediaType }, [], bytes);
        if (answer.status >= 400)
            throw await answer.failure();
        answer.discard();
        answer.expect(201, 200, 202);
        const claimed = answer.header('docker-content-digest');
        if (claimed !== undefined && claimed !== (0,oci/* digestOf */.ol)(bytes))
            throw lied(this.name, (0,oci/* digestOf */.ol)(bytes), claimed);
    }
    #ask(method, path, headers = {}, scopes = [], body) {
        return (0,retry/* retrying */.R)(this.#signal, async () => {
            const answer = await this.#exchange.ask(method, `${this.#path}${path}`, headers, scopes, body);
            if (answer.isTransient())
                throw await answer.failure();
            return answer;
        });
    }
}
function notKept(name, digest) {
    return new errors/* Failure */.HR({
        code: 'registry-lost-blob',
        message: `${name} said that it took ${digest}, and does not have it.`,
        nextStep: 'Try again; if it happens again, the registry is damaged or full.',
    });
}


/***/ }),

/***/ 86042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ dockerLogins)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82058);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19036);
// Logins as Docker keeps them: https://docs.docker.com/reference/cli/docker/login/#credential-stores





const nothing = { auths: {}, credHelpers: {}, credsStore: '' };
const helperName = /^[\w.-]{1,64}$/;
const helperTimeoutMs = 30_000;
/** The logins of Docker's configuration: of the registry's own helper, of the store for all, or in the file itself. */
function dockerLogins(context) {
    let config;
    return async (registry) => {
        const { auths, credHelpers, credsStore } = await (config ??= readConfig(context));
        // Docker Hub goes by its old name there.
        const names = registry === 'docker.io' ? ['https://index.docker.io/v1/', 'docker.io'] : [registry];
        for (const name of names) {
            const own = credHelpers[name];
            const helper = typeof own === 'string' && own !== '' ? own : credsStore;
            const found = (helper === '' ? undefined : await askHelper(helper, name, context)) ?? inFile(auths, name);
            if (!found)
                continue;
            context.masks.add(found.password);
            return found;
        }
        return undefined;
    };
}
/** Nobody's logins are that long. */
const largestConfigBytes = 1024 * 1024;
async function readConfig({ env }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['DOCKER_CONFIG'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.docker'), 'config.json');
    const text = await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readSmallFile */ .EW)(path, largestConfigBytes).catch(() => undefined);
    if (text === undefined)
        return nothing;
    try {
        const document = JSON.parse(text);
        if (!isObject(document))
            throw new SyntaxError('it is not an object');
        const { auths, credHelpers, credsStore } = document;
        return {
            auths: isObject(auths) ? auths : {},
            credHelpers: isObject(credHelpers) ? credHelpers : {},
            credsStore: typeof credsStore === 'string' ? credsStore : '',
        };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
            code: 'docker-config',
            message: `${path} cannot be read: it is not JSON.`,
            nextStep: 'Correct it, or log in again with docker login.',
            file: path,
        }, { cause: error });
    }
}
/** Entries may have a scheme and a path. */
function inFile(auths, registry) {
    const bare = (name) => name.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
    const key = Object.keys(auths).find((name) => name === registry || bare(name) === bare(registry));
    const entry = key === undefined ? undefined : auths[key];
    if (!isObject(entry))
        return undefined;
    const { auth, username, password } = entry;
    if (typeof auth === 'string') {
        const decoded = Buffer.from(auth, 'base64').toString('utf8');
        const colon = decoded.indexOf(':');
        if (colon > 0)
            return { user: decoded.slice(0, colon), password: decoded.slice(colon + 1).replaceAll('\0', '') };
    }
    return typeof username === 'string' && typeof password === 'string' ? { user: username, password } : undefined;
}
/** https://github.com/docker/docker-credential-helpers#development */
async function askHelper(helper, registry, { env, signal, runProcess }) {
    if (!helperName.test(helper))
        throw refused(helper, registry, 'its name is not one of a program');
    const { exitCode, stdout, stderr } = await runProcess(`docker-credential-${helper}`, ['get'], {
        env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__.childEnvironment)(env, helperVariables),
        input: registry,
        signal,
        timeoutMs: helperTimeoutMs,
    });
    // It says so in words when it has nothing.
    if (exitCode !== 0) {
        if (/credentials not found/i.test(`${stdout}${stderr}`.slice(0, 2_000)))
            return undefined;
        throw refused(helper, registry, `exit code ${exitCode}`);
    }
    try {
        const answer = JSON.parse(stdout);
        if (!isObject(answer))
            throw new SyntaxError('it is not an object');
        const { Username: user, Secret: password } = answer;
        return typeof user === 'string' && typeof password === 'string' ? { user, password } : undefined;
    }
    catch (error) {
        throw refused(helper, registry, 'its answer is not JSON', error);
    }
}
/** Where the helpers of desktops and clouds find what they need. */
const helperVariables = [
    'DOCKER_CONFIG',
    'HOME',
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'DBUS_SESSION_BUS_ADDRESS',
    'GNUPGHOME',
    'PASSWORD_STORE_DIR',
    'AWS_PROFILE',
    'AWS_REGION',
    'AWS_CONFIG_FILE',
    'AWS_SHARED_CREDENTIALS_FILE',
    'CLOUDSDK_CONFIG',
];
function refused(helper, registry, why, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
        code: 'credential-helper',
        message: `docker-credential-${helper} gave no login for ${registry}: ${why}.`,
        nextStep: 'Log in again, or correct credHelpers and credsStore in the configuration of Docker.',
    }, { cause });
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 4934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference),
/* harmony export */   z: () => (/* binding */ referenceName)
/* harmony export */ });
// References to images: https://github.com/distribution/reference/blob/v0.6.0/reference.go
const host = /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)(?::\d{1,5})?$/;
const repository = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tag = /^\w[\w.-]{0,127}$/;
const digest = /^sha256:[0-9a-f]{64}$/;
const longestRepository = 255;
/** Undefined when the text is not a reference. Without a registry it is one of Docker Hub, as Docker reads it. */
function parseReference(text) {
    const [named = '', digestText, ...more] = text.split('@');
    if (more.length > 0 || (digestText !== undefined && !digest.test(digestText)))
        return undefined;
    const slash = named.indexOf('/');
    const first = slash < 0 ? '' : named.slice(0, slash);
    const hasRegistry = first.includes('.') || first.includes(':') || first === 'localhost';
    const path = hasRegistry ? named.slice(slash + 1) : named;
    const colon = path.lastIndexOf(':');
    const [bare, tagText] = colon > path.lastIndexOf('/') ? [path.slice(0, colon), path.slice(colon + 1)] : [path];
    const name = hasRegistry || bare.includes('/') ? bare : `library/${bare}`;
    if (hasRegistry && !host.test(first))
        return undefined;
    if (!repository.test(name) || name.length > longestRepository)
        return undefined;
    if (tagText !== undefined && !tag.test(tagText))
        return undefined;
    return {
        registry: hasRegistry ? first : 'docker.io',
        repository: name,
        ...(tagText === undefined ? {} : { tag: tagText }),
        ...(digestText === undefined ? {} : { digest: digestText }),
    };
}
/** As people write it. */
function referenceName({ registry, repository: name, tag: own, digest: hash }) {
    return `${registry}/${name}${own === undefined ? '' : `:${own}`}${hash === undefined ? '' : `@${hash}`}`;
}


/***/ }),

/***/ 93821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VA: () => (/* binding */ LayerRules),
/* harmony export */   bS: () => (/* binding */ imageBreaches),
/* harmony export */   ee: () => (/* binding */ architectureOfOci)
/* harmony export */ });
/* unused harmony export imageTooLarge */
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34481);
/* harmony import */ var _architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21280);
// What Lambda requires of a container image, beyond what Docker requires. Lambda refuses an image for one fault at a
// time, and an image that it refuses can leave a function that cannot be updated any more: so all of it is checked before.
//
// The rules, and where they were learned:
// - One manifest for one architecture, no list: https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
// - Media types of one family: https://github.com/aspect-build/rules_aws/issues/145
// - Layers compressed with gzip: https://github.com/bazel-contrib/rules_oci/issues/777
// - A directory's entry before the entries in it, layer by layer: https://github.com/aspect-build/rules_aws/issues/103,
//   https://github.com/nlewo/nix2container/issues/54



/** The architecture of Lambda that an image of OCI's name runs on. */
function architectureOfOci(name) {
    return _architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f.find((one) => _architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[one].ociPlatform === `linux/${name}`);
}
/** What Lambda refuses in an image's manifest and configuration. */
function imageBreaches(image) {
    const breaches = [];
    const breach = (code, message, nextStep) => void breaches.push({ code, severity: 'error', message, nextStep });
    if (image.os !== 'linux' || architectureOfOci(image.architecture) === undefined) {
        breach('image-platform', `The image is for ${image.os}/${image.architecture}, and Lambda runs linux/amd64 and linux/arm64.`, 'Build it for one of these platforms.');
    }
    const foreign = [image.configType, ...image.layerTypes].filter((type, at) => familyOf(type) !== familyOf(at === 0 ? image.familyTypes.config : image.familyTypes.layer));
    if (foreign.length > 0) {
        breach('image-media-types', `The image mixes media types of Docker and OCI (${[...new Set(foreign)].join(', ')}), which Lambda refuses.`, `Give everything in it types of one family: ${image.familyTypes.config} and ${image.familyTypes.layer}.`);
    }
    const elsewhere = image.layerTypes.filter((type) => /\.foreign\.|\.nondistributable\./.test(type));
    if (elsewhere.length > 0) {
        breach('image-layer-elsewhere', `The image has layers that its registry does not hold (${[...new Set(elsewhere)].join(', ')}).`, 'Take a base for Linux: only Windows has such layers.');
    }
    const uncompressed = image.layerTypes.filter((type) => familyOf(type) !== undefined && !type.endsWith('gzip'));
    if (uncompressed.length > 0) {
        breach('image-layer-not-gzip', `The image has layers that are not compressed with gzip (${[...new Set(uncompressed)].join(', ')}).`, 'Build it with gzip: with buildx, `--output type=registry,compression=gzip,force-compression=true`.');
    }
    if (image.diffIds !== image.layers) {
        breach('image-layers', `The image has ${image.layers} layers, and its configuration lists ${image.diffIds}.`, 'Build the image again: it is damaged.');
    }
    if (image.history !== undefined && image.history > image.layers) {
        breach('image-history', `The history of the image tells of ${image.history} layers, and it has ${image.layers}.`, 'Build the image without a history, or with one entry for each layer.');
    }
    if (image.entrypoint.length === 0 && image.command.length === 0) {
        breach('image-without-command', 'The image has neither an entrypoint nor a command, so that Lambda has nothing to start.', 'Name the handler, e.g. `handlers: app.handler`, or an entrypoint.');
    }
    if (image.workingDirectory !== '' && !image.workingDirectory.startsWith('/')) {
        breach('image-working-directory', `The working directory of the image is ${image.workingDirectory}, which is not absolute (Runtime.InvalidWorkingDir).`, 'Set an absolute one, e.g. /var/task.');
    }
    const large = image.uncompressedBytes === undefined ? undefined : imageTooLarge(image.uncompressedBytes);
    return large === undefined ? breaches : [...breaches, large];
}
function imageTooLarge(uncompressedBytes) {
    if (uncompressedBytes <= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .imageLimitBytes */ .kP)
        return undefined;
    return {
        code: 'image-too-large',
        severity: 'error',
        message: `The image has ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(uncompressedBytes)} uncompressed, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(uncompressedBytes - _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .imageLimitBytes */ .kP)} over Lambda's limit of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .imageLimitBytes */ .kP)}.`,
        nextStep: 'Leave packages out, or divide them among several functions.',
    };
}
function familyOf(type) {
    if (type.startsWith('application/vnd.docker.'))
        return 'docker';
    return type.startsWith('application/vnd.oci.') ? 'oci' : undefined;
}
/** What Lambda, or Docker, refuses in the entries of one layer: give them in their order. */
class LayerRules {
    #seen = new Set();
    #folders = new Set();
    #breaches = new Map();
    #name;
    /** @param name of the layer, for messages: `the layer sha256:…` */
    constructor(name) {
        this.#name = name;
    }
    add({ path, kind, unsafe }) {
        if (path === '')
            return; // The root itself.
        if (unsafe !== undefined)
            this.#say('image-unsafe-path', path, unsafe, 'Build the layer again without that file.');
        const slash = path.lastIndexOf('/');
        if (slash > 0 && !this.#folders.has(path.slice(0, slash))) {
            this.#say('image-parent-missing', path, `its folder ${path.slice(0, slash)} has no entry before it (MissingParentDirectory)`, 'Build the layer so that it has an entry for every folder, in front of what is in the folder.');
            // One fault is said once for each folder.
            this.#folders.add(path.slice(0, slash));
        }
        if (this.#seen.has(path)) {
            this.#say('image-path-twice', path, 'it is in the layer twice', 'Build the layer with one entry for each path.');
        }
        this.#seen.add(path);
        if (kind === 'directory')
            this.#folders.add(path);
    }
    breaches() {
        return [...this.#breaches.values()].map(({ breach, more }) => {
            const others = more === 0 ? '' : ` (${more} more paths have this fault)`;
            return Object.assign({}, breach, { message: `${breach.message}${others}.` });
        });
    }
    #say(code, path, why, nextStep) {
        const before = this.#breaches.get(code);
        if (before)
            before.more += 1;
        else {
            const message = `${this.#name}: ${path}: ${why}`;
            this.#breaches.set(code, { breach: { code, severity: 'error', message, nextStep, path }, more: 0 });
        }
    }
}


/***/ }),

/***/ 61541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ecrRegionOf),
/* harmony export */   d: () => (/* binding */ withEcrLogins)
/* harmony export */ });
/* harmony import */ var _lambda_partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40367);
/* harmony import */ var _publishing_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86573);
// Logins for registries of ECR, fetched with the credentials of AWS and kept in memory; for others, those of Docker.
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


/** `123456789012.dkr.ecr.eu-west-1.amazonaws.com`: https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html */
const ecrHost = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./;
/** The region of a registry of ECR; undefined for any other registry. */
function ecrRegionOf(registry) {
    return (0,_lambda_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .findRegion */ .g6)(ecrHost.exec(registry)?.[1] ?? '');
}
function withEcrLogins(others, context) {
    return async (registry) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const region = ecrRegionOf(registry);
            if (!region)
                return others(registry);
            const aws = __addDisposableResource(env_1, (0,_publishing_account_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .Ng)(context, { readOnly: true }), false);
            const login = await aws.containers(region.name).login();
            context.masks.add(login.password);
            return login;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    };
}


/***/ })

};
