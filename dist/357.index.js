export const id = 357;
export const ids = [357];
export const modules = {

/***/ 24274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ findingsOfLayer),
  a: () => (/* binding */ inOrder)
});

// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/model/component.js
var component = __webpack_require__(52717);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/inspect/groups.js
var groups = __webpack_require__(78847);
;// CONCATENATED MODULE: ./build/inspect/checks/collisions.js



/** Paths that several components brought, one finding for each pair of them. */
function checkCollisions(collisions) {
    const pairs = (0,groups/* groupsOf */.c)(collisions, ({ kept, dropped }) => `${(0,component/* componentName */.TQ)(kept)}\n${(0,component/* componentName */.TQ)(dropped)}`);
    return pairs.map(collisionOf);
}
function collisionOf(group) {
    const [first] = group;
    const { kept, dropped, rule } = first;
    const paths = group.map((one) => one.path);
    return {
        severity: 'warning',
        code: 'path-collision',
        message: `${(0,component/* componentName */.TQ)(kept)} and ${(0,component/* componentName */.TQ)(dropped)} bring different files for ${(0,listing/* listed */.KE)(paths, 10)}; that of ${(0,component/* componentName */.TQ)(kept)} is taken: ${rule}.`,
        nextStep: 'Leave one of the two out, or exclude the paths that are not wanted.',
        ...(dropped.archive ? { package: dropped.name } : {}),
        path: first.path,
    };
}

// EXTERNAL MODULE: ./build/inspect/sizes.js + 1 modules
var sizes = __webpack_require__(46340);
;// CONCATENATED MODULE: ./build/inspect/inspect.js



/**
 * What is wrong with a layer, what may be, and what is good to know. An `error` is certain for what is in the layer.
 * @param found by the checks of its targets
 */
function findingsOfLayer(layer, found) {
    const packages = packageSizes(layer);
    const others = layer.unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0);
    const large = (0,sizes/* tooLarge */.g$)(packages, layer.plan, others);
    return inOrder([
        ...(large ? [{ severity: 'error', ...large }] : []),
        ...found,
        ...checkCollisions(layer.collisions),
        ...(0,sizes/* sizeFindings */.IK)(layer.plan.kind, layer),
    ]);
}
/** Sizes of the packages of a layer. */
function packageSizes(layer) {
    const byOrigin = new Map();
    for (const { origin, sizeBytes } of layer.entries) {
        if (origin.archive)
            byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + sizeBytes);
    }
    const sizes = new Map();
    for (const [{ name, version = '' }, bytes] of byOrigin) {
        const key = `${name} ${version}`;
        sizes.set(key, { name, version, unzippedSizeBytes: (sizes.get(key)?.unzippedSizeBytes ?? 0) + bytes });
    }
    return [...sizes.values()];
}
const ranks = { error: 0, warning: 1, note: 2 };
/** Worst first, then by package; what several targets say alike is said once. */
function inOrder(findings) {
    const distinct = [...new Map(findings.map((one) => [`${one.code} ${one.path} ${one.message}`, one])).values()];
    return distinct.toSorted((a, b) => ranks[a.severity] - ranks[b.severity] ||
        (0,order/* compareText */.n6)(a.package ?? '', b.package ?? '') ||
        (0,order/* compareText */.n6)(a.code, b.code) ||
        (0,order/* compareText */.n6)(a.message, b.message));
}


/***/ }),

/***/ 3031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sd: () => (/* binding */ linkingOf),
/* harmony export */   Zm: () => (/* binding */ isLoadable),
/* harmony export */   ib: () => (/* binding */ isNative)
/* harmony export */ });
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
/* harmony import */ var _lambda_library_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54295);
/* harmony import */ var _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86393);
/* harmony import */ var _lambda_libraries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53525);
// Which file a DT_NEEDED entry leads to, as ld.so(8) looks for it: https://man7.org/linux/man-pages/man8/ld.so.8.html




