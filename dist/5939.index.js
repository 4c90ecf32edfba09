export const id = 5939;
export const ids = [5939];
export const modules = {

/***/ 35832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ zipWriter)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _entry_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54732);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50835);
// Writes a zip whose bytes depend on nothing but what is put into it: one date, modes of two kinds, no extra fields.




/** Types of files in `st_mode`: https://man7.org/linux/man-pages/man7/inode.7.html */
const fileType = 0o100000;
const linkType = 0o120000;
/** 1980-01-01 00:00, the first moment that a zip can name. */
const dosDate = 0x0021;
const localBytes = 30;
const centralBytes = 46;
const endBytes = 22;
/** With the longest name that the format knows. */
const longestHeaderBytes = centralBytes + 0xffff;
/** Deflate needs 2.0; folders and everything else as well. */
const versionNeeded = 20;
const madeByUnix = (3 << 8) | versionNeeded;
/** Reads and writes of about this size: larger ones are no faster, and memory stays at a few of them. */
const blockBytes = 1024 * 1024;
/** Bytes between two entries that are read along rather than skipped. */
const smallGapBytes = 4096;
/** The most that a zip can hold without zip64 (APPNOTE 4.4.1.4), far above the 262,144,000 bytes of a layer. */
const mostEntries = 0xffff - 1;
const mostBytes = 0xffffffff - 1;
/**
 * A writer of one zip. The hash is computed while writing; a write is under way while the next block is prepared.
 * @throws {Failure} `zip-too-large` from its verbs, instead of writing zip64.
 */
