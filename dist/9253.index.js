export const id = 9253;
export const ids = [9253];
export const modules = {

/***/ 49253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  helpTopic: () => (/* binding */ helpTopic),
  renderHelp: () => (/* binding */ renderHelp)
});

// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
// EXTERNAL MODULE: ./build/config/config.js + 1 modules
var config = __webpack_require__(36654);
// EXTERNAL MODULE: ./build/config/command.js + 1 modules
var command = __webpack_require__(74180);
// EXTERNAL MODULE: ./build/config/fields.js + 21 modules
var fields = __webpack_require__(49835);
// EXTERNAL MODULE: ./build/config/verbs.js + 1 modules
var verbs = __webpack_require__(8458);
;// CONCATENATED MODULE: ./build/config/variables.js
/** Environment variables that are not inputs: secrets, and limits that few will ever change. */
const variables = {
    LAMBDA_LAYER_CACHE_SECRET: 'A random text of 16 letters or more, e.g. from a secret of the repository. Compiled wheels, locks and what was found in wheels are sealed with it, so that what other jobs put into the cache is believed when it has that seal, and made again when it has not. Without it each machine has a key of its own, and a compiled wheel from the Actions cache is called unverified.',
    LAMBDA_LAYER_SOURCE_LIMIT_MB: 'How many megabytes a source distribution may unpack to. Default: 400.',
    XDG_CACHE_HOME: 'Where the command keeps its stores, in `lambda-layer`. On a runner they are below the tool cache and the temporary folder.',
};
/** Of other tools, which are heeded as they are. */
const heededVariables = 'Where packages are comes from the variables and configuration files of uv and pip (`UV_INDEX`, `UV_DEFAULT_INDEX`, `PIP_INDEX_URL`, `PIP_EXTRA_INDEX_URL`, …), the network from `HTTPS_PROXY`, `NO_PROXY`, `SSL_CERT_FILE` and `NETRC`, Docker from `DOCKER_HOST` and `DOCKER_CONTEXT`, AWS from the variables of its own tools.';

;// CONCATENATED MODULE: ./build/config/help.js
// What `--help`, `help VERB` and `help OPTION` print: each fits a screen of 40 lines and 80 columns.






