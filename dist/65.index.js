export const id = 65;
export const ids = [65];
export const modules = {

/***/ 97065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completionScript: () => (/* binding */ completionScript)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36654);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74180);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55621);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21151);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76277);
// Completion scripts of shells, made from the tables of commands and options.





const program = 'lambda-layer';
/** The script of a shell: `bash`, `zsh` or `fish`. */
function completionScript(shell) {
    return shell === 'fish' ? fish() : shell === 'zsh' ? `#compdef ${program}\n${zsh()}` : bash();
}
function optionsOf(verb) {
    const read = (0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbFacts */ .xL)(verb).groups;
    const inputs = _groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groups */ .T.filter(({ name }) => (name === 'other' ? read.length > 3 : read.some((one) => one === name)));
    return [...inputs.flatMap((group) => group.fields), ...Object.keys(_command_js__WEBPACK_IMPORTED_MODULE_1__/* .switches */ .n$)].map((name) => `--${name}`);
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
        `  if [ -z "$words" ] && [ "$COMP_CWORD" -eq 1 ]; then words='${_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbNames */ .Et.join(' ')} --help --version'; fi`,
        `  if [ -z "$words" ]; then`,
        `    case \${COMP_WORDS[1]} in`,
        ..._verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbNames */ .Et.map((verb) => `      ${verb}) words='${wordsOf(verb).join(' ')}' ;;`),
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
    const own = verb === 'help' ? _verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbNames */ .Et.filter((one) => one !== 'help') : ((0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbFacts */ .xL)(verb).words?.oneOf ?? []);
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
        ..._verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbNames */ .Et.map((verb) => `complete -c ${program} -n __fish_use_subcommand -a ${verb} -d ${quoted((0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbFacts */ .xL)(verb).says)}`),
        ..._verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbNames */ .Et.flatMap((verb) => {
            const own = verb === 'help' ? _verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbNames */ .Et : ((0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbFacts */ .xL)(verb).words?.oneOf ?? []);
            return own.length === 0 ? [] : [`complete -c ${program} -n ${seen([verb])} -f -a ${quoted(own.join(' '))}`];
        }),
        ..._config_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.map((name) => {
            const verbs = _verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .verbNames */ .Et.filter((verb) => optionsOf(verb).includes(`--${name}`));
            const values = choices.includes(name) ? ` -f -a ${quoted(valuesOf(name).join(' '))}` : '';
            const takes = _fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fields */ .O[name].kind.isSwitch === true ? '' : ' -r';
            return `complete -c ${program} -n ${seen(verbs)} -l ${name}${takes}${values} -d ${quoted((0,_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .brief */ .d)(name) ?? '')}`;
        }),
        ...Object.entries(_command_js__WEBPACK_IMPORTED_MODULE_1__/* .switches */ .n$).map(([name, text]) => `complete -c ${program} -l ${name} -d ${quoted(text)}`),
        '',
    ].join('\n');
}


/***/ }),

/***/ 21151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ groups),
/* harmony export */   d: () => (/* binding */ brief)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36654);

