export const id = 6953;
export const ids = [6953];
export const modules = {

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
