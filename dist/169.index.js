export const id = 169;
export const ids = [169];
export const modules = {

/***/ 5169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   pi: () => (/* binding */ fieldNames),
/* harmony export */   pv: () => (/* binding */ unknownInput),
/* harmony export */   xQ: () => (/* binding */ camelCase)
/* harmony export */ });
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2832);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1110);
/* harmony import */ var _lambda_operating_systems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4386);
/* harmony import */ var _lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8081);




const fieldNames = Object.keys(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O);
/** Parses all inputs, and collects all that is wrong with them. */
function parseConfig(raw, nameInput = (name) => name) {
    const values = {};
    const problems = [];
    const warnings = [];
    for (const name of fieldNames) {
        const field = _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O[name];
        const given = raw[name] ?? [];
        const isGiven = given.some((text) => text.trim() !== '');
        const parsed = field.kind.parse(isGiven ? given : field.default === '' ? [] : [field.default]);
        if (parsed.kind === 'accepted') {
            values[camelCase(name)] = parsed.value;
            warnings.push(...(parsed.warnings ?? []));
            continue;
        }
        for (const { value, why, nearest: near } of parsed.rejections) {
            problems.push({
                code: 'invalid-input',
                input: name,
                message: `${nameInput(name)}: ${JSON.stringify(value)} ${why}. Accepted: ${field.kind.accepts}.`,
                nextStep: near === undefined ? `Correct ${nameInput(name)}.` : `Did you mean ${JSON.stringify(near)}?`,
            });
        }
    }
    if (problems.length > 0)
        return { problems, warnings };
    const config = values;
    return { config, problems, warnings: [...warnings, ...endOfSupportWarnings(config.runtimes)] };
}
/** One warning for each operating system of the runtimes that AWS no longer supports. */
function endOfSupportWarnings(runtimes) {
    return _lambda_operating_systems_js__WEBPACK_IMPORTED_MODULE_2__/* .operatingSystemNames */ .$.flatMap((name) => {
        const { title, endOfSupport } = _lambda_operating_systems_js__WEBPACK_IMPORTED_MODULE_2__/* .operatingSystems */ .e[name];
        const affected = runtimes.filter(({ os }) => os === name);
        const newer = _lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_3__/* .pythonRuntimes */ .qp.find(({ os }) => _lambda_operating_systems_js__WEBPACK_IMPORTED_MODULE_2__/* .operatingSystems */ .e[os].endOfSupport === undefined);
        if (endOfSupport === undefined || affected.length === 0)
            return [];
        return [
            `${affected.map((one) => one.name).join(', ')}: support of the operating system, ${title}, ended on ${endOfSupport}. Use ${newer?.name ?? 'a newer runtime'} or later.`,
        ];
    });
}
/** The problem of an input that does not exist. */
function unknownInput(name, nameInput, known = fieldNames) {
    const near = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, known);
    return {
        code: 'unknown-input',
        input: name,
        message: `${nameInput(name)} is not an ${nameInput('x').startsWith('-') ? 'option' : 'input'}.`,
        nextStep: near === undefined
            ? `Accepted: ${known.map((one) => nameInput(one)).join(', ')}.`
            : `Did you mean ${nameInput(near)}?`,
    };
}
function camelCase(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 1110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ fields)
});

// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(5038);
// EXTERNAL MODULE: ./build/plan/description.js
var description = __webpack_require__(7440);
// EXTERNAL MODULE: ./build/lambda/arns.js
var arns = __webpack_require__(2504);
;// CONCATENATED MODULE: ./build/plan/functions.js

/** Reads one item of `update-functions`: a name, an ARN, or `tag:key=value`. */
function parseFunctionSelector(text) {
    const tag = /^tag:([^=]{1,128})=(.{0,256})$/u.exec(text);
    if (tag)
        return { value: { kind: 'tag', key: tag[1] ?? '', value: tag[2] ?? '' } };
    if (text.startsWith('tag:'))
        return { why: 'is not of the form `tag:key=value`' };
    if (text.startsWith('arn:')) {
        const arn = (0,arns/* parseLambdaArn */.Kl)(text);
        if (arn?.kind === 'function')
            return { value: { kind: 'arn', arn } };
        if (arn)
            return { why: `is the ARN of a ${arn.kind.replace('-', ' ')}, and a function is meant` };
        return { why: 'is not the ARN of a function, or its region is not in its partition' };
    }
    if (/^[A-Za-z0-9_-]{1,64}$/.test(text))
        return { value: { kind: 'name', name: text } };
    if (/^[A-Za-z0-9_-]{1,64}:[A-Za-z0-9$_-]+$/.test(text)) {
        return {
            why: 'names a version or an alias, and the layers of those never change',
            nearest: text.slice(0, text.indexOf(':')),
        };
    }
    return { why: 'is not the name of a function' };
}

;// CONCATENATED MODULE: ./build/plan/ignore.js
const ignore_form = /^([a-z][a-z0-9-]*)[ \t]+(\*|[A-Za-z0-9][A-Za-z0-9._-]*)[ \t]*:[ \t]*(\S.*)$/;
/** `missing-library pyodbc: the layer odbc brings it` */
function parseIgnoreRule(line) {
    const [, code, name, reason] = ignore_form.exec(line.slice(0, 1000)) ?? [];
    if (code === undefined || name === undefined || reason === undefined)
        return { why: 'is not of that form' };
    return { value: { code, package: name.toLowerCase().replace(/[-_.]+/g, '-'), reason } };
}

// EXTERNAL MODULE: ./build/plan/layer-name.js
var layer_name = __webpack_require__(6595);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(2832);
;// CONCATENATED MODULE: ./build/config/building-kinds.js
// How the inputs that say what is built become values.



