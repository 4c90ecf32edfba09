export const id = 6691;
export const ids = [6691,6038,8477,4234,2058,6953,8671,1991,5716];
export const modules = {

/***/ 93938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/config.js + 1 modules
var config_config = __webpack_require__(36654);
// EXTERNAL MODULE: ./build/config/fields.js + 21 modules
var fields = __webpack_require__(49835);
// EXTERNAL MODULE: ./build/config/door-words.js
var door_words = __webpack_require__(81991);
// EXTERNAL MODULE: ./build/main.js + 1 modules
var main = __webpack_require__(98477);
// EXTERNAL MODULE: ./build/report/map-texts.js
var map_texts = __webpack_require__(25716);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(81260);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/host/process/find-program.js
var find_program = __webpack_require__(30559);
// EXTERNAL MODULE: ./build/host/process/group.js
var group = __webpack_require__(96570);
// EXTERNAL MODULE: ./build/host/process/guard-source.js
var guard_source = __webpack_require__(41040);
// EXTERNAL MODULE: ./build/host/process/spawn.js
var spawn = __webpack_require__(96038);
// EXTERNAL MODULE: ./build/host/process/supervise.js + 2 modules
var supervise = __webpack_require__(25386);
;// CONCATENATED MODULE: ./build/host/actions/exec.js
// Programs run by `@actions/exec`, in the action. It has no way to abort a program, it does not end the program's
// children, and it keeps a line until its end comes. The first two come from the guard, which says the id of its
// process group before anything else, and whose stdin is a pipe that ends with our process.
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});









