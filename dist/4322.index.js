export const id = 4322;
export const ids = [4322];
export const modules = {

/***/ 10448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ scriptText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);



/** The script of `before-build`: one line that names a file is a path; anything else is the script itself. */
async function scriptText(given, directory) {
    if (given.includes('\n'))
        return given;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, given);
    const isFile = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isFile(), () => false);
    if (isFile)
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    if (!/^[\w./-]+\.sh$/.test(given))
        return given;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
        code: 'file-not-found',
        message: `before-build: ${given} does not exist.`,
        nextStep: 'Check the path, which is relative to the working directory; or give the script itself.',
        input: 'before-build',
        file: given,
    });
}


/***/ }),

/***/ 15299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ installCommand),
/* harmony export */   PQ: () => (/* binding */ preparingCodes),
/* harmony export */   Sg: () => (/* binding */ toolFolders),
/* harmony export */   aE: () => (/* binding */ beforeBuildFailure),
/* harmony export */   ay: () => (/* binding */ beforeBuildFile),
/* harmony export */   eq: () => (/* binding */ proxyVariables),
/* harmony export */   qx: () => (/* binding */ systemPackageFailure),
/* harmony export */   vH: () => (/* binding */ certificateVariables)
/* harmony export */ });
/* unused harmony export shellQuoted */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
// What is done in a build image before anything is compiled in it: packages of its package manager are installed, then the
// user's own script runs. As lines of a Dockerfile, and what to say when one of them fails. Pure.

/** Exit codes of the steps: the client's output then tells which one failed. */
const preparingCodes = { systemPackages: 91, beforeBuild: 92 };
/** The script of `before-build`: its name in the build context, and its path inside the image. */
const beforeBuildFile = { name: 'before-build.sh', path: '/lambda-layer/before-build.sh' };
/** Where a `before-build` script installs tools for its own user. */
const toolFolders = '/root/.cargo/bin:/root/.local/bin:/usr/local/bin';
/** Variables that tell programs of all kinds which certificates to trust. */
const certificateVariables = [
    'SSL_CERT_FILE',
    'PIP_CERT',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'GIT_SSL_CAINFO',
    'CARGO_HTTP_CAINFO',
    'NODE_EXTRA_CA_CERTS',
];
/** BuildKit knows these by itself, and keeps them out of history and cache. https://docs.docker.com/build/building/variables/#proxy-arguments */
const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'].flatMap((name) => [
    name,
    name.toLowerCase(),
]);
/**
 * The command that installs packages. The user's own image may have the other package manager, or an LD_LIBRARY_PATH that
 * breaks it.
 * @param certificates a bundle inside the image
 */
function installCommand(manager, packages, certificates) {
    const other = manager === 'dnf' ? 'yum' : 'dnf';
    const trusted = certificates === undefined ? '' : ` --setopt=sslcacert=${certificates}`;
    const code = preparingCodes.systemPackages;
    return (`manager=$(command -v ${manager} || command -v ${other} || command -v microdnf) || { echo 'the image has neither dnf nor yum'; exit ${code}; }; ` +
        `LD_LIBRARY_PATH= "$manager" -y${trusted} install ${packages.map(shellQuoted).join(' ')} || exit ${code}`);
}
/** Quotes for a POSIX shell inside a Dockerfile's RUN, where a line break would end the instruction. */
function shellQuoted(text) {
    return `'${text.replaceAll("'", `'\\''`).replace(/[\r\n]+/g, ' ')}'`;
}
/** @param lastLines of what the package manager printed */
function systemPackageFailure({ image, target, package: name, packageManager, systemPackages }, log, lastLines) {
    const packages = systemPackages.join(', ');
    const at = { code: 'system-package-failed', input: 'system-packages', package: name };
    if (/the image has neither dnf nor yum/.test(log)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
            ...at,
            message: `system-packages: ${image} has neither dnf nor yum to install ${packages} with.`,
            nextStep: 'Install what the build requires in `before-build`, by the image’s own package manager.',
        });
    }
    const unknown = [...log.matchAll(/(?:No match for argument: |No package )(\S+?)(?: available)?\.?$/gm)].map((match) => match[1]);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        ...at,
        message: unknown.length > 0
            ? `system-packages: ${image} has no package ${unknown.join(', ')} for ${target}.`
            : `system-packages: ${packages} could not be installed in ${image} for ${target}:\n${lastLines}`,
        nextStep: `Check the name: \`${packageManager} search\` in the image lists what exists. Packages of Amazon Linux that hold headers end in -devel.`,
    });
}
function beforeBuildFailure({ image, target }, lastLines, nextStep = 'Correct the script. `sh -eu` runs it, so the first command that fails ends it.') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'before-build-failed',
        message: `before-build failed in ${image} for ${target}:\n${lastLines}`,
        nextStep,
        input: 'before-build',
    });
}


/***/ }),

/***/ 52757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cp: () => (/* binding */ adviceFor),
  ch: () => (/* binding */ headerAdvice),
  WC: () => (/* binding */ needsNetwork)
});

;// CONCATENATED MODULE: ./build/python/compile/amazon-packages.js
// Packages of Amazon Linux that builds lack, by what the build asked for: what to write into `system-packages`. Names of
// Amazon Linux 2023 are those of Fedora; those of Amazon Linux 2 are older.
/** The package that has a header. */
const headerPackages = [
    [/^yaml\.h$/, 'libyaml-devel'],
    [/^ffi\.h$/, 'libffi-devel'],
    [/^(openssl|crypto)\//, 'openssl-devel'],
    [/^(libpq-fe|pg_config)\.h$/, 'libpq-devel'],
    [/^(mysql|mysql\/mysql|mariadb\/mysql)\.h$/, 'mariadb-connector-c-devel'],
    [/^(lber|ldap)\.h$/, 'openldap-devel'],
    [/^sasl\/sasl\.h$/, 'cyrus-sasl-devel'],
    [/^libxml\//, 'libxml2-devel'],
    [/^libxslt\//, 'libxslt-devel'],
    [/^xmlsec\//, 'xmlsec1-devel xmlsec1-openssl-devel'],
    [/^(zlib|zconf)\.h$/, 'zlib-devel'],
    [/^bzlib\.h$/, 'bzip2-devel'],
    [/^lzma\.h$/, 'xz-devel'],
    [/^(jpeglib|turbojpeg)\.h$/, 'libjpeg-turbo-devel'],
    [/^png\.h$/, 'libpng-devel'],
    [/^tiff(io)?\.h$/, 'libtiff-devel'],
    [/^ft2build\.h$/, 'freetype-devel'],
    [/^sql(ext)?\.h$/, 'unixODBC-devel'],
    [/^sqlite3\.h$/, 'sqlite-devel'],
    [/^curl\/curl\.h$/, 'libcurl-devel'],
    [/^(gssapi|krb5)(\/|\.h)/, 'krb5-devel'],
    [/^gmp\.h$/, 'gmp-devel'],
    [/^mpfr\.h$/, 'mpfr-devel'],
    [/^sodium\.h$/, 'libsodium-devel'],
    [/^(cairo|cairo\/cairo)\.h$/, 'cairo-devel'],
    [/^(snappy|snappy-c)\.h$/, 'snappy-devel'],
    [/^librdkafka\//, 'librdkafka-devel'],
    [/^(event|ev)\.h$/, 'libevent-devel'],
    [/^geos_c\.h$/, 'geos-devel'],
    [/^(hdf5|H5public)\.h$/, 'hdf5-devel'],
    [/^gdal(_version)?\.h$/, 'gdal-devel'],
    [/^proj(_api)?\.h$/, 'proj-devel'],
    [/^pycurl\//, 'libcurl-devel'],
    [/^(lz4|lz4frame)\.h$/, 'lz4-devel'],
    [/^zstd\.h$/, 'libzstd-devel'],
    [/^portaudio\.h$/, 'portaudio-devel'],
    [/^magic\.h$/, 'file-devel'],
    [/^systemd\//, 'systemd-devel'],
    [/^augeas\.h$/, 'augeas-devel'],
    [/^(cblas|lapacke)\.h$/, 'openblas-devel'],
    [/^numa\.h$/, 'numactl-devel'],
    [/^uuid\/uuid\.h$/, 'libuuid-devel'],
    [/^pcre2?\.h$/, 'pcre2-devel'],
    [/^re2\//, 're2-devel'],
];
/** The package that has a program. */
const programPackages = {
    pg_config: 'libpq-devel',
    mysql_config: 'mariadb-connector-c-devel',
    mariadb_config: 'mariadb-connector-c-devel',
    'krb5-config': 'krb5-devel',
    'curl-config': 'libcurl-devel',
    'xml2-config': 'libxml2-devel',
    'xslt-config': 'libxslt-devel',
    'geos-config': 'geos-devel',
    'gdal-config': 'gdal-devel',
    h5cc: 'hdf5-devel',
    'apr-1-config': 'apr-devel',
    'pkg-config': 'pkgconf-pkg-config',
    gfortran: 'gcc-gfortran',
    ninja: 'ninja-build',
    libtoolize: 'libtool',
    protoc: 'protobuf-compiler',
    go: 'golang',
    ...Object.fromEntries(['swig', 'autoconf', 'automake', 'bison', 'flex', 'nasm', 'git'].map((name) => [name, name])),
};
/** The package that has the .pc file of a library. */
const libraryPackages = {
    mysqlclient: 'mariadb-connector-c-devel',
    mariadb: 'mariadb-connector-c-devel',
    libpq: 'libpq-devel',
    'libxml-2.0': 'libxml2-devel',
    libxslt: 'libxslt-devel',
    xmlsec1: 'xmlsec1-devel xmlsec1-openssl-devel',
    hdf5: 'hdf5-devel',
    geos: 'geos-devel',
    gdal: 'gdal-devel',
    proj: 'proj-devel',
    openblas: 'openblas-devel',
    libffi: 'libffi-devel',
    openssl: 'openssl-devel',
    cairo: 'cairo-devel',
    freetype2: 'freetype-devel',
    libsystemd: 'systemd-devel',
    libcurl: 'libcurl-devel',
};
/** What Amazon Linux 2 calls them, where it is another name. */
const ofAmazonLinux2 = {
    'libpq-devel': 'postgresql-devel',
    'mariadb-connector-c-devel': 'mariadb-devel',
    'pkgconf-pkg-config': 'pkgconfig',
};
/** Not in the core repositories of either system. */
const supplementary = new Set('geos-devel gdal-devel proj-devel hdf5-devel librdkafka-devel re2-devel snappy-devel augeas-devel portaudio-devel'.split(' '));
/** The name of a package on an operating system. */
function packageOn(os, name) {
    return os === 'al2' ? (ofAmazonLinux2[name] ?? name) : name;
}
/** Where to get a package that the image's own repositories may not have; an empty text for all others. */
function furtherRepository(os, names) {
    if (!names.split(' ').some((name) => supplementary.has(name)))
        return '';
    return os === 'al2'
        ? ' It is in none of the repositories of Amazon Linux 2: compile the library in `before-build`, or use python3.12 or later.'
        : ' It may be among the supplementary packages (SPAL) alone: enable them in `before-build` and install it there, https://docs.aws.amazon.com/linux/al2023/ug/configure-spal-repository.html.';
}

// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/lambda/operating-systems.js
var operating_systems = __webpack_require__(4386);
;// CONCATENATED MODULE: ./build/python/compile/advice.js
// What the log of a failed build says about its cause, and what to do about it.



/** Tried in this order: causes before their consequences. */
const symptoms = [
    {
        code: 'rust-missing',
        pattern: /can't find Rust compiler|(?:cargo|rustc|rustup)['"`]?(?: was| is)?[: ]+(?:command )?not found|Cargo, the Rust package manager, is not installed|no such file or directory: '?(?:cargo|rustc)'?|failed to (?:run|execute) [`']?(?:cargo|rustc)|`(?:cargo|rustc)[^`]*` (?:failed|couldn't be run)|rust toolchain/i,
        advise: () => ({
            cause: 'it is written in Rust, and the image has no Rust compiler',
            nextStep: 'Install one in `before-build`: curl --proto "=https" --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal. Better still, use a version that is published as a wheel for this target.',
        }),
    },
    {
        code: 'cmake-missing',
        pattern: /(?:cmake['"`]?: (?:command )?not found|no such file or directory: '?cmake'?|CMake must be installed|Could not find (?:the )?["'`]?cmake["'`]? executable|cmake.*(?:is not installed|not found on PATH)|Problem with the CMake installation)/i,
        advise: (_match, _target, packageManager) => ({
            cause: 'it is built by CMake, and the image has none',
            nextStep: `Add \`cmake\` to \`system-packages\` (${packageManager}), or install a newer one under \`before-build\`: ${folders/* languageFolder */.Ti}/bin/pip install --target /opt/cmake cmake && ln -s /opt/cmake/bin/cmake /usr/local/bin/cmake`,
        }),
    },
    {
        code: 'compiler-too-old',
        pattern: /requires? (?:at least )?(?:GCC|a compiler)[^\n]*(?:>=|\d)|NumPy requires GCC|unrecognized command line option ['‘"]?-std=(?:c|gnu)(?:\+\+)?(?:1[17]|2\w)|C\+\+(?:17|20) (?:or later )?(?:is )?required|Unknown compiler version|'for' loop initial declarations are only allowed in C99|GCC version must be/i,
        advise: (_match, { runtime }) => runtime.os === 'al2'
            ? {
                cause: `the compiler of ${operating_systems/* operatingSystems */.e.al2.title} (gcc ${operating_systems/* operatingSystems */.e.al2.gcc.join('.')}), which ${runtime.name} is built with, is too old for this version`,
                nextStep: `Use python3.12 or later, whose image has gcc ${operating_systems/* operatingSystems */.e.al2023.gcc.join('.')}, or an older version of the package (numpy: \`numpy<2.3\`).`,
            }
            : {
                cause: 'the compiler of the image is too old for this version',
                nextStep: 'Use an older version of the package, or name an image with a newer compiler in `image`.',
            },
    },
    {
        code: 'python-too-new',
        pattern: /fatal error: ['"<]?(longintrepr\.h)|(?:implicit declaration of function|undefined symbol:?|use of undeclared identifier|was not declared in this scope[^\n]{0,40}) ?['‘`"]?(?:_)?(PyUnicode_GET_SIZE|PyUnicode_AS_UNICODE|PyUnicode_AsUnicode|PyEval_CallObject|PyCFunction_Call|PyUnicode_READY|_PyUnicode_Ready|PyObject_AsCharBuffer|_PyLong_AsByteArray)\b|(?:has no member named|no member named) ['‘`"]?(tp_print|use_tracing|exc_type|ob_digit|recursion_depth)\b|error: too few arguments to function ['‘`"]?(_PyLong_AsByteArray)\b/,
        advise: (match, { runtime }) => {
            const what = match.slice(1).find((one) => one !== undefined) ?? '';
            return {
                cause: `it uses ${what}, which CPython ${runtime.python} does not have any more: this release is older than that Python`,
                nextStep: 'Use a newer release of the package, or an older runtime.',
            };
        },
    },
    {
        code: 'cython-too-new',
        pattern: /Cython\.Compiler\.Errors\.CompileError|Error compiling Cython file|has no attribute '(?:cython_sources|cython_c_in_temp)'|undeclared name not builtin: (?:long|unicode|xrange)/,
        advise: () => ({
            cause: 'the Cython of today does not understand its sources: it expects an older one',
            nextStep: 'Set `build-constraints` to a file with the line `Cython<3`, or use a newer release of the package.',
        }),
    },
    {
        code: 'library-missing',
        pattern: /make sure the libxml2 and libxslt development packages are installed/,
        advise: (_match, target) => ({
            cause: 'libxml2 and libxslt are not in the image',
            nextStep: addPackages('libxml2-devel libxslt-devel', target),
        }),
    },
    {
        code: 'header-missing',
        pattern: /fatal error: ['"<]?([\w./+-]+\.h(?:pp)?|[\w./+-]+\/[\w.+-]+)['">]?(?::| file not found)/,
        advise: (match, target) => headerAdvice(match[1] ?? '', target),
    },
    {
        code: 'library-missing',
        pattern: /(?:cannot find -l|ld: library not found for -l)([\w.+-]+)/,
        advise: (match, _target, packageManager) => ({
            cause: `the library lib${match[1] ?? ''} is not in the image`,
            nextStep: `Add the package that has it to \`system-packages\` (${packageManager}); its name usually ends in -devel: \`${packageManager} provides '*/lib${match[1] ?? ''}.so'\` tells.`,
        }),
    },
    {
        code: 'program-missing',
        pattern: /(?:\b(pg_config|mysql_config|mariadb_config|krb5-config|curl-config|xml2-config|xslt-config|gdal-config|geos-config|pkg-config|swig|gfortran|ninja|autoconf|automake|libtoolize|bison|flex|nasm|protoc|go|git)\b['"`]?(?: executable)?(?::| is| was)?(?: command)? not found|No such file or directory: '(pg_config|mysql_config|swig|gfortran|protoc|go|git|pkg-config|curl-config|xml2-config|xslt-config|geos-config|gdal-config|krb5-config|h5cc)'|Could not (?:run|find) (?:script )?['"`]?(curl-config|geos-config|gdal-config|xml2-config|xslt-config)\b)/,
        advise: (match, target, packageManager) => {
            const program = match[1] ?? match[2] ?? match[3] ?? '';
            const known = programPackages[program];
            return {
                cause: `the program ${program} is not in the image`,
                nextStep: known === undefined
                    ? `Add the package that has it to \`system-packages\` (${packageManager}).`
                    : addPackages(known, target),
            };
        },
    },
    {
        code: 'library-missing',
        pattern: /Trying pkg-config --exists ([\w.+-]+)|No package '([\w.+-]+)' found|Package '?([\w.+-]+)'?,? (?:required by '[^']*', )?(?:was )?not found|Dependency "?([\w.+-]+)"? not found|dependency ([\w.+-]+) found: NO/,
        advise(match, target, packageManager) {
            const library = match.slice(1).find((one) => one !== undefined) ?? '';
            const known = libraryPackages[library];
            return {
                cause: `pkg-config does not know the library ${library} in the image`,
                nextStep: known === undefined
                    ? `Add the package that has it to \`system-packages\` (${packageManager}): \`${packageManager} provides '*/${library}.pc'\` tells its name.`
                    : addPackages(known, target),
            };
        },
    },
    {
        code: 'library-missing',
        pattern: /Unable to (?:load|find) dependency HDF5|Unable to locate HDF5|libhdf5\.so[^\n]{0,60}(?:No such file|cannot open)/,
        advise: (_match, target) => ({ cause: 'HDF5 is not in the image', nextStep: addPackages('hdf5-devel', target) }),
    },
    {
        code: 'library-missing',
        pattern: /Cannot find libsystemd|xmlsec1 (?:not found|is not installed)|Could not find (?:the )?GEOS/i,
        advise(match, target) {
            const asked = match[0].toLowerCase();
            const [library, devel] = asked.includes('systemd')
                ? ['libsystemd', 'systemd-devel']
                : asked.includes('xmlsec')
                    ? ['xmlsec1', 'xmlsec1-devel xmlsec1-openssl-devel']
                    : ['GEOS', 'geos-devel'];
            return { cause: `${library} is not in the image`, nextStep: addPackages(devel, target) };
        },
    },
    {
        code: 'no-space-left',
        pattern: /No space left on device|Disk quota exceeded/,
        advise: () => ({
            cause: 'there was no space left where the build writes',
            nextStep: 'Free some with `docker system prune` and `docker buildx prune`, or use a machine with a larger disk.',
        }),
    },
    {
        code: 'network-needed',
        pattern: networkPattern(),
        advise: () => ({
            cause: 'its build needed something from the network and could not get it',
            nextStep: 'Fetch it under `before-build`, or check the proxy and the certificates (SSL_CERT_FILE) of this machine.',
        }),
    },
    {
        code: 'out-of-memory',
        pattern: /(?:fatal error: Killed signal terminated program|virtual memory exhausted|Cannot allocate memory|g\+\+: internal compiler error: Killed|signal 9)/i,
        advise: () => ({
            cause: 'the machine ran out of memory while compiling',
            nextStep: 'Use a larger machine, or a version that is published as a wheel for this target.',
        }),
    },
];
function networkPattern() {
    return /Temporary failure in name resolution|Could not resolve host|Name or service not known|Network is unreachable|failed to (?:fetch|download|lookup address)|NewConnectionError|spurious network error|Couldn't resolve host|getaddrinfo failed/i;
}
/** True when a build failed because it had no network. */
function needsNetwork(log) {
    return networkPattern().test(log);
}
/** The cause that the log shows; undefined when it is not known. */
function adviceFor(log, target) {
    const { packageManager } = operating_systems/* operatingSystems */.e[target.runtime.os];
    for (const { code, pattern, advise } of symptoms) {
        const match = pattern.exec(log);
        if (match)
            return { code, ...advise(match, target, packageManager) };
    }
    return undefined;
}
/** What to install for a header that was not found. */
function headerAdvice(header, target) {
    if (/^(?:Python|pyconfig)\.h$/.test(header)) {
        return {
            cause: `${header} is not where the build looks for the headers of Python`,
            nextStep: `Compile in AWS’s image, which has them; an image of your own needs the headers of its Python ${target.runtime.python}, and those that \`pkg-config --cflags python-${target.runtime.python}\` names must exist.`,
        };
    }
    const known = headerPackages.find(([pattern]) => pattern.test(header))?.[1];
    const { packageManager } = operating_systems/* operatingSystems */.e[target.runtime.os];
    return {
        cause: `the header ${header} is not in the image`,
        nextStep: known === undefined
            ? `Add the package that has it to \`system-packages\` (${packageManager}); its name usually ends in -devel: \`${packageManager} provides '*/${header}'\` tells.`
            : addPackages(known, target),
    };
}
/** @param names one or several packages of Amazon Linux 2023, separated by a space */
function addPackages(names, { runtime: { os } }) {
    const here = names.split(' ').map((name) => packageOn(os, name));
    const { packageManager } = operating_systems/* operatingSystems */.e[os];
    return `Add ${here.map((name) => `\`${name}\``).join(' and ')} to \`system-packages\` (${packageManager}).${furtherRepository(os, names)}`;
}


/***/ }),

/***/ 63871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ toolsAsOf)
/* harmony export */ });
// As of which day build requirements are chosen, so that a release is built by the same tools next year.
/** Final releases of CPython: https://peps.python.org/pep-0602/ and the release schedules that it names. */
const released = {
    '3.9': '2020-10-05',
    '3.10': '2021-10-04',
    '3.11': '2022-10-24',
    '3.12': '2023-10-02',
    '3.13': '2024-10-07',
    '3.14': '2025-10-07',
};
/** Build tools of an older day do not know the target's Python. */
const daysUntilToolsFollow = 180;
const dayMs = 24 * 60 * 60_000;
/**
 * The day after the release was uploaded, or half a year after its Python came out, whichever is later. Undefined when
 * nobody knows the upload, and when that day has not come.
 */
function toolsAsOf({ sdist, direct }, { python }, nowMs = Date.now()) {
    const uploaded = Date.parse((direct === undefined ? sdist?.uploadTime : undefined) ?? '');
    const python3 = Date.parse(released[python] ?? '');
    if (Number.isNaN(uploaded) || Number.isNaN(python3))
        return undefined;
    const day = Math.ceil(Math.max(uploaded + dayMs, python3 + daysUntilToolsFollow * dayMs) / dayMs) * dayMs;
    return day > nowMs ? undefined : new Date(day).toISOString().slice(0, 10);
}


/***/ }),

/***/ 78351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ openBuildEnvironment),
  j: () => (/* binding */ wrongArchitecture)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/docker/engine.js + 1 modules
var docker_engine = __webpack_require__(21566);
// EXTERNAL MODULE: ./build/host/docker/emulator.js
var emulator = __webpack_require__(56937);
// EXTERNAL MODULE: ./build/host/json-cache.js
var json_cache = __webpack_require__(30110);
// EXTERNAL MODULE: ./build/host/docker/images.js
var docker_images = __webpack_require__(67740);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/images.js
var lambda_images = __webpack_require__(12726);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/python/bytecode/find-python.js
var find_python = __webpack_require__(68715);
// EXTERNAL MODULE: ./build/python/compile/clang/clang.js + 1 modules
var clang_clang = __webpack_require__(86688);
// EXTERNAL MODULE: ./build/lambda/operating-systems.js
var operating_systems = __webpack_require__(4386);
;// CONCATENATED MODULE: ./build/python/compile/image-glibc.js
// The glibc of a build image. What is compiled against a newer one than the runtime's may not load there. An image says
// its glibc before anything is compiled in it, and it is remembered for the next run.


function openGlibcWatch({ stores, log }) {
    const known = (0,json_cache/* facts */.I)(stores, 'image-glibc-1');
    const warned = new Set();
    const warn = (target, { reference, digest }, version) => {
        const warning = tooNewGlibc(version, reference, target);
        const key = `${digest} ${target.runtime.os}`;
        if (warning === undefined || warned.has(key))
            return;
        warned.add(key);
        log.warning(warning);
    };
    return {
        async recall(target, image) {
            const found = await known.get(image.digest);
            // The facts may come from a cache that others write.
            const version = String(found?.version);
            if (/^\d{1,3}\.\d{1,3}$/.test(version))
                warn(target, image, version);
        },
        watch(target, image) {
            let seen = false;
            return (version) => {
                if (seen)
                    return; // The build could print such a line, too.
                seen = true;
                warn(target, image, version);
                void known.put(image.digest, { version });
            };
        },
    };
}
/** What to say of an image whose glibc is newer than the runtime's; undefined when it is not. */
function tooNewGlibc(version, image, { runtime }) {
    const { glibc, title } = operating_systems/* operatingSystems */.e[runtime.os];
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major < glibc[0] || (major === glibc[0] && minor <= glibc[1]))
        return undefined;
    return `${image} has glibc ${version}, and ${runtime.name} runs on ${title} with glibc ${glibc.join('.')}: what is compiled in it may require functions that are missing there. Use an image made from ${title}; the layer is checked for them in any case.`;
}

// EXTERNAL MODULE: ./build/python/compile/plan-builds.js + 1 modules
var plan_builds = __webpack_require__(32832);
// EXTERNAL MODULE: ./build/python/compile/precompile.js + 1 modules
var precompile = __webpack_require__(98349);
;// CONCATENATED MODULE: ./build/python/compile/build-environment.js
// What the builds of one run share. It is found out once, and only when something must be compiled.













function openBuildEnvironment(options, context) {
    const lastDigests = (0,json_cache/* facts */.I)(context.stores, 'image-digest-1');
    const glibc = openGlibcWatch(context);
    const imageOf = (target) => (0,plan_builds/* imageFor */.zd)(target, options.image);
    const platformOf = (target) => architectures/* architectureFacts */.b[target.architecture].ociPlatform;
    const identities = new Map();
    const identity = (target) => {
        const key = `${imageOf(target)} ${platformOf(target)}`;
        const known = identities.get(key) ?? (0,docker_images/* identifyImage */.cE)(imageOf(target), platformOf(target), context);
        identities.set(key, known);
        return known;
    };
    const helps = new Map();
    const once = (target, work) => {
        const key = (0,lambda_target/* targetName */.j)(target);
        const known = helps.get(key) ?? work();
        helps.set(key, known);
        return known;
    };
    let engine;
    const emulation = new Map();
    return {
        async identify(target) {
            const key = `${imageOf(target)} ${platformOf(target)}`;
            try {
                const { reference, digest } = await identity(target);
                await lastDigests.put(key, { digest });
                return { reference, digest };
            }
            catch (error) {
                const last = await lastDigests.get(key);
                if (!(error instanceof errors/* Failure */.HR) || last === undefined || context.signal.aborted)
                    throw error;
                identities.delete(key);
                return { reference: imageOf(target), digest: last.digest, stale: error };
            }
        },
        async prepare(target) {
            engine ??= (0,docker_engine.findEngine)(context);
            const found = await engine;
            // Asked again when the daemon was not up yet the first time.
            const image = await identity(target).catch(() => {
                identities.delete(`${imageOf(target)} ${platformOf(target)}`);
                return identity(target);
            });
            const { ociPlatform, machine } = architectures/* architectureFacts */.b[target.architecture];
            // BuildKit would pass over a local image of another architecture, and ask a registry for it.
            if (image.architecture !== undefined && image.architecture !== ociPlatform.split('/')[1])
                throw wrongArchitecture(image.reference, image.architecture, target);
            const { builder, mayRegisterEmulator: mayRegister } = options;
            const state = emulation.get(target.architecture) ??
                (0,emulator/* ensureEmulator */.Al)({ platform: ociPlatform, machine }, found, { mayRegister, ...(builder === undefined ? {} : { builder }) }, context);
            emulation.set(target.architecture, state);
            const emulated = (await state) === 'emulated';
            await glibc.recall(target, image);
            const helped = emulated ? await once(target, () => helpFor(target, image, found, options, context)) : {};
            return {
                engine: found,
                image: byDigest(image),
                identity: image,
                emulated,
                sawGlibc: glibc.watch(target, image),
                ...helped,
            };
        },
    };
}
/** An image of the wrong architecture behind a name: https://github.com/aws/aws-sam-build-images/issues/171 */
function wrongArchitecture(reference, found, target) {
    return new errors/* Failure */.HR({
        code: 'image-wrong-architecture',
        message: `The image ${reference} is for ${found}, and something is to be compiled for ${(0,lambda_target/* targetName */.j)(target)}.`,
        nextStep: 'Name an image of that architecture, or its digest, in `image`; the tag may be stale, or this machine’s copy of it: `docker image rm` it then.',
        input: 'image',
    });
}
/** A name with the digest that was found; an image that only this daemon has goes by its name. */
function byDigest({ reference, digest, configuration }) {
    if (configuration || reference.includes('@'))
        return reference;
    return `${reference.replace(/:[^/:]*$/, '')}@${digest}`;
}
async function helpFor(target, identity, engine, options, context) {
    const [bytecode, clang] = await Promise.all([
        bytecodeFor(target, identity, engine, options, context),
        (0,clang_clang/* mayUseClang */.kM)(options) && (0,docker_engine/* takesFolders */.kn)(engine) ? (0,clang_clang/* ensureClang */.gh)(engine.architecture, context) : undefined,
    ]);
    return { ...(bytecode ? { bytecode } : {}), ...(clang === undefined ? {} : { clang }) };
}
async function bytecodeFor(target, identity, engine, options, context) {
    const version = target.runtime.python;
    const python = await (0,find_python/* findPythonAtHand */.E)(version, context);
    if (!python || !(0,docker_engine/* takesFolders */.kn)(engine))
        return nativeTwin(target, engine, options, context);
    const { ociPlatform: platform } = architectures/* architectureFacts */.b[target.architecture];
    const library = { image: byDigest(identity), platform, digest: identity.digest, python: version };
    const { builder } = options;
    const standardLibrary = await (0,precompile/* standardLibraryBytecode */.K)({ ...library, builder }, python, context);
    if (standardLibrary === undefined)
        return nativeTwin(target, engine, options, context);
    return { kind: 'host', python, standardLibrary };
}
async function nativeTwin(target, engine, { image, builder }, context) {
    if (image !== undefined || builder !== undefined)
        return undefined;
    const architecture = architectures/* architectures */.f.find((one) => (0,emulator/* isNative */.ib)(architectures/* architectureFacts */.b[one].ociPlatform, engine));
    if (architecture === undefined)
        return undefined;
    const reference = (0,lambda_images/* buildImage */._)({ ...target, architecture });
    const platform = architectures/* architectureFacts */.b[architecture].ociPlatform;
    const twin = await (0,docker_images/* identifyImage */.cE)(reference, platform, context, { localOnly: true }).catch(() => undefined);
    return twin?.local ? { kind: 'image', image: reference, platform } : undefined;
}


/***/ }),

