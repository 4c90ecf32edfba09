export const id = 8335;
export const ids = [8335];
export const modules = {

/***/ 85601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ exclusions)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/**
 * Left out unless an `!pattern` takes it back: bytecode of another machine, whose dates no longer hold.
 * By hand rather than by globs: most layers have no other exclusions, and thousands of files.
 */
function isBytecode(path) {
    return (path.endsWith('.pyc') || path.endsWith('.pyo') || path.includes('/__pycache__/') || path.startsWith('__pycache__/'));
}
/**
 * Globs on paths in the layer. A pattern without a slash matches a name at any depth; one that matches a folder leaves
 * out all of it; one with `!` in front takes back what an earlier one left out, as in a .gitignore.
 */
function exclusions(patterns) {
    const rules = patterns.map(rule);
    const folders = new Map();
    /** By rule, whether it matches the path or a folder that it lies in. */
    const matches = (path) => {
        const slash = path.lastIndexOf('/');
        const above = slash < 0 ? undefined : foldersMatch(path.slice(0, slash));
        return rules.map((one, index) => above?.[index] === true || one.matches(path));
    };
    const foldersMatch = (folder) => {
        const known = folders.get(folder);
        if (known)
            return known;
        const found = matches(folder);
        folders.set(folder, found);
        return found;
    };
    const used = new Set();
    const saved = new Map();
    const save = (pattern, sizeBytes) => {
        const saving = saved.get(pattern) ?? { pattern, files: 0, sizeBytes: 0 };
        saving.files += 1;
        saving.sizeBytes += sizeBytes;
        saved.set(pattern, saving);
    };
    return {
        excludes(path, sizeBytes = 0) {
            const isDefault = isBytecode(path);
            let excluded = isDefault;
            if (rules.length === 0)
                return excluded;
            let by;
            for (const [index, matched] of matches(path).entries()) {
                const one = rules[index];
                if (!matched || !one)
                    continue;
                used.add(one.pattern);
                excluded = !one.takesBack;
                by = one.pattern;
            }
            if (excluded && !isDefault && by !== undefined)
                save(by, sizeBytes);
            return excluded;
        },
        unused: () => patterns.filter((pattern) => !used.has(pattern)),
        savings: () => patterns.flatMap((pattern) => saved.get(pattern) ?? []),
    };
}
function rule(pattern) {
    const takesBack = pattern.startsWith('!');
    const glob = (takesBack ? pattern.slice(1) : pattern).replace(/^\.?\//, '').replace(/\/+$/, '');
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_0__(glob, { dot: true, nonegate: true, basename: !glob.includes('/') });
    return { pattern, takesBack, matches: (path) => matches(path) };
}


/***/ }),

/***/ 24372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ layOutAndTell),
  h: () => (/* binding */ merge)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/host/file-hash.js
var file_hash = __webpack_require__(87190);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/model/component.js
var component = __webpack_require__(52717);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/artifact/exclude.js
var artifact_exclude = __webpack_require__(85601);
;// CONCATENATED MODULE: ./build/artifact/layout.js
// What an artifact will hold, computed from the parts that are to be in it, before anything is written.




/**
 * Lays out an artifact. Depends on nothing but its arguments.
 *
 * Which of two different files gets a path: the user's own over any other; a file with content over an empty one (empty
 * `__init__.py` files of namespace packages meet those that declare them); else that of the part that comes first.
 * @param parts in the order of the zip
 * @param options `withoutSources`: a source whose bytecode exists is left out
 * @throws {Failure} `path-conflict` when a path would be a file and a folder.
 */
function layOut(parts, excludePatterns, { withoutSources = false } = {}) {
    const exclude = (0,artifact_exclude/* exclusions */.G)(excludePatterns);
    const wanted = parts.map((part) => ({
        ...part,
        entries: part.entries.filter(
        // Bytecode of ours goes where its source goes; that of others is left out by default.
        ({ path, compiledFrom, sizeBytes }) => !exclude.excludes(compiledFrom ?? path, sizeBytes)),
    }));
    const candidates = wanted.flatMap(({ entries }) => entries);
    const choice = choose(candidates.filter(({ compiledFrom }) => compiledFrom === undefined));
    addBytecode(candidates, choice.kept, withoutSources);
    const entries = [];
    const done = new Set();
    const take = (path) => {
        const chosen = choice.kept.get(path);
        if (!chosen || done.has(path))
            return;
        done.add(path);
        entries.push(chosen);
    };
    for (const part of wanted) {
        for (const { path } of part.entries)
            take(path);
        if (!part.close)
            continue;
        const list = part.close(part.entries.filter((entry) => isKept(entry, choice.kept)));
        if (exclude.excludes(list.path, list.sizeBytes))
            continue;
        if (!choice.kept.has(list.path))
            choice.kept.set(list.path, list);
        take(list.path);
    }
    refuseFoldersThatAreFiles(choice.kept);
    return {
        entries,
        collisions: choice.collisions,
        warnings: [
            ...parts.flatMap(({ warnings }) => warnings),
            ...exclude.unused().map((pattern) => `exclude: ${pattern} matches nothing in the layer.`),
        ],
        savings: exclude.savings(),
    };
}
/** Bytecode belongs to one source: where another one won its path, it would run in its place. */
function addBytecode(candidates, kept, withoutSources) {
    for (const entry of candidates) {
        const { path, compiledFrom } = entry;
        if (compiledFrom === undefined || kept.get(compiledFrom)?.origin !== entry.origin || kept.has(path))
            continue;
        kept.set(path, entry);
        if (withoutSources)
            kept.delete(compiledFrom);
    }
}
function isKept(entry, kept) {
    const chosen = kept.get(entry.path);
    return chosen !== undefined && sameBytes(chosen, entry);
}
const rules = {
    own: 'your own files win over those of packages',
    ownLater: 'the entry of include whose source sorts first wins',
    content: 'a file with content wins over an empty one',
    name: 'the package whose name sorts first wins',
};
/** One entry for each path, and what lost. */
function choose(candidates) {
    const kept = new Map();
    const contested = new Map();
    for (const candidate of candidates) {
        const { path } = candidate;
        const first = kept.get(path);
        const rivals = contested.get(path);
        if (!first)
            kept.set(path, candidate);
        else if (rivals)
            rivals.push(candidate);
        else
            contested.set(path, [first, candidate]);
    }
    const collisions = [];
    for (const [path, rivals] of contested) {
        const winner = rivals.reduce((best, rival) => (ruleFor(rival, best) === undefined ? best : rival));
        const same = rivals.filter((rival) => sameBytes(rival, winner));
        // Of equal files, one that may be executed stays so.
        kept.set(path, same.some(({ mode }) => mode === 0o755) ? { ...winner, mode: 0o755 } : winner);
        for (const loser of rivals) {
            if (sameBytes(loser, winner))
                continue;
            const rule = ruleFor(winner, loser) ?? (isOwn(winner) ? rules.ownLater : rules.name);
            collisions.push({ path, kept: winner.origin, dropped: loser.origin, rule });
        }
    }
    collisions.sort((a, b) => (0,order/* compareText */.n6)(a.path, b.path));
    return { kept, collisions };
}
/** The rule by which `one` takes the path from `other`; undefined when none does, and the first keeps it. */
function ruleFor(one, other) {
    if (isOwn(one) !== isOwn(other))
        return isOwn(one) ? rules.own : undefined;
    if (!isOwn(one) && one.sizeBytes > 0 && other.sizeBytes === 0)
        return rules.content;
    return undefined;
}
function isOwn({ origin }) {
    return origin.ecosystem === 'own';
}
function sameBytes(a, b) {
    if (a === b)
        return true;
    // Two different hash functions say nothing of each other, and a CRC-32 can be forged: they count as different.
    if ((a.content.kind === 'link') !== (b.content.kind === 'link'))
        return false;
    return a.sizeBytes === b.sizeBytes && a.hash.algorithm === b.hash.algorithm && a.hash.digest === b.hash.digest;
}
function refuseFoldersThatAreFiles(kept) {
    const problems = [];
    const checked = new Set();
    for (const entry of kept.values()) {
        for (let slash = entry.path.lastIndexOf('/'); slash > 0; slash = entry.path.lastIndexOf('/', slash - 1)) {
            const folder = entry.path.slice(0, slash);
            if (checked.has(folder))
                break;
            checked.add(folder);
            const file = kept.get(folder);
            if (!file)
                continue;
            problems.push({
                code: 'path-conflict',
                message: `${folder} would be a file (from ${(0,component/* componentFile */.CH)(file.origin)}) and a folder (from ${(0,component/* componentFile */.CH)(entry.origin)}).`,
                nextStep: `Leave one of the two packages out, or exclude ${folder}.`,
            });
        }
    }
    (0,errors/* throwIfAny */.MI)(problems);
}

// EXTERNAL MODULE: ./build/artifact/write.js
var write = __webpack_require__(62144);
;// CONCATENATED MODULE: ./build/artifact/merge.js
// Parts in, one zip out. The compressed bytes of archives are copied as they are: only the user's files are deflated.
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













/** Raised when the same layout would be written as other bytes. */
const formatVersion = 2;
/**
 * Makes the zip of a layer at `plan.zipPath`: the same bytes for the same parts and exclusions.
 * When that zip exists already, it is not written again.
 * @throws {Failure} naming what is at fault; nothing half-written is left.
 */
async function merge(plan, { parts, components, exclude, withoutSources = false }, context, judge = async () => { }) {
    const { signal } = context;
    const stop = () => {
        if (signal.aborted)
            throw new errors/* Interrupted */.j$({ cause: signal.reason });
    };
    try {
        stop();
        const layout = layOutAndTell(plan, { parts, exclude, withoutSources }, context);
        const known = (0,json_cache/* facts */.I)(context.stores, 'layer-zip-1');
        const key = layoutKey(layout);
        const before = await known.get(key);
        const layerOf = ({ sizeBytes, sha256, entries }, zipPath, reused) => {
            const listed = listEntries(layout, entries);
            const unzippedSizeBytes = listed.reduce((sum, entry) => sum + entry.sizeBytes, 0);
            const { collisions } = layout;
            return { plan, components, zipPath, sizeBytes, unzippedSizeBytes, sha256, entries: listed, collisions, reused };
        };
        const existing = before && (await existingZip(plan.zipPath, before, signal));
        if (existing) {
            const layer = layerOf(existing, plan.zipPath, true);
            await judge(layer);
            return layer;
        }
        const layer = await (0,files/* writeAtomically */.vK)(plan.zipPath, async (temporary) => {
            const written = layerOf(await (0,write/* writeLayer */.B)(layout, temporary, signal), temporary, false);
            await judge(written);
            stop();
            return written;
        }, context.stores.temporary);
        await known.put(key, { sizeBytes: layer.sizeBytes, sha256: layer.sha256 });
        return { ...layer, zipPath: plan.zipPath };
    }
    catch (error) {
        stop(); // Whatever an abort broke is the abort's doing.
        throw error;
    }
}
/**
 * Lays out an artifact, and says what was decided.
 * @throws {Failure} `empty-layer`, `path-conflict`
 */
function layOutAndTell(plan, { parts, exclude, withoutSources = false }, { log }) {
    const layout = layOut(parts, exclude, { withoutSources });
    for (const warning of layout.warnings)
        log.warning(warning);
    for (const { pattern, files, sizeBytes } of layout.savings) {
        log.info(`exclude: ${pattern} leaves out ${(0,units/* plural */.LS)(files, 'file')}, ${(0,units/* formatBytes */.z3)(sizeBytes)} unzipped.`);
    }
    if (layout.entries.length === 0)
        throw nothingIn(plan);
    for (const { path, kept, dropped, rule } of layout.collisions) {
        log.debug(`${path}: ${(0,component/* componentFile */.CH)(kept)} instead of ${(0,component/* componentFile */.CH)(dropped)}: ${rule}.`);
    }
    return layout;
}
/** Lambda takes no empty zip. */
function nothingIn({ name }) {
    return new errors/* Failure */.HR({
        code: 'empty-layer',
        message: `The layer ${name} would hold nothing: no package is needed on its target, nothing is included, or all of it is excluded.`,
        nextStep: 'Look at the markers of the requirements, and at include and exclude.',
    });
}
/** Two layouts with the same key are written as the same bytes. */
function layoutKey(layout) {
    const key = (0,external_node_crypto_.createHash)('sha256');
    // No path has a line feed or a tab in it.
    for (const { path, mode, hash, content } of layout.entries) {
        const from = content.kind === 'archived' ? `${content.archive.sha256}\t${content.entry.path}` : content.kind;
        key.update(`${path}\t${mode}\t${hash.algorithm}\t${hash.digest}\t${from}\n`);
    }
    return `${formatVersion} ${key.digest('hex')}`;
}
/** The zip at `path`, when it is this one. */
async function existingZip(path, { sizeBytes, sha256 }, signal) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const status = await (0,promises_.stat)(path);
            if (!status.isFile() || status.size !== sizeBytes)
                return undefined;
            if ((await (0,file_hash/* hashFile */.D)(path, signal)).sha256 !== sha256)
                return undefined;
            const source = __addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(path), true);
            return { sizeBytes, sha256, entries: await (0,central_directory/* readCentralDirectory */.Hp)(source, path) };
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
    catch {
        return undefined; // Whatever exists, it will be written anew.
    }
}
/** The layer's entries, with their sizes in the zip, sorted by path. */
function listEntries(layout, entries) {
    return layout.entries
        .map(({ path, mode, origin, content }, index) => {
        const entry = entries[index]; // They were written in this order, and are listed in that of their data.
        if (entry?.path !== path)
            throw new Error(`${path} was not written`);
        const { sizeBytes, compressedSizeBytes, crc32 } = entry;
        const packed = { path, sizeBytes, compressedSizeBytes, crc32, mode, origin };
        if (content.kind === 'archived')
            return { ...packed, pathInArchive: content.entry.path };
        return content.kind === 'link' ? { ...packed, link: content.target } : packed;
    })
        .sort((a, b) => (0,order/* compareText */.n6)(a.path, b.path));
}


/***/ }),

/***/ 62144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeLayer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19473);
/* harmony import */ var _formats_deflate_compress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53558);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5338);
/* harmony import */ var _formats_zip_writer_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35832);
// Writes a layout as a zip, in bounded memory.
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










/** Larger files go through the disk, since the size of their data is written before it. */
const inMemoryBytes = 4 * 1024 * 1024;
const chunkBytes = 1024 * 1024;
/** Writes the zip to `path`, which must not exist. */
async function writeLayer(layout, path, signal) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'wx');
    try {
        const writer = (0,_formats_zip_writer_js__WEBPACK_IMPORTED_MODULE_9__/* .zipWriter */ .d)({ write: (bytes) => writeAll(handle, bytes) }, signal);
        for (const { archive, entries } of byArchive(layout.entries)) {
            if (archive)
                await copyEntries(writer, archive, entries);
            else
                for (const entry of entries)
                    await put(writer, entry, `${path}.deflated`, signal);
        }
        return await writer.finish();
    }
    finally {
        await handle.close();
    }
}
/** Neighbouring entries of one archive together. */
function byArchive(entries) {
    const runs = [];
    for (const entry of entries) {
        const archive = entry.content.kind === 'archived' ? entry.content.archive : undefined;
        const last = runs.at(-1);
        if (last && last.archive === archive)
            last.entries.push(entry);
        else
            runs.push({ archive, entries: [entry] });
    }
    return runs;
}
async function copyEntries(writer, { path, filename }, entries) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_8__/* .openZipFile */ .oo)(path, filename), true);
        const copied = entries.flatMap((entry) => entry.content.kind === 'archived' ? [{ path: entry.path, mode: entry.mode, from: entry.content.entry }] : []);
        await writer.copy(source, filename, copied);
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
async function put(writer, entry, spool, signal) {
    const { path, mode, content } = entry;
    if (content.kind === 'archived')
        throw new Error('an entry of an archive is copied');
    if (content.kind === 'file' && entry.sizeBytes > inMemoryBytes) {
        return putLarge(writer, entry, content.file, spool, signal);
    }
    const bytes = await bytesOf(content, signal);
    if (content.kind === 'file')
        checkUnchanged(entry, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes));
    // What we make ourselves is stored: hashes hardly deflate.
    const deflated = content.kind === 'file' ? (0,_formats_deflate_compress_js__WEBPACK_IMPORTED_MODULE_7__/* .deflate */ .K)(bytes) : undefined;
    const smaller = deflated !== undefined && deflated.length < bytes.length;
    const data = smaller ? deflated : bytes;
    const written = {
        path,
        mode,
        sizeBytes: bytes.length,
        compressedSizeBytes: data.length,
        crc32: (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.crc32)(bytes),
        method: smaller ? 8 : 0,
        isLink: content.kind === 'link',
    };
    await writer.put(written, [data]);
}
async function bytesOf(content, signal) {
    switch (content.kind) {
        case 'bytes':
            return content.bytes;
        case 'link':
            return Buffer.from(content.target);
        case 'file':
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(content.file, { signal });
    }
}
async function putLarge(writer, entry, file, spool, signal) {
    let sizeBytes = 0;
    let compressedSizeBytes = 0;
    let crc = 0;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(wholeChunks(file), async function* (chunks) {
            for await (const chunk of chunks) {
                sizeBytes += chunk.length;
                crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.crc32)(chunk, crc);
                hash.update(chunk);
                yield (0,_formats_deflate_compress_js__WEBPACK_IMPORTED_MODULE_7__/* .deflate */ .K)(chunk, false);
            }
            yield (0,_formats_deflate_compress_js__WEBPACK_IMPORTED_MODULE_7__/* .deflate */ .K)(Buffer.alloc(0));
        }, async function* (chunks) {
            for await (const chunk of chunks) {
                compressedSizeBytes += chunk.length;
                yield chunk;
            }
        }, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(spool), { signal });
        checkUnchanged(entry, hash);
        const { path, mode } = entry;
        const written = { path, mode, sizeBytes, compressedSizeBytes, crc32: crc, method: 8 };
        await writer.put(written, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(spool, { highWaterMark: chunkBytes }));
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(spool, { force: true });
    }
}
/** Pieces of one size, however the file is read: where a piece ends decides how it is deflated. */
async function* wholeChunks(file) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const handle = __addDisposableResource(env_2, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file), true);
        for (;;) {
            const chunk = Buffer.allocUnsafe(chunkBytes);
            let filled = 0;
            for (let read = 1; filled < chunkBytes && read > 0; filled += read) {
                read = (await handle.read(chunk, filled, chunkBytes - filled)).bytesRead;
            }
            if (filled === 0)
                return;
            yield chunk.subarray(0, filled);
        }
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
/** The zip is remembered by the hashes that the files had when they were found. */
function checkUnchanged({ path, hash }, now) {
    if (now.digest('base64url') === hash.digest)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR({
        code: 'include-changed',
        message: `The file for ${path} changed while the layer was made.`,
        nextStep: 'Batch it again when nothing writes to the included files.',
        input: 'include',
    });
}
async function writeAll(handle, bytes) {
    let done = 0;
    while (done < bytes.length)
        done += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(handle.fd, bytes, done, bytes.length - done);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)(); // Wheels that were examined meanwhile, and Ctrl-C, have their turn.
}


/***/ }),

/***/ 53558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ deflate)
});

;// CONCATENATED MODULE: ./build/formats/deflate/code-lengths.js
// Huffman codes of limited length for symbols of known frequency, the same on every machine.
/**
 * The length of each symbol's code, 0 for one that does not occur. At least one symbol gets a code.
 * A code that would be too long is shortened, and others made longer until all of them fit again.
 */