/** How long exec waits for the output of children that the program left running, before they are ended. */
const delayMs = 300;
/** Runs programs by `@actions/exec`; where no process group can be obtained that way, as the command runs them. */
const execProcess = (command, args, options) => findSetsid(options.env) === undefined ? (0,spawn.spawnProcess)(command, args, options) : supervised(command, args, options);
const supervised = (0,supervise/* supervise */.z)((program, args, options) => {
    const group = new AnnouncedGroup();
    return { ended: run(program, args, options, group), kill: (signal) => group.kill(signal) };
});
async function run(program, args, { env, cwd, input, onData }, group) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const setsid = findSetsid(env);
        const file = __addDisposableResource(env_1, await inputFile(input), true);
        let isOver = false;
        const listen = (name) => (chunk) => {
            if (!isOver)
                onData(name === 'stderr' ? group.afterId(chunk) : chunk, name);
            // exec keeps what has no line end yet, and searches all of it again with every chunk: an endless line would take
            // all memory. We have read the chunk, so exec gets an empty line in its place.
            chunk.fill(0).write('\n', chunk.length - 1);
        };
        try {
            const code = await (0,exec/* exec */.m)(`"${setsid}"`, ['/bin/sh', '-c', guard_source/* guardSource */.H, 'guard', file.path, program, ...args], {
                env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
                ...(cwd === undefined ? {} : { cwd }),
                silent: true,
                ignoreReturnCode: true,
                delay: delayMs,
                listeners: { stdout: listen('stdout'), stderr: listen('stderr') },
            });
            // exec says null where a signal ended the guard, and only we send it one.
            return code ?? 137;
        }
        finally {
            isOver = true;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A process group whose id is the first line on stderr. Signals wait until it is known. */
class AnnouncedGroup {
    #id;
    #text = '';
    #waiting;
    /** The part of the chunk that follows the id. */
    afterId(chunk) {
        if (this.#id !== undefined)
            return chunk;
        const end = chunk.indexOf('\n');
        this.#text += chunk.toString('latin1', 0, end < 0 ? chunk.length : end);
        if (end < 0)
            return chunk.subarray(chunk.length);
        this.#id = Number(this.#text);
        if (this.#waiting !== undefined)
            this.kill(this.#waiting);
        return chunk.subarray(end + 1);
    }
    kill(signal) {
        if (this.#id === undefined)
            this.#waiting = signal;
        else if (Number.isSafeInteger(this.#id) && this.#id > 1)
            (0,group/* killGroup */.i)(this.#id, signal);
    }
}
/**
 * The program that makes the next one the leader of a process group of its own. Linux has it (util-linux, BusyBox);
 * macOS does not.
 */
function findSetsid(env) {
    return (0,find_program/* findProgram */.K)('setsid', env) ?? (0,find_program/* findProgram */.K)('/usr/bin/setsid', env);
}
/** What the program is to read as a file that nobody else can read. It is gone with the program. */
async function inputFile(input) {
    if (input === undefined || input === '')
        return { path: external_node_os_.devNull, async [Symbol.asyncDispose]() { } };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'lambda-layer-input-'));
    const path = (0,external_node_path_.join)(folder, 'stdin');
    await (0,promises_.writeFile)(path, input, { mode: 0o600 });
    return { path, [Symbol.asyncDispose]: () => (0,promises_.rm)(folder, { recursive: true, force: true }) };
}

// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(19036);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __webpack_require__(57264);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
;// CONCATENATED MODULE: ./build/host/actions/core.js
// The runner by `@actions/core`, which reads the environment and writes to stdout by itself. Only the door of the action
// loads this file: the command must not pay for the HTTP client that core brings along.




/** https://docs.github.com/en/rest/checks/runs and the runner's own limit for each step and level. */
const mostAnnotations = 10;
const longestMessage = 4_096;
const levels = [
    ['error', core/* error */.z3],
    ['warning', core/* warning */.$e],
    ['notice', core/* notice */.lm],
];
function coreRunner(env) {
    return {
        getInput: (name) => core/* getInput */.V4(name, { trimWhitespace: false }),
        async setOutputs(outputs) {
            await writing(env['GITHUB_OUTPUT'], () => {
                for (const [name, value] of Object.entries(outputs))
                    core/* setOutput */.uH(name, value);
            });
        },
        async addSummary(markdown) {
            await writing(env['GITHUB_STEP_SUMMARY'], () => core/* summary */.z.addRaw(markdown, true).write());
        },
        annotate(annotations) {
            for (const [level, issue] of levels) {
                for (const one of annotations.filter((annotation) => annotation.level === level).slice(0, mostAnnotations)) {
                    issue((0,neutralize/* shorten */.ml)((0,neutralize/* visible */.RK)(one.message), longestMessage), {
                        title: (0,neutralize/* shorten */.ml)((0,neutralize/* visible */.RK)(one.title), 255),
                        ...(one.file === undefined ? {} : { file: one.file }),
                        ...(one.line === undefined ? {} : { startLine: one.line }),
                        ...(one.column === undefined ? {} : { startColumn: one.column }),
                    });
                }
            }
        },
        setSecret(secret) {
            // The runner takes one line at a time.
            for (const line of (0,neutralize/* linesOf */.Dx)(secret))
                if (line.trim() !== '')
                    core/* setSecret */.Pq(line);
        },
        startGroup: core/* startGroup */.Oh,
        endGroup: core/* endGroup */.N4,
        debug: core/* debug */.Yz,
        isDebug: core/* isDebug */._o,
    };
}
/** Without a file, core would print a command that no longer exists. */
async function writing(path, work) {
    if (!path)
        return;
    try {
        await work();
    }
    catch (error) {
        const failure = (0,files/* fileFailure */.fE)(path, error);
        if (failure instanceof errors/* Failure */.HR)
            throw failure;
        // core says in words of its own that the file is missing.
        const why = error instanceof Error ? error.message : String(error);
        throw new errors/* Failure */.HR({ code: 'not-written', message: `${path} cannot be written: ${why}`, file: path }, { cause: error });
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/text/colours.js
var colours = __webpack_require__(18671);
// EXTERNAL MODULE: ./build/host/terminal/progress-line.js
var progress_line = __webpack_require__(90680);
;// CONCATENATED MODULE: ./build/host/actions/log.js






const longestLine = 4_000;
const progressMs = 15_000;
/**
 * A log for a step of GitHub Actions: a fold for each phase, its result in one line below the fold, warnings below it
 * too so that nobody has to open one. What others wrote cannot issue a workflow command: every line that would be
 * read as one is changed until it is not, which holds at any kill, unlike a `::stop-commands::` that is never lifted.
 */
function runnerLog(options) {
    const { stream, env, runner, masks, now = () => performance.now() } = options;
    const paint = (0,colours.colours)(!env['NO_COLOR']); // The runner's log viewer shows colours, though it is not a terminal.
    let depth = 0;
    let reportedMs = now();
    let heldBack = [];
    /** The phase whose fold is opened by its first line: one without a line has none. */
    let pending;
    let isOpen = false;
    const harmless = (text) => (0,neutralize/* linesOf */.Dx)(masks.hide(text)).map((line) => notACommand((0,neutralize/* visible */.RK)((0,neutralize/* shorten */.ml)(line, longestLine))));
    const print = (lines) => {
        if (lines.length > 0 && pending !== undefined) {
            runner.startGroup(pending);
            pending = undefined;
            isOpen = true;
        }
        stream.write(lines.map((line) => `${line}\n`).join(''));
    };
    return {
        info: (message) => print(harmless(message)),
        warning(message) {
            const [first = '', ...rest] = harmless(message);
            const lines = [`${paint.yellow('warning:')} ${first}`, ...rest.map((line) => `  ${line}`)];
            if (depth > 0)
                heldBack.push(...lines);
            else
                print(lines);
        },
        debug(message) {
            if (runner.isDebug())
                runner.debug(masks.hide((0,neutralize/* visible */.RK)((0,neutralize/* shorten */.ml)(message, longestLine))));
        },
        child: (line) => print(harmless((0,external_node_util_.stripVTControlCharacters)(line)).map((shown) => `│ ${shown}`)),
        progress(state) {
            const atMs = now();
            if (atMs - reportedMs < progressMs)
                return;
            reportedMs = atMs;
            print(harmless(`${(0,neutralize/* oneLine */.TN)(state.title)}: ${(0,progress_line/* amount */.vj)(state)}`));
        },
        async phase(title, work, result) {
            const shown = harmless((0,neutralize/* oneLine */.TN)(title)).join(' ');
            const startedMs = now();
            reportedMs = startedMs;
            // Folds do not nest: an inner phase, or one beside another, is lines of the fold that is open.
            if (depth === 0)
                pending = shown;
            depth += 1;
            const end = (mark, what) => {
                depth -= 1;
                if (depth === 0) {
                    pending = undefined;
                    if (isOpen)
                        runner.endGroup();
                    isOpen = false;
                    const held = heldBack;
                    heldBack = [];
                    print(held);
                }
                const outcome = harmless((0,neutralize/* oneLine */.TN)(what)).join(' ');
                print([
                    `${mark} ${paint.bold(shown)}${outcome === '' ? '' : `: ${outcome}`} (${(0,units/* formatDuration */.a3)(now() - startedMs)})`,
                ]);
            };
            try {
                const value = await work();
                end(paint.green('✓'), result?.(value) ?? '');
                return value;
            }
            catch (error) {
                const stopped = error instanceof errors/* Interrupted */.j$;
                end(stopped ? paint.yellow('–') : paint.red('✗'), stopped ? 'stopped' : 'failed');
                throw error;
            }
        },
    };
}
/**
 * A line that the runner does not take for a command. It trims white space before it looks for `::`, and finds the old
 * `##[command]` form anywhere in a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function notACommand(line) {
    return line.replace(/^([\s\u0085]*)::/, '$1: :').replaceAll('##[', '# #[');
}

// EXTERNAL MODULE: ./build/host/environment.js
var environment = __webpack_require__(82058);
// EXTERNAL MODULE: ./build/host/masks.js
var host_masks = __webpack_require__(74234);
// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(72734);
// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(46202);
;// CONCATENATED MODULE: ./build/report/annotations.js


/** What is at fault, on the line where it can be mended. Most important first; the runner shows ten of a level. */
function annotationsOf(report, workflow) {
    return [
        ...report.problems.map((problem) => ofProblem(problem, workflow)),
        ...report.layers.flatMap((layer) => {
            const packages = new Map(layer.content?.packages.map((one) => [one.name, one]));
            return (0,report_packages/* findingsOf */.WX)(layer)
                .filter(({ severity }) => severity !== 'note')
                .map((finding) => ofFinding(finding, packages));
        }),
        ...report.warnings.map((message) => ({ level: 'warning', title: 'Lambda layer', message })),
    ].filter(unlike);
}
function ofProblem(problem, workflow) {
    const message = (0,problem_text/* problemLines */.pb)(problem).join('\n');
    const said = { level: 'error', title: (0,problem_text/* problemTitle */.yz)(problem), message };
    if (problem.file !== undefined) {
        const { file, line, column } = problem;
        return {
            ...said,
            file,
            ...(line === undefined ? {} : { line }),
            ...(line === undefined || column === undefined ? {} : { column }),
        };
    }
    const line = problem.input === undefined ? undefined : inputLine(problem.input, workflow);
    return line === undefined || !workflow ? said : { ...said, file: workflow.path, line };
}
/** The line of an input in the workflow; undefined when it occurs more than once, since a guess would mislead. */
function inputLine(input, workflow) {
    const escaped = input.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`^\\s+(?:-\\s+)?["']?${escaped}["']?\\s*:`);
    const lines = (workflow?.text ?? '').split('\n').flatMap((text, index) => (pattern.test(text) ? [index + 1] : []));
    return lines.length === 1 ? lines[0] : undefined;
}
function ofFinding(finding, packages) {
    const asked = finding.package === undefined ? undefined : requirementOf(finding.package, packages);
    return {
        level: finding.severity === 'error' ? 'error' : 'warning',
        title: (0,problem_text/* problemTitle */.yz)(finding),
        message: (0,problem_text/* problemLines */.pb)(finding).join('\n'),
        ...(asked ? { file: asked.file, line: asked.line } : {}),
    };
}
/** The line that asked for a package, through those that require it. */
function requirementOf(name, packages) {
    const seen = new Set([name]);
    // Breadth first: the nearest requirement. The set grows while it is walked.
    for (const one of seen) {
        for (const requirer of packages.get(one)?.requiredBy ?? []) {
            if (requirer.kind === 'requirement')
                return requirer;
            if (requirer.kind === 'package')
                seen.add(requirer.name);
        }
    }
    return undefined;
}
/** Says the same as one before it: two layers with one bad package. */
function unlike(one, index, all) {
    return (all.findIndex((other) => other.message === one.message && other.file === one.file && other.line === one.line) ===
        index);
}

// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/report/snippets.js
var snippets = __webpack_require__(94321);
// EXTERNAL MODULE: ./build/report/markdown-diff.js
var markdown_diff = __webpack_require__(17940);
// EXTERNAL MODULE: ./build/report/markdown-text.js
var markdown_text = __webpack_require__(86084);
// EXTERNAL MODULE: ./build/report/slimming-text.js
var slimming_text = __webpack_require__(89779);
;// CONCATENATED MODULE: ./build/report/markdown-layer.js








function viewed(report) {
    return { report, packages: report.content?.packages ?? [], findings: (0,report_packages/* findingsOf */.WX)(report) };
}
/** What there is to say of one layer. */
function layerSection({ report, packages, findings: found }, detail) {
    const lines = [
        ...findings(found, detail),
        ...publishedLines(report, detail),
        ...plannedLines(report.planned, detail),
        ...imageLines(report, detail),
        ...(0,markdown_diff/* changeLines */.Ow)(report.comparison, packages, detail),
        ...packageLines(packages, detail),
        ...slimmingLines(report, detail),
    ];
    return lines.length === 0 ? [] : [`### ${(0,markdown_text/* code */.aY)(report.plan.name)}`, '', ...lines];
}
/** What would be done, region by region; regions where it is the same are told together. */
function plannedLines(planned = [], detail) {
    const regions = new Map();
    for (const { region, actions } of planned) {
        const what = actions.length === 0 ? 'up to date' : `would ${actions.join('; ')}`;
        regions.set(what, [...(regions.get(what) ?? []), region]);
    }
    const lines = [...regions].slice(0, Math.max(3, detail.regions)).map(([what, names]) => {
        const shown = names.slice(0, detail.regions).map((name) => (0,markdown_text/* code */.aY)(name, 30));
        const rest = names.length - shown.length;
        return `- ${[...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')}: ${(0,markdown_text/* prose */.CS)(what)}`;
    });
    return lines.length === 0 ? [] : [...lines, ...more(regions.size - lines.length, 'region'), ''];
}
/** Where an image was pushed to. */
function imageLines({ image }, { regions }) {
    const pushed = image?.pushed ?? [];
    const lines = pushed.slice(0, Math.max(3, regions)).map(({ imageUri, tags, changed }) => {
        const names = tags.map((tag) => (0,markdown_text/* code */.aY)(tag, 128)).join(', ');
        return `- ${(0,markdown_text/* code */.aY)(imageUri, 400)} (${names})${changed ? '' : ', unchanged'}`;
    });
    return lines.length === 0 ? [] : [...lines, ...more(pushed.length - lines.length, 'place'), ''];
}
function findings(all, detail) {
    const label = { error: '**Error**', warning: '**Warning**', note: 'Note' };
    const loud = all.filter(({ severity }) => severity !== 'note').slice(0, detail.findings);
    const notes = all.filter(({ severity }) => severity === 'note');
    const item = ({ severity, message, nextStep }) => `- ${label[severity]} ${(0,markdown_text/* prose */.CS)(message)}${nextStep === undefined ? '' : `<br>→ ${(0,markdown_text/* prose */.CS)(nextStep)}`}`;
    const shownNotes = notes.slice(0, detail.findings).map(item);
    const hidden = all.length - loud.length - notes.length;
    return [
        ...loud.map(item),
        ...more(hidden, 'finding'),
        ...(loud.length > 0 ? [''] : []),
        ...(shownNotes.length > 3 ? (0,markdown_text/* fold */.AU)((0,units/* plural */.LS)(notes.length, 'note'), [...shownNotes, '']) : shownNotes),
        ...(shownNotes.length > 0 && shownNotes.length <= 3 ? [''] : []),
    ];
}
function slimmingLines({ slimming }, detail) {
    const title = slimming && (0,slimming_text/* slimmingTitle */.Hp)(slimming);
    if (!slimming || title === undefined || detail.packagesShown === 0)
        return [];
    const rows = (0,slimming_text/* slimRows */.Lf)(slimming).map(({ preset, files, sizeBytes, packages }) => [
        preset,
        (0,units/* formatBytes */.z3)(sizeBytes),
        String(files),
        (0,markdown_text/* prose */.CS)((0,listing/* listed */.KE)(packages, 5)),
    ]);
    const kept = slimming.kept.slice(0, detail.findings).map((one) => `- stays: ${(0,markdown_text/* prose */.CS)((0,slimming_text/* keptText */.GD)(one))}`);
    return (0,markdown_text/* fold */.AU)(title, [
        ...(0,markdown_text/* table */.tp)([['Left out'], ['Unzipped', 'right'], ['Files', 'right'], ['Of']], rows),
        ...kept,
        ...more(slimming.kept.length - kept.length, 'that stays'),
        '',
    ]);
}
function packageLines(packages, detail) {
    if (packages.length === 0 || detail.packagesShown === 0)
        return [];
    const total = packages.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0);
    const largest = packages[0]?.unzippedSizeBytes ?? 0;
    const row = (one) => {
        const size = one.unzippedSizeBytes ?? 0;
        return [
            `${(0,markdown_text/* code */.aY)(one.name)}${one.version === undefined ? '' : ` ${(0,markdown_text/* code */.aY)(one.version, 40)}`}${originMark(one)}`,
            one.unzippedSizeBytes === undefined ? '–' : (0,units/* formatBytes */.z3)(size),
            total === 0 ? '' : `${((size / total) * 100).toFixed(1)} %`,
            largest === 0 ? '' : (0,markdown_text/* bar */.M0)(size / largest),
        ];
    };
    const columns = [['Package'], ['Unzipped', 'right'], ['Share', 'right'], ['']];
    const rest = packages.slice(detail.packagesShown);
    const restSize = rest.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0);
    const restText = `${(0,units/* plural */.LS)(rest.length, 'more package')}, ${(0,units/* formatBytes */.z3)(restSize)}`;
    const folded = rest.slice(0, detail.packagesFolded);
    return [
        ...(0,markdown_text/* table */.tp)(columns, packages.slice(0, detail.packagesShown).map(row)),
        ...(rest.length === 0
            ? []
            : folded.length === 0
                ? [`and ${restText}`, '']
                : (0,markdown_text/* fold */.AU)(restText, [
                    ...(0,markdown_text/* table */.tp)(columns.slice(0, 2), folded.map((one) => row(one).slice(0, 2))),
                    ...more(rest.length - folded.length, 'package'),
                ])),
    ];
}
function originMark({ origin }) {
    return {
        wheel: '',
        npm: '',
        built: ' compiled',
        'to-build': ' to compile',
        include: ' included',
        'system-library': ' system library',
    }[origin];
}
/** The ARN in each region, to be copied, what was done there, and how the layer is used. */
function publishedLines({ plan, destinations = [] }, detail) {
    const [first, ...others] = destinations;
    if (!first)
        return [];
    const using = plan.kind === 'layer' && detail.packagesShown > 0 ? usage(plan.name, destinations) : [];
    const done = (first.done ?? []).length > 0 ? [`${(0,markdown_text/* prose */.CS)(first.done?.join('; ') ?? '', 300)}.`, ''] : [];
    // A fence has a button that copies.
    if (others.length === 0)
        return ['```text', first.layerVersionArn.replace(/[^\w:./-]/g, ''), '```', '', ...done, ...using];
    const rows = destinations
        .slice(0, Math.max(3, detail.layers))
        .map((one) => [
        (0,markdown_text/* code */.aY)(one.region, 30),
        `${one.version}${one.changed ? '' : ' (unchanged)'}`,
        (0,markdown_text/* code */.aY)(one.layerVersionArn, 200),
        (0,markdown_text/* prose */.CS)(one.done?.join('; ') ?? '', 300),
    ]);
    const all = [
        ...(0,markdown_text/* table */.tp)([['Region'], ['Version', 'right'], ['ARN'], ['Done']], rows),
        ...more(destinations.length - rows.length, 'region'),
    ];
    return [...(others.length > 3 ? (0,markdown_text/* fold */.AU)((0,units/* plural */.LS)(destinations.length, 'region'), all) : all), ...using];
}
/** Text for a template, to be copied. A region and an ARN hold none but these characters, so nothing in it ends the fence. */
function usage(layer, destinations) {
    const plain = (text) => text.replace(/[^\w:./-]/g, '');
    const places = destinations.map(({ region, layerVersionArn }) => ({
        region: plain(region),
        layerVersionArn: plain(layerVersionArn),
    }));
    const lines = (0,neutralize/* linesOf */.Dx)((0,snippets/* snippetsOf */.WT)(layer, places).sam.trimEnd());
    return (0,markdown_text/* fold */.AU)('Use it in a SAM template', ['```yaml', ...lines, '```', '']);
}
/** What was left out. */
function more(count, one) {
    return count > 0 ? [`- … and ${(0,units/* plural */.LS)(count, `more ${one}`)}`] : [];
}

// EXTERNAL MODULE: ./build/report/import-costs-text.js
var import_costs_text = __webpack_require__(53117);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(68587);
;// CONCATENATED MODULE: ./build/report/markdown-advisories.js

/** What is known to be wrong with packages of the layers. */
function advisoryLines(advisories, detail) {
    const rows = advisories
        .slice(0, Math.max(5, detail.findings))
        .map((one) => [
        (0,markdown_text/* prose */.CS)(one.severity, 20),
        `${(0,markdown_text/* code */.aY)(one.package)} ${(0,markdown_text/* code */.aY)(one.version, 40)}`,
        `[${(0,markdown_text/* prose */.CS)(one.id, 30)}](https://github.com/advisories/${encodeURIComponent(one.id)}) ${(0,markdown_text/* prose */.CS)(one.summary, 200)}`,
        one.patched === undefined ? '–' : (0,markdown_text/* code */.aY)(one.patched, 40),
    ]);
    return (0,markdown_text/* table */.tp)([['Advisory'], ['Package'], ['What'], ['Mended in']], rows);
}

;// CONCATENATED MODULE: ./build/report/markdown.js








const details = [
    { layers: 500, packagesShown: 10, packagesFolded: 1_000, findings: 200, changes: 500, files: 20, regions: 40 },
    { layers: 200, packagesShown: 10, packagesFolded: 100, findings: 50, changes: 100, files: 5, regions: 10 },
    { layers: 50, packagesShown: 10, packagesFolded: 0, findings: 20, changes: 30, files: 0, regions: 3 },
    { layers: 20, packagesShown: 5, packagesFolded: 0, findings: 5, changes: 10, files: 0, regions: 3 },
    { layers: 5, packagesShown: 0, packagesFolded: 0, findings: 3, changes: 0, files: 0, regions: 1 },
];
/** The runner drops a summary of more than 1 MiB whole. */
const summaryLimitBytes = 1_000_000;
/** GitHub refuses a comment of more than 65,536 characters. */
const commentLimitBytes = 65_000;
/**
 * The first line of the comment of these layers, by which it is found again: another job, which makes other layers, has
 * a comment of its own. Undefined when no layer is known.
 */
function commentMarker({ layers: [first] }) {
    return first && `<!-- lambda-layer: ${first.plan.name.replace(/[^\w.-]/g, '')} -->`;
}
/** The job summary. Detail is dropped until it fits. */
function summaryMarkdown(report, limitBytes = summaryLimitBytes) {
    const layers = report.layers.map(viewed);
    return fitting(limitBytes, (detail) => [
        ...heading(report),
        ...problems(report, detail),
        ...overview(layers, report, detail),
        ...layers.slice(0, detail.layers).flatMap((layer) => layerSection(layer, detail)),
        ...importCosts(report, detail),
        ...warnings(report, detail),
        ...compiled(report, detail),
        ...effort(report),
    ]);
}
/**
 * The plan, for a comment on a pull request: what will change and what it needs. The same plan gives the same text:
 * no times, no paths of the machine, nothing about what a cache held.
 */
function planMarkdown(report, advisories = [], limitBytes = commentLimitBytes) {
    const layers = report.layers.map(viewed);
    return fitting(limitBytes, (detail) => [
        ...markerLine(report),
        ...heading(report),
        ...problems(report, detail),
        ...overview(layers, report, detail),
        ...layers.slice(0, detail.layers).flatMap((layer) => layerSection(layer, detail)),
        ...warnings(report, detail),
        ...advisoryLines(advisories, detail),
        ...willCompile(report, detail),
        ...policy(report),
    ]);
}
function markerLine(report) {
    return [commentMarker(report) ?? '<!-- lambda-layer -->'];
}
function fitting(limitBytes, render) {
    let text = '';
    for (const [step, detail] of details.entries()) {
        const dropped = step === 0 ? [] : ['', '_Shortened to fit: the JSON report has everything._'];
        text = `${[...render(detail), ...dropped].join('\n').trimEnd()}\n`;
        if (Buffer.byteLength(text) <= limitBytes)
            return text;
    }
    // Not seen with real layers: 20 of everything still do not fit.
    const lines = text
        .slice(0, Math.floor(limitBytes / 4))
        .split('\n')
        .slice(0, -1);
    return `${lines.join('\n')}\n\n_Cut to fit: the JSON report has everything._\n`;
}
function heading({ verb, layers, problems: wrong }) {
    const what = layers.length === 1 ? 'Lambda layer' : 'Lambda layers';
    if (wrong.length > 0)
        return [`## ${what}: failed`, ''];
    if (verb === 'plan')
        return [`## ${what}: plan`, ''];
    return [`## ${what}`, ''];
}
function problems(report, detail) {
    if (report.problems.length === 0)
        return [];
    const shown = report.problems.slice(0, detail.findings).map((problem) => {
        const place = (0,problem_text/* placeOf */.$t)(problem);
        const [message = '', nextStep] = (0,problem_text/* problemLines */.pb)(problem);
        const where = place === undefined ? '' : ` ${(0,markdown_text/* code */.aY)(place)}`;
        return `- **Error**${where} ${(0,markdown_text/* prose */.CS)(message)}${nextStep === undefined ? '' : `<br>→ ${(0,markdown_text/* prose */.CS)(nextStep)}`}`;
    });
    return [...shown, ...more(report.problems.length - shown.length, 'error'), ''];
}
function overview(all, { problems: wrong }, detail) {
    // Of a run that failed, a row that says nothing hides the error.
    const layers = wrong.length === 0 ? all : all.filter(({ report }) => report.content || report.destinations);
    const rows = layers.slice(0, detail.layers).map((layer) => overviewRow(layer, detail));
    return [
        ...(0,markdown_text/* table */.tp)([
            ['Layer'],
            ['Architecture'],
            ['Runtimes'],
            ['Packages', 'right'],
            ['Zip', 'right'],
            ['Unzipped, of 250 MB', 'right'],
            ['Version'],
            ['Regions'],
        ], rows),
        ...more(layers.length - rows.length, 'layer'),
    ];
}
function overviewRow({ report: layer, packages }, detail) {
    const { sizeBytes, unzippedSizeBytes, sizesWithout = [] } = layer.content ?? {};
    const without = sizesWithout.length === 0 ? '' : ` + ${sizesWithout.length} to compile`;
    return [
        (0,markdown_text/* code */.aY)(layer.plan.name),
        [...new Set(layer.plan.targets.map(({ architecture }) => architecture))].join(', '),
        [...new Set(layer.plan.targets.map(({ runtime }) => runtime.name))].join(', '),
        layer.content ? String(packages.filter(({ origin }) => origin !== 'include').length) : '–',
        sizeBytes === undefined ? '–' : `${(0,units/* formatBytes */.z3)(sizeBytes)}${without}`,
        unzippedSizeBytes === undefined ? '–' : `${(0,limits/* withShare */.k)(unzippedSizeBytes)}${without}`,
        ...versionCells(layer, detail),
    ];
}
function versionCells({ destinations = [], planned = [] }, detail) {
    const listed = (places) => {
        const rest = places.length - detail.regions;
        const shown = places.slice(0, detail.regions).map(({ region }) => (0,markdown_text/* code */.aY)(region, 30));
        return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    };
    if (destinations.length > 0) {
        const versions = [
            ...new Set(destinations.map(({ version, changed }) => `${version}${changed ? '' : ' (unchanged)'}`)),
        ];
        return [versions.length <= 3 ? versions.join(', ') : 'differs by region, see below', listed(destinations)];
    }
    if (planned.length === 0)
        return ['not published', '–'];
    const changes = planned.filter(({ actions }) => actions.length > 0).length;
    return [
        changes === 0 ? 'unchanged' : changes === planned.length ? 'would change' : 'would change in some',
        listed(planned),
    ];
}
function warnings(report, detail) {
    const shown = report.warnings.slice(0, detail.findings).map((one) => `- **Warning** ${(0,markdown_text/* prose */.CS)(one)}`);
    return shown.length === 0 ? [] : [...shown, ...more(report.warnings.length - shown.length, 'warning'), ''];
}
/** All targets side by side, whatever layers they are of. */
function importCosts({ layers }, detail) {
    const costs = (0,import_costs_text/* costTable */.k)(layers.flatMap((layer) => layer.importCosts ?? []), Math.max(3, detail.packagesShown));
    if (!costs)
        return [];
    const rows = costs.rows.map(({ module, cells }) => [(0,markdown_text/* code */.aY)(module), ...cells]);
    return [
        ...(0,markdown_text/* table */.tp)([['Import'], ...costs.targets.map((target) => [(0,markdown_text/* prose */.CS)(target, 60), 'right'])], rows),
        ...more(costs.more, 'module'),
        ...costs.remarks.map((one) => (0,markdown_text/* prose */.CS)(one)),
        '',
    ];
}
function compiled({ built }, detail) {
    const row = (one) => [
        `${(0,markdown_text/* code */.aY)(one.name)} ${(0,markdown_text/* code */.aY)(one.version, 40)}`,
        (0,markdown_text/* prose */.CS)(one.target, 60),
        one.milliseconds === undefined ? 'from the store' : (0,markdown_text/* prose */.CS)(one.where ?? 'compiled', 60),
        one.milliseconds === undefined ? '–' : (0,units/* formatDuration */.a3)(one.milliseconds),
    ];
    const rows = built.slice(0, Math.max(10, detail.changes)).map(row);
    return (0,markdown_text/* table */.tp)([['Compiled'], ['For'], ['Where'], ['Time', 'right']], rows);
}
function willCompile({ built }, detail) {
    const rows = built
        .slice(0, Math.max(10, detail.changes))
        .map((one) => [`${(0,markdown_text/* code */.aY)(one.name)} ${(0,markdown_text/* code */.aY)(one.version, 40)}`, (0,markdown_text/* prose */.CS)(one.target, 60), (0,markdown_text/* prose */.CS)(one.where ?? '–', 60)]);
    return (0,markdown_text/* table */.tp)([['To compile'], ['For'], ['Where']], rows);
}
function effort({ phases, downloads, cached }) {
    const total = phases.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const times = phases.map(({ name, milliseconds }) => `${(0,markdown_text/* prose */.CS)(name, 60)} ${(0,units/* formatDuration */.a3)(milliseconds)}`);
    const transfers = [
        ...(downloads.files > 0
            ? [`Downloaded ${(0,units/* plural */.LS)(downloads.files, 'file')}, ${(0,units/* formatBytes */.z3)(downloads.bytes)}.`]
            : ['Downloaded nothing.']),
        ...(cached.files > 0 ? [`From the store: ${(0,units/* plural */.LS)(cached.files, 'file')}, ${(0,units/* formatBytes */.z3)(cached.bytes)}.`] : []),
    ].join(' ');
    return phases.length === 0 ? [] : [`${(0,units/* formatDuration */.a3)(total)}: ${times.join(' · ')}. ${transfers}`, ''];
}
function policy(report) {
    if (report.policy === undefined)
        return [];
    // Indented code holds any text: nothing in it can end it, unlike a fence.
    const lines = (0,neutralize/* linesOf */.Dx)(report.policy).map((line) => `    ${(0,neutralize/* visible */.RK)(line)}`);
    return (0,markdown_text/* fold */.AU)('The IAM policies that this needs: for a publisher, a plan and consumers', [...lines, '']);
}

// EXTERNAL MODULE: ./build/report/document.js
var report_document = __webpack_require__(21294);
;// CONCATENATED MODULE: ./build/report/outputs.js


/** What later steps get: `layers` always, the rest when there is just one layer. */
function outputsOf(report, paths = {}) {
    const layers = report.layers.map(report_document.layerDocument);
    const [only, ...others] = layers;
    const single = others.length === 0 ? only : undefined;
    const files = single && report.layers[0]?.files;
    const places = layers.flatMap(({ destinations = [] }) => destinations);
    const planned = report.layers.flatMap((one) => one.planned ?? []);
    const place = places.length === 1 ? places[0] : undefined;
    const deployed = report.layers.flatMap((one) => one.deployed?.functions ?? []);
    const published = single?.destinations ?? [];
    const values = {
        layers: documentsText(layers),
        functions: listOf(report, 'function', report_document.functionDocument),
        images: listOf(report, 'image', report_document.layerDocument),
        'document-path': paths.documentPath,
        'layer-arn': place?.layerVersionArn.replace(/:\d+$/, ''),
        'layer-version-arn': place?.layerVersionArn,
        'layer-version': place?.version,
        changed: changedText([...places, ...layers.flatMap(({ pushed = [] }) => pushed), ...deployed]),
        pending: planned.length === 0 ? undefined : String(planned.some(({ actions }) => actions.length > 0)),
        'cache-hit': String(report.downloads.files === 0 && report.built.every((one) => one.milliseconds === undefined)),
        'zip-path': single?.zipPath,
        'page-path': files?.pagePath ?? report.overviewPath,
        'sbom-path': files?.sbomPath,
        'layer-arns': published.length === 0 ? undefined : JSON.stringify((0,snippets/* arnsByRegion */.Az)(published)),
        snippets: single && published.length > 0 ? snippetsText((0,snippets/* snippetsOf */.WT)(single.name, published)) : undefined,
        'snippets-path': files?.snippetsPath,
        'report-path': paths.reportPath,
        'code-sha256': single?.codeSha256,
        'image-digest': single?.digest,
        'image-uri': single?.pushed?.length === 1 ? single.pushed[0]?.imageUri : undefined,
        size: single?.sizeBytes,
        'unzipped-size': single?.unzippedSizeBytes,
    };
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}
/** Absent when the run made none of the kind. */
function listOf({ layers }, kind, document) {
    const found = layers.filter(({ plan }) => plan.kind === kind);
    return found.length === 0 ? undefined : documentsText(found.map(document));
}
function changedText(places) {
    return places.length === 0 ? undefined : String(places.some(({ changed }) => changed));
}
/**
 * A step takes an output by `env:`, and Linux takes 128 KiB for a variable:
 * MAX_ARG_STRLEN of https://man7.org/linux/man-pages/man2/execve.2.html
 */
const mostLayersBytes = 100 * 1024;
/** Without the texts of tools where they do not fit: the files have them. */
function snippetsText(snippets) {
    const text = JSON.stringify(snippets);
    return Buffer.byteLength(text) < mostLayersBytes ? text : JSON.stringify({ arns: snippets.arns });
}
/** Documents as JSON. What is missed least is left out until it fits: the document has everything. */
function documentsText(layers) {
    const steps = [
        (layer) => layer,
        (layer) => without(['diff'], layer),
        (layer) => Object.assign(without(['diff'], layer), { packages: layer.packages?.map(shortPackage) ?? [] }),
        (layer) => without(['diff', 'packages'], layer),
        (layer) => without(['diff', 'packages', 'findings', 'planned', 'pagePath', 'sbomPath', 'snippetsPath'], layer),
        ({ name, zipPath, destinations, digest, pushed }) => ({ name, zipPath, destinations, digest, pushed }),
        ({ name }) => ({ name }),
    ];
    let text = '[]';
    for (const step of steps) {
        text = JSON.stringify(layers.map(step));
        if (Buffer.byteLength(text) < mostLayersBytes)
            break;
    }
    return text;
}
function without(names, layer) {
    const dropped = new Set(names);
    return Object.fromEntries(Object.entries(layer).filter(([name]) => !dropped.has(name)));
}
function shortPackage({ name, version, origin }) {
    return { name, origin, requiredBy: [], ...(version === undefined ? {} : { version }) };
}

// EXTERNAL MODULE: ./build/report/terminal.js + 2 modules
var terminal = __webpack_require__(29088);
// EXTERNAL MODULE: ./build/text/redact.js
var redact = __webpack_require__(16953);
// EXTERNAL MODULE: ./build/host/http/body.js
var http_body = __webpack_require__(34942);
// EXTERNAL MODULE: ./build/host/http/wire.js
var wire = __webpack_require__(52127);
;// CONCATENATED MODULE: ./build/host/actions/github.js
// GitHub's REST API, as far as the action speaks to it: comments of a pull request, and published advisories.
// https://docs.github.com/en/rest/issues/comments · https://docs.github.com/en/rest/security-advisories/global-advisories




/** A comment may have 65,536 characters; a page of them is far smaller than this. */
const mostBytes = 16 * 1024 * 1024;
const perPage = 100;
/** More comments than this are not looked through. */
const mostPages = 30;
/** Nobody waits longer for a comment. */
const deadlineMs = 20_000;
/** @param event the parsed file at GITHUB_EVENT_PATH: https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
function pullRequestOf(event, env) {
    const pull = field(event, 'pull_request');
    const number = field(pull, 'number');
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        return undefined;
    }
    const head = field(field(field(pull, 'head'), 'repo'), 'full_name');
    return { number, repository, isFork: head !== repository };
}
function gitHub(env, token, signal) {
    const api = (env['GITHUB_API_URL'] ?? '').replace(/\/+$/, '') || 'https://api.github.com';
    async function call(method, path, content) {
        const body = content === undefined ? undefined : Buffer.from(JSON.stringify(content));
        const within = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
        const { message, broken } = await (0,wire/* wireFor */.L)(env).send(new URL(`${api}${path}`), {
            method,
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${token}`,
                'x-github-api-version': '2022-11-28',
                ...(body ? { 'content-type': 'application/json', 'content-length': String(body.length) } : {}),
            },
            ...(body ? { body } : {}),
            signal: within,
        });
        const text = (await (0,http_body/* readBody */.x)(message, mostBytes, broken))?.toString() ?? '';
        const answer = parsed(text);
        const status = message.statusCode ?? 0;
        if (status < 200 || status > 299)
            throw refused(method, path, status, answer);
        return answer;
    }
    async function find(pull, marker) {
        for (let page = 1; page <= mostPages; page += 1) {
            const path = `/repos/${pull.repository}/issues/${pull.number}/comments?per_page=${perPage}&page=${page}`;
            const comments = await call('GET', path);
            if (!Array.isArray(comments))
                return undefined;
            const ours = comments.find((one) => isOurs(one, marker));
            const id = field(ours, 'id');
            if (typeof id === 'number')
                return id;
            if (comments.length < perPage)
                return undefined;
        }
        return undefined;
    }
    return {
        async keepComment(pull, marker, body) {
            const id = await find(pull, marker);
            const answer = id === undefined
                ? await call('POST', `/repos/${pull.repository}/issues/${pull.number}/comments`, { body })
                : await call('PATCH', `/repos/${pull.repository}/issues/comments/${id}`, { body });
            const address = field(answer, 'html_url');
            return typeof address === 'string' ? (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(address, 500)) : '';
        },
        async advisories(ecosystem, packages) {
            const affects = encodeURIComponent(packages.slice(0, 1000).join(','));
            const answer = await call('GET', `/advisories?type=reviewed&ecosystem=${ecosystem}&per_page=100&affects=${affects}`);
            return Array.isArray(answer) ? answer.flatMap((one) => advisoryOf(one) ?? []) : [];
        },
    };
}
/** Somebody without a right to write could put the marker into a comment of theirs: theirs is left alone. */
function isOurs(comment, marker) {
    const body = field(comment, 'body');
    const type = field(field(comment, 'user'), 'type');
    const association = field(comment, 'author_association');
    const isTrusted = type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(String(association));
    return isTrusted && typeof body === 'string' && body.startsWith(marker);
}
function advisoryOf(one) {
    const [id, severity, summary] = ['ghsa_id', 'severity', 'summary'].map((name) => field(one, name));
    const all = field(one, 'vulnerabilities');
    if (typeof id !== 'string' || !Array.isArray(all))
        return undefined;
    return {
        id,
        severity: typeof severity === 'string' ? severity : 'unknown',
        summary: typeof summary === 'string' ? summary : '',
        affected: all.flatMap((each) => {
            const name = field(field(each, 'package'), 'name');
            const range = field(each, 'vulnerable_version_range');
            const patched = field(each, 'first_patched_version');
            if (typeof name !== 'string')
                return [];
            return [
                {
                    package: name,
                    range: typeof range === 'string' ? range : '',
                    ...(typeof patched === 'string' ? { patched } : {}),
                },
            ];
        }),
    };
}
function refused(method, path, status, answer) {
    const said = field(answer, 'message');
    const words = typeof said === 'string' ? `: ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(said, 300))}` : '';
    const mayNot = status === 401 || status === 403 || status === 404;
    return new errors/* Failure */.HR({
        code: 'github-refused',
        message: `GitHub answered ${status} to ${method} ${path.split('?')[0]}${words}.`,
        nextStep: mayNot
            ? 'Give the job `permissions: pull-requests: write`, or leave `comment` out.'
            : 'Run the job again, or leave `comment` out.',
        input: 'comment',
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
;// CONCATENATED MODULE: ./build/report/advisories.js
// Which published advisories hold for the packages of the layers.


const severities = ['critical', 'high', 'medium', 'low'];
/** The packages of all layers that have a version, by ecosystem, as `name@version`. */
function packagesToCheck({ layers }) {
    const all = layers.flatMap(({ content }) => content?.packages ?? []);
    const of = (ecosystem) => [
        ...new Set(all.flatMap((one) => one.version !== undefined && ecosystemOf(one) === ecosystem ? [`${one.name}@${one.version}`] : [])),
    ];
    return { pip: of('pip'), npm: of('npm') };
}
function ecosystemOf({ origin }) {
    if (origin === 'npm')
        return 'npm';
    return origin === 'wheel' || origin === 'built' || origin === 'to-build' ? 'pip' : undefined;
}
/** Worst first; one for each advisory and package. */
function advisoriesOf(report, published) {
    const packages = new Map(report.layers.flatMap(({ content }) => (content?.packages ?? []).map((one) => [plain(one.name), one])));
    const found = published.flatMap(({ id, severity, summary, affected }) => {
        const names = [...new Set(affected.map((one) => plain(one.package)))];
        return names.flatMap((name) => {
            const one = packages.get(name);
            if (one?.version === undefined)
                return [];
            const ranges = affected.filter((range) => plain(range.package) === name);
            const patched = firstAfter(one.version, ranges.flatMap((range) => range.patched ?? []));
            const advisory = { id, severity, summary, package: one.name, version: one.version };
            return [patched === undefined ? advisory : { ...advisory, patched }];
        });
    });
    const rank = ({ severity }) => {
        const at = severities.indexOf(severity);
        return at < 0 ? severities.length : at;
    };
    return found.sort((a, b) => rank(a) - rank(b) || (0,order/* compareText */.n6)(a.package, b.package) || (0,order/* compareText */.n6)(a.id, b.id));
}
/** https://packaging.python.org/en/latest/specifications/name-normalization/ */
function plain(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/** The lowest release with the mend that is newer. An advisory names one for each range of versions. */
function firstAfter(version, patched) {
    if ((0,pep440.valid)(version) === null)
        return patched[0];
    return patched.filter((one) => (0,pep440.valid)(one) !== null && (0,pep440.compare)(one, version) > 0).sort(pep440.compare)[0];
}

;// CONCATENATED MODULE: ./build/run/comment.js
// The comment on a pull request: what the run would change, or changed, in one comment that is kept up to date.





/**
 * Posts the comment, or updates the one that an earlier run posted for these layers.
 * @param token may read the repository and write to its pull requests
 * @throws {Failure} when GitHub refuses it
 */
async function keepComment(report, token, { env, log, signal }) {
    const pull = pullRequestOf(await readEvent(env['GITHUB_EVENT_PATH']), env);
    if (!pull)
        return log.info('No comment: the workflow does not run for a pull request.');
    if (pull.isFork) {
        return log.info('No comment: a pull request from a fork may not write. The job summary has the same text.');
    }
    const marker = commentMarker(report);
    if (marker === undefined)
        return log.info('No comment: no layer is known. The job summary has the errors.');
    if (token === undefined) {
        throw new errors/* Failure */.HR({
            code: 'no-token',
            message: 'No comment: no token is given.',
            nextStep: 'Leave `github-token` out, so that the token of the job is used.',
            input: 'github-token',
        });
    }
    const github = gitHub(env, token, signal);
    const body = planMarkdown(report, await knownAdvisories(report, github, log));
    const address = await github.keepComment(pull, marker, body);
    log.info(`Comment: ${address}`);
}
/** An advisory is good to know: where they cannot be read, the comment is posted without them. */
async function knownAdvisories(report, github, log) {
    const packages = packagesToCheck(report);
    try {
        const asked = ['pip', 'npm'].filter((one) => packages[one].length > 0);
        const published = await Promise.all(asked.map((one) => github.advisories(one, packages[one])));
        return advisoriesOf(report, published.flat());
    }
    catch (error) {
        if (!(error instanceof errors/* Failure */.HR))
            throw error;
        log.debug(`Advisories were not read: ${error.message}`);
        return [];
    }
}
async function readEvent(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/action.js






















/** The action: the runner's environment → the run → outputs, annotations, a summary. */
async function runAction(codeName) {
    const { env, stdout } = process;
    const runner = coreRunner(env);
    const { inputs, unknown } = readInputs(env, runner);
    // What is in the environment, the runner masks by itself where it is a secret.
    const known = [
        ...(0,environment.secretsOfEnvironment)(env),
        ...(inputs['github-token'] ?? []),
        ...Object.values(inputs).flat().flatMap(redact.secretsInUrls),
    ];
    const masks = (0,host_masks.createMasks)({ known, onAdd: (secret) => runner.setSecret(secret) });
    const log = (0,main.inWords)(runnerLog({ stream: stdout, env, runner, masks }), door_words.actionWords);
    const { config, warnings, problems } = (0,config_config/* parseConfig */.o4)(inputs);
    const mistyped = unknown.map((name) => (0,config_config/* unknownInput */.pv)(name, (one) => one));
    const { 'github-token': _token, ...given } = inputs;
    const understood = {
        // The token posts the comment, and decides nothing else.
        request: config && {
            verb: 'publish',
            config: { ...config, githubToken: undefined },
            decides: true,
            given,
        },
        problems: [...mistyped, ...problems],
        warnings,
    };
    const outcome = await (0,main.runOrRefuse)(understood, (0,main.processContext)({ log, masks, runProcess: execProcess }, codeName));
    const report = (0,map_texts.mapTexts)(outcome.report, door_words.actionWords);
    // The run is over: what cannot be written now is a warning. The outputs come first: a later step needs the ARN.
    const late = async (work) => {
        try {
            return await work();
        }
        catch (error) {
            log.warning(error instanceof Error ? error.message : String(error));
            return undefined;
        }
    };
    const folder = env['RUNNER_TEMP'] && (0,external_node_path_.join)(env['RUNNER_TEMP'], `lambda-layer-${(0,external_node_crypto_.randomUUID)()}`);
    const reportPath = await late(() => writeBelow(folder, 'report.md', planMarkdown(report)));
    const documentPath = await late(() => writeBelow(folder, 'report.json', (0,report_document.documentText)((0,report_document.reportDocument)(report))));
    await late(() => runner.setOutputs(outputsOf(report, { reportPath, documentPath })));
    // The log shows what others wrote as it is, escapes too: colours would be escapes of that kind.
    const view = { columns: 100, colours: (0,colours.colours)(false), more: 'debug logging' };
    for (const line of (0,terminal.terminalReport)(report, view))
        log.info(line);
    // The runner shows an annotation in the log, too: only what it would drop is said here.
    for (const line of (0,terminal.terminalProblems)(report.problems.slice(mostAnnotations), view))
        log.info(line);
    const annotations = annotationsOf(report, await workflowSource(env));
    const workingDirectory = (0,external_node_path_.resolve)(config?.workingDirectory ?? '.');
    runner.annotate(annotations.map((one) => inWorkspace(one, workingDirectory, env)));
    for (const line of (0,terminal.terminalVerdict)(report, view))
        log.info(line);
    await late(() => runner.addSummary(summaryMarkdown(report)));
    if (config?.comment)
        await late(() => keepComment(report, config.githubToken, { env, log, signal: new AbortController().signal }));
    (0,main.exit)(outcome.exitCode);
}
/** The workflow that runs, where it was checked out: a problem of an input is shown on its line. */
async function workflowSource(env) {
    // `owner/repository/.github/workflows/ci.yml@refs/heads/main`
    const path = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
    if (path === undefined || !env['GITHUB_WORKSPACE'])
        return undefined;
    const whole = (0,external_node_path_.join)(env['GITHUB_WORKSPACE'], path);
    const text = await (0,promises_.readFile)(whole, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : { path: whole, text };
}
/** Annotations name files relative to the workspace; problems, relative to the working directory. */
function inWorkspace(one, workingDirectory, env) {
    if (one.file === undefined || !env['GITHUB_WORKSPACE'])
        return one;
    const file = (0,external_node_path_.relative)(env['GITHUB_WORKSPACE'], (0,external_node_path_.resolve)(workingDirectory, one.file));
    return file.startsWith('..') ? one : { ...one, file: file.replaceAll('\\', '/') };
}
/** Writes a file for later steps into the runner's temporary folder: a plan writes nothing into the project. */
async function writeBelow(folder, name, text) {
    if (!folder)
        return undefined;
    const path = (0,external_node_path_.join)(folder, name);
    await (0,files/* writeFileAtomically */.lo)(path, text);
    return path;
}
const isField = (name) => Object.hasOwn(fields/* fields */.O, name);
/** The runner hands over inputs as `INPUT_<NAME>`, upper-cased, spaces as `_`, hyphens kept. */
function readInputs(env, runner) {
    const inputs = {};
    const unknown = [];
    for (const [key, value] of Object.entries(env)) {
        if (!key.startsWith('INPUT_') || value === undefined)
            continue;
        const name = key.slice('INPUT_'.length).toLowerCase();
        // The runner hands over defaults as if they were given.
        if (isField(name)) {
            const given = runner.getInput(name);
            if (given.trim() !== fields/* fields */.O[name].default)
                inputs[name] = [given];
        }
        else if (value !== '')
            unknown.push(name);
    }
    return { inputs, unknown };
}


/***/ }),

/***/ 81991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionWords: () => (/* binding */ actionWords),
/* harmony export */   commandWords: () => (/* binding */ commandWords)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49835);
// Messages name inputs as workflows do: `build: wheels`. Each door says them in its own words.

/** The words of the command: `build: wheels` → `--build wheels`. */
function commandWords(text) {
    if (!text.includes('`'))
        return text;
    return text.replace(/`([a-z][a-z0-9-]{1,40})(?:: ([^`\n]{1,200}))?`/g, (whole, name, value) => {
        if (!Object.hasOwn(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fields */ .O, name))
            return whole;
        return value === undefined ? `\`--${name}\`` : `\`--${name} ${/[\s'"*]/.test(value) ? quoted(value) : value}\``;
    });
}
const quoted = (value) => `'${value.replaceAll("'", `'\\''`)}'`;
/** The words of the action, which has no options: `--verbose` is the runner's debug logging. */
function actionWords(text) {
    return text.replaceAll('`--verbose`', 'debug logging');
}


/***/ }),

/***/ 82058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   childEnvironment: () => (/* binding */ childEnvironment),
/* harmony export */   secretsOfEnvironment: () => (/* binding */ secretsOfEnvironment)
/* harmony export */ });
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16953);

/** What every child may see: how to find programs, homes and the network. No token, no AWS credential. */
const common = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LC_ALL',
    'LC_CTYPE',
    'TZ',
    'TMPDIR',
    'TEMP',
    'TMP',
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'all_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
    'REQUESTS_CA_BUNDLE',
    'NETRC',
    // Windows programs do not start without these.
    'SYSTEMROOT',
    'SystemRoot',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'APPDATA',
    'LOCALAPPDATA',
    'USERPROFILE',
    'PROGRAMDATA',
];
/** The environment of a child: an allow-list of ours, plus the named variables, plus what is set outright. */
function childEnvironment(env, also = [], set = {}) {
    const allowed = (name) => common.some((one) => one === name) || also.some((one) => (typeof one === 'string' ? one === name : one.test(name)));
    const kept = Object.entries(env).filter(([name, value]) => value !== undefined && allowed(name));
    return { ...Object.fromEntries(kept), ...set };
}
/** Shorter values of a variable that is named like a secret are switches, not secrets. */
const shortestSecret = 6;
/** The secrets that an environment holds: variables that are named like one, and credentials in URLs. */
function secretsOfEnvironment(env) {
    return Object.entries(env).flatMap(([name, value = '']) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.isNamedLikeASecret)(name) && value.length >= shortestSecret
        ? [value].concat((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.secretsInUrls)(value))
        : (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.secretsInUrls)(value));
}


/***/ }),

/***/ 19036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ readSmallFile),
/* harmony export */   FX: () => (/* binding */ firstFile),
/* harmony export */   TB: () => (/* binding */ fullestOf),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   W3: () => (/* binding */ checkDirectory),
/* harmony export */   ZB: () => (/* binding */ checkWritable),
/* harmony export */   fE: () => (/* binding */ fileFailure),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90150);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19473);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/**
 * Fills a temporary file, then renames it to `path`: readers see the old file or the whole new one. The temporary file
 * is gone when `fill` throws. It is in `scratch` where a rename leads from there to `path`, so that not even a kill
 * leaves something beside `path`; else beside it.
 */
async function writeAtomically(path, fill, scratch) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    const name = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.partial`;
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
    let temporary = beside;
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(folder);
        if (scratch !== undefined && (await shareDevice(scratch, folder)))
            temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(scratch, name);
        const result = await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path).catch(async (error) => {
            // One device mounted twice: https://man7.org/linux/man-pages/man2/rename.2.html
            if (error.code !== 'EXDEV')
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(temporary, beside);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(beside, path);
        });
        return result;
    }
    catch (error) {
        throw fileFailure(path, error);
    }
    finally {
        for (const one of new Set([temporary, beside]))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(one, { force: true }).catch(() => { });
    }
}
async function shareDevice(scratch, folder) {
    try {
        await (0,_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(scratch);
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(scratch)).dev === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(folder)).dev;
    }
    catch {
        return false;
    }
}
/** As `writeAtomically`, for content at hand. */
async function writeFileAtomically(path, content) {
    await writeAtomically(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(temporary, content));
}
/**
 * The text of a file that somebody else may have written.
 * @throws when it cannot be read, is not a file, or is larger than anything that is meant well.
 */
