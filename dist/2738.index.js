export const id = 2738;
export const ids = [2738];
export const modules = {

/***/ 52717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ componentFile),
/* harmony export */   TQ: () => (/* binding */ componentName),
/* harmony export */   bA: () => (/* binding */ componentKey)
/* harmony export */ });
// What an artifact is made of, whatever ecosystem it comes from.
/** Equal for two values that describe the same component of an artifact. */
function componentKey({ ecosystem, name, version = '', archive }) {
    return [ecosystem, name, version, archive?.sha256 ?? '', archive?.filename ?? ''].join('\n');
}
/** For people: `numpy 2.3.4`, `src/app`, `system package unixODBC`. */
function componentName({ ecosystem, name, version }) {
    if (ecosystem === 'os')
        return `system package ${name}`;
    return version === undefined ? name : `${name} ${version}`;
}
/** For people who look for a file: `numpy-2.3.4-….whl`, `src/app`, `unixODBC (needed by pyodbc)`. */
function componentFile({ name, archive, ecosystem, requiredBy }) {
    if (archive)
        return archive.filename;
    const needing = requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : []));
    return ecosystem === 'os' && needing.length > 0 ? `${name} (needed by ${needing.join(', ')})` : name;
}


/***/ }),

/***/ 46095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ startupText)
/* harmony export */ });
/** What a startup file does, for people: `line 1: import os; …`. */
function startupText({ lines, moreLines, unread }) {
    if (unread !== undefined)
        return unread;
    if (lines.length === 0)
        return 'Python imports it at every start';
    const shown = lines.map(({ number, text }) => `line ${number}: ${text}`).join('; ');
    return moreLines === 0 ? shown : `${shown}; and ${moreLines} more`;
}


/***/ }),

/***/ 72734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ contentOfLayer),
/* harmony export */   Fj: () => (/* binding */ largestFirst),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   n$: () => (/* binding */ contentOfInventory),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _model_component_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52717);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);


/** All findings of a layer: errors, then warnings, then notes. */
function findingsOf({ findings = [] }) {
    return ['error', 'warning', 'note'].flatMap((one) => findings.filter(({ severity }) => severity === one));
}
/** What a layer that was merged here holds. */
function contentOfLayer(layer) {
    const { sizeBytes, unzippedSizeBytes } = layer;
    return { packages: largestFirst(packagesOfLayer(layer)), sizeBytes, unzippedSizeBytes };
}
/** What a layer holds that was read, whoever built it. */
function contentOfInventory(inventory) {
    const { sizeBytes, unzippedSizeBytes, files } = inventory;
    return {
        packages: largestFirst(packagesOfInventory(inventory)),
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
        unzippedSizeBytes,
        ...(files === undefined ? {} : { files: files.length }),
    };
}
function largestFirst(packages) {
    const sizeOf = (one) => one.unzippedSizeBytes ?? one.sizeBytes ?? 0;
    return [...packages].sort((a, b) => sizeOf(b) - sizeOf(a) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.name, b.name));
}
function packagesOfInventory(inventory) {
    return inventory.packages.map(({ name, version, sizeBytes, unzippedSizeBytes, licence }) => ({
        name,
        version,
        origin: 'wheel',
        sizeBytes,
        unzippedSizeBytes,
        ...(licence === undefined ? {} : { licence }),
        requiredBy: [],
    }));
}
/** One item for each archive: several Python versions or architectures in one layer may bring several of a name. */
function packagesOfLayer(layer) {
    const sums = new Map();
    // Thousands of entries share a component: its key is made once.
    const byComponent = new Map();
    const sumOf = (component) => {
        const key = (0,_model_component_js__WEBPACK_IMPORTED_MODULE_1__/* .componentKey */ .bA)(component);
        const sum = sums.get(key) ?? { report: describe(component), sizeBytes: 0, unzippedSizeBytes: 0 };
        sums.set(key, sum);
        byComponent.set(component, sum);
        return sum;
    };
    const add = (component, entry) => {
        const sum = byComponent.get(component) ?? sumOf(component);
        sum.sizeBytes += entry?.compressedSizeBytes ?? 0;
        sum.unzippedSizeBytes += entry?.sizeBytes ?? 0;
    };
    // One without a file in the layer is named all the same.
    for (const component of layer.components)
        add(component);
    for (const entry of layer.entries)
        add(entry.origin, entry);
    return [...sums.values()].map(withSizes);
}
function withSizes({ report, ...sizes }) {
    return { ...report, ...sizes };
}
function describe(component) {
    const { name, version, licence, archive, requiredBy, releasePage } = component;
    return {
        name,
        ...(version === undefined ? {} : { version }),
        origin: originOf(component),
        ...(archive ? { file: archive.filename, sha256: archive.sha256 } : {}),
        ...(licence === undefined ? {} : { licence }),
        ...(releasePage === undefined ? {} : { releasePage }),
        requiredBy,
    };
}
const origins = { pypi: 'wheel', npm: 'npm', os: 'system-library', own: 'include' };
/** Where a component came from, in the words of the documents. */
function originOf({ ecosystem, archive }) {
    return archive?.obtained === 'built' ? 'built' : origins[ecosystem];
}


