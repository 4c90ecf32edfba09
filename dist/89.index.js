export const id = 89;
export const ids = [89,590];
export const modules = {

/***/ 9089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(5169);
// EXTERNAL MODULE: ./build/config/fields.js + 2 modules
var fields = __webpack_require__(8619);
// EXTERNAL MODULE: ./build/entry.js + 1 modules
var entry = __webpack_require__(8461);
// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(9036);
// EXTERNAL MODULE: ./build/formats/harmless.js
var formats_harmless = __webpack_require__(3732);
;// CONCATENATED MODULE: ./build/formats/workflow-commands.js
// What the runner reads out of a step's output: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
// and how it does so: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
/** One command of the runner: `::name key=value,…::message`. */
function workflowCommand(name, message = '', properties = {}) {
    const listed = Object.entries(properties)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
        .join(',');
    return `::${name}${listed === '' ? '' : ` ${listed}`}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
/**
 * A line that the runner does not take for a command. It trims white space before it looks for `::`,
 * and finds the old `##[command]` form anywhere in a line.
 */
function notACommand(line) {
    return line.replace(/^([\s\u0085]*)::/, '$1: :').replaceAll('##[', '# #[');
}
/** An entry of a runner's file (`GITHUB_OUTPUT`, `GITHUB_ENV`): the delimiter must not be guessable from the value. */
function fileCommand(name, value, delimiter) {
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}

;// CONCATENATED MODULE: ./build/host/runner.js





/** https://docs.github.com/en/rest/checks/runs and the runner's own limit a step and level. */
const mostOfALevel = 10;
const longestMessage = 4_096;
// @actions/core does the same from process.env and process.stdout, and loads an HTTP client for it.
function runner({ stream, env }) {
    return {
        async setOutputs(outputs) {
            const entries = Object.entries(outputs).map(([name, value]) => fileCommand(name, value, `_${(0,external_node_crypto_.randomUUID)()}_`));
            await append(env['GITHUB_OUTPUT'], entries.join(''));
        },
        addSummary: (markdown) => append(env['GITHUB_STEP_SUMMARY'], `${markdown}\n`),
        annotate(annotations) {
            for (const level of ['error', 'warning', 'notice']) {
                for (const one of annotations.filter((annotation) => annotation.level === level).slice(0, mostOfALevel)) {
                    const { title, file, line, column: col } = one;
                    const place = { file, line, col, title: (0,formats_harmless/* shorten */.ml)((0,formats_harmless/* visible */.RK)(title), 255) };
                    stream.write(`${workflowCommand(level, (0,formats_harmless/* shorten */.ml)((0,formats_harmless/* visible */.RK)(one.message), longestMessage), place)}\n`);
                }
            }
        },
    };
}
async function append(path, text) {
    if (!path)
        return;
    try {
        await (0,promises_.appendFile)(path, text, 'utf8');
    }
    catch (error) {
        throw (0,files/* fileFailure */.fE)(path, error);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/formats/units.js
var units = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/host/colours.js
var colours = __webpack_require__(590);
// EXTERNAL MODULE: ./build/host/masks.js
var masks = __webpack_require__(4234);
// EXTERNAL MODULE: ./build/host/progress-line.js
var progress_line = __webpack_require__(5959);
;// CONCATENATED MODULE: ./build/host/runner-log.js








const longestLine = 4_000;
const progressMs = 15_000;
/**
 * A log for a step of GitHub Actions: a fold for each phase, its result in one line below the fold, warnings below it
 * too so that nobody has to open one. What others wrote cannot issue a workflow command: every line that would be
 * read as one is changed until it is not, which holds at any kill, unlike a `::stop-commands::` that is never lifted.
 */
function runnerLog(options) {
    const { stream, env, now = () => performance.now() } = options;
    const paint = (0,colours.colours)(!env['NO_COLOR']); // The runner's log viewer shows colours, though it is no terminal.
    const debugging = env['RUNNER_DEBUG'] === '1';
    const secrets = (0,masks/* masks */.S)();
    let depth = 0;
    let reportedMs = now();
    let heldBack = [];
    const harmless = (text) => (0,formats_harmless/* linesOf */.Dx)(secrets.hide(text)).map((line) => notACommand((0,formats_harmless/* visible */.RK)((0,formats_harmless/* shorten */.ml)(line, longestLine))));
    const print = (lines) => {
        stream.write(lines.map((line) => `${line}\n`).join(''));
    };
    const command = (name, message) => print([workflowCommand(name, message)]);
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
            if (debugging)
                command('debug', secrets.hide((0,formats_harmless/* visible */.RK)((0,formats_harmless/* shorten */.ml)(message, longestLine))));
        },
        child: (line) => print(harmless((0,external_node_util_.stripVTControlCharacters)(line)).map((shown) => `│ ${shown}`)),
        mask(secret) {
            secrets.add(secret);
            // The runner masks what follows, also what other steps print. It takes one line at a time.
            for (const line of (0,formats_harmless/* linesOf */.Dx)(secret))
                if (line.trim() !== '')
                    command('add-mask', line);
        },
        progress(state) {
            const atMs = now();
            if (atMs - reportedMs < progressMs)
                return;
            reportedMs = atMs;
            print(harmless(`${(0,formats_harmless/* oneLine */.TN)(state.title)}: ${(0,progress_line/* amount */.vj)(state)}`));
        },
        async phase(title, work, result) {
            const shown = harmless((0,formats_harmless/* oneLine */.TN)(title)).join(' ');
            const startedMs = now();
            reportedMs = startedMs;
            // Folds do not nest: an inner phase, or one beside another, is lines of the fold that is open.
            if (depth === 0)
                command('group', shown);
            depth += 1;
            const end = (mark, what) => {
                depth -= 1;
                if (depth === 0) {
                    print(['::endgroup::']);
                    const held = heldBack;
                    heldBack = [];
                    print(held);
                }
                const outcome = harmless((0,formats_harmless/* oneLine */.TN)(what)).join(' ');
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

// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(6202);
;// CONCATENATED MODULE: ./build/report/annotations.js


/** What is at fault, on the line where it can be mended. Most important first; the runner shows ten of a level. */
function annotationsOf(report, workflow) {
    return [
        ...report.problems.map((problem) => ofProblem(problem, workflow)),
        ...report.layers.flatMap((layer) => {
            const packages = new Map((0,report_packages/* packagesOf */.DT)(layer).map((one) => [one.name, one]));
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
/** The line of an input in the workflow; undefined when it stands there more than once, since a guess would mislead. */
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

// EXTERNAL MODULE: ./build/report/markdown-diff.js
var markdown_diff = __webpack_require__(7940);
// EXTERNAL MODULE: ./build/report/markdown-text.js
var markdown_text = __webpack_require__(6084);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(8587);
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
/** Found by a comment action that updates its comment instead of adding one. */
const planMarker = '<!-- lambda-layer plan -->';
/** The job summary. Detail is dropped until it fits. */
function summaryMarkdown(report, limitBytes = summaryLimitBytes) {
    const layers = report.layers.map(viewed);
    return fitting(limitBytes, (detail) => [
        ...heading(report),
        ...problems(report, detail),
        ...overview(layers, detail),
        ...layers.slice(0, detail.layers).flatMap((layer) => layerSection(layer, detail)),
        ...warnings(report, detail),
        ...compiled(report, detail),
        ...effort(report),
    ]);
}
/**
 * The plan, for a comment on a pull request: what will change and what it needs. The same plan gives the same text:
 * no times, no paths of the machine, nothing about what a cache held.
 */
function planMarkdown(report, limitBytes = commentLimitBytes) {
    const layers = report.layers.map(viewed);
    return fitting(limitBytes, (detail) => [
        planMarker,
        ...heading(report),
        ...problems(report, detail),
        ...overview(layers, detail),
        ...layers.slice(0, detail.layers).flatMap((layer) => layerSection(layer, detail)),
        ...warnings(report, detail),
        ...willCompile(report, detail),
        ...policy(report),
    ]);
}
function viewed(report) {
    return { report, packages: (0,report_packages/* packagesOf */.DT)(report), findings: (0,report_packages/* findingsOf */.WX)(report) };
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
function overview(layers, detail) {
    const rows = layers.slice(0, detail.layers).map(({ report: layer, packages }) => {
        const { sizeBytes, unzippedSizeBytes } = (0,report_packages/* sizesOf */.gN)(layer);
        const known = layer.layer ?? layer.inventory ?? layer.expected;
        return [
            (0,markdown_text/* code */.aY)(layer.plan.name),
            [...new Set(layer.plan.targets.map(({ architecture }) => architecture))].join(', '),
            [...new Set(layer.plan.targets.map(({ runtime }) => runtime.name))].join(', '),
            known ? String(packages.filter(({ origin }) => origin !== 'include').length) : '–',
            sizeBytes === undefined ? '–' : (0,units/* formatBytes */.z3)(sizeBytes),
            unzippedSizeBytes === undefined ? '–' : (0,limits/* withShare */.k)(unzippedSizeBytes),
            ...versionCells(layer, detail),
        ];
    });
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
/** What would be done, region by region; regions where it is the same are told together. */
function plannedLines(planned = [], detail) {
    const regions = new Map();
    for (const { region, actions } of planned) {
        const what = actions.length === 0 ? 'all stands as declared' : `would ${actions.join('; ')}`;
        regions.set(what, [...(regions.get(what) ?? []), region]);
    }
    const lines = [...regions].slice(0, Math.max(3, detail.regions)).map(([what, names]) => {
        const shown = names.slice(0, detail.regions).map((name) => (0,markdown_text/* code */.aY)(name, 30));
        const rest = names.length - shown.length;
        return `- ${[...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')}: ${(0,markdown_text/* prose */.CS)(what)}`;
    });
    return lines.length === 0 ? [] : [...lines, ...more(regions.size - lines.length, 'region'), ''];
}
function layerSection({ report, packages, findings: found }, detail) {
    const lines = [
        ...findings(found, detail),
        ...plannedLines(report.planned, detail),
        ...(0,markdown_diff/* changeLines */.Ow)(report.comparison, detail),
        ...packageLines(packages, detail),
        ...skew(report.destinations, detail),
    ];
    return lines.length === 0 ? [] : [`### ${(0,markdown_text/* code */.aY)(report.plan.name)}`, '', ...lines];
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
    return { wheel: '', built: ' compiled', include: ' included', 'system-library': ' system library' }[origin];
}
/** Regions, where they do not all stand at the same version. */
function skew(destinations, detail) {
    if (!destinations || new Set(destinations.map(({ version }) => version)).size < 2)
        return [];
    const rows = destinations
        .slice(0, detail.layers)
        .map(({ region, version, changed, layerVersionArn }) => [
        (0,markdown_text/* code */.aY)(region, 30),
        `${version}${changed ? '' : ' (unchanged)'}`,
        (0,markdown_text/* code */.aY)(layerVersionArn, 200),
    ]);
    return (0,markdown_text/* table */.tp)([['Region'], ['Version', 'right'], ['ARN']], rows);
}
function warnings(report, detail) {
    const shown = report.warnings.slice(0, detail.findings).map((one) => `- **Warning** ${(0,markdown_text/* prose */.CS)(one)}`);
    return shown.length === 0 ? [] : [...shown, ...more(report.warnings.length - shown.length, 'warning'), ''];
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
    const lines = (0,formats_harmless/* linesOf */.Dx)(report.policy).map((line) => `    ${(0,formats_harmless/* visible */.RK)(line)}`);
    return (0,markdown_text/* fold */.AU)('The IAM policy that this needs', [...lines, '']);
}
function more(count, one) {
    return count > 0 ? [`- … and ${(0,units/* plural */.LS)(count, `more ${one}`)}`] : [];
}

// EXTERNAL MODULE: ./build/report/document.js + 1 modules
var report_document = __webpack_require__(7631);
;// CONCATENATED MODULE: ./build/report/outputs.js

/** What later steps get: `layers` always, the rest when there is just one layer. */
function outputsOf(report, reportPath) {
    const layers = report.layers.map(report_document.layerDocument);
    const [only, ...others] = layers;
    const single = others.length === 0 ? only : undefined;
    const files = single && report.layers[0]?.files;
    const places = layers.flatMap(({ destinations = [] }) => destinations);
    const place = places.length === 1 ? places[0] : undefined;
    const values = {
        layers: JSON.stringify(layers),
        'layer-arn': place?.layerVersionArn.replace(/:\d+$/, ''),
        'layer-version-arn': place?.layerVersionArn,
        'layer-version': place?.version,
        changed: places.length === 0 ? undefined : String(places.some(({ changed }) => changed)),
        'zip-path': single?.zipPath,
        'page-path': files?.pagePath,
        'sbom-path': files?.sbomPath,
        'report-path': reportPath,
        'code-sha256': single?.codeSha256,
        size: single?.sizeBytes,
        'unzipped-size': single?.unzippedSizeBytes,
    };
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
// EXTERNAL MODULE: ./build/run/names-publishing.js
var names_publishing = __webpack_require__(4822);
;// CONCATENATED MODULE: ./build/action.js















/** The action: the runner's environment → the run → outputs, annotations, a summary. */
async function runAction() {
    const { env, stdout } = process;
    const log = runnerLog({ stream: stdout, env });
    const job = runner({ stream: stdout, env });
    const { inputs, unknown } = readInputs(env);
    const parsed = (0,config/* parseConfig */.o4)(inputs);
    const mistyped = unknown.map((name) => (0,config/* unknownInput */.pv)(name, (one) => one));
    for (const warning of parsed.warnings)
        log.warning(warning);
    const { report, exitCode } = await (0,entry.runOrRefuse)(parsed.config && { verb: verbOf(parsed.config, env, log), config: parsed.config }, [...mistyped, ...parsed.problems], (0,entry.processContext)(log));
    // The log shows what others wrote as it is, escapes too: colours would be escapes of that kind.
    const view = { columns: 100, colours: (0,colours.colours)(false) };
    for (const line of [...(0,terminal.terminalReport)(report, view), ...(0,terminal.terminalProblems)(report.problems, view)])
        log.info(line);
    const annotations = annotationsOf(report, await workflowSource(env));
    const workingDirectory = (0,external_node_path_.resolve)(parsed.config?.workingDirectory ?? '.');
    job.annotate(annotations.map((one) => inWorkspace(one, workingDirectory, env)));
    await job.addSummary(summaryMarkdown(report));
    await job.setOutputs(outputsOf(report, await writeMarkdown(report, env)));
    (0,entry.exit)(exitCode);
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
/** The text for a comment, in the runner's temporary folder: a plan writes nothing into the project. */
async function writeMarkdown(report, env) {
    if (!env['RUNNER_TEMP'])
        return undefined;
    const path = (0,external_node_path_.join)(env['RUNNER_TEMP'], `lambda-layer-${(0,external_node_crypto_.randomUUID)()}`, 'report.md');
    await (0,files/* writeFileAtomically */.lo)(path, planMarkdown(report));
    return path;
}
/** A workflow that has no region, and says nothing about publishing, only builds. */
function verbOf(config, env, log) {
    if ((0,names_publishing/* publishesByItself */.Kz)(config, env))
        return 'publish';
    if (config.publish !== 'never') {
        log.warning('Nothing is published: neither `regions` nor AWS_REGION names a region. `publish: never` says that this is meant.');
    }
    return 'build';
}
/** The runner hands over inputs as `INPUT_<NAME>`, upper-cased, spaces as `_`, hyphens kept. */
function readInputs(env) {
    const inputs = {};
    const unknown = [];
    for (const [key, value] of Object.entries(env)) {
        if (!key.startsWith('INPUT_') || value === undefined)
            continue;
        const name = key.slice('INPUT_'.length).toLowerCase();
        if (Object.hasOwn(fields/* fields */.O, name))
            inputs[name] = [value];
        else if (value !== '')
            unknown.push(name);
    }
    return { inputs, unknown };
}


/***/ }),

/***/ 8461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exit: () => (/* binding */ exit),
  processContext: () => (/* binding */ processContext),
  runOrRefuse: () => (/* binding */ runOrRefuse),
  tolerateClosedPipes: () => (/* binding */ tolerateClosedPipes)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
/** Stores in a folder of one's own. */
function storesBelow(base, tools = (0,external_node_path_.join)(base, 'tools')) {
    return {
        wheels: (0,external_node_path_.join)(base, 'wheels'),
        built: (0,external_node_path_.join)(base, 'built'),
        facts: (0,external_node_path_.join)(base, 'facts'),
        tools,
        uv: (0,external_node_path_.join)(base, 'uv'),
        temporary: (0,external_node_path_.join)(base, 'temporary'),
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

;// CONCATENATED MODULE: ./build/entry.js



// What both entries do alike with the process that they are.
/** Runs a request, or reports what made it impossible to understand. */
async function runOrRefuse(request, problems, context) {
    const { refused, run } = await Promise.all(/* import() */[__webpack_require__.e(323), __webpack_require__.e(383)]).then(__webpack_require__.bind(__webpack_require__, 9383));
    const [first, ...rest] = problems;
    if (first)
        return refused(new errors/* ConfigurationError */.j1([first, ...rest]));
    if (!request)
        throw new Error('There is neither a request nor a problem');
    return run(request, context);
}
function processContext(log) {
    // The SDK in this bundle runs on this Node; that its later versions will not is nothing a user can act on.
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
    return {
        directory: process.cwd(),
        env: process.env,
        platform: process.platform,
        hostArchitecture: process.arch,
        log,
        signal: abortOnSignals(),
        stores: locateStores(process.env, process.platform, (0,external_node_os_.homedir)()),
    };
}
/** The first Ctrl-C, or the runner's or the system's request to end, stops the work in good order; a second Ctrl-C at once. */
function abortOnSignals() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(name, () => {
            if (controller.signal.aborted && name === 'SIGINT')
                process.exit(errors/* exitCodes */.hS.interrupted);
            controller.abort(new errors/* Interrupted */.j$());
        });
    }
    return controller.signal;
}
/** Ends the process once all is written: idle connections must not hold it. */
function exit(code) {
    process.exitCode = code;
    process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}
/** A reader of ours that went away (`| head`) is no bug. */
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

/***/ 590:
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

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W3: () => (/* binding */ checkDirectory),
/* harmony export */   ZB: () => (/* binding */ checkWritable),
/* harmony export */   fE: () => (/* binding */ fileFailure),
/* harmony export */   lo: () => (/* binding */ writeFileAtomically),
/* harmony export */   vK: () => (/* binding */ writeAtomically)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);




/**
 * Fills a temporary file, then renames it to `path`: readers see the old file or the whole new one. The temporary file
 * is gone when `fill` throws. It is in `scratch` where a rename leads from there to `path`, so that not even a kill
 * leaves something beside `path`; else beside it.
 */
async function writeAtomically(path, fill, scratch) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    const name = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.partial`;
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
    let temporary = beside;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        if (scratch !== undefined && (await shareDevice(scratch, folder)))
            temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(scratch, name);
        const result = await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path).catch(async (error) => {
            // One device mounted twice: https://man7.org/linux/man-pages/man2/rename.2.html
            if (error.code !== 'EXDEV')
                throw error;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(temporary, beside);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(beside, path);
        });
        return result;
    }
    catch (error) {
        throw fileFailure(path, error);
    }
    finally {
        for (const one of new Set([temporary, beside]))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(one, { force: true }).catch(() => { });
    }
}
async function shareDevice(scratch, folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(scratch, { recursive: true });
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(scratch)).dev === (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder)).dev;
    }
    catch {
        return false;
    }
}
/** As `writeAtomically`, for content at hand. */
async function writeFileAtomically(path, content) {
    await writeAtomically(path, (temporary) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, content));
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
    EEXIST: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
    ENOTDIR: ['a part of the path is a file, not a directory', 'Choose another folder, or remove the file.'],
    EISDIR: ['it is a directory', 'Choose another name, or remove the directory.'],
    ENAMETOOLONG: ['the name is too long', 'Choose a shorter one.'],
};
/** An error of the file system as a failure that says what to do; anything else as it is. */
function fileFailure(path, error) {
    const code = error instanceof Error ? error.code : undefined;
    const explanation = code === undefined ? undefined : explanations[code];
    if (!explanation)
        return error;
    const [what, nextStep] = explanation;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR({ code: 'not-written', message: `${path} cannot be written: ${what}.`, nextStep, file: path }, { cause: error });
}
/** @throws {ConfigurationError} when an input names something that is not a directory. */
async function checkDirectory(path, input) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
    if (found?.isDirectory())
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j1({
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
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined))?.isDirectory())
            throw Object.assign(new Error(), { code: 'EISDIR' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(await nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)), node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK | node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
    }
    catch (error) {
        throw fileFailure(path, error);
    }
}
/** The path itself or the nearest folder above it that exists. */
async function nearestExisting(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    if (!found)
        return nearestExisting((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (!found.isDirectory())
        throw Object.assign(new Error(), { code: 'ENOTDIR' });
    return path;
}


/***/ }),

/***/ 4234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ masks)
/* harmony export */ });
/** Shorter ones would blot out ordinary words. */
const shortest = 3;
function masks() {
    const secrets = new Set();
    let longestFirst = [];
    return {
        add(secret) {
            for (const one of [secret, ...secret.split(/\r\n|\r|\n/)]) {
                const text = one.trim();
                if (text.length < shortest)
                    continue;
                secrets.add(text);
                if (!/\p{Cs}/u.test(text))
                    secrets.add(encodeURIComponent(text)); // As it would stand in a URL.
            }
            longestFirst = [...secrets].sort((a, b) => b.length - a.length);
        },
        hide(text) {
            let hidden = text;
            for (const secret of longestFirst)
                hidden = hidden.replaceAll(secret, '***');
            return hidden;
        },
    };
}


/***/ }),

/***/ 5959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ pace),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* harmony import */ var _formats_harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3732);
/* harmony import */ var _formats_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9976);
/* harmony import */ var _formats_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9671);



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
/** `34.0 MB of 74.1 MB`, `12 of 51 files`. */
function amount({ done, total, unit }) {
    const show = unit === 'bytes' ? _formats_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3 : _formats_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4;
    const suffix = unit === 'files' ? ' files' : '';
    return total === undefined ? `${show(done)}${suffix}` : `${show(done)} of ${show(total)}${suffix}`;
}
/** One line that fits `columns`, the least important parts left out first: bar, current name, pace. Never wraps. */
function progressLine(state, perSecond, columns, paint) {
    const title = (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(state.title);
    const current = state.current === undefined ? '' : (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(state.current);
    const speed = perSecond > 0 && state.unit === 'bytes' ? `${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.round(perSecond))}/s` : '';
    const left = timeLeft(state, perSecond);
    const share = state.total ? Math.min(1, state.done / state.total) : undefined;
    const variants = [
        [title, share === undefined ? '' : bar(share, 24), amount(state), speed, left, current],
        [title, share === undefined ? '' : bar(share, 12), amount(state), left, current],
        [title, amount(state), left, current],
        [title, amount(state), left],
        [title, percent(share)],
    ];
    const joined = variants.map((parts) => parts.filter((part) => part !== '').join('  '));
    // One column stays free: a terminal wraps when its last one is written.
    const fitting = joined.find((line) => (0,_formats_width_js__WEBPACK_IMPORTED_MODULE_2__/* .textWidth */ .s)(line) < columns) ?? (0,_formats_width_js__WEBPACK_IMPORTED_MODULE_2__/* .fitWidth */ .G)(joined.at(-1) ?? title, columns - 1);
    return fitting.startsWith(title) ? paint.bold(title) + fitting.slice(title.length) : fitting;
}
function timeLeft({ done, total }, perSecond) {
    if (total === undefined || perSecond <= 0 || done >= total)
        return '';
    return `${(0,_formats_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(Math.max(1, Math.round((total - done) / perSecond)) * 1000).replace(/\.0 s$/, ' s')} left`;
}
function percent(share) {
    return share === undefined ? '' : `${Math.floor(share * 100)} %`;
}
function bar(share, columns) {
    const full = Math.round(share * columns);
    return '━'.repeat(full) + '╌'.repeat(columns - full);
}


/***/ }),

/***/ 7631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  documentText: () => (/* binding */ documentText),
  layerDocument: () => (/* binding */ layerDocument),
  reportDocument: () => (/* binding */ reportDocument)
});

;// CONCATENATED MODULE: ./build/layer/layer.js
/** As Lambda shows it (`CodeSha256`): base64 of the SHA-256. */
function codeSha256(layer) {
    return Buffer.from(layer.sha256, 'hex').toString('base64');
}

// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(2734);
// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(7177);
;// CONCATENATED MODULE: ./build/report/document.js



/** The report as a document of plain values. */
function reportDocument(report) {
    return {
        layers: report.layers.map(layerDocument),
        errors: report.problems,
        ...(report.warnings.length === 0 ? {} : { warnings: report.warnings }),
        phases: report.phases,
        downloads: report.downloads,
        cached: report.cached,
        built: { wheels: report.built.filter(({ milliseconds }) => milliseconds !== undefined).length },
        ...(report.policy === undefined ? {} : { policy: JSON.parse(report.policy) }),
    };
}
/** Text for stdout: one document and a newline. */
function documentText(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** One layer; the output `layers` is a list of these. */
function layerDocument(report) {
    const { plan, layer, inventory, expected, comparison, destinations, planned } = report;
    const { sizeBytes, unzippedSizeBytes } = (0,report_packages/* sizesOf */.gN)(report);
    const judged = report.inspection !== undefined || report.findings !== undefined;
    return {
        name: plan.name,
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
        ...(layer ? { zipPath: layer.zipPath } : {}),
        ...report.files,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
        ...(layer ? { codeSha256: codeSha256(layer) } : {}),
        ...(inventory?.codeSha256 === undefined ? {} : { codeSha256: inventory.codeSha256 }),
        ...(layer || inventory || expected ? { packages: (0,report_packages/* packagesOf */.DT)(report).map(packageDocument) } : {}),
        ...(judged ? { findings: (0,report_packages/* findingsOf */.WX)(report) } : {}),
        ...(destinations ? { destinations } : {}),
        ...(planned ? { planned } : {}),
        ...(comparison?.kind === 'compared' ? { diff: comparison.diff } : {}),
        ...(comparison?.kind === 'not-compared' ? { notCompared: comparison.reason } : {}),
    };
}
function packageDocument(one) {
    return { ...one, requiredBy: [...new Set(one.requiredBy.map(report/* requirerName */.x))] };
}


/***/ }),

/***/ 7177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ requirerName)
/* harmony export */ });
/** For people: `requirements.txt:3`, `the input packages`, `pandas`. */
function requirerName(requirer) {
    switch (requirer.kind) {
        case 'requirement':
            return `${requirer.file}:${requirer.line}`;
        case 'input':
            return `the input ${requirer.input}`;
        case 'package':
            return requirer.name;
    }
}


/***/ }),

/***/ 4822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ effectiveVerb),
/* harmony export */   Kz: () => (/* binding */ publishesByItself),
/* harmony export */   XY: () => (/* binding */ looksAtVersions)
/* harmony export */ });
/* unused harmony export namesPublishing */
/** What is to be done about publishing: not what the verb alone says, but `publish` as well. */
function effectiveVerb(verb, config) {
    if (verb !== 'publish')
        return verb;
    return config.publish === 'never' ? 'build' : config.publish === 'plan' ? 'plan' : 'publish';
}
/** Whether a configuration says anything about publishing, so that a plan must show it and a workflow must do it. */
function namesPublishing(config) {
    return (config.publish !== 'if-changed' ||
        config.regions.length > 0 ||
        config.s3Bucket !== undefined ||
        config.shareWith.kind === 'declared' ||
        config.updateFunctions.length > 0 ||
        config.keepVersions !== undefined ||
        config.ssmParameter !== undefined);
}
/** Whether a plan asks what stands in the regions. */
const looksAtVersions = (config) => namesPublishing(config) && config.publish !== 'never';
/** Whether a workflow publishes: it does when it, or the environment that credentials were set up in, names a region. */
const publishesByItself = (config, env) => config.publish !== 'never' && (namesPublishing(config) || Boolean(env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION']));


/***/ })

};