async function readSmallFile(path, limitBytes, encoding = 'utf8') {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // A pipe would make the opening wait.
        if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isFile())
            throw new Error(`${path} is not a file`);
        const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path), true);
        const { size } = await file.stat();
        if (size > limitBytes)
            throw new Error(`${path} has ${size} bytes, more than the ${limitBytes} expected`);
        return await file.readFile(encoding);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * The bytes of a file, a pipe or a device; undefined when there are more than the limit: a device may have no end.
 * @throws when it cannot be read.
 */
async function readUpTo(path, limitBytes) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_2, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path), true);
        const pieces = [];
        if ((await file.stat()).size > limitBytes)
            return undefined;
        let sizeBytes = 0;
        for await (const piece of file.createReadStream({ autoClose: false })) {
            pieces.push(piece);
            sizeBytes += piece.length;
            if (sizeBytes > limitBytes)
                return undefined;
        }
        return Buffer.concat(pieces);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = __disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** The first of the paths that is a file. Those that are not given are skipped. */
async function firstFile(paths) {
    for (const path of paths) {
        if (path === undefined || path === '')
            continue;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
        if (found?.isFile() === true)
            return path;
    }
    return undefined;
}
const explanations = {
    ENOSPC: [
        'there is no space left on the device',
        'Free some space, or point the output directory or XDG_CACHE_HOME at a larger disk.',
    ],
    EDQUOT: ['the disk quota is used up', 'Free some space, or point the output directory or XDG_CACHE_HOME elsewhere.'],
    EACCES: ['permission is denied', 'Choose a folder that this user may write to.'],
    EPERM: ['the operation is not permitted', 'Choose a folder that this user may write to.'],
    EROFS: ['the file system is read-only', 'Choose a folder on a writable file system.'],
    ENOENT: ['a folder of the path does not exist and cannot be made', 'Choose a folder on an ordinary file system.'],
    EEXIST: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
    ENOTDIR: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
    EISDIR: ['it is a directory', 'Choose another name, or remove the directory.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
};
/** Of some folders, the one whose file system has the least space left. */
function fullestOf(folders) {
    const free = folders.flatMap((folder) => {
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statfsSync)(folder);
            return [{ folder, bytes: bavail * bsize }];
        }
        catch {
            return []; // It does not exist yet.
        }
    });
    return free.toSorted((one, other) => one.bytes - other.bytes)[0]?.folder ?? folders[0] ?? '.';
}
/** An error of the file system as a failure that says what to do; anything else as it is. */
function fileFailure(path, error) {
    const code = error instanceof Error ? error.code : undefined;
    const explanation = code === undefined ? undefined : explanations[code];
    if (!explanation)
        return error;
    const [what, nextStep] = explanation;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR({ code: 'not-written', message: `${path} cannot be written: ${what}.`, nextStep, file: path }, { cause: error });
}
/** @throws {ConfigurationError} when an input names something that is not a directory. */
async function checkDirectory(path, input) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j1({
        code: found ? 'not-a-directory' : 'not-found',
        input,
        message: `${input}: ${path} ${found ? 'is not a directory' : 'does not exist'}.`,
        nextStep: `Give the path of an existing directory.`,
    });
}
/**
 * Finds out whether files can be written, before the work that makes their content. Writes nothing.
 * @throws {Failure} `not-written`
 */
