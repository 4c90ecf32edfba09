export const id = 1433;
export const ids = [1433];
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

/***/ 4060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ windowBytes),
/* harmony export */   t: () => (/* binding */ EntryWindow)
/* harmony export */ });
/* harmony import */ var _central_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2950);
/* harmony import */ var _entry_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54732);
// Reads pieces of a zip on this machine through one window, so that neighbours cost no read of their own.


const windowBytes = 256 * 1024;
class EntryWindow {
    #source;
    #name;
    #window;
    #offset = 0;
    #length = 0;
    constructor(source, name) {
        this.#source = source;
        this.#name = name;
        this.#window = Buffer.allocUnsafe(Math.min(windowBytes, Math.max(1, source.sizeBytes)));
    }
    /** Where the data of an entry begins. @throws {ZipRefusal} when its two headers contradict each other. */
    dataOffset(entry) {
        const spanBytes = entry.limitOffset - entry.localHeaderOffset;
        const likelyBytes = _central_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .localHeaderBytes */ .Wg + 3 * entry.path.length + 64;
        let located = (0,_entry_data_js__WEBPACK_IMPORTED_MODULE_1__/* .locateData */ .zA)(this.at(entry.localHeaderOffset, Math.min(spanBytes, likelyBytes)), entry, this.#name);
        if (typeof located !== 'number') {
            const wholeHeader = this.at(entry.localHeaderOffset, Math.min(spanBytes, located.needsBytes));
            located = (0,_entry_data_js__WEBPACK_IMPORTED_MODULE_1__/* .locateData */ .zA)(wholeHeader, entry, this.#name);
        }
        if (typeof located !== 'number')
            throw (0,_entry_data_js__WEBPACK_IMPORTED_MODULE_1__/* .tooLarge */ .g$)(entry, this.#name);
        return entry.localHeaderOffset + located;
    }
    /**
     * The bytes of an entry as the zip holds them, in pieces that hold until the next one is asked for.
     * @throws {ZipRefusal} as `dataOffset`. The bytes themselves are not checked.
     */
    *compressed(entry) {
        const start = this.dataOffset(entry);
        for (let at = 0; at < entry.compressedSizeBytes;) {
            const piece = this.at(start + at, entry.compressedSizeBytes - at);
            yield piece;
            at += piece.length;
        }
    }
    /** At most a window of bytes, which hold until the next call. */
    at(offset, lengthBytes) {
        const wanted = Math.min(lengthBytes, this.#window.length);
        const end = this.#offset + this.#length;
        if (offset < this.#offset || offset + wanted > end) {
            this.#length = 0;
            const fresh = this.#window.subarray(0, Math.max(0, Math.min(this.#window.length, this.#source.sizeBytes - offset)));
            this.#source.readIntoSync(fresh, offset);
            this.#offset = offset;
            this.#length = fresh.length;
        }
        return this.#window.subarray(offset - this.#offset, offset - this.#offset + wanted);
    }
}


/***/ }),

/***/ 48611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ claim),
/* harmony export */   d: () => (/* binding */ newClaim)
/* harmony export */ });
function newClaim() {
    return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}
/** True once, for the thread that asks first. */
function claim(work) {
    return Atomics.exchange(work, 0, 1) === 0;
}


/***/ }),

/***/ 78847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ groupsOf)
/* harmony export */ });
/** The items that have the same key, in the order of the first of each. */
function groupsOf(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return [...groups.values()];
}


/***/ }),

/***/ 47328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ ownedFiles),
/* harmony export */   Qb: () => (/* binding */ startupLimitBytes),
/* harmony export */   _8: () => (/* binding */ unreadFile),
/* harmony export */   j2: () => (/* binding */ startupFilesOfZip),
/* harmony export */   qW: () => (/* binding */ startupFilesOf)
/* harmony export */ });
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2950);
/* harmony import */ var _formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54732);
/* harmony import */ var _formats_zip_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39263);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5338);
// Finds the files of a layer whose code runs at every start: which these are, an ecosystem knows.
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




/** More is not read: those of real packages have a few hundred bytes. */
const startupLimitBytes = 1024 * 1024;
/** The startup files of a layer's zip on this machine. The zip is opened only when there may be one. */
async function startupFilesOfZip(zipPath, files, finder) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const possible = files.filter(({ path }) => finder.startup(path, []) !== undefined);
        if (possible.length === 0)
            return [];
        const source = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openZipFile */ .oo)(zipPath), true);
        return await startupFilesOf(source, await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .readCentralDirectory */ .Hp)(source, zipPath), possible, finder, []);
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
 * The startup files among these files of a zip, in their order.
 * @param roots where packages are installed
 * @param budgetBytes how much may be read
 */
async function startupFilesOf(source, entries, files, finder, roots, budgetBytes = Number.POSITIVE_INFINITY) {
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    const found = [];
    let left = budgetBytes;
    for (const file of files) {
        const reader = finder.startup(file.path, roots);
        const entry = byPath.get(file.path);
        if (!reader || !entry)
            continue;
        left -= reader.needsText ? entry.compressedSizeBytes : 0;
        const one = left < 0
            ? unreadFile(file, 'it is too large to be read over the network')
            : await textOf(source, entry, reader.needsText).then((text) => reader.read(file, text), (error) => unreadable(file, error));
        if (one)
            found.push(one);
    }
    return found;
}
/** The files of a layer with the names of their packages. */
function ownedFiles({ files = [], packages }) {
    return files.map(({ path, package: index }) => {
        const owner = packages[index ?? -1]?.name;
        return owner === undefined ? { path } : { path, package: owner };
    });
}
function unreadFile(file, unread) {
    return { ...file, lines: [], moreLines: 0, unread };
}
async function textOf(source, entry, needsText) {
    return needsText ? (await (0,_formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntry */ .hB)(source, entry, startupLimitBytes)).toString('utf8') : '';
}
function unreadable(file, error) {
    if (!(error instanceof _formats_zip_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .ZipRefusal */ .S))
        throw error;
    return unreadFile(file, `it cannot be read: ${error.reason}`);
}


/***/ }),

/***/ 52717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ componentFile),
/* harmony export */   TQ: () => (/* binding */ componentName),
/* harmony export */   bA: () => (/* binding */ componentKey)
/* harmony export */ });
// What an artifact is made of, whatever ecosystem it comes from.
/** Equal for two values that describe the same component of an artifact. */
function componentKey({ ecosystem, name, version = '', archive }) {
    return [ecosystem, name, version, archive?.sha256 ?? '', archive?.filename ?? ''].join('\n');
}
/** For people: `numpy 2.3.4`, `src/app`, `system package unixODBC`. */
function componentName({ ecosystem, name, version }) {
    if (ecosystem === 'os')
        return `system package ${name}`;
    return version === undefined ? name : `${name} ${version}`;
}
/** For people who look for a file: `numpy-2.3.4-….whl`, `src/app`, `unixODBC (needed by pyodbc)`. */
function componentFile({ name, archive, ecosystem, requiredBy }) {
    if (archive)
        return archive.filename;
    const needing = requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : []));
    return ecosystem === 'os' && needing.length > 0 ? `${name} (needed by ${needing.join(', ')})` : name;
}


/***/ }),

/***/ 46095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startupText)
/* harmony export */ });
/** What a startup file does, for people: `line 1: import os; …`. */
function startupText({ lines, moreLines, unread }) {
    if (unread !== undefined)
        return unread;
    if (lines.length === 0)
        return 'Python imports it at every start';
    const shown = lines.map(({ number, text }) => `line ${number}: ${text}`).join('; ');
    return moreLines === 0 ? shown : `${shown}; and ${moreLines} more`;
}


/***/ }),

/***/ 48162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ distributionFinder)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18991);
/* harmony import */ var _wheels_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55219);
/* harmony import */ var _wheels_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9239);
/* harmony import */ var _startup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44820);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4158);
// Which distributions lie in a tree of files, and which files are theirs.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/