function parseRuntime(name) {
    const found = (0,runtimes/* findPythonRuntime */.Cw)(name);
    if (!found) {
        const near = (0,suggestion/* nearest */.p)(name, runtimes/* pythonRuntimes */.qp.map((runtime) => runtime.name));
        return { why: 'is not a Python runtime that can be built for', ...(near === undefined ? {} : { nearest: near }) };
    }
    if (found.preview) {
        const warning = `${name} is a preview of AWS: it is not for production, and may change or disappear without notice.`;
        return { value: found, warning };
    }
    if (found.known)
        return { value: found };
    return {
        value: found,
        warning: `${name} is newer than this version knows: it is taken to be like ${runtimes/* pythonRuntimes */.qp.at(-1)?.name ?? 'the newest one'} (glibc ${found.glibc.join('.')}).`,
    };
}
function parseArchitecture(name) {
    const found = architectures/* architectures */.f.find((one) => one === name);
    if (found)
        return { value: found };
    const alias = { amd64: 'x86_64', x64: 'x86_64', 'x86-64': 'x86_64', aarch64: 'arm64', armv8: 'arm64' }[name.toLowerCase()];
    const near = alias ?? (0,suggestion/* nearest */.p)(name, architectures/* architectures */.f);
    return { why: 'is not an architecture of Lambda', ...(near === undefined ? {} : { nearest: near }) };
}
function parseInclude(item) {
    const [source = '', target, ...more] = item.split('=>').map((part) => part.trim());
    if (source === '' || target === '' || more.length > 0)
        return { why: 'is not of that form' };
    return { value: target === undefined ? { source } : { source, target } };
}
function checkName(name) {
    return /^[A-Za-z0-9](?:[\w.-]{0,198}[A-Za-z0-9])?$/.test(name) ? undefined : { why: 'cannot be a name' };
}
function checkSystemPackage(name) {
    // A name with a dash at its start would be an option of dnf.
    return /^[A-Za-z0-9][\w.+:*-]*$/.test(name) ? undefined : { why: 'is not a package name' };
}

// EXTERNAL MODULE: ./build/text/time.js
var time = __webpack_require__(5853);
;// CONCATENATED MODULE: ./build/config/kinds.js


const accepted = (value, warnings = []) => ({ kind: 'accepted', value, warnings });
const rejected = (...rejections) => ({ kind: 'rejected', rejections });
/** One text; surrounding white space is not part of it. The last one given counts. */
function kinds_text(accepts, check) {
    return {
        accepts,
        parse(texts) {
            const value = texts.at(-1)?.trim() ?? '';
            const refusal = check?.(value);
            return refusal ? rejected({ value, ...refusal }) : accepted(value);
        },
    };
}
/** As `text`, for an input that may be left out: undefined then. */
function optionalText(accepts, check) {
    const kind = kinds_text(accepts, check);
    return {
        ...kind,
        parse: (texts) => (texts.every((one) => one.trim() === '') ? accepted(undefined) : kind.parse(texts)),
    };
}
/** One of a few words. */
function oneOf(words) {
    return {
        accepts: words.join(', '),
        parse(texts) {
            const value = texts.at(-1)?.trim() ?? '';
            const word = words.find((one) => one === value);
            return word === undefined ? rejected(withNearest(value, 'is not one of them', words)) : accepted(word);
        },
    };
}
/** The YAML 1.2 core schema's booleans, as workflows write them: https://yaml.org/spec/1.2.2/#10212-boolean */
const flag = {
    accepts: 'true, false',
    isSwitch: true,
    parse(texts) {
        const value = texts.at(-1)?.trim() ?? '';
        if (/^(true|True|TRUE)$/.test(value))
            return accepted(true);
        if (/^(false|False|FALSE)$/.test(value))
            return accepted(false);
        return rejected(withNearest(value, 'is neither', ['true', 'false']));
    },
};
/** A whole number within bounds; undefined when left out. */
function optionalWholeNumber(minimum, maximum) {
    return {
        accepts: `a whole number from ${minimum} to ${maximum}`,
        parse(texts) {
            const value = texts.at(-1)?.trim() ?? '';
            if (value === '')
                return accepted(undefined);
            const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
            if (number >= minimum && number <= maximum)
                return accepted(number);
            return rejected({ value, why: `must be between ${minimum} and ${maximum}` });
        },
    };
}
/** A span of time; undefined when left out. */
const optionalDuration = {
    accepts: 'a number of hours, days or weeks, e.g. `3 days`',
    parse(texts) {
        const value = texts.at(-1)?.trim() ?? '';
        if (value === '')
            return accepted(undefined);
        const duration = (0,time/* parseDuration */.E9)(value);
        if (duration)
            return accepted(duration);
        const number = /^\d+/.exec(value)?.[0];
        const near = number === undefined ? {} : { nearest: `${Number(number) || 1} days` };
        return rejected({ value, why: 'is not a span of time', ...near });
    },
};
/** Items, one per line or separated by commas; empty ones do not count, repeated ones count once. */
function list(accepts, check, split = splitList) {
    return {
        accepts: `${accepts}; ${separators(split)}`,
        parse(texts) {
            const items = [...new Set(texts.flatMap((one) => split(one)))];
            const rejections = items.flatMap((value) => {
                const refusal = check?.(value);
                return refusal ? [{ value, ...refusal }] : [];
            });
            return rejections.length > 0 ? rejected(...rejections) : accepted(items);
        },
    };
}
/** Items that become values of another type. */
function listOf(accepts, convert, split = splitList) {
    return {
        accepts: `${accepts}; ${separators(split)}`,
        parse(texts) {
            const items = [...new Set(texts.flatMap((one) => split(one)))];
            const values = [];
            const warnings = [];
            const rejections = [];
            for (const item of items) {
                const result = convert(item);
                if ('why' in result) {
                    rejections.push({ value: item, ...result });
                    continue;
                }
                values.push(result.value);
                if (result.warning !== undefined)
                    warnings.push(result.warning);
            }
            return rejections.length > 0 ? rejected(...rejections) : accepted(values, warnings);
        },
    };
}
function withNearest(value, why, candidates) {
    const near = (0,suggestion/* nearest */.p)(value, candidates);
    return near === undefined ? { value, why } : { value, why, nearest: near };
}
function separators(split) {
    return split === splitLines ? 'one per line' : 'one per line or separated by commas';
}
/** Splits at line ends only: what holds free text. */
function splitLines(text) {
    return text.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}
/** Splits at line ends, and at commas outside brackets, braces and quotes: `{a,b}` is one glob, `x[a,b]` one requirement. */
function splitList(text) {
    return splitAtCommas(text, () => true);
}
/** As `splitList`, but `requests>=2,<3` is one requirement: a comma parts two of them only where a name follows. */
function splitRequirements(text) {
    return splitAtCommas(text, (rest) => /^\s*[A-Za-z0-9]/.test(rest));
}
function splitAtCommas(text, parts) {
    return text.split(/\r?\n/).flatMap((line) => {
        const items = [];
        let depth = 0;
        let quote = '';
        let start = 0;
        for (let at = 0; at < line.length; at += 1) {
            const character = line.charAt(at);
            if (quote !== '') {
                if (character === quote)
                    quote = '';
            }
            else if (character === '"' || character === "'")
                quote = character;
            else if ('([{'.includes(character))
                depth += 1;
            else if (')]}'.includes(character))
                depth -= 1;
            else if (character === ',' && depth <= 0 && parts(line.slice(at + 1))) {
                items.push(line.slice(start, at));
                start = at + 1;
            }
        }
        items.push(line.slice(start));
        return items.map((item) => item.trim()).filter((item) => item !== '');
    });
}

