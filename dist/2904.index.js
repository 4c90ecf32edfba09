export const id = 2904;
export const ids = [2904];
export const modules = {

/***/ 62904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkNodeHandler: () => (/* binding */ checkNodeHandler)
});

// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
;// CONCATENATED MODULE: ./build/node/handlers/script-tokens.js
// The source of JavaScript as tokens: comments and regular expressions are gone, strings are known by their value.
// https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar
const space = /[\s\uFEFF]+/y;
const word = /[\p{ID_Start}$_#@][\p{ID_Continue}$\u200C\u200D]*/uy;
const flags = /\w*/y;
const number = /\.?\d[\w.]*/y;
const mark = /=>|\.\.\.|[=!]==?|&&=?|\|\|=?|\?\?=?|\?\.|[^]/uy;
/** Words after which `/` begins a regular expression: a value cannot end with them. */
const operators = new Set('return typeof case do else in instanceof new void delete throw yield await of default'.split(' '));
/** Undefined for what is not JavaScript: a string, a comment, a template or a regular expression that does not end. */
function scriptTokens(source) {
    const tokens = [];
    const value = { kind: 'value', text: '' };
    let at = source.startsWith('#!') ? source.indexOf('\n') : 0;
    if (at < 0)
        return [];
    /** Where a template goes on after a `}`: how many braces are open then. */
    const templates = [];
    let braces = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(source)?.[0];
        if (found !== undefined)
            at += found.length;
        return found;
    };
    /** From behind the opening quote, or the `}` of a field. False when it does not end. */
    const takeTemplate = () => {
        for (; at < source.length; at += 1) {
            const character = source[at];
            if (character === '\\')
                at += 1;
            else if (character === '`') {
                at += 1;
                tokens.push(value);
                return true;
            }
            else if (character === '$' && source[at + 1] === '{') {
                at += 2;
                templates.push(braces);
                braces += 1;
                tokens.push({ kind: 'mark', text: '{' });
                return true;
            }
        }
        return false;
    };
    while (at < source.length) {
        if (take(space) !== undefined)
            continue;
        const character = source[at] ?? '';
        if (character === '/' && (source[at + 1] === '/' || source[at + 1] === '*')) {
            const end = source[at + 1] === '/' ? source.indexOf('\n', at) : source.indexOf('*/', at + 2) + 2;
            if (end === 1)
                return undefined;
            at = end < 0 ? source.length : end;
        }
        else if (character === '"' || character === "'") {
            const end = endOf(source, at + 1, character);
            if (end === undefined)
                return undefined;
            tokens.push({ kind: 'string', text: source.slice(at + 1, end) });
            at = end + 1;
        }
        else if (character === '`') {
            at += 1;
            if (!takeTemplate())
                return undefined;
        }
        else if (character === '}' && templates.at(-1) === braces - 1) {
            at += 1;
            braces -= 1;
            templates.pop();
            tokens.push({ kind: 'mark', text: '}' });
            if (!takeTemplate())
                return undefined;
        }
        else if (character === '/' && beginsValue(tokens.at(-1))) {
            const end = endOf(source, at + 1, '/');
            if (end === undefined)
                return undefined;
            at = end + 1;
            take(flags);
            tokens.push(value);
        }
        else {
            const name = take(word);
            if (name !== undefined)
                tokens.push({ kind: 'word', text: name });
            else if (take(number) !== undefined)
                tokens.push(value);
            else {
                const sign = take(mark) ?? '';
                if (sign === '{')
                    braces += 1;
                if (sign === '}')
                    braces -= 1;
                tokens.push({ kind: 'mark', text: sign });
            }
        }
    }
    return templates.length === 0 ? tokens : undefined;
}
/** Where a string, or a regular expression, ends on its line: classes such as `[/]` hold what would end it. */
function endOf(source, from, quote) {
    let isClass = false;
    for (let at = from; at < source.length; at += 1) {
        const character = source[at];
        if (character === '\\')
            at += 1;
        else if (character === '\n')
            return undefined;
        else if (character === quote && !isClass)
            return at;
        else if (quote === '/' && character === '[')
            isClass = true;
        else if (quote === '/' && character === ']')
            isClass = false;
    }
    return undefined;
}
/** Whether a value may come after this token, so that `/` is not a division. */
function beginsValue(before) {
    if (!before || before.kind === 'value' || before.kind === 'string')
        return before === undefined;
    return before.kind === 'word' ? operators.has(before.text) : before.text !== ')' && before.text !== ']';
}

