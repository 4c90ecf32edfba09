export const id = 596;
export const ids = [596,585,931];
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

/***/ 3596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(8978);
// EXTERNAL MODULE: ./build/config/fields.js
var fields = __webpack_require__(8357);
// EXTERNAL MODULE: ./build/entry.js + 1 modules
var entry = __webpack_require__(3585);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/formats/harmless.js
var formats_harmless = __webpack_require__(8333);
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

// EXTERNAL MODULE: ./build/host/files.js
var files = __webpack_require__(6017);
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
var errors = __webpack_require__(3492);
// EXTERNAL MODULE: ./build/formats/units.js
var units = __webpack_require__(7371);
// EXTERNAL MODULE: ./build/host/colours.js
var colours = __webpack_require__(6931);
// EXTERNAL MODULE: ./build/host/masks.js
var masks = __webpack_require__(8647);
// EXTERNAL MODULE: ./build/host/progress-line.js
var progress_line = __webpack_require__(646);
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
var report_packages = __webpack_require__(2773);
// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(2981);
;// CONCATENATED MODULE: ./build/report/annotations.js


/** What is at fault, on the line where it can be mended. Most important first; the runner shows ten of a level. */
function annotationsOf(report, workflow) {
    return [
        ...report.problems.map((problem) => ofProblem(problem, workflow)),
        ...report.layers.flatMap((layer) => {
            const packages = new Map((0,report_packages/* packagesOf */.D)(layer).map((one) => [one.name, one]));
            return (0,report_packages/* findingsOf */.W)(layer)
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
var markdown_diff = __webpack_require__(2453);
// EXTERNAL MODULE: ./build/report/markdown-text.js
var markdown_text = __webpack_require__(6369);
// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(7464);
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
    return { report, packages: (0,report_packages/* packagesOf */.D)(report), findings: (0,report_packages/* findingsOf */.W)(report) };
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
        const sizeBytes = layer.layer?.sizeBytes ?? layer.expected?.sizeBytes;
        const unzippedSizeBytes = layer.layer?.unzippedSizeBytes ?? layer.expected?.unzippedSizeBytes;
        return [
            (0,markdown_text/* code */.aY)(layer.plan.name),
            [...new Set(layer.plan.targets.map(({ architecture }) => architecture))].join(', '),
            [...new Set(layer.plan.targets.map(({ runtime }) => runtime.name))].join(', '),
            layer.layer || layer.expected ? String(packages.filter(({ origin }) => origin !== 'include').length) : '–',
            sizeBytes === undefined ? '–' : (0,units/* formatBytes */.z3)(sizeBytes),
            unzippedSizeBytes === undefined ? '–' : (0,limits/* withShare */.kp)(unzippedSizeBytes),
            ...versionCells(layer.destinations, detail),
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
function versionCells(destinations, detail) {
    if (!destinations || destinations.length === 0)
        return ['not published', '–'];
    const named = (one) => `${one.version}${one.changed ? '' : ' (unchanged)'}`;
    const versions = [...new Set(destinations.map(named))];
    const regions = destinations.map(({ region }) => (0,markdown_text/* code */.aY)(region, 30));
    const rest = regions.length - detail.regions;
    const listed = [...regions.slice(0, detail.regions), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
    return [versions.length <= 3 ? versions.join(', ') : 'differs by region, see below', listed];
}
function layerSection({ report, packages, findings: found }, detail) {
    const lines = [
        ...findings(found, detail),
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
        .map((one) => [`${code(one.name)} ${code(one.version, 40)}`, prose(one.target, 60), prose(one.where ?? '–', 60)]);
    return table([['To compile'], ['For'], ['Where']], rows);
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
    const lines = linesOf(report.policy).map((line) => `    ${visible(line)}`);
    return fold('The IAM policy that this needs', [...lines, '']);
}
function more(count, one) {
    return count > 0 ? [`- … and ${(0,units/* plural */.LS)(count, `more ${one}`)}`] : [];
}

// EXTERNAL MODULE: ./build/report/document.js + 2 modules
var report_document = __webpack_require__(5972);
;// CONCATENATED MODULE: ./build/report/outputs.js

/** What later steps get: `layers` always, the rest when there is just one layer. */
function outputsOf(report) {
    const layers = report.layers.map(report_document.layerDocument);
    const [only, ...others] = layers;
    const single = others.length === 0 ? only : undefined;
    const values = {
        layers: JSON.stringify(layers),
        'zip-path': single?.zipPath,
        'code-sha256': single?.codeSha256,
        size: single?.sizeBytes,
        'unzipped-size': single?.unzippedSizeBytes,
    };
    return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(9968);
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
    const { report, exitCode } = await (0,entry.runOrRefuse)(parsed.config && { verb: 'build', config: parsed.config }, [...mistyped, ...parsed.problems], (0,entry.processContext)(log));
    const view = { columns: 100, colours: (0,colours.colours)(!env['NO_COLOR']) };
    for (const line of [...(0,terminal.terminalReport)(report, view), ...(0,terminal.terminalProblems)(report.problems, view)])
        log.info(line);
    job.annotate(annotationsOf(report));
    await job.addSummary(summaryMarkdown(report));
    await job.setOutputs(outputsOf(report));
    (0,entry.exit)(exitCode);
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
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ splitRequirements),
/* harmony export */   ry: () => (/* binding */ splitList)
/* harmony export */ });
/* unused harmony exports optionalText, oneOf, optionalWholeNumber, withNearest */
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

/***/ 3585:
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
var errors = __webpack_require__(3492);
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
    const { refused, run } = await Promise.all(/* import() */[__webpack_require__.e(965), __webpack_require__.e(913)]).then(__webpack_require__.bind(__webpack_require__, 1913));
    const [first, ...rest] = problems;
    if (first)
        return refused(new errors/* ConfigurationError */.j1([first, ...rest]));
    if (!request)
        throw new Error('There is neither a request nor a problem');
    return run(request, context);
}
function processContext(log) {
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

/***/ 3492:
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
/** Throws when any problem was collected, so that all of them are reported at once. */
function throwIfAny(problems, Kind = Failure) {
    const [first, ...rest] = problems;
    if (first)
        throw new Kind([first, ...rest]);
}


/***/ }),

/***/ 6931:
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

/***/ 6017:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3492);




/**
 * Fills a temporary file beside `path`, then renames it there: readers see the old file or the whole new one.
 * The temporary file is gone when `fill` throws.
 */
async function writeAtomically(path, fill) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.partial`);
    try {
        const result = await fill(temporary);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
        return result;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw fileFailure(path, error);
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

/***/ 8647:
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

/***/ 646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ pace),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* harmony import */ var _formats_harmless_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8333);
/* harmony import */ var _formats_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7371);
/* harmony import */ var _formats_width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4324);



const windowMs = 4_000;
function pace() {
    let samples = [];
    return {
        seen(done, atMs) {
            const last = samples.at(-1);
            if (last && done < last[0])
                samples = [];
            samples = [...samples.filter(([, at]) => atMs - at <= windowMs), [done, atMs]];
            const [first] = samples;
            if (!first || atMs - first[1] < 300)
                return 0;
            return ((done - first[0]) / (atMs - first[1])) * 1000;
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
/* harmony export */   mk: () => (/* binding */ runtimes),
/* harmony export */   w4: () => (/* binding */ findRuntime)
/* harmony export */ });
/* unused harmony export operatingSystems */
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


/***/ }),

/***/ 5972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  documentText: () => (/* binding */ documentText),
  failureDocument: () => (/* binding */ failureDocument),
  layerDocument: () => (/* binding */ layerDocument),
  reportDocument: () => (/* binding */ reportDocument)
});

;// CONCATENATED MODULE: ./build/layer/layer.js
/** As Lambda shows it (`CodeSha256`): base64 of the SHA-256. */
function codeSha256(layer) {
    return Buffer.from(layer.sha256, 'hex').toString('base64');
}

// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(2773);
;// CONCATENATED MODULE: ./build/report/report.js
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
/** The document of a run that failed before there was anything else to say. */
function failureDocument(problems) {
    const nothing = { files: 0, bytes: 0 };
    return { layers: [], errors: problems, phases: [], downloads: nothing, cached: nothing, built: { wheels: 0 } };
}
/** Text for stdout: one document and a newline. */
function documentText(document) {
    return `${JSON.stringify(document, undefined, 2)}\n`;
}
/** One layer; the output `layers` is a list of these. */
function layerDocument(report) {
    const { plan, layer, expected, comparison, destinations } = report;
    const sizeBytes = layer?.sizeBytes ?? expected?.sizeBytes;
    const unzippedSizeBytes = layer?.unzippedSizeBytes ?? expected?.unzippedSizeBytes;
    const judged = report.inspection !== undefined || report.findings !== undefined;
    return {
        name: plan.name,
        runtimes: [...new Set(plan.targets.map(({ runtime }) => runtime.name))],
        architectures: [...new Set(plan.targets.map(({ architecture }) => architecture))],
        ...(layer ? { zipPath: layer.zipPath } : {}),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
        ...(layer ? { codeSha256: codeSha256(layer) } : {}),
        ...(layer || expected ? { packages: (0,report_packages/* packagesOf */.D)(report).map(packageDocument) } : {}),
        ...(judged ? { findings: (0,report_packages/* findingsOf */.W)(report) } : {}),
        ...(destinations ? { destinations } : {}),
        ...(comparison?.kind === 'compared' ? { diff: comparison.diff } : {}),
        ...(comparison?.kind === 'not-compared' ? { notCompared: comparison.reason } : {}),
    };
}
function packageDocument(one) {
    return { ...one, requiredBy: [...new Set(one.requiredBy.map(requirerName))] };
}


/***/ })

};