/** Whether the target's loader would take the file at all. */
function isNative({ elf }, { target }) {
    return (elf.machine === _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[target.architecture].elfMachine &&
        elf.bits === 64 &&
        elf.endianness === 'little' &&
        isLoadable({ elf }));
}
/** A program or a shared library, not an object file that a linker or another processor reads. */
function isLoadable({ elf }) {
    return elf.type === 'shared' || elf.type === 'executable';
}
function linkingOf(subject) {
    const native = subject.elfFiles.filter((file) => isNative(file, subject));
    const byPath = new Map(native.map((file) => [file.path, file]));
    const byName = new Map();
    for (const file of native) {
        for (const name of [file.elf.soname, basename(file.path)]) {
            if (name !== undefined && !byName.has(name))
                byName.set(name, file);
        }
    }
    for (const path of subject.links.keys()) {
        const file = byPath.get(endOfLink(path, subject.links));
        if (!file)
            continue;
        byPath.set(path, file);
        if (!byName.has(basename(path)))
            byName.set(basename(path), file);
    }
    const { packagesFolder, librariesFolder } = _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactFacts */ .S[subject.artifact];
    const searched = subject.artifact === 'layer' ? [librariesFolder] : [packagesFolder, librariesFolder];
    const find = (file, library) => {
        const inFolders = (folders) => folders.map((folder) => byPath.get(join(folder, library))).find((found) => found !== undefined);
        const { rpath, runpath } = file.elf;
        const before = inFolders(runpath.length > 0 ? [] : expand(rpath, file.path, subject));
        if (before)
            return { kind: 'layer', file: before };
        // LD_LIBRARY_PATH names the runtime's folders first, then those of the function, and the layer's lib/ last; RUNPATH
        // comes after it.
        const provided = (0,_lambda_libraries_js__WEBPACK_IMPORTED_MODULE_3__/* .availability */ .Op)(library, subject.target);
        if (provided === 'certain')
            return { kind: 'runtime', availability: provided };
        const after = inFolders([...searched, ...expand(runpath, file.path, subject)]);
        if (after)
            return { kind: 'layer', file: after };
        if (provided === 'likely')
            return { kind: 'runtime', availability: provided };
        const elsewhere = byName.get(library);
        if (!elsewhere)
            return { kind: 'missing' };
        // Packages load the libraries of others by importing those first, as torchaudio does with libtorch.so. A copy of a
        // system's library, libgomp.so.1 say, is in its package for that package alone.
        const home = subject.packages.find((one) => one.name === file.package);
        const from = elsewhere.package;
        return from !== undefined && (from === file.package || home?.requires.has(from) || !(0,_lambda_library_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .isSystemLibrary */ .X)(library))
            ? { kind: 'layer', file: elsewhere }
            : { kind: 'elsewhere', file: elsewhere };
    };
    const loaded = new Set();
    const queue = native.filter((file) => isEntrance(file, subject));
    for (let file = queue.pop(); file; file = queue.pop()) {
        if (loaded.has(file))
            continue;
        loaded.add(file);
        for (const library of file.elf.needed) {
            const found = find(file, library);
            if (found.kind === 'layer')
                queue.push(found.file);
        }
    }
    return { find, loaded };
}
const mostHops = 16;
/** What a link leads to, by way of others. */
function endOfLink(path, links) {
    let at = path;
    for (let hops = 0; hops < mostHops; hops += 1)
        at = links.get(at) ?? at;
    return at;
}
/** True for a module that the target imports, and for every file of a package that brings no module. */
function isEntrance(file, subject) {
    if (file.module?.imported)
        return true;
    const home = subject.packages.find((one) => one.name === file.package);
    return home?.tagged === 'platform' && !home.elfFiles.some(({ module }) => module?.imported);
}
/** Folders of a search path, in the artifact. `$ORIGIN` is the file's own; absolute ones count below its mount. */
function expand(entries, path, { artifact }) {
    const mount = _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_2__/* .artifactFacts */ .S[artifact].mountedAt.replace(/\/$/, '');
    const own = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    return entries
        .map((entry) => entry.replace(/^\$(ORIGIN\b|\{ORIGIN\})/, `${mount}/${own}`))
        .filter((entry) => entry === mount || entry.startsWith(`${mount}/`))
        .map((entry) => join(entry.slice(mount.length), ''));
}
/** Joins and normalizes; never begins or ends with a slash. */
function join(folder, name) {
    const parts = [];
    for (const part of `${folder}/${name}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}
function basename(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 30886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ checkNative)
});

// EXTERNAL MODULE: ./build/inspect/groups.js
var inspect_groups = __webpack_require__(78847);
// EXTERNAL MODULE: ./build/lambda/library-packages.js
var library_packages = __webpack_require__(54295);
// EXTERNAL MODULE: ./build/inspect/linking.js
var inspect_linking = __webpack_require__(3031);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/lambda/libraries.js
var libraries = __webpack_require__(53525);
;// CONCATENATED MODULE: ./build/inspect/checks/versions.js




/** Versions of glibc's and libstdc++'s symbols that are newer than the runtime's: the loader refuses such a file. */
function checkVersions(subject, linking) {
    const known = (0,libraries/* symbolVersions */.mY)(subject.target.runtime);
    const excesses = subject.elfFiles
        .filter((file) => (0,inspect_linking/* isNative */.ib)(file, subject) && !isMusl(file))
        .flatMap((file) => known.flatMap((symbols) => excessOf(file, symbols, subject, linking) ?? []));
    const groups = (0,inspect_groups/* groupsOf */.c)(excesses, ({ file, symbols, version }) => [file.package ?? '', symbols.prefix, severityOf(file, symbols, version, linking)].join(' '));
    return groups.map((group) => tooNew(group, subject, linking));
}
function tooNew(group, subject, linking) {
    const sorted = group.toSorted((a, b) => compare(b.version, a.version));
    const worst = sorted[0] ?? group[0];
    const { file, library, symbols, version } = worst;
    const severity = severityOf(file, symbols, version, linking);
    const { runtime } = subject.target;
    const required = `${symbols.prefix}_${version.join('.')}`;
    const paths = sorted.map((one) => one.file.path);
    const consequence = {
        error: 'It cannot be loaded there.',
        warning: 'It cannot be loaded there, if anything ever does.',
        note: `Images of Lambda older than 2025 have ${symbols.prefix}_${symbols.first.join('.')}.`,
    };
    return {
        severity,
        code: symbols.prefix === 'GLIBC' ? 'glibc-too-new' : 'libstdcxx-too-new',
        message: `${(0,listing/* ownerName */.Hc)(subject.packages, file.package)} requires ${required} from ${library} in ${(0,listing/* listed */.KE)([...new Set(paths)])}; ${runtime.name} on Lambda has ${symbols.prefix}_${symbols.latest.join('.')}${subject.where}. ${consequence[severity]}`,
        nextStep: nextStep(file, subject),
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    };
}
/** Linked to musl, whose libraries and loader Lambda does not have: https://peps.python.org/pep-0656/ */
function checkMusl(subject, linking) {
    const files = subject.elfFiles.filter((file) => (0,inspect_linking/* isNative */.ib)(file, subject) && isMusl(file));
    const groups = (0,inspect_groups/* groupsOf */.c)(files, (file) => `${file.package ?? ''} ${linking.loaded.has(file)}`);
    return groups.map((group) => linkedToMusl(group, subject, linking));
}
function linkedToMusl(group, subject, linking) {
    const [file] = group;
    return {
        severity: linking.loaded.has(file) ? 'error' : 'warning',
        code: 'musl',
        message: `${(0,listing/* ownerName */.Hc)(subject.packages, file.package)} is linked to musl in ${(0,listing/* listed */.KE)(group.map((one) => one.path))}; Lambda's ${subject.target.runtime.family === 'python' ? 'Python' : 'Node.js'} is linked to glibc and has no musl.`,
        nextStep: subject.target.runtime.family === 'python'
            ? 'Take the manylinux wheel, or build it on Amazon Linux; wheels tagged musllinux are for Alpine.'
            : 'Take the package for glibc, or build it on Amazon Linux.',
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    };
}
function isMusl({ elf }) {
    return /\/ld-musl-/.test(elf.interpreter ?? '') || elf.needed.some((name) => /^libc\.musl-|^ld-musl-/.test(name));
}
function excessOf(file, symbols, subject, linking) {
    let worst;
    for (const { library, version: text, weak } of file.elf.versions) {
        if (weak || !symbols.libraries.has(library))
            continue;
        const version = versionOf(text, symbols.prefix);
        if (!version || compare(version, symbols.first) <= 0 || (worst && compare(version, worst.version) <= 0))
            continue;
        // A copy of the library that comes with the file, and is found before the runtime's.
        if (linking.find(file, library).kind === 'layer')
            continue;
        worst = { file, library, symbols, version };
    }
    return worst;
}
function severityOf(file, symbols, version, linking) {
    if (compare(version, symbols.latest) <= 0)
        return 'note';
    return linking.loaded.has(file) ? 'error' : 'warning';
}
/** The number in a version's name. GLIBC_ABI_DT_RELR marks files with packed relocations, which glibc 2.36 reads first. */
function versionOf(text, prefix) {
    if (text === 'GLIBC_ABI_DT_RELR')
        return prefix === 'GLIBC' ? [2, 36] : undefined;
    const match = /^([A-Z]+)_(\d+(?:\.\d+)+)$/.exec(text);
    return match?.[1] === prefix ? match[2]?.split('.').map(Number) : undefined;
}
function compare(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at++) {
        const difference = (a[at] ?? 0) - (b[at] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function nextStep(file, { target: { runtime } }) {
    if (runtime.family === 'nodejs') {
        return file.package === undefined
            ? `Build it in the image of ${runtime.name}.`
            : `Take another version of ${file.package}, one that was built for glibc ${runtime.glibc.join('.')} or older.`;
    }
    const older = `take a wheel tagged manylinux_2_${runtime.glibc[1]} or lower, or build it in the image of ${runtime.name}`;
    const newer = runtime.os === 'al2' ? ', or use python3.12 or later, which has glibc 2.34' : '';
    return file.package === undefined
        ? `Build it in the image of ${runtime.name}${newer}.`
        : `${older[0]?.toUpperCase()}${older.slice(1)}${newer}.`;
}

;// CONCATENATED MODULE: ./build/inspect/checks/libraries.js





/**
 * Libraries that a file needs and that are neither in the layer nor in the runtime: an error when the file is loaded for
 * certain, unless the user says that another layer of the function brings them; a warning when nothing imports the file.
 */
function checkLibraries(subject, linking, isAllowed) {
    const { runtime } = subject.target;
    const severityOf = (file, library, found) => {
        if (isAllowed(library))
            return 'note';
        return found.kind === 'missing' && linking.loaded.has(file) ? 'error' : 'warning';
    };
    const wants = subject.elfFiles
        .filter((file) => (0,inspect_linking/* isNative */.ib)(file, subject) && !isMusl(file))
        .flatMap((file) => file.elf.needed.map((library) => ({ file, library, found: linking.find(file, library) })));
    // Libraries that the same step provides are one finding: all of CUDA, all of X11.
    const missing = (0,inspect_groups/* groupsOf */.c)(wants.filter(({ found }) => found.kind === 'missing' || found.kind === 'elsewhere'), ({ file, library, found }) => [
        file.package ?? '',
        found.kind,
        severityOf(file, library, found),
        (0,library_packages/* howToProvide */.b)(library, file.package, runtime),
    ].join('\n'));
    const borrowed = (0,inspect_groups/* groupsOf */.c)(wants.filter(({ found }) => found.kind === 'runtime' && found.availability === 'likely'), ({ library }) => library);
    return [
        ...missing.map((group) => {
            const [{ file, library, found }] = group;
            return missingLibraries(group, severityOf(file, library, found), subject);
        }),
        ...borrowed.map((group) => borrowedLibrary(group, subject)),
    ];
}
const shownLibraries = 20;
function missingLibraries(group, severity, { packages, target: { runtime }, where }) {
    const [{ file, library, found }] = group;
    const libraries = [...new Set(group.map((one) => one.library))];
    const files = (0,listing/* listed */.KE)([...new Set(group.map((one) => one.file.path))]);
    const without = libraries.length === 1 ? 'it' : 'them';
    const place = found.kind === 'elsewhere'
        ? `which ${runtime.name} does not have${where}; the copy in ${found.file.path} is found only when something has loaded it before`
        : `which ${libraries.length === 1 ? 'is' : 'are'} neither in the layer nor in ${runtime.name}${where}`;
    return {
        severity,
        code: 'missing-library',
        message: `${(0,listing/* ownerName */.Hc)(packages, file.package)} needs ${(0,listing/* listed */.KE)(libraries, shownLibraries)}, ${place}: ${files} cannot be loaded without ${without}.`,
        nextStep: severity === 'note'
            ? 'The input allow-missing says that another layer brings it.'
            : `${(0,library_packages/* howToProvide */.b)(library, file.package, runtime)} When another layer of the function brings ${libraries.length === 1 ? 'it' : 'them'}, say so with allow-missing.`,
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    };
}
function borrowedLibrary(group, { packages, target: { runtime } }) {
    const [{ file, library }] = group;
    const owners = [...new Set(group.map((one) => (0,listing/* ownerName */.Hc)(packages, one.file.package)))];
    return {
        severity: 'note',
        code: 'borrowed-library',
        message: `${(0,listing/* listed */.KE)(owners)} ${owners.length === 1 ? 'needs' : 'need'} ${library}, which ${runtime.name} has today for its own use, without a promise to keep it.`,
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    };
}
/** Files that no loader takes, because they are cut off or were mangled. */
function checkDamage(subject, linking) {
    return subject.elfFiles
        .filter((file) => (0,inspect_linking/* isNative */.ib)(file, subject) && file.elf.damage !== undefined)
        .map((file) => damageOf(file, linking));
}
function damageOf(file, linking) {
    return {
        severity: linking.loaded.has(file) ? 'error' : 'warning',
        code: 'broken-library',
        message: `${file.path} cannot be loaded: ${file.elf.damage}.`,
        nextStep: file.package === undefined
            ? 'Build it again; strip it only with the tools of its own machine.'
            : `Take another build of ${file.package}.`,
        ...(file.package === undefined ? {} : { package: file.package }),
        path: file.path,
    };
}

// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
;// CONCATENATED MODULE: ./build/inspect/checks/machine.js




/** `e_machine` of processors that could run a program: https://gabi.xinuos.com/elf/a-emachine.html. Not CUDA, eBPF … */
const processors = {
    3: 'i386',
    8: 'mips',
    20: 'ppc',
    21: 'ppc64',
    22: 's390x',
    40: 'arm (32 bit)',
    62: 'x86_64',
    183: 'arm64',
    243: 'riscv64',
    258: 'loongarch64',
};
/** How paths name processors, for files of which one is chosen when the program runs. */
const namesInPaths = /(?:^|[^a-z0-9])(?:x86(?:_64)?|x64|amd64|i[3-6]86|ia32|arm64|aarch64|armv?\d*[a-z]*|armhf|riscv(?:64|32)?|ppc(?:64)?(?:le)?|powerpc\w*|s390x?|mips\w*|loongarch\w*|(?:32|64)[-_]?bit|linux(?:32|64))(?![a-z0-9])/i;
/**
 * ELF files for another machine. An error in a wheel that says it is for this one, unless the file says by its path
 * that it is one of several variants (debugpy carries i386 and x86-64 libraries for the process it attaches to);
 * a warning in an `any` wheel, which promises nothing.
 */
function checkMachine(subject) {
    const foreign = subject.elfFiles.filter((file) => (0,inspect_linking/* isLoadable */.Zm)(file) && !(0,inspect_linking/* isNative */.ib)(file, subject) && processors[file.elf.machine] !== undefined);
    const groups = (0,inspect_groups/* groupsOf */.c)(foreign, (file) => `${file.package ?? ''} ${processorOf(file)} ${isCertain(file, homeOf(file, subject), subject)}`);
    return groups.map((files) => foreignMachine(files, subject));
}
function foreignMachine(files, subject) {
    const [first] = files;
    const own = homeOf(first, subject);
    const certain = isCertain(first, own, subject);
    const architecture = subject.target.architecture;
    const what = own ? `${own.name} ${own.version}` : 'The layer';
    const other = processorOf(first);
    return {
        severity: certain ? 'error' : 'warning',
        code: 'wrong-machine',
        message: `${what} has ${(0,listing/* listed */.KE)(files.map((file) => file.path))} for ${other}, which cannot be loaded on ${architecture}${subject.where}.${certain ? '' : ' Nothing else is wrong when it is never loaded there.'}`,
        nextStep: certain
            ? `Take a ${subject.target.runtime.family === 'python' ? 'wheel or build' : 'package'} for ${architecture}; ${architectures/* architectures */.f.some((one) => one === other) ? 'was this one made on the machine that runs this tool?' : 'this one is wrongly tagged.'}`
            : `If the layer does not use it, leave it out with exclude, e.g. ${first.path}.`,
        ...(first.package === undefined ? {} : { package: first.package }),
        path: first.path,
    };
}
function homeOf(file, subject) {
    return subject.packages.find((one) => one.name === file.package);
}
function isCertain(file, home, subject) {
    if (home?.tagged !== 'platform')
        return false;
    const { module } = file;
    if (module?.tagged) {
        // Named for its runtime and machine, so it is a module: lost unless the right one is beside it.
        return !home.elfFiles.some((other) => (0,inspect_linking/* isNative */.ib)(other, subject) && other.module?.name === module.name && other.module.fits);
    }
    if (module && file.initializesModule)
        return true;
    return !namesInPaths.test(file.path) || !home.elfFiles.some((other) => (0,inspect_linking/* isNative */.ib)(other, subject));
}
function processorOf({ elf }) {
    const known = Object.values(architectures/* architectureFacts */.b).find((facts) => facts.elfMachine === elf.machine);
    const name = processors[elf.machine] ?? `machine ${elf.machine}`;
    if (known && elf.bits === 32)
        return `${name} (32 bit)`;
    if (known && elf.endianness === 'big')
        return `${name} (big-endian)`;
    return name;
}

;// CONCATENATED MODULE: ./build/inspect/native-checks.js




/**
 * Whether the target can load the native code of one target's view of an artifact.
 * @param isAllowed whether the user says that another layer brings a library
 */
function checkNative(subject, isAllowed) {
    const linking = (0,inspect_linking/* linkingOf */.Sd)(subject);
    return [
        ...checkMachine(subject),
        ...checkMusl(subject, linking),
        ...checkVersions(subject, linking),
        ...checkDamage(subject, linking),
        ...checkLibraries(subject, linking, isAllowed),
    ];
}


/***/ }),