/** Finds installed distributions by their metadata folders. */
const distributionFinder = {
    find: findDistributions,
    owners: attribute,
    missing,
    describe,
    startup: _startup_js__WEBPACK_IMPORTED_MODULE_3__/* .startupReader */ .r9,
};
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
        if (found.has(folder))
            continue;
        found.set(folder, {
            name: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name),
            version,
            root,
            listPath: `${folder}RECORD`,
            headPaths: [`${folder}METADATA`, `${folder}PKG-INFO`],
        });
    }
    const all = [...found.values()];
    const inLayer = all.filter(({ root }) => layerRoot.test(root));
    const depth = (root) => (root === '' ? 0 : root.split('/').length);
    const least = Math.min(...all.map(({ root }) => depth(root)));
    const counted = inLayer.length > 0 ? inLayer : all.filter(({ root }) => depth(root) === least);
    return counted.sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n6)(a.name, b.name) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .compareText */ .n6)(a.listPath, b.listPath));
}
/**
 * The paths that a RECORD names, relative to the top of the tree. Those that lead out of it are left out.
 * Undefined when it is no RECORD.
 */
function recordedPaths(record, root) {
    try {
        return (0,_wheels_record_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRecord */ .Hh)(record, 'RECORD').flatMap(({ path }) => {
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
        byFolder.set(one.listPath.slice(0, one.listPath.lastIndexOf('/')), index);
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
        const normal = bare.endsWith('.libs') ? `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(bare.slice(0, -5))}.libs` : (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(bare);
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
function describe(head) {
    const { licence, summary } = (0,_wheels_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMetadata */ .jR)(head);
    return { ...(licence === undefined ? {} : { licence }), ...(summary === undefined ? {} : { summary }) };
}
const shownMissing = 20;
function missing(paths, { root }, record) {
    const recorded = recordedPaths(record, root) ?? [];
    return recorded.filter((path) => /\.so(?:\.[\d.]+)?$/.test(path) && !paths.has(path)).slice(0, shownMissing);
}


/***/ }),

/***/ 78201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ examineFiles),
  _: () => (/* binding */ openExaminer)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/host/fact-batch.js
var fact_batch = __webpack_require__(48028);
// EXTERNAL MODULE: ./build/host/workers/claim.js
var claim = __webpack_require__(48611);
// EXTERNAL MODULE: ./build/host/workers/thread.js
var thread = __webpack_require__(12495);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/python/wheels/record.js
var record = __webpack_require__(9239);
// EXTERNAL MODULE: ./build/python/wheels/metadata.js + 1 modules
var wheels_metadata = __webpack_require__(55219);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/refusal.js
var refusal = __webpack_require__(39263);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var source = __webpack_require__(5338);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/formats/elf.js + 1 modules
var formats_elf = __webpack_require__(66004);
;// CONCATENATED MODULE: ./build/formats/elf-collector.js

/** How many bytes of a file's start are kept: enough for the header, the segments and, nearly always, the names. */
const keptStartBytes = 512 * 1024;
/** Free buffers for these bytes, used again: a new one for each file would be much garbage. */
const spare = [];
/**
 * Reads an ELF file from a stream. Feed it the whole file; while `result` says `again`, feed the whole file again:
 * nearly always once, at most four times. Holds about half a MiB.
 */
class ElfCollector {
    #size;
    #start;
    #position = 0;
    #passes = 0;
    #wanted = [];
    #result = { kind: 'again' };
    /** @param sizeBytes of the whole file. */
    constructor(sizeBytes) {
        this.#size = sizeBytes;
    }
    /** Takes the next bytes. Those that are kept are copied. */
    push(chunk) {
        if (this.#result.kind === 'done')
            return;
        const from = this.#position;
        this.#position += chunk.length;
        const keptBytes = Math.min(keptStartBytes, this.#size);
        if (this.#passes === 0 && from < keptBytes) {
            this.#start ??= spare.pop() ?? Buffer.allocUnsafe(keptStartBytes);
            chunk.copy(this.#start, from, 0, keptBytes - from);
            if (this.#position >= keptBytes)
                this.#advance();
        }
        for (;;) {
            const open = this.#wanted.filter((one) => !one.complete);
            for (const one of open)
                one.take(chunk, from);
            // A range that is now complete may tell where the next ones are, perhaps in this chunk.
            if (open.length === 0 || !open.every((one) => one.complete) || this.#advance() === 0)
                return;
        }
    }
    /** At the end of the file. */
    result() {
        if (this.#result.kind === 'done')
            return this.#result;
        const whole = this.#position === this.#size;
        this.#passes += 1;
        this.#position = 0;
        if (!whole || this.#passes >= 4)
            return this.#finish(undefined);
        this.#wanted = this.#wanted.map((one) => (one.complete ? one : new Gathered(one.range)));
        return this.#result;
    }
    #finish(elf) {
        if (this.#start)
            spare.push(this.#start);
        this.#start = undefined;
        this.#wanted = [];
        this.#result = { kind: 'done', elf };
        return this.#result;
    }
    /** Parses with the bytes that were kept; yields how many more ranges it requires. */
    #advance() {
        const start = this.#start?.subarray(0, Math.min(keptStartBytes, this.#size));
        if (!start)
            return 0;
        try {
            const elf = (0,formats_elf/* parseElf */.$b)(this.#size, ({ offset, length }) => {
                if (offset + length <= start.length)
                    return start.subarray(offset, offset + length);
                return this.#wanted.find((one) => one.complete && one.covers(offset, length))?.part(offset, length);
            });
            this.#finish(elf);
            return 0;
        }
        catch (error) {
            if (!(error instanceof formats_elf/* Missing */.JR))
                throw error;
            const fresh = error.ranges.filter((range) => !this.#wanted.some((one) => one.covers(range.offset, range.length)));
            this.#wanted.push(...fresh.map((range) => new Gathered(range)));
            return fresh.length;
        }
    }
}
/** A range of the file that fills up while the file is read. */
class Gathered {
    range;
    #bytes;
    #filled = 0;
    constructor(range) {
        this.range = range;
        this.#bytes = Buffer.alloc(range.length);
    }
    get complete() {
        return this.#filled === this.range.length;
    }
    covers(offset, length) {
        return offset >= this.range.offset && offset + length <= this.range.offset + this.range.length;
    }
    part(offset, length) {
        return this.#bytes.subarray(offset - this.range.offset, offset - this.range.offset + length);
    }
    /** Takes the next missing part from a chunk that begins at `from`. */
    take(chunk, from) {
        const next = this.range.offset + this.#filled;
        if (next < from || next >= from + chunk.length)
            return;
        this.#filled += chunk.copy(this.#bytes, this.#filled, next - from);
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/formats/zip/entry-window.js
var entry_window = __webpack_require__(4060);
;// CONCATENATED MODULE: ./build/formats/zip/inflate-engine.js
// One inflating engine for many entries. zlib's own functions make an engine of 40 KB for each call, and its streams
// cross threads for each piece: for thousands of small entries that takes longer than the inflating.
//
// Node offers an engine for reuse only behind private properties, so it is tested before it is used, with data that is
// right, damaged and cut short. Where the test fails, there is no engine, and callers use zlib's own functions.

/** Deflated data that does not inflate. */
class InflateError extends Error {
    name = 'InflateError';
}
let engine;
let isTested = false;
/** The engine of this thread; undefined where Node has none that passes the test. */
function inflateEngine() {
    if (isTested)
        return engine;
    isTested = true;
    try {
        const candidate = inflate_engine_open();
        if (passes(candidate))
            engine = candidate;
    }
    catch {
        engine = undefined;
    }
    return engine;
}
function inflate_engine_open() {
    const stream = (0,external_node_zlib_.createInflateRaw)();
    const { _handle: handle, _writeState: state } = stream;
    let failure;
    // Its own handler would close the engine.
    Object.assign(handle, {
        onerror(message) {
            failure = message;
        },
    });
    return {
        reset() {
            failure = undefined;
            handle.reset();
        },
        step(input, output, last) {
            const flush = last ? external_node_zlib_.constants.Z_FINISH : external_node_zlib_.constants.Z_NO_FLUSH;
            handle.writeSync(flush, input, 0, input.length, output, 0, output.length);
            if (failure !== undefined)
                throw new InflateError(failure);
            const [outputLeft = 0, inputLeft = 0] = state;
            return { consumedBytes: input.length - inputLeft, writtenBytes: output.length - outputLeft };
        },
    };
}
/** Whether an engine inflates what is right, in one piece and in many, and refuses what is damaged or cut short. */
function passes(candidate) {
    const content = Buffer.from('a text that repeats itself, a text that repeats itself '.repeat(40));
    const deflated = (0,external_node_zlib_.deflateRawSync)(content);
    const output = Buffer.alloc(content.length + 1);
    const whole = (input) => {
        candidate.reset();
        try {
            return Buffer.from(output.subarray(0, candidate.step(input, output, true).writtenBytes));
        }
        catch (error) {
            if (error instanceof InflateError)
                return undefined;
            throw error;
        }
    };
    const inPieces = () => {
        candidate.reset();
        const pieces = [];
        for (let at = 0, done = false; !done;) {
            const input = deflated.subarray(at, at + 7);
            const room = output.subarray(0, 100);
            const { consumedBytes, writtenBytes } = candidate.step(input, room, at + input.length === deflated.length);
            pieces.push(Buffer.from(room.subarray(0, writtenBytes)));
            at += consumedBytes;
            done = at === deflated.length && writtenBytes < room.length;
        }
        return Buffer.concat(pieces);
    };
    const leftOver = () => {
        candidate.reset();
        return candidate.step(Buffer.concat([deflated, Buffer.from('more')]), output, true).consumedBytes;
    };
    return (whole(deflated)?.equals(content) === true &&
        whole(deflated.subarray(0, -3)) === undefined &&
        whole(Buffer.from([7, 255, 255])) === undefined &&
        whole(deflated)?.equals(content) === true &&
        inPieces().equals(content) &&
        leftOver() === deflated.length);
}

;// CONCATENATED MODULE: ./build/formats/zip/entry-sync.js
// As `streamEntry`, for a file on this machine and without a promise for each piece: for a thread that does nothing else.




/** Reads the entries of one zip, best in the order of their data. Its memory is used again for each. */
class SyncEntryReader {
    #window;
    #engine;
    #name;
    /** One byte more than `windowBytes` is enough to know that an entry is larger than it says. */
    #output = Buffer.allocUnsafe(entry_window/* windowBytes */.c + 1);
    constructor(source, engine, name) {
        this.#window = new entry_window/* EntryWindow */.t(source, name);
        this.#engine = engine;
        this.#name = name;
    }
    /**
     * Hands an entry's content to `onChunk` in pieces, each of which it may use until it returns.
     * @throws {ZipRefusal} when the data is damaged, or its size or CRC-32 is not the declared one: do not trust the content
     * before this returns.
     */
    read(entry, onChunk) {
        const name = this.#name;
        let sizeBytes = 0;
        let crc = 0;
        const take = (chunk) => {
            sizeBytes += chunk.length;
            if (sizeBytes > entry.sizeBytes)
                throw (0,entry_data/* tooLarge */.g$)(entry, name);
            crc = (0,external_node_zlib_.crc32)(chunk, crc);
            onChunk(chunk);
        };
        if (entry.method === 0)
            for (const piece of this.#window.compressed(entry))
                take(piece);
        else {
            const room = this.#output.subarray(0, Math.min(entry_window/* windowBytes */.c, entry.sizeBytes + 1));
            this.#inflate(entry, () => room, take);
        }
        if (sizeBytes !== entry.sizeBytes)
            throw (0,entry_data/* tooSmall */.KM)(entry, name);
        if (crc !== entry.crc32)
            throw (0,entry_data/* damagedCrc */.ck)(entry, name);
    }
    /**
     * The content of an entry of at most `windowBytes`, which holds until the next read. It is not copied.
     * @throws {ZipRefusal} as `read`
     */
    whole(entry) {
        const content = entry.method === 0 ? this.#stored(entry) : this.#inflated(entry);
        if (content.length !== entry.sizeBytes)
            throw (0,entry_data/* tooSmall */.KM)(entry, this.#name);
        if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
            throw (0,entry_data/* damagedCrc */.ck)(entry, this.#name);
        return content;
    }
    #stored(entry) {
        return this.#window.at(this.#window.dataOffset(entry), entry.sizeBytes);
    }
    #inflated(entry) {
        let filled = 0;
        const room = () => this.#output.subarray(filled, entry.sizeBytes + 1);
        this.#inflate(entry, room, (chunk) => {
            filled += chunk.length;
            if (filled > entry.sizeBytes)
                throw (0,entry_data/* tooLarge */.g$)(entry, this.#name);
        });
        return this.#output.subarray(0, filled);
    }
    /** @param roomFor where the next piece goes; never empty */
    #inflate(entry, roomFor, take) {
        const offset = this.#window.dataOffset(entry);
        const engine = this.#engine;
        engine.reset();
        let at = 0;
        try {
            for (;;) {
                const left = entry.compressedSizeBytes - at;
                const input = this.#window.at(offset + at, Math.min(entry_window/* windowBytes */.c, left));
                const room = roomFor();
                const { consumedBytes, writtenBytes } = engine.step(input, room, input.length === left);
                at += consumedBytes;
                if (writtenBytes > 0)
                    take(room.subarray(0, writtenBytes));
                if (writtenBytes === room.length)
                    continue; // There may be more.
                if (at === entry.compressedSizeBytes)
                    return;
                // It had room and input, and took no more: its stream has ended.
                if (consumedBytes < input.length)
                    throw (0,entry_data/* leftOver */.WL)(entry, this.#name);
            }
        }
        catch (error) {
            throw error instanceof InflateError ? (0,entry_data/* damagedData */.wX)(entry, this.#name, error) : error;
        }
    }
}

;// CONCATENATED MODULE: ./build/inspect/read-ahead.js
const windowBytes = 256 * 1024;
/**
 * A source that reads a window ahead, for entries that are read in the order of their data: most reads cost nothing.
 * Its memory is used again: what `read` yields holds until the next `read`.
 */
function readAhead(source) {
    const memory = Buffer.allocUnsafe(Math.min(windowBytes, source.sizeBytes));
    let windowOffset = 0;
    let windowLengthBytes = 0;
    return {
        sizeBytes: source.sizeBytes,
        async read(offset, lengthBytes) {
            if (!source.readInto || lengthBytes > memory.length || offset + lengthBytes > source.sizeBytes) {
                return source.read(offset, lengthBytes);
            }
            if (offset < windowOffset || offset + lengthBytes > windowOffset + windowLengthBytes) {
                windowLengthBytes = 0;
                const fresh = memory.subarray(0, Math.min(memory.length, source.sizeBytes - offset));
                await source.readInto(fresh, offset);
                windowOffset = offset;
                windowLengthBytes = fresh.length;
            }
            return memory.subarray(offset - windowOffset, offset - windowOffset + lengthBytes);
        },
    };
}

;// CONCATENATED MODULE: ./build/inspect/scan.js
// Finds native files, scripts and links, while the bytes of a zip or folder go by.
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













/** Some entries of a zip on disk, in the order of their data; those that are neither native nor a script or link are not among them. */
async function scanZip(path, wanted, look) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await openZipFile(path), true);
        const scan = entryScan(file, path, look);
        const found = [];
        for (const entry of await readCentralDirectory(file, path)) {
            if (!wanted.has(entry.path))
                continue;
            const scanned = await scan(entry);
            if (scanned.elf || scanned.script || scanned.link !== undefined)
                found.push(scanned);
        }
        return found;
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
/** The same for files below a folder. Links are not followed. */
async function scanFolder(folder, paths, look) {
    const found = [];
    for (const path of paths) {
        const whole = join(folder, path);
        const status = await lstat(whole);
        if (status.isSymbolicLink()) {
            found.push({ path, link: await readlink(whole) });
            continue;
        }
        const scanned = status.size <= atOnceBytes
            ? scanBytes(path, await readFile(whole), look)
            : await scanStream(path, status.size, async (onChunk) => {
                for await (const chunk of createReadStream(whole))
                    onChunk(chunk);
            });
        if (scanned.elf || scanned.script)
            found.push(scanned);
    }
    return found;
}
/** Up to this size a file is read at once. */
const atOnceBytes = entry_window/* windowBytes */.c;
/** For the entries of one zip, in the order of their data. */
function entryScan(source, name, look) {
    const { readIntoSync } = source;
    const engine = readIntoSync && inflateEngine();
    return engine
        ? syncScan(new SyncEntryReader({ ...source, readIntoSync }, engine, name), look)
        : streamScan(source, name, look);
}
/** With one engine for all entries, and without a promise for each piece. Most files fit into its memory at once. */
function syncScan(reader, look) {
    return async (entry, expected) => {
        const { path, sizeBytes } = entry;
        if (sizeBytes <= atOnceBytes) {
            const content = reader.whole(entry);
            if (expected && (0,external_node_crypto_.hash)(expected.hash.algorithm, content, 'base64url') !== expected.hash.digest) {
                throw expected.onDifference();
            }
            return entry.kind === 'symlink' ? { path, link: content.toString() } : scanBytes(path, content, look);
        }
        const hash = expected && (0,external_node_crypto_.createHash)(expected.hash.algorithm);
        const watch = new ContentWatch(sizeBytes);
        reader.read(entry, (chunk) => {
            hash?.update(chunk);
            watch.push(chunk);
        });
        if (hash && hash.digest('base64url') !== expected?.hash.digest)
            throw expected?.onDifference();
        for (;;) {
            const result = watch.result(path);
            if (result)
                return result;
            reader.read(entry, (chunk) => watch.push(chunk));
        }
    };
}
function streamScan(source, name, look) {
    const ahead = readAhead(source);
    return async (entry, expected) => {
        const hash = expected && (0,external_node_crypto_.createHash)(expected.hash.algorithm);
        const checkHash = () => {
            if (hash && hash.digest('base64url') !== expected?.hash.digest)
                throw expected?.onDifference();
        };
        const { path } = entry;
        const spanBytes = entry.limitOffset - entry.localHeaderOffset;
        if (entry.sizeBytes <= atOnceBytes && spanBytes <= atOnceBytes) {
            const content = (0,entry_data/* inflateSpan */.yk)(await ahead.read(entry.localHeaderOffset, spanBytes), entry, name);
            hash?.update(content);
            checkHash();
            return entry.kind === 'symlink' ? { path, link: content.toString() } : scanBytes(path, content, look);
        }
        let isFirst = true;
        return scanStream(path, entry.sizeBytes, async (onChunk) => {
            const take = (chunk) => {
                if (isFirst)
                    hash?.update(chunk);
                onChunk(chunk);
            };
            await (0,entry_data/* streamEntry */.f_)(source, entry, take, name);
            if (isFirst)
                checkHash();
            isFirst = false;
        });
    };
}
function scanBytes(path, content, look) {
    if (look?.wants(path))
        look.look(path, content);
    if ((0,formats_elf/* isElf */.aB)(content)) {
        const elf = (0,formats_elf/* readElf */.oU)(content);
        return elf ? { path, elf: located(path, content.length, elf, content.includes(initializer)) } : { path };
    }
    return isScript(content) ? { path, script: { hasCarriageReturn: endsLikeWindows(content) } } : { path };
}
/** @param stream hands out the whole content, each time it is called */
async function scanStream(path, sizeBytes, stream) {
    const watch = new ContentWatch(sizeBytes);
    for (;;) {
        await stream((chunk) => watch.push(chunk));
        const result = watch.result(path);
        if (result)
            return result;
    }
}
function isScript(content) {
    return content[0] === 0x23 && content[1] === 0x21;
}
function endsLikeWindows(script) {
    const end = script.subarray(0, headBytes).indexOf(0x0a);
    return end > 0 && script[end - 1] === 0x0d;
}
const initializer = Buffer.from('PyInit_');
function located(path, sizeBytes, elf, initializesModule) {
    return { path, sizeBytes, elf, initializesModule };
}
const headBytes = 256;
/** Looks whether a file that goes by is native or a script, and what it says then. */
class ContentWatch {
    #sizeBytes;
    #initializesModule = false;
    /** The first bytes. */
    #head = Buffer.alloc(0);
    #start;
    #tail = Buffer.alloc(0);
    #collector;
    #isNoElf = false;
    constructor(sizeBytes) {
        this.#sizeBytes = sizeBytes;
    }
    push(chunk) {
        if (this.#head.length < headBytes) {
            this.#head = Buffer.concat([this.#head, chunk.subarray(0, headBytes - this.#head.length)]);
        }
        if (this.#isNoElf)
            return;
        let next = chunk;
        if (!this.#collector) {
            next = this.#start ? Buffer.concat([this.#start, chunk]) : chunk;
            if (next.length < formats_elf/* elfMagic */.XL.length) {
                this.#start = Buffer.from(next);
                return;
            }
            this.#isNoElf = !(0,formats_elf/* isElf */.aB)(next);
            if (this.#isNoElf)
                return;
            this.#collector = new ElfCollector(this.#sizeBytes);
        }
        this.#collector.push(next);
        if (this.#initializesModule)
            return;
        const seam = Buffer.concat([this.#tail, next.subarray(0, initializer.length)]);
        this.#initializesModule = next.includes(initializer) || seam.includes(initializer);
        this.#tail = Buffer.from(next.subarray(-initializer.length));
    }
    /** Undefined when the content has to go by once more. */
    result(path) {
        const result = this.#collector?.result() ?? { kind: 'done', elf: undefined };
        if (result.kind !== 'done')
            return undefined;
        if (result.elf)
            return { path, elf: located(path, this.#sizeBytes, result.elf, this.#initializesModule) };
        return isScript(this.#head) ? { path, script: { hasCarriageReturn: endsLikeWindows(this.#head) } } : { path };
    }
}

// EXTERNAL MODULE: ./build/host/small-heap.js + 1 modules
var small_heap = __webpack_require__(48136);
;// CONCATENATED MODULE: ./build/python/checks/sources.js
// What Python sources need at run time that no metadata name.
const mostKept = 200;
/** Not indented: what is in a function, or in a `try` that goes on without it, is not needed. */
const removedImport = /^(?:import|from)[ \t]+(pkg_resources|distutils)\b/m;
const words = {
    pkgResources: Buffer.from('pkg_resources'),
    distutils: Buffer.from('distutils'),
    importlib: Buffer.from('importlib'),
};
const metadataImport = /^[ \t]*(?:import|from)[ \t]+(?:importlib(?:\.|[ \t]+import[ \t]+)metadata|importlib_metadata|pkg_resources)\b/m;
/** Helpers for building packages, which nothing imports at run time. */
const buildHelper = /(?:^|\/)(?:tests?|docs?|examples?)\/|(?:^|\/)(?:setup|conftest)[^/]*\.py$|(?:setuptools|distutils|pkg_resources|_distutils_hack)[^/]*(?:\/|\.py$)/;
/** Collects what sources need, file by file. */
function sourceLook() {
    const removedImports = [];
    const metadataReaders = [];
    return {
        wants: (path) => path.endsWith('.py') && !buildHelper.test(path),
        look(path, content) {
            // Most sources have none of these words, and looking for a word takes a tenth of the time of the patterns.
            const hasResources = content.includes(words.pkgResources);
            const mayRead = hasResources || content.includes(words.importlib);
            if (mayRead && metadataReaders.length < mostKept && metadataImport.test(content.toString('latin1'))) {
                metadataReaders.push(path);
            }
            const mayImport = hasResources || content.includes(words.distutils);
            if (!mayImport || removedImports.length >= mostKept)
                return;
            const module = removedImport.exec(content.toString('latin1'))?.[1];
            if (module === 'pkg_resources' || module === 'distutils')
                removedImports.push({ path, module });
        },
        facts: () => ({ removedImports, metadataReaders }),
    };
}

// EXTERNAL MODULE: ./build/python/checks/startup.js
var checks_startup = __webpack_require__(44820);
;// CONCATENATED MODULE: ./build/python/checks/examine-file.js
// One pass over a wheel: every entry is inflated in bounded memory, its CRC-32 and size are checked, its hash is
// compared with RECORD's, and ELF files are read while their bytes go by.
var examine_file_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var examine_file_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/** Far above any seen; METADATA holds a readme. */
const metadataLimitBytes = 16 * 1024 * 1024;
const shownUnrecorded = 20;
/** What PEP 427 allows: sha256 or better. */
const algorithms = new Set(['sha256', 'sha384', 'sha512']);
/**
 * Looks at a whole wheel.
 * @throws {Failure} `corrupt-wheel` when its content is not what its own headers and RECORD say.
 */
async function examineFile(path, filename) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = examine_file_addDisposableResource(env_1, await (0,source/* openZipFile */.oo)(path, filename), true);
        try {
            return await examine(file, await (0,central_directory/* readCentralDirectory */.Hp)(file, filename), filename);
        }
        catch (error) {
            throw error instanceof refusal/* ZipRefusal */.S ? corrupt(filename, error.reason, error) : error;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = examine_file_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function examine(file, entries, filename) {
    (0,small_heap/* expectFiles */.D)(entries.length);
    const files = entries.filter((entry) => entry.kind !== 'directory');
    const folder = distInfoFolder(files, filename);
    const text = async (name) => {
        const entry = files.find((one) => one.path === `${folder}/${name}`);
        return entry && (await (0,entry_data/* readEntry */.hB)(file, entry, metadataLimitBytes, filename)).toString('utf8');
    };
    const metadataText = await text('METADATA');
    const recordText = await text('RECORD');
    if (metadataText === undefined)
        throw corrupt(filename, 'it has no METADATA');
    if (recordText === undefined)
        throw corrupt(filename, 'it has no RECORD');
    const record = new Map();
    for (const row of rowsOf(recordText, filename))
        record.set(row.path, row);
    const recordPath = `${folder}/RECORD`;
    // RECORD cannot hold its own hash, nor those of the signatures made over it.
    const exempt = new Set([recordPath, `${recordPath}.jws`, `${recordPath}.p7s`]);
    const sources = sourceLook();
    const startup = (0,checks_startup/* startupLook */.jR)();
    const scan = entryScan(file, filename, together(sources, startup));
    const elfFiles = [];
    for (const entry of files) {
        const row = exempt.has(entry.path) ? undefined : record.get(entry.path);
        const { elf } = await scan(entry, row && expectedOf(entry, row, filename));
        if (elf)
            elfFiles.push(elf);
    }
    const { tags } = (0,wheels_metadata/* parseWheelFile */.tM)((await text('WHEEL')) ?? '');
    const metadata = (0,wheels_metadata/* parseMetadata */.jR)(metadataText);
    return {
        name: metadata.name ?? '',
        version: metadata.version ?? '',
        requires: metadata.requires,
        ...(metadata.licence === undefined ? {} : { licence: metadata.licence }),
        ...(metadata.requiresPython === undefined ? {} : { requiresPython: metadata.requiresPython.slice(0, 200) }),
        pure: tags.every((tag) => tag.endsWith('-any')) && elfFiles.length === 0,
        unzippedSizeBytes: files.reduce((sum, entry) => sum + entry.sizeBytes, 0),
        files: files.length,
        elfFiles,
        hasEntryPoints: /^\[(?!(?:console|gui)_scripts\])/m.test((await text('entry_points.txt')) ?? ''),
        foreignLibraries: files.map((entry) => entry.path).filter((path) => /\.(pyd|dll|dylib)$/i.test(path)),
        unrecorded: files
            .map((entry) => entry.path)
            .filter((path) => !record.has(path) && !exempt.has(path))
            .slice(0, shownUnrecorded),
        startup: startup.facts(files),
        ...sources.facts(),
    };
}
/** Shows each file to those that ask for it. */
function together(...looks) {
    return {
        wants: (path) => looks.some((one) => one.wants(path)),
        look(path, content) {
            for (const one of looks)
                if (one.wants(path))
                    one.look(path, content);
        },
    };
}
/** What RECORD says of an entry, its size checked. */
function expectedOf(entry, { sizeBytes, hash }, filename) {
    if (sizeBytes !== undefined && sizeBytes !== entry.sizeBytes) {
        throw corrupt(filename, `${entry.path} has ${entry.sizeBytes} bytes, its RECORD says ${sizeBytes}`);
    }
    if (!hash)
        return undefined;
    if (!algorithms.has(hash.algorithm)) {
        throw corrupt(filename, `its RECORD gives ${entry.path} a ${hash.algorithm} hash, which proves nothing`);
    }
    const differs = () => corrupt(filename, `${entry.path} is not the file that its RECORD lists: the hash differs`);
    return { hash, onDifference: differs };
}
function rowsOf(text, filename) {
    try {
        return (0,record/* parseRecord */.Hh)(text, filename);
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR))
            throw error;
        throw corrupt(filename, 'its RECORD cannot be read', error);
    }
}
function distInfoFolder(files, filename) {
    const folders = new Set(files.map((entry) => /^([^/]+\.dist-info)\//.exec(entry.path)?.[1]).filter((name) => name !== undefined));
    const [folder, ...others] = folders;
    if (folder === undefined)
        throw corrupt(filename, 'it has no .dist-info folder');
    if (others.length > 0)
        throw corrupt(filename, `it has several .dist-info folders: ${[...folders].join(', ')}`);
    return folder;
}
function corrupt(filename, reason, cause) {
    return new errors/* Failure */.HR({
        code: 'corrupt-wheel',
        message: `${filename} is corrupt: ${reason}.`,
        nextStep: 'If it comes from an index, take another version or tell its maintainers; if from a cache, run again with cache: false.',
        file: filename,
    }, { cause });
}

;// CONCATENATED MODULE: ./build/python/checks/examine.js








/**
 * One thread beside the event loop. Measured on 2 cores over 51 wheels of 71 MB with 7,604 files: about 1.2 s of work that
 * delays no download, in about 60 MB; two threads end no sooner and take more memory, and zlib's asynchronous functions
 * take twice the time for so many small entries.
 */
const examine_thread = new thread/* WorkerThread */.b((0,thread/* workerUrl */.O)(import.meta.url, 'examine-worker'));
const factsKind = 'wheel-facts-9';
const examiners = new WeakMap();
/** The examiner of a run: what one part of it has begun, another one waits for. */
function openExaminer(context) {
    const { stores, signal } = context;
    const known = examiners.get(stores);
    if (known?.signal === signal)
        return known.examiner;
    const examiner = createExaminer(context);
    examiners.set(stores, { examiner, signal });
    return examiner;
}
function createExaminer(context) {
    const { signal, stores } = context;
    const begun = new Map();
    const remembered = (0,fact_batch/* batchedFacts */.p)(context, factsKind, { sealed: true });
    const waiting = new Set();
    const lookAt = (wheel) => new Promise((resolve, reject) => {
        const one = { wheel, claim: (0,claim/* newClaim */.d)(), take: resolve };
        waiting.add(one);
        void examineInThread(one, signal)
            .then((facts) => facts && resolve(facts), reject)
            .finally(() => waiting.delete(one));
    });
    const find = async (wheel) => {
        const known = await remembered.get(wheel.sha256);
        if (known)
            return known;
        const facts = await lookAt(wheel);
        await remembered.put(wheel.sha256, facts);
        return facts;
    };
    // While a lock is read, the other processor has nothing to do. Where wheels were examined before, these are known in most runs.
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(stores.facts, factsKind)))
        examine_thread.start();
    return {
        examine(wheel) {
            const before = begun.get(wheel.sha256);
            if (before)
                return before;
            const facts = find(wheel).finally(() => begun.delete(wheel.sha256));
            begun.set(wheel.sha256, facts);
            return facts;
        },
        async help() {
            const largestFirst = [...waiting].toSorted((a, b) => b.wheel.sizeBytes - a.wheel.sizeBytes);
            for (const one of largestFirst) {
                if (signal.aborted)
                    throw new errors/* Interrupted */.j$({ cause: signal.reason });
                if (!(0,claim/* claim */.B)(one.claim))
                    continue;
                const facts = examineFile(one.wheel.path, one.wheel.filename);
                one.take(facts);
                await facts.catch(() => { }); // Told to who asked for it.
                await (0,promises_.setImmediate)(); // Ctrl-C, and what the thread has found, have their turn.
            }
        },
    };
}
/** Undefined for one that this thread was first to look at. */
async function examineInThread({ wheel, claim }, signal) {
    const { path, filename, sizeBytes } = wheel;
    const examined = await examine_thread.call({ kind: 'wheel', path, filename, sizeBytes, claim }, signal);
    if (examined.kind !== 'wheel')
        throw new Error('The worker answered another question');
    return examined.facts;
}
/** Some files of a zip or a folder, e.g. one's own files in a layer. */
async function examineFiles(path, within, wanted, context) {
    if (wanted.length === 0)
        return { scanned: [], removedImports: [], metadataReaders: [] };
    const examined = await examine_thread.call({ kind: 'files', within, path, wanted }, context.signal);
    if (examined.kind !== 'files')
        throw new Error('The worker answered another question');
    return examined.files;
}


/***/ }),

/***/ 78047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zi: () => (/* binding */ extensionName),
/* harmony export */   al: () => (/* binding */ nativeModule),
/* harmony export */   y8: () => (/* binding */ fitsTarget)
/* harmony export */ });
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
// Which files CPython imports as extension modules:
// https://docs.python.org/3/library/importlib.html#importlib.machinery.EXTENSION_SUFFIXES

function extensionName(path) {
    if (!path.endsWith('.so'))
        return undefined;
    const file = path.slice(path.lastIndexOf('/') + 1);
    const match = /^([A-Za-z_]\w*)(?:\.((?:cpython|pypy|graalpy)[\w.-]*|abi3t?))?\.so$/.exec(file);
    if (!match?.[1])
        return undefined;
    const [, module, tag] = match;
    if (tag === undefined)
        return { module, kind: 'plain' };
    return { module, kind: tag === 'abi3' ? 'stable' : 'tagged', tag };
}
/** Whether the target's CPython would look for a file of this name. */
function fitsTarget(name, { runtime, architecture }) {
    if (name.kind !== 'tagged')
        return true;
    const python = runtime.python.replace('.', '');
    return name.tag === `cpython-${python}-${_lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[architecture].machine}-linux-gnu`;
}
/** What the target's CPython makes of an ELF file; undefined when its name is not that of a module. */
function nativeModule({ path, initializesModule }, target) {
    const name = extensionName(path);
    if (!name)
        return undefined;
    const fits = fitsTarget(name, target);
    return {
        name: name.module,
        tagged: name.kind === 'tagged',
        fits,
        imported: fits && (name.kind !== 'plain' || initializesModule),
    };
}


/***/ }),

/***/ 25111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ targetsOfInventory),
/* harmony export */   Xs: () => (/* binding */ subjectsOfInventory),
/* harmony export */   cR: () => (/* binding */ examineInventory)
/* harmony export */ });
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
/* harmony import */ var _lambda_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99247);
/* harmony import */ var _lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8081);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46717);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71583);
/* harmony import */ var _examine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78201);
/* harmony import */ var _subjects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71700);
// What the checks look at, made from a layer that was built elsewhere: what its wheels were is not known, its files are.







/** ELF files have these names, or none with an extension. Others are not opened. */
const maybeNative = /\.so(?:\.[\d.]+)?$|\.node$|(?:^|\/)[^./]+$|^(?:bin|lib)\//;
const maybeProgram = /^(?:bin|extensions)\//;
/** Modules of a package's outermost level, whose sources are looked at. */
const outerSource = /^python\/(?:lib\/python\d+\.\d+\/site-packages\/)?(?:[^/]+\/)?[^/]+\.py$/;
/** Extension modules are made for one Python on one machine. */
const extensionOfPython = /\.(?:cpython-\d+|abi3)[^/]*\.so$/;
/** Looks into the files of a layer on this machine: a zip, or a folder with what a zip would have. */
async function examineInventory(inventory, place, context) {
    const files = inventory.files ?? [];
    const wanted = files.filter(({ path, sizeBytes, isLink }) => isLink || maybeProgram.test(path) || outerSource.test(path) || (sizeBytes >= 52 && maybeNative.test(path)));
    const owners = new Map(wanted.map((file) => [file.path, inventory.packages[file.package ?? -1]?.name]));
    const examined = await (0,_examine_js__WEBPACK_IMPORTED_MODULE_3__/* .examineFiles */ .x)(place.path, place.within, [...owners.keys()], context);
    const elfFiles = examined.scanned.flatMap(({ path, elf }) => (elf ? [ownedBy(owners.get(path), elf)] : []));
    return { ...examined, elfFiles };
}
function ownedBy(owner, file) {
    return owner === undefined ? file : { ...file, package: owner };
}
/**
 * What a layer is for, told by what is in it: the machine of most of its ELF files, the Pythons that its folders or
 * extension modules name. Undefined where it does not tell.
 */
function targetsOfInventory({ files = [] }, elfFiles) {
    const counts = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f.map((architecture) => ({
        architecture,
        count: elfFiles.filter(({ elf }) => elf.machine === _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[architecture].elfMachine).length,
    }));
    const [most] = counts.toSorted((a, b) => b.count - a.count);
    const versions = new Set(files.flatMap(({ path }) => {
        const folder = (0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .pythonOfPath */ .hw)(path);
        const tag = /\.cpython-3(\d+)-[^/]*\.so$/.exec(path)?.[1];
        return folder === undefined ? (tag === undefined ? [] : [`3.${tag}`]) : [folder];
    }));
    const runtimes = [...versions].sort().flatMap((version) => (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_1__/* .findPythonRuntime */ .Cw)(`python${version}`) ?? []);
    return {
        ...(most && most.count > 0 ? { architecture: most.architecture } : {}),
        ...(runtimes.length > 0 ? { runtimes } : {}),
    };
}
/** One subject for each target of a layer. */
function subjectsOfInventory(inventory, { kind, targets }, examined) {
    const several = targets.length > 1;
    return (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__.pythonTargets)(targets).map((target) => ({
        artifact: kind,
        ...subjectOf(inventory, target, several, examined ?? nothingExamined),
    }));
}
const nothingExamined = { elfFiles: [], scanned: [], removedImports: [], metadataReaders: [] };
function subjectOf(inventory, target, several, { elfFiles: found, scanned, removedImports, metadataReaders }) {
    const files = (inventory.files ?? []).filter(({ path }) => (0,_subjects_js__WEBPACK_IMPORTED_MODULE_4__/* .isSeenBy */ .ru)(path, target));
    const elfFiles = found
        .filter(({ path }) => (0,_subjects_js__WEBPACK_IMPORTED_MODULE_4__/* .isSeenBy */ .ru)(path, target))
        .map((file) => (0,_subjects_js__WEBPACK_IMPORTED_MODULE_4__/* .placedElf */ .lM)(file, target, file.package));
    const packages = inventory.packages.flatMap(({ name, version, root, missing = [], requiredBy = [] }, index) => {
        if (!(0,_subjects_js__WEBPACK_IMPORTED_MODULE_4__/* .isSeenBy */ .ru)(`${root}/`, target))
            return [];
        const paths = files.filter((file) => file.package === index).map(({ path }) => path);
        const own = new Set(paths);
        return [
            {
                name,
                version,
                // What else is native may be for several machines.
                tagged: paths.some((path) => extensionOfPython.test(path)) ? 'platform' : 'any',
                paths,
                elfFiles: elfFiles.filter(({ path }) => own.has(path)),
                foreignLibraries: paths.filter((path) => /\.(?:pyd|dll|dylib)$/.test(path)),
                unrecorded: [],
                requires: new Set(),
                requiredBy,
                missing,
                removedImports: removedImports.filter(({ path }) => own.has(path)),
                readsMetadata: metadataReaders.some((path) => own.has(path)),
                hasEntryPoints: false,
            },
        ];
    });
    return {
        target,
        where: several ? ` on ${(0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_6__/* .targetName */ .j)(target)}` : '',
        packages,
        elfFiles,
        paths: new Set(files.map(({ path }) => path)),
        links: (0,_subjects_js__WEBPACK_IMPORTED_MODULE_4__/* .linksOf */ .hP)(scanned),
    };
}


/***/ }),

/***/ 44820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ startupOfWheels),
/* harmony export */   Yb: () => (/* binding */ checkStartup),
/* harmony export */   jR: () => (/* binding */ startupLook),
/* harmony export */   r9: () => (/* binding */ startupReader)
/* harmony export */ });
/* unused harmony exports startupKind, startupFile */
/* harmony import */ var _model_startup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46095);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(910);
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91787);
// Code that Python runs by itself at every start, without an import: lines of `.pth` files that begin with `import`
// (https://docs.python.org/3/library/site.html), entry points in `.start` files from Python 3.15 on
// (https://peps.python.org/pep-0829/), and the modules `sitecustomize` and `usercustomize`. On Lambda, the folders of
// layers are such site folders, so that it runs at every cold start of every function that uses the layer.



