export const id = 5716;
export const ids = [5716];
export const modules = {

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


/***/ })

};