/***/ 23198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ nativeFilesOf)
/* harmony export */ });
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4158);


/** The native files of an artifact, for people: each once, sorted by path. */
function nativeFilesOf(files) {
    const byPath = new Map(files.map((file) => [file.path, nativeFile(file)]));
    return [...byPath.values()].sort((0,_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byText */ .z4)(({ path }) => path));
}
function nativeFile({ path, sizeBytes, elf, package: owner }) {
    const known = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f.find((one) => _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[one].elfMachine === elf.machine);
    const glibc = newestGlibc(elf.versions.filter(({ weak }) => !weak).map(({ version }) => version));
    return {
        path,
        sizeBytes,
        machine: known ?? `ELF machine ${elf.machine}`,
        ...(glibc ? { glibc } : {}),
        ...(owner === undefined ? {} : { package: owner }),
    };
}
/** `GLIBC_2.17`, `GLIBC_2.2.5` → the newest, without its third number. */
function newestGlibc(versions) {
    const numbers = versions.flatMap((text) => {
        const match = /^GLIBC_(\d{1,3})\.(\d{1,3})(?:\.\d+)?$/.exec(text);
        return match ? [[Number(match[1]), Number(match[2])]] : [];
    });
    return numbers.sort((a, b) => b[0] - a[0] || b[1] - a[1])[0];
}


/***/ }),

/***/ 46340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sT: () => (/* binding */ checkFileCount),
  Xv: () => (/* binding */ checkUnzippedSize),
  w_: () => (/* binding */ refuseCrowd),
  IK: () => (/* binding */ sizeFindings),
  g$: () => (/* binding */ tooLarge)
});

// UNUSED EXPORTS: bySize

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(21280);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/inspect/smaller-packages.js
/** Packages of which a smaller kind exists, and how to have it. */
const smaller = {
    torch: 'Take PyTorch without CUDA: write `--extra-index-url https://download.pytorch.org/whl/cpu` in the requirements file.',
    tensorflow: 'Take tensorflow-cpu, or tflite-runtime where inference is enough.',
    'opencv-python': 'Take opencv-python-headless, which leaves the display libraries out.',
};
/** What would make a layer smaller, by the packages that it holds. */
function smallerPackages(names) {
    return names.flatMap((name) => (Object.hasOwn(smaller, name) ? [smaller[name] ?? ''] : []));
}

;// CONCATENATED MODULE: ./build/inspect/sizes.js
// How large an artifact is, against the limits of Lambda.






/** What the limit is for, in words. */
const limited = {
    layer: 'a function with all its layers',
    function: 'a function with all its layers',
    image: 'a container image',
};
const restIsFor = {
    layer: " for the function's own code and other layers",
    function: ' for its layers',
    image: '',
};
/** How full an artifact may be before it is said: a layer shares the limit with the function's own code. */
const nearlyFull = 0.9;
/**
 * Refuses an artifact that Lambda would refuse: before its packages are downloaded, with the sizes of their central directories.
 * @param otherBytes what it holds beside packages: files of the user, system libraries
 * @throws {Failure} `layer-too-large`, `function-too-large`, `image-too-large`, with the packages by size and what would have to go.
 */
function checkUnzippedSize(sizes, plan, otherBytes = 0) {
    const problem = tooLarge(sizes, plan, otherBytes);
    if (problem)
        throw new errors/* Failure */.HR(problem);
}
/** The problem that `checkUnzippedSize` throws, if there is one. */
function tooLarge(sizes, { kind, name: artifactName }, otherBytes = 0) {
    const { unzippedLimitBytes } = artifacts/* artifactFacts */.S[kind];
    const total = otherBytes + sizes.reduce((sum, one) => sum + one.unzippedSizeBytes, 0);
    if (total <= unzippedLimitBytes)
        return undefined;
    const excess = total - unzippedLimitBytes;
    const largest = bySize(sizes);
    const [first] = largest;
    return {
        code: `${kind}-too-large`,
        message: `${artifactName} would be ${(0,units/* formatBytes */.z3)(total)} unzipped, ${(0,units/* formatBytes */.z3)(excess)} over Lambda's limit of ${(0,units/* formatBytes */.z3)(unzippedLimitBytes)} for ${limited[kind]}.\n${table(largest, otherBytes)}`,
        nextStep: `${smallerPackages(largest.map(({ name }) => name))
            .map((advice) => `${advice} `)
            .join('')}Take out at least ${(0,units/* formatBytes */.z3)(excess)}${first ? `: ${whatCouldGo(largest, excess)}` : ''}. Or divide the packages among several functions${kind === 'image' ? '' : `. Or set \`artifact: image\`: it takes the same inputs, and an image may have ${(0,units/* formatBytes */.z3)(limits/* imageLimitBytes */.kP)}`}.`,
        ...(first ? { package: first.name } : {}),
    };
}
/** @throws {Failure} `zip-too-large` when a zip cannot hold so many files. An image can. */
function checkFileCount(files, { kind, name }) {
    if (kind === 'image' || files <= limits/* zipFilesLimit */.wo)
        return;
    throw new errors/* Failure */.HR({
        code: 'zip-too-large',
        message: `${name} would hold ${files} files, more than the ${limits/* zipFilesLimit */.wo} of a zip that Lambda takes.`,
        nextStep: 'Leave packages or folders out, or split them into several layers.',
    });
}
/** Of all packages of a target: an image may hold more than a zip, and nothing that is meant well has so many. */
const mostFilesHeld = 200_000;
/** @throws {Failure} `too-many-files`, for the sake of the memory that a list of them takes. */
function refuseCrowd(files, target) {
    if (files <= mostFilesHeld)
        return;
    throw new errors/* Failure */.HR({
        code: 'too-many-files',
        message: `The packages for ${target} have more than ${mostFilesHeld} files.`,
        nextStep: 'Leave packages out, or split them into several layers.',
    });
}
/** What is good to know of an artifact that fits: it is nearly full, or it cannot be uploaded without a bucket. */
function sizeFindings(kind, { sizeBytes, unzippedSizeBytes }) {
    const findings = [];
    const { title, unzippedLimitBytes } = artifacts/* artifactFacts */.S[kind];
    const left = unzippedLimitBytes - unzippedSizeBytes;
    if (left >= 0 && unzippedSizeBytes > unzippedLimitBytes * nearlyFull) {
        findings.push({
            severity: 'warning',
            code: `${kind}-nearly-full`,
            message: `The ${title} is ${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} unzipped, which leaves ${(0,units/* formatBytes */.z3)(left)} of Lambda's ${(0,units/* formatBytes */.z3)(unzippedLimitBytes)}${restIsFor[kind]}.`,
        });
    }
    if (kind !== 'image' && sizeBytes > limits/* directUploadLimitBytes */.p1) {
        findings.push({
            severity: 'note',
            code: 'needs-bucket',
            message: `The zip has ${(0,units/* formatBytes */.z3)(sizeBytes)}, more than the ${(0,units/* formatBytes */.z3)(limits/* directUploadLimitBytes */.p1)} that Lambda takes in a request: it can only be published through an S3 bucket in its region.`,
            nextStep: 'Name a bucket with the input s3-bucket.',
        });
    }
    return findings;
}
function bySize(sizes) {
    return sizes.toSorted((a, b) => b.unzippedSizeBytes - a.unzippedSizeBytes || (0,order/* compareText */.n6)(a.name, b.name));
}
/** The largest single package that is large enough, else the largest ones that are so together. */
function whatCouldGo(largest, excess) {
    const enough = largest.filter((one) => one.unzippedSizeBytes >= excess);
    if (enough.length > 0) {
        const names = enough.slice(0, 5).map((one) => one.name);
        return names.length === 1 ? `only ${names[0]} alone is as large` : `any one of ${names.join(', ')} is as large`;
    }
    let sum = 0;
    const together = [];
    for (const one of largest) {
        if (sum >= excess)
            break;
        sum += one.unzippedSizeBytes;
        together.push(one.name);
    }
    return `${together.join(' and ')} together are as large`;
}
const shownRows = 20;
function table(largest, otherBytes) {
    const rest = largest.slice(shownRows);
    const rows = largest
        .slice(0, shownRows)
        .map((one) => [`${one.name} ${one.version}`.trim(), one.unzippedSizeBytes]);
    if (rest.length > 0)
        rows.push([`${rest.length} smaller packages`, rest.reduce((sum, one) => sum + one.unzippedSizeBytes, 0)]);
    if (otherBytes > 0)
        rows.push(['files of no package', otherBytes]);
    const width = Math.max(...rows.map(([, size]) => (0,units/* formatBytes */.z3)(size).length));
    return rows.map(([what, size]) => `  ${(0,units/* formatBytes */.z3)(size).padStart(width)}  ${what}`).join('\n');
}


/***/ }),

/***/ 58738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ throwOnFindings),
/* harmony export */   w: () => (/* binding */ applyIgnores)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
// What findings mean for the run: which of them the user accepts, and which end it.

/** The findings with those that the user accepts as notes, and the rules that accepted none. */
function applyIgnores(findings, rules) {
    const used = new Set();
    const judged = findings.map((finding) => {
        const rule = rules.find((one) => accepts(one, finding));
        if (!rule || finding.severity === 'note')
            return finding;
        used.add(rule);
        const { message, severity, ...rest } = finding;
        return {
            ...rest,
            severity: 'note',
            message: `${message} Ignored ${severity}: ${rule.reason}`,
            ignored: rule.reason,
        };
    });
    return { findings: judged, unused: rules.filter((one) => !used.has(one)) };
}
function accepts(rule, { code, package: name }) {
    return rule.code === code && (rule.package === '*' || rule.package === name);
}
/**
 * @param packages of the artifact, so that an error is put on the line that asked for its package
 * @throws {Failure} with every finding that ends the run, all at once.
 */
function throwOnFindings(findings, failOn, packages = []) {
    const fatal = findings.filter(({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'));
    const [first, ...rest] = fatal.map((one) => problemOf(one, packages));
    if (first)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR([first, ...rest]);
}
/** The line or the input at the root of a package, over the packages that require it. */
function placeOf(name, packages) {
    const byName = new Map(packages.map((one) => [one.name, one.requiredBy]));
    const names = new Set(name === undefined ? [] : [name]);
    for (const one of names) {
        for (const requirer of byName.get(one) ?? []) {
            if (requirer.kind === 'requirement')
                return { file: requirer.file, line: requirer.line };
            if (requirer.kind === 'input')
                return { input: requirer.input };
            names.add(requirer.name);
        }
    }
    return {};
}
function problemOf({ code, message, nextStep, package: name }, packages) {
    return {
        code,
        message,
        ...(nextStep === undefined ? {} : { nextStep }),
        ...(name === undefined ? {} : { package: name }),
        ...placeOf(name, packages),
    };
}


/***/ }),

/***/ 53525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ librariesOfRuntime),
/* harmony export */   Op: () => (/* binding */ availability),
/* harmony export */   mY: () => (/* binding */ symbolVersions)
/* harmony export */ });
/* harmony import */ var _operating_systems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4386);
// Which shared libraries Lambda's runtimes have. Two kinds, because only one of them is a promise:
//
// `certain`: the glibc family, the run-time libraries of gcc, and zlib, without which no interpreter runs.
// `likely`: the rest of /lib64 in the images as listed in public. It belongs to the image's package manager, and any
// update can remove it, as it did from Amazon Linux 1 to 2 and to 2023.
//
// Sources: the contents of /lib64 that Bref keeps from Lambda's images,
// https://github.com/brefphp/aws-lambda-layers/tree/main/utils (lib-check/al2-x64.txt, lib-copy/libs-x86.txt and
// libs-arm.txt), and the packages of public.ecr.aws/lambda/python:3.12 in
// https://github.com/amazonlinux/amazon-linux-2023/issues/585.

