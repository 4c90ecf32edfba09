export const id = 3069;
export const ids = [3069];
export const modules = {

/***/ 4122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iy: () => (/* binding */ easierPackage),
/* harmony export */   nG: () => (/* binding */ adviceForName),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18991);
// Names that people write and that are not the package they mean, with the right next step.

/** Names of modules, by the package that has them: what one imports is not always what one installs. */
const packagesOfModules = {
    attr: 'attrs',
    bs4: 'beautifulsoup4',
    crypto: 'pycryptodome',
    cv2: 'opencv-python-headless',
    dateutil: 'python-dateutil',
    docx: 'python-docx',
    dotenv: 'python-dotenv',
    fitz: 'pymupdf',
    git: 'GitPython',
    jose: 'python-jose',
    jwt: 'PyJWT',
    kafka: 'kafka-python',
    ldap: 'python-ldap',
    magic: 'python-magic',
    memcache: 'python-memcached',
    multipart: 'python-multipart',
    mysqldb: 'mysqlclient',
    nacl: 'pynacl',
    openssl: 'pyOpenSSL',
    pil: 'pillow',
    pptx: 'python-pptx',
    serial: 'pyserial',
    skimage: 'scikit-image',
    sklearn: 'scikit-learn',
    slugify: 'python-slugify',
    socks: 'PySocks',
    telegram: 'python-telegram-bot',
    usb: 'pyusb',
    win32api: 'pywin32',
    yaml: 'PyYAML',
    zmq: 'pyzmq',
};
/** What a system's own Python lists in `pip freeze`, and no index has. */
const debianPackages = new Set('apt-clone apturl brlapi command-not-found cupshelpers defer dbus-python devscripts distro-info gpg language-selector louis pkg-resources pygobject python-apt python-debian reportbug screen-resolution-extra ssh-import-id system-service systemd-python ubuntu-drivers-common ubuntu-pro-client ufw unattended-upgrades usb-creator wadllib xkit'.split(' '));
/** Top-level modules of the standard library, of every Python since 3.9, that a requirement may name by mistake. */
const standardModules = new Set(`abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2
  calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser
  contextlib contextvars copy copyreg cprofile crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis
  distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
  functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp
  importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal
  math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib ntpath numbers opcode operator
  optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint
  profile pstats pty pwd py-compile pyclbr pydoc pyexpat queue quopri random re readline reprlib resource rlcompleter
  runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd
  sqlite3 ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile
  telnetlib tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc
  tty turtle types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound
  wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`
    .split(/\s+/)
    .map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc));
/** What to do about a name that no index has, or whose package is not what is meant; undefined when it is not known. */
function adviceForName(name) {
    const normalized = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name);
    if (normalized === 'python')
        return 'Delete the line: the runtime is chosen with `runtimes`, e.g. `python3.13`.';
    if (debianPackages.has(normalized)) {
        return `Delete the line: ${normalized} is a part of the operating system, which \`pip freeze\` of Debian and Ubuntu lists. It is not a package of an index.`;
    }
    const meant = Object.hasOwn(packagesOfModules, normalized) ? packagesOfModules[normalized] : undefined;
    if (meant !== undefined)
        return `Write ${meant}: ${name} is the name of its module, not of the package.`;
    if (standardModules.has(normalized))
        return `Delete the line: ${name} is a part of Python itself.`;
    return undefined;
}
/** Releases that were published only to say that another package is meant: they fail on purpose. */
const placeholders = {
    // https://github.com/scikit-learn/sklearn-pypi-package: 0.0 requires scikit-learn, all later ones fail.
    sklearn: (version) => version !== '0.0',
    'tensorflow-gpu': (version) => version === '2.12.0',
};
/** @param version undefined: any, which comes to the newest */
function isPlaceholder(name, version) {
    return Object.hasOwn(placeholders, name) && placeholders[name]?.(version) === true;
}
/** Packages that are easier to have by another name, where no wheel of theirs fits. */
const easierPackages = {
    psycopg2: 'require psycopg2-binary, which is the same with wheels for Lambda',
    'opencv-python': 'require opencv-python-headless, which needs no display libraries',
    'tensorflow-macos': 'require tensorflow, which is the same for other systems',
    'tensorflow-gpu': 'require tensorflow: tensorflow-gpu is no longer published',
};
/** Another package that does the same without being compiled: `require psycopg2-binary, …`. */
function easierPackage(name) {
    return Object.hasOwn(easierPackages, name) ? easierPackages[name] : undefined;
}