// EXTERNAL MODULE: ./build/lambda/partitions.js
var partitions = __webpack_require__(367);
// EXTERNAL MODULE: ./build/plan/grants.js
var grants = __webpack_require__(6659);
;// CONCATENATED MODULE: ./build/config/publishing-kinds.js
// What the inputs about publishing accept.



function parseRegion(name) {
    const judged = (0,partitions/* judgeRegion */.ew)(name);
    if (judged.kind === 'nonsense')
        return judged;
    return { value: judged.region, ...(judged.warning === undefined ? {} : { warning: judged.warning }) };
}
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function checkBucket(item) {
    if (item.startsWith('arn:') || item.startsWith('s3://')) {
        return {
            why: 'is more than the name of a bucket',
            nearest: item.replace(/^(s3:\/\/|arn:[^:]*:s3:::)/, '').replace(/\/.*/, ''),
        };
    }
    const named = item.replaceAll('{region}', 'us-east-1');
    return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(named) ? undefined : { why: 'cannot be the name of a bucket' };
}
function checkPrefix(item) {
    return item.length <= 600 && /^[A-Za-z0-9!_.*'()/-]*$/.test(item)
        ? undefined
        : { why: 'has characters that a key should not have' };
}
/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
function checkParameter(item) {
    const named = item.replaceAll('{name}', 'x').replaceAll('{architecture}', 'x');
    if (!/^\/?[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/.test(named))
        return { why: 'cannot be the name of a parameter' };
    if (named.includes('/') && !named.startsWith('/'))
        return { why: 'is a path that does not begin with `/`' };
    return /^\/?(aws|ssm)/i.test(named) ? { why: 'begins with a word that Systems Manager keeps for itself' } : undefined;
}
const publishing_kinds_grants = listOf('account ids of 12 digits, organization ids (`o-…`), `public`, or `none` alone', grants/* parseGrant */.qb);
/** `none`, one of the grants, and nothing at all are three different things. */
const sharing = {
    accepts: publishing_kinds_grants.accepts,
    parse(texts) {
        const items = texts.flatMap((one) => splitList(one));
        if (items.length === 0)
            return { kind: 'accepted', value: (0,grants/* sharingOf */.gI)(undefined) };
        if (items.every((item) => item === 'none'))
            return { kind: 'accepted', value: (0,grants/* sharingOf */.gI)('none') };
        const parsed = publishing_kinds_grants.parse(texts);
        return parsed.kind === 'accepted' ? { kind: 'accepted', value: (0,grants/* sharingOf */.gI)(parsed.value) } : parsed;
    },
};
const listed = listOf('regions of one partition, e.g. us-east-1, or `all` alone', parseRegion);
/** Regions, or all that are enabled. */
const regions = {
    accepts: listed.accepts,
    parse: (texts) => texts.flatMap((one) => splitList(one)).join() === 'all' ? { kind: 'accepted', value: 'all' } : listed.parse(texts),
};
/** `eu-west-1, then us-east-1, us-west-2, then all`: waves of regions. */
const rollout = {
    accepts: 'waves of regions, separated by `then`, e.g. `eu-west-1, then all`; `all` is every other region',
    parse(texts) {
        const waves = texts
            .join(',')
            .slice(0, 5_000)
            .split(/(?:^|[\s,])then(?=[\s,]|$)/)
            .map((wave) => splitList(wave))
            .filter((items) => items.length > 0);
        const parsed = [];
        for (const items of waves) {
            if (items.join() === 'all') {
                parsed.push('all');
                continue;
            }
            const named = listed.parse([items.join(',')]);
            if (named.kind === 'rejected')
                return named;
            parsed.push(named.value.map(({ name }) => name));
        }
        const twice = parsed.flatMap((wave) => wave).find((name, at, all) => all.indexOf(name) !== at);
        return twice === undefined
            ? { kind: 'accepted', value: parsed }
            : { kind: 'rejected', rejections: [{ value: twice, why: 'is in two waves' }] };
    },
};

;// CONCATENATED MODULE: ./build/config/report-kinds.js

const words = ['html', 'sbom', 'none'];
const report_kinds_listed = list('html, sbom, or `none` alone', (item) => (words.includes(item) ? undefined : { why: 'is neither' }));
const reportKinds = {
    accepts: report_kinds_listed.accepts,
    parse(texts) {
        const parsed = report_kinds_listed.parse(texts);
        if (parsed.kind === 'rejected')
            return parsed;
        const kinds = parsed.value.filter((one) => one === 'html' || one === 'sbom');
        if (kinds.length === 0 || kinds.length === parsed.value.length)
            return { kind: 'accepted', value: kinds };
        return { kind: 'rejected', rejections: [{ value: 'none', why: 'must be alone' }] };
    },
};

;// CONCATENATED MODULE: ./build/config/fields.js










const field = (kind, fallback, description) => ({
    kind,
    default: fallback,
    description,
});
/** Every input, in the order in which they are shown. The only place that knows names, parsers, defaults and descriptions. */
const fields = {
    requirements: field(list('paths of lock files, requirements files, a pyproject.toml, or a folder of a project'), '', 'What the layer is made of. A lock is obeyed exactly and nothing is resolved: `uv.lock`, `pylock.toml` (or `pylock.*.toml`), `poetry.lock`, `pdm.lock`, `Pipfile.lock`. Requirements files are in the format of pip, with nested `-r` and `-c`, hashes, markers and index options. `pyproject.toml` is read with PEP 621, PEP 735 and the tables of Poetry. When neither this nor `packages` is given, the working directory is looked at in this order: `pylock.toml`, `uv.lock`, `poetry.lock`, `pdm.lock`, `Pipfile.lock`, `requirements.txt`, `pyproject.toml`. Two that disagree are an error.'),
    packages: field(list('requirements as in a requirements file, e.g. `requests>=2.31,<3`', undefined, splitRequirements), '', 'Requirements given directly, in addition to those of the files.'),
    constraints: field(list('paths of constraints files'), '', 'Constraints files: they limit the versions of what is installed, and install nothing themselves.'),
    extras: field(list('names of extras of the project', checkName), '', 'Extras of the project whose dependencies are taken, too. For a lock, `pyproject.toml` or a folder.'),
    groups: field(list('names of dependency groups of the project', checkName), '', "Dependency groups of the project that are taken, too. By default only the project's own dependencies are."),
    project: field(flag, 'true', "Whether the project's own code is built and taken, where the project is a package. `false` takes its dependencies alone."),
    'minimum-age': field(optionalDuration, '', 'How long ago a package’s file must have been uploaded, e.g. `3 days`. A younger file is refused, since most malicious releases are found and removed within days. The time of the upload comes from the lock file or the index; where neither says it, the file is refused too.'),
    'minimum-age-except': field(list('names of packages', checkName), '', 'Packages that `minimum-age` does not hold for, e.g. your own, or one whose fix you need now.'),
    runtimes: field(listOf(runtimes/* pythonRuntimes */.qp.map((runtime) => runtime.name).join(', '), parseRuntime), 'python3.13', 'The Lambda runtimes to build for. Several whose layer names are the same share one layer, each in its own `python/lib/python3.X/site-packages`.'),
    architectures: field(listOf(architectures/* architectures */.f.join(', '), parseArchitecture), 'x86_64', 'The instruction sets to build for. No emulation is needed for what has wheels.'),
    'layer-name': field(kinds_text('1 to 140 letters, digits, `-` and `_`, with `{runtime}` and `{architecture}` as placeholders', layer_name/* checkNameTemplate */.s), 'dependencies-{runtime}-{architecture}', 'The name of the layer, and of its zip. `{runtime}` becomes e.g. `python313`, `{architecture}` becomes `arm64` or `x86_64`. Targets whose names come out the same are one layer.'),
    include: field(listOf('`source => target`, or `source` alone', parseInclude, splitList), '', 'Own files, directories or globs to put into the layer. The target is a path in the layer (`python/` is what Python imports from, `bin/` is on PATH, `lib/` on LD_LIBRARY_PATH); without one, the source goes under `python/` by its own name.'),
    exclude: field(list('glob patterns of paths in the layer, e.g. `python/**/tests/**`'), '', 'What to leave out, besides `__pycache__`. Nothing else is left out: packages import files that look superfluous.'),
    build: field(oneOf(['auto', 'wheels', 'container']), 'auto', 'How packages without a wheel are built. `auto`: everything that has a fitting wheel is downloaded, and only the rest is compiled, in the SAM build image; pure Python is built without a container. `wheels`: nothing is compiled; a package without a fitting wheel ends the run. `container`: pip resolves and builds all of it inside the SAM build image, as one does by hand.'),
    image: field(optionalText('the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders'), '', 'An image to compile in, in place of the SAM build image of the runtime. It needs the runtime’s Python as `/var/lang/bin/python3.X` or on PATH, and a compiler.'),
    builder: field(optionalText('the name of a buildx builder'), '', 'The buildx builder to compile with, as `docker buildx ls` lists it. Without one, the current builder.'),
    'system-packages': field(list('names of packages', checkSystemPackage), '', 'Packages of the build image’s package manager (dnf on Amazon Linux 2023, yum on Amazon Linux 2) to install before compiling. Shared libraries that a compiled extension needs and Lambda lacks come along in the layer’s `lib/`.'),
    'before-build': field(optionalText('a shell script, or the path of one'), '', 'A script that runs in the build image before compiling, by `sh -eu`, as root and with the network: it can install what no package has, e.g. a Rust toolchain.'),
    'build-isolation': field(oneOf(['auto', 'none']), 'auto', 'How code of packages is kept from this machine when it must run on it: to build pure Python, or to know what a source distribution requires. `auto`: it runs in Linux namespaces of its own, without network, and sees neither files, processes nor variables of this machine; where the machine cannot do that (macOS, Windows, some containers), it runs in the SAM build image or not at all. `none`: it runs as this user, with the files and the network of this machine. `publish: plan` and `build: wheels` run no code of packages.'),
    'build-timeout': field(optionalWholeNumber(1, 360), '30', 'After how many minutes the compiling of one package is stopped.'),
    verify: field(oneOf(['static', 'import']), 'static', 'How a finished layer is verified. `static`: every ELF file, the sizes and the contents are looked at. `import`: in addition every top-level module is imported in the Lambda runtime image, which needs Docker, and an emulator for a foreign architecture.'),
    'allow-missing': field(list('names of shared libraries, e.g. `libodbc.so.2`, with `*` for any letters'), '', 'Shared libraries that another layer of the function brings. Without that, a library that an extension module needs, and that is neither in the layer nor in the runtime, ends the run.'),
    'fail-on': field(oneOf(['error', 'warning']), 'error', 'Which findings end the run. `error`: those that are certain. `warning`: in addition those that may be wrong.'),
    ignore: field(listOf('`code package: reason`, with `*` for any package', parseIgnoreRule, splitLines), '', 'Findings to accept, one per line, each with a reason: `missing-library pyodbc: the layer odbc brings it`. They become notes, which say the reason.'),
    'exclude-imports': field(list('names of modules, e.g. `matplotlib.backends`, with `*` for any letters'), '', 'Modules that `verify: import` does not import: those that need what only the function has.'),
    'working-directory': field(kinds_text('the path of a directory'), '.', 'Where relative paths start.'),
    'output-directory': field(kinds_text('the path of a directory, which is made when it does not exist'), 'layers', 'Where the zips are written, each as `<layer-name>.zip`.'),
    reports: field(reportKinds, 'html, sbom', 'What to write beside each zip: `html`, a page to look at (`<layer-name>.report.html`); `sbom`, a CycloneDX bill of materials (`<layer-name>.cdx.json`).'),
    cache: field(flag, 'true', 'Whether to keep wheels and what was learned about them between runs: on disk, and on a runner in the cache of GitHub Actions. `false` starts from nothing and keeps nothing.'),
    description: field(kinds_text('at most 256 characters, with placeholders', description/* checkDescription */.bq), 'Dependencies for {runtimes} on {architectures}', 'What the layer version says of itself. Placeholders: `{name}`, `{runtimes}`, `{architectures}`, `{packages}`, `{git-sha}`, `{git-ref}`, `{git-repository}`. A fingerprint of everything that decides the content is appended, so that the next run sees whether anything changed. A changed description alone creates no new version.'),
    'license-info': field(optionalText('at most 512 characters', (item) => item.length > 512 ? { why: `has ${item.length} characters` } : undefined), '', 'The licence of the layer: an SPDX identifier, a URL, or its text.'),
    publish: field(oneOf(['if-changed', 'always', 'never', 'plan']), 'if-changed', 'Whether to publish. `if-changed` publishes where no version has this content, and completes what exists: missing grants, functions, the parameter. `plan` reads everything, writes nothing, and says what would happen. In a workflow that names no region, and nothing else about publishing, the layer is only built.'),
    regions: field(regions, '', 'Where to publish. `all` is every region of the partition that is enabled in the account. Without it, the region of the environment (`AWS_REGION`).'),
    rollout: field(rollout, '', 'In which order regions are published: waves, separated by `then`, e.g. `eu-west-1, then all`. A wave begins when the one before has ended. Without it, all regions are published side by side.'),
    'stop-on-failure': field(flag, 'false', 'Whether a region that fails keeps the later waves from beginning. Without `rollout`, each region is then a wave of its own. The next run goes on with what is missing.'),
    's3-bucket': field(optionalText('a bucket’s name, with `{region}` where each region has its own', checkBucket), '', 'The bucket that Lambda takes the zip from, in the region of the layer. Needed for zips of more than 50 MB; without it, the zip is sent to Lambda directly. With several regions, the zip is sent once, and copied from bucket to bucket.'),
    's3-bucket-owner': field(optionalText('an account id of 12 digits', (item) => /^\d{12}$/.test(item) ? undefined : { why: 'is not an account id' }), '', 'The account that the bucket belongs to. Without it, the account of the credentials: S3 refuses a bucket of the same name that belongs to somebody else.'),
    's3-prefix': field(kinds_text('a key’s beginning', checkPrefix), 'lambda-layers', 'What the keys in the bucket begin with; the name of the layer and the hash of the zip follow.'),
    'share-with': field(sharing, '', 'Who may use the layer: account ids, organization ids (`o-…`), or `public` for everybody. Missing grants are added. Grants that an earlier run made and that are no longer named are revoked; grants of others stay. `none` revokes all of ours. When left out, the grants of the previous version are repeated, but never public ones.'),
    'share-versions': field(oneOf(['newest', 'all']), 'newest', 'Which versions are shared as `share-with` says: the one of this run, or all that there are.'),
    'update-functions': field(listOf('names or ARNs of functions, or `tag:key=value`', parseFunctionSelector), '', 'Functions that are to use the version. Only this layer’s version is swapped; their other layers, and the order, stay. A function whose update fails gets its previous layers back.'),
    'publish-function-version': field(flag, 'false', 'Whether to publish a version of each function that was updated. Aliases and published versions never change.'),
    'keep-versions': field(optionalWholeNumber(1, 100_000), '', 'How many versions of the layer stay; older ones are deleted, and their zips below `s3-prefix`, unless a function of the account still uses them. When left out, all stay.'),
    'ssm-parameter': field(optionalText('a parameter’s name, e.g. `/layers/{name}/{architecture}/arn`', checkParameter), '', 'A parameter of Systems Manager that holds the ARN of the version. `{name}` and `{architecture}` are filled in.'),
    zip: field(optionalText('the path of a zip'), '', 'A layer zip that was built before, to be published unchanged (with `publish`). `layer-name`, `runtimes` and `architectures` say what it is.'),
};


/***/ }),

