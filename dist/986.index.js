export const id = 986;
export const ids = [986];
export const modules = {

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
    const [{ exit, processContext, runOrRefuse, tolerateClosedPipes }, { terminalLog }, { colours, wantsColours }, views, { documentText, reportDocument },] = await Promise.all([
        __webpack_require__.e(/* import() */ 461).then(__webpack_require__.bind(__webpack_require__, 8461)),
        __webpack_require__.e(/* import() */ 420).then(__webpack_require__.bind(__webpack_require__, 2420)),
        __webpack_require__.e(/* import() */ 590).then(__webpack_require__.bind(__webpack_require__, 590)),
        __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 3299)),
        __webpack_require__.e(/* import() */ 631).then(__webpack_require__.bind(__webpack_require__, 7631)),
    ]);
    tolerateClosedPipes();
    const level = switches.has('verbose') ? 'verbose' : switches.has('quiet') ? 'quiet' : 'normal';
    const log = terminalLog({ stream: process.stderr, env: process.env, level });
    const parsed = (0,_config_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o4)(inputs, _config_command_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOption */ .RH);
    for (const warning of parsed.warnings)
        log.warning(warning);
    const { report, exitCode } = await runOrRefuse(verb && parsed.config && { verb, config: parsed.config, words, given: inputs }, [...problems, ...withoutVerb(verb, problems), ...parsed.problems], processContext(log));
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
        { code: 'missing-verb', message: 'There is no verb.', nextStep: 'Write e.g. lambda-layer build. See --help.' },
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
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8619);
/* harmony import */ var _kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3592);




/** What the command can be told to do. */
const verbs = {
    plan: 'Say what would happen: packages, sizes, names. Writes no layer.',
    build: 'Build the layers, inspect them, and write their zips.',
    publish: 'Build what is not published yet, publish it, share it, attach it.',
    policy: 'Print the IAM policies that publisher and consumers of this configuration need.',
    inspect: 'Say what is in a layer: inspect ZIP, DIRECTORY or ARN of a layer version.',
    diff: 'Say what differs between two layers: diff A B, each as for inspect.',
};
/** How many words a verb takes, besides its options. */
const wordsOf = { plan: 0, build: 0, publish: 0, policy: 0, inspect: 1, diff: 2 };
/** Options of the command that are no inputs of the action. */
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
    // Declared strings take the next argument as their value; node's own strictness stops at the first mistake, so it is off.
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
            else if (verb !== undefined && words.length < wordsOf[verb])
                words.push(token.value);
            // What follows an option that does not exist is its value, and no mistake of its own.
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
                ? { code: 'unknown-input', message: `${token.rawName}: there is no such option.`, nextStep: 'See --help.' }
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
    if (verb !== undefined && words.length < wordsOf[verb] && !given.has('help'))
        problems.push(missingWords(verb));
    return { ...(verb === undefined ? {} : { verb }), words, inputs, switches: given, problems };
}
function missingWords(verb) {
    const wanted = wordsOf[verb] === 1 ? 'a layer' : 'two layers';
    return {
        code: 'missing-value',
        message: `${verb} wants ${wanted}: the path of a zip or a directory, or the ARN of a layer version.`,
        nextStep: `Write e.g. lambda-layer ${verb} ${['layers/a.zip', 'layers/b.zip'].slice(0, wordsOf[verb]).join(' ')}.`,
    };
}
function unexpectedWord(word, verb) {
    const names = Object.keys(verbs);
    const near = (0,_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(word, names);
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
/** Of this program, as in package.json; a part of every fingerprint of what it makes. */
const version = '1.0.0';


/***/ })

};