function codeLengths(counts, longest) {
    const lengths = new Uint8Array(counts.length);
    const used = Array.from({ length: counts.length }, (_, symbol) => symbol).filter((symbol) => (counts[symbol] ?? 0) > 0);
    if (used.length < 2) {
        lengths[used[0] ?? 0] = 1;
        return lengths;
    }
    used.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
    const parents = parentsOf(used.map((symbol) => counts[symbol] ?? 0));
    const depths = new Uint32Array(parents.length);
    /** How many codes there are of each length. */
    const ofLength = new Uint32Array(longest + 1);
    for (let node = parents.length - 2; node >= 0; node--) {
        depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
        if (node >= used.length)
            continue;
        const length = Math.min(depths[node] ?? 0, longest);
        ofLength[length] = (ofLength[length] ?? 0) + 1;
    }
    shorten(ofLength);
    // The rarest symbols get the longest codes.
    let at = 0;
    for (let length = longest; length > 0; length--) {
        for (let left = ofLength[length] ?? 0; left > 0; left--)
            lengths[used[at++] ?? 0] = length;
    }
    return lengths;
}
/** Huffman's tree over weights in ascending order: the parent of each leaf and of each inner node, the root last. */
function parentsOf(weights) {
    const leaves = weights.length;
    const total = leaves * 2 - 1;
    const weight = new Float64Array(total);
    weight.set(weights);
    const parents = new Uint32Array(total);
    let leaf = 0;
    let inner = leaves;
    for (let made = leaves; made < total; made++) {
        for (let child = 0; child < 2; child++) {
            const isLeaf = leaf < leaves && (inner >= made || (weight[leaf] ?? 0) <= (weight[inner] ?? 0));
            const taken = isLeaf ? leaf++ : inner++;
            weight[made] = (weight[made] ?? 0) + (weight[taken] ?? 0);
            parents[taken] = made;
        }
    }
    return parents;
}
/** Makes the sum of 2^-length of all codes 1 again, after some were cut to the longest length. */
function shorten(ofLength) {
    const longest = ofLength.length - 1;
    let sum = 0;
    for (let length = 1; length <= longest; length++)
        sum += (ofLength[length] ?? 0) * 2 ** (longest - length);
    for (; sum > 2 ** longest; sum--) {
        let length = longest - 1;
        while ((ofLength[length] ?? 0) === 0)
            length--;
        // One code becomes longer by a bit; a longest one takes the place beside it.
        ofLength[length] = (ofLength[length] ?? 0) - 1;
        ofLength[length + 1] = (ofLength[length + 1] ?? 0) + 2;
        ofLength[longest] = (ofLength[longest] ?? 0) - 1;
    }
}

// EXTERNAL MODULE: ./build/formats/deflate/fixed.js
var fixed = __webpack_require__(17173);
// EXTERNAL MODULE: ./build/formats/deflate/tables.js
var tables = __webpack_require__(38742);
;// CONCATENATED MODULE: ./build/formats/deflate/compress.js
// Deflate of our own: zlib's bytes differ between versions of Node and between machines, and what is hashed must not.
// Copies are found by chains of hashes, as zlib does at its usual level; each block has Huffman codes of its own.
// https://www.rfc-editor.org/rfc/rfc1951



const windowBytes = 32 * 1024;
const hashBits = 15;
const shortestCopy = 4;
const longestCopy = 258;
/** How many earlier places are looked at for a copy; one of `niceBytes` ends the search. */
const mostPlaces = 48;
const niceBytes = 96;
/** Symbols of a block. */
const blockSymbols = 1 << 15;
const longestCode = 15;
const longestLengthCode = 7;
/** The order in which the lengths of the code for lengths are written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const lengthSymbols = symbolsOf(tables/* lengthBase */.SQ, longestCopy + 1);
const distanceSymbols = symbolsOf(tables/* distanceBase */.xj, windowBytes + 1);
function symbolsOf(bases, count) {
    const symbols = new Uint8Array(count);
    for (let value = bases[0] ?? 0, symbol = 0; value < count; value++) {
        while (symbol + 1 < bases.length && (bases[symbol + 1] ?? 0) <= value)
            symbol++;
        symbols[value] = symbol;
    }
    return symbols;
}
/**
 * The data as deflate blocks, the same bytes on every machine.
 * @param last whether the stream ends with them; if not, an empty stored block brings the end to a full byte
 */
function deflate(data, last = true) {
    const out = new BitWriter(data.length);
    const block = new Block();
    const heads = new Int32Array(1 << hashBits).fill(-1);
    const previous = new Int32Array(Math.min(windowBytes, Math.max(1, data.length)));
    const lastStart = data.length - shortestCopy;
    const insert = (at) => {
        if (at > lastStart)
            return;
        const hash = hashAt(data, at);
        previous[at % windowBytes] = heads[hash] ?? -1;
        heads[hash] = at;
    };
    for (let at = 0; at < data.length;) {
        if (block.isFull())
            block.write(out, false);
        let length = 0;
        let distance = 0;
        if (at <= lastStart) {
            const most = Math.min(longestCopy, data.length - at);
            let place = heads[hashAt(data, at)] ?? -1;
            for (let left = mostPlaces; left > 0 && place >= 0 && at - place <= windowBytes; left--) {
                if (data[place + length] === data[at + length]) {
                    const found = equalBytes(data, place, at, most);
                    if (found > length) {
                        length = found;
                        distance = at - place;
                        if (length >= niceBytes || length === most)
                            break;
                    }
                }
                const next = previous[place % windowBytes] ?? -1;
                if (next >= place)
                    break;
                place = next;
            }
        }
        if (length >= shortestCopy)
            block.copy(length, distance);
        else {
            length = 1;
            block.literal(data[at] ?? 0);
        }
        for (const end = at + length; at < end; at++)
            insert(at);
    }
    block.write(out, last);
    return out.finish(last);
}
function hashAt(data, at) {
    const word = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16) | ((data[at + 3] ?? 0) << 24);
    return Math.imul(word, 0x9e3779b1) >>> (32 - hashBits);
}
function equalBytes(data, a, b, most) {
    let length = 0;
    while (length < most && data[a + length] === data[b + length])
        length++;
    return length;
}
/** The symbols of one block, until their codes are known. */
class Block {
    /** A byte, or 256 + length. */
    #values = new Uint16Array(blockSymbols);
    #distances = new Uint16Array(blockSymbols);
    #literalCounts = new Uint32Array(286);
    #distanceCounts = new Uint32Array(30);
    #count = 0;
    isFull() {
        return this.#count === blockSymbols;
    }
    literal(byte) {
        this.#values[this.#count++] = byte;
        increment(this.#literalCounts, byte);
    }
    copy(length, distance) {
        this.#values[this.#count] = 256 + length;
        this.#distances[this.#count++] = distance;
        increment(this.#literalCounts, tables/* endOfBlock */.on + 1 + (lengthSymbols[length] ?? 0));
        increment(this.#distanceCounts, distanceSymbols[distance] ?? 0);
    }
    write(out, last) {
        increment(this.#literalCounts, tables/* endOfBlock */.on);
        const literals = new Code(codeLengths(this.#literalCounts, longestCode));
        const distances = new Code(codeLengths(this.#distanceCounts, longestCode));
        out.put(last ? 1 : 0, 1);
        out.put(2, 2);
        writeCodes(out, literals.lengths, distances.lengths);
        for (let at = 0; at < this.#count; at++) {
            const value = this.#values[at] ?? 0;
            if (value < 256)
                literals.put(out, value);
            else {
                const length = value - 256;
                const lengthSymbol = lengthSymbols[length] ?? 0;
                literals.put(out, tables/* endOfBlock */.on + 1 + lengthSymbol);
                out.put(length - (tables/* lengthBase */.SQ[lengthSymbol] ?? 0), tables/* lengthExtra */.f5[lengthSymbol] ?? 0);
                const distance = this.#distances[at] ?? 0;
                const distanceSymbol = distanceSymbols[distance] ?? 0;
                distances.put(out, distanceSymbol);
                out.put(distance - (tables/* distanceBase */.xj[distanceSymbol] ?? 0), tables/* distanceExtra */.cv[distanceSymbol] ?? 0);
            }
        }
        literals.put(out, tables/* endOfBlock */.on);
        this.#literalCounts.fill(0);
        this.#distanceCounts.fill(0);
        this.#count = 0;
    }
}
function increment(counts, at) {
    counts[at] = (counts[at] ?? 0) + 1;
}
/** The codes of a block, before its symbols: their lengths, with runs in short. */
function writeCodes(out, literals, distances) {
    const literalCount = Math.max(257, lastUsed(literals) + 1);
    const distanceCount = Math.max(1, lastUsed(distances) + 1);
    const all = [...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)];
    const runs = [];
    for (let at = 0; at < all.length;) {
        const length = all[at] ?? 0;
        let count = 1;
        while (all[at + count] === length)
            count++;
        at += count;
        if (length !== 0) {
            runs.push({ symbol: length, extra: 0, bits: 0 });
            count--;
        }
        while (count >= 3) {
            const most = length === 0 ? 138 : 6;
            const part = Math.min(count, most);
            if (length !== 0)
                runs.push({ symbol: 16, extra: part - 3, bits: 2 });
            else if (part > 10)
                runs.push({ symbol: 18, extra: part - 11, bits: 7 });
            else
                runs.push({ symbol: 17, extra: part - 3, bits: 3 });
            count -= part;
        }
        for (; count > 0; count--)
            runs.push({ symbol: length, extra: 0, bits: 0 });
    }
    const counts = new Uint32Array(19);
    for (const { symbol } of runs)
        increment(counts, symbol);
    const code = new Code(codeLengths(counts, longestLengthCode));
    let shown = lengthOrder.length;
    while (shown > 4 && code.lengths[lengthOrder[shown - 1] ?? 0] === 0)
        shown--;
    out.put(literalCount - 257, 5);
    out.put(distanceCount - 1, 5);
    out.put(shown - 4, 4);
    for (const symbol of lengthOrder.slice(0, shown))
        out.put(code.lengths[symbol] ?? 0, 3);
    for (const { symbol, extra, bits } of runs) {
        code.put(out, symbol);
        out.put(extra, bits);
    }
}
function lastUsed(lengths) {
    let at = lengths.length - 1;
    while (at > 0 && lengths[at] === 0)
        at--;
    return at;
}
/** Canonical codes of these lengths, first bit lowest. */
class Code {
    lengths;
    #bits;
    constructor(lengths) {
        this.lengths = lengths;
        this.#bits = new Uint16Array(lengths.length);
        let code = 0;
        for (let length = 1; length <= longestCode; length++) {
            for (let symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] !== length)
                    continue;
                let reversed = 0;
                for (let bit = 0; bit < length; bit++)
                    reversed |= ((code >> bit) & 1) << (length - 1 - bit);
                this.#bits[symbol] = reversed;
                code++;
            }
            code <<= 1;
        }
    }
    put(out, symbol) {
        out.put(this.#bits[symbol] ?? 0, this.lengths[symbol] ?? 0);
    }
}
/** Bits, first one lowest, in bytes. */
class BitWriter {
    #bytes;
    #at = 0;
    #hold = 0;
    #held = 0;
    constructor(expectedBytes) {
        this.#bytes = Buffer.allocUnsafe(Math.max(1024, expectedBytes >> 1));
    }
    put(bits, count) {
        this.#hold |= bits << this.#held;
        this.#held += count;
        while (this.#held >= 8)
            this.#byte();
    }
    #byte() {
        if (this.#at === this.#bytes.length) {
            this.#bytes = Buffer.concat([this.#bytes, Buffer.allocUnsafe(this.#bytes.length)]);
        }
        this.#bytes[this.#at++] = this.#hold & 0xff;
        this.#hold >>>= 8;
        this.#held = Math.max(0, this.#held - 8);
    }
    finish(last) {
        if (!last)
            this.put(0, 3);
        if (this.#held > 0)
            this.#byte();
        const bytes = this.#bytes.subarray(0, this.#at);
        return last ? bytes : Buffer.concat([bytes, fixed/* emptyStoredLength */.H]);
    }
}


/***/ }),

/***/ 17173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fixedBlock),
/* harmony export */   H: () => (/* binding */ emptyStoredLength)
/* harmony export */ });
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38742);
// An encoder of our own for small data: fixed Huffman codes and runs of one byte. It compresses less than zlib, but gives the
// same bytes on every machine, as zlib does not from one version to the next.
// https://www.rfc-editor.org/rfc/rfc1951#section-3.2.6

/** Shorter runs gain nothing. */
const shortestRun = 4;
const longestCopy = 258;
const shortestCopy = 3;
/** Symbol → its code, first bit lowest, and the number of bits. */
const codes = Array.from({ length: 288 }, (_, symbol) => {
    if (symbol < 144)
        return reversed(0x30 + symbol, 8);
    if (symbol < 256)
        return reversed(0x190 + symbol - 144, 9);
    if (symbol < 280)
        return reversed(symbol - 256, 7);
    return reversed(0xc0 + symbol - 280, 8);
});
function reversed(code, count) {
    let bits = 0;
    for (let bit = 0; bit < count; bit++)
        bits |= ((code >> bit) & 1) << (count - 1 - bit);
    return { bits, count };
}
/**
 * One block of fixed codes, and an empty stored block that brings the end to a full byte.
 * @param last whether the stream ends with it; no stored block follows then
 */
function fixedBlock(data, last = false) {
    // Nine bits for each byte at most, and the codes around them.
    const out = Buffer.alloc(Math.ceil((data.length * 9) / 8) + 16);
    let at = 0;
    let hold = 0;
    let held = 0;
    const put = (bits, count) => {
        hold |= bits << held;
        held += count;
        while (held >= 8) {
            out[at++] = hold & 0xff;
            hold >>>= 8;
            held -= 8;
        }
    };
    const symbol = (value) => {
        const code = codes[value];
        if (code)
            put(code.bits, code.count);
    };
    put(last ? 1 : 0, 1);
    put(1, 2);
    for (let from = 0; from < data.length;) {
        const byte = data[from] ?? 0;
        symbol(byte);
        let end = from + 1;
        while (end < data.length && data[end] === byte)
            end++;
        let repeats = end - from - 1;
        from++;
        if (repeats < shortestRun)
            continue;
        from += repeats;
        while (repeats > 0) {
            let length = Math.min(repeats, longestCopy);
            // What is left over must be long enough for a copy of its own, or be none.
            if (repeats > longestCopy && repeats - length < shortestCopy)
                length = repeats - shortestCopy;
            copyOfLast(length);
            repeats -= length;
        }
    }
    symbol(_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfBlock */ .on);
    if (!last)
        put(0, 3);
    if (held > 0)
        put(0, 8 - held);
    return last ? out.subarray(0, at) : Buffer.concat([out.subarray(0, at), emptyStoredLength]);
    function copyOfLast(length) {
        let index = _tables_js__WEBPACK_IMPORTED_MODULE_0__/* .lengthBase */ .SQ.length - 1;
        while ((_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .lengthBase */ .SQ[index] ?? 0) > length)
            index--;
        symbol(_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .endOfBlock */ .on + 1 + index);
        put(length - (_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .lengthBase */ .SQ[index] ?? 0), _tables_js__WEBPACK_IMPORTED_MODULE_0__/* .lengthExtra */ .f5[index] ?? 0);
        put(0, 5); // Distance 1.
    }
}
/** LEN and NLEN of a stored block without data. Its header's three bits and the padding come before them. */
const emptyStoredLength = Uint8Array.of(0, 0, 0xff, 0xff);


/***/ }),

/***/ 38742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SQ: () => (/* binding */ lengthBase),
/* harmony export */   cv: () => (/* binding */ distanceExtra),
/* harmony export */   f5: () => (/* binding */ lengthExtra),
/* harmony export */   on: () => (/* binding */ endOfBlock),
/* harmony export */   xj: () => (/* binding */ distanceBase)
/* harmony export */ });
// Lengths and distances of copies: https://www.rfc-editor.org/rfc/rfc1951#section-3.2.5
/** Ends a block. Lower symbols are bytes, higher ones the lengths of copies. */
const endOfBlock = 256;
/** By symbol − 257: the shortest length it stands for, and how many more bits follow. */
const lengthBase = numbers('3 4 5 6 7 8 9 10 11 13 15 17 19 23 27 31 35 43 51 59 67 83 99 115 131 163 195 227 258');
const lengthExtra = Uint8Array.from(numbers('0 0 0 0 0 0 0 0 1 1 1 1 2 2 2 2 3 3 3 3 4 4 4 4 5 5 5 5 0'));
/** By symbol: the shortest distance it stands for, and how many more bits follow. */
const distanceBase = numbers('1 2 3 4 5 7 9 13 17 25 33 49 65 97 129 193 257 385 513 769 1025 1537 2049 3073 4097 6145 8193 12289 16385 24577');
const distanceExtra = Uint8Array.from(numbers('0 0 0 0 1 1 2 2 3 3 4 4 5 5 6 6 7 7 8 8 9 9 10 10 11 11 12 12 13 13'));
function numbers(text) {
    return Uint16Array.from(text.split(' '), Number);
}


/***/ }),

/***/ 58909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ openArchiveStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _file_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87190);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19036);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90150);
// Archives on disk by their SHA-256: <root>/<first two digits>/<sha256>/<file name>. An entry appears by a rename, so
// it is whole or absent, for two processes at once as well. What lies there may have been damaged since, so it is
// hashed again whenever it is used: 74 MB take 60 ms.







const defaultLimitBytes = 2 * 1024 ** 3;
/** What was used so recently may be in use by another process. */
const inUseMs = 60 * 60 * 1000;
/**
 * Opens the store. When it is disposed of, it is brought below its limit, and what killed runs left is removed.
 * Dispose of it only when the archives are not needed any more: with `cache: false` they are gone then.
 */
async function openArchiveStore(options, { stores, log }) {
    const scratch = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(stores.temporary, `${options.holds}s-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    const root = options.cache ? options.root : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(scratch, 'store');
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .f)(scratch);
    }
    catch (error) {
        throw (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileFailure */ .fE)(scratch, error);
    }
    const used = new Map();
    const pathOf = (sha256, filename) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, sha256.slice(0, 2), sha256, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(filename));
    const added = { files: 0, bytes: 0 };
    return {
        added,
        async find(sha256, filename) {
            const path = pathOf(sha256, filename);
            const known = used.get(path);
            if (known)
                return known;
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
                return undefined;
            const found = await (0,_file_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .hashFile */ .D)(path).catch(() => undefined);
            if (found?.sha256 !== sha256) {
                log.debug(`${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)} in the ${options.holds} store is damaged: it is downloaded again.`);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true, force: true });
                return undefined;
            }
            const archive = { path, ...found };
            used.set(path, archive);
            const now = new Date();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(path, now, now).catch(() => { }); // A read-only store is still one to read from.
            return archive;
        },
        async has(sha256, filename) {
            return (used.has(pathOf(sha256, filename)) ||
                (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(pathOf(sha256, filename)).catch(() => undefined)) !== undefined);
        },
        async adopt(from, sha256, filename) {
            const found = await (0,_file_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .hashFile */ .D)(from).catch(() => undefined);
            if (found?.sha256 !== sha256)
                return undefined;
            const path = pathOf(sha256, filename);
            try {
                await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, path);
            }
            catch (error) {
                throw (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileFailure */ .fE)(root, error);
            }
            const archive = { path, ...found };
            used.set(path, archive);
            return archive;
        },
        async add(filename, fill) {
            const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(scratch, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.partial`);
            try {
                const filled = await fill(temporary);
                const path = pathOf(filled.sha256, filename);
                await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
                const archive = { path, ...filled };
                used.set(path, archive);
                added.files++;
                added.bytes += archive.sizeBytes;
                return archive;
            }
            catch (error) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
                throw (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .fileFailure */ .fE)(root, error);
            }
        },
        async [Symbol.asyncDispose]() {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(scratch, { recursive: true, force: true });
                if (added.files === 0)
                    return;
                await removeLeftovers(stores.temporary);
                if (options.cache)
                    await shrink(root, options.limitBytes ?? defaultLimitBytes, new Set(used.keys()));
            }
            catch (error) {
                log.debug(`The ${options.holds} store was not tidied: ${error instanceof Error ? error.message : String(error)}.`);
            }
        },
    };
}
/** Removes what was not used for longest until the rest is below the limit. */
async function shrink(root, limitBytes, used) {
    const entries = [];
    for (const prefix of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(root)) {
        for (const sha256 of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, prefix)).catch(() => [])) {
            for (const filename of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, prefix, sha256)).catch(() => [])) {
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, prefix, sha256, filename);
                const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
                if (facts)
                    entries.push({ path, sizeBytes: facts.size, usedMs: facts.mtimeMs });
            }
        }
    }
    let totalBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
    for (const { path, sizeBytes, usedMs } of entries.toSorted((a, b) => a.usedMs - b.usedMs)) {
        if (totalBytes <= limitBytes)
            return;
        if (used.has(path) || Date.now() - usedMs < inUseMs)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true, force: true });
        totalBytes -= sizeBytes;
    }
}
/** Removes what nobody has written to for long: the scratch of runs that were killed. */
async function removeLeftovers(temporary) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(temporary)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temporary, name);
        const files = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(path).catch(() => [])).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(path, file));
        const times = await Promise.all([path, ...files].map((one) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(one).then((facts) => facts.mtimeMs, () => 0)));
        if (Date.now() - Math.max(...times) > inUseMs)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 27343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ createContainer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/host/docker/engine.js + 1 modules