/***/ }),

/***/ 29088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminalProblems: () => (/* binding */ terminalProblems),
  terminalReport: () => (/* binding */ terminalReport),
  terminalVerdict: () => (/* binding */ terminalVerdict)
});

// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/text/width.js
var text_width = __webpack_require__(19854);
// EXTERNAL MODULE: ./build/lambda/limits.js
var limits = __webpack_require__(21280);
// EXTERNAL MODULE: ./build/report/diff.js
var report_diff = __webpack_require__(39920);
// EXTERNAL MODULE: ./build/report/limits.js
var report_limits = __webpack_require__(68587);
// EXTERNAL MODULE: ./build/report/markdown-diff.js
var markdown_diff = __webpack_require__(17940);
// EXTERNAL MODULE: ./build/report/markdown-text.js
var markdown_text = __webpack_require__(86084);
// EXTERNAL MODULE: ./build/report/packages.js
var report_packages = __webpack_require__(72734);
// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(46202);
// EXTERNAL MODULE: ./build/report/import-costs-text.js
var import_costs_text = __webpack_require__(53117);
// EXTERNAL MODULE: ./build/report/slimming-text.js
var slimming_text = __webpack_require__(89779);
;// CONCATENATED MODULE: ./build/report/terminal-details.js
// What `slim` left out and what imports cost, for people at a terminal.






const longest = 400;
const modulesShown = 5;
function slimmingLines({ slimming }, { colours, verbose = false, more = '--verbose' }) {
    if (!slimming)
        return [];
    const title = (0,slimming_text/* slimmingTitle */.Hp)(slimming) ?? 'slim leaves out nothing';
    const rows = (0,slimming_text/* slimRows */.Lf)(slimming).map(({ preset, sizeBytes, files, packages }) => `    ${preset}  ${(0,units/* formatBytes */.z3)(sizeBytes)}, ${(0,units/* plural */.LS)(files, 'file')}: ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)((0,listing/* listed */.KE)(packages, verbose ? 1_000 : 3), longest))}`);
    const kept = (0,slimming_text/* keptTitle */.tI)(slimming);
    const stays = kept === undefined
        ? []
        : verbose
            ? slimming.kept.map((one) => `    ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(`stays: ${(0,slimming_text/* keptText */.GD)(one)}`, longest))}`)
            : [`    ${colours.dim(`${kept}, since something names them (${more})`)}`];
    return [`  ${title}`, ...rows, ...stays];
}
function importCostLines({ importCosts = [] }, { colours, verbose = false }) {
    const costs = (0,import_costs_text/* costTable */.k)(importCosts, verbose ? 1_000 : modulesShown);
    if (!costs)
        return [];
    const names = costs.rows.map(({ module }) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(module, 60)));
    const width = Math.max(...names.map(text_width/* textWidth */.s));
    const pad = (name) => name + ' '.repeat(width - (0,text_width/* textWidth */.s)(name));
    return [
        `  slowest imports  ${colours.dim(costs.targets.map((one) => (0,neutralize/* oneLine */.TN)(one)).join('  |  '))}`,
        ...costs.rows.map(({ cells }, at) => `    ${pad(names[at] ?? '')}  ${cells.join('  |  ')}`),
        ...costs.remarks.map((one) => `    ${colours.dim(one)}`),
    ];
}

// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(47342);
;// CONCATENATED MODULE: ./build/report/terminal-table.js
// Many layers in one table with a total: one line a layer.




/** More layers than these are a table. */
const layersInFull = 3;
const said = {
    failed: 'failed',
    publish: 'to publish',
    change: 'to change',
    published: 'published',
    build: 'to build',
    built: 'built',
    unchanged: 'unchanged',
    none: '–',
};
function layerTable(layers, { columns, colours }) {
    const all = columnsOf(layers);
    let shown = all;
    const widthOf = ({ title, cells, total }) => Math.max(...[title, total, ...cells].map((text) => (0,text_width/* textWidth */.s)(text)));
    // Names differ at their ends: a column is left out before one of them is cut much.
    const nameLeast = Math.min(all[0] ? widthOf(all[0]) : 0, Math.max(12, Math.floor(columns * 0.6)));
    const widthOfOthers = () => shown.slice(1).reduce((sum, one) => sum + widthOf(one) + 2, 0);
    while (shown.length > 2 && nameLeast + widthOfOthers() > columns) {
        const least = shown.reduce((worst, one) => (one.leftOut > worst.leftOut ? one : worst));
        shown = shown.filter((one) => one !== least);
    }
    const [first] = all;
    const nameWidth = Math.max(nameLeast, Math.min(first ? widthOf(first) : 0, columns - widthOfOthers()));
    const widths = shown.map((one, at) => (at === 0 ? nameWidth : widthOf(one)));
    const row = (cellOf) => shown
        .map((column, at) => {
        const text = (0,text_width/* fitWidth */.G)(cellOf(column), widths[at] ?? 0);
        const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - (0,text_width/* textWidth */.s)(text)));
        return column.atRight === true ? gap + text : text + gap;
    })
        .join('  ')
        .trimEnd();
    return [
        colours.dim(row(({ title }) => title)),
        ...layers.map((_, at) => row(({ cells }) => cells[at] ?? '')),
        colours.bold(row(({ total }) => total)),
    ];
}
function columnsOf(layers) {
    const bytes = (of, title, leftOut) => {
        const sizes = layers.map(of);
        const shown = (size) => (size === undefined ? '–' : (0,units/* formatBytes */.z3)(size));
        const total = sizes.reduce((sum, size) => sum + (size ?? 0), 0);
        return { title, cells: sizes.map(shown), total: shown(total), atRight: true, leftOut };
    };
    const counts = layers.map(({ content }) => content?.packages.filter(({ origin }) => origin !== 'include').length);
    return [
        {
            title: 'layer',
            cells: layers.map(({ plan }) => (0,neutralize/* oneLine */.TN)(plan.name)),
            total: (0,units/* plural */.LS)(layers.length, 'layer'),
            leftOut: 0,
        },
        {
            title: 'for',
            cells: layers.map(({ plan: { targets } }) => {
                const [one] = targets;
                return targets.length > 1 ? (0,units/* plural */.LS)(targets.length, 'target') : `${one.runtime.name} ${one.architecture}`;
            }),
            total: '',
            leftOut: 3,
        },
        {
            title: 'packages',
            cells: counts.map((count) => (count === undefined ? '–' : String(count))),
            total: String(counts.reduce((sum, count) => sum + (count ?? 0), 0)),
            atRight: true,
            leftOut: 4,
        },
        bytes(({ content }) => content?.sizeBytes, 'zipped', 2),
        bytes(({ content }) => content?.unzippedSizeBytes, 'unzipped', 1),
        { title: '', cells: layers.map((layer) => resultOf(layer)), total: '', leftOut: 0 },
    ];
}
function resultOf(layer) {
    const versions = [...new Set((layer.destinations ?? []).map(({ version }) => version))];
    const fate = said[(0,verdict.fateOf)(layer)];
    return versions.length === 1 && !layer.planned ? `version ${versions[0]} ${fate}` : fate;
}

;// CONCATENATED MODULE: ./build/report/terminal.js