/***/ 5038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ architectureFacts),
/* harmony export */   f: () => (/* binding */ architectures)
/* harmony export */ });
/** Instruction sets as Lambda names them: https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html */
const architectures = ['x86_64', 'arm64'];
const architectureFacts = {
    x86_64: { machine: 'x86_64', ociPlatform: 'linux/amd64', node: 'x64', elfMachine: 62 },
    arm64: { machine: 'aarch64', ociPlatform: 'linux/arm64', node: 'arm64', elfMachine: 183 },
};


/***/ }),

/***/ 2504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ layerVersionArn),
/* harmony export */   Kl: () => (/* binding */ parseLambdaArn),
/* harmony export */   P$: () => (/* binding */ layerArn),
/* harmony export */   SB: () => (/* binding */ bucketArn),
/* harmony export */   mE: () => (/* binding */ functionArn),
/* harmony export */   nd: () => (/* binding */ objectArn),
/* harmony export */   vi: () => (/* binding */ parameterArn)
/* harmony export */ });
/* harmony import */ var _partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(367);
// ARNs are rendered from what they name, and never split back; what a user or a service wrote is read strictly.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html

const layerArn = ({ region, accountId, name }) => `arn:${region.partition.id}:lambda:${region.name}:${accountId}:layer:${name}`;
const layerVersionArn = (layer, version) => `${layerArn(layer)}:${version}`;
const functionArn = (region, accountId, name) => `arn:${region.partition.id}:lambda:${region.name}:${accountId}:function:${name}`;
const bucketArn = (region, bucket) => `arn:${region.partition.id}:s3:::${bucket}`;
const objectArn = (region, bucket, key) => `${bucketArn(region, bucket)}/${key}`;
/** `name` as SSM knows it, with or without its leading slash. */
const parameterArn = (region, accountId, name) => `arn:${region.partition.id}:ssm:${region.name}:${accountId}:parameter/${name.replace(/^\//, '')}`;
const shape = /^arn:(?<partition>[a-z-]+):lambda:(?<region>[a-z0-9-]+):(?<accountId>\d{12}):(?<kind>layer|function):(?<name>[A-Za-z0-9_-]{1,140})(?::(?<qualifier>\$LATEST|[A-Za-z0-9_-]+))?$/;
/** Reads an ARN of a layer, a layer version or a function; undefined for anything else, also for a region outside its partition. */
function parseLambdaArn(text) {
    const groups = shape.exec(text)?.groups;
    if (!groups)
        return undefined;
    const { partition = '', region: regionName = '', accountId = '', name = '', qualifier } = groups;
    const region = (0,_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .findRegion */ .g6)(regionName);
    if (!region || !_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionIds */ .b5.includes(partition) || region.partition.id !== partition)
        return undefined;
    if (groups['kind'] === 'function') {
        return { kind: 'function', region, accountId, name, ...(qualifier === undefined ? {} : { qualifier }) };
    }
    if (qualifier === undefined)
        return { kind: 'layer', region, accountId, name };
    return /^[1-9]\d*$/.test(qualifier)
        ? { kind: 'layer-version', region, accountId, name, version: Number(qualifier) }
        : undefined;
}


