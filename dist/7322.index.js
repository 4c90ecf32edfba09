export const id = 7322;
export const ids = [7322];
export const modules = {

/***/ 36654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xQ: () => (/* binding */ camelCase),
  pi: () => (/* binding */ fieldNames),
  o4: () => (/* binding */ parseConfig),
  pv: () => (/* binding */ unknownInput)
});

// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
;// CONCATENATED MODULE: ./build/config/contradictions.js
const withoutCompiling = (input) => ({
    input,
    why: (given, name) => given('build') === 'wheels'
        ? {
            message: `${name(input)} has no effect with ${value(name, 'build', 'wheels')}, which compiles nothing.`,
            nextStep: `Leave out ${name(input)}, or use ${value(name, 'build', 'auto')}.`,
        }
        : undefined,
});
const requires = (input, other) => ({
    input,
    why: (given, name) => given(other) === ''
        ? {
            message: `${name(input)} has no effect without ${name(other)}.`,
            nextStep: `Set ${name(other)}, or leave out ${name(input)}.`,
        }
        : undefined,
});
const rules = [
    withoutCompiling('image'),
    withoutCompiling('compiler'),
    withoutCompiling('builder'),
    withoutCompiling('system-packages'),
    withoutCompiling('before-build'),
    withoutCompiling('build-constraints'),
    withoutCompiling('build-env'),
    {
        input: 'verify-env',
        why: (given, name) => given('verify') === 'static'
            ? {
                message: `${name('verify-env')} has no effect with ${value(name, 'verify', 'static')}, which imports nothing.`,
                nextStep: `Leave out ${name('verify-env')}, or use ${value(name, 'verify', 'import')}.`,
            }
            : undefined,
    },
    {
        input: 'exclude-imports',
        why: (given, name) => given('verify') === 'static'
            ? {
                message: `${name('exclude-imports')} has no effect with ${value(name, 'verify', 'static')}, which imports nothing.`,
                nextStep: `Leave out ${name('exclude-imports')}, or use ${value(name, 'verify', 'import')}.`,
            }
            : undefined,
    },
    {
        input: 'exclude-newer',
        why: (given, name) => given('build') === 'container'
            ? {
                message: `${name('exclude-newer')} has no effect with ${value(name, 'build', 'container')}, where pip chooses versions inside the image.`,
                nextStep: `Use ${value(name, 'build', 'auto')}, which compiles in the same image only what has no wheel.`,
            }
            : undefined,
    },
    {
        input: 'exclude-sdk',
        why: (given, name) => given('build') === 'container' && given('exclude-sdk').toLowerCase() === 'true'
            ? {
                message: `${name('exclude-sdk')} has no effect with ${value(name, 'build', 'container')}, where pip installs all of it inside the image.`,
                nextStep: `Use ${value(name, 'build', 'auto')}, which compiles in the same image only what has no wheel.`,
            }
            : undefined,
    },
    requires('minimum-age-except', 'minimum-age'),
    requires('s3-bucket-owner', 's3-bucket'),
    requires('s3-storage', 's3-bucket'),
    requires('s3-encryption', 's3-bucket'),
    requires('kms-key', 's3-bucket'),
    requires('s3-tags', 's3-bucket'),
    requires('signing-profile', 's3-bucket'),
    requires('alias', 'update-functions'),
    requires('canary-share', 'alias'),
    requires('canary-minutes', 'canary-share'),
    requires('canary-alarm', 'canary-share'),
];
function contradictionsOf(raw, nameInput) {
    const given = (name) => (raw[name] ?? [])
        .map((text) => text.trim())
        .join('\n')
        .trim();
    return rules.flatMap(({ input, why }) => {
        const found = given(input) === '' ? undefined : why(given, nameInput);
        return found ? [{ code: 'contradicting-inputs', input, ...found }] : [];
    });
}
/** `build: wheels` in a workflow, `--build wheels` on the command line. */
function value(name, input, text) {
    return name(input).startsWith('-') ? `${name(input)} ${text}` : `\`${input}: ${text}\``;
}

// EXTERNAL MODULE: ./build/config/fields.js + 21 modules
var fields = __webpack_require__(49835);
// EXTERNAL MODULE: ./build/lambda/operating-systems.js
var operating_systems = __webpack_require__(4386);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var lambda_runtimes = __webpack_require__(8081);
;// CONCATENATED MODULE: ./build/config/config.js






const fieldNames = Object.keys(fields/* fields */.O);
/** Parses all inputs, and collects all that is wrong with them. */
function parseConfig(raw, nameInput = (name) => name) {
    const values = {};
    const problems = [];
    const warnings = [];
    for (const name of fieldNames) {
        const field = fields/* fields */.O[name];
        const given = raw[name] ?? [];
        const isGiven = given.some((text) => text.trim() !== '');
        const parsed = field.kind.parse(isGiven ? given : field.default === '' ? [] : [field.default]);
        if (parsed.kind === 'accepted') {
            values[camelCase(name)] = parsed.value;
            warnings.push(...(parsed.warnings ?? []));
            continue;
        }
        for (const { value, why, nearest: near, nextStep } of parsed.rejections) {
            problems.push({
                code: 'invalid-input',
                input: name,
                message: `${nameInput(name)}: ${JSON.stringify((0,neutralize/* shorten */.ml)(value, 200))} ${why}. Accepted: ${field.kind.accepts}.`,
                ...(nextStep === undefined ? {} : { nextStep }),
                ...(nextStep === undefined && near !== undefined ? { nextStep: `Did you mean ${JSON.stringify(near)}?` } : {}),
            });
        }
    }
    if (problems.length > 0)
        return { problems, warnings };
    const config = values;
    const contradicting = contradictionsOf(raw, nameInput);
    if (contradicting.length > 0)
        return { problems: contradicting, warnings };
    return { config, problems, warnings: [...warnings, ...endOfSupportWarnings(config.runtimes)] };
}
/** One warning for each operating system of the runtimes that AWS no longer supports. */
function endOfSupportWarnings(runtimes) {
    return operating_systems/* operatingSystemNames */.$.flatMap((name) => {
        const { title, endOfSupport } = operating_systems/* operatingSystems */.e[name];
        const affected = runtimes.filter(({ os }) => os === name);
        const newer = lambda_runtimes/* pythonRuntimes */.qp.find(({ os }) => operating_systems/* operatingSystems */.e[os].endOfSupport === undefined);
        if (endOfSupport === undefined || affected.length === 0)
            return [];
        return [
            `${affected.map((one) => one.name).join(', ')}: support of the operating system, ${title}, ended on ${endOfSupport}. Use ${newer?.name ?? 'a newer runtime'} or later.`,
        ];
    });
}
/** The problem of an input that does not exist. */
function unknownInput(name, nameInput, known = fieldNames) {
    const near = (0,suggestion/* nearest */.p)(name, known);
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

/***/ 49835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ fields),
  S: () => (/* binding */ groupTable)
});

// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
// EXTERNAL MODULE: ./build/text/time.js
var time = __webpack_require__(95853);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
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
/** One value of another type; undefined when left out. */
function optionalOf(accepts, convert) {
    return {
        accepts,
        parse(texts) {
            const value = texts.at(-1)?.trim() ?? '';
            if (value === '')
                return accepted(undefined);
            const result = convert(value);
            return 'why' in result ? rejected({ value, ...result }) : accepted(result.value);
        },
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
/** As `oneOf`, for an input that may be left out: undefined then. */
function optionalOneOf(words) {
    const kind = oneOf(words);
    return {
        ...kind,
        parse: (texts) => (texts.every((one) => one.trim() === '') ? accepted(undefined) : kind.parse(texts)),
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
/** A moment in the past, or how long ago it was. */
const optionalMoment = {
    accepts: 'a date, a time with its zone, or how long ago, e.g. `2026-11-01`, `2026-11-01T12:00:00Z`, `7 days`',
    parse(texts) {
        const value = texts.at(-1)?.trim() ?? '';
        if (value === '')
            return accepted(undefined);
        const moment = (0,time/* parseMoment */.mI)(value);
        return moment ? accepted(moment) : rejected({ value, why: 'is neither a moment nor a span of time' });
    },
};
/** A size in bytes, of `50 MB`; undefined when left out. */
const optionalSize = {
    accepts: 'a size, e.g. `50 MB`',
    parse(texts) {
        const value = texts.at(-1)?.trim() ?? '';
        if (value === '')
            return accepted(undefined);
        const bytes = (0,units/* parseBytes */.z_)(value);
        if (bytes !== undefined)
            return accepted(bytes);
        const number = /^\d+/.exec(value)?.[0];
        return rejected({ value, why: 'is not a size', ...(number === undefined ? {} : { nearest: `${number} MB` }) });
    },
};
/** `5 MB`, or `10 %`; undefined when left out. */
const optionalGrowth = {
    accepts: 'a size or a share, e.g. `5 MB` or `10 %`',
    parse(texts) {
        const value = texts.at(-1)?.trim() ?? '';
        if (value === '')
            return accepted(undefined);
        const percent = /^(\d{1,4}(?:\.\d{1,2})?) ?%$/.exec(value)?.[1];
        if (percent !== undefined)
            return accepted({ kind: 'share', percent: Number(percent) });
        const bytes = (0,units/* parseBytes */.z_)(value);
        return bytes === undefined
            ? rejected({ value, why: 'is neither a size nor a share' })
            : accepted({ kind: 'bytes', bytes });
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

// EXTERNAL MODULE: ./build/lambda/architectures.js
var architectures = __webpack_require__(95038);
// EXTERNAL MODULE: ./build/lambda/runtimes.js
var runtimes = __webpack_require__(8081);
// EXTERNAL MODULE: ./build/plan/slim.js
var slim = __webpack_require__(78053);
;// CONCATENATED MODULE: ./build/config/building-kinds.js
// How the inputs that say what is built become values.




function parseRuntime(written) {
    // A bare version is the Python runtime of that version.
    const name = /^3\.\d{1,2}$/.test(written) ? `python${written}` : written;
    const found = (0,runtimes/* findPythonRuntime */.Cw)(name) ?? (0,runtimes/* findNodejsRuntime */.bq)(name);
    if (!found)
        return refusalOfRuntime(written, name);
    const { endOfSupport } = found;
    if (endOfSupport !== undefined) {
        const newer = `nodejs${newestNode}.x`;
        return {
            value: found,
            warning: `${found.name}: AWS's support of this runtime ended on ${endOfSupport}. Use ${newer}.`,
        };
    }
    if (found.preview) {
        const warning = `${found.name} is a preview of AWS: it is not for production, and may change or disappear without notice.`;
        return { value: found, warning };
    }
    if (found.known)
        return { value: found };
    return {
        value: found,
        warning: `${found.name} is newer than this version knows: it is taken to be like ${newestLike(found)?.name ?? 'the newest one'} (glibc ${found.glibc.join('.')}).`,
    };
}
function newestLike({ family }) {
    return (family === 'python' ? runtimes/* pythonRuntimes */.qp : runtimes/* nodejsRuntimes */.TU).at(-1);
}
const newestNode = runtimes/* nodejsRuntimes */.TU.findLast(({ preview }) => !preview)?.node ?? '';
function refusalOfRuntime(written, name) {
    if (written === '3.1') {
        const nextStep = "Write '3.10' in quotes, or python3.10: YAML reads 3.10 as the number 3.1.";
        return { why: 'is not a runtime of Lambda', nextStep };
    }
    if (/^nodejs(?:\d|1[0-8])(?:\.x)?$/.test(name)) {
        const nextStep = `Use nodejs${newestNode}.x.`;
        return { why: 'has reached its end of life: Lambda no longer runs it', nextStep };
    }
    if (runtimes/* endedPythonRuntimes */.sT.includes(name)) {
        const oldest = runtimes/* pythonRuntimes */.qp[0]?.name ?? 'a newer runtime';
        const nextStep = `Use ${newestForProduction}. The oldest runtime that is left is ${oldest}.`;
        return { why: 'has reached its end of life: Lambda no longer runs it', nextStep };
    }
    const near = (0,suggestion/* nearest */.p)(name, runtimes/* runtimes */.mk.map((runtime) => runtime.name));
    return { why: 'is not a Python or Node.js runtime of Lambda', ...(near === undefined ? {} : { nearest: near }) };
}
const newestForProduction = runtimes/* pythonRuntimes */.qp.findLast(({ preview }) => !preview)?.name ?? 'a newer runtime';
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
/** Of Python or npm, scope included. */
function checkPackageName(name) {
    return checkName(name.replace(/^@[A-Za-z0-9_.-]{1,100}\//, ''));
}
function checkName(name) {
    return /^[A-Za-z0-9](?:[\w.-]{0,198}[A-Za-z0-9])?$/.test(name) ? undefined : { why: 'cannot be a name' };
}
/** Variables that a build or Lambda sets by itself, or that make Python or the loader run something else. */
const ownVariables = /^(?:PATH|HOME|TMPDIR|TZ|LANG|SOURCE_DATE_EPOCH|PYTHON\w*|LD_\w+|LAMBDA_LAYER_\w+|AWS_LAMBDA_\w+)$/;
function checkVariable(name) {
    if (!/^[A-Za-z_]\w{0,199}$/.test(name))
        return { why: 'cannot be the name of a variable' };
    return ownVariables.test(name) ? { why: 'is set by the build itself' } : undefined;
}
function checkSystemPackage(name) {
    // A name with a dash at its start would be an option of dnf.
    return /^[A-Za-z0-9][\w.+:*-]*$/.test(name) ? undefined : { why: 'is not a package name' };
}
const omittable = ['dev', 'optional', 'peer', 'none'];
function checkOmit(word) {
    if (omittable.some((one) => one === word))
        return undefined;
    const near = (0,suggestion/* nearest */.p)(word, omittable);
    return { why: 'is not a kind of dependency', ...(near === undefined ? {} : { nearest: near }) };
}
const slimChoices = [...slim/* slimPresets */.y, 'all'];
function parseSlim(word) {
    const found = slimChoices.find((one) => one === word);
    if (found)
        return { value: found };
    const why = 'is not a preset';
    if (/^true$/i.test(word))
        return { why, nextStep: 'Write `all`, or name presets.' };
    if (/^strip$/i.test(word)) {
        return { why, nextStep: 'Nothing is stripped: it breaks libraries of wheels. Take `all`, or other presets.' };
    }
    const near = (0,suggestion/* nearest */.p)(word, slimChoices);
    return { why, ...(near === undefined ? {} : { nearest: near }) };
}

;// CONCATENATED MODULE: ./build/config/fields/building.js


const buildingFields = {
    build: {
        kind: oneOf(['auto', 'wheels', 'container']),
        default: 'auto',
        brief: 'auto, wheels, container (default: auto)',
        description: 'How packages without a wheel are built. `auto`: everything that has a fitting wheel is downloaded, and only the rest is compiled, in the SAM build image; pure Python is built without a container. `wheels`: nothing is compiled; a package without a fitting wheel ends the run. `container`: pip resolves and builds all of it inside the SAM build image, as one does by hand.',
    },
    image: {
        kind: optionalText('the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders'),
        default: '',
        brief: 'image to compile in',
        description: 'An image to compile in, in place of the SAM build image of the runtime. It needs the runtime’s Python as `/var/lang/bin/python3.X` or on PATH, and a compiler.',
    },
    compiler: {
        kind: oneOf(['auto', 'image']),
        default: 'auto',
        brief: 'auto, image (default: auto)',
        description: 'What compiles C and C++ where the build image is emulated. `auto`: a clang that this machine’s processor runs itself, with the headers and libraries of the image; what it refuses is compiled by the image’s own compiler, and so is the whole package where the result looks incomplete. `image`: the image’s own compiler alone. Where nothing is emulated, that compiles in any case.',
    },
    builder: {
        kind: optionalText('the name of a buildx builder'),
        default: '',
        brief: 'buildx builder to compile with',
        description: 'The buildx builder to compile with, as `docker buildx ls` lists it. Without one, the current builder.',
    },
    'system-packages': {
        kind: list('names of packages', checkSystemPackage),
        default: '',
        brief: 'packages of the build image to install first',
        description: 'Packages of the build image’s package manager (dnf on Amazon Linux 2023, yum on Amazon Linux 2) to install before compiling. Shared libraries that a compiled extension needs and Lambda lacks come along in the layer’s `lib/`.',
    },
    'before-build': {
        kind: optionalText('a shell script, or the path of one'),
        default: '',
        brief: 'script to run in the build image first',
        description: 'A script that runs in the build image before compiling, by `sh -eu`, as root and with the network: it can install what no package has, e.g. a Rust toolchain.',
    },
    'build-constraints': {
        kind: list('paths of constraints files'),
        default: '',
        brief: 'constraints files for what builds require',
        description: 'Constraints files for what builds require, e.g. with the line `Cython<3`. Without them `UV_BUILD_CONSTRAINT` or `PIP_BUILD_CONSTRAINT` is heeded. What a release requires for its build is chosen among the uploads of its own time anyway, where the index tells them.',
    },
    'build-env': {
        kind: list('names of environment variables', checkVariable),
        default: '',
        brief: 'variables that builds get, by name',
        description: 'Variables that builds of packages get, by their names: no other variable of this machine reaches them. Packages that must be run to know what they require get them, too. Their values are part of what a compiled wheel is kept under; what a source distribution said that it requires is kept by its version (`cache: false` asks it again).',
    },
    'build-isolation': {
        kind: oneOf(['auto', 'none']),
        default: 'auto',
        brief: 'auto, none (default: auto)',
        description: 'How code of packages is kept from this machine when it must run on it: to build pure Python, or to know what a source distribution requires. `auto`: it runs in Linux namespaces of its own, without network, and sees neither files, processes nor variables of this machine; where the machine cannot do that (macOS, Windows, some containers), it runs in the SAM build image or not at all. `none`: it runs as this user, with the files and the network of this machine. `publish: plan` and `build: wheels` run no code of packages.',
    },
    'build-timeout': {
        kind: optionalWholeNumber(1, 360),
        default: '30',
        brief: 'minutes for one package (default: 30)',
        description: 'After how many minutes the compiling of one package is stopped.',
    },
};

;// CONCATENATED MODULE: ./build/plan/finding-codes.js
/** The codes of everything that an inspection can find: what `ignore` can name. */
const findingCodes = [
    'borrowed-library',
    'broken-library',
    'build-failed',
    'build-not-isolated',
    'bytecode-size',
    'cached-build-unverified',
    'case-collision',
    'dependency-left-out',
    'empty-layer',
    'engines',
    'extension-left-out',
    'foreign-library',
    'foreign-prebuilds',
    'function-nearly-full',
    'function-too-large',
    'glibc-too-new',
    'handler-async',
    'handler-missing',
    'held-back',
    'image-gzip-members',
    'image-history',
    'image-index',
    'image-layer-elsewhere',
    'image-layer-not-gzip',
    'image-layers',
    'image-media-types',
    'image-musl',
    'image-nearly-full',
    'image-parent-missing',
    'image-path-twice',
    'image-platform',
    'image-runtime-unknown',
    'image-too-large',
    'image-unreadable',
    'image-unsafe-path',
    'image-without-command',
    'image-working-directory',
    'import-failed',
    'import-failed-together',
    'import-optional',
    'imports-skipped',
    'invocation-failed',
    'layer-nearly-full',
    'layer-too-large',
    'libstdcxx-too-new',
    'licence-not-allowed',
    'licences-unknown',
    'metadata-excluded',
    'misplaced',
    'missing-library',
    'missing-peer',
    'module-collision',
    'module-removed',
    'musl',
    'native-file-missing',
    'needs-bucket',
    'no-extension',
    'not-compiled',
    'not-executable',
    'not-in-record',
    'nothing-native',
    'older-by-extra-index',
    'over-budget',
    'over-growth',
    'path-collision',
    'prisma-engine',
    'requires-python',
    'runtime-client-missing',
    'runtime-sdk-partial',
    'runtime-sdk-shadowed',
    'scripts-not-run',
    'sdk-excluded',
    'sdk-not-found',
    'sdk-version-unknown',
    'several-versions',
    'startup-code',
    'startup-code-not-run',
    'stdlib-shadowed',
    'too-young',
    'unreadable-file',
    'unreadable-folder',
    'windows-line-ends',
    'wrong-layout',
    'wrong-machine',
    'wrong-node',
    'wrong-python',
];

;// CONCATENATED MODULE: ./build/plan/ignore.js
const ignore_form = /^([a-z][a-z0-9-]*)[ \t]+(\*|[A-Za-z0-9][A-Za-z0-9._-]*)[ \t]*:[ \t]*(\S.*)$/;
/** `missing-library pyodbc: the layer odbc brings it` */
function parseIgnoreRule(line) {
    const [, code, name, reason] = ignore_form.exec(line.slice(0, 1000)) ?? [];
    if (code === undefined || name === undefined || reason === undefined)
        return { why: 'is not of that form' };
    return { value: { code, package: name.toLowerCase().replace(/[-_.]+/g, '-'), reason } };
}

;// CONCATENATED MODULE: ./build/config/ignore-kind.js



/** A line of `ignore`: its code must be one that exists, or the line would silence nothing for ever. */
function parseIgnore(line) {
    const parsed = parseIgnoreRule(line);
    if ('why' in parsed)
        return parsed;
    const { code } = parsed.value;
    if (findingCodes.some((one) => one === code))
        return parsed;
    const meant = (0,suggestion/* nearest */.p)(code, findingCodes);
    return { why: `names no finding that exists: ${code}${meant === undefined ? '' : `; did you mean ${meant}?`}` };
}

;// CONCATENATED MODULE: ./build/config/fields/checks.js



const checksFields = {
    verify: {
        kind: oneOf(['static', 'import']),
        default: 'static',
        brief: 'static, import (default: static)',
        description: 'How a finished layer is verified. `static`: every ELF file, the sizes and the contents are looked at. `import`: in addition every top-level module of Python, or every direct dependency of Node.js, is imported in the Lambda runtime image (an image: on its own base), which needs Docker, and an emulator for a foreign architecture.',
    },
    'fail-on': {
        kind: oneOf(['error', 'warning']),
        default: 'error',
        brief: 'error, warning (default: error)',
        description: 'Which findings end the run. `error`: those that are certain. `warning`: in addition those that may be wrong.',
    },
    'max-size': {
        kind: optionalSize,
        default: '',
        brief: 'the most that a layer may unpack to',
        description: 'The most that a layer may unpack to. A larger one ends the run, in a plan too.',
    },
    'max-growth': {
        kind: optionalGrowth,
        default: '',
        brief: 'by how much a layer may grow, e.g. 10 %',
        description: 'By how much the unzipped size of a layer may grow: against the published version in `plan` and `publish`, against the zip that is in its place in `build`.',
    },
    'allow-licences': {
        kind: list('SPDX identifiers, with `*` for any letters, e.g. `MIT, Apache-2.0, BSD-*`'),
        default: '',
        brief: 'licences that packages may have',
        description: 'The licences that packages may have. One with another licence, or with none, ends the run. Of `A OR B` one must be named, of `A AND B` both. `ignore: licence-not-allowed NAME: reason` accepts a package.',
    },
    ignore: {
        kind: listOf('`code package: reason`, with `*` for any package', parseIgnore, splitLines),
        default: '',
        brief: 'findings to accept, each with a reason',
        description: 'Findings to accept, one per line, each with a reason: `missing-library pyodbc: the layer odbc brings it`. They become notes, which say the reason.',
    },
    'allow-missing': {
        kind: list('names of shared libraries, e.g. `libodbc.so.2`, with `*` for any letters'),
        default: '',
        brief: 'libraries that another layer brings',
        description: 'Shared libraries that another layer of the function brings. Without that, a library that an extension module needs, and that is neither in the layer nor in the runtime, ends the run.',
    },
    'verify-env': {
        kind: list('names of environment variables', checkVariable),
        default: '',
        brief: 'variables for verify: import, by name',
        description: 'Variables that `verify: import` gives to the modules that it imports, by their names.',
    },
    'exclude-imports': {
        kind: list('names of modules, e.g. `matplotlib.backends`, with `*` for any letters'),
        default: '',
        brief: 'modules that verify: import leaves out',
        description: 'Modules, or packages of npm, that `verify: import` does not import: those that need what only the function has.',
    },
};

// EXTERNAL MODULE: ./build/plan/handlers.js
var handlers = __webpack_require__(40177);
;// CONCATENATED MODULE: ./build/config/fields/content.js




const contentFields = {
    include: {
        kind: listOf('`source => target`, or `source` alone', parseInclude, splitList),
        default: '',
        brief: 'own files or folders, as source => target',
        description: 'Own files, directories or globs to put into the layer. The target is a path in the artifact (in a layer `python/` is what Python imports from, `bin/` is on PATH, `lib/` on LD_LIBRARY_PATH); without one, the source goes beside the packages by its own name: under `python/` in a layer, to the top of a function.',
    },
    code: {
        kind: listOf('`path`, or `path => target`', parseInclude, splitList),
        default: '',
        brief: 'own code of a function or an image',
        description: 'Your own code for a function or an image: files, folders or globs below the working directory. The content of a folder goes to the top, beside the packages; with a target, below that path. Left out, and said: virtualenvs, `.git`, tests, caches, and what may hold secrets. A path that is named itself is taken.',
    },
    handler: {
        kind: optionalText('a handler, e.g. `app.handler`', handlers/* checkHandler */.N),
        default: '',
        brief: 'handler that must exist, e.g. app.handler',
        description: 'The handler of a function: module, dot, name. The run fails when `code` and packages have no such module, or the module does not define that name.',
    },
    handlers: {
        kind: list('handlers, e.g. `app.handler, jobs/nightly.run`', handlers/* checkHandler */.N),
        default: '',
        brief: 'several of them, e.g. of one image',
        description: 'Handlers of several functions that use the same zip or image, each checked like `handler`. An image starts with the first one.',
    },
    bytecode: {
        kind: oneOf(['false', 'true', 'auto', 'only']),
        default: 'false',
        brief: 'false, true, auto, only (default: false)',
        description: 'Whether bytecode is added, so that Python does not compile every module at each cold start: imports are two to three times as quick. `true`: beside the sources, in `__pycache__`. `auto`: where the limit allows it, and a Python of the version is found. `only`: in the place of the sources, which saves room; tracebacks then show no lines, and what reads its own source or finds modules by `*.py` breaks. It is compiled by a Python of the runtime’s version, of this machine or brought by uv; nothing of the packages is run.',
    },
    exclude: {
        kind: list('glob patterns of paths in the layer, e.g. `python/**/tests/**`'),
        default: '',
        brief: "what to leave out, e.g. 'python/**/tests/**'",
        description: 'What to leave out, besides `__pycache__`. Nothing else is left out: packages import files that look unnecessary.',
    },
    'exclude-sdk': {
        kind: flag,
        default: 'false',
        brief: "leave AWS's SDK to the runtime (default: false)",
        description: 'Whether AWS’s SDK is left to the runtime, as a set. Python: boto3, botocore, s3transfer and jmespath; and python-dateutil, six and urllib3 where nothing else requires them. Node.js: `@aws-sdk/*` and `@smithy/*`, and what only they require. AWS decides which version a runtime has, and when it changes, and advises bundling the SDK with what needs one version.',
    },
    slim: {
        kind: listOf(`${slim/* slimPresets */.y.join(', ')}, all`, parseSlim),
        default: '',
        brief: 'leave out what nothing needs: tests, typing, …',
        description: 'What is left out of Python packages, as far as it is proved that nothing needs it. `tests`: folders `tests` and `test` that no module imports or names. `typing`: stubs (`*.pyi`). `sources`: what extensions were compiled from (`*.c`, `*.h`, `*.pyx` …). `docs`: folders `docs` and `examples`, `*.md`, `*.rst`; licences stay. `metadata`: what installers leave in `.dist-info` for themselves; METADATA, entry points, RECORD and licences stay. `other-platforms`: binaries of Windows, macOS, Alpine Linux and other machines. `all`: all of these. With `verify: import`, every module that can be imported with the files must be importable without them; else they come back, package by package. Nothing is stripped. See docs/slimming.md.',
    },
};

;// CONCATENATED MODULE: ./build/config/report-kinds.js

const kindsOfReports = ['html', 'sbom', 'snippets'];
const isKind = (item) => kindsOfReports.some((kind) => kind === item);
const listed = list(`${kindsOfReports.join(', ')}, or \`none\` alone`, (item) => isKind(item) || item === 'none' ? undefined : { why: 'is none of them' });
const reportKinds = {
    accepts: listed.accepts,
    parse(texts) {
        const parsed = listed.parse(texts);
        if (parsed.kind === 'rejected')
            return parsed;
        const kinds = parsed.value.filter(isKind);
        if (kinds.length === 0 || kinds.length === parsed.value.length)
            return { kind: 'accepted', value: kinds };
        return { kind: 'rejected', rejections: [{ value: 'none', why: 'must be alone' }] };
    },
};

;// CONCATENATED MODULE: ./build/config/fields/files.js


const filesFields = {
    'output-directory': {
        kind: kinds_text('the path of a directory, which is made when it does not exist'),
        default: 'layers',
        brief: 'where zips are written (default: layers)',
        description: 'Where the zips are written, each as `<layer-name>.zip`.',
    },
    'working-directory': {
        kind: kinds_text('the path of a directory'),
        default: '.',
        brief: 'where relative paths start (default: .)',
        description: 'Where relative paths start.',
    },
    reports: {
        kind: reportKinds,
        default: 'html, sbom, snippets',
        brief: 'html, sbom, snippets, none (default: all three)',
        description: 'What to write beside each zip: `html`, a page to look at (`<layer-name>.report.html`); `sbom`, a CycloneDX bill of materials (`<layer-name>.cdx.json`); `snippets`, once the layer is published, a folder of ready text for those who use it (`<layer-name>.snippets`): for SAM, CloudFormation, the CDK, Terraform, Serverless and the AWS CLI, and a JSON map of regions to ARNs.',
    },
    comment: {
        kind: flag,
        default: 'false',
        brief: 'comment on the pull request (action only)',
        description: 'Whether the action posts what a pull request would change as a comment, and keeps that one comment up to date. It is found again by the name of the layer, so other jobs and other bots have comments of their own. Requires `pull-requests: write`. A pull request from a fork has no such right: the job summary has the same text.',
    },
    'github-token': {
        kind: optionalText('a token'),
        default: '',
        actionDefault: '${{ github.token }}',
        brief: 'token of the comment (action only)',
        description: 'The token that the comment is posted with, and that published advisories for the packages are read with. Left out, the token of the job.',
    },
    cache: {
        kind: flag,
        default: 'true',
        brief: 'keep wheels between runs (default: true)',
        description: 'Whether to keep wheels and what was learned about them between runs: on disk, and on a runner in the cache of GitHub Actions. `false` starts from nothing and keeps nothing.',
    },
};

// EXTERNAL MODULE: ./build/lambda/arns.js
var arns = __webpack_require__(62504);
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
            return { why: `is the ARN of a ${arn.kind.replace('-', ' ')}, and a function is expected` };
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

// EXTERNAL MODULE: ./build/lambda/partitions.js
var partitions = __webpack_require__(40367);
// EXTERNAL MODULE: ./build/plan/grants.js
var grants = __webpack_require__(36659);
;// CONCATENATED MODULE: ./build/config/publishing-kinds.js
// What the inputs about publishing accept.



function parseRegion(name) {
    const judged = (0,partitions/* judgeRegion */.ew)(name);
    if (judged.kind === 'nonsense')
        return judged;
    return { value: judged.region, ...(judged.warning === undefined ? {} : { warning: judged.warning }) };
}
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
/** https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html */
function checkAlias(name) {
    return /^(?!\d+$)[A-Za-z0-9_-]{1,128}$/.test(name) ? undefined : { why: 'cannot be the name of an alias' };
}
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
/** https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
function checkKey(item) {
    const named = item.replaceAll('{region}', 'us-east-1');
    const id = '(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})';
    const alias = 'alias/[A-Za-z0-9/_-]{1,250}';
    const shape = new RegExp(`^((arn:[a-z-]+:kms:[a-z0-9-]+:\\d{12}:)?(${alias}|key/${id})|${id})$`);
    if (!shape.test(named))
        return { why: 'is not the ARN, the id or the alias of a KMS key' };
    return named.startsWith('key/') ? { why: 'is a part of an ARN', nearest: item.slice(4) } : undefined;
}
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html */
function parseObjectTag(item) {
    const at = item.indexOf('=');
    if (at <= 0)
        return { why: 'is not of the form `key=value`' };
    const [key, value] = [item.slice(0, at).trim(), item.slice(at + 1).trim()];
    if (key.length > 128 || value.length > 256)
        return { why: 'is too long: a key has at most 128 characters, a value 256' };
    if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(key + value))
        return { why: 'has characters that a tag cannot have' };
    return /^aws:/i.test(key) ? { why: 'begins with `aws:`, which AWS keeps for itself' } : { value: { key, value } };
}
/** https://docs.aws.amazon.com/signer/latest/api/API_PutSigningProfile.html */
function parseSigningProfile(item) {
    if (/^\w{2,64}$/.test(item))
        return { value: { name: item } };
    const shape = /^arn:[a-z-]{1,20}:signer:([a-z0-9-]{1,30}|\{region\}):(\d{12}):\/signing-profiles\/(\w{2,64})$/;
    const [, region, owner, name] = shape.exec(item) ?? [];
    if (region === undefined || owner === undefined || name === undefined) {
        return { why: 'is neither the name of a signing profile (2 to 64 letters, digits and `_`) nor its ARN' };
    }
    return { value: { name, owner, region } };
}
/** https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
function checkParameter(item) {
    const named = item.replaceAll(/\{(?:name|architecture|runtime|region|version)\}/g, 'x');
    const unknown = /\{[^}]{0,40}\}?/.exec(named)?.[0];
    if (unknown !== undefined) {
        return { why: `has a placeholder ${unknown}; known are {name}, {architecture}, {runtime}, {region}, {version}` };
    }
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
const publishing_kinds_listed = listOf('regions of one partition, e.g. us-east-1, or `all` alone', parseRegion);
/** Regions, or all that are enabled. */
const regions = {
    accepts: publishing_kinds_listed.accepts,
    parse: (texts) => texts.flatMap((one) => splitList(one)).join() === 'all' ? { kind: 'accepted', value: 'all' } : publishing_kinds_listed.parse(texts),
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
            const named = publishing_kinds_listed.parse([items.join(',')]);
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

;// CONCATENATED MODULE: ./build/config/fields/functions.js



const functionsFields = {
    'update-functions': {
        kind: listOf('names or ARNs of functions, or `tag:key=value`', parseFunctionSelector),
        default: '',
        brief: 'functions that are to use the version',
        description: 'Functions that are to use the version, or the code of a function. Of a layer, only this layer’s version is swapped; their other layers, and the order, stay. A function whose update fails gets its previous layers, or its previous code, back.',
    },
    'publish-function-version': {
        kind: flag,
        default: 'false',
        brief: 'publish a version of each of them',
        description: 'Whether to publish a version of each function that was updated. Published versions never change.',
    },
    alias: {
        kind: optionalText('the name of an alias', checkAlias),
        default: '',
        brief: 'alias that moves to the new version',
        description: 'An alias of the functions in `update-functions` that moves to a new version of each: a version is published then, as with `publish-function-version`. All functions are changed, or none: when one fails, all have the layers or the code, and the aliases, that they had before. A function without this alias gets a layer only, and a warning names it; with `artifact: function` or `image`, the alias is made.',
    },
    'canary-share': {
        kind: optionalWholeNumber(1, 99),
        default: '',
        brief: 'percent of its calls at first',
        description: 'How many percent of the calls of `alias` go to the new version at first. The rest follows after `canary-minutes`.',
    },
    'canary-minutes': {
        kind: optionalWholeNumber(1, 1_440),
        default: '5',
        brief: 'how long that share holds (default: 5)',
        description: 'For how many minutes `canary-share` holds.',
    },
    'canary-alarm': {
        kind: optionalText('the name of an alarm', (item) => (item.length > 255 ? { why: 'is too long' } : undefined)),
        default: '',
        brief: 'alarm that takes everything back',
        description: 'An alarm of CloudWatch, in each region, that is watched during `canary-minutes`. When it goes off, all functions of the region have the layers, the code and the aliases that they had before, and the run fails.',
    },
    'smoke-event': {
        kind: optionalText('JSON, or the path of a file with JSON'),
        default: '',
        brief: 'event to call the new code with: JSON, or a file',
        description: 'An event that the new code is called with. With `update-functions`, each function is called in AWS, before its alias moves; when one of them answers with an error, everything is taken back: aliases, versions and code. Without, every handler is called on this machine, in Lambda’s runtime image, before the zip is written or the image is pushed: that needs Docker. With `artifact: function` or `image`.',
    },
};

// EXTERNAL MODULE: ./build/plan/image-names.js
var image_names = __webpack_require__(64426);
;// CONCATENATED MODULE: ./build/config/image-kinds.js
// What the inputs about images accept.

const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
/** https://github.com/distribution/reference/blob/v0.6.0/regexp.go */
const repositoryName = new RegExp(`^(?:[A-Za-z0-9.-]{1,253}(?::\\d{1,5})?/)?${component}(?:/${component})*$`);
function checkBaseImage(item) {
    const unknown = (0,image_names/* unknownPlaceholder */.mz)(item, image_names/* basePlaceholders */.G1);
    if (unknown)
        return unknown;
    const filled = item.replace(/\{[^{}]*\}/g, 'x');
    if (/^scratch$/.test(filled))
        return { why: 'has no Python in it' };
    return /^[\w./:@-]{1,400}$/.test(filled) ? undefined : { why: 'cannot be the name of an image' };
}
function checkRepository(item) {
    const unknown = (0,image_names/* unknownPlaceholder */.mz)(item, image_names/* repositoryPlaceholders */.BX);
    if (unknown)
        return unknown;
    const filled = item.replace(/\{[^{}]*\}/g, 'x');
    if (/^https?:\/\//.test(item))
        return { why: 'is a URL', nearest: item.replace(/^https?:\/\//, '') };
    if (item.includes('@'))
        return { why: 'names an image by its digest, and a repository is expected' };
    if (/:[\w.-]+$/.test(filled) && !/:\d{1,5}$/.test(filled.split('/')[0] ?? '')) {
        return { why: 'has a tag; tags go into image-tags', nearest: item.replace(/:[^:/]*$/, '') };
    }
    return filled.length <= 400 && repositoryName.test(filled) ? undefined : { why: 'cannot be the name of a repository' };
}
function checkTag(item) {
    const unknown = (0,image_names/* unknownPlaceholder */.mz)(item, image_names/* tagPlaceholders */.rh);
    if (unknown)
        return unknown;
    return /^\w[\w.-]{0,127}$/.test(item.replace(/\{[^{}]*\}/g, 'x')) ? undefined : { why: 'cannot be a tag' };
}
/** `NAME=value`, as a variable or a label of an image. */
function parsePair(item) {
    const at = item.indexOf('=');
    const name = at < 0 ? item : item.slice(0, at);
    if (at < 1)
        return { why: 'is not of that form' };
    if (!/^[\w./-]{1,200}$/.test(name))
        return { why: 'has a name that is not allowed' };
    return { value: [name, item.slice(at + 1)] };
}
function checkUser(item) {
    return /^[\w.-]{1,64}(?::[\w.-]{1,64})?$/.test(item) ? undefined : { why: 'is not a user, or `user:group`' };
}

;// CONCATENATED MODULE: ./build/config/fields/images.js


const imagesFields = {
    repository: {
        kind: optionalText('the name of a repository of ECR, or `registry/name`, with `{name}`, `{runtime}` and `{architecture}` as placeholders', checkRepository),
        default: '',
        brief: 'where an image is pushed to',
        description: 'Where an image is pushed to. A name without a registry is a repository of ECR in each of the regions, in the account of the credentials; ECR’s logins are fetched and kept in memory. With a registry, e.g. `ghcr.io/org/name`, the logins of Docker’s configuration are used.',
    },
    'image-tags': {
        kind: list('tags, with `{name}`, `{runtime}`, `{python}`, `{architecture}` and `{hash}` as placeholders', checkTag),
        default: '{name}-{hash}',
        brief: 'tags of an image (default: {name}-{hash})',
        description: 'The tags of an image. `{hash}` is the beginning of its digest, so that the tag of the same content is the same, and another content gets another tag: repositories with immutable tags need it. Images of two architectures must get different tags: Lambda takes no list of several.',
    },
    'base-image': {
        kind: optionalText('the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders', checkBaseImage),
        default: '',
        brief: "image to build on (default: AWS's)",
        description: 'The image that `artifact: image` is built on. Without it, AWS’s runtime image of the runtime and architecture. Its layers are never unpacked, and are downloaded only where the repository lacks them. It must have the runtime’s Python and glibc. One without Lambda’s runtime client needs `awslambdaric` among the packages: its entrypoint is then set.',
    },
    output: {
        kind: optionalOneOf(['oci', 'docker']),
        default: '',
        brief: 'write the image as oci or docker',
        description: 'How an image is written to `output-directory`, as a whole, with its base. `oci`: a folder with an OCI layout (`<layer-name>.oci`). `docker`: a tar for `docker load` (`<layer-name>.docker.tar`). `build` writes `oci` unless told otherwise; `publish` writes neither.',
    },
    'create-repository': {
        kind: flag,
        default: 'false',
        brief: 'create a missing repository of ECR',
        description: 'Whether a repository of ECR that is missing is created: with immutable tags, scanning on push and encryption.',
    },
    'image-environment': {
        kind: listOf('`NAME=value`', parsePair, splitLines),
        default: '',
        brief: 'variables, as NAME=value',
        description: 'Variables of an image, beside those of its base. Never put a secret here: everybody who can pull the image can read it.',
    },
    'image-labels': {
        kind: listOf('`name=value`', parsePair, splitLines),
        default: '',
        brief: 'labels, as name=value',
        description: 'Labels of an image, beside those that name its base.',
    },
    'image-user': {
        kind: optionalText('a user, or `user:group`', checkUser),
        default: '',
        brief: 'user that it runs as',
        description: 'The user that an image runs as. Lambda replaces it by one of its own.',
    },
    dockerfile: {
        kind: optionalText('the path of a Dockerfile'),
        default: '',
        brief: 'own Dockerfile, built with the packages',
        description: 'A Dockerfile of your own that the image is built from by buildx, for those who need `RUN`. The packages are its build context named `packages`: `COPY --from=packages / /`. Needs Docker, and an emulator for a foreign architecture.',
    },
};

;// CONCATENATED MODULE: ./build/config/fields/many.js

const manyFields = {
    'layers-file': {
        kind: optionalText('the path of a TOML file'),
        default: '',
        brief: 'file of many layers (default: lambda-layers.toml)',
        description: 'A file that declares many layers: a table `[layer.NAME]` for each, with any of these inputs, and `[defaults]` for all. Without it, `lambda-layers.toml` in the working directory is taken, when no input says what goes in. Inputs that are given beside it count more than the file. See docs/many-layers.md.',
    },
    only: {
        kind: list('names of layers of the file, with `*` for any letters'),
        default: '',
        brief: "which layers of the file, e.g. 'api-*'",
        description: 'Which layers of the file are done. Without it, all of them.',
    },
    'changed-since': {
        kind: optionalText('a commit, a branch or a tag of git'),
        default: '',
        brief: 'those that changed since a commit',
        description: 'Does only those layers of the file whose inputs or files changed since that commit. In a workflow, `actions/checkout` must fetch it: `fetch-depth: 0`.',
    },
};

// EXTERNAL MODULE: ./build/plan/description.js
var description = __webpack_require__(7440);
;// CONCATENATED MODULE: ./build/config/fields/publishing.js



const publishingFields = {
    regions: {
        kind: regions,
        default: '',
        brief: 'e.g. eu-west-1, or all (default: AWS_REGION)',
        description: 'Where to publish. `all` is every region of the partition that is enabled in the account. Without it, the region of the environment (`AWS_REGION`).',
    },
    's3-bucket': {
        kind: optionalText('a bucket’s name, with `{region}` where each region has its own', checkBucket),
        default: '',
        brief: 'bucket for zips of more than 50 MB',
        description: 'The bucket that Lambda takes the zip from, in the region of the layer. Needed for zips of more than 50 MB; without it, the zip is sent to Lambda directly. With several regions, the zip is sent once, and copied from bucket to bucket.',
    },
    'keep-versions': {
        kind: optionalWholeNumber(1, 100_000),
        default: '',
        brief: 'how many versions stay',
        description: 'How many versions of the layer stay; older ones are deleted, and their zips below `s3-prefix`, unless a function of the account still uses them. When left out, all stay.',
    },
    publish: {
        kind: oneOf(['if-changed', 'always', 'never', 'plan']),
        default: 'if-changed',
        brief: 'if-changed, always, never, plan',
        description: 'Whether to publish. `if-changed` publishes where no version has this content, and completes what exists: missing grants, functions, the parameter. `plan` reads everything, writes nothing, and says what would happen. In a workflow that names no region, and nothing else about publishing, the layer is only built.',
    },
    zip: {
        kind: optionalText('the path of a zip, or the ARN of a layer version'),
        default: '',
        brief: 'zip that was built before, to publish unchanged',
        description: 'A layer zip that was built before, to be published unchanged (with `publish`). `layer-name`, `runtimes` and `architectures` say what it is. The ARN of a layer version copies that version to other regions or to another account, with its name, runtimes, architectures, licence and description, where no other ones are given.',
    },
    rollout: {
        kind: rollout,
        default: '',
        brief: 'waves of regions',
        description: 'In which order regions are published: waves, separated by `then`, e.g. `eu-west-1, then all`. A wave begins when the one before has ended. Without it, all regions are published side by side.',
    },
    'stop-on-failure': {
        kind: flag,
        default: 'false',
        brief: 'a region that fails stops the later ones',
        description: 'Whether a region that fails keeps the later waves from beginning. Without `rollout`, each region is then a wave of its own. The next run goes on with what is missing.',
    },
    description: {
        kind: kinds_text('at most 256 characters, with placeholders', description/* checkDescription */.bq),
        default: 'Dependencies for {runtimes} on {architectures}',
        brief: 'what the version says of itself',
        description: 'What the layer version says of itself. Placeholders: `{name}`, `{runtimes}`, `{architectures}`, `{packages}`, `{git-sha}`, `{git-ref}`, `{git-repository}`. A fingerprint of everything that decides the content is appended, so that the next run sees whether anything changed. A changed description alone creates no new version.',
    },
    'license-info': {
        kind: optionalText('at most 512 characters', (item) => item.length > 512 ? { why: `has ${item.length} characters` } : undefined),
        default: '',
        brief: 'licence of the layer',
        description: 'The licence of the layer: an SPDX identifier, a URL, or its text.',
    },
    's3-bucket-owner': {
        kind: optionalText('an account id of 12 digits', (item) => /^\d{12}$/.test(item) ? undefined : { why: 'is not an account id' }),
        default: '',
        brief: 'account that the bucket belongs to',
        description: 'The account that the bucket belongs to. Without it, the account of the credentials: S3 refuses a bucket of the same name that belongs to somebody else.',
    },
    's3-prefix': {
        kind: kinds_text('a key’s beginning', checkPrefix),
        default: 'lambda-layers',
        brief: 'what keys in the bucket begin with',
        description: 'What the keys in the bucket begin with; the name of the layer and the hash of the zip follow.',
    },
    's3-storage': {
        kind: oneOf(['copy', 'reference']),
        default: 'copy',
        brief: 'copy, reference (default: copy)',
        description: 'Where the zip of a version stays. `copy`: Lambda keeps a copy, which counts against the code storage of the account (300 GB a region). `reference`: Lambda reads the object in the bucket for as long as the version is used. That requires a bucket that keeps versions, and a bucket policy, which `lambda-layer policy bucket` prints. Objects that were referred to are never deleted.',
    },
    's3-encryption': {
        kind: oneOf(['default', 'AES256', 'aws:kms', 'aws:kms:dsse']),
        default: 'default',
        brief: 'default, AES256, aws:kms, aws:kms:dsse',
        description: 'How S3 encrypts the zip in the bucket. `default`: as the bucket says. With `kms-key`, `aws:kms` is used.',
    },
    'kms-key': {
        kind: optionalText('the ARN, the id or the alias (`alias/…`) of a key, with `{region}` where each region has its own', checkKey),
        default: '',
        brief: 'key that S3 encrypts the zip with',
        description: 'The KMS key that S3 encrypts the zip in the bucket with. Lambda reads the zip with the rights of the caller: `lambda-layer policy publisher` names the rights on the key.',
    },
    's3-tags': {
        kind: listOf('`key=value`, at most 10', parseObjectTag),
        default: '',
        brief: 'tags of the object, as key=value',
        description: 'Tags of the object in the bucket, e.g. for cost allocation or for a lifecycle rule.',
    },
    'signing-profile': {
        kind: optionalOf('the name of a signing profile of AWS Signer, or its ARN', parseSigningProfile),
        default: '',
        brief: 'signing profile of AWS Signer',
        description: 'Signs each zip with AWS Signer, and publishes the signed one: functions whose code signing configuration enforces signatures take no other layer or code. Signer works in one region, so a profile of this name must exist in each. Requires `s3-bucket`, and that the bucket keeps versions. Whether anything changed is decided by what was built, since every signature has another hash.',
    },
    'ssm-parameter': {
        kind: list('names of parameters, e.g. `/layers/{name}/{architecture}/arn`', checkParameter),
        default: '',
        brief: 'parameters that hold the ARN',
        description: 'Parameters of Systems Manager that hold the ARN of the version, in each region. `{name}`, `{region}`, `{architecture}`, `{runtime}` and `{version}` are filled in. With several architectures or runtimes, each has its own. A name with `{version}` keeps that version, and is deleted with it.',
    },
    'align-version': {
        kind: optionalWholeNumber(1, 1_000_000),
        default: '',
        brief: 'number that the version is to have',
        description: 'The number that the version is to have in every region. A region that lags behind gets fillers with the same content, each deleted right away, until the next version has that number. A region that is beyond it is refused, since numbers are never used again.',
    },
    'source-profile': {
        kind: optionalText('the name of a profile of the AWS configuration'),
        default: '',
        brief: 'credentials that read the source',
        description: 'The profile whose credentials read the source: the version that `zip` names, or the region that `balance` compares with. For a source in another account or partition. Without it, the same credentials as for everything else.',
    },
};

;// CONCATENATED MODULE: ./build/config/fields/sharing.js


const sharingFields = {
    'share-with': {
        kind: sharing,
        default: '',
        brief: 'accounts, organizations, public, none',
        description: 'Who may use the layer: account ids, organization ids (`o-…`), or `public` for everybody. Missing grants are added. Grants that an earlier run made and that are no longer named are revoked; grants of others stay. `none` revokes all of ours. When left out, the grants of the previous version are repeated, but never public ones.',
    },
    'share-versions': {
        kind: oneOf(['newest', 'all']),
        default: 'newest',
        brief: 'newest, all (default: newest)',
        description: 'Which versions are shared as `share-with` says: the one of this run, or all that there are.',
    },
};

;// CONCATENATED MODULE: ./build/config/fields/source.js


const sourceFields = {
    requirements: {
        kind: list('paths of lock files, requirements files, a pyproject.toml, or a folder of a project'),
        default: '',
        brief: 'lock file, requirements file, pyproject.toml, folder',
        description: 'What the artifact is made of. A lock is obeyed exactly and nothing is resolved: `uv.lock`, `pylock.toml` (or `pylock.*.toml`), `poetry.lock`, `pdm.lock`, `Pipfile.lock`. Requirements files are in the format of pip, with nested `-r` and `-c`, hashes, markers and index options. `pyproject.toml` is read with PEP 621, PEP 735 and the tables of Poetry. For Node.js: `package-lock.json`, `npm-shrinkwrap.json`, `pnpm-lock.yaml`, or a `package.json`. When neither this nor `packages` is given, the working directory is looked at in this order: `pylock.toml`, `uv.lock`, `poetry.lock`, `pdm.lock`, `Pipfile.lock`, `requirements.txt`, `pyproject.toml`. Two that disagree are an error.',
    },
    packages: {
        kind: list('requirements as in a requirements file, e.g. `requests>=2.31,<3`', undefined, splitRequirements),
        default: '',
        brief: "requirements given directly, e.g. 'requests>=2.31'",
        description: 'Requirements given directly, in addition to those of the files.',
    },
    constraints: {
        kind: list('paths of constraints files'),
        default: '',
        brief: 'files that limit versions and install nothing',
        description: 'Constraints files: they limit the versions of what is installed, and install nothing themselves.',
    },
    extras: {
        kind: list('names of extras of the project', checkName),
        default: '',
        brief: 'extras of the project to take, too',
        description: 'Extras of the project whose dependencies are taken, too. For a lock, `pyproject.toml` or a folder.',
    },
    groups: {
        kind: list('names of dependency groups of the project', checkName),
        default: '',
        brief: 'dependency groups of the project to take, too',
        description: "Dependency groups of the project that are taken, too. By default only the project's own dependencies are.",
    },
    project: {
        kind: flag,
        default: 'true',
        brief: "take the project's own code (default: true)",
        description: "Whether the project's own code is built and taken, where the project is a package. `false` takes its dependencies alone.",
    },
    'exclude-newer': {
        kind: optionalMoment,
        default: '',
        brief: 'choose among files uploaded before, e.g. 7 days',
        description: 'Only files that were uploaded before this moment are considered when versions are chosen, e.g. `2026-11-01`, or `7 days` ago. A lock is obeyed as it is. The index must say when files were uploaded, as PyPI does.',
    },
    omit: {
        kind: list('dev, optional, peer, none', checkOmit),
        default: 'dev',
        brief: 'Node.js: kinds of dependencies to leave out',
        description: 'Which dependencies of a Node.js project are left out: `dev` by default; `none` for nothing. Those of packages are not meant: an optional dependency of a package is taken where it is for the target.',
    },
    'minimum-age': {
        kind: optionalDuration,
        default: '',
        brief: 'refuse files that were uploaded recently',
        description: 'How long ago a package’s file must have been uploaded, e.g. `3 days`. A younger file is refused, since most malicious releases are found and removed within days. The time of the upload comes from the lock file or the index; where neither says it, the file is refused too.',
    },
    'minimum-age-except': {
        kind: list('names of packages', checkPackageName),
        default: '',
        brief: 'packages that minimum-age does not hold for',
        description: 'Packages that `minimum-age` does not hold for, e.g. your own, or one whose fix you need now.',
    },
};

// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/plan/layer-name.js
var layer_name = __webpack_require__(6595);
;// CONCATENATED MODULE: ./build/config/fields/target.js






const targetFields = {
    runtimes: {
        kind: listOf(runtimes/* runtimes */.mk.map((runtime) => runtime.name).join(', '), parseRuntime),
        default: 'python3.13',
        brief: 'e.g. python3.13, nodejs22.x (default: python3.13)',
        description: 'The Lambda runtimes to build for. Several Python runtimes whose layer names are the same share one layer, each in its own `python/lib/python3.X/site-packages`; those of Node.js share `nodejs/node_modules`.',
    },
    architectures: {
        kind: listOf(architectures/* architectures */.f.join(', '), parseArchitecture),
        default: 'x86_64',
        brief: 'x86_64, arm64 (default: x86_64)',
        description: 'The instruction sets to build for. No emulation is needed for what has wheels.',
    },
    'layer-name': {
        kind: kinds_text('1 to 140 letters, digits, `-` and `_`, with `{runtime}` and `{architecture}` as placeholders', layer_name/* checkNameTemplate */.s),
        default: 'dependencies-{runtime}-{architecture}',
        brief: 'name of the layer, and of its zip',
        description: 'The name of the artifact (layer, function zip or image), and of the files that are written for it. `{runtime}` becomes e.g. `python313`, `{architecture}` becomes `arm64` or `x86_64`. Targets whose names come out the same are one layer; a function or an image is for one target only.',
    },
    artifact: {
        kind: oneOf(artifacts/* artifactKinds */.Y),
        default: 'layer',
        brief: 'layer, function, image (default: layer)',
        description: 'What the packages are put into. `layer`: the zip of a layer. `function`: the zip of a function, with the packages and your own `code` at its top. `image`: a container image for Lambda. All three take the same inputs for packages; a layer and a function may have 250 MB unzipped together, an image 10 GB.',
    },
};

;// CONCATENATED MODULE: ./build/config/fields/trying.js

const tryingFields = {
    event: {
        kind: kinds_text('JSON, or the path of a file with JSON'),
        default: '{}',
        brief: 'event to call it with: JSON, or a file (default: {})',
        description: 'With the command `invoke`: the event that each handler is called with.',
    },
};

;// CONCATENATED MODULE: ./build/config/fields.js












/** The inputs in groups, in the order in which the help and docs/inputs.md show them. */
const groupTable = {
    source: { title: 'What goes in', fields: sourceFields },
    many: { title: 'Many layers', fields: manyFields },
    target: { title: 'For what it is built', fields: targetFields },
    content: { title: 'Own files', fields: contentFields },
    building: { title: 'Packages without a wheel', fields: buildingFields },
    checks: { title: 'Checks', fields: checksFields },
    trying: { title: 'Trying it', fields: tryingFields },
    files: { title: 'Files and cache', fields: filesFields },
    publishing: { title: 'Publishing', fields: publishingFields },
    images: { title: 'Images', fields: imagesFields },
    sharing: { title: 'Sharing', fields: sharingFields },
    functions: { title: 'Functions', fields: functionsFields },
};
/** Every input. Names, parsers, defaults and descriptions are known nowhere else. */
const fields = {
    ...sourceFields,
    ...manyFields,
    ...targetFields,
    ...contentFields,
    ...buildingFields,
    ...checksFields,
    ...tryingFields,
    ...filesFields,
    ...publishingFields,
    ...imagesFields,
    ...sharingFields,
    ...functionsFields,
};


/***/ }),

/***/ 19473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   MI: () => (/* binding */ throwIfAny),
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   j$: () => (/* binding */ Interrupted),
/* harmony export */   j1: () => (/* binding */ ConfigurationError)
/* harmony export */ });
// Failures that a user can act on. Everything else that is thrown is a bug of ours.
/** Exit codes of the command: https://tldp.org/LDP/abs/html/exitcodes.html and sysexits(3) for 70. */
const exitCodes = { done: 0, failed: 1, misconfigured: 2, bug: 70, interrupted: 130 };
/** It could not be done: a build, a finding that is certain, a service. */
class Failure extends Error {
    name = 'Failure';
    exitCode = exitCodes.failed;
    problems;
    constructor(problems, options) {
        const all = Array.isArray(problems) ? problems : [problems];
        super(all.map((problem) => problem.message).join('\n'), options);
        this.problems = all;
    }
}
/** What the user asked for cannot be understood or contradicts itself. Thrown before any effect. */
class ConfigurationError extends Failure {
    name = 'ConfigurationError';
    exitCode = exitCodes.misconfigured;
}
/** The user, or the runner, asked us to stop. */
class Interrupted extends Failure {
    name = 'Interrupted';
    exitCode = exitCodes.interrupted;
    constructor(options) {
        super({ code: 'interrupted', message: 'Interrupted: stopped before the work was done.' }, options);
    }
}
/** More than anybody reads. A file from elsewhere can be wrong in a hundred thousand lines. */
const mostProblems = 50;
/** Throws when any problem was collected, so that all of them are reported at once: of very many the first, and how many more. */
function throwIfAny(problems, Kind = Failure) {
    const [first, ...rest] = problems;
    if (!first)
        return;
    const shown = rest.slice(0, mostProblems - 1);
    const more = rest.length - shown.length;
    const { nextStep: _, package: __, line: ___, ...alike } = first;
    const last = {
        ...alike,
        message: `${more} more of these errors ${more === 1 ? 'is' : 'are'} not shown.`,
        nextStep: 'Correct these first.',
    };
    throw new Kind([first, ...shown, ...(more > 0 ? [last] : [])]);
}


/***/ }),

/***/ 95038:
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

/***/ 62504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ layerVersionArn),
/* harmony export */   GT: () => (/* binding */ signingJobArn),
/* harmony export */   H8: () => (/* binding */ keyArn),
/* harmony export */   Kl: () => (/* binding */ parseLambdaArn),
/* harmony export */   P$: () => (/* binding */ layerArn),
/* harmony export */   SB: () => (/* binding */ bucketArn),
/* harmony export */   YX: () => (/* binding */ signingProfileArn),
/* harmony export */   bf: () => (/* binding */ alarmArn),
/* harmony export */   mE: () => (/* binding */ functionArn),
/* harmony export */   nd: () => (/* binding */ objectArn),
/* harmony export */   vi: () => (/* binding */ parameterArn)
/* harmony export */ });
/* harmony import */ var _partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40367);
// ARNs are rendered from what they name, and never split back; what a user or a service wrote is read strictly.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html

const layerArn = ({ region, accountId, name }) => `arn:${region.partition.id}:lambda:${region.name}:${accountId}:layer:${name}`;
const layerVersionArn = (layer, version) => `${layerArn(layer)}:${version}`;
const functionArn = (region, accountId, name) => `arn:${region.partition.id}:lambda:${region.name}:${accountId}:function:${name}`;
const bucketArn = (region, bucket) => `arn:${region.partition.id}:s3:::${bucket}`;
const objectArn = (region, bucket, key) => `${bucketArn(region, bucket)}/${key}`;
/** `key`: the id of a key, or its ARN. */
const keyArn = (region, accountId, key) => key.startsWith('arn:') ? key : `arn:${region.partition.id}:kms:${region.name}:${accountId}:key/${key}`;
const alarmArn = (region, accountId, name) => `arn:${region.partition.id}:cloudwatch:${region.name}:${accountId}:alarm:${name}`;
const signingProfileArn = (region, accountId, name) => `arn:${region.partition.id}:signer:${region.name}:${accountId}:/signing-profiles/${name}`;
const signingJobArn = (region, accountId, id) => `arn:${region.partition.id}:signer:${region.name}:${accountId}:/signing-jobs/${id}`;
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

/***/ 86393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ artifactFacts),
/* harmony export */   Y: () => (/* binding */ artifactKinds)
/* harmony export */ });
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99247);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21280);
// What a run makes: a layer, the zip of a function, or a container image. What each of them is to Lambda, in one table.
// https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
// https://docs.aws.amazon.com/lambda/latest/dg/python-package.html
// https://docs.aws.amazon.com/lambda/latest/dg/python-image.html


