export const id = 1766;
export const ids = [1766];
export const modules = {

/***/ 2950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wg: () => (/* binding */ localHeaderBytes),
  W3: () => (/* binding */ parseTail),
  Hp: () => (/* binding */ readCentralDirectory),
  mV: () => (/* binding */ usualTailBytes)
});

// EXTERNAL MODULE: ./build/formats/zip/names.js
var names = __webpack_require__(50835);
// EXTERNAL MODULE: ./build/formats/zip/refusal.js
var refusal = __webpack_require__(39263);
;// CONCATENATED MODULE: ./build/formats/zip/end-record.js
// The end of a zip: where its central directory is. APPNOTE 4.3.14–4.3.16:
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

const endBytes = 22;
const locatorBytes = 20;
const end64Bytes = 56;
const longestCommentBytes = 0xffff;
const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const locatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
/**
 * As many as a zip without zip64 can have, which is what Lambda unpacks, and far above any wheel seen (the largest has
 * 15,000 entries, 2 MB): small enough to hold in memory.
 */
const mostEntries = 0xffff;
const largestDirectoryBytes = 16 * 1024 * 1024;
/** Reads the end record from the last bytes of a file, or says from which offset on they are needed. */
function readEndRecord(tail, totalSizeBytes, name) {
    const refuse = (reason) => {
        throw new refusal/* ZipRefusal */.S(name, reason);
    };
    const tailOffset = totalSizeBytes - tail.length;
    const at = tail.lastIndexOf(endSignature);
    if (at < 0) {
        const fromOffset = Math.max(0, totalSizeBytes - endBytes - longestCommentBytes);
        if (fromOffset < tailOffset)
            return { kind: 'needs', fromOffset };
        return refuse('it is not a zip, or it was cut short: it has no end record');
    }
    if (!commentReachesTheEnd(tail, at))
        return refuse('bytes follow its end record, or it was cut short');
    // A comment that holds an end record, or an end record whose comment is one: readers would see different zips.
    for (let other = at;;) {
        other = other === 0 ? -1 : tail.lastIndexOf(endSignature, other - 1);
        if (other < 0)
            break;
        if (commentReachesTheEnd(tail, other))
            return refuse('it has two end records, which readers choose between');
    }
    const disk = tail.readUInt16LE(at + 4);
    const directoryDisk = tail.readUInt16LE(at + 6);
    const countHere = tail.readUInt16LE(at + 8);
    let entryCount = tail.readUInt16LE(at + 10);
    let directorySizeBytes = tail.readUInt32LE(at + 12);
    let directoryOffset = tail.readUInt32LE(at + 16);
    let recordAt = tailOffset + at;
    if (recordAt >= locatorBytes) {
        if (at < locatorBytes) {
            return { kind: 'needs', fromOffset: Math.max(0, recordAt - locatorBytes - end64Bytes) };
        }
        const locator = tail.subarray(at - locatorBytes, at);
        if (locator.readUInt32LE(0) === locatorSignature) {
            const offset = Number(locator.readBigUInt64LE(8));
            const disks = locator.readUInt32LE(16);
            const limit = recordAt - locatorBytes;
            if (locator.readUInt32LE(4) !== 0 || disks > 1)
                return refuse('it is one part of a zip over several disks');
            if (offset > limit - end64Bytes)
                return refuse('its zip64 end record lies outside the file');
            if (offset < tailOffset) {
                if (limit - offset > largestDirectoryBytes)
                    return refuse('its zip64 end record is not before its end record');
                return { kind: 'needs', fromOffset: offset };
            }
            const record = tail.subarray(offset - tailOffset, limit - tailOffset);
            if (record.readUInt32LE(0) !== end64Signature)
                return refuse('its zip64 end record is damaged');
            if (12 + Number(record.readBigUInt64LE(4)) !== record.length) {
                return refuse('its zip64 end record does not reach to its end record');
            }
            if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) {
                return refuse('it is one part of a zip over several disks');
            }
            const countHere64 = Number(record.readBigUInt64LE(24));
            const count64 = Number(record.readBigUInt64LE(32));
            const size64 = Number(record.readBigUInt64LE(40));
            const offset64 = Number(record.readBigUInt64LE(48));
            if (!agrees(entryCount, 0xffff, count64) ||
                !agrees(countHere, 0xffff, countHere64) ||
                !agrees(directorySizeBytes, 0xffffffff, size64) ||
                !agrees(directoryOffset, 0xffffffff, offset64) ||
                count64 !== countHere64) {
                return refuse('its two end records contradict each other');
            }
            entryCount = count64;
            directorySizeBytes = size64;
            directoryOffset = offset64;
            recordAt = offset;
        }
    }
    if (recordAt === tailOffset + at && countHere !== entryCount) {
        return refuse('it is one part of a zip over several disks');
    }
    if (someDisk(disk) || someDisk(directoryDisk))
        return refuse('it is one part of a zip over several disks');
    if (directoryOffset + directorySizeBytes !== recordAt) {
        return refuse(directoryOffset + directorySizeBytes < recordAt
            ? 'its central directory is not where its end record says: bytes were put before it, or lie between'
            : 'its central directory reaches past its end');
    }
    if (directorySizeBytes > largestDirectoryBytes || entryCount > mostEntries) {
        return refuse(`it has ${entryCount} entries, more than the ${mostEntries} that are read here`);
    }
    if (directoryOffset < tailOffset)
        return { kind: 'needs', fromOffset: directoryOffset };
    return { kind: 'found', directoryOffset, directorySizeBytes, entryCount };
}
function commentReachesTheEnd(tail, at) {
    return at + endBytes <= tail.length && at + endBytes + tail.readUInt16LE(at + 20) === tail.length;
}
/** A short field is saturated when the long one is meant. */
function agrees(short, saturated, long) {
    return short === saturated || short === long;
}
function someDisk(disk) {
    return disk !== 0 && disk !== 0xffff;
}

;// CONCATENATED MODULE: ./build/formats/zip/central-directory.js
// The list of a zip's entries. Whatever two readers could understand differently is refused, since what is checked
// here, installed by pip and unpacked by Lambda must be the same files. Format: APPNOTE 4.3.12,
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT



/** How many bytes at the end of a zip hold the central directory of nearly every wheel. */
const usualTailBytes = 65_536;
/**
 * The entries of a zip, in the order of their data.
 * @param name for messages, e.g. the wheel's file name
 * @throws {ZipRefusal} when it is not a zip, is damaged, or is ambiguous.
 */
async function readCentralDirectory(source, name) {
    let fromOffset = Math.max(0, source.sizeBytes - usualTailBytes);
    for (;;) {
        const tail = await source.read(fromOffset, source.sizeBytes - fromOffset);
        const parsed = parseTail(tail, source.sizeBytes, name);
        if (parsed.kind === 'complete')
            return parsed.entries;
        fromOffset = parsed.fromOffset;
    }
}
/**
 * The entries of a zip from its last bytes, or the offset from which on they are needed: always before the tail's
 * start, so asking again for `fromOffset…end` comes to an end (after two rounds at most for a zip without zip64).
 * @throws {ZipRefusal} when it is not a zip, is damaged, or is ambiguous.
 */
