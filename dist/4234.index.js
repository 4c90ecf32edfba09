export const id = 4234;
export const ids = [4234];
export const modules = {

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


/***/ })

};