const shownLines = 3;
const shownCharacters = 160;
/** Where Lambda's Python looks for them: https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html */
const siteFolder = /^python\/(?:lib\/python3\.\d+\/site-packages\/)?/;
/** As `str.splitlines` of Python splits, which reads these files. */
// oxlint-disable-next-line no-control-regex -- they are line breaks to Python
const lineBreak = /\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/;
/** What the file at a path of a layer could be; undefined for all that Python does not look for. */
function startupKind(path, roots = []) {
    if (!/\.pth$|\.start$|(?:site|user)customize/.test(path))
        return undefined;
    const folders = [siteFolder.exec(path)?.[0], ...roots.map((root) => (root === '' ? '' : `${root}/`))];
    const inside = folders.filter((folder) => folder !== undefined && path.startsWith(folder));
    const [deepest] = inside.toSorted((a = '', b = '') => b.length - a.length);
    if (deepest === undefined)
        return undefined;
    const name = path.slice(deepest.length);
    if (/^(?:site|user)customize(?:\.pyc?|\.[\w.-]*so|\/__init__\.(?:pyc?|[\w.-]*so))$/.test(name))
        return 'module';
    if (name.includes('/'))
        return undefined;
    if (name.endsWith('.pth'))
        return 'pth';
    return name.endsWith('.start') ? 'start' : undefined;
}
/** The file with the lines that run; undefined when none does. */
function startupFile({ path, package: owner }, kind, text) {
    const file = { path, ...(owner === undefined ? {} : { package: owner }) };
    if (kind === 'module')
        return { ...file, lines: [], moreLines: 0 };
    const runs = kind === 'pth' ? /^import[ \t]/ : /^\s*[^#\s]/;
    const running = text
        .replace(/^\ufeff/, '')
        .split(lineBreak)
        .flatMap((line, index) => (runs.test(line) ? [{ number: index + 1, text: line }] : []));
    if (running.length === 0)
        return undefined;
    const lines = running
        .slice(0, shownLines)
        .map(({ number, text: line }) => ({ number, text: (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(line.trim(), shownCharacters) }));
    return { ...file, lines, moreLines: running.length - lines.length };
}
/** Of more files in one wheel, the lines are not kept. */
const mostFiles = 100;
/** Collects the files of a wheel whose lines would run, wherever they are: only a place in a site folder makes them run. */
function startupLook() {
    const seen = new Set();
    const found = [];
    const kindOf = (path) => path.endsWith('.pth') ? 'pth' : path.endsWith('.start') ? 'start' : undefined;
    return {
        wants: (path) => kindOf(path) !== undefined && seen.size < mostFiles,
        look(path, content) {
            const kind = kindOf(path);
            if (kind === undefined)
                return;
            seen.add(path);
            const file = startupFile({ path }, kind, content.toString('utf8'));
            if (file)
                found.push(file);
        },
        facts: (files) => [
            ...found,
            ...files
                .filter(({ path }) => kindOf(path) !== undefined && !seen.has(path))
                .map(({ path }) => ({
                path,
                lines: [],
                moreLines: 0,
                unread: 'it was not read: it is too large, or one of too many',
            })),
        ],
    };
}
/** The startup files that wheels bring into a layer. */
function startupOfWheels(entries, wheelFacts) {
    const known = new Map([...wheelFacts].flatMap(([sha256, { startup }]) => startup.map((one) => [`${sha256} ${one.path}`, one])));
    return entries.flatMap(({ path, pathInArchive = path, origin: { archive, name } }) => {
        const kind = archive && startupKind(path);
        if (kind === undefined)
            return [];
        if (kind === 'module')
            return startupFile({ path, package: name }, kind, '') ?? [];
        const file = known.get(`${archive?.sha256} ${pathInArchive}`);
        return file ? { ...file, path, package: name } : [];
    });
}
/** For an inventory: how the file at a path is read, when it is one of these. */
function startupReader(path, roots) {
    const kind = startupKind(path, roots);
    return kind && { needsText: kind !== 'module', read: (file, text) => startupFile(file, kind, text) };
}
/** Findings of one target. A warning: some packages require such code, and attacks have used it. */
function checkStartup({ artifact, packages, paths, target, where }, startup) {
    const minor = Number(target.runtime.python.split('.')[1]);
    // Python reads `.start` files from 3.15 on.
    const runs = startup.filter(({ path }) => paths.has(path) && (minor >= 15 || !path.endsWith('.start')));
    return runs.map((file) => {
        const owner = (0,_text_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .ownerName */ .Hc)(packages, file.package);
        if (artifact !== 'layer')
            return notRun(file, owner, where);
        const what = `${owner} runs code at every start of Python${where}, without an import: ${file.path}`;
        const finding = {
            severity: 'warning',
            code: 'startup-code',
            message: `${what} (${(0,_model_startup_js__WEBPACK_IMPORTED_MODULE_2__/* .startupText */ .L)(file)}).`,
            nextStep: `Read it before you publish. If the package works without it, leave it out: exclude ${file.path}.`,
            path: file.path,
        };
        return file.package === undefined ? finding : Object.assign(finding, { package: file.package });
    });
}
/** The function's own folder is on the path, and is not a site folder: only `/opt/python` is. */
function notRun(file, owner, where) {
    return {
        severity: 'note',
        code: 'startup-code-not-run',
        message: `${owner} has ${file.path}, whose code Python does not run at the start of a function${where}: only in a layer it does.`,
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    };
}


/***/ }),