const artifactKinds = ['layer', 'function', 'image'];
const taskInImage = _folders_js__WEBPACK_IMPORTED_MODULE_1__/* .taskFolder */ .AD.slice(1);
const artifactFacts = {
    layer: {
        title: 'layer',
        mountedAt: _folders_js__WEBPACK_IMPORTED_MODULE_1__/* .layersFolder */ .tv,
        packagesFolder: _folders_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonFolder */ .Tk,
        includesFolder: '',
        librariesFolder: 'lib',
        commandsFolder: 'bin',
        unzippedLimitBytes: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC,
    },
    function: {
        title: 'function',
        mountedAt: _folders_js__WEBPACK_IMPORTED_MODULE_1__/* .taskFolder */ .AD,
        packagesFolder: '',
        includesFolder: '',
        librariesFolder: 'lib',
        unzippedLimitBytes: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .unzippedLimitBytes */ .WC,
    },
    image: {
        title: 'image',
        mountedAt: '/',
        packagesFolder: taskInImage,
        includesFolder: _folders_js__WEBPACK_IMPORTED_MODULE_1__/* .layersFolder */ .tv.slice(1),
        librariesFolder: `${taskInImage}/lib`,
        unzippedLimitBytes: _limits_js__WEBPACK_IMPORTED_MODULE_0__/* .imageLimitBytes */ .kP,
    },
};