var engine = __webpack_require__(21566);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/host/docker/reaper.js
// Removes a container when this process dies without doing it: after SIGKILL nobody else would. The daemon does not end a
// container with the client that started it.


/** Waits for the end of its input, which comes when the process at its other end is gone. */
const script = 'read -r line; exec docker rm --force --volumes "$1"';
/** Undone by its disposal. Without a shell (Windows) it does nothing. */
function startReaper(container, env) {
    // A group of its own: what ends this process's group must not end it.
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', script, 'reaper', container], {
        env,
        detached: true,
        stdio: ['pipe', 'ignore', 'ignore'],
        windowsHide: true,
    });
    child.on('error', () => { });
    child.stdin.on('error', () => { });
    child.unref();
    if (child.stdin instanceof external_node_net_.Socket)
        child.stdin.unref();
    return {
        [Symbol.dispose]() {
            child.kill('SIGKILL');
            child.stdin.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/host/docker/container.js
// A container that ends with the work that it was started for.



const quickMs = 600_000;
const removalMs = 30_000;
/**
 * Makes a container, which is removed when it is disposed of: also after Ctrl-C, and when this process is killed.
 * @throws {Failure} when Docker cannot.
 */
async function createContainer(request, context) {
    const { prefix, image, platform, options, command, set = {}, doing } = request;
    const name = `${prefix}-${(0,external_node_crypto_.randomUUID)()}`;
    const run = (args) => (0,engine/* runDocker */.ST)(args, context, { doing, timeoutMs: quickMs, set });
    const reaper = startReaper(name, (0,engine/* dockerEnvironment */.O9)(context.env));
    const remove = async () => {
        // The signal of the run would stop this command too.
        const after = { ...context, signal: AbortSignal.timeout(removalMs) };
        const removing = (0,engine/* tryDocker */.IY)(['rm', '--force', '--volumes', name], after, { doing: 'remove a container' });
        const removed = await removing.catch(() => undefined);
        // Else the reaper tries once more when this process ends.
        if (removed?.exitCode === 0)
            reaper[Symbol.dispose]();
    };
    try {
        await run(['create', `--name=${name}`, `--platform=${platform}`, ...options, image, ...command]);
    }
    catch (error) {
        await remove();
        throw error;
    }
    return {
        copyIn: async (from, to) => void (await run(['cp', from, `${name}:${to}`])),
        copyOut: async (from, to) => void (await run(['cp', `${name}:${from}`, to])),
        start: async () => void (await run(['start', name])),
        exec: (args, more) => (0,engine/* tryDocker */.IY)(['exec', ...(more.input === undefined ? [] : ['--interactive']), name, ...args], context, {
            doing,
            ...more,
        }),
        logs: () => (0,engine/* tryDocker */.IY)(['logs', name], context, { doing, timeoutMs: quickMs }),
        [Symbol.asyncDispose]: remove,
    };
}


/***/ }),

/***/ 56937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Al: () => (/* binding */ ensureEmulator),
/* harmony export */   ib: () => (/* binding */ isNative)
/* harmony export */ });
/* unused harmony exports emulatorImage, emulatorEnabled, platformsOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16953);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21566);




/** Registers an emulator with the kernel. Pinned, since it runs with all privileges. https://github.com/tonistiigi/binfmt */
const emulatorImage = 'docker.io/tonistiigi/binfmt:qemu-v10.2.3@sha256:400a4873b838d1b89194d982c45e5fb3cda4593fbfd7e08a02e76b03b21166f0';
/** True when the daemon's own processor runs it. Go names it in `architecture`, OCI in the second part of a platform. */
function isNative(platform, engine) {
    return platform.split('/')[1] === engine.architecture;
}
/**
 * True when the kernel's entry (a file of /proc/sys/fs/binfmt_misc) is of use inside containers: `F` says that the
 * kernel holds the interpreter open, so that it need not be in the container.
 * https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
function emulatorEnabled(entry) {
    return /^enabled$/m.test(entry) && /^flags:.*F/m.test(entry);
}
/** The platforms that `docker buildx inspect` lists. A star marks those that were asked for when it was created. */
function platformsOf(inspection) {
    return [...inspection.matchAll(/^Platforms:\s*(.*)$/gm)].flatMap((match) => (match[1] ?? '').split(',').map((platform) => platform.trim().replace(/\*$/, '')));
}
/**
 * Sees to it that containers of another instruction set can run: looks for an emulator, and registers one when it is
 * missing and may be. Yields its state.
 * @throws {Failure} `emulator-missing`
 */
async function ensureEmulator(foreign, engine, { builder, mayRegister }, context) {
    const native = isNative(foreign.platform, engine);
    if (native && builder === undefined)
        return 'native';
    if (await canRun(foreign, builder, context))
        return native ? 'native' : 'emulated';
    if (mayRegister && builder === undefined) {
        context.log.info(`No emulator for ${foreign.platform} is registered; registering one (${emulatorImage}).`);
        const [, architecture = ''] = foreign.platform.split('/');
        const registered = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .tryDocker */ .IY)(['run', '--rm', '--privileged', emulatorImage, '--install', architecture], context, { doing: `register an emulator for ${foreign.platform}`, onLine: (line) => context.log.child(line) });
        if (registered.exitCode === 0 && (await canRun(foreign, builder, context)))
            return 'emulated';
        throw missing(foreign, builder, registered.stderr.trim().split('\n').at(-1));
    }
    throw missing(foreign, builder);
}
async function canRun(foreign, builder, context) {
    if (builder === undefined && isHere(context.env) && (await localEntry(foreign.machine)))
        return true;
    const inspected = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .tryDocker */ .IY)(['buildx', 'inspect', ...(builder === undefined ? [] : ['--bootstrap', builder])], context, { doing: 'look at the builder', timeoutMs: 120_000 });
    const platforms = platformsOf(inspected.stdout);
    if (inspected.exitCode !== 0 || platforms.length === 0)
        throw builderFailure(builder, inspected);
    return platforms.includes(foreign.platform);
}
/** Whether the daemon is on this machine, as far as its address tells: for one elsewhere its own list of platforms decides. */
const isHere = ({ DOCKER_HOST: host = '' }) => host === '' || /^(?:unix|npipe):/.test(host);
/** Whether the kernel of this machine has an emulator. */
async function localEntry(machine) {
    try {
        return emulatorEnabled(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/sys/fs/binfmt_misc/qemu-${machine}`, 'utf8'));
    }
    catch {
        return false;
    }
}
/** A builder that does not exist or does not answer has no platforms at all. */
function builderFailure(builder, inspected) {
    const said = [...inspected.stdout.matchAll(/^Error:\s*(.{1,400})$/gm)].map((match) => match[1]);
    const known = (0,_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerFailure */ .Ri)('look at the builder', { ...inspected, stderr: [...said, inspected.stderr].join('\n') });
    if (known.problems[0].code !== 'docker-failed')
        return known;
    const name = builder === undefined ? 'The buildx builder of this machine' : `The buildx builder ${builder}`;
    const why = said[0] ?? inspected.stderr.trim().split('\n').at(-1) ?? '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
        code: 'builder-not-running',
        message: `${name} does not answer${why === '' ? '' : `: ${(0,_text_redact_js__WEBPACK_IMPORTED_MODULE_3__.redact)(why)}`}.`,
        nextStep: `\`docker buildx inspect --bootstrap${builder === undefined ? '' : ` ${builder}`}\` starts it, or says why it cannot start.${builder === undefined ? '' : ' Or leave `builder` out.'}`,
        ...(builder === undefined ? {} : { input: 'builder' }),
    });
}
function missing(foreign, builder, why) {
    const where = builder === undefined ? 'the Docker daemon' : `the builder ${builder}`;
    const because = why === undefined || why === '' ? '' : ` Registering one failed: ${why}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR({
        code: 'emulator-missing',
        message: `A container for ${foreign.platform} must run, and ${where} cannot run programs of that architecture: no emulator is registered.${because}`,
        nextStep: `In a workflow add the step \`docker/setup-qemu-action\`, or use a runner of that architecture (${foreign.machine === 'aarch64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04'}), where nothing is emulated. On your own machine run: docker run --rm --privileged ${emulatorImage} --install ${foreign.platform.split('/')[1]}`,
    });
}


/***/ }),

/***/ 21566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O9: () => (/* binding */ dockerEnvironment),
  Ri: () => (/* binding */ dockerFailure),
  findEngine: () => (/* binding */ findEngine),
  ST: () => (/* binding */ runDocker),
  kn: () => (/* binding */ takesFolders),
  IY: () => (/* binding */ tryDocker)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
;// CONCATENATED MODULE: ./build/host/docker/problems.js
/** Looked through in this order: a refused socket also says that it is "trying to connect". */
const symptoms = [
    {
        code: 'docker-not-permitted',
        pattern: /permission denied while trying to connect|dial unix [^\n]*connect: permission denied/i,
        what: 'this user may not talk to the Docker daemon',
        nextStep: 'Add the user to the group of the Docker socket (usually `sudo usermod -aG docker $USER`, then log in again), or set DOCKER_HOST to a daemon that it may use.',
    },
    {
        code: 'docker-not-running',
        pattern: /cannot connect to the docker daemon|failed to connect to the docker API|is the docker daemon running|error during connect|docker daemon is not running/i,
        what: 'the Docker daemon does not answer',
        nextStep: 'Start Docker, or point DOCKER_HOST or DOCKER_CONTEXT at a daemon that runs. `build: wheels` needs no Docker, when every package has a wheel.',
    },
    {
        code: 'buildx-missing',
        pattern: /is not a docker command|unknown command: docker buildx|unknown shorthand flag|buildx: command not found/i,
        what: 'the Docker client here has no buildx',
        nextStep: 'Install the buildx plugin (package docker-buildx-plugin, or the step docker/setup-buildx-action in a workflow).',
    },
    {
        code: 'builder-not-found',
        pattern: /no builder ["“]?[^\s"”]+["”]? found/i,
        what: 'there is no buildx builder of that name',
        nextStep: 'Name one that `docker buildx ls` lists in `builder`, or leave `builder` out.',
    },
    {
        code: 'no-space-left',
        pattern: /no space left on device|disk quota exceeded/i,
        what: 'there is no space left where Docker keeps its data',
        nextStep: 'Free some with `docker system prune` and `docker buildx prune`, or use a machine with a larger disk.',
    },
    {
        code: 'builder-not-running',
        pattern: /rpc error: code = Unavailable|error reading from server: EOF|failed to receive status|failed to list workers|no valid drivers found|failed to find driver|closing transport due to/i,
        what: 'the builder does not answer, or ended while it worked',
        nextStep: '`docker buildx ls` shows its state, `docker buildx inspect --bootstrap` starts it. If it ended because the machine ran out of memory, use a larger one.',
    },
    {
        code: 'registry-rate-limit',
        pattern: /toomanyrequests|too many requests|429 |rate limit|rate exceeded|data limit exceeded/i,
        what: "the image's registry has stopped answering this address for a while (rate limit)",
        nextStep: 'Log in to the registry first (`docker login`; for public.ecr.aws the step aws-actions/amazon-ecr-login with `registry-type: public`), wait some minutes, or name a copy of the image in `image`.',
    },
    {
        code: 'image-not-permitted',
        pattern: /pull access denied|authorization failed|unauthorized|403 forbidden|no basic auth credentials|denied:/i,
        what: "the image's registry refuses to hand it out",
        nextStep: 'Check the name of the image, and log in to its registry first (`docker login`).',
    },
    {
        code: 'image-platform-missing',
        pattern: /no match for platform|does not match the specified platform|no matching manifest/i,
        what: 'the image is not published for this architecture',
        nextStep: 'Name an image for this architecture in `image`, or leave the architecture out.',
    },
    {
        code: 'image-not-found',
        pattern: /manifest unknown|not found: manifest|no such image|(?:^|[\s:])not found(?:$|\s)|does not exist|404 not found/im,
        what: 'there is no such image',
        nextStep: 'Check its name and tag, and that it is published for this architecture.',
    },
    {
        code: 'registry-unreachable',
        pattern: /failed to do request|TLS handshake|x509:|dial tcp|temporary failure in name resolution|unexpected status.*5\d\d/i,
        what: "the image's registry cannot be reached from the Docker daemon",
        nextStep: 'Check its network, proxy (https://docs.docker.com/engine/daemon/proxy/) and certificates, or name a copy of the image in `image`.',
    },
];
/**
 * What went wrong, by what the client printed; undefined when its words are not known.
 * @param doing what was attempted, for people, e.g. `pull public.ecr.aws/sam/build-python3.13:latest-arm64`
 */
function dockerProblem(doing, output) {
    const symptom = symptoms.find(({ pattern }) => pattern.test(output));
    if (!symptom)
        return undefined;
    return {
        code: symptom.code,
        message: `Docker could not ${doing}: ${symptom.what}.${quoted(output, symptom.pattern)}`,
        nextStep: symptom.nextStep,
    };
}
/** The line that told, so that nobody has to guess what was made of it. */
function quoted(output, pattern) {
    const line = output.split('\n').find((candidate) => pattern.test(candidate));
    return line === undefined ? '' : ` It says: ${line.trim().slice(0, 400)}`;
}

// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
;// CONCATENATED MODULE: ./build/host/docker/engine.js





/** How Docker's client is told where its daemon is. Neither the runner's tokens nor AWS credentials are among them. */
const dockerVariables = [
    'DOCKER_HOST',
    'DOCKER_CONFIG',
    'DOCKER_CONTEXT',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_API_VERSION',
    'DOCKER_CLI_PLUGIN_EXTRA_DIRS',
    'SSH_AUTH_SOCK',
    'BUILDX_BUILDER',
    'BUILDX_CONFIG',
];
/** What Docker's client sees of our environment. */
function dockerEnvironment(env, set = {}) {
    return (0,environment.childEnvironment)(env, dockerVariables, {
        BUILDKIT_PROGRESS: 'plain',
        // Attestations would come as files beside the wheel.
        BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
        DOCKER_CLI_HINTS: 'false',
        NO_COLOR: '1',
        ...set,
    });
}
/**
 * Runs Docker's client and yields what it printed, whatever its exit code.
 * @throws {Failure} `docker-not-found` when there is no client on PATH.
 */
async function tryDocker(args, context, { doing, set, ...options }) {
    try {
        return await context.runProcess('docker', args, {
            ...options,
            env: dockerEnvironment(context.env, set),
            signal: context.signal,
        });
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR) || error.problems[0].code !== 'command-not-found')
            throw error;
        throw new errors/* Failure */.HR({
            code: 'docker-not-found',
            message: `Docker is needed to ${doing}, and there is no \`docker\` on PATH.`,
            nextStep: 'Install Docker with buildx (https://docs.docker.com/engine/install/), or use versions of the packages that are published as wheels. Runners of the kind ubuntu-slim have no Docker: use ubuntu-24.04 or ubuntu-24.04-arm.',
        }, { cause: error });
    }
}
/**
 * As `tryDocker`, for what must succeed.
 * @throws {Failure} with a code of `docker-problems.ts`, or `docker-failed` and the client's last lines.
 */
async function runDocker(args, context, options) {
    const result = await tryDocker(args, context, options);
    if (result.exitCode === 0)
        return result.stdout;
    throw dockerFailure(options.doing, result);
}
/** A client's exit other than 0 as a failure. */
function dockerFailure(doing, result) {
    const output = (0,redact.redact)(`${result.stderr}\n${result.stdout}`);
    const known = dockerProblem(doing, output);
    if (known)
        return new errors/* Failure */.HR(known);
    const last = output
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-5)
        .join('\n');
    const how = result.timedOut ? 'it took too long' : `exit code ${result.exitCode}`;
    return new errors/* Failure */.HR({ code: 'docker-failed', message: `Docker could not ${doing} (${how}):\n${last}` });
}
/**
 * Whether a build may take several folders of this machine (`--build-context`): the daemon's own BuildKit knows them since
 * Docker 23, the client since buildx 0.8. https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
function takesFolders({ version, buildx }) {
    const [, major = '0', minor = '0'] = /(?:^|[ v])(\d{1,4})\.(\d{1,4})\./.exec(buildx) ?? [];
    return Number.parseInt(version, 10) >= 23 && (Number(major) > 0 || Number(minor) >= 8);
}
/** A daemon in a sidecar (docker in docker) comes up while the job already runs. */
const startUpMs = 15_000;
/**
 * The Docker daemon and buildx, waiting a while for a daemon that is not up yet.
 * @throws {Failure} `docker-not-found`, `docker-not-running`, `docker-not-permitted`, `buildx-missing`.
 */
async function findEngine(context, { waitMs = startUpMs, doing = 'compile what has no fitting wheel' } = {}) {
    const deadline = Date.now() + waitMs;
    let told = false;
    for (;;) {
        const result = await tryDocker(['version', '--format', '{{json .Server}}'], context, { doing, timeoutMs: 20_000 });
        const server = result.exitCode === 0 ? parseServer(result.stdout) : undefined;
        if (server)
            return { ...server, buildx: await buildxVersion(context, doing) };
        const failure = dockerFailure(doing, result);
        if (failure.problems[0].code !== 'docker-not-running' || Date.now() >= deadline)
            throw failure;
        if (!told)
            context.log.info('The Docker daemon does not answer yet; waiting for it.');
        told = true;
        await (0,promises_.setTimeout)(500, undefined, { signal: context.signal }).catch(() => { });
    }
}
function parseServer(json) {
    try {
        const server = JSON.parse(json);
        if (server?.Version === undefined || server.Arch === undefined)
            return undefined;
        return { version: server.Version, architecture: server.Arch };
    }
    catch {
        return undefined;
    }
}
async function buildxVersion(context, doing) {
    const result = await tryDocker(['buildx', 'version'], context, { doing, timeoutMs: 20_000 });
    if (result.exitCode === 0)
        return result.stdout.trim();
    const known = dockerFailure(doing, result);
    if (known.problems[0].code !== 'docker-failed')
        throw known;
    throw new errors/* Failure */.HR({
        code: 'buildx-missing',
        message: `Docker could not ${doing}: \`docker buildx version\` fails: ${result.stderr.trim().slice(0, 400)}`,
        nextStep: 'Install the buildx plugin (package docker-buildx-plugin, or docker/setup-buildx-action in a workflow).',
    });
}


/***/ }),

/***/ 67740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZP: () => (/* binding */ pullImage),
/* harmony export */   cE: () => (/* binding */ identifyImage)
/* harmony export */ });
/* unused harmony export digestFor */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21566);


/**
 * Finds out which image a name means now: the daemon's image of that name, else what the registry has.
 * Downloads no layer. A name that holds a digest is its own answer.
 * @param platform `linux/arm64`, to choose from an index of several
 */