/***/ }),

/***/ 4386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ operatingSystemNames),
/* harmony export */   e: () => (/* binding */ operatingSystems)
/* harmony export */ });
// The operating systems of Lambda's runtimes. Everything that depends on one of them is in this table.
// glibc: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
const operatingSystemNames = ['al2', 'al2023'];
const operatingSystems = {
    al2: {
        title: 'Amazon Linux 2',
        glibc: [2, 26],
        glibcxx: { first: [3, 4, 24], latest: [3, 4, 24] },
        cxxabi: { first: [1, 3, 11], latest: [1, 3, 11] },
        packageManager: 'yum',
        gcc: [7, 3],
        endOfSupport: '2026-06-30',
    },
    al2023: {
        title: 'Amazon Linux 2023',
        glibc: [2, 34],
        glibcxx: { first: [3, 4, 29], latest: [3, 4, 33] },
        cxxabi: { first: [1, 3, 13], latest: [1, 3, 15] },
        packageManager: 'dnf',
        gcc: [11],
    },
};


/***/ }),

/***/ 367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ regionsInPartition),
/* harmony export */   b5: () => (/* binding */ partitionIds),
/* harmony export */   ew: () => (/* binding */ judgeRegion),
/* harmony export */   g6: () => (/* binding */ findRegion)
/* harmony export */ });
/* unused harmony export nearestRegion */
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2832);