/***/ 74870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ boundedLog),
/* harmony export */   ZP: () => (/* binding */ compilerErrors),
/* harmony export */   ZX: () => (/* binding */ readBuildLog),
/* harmony export */   w$: () => (/* binding */ lastLines)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
// Reading the log of a build: compiler errors, and the lines that matter. A build can write anything into its log, so
// it is bounded before any pattern sees it.
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


/** Of a longer log only the beginning and the end are read. */
const largestLogBytes = 4 * 1024 * 1024;
const longestLine = 2_000;
/** The log that the driver wrote into its output folder; undefined when it could not write one. */
async function readBuildLog(output) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(output, 'build.log')), true);
            const { size } = await file.stat();
            const whole = size <= largestLogBytes;
            const part = whole ? size : largestLogBytes / 2;
            const [head, tail] = [Buffer.alloc(part), Buffer.alloc(whole ? 0 : part)];
            await file.read(head, 0, part, 0);
            await file.read(tail, 0, tail.length, size - tail.length);
            const text = whole ? head.toString() : `${head.toString()}\n… ${size - 2 * part} bytes …\n${tail.toString()}`;
            return boundedLog(text);
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
        return undefined;
    }
}
/** Without the middle of lines that are too long. */
function boundedLog(log) {
    const half = longestLine / 2;
    return log
        .split('\n')
        .map((line) => (line.length <= longestLine ? line : `${line.slice(0, half)} … ${line.slice(-half)}`))
        .join('\n');
}
/**
 * Compiler errors on the package's own source. A build that continues after one has left out an optional
 * extension. Errors on other files are the tests of a configure script.
 * @param sources paths of the source tree's files, relative to its root
 */
function compilerErrors(log, sources, root) {
    const found = new Map();
    for (const match of log.matchAll(/^(\S+?\.(?:c|cc|cpp|cxx|c\+\+|h|hpp|m|pyx|rs|f|f90)):\d+(?::\d+)?: (?:fatal )?error: (.*)$/gim)) {
        const [, path = '', message = ''] = match;
        const relative = path.replace(`${root}/`, '').replace(/^\.\//, '');
        if (sources.has(relative) && !found.has(relative))
            found.set(relative, { file: relative, message: message.trim() });
    }
    return [...found.values()];
}
/** The last lines that matter: without blank ones, and without the frames of the build's own tools in a traceback. */
function lastLines(log, count) {
    const lines = [];
    let inFrame = false;
    for (const line of log.split('\n').map((one) => one.trimEnd())) {
        const frame = /^ {2}File "(?:\/lambda-layer\/(?:requirements|driver)\/|<frozen )/.test(line);
        if (frame || (inFrame && line.startsWith('    '))) {
            inFrame = true;
            continue;
        }
        inFrame = false;
        if (line === '' || line.startsWith("WARNING: Running pip as the 'root' user"))
            continue;
        lines.push(line.length > 500 ? `${line.slice(0, 300)} … ${line.slice(-150)}` : line);
    }
    return lines.slice(-count).join('\n');
}


/***/ }),

/***/ 84879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ looksCompiled),
/* harmony export */   Mm: () => (/* binding */ readBuildSystem),
/* harmony export */   Oy: () => (/* binding */ needsWholeFlags),
/* harmony export */   uU: () => (/* binding */ canBeAsked),
/* harmony export */   zA: () => (/* binding */ largestTextBytes)
/* harmony export */ });
/* unused harmony export parseBuildSystem */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3292);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19036);
/* harmony import */ var _uv_hook_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65712);
// How a source tree must be built: https://packaging.python.org/en/latest/specifications/pyproject-toml/#declaring-build-system-dependencies-the-build-system-table





/** Of pyproject.toml and of what else says how a tree is built: some kilobytes in all that are meant well. */
const largestTextBytes = 4 * 1024 * 1024;
const longestRequirement = 1_000;
/** Whether they can be the words of a command line. */
function canBeAsked(requires) {
    return requires.length <= _uv_hook_js__WEBPACK_IMPORTED_MODULE_4__/* .mostRequirements */ .M && requires.every((one) => one.length <= longestRequirement);
}
/** What counts without a `[build-system]`: https://peps.python.org/pep-0517/#source-trees */
const legacy = {
    requires: ['setuptools>=40.8.0', 'wheel'],
    backend: 'setuptools.build_meta:__legacy__',
    backendPath: [],
};
/** What Poetry builds a project of its own with that has no `[build-system]`. */
const poetry = { requires: ['poetry-core>=1.0.0'], backend: 'poetry.core.masonry.api', backendPath: [] };
/**
 * Reads it from pyproject.toml, or takes what PEP 517 prescribes for a tree without one.
 * @throws {Failure} `bad-sdist` when there is neither pyproject.toml nor setup.py, or it cannot be read.
 */
async function readBuildSystem(tree, packageName) {
    if (!tree.files.has('pyproject.toml')) {
        if (tree.files.has('setup.py'))
            return legacy;
        throw refused(packageName, 'it has neither a pyproject.toml nor a setup.py');
    }
    const text = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readSmallFile */ .EW)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tree.root, 'pyproject.toml'), largestTextBytes).catch(() => undefined);
    if (text === undefined)
        throw refused(packageName, 'its pyproject.toml cannot be read, or is too large');
    return parseBuildSystem(text, packageName);
}
function parseBuildSystem(text, packageName) {
    let document;
    try {
        document = (0,smol_toml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text);
    }
    catch (error) {
        throw refused(packageName, `its pyproject.toml is not TOML: ${error.message.split('\n')[0]}`);
    }
    const table = document['build-system'];
    if (table === undefined)
        return hasPoetryTable(document) ? poetry : legacy;
    if (typeof table !== 'object' || table === null)
        throw refused(packageName, 'its `build-system` is not a table');
    const { requires, 'build-backend': backend, 'backend-path': path } = table;
    if (!isStrings(requires))
        throw refused(packageName, 'its `build-system.requires` is not a list of requirements');
    if (backend !== undefined && typeof backend !== 'string')
        throw refused(packageName, 'its `build-system.build-backend` is not a text');
    if (path !== undefined && !isStrings(path))
        throw refused(packageName, 'its `build-system.backend-path` is not a list');
    if (!canBeAsked(requires))
        throw refused(packageName, 'its `build-system.requires` has too many requirements, or too long ones');
    const outside = path?.find((part) => part.startsWith('/') || part.split('/').includes('..'));
    if (outside !== undefined)
        throw refused(packageName, `its backend path ${outside} lies outside`);
    return {
        requires: withWheel(requires),
        backend: backend ?? legacy.backend,
        backendPath: path ?? [],
    };
}
function hasPoetryTable({ tool }) {
    return typeof tool === 'object' && tool !== null && 'poetry' in tool;
}
/** Setuptools before 70.1 needs `wheel` and says so only when asked, which would cost a second start. */
function withWheel(requires) {
    const names = new Set(requires.map((requirement) => /^\s*([A-Za-z0-9._-]+)/.exec(requirement)?.[1]?.toLowerCase()));
    return names.has('setuptools') && !names.has('wheel') ? [...requires, 'wheel'] : requires;
}
function isStrings(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function refused(packageName, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
        code: 'bad-sdist',
        message: `${packageName} cannot be built: ${why}.`,
        nextStep: 'Take another version of it.',
        package: packageName,
    });
}
/** Meson, CMake and maturin choose optimisation by themselves and only add what CFLAGS says. */
const ownFlags = /^(?:mesonpy|scikit_build_core|maturin|py_build_cmake)\b/;
const ownFlagsRequired = /^\s*(?:meson-python|scikit-build-core|maturin|py-build-cmake)\b/i;
/**
 * True when CFLAGS takes the place of the compiler's flags, so that it must hold all of them. So it is for setuptools,
 * which can be behind any other backend too: poetry-core and pdm call it for extensions.
 */
function needsWholeFlags({ backend, requires }) {
    return !ownFlags.test(backend) && !requires.some((requirement) => ownFlagsRequired.test(requirement));
}
const compiledBackends = /^(?:mesonpy|scikit_build_core|maturin|py_build_cmake|sipbuild|setuptools_rust)/;
const compiledRequirements = /^\s*(?:cython|cffi|pybind11|nanobind|numpy|scikit-build|setuptools-rust|maturin|meson|ninja|cmake|swig|torch|mypy)\b/i;
const compiledSources = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu)$/i;
/**
 * True when the tree looks as if its build compiles something. It only saves a useless attempt on this machine: the wheel
 * shows when a tree was wrongly taken for pure.
 * @param setup the text of setup.py, setup.cfg and pyproject.toml
 */
function looksCompiled({ backend, requires }, files, setup) {
    if (compiledBackends.test(backend))
        return true;
    if (requires.some((requirement) => compiledRequirements.test(requirement)))
        return true;
    const sources = [...files].some((file) => compiledSources.test(file));
    return sources && /\b(?:ext_modules|ext-modules|Extension|cythonize|cffi_modules|build_ext|build_clib)\b/.test(setup);
}


/***/ }),

/***/ 86688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xi: () => (/* binding */ clangName),
  gh: () => (/* binding */ ensureClang),
  kM: () => (/* binding */ mayUseClang)
});

// UNUSED EXPORTS: folderDigest

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
// EXTERNAL MODULE: ./build/host/file-hash.js
var file_hash = __webpack_require__(87190);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/python/pinned/fetch.js
var fetch = __webpack_require__(12186);
;// CONCATENATED MODULE: ./build/python/compile/clang/releases.js
// The one version of clang and lld that compiles inside emulated images: the wheel `ziglang` holds both as one static
// program. From https://pypi.org/simple/ziglang/. To raise it: replace the version and every row, and run the
// tests of compile, which say what `contentSha256` should be.
const zigVersion = '0.17.0';
const releases = {
    amd64: [
        'x86_64',
        'manylinux_2_12_x86_64.manylinux2010_x86_64.musllinux_1_1_x86_64',
        'fe/6f/e1c380fe61db36cb464d5d4d18c557338812500986885373e2550d4ebf6b',
        '97079827064a7492cce5541ceb438ae8003ce1e54e399676da2d62fb7a5dc08b',
        '5a232d24d0235b7bac406bda506647e7985a1d51bf3e08a87951bd3e8a0d11d6',
    ],
    arm64: [
        'aarch64',
        'manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64',
        '02/21/abee2f0524f54fe3e8783748b9df79bb07d4b955e6b465677d1cfbda335c',
        'd2804f94f54f7fcf8169f4b212a619ad688a4e2e6592e976f0cf2e58e2cd8af3',
        'e2a6292df83d8d6332116fc619734b3a7e00ce2528822dc5ed24863dd6c1519a',
    ],
};
/** The wheel for a daemon's processor; undefined when we know none. */
function clangRelease(architecture) {
    const row = releases[architecture];
    if (!row)
        return undefined;
    const [machine, tags, folder, sha256, contentSha256] = row;
    const filename = `ziglang-${zigVersion}-py3-none-${tags}.whl`;
    return { filename, sha256, path: `${folder}/${filename}`, platform: `manylinux2014_${machine}`, contentSha256 };
}
/** What of a wheel is used: clang with its linker, and the headers that belong to it. */
function isOfClang(path) {
    return path === 'ziglang/zig' || path.startsWith('ziglang/lib/include/');
}

