export const id = 457;
export const ids = [457];
export const modules = {

/***/ 31457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBytecode: () => (/* binding */ openBytecode)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
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
// EXTERNAL MODULE: ./build/host/archive-store.js
var archive_store = __webpack_require__(58909);
// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
// EXTERNAL MODULE: ./build/host/file-hash.js
var file_hash = __webpack_require__(87190);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
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

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/python/uv/uv.js + 2 modules
var uv = __webpack_require__(69586);
;// CONCATENATED MODULE: ./build/python/bytecode/find-python.js
// A CPython of exactly one minor version: bytecode of another one is not loaded.





const question = 'import sys; print(sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], sys.version_info.releaselevel)';
/**
 * An interpreter of this machine; else the one that uv brings.
 * @param python `3.13`
 * @throws {Failure} `no-python`, saying how to get one
 */
async function findExactPython(python, context) {
    for (const path of await candidates(python, context)) {
        const found = await ask(path, python, context);
        if (found)
            return found;
    }
    const why = await install(python, context);
    for (const path of await installed(folderOfUv(context), python)) {
        const found = await ask(path, python, context);
        if (found)
            return found;
    }
    throw new errors/* Failure */.HR({
        code: 'no-python',
        message: `Bytecode for python${python} is compiled by Python ${python}, which this machine does not have${why === '' ? '' : `: ${why}`}.`,
        nextStep: `Install Python ${python} (in a workflow: actions/setup-python with python-version: '${python}'), or write \`bytecode: auto\`.`,
        input: 'bytecode',
    });
}
/** Programs of that name: on PATH, of pyenv, of a runner's tool cache, of uv. Shims are skipped: they are slow, and lead to these. */
async function candidates(python, { env, platform, stores }) {
    if (platform === 'win32')
        return [];
    const home = env['HOME'] ?? '';
    const data = env['XDG_DATA_HOME'] ?? (0,external_node_path_.join)(home, '.local', 'share');
    const onPath = (env['PATH'] ?? '')
        .split(external_node_path_.delimiter)
        .filter((folder) => folder !== '' && !folder.endsWith('/shims'))
        .map((folder) => (0,external_node_path_.join)(folder, `python${python}`));
    const kept = await Promise.all([
        installed((0,external_node_path_.join)(env['PYENV_ROOT'] ?? (0,external_node_path_.join)(home, '.pyenv'), 'versions'), python),
        installed((0,external_node_path_.join)(env['RUNNER_TOOL_CACHE'] ?? env['AGENT_TOOLSDIRECTORY'] ?? '', 'Python'), python, 'x64', 'arm64'),
        installed(env['UV_PYTHON_INSTALL_DIR'] ?? (0,external_node_path_.join)(data, 'uv', 'python'), python),
        installed(folderOfUv({ stores }), python),
    ]);
    return [...onPath, ...kept.flat()];
}
function folderOfUv({ stores }) {
    return (0,external_node_path_.join)(stores.tools, 'python');
}
/** `<root>/3.13.5/bin/python3.13`, `<root>/cpython-3.13.5-linux-…/bin/python3.13`, newest first. */
async function installed(root, python, ...inner) {
    const names = await (0,promises_.readdir)(root).catch(() => []);
    const fitting = names
        .filter((name) => name.replace(/^cpython-/, '').startsWith(`${python}.`))
        .toSorted()
        .toReversed();
    const below = inner.length === 0 ? [''] : inner;
    return fitting.flatMap((name) => below.map((one) => (0,external_node_path_.join)(root, name, one, 'bin', `python${python}`)));
}
/** A pre-release has bytecode of its own. */
async function ask(path, python, context) {
    const { env, signal, runProcess } = context;
    const options = { env: (0,environment.childEnvironment)(env), signal, timeoutMs: 20_000 };
    const answer = await runProcess(path, ['-I', '-S', '-c', question], options).catch((error) => {
        if (error instanceof errors/* Failure */.HR && error.problems[0].code.startsWith('command-not-'))
            return undefined;
        throw error;
    });
    const [name, version = '', level] = (answer?.exitCode === 0 ? answer.stdout : '').trim().split(' ');
    return name === 'cpython' && level === 'final' && version.startsWith(`${python}.`) ? { path, version } : undefined;
}
/** Yields why it could not be done; empty when it was. */
async function install(python, context) {
    const { env, log, signal } = context;
    log.info(`No Python ${python} is found: uv fetches one for the bytecode.`);
    const { command } = await (0,uv/* ensureUv */.a)(context);
    const set = { UV_CACHE_DIR: context.stores.uv, UV_PYTHON_INSTALL_BIN: '0' };
    const args = ['python', 'install', '--no-config', '--install-dir', folderOfUv(context), python];
    const result = await context.runProcess(command, args, {
        env: (0,environment.childEnvironment)(env, [/^UV_(?:HTTP_TIMEOUT|PYTHON_INSTALL_MIRROR|NATIVE_TLS|OFFLINE)$/], set),
        signal,
        timeoutMs: 5 * 60_000,
    });
    return result.exitCode === 0 ? '' : `uv: ${(result.stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)}`;
}

;// CONCATENATED MODULE: ./build/python/bytecode/programs/lambda-layer-bytecode-source.js
// Generated by .ci/embed.ts from lambda_layer_bytecode.py: npm run generate.
const lambdaLayerBytecodeSource = '"""Compiles sources to bytecode that Python loads without looking at the source: unchecked hash-based pycs.\n\nhttps://docs.python.org/3/reference/import.html#pyc-invalidation\nhttps://peps.python.org/pep-0552/\n\nReads one JSON document from stdin:\n    {"archive": path of a zip or null, "to": path of the zip to write,\n     "files": [[source, the path that tracebacks show, path in the zip], ...]}\nEach source is an entry of the archive, or a path. Writes the zip, stored, in the order of "files", and prints one JSON\ndocument: {"left": [[source, why], ...]}. Nothing of the sources is run.\n"""\n\nimport importlib.util\nimport json\nimport marshal\nimport sys\nimport warnings\nimport zipfile\n\n# A source that is larger is data, and takes long.\nMOST_BYTES = 16 * 1024 * 1024\nMOST_MEMORY = 3 * 1024**3\n# flags of PEP 552: hash-based, and not to be checked.\nUNCHECKED = (1).to_bytes(4, "little")\n\n\ndef compile_one(data, shown):\n    """Returns the bytes of the pyc."""\n    code = compile(data, shown, "exec", dont_inherit=True, optimize=0)\n    return importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(data) + marshal.dumps(code)\n\n\ndef run(task):\n    left = []\n    archive = zipfile.ZipFile(task["archive"]) if task["archive"] else None\n    with zipfile.ZipFile(task["to"], "w", zipfile.ZIP_STORED) as out:\n        for source, shown, name in task["files"]:\n            try:\n                data = read(archive, source)\n                out.writestr(zipfile.ZipInfo(name), compile_one(data, shown))\n            except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:\n                left.append([source, f"{type(error).__name__}: {str(error)[:200]}"])\n    return {"left": left}\n\n\ndef read(archive, source):\n    if archive is None:\n        with open(source, "rb") as file:\n            data = file.read(MOST_BYTES + 1)\n    else:\n        with archive.open(source) as file:\n            data = file.read(MOST_BYTES + 1)\n    if len(data) > MOST_BYTES:\n        raise ValueError("it is larger than 16 MB")\n    return data\n\n\ndef limit_memory():\n    try:\n        import resource\n\n        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))\n    except (ImportError, ValueError, OSError):\n        pass  # Windows has none, and a lower limit may hold already.\n\n\nif __name__ == "__main__":\n    warnings.simplefilter("ignore")\n    limit_memory()\n    print(json.dumps(run(json.load(sys.stdin))))\n';

;// CONCATENATED MODULE: ./build/python/bytecode/bytecode.js
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
/** A pyc of a source of 16 MB is smaller. */
const mostBytes = 64 * 1024 * 1024;
const timeoutMs = 10 * 60_000;
/** Dispose of it when the artifacts are written. */
async function openBytecode(options, context) {
    const store = await (0,archive_store/* openArchiveStore */.m)({ ...options, root: context.stores.bytecode, holds: 'bytecode' }, context);
    const pythons = new Map();
    return {
        async compile(parts, request) {
            const { python: minor } = request;
            const finding = pythons.get(minor) ?? findExactPython(minor, context);
            pythons.set(minor, finding);
            const python = await finding;
            const compiler = new Compiler(python, request, store, context);
            const atOnce = Math.max(1, (0,external_node_os_.availableParallelism)());
            const results = await (0,map_concurrently/* mapConcurrently */.X)(parts, atOnce, context.signal, (part) => compiler.withBytecode(part));
            if (compiler.left > 0) {
                context.log.debug(`Bytecode: ${(0,units/* plural */.LS)(compiler.left, 'source')} cannot be compiled, and stay as they are.`);
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
        const stem = external_node_path_.posix.basename(path, '.py');
        return external_node_path_.posix.join(external_node_path_.posix.dirname(path), '__pycache__', `${stem}.cpython-${python.replace('.', '')}.pyc`);
    }
    async #archiveOf(archive, sources) {
        const kept = (0,json_cache/* sealedFacts */.w)(this.#context, 'bytecode-1');
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
        return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
    }
    async #make(archive, sources) {
        const scratch = (0,external_node_path_.join)(this.#context.stores.temporary, `bytecode-${(0,external_node_crypto_.randomUUID)()}`);
        const compiled = (0,external_node_path_.join)(scratch, 'compiled.zip');
        const filename = `${archive?.filename ?? 'own files'}.cp${this.#request.python.replace('.', '')}.zip`;
        await (0,make_folder/* makeFolder */.f)(scratch);
        try {
            if (!(await this.#run(archive, sources, scratch, compiled)))
                return undefined;
            const hashes = {};
            const stored = await this.#store.add(filename, async (temporary) => {
                await this.#pack(compiled, temporary, hashes);
                return (0,file_hash/* hashFile */.D)(temporary);
            });
            this.left += sources.length - Object.keys(hashes).length;
            return { kept: { sha256: stored.sha256, filename, hashes }, stored };
        }
        finally {
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
        }
    }
    /** Compiles into a zip. A process of its own for each wheel: a source that brings it down takes no other with it. */
    async #run(archive, sources, scratch, to) {
        const { env, log, signal, runProcess } = this.#context;
        const program = (0,external_node_path_.join)(scratch, 'lambda_layer_bytecode.py');
        await (0,promises_.writeFile)(program, lambdaLayerBytecodeSource);
        const files = sources.map(({ entry, from, to: place }) => [
            from,
            external_node_path_.posix.join(this.#request.mountedAt, entry.path),
            place,
        ]);
        const result = await runProcess(this.#python.path, ['-s', '-S', '-B', program], {
            // Sets are written in the order of their hashes.
            env: (0,environment.childEnvironment)(env, [], { PYTHONHASHSEED: '0' }),
            cwd: scratch,
            signal,
            timeoutMs,
            input: JSON.stringify({ archive: archive?.path ?? null, to, files }),
        });
        if (result.exitCode === 0)
            return true;
        this.left += sources.length;
        log.debug(`Bytecode of ${archive?.filename ?? 'own files'}: ${result.stderr.trim().slice(-500)}`);
        return false;
    }
    async #pack(compiled, to, hashes) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { signal } = this.#context;
            const source = __addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(compiled), true);
            const handle = await (0,promises_.open)(to, 'wx');
            try {
                const writer = (0,zip_writer/* zipWriter */.d)({ write: (bytes) => handle.writeFile(bytes) }, signal);
                for (const entry of await (0,central_directory/* readCentralDirectory */.Hp)(source, compiled)) {
                    const pyc = canonicalBytecode(await (0,entry_data/* readEntry */.hB)(source, entry, mostBytes), this.#request.python);
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
    async #entries(sources, kept, stored) {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const zip = __addDisposableResource(env_2, await (0,zip_source/* openZipFile */.oo)(stored.path, kept.filename), true);
            const archive = { filename: kept.filename, ...stored, obtained: 'built' };
            const listed = new Map((await (0,central_directory/* readCentralDirectory */.Hp)(zip, kept.filename)).map((one) => [one.path, one]));
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
}


/***/ })

};