async function checkWritable(path) {
    try {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch(() => undefined))?.isDirectory())
            throw Object.assign(new Error(), { code: 'EISDIR' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(await nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)), node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK);
    }
    catch (error) {
        throw fileFailure(path, error);
    }
}
/** The path itself or the nearest folder above it that exists. */
async function nearestExisting(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (!found)
        return nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    if (!found.isDirectory())
        throw Object.assign(new Error(), { code: 'ENOTDIR' });
    return path;
}


/***/ }),

/***/ 27930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ credentialsInUrl),
/* harmony export */   G3: () => (/* binding */ placedCredentials),
/* harmony export */   Og: () => (/* binding */ credentialsFor),
/* harmony export */   Se: () => (/* binding */ environmentCredentials),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   fO: () => (/* binding */ readNetrc),
/* harmony export */   vM: () => (/* binding */ placeFor)
/* harmony export */ });
/* unused harmony export parseNetrc */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19036);
// User names and passwords for indexes, from where uv's and pip's users keep them.
// https://docs.astral.sh/uv/concepts/authentication/http/, https://pip.pypa.io/en/stable/topics/authentication/


/** The credentials in a URL; undefined when it holds none. */
function credentialsInUrl(url) {
    if (url.username === '' && url.password === '')
        return undefined;
    return { username: decode(url.username), password: decode(url.password) };
}
/** The value of an `Authorization` header: https://www.rfc-editor.org/rfc/rfc7617 */
function basicAuthorization({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
/**
 * Credentials of the indexes that the environment names: those in the URLs, and `UV_INDEX_<NAME>_USERNAME` and
 * `…_PASSWORD` of indexes named in `UV_INDEX` or `UV_DEFAULT_INDEX`.
 */
function environmentCredentials(env) {
    const found = [];
    for (const variable of indexVariables) {
        for (const item of (env[variable] ?? '').split(/\s+/).filter((one) => one !== '')) {
            const [, name, text] = /^(?:([A-Za-z0-9._-]+)=)?(.+)$/s.exec(item) ?? [];
            const url = parseUrl(text ?? '');
            const credentials = url && (credentialsInUrl(url) ?? namedCredentials(name, env));
            if (credentials)
                found.push({ url: withoutUser(url), credentials });
        }
    }
    return found;
}
/** The place in a URL and the credentials that it holds; undefined when it holds none. */
function placedCredentials(url) {
    const credentials = credentialsInUrl(url);
    return credentials && { url: withoutUser(url), credentials };
}
function withoutUser(url) {
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    return bare;
}
/**
 * The credentials for a URL among those of several places: of the same origin, those of the place with the longest path
 * that the URL's path begins with. Where there is none, as files may lie beside the pages of their index, those of the
 * place whose path has the most in common with it. Of equal ones the first.
 */
function credentialsFor(url, places) {
    return placeFor(url, places)?.credentials;
}
/** The place that `credentialsFor` chooses. */
function placeFor(url, places) {
    const path = segmentsOf(url);
    let best;
    for (const found of places) {
        if (found.url.origin !== url.origin)
            continue;
        const own = segmentsOf(found.url);
        const differsAt = own.findIndex((segment, at) => segment !== path[at]);
        const common = differsAt === -1 ? own.length : differsAt;
        // A place that holds the URL comes before all that only lie near it.
        const score = common + (differsAt === -1 ? mostSegments : 0);
        if (!best || score > best.score)
            best = { found, score };
    }
    return best?.found;
}
/** More than the path of any URL has. */
const mostSegments = 100_000;
/** The parts of a path; the pages of an index lie below `simple`, and its files beside that. */
function segmentsOf({ pathname }) {
    const segments = pathname.split('/').filter((segment) => segment !== '');
    return /^\+?simple$/.test(segments.at(-1) ?? '') ? segments.slice(0, -1) : segments;
}
const indexVariables = [
    'UV_INDEX',
    'UV_DEFAULT_INDEX',
    'UV_INDEX_URL',
    'UV_EXTRA_INDEX_URL',
    'UV_FIND_LINKS',
    'PIP_INDEX_URL',
    'PIP_EXTRA_INDEX_URL',
    'PIP_FIND_LINKS',
];
function namedCredentials(name, env) {
    if (name === undefined)
        return undefined;
    const prefix = `UV_INDEX_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
    const username = env[`${prefix}_USERNAME`];
    const password = env[`${prefix}_PASSWORD`];
    if (username === undefined && password === undefined)
        return undefined;
    return { username: username ?? '', password: password ?? '' };
}
/** So large a netrc is none. */
const largestNetrcBytes = 1024 * 1024;
/** Reads the user's netrc, by host name. A file that cannot be read is none. */
async function readNetrc(env) {
    const home = env['HOME'] ?? env['USERPROFILE'];
    const places = env['NETRC'] ? [env['NETRC']] : home ? [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.netrc'), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '_netrc')] : [];
    for (const place of places) {
        try {
            return parseNetrc(await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readSmallFile */ .EW)(place, largestNetrcBytes));
        }
        catch {
            // The next place.
        }
    }
    return new Map();
}
/**
 * The machines of a netrc file: https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
 * Its `default` entry is left out: it would send one password to every host.
 */
function parseNetrc(text) {
    const machines = new Map();
    const tokens = Array.from(withoutMacros(text).matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g), ([, quoted, bare]) => quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1'));
    let current;
    for (let at = 0; at < tokens.length; at++) {
        const word = tokens[at];
        const value = tokens[at + 1] ?? '';
        if (word === 'default')
            current = undefined;
        if (word !== 'machine' && word !== 'login' && word !== 'password' && word !== 'account')
            continue;
        at++;
        if (word === 'machine') {
            current = { username: '', password: '' };
            if (!machines.has(value.toLowerCase()))
                machines.set(value.toLowerCase(), current);
        }
        if (current && word === 'login')
            current.username = value;
        if (current && word === 'password')
            current.password = value;
    }
    return machines;
}
/** Without comments, and without macros: these begin with `macdef` and end with an empty line. */
function withoutMacros(text) {
    let inMacro = false;
    const lines = text.split(/\r\n|\r|\n/).filter((line) => {
        if (line.trim() === '')
            inMacro = false;
        else if (/^\s*macdef\b/.test(line))
            inMacro = true;
        return !inMacro;
    });
    return lines.map((line) => line.replace(/(^|\s)#.*$/, '$1')).join('\n');
}
function parseUrl(text) {
    return URL.canParse(text) ? new URL(text) : undefined;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 90150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/**
 * Makes a folder, and those above it that do not exist yet. Each step is done at once: a promise for each costs ten times as much.
 * Node's own `mkdir` with `recursive` never ends below /proc, where the parent exists and nothing can be made.
 */
async function makeFolder(path, mode) {
    const missing = [];
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path); !exists(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
        missing.push(folder);
    for (const folder of missing.toReversed()) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { mode });
        }
        catch (error) {
            // Somebody else made it meanwhile.
            if (error.code !== 'EEXIST' || !exists(folder))
                throw error;
        }
    }
}
/** @throws when it, or something above it, is not a folder. */
function exists(folder) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false });
    if (found?.isDirectory())
        return true;
    if (!found)
        return false;
    throw Object.assign(new Error(`${folder} is not a folder`), { code: 'ENOTDIR' });
}


/***/ }),

/***/ 74234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createMasks: () => (/* binding */ createMasks)
/* harmony export */ });
/** Shorter ones would hide parts of ordinary words. */
const shortest = 3;
function createMasks({ known = [], onAdd = () => { } } = {}) {
    const told = new Set();
    const forms = new Set();
    let longestFirst = [];
    const isNew = (secret) => {
        if (secret.trim().length < shortest || told.has(secret))
            return false;
        told.add(secret);
        for (const one of [secret, ...secret.split(/\r\n|\r|\n/)]) {
            const text = one.trim();
            if (text.length >= shortest)
                for (const form of formsOf(text))
                    forms.add(form);
        }
        longestFirst = [...forms].sort((a, b) => b.length - a.length);
        return true;
    };
    known.forEach(isNew);
    return {
        add(secret) {
            if (isNew(secret))
                onAdd(secret);
        },
        hide(text) {
            let hidden = text;
            for (const form of longestFirst)
                hidden = hidden.replaceAll(form, '***');
            return hidden;
        },
    };
}
/** As it is written by itself, in a URL, and in JSON. */
function formsOf(text) {
    const json = JSON.stringify(text).slice(1, -1);
    if (/\p{Cs}/u.test(text))
        return [text, json]; // A lone surrogate has no form in a URL.
    return [text, json, encodeURIComponent(text), encodeURI(text)];
}


/***/ }),

/***/ 30559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The absolute path of a program: as it is given when that is a path, else the first one on PATH. */
function findProgram(command, env, directory = '.') {
    if (command.includes('/'))
        return isExecutable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, command)) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, command) : undefined;
    return (env['PATH'] ?? '')
        .split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)
        .filter((folder) => folder !== '')
        .map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, folder), command))
        .find(isExecutable);
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 96570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ killGroup)
/* harmony export */ });
/** Sends a signal to a process and all its children that stayed in its group. Does nothing when they have ended. */
function killGroup(id, signal) {
    try {
        process.kill(-id, signal);
    }
    catch {
        // They have ended.
    }
}


/***/ }),

/***/ 41040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardSource)
/* harmony export */ });
// Generated by .ci/embed.ts from guard.sh: npm run generate.
const guardSource = '# Runs a program until it ends or its lifeline does: the lifeline is a pipe from the process that started this one, and\n# it ends with that process, also on SIGKILL. Then the whole process group is killed. The group must be our own.\n#\n#   guard.sh 3 PROGRAM ARGUMENT...      the lifeline is descriptor 3\n#   guard.sh FILE PROGRAM ARGUMENT...   the lifeline is stdin; the program reads FILE instead, and the first line on\n#                                       stderr is the id of the process group\nif [ "$1" != 3 ]; then\n  exec 3<&0 <"$1"\n  echo $$ >&2\nfi\nshift\n# Signals are for the program. A trap, unlike an ignored signal, is not inherited by it.\ntrap : HUP INT TERM\n# What the shell itself says (`Killed`) is not part of the program\'s output.\nexec 4>&2 2>/dev/null\n{\n  trap \'\' HUP INT TERM\n  read -r _\n  kill -KILL 0\n} <&3 >/dev/null 4>&- &\nwatch=$!\n( exec "$@" 2>&4 3<&- 4>&- )\nstatus=$?\nkill -KILL $watch\nexit $status\n';


/***/ }),

/***/ 96038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   spawnProcess: () => (/* binding */ spawnProcess)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var _group_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96570);
/* harmony import */ var _guard_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41040);
/* harmony import */ var _supervise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25386);





/** Runs programs by Node alone, with a guard where there is a shell. */
const spawnProcess = (0,_supervise_js__WEBPACK_IMPORTED_MODULE_2__/* .supervise */ .z)((program, args, { env, cwd, input, onData }) => {
    const [file, fileArguments, stdio] = _supervise_js__WEBPACK_IMPORTED_MODULE_2__/* .isWindows */ .u
        ? [program, args, ['pipe', 'pipe', 'pipe']]
        : ['/bin/sh', ['-c', _guard_source_js__WEBPACK_IMPORTED_MODULE_3__/* .guardSource */ .H, 'guard', '3', program, ...args], ['pipe', 'pipe', 'pipe', 'pipe']];
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, fileArguments, {
        ...(cwd === undefined ? {} : { cwd }),
        env,
        stdio,
        detached: !_supervise_js__WEBPACK_IMPORTED_MODULE_2__/* .isWindows */ .u,
        windowsHide: true,
    });
    const kill = (signal) => {
        if (child.pid === undefined)
            return;
        if (_supervise_js__WEBPACK_IMPORTED_MODULE_2__/* .isWindows */ .u)
            child.kill(signal);
        else
            (0,_group_js__WEBPACK_IMPORTED_MODULE_4__/* .killGroup */ .i)(child.pid, signal);
    };
    child.stdout?.on('data', (chunk) => onData(chunk, 'stdout'));
    child.stderr?.on('data', (chunk) => onData(chunk, 'stderr'));
    child.stdin?.on('error', () => { }); // A program that ends before it has read its input is judged by its exit code.
    child.stdin?.end(input);
    // Children that the program left would hold its output open.
    child.once('exit', () => kill('SIGKILL'));
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal])));
    });
    return { ended, kill };
});


/***/ }),

/***/ 25386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ isWindows),
  z: () => (/* binding */ supervise)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/host/process/find-program.js
var find_program = __webpack_require__(30559);
;// CONCATENATED MODULE: ./build/host/process/output-file.js

/** Takes the bytes of a stream, up to a limit. Writing waits for the disk, so that a program cannot fill our memory. */
class OutputFile {
    #file;
    #left;
    #isCut = false;
    constructor({ path, limitBytes }) {
        this.#file = (0,external_node_fs_.openSync)(path, 'wx', 0o600);
        this.#left = limitBytes;
    }
    /** True when a part did not fit. */
    get isCut() {
        return this.#isCut;
    }
    /** Yields false when the chunk does not fit any more. */
    push(chunk) {
        if (chunk.length > this.#left)
            this.#isCut = true;
        if (this.#isCut)
            return false;
        this.#left -= chunk.length;
        for (let written = 0; written < chunk.length;)
            written += (0,external_node_fs_.writeSync)(this.#file, chunk, written);
        return true;
    }
    [Symbol.dispose]() {
        (0,external_node_fs_.closeSync)(this.#file);
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
;// CONCATENATED MODULE: ./build/host/process/output-lines.js


/** Longer lines are cut: the rest of them is only counted. */
const longestLine = 1024 * 1024;
/** The share of what is kept that is for the head. */
const headShare = 0.25;
/**
 * The lines of a stream of bytes, in bounded memory: each line is handed over as it comes, cut when it is too long, and
 * the head and the tail of the whole are kept.
 */
class OutputLines {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #onLine;
    #head = [];
    #headRoom;
    #tail = [];
    #tailStart = 0;
    #tailRoom;
    /** A line whose end has not come yet. */
    #open = { text: '', length: 0 };
    #afterReturn = false;
    #leftOutLines = 0;
    #leftOutLength = 0;
    #cutLines = 0;
    constructor(keptBytes, onLine) {
        this.#onLine = onLine;
        this.#headRoom = Math.floor(keptBytes * headShare);
        this.#tailRoom = keptBytes - this.#headRoom;
    }
    push(chunk) {
        const skipped = this.#open.text.length < longestLine ? 0 : endOfLine(chunk);
        // What is cut off is counted as bytes, and never becomes a text: a line of 100 MB would leave as much garbage.
        this.#open.length += skipped;
        if (skipped > 0)
            this.#afterReturn = false;
        if (skipped < chunk.length)
            this.#take(this.#decoder.write(chunk.subarray(skipped)));
    }
    /** What was kept. A line in the middle says how much is left out. */
    end() {
        this.#take(this.#decoder.end());
        if (this.#open.length > 0)
            this.#closeLine();
        const tail = this.#tail.slice(this.#tailStart);
        const leftOut = this.#leftOutLines === 0
            ? []
            : [`… ${(0,units/* formatCount */.B4)(this.#leftOutLines)} lines (${(0,units/* formatBytes */.z3)(this.#leftOutLength)}) are left out here …`];
        const lines = [...this.#head.map(({ text }) => text), ...leftOut, ...tail.map(({ text }) => text)];
        return {
            text: lines.map((line) => `${line}\n`).join(''),
            isCut: this.#leftOutLines > 0 || this.#cutLines > 0,
        };
    }
    #take(decoded) {
        if (decoded === '')
            return;
        // `\r\n` may be split over two chunks.
        const text = this.#afterReturn && decoded.startsWith('\n') ? decoded.slice(1) : decoded;
        this.#afterReturn = decoded.endsWith('\r');
        const pieces = text.split(/\r\n|\r|\n/);
        for (const [index, piece] of pieces.entries()) {
            const room = longestLine - this.#open.text.length;
            this.#open.text += piece.length <= room ? piece : piece.slice(0, Math.max(0, room));
            this.#open.length += piece.length;
            if (index < pieces.length - 1)
                this.#closeLine();
        }
    }
    #closeLine() {
        const { text, length } = this.#open;
        this.#open = { text: '', length: 0 };
        const missing = length - text.length;
        if (missing > 0)
            this.#cutLines += 1;
        const line = { text: missing > 0 ? `${text} … ${(0,units/* formatBytes */.z3)(missing)} of this line are left out` : text, length };
        this.#onLine(line.text);
        this.#keep(line);
    }
    #keep(line) {
        const size = line.text.length + 1;
        // The head is closed for good by the first line that it has no room for.
        if (size <= this.#headRoom) {
            this.#headRoom -= size;
            this.#head.push(line);
            return;
        }
        this.#headRoom = 0;
        this.#tail.push(line);
        this.#tailRoom -= size;
        while (this.#tailRoom < 0 && this.#tailStart < this.#tail.length - 1) {
            const oldest = this.#tail[this.#tailStart];
            this.#tailStart += 1;
            this.#tailRoom += oldest.text.length + 1;
            this.#leftOutLines += 1;
            this.#leftOutLength += oldest.length;
        }
        if (this.#tailStart > 1024 && this.#tailStart * 2 > this.#tail.length) {
            this.#tail = this.#tail.slice(this.#tailStart);
            this.#tailStart = 0;
        }
    }
}
/** Where the first line break is; the length of the chunk when it has none. */
function endOfLine(chunk) {
    const places = [chunk.indexOf(0x0a), chunk.indexOf(0x0d)].filter((place) => place >= 0);
    return places.length === 0 ? chunk.length : Math.min(...places);
}

;// CONCATENATED MODULE: ./build/host/process/supervise.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






/** How long a program may take to end by itself after SIGTERM. Aborting takes less than half a second in all. */
const graceMs = 250;
const defaultKeptBytes = 4 * 1024 * 1024;
/** Windows has neither process groups nor a shell for the guard: there only the program itself is ended. */
const isWindows = (0,external_node_os_.platform)() === 'win32';
/** Runs programs that `start` starts. */
function supervise(start) {
    return async (command, args, options) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { signal, timeoutMs, onLine, keptBytes = defaultKeptBytes } = options;
            if (signal?.aborted)
                throw new errors/* Interrupted */.j$({ cause: signal.reason });
            const program = locate(command, options);
            const streams = {
                stdout: new OutputLines(keptBytes, (line) => onLine?.(line, 'stdout')),
                stderr: new OutputLines(keptBytes, (line) => onLine?.(line, 'stderr')),
            };
            const { stdoutFile } = options;
            const file = __addDisposableResource(env_1, stdoutFile && new OutputFile(stdoutFile), false);
            const onData = (chunk, name) => {
                if (name === 'stderr' || !file)
                    streams[name].push(chunk);
                else if (!file.push(chunk))
                    end();
            };
            const child = start(program, args, { ...options, onData });
            let hardKill;
            const end = () => {
                child.kill('SIGTERM');
                hardKill ??= setTimeout(() => child.kill('SIGKILL'), graceMs);
            };
            let timedOut = false;
            const expire = () => {
                timedOut = true;
                end();
            };
            const timer = timeoutMs === undefined ? undefined : setTimeout(expire, timeoutMs);
            signal?.addEventListener('abort', end, { once: true });
            try {
                const exitCode = await child.ended.catch((error) => {
                    throw notRun(command, error);
                });
                if (signal?.aborted)
                    throw new errors/* Interrupted */.j$({ cause: signal.reason });
                const [stdout, stderr] = [streams.stdout.end(), streams.stderr.end()];
                return { exitCode, timedOut, stdout: stdout.text, stderr: stderr.text, stdoutIsCut: file?.isCut ?? stdout.isCut };
            }
            finally {
                clearTimeout(timer);
                clearTimeout(hardKill);
                signal?.removeEventListener('abort', end);
                child.kill('SIGKILL'); // Children that outlived the program.
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            __disposeResources(env_1);
        }
    };
}
/** The program's path. On Windows its name: there Node knows best what can be run. */
function locate(command, { env, cwd }) {
    if (cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd))
        throw notRun(command, new Error(`the folder ${cwd} does not exist`));
    if (isWindows)
        return command;
    const program = (0,find_program/* findProgram */.K)(command, env, cwd);
    if (program === undefined)
        throw notFound(command);
    return program;
}
function notFound(command, cause) {
    return new errors/* Failure */.HR({ code: 'command-not-found', message: `${command}: this program does not exist on this machine.` }, { cause });
}
function notRun(command, error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return notFound(command, error);
    const why = error instanceof Error ? error.message : String(error);
    return new errors/* Failure */.HR({ code: 'command-not-run', message: `${command} could not be started: ${why}` }, { cause: error });
}