const table = {
    source: {
        title: 'What goes in',
        fields: {
            requirements: 'lock file, requirements file, pyproject.toml, folder',
            packages: "requirements given directly, e.g. 'requests>=2.31'",
            constraints: 'files that limit versions and install nothing',
            extras: 'extras of the project to take, too',
            groups: 'dependency groups of the project to take, too',
            project: "take the project's own code (default: true)",
            'exclude-newer': 'choose among files uploaded before, e.g. 7 days',
            omit: 'Node.js: kinds of dependencies to leave out',
            'minimum-age': 'refuse files that were uploaded recently',
            'minimum-age-except': 'packages that minimum-age does not hold for',
        },
    },
    many: {
        title: 'Many layers',
        fields: {
            'layers-file': 'file of many layers (default: lambda-layers.toml)',
            only: "which layers of the file, e.g. 'api-*'",
            'changed-since': 'those that changed since a commit',
        },
    },
    target: {
        title: 'For what it is built',
        fields: {
            runtimes: 'e.g. python3.13, nodejs22.x (default: python3.13)',
            architectures: 'x86_64, arm64 (default: x86_64)',
            'layer-name': 'name of the layer, and of its zip',
            artifact: 'layer, function, image (default: layer)',
        },
    },
    content: {
        title: 'Own files',
        fields: {
            include: 'own files or folders, as source => target',
            code: 'own code of a function or an image',
            handler: 'handler that must exist, e.g. app.handler',
            handlers: 'several of them, e.g. of one image',
            bytecode: 'false, true, auto, only (default: false)',
            exclude: "what to leave out, e.g. 'python/**/tests/**'",
        },
    },
    building: {
        title: 'Packages without a wheel',
        fields: {
            build: 'auto, wheels, container (default: auto)',
            image: 'image to compile in',
            builder: 'buildx builder to compile with',
            'system-packages': 'packages of the build image to install first',
            'before-build': 'script to run in the build image first',
            'build-constraints': 'constraints files for what builds require',
            'build-env': 'variables that builds get, by name',
            'build-isolation': 'auto, none (default: auto)',
            'build-timeout': 'minutes for one package (default: 30)',
        },
    },
    checks: {
        title: 'Checks',
        fields: {
            verify: 'static, import (default: static)',
            'fail-on': 'error, warning (default: error)',
            'max-size': 'the most that a layer may unpack to',
            'max-growth': 'by how much a layer may grow, e.g. 10 %',
            'allow-licences': 'licences that packages may have',
            ignore: 'findings to accept, each with a reason',
            'allow-missing': 'libraries that another layer brings',
            'verify-env': 'variables for verify: import, by name',
            'exclude-imports': 'modules that verify: import leaves out',
        },
    },
    trying: {
        title: 'Trying it',
        fields: { event: 'event to call it with: JSON, or a file (default: {})' },
    },
    files: {
        title: 'Files and cache',
        fields: {
            'output-directory': 'where zips are written (default: layers)',
            'working-directory': 'where relative paths start (default: .)',
            reports: 'html, sbom, snippets, none (default: all three)',
            comment: 'comment on the pull request (action only)',
            'github-token': 'token of the comment (action only)',
            cache: 'keep wheels between runs (default: true)',
        },
    },
    publishing: {
        title: 'Publishing',
        fields: {
            regions: 'e.g. eu-west-1, or all (default: AWS_REGION)',
            's3-bucket': 'bucket for zips of more than 50 MB',
            'keep-versions': 'how many versions stay',
            publish: 'if-changed, always, never, plan',
            zip: 'zip that was built before, to publish unchanged',
            rollout: 'waves of regions',
            'stop-on-failure': 'a region that fails stops the later ones',
            description: 'what the version says of itself',
            'license-info': 'licence of the layer',
            's3-bucket-owner': 'account that the bucket belongs to',
            's3-prefix': 'what keys in the bucket begin with',
            's3-storage': 'copy, reference (default: copy)',
            's3-encryption': 'default, AES256, aws:kms, aws:kms:dsse',
            'kms-key': 'key that S3 encrypts the zip with',
            's3-tags': 'tags of the object, as key=value',
            'signing-profile': 'signing profile of AWS Signer',
            'ssm-parameter': 'parameters that hold the ARN',
            'align-version': 'number that the version is to have',
            'source-profile': 'credentials that read the source',
        },
    },
    images: {
        title: 'Images',
        fields: {
            repository: 'where an image is pushed to',
            'image-tags': 'tags of an image (default: {name}-{hash})',
            'base-image': "image to build on (default: AWS's)",
            output: 'write the image as oci or docker',
            'create-repository': 'create a missing repository of ECR',
            'image-environment': 'variables, as NAME=value',
            'image-labels': 'labels, as name=value',
            'image-user': 'user that it runs as',
            dockerfile: 'own Dockerfile, built with the packages',
        },
    },
    sharing: {
        title: 'Sharing',
        fields: {
            'share-with': 'accounts, organizations, public, none',
            'share-versions': 'newest, all (default: newest)',
        },
    },
    functions: {
        title: 'Functions',
        fields: {
            'update-functions': 'functions that are to use the version',
            'publish-function-version': 'publish a version of each of them',
            alias: 'alias that moves to the new version',
            'canary-share': 'percent of its calls at first',
            'canary-minutes': 'how long that share holds (default: 5)',
            'canary-alarm': 'alarm that takes everything back',
            'smoke-event': 'event to call the new code with: JSON, or a file',
        },
    },
};
const grouped = Object.entries(table).map(([name, { title, fields }]) => ({
    name: name,
    title,
    fields: Object.keys(fields),
}));
const known = new Set(grouped.flatMap(({ fields }) => fields));
const rest = _config_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNames */ .pi.filter((name) => !known.has(name));
/** Every input is in one of these; one that the table above does not name is in the last. */
const groups = rest.length === 0 ? grouped : [...grouped, { name: 'other', title: 'Other', fields: rest }];
/** A few words for an input; undefined where the table has none. */
function brief(name) {
    return Object.values(table).map(({ fields }) => fields[name]).find((text) => text !== undefined);
}


/***/ })

};