const packagesShown = 10;
const changesShown = 20;
const longestMessage = 1_500;
/**
 * The layers of a run, for people at a terminal. Problems come from `terminalProblems`, what it came to from
 * `terminalVerdict`, and the log has shown the warnings. Lines without newline.
 */
function terminalReport(report, view) {
    if (report.answer)
        return report.answer.lines.map((line) => (0,neutralize/* visible */.RK)((0,neutralize/* shorten */.ml)(line, longestMessage)));
    const { layers, verb } = report;
    const overview = report.overviewPath === undefined ? [] : [`All layers: ${(0,neutralize/* oneLine */.TN)(report.overviewPath)}`, ''];
    const isMany = layers.length > layersInFull && view.verbose !== true;
    // With many layers, the table says which of them failed.
    const isTable = isMany && (report.problems.length === 0 || layers.some(({ failed }) => failed));
    if (report.problems.length > 0 && verb !== 'inspect' && !isTable)
        return layers.flatMap((layer) => leftBehind(layer, view));
    if (verb === 'diff')
        return layers.flatMap((layer) => comparisonLines(layer.comparison, { ...view, verbose: true }));
    if (isTable) {
        const certain = (layer) => (0,report_packages/* findingsOf */.WX)(layer).filter(({ severity }) => severity !== 'note');
        const notes = layers.flatMap((layer) => (0,report_packages/* findingsOf */.WX)(layer)).filter(({ severity }) => severity === 'note');
        const findings = [
            ...layers.flatMap((layer) => withName(layer, findingLines(certain(layer), view))),
            ...notesLine(notes.length, view),
        ];
        return [...layerTable(layers, view), '', ...findings, ...(findings.length === 0 ? [] : ['']), ...overview];
    }
    return [...layers.flatMap((layer) => layerLines(layer, view)), ...overview];
}
/** What the run came to, in one line. It comes last. */
function terminalVerdict(report, { colours }) {
    const line = (0,verdict.verdict)(report);
    if (line === undefined)
        return [];
    return [report.problems.length > 0 ? colours.red(line) : colours.bold(line)];
}
/** What a failed run published all the same, and its warnings: no summary that looks like success. */
function leftBehind(report, view) {
    const warnings = (0,report_packages/* findingsOf */.WX)(report).filter(({ severity }) => severity === 'warning');
    const lines = [...(report.destinations ?? []).map((one) => destinationLine(one)), ...findingLines(warnings, view)];
    return withName(report, lines);
}
function withName({ plan }, lines) {
    return lines.length === 0 ? [] : [`${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(plan.name, 140))}:`, ...lines];
}
/** Problems of a run, in the words that annotations and the JSON document have. */
function terminalProblems(problems, { colours }) {
    return problems.flatMap((problem) => {
        const place = (0,problem_text/* placeOf */.$t)(problem);
        const lines = labelled('error', colours.red, (0,problem_text/* problemLines */.pb)(problem));
        return place === undefined ? lines : [...lines, `  ${colours.dim(`at ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(place, 300))}`)}`];
    });
}
function layerLines(report, view) {
    const { plan, content, zip, destinations, comparison } = report;
    const { colours } = view;
    const targets = plan.targets.map(({ runtime, architecture }) => `${runtime.name} ${architecture}`).join(', ');
    const { packages = [], sizeBytes, unzippedSizeBytes, sizesWithout, files } = content ?? {};
    const distributions = packages.filter(({ origin }) => origin !== 'include').length;
    const totals = [
        ...(content ? [(0,units/* plural */.LS)(distributions, 'package')] : []),
        ...(files === undefined ? [] : [(0,units/* plural */.LS)(files, 'file')]),
        ...(sizeBytes === undefined ? [] : [`${(0,units/* formatBytes */.z3)(sizeBytes)} zipped`]),
        ...(unzippedSizeBytes === undefined
            ? []
            : [
                plan.kind === 'image'
                    ? `${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} unzipped`
                    : `${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} of ${(0,units/* formatBytes */.z3)(limits/* unzippedLimitBytes */.WC)} unzipped (${(0,report_limits/* shareOfLimit */.a)(unzippedSizeBytes)})`,
            ]),
        ...(sizesWithout ? [`without ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)((0,listing/* listed */.KE)(sizesWithout), 200))}, to be compiled`] : []),
    ];
    return [
        `${colours.bold((0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(plan.name, 140)))}  ${targets}`,
        ...packageLines(packages, view),
        ...(totals.length === 0 ? [] : [`  ${totals.join(', ')}`]),
        ...(zip?.path === undefined ? [] : [`  ${(0,neutralize/* oneLine */.TN)(zip.path)}${zip.reused ? colours.dim('  unchanged') : ''}`]),
        ...(report.files?.pagePath === undefined ? [] : [`  ${(0,neutralize/* oneLine */.TN)(report.files.pagePath)}`]),
        ...(zip?.path === undefined || zip.codeSha256 === undefined
            ? []
            : [`  ${colours.dim(`sha256 ${hexOf(zip.codeSha256)}`)}`]),
        ...slimmingLines(report, view),
        ...importCostLines(report, view),
        ...imageLines(report.image, view),
        ...comparisonLines(comparison, view),
        ...(destinations ?? []).map((one) => destinationLine(one)),
        ...plannedLines(report.planned, colours),
        ...(report.files?.snippetsPath === undefined ? [] : [`  to use it: ${(0,neutralize/* oneLine */.TN)(report.files.snippetsPath)}`]),
        ...consumerLines(report.consumers),
        ...findingLines((0,report_packages/* findingsOf */.WX)(report), view),
        '',
    ];
}
function plannedLines(planned, colours) {
    return (planned ?? []).flatMap(({ region, actions }) => actions.length === 0
        ? [`  ${(0,neutralize/* oneLine */.TN)(region)}  up to date`]
        : actions.map((action) => `  ${(0,neutralize/* oneLine */.TN)(region)}  ${colours.yellow((0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(action, longestMessage)))}`));
}
function imageLines(image, { colours }) {
    if (!image)
        return [];
    const { digest, sizeBytes, path, reused, pushed = [] } = image;
    const size = sizeBytes === undefined ? '' : `  ${(0,units/* formatBytes */.z3)(sizeBytes)} with its base`;
    return [
        ...(path === undefined ? [] : [`  ${(0,neutralize/* oneLine */.TN)(path)}${reused === true ? colours.dim('  unchanged') : ''}`]),
        `  ${colours.dim(`${digest}${size}`)}`,
        ...pushed.flatMap(({ imageUri, tags, changed, done }) => {
            const address = `  ${(0,neutralize/* oneLine */.TN)(imageUri)}${changed ? '' : colours.dim('  unchanged')}`;
            const more = [`tags ${tags.join(', ')}`, ...done];
            return [address].concat(more.map((one) => `    ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(one, 400))}`));
        }),
    ];
}
function consumerLines(consumers) {
    if (!consumers)
        return [];
    if (consumers.length === 0)
        return ['  No function uses it.'];
    return consumers.map(({ region, version, functionArn, functionVersion }) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(`  ${region}  version ${version}  ${functionArn}:${functionVersion}`, 400)));
}
function hexOf(codeSha256) {
    return Buffer.from(codeSha256, 'base64').toString('hex');
}
function packageLines(packages, { columns, colours, verbose }) {
    const shown = verbose === true ? packages : packages.slice(0, packagesShown);
    const names = shown.map(({ name, version }) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(version === undefined ? name : `${name} ${version}`, 80)));
    // Name, size and bar with their gaps: a narrow window loses the bar first, then the ends of names.
    const sizeWidth = 9;
    const nameWidth = Math.min(Math.max(0, ...names.map(text_width/* textWidth */.s)), Math.max(10, columns - sizeWidth - 5));
    const barWidth = Math.min(24, columns - nameWidth - sizeWidth - 7);
    const largest = packages[0]?.unzippedSizeBytes ?? 0;
    const lines = shown.map(({ unzippedSizeBytes, origin }, index) => {
        const name = (0,text_width/* fitWidth */.G)(names[index] ?? '', nameWidth);
        const padded = name + ' '.repeat(nameWidth - (0,text_width/* textWidth */.s)(name));
        const size = (unzippedSizeBytes === undefined ? '–' : (0,units/* formatBytes */.z3)(unzippedSizeBytes)).padStart(sizeWidth);
        const block = barWidth >= 4 && largest > 0 ? (0,markdown_text/* bar */.M0)((unzippedSizeBytes ?? 0) / largest, barWidth) : '';
        const words = { built: 'compiled', 'to-build': 'to compile' };
        const mark = origin === 'built' || origin === 'to-build' ? colours.yellow(words[origin]) : '';
        return `  ${[padded, size, colours.cyan(block), mark].join('  ').trimEnd()}`;
    });
    const rest = packages.slice(shown.length);
    const restBytes = rest.reduce((sum, one) => sum + (one.unzippedSizeBytes ?? 0), 0);
    return rest.length === 0
        ? lines
        : [...lines, colours.dim(`  and ${(0,units/* plural */.LS)(rest.length, 'more', 'more')}, ${(0,units/* formatBytes */.z3)(restBytes)}`)];
}
/** Also what `lambda-layer diff` prints. */
function comparisonLines(comparison, view) {
    if (!comparison)
        return [];
    if (comparison.kind === 'not-compared')
        return [`  not compared: ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(comparison.reason, longestMessage))}`];
    return diffLines(comparison.diff, view);
}
function diffLines(diff, { colours, verbose }) {
    const base = (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(diff.base, 200));
    if (diff.identical)
        return [`  same content as ${base}`];
    const shown = verbose === true ? diff.packages : diff.packages.slice(0, changesShown);
    const versions = (list) => list.map((one) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(one, 40))).join(', ');
    const lines = shown.map((change) => {
        const size = (0,units/* formatChange */.eD)(change.afterSizeBytes - change.beforeSizeBytes);
        const name = (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(change.name, 80));
        switch (change.kind) {
            case 'added':
                return `  ${colours.green('+')} ${name} ${versions(change.after)}  ${size}`;
            case 'removed':
                return `  ${colours.red('-')} ${name} ${versions(change.before)}  ${size}`;
            case 'changed':
                return change.files
                    ? `  ${colours.yellow('~')} ${name} ${versions(change.after)}  same version, other files  ${size}`
                    : `  ${colours.yellow('~')} ${name} ${versions(change.before)} → ${versions(change.after)}  ${size}`;
        }
    });
    const hidden = diff.packages.length - shown.length;
    return [
        `  against ${base}: ${(0,markdown_diff/* summary */.z)(diff)}`,
        ...lines,
        ...(hidden > 0 ? [`  … and ${(0,units/* plural */.LS)(hidden, 'more changed package')}`] : []),
        ...setLine('runtimes', diff.runtimes),
        ...setLine('architectures', diff.architectures),
        ...setLine('shared with', diff.grants),
        ...((0,report_diff/* countOf */.pq)(diff.otherFiles) > 0 ? [`  of no package: ${(0,markdown_diff/* counts */.tQ)(diff.otherFiles)}`] : []),
        ...(diff.startup ?? []).map((change) => {
            const sign = { added: colours.red('+'), removed: colours.green('-'), changed: colours.red('~') }[change.kind];
            return `  ${sign} code at every start of Python: ${(0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)((0,markdown_diff/* startupChangeText */.d_)(change), longestMessage))}`;
        }),
    ];
}
function setLine(title, change) {
    if (!change)
        return [];
    const parts = [...change.added.map((one) => `+ ${one}`), ...change.removed.map((one) => `- ${one}`)];
    return [`  ${title}: ${parts.map((one) => (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(one, 100))).join(', ')}`];
}
function destinationLine({ region, layerVersionArn, changed }) {
    return `  ${(0,neutralize/* oneLine */.TN)(region)}  ${(0,neutralize/* oneLine */.TN)(layerVersionArn)}${changed ? '' : '  unchanged'}`;
}
function findingLines(findings, view) {
    const { colours, verbose } = view;
    const label = { error: colours.red, warning: colours.yellow, note: colours.dim };
    const notes = findings.filter(({ severity }) => severity === 'note');
    const shown = verbose === true ? findings : findings.filter(({ severity }) => severity !== 'note');
    return [
        ...shown.flatMap((one) => labelled(one.severity, label[one.severity], (0,problem_text/* problemLines */.pb)(one)).map((line) => `  ${line}`)),
        ...(verbose === true ? [] : notesLine(notes.length, view)),
    ];
}
function notesLine(count, { colours, more = '--verbose' }) {
    return count === 0 ? [] : [colours.dim(`  ${(0,units/* plural */.LS)(count, 'note')}, shown with ${more}`)];
}
function labelled(label, paint, lines) {
    const [first = '', ...rest] = lines.flatMap((line) => (0,neutralize/* visible */.RK)((0,neutralize/* shorten */.ml)(line, longestMessage)).split('\n'));
    return [`${paint(`${label}:`)} ${first}`, ...rest.map((line) => `  ${line}`)];
}