/***/ }),

/***/ 90680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ pace),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91787);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34481);
/* harmony import */ var _text_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19854);



const windowMs = 4_000;
/** A download tells of every chunk, thousands a second: no more than this is remembered of them. */
const sampleMs = 50;
function pace() {
    let samples = [];
    let perSecond = 0;
    return {
        seen(done, atMs) {
            const last = samples.at(-1);
            if (last && done < last[0]) {
                samples = [];
                perSecond = 0;
            }
            else if (last && atMs - last[1] < sampleMs)
                return perSecond;
            samples = [...samples.filter(([, at]) => atMs - at <= windowMs), [done, atMs]];
            const [first] = samples;
            perSecond = !first || atMs - first[1] < 300 ? 0 : ((done - first[0]) / (atMs - first[1])) * 1000;
            return perSecond;
        },
    };
}
/** `34.0 MB of 74.1 MB`, `12 of 51 files`. As wide at the start as at the end, so that what follows does not move. */
function amount({ done, total, unit }, steady = false) {
    const show = unit === 'bytes' ? _text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3 : _text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4;
    const suffix = unit === 'bytes' ? '' : ` ${unit}`;
    if (total === undefined)
        return `${show(done)}${suffix}`;
    const widest = unit === 'bytes' ? Math.max(show(total).length, '1000 KB'.length + (total > 1_048_576 ? 1 : 0)) : show(total).length;
    return `${steady ? show(done).padStart(widest) : show(done)} of ${show(total)}${suffix}`;
}
/**
 * One line that fits `columns`, the least important parts left out first: the current name, then the speed, half of the
 * bar, all of it, the time left. Never wraps.
 */
