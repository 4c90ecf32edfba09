export const id = 9301;
export const ids = [9301];
export const modules = {

/***/ 21916:
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

/***/ 33986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _config_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74180);
/* harmony import */ var _config_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36654);
/* harmony import */ var _config_verbs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8458);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58508);





/** The command: argv → the run → stdout, stderr, an exit code. */
async function runCommand(codeName) {
    const command = (0,_config_command_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCommand */ .RM)(process.argv.slice(2));
    const { verb, words, switches, problems } = command;
    if (switches.has('version'))
        return void process.stdout.write(`${_version_js__WEBPACK_IMPORTED_MODULE_4__/* .version */ .r}\n`);
    const isHelp = switches.has('help') || verb === 'help' || process.argv.length === 2;
    const unanswered = isHelp ? await help(command) : problems;
    if (isHelp && unanswered.length === 0)
        return;
    if (verb === 'completion' && problems.length === 0) {
        const { completionScript } = await __webpack_require__.e(/* import() */ 7065).then(__webpack_require__.bind(__webpack_require__, 97065));
        return void process.stdout.write(completionScript(words[0] ?? ''));
    }
    await execute({ ...command, problems: unanswered }, codeName);
}
/** Prints help. Yields what is wrong with the topic, if anything is. */
async function help({ verb, words, switches }) {
    const { helpTopic, renderHelp } = await __webpack_require__.e(/* import() */ 9253).then(__webpack_require__.bind(__webpack_require__, 49253));
    const topic = helpTopic(verb === 'help' ? words[0] : switches.has('help') ? verb : undefined);
    if (!('kind' in topic))
        return [topic];
    process.stdout.write(renderHelp(topic, process.stdout.columns));
    return [];
}
/** Most runs start no program, and loading what does takes 8 ms. */
const runProcess = async (...call) => (await __webpack_require__.e(/* import() */ 6038).then(__webpack_require__.bind(__webpack_require__, 96038))).spawnProcess(...call);
async function execute({ verb, words, inputs, switches, problems }, codeName) {
    const [{ exit, inWords, processContext, runOrRefuse, tolerateClosedPipes }, { terminalLog }, { createMasks }, { secretsOfEnvironment }, { secretsInUrls }, { colours, wantsColours }, { commandWords }, { mapTexts }, views, { hasChanges }, { documentText, reportDocument },] = await Promise.all([
        __webpack_require__.e(/* import() */ 8477).then(__webpack_require__.bind(__webpack_require__, 98477)),
        __webpack_require__.e(/* import() */ 3890).then(__webpack_require__.bind(__webpack_require__, 53890)),
        __webpack_require__.e(/* import() */ 4234).then(__webpack_require__.bind(__webpack_require__, 74234)),
        __webpack_require__.e(/* import() */ 2058).then(__webpack_require__.bind(__webpack_require__, 82058)),
        __webpack_require__.e(/* import() */ 6953).then(__webpack_require__.bind(__webpack_require__, 16953)),
        __webpack_require__.e(/* import() */ 8671).then(__webpack_require__.bind(__webpack_require__, 18671)),
        __webpack_require__.e(/* import() */ 1991).then(__webpack_require__.bind(__webpack_require__, 81991)),
        __webpack_require__.e(/* import() */ 5716).then(__webpack_require__.bind(__webpack_require__, 25716)),
        Promise.all(/* import() */[__webpack_require__.e(2485), __webpack_require__.e(2738), __webpack_require__.e(8898)]).then(__webpack_require__.bind(__webpack_require__, 29088)),
        __webpack_require__.e(/* import() */ 7342).then(__webpack_require__.bind(__webpack_require__, 47342)),
        __webpack_require__.e(/* import() */ 1294).then(__webpack_require__.bind(__webpack_require__, 21294)),
    ]);
    tolerateClosedPipes();
    const level = switches.has('verbose') ? 'verbose' : switches.has('quiet') ? 'quiet' : 'normal';
    const known = [...secretsOfEnvironment(process.env), ...process.argv.slice(2).flatMap(secretsInUrls)];
    const masks = createMasks({ known });
    const terminal = terminalLog({ stream: process.stderr, env: process.env, masks, level });
    const log = inWords(terminal, commandWords);
    const { config, warnings, problems: rejected } = (0,_config_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o4)(inputs, _config_command_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOption */ .RH);
    const understood = {
        request: verb && (0,_config_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .doesWork */ .dE)(verb) && config ? { verb, config, words, given: inputs } : undefined,
        problems: [...problems, ...withoutVerb(verb, problems), ...rejected],
        warnings: [...warnings, ...(config?.comment ? [noComment] : [])],
    };
    const outcome = await runOrRefuse(understood, processContext({ log, masks, runProcess }, codeName));
    const report = mapTexts(outcome.report, commandWords);
    terminal.close();
    const view = (stream) => ({
        columns: stream.columns ?? 80,
        colours: colours(wantsColours(process.env, stream.isTTY)),
        verbose: switches.has('verbose'),
    });
    const write = (stream, lines) => {
        if (lines.length > 0)
            stream.write(`${lines.join('\n')}\n`);
    };
    const { stdout, stderr } = process;
    const isDocument = switches.has('json') || verb === 'policy';
    const isSilent = isDocument || switches.has('quiet');
    if (switches.has('json'))
        stdout.write(documentText(reportDocument(report)));
    else if (verb === 'policy')
        write(stdout, report.policy === undefined ? [] : [report.policy]);
    if (!isSilent)
        write(stdout, views.terminalReport(report, view(stdout)));
    write(stderr, views.terminalProblems(report.problems, view(stderr)));
    if (!isSilent)
        write(stdout, views.terminalVerdict(report, view(stdout)));
    exit(switches.has('detailed-exitcode') ? detailedExitCode(outcome.exitCode, hasChanges(report)) : outcome.exitCode);
}
/** As Terraform's: 0 nothing to do, 1 failed, 2 something to do. A wrong configuration is a failure, too. */
function detailedExitCode(exitCode, changes) {
    if (exitCode === _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.done)
        return changes ? 2 : _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.done;
    return exitCode === _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.misconfigured ? _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodes */ .hS.failed : exitCode;
}
function withoutVerb(verb, problems) {
    if (verb !== undefined || problems.some(({ code }) => code === 'unknown-verb'))
        return [];
    return [
        {
            code: 'missing-verb',
            message: 'No command given.',
            nextStep: 'Write e.g. lambda-layer build. Run lambda-layer help for the list of commands.',
        },
    ];
}
const noComment = '`comment` is for the action: the command posts nothing.';


