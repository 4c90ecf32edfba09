export const id = 9674;
export const ids = [9674];
export const modules = {

/***/ 24740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ answerMark),
/* harmony export */   Il: () => (/* binding */ invokeOnce),
/* harmony export */   Pb: () => (/* binding */ importEach),
/* harmony export */   _k: () => (/* binding */ secondsPerImport),
/* harmony export */   hV: () => (/* binding */ wrongImage),
/* harmony export */   o1: () => (/* binding */ invocationUrl),
/* harmony export */   zq: () => (/* binding */ createImportContainer)
/* harmony export */ });
/* unused harmony export createArguments */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _host_docker_container_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27343);
// A container of a runtime's image, in which a program imports modules and prints one line of JSON for each. Shared by the
// languages: each brings its own programs.


/** Before each line of an answer, since what is imported may print too. */
const answerMark = 'lambda-layer-import ';
/** The Runtime Interface Emulator: https://github.com/aws/aws-lambda-runtime-interface-emulator */
const invocationUrl = 'http://127.0.0.1:8080/2015-03-31/functions/function/invocations';
/** For one module or package; an emulated import of pandas takes a quarter of it. */
const secondsPerImport = 120;
/** For all of them in one invocation. */
const invocationMs = 900_000;
/**
 * As Lambda runs it: not as root, and with the variables that modules look for.
 * Without network, since a module that asks for it when imported fails in a function without one as well.
 */
const createArguments = (variables = []) => ({
    options: [
        '--network=none',
        '--user=993:990',
        '--cap-drop=ALL',
        '--env=AWS_REGION=us-east-1',
        '--env=AWS_DEFAULT_REGION=us-east-1',
        '--env=AWS_LAMBDA_FUNCTION_NAME=lambda-layer-check',
        '--env=AWS_LAMBDA_FUNCTION_TIMEOUT=900',
        // By name alone, so that the list of processes does not show their values.
        ...variables.map((one) => `--env=${one}`),
    ],
    command: ['lambda_layer_check.handler'],
});
/** @throws {Failure} when Docker cannot. */
async function createImportContainer(request, context) {
    const { image, platform, variables, doing, place } = request;
    const { options, command } = createArguments(variables);
    const container = await (0,_host_docker_container_js__WEBPACK_IMPORTED_MODULE_1__/* .createContainer */ .g)({
        prefix: 'lambda-layer-verify',
        image,
        platform,
        options: [...options, ...(place?.options ?? []), ...(request.options ?? [])],
        command: [...(place?.entrypoint ?? []), ...command],
        set: Object.fromEntries(variables.map((one) => [one, context.env[one]])),
        doing,
    }, context);
    try {
        for (const { from, to } of place?.files ?? [])
            await container.copyIn(from, to);
        return container;
    }
    catch (error) {
        await container[Symbol.asyncDispose]();
        throw error;
    }
}
/**
 * Runs the program that imports each name by itself.
 * @returns its answers: where it ran first, then one for each name
 * @throws {Failure} `import-not-verified` when the program did not come to its end.
 */
async function importEach(container, { command, timeoutMs, total, field, image }, context) {
    let done = 0;
    const ended = await container.exec(command, {
        timeoutMs,
        onLine: (line) => {
            if (!line.startsWith(answerMark))
                return context.log.child(line);
            const current = answersIn(line)[0]?.[field];
            if (typeof current !== 'string')
                return;
            done += 1;
            context.log.progress({ title: 'Importing', done, total, unit: 'modules', current });
        },
    });
    const answers = answersIn(ended.stdout);
    if (ended.exitCode === 0 && answers.length > 0)
        return answers;
    const said = ended.stderr.trim().split('\n').slice(-3).join(' ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'import-not-verified',
        message: `The packages could not be imported in ${image}: ${said || 'its interpreter did not start'}.`,
        nextStep: 'Check that the image is the Lambda runtime’s; or leave out `verify: import`.',
        input: 'verify',
    });
}
/** Runs the program that has all names imported by one invocation. */
async function invokeOnce(container, command) {
    const invoked = await container.exec(command, { timeoutMs: invocationMs });
    const [answer] = answersIn(invoked.stdout);
    return answer ?? { errorMessage: invoked.stderr.trim().split('\n').at(-1) ?? '' };
}
function answersIn(output) {
    return output.split('\n').flatMap((line) => {
        if (!line.startsWith(answerMark))
            return [];
        try {
            return [JSON.parse(line.slice(answerMark.length))];
        }
        catch {
            return [];
        }
    });
}
/** @param has `Python 3.12 for aarch64` */
function wrongImage(image, has, target) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'image-wrong-architecture',
        message: `The image ${image} has ${has}, and the artifact is for ${target}.`,
        nextStep: 'Remove this machine’s copy of it (`docker image rm`), so that it is pulled anew.',
    });
}


/***/ }),