function parseTail(tail, totalSizeBytes, name = 'zip') {
    const end = readEndRecord(tail, totalSizeBytes, name);
    if (end.kind === 'needs')
        return end;
    const start = end.directoryOffset - (totalSizeBytes - tail.length);
    const directory = tail.subarray(start, start + end.directorySizeBytes);
    return { kind: 'complete', entries: inDataOrder(parseDirectory(directory, end, name), end, name) };
}
const headerBytes = 46;
const headerSignature = 0x02014b50;
/** Fixed part of a local header; its extra fields may differ from the central ones. */
const localHeaderBytes = 30;
/** Deflate cannot do better than 1032:1 (https://zlib.net/zlib_tech.html), so a larger claim is false. */
const bestRatio = 1032;
function parseDirectory(directory, end, name) {
    const refuse = (reason) => {
        throw new refusal/* ZipRefusal */.S(name, reason);
    };
    const entries = [];
    const seen = new Set();
    let at = 0;
    while (at < directory.length) {
        if (at + headerBytes > directory.length || directory.readUInt32LE(at) !== headerSignature) {
            return refuse('its central directory is damaged');
        }
        const madeBy = directory[at + 5];
        const flags = directory.readUInt16LE(at + 8);
        const method = directory.readUInt16LE(at + 10);
        const nameLengthBytes = directory.readUInt16LE(at + 28);
        const extraAt = at + headerBytes + nameLengthBytes;
        const commentAt = extraAt + directory.readUInt16LE(at + 30);
        const next = commentAt + directory.readUInt16LE(at + 32);
        if (next > directory.length)
            return refuse('its central directory is damaged');
        const extra = directory.subarray(extraAt, commentAt);
        const decoded = (0,names/* decodeName */.e4)(directory.subarray(at + headerBytes, extraAt), flags, extra);
        if (typeof decoded !== 'string')
            return refuse(decoded.refused);
        const path = decoded;
        const badPath = (0,names/* refusedPath */.wP)(path);
        if (badPath !== undefined)
            return refuse(badPath);
        const shown = () => (0,names/* quote */.hD)(path);
        if (flags & 0x2041)
            return refuse(`${shown()} is encrypted`);
        if (flags & 0x0020)
            return refuse(`${shown()} is a patch for another file`);
        if (method !== 0 && method !== 8)
            return refuse(`${shown()} is compressed by method ${method}, not stored or deflated`);
        const sizes = readSizes(directory, at, extra);
        if (sizes === undefined)
            return refuse(`the zip64 sizes of ${shown()} are damaged`);
        const { sizeBytes, compressedSizeBytes, localHeaderOffset, disk } = sizes;
        if (disk !== 0)
            return refuse('it is one part of a zip over several disks');
        if (method === 0 && sizeBytes !== compressedSizeBytes)
            return refuse(`${shown()} is stored with two different sizes`);
        if (sizeBytes > compressedSizeBytes * bestRatio) {
            return refuse(`${shown()} claims ${sizeBytes} bytes, more than its ${compressedSizeBytes} can inflate to`);
        }
        if (localHeaderOffset + localHeaderBytes + nameLengthBytes + compressedSizeBytes > end.directoryOffset) {
            return refuse(`${shown()} reaches past the end of the data`);
        }
        const attributes = directory.readUInt32LE(at + 38);
        const unix = madeBy === 3 || madeBy === 19; // Unix, and macOS as it is written there.
        const kind = kindOf(path, unix ? attributes >>> 16 : 0, attributes);
        if (kind === undefined)
            return refuse(`${shown()} is a directory by its attributes and a file by its name, or the reverse`);
        if (kind === 'directory' && sizeBytes !== 0)
            return refuse(`the directory ${shown()} has content`);
        const bare = kind === 'directory' ? path.slice(0, -1) : path;
        if (seen.has(bare))
            return refuse(`${shown()} is in it twice`);
        seen.add(bare);
        const entry = {
            path,
            kind,
            compressedSizeBytes,
            sizeBytes,
            crc32: directory.readUInt32LE(at + 16),
            method,
            flags,
            localHeaderOffset,
            // Where it ends at least, until the next one is known: extra fields may follow the name.
            limitOffset: localHeaderOffset + localHeaderBytes + nameLengthBytes + compressedSizeBytes,
        };
        // Without a type nothing was said of the mode, and unpackers take their own. With one, a mode of 0 is meant.
        if (unix && attributes >>> 16 !== 0)
            entry.mode = (attributes >>> 16) & 0o777;
        entries.push(entry);
        at = next;
    }
    if (entries.length !== end.entryCount) {
        return refuse(`it says that it has ${end.entryCount} entries, and has ${entries.length}`);
    }
    return entries;
}
/** Sizes and place of an entry, from its zip64 field where the short ones are saturated (APPNOTE 4.5.3). */
function readSizes(directory, at, extra) {
    const long = (0,names/* extraField */.xR)(extra, 0x0001);
    let used = 0;
    const take = (short, saturated, lengthBytes) => {
        if (short !== saturated || !long)
            return short;
        if (used + lengthBytes > long.length)
            return Number.NaN;
        const value = lengthBytes === 8 ? Number(long.readBigUInt64LE(used)) : long.readUInt32LE(used);
        used += lengthBytes;
        return value;
    };
    const sizeBytes = take(directory.readUInt32LE(at + 24), 0xffffffff, 8);
    const compressedSizeBytes = take(directory.readUInt32LE(at + 20), 0xffffffff, 8);
    const localHeaderOffset = take(directory.readUInt32LE(at + 42), 0xffffffff, 8);
    const disk = take(directory.readUInt16LE(at + 34), 0xffff, 4);
    const all = [sizeBytes, compressedSizeBytes, localHeaderOffset, disk];
    if (!all.every((value) => Number.isSafeInteger(value)))
        return undefined;
    return { sizeBytes, compressedSizeBytes, localHeaderOffset, disk };
}
const fileTypes = { 0o04: 'directory', 0o10: 'file', 0o12: 'symlink' };
/** What an entry is; undefined when its name and its attributes contradict each other. */
function kindOf(path, unixMode, attributes) {
    const type = unixMode >>> 12;
    const byName = path.endsWith('/') ? 'directory' : 'file';
    // Without a type there is the DOS directory bit.
    if (type === 0)
        return byName === 'file' && attributes & 0x10 ? undefined : byName;
    const kind = fileTypes[type] ?? 'other';
    return (kind === 'directory') === (byName === 'directory') ? kind : undefined;
}
/** Sorts the entries by the place of their data, and refuses those that share bytes (a "better zip bomb"). */
function inDataOrder(entries, end, name) {
    entries.sort((a, b) => a.localHeaderOffset - b.localHeaderOffset);
    for (const [index, entry] of entries.entries()) {
        const next = entries[index + 1];
        const limitOffset = next ? next.localHeaderOffset : end.directoryOffset;
        if (entry.limitOffset > limitOffset) {
            throw new refusal/* ZipRefusal */.S(name, `${(0,names/* quote */.hD)(entry.path)} and ${(0,names/* quote */.hD)(next?.path ?? '')} share bytes`);
        }
        entry.limitOffset = limitOffset;
    }
    return entries;
}