/***/ }),

/***/ 99247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ taskFolder),
/* harmony export */   FL: () => (/* binding */ runtimeFolder),
/* harmony export */   M8: () => (/* binding */ nodejsFolder),
/* harmony export */   Ti: () => (/* binding */ languageFolder),
/* harmony export */   Tk: () => (/* binding */ pythonFolder),
/* harmony export */   ce: () => (/* binding */ interpreterPath),
/* harmony export */   hw: () => (/* binding */ pythonOfPath),
/* harmony export */   mX: () => (/* binding */ pythonFolderOf),
/* harmony export */   n8: () => (/* binding */ standardLibraryFolder),
/* harmony export */   pp: () => (/* binding */ sitePackagesFolder),
/* harmony export */   tv: () => (/* binding */ layersFolder)
/* harmony export */ });
// Where things are on Lambda, in its runtime images and in SAM's build images.
/** Layers are unpacked here. */
const layersFolder = '/opt';
/** The function's own files. */
const taskFolder = '/var/task';
/** The runtime client, and what the runtime brings for functions, such as boto3. */
const runtimeFolder = '/var/runtime';
/** The interpreter and its standard library. */
const languageFolder = '/var/lang';
/** @param python `3.13` */
function interpreterPath(python) {
    return `${languageFolder}/bin/python${python}`;
}
/** @param python `3.13` */
function standardLibraryFolder(python) {
    return `${languageFolder}/lib/python${python}`;
}
/**
 * The folder of a layer that `node_modules` lies in, for every version of Node.js: it is on NODE_PATH, where `require`
 * looks, and `import` from Node.js 18 on. https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
 */