async function identifyImage(reference, platform, context, { localOnly = false } = {}) {
    const inspected = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .tryDocker */ .IY)(['image', 'inspect', '--format', '{{json .}}', reference], context, {
        doing: `look at ${reference}`,
        timeoutMs: 60_000,
    });
    if (inspected.exitCode === 0) {
        const image = JSON.parse(inspected.stdout);
        const name = reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
        const published = image.RepoDigests?.find((one) => one.startsWith(`${name}@`))?.split('@')[1];
        return {
            reference,
            digest: published ?? image.Id,
            local: true,
            configuration: published === undefined,
            ...(image.Architecture === undefined ? {} : { architecture: image.Architecture }),
        };
    }
    if (localOnly)
        throw imageFailure(reference, (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerFailure */ .Ri)(`look at ${reference}`, inspected));
    const given = /@(sha256:[0-9a-f]{64})$/.exec(reference)?.[1];
    if (given !== undefined)
        return { reference, digest: given, local: false, configuration: false };
    const doing = `find the image ${reference}`;
    const asked = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .tryDocker */ .IY)(['buildx', 'imagetools', 'inspect', '--format', '{{json .Manifest}}', reference], context, { doing, timeoutMs: 60_000 });
    if (asked.exitCode !== 0)
        throw imageFailure(reference, (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerFailure */ .Ri)(doing, asked));
    return { reference, digest: digestFor(platform, asked.stdout), local: false, configuration: false };
}
/** From a manifest, or an index of several: https://github.com/opencontainers/image-spec/blob/main/image-index.md */
function digestFor(platform, manifest) {
    const [os, architecture] = platform.split('/');
    const { digest, manifests } = JSON.parse(manifest);
    const one = manifests?.find((candidate) => candidate.platform?.os === os && candidate.platform?.architecture === architecture);
    return one?.digest ?? digest;
}
/** Makes sure that the daemon has the image, for what needs more than a build: `docker create`. */
async function pullImage(reference, platform, context, onLine) {
    const doing = `pull ${reference}`;
    try {
        await (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .runDocker */ .ST)(['pull', '--quiet', '--platform', platform, reference], context, {
            doing,
            ...(onLine ? { onLine } : {}),
        });
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? imageFailure(reference, error) : error;
    }
}
function imageFailure(reference, failure) {
    const [problem] = failure.problems;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({ ...problem, message: problem.message.includes(reference) ? problem.message : `${reference}: ${problem.message}` }, { cause: failure });
}


/***/ }),

/***/ 77163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readyImage)
/* harmony export */ });
/* harmony import */ var _emulator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56937);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21566);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67740);
// An image that can be started here, for its architecture.



/**
 * Waits for the daemon, registers an emulator where that is allowed, and pulls the image when the daemon lacks it.
 * @throws {Failure} when Docker, the image or an emulator is missing.
 */
async function readyImage(image, foreign, doing, context) {
    const engine = await (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__.findEngine)(context, { doing });
    const mayRegister = context.env['GITHUB_ACTIONS'] === 'true';
    const state = await (0,_emulator_js__WEBPACK_IMPORTED_MODULE_0__/* .ensureEmulator */ .Al)(foreign, engine, { mayRegister }, context);
    const local = await (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .identifyImage */ .cE)(image, foreign.platform, context, { localOnly: true }).catch(() => undefined);
    if (!local) {
        context.log.info(`Pulling ${image}.`);
        await (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .pullImage */ .ZP)(image, foreign.platform, context);
    }
    return state;
}


/***/ }),

/***/ 71671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ unpackZip)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2950);
/* harmony import */ var _formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54732);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5338);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90150);
/* harmony import */ var _map_concurrently_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1036);
// A zip as Lambda unpacks it.
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








/** Unpacks the files of a zip that was inspected before; their modes are those of the zip. */
async function unpackZip(zipPath, into, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_5__/* .openZipFile */ .oo)(zipPath), true);
        const entries = (await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .readCentralDirectory */ .Hp)(source, zipPath)).filter(({ kind }) => kind === 'file' || kind === 'symlink');
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .f)(into);
        for (const folder of new Set(entries.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path))))
            await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, folder));
        await (0,_map_concurrently_js__WEBPACK_IMPORTED_MODULE_7__/* .mapConcurrently */ .X)(entries, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)() * 4, signal, async (entry) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, entry.path);
            const content = await (0,_formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_4__/* .readEntry */ .hB)(source, entry, entry.sizeBytes, zipPath);
            if (entry.kind === 'symlink')
                return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(content.toString(), path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, content);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(path, entry.mode ?? 0o644);
        });
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


/***/ }),

