export const id = 301;
export const ids = [301];
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

/***/ 3986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _config_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(938);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5169);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8508);



/** The command: argv → the run → stdout, stderr, an exit code. */
async function runCommand() {
    const command = (0,_config_command_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommand */ .RM)(process.argv.slice(2));
    if (command.switches.has('version'))
        return void process.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .r}\n`);
    if (command.switches.has('help') || process.argv.length === 2) {
        const { renderHelp } = await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 9668));
        return void process.stdout.write(renderHelp(Math.min(process.stdout.columns ?? 100, 120)));
    }
    await execute(command);
}
async function execute({ verb, words, inputs, switches, problems }) {
    const [{ exit, processContext, runOrRefuse, tolerateClosedPipes }, { spawnProcess }, { terminalLog }, { createMasks }, { secretsOfEnvironment }, { secretsInUrls }, { colours, wantsColours }, views, { documentText, reportDocument },] = await Promise.all([
        __webpack_require__.e(/* import() */ 477).then(__webpack_require__.bind(__webpack_require__, 8477)),
        __webpack_require__.e(/* import() */ 38).then(__webpack_require__.bind(__webpack_require__, 6038)),
        __webpack_require__.e(/* import() */ 890).then(__webpack_require__.bind(__webpack_require__, 3890)),
        __webpack_require__.e(/* import() */ 234).then(__webpack_require__.bind(__webpack_require__, 4234)),
        __webpack_require__.e(/* import() */ 58).then(__webpack_require__.bind(__webpack_require__, 2058)),
        __webpack_require__.e(/* import() */ 953).then(__webpack_require__.bind(__webpack_require__, 6953)),
        __webpack_require__.e(/* import() */ 671).then(__webpack_require__.bind(__webpack_require__, 8671)),
        __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 3299)),
        __webpack_require__.e(/* import() */ 294).then(__webpack_require__.bind(__webpack_require__, 1294)),
    ]);
    tolerateClosedPipes();
    const level = switches.has('verbose') ? 'verbose' : switches.has('quiet') ? 'quiet' : 'normal';
    const known = [...secretsOfEnvironment(process.env), ...process.argv.slice(2).flatMap(secretsInUrls)];
    const masks = createMasks({ known });
    const log = terminalLog({ stream: process.stderr, env: process.env, masks, level });
    const { config, warnings, problems: rejected } = (0,_config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)(inputs, _config_command_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOption */ .RH);
    const understood = {
        request: verb && config && { verb, config, words, given: inputs },
        problems: [...problems, ...withoutVerb(verb, problems), ...rejected],
        warnings,
    };
    const { report, exitCode } = await runOrRefuse(understood, processContext({ log, masks, runProcess: spawnProcess }));
    log.close();
    const view = (stream) => ({
        columns: stream.columns ?? 80,
        colours: colours(wantsColours(process.env, stream.isTTY)),
        verbose: switches.has('verbose'),
    });
    const write = (stream, lines) => {
        if (lines.length > 0)
            stream.write(`${lines.join('\n')}\n`);
    };
    if (switches.has('json'))
        process.stdout.write(documentText(reportDocument(report)));
    else if (verb === 'policy')
        write(process.stdout, report.policy === undefined ? [] : [report.policy]);
    else if (!switches.has('quiet'))
        write(process.stdout, views.terminalReport(report, view(process.stdout)));
    write(process.stderr, views.terminalProblems(report.problems, view(process.stderr)));
    exit(exitCode);
}
function withoutVerb(verb, problems) {
    if (verb !== undefined || problems.some(({ code }) => code === 'unknown-verb'))
        return [];
    return [
        { code: 'missing-verb', message: 'No command given.', nextStep: 'Write e.g. lambda-layer build. See --help.' },
    ];
}


/***/ }),

/***/ 938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   RH: () => (/* binding */ nameOption),
/* harmony export */   RM: () => (/* binding */ parseCommand),
/* harmony export */   n$: () => (/* binding */ switches)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5169);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1110);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2832);




/** What the command can be told to do. */
const verbs = {
    plan: 'Say what would happen: packages, sizes, names. Writes no layer.',
    build: 'Build the layers, inspect them, and write their zips.',
    publish: 'Build what is not published yet, publish it, share it, attach it.',
    policy: 'Print the IAM policies that this needs. With publisher, plan or consumer: that document alone.',
    prune: 'Delete the versions beyond keep-versions that nothing uses. Publishes nothing.',
    consumers: 'Say which functions use which version of the layers.',
    inspect: 'Say what is in a layer: inspect ZIP, DIRECTORY or ARN of a layer version.',
    diff: 'Say what differs between two layers: diff A B, each as for inspect.',
};
/** How many words a verb must and may have, besides its options. Others have none. */
const wordsOf = {
    policy: { least: 0, most: 1 },
    inspect: { least: 1, most: 1 },
    diff: { least: 2, most: 2 },
};
const leastWords = (verb) => wordsOf[verb]?.least ?? 0;
const mostWords = (verb) => wordsOf[verb]?.most ?? 0;
/** Options of the command that are not inputs of the action. */
const switches = {
    json: 'Print one JSON document on stdout, in success and in failure, and nothing else there.',
    quiet: 'Print problems only.',
    verbose: 'Print every decision and its reason.',
    help: 'Print this help.',
    version: 'Print the version.',
};
const shortNames = { h: 'help', q: 'quiet', v: 'verbose', V: 'version' };
const nameOption = (name) => `--${name}`;
/** Reads a command line, without the program's name; says all that is wrong with it at once. */
function parseCommand(argv) {
    const inputs = {};
    const given = new Set();
    const problems = [];
    let verb;
    const words = [];
    const isField = (name) => Object.hasOwn(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .O, name);
    const isSwitch = (name) => Object.hasOwn(switches, name);
    const takesValue = (name) => isField(name) && _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .O[name].kind.isSwitch !== true;
    // Declared strings take the next argument as their value; node's own check is off, because it stops at the first mistake.
    const options = Object.fromEntries([..._config_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi, ...Object.keys(switches)].map((name) => [
        name,
        { type: takesValue(name) ? 'string' : 'boolean', multiple: true },
    ]));
    // node would take a following option for the value.
    const args = argv.filter((word, at) => {
        const valueless = word.startsWith('--') && takesValue(word.slice(2)) && (argv[at + 1] ?? '--').startsWith('--');
        if (valueless)
            problems.push(missingValue(word.slice(2)));
        return !valueless;
    });
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args, options, strict: false, allowPositionals: true, tokens: true });
    let afterUnknown = -1;
    for (const token of tokens) {
        if (token.kind === 'option-terminator')
            continue;
        if (token.kind === 'positional') {
            if (verb === undefined && Object.hasOwn(verbs, token.value))
                verb = token.value;
            else if (verb !== undefined && words.length < mostWords(verb))
                words.push(token.value);
            // What follows an unknown option is its value, not a second mistake.
            else if (token.index !== afterUnknown)
                problems.push(unexpectedWord(token.value, verb));
            continue;
        }
        const isShort = !token.rawName.startsWith('--');
        const name = isShort ? (shortNames[token.name] ?? token.name) : token.name;
        if (isSwitch(name)) {
            given.add(name);
            if (token.value !== undefined)
                problems.push(notTaken(name, token.value));
        }
        else if (isField(name) && !isShort) {
            if (token.value !== undefined)
                (inputs[name] ??= []).push(token.value);
            else if (takesValue(name))
                problems.push(missingValue(name));
            else
                (inputs[name] ??= []).push('true');
        }
        else if (!isShort && name.startsWith('no-') && isField(name.slice(3)) && !takesValue(name.slice(3))) {
            ;
            (inputs[name.slice(3)] ??= []).push('false');
        }
        else {
            if (token.value === undefined)
                afterUnknown = token.index + 1;
            problems.push(isShort
                ? { code: 'unknown-input', message: `${token.rawName} is not an option.`, nextStep: 'See --help.' }
                : (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownInput */ .pv)(name, nameOption, [..._config_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi, ...Object.keys(switches)]));
        }
    }
    if (given.has('quiet') && given.has('verbose')) {
        problems.push({
            code: 'contradicting-inputs',
            message: '--quiet and --verbose contradict each other.',
            nextStep: 'Give one of them.',
        });
    }
    if (verb !== undefined && words.length < leastWords(verb) && !given.has('help'))
        problems.push(missingWords(verb));
    return { ...(verb === undefined ? {} : { verb }), words, inputs, switches: given, problems };
}
function missingWords(verb) {
    const wanted = leastWords(verb) === 1 ? 'a layer' : 'two layers';
    return {
        code: 'missing-value',
        message: `${verb} requires ${wanted}: the path of a zip or a directory, or the ARN of a layer version.`,
        nextStep: `Write e.g. lambda-layer ${verb} ${['layers/a.zip', 'layers/b.zip'].slice(0, leastWords(verb)).join(' ')}.`,
    };
}
function unexpectedWord(word, verb) {
    const names = Object.keys(verbs);
    const near = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(word, names);
    return {
        code: 'unknown-verb',
        message: verb === undefined
            ? `${JSON.stringify(word)} is not a verb. Accepted: ${names.join(', ')}.`
            : `${JSON.stringify(word)} is not expected after ${verb}: every value belongs to an option.`,
        nextStep: verb === undefined && near !== undefined ? `Did you mean ${JSON.stringify(near)}?` : 'See --help.',
    };
}
const missingValue = (name) => ({
    code: 'missing-value',
    input: name,
    message: `--${name} has no value. Accepted: ${_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .O[name].kind.accepts}.`,
    nextStep: `Write --${name}=VALUE.`,
});
const notTaken = (name, value) => ({
    code: 'unexpected-value',
    input: name,
    message: `--${name} takes no value, and was given ${JSON.stringify(value)}.`,
    nextStep: `Write --${name} alone.`,
});


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this program, as in package.json. */
const version = '1.0.0';


/***/ })

};
