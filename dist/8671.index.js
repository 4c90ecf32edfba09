export const id = 8671;
export const ids = [8671];
export const modules = {

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


/***/ })

};