// From the partitions.json that the SDKs share:
// https://github.com/aws/aws-sdk-js-v3/blob/main/packages/util-endpoints/src/lib/aws/partitions.json
const partitions = [
    {
        id: 'aws',
        dnsSuffix: 'amazonaws.com',
        areas: ['us', 'eu', 'ap', 'sa', 'ca', 'me', 'af', 'il', 'mx'],
        regions: [
            'af-south-1',
            'ap-east-1',
            'ap-east-2',
            'ap-northeast-1',
            'ap-northeast-2',
            'ap-northeast-3',
            'ap-south-1',
            'ap-south-2',
            'ap-southeast-1',
            'ap-southeast-2',
            'ap-southeast-3',
            'ap-southeast-4',
            'ap-southeast-5',
            'ap-southeast-6',
            'ap-southeast-7',
            'ca-central-1',
            'ca-west-1',
            'eu-central-1',
            'eu-central-2',
            'eu-north-1',
            'eu-south-1',
            'eu-south-2',
            'eu-west-1',
            'eu-west-2',
            'eu-west-3',
            'il-central-1',
            'me-central-1',
            'me-south-1',
            'mx-central-1',
            'sa-east-1',
            'us-east-1',
            'us-east-2',
            'us-west-1',
            'us-west-2',
        ],
    },
    { id: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', areas: ['cn'], regions: ['cn-north-1', 'cn-northwest-1'] },
    { id: 'aws-us-gov', dnsSuffix: 'amazonaws.com', areas: ['us-gov'], regions: ['us-gov-east-1', 'us-gov-west-1'] },
    { id: 'aws-eusc', dnsSuffix: 'amazonaws.eu', areas: ['eusc-de'], regions: ['eusc-de-east-1'] },
    { id: 'aws-iso', dnsSuffix: 'c2s.ic.gov', areas: ['us-iso'], regions: ['us-iso-east-1', 'us-iso-west-1'] },
    { id: 'aws-iso-b', dnsSuffix: 'sc2s.sgov.gov', areas: ['us-isob'], regions: ['us-isob-east-1', 'us-isob-west-1'] },
    { id: 'aws-iso-e', dnsSuffix: 'cloud.adc-e.uk', areas: ['eu-isoe'], regions: ['eu-isoe-west-1'] },
    { id: 'aws-iso-f', dnsSuffix: 'csp.hci.ic.gov', areas: ['us-isof'], regions: ['us-isof-east-1', 'us-isof-south-1'] },
];
const compassPoints = /^(?<area>[a-z]+(?:-[a-z]+)?)-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}$/;
/** Names of all partitions, e.g. to recognise them in ARNs. */
const partitionIds = partitions.map((partition) => partition.id);
/**
 * The region of a name. Every year brings new ones, so a name of the right shape is taken (`known` is false then) and
 * the service has the last word. Undefined for what no region can be called.
 */
function findRegion(name) {
    const listed = partitions.find((partition) => partition.regions.includes(name));
    const area = compassPoints.exec(name)?.groups?.['area'];
    const found = listed ?? partitions.find((partition) => area !== undefined && partition.areas.includes(area));
    if (!found)
        return undefined;
    return { name, partition: { id: found.id, dnsSuffix: found.dnsSuffix }, known: listed !== undefined };
}
/** All regions of a partition that this table knows. */
const regionsInPartition = ({ id }) => partitions
    .filter((partition) => partition.id === id)
    .flatMap(({ regions }) => regions.flatMap((name) => findRegion(name) ?? []));
/** The known region whose name is nearest, for a suggestion to the user who mistyped it. */
function nearestRegion(name) {
    return (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, partitions.flatMap((partition) => partition.regions));
}
/** What can be said about a region's name before any call: nothing, a warning, or why it cannot be one. */
function judgeRegion(name) {
    const region = findRegion(name);
    const near = nearestRegion(name);
    if (!region)
        return { kind: 'nonsense', why: 'is no region of AWS', ...(near === undefined ? {} : { nearest: near }) };
    if (region.known)
        return { kind: 'region', region };
    const hint = near === undefined ? '' : ` Did you mean ${near}?`;
    return { kind: 'region', region, warning: `${name} is a region that this version does not know.${hint}` };
}


/***/ }),

/***/ 8081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ findPythonRuntime),
/* harmony export */   qp: () => (/* binding */ pythonRuntimes)
/* harmony export */ });
/* unused harmony export nodejsRuntimes */
/* harmony import */ var _operating_systems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4386);
// The runtimes of Lambda: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
// What belongs to their operating system is in operating-systems.ts.

/**
 * The newest patches seen in functions' own calls (`lang/python#3.12.13 … exec-env/AWS_Lambda_python3.12` in the user
 * agents of CloudTrail records and logs that people published in 2026); those below 3.12 are of late 2025. Lambda
 * patches its runtimes without a notice, so a marker on `python_full_version` may see an older patch here. The patch of a
 * preview is not known. https://github.com/aws/aws-lambda-python-runtime-interface-client/issues/216
 */