/***/ }),

/***/ 54732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KM: () => (/* binding */ tooSmall),
/* harmony export */   WL: () => (/* binding */ leftOver),
/* harmony export */   ck: () => (/* binding */ damagedCrc),
/* harmony export */   f_: () => (/* binding */ streamEntry),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   hB: () => (/* binding */ readEntry),
/* harmony export */   wX: () => (/* binding */ damagedData),
/* harmony export */   yk: () => (/* binding */ inflateSpan),
/* harmony export */   zA: () => (/* binding */ locateData)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _central_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2950);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50835);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39263);
// The data of entries: found behind the local header, which must agree with the central directory, and inflated in
// bounded memory, never beyond the declared size.





const localSignature = 0x04034b50;
/** Flags that change how bytes are read: encryption, data descriptor, patch, UTF-8. The other flags do not. */
const meaningfulFlags = 0x2869;
const descriptorFlag = 0x0008;
/** Larger pieces save no time, and make more garbage that lives long. */
const chunkBytes = 64 * 1024;
/** Up to this size, compressed and not, an entry is inflated at once: a stream costs more than it saves. */
const atOnceBytes = 1024 * 1024;
/**
 * Where an entry's data begins, as an index into `bytes`.
 * @param bytes the file's bytes from `entry.localHeaderOffset` on
 * @returns `{needsBytes}` when the header is longer than `bytes`
 * @throws {ZipRefusal} when the local header tells something else than the central directory
 */
function locateData(bytes, entry, name) {
    const shown = () => (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(entry.path);
    const refuse = (reason) => {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRefusal */ .S(name, reason);
    };
    const contradicts = (what) => refuse(`the ${what} of ${shown()} differs between its two headers`);
    if (bytes.length < _central_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .localHeaderBytes */ .Wg)
        return { needsBytes: _central_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .localHeaderBytes */ .Wg };
    if (bytes.readUInt32LE(0) !== localSignature)
        return refuse(`${shown()} has no header before its data`);
    const nameEnd = _central_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .localHeaderBytes */ .Wg + bytes.readUInt16LE(26);
    const start = nameEnd + bytes.readUInt16LE(28);
    if (entry.localHeaderOffset + start + entry.compressedSizeBytes > entry.limitOffset) {
        return refuse(`${shown()} reaches into what follows it`);
    }
    if (bytes.length < start)
        return { needsBytes: start };
    const flags = bytes.readUInt16LE(6);
    // What nearly every header is: an ASCII name, the same sizes in both places, and nothing more.
    if (start === nameEnd &&
        flags === entry.flags &&
        bytes.readUInt16LE(8) === entry.method &&
        bytes.readUInt32LE(14) === entry.crc32 &&
        bytes.readUInt32LE(18) === entry.compressedSizeBytes &&
        bytes.readUInt32LE(22) === entry.sizeBytes &&
        nameEnd - _central_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .localHeaderBytes */ .Wg === Buffer.byteLength(entry.path) &&
        bytes.toString('latin1', _central_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .localHeaderBytes */ .Wg, nameEnd) === entry.path)
        return start;
    const extra = bytes.subarray(nameEnd, start);
    if ((flags & meaningfulFlags) !== (entry.flags & meaningfulFlags))
        return contradicts('flags');
    if (bytes.readUInt16LE(8) !== entry.method)
        return contradicts('method');
    if ((0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeName */ .e4)(bytes.subarray(_central_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .localHeaderBytes */ .Wg, nameEnd), flags, extra) !== entry.path)
        return contradicts('name');
    const long = (0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .extraField */ .xR)(extra, 0x0001);
    const size = (at, longAt) => {
        const short = bytes.readUInt32LE(at);
        return short === 0xffffffff && long && longAt + 8 <= long.length ? Number(long.readBigUInt64LE(longAt)) : short;
    };
    // With a data descriptor the packer did not know them yet, and wrote zeros.
    const agrees = (local, central) => local === central || (local === 0 && (flags & descriptorFlag) !== 0);
    if (!agrees(bytes.readUInt32LE(14), entry.crc32))
        return contradicts('CRC-32');
    if (!agrees(size(18, 8), entry.compressedSizeBytes))
        return contradicts('compressed size');
    if (!agrees(size(22, 0), entry.sizeBytes))
        return contradicts('size');
    return start;
}
/** The compressed bytes of an entry, in pieces. */
async function* rawChunks(source, entry, name) {
    const spanBytes = entry.limitOffset - entry.localHeaderOffset;
    // One read for a small entry: over a network a second one costs a round trip.
    const likelyBytes = _central_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .localHeaderBytes */ .Wg + 3 * entry.path.length + 64 + entry.compressedSizeBytes;
    let bytes = await source.read(entry.localHeaderOffset, Math.min(spanBytes, likelyBytes, chunkBytes));
    let start = locateData(bytes, entry, name);
    while (typeof start !== 'number') {
        bytes = await source.read(entry.localHeaderOffset, Math.min(spanBytes, start.needsBytes));
        start = locateData(bytes, entry, name);
    }
    const end = start + entry.compressedSizeBytes;
    if (start < bytes.length)
        yield bytes.subarray(start, end);
    for (let at = bytes.length; at < end; at += chunkBytes) {
        yield await source.read(entry.localHeaderOffset + at, Math.min(chunkBytes, end - at));
    }
}
/**
 * Hands an entry's content to `onChunk`, piece by piece, waiting for it each time.
 * @throws {ZipRefusal} when the data is damaged, or its size or CRC-32 is not the declared one. Pieces were handed
 * out by then, never more bytes than declared: do not trust the content before this resolves.
 */
async function streamEntry(source, entry, onChunk, name = 'zip') {
    let sizeBytes = 0;
    let crc = 0;
    const take = async (chunk) => {
        sizeBytes += chunk.length;
        if (sizeBytes > entry.sizeBytes)
            throw tooLarge(entry, name);
        crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(chunk, crc);
        await onChunk(chunk);
    };
    if (entry.method === 0) {
        for await (const chunk of rawChunks(source, entry, name))
            await take(chunk);
    }
    else if (entry.compressedSizeBytes <= atOnceBytes && entry.sizeBytes <= atOnceBytes) {
        const chunks = [];
        for await (const chunk of rawChunks(source, entry, name))
            chunks.push(chunk);
        const [first] = chunks;
        await take(inflateAtOnce(chunks.length === 1 && first ? first : Buffer.concat(chunks), entry, name));
    }
    else {
        const inflate = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.createInflateRaw)({ chunkSize: chunkBytes });
        try {
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(rawChunks(source, entry, name), inflate, async (content) => {
                for await (const chunk of content)
                    await take(chunk);
            });
        }
        catch (error) {
            throw zlibRefusal(error, entry, name);
        }
        if (inflate.bytesWritten !== entry.compressedSizeBytes)
            throw leftOver(entry, name);
    }
    if (sizeBytes !== entry.sizeBytes)
        throw tooSmall(entry, name);
    if (crc !== entry.crc32)
        throw damagedCrc(entry, name);
}
/**
 * The content of an entry whose header and data are in memory: for many small entries, where a stream for each
 * costs more than the inflating.
 * @param span the file's bytes from `entry.localHeaderOffset` to `entry.limitOffset`
 * @throws {ZipRefusal} as `streamEntry` does
 */