/***/ }),

/***/ 74180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RH: () => (/* binding */ nameOption),
  RM: () => (/* binding */ parseCommand),
  vp: () => (/* binding */ shortOptions),
  n$: () => (/* binding */ switches)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/config/config.js + 1 modules
var config = __webpack_require__(36654);
// EXTERNAL MODULE: ./build/config/fields.js + 21 modules
var fields = __webpack_require__(49835);
;// CONCATENATED MODULE: ./build/config/habits.js
/** Options that are understood, though they are called otherwise. */
const synonyms = {
    arch: 'architectures',
    name: 'layer-name',
};
const same = (option) => (value) => `Write ${option} ${value}`.trim() + (value === '' ? '.' : '');
const index = (value) => `Indexes are read from the environment, as uv and pip do: set UV_DEFAULT_INDEX${value === '' ? '' : ` to ${value}`}.`;
const plan = () => 'Run lambda-layer plan: it says what would happen, and writes nothing.';
const editable = (value) => `A layer holds a copy, not a link: write -r ${value === '' ? '.' : value}, which builds the project and takes it.`;
/** The one thing to write in place of an option of another tool. */
const suggestions = {
    '-e': editable,
    '--editable': editable,
    '-t': same('--output-directory'),
    '--target': same('--output-directory'),
    '--output': same('--output-directory'),
    '--out': same('--output-directory'),
    '--outdir': same('--output-directory'),
    '--output-dir': same('--output-directory'),
    '-a': same('--architectures'),
    '-n': same('--layer-name'),
    '-p': same('--runtimes'),
    '--python': same('--runtimes'),
    '--python-version': same('--runtimes'),
    '--platform': (value) => `Write --architectures ${/aarch64|arm64/.test(value) ? 'arm64' : 'x86_64'}`,
    '--compatible-runtimes': same('--runtimes'),
    '--compatible-architectures': same('--architectures'),
    '--dry-run': plan,
    '--dryrun': plan,
    '--check': plan,
    '-i': index,
    '--index': index,
    '--index-url': index,
    '--extra-index-url': (value) => `Set UV_INDEX${value === '' ? '' : ` to ${value}`}, which adds an index.`,
    '--no-cache-dir': () => 'Write --no-cache.',
    '--only-binary': () => 'Write --build wheels: nothing is compiled then.',
    '--no-deps': () => 'Give a lock file, or a requirements file that names every package: nothing else is added then.',
    '--use-container': () => 'Write --build container.',
    '--profile': (value) => `Set AWS_PROFILE${value === '' ? '' : `=${value}`}.`,
    '--zip-file': (value) => `Write --zip ${value.replace(/^fileb:\/\//, '')}`,
    '--bucket': same('--s3-bucket'),
    '--public': () => 'Write --share-with public.',
    '-y': () => 'Leave it out: nothing is asked.',
    '--yes': () => 'Leave it out: nothing is asked.',
    '--auto-approve': () => 'Leave it out: nothing is asked.',
};
/** What is said to an option of another tool; undefined for any other. */
function foreignOption(rawName, value = '') {
    const suggestion = Object.hasOwn(suggestions, rawName) ? suggestions[rawName] : undefined;
    return suggestion && { message: `${rawName} is not an option.`, nextStep: suggestion(value.slice(0, 200)) };
}
/** Whether a bare word is meant as the path of what a layer is made of. */
function looksLikePath(word) {
    return /[/\\]|^\.{1,2}$|\.(txt|in|toml|lock|json|yaml|zip)$|^Pipfile$/.test(word);
}

// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
// EXTERNAL MODULE: ./build/config/verbs.js + 1 modules
var verbs = __webpack_require__(8458);
;// CONCATENATED MODULE: ./build/config/command.js






/** Options of the command that are not inputs of the action. */
const switches = {
    json: 'Print one JSON document on stdout.',
    quiet: 'Print problems only.',
    verbose: 'Print every decision and its reason.',
    'detailed-exitcode': 'With plan: exit with 2 when there is something to do.',
    help: 'Print this help.',
    version: 'Print the version.',
};
/** Options of one letter. */
const shortOptions = {
    r: 'requirements',
    c: 'constraints',
    o: 'output-directory',
    q: 'quiet',
    v: 'verbose',
    h: 'help',
    V: 'version',
};
const nameOption = (name) => `--${name}`;
const isField = (name) => Object.hasOwn(fields/* fields */.O, name);
const isSwitch = (name) => Object.hasOwn(switches, name);
const takesValue = (name) => isField(name) && fields/* fields */.O[name].kind.isSwitch !== true;
/** Reads a command line, without the program's name; says all that is wrong with it at once. */
function parseCommand(argv) {
    const inputs = {};
    const given = new Set();
    const problems = [];
    let verb;
    const words = [];
    const { args, valueless } = prepare(argv);
    problems.push(...valueless.map(missingValue));
    const { tokens } = (0,external_node_util_.parseArgs)({ args, options: declared, strict: false, allowPositionals: true, tokens: true });
    let afterUnknown = -1;
    for (const token of tokens) {
        if (token.kind === 'option-terminator')
            continue;
        if (token.kind === 'positional') {
            if (verb === undefined && isVerb(token.value))
                verb = token.value;
            else if (verb !== undefined && words.length < ((0,verbs/* verbFacts */.xL)(verb).words?.most ?? 0))
                words.push(token.value);
            // What follows an unknown option is its value, not a second mistake.
            else if (token.index === afterUnknown)
                continue;
            else if (verb !== undefined && (0,verbs/* readsSource */.hb)(verb) && looksLikePath(token.value)) {
                const name = token.value.endsWith('.zip') ? 'zip' : 'requirements';
                (inputs[name] ??= []).push(token.value);
            }
            else
                problems.push(unexpectedWord(token.value, verb));
            continue;
        }
        const isShort = !token.rawName.startsWith('--');
        const name = (isShort && shortNames[token.name]) || token.name;
        if (isSwitch(name)) {
            given.add(name);
            if (token.value !== undefined)
                problems.push(notTaken(name, token.value));
        }
        else if (isField(name)) {
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
            const next = args[token.index + 1];
            problems.push(unknownOption(token.rawName, token.value ?? (next?.startsWith('-') === true ? undefined : next), verb));
        }
    }
    problems.push(...contradictions(given, verb));
    if (verb !== undefined && !given.has('help'))
        problems.push(...problemsOfWords(verb, words));
    return { ...(verb === undefined ? {} : { verb }), words, inputs, switches: given, problems };
}
const shortNames = shortOptions;
// Declared strings take the next argument as their value; node's own check is off, because it stops at the first mistake.
const declared = Object.fromEntries([...config/* fieldNames */.pi, ...Object.keys(switches)].map((name) => {
    const short = Object.keys(shortOptions).find((letter) => shortNames[letter] === name);
    const type = takesValue(name) ? 'string' : 'boolean';
    return [name, { type, multiple: true, ...(short === undefined ? {} : { short }) }];
}));
/** Brings what people write into the form that node reads, and finds the options whose value is missing. */
function prepare(argv) {
    const args = [];
    const valueless = [];
    for (let at = 0; at < argv.length; at += 1) {
        const word = withoutSynonym(argv[at] ?? '');
        const next = argv[at + 1];
        const name = /^-[A-Za-z]$/.test(word)
            ? (shortNames[word.slice(1)] ?? '')
            : word.startsWith('--')
                ? word.slice(2)
                : '';
        // node would take a following option for the value.
        if (isField(name) && takesValue(name) && (next ?? '--').startsWith('--'))
            valueless.push(name);
        else if (isField(name) && !takesValue(name) && /^(true|false)$/i.test(next ?? '')) {
            args.push(`${word}=${next}`);
            at += 1;
        }
        else
            args.push(word);
    }
    return { args, valueless };
}
function withoutSynonym(word) {
    const [, name = '', rest = ''] = /^--([a-z-]+)(=.*)?$/s.exec(word) ?? [];
    const meant = Object.hasOwn(synonyms, name) ? synonyms[name] : undefined;
    return meant === undefined ? word : `--${meant}${rest}`;
}
const isVerb = (word) => verbs/* verbNames */.Et.some((one) => one === word);
function contradictions(given, verb) {
    const problems = [];
    if (given.has('quiet') && given.has('verbose')) {
        problems.push({
            code: 'contradicting-inputs',
            message: '--quiet and --verbose contradict each other.',
            nextStep: 'Give one of them.',
        });
    }
    if (given.has('detailed-exitcode') && verb !== undefined && verb !== 'plan') {
        problems.push({
            code: 'contradicting-inputs',
            message: `--detailed-exitcode belongs to plan, and the command is ${verb}.`,
            nextStep: 'Run lambda-layer plan --detailed-exitcode, or leave it out.',
        });
    }
    return problems;
}
function problemsOfWords(verb, given) {
    const { words, examples } = (0,verbs/* verbFacts */.xL)(verb);
    if (words === undefined)
        return [];
    if (given.length < words.least) {
        return [
            {
                code: 'missing-value',
                message: `${verb} requires ${words.are}.`,
                nextStep: `Write e.g. lambda-layer ${examples[0]}`,
            },
        ];
    }
    const { oneOf } = words;
    return given.flatMap((word) => {
        if (oneOf === undefined || oneOf.includes(word))
            return [];
        const near = (0,suggestion/* nearest */.p)(word, oneOf);
        return [
            {
                code: 'unexpected-value',
                message: `${verb} requires ${words.are}; ${JSON.stringify(word)} is none of them.`,
                nextStep: near === undefined ? `Write e.g. lambda-layer ${examples[0]}` : `Did you mean ${near}?`,
            },
        ];
    });
}
function unexpectedWord(word, verb) {
    const code = 'unknown-verb';
    const quoted = JSON.stringify(word);
    if (verb === undefined) {
        const near = (0,suggestion/* nearest */.p)(word, verbs/* verbNames */.Et);
        return {
            code,
            message: `${quoted} is not a command. Commands: ${verbs/* verbNames */.Et.join(', ')}.`,
            nextStep: looksLikePath(word)
                ? `Write lambda-layer build ${word}`
                : near === undefined
                    ? 'Run lambda-layer help.'
                    : `Did you mean ${JSON.stringify(near)}?`,
        };
    }
    const isRequirement = /^[A-Za-z0-9][\w.-]*(\[[\w,.-]*\])?([<>=!~]=?.*)?$/.test(word);
    return {
        code,
        message: `${quoted} is not expected after ${verb}: it is neither an option nor the path of a file.`,
        nextStep: (0,verbs/* readsSource */.hb)(verb) && isRequirement
            ? `For a package, write --packages ${/[<>!~[]/.test(word) ? `'${word}'` : word}`
            : `Run lambda-layer help ${verb}.`,
    };
}
function unknownOption(rawName, value, verb) {
    const foreign = foreignOption(rawName, value);
    if (foreign)
        return { code: 'unknown-input', input: rawName.replace(/^-+/, ''), ...foreign };
    if (rawName.startsWith('--')) {
        return (0,config/* unknownInput */.pv)(rawName.slice(2), nameOption, [...config/* fieldNames */.pi, ...Object.keys(switches)]);
    }
    return {
        code: 'unknown-input',
        message: `${rawName} is not an option.`,
        nextStep: `Run lambda-layer help${verb === undefined ? '' : ` ${verb}`}.`,
    };
}
const missingValue = (name) => ({
    code: 'missing-value',
    input: name,
    message: `--${name} has no value. Accepted: ${fields/* fields */.O[name].kind.accepts.replaceAll('`', '')}.`,
    nextStep: `Write --${name}=VALUE.`,
});
const notTaken = (name, value) => ({
    code: 'unexpected-value',
    input: name,
    message: `--${name} takes no value, and was given ${JSON.stringify(value)}.`,
    nextStep: `Write --${name} alone.`,
});


