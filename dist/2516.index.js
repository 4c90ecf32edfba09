export const id = 2516;
export const ids = [2516];
export const modules = {

/***/ 72516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkHandler: () => (/* binding */ checkHandler)
});

// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/text/path.js
var path = __webpack_require__(58379);
// EXTERNAL MODULE: ./build/text/suggestion.js
var suggestion = __webpack_require__(72832);
;// CONCATENATED MODULE: ./build/python/handlers/logical-lines.js
// Python source as logical lines of tokens: comments and the contents of strings are gone, brackets and backslashes join
// lines. https://docs.python.org/3/reference/lexical_analysis.html
const space = /[ \t\f]*/y;
const word = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const number = /\.?\d[\w.]*/y;
/** Those that hold `=` without being an assignment, and those of several characters that would otherwise be taken apart. */
const operator = /:=|->|\*\*=?|\/\/=?|<<=?|>>=?|[=!<>]=|[-+*/%&|^@]=|./uy;
const stringStart = /([rRbBuUfFtT]{0,2})("""|'''|"|')/y;
/** Undefined for what is not Python: a string or a bracket that does not end. */
function logicalLines(source) {
    const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
    const lines = [];
    let at = 0;
    let depth = 0;
    let indent = 0;
    let tokens = [];
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match)
            at += match[0].length;
        return match;
    };
    const endLine = () => {
        if (tokens.length > 0)
            lines.push({ indent, tokens });
        tokens = [];
    };
    while (at < text.length) {
        const blank = take(space)?.[0] ?? '';
        if (tokens.length === 0)
            indent = columnsOf(blank);
        const next = text[at];
        if (next === undefined)
            break;
        if (next === '#') {
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end;
        }
        else if (next === '\n') {
            at += 1;
            if (depth === 0)
                endLine();
        }
        else if (next === '\\' && text[at + 1] === '\n')
            at += 2;
        else {
            stringStart.lastIndex = at;
            const opening = stringStart.exec(text);
            if (opening) {
                const end = endOfString(text, stringStart.lastIndex, opening[2] ?? '', opening[1] ?? '');
                if (end === undefined)
                    return undefined;
                at = end;
                tokens.push('""');
                continue;
            }
            const token = take(word)?.[0] ?? (take(number) ? '0' : undefined) ?? take(operator)?.[0];
            if (token === undefined)
                return undefined;
            if ('([{'.includes(token))
                depth += 1;
            if (')]}'.includes(token))
                depth -= 1;
            if (depth < 0)
                return undefined;
            tokens.push(token);
        }
    }
    endLine();
    return depth === 0 ? lines : undefined;
}
function columnsOf(blank) {
    let columns = 0;
    for (const character of blank) {
        if (character === '\t')
            columns += 8 - (columns % 8);
        else if (character === '\f')
            columns = 0;
        else
            columns += 1;
    }
    return columns;
}
const mostNested = 20;
/** Where the text behind a string begins; `from` is behind its opening quotes. */
function endOfString(text, from, quotes, prefix, nested = 0) {
    const isFormatted = /[fFtT]/.test(prefix);
    for (let at = from; at < text.length; at += 1) {
        const character = text[at];
        if (character === '\\')
            at += 1;
        else if (character === '\n' && quotes.length === 1)
            return undefined;
        else if (text.startsWith(quotes, at))
            return at + quotes.length;
        else if (isFormatted && character === '{' && nested < mostNested) {
            if (text[at + 1] === '{')
                at += 1;
            else {
                const end = endOfField(text, at + 1, quotes, nested + 1);
                if (end === undefined)
                    return undefined;
                at = end;
            }
        }
    }
    return undefined;
}
/** Where the closing brace of a replacement field is. Strings in it may have the quotes of the whole since Python 3.12. */
function endOfField(text, from, quotes, nested) {
    let depth = 0;
    let isFormat = false;
    for (let at = from; at < text.length; at += 1) {
        const character = text[at] ?? '';
        if (character === '}' && depth === 0)
            return at;
        if ('([{'.includes(character))
            depth += 1;
        else if (')]}'.includes(character))
            depth -= 1;
        else if (character === ':' && depth === 0)
            isFormat = true;
        else if (character === '\n' && quotes.length === 1)
            return undefined;
        else if (!isFormat && (character === '"' || character === "'")) {
            stringStart.lastIndex = prefixStart(text, at, from);
            const opening = stringStart.exec(text);
            const end = opening && endOfString(text, stringStart.lastIndex, opening[2] ?? '', opening[1] ?? '', nested);
            if (typeof end !== 'number')
                return undefined;
            at = end - 1;
        }
    }
    return undefined;
}
function prefixStart(text, quoteAt, least) {
    let at = quoteAt;
    while (at > least && quoteAt - at < 2 && /[rRbBuUfFtT]/.test(text[at - 1] ?? ''))
        at -= 1;
    return at;
}

;// CONCATENATED MODULE: ./build/python/handlers/module-names.js
// Which names a Python module has when it was imported, told from its source alone: nothing is executed.

/** Headers whose block is not a scope of its own. */
const blocks = new Set(['if', 'elif', 'else', 'try', 'except', 'finally', 'for', 'while', 'with', 'match', 'case']);
const dynamic = new Set(['globals', 'vars', 'locals', 'exec', 'setattr']);
/** Undefined for what cannot be read as Python. */
function moduleNames(source) {
    const lines = logicalLines(source);
    if (!lines)
        return undefined;
    const names = new Map();
    let open = false;
    let isDecorated = false;
    /** The indent of the outermost `def` or `class` that the lines are in; its block is what is indented more. */
    let scopeIndent;
    const bind = (name, how = 'value') => {
        if (name === undefined)
            return;
        names.set(name, names.get(name) === 'value' ? 'value' : how);
    };
    for (const { indent, tokens } of lines) {
        if (tokens.some((token, at) => dynamic.has(token) && tokens[at + 1] === '(' && tokens[at - 1] !== '.'))
            open = true;
        if (scopeIndent !== undefined && indent > scopeIndent) {
            // A function may bind a name of the module.
            if (tokens[0] === 'global')
                for (const token of tokens.slice(1))
                    if (token !== ',')
                        bind(token);
            continue;
        }
        scopeIndent = undefined;
        if (tokens[0] === '@') {
            isDecorated = true;
            continue;
        }
        for (const statement of statementsOf(tokens)) {
            const [first, second, third] = statement;
            const isAsync = first === 'async';
            const keyword = isAsync ? second : first;
            if (keyword === 'def' || keyword === 'class') {
                const name = isAsync ? third : second;
                if (name === '__getattr__')
                    open = true;
                bind(name, isAsync && !isDecorated ? 'coroutine' : 'value');
                scopeIndent = indent;
                break;
            }
            if (first === 'del')
                for (const token of statement.slice(1))
                    names.delete(token);
            else if (first === 'import' || first === 'from') {
                for (const name of importedNames(statement))
                    bind(name);
                open ||= first === 'from' && statement.includes('*');
            }
            else
                for (const name of boundNames(statement))
                    bind(name);
        }
        isDecorated = false;
    }
    return { names, open };
}
/** The statements of a logical line: `if x: a = 1; b = 2` has three. */
function statementsOf(tokens) {
    const statements = [];
    let current = [];
    let depth = 0;
    let lambdas = 0;
    for (const token of tokens) {
        if ('([{'.includes(token))
            depth += 1;
        if (')]}'.includes(token))
            depth -= 1;
        if (token === 'lambda')
            lambdas += 1;
        const head = current[0] === 'async' ? current[1] : current[0];
        const isEnd = depth === 0 && (token === ';' || (token === ':' && lambdas === 0 && blocks.has(head ?? '')));
        if (token === ':' && lambdas > 0)
            lambdas -= 1;
        if (isEnd) {
            statements.push(current);
            current = [];
        }
        else
            current.push(token);
    }
    return [...statements, current].filter((one) => one.length > 0);
}
/** `import a.b, c as d` binds a and d; `from x import y, z as w` binds y and w. */
function importedNames(statement) {
    const start = statement[0] === 'from' ? statement.indexOf('import') + 1 : 1;
    const names = [];
    let item = [];
    for (const token of [...statement.slice(start), ',']) {
        if (token === '(' || token === ')')
            continue;
        if (token !== ',')
            item.push(token);
        else {
            const name = item.includes('as') ? item.at(-1) : item[0];
            if (name !== undefined)
                names.push(name);
            item = [];
        }
    }
    return names;
}
const isName = (token) => token !== undefined && /^[\p{ID_Start}_]/u.test(token);
/** Targets of assignments, of `for`, of `with … as`, of `:=`, of `type`. */
function boundNames(statement) {
    const names = [];
    const [first, second, third] = statement;
    if (first === 'type' && isName(second) && third !== undefined && '=['.includes(third))
        return [second];
    for (const [at, token] of statement.entries()) {
        if (token === ':=' || (token === 'as' && first !== 'case')) {
            const neighbour = statement[token === ':=' ? at - 1 : at + 1];
            if (isName(neighbour))
                names.push(neighbour);
        }
    }
    const loop = first === 'async' ? second : first;
    if (loop === 'for')
        return [...names, ...targetNames(statement.slice(1, statement.indexOf('in')))];
    if (loop === 'with')
        return [...names, ...statement.flatMap((token, at) => tupleAfterAs(statement, token, at))];
    let depth = 0;
    let start = 0;
    for (const [at, token] of statement.entries()) {
        if ('([{'.includes(token))
            depth += 1;
        if (')]}'.includes(token))
            depth -= 1;
        if (token !== '=' || depth !== 0)
            continue;
        names.push(...targetNames(statement.slice(start, at)));
        start = at + 1;
    }
    return names;
}
function tupleAfterAs(statement, token, at) {
    return token === 'as' && statement[at + 1] === '(' ? targetNames(statement.slice(at + 1)) : [];
}
/** The names that a target binds: `a`, `a, b`, `(a, *b)`, `a: int`; none of `a.b` and `a[0]`. */
function targetNames(target) {
    const annotation = target.indexOf(':');
    const tokens = annotation > 0 && !target.slice(0, annotation).includes('[') ? target.slice(0, annotation) : target;
    const names = [];
    /** For each open bracket, whether it is part of a target: those of calls and subscripts are not. */
    const brackets = [];
    for (const [at, token] of tokens.entries()) {
        const [before = '', after = ''] = [tokens[at - 1], tokens[at + 1]];
        if ('([{'.includes(token))
            brackets.push(!isName(before) && !')]'.includes(before || ' ') && brackets.at(-1) !== false);
        else if (')]}'.includes(token))
            brackets.pop();
        else if (isName(token) && brackets.at(-1) !== false && before !== '.' && !['.', '[', '('].includes(after)) {
            names.push(token);
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./build/python/handlers/check-handler.js
// Whether a handler exists: its module among the files of an artifact, and its name in the module. Lambda imports
// `a/b.run` as the module `a.b`: https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html
// The module is read and never run: the answer is the same on a machine without Python, and for code of any version.




/** What is wrong with a handler; undefined when nothing is, or nothing is certain. */
async function checkHandler(handler, files) {
    const dot = handler.lastIndexOf('.');
    const module = handler.slice(0, dot).replaceAll('/', '.');
    const name = handler.slice(dot + 1);
    const place = (0,path/* under */.h)(files.root, module.replaceAll('.', '/'));
    const source = [`${place}/__init__.py`, `${place}.py`].find((path) => files.paths.has(path));
    if (source === undefined)
        return isCompiled(place, files) ? undefined : missingModule(handler, module, place, files);
    const text = await files.textOf(source);
    const known = text === undefined ? undefined : moduleNames(text);
    if (!known)
        return undefined;
    const how = known.names.get(name);
    if (how === 'value' || (how === undefined && known.open))
        return undefined;
    if (how === 'coroutine') {
        return {
            severity: 'error',
            code: 'handler-async',
            message: `The handler ${handler} is an \`async def\`, whose result Lambda's Python does not await: every call would fail.`,
            nextStep: `Call it by \`asyncio.run\` in a plain function, and name that as the handler.`,
            path: source,
        };
    }
    const near = (0,suggestion/* nearest */.p)(name, [...known.names.keys()]);
    return {
        severity: 'error',
        code: 'handler-missing',
        message: `The handler ${handler} does not exist: ${source} does not define ${name}.`,
        nextStep: near === undefined ? `Define ${name} at the top level of the module.` : `Did you mean ${module}.${near}?`,
        path: source,
    };
}
/** An extension module, or bytecode alone: its names cannot be read. */
function isCompiled(place, { paths }) {
    if (paths.has(`${place}.pyc`) || paths.has(`${place}/__init__.pyc`))
        return true;
    return [...paths].some((path) => path.startsWith(`${place}.`) && path.endsWith('.so'));
}
function missingModule(handler, module, place, files) {
    const last = module.slice(module.lastIndexOf('.') + 1);
    const top = (0,path/* under */.h)(files.root, '');
    const others = [...files.paths]
        .filter((path) => path.startsWith(top) && isModuleOf(path, top, last))
        .map((path) => path.slice(top.length).replace(/(?:\/__init__)?\.py$/, ''))
        .filter((path) => path.split('/').length <= 4)
        .slice(0, 3);
    const name = handler.slice(handler.lastIndexOf('.') + 1);
    return {
        severity: 'error',
        code: 'handler-missing',
        message: `The handler ${handler} does not exist: neither ${place}.py nor ${place}/__init__.py exists.`,
        nextStep: others.length > 0
            ? `Did you mean ${(0,listing/* listed */.KE)(others.map((path) => `${path}.${name}`))}? The content of a folder in \`code\` goes to the top.`
            : 'Name the folder that holds it in `code`. If a layer of the function brings it, accept this with `ignore`.',
    };
}
function isModuleOf(path, top, last) {
    const below = `/${path.slice(top.length)}`;
    return below.endsWith(`/${last}.py`) || below.endsWith(`/${last}/__init__.py`);
}


/***/ })

};
