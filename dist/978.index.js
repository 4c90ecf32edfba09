export const id = 978;
export const ids = [978];
export const modules = {

/***/ 1490:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 8978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   pi: () => (/* binding */ fieldNames),
/* harmony export */   pv: () => (/* binding */ unknownInput)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1513);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8357);


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
    return problems.length > 0 ? { problems, warnings } : { config: values, problems, warnings };
}
/** The problem of an input that does not exist. */
function unknownInput(name, nameInput, known = fieldNames) {
    const near = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name, known);
    return {
        code: 'unknown-input',
        input: name,
        message: `${nameInput(name)}: there is no such ${nameInput('x').startsWith('-') ? 'option' : 'input'}.`,
        nextStep: near === undefined
            ? `Accepted: ${known.map((one) => nameInput(one)).join(', ')}.`
            : `Did you mean ${nameInput(near)}?`,
    };
}
function camelCase(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 8357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fields)
/* harmony export */ });
/* harmony import */ var _plan_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8043);
/* harmony import */ var _plan_layer_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8772);
/* harmony import */ var _plan_runtimes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4106);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1513);




const field = (kind, fallback, description) => ({
    kind,
    default: fallback,
    description,
});
function parseRuntime(name) {
    const found = (0,_plan_runtimes_js__WEBPACK_IMPORTED_MODULE_2__/* .findRuntime */ .w4)(name);
    if (!found) {
        const near = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(name, _plan_runtimes_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimes */ .mk.map((runtime) => runtime.name));
        return { why: 'is not a Python runtime that can be built for', ...(near === undefined ? {} : { nearest: near }) };
    }
    if (found.known)
        return { value: found };
    return {
        value: found,
        warning: `${name} is newer than this version knows: it is taken to be like ${_plan_runtimes_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimes */ .mk.at(-1)?.name ?? 'the newest one'} (glibc ${found.glibc.join('.')}).`,
    };
}
function parseArchitecture(name) {
    const found = _plan_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f.find((one) => one === name);
    if (found)
        return { value: found };
    const alias = { amd64: 'x86_64', x64: 'x86_64', 'x86-64': 'x86_64', aarch64: 'arm64', armv8: 'arm64' }[name.toLowerCase()];
    const near = alias ?? (0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(name, _plan_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f);
    return { why: 'is not an architecture of Lambda', ...(near === undefined ? {} : { nearest: near }) };
}
function parseInclude(item) {
    const [source = '', target, ...more] = item.split('=>').map((part) => part.trim());
    if (source === '' || target === '' || more.length > 0)
        return { why: 'is not of that form' };
    return { value: target === undefined ? { source } : { source, target } };
}
function checkSystemPackage(name) {
    // What begins with a dash would be an option of dnf.
    return /^[A-Za-z0-9][\w.+:*-]*$/.test(name) ? undefined : { why: 'is no name of a package' };
}
/** Every input, in the order in which they are shown. The only place that knows names, parsers, defaults and descriptions. */
const fields = {
    requirements: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('paths of requirements files'), '', 'Requirements files in the format of pip, with nested `-r` and `-c`, hashes, markers and index options. When neither this nor `packages` is given, `requirements.txt` is taken.'),
    packages: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('requirements as in a requirements file, e.g. `requests>=2.31,<3`', undefined, _kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .splitRequirements */ .pj), '', 'Requirements given directly, in addition to those of the files.'),
    constraints: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('paths of constraints files'), '', 'Constraints files: they limit the versions of what is installed, and install nothing themselves.'),
    runtimes: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(_plan_runtimes_js__WEBPACK_IMPORTED_MODULE_2__/* .runtimes */ .mk.map((runtime) => runtime.name).join(', '), parseRuntime), 'python3.13', 'The Lambda runtimes to build for. Several whose layer names are the same share one layer, each in its own `python/lib/python3.X/site-packages`.'),
    architectures: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(_plan_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f.join(', '), parseArchitecture), 'x86_64', 'The instruction sets to build for. No emulation is needed for what has wheels.'),
    'layer-name': field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('1 to 140 letters, digits, `-` and `_`, with `{runtime}` and `{architecture}` as placeholders', _plan_layer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .checkNameTemplate */ .sm), 'dependencies-{runtime}-{architecture}', 'The name of the layer, and of its zip. `{runtime}` becomes e.g. `python313`, `{architecture}` becomes `arm64` or `x86_64`. Targets whose names come out the same are one layer.'),
    include: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)('`source => target`, or `source` alone', parseInclude, _kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .splitList */ .ry), '', 'Own files, directories or globs to put into the layer. The target is a path in the layer (`python/` is what Python imports from, `bin/` is on PATH, `lib/` on LD_LIBRARY_PATH); without one, the source goes under `python/` by its own name.'),
    exclude: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('glob patterns of paths in the layer, e.g. `python/**/tests/**`'), '', 'What to leave out, besides `__pycache__`. Nothing else is left out by itself, since packages import what looks superfluous.'),
    build: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['auto', 'wheels', 'container']), 'auto', 'How what is needed becomes wheels. `auto`: everything that has a fitting wheel is downloaded, and only the rest is compiled, in the SAM build image; pure Python is built without a container. `wheels`: nothing is compiled; a package without a fitting wheel ends the run. `container`: pip resolves and builds all of it inside the SAM build image, as one does by hand.'),
    image: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)('the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders'), '', 'An image to compile in, in place of the SAM build image of the runtime. It needs the runtime’s Python as `/var/lang/bin/python3.X` or on PATH, and a compiler.'),
    builder: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)('the name of a buildx builder'), '', 'The buildx builder to compile with, as `docker buildx ls` lists it. Without one, the current builder.'),
    'system-packages': field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('names of packages', checkSystemPackage), '', 'Packages of the build image’s package manager (dnf on Amazon Linux 2023, yum on Amazon Linux 2) to install before compiling. Shared libraries that a compiled extension needs and Lambda lacks come along in the layer’s `lib/`.'),
    'before-build': field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)('a shell script, or the path of one'), '', 'A script that runs in the build image before compiling, by `sh -eu`, as root and with the network: it can install what no package has, e.g. a Rust toolchain.'),
    'build-timeout': field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalWholeNumber */ .b7)(1, 360), '30', 'After how many minutes the compiling of one package is stopped.'),
    verify: field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)(['static', 'import']), 'static', 'How a finished layer is verified. `static`: every ELF file, the sizes and the contents are looked at. `import`: in addition every top-level module is imported in the Lambda runtime image, which needs Docker, and an emulator for a foreign architecture.'),
    'exclude-imports': field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)('names of modules, e.g. `matplotlib.backends`, with `*` for any letters'), '', 'Modules that `verify: import` does not import: those that need what only the function has.'),
    'working-directory': field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('the path of a directory'), '.', 'Where relative paths start.'),
    'output-directory': field((0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('the path of a directory, which is made when it does not exist'), 'layers', 'Where the zips are written, each as `<layer-name>.zip`.'),
    cache: field(_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt, 'true', 'Whether to keep wheels and what was learned about them between runs: on disk, and on a runner in the cache of GitHub Actions. `false` starts from nothing and keeps nothing.'),
};