const pythonTable = [
    ['3.9.25', 'al2', 'general'],
    ['3.10.19', 'al2', 'general'],
    ['3.11.14', 'al2', 'general'],
    ['3.12.13', 'al2023', 'general'],
    ['3.13.14', 'al2023', 'general'],
    ['3.14.3', 'al2023', 'general'],
    ['3.15.0', 'al2023', 'preview'],
];
/** https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/issues/198 is the preview. */
const nodejsTable = [
    ['20', 'al2023', 'general'],
    ['22', 'al2023', 'general'],
    ['24', 'al2023', 'general'],
    ['26', 'al2023', 'preview'],
];
function pythonRuntime(pythonFull, os, facts) {
    const python = pythonFull.split('.').slice(0, 2).join('.');
    const { glibc } = _operating_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .operatingSystems */ .e[os];
    return { family: 'python', name: `python${python}`, python, pythonFull, os, glibc, ...facts };
}
const pythonRuntimes = pythonTable.map(([pythonFull, os, stage]) => pythonRuntime(pythonFull, os, { preview: stage === 'preview', known: true }));
const nodejsRuntimes = nodejsTable.map(([node, os, stage]) => ({
    family: 'nodejs',
    name: `nodejs${node}.x`,
    node,
    os,
    glibc: _operating_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .operatingSystems */ .e[os].glibc,
    preview: stage === 'preview',
    known: true,
}));
/** The Python runtime of a name; one that is newer than the table is derived from its newest row. Undefined for any other name. */
function findPythonRuntime(name) {
    const known = pythonRuntimes.find((candidate) => candidate.name === name);
    if (known)
        return known;
    const minor = /^python3\.([1-9]\d?)$/.exec(name)?.[1];
    const newest = pythonRuntimes.at(-1);
    if (minor === undefined || newest === undefined)
        return undefined;
    if (Number(minor) <= Number(newest.python.split('.')[1]))
        return undefined;
    return pythonRuntime(`3.${minor}.0`, newest.os, { preview: false, known: false });
}


/***/ }),

/***/ 7440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ fingerprintIn),
/* harmony export */   KN: () => (/* binding */ looksPrivate),
/* harmony export */   Nk: () => (/* binding */ renderDescription),
/* harmony export */   bq: () => (/* binding */ checkDescription)
/* harmony export */ });
/* unused harmony exports descriptionLimit, descriptionPlaceholders */
/** What Lambda keeps of a description: https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html */
const descriptionLimit = 256;
/** Placeholders of a description's template, and what they become. */
const descriptionPlaceholders = [
    'name',
    'runtime',
    'runtimes',
    'architecture',
    'architectures',
    'packages',
    'git-sha',
    'git-ref',
    'git-repository',
];
const placeholder = /\{([a-z-]+)\}/g;
const mark = (fingerprint) => `[ll:${fingerprint}]`;
const markShape = /\[ll:([a-z2-7]{20})\]\s*$/;
/** The fingerprint in a version's description, where we left one. */
const fingerprintIn = (description) => markShape.exec(description)?.[1];
/** Why a template cannot be one; undefined when it can. */
function checkDescription(template) {
    const unknown = [...template.matchAll(placeholder)].map(([, name = '']) => name).find((name) => !isPlaceholder(name));
    if (unknown !== undefined) {
        return {
            why: `has a placeholder {${unknown}}, and known are ${descriptionPlaceholders.map((one) => `{${one}}`).join(', ')}`,
        };
    }
    const count = template.length;
    const isVerbatim = template.search(placeholder) === -1;
    return isVerbatim && count > descriptionLimit
        ? { why: `has ${count} characters, and Lambda keeps ${descriptionLimit}` }
        : undefined;
}
const isPlaceholder = (name) => descriptionPlaceholders.some((one) => one === name);
/**
 * The description of a version: the user's words, cut where values made them too long, and the fingerprint. Words that
 * were given verbatim are never cut: without room for the fingerprint, it is left out.
 */
function renderDescription(template, values, fingerprint) {
    const isVerbatim = template.search(placeholder) === -1;
    const words = template
        .replaceAll(placeholder, (_, name) => (isPlaceholder(name) ? (values[name] ?? '') : ''))
        .trim();
    const suffix = fingerprint === undefined ? '' : mark(fingerprint);
    const whole = [words, suffix].filter((part) => part !== '').join(' ');
    if (lengthOf(whole) <= descriptionLimit)
        return { text: whole };
    if (isVerbatim && lengthOf(words) <= descriptionLimit) {
        return {
            text: words,
            note: `The description leaves no room for the fingerprint (${lengthOf(suffix) + 1} characters), so that a run must build the layer before it can tell that nothing changed.`,
        };
    }
    const room = descriptionLimit - (suffix === '' ? 0 : lengthOf(suffix) + 1);
    return {
        text: [cut(words, room), suffix].filter((part) => part !== '').join(' '),
        note: `The description was cut: it would have ${lengthOf(words)} characters, and there is room for ${room}.`,
    };
}
/** The larger of the two counts that a service may use: characters, and UTF-16 units. */
const lengthOf = (text) => text.length;
function cut(text, room) {
    let kept = '';
    for (const character of text) {
        if (lengthOf(kept) + lengthOf(character) > room - 1)
            break;
        kept += character;
    }
    return `${kept.trimEnd()}…`;
}
/** Words that say that a layer is not for everybody. */
const looksPrivate = (description) => /\b(internal|private|confidential|secret|proprietary|restricted|do not share|not for distribution)\b/i.test(description);


/***/ }),

/***/ 6659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eX: () => (/* binding */ grantName),
/* harmony export */   gI: () => (/* binding */ sharingOf),
/* harmony export */   mH: () => (/* binding */ accountInArn),
/* harmony export */   qb: () => (/* binding */ parseGrant)
/* harmony export */ });
/* harmony import */ var _lambda_partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(367);
// Whom layers can be shared with: https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html

