export const id = 169;
export const ids = [169];
export const modules = {

/***/ 1916:
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

/***/ 5169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   pi: () => (/* binding */ fieldNames),
/* harmony export */   pv: () => (/* binding */ unknownInput)
/* harmony export */ });
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3592);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8619);


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

/***/ 8619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ fields)
});

// EXTERNAL MODULE: ./build/plan/architectures.js
var architectures = __webpack_require__(1374);
// EXTERNAL MODULE: ./build/plan/description.js
var description = __webpack_require__(7440);
// EXTERNAL MODULE: ./build/plan/arns.js
var arns = __webpack_require__(2760);
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
        return { why: 'is no ARN of a function, or its region is not in its partition' };
    }
    if (/^[A-Za-z0-9_-]{1,64}$/.test(text))
        return { value: { kind: 'name', name: text } };
    if (/^[A-Za-z0-9_-]{1,64}:[A-Za-z0-9$_-]+$/.test(text)) {
        return {
            why: 'names a version or an alias, and the layers of those never change',
            nearest: text.slice(0, text.indexOf(':')),
        };
    }
    return { why: 'is no name of a function' };
}

// EXTERNAL MODULE: ./build/plan/grants.js
var grants = __webpack_require__(6659);
// EXTERNAL MODULE: ./build/plan/layer-name.js
var layer_name = __webpack_require__(6595);
// EXTERNAL MODULE: ./build/plan/partitions.js
var partitions = __webpack_require__(47);
// EXTERNAL MODULE: ./build/plan/runtimes.js
var runtimes = __webpack_require__(2577);
// EXTERNAL MODULE: ./build/config/kinds.js
var kinds = __webpack_require__(3592);
;// CONCATENATED MODULE: ./build/config/report-kinds.js

const words = ['html', 'sbom', 'none'];
const listed = (0,kinds/* list */.p_)('html, sbom, or `none` alone', (item) => (words.includes(item) ? undefined : { why: 'is neither' }));
const reportKinds = {
    accepts: listed.accepts,
    parse(texts) {
        const parsed = listed.parse(texts);
        if (parsed.kind === 'rejected')
            return parsed;
        const kinds = parsed.value.filter((one) => one === 'html' || one === 'sbom');
        if (kinds.length === 0 || kinds.length === parsed.value.length)
            return { kind: 'accepted', value: kinds };
        return { kind: 'rejected', rejections: [{ value: 'none', why: 'stands beside others' }] };
    },
};

;// CONCATENATED MODULE: ./build/config/fields.js