;// CONCATENATED MODULE: ./build/python/compile/clang/clang.js
// A clang that the daemon's own processor runs, for containers of another architecture.
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















/** What a wheel compiled by it is kept under, and what people are told. */
const clangName = `clang of ziglang ${zigVersion}`;
/** Whether emulated builds may use it. A builder's processor is not known: it may be another machine's. */
function mayUseClang({ compiler, builder }) {
    return compiler === 'auto' && builder === undefined;
}
/**
 * The folder with the pinned clang, hashed whole; fetched when it is not in the store of tools. Undefined, with a word in
 * the log, when it cannot be fetched: the image's own compiler does as well.
 * @param architecture of the daemon, as Go names it
 */
async function ensureClang(architecture, context) {
    const release = clangRelease(architecture);
    if (!release)
        return undefined;
    const folder = (0,external_node_path_.join)(context.stores.tools, `ziglang-${zigVersion}-${architecture}`);
    if (await isIntact(folder, release, context))
        return folder;
    const scratch = (0,external_node_path_.join)(context.stores.temporary, `clang-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,make_folder/* makeFolder */.f)(scratch);
        const fetched = await (0,fetch/* fetchPinned */.P)(projectOf(release), scratch, context);
        if (fetched.kind === 'failed') {
            context.log.info(`The image’s own compiler is used, since ${clangName} could not be fetched: ${fetched.why[0]}`);
            return undefined;
        }
        const unpacked = (0,external_node_path_.join)(scratch, 'unpacked');
        await unpack(fetched.path, unpacked);
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(folder));
        // Another process may have been quicker.
        await (0,promises_.rename)(unpacked, folder).catch(() => { });
        context.log.info(`${clangName} fetched from ${fetched.from}: it compiles without emulation.`);
        return (await isIntact(folder, release, context)) ? folder : undefined;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
function projectOf(release) {
    return {
        name: 'ziglang',
        version: zigVersion,
        pipOptions: ['--platform', release.platform, '--implementation', 'py', '--abi', 'none'],
        wheel: release,
        isKnown: (sha256) => sha256 === release.sha256,
    };
}
/** Whether a folder holds what it should. Another one is removed: a cache, which every job can write, may have brought it. */
async function isIntact(folder, { contentSha256 }, context) {
    const found = await folderDigest(folder, context.signal).catch((error) => {
        if (error instanceof errors/* Interrupted */.j$)
            throw error;
        return undefined;
    });
    if (found === contentSha256)
        return true;
    if (found !== undefined)
        context.log.warning(`${folder} is not ${clangName} as it should be: it is removed, and fetched again.`);
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    return false;
}
/** A hash of the paths and bytes of a folder's files; it throws where there is none. */
async function folderDigest(folder, signal) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,external_node_path_.relative)(folder, (0,external_node_path_.join)(entry.parentPath, entry.name)).split(external_node_path_.sep).join('/'))
        .toSorted((0,order/* byText */.z4)((path) => path));
    const hashes = await (0,map_concurrently/* mapConcurrently */.X)(paths, (0,external_node_os_.availableParallelism)(), signal, (path) => (0,file_hash/* hashFile */.D)((0,external_node_path_.join)(folder, path), signal));
    const lines = paths.map((path, at) => `${hashes[at]?.sha256} ${path}\n`);
    return (0,external_node_crypto_.createHash)('sha256').update(lines.join('')).digest('hex');
}
async function unpack(wheel, folder) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_1, await (0,zip_source/* openZipFile */.oo)(wheel), true);
        const entries = (await (0,central_directory/* readCentralDirectory */.Hp)(source, 'ziglang')).filter(({ path, kind }) => kind === 'file' && isOfClang(path));
        for (const entry of entries) {
            const path = (0,external_node_path_.join)(folder, entry.path.replace(/^ziglang\//, ''));
            await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(path));
            const file = (0,external_node_fs_.createWriteStream)(path);
            const write = (chunk) => new Promise((resolve, reject) => file.write(chunk, (error) => (error ? reject(error) : resolve())));
            await (0,entry_data/* streamEntry */.f_)(source, entry, write, 'ziglang');
            await new Promise((resolve, reject) => file.end((error) => (error ? reject(error) : resolve())));
            await (0,promises_.chmod)(path, entry.path === 'ziglang/zig' ? 0o755 : 0o644);
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


/***/ }),

/***/ 68824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nS: () => (/* binding */ runContainerBuild)
});

// UNUSED EXPORTS: buildxArguments, stepLine, tellOfSilence

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
// EXTERNAL MODULE: ./build/host/docker/engine.js + 1 modules
var engine = __webpack_require__(21566);
// EXTERNAL MODULE: ./build/host/docker/prepare-image.js
var prepare_image = __webpack_require__(15299);
// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/libraries.js
var libraries = __webpack_require__(53525);
// EXTERNAL MODULE: ./build/lambda/operating-systems.js
var operating_systems = __webpack_require__(4386);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/python/compile/build-log.js
var build_log = __webpack_require__(74870);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/python/compile/advice.js + 1 modules
var advice = __webpack_require__(52757);
// EXTERNAL MODULE: ./build/python/compile/build-environment.js + 1 modules
var build_environment = __webpack_require__(78351);
// EXTERNAL MODULE: ./build/python/compile/dockerfile.js
var dockerfile = __webpack_require__(78139);
;// CONCATENATED MODULE: ./build/python/compile/container-failure.js
// What can go wrong around a build in the image, other than the build itself.











function noResult({ packageName, target }, log) {
    return new errors/* Failure */.HR({
        code: 'build-failed',
        message: `${packageName} could not be compiled for ${(0,lambda_target/* targetName */.j)(target)}: its build ended without a result.\n${(0,build_log/* lastLines */.w$)(log, 20)}`,
        package: packageName,
    });
}
function timedOut({ packageName, target, options, emulated }, log) {
    const minutes = Math.round(options.timeoutMs / 6_000) / 10;
    const last = (0,build_log/* lastLines */.w$)(log, 10);
    return new errors/* Failure */.HR({
        code: 'build-timeout',
        message: `${packageName} was not compiled for ${(0,lambda_target/* targetName */.j)(target)} within ${minutes} minutes (build-timeout), and was stopped.${last === '' ? '' : ` Its last lines:\n${last}`}`,
        nextStep: emulated
            ? 'Use a runner of the target’s own architecture, where nothing is emulated (ubuntu-24.04-arm for arm64), or raise `build-timeout`.'
            : 'Raise `build-timeout`, or look in the log where it hangs.',
        package: packageName,
        input: 'build-timeout',
    });
}
/** A step other than the build itself, told by its exit code; else the engine's own trouble. */
function stepFailure(request, result, log, doing) {
    const { target, packageName, image } = request;
    const code = Number(/did not complete successfully: exit code: (\d+)/.exec(result.stderr)?.[1]);
    if (/exec format error/i.test(result.stderr) && request.emulated) {
        return new errors/* Failure */.HR({
            code: 'emulator-missing',
            message: `${packageName} could not be compiled for ${(0,lambda_target/* targetName */.j)(target)}: the Docker daemon cannot run programs of that architecture.`,
            nextStep: 'In a workflow add the step docker/setup-qemu-action, or use a runner of that architecture.',
            package: packageName,
        });
    }
    if (code === dockerfile/* stepCodes */.X_.systemPackages || code === dockerfile/* stepCodes */.X_.beforeBuild) {
        const { packageManager } = operating_systems/* operatingSystems */.e[target.runtime.os];
        const { systemPackages } = request.options;
        const preparing = { image, target: (0,lambda_target/* targetName */.j)(target), package: packageName, packageManager, systemPackages };
        return code === dockerfile/* stepCodes */.X_.systemPackages
            ? (0,prepare_image/* systemPackageFailure */.qx)(preparing, log, (0,build_log/* lastLines */.w$)(log, 10))
            : (0,prepare_image/* beforeBuildFailure */.aE)(preparing, (0,build_log/* lastLines */.w$)(log, 15), (0,advice/* adviceFor */.cp)(log, target)?.nextStep);
    }
    if (code === dockerfile/* stepCodes */.X_.python) {
        const found = log.split('\n').filter((line) => line.startsWith((0,folders/* interpreterPath */.ce)('3')));
        return wrongImage(request, { python: found.join(', ') || 'none', machine: '' });
    }
    return (0,engine/* dockerFailure */.Ri)(doing, result);
}
function wrongImage({ image, target }, found) {
    const { machine } = architectures/* architectureFacts */.b[target.architecture];
    if (found.machine !== '' && found.machine !== machine)
        return (0,build_environment/* wrongArchitecture */.j)(image, found.machine, target);
    return new errors/* Failure */.HR({
        code: 'image-wrong-python',
        message: `The image ${image} does not have Python ${target.runtime.python}, which ${target.runtime.name} requires; it has: ${found.python}.`,
        nextStep: 'Name an image with that Python in `image`, or leave `image` out.',
        input: 'image',
    });
}

// EXTERNAL MODULE: ./build/python/compile/driver.js + 5 modules
var driver = __webpack_require__(25190);
;// CONCATENATED MODULE: ./build/python/compile/container.js
// One build in the build image: the engine gets a folder of files, and gives back a folder with a wheel.
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
















/** The arguments of the client. Pure. Proxies are passed by name, so that the list of processes does not show their values. */
function buildxArguments(request, folder, proxies) {
    const { options, secrets, target, bytecode, clang } = request;
    const library = bytecode?.kind === 'host' ? bytecode.standardLibrary : undefined;
    return [
        'buildx',
        'build',
        '--progress=plain',
        `--platform=${architectures/* architectureFacts */.b[target.architecture].ociPlatform}`,
        `--output=type=local,dest=${folder.output}`,
        ...(options.builder === undefined ? [] : [`--builder=${options.builder}`]),
        ...(clang === undefined ? [] : [`--build-context=clang=${clang}`]),
        ...(library === undefined ? [] : [`--build-context=standard-library=${library}`]),
        ...proxies.map((name) => `--build-arg=${name}`),
        ...(secrets.certificates === undefined ? [] : [`--secret=id=ca,src=${secrets.certificates}`]),
        ...(secrets.logins === undefined ? [] : [`--secret=id=logins,src=${secrets.logins}`]),
        ...(secrets.environment === undefined ? [] : [`--secret=id=environment,src=${secrets.environment}`]),
        folder.context,
    ];
}
/**
 * Runs one build.
 * @throws {Failure} for what is not the package's own failing: the engine, the image, system packages, `before-build`,
 *   the time limit, an image that is not what its name says.
 */
async function runContainerBuild(request, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { folder, options, target, packageName } = request;
        await writeContext(request);
        const proxies = prepare_image/* proxyVariables */.eq.filter((name) => context.env[name]);
        const doing = `compile ${packageName} for ${(0,lambda_target/* targetName */.j)(target)}`;
        const stepOutput = [];
        const silence = __addDisposableResource(env_1, tellOfSilence(`${packageName} for ${(0,lambda_target/* targetName */.j)(target)}`, context.log), false);
        const result = await (0,engine/* tryDocker */.IY)(buildxArguments(request, folder, proxies), context, {
            doing,
            timeoutMs: options.timeoutMs,
            set: Object.fromEntries(proxies.map((name) => [name, context.env[name]])),
            onLine(line) {
                silence.heard();
                const said = stepLine(line);
                if (said === undefined)
                    return;
                const glibc = /^lambda-layer: glibc (\d{1,3}\.\d{1,3})/.exec(said)?.[1];
                if (glibc !== undefined)
                    return request.sawGlibc(glibc);
                stepOutput.push(said);
                context.log.child(`${packageName}: ${(0,redact.redact)(said)}`);
            },
        });
        const log = (0,redact.redact)((await (0,build_log/* readBuildLog */.ZX)(folder.output)) ?? stepOutput.join('\n'));
        if (result.timedOut)
            throw timedOut(request, log);
        if (result.exitCode !== 0)
            throw stepFailure(request, result, stepOutput.map(redact.redact).join('\n'), doing);
        const answer = await (0,driver/* readDriverResult */._1)(folder.output);
        if (!answer)
            throw noResult(request, log);
        if (answer.status === 'wrong-image')
            throw wrongImage(request, answer);
        return { result: answer, log, clangCalls: await (0,driver/* readClangCalls */.j4)(folder.output) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
async function writeContext({ folder, target, image, bytecode, clang, options, goal, work, network, secrets, }) {
    const { runtime, architecture } = target;
    const present = {
        certificates: secrets.certificates !== undefined,
        logins: secrets.logins !== undefined,
        environment: secrets.environment !== undefined,
    };
    await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(folder.context, 'requirements'));
    await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(folder.context, 'source'));
    if (bytecode?.kind === 'host')
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(folder.context, 'bytecode'));
    await (0,driver/* writeDriver */.Yw)((0,external_node_path_.join)(folder.context, 'driver'), {
        goal,
        work,
        limitMs: options.timeoutMs + driver/* graceMs */.Nl,
        source: dockerfile/* places */.zn.source,
        output: dockerfile/* places */.zn.output,
        interpreter: { python: runtime.python, machine: architectures/* architectureFacts */.b[architecture].machine },
        runtimeLibraries: (0,libraries/* librariesOfRuntime */.N$)(target),
    });
    await Promise.all([
        ...(options.constraints === undefined || options.constraints.length === 0
            ? []
            : [
                (0,promises_.writeFile)((0,external_node_path_.join)(folder.context, 'driver', 'build-constraints.txt'), options.constraints.map((line) => `${line}\n`).join('')),
            ]),
        ...(options.beforeBuild === undefined
            ? []
            : [(0,promises_.writeFile)((0,external_node_path_.join)(folder.context, prepare_image/* beforeBuildFile */.ay.name), options.beforeBuild)]),
        (0,promises_.writeFile)((0,external_node_path_.join)(folder.context, 'Dockerfile'), (0,dockerfile/* dockerfile */.TE)({
            image,
            platform: architectures/* architectureFacts */.b[architecture].ociPlatform,
            python: runtime.python,
            packageManager: operating_systems/* operatingSystems */.e[runtime.os].packageManager,
            systemPackages: options.systemPackages,
            beforeBuild: options.beforeBuild !== undefined,
            network,
            pip: work.kind === 'pip',
            secrets: present,
            nonce: (0,external_node_crypto_.randomUUID)(),
            ...(bytecode ? { bytecode: bytecode.kind === 'image' ? bytecode : { kind: 'host' } } : {}),
            clang: clang !== undefined,
            sourceDateEpoch: driver/* sourceDateEpoch */.pA,
        })),
    ]);
}
const longestSilenceMs = 30_000;
/** Says now and then that a build which prints nothing is still at work. */
function tellOfSilence(what, log, everyMs = longestSilenceMs) {
    const startedMs = performance.now();
    let heardMs = startedMs;
    const timer = setInterval(() => {
        const now = performance.now();
        if (now - heardMs >= everyMs)
            log.info(`${what}: still at work after ${(0,units/* formatDuration */.a3)(now - startedMs)}.`);
    }, everyMs);
    return {
        heard: () => void (heardMs = performance.now()),
        [Symbol.dispose]: () => clearInterval(timer),
    };
}
/** What a step printed, out of the client's plain progress: `#8 12.34 gcc …`. */
function stepLine(line) {
    return /^#\d+ \d+\.\d+ (.*)$/.exec(line)?.[1];
}


/***/ }),

/***/ 78139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TE: () => (/* binding */ dockerfile),
/* harmony export */   Vu: () => (/* binding */ indexProgram),
/* harmony export */   X_: () => (/* binding */ stepCodes),
/* harmony export */   oV: () => (/* binding */ sampleRequest),
/* harmony export */   x4: () => (/* binding */ standardLibraryDockerfile),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/* harmony import */ var _host_docker_prepare_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15299);
/* harmony import */ var _lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99247);
// The Dockerfile of one build. Pure, so that a test can read what is sent to the engine.


/** Where things are inside the image. The path of the source is fixed, since compiled files may contain it. */
const places = {
    source: '/lambda-layer/source',
    requirements: '/lambda-layer/requirements',
    driver: '/lambda-layer/driver',
    output: '/lambda-layer/out',
    bytecode: '/lambda-layer/bytecode',
    clang: '/lambda-layer/clang',
    logins: '/lambda-layer/logins',
};
/** The file of the index for pip, beside the driver and beside the logins. */
const indexProgram = 'lambda_layer_index.py';
/** Exit codes of the steps before the build: the client's output then tells which one failed. */
const stepCodes = { ..._host_docker_prepare_image_js__WEBPACK_IMPORTED_MODULE_0__/* .preparingCodes */ .PQ, python: 93 };
/** A Dockerfile of this request shows every step. */
const sampleRequest = {
    image: 'image',
    platform: 'linux/arm64',
    python: '3.13',
    packageManager: 'dnf',
    systemPackages: ['package'],
    beforeBuild: true,
    network: false,
    pip: false,
    secrets: { certificates: true, logins: true, environment: true },
    nonce: 'nonce',
    bytecode: { kind: 'image', image: 'native', platform: 'linux/amd64' },
    clang: true,
    sourceDateEpoch: 315_532_800,
};
const secretPaths = {
    ca: '/run/secrets/ca.pem',
    logins: '/run/secrets/logins',
    environment: '/run/secrets/environment.json',
};
function dockerfile(request) {
    const { image, platform, bytecode } = request;
    return [
        `FROM --platform=${platform} ${image} AS base`,
        'USER root',
        `WORKDIR ${places.source}`,
        ...systemPackageStep(request),
        ...beforeBuildStep(request),
        ...(bytecode?.kind === 'image' ? bytecodeStage(request, bytecode) : []),
        'FROM base AS build',
        `COPY source/ ${places.source}/`,
        buildStep(request),
        'FROM scratch',
        `COPY --from=build ${places.output}/ /`,
        '',
    ].join('\n');
}
function systemPackageStep(request) {
    if (request.systemPackages.length === 0)
        return [];
    const certificates = request.secrets.certificates ? secretPaths.ca : undefined;
    const install = (0,_host_docker_prepare_image_js__WEBPACK_IMPORTED_MODULE_0__/* .installCommand */ .Je)(request.packageManager, request.systemPackages, certificates);
    return [run(mounts(request, 'certificates'), install)];
}
function beforeBuildStep(request) {
    if (!request.beforeBuild)
        return [];
    const script = `sh -eu ${_host_docker_prepare_image_js__WEBPACK_IMPORTED_MODULE_0__/* .beforeBuildFile */ .ay.path}`;
    const { python, secrets } = request;
    // An image in which the script itself brings the Python has no index: the logins are removed all the same.
    const withIndex = `python=$(command -v ${(0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .interpreterPath */ .ce)(python)} || command -v python${python} || command -v python3) || rm -f ${places.logins}/masked; ` +
        `${networkVariables(request, 'logins')}PATH=${toolPath} \${python:+"$python" ${places.logins}/${indexProgram}} ${script}`;
    const command = secrets.logins ? withIndex : `${networkVariables(request, 'certificates')}PATH=${toolPath} ${script}`;
    return [
        run([...mounts(request, 'logins'), `type=bind,source=${_host_docker_prepare_image_js__WEBPACK_IMPORTED_MODULE_0__/* .beforeBuildFile */ .ay.name},target=${_host_docker_prepare_image_js__WEBPACK_IMPORTED_MODULE_0__/* .beforeBuildFile */ .ay.path}`], `${command} || exit ${stepCodes.beforeBuild}`),
    ];
}
/** Folders of the standard library that no build imports. */
const unusedFolders = 'test tests idlelib idle_test turtledemo tkinter lib2to3 ensurepip site-packages pydoc_data __pycache__'.split(' ');
/**
 * The standard library and the build requirements as bytecode, compiled by the Python of the native image. Bytecode is
 * the same for every architecture, and compiling it under emulation takes longer than many builds.
 */