const loaders = {
    x86_64: 'ld-linux-x86-64.so.2',
    arm64: 'ld-linux-aarch64.so.1',
};
/** glibc and the run-time libraries of gcc, on every system. */
const certain = names(`
  libc.so.6 libm.so.6 libpthread.so.0 libdl.so.2 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1 libthread_db.so.1
  libBrokenLocale.so.1 libnss_dns.so.2 libnss_files.so.2 libgcc_s.so.1 libstdc++.so.6 libz.so.1
`);
/** Libraries that are built with glibc and only fit the glibc of their own build. */
const ofGlibc = names('libnsl.so.1 libnss_compat.so.2');
const likely = {
    al2: names(`
    libcrypt.so.1 libnsl.so.1 libnss_compat.so.2 libacl.so.1 libattr.so.1 libbz2.so.1 libcap.so.2 libcom_err.so.2
    libcrypto.so.10 libssl.so.10 libcurl.so.4 libdb-5.3.so libelf.so.1 libffi.so.6 libform.so.6 libformw.so.6
    libgmp.so.10 libgmpxx.so.4 libgssapi_krb5.so.2 libgssrpc.so.4 libhistory.so.6 libicudata.so.50 libicui18n.so.50
    libicuio.so.50 libicuuc.so.50 libidn2.so.0 libk5crypto.so.3 libkeyutils.so.1 libkrb5.so.3 libkrb5support.so.0
    liblber-2.4.so.2 libldap-2.4.so.2 libldap_r-2.4.so.2 liblua-5.1.so liblzma.so.5 libmenu.so.6 libmenuw.so.6
    libncurses.so.6 libncursesw.so.6 libnghttp2.so.14 libnspr4.so libnss3.so libnssutil3.so libsmime3.so libssl3.so
    libplc4.so libplds4.so libp11-kit.so.0 libpanel.so.6 libpanelw.so.6 libpcre.so.1 libpcrecpp.so.0 libpcreposix.so.0
    libpopt.so.0 libreadline.so.6 libsasl2.so.3 libselinux.so.1 libsepol.so.1 libsqlite3.so.0 libssh2.so.1
    libtasn1.so.6 libtic.so.6 libtinfo.so.6 libunistring.so.0 libuuid.so.1 libverto.so.1 libxml2.so.2
  `),
    al2023: names(`
    libnss_compat.so.2 libacl.so.1 libattr.so.1 libarchive.so.13 libassuan.so.0 libaudit.so.1 libblkid.so.1
    libbz2.so.1 libcap.so.2 libcap-ng.so.0 libcom_err.so.2 libcrypto.so.3 libssl.so.3 libcurl.so.4 libffi.so.8
    libform.so.6 libformw.so.6 libgcrypt.so.20 libgio-2.0.so.0 libgirepository-1.0.so.1 libglib-2.0.so.0
    libgmodule-2.0.so.0 libgmp.so.10 libgobject-2.0.so.0 libgpg-error.so.0 libgpgme.so.11 libgssapi_krb5.so.2
    libgssrpc.so.4 libgthread-2.0.so.0 libhistory.so.8 libidn2.so.0 libjson-c.so.5 libk5crypto.so.3 libkeyutils.so.1
    libkrb5.so.3 libkrb5support.so.0 liblua-5.4.so liblz4.so.1 liblzma.so.5 libmagic.so.1 libmenu.so.6 libmenuw.so.6
    libmount.so.1 libmpfr.so.6 libncurses.so.6 libncursesw.so.6 libnghttp2.so.14 libp11-kit.so.0 libpanel.so.6
    libpanelw.so.6 libpcre2-8.so.0 libpcre2-posix.so.3 libpopt.so.0 libreadline.so.8 libselinux.so.1 libsepol.so.2
    libsmartcols.so.1 libsqlite3.so.0 libtasn1.so.6 libtic.so.6 libtinfo.so.6 libunistring.so.2 libuuid.so.1
    libverto.so.1 libxml2.so.2 libyaml-0.so.2 libzstd.so.1
  `),
};
/** Whether the runtime has a library of this name, as DT_NEEDED writes it. */
function availability(library, { runtime, architecture }) {
    if (certain.has(library) || library === loaders[architecture])
        return 'certain';
    // Only x86-64 has it with glibc 2.26 and 2.34: https://sourceware.org/glibc/wiki/libmvec
    if (library === 'libmvec.so.1')
        return architecture === 'x86_64' ? 'certain' : 'absent';
    if (interpreterLibraries(runtime).includes(library))
        return 'likely';
    return likely[runtime.os].has(library) ? 'likely' : 'absent';
}
/**
 * Libraries that a layer never carries: the runtime has them for sure, or a second copy of them would not fit its glibc.
 * What else the interpreter itself needs is present too; its own files tell that.
 */
function librariesOfRuntime(target) {
    const { runtime, architecture } = target;
    const candidates = [...certain, ...ofGlibc, ...interpreterLibraries(runtime), loaders[architecture], 'libmvec.so.1'];
    return candidates.filter((library) => availability(library, target) !== 'absent');
}
/** The interpreter's own, in /var/lang/lib. */
function interpreterLibraries(runtime) {
    return runtime.family === 'python' ? [`libpython${runtime.python}.so.1.0`, 'libpython3.so'] : [];
}
const glibcLibraries = names(`
  libc.so.6 libm.so.6 libpthread.so.0 libdl.so.2 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1 libmvec.so.1
  ld-linux-x86-64.so.2 ld-linux-aarch64.so.1
`);
const cxxLibraries = names('libstdc++.so.6');
function symbolVersions({ os }) {
    const { glibc, glibcxx, cxxabi } = _operating_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .operatingSystems */ .e[os];
    return [
        { prefix: 'GLIBC', libraries: glibcLibraries, first: glibc, latest: glibc },
        { prefix: 'GLIBCXX', libraries: cxxLibraries, ...glibcxx },
        { prefix: 'CXXABI', libraries: cxxLibraries, ...cxxabi },
    ];
}
function names(text) {
    return new Set(text.split(/\s+/).filter(Boolean));
}


/***/ }),

/***/ 54295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ isSystemLibrary),
/* harmony export */   b: () => (/* binding */ howToProvide)
/* harmony export */ });
// Which package of Amazon Linux brings a library that a wheel requires and Lambda lacks: what to tell the user.
/** The package of Amazon Linux that has a library: one name, or one for each system. */
const systemPackages = [
    [/^libodbc(inst|cr)?\.so/, 'unixODBC'],
    [/^libgomp\.so/, 'libgomp'],
    [/^libatomic\.so/, 'libatomic'],
    [/^libgfortran\.so/, 'libgfortran'],
    [/^libquadmath\.so/, 'libquadmath'],
    [/^libcrypt\.so\.1$/, { al2: 'glibc', al2023: 'libxcrypt-compat' }],
    [/^libcrypt\.so\.2$/, 'libxcrypt'],
    [/^libnsl\.so\.1$/, { al2: 'glibc', al2023: 'libnsl' }],
    [/^libGL\.so/, 'mesa-libGL'],
    [/^libEGL\.so/, 'mesa-libEGL'],
    [/^libglib-2\.0|^libgthread-2\.0|^libgobject-2\.0|^libgio-2\.0/, 'glib2'],
    [/^libSM\.so/, 'libSM'],
    [/^libICE\.so/, 'libICE'],
    [/^libX11\.so/, 'libX11'],
    [/^libXext\.so/, 'libXext'],
    [/^libXrender\.so/, 'libXrender'],
    [/^libxcb(-.*)?\.so/, 'libxcb'],
    [/^libpq\.so/, { al2: 'postgresql-libs', al2023: 'libpq' }],
    [/^libmariadb\.so|^libmysqlclient\.so/, { al2: 'mariadb-libs', al2023: 'mariadb-connector-c' }],
    [/^libldap|^liblber/, 'openldap'],
    [/^libsasl2\.so/, 'cyrus-sasl-lib'],
    [/^libexpat\.so/, 'expat'],
    [/^libxslt\.so|^libexslt\.so/, 'libxslt'],
    [/^libxml2\.so/, 'libxml2'],
    [/^libcairo/, 'cairo'],
    [/^libpango/, 'pango'],
    [/^libgdk_pixbuf/, 'gdk-pixbuf2'],
    [/^libfontconfig\.so/, 'fontconfig'],
    [/^libfreetype\.so/, 'freetype'],
    [/^libpng/, 'libpng'],
    [/^libjpeg\.so/, 'libjpeg-turbo'],
    [/^libtiff\.so/, 'libtiff'],
    [/^libsndfile\.so/, 'libsndfile'],
    [/^libgeos/, 'geos'],
    [/^libproj\.so/, 'proj'],
    [/^libmagic\.so/, 'file-libs'],
    [/^libudev\.so/, 'systemd-libs'],
    [/^libnuma\.so/, 'numactl-libs'],
    [/^libaio\.so/, 'libaio'],
    [/^libusb-1/, 'libusbx'],
    [/^libssl\.so\.1\.1|^libcrypto\.so\.1\.1/, { al2: 'openssl11-libs', al2023: 'openssl-libs' }],
];
const cuda = /^lib(cuda|cudart|cublas|cudnn|cufft|curand|cusolver|cusparse|cupti|cufile|nccl|nvrtc|nvJitLink|nvToolsExt|nvshmem)|_cuda\.so/;
/** Whether an operating system brings the library, rather than a Python package. */
function isSystemLibrary(library) {
    return systemPackages.some(([pattern]) => pattern.test(library));
}
/** What can be done about a library that is nowhere, for a package that requires it. */
function howToProvide(library, packageName, runtime) {
    if (cuda.test(library))
        return 'Lambda has no GPU: take a build of the package for the CPU.';
    if (packageName?.startsWith('opencv-') &&
        !packageName.endsWith('-headless') &&
        /^lib(GL|X|xcb|SM|ICE|g)/.test(library)) {
        return `Use ${packageName}-headless in place of ${packageName}: it draws no windows and needs no such library.`;
    }
    const libpython = /^libpython(\d+\.\d+)/.exec(library)?.[1];
    if (libpython !== undefined && runtime.family === 'python' && libpython !== runtime.python) {
        return `It was built for Python ${libpython}: take a build for Python ${runtime.python}.`;
    }
    const found = systemPackages.find(([pattern]) => pattern.test(library))?.[1];
    const system = found === undefined || typeof found === 'string' ? found : found[runtime.os];
    const ownFile = `put a copy for this architecture into the layer with include (\`path/to/${library} => lib/${library}\`)`;
    // Libraries of the build image come along with Python packages alone.
    if (system !== undefined && runtime.family === 'nodejs')
        return `It is in Amazon Linux's package ${system}: take it from there, and ${ownFile}.`;
    return system === undefined
        ? `Find out which package brings ${library}, and ${ownFile}.`
        : `It is in Amazon Linux's package ${system}: name that in system-packages when the layer is built in a container, or ${ownFile}.`;
}