const nodejsFolder = 'nodejs';
/** The folder of a layer for Python packages of every version. */
const pythonFolder = 'python';
/**
 * The folder of a layer for the packages of one Python version; packages for every version are in `python`.
 * https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
 */
function sitePackagesFolder(python) {
    return `python/lib/python${python}/site-packages`;
}
const versioned = /^python\/lib\/python(\d+\.\d+)\//;
/** The Python whose folder of a layer a path is in, e.g. `3.13`; undefined for what all of them see. */
function pythonOfPath(path) {
    if (!path.startsWith('python/lib/'))
        return undefined;
    return versioned.exec(path)?.[1];
}
/** The folder of a layer that Python imports a path from: `python/lib/python3.13/site-packages`, or `python`. */
function pythonFolderOf(path) {
    return /^python\/lib\/python\d+\.\d+\/site-packages(?=\/)/.exec(path)?.[0] ?? pythonFolder;
}


/***/ }),

/***/ 21280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WC: () => (/* binding */ unzippedLimitBytes),
/* harmony export */   Y2: () => (/* binding */ layersPerFunction),
/* harmony export */   kP: () => (/* binding */ imageLimitBytes),
/* harmony export */   p1: () => (/* binding */ directUploadLimitBytes),
/* harmony export */   wo: () => (/* binding */ zipFilesLimit)
/* harmony export */ });
/* unused harmony export requestLimitBytes */
// The limits of Lambda: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
/** A function and all its layers, unzipped: 250 MB, which the service counts as MiB. */
const unzippedLimitBytes = 262_144_000;
/** A container image, uncompressed, all its layers together: 10 GB. */
const imageLimitBytes = 10 * 1024 ** 3;
/**
 * PublishLayerVersion refuses a request of this size or more ("Request must be smaller than 69905067 bytes for the
 * PublishLayerVersion operation"). The zip travels in it as base64, four bytes for each three, and 69,905,067 is just
 * what 52,428,800 bytes become; name, description, runtimes and JSON around it take their part.
 */