/***/ 71700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   lM: () => (/* binding */ placedElf),
/* harmony export */   ru: () => (/* binding */ isSeenBy)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _inspect_groups_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78847);
/* harmony import */ var _lambda_folders_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99247);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46717);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71583);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4158);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18991);
/* harmony import */ var _wheels_filename_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69259);
/* harmony import */ var _extensions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78047);
// What the checks look at, made from a layer of ours: the files of a layer as each of its Pythons would find them.









/**
 * One subject for each target of a layer.
 * @param wheelFacts by the wheel's SHA-256
 * @param ownElfFiles among the entries that come from no wheel
 */
function subjectsOf(layer, wheelFacts, ownElfFiles) {
    const { kind: artifact, targets } = layer.plan;
    const several = targets.length > 1;
    return (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__.pythonTargets)(targets).map((target) => {
        const entries = layer.entries.filter(({ path }) => isSeenBy(path, target));
        const packages = packagesOf(entries, wheelFacts, target);
        const paths = new Set(entries.map(({ path }) => path));
        const own = ownElfFiles.filter(({ path }) => paths.has(path)).map((file) => placedElf(file, target));
        return {
            artifact,
            target,
            where: several ? ` on ${(0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .j)(target)}` : '',
            packages,
            elfFiles: [...packages.flatMap((one) => one.elfFiles), ...own],
            paths,
            links: linksOf(entries),
        };
    });
}
/** A folder for another Python version is not on the path of this one. */
function isSeenBy(path, { runtime }) {
    const version = (0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_6__/* .pythonOfPath */ .hw)(path);
    return version === undefined || version === runtime.python;
}
/** An ELF file of a layer with what the target's Python makes of it. */
function placedElf(file, target, packageName) {
    const module = (0,_extensions_js__WEBPACK_IMPORTED_MODULE_4__/* .nativeModule */ .al)(file, target);
    return {
        ...file,
        ...(packageName === undefined ? {} : { package: packageName }),
        ...(module ? { module } : {}),
    };
}
/** Links with the paths that they point to. */
function linksOf(files) {
    return new Map(files.flatMap(({ path, link }) => link === undefined ? [] : [[path, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), link))]]));
}
function packagesOf(entries, wheelFacts, target) {
    const wheels = (0,_inspect_groups_js__WEBPACK_IMPORTED_MODULE_7__/* .groupsOf */ .c)(entries.filter(({ origin }) => origin.archive !== undefined), ({ origin }) => origin.archive?.sha256 ?? '');
    const packages = wheels.flatMap((own) => {
        const [{ origin }] = own;
        const { name, version = '', archive } = origin;
        if (!archive)
            return [];
        const facts = wheelFacts.get(archive.sha256);
        const placedAt = new Map(own.map((entry) => [entry.pathInArchive ?? entry.path, entry.path]));
        const placed = (paths = []) => paths.map((path) => placedAt.get(path)).filter((path) => path !== undefined);
        const platforms = (0,_wheels_filename_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelFilename */ .e)(archive.filename)?.platforms ?? [];
        return [
            {
                name,
                version,
                tagged: platforms.includes('any') ? 'any' : 'platform',
                paths: own.map(({ path }) => path),
                elfFiles: (facts?.elfFiles ?? []).flatMap((file) => placed([file.path]).map((path) => placedElf({ ...file, path }, target, name))),
                foreignLibraries: placed(facts?.foreignLibraries),
                unrecorded: placed(facts?.unrecorded),
                requiredBy: origin.requiredBy,
                missing: [],
                removedImports: (facts?.removedImports ?? []).flatMap(({ path, module }) => placed([path]).map((at) => ({ path: at, module }))),
                readsMetadata: placed(facts?.metadataReaders).length > 0,
                ...(facts?.requiresPython === undefined ? {} : { requiresPython: facts.requiresPython }),
                hasEntryPoints: facts?.hasEntryPoints ?? false,
                requires: new Set(facts?.requires.map((line) => (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(/^\s*([\w.-]*)/.exec(line)?.[1] ?? ''))),
            },
        ];
    });
    return packages.toSorted((0,_text_order_js__WEBPACK_IMPORTED_MODULE_8__/* .byText */ .z4)(({ name }) => name));
}


/***/ }),