const field = (kind, fallback, description) => ({
    kind,
    default: fallback,
    description,
});
function parseRuntime(name) {
    const found = (0,runtimes/* findRuntime */.w4)(name);
    if (!found) {
        const near = (0,kinds/* nearest */.pA)(name, runtimes/* runtimes */.mk.map((runtime) => runtime.name));
        return { why: 'is not a Python runtime that can be built for', ...(near === undefined ? {} : { nearest: near }) };
    }
    if (found.known)
        return { value: found };
    return {
        value: found,
        warning: `${name} is newer than this version knows: it is taken to be like ${runtimes/* runtimes */.mk.at(-1)?.name ?? 'the newest one'} (glibc ${found.glibc.join('.')}).`,
    };
}
function parseArchitecture(name) {
    const found = architectures/* architectures */.f.find((one) => one === name);
    if (found)
        return { value: found };
    const alias = { amd64: 'x86_64', x64: 'x86_64', 'x86-64': 'x86_64', aarch64: 'arm64', armv8: 'arm64' }[name.toLowerCase()];
    const near = alias ?? (0,kinds/* nearest */.pA)(name, architectures/* architectures */.f);
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
const fields_grants = (0,kinds/* listOf */.c3)('account ids of 12 digits, organization ids (`o-…`), `public`, or `none` alone', grants/* parseGrant */.qb);
/** `none`, one of the grants, and nothing at all are three different things. */
const sharing = {
    accepts: fields_grants.accepts,
    parse(texts) {
        const items = texts.flatMap((one) => (0,kinds/* splitList */.ry)(one));
        if (items.length === 0)
            return { kind: 'accepted', value: (0,grants/* sharingOf */.gI)(undefined) };
        if (items.every((item) => item === 'none'))
            return { kind: 'accepted', value: (0,grants/* sharingOf */.gI)('none') };
        const parsed = fields_grants.parse(texts);
        return parsed.kind === 'accepted' ? { kind: 'accepted', value: (0,grants/* sharingOf */.gI)(parsed.value) } : parsed;
    },
};
/** Every input, in the order in which they are shown. The only place that knows names, parsers, defaults and descriptions. */
const fields = {
    requirements: field((0,kinds/* list */.p_)('paths of requirements files'), '', 'Requirements files in the format of pip, with nested `-r` and `-c`, hashes, markers and index options. When neither this nor `packages` is given, `requirements.txt` is taken.'),
    packages: field((0,kinds/* list */.p_)('requirements as in a requirements file, e.g. `requests>=2.31,<3`', undefined, kinds/* splitRequirements */.pj), '', 'Requirements given directly, in addition to those of the files.'),
    constraints: field((0,kinds/* list */.p_)('paths of constraints files'), '', 'Constraints files: they limit the versions of what is installed, and install nothing themselves.'),
    runtimes: field((0,kinds/* listOf */.c3)(runtimes/* runtimes */.mk.map((runtime) => runtime.name).join(', '), parseRuntime), 'python3.13', 'The Lambda runtimes to build for. Several whose layer names are the same share one layer, each in its own `python/lib/python3.X/site-packages`.'),
    architectures: field((0,kinds/* listOf */.c3)(architectures/* architectures */.f.join(', '), parseArchitecture), 'x86_64', 'The instruction sets to build for. No emulation is needed for what has wheels.'),
    'layer-name': field((0,kinds/* text */.Qq)('1 to 140 letters, digits, `-` and `_`, with `{runtime}` and `{architecture}` as placeholders', layer_name/* checkNameTemplate */.s), 'dependencies-{runtime}-{architecture}', 'The name of the layer, and of its zip. `{runtime}` becomes e.g. `python313`, `{architecture}` becomes `arm64` or `x86_64`. Targets whose names come out the same are one layer.'),
    include: field((0,kinds/* listOf */.c3)('`source => target`, or `source` alone', parseInclude, kinds/* splitList */.ry), '', 'Own files, directories or globs to put into the layer. The target is a path in the layer (`python/` is what Python imports from, `bin/` is on PATH, `lib/` on LD_LIBRARY_PATH); without one, the source goes under `python/` by its own name.'),
    exclude: field((0,kinds/* list */.p_)('glob patterns of paths in the layer, e.g. `python/**/tests/**`'), '', 'What to leave out, besides `__pycache__`. Nothing else is left out by itself, since packages import what looks superfluous.'),
    build: field((0,kinds/* oneOf */.yL)(['auto', 'wheels', 'container']), 'auto', 'How what is needed becomes wheels. `auto`: everything that has a fitting wheel is downloaded, and only the rest is compiled, in the SAM build image; pure Python is built without a container. `wheels`: nothing is compiled; a package without a fitting wheel ends the run. `container`: pip resolves and builds all of it inside the SAM build image, as one does by hand.'),
    image: field((0,kinds/* optionalText */.mR)('the name of an image, with `{runtime}`, `{python}` and `{architecture}` as placeholders'), '', 'An image to compile in, in place of the SAM build image of the runtime. It needs the runtime’s Python as `/var/lang/bin/python3.X` or on PATH, and a compiler.'),
    builder: field((0,kinds/* optionalText */.mR)('the name of a buildx builder'), '', 'The buildx builder to compile with, as `docker buildx ls` lists it. Without one, the current builder.'),
    'system-packages': field((0,kinds/* list */.p_)('names of packages', checkSystemPackage), '', 'Packages of the build image’s package manager (dnf on Amazon Linux 2023, yum on Amazon Linux 2) to install before compiling. Shared libraries that a compiled extension needs and Lambda lacks come along in the layer’s `lib/`.'),
    'before-build': field((0,kinds/* optionalText */.mR)('a shell script, or the path of one'), '', 'A script that runs in the build image before compiling, by `sh -eu`, as root and with the network: it can install what no package has, e.g. a Rust toolchain.'),
    'build-timeout': field((0,kinds/* optionalWholeNumber */.b7)(1, 360), '30', 'After how many minutes the compiling of one package is stopped.'),
    verify: field((0,kinds/* oneOf */.yL)(['static', 'import']), 'static', 'How a finished layer is verified. `static`: every ELF file, the sizes and the contents are looked at. `import`: in addition every top-level module is imported in the Lambda runtime image, which needs Docker, and an emulator for a foreign architecture.'),
    'exclude-imports': field((0,kinds/* list */.p_)('names of modules, e.g. `matplotlib.backends`, with `*` for any letters'), '', 'Modules that `verify: import` does not import: those that need what only the function has.'),
    'working-directory': field((0,kinds/* text */.Qq)('the path of a directory'), '.', 'Where relative paths start.'),
    'output-directory': field((0,kinds/* text */.Qq)('the path of a directory, which is made when it does not exist'), 'layers', 'Where the zips are written, each as `<layer-name>.zip`.'),
    reports: field(reportKinds, 'html, sbom', 'What to write beside each zip: `html`, a page to look at (`<layer-name>.report.html`); `sbom`, a CycloneDX bill of materials (`<layer-name>.cdx.json`).'),
    cache: field(kinds/* flag */.Jt, 'true', 'Whether to keep wheels and what was learned about them between runs: on disk, and on a runner in the cache of GitHub Actions. `false` starts from nothing and keeps nothing.'),
    description: field((0,kinds/* text */.Qq)('at most 256 characters, with placeholders', description/* checkDescription */.bq), 'Dependencies for {runtimes} on {architectures}', 'What the layer version says of itself. Placeholders: `{name}`, `{runtimes}`, `{architectures}`, `{packages}`, `{git-sha}`, `{git-ref}`, `{git-repository}`. Behind it stands a fingerprint of everything that decides the content, by which the next run sees that nothing changed. A change of the description alone is no reason for a new version.'),
    'license-info': field((0,kinds/* optionalText */.mR)('at most 512 characters', (item) => item.length > 512 ? { why: `has ${item.length} characters` } : undefined), '', 'The licence of the layer: an SPDX identifier, a URL, or its text.'),
    publish: field((0,kinds/* oneOf */.yL)(['if-changed', 'always', 'never', 'plan']), 'if-changed', 'Whether to publish. `if-changed` publishes where no version has this content, and completes what stands: missing grants, functions, the parameter. `plan` reads everything, writes nothing, and says what would happen. In a workflow that names no region, and nothing else about publishing, the layer is only built.'),
    regions: field((0,kinds/* listOf */.c3)('regions of one partition, e.g. us-east-1', parseRegion), '', 'Where to publish. Without it, the region of the environment (`AWS_REGION`).'),
    's3-bucket': field((0,kinds/* optionalText */.mR)('a bucket’s name, with `{region}` where each region has its own', checkBucket), '', 'The bucket that Lambda takes the zip from, in the region of the layer. Needed for zips of more than 50 MB; without it, the zip is sent to Lambda directly. With several regions, the zip is sent once, and copied from bucket to bucket.'),
    's3-prefix': field((0,kinds/* text */.Qq)('a key’s beginning', checkPrefix), 'lambda-layers', 'What the keys in the bucket begin with; the name of the layer and the hash of the zip follow.'),
    'share-with': field(sharing, '', 'Who may use the layer: account ids, organization ids (`o-…`), or `public` for everybody. Grants are added where they miss, and those that an earlier run made and that are no longer named are revoked; those of others stay. `none` revokes all of ours. When left out, the grants of the version before carry over, but never public ones.'),
    'share-versions': field((0,kinds/* oneOf */.yL)(['newest', 'all']), 'newest', 'Which versions are shared as `share-with` says: the one of this run, or all that there are.'),
    'update-functions': field((0,kinds/* listOf */.c3)('names or ARNs of functions, or `tag:key=value`', parseFunctionSelector), '', 'Functions that are to use the version. Only this layer’s version is swapped; their other layers, and the order, stay. A function whose update fails gets its previous layers back.'),
    'publish-function-version': field(kinds/* flag */.Jt, 'false', 'Whether to publish a version of each function that was updated. Aliases and published versions never change.'),
    'keep-versions': field((0,kinds/* optionalWholeNumber */.b7)(1, 100_000), '', 'How many versions of the layer stay; older ones are deleted, and their zips below `s3-prefix`, unless a function of the account still uses them. When left out, all stay.'),
    'ssm-parameter': field((0,kinds/* optionalText */.mR)('a parameter’s name, e.g. `/layers/{name}/{architecture}/arn`', checkParameter), '', 'A parameter of Systems Manager that holds the ARN of the version. `{name}` and `{architecture}` are filled in.'),
    zip: field((0,kinds/* optionalText */.mR)('the path of a zip'), '', 'A layer zip that was built before, to be published as it stands (with `publish`). `layer-name`, `runtimes` and `architectures` say what it is.'),
};


/***/ }),

