export const id = 1991;
export const ids = [1991];
export const modules = {

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


/***/ })

};