/***/ }),

/***/ 89415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ codeSha256)
/* harmony export */ });
/** As Lambda shows it (`CodeSha256`): base64 of the SHA-256. */
function codeSha256(layer) {
    return Buffer.from(layer.sha256, 'hex').toString('base64');
}


/***/ }),

/***/ 96401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ missingHandler),
/* harmony export */   jp: () => (/* binding */ handlerFindings),
/* harmony export */   xu: () => (/* binding */ expectedHandlerFindings)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2950);
/* harmony import */ var _formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54732);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5338);
/* harmony import */ var _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86393);
/* harmony import */ var _inspect_verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58738);
/* harmony import */ var _plan_handlers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40177);
// The handlers that the configuration names, looked for in what an artifact will hold, or holds.
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







/** A larger module is not looked into. */
const largestModuleBytes = 4 * 1024 * 1024;
/**
 * Before anything is downloaded: the user's own files, and the paths of the packages.
 * @param complete whether all packages are known; what is missing may otherwise be in another one
 */
async function expectedHandlerFindings(plan, config, own, { paths, complete }) {
    const byPath = new Map(own.map((entry) => [entry.path, entry]));
    const found = await findingsOf(config, plan, new Set([...paths, ...byPath.keys()]), async (path) => {
        const entry = byPath.get(path);
        return entry && entry.sizeBytes <= largestModuleBytes ? textOf(entry) : undefined;
    });
    return complete ? found : found.filter(({ path }) => path !== undefined);
}
async function textOf({ content }) {
    switch (content.kind) {
        case 'bytes':
            return content.bytes.toString('utf8');
        case 'file':
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(content.file, 'utf8');
        case 'link':
        case 'archived':
            return undefined;
    }
}
/**
 * What an artifact that is built lacks of a handler that a function is configured with, unless the user accepts it.
 * @param findings of that handler in the artifact
 */
async function missingHandler(findings, { ignore, baseImage, dockerfile }) {
    const [found] = (0,_inspect_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .applyIgnores */ .w)(await findings, ignore).findings;
    if (found?.severity !== 'error')
        return undefined;
    const isModule = found.path === undefined;
    // Another base than AWS's may have the module.
    if (isModule && (baseImage !== undefined || dockerfile !== undefined))
        return undefined;
    return { message: found.message, nextStep: found.nextStep ?? '', isModule };
}
/** In the finished zip. */
async function handlerFindings({ kind, targets, entries, zipPath }, config) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if ((0,_plan_handlers_js__WEBPACK_IMPORTED_MODULE_6__/* .handlersOf */ .J)(config).length === 0)
            return [];
        const source = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openZipFile */ .oo)(zipPath), true);
        const inZip = new Map((await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readCentralDirectory */ .Hp)(source, zipPath)).map((entry) => [entry.path, entry]));
        const paths = new Set(entries?.map(({ path }) => path) ?? inZip.keys());
        return await findingsOf(config, { kind, targets }, paths, async (path) => {
            const entry = inZip.get(path);
            if (entry?.kind !== 'file' || entry.sizeBytes > largestModuleBytes)
                return undefined;
            return (await (0,_formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntry */ .hB)(source, entry, largestModuleBytes)).toString('utf8');
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
async function findingsOf(config, { kind, targets: [{ runtime }] }, paths, text) {
    const files = { paths, root: _lambda_artifacts_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactFacts */ .S[kind].packagesFolder, textOf: text };
    const check = runtime.family === 'python'
        ? (await __webpack_require__.e(/* import() */ 2516).then(__webpack_require__.bind(__webpack_require__, 72516))).checkHandler
        : (await __webpack_require__.e(/* import() */ 2904).then(__webpack_require__.bind(__webpack_require__, 62904))).checkNodeHandler;
    const found = await Promise.all((0,_plan_handlers_js__WEBPACK_IMPORTED_MODULE_6__/* .handlersOf */ .J)(config).map((handler) => check(handler, files)));
    return found.flatMap((one) => one ?? []);
}


/***/ }),

/***/ 64507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nn: () => (/* binding */ inspect_layer_inspect),
  lp: () => (/* binding */ inspectExpected),
  hM: () => (/* binding */ inspectInventory),
  S4: () => (/* binding */ judge)
});

// UNUSED EXPORTS: checkSubject

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
;// CONCATENATED MODULE: ./build/inspect/checks/modes.js
// Modes of files and folders that Lambda keeps: it unpacks a layer as one user and runs functions as another.
// https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html

/** Programs that Lambda or a function starts by their own names. */
const program = /^(?:bin|extensions)\/[^/]+$/;
/** What a function may not read or start, in a layer that was zipped elsewhere. */
function checkModes({ files = [], folders = [] }, scanned) {
    const byPath = new Map(scanned.map((one) => [one.path, one]));
    const unreadable = files.filter(({ mode, isLink }) => !isLink && mode !== undefined && (mode & 0o004) === 0);
    const closed = folders.filter(({ mode }) => mode !== undefined && (mode & 0o005) !== 0o005);
    const inert = files.filter(({ path, mode, isLink }) => {
        const content = byPath.get(path);
        const isProgram = path.startsWith('extensions/') || content?.script !== undefined || content?.elf !== undefined;
        return program.test(path) && isProgram && !isLink && mode !== undefined && (mode & 0o001) === 0;
    });
    const mangled = scanned.filter(({ path, script }) => script?.hasCarriageReturn && program.test(path));
    return [
        ...finding('unreadable-file', unreadable.map(({ path }) => path), (names) => `The function may not read ${names}: Lambda runs it as another user than the one that owns them.`, 'Make files readable for all before they are zipped: chmod -R a+rX.'),
        ...finding('unreadable-folder', closed.map(({ path }) => path), (names) => `The function may not look into ${names}: Lambda runs it as another user than the one that owns them.`, 'Open folders for all before they are zipped: chmod -R a+rX.'),
        ...finding('not-executable', inert.map(({ path }) => path), (names) => `Nothing can start ${names}: the x bit is missing.`, 'Set it before the layer is zipped: chmod a+x.'),
        ...finding('windows-line-ends', mangled.map(({ path }) => path), (names) => `Nothing can start ${names}: the first line ends as on Windows, so that Linux does not find the interpreter that it names.`, 'Give the scripts line ends of Linux: dos2unix, or `*.sh text eol=lf` in .gitattributes.'),
    ];
}
function finding(code, paths, message, nextStep) {
    const [path] = paths;
    return path === undefined ? [] : [{ severity: 'error', code, message: message((0,listing/* listed */.KE)(paths)), nextStep, path }];
}

// EXTERNAL MODULE: ./build/inspect/inspect.js + 1 modules
var inspect = __webpack_require__(24274);
// EXTERNAL MODULE: ./build/inspect/native-files.js
var native_files = __webpack_require__(23198);
// EXTERNAL MODULE: ./build/inspect/native-checks.js + 3 modules
var native_checks = __webpack_require__(30886);
// EXTERNAL MODULE: ./build/inspect/sizes.js + 1 modules
var sizes = __webpack_require__(46340);
// EXTERNAL MODULE: ./build/inspect/startup-files.js
var startup_files = __webpack_require__(47328);
// EXTERNAL MODULE: ./build/inspect/verdict.js
var verdict = __webpack_require__(58738);
// EXTERNAL MODULE: ./build/plan/plan.js
var plan = __webpack_require__(71583);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
;// CONCATENATED MODULE: ./build/node/checks/inventory.js
// What the checks look at in an artifact that was built elsewhere.


/** One subject for each target of Node.js. */
function nodeInventorySubjects(inventory, { kind, targets }, elfFiles) {
    const files = inventory.files ?? [];
    const placed = elfFiles.map((file) => {
        if (!file.path.endsWith('.node') || file.path.includes('/prebuilds/'))
            return file;
        return {
            ...file,
            module: { name: file.path.slice(file.path.lastIndexOf('/') + 1), tagged: false, fits: true, imported: true },
        };
    });
    const packages = inventory.packages.flatMap(({ name, version }, index) => {
        const paths = files.filter((file) => file.package === index).map(({ path }) => path);
        const own = new Set(paths);
        const native = placed.filter(({ path }) => own.has(path));
        return [
            {
                name,
                version,
                // One addon, and no choice of several.
                tagged: native.some(({ module }) => module?.imported) ? 'platform' : 'any',
                paths,
                elfFiles: native,
                foreignLibraries: [],
                unrecorded: [],
                requires: new Set(),
            },
        ];
    });
    return (0,plan.nodeTargets)(targets).map((target) => ({
        artifact: kind,
        target,
        where: targets.length > 1 ? ` on ${(0,lambda_target/* targetName */.j)(target)}` : '',
        packages,
        elfFiles: placed,
        paths: new Set(files.map(({ path }) => path)),
        links: new Map(),
    }));
}
/** Packages that Node.js will not find where they are in a layer. */
function checkNodeLayout(paths, targets) {
    const all = (0,plan.nodeTargets)(targets);
    if (all.length === 0 || paths.length === 0)
        return [];
    const allowed = /^nodejs\/(?:node_modules|node\d+\/node_modules)\//;
    const first = paths.find((path) => path.includes('node_modules/') && !allowed.test(path));
    if (first === undefined || paths.some((path) => allowed.test(path)))
        return [];
    return [
        {
            severity: 'error',
            code: 'misplaced',
            message: `Node.js looks for packages of a layer in nodejs/node_modules, and they are elsewhere: ${first}.`,
            nextStep: 'Zip a folder `nodejs` that holds `node_modules`.',
            path: first,
        },
    ];
}

// EXTERNAL MODULE: ./build/python/checks/distributions.js
var distributions = __webpack_require__(48162);
// EXTERNAL MODULE: ./build/python/checks/examine.js + 7 modules
var examine = __webpack_require__(78201);
// EXTERNAL MODULE: ./build/lambda/folders.js
var lambda_folders = __webpack_require__(99247);
;// CONCATENATED MODULE: ./build/python/checks/layout.js
// Where the packages of a layer are, and where Lambda's Python looks.
// https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html#packaging-layers-paths