function zipWriter(sink, signal) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const entries = [];
    const offsets = [];
    let block = Buffer.allocUnsafe(blockBytes);
    let other = Buffer.allocUnsafe(blockBytes);
    let used = 0;
    let flushedBytes = 0;
    let writing = Promise.resolve();
    /** For reading: the block that is copied from, and the one that is filled meanwhile. */
    let reading;
    const flush = async () => {
        await writing;
        if (signal?.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Interrupted */ .j$({ cause: signal.reason });
        const full = block.subarray(0, used);
        writing = sink.write(full);
        writing.catch(() => { }); // It is awaited before the next write, or by finish.
        hash.update(full);
        [block, other] = [other, block];
        flushedBytes += used;
        used = 0;
    };
    const write = async (bytes) => {
        for (let at = 0; at < bytes.length;) {
            if (used === blockBytes)
                await flush();
            const copied = bytes.copy(block, used, at);
            at += copied;
            used += copied;
        }
    };
    const begin = async (entry) => {
        const offset = flushedBytes + used;
        if (entries.length >= mostEntries || offset + longestHeaderBytes + entry.compressedSizeBytes > mostBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
                code: 'zip-too-large',
                message: `The zip would hold more than ${mostEntries} files or 4 GB, which Lambda does not take.`,
                nextStep: 'Leave packages out, or split them into several layers.',
            });
        }
        if (used + longestHeaderBytes > blockBytes)
            await flush();
        entries.push(entry);
        offsets.push(offset);
        used += localHeader(block, used, entry);
    };
    return {
        async copy(source, name, copied) {
            const all = runs(copied);
            reading ??= [Buffer.allocUnsafe(blockBytes), Buffer.allocUnsafe(blockBytes)];
            let ahead = readRun(source, all[0], reading[0]);
            for (const [index, run] of all.entries()) {
                const { start, bytes } = await ahead;
                ahead = readRun(source, all[index + 1], reading[(index + 1) % 2 ? 1 : 0]);
                for (const { path, mode, from } of run) {
                    const at = from.localHeaderOffset - start;
                    let located = (0,_entry_data_js__WEBPACK_IMPORTED_MODULE_2__/* .locateData */ .zA)(bytes.subarray(at), from, name);
                    if (typeof located !== 'number') {
                        located = (0,_entry_data_js__WEBPACK_IMPORTED_MODULE_2__/* .locateData */ .zA)(await source.read(from.localHeaderOffset, located.needsBytes), from, name);
                    }
                    if (typeof located !== 'number')
                        throw new Error('a local header of changing length');
                    const { sizeBytes, compressedSizeBytes, crc32, method } = from;
                    await begin({ path, mode, sizeBytes, compressedSizeBytes, crc32, method });
                    const dataAt = at + located;
                    const end = dataAt + compressedSizeBytes;
                    await write(bytes.subarray(dataAt, end));
                    for (let next = Math.max(dataAt, bytes.length); next < end; next += blockBytes) {
                        await write(await source.read(start + next, Math.min(blockBytes, end - next)));
                    }
                }
            }
        },
        async put(entry, data) {
            await begin(entry);
            const expected = flushedBytes + used + entry.compressedSizeBytes;
            for await (const chunk of data)
                await write(chunk);
            if (flushedBytes + used !== expected)
                throw new Error(`${entry.path}: other data than announced`);
        },
        async finish() {
            const directoryOffset = flushedBytes + used;
            for (const [index, entry] of entries.entries()) {
                if (used + longestHeaderBytes > blockBytes)
                    await flush();
                used += centralHeader(block, used, entry, offsets[index] ?? 0);
            }
            const end = Buffer.alloc(endBytes);
            end.writeUInt32LE(0x06054b50, 0);
            end.writeUInt16LE(entries.length, 8);
            end.writeUInt16LE(entries.length, 10);
            end.writeUInt32LE(flushedBytes + used - directoryOffset, 12);
            end.writeUInt32LE(directoryOffset, 16);
            await write(end);
            await flush();
            await writing;
            return { sizeBytes: flushedBytes, sha256: hash.digest('hex'), entries };
        },
    };
}
/** Groups adjacent entries that fit into one block; a larger entry is alone. */
function runs(entries) {
    const groups = [];
    let group = [];
    let start = 0;
    let limit = -1;
    for (const entry of entries) {
        const { localHeaderOffset, limitOffset } = entry.from;
        const gap = localHeaderOffset - limit;
        if (group.length === 0 || gap < 0 || gap > smallGapBytes || limitOffset - start > blockBytes) {
            group = [];
            groups.push(group);
            start = localHeaderOffset;
        }
        group.push(entry);
        limit = limitOffset;
    }
    return groups;
}
/** Begins to read a run, or as much of it as a block holds. */
function readRun(source, run, block) {
    const start = run?.[0]?.from.localHeaderOffset ?? 0;
    const limit = run?.at(-1)?.from.limitOffset ?? 0;
    const read = async () => {
        const lengthBytes = Math.min(limit - start, blockBytes);
        if (!source.readInto)
            return { start, bytes: await source.read(start, lengthBytes) };
        const bytes = block.subarray(0, lengthBytes);
        await source.readInto(bytes, start);
        return { start, bytes };
    };
    const reading = read();
    reading.catch(() => { }); // It is awaited when its turn comes, unless an earlier one fails.
    return reading;
}
/** Writes the header before an entry's data, and says how long it is. */
function localHeader(into, at, entry) {
    into.writeUInt32LE(0x04034b50, at);
    into.writeUInt16LE(versionNeeded, at + 4);
    return localBytes + commonFields(into, at + 6, at + localBytes, entry, at + 28);
}
/** Writes an entry's header in the central directory, and says how long it is. */
function centralHeader(into, at, entry, offset) {
    into.writeUInt32LE(0x02014b50, at);
    into.writeUInt16LE(madeByUnix, at + 4);
    into.writeUInt16LE(versionNeeded, at + 6);
    const nameBytes = commonFields(into, at + 8, at + centralBytes, entry, at + 30);
    into.fill(0, at + 32, at + 38); // Comment, disk and internal attributes: none.
    into.writeUInt32LE((((entry.isLink ? linkType : fileType) | entry.mode) << 16) >>> 0, at + 38);
    into.writeUInt32LE(offset, at + 42);
    return centralBytes + nameBytes;
}
/** Writes what both headers have, and the name, whose length is returned. */
function commonFields(into, at, nameAt, entry, extraLengthAt) {
    const nameBytes = into.write(entry.path, nameAt);
    // One byte for each character only in ASCII.
    into.writeUInt16LE(nameBytes === entry.path.length ? 0 : _names_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8Flag */ .yk, at);
    into.writeUInt16LE(entry.method, at + 2);
    into.writeUInt16LE(0, at + 4);
    into.writeUInt16LE(dosDate, at + 6);
    into.writeUInt32LE(entry.crc32, at + 8);
    into.writeUInt32LE(entry.compressedSizeBytes, at + 12);
    into.writeUInt32LE(entry.sizeBytes, at + 16);
    into.writeUInt16LE(nameBytes, at + 20);
    into.writeUInt16LE(0, extraLengthAt);
    return nameBytes;
}


/***/ }),