/***/ }),

/***/ 30333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ heldBackFindings),
/* harmony export */   Zg: () => (/* binding */ heldBack),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   jF: () => (/* binding */ exclusionLine),
/* harmony export */   nT: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4158);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14414);
/* harmony import */ var _wheels_misfit_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12249);
/* harmony import */ var _wheels_releases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18296);
/* harmony import */ var _allowed_hashes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32397);
// Which releases the resolver should pass over, since a layer could not hold them without compiling. uv knows neither
// the glibc of Amazon Linux 2 nor which files we can use, so it takes the newest release of all.






/** Whether the user leaves it to us which release of a package is taken. */
function isOpen(one, inputs) {
    const { noBinary } = inputs.options;
    if (one.direct || noBinary.includes(one.name) || noBinary.includes(':all:'))
        return false;
    return (0,_allowed_hashes_js__WEBPACK_IMPORTED_MODULE_4__/* .pinningLines */ .Xx)(one, inputs).length === 0;
}
/**
 * The releases of a package to pass over, all at once: those without a wheel for the target. Undefined when no release
 * has one, so that it must be compiled.
 * @param one as resolved, without a wheel that fits
 * @param files those of its index; undefined when they are not known: then this one release is skipped.
 */
function heldBack(one, files, target) {
    const { name, version } = one;
    if (version === undefined)
        return undefined;
    const hasSource = one.sdist !== undefined;
    if (files === undefined) {
        return { name, newest: version, reason: whyUnfit(one.wheels, target), hasSource, excluded: [version] };
    }
    const releases = [...(0,_wheels_releases_js__WEBPACK_IMPORTED_MODULE_3__/* .releasesOf */ .w)(name, files)];
    const fitting = new Set(releases.filter(([, list]) => (0,_wheels_releases_js__WEBPACK_IMPORTED_MODULE_3__/* .hasFittingWheel */ .Z)(list, target)).map(([found]) => found));
    if (fitting.size === 0)
        return undefined;
    const excluded = releases
        .map(([found]) => found)
        .filter((found) => !fitting.has(found))
        // `!=1.0` shuts out 1.0+local too. And to name a pre-release is to ask for pre-releases.
        .filter((found) => found.includes('+') || ![...fitting].some((other) => other.startsWith(`${found}+`)))
        .filter((found) => !(0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreRelease */ .Ty)(found) || (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreRelease */ .Ty)(version));
    if (!excluded.some((found) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .sameVersion */ .r1)(found, version)))
        return undefined;
    const listed = releases.find(([found]) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .sameVersion */ .r1)(found, version))?.[1];
    const reason = whyUnfit(listed ?? one.wheels, target);
    return { name, newest: version, reason, hasSource, excluded: excluded.toSorted(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare) };
}
function whyUnfit(files, target) {
    const nearest = (0,_wheels_misfit_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestMisfit */ .l)(files.map(({ filename }) => filename), target);
    return nearest === undefined ? 'it is published as source only' : `its nearest wheel ${nearest}`;
}
/** The line for the resolver: `numpy!=2.4.5,!=2.4.6`. */
function exclusionLine({ name, excluded }) {
    return `${name}${excluded.map((version) => `!=${version}`).join(',')}`;
}
/** Two lists of what is held back as one. */
function together(some, more) {
    const all = new Map(some.map((one) => [one.name, one]));
    for (const one of more) {
        const before = all.get(one.name);
        all.set(one.name, before ? { ...before, excluded: [...new Set([...before.excluded, ...one.excluded])] } : one);
    }
    return [...all.values()].toSorted((0,_text_order_js__WEBPACK_IMPORTED_MODULE_5__/* .byText */ .z4)(({ name }) => name));
}
/** A note for each package of which an older release was taken. */
function heldBackFindings(list, packages, where) {
    return list.map((one) => ({
        severity: 'note',
        code: 'held-back',
        message: heldBackText(one, packages, where),
        package: one.name,
    }));
}
/** What was held back, for people; `packages` as they were resolved in the end. */
function heldBackText(one, packages, where) {
    const taken = packages.find(({ name }) => name === one.name)?.version;
    const instead = taken === undefined ? 'and the releases taken in the end do not require it' : `${taken} is taken`;
    const compiled = one.hasSource ? ` To have ${one.newest} compiled, require ${one.name}==${one.newest}.` : '';
    return `${one.name} ${one.newest} is skipped for ${where}, ${instead}: ${one.reason}.${compiled}`;
}


