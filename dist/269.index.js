export const id = 269;
export const ids = [269];
export const modules = {

/***/ 66004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  JR: () => (/* binding */ Missing),
  XL: () => (/* binding */ elfMagic),
  aB: () => (/* binding */ isElf),
  $b: () => (/* binding */ parseElf),
  oU: () => (/* binding */ readElf)
});

;// CONCATENATED MODULE: ./build/formats/elf-segments.js
// The segments of an ELF file, and the numbers that its fields hold: https://gabi.xinuos.com/elf/07-pheader.html
const mostProgramHeaders = 1024;
const segment = { load: 1, dynamic: 2, interpreter: 3 };
function numbers(wide, little) {
    const u32 = (bytes, at) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
    return {
        wide,
        u16: (bytes, at) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
        u32,
        word(bytes, at) {
            if (!wide)
                return u32(bytes, at);
            const [low, high] = little ? [u32(bytes, at), u32(bytes, at + 4)] : [u32(bytes, at + 4), u32(bytes, at)];
            return high * 2 ** 32 + low;
        },
    };
}
/** The segments, or what is wrong with them. */
function readSegments(header, number, at) {
    const { wide } = number;
    const tableOffset = number.word(header, wide ? 32 : 28);
    const entrySize = number.u16(header, wide ? 54 : 42);
    const count = number.u16(header, wide ? 56 : 44);
    const expected = wide ? 56 : 32;
    if (count === 0)
        return 'it has no program headers';
    if (entrySize !== expected || count > mostProgramHeaders)
        return 'its program headers are malformed';
    const table = at(tableOffset, entrySize * count);
    if (table.length < entrySize * count)
        return 'it is cut off before the end of its program headers';
    return Array.from({ length: count }, (_, index) => {
        const entry = table.subarray(index * entrySize, (index + 1) * entrySize);
        const word = (wideAt, narrowAt) => number.word(entry, wide ? wideAt : narrowAt);
        return {
            type: number.u32(entry, 0),
            offset: word(8, 4),
            address: word(16, 8),
            sizeInFile: word(32, 16),
            alignment: word(48, 28),
        };
    });
}
/** What makes the loader refuse the segments: https://sourceware.org/git/?p=glibc.git;a=blob;f=elf/dl-load.c (_dl_map_object_from_fd). */
function loadDamage(segments, size) {
    const loads = segments.filter((one) => one.type === segment.load);
    if (loads.length === 0)
        return 'it has nothing to load';
    if (loads.some((one) => one.offset + one.sizeInFile > size))
        return 'it is cut off: its segments pass its end';
    if (loads.some((one) => one.alignment > 1 && (one.address - one.offset) % one.alignment !== 0))
        return 'its load commands are not page-aligned, as after stripping it with an unsuitable tool';
    return undefined;
}

;// CONCATENATED MODULE: ./build/formats/elf.js
// What the dynamic loader would read of an ELF file: https://gabi.xinuos.com/ and, for symbol versions,
// https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html
//
// The parser asks for the few ranges that it requires and gets those that were already read. So it works on a whole file in
// memory and, through `ElfCollector` (elf-collector.ts), on a stream: the header lists the segments, the dynamic segment says where
// the names and the version needs lie, and most of these come in that order, so that one pass is nearly always enough.
// No field of the file decides how much memory is taken or how long a loop runs: everything is cut at the limits below.

const limits = {
    dynamicBytes: 64 * 1024,
    versionNeedBytes: 64 * 1024,
    versionNeeds: 1024,
    stringBytes: 1024,
    needed: 512,
};
const elfMagic = Buffer.from('\x7fELF', 'latin1');
function isElf(start) {
    return start.length >= 4 && elfMagic.equals(start.subarray(0, 4));
}
/** Thrown inside the parser when it cannot go on without these ranges. */
class Missing extends Error {
    ranges;
    constructor(ranges) {
        super('not read yet');
        this.ranges = ranges;
    }
}
/**
 * Reads a whole ELF file in memory. Undefined when it is not an ELF file, or is cut before the end of its header.
 * Never throws, whatever the bytes are.
 */
function readElf(bytes) {
    return parseElf(bytes.length, ({ offset, length }) => bytes.subarray(offset, offset + length));
}
const types = ['other', 'object', 'executable', 'shared', 'core'];
const tag = {
    null: 0,
    needed: 1,
    stringTable: 5,
    stringTableSize: 10,
    soname: 14,
    rpath: 15,
    runpath: 29,
    versionNeed: 0x6ffffffe,
};
/**
 * Parses a file of `size` bytes; undefined as for `readElf`.
 * @throws {Missing} when `read` does not have a range, with all that are required next.
 */