function inflateSpan(span, entry, name = 'zip') {
    const start = locateData(span, entry, name);
    if (typeof start !== 'number')
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRefusal */ .S(name, `${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(entry.path)} reaches into what follows it`);
    const data = span.subarray(start, start + entry.compressedSizeBytes);
    const content = entry.method === 0 ? data : inflateAtOnce(data, entry, name);
    if (content.length !== entry.sizeBytes)
        throw tooSmall(entry, name);
    if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.crc32)(content) !== entry.crc32)
        throw damagedCrc(entry, name);
    return content;
}
/**
 * The content of an entry that is meant to be small.
 * @throws {ZipRefusal} when it is larger than `limitBytes`, or as `streamEntry` does
 */
async function readEntry(source, entry, limitBytes, name = 'zip') {
    if (entry.sizeBytes > limitBytes) {
        throw new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRefusal */ .S(name, `${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(entry.path)} has ${entry.sizeBytes} bytes, more than the ${limitBytes} expected`);
    }
    const chunks = [];
    await streamEntry(source, entry, (chunk) => void chunks.push(chunk), name);
    return Buffer.concat(chunks);
}
function inflateAtOnce(data, entry, name) {
    try {
        // One byte more than declared is enough to know that the declared size is false. `info` is missing in the types of Node.
        // One chunk for all of it: in zlib's own chunks of 16 KB it takes half as long again.
        const options = { info: true, maxOutputLength: entry.sizeBytes + 1, chunkSize: Math.max(64, entry.sizeBytes + 1) };
        const { buffer, engine } = (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(data, options);
        if (engine.bytesWritten !== data.length)
            throw leftOver(entry, name);
        return buffer;
    }
    catch (error) {
        throw zlibRefusal(error, entry, name);
    }
}
function zlibRefusal(error, entry, name) {
    const code = error instanceof Error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE')
        return tooLarge(entry, name);
    if (!code?.startsWith('Z_'))
        return error;
    return damagedData(entry, name, error);
}
function tooLarge(entry, name) {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRefusal */ .S(name, `${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(entry.path)} is larger than it says`);
}
function tooSmall(entry, name) {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRefusal */ .S(name, `${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(entry.path)} is smaller than it says`);
}
function damagedData(entry, name, cause) {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRefusal */ .S(name, `${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(entry.path)} is damaged: its data does not inflate`, { cause });
}
function damagedCrc(entry, name) {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRefusal */ .S(name, `${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(entry.path)} is damaged: its CRC-32 is not the declared one`);
}
/** Bytes behind the end of the deflated data: a second content that another reader might show. */
function leftOver(entry, name) {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .ZipRefusal */ .S(name, `${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(entry.path)} has bytes behind the end of its data`);
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

/***/ 39263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ZipRefusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/** A zip that is damaged, made to deceive, or of a kind that is not read here. `reason` completes "<name>: …". */
class ZipRefusal extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
    name = 'ZipRefusal';
    reason;
    constructor(archive, reason, options) {
        super({
            code: 'zip-refused',
            message: `${archive}: ${reason}.`,
            nextStep: 'Take another version or build of it; if it was built on this machine, build it again.',
            file: archive,
        }, options);
        this.reason = reason;
    }
}


/***/ }),

/***/ 5338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ withTail),
/* harmony export */   oo: () => (/* binding */ openZipFile)
/* harmony export */ });
/* unused harmony export bufferSource */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39263);


/** Bytes in memory. What `read` yields shares that memory. */
function bufferSource(bytes, name = 'zip') {
    return {
        sizeBytes: bytes.length,
        async read(offset, lengthBytes) {
            if (offset < 0 || lengthBytes < 0 || offset + lengthBytes > bytes.length)
                throw pastTheEnd(name);
            return bytes.subarray(offset, offset + lengthBytes);
        },
    };
}
/** The same bytes, with the last of them read only once: a wheel's metadata is at its end, before the central directory. */
async function withTail(source, tailBytes) {
    const start = Math.max(0, source.sizeBytes - tailBytes);
    const tail = await source.read(start, source.sizeBytes - start);
    return {
        sizeBytes: source.sizeBytes,
        async read(offset, lengthBytes) {
            if (offset < start || offset + lengthBytes > source.sizeBytes)
                return source.read(offset, lengthBytes);
            return tail.subarray(offset - start, offset - start + lengthBytes);
        },
    };
}
/**
 * A file, open until it is disposed of: `await using source = await openZipFile(path)`. It is read at once: that takes some
 * microseconds, and waking another thread for it ten times as long.
 */
async function openZipFile(path, name = path) {
    // Not blocking: a named pipe without a writer would hold up the whole process.
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    const close = async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    try {
        const { size: sizeBytes } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
        const check = (offset, lengthBytes) => {
            if (offset < 0 || lengthBytes < 0 || offset + lengthBytes > sizeBytes)
                throw pastTheEnd(name);
        };
        const readIntoSync = (target, offset) => {
            check(offset, target.length);
            for (let done = 0; done < target.length;) {
                const bytesRead = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, target, done, target.length - done, offset + done);
                if (bytesRead === 0)
                    throw pastTheEnd(name); // It was cut short since it was opened.
                done += bytesRead;
            }
        };
        return {
            sizeBytes,
            readInto: async (target, offset) => readIntoSync(target, offset),
            readIntoSync,
            async read(offset, lengthBytes) {
                // Checked before memory is taken: the length may be a false claim of the zip.
                check(offset, lengthBytes);
                const bytes = Buffer.allocUnsafe(lengthBytes);
                readIntoSync(bytes, offset);
                return bytes;
            },
            [Symbol.asyncDispose]: close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function pastTheEnd(name) {
    return new _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .ZipRefusal */ .S(name, 'it ends before the bytes that its own headers announce');
}


/***/ }),