/***/ 99674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyMade: () => (/* binding */ verifyMade)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/docker/images.js
var docker_images = __webpack_require__(67740);
// EXTERNAL MODULE: ./build/host/docker/ready-image.js
var ready_image = __webpack_require__(77163);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/host/unpack-zip.js
var unpack_zip = __webpack_require__(71671);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/images.js
var lambda_images = __webpack_require__(12726);
// EXTERNAL MODULE: ./build/plan/site-root.js
var site_root = __webpack_require__(63604);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/inspect/import-container.js
var import_container = __webpack_require__(24740);
// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/python/bytecode/bytecode.js
var bytecode = __webpack_require__(53004);
// EXTERNAL MODULE: ./build/python/bytecode/find-python.js
var find_python = __webpack_require__(68715);
// EXTERNAL MODULE: ./build/host/archive-store.js
var archive_store = __webpack_require__(58909);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/python/bytecode/compile-sources.js + 2 modules
var compile_sources = __webpack_require__(88524);
;// CONCATENATED MODULE: ./build/python/bytecode/standard-library.js
// Bytecode of the standard library of a runtime image. The images bring none, and an emulated Python compiles for minutes
// what this machine compiles in seconds: bytecode is the same for all machines.
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










/** Nothing that a function imports is in these. */
const skipped = new Set('test tests idlelib idle_test turtledemo tkinter lib2to3 ensurepip site-packages pydoc_data __pycache__'.split(' '));
/** Yields whether it was done. */
async function standardLibraryBytecode({ digest, container, python, minor, into, cache }, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { stores, signal } = context;
        const store = __addDisposableResource(env_1, await (0,archive_store/* openArchiveStore */.m)({ root: stores.bytecode, holds: 'bytecode', cache }, context), true);
        const kept = (0,json_cache/* sealedFacts */.w)(context, 'library-bytecode-1');
        const key = JSON.stringify([digest, python.version]);
        const filename = `library.cp${minor.replace('.', '')}.zip`;
        const known = cache ? await kept.get(key) : undefined;
        const found = known && (await store.find(known.sha256, filename));
        const made = found ?? (await make());
        if (!made)
            return false;
        await (0,unpack_zip/* unpackZip */.Y)(made.path, into, signal);
        return true;
        async function make() {
            const scratch = (0,external_node_path_.join)(stores.temporary, `library-${(0,external_node_crypto_.randomUUID)()}`);
            await (0,make_folder/* makeFolder */.f)(scratch);
            try {
                const folder = (0,folders/* standardLibraryFolder */.n8)(minor);
                const copied = (0,external_node_path_.join)(scratch, 'library');
                await container.copyOut(folder, copied);
                const tag = `cpython-${minor.replace('.', '')}`;
                const files = (await sourcesBelow(copied)).map((path) => {
                    const place = (0,external_node_path_.relative)(copied, path);
                    return {
                        from: path,
                        shown: (0,external_node_path_.join)(folder, place),
                        to: (0,external_node_path_.join)(folder, place).slice(1).replace(/\.py$/, `.${tag}.pyc`),
                    };
                });
                const request = { python, archive: undefined, files, label: 'the standard library' };
                const compiled = await (0,compile_sources/* compileSources */.k)(request, (write) => store.add(filename, write), context);
                if (compiled && cache)
                    await kept.put(key, { sha256: compiled.result.sha256 });
                return compiled?.result;
            }
            finally {
                await (0,promises_.rm)(scratch, { recursive: true, force: true });
            }
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
async function sourcesBelow(folder) {
    const found = [];
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory() && !skipped.has(entry.name))
            found.push(...(await sourcesBelow(path)));
        else if (entry.isFile() && entry.name.endsWith('.py'))
            found.push(path);
    }
    return found.toSorted(order/* compareText */.n6);
}