;// CONCATENATED MODULE: ./build/node/handlers/exported-names.js
// Which names a module of JavaScript exports, told from its source alone: nothing is executed. ECMAScript's own exports
// are certain; those of CommonJS are assignments anywhere in the module, as compilers and people write them.

/** Undefined for what cannot be read as JavaScript. */
function exportedNames(source, kind) {
    const tokens = scriptTokens(source);
    if (!tokens)
        return undefined;
    const found = { names: new Set(), open: false, objects: 0 };
    if (kind !== 'commonjs')
        readModule(tokens, found);
    if (kind !== 'module')
        readCommonJs(tokens, found);
    return found;
}
const is = (token, ...texts) => token !== undefined && token.kind !== 'string' && token.kind !== 'value' && texts.includes(token.text);
const nameOf = (token) => token?.kind === 'word' || token?.kind === 'string' ? token.text : undefined;
/** `export` at the top level. */
function readModule(tokens, found) {
    let depth = 0;
    for (const [at, token] of tokens.entries()) {
        if (is(token, '{', '(', '['))
            depth += 1;
        else if (is(token, '}', ')', ']'))
            depth -= 1;
        else if (depth === 0 && is(token, 'export') && !is(tokens[at - 1], '.'))
            readExport(tokens, at + 1, found);
    }
}
function readExport(tokens, at, found) {
    const next = tokens[at];
    if (is(next, 'default'))
        found.names.add('default');
    else if (is(next, '*')) {
        const as = is(tokens[at + 1], 'as') ? nameOf(tokens[at + 2]) : undefined;
        if (as === undefined)
            found.open = true;
        else
            found.names.add(as);
    }
    else if (is(next, '{')) {
        for (const item of itemsOf(tokens, at)) {
            const name = nameOf(item.at(-1));
            if (name !== undefined)
                found.names.add(name);
        }
    }
    else if (is(next, 'const', 'let', 'var'))
        for (const name of declaredNames(tokens, at + 1))
            found.names.add(name);
    else {
        const name = nameOf(tokens.slice(at, at + 5).find((one) => !is(one, 'async', 'function', 'class', '*')));
        if (name !== undefined)
            found.names.add(name);
    }
}
/** What is between the commas of a bracket that opens at `at`, without the brackets inside. */
function itemsOf(tokens, at) {
    const items = [[]];
    let depth = 0;
    for (let place = at; place < tokens.length; place += 1) {
        const token = tokens[place];
        if (!token)
            break;
        if (is(token, '{', '(', '['))
            depth += 1;
        if (is(token, '}', ')', ']'))
            depth -= 1;
        if (depth === 0)
            break;
        if (depth === 1 && is(token, ','))
            items.push([]);
        else if (place > at)
            items.at(-1)?.push(token);
    }
    return items.filter((item) => item.length > 0);
}
/** Of `a = 1, { b, c: d } = e`: a, b, d. Everything that a pattern may bind is taken. */
function declaredNames(tokens, from) {
    const names = [];
    let isTarget = true;
    let depth = 0;
    for (let at = from; at < tokens.length; at += 1) {
        const token = tokens[at];
        if (depth === 0 && (is(token, ';', 'export', 'import') || isNextStatement(tokens, at)))
            break;
        if (is(token, '{', '(', '['))
            depth += 1;
        else if (is(token, '}', ')', ']'))
            depth -= 1;
        else if (depth === 0 && is(token, '='))
            isTarget = false;
        else if (depth === 0 && is(token, ','))
            isTarget = true;
        else if (isTarget && token?.kind === 'word' && !is(tokens[at + 1], ':'))
            names.push(token.text);
    }
    return names;
}
const statements = new Set([
    'const',
    'let',
    'var',
    'function',
    'class',
    'if',
    'for',
    'while',
    'return',
    'switch',
    'try',
]);
/** A statement that follows without a semicolon: no expression has its word, but for `function` and `class` as values. */
function isNextStatement(tokens, at) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token?.kind !== 'word' || !statements.has(token.text) || is(before, '.'))
        return false;
    return !is(before, '=', ',', '(', '=>', 'async', '?', ':', '&&', '||', '??', 'new', 'export');
}
/** Assignments to `exports` and `module.exports`. */
function readCommonJs(tokens, found) {
    /** Objects whose names are known, as esbuild writes them: `__export(index_exports, { handler: () => handler })`. */
    const collected = new Set();
    for (const [at, token] of tokens.entries()) {
        if (token.kind !== 'word' || is(tokens[at - 1], '.')) {
            const isOfModule = is(token, 'exports') && is(tokens[at - 1], '.') && is(tokens[at - 2], 'module');
            if (isOfModule)
                readExports(tokens, at, 'module.exports', collected, found);
            continue;
        }
        if (token.text === 'exports')
            readExports(tokens, at, 'exports', collected, found);
        if (token.text === '__exportStar')
            found.open = true;
        if (token.text === '__export' && is(tokens[at + 1], '(') && is(tokens[at + 3], ',') && is(tokens[at + 4], '{')) {
            collected.add(tokens[at + 2]?.text ?? '');
            readObject(tokens, at + 4, found);
        }
    }
}
/** `at` is at the word `exports`. */
function readExports(tokens, at, which, collected, found) {
    const [next, second, third, fourth] = tokens.slice(at + 1, at + 5);
    if (is(next, '.')) {
        if (is(third, '='))
            found.names.add(nameOf(second) ?? '');
        return;
    }
    if (is(next, '[')) {
        if (!is(third, ']'))
            found.open = true;
        else if (second?.kind === 'string' && is(fourth, '='))
            found.names.add(second.text);
        else if (is(fourth, '='))
            found.open = true;
        return;
    }
    if (is(next, '=')) {
        if (is(second, '{'))
            readObject(tokens, at + 2, found);
        // `module.exports = exports = …` is read at its second word.
        else if (is(second, 'exports', 'module') && which === 'module.exports')
            return;
        else if (is(second, '__toCommonJS') && collected.has(tokens[at + 4]?.text ?? ''))
            return;
        else if (which === 'module.exports' || is(tokens[at - 1], '='))
            found.open = true;
        return;
    }
    // `Object.defineProperty(exports, "handler", …)`
    const start = which === 'exports' ? at - 1 : at - 3;
    if (is(tokens[start], '(') && is(tokens[start - 1], 'defineProperty') && is(next, ',') && second?.kind === 'string') {
        found.names.add(second.text);
        return;
    }
    // Handed to other code, which may add names to it.
    if (!is(next, ';') || is(tokens[start], '='))
        found.open = true;
}
/** More objects than any module exports: a hostile one would make them overlap. */
const mostObjects = 100;
/** The keys of an object that opens at `at`. */
function readObject(tokens, at, found) {
    found.objects += 1;
    if (found.objects > mostObjects) {
        found.open = true;
        return;
    }
    for (const item of itemsOf(tokens, at)) {
        const [first, second] = item;
        const isPrefixed = is(first, 'async', 'get', 'set', '*') && !(second === undefined || is(second, ':', '(', ','));
        const key = item[isPrefixed ? (is(second, '*') ? 2 : 1) : 0];
        const name = nameOf(key);
        if (name === undefined)
            found.open = true;
        else
            found.names.add(name);
    }
}