/***/ 64657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ httpFor),
/* harmony export */   a: () => (/* binding */ readWholeBody)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34942);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27930);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16154);
/* harmony import */ var _wire_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52127);
// Files by HTTP. Node's own client, not undici: downloading is as quick with either (0.8 s for 74 MB over 16
// connections, hashing included), and importing undici costs 100 ms and 25 MB before the first byte.





const mostRedirects = 10;
const clients = new WeakMap();
/** The client of a run: the same for the same environment, so that its connections are used again. */
function httpFor(env) {
    const client = clients.get(env) ?? createHttp(env);
    clients.set(env, client);
    return client;
}
function createHttp(env) {
    const known = [...(0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentCredentials */ .Se)(env)];
    const headerPlaces = [];
    let netrc;
    const wire = (0,_wire_js__WEBPACK_IMPORTED_MODULE_3__/* .wireFor */ .L)(env);
    /**
     * What is sent to a URL. Behind a redirect to another origin only what was given for that very place: a netrc knows
     * hosts alone, and the URL is the word of the server that redirects. Nothing is sent in the clear that was asked for by TLS.
     */
    const authorizationFor = async (url, first) => {
        if (first.protocol === 'https:' && url.protocol === 'http:')
            return undefined;
        const header = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .placeFor */ .vM)(url, headerPlaces)?.header;
        if (header !== undefined)
            return header;
        const credentials = await credentialsTo(url, first);
        return credentials && (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .basicAuthorization */ .aR)(credentials);
    };
    const credentialsTo = async (url, first) => {
        if (url.origin !== first.origin)
            return (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsFor */ .Og)(url, known);
        netrc ??= (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .readNetrc */ .fO)(env);
        return (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsInUrl */ .FB)(url) ?? (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsFor */ .Og)(url, known) ?? (await netrc).get(url.hostname);
    };
    return {
        async get(text, headers, signal) {
            const first = parse(text);
            let url = first;
            for (let redirects = 0;; redirects++) {
                if (signal.aborted)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$({ cause: signal.reason });
                const authorization = await authorizationFor(url, first);
                const sent = authorization === undefined ? headers : { ...headers, authorization };
                const { message: body, broken } = await wire.send(url, { headers: sent, signal });
                const status = body.statusCode ?? 0;
                const location = body.headers.location;
                if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
                    body.resume();
                    if (redirects === mostRedirects)
                        throw redirectFailure(url, 'redirects in a circle');
                    url = redirectTarget(url, location);
                    continue;
                }
                if (status >= 400) {
                    body.resume();
                    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .statusFailure */ .FP)(url, status, authorization !== undefined, body.headers['retry-after']);
                }
                return { status, headers: body.headers, url, body, broken };
            }
        },
        remember(indexUrl) {
            if (!URL.canParse(indexUrl))
                return;
            const placed = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .placedCredentials */ .G3)(new URL(indexUrl));
            if (!placed)
                return;
            const before = known.findIndex(({ url }) => url.href === placed.url.href);
            if (before === -1)
                known.push(placed);
            else
                known[before] = placed;
        },
        withCredentials(text) {
            const url = new URL(text);
            const found = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsInUrl */ .FB)(url) ?? (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsFor */ .Og)(url, known);
            if (!found)
                return text;
            url.username = encodeURIComponent(found.username);
            url.password = encodeURIComponent(found.password);
            return url.href;
        },
        rememberHeader(url, header) {
            if (!headerPlaces.some((one) => one.url.href === url.href))
                headerPlaces.push({ url, header });
        },
    };
}
function parse(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'url-not-understood',
        message: `${(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(text)} is not an http: or https: URL.`,
        nextStep: 'Check the index URL.',
    });
}
function redirectTarget(from, location) {
    const url = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
        throw redirectFailure(from, 'redirects to what is not an http: or https: URL');
    if (isLinkLocal(url) && !isLinkLocal(from))
        throw redirectFailure(from, 'redirects to an address that only this machine has, e.g. of its metadata service');
    return url;
}
/** Addresses of this link alone, where clouds give credentials to machines: https://www.rfc-editor.org/rfc/rfc3927 */
function isLinkLocal({ hostname }) {
    return /^169\.254\.\d+\.\d+$|^\[(?:fe80:|fd00:ec2:|::ffff:a9fe:)|^metadata\.google\.internal\.?$/i.test(hostname);
}
function redirectFailure(url, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'bad-redirect',
        message: `${url.host} ${what}: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(url)}.`,
        nextStep: 'Check the index URL; the index itself may be set up wrongly.',
    });
}
/** The body of an answer that must have exactly that many bytes. */
async function readWholeBody(response, lengthBytes) {
    const body = await (0,_body_js__WEBPACK_IMPORTED_MODULE_4__/* .readBody */ .x)(response.body, lengthBytes, (error) => response.broken(error));
    if (body?.length === lengthBytes)
        return body;
    throw response.broken(new Error(`${body === undefined ? 'more' : body.length} bytes came instead of ${lengthBytes}`));
}


/***/ }),

/***/ 50893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ httpRangeSource)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64657);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16154);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61666);



/**
 * A file behind HTTP, read in parts.
 * @throws {HttpFailure} when it cannot be read, or the server does not answer ranges.
 */
async function httpRangeSource(url, http, signal) {
    // One byte tells the size, also where HEAD is not allowed, as with a signed URL.
    const first = await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retrying */ .R)(signal, async () => {
        const response = await http.get(url, { range: 'bytes=0-0' }, signal);
        const total = rangeOf(response)?.total;
        response.body.destroy();
        return { total, validator: validatorOf(response) };
    });
    const { total: sizeBytes, validator } = first;
    if (sizeBytes === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .HR({
            code: 'no-ranges',
            message: `${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)(new URL(url))}: the server gives the whole file only, and a layer is read in parts here.`,
            nextStep: 'Download the file and name its path.',
        }, { transient: false });
    }
    return {
        sizeBytes,
        read: (offset, lengthBytes) => lengthBytes === 0
            ? Promise.resolve(Buffer.alloc(0))
            : (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retrying */ .R)(signal, async () => {
                const range = `bytes=${offset}-${offset + lengthBytes - 1}`;
                const response = await http.get(url, validator === undefined ? { range } : { range, 'if-range': validator }, signal);
                const got = rangeOf(response);
                if (got?.start !== offset || got.total !== sizeBytes) {
                    response.body.destroy();
                    throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .HR({
                        code: 'connection-broken',
                        message: `${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)(new URL(url))} changed on the server while it was read.`,
                    }, { transient: true });
                }
                return (0,_client_js__WEBPACK_IMPORTED_MODULE_0__/* .readWholeBody */ .a)(response, lengthBytes);
            }),
    };
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


/***/ }),

/***/ 61666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retrying)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16154);