/***/ 48006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ download)
/* harmony export */ });
/* harmony import */ var _host_http_download_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71278);

/**
 * Writes a wheel or a source to `path`.
 * @throws {Failure} `wrong-hash`, `wrong-size`, or what the connection failed of; nothing that it wrote is to be used then.
 * @throws {Interrupted} when the signal is aborted.
 */
async function download(file, path, packageName, options) {
    const expected = file.sha256 === undefined ? undefined : { algorithm: 'sha256', hex: file.sha256 };
    const { digest, sizeBytes } = await (0,_host_http_download_js__WEBPACK_IMPORTED_MODULE_0__/* .download */ .RG)(file, path, packageName, { ...options, what: 'wheel', expected });
    return { sha256: digest, sizeBytes };
}


/***/ }),

/***/ 78128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kf: () => (/* binding */ bringWhole),
/* harmony export */   x: () => (/* binding */ contentOfFile),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2950);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5338);
/* harmony import */ var _inspect_sizes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46340);
/* harmony import */ var _host_small_heap_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48136);
/* harmony import */ var _host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1036);
/* harmony import */ var _host_http_client_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(64657);
/* harmony import */ var _host_http_wire_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52127);
/* harmony import */ var _host_http_failure_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16154);
/* harmony import */ var _host_http_retry_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(61666);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(46717);
/* harmony import */ var _host_http_download_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(71278);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(48006);
/* harmony import */ var _host_http_download_failures_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(78812);
/* harmony import */ var _wheel_index_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(23286);
// What every wheel will unpack to, known before the wheels are downloaded: a zip's list of files is at its end, and
// one request for the last bytes brings it. Nothing of that is thrown away: a small wheel has arrived whole then, and
// of a larger one only the rest is fetched later.
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

















/** How much of the wheels' ends is held in memory; the wheels beyond it are fetched whole. */
const mostHeldBytes = 8 * 1024 * 1024;
/**
 * Finds out what is in the chosen wheels, by HTTP ranges, without downloading them.
 * @throws {Failure} when a file cannot be obtained, has a wrong hash, or is not a zip.
 */
async function measure(selection, store, context, { onMeasured = () => { }, whole = false } = {}) {
    const { chosen: all } = selection;
    const http = (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_8__/* .httpFor */ ._)(context.env);
    for (const { package: locked } of all)
        if (locked.index !== undefined)
            http.remember(locked.index);
    const totalBytes = all.reduce((sum, { file }) => sum + (file.sizeBytes ?? 0), 0);
    let doneBytes = 0;
    const onBytes = (count) => {
        doneBytes += count;
        context.log.progress({ title: 'Downloading wheels', unit: 'bytes', done: doneBytes, total: totalBytes });
    };
    const { directory } = context;
    const work = { http, store, known: (0,_wheel_index_js__WEBPACK_IMPORTED_MODULE_15__/* .wheelIndexes */ .q)(context), directory, held: { bytes: 0 }, whole, onBytes };
    let done = 0;
    let files = 0;
    const order = fromBothEnds(all.toSorted((a, b) => (b.file.sizeBytes ?? 0) - (a.file.sizeBytes ?? 0)));
    const wheels = await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_7__/* .mapConcurrently */ .X)(order, _host_http_wire_js__WEBPACK_IMPORTED_MODULE_9__/* .connectionsPerHost */ .F, context.signal, async (chosen, signal) => {
        try {
            const measured = await measureOne(chosen, { ...work, signal });
            files += measured.index.files.length;
            (0,_host_small_heap_js__WEBPACK_IMPORTED_MODULE_6__/* .expectFiles */ .D)(files);
            (0,_inspect_sizes_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseCrowd */ .w_)(files, (0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_16__/* .targetName */ .j)(selection.target));
            onMeasured(measured);
            const counts = { title: 'Reading what is in the wheels', done: ++done, total: all.length, unit: 'files' };
            if (!whole)
                context.log.progress({ ...counts, current: chosen.package.name });
            return measured;
        }
        catch (error) {
            throw (0,_host_http_download_failures_js__WEBPACK_IMPORTED_MODULE_14__/* .named */ .KT)(error, chosen.package.name);
        }
    });
    const places = new Map(all.map((chosen, at) => [chosen.file, at]));
    const inOrder = wheels.toSorted((a, b) => (places.get(a.file) ?? 0) - (places.get(b.file) ?? 0));
    return { target: selection.target, wheels: inOrder };
}
/**
 * The first, the last, the second, the last but one: those that take longest are begun first, and meanwhile small ones
 * arrive, so that there is something to examine.
 */
