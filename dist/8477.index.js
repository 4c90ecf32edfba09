export const id = 8477;
export const ids = [8477];
export const modules = {

/***/ 98477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exit: () => (/* binding */ exit),
  inWords: () => (/* binding */ inWords),
  processContext: () => (/* binding */ processContext),
  runOrRefuse: () => (/* binding */ runOrRefuse),
  tolerateClosedPipes: () => (/* binding */ tolerateClosedPipes)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/host/stores.js

/**
 * The stores of this machine: below the runner's temporary folder and tool cache in a workflow
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables), else below the user's cache folder
 * (https://specifications.freedesktop.org/basedir-spec/latest/; macOS and Windows have places of their own).
 */
function locateStores(env, platform, home) {
    const runnerTemporary = env['GITHUB_ACTIONS'] === 'true' ? env['RUNNER_TEMP'] : undefined;
    const base = (0,external_node_path_.join)(runnerTemporary ?? userCache(env, platform, home), 'lambda-layer');
    const toolCache = runnerTemporary === undefined ? undefined : env['RUNNER_TOOL_CACHE'];
    return storesBelow(base, toolCache === undefined ? (0,external_node_path_.join)(base, 'tools') : (0,external_node_path_.join)(toolCache, 'lambda-layer'));
}
/** Stores in a folder that the caller chose. */
function storesBelow(base, tools = (0,external_node_path_.join)(base, 'tools')) {
    return {
        wheels: (0,external_node_path_.join)(base, 'wheels'),
        packages: (0,external_node_path_.join)(base, 'packages'),
        built: (0,external_node_path_.join)(base, 'built'),
        bytecode: (0,external_node_path_.join)(base, 'bytecode'),
        facts: (0,external_node_path_.join)(base, 'facts'),
        tools,
        uv: (0,external_node_path_.join)(base, 'uv'),
        temporary: (0,external_node_path_.join)(base, 'temporary'),
        sealKey: (0,external_node_path_.join)(base, 'seal.key'),
    };
}
function userCache(env, platform, home) {
    const xdg = env['XDG_CACHE_HOME'];
    // The specification: a relative path is invalid and to be ignored.
    if (xdg !== undefined && (0,external_node_path_.isAbsolute)(xdg))
        return xdg;
    if (platform === 'darwin')
        return (0,external_node_path_.join)(home, 'Library', 'Caches');
    if (platform === 'win32')
        return env['LOCALAPPDATA'] ?? (0,external_node_path_.join)(home, 'AppData', 'Local');
    return (0,external_node_path_.join)(home, '.cache');
}

;// CONCATENATED MODULE: ./build/main.js




/** Loads little: most runs change nothing. */
async function unchangedOutcome(request, context) {
    const { recall } = await __webpack_require__.e(/* import() */ 1195).then(__webpack_require__.bind(__webpack_require__, 31195));
    return recall(request, context);
}
/** Runs a request, or reports what made it impossible to understand. */
async function runOrRefuse({ request, problems, warnings }, context) {
    const [first, ...rest] = problems;
    const unchanged = first || !request ? undefined : await unchangedOutcome(request, context);
    if (unchanged)
        return unchanged;
    const { refuse, run } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(583), __webpack_require__.e(1195), __webpack_require__.e(6579)]).then(__webpack_require__.bind(__webpack_require__, 86579));
    if (first)
        return refuse(new errors/* ConfigurationError */.j1([first, ...rest]), warnings, context);
    if (!request)
        throw new Error('There is neither a request nor a problem');
    return run(request, warnings, context);
}
function processContext(door, codeName) {
    // The SDK in this bundle runs on this Node; that its later versions will not is nothing a user can act on.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
    return {
        directory: process.cwd(),
        env: process.env,
        platform: process.platform,
        hostArchitecture: process.arch,
        ...door,
        signal: abortOnSignals(),
        ...(codeName === undefined ? {} : { codeName: `${codeName} ${process.version}` }),
        stores: locateStores(process.env, process.platform, (0,external_node_os_.homedir)()),
    };
}
/** The first Ctrl-C, or the runner's or the system's request to end, stops the work in good order; a second Ctrl-C at once. */
function abortOnSignals() {
    const controller = new AbortController();
    // Whatever can be interrupted listens to this signal, or to one that follows it: Node would warn of more than ten.
    (0,external_node_events_.setMaxListeners)(0);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(name, () => {
            if (controller.signal.aborted && name === 'SIGINT')
                process.exit(errors/* exitCodes */.hS.interrupted);
            controller.abort(new errors/* Interrupted */.j$());
        });
    }
    return controller.signal;
}
/** A log whose messages are said in the words of a door. */
function inWords(log, words) {
    return {
        ...log,
        info: (message) => log.info(words(message)),
        warning: (message) => log.warning(words(message)),
    };
}
/** Ends the process once all is written: idle connections must not hold it. */
function exit(code) {
    process.exitCode = code;
    process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}
/** A reader of our output that went away (`| head`) is not a bug. */
function tolerateClosedPipes() {
    for (const stream of [process.stdout, process.stderr]) {
        stream.on('error', (error) => {
            if (error.code !== 'EPIPE')
                throw error;
            process.exit(errors/* exitCodes */.hS.failed);
        });
    }
}


/***/ })

};
