export const id = 8729;
export const ids = [8729];
export const modules = {

/***/ 88729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  slimmed: () => (/* binding */ slimmed)
});

// EXTERNAL MODULE: ./build/plan/plan.js
var plan_plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/plan/site-root.js
var site_root = __webpack_require__(63604);
// EXTERNAL MODULE: ./build/plan/slim.js
var plan_slim = __webpack_require__(78053);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/fact-batch.js
var fact_batch = __webpack_require__(48028);
// EXTERNAL MODULE: ./build/python/slim/mentions.js + 1 modules
var slim_mentions = __webpack_require__(74976);
;// CONCATENATED MODULE: ./build/python/slim/read-mentions.js
// Reads what the files of wheels name. Once for each wheel: it is kept under its hash.
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






const mostBytes = 16 * 1024 * 1024;
/** A wheel that names more says nothing of use. */
const mostMentions = 20_000;
/** Longer than any name. */
const overlapBytes = 256;
function openMentionReader(context) {
    const remembered = (0,fact_batch/* batchedFacts */.p)(context, 'wheel-mentions-1', { sealed: true });
    return async ({ sha256, path, filename }) => {
        const known = await remembered.get(sha256);
        if (known)
            return known;
        const found = await readMentions(path, filename, context.signal);
        await remembered.put(sha256, found);
        return found;
    };
}
async function readMentions(path, filename, signal) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(path, filename), true);
        const mentions = [];
        const unread = [];
        for (const entry of await (0,central_directory/* readCentralDirectory */.Hp)(source, filename)) {
            if (signal.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            if (entry.kind !== 'file')
                continue;
            if ((0,slim_mentions/* canMention */.TB)(entry.path)) {
                const found = entry.sizeBytes > mostBytes
                    ? undefined
                    : (0,slim_mentions/* mentionsOf */.jO)(entry.path, await (0,entry_data/* readEntry */.hB)(source, entry, mostBytes, filename));
                if (found)
                    mentions.push(...found);
                else
                    unread.push(entry.path);
            }
            else if (/\.so(?:\.[\d.]+)?$/.test(entry.path)) {
                let tail = Buffer.alloc(0);
                const take = (chunk) => {
                    const piece = Buffer.concat([tail, chunk]);
                    mentions.push(...(0,slim_mentions/* nativeMentions */.nJ)(entry.path, piece));
                    tail = Buffer.from(piece.subarray(-overlapBytes));
                };
                await (0,entry_data/* streamEntry */.f_)(source, entry, take, filename);
            }
            if (mentions.length > mostMentions)
                return { mentions: [], unread: [entry.path] };
        }
        return { mentions, unread: unread.slice(0, 1) };
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/python/slim/units.js
var slim_units = __webpack_require__(12994);
;// CONCATENATED MODULE: ./build/python/slim/decide.js
// Decides what `slim` leaves out. A file goes only where nothing that stays names it: no import of any module, no string
// that may be a path. Names are looked for in all sources, also inside of functions, so what is only imported later counts.
// Where it is not sure whether a name means a file, it does. Pure.



/**
 * By package and path, what is done with each file that a preset is about.
 * @param takenBack presets that proved to be needed, as `tests numpy`
 * @param others what files that belong to no package name
 * @param isProvedByImport whether the modules are imported without the files afterwards
 */
function decide(packages, presets, takenBack, { others = [], isProvedByImport = false } = {}) {
    const candidates = candidatesOf(packages, presets, takenBack);
    const topLevel = new Set(packages.flatMap(({ files }) => files.map(({ path }) => path.split('/', 1)[0] ?? '')));
    const index = new CandidateIndex(candidates, topLevel, isProvedByImport);
    keepUnread(packages, candidates);
    const pending = packages.flatMap((one) => one.says.mentions.map((mention) => ({ mention, package: one })));
    for (const mention of others)
        index.keep(mention, undefined);
    // What stays may name something else: until nothing more is kept.
    for (let rest = pending, before = -1; rest.length !== before;) {
        before = rest.length;
        rest = rest.filter(({ mention, package: by }) => {
            if (index.isLeftOut(mention.from, by))
                return true;
            index.keep(mention, by);
            return false;
        });
    }
    return new Map(packages.map((one) => [one, decisionsOf(one, index, presets)]));
}
function candidatesOf(packages, presets, takenBack) {
    return packages.flatMap((one) => {
        const found = new Map();
        const holdsTests = new Set();
        const isPackage = new Set();
        for (const { path } of one.files) {
            for (const { preset, path: unit } of (0,slim_units/* unitsOf */.$J)(path)) {
                if (!presets.has(preset))
                    continue;
                const reason = takenBack.get(`${preset} ${one.name}`);
                const candidate = { preset, path: unit, package: one, ...(reason === undefined ? {} : { reason }) };
                found.set(`${preset} ${unit}`, found.get(`${preset} ${unit}`) ?? candidate);
                if ((0,slim_units/* looksLikeTests */.bB)(path))
                    holdsTests.add(unit);
                if (path.endsWith('/__init__.py'))
                    isPackage.add(unit);
            }
        }
        if (presets.has('other-platforms')) {
            const reason = takenBack.get(`other-platforms ${one.name}`);
            for (const path of one.foreign) {
                found.set(`other-platforms ${path}`, {
                    preset: 'other-platforms',
                    path,
                    package: one,
                    ...(reason === undefined ? {} : { reason }),
                });
            }
        }
        return [...found.values()].filter(({ preset, path }) => {
            if (preset === 'tests')
                return holdsTests.has(path);
            // Examples that can be imported may be imported by the function.
            return preset !== 'docs' || !isPackage.has(path);
        });
    });
}
/** A source that was not read may name anything of its package. */
function keepUnread(packages, candidates) {
    for (const one of packages) {
        const [first] = one.says.unread;
        if (first === undefined)
            continue;
        for (const candidate of candidates) {
            if (candidate.package === one && candidate.preset !== 'other-platforms') {
                candidate.reason ??= `${first} could not be read`;
            }
        }
    }
}
class CandidateIndex {
    #topLevel;
    #isProvedByImport;
    #byPath = new Map();
    /** By the last part of the path. */
    #byName = new Map();
    #byEnding = new Map();
    constructor(candidates, topLevel, isProvedByImport) {
        this.#topLevel = topLevel;
        this.#isProvedByImport = isProvedByImport;
        const put = (map, key, one) => {
            const before = map.get(key);
            if (before)
                before.push(one);
            else
                map.set(key, [one]);
        };
        for (const one of candidates) {
            put(this.#byPath, one.path, one);
            put(this.#byName, external_node_path_.posix.basename(one.path), one);
            if (one.preset !== 'other-platforms' && one.preset !== 'tests')
                put(this.#byEnding, (0,slim_units/* endingOf */.z6)(one.path), one);
        }
    }
    /** What a file may be left out by, in the order of its presets. */
    of(path, owner) {
        const units = (0,slim_units/* unitsOf */.$J)(path).map((unit) => unit.path);
        return [...new Set([path, ...units])].flatMap((unit) => (this.#byPath.get(unit) ?? []).filter((one) => one.package === owner));
    }
    isLeftOut(path, owner) {
        return this.of(path, owner).some(({ reason }) => reason === undefined);
    }
    /** Keeps what a mention may mean. */
    keep({ kind, text, from }, by) {
        const because = `${from} names ${text}`;
        if (kind === 'module')
            return this.#keepModule(text.split('.'), because);
        const parts = text.split(/[/\\.:]/);
        const at = parts.findLastIndex((part) => slim_mentions/* testFolders */.yr.has(part) || slim_mentions/* docFolders */.qv.has(part));
        const named = at === -1 ? parts : parts.slice(0, at + 1);
        const plain = named.slice(named.findLastIndex((part) => !/^[\w-]+$/.test(part)) + 1);
        if (plain.length > 1 && plain.length === named.length && this.#topLevel.has(plain[0] ?? '')) {
            this.#keepModule(parts, because);
        }
        else if (by && at !== -1 && parts.length === 1) {
            // A word alone may be the name of many a thing: where an import proves more, it counts for nothing.
            if (!this.#isProvedByImport)
                this.#keepBelow(plain, by, because, (home) => isIn(external_node_path_.posix.dirname(from), home));
        }
        else if (by && at !== -1 && plain.length > 0) {
            const here = external_node_path_.posix.dirname(from);
            this.#keepBelow(plain, by, because, (home) => isIn(home, here) || isIn(here, home));
        }
        const base = external_node_path_.posix.basename(text);
        if (by && (0,slim_units/* endingOf */.z6)(`x${base}`) !== '')
            this.#keepFiles(base, by, because);
        for (const one of this.#byName.get(base) ?? [])
            if (one.preset === 'metadata')
                one.reason ??= because;
    }
    /** `a.tests.b`: the folder `a/tests`, of any package. */
    #keepModule(parts, because) {
        for (let depth = 1; depth <= parts.length; depth += 1) {
            const path = parts.slice(0, depth).join('/');
            for (const unit of [path, `${path}.py`]) {
                for (const one of this.#byPath.get(unit) ?? [])
                    one.reason ??= because;
            }
        }
    }
    /** `data/tests`: every folder of that end, of the same package, that is near. */
    #keepBelow(parts, by, because, isNear) {
        const end = parts.join('/');
        for (const one of this.#byName.get(parts.at(-1) ?? '') ?? []) {
            if (one.package !== by || (one.path !== end && !one.path.endsWith(`/${end}`)))
                continue;
            if (isNear(external_node_path_.posix.dirname(one.path)))
                one.reason ??= because;
        }
    }
    /** `iris.rst`: that file, and its neighbours; `*.rst`: all of the package. */
    #keepFiles(text, by, because) {
        const ending = (0,slim_units/* endingOf */.z6)(`x${text}`);
        const all = (this.#byEnding.get(ending) ?? []).filter((one) => one.package === by);
        const isName = /^[\w+-][\w.+-]*$/.test(text);
        if (!isName) {
            for (const one of all)
                one.reason ??= because;
            return;
        }
        const named = all.filter(({ path }) => external_node_path_.posix.basename(path) === text);
        for (const { preset, path } of named) {
            const home = external_node_path_.posix.dirname(path);
            for (const others of this.#byEnding.values()) {
                for (const one of others) {
                    if (one.package === by && one.preset === preset && isIn(one.path, home))
                        one.reason ??= because;
                }
            }
        }
    }
}
function isIn(path, folder) {
    return folder === '.' || path === folder || path.startsWith(`${folder}/`);
}
function decisionsOf(one, index, presets) {
    const order = [...presets];
    const decisions = new Map();
    for (const { path } of one.files) {
        const all = index.of(path, one).toSorted((a, b) => order.indexOf(a.preset) - order.indexOf(b.preset));
        const going = all.find(({ reason }) => reason === undefined);
        const [first] = all;
        if (going)
            decisions.set(path, { preset: going.preset });
        else if (first?.reason !== undefined)
            decisions.set(path, { preset: first.preset, keptSince: first.reason });
    }
    return decisions;
}

;// CONCATENATED MODULE: ./build/python/slim/slim.js
// `slim`: leaves out of wheels what nothing at run time needs, as far as that can be proved. Never `strip`: it breaks
// wheels whose libraries were patched (numpy 2.2.6: "ELF load command address/offset not page-aligned").




/** The parts without what may go. Files of the user always stay, and what they name does. */
async function slimParts(parts, { presets, takenBack, isProvedByImport, sites, elfFilesOf }, read, context) {
    const others = await mentionsOfUser(parts, context);
    const decisions = new Map();
    for (const { root, targets } of sites) {
        const placed = new Map();
        for (const part of parts) {
            const one = await packageAt(part, root, targets, { read, elfFilesOf });
            if (one)
                placed.set(one.package, one.entries);
        }
        const decided = decide([...placed.keys()], presets, takenBack, { others, isProvedByImport });
        for (const [one, ofPaths] of decided) {
            for (const [path, decision] of ofPaths) {
                const entry = placed.get(one)?.get(path);
                if (entry)
                    decisions.set(entry, decision);
            }
        }
    }
    const left = [...decisions].flatMap(([entry, { preset, keptSince }]) => keptSince === undefined ? [{ entry, preset }] : []);
    const going = new Set(left.map(({ entry }) => entry));
    return {
        parts: parts.map((part) => ({ ...part, entries: part.entries.filter((entry) => !going.has(entry)) })),
        slimming: summed(decisions),
        left,
    };
}
/** The files of a wheel that are at a site; undefined for another part. */
async function packageAt({ entries }, root, targets, { read, elfFilesOf }) {
    const [first] = entries;
    const archive = first?.origin.archive;
    if (!first || !archive || first.origin.ecosystem !== 'pypi')
        return undefined;
    const top = root === '' ? '' : `${root}/`;
    const here = new Map(entries.flatMap((entry) => entry.path.startsWith(top) && entry.compiledFrom === undefined
        ? [[entry.path.slice(top.length), entry]]
        : []));
    if (here.size === 0)
        return undefined;
    const foreign = new Set(elfFilesOf(archive.sha256).flatMap((file) => (isForeign(file, targets) ? [file.path] : [])));
    const inWheel = (entry) => (entry.content.kind === 'archived' ? entry.content.entry.path : '');
    return {
        package: {
            name: first.origin.name,
            files: [...here].map(([path, { sizeBytes }]) => ({ path, sizeBytes })),
            says: await read(archive),
            foreign: new Set([...here].flatMap(([path, entry]) => (foreign.has(inWheel(entry)) ? [path] : []))),
        },
        entries: here,
    };
}
/** `e_machine` of processors. Kernels of a GPU, or of eBPF, are ELF files as well, and are for any machine. */
const processors = new Set([2, 3, 8, 20, 21, 22, 40, 43, 62, 183, 243, 258]);
/** Whether no target can load it: it is for another machine, or for the C library of Alpine Linux. */
function isForeign({ elf }, targets) {
    if (!processors.has(elf.machine))
        return false;
    const isOfTarget = targets.some(({ architecture }) => architectures/* architectureFacts */.b[architecture].elfMachine === elf.machine);
    return !isOfTarget || elf.needed.some((library) => library.startsWith('libc.musl-'));
}
/** What the user's own sources name. */
async function mentionsOfUser(parts, { signal }) {
    const mentions = [];
    for (const { path, content, origin } of parts.flatMap(({ entries }) => entries)) {
        if (origin.ecosystem !== 'own' || content.kind !== 'file' || !(0,slim_mentions/* canMention */.TB)(path))
            continue;
        mentions.push(...((0,slim_mentions/* mentionsOf */.jO)(path, await (0,promises_.readFile)(content.file, { signal })) ?? []));
    }
    return mentions;
}
function summed(decisions) {
    const left = new Map();
    const kept = new Map();
    for (const [{ origin, sizeBytes }, { preset, keptSince }] of decisions) {
        const key = `${preset} ${origin.name}`;
        if (keptSince === undefined)
            left.set(key, added(left.get(key), origin, preset, sizeBytes));
        else
            kept.set(key, { ...added(kept.get(key), origin, preset, sizeBytes), reason: kept.get(key)?.reason ?? keptSince });
    }
    return { left: largest(left), kept: largest(kept) };
}
function added(before, origin, preset, sizeBytes) {
    const { files = 0, sizeBytes: sum = 0 } = before ?? {};
    return { preset, package: origin.name, files: files + 1, sizeBytes: sum + sizeBytes };
}
function largest(shares) {
    return [...shares.values()].toSorted((a, b) => b.sizeBytes - a.sizeBytes);
}

;// CONCATENATED MODULE: ./build/run/python/slim.js





/** Leaves out of parts what may go. */
function slimmed(plan, parts, { slim, verify, takenBack }, facts, context) {
    const roots = new Map();
    for (const target of (0,plan_plan.pythonTargets)(plan.targets)) {
        const root = (0,site_root/* siteRootOf */.tL)(plan, target.runtime.python);
        roots.set(root, [...(roots.get(root) ?? []), target]);
    }
    const request = {
        presets: (0,plan_slim/* presetsOf */._)(slim),
        takenBack,
        isProvedByImport: verify === 'import',
        sites: [...roots].map(([root, targets]) => ({ root, targets })),
        elfFilesOf: (sha256) => facts.get(sha256)?.elfFiles ?? [],
    };
    return slimParts(parts, request, openMentionReader(context), context);
}


/***/ })

};