function fromBothEnds(items) {
    return items.map((_, at) => items.at(at % 2 === 0 ? at / 2 : -(at + 1) / 2));
}
/** Brings one wheel in one request. `measure` takes it up, whether it has come by then or not. */
async function bringWhole(chosen, store, context) {
    const { directory, signal } = context;
    const http = (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_8__/* .httpFor */ ._)(context.env);
    if (chosen.package.index !== undefined)
        http.remember(chosen.package.index);
    const work = { http, store, known: (0,_wheel_index_js__WEBPACK_IMPORTED_MODULE_15__/* .wheelIndexes */ .q)(context), directory, signal, held: { bytes: 0 } };
    return measureOne(chosen, { ...work, whole: true, onBytes: () => { } });
}
async function measureOne(chosen, work) {
    const { sha256 } = chosen.file;
    if (sha256 === undefined)
        return { ...chosen, ...(await contentOf(chosen, work)) };
    const others = underWay.get(work.store) ?? new Map();
    underWay.set(work.store, others);
    const content = others.get(sha256) ?? contentOf(chosen, work);
    others.set(sha256, content);
    return { ...chosen, ...(await content) };
}
/** Several targets of a run take the same pure wheels, at the same time. */
const underWay = new WeakMap();
async function contentOf(chosen, work) {
    const { file } = chosen;
    const index = file.sha256 === undefined ? undefined : await work.known.get(file.sha256);
    if ((0,_wheel_index_js__WEBPACK_IMPORTED_MODULE_15__/* .isWheelIndex */ .k)(index))
        return withIndex(index);
    const stored = file.sha256 === undefined ? undefined : await work.store.find(file.sha256, file.filename);
    if (stored)
        return keepContent(await contentOfFile(stored.path, file.filename), stored, work.known);
    const local = (0,_host_http_download_js__WEBPACK_IMPORTED_MODULE_12__/* .localPath */ .$S)(file.url, work.directory);
    if (local !== undefined)
        return withIndex((await contentOfFile(local, file.filename)).index);
    if (work.whole && file.sha256 !== undefined)
        return takeWhole(chosen, work, undefined);
    const end = await readEnd(file, work);
    if (end.kind === 'whole')
        return takeWhole(chosen, work, end.bytes);
    const parsed = await entriesOfTail(file, end.tail, work);
    const measured = withIndex(indexOf(parsed.entries, parsed.tail.totalBytes));
    // Joining two answers is safe only where a hash tells whether they belong together.
    if (file.sha256 === undefined || work.held.bytes + parsed.tail.bytes.length > mostHeldBytes)
        return measured;
    work.held.bytes += parsed.tail.bytes.length;
    return { ...measured, tail: parsed.tail, entries: parsed.entries };
}
/** The last bytes of a file, or all of it. */
async function readEnd(file, { http, signal }) {
    return (0,_host_http_retry_js__WEBPACK_IMPORTED_MODULE_11__/* .retrying */ .R)(signal, async () => {
        let response;
        try {
            response = await http.get(file.url, { range: `bytes=-${_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .usualTailBytes */ .mV}` }, signal);
        }
        catch (error) {
            // Servers without suffix ranges answer one of these.
            if (error instanceof _host_http_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .HttpFailure */ .HR && [400, 405, 416, 501].includes(error.status ?? 0))
                return { kind: 'whole' };
            throw error;
        }
        const range = response.status === 206 ? contentRange(response.headers['content-range']) : undefined;
        if (!range || range.end !== range.total) {
            response.body.destroy();
            return { kind: 'whole' };
        }
        const bytes = await (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_8__/* .readWholeBody */ .a)(response, range.end - range.start);
        if (range.start === 0)
            return { kind: 'whole', bytes };
        const validator = (0,_host_http_download_js__WEBPACK_IMPORTED_MODULE_12__/* .validatorOf */ .qA)(response.headers);
        const tail = { fromOffset: range.start, totalBytes: range.total, bytes };
        return { kind: 'tail', tail: validator === undefined ? tail : { ...tail, validator } };
    });
}
/** Parses the tail, and asks for what is missing in front of it. */
async function entriesOfTail(file, first, { http, signal }) {
    let tail = first;
    for (;;) {
        const parsed = (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .parseTail */ .W3)(tail.bytes, tail.totalBytes, file.filename);
        if (parsed.kind === 'complete')
            return { entries: parsed.entries, tail };
        const { fromOffset, validator, bytes, totalBytes } = tail;
        const more = await (0,_host_http_retry_js__WEBPACK_IMPORTED_MODULE_11__/* .retrying */ .R)(signal, async () => {
            const headers = { range: `bytes=${parsed.fromOffset}-${fromOffset - 1}` };
            const response = await http.get(file.url, validator === undefined ? headers : { ...headers, 'if-range': validator }, signal);
            const range = response.status === 206 ? contentRange(response.headers['content-range']) : undefined;
            if (range?.start !== parsed.fromOffset || range.end !== fromOffset || range.total !== totalBytes) {
                response.body.destroy();
                throw new _host_http_failure_js__WEBPACK_IMPORTED_MODULE_10__/* .HttpFailure */ .HR({ code: 'connection-broken', message: `${file.filename} changed on the server while it was read.` }, { transient: true });
            }
            return (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_8__/* .readWholeBody */ .a)(response, range.end - range.start);
        });
        tail = longer(tail, parsed.fromOffset, Buffer.concat([more, bytes]));
    }
}
function longer(tail, fromOffset, bytes) {
    return { ...tail, fromOffset, bytes };
}
/** Takes a wheel into the store that has arrived whole, or cannot be obtained in parts. */
async function takeWhole(chosen, work, bytes) {
    const { file } = chosen;
    const { http, signal, directory, onBytes } = work;
    const sha256 = bytes && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    const intact = bytes && (file.sha256 === undefined || sha256 === file.sha256);
    const stored = await work.store.add(file.filename, async (temporary) => {
        if (!intact) {
            const downloaded = await (0,_download_js__WEBPACK_IMPORTED_MODULE_13__/* .download */ .R)(file, temporary, chosen.package.name, { http, signal, directory, onBytes });
            return { sha256: downloaded.sha256, sizeBytes: downloaded.sizeBytes };
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, bytes);
        return { sha256: sha256 ?? '', sizeBytes: bytes.length };
    });
    return keepContent(await contentOfFile(stored.path, file.filename), stored, work.known);
}
async function keepContent({ index, entries }, stored, known) {
    await known.put(stored.sha256, index);
    return { ...withIndex(index), stored, entries };
}
function withIndex(index) {
    return { index, unzippedSizeBytes: index.files.reduce((sum, [, sizeBytes]) => sum + sizeBytes, 0) };
}
/** What a wheel on disk holds. */
async function contentOfFile(path, filename) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openZipFile */ .oo)(path, filename), true);
            const entries = await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .readCentralDirectory */ .Hp)(source, filename);
            return { index: indexOf(entries, source.sizeBytes), entries };
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({ code: 'file-not-found', message: `${path} does not exist.`, nextStep: 'Check the path.', file: path }, { cause: error });
    }
}
function indexOf(entries, sizeBytes) {
    const files = entries.filter(({ kind }) => kind !== 'directory');
    return { sizeBytes, files: files.map((entry) => [entry.path, entry.sizeBytes]) };
}
/** `bytes 10-19/100` as the half-open range 10…20 of 100: https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
function contentRange(header) {
    const [, start, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? [];
    if (start === undefined || Number(last) < Number(start) || Number(last) >= Number(total))
        return undefined;
    return { start: Number(start), end: Number(last) + 1, total: Number(total) };
}


/***/ }),

/***/ 23286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ isWheelIndex),
/* harmony export */   q: () => (/* binding */ wheelIndexes)
/* harmony export */ });
/* harmony import */ var _host_fact_batch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48028);

/** The facts about wheels. They carry no seal: a wrong one makes a run slower, or ends it too early. */
function wheelIndexes(context) {
    return (0,_host_fact_batch_js__WEBPACK_IMPORTED_MODULE_0__/* .batchedFacts */ .p)(context, 'wheel-index-2');
}
/** Whether a fact has its shape: anybody may have written it. */
function isWheelIndex(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { sizeBytes, files } = value;
    return isSize(sizeBytes) && Array.isArray(files) && files.every(isFile);
}
function isFile(value) {
    return Array.isArray(value) && typeof value[0] === 'string' && isSize(value[1]);
}
const isSize = (value) => Number.isSafeInteger(value) && Number(value) >= 0;


/***/ })

};