const requestLimitBytes = 69_905_067;
/** Kept free for the rest of a request: description, licence, names, runtimes, JSON. */
const restOfRequestBytes = 8 * 1024;
/** The largest zip that is sure to fit into a request: 52,422,654 bytes. A larger one goes through S3. */
const directUploadLimitBytes = Math.floor((requestLimitBytes - 1 - restOfRequestBytes) / 4) * 3;
/** Files of a zip without zip64 (APPNOTE 4.4.1.4), which is what we write. */
const zipFilesLimit = 0xffff - 1;
/** Layers that one function may have. */
const layersPerFunction = 5;


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

/***/ 40367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ regionsInPartition),
/* harmony export */   b5: () => (/* binding */ partitionIds),
/* harmony export */   ew: () => (/* binding */ judgeRegion),
/* harmony export */   g6: () => (/* binding */ findRegion)
/* harmony export */ });
/* unused harmony export nearestRegion */
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72832);

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
        return { kind: 'nonsense', why: 'is not a region of AWS', ...(near === undefined ? {} : { nearest: near }) };
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
/* harmony export */   TU: () => (/* binding */ nodejsRuntimes),
/* harmony export */   bq: () => (/* binding */ findNodejsRuntime),
/* harmony export */   mk: () => (/* binding */ runtimes),
/* harmony export */   qp: () => (/* binding */ pythonRuntimes),
/* harmony export */   sT: () => (/* binding */ endedPythonRuntimes)
/* harmony export */ });
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
    ['20', 'al2023', 'general', '2026-04-30'],
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
function nodejsRuntime(node, os, facts) {
    return { family: 'nodejs', name: `nodejs${node}.x`, node, os, glibc: _operating_systems_js__WEBPACK_IMPORTED_MODULE_0__/* .operatingSystems */ .e[os].glibc, ...facts };
}
const nodejsRuntimes = nodejsTable.map(([node, os, stage, endOfSupport]) => nodejsRuntime(node, os, {
    preview: stage === 'preview',
    known: true,
    ...(endOfSupport === undefined ? {} : { endOfSupport }),
}));
const runtimes = [...pythonRuntimes, ...nodejsRuntimes];
/** Runtimes that AWS has ended: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtimes-deprecated */
const endedPythonRuntimes = ['python2.7', 'python3.6', 'python3.7', 'python3.8'];
/** The Python runtime of a name; the one after the newest is derived from the newest row. Undefined for any other name. */
function findPythonRuntime(name) {
    const known = pythonRuntimes.find((candidate) => candidate.name === name);
    if (known)
        return known;
    const minor = /^python3\.([1-9]\d?)$/.exec(name)?.[1];
    const newest = pythonRuntimes.at(-1);
    if (minor === undefined || newest === undefined)
        return undefined;
    if (Number(minor) !== Number(newest.python.split('.')[1]) + 1)
        return undefined;
    return pythonRuntime(`3.${minor}.0`, newest.os, { preview: false, known: false });
}
/** The Node.js runtime of a name, with or without `.x`; the one after the newest is derived from the newest row. */
function findNodejsRuntime(name) {
    const node = /^nodejs([1-9]\d)(?:\.x)?$/.exec(name)?.[1];
    const known = nodejsRuntimes.find((candidate) => candidate.node === node);
    const newest = nodejsRuntimes.at(-1);
    if (known || node === undefined || newest === undefined)
        return known;
    // AWS offers the even versions, which are the ones with long-term support.
    return Number(node) === Number(newest.node) + 2
        ? nodejsRuntime(node, newest.os, { preview: false, known: false })
        : undefined;
}