/***/ }),

/***/ 8458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dE: () => (/* binding */ doesWork),
  Vc: () => (/* binding */ inputsOf),
  hb: () => (/* binding */ readsSource),
  xL: () => (/* binding */ verbFacts),
  Et: () => (/* binding */ verbNames)
});

// UNUSED EXPORTS: verbs

// EXTERNAL MODULE: ./build/config/fields.js + 21 modules
var fields = __webpack_require__(49835);
;// CONCATENATED MODULE: ./build/config/groups.js

/** The inputs in groups, as the help and docs/inputs.md show them. */
const groups = Object.entries(fields/* groupTable */.S).map(([name, { title, fields }]) => ({
    name: name,
    title,
    fields: Object.keys(fields),
}));

;// CONCATENATED MODULE: ./build/config/verbs.js
// What the command can be told to do: one table, from which the help and the shell completion are made.

const layerWords = 'the path of a zip or a directory, or the ARN of a layer version';
const making = ['source', 'many', 'target', 'content', 'building', 'checks', 'files'];
const naming = ['layers-file', 'only', 'changed-since', 'runtimes', 'architectures', 'layer-name', 'regions'];
const publishing = ['publishing', 'sharing', 'functions'];
const verbs_images = ['images'];
const verbs = {
    plan: {
        says: 'Say what would happen: packages, sizes, changes. Writes nothing.',
        examples: ['plan', 'plan requirements.txt --regions eu-west-1', 'plan --regions eu-west-1 --detailed-exitcode'],
        groups: [...making, ...verbs_images, ...publishing],
    },
    build: {
        says: 'Build the layers, inspect them, and write their zips.',
        examples: [
            'build',
            'build requirements.txt --architectures arm64',
            "build --packages 'requests>=2.31' --runtimes 3.12,3.13",
        ],
        groups: [...making, ...verbs_images],
    },
    publish: {
        says: 'Build what is not published yet, publish it and share it.',
        examples: [
            'publish --regions eu-west-1',
            'publish --layer-name analytics --share-with 111122223333',
            'publish --zip layers/analytics.zip --layer-name analytics',
            'publish --artifact image --code src --repository functions',
        ],
        groups: [...making, ...verbs_images, ...publishing],
    },
    inspect: {
        says: 'Say what is in a layer, and what is wrong with it.',
        words: { usage: 'LAYER', least: 1, most: 1, are: `a layer: ${layerWords}` },
        examples: ['inspect layers/a.zip', 'inspect arn:aws:lambda:eu-west-1:123456789012:layer:analytics:7'],
        groups: ['target', 'checks'],
    },
    diff: {
        says: 'Say what differs between two layers.',
        words: { usage: 'LAYER LAYER', least: 2, most: 2, are: `two layers: ${layerWords}` },
        examples: ['diff layers/a.zip layers/b.zip'],
        groups: ['target'],
    },
    invoke: {
        says: 'Start a function here as Lambda would, in Docker, and call it.',
        words: { usage: '[ZIP|IMAGE]', least: 0, most: 1, are: 'the path of a zip, or the name of an image' },
        examples: [
            'invoke layers/app.zip --handler app.handler --event event.json',
            'invoke layers/deps.zip --code src --handler app.handler',
            'invoke --artifact image --code src --handlers app.a,app.b',
        ],
        groups: [...making, 'trying'],
    },
    consumers: {
        says: 'Say which functions use which version of the layers.',
        examples: ['consumers --layer-name analytics --regions eu-west-1'],
        groups: ['many', 'target', 'publishing'],
        only: naming,
    },
    prune: {
        says: 'Delete versions beyond keep-versions that nothing uses.',
        examples: [
            'prune --layer-name analytics --keep-versions 5',
            'prune --layer-name analytics --keep-versions 5 --publish plan',
        ],
        groups: ['many', 'target', 'publishing'],
        only: [...naming, 'keep-versions', 'publish'],
    },
    lock: {
        says: 'Write pylock.toml: the exact files that all targets take.',
        examples: ['lock', 'lock --runtimes 3.12,3.13 --architectures x86_64,arm64'],
        groups: ['source', 'target', 'building'],
    },
    list: {
        says: 'List the layers of lambda-layers.toml; with --json, as a matrix.',
        examples: ['list', 'list --changed-since origin/main --json'],
        groups: ['many', 'target'],
    },
    why: {
        says: 'Say why a package is in a layer: who requires it.',
        words: { usage: 'PACKAGE', least: 1, most: 1, are: 'the name of a package' },
        examples: ['why numpy', 'why numpy -r requirements.txt'],
        groups: ['source', 'many', 'target'],
    },
    tree: {
        says: 'Print the packages of a layer as a tree of who requires whom.',
        examples: ['tree', 'tree requirements.txt'],
        groups: ['source', 'many', 'target'],
    },
    init: {
        says: 'Write a workflow and the role it requires, for this folder.',
        examples: ['init', 'init --layer-name analytics --regions eu-west-1'],
        groups: ['target', 'publishing'],
        only: ['runtimes', 'architectures', 'layer-name', 'regions'],
    },
    cache: {
        says: 'Say how large the stores are; cache clean empties them.',
        words: { usage: '[clean]', least: 0, most: 1, are: 'no word, or clean', oneOf: ['clean'] },
        examples: ['cache', 'cache clean'],
        groups: [],
    },
    balance: {
        says: 'Bring versions and grants of one region to the others.',
        words: { usage: 'REGION [apply]', least: 1, most: 2, are: 'the region whose versions count' },
        examples: [
            'balance eu-west-1 --layer-name analytics --regions all',
            'balance eu-west-1 apply --layer-name analytics --regions all',
        ],
        groups: ['target', 'publishing'],
        only: ['runtimes', 'architectures', 'layer-name', 'regions', 's3-bucket', 's3-prefix', 'source-profile'],
    },
    policy: {
        says: 'Print the IAM policies that this configuration requires.',
        words: { usage: '[publisher|plan|consumer|bucket]', least: 0, most: 1, are: 'the name of a policy' },
        examples: ['policy', 'policy publisher --layer-name analytics --regions eu-west-1'],
        groups: ['many', 'target', ...publishing],
    },
    completion: {
        says: 'Print the completion script of a shell: bash, zsh or fish.',
        words: {
            usage: 'bash|zsh|fish',
            least: 1,
            most: 1,
            are: 'the name of a shell: bash, zsh or fish',
            oneOf: ['bash', 'zsh', 'fish'],
        },
        examples: ['completion bash', 'completion fish >~/.config/fish/completions/lambda-layer.fish'],
        groups: [],
    },
    help: {
        says: 'Explain a command or an option: help build, help runtimes.',
        words: { usage: '[COMMAND|OPTION]', least: 0, most: 1, are: 'the name of a command or an option' },
        examples: ['help build', 'help runtimes'],
        groups: [],
    },
};
const verbNames = Object.keys(verbs);
const verbFacts = (verb) => verbs[verb];
/** Whether files on its command line say what goes in. */
const readsSource = (verb) => verbFacts(verb).groups.includes('source');
/** The inputs that a verb reads, in groups. */
function inputsOf(verb) {
    const { groups: read, only } = verbFacts(verb);
    return groups
        .filter(({ name }) => read.includes(name))
        .map((group) => (only ? { ...group, fields: group.fields.filter((name) => only.includes(name)) } : group));
}
const doesWork = (verb) => verb !== 'help' && verb !== 'completion';


/***/ }),

/***/ 58508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Of this program, as in package.json. */
const version = '1.0.0';


/***/ })

};
