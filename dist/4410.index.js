export const id = 4410;
export const ids = [4410];
export const modules = {

/***/ 74410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeImage: () => (/* binding */ mergeImage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/artifact/merge.js + 1 modules
var merge = __webpack_require__(24372);
// EXTERNAL MODULE: ./build/artifact/write.js
var write = __webpack_require__(62144);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/formats/deflate/compress.js + 1 modules
var compress = __webpack_require__(53558);
// EXTERNAL MODULE: ./build/formats/deflate/fixed.js
var fixed = __webpack_require__(17173);
;// CONCATENATED MODULE: ./build/formats/gzip/crc32-combine.js
// The CRC-32 of two pieces of data, from the CRC-32 of each: polynomials over GF(2) modulo that of CRC-32, bits reflected.
// https://stackoverflow.com/a/23126768 tells the mathematics.
const polynomial = 0xedb88320;
/** a(x) · b(x) mod p(x); x⁰ is the highest bit. */
function multiply(a, b) {
    let product = 0;
    let shifted = b;
    for (let mask = 0x80000000; mask !== 0; mask >>>= 1) {
        if ((a & mask) !== 0)
            product ^= shifted;
        shifted = (shifted & 1) !== 0 ? (shifted >>> 1) ^ polynomial : shifted >>> 1;
    }
    return product >>> 0;
}
/** x to the power of 2ⁿ, for n from 0. */
const powers = [0x40000000];
function power(n) {
    for (let known = powers.length; known <= n; known++) {
        const last = powers[known - 1] ?? 0;
        powers.push(multiply(last, last));
    }
    return powers[n] ?? 0;
}
/**
 * @param first CRC-32 of the data in front
 * @param second CRC-32 of the data behind
 * @param secondBytes length of the data behind
 */
function combineCrc32(first, second, secondBytes) {
    let shift = 0x80000000; // x⁰
    // Each byte moves the first by x⁸.
    for (let left = secondBytes, n = 3; left > 0; left = Math.floor(left / 2), n++) {
        if (left % 2 === 1)
            shift = multiply(power(n), shift);
    }
    return (multiply(shift, first) ^ second) >>> 0;
}

;// CONCATENATED MODULE: ./build/formats/gzip/splicer.js
// One gzip member out of deflate streams that exist already: nothing is inflated, nothing but small data is deflated.
//
// Each stream's last block is made an ordinary one (its BFINAL bit is cleared), and an empty stored block behind it
// brings the next stream to the start of a byte. So streams of other archives can be copied one behind the other, and
// every reader of gzip takes them for one. Never several members: some readers stop silently after the first.
// https://www.rfc-editor.org/rfc/rfc1952




/** No name, no time, no operating system (255), so that nothing but the data decides. */
const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
const longestStored = 0xffff;
const zeroByte = Uint8Array.of(0);
function gzipSplicer(write) {
    let crc = 0;
    let totalBytes = 0;
    const count = (pieceCrc, sizeBytes) => {
        crc = combineCrc32(crc, pieceCrc, sizeBytes);
        totalBytes += sizeBytes;
    };
    /** Of data of ours: the CRC goes on over it. */
    const goOn = (data) => {
        crc = (0,external_node_zlib_.crc32)(data, crc);
        totalBytes += data.length;
    };
    write(header);
    return {
        add(data) {
            if (data.length === 0)
                return;
            goOn(data);
            write((0,fixed/* fixedBlock */.G)(data));
        },
        compress(data) {
            if (data.length === 0)
                return;
            goOn(data);
            write((0,compress/* deflate */.K)(data, false));
        },
        store(piece) {
            for (let at = 0; at < piece.length; at += longestStored) {
                const part = piece.subarray(at, at + longestStored);
                goOn(part);
                const head = Buffer.alloc(5);
                head.writeUInt16LE(part.length, 1);
                head.writeUInt16LE(~part.length & 0xffff, 3);
                write(head);
                write(part);
            }
        },
        *splice({ marks, crc32: streamCrc, sizeBytes }, pieces) {
            const finalByte = Math.floor(marks.lastBlockBit / 8);
            const finalMask = ~(1 << (marks.lastBlockBit % 8));
            const endByte = Math.ceil(marks.endBit / 8);
            const bitsInLast = marks.endBit % 8;
            let at = 0;
            for (const piece of pieces) {
                const next = at + piece.length;
                const holdsFinal = finalByte >= at && finalByte < next;
                const holdsLast = bitsInLast > 0 && endByte - 1 >= at && endByte - 1 < next;
                // Only the pieces that change are copied.
                const own = holdsFinal || holdsLast ? Uint8Array.from(piece) : piece;
                if (holdsFinal)
                    own[finalByte - at] = (own[finalByte - at] ?? 0) & finalMask;
                if (holdsLast)
                    own[endByte - 1 - at] = (own[endByte - 1 - at] ?? 0) & ((1 << bitsInLast) - 1);
                write(own);
                at = next;
                yield;
            }
            if (at !== endByte)
                throw new Error(`a deflate stream of ${endByte} bytes came as ${at} bytes`);
            count(streamCrc, sizeBytes);
            // Three bits of an empty stored block: they fit into the last byte, or begin a new one.
            if (bitsInLast === 0 || bitsInLast > 5)
                write(zeroByte);
            write(fixed/* emptyStoredLength */.H);
        },
        finish() {
            write((0,fixed/* fixedBlock */.G)(new Uint8Array(0), true));
            const trailer = Buffer.alloc(8);
            trailer.writeUInt32LE(crc, 0);
            trailer.writeUInt32LE(totalBytes % 2 ** 32, 4);
            write(trailer);
            return { crc32: crc, sizeBytes: totalBytes };
        },
    };
}

// EXTERNAL MODULE: ./build/formats/tar-header.js
var tar_header = __webpack_require__(94680);
// EXTERNAL MODULE: ./build/formats/zip/entry-window.js
var entry_window = __webpack_require__(4060);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/host/workers/claim.js
var claim = __webpack_require__(48611);
// EXTERNAL MODULE: ./build/host/workers/thread.js
var workers_thread = __webpack_require__(12495);
;// CONCATENATED MODULE: ./build/formats/deflate/huffman.js
// Canonical Huffman codes as deflate uses them: https://www.rfc-editor.org/rfc/rfc1951#section-3.2.2
/** Codes of up to this many bits are found by one look into a table; longer ones, which are rare, bit by bit. */
const primaryBits = 10;
const longestBits = 15;
/** Decodes one code. Tables are used again for every block, so that no memory is taken for one. */
class HuffmanTable {
    /** By the next `primaryBits` bits: symbol << 4 | length; 0 for a longer code, or for none. */
    primary = new Uint16Array(1 << primaryBits);
    /** Number of codes of each length. */
    counts = new Uint16Array(longestBits + 1);
    /** Symbols in the order of their codes. */
    symbols = new Uint16Array(288);
    #offsets = new Uint16Array(longestBits + 2);
    #codes = new Uint16Array(longestBits + 2);
    /**
     * Takes a code from the lengths of its symbols.
     * @returns false when the lengths describe no code that zlib accepts: over-subscribed, or incomplete with more than one symbol.
     */
    build(lengths, from, to) {
        const { primary, counts, symbols } = this;
        const offsets = this.#offsets;
        const codes = this.#codes;
        counts.fill(0);
        for (let at = from; at < to; at++)
            counts[lengths[at] ?? 0] = (counts[lengths[at] ?? 0] ?? 0) + 1;
        const used = to - from - (counts[0] ?? 0);
        let left = 1;
        let code = 0;
        offsets[1] = 0;
        for (let length = 1; length <= longestBits; length++) {
            left = (left << 1) - (counts[length] ?? 0);
            if (left < 0)
                return false;
            code = (code + (length === 1 ? 0 : (counts[length - 1] ?? 0))) << 1;
            codes[length] = code;
            offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
        }
        counts[0] = 0;
        // A single distance code of one bit is allowed; a code without any symbol decodes nothing.
        if (left > 0 && !(used === 0 || (used === 1 && counts[1] === 1)))
            return false;
        primary.fill(0);
        for (let symbol = 0; symbol < to - from; symbol++) {
            const length = lengths[from + symbol] ?? 0;
            if (length === 0)
                continue;
            const index = offsets[length] ?? 0;
            const own = codes[length] ?? 0;
            symbols[index] = symbol;
            offsets[length] = index + 1;
            codes[length] = own + 1;
            if (length > primaryBits)
                continue;
            const entry = (symbol << 4) | length;
            for (let at = reversed(own, length); at < 1 << primaryBits; at += 1 << length)
                primary[at] = entry;
        }
        return true;
    }
    /**
     * The symbol of a code that the primary table does not hold.
     * @param bits the next bits, first one lowest, at least fifteen of them
     * @returns symbol << 4 | length, or 0 when no code begins like this
     */
    long(bits) {
        let code = 0;
        let first = 0;
        let index = 0;
        for (let length = 1; length <= longestBits; length++) {
            code |= (bits >> (length - 1)) & 1;
            const count = this.counts[length] ?? 0;
            if (code - count < first)
                return ((this.symbols[index + (code - first)] ?? 0) << 4) | length;
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        return 0;
    }
}
function reversed(code, length) {
    let result = 0;
    for (let bit = 0; bit < length; bit++)
        result |= ((code >> bit) & 1) << (length - 1 - bit);
    return result;
}

// EXTERNAL MODULE: ./build/formats/deflate/tables.js
var tables = __webpack_require__(38742);
;// CONCATENATED MODULE: ./build/formats/deflate/scan.js
// Finds where the last block of a deflate stream begins and where it ends, without inflating it: what is needed to
// put streams one behind the other. https://www.rfc-editor.org/rfc/rfc1951


/** The stream is not valid deflate, or copies bytes from before its own start. */
class DeflateRefusal extends Error {
    name = 'DeflateRefusal';
}
const codeLengthOrder = Uint8Array.from('16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1 15'.split(' '), Number);
const primaryMask = (1 << primaryBits) - 1;
const fixedLengths = Uint8Array.from({ length: 288 + 30 }, (_, at) => at >= 288 ? 5 : at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8);
/**
 * Scans a stream that `refill` brings piece by piece.
 * @param refill yields the next bytes, which may be overwritten by its next call; an empty piece at the end
 * @throws {DeflateRefusal}
 */
function scanDeflate(refill) {
    return new Scanner(refill).scan();
}
class Scanner {
    #refill;
    #literals = new HuffmanTable();
    #distances = new HuffmanTable();
    #lengths = new Uint8Array(320);
    #piece = new Uint8Array(0);
    #at = 0;
    /** Bytes of the pieces before this one. */
    #before = 0;
    #hold = 0;
    #count = 0;
    /** Bytes of zeros that were taken for what lies behind the end. */
    #pastEnd = 0;
    #produced = 0;
    constructor(refill) {
        this.#refill = refill;
    }
    scan() {
        for (;;) {
            const lastBlockBit = this.#position();
            const final = this.#bits(1) === 1;
            const type = this.#bits(2);
            if (type === 0)
                this.#stored();
            else if (type === 1)
                this.#fixed();
            else if (type === 2)
                this.#dynamic();
            else
                throw new DeflateRefusal('it has a block of a type that does not exist');
            if (this.#position() > this.#available())
                throw new DeflateRefusal('it ends inside a block');
            if (final)
                return { lastBlockBit, endBit: this.#position(), sizeBytes: this.#produced };
        }
    }
    /** In bits, from the start of the stream. */
    #position() {
        return (this.#before + this.#at + this.#pastEnd) * 8 - this.#count;
    }
    #available() {
        return (this.#before + this.#piece.length) * 8;
    }
    /** The next byte; zero behind the end, where at most a few are asked for before it is noticed. */
    #byte() {
        if (this.#at === this.#piece.length) {
            const next = this.#pastEnd > 0 ? undefined : this.#refill();
            if (next === undefined || next.length === 0) {
                if (++this.#pastEnd > 8)
                    throw new DeflateRefusal('it ends inside a block');
                return 0;
            }
            this.#before += this.#piece.length;
            this.#piece = next;
            this.#at = 0;
        }
        return this.#piece[this.#at++] ?? 0;
    }
    #bits(wanted) {
        while (this.#count < wanted) {
            this.#hold |= this.#byte() << this.#count;
            this.#count += 8;
        }
        const value = this.#hold & ((1 << wanted) - 1);
        this.#hold >>>= wanted;
        this.#count -= wanted;
        return value;
    }
    #stored() {
        this.#bits(this.#count & 7);
        const length = this.#bits(16);
        if ((this.#bits(16) ^ length) !== 0xffff)
            throw new DeflateRefusal('a stored block contradicts its own length');
        this.#produced += length;
        let left = length;
        while (left > 0 && this.#count > 0) {
            this.#bits(8);
            left--;
        }
        while (left > 0) {
            if (this.#at === this.#piece.length) {
                this.#byte();
                left--;
                continue;
            }
            const step = Math.min(left, this.#piece.length - this.#at);
            this.#at += step;
            left -= step;
        }
    }
    #fixed() {
        this.#literals.build(fixedLengths, 0, 288);
        // All thirty-two five-bit codes are assigned, two of them to nothing; thirty alone would be incomplete.
        this.#lengths.fill(5, 0, 32);
        this.#distances.build(this.#lengths, 0, 32);
        this.#codes();
    }
    #dynamic() {
        const literals = this.#bits(5) + 257;
        const distances = this.#bits(5) + 1;
        const codeLengths = this.#bits(4) + 4;
        if (literals > 286 || distances > 30)
            throw new DeflateRefusal('a block has more codes than exist');
        const lengths = this.#lengths;
        lengths.fill(0, 0, 19);
        for (let at = 0; at < codeLengths; at++)
            lengths[codeLengthOrder[at] ?? 0] = this.#bits(3);
        // Its table is used before that of the literals is built.
        if (!this.#literals.build(lengths, 0, 19))
            throw new DeflateRefusal('a block has no valid code of code lengths');
        const total = literals + distances;
        lengths.fill(0);
        for (let at = 0; at < total;) {
            const symbol = this.#symbol(this.#literals);
            if (symbol < 16) {
                lengths[at++] = symbol;
                continue;
            }
            if (symbol === 16 && at === 0)
                throw new DeflateRefusal('a block repeats a code length before the first');
            const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
            const times = symbol === 16 ? this.#bits(2) + 3 : symbol === 17 ? this.#bits(3) + 3 : this.#bits(7) + 11;
            if (at + times > total)
                throw new DeflateRefusal('a block has more code lengths than it announces');
            lengths.fill(value, at, at + times);
            at += times;
        }
        if (lengths[tables/* endOfBlock */.on] === 0)
            throw new DeflateRefusal('a block has no code for its end');
        const valid = this.#literals.build(lengths, 0, literals) && this.#distances.build(lengths, literals, total);
        if (!valid)
            throw new DeflateRefusal('a block has no valid code');
        this.#codes();
    }
    #symbol(table) {
        while (this.#count < 15) {
            this.#hold |= this.#byte() << this.#count;
            this.#count += 8;
        }
        const entry = table.primary[this.#hold & primaryMask] || table.long(this.#hold);
        const length = entry & 15;
        if (length === 0)
            throw new DeflateRefusal('it has a code that means nothing');
        this.#hold >>>= length;
        this.#count -= length;
        return entry >> 4;
    }
    /** Literals and copies up to the end of the block. The state is kept in locals: this is where the time goes. */
    #codes() {
        const literals = this.#literals;
        const distances = this.#distances;
        const { primary } = literals;
        const nextPrimary = distances.primary;
        let hold = this.#hold;
        let count = this.#count;
        let piece = this.#piece;
        let at = this.#at;
        let produced = this.#produced;
        for (;;) {
            while (count < 24) {
                if (at < piece.length)
                    hold |= (piece[at++] ?? 0) << count;
                else {
                    this.#at = at;
                    hold |= this.#byte() << count;
                    piece = this.#piece;
                    at = this.#at;
                }
                count += 8;
            }
            let entry = primary[hold & primaryMask] || literals.long(hold);
            let length = entry & 15;
            hold >>>= length;
            count -= length;
            const symbol = entry >> 4;
            if (symbol < tables/* endOfBlock */.on) {
                if (length === 0)
                    throw new DeflateRefusal('it has a code that means nothing');
                produced++;
                continue;
            }
            if (symbol === tables/* endOfBlock */.on)
                break;
            if (symbol > 285)
                throw new DeflateRefusal('it copies bytes of a length that does not exist');
            const extra = tables/* lengthExtra */.f5[symbol - 257] ?? 0;
            const copied = (tables/* lengthBase */.SQ[symbol - 257] ?? 0) + (hold & ((1 << extra) - 1));
            hold >>>= extra;
            count -= extra;
            // At most 15 bits of a code and 13 of its distance.
            while (count < 24) {
                if (at < piece.length)
                    hold |= (piece[at++] ?? 0) << count;
                else {
                    this.#at = at;
                    hold |= this.#byte() << count;
                    piece = this.#piece;
                    at = this.#at;
                }
                count += 8;
            }
            entry = nextPrimary[hold & primaryMask] || distances.long(hold);
            length = entry & 15;
            if (length === 0 || entry >> 4 > 29)
                throw new DeflateRefusal('it copies from a distance that does not exist');
            hold >>>= length;
            count -= length;
            const distanceCode = entry >> 4;
            const more = tables/* distanceExtra */.cv[distanceCode] ?? 0;
            while (count < more) {
                this.#at = at;
                hold |= this.#byte() << count;
                piece = this.#piece;
                at = this.#at;
                count += 8;
            }
            const distance = (tables/* distanceBase */.xj[distanceCode] ?? 0) + (hold & ((1 << more) - 1));
            hold >>>= more;
            count -= more;
            if (distance > produced)
                throw new DeflateRefusal('it copies bytes from before its own start');
            produced += copied;
        }
        this.#hold = hold;
        this.#count = count;
        this.#piece = piece;
        this.#at = at;
        this.#produced = produced;
    }
}

;// CONCATENATED MODULE: ./build/artifact/image/stream-marks.js
// Where the deflate streams of an archive end, bit by bit: found once for each archive, and kept under its hash.



async function openMarks(archive, context) {
    const kept = (0,json_cache/* sealedFacts */.w)(context, 'stream-marks-1');
    const known = new Map();
    const before = (await kept.get(archive.sha256)) ?? [];
    for (let at = 0; at + 2 < before.length; at += 3) {
        known.set(before[at] ?? 0, { lastBlockBit: before[at + 1] ?? 0, endBit: before[at + 2] ?? 0 });
    }
    let isNew = false;
    const learn = (scanned) => {
        for (const { offset, lastBlockBit, endBit } of scanned)
            known.set(offset, { lastBlockBit, endBit });
        isNew ||= scanned.length > 0;
    };
    return {
        // The stream of an empty file is never spliced.
        lacks: (entry) => entry.method === 8 && entry.sizeBytes > 0 && !known.has(entry.localHeaderOffset),
        learn,
        of(entry, window) {
            const found = known.get(entry.localHeaderOffset);
            if (found)
                return { ...found, sizeBytes: entry.sizeBytes };
            const marks = scanStream(entry, window, archive.filename);
            learn([marks]);
            return marks;
        },
        async keep() {
            if (!isNew)
                return;
            const numbers = [...known].flatMap(([offset, { lastBlockBit, endBit }]) => [offset, lastBlockBit, endBit]);
            await kept.put(archive.sha256, numbers);
        },
    };
}
/**
 * @param filename of the archive, for messages
 * @throws {Failure} `corrupt-wheel`
 */
function scanStream(entry, window, filename) {
    const pieces = window.compressed(entry);
    const nothing = new Uint8Array(0);
    const marks = scanned(() => pieces.next().value ?? nothing, entry, filename);
    // Bytes behind the end would become a part of the layer that nobody looked at.
    if (Math.ceil(marks.endBit / 8) !== entry.compressedSizeBytes || marks.sizeBytes !== entry.sizeBytes) {
        throw corrupt(filename, `the data of ${entry.path} end elsewhere than its headers say`);
    }
    return { offset: entry.localHeaderOffset, ...marks };
}
function scanned(refill, { path }, filename) {
    try {
        return scanDeflate(refill);
    }
    catch (error) {
        if (error instanceof DeflateRefusal)
            throw corrupt(filename, `the data of ${path}: ${error.message}`);
        throw error;
    }
}
function corrupt(filename, reason) {
    return new errors/* Failure */.HR({
        code: 'corrupt-wheel',
        message: `${filename} is corrupt: ${reason}.`,
        nextStep: 'Take another version, or tell its maintainers.',
        file: filename,
    });
}

;// CONCATENATED MODULE: ./build/artifact/image/scan-ahead.js
// Scanning takes longer than splicing, so a second thread takes part: it begins with the last archive, while the first
// one is scanned and spliced here, until the two meet.



/** A thread takes some 20 MB. Images beyond this size are made by one thread, to stay below 200 MB. */
const mostBytes = 512 * 1024 * 1024;
/** Begins to scan the archives whose positions are not known. */
async function scanAhead(batches, context) {
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    const opened = new Map();
    let thread;
    const isLarge = compressedBytes(batches) > mostBytes;
    for (const { archive, batch } of isLarge ? [] : batches.toReversed()) {
        if (!archive || opened.has(archive.sha256))
            continue;
        const marks = await openMarks(archive, context);
        const offsets = batch.flatMap(({ content }) => content.kind === 'archived' && marks.lacks(content.entry) ? [content.entry.localHeaderOffset] : []);
        if (offsets.length === 0) {
            opened.set(archive.sha256, async () => marks);
            // Nearly always all are known or none: the others are looked up when their turn comes.
            if (thread === undefined)
                break;
            continue;
        }
        const own = (0,claim/* newClaim */.d)();
        const { path, filename } = archive;
        thread ??= new workers_thread/* WorkerThread */.b((0,workers_thread/* workerUrl */.O)(import.meta.url, 'scan-worker'));
        const asked = thread.call({ path, filename, offsets, claim: own }, signal);
        asked.catch(() => { }); // Told to who asks for the archive.
        opened.set(archive.sha256, async () => {
            if (!(0,claim/* claim */.B)(own))
                marks.learn((await asked) ?? []);
            return marks;
        });
    }
    return {
        async marks(archive) {
            return (await opened.get(archive.sha256)?.()) ?? openMarks(archive, context);
        },
        [Symbol.dispose]: () => stop.abort(),
    };
}
function compressedBytes(batches) {
    let bytes = 0;
    for (const { batch } of batches) {
        for (const { content } of batch)
            if (content.kind === 'archived')
                bytes += content.entry.compressedSizeBytes;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/artifact/image/layer-blob.js
// Writes entries as the blob of an image's layer: a tar archive in one gzip member, spliced from the streams of their
// archives. Nothing is deflated by zlib, whose bytes differ from one version of Node to the next.
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











const blockBytes = 256 * 1024;
/** So many wait for their reader. */
const mostBlocks = 4;
/** Larger files of the user stay as they are. */
const compressedAtOnceBytes = 4 * 1024 * 1024;
/** How many entries are written before other work has its turn, e.g. a signal to stop. */
const entriesATurn = 200;
/**
 * Writes the entries to `path`, which must not exist: first their folders, then the entries in their order. Whoever reads
 * what is yielded sees each block, as `layerBytes` has them, and drives the writing.
 * @returns what was written
 * @throws {Failure} `corrupt-wheel`, `include-changed`
 */
async function* writeLayerBlob(entries, path, context) {
    const handle = await (0,promises_.open)(path, 'wx');
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let sizeBytes = 0;
        for await (const block of layerBytes(entries, context)) {
            await writeAll(handle, block);
            hash.update(block);
            sizeBytes += block.length;
            yield block;
        }
        return { digest: `sha256:${hash.digest('hex')}`, sizeBytes };
    }
    finally {
        await handle.close();
    }
}
/**
 * The bytes of the blob, in blocks that hold until the next one is asked for: the same few are filled again and again, since
 * large buffers that nobody needs are freed late.
 */
async function* layerBytes(entries, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const out = blocksOf();
        const tar = tarInGzip(gzipSplicer(out.write));
        for (const folder of foldersOf(entries))
            tar.header({ kind: 'directory', path: folder, mode: 0o755 });
        const batches = byArchive(entries);
        const ahead = __addDisposableResource(env_1, await scanAhead(batches, context), false);
        for (const { archive, batch } of batches) {
            if (archive) {
                const marks = await ahead.marks(archive);
                for await (const _ of spliceAll(tar, archive, marks, batch, out.isDue, context))
                    yield* out.full();
            }
            else {
                for (const entry of batch)
                    for await (const _ of putOwn(tar, entry))
                        yield* out.full();
            }
            if (context.signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: context.signal.reason });
        }
        tar.finish();
        yield* out.all();
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** Every folder that the entries are in, those above first. */
function foldersOf(entries) {
    const found = new Set();
    const addAbove = (path) => {
        for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            const above = path.slice(0, slash);
            if (found.has(above))
                return;
            found.add(above);
        }
    };
    for (const { path } of entries)
        addAbove(path);
    // A folder is a prefix of what is in it, and sorts before it.
    return [...found].sort(order/* compareText */.n6);
}
/** Headers and padding that follow each other become one block: most blocks cost more than what is in them. */
function tarInGzip(splicer) {
    let pending = [];
    const flush = () => {
        const [only, ...more] = pending;
        if (only)
            splicer.add(more.length === 0 ? only : Buffer.concat(pending));
        pending = [];
    };
    return {
        splicer,
        header(entry) {
            pending.push((0,tar_header/* tarHeader */.pI)(entry));
            if (entry.kind === 'file' && entry.sizeBytes > 0)
                flush();
        },
        pad(sizeBytes) {
            const padding = (0,tar_header/* tarPadding */.vr)(sizeBytes);
            if (padding.length > 0)
                pending.push(padding);
        },
        finish() {
            pending.push(tar_header/* tarEnd */.JO);
            flush();
            splicer.finish();
        },
    };
}
/** Yields when what was written is to be taken. */
async function* spliceAll(tar, archive, marks, entries, isDue, context) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_2, await (0,zip_source/* openZipFile */.oo)(archive.path, archive.filename), true);
        const window = new entry_window/* EntryWindow */.t(source, archive.filename);
        for (const [index, { path, mode, content }] of entries.entries()) {
            if (content.kind !== 'archived')
                throw new Error(`${path} is in no archive`);
            const { entry } = content;
            tar.header({ kind: 'file', path, mode, sizeBytes: entry.sizeBytes });
            if (entry.method === 0) {
                for (const piece of window.compressed(entry)) {
                    tar.splicer.store(piece);
                    if (isDue())
                        yield;
                }
            }
            else if (entry.sizeBytes > 0) {
                // The stream of an empty file is not empty, and nothing is to be spliced for it.
                const stream = { marks: marks.of(entry, window), crc32: entry.crc32, sizeBytes: entry.sizeBytes };
                for (const _ of tar.splicer.splice(stream, window.compressed(entry)))
                    if (isDue())
                        yield;
            }
            tar.pad(entry.sizeBytes);
            if (isDue())
                yield;
            if (index % entriesATurn === entriesATurn - 1) {
                await (0,external_node_timers_promises_.setImmediate)();
                if (context.signal.aborted)
                    throw new errors/* Interrupted */.j$({ cause: context.signal.reason });
            }
        }
        await marks.keep();
        yield;
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_2);
        if (result_1)
            await result_1;
    }
}
/** A file of the user, or one that we made. Yields as often as something was written. */
async function* putOwn(tar, entry) {
    const { path, mode, sizeBytes, content } = entry;
    switch (content.kind) {
        case 'link':
            tar.header({ kind: 'symlink', path, mode: 0o777, target: content.target });
            return;
        case 'bytes':
            tar.header({ kind: 'file', path, mode, sizeBytes });
            tar.splicer.compress(content.bytes);
            break;
        case 'file': {
            tar.header({ kind: 'file', path, mode, sizeBytes });
            if (sizeBytes <= compressedAtOnceBytes) {
                tar.splicer.compress(await wholeOf(unchanged(content.file, entry)));
                break;
            }
            for await (const piece of unchanged(content.file, entry)) {
                tar.splicer.store(piece);
                yield;
            }
            break;
        }
        case 'archived':
            throw new Error(`${path} is in an archive`);
    }
    tar.pad(sizeBytes);
    yield;
}
/** The bytes of a file that has still the hash that it had when it was found. */
async function* unchanged(file, { path, sizeBytes, hash }) {
    const now = (0,external_node_crypto_.createHash)(hash.algorithm);
    let readBytes = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: blockBytes })) {
        readBytes += chunk.length;
        now.update(chunk);
        if (readBytes <= sizeBytes)
            yield chunk;
    }
    if (readBytes === sizeBytes && now.digest('base64url') === hash.digest)
        return;
    throw new errors/* Failure */.HR({
        code: 'include-changed',
        message: `The file for ${path} changed while the image was made.`,
        nextStep: 'Build it again when nothing writes to your files.',
    });
}
async function wholeOf(pieces) {
    const chunks = [];
    for await (const piece of pieces)
        chunks.push(piece);
    return Buffer.concat(chunks);
}
/** Neighbours of one archive together. */
function byArchive(entries) {
    const batches = [];
    for (const entry of entries) {
        const archive = entry.content.kind === 'archived' ? entry.content.archive : undefined;
        const last = batches.at(-1);
        if (last && last.archive === archive)
            last.batch.push(entry);
        else
            batches.push({ archive, batch: [entry] });
    }
    return batches;
}
/** Gathers small pieces, so that the reader gets large ones. */
function blocksOf() {
    let full = [];
    const free = [];
    const next = () => free.pop() ?? Buffer.allocUnsafeSlow(blockBytes);
    let block = next();
    let used = 0;
    function* taken() {
        if (full.length === 0)
            return;
        const now = full;
        full = [];
        for (const one of now) {
            yield one;
            free.push(one);
        }
    }
    return {
        write(bytes) {
            for (let at = 0; at < bytes.length;) {
                const part = Math.min(bytes.length - at, blockBytes - used);
                block.set(at === 0 && part === bytes.length ? bytes : bytes.subarray(at, at + part), used);
                used += part;
                at += part;
                if (used < blockBytes)
                    continue;
                full.push(block);
                block = next();
                used = 0;
            }
        },
        isDue: () => full.length >= mostBlocks,
        full: taken,
        *all() {
            yield* taken();
            if (used > 0)
                yield block.subarray(0, used);
        },
    };
}
async function writeAll(handle, bytes) {
    let done = 0;
    while (done < bytes.length)
        done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}