/***/ }),

/***/ 47342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fateOf: () => (/* binding */ fateOf),
/* harmony export */   hasChanges: () => (/* binding */ hasChanges),
/* harmony export */   verdict: () => (/* binding */ verdict)
/* harmony export */ });
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34481);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39920);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72734);
// What a run came to, in one line that comes last.



function fateOf({ planned, destinations, zip, content, failed: hasFailed }) {
    if (hasFailed)
        return 'failed';
    if (planned) {
        const actions = planned.flatMap((one) => one.actions);
        if (actions.some((action) => action.startsWith('publish a new version')))
            return 'publish';
        return actions.length > 0 ? 'change' : 'unchanged';
    }
    if (destinations && destinations.length > 0)
        return destinations.some(({ changed }) => changed) ? 'published' : 'unchanged';
    if (zip?.path !== undefined)
        return zip.reused ? 'unchanged' : 'built';
    return content ? 'build' : 'none';
}
/** Whether a plan found something to do, or could not find out that there is nothing. */
function hasChanges({ layers }) {
    return layers.some((layer) => fateOf(layer) !== 'unchanged');
}
/** One line; undefined for a verb whose answer is all there is to say. */
function verdict(report) {
    const { verb, layers, problems } = report;
    if (problems.length > 0)
        return failed(report);
    switch (verb) {
        case 'plan':
            return `Plan: ${planned(layers)}.`;
        case 'build':
        case 'publish':
        case 'prune':
            return layers.length === 0 ? undefined : sentence(made(layers));
        case 'inspect':
            return inspected(layers);
        case 'diff':
            return compared(layers);
        default:
            return undefined;
    }
}
const words = [
    ['publish', 'to publish', 'to publish'],
    ['change', 'to change', 'to change'],
    ['published', 'published', 'published'],
    ['build', 'to build', 'to build'],
    ['built', 'built', 'built'],
    ['unchanged', 'unchanged', 'unchanged'],
];
function planned(layers) {
    const regions = regionsOf(layers);
    const counts = countsOf(layers);
    if (regions.length === 0) {
        const reason = layers.some(({ comparison }) => comparison?.kind === 'not-compared');
        return `${counts}; ${reason ? 'what is published is not known' : 'nothing is published, since no region is named'}`;
    }
    const isDone = layers.every((layer) => fateOf(layer) === 'unchanged');
    return `${isDone ? `nothing to do, ${counts}` : counts}, in ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(regions.length, 'region')}`;
}
function made(layers) {
    const regions = regionsOf(layers);
    return `${countsOf(layers)}${regions.length === 0 ? '' : `, in ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(regions.length, 'region')}`}`;
}
function countsOf(layers) {
    const fates = layers.map(fateOf);
    const parts = words.flatMap(([fate, text]) => {
        const count = fates.filter((one) => one === fate).length;
        return count === 0 ? [] : [`${count} ${text}`];
    });
    return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
function regionsOf(layers) {
    const named = layers.flatMap(({ planned: plan = [], destinations = [] }) => [...plan, ...destinations]);
    return [...new Set(named.map(({ region }) => region))];
}
function inspected(layers) {
    const findings = layers.flatMap((layer) => (0,_packages_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsOf */ .WX)(layer));
    const warnings = findings.filter(({ severity }) => severity === 'warning').length;
    return warnings === 0 ? 'Nothing wrong was found.' : `No errors, ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(warnings, 'warning')}.`;
}
function compared(layers) {
    const diff = layers.map(({ comparison }) => comparison).find((one) => one?.kind === 'compared')?.diff;
    if (!diff)
        return undefined;
    if (diff.identical)
        return 'The layers have the same content.';
    const { packages } = diff;
    const count = (kind) => packages.filter((one) => one.kind === kind).length;
    const files = (0,_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(diff.otherFiles);
    return `Packages: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed${files === 0 ? '' : `; ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(files, 'other file')}`}.`;
}
/** What a failed run left behind, so that nobody has to guess. */
function failed({ verb, layers, problems }) {
    const destinations = layers.flatMap((one) => one.destinations ?? []);
    const published = destinations.filter(({ changed }) => changed).length;
    const zips = layers.filter(({ zip }) => zip?.path !== undefined).length;
    const left = verb === 'publish'
        ? published > 0
            ? `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(published, 'version')} published before it failed.`
            : 'Nothing was published.'
        : verb === 'build'
            ? zips > 0
                ? `${zips} of ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(layers.length, 'zip')} written.`
                : 'Nothing was written.'
            : '';
    const failedLayers = layers.filter((layer) => layer.failed).length;
    const many = failedLayers > 0 && layers.length > 1 ? ` in ${failedLayers} of ${layers.length} layers` : '';
    return `Failed: ${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(problems.length, 'error')}${many}.${left === '' ? '' : ` ${left}`}`;
}
const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;


/***/ }),