const isVerb = (name) => verbs/* verbNames */.Et.some((one) => one === name);
const isField = (name) => Object.hasOwn(fields/* fields */.O, name);
const isSwitch = (name) => Object.hasOwn(command/* switches */.n$, name);
/** The topic of `help WORD`, or what is wrong with the word. */
function helpTopic(word) {
    if (word === undefined)
        return { kind: 'overview' };
    if (word === 'variables')
        return { kind: 'variables' };
    if (isVerb(word))
        return { kind: 'verb', verb: word };
    const option = word.replace(/^-+/, '');
    if (isField(option) || isSwitch(option))
        return { kind: 'option', option };
    const near = (0,suggestion/* nearest */.p)(option, [...verbs/* verbNames */.Et, ...config/* fieldNames */.pi, 'variables']);
    return {
        code: 'unknown-topic',
        message: `There is no help for ${JSON.stringify(word)}: it is neither a command nor an option.`,
        nextStep: near === undefined
            ? 'Run lambda-layer help for the list of commands.'
            : `Did you mean lambda-layer help ${near}?`,
    };
}
/** How wide the names of commands and of options are. */
const verbWidth = 12;
const optionWidth = 22;
function renderHelp(topic, columns = 80) {
    const width = Math.max(20, Math.min(columns, 80));
    switch (topic.kind) {
        case 'overview':
            return page(overview(width));
        case 'verb':
            return page(helpOfVerb(topic.verb, width));
        case 'variables':
            return page(helpOfVariables(width));
        case 'option':
            return page(helpOfOption(topic.option, width));
    }
}
const page = (lines) => `${lines.join('\n')}\n`;
function overview(width) {
    return [
        ...wrap('lambda-layer: turns dependencies into a verified, published AWS Lambda layer.', 0, width),
        '',
        ...wrap('Usage: lambda-layer COMMAND [FILE...] [options]', 0, width),
        '',
        'Commands:',
        ...verbs/* verbNames */.Et.flatMap((name) => item(name, (0,verbs/* verbFacts */.xL)(name).says, width, verbWidth)),
        '',
        'Examples:',
        ...['build requirements.txt', 'plan --regions eu-west-1', 'inspect layers/a.zip'].map((one) => `  lambda-layer ${one}`),
        '',
        'For every command:',
        ...Object.keys(command/* switches */.n$)
            .filter((name) => name !== 'detailed-exitcode')
            .flatMap((name) => item(optionName(name), command/* switches */.n$[name], width)),
        '',
        ...wrap('lambda-layer help NAME explains a command, an option, or the variables.', 0, width),
        ...wrap('Exit codes: 0 done, 1 failed, 2 wrong configuration, 130 interrupted, 70 a bug.', 0, width),
    ];
}
function helpOfVariables(width) {
    return [
        ...wrap('Variables of the environment that are not options:', 0, width),
        ...Object.entries(variables).flatMap(([name, text]) => ['', name].concat(wrap(text.replaceAll('`', ''), 2, width))),
        '',
        ...wrap(heededVariables.replaceAll('`', ''), 0, width),
    ];
}
const longestHelp = 38;
/** As many options as fit a screen are explained; the others are named. */
function helpOfVerb(verb, width) {
    const { says, words, examples } = (0,verbs/* verbFacts */.xL)(verb);
    const options = (0,verbs/* inputsOf */.Vc)(verb);
    const after = words?.usage ?? ((0,verbs/* readsSource */.hb)(verb) ? '[FILE...]' : '');
    const usage = [verb, after, options.length > 0 ? '[options]' : ''];
    const lines = (mains, columns) => [
        ...wrap(`lambda-layer ${verb}: ${says}`, 0, columns),
        '',
        ...wrap(`Usage: lambda-layer ${usage.filter((one) => one !== '').join(' ')}`, 0, columns),
        '',
        examples.length === 1 ? 'Example:' : 'Examples:',
        ...examples.map((one) => `  lambda-layer ${one}`),
        '',
        ...mainOptions(options, mains, columns),
        ...furtherOptions(options, mains, columns),
        ...wrap(options.length > 0
            ? 'A list is repeated or separated by commas. More: lambda-layer help OPTION.'
            : 'lambda-layer help lists all commands.', 0, columns),
    ];
    const sizes = [
        [9, 9],
        [5, 5],
        [4, 2],
        [3, 2],
        [3, 1],
        [2, 1],
        [1, 1],
        [1, 0],
        [0, 0],
    ];
    return lines(sizes.find((mains) => lines(mains, 80).length <= longestHelp) ?? [0, 0], width);
}
function mainOptions(options, mains, width) {
    const shown = options.flatMap((group) => mainOf(group, mains));
    if (shown.length === 0)
        return [];
    return ['Main options:', ...shown.flatMap((name) => item(optionName(name), fields/* fields */.O[name].brief, width)), ''];
}
function mainOf({ name, fields: names }, [ofFirst, ofOthers]) {
    return names.slice(0, name === 'source' || name === 'target' ? ofFirst : ofOthers);
}
function furtherOptions(options, mains, width) {
    const lines = options.flatMap((group) => {
        const main = mainOf(group, mains);
        const names = group.fields.filter((name) => !main.includes(name));
        if (names.length === 0)
            return [];
        return wrap(`${group.title}: ${names.map((name) => `--${name}`).join(' ')}`, 2, width, 4);
    });
    return lines.length === 0 ? [] : ['Further options:', ...lines, ''];
}
function helpOfOption(option, width) {
    if (!isField(option))
        return [optionName(option).trim(), '', ...wrap(command/* switches */.n$[option], 0, width)];
    const { kind, default: fallback, description } = fields/* fields */.O[option];
    return [
        `${optionName(option).trim()}${kind.isSwitch === true ? '' : ' VALUE'}`,
        '',
        ...wrap(description.replaceAll('`', ''), 0, width),
        '',
        ...wrap(`Accepted: ${kind.accepts.replaceAll('`', '')}.`, 0, width),
        ...(fallback === '' ? [] : wrap(`Default: ${fallback}`, 0, width)),
        ...(kind.isSwitch === true ? wrap(`Write --${option} for true, --no-${option} for false.`, 0, width) : []),
        ...wrap(`In a workflow it is the input ${option}.`, 0, width),
    ];
}
function optionName(name) {
    const short = Object.entries(command/* shortOptions */.vp).find(([, long]) => long === name)?.[0];
    return `${short === undefined ? '   ' : `-${short},`} --${name}`;
}
/** A name and what it is. Where the window is narrow, one below the other. */
function item(name, text, width, nameWidth = optionWidth) {
    if (text === '')
        return [`  ${name}`];
    const column = nameWidth + 4;
    if (width < 60)
        return [`  ${name.trim()}`, ...wrap(text, 4, width)];
    const [first = '', ...more] = wrap(text, column, width);
    const head = `  ${name}`;
    return head.length < column ? [head.padEnd(column) + first.trimStart(), ...more] : [head, first, ...more];
}
function wrap(text, indent, width, hanging = indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        const room = Math.max(16, width - (lines.length === 0 ? indent : hanging));
        if (line !== '' && line.length + 1 + word.length > room) {
            lines.push(line);
            line = '';
        }
        line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].map((one, at) => ' '.repeat(at === 0 ? indent : hanging) + one);
}


/***/ })

};