/** Failed tries in a row that brought nothing. */
const mostFailures = 5;
/** Tries in all, whatever they brought. */
const mostTries = 50;
/** The longest wait that a server can ask of us. */
const longestWaitMs = 30_000;
const firstWaitMs = 250;
/**
 * Repeats a request until it succeeds, fails in a way that another try cannot cure, or has failed too often.
 * @param amountDone a number that grows when a try brought something, e.g. the bytes received: failures are counted anew then.
 * @throws {Interrupted} when the signal is aborted; else what `work` threw last.
 */
async function retrying(signal, work, amountDone = () => 0) {
    let failures = 0;
    for (let tries = 1;; tries++) {
        const before = amountDone();
        try {
            return await work();
        }
        catch (error) {
            if (signal.aborted)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$({ cause: signal.reason });
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpFailure */ .HR) || !error.transient)
                throw error;
            failures = (amountDone() > before ? 0 : failures) + weightOf(error);
            if (failures >= mostFailures || tries >= mostTries)
                throw error;
            await waitBeforeRetry(failures, error.retryAfterMs, signal);
        }
    }
}
/** Waits for what the server asked, else twice as long each time, with some chance in it so that many do not come back at once. */
async function waitBeforeRetry(failures, retryAfterMs, signal) {
    const backoffMs = firstWaitMs * 2 ** (failures - 1) * (0.5 + Math.random());
    try {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(Math.max(retryAfterMs ?? 0, backoffMs), longestWaitMs), undefined, { signal });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$({ cause: error });
    }
}
/** How much a failed try counts: a time-out costs half a minute, so fewer of those are enough. */
function weightOf(error) {
    return error.problems[0].code === 'timed-out' ? 2 : 1;
}


/***/ }),

/***/ 1036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * Does `work` for every item, at most `limit` at the same time, begun in the items' order; yields the results in that
 * order. The first error aborts the signal that the others were given, and is thrown when all of them have ended.
 * @throws {Interrupted} when the caller's signal is aborted.
 */
async function mapConcurrently(items, limit, signal, work) {
    const results = [];
    const stop = new AbortController();
    const both = AbortSignal.any([signal, stop.signal]);
    let failed;
    let next = 0;
    const worker = async () => {
        while (next < items.length && !both.aborted) {
            const index = next++;
            try {
                results[index] = await work(items[index], both);
            }
            catch (error) {
                failed ??= { error };
                stop.abort(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failed)
        throw failed.error;
    if (signal.aborted)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Interrupted */ .j$({ cause: signal.reason });
    return results;
}


/***/ }),

/***/ 12495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ workerUrl),
/* harmony export */   b: () => (/* binding */ WorkerThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/**
 * The file of a thread: beside the module that starts it as a source; in the bundle an entry of its own, in a folder.
 * @param here `import.meta.url` of that module
 */
function workerUrl(here, name) {
    return new URL(here.endsWith('.ts') ? `${name}.ts` : `${name}/index.js`, here);
}
/**
 * A thread for work that would hold up the event loop. Started by its first call; it does not keep the process alive
 * while it has nothing to do. Calls are answered one after the other.
 */
class WorkerThread {
    #url;
    #options;
    #waiting = new Map();
    #signals = new WeakSet();
    #worker;
    #nextId = 0;
    /** @param url of a module that calls `serveRequests`. */
    constructor(url, options = {}) {
        this.#url = url;
        this.#options = options;
    }
    /** Begins to load what the thread needs, before its first call. */
    start() {
        this.#worker ??= this.#begin();
    }
    /**
     * @throws {Failure} as the worker does.
     * @throws {Interrupted} when the signal is aborted; the thread is ended with all that it was asked for.
     */
    async call(request, signal) {
        if (signal.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$({ cause: signal.reason });
        const worker = (this.#worker ??= this.#begin());
        const id = this.#nextId++;
        this.#endOn(signal);
        return new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve: (value) => resolve(value), reject });
            worker.ref();
            // eslint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows, this is a thread
            worker.postMessage({ id, request });
        });
    }
    /** One listener for all calls with the same signal, which there are many of at a time. */
    #endOn(signal) {
        if (this.#signals.has(signal))
            return;
        this.#signals.add(signal);
        signal.addEventListener('abort', () => this.#end(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$({ cause: signal.reason })), { once: true });
    }
    #begin() {
        // A small young generation collects the garbage of many small buffers early: the process stays small.
        const { env, onOutput } = this.#options;
        const isCaptured = onOutput !== undefined;
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(this.#url, {
            resourceLimits: { maxYoungGenerationSizeMb: 2 },
            ...(env === undefined ? {} : { env: { ...env } }),
            stdout: isCaptured,
            stderr: isCaptured,
        });
        worker.unref();
        if (onOutput)
            for (const stream of [worker.stdout, worker.stderr])
                stream.setEncoding('utf8').on('data', onOutput);
        worker.on('message', (answer) => {
            const waiting = this.#waiting.get(answer.id);
            this.#waiting.delete(answer.id);
            if (this.#waiting.size === 0)
                worker.unref();
            if ('value' in answer)
                waiting?.resolve(answer.value);
            else
                waiting?.reject('problems' in answer ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(answer.problems) : answer.error);
        });
        worker.on('error', (error) => this.#end(error));
        worker.on('exit', (code) => this.#end(new Error(`The worker thread ended with exit code ${code}`)));
        return worker;
    }
    #end(reason) {
        const worker = this.#worker;
        this.#worker = undefined;
        for (const waiting of this.#waiting.values())
            waiting.reject(reason);
        this.#waiting.clear();
        void worker?.removeAllListeners().terminate();
    }
}


/***/ }),

/***/ 55219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jR: () => (/* binding */ parseMetadata),
  e4: () => (/* binding */ parseScripts),
  tM: () => (/* binding */ parseWheelFile)
});

// UNUSED EXPORTS: parseHeaders, valuesOf

;// CONCATENATED MODULE: ./build/text/licence.js
// Licences as SPDX states them, from what packages say of themselves.
// Identifiers: https://spdx.org/licenses/ · expressions: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
/** What is kept of words that name no known licence. */
const longestName = 200;
/** What is read of a licence's text. */
const longestText = 20_000;
/**
 * One line: an SPDX identifier or expression, several separated by `, `, or else the words as they are. A whole text is
 * told by its licence's name, or not at all. The order is that of core metadata: the expression, the classifiers, the text.
 * https://packaging.python.org/en/latest/specifications/core-metadata/#license-expression
 */