/***/ 910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ ownerName),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   b4: () => (/* binding */ listedAll)
/* harmony export */ });
/** All names for a message: `a`, `a and b`, `a, b and c`. */
function listedAll(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
/** A few names for a message: `a`, `a and b`, `a, b and 5 more`. */
function listed(names, shown = 3) {
    if (names.length < 2 || names.length <= shown)
        return listedAll(names);
    return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}
/** `numpy 2.3.4`, or the words for a file without a package. */
function ownerName(packages, name) {
    if (name === undefined)
        return 'The layer';
    const found = packages.find((one) => one.name === name);
    return found ? `${found.name} ${found.version}` : name;
}


/***/ }),

/***/ 4158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ byNumbers),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   z4: () => (/* binding */ byText)
/* harmony export */ });
/** Orders texts by code units: the same on every machine, unlike a locale's order. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Orders items by one text of each. */
function byText(textOf) {
    return (a, b) => compareText(textOf(a), textOf(b));
}
/** Orders texts with numbers in them by the numbers, whatever their case: `3.9` before `3.10`, `macOS` before `Windows`. */
function byNumbers(a, b) {
    const [ones, others] = [a.toLowerCase().split(/(\d+)/), b.toLowerCase().split(/(\d+)/)];
    for (let at = 0; at < ones.length && at < others.length; at++) {
        const [one = '', other = ''] = [ones[at], others[at]];
        // Every second piece is a number.
        const order = at % 2 === 1 ? Number(one) - Number(other) : compareText(one, other);
        if (order !== 0)
            return order;
    }
    return ones.length - others.length;
}


/***/ }),

/***/ 19854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ fitWidth),
/* harmony export */   s: () => (/* binding */ textWidth)
/* harmony export */ });
// How many columns of a terminal a text takes, precisely enough for a progress line: https://www.unicode.org/reports/tr11/
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /\p{Mn}|\p{Me}/u;
function columnsOf(character) {
    if (character < '\u0300')
        return 1;
    if (none.test(character))
        return 0;
    return wide.test(character) ? 2 : 1;
}
function textWidth(text) {
    let columns = 0;
    for (const character of text)
        columns += columnsOf(character);
    return columns;
}
/** The text cut to so many columns, with an ellipsis where it was cut. */
function fitWidth(text, columns) {
    if (textWidth(text) <= columns)
        return text;
    if (columns < 1)
        return '';
    let kept = '';
    let used = 0;
    for (const character of text) {
        used += columnsOf(character);
        if (used > columns - 1)
            break;
        kept += character;
    }
    return `${kept}…`;
}


/***/ })

};