function bytecodeStage({ python }, { image, platform }) {
    const library = (0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .standardLibraryFolder */ .n8)(python);
    const compile = (from, as, skipped) => `PYTHONPYCACHEPREFIX=${places.bytecode} ${(0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .interpreterPath */ .ce)(python)} -m compileall -q -j 0 --invalidation-mode unchecked-hash` +
        ` -s ${from} -p ${as} -x '/(${skipped})/' ${from} >/dev/null || true`;
    return [
        `FROM --platform=${platform} ${image} AS bytecode`,
        // Two steps, so that BuildKit keeps the first one for every package.
        run([`type=bind,from=base,source=${library},target=/standard-library`], `mkdir -p ${places.bytecode}${_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .languageFolder */ .Ti}/lib; ` +
            `${compile('/standard-library', library, unusedFolders.join('|'))}; ` +
            `[ ! -d ${places.bytecode}/standard-library ] || mv ${places.bytecode}/standard-library ${places.bytecode}${library}`),
        run([`type=bind,source=requirements,target=${places.requirements}`], compile(places.requirements, places.requirements, 'tests?|Tests|__pycache__')),
    ];
}
/** A Dockerfile that gives away the sources of an image's standard library, as a tar archive. */
function standardLibraryDockerfile(image, platform, python) {
    const skipped = unusedFolders.map((name) => `-name ${name}`).join(' -o ');
    const list = `find . -type d \\( ${skipped} \\) -prune -o -type f -name '*.py' -print`;
    return [
        `FROM --platform=${platform} ${image} AS base`,
        'USER root',
        run([], `cd ${(0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .standardLibraryFolder */ .n8)(python)} && ${list} | tar -cf /standard-library.tar -T -`, 'none'),
        'FROM scratch',
        'COPY --from=base /standard-library.tar /',
        '',
    ].join('\n');
}
function buildStep(request) {
    const { python, network, bytecode, clang, pip } = request;
    const reads = !network ? 'nothing' : pip ? 'logins' : 'certificates';
    const hasVariables = request.secrets.environment;
    const binds = [
        ...(hasVariables ? [`type=secret,id=environment,target=${secretPaths.environment}`] : []),
        `type=bind,source=requirements,target=${places.requirements}`,
        `type=bind,source=driver,target=${places.driver},rw`,
        ...bytecodeMounts(request),
        ...(clang ? [`type=bind,from=clang,target=${places.clang}`] : []),
    ];
    const environment = [
        `SOURCE_DATE_EPOCH=${request.sourceDateEpoch}`,
        'PYTHONHASHSEED=0',
        'TZ=UTC',
        'HOME=/root',
        `PATH=${toolPath}`,
        `PYTHONPATH=${places.driver}/site`,
        `LAMBDA_LAYER_REQUIREMENTS=${places.requirements}`,
        ...(bytecode ? [`PYTHONPYCACHEPREFIX=${places.bytecode}`] : []),
        ...(clang ? [`LAMBDA_LAYER_CLANG=${places.clang}`] : []),
        ...(hasVariables ? [`LAMBDA_LAYER_ENVIRONMENT=${secretPaths.environment}`] : []),
    ];
    return run([...mounts(request, reads), ...binds], `: ${request.nonce}; python=${(0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .interpreterPath */ .ce)(python)}; [ -x "$python" ] || python=$(command -v python${python}) || { ls ${(0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .interpreterPath */ .ce)('3')}* 2>/dev/null; exit ${stepCodes.python}; }; ` +
        `${networkVariables(request, reads)}${environment.join(' ')} "$python" ${places.driver}/build.py`, network ? undefined : 'none');
}
function bytecodeMounts({ bytecode, python }) {
    if (!bytecode)
        return [];
    if (bytecode.kind === 'image')
        return [`type=bind,from=bytecode,source=${places.bytecode},target=${places.bytecode},rw`];
    const library = `${places.bytecode}${(0,_lambda_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .standardLibraryFolder */ .n8)(python)}`;
    return [
        `type=bind,source=bytecode,target=${places.bytecode}${places.requirements},rw`,
        `type=bind,from=standard-library,target=${library},rw`,
    ];
}
/** With the folders where a `before-build` script installs tools for its own user. */
const toolPath = `${places.requirements}/bin:${_host_docker_prepare_image_js__WEBPACK_IMPORTED_MODULE_0__/* .toolFolders */ .Sg}:"$PATH"`;
function networkVariables({ secrets }, reads) {
    if (reads === 'nothing')
        return '';
    const set = [
        ...(secrets.certificates ? _host_docker_prepare_image_js__WEBPACK_IMPORTED_MODULE_0__/* .certificateVariables */ .vH.map((name) => `${name}=${secretPaths.ca}`) : []),
        ...(secrets.logins && reads === 'logins'
            ? [`LAMBDA_LAYER_LOGINS=${places.logins}/masked`, `LAMBDA_LAYER_LOGINS_KEY=${secretPaths.logins}`]
            : []),
    ];
    return set.map((one) => `${one} `).join('');
}
function mounts({ secrets }, reads) {
    if (reads === 'nothing')
        return [];
    return [
        ...(secrets.certificates ? [`type=secret,id=ca,target=${secretPaths.ca}`] : []),
        ...(secrets.logins && reads === 'logins'
            ? [`type=secret,id=logins,target=${secretPaths.logins}`, `type=bind,source=logins,target=${places.logins},rw`]
            : []),
    ];
}
function run(mountOptions, command, network) {
    const options = [...(network ? [`--network=${network}`] : []), ...mountOptions.map((mount) => `--mount=${mount}`)];
    return `RUN ${[...options, command].join(' ')}`;
}


/***/ }),

/***/ 25190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YH: () => (/* binding */ driverText),
  Nl: () => (/* binding */ graceMs),
  j4: () => (/* binding */ readClangCalls),
  _1: () => (/* binding */ readDriverResult),
  pA: () => (/* binding */ sourceDateEpoch),
  Yw: () => (/* binding */ writeDriver)
});

// UNUSED EXPORTS: driverResult

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/python/compile/build-system.js
var build_system = __webpack_require__(84879);
;// CONCATENATED MODULE: ./build/python/compile/driver/build-source.js
// Generated by .ci/embed.ts from build.py: npm run generate.
const buildSource = '"""Builds one source tree into a wheel, or asks it for its metadata: in the build image, and on this machine.\n\nReads `task.json` beside this file, runs the hooks of the build backend (https://peps.python.org/pep-0517/), examines\nthe wheel, and writes `result.json` into the output folder. It exits with 0 whenever it could write that file: a failed\nbuild is a result too.\n\nThe backend is imported once, and each hook runs in a fork of that process: a backend may not expect to be called twice,\nand a new interpreter takes seconds under emulation.\n"""\n\nimport glob\nimport importlib\nimport json\nimport os\nimport platform\nimport re\nimport select\nimport shutil\nimport signal\nimport struct\nimport subprocess\nimport sys\nimport sysconfig\nimport tempfile\nimport time\nimport traceback\nimport zipfile\n\nimport lambda_layer_compiler\nimport lambda_layer_index\nfrom lambda_layer_wheel import examine\n\nhere = os.path.dirname(os.path.abspath(__file__))\n\n# How much is read of a pipe after the hook that wrote into it has ended.\nLONGEST_REST = 1024 * 1024\n\n# One word for each call of a compiler: who did it.\nCALLS = os.path.join(here, "compiler-calls")\n\n\nclass Build:\n    def __init__(self, task):\n        self.task = task\n        self.output = task["output"]\n        self.wheels = os.path.join(self.output, "wheels")\n        os.makedirs(self.wheels, exist_ok=True)\n        self.end = time.monotonic() + task["limitSeconds"]\n        self.log = open(os.path.join(self.output, "build.log"), "ab", buffering=0)  # noqa: SIM115 (open until the end)\n\n    def finish(self, status, **more):\n        if os.path.exists(CALLS):\n            shutil.copyfile(CALLS, os.path.join(self.output, "compiler-calls"))\n        with open(os.path.join(self.output, "result.json"), "w") as file:\n            json.dump({"status": status, **more}, file)\n        sys.stdout.flush()\n        os._exit(0)\n\n    def forked(self, work, name):\n        """Returns what work() returned, from a fork of this process. Its output goes to the log and to our output."""\n        answer = os.path.join(here if os.access(here, os.W_OK) else "/tmp", f".{name}.json")\n        read, write = os.pipe()\n        sys.stdout.flush()\n        child = os.fork()\n        if child == 0:\n            os.close(read)\n            os.setsid()\n            os.dup2(write, 1)\n            os.dup2(write, 2)\n            run_child(work, answer)\n        os.close(write)\n        status = self.relay(read, child)\n        os.close(read)\n        if os.WIFSIGNALED(status):\n            self.finish("crashed", signal=os.WTERMSIG(status), stage=name)\n        if os.WEXITSTATUS(status) != 0 or not os.path.exists(answer):\n            self.finish("failed", stage=name)\n        with open(answer) as file:\n            value = json.load(file)\n        os.unlink(answer)\n        return value\n\n    def relay(self, read, child):\n        """Copies the output of a child until it ends; returns its status.\n\n        A process that the child leaves behind may keep the pipe open, and write into it for ever.\n        """\n        status, left = None, LONGEST_REST\n        while True:\n            if time.monotonic() > self.end:\n                os.killpg(child, signal.SIGKILL)\n                self.finish("failed", stage="limit")\n            if select.select([read], [], [], 0.05 if status is None else 0)[0]:\n                piece = os.read(read, 65536)\n                if not piece:\n                    return os.waitpid(child, 0)[1] if status is None else status\n                self.log.write(piece)\n                sys.stdout.buffer.write(piece)\n                sys.stdout.buffer.flush()\n                left -= 0 if status is None else len(piece)\n            elif status is not None:\n                return status\n            if left < 0:\n                return status\n            if status is None:\n                pid, found = os.waitpid(child, os.WNOHANG)\n                status = found if pid else None\n\n    def ready_backend(self):\n        """Returns the build backend. Ends with the requirements that it names, when they are not here."""\n        backend = self.import_backend()\n        if hasattr(backend, "get_requires_for_build_wheel"):\n            named = self.forked(lambda: list(backend.get_requires_for_build_wheel({})), "requires")\n            missing = unmet(named, self.task["requires"])\n            if missing:\n                self.finish("requires", requires=missing)\n        return backend\n\n    def run_hooks(self):\n        """Runs the hooks of the build backend; returns the paths of the wheels."""\n        backend = self.ready_backend()\n        name = self.forked(lambda: backend.build_wheel(self.wheels, {}), "wheel")\n        return [os.path.join(self.wheels, os.path.basename(str(name)))]\n\n    def run_metadata(self):\n        """Returns the path of the METADATA that the wheel would have. Without a hook for it, the wheel is built."""\n        folder = os.path.join(self.output, "metadata")\n        os.makedirs(folder)\n        if self.task["pip"] is None:\n            backend = self.ready_backend()\n            if hasattr(backend, "prepare_metadata_for_build_wheel"):\n                name = self.forked(lambda: backend.prepare_metadata_for_build_wheel(folder, {}), "metadata")\n                return os.path.join(folder, os.path.basename(str(name)), "METADATA")\n        wheels = self.run_hooks() if self.task["pip"] is None else self.run_pip()\n        with zipfile.ZipFile(wheels[0]) as archive:\n            name = next(one for one in archive.namelist() if re.fullmatch(r"[^/]+\\.dist-info/METADATA", one))\n            return archive.extract(name, folder)\n\n    def import_backend(self):\n        source = self.task["source"]\n        os.chdir(source)\n        sys.path[:] = [path for path in sys.path if path not in ("", here)]\n        for path in reversed(self.task["backendPath"]):\n            sys.path.insert(0, os.path.normpath(os.path.join(source, path)))\n        module, _, attributes = self.task["backend"].partition(":")\n        try:\n            backend = importlib.import_module(module)\n            for attribute in filter(None, attributes.split(".")):\n                backend = getattr(backend, attribute)\n        except BaseException:\n            self.log.write(traceback.format_exc().encode())\n            traceback.print_exc()\n            self.finish("failed", stage="import")\n        return backend\n\n    def run_pip(self):\n        """Lets pip resolve and build with the network; returns the paths of the wheels."""\n        ours = ("PYTHONPATH", "LAMBDA_LAYER_REQUIREMENTS")\n        env = {name: value for name, value in os.environ.items() if name not in ours}\n        env.update(build_constraints())\n        env = lambda_layer_index.configure(tempfile.mkdtemp(), env)\n        for name in ("requirements.txt", "constraints.txt"):\n            lambda_layer_index.with_addresses(os.path.join(self.task["source"], name), env)\n        options = [\n            "--disable-pip-version-check",\n            "--no-input",\n            "--no-cache-dir",\n            "--progress-bar=off",\n            "-w",\n            self.wheels,\n        ]\n        command = [sys.executable, "-m", "pip", "wheel", *options, *self.task["pip"]]\n        self.forked(lambda: subprocess.run(command, cwd=self.task["source"], env=env, check=True).returncode, "pip")\n        return sorted(glob.glob(os.path.join(self.wheels, "*.whl")))\n\n    def examine_all(self, wheels):\n        found = []\n        for wheel in wheels:\n            try:\n                found.append(examine(wheel, self.task, os.path.join(self.output, "lib")))\n            except (OSError, zipfile.BadZipFile, struct.error, ValueError) as error:\n                self.log.write(f"{os.path.basename(wheel)} is damaged: {error}\\n".encode())\n                self.finish("failed", stage="inspect")\n        return found\n\n    def run(self):\n        python, machine = "{}.{}".format(*sys.version_info[:2]), platform.machine()\n        if self.task["python"] not in (None, python) or self.task["machine"] not in (None, machine):\n            self.finish("wrong-image", python=python, machine=machine)\n        if self.task["machine"] is not None:\n            print(f"lambda-layer: {libc()}", flush=True)\n        set_compiler_flags(self.task["wholeFlags"])\n        clang = os.environ.pop("LAMBDA_LAYER_CLANG", None)\n        if clang:\n            lambda_layer_compiler.use_clang(clang, here, CALLS)\n        if self.task["goal"] == "metadata":\n            try:\n                path = self.run_metadata()\n            except (OSError, zipfile.BadZipFile, StopIteration, IndexError):\n                traceback.print_exc()\n                self.finish("failed", stage="metadata")\n            self.finish("metadata", distInfo=os.path.basename(os.path.dirname(path)))\n        wheels = self.run_hooks() if self.task["pip"] is None else self.run_pip()\n        found = self.examine_all(wheels)\n        self.finish("built", wheels=found, python=platform.python_version(), machine=machine)\n\n\ndef libc():\n    """Returns the C library of the image, as in `glibc 2.34`."""\n    try:\n        return os.confstr("CS_GNU_LIBC_VERSION") or "no glibc"\n    except (ValueError, OSError):\n        return "no glibc"\n\n\ndef run_child(work, answer):\n    """Writes what work() returned to a file, and ends this process. Exit code 1 means that it failed."""\n    code = 1\n    try:\n        value = work()\n        with open(answer, "w") as file:\n            json.dump(value, file)\n        code = 0\n    except SystemExit as error:\n        # Old scripts end with sys.exit(), with a message or without.\n        if isinstance(error.code, str):\n            print(error.code, file=sys.stderr)\n        traceback.print_exc()\n    except BaseException:\n        traceback.print_exc()\n    finally:\n        sys.stdout.flush()\n        sys.stderr.flush()\n        os._exit(code)\n\n\ndef build_constraints():\n    """Returns the variables that tell pip the user\'s limits for build requirements."""\n    path = os.path.join(here, "build-constraints.txt")\n    if not os.path.exists(path):\n        return {}\n    from importlib import metadata\n\n    version = tuple(int(part) for part in re.findall(r"\\d+", metadata.version("pip"))[:2])\n    # Before 25.3, what limits all packages of pip\'s own run limited those of its builds too.\n    return {"PIP_BUILD_CONSTRAINT": path} if version >= (25, 3) else {"PIP_CONSTRAINT": path}\n\n\ndef read_environment():\n    """Sets the variables that the user gives to builds."""\n    path = os.environ.pop("LAMBDA_LAYER_ENVIRONMENT", None)\n    if path:\n        with open(path) as file:\n            os.environ.update(json.load(file))\n\n\ndef unmet(requirements, known):\n    """Returns the requirements that the build\'s environment lacks. In doubt a requirement counts as missing."""\n    from importlib import metadata  # Slow to import under emulation, and seldom needed.\n\n    missing = []\n    for requirement in requirements:\n        text = requirement.strip()\n        if text in known:\n            continue\n        match = re.fullmatch(r"[A-Za-z0-9._-]+", text)\n        try:\n            if match and metadata.version(text):\n                continue\n        except metadata.PackageNotFoundError:\n            pass\n        missing.append(text)\n    return missing\n\n\ndef set_compiler_flags(whole):\n    """Sets the interpreter\'s own flags without debug data, which would hold paths and is of no use in a layer.\n\n    CFLAGS replaces the flags of setuptools, so they are given whole. Other backends choose their own and add these.\n    """\n    flags = sysconfig.get_config_var("CFLAGS") or "-O2 -DNDEBUG -fwrapv"\n    os.environ["CFLAGS"] = f"{flags} -g0" if whole else "-g0"\n    os.environ["CXXFLAGS"] = os.environ["CFLAGS"]\n\n\nif __name__ == "__main__":\n    with open(os.path.join(here, "task.json")) as file:\n        task = json.load(file)\n    read_environment()\n    Build(task).run()\n';

;// CONCATENATED MODULE: ./build/python/compile/driver/compiler-source.js
// Generated by .ci/embed.ts from compiler.sh: npm run generate.
const compilerSource = '# Takes the place of gcc in an emulated image: a clang that the processor runs itself does the work, with the image\'s own\n# headers and libraries. What clang refuses, and what it would do otherwise than gcc, is done by the image\'s own gcc.\n#\n# A short script sets `own` (the image\'s compiler) and `mode` (gcc or g++) and reads this file.\n# LAMBDA_LAYER_CLANG: folder of clang; LAMBDA_LAYER_LINKER: its linker; LAMBDA_LAYER_GCC: folder of gcc\'s own files;\n# LAMBDA_LAYER_TRIPLE: the target; LAMBDA_LAYER_CALLS: a file that gets one word a call.\n\nuse_own() {\n  echo own >>"$LAMBDA_LAYER_CALLS"\n  exec "$own" "$@"\n}\n\n# Search paths that clang leaves alone when it compiles for another processor than its own.\n[ -z "${LIBRARY_PATH:-}${COMPILER_PATH:-}${GCC_EXEC_PREFIX:-}" ] || use_own "$@"\n\nreads=\nfor argument; do\n  case $argument in\n    # Written by CMake once it has seen that the compiler is clang: gcc does not know it.\n    -flto=thin) ;;\n    # Libraries of its own (OpenMP, profiles, sanitizers); objects that cannot be mixed (LTO); gcc\'s own plugins and specs;\n    # the processor that clang runs on, and not the target\'s; Fortran.\n    -fopenmp* | -fopenacc* | -fgnu-tm | -flto* | -fprofile* | -fsanitize* | -ftest-coverage | --coverage | -fplugin* | \\\n      -specs* | --specs* | -m*=native | *.f | *.F | *.f[0-9][0-9] | *.F[0-9][0-9] | -xf[0-9]*) use_own "$@" ;;\n    -) reads=yes ;;\n  esac\ndone\n\n# What the call prints is kept until it is known whose it is. The number of this process makes the names.\nsaid="${LAMBDA_LAYER_CALLS%/*}/.said-$$"\n[ -z "$reads" ] || cat >"$said.in"\nfrom_start() { [ -z "$reads" ] || exec <"$said.in"; }\n\nfrom_start\nif "$LAMBDA_LAYER_CLANG/zig" clang "--driver-mode=$mode" "--target=$LAMBDA_LAYER_TRIPLE" \\\n  -resource-dir "$LAMBDA_LAYER_CLANG/lib" "--gcc-install-dir=$LAMBDA_LAYER_GCC" \\\n  "--ld-path=$LAMBDA_LAYER_LINKER" -Qunused-arguments "$@" >"$said.out" 2>"$said.err"; then\n  echo clang >>"$LAMBDA_LAYER_CALLS"\n  [ ! -s "$said.out" ] || cat "$said.out"\n  [ ! -s "$said.err" ] || cat "$said.err" >&2\n  exit 0\nfi\nfrom_start\nuse_own "$@"\n';

