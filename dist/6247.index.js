export const id = 6247;
export const ids = [6247];
export const modules = {

/***/ 36247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   youngFiles: () => (/* binding */ youngFiles)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1036);
/* harmony import */ var _text_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95853);
/* harmony import */ var _indexes_project_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18858);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18991);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14414);
/* harmony import */ var _wheels_releases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18296);
// Refuses files that were uploaded only a short time ago: most malicious releases are found and removed within days.







/** A problem for each file that is too young, or whose age is not known. Files of this machine have no age. */
async function youngFiles(selections, rule, { settings, env }, context) {
    const except = new Set(rule.except.map(_names_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc));
    const all = selections.flatMap(takenBy).filter(({ package: { name } }) => !except.has(name));
    const taken = [...new Map(all.map((one) => [`${one.package.name} ${one.file?.filename}`, one])).values()];
    const problems = await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_1__/* .mapConcurrently */ .X)(taken, 16, context.signal, async (one) => {
        const { name, direct } = one.package;
        const files = async () => direct ? [] : ((await (0,_indexes_project_files_js__WEBPACK_IMPORTED_MODULE_3__/* .projectFiles */ .x6)(name, settings, env, context)) ?? []);
        return problemOf(one, rule, files);
    });
    return problems.filter((problem) => problem !== undefined);
}
function takenBy({ chosen, unfit }) {
    const wheels = chosen.map(({ package: locked, file }) => ({ package: locked, file }));
    const sources = unfit.map(({ package: locked }) => {
        const file = locked.direct?.kind === 'archive' ? locked.direct.file : locked.sdist;
        return file ? { package: locked, file } : { package: locked };
    });
    return [...wheels, ...sources].filter(({ package: { direct }, file }) => {
        return direct?.kind !== 'directory' && !(file && /^file:/i.test(file.url));
    });
}
async function problemOf({ package: { name, version, direct }, file }, { minimum, now }, filesOfIndex) {
    const what = version === undefined ? name : `${name} ${version}`;
    const listed = () => filesOfIndex().then((files) => files.find(({ filename }) => filename === file?.filename)?.uploadTime);
    const uploadTime = file?.uploadTime ?? (await listed());
    if (uploadTime === undefined) {
        const source = direct ? 'it does not come from an index' : 'neither the lock nor the index says it';
        return {
            code: 'upload-time-unknown',
            message: `${what}${file ? ` (${file.filename})` : ''}: when it was uploaded is not known, since ${source}; minimum-age is ${minimum.text}.`,
            nextStep: `If you trust it, name ${name} in minimum-age-except.`,
            package: name,
        };
    }
    const uploaded = Date.parse(uploadTime);
    const limit = now - minimum.milliseconds;
    if (uploaded <= limit)
        return undefined;
    const older = newestBefore(limit, name, await filesOfIndex());
    const ready = (0,_text_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(uploaded + minimum.milliseconds);
    return {
        code: 'too-young',
        message: `${what} is too young: ${file?.filename} was uploaded ${(0,_text_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatAge */ .nV)(now - uploaded)} ago, minimum-age is ${minimum.text}.`,
        nextStep: `${older === undefined ? 'Take an older release' : `Take ${name}==${older}`}, wait until ${ready}, or name ${name} in minimum-age-except.`,
        package: name,
    };
}
/** The newest release all of whose files are old enough. */
function newestBefore(limit, name, files) {
    const releases = [...(0,_wheels_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .releasesOf */ .w)(name, files)].filter(([version, own]) => !(0,_versions_js__WEBPACK_IMPORTED_MODULE_5__/* .isPreRelease */ .Ty)(version) &&
        own.every(({ yanked, uploadTime }) => !yanked && uploadTime !== undefined && Date.parse(uploadTime) <= limit));
    return releases
        .map(([version]) => version)
        .toSorted(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare)
        .at(-1);
}


/***/ }),

/***/ 18296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hasFittingWheel),
/* harmony export */   w: () => (/* binding */ releasesOf)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14414);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26515);
/* harmony import */ var _filename_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69259);
// The releases of a project, by the files that its index lists.




/** The files of a project by version, each as its file names write it. */
function releasesOf(name, files) {
    const releases = new Map();
    for (const file of files) {
        const found = (0,_filename_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelFilename */ .e)(file.filename) ?? (0,_filename_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSdistFilename */ .s)(file.filename, name);
        if (found?.name !== name || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(found.version) === null)
            continue;
        const release = releases.get(found.version) ?? [];
        release.push(file);
        releases.set(found.version, release);
    }
    return releases;
}
/** Whether one of a release's files is a wheel that a resolver would take for the target: it fits, is not withdrawn, and is for this Python. */
function hasFittingWheel(files, target) {
    const usable = files.filter(({ yanked, requiresPython }) => !yanked && (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptsPython */ .gB)(requiresPython, target.runtime.pythonFull));
    return (0,_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .bestWheel */ .yJ)(usable, target) !== undefined;
}


/***/ })

};