// EXTERNAL MODULE: ./build/artifact/image/read-blob.js
var read_blob = __webpack_require__(43341);
;// CONCATENATED MODULE: ./build/artifact/image/layer.js
// One layer of an image: what it is called is known from what is in it, and its blob is made only when somebody lacks it.








/** Raised when the same entries would be written as other bytes. */
const formatVersion = 1;
/**
 * The layer of these entries. Where its identity is known from an earlier run, no archive is read.
 * @throws {Failure} naming what is at fault; nothing is left behind.
 */
async function openLayerBlob(holds, entries, context) {
    const known = (0,json_cache/* sealedFacts */.w)(context, 'image-layer-1');
    const key = layerKey(entries);
    const path = (0,external_node_path_.join)(context.stores.temporary, `${(0,external_node_crypto_.randomUUID)()}.layer.tar.gz`);
    let written;
    const writing = async () => {
        await (0,make_folder/* makeFolder */.f)(context.stores.temporary);
        return writeLayerBlob(entries, path, context);
    };
    const write = () => (written ??= writing().then(drained));
    const remembered = await known.get(key);
    const remove = async () => {
        await written?.catch(() => { });
        await (0,promises_.rm)(path, { force: true });
    };
    try {
        const identity = remembered ?? (await identityOf((written = writing().then(readWhile))));
        if (!remembered)
            await known.put(key, identity);
        return {
            holds,
            identity,
            async file() {
                const { digest } = await write();
                // The facts are sealed, so that this is a bug of ours or a damaged disk.
                if (digest !== identity.digest)
                    throw new Error(`a layer became ${digest} instead of ${identity.digest}`);
                return path;
            },
            // What is written is read again; for one reader, nothing is written.
            open: () => (written === undefined ? layerBytes(entries, context) : readFileLater(written.then(() => path))),
            [Symbol.asyncDispose]: remove,
        };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function drained(blocks) {
    for (;;) {
        const next = await blocks.next();
        if (next.done)
            return next.value;
    }
}
/** Reads a new blob as a registry's client will unpack it: zlib inflates on a thread of its own meanwhile. */
async function readWhile(blocks) {
    let file;
    async function* noticed() {
        file = yield* blocks;
    }
    const content = await (0,read_blob/* readBlob */.g)(noticed(), 'the layer');
    if (!file)
        throw new Error('a layer was read before it was written');
    return { ...file, content };
}
/** In one buffer, which holds until the next is asked for. */
async function* readFileLater(path) {
    const handle = await (0,promises_.open)(await path);
    try {
        const buffer = Buffer.allocUnsafeSlow(256 * 1024);
        for (;;) {
            const { bytesRead } = await handle.read(buffer, 0, buffer.length);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
/** Two lists of entries with the same key are written as the same bytes. */
function layerKey(entries) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    // No path has a line feed or a tab in it.
    for (const { path, mode, hash: own, content } of entries) {
        const from = content.kind === 'archived' ? `${content.archive.sha256}\t${content.entry.path}` : content.kind;
        hash.update(`${path}\t${mode}\t${own.algorithm}\t${own.digest}\t${from}\n`);
    }
    return `${formatVersion} ${hash.digest('hex')}`;
}
/** @throws {Failure} when Lambda would refuse it. */
async function identityOf(written) {
    const { digest, sizeBytes, content } = await written;
    if (!content)
        throw new Error('a layer was not read');
    const { diffId, uncompressedBytes, breaches, isOneMember } = content;
    const [breach] = breaches;
    if (breach) {
        const { code, message, nextStep } = breach;
        throw new errors/* Failure */.HR({ code, message, nextStep });
    }
    if (!isOneMember)
        throw new Error('a layer was written that is not one gzip member');
    return { digest, sizeBytes, diffId, uncompressedBytes };
}

;// CONCATENATED MODULE: ./build/artifact/image/merge.js
// Parts in, the layers of an image out: one of packages, one of the user's own files.








/**
 * Makes the layers of an image. Each is made only where its identity is not known from an earlier run.
 * @param judge gets a zip of the user's own files alone, since those of packages were examined with their archives
 * @throws {Failure} naming what is at fault; nothing is left behind.
 */
async function mergeImage(plan, { parts, components, exclude, withoutSources = false }, context, judge = async () => { }) {
    const layout = (0,merge/* layOutAndTell */.n)(plan, { parts, exclude, withoutSources }, context);
    const own = layout.entries.filter(isOwn);
    const packages = layout.entries.filter((entry) => !isOwn(entry));
    const blobs = [];
    const scratch = (0,external_node_path_.join)(context.stores.temporary, `${(0,external_node_crypto_.randomUUID)()}.own.zip`);
    try {
        const sums = await zipOfOwn(own, scratch, context);
        if (packages.length > 0)
            blobs.push(await openLayerBlob('packages', packages, context));
        if (own.length > 0)
            blobs.push(await openLayerBlob('code', own, context));
        const image = {
            plan,
            components,
            zipPath: scratch,
            sizeBytes: blobs.reduce((sum, { identity }) => sum + identity.sizeBytes, 0),
            unzippedSizeBytes: layout.entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
            // An image has no hash of its own before it is on a base.
            sha256: '',
            entries: layout.entries.map((entry) => packed(entry, sums)).sort((a, b) => (0,order/* compareText */.n6)(a.path, b.path)),
            collisions: layout.collisions,
            reused: false,
            blobs,
        };
        await judge(image);
        return { ...image, zipPath: plan.zipPath };
    }
    catch (error) {
        for (const blob of blobs)
            await blob[Symbol.asyncDispose]();
        throw error;
    }
    finally {
        await (0,promises_.rm)(scratch, { force: true });
    }
}
function isOwn({ origin }) {
    return origin.ecosystem === 'own';
}
/** The CRC-32 of each file of the user. */
async function zipOfOwn(own, path, { stores, signal }) {
    await (0,make_folder/* makeFolder */.f)(stores.temporary);
    const { entries } = await (0,write/* writeLayer */.B)({ entries: own, collisions: [], warnings: [], savings: [] }, path, signal);
    return new Map(entries.map((entry) => [entry.path, entry.crc32]));
}
function packed({ path, sizeBytes, mode, origin, content }, sums) {
    if (content.kind === 'archived') {
        const { compressedSizeBytes, crc32, path: pathInArchive } = content.entry;
        return { path, sizeBytes, compressedSizeBytes, crc32, mode, origin, pathInArchive };
    }
    const whole = { path, sizeBytes, compressedSizeBytes: sizeBytes, crc32: sums.get(path) ?? 0, mode, origin };
    return content.kind === 'link' ? { ...whole, link: content.target } : whole;
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


/***/ })

};