/***/ 74976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TB: () => (/* binding */ canMention),
  NP: () => (/* binding */ docEndings),
  qv: () => (/* binding */ docFolders),
  jO: () => (/* binding */ mentionsOf),
  eA: () => (/* binding */ metadataNames),
  nJ: () => (/* binding */ nativeMentions),
  EZ: () => (/* binding */ sourceEndings),
  yr: () => (/* binding */ testFolders),
  O9: () => (/* binding */ typingEndings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/python/slim/source-texts.js
// What a Python source says that may name a file or a module: what it imports, anywhere, and its strings. A reader of
// tokens and no parser: no Python is needed, no code runs, and it understands the sources of every version.
/** The most that the names behind an `import` take. */
const mostNames = 20_000;
function sourceTexts(text) {
    const { code, strings } = withoutStrings(text);
    return { imports: importsOf(code.replaceAll(/\\\r?\n/g, ' ')), strings, uses: (name) => code.includes(name) };
}
function withoutStrings(text) {
    const strings = [];
    const pieces = [];
    const next = /[#'"]/g;
    let from = 0;
    for (let match = next.exec(text); match; match = next.exec(text)) {
        const at = match.index;
        pieces.push(text.slice(from, at));
        if (match[0] === '#') {
            const end = text.indexOf('\n', at);
            from = end === -1 ? text.length : end;
        }
        else {
            const quote = text.startsWith(match[0].repeat(3), at) ? match[0].repeat(3) : match[0];
            const end = endOfString(text, at + quote.length, quote);
            const documents = quote.length === 3 && startsLine(text, at);
            if (!documents)
                strings.push(text.slice(at + quote.length, end));
            from = text.startsWith(quote, end) ? end + quote.length : end;
            pieces.push('""');
        }
        next.lastIndex = from;
    }
    pieces.push(text.slice(from));
    return { code: pieces.join(''), strings };
}
/** What ends a string, or hides the next character. */
const stops = new Map([
    ["'", /[\\\n']/g],
    ['"', /[\\\n"]/g],
    ["'''", /\\|'''/g],
    ['"""', /\\|"""/g],
]);
/** Where its closing quote is; the end of the line, or of the text, where there is none. */
function endOfString(text, start, quote) {
    const stop = stops.get(quote) ?? /$/g;
    stop.lastIndex = start;
    for (let match = stop.exec(text); match; match = stop.exec(text)) {
        if (match[0] !== '\\')
            return match.index;
        stop.lastIndex = match.index + 2;
    }
    return text.length;
}
/** Whether nothing but blanks, and perhaps an `r`, is in front of it on its line. */
function startsLine(text, at) {
    const before = text.slice(Math.max(0, at - mostIndent), at);
    const isStart = at <= mostIndent || before.includes('\n');
    return isStart && /^[ \t]*[rRuUbB]?$/.test(before.slice(before.lastIndexOf('\n') + 1));
}
const mostIndent = 200;
function importsOf(code) {
    const found = [];
    for (const { 0: head, 1: module = '', index } of code.matchAll(/(?:^|[;:])[ \t]*from[ \t]+([.\w]+)[ \t]+import\b/gm)) {
        const names = namesBehind(code, index + head.length);
        found.push(module, ...names.map((name) => (module.endsWith('.') ? `${module}${name}` : `${module}.${name}`)));
    }
    for (const { 0: head, index } of code.matchAll(/(?:^|[;:])[ \t]*import\b/gm)) {
        found.push(...namesBehind(code, index + head.length));
    }
    return found;
}
/** The dotted names of a list, perhaps in brackets over several lines. */
function namesBehind(code, at) {
    const start = code.slice(at, at + mostNames);
    const isBracketed = /^[ \t]*\(/.test(start);
    const end = isBracketed ? start.indexOf(')') : start.search(/[\n;]/);
    const list = end === -1 ? start : start.slice(0, end);
    return list
        .replace('(', '')
        .split(',')
        .map((item) => /^[.\w]+/.exec(item.trim())?.[0] ?? '')
        .filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./build/python/slim/mentions.js
// What the files of a wheel say of files that a preset may leave out. It is true for ever of the wheel's bytes. Pure.


/** Names of folders that hold tests, or what explains. */
const testFolders = new Set(['tests', 'test']);
const docFolders = new Set(['docs', 'doc', 'examples', 'example']);
const sourceEndings = new Set('c cc cpp cxx h hh hpp hxx cu cuh f f77 f90 f95 pxd pxi pyx rs'.split(' '));
const docEndings = new Set(['md', 'rst']);
const typingEndings = new Set(['pyi']);
/** In a `.dist-info` folder: what installers and builders leave there for themselves. */
const metadataNames = new Set([
    'RECORD.jws',
    'RECORD.p7s',
    'REQUESTED',
    'dependency_links.txt',
    'direct_url.json',
    'not-zip-safe',
    'sboms',
    'zip-safe',
]);
const folders = [...testFolders, ...docFolders, 'conftest'].join('|');
const endings = [...sourceEndings, ...docEndings, ...typingEndings].join('|');
const names = [...metadataNames].map((name) => name.replaceAll('.', '\\.')).join('|');
/** Anything that a preset may be about. */
const relevant = new RegExp(`(?<![A-Za-z0-9_])(?:${folders}|${names})(?![A-Za-z0-9_])|\\.(?:${endings})(?![A-Za-z0-9_])`);
/** Reads the stub beside a module to know what it exports: https://scientific-python.org/specs/spec-0001/ */
const readsStubs = 'attach_stub';
const mostTextBytes = 2 * 1024 * 1024;
const longestText = 300;
/** Whether a file can name others: sources, entry points, startup files, scripts. */
function canMention(path) {
    return /\.(?:py|pyw|pth)$|\.dist-info\/entry_points\.txt$|^[^/]+\.data\/scripts\//.test(path);
}
/** Undefined for a file that is too large to be read. */
function mentionsOf(path, content) {
    if (content.length > mostTextBytes)
        return undefined;
    const text = content.toString('latin1');
    if (!relevant.test(text) && !text.includes(readsStubs))
        return [];
    const from = placed(path);
    const found = new Map();
    const add = (kind, one) => {
        if (one.length <= longestText)
            found.set(`${kind} ${one}`, { from, kind, text: one });
    };
    if (path.endsWith('.txt')) {
        for (const [, module = ''] of text.matchAll(/=[ \t]*([\w.]+)/g))
            if (relevant.test(module))
                add('module', module);
        return [...found.values()];
    }
    const { imports, strings, uses } = sourceTexts(text);
    for (const name of imports) {
        const module = absolute(name, from);
        if (module !== undefined && relevant.test(module))
            add('module', module);
    }
    for (const one of strings)
        for (const word of wordsOf(one))
            add('text', word);
    if (uses(readsStubs))
        add('text', '.pyi');
    return [...found.values()];
}
/** The words of a string that may name a file: of a sentence, those alone that are paths by their form. */
function wordsOf(string) {
    if (!relevant.test(string) || string.includes('://'))
        return [];
    const words = string.split(/[\s,;()[\]`'"]+/).filter((word) => word !== '');
    const isSentence = words.length > 1;
    return words.filter((word) => relevant.test(word) && (!isSentence || /[^./\\][./\\][^./\\]/.test(word)));
}
/** `..tests` of `a/b/c.py` is `a.tests`. Undefined where it leads out of the wheel. */
function absolute(name, from) {
    const dots = /^\.*/.exec(name)?.[0].length ?? 0;
    if (dots === 0)
        return name;
    const folder = external_node_path_.posix.dirname(from);
    const parts = folder === '.' ? [] : folder.split('/');
    if (dots - 1 > parts.length)
        return undefined;
    return [...parts.slice(0, parts.length - (dots - 1)), name.slice(dots)].filter((part) => part !== '').join('.');
}
/** Native code names modules in its data: what Cython made of an import. */
function nativeMentions(path, content) {
    const found = new Map();
    for (const name of testFolders) {
        const wanted = Buffer.from(`.${name}`);
        for (let at = content.indexOf(wanted); at !== -1; at = content.indexOf(wanted, at + 1)) {
            const around = content.toString('latin1', Math.max(0, at - 100), at + 100);
            const before = /[A-Za-z_][\w.]*$/.exec(around.slice(0, Math.min(at, 100)))?.[0];
            const behind = /^\.(\w+)[\w.]*/.exec(around.slice(Math.min(at, 100)));
            if (before === undefined || behind?.[1] !== name)
                continue;
            const text = `${before}${behind[0]}`;
            found.set(text, { from: placed(path), kind: 'module', text });
        }
    }
    return [...found.values()];
}
/** Where an installer puts a file of a wheel. */
function placed(path) {
    return path.replace(/^[^/]+\.data\/(?:purelib|platlib|data)\//, '');
}


/***/ }),

/***/ 12994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   Mj: () => (/* binding */ mayGo),
/* harmony export */   bB: () => (/* binding */ looksLikeTests),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _mentions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74976);
// Which files of a wheel each preset is about, by their paths alone. Whether they may go is decided in decide.ts. Pure.

/** Where an installed package keeps what must come along wherever it goes. */
const legal = /^(?:licen[cs]es?|copying|notices?|authors|copyright|patents|contributors)(?:[._-]|$)/i;
/** Programs and libraries of Windows and macOS. */
const otherSystem = /\.(?:pyd|dll|dylib|exe)$/i;
const testFile = /^(?:test_.*|.*_tests?|tests?|conftest)\.py$/;
/**
 * The presets that a file may be left out by, each with what is left out then as a whole.
 * @param path below the folder that packages are installed in
 */
function unitsOf(path) {
    const parts = path.split('/');
    const name = parts.at(-1) ?? '';
    const folders = parts.slice(0, -1);
    const upTo = (depth) => parts.slice(0, depth + 1).join('/');
    const inMetadata = folders[0]?.endsWith('.dist-info') === true;
    if (inMetadata) {
        const isExtra = _mentions_js__WEBPACK_IMPORTED_MODULE_0__/* .metadataNames */ .eA.has(parts[1] ?? '');
        return isExtra ? [{ preset: 'metadata', path: upTo(1) }] : [];
    }
    const units = [];
    const add = (preset, one) => void units.push({ preset, path: one });
    if (otherSystem.test(name))
        add('other-platforms', path);
    const tests = folders.findIndex((folder) => _mentions_js__WEBPACK_IMPORTED_MODULE_0__/* .testFolders */ .yr.has(folder));
    if (tests !== -1)
        add('tests', upTo(tests));
    else if (name === 'conftest.py')
        add('tests', path);
    const ending = endingOf(name);
    if (_mentions_js__WEBPACK_IMPORTED_MODULE_0__/* .typingEndings */ .O9.has(ending))
        add('typing', path);
    if (_mentions_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceEndings */ .EZ.has(ending))
        add('sources', path);
    if (legal.test(name) || folders.some((folder) => legal.test(folder)))
        return units;
    const docs = folders.findIndex((folder) => _mentions_js__WEBPACK_IMPORTED_MODULE_0__/* .docFolders */ .qv.has(folder));
    if (docs !== -1)
        add('docs', upTo(docs));
    else if (folders[0] === 'share' && folders[1] === 'man')
        add('docs', upTo(1));
    else if (_mentions_js__WEBPACK_IMPORTED_MODULE_0__/* .docEndings */ .NP.has(ending))
        add('docs', path);
    return units;
}
/** Whether a folder named like one of tests holds tests: one of statistics does not. */
function looksLikeTests(path) {
    return testFile.test(path.slice(path.lastIndexOf('/') + 1));
}
function endingOf(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}
/** Whether a file may go by its path alone: what a plan can know of it. */
function mayGo(path, presets) {
    return unitsOf(path)
        .map(({ preset }) => preset)
        .filter((preset) => presets.has(preset))
        .toSorted((a, b) => [...presets].indexOf(a) - [...presets].indexOf(b))[0];
}


/***/ }),

/***/ 8335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ openEcosystems)
});

// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
;// CONCATENATED MODULE: ./build/run/ecosystem.js
// What a run knows of the packages of one language, or of all: each makes its own artifacts.
/** Several as one. */
function together(parts) {
    const owner = (layer) => {
        const found = parts.find(({ layers }) => layers.some(({ name }) => name === layer.name));
        if (!found)
            throw new Error(`${layer.name} is in no ecosystem`);
        return found;
    };
    return {
        layers: parts.flatMap(({ layers }) => layers),
        get isSettled() {
            return parts.every((part) => part.isSettled);
        },
        isLocked: parts.some(({ isLocked }) => isLocked),
        has: (name) => parts.some((part) => part.has(name)),
        identify: (layer) => owner(layer).identify(layer),
        async measure() {
            const contents = new Map();
            for (const part of parts)
                for (const [name, content] of await part.measure())
                    contents.set(name, content);
            return contents;
        },
        async make(checkUpload) {
            const made = [];
            for (const part of parts)
                made.push(...(await part.make(checkUpload)));
            return made;
        },
        async keep() {
            for (const part of parts)
                await part.keep();
        },
        async [Symbol.asyncDispose]() {
            for (const part of parts)
                await part[Symbol.asyncDispose]();
        },
    };
}

// EXTERNAL MODULE: ./build/python/checks/examine.js + 7 modules
var checks_examine = __webpack_require__(78201);
// EXTERNAL MODULE: ./build/host/http/download.js + 1 modules
var download = __webpack_require__(71278);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(21280);
// EXTERNAL MODULE: ./build/python/wheels/measure.js
var measure = __webpack_require__(78128);
;// CONCATENATED MODULE: ./build/python/wheels/early-wheels.js
// Wheels that are brought before it is known which others there are: the pages of an index take as long to read as all wheels
// take to come. What is begun here is taken up by `measure`, which asks for it again.



/** Wheels unpack to some three times their size. */
const unpacksTo = 3;
/** @param onWheel called for each wheel as soon as it is in the store */
function openEarlyWheels(openStore, context, onWheel) {
    const controller = new AbortController();
    const signal = AbortSignal.any([context.signal, controller.signal]);
    const begun = new Set();
    let sizeBytes = 0;
    const bring = async (chosen) => {
        const { stored } = await (0,measure/* bringWhole */.Kf)(chosen, await openStore(), { ...context, signal });
        if (stored)
            onWheel({ ...stored, filename: chosen.file.filename });
    };
    return {
        begin(chosen) {
            const { file } = chosen;
            const isLocal = (0,download/* localPath */.$S)(file.url, context.directory) !== undefined;
            if (file.sha256 === undefined || file.sizeBytes === undefined || isLocal || begun.has(file.sha256))
                return;
            begun.add(file.sha256);
            sizeBytes += file.sizeBytes;
            if (sizeBytes * unpacksTo > limits/* unzippedLimitBytes */.WC)
                return;
            bring(chosen).catch(() => { }); // What is wrong with it is said where it is needed.
        },
        stop: () => controller.abort(),
    };
}

// EXTERNAL MODULE: ./build/host/archive-store.js
var archive_store = __webpack_require__(58909);
;// CONCATENATED MODULE: ./build/python/wheels/store.js

/** Opens the store of wheels: see `openArchiveStore`. */
function openWheelStore(options, context) {
    return (0,archive_store/* openArchiveStore */.m)({ ...options, root: context.stores.wheels, holds: 'wheel' }, context);
}

// EXTERNAL MODULE: ./build/run/python/choose.js + 28 modules
var choose = __webpack_require__(61173);
// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: ./build/host/http/download-failures.js
var download_failures = __webpack_require__(78812);
// EXTERNAL MODULE: ./build/host/http/wire.js
var wire = __webpack_require__(52127);
// EXTERNAL MODULE: ./build/text/order.js
var text_order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/python/wheels/download.js
var wheels_download = __webpack_require__(48006);
// EXTERNAL MODULE: ./build/python/wheels/filename.js
var filename = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/python/wheels/wheel-index.js
var wheel_index = __webpack_require__(23286);
;// CONCATENATED MODULE: ./build/python/wheels/release-page.js
/**
 * The public page of a release, where its file comes from PyPI itself: a package of the same name on another index is
 * another one. https://docs.pypi.org/api/
 */
function releasePage(name, version, url) {
    if (version === undefined || !URL.canParse(url))
        return undefined;
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'https:' || (hostname !== 'files.pythonhosted.org' && hostname !== 'pypi.org'))
        return undefined;
    return `https://pypi.org/project/${encodeURIComponent(name)}/${encodeURIComponent(version)}/`;
}

;// CONCATENATED MODULE: ./build/python/wheels/gather.js
// The wheelhouse: every chosen wheel in the store, each byte of it hashed by this run.
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
 * @param onWheel called for each wheel as soon as it can be used, in no order.
 */
function openGathering(store, context, onWheel = () => { }) {
    const { log } = context;
    const http = (0,client/* httpFor */._)(context.env);
    const known = (0,wheel_index/* wheelIndexes */.q)(context);
    const limit = (0,p_limit/* default */.A)(wire/* connectionsPerHost */.F);
    const stop = new AbortController();
    const signal = AbortSignal.any([context.signal, stop.signal]);
    const begun = new Map();
    /** Pure wheels that several targets take are brought once. */
    const underWay = new Map();
    let failed;
    const progress = { title: 'Downloading wheels', unit: 'bytes' };
    let doneBytes = 0;
    let totalBytes = 0;
    const bring = async (wheel) => {
        const { file, tail, entries } = wheel;
        if (wheel.stored) {
            doneBytes += wheel.index.sizeBytes;
            return { ...wheel.stored, ...(entries ? { entries } : {}) };
        }
        const found = file.sha256 === undefined ? undefined : await store.find(file.sha256, file.filename);
        if (found) {
            doneBytes += found.sizeBytes;
            return found;
        }
        const onBytes = (count) => {
            doneBytes += count;
            log.progress({ ...progress, done: doneBytes, total: totalBytes, current: wheel.package.name });
        };
        const options = { http, signal, directory: context.directory, tail, onBytes };
        const stored = await store.add(file.filename, (temporary) => (0,wheels_download/* download */.R)(file, temporary, wheel.package.name, options));
        const isSame = tail !== undefined && entries !== undefined && (await endsWith(stored, tail.bytes));
        const content = isSame ? { index: wheel.index, entries } : await (0,measure/* contentOfFile */.x)(stored.path, file.filename);
        await known.put(stored.sha256, content.index);
        return { ...stored, entries: content.entries };
    };
    const bringOnce = (wheel) => {
        const { sha256, filename } = wheel.file;
        if (sha256 === undefined)
            return bring(wheel);
        const key = `${sha256} ${filename}`;
        const one = underWay.get(key) ?? bring(wheel);
        underWay.set(key, one);
        return one;
    };
    const begin = (wheel) => {
        const before = begun.get(wheel);
        if (before)
            return before;
        totalBytes += wheel.index.sizeBytes;
        const brought = limit(async () => {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            try {
                const one = wheelOf(wheel, await bringOnce(wheel));
                onWheel(one);
                return one;
            }
            catch (error) {
                failed ??= { error: (0,download_failures/* named */.KT)(error, wheel.package.name) };
                stop.abort(error);
                throw error;
            }
        });
        brought.catch(() => { }); // Told by `finish`.
        begun.set(wheel, brought);
        return brought;
    };
    return {
        begin(wheel) {
            void begin(wheel);
        },
        async finish({ target, wheels }) {
            warnOfUnhashed(wheels, context);
            // The largest first, so that no long one is left for the end.
            const order = wheels.toSorted((a, b) => b.index.sizeBytes - a.index.sizeBytes);
            const brought = await Promise.allSettled(order.map(begin));
            if (context.signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: context.signal.reason });
            if (failed)
                throw failed.error;
            const all = brought.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
            return { target, wheels: all.toSorted((0,text_order/* byText */.z4)(({ name }) => name)) };
        },
        async [Symbol.asyncDispose]() {
            stop.abort();
            await Promise.allSettled(begun.values());
        },
    };
}
/** The wheels of one target. */
async function gather(measurement, store, context, onWheel) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const gathering = __addDisposableResource(env_1, openGathering(store, context, onWheel), true);
        return await gathering.finish(measurement);
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
function warnOfUnhashed(wheels, { log }) {
    const unhashed = wheels.filter(({ file }) => file.sha256 === undefined);
    if (unhashed.length === 0)
        return;
    log.warning(`The index gives no hash for ${unhashed.map(({ file }) => file.filename).join(', ')}: what came was taken as it is.`);
}
/** Whether a file ends in these bytes: what was read from them counts for it then. */
async function endsWith({ path, sizeBytes }, bytes) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (sizeBytes < bytes.length)
            return false;
        const end = Buffer.allocUnsafe(bytes.length);
        const file = __addDisposableResource(env_2, await (0,promises_.open)(path), true);
        await file.read(end, 0, end.length, sizeBytes - end.length);
        return end.equals(bytes);
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
function wheelOf({ package: locked, file }, { entries, ...stored }) {
    const version = locked.version ?? (0,filename/* parseWheelFilename */.e)(file.filename)?.version ?? '';
    const page = releasePage(locked.name, version, file.url);
    return {
        name: locked.name,
        version,
        filename: file.filename,
        path: stored.path,
        sha256: stored.sha256,
        sizeBytes: stored.sizeBytes,
        origin: 'wheel',
        requiredBy: locked.requiredBy,
        ...(page === undefined ? {} : { releasePage: page }),
        ...(entries ? { entries } : {}),
    };
}

;// CONCATENATED MODULE: ./build/run/python/examination.js

/** Examines wheels as they arrive, while others are still under way. */
function startExamination(context) {
    const examiner = (0,checks_examine/* openExaminer */._)(context);
    const examined = new Map();
    let done = 0;
    let isAwaited = false;
    const tell = (current) => {
        if (!isAwaited || done === examined.size)
            return;
        const counts = { title: 'Inspecting', done, total: examined.size, unit: 'wheels' };
        context.log.progress(current === undefined ? counts : { ...counts, current });
    };
    const examine = (wheel) => {
        if (examined.has(wheel.sha256))
            return;
        const facts = examiner.examine(wheel);
        const count = () => {
            done += 1;
            tell(wheel.name);
        };
        facts.then(count, count); // What is thrown is thrown when the facts are asked for.
        examined.set(wheel.sha256, facts);
    };
    const facts = async () => {
        isAwaited = true;
        tell();
        await examiner.help();
        return new Map(await Promise.all([...examined].map(async ([sha256, known]) => [sha256, await known])));
    };
    return {
        examine,
        facts,
        async explain(error) {
            await facts();
            throw error;
        },
    };
}

// EXTERNAL MODULE: ./build/run/layers.js + 1 modules
var run_layers = __webpack_require__(76083);
// EXTERNAL MODULE: ./build/model/layer.js
var model_layer = __webpack_require__(89415);
// EXTERNAL MODULE: ./build/model/component.js
var model_component = __webpack_require__(52717);
// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
;// CONCATENATED MODULE: ./build/python/install/component.js

/** A wheel as the component that it brings. */
function wheelComponent(wheel) {
    const { name, version, filename, path, sha256, sizeBytes, origin, image, source, requiredBy, releasePage } = wheel;
    return {
        ecosystem: 'pypi',
        name,
        version,
        // https://github.com/package-url/purl-spec/blob/main/types-doc/pypi-definition.md
        purl: `pkg:pypi/${encoded(name)}@${encoded(version)}?file_name=${encoded(filename)}`,
        requiredBy,
        ...(releasePage === undefined ? {} : { releasePage }),
        archive: {
            filename,
            path,
            sha256,
            sizeBytes,
            obtained: origin === 'built' ? 'built' : 'published',
            ...(image ? { image } : {}),
            ...(source ? { source } : {}),
        },
    };
}
/** Whatever the text is: what is not well-formed cannot be encoded. */
function encoded(text) {
    return encodeURIComponent((0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(text, 255)));
}

// EXTERNAL MODULE: ./build/python/names.js
var names = __webpack_require__(18991);
;// CONCATENATED MODULE: ./build/python/checks/requirers.js

/**
 * The wheels with the packages that require them, by the wheels' own metadata. Markers are not evaluated: what is in
 * the wheelhouse was resolved, so a package that names it is a reason for it. A requirement of an extra counts only
 * where nothing else explains the package, since which extras were asked for is not known here.
 */
function withRequirers({ target, wheels }, facts) {
    const always = new Map();
    const byExtra = new Map();
    for (const { name, sha256 } of wheels) {
        for (const requirement of facts.get(sha256)?.requires ?? []) {
            const required = (0,names/* leadingName */.gO)(requirement) ?? '';
            const edges = /\bextra\s*==/.test(requirement) ? byExtra : always;
            const known = edges.get(required) ?? [];
            if (!known.some((one) => one.kind === 'package' && one.name === name))
                known.push({ kind: 'package', name });
            edges.set(required, known);
        }
    }
    return {
        target,
        wheels: wheels.map((wheel) => {
            const reasons = [...wheel.requiredBy, ...(always.get(wheel.name) ?? [])];
            return { ...wheel, requiredBy: reasons.length > 0 ? reasons : (byExtra.get(wheel.name) ?? []) };
        }),
    };
}

;// CONCATENATED MODULE: ./build/python/checks/components.js



/**
 * The packages of wheelhouses that go into one artifact, each once.
 * @param facts by the wheels' SHA-256: they tell licences, and who requires whom
 */
function componentsOf(wheelhouses, facts = new Map()) {
    const components = new Map();
    for (const wheel of wheelhouses.flatMap((house) => withRequirers(house, facts).wheels)) {
        const licence = facts.get(wheel.sha256)?.licence;
        const component = { ...wheelComponent(wheel), ...(licence === undefined ? {} : { licence }) };
        const key = (0,model_component/* componentKey */.bA)(component);
        const before = components.get(key);
        const requiredBy = distinct([...(before?.requiredBy ?? []), ...component.requiredBy]);
        components.set(key, { ...component, requiredBy });
    }
    return [...components.values()];
}
function distinct(requirers) {
    return [...new Map(requirers.map((one) => [JSON.stringify(one), one])).values()];
}

// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(72734);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/formats/zip/refusal.js
var refusal = __webpack_require__(39263);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/python/wheels/record.js
var wheels_record = __webpack_require__(9239);
// EXTERNAL MODULE: ./build/formats/zip/names.js
var zip_names = __webpack_require__(50835);
// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
;// CONCATENATED MODULE: ./build/python/install/scripts.js
// Commands: the files of `.data/scripts`, and those that an installer makes of entry points.


/**
 * A script of a wheel with the interpreter line of the runtime, or undefined when it stays as it is: another
 * interpreter's, or no script (ninja's is an ELF file). What follows `#!python` in its line is dropped, as pip does.
 * Like the file of an entry point, it finds the packages by its own place.
 */
function withInterpreter(script, interpreter, rootFromHere) {
    if (!startsAsPython(script))
        return undefined;
    const lineEnd = script.indexOf('\n');
    const rest = lineEnd < 0 ? '' : script.toString('latin1', lineEnd + 1);
    const at = endOfProlog(rest);
    const line = `__import__('sys').path.insert(0, ${folderFromHere("__import__('os').path", rootFromHere)})\n`;
    return Buffer.from(`#!${interpreter}\n${rest.slice(0, at)}${line}${rest.slice(at)}`, 'latin1');
}
/** Python source of the absolute path of a folder beside the file itself. */
function folderFromHere(path, rootFromHere) {
    return `${path}.abspath(${path}.join(${path}.dirname(${path}.realpath(__file__)), ${JSON.stringify(rootFromHere)}))`;
}
const blank = /[ \t\f]*(?:#[^\n]*)?\r?\n/y;
const openingQuotes = /[rRuU]?("""|'''|"|')/y;
const future = /from[ \t]+__future__[ \t]+import[ \t]+(?:\([^)]*\)|[^\n\\(;])*(?:;[^\n]*)?\r?\n/y;
/**
 * Where the first statement of a Python source may be put: behind comments, the docstring and imports of `__future__`,
 * which must come first. https://docs.python.org/3/reference/simple_stmts.html#future-statements
 */
function endOfProlog(source) {
    const skip = (pattern, from) => {
        pattern.lastIndex = from;
        const match = pattern.exec(source);
        return match ? from + match[0].length : from;
    };
    const skipAll = (pattern, from) => {
        let at = from;
        for (let next = skip(pattern, at); next !== at; next = skip(pattern, at))
            at = next;
        return at;
    };
    let at = skipAll(blank, 0);
    const docstringEnd = endOfString(source, at);
    if (docstringEnd !== undefined)
        at = skipAll(blank, docstringEnd);
    let end = docstringEnd ?? at;
    for (let next = skip(future, at); next !== at; next = skip(future, at)) {
        end = next;
        at = skipAll(blank, next);
    }
    return end;
}
/** Where the line behind a string at this place begins; undefined when there is none, or more than a string is in its line. */
function endOfString(source, from) {
    openingQuotes.lastIndex = from;
    const [opening, quotes] = openingQuotes.exec(source) ?? [];
    if (opening === undefined || quotes === undefined)
        return undefined;
    for (let at = from + opening.length; at < source.length; at += 1) {
        const character = source[at];
        if (character === '\\')
            at += 1;
        else if (character === '\n' && quotes.length === 1)
            return undefined;
        else if (source.startsWith(quotes, at)) {
            blank.lastIndex = at + quotes.length;
            const rest = blank.exec(source);
            return rest ? at + quotes.length + rest[0].length : undefined;
        }
    }
    return undefined;
}
/** Whether the first bytes of a script ask for the installer's interpreter. */
function startsAsPython(start) {
    return start.subarray(0, 8).toString('latin1') === '#!python';
}
/** Whether the line of the interpreter ends as on Windows, by the first bytes of a file. */
function endsLikeWindows(start) {
    const [line = ''] = start.toString('latin1').split('\n', 1);
    return line.startsWith('#!') && line.endsWith('\r');
}
/** The file of an entry point. It finds the packages by its own place, since a child of a function sees no `/opt/python`. */
function scriptOf(entry, interpreter, rootFromHere) {
    const { module, attribute } = entry;
    if (attribute === undefined)
        return undefined;
    const name = /^[\w]+$/.test(attribute) ? attribute : attribute.split('.')[0];
    return Buffer.from([
        `#!${interpreter}`,
        'import os',
        'import sys',
        `sys.path.insert(0, ${folderFromHere('os.path', rootFromHere)})`,
        `from ${module} import ${name}`,
        "if __name__ == '__main__':",
        `    sys.exit(${attribute}())`,
        '',
    ].join('\n'));
}
/** A file for `/opt/bin` that runs another one of the layer. */
function launcherOf(path) {
    return Buffer.from(`#!/bin/sh\nexec '${folders/* layersFolder */.tv}/${path.replaceAll("'", `'\\''`)}' "$@"\n`);
}
/** Whether a command may be called so: a name of a file, and no path. */
function isCommandName(name) {
    return !name.includes('/') && (0,zip_names/* refusedPath */.wP)(name) === undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/python/versions.js
var versions = __webpack_require__(14414);
// EXTERNAL MODULE: ./build/python/wheels/metadata.js + 1 modules
var metadata = __webpack_require__(55219);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
;// CONCATENATED MODULE: ./build/python/install/wheel-contents.js
// What must be known of a wheel to install it. Of its files, only the small ones of its metadata are inflated.










/** METADATA holds a package's whole README; RECORD of the largest wheels has 2 MB. */
const largestMetadataBytes = 32 * 1024 * 1024;
/** Holds the central directory and the metadata of most wheels. */
const tailBytes = 64 * 1024;
const largestScriptBytes = 16 * 1024 * 1024;
/** Weaker ones are computed anew, as the specification wants. */
const strongHashes = new Set(['sha256', 'sha384', 'sha512']);
/**
 * Reads what an installer must know of a wheel.
 * @throws {Failure} `wheel-refused`, `record-refused`, or a `ZipRefusal`, naming the wheel.
 */
async function readWheel(file, wheel) {
    const name = wheel.filename;
    const source = await (0,zip_source/* withTail */.$4)(file, tailBytes);
    const entries = wheel.entries ?? (await (0,central_directory/* readCentralDirectory */.Hp)(source, name));
    const files = [];
    const folders = new Set();
    for (const entry of entries) {
        const slash = entry.path.indexOf('/');
        if (slash > 0)
            folders.add(entry.path.slice(0, slash));
        if (entry.kind === 'directory')
            continue;
        if (entry.kind !== 'file')
            throw refused(wheel, `${entry.path} is a ${entry.kind === 'symlink' ? 'link' : 'device'}`);
        files.push(entry);
    }
    const distInfo = findDistInfo(folders, wheel);
    const byPath = new Map(files.map((entry) => [entry.path, entry]));
    const text = async (file) => {
        const entry = byPath.get(`${distInfo}/${file}`);
        return entry && (await (0,entry_data/* readEntry */.hB)(source, entry, largestMetadataBytes, name)).toString('utf8');
    };
    checkWheelFile(await text('WHEEL'), wheel);
    checkMetadata(await text('METADATA'), wheel);
    const record = await text('RECORD');
    if (record === undefined)
        throw refused(wheel, 'it has no RECORD');
    const hashes = new Map();
    for (const { path, hash } of (0,wheels_record/* parseRecord */.Hh)(record, name)) {
        if (hash && strongHashes.has(hash.algorithm))
            hashes.set(path, hash);
    }
    for (const entry of files) {
        if (hashes.has(entry.path) || entry.path === `${distInfo}/RECORD`)
            continue;
        hashes.set(entry.path, await hashOf(source, entry, name));
    }
    const warnings = [];
    const entryPoints = await text('entry_points.txt');
    const { console, gui, invalid } = (0,metadata/* parseScripts */.e4)(entryPoints ?? '');
    for (const line of invalid)
        warnings.push(`${name}: the entry point "${line}" is none, and is left out.`);
    const scripts = new Map();
    for (const entry of files) {
        if (!/^[^/]+\.data\/scripts\//.test(entry.path))
            continue;
        const start = await firstBytes(source, entry, name);
        if (startsAsPython(start)) {
            scripts.set(entry.path, { kind: 'python', bytes: await (0,entry_data/* readEntry */.hB)(source, entry, largestScriptBytes, name) });
        }
        else if (endsLikeWindows(start) && entry.sizeBytes <= largestScriptBytes) {
            const text = (await (0,entry_data/* readEntry */.hB)(source, entry, largestScriptBytes, name)).toString('latin1');
            scripts.set(entry.path, { kind: 'mended', bytes: Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1') });
            warnings.push(`${name}: the script ${entry.path} has line ends of Windows; the layer has it with those of Linux.`);
        }
        else {
            scripts.set(entry.path, { kind: start.subarray(0, 2).toString('latin1') === '#!' ? 'text' : 'binary' });
        }
    }
    return { wheel, files, distInfo, hashes, commands: [...console, ...gui], scripts, warnings };
}
/** A wheel that no installer would take, or that is not what its file name says. */
function refused(wheel, reason, options) {
    const problem = {
        code: 'wheel-refused',
        message: `${wheel.filename}: ${reason}.`,
        nextStep: wheel.origin === 'built'
            ? 'Build it again; if that does not help, its build is at fault.'
            : 'Take another version of the package, or tell its publisher.',
        package: wheel.name,
        file: wheel.filename,
    };
    return new errors/* Failure */.HR(problem, options);
}
function findDistInfo(folders, wheel) {
    const found = [...folders].filter((folder) => folder.endsWith('.dist-info'));
    const [distInfo] = found;
    if (distInfo === undefined)
        throw refused(wheel, 'it has no .dist-info folder');
    if (found.length > 1)
        throw refused(wheel, `it has ${found.length} .dist-info folders: ${found.sort().join(', ')}`);
    // Old builders left a `-` in names, so each may be the one before the version.
    const parts = distInfo.slice(0, -'.dist-info'.length).split('-');
    const matches = parts.some((_, at) => {
        const [name, version] = [parts.slice(0, at), parts.slice(at)].map((some) => some.join('-'));
        return (0,names/* normalizeName */.Pc)(name ?? '') === wheel.name && (0,versions/* sameVersion */.r1)(version ?? '', wheel.version);
    });
    if (!matches) {
        throw refused(wheel, `its folder ${distInfo} is not that of ${wheel.name} ${wheel.version}`);
    }
    return distInfo;
}
function checkWheelFile(text, wheel) {
    if (text === undefined)
        throw refused(wheel, 'it has no WHEEL file');
    const { wheelVersion } = (0,metadata/* parseWheelFile */.tM)(text);
    if (!wheelVersion)
        throw refused(wheel, 'its WHEEL file has no Wheel-Version');
    if (wheelVersion[0] !== 1) {
        throw refused(wheel, `its format is version ${wheelVersion.join('.')}, and installers know version 1 only`);
    }
}
function checkMetadata(text, wheel) {
    if (text === undefined)
        throw refused(wheel, 'it has no METADATA');
    const { name, version } = (0,metadata/* parseMetadata */.jR)(text);
    if (name === undefined || (0,names/* normalizeName */.Pc)(name) !== wheel.name) {
        throw refused(wheel, `its METADATA names ${name ?? 'nothing'}, not ${wheel.name}`);
    }
    if (version === undefined || !(0,versions/* sameVersion */.r1)(version, wheel.version)) {
        throw refused(wheel, `its METADATA has version ${version ?? 'none'}, not ${wheel.version}`);
    }
}
async function hashOf(source, entry, name) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,entry_data/* streamEntry */.f_)(source, entry, (chunk) => void hash.update(chunk), name);
    return { algorithm: 'sha256', digest: hash.digest('base64url') };
}
/** The first piece of a file; the rest is not read. */
async function firstBytes(source, entry, name) {
    let first;
    const enough = new Error('enough');
    try {
        await (0,entry_data/* streamEntry */.f_)(source, entry, (chunk) => {
            first = chunk;
            throw enough;
        }, name);
    }
    catch (error) {
        if (error !== enough)
            throw error;
    }
    return first ?? Buffer.alloc(0);
}

;// CONCATENATED MODULE: ./build/python/install/install.js
// Where the files of one wheel go, by the rules for installers:
// https://packaging.python.org/en/latest/specifications/binary-distribution-format/#installing-a-wheel-distribution-1-0-py32-none-any-whl
//
// A layer has no prefix of its own, so the scheme is that of `pip install --target <root>`, which the packages that
// look for their own files know: libraries and data at the root, commands in `<root>/bin`, headers in
// `<root>/include/python/<name>`. `/opt/python/bin` is not on Lambda's PATH and `/opt/bin` is, so each command is in
// the layer's `bin/` as well: small scripts as themselves, a binary by a launcher of one line.






/** The files of a wheel where an installer puts them, in the order of their data; RECORD is not among them. */
function install(contents, site, origin = wheelComponent(contents.wheel)) {
    const { wheel, distInfo } = contents;
    const { archive } = origin;
    if (!archive)
        throw new Error(`${wheel.filename} is an archive`);
    const placed = new Map();
    const put = (entry) => {
        if (placed.has(entry.path))
            throw refused(wheel, `it puts two files at ${entry.path}`);
        placed.set(entry.path, entry);
    };
    const generate = (path, bytes, mode) => ({
        path,
        mode,
        sizeBytes: bytes.length,
        hash: (0,wheels_record/* recordHash */.oj)(bytes),
        origin,
        content: { kind: 'bytes', bytes },
    });
    const generated = generatedCommands(contents, site);
    const ours = new Set([`${distInfo}/RECORD`, `${distInfo}/INSTALLER`]);
    for (const entry of contents.files) {
        if (ours.has(entry.path))
            continue;
        const { path, isScript } = destination(entry.path, contents, site);
        const hash = contents.hashes.get(entry.path);
        if (!hash)
            throw new Error(`${wheel.filename}: ${entry.path} was not hashed`);
        const onPath = isScript && site.onPath ? path.slice((0,text_path/* under */.h)(site.root, '').length) : undefined;
        // pip lets the entry point win over a script of its name, which old builders added for installers without them.
        if (generated.has(path))
            continue;
        const script = contents.scripts.get(entry.path);
        const rewrittenFor = (place) => script?.kind === 'python'
            ? withInterpreter(script.bytes, site.interpreter, external_node_path_.posix.relative(external_node_path_.posix.dirname(place), site.root))
            : script?.kind === 'mended'
                ? script.bytes
                : undefined;
        const rewritten = rewrittenFor(path);
        const mode = isScript || ((entry.mode ?? 0) & 0o111) !== 0 ? 0o755 : 0o644;
        const copied = {
            path,
            mode,
            sizeBytes: entry.sizeBytes,
            hash,
            origin,
            content: { kind: 'archived', archive, entry },
        };
        put(rewritten ? generate(path, rewritten, 0o755) : copied);
        if (onPath === undefined)
            continue;
        const rewrittenOnPath = rewrittenFor(onPath);
        if (rewrittenOnPath)
            put(generate(onPath, rewrittenOnPath, 0o755));
        else if (script?.kind === 'text')
            put({ ...copied, path: onPath });
        else
            put(generate(onPath, launcherOf(path), 0o755));
    }
    for (const [path, bytes] of generated)
        put(generate(path, bytes, 0o755));
    put(generate((0,text_path/* under */.h)(site.root, `${distInfo}/INSTALLER`), Buffer.from('lambda-layer\n'), 0o644));
    return [...placed.values()];
}
/** Where a path of the wheel goes. */
function destination(path, { wheel, distInfo }, { root }) {
    if (!path.includes('.data/'))
        return { path: (0,text_path/* under */.h)(root, path), isScript: false };
    // As pip does, every top-level folder with this ending is taken for the wheel's data folder.
    const [, scheme, rest] = /^[^/]+\.data\/([^/]+)(?:\/(.*))?$/s.exec(path) ?? [];
    if (scheme === undefined) {
        if (/^[^/]+\.data\//.test(path))
            throw refused(wheel, `${path} is in no scheme of its data folder`);
        return { path: (0,text_path/* under */.h)(root, path), isScript: false };
    }
    const known = ['purelib', 'platlib', 'data', 'scripts', 'headers'];
    if (!known.includes(scheme) || rest === undefined) {
        throw refused(wheel, `${path} is in no scheme that installers know (${known.join(', ')})`);
    }
    if (scheme === 'scripts')
        return { path: (0,text_path/* under */.h)(root, `bin/${rest}`), isScript: true };
    const name = distInfo.slice(0, distInfo.indexOf('-'));
    if (scheme === 'headers')
        return { path: (0,text_path/* under */.h)(root, `include/python/${name}/${rest}`), isScript: false };
    return { path: (0,text_path/* under */.h)(root, rest), isScript: false };
}
/** The files that an installer makes of entry points, by path. */
function generatedCommands(contents, site) {
    const files = new Map();
    for (const entry of contents.commands) {
        if (!isCommandName(entry.name)) {
            throw refused(contents.wheel, `its command ${JSON.stringify(entry.name)} is not a name of a file`);
        }
        const script = scriptOf(entry, site.interpreter, '..');
        if (!script)
            continue;
        files.set((0,text_path/* under */.h)(site.root, `bin/${entry.name}`), script);
        const onPath = scriptOf(entry, site.interpreter, `../${site.root}`);
        if (site.onPath && onPath)
            files.set(`bin/${entry.name}`, onPath);
    }
    return files;
}

// EXTERNAL MODULE: ./build/python/install/sites.js
var install_sites = __webpack_require__(35323);
;// CONCATENATED MODULE: ./build/python/install/parts.js
// Wheels become parts of a layer: their files where an installer puts them, and a RECORD of what was kept.
var parts_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var parts_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * The parts of a layer that its wheels make: Python by Python, the wheels of each by name.
 * @throws {Failure} with the problems of all wheels that are refused, or what keeps the targets from sharing a layer.
 */
async function wheelParts(plan, wheelhouses, signal) {
    const sites = (0,install_sites/* planSites */.ws)(plan, wheelhouses);
    const contents = await readAll(sites.flatMap(({ wheels }) => wheels), signal);
    return sites.flatMap(({ site, wheels }) => wheels.flatMap((wheel) => {
        const one = contents.get(wheel.sha256);
        return one ? [wheelPart(one, site)] : [];
    }));
}
/** A wheel at a site. */
function wheelPart(contents, site) {
    const component = wheelComponent(contents.wheel);
    return {
        entries: install(contents, site, component),
        close: (kept) => recordOf(contents, component, site.root, kept),
        warnings: contents.warnings,
    };
}
/** RECORD of a wheel: what the layer has as the wheel brought it. */
function recordOf({ distInfo }, origin, root, kept) {
    const rows = kept.map(({ path, hash, sizeBytes }) => ({
        path: path.startsWith((0,text_path/* under */.h)(root, '')) ? path.slice((0,text_path/* under */.h)(root, '').length) : external_node_path_.posix.relative(root, path),
        hash,
        sizeBytes,
    }));
    const bytes = Buffer.from((0,wheels_record/* formatRecord */.bM)([...rows, { path: `${distInfo}/RECORD` }]));
    return {
        path: (0,text_path/* under */.h)(root, `${distInfo}/RECORD`),
        mode: 0o644,
        sizeBytes: bytes.length,
        hash: (0,wheels_record/* recordHash */.oj)(bytes),
        origin,
        content: { kind: 'bytes', bytes },
    };
}
/** Files that are read at the same time: enough to keep the disk busy while others are parsed. */
const atOnce = 8;
/** Every wheel once, by its hash. */
async function readAll(wheels, signal) {
    const contents = new Map();
    const problems = new Map();
    const waiting = [...new Map(wheels.map((wheel) => [wheel.sha256, wheel])).values()];
    const work = async () => {
        for (let wheel = waiting.shift(); wheel; wheel = waiting.shift()) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            try {
                contents.set(wheel.sha256, await read(wheel));
            }
            catch (error) {
                if (!(error instanceof errors/* Failure */.HR) || error instanceof errors/* Interrupted */.j$)
                    throw error;
                problems.set(wheel.filename, error.problems);
            }
        }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    (0,errors/* throwIfAny */.MI)([...problems].sort(([a], [b]) => (0,text_order/* compareText */.n6)(a, b)).flatMap(([, some]) => some));
    return contents;
}
async function read(wheel) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const source = parts_addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(wheel.path, wheel.filename), true);
            return await readWheel(source, wheel);
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = parts_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (error instanceof refusal/* ZipRefusal */.S)
            throw refused(wheel, error.reason, { cause: error });
        if (error.code !== 'ENOENT')
            throw error;
        throw new errors/* Failure */.HR({
            code: 'wheel-gone',
            message: `${wheel.filename} was removed from the store at ${wheel.path} during the run.`,
            nextStep: 'Run it again.',
            package: wheel.name,
        }, { cause: error });
    }
}

;// CONCATENATED MODULE: ./build/python/install/system-libraries.js


/** Shared libraries of a build image that compiled wheels need, in a folder where Lambda's loader looks. */
function libraryPart(libraries, folder) {
    const entries = libraries.map(({ soname, path, sizeBytes, sha256, package: owner, neededBy }) => ({
        path: (0,text_path/* under */.h)(folder, soname),
        mode: 0o755,
        sizeBytes,
        hash: { algorithm: 'sha256', digest: Buffer.from(sha256, 'hex').toString('base64url') },
        origin: { ecosystem: 'os', name: owner ?? soname, requiredBy: [{ kind: 'package', name: neededBy }] },
        content: { kind: 'file', file: path },
    }));
    return { entries: entries.sort((0,text_order/* byText */.z4)(({ path }) => path)), warnings: [] };
}

// EXTERNAL MODULE: ./build/run/own-files.js + 4 modules
var own_files = __webpack_require__(67269);
// EXTERNAL MODULE: ./build/run/writers.js
var writers = __webpack_require__(57290);
;// CONCATENATED MODULE: ./build/run/python/assemble.js
var assemble_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var assemble_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** What an artifact is made of: its wheels, libraries of the build image, and files of the user. */
async function gatherParts(plan, wheelhouses, { include, code = [], systemLibraries = [] }, context) {
    const wheels = await wheelParts(plan, wheelhouses, context.signal);
    const own = await (0,own_files.ownFilesOf)(plan, { include, code }, context);
    return [...wheels, libraryPart(systemLibraries, artifacts/* artifactFacts */.S[plan.kind].librariesFolder), own];
}
/**
 * Writes parts as an artifact, with bytecode as it was asked for: the same bytes for the same parts.
 * @throws {Failure} naming what is at fault; nothing half-written is left.
 */
async function writeParts(plan, wheelhouses, sources, { exclude, bytecode = 'false', cache = true }, context, judge) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const write = (parts) => {
            const components = componentsOf(wheelhouses);
            const withoutSources = bytecode === 'only';
            return writers/* writers */.f[plan.kind](plan, { parts, components, exclude, withoutSources }, context, judge);
        };
        if (bytecode === 'false')
            return write(sources);
        const [{ openBytecode }, { withBytecode }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(8715), __webpack_require__.e(3004)]).then(__webpack_require__.bind(__webpack_require__, 53004)),
            __webpack_require__.e(/* import() */ 6838).then(__webpack_require__.bind(__webpack_require__, 76838)),
        ]);
        const compiler = assemble_addDisposableResource(env_1, await openBytecode({ cache }, context), true);
        return await write(await withBytecode(plan, sources, { bytecode, exclude }, compiler, context));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = assemble_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Makes an artifact of wheels, libraries and own files. */
async function assemble(plan, wheelhouses, request, context, judge) {
    const parts = await gatherParts(plan, wheelhouses, request, context);
    return writeParts(plan, wheelhouses, parts, request, context, judge);
}

// EXTERNAL MODULE: ./build/run/budgets.js
var run_budgets = __webpack_require__(13696);
// EXTERNAL MODULE: ./build/run/growth.js
var growth = __webpack_require__(1815);
// EXTERNAL MODULE: ./build/run/handlers.js
var run_handlers = __webpack_require__(96401);
// EXTERNAL MODULE: ./build/run/inspect-layer.js + 13 modules
var inspect_layer = __webpack_require__(64507);
// EXTERNAL MODULE: ./build/run/invoke/smoke.js
var smoke = __webpack_require__(32138);
// EXTERNAL MODULE: ./build/run/python/needed-again.js
var needed_again = __webpack_require__(32981);
;// CONCATENATED MODULE: ./build/run/python/make-layer.js












/**
 * Makes one layer and inspects it: what fails its inspection does not get to its place, where it would be taken for a
 * good one. Its content and its findings are announced all the same.
 * @throws {Failure} with every certain finding.
 */
async function makeLayer(planned, { locks, wheelhouses, built, examination }, run) {
    const { config, context, announce } = run;
    const { name } = planned;
    const parts = (0,run_layers/* partsOf */.CI)(planned, withBuilt(wheelhouses, built));
    const builtParts = (0,run_layers/* partsOf */.CI)(planned, built);
    const resolving = (0,run_layers/* partsOf */.CI)(planned, locks).flatMap((lock) => lock.findings ?? []);
    const systemLibraries = builtParts.flatMap((one) => one.systemLibraries);
    const described = (layer, facts) => ({
        ...layer,
        components: componentsOf(parts, facts),
    });
    const previous = await (0,growth/* previousSize */.nn)(planned.zipPath, run);
    let findings = [];
    let native = [];
    let slimming;
    let importCosts;
    let taken = new Map();
    const request = { ...config, systemLibraries };
    const gathered = await gatherParts(planned, parts, request, context).catch(examination.explain);
    const write = (of, sources, onWritten) => writeParts(of, parts, sources, request, context, onWritten).catch(examination.explain);
    /** @throws {NeededAgain} when an import needs what was left out. */
    const attempt = async () => {
        // The last wheels are still being examined while the first ones are merged, unless what they hold decides what goes in.
        const without = config.slim.length === 0
            ? undefined
            : await (await __webpack_require__.e(/* import() */ 8729).then(__webpack_require__.bind(__webpack_require__, 88729))).slimmed(planned, gathered, { ...config, takenBack: taken }, await examination.facts(), context);
        return write(planned, without?.parts ?? gathered, async (layer) => {
            const facts = await examination.facts();
            const content = (0,report_packages/* contentOfLayer */.Cu)(described(layer, facts));
            announce({ kind: 'content-known', layer: name, content });
            slimming = without?.slimming;
            if (slimming)
                announce({ kind: 'slimmed', layer: name, slimming });
            const { packages } = content;
            const inspected = await (0,inspect_layer/* inspect */.Nn)(layer, facts, config, context);
            native = inspected.native;
            const handlers = await (0,run_handlers/* handlerFindings */.jp)({ ...layer, kind: planned.kind, targets: planned.targets }, config);
            const budgets = (0,run_budgets/* budgetFindings */.As)(content, config, { knowsLicences: true });
            (0,growth/* refuseGrowth */.uD)(layer, previous, run);
            const found = [
                ...budgets,
                ...handlers,
                ...inspected.findings,
                ...resolving,
                ...builtParts.flatMap((one) => one.notes),
            ];
            findings = (0,inspect_layer/* judge */.S4)(found, config, name, run, { more: config.verify === 'import', packages });
            if (config.verify === 'import') {
                context.log.info(`${name}: importing its modules in the runtime image.`);
                const { verifyMade } = await Promise.all(/* import() */[__webpack_require__.e(8715), __webpack_require__.e(3004), __webpack_require__.e(9674)]).then(__webpack_require__.bind(__webpack_require__, 99674));
                const whole = { planned, taken, parts: gathered, write: (of) => write(of, gathered) };
                const verified = await verifyMade(layer, without, whole, run);
                importCosts = verified.costs;
                findings = (0,inspect_layer/* judge */.S4)([...found, ...verified.findings], config, name, run, { packages });
            }
            await (0,smoke/* callHere */.Hs)(layer, run);
        });
    };
    const merged = await (0,needed_again/* untilNothingIsNeeded */.vt)(attempt, (needed) => {
        taken = new Map([...taken, ...needed]);
        for (const [one, why] of needed)
            context.log.info(`${name}: slim: ${one} comes back, since ${why}.`);
    });
    const layer = described(merged, await examination.facts());
    if (planned.kind !== 'image') {
        const zip = { path: layer.zipPath, codeSha256: (0,model_layer/* codeSha256 */.d)(layer), reused: layer.reused };
        announce({ kind: 'zip-ready', layer: name, zip });
    }
    return { layer, findings, native, ...(slimming ? { slimming } : {}), ...(importCosts ? { importCosts } : {}) };
}
function withBuilt(wheelhouses, built) {
    return wheelhouses.map((house, at) => ({
        ...house,
        wheels: [...house.wheels, ...(built[at]?.wheels ?? [])].sort((0,text_order/* byText */.z4)(({ name }) => name)),
    }));
}

// EXTERNAL MODULE: ./build/inspect/sizes.js + 1 modules
var sizes = __webpack_require__(46340);
// EXTERNAL MODULE: ./build/plan/handlers.js
var plan_handlers = __webpack_require__(40177);
// EXTERNAL MODULE: ./build/python/wheels/stated-metadata.js
var stated_metadata = __webpack_require__(47551);
;// CONCATENATED MODULE: ./build/python/wheels/stated-licences.js

async function statedLicences(selections, context) {
    const found = await (0,stated_metadata/* servedMetadata */.n)(selections.flatMap(({ chosen }) => chosen), context);
    const known = new Map();
    for (const [name, metadata] of found)
        if (metadata)
            known.set(name, metadata.licence);
    return { known, unknown: [...found.keys()].filter((name) => !known.has(name)) };
}

// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
;// CONCATENATED MODULE: ./build/run/python/bytecode-size.js



/** Of 60 packages of all kinds, bytecode has 1.24 times the size of its sources: from 0.53 (tables of numbers) to 1.6. */
const usualShare = 1.24;
const leastShare = 0.5;
/**
 * What is good to know of it, in a plan.
 * @throws {Failure} `bytecode-too-large` when even little bytecode is certain to be too much
 */
function expectedBytecode({ name, kind, unzippedSizeBytes, files }, asked) {
    const sources = files.filter(({ path }) => path.endsWith('.py'));
    const sourceBytes = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (asked === 'false' || sourceBytes === 0)
        return [];
    const { unzippedLimitBytes } = artifacts/* artifactFacts */.S[kind];
    const limit = (0,units/* formatBytes */.z3)(unzippedLimitBytes);
    const without = asked === 'only' ? unzippedSizeBytes - sourceBytes : unzippedSizeBytes;
    const after = without + sourceBytes * usualShare;
    if (asked === 'true' && unzippedSizeBytes + sourceBytes * leastShare > unzippedLimitBytes) {
        throw new errors/* Failure */.HR({
            code: 'bytecode-too-large',
            message: `${name} has ${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} unzipped, and about ${(0,units/* formatBytes */.z3)(after)} with bytecode, of ${limit}.`,
            nextStep: 'Write `bytecode: auto`, which adds it where the limit allows, or `bytecode: only`, which leaves the sources out.',
            input: 'bytecode',
        });
    }
    const all = `${(0,units/* formatBytes */.z3)(after)} of ${limit} unzipped`;
    const message = asked === 'only'
        ? `With bytecode in the place of ${(0,units/* plural */.LS)(sources.length, 'source')}, it has about ${all}.`
        : `Bytecode of ${(0,units/* plural */.LS)(sources.length, 'source')} adds about ${(0,units/* formatBytes */.z3)(sourceBytes * usualShare)}: about ${all}${asked === 'auto' && after > unzippedLimitBytes ? ', so that none may be added' : ''}.`;
    return [{ severity: 'note', code: 'bytecode-size', message }];
}

// EXTERNAL MODULE: ./build/artifact/exclude.js
var artifact_exclude = __webpack_require__(85601);
// EXTERNAL MODULE: ./build/plan/site-root.js
var site_root = __webpack_require__(63604);
// EXTERNAL MODULE: ./build/plan/slim.js
var plan_slim = __webpack_require__(78053);
// EXTERNAL MODULE: ./build/python/slim/units.js
var slim_units = __webpack_require__(12994);
;// CONCATENATED MODULE: ./build/run/python/expected.js
// What a layer will hold, from the ends of its wheels: nothing is downloaded for it.









/** @param included files of the user, where they are counted */
function expectedLayer(layer, expected, included = []) {
    const left = (0,artifact_exclude/* exclusions */.G)(expected.exclude);
    const own = included.filter(({ path, sizeBytes }) => !left.excludes(path, sizeBytes));
    const requirers = new Map(expected.locks.flatMap((lock) => lock.packages.map((one) => [one.name, one.requiredBy])));
    const wheels = wheelsOf(layer, expected);
    const measured = wheels.map(({ wheel: { package: { name, version, requiredBy }, file, }, ...sizes }) => ({
        name,
        ...(version === undefined ? {} : { version }),
        ...pageOf(releasePage(name, version, file.url)),
        origin: 'wheel',
        file: file.filename,
        ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
        sizeBytes: sizes.sizeBytes,
        unzippedSizeBytes: sizes.unzippedSizeBytes,
        requiredBy: requirers.get(name) ?? requiredBy,
    }));
    const toBuild = packagesToBuild(layer, expected, requirers);
    const known = [...measured, ...includedSources(own)];
    return {
        wheels,
        own,
        ...(expected.slim?.length ? { slimming: estimated(wheels) } : {}),
        content: {
            packages: (0,report_packages/* largestFirst */.Fj)([...known, ...toBuild]),
            ...(known.length === 0 && toBuild.length > 0
                ? {}
                : {
                    sizeBytes: sum(known.map((one) => one.sizeBytes ?? 0)),
                    unzippedSizeBytes: sum(known.map((one) => one.unzippedSizeBytes ?? 0)),
                }),
            ...(toBuild.length === 0 ? {} : { sizesWithout: toBuild.map(({ name }) => name) }),
        },
    };
}
function pageOf(page) {
    return page === undefined ? {} : { releasePage: page };
}
/** The wheels of a layer, each once although several of its targets may take it. */
function wheelsOf(layer, { measurements, exclude, slim = [] }) {
    const isVersioned = layer.layout === 'versioned';
    const left = (0,artifact_exclude/* exclusions */.G)(exclude);
    const presets = (0,plan_slim/* presetsOf */._)(slim);
    const wheels = (0,run_layers/* partsOf */.CI)(layer, measurements).flatMap(({ target, wheels: all }) => {
        const root = (0,site_root/* siteRootOf */.tL)(layer, target.runtime.python);
        return all.map((wheel) => ({ wheel, root }));
    });
    // A versioned layout holds a wheel once for each Python.
    const once = new Map(wheels.map((one) => [isVersioned ? one : one.wheel.file.filename, one]));
    return [...once.values()].map(({ wheel, root }) => {
        const placed = wheel.index.files.map(([path, sizeBytes]) => ({ path: placedPath(path, root), sizeBytes }));
        const wanted = placed.filter(({ path, sizeBytes }) => !left.excludes(path, sizeBytes));
        const going = new Map(wanted.flatMap((file) => {
            const preset = presets.size === 0 ? undefined : (0,slim_units/* mayGo */.Mj)(file.path.slice((0,text_path/* under */.h)(root, '').length), presets);
            return preset === undefined ? [] : [[file, preset]];
        }));
        const files = wanted.filter((file) => !going.has(file));
        const slimmed = [...going].map(([{ sizeBytes }, preset]) => ({ preset, sizeBytes }));
        const unzippedSizeBytes = sum(files.map((one) => one.sizeBytes));
        // How well each file is compressed is not known: what is left out is taken to be like the rest.
        const share = wheel.unzippedSizeBytes === 0 ? 1 : unzippedSizeBytes / wheel.unzippedSizeBytes;
        return { wheel, root, files, slimmed, sizeBytes: Math.round(wheel.index.sizeBytes * share), unzippedSizeBytes };
    });
}
/** What `slim` leaves out at most: what stays since something names it, only the wheels themselves tell. */
function estimated(wheels) {
    const shares = new Map();
    for (const { wheel, slimmed } of wheels) {
        const { name } = wheel.package;
        for (const { preset, sizeBytes } of slimmed) {
            const before = shares.get(`${preset} ${name}`) ?? { preset, package: name, files: 0, sizeBytes: 0 };
            shares.set(`${preset} ${name}`, {
                ...before,
                files: before.files + 1,
                sizeBytes: before.sizeBytes + sizeBytes,
            });
        }
    }
    const left = [...shares.values()].toSorted((a, b) => b.sizeBytes - a.sizeBytes);
    return { left, kept: [], isEstimate: true };
}
/** Where an installer puts a file of a wheel, as far as its path tells. */
function placedPath(path, root) {
    const [, scheme, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.*)$/s.exec(path) ?? [];
    switch (scheme) {
        case undefined:
            return (0,text_path/* under */.h)(root, path);
        case 'scripts':
            return (0,text_path/* under */.h)(root, `bin/${rest}`);
        case 'headers':
            return (0,text_path/* under */.h)(root, `include/${rest}`);
        default:
            return (0,text_path/* under */.h)(root, rest);
    }
}
/** What is compiled first: its size is not known. */
function packagesToBuild(layer, { selections }, requirers) {
    const unfit = (0,run_layers/* partsOf */.CI)(layer, selections).flatMap((one) => one.unfit);
    const toBuild = ({ name, version, requiredBy }) => ({
        name,
        ...(version === undefined ? {} : { version }),
        origin: 'to-build',
        requiredBy: requirers.get(name) ?? requiredBy,
    });
    const packages = unfit.map((one) => toBuild(one.package));
    return [...new Map(packages.map((one) => [`${one.name} ${one.version}`, one])).values()];
}
function includedSources(own) {
    const sizes = new Map();
    for (const { origin, sizeBytes } of own)
        sizes.set(origin.name, (sizes.get(origin.name) ?? 0) + sizeBytes);
    return [...sizes].map(([name, unzippedSizeBytes]) => ({ name, origin: 'include', unzippedSizeBytes, requiredBy: [] }));
}
/** The inventory of such a layer, for the checks that need no file's content. */
function inventoryBeforeDownload(layer, { wheels, content, own }) {
    const requirers = new Map(content.packages.map((one) => [one.name, one.requiredBy]));
    const packages = wheels.map(({ wheel: { package: locked }, root, sizeBytes, unzippedSizeBytes, files }) => ({
        name: locked.name,
        version: locked.version ?? '',
        root,
        sizeBytes,
        unzippedSizeBytes,
        files: files.length,
        requiredBy: requirers.get(locked.name) ?? [],
    }));
    const unknown = { compressedSizeBytes: 0, crc32: 0 };
    const ofWheels = wheels.flatMap(({ files }, at) => files.map((file) => Object.assign({ package: at }, unknown, file)));
    const ofUser = own.map(({ path, sizeBytes }) => Object.assign({ path, sizeBytes }, unknown));
    return {
        source: layer.name,
        sizeBytes: content.sizeBytes ?? 0,
        unzippedSizeBytes: content.unzippedSizeBytes ?? 0,
        files: [...ofWheels, ...ofUser].sort((0,text_order/* byText */.z4)(({ path }) => path)),
        packages,
        runtimes: [...new Set(layer.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(layer.targets.map(({ architecture }) => architecture))],
    };
}
function sum(sizes) {
    return sizes.reduce((total, size) => total + size, 0);
}

// EXTERNAL MODULE: ./build/run/phase-summaries.js
var phase_summaries = __webpack_require__(26312);
;// CONCATENATED MODULE: ./build/run/python/measure.js
// What the layers will hold, and what they will unpack to, from the ends of the wheels: before anything is downloaded.














/** @throws {Failure} when a layer is too large for Lambda, or, with `plan`, is certain not to work. */
async function measureLayers({ layers, inputs, locks, selections }, store, run, { checkUpload = () => { }, ...request } = {}) {
    const { verb, config, context, announce } = run;
    const measuring = () => Promise.all(selections.map((selection) => (0,measure/* measure */.xP)(selection, store, context, request)));
    const measurements = await context.log.phase('Measure', measuring, phase_summaries/* summaryOfSizes */.Yd);
    // A build learns from the wheels themselves who requires them.
    const explained = verb === 'plan' ? await (0,choose/* explain */.WE)(locks, inputs, context) : locks;
    const contents = new Map();
    // pip resolves inside of the container: nothing is known before.
    if (config.build === 'container')
        return { measurements, contents };
    for (const layer of layers) {
        const { exclude, slim } = config;
        const handlers = (0,plan_handlers/* handlersOf */.J)(config);
        const included = verb === 'plan' || handlers.length > 0 ? await filesOfUser(layer, run) : [];
        const expected = expectedLayer(layer, { measurements, selections, locks: explained, exclude, slim }, included);
        const ownBytes = measure_sum(expected.own.map(({ sizeBytes }) => sizeBytes));
        (0,sizes/* checkFileCount */.sT)(measure_sum([...expected.wheels.map(({ files }) => files.length), expected.own.length]), layer);
        (0,sizes/* checkUnzippedSize */.Xv)(expected.wheels.map(unzippedSizeOf), layer, ownBytes);
        checkUpload(layer.name, measure_sum(expected.wheels.map(({ sizeBytes }) => sizeBytes)));
        contents.set(layer.name, expected.content);
        announce({ kind: 'content-known', layer: layer.name, content: expected.content });
        if (expected.slimming)
            announce({ kind: 'slimmed', layer: layer.name, slimming: expected.slimming });
        const missing = handlers.length > 0 ? await missingHandlers(layer, expected, run) : [];
        const budgets = await budgetsOf(expected, layer, selections, run);
        const { unzippedSizeBytes = 0 } = expected.content;
        const files = [...expected.wheels.flatMap((one) => one.files), ...expected.own];
        const bytecode = expectedBytecode({ ...layer, unzippedSizeBytes, files }, config.bytecode);
        const early = [...missing, ...budgets];
        if (verb === 'plan' || early.length > 0)
            judgeExpected(layer, expected, [...early, ...bytecode], locks, run);
    }
    return { measurements, contents };
}
/** Sizes are known before anything is downloaded; licences too, where the index serves them. */
async function budgetsOf({ content }, layer, selections, { verb, config, context }) {
    const sizes = (0,run_budgets/* budgetFindings */.As)(content, config, { knowsLicences: false });
    if (verb !== 'plan' || config.allowLicences.length === 0)
        return sizes;
    const { known, unknown } = await statedLicences((0,run_layers/* partsOf */.CI)(layer, selections), context);
    const packages = content.packages.flatMap((one) => {
        const licence = known.get(one.name);
        return known.has(one.name) ? [Object.assign({}, one, licence === undefined ? {} : { licence })] : [];
    });
    const notes = unknown.length === 0
        ? []
        : [
            {
                severity: 'note',
                code: 'licences-unknown',
                message: `The index does not tell the licence of ${(0,listing/* listed */.KE)(unknown, 5)} before the download: a build checks it.`,
            },
        ];
    return [...sizes, ...(0,run_budgets/* licenceFindings */._1)(packages, config.allowLicences), ...notes];
}
async function filesOfUser(layer, { verb, config, context }) {
    const { entries, warnings } = await (0,own_files.ownFilesOf)(layer, config, context);
    // A build says them when it takes the files.
    if (verb === 'plan')
        for (const warning of warnings)
            context.log.warning(warning);
    return entries;
}
function missingHandlers(layer, { wheels, own, content }, { config }) {
    const paths = wheels.flatMap(({ files }) => files.map(({ path }) => path));
    return (0,run_handlers/* expectedHandlerFindings */.xu)(layer, config, own, { paths, complete: content.sizesWithout === undefined });
}
/** The verdicts that need no download. A build gives them with all others, when there is a zip. */
function judgeExpected(layer, expected, missing, locks, run) {
    const inspected = (0,inspect_layer/* inspectExpected */.lp)(inventoryBeforeDownload(layer, expected), layer);
    const findings = [...missing, ...inspected, ...(0,run_layers/* partsOf */.CI)(layer, locks).flatMap((lock) => lock.findings ?? [])];
    (0,inspect_layer/* judge */.S4)(findings, run.config, layer.name, run, { more: true, packages: expected.content.packages });
}
function unzippedSizeOf({ wheel, unzippedSizeBytes }) {
    const { name, version = '' } = wheel.package;
    return { name, version, unzippedSizeBytes };
}
function measure_sum(sizes) {
    return sizes.reduce((total, size) => total + size, 0);
}

// EXTERNAL MODULE: ./build/python/compile/plan-builds.js + 1 modules
var plan_builds = __webpack_require__(32832);
;// CONCATENATED MODULE: ./build/run/python/planned-builds.js

/** What will be compiled. The log says where and why, before anything is done. */
function plannedBuildsOf(selections, { config, context }) {
    if (config.build === 'container') {
        context.log.info('pip resolves and builds everything inside of the build image (build: container).');
    }
    const planned = (0,plan_builds/* planBuilds */.zu)(selections, config, context);
    for (const { text } of planned)
        context.log.info(text);
    return planned.map(({ build }) => build);
}

;// CONCATENATED MODULE: ./build/run/python/make-layers.js
var make_layers_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var make_layers_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
// From the chosen packages to finished zips: compile, download, examine, merge, inspect.










async function makeLayers(chosen, store, run, checkUpload) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { context, announce } = run;
        const { log } = context;
        plannedBuildsOf(chosen.selections, run);
        const compiling = needsCompiling(chosen, run) ? await Promise.all(/* import() */[__webpack_require__.e(8715), __webpack_require__.e(4322), __webpack_require__.e(4544), __webpack_require__.e(496)]).then(__webpack_require__.bind(__webpack_require__, 80496)) : undefined;
        const compilation = make_layers_addDisposableResource(env_1, await compiling?.startCompilation(chosen, run), true);
        await chosen.runnerCache.restoreWheels(chosen.selections, store);
        const examination = startExamination(context);
        const gathering = make_layers_addDisposableResource(env_1, openGathering(store, context, examination.examine), true);
        const whole = willFit(chosen);
        const onMeasured = whole ? (wheel) => gathering.begin(wheel) : undefined;
        const { measurements } = await measureLayers(chosen, store, run, { checkUpload, onMeasured, whole });
        const finishing = () => Promise.all(measurements.map((one) => gathering.finish(one)));
        const wheelhouses = await log.phase('Gather', finishing, phase_summaries/* summaryOfWheels */.co);
        announce(transfersOf(wheelhouses, store));
        const built = compiling && compilation
            ? await log.phase('Compile', () => compiling.finishCompilation(compilation, chosen, run), phase_summaries/* summaryOfBuilds */.b_)
            : [];
        announce({ kind: 'wheels-built', wheels: built.flatMap(buildsOf) });
        for (const wheel of built.flatMap(({ wheels }) => wheels))
            examination.examine(wheel);
        const inspected = [];
        for (const planned of chosen.layers) {
            const making = () => makeLayer(planned, { locks: chosen.locks, wheelhouses, built, examination }, run);
            inspected.push(await log.phase('Merge and inspect', making, phase_summaries/* summaryOfLayer */.XW));
        }
        return {
            inspected,
            layers: inspected.map(({ layer }) => layer),
            wheels: wheelhouses.flatMap(({ wheels }) => wheels),
            built: built.flatMap(({ wheels }) => wheels),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = make_layers_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function needsCompiling({ selections }, { config }) {
    return config.build === 'container' || selections.some(({ unfit }) => unfit.length > 0);
}
/**
 * Whether every layer will most likely be small enough, by the sizes that its lock gives: then no wheel needs to wait until
 * it is known what all of them unpack to.
 */
function willFit({ layers, selections }) {
    return layers.every((layer) => {
        const files = (0,run_layers/* partsOf */.CI)(layer, selections).flatMap(({ chosen }) => chosen.map(({ file }) => file));
        const sizes = new Map(files.map(({ filename, sizeBytes }) => [filename, sizeBytes ?? Number.POSITIVE_INFINITY]));
        const sizeBytes = [...sizes.values()].reduce((sum, one) => sum + one, 0);
        return sizeBytes * unpacksTo <= artifacts/* artifactFacts */.S[layer.kind].unzippedLimitBytes;
    });
}
function transfersOf(wheelhouses, { added }) {
    const sizes = new Map(wheelhouses.flatMap(({ wheels }) => wheels.map((one) => [one.sha256, one.sizeBytes])));
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const cached = { files: sizes.size - added.files, bytes: bytes - added.bytes };
    return { kind: 'transferred', downloads: { ...added }, cached };
}
function buildsOf({ target, builds }) {
    return builds.map((one) => ({ ...one, target: (0,lambda_target/* targetName */.j)(target) }));
}

// EXTERNAL MODULE: ./build/run/recording.js
var recording = __webpack_require__(96213);
;// CONCATENATED MODULE: ./build/run/python/python-ecosystem.js








/** Artifacts of Python packages. */
async function openPython(layers, run) {
    const { config, context, announce } = run;
    let opened;
    const openStore = () => (opened ??= openWheelStore(config, context));
    const examiner = run.verb === 'build' ? (0,checks_examine/* openExaminer */._)(context) : undefined;
    // What is wrong with one is said when it is asked for.
    const examine = (wheel) => void examiner?.examine(wheel).catch(() => { });
    const early = openEarlyWheels(openStore, context, examine);
    const chosen = await (0,choose/* choosePackages */.JC)(layers, run, { openStore, early }).catch(async (error) => {
        early.stop();
        await (await opened)?.[Symbol.asyncDispose]();
        throw error;
    });
    const store = await openStore();
    let wheels = [];
    let built = [];
    return {
        layers,
        get isSettled() {
            return (0,recording/* isSettled */.I)(chosen, built, run);
        },
        isLocked: chosen.locks.some(({ origin }) => origin === 'lock'),
        has: (wanted) => chosen.locks.some(({ packages }) => packages.some(({ name }) => name === wanted)),
        async identify(layer) {
            const { identifyLayer } = await __webpack_require__.e(/* import() */ 4720).then(__webpack_require__.bind(__webpack_require__, 84720));
            return identifyLayer(layer, chosen.locks, run);
        },
        async measure() {
            announce({ kind: 'wheels-built', wheels: plannedBuildsOf(chosen.selections, run) });
            return (await measureLayers(chosen, store, run)).contents;
        },
        async make(checkUpload) {
            const made = await makeLayers(chosen, store, run, checkUpload);
            wheels = made.wheels;
            built = made.built;
            return made.inspected;
        },
        keep: () => chosen.runnerCache.saveAll(wheels),
        async [Symbol.asyncDispose]() {
            early.stop();
            await store[Symbol.asyncDispose]();
        },
    };
}

;// CONCATENATED MODULE: ./build/run/ecosystems.js



/**
 * Reads what the artifacts are made of and chooses their packages, language by language.
 * @throws {Failure} before anything is downloaded, when something cannot be obtained or contradicts itself.
 */
async function openEcosystems(layers, run) {
    const python = layers.filter(plan.isPythonPlan);
    const node = layers.filter(plan.isNodePlan);
    const opened = [];
    if (python.length > 0)
        opened.push(await openPython(python, run));
    if (node.length > 0) {
        // What a run for Python alone does not need is not loaded.
        const { openNode } = await Promise.all(/* import() */[__webpack_require__.e(7110), __webpack_require__.e(4716), __webpack_require__.e(5496)]).then(__webpack_require__.bind(__webpack_require__, 25496));
        opened.push(await openNode(node, run));
    }
    return together(run.config.verify === 'import' ? opened.map((one) => withDocker(one, run)) : opened);
}
/** `verify: import` without Docker ends before anything is downloaded or built. */
function withDocker(packages, { context }) {
    return {
        ...packages,
        get isSettled() {
            return packages.isSettled;
        },
        async make(checkUpload) {
            const { findEngine } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 21566));
            await findEngine(context, { doing: 'import the packages (`verify: import`)' });
            return packages.make(checkUpload);
        },
    };
}


/***/ }),

/***/ 41478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ eventText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** A function is called with at most 6 MB: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const largestEventBytes = 6 * 1024 * 1024;
/**
 * The JSON of an event that was given as such, or as the path of a file.
 * @throws {ConfigurationError} when it is neither.
 */
async function eventText(given, input, directory) {
    if (isJson(given))
        return given;
    const wrong = (message) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1({
        code: 'not-an-event',
        input,
        message,
        nextStep: `Give JSON, e.g. '{"key": "value"}', or the path of a file with JSON.`,
        ...(/^\s*[[{"]/.test(given) ? {} : { file: given }),
    });
    if (/^\s*[[{"]/.test(given))
        throw wrong(`\`${input}\` begins like JSON, and is not JSON: ${reasonOf(given)}.`);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, given);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (!found?.isFile())
        throw wrong(`\`${input}\`: ${given} is neither JSON nor a file.`);
    if (found.size > largestEventBytes)
        throw wrong(`\`${input}\`: ${given} has more than 6 MB, the most that Lambda takes.`);
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    if (!isJson(text))
        throw wrong(`\`${input}\`: ${given} is not JSON: ${reasonOf(text)}.`);
    return text;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function reasonOf(text) {
    try {
        JSON.parse(text);
        return '';
    }
    catch (error) {
        return error.message;
    }
}


/***/ }),

/***/ 63736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readyFor),
/* harmony export */   v: () => (/* binding */ prepareZip)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_docker_ready_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77163);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90150);
/* harmony import */ var _host_unpack_zip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71671);
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95038);
/* harmony import */ var _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86393);
/* harmony import */ var _lambda_folders_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(99247);
/* harmony import */ var _lambda_images_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12726);
/* harmony import */ var _own_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67269);
// A zip, laid out on this machine as Lambda lays it out in a function, and the image that it is started in.










