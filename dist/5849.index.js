export const id = 5849;
export const ids = [5849];
export const modules = {

/***/ 65849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lock: () => (/* binding */ lock)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./build/lambda/target.js
var lambda_target = __webpack_require__(46717);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/python/markers/environment.js
var environment = __webpack_require__(53446);
// EXTERNAL MODULE: ./build/python/wheels/filename.js
var wheels_filename = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/python/wheels/tags.js
var tags = __webpack_require__(91779);
// EXTERNAL MODULE: ./build/python/locks/file-address.js
var file_address = __webpack_require__(59113);
;// CONCATENATED MODULE: ./build/python/locks/write-pylock.js
// A pylock.toml of what several targets take: https://packaging.python.org/en/latest/specifications/pylock-toml/
// The same packages give the same text. Every file has a hash; what is not for all targets has a marker.








/**
 * The text of a pylock.toml.
 * @param locks one for each target
 * @param directory where it will be: paths are relative to it
 * @throws {Failure} naming each package that cannot be locked, since nothing pins its bytes.
 */
function pylockText(locks, directory) {
    const all = locked(locks);
    (0,errors/* throwIfAny */.MI)(all.flatMap(unpinned));
    const lines = [
        'lock-version = "1.0"',
        `environments = [${locks.map(({ target }) => `\n    ${write_pylock_text(markerOf([target]))},`).join('')}\n]`,
        'created-by = "lambda-layer"',
    ];
    for (const one of all)
        lines.push('', '[[packages]]', ...packageLines(one, locks.length, directory));
    return `${lines.join('\n')}\n`;
}
/** The packages of all locks, those that are the same once. */
function locked(locks) {
    const found = new Map();
    const requires = new Map();
    for (const { target, packages } of locks) {
        for (const one of packages) {
            const key = [one.name, one.version ?? '', JSON.stringify(one.direct ?? null)].join('\n');
            found.set(key, [...(found.get(key) ?? []), { one, target }]);
            for (const by of one.requiredBy) {
                if (by.kind !== 'package')
                    continue;
                requires.set(by.name, (requires.get(by.name) ?? new Set()).add(one.name));
            }
        }
    }
    return [...found.entries()].toSorted(([a], [b]) => (0,order/* compareText */.n6)(a, b)).map(([, uses]) => together(uses, requires));
}
function together(uses, requires) {
    const [first] = uses;
    if (!first)
        throw new Error('a package of no target');
    const wheels = new Map();
    for (const { one, target } of uses) {
        for (const file of one.wheels)
            if (fits(file, target))
                wheels.set(file.filename, file);
    }
    const sdist = uses.map(({ one }) => one.sdist).find((file) => file !== undefined && file.url !== '');
    return {
        one: first.one,
        targets: uses.map(({ target }) => target),
        wheels: [...wheels.values()].toSorted((a, b) => (0,order/* compareText */.n6)(a.filename, b.filename)),
        ...(sdist ? { sdist } : {}),
        requires: [...(requires.get(first.one.name) ?? [])].toSorted(order/* compareText */.n6),
    };
}
function fits({ filename, url }, target) {
    const parsed = (0,wheels_filename/* parseWheelFilename */.e)(filename);
    return url !== '' && parsed !== undefined && (0,tags/* fit */.Uj)(parsed, target) !== undefined;
}
function unpinned({ one, wheels, sdist }) {
    const { name, direct } = one;
    const files = direct?.kind === 'archive' ? [direct.file] : [...wheels, ...(sdist ? [sdist] : [])];
    const unhashed = files.find(({ sha256 }) => sha256 === undefined);
    if (unhashed) {
        return [
            {
                code: 'hash-unknown',
                message: `${name} cannot be locked: its index gives no hash for ${unhashed.filename}.`,
                nextStep: 'Take it from an index that gives hashes, or write the line with `--hash`.',
                package: name,
            },
        ];
    }
    if (direct === undefined && files.length === 0) {
        return [{ code: 'no-file', message: `${name} cannot be locked: no file of it is known.`, package: name }];
    }
    return [];
}
function packageLines({ one, targets, wheels, sdist, requires }, targetCount, directory) {
    const { name, version, direct, index } = one;
    return [
        `name = ${write_pylock_text(name)}`,
        ...(version === undefined ? [] : [`version = ${write_pylock_text(version)}`]),
        ...(targets.length === targetCount ? [] : [`marker = ${write_pylock_text(markerOf(targets))}`]),
        ...(requires.length === 0
            ? []
            : [`dependencies = [${requires.map((one) => `{ name = ${write_pylock_text(one)} }`).join(', ')}]`]),
        ...(direct
            ? [directLine(direct, directory)]
            : [
                ...(index === undefined ? [] : [`index = ${write_pylock_text(bare(index))}`]),
                ...(sdist ? [`sdist = ${fileTable(sdist, directory)}`] : []),
                ...(wheels.length === 0
                    ? []
                    : ['wheels = [', ...wheels.map((file) => `    ${fileTable(file, directory)},`), ']']),
            ]),
    ];
}
/** True on any of the targets. */
function markerOf(targets) {
    const one = (target) => {
        const { python_version: python, platform_machine: machine } = (0,environment/* targetEnvironment */.d)(target).texts;
        return `python_version == '${python}' and sys_platform == 'linux' and platform_machine == '${machine}'`;
    };
    const [first, ...others] = targets.map(one);
    if (first === undefined)
        throw new errors/* Failure */.HR({ code: 'no-target', message: 'There is no target to lock for.' });
    return others.length === 0 ? first : [first, ...others].map((part) => `(${part})`).join(' or ');
}
function fileTable(file, directory) {
    const { filename, sha256 = '', sizeBytes, uploadTime } = file;
    return table({
        name: write_pylock_text(filename),
        ...address(file.url, directory),
        ...(sizeBytes === undefined ? {} : { size: String(sizeBytes) }),
        ...(uploadTime === undefined ? {} : { 'upload-time': uploadTime }),
        hashes: table({ sha256: write_pylock_text(sha256) }),
    });
}
function directLine(direct, directory) {
    switch (direct.kind) {
        case 'vcs': {
            const { url, commit, subdirectory } = direct;
            const parts = { type: write_pylock_text('git'), url: write_pylock_text(bare(url)), 'commit-id': write_pylock_text(commit), ...inside(subdirectory) };
            return `vcs = ${table(parts)}`;
        }
        case 'directory':
            return `directory = ${table({ path: write_pylock_text(pathFrom(directory, direct.path)) })}`;
        case 'archive': {
            const { file, subdirectory } = direct;
            const { sha256 = '', sizeBytes } = file;
            const parts = {
                ...address(file.url, directory),
                ...(sizeBytes === undefined ? {} : { size: String(sizeBytes) }),
                hashes: table({ sha256: write_pylock_text(sha256) }),
                ...inside(subdirectory),
            };
            return `archive = ${table(parts)}`;
        }
    }
}
function inside(subdirectory) {
    return subdirectory === undefined ? {} : { subdirectory: write_pylock_text(subdirectory) };
}
function address(url, directory) {
    if (/^https?:/i.test(url))
        return { url: write_pylock_text(bare(url)) };
    const path = /^file:/i.test(url) ? (0,external_node_url_.fileURLToPath)(url.replace(/[?#].*$/s, '')) : url;
    return { path: write_pylock_text(pathFrom(directory, path)) };
}
/** As PEP 751 has it: relative, with forward slashes. */
function pathFrom(directory, path) {
    if (!(0,external_node_path_.isAbsolute)(path))
        return path;
    const way = (0,external_node_path_.relative)(directory, path).split(external_node_path_.sep).join('/');
    return way === '' ? '.' : way;
}
/** A lock is committed: it holds no credential. */
function bare(url) {
    return (0,file_address/* withoutCredentials */.ri)(url, () => { });
}
/** An inline table. */
function table(parts) {
    const pairs = Object.entries(parts).map(([key, value]) => `${key} = ${value}`);
    return `{ ${pairs.join(', ')} }`;
}
/** A basic string: https://toml.io/en/v1.0.0#string */
function write_pylock_text(value) {
    return JSON.stringify(value).replaceAll('\u007f', String.raw `\u007F`);
}

// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/run/python/choose.js + 28 modules
var choose = __webpack_require__(61173);
// EXTERNAL MODULE: ./build/run/layers.js + 1 modules
var run_layers = __webpack_require__(76083);
;// CONCATENATED MODULE: ./build/run/lock.js
// `lock`: writes a pylock.toml of what the targets take.










const lockName = 'pylock.toml';
/** @throws {Failure} when there is nothing to lock, or something cannot be locked. An old lock stays as it is then. */
async function lock(run) {
    const { config, context, announce } = run;
    if (config.build === 'container') {
        throw new errors/* ConfigurationError */.j1({
            code: 'contradicting-inputs',
            message: '`build: container` has pip resolve inside of the image, so there is nothing to lock.',
            nextStep: 'Leave `build` out: what has no wheel is built in the container all the same.',
            input: 'build',
        });
    }
    const chosen = await (0,choose/* choosePackages */.JC)((0,run_layers/* layersOf */.w)(run), run);
    const locks = await (0,choose/* explain */.WE)(chosen.locks, chosen.inputs, context);
    const path = (0,external_node_path_.join)(context.directory, lockName);
    const text = pylockText(locks, context.directory);
    const isSame = (await (0,promises_.readFile)(path, 'utf8').catch(() => undefined)) === text;
    if (!isSame)
        await (0,files/* writeFileAtomically */.lo)(path, text);
    const targets = locks.map(({ target }) => (0,lambda_target/* targetName */.j)(target));
    const packages = new Set(locks.flatMap((one) => one.packages.map(({ name }) => name)));
    const what = `${(0,units/* plural */.LS)(packages.size, 'package')} for ${(0,listing/* listedAll */.b4)(targets)}`;
    const lines = [
        isSame ? `${lockName} is up to date: ${what}.` : `Wrote ${lockName}: ${what}.`,
        ...(isSame
            ? []
            : ['Commit it: every build obeys it from now on. Run lambda-layer lock again to take newer versions.']),
    ];
    announce({ kind: 'answered', answer: { lines, data: { path, changed: !isSame, targets, packages: packages.size } } });
}


/***/ })

};