function progressLine(state, perSecond, columns, paint) {
    const title = (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(state.title);
    const current = state.current === undefined ? '' : (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(state.current);
    const inBytes = state.unit === 'bytes' && state.total !== undefined;
    const speed = inBytes ? (perSecond > 0 ? `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.round(perSecond))}/s` : '').padStart(speedWidth) : '';
    const left = state.total === undefined ? '' : timeLeft(state, perSecond).padStart(leftWidth);
    const share = state.total ? Math.min(1, state.done / state.total) : undefined;
    const done = amount(state, true);
    const long = share === undefined ? '' : bar(share, 24);
    const short = share === undefined ? '' : bar(share, 12);
    const variants = [
        [title, long, done, speed, left, current],
        [title, long, done, speed, left],
        [title, short, done, speed, left],
        [title, short, done, left],
        [title, done, left],
        [title, done],
        [title, percent(share)],
    ];
    const joined = variants.map((parts) => parts
        .filter((part) => part !== '')
        .join('  ')
        .trimEnd());
    // One column stays free: a terminal wraps when its last one is written.
    const fitting = joined.find((line) => (0,_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .textWidth */ .s)(line) < columns) ?? (0,_text_width_js__WEBPACK_IMPORTED_MODULE_2__/* .fitWidth */ .G)(joined.at(-1) ?? title, columns - 1);
    return fitting.startsWith(title) ? paint.bold(title) + fitting.slice(title.length) : fitting;
}
const speedWidth = '99.9 MB/s'.length;
const leftWidth = '59 min 59 s left'.length - 4;
function timeLeft({ done, total }, perSecond) {
    if (total === undefined || perSecond <= 0 || done >= total)
        return '';
    return `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.max(1, Math.round((total - done) / perSecond)) * 1000).replace(/\.0 s$/, ' s')} left`;
}
function percent(share) {
    return share === undefined ? '' : `${Math.floor(share * 100)} %`;
}
function bar(share, columns) {
    const full = Math.round(share * columns);
    return '━'.repeat(full) + '╌'.repeat(columns - full);
}


/***/ }),

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