/***/ 9239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ parseRecord),
/* harmony export */   bM: () => (/* binding */ formatRecord),
/* harmony export */   oj: () => (/* binding */ recordHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
// RECORD: the files of an installed distribution.
// https://packaging.python.org/en/latest/specifications/recording-installed-packages/#the-record-file


/**
 * Reads a RECORD, which is CSV as Python's `csv` module writes it.
 * @param name for messages, e.g. the wheel's file name
 * @throws {Failure} `record-refused` when it is not a CSV of that form, or contradicts itself
 */
function parseRecord(text, name) {
    const rows = [];
    const seen = new Map();
    for (const [path = '', hash = '', size = '', ...more] of parseCsv(text, name)) {
        if (path === '' && hash === '' && size === '')
            continue;
        if (path === '' || more.some((field) => field !== ''))
            throw refused(name, 'a row is not path, hash and size');
        const equals = hash.indexOf('=');
        if (hash !== '' && equals < 1)
            throw refused(name, `the hash of ${JSON.stringify(path)} is not algorithm=digest`);
        if (size !== '' && !/^\d{1,15}$/.test(size))
            throw refused(name, `the size of ${JSON.stringify(path)} is not a number`);
        const row = {
            path,
            ...(hash === ''
                ? {}
                : {
                    hash: { algorithm: hash.slice(0, equals).toLowerCase(), digest: hash.slice(equals + 1).replace(/=+$/, '') },
                }),
            ...(size === '' ? {} : { sizeBytes: Number(size) }),
        };
        // Some builders list a file twice, which is harmless as long as both rows say the same.
        const before = seen.get(path);
        if (before && saysTheSame(before, row))
            continue;
        if (before)
            throw refused(name, `${JSON.stringify(path)} is listed twice, with different hashes or sizes`);
        seen.set(path, row);
        rows.push(row);
    }
    return rows;
}
function saysTheSame(a, b) {
    return a.hash?.algorithm === b.hash?.algorithm && a.hash?.digest === b.hash?.digest && a.sizeBytes === b.sizeBytes;
}
/** Writes a RECORD, in the order given. */
function formatRecord(rows) {
    return rows
        .map(({ path, hash, sizeBytes }) => {
        const shown = /[",\r\n]/.test(path) ? `"${path.replaceAll('"', '""')}"` : path;
        return `${shown},${hash ? `${hash.algorithm}=${hash.digest}` : ''},${sizeBytes ?? ''}\n`;
    })
        .join('');
}
/** The hash that RECORD has of these bytes. */
function recordHash(bytes) {
    return { algorithm: 'sha256', digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('base64url') };
}
function* parseCsv(text, name) {
    let row = [];
    let at = text.startsWith('\ufeff') ? 1 : 0;
    while (at < text.length) {
        let field = '';
        if (text[at] === '"') {
            for (;;) {
                const close = text.indexOf('"', at + 1);
                if (close < 0)
                    throw refused(name, 'a quote is never closed');
                field += text.slice(at + 1, close);
                at = close + 1;
                if (text[at] !== '"')
                    break;
                field += '"'; // Doubled within quotes.
            }
        }
        const end = nextDelimiter(text, at);
        field += text.slice(at, end);
        row.push(field);
        at = end + 1;
        if (text[end] === ',') {
            if (at >= text.length)
                row.push('');
            continue;
        }
        if (text[end] === '\r' && text[at] === '\n')
            at++;
        yield row;
        row = [];
    }
    if (row.length > 0)
        yield row;
}
function nextDelimiter(text, from) {
    for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x2c || code === 0x0a || code === 0x0d)
            return at;
    }
    return text.length;
}
function refused(name, reason) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
        code: 'record-refused',
        message: `${name}: its RECORD cannot be read: ${reason}.`,
        nextStep: 'Take another version of the package, or tell its publisher.',
        file: name,
    });
}