function parseElf(size, read) {
    /** At most `length` bytes; fewer at the end of the file. */
    const at = (offset, length) => {
        const range = clip(offset, length, size);
        if (range.length === 0)
            return Buffer.alloc(0);
        const bytes = read(range);
        if (!bytes)
            throw new Missing([range]);
        return bytes;
    };
    const header = at(0, 64);
    if (!isElf(header) || header.length < 52)
        return undefined;
    const [, , , , bitsCode, orderCode] = header;
    if ((bitsCode !== 1 && bitsCode !== 2) || (orderCode !== 1 && orderCode !== 2))
        return undefined;
    const wide = bitsCode === 2;
    if (wide && header.length < 64)
        return undefined;
    const little = orderCode === 1;
    const number = numbers(wide, little);
    const base = {
        bits: wide ? 64 : 32,
        endianness: little ? 'little' : 'big',
        machine: number.u16(header, 18),
        type: types[number.u16(header, 16)] ?? 'other',
        needed: [],
        rpath: [],
        runpath: [],
        versions: [],
    };
    if (base.type !== 'executable' && base.type !== 'shared')
        return base;
    const segments = readSegments(header, number, at);
    if (typeof segments === 'string')
        return { ...base, damage: segments };
    const damage = loadDamage(segments, size);
    const fileOffset = (address) => {
        const home = segments.find((one) => one.type === segment.load && address >= one.address && address - one.address < one.sizeInFile);
        return home && home.offset + (address - home.address);
    };
    // Everything that the next step needs is asked for at once, so that a stream is not read once for each string.
    const missing = [];
    const later = (step) => {
        try {
            return step();
        }
        catch (error) {
            if (!(error instanceof Missing))
                throw error;
            missing.push(...error.ranges);
            return undefined;
        }
    };
    const interpreterAt = segments.find((one) => one.type === segment.interpreter);
    const interpreter = interpreterAt &&
        later(() => terminated(at(interpreterAt.offset, Math.min(interpreterAt.sizeInFile, limits.stringBytes)), 0));
    const dynamicAt = segments.find((one) => one.type === segment.dynamic);
    const dynamic = dynamicAt &&
        later(() => readDynamic(at(dynamicAt.offset, Math.min(dynamicAt.sizeInFile, limits.dynamicBytes)), number));
    const of = (wanted) => (dynamic ?? []).filter(([name]) => name === wanted).map(([, value]) => value);
    const tableAddress = of(tag.stringTable)[0];
    const tableOffset = tableAddress === undefined ? undefined : fileOffset(tableAddress);
    const tableSize = of(tag.stringTableSize)[0] ?? Number.MAX_SAFE_INTEGER;
    const text = (index) => {
        if (tableOffset === undefined || index >= tableSize)
            return undefined;
        return later(() => terminated(at(tableOffset + index, Math.min(tableSize - index, limits.stringBytes)), 0));
    };
    const texts = (wanted) => of(wanted)
        .slice(0, limits.needed)
        .map((index) => text(index))
        .filter((value) => value !== undefined);
    const needed = texts(tag.needed);
    const soname = texts(tag.soname)[0];
    const paths = (wanted) => texts(wanted).flatMap((value) => value.split(':').filter(Boolean));
    const rpath = paths(tag.rpath);
    const runpath = paths(tag.runpath);
    const versionAddress = of(tag.versionNeed)[0];
    const versionOffset = versionAddress === undefined ? undefined : fileOffset(versionAddress);
    const needs = versionOffset === undefined
        ? []
        : (later(() => readVersionNeeds(at(versionOffset, limits.versionNeedBytes), number)) ?? []);
    const versions = needs.flatMap((need) => {
        const library = text(need.library);
        const version = text(need.version);
        return library === undefined || version === undefined ? [] : [{ library, version, weak: need.weak }];
    });
    if (missing.length > 0)
        throw new Missing(missing);
    return {
        ...base,
        ...(interpreter === undefined ? {} : { interpreter }),
        needed,
        ...(soname === undefined ? {} : { soname }),
        rpath,
        runpath,
        versions,
        ...(damage === undefined ? {} : { damage }),
    };
}
function clip(offset, length, size) {
    if (!Number.isSafeInteger(offset) || offset >= size)
        return { offset: 0, length: 0 };
    return { offset, length: Math.min(length, size - offset) };
}
function readDynamic(bytes, number) {
    const width = number.wide ? 8 : 4;
    const entries = [];
    for (let at = 0; at + 2 * width <= bytes.length; at += 2 * width) {
        const name = number.word(bytes, at);
        if (name === tag.null)
            break;
        entries.push([name, number.word(bytes, at + width)]);
    }
    return entries;
}
/** The chains of Verneed and Vernaux entries: each says how far away the next one is, and only forward steps are taken. */
function readVersionNeeds(bytes, number) {
    const needs = [];
    let at = 0;
    while (at + 16 <= bytes.length && needs.length < limits.versionNeeds) {
        const library = number.u32(bytes, at + 4);
        let auxiliary = at + number.u32(bytes, at + 8);
        let left = number.u16(bytes, at + 2);
        while (left > 0 && auxiliary + 16 <= bytes.length && needs.length < limits.versionNeeds) {
            const weak = (number.u16(bytes, auxiliary + 4) & 2) !== 0;
            needs.push({ library, version: number.u32(bytes, auxiliary + 8), weak });
            const step = number.u32(bytes, auxiliary + 12);
            if (step === 0)
                break;
            auxiliary += step;
            left -= 1;
        }
        const step = number.u32(bytes, at + 12);
        if (step === 0)
            break;
        at += step;
    }
    return needs;
}
function terminated(bytes, start) {
    const end = bytes.indexOf(0, start);
    return bytes.toString('utf8', start, end === -1 ? bytes.length : end);
}