/***/ }),

/***/ 7440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ fingerprintIn),
/* harmony export */   KN: () => (/* binding */ looksPrivate),
/* harmony export */   M7: () => (/* binding */ descriptionLimit),
/* harmony export */   Nk: () => (/* binding */ renderDescription),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bq: () => (/* binding */ checkDescription),
/* harmony export */   g5: () => (/* binding */ withSource),
/* harmony export */   iV: () => (/* binding */ withoutSource),
/* harmony export */   tR: () => (/* binding */ sourceIn)
/* harmony export */ });
/* unused harmony export descriptionPlaceholders */
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
/** What a description ends in: the fingerprint and, once published, where the grants of the version come from. */
const endShape = /\s*\[ll:([a-z2-7]{20})(?: (\d{1,9})\.([a-z0-9]{1,20}))?\]\s*$/;
const endOf = (fingerprint, source) => source ? `[ll:${fingerprint} ${source.version}.${source.mark}]` : `[ll:${fingerprint}]`;
/** The fingerprint in a version's description, where we left one. */
const fingerprintIn = (description) => endShape.exec(description)?.[1];
function sourceIn(description) {
    const [, , version, mark] = endShape.exec(description) ?? [];
    return version === undefined || mark === undefined ? undefined : { version: Number(version), mark };
}
/** The words of a description, without what we added. */
const wordsOf = (description) => description.replace(endShape, '');
/** A description that names this source; undefined when it has no room for it. */
function withSource(description, source) {
    const fingerprint = fingerprintIn(description);
    if (fingerprint === undefined)
        return undefined;
    const text = [wordsOf(description), endOf(fingerprint, source)].filter((part) => part !== '').join(' ');
    return lengthOf(text) <= descriptionLimit ? text : undefined;
}
/** A description that names no source. */
function withoutSource(description) {
    const fingerprint = fingerprintIn(description);
    if (fingerprint === undefined)
        return description;
    return [wordsOf(description), endOf(fingerprint)].filter((part) => part !== '').join(' ');
}
/** Room that is kept for ` <version>.<mark>`. */
const sourceRoom = 20;
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
 * were given verbatim are never cut: without room for the fingerprint, it is left out, and so is the source later.
 */
