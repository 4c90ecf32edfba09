export const id = 496;
export const ids = [496];
export const modules = {

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

/***/ 80496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finishCompilation: () => (/* binding */ finishCompilation),
  startCompilation: () => (/* binding */ startCompilation)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/python/compile/engine-missing.js
// Packages that cannot be built without Docker, where there is none: all of them are told, not the first.

const codes = new Set(['docker-not-found', 'docker-not-running', 'docker-not-permitted', 'buildx-missing']);
/** Whether nothing at all can be built in a container here. */
function isWithoutEngine(error) {
    return error instanceof errors/* Failure */.HR && codes.has(error.problems[0].code);
}
class EngineMissing extends errors/* Failure */.HR {
    name = 'EngineMissing';
    needed;
    constructor([first, ...others], options) {
        super([first.problem, ...others.map(({ problem }) => problem)], options);
        this.needed = [first, ...others];
    }
}
/** The failure as a value, so that other packages go on: pure ones are built without Docker. */
function engineMissing(error) {
    if (error instanceof EngineMissing)
        return error;
    throw error;
}
/**
 * The results when nothing lacked Docker.
 * @throws {EngineMissing} with everything that did.
 */
function withEngine(results) {
    const [first, ...others] = results.flatMap((one) => (one instanceof EngineMissing ? one.needed : []));
    if (first)
        throw new EngineMissing([first, ...others]);
    return results.filter((one) => !(one instanceof EngineMissing));
}

// EXTERNAL MODULE: ./build/python/indexes/configured.js + 1 modules
var configured = __webpack_require__(50768);
// EXTERNAL MODULE: ./build/python/resolve/refuse.js + 1 modules
var refuse = __webpack_require__(23069);
// EXTERNAL MODULE: ./build/python/resolve/told-once.js
var told_once = __webpack_require__(42261);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/map-concurrently.js
var map_concurrently = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/host/file-hash.js
var file_hash = __webpack_require__(87190);
// EXTERNAL MODULE: ./build/python/wheels/filename.js
var wheels_filename = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: ./build/python/compile/advice.js + 1 modules
var compile_advice = __webpack_require__(52757);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/python/compile/dockerfile.js
var dockerfile = __webpack_require__(78139);
// EXTERNAL MODULE: ./build/python/compile/source-tree.js
var source_tree = __webpack_require__(57401);
;// CONCATENATED MODULE: ./build/python/compile/local-in-container.js
// What lies on this machine, for pip in the image: copies, so that no build leaves anything in the user's folders.






/** The requirements, with paths in the image for what was copied into `source`. */
async function copyLocal(requirements, source, directory) {
    const copied = [];
    for (const [at, one] of requirements.entries()) {
        const path = pathOf(one, directory);
        if (path === undefined)
            copied.push(one);
        else {
            const folder = (0,external_node_path_.join)('local', String(at));
            const isFolder = (await (0,promises_.stat)(path)).isDirectory();
            const inside = isFolder ? folder : (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
            if (isFolder)
                await (0,source_tree/* copySource */.XR)(path, (0,external_node_path_.join)(source, folder));
            else {
                await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(source, folder));
                await (0,promises_.copyFile)(path, (0,external_node_path_.join)(source, inside));
            }
            copied.push({ ...one, line: withPlace(one.line, `file://${dockerfile/* places */.zn.source}/${encodeURI(inside)}`) });
        }
    }
    return copied;
}
function pathOf({ source }, directory) {
    if (source.kind === 'path')
        return (0,external_node_path_.resolve)(directory, source.path);
    return source.kind === 'url' && /^file:/i.test(source.url) ? (0,external_node_url_.fileURLToPath)(source.url.replace(/#.*$/, '')) : undefined;
}
/** `name[extra] @ file:///here ; marker` or a bare path, with another place. */
function withPlace(line, place) {
    const [, name, extras = '', marker = ''] = /^([A-Za-z0-9._-]+)?\s*(\[[^\]]*\])?\s*@\s*\S+(\s+;.*)?$/.exec(line) ?? [];
    if (name !== undefined)
        return `${name}${extras} @ ${place}${marker}`;
    const [, ofPath = '', ofMarker = ''] = /^[^[;]*?(\[[^\]]*\])?(\s+;.*)?$/.exec(line) ?? [];
    return ofPath === '' ? `${place}${ofMarker}` : `${place.replace('file://', '')}${ofPath}${ofMarker}`;
}

// EXTERNAL MODULE: ./build/python/compile/build-log.js
var build_log = __webpack_require__(74870);
// EXTERNAL MODULE: ./build/python/wheels/choose.js
var choose = __webpack_require__(26515);
// EXTERNAL MODULE: ./build/python/versions.js
var versions = __webpack_require__(14414);
// EXTERNAL MODULE: ./build/python/wheels/tags.js
var tags = __webpack_require__(91779);
;// CONCATENATED MODULE: ./build/python/compile/check-wheel.js






/**
 * Checks that a build made the package that was asked for, for the target. `linux_<machine>` is accepted, since it was
 * built in the target's own image.
 * @throws {Failure} `wrong-wheel`
 */
function checkBuiltWheel(filename, { name, version }, target) {
    const wheel = (0,wheels_filename/* parseWheelFilename */.e)(filename);
    const refuse = (why) => new errors/* Failure */.HR({
        code: 'wrong-wheel',
        message: `The build of ${name}${version === undefined ? '' : ` ${version}`} for ${(0,lambda_target/* targetName */.j)(target)} made ${filename}, ${why}. Nothing of it was kept.`,
        nextStep: 'Use another version of the package: its build is wrong, or somebody changed it.',
        package: name,
    });
    if (!wheel || !/^[\w.!+-]+\.whl$/.test(filename))
        throw refuse('which is not the name of a wheel');
    if (wheel.name !== name)
        throw refuse(`a wheel of ${wheel.name}`);
    if (version !== undefined && !(0,versions/* sameVersion */.r1)(wheel.version, version))
        throw refuse(`a wheel of version ${wheel.version}`);
    if (!(0,tags/* fit */.Uj)(wheel, target, 'built'))
        throw refuse(`which ${(0,choose/* reasonText */.uV)(filename, target)}`);
    return { filename, version: wheel.version, pure: wheel.platforms.every((platform) => platform === 'any') };
}

// EXTERNAL MODULE: ./build/python/compile/container.js + 1 modules
var container = __webpack_require__(68824);
// EXTERNAL MODULE: ./build/python/compile/secrets.js
var secrets = __webpack_require__(13988);
;// CONCATENATED MODULE: ./build/python/compile/system-libraries.js


/** The libraries that the driver copied out of the image for a wheel. */
async function systemLibraries({ libraries }, folder, neededBy) {
    return Promise.all(libraries.map(async ({ name, package: owner, version, license }) => {
        const soname = (0,external_node_path_.basename)(name);
        const path = (0,external_node_path_.join)(folder, soname);
        return {
            soname,
            path,
            ...(await (0,file_hash/* hashFile */.D)(path)),
            ...(owner === null ? {} : { package: owner }),
            ...(version === null ? {} : { packageVersion: version }),
            ...(license === null ? {} : { license }),
            neededBy,
        };
    }));
}

// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/python/compile/all-in-container.js
// `build: container`: pip resolves and builds everything inside the image, as people do by hand. The result is wheels,
// published ones and built ones alike, and they are treated like all others.















/** Lines for pip, from what was read and checked. */
function pipRequirements(requirements) {
    return requirements
        .map(({ line, hashes }) => [line, ...hashes.map((hash) => `--hash=${hash}`)].join(' '))
        .map((line) => `${line}\n`)
        .join('');
}
/** Arguments of `pip wheel`, run where the two files are. Pure. */
function pipArguments({ options, constraints }) {
    return [
        '--requirement=requirements.txt',
        ...(constraints.length > 0 ? ['--constraint=constraints.txt'] : []),
        ...options.noBinary.map((name) => `--no-binary=${name}`),
        ...options.onlyBinary.map((name) => `--only-binary=${name}`),
        ...(options.preReleases ? ['--pre'] : []),
        ...(options.requireHashes ? ['--require-hashes'] : []),
    ];
}
/**
 * Builds everything for one target by pip in its image.
 * @param folder where the wheels stay; the caller removes it
 * @throws {Failure} `build-failed`, and what `runContainerBuild` throws.
 */
async function buildAllInContainer(inputs, target, folder, { options, settings, environment, }, context) {
    const startedMs = performance.now();
    const prepared = await environment.prepare(target);
    const places = { context: (0,external_node_path_.join)(folder, 'context'), output: (0,external_node_path_.join)(folder, 'output'), secrets: (0,external_node_path_.join)(folder, 'secrets') };
    const source = (0,external_node_path_.join)(places.context, 'source');
    await (0,make_folder/* makeFolder */.f)(source);
    const requirements = await copyLocal(inputs.requirements, source, context.directory);
    const written = (0,secrets/* withoutUrls */.fV)([pipRequirements(requirements), pipRequirements(inputs.constraints)]);
    const [lines = '', constraints = ''] = written.texts;
    await (0,promises_.writeFile)((0,external_node_path_.join)(source, 'requirements.txt'), lines, { mode: 0o600 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(source, 'constraints.txt'), constraints, { mode: 0o600 });
    const packageName = 'all packages';
    const { result, log } = await (0,container/* runContainerBuild */.nS)({
        packageName,
        target,
        image: prepared.image,
        options,
        goal: 'wheel',
        work: { kind: 'pip', args: pipArguments(inputs) },
        folder: places,
        network: true,
        emulated: prepared.emulated,
        sawGlibc: prepared.sawGlibc,
        secrets: await (0,secrets/* secretFiles */.sd)(settings, context, places, { ...options, urls: written.urls }),
    }, context);
    if (result.status !== 'built') {
        const advice = (0,compile_advice/* adviceFor */.cp)(log, target);
        throw new errors/* Failure */.HR({
            code: advice === undefined ? 'build-failed' : `build-failed-${advice.code}`,
            message: `pip could not build everything for ${(0,lambda_target/* targetName */.j)(target)} in ${prepared.identity.reference}${advice === undefined ? '' : `: ${advice.cause}`}. Its last lines:\n${(0,build_log/* lastLines */.w$)(log, 25)}`,
            nextStep: advice?.nextStep ?? 'Look into the lines above; `build: auto` needs no container for what has wheels.',
            input: 'build',
        });
    }
    const origins = new Map(inputs.requirements.map((one) => [one.name, one.origin]));
    const builtNow = new Set([...log.matchAll(/Created wheel for \S+: filename=(\S+)/g)].map((match) => match[1]));
    const wheels = [];
    const libraries = [];
    for (const one of result.wheels) {
        const path = (0,external_node_path_.join)(places.output, 'wheels', (0,external_node_path_.basename)(one.file));
        const name = (0,wheels_filename/* parseWheelFilename */.e)(one.file)?.name ?? one.file;
        const { filename, version } = checkBuiltWheel((0,external_node_path_.basename)(one.file), { name }, target);
        const origin = origins.get(name);
        wheels.push({
            name,
            version,
            filename,
            path,
            ...(await (0,file_hash/* hashFile */.D)(path)),
            origin: builtNow.has(filename) ? 'built' : 'wheel',
            requiredBy: origin === undefined ? [] : [origin],
        });
        libraries.push(...(await systemLibraries(one, (0,external_node_path_.join)(places.output, 'lib'), name)));
    }
    const milliseconds = Math.round(performance.now() - startedMs);
    const where = `by pip in ${prepared.identity.reference}${prepared.emulated ? ', emulated' : ''}`;
    return {
        target,
        wheels: wheels.sort((0,order/* byText */.z4)(({ name }) => name)),
        systemLibraries: [...new Map(libraries.map((library) => [library.soname, library])).values()],
        notes: [],
        builds: wheels
            .filter((wheel) => wheel.origin === 'built')
            .map(({ name, version }) => ({ name, version, where, milliseconds })),
    };
}

// EXTERNAL MODULE: ./build/python/compile/build-environment.js + 1 modules
var build_environment = __webpack_require__(78351);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/host/seal.js
var host_seal = __webpack_require__(61298);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
;// CONCATENATED MODULE: ./build/host/git/checkout.js



/** How git reaches private repositories and their hosts. */
const gitVariables = ['SSH_AUTH_SOCK', 'GIT_SSH_COMMAND', 'GIT_SSL_CAINFO', 'GIT_ASKPASS', 'GIT_CONFIG_GLOBAL'];
/**
 * Clones a repository into `folder`, with its history (from which some builds read their version), at one commit.
 * @throws {Failure} `repository-unreachable` with git's last line.
 */
async function checkOut(url, commit, folder, context) {
    const git = async (...args) => {
        const result = await context.runProcess('git', args, {
            env: (0,environment.childEnvironment)(context.env, gitVariables, { GIT_TERMINAL_PROMPT: '0' }),
            signal: context.signal,
        });
        if (result.exitCode === 0)
            return;
        throw new errors/* Failure */.HR({
            code: 'repository-unreachable',
            message: `git could not check out ${(0,redact.redact)(url)} at ${commit}: ${(0,redact.redact)(result.stderr).trim().split('\n').at(-1) ?? ''}`,
            nextStep: 'Check the URL and that this machine may read the repository.',
        });
    };
    await git('clone', '--quiet', '--no-checkout', '--', url, folder);
    await git('-C', folder, 'checkout', '--quiet', '--detach', commit);
    await git('-C', folder, 'submodule', 'update', '--quiet', '--init', '--recursive');
}

// EXTERNAL MODULE: ./build/python/compile/package-label.js
var package_label = __webpack_require__(13866);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/formats/tar.js
var tar = __webpack_require__(96688);
// EXTERNAL MODULE: ./build/formats/zip/central-directory.js + 1 modules
var central_directory = __webpack_require__(2950);
// EXTERNAL MODULE: ./build/formats/zip/entry-data.js
var entry_data = __webpack_require__(54732);
// EXTERNAL MODULE: ./build/formats/zip/source.js
var zip_source = __webpack_require__(5338);
;// CONCATENATED MODULE: ./build/python/compile/unpack-source.js
// Unpacking an sdist, which anybody could have made: nothing is written outside its folder, nothing but files, folders
// and links within it, and never more than a limit. Its bytes are written as they are inflated, so memory stays small.
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












const usualLimits = { sizeBytes: 400 * units/* megabyte */.H7, entries: 50_000 };
/** Raises the limit of one source, in megabytes. */
const limitVariable = 'LAMBDA_LAYER_SOURCE_LIMIT_MB';
function unpackLimits(env) {
    const given = /^[1-9]\d{0,5}$/.exec(env[limitVariable] ?? '')?.[0];
    return given === undefined ? usualLimits : { ...usualLimits, sizeBytes: Number(given) * units/* megabyte */.H7 };
}
/** Linux refuses longer ones: PATH_MAX. */
const longestPath = 4096;
const longestName = 255;
/**
 * Unpacks an sdist into `into`, which must be empty.
 * @param archive path of a `.tar.gz`, `.tar` or `.zip`
 * @throws {Failure} `bad-sdist` when it is damaged, would write outside, or is too large.
 */
async function unpackSource(archive, { filename, packageName, subdirectory }, into, limits = usualLimits) {
    const refuse = (why, cause) => new errors/* Failure */.HR({
        code: 'bad-sdist',
        message: `${packageName}: ${filename} cannot be unpacked: ${why}.`,
        nextStep: 'Take another version of it, or the file from where its author publishes it.',
        package: packageName,
    }, cause === undefined ? undefined : { cause });
    await (0,make_folder/* makeFolder */.f)(into);
    const writer = new SourceWriter(into, limits);
    try {
        if (/\.zip$/i.test(filename))
            await unpackZip(archive, filename, writer);
        else
            await unpackTar(archive, writer);
        await writer.finish();
    }
    catch (error) {
        if (error instanceof Refused || error instanceof tar/* TarError */.mt)
            throw refuse(error.message, error);
        if (isDamage(error))
            throw refuse('it is damaged', error);
        throw error;
    }
    const top = await (0,promises_.readdir)(into);
    const root = top.length === 1 && (await (0,promises_.lstat)((0,external_node_path_.join)(into, top[0] ?? ''))).isDirectory() ? (0,external_node_path_.join)(into, top[0] ?? '') : into;
    const project = subdirectory === undefined ? root : (0,external_node_path_.join)(root, subdirectory);
    if ((0,external_node_path_.relative)(root, project).startsWith('..'))
        throw refuse(`its subdirectory ${subdirectory} lies outside`);
    return (0,source_tree/* treeOf */.g7)(project);
}
class Refused extends Error {
    name = 'Refused';
}
/** What zlib says of bytes that are not its own: `Z_DATA_ERROR`, `Z_BUF_ERROR`. */
function isDamage(error) {
    return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
/**
 * Writes what archives hold. Links are made at the very end, so no file is ever written through one, and no path of an
 * archive may come twice.
 */
class SourceWriter {
    #into;
    #limits;
    #files = new Map();
    #folders = new Set();
    #hardlinks = new Map();
    #symlinks = new Map();
    #entries = 0;
    #sizeBytes = 0;
    constructor(into, limits) {
        this.#into = into;
        this.#limits = limits;
    }
    /** @throws {Refused} when one more entry is too many. */
    count(path) {
        if (++this.#entries > this.#limits.entries)
            throw new Refused(`it has more than ${this.#limits.entries} entries`);
        if (path.length > longestPath || path.split('/').some((part) => Buffer.byteLength(part) > longestName))
            throw new Refused(`a path of it is too long: ${path.slice(0, 100)}…`);
    }
    async folder(path) {
        if (this.#files.has(path))
            throw new Refused(`${path} is both a file and a folder`);
        await this.#makeFolder(path);
    }
    /** @param fill hands over the content, piece by piece */
    async file(path, facts, fill) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            if (this.#folders.has(path))
                throw new Refused(`${path} is both a file and a folder`);
            await this.#makeFolder((0,external_node_path_.dirname)(path));
            const handle = __addDisposableResource(env_1, await (0,promises_.open)((0,external_node_path_.join)(this.#into, path), 'w'), true);
            await fill(async (piece) => {
                this.#add(piece.length);
                await handle.writeFile(piece);
            });
            this.#files.set(path, facts);
            await settle(handle, facts);
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
    hardlink(path, target) {
        this.#hardlinks.set(path, target);
    }
    symlink(path, target) {
        if (leadsOut(path, target))
            throw new Refused(`it would write outside of its folder: the link ${path} leads to ${target}`);
        this.#symlinks.set(path, target);
    }
    /** Makes the links. */
    async finish() {
        for (const [path, target] of this.#hardlinks) {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const original = this.#files.get(target);
                if (!original)
                    throw new Refused(`the link ${path} leads nowhere`);
                if (this.#files.has(path))
                    continue;
                const place = (0,external_node_path_.join)(this.#into, target);
                this.#add((await (0,promises_.lstat)(place)).size);
                await this.#makeFolder((0,external_node_path_.dirname)(path));
                await (0,promises_.copyFile)(place, (0,external_node_path_.join)(this.#into, path));
                const handle = __addDisposableResource(env_2, await (0,promises_.open)((0,external_node_path_.join)(this.#into, path)), true);
                await settle(handle, original);
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
        for (const [path, target] of this.#symlinks) {
            if (this.#folders.has(path))
                throw new Refused(`it would write outside of its folder: files of it lie behind the symbolic link ${path}`);
            if (this.#files.has(path) || this.#hardlinks.has(path))
                throw new Refused(`${path} is both a file and a link`);
            await this.#makeFolder((0,external_node_path_.dirname)(path));
            await (0,promises_.symlink)(target, (0,external_node_path_.join)(this.#into, path));
        }
    }
    async #makeFolder(path) {
        if (path === '.' || this.#folders.has(path))
            return;
        const parts = path.split('/');
        for (let depth = 1; depth <= parts.length; depth++) {
            const parent = parts.slice(0, depth).join('/');
            if (this.#folders.has(parent))
                continue;
            if (this.#files.has(parent) || this.#hardlinks.has(parent))
                throw new Refused(`${parent} is both a file and a folder`);
            if (this.#symlinks.has(parent))
                throw new Refused(`it would write outside of its folder: files of it lie behind the symbolic link ${parent}`);
            if (this.#folders.size >= this.#limits.entries)
                throw new Refused(`it has more than ${this.#limits.entries} folders`);
            this.#folders.add(parent);
        }
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(this.#into, path));
    }
    #add(bytes) {
        this.#sizeBytes += bytes;
        if (this.#sizeBytes > this.#limits.sizeBytes)
            throw new Refused(`it unpacks to more than ${(0,units/* formatBytes */.z3)(this.#limits.sizeBytes)} (${limitVariable} sets the limit)`);
    }
}
async function settle(handle, { mode, modifiedSeconds }) {
    await handle.chmod((mode & 0o111) === 0 ? 0o644 : 0o755);
    if (modifiedSeconds === undefined)
        return;
    // Makefiles of autotools decide by dates what to make again.
    const seconds = Math.min(Math.max(modifiedSeconds, 0), 2 ** 32);
    await handle.utimes(seconds, seconds);
}
async function unpackTar(archive, writer) {
    const file = (0,external_node_fs_.createReadStream)(archive);
    const chunks = (await isGzip(archive)) ? file.pipe((0,external_node_zlib_.createGunzip)()) : file;
    file.on('error', (error) => chunks.destroy(error));
    try {
        for await (const entry of (0,tar/* readTarStream */.w5)(chunks)) {
            if (entry.path === '' && entry.unsafe === undefined)
                continue;
            writer.count(entry.path);
            await writeTarEntry(entry, writer);
        }
    }
    finally {
        file.destroy();
        chunks.destroy();
    }
}
async function writeTarEntry(entry, writer) {
    const { path, unsafe } = entry;
    if (unsafe !== undefined)
        throw new Refused(`it would write outside of its folder: ${unsafe} (${path})`);
    switch (entry.kind) {
        case 'file':
            return writer.file(path, entry, async (write) => {
                for await (const piece of entry.content())
                    await write(piece);
            });
        case 'directory':
            return writer.folder(path);
        case 'hardlink':
            return writer.hardlink(path, entry.target);
        case 'symlink':
            return writer.symlink(path, entry.target);
        case 'other':
            throw new Refused(`${path} is a device or a pipe`);
    }
}
async function isGzip(path) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_3, await (0,promises_.open)(path), true);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = __disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
function leadsOut(path, target) {
    if (target.startsWith('/'))
        return true;
    const parts = path.split('/').slice(0, -1);
    for (const part of target.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return true;
    }
    return false;
}
/** The reader itself refuses paths that lead outside and paths that come twice. */
async function unpackZip(archive, filename, writer) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const source = __addDisposableResource(env_4, await (0,zip_source/* openZipFile */.oo)(archive, filename), true);
        for (const entry of await (0,central_directory/* readCentralDirectory */.Hp)(source, filename)) {
            writer.count(entry.path);
            if (entry.kind === 'other')
                throw new Refused(`${entry.path} is a device or a pipe`);
            if (entry.kind !== 'file')
                continue;
            await writer.file(entry.path, { mode: entry.mode ?? 0 }, (write) => (0,entry_data/* streamEntry */.f_)(source, entry, write, filename));
        }
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = __disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}

;// CONCATENATED MODULE: ./build/python/compile/fetch-source.js
// The sources of one package: fetched, checked against their hash, unpacked.







/** What identifies a source before it is fetched: a hash or a commit. Undefined when only its content can tell. */
function knownSourceHash({ sdist, direct }) {
    if (direct?.kind === 'archive')
        return direct.file.sha256;
    if (direct?.kind === 'vcs')
        return `git:${direct.commit}`;
    return direct === undefined ? sdist?.sha256 : undefined;
}
/**
 * Fetches and unpacks the sources of a package.
 * @param scratch an empty folder, which the caller removes
 */
async function fetchSource(locked, scratch, tools, context) {
    const { name, sdist, direct } = locked;
    const into = (0,external_node_path_.join)(scratch, 'unpacked');
    if (direct?.kind === 'directory') {
        const tree = await (0,source_tree/* copySource */.XR)((0,external_node_path_.resolve)(context.directory, direct.path), into);
        return { tree, hash: await (0,source_tree/* hashTree */.vz)(tree), described: { filename: (0,external_node_path_.basename)(direct.path) } };
    }
    if (direct?.kind === 'vcs') {
        const { url, commit, subdirectory } = direct;
        await checkOut(url.replace(/^git\+/, ''), commit, into, context);
        const tree = await (0,source_tree/* treeOf */.g7)(subdirectory === undefined ? into : (0,external_node_path_.join)(into, subdirectory));
        return { tree, hash: `git:${commit}`, described: { filename: `${name}@${commit}`, url: (0,redact.redact)(url) } };
    }
    const file = direct?.kind === 'archive' ? direct.file : sdist;
    if (file === undefined) {
        throw new errors/* Failure */.HR({
            ...(0,package_label/* requestOf */.f)(locked),
            code: 'no-source',
            message: `${name} has no wheel that fits and no source distribution to build one from.`,
            nextStep: 'Choose a version that has one, or ask its author for it.',
        });
    }
    const archive = (0,external_node_path_.join)(scratch, 'sdist');
    const { sha256 } = await tools.fetch(file, archive, name, context.signal);
    const subdirectory = direct?.kind === 'archive' ? direct.subdirectory : undefined;
    const tree = await unpackSource(archive, { filename: file.filename, packageName: name, subdirectory }, into, unpackLimits(context.env));
    return { tree, hash: sha256, described: { filename: file.filename, sha256, url: (0,redact.redact)(file.url) } };
}

// EXTERNAL MODULE: ./build/host/files.js
var host_files = __webpack_require__(19036);
;// CONCATENATED MODULE: ./build/python/compile/built-entry.js
// What is kept beside a compiled wheel, and reading it from a store that others may have written.
const longestText = 4_000;
const mostItems = 1_000;
/** A value as an entry, or undefined when it has another shape. Its file names are plain names. */
function builtEntry(value) {
    if (!isRecord(value))
        return undefined;
    const { name, version, filename, source, where, image, libraries, notes } = value;
    const isSound = isText(name) &&
        isText(version) &&
        isFileName(filename) &&
        hasDigest(value) &&
        isRecord(source) &&
        isText(source['filename']) &&
        [source['sha256'], source['url']].every(isTextOrAbsent) &&
        isText(where) &&
        (image === undefined || (isRecord(image) && isText(image['reference']) && isText(image['digest']))) &&
        isListOf(libraries, isLibrary) &&
        isListOf(notes, isNote);
    return isSound ? value : undefined;
}
function isLibrary(value) {
    const { soname, package: owner, packageVersion, license, neededBy } = value;
    return (isFileName(soname) && hasDigest(value) && isText(neededBy) && [owner, packageVersion, license].every(isTextOrAbsent));
}
function isNote(value) {
    const { severity, code, message, nextStep, package: name } = value;
    return ((severity === 'warning' || severity === 'note') && [code, message, name].every(isText) && isTextOrAbsent(nextStep));
}
function hasDigest({ sha256, sizeBytes }) {
    return (typeof sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(sha256) &&
        Number.isSafeInteger(sizeBytes) &&
        Number(sizeBytes) >= 0);
}
/** A name that cannot leave its folder. */
function isFileName(value) {
    return typeof value === 'string' && /^(?!\.)[A-Za-z0-9._+!-]{1,255}$/.test(value);
}
function isListOf(value, isOne) {
    return Array.isArray(value) && value.length <= mostItems && value.every((one) => isRecord(one) && isOne(one));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string' && value.length <= longestText;
}
function isTextOrAbsent(value) {
    return value === undefined || isText(value);
}

;// CONCATENATED MODULE: ./build/python/compile/built-store.js
// Wheels that we compiled, kept by what made them: one folder for each wheel, whole or absent.
// An entry is sealed: its bytes are those that we built only when the seal is ours, since a cache can bring any folder.







const entryFile = 'entry.json';
const sealKind = 'built-1';
const largestEntryBytes = 1024 * 1024;
/** The build in a folder, which is named by its key. Undefined when there is none, or its files are not those of its entry. */
async function findBuilt(folder, seal) {
    try {
        const path = (0,external_node_path_.join)(folder, entryFile);
        const document = JSON.parse(await (0,host_files/* readSmallFile */.EW)(path, largestEntryBytes));
        const entry = builtEntry(document.entry);
        if (!entry)
            return undefined;
        const files = [
            { path: (0,external_node_path_.join)(folder, entry.filename), ...entry },
            ...entry.libraries.map((library) => ({ path: (0,external_node_path_.join)(folder, 'lib', library.soname), ...library })),
        ];
        for (const { path: file, sha256, sizeBytes } of files) {
            const found = await (0,promises_.lstat)(file);
            if (!found.isFile() || found.size !== sizeBytes || (await (0,file_hash/* hashFile */.D)(file)).sha256 !== sha256)
                return undefined;
        }
        return { folder, entry, isSealed: seal.verify(sealKind, sealed(folder, entry), document.seal) };
    }
    catch {
        return undefined;
    }
}
/**
 * Copies a wheel and its libraries into the store.
 * @param files absolute path of the wheel, and of each library by its name
 */
async function keepBuilt(folder, entry, files, seal) {
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(folder), `.${(0,external_node_crypto_.randomUUID)()}.partial`);
    try {
        await (0,make_folder/* makeFolder */.f)((0,external_node_path_.join)(temporary, 'lib'));
        await (0,promises_.copyFile)(files.wheel, (0,external_node_path_.join)(temporary, entry.filename));
        for (const [soname, path] of files.libraries)
            await (0,promises_.copyFile)(path, (0,external_node_path_.join)(temporary, 'lib', soname));
        const document = { entry, seal: seal.sign(sealKind, sealed(folder, entry)) };
        await (0,promises_.writeFile)((0,external_node_path_.join)(temporary, entryFile), JSON.stringify(document, undefined, 2));
        // What was in its place is damaged, or from a build that ran at the same time.
        await (0,promises_.rm)(folder, { recursive: true, force: true });
        await (0,promises_.rename)(temporary, folder);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
        const other = await findBuilt(folder, seal);
        if (other?.isSealed)
            return other;
        throw error;
    }
    return { folder, entry, isSealed: true };
}
/** With the key, so that an entry cannot be moved to the place of another. */
function sealed(folder, entry) {
    return JSON.stringify([(0,external_node_path_.basename)(folder), entry]);
}

// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/libraries.js
var libraries = __webpack_require__(53525);
// EXTERNAL MODULE: ./build/python/compile/as-of.js
var as_of = __webpack_require__(63871);
// EXTERNAL MODULE: ./build/python/compile/clang/clang.js + 1 modules
var clang = __webpack_require__(86688);
// EXTERNAL MODULE: ./build/python/compile/driver.js + 5 modules
var driver = __webpack_require__(25190);
;// CONCATENATED MODULE: ./build/python/compile/key.js








/** Raise it when the same inputs give another wheel than before, or the files of the store change. */
const format = 2;
/** Our own part: another driver or Dockerfile may give another wheel. */
const recipe = (0,external_node_crypto_.createHash)('sha256')
    .update([driver/* driverText */.YH, (0,dockerfile/* dockerfile */.TE)(dockerfile/* sampleRequest */.oV)].join('\0'))
    .digest('hex');
/** A readable name with a hash of every ingredient, safe as a file name and as a cache key. */
function buildKey(ingredients) {
    const { name, version, target, options } = ingredients;
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([
        format,
        recipe,
        name,
        version ?? null,
        ingredients.sourceHash,
        ingredients.subdirectory ?? '',
        target.runtime.python,
        target.runtime.os,
        architectures/* architectureFacts */.b[target.architecture].machine,
        ingredients.imageDigest,
        (0,libraries/* librariesOfRuntime */.N$)(target),
        [...options.systemPackages].sort(),
        options.beforeBuild ?? '',
        options.constraints ?? [],
        Object.entries(options.environment ?? {}).sort((0,order/* byText */.z4)(([variable]) => variable)),
        ingredients.asOf ?? '',
        ingredients.compiler ?? '',
    ]))
        .digest('hex');
    const label = [name, version ?? 'source', `py${target.runtime.python}`, target.architecture].join('-');
    return `${label.replace(/[^A-Za-z0-9._+-]/g, '_').slice(0, 150)}-${hash.slice(0, 32)}`;
}
function buildKeys({ name, version, direct, sdist }, target, sourceHash, options, hostArchitecture) {
    const subdirectory = direct !== undefined && 'subdirectory' in direct ? direct.subdirectory : undefined;
    const asOf = (0,as_of/* toolsAsOf */.R)({ direct, sdist }, target.runtime);
    const { constraints = [], environment = {} } = options;
    // Docker is not asked for a wheel of the store, so the daemon is taken to be of this machine's architecture.
    const emulated = architectures/* architectureFacts */.b[target.architecture].node !== hostArchitecture;
    const compiler = emulated && (0,clang/* mayUseClang */.kM)(options) ? { compiler: clang/* clangName */.xi } : {};
    const common = {
        name,
        target,
        sourceHash,
        ...(asOf === undefined ? {} : { asOf }),
        ...(version === undefined ? {} : { version }),
        ...(subdirectory === undefined ? {} : { subdirectory }),
    };
    return {
        host: buildKey({
            ...common,
            imageDigest: options.isolation === 'none' ? 'host, not isolated' : 'host',
            options: { systemPackages: [], constraints, environment },
        }),
        image: (digest) => buildKey({ ...common, ...compiler, imageDigest: digest, options }),
    };
}

;// CONCATENATED MODULE: ./build/python/compile/find-stored.js
// Wheels that were built before of the same ingredients, on this machine or on another runner.





/** Looks for the pure wheel of a source, then for the one that was compiled in today's image. */
async function findStored(locked, target, sourceHash, run) {
    const { context, options, environment } = run;
    if (!options.cache)
        return undefined;
    const keys = buildKeys(locked, target, sourceHash, options, context.hostArchitecture);
    const pure = await look(keys.host, locked, target, run);
    if (pure)
        return pure;
    const image = await environment.identify(target).catch(() => undefined);
    if (!image)
        return undefined;
    const found = await look(keys.image(image.digest), locked, target, run);
    if (found && image.stale) {
        context.log.info(`${locked.name}: nobody can tell which build image is current, so the wheel compiled in the last known one is taken.`);
    }
    return found;
}
async function look(key, locked, target, run) {
    const { context, seal, restored } = run;
    const folder = (0,external_node_path_.join)(context.stores.built, key);
    const own = await findBuilt(folder, seal);
    if (own?.isSealed)
        return own;
    if (run.tools.remote === undefined)
        return undefined;
    if (!restored.has(key)) {
        if (!(await run.tools.remote.restore(key, folder)))
            return undefined;
        restored.add(key);
    }
    const found = await findBuilt(folder, seal);
    if (!found || found.isSealed)
        return found;
    // With a key of the user's, what is not sealed by it was not built by us.
    return seal.isShared ? undefined : unverified(found, locked, target);
}
/** A wheel that any job of the repository could have put into the cache: at least it must be what it is called. */
function unverified(found, locked, target) {
    const { entry } = found;
    try {
        checkBuiltWheel(entry.filename, locked, target);
    }
    catch {
        return undefined;
    }
    const note = {
        severity: 'note',
        code: 'cached-build-unverified',
        message: `${(0,package_label/* packageLabel */.l)(locked)}: its compiled wheel comes from the Actions cache of this workflow and branch, and nothing proves who built it.`,
        nextStep: 'Give every job the same LAMBDA_LAYER_CACHE_SECRET, a random secret of the repository: compiled wheels are then bound to it.',
        package: locked.name,
    };
    return {
        ...found,
        entry: { ...entry, where: `${entry.where}, from the Actions cache (unverified)`, notes: [...entry.notes, note] },
    };
}

// EXTERNAL MODULE: ./build/host/jail/jail.js + 3 modules
var jail_jail = __webpack_require__(67285);
;// CONCATENATED MODULE: ./build/python/compile/isolation.js
// Where the code of packages may run on this machine.

/** Asked when something is to be built here, and only once: a jail is tried before it is believed to work. */
function isolationOf(choice, context) {
    let found;
    return () => (found ??= isolation_choose(choice, context));
}
async function isolation_choose(choice, context) {
    if (choice === 'none')
        return { kind: 'none' };
    const jail = await (0,jail_jail/* findJail */.u)(context);
    return jail ? { kind: 'jail', jail } : { kind: 'impossible' };
}
/** For people: where the code of a package runs. */
function isolationText(isolation) {
    return isolation.kind === 'jail' ? isolation.jail.how : 'as this user, without isolation (build-isolation: none)';
}

// EXTERNAL MODULE: ./build/python/compile/build-system.js
var build_system = __webpack_require__(84879);
// EXTERNAL MODULE: ./build/python/compile/rounds.js + 1 modules
var rounds = __webpack_require__(57333);
;// CONCATENATED MODULE: ./build/python/compile/compile.js
// Compiles one package in the build image.




/** @throws {Failure} as `runRounds` does. */
async function compile(request, uv, context) {
    const done = await (0,rounds/* runRounds */.f)(request, 'wheel', uv, context);
    const { result, log, clangCalls } = done.outcome;
    const wheel = result.status === 'built' && result.wheels.length === 1 ? result.wheels[0] : undefined;
    if (!wheel || wheel.file !== (0,external_node_path_.basename)(wheel.file))
        throw await (0,rounds/* buildFailure */.H)(request, done.outcome);
    const path = (0,external_node_path_.join)(done.output, 'wheels', wheel.file);
    const libraryFolder = (0,external_node_path_.join)(done.output, 'lib');
    for (const file of [path, ...wheel.libraries.map(({ name }) => (0,external_node_path_.join)(libraryFolder, (0,external_node_path_.basename)(name)))]) {
        const found = await (0,promises_.lstat)(file).catch(() => undefined);
        if (!found?.isFile())
            throw await (0,rounds/* buildFailure */.H)(request, done.outcome);
    }
    const libraries = await systemLibraries(wheel, libraryFolder, request.package.name);
    return { wheel: path, libraries, clangCalls, compiled: { log, elfFiles: wheel.elfFiles } };
}

;// CONCATENATED MODULE: ./build/python/compile/build-notes.js
// What a build that succeeded may have left out of its wheel.





/** @param built what the build in the image said; its wheel names a platform or is pure */
function buildNotes(locked, target, tree, built) {
    const errors = (0,build_log/* compilerErrors */.ZP)(built.log, tree.files, dockerfile/* places */.zn.source);
    const header = /fatal error: ([\w./+-]{1,200}): No such file/.exec(built.log)?.[1];
    const nextStep = header === undefined ? {} : { nextStep: (0,compile_advice/* headerAdvice */.ch)(header, target).nextStep };
    const subject = `${(0,package_label/* packageLabel */.l)(locked)}: its`;
    const notes = [];
    if (errors.length > 0) {
        const first = errors.slice(0, 3).map(({ file, message }) => `${file} (${message})`);
        notes.push({
            severity: 'warning',
            code: 'extension-left-out',
            message: `${subject} build for ${(0,lambda_target/* targetName */.j)(target)} continued after the compiler refused ${first.join(', ')}: a part of it may be missing from the wheel.`,
            ...nextStep,
            package: locked.name,
        });
    }
    if (!built.pure && built.elfFiles === 0) {
        notes.push({
            severity: 'warning',
            code: 'no-extension',
            message: `${subject} wheel for ${(0,lambda_target/* targetName */.j)(target)} is tagged for the platform and holds nothing compiled: an optional extension was left out.`,
            ...nextStep,
            package: locked.name,
        });
    }
    return notes;
}

;// CONCATENATED MODULE: ./build/python/compile/keep-build.js
// A wheel that a build made is checked, and put into the store and the runner's cache.





/** @throws {Failure} `wrong-wheel` when it is not what was asked for. */
async function keepBuild(made, { context, tools, options, seal }) {
    const { package: locked, target, source, image, compiled } = made;
    const { filename, version, pure } = checkBuiltWheel((0,external_node_path_.basename)(made.wheel), locked, target);
    const ofBuild = compiled === undefined ? [] : buildNotes(locked, target, source.tree, { ...compiled, pure });
    const notes = [...made.notes, ...ofBuild];
    for (const note of notes)
        context.log.warning(note.message);
    const entry = {
        name: locked.name,
        version: locked.version ?? version,
        filename,
        ...(await (0,file_hash/* hashFile */.D)(made.wheel)),
        source: source.described,
        where: made.where,
        ...(image ? { image } : {}),
        libraries: made.libraries.map(({ path: _path, ...library }) => library),
        notes,
    };
    const folder = (0,external_node_path_.join)(context.stores.built, made.key);
    const libraries = new Map(made.libraries.map(({ soname, path }) => [soname, path]));
    const stored = await keepBuilt(folder, entry, { wheel: made.wheel, libraries }, seal);
    if (options.cache)
        await tools.remote?.save(made.key, folder);
    return stored;
}

// EXTERNAL MODULE: ./build/python/uv/interpreter.js
var interpreter = __webpack_require__(63445);
;// CONCATENATED MODULE: ./build/python/compile/host-python.js
// The interpreter of this machine that builds pure Python.



const question = 'import json, os, sys; real = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable); print(json.dumps([real, sys.base_prefix, sys.base_exec_prefix]))';
/** An interpreter of a version, else any: a pure wheel is seldom another one for it. Undefined when this machine has none. */
async function findHostPython(version, uv, context) {
    for (const asked of [[version], []]) {
        const found = await uv(['python', 'find', '--no-project', '--no-config', ...asked]);
        const path = found.stdout.trim();
        if (found.exitCode !== 0 || path === '')
            continue;
        // Isolated and without site-packages: only the interpreter's own code runs.
        const answer = await context.runProcess(path, ['-I', '-S', '-c', question], {
            env: (0,environment.childEnvironment)(context.env),
            signal: context.signal,
            timeoutMs: 30_000,
        });
        const facts = answer.exitCode === 0 ? factsOf(answer.stdout) : undefined;
        if (facts)
            return { path: facts.program, mounts: await (0,interpreter/* interpreterMounts */.P)(facts.prefixes) };
    }
    return undefined;
}
function factsOf(answer) {
    try {
        const [program, ...prefixes] = JSON.parse(answer);
        const texts = prefixes.filter((one) => typeof one === 'string');
        if (typeof program !== 'string' || texts.length !== prefixes.length)
            return undefined;
        return { program, prefixes: [...texts, (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_path_.join)(program)))] };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/python/compile/requirements.js
var requirements = __webpack_require__(91137);
;// CONCATENATED MODULE: ./build/python/compile/on-host.js
// A pure sdist needs no container: its build runs on this machine, isolated from it, and without compilers. A build that
// calls one, or that makes another wheel than one for every platform, is done again in the container.







/** Programs that a pure build does not need. */
const compilers = 'cc c++ gcc g++ clang clang++ cl rustc cargo cmake meson gfortran go make ninja nvcc swig'.split(' ');
/** A backend may name further build requirements, and then name more. */
const mostRounds = 4;
/** In the output of a build that called one of them. */
const compilerMark = 'compiler-called';
const placesInJail = {
    source: '/build/source',
    driver: '/driver',
    requirements: '/requirements',
    compilers: '/compilers',
    output: '/out',
};
/** Builds on this machine. A build that fails is not an error: the container decides. */
async function buildOnHost(request, uv, context) {
    const { tree, scratch, isolation, target } = request;
    if (context.platform === 'win32')
        return notPure('this machine runs Windows');
    const python = await findHostPython(target.runtime.python, uv, context);
    if (python === undefined)
        return notPure('this machine has no Python');
    const here = {
        source: (0,external_node_path_.join)(scratch, 'source'),
        driver: (0,external_node_path_.join)(scratch, 'driver'),
        requirements: (0,external_node_path_.join)(scratch, 'requirements'),
        compilers: (0,external_node_path_.join)(scratch, 'compilers'),
        output: (0,external_node_path_.join)(scratch, 'output'),
    };
    const there = isolation.kind === 'jail' ? placesInJail : here;
    const { backend, backendPath } = request.system;
    let { requires } = request.system;
    for (let round = 1; round <= mostRounds; round++) {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
        await (0,make_folder/* makeFolder */.f)(scratch);
        const unpacked = await (0,requirements/* unpackRequirements */.H)(requires, here.requirements, { python: python.path }, python.path, uv, request.limits);
        if (unpacked.kind !== 'unpacked')
            return notPure(unpacked.kind === 'no-wheel'
                ? `its build requirements have no wheels: ${unpacked.why}`
                : `its build requirements could not be fetched: ${unpacked.why}`);
        await writeCompilers(here.compilers, there.output);
        await (0,driver/* writeDriver */.Yw)(here.driver, {
            goal: 'wheel',
            limitMs: request.timeoutMs + driver/* graceMs */.Nl,
            work: { kind: 'hooks', backend, backendPath, requires, wholeFlags: false },
            source: there.source,
            output: there.output,
        });
        const run = await runDriver({ ...request, tree }, python, here, there, context);
        const outcome = await outcomeOf(here.output, run);
        if (outcome.kind !== 'requires')
            return outcome;
        const known = new Set(requires);
        const more = outcome.requires.filter((one) => !known.has(one));
        if (more.length === 0)
            return notPure('its build requirements cannot be met');
        requires = requires.concat(more);
    }
    return notPure('its backend names new build requirements again and again');
}
async function runDriver(request, python, here, there, context) {
    const { tree, isolation, scratch, timeoutMs } = request;
    const args = [(0,external_node_path_.join)(there.driver, 'build.py')];
    const onLine = (line) => context.log.child(`${request.package.name}: ${line}`);
    if (isolation.kind === 'jail') {
        return isolation.jail.run({
            command: python.path,
            args,
            env: { ...request.environment, ...variables(there, ['/usr/bin', '/bin']) },
            mounts: [
                ...['driver', 'requirements', 'compilers'].map((one) => ({ host: here[one], inside: there[one] })),
                ...python.mounts,
            ],
            copies: [{ host: tree.root, inside: there.source }],
            output: here.output,
            timeoutMs,
            onLine,
        }, context.signal);
    }
    const [home, temporary] = [(0,external_node_path_.join)(scratch, 'home'), (0,external_node_path_.join)(scratch, 'tmp')];
    for (const folder of [home, temporary, here.output])
        await (0,promises_.mkdir)(folder);
    await (0,promises_.cp)(tree.root, here.source, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    const run = await context.runProcess(python.path, args, {
        // Besides what the user names: no token, no credential, no index, not even the user's home.
        env: { ...request.environment, ...variables(there, [context.env['PATH'] ?? '']), HOME: home, TMPDIR: temporary },
        signal: context.signal,
        timeoutMs,
        onLine,
    });
    return { timedOut: run.timedOut, log: run.stderr };
}
function variables(there, programs) {
    return {
        PATH: [there.compilers, (0,external_node_path_.join)(there.requirements, 'bin'), ...programs].join(external_node_path_.delimiter),
        LANG: 'C.UTF-8',
        TZ: 'UTC',
        PYTHONPATH: (0,external_node_path_.join)(there.driver, 'site'),
        LAMBDA_LAYER_REQUIREMENTS: there.requirements,
        PYTHONHASHSEED: '0',
        SOURCE_DATE_EPOCH: String(driver/* sourceDateEpoch */.pA),
        PYTHONDONTWRITEBYTECODE: '1',
    };
}
/** Programs under the names of compilers, which say that they were called and fail. */
async function writeCompilers(folder, output) {
    await (0,promises_.mkdir)(folder);
    for (const name of compilers) {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,promises_.writeFile)(path, `#!/bin/sh\n: > '${output}/${compilerMark}'\nexit 1\n`);
        await (0,promises_.chmod)(path, 0o755);
    }
}
/** What came out. The build could have written any of it. */
async function outcomeOf(output, run) {
    const log = (await (0,build_log/* readBuildLog */.ZX)(output)) ?? (0,build_log/* boundedLog */.KY)(run.log);
    if (run.timedOut)
        return notPure('its build took too long', log);
    if (run.refused !== undefined)
        return notPure(`its output was not taken: ${run.refused}`, log);
    if (await exists((0,external_node_path_.join)(output, compilerMark)))
        return notPure('its build calls a compiler', log);
    const result = await (0,driver/* readDriverResult */._1)(output);
    if (result?.status === 'requires')
        return result.requires.length > 0
            ? { kind: 'requires', ...result }
            : notPure('its build requirements cannot be met', log);
    if (result?.status !== 'built')
        return notPure(`its build failed (${(0,build_log/* lastLines */.w$)(log, 1) || 'without a word'})`, log);
    const [wheel] = result.wheels;
    if (!wheel || wheel.file.includes('/'))
        return notPure('its build made no wheel', log);
    if (!wheel.file.endsWith('-any.whl'))
        return notPure(`its build made ${wheel.file}`, log);
    if (wheel.elfFiles > 0)
        return notPure(`${wheel.file} holds compiled files`, log);
    const path = (0,external_node_path_.join)(output, 'wheels', wheel.file);
    return (await exists(path)) ? { kind: 'pure', wheel: path, log } : notPure('its build made no wheel', log);
}
function notPure(why, log = '') {
    return { kind: 'not-pure', why, log };
}
async function exists(path) {
    return (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
}

;// CONCATENATED MODULE: ./build/python/compile/make-wheel.js
// Builds on this machine what looks pure, and compiles the rest in the image.















/** @param scratch an empty folder, which the caller removes */
async function makeWheel(locked, target, source, scratch, run) {
    const { context, options, tools } = run;
    const { tree } = source;
    const keys = buildKeys(locked, target, source.hash, options, context.hostArchitecture);
    const system = await (0,build_system/* readBuildSystem */.Mm)(tree, locked.name);
    const request = { package: locked, target, tree, system };
    let notHere;
    if (!(0,build_system/* looksCompiled */.CM)(system, tree.files, await setupText(tree))) {
        const isolation = await run.isolation();
        if (isolation.kind === 'impossible')
            notHere = 'this machine cannot isolate the code of packages';
        else {
            const scratchHere = (0,external_node_path_.join)(scratch, 'host');
            const { timeoutMs } = options;
            context.log.info(`${(0,package_label/* packageLabel */.l)(locked)}: its build runs code of the package on this machine, ${isolationText(isolation)}.`);
            const { constraints, environment = {} } = options;
            const limits = { constraints, asOf: (0,as_of/* toolsAsOf */.R)(locked, target.runtime) };
            const here = { ...request, isolation, scratch: scratchHere, timeoutMs, limits, environment };
            const attempt = await buildOnHost(here, tools.uv, context);
            if (attempt.kind === 'pure') {
                context.log.info(`${(0,package_label/* packageLabel */.l)(locked)}: pure Python, built on this machine.`);
                const isOpen = isolation.kind === 'none';
                const where = isOpen ? 'on this machine, not isolated' : 'on this machine';
                const notes = isOpen ? [notIsolated(locked)] : [];
                const made = { wheel: attempt.wheel, key: keys.host, where, libraries: [], notes };
                return keepBuild({ ...request, source, ...made }, run);
            }
            notHere = attempt.why;
            await (0,promises_.rm)(scratchHere, { recursive: true, force: true });
        }
        context.log.debug(`${locked.name} is built in the container: ${notHere}`);
    }
    const prepared = await prepare(locked, target, notHere, run);
    const { reference, digest } = prepared.identity;
    const emulated = prepared.emulated ? ', emulated' : '';
    context.log.info(`${(0,package_label/* packageLabel */.l)(locked)}: compiling for ${(0,lambda_target/* targetName */.j)(target)} in ${reference} (${digest.slice(0, 19)}…)${emulated}.`);
    const compiled = await compile({
        ...request,
        prepared,
        options,
        scratch: (0,external_node_path_.join)(scratch, 'container'),
        settings: tools.settings,
        logs: (0,external_node_path_.join)(context.stores.temporary, 'logs'),
    }, tools.uv, context);
    const made = {
        ...compiled,
        key: keys.image(digest),
        where: `in ${reference}${emulated}${compiled.clangCalls > 0 ? `, compiled by ${clang/* clangName */.xi}` : ''}`,
        image: { reference, digest },
    };
    return keepBuild({ ...request, source, ...made, notes: [] }, run);
}
/**
 * The image to compile in.
 * @param notHere why the package was not built on this machine; undefined when that was never an option
 */
async function prepare(locked, target, notHere, { environment, isolation, context }) {
    try {
        return await environment.prepare(target);
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR) || context.signal.aborted)
            throw error;
        const canIsolate = notHere === undefined || (await isolation()).kind !== 'impossible';
        const why = notHere === undefined ? '' : ` It was not built on this machine: ${notHere}.`;
        const { message, nextStep, ...rest } = error.problems[0];
        const steps = canIsolate
            ? nextStep
            : [nextStep, 'Or set `build-isolation: none`: the code of packages then runs as this user, who must trust it.']
                .filter(Boolean)
                .join(' ');
        const problem = {
            ...rest,
            ...(0,package_label/* requestOf */.f)(locked),
            message: `${(0,package_label/* packageLabel */.l)(locked)} must be built for ${(0,lambda_target/* targetName */.j)(target)}.${why} ${notHere === undefined ? 'The' : 'And the'} container failed: ${message}`,
            ...(steps === undefined ? {} : { nextStep: steps }),
        };
        throw isWithoutEngine(error)
            ? new EngineMissing([{ name: locked.name, target, problem }], { cause: error })
            : new errors/* Failure */.HR(problem, { cause: error });
    }
}
function notIsolated(locked) {
    return {
        severity: 'warning',
        code: 'build-not-isolated',
        message: `${(0,package_label/* packageLabel */.l)(locked)}: its build ran as this user, with the files and the network of this machine (build-isolation: none).`,
        nextStep: 'Leave `build-isolation` out where the machine can isolate builds or has Docker.',
        package: locked.name,
    };
}
async function setupText({ root, files }) {
    const names = ['setup.py', 'setup.cfg', 'pyproject.toml'].filter((name) => files.has(name));
    const texts = names.map((name) => (0,host_files/* readSmallFile */.EW)((0,external_node_path_.join)(root, name), build_system/* largestTextBytes */.zA).catch(() => ''));
    return (await Promise.all(texts)).join('\n');
}

;// CONCATENATED MODULE: ./build/python/compile/build-wheels.js
// What has no fitting wheel becomes one: from the store, on this machine when it is pure, else in the build image.
















function openBuilds(options, tools, context) {
    const environment = (0,build_environment/* openBuildEnvironment */.u)(options, context);
    const seal = (0,host_seal/* openSeal */.Ip)(context.stores, context.env);
    seal.catch(() => { }); // Thrown where it is used.
    const restored = new Set();
    const isolation = isolationOf(options.isolation, context);
    const limit = (0,p_limit/* default */.A)(options.parallel);
    const counts = { done: 0, total: 0 };
    return {
        async buildWheels(target, packages) {
            const run = { options, tools, environment, seal: await seal, restored, isolation };
            counts.total += packages.length;
            const buildAndTell = async (locked, signal) => {
                const one = await buildOne(locked, target, { ...run, context: { ...context, signal } }, limit);
                counts.done += 1;
                context.log.progress({ title: 'Compiling', ...counts, unit: 'wheels', current: locked.name });
                const { milliseconds } = one.record;
                if (milliseconds !== undefined)
                    context.log.info(`${(0,package_label/* packageLabel */.l)(locked)}: compiled in ${(0,units/* formatDuration */.a3)(milliseconds)}.`);
                return one;
            };
            const built = withEngine(await (0,map_concurrently/* mapConcurrently */.X)(packages, packages.length, context.signal, (locked, signal) => buildAndTell(locked, signal).catch(engineMissing)));
            const byName = built.toSorted((0,order/* byText */.z4)(({ wheel }) => wheel.name));
            return {
                target,
                wheels: byName.map(({ wheel }) => wheel),
                systemLibraries: byName.flatMap(({ libraries }) => libraries),
                notes: byName.flatMap(({ notes }) => notes),
                builds: byName.map(({ record }) => record),
            };
        },
    };
}
async function buildOne(locked, target, run, limit) {
    const { context, tools } = run;
    const scratch = (0,external_node_path_.join)(context.stores.temporary, `build-${(0,external_node_crypto_.randomUUID)()}`);
    const hash = knownSourceHash(locked);
    try {
        const early = hash === undefined ? undefined : await findStored(locked, target, hash, run);
        if (early)
            return resultOf(early, locked);
        return await limit(async () => {
            const startedMs = performance.now();
            await (0,make_folder/* makeFolder */.f)(scratch);
            const source = await fetchSource(locked, scratch, tools, context);
            const late = hash === undefined ? await findStored(locked, target, source.hash, run) : undefined;
            if (late)
                return resultOf(late, locked);
            const made = await keptYoung(scratch, () => makeWheel(locked, target, source, scratch, run));
            return resultOf(made, locked, Math.round(performance.now() - startedMs));
        });
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** Does work that may take hours in a folder. Other runs remove folders that nobody has touched for an hour. */
async function keptYoung(folder, work) {
    const timer = setInterval(() => void (0,promises_.utimes)(folder, new Date(), new Date()).catch(() => { }), 10 * 60_000);
    try {
        return await work();
    }
    finally {
        clearInterval(timer);
    }
}
function resultOf({ folder, entry }, locked, milliseconds) {
    const { name, version, filename, sha256, sizeBytes, source, image, where } = entry;
    return {
        wheel: {
            name,
            version,
            filename,
            path: (0,external_node_path_.join)(folder, filename),
            sha256,
            sizeBytes,
            origin: 'built',
            source,
            ...(image ? { image } : {}),
            requiredBy: locked.requiredBy,
        },
        libraries: entry.libraries.map((library) => ({ ...library, path: (0,external_node_path_.join)(folder, 'lib', library.soname) })),
        notes: entry.notes,
        record: { name, version, where, ...(milliseconds === undefined ? {} : { milliseconds }) },
    };
}

// EXTERNAL MODULE: ./build/python/compile/options-of.js
var options_of = __webpack_require__(80605);
// EXTERNAL MODULE: ./build/python/compile/tools.js
var tools = __webpack_require__(97226);
;// CONCATENATED MODULE: ./build/python/compile/start.js
// Compiling begins as soon as it is known what has no wheel, and finishes beside the downloads.











/** Begins to compile what of the selections has no fitting wheel. Asks nothing of Docker when that is nothing. */
async function startCompiling(selections, inputs, settings, context) {
    return start(context, async (inner, scratch) => {
        if (selections.every(({ unfit }) => unfit.length === 0))
            return selections.map(({ target }) => nothingBuilt(target));
        const options = await (0,options_of/* optionsOf */.c)(settings, inner);
        // Without a cache, what is built is in a folder that is removed with the run.
        const stores = settings.cache ? inner.stores : { ...inner.stores, built: scratch };
        const builds = openBuilds(options, await (0,tools/* toolsOf */.F)(inputs, options, inner), { ...inner, stores });
        const built = selections.map(async ({ target, unfit }) => {
            if (unfit.length === 0)
                return nothingBuilt(target);
            const packages = unfit.map((one) => one.package);
            return builds.buildWheels(target, packages).catch(engineMissing);
        });
        return withEngine(await Promise.all(built));
    });
}
/** Begins to build everything for the targets by pip in their images. */
async function startAllInContainer(targets, inputs, settings, context) {
    return start(context, async (inner, scratch) => {
        const options = await (0,options_of/* optionsOf */.c)(settings, inner);
        const indexes = await (0,configured/* configuredIndexes */.j)(inputs, inner);
        const shared = { options, settings: indexes.settings, environment: (0,build_environment/* openBuildEnvironment */.u)(options, inner) };
        return (0,map_concurrently/* mapConcurrently */.X)(targets, options.parallel, inner.signal, (target, signal) => {
            const folder = (0,external_node_path_.join)(scratch, `${target.runtime.name}-${target.architecture}`);
            return buildAllInContainer(inputs, target, folder, shared, { ...inner, signal });
        });
    });
}
/** Begins some work with a folder for what it makes, which is removed when the compilation is disposed of. */
function start(context, work) {
    const stop = new AbortController();
    const scratch = (0,external_node_path_.join)(context.stores.temporary, `builds-${(0,external_node_crypto_.randomUUID)()}`);
    const result = work({ ...context, signal: AbortSignal.any([context.signal, stop.signal]) }, scratch);
    result.catch(() => { }); // Thrown by `finish`.
    return {
        finish: () => result,
        async [Symbol.asyncDispose]() {
            stop.abort();
            await result.catch(() => { });
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
        },
    };
}
function nothingBuilt(target) {
    return { target, wheels: [], systemLibraries: [], notes: [], builds: [] };
}

// EXTERNAL MODULE: ./build/run/python/choose.js + 28 modules
var python_choose = __webpack_require__(61173);
;// CONCATENATED MODULE: ./build/run/python/compile.js







/** Begins to compile what has no fitting wheel, beside the downloads. */
async function startCompilation({ selections, inputs }, { config, context }) {
    if (config.build === 'container') {
        const targets = selections.map(({ target }) => target);
        return startAllInContainer(targets, inputs, config, context);
    }
    return startCompiling(selections, inputs, config, context);
}
/**
 * What was compiled.
 * @throws {Failure} where Docker is missing: for each package that requires it, why, and what would do without.
 */
async function finishCompilation(compilation, chosen, run) {
    try {
        return await compilation.finish();
    }
    catch (error) {
        if (error instanceof EngineMissing)
            (0,errors/* throwIfAny */.MI)(await whatElseFits(error, chosen, run));
        throw error;
    }
}
async function whatElseFits({ needed }, { locks, inputs, selections }, { context }) {
    const explained = await (0,python_choose/* explain */.WE)(locks, inputs, context);
    const indexes = await (0,configured/* configuredIndexes */.j)(inputs, context);
    const found = selections.map(async ({ target, unfit }, at) => {
        const own = needed.filter((one) => one.target === target);
        const selection = { target, unfit: unfit.filter((one) => own.some(({ name }) => name === one.package.name)) };
        const lock = explained[at] ?? { packages: [] };
        const reasons = await (0,refuse.explainUnfit)(selection, lock, inputs, indexes, context, { mayCompile: false });
        return {
            target,
            problems: own.map(({ name, problem }) => withReason(problem, reasons.find((one) => one.package === name))),
        };
    });
    return (0,told_once/* toldOnce */.n)(await Promise.all(found));
}
function withReason(problem, reason) {
    if (!reason)
        return problem;
    const { message, nextStep, file, line, input } = reason;
    const place = { ...(file === undefined ? {} : { file, line }), ...(input === undefined ? {} : { input }) };
    return {
        ...problem,
        ...place,
        message: `${problem.message} ${message}`,
        nextStep: `${problem.nextStep ?? ''} Or do without Docker: ${nextStep ?? ''}`.trim(),
    };
}


/***/ })

};
