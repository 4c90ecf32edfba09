export const id = 3004;
export const ids = [3004];
export const modules = {

/***/ 53004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openBytecode: () => (/* binding */ openBytecode)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2950);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5338);
/* harmony import */ var _host_archive_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58909);
/* harmony import */ var _host_json_cache_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30110);
/* harmony import */ var _host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1036);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(34481);
/* harmony import */ var _compile_sources_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(88524);
/* harmony import */ var _find_python_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(68715);
// Bytecode of the sources in an artifact. It is compiled once for each wheel, Python and place, and kept as an archive:
// unchecked hash-based pycs, which Python loads without a look at the source: https://peps.python.org/pep-0552/
// Importing is then two to three times as quick, and Lambda has no place to keep what it would compile itself.
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











/** Raised when the same sources would give other archives. */
const format = 1;
/** Dispose of it when the artifacts are written. */
async function openBytecode(options, context) {
    const store = await (0,_host_archive_store_js__WEBPACK_IMPORTED_MODULE_5__/* .openArchiveStore */ .m)({ ...options, root: context.stores.bytecode, holds: 'bytecode' }, context);
    const pythons = new Map();
    return {
        async compile(parts, request) {
            const { python: minor } = request;
            const isFirst = !pythons.has(minor);
            const finding = pythons.get(minor) ?? (0,_find_python_js__WEBPACK_IMPORTED_MODULE_9__/* .findExactPython */ .h)(minor, context);
            pythons.set(minor, finding);
            const python = await finding;
            if (isFirst)
                context.log.info(`Bytecode is compiled by Python ${python.version}.`);
            const compiler = new Compiler(python, request, store, context);
            const atOnce = Math.max(1, (0,node_os__WEBPACK_IMPORTED_MODULE_1__.availableParallelism)());
            const results = await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_7__/* .mapConcurrently */ .X)(parts, atOnce, context.signal, (part) => compiler.withBytecode(part));
            if (compiler.left > 0) {
                context.log.debug(`Bytecode: ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_10__/* .plural */ .LS)(compiler.left, 'source')} cannot be compiled, and stay as they are.`);
            }
            return results;
        },
        [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
    };
}
class Compiler {
    #python;
    #request;
    #store;
    #context;
    /** Sources without bytecode. */
    left = 0;
    constructor(python, request, store, context) {
        this.#python = python;
        this.#request = request;
        this.#store = store;
        this.#context = context;
    }
    async withBytecode(part) {
        const added = [];
        for (const [archive, sources] of this.#sourcesOf(part)) {
            const made = await this.#archiveOf(archive, sources);
            if (made)
                added.push(...made);
        }
        return added.length === 0 ? part : { ...part, entries: [...part.entries, ...added] };
    }
    /** By the archive that they are in. */
    #sourcesOf(part) {
        const groups = new Map();
        for (const entry of part.entries) {
            const { path, content } = entry;
            if (!path.endsWith('.py') || !this.#request.wants(entry))
                continue;
            if (content.kind !== 'archived' && content.kind !== 'file')
                continue;
            const archive = content.kind === 'archived' ? content.archive : undefined;
            const from = content.kind === 'archived' ? content.entry.path : content.file;
            groups.set(archive, [...(groups.get(archive) ?? []), { entry, from, to: this.#placeOf(path) }]);
        }
        return groups;
    }
    #placeOf(path) {
        const { layout, python } = this.#request;
        if (layout === 'instead')
            return `${path}c`;
        const stem = node_path__WEBPACK_IMPORTED_MODULE_2__.posix.basename(path, '.py');
        return node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.dirname(path), '__pycache__', `${stem}.cpython-${python.replace('.', '')}.pyc`);
    }
    async #archiveOf(archive, sources) {
        const kept = (0,_host_json_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .sealedFacts */ .w)(this.#context, 'bytecode-1');
        const key = this.#keyOf(archive, sources);
        const known = await kept.get(key);
        const found = known && (await this.#store.find(known.sha256, known.filename));
        if (known && found)
            return this.#entries(sources, known, found);
        const made = await this.#make(archive, sources);
        if (!made)
            return undefined;
        await kept.put(key, made.kept);
        return this.#entries(sources, made.kept, made.stored);
    }
    /** Everything that decides the bytes. */
    #keyOf(archive, sources) {
        const { mountedAt } = this.#request;
        const files = sources.map(({ entry, from, to }) => [archive ? from : '', entry.path, to, entry.hash.digest]);
        const parts = [format, this.#python.version, archive?.sha256 ?? '', mountedAt, files];
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
    }
    async #make(archive, sources) {
        const filename = `${archive?.filename ?? 'own files'}.cp${this.#request.python.replace('.', '')}.zip`;
        const files = sources.map(({ entry, from, to }) => ({
            from,
            shown: node_path__WEBPACK_IMPORTED_MODULE_2__.posix.join(this.#request.mountedAt, entry.path),
            to,
        }));
        const request = { python: this.#python, archive: archive?.path, files, label: archive?.filename ?? 'own files' };
        const made = await (0,_compile_sources_js__WEBPACK_IMPORTED_MODULE_8__/* .compileSources */ .k)(request, (write) => this.#store.add(filename, write), this.#context);
        this.left += sources.length - Object.keys(made?.hashes ?? {}).length;
        return made && { kept: { sha256: made.result.sha256, filename, hashes: made.hashes }, stored: made.result };
    }
    async #entries(sources, kept, stored) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const zip = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_4__/* .openZipFile */ .oo)(stored.path, kept.filename), true);
            const archive = { filename: kept.filename, ...stored, obtained: 'built' };
            const listed = new Map((await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .readCentralDirectory */ .Hp)(zip, kept.filename)).map((one) => [one.path, one]));
            return sources.flatMap(({ entry, to }) => {
                const packed = listed.get(to);
                const hash = kept.hashes[to];
                if (!packed || !hash)
                    return [];
                return [
                    {
                        path: to,
                        mode: 0o644,
                        sizeBytes: packed.sizeBytes,
                        hash,
                        origin: entry.origin,
                        content: { kind: 'archived', archive, entry: packed },
                        compiledFrom: entry.path,
                    },
                ];
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
}


/***/ }),

/***/ 88524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ compileSources)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/formats/deflate/compress.js + 1 modules
var compress = __webpack_require__(53558);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/formats/zip/writer.js
var zip_writer = __webpack_require__(35832);
// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
// EXTERNAL MODULE: ./build/host/file-hash.js
var file_hash = __webpack_require__(87190);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/python/wheels/record.js
var record = __webpack_require__(9239);
;// CONCATENATED MODULE: ./build/python/bytecode/canonical.js
// Bytecode whose bytes depend on the source alone. marshal marks each object that more than one place of the process
// refers to while it is written, so that the marks depend on what else the process did:
// https://github.com/python/cpython/issues/78274. Here only those keep a mark that the data refer to again.
// The format: https://github.com/python/cpython/blob/main/Python/marshal.c
/** Magic number, flags, hash of the source: https://peps.python.org/pep-0552/ */
const headerBytes = 16;
const flagRef = 0x80;
/**
 * The same bytecode with canonical marks; undefined when the data have a form that is not known here.
 * @param python e.g. `3.13`; it decides the parts of a code object
 */
function canonicalBytecode(pyc, python) {
    const minor = Number(python.split('.')[1]);
    // 3.11 has five numbers before the objects of a code object and two objects after the line number; before: six and one.
    const code = minor >= 11 ? { numbers: 5, objects: 8, last: 2 } : { numbers: 6, objects: 8, last: 1 };
    const data = Buffer.from(pyc);
    const marked = [];
    const references = [];
    const steps = [{ kind: 'objects', left: 1 }];
    let at = headerBytes;
    /** Reads one object; false when its form is not known. */
    const readObject = () => {
        const type = data.readUInt8(at);
        if ((type & flagRef) !== 0)
            marked.push(at);
        at += 1;
        switch (String.fromCharCode(type & ~flagRef)) {
            case '0': // null, None, False, True, StopIteration, Ellipsis
            case 'N':
            case 'F':
            case 'T':
            case 'S':
            case '.':
                return true;
            case 'r':
                references.push(at);
                at += 4;
                return true;
            case 'i':
                at += 4;
                return true;
            case 'l': // a long, in digits of two bytes
                at += 4 + 2 * Math.abs(data.readInt32LE(at));
                return true;
            case 'g': // a float, a complex number
                at += 8;
                return true;
            case 'y':
                at += 16;
                return true;
            case 's': // bytes and strings
            case 't':
            case 'u':
            case 'a':
            case 'A':
                at += 4 + data.readUInt32LE(at);
                return true;
            case 'z':
            case 'Z':
                at += 1 + data.readUInt8(at);
                return true;
            case ')':
                steps.push({ kind: 'objects', left: data.readUInt8(at) });
                at += 1;
                return true;
            case '(': // a tuple, a list, a set, a frozenset
            case '[':
            case '<':
            case '>':
                steps.push({ kind: 'objects', left: data.readUInt32LE(at) });
                at += 4;
                return true;
            case ':': // a slice
                steps.push({ kind: 'objects', left: 3 });
                return true;
            case 'c':
                at += 4 * code.numbers;
                steps.push({ kind: 'objects', left: code.last }, { kind: 'bytes', count: 4 }, { kind: 'objects', left: code.objects });
                return true;
            default:
                return false;
        }
    };
    try {
        for (let step = steps.at(-1); step; step = steps.at(-1)) {
            if (step.kind === 'bytes') {
                at += step.count;
                steps.pop();
            }
            else if (step.left === 0)
                steps.pop();
            else {
                step.left -= 1;
                if (!readObject())
                    return undefined;
            }
        }
        if (at !== data.length)
            return undefined;
        const used = [...new Set(references.map((place) => data.readUInt32LE(place)))].sort((a, b) => a - b);
        const places = new Map(used.map((index, place) => [index, place]));
        marked.forEach((place, index) => {
            if (!places.has(index))
                data.writeUInt8(data.readUInt8(place) & ~flagRef, place);
        });
        for (const place of references)
            data.writeUInt32LE(places.get(data.readUInt32LE(place)) ?? 0, place);
        return data;
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined; // It ends in the middle.
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/python/bytecode/programs/lambda-layer-bytecode-source.js
// Generated by .ci/embed.ts from lambda_layer_bytecode.py: npm run generate.
const lambdaLayerBytecodeSource = '"""Compiles sources to bytecode that Python loads without looking at the source: unchecked hash-based pycs.\n\nhttps://docs.python.org/3/reference/import.html#pyc-invalidation\nhttps://peps.python.org/pep-0552/\n\nReads one JSON document from stdin:\n    {"archive": path of a zip or null, "to": path of the zip to write,\n     "files": [[source, the path that tracebacks show, path in the zip], ...]}\nEach source is an entry of the archive, or a path. Writes the zip, stored, in the order of "files", and prints one JSON\ndocument: {"left": [[source, why], ...]}. Nothing of the sources is run.\n"""\n\nimport importlib.util\nimport json\nimport marshal\nimport sys\nimport warnings\nimport zipfile\n\n# A source that is larger is data, and takes long.\nMOST_BYTES = 16 * 1024 * 1024\nMOST_MEMORY = 3 * 1024**3\n# flags of PEP 552: hash-based, and not to be checked.\nUNCHECKED = (1).to_bytes(4, "little")\n\n\ndef compile_one(data, shown):\n    """Returns the bytes of the pyc."""\n    code = compile(data, shown, "exec", dont_inherit=True, optimize=0)\n    return importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(data) + marshal.dumps(code)\n\n\ndef run(task):\n    left = []\n    archive = zipfile.ZipFile(task["archive"]) if task["archive"] else None\n    with zipfile.ZipFile(task["to"], "w", zipfile.ZIP_STORED) as out:\n        for source, shown, name in task["files"]:\n            try:\n                data = read(archive, source)\n                out.writestr(zipfile.ZipInfo(name), compile_one(data, shown))\n            except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:\n                left.append([source, f"{type(error).__name__}: {str(error)[:200]}"])\n    return {"left": left}\n\n\ndef read(archive, source):\n    if archive is None:\n        with open(source, "rb") as file:\n            data = file.read(MOST_BYTES + 1)\n    else:\n        with archive.open(source) as file:\n            data = file.read(MOST_BYTES + 1)\n    if len(data) > MOST_BYTES:\n        raise ValueError("it is larger than 16 MB")\n    return data\n\n\ndef limit_memory():\n    try:\n        import resource\n\n        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))\n    except (ImportError, ValueError, OSError):\n        pass  # Windows has none, and a lower limit may hold already.\n\n\nif __name__ == "__main__":\n    warnings.simplefilter("ignore")\n    limit_memory()\n    print(json.dumps(run(json.load(sys.stdin))))\n';

;// CONCATENATED MODULE: ./build/python/bytecode/compile-sources.js
// Sources in, a zip of canonical bytecode out. In a process of its own: what brings it down takes nothing else with it.
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















/** A pyc of a source of 16 MB is smaller. */
const mostBytes = 64 * 1024 * 1024;
const timeoutMs = 10 * 60_000;
/**
 * Compiles sources, in the order of their list. What does not compile is left out; undefined when all of it failed.
 * Nothing of the sources is run.
 * @param keep puts the file that is written to a temporary path into its place
 */
async function compileSources({ python, archive, files, label }, keep, { env, log, signal, stores, runProcess }) {
    const scratch = (0,external_node_path_.join)(stores.temporary, `bytecode-${(0,external_node_crypto_.randomUUID)()}`);
    const compiled = (0,external_node_path_.join)(scratch, 'compiled.zip');
    await (0,make_folder/* makeFolder */.f)(scratch);
    try {
        const program = (0,external_node_path_.join)(scratch, 'lambda_layer_bytecode.py');
        await (0,promises_.writeFile)(program, lambdaLayerBytecodeSource);
        const task = {
            archive: archive ?? null,
            to: compiled,
            files: files.map(({ from, shown, to }) => [from, shown, to]),
        };
        const ended = await runProcess(python.path, ['-s', '-S', '-B', program], {
            // Sets are written in the order of their hashes.
            env: (0,environment.childEnvironment)(env, [], { PYTHONHASHSEED: '0' }),
            cwd: scratch,
            signal,
            timeoutMs,
            input: JSON.stringify(task),
        });
        if (ended.exitCode !== 0) {
            log.debug(`Bytecode of ${label}: ${ended.stderr.trim().slice(-500)}`);
            return undefined;
        }
        const hashes = {};
        const minor = python.version.split('.').slice(0, 2).join('.');
        const result = await keep(async (temporary) => {
            await pack(compiled, temporary, minor, hashes, signal);
            return (0,file_hash/* hashFile */.D)(temporary);
        });
        return { result, hashes };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function pack(compiled, to, python, hashes, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(compiled), true);
        const handle = await (0,promises_.open)(to, 'wx');
        try {
            const writer = (0,zip_writer/* zipWriter */.d)({ write: (bytes) => handle.writeFile(bytes) }, signal);
            for (const entry of await (0,central_directory/* readCentralDirectory */.Hp)(source, compiled)) {
                const pyc = canonicalBytecode(await (0,entry_data/* readEntry */.hB)(source, entry, mostBytes), python);
                if (!pyc)
                    continue;
                const deflated = (0,compress/* deflate */.K)(pyc);
                const smaller = deflated.length < pyc.length;
                const data = smaller ? deflated : pyc;
                const { path } = entry;
                const sizes = { sizeBytes: pyc.length, compressedSizeBytes: data.length, crc32: (0,external_node_zlib_.crc32)(pyc) };
                await writer.put({ path, mode: 0o644, ...sizes, method: smaller ? 8 : 0 }, [data]);
                hashes[path] = (0,record/* recordHash */.oj)(pyc);
            }
            await writer.finish();
        }
        finally {
            await handle.close();
        }
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