function renderDescription(template, values, fingerprint) {
    const isVerbatim = template.search(placeholder) === -1;
    const words = template
        .replaceAll(placeholder, (_, name) => (isPlaceholder(name) ? (values[name] ?? '') : ''))
        .trim();
    const suffix = fingerprint === undefined ? '' : endOf(fingerprint);
    const whole = [words, suffix].filter((part) => part !== '').join(' ');
    const kept = suffix === '' || isVerbatim ? 0 : sourceRoom;
    if (lengthOf(whole) + kept <= descriptionLimit)
        return { text: whole };
    if (isVerbatim && lengthOf(words) <= descriptionLimit) {
        return {
            text: words,
            note: `The description leaves no room for the fingerprint (${lengthOf(suffix) + 1} characters), so that a run must build the layer before it can tell that nothing changed.`,
        };
    }
    const room = descriptionLimit - kept - (suffix === '' ? 0 : lengthOf(suffix) + 1);
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

/***/ 36659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eX: () => (/* binding */ grantName),
/* harmony export */   gI: () => (/* binding */ sharingOf),
/* harmony export */   mH: () => (/* binding */ accountInArn),
/* harmony export */   qb: () => (/* binding */ parseGrant)
/* harmony export */ });
/* harmony import */ var _lambda_partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40367);
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

/***/ 40177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ handlersOf),
/* harmony export */   N: () => (/* binding */ checkHandler)
/* harmony export */ });
/** The handlers of an artifact, each once: the first one is what it starts with. */
function handlersOf({ handler, handlers, }) {
    return [...new Set([...(handler === undefined ? [] : [handler]), ...handlers])];
}
/** `app.handler`, `pkg/app.handler`, `pkg.app.handler`: https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html */
function checkHandler(text) {
    return /^[\w./-]{1,126}\.[A-Za-z_$][\w$]*$/.test(text) && !/\.\.|^[./]|\/\//.test(text)
        ? undefined
        : { why: 'is not the name of a module, a dot, and the name of a function in it' };
}


/***/ }),

/***/ 64426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ repositoryPlaceholders),
/* harmony export */   G1: () => (/* binding */ basePlaceholders),
/* harmony export */   fO: () => (/* binding */ imageNameValues),
/* harmony export */   mz: () => (/* binding */ unknownPlaceholder),
/* harmony export */   nB: () => (/* binding */ expandImageName),
/* harmony export */   rh: () => (/* binding */ tagPlaceholders)
/* harmony export */ });
/* unused harmony export hashLength */
// Names of an image: the base that it is built on, the repository that it goes to, its tags.
const basePlaceholders = ['runtime', 'python', 'architecture'];
const repositoryPlaceholders = ['name', 'runtime', 'architecture'];
const tagPlaceholders = ['name', 'runtime', 'python', 'architecture', 'hash'];
/** How many hexadecimal digits of the image's digest `{hash}` stands for. */
const hashLength = 12;
/** @param name of the artifact; @param digest of the image, once it is known */
function imageNameValues(target, name, digest) {
    const { runtime, architecture } = target;
    return {
        name,
        runtime: runtime.name,
        ...(runtime.family === 'python' ? { python: runtime.python } : {}),
        architecture,
        ...(digest === undefined ? {} : { hash: digest.replace('sha256:', '').slice(0, hashLength) }),
    };
}
function expandImageName(template, values) {
    return template.replace(/\{([^{}]*)\}/g, (whole, name) => values[name] ?? whole);
}
/** Why a template has a placeholder that is unknown; undefined when it has none. */
function unknownPlaceholder(template, known) {
    const unknown = [...template.matchAll(/\{([^{}]{0,40})\}/g)].find(([, name = '']) => !known.includes(name));
    return unknown && { why: `has the placeholder ${unknown[0]}, which is unknown` };
}


/***/ }),

/***/ 6595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ expandLayerName),
/* harmony export */   s: () => (/* binding */ checkNameTemplate)
/* harmony export */ });
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62504);

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
        return { why: 'is the ARN of one version of a layer, and the name of a layer is expected', nearest: arn.name };
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

/***/ 78053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ presetsOf),
/* harmony export */   y: () => (/* binding */ slimPresets)
/* harmony export */ });
/** What can be left out of packages, in the order in which a file is looked at. */
const slimPresets = ['other-platforms', 'tests', 'typing', 'sources', 'docs', 'metadata'];
/** In their order. */
function presetsOf(choices) {
    return new Set(slimPresets.filter((one) => choices.includes('all') || choices.includes(one)));
}


/***/ }),

/***/ 91787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
// Text from outside (names, file names, descriptions, index answers, output of children) made harmless to look at.
/**
 * C0 and C1 controls but tab and newline; marks that change the direction of text (CVE-2021-42574, https://trojansource.codes);
 * invisible characters; line separators; tag characters; lone surrogates.
 */
const unseen = 
// oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what it looks for
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;
function escaped(character) {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
/** The text with every character that could deceive a terminal, a browser or a reader shown as `\x1b`; tabs and newlines stay. */
function visible(text) {
    return text.replace(unseen, escaped);
}
/** As `visible`, on one line: for names and paths. */
function oneLine(text) {
    return visible(text.replace(/\t/g, '\\t').replace(/\r/g, '\\r').replace(/\n/g, '\\n'));
}
/** At most `length` characters (code points), the end replaced by an ellipsis. */
function shorten(text, length) {
    if (text.length <= length)
        return text;
    const characters = Array.from(text.slice(0, length * 2));
    return characters.length <= length && text.length <= length * 2
        ? text
        : `${characters.slice(0, length - 1).join('')}…`;
}
/** The lines of a text, by every line break that a terminal or the runner knows. */
function linesOf(text) {
    return text.split(/\r\n|\r|\n/);
}


/***/ }),

/***/ 72832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

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

/***/ 95853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   QS: () => (/* binding */ momentIso),
/* harmony export */   fU: () => (/* binding */ formatTime),
/* harmony export */   mI: () => (/* binding */ parseMoment),
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
/** Reads `2026-11-01`, which is the beginning of that day in UTC, `2026-11-01T12:00:00Z`, `7 days`; undefined for anything else. */
function parseMoment(text) {
    const duration = parseDuration(text);
    if (duration)
        return { kind: 'age', ...duration };
    const iso = isoTime(/^\d{4}-\d\d-\d\d$/.test(text.trim()) ? `${text.trim()}T00:00:00Z` : text.trim());
    return iso === undefined ? undefined : { kind: 'time', iso };
}
/** `2026-11-26T17:00:05.000Z` */
function momentIso(moment, nowMs) {
    return moment.kind === 'time' ? moment.iso : new Date(nowMs - moment.milliseconds).toISOString();
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


/***/ }),

/***/ 34481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   H7: () => (/* binding */ megabyte),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eD: () => (/* binding */ formatChange),
/* harmony export */   z3: () => (/* binding */ formatBytes),
/* harmony export */   z_: () => (/* binding */ parseBytes)
/* harmony export */ });
// Sizes and times for people.
/** Lambda's megabyte: its "250 MB" are 262,144,000 bytes, https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const megabyte = 1_048_576;
/** `0 B`, `812 B`, `4.2 KB`, `70.6 MB`: binary, as Lambda counts. */
function formatBytes(bytes) {
    const size = Math.abs(bytes);
    const sign = bytes < 0 ? '-' : '';
    if (size < 1024)
        return `${sign}${size} B`;
    const [value, unit] = size < 1_048_064
        ? [size / 1024, 'KB']
        : size < 1_073_217_536
            ? [size / megabyte, 'MB']
            : [size / 1_073_741_824, 'GB'];
    return `${sign}${value < 99.95 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}
/** The bytes of `50 MB`, `800 KB`, `1.5 GB`, `100 B`: binary, as `formatBytes` shows them. Undefined for anything else. */
function parseBytes(text) {
    const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?) ?(B|KB|KiB|MB|MiB|GB|GiB)$/i.exec(text.trim()) ?? [];
    if (number === undefined)
        return undefined;
    const scale = { b: 1, k: 1024, m: megabyte, g: 1024 * megabyte }[unit.charAt(0).toLowerCase()] ?? 1;
    return Math.round(Number(number) * scale);
}
/** As `formatBytes`, with the sign of a change: `+4.2 KB`, `-1.0 MB`, `±0 B`. */
function formatChange(bytes) {
    return bytes === 0 ? '±0 B' : `${bytes > 0 ? '+' : ''}${formatBytes(bytes)}`;
}
/** `350 ms`, `1.7 s`, `2 min 5 s`. */
function formatDuration(milliseconds) {
    if (milliseconds < 999.5)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/** `1,234,567` whatever the machine's locale. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `1 file`, `2 files`. */
function plural(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}


/***/ })

};
