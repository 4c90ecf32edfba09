export const id = 9777;
export const ids = [9777];
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


/***/ })

};