/** One text for each different grant; also what a user would have written. */
function grantName(grant) {
    switch (grant.kind) {
        case 'account':
            return grant.accountId;
        case 'organization':
            return grant.organizationId;
        case 'public':
            return 'public';
    }
}
/** An account's root, as policies name it. */
const accountInArn = new RegExp(`^arn:(?:${_lambda_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionIds */ .b5.join('|')}):iam::(\\d{12}):root$`);
/** Reads one item of `share-with`: its grant, or why it is not one. */
function parseGrant(text) {
    if (text === 'none')
        return { why: 'must be alone: it revokes what was granted' };
    if (text === 'public')
        return { value: { kind: 'public' } };
    const accountId = accountInArn.exec(text)?.[1] ?? (/^\d{12}$/.test(text) ? text : undefined);
    if (accountId !== undefined)
        return { value: { kind: 'account', accountId } };
    if (/^\d{4}-\d{4}-\d{4}$/.test(text))
        return { why: 'is an account id with hyphens', nearest: text.replaceAll('-', '') };
    if (/^\d{8,11}$/.test(text)) {
        return {
            why: `has ${text.length} digits where an account id has 12; YAML takes a number's leading zeros away, so put it in quotes`,
            nearest: text.padStart(12, '0'),
        };
    }
    if (/^\d+$/.test(text))
        return { why: `has ${text.length} digits where an account id has 12` };
    if (/^o-\d{12}$/.test(text))
        return { why: 'is an account id with `o-` before it', nearest: text.slice(2) };
    if (/^o-[a-z0-9]{10,32}$/.test(text))
        return { value: { kind: 'organization', organizationId: text } };
    if (/^o-/i.test(text))
        return { why: 'is not an organization id, which is `o-` and 10 to 32 lower-case letters and digits' };
    if (text.startsWith('ou-'))
        return { why: 'is an organizational unit, and layers can be shared with a whole organization only' };
    if (text === '*')
        return { why: 'would make the layer public, which must be said in so many words', nearest: 'public' };
    if (text.startsWith('arn:'))
        return { why: 'is not the ARN of an account’s root, and layers are shared with accounts, not with users or roles' };
    return { why: 'is neither an account id, nor an organization id, nor `public`' };
}
/** What all items of `share-with` say together; `none` must be alone and revokes what we granted. */
function sharingOf(items) {
    if (items === undefined)
        return { kind: 'carry-over' };
    return { kind: 'declared', grants: items === 'none' ? [] : items };
}


/***/ }),

/***/ 6595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ expandLayerName),
/* harmony export */   s: () => (/* binding */ checkNameTemplate)
/* harmony export */ });
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2504);

const placeholders = {
    runtime: ({ runtime }) => runtime.name.replaceAll('.', ''),
    architecture: ({ architecture }) => architecture,
};
/** A layer's name for one target: `deps-{runtime}-{architecture}` → `deps-python313-arm64`. */
function expandLayerName(template, target) {
    return template.replace(/\{([^{}]*)\}/g, (whole, name) => name in placeholders ? placeholders[name](target) : whole);
}
/** Why a template cannot become a layer's name; undefined when it can. */
function checkNameTemplate(template) {
    if (template === '')
        return { why: 'is empty' };
    const unknown = [...template.matchAll(/\{([^{}]*)\}/g)]
        .map((match) => match[1] ?? '')
        .find((name) => !(name in placeholders));
    if (unknown !== undefined)
        return { why: `has the placeholder {${unknown}}, which is unknown` };
    const plain = template.replace(/\{[^{}]*\}/g, '');
    if (template.startsWith('arn:'))
        return whyNoArn(template);
    const strange = /[^A-Za-z0-9_-]/u.exec(plain)?.[0];
    if (strange !== undefined)
        return { why: `has ${JSON.stringify(strange)} in it` };
    const longest = expandedLength(template);
    if (longest > 140)
        return { why: `is ${longest} characters long when its placeholders are filled in` };
    return undefined;
}
/** Region and account are given by where the layer is published: an ARN could only contradict them. */
function whyNoArn(text) {
    const arn = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLambdaArn */ .Kl)(text);
    if (arn?.kind === 'layer-version') {
        return { why: 'is the ARN of one version of a layer, and a layer’s name is meant', nearest: arn.name };
    }
    if (arn?.kind !== 'layer')
        return { why: 'is an ARN, and none of a layer: give the name alone' };
    const { id } = arn.region.partition;
    return { why: `is an ARN (partition ${id}, region ${arn.region.name}): give the name alone`, nearest: arn.name };
}
function expandedLength(template) {
    return template.replaceAll('{runtime}', 'python3xx').replaceAll('{architecture}', 'x86_64').length;
}


/***/ }),

/***/ 2832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

/** The candidate that somebody who typed `value` probably meant; undefined when no candidate is near. */
function nearest(value, candidates) {
    const written = value.toLowerCase();
    const ranked = candidates
        .map((candidate) => ({ candidate, steps: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(written, candidate.toLowerCase()) }))
        .sort((a, b) => a.steps - b.steps);
    const best = ranked[0];
    return best && best.steps <= Math.max(2, Math.floor(value.length / 3)) ? best.candidate : undefined;
}


/***/ }),

/***/ 5853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   nV: () => (/* binding */ formatAge)
/* harmony export */ });
// Moments and spans of time that people or programs wrote.
const hours = 3_600_000;
const units = { hour: hours, day: 24 * hours, week: 7 * 24 * hours };
/** Reads `3 days`, `36 hours`, `1 week`; undefined for anything else. */
function parseDuration(text) {
    const [, digits = '', unit = ''] = /^(\d{1,5}) *(hour|day|week)s?$/.exec(text.trim()) ?? [];
    const count = Number(digits);
    if (digits === '' || count === 0)
        return undefined;
    const milliseconds = count * units[unit];
    return { text: `${count} ${unit}${count === 1 ? '' : 's'}`, milliseconds };
}
/** `2026-11-26T17:00:05Z` of a date or of ISO 8601 text with a zone; undefined when it is not one. */
function isoTime(value) {
    if (typeof value === 'string' && !/^\d{4}-\d\d-\d\d[T ][\d:.]{4,20}(?:Z|[+-]\d\d:?\d\d)$/i.test(value))
        return undefined;
    const time = new Date(value);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
/** `2026-11-26 17:00 UTC` */
function formatTime(milliseconds) {
    return `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** How long ago: `12 minutes`, `5 hours`, `2 days`. */
function formatAge(milliseconds) {
    const [unit, span] = largestUnit(milliseconds);
    const count = Math.max(0, Math.floor(milliseconds / span));
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
function largestUnit(milliseconds) {
    if (milliseconds < hours)
        return ['minute', 60_000];
    return milliseconds < 48 * hours ? ['hour', hours] : ['day', units.day];
}


/***/ })

};