/***/ }),

/***/ 72734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ contentOfLayer),
/* harmony export */   Fj: () => (/* binding */ largestFirst),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   n$: () => (/* binding */ contentOfInventory),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _model_component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52717);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);


/** All findings of a layer: errors, then warnings, then notes. */
function findingsOf({ findings = [] }) {
    return ['error', 'warning', 'note'].flatMap((one) => findings.filter(({ severity }) => severity === one));
}
/** What a layer that was merged here holds. */
function contentOfLayer(layer) {
    const { sizeBytes, unzippedSizeBytes } = layer;
    return { packages: largestFirst(packagesOfLayer(layer)), sizeBytes, unzippedSizeBytes };
}
/** What a layer holds that was read, whoever built it. */
function contentOfInventory(inventory) {
    const { sizeBytes, unzippedSizeBytes, files } = inventory;
    return {
        packages: largestFirst(packagesOfInventory(inventory)),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        unzippedSizeBytes,
        ...(files === undefined ? {} : { files: files.length }),
    };
}
function largestFirst(packages) {
    const sizeOf = (one) => one.unzippedSizeBytes ?? one.sizeBytes ?? 0;
    return [...packages].sort((a, b) => sizeOf(b) - sizeOf(a) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.name, b.name));
}
function packagesOfInventory(inventory) {
    return inventory.packages.map(({ name, version, sizeBytes, unzippedSizeBytes, licence }) => ({
        name,
        version,
        origin: 'wheel',
        sizeBytes,
        unzippedSizeBytes,
        ...(licence === undefined ? {} : { licence }),
        requiredBy: [],
    }));
}
/** One item for each archive: several Python versions or architectures in one layer may bring several of a name. */
function packagesOfLayer(layer) {
    const sums = new Map();
    // Thousands of entries share a component: its key is made once.
    const byComponent = new Map();
    const sumOf = (component) => {
        const key = (0,_model_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentKey */ .bA)(component);
        const sum = sums.get(key) ?? { report: describe(component), sizeBytes: 0, unzippedSizeBytes: 0 };
        sums.set(key, sum);
        byComponent.set(component, sum);
        return sum;
    };
    const add = (component, entry) => {
        const sum = byComponent.get(component) ?? sumOf(component);
        sum.sizeBytes += entry?.compressedSizeBytes ?? 0;
        sum.unzippedSizeBytes += entry?.sizeBytes ?? 0;
    };
    // One without a file in the layer is named all the same.
    for (const component of layer.components)
        add(component);
    for (const entry of layer.entries)
        add(entry.origin, entry);
    return [...sums.values()].map(withSizes);
}
function withSizes({ report, ...sizes }) {
    return { ...report, ...sizes };
}
function describe(component) {
    const { name, version, licence, archive, requiredBy, releasePage } = component;
    return {
        name,
        ...(version === undefined ? {} : { version }),
        origin: originOf(component),
        ...(archive ? { file: archive.filename, sha256: archive.sha256 } : {}),
        ...(licence === undefined ? {} : { licence }),
        ...(releasePage === undefined ? {} : { releasePage }),
        requiredBy,
    };
}
const origins = { pypi: 'wheel', npm: 'npm', os: 'system-library', own: 'include' };
/** Where a component came from, in the words of the documents. */
function originOf({ ecosystem, archive }) {
    return archive?.obtained === 'built' ? 'built' : origins[ecosystem];
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
