export const id = 7832;
export const ids = [7832];
export const modules = {

/***/ 87177:
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

/***/ 84355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ treeLines),
/* harmony export */   c: () => (/* binding */ whyLines)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4158);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87177);


const titleOf = ({ name, version }) => (version === undefined ? name : `${name} ${version}`);
const isPackage = (one) => one.kind === 'package';
/** From the packages that the user asked for down to all others; one that was shown before is named without what it requires. */
function treeLines(packages) {
    const children = new Map();
    for (const one of packages) {
        for (const requirer of one.requiredBy) {
            if (requirer.kind === 'package')
                children.set(requirer.name, [...(children.get(requirer.name) ?? []), one]);
        }
    }
    const seen = new Set();
    const below = (parent, indent) => {
        const list = [...(children.get(parent.name) ?? [])].sort((0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z4)(({ name }) => name));
        return list.flatMap((one, at) => {
            const isLast = at === list.length - 1;
            const again = seen.has(one.name);
            seen.add(one.name);
            const more = again && children.has(one.name) ? ' …' : '';
            const line = `${indent}${isLast ? '└─' : '├─'} ${titleOf(one)}${more}`;
            return again ? [line] : [line].concat(below(one, `${indent}${isLast ? '   ' : '│  '}`));
        });
    };
    const roots = packages.filter(({ requiredBy }) => requiredBy.length === 0 || !requiredBy.every(isPackage));
    return [...roots].sort((0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byText */ .z4)(({ name }) => name)).flatMap((root) => {
        const asked = root.requiredBy.filter((one) => !isPackage(one)).map(_report_js__WEBPACK_IMPORTED_MODULE_1__/* .requirerName */ .x);
        seen.add(root.name);
        return [`${titleOf(root)}${asked.length === 0 ? '' : `  (${asked.join(', ')})`}`].concat(below(root, ''));
    });
}
/** From one package up to what the user asked for. */
function whyLines(packages, name) {
    const named = new Map(packages.map((one) => [one.name, one]));
    const found = named.get(name);
    if (!found)
        return [];
    const seen = new Set([name]);
    const above = (one, indent) => one.requiredBy.flatMap((requirer, at) => {
        const isLast = at === one.requiredBy.length - 1;
        const corner = `${indent}${isLast ? '└─' : '├─'} `;
        if (requirer.kind !== 'package')
            return [`${corner}${(0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .requirerName */ .x)(requirer)}: ${requirer.text}`];
        const parent = named.get(requirer.name);
        if (!parent)
            return [`${corner}${requirer.name}`];
        if (seen.has(parent.name))
            return [`${corner}${titleOf(parent)} …`];
        seen.add(parent.name);
        return [`${corner}required by ${titleOf(parent)}`, ...above(parent, `${indent}${isLast ? '   ' : '│  '}`)];
    });
    return [titleOf(found), ...above(found, '')];
}


/***/ }),

/***/ 47452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ explainedPackages),
/* harmony export */   e: () => (/* binding */ subjectOf)
/* harmony export */ });
/* harmony import */ var _host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1036);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46717);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71583);
/* harmony import */ var _python_choose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61173);
/* harmony import */ var _layers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76083);
// The packages of the artifacts with who requires them; nothing is downloaded, and no code of packages runs.





/** Layers whose packages are chosen side by side: uv takes a processor each. */
const atOnce = 4;
/** Of each layer, in their order. */
async function explainedPackages(runs, signal) {
    return (await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_0__/* .mapConcurrently */ .X)(runs, atOnce, signal, explainedOf)).flat();
}
/** What these packages are of, in words: `api, python3.13 x86_64`. */
const subjectOf = ({ layer, target }) => [...(layer === undefined ? [] : [layer]), (0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_4__/* .targetName */ .j)(target)].join(', ');
async function explainedOf(run) {
    const asPlan = { ...run, verb: 'plan' };
    const layers = (0,_layers_js__WEBPACK_IMPORTED_MODULE_3__/* .layersOf */ .w)(asPlan);
    const explained = [];
    const python = layers.filter(_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__.isPythonPlan);
    if (python.length > 0) {
        const { locks, inputs } = await (0,_python_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .choosePackages */ .JC)(python, asPlan);
        explained.push(...(await (0,_python_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(locks, inputs, run.context)));
    }
    const node = layers.filter(_plan_plan_js__WEBPACK_IMPORTED_MODULE_1__.isNodePlan);
    if (node.length > 0) {
        const { chooseNode } = await Promise.all(/* import() */[__webpack_require__.e(7110), __webpack_require__.e(4716)]).then(__webpack_require__.bind(__webpack_require__, 94716));
        for (const { layer, packages, requirers } of (await chooseNode(node, asPlan)).choices) {
            const listed = packages.map(({ id, name, version }) => ({ name, version, requiredBy: requirers.get(id) ?? [] }));
            explained.push(...layer.targets.map((target) => ({ target, packages: listed })));
        }
    }
    const { layerName: layer } = run;
    return layer === undefined ? explained : explained.map(({ target, packages }) => ({ layer, target, packages }));
}


/***/ }),

/***/ 67832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   why: () => (/* binding */ why)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46717);
/* harmony import */ var _python_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18991);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87177);
/* harmony import */ var _report_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84355);
/* harmony import */ var _text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72832);
/* harmony import */ var _explained_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47452);
// `why`: who requires a package, up to what the user asked for.







/** @throws {Failure} `not-in-layer` */
async function why(runs, { announce, context, words }) {
    const [word = ''] = words;
    const name = (0,_python_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(word);
    const locks = await (0,_explained_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .explainedPackages */ .Y)(runs, context.signal);
    const found = locks.flatMap((lock) => {
        const one = lock.packages.find((candidate) => candidate.name === name || candidate.name === word);
        return one ? [{ lock, one, lines: (0,_report_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .whyLines */ .c)(lock.packages, one.name) }] : [];
    });
    if (found.length === 0)
        throw notInLayer(word, runs.length, [...new Set(locks.flatMap((lock) => lock.packages.map((one) => one.name)))]);
    // Targets mostly agree: what is the same is said once.
    const texts = new Map();
    for (const { lock, lines } of found) {
        const text = lines.join('\n');
        texts.set(text, [...(texts.get(text) ?? []), (0,_explained_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectOf */ .e)(lock)]);
    }
    const lines = [...texts].flatMap(([text, subjects]) => (locks.length > 1 ? [`${subjects.join('; ')}:`] : []).concat(text.split('\n')));
    const data = {
        why: found.map(({ lock: { layer, target }, one }) => ({
            ...(layer === undefined ? {} : { layer }),
            target: (0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .j)(target),
            name: one.name,
            version: one.version,
            requiredBy: one.requiredBy.map(_report_report_js__WEBPACK_IMPORTED_MODULE_6__/* .requirerName */ .x),
        })),
    };
    announce({ kind: 'answered', answer: { lines, data } });
}
function notInLayer(word, layers, names) {
    const near = (0,_text_suggestion_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(word, names);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'not-in-layer',
        message: `${JSON.stringify(word.slice(0, 100))} is not among the ${names.length} packages of ${layers === 1 ? 'the layer' : `the ${layers} layers`}.`,
        nextStep: near === undefined ? 'lambda-layer tree lists them.' : `Did you mean ${near}?`,
    });
}


/***/ })

};