;// CONCATENATED MODULE: ./build/python/compile/driver/lambda-layer-compiler-source.js
// Generated by .ci/embed.ts from lambda_layer_compiler.py: npm run generate.
const lambdaLayerCompilerSource = '"""Puts a clang that the processor runs itself in the place of an emulated image\'s gcc.\n\nThe names by which a build may call the compiler are looked up by PATH, so a folder in front of it holds a short script\nfor each: flags and variables of the build stay as they are. What the scripts do is in compiler.sh.\n"""\n\nimport os\nimport platform\nimport shlex\nimport shutil\nimport subprocess\nimport sysconfig\n\n# Programs of a compiler, with the mode in which clang takes their place.\nNAMES = {"cc": "gcc", "gcc": "gcc", "c++": "g++", "g++": "g++"}\n\n\ndef use_clang(clang, here, calls):\n    """Makes the folder, and puts it in front of PATH. Without a gcc in the image nothing is done.\n\n    clang: folder of clang; here: folder of compiler.sh; calls: the file that the scripts write into.\n    """\n    own = {name: path for name, path in ((name, shutil.which(name)) for name in names()) if path}\n    gcc = own.get("gcc") or next((path for name, path in own.items() if mode_of(name) == "gcc"), None)\n    files = gcc and folder_of_gcc(gcc)\n    if not files:\n        return\n    folder = os.path.join(here, "bin")\n    os.makedirs(folder, exist_ok=True)\n    for name, path in own.items():\n        settings = f"own={shlex.quote(path)} mode={mode_of(name)}"\n        write_script(os.path.join(folder, name), f"{settings}\\n. {shlex.quote(os.path.join(here, \'compiler.sh\'))}\\n")\n    linker = os.path.join(folder, "lambda-layer-ld.lld")\n    write_script(linker, f\'exec {shlex.quote(os.path.join(clang, "zig"))} ld.lld "$@"\\n\')\n    os.environ.update(\n        PATH=f"{folder}:{os.environ.get(\'PATH\', os.defpath)}",\n        LAMBDA_LAYER_CLANG=clang,\n        LAMBDA_LAYER_LINKER=linker,\n        LAMBDA_LAYER_GCC=files,\n        LAMBDA_LAYER_TRIPLE=f"{platform.machine()}-linux-gnu",\n        LAMBDA_LAYER_CALLS=calls,\n    )\n\n\ndef names():\n    """Returns the names of compilers that a build may call."""\n    machine = platform.machine()\n    triples = {f"{machine}-linux-gnu", f"{machine}-amazon-linux", f"{machine}-redhat-linux"}\n    found = {*NAMES, *(f"{triple}-{name}" for triple in triples for name in ("gcc", "g++"))}\n    for variable in ("CC", "CXX"):\n        words = shlex.split(sysconfig.get_config_var(variable) or "")\n        if words and "/" not in words[0] and mode_of(words[0]):\n            found.add(words[0])\n    return found\n\n\ndef mode_of(name):\n    """Returns gcc or g++; None for what is another program."""\n    return NAMES.get(name.rpartition("-")[2])\n\n\ndef folder_of_gcc(gcc):\n    """Returns where a gcc keeps its own files, which say where its C++ library is; None for another compiler."""\n    try:\n        answer = subprocess.run([gcc, "-print-libgcc-file-name"], capture_output=True, text=True, check=True)\n    except (OSError, subprocess.CalledProcessError):\n        return None\n    path = answer.stdout.strip()\n    return os.path.dirname(path) if os.path.isfile(path) else None\n\n\ndef write_script(path, text):\n    with open(path, "w") as file:\n        file.write(f"#!/bin/sh\\n{text}")\n    os.chmod(path, 0o755)\n';

// EXTERNAL MODULE: ./build/python/compile/driver/lambda-layer-index-source.js
var lambda_layer_index_source = __webpack_require__(96520);
;// CONCATENATED MODULE: ./build/python/compile/driver/lambda-layer-wheel-source.js
// Generated by .ci/embed.ts from lambda_layer_wheel.py: npm run generate.
const lambdaLayerWheelSource = '"""Examines a built wheel: its ELF files, and the shared libraries of the image that must come along with it.\n\nThe name of this module is long because it shares the interpreter with build backends.\n"""\n\nimport glob\nimport os\nimport re\nimport shutil\nimport struct\nimport subprocess\nimport sys\nimport zipfile\n\nELF_64_LITTLE_ENDIAN = b"\\x7fELF\\x02\\x01"\n# Kinds of program headers, and tags of the dynamic section: https://gabi.xinuos.com/elf/08-dynamic.html\nPT_LOAD, PT_DYNAMIC = 1, 2\nDT_NEEDED, DT_STRTAB, DT_RPATH, DT_RUNPATH = 1, 5, 15, 29\n\n# Modules of the interpreter that Lambda\'s runtime images may lack, because their libraries are optional.\nOPTIONAL_MODULES = r"(readline|_tkinter|_curses|_curses_panel|_dbm|_gdbm|nis)\\."\n\n\ndef examine(wheel, task, library_folder):\n    """Returns what the wheel holds, and copies the libraries it requires into a folder."""\n    with zipfile.ZipFile(wheel) as archive:\n        own, elf_files, machines, required = read_elf_files(archive)\n    libraries, missing = [], []\n    if task["collectLibraries"]:\n        libraries, missing = collect(required, own | set(task["runtimeLibraries"]), library_folder)\n    return {\n        "file": os.path.basename(wheel),\n        "elfFiles": elf_files,\n        "machines": sorted(machines),\n        "libraries": libraries,\n        "missing": missing,\n    }\n\n\ndef read_elf_files(archive):\n    own, elf_files, machines, required = set(), 0, set(), {}\n    for entry in archive.infolist():\n        if entry.is_dir():\n            continue\n        own.add(os.path.basename(entry.filename))\n        with archive.open(entry) as file:\n            if file.read(4) != ELF_64_LITTLE_ENDIAN[:4]:\n                continue\n        elf_files += 1\n        facts = read_elf(archive.read(entry))\n        if facts:\n            machine, needed, paths = facts\n            machines.add(machine)\n            for name in needed:\n                required.setdefault(name, (entry.filename, paths))\n    return own, elf_files, machines, required\n\n\ndef read_elf(data):\n    """Returns (machine, needed libraries, search paths) of a 64-bit little-endian ELF file, else None."""\n    if data[:6] != ELF_64_LITTLE_ENDIAN:\n        return None\n    machine, offset = struct.unpack_from("<H", data, 18)[0], struct.unpack_from("<Q", data, 32)[0]\n    size, count = struct.unpack_from("<HH", data, 54)\n    loads, dynamic = [], None\n    for index in range(count):\n        kind, _, at, address, _, length = struct.unpack_from("<IIQQQQ", data, offset + index * size)\n        if kind == PT_LOAD:\n            loads.append((address, at, length))\n        elif kind == PT_DYNAMIC:\n            dynamic = (at, length)\n    if dynamic is None:\n        return machine, [], []\n\n    def position(address):\n        return next((at + address - start for start, at, length in loads if start <= address < start + length), None)\n\n    entries = [struct.unpack_from("<qQ", data, at) for at in range(dynamic[0], dynamic[0] + dynamic[1] - 15, 16)]\n    table = next((position(value) for tag, value in entries if tag == DT_STRTAB), None)\n    if table is None:\n        return machine, [], []\n\n    def text(value):\n        start = table + value\n        return data[start : data.index(b"\\0", start)].decode(errors="replace")\n\n    needed = [text(value) for tag, value in entries if tag == DT_NEEDED]\n    paths = [path for tag, value in entries if tag in (DT_RPATH, DT_RUNPATH) for path in text(value).split(":")]\n    return machine, needed, paths\n\n\ndef collect(required, present, library_folder):\n    """Copies the libraries that are neither present nor sure to be in the runtime, with those that they require.\n\n    required: library name -> (file that requires it, search paths)\n    """\n    pending = [name for name in required if name not in present]\n    if not pending:\n        return [], []\n    present = present | libraries_of_interpreter()\n    pending = [name for name in pending if name not in present]\n    required = dict(required)\n    libraries, missing, seen = [], [], set()\n    while pending:\n        name = pending.pop(0)\n        if name in seen or "/" in name:\n            continue\n        seen.add(name)\n        needed_by, paths = required[name]\n        path, facts = find_library(name, paths)\n        if path is None:\n            missing.append({"name": name, "neededBy": needed_by})\n            continue\n        os.makedirs(library_folder, exist_ok=True)\n        shutil.copyfile(path, os.path.join(library_folder, name))\n        package, version, licence = owner(path)\n        libraries.append(\n            {\n                "name": name,\n                "path": os.path.realpath(path),\n                "neededBy": needed_by,\n                "package": package,\n                "version": version,\n                "license": licence,\n            }\n        )\n        for more in facts[1]:\n            if more not in present:\n                required.setdefault(more, (name, facts[2]))\n                pending.append(more)\n    return libraries, missing\n\n\ndef find_library(name, paths):\n    """Returns the path of a library and what read_elf() says of it; (None, None) when there is no such ELF file."""\n    folders = [path for path in paths if path.startswith("/")] + library_folders()\n    path = next((one for one in (os.path.join(folder, name) for folder in folders) if os.path.isfile(one)), None)\n    if path is None:\n        return None, None\n    with open(path, "rb") as file:\n        facts = read_elf(file.read())\n    return (None, None) if facts is None else (path, facts)\n\n\ndef library_folders():\n    """Returns the folders in which the image\'s loader searches."""\n    found = [*filter(None, os.environ.get("LD_LIBRARY_PATH", "").split(":")), *configured_folders("/etc/ld.so.conf")]\n    found += ["/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib64", "/usr/local/lib"]\n    return found + sorted(glob.glob("/usr/lib/*-linux-gnu") + glob.glob("/lib/*-linux-gnu"))\n\n\ndef configured_folders(path):\n    try:\n        with open(path) as file:\n            lines = file.read().splitlines()\n    except OSError:\n        return []\n    found = []\n    for line in lines:\n        text = line.split("#")[0].strip()\n        if text.startswith("include "):\n            pattern = os.path.join(os.path.dirname(path), text[len("include ") :].strip())\n            for included in sorted(glob.glob(pattern)):\n                found += configured_folders(included)\n        elif text:\n            found.append(text)\n    return found\n\n\ndef libraries_of_interpreter():\n    """Returns libraries that the runtime has for sure: it has the same interpreter, whose own modules need them."""\n    names = set()\n    for path in glob.glob(os.path.join(sys.base_prefix, "lib", "python*", "lib-dynload", "*.so")):\n        if re.match(OPTIONAL_MODULES, os.path.basename(path)):\n            continue\n        with open(path, "rb") as file:\n            facts = read_elf(file.read())\n        names.update(facts[1] if facts else [])\n    return names\n\n\ndef owner(path):\n    """Returns [package, version, licence] of a file of the image, as its package manager knows them, else None each."""\n    real = os.path.realpath(path)\n    rpm = ["rpm", "-qf", "--queryformat", "%{NAME}\\\\t%{VERSION}-%{RELEASE}\\\\t%{LICENSE}\\\\n", real]\n    env = {**os.environ, "LD_LIBRARY_PATH": ""}\n    for command in (rpm, ["dpkg-query", "-S", real]):\n        try:\n            answer = subprocess.run(command, capture_output=True, text=True, env=env, check=False)\n        except OSError:\n            continue\n        if answer.returncode == 0 and answer.stdout.strip():\n            fields = answer.stdout.splitlines()[0].split("\\t")\n            return fields if len(fields) == 3 else [fields[0].split(":")[0], None, None]\n    return [None, None, None]\n';

;// CONCATENATED MODULE: ./build/python/compile/driver/sitecustomize-source.js
// Generated by .ci/embed.ts from sitecustomize.py: npm run generate.
const sitecustomizeSource = '"""Runs at the start of every Python of a build, because its folder is on PYTHONPATH.\n\nIt hides the packages that the image or this machine happens to have installed, as PEP 517 requires, and adds the\nbuild requirements with their `.pth` files.\n"""\n\nimport os\nimport site\nimport sys\n\nrequirements = os.environ.get("LAMBDA_LAYER_REQUIREMENTS")\nif requirements:\n    ours = os.path.dirname(os.path.abspath(__file__))\n    hidden = ("site-packages", "dist-packages")\n    sys.path[:] = [path for path in sys.path if os.path.basename(path) not in hidden and path != requirements]\n    site.addsitedir(requirements)\n    if ours in sys.path:\n        sys.path.remove(ours)\n';

;// CONCATENATED MODULE: ./build/python/compile/driver.js
// The Python programs that run a build, in the image and on this machine alike, and what they read and write. Nothing
// of ours is installed where they run, so their text travels there.










/** So much longer than its time limit a build may go on, before it ends by itself. */
const graceMs = 60_000;
/** Dates in wheels: the first that a zip can hold. https://reproducible-builds.org/docs/source-date-epoch/ */
const sourceDateEpoch = 315_532_800;
/** Files of the driver by their path below its folder. */
const programs = {
    'build.py': buildSource,
    'compiler.sh': compilerSource,
    'lambda_layer_compiler.py': lambdaLayerCompilerSource,
    'lambda_layer_index.py': lambda_layer_index_source/* lambdaLayerIndexSource */.q,
    'lambda_layer_wheel.py': lambdaLayerWheelSource,
    'site/sitecustomize.py': sitecustomizeSource,
};
/** Everything that decides what the driver does. */
const driverText = Object.values(programs).join('\0');
/** Writes the driver and its task into a folder, whose `site` belongs on PYTHONPATH. */
async function writeDriver(folder, task) {
    const { goal, work, limitMs, source, output, interpreter, runtimeLibraries } = task;
    const hooks = work.kind === 'hooks'
        ? { ...work, pip: null }
        : { backend: '', backendPath: [], requires: [], wholeFlags: true, pip: work.args };
    await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(folder, 'site'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'task.json'), JSON.stringify({
        ...hooks,
        goal,
        limitSeconds: Math.ceil(limitMs / 1000),
        source,
        output,
        python: interpreter?.python ?? null,
        machine: interpreter?.machine ?? null,
        collectLibraries: runtimeLibraries !== undefined,
        runtimeLibraries: runtimeLibraries ?? [],
    }));
    for (const [name, text] of Object.entries(programs))
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text);
}
const largestResultBytes = 4 * 1024 * 1024;
/** The result that a driver wrote into its output folder; undefined when there is none that can be read. */
async function readDriverResult(output) {
    const path = (0,external_node_path_.join)(output, 'result.json');
    try {
        if ((await (0,promises_.stat)(path)).size > largestResultBytes)
            return undefined;
        return driverResult(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch {
        return undefined;
    }
}
const largestCallsBytes = 1024 * 1024;
/** How many calls of a compiler clang did in the place of the image's own. */
async function readClangCalls(output) {
    const path = (0,external_node_path_.join)(output, 'compiler-calls');
    try {
        if ((await (0,promises_.stat)(path)).size > largestCallsBytes)
            return 1;
        return (await (0,promises_.readFile)(path, 'utf8')).split('\n').filter((line) => line === 'clang').length;
    }
    catch {
        return 0;
    }
}
/** A value as a result of the driver, or undefined when it has another shape. */
function driverResult(value) {
    if (!isRecord(value))
        return undefined;
    const { status, wheels, distInfo, requires, stage, signal, python, machine } = value;
    switch (status) {
        case 'built':
            return isListOf(wheels, isWheel) ? { status, wheels } : undefined;
        case 'metadata':
            return isText(distInfo) ? { status, distInfo } : undefined;
        case 'requires':
            return isListOf(requires, isText) && (0,build_system/* canBeAsked */.uU)(requires) ? { status, requires } : undefined;
        case 'failed':
            return isText(stage) ? { status, stage } : undefined;
        case 'crashed':
            return isText(stage) && isCount(signal) ? { status, stage, signal } : undefined;
        case 'wrong-image':
            return isText(python) && isText(machine) ? { status, python, machine } : undefined;
        default:
            return undefined;
    }
}
function isWheel(value) {
    if (!isRecord(value))
        return false;
    const { file, elfFiles, machines, libraries, missing } = value;
    return (isText(file) &&
        isCount(elfFiles) &&
        isListOf(machines, isCount) &&
        isListOf(libraries, isLibrary) &&
        isListOf(missing, (one) => {
            return isRecord(one) && isText(one['name']) && isText(one['neededBy']);
        }));
}
function isLibrary(value) {
    if (!isRecord(value))
        return false;
    const { name, path, neededBy, package: owner, version, license } = value;
    const known = [owner, version, license].every((one) => one === null || isText(one));
    return known && isText(name) && isText(path) && isText(neededBy);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isListOf(value, isOne) {
    return Array.isArray(value) && value.every(isOne);
}
const isText = (value) => typeof value === 'string';
const isCount = (value) => typeof value === 'number';


/***/ }),

/***/ 96520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ lambdaLayerIndexSource)
/* harmony export */ });
// Generated by .ci/embed.ts from lambda_layer_index.py: npm run generate.
const lambdaLayerIndexSource = '"""A package index for pip that keeps every package to one index, and every login to itself.\n\npip itself takes the newest release of all indexes, so that a stranger who puts the name of a private package on the\npublic index decides what is installed. And whatever pip knows, the code of the packages that it builds can read. So\npip is told addresses of this program alone, which runs in its own process and adds the logins to what it passes on.\n\nThe logins come in two halves that say nothing alone: a secret of the build, which stays readable, and a file, which\nis removed before anything else runs. The name of this module is long because build backends run in the same\ninterpreter.\n\nArguments: COMMAND ARGUMENT... runs the command with such an index.\n"""\n\nimport base64\nimport configparser\nimport ctypes\nimport html\nimport http.server\nimport json\nimport os\nimport re\nimport ssl\nimport subprocess\nimport sys\nimport tempfile\nimport threading\nimport urllib.error\nimport urllib.parse\nimport urllib.request\n\nPUBLIC_INDEX = "https://pypi.org/simple"\nSECONDS_TO_ANSWER = 60\nLARGEST_PAGE = 256 * 1024 * 1024\nPIECE = 256 * 1024\nPR_SET_DUMPABLE = 4\n# What stands for this program\'s own address in the lines of requirements.\nPLACEHOLDER = "http://lambda-layer.invalid"\n# Of a request for a file or a repository that is passed on.\nPASSED_ON = ("Accept", "Accept-Encoding", "Content-Type", "Content-Encoding", "Git-Protocol", "Range", "User-Agent")\nANSWERED = ("Content-Type", "Content-Length", "Content-Encoding", "Content-Range", "Accept-Ranges", "ETag")\nLINK = re.compile(rb"""(<a\\s[^<>]{0,4000}?\\bhref\\s{0,9}=\\s{0,9})("[^"<>]*"|\'[^\'<>]*\'|[^\\s"\'<>]+)""", re.IGNORECASE)\n\n\ndef configure(folder, env):\n    """Returns the environment for pip with such an index, or the same one when there is nothing to keep apart.\n\n    folder: takes a file with what else pip is told, which holds no login\n    """\n    kept = {name: value for name, value in env.items() if not name.startswith("LAMBDA_LAYER_LOGINS")}\n    if env.get("LAMBDA_LAYER_LOGINS") is None:\n        return kept\n    port = start(env["LAMBDA_LAYER_LOGINS"], env["LAMBDA_LAYER_LOGINS_KEY"], folder)\n    here = ",".join(filter(None, [env.get("no_proxy") or env.get("NO_PROXY"), "127.0.0.1"]))\n    return {\n        **kept,\n        "PIP_CONFIG_FILE": os.path.join(folder, "pip.conf"),\n        "PIP_INDEX_URL": f"http://127.0.0.1:{port}/simple",\n        "no_proxy": here,\n        "NO_PROXY": here,\n    }\n\n\ndef start(masked, key, folder):\n    """Returns the port of a new process that answers until this one ends. Only that process ever holds a login."""\n    told, tell = os.pipe()\n    lives, life = os.pipe()\n    sys.stdout.flush()\n    if os.fork() == 0:\n        try:\n            os.close(told)\n            os.close(life)\n            hide_memory()\n            load_all()\n            settings = json.loads(joined(masked, key))\n            os.unlink(masked)\n            indexes = Indexes(settings)\n            port = serve(indexes)\n            write_rest(indexes, os.path.join(folder, "pip.conf"), port)\n            os.write(tell, str(port).encode())\n            os.close(tell)\n            os.read(lives, 1)\n        except BaseException as error:\n            # Its text may hold an address.\n            print(f"the index for pip did not start: {type(error).__name__}", file=sys.stderr, flush=True)\n        finally:\n            os._exit(0)\n    os.close(tell)\n    os.close(lives)\n    with os.fdopen(told) as answer:\n        port = answer.read()\n    if not port or os.path.exists(masked):\n        raise RuntimeError("the index for pip did not start")\n    return int(port)\n\n\ndef hide_memory():\n    """Keeps other processes of this user from reading this one, unless they may do so with every process."""\n    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:\n        raise OSError(ctypes.get_errno(), "this process cannot be hidden from others")\n\n\ndef load_all():\n    """Loads what this program requires later: a build could change the files of the standard library."""\n    "a.invalid".encode("idna")\n    ssl.create_default_context()\n    html.unescape("&amp;")\n    for codec in ("latin-1", "ascii", "utf-8"):\n        b"a".decode(codec)\n\n\ndef joined(masked, key):\n    with open(masked, "rb") as one, open(key, "rb") as other:\n        return bytes(a ^ b for a, b in zip(one.read(), other.read())).decode()\n\n\ndef serve(indexes):\n    """Returns the port where pages and files are answered, until this process ends."""\n    handler = type("Handler", (Handler,), {"indexes": indexes})\n    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)\n    indexes.address = f"http://127.0.0.1:{server.server_address[1]}"\n    threading.Thread(target=server.serve_forever, daemon=True).start()\n    return server.server_address[1]\n\n\ndef write_rest(indexes, path, port):\n    """Writes what pip is told besides the index."""\n    settings = configparser.RawConfigParser()\n    if indexes.others:\n        settings.read_dict({"global": indexes.others})\n    if indexes.links:\n        pages = [f"http://127.0.0.1:{port}/links/{at}/" for at in range(len(indexes.links))]\n        settings.read_dict({"global": {**indexes.others, "find-links": "\\n" + "\\n".join(pages)}})\n    with open(path, "w") as file:\n        settings.write(file)\n\n\nclass Indexes:\n    def __init__(self, settings):\n        configuration = configparser.RawConfigParser()\n        configuration.read_string(settings.get("pip") or "")\n        given = dict(configuration.items("global")) if configuration.has_section("global") else {}\n        self.indexes = given.pop("extra-index-url", "").split()\n        self.indexes.append(given.pop("index-url", PUBLIC_INDEX).strip())\n        self.links = given.pop("find-links", "").split()\n        self.trusted = given.get("trusted-host", "").split()\n        self.others = given\n        own = configuration.get("lambda-layer", "assigned", fallback="").split()\n        self.assigned = dict(line.split("=", 1) for line in own)\n        self.machines = settings.get("machines") or {}\n        self.files = list(settings.get("urls") or [])\n        self.known = {}\n        self.address = ""\n\n    def page(self, name, accept):\n        """Returns (status, content type, body) for the page of a project."""\n        for index in [self.assigned[name]] if name in self.assigned else self.indexes:\n            try:\n                return self.fetch(index.rstrip("/") + f"/{name}/", accept)\n            except urllib.error.HTTPError as error:\n                # Only an index that does not have the project passes it on to the next one.\n                if error.code != 404:\n                    return error.code, "text/plain", b"the index refused"\n            except OSError as error:\n                return 502, "text/plain", type(error).__name__.encode()\n        return 404, "text/plain", b"no index has it"\n\n    def fetch(self, url, accept):\n        with self.open(url, {"Accept": accept, "User-Agent": "pip"}) as answer:\n            body = answer.read(LARGEST_PAGE)\n            kind = answer.headers.get("Content-Type", "text/html")\n            base = answer.geturl()\n        return 200, kind, self.rewritten(kind, body, base, urllib.parse.urlsplit(url))\n\n    def open(self, url, headers, data=None):\n        """Opens an address with its login, which follows no redirect."""\n        parts = urllib.parse.urlsplit(url)\n        host = parts.netloc.rpartition("@")[2]\n        request = urllib.request.Request(\n            urllib.parse.urlunsplit((parts.scheme, host, parts.path, parts.query, "")), data=data, headers=headers\n        )\n        user, password = self.login(parts)\n        if user or password:\n            token = base64.b64encode(f"{user}:{password}".encode()).decode()\n            request.add_unredirected_header("Authorization", f"Basic {token}")\n        context = ssl.create_default_context()\n        if host in self.trusted or parts.hostname in self.trusted:\n            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE\n        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context))\n        return opener.open(request, timeout=SECONDS_TO_ANSWER)\n\n    def login(self, parts):\n        """Returns (user, password) of the address itself, else of its machine, else two empty texts."""\n        if parts.username or parts.password:\n            return urllib.parse.unquote(parts.username or ""), urllib.parse.unquote(parts.password or "")\n        found = self.machines.get(parts.hostname or "")\n        return (found["username"], found["password"]) if found else ("", "")\n\n    def rewritten(self, kind, body, base, index):\n        """Returns a page whose links count from its own address, and lead here where a login belongs to them."""\n        if "json" in kind:\n            document = json.loads(body.decode())\n            for file in document.get("files", []):\n                file["url"] = self.link(urllib.parse.urljoin(base, file["url"]), index)\n            return json.dumps(document).encode()\n\n        def replace(match):\n            href = html.unescape(match.group(2).strip(b"\\"\'").decode("utf-8", "replace"))\n            whole = self.link(urllib.parse.urljoin(base, href), index)\n            return match.group(1) + b\'"\' + html.escape(whole).encode() + b\'"\'\n\n        based = re.search(rb"<base\\s[^<>]{0,4000}?\\bhref\\s{0,9}=\\s{0,9}[\\"\']?([^\\"\'\\s<>]+)", body, re.IGNORECASE)\n        if based:\n            base = urllib.parse.urljoin(base, html.unescape(based.group(1).decode("utf-8", "replace")))\n        return LINK.sub(replace, body)\n\n    def link(self, url, index):\n        """Returns the address that pip is told for a file of an index."""\n        parts = urllib.parse.urlsplit(url)\n        host = parts.netloc.rpartition("@")[2]\n        same = (parts.scheme, host) == (index.scheme, index.netloc.rpartition("@")[2])\n        if same and "@" in index.netloc:\n            parts = parts._replace(netloc=index.netloc)\n        user, password = self.login(parts)\n        if not user and not password:\n            return url\n        whole = urllib.parse.urlunsplit(parts._replace(fragment=""))\n        if whole not in self.known:\n            self.known[whole] = len(self.files)\n            self.files.append(whole)\n        name = parts.path.rsplit("/", 1)[-1]\n        fragment = f"#{parts.fragment}" if parts.fragment else ""\n        return f"{self.address}/at/{self.known[whole]}/{name}{fragment}"\n\n    def upstream(self, at, rest, query):\n        """Returns the address behind one of ours; None when there is none.\n\n        rest: the file\'s own name, and what pip or git ask for beside it: `six-1.0.whl.metadata`, `x.git/info/refs`\n        """\n        if not at.isdigit() or int(at) >= len(self.files):\n            return None\n        parts = urllib.parse.urlsplit(self.files[int(at)])\n        name = parts.path.rsplit("/", 1)[-1]\n        more = rest[len(name) :]\n        if not rest.startswith(name) or (more and not re.fullmatch(r"\\.metadata|(/[\\w.-]+)+", more)) or ".." in more:\n            return None\n        return urllib.parse.urlunsplit(parts._replace(path=parts.path + more, query=query or parts.query))\n\n\nclass Handler(http.server.BaseHTTPRequestHandler):\n    indexes = None\n\n    def do_GET(self):\n        parts = [one for one in self.path.split("?")[0].split("/") if one]\n        accept = self.headers.get("Accept", "*/*")\n        if len(parts) >= 3 and parts[0] == "at":\n            return self.pass_on(parts)\n        status, kind, body = 404, "text/plain", b"not here"\n        if len(parts) == 2 and parts[0] == "simple":\n            status, kind, body = self.indexes.page(urllib.parse.unquote(parts[1]), accept)\n        elif len(parts) == 2 and parts[0] == "links" and parts[1].isdigit() and int(parts[1]) < len(self.indexes.links):\n            try:\n                status, kind, body = self.indexes.fetch(self.indexes.links[int(parts[1])], accept)\n            except OSError as error:\n                status, body = getattr(error, "code", 502), type(error).__name__.encode()\n        self.send_response(status)\n        self.send_header("Content-Type", kind)\n        self.send_header("Content-Length", str(len(body)))\n        self.end_headers()\n        return self.wfile.write(body)\n\n    def do_POST(self):\n        """git asks for objects this way."""\n        parts = [one for one in self.path.split("?")[0].split("/") if one]\n        if len(parts) < 3 or parts[0] != "at":\n            return self.send_error(404)\n        if "chunked" in self.headers.get("Transfer-Encoding", ""):\n            return self.pass_on(parts, self.chunks())\n        return self.pass_on(parts, self.rfile.read(int(self.headers.get("Content-Length", "0"))))\n\n    def chunks(self):\n        pieces = []\n        while True:\n            size = int(self.rfile.readline(100).split(b";")[0], 16)\n            pieces.append(self.rfile.read(size))\n            self.rfile.readline(100)\n            if size == 0:\n                return b"".join(pieces)\n\n    def pass_on(self, parts, data=None):\n        query = urllib.parse.urlsplit(self.path).query\n        url = self.indexes.upstream(parts[1], "/".join(parts[2:]), query)\n        if url is None:\n            return self.send_error(404)\n        headers = {name: self.headers[name] for name in PASSED_ON if name in self.headers}\n        try:\n            answer = self.indexes.open(url, headers, data)\n        except urllib.error.HTTPError as error:\n            return self.send_error(error.code)\n        except OSError as error:\n            return self.send_error(502, type(error).__name__)\n        with answer:\n            self.send_response(answer.status)\n            for name in ANSWERED:\n                if name in answer.headers:\n                    self.send_header(name, answer.headers[name])\n            self.end_headers()\n            for piece in iter(lambda: answer.read(PIECE), b""):\n                self.wfile.write(piece)\n        return None\n\n    def log_message(self, *_):\n        """Says nothing: the addresses may hold a password."""\n\n\ndef with_addresses(path, env):\n    """Puts this program\'s address into a file of requirements."""\n    if not os.path.exists(path) or "PIP_INDEX_URL" not in env:\n        return\n    with open(path) as file:\n        text = file.read()\n    address = env["PIP_INDEX_URL"].rsplit("/", 1)[0]\n    with open(path, "w") as file:\n        file.write(text.replace(PLACEHOLDER, address))\n\n\nif __name__ == "__main__":\n    sys.exit(subprocess.run(sys.argv[1:], env=configure(tempfile.mkdtemp(), dict(os.environ))).returncode)\n';