/***/ }),

/***/ 21294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   documentText: () => (/* binding */ documentText),
/* harmony export */   functionDocument: () => (/* binding */ functionDocument),
/* harmony export */   layerDocument: () => (/* binding */ layerDocument),
/* harmony export */   reportDocument: () => (/* binding */ reportDocument)
/* harmony export */ });
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72734);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87177);


/** The report as a document of plain values. */
function reportDocument(report) {
    return {
        layers: documentsOf(report, 'layer'),
        ...(functionsOf(report).length > 0 ? { functions: functionsOf(report).map(functionDocument) } : {}),
        ...(report.layers.some(({ plan }) => plan.kind === 'image') ? { images: documentsOf(report, 'image') } : {}),
        errors: report.problems,
        ...(report.warnings.length === 0 ? {} : { warnings: report.warnings }),
        phases: report.phases,
        downloads: report.downloads,
        cached: report.cached,
        built: { wheels: report.built.filter(({ milliseconds }) => milliseconds !== undefined).length },
        ...(report.overviewPath === undefined ? {} : { pagePath: report.overviewPath }),
        ...report.answer?.data,
        ...(report.policy === undefined ? {} : { policy: JSON.parse(report.policy) }),
    };
}
function documentsOf({ layers }, kind) {
    return layers.filter(({ plan }) => plan.kind === kind).map(layerDocument);
}
const functionsOf = ({ layers }) => layers.filter(({ plan }) => plan.kind === 'function');
/** One function's zip; the output `functions` is a list of these. */
function functionDocument(report) {
    const { destinations: _, ...document } = layerDocument(report);
    const { functions, objects } = report.deployed ?? {};
    return {
        ...document,
        ...(functions ? { destinations: functions } : {}),
        ...(objects && objects.length > 0 ? { objects } : {}),
    };
}
/** Text for stdout: one document and a newline. */
function documentText(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** One layer; the output `layers` is a list of these. */
function layerDocument(report) {
    const { plan, content, zip, slimming, importCosts, findings, comparison, destinations, planned, consumers } = report;
    const { sizeBytes, unzippedSizeBytes, sizesWithout } = content ?? {};
    return {
        name: plan.name,
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
        ...(zip?.path === undefined ? {} : { zipPath: zip.path }),
        ...report.files,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
        ...(sizesWithout === undefined ? {} : { sizesWithout }),
        ...(zip?.codeSha256 === undefined ? {} : { codeSha256: zip.codeSha256 }),
        ...imageDocument(report.image),
        ...(content ? { packages: content.packages.map(packageDocument) } : {}),
        ...(slimming ? { slimming } : {}),
        ...(importCosts ? { importCosts } : {}),
        ...(findings ? { findings: (0,_packages_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOf */ .WX)(report) } : {}),
        ...(destinations ? { destinations } : {}),
        ...(planned ? { planned } : {}),
        ...(consumers ? { consumers } : {}),
        ...(comparison?.kind === 'compared' ? { diff: comparison.diff } : {}),
        ...(comparison?.kind === 'not-compared' ? { notCompared: comparison.reason } : {}),
    };
}
function imageDocument(image) {
    if (!image)
        return {};
    const { digest, sizeBytes, path, pushed } = image;
    return {
        digest,
        ...(sizeBytes === undefined ? {} : { imageSizeBytes: sizeBytes }),
        ...(path === undefined ? {} : { imagePath: path }),
        ...(pushed === undefined ? {} : { pushed }),
    };
}
function packageDocument(one) {
    return { ...one, requiredBy: [...new Set(one.requiredBy.map(_report_js__WEBPACK_IMPORTED_MODULE_1__/* .requirerName */ .x))] };
}


/***/ }),