/** @param place a folder for the content, which the caller removes */
async function prepareZip({ artifact, path, target }, place, { config, context }) {
    const image = (0,_lambda_images_js__WEBPACK_IMPORTED_MODULE_8__/* .runtimeImage */ .W)(target);
    await readyFor(image, target, context);
    const content = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, 'content');
    await (0,_host_unpack_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackZip */ .Y)(path, content, context.signal);
    const folders = [{ from: content, to: _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_6__/* .artifactFacts */ .S[artifact].mountedAt }];
    if (artifact === 'layer') {
        const code = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, 'code');
        await copyOwn(code, config.code, path, context);
        folders.push({ from: code, to: _lambda_folders_js__WEBPACK_IMPORTED_MODULE_9__/* .taskFolder */ .AD });
    }
    return { image, target, folders };
}
/** The user's code, laid out as in the zip of a function. */
async function copyOwn(to, code, zipPath, context) {
    const { entries, warnings } = await (0,_own_files_js__WEBPACK_IMPORTED_MODULE_7__.ownFilesOf)({ kind: 'function', zipPath }, { include: [], code }, context);
    for (const warning of warnings)
        context.log.warning(warning);
    await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(to);
    for (const { path, mode, content } of entries) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(to, path);
        await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
        if (content.kind === 'link')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(content.target, file);
        else if (content.kind === 'file')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(content.file, file);
        else if (content.kind === 'bytes')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, content.bytes);
        if (content.kind !== 'link')
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, mode);
    }
}
/** Waits for Docker, and pulls the image where it is missing. */
async function readyFor(image, target, context) {
    const { ociPlatform: platform, machine } = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_5__/* .architectureFacts */ .b[target.architecture];
    const state = await (0,_host_docker_ready_image_js__WEBPACK_IMPORTED_MODULE_2__/* .readyImage */ .V)(image, { platform, machine }, `invoke a function in ${image}`, context);
    if (state === 'emulated')
        context.log.info(`${platform} is emulated here: times and memory are not those of Lambda.`);
}