/***/ }),

/***/ 80605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ optionsOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _build_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77779);
/* harmony import */ var _host_docker_before_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10448);



/** Configuration as options of the builds. */
async function optionsOf(settings, context) {
    const { image, builder, beforeBuild } = settings;
    return {
        ...(image === undefined ? {} : { image }),
        ...(builder === undefined ? {} : { builder }),
        compiler: settings.compiler ?? 'auto',
        systemPackages: settings.systemPackages,
        ...(beforeBuild === undefined ? {} : { beforeBuild: await (0,_host_docker_before_build_js__WEBPACK_IMPORTED_MODULE_2__/* .scriptText */ .r)(beforeBuild, context.directory) }),
        ...(await (0,_build_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readBuildInputs */ .q)(settings, context)),
        isolation: settings.buildIsolation ?? 'auto',
        timeoutMs: (settings.buildTimeout ?? 30) * 60_000,
        // A runner is thrown away; the kernel of the user's own machine is not ours to change.
        mayRegisterEmulator: context.env['GITHUB_ACTIONS'] === 'true',
        parallel: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(),
        cache: settings.cache,
    };
}


/***/ }),

/***/ 98349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ requirementsBytecode),
  K: () => (/* binding */ standardLibraryBytecode)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/docker/engine.js + 1 modules
var engine = __webpack_require__(21566);
// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/python/compile/dockerfile.js
var dockerfile = __webpack_require__(78139);
;// CONCATENATED MODULE: ./build/python/compile/programs/lambda-layer-precompile-source.js
// Generated by .ci/embed.ts from lambda_layer_precompile.py: npm run generate.
const lambdaLayerPrecompileSource = '"""Compiles sources of another machine to bytecode, which is the same for every machine: what a build imports under\nemulation is compiled here, in a tenth of the time. Nothing of the sources is run.\n\nReads one JSON document from stdin:\n    {"sources": path of a tar archive or of a folder, "inside": where they are when the bytecode is used,\n     "to": folder to write into, "skip": names of folders that are left out, "processes": how many work at once}\nWrites unchecked hash-based pycs (https://peps.python.org/pep-0552/) in the layout of PYTHONPYCACHEPREFIX.\n"""\n\nimport contextlib\nimport importlib.util\nimport json\nimport marshal\nimport os\nimport sys\nimport tarfile\nimport warnings\n\n# A source that is larger is data, and takes long.\nMOST_BYTES = 4 * 1024 * 1024\nMOST_MEMORY = 3 * 1024**3\n# flags of PEP 552: hash-based, and not to be checked.\nUNCHECKED = (1).to_bytes(4, "little")\nEXTENSION_MODULES = (".so", ".pyd")\n\n\ndef sources_of(path, skip):\n    """Yields (path below the top, bytes) of each source."""\n    if os.path.isfile(path):\n        with tarfile.open(path) as archive:\n            for member in archive:\n                if member.isfile() and member.size <= MOST_BYTES:\n                    yield os.path.normpath(member.name), archive.extractfile(member).read()\n        return\n    for folder, folders, names in os.walk(path):\n        folders[:] = [name for name in folders if name not in skip]\n        # Python prefers an extension module to the source of the same name.\n        compiled = {name.partition(".")[0] for name in names if name.endswith(EXTENSION_MODULES)}\n        for name in names:\n            source = os.path.join(folder, name)\n            if not name.endswith(".py") or name[:-3] in compiled or os.path.islink(source):\n                continue\n            if os.path.getsize(source) <= MOST_BYTES:\n                with open(source, "rb") as file:\n                    yield os.path.relpath(source, path), file.read()\n\n\ndef compile_one(name, data, inside, to):\n    code = compile(data, f"{inside}/{name}", "exec", dont_inherit=True, optimize=0)\n    pyc = importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(data) + marshal.dumps(code)\n    path = os.path.join(to, f"{name[:-3]}.{sys.implementation.cache_tag}.pyc")\n    os.makedirs(os.path.dirname(path), exist_ok=True)\n    with open(path, "wb") as file:\n        file.write(pyc)\n\n\ndef compile_share(task, share):\n    """Compiles every so-manyth source."""\n    for index, (name, data) in enumerate(sources_of(task["sources"], set(task["skip"]))):\n        if index % task["processes"] != share or name.startswith((".", "/")):\n            continue\n        # A sample of bad code, or for another Python: it is compiled if somebody imports it.\n        with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):\n            compile_one(name, data, task["inside"], task["to"])\n\n\ndef limit_memory():\n    try:\n        import resource\n\n        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))\n    except (ImportError, ValueError, OSError):\n        pass  # A lower limit may hold already.\n\n\ndef main():\n    warnings.simplefilter("ignore")\n    limit_memory()\n    task = json.load(sys.stdin)\n    children = []\n    for share in range(task["processes"]):\n        child = os.fork()\n        if child == 0:\n            code = 1\n            try:\n                compile_share(task, share)\n                code = 0\n            finally:\n                os._exit(code)\n        children.append(child)\n    sys.exit(max(os.waitpid(child, 0)[1] != 0 for child in children))\n\n\nif __name__ == "__main__":\n    main()\n';

;// CONCATENATED MODULE: ./build/python/compile/precompile.js
// Bytecode for what a build imports under emulation, compiled by a Python of this machine: it is the same for every
// architecture, and compiling it under emulation takes longer than many builds.











/** Folders of requirements that no build imports. */
const skippedOfRequirements = ['test', 'tests', 'Tests', '__pycache__'];
const timeoutMs = 5 * 60_000;
/**
 * A folder with the bytecode of an image's standard library, made once for each image. Undefined when the image does not
 * give it away: a build then takes longer.
 */
async function standardLibraryBytecode(library, python, context) {
    const { stores, log } = context;
    const name = `${library.python}-${library.digest.replace(/^sha256:/, '').slice(0, 40)}`;
    const folder = (0,external_node_path_.join)(stores.bytecode, 'standard-library', name);
    if ((0,external_node_fs_.existsSync)(folder)) {
        await (0,promises_.utimes)(folder, new Date(), new Date()).catch(() => { }); // What was used lately stays.
        return folder;
    }
    const scratch = (0,external_node_path_.join)(stores.temporary, `standard-library-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        const archive = await exportLibrary(library, scratch, context);
        const compiled = (0,external_node_path_.join)(scratch, 'compiled');
        if (archive === undefined)
            return undefined;
        const inside = (0,folders/* standardLibraryFolder */.n8)(library.python);
        if (!(await precompile({ sources: archive, inside, to: compiled, skip: [] }, python, context)))
            return undefined;
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(folder));
        await (0,promises_.rename)(compiled, folder).catch(() => { }); // Another process may have been quicker.
        log.debug(`The standard library of ${library.image} was compiled to bytecode by Python ${python.version}.`);
        return (0,external_node_fs_.existsSync)(folder) ? folder : undefined;
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** Copies the sources of the standard library out of the image, as a tar archive. */
async function exportLibrary({ image, platform, python, builder }, scratch, context) {
    const [folder, output] = [(0,external_node_path_.join)(scratch, 'context'), (0,external_node_path_.join)(scratch, 'output')];
    await (0,make_folder/* makeFolder */.f)(folder);
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'Dockerfile'), (0,dockerfile/* standardLibraryDockerfile */.x4)(image, platform, python));
    const result = await (0,engine/* tryDocker */.IY)([
        'buildx',
        'build',
        '--progress=plain',
        `--platform=${platform}`,
        `--output=type=local,dest=${output}`,
        ...(builder === undefined ? [] : [`--builder=${builder}`]),
        folder,
    ], context, { doing: `read the standard library of ${image}`, timeoutMs });
    const archive = (0,external_node_path_.join)(output, 'standard-library.tar');
    if (result.exitCode === 0 && (0,external_node_fs_.existsSync)(archive))
        return archive;
    context.log.debug(`The standard library of ${image} could not be read: ${result.stderr.trim().slice(-500)}`);
    return undefined;
}
/** Compiles unpacked build requirements; `to` exists afterwards, whatever came of it. */
async function requirementsBytecode(sources, to, python, context) {
    await precompile({ sources, inside: dockerfile/* places */.zn.requirements, to, skip: skippedOfRequirements }, python, context);
}
/** True when all of it was compiled that can be. Nothing of the sources is run. */
async function precompile(what, python, context) {
    const { env, log, signal, stores, runProcess } = context;
    await (0,make_folder/* makeFolder */.f)(what.to);
    const program = (0,external_node_path_.join)(stores.temporary, `precompile-${(0,external_node_crypto_.randomUUID)()}.py`);
    await (0,promises_.writeFile)(program, lambdaLayerPrecompileSource);
    try {
        const result = await runProcess(python.path, ['-I', '-S', '-B', program], {
            env: (0,environment.childEnvironment)(env),
            signal,
            timeoutMs,
            input: JSON.stringify({ ...what, processes: (0,external_node_os_.availableParallelism)() }),
        });
        if (result.exitCode !== 0)
            log.debug(`Bytecode of ${what.sources}: ${result.stderr.trim().slice(-500)}`);
        return result.exitCode === 0;
    }
    finally {
        await (0,promises_.rm)(program, { force: true });
    }
}


/***/ }),

/***/ 91137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unpackRequirements)
/* harmony export */ });
/* unused harmony export requirementArguments */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90150);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16953);
/* harmony import */ var _uv_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68996);
/* harmony import */ var _uv_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96230);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19036);
// uv resolves build requirements and unpacks them for the machine that will run them. Nothing of them is run:
// https://docs.astral.sh/uv/pip/compatibility/







/** The command line; pure. */
function requirementArguments(requires, folder, who, limits = {}) {
    return [
        'pip',
        'install',
        '--target',
        folder,
        '--only-binary',
        ':all:',
        '--no-config',
        '--quiet',
        ...('target' in who
            ? ['--python-platform', (0,_uv_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .uvPlatform */ .R)(who.target, 'install'), '--python-version', who.target.runtime.pythonFull]
            : ['--python', who.python]),
        ...(limits.file === undefined ? [] : ['--constraint', limits.file]),
        ...(limits.asOf === undefined ? [] : ['--exclude-newer', limits.asOf]),
        '--',
        ...requires,
    ];
}
/** As uv says it. */
const noWheel = /has no usable wheels|Wheels are required for `|no wheels with a matching/;
/**
 * Unpacks requirements into `folder`, with their programs in its `bin`.
 * @param interpreter the path of the Python that runs the programs, where they will be
 */
async function unpackRequirements(requires, folder, who, interpreter, uv, { constraints = [], asOf } = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(folder);
    if (requires.length > 0) {
        const file = `${folder}-limits.txt`;
        if (constraints.length > 0)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, constraints.map((line) => `${line}\n`).join(''));
        const fetch = (day) => {
            const limits = { ...(constraints.length > 0 ? { file } : {}), asOf: day };
            return oneAtATime(uv, JSON.stringify([requires, who, constraints, day]), () => uv(requirementArguments(requires, folder, who, limits)));
        };
        let result = await fetch(asOf);
        if (result.exitCode !== 0 && asOf !== undefined)
            result = await fetch(undefined);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true });
        if (result.exitCode !== 0) {
            const why = (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_6__.redact)((0,_uv_words_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutColours */ .mU)(result.stderr)).trim();
            return { kind: noWheel.test(why) ? 'no-wheel' : 'failed', why };
        }
    }
    await rewriteInterpreters((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'bin'), interpreter);
    return { kind: 'unpacked' };
}
const underWay = new WeakMap();
/** Equal requirements are fetched once: who wants them while they are on their way waits, and finds them in uv's cache. */
async function oneAtATime(uv, key, work) {
    const running = underWay.get(uv) ?? new Map();
    underWay.set(uv, running);
    for (let other = running.get(key); other; other = running.get(key))
        await other.catch(() => { });
    const own = work().finally(() => running.delete(key));
    running.set(key, own);
    return own;
}
const largestScriptBytes = 4 * 1024 * 1024;
/** uv writes the path of this machine's Python into the first line of programs. */
async function rewriteInterpreters(folder, interpreter) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    for (const name of names) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        // A larger one is a program, not a script.
        const text = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readSmallFile */ .EW)(path, largestScriptBytes, 'latin1').catch(() => '');
        if (!text.startsWith('#!'))
            continue;
        // `#!/bin/sh` + `'''exec' …` is how a path too long for the kernel is written.
        const rewritten = text
            .replace(/^#!.*python[^\n]*\n/, `#!${interpreter}\n`)
            .replace(/^#!\/bin\/sh\n'''exec' [^\n]*\n' '''\n/, `#!${interpreter}\n`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, rewritten, 'latin1');
    }
}