/***/ 3592:
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
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

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

/***/ 1374:
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

/***/ 2760:
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
/* harmony import */ var _partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47);
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
 * were given verbatim are never cut: where there is no room for the fingerprint, it stays away.
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
/** As both a service that counts characters and one that counts UTF-16 units would count at most. */
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
/* harmony import */ var _partitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47);
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
const accountInArn = new RegExp(`^arn:(?:${_partitions_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionIds */ .b5.join('|')}):iam::(\\d{12}):root$`);
/** Reads one item of `share-with`: its grant, or why it is none. */
function parseGrant(text) {
    if (text === 'none')
        return { why: 'stands alone: it revokes what was granted, and cannot stand beside grants' };
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
        return { why: 'is no organization id, which is `o-` and 10 to 32 lower-case letters and digits' };
    if (text.startsWith('ou-'))
        return { why: 'is an organizational unit, and layers can be shared with a whole organization only' };
    if (text === '*')
        return { why: 'would make the layer public, which must be said in so many words', nearest: 'public' };
    if (text.startsWith('arn:'))
        return { why: 'is no ARN of an account’s root, and layers are shared with accounts, not with users or roles' };
    return { why: 'is neither an account id, nor an organization id, nor `public`' };
}
/** What all items of `share-with` say together; `none` stands alone and revokes what we granted. */
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
/* harmony import */ var _arns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2760);

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
/** The region and the account are those that the layer is published to, so that an ARN could only contradict them. */
function whyNoArn(text) {
    const arn = (0,_arns_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLambdaArn */ .Kl)(text);
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

/***/ 47:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b5: () => (/* binding */ partitionIds),
/* harmony export */   ew: () => (/* binding */ judgeRegion),
/* harmony export */   g6: () => (/* binding */ findRegion)
/* harmony export */ });
/* unused harmony export nearestRegion */
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);

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
/** The known region whose name is nearest, for a question back to whoever mistyped it. */
function nearestRegion(name) {
    const ranked = partitions
        .flatMap((partition) => partition.regions)
        .map((region) => ({ region, steps: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(name.toLowerCase(), region) }))
        .sort((a, b) => a.steps - b.steps);
    const best = ranked[0];
    return best && best.steps <= 3 ? best.region : undefined;
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

/***/ 2577:
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
/**
 * The newest patches seen in functions' own calls (`lang/python#3.12.13 … exec-env/AWS_Lambda_python3.12` in the user
 * agents of CloudTrail records and logs that people published in 2026); those below 3.12 are of late 2025. Lambda
 * patches its runtimes without a notice, so a marker on `python_full_version` may at times see an older patch here.
 */
const pythons = [
    ['3.9.25', 'al2'],
    ['3.10.19', 'al2'],
    ['3.11.14', 'al2'],
    ['3.12.13', 'al2023'],
    ['3.13.14', 'al2023'],
    ['3.14.3', 'al2023'],
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