;// CONCATENATED MODULE: ./build/python/checks/import-bytecode.js
// Bytecode for `verify: import`, compiled natively and mounted where the image's Python looks for it: an emulated Python
// takes several times as long to compile a module as to import it.
var import_bytecode_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var import_bytecode_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/** Yields whether there is bytecode: not where no Python of that version can be obtained. */
async function writeBytecodeOfImports(request, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const python = await pythonOf(request.python, context);
        if (!python)
            return false;
        const { parts, python: minor, mountedAt, root, container, digest, into, cache } = request;
        await standardLibraryBytecode({ digest, container, python, minor, into, cache }, context);
        const compiler = import_bytecode_addDisposableResource(env_1, await (0,bytecode.openBytecode)({ cache }, context), true);
        const wants = ({ path }) => path.startsWith((0,text_path/* under */.h)(root, '')) && !path.startsWith((0,text_path/* under */.h)(root, 'bin/'));
        const compiled = await compiler.compile(parts, { python: minor, mountedAt, layout: 'beside', wants });
        const byArchive = new Map();
        for (const { path, content, compiledFrom } of compiled.flatMap(({ entries }) => entries)) {
            if (compiledFrom === undefined || content.kind !== 'archived')
                continue;
            // PYTHONPYCACHEPREFIX has the folders of the sources, without __pycache__.
            const to = (0,external_node_path_.join)(into, mountedAt, path.replace(/(^|\/)__pycache__\//, '$1'));
            byArchive.set(content.archive, [...(byArchive.get(content.archive) ?? []), { to, content }]);
        }
        for (const [archive, files] of byArchive) {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const source = import_bytecode_addDisposableResource(env_2, await (0,zip_source/* openZipFile */.oo)(archive.path, archive.filename), true);
                for (const { to, content } of files) {
                    if (content.kind !== 'archived')
                        continue;
                    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
                    await (0,promises_.writeFile)(to, await (0,entry_data/* readEntry */.hB)(source, content.entry, content.entry.sizeBytes, archive.filename));
                }
            }
            catch (e_1) {
                env_2.error = e_1;
                env_2.hasError = true;
            }
            finally {
                const result_1 = import_bytecode_disposeResources(env_2);
                if (result_1)
                    await result_1;
            }
        }
        await (0,promises_.chmod)(into, 0o755);
        return true;
    }
    catch (e_2) {
        env_1.error = e_2;
        env_1.hasError = true;
    }
    finally {
        const result_2 = import_bytecode_disposeResources(env_1);
        if (result_2)
            await result_2;
    }
}
async function pythonOf(minor, context) {
    try {
        return await (0,find_python/* findExactPython */.h)(minor, context);
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR) || error.problems[0].code !== 'no-python')
            throw error;
        context.log.info(`Without Python ${minor} on this machine, the image's own compiles what it imports, which takes longer.`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/python/checks/import-costs.js
// What `verify: import` measured, from the answers of its program. Pure.


/** Slowest first. */
function costsOf(answers, { target, isEmulated, hasBytecode, brings }) {
    const asOnLambda = new Map(answers.flatMap((one) => (typeof one['cost'] === 'string' ? [[one['cost'], one]] : [])));
    const modules = answers.flatMap((one) => {
        const { module, package: name, ok, took, memory } = one;
        if (ok !== true || typeof module !== 'string' || typeof name !== 'string')
            return [];
        if (typeof took !== 'number' || typeof memory !== 'number')
            return [];
        const again = asOnLambda.get(module);
        const slow = again?.['took'];
        const quick = again?.['quick'];
        if (typeof slow === 'number' && typeof quick === 'number') {
            const measured = { module, package: name, milliseconds: slow, memoryBytes: numberOf(again?.['memory'], memory) };
            return [brings ? measured : { ...measured, withBytecodeMilliseconds: quick }];
        }
        const once = { module, package: name, memoryBytes: memory };
        return [brings || !hasBytecode ? { ...once, milliseconds: took } : { ...once, withBytecodeMilliseconds: took }];
    });
    return { target: (0,lambda_target/* targetName */.j)(target), isEmulated, modules: modules.toSorted(slowestFirst) };
}
function slowestFirst(a, b) {
    return timeOf(b) - timeOf(a) || (0,order/* compareText */.n6)(a.module, b.module);
}
/** As the artifact is; where that was not measured, with bytecode. */
function timeOf({ milliseconds, withBytecodeMilliseconds }) {
    return milliseconds ?? withBytecodeMilliseconds ?? 0;
}
function numberOf(value, fallback) {
    return typeof value === 'number' ? value : fallback;
}

;// CONCATENATED MODULE: ./build/python/checks/import-findings.js
// What the answers of `verify: import` say of a layer. Pure.


function failedImport({ module, package: name, kind = '', message = '' }, target) {
    return { module, package: name, why: `${kind}: ${message}`, target: (0,lambda_target/* targetName */.j)(target) };
}
/** What a failed import says, and what may help. Pure. */
function findingOf({ module, package: name, kind, message = '', missing, optional }, target, image = (0,lambda_images/* runtimeImage */.W)(target)) {
    const why = kind === undefined || kind === 'timeout' || kind === 'signal' || kind === 'exit' ? message : `${kind}: ${message}`;
    if (optional) {
        return {
            severity: 'note',
            code: 'import-optional',
            message: `${module} of ${name} was not imported for ${(0,lambda_target/* targetName */.j)(target)}: ${missing} belongs to an extra of ${name} that is not in the layer.`,
            package: name,
        };
    }
    return {
        severity: 'error',
        code: 'import-failed',
        message: `${module} of ${name} cannot be imported in ${image}: ${why}`,
        nextStep: nextStepFor(why, missing, module),
        package: name,
    };
}
function nextStepFor(why, missing, module) {
    const besides = `; or name ${module} in \`exclude-imports\` when the function never imports it.`;
    if (missing)
        return `Add the package that has ${missing} to the requirements${besides}`;
    const library = /(lib[\w.+-]+\.so[\w.]*): cannot open shared object file/.exec(why)?.[1];
    if (library !== undefined)
        return `${library} is neither in the runtime nor in the layer: bring it by \`include\`, or compile the package (\`no-binary\`) with its library in \`system-packages\`${besides}`;
    if (/GLIBC(?:XX)?_[\d.]+' not found/.test(why))
        return `It was compiled for a newer system: take another version or runtime${besides}`;
    return `Look into the message${besides}`;
}
/** What an invocation found that each module alone did not show. */
function invocationFindings({ failed, errorMessage = '' }, modules, target) {
    if (failed === undefined) {
        return [
            {
                severity: 'error',
                code: 'invocation-failed',
                message: `A function that imports the layer's ${modules.length} modules together for ${(0,lambda_target/* targetName */.j)(target)} died: ${errorMessage}`,
                nextStep: 'Each module alone could be imported. A package that replaces a module of the standard library is the usual cause; take it out, or name its modules in `exclude-imports`.',
            },
        ];
    }
    return modules.flatMap((module) => {
        const why = failed[module];
        if (why === undefined)
            return [];
        const message = `${module} can be imported alone for ${(0,lambda_target/* targetName */.j)(target)}, but not after the layer's other modules: ${why}`;
        return [{ severity: 'warning', code: 'import-failed-together', message }];
    });
}

;// CONCATENATED MODULE: ./build/python/checks/programs/lambda-layer-check-source.js
// Generated by .ci/embed.ts from lambda_layer_check.py: npm run generate.
const lambdaLayerCheckSource = '"""A function that imports the modules its event names, as Lambda\'s own runtime client runs it."""\n\nimport importlib\n\n\ndef handler(event, context):\n    failed = {}\n    for module in event["modules"]:\n        try:\n            importlib.import_module(module)\n        except BaseException as error:\n            failed[module] = f"{type(error).__name__}: {str(error)[:500]}"\n    return {"imported": len(event["modules"]) - len(failed), "failed": failed}\n';

;// CONCATENATED MODULE: ./build/python/checks/programs/lambda-layer-import-source.js
// Generated by .ci/embed.ts from lambda_layer_import.py: npm run generate.
const lambdaLayerImportSource = '"""Imports a layer\'s modules in the runtime image, with the search path that Lambda\'s bootstrap makes.\n\nEach module is imported in a fork of an interpreter that has imported nothing of the layer. Reads `modules.json`\nbeside this file. Prints one line for each module: the task\'s mark, then JSON. What is imported may print other lines.\n"""\n\nimport contextlib\nimport importlib\nimport json\nimport os\nimport platform\nimport re\nimport select\nimport signal\nimport site\nimport sys\nimport time\nfrom importlib import metadata\n\n\ndef extend_search_path(given):\n    """Lets Python search as Lambda\'s bootstrap does: the function, the layers, the standard library, the runtime."""\n    layers = [folder for folder in given["layers"] if os.path.isdir(folder)]\n    for folder in layers:\n        site.addsitedir(folder)\n    sys.path[:0] = [given["task"], *layers]\n    if given["runtime"] not in sys.path:\n        sys.path.append(given["runtime"])\n\n\n# Modules of the standard library that many packages import.\nCOMMON = (\n    "asyncio ctypes dataclasses decimal email.message fractions hashlib http.client importlib.metadata inspect json "\n    "ipaddress locale logging mimetypes pickle platform secrets socket ssl string subprocess tempfile textwrap "\n    "traceback typing unittest urllib.request uuid"\n)\n\n\ndef import_common(folders):\n    """Imports them once for all forks. Not where something takes the place of a module of the standard library."""\n    own = {name.partition(".")[0] for folder in folders if os.path.isdir(folder) for name in os.listdir(folder)}\n    if own.isdisjoint(getattr(sys, "stdlib_module_names", own)):\n        for module in COMMON.split():\n            with contextlib.suppress(ImportError):\n                importlib.import_module(module)\n\n\ndef names_in(requirements):\n    matches = (re.match(r"[A-Za-z0-9._-]+", line.strip()) for line in requirements)\n    return {re.sub(r"[-.]", "_", match.group().lower()) for match in matches if match}\n\n\ndef optional_names(distribution):\n    """Returns top-level names that a distribution needs only with one of its extras."""\n    try:\n        requires = metadata.requires(distribution) or []\n    except metadata.PackageNotFoundError:\n        return set()\n    extra = [line for line in requires if re.search(r"\\bextra\\s*==", line)]\n    return names_in(extra) - names_in([line for line in requires if line not in extra])\n\n\ndef resident_bytes():\n    with open("/proc/self/statm") as file:\n        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")\n\n\nclass Import:\n    """The import of a module in a fork of this process."""\n\n    def __init__(self, module, seconds, as_on_lambda=False):\n        self.module, self.seconds, self.data, self.late = module, seconds, b"", False\n        self.end = time.monotonic() + seconds\n        self.started = time.monotonic()\n        self.read, write = os.pipe()\n        self.child = os.fork()\n        if self.child == 0:\n            os.close(self.read)\n            import_in_child(module, write, as_on_lambda)\n        os.close(write)\n\n    def fileno(self):\n        return self.read\n\n    def has_ended(self):\n        """Reads what there is to read. Ends the child when its time is over."""\n        if time.monotonic() > self.end:\n            self.late = True\n            os.kill(self.child, signal.SIGKILL)\n            return True\n        if not select.select([self.read], [], [], 0)[0]:\n            return False\n        piece = os.read(self.read, 65536)\n        self.data += piece\n        return not piece\n\n    def answer(self):\n        """Returns how it went. Called once, when it has ended."""\n        os.close(self.read)\n        status = os.waitpid(self.child, 0)[1]\n        self.milliseconds = round((time.monotonic() - self.started) * 1000)\n        if self.late:\n            return {"ok": False, "kind": "timeout", "message": f"the import did not end within {self.seconds} s"}\n        if self.data:\n            return json.loads(self.data)\n        if os.WIFSIGNALED(status):\n            number = os.WTERMSIG(status)\n            message = f"signal {number} ended the interpreter"\n            return {"ok": False, "kind": "signal", "message": message, "signal": number}\n        return {"ok": False, "kind": "exit", "message": "the interpreter ended"}\n\n\ndef import_in_child(module, write, as_on_lambda):\n    """Imports a module, writes how that went and what it cost, and ends this process."""\n    os.dup2(2, 1)  # What a module prints must not end up within a line of ours.\n    if as_on_lambda:\n        # Lambda finds no bytecode but the artifact\'s own, and can keep none.\n        sys.pycache_prefix = None\n        sys.dont_write_bytecode = True\n    try:\n        memory, started = resident_bytes(), time.perf_counter()\n        __import__(module)\n        took = time.perf_counter() - started\n        answer = {"ok": True, "took": round(took * 1000, 1), "memory": max(resident_bytes() - memory, 0)}\n    except BaseException as error:\n        missing = error.name if isinstance(error, ModuleNotFoundError) else None\n        answer = {"ok": False, "kind": type(error).__name__, "message": str(error)[:2000], "missing": missing}\n    try:\n        os.write(write, json.dumps(answer).encode()[:60000])\n    finally:\n        os._exit(0)\n\n\ndef import_module(module, seconds, as_on_lambda=False):\n    """Returns how the import of a module went, with nothing beside it."""\n    return next(import_each([module], seconds, 1, as_on_lambda))[0]\n\n\ndef import_each(modules, seconds, at_once, as_on_lambda=False):\n    """Imports so many modules at once; yields for each, in their order, how it went and its milliseconds."""\n    waiting, running, done = list(enumerate(modules)), {}, {}\n    for at in range(len(modules)):\n        while at not in done:\n            while waiting and len(running) < at_once:\n                index, module = waiting.pop(0)\n                running[index] = Import(module, seconds, as_on_lambda)\n            next_end = min(one.end for one in running.values())\n            select.select(list(running.values()), [], [], max(next_end - time.monotonic(), 0) + 0.01)\n            for index in [index for index, one in running.items() if one.has_ended()]:\n                ended = running.pop(index)\n                done[index] = ended.answer(), ended.milliseconds\n        yield done.pop(at)\n\n\ndef crashed(answer):\n    """Whether a signal ended it: the emulator\'s own failing, or too little memory for several modules at once."""\n    return answer.get("signal") in (signal.SIGILL, signal.SIGSEGV, signal.SIGKILL)\n\n\ndef main():\n    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:\n        task = json.load(file)\n\n    def say(**answer):\n        sys.stdout.write(task["mark"] + json.dumps(answer) + "\\n")\n        sys.stdout.flush()\n\n    version = "{}.{}".format(*sys.version_info[:2])\n    extend_search_path(task["searchPath"])\n    if task["emulated"]:\n        # An emulator takes half a second for them.\n        import_common([task["searchPath"]["task"], *task["searchPath"]["layers"]])\n    say(python=version, machine=platform.machine())\n    costs = []\n    at_once = min(task["atOnce"], os.cpu_count() or 1)\n    names = [item["module"] for item in task["modules"]]\n    for item, (answer, milliseconds) in zip(task["modules"], import_each(names, task["seconds"], at_once)):\n        if task["emulated"] and crashed(answer):\n            # Crashes under emulation come and go.\n            answer = import_module(item["module"], task["seconds"])\n        missing = (answer.get("missing") or "").split(".")[0].lower()\n        if missing and missing in optional_names(item["package"]):\n            answer["optional"] = True\n        say(module=item["module"], package=item["package"], milliseconds=milliseconds, **answer)\n        if answer["ok"]:\n            costs.append((answer["took"], item["module"]))\n    for _, module in sorted(costs, reverse=True)[: task["measured"]]:\n        # The files were read before, and what was compiled is at hand: twice, the second way as on Lambda.\n        quick = import_module(module, task["seconds"])\n        slow = import_module(module, task["seconds"], as_on_lambda=True)\n        if quick["ok"] and slow["ok"]:\n            say(cost=module, quick=quick["took"], took=slow["took"], memory=slow["memory"])\n\n\nif __name__ == "__main__":\n    main()\n';

;// CONCATENATED MODULE: ./build/python/checks/programs/lambda-layer-invoke-source.js
// Generated by .ci/embed.ts from lambda_layer_invoke.py: npm run generate.
const lambdaLayerInvokeSource = '"""Invokes the function of this container through the Runtime Interface Emulator, and prints its answer."""\n\nimport json\nimport os\nimport sys\nimport time\nimport urllib.error\nimport urllib.request\n\nSECONDS_TO_START = 30\n\n\ndef invoke(url, body, seconds):\n    """Returns the function\'s answer; waits for the emulator to listen."""\n    deadline = time.monotonic() + SECONDS_TO_START\n    while True:\n        try:\n            with urllib.request.urlopen(urllib.request.Request(url, data=body), timeout=seconds) as answer:\n                return json.load(answer)\n        except (urllib.error.URLError, ConnectionError):\n            if time.monotonic() > deadline:\n                raise\n            time.sleep(0.2)\n\n\ndef main():\n    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:\n        task = json.load(file)\n    body = json.dumps({"modules": [item["module"] for item in task["modules"]]}).encode()\n    answer = invoke(task["url"], body, task["seconds"] * 5)\n    sys.stdout.write(task["mark"] + json.dumps(answer) + "\\n")\n\n\nif __name__ == "__main__":\n    main()\n';

;// CONCATENATED MODULE: ./build/python/checks/import-run.js
// Imports modules in the image of a runtime: the artifact where Lambda puts it, each module in a process of its own, then
// all of them in an invocation.
var import_run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var import_run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
















/** Where the image's Python looks for bytecode, and keeps what it compiles. */
const bytecodeFolder = '/tmp/bytecode';
/** Where Lambda's bootstrap lets Python search. */
function searchPathOf({ runtime }) {
    const layers = [(0,folders/* sitePackagesFolder */.pp)(runtime.python), 'python'].map((folder) => `${folders/* layersFolder */.tv}/${folder}`);
    return { task: folders/* taskFolder */.AD, layers, runtime: folders/* runtimeFolder */.FL };
}
/** So many modules are imported at once under emulation, if the machine has so many processors: times say little there. */
const mostAtOnce = 4;
/** So many of the slowest are measured as Lambda imports them. */
const mostMeasured = 10;
async function importAll(work, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { layer, parts, target, content, unpack, folder, request, modules, image, digest, state, doing, place: own, } = work;
        const { ociPlatform: platform, machine } = architectures/* architectureFacts */.b[target.architecture];
        const { mountedAt } = artifacts/* artifactFacts */.S[layer.plan.kind];
        const { python } = target.runtime;
        const emulated = state === 'emulated';
        await unpack();
        const task = (0,external_node_path_.join)(folder, `task-${python}-${target.architecture}`);
        await writeTask(task, {
            modules,
            emulated,
            measured: emulated ? 0 : mostMeasured,
            atOnce: emulated ? mostAtOnce : 1,
            searchPath: searchPathOf(target),
        });
        const container = import_run_addDisposableResource(env_1, await (0,import_container/* createImportContainer */.zq)({
            image,
            platform,
            variables: request.verifyEnv ?? [],
            place: own,
            // What one import compiles is present for the next, and for the invocation.
            options: [`--env=PYTHONPYCACHEPREFIX=${bytecodeFolder}`],
            doing,
        }, context), true);
        const bytecode = (0,external_node_path_.join)(folder, `bytecode-${python}`);
        await (0,make_folder/* makeFolder */.f)(bytecode);
        const root = (0,site_root/* siteRootOf */.tL)(layer.plan, python);
        const hasBytecode = await writeBytecodeOfImports({ parts, python, mountedAt, root, container, digest, into: bytecode, cache: request.cache ?? true }, context);
        await container.copyIn(`${content}/.`, mountedAt);
        await container.copyIn(`${task}/.`, folders/* taskFolder */.AD);
        if (hasBytecode)
            await container.copyIn(`${bytecode}/.`, bytecodeFolder);
        await container.start();
        const interpreter = own?.interpreter ?? (0,folders/* interpreterPath */.ce)(python);
        const invoke = () => (0,import_container/* invokeOnce */.Il)(container, [interpreter, `${folders/* taskFolder */.AD}/lambda_layer_invoke.py`]);
        // Under emulation, where times say little, beside the imports.
        const invocation = emulated ? invoke() : undefined;
        invocation?.catch(() => { }); // Thrown below, unless an import failed.
        const answers = await (0,import_container/* importEach */.Pb)(container, {
            command: [interpreter, `${folders/* taskFolder */.AD}/lambda_layer_import.py`],
            timeoutMs: (modules.length + 2 * mostMeasured) * import_container/* secondsPerImport */._k * 1000,
            total: modules.length,
            field: 'module',
            image,
        }, context);
        const place = answers.find((one) => 'machine' in one);
        if (place?.machine !== machine || place.python !== python)
            throw (0,import_container/* wrongImage */.hV)(image, `Python ${place?.python} for ${place?.machine}`, (0,lambda_target/* targetName */.j)(target));
        for (const one of answers)
            context.log.debug(`${(0,lambda_target/* targetName */.j)(target)}: ${JSON.stringify(one)}`);
        const results = answers.filter((one) => 'module' in one);
        const findings = results.filter(({ ok }) => !ok).map((one) => findingOf(one, target, image));
        const verified = {
            findings,
            failed: results.filter(({ ok, optional }) => !ok && optional !== true).map((one) => failedImport(one, target)),
            costs: [costsOf(answers, { target, isEmulated: emulated, hasBytecode, brings: bringsBytecode(layer) })],
        };
        if (verified.failed.length > 0)
            return verified;
        const working = results.filter(({ ok }) => ok).map(({ module }) => module);
        const together = invocationFindings(await (invocation ?? invoke()), working, target);
        return { ...verified, findings: [...findings, ...together] };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = import_run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What the programs in the image read, and the programs. */
async function writeTask(folder, task) {
    await (0,make_folder/* makeFolder */.f)(folder);
    const put = (name, text) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
    await put('modules.json', JSON.stringify({ ...task, seconds: import_container/* secondsPerImport */._k, mark: import_container/* answerMark */.Gv, url: import_container/* invocationUrl */.o1 }));
    await put('lambda_layer_check.py', lambdaLayerCheckSource);
    await put('lambda_layer_import.py', lambdaLayerImportSource);
    await put('lambda_layer_invoke.py', lambdaLayerInvokeSource);
}
function bringsBytecode({ entries }) {
    return entries.some(({ path }) => path.endsWith('.pyc'));
}

;// CONCATENATED MODULE: ./build/python/checks/import-names.js
// Which modules a layer's distributions bring, told from the paths of their files. Pure.

/** Folders that some distributions bring by mistake beside their modules; what they import is not in a layer. */
const strays = /^(?:tests?|testing|docs?|examples?|benchmarks?|samples?|scripts|bin|include|share|conftest|setup)$/;
/**
 * Every top-level module of every distribution; for a namespace package, which has no code of its own, the packages in it.
 * https://packaging.python.org/en/latest/guides/packaging-namespace-packages/
 * @param root where the distributions are in the layer: `python`
 */
function importableModules(entries, root) {
    const byPackage = new Map();
    const all = new Set();
    for (const { path, origin } of entries) {
        if (!origin.archive || !path.startsWith(`${root}/`))
            continue;
        const relative = path.slice(root.length + 1);
        // Programs: importing one runs it.
        if (relative.startsWith('bin/'))
            continue;
        all.add(relative);
        byPackage.set(origin.name, [...(byPackage.get(origin.name) ?? []), relative]);
    }
    const found = [...byPackage].flatMap(([name, paths]) => [...modulesIn(paths, all)].map((module) => ({ module, package: name })));
    const once = [...new Map(found.map((one) => [`${one.module} ${one.package}`, one])).values()].sort((0,order/* byText */.z4)(({ module }) => module));
    const isStray = ({ module }) => strays.test(module);
    return { modules: once.filter((one) => !isStray(one)), strays: once.filter(isStray) };
}
function modulesIn(paths, all) {
    const modules = new Set();
    for (const path of paths) {
        const parts = path.split('/');
        const file = parts.at(-1) ?? '';
        const name = /^([^.]+)(?:\.pyc?|(?:\.cpython-3\d+-[\w-]+|\.abi3)?\.so)$/.exec(file)?.[1];
        if (name === undefined)
            continue;
        const folders = parts.slice(0, -1);
        if (![...folders, name].every((part) => /^[A-Za-z_]\w*$/.test(part)) || folders.includes('__pycache__'))
            continue;
        // The outermost folder that has code of its own is what one imports.
        const depth = folders.findIndex((_, index) => hasInit(folders.slice(0, index + 1), all));
        if (depth !== -1)
            modules.add(folders.slice(0, depth + 1).join('.'));
        else if (name !== '__init__' && name !== '__main__')
            modules.add([...folders, name].join('.'));
    }
    return modules;
}
function hasInit(folders, all) {
    const folder = folders.join('/');
    // With `bytecode: only`, bytecode is in the place of the source.
    return all.has(`${folder}/__init__.py`) || all.has(`${folder}/__init__.pyc`);
}
/** True when a pattern names the module or a package that it is in. `*` stands for any letters. */
function isExcluded(module, patterns) {
    return patterns.some((pattern) => {
        const text = pattern
            .split('*')
            .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*');
        return new RegExp(`^${text}(?:\\..*)?$`).test(module);
    });
}

;// CONCATENATED MODULE: ./build/python/checks/imports.js
// `verify: import`: the layer where Lambda puts it, in the image of its runtime, and every module imported there.

















/**
 * Imports every top-level module of every distribution in the runtime image of each of the layer's targets. A zip that
 * was imported in the same image before is not imported again.
 * @param parts what the layer was made of: their bytecode is compiled here
 * @throws {Failure} when Docker, the image or an emulator is missing: what was asked for cannot be verified then.
 */
async function verifyImports(layer, parts, request, context) {
    const folder = (0,external_node_path_.join)(context.stores.temporary, `verify-${(0,external_node_crypto_.randomUUID)()}`);
    const content = (0,external_node_path_.join)(folder, 'opt');
    let unpacked;
    try {
        const place = await request.importIn?.(layer.plan, folder);
        const unpack = () => (unpacked ??= place ? place.unpack(layer, content) : (0,unpack_zip/* unpackZip */.Y)(layer.zipPath, content, context.signal));
        const all = [];
        for (const target of (0,plan.pythonTargets)(layer.plan.targets)) {
            all.push(await verifyTarget({ layer, parts, target, content, unpack, folder, request, place }, context));
        }
        return {
            findings: all.flatMap(({ findings }) => findings),
            failed: all.flatMap(({ failed }) => failed),
            costs: all.flatMap(({ costs }) => costs),
        };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function verifyTarget(work, context) {
    const { layer, target, request } = work;
    const { excludeImports, onlyImports } = request;
    const root = (0,site_root/* siteRootOf */.tL)(layer.plan, target.runtime.python);
    const { modules: all, strays } = importableModules(layer.entries, root);
    const excluded = all.filter(({ module }) => isExcluded(module, excludeImports));
    const modules = all.filter((one) => !excluded.includes(one) && (onlyImports?.includes(one.module) ?? true));
    const skipped = [...excluded, ...strays];
    const notes = skipped.length === 0
        ? []
        : [
            {
                severity: 'note',
                code: 'imports-skipped',
                message: `Not imported for ${(0,lambda_target/* targetName */.j)(target)}: ${skipped.map(({ module }) => module).join(', ')}.`,
            },
        ];
    if (modules.length === 0)
        return { findings: notes, failed: [], costs: [] };
    const { ociPlatform: platform, machine } = architectures/* architectureFacts */.b[target.architecture];
    const image = work.place?.image ?? (0,lambda_images/* runtimeImage */.W)(target);
    const doing = `import the modules in ${image}`;
    const state = await (0,ready_image/* readyImage */.V)(image, { platform, machine }, doing, context);
    const { digest } = await (0,docker_images/* identifyImage */.cE)(image, platform, context, { localOnly: true });
    const remembered = (0,json_cache/* sealedFacts */.w)(context, 'verified-imports-1');
    const key = keyOf(work, modules, digest, context);
    const known = request.cache === false ? undefined : await remembered.get(key);
    if (known)
        context.log.info(`${layer.plan.name}: imported in this image before: nothing is run.`);
    const verified = known ?? (await importAll({ ...work, modules, image, digest, state, doing }, context));
    if (!known && request.cache !== false && verified.failed.length === 0)
        await remembered.put(key, verified);
    return { ...verified, findings: [...notes, ...verified.findings] };
}
/** All that decides how the imports go. */
function keyOf({ layer, target, request, place }, modules, digest, { env }) {
    const variables = (request.verifyEnv ?? []).map((name) => [name, env[name] ?? null]);
    const programs = [lambdaLayerCheckSource, lambdaLayerImportSource, lambdaLayerInvokeSource];
    const content = layer.blobs?.map(({ identity }) => identity.digest) ?? layer.sha256;
    const how = [place?.options, place?.entrypoint];
    const parts = [content, layer.plan.kind, (0,lambda_target/* targetName */.j)(target), digest, modules, variables, programs, how];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}

// EXTERNAL MODULE: ./build/run/python/needed-again.js
var needed_again = __webpack_require__(32981);
;// CONCATENATED MODULE: ./build/run/python/verify.js
// `verify: import` of an artifact that was just made.





/**
 * Imports its modules, and tells the report what they cost.
 * @throws {NeededAgain} when an import needs what `slim` left out
 */
async function verifyMade(layer, without, whole, run) {
    const request = { ...run.config, importIn: run.importIn };
    const verified = await verifyImports(layer, without?.parts ?? whole.parts, request, run.context);
    run.announce({ kind: 'imports-measured', layer: layer.plan.name, costs: verified.costs });
    if (without)
        await refuseNeeded(verified, without, whole, run);
    return verified;
}
/** @throws {NeededAgain} */
async function refuseNeeded({ failed }, { left }, { planned, taken, parts, write }, { config, context, importIn }) {
    if (failed.length === 0 || left.length === 0)
        return;
    context.log.info(`${planned.name}: ${failed.length} imports failed; they are tried with the files that slim left out.`);
    const zipPath = (0,external_node_path_.join)(context.stores.temporary, `${(0,external_node_crypto_.randomUUID)()}.zip`);
    let whole;
    try {
        whole = await write({ ...planned, zipPath });
        const again = await verifyImports(whole, parts, { ...config, importIn, onlyImports: failed.map(({ module }) => module) }, context);
        const stillFailing = new Set(again.failed.map(nameOf));
        const broken = failed.filter((one) => !stillFailing.has(nameOf(one)));
        if (broken.length > 0)
            throw new needed_again/* NeededAgain */.Kg((0,needed_again/* neededBy */.Xl)(broken, left, taken));
    }
    finally {
        for (const blob of whole?.blobs ?? [])
            await blob[Symbol.asyncDispose]();
        await (0,promises_.rm)(zipPath, { force: true });
    }
}
const nameOf = ({ module, target }) => `${target} ${module}`;


/***/ })

};