/***/ }),

/***/ 57333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ buildFailure),
  f: () => (/* binding */ runRounds)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/lambda/folders.js
var folders = __webpack_require__(99247);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/python/compile/advice.js + 1 modules
var compile_advice = __webpack_require__(52757);
// EXTERNAL MODULE: ./build/python/compile/as-of.js
var as_of = __webpack_require__(63871);
// EXTERNAL MODULE: ./build/python/compile/build-log.js
var build_log = __webpack_require__(74870);
// EXTERNAL MODULE: ./build/python/compile/build-system.js
var build_system = __webpack_require__(84879);
// EXTERNAL MODULE: ./build/python/wheels/filename.js
var filename = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/python/compile/dockerfile.js
var dockerfile = __webpack_require__(78139);
;// CONCATENATED MODULE: ./build/python/compile/clang/doubt.js
// Whether what came of a build may be clang's doing, so that the image's own compiler must be asked.




/** Causes that no compiler could do without, by their codes. */
const ofNoCompiler = new Set([
    'rust-missing',
    'cmake-missing',
    'header-missing',
    'library-missing',
    'program-missing',
    'python-too-new',
    'cython-too-new',
    'no-space-left',
    'network-needed',
    'out-of-memory',
]);
/** Why the package is built again without clang, in words; undefined when clang is above suspicion. */
function doubtOfClang({ result, log, clangCalls }, { tree, target }) {
    if (clangCalls === 0)
        return undefined;
    if (result.status === 'failed') {
        const code = (0,compile_advice/* adviceFor */.cp)(log, target)?.code;
        return result.stage === 'limit' || (code !== undefined && ofNoCompiler.has(code)) ? undefined : 'the build failed';
    }
    if (result.status !== 'built')
        return undefined;
    const errors = (0,build_log/* compilerErrors */.ZP)(log, tree.files, dockerfile/* places */.zn.source);
    const refused = errors.find(({ message }) => !/No such file or directory|file not found/.test(message));
    if (refused)
        return `${refused.file} was refused (${refused.message})`;
    const isEmpty = result.wheels.some(({ file, elfFiles }) => elfFiles === 0 && !isPure(file));
    return isEmpty && errors.length === 0 ? 'its wheel for the platform holds nothing compiled' : undefined;
}
function isPure(file) {
    return (0,filename/* parseWheelFilename */.e)(file)?.platforms.every((platform) => platform === 'any') ?? false;
}

// EXTERNAL MODULE: ./build/python/compile/container.js + 1 modules
var container = __webpack_require__(68824);
// EXTERNAL MODULE: ./build/python/compile/package-label.js
var package_label = __webpack_require__(13866);
// EXTERNAL MODULE: ./build/python/compile/precompile.js + 1 modules
var precompile = __webpack_require__(98349);
// EXTERNAL MODULE: ./build/python/compile/requirements.js
var compile_requirements = __webpack_require__(91137);
// EXTERNAL MODULE: ./build/python/compile/secrets.js
var secrets = __webpack_require__(13988);
;// CONCATENATED MODULE: ./build/python/compile/rounds.js
// One package in the build image, helped where a first attempt fails: when the backend names its build requirements only
// when asked, when the build needs the network, when the emulator crashes, when clang may be the cause.
















/** A backend may name further build requirements, and then name more. */
const mostRounds = 3;
/**
 * Runs the build of one package until it is done.
 * @throws {Failure} `build-failed`, `emulator-crashed`, and what `runContainerBuild` throws.
 */
async function runRounds(request, goal, uv, context) {
    const { package: locked, target, tree, system, scratch } = request;
    const { log } = context;
    // Rust's builds fetch their crates, which no sdist holds.
    let network = [...tree.files].some((file) => (0,external_node_path_.basename)(file) === 'Cargo.toml');
    let requires = system.requires;
    let mayRetryCrash = request.prepared.emulated;
    let viaPip = false;
    let { clang } = request.prepared;
    let unpackedFor;
    for (let round = 1;; round++) {
        const folder = await freshFolder(scratch, tree, unpackedFor === requires);
        if (!viaPip && unpackedFor !== requires) {
            const python = (0,folders/* interpreterPath */.ce)(target.runtime.python);
            const requirements = (0,external_node_path_.join)(folder.context, 'requirements');
            const unpacked = await (0,compile_requirements/* unpackRequirements */.H)(requires, requirements, { target }, python, uv, {
                constraints: request.options.constraints,
                asOf: (0,as_of/* toolsAsOf */.R)(locked, target.runtime),
            });
            if (unpacked.kind === 'failed')
                throw requirementsFailure(request, requires, unpacked.why);
            if (unpacked.kind === 'no-wheel') {
                log.info(`${(0,package_label/* packageLabel */.l)(locked)}: its build requirements have no wheels for the target (${firstCause(unpacked.why)}); pip builds them in the image, with network.`);
                viaPip = true;
            }
            unpackedFor = requires;
            const { bytecode } = request.prepared;
            if (unpacked.kind === 'unpacked' && bytecode?.kind === 'host')
                await (0,precompile/* requirementsBytecode */.g)(requirements, (0,external_node_path_.join)(folder.context, 'bytecode'), bytecode.python, context);
        }
        const work = viaPip
            ? { kind: 'pip', args: ['--no-deps', '.'] }
            : {
                kind: 'hooks',
                backend: system.backend,
                backendPath: system.backendPath,
                requires,
                wholeFlags: (0,build_system/* needsWholeFlags */.Oy)(system),
            };
        const outcome = await (0,container/* runContainerBuild */.nS)(await containerRequest(request, { goal, work }, folder, { network: network || viaPip, clang }, context), context);
        const { result } = outcome;
        const doubt = doubtOfClang(outcome, request);
        const isDone = result.status === 'built' || result.status === 'metadata';
        if (isDone && doubt === undefined)
            return { outcome, output: folder.output };
        if (result.status === 'requires') {
            const more = result.requires.filter((one) => !requires.includes(one));
            if (round > mostRounds || more.length === 0)
                throw await buildFailure(request, outcome);
            log.debug(`${locked.name}: its backend also requires ${more.join(', ')}`);
            requires = requires.concat(more);
        }
        else if (crashed(outcome) && request.prepared.emulated) {
            if (!mayRetryCrash)
                throw emulatorCrash(request, outcome);
            mayRetryCrash = false;
            log.info(`${locked.name}: a program crashed under emulation, which comes and goes; trying once more.`);
        }
        else if (!network && !viaPip && (0,compile_advice/* needsNetwork */.WC)(outcome.log)) {
            network = true;
            log.info(`${locked.name}: its build needs the network; trying again with it.`);
        }
        else if (doubt !== undefined) {
            clang = undefined;
            log.info(`${(0,package_label/* packageLabel */.l)(locked)}: ${doubt}; building it again with the image’s own compiler.`);
        }
        else {
            throw await buildFailure(request, outcome);
        }
    }
}
function requirementsFailure({ package: locked, target }, requires, why) {
    const isFull = /No space left on device|Disk quota exceeded/.test(why);
    return new errors/* Failure */.HR({
        ...(0,package_label/* requestOf */.f)(locked),
        code: isFull ? 'no-space-left' : 'build-requirements-failed',
        message: `${(0,package_label/* packageLabel */.l)(locked)} could not be built for ${(0,lambda_target/* targetName */.j)(target)}: uv could not fetch what its build requires (${requires.join(', ')}). It says: ${(0,build_log/* lastLines */.w$)(why, 6)}`,
        nextStep: isFull
            ? 'Free some space, or point XDG_CACHE_HOME (on a runner RUNNER_TEMP) at a larger disk.'
            : 'Check that your index serves these packages, or limit their versions with `build-constraints`.',
    });
}
/** The line of uv that says why. */
function firstCause(said) {
    const line = said.split('\n').find((one) => /cause: |Because /.test(one)) ?? said.split('\n')[0] ?? '';
    return line.replace(/^\s*(?:cause: )?/, '').slice(0, 300);
}
/** The scratch folder as a build context with the sources as they were unpacked. */
async function freshFolder(scratch, tree, keepRequirements) {
    const folder = {
        context: (0,external_node_path_.join)(scratch, 'context'),
        output: (0,external_node_path_.join)(scratch, 'output'),
        secrets: (0,external_node_path_.join)(scratch, 'secrets'),
    };
    await (0,promises_.rm)(folder.output, { recursive: true, force: true });
    if (!keepRequirements)
        await (0,promises_.rm)(folder.context, { recursive: true, force: true });
    const source = (0,external_node_path_.join)(folder.context, 'source');
    await (0,promises_.rm)(source, { recursive: true, force: true });
    await (0,promises_.cp)(tree.root, source, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    return folder;
}
async function containerRequest({ package: locked, target, prepared, options, settings }, task, folder, { network, clang }, context) {
    return {
        packageName: locked.name,
        target,
        image: prepared.image,
        ...(prepared.bytecode ? { bytecode: prepared.bytecode } : {}),
        ...(clang === undefined ? {} : { clang }),
        options,
        ...task,
        folder,
        network,
        emulated: prepared.emulated,
        sawGlibc: prepared.sawGlibc,
        secrets: await (0,secrets/* secretFiles */.sd)(settings, context, folder, options),
    };
}
/** Signal 4 (illegal instruction) or 11 (segmentation fault), of the interpreter or of a program that it started. */
function crashed({ result, log }) {
    if (result.status === 'crashed')
        return result.signal === 4 || result.signal === 11;
    if (result.status !== 'failed')
        return false;
    return /qemu: uncaught target signal (?:4|11)\b|internal compiler error: (?:Segmentation fault|Illegal instruction)|died with <Signals\.SIG(?:SEGV|ILL)|terminated with signal (?:4|11)\b|(?:Segmentation fault|Illegal instruction) \(core dumped\)/.test(log);
}
function emulatorCrash(request, { log }) {
    const { target } = request;
    return new errors/* Failure */.HR({
        ...(0,package_label/* requestOf */.f)(request.package),
        code: 'emulator-crashed',
        message: `${(0,package_label/* packageLabel */.l)(request.package)} could not be compiled for ${(0,lambda_target/* targetName */.j)(target)}: a program crashed under emulation, twice.\n${(0,build_log/* lastLines */.w$)(log, 10)}`,
        nextStep: `Use a runner of the target’s own architecture, where nothing is emulated (${target.architecture === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04'}).`,
    });
}
/** The build's own failure with its cause, where the log shows it. */
async function buildFailure(request, { log, result }) {
    const { package: locked, target, logs } = request;
    const path = (0,external_node_path_.join)(logs, `${[locked.name, target.runtime.name, target.architecture].join('-')}.log`);
    const written = await (0,files/* writeFileAtomically */.lo)(path, log).then(() => ` The whole log: ${path}.`, () => '');
    const advice = (0,compile_advice/* adviceFor */.cp)(log, request.target);
    const how = result.status === 'crashed' ? ` (ended by signal ${result.signal})` : '';
    const cause = advice === undefined ? '' : `: ${advice.cause}`;
    return new errors/* Failure */.HR({
        ...(0,package_label/* requestOf */.f)(request.package),
        code: advice?.code === undefined ? 'build-failed' : `build-failed-${advice.code}`,
        message: `${(0,package_label/* packageLabel */.l)(request.package)} could not be compiled for ${(0,lambda_target/* targetName */.j)(request.target)}${how}${cause}.${written} The last lines of its build:\n${(0,build_log/* lastLines */.w$)(log, 25)}`,
        nextStep: advice?.nextStep ??
            'Use a version that is published as a wheel for this target; or give the build what it lacks by `system-packages` or `before-build`.',
    });
}


/***/ }),

/***/ 13988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fV: () => (/* binding */ withoutUrls),
/* harmony export */   sd: () => (/* binding */ secretFiles)
/* harmony export */ });
/* unused harmony export pipConfiguration */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19036);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90150);
/* harmony import */ var _host_seal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61298);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78139);
/* harmony import */ var _driver_lambda_layer_index_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96520);
/* harmony import */ var _host_http_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27930);
// What a build with network needs to reach the user's index. It never becomes part of a layer, an argument or a key, and
// the code of packages cannot read it.








/** Writes what is not a file yet, so that only this user can read it. */
async function secretFiles(settings, context, folder, { environment = {}, urls = [], }) {
    const { env } = context;
    const [certificates, machines] = await Promise.all([
        (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .firstFile */ .FX)([env['SSL_CERT_FILE'], env['PIP_CERT'], env['REQUESTS_CA_BUNDLE'], env['CURL_CA_BUNDLE']]),
        (0,_host_http_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .readNetrc */ .fO)(env),
    ]);
    const pip = pipConfiguration(settings, env);
    await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(folder.secrets);
    const hasLogins = pip !== undefined || machines.size > 0 || urls.length > 0;
    const logins = hasLogins
        ? await writeLogins({ pip, machines: Object.fromEntries(machines), urls }, folder, context)
        : undefined;
    const variables = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.secrets, 'environment.json');
    const hasVariables = Object.keys(environment).length > 0;
    if (hasVariables)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(variables, JSON.stringify(environment), { mode: 0o600 });
    return {
        ...(hasVariables ? { environment: variables } : {}),
        ...(certificates === undefined ? {} : { certificates }),
        ...(logins === undefined ? {} : { logins }),
    };
}
/**
 * Writes the logins in two halves, of which neither says anything alone: a secret, which every program of its build step
 * can read, and a file of the context, which the index for pip removes before any other program starts. The same logins
 * give the same halves on this machine, so that BuildKit need not repeat a `before-build`.
 */
async function writeLogins(logins, folder, { stores, env }) {
    const text = JSON.stringify(logins);
    const plain = Buffer.from(text);
    const seal = await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_4__/* .openSeal */ .Ip)(stores, env);
    const digests = Array.from({ length: Math.ceil(plain.length / 32) }, (_, at) => Buffer.from(seal.sign('logins', `${at} ${text}`), 'hex'));
    const key = Buffer.concat(digests, plain.length);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.secrets, 'logins');
    const half = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.context, 'logins');
    await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(half);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, key, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(half, 'masked'), key.map((byte, at) => byte ^ (plain[at] ?? 0)), { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(half, _dockerfile_js__WEBPACK_IMPORTED_MODULE_5__/* .indexProgram */ .Vu), _driver_lambda_layer_index_source_js__WEBPACK_IMPORTED_MODULE_7__/* .lambdaLayerIndexSource */ .q);
    return path;
}
/** What stands for the address of the index for pip in a line of requirements. */
const placeholder = 'http://lambda-layer.invalid';
/**
 * Takes the addresses out of files of requirements: they may hold logins, and what is in a build context or known to pip
 * can be read by the code of packages. The index for pip knows what stands for what.
 */
function withoutUrls(texts) {
    const urls = [];
    const hide = (whole, before, git, address) => {
        // A branch or a commit is behind the last `@` of a repository's path.
        const [, url = address, revision = ''] = git === undefined ? [] : (/^(.*\/[^/@]+)(@[^@]*)$/.exec(address) ?? []);
        if (!URL.canParse(url))
            return whole;
        const at = urls.push(url) - 1;
        const name = new URL(url).pathname.split('/').at(-1) ?? '';
        return `${before}${git ?? ''}${placeholder}/at/${at}/${name}${revision}`;
    };
    return { texts: texts.map((text) => text.replace(/(^|@ )(git\+)?(https?:\/\/[^\s#]+)/gim, hide)), urls };
}
/**
 * Where the user's packages are as pip's configuration file; undefined when that is where pip looks anyway.
 * A folder of this machine is not among them: it is not in the image.
 * https://pip.pypa.io/en/stable/topics/configuration/
 */
function pipConfiguration(settings, env) {
    const { assigned = [], defaultIndex, indexes, findLinks, insecureHosts, noIndex } = settings;
    const lines = [
        ...setting('index-url', defaultIndex === undefined ? [] : [withCredentials(defaultIndex, env)]),
        ...setting('extra-index-url', indexes.map((index) => withCredentials(index, env))),
        ...setting('find-links', findLinks.filter((place) => /^https?:/i.test(place))),
        ...setting('trusted-host', insecureHosts),
        ...setting('no-index', noIndex ? ['true'] : []),
    ];
    // For our own index in the image: pip knows no such thing.
    const own = setting('assigned', assigned.map(({ package: name, name: index, url }) => `${name}=${withCredentials(`${index}=${url}`, env)}`));
    if (lines.length === 0 && own.length === 0)
        return undefined;
    return ['[global]', ...lines, ...(own.length === 0 ? [] : ['[lambda-layer]', ...own]), ''].join('\n');
}
function setting(name, values) {
    return values.length === 0 ? [] : [`${name} =`, ...values.map((value) => `    ${value}`)];
}
/** uv's names of indexes, and `UV_INDEX_<NAME>_USERNAME` and `…_PASSWORD`: https://docs.astral.sh/uv/concepts/authentication/http/ */
function withCredentials(index, env) {
    const [, name, url = index] = /^([A-Za-z0-9._-]+)=([a-z][a-z0-9+.-]*:.*)$/i.exec(index) ?? [];
    if (name === undefined || !URL.canParse(url))
        return url;
    const prefix = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    const parsed = new URL(url);
    parsed.username ||= encodeURIComponent(env[`${prefix}_USERNAME`] ?? '');
    parsed.password ||= encodeURIComponent(env[`${prefix}_PASSWORD`] ?? '');
    return parsed.href;
}


/***/ }),

/***/ 57401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XR: () => (/* binding */ copySource),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   vz: () => (/* binding */ hashTree)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
// The sources of one package as a folder of files.




/** A copy of a folder of the user's: builds leave files behind in the tree that they run in. */
async function copySource(from, into) {
    const skipped = new Set([
        '.git',
        '.hg',
        '.venv',
        'venv',
        'node_modules',
        '__pycache__',
        '.tox',
        '.nox',
        '.mypy_cache',
    ]);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp)(from, into, {
        recursive: true,
        preserveTimestamps: true,
        verbatimSymlinks: true,
        filter: (path) => path === from || !skipped.has(path.split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).at(-1) ?? ''),
    });
    return treeOf(into);
}
/** A hash of a tree's paths, bytes and executable bits, for what no index gives one. */
async function hashTree({ root, files }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of [...files].sort()) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, file);
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path);
        const head = `${file}\0${(status.mode & 0o111) === 0 ? '' : 'x'}\0`;
        if (status.isFile()) {
            hash.update(`${head}${status.size}\0`);
            for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
                hash.update(piece);
        }
        else
            hash.update(`${head}→${status.isSymbolicLink() ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(path) : ''}\0`);
    }
    return hash.digest('hex');
}
/** The files below a folder. */
async function treeOf(root) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(root, { recursive: true, withFileTypes: true });
    const files = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).join('/'));
    return { root, files: new Set(files) };
}


/***/ }),

/***/ 97226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ toolsOf)
/* harmony export */ });
/* unused harmony export cacheScope */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _host_actions_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21825);
/* harmony import */ var _host_http_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64657);
/* harmony import */ var _host_seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61298);
/* harmony import */ var _indexes_assigned_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80073);
/* harmony import */ var _indexes_configured_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50768);
/* harmony import */ var _indexes_remember_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84042);
/* harmony import */ var _uv_command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42118);
/* harmony import */ var _uv_uv_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69586);
/* harmony import */ var _wheels_download_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48006);
// What the builds of a run use of this machine: uv, downloads, the runner's cache.
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










async function toolsOf(inputs, options, context) {
    const configured = await (0,_indexes_configured_js__WEBPACK_IMPORTED_MODULE_5__/* .configuredIndexes */ .j)(inputs, context);
    (0,_indexes_remember_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .rememberCredentials */ .O)(inputs, configured, context);
    const { settings } = configured;
    const remote = options.cache ? (0,_host_actions_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .openActionsCache */ .C)(context) : undefined;
    const remoteKey = (key) => `lambda-layer-built-3-${cacheScope(context.env)}-${key}-`;
    const damaged = new Set();
    let uv;
    return {
        settings,
        async uv(args) {
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                uv ??= (0,_uv_uv_js__WEBPACK_IMPORTED_MODULE_8__/* .ensureUv */ .a)(context);
                const { command } = await uv;
                const index = __addDisposableResource(env_1, await (0,_indexes_assigned_index_js__WEBPACK_IMPORTED_MODULE_4__/* .openAssignedIndex */ .z)(configured, context), true);
                const asked = (0,_indexes_assigned_index_js__WEBPACK_IMPORTED_MODULE_4__/* .askedFirst */ .F)(configured, index);
                return await context.runProcess(command, args, { env: uvOf(inputs, asked, context), signal: context.signal });
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
        },
        fetch: (file, path, packageName, signal) => (0,_wheels_download_js__WEBPACK_IMPORTED_MODULE_9__/* .download */ .R)(file, path, packageName, { http: (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_2__/* .httpFor */ ._)(context.env), signal, directory: context.directory }),
        ...(remote
            ? {
                remote: {
                    async restore(key, folder) {
                        const found = await remote.restore(folder, [remoteKey(key)]);
                        if (found.kind === 'damaged')
                            damaged.add(key);
                        return found.kind === 'restored';
                    },
                    async save(key, folder) {
                        await remote.save(folder, remoteKey(key), damaged.has(key));
                    },
                },
            }
            : {}),
    };
}
function uvOf(inputs, { settings, env }, context) {
    return {
        ...(0,_uv_command_js__WEBPACK_IMPORTED_MODULE_7__/* .uvEnvironment */ .dF)(env, settings, inputs),
        UV_CACHE_DIR: context.stores.uv,
        ...(settings.findLinks.length > 0 ? { UV_FIND_LINKS: settings.findLinks.join(',') } : {}),
        ...(settings.noIndex ? { UV_NO_INDEX: '1' } : {}),
    };
}
/**
 * Which compiled wheels of the runner's cache are taken at all. With a secret, all that are sealed by it; without one,
 * those that the same workflow saved for the same branch. It keeps accidents apart, not an attacker who writes the cache.
 */
