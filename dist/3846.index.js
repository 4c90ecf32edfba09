export const id = 3846;
export const ids = [3846];
export const modules = {

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

/***/ 9510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openContainerMetadata: () => (/* binding */ openContainerMetadata)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70370);
/* harmony import */ var _host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90150);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(46717);
/* harmony import */ var _build_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78351);
/* harmony import */ var _build_system_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84879);
/* harmony import */ var _rounds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57333);
/* harmony import */ var _source_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(57401);
/* harmony import */ var _options_of_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80605);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97226);
// What packages require, asked in the build image: where this machine cannot isolate their code, and where their code
// requires libraries that only the image has.












const largestMetadataBytes = 4 * 1024 * 1024;
/** Asks nothing of Docker before the first package must be asked. */
function openContainerMetadata(settings, context) {
    let shared;
    const share = async (inputs) => {
        const options = await (0,_options_of_js__WEBPACK_IMPORTED_MODULE_8__/* .optionsOf */ .c)(settings, context);
        const tools = await (0,_tools_js__WEBPACK_IMPORTED_MODULE_9__/* .toolsOf */ .F)(inputs, options, context);
        return { options, tools, environment: (0,_build_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .openBuildEnvironment */ .u)(options, context), limit: (0,p_limit__WEBPACK_IMPORTED_MODULE_10__/* ["default"] */ .A)(options.parallel) };
    };
    return async (source, why, target, inputs) => {
        const { options, tools, environment, limit } = await (shared ??= share(inputs));
        return limit(async () => {
            const { name, version, label, folder } = source;
            const prepared = await environment.prepare(target);
            const emulated = prepared.emulated ? ', emulated' : '';
            context.log.info(`${label} must be run to know what it requires, and ${why}: its code runs in ${prepared.identity.reference}${emulated}.`);
            const scratch = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context.stores.temporary, `metadata-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
            try {
                await (0,_host_make_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)(scratch);
                const tree = source.isOwn ? await (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .copySource */ .XR)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, 'unpacked')) : await (0,_source_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .treeOf */ .g7)(folder);
                const locked = {
                    name: name ?? label,
                    ...(version === undefined ? {} : { version }),
                    wheels: [],
                    requiredBy: [],
                };
                const request = {
                    package: locked,
                    target,
                    tree,
                    system: await (0,_build_system_js__WEBPACK_IMPORTED_MODULE_5__/* .readBuildSystem */ .Mm)(tree, locked.name),
                    prepared,
                    options,
                    settings: tools.settings,
                    logs: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(context.stores.temporary, 'logs'),
                    scratch: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, 'container'),
                };
                const { outcome, output } = await (0,_rounds_js__WEBPACK_IMPORTED_MODULE_6__/* .runRounds */ .f)(request, 'metadata', tools.uv, context);
                const distInfo = outcome.result.status === 'metadata' ? outcome.result.distInfo : '';
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(output, 'metadata', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(distInfo), 'METADATA');
                const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => undefined);
                if (!found?.isFile() || found.size > largestMetadataBytes || !/^[\w.+!-]+\.dist-info$/.test(distInfo))
                    throw await (0,_rounds_js__WEBPACK_IMPORTED_MODULE_6__/* .buildFailure */ .H)(request, outcome);
                context.log.debug(`${label} said in the image for ${(0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_11__/* .targetName */ .j)(target)} what it requires.`);
                return { distInfo, metadata: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8') };
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(scratch, { recursive: true, force: true });
            }
        });
    };
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

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