/** Folders at the top of a layer that have a meaning, for any runtime. */
const known = new Set([lambda_folders/* pythonFolder */.Tk, 'nodejs', 'ruby', 'java', 'bin', 'lib', 'extensions', 'include', 'share', 'etc']);
/** Files that the targets' Pythons will not find where they are. */
function checkLayout(paths, targets) {
    if (paths.length === 0) {
        return [
            {
                severity: 'error',
                code: 'empty-layer',
                message: 'The layer holds no file.',
                nextStep: 'Look at how it was zipped: packages belong into `python/`.',
            },
        ];
    }
    const whole = virtualenv(paths);
    return whole.length > 0 ? whole : [...misplaced(paths), ...otherPythons(paths, targets)];
}
function wrong(message, nextStep, path) {
    return { severity: 'error', code: 'wrong-layout', message, nextStep, ...(path === undefined ? {} : { path }) };
}
function virtualenv(paths) {
    const marker = paths.find((path) => /(?:^|\/)pyvenv\.cfg$/.test(path));
    if (marker === undefined)
        return [];
    return [
        wrong(`${marker} shows that this is a whole virtualenv: its interpreter and its scripts point to the machine that made it.`, 'Put what is in its lib/python3.X/site-packages into `python/`, and nothing else.', marker),
    ];
}
function misplaced(paths) {
    const importable = paths.some((path) => path.startsWith(`${lambda_folders/* pythonFolder */.Tk}/`) && !isBesidePath(path));
    const example = (matches) => paths.find(matches);
    const findings = [];
    for (const { where, move } of beside(paths)) {
        const nested = example((path) => path.startsWith(where));
        if (nested !== undefined) {
            findings.push(wrong(`${nested} is in ${where.slice(0, -1)}, where Python does not look.`, move, nested));
        }
    }
    if (importable)
        return findings;
    const capital = example((path) => /^python\//i.test(path) && !path.startsWith(`${lambda_folders/* pythonFolder */.Tk}/`));
    const wrapped = example((path) => /^[^/]+\/python\//.test(path) && !known.has(path.split('/', 1)[0] ?? ''));
    const loose = example(isPackageAtTop);
    if (capital !== undefined) {
        const folder = capital.split('/', 1)[0];
        findings.push(wrong(`The folder ${folder}/ is not python/: Linux distinguishes capitals.`, `Rename ${folder} to \`python\`.`, capital));
    }
    else if (wrapped !== undefined) {
        const folder = wrapped.split('/', 1)[0];
        findings.push(wrong(`python/ is inside of ${folder}/, where Lambda does not look.`, `Zip what is in ${folder}/, not the folder itself: \`python/\` belongs at the top of the zip.`, wrapped));
    }
    else if (loose !== undefined) {
        findings.push(wrong(`${loose} is at the top of the zip, where Python does not look.`, 'Put the packages into a folder `python/` before they are zipped.', loose));
    }
    return findings;
}
/** Folders below `python/` that hold modules, and that Python does not look into: those of other installers. */
function beside(paths) {
    const modules = paths.filter((path) => /^python\/.*\.(?:py|so)$/.test(path));
    const all = new Set(paths);
    const isPackage = (folder) => all.has(`${folder}__init__.py`) || all.has('python/lib/__init__.py');
    const found = new Map();
    const add = (where, move) => {
        if (!isPackage(where))
            found.set(where, { where, move });
    };
    const up = (where) => `Move what is in ${where} up into \`python/\`.`;
    for (const path of modules) {
        const versioned = /^python\/lib\/python\d+\.\d+\/(?!site-packages\/)/.exec(path)?.[0];
        const site = /^python\/(?:lib64\/.*?|lib\/)?site-packages\//.exec(path)?.[0];
        if (versioned !== undefined)
            add(versioned, `Move what is in ${versioned.slice(0, -1)} into ${versioned}site-packages.`);
        else if (site !== undefined)
            add(site, up(site.slice(0, -1)));
    }
    const twice = 'python/python/';
    if (modules.length > 0 && modules.every((path) => path.startsWith(twice)))
        add(twice, up(twice.slice(0, -1)));
    return [...found.values()];
}
/** Below `python/`, but not on the path of Python. */
function isBesidePath(path) {
    return /^python\/(?:site-packages|bin)\//.test(path);
}
function isPackageAtTop(path) {
    const [first = ''] = path.split('/', 1);
    if (known.has(first))
        return false;
    return /^[^/]+\.(?:dist-info|egg-info)\//.test(path) || /^[A-Za-z_]\w*(?:\/__init__)?\.py$/.test(path);
}
/** Folders for Pythons that the layer is not for. */
function otherPythons(paths, targets) {
    const folders = [...new Set(paths.flatMap((path) => (0,lambda_folders/* pythonOfPath */.hw)(path) ?? []))];
    const flat = paths.some((path) => path.startsWith(`${lambda_folders/* pythonFolder */.Tk}/`) && (0,lambda_folders/* pythonOfPath */.hw)(path) === undefined && /\.(?:py|so)$/.test(path));
    if (folders.length === 0 || flat)
        return [];
    return targets
        .filter(({ runtime }) => !folders.includes(runtime.python))
        .map(({ runtime }) => {
        const found = folders.map((python) => `python/lib/python${python}/`);
        return wrong(`The packages are in ${(0,listing/* listed */.KE)(found)}, where ${runtime.name} does not look.`, `Put packages for ${runtime.name} into \`${(0,lambda_folders/* sitePackagesFolder */.pp)(runtime.python)}/\`, or into \`python/\`.`);
    });
}

// EXTERNAL MODULE: ./build/python/checks/inventory-subjects.js
var inventory_subjects = __webpack_require__(25111);
// EXTERNAL MODULE: ./build/inspect/groups.js
var groups = __webpack_require__(78847);
// EXTERNAL MODULE: ./build/python/checks/extensions.js
var extensions = __webpack_require__(78047);
// EXTERNAL MODULE: ./build/inspect/linking.js
var linking = __webpack_require__(3031);
;// CONCATENATED MODULE: ./build/python/checks/extension-modules.js




/** Extension modules that the target's Python would not look for, and libraries of other systems. */
function checkModules(subject) {
    const ofPackages = subject.packages.flatMap((one) => [
        ...wrongPython(one, subject),
        ...otherSystems(one, subject),
        ...withoutExtension(one, subject),
    ]);
    const ofNone = withoutPackage(subject).flatMap((one) => wrongPython(one, subject).concat(otherSystems(one, subject)));
    return [...ofPackages, ...ofNone];
}
const foreignLibrary = /\.(?:pyd|dll|dylib)$/i;
/** Native files that no package claims, by their folder: of layers whose metadata were taken out, and of the user. */
function withoutPackage(subject) {
    const owned = new Set(subject.packages.flatMap(({ paths }) => paths));
    const native = [...subject.paths].filter((path) => !owned.has(path) && path.startsWith('python/') && (path.endsWith('.so') || foreignLibrary.test(path)));
    return (0,groups/* groupsOf */.c)(native, (path) => path.slice(0, path.lastIndexOf('/'))).map((paths) => {
        const own = new Set(paths);
        return {
            name: '',
            version: '',
            tagged: paths.some((path) => (0,extensions/* extensionName */.Zi)(path)?.kind === 'tagged') ? 'platform' : 'any',
            paths,
            elfFiles: subject.elfFiles.filter(({ path }) => own.has(path)),
            foreignLibraries: paths.filter((path) => foreignLibrary.test(path)),
            unrecorded: [],
            requires: new Set(),
        };
    });
}
/** How messages name a package, or what none claims. */
function labelOf({ name, version, paths }) {
    return name === '' ? `The folder ${paths[0]?.slice(0, paths[0].lastIndexOf('/'))}` : `${name} ${version}`;
}
/** `.cpython-312-…so` under python3.13: the import system passes over such a file. */
function wrongPython(one, subject) {
    // Those for another machine are told of as such.
    const foreign = new Set(one.elfFiles.filter((file) => !(0,linking/* isNative */.ib)(file, subject)).map((file) => file.path));
    const modules = (0,groups/* groupsOf */.c)(one.paths
        .filter((path) => !foreign.has(path))
        .map((path) => ({ path, name: (0,extensions/* extensionName */.Zi)(path) }))
        .filter((file) => file.name !== undefined && file.name.kind !== 'plain'), ({ name }) => name.module);
    const lost = modules.filter((files) => !files.some(({ name }) => (0,extensions/* fitsTarget */.y8)(name, subject.target)));
    if (lost.length === 0)
        return [];
    const files = lost.flat();
    const [first] = files;
    // A file of a plain name may be a module for any Python, or a library that ctypes loads.
    const plain = one.elfFiles.some((file) => (0,extensions/* extensionName */.Zi)(file.path)?.kind === 'plain');
    const all = lost.length === modules.length && !plain;
    const { runtime, architecture } = subject.target;
    const freeThreaded = files.some(({ name }) => /^cpython-\d+t|^abi3t/.test(name.tag ?? ''));
    return [
        {
            severity: all && one.tagged === 'platform' ? 'error' : 'warning',
            code: 'wrong-python',
            message: `${labelOf(one)} has ${all ? 'only modules' : 'modules'} for another Python or machine than ${runtime.name} on ${architecture}: ${(0,listing/* listed */.KE)(files.map(({ path }) => path))}. Python passes over files of such names.${freeThreaded ? " A `t` in the name means the free-threaded build, which Lambda's is not." : ''}`,
            nextStep: `Take a wheel for cp${runtime.python.replace('.', '')} on ${architecture}.`,
            ...(one.name === '' ? {} : { package: one.name }),
            ...(first ? { path: first.path } : {}),
        },
    ];
}
function otherSystems(one, subject) {
    const [path] = one.foreignLibraries;
    if (path === undefined)
        return [];
    const alone = !one.elfFiles.some((file) => (0,linking/* isNative */.ib)(file, subject));
    const what = `${labelOf(one)} has ${(0,listing/* listed */.KE)(one.foreignLibraries)}, for Windows or macOS`;
    return [
        {
            severity: alone ? 'warning' : 'note',
            code: 'foreign-library',
            message: alone
                ? `${what}, and no library for Linux on ${subject.target.architecture}.`
                : `${what}, which Lambda does not load.`,
            nextStep: alone
                ? 'Look whether a version with a Linux wheel exists, or whether the package does without.'
                : `They can be left out with exclude to save space, e.g. ${path}.`,
            ...(one.name === '' ? {} : { package: one.name }),
            path,
        },
    ];
}
function withoutExtension(one, subject) {
    if (one.tagged !== 'platform' || one.elfFiles.length > 0)
        return [];
    return [
        {
            severity: 'note',
            code: 'nothing-native',
            message: `${one.name} ${one.version} is a wheel for one platform${subject.where} and holds no compiled file.`,
            package: one.name,
        },
    ];
}

;// CONCATENATED MODULE: ./build/python/checks/record-list.js

/** Files of a wheel that its RECORD does not list: a wheel changed after it was built, or built by hand. */
function checkRecord({ packages }) {
    return packages.flatMap(({ name, version, unrecorded }) => {
        const [path] = unrecorded;
        if (path === undefined)
            return [];
        return [
            {
                severity: 'warning',
                code: 'not-in-record',
                message: `${name} ${version} has files that its RECORD does not list: ${(0,listing/* listed */.KE)(unrecorded)}.`,
                nextStep: 'Check where the wheel comes from: a wheel should list all of its files.',
                package: name,
                path,
            },
        ];
    });
}
/** Native files that a RECORD lists and that are gone: cut out by hand, or lost on the way. */
function checkMissing({ packages, where }) {
    return packages.flatMap(({ name, version, missing }) => {
        const [path] = missing;
        if (path === undefined)
            return [];
        return [
            {
                severity: 'error',
                code: 'native-file-missing',
                message: `${name} ${version} lacks native files that its RECORD lists${where}: ${(0,listing/* listed */.KE)(missing)}.`,
                nextStep: 'Install the package again, and leave its files together.',
                package: name,
                path,
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/text/path.js
var text_path = __webpack_require__(58379);
;// CONCATENATED MODULE: ./build/python/checks/standard-library.js
// The public top-level modules of Python's standard library, as sys.stdlib_module_names lists them.
// https://docs.python.org/3/library/sys.html#sys.stdlib_module_names
// Compared with interpreters from 3.9 to 3.13, and from 3.9 to 3.15 with https://github.com/python/typeshed/blob/main/stdlib/VERSIONS
/** In every version from 3.9 on. */
const always = names(`
  abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd
  code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv
  ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler
  fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip
  hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale
  logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers
  opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath pprint
  profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
  rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3
  ssl stat statistics string stringprep struct subprocess symtable sys sysconfig
  syslog tabnanny tarfile tempfile termios textwrap this threading time timeit tkinter token tokenize trace traceback
  tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser
  winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
`);
/** Modules that came or went: the minor versions of Python 3 that have them, from and to. */
const ranges = [
    [9, 9, names('formatter parser symbol')],
    [9, 10, names('binhex')],
    [9, 11, names('asynchat asyncore distutils imp smtpd')],
    [
        9,
        12,
        names(`
      aifc audioop cgi cgitb chunk crypt imghdr lib2to3 mailcap msilib nis nntplib ossaudiodev pipes sndhdr spwd sunau
      telnetlib uu xdrlib
    `),
    ],
    [9, 14, names('sre_compile sre_constants sre_parse')],
    [11, Number.POSITIVE_INFINITY, names('tomllib')],
    // https://docs.python.org/3/whatsnew/3.14.html#new-modules
    [14, Number.POSITIVE_INFINITY, names('annotationlib compression')],
    // https://peps.python.org/pep-0799/
    [15, Number.POSITIVE_INFINITY, names('profiling')],
];
/** Modules that are in the standard library of a Python, e.g. `3.13`. */
function isStandardModule(module, python) {
    const minor = Number(python.split('.')[1]);
    return always.has(module) || ranges.some(([from, to, modules]) => from <= minor && minor <= to && modules.has(module));
}
/**
 * Modules of which PyPI has backports for Python 2 or early Python 3. They lack what the interpreter, Lambda's own
 * runtime and other packages use today: asyncio of 2015, pathlib without `Path.home`, enum without `Flag`.
 */
const backports = names('asyncio concurrent dataclasses enum importlib logging pathlib typing uuid');
/** Whether a copy of a standard module is known to break functions. */
function isKnownToBreak(module) {
    return backports.has(module);
}
function names(text) {
    return new Set(text.split(/\s+/).filter(Boolean));
}

;// CONCATENATED MODULE: ./build/python/checks/requirement-text.js
/** Who asked for a package, for a message: ` (requirements.txt:3)`, ` (required by pandas)`; empty when that is not known. */
function requirementText(requirers) {
    const named = requirers.find(({ kind }) => kind !== 'package') ?? requirers[0];
    switch (named?.kind) {
        case 'requirement':
            return ` (${named.file}:${named.line})`;
        case 'input':
            return ` (the input ${named.input})`;
        case 'package':
            return ` (required by ${named.name})`;
        case undefined:
            return '';
    }
}

;// CONCATENATED MODULE: ./build/python/checks/shadowing.js
// Modules that replace modules of the standard library. Lambda puts the function's own folder, and those of layers, before
// the standard library on the path, so that a backport which no virtualenv ever imports is what every function gets.





/** What is imported as a module of the outermost level: `uuid.py`, `asyncio/__init__.py`. A folder without code is not. */
const topLevel = /^([A-Za-z_]\w*)(?:\.py|(?:\.cpython-[\w-]+|\.abi3)?\.so|\/__init__\.(?:py|[\w.-]*so))$/;
/** The module of the outermost level that a path is; undefined for any other file. */
function topLevelModule(path, artifact) {
    const { packagesFolder } = artifacts/* artifactFacts */.S[artifact];
    const top = (0,text_path/* under */.h)(packagesFolder, '');
    if (!path.startsWith(top))
        return undefined;
    const root = artifact === 'layer' ? `${(0,lambda_folders/* pythonFolderOf */.mX)(path)}/` : top;
    return topLevel.exec(path.slice(root.length))?.[1];
}
function checkShadowing({ artifact, packages, paths, target: { runtime }, where, }) {
    const owners = new Map(packages.flatMap((one) => one.paths.map((path) => [path, one])));
    const { title } = artifacts/* artifactFacts */.S[artifact];
    return [...paths].flatMap((path) => {
        const module = topLevelModule(path, artifact);
        // Nothing imports the interpreter's own tests.
        if (module === undefined || !isStandardModule(module, runtime.python))
            return [];
        const owner = owners.get(path);
        const isCertain = isKnownToBreak(module);
        const what = owner ? `${owner.name} ${owner.version}${requirementText(owner.requiredBy)}` : `The ${title}`;
        return [
            {
                severity: isCertain ? 'error' : 'warning',
                code: 'stdlib-shadowed',
                message: `${what} brings the module ${module}, which Python ${runtime.python} has itself${where}. Lambda puts ${artifact === 'layer' ? 'layers' : 'the function’s folder'} before the standard library, so that ${artifact === 'layer' ? 'every function' : 'the function'} gets this one${isCertain ? ', which lacks what Python and its libraries need' : ''}.`,
                nextStep: owner
                    ? `Leave ${owner.name} out: Python ${runtime.python} does not need it. If another package requires it, take a newer version of that, or exclude ${path}.`
                    : `Give ${path} another name.`,
                ...(owner ? { package: owner.name } : {}),
                path,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/python/checks/own-modules.js
// Code of the user that Python would import as a module which a package brings too: by another path, so that no file
// replaces the other, and only one of them is ever found.

function checkOwnModules({ artifact, packages, paths, where }) {
    const owned = new Set(packages.flatMap((one) => one.paths));
    /** By module, where packages have it. */
    const modules = new Map();
    for (const { name, version, paths: all } of packages) {
        for (const path of all) {
            const module = topLevelModule(path, artifact);
            if (module !== undefined)
                modules.set(module, { path, owner: `${name} ${version}` });
        }
    }
    return [...paths].flatMap((path) => {
        if (owned.has(path))
            return [];
        const module = topLevelModule(path, artifact);
        const other = module === undefined ? undefined : modules.get(module);
        if (!other || other.path === path)
            return [];
        // In one folder Python looks for a package first, then for an extension module, then for a source.
        const isFound = rank(path) < rank(other.path);
        return [
            {
                severity: 'warning',
                code: 'module-collision',
                message: `Your ${path} and ${other.owner} both bring the module ${module}${where}: Python imports ${isFound ? path : other.path}, and never ${isFound ? other.path : path}.`,
                nextStep: `Give ${path} another name.`,
                path,
            },
        ];
    });
}
function rank(path) {
    if (/\/__init__\.[^/]+$/.test(path))
        return 0;
    return path.endsWith('.so') ? 1 : 2;
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./build/python/versions.js
var versions = __webpack_require__(14414);
;// CONCATENATED MODULE: ./build/python/checks/requires-python.js


/**
 * Packages that say they are not for this Python. The resolver obeys lower bounds and passes over upper ones, most of which
 * are guesses of their authors: such a package may work, or may not.
 */
function checkRequiresPython({ packages, target: { runtime }, where }) {
    return packages.flatMap((one) => {
        const { name, version, requiresPython } = one;
        if (requiresPython === undefined || (0,pep440.valid)(runtime.pythonFull) === null)
            return [];
        if ((0,versions/* acceptsPython */.gB)(requiresPython, runtime.pythonFull))
            return [];
        return [
            {
                severity: 'warning',
                code: 'requires-python',
                message: `${name} ${version} is for Python ${requiresPython}, and ${runtime.name} runs ${runtime.pythonFull}${where}. Upper bounds are not obeyed: many of them are guesses.`,
                nextStep: `Test it on ${runtime.name}; or require a version of ${name} that names this Python, or take a runtime that it names.`,
                package: name,
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/lambda/libraries.js
var libraries = __webpack_require__(53525);
// EXTERNAL MODULE: ./build/lambda/library-packages.js
var library_packages = __webpack_require__(54295);
;// CONCATENATED MODULE: ./build/python/checks/run-time-needs.js
// What packages need at run time that neither their metadata nor their native files name.



/** `pkg_resources` and `distutils`, which Lambda's Pythons do not have from 3.12 on. */
function checkRemovedModules({ packages, paths, target: { runtime }, where, }) {
    if (Number(runtime.python.split('.')[1]) < 12)
        return [];
    const all = [...paths];
    const has = {
        pkg_resources: all.some((path) => /(?:^|\/)pkg_resources(?:\/__init__)?\.py$/.test(path)),
        // setuptools stands in for it by a hook in a .pth file.
        distutils: all.some((path) => /(?:^|\/)(?:distutils-precedence\.pth|distutils\/__init__\.py)$/.test(path)),
    };
    return packages.flatMap((one) => {
        const needed = one.removedImports.filter(({ path, module }) => !has[module] && isOutermost(path));
        const [first] = needed;
        if (!first)
            return [];
        const modules = [...new Set(needed.map(({ module }) => module))];
        return [
            {
                severity: 'warning',
                code: 'module-removed',
                message: `${one.name} ${one.version} imports ${(0,listing/* listed */.KE)(modules)} in ${(0,listing/* listed */.KE)(needed.map(({ path }) => path))}, which ${runtime.name} does not have${where}.`,
                nextStep: `Add \`setuptools<81\` to the requirements, or take a version of ${one.name} that does without.`,
                package: one.name,
                path: first.path,
            },
        ];
    });
}
/** A module of a package's outermost level: deeper ones are often imported by nobody. */
function isOutermost(path) {
    const inner = path.replace(/^python\/(?:lib\/python\d+\.\d+\/site-packages\/)?/, '');
    return inner.split('/').length <= 2;
}
/** Metadata that were excluded although the package looks for them. */
function checkMetadata({ packages, where }) {
    return packages.filter(lacksMetadata).map((one) => ({
        severity: 'warning',
        code: 'metadata-excluded',
        message: `${one.name} ${one.version} looks for metadata of packages when it runs, and its own .dist-info was excluded${where}.`,
        nextStep: 'Keep METADATA and entry_points.txt: add `!**/*.dist-info/METADATA` and `!**/*.dist-info/entry_points.txt` to exclude, after the pattern that takes them out.',
        package: one.name,
    }));
}
function lacksMetadata({ paths, readsMetadata, hasEntryPoints }) {
    if (paths.length === 0)
        return false;
    const has = (file) => paths.some((path) => path.endsWith(`.dist-info/${file}`));
    return (readsMetadata && !has('METADATA')) || (hasEntryPoints && !has('entry_points.txt'));
}
/** Libraries that packages load by name, which no file of theirs shows. From their documentation. */
const loadedByName = {
    cairocffi: ['libcairo.so.2'],
    pyenchant: ['libenchant-2.so.2'],
    pylibdmtx: ['libdmtx.so.0'],
    'python-magic': ['libmagic.so.1'],
    pyzbar: ['libzbar.so.0'],
    sounddevice: ['libportaudio.so.2'],
    soundfile: ['libsndfile.so.1'],
    wand: ['libMagickWand-7.Q16HDRI.so.10'],
    weasyprint: ['libgobject-2.0.so.0', 'libpango-1.0.so.0', 'libpangoft2-1.0.so.0', 'libharfbuzz.so.0'],
};
/** @param isAllowed whether the user says that another layer brings a library */
function checkLoadedByName({ packages, paths, target, where }, isAllowed) {
    const names = new Set([...paths].map((path) => path.slice(path.lastIndexOf('/') + 1)));
    const inLayer = (library) => {
        const stem = library.slice(0, library.indexOf('.so'));
        // Copies in wheels have a hash or an architecture in their name.
        return [...names].some((name) => name === library || (name.startsWith(stem) && /^[-._]/.test(name.slice(stem.length)) && name.includes('.so')));
    };
    return packages.flatMap((one) => {
        const missing = (loadedByName[one.name] ?? []).filter((library) => (0,libraries/* availability */.Op)(library, target) === 'absent' && !inLayer(library) && !isAllowed(library));
        const [first] = missing;
        if (first === undefined)
            return [];
        return [
            {
                severity: 'warning',
                code: 'missing-library',
                message: `${one.name} ${one.version} loads ${(0,listing/* listed */.KE)(missing, 10)} by name when it is used, and ${missing.length === 1 ? 'it is' : 'they are'} neither in the layer nor in ${target.runtime.name}${where}.`,
                nextStep: (0,library_packages/* howToProvide */.b)(first, one.name, target.runtime),
                package: one.name,
            },
        ];
    });
}

// EXTERNAL MODULE: ./build/lambda/sdk.js
var sdk = __webpack_require__(85890);
;// CONCATENATED MODULE: ./build/python/checks/sdk.js
// What the Python runtimes bring, and what a layer does to it.



const core = sdk/* pythonSdk */.T.parts;
const sdk_sdk = [...core, ...sdk/* pythonSdk */.T.libraries];
/**
 * Python finds a layer before the runtime, so a layer replaces the runtime's own SDK. That is what AWS advises, as long
 * as the parts are of one age: half of a set, together with the other half of the runtime's, breaks with its updates.
 */
function checkSdk(subject) {
    return [...checkUrllib3(subject), ...checkParts(subject)];
}
function checkParts({ packages, where }) {
    const has = (name) => packages.some((one) => one.name === name);
    const parts = packages.filter((one) => sdk_sdk.some((name) => name === one.name)).map(nameAndVersion);
    if (!has('boto3') && !has('botocore') && !has('s3transfer')) {
        const shared = packages.filter((one) => one.name === 'urllib3' || one.name === 'jmespath');
        const [first] = shared;
        if (!first)
            return [];
        return [
            {
                severity: 'note',
                code: 'runtime-sdk-shadowed',
                message: `The layer's ${(0,listing/* listed */.KE)(shared.map(nameAndVersion))} will be used by the runtime's boto3 too${where}.`,
                nextStep: 'If the function calls AWS, add boto3, so that its parts are resolved together.',
                package: first.name,
            },
        ];
    }
    const missing = core.filter((name) => !has(name));
    const owner = ['boto3', 'botocore', 's3transfer'].find((name) => has(name)) ?? 'boto3';
    if (missing.length > 0) {
        return [
            {
                severity: 'warning',
                code: 'runtime-sdk-partial',
                message: `The layer has ${(0,listing/* listed */.KE)(parts, 7)}, and the runtime's own ${(0,listing/* listed */.KE)(missing)} will be used with it${where}: parts of the SDK that were not made for each other.`,
                nextStep: `Add ${missing.includes('boto3') ? 'boto3' : (0,listing/* listed */.KE)(missing)}, or leave out all of ${core.join(', ')}: \`exclude-sdk: true\`.`,
                package: owner,
            },
        ];
    }
    return [
        {
            severity: 'note',
            code: 'runtime-sdk-shadowed',
            message: `The layer's ${(0,listing/* listed */.KE)(parts, 7)} will be used in place of the runtime's own${where}.`,
            package: owner,
        },
    ];
}
/** The first botocore that works with urllib3 2: https://github.com/boto/botocore/blob/develop/CHANGELOG.rst#13162 */
const firstForUrllib3 = '1.31.62';
/** urllib3 2 together with a botocore that was made for urllib3 1. On Python 3.9 every botocore requires `urllib3<1.27`. */
function checkUrllib3({ packages, target: { runtime }, where }) {
    const urllib3 = packages.find(({ name }) => name === 'urllib3');
    const botocore = packages.find(({ name }) => name === 'botocore');
    if (!urllib3 || !isAtLeast(urllib3.version, '2'))
        return [];
    const isOldPython = Number(runtime.python.split('.')[1]) < 10;
    const isOldBotocore = botocore !== undefined && !isAtLeast(botocore.version, firstForUrllib3);
    if (!isOldPython && !isOldBotocore)
        return [];
    const user = botocore ? nameAndVersion(botocore) : `the botocore of ${runtime.name}`;
    return [
        {
            severity: 'warning',
            code: 'urllib3-too-new',
            message: `The layer has ${nameAndVersion(urllib3)}, and ${user} requires urllib3<1.27${where}: calls of AWS will fail.`,
            nextStep: 'Add `urllib3<1.27` to the requirements, or use a newer Python and boto3.',
            package: 'urllib3',
        },
    ];
}
function isAtLeast(version, least) {
    return (0,pep440.valid)(version) !== null && (0,pep440.compare)(version, least) >= 0;
}
function nameAndVersion({ name, version }) {
    return `${name} ${version}`;
}

;// CONCATENATED MODULE: ./build/python/checks/python-checks.js







/**
 * What is Python's own: its modules, its standard library, its runtime's SDK, its lists of files.
 * @param isAllowed whether the user says that another layer brings a library
 */
function checkPython(subject, isAllowed) {
    return [
        ...checkModules(subject),
        ...checkShadowing(subject),
        ...checkOwnModules(subject),
        ...checkSdk(subject),
        ...checkRemovedModules(subject),
        ...checkMetadata(subject),
        ...checkLoadedByName(subject, isAllowed),
        ...checkRecord(subject),
        ...checkMissing(subject),
        ...checkRequiresPython(subject),
    ];
}
/** The checks that need no more than the names of files and packages. */
function checkNames(subject) {
    return [...checkShadowing(subject), ...checkOwnModules(subject), ...checkSdk(subject), ...checkMissing(subject)];
}

// EXTERNAL MODULE: ./build/python/checks/startup.js
var checks_startup = __webpack_require__(44820);
// EXTERNAL MODULE: ./build/python/checks/subjects.js
var checks_subjects = __webpack_require__(71700);
;// CONCATENATED MODULE: ./build/run/inspect-layer.js
// The checks of every room together, for a layer of ours and for one that was built elsewhere.

















/**
 * Inspects a layer that was just made.
 * @param wheelFacts of each wheel of the layer, by its SHA-256
 */
async function inspect_layer_inspect(layer, wheelFacts, rules, context) {
    const own = layer.entries.filter(({ origin, link }) => !origin.archive && link === undefined).map(({ path }) => path);
    const { scanned } = await (0,examine/* examineFiles */.x)(layer.zipPath, 'zip', own, context);
    const ownElfFiles = scanned.flatMap(({ elf }) => elf ?? []);
    const startup = [
        ...(0,checks_startup/* startupOfWheels */.$6)(layer.entries, wheelFacts),
        ...(await (0,startup_files/* startupFilesOfZip */.j2)(layer.zipPath, own.map((path) => ({ path })), distributions/* distributionFinder */.z)),
    ];
    const subjects = (0,checks_subjects/* subjectsOf */.Z6)(layer, wheelFacts, ownElfFiles);
    const found = subjects.flatMap((subject) => checkSubject(subject, rules).concat((0,checks_startup/* checkStartup */.Yb)(subject, startup)));
    const native = (0,native_files/* nativeFilesOf */.e)(subjects.flatMap(({ elfFiles }) => elfFiles));
    return { findings: (0,inspect/* findingsOfLayer */.p)(layer, found), native };
}
/**
 * What is wrong with a layer for these targets.
 * @param examined undefined when its files cannot be opened: then only names, sizes and startup code are checked
 */
function inspectInventory(inventory, plan, examined, rules) {
    const { unzippedSizeBytes, sizeBytes = 0, packages, files = [] } = inventory;
    const others = unzippedSizeBytes - packages.reduce((sum, one) => sum + one.unzippedSizeBytes, 0);
    const large = (0,sizes/* tooLarge */.g$)(packages, plan, others);
    const subjects = (0,inventory_subjects/* subjectsOfInventory */.Xs)(inventory, plan, examined);
    return (0,inspect/* inOrder */.a)([
        ...(large ? [{ severity: 'error', ...large }] : []),
        ...(plan.kind === 'layer'
            ? layoutFindings(files.map(({ path }) => path), plan.targets)
            : []),
        ...checkModes(inventory, examined?.scanned ?? []),
        ...subjects.flatMap((subject) => (examined ? checkSubject(subject, rules) : checkNames(subject))),
        ...subjects.flatMap((subject) => (0,checks_startup/* checkStartup */.Yb)(subject, inventory.startup ?? [])),
        ...nodeInventorySubjects(inventory, plan, examined?.elfFiles ?? []).flatMap((subject) => (0,native_checks/* checkNative */.q)(subject, picomatch([...rules.allowMissing]))),
        ...(0,sizes/* sizeFindings */.IK)(plan.kind, { sizeBytes, unzippedSizeBytes }),
    ]);
}
function layoutFindings(paths, targets) {
    const python = (0,plan.pythonTargets)(targets);
    return [
        ...(python.length > 0 || paths.length === 0 ? checkLayout(paths, python) : []),
        ...checkNodeLayout(paths, targets),
    ];
}
/** The verdicts on a layer that need no more than the names and sizes of what will be in it. */
function inspectExpected(inventory, plan) {
    const { unzippedSizeBytes, sizeBytes = 0 } = inventory;
    return (0,inspect/* inOrder */.a)([
        ...(0,inventory_subjects/* subjectsOfInventory */.Xs)(inventory, plan, undefined).flatMap(checkNames),
        ...(0,sizes/* sizeFindings */.IK)(plan.kind, { sizeBytes, unzippedSizeBytes }),
    ]);
}
/** Findings of one target's view of a layer. */
function checkSubject(subject, { allowMissing } = { allowMissing: [] }) {
    const isAllowed = picomatch([...allowMissing]);
    return [...(0,native_checks/* checkNative */.q)(subject, isAllowed), ...checkPython(subject, isAllowed)];
}
/**
 * Applies what the user accepts, tells the report, and ends the run on what is left.
 * @param more whether further findings are to come
 * @param packages of the layer, with who asked for them
 */
function judge(findings, { ignore, failOn }, layer, { announce, context }, { more = false, packages = [] } = {}) {
    const judged = (0,verdict/* applyIgnores */.w)(findings, ignore);
    announce({ kind: 'layer-inspected', layer, findings: judged.findings });
    (0,verdict/* throwOnFindings */.I)(judged.findings, failOn, packages);
    if (more)
        return judged.findings;
    for (const { code, package: name } of judged.unused) {
        context.log.warning(`ignore: ${layer} has no finding ${code} of ${name === '*' ? 'any package' : name}.`);
    }
    return judged.findings;
}


/***/ }),

/***/ 58379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ under)
/* harmony export */ });
/** A path below a folder; '' is the top. */
function under(folder, path) {
    return folder === '' ? path : `${folder}/${path}`;
}


/***/ })

};