/***/ }),

/***/ 1513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   b7: () => (/* binding */ optionalWholeNumber),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ splitRequirements),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export withNearest */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1490);

const accepted = (value, warnings = []) => ({ kind: 'accepted', value, warnings });
const rejected = (...rejections) => ({ kind: 'rejected', rejections });
/** The candidate that somebody who typed `value` probably meant. */
function nearest(value, candidates) {
    const ranked = candidates
        .map((candidate) => ({ candidate, steps: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(value.toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.steps - b.steps);
    const best = ranked[0];
    return best && best.steps <= Math.max(2, Math.floor(value.length / 3)) ? best.candidate : undefined;
}
/** One text; surrounding white space is not part of it. The last one given counts. */
function text(accepts, check) {
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
    const kind = text(accepts, check);
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
            return rejected({ value, why: 'is not such a number' });
        },
    };
}
/** Items, one a line or separated by commas; empty ones do not count, repeated ones count once. */
function list(accepts, check, split = splitList) {
    return {
        accepts: `${accepts}; one a line or separated by commas`,
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
        accepts: `${accepts}; one a line or separated by commas`,
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
    const near = nearest(value, candidates);
    return near === undefined ? { value, why } : { value, why, nearest: near };
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


/***/ }),

/***/ 8043:
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

/***/ 8772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lK: () => (/* binding */ expandLayerName),
/* harmony export */   sm: () => (/* binding */ checkNameTemplate)
/* harmony export */ });
/* unused harmony export isLayerName */
const placeholders = {
    runtime: ({ runtime }) => runtime.name.replaceAll('.', ''),
    architecture: ({ architecture }) => architecture,
};
/** What `LayerName` accepts: https://docs.aws.amazon.com/lambda/latest/api/API_PublishLayerVersion.html */
const layerName = /^[A-Za-z0-9_-]{1,140}$/;
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
        return { why: 'is an ARN: give the name alone' };
    const strange = /[^A-Za-z0-9_-]/u.exec(plain)?.[0];
    if (strange !== undefined)
        return { why: `has ${JSON.stringify(strange)} in it` };
    const longest = expandedLength(template);
    if (longest > 140)
        return { why: `is ${longest} characters long when its placeholders are filled in` };
    return undefined;
}
function expandedLength(template) {
    return template.replaceAll('{runtime}', 'python3xx').replaceAll('{architecture}', 'x86_64').length;
}
function isLayerName(name) {
    return layerName.test(name);
}


/***/ }),

/***/ 4106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   er: () => (/* binding */ operatingSystems),
/* harmony export */   mk: () => (/* binding */ runtimes),
/* harmony export */   w4: () => (/* binding */ findRuntime)
/* harmony export */ });
// The one table of what Lambda's runtimes are made of. Everything that depends on a runtime derives from it.
/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html; glibc: AL2 2.26, AL2023 2.34. */
const operatingSystems = {
    al2: { glibc: [2, 26], glibcxx: [3, 4, 24], packageManager: 'yum' },
    al2023: { glibc: [2, 34], glibcxx: [3, 4, 29], packageManager: 'dnf' },
};
const pythons = [
    ['3.9.25', 'al2'],
    ['3.10.19', 'al2'],
    ['3.11.14', 'al2'],
    ['3.12.12', 'al2023'],
    ['3.13.11', 'al2023'],
    ['3.14.2', 'al2023'],
];
function runtime(pythonFull, os, known) {
    const python = pythonFull.split('.').slice(0, 2).join('.');
    const { glibc, glibcxx } = operatingSystems[os];
    return { name: `python${python}`, python, pythonFull, os, glibc, glibcxx, known };
}
const runtimes = pythons.map(([pythonFull, os]) => runtime(pythonFull, os, true));
/** The runtime of a name; one that is newer than the table is derived from its newest row. Undefined when it is no Python runtime. */
function findRuntime(name) {
    const known = runtimes.find((candidate) => candidate.name === name);
    if (known)
        return known;
    const minor = /^python3\.(\d{1,2})$/.exec(name)?.[1];
    const newest = runtimes.at(-1);
    if (minor === undefined || newest === undefined)
        return undefined;
    if (Number(minor) <= Number(newest.python.split('.')[1]))
        return undefined;
    return runtime(`3.${Number(minor)}.0`, newest.os, false);
}


/***/ })

};