/***/ }),

/***/ 50835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   wP: () => (/* binding */ refusedPath),
/* harmony export */   xR: () => (/* binding */ extraField),
/* harmony export */   yk: () => (/* binding */ utf8Flag)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
// Names of entries: how their bytes are read, and which of them are refused.


const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Code page 437, upper half: what a name's bytes mean without the UTF-8 flag (APPNOTE appendix D; Python reads it so). */
const cp437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
/** Bit 11: the name is UTF-8. */
const utf8Flag = 0x0800;
/**
 * The name that an entry's bytes spell, or `{refused}` with the reason.
 * `extra` are the entry's extra fields: 0x7075 may hold its name in UTF-8 (APPNOTE 4.6.9).
 */
function decodeName(bytes, flags, extra) {
    let name;
    const ascii = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes);
    if (ascii) {
        name = bytes.toString('latin1');
    }
    else if (flags & utf8Flag) {
        try {
            name = utf8.decode(bytes);
        }
        catch {
            return { refused: 'a name is marked as UTF-8 and is not UTF-8' };
        }
    }
    else {
        name = Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : cp437[byte - 0x80])).join('');
    }
    const unicode = extraField(extra, 0x7075);
    if (!unicode || unicode.length < 5 || unicode[0] !== 1 || unicode.readUInt32LE(1) !== (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(bytes))
        return name;
    let other;
    try {
        other = utf8.decode(unicode.subarray(5));
    }
    catch {
        return { refused: `an extra field renames ${quote(name)} to what is not UTF-8` };
    }
    // Only readers that know the field see the other name, so it may refine bytes of an unknown code page and nothing else.
    if (other !== name && (ascii || flags & utf8Flag)) {
        return { refused: `${quote(name)} is called ${quote(other)} by an extra field` };
    }
    return other;
}
/** The data of an extra field; undefined when it is missing or the fields do not parse. */
function extraField(extra, id) {
    for (let at = 0; at + 4 <= extra.length;) {
        const length = extra.readUInt16LE(at + 2);
        const end = at + 4 + length;
        if (end > extra.length)
            return undefined;
        if (extra.readUInt16LE(at) === id)
            return extra.subarray(at + 4, end);
        at = end;
    }
    return undefined;
}
/** Windows opens a device under these names, in any folder, with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const deviceName = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
/** Linux: NAME_MAX and PATH_MAX less the `/opt/` in front. */
const longestComponentBytes = 255;
const longestPathBytes = 4000;
/** Why an entry must not have this path, to follow a colon; undefined when it may. A directory's path ends in `/`. */
function refusedPath(path) {
    const name = () => quote(path);
    if (path === '' || path === '/')
        return 'an entry has no name';
    if (hasControlCharacter(path))
        return `${name()} has a control character in its name`;
    if (path.includes('\\'))
        return `${name()} has a backslash in its name, which some systems take for a folder`;
    if (path.startsWith('/'))
        return `${name()} is an absolute path`;
    if (/^[a-z]:/i.test(path))
        return `${name()} names a drive`;
    if (path.length * 3 > longestPathBytes && Buffer.byteLength(path) > longestPathBytes)
        return `the path ${name()} is too long for Linux`;
    for (const component of (path.endsWith('/') ? path.slice(0, -1) : path).split('/')) {
        if (component === '')
            return `${name()} has an empty part in its path`;
        if (component === '..')
            return `${name()} leads out of its folder`;
        if (component === '.')
            return `${name()} has a "." in its path`;
        if (deviceName.test(component.trimEnd()))
            return `${name()} is the name of a device on Windows`;
        if (component.length > 63 && Buffer.byteLength(component) > longestComponentBytes) {
            return `${name()} has a name too long for Linux`;
        }
    }
    return undefined;
}
function hasControlCharacter(text) {
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 0x20 || code === 0x7f)
            return true;
    }
    return false;
}
/** A name for a message: quoted, control characters escaped, at most so long. */
function quote(name) {
    return JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
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
        return foundIn(walked, include, base, (inner) => external_node_path_.posix.join(target, inner));
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
