export const id = 2058;
export const ids = [2058,6953];
export const modules = {

/***/ 82058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   childEnvironment: () => (/* binding */ childEnvironment),
/* harmony export */   secretsOfEnvironment: () => (/* binding */ secretsOfEnvironment)
/* harmony export */ });
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16953);

/** What every child may see: how to find programs, homes and the network. No token, no AWS credential. */
const common = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'LANG',
    'LC_ALL',
    'LC_CTYPE',
    'TZ',
    'TMPDIR',
    'TEMP',
    'TMP',
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'ALL_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'all_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
    'REQUESTS_CA_BUNDLE',
    'NETRC',
    // Windows programs do not start without these.
    'SYSTEMROOT',
    'SystemRoot',
    'WINDIR',
    'COMSPEC',
    'PATHEXT',
    'APPDATA',
    'LOCALAPPDATA',
    'USERPROFILE',
    'PROGRAMDATA',
];
/** The environment of a child: an allow-list of ours, plus the named variables, plus what is set outright. */
function childEnvironment(env, also = [], set = {}) {
    const allowed = (name) => common.some((one) => one === name) || also.some((one) => (typeof one === 'string' ? one === name : one.test(name)));
    const kept = Object.entries(env).filter(([name, value]) => value !== undefined && allowed(name));
    return { ...Object.fromEntries(kept), ...set };
}
/** Shorter values of a variable that is named like a secret are switches, not secrets. */
const shortestSecret = 6;
/** The secrets that an environment holds: variables that are named like one, and credentials in URLs. */
function secretsOfEnvironment(env) {
    return Object.entries(env).flatMap(([name, value = '']) => (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.isNamedLikeASecret)(name) && value.length >= shortestSecret
        ? [value].concat((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.secretsInUrls)(value))
        : (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__.secretsInUrls)(value));
}


/***/ }),

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