/***/ }),

/***/ 23069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainUnfit: () => (/* binding */ explainUnfit)
});

// EXTERNAL MODULE: ./build/python/wheels/filename.js
var filename = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/python/versions.js
var versions = __webpack_require__(14414);
// EXTERNAL MODULE: ./build/python/wheels/releases.js
var releases = __webpack_require__(18296);
;// CONCATENATED MODULE: ./build/python/wheels/alternatives.js
// What else would fit, when a package's wheels do not. Pure: from the list of files of its index.






/** Looks through the files of an index for what would fit. `version` as locked, undefined when it is not known. */
function alternatives(name, version, files, target) {
    const released = (0,releases/* releasesOf */.w)(name, files);
    const listOf = (one) => released.get(one) ?? [];
    const own = version === undefined
        ? []
        : [...released.keys()].filter((one) => (0,versions/* sameVersion */.r1)(one, version)).flatMap((one) => listOf(one));
    const fitsOn = (other) => (0,releases/* hasFittingWheel */.Z)(own, other);
    const others = [...released.keys()]
        .filter((one) => version !== undefined && !(0,versions/* sameVersion */.r1)(one, version))
        .filter((one) => !(0,versions/* isPreRelease */.Ty)(one) && (0,releases/* hasFittingWheel */.Z)(listOf(one), target))
        .sort(pep440.compare);
    const older = others.findLast((one) => (0,pep440.compare)(one, version ?? '0') < 0);
    const newer = others.find((one) => (0,pep440.compare)(one, version ?? '0') > 0);
    const wheels = own.filter((file) => (0,filename/* parseWheelFilename */.e)(file.filename));
    const sdist = own.find((file) => (0,filename/* parseSdistFilename */.s)(file.filename, name));
    return {
        wheels,
        ...(sdist ? { sdist } : {}),
        ...(older === undefined ? {} : { older }),
        ...(newer === undefined ? {} : { newer }),
        runtimes: runtimes/* pythonRuntimes */.qp.filter((runtime) => !runtime.preview && fitsOn({ ...target, runtime })),
        architectures: architectures/* architectures */.f.filter((architecture) => fitsOn({ ...target, architecture })),
    };
}

// EXTERNAL MODULE: ./build/python/requirements/known-names.js
var known_names = __webpack_require__(4122);
// EXTERNAL MODULE: ./build/python/resolve/allowed-hashes.js
var allowed_hashes = __webpack_require__(32397);
// EXTERNAL MODULE: ./build/python/resolve/held-back.js
var held_back = __webpack_require__(30333);
// EXTERNAL MODULE: ./build/python/wheels/choose.js
var choose = __webpack_require__(26515);
// EXTERNAL MODULE: ./build/python/indexes/project-files.js + 1 modules
var project_files = __webpack_require__(18858);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/python/wheels/misfit-summary.js
var misfit_summary = __webpack_require__(12249);
;// CONCATENATED MODULE: ./build/python/resolve/refuse.js












/**
 * One problem for each package without a fitting wheel: who asked for it, which wheels exist and why each does not
 * fit, and what can be done. The lock lists only wheels that its resolver let through, so the package's page of the
 * index is read; without it the message is shorter.
 */