/***/ 25716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mapTexts: () => (/* binding */ mapTexts)
/* harmony export */ });
/** Fields whose values are of a closed set, or hashes: a short secret that is part of such a word must not break it. */
const unmasked = new Set([
    'kind',
    'verb',
    'code',
    'severity',
    'level',
    'origin',
    'layout',
    'architecture',
    'sha256',
    'codeSha256',
]);
/** The same value with `change` applied to every text in it: secrets are changed so, and inputs named in a door's words. */
function mapTexts(value, change) {
    const changed = (one) => {
        if (typeof one === 'string')
            return change(one);
        if (Array.isArray(one))
            return one.map(changed);
        if (typeof one !== 'object' || one === null)
            return one;
        return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, unmasked.has(key) ? inner : changed(inner)]));
    };
    return changed(value);
}


/***/ }),

/***/ 94321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ arnsByRegion),
/* harmony export */   WT: () => (/* binding */ snippetsOf),
/* harmony export */   f1: () => (/* binding */ snippetFiles)
/* harmony export */ });
/** One file a tool, by the name of the file; the value is its text. */
const snippetFiles = {
    sam: 'sam.yaml',
    cloudformation: 'cloudformation.yaml',
    cdk: 'cdk.ts',
    terraform: 'terraform.tf',
    serverless: 'serverless.yml',
    cli: 'aws-cli.sh',
    arns: 'arns.json',
};
/** The ARN of the version of each region. */
const arnsByRegion = (places) => Object.fromEntries(places.map(({ region, layerVersionArn }) => [region, layerVersionArn]));
/** @param layer its name: letters, digits, `-` and `_` */
function snippetsOf(layer, places) {
    const named = { pascal: pascalCase(layer), snake: snakeCase(layer) };
    return {
        sam: sam(named.pascal, places),
        cloudformation: cloudFormation(named.pascal, places),
        cdk: cdk(named.pascal, places),
        terraform: terraform(named.snake, places),
        serverless: serverless(named.pascal, places),
        cli: cli(places),
        arns: `${JSON.stringify(arnsByRegion(places), undefined, 2)}\n`,
    };
}
/** Logical ids of CloudFormation are letters and digits, and begin with a letter. */
function pascalCase(name) {
    const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
    const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    return `${/^[A-Za-z]/.test(joined) ? joined : `The${joined}`}Layer`;
}
/** Names of Terraform begin with a letter or `_`. */
function snakeCase(name) {
    const words = name
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '_')
        .replaceAll(/^_+|_+$/g, '');
    return `${/^[a-z]/.test(words) ? words : `the_${words}`}_layer_arns`;
}
const only = (places) => places.length === 1 ? places[0]?.layerVersionArn : undefined;
function mapping(id, places) {
    const regions = places.map(({ region, layerVersionArn }) => `    ${region}:\n      Arn: ${layerVersionArn}`);
    return ['Mappings:', `  ${id}:`, ...regions, ''].join('\n');
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html */
const foundInMap = (id) => `!FindInMap [${id}, !Ref AWS::Region, Arn]`;
function sam(id, places) {
    const arn = only(places);
    return [
        ...(arn === undefined ? [mapping(id, places)] : []),
        'Globals:',
        '  Function:',
        '    Layers:',
        `      - ${arn ?? foundInMap(id)}`,
        '',
    ].join('\n');
}
function cloudFormation(id, places) {
    const arn = only(places);
    return [
        ...(arn === undefined ? [mapping(id, places)] : []),
        'Resources:',
        '  MyFunction:',
        '    Type: AWS::Lambda::Function',
        '    Properties:',
        '      # Beside the properties that the function has.',
        '      Layers:',
        `        - ${arn ?? foundInMap(id)}`,
        '',
    ].join('\n');
}
function cdk(id, places) {
    const arn = only(places);
    const quoted = (text) => `'${text}'`;
    const entries = places.map(({ region, layerVersionArn }) => `    ${quoted(region)}: { Arn: ${quoted(layerVersionArn)} },`);
    const map = [`const arns = new CfnMapping(this, '${id}Arns', {`, '  mapping: {', ...entries, '  },', '})'];
    const found = arn === undefined ? "arns.findInMap(Aws.REGION, 'Arn')" : quoted(arn);
    return [
        ...(arn === undefined ? ["import { Aws, CfnMapping } from 'aws-cdk-lib'"] : []),
        "import { LayerVersion } from 'aws-cdk-lib/aws-lambda'",
        '',
        '// In the constructor of the stack:',
        ...(arn === undefined ? map : []),
        `const layer = LayerVersion.fromLayerVersionArn(this, '${id}', ${found})`,
        '// Then: layers: [layer] in the properties of the function.',
        '',
    ].join('\n');
}
function terraform(name, places) {
    const width = Math.max(...places.map(({ region }) => region.length));
    return [
        'locals {',
        `  ${name} = {`,
        ...places.map(({ region, layerVersionArn }) => `    ${`"${region}"`.padEnd(width + 2)} = "${layerVersionArn}"`),
        '  }',
        '}',
        '',
        'data "aws_region" "current" {}',
        '',
        '# In the aws_lambda_function (before version 6 of the provider, `name` in place of `region`):',
        `# layers = [local.${name}[data.aws_region.current.region]]`,
        '',
    ].join('\n');
}
/** https://www.serverless.com/framework/docs/providers/aws/guide/variables */
function serverless(id, places) {
    const arn = only(places);
    const custom = [
        'custom:',
        `  ${id}:`,
        ...places.map(({ region, layerVersionArn }) => `    ${region}: ${layerVersionArn}`),
        '',
    ];
    return [
        ...(arn === undefined ? custom : []),
        'provider:',
        '  layers:',
        `    - ${arn ?? `\${self:custom.${id}.\${aws:region}}`}`,
        '',
    ].join('\n');
}
function cli(places) {
    return [
        '# --layers replaces the whole list: name the other layers of the function, too.',
        ...places.map(({ region, layerVersionArn }) => `aws lambda update-function-configuration --region ${region} --function-name MY_FUNCTION --layers ${layerVersionArn}`),
        '',
    ].join('\n');
}


/***/ }),

/***/ 18671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   colours: () => (/* binding */ colours),
/* harmony export */   wantsColours: () => (/* binding */ wantsColours)
/* harmony export */ });
const codes = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    yellow: [33, 39],
    green: [32, 39],
    cyan: [36, 39],
};
function colours(on) {
    const paint = ([start, end]) => on ? (text) => (text === '' ? '' : `\u001b[${start}m${text}\u001b[${end}m`) : (text) => text;
    return {
        bold: paint(codes.bold),
        dim: paint(codes.dim),
        red: paint(codes.red),
        yellow: paint(codes.yellow),
        green: paint(codes.green),
        cyan: paint(codes.cyan),
    };
}
/** https://no-color.org: any value but an empty one means no; https://force-color.org for the contrary. */
function wantsColours(env, terminal) {
    if (env['NO_COLOR'])
        return false;
    if (env['FORCE_COLOR'])
        return env['FORCE_COLOR'] !== '0';
    return terminal && env['TERM'] !== 'dumb';
}


/***/ }),

/***/ 16953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isNamedLikeASecret: () => (/* binding */ isNamedLikeASecret),
/* harmony export */   redact: () => (/* binding */ redact),
/* harmony export */   secretsInUrls: () => (/* binding */ secretsInUrls)
/* harmony export */ });
/** Text with the credentials of every URL in it shown as `***`: `https://user:secret@host/` → `https://***@host/`. */
function redact(text) {
    let shown = '';
    let done = 0;
    for (const { start, end } of credentialsIn(text)) {
        shown += `${text.slice(done, start)}***`;
        done = end;
    }
    return shown + text.slice(done);
}
/** The secrets in the URLs of a text: each password, and a user name without a password, which is a token. */
function secretsInUrls(text) {
    return credentialsIn(text).flatMap(({ start, end }) => {
        const [, user = '', password] = /^([^:]*)(?::([^]*))?$/.exec(text.slice(start, end)) ?? [];
        const secret = password === undefined || password === '' ? user : password;
        // `git@host` and the like are names of users.
        if (secret === user && user.length <= longestUserName)
            return [];
        const plain = decoded(secret);
        return plain === secret ? [secret] : [secret, plain];
    });
}
const longestUserName = 8;
/** Whether a variable's name says that its value is a secret: `INDEX_TOKEN`, not `TOKEN_FILE`. */
function isNamedLikeASecret(name) {
    return /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIALS?|(?:^|_)(?:PASS|PAT|AUTH|KEY)|(?:API|ACCESS|SECRET|PRIVATE)_?KEY)$/i.test(name);
}
/** Where the credentials of each URL are: between `://` and the last `@` before its path. In linear time. */
function credentialsIn(text) {
    const found = [];
    for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
        const start = at + 3;
        if (!/[a-z0-9+.-]/i.test(text[at - 1] ?? ''))
            continue;
        authorityEnd.lastIndex = start;
        const authority = text.slice(start, authorityEnd.exec(text)?.index ?? text.length);
        const length = authority.lastIndexOf('@');
        if (length > 0)
            found.push({ start, end: start + length });
    }
    return found;
}
const authorityEnd = /[\s/"'<>]/g;
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ })

};
