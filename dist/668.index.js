export const id = 668;
export const ids = [668];
export const modules = {

/***/ 9668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHelp: () => (/* binding */ renderHelp)
});

// UNUSED EXPORTS: renderActionYml, renderInputsTable, renderOutputsTable

// EXTERNAL MODULE: ./build/config/fields.js + 6 modules
var config_fields = __webpack_require__(1110);
// EXTERNAL MODULE: ./build/config/config.js
var config = __webpack_require__(5169);
// EXTERNAL MODULE: ./build/config/command.js
var command = __webpack_require__(938);
;// CONCATENATED MODULE: ./build/config/outputs.js
/** What the action gives to later steps. For a single layer, each by itself; `layers` always. */
const outputs_outputs = {
    layers: 'All layers of this run as JSON: a list of objects with `name`, `runtimes`, `architectures`, `zipPath`, `sizeBytes`, `unzippedSizeBytes`, `codeSha256`, `packages`, `findings` and `destinations`. Below 100 KiB, so that `env:` can hold it: with hundreds of packages, first the comparison, then details of packages, then the packages are left out. `document-path` has everything.',
    'document-path': 'Path of the whole report as a JSON document, as `--json` prints it.',
    'layer-arn': 'ARN of the layer, without a version, when the run made one layer in one region.',
    'layer-version-arn': 'ARN of the version that stands for this run, published now or before, when the run made one layer in one region.',
    'layer-version': 'Its number, when the run made one layer in one region.',
    changed: '`true` when a version was published somewhere in this run, `false` when all were there already. Absent when nothing was to be published.',
    'zip-path': 'Path of the zip, when the run made one layer.',
    'page-path': 'Path of the page to look at, when the run made one layer.',
    'sbom-path': 'Path of the bill of materials, when the run made one layer.',
    'report-path': 'Path of the summary as markdown, also of a plan: the text for a comment on a pull request. The same plan makes the same text.',
    'code-sha256': 'Base64 of the SHA-256 of the zip, as Lambda shows it, when the run made one layer.',
    size: 'Size of the zip in bytes, when the run made one layer.',
    'unzipped-size': 'Size of the unzipped layer in bytes, which counts against the limit of 262144000, when the run made one layer.',
};

;// CONCATENATED MODULE: ./build/config/render.js
// What users read of the table of inputs: action.yml, the README's tables, --help. Generated, so that it is never wrong.




const yamlText = (text) => `'${text.replaceAll("'", "''")}'`;
const sentence = (description, accepts) => `${description} Accepted: ${accepts}.`;
/** The whole of `action.yml`: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
function renderActionYml() {
    const inputs = fieldNames.flatMap((name) => {
        const { kind, default: fallback, description } = fields[name];
        return [
            `  ${name}:`,
            `    description: ${yamlText(sentence(description, kind.accepts))}`,
            '    required: false',
            ...(fallback === '' ? [] : [`    default: ${yamlText(fallback)}`]),
        ];
    });
    const outs = Object.entries(outputs).flatMap(([name, description]) => [
        `  ${name}:`,
        `    description: ${yamlText(description)}`,
    ]);
    return [
        '# Generated from src/config by `npm run generate`.',
        'name: Lambda layer',
        'description: Turns a list of Python dependencies into a verified AWS Lambda layer, for x86_64 and arm64, in seconds.',
        'author: The lambda-layer-action contributors',
        'branding:',
        '  icon: layers',
        '  color: orange',
        'inputs:',
        ...inputs,
        'outputs:',
        ...outs,
        'runs:',
        '  using: node24',
        '  main: dist/action.js',
        '',
    ].join('\n');
}
const cell = (text) => text.replaceAll('|', '\\|');
/** The README's table of inputs. */
function renderInputsTable() {
    const rows = fieldNames.map((name) => {
        const { kind, default: fallback, description } = fields[name];
        return `| \`${name}\` | ${fallback === '' ? '' : `\`${cell(fallback)}\``} | ${cell(sentence(description, kind.accepts))} |`;
    });
    return ['| Input | Default | |', '|---|---|---|', ...rows].join('\n');
}
/** The README's table of outputs. */
function renderOutputsTable() {
    return [
        '| Output | |',
        '|---|---|',
        ...Object.entries(outputs).map(([name, text]) => `| \`${name}\` | ${cell(text)} |`),
    ].join('\n');
}
/** What `--help` prints. */
function renderHelp(width = 100) {
    const wrap = (text, indent) => {
        const lines = [];
        let line = '';
        for (const word of text.split(' ')) {
            if (line !== '' && line.length + 1 + word.length > Math.max(20, width - indent)) {
                lines.push(line);
                line = '';
            }
            line = line === '' ? word : `${line} ${word}`;
        }
        return [...lines, line].map((one) => ' '.repeat(indent) + one).join('\n');
    };
    return [
        'lambda-layer: turns a list of Python dependencies into a verified AWS Lambda layer.',
        '',
        'Usage: lambda-layer <verb> [options]',
        '',
        'Verbs:',
        ...Object.entries(command/* verbs */.PB).map(([name, text]) => `  ${name.padEnd(10)}${text}`),
        '',
        'Options (a list is repeated or comma-separated):',
        ...config/* fieldNames */.pi.flatMap((name) => {
            const { kind, default: fallback, description } = config_fields/* fields */.O[name];
            const value = kind.isSwitch === true ? '' : ' VALUE';
            return [
                `  --${name}${value}${fallback === '' ? '' : `   (default: ${fallback})`}`,
                wrap(sentence(description, kind.accepts).replaceAll('`', ''), 6),
            ];
        }),
        '',
        ...Object.entries(command/* switches */.n$).map(([name, text]) => `  --${name.padEnd(9)} ${text}`),
        '',
        'Exit codes: 0 done, 1 it could not be done, 2 the configuration is wrong, 130 interrupted, 70 a bug of ours.',
        '',
    ].join('\n');
}


/***/ })

};