async function explainUnfit(selection, lock, inputs, { settings, env }, context, { mayCompile = true } = {}) {
    return (0,map_concurrently/* mapConcurrently */.X)(selection.unfit, 4, context.signal, async (unfit) => {
        const locked = unfit.package;
        const page = locked.direct ? undefined : await (0,project_files/* projectFiles */.x6)(locked.name, settings, env, context);
        const found = page && alternatives(locked.name, locked.version, page, selection.target);
        return problemOf(unfit, found, { lock, inputs, target: selection.target, mayCompile });
    });
}
function problemOf({ package: locked }, found, { lock, inputs, target, mayCompile }) {
    const asked = whoAsked(locked, lock);
    const forbidden = (0,choose/* bestWheel */.yJ)(locked.forbiddenWheels ?? [], target)?.file.filename;
    // Where hashes are asked for, a source that they do not allow is none.
    const sdist = (isHashed(locked, inputs) ? undefined : found?.sdist?.filename) ?? locked.sdist?.filename;
    const hasSource = mayCompile && (sdist !== undefined || locked.direct !== undefined);
    const sentences = [
        forbidden === undefined
            ? `${whatIsMissing(locked, found, sdist, target)}.`
            : `${nameOf(locked)} has a wheel for ${(0,lambda_target/* targetName */.j)(target)}, ${forbidden}, and its hashes do not allow it.`,
        ...(sdist === undefined || locked.direct ? [] : [`Its source distribution (${sdist}) would have to be compiled.`]),
        ...(asked.sentence === undefined ? [] : [asked.sentence]),
    ];
    return {
        code: 'no-fitting-wheel',
        message: sentences.join(' '),
        nextStep: asSentence(forbidden === undefined
            ? nextSteps(locked, found, hasSource, { inputs, target })
            : [anewHashes, ...(hasSource ? [compileIt] : [])]),
        package: locked.name,
        ...(asked.at?.kind === 'requirement' ? { file: asked.at.file, line: asked.at.line } : {}),
        ...(asked.at?.kind === 'input' ? { input: asked.at.input } : {}),
    };
}
function whatIsMissing(locked, found, sdist, target) {
    const what = nameOf(locked);
    const on = (0,lambda_target/* targetName */.j)(target);
    if (locked.direct) {
        const { direct } = locked;
        const isWheel = direct.kind === 'archive' && (0,filename/* parseWheelFilename */.e)(direct.file.filename) !== undefined;
        if (!isWheel)
            return `${what} comes as source from ${sourceOf(direct)}, and a layer needs a wheel of it`;
        return `${what} has no wheel for ${on}: ${direct.file.filename} does not fit: ${(0,misfit_summary/* summarizeMisfits */.R)([direct.file.filename], target)}`;
    }
    const wheels = found && found.wheels.length > 0 ? found.wheels : locked.wheels;
    const names = wheels.map(({ filename }) => filename);
    if (names.length > 0) {
        const which = names.length === 1 ? `its only wheel, ${names[0]}` : `of its ${names.length} wheels`;
        return `${what} has no wheel for ${on}: ${which}${names.length === 1 ? ':' : ''} ${(0,misfit_summary/* summarizeMisfits */.R)(names, target)}`;
    }
    if (found)
        return `${what} has no wheel for ${on}: it is published without any${sdist === undefined ? ' file' : ' wheel'}`;
    return `${what} has no wheel for ${on}`;
}
function sourceOf(direct) {
    switch (direct.kind) {
        case 'vcs':
            return (0,redact.redact)(direct.url);
        case 'directory':
            return direct.path;
        case 'archive':
            break;
    }
    return (0,redact.redact)(direct.file.url);
}
const anewHashes = 'make the hashes anew for all platforms (`uv pip compile --generate-hashes`)';
const compileIt = 'have it compiled (build: auto)';
function nextSteps(locked, found, hasSource, { inputs, target }) {
    const { runtime, architecture } = target;
    const { name } = locked;
    const steps = [];
    const easier = (0,known_names/* easierPackage */.iy)(name);
    if (easier !== undefined)
        steps.push(easier);
    if ((0,held_back/* isOpen */.nT)(locked, inputs)) {
        // The resolver has tried these: what is asked for rules them out.
        const other = found?.older ?? found?.newer;
        if (other !== undefined) {
            steps.push(`allow ${name} ${other}, which has a wheel that fits and which the requirements now rule out`);
        }
    }
    else {
        if (found?.older !== undefined)
            steps.push(`require ${name}<=${found.older}, which has a wheel that fits`);
        if (found?.newer !== undefined)
            steps.push(`require ${name}>=${found.newer}, which has a wheel that fits`);
    }
    const runtimes = (found?.runtimes ?? []).filter(({ name }) => name !== runtime.name).map(({ name }) => name);
    if (runtimes.length > 0)
        steps.push(`take another runtime: ${(0,listing/* listedAll */.b4)(runtimes)} ${runtimes.length === 1 ? 'has' : 'have'} one`);
    const others = (found?.architectures ?? []).filter((one) => one !== architecture);
    if (others.length > 0)
        steps.push(`take another architecture: ${(0,listing/* listedAll */.b4)(others)} has one`);
    if (hasSource)
        steps.push(compileIt);
    if (steps.length === 0)
        steps.push(`choose another version of ${name}, another runtime or another package`);
    return steps;
}
function isHashed(locked, inputs) {
    return (0,allowed_hashes/* pinningLines */.Xx)(locked, inputs).some(({ hashes }) => hashes.length > 0);
}
function nameOf({ name, version }) {
    return version === undefined ? name : `${name} ${version}`;
}
function asSentence(steps) {
    const text = steps.join('; or ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
/** The requirement at the root of a package, and how it leads there. */
function whoAsked(locked, lock) {
    const byName = new Map(lock.packages.map((one) => [one.name, one]));
    const queue = [[byName.get(locked.name) ?? locked, []]];
    const seen = new Set([locked.name]);
    for (let next = queue.shift(); next; next = queue.shift()) {
        const [one, path] = next;
        const at = one.requiredBy.find((requirer) => requirer.kind !== 'package');
        if (at) {
            const where = at.kind === 'requirement'
                ? `${at.file} line ${at.line} (${(0,redact.redact)(at.text)})`
                : `the input ${at.input} (${(0,redact.redact)(at.text)})`;
            const chain = path.length === 0 ? '' : `It is required by ${path.join(', which is required by ')}. `;
            return { at, sentence: `${chain}Asked for by ${where}.` };
        }
        for (const requirer of one.requiredBy) {
            if (requirer.kind !== 'package' || seen.has(requirer.name))
                continue;
            seen.add(requirer.name);
            const parent = byName.get(requirer.name);
            if (parent)
                queue.push([parent, [...path, parent.name]]);
        }
    }
    return {};
}


/***/ }),

/***/ 18296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hasFittingWheel),
/* harmony export */   w: () => (/* binding */ releasesOf)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14414);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26515);
/* harmony import */ var _filename_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69259);
// The releases of a project, by the files that its index lists.




/** The files of a project by version, each as its file names write it. */
function releasesOf(name, files) {
    const releases = new Map();
    for (const file of files) {
        const found = (0,_filename_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelFilename */ .e)(file.filename) ?? (0,_filename_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSdistFilename */ .s)(file.filename, name);
        if (found?.name !== name || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(found.version) === null)
            continue;
        const release = releases.get(found.version) ?? [];
        release.push(file);
        releases.set(found.version, release);
    }
    return releases;
}
/** Whether one of a release's files is a wheel that a resolver would take for the target: it fits, is not withdrawn, and is for this Python. */
function hasFittingWheel(files, target) {
    const usable = files.filter(({ yanked, requiresPython }) => !yanked && (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptsPython */ .gB)(requiresPython, target.runtime.pythonFull));
    return (0,_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .bestWheel */ .yJ)(usable, target) !== undefined;
}


/***/ })

};
