export const id = 7065;
export const ids = [7065];
export const modules = {

/***/ 97065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionScript: () => (/* binding */ completionScript)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36654);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74180);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49835);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8458);
// Completion scripts of shells, made from the tables of commands and options.




const program = 'lambda-layer';
/** The script of a shell: `bash`, `zsh` or `fish`. */
function completionScript(shell) {
    return shell === 'fish' ? fish() : shell === 'zsh' ? `#compdef ${program}\n${zsh()}` : bash();
}
function optionsOf(verb) {
    return [...(0,_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsOf */ .Vc)(verb).flatMap(({ fields: names }) => names), ...Object.keys(_command_js__WEBPACK_IMPORTED_MODULE_1__/* .switches */ .n$)].map((name) => `--${name}`);
}
/** The values of an option that takes one of a few words. */
function valuesOf(name) {
    const words = _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .O[name].kind.accepts.replace(/;.*/, '').split(/, | or |`/);
    return words.every((word) => /^[\w.-]*$/.test(word)) ? words.filter((word) => word !== '') : [];
}
const choices = _config_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.filter((name) => valuesOf(name).length > 1 && _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .O[name].kind.isSwitch !== true);
function bash() {
    return [
        `_lambda_layer() {`,
        `  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=`,
        `  COMPREPLY=()`,
        `  case $previous in`,
        ...choices.map((name) => `    --${name}) words='${valuesOf(name).join(' ')}' ;;`),
        `  esac`,
        `  if [ -z "$words" ] && [ "$COMP_CWORD" -eq 1 ]; then words='${_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbNames */ .Et.join(' ')} --help --version'; fi`,
        `  if [ -z "$words" ]; then`,
        `    case \${COMP_WORDS[1]} in`,
        ..._verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbNames */ .Et.map((verb) => `      ${verb}) words='${wordsOf(verb).join(' ')}' ;;`),
        `    esac`,
        `    case $current in -*) ;; *) words=\${words//--*/} ;; esac`,
        `  fi`,
        `  COMPREPLY=($(compgen -W "$words" -- "$current"))`,
        `}`,
        `complete -o default -F _lambda_layer ${program}`,
        '',
    ].join('\n');
}
/** Words of a verb first, then its options. */
function wordsOf(verb) {
    const own = verb === 'help' ? _verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbNames */ .Et.filter((one) => one !== 'help') : ((0,_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbFacts */ .xL)(verb).words?.oneOf ?? []);
    return [...own, ...optionsOf(verb)];
}
/** zsh reads bash's completion: https://zsh.sourceforge.io/Doc/Release/Completion-System.html#Use-of-compinit */
function zsh() {
    return `autoload -Uz bashcompinit && bashcompinit\n${bash()}`;
}
function fish() {
    const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
    const seen = (names) => quoted(`__fish_seen_subcommand_from ${names.join(' ')}`);
    return [
        `complete -c ${program} -n __fish_use_subcommand -f`,
        ..._verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbNames */ .Et.map((verb) => `complete -c ${program} -n __fish_use_subcommand -a ${verb} -d ${quoted((0,_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbFacts */ .xL)(verb).says)}`),
        ..._verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbNames */ .Et.flatMap((verb) => {
            const own = verb === 'help' ? _verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbNames */ .Et : ((0,_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbFacts */ .xL)(verb).words?.oneOf ?? []);
            return own.length === 0 ? [] : [`complete -c ${program} -n ${seen([verb])} -f -a ${quoted(own.join(' '))}`];
        }),
        ..._config_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.map((name) => {
            const verbs = _verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .verbNames */ .Et.filter((verb) => optionsOf(verb).includes(`--${name}`));
            const values = choices.includes(name) ? ` -f -a ${quoted(valuesOf(name).join(' '))}` : '';
            const takes = _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .O[name].kind.isSwitch === true ? '' : ' -r';
            return `complete -c ${program} -n ${seen(verbs)} -l ${name}${takes}${values} -d ${quoted(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .O[name].brief)}`;
        }),
        ...Object.entries(_command_js__WEBPACK_IMPORTED_MODULE_1__/* .switches */ .n$).map(([name, text]) => `complete -c ${program} -l ${name} -d ${quoted(text)}`),
        '',
    ].join('\n');
}


/***/ })

};