/***/ }),

/***/ 32138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hs: () => (/* binding */ callHere),
/* harmony export */   Mo: () => (/* binding */ isCalledHere),
/* harmony export */   OM: () => (/* binding */ callHandlers),
/* harmony export */   zp: () => (/* binding */ inPlace)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _plan_handlers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40177);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41478);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63736);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50119);
// `smoke-event` where no function is updated: what was built is called on this machine, before it goes anywhere.








/** @throws {Failure} `smoke-event-failed` for each handler that answers with an error. */
async function callHere({ plan, zipPath: path }, run) {
    if (plan.kind !== 'function' || !isCalledHere(run))
        return;
    const [target] = plan.targets;
    await inPlace(run, async (place) => {
        const startable = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_5__/* .prepareZip */ .v)({ artifact: 'function', path, target }, place, run);
        await callHandlers(plan.name, startable, (0,_plan_handlers_js__WEBPACK_IMPORTED_MODULE_7__/* .handlersOf */ .J)(run.config), run);
    });
}
/** Whether a smoke event is given, and no function of AWS answers it. */
function isCalledHere({ config: { smokeEvent, updateFunctions } }) {
    return smokeEvent !== undefined && updateFunctions.length === 0;
}
/** A folder for what is started, which is removed in any case. */
async function inPlace({ context }, work) {
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context.stores.temporary, `smoke-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await work(place);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(place, { recursive: true, force: true });
    }
}
/** @throws {Failure} `smoke-event-failed` for the first handler that answers with an error. */
async function callHandlers(name, startable, handlers, { config, context }) {
    const { smokeEvent } = config;
    if (smokeEvent === undefined)
        return;
    const event = await (0,_event_js__WEBPACK_IMPORTED_MODULE_4__/* .eventText */ .c)(smokeEvent, 'smoke-event', context.directory);
    for (const handler of handlers) {
        const answered = await (0,_start_js__WEBPACK_IMPORTED_MODULE_6__/* .call */ .T1)({ ...startable, handler, event }, context);
        const who = handler ?? 'its command';
        context.log.info(`${name}: ${who} was called with the smoke event on this machine (${(0,_start_js__WEBPACK_IMPORTED_MODULE_6__/* .summaryOf */ .YG)(answered)}).`);
        const { error, log: lines } = answered;
        if (error === undefined)
            continue;
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .throwIfAny */ .MI)([
            {
                code: 'smoke-event-failed',
                input: 'smoke-event',
                message: `${who} of ${name} answered the smoke event with an error: ${error}.${lines.length === 0 ? '' : ` The end of its log:\n${lines.slice(-20).join('\n').slice(-2_000)}`}`,
                nextStep: 'Correct the function or the event. Nothing was written.',
            },
        ]);
    }
}


/***/ }),

/***/ 50119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T1: () => (/* binding */ call),
  pi: () => (/* binding */ emulatorPlace),
  YG: () => (/* binding */ summaryOf)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/docker/container.js + 1 modules
var docker_container = __webpack_require__(27343);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
;// CONCATENATED MODULE: ./build/run/invoke/programs/node-post-source.js
// Generated by .ci/embed.ts from node_post.cjs: npm run generate.
const nodePostSource = '// Posts the event on stdin to the function of this container, and prints its answer and the memory that it took.\nconst { readdirSync, readFileSync } = require(\'node:fs\')\nconst { request } = require(\'node:http\')\n\nconst place = { host: \'127.0.0.1\', port: 8080, path: \'/2015-03-31/functions/function/invocations\', method: \'POST\' }\nconst deadline = Date.now() + 60_000\n\n/** Waits for the emulator to listen. */\nfunction post(event, done) {\n  const sent = request(place, (answer) => {\n    const chunks = []\n    answer.on(\'data\', (chunk) => chunks.push(chunk))\n    answer.on(\'end\', () => done(answer.statusCode, Buffer.concat(chunks).toString(\'utf8\')))\n  })\n  sent.on(\'error\', (error) => {\n    if (Date.now() > deadline) throw error\n    setTimeout(() => post(event, done), 100)\n  })\n  sent.end(event)\n}\n\n/** The most that the processes of the function took; process 1 is the emulator, which starts them. */\nfunction memoryKilobytes() {\n  const parents = new Map()\n  const peaks = new Map()\n  for (const pid of readdirSync(\'/proc\').filter((name) => /^\\d+$/.test(name))) {\n    try {\n      const status = readFileSync(`/proc/${pid}/status`, \'utf8\')\n      parents.set(pid, /^PPid:\\s*(\\d+)/m.exec(status)?.[1] ?? \'0\')\n      peaks.set(pid, Number(/^VmHWM:\\s*(\\d+)/m.exec(status)?.[1] ?? 0))\n    } catch {\n      continue // It ended meanwhile.\n    }\n  }\n  const isOfFunction = (pid) => {\n    let at = pid\n    while (parents.has(at) && parents.get(at) !== \'0\' && parents.get(at) !== \'1\') at = parents.get(at)\n    return parents.get(at) === \'1\'\n  }\n  return [...peaks].reduce((sum, [pid, peak]) => sum + (isOfFunction(pid) ? peak : 0), 0)\n}\n\npost(readFileSync(0), (status, body) => {\n  const answer = { status, body, memoryKilobytes: memoryKilobytes() }\n  process.stdout.write(`${process.argv.at(-1)}${JSON.stringify(answer)}\\n`)\n})\n';

;// CONCATENATED MODULE: ./build/run/invoke/programs/python-post-source.js
// Generated by .ci/embed.ts from python_post.py: npm run generate.
const pythonPostSource = '"""Posts the event on stdin to the function of this container, and prints its answer and the memory that it took."""\n\nimport json\nimport os\nimport sys\nimport time\nimport urllib.error\nimport urllib.request\n\nURL = "http://127.0.0.1:8080/2015-03-31/functions/function/invocations"\nSECONDS_TO_START = 60\nSECONDS_TO_ANSWER = 900\n\n\ndef post(event):\n    """Waits for the emulator to listen. Yields status and body."""\n    deadline = time.monotonic() + SECONDS_TO_START\n    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))\n    while True:\n        try:\n            with opener.open(urllib.request.Request(URL, data=event), timeout=SECONDS_TO_ANSWER) as answer:\n                return answer.status, answer.read()\n        except urllib.error.HTTPError as error:\n            return error.code, error.read()\n        except (urllib.error.URLError, ConnectionError):\n            if time.monotonic() > deadline:\n                raise\n            time.sleep(0.1)\n\n\ndef fields_of(pid):\n    with open(f"/proc/{pid}/status") as file:\n        return dict(line.rstrip("\\n").split(":\\t", 1) for line in file if ":\\t" in line)\n\n\ndef memory_kilobytes():\n    """The most that the processes of the function took; process 1 is the emulator, which starts them."""\n    parents = {}\n    peaks = {}\n    for pid in filter(str.isdigit, os.listdir("/proc")):\n        try:\n            fields = fields_of(pid)\n        except OSError:\n            continue\n        parents[pid] = fields.get("PPid", "0").strip()\n        peaks[pid] = int(fields.get("VmHWM", "0 kB").split()[0])\n\n    def is_of_function(pid):\n        while pid in parents and parents[pid] not in ("0", "1"):\n            pid = parents[pid]\n        return parents.get(pid) == "1"\n\n    return sum(peak for pid, peak in peaks.items() if is_of_function(pid))\n\n\ndef main():\n    status, body = post(sys.stdin.buffer.read())\n    answer = {"status": status, "body": body.decode("utf-8", "replace"), "memoryKilobytes": memory_kilobytes()}\n    sys.stdout.write(sys.argv[1] + json.dumps(answer) + "\\n")\n\n\nif __name__ == "__main__":\n    main()\n';

;// CONCATENATED MODULE: ./build/run/invoke/start.js
// One function in a container of its own: started, called once, removed.
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







const mark = 'lambda-layer-answer ';
const callMs = 960_000;
/** As Lambda starts it: not as root, without rights. */
const createOptions = [
    '--user=993:990',
    '--cap-drop=ALL',
    '--env=AWS_REGION=us-east-1',
    '--env=AWS_DEFAULT_REGION=us-east-1',
    '--env=AWS_LAMBDA_FUNCTION_NAME=lambda-layer-invoke',
    '--env=AWS_LAMBDA_FUNCTION_TIMEOUT=900',
    '--env=AWS_LAMBDA_FUNCTION_MEMORY_SIZE=3008',
];
/** Where the emulator is in AWS's images. */
const emulatorPlace = '/usr/local/bin/aws-lambda-rie';
/** @throws {Failure} when the function cannot be started. What the function itself does wrong is in the answer. */
async function call(one, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { image, target, handler, event, folders, emulator } = one;
        const { ociPlatform: platform } = architectures/* architectureFacts */.b[target.architecture];
        const name = handler ?? image;
        const doing = `invoke ${name}`;
        const command = [...(emulator?.entrypoint ?? []), ...(handler === undefined ? [] : [handler])];
        const options = [...createOptions, ...(one.options ?? []), ...(emulator ? [`--entrypoint=${emulatorPlace}`] : [])];
        const container = __addDisposableResource(env_1, await (0,docker_container/* createContainer */.g)({ prefix: 'lambda-layer-invoke', image, platform, options, command, doing }, context), true);
        for (const { from, to } of folders)
            await container.copyIn(`${from}/.`, to);
        if (emulator)
            await container.copyIn(emulator.file, emulatorPlace);
        await container.start();
        const posted = await post(container, target.runtime, event);
        const { stdout, stderr } = await container.logs();
        const log = functionLog(stdout, stderr);
        if (!posted)
            throw notStarted(name, log, stderr);
        const error = errorOf(posted, stderr);
        const initMilliseconds = numberIn(/INIT REPORT\(durationMs: ([\d.]+)/, stderr);
        const milliseconds = numberIn(/INVOKE RTDONE\(.*duration: ([\d.]+)ms/, stderr);
        return {
            handler,
            answer: posted.body,
            ...(error === undefined ? {} : { error }),
            log,
            ...(initMilliseconds === undefined ? {} : { initMilliseconds }),
            ...(milliseconds === undefined ? {} : { milliseconds }),
            ...(posted.memoryKilobytes > 0 ? { memoryBytes: posted.memoryKilobytes * 1024 } : {}),
        };
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
/** In a few words. */
function summaryOf({ error, initMilliseconds, milliseconds, memoryBytes }) {
    return [
        ...(error === undefined ? [] : ['failed']),
        ...(initMilliseconds === undefined || initMilliseconds < 1 ? [] : [`init ${Math.round(initMilliseconds)} ms`]),
        ...(milliseconds === undefined ? [] : [`call ${Math.round(milliseconds)} ms`]),
        ...(memoryBytes === undefined ? [] : [(0,units/* formatBytes */.z3)(memoryBytes)]),
    ].join(', ');
}
/** From inside of the container: its ports may not be reachable from here. Undefined when nobody answers. */
async function post(container, runtime, input) {
    const program = runtime.family === 'python'
        ? [(0,folders/* interpreterPath */.ce)(runtime.python), '-I', '-c', pythonPostSource, mark]
        : [`${folders/* languageFolder */.Ti}/bin/node`, '-e', nodePostSource, mark];
    const found = await container.exec(program, { input, timeoutMs: callMs });
    const line = found.stdout.split('\n').findLast((one) => one.startsWith(mark));
    return line === undefined ? undefined : JSON.parse(line.slice(mark.length));
}
/** Lines of the emulator itself, and of the platform. */
const ofEmulator = /^\d{2} \w{3} \d{4} [\d:,]+ \[\w+\] \(rapid\)/;
const ofPlatform = /^(?:START|END|REPORT) RequestId: /;
function functionLog(stdout, stderr) {
    const lines = [...stdout.split('\n'), ...stderr.split('\n').filter((line) => !ofEmulator.test(line))];
    // A traceback comes as one line, whose breaks are carriage returns.
    return lines
        .filter((line) => !ofPlatform.test(line))
        .flatMap((line) => line.split('\r'))
        .filter((line) => line.trim() !== '');
}
/** What the emulator answers in the place of a function that took too long; its log may say so later. */
const timeout = /^Task timed out after [\d.]+ seconds$/;
const keysOfErrors = new Set(['errorMessage', 'errorType', 'requestId', 'stackTrace', 'trace', 'cause']);
/** The emulator answers with status 200 whatever the function does: its errors are known by their form. */
function errorOf({ status, body }, stderr) {
    const isRefused = status >= 400 || timeout.test(body) || /(?:INIT|INVOKE) RTDONE\(status: (?:error|timeout)/.test(stderr);
    const refused = isRefused ? body.slice(0, 500) || `status ${status}` : undefined;
    try {
        const value = JSON.parse(body);
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return refused;
        const { errorType, errorMessage } = value;
        const isError = typeof errorMessage === 'string' && Object.keys(value).every((key) => keysOfErrors.has(key));
        if (!isError)
            return refused;
        return typeof errorType === 'string' ? `${errorType}: ${errorMessage}` : errorMessage;
    }
    catch {
        return refused;
    }
}
function numberIn(pattern, text) {
    const found = [...text.matchAll(new RegExp(pattern, 'g'))].at(-1)?.[1];
    return found === undefined ? undefined : Number(found);
}
function notStarted(name, log, stderr) {
    const said = [...log, ...stderr.split('\n').filter((line) => line.trim() !== '')].slice(-5).join('\n');
    return new errors/* Failure */.HR({
        code: 'function-not-started',
        message: `${name} did not start${said === '' ? '.' : `:\n${said}`}`,
        nextStep: 'Check that the image is one of Lambda, for this architecture, with the Runtime Interface Emulator.',
    });
}


/***/ }),

/***/ 32981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kg: () => (/* binding */ NeededAgain),
/* harmony export */   Xl: () => (/* binding */ neededBy),
/* harmony export */   vt: () => (/* binding */ untilNothingIsNeeded)
/* harmony export */ });
/** An import needs files that were left out: the artifact is made once more with them. */
class NeededAgain extends Error {
    name = 'NeededAgain';
    needed;
    constructor(needed) {
        super(`${[...needed.keys()].join(', ')} must come back`);
        this.needed = needed;
    }
}
/** Makes the artifact again with what an import needed; each time more of it stays, so it ends. */
async function untilNothingIsNeeded(attempt, take) {
    for (;;) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof NeededAgain))
                throw error;
            take(error.needed);
        }
    }
}
/** What comes back: the files that the failures name; else all of the packages that failed; else everything. */
function neededBy(broken, left, taken) {
    const needed = new Map();
    const add = (one, { module }) => {
        const key = `${one.preset} ${one.entry.origin.name}`;
        if (!taken.has(key))
            needed.set(key, `${module} cannot be imported without it`);
    };
    for (const failure of broken) {
        const words = wordsOf(failure.why);
        const named = left.filter(({ entry }) => isNamedIn(words, entry.path));
        const own = left.filter(({ entry }) => entry.origin.name === failure.package);
        const before = needed.size;
        for (const some of [named, own, left]) {
            for (const one of some)
                add(one, failure);
            if (needed.size > before)
                break;
        }
    }
    return needed;
}
/** Whether a message names a file, the module that it is, or a package that it is in. */
function isNamedIn(words, path) {
    const module = path
        .replace(/^python\/(?:lib\/python[\d.]+\/site-packages\/)?/, '')
        .replace(/(?:\/__init__)?\.py$/, '')
        .replaceAll('/', '.');
    return words.some((word) => word === module || module.startsWith(`${word}.`) || word.endsWith(`/${path}`));
}
/** What may be a module or a path. */
function wordsOf(message) {
    return (message.match(/[\w./-]+/g) ?? [])
        .map((word) => word.replace(/^\.+|\.+$/g, ''))
        .filter((word) => /[./]/.test(word));
}


/***/ }),

/***/ 57290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writers)
/* harmony export */ });
/* harmony import */ var _artifact_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24372);
// How the parts of an artifact are written, by its kind.

const writers = {
    layer: _artifact_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .merge */ .h,
    function: _artifact_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .merge */ .h,
    image: async (...given) => (await __webpack_require__.e(/* import() */ 4410).then(__webpack_require__.bind(__webpack_require__, 74410))).mergeImage(...given),
};


/***/ })

};