function cacheScope(env) {
    if (env[_host_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheSecretVariable */ .T9])
        return 'sealed';
    const parts = ['GITHUB_REPOSITORY', 'GITHUB_WORKFLOW_REF', 'GITHUB_REF'].map((name) => env[name] ?? '');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 80073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ askedFirst),
  z: () => (/* binding */ openAssignedIndex)
});

// EXTERNAL MODULE: ./build/host/http/client.js
var client = __webpack_require__(64657);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/host/http/loopback.js
// Answers for programs that this process starts and that only know HTTP.

/** Answers GET requests at a port of this machine. The rest of a path is given to `answer`, without the query. */
async function serveLoopback({ secret, port }, answer) {
    const prefix = `/${secret}/`;
    const server = (0,external_node_http_.createServer)((request, response) => {
        const path = (request.url ?? '').replace(/\?.*$/s, '');
        const isKnown = request.method === 'GET' && path.startsWith(prefix);
        void send(response, isKnown ? answer(path.slice(prefix.length)) : Promise.resolve(notHere));
    });
    const used = await listen(server, port).catch(() => listen(server, 0));
    return {
        url: `http://127.0.0.1:${used}/${secret}`,
        async [Symbol.asyncDispose]() {
            server.closeAllConnections();
            await new Promise((resolve) => void server.close(resolve));
        },
    };
}
const notHere = { status: 404, contentType: 'text/plain', body: 'not here' };
const broken = { status: 502, contentType: 'text/plain', body: 'no answer' };
async function send(response, answer) {
    const { status, contentType, body } = await answer.catch(() => broken);
    response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
    response.end(body);
}
function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
            server.off('error', reject);
            resolve(server.address().port);
        });
    });
}

// EXTERNAL MODULE: ./build/host/seal.js
var host_seal = __webpack_require__(61298);
// EXTERNAL MODULE: ./build/python/names.js
var names = __webpack_require__(18991);
// EXTERNAL MODULE: ./build/python/indexes/project-files.js + 1 modules
var project_files = __webpack_require__(18858);
;// CONCATENATED MODULE: ./build/python/indexes/assigned-index.js
// Packages of one index, as build requirements. uv heeds the index of a package for what a project itself requires. What
// builds require it looks for in all indexes. So it is told of one more index, which it asks first: an index of ours, which
// has the packages of one index and no others. It answers with the pages of their indexes. Where uv is to ask all indexes
// for every package (`UV_INDEX_STRATEGY=unsafe-…`), it is told of our index alone, which has everything.





/**
 * Starts such an index; undefined where no package is assigned, or no index is asked. The same settings give the same
 * address on this machine as long as nobody else uses it, so that uv's cache helps.
 */
async function openAssignedIndex({ settings, env }, context) {
    const { assigned = [], noIndex } = settings;
    if (assigned.length === 0 || noIndex)
        return undefined;
    const http = (0,client/* httpFor */._)(context.env);
    const places = new Map(assigned.toReversed().map((one) => [one.package, one.url]));
    const seal = await (0,host_seal/* openSeal */.Ip)(context.stores, context.env);
    const secret = seal.sign('assigned-index', JSON.stringify([...places])).slice(0, 32);
    const port = firstPort + (Number.parseInt(secret.slice(0, 8), 16) % portCount);
    return serveLoopback({ secret, port }, async (path) => {
        const [, written] = /^simple\/([^/]+)\/?$/.exec(path) ?? [];
        const name = written === undefined ? undefined : (0,names/* normalizeName */.Pc)(decodeURIComponent(written));
        const isAssigned = places.has(name ?? '');
        if (name === undefined || !(isAssigned || asksAll(env)))
            return assigned_index_text(404, 'not here');
        const files = await (0,project_files/* projectFiles */.x6)(name, { ...settings, findLinks: [] }, env, context);
        if (files === undefined)
            return assigned_index_text(502, 'its index cannot be read');
        // An index that does not have an assigned package is not the reason to ask another one: the page is empty then.
        if (files.length === 0 && !isAssigned)
            return assigned_index_text(404, 'not here');
        return { status: 200, contentType: json, body: pageOf(name, files, (url) => http.withCredentials(url)) };
    });
}
function asksAll(env) {
    return (env['UV_INDEX_STRATEGY'] ?? 'first-index') !== 'first-index';
}
function assigned_index_text(status, body) {
    return { status, contentType: 'text/plain', body };
}
const json = 'application/vnd.pypi.simple.v1+json';
/** Below those that systems give to clients. */
const firstPort = 20_000;
const portCount = 10_000;
/** https://packaging.python.org/en/latest/specifications/simple-repository-api/#json-serialization */
function pageOf(name, files, addressOf) {
    return JSON.stringify({
        meta: { 'api-version': '1.1' },
        name,
        files: files.map(({ filename, url, requiresPython, yanked, sha256, sizeBytes, uploadTime }) => ({
            filename,
            url: addressOf(url),
            hashes: sha256 === undefined ? {} : { sha256 },
            ...(requiresPython === undefined ? {} : { 'requires-python': requiresPython }),
            yanked,
            ...(sizeBytes === undefined ? {} : { size: sizeBytes }),
            ...(uploadTime === undefined ? {} : { 'upload-time': uploadTime }),
        })),
    });
}
/** The settings with that index before all others, and the environment in which it can be reached. */
function askedFirst(configured, server) {
    if (!server)
        return configured;
    const { settings, env } = configured;
    const url = `${server.url}/simple`;
    const direct = [env['NO_PROXY'] ?? env['no_proxy'], '127.0.0.1'].filter(Boolean).join(',');
    return {
        settings: asksAll(env)
            ? { ...settings, indexes: [], defaultIndex: url }
            : { ...settings, indexes: [url, ...settings.indexes] },
        env: { ...env, NO_PROXY: direct, no_proxy: direct },
    };
}


/***/ }),

/***/ 42118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ assignedProject),
/* harmony export */   MI: () => (/* binding */ uvInput),
/* harmony export */   Or: () => (/* binding */ uvArguments),
/* harmony export */   dF: () => (/* binding */ uvEnvironment)
/* harmony export */ });
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3292);
/* harmony import */ var _host_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82058);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68996);



/**
 * The arguments of `uv pip compile`, reading stdin.
 * `--no-config`: a uv.toml or pyproject.toml may forbid sdists, set another platform, or ask for another uv.
 */
function uvArguments(run) {
    const { target, format, settings, releases, cacheDirectory, files = {}, interpreter } = run;
    return [
        'pip',
        'compile',
        '-',
        ...(files.assigned === undefined ? [] : [files.assigned]),
        '--format',
        format,
        '--python-platform',
        (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .uvPlatform */ .R)(target, 'resolve'),
        // With its patch: `3.13` alone would mean 3.13.0 to a `python_full_version` marker.
        '--python-version',
        target.runtime.pythonFull,
        '--cache-dir',
        cacheDirectory,
        '--no-config',
        '--no-header',
        '--no-progress',
        '--color',
        'never',
        // Not PyPy: implementation and GIL of the tags are those of the interpreter that uv asks.
        ...(interpreter === 'matching' ? [] : ['--python', interpreter === 'first' ? 'cpython' : interpreter.path]),
        ...(format === 'requirements.txt' ? ['--annotation-style', 'split'] : []),
        ...(files.constraints === undefined ? [] : ['--constraints', files.constraints]),
        ...(files.buildConstraints === undefined ? [] : ['--build-constraints', files.buildConstraints]),
        ...(files.overrides === undefined ? [] : ['--overrides', files.overrides]),
        ...preReleaseMode(releases),
        ...(settings.noIndex ? ['--no-index'] : []),
    ];
}
function preReleaseMode({ preReleases, allReleases, onlyFinal }) {
    const forAll = preReleases
        ? ['--prerelease', 'allow']
        : onlyFinal.includes(':all:')
            ? ['--prerelease', 'disallow']
            : [];
    const forOne = (names, mode) => names.flatMap((name) => (name === ':all:' ? [] : ['--prerelease-package', `${name}=${mode}`]));
    return [...forAll, ...forOne(allReleases, 'allow'), ...forOne(onlyFinal, 'disallow')];
}
/** What uv reads on stdin. */
function uvInput(inputs, settings) {
    const lines = [
        ...settings.findLinks.map((place) => `--find-links ${place}`),
        // Only what the user forbids: an sdist that is not listed could not be compiled either.
        ...inputs.options.onlyBinary.map((name) => `--only-binary ${name}`),
        ...inputs.requirements.map(({ line }) => line),
    ];
    return lines.map((line) => `${line}\n`).join('');
}
/**
 * A project that requires packages which come from one index alone, and says from which: uv heeds that for what a
 * project itself requires.
 */
function assignedProject(assigned, names) {
    const wanted = assigned.filter((one) => names.has(one.package));
    const indexes = new Map(assigned.map(({ name, url }) => [name, url]));
    return (0,smol_toml__WEBPACK_IMPORTED_MODULE_0__/* .stringify */ .As)({
        project: { name: 'packages-of-one-index', version: '0', dependencies: wanted.map((one) => one.package) },
        tool: {
            uv: {
                sources: Object.fromEntries(wanted.map((one) => [one.package, { index: one.name }])),
                index: [...indexes].map(([name, url]) => ({ name, url, explicit: true })),
            },
        },
    });
}
/** Variables of uv that change what it finds, not what we asked for. */
const passedOn = [
    /^UV_INDEX_[A-Z0-9_]+_(?:USERNAME|PASSWORD)$/,
    'UV_INDEX_STRATEGY',
    'UV_EXCLUDE_NEWER',
    'UV_KEYRING_PROVIDER',
    'UV_NATIVE_TLS',
    'UV_SYSTEM_CERTS',
    'UV_HTTP_TIMEOUT',
    'UV_HTTP_RETRIES',
    'UV_OFFLINE',
    'UV_CONCURRENT_DOWNLOADS',
    'UV_CONCURRENT_BUILDS',
    'SSL_CLIENT_CERT',
];
/** The environment of uv, and of the build backends that it may run to learn what an sdist needs. */
function uvEnvironment(env, settings, inputs) {
    const first = (...names) => names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
    const set = {
        UV_DEFAULT_INDEX: settings.defaultIndex,
        UV_INDEX: settings.indexes.length > 0 ? settings.indexes.join(' ') : undefined,
        UV_INSECURE_HOST: settings.insecureHosts.length > 0 ? settings.insecureHosts.join(' ') : undefined,
        UV_HTTP_TIMEOUT: first('UV_HTTP_TIMEOUT', 'PIP_DEFAULT_TIMEOUT', 'PIP_TIMEOUT'),
        UV_KEYRING_PROVIDER: first('UV_KEYRING_PROVIDER') ?? (env['PIP_KEYRING_PROVIDER'] === 'subprocess' ? 'subprocess' : undefined),
        SSL_CERT_FILE: first('SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'),
        SSL_CLIENT_CERT: first('SSL_CLIENT_CERT', 'PIP_CLIENT_CERT'),
        // pip's own proxy is behind the machine's.
        HTTP_PROXY: first('HTTP_PROXY', 'http_proxy', 'PIP_PROXY'),
        HTTPS_PROXY: first('HTTPS_PROXY', 'https_proxy', 'PIP_PROXY'),
        // Else uv would fetch a whole CPython to be of the very same version as the target's.
        UV_PYTHON_DOWNLOADS: 'never',
        NO_COLOR: '1',
        // A private repository is an error then, not a question that nobody answers.
        GIT_TERMINAL_PROMPT: '0',
    };
    const usesGit = inputs.requirements.some(({ source }) => source.kind === 'url' && /^git\+ssh:/i.test(source.url));
    const also = usesGit ? [...passedOn, 'SSH_AUTH_SOCK', 'GIT_SSH_COMMAND'] : passedOn;
    const defined = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
    return (0,_host_environment_js__WEBPACK_IMPORTED_MODULE_2__.childEnvironment)(env, also, defined);
}


/***/ }),

/***/ 65712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ parseHook),
/* harmony export */   Fi: () => (/* binding */ refusedAnswer),
/* harmony export */   M: () => (/* binding */ mostRequirements),
/* harmony export */   kn: () => (/* binding */ rewriteHook),
/* harmony export */   u0: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
// A hook of a build backend as uv calls it: `python -c SCRIPT`, in the folder of the sources. The script names the
// places that uv reads afterwards as `fsdecode(b"…")`. The name of the backend in it is the package's own text: what a
// script names may be hostile. Pure.
// https://github.com/astral-sh/uv/blob/main/crates/uv-build-frontend/src/lib.rs

/** What the wrapper was called with; undefined when it is not a hook that we know. */
function parseHook(request) {
    const { python, folder, arguments: given } = request;
    const words = Array.isArray(given) ? given : [];
    const [flag, script] = words;
    if (typeof python !== 'string' || typeof folder !== 'string')
        return undefined;
    if (words.length !== 2 || flag !== '-c' || typeof script !== 'string')
        return undefined;
    return { folder, environment: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(python)), script };
}
const answers = new Set(['get_requires_for_build_wheel.txt', 'prepare_metadata_for_build_wheel.txt', 'build_wheel.txt']);
const literal = /fsdecode\(b"((?:[^"\\]|\\.)*)"\)/g;
/** The script with its places as they are in the jail; undefined when it names another place than uv would. */
function rewriteHook({ script, environment, }) {
    const outputs = [];
    let isKnown = true;
    const rewritten = script.replace(literal, (whole, escaped) => {
        const output = outputAt(unescapeBytes(escaped), environment);
        if (!output || outputs.some(({ kind }) => kind === output.kind)) {
            isKnown = false;
            return whole;
        }
        outputs.push(output);
        return `fsdecode(b"${output.inside}")`;
    });
    return isKnown && outputs.some(({ kind }) => kind === 'answer') ? { script: rewritten, outputs } : undefined;
}
function outputAt(path, environment) {
    const [folder, name] = [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path)];
    if (folder === environment && answers.has(name))
        return { kind: 'answer', path, inside: '/out/answer' };
    if (folder === environment && name === 'metadata_directory')
        return { kind: 'metadata', path, inside: '/out/metadata' };
    // The folder for a wheel is beside the environment.
    if (folder === node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(environment) && path !== environment && /^\.tmp\w+$/.test(name))
        return { kind: 'wheel', path, inside: '/out/wheel' };
    return undefined;
}
/** As Rust's `escape_ascii` writes them. */
function unescapeBytes(escaped) {
    const single = { n: '\n', r: '\r', t: '\t' };
    const bytes = [...escaped.matchAll(/\\x([0-9a-fA-F]{2})|\\(.)|([^\\])/gs)].map(([, hex, letter = '', plain]) => hex === undefined ? Buffer.from(plain ?? single[letter] ?? letter) : Buffer.from(hex, 'hex'));
    return Buffer.concat(bytes).toString('utf8');
}
/** No package requires nearly as many to be built. */
const mostRequirements = 1_000;
/**
 * Why uv must not read what a hook answered, in words. uv takes it for requirements, or for the name of a file or folder
 * beside it: a name that leads elsewhere would make it read files of this machine.
 */
function refusedAnswer(text) {
    if (!text.startsWith('['))
        return /[/\\\0\n]|^\.\.?$/.test(text) ? `it names a file elsewhere: ${text}` : undefined;
    const requirements = parseList(text);
    if (requirements === undefined)
        return 'it did not answer with a list of requirements';
    if (requirements.length > mostRequirements)
        return `it requires ${requirements.length} packages`;
    const local = requirements.find((one) => one.includes('@') && !/@\s*(?:git\+)?https?:\/\//i.test(one));
    return local === undefined ? undefined : `it requires a path of this machine: ${local}`;
}
function parseList(text) {
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Of a repository all of it is needed: a version may come from its history. Of everything else, the folder itself. */
function sourcesOf(folder, cacheDirectory) {
    const checkout = /^git-v\d+\/checkouts\/[^/]+\/[^/]+/.exec((0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cacheDirectory, folder))?.[0];
    return checkout === undefined ? folder : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(cacheDirectory, checkout);
}


/***/ }),

/***/ 96230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ fileIn),
/* harmony export */   Ht: () => (/* binding */ urlIn),
/* harmony export */   Qb: () => (/* binding */ explanation),
/* harmony export */   T1: () => (/* binding */ pattern),
/* harmony export */   mU: () => (/* binding */ withoutColours),
/* harmony export */   ux: () => (/* binding */ readWords),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16953);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18991);



/** uv's words without colours and without credentials. */
function withoutColours(text) {
    return (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_2__.redact)((0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text));
}
/** A build backend may print anything. The start says what failed, the end why. */
const mostLines = 200;
const longestLine = 2_000;
/** The patterns that read uv's words stop at blanks, so this bounds the time that each of them takes. */
const longestWord = 300;
const longestStderr = 256 * 1024;
/** What uv printed, taken apart and bounded; its layout changed over its versions. */
function readWords(stderr) {
    const lines = [];
    const hints = [];
    let into = lines;
    for (const raw of boundedLines(stderr)) {
        const line = raw
            .replace(/^[\s×├╰─▶│·]+/u, '')
            .replace(/^(?:error|cause|Caused by):\s*/i, '')
            .trim();
        if (line === '' || /^(?:warning:|Resolved \d|Using |Updating |Downloading |Preparing |Building )/.test(line))
            continue;
        into = /^hint:/i.test(line) ? hints : /^\s*(?:error|cause)/.test(raw) ? lines : into;
        into.push(line.replace(/^hint:\s*/i, ''));
    }
    return { lines, hints, text: [...lines, ...hints].join(' ') };
}
function boundedLines(stderr) {
    const half = longestStderr / 2;
    const bounded = stderr.length <= longestStderr ? stderr : `${stderr.slice(0, half)}\n${stderr.slice(-half)}`;
    const all = withoutColours(bounded).split('\n');
    const some = all.length <= mostLines ? all : [...all.slice(0, mostLines / 2), ...all.slice(-mostLines / 2)];
    return some.map((line) => withBoundedWords(line.slice(0, longestLine)));
}
function withBoundedWords(line) {
    return line
        .split(' ')
        .map((word) => (word.length <= longestWord ? word : `${word.slice(0, longestWord)}…`))
        .join(' ');
}
/** The first URL that is named. */
function urlIn(text) {
    return /https?:\/\/[^\s`'"()<>]+/.exec(text)?.[0].replace(/[.,:]$/, '');
}
/** The first file of an index that is named. */
function fileIn(text) {
    return /[\w.+%-]+\.(?:whl|tar\.gz|zip)\b/.exec(text)?.[0];
}
function hostOf(url) {
    return URL.canParse(url) ? new URL(url).host : url;
}
const notInName = '(?<![A-Za-z0-9._<>=!~-])';
const range = '(?:\\[[^\\]\\s]*\\])?(?:[<>=!~]=?=?[^\\s]*)?';
/** A pattern in which `NAME` stands for a package's name, and `RANGE` for the versions that may follow it. */
function pattern(text, flags = '') {
    return new RegExp(text.replaceAll('NAME', `${notInName}(${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namePattern */ ._u})`).replaceAll('RANGE', `(${range})`), flags);
}
/** At most so many characters of a text. */
function shortened(text, length) {
    return text.length <= length ? text : `${text.slice(0, length)} …`;
}
/** uv's reasoning, without the headline and without hints about options of uv, which nobody here has called. */
function explanation({ lines, hints }) {
    const reasons = lines.filter((line) => !/No solution found/i.test(line));
    const useful = hints.filter((hint) => !/`--|`uv |heels are available|only found wheels/.test(hint));
    return shortened(withoutLongLists([...reasons, ...useful].join(' ')), 2_000);
}
const longestList = 4;
/** A list of many versions of one package as the first and the last of them. */
function withoutLongLists(text) {
    const words = [];
    let run = [];
    const close = () => {
        const [first = '', ...rest] = run;
        words.push(...(run.length > longestList ? [first, '…', rest.at(-1) ?? ''] : run));
        run = [];
    };
    for (const word of text.split(' ')) {
        const name = nameIn(word);
        if (run.length > 0 && name !== nameIn(run[0] ?? ''))
            close();
        if (name === undefined)
            words.push(word);
        else
            run.push(word);
    }
    close();
    return words.join(' ');
}
/** Of `name==1.0`. */
function nameIn(word) {
    return /^([A-Za-z0-9][\w.-]*)[<>=!~]/.exec(word)?.[1];
}


/***/ })

};