function licenceName({ expression, classifiers = [], text }) {
    const stated = expression === undefined ? undefined : fromWords(expression);
    if (stated !== undefined)
        return stated;
    const told = text === undefined ? undefined : fromText(text.slice(0, longestText));
    const named = [...new Set(classifiers.filter(isLicence).map((one) => spdxId(one) ?? withVersion(one, told)))];
    // `BSD License` does not tell which, and two classifiers do not tell whether both hold or one may be chosen.
    if (named.length > 1 && told !== undefined && / (?:AND|OR) /.test(told))
        return told;
    return named.length > 0 ? named.join(', ') : told;
}
function isLicence(classifier) {
    return classifier !== '' && classifier !== 'OSI Approved';
}
/** A classifier of a family, made exact by the text when that names one of the family. */
function withVersion(classifier, told) {
    const family = families.find(([pattern]) => pattern.test(classifier))?.[1];
    return family !== undefined && told !== undefined && told.startsWith(family) ? told : classifier.slice(0, longestName);
}
const families = [
    [/^BSD\b/i, 'BSD-'],
    [/^(?:GNU )?(?:General Public|GPL)/i, 'GPL-'],
    [/^(?:GNU )?(?:Lesser|Library|LGPL)/i, 'LGPL-'],
    [/^(?:GNU )?(?:Affero|AGPL)/i, 'AGPL-'],
    [/^Mozilla/i, 'MPL-'],
    [/^Academic Free/i, 'AFL-'],
    [/^Zope/i, 'ZPL-'],
];
function fromText(text) {
    const lines = text.trim().split('\n');
    const first = lines[0]?.trim() ?? '';
    if (first === '')
        return undefined;
    const isWhole = lines.length > 3 || first.length > longestName || /^(?:copyright|©|\(c\))/i.test(first);
    return isWhole ? (ofWholeText(text) ?? spdxId(first)) : fromWords(first);
}
/** The licence whose sentences a text has: https://spdx.org/licenses/ */
function ofWholeText(text) {
    const words = text.toLowerCase().replace(/\s+/g, ' ');
    const has = (...parts) => parts.every((part) => words.includes(part));
    if (has('apache license', 'version 2.0'))
        return 'Apache-2.0';
    if (has('mozilla public license', '2.0'))
        return 'MPL-2.0';
    if (has('permission is hereby granted, free of charge', 'the above copyright notice'))
        return 'MIT';
    if (has('redistribution and use in source and binary forms')) {
        return has('endorse or promote') ? 'BSD-3-Clause' : 'BSD-2-Clause';
    }
    if (has('permission to use, copy, modify, and/or distribute', 'the above copyright notice'))
        return 'ISC';
    if (has('python software foundation license'))
        return 'PSF-2.0';
    return undefined;
}
function fromWords(words) {
    const line = (words.trim().split('\n', 1)[0] ?? '').trim();
    if (line === '')
        return undefined;
    return spdxId(line) ?? expressionOf(line) ?? line.slice(0, longestName);
}
/** Alternatives joined by AND, OR, WITH; undefined when a part is not an identifier that is known. */
function expressionOf(line) {
    if (line.length > longestName)
        return undefined;
    const parts = line.split(/\s+(AND|OR|WITH)\s+/i);
    if (parts.length < 3)
        return undefined;
    const named = parts.map((part, at) => {
        if (at % 2 === 1)
            return part.toUpperCase();
        const [, open = '', inner = '', close = ''] = /^(\(*)(.*?)(\)*)$/.exec(part) ?? [];
        const id = spdxId(inner) ?? (isIdentifier(inner) ? inner : undefined);
        return id === undefined ? undefined : `${open}${id}${close}`;
    });
    return named.includes(undefined) ? undefined : named.join(' ');
}
/** Has the form of an identifier: no blanks, and a digit, a dash, or capitals alone. */
function isIdentifier(word) {
    return /^[A-Za-z0-9.+-]+$/.test(word) && (/[\d-]/.test(word) || word === word.toUpperCase());
}
/** The identifier that words mean without doubt: `Apache License 2.0` → `Apache-2.0`. Undefined for `BSD`, which is several. */
function spdxId(words) {
    if (words.length > longestName)
        return undefined;
    const id = words.trim();
    return names.get(plain(id)) ?? ids.get(id.toLowerCase());
}
/** `The Apache License, Version 2.0 (Apache-2.0)` → `apache 2.0` */
function plain(words) {
    return words
        .toLowerCase()
        .replace(/\([^()]*\)/g, ' ')
        .replace(/[,"'/_-]/g, ' ')
        .replace(/\b(?:the|licen[cs]ed?|version|software|public domain dedication|osi approved|under)\b/g, ' ')
        .replace(/\bv(?:er)?\.? ?(?=\d)/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}
const known = '0BSD AFL-2.1 AFL-3.0 AGPL-3.0-only AGPL-3.0-or-later Apache-1.1 Apache-2.0 Artistic-2.0 BlueOak-1.0.0 BSD-1-Clause BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause BSL-1.0 BUSL-1.1 CC-BY-3.0 CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 ECL-2.0 EPL-1.0 EPL-2.0 EUPL-1.2 GPL-1.0-or-later GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later HPND ISC LGPL-2.0-or-later LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later MIT MIT-0 MIT-CMU MPL-1.0 MPL-1.1 MPL-2.0 MS-PL NCSA OFL-1.1 OpenSSL PostgreSQL PSF-2.0 Python-2.0 Python-2.0.1 SSPL-1.0 Unicode-3.0 Unlicense UPL-1.0 W3C WTFPL X11 Zlib zlib-acknowledgement ZPL-2.1'.split(' ');
const ids = new Map(known.map((id) => [id.toLowerCase(), id]));
/** By `plain` words. What means several licences is not in it. */
const names = new Map(Object.entries({
    'Apache-2.0': ['apache 2.0', 'apache 2', 'apache2', 'apache2.0', 'apache', 'asl 2.0', 'asl 2', 'al 2.0'],
    MIT: ['mit', 'expat', 'mit expat'],
    'MIT-0': ['mit no attribution', 'mit 0'],
    'MIT-CMU': ['mit cmu', 'historical permission notice and disclaimer mit cmu'],
    HPND: ['hpnd', 'historical permission notice and disclaimer'],
    'BSD-2-Clause': ['bsd 2 clause', '2 clause bsd', 'simplified bsd', 'bsd 2', 'freebsd', 'bsd 2 clause simplified'],
    'BSD-3-Clause': [
        'bsd 3 clause',
        '3 clause bsd',
        'new bsd',
        'modified bsd',
        'bsd 3',
        'revised bsd',
        'bsd 3 clauses',
        'bsd new',
        'bsd 3 clause new or revised',
        'bsd three clause',
        'new bsd 3 clause',
    ],
    '0BSD': ['zero clause bsd', 'bsd zero clause', '0 clause bsd'],
    ISC: ['isc', 'iscl', 'isc iscl'],
    Unlicense: ['unlicense'],
    'PSF-2.0': [
        'python foundation',
        'psf',
        'psf 2.0',
        'psfl',
        'python software foundation',
        'psf 2',
        'python foundation 2',
    ],
    Zlib: ['zlib', 'zlib libpng'],
    'MPL-2.0': ['mozilla public 2.0', 'mpl 2.0', 'mpl2', 'mpl 2', 'mpl2.0'],
    'MPL-1.1': ['mozilla public 1.1', 'mpl 1.1'],
    'BSL-1.0': ['boost 1.0', 'bsl 1.0'],
    'CC0-1.0': ['cc0 1.0 universal', 'cc0', 'cc0 1.0', 'creative commons zero 1.0'],
    WTFPL: ['wtfpl'],
    'UPL-1.0': ['universal permissive', 'upl', 'upl 1.0'],
    PostgreSQL: ['postgresql'],
    NCSA: ['university of illinois ncsa open source', 'ncsa'],
    'EPL-2.0': ['eclipse public 2.0', 'epl 2.0'],
    'EPL-1.0': ['eclipse public 1.0', 'epl 1.0'],
    'EUPL-1.2': ['european union public 1.2', 'eupl 1.2'],
    'ZPL-2.1': ['zpl 2.1', 'zope public 2.1'],
    'GPL-2.0-only': ['gnu general public v2', 'gplv2', 'gpl 2.0', 'gpl 2', 'gnu general public 2', 'gnu gpl 2'],
    'GPL-2.0-or-later': ['gplv2+', 'gpl 2+', 'gpl 2.0+', 'gnu general public 2 or later'],
    'GPL-3.0-only': [
        'gplv3',
        'gpl 3.0',
        'gpl 3',
        'gnu general public 3',
        'gnu gpl 3',
        'gnu gplv3',
        'gnu general public 3.0',
    ],
    'GPL-3.0-or-later': ['gplv3+', 'gpl 3+', 'gpl 3.0+', 'gnu general public 3 or later'],
    'LGPL-2.1-only': ['lgplv2.1', 'lgpl 2.1', 'gnu lesser general public 2.1'],
    'LGPL-2.1-or-later': ['lgpl 2.1+', 'lgplv2.1+', 'gnu lesser general public 2.1 or later'],
    'LGPL-2.0-or-later': ['gnu lesser general public 2 or later', 'lgplv2+', 'lgpl 2+'],
    'LGPL-3.0-only': ['lgplv3', 'lgpl 3.0', 'lgpl 3', 'gnu lesser general public 3', 'gnu lgpl 3'],
    'LGPL-3.0-or-later': ['lgpl 3+', 'lgplv3+', 'lgpl 3.0+', 'gnu lesser general public 3 or later'],
    'AGPL-3.0-only': ['agplv3', 'agpl 3.0', 'agpl 3', 'gnu affero general public 3', 'affero general public 3'],
    'AGPL-3.0-or-later': ['agplv3+', 'agpl 3+', 'agpl 3.0+', 'gnu affero general public 3 or later'],
}).flatMap(([id, spellings]) => spellings.map((one) => [one, id])));

;// CONCATENATED MODULE: ./build/python/wheels/metadata.js
// The text files of a `.dist-info` folder.
// https://packaging.python.org/en/latest/specifications/core-metadata/
// https://packaging.python.org/en/latest/specifications/binary-distribution-format/
// https://packaging.python.org/en/latest/specifications/entry-points/

/** Reads headers up to the first empty line. Continuation lines are joined by newlines, without their indent. */
function parseHeaders(text) {
    const headers = [];
    for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
        if (line === '')
            break;
        const last = headers.at(-1);
        if (/^[ \t]/.test(line)) {
            // Multi-line values are indented by eight blanks, or by seven and a bar (core metadata 1.x).
            if (last)
                last[1] += `\n${line.replace(/^(?: {7}\|| {8}|[ \t]+)/, '')}`;
            continue;
        }
        const colon = line.indexOf(':');
        if (colon > 0)
            headers.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
    }
    return headers;
}
/** All values of a header; `name` in any case. */
function valuesOf(headers, name) {
    return headers.filter(([key]) => key === name.toLowerCase()).map(([, value]) => value);
}
/** Reads a METADATA file. */
function parseMetadata(text) {
    const headers = parseHeaders(text);
    const first = (name) => {
        const value = valuesOf(headers, name)[0];
        return value === '' || value === 'UNKNOWN' ? undefined : value; // setuptools once wrote UNKNOWN for nothing.
    };
    return {
        name: first('Name'),
        version: first('Version'),
        summary: firstLine(first('Summary')),
        licence: licenceName({
            expression: first('License-Expression'),
            classifiers: classified(headers),
            text: first('License'),
        }),
        requiresPython: first('Requires-Python'),
        requires: valuesOf(headers, 'Requires-Dist'),
        extras: valuesOf(headers, 'Provides-Extra'),
        headers,
    };
}
/** `License :: OSI Approved :: MIT License` → `MIT License`. */
function classified(headers) {
    return valuesOf(headers, 'Classifier')
        .filter((text) => text.startsWith('License ::'))
        .map((text) => text.slice(text.lastIndexOf('::') + 2).trim());
}
const longestLine = 200;
function firstLine(text) {
    return text?.split('\n', 1)[0]?.slice(0, longestLine);
}
/** Reads a WHEEL file. */
function parseWheelFile(text) {
    const headers = parseHeaders(text);
    const version = /^(\d+)\.(\d+)$/.exec(valuesOf(headers, 'Wheel-Version')[0] ?? '');
    return {
        wheelVersion: version ? [Number(version[1]), Number(version[2])] : undefined,
        rootIsPurelib: valuesOf(headers, 'Root-Is-Purelib')[0]?.toLowerCase() === 'true',
        tags: valuesOf(headers, 'Tag'),
        generator: valuesOf(headers, 'Generator')[0],
    };
}
/** The pattern takes more than linear time. */
const longestEntryPoint = 1_000;
const reference = /^([a-z_]\w*(?:\.[a-z_]\w*)*)\s*(?::\s*([a-z_]\w*(?:\.[a-z_]\w*)*))?\s*(?:\[[^\]]*\])?$/i;
/**
 * The commands of an entry_points.txt, by group, in the order of the file.
 * A line that is not an object reference is in `invalid`.
 */
function parseScripts(text) {
    const commands = { console: [], gui: [] };
    const groups = new Map([
        ['console_scripts', commands.console],
        ['gui_scripts', commands.gui],
    ]);
    const invalid = [];
    let group;
    for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#') || line.startsWith(';'))
            continue;
        const section = /^\[(.*)\]$/.exec(line);
        if (section) {
            group = groups.get(section[1]?.trim() ?? '');
            continue;
        }
        if (!group)
            continue;
        const equals = line.indexOf('=');
        const name = line.slice(0, Math.max(0, equals)).trim();
        const match = line.length <= longestEntryPoint && reference.exec(line.slice(equals + 1).trim());
        if (equals < 1 || name === '' || !match || !match[1])
            invalid.push(line);
        else
            group.push({ name, module: match[1], attribute: match[2] });
    }
    return { ...commands, invalid };
}


/***/ })

};