;// CONCATENATED MODULE: ./build/node/handlers/check-handler.js
// Whether a handler of Node.js exists: its module among the files, and its name in the module's source, which is never run.
// https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html




/** In the order in which Lambda's runtime looks for them. */
const endings = ['', '.js', '.mjs', '.cjs'];
const ofTypeScript = ['.ts', '.mts', '.cts', '.tsx'];
/** What is wrong with a handler; undefined when nothing is, or nothing is certain. */
async function checkNodeHandler(handler, files) {
    const { paths, root, textOf } = files;
    const slash = handler.lastIndexOf('/') + 1;
    const dot = handler.indexOf('.', slash);
    const module = handler.slice(0, dot);
    const place = (0,path/* under */.h)(root, module);
    // `index.nested.run` names a property of what is exported.
    const [name = ''] = handler.slice(dot + 1).split('.');
    const source = endings.map((ending) => `${place}${ending}`).find((path) => paths.has(path));
    if (source === undefined)
        return missingModule(handler, module, name, files);
    const text = await textOf(source);
    const exported = text === undefined ? undefined : exportedNames(text, kindOf(source));
    if (!exported || exported.open || exported.names.has(name))
        return undefined;
    const near = (0,suggestion/* nearest */.p)(name, [...exported.names]);
    return {
        severity: 'error',
        code: 'handler-missing',
        message: `The handler ${handler} does not exist: ${source} does not export ${name}.`,
        nextStep: near === undefined ? `Export ${name} from it.` : `Did you mean ${module}.${near}?`,
        path: source,
    };
}
function kindOf(path) {
    return path.endsWith('.mjs') ? 'module' : path.endsWith('.cjs') ? 'commonjs' : 'either';
}
function missingModule(handler, module, name, { paths, root }) {
    const place = (0,path/* under */.h)(root, module);
    // Where no file has the name, the runtime looks for a package.
    const installed = (0,path/* under */.h)(root, `node_modules/${module}/`);
    if ([...paths].some((path) => path.startsWith(installed)))
        return undefined;
    const wrong = (why, nextStep) => ({
        severity: 'error',
        code: 'handler-missing',
        message: `The handler ${handler} does not exist: ${why}.`,
        nextStep,
    });
    const typed = ofTypeScript.map((ending) => `${place}${ending}`).find((path) => paths.has(path));
    if (typed !== undefined) {
        const output = `npx esbuild ${module}.ts --bundle --platform=node --outdir=build`;
        return wrong(`${typed} is TypeScript, which Lambda does not run`, `Compile it before (e.g. \`${output}\`, or tsc), and name the folder of the output in \`code\`.`);
    }
    const names = endings.slice(1).map((ending) => `${place}${ending}`);
    const others = modulesIn(paths, root);
    const last = module.slice(module.lastIndexOf('/') + 1);
    const same = others.filter((one) => one === last || one.endsWith(`/${last}`)).slice(0, 3);
    const near = (0,suggestion/* nearest */.p)(module, others);
    const meant = same.length > 0 ? same : near === undefined ? [] : [near];
    return wrong(`none of ${(0,listing/* listed */.KE)(names)} exists`, meant.length > 0
        ? `Did you mean ${(0,listing/* listed */.KE)(meant.map((one) => `${one}.${name}`))}? The content of a folder in \`code\` goes to the top.`
        : 'Name the folder that holds it in `code`. TypeScript is compiled before. If a layer of the function brings it, accept this with `ignore`.');
}
/** Modules of the user's own, as handlers name them. */
function modulesIn(paths, root) {
    const top = (0,path/* under */.h)(root, '');
    return [...paths]
        .filter((path) => path.startsWith(top) && /\.[mc]?js$/.test(path))
        .map((path) => path.slice(top.length).replace(/\.[mc]?js$/, ''))
        .filter((path) => !path.includes('node_modules/') && path.split('/').length <= 4);
}


/***/ })

};
