export const id = 9078;
export const ids = [9078];
export const modules = {

/***/ 89078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  layerPage: () => (/* binding */ layerPage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/lambda/artifacts.js
var artifacts = __webpack_require__(86393);
// EXTERNAL MODULE: ./build/text/units.js
var units = __webpack_require__(34481);
// EXTERNAL MODULE: ./build/report/markdown-diff.js
var markdown_diff = __webpack_require__(17940);
// EXTERNAL MODULE: ./build/text/neutralize.js
var neutralize = __webpack_require__(91787);
;// CONCATENATED MODULE: ./build/report/html/markup.js
// Text of others in a page: as text, never as markup.

/** One line of at most `length` characters. */
function clean(text, length) {
    return (0,neutralize/* oneLine */.TN)((0,neutralize/* shorten */.ml)(text, length));
}
function markup_escape(text) {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Text of others, ready for the markup. */
function shown(text, length) {
    return markup_escape(clean(text, length));
}
/** JSON that cannot end its script element: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
function json(value) {
    return JSON.stringify(value).replaceAll('<', '\\u003c');
}
/** A table that scrolls by itself where it is too wide. `className` goes to each cell of its column. */
function table(columns, rows, className = '') {
    const attribute = (name, value) => (value ? ` ${name}="${value}"` : '');
    const head = columns.map(({ title, className: of, sort }) => `<th scope="col"${attribute('class', of)}${attribute('data-sort', sort)}>${markup_escape(title)}</th>`);
    const body = rows.map((row) => {
        const cells = row.map((cell, at) => {
            const { html, value } = typeof cell === 'string' ? { html: cell, value: undefined } : cell;
            const sortable = value === undefined ? '' : ` data-value="${value}"`;
            return `<td${attribute('class', columns[at]?.className)}${sortable}>${html}</td>`;
        });
        return `<tr>${cells.join('')}</tr>`;
    });
    return `<div class="scroll"><table${attribute('class', className)}><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

;// CONCATENATED MODULE: ./build/report/html/changes.js
// What differs from the version that is published.



const signs = { added: '+', removed: '−', changed: '~' };
function comparisonSection(comparison) {
    if (!comparison)
        return '';
    if (comparison.kind === 'not-compared')
        return `<h2>Changes</h2><p>${shown(comparison.reason, 1_000)}</p>`;
    const { diff } = comparison;
    const rows = diff.packages.slice(0, 500).map((change) => {
        const versions = (list) => list.map((one) => shown(one, 60)).join(', ');
        const files = change.files ? ` <span class="changed">${(0,markdown_diff/* counts */.tQ)(change.files)}</span>` : '';
        const sign = `<span class="${change.kind}">${signs[change.kind]}</span>`;
        const size = (0,units/* formatChange */.eD)(change.afterSizeBytes - change.beforeSizeBytes);
        return [sign, shown(change.name, 120), versions(change.before), `${versions(change.after)}${files}`, size];
    });
    const columns = [
        { title: '' },
        { title: 'Package', className: 'name' },
        { title: 'Before' },
        { title: 'After' },
        { title: 'Size', className: 'n' },
    ];
    return `<h2>Changes</h2><p>Against ${shown(diff.base, 300)}: ${markup_escape((0,markdown_diff/* summary */.z)(diff))}.</p>${rows.length === 0 ? '' : table(columns, rows)}${setsOf(diff)}${startupOf(diff)}`;
}
function startupOf({ startup = [] }) {
    if (startup.length === 0)
        return '';
    const lines = startup.slice(0, 50).map((change) => {
        const text = shown((0,markdown_diff/* startupChangeText */.d_)(change), 600);
        return `<p><span class="${change.kind}">${signs[change.kind]} ${text}</span></p>`;
    });
    return `<p>Code that runs at every start of Python:</p>${lines.join('')}`;
}
function setsOf(diff) {
    const sets = [
        ['Runtimes', diff.runtimes],
        ['Architectures', diff.architectures],
        ['Shared with', diff.grants],
    ];
    return sets
        .flatMap(([title, change]) => {
        if (!change)
            return [];
        const added = change.added.map((one) => `<span class="added">+ ${shown(one, 200)}</span>`);
        const removed = change.removed.map((one) => `<span class="removed">− ${shown(one, 200)}</span>`);
        return [`<p>${title}: ${[...added, ...removed].join(', ')}</p>`];
    })
        .join('');
}

// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/report/report.js
var report = __webpack_require__(87177);
;// CONCATENATED MODULE: ./build/report/html/data.js
// What the script of a page gets of a layer: as `PageData` of `../page/data.ts`.





const longestPath = 300;
/** @param mostFiles more are drawn as one for each folder: the page stays small, and nobody sees them singly */
function pageData({ kind = 'layer', name, inventory, comparison, packages = [] }, mostFiles) {
    const origins = new Map(packages.map((one) => [one.name, one]));
    const changes = comparison?.kind === 'compared' ? comparison.diff.packages : [];
    let before = '';
    return {
        name: clean(name, 200),
        unzippedSizeBytes: Math.max(1, inventory.unzippedSizeBytes),
        title: artifacts/* artifactFacts */.S[kind].title,
        packages: inventory.packages.map((one) => ({
            name: clean(one.name, 120),
            version: clean(one.version, 60),
            details: [...(one.licence === undefined ? [] : [clean(one.licence, 120)]), ...originOf(origins.get(one.name))],
        })),
        files: fewer(inventory.files ?? [], mostFiles).map((file) => {
            const path = clean(file.path, longestPath);
            const shared = sharedLength(before, path);
            before = path;
            return [shared, path.slice(shared), file.sizeBytes, file.compressedSizeBytes, file.package ?? -1];
        }),
        change: Object.fromEntries(changes.flatMap(({ name: changed, kind }) => (kind === 'removed' ? [] : [[clean(changed, 120), kind]]))),
    };
}
const originWords = {
    wheel: 'wheel',
    npm: 'npm package',
    built: 'compiled here',
    'to-build': 'to be compiled',
    include: 'included',
    'system-library': 'system library',
};
function originOf(one) {
    if (!one)
        return [];
    const origin = originWords[one.origin];
    const requirers = one.requiredBy.slice(0, 5).map((requirer) => clean((0,report/* requirerName */.x)(requirer), 100));
    return [
        one.file === undefined ? origin : `${origin} ${clean(one.file, 160)}`,
        ...(requirers.length > 0 ? [`required by ${requirers.join(', ')}`] : []),
    ];
}
/** The largest files as they are; of each folder the rest as one. */
function fewer(files, mostFiles) {
    if (files.length <= mostFiles)
        return files;
    const kept = new Set([...files].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, mostFiles / 2));
    const folders = new Map();
    for (const file of files) {
        if (kept.has(file))
            continue;
        // Three folders deep below the root: enough to see where they are.
        const folder = file.path.split('/').slice(0, 4).slice(0, -1).join('/');
        const key = `${file.package ?? ''} ${folder}`;
        const sum = folders.get(key);
        folders.set(key, {
            count: (sum?.count ?? 0) + 1,
            file: {
                ...file,
                path: folder,
                sizeBytes: file.sizeBytes + (sum?.file.sizeBytes ?? 0),
                compressedSizeBytes: file.compressedSizeBytes + (sum?.file.compressedSizeBytes ?? 0),
            },
        });
    }
    const sums = [...folders.values()]
        .sort((a, b) => b.file.sizeBytes - a.file.sizeBytes)
        .slice(0, mostFiles / 2)
        .map(asOneFile);
    return [...kept, ...sums].sort((0,order/* byText */.z4)(({ path }) => path));
}
function asOneFile({ count, file }) {
    return { ...file, path: `${file.path}/(${(0,units/* plural */.LS)(count, 'smaller file')})` };
}
function sharedLength(a, b) {
    let length = 0;
    while (length < a.length && a[length] === b[length])
        length += 1;
    // Not between the halves of a surrogate pair: both pieces must be text of their own.
    return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length;
}

// EXTERNAL MODULE: ./build/report/limits.js
var limits = __webpack_require__(68587);
;// CONCATENATED MODULE: ./build/report/page/data.js
// What `html.ts` writes into the page, one for each layer. These files run in the browser: `.ci/page.ts` puts them into the page one after
// the other, without their imports, with d3-hierarchy before them. Checked by the tsconfig.json beside them.
const fileKinds = ['native', 'python', 'bytecode', 'javascript', 'data', 'metadata'];
function kindOf(path) {
    if (/\.dist-info\/|\.egg-info\//.test(path))
        return 'metadata';
    if (/\.so(?:\.[\d.]+)?$|\.a$|\.node$|\.dylib$|\.dll$|\.pyd$/.test(path))
        return 'native';
    if (/\.py[iw]?$|\.pyx$|\.pxd$/.test(path))
        return 'python';
    if (/\.[mc]?[jt]sx?$/.test(path))
        return 'javascript';
    return path.endsWith('.pyc') ? 'bytecode' : 'data';
}
/** The folder that packages are installed in, which is not drawn. */
function rootOf(path) {
    return (/^(?:(?:var\/task|nodejs|python)\/)?(?:lib\/python3\.\d+\/site-packages\/|(?:node\d+\/)?node_modules\/)?/.exec(path)?.[0] ?? '');
}
/** Packages at the top, below them their folders; a folder that holds one folder alone is drawn as one. */
function treeOf(data) {
    const tops = new Map();
    let path = '';
    for (const [shared, rest, sizeBytes, compressedSizeBytes, index] of data.files) {
        path = path.slice(0, shared) + rest;
        const owner = data.packages[index];
        let folder = folderIn(tops, index);
        const root = rootOf(path);
        const parts = path.slice(root.length).split('/');
        // The folders of a package that is in several roots (Python versions) lie side by side.
        parts.slice(0, -1).forEach((part, at) => {
            folder = folderIn(folder.folders, at === 0 ? root + part : part);
        });
        folder.files.push({
            name: parts.at(-1) ?? path,
            path,
            kind: kindOf(path),
            sizeBytes,
            compressedSizeBytes,
            ...(owner ? { owner } : {}),
        });
    }
    const children = [...tops].map(([index, folder]) => packageNode(folder, data.packages[index]));
    return { name: data.name, path: '', kind: 'layer', children };
}
function packageNode(folder, owner) {
    const name = owner ? `${owner.name} ${owner.version}` : 'files of no package';
    return { name, path: '', kind: 'package', ...(owner ? { owner } : {}), children: nodesOf(folder, '', owner) };
}
function folderIn(folders, key) {
    const folder = folders.get(key) ?? { folders: new Map(), files: [] };
    folders.set(key, folder);
    return folder;
}
function nodesOf(folder, path, owner) {
    const folders = [...folder.folders].map(([name, inner]) => folderNode(name, inner, path, owner));
    return [...folders, ...folder.files];
}
/** Folders that hold nothing but one folder are one node. */
function folderNode(name, inner, path, owner) {
    let [found, only] = [name, inner];
    for (;;) {
        const [first, second] = only.folders;
        if (!first || second || only.files.length > 0)
            break;
        found += `/${first[0]}`;
        only = first[1];
    }
    const whole = path === '' ? found : `${path}/${found}`;
    return {
        name: `${whole.slice(path === '' ? rootOf(`${whole}/`).length : path.length + 1)}/`,
        path: whole,
        kind: 'folder',
        ...(owner ? { owner } : {}),
        children: nodesOf(only, whole, owner),
    };
}
function formatSize(bytes) {
    if (bytes < 1024)
        return `${bytes} B`;
    const [value, unit] = bytes < 1_048_064 ? [bytes / 1024, 'KB'] : [bytes / 1_048_576, 'MB'];
    return `${value < 99.95 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}

;// CONCATENATED MODULE: ./build/report/html/facts.js
// How full the layer is, what it is made of, and what it is called where it is published.





/** Against the limit. SVG, since the content security policy takes no style attribute. */
function gauge({ unzippedSizeBytes, sizeBytes, files, packages }, kind) {
    const { unzippedLimitBytes: limitBytes } = artifacts/* artifactFacts */.S[kind];
    const scale = Math.max(unzippedSizeBytes, limitBytes) / 1000;
    const used = Math.min(unzippedSizeBytes, limitBytes) / scale;
    const over = Math.max(0, unzippedSizeBytes - limitBytes) / scale;
    const limit = limitBytes / scale;
    const whole = kind === 'image' ? 'an image may have' : 'a function may have with all its layers';
    const facts = [
        `<b>${(0,units/* formatBytes */.z3)(unzippedSizeBytes)}</b> unzipped, ${(0,limits/* shareOfLimit */.a)(unzippedSizeBytes, limitBytes)} of the ${(0,units/* formatBytes */.z3)(limitBytes)} that ${whole}`,
        ...(sizeBytes === undefined ? [] : [`<b>${(0,units/* formatBytes */.z3)(sizeBytes)}</b> zipped`]),
        (0,units/* plural */.LS)(packages.length, 'package'),
        ...(files ? [(0,units/* plural */.LS)(files.length, 'file')] : []),
    ];
    const label = `${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} of ${(0,units/* formatBytes */.z3)(limitBytes)}`;
    return `<svg class="gauge" viewBox="0 0 1000 34" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="room" y="6" width="1000" height="22" rx="3"/><rect class="used" y="6" width="${used.toFixed(1)}" height="22" rx="3"/><rect class="over" x="${limit.toFixed(1)}" y="6" width="${over.toFixed(1)}" height="22"/><rect class="limit" x="${(limit - 2).toFixed(1)}" width="2" height="34"/></svg>
<p class="scale"><span>0</span><span>${over > 0 ? `limit ${(0,units/* formatBytes */.z3)(limitBytes)}, ${(0,units/* formatBytes */.z3)(unzippedSizeBytes - limitBytes)} over` : `limit ${(0,units/* formatBytes */.z3)(limitBytes)}`}</span></p>
<p class="facts">${facts.join(' · ')}</p>`;
}
const kindNames = {
    native: 'native code',
    python: 'Python',
    bytecode: 'bytecode',
    javascript: 'JavaScript',
    data: 'other files',
    metadata: 'metadata',
};
/** The legend of the map, with what each kind of file comes to. */
function legend({ files = [] }) {
    const sums = new Map();
    for (const { path, sizeBytes } of files)
        sums.set(kindOf(path), (sums.get(kindOf(path)) ?? 0) + sizeBytes);
    const items = fileKinds.flatMap((kind) => {
        const sum = sums.get(kind);
        return sum === undefined ? [] : [`<li><span class="${kind}"></span>${kindNames[kind]} ${(0,units/* formatBytes */.z3)(sum)}</li>`];
    });
    return items.length === 0 ? '' : `<ul class="legend" aria-label="Totals by kind of file">${items.join('')}</ul>`;
}
/** The zip's hash, and the ARN in each region. */
function identity(codeSha256, destinations = []) {
    const rows = [
        ...(codeSha256 === undefined ? [] : [['CodeSha256', codeSha256]]),
        ...destinations.slice(0, 60).map(({ region, layerVersionArn }) => [region, layerVersionArn]),
    ];
    if (rows.length === 0)
        return '';
    const list = rows.map(([name, value]) => `<dt>${shown(name, 60)}</dt><dd><code>${shown(value, 300)}</code></dd>`);
    return `<dl class="identity">${list.join('')}</dl>`;
}

;// CONCATENATED MODULE: ./build/report/html/files.js
// Files that a reader looks for: native code with what it requires, and content that the layer holds more than once.


const mostNative = 500;
function nativeSection(native) {
    if (native.length === 0)
        return '';
    const rows = [...native]
        .sort((a, b) => b.sizeBytes - a.sizeBytes)
        .slice(0, mostNative)
        .map(({ path, sizeBytes, machine, glibc, package: owner }) => [
        `<code>${shown(path, 300)}</code>`,
        { html: (0,units/* formatBytes */.z3)(sizeBytes), value: sizeBytes },
        shown(machine, 40),
        {
            html: glibc === undefined ? '–' : glibc.join('.'),
            value: glibc === undefined ? 0 : glibc[0] * 1_000 + glibc[1],
        },
        shown(owner ?? '', 120),
    ]);
    const columns = [
        { title: 'File', sort: 'text' },
        { title: 'Size', className: 'n', sort: 'number' },
        { title: 'Machine', sort: 'text' },
        { title: 'glibc', className: 'n', sort: 'number' },
        { title: 'Package', className: 'details', sort: 'text' },
    ];
    const machines = [...new Set(native.map(({ machine }) => machine))].sort();
    const newest = native.reduce((most, { glibc }) => (glibc && (glibc[0] - most[0] || glibc[1] - most[1]) > 0 ? glibc : most), [0, 0]);
    const needs = newest[0] === 0 ? '' : `, requires glibc ${newest.join('.')}`;
    const rest = native.length - rows.length;
    return `<details><summary>${(0,units/* plural */.LS)(native.length, 'native file')}: ${machines.map((one) => shown(one, 40)).join(', ')}${needs}</summary>${table(columns, rows)}${rest > 0 ? `<p>… and ${rest} smaller ones</p>` : ''}</details>`;
}
/** Smaller files are not worth a look. */
const leastDuplicateBytes = 4 * 1024;
const mostGroups = 50;
/** Files of the same content, and packages that exist in several versions. */
function duplicatesSection({ files = [], packages }) {
    const groups = new Map();
    for (const file of files) {
        if (file.sizeBytes < leastDuplicateBytes || file.isLink)
            continue;
        const key = `${file.crc32} ${file.sizeBytes} ${file.compressedSizeBytes}`;
        const group = groups.get(key);
        if (group)
            group.push(file);
        else
            groups.set(key, [file]);
    }
    const twice = [...groups.values()]
        .filter((group) => group.length > 1)
        .map((group) => ({ group, extraBytes: (group.length - 1) * (group[0]?.sizeBytes ?? 0) }))
        .sort((a, b) => b.extraBytes - a.extraBytes);
    const versions = severalVersions(packages);
    const extra = twice.reduce((sum, { extraBytes }) => sum + extraBytes, 0);
    if (twice.length === 0 && versions.length === 0)
        return '';
    const rows = twice.slice(0, mostGroups).map(({ group, extraBytes }) => [
        group
            .slice(0, 5)
            .map(({ path }) => `<code>${shown(path, 300)}</code>`)
            .join('<br>') + (group.length > 5 ? `<br>… and ${group.length - 5} more` : ''),
        { html: (0,units/* formatBytes */.z3)(extraBytes), value: extraBytes },
    ]);
    const parts = [
        ...(twice.length > 0 ? [`${(0,units/* formatBytes */.z3)(extra)} in files that exist more than once`] : []),
        ...(versions.length > 0 ? [`${(0,units/* plural */.LS)(versions.length, 'package')} in several versions`] : []),
    ];
    const list = versions.map(([name, all]) => `<li>${shown(name, 120)}: ${all.map((one) => shown(one, 60)).join(', ')}</li>`);
    return `<details><summary>Duplicates: ${parts.join('; ')}</summary>${list.length > 0 ? `<ul>${list.join('')}</ul>` : ''}${rows.length > 0 ? table([{ title: 'The same content' }, { title: 'Saved by one copy', className: 'n' }], rows) : ''}</details>`;
}
/** Packages of one folder that exist in several versions. */
function severalVersions(packages) {
    const versions = new Map();
    for (const { name, root, version } of packages) {
        const key = `${root}\n${name}`;
        versions.set(key, (versions.get(key) ?? new Set()).add(version));
    }
    return [...versions].flatMap(([key, all]) => all.size > 1 ? [[key.slice(key.indexOf('\n') + 1), [...all]]] : []);
}

;// CONCATENATED MODULE: ./build/report/html/packages.js
// The packages as a table, and why each is there as a tree. Both are read without a script.




const mostRows = 2_000;
const mostRequirers = 4;
function packagesSection({ packages }, reports) {
    if (packages.length === 0)
        return '';
    const known = new Map(reports.map((one) => [one.name, one]));
    const rows = packages
        .map((one, index) => ({ one, index }))
        .sort((a, b) => b.one.unzippedSizeBytes - a.one.unzippedSizeBytes)
        .slice(0, mostRows)
        .map(({ one, index }) => [
        `<span data-package="${index}">${shown(one.name, 120)}</span>`,
        shown(one.version, 60),
        { html: (0,units/* formatBytes */.z3)(one.unzippedSizeBytes), value: one.unzippedSizeBytes },
        { html: (0,units/* formatBytes */.z3)(one.sizeBytes), value: one.sizeBytes },
        { html: String(one.files), value: one.files },
        shown(one.licence ?? '', 120),
        requirers(known.get(one.name)),
    ]);
    const columns = [
        { title: 'Package', className: 'name', sort: 'text' },
        { title: 'Version', sort: 'text' },
        { title: 'Unzipped', className: 'n', sort: 'number' },
        { title: 'Zipped', className: 'n', sort: 'number' },
        { title: 'Files', className: 'n details', sort: 'number' },
        { title: 'Licence', className: 'details', sort: 'text' },
        { title: 'Required by', className: 'details', sort: 'text' },
    ];
    return `<h2>Packages</h2>${table(columns, rows, 'packages')}${whySection(reports)}`;
}
function requirers(one) {
    const names = [...new Set((one?.requiredBy ?? []).map(report/* requirerName */.x))];
    const rest = names.length - mostRequirers;
    return [...names.slice(0, mostRequirers).map((name) => shown(name, 100)), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}
/** More places than this are not drawn: a tree names a package below each that requires it. */
const mostPlaces = 2_000;
/** What was asked for, and below it what it requires. What is in the tree already is not unfolded again. */
function whySection(reports) {
    const below = new Map();
    const asked = new Map();
    const put = (into, key, one) => {
        const list = into.get(key) ?? [];
        if (!list.includes(one))
            list.push(one);
        into.set(key, list);
    };
    for (const one of reports) {
        for (const requirer of one.requiredBy) {
            if (requirer.kind === 'package')
                put(below, requirer.name, one);
            else
                put(asked, (0,report/* requirerName */.x)(requirer), one);
        }
    }
    if (asked.size === 0)
        return '';
    const unfolded = new Set();
    let places = 0;
    const list = (all) => {
        const items = [...all].sort((0,order/* byText */.z4)(({ name }) => name)).map((one) => {
            places += 1;
            if (places > mostPlaces)
                return '';
            const inner = below.get(one.name) ?? [];
            const again = inner.length > 0 && unfolded.has(one.name);
            unfolded.add(one.name);
            const name = `${shown(one.name, 120)}${one.version === undefined ? '' : ` ${shown(one.version, 60)}`}`;
            return `<li>${name}${again ? ' <span class="soft">(see above)</span>' : inner.length > 0 ? list(inner) : ''}</li>`;
        });
        return `<ul>${items.join('')}</ul>`;
    };
    const groups = [...asked].sort((0,order/* byText */.z4)(([where]) => where));
    const trees = groups.map(([where, all]) => `<li><b>${shown(where, 150)}</b>${list(all)}</li>`);
    return `<details class="why"><summary>Why each package is here</summary><ul>${trees.join('')}</ul></details>`;
}

// EXTERNAL MODULE: ./build/text/listing.js
var listing = __webpack_require__(910);
// EXTERNAL MODULE: ./build/report/import-costs-text.js
var import_costs_text = __webpack_require__(53117);
// EXTERNAL MODULE: ./build/report/slimming-text.js
var slimming_text = __webpack_require__(89779);
;// CONCATENATED MODULE: ./build/report/html/starting.js
// What `slim` left out, and what imports cost.





const mostModules = 200;
const mostKept = 200;
function slimmingSection(slimming) {
    const title = slimming && (0,slimming_text/* slimmingTitle */.Hp)(slimming);
    if (!slimming || title === undefined)
        return '';
    const rows = (0,slimming_text/* slimRows */.Lf)(slimming).map(({ preset, sizeBytes, files, packages }) => [
        markup_escape(preset),
        { html: (0,units/* formatBytes */.z3)(sizeBytes), value: sizeBytes },
        { html: String(files), value: files },
        shown((0,listing/* listed */.KE)(packages, 12), 600),
    ]);
    const columns = [
        { title: 'Left out', sort: 'text' },
        { title: 'Unzipped', className: 'n', sort: 'number' },
        { title: 'Files', className: 'n', sort: 'number' },
        { title: 'Of', className: 'details' },
    ];
    const kept = slimming.kept.slice(0, mostKept).map((one) => `<li>${shown((0,slimming_text/* keptText */.GD)(one), 400)}</li>`);
    const stays = kept.length === 0 ? '' : `<p>${markup_escape((0,slimming_text/* keptTitle */.tI)(slimming) ?? '')}:</p><ul>${kept.join('')}</ul>`;
    return `<details><summary>${markup_escape(title)}</summary>${table(columns, rows)}${stays}</details>`;
}
function importSection(costs = []) {
    const found = (0,import_costs_text/* costTable */.k)(costs, mostModules);
    if (!found)
        return '';
    const rows = found.rows.map(({ module, cells, milliseconds }) => [
        `<code>${shown(module, 120)}</code>`,
        ...cells.map((cell) => ({ html: markup_escape(cell), value: milliseconds })),
    ]);
    const columns = [
        { title: 'Import', sort: 'text' },
        ...found.targets.map((title) => ({ title, className: 'n', sort: 'number' })),
    ];
    const remarks = found.remarks.map((one) => `<p>${markup_escape(one.replaceAll('`', ''))}</p>`);
    return `<details open><summary>What imports cost</summary>${table(columns, rows)}${remarks.join('')}</details>`;
}

// EXTERNAL MODULE: ./build/report/problem-text.js
var problem_text = __webpack_require__(46202);
;// CONCATENATED MODULE: ./build/report/html/verdict.js
// The verdict and the findings: what one must know comes before what one may look at.




/** More are behind a fold, and beyond `mostShown` not in the page. */
const mostOpen = 5;
const mostShown = 200;
/** `2 errors, 1 warning`; `No errors or warnings`. */
function verdictText(findings) {
    const count = (severity) => findings.filter((one) => one.severity === severity).length;
    const parts = [
        ...(count('error') > 0 ? [(0,units/* plural */.LS)(count('error'), 'error')] : []),
        ...(count('warning') > 0 ? [(0,units/* plural */.LS)(count('warning'), 'warning')] : []),
    ];
    return parts.length === 0 ? 'No errors or warnings' : parts.join(', ');
}
/** The worst severity. */
function verdictOf(findings) {
    if (findings.some(({ severity }) => severity === 'error'))
        return 'error';
    return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'good';
}
function findingsSection(findings) {
    const loud = findings.filter(({ severity }) => severity !== 'note');
    const notes = findings.filter(({ severity }) => severity === 'note');
    return [
        `<p class="verdict ${verdictOf(findings)}"><b>${verdictText(findings)}</b></p>`,
        ...loud.slice(0, mostOpen).map(item),
        fold(loud.slice(mostOpen), 'more finding'),
        fold(notes, 'note'),
    ].join('\n');
}
function fold(findings, name) {
    if (findings.length === 0)
        return '';
    const hidden = findings.length - mostShown;
    const rest = hidden > 0 ? `<p>… and ${(0,units/* plural */.LS)(hidden, 'more finding')}</p>` : '';
    return `<details><summary>${(0,units/* plural */.LS)(findings.length, name)}</summary>${findings.slice(0, mostShown).map(item).join('\n')}${rest}</details>`;
}
function item(finding) {
    const text = (0,neutralize/* visible */.RK)((0,neutralize/* shorten */.ml)((0,problem_text/* problemLines */.pb)(finding).join('\n'), 2_000));
    const label = { error: 'Error', warning: 'Warning', note: 'Note' }[finding.severity];
    return `<p class="finding ${finding.severity}"><b>${label}</b> ${markup_escape(text)}</p>`;
}

;// CONCATENATED MODULE: ./build/report/page-source.js
// Generated by .ci/page.ts from src/report/page and d3-hierarchy: npm run generate.
const pageScript = '"use strict";\n// https://d3js.org/d3-hierarchy/ v3.1.3 Copyright 2010-2026 Mike Bostock\n!function(n,r){"object"==typeof exports&&"undefined"!=typeof module?r(exports):"function"==typeof define&&define.amd?define(["exports"],r):r((n="undefined"!=typeof globalThis?globalThis:n||self).d3=n.d3||{})}(this,function(n){"use strict";function r(n,r){return n.parent===r.parent?1:2}function t(n,r){return n+r.x}function e(n,r){return Math.max(n,r.y)}function i(n){var r=0,t=n.children,e=t&&t.length;if(e)for(;--e>=0;)r+=t[e].value;else r=1;n.value=r}function u(n,r){n instanceof Map?(n=[void 0,n],void 0===r&&(r=f)):void 0===r&&(r=o);for(var t,e,i,u,a,l=new h(n),p=[l];t=p.pop();)if((i=r(t.data))&&(a=(i=Array.from(i)).length))for(t.children=i,u=a-1;u>=0;--u)p.push(e=i[u]=new h(i[u])),e.parent=t,e.depth=t.depth+1;return l.eachBefore(c)}function o(n){return n.children}function f(n){return Array.isArray(n)?n[1]:null}function a(n){void 0!==n.data.value&&(n.value=n.data.value),n.data=n.data.data}function c(n){var r=0;do{n.height=r}while((n=n.parent)&&n.height<++r)}function h(n){this.data=n,this.depth=this.height=0,this.parent=null}function l(n){return null==n?null:p(n)}function p(n){if("function"!=typeof n)throw new Error;return n}function d(){return 0}function s(n){return function(){return n}}h.prototype=u.prototype={constructor:h,count:function(){return this.eachAfter(i)},each:function(n,r){let t=-1;for(const e of this)n.call(r,e,++t,this);return this},eachAfter:function(n,r){for(var t,e,i,u=this,o=[u],f=[],a=-1;u=o.pop();)if(f.push(u),t=u.children)for(e=0,i=t.length;e<i;++e)o.push(t[e]);for(;u=f.pop();)n.call(r,u,++a,this);return this},eachBefore:function(n,r){for(var t,e,i=this,u=[i],o=-1;i=u.pop();)if(n.call(r,i,++o,this),t=i.children)for(e=t.length-1;e>=0;--e)u.push(t[e]);return this},find:function(n,r){let t=-1;for(const e of this)if(n.call(r,e,++t,this))return e},sum:function(n){return this.eachAfter(function(r){for(var t=+n(r.data)||0,e=r.children,i=e&&e.length;--i>=0;)t+=e[i].value;r.value=t})},sort:function(n){return this.eachBefore(function(r){r.children&&r.children.sort(n)})},path:function(n){for(var r=this,t=function(n,r){if(n===r)return n;var t=n.ancestors(),e=r.ancestors(),i=null;n=t.pop(),r=e.pop();for(;n===r;)i=n,n=t.pop(),r=e.pop();return i}(r,n),e=[r];r!==t;)r=r.parent,e.push(r);for(var i=e.length;n!==t;)e.splice(i,0,n),n=n.parent;return e},ancestors:function(){for(var n=this,r=[n];n=n.parent;)r.push(n);return r},descendants:function(){return Array.from(this)},leaves:function(){var n=[];return this.eachBefore(function(r){r.children||n.push(r)}),n},links:function(){var n=this,r=[];return n.each(function(t){t!==n&&r.push({source:t.parent,target:t})}),r},copy:function(){return u(this).eachBefore(a)},[Symbol.iterator]:function*(){var n,r,t,e,i=this,u=[i];do{for(n=u.reverse(),u=[];i=n.pop();)if(yield i,r=i.children)for(t=0,e=r.length;t<e;++t)u.push(r[t])}while(u.length)}};const v=4294967296;function x(){let n=1;return()=>(n=(1664525*n+1013904223)%v)/v}function y(n,r){for(var t,e,i=0,u=(n=function(n,r){let t,e,i=n.length;for(;i;)e=r()*i--|0,t=n[i],n[i]=n[e],n[e]=t;return n}(Array.from(n),r)).length,o=[];i<u;)t=n[i],e&&w(e,t)?++i:(e=M(o=g(o,t)),i=0);return e}function g(n,r){var t,e;if(_(r,n))return[r];for(t=0;t<n.length;++t)if(m(r,n[t])&&_(z(n[t],r),n))return[n[t],r];for(t=0;t<n.length-1;++t)for(e=t+1;e<n.length;++e)if(m(z(n[t],n[e]),r)&&m(z(n[t],r),n[e])&&m(z(n[e],r),n[t])&&_(B(n[t],n[e],r),n))return[n[t],n[e],r];throw new Error}function m(n,r){var t=n.r-r.r,e=r.x-n.x,i=r.y-n.y;return t<0||t*t<e*e+i*i}function w(n,r){var t=n.r-r.r+1e-9*Math.max(n.r,r.r,1),e=r.x-n.x,i=r.y-n.y;return t>0&&t*t>e*e+i*i}function _(n,r){for(var t=0;t<r.length;++t)if(!w(n,r[t]))return!1;return!0}function M(n){switch(n.length){case 1:return function(n){return{x:n.x,y:n.y,r:n.r}}(n[0]);case 2:return z(n[0],n[1]);case 3:return B(n[0],n[1],n[2])}}function z(n,r){var t=n.x,e=n.y,i=n.r,u=r.x,o=r.y,f=r.r,a=u-t,c=o-e,h=f-i,l=Math.sqrt(a*a+c*c);return{x:(t+u+a/l*h)/2,y:(e+o+c/l*h)/2,r:(l+i+f)/2}}function B(n,r,t){var e=n.x,i=n.y,u=n.r,o=r.x,f=r.y,a=r.r,c=t.x,h=t.y,l=t.r,p=e-o,d=e-c,s=i-f,v=i-h,x=a-u,y=l-u,g=e*e+i*i-u*u,m=g-o*o-f*f+a*a,w=g-c*c-h*h+l*l,_=d*s-p*v,M=(s*w-v*m)/(2*_)-e,z=(v*x-s*y)/_,B=(d*m-p*w)/(2*_)-i,A=(p*y-d*x)/_,b=z*z+A*A-1,q=2*(u+M*z+B*A),E=M*M+B*B-u*u,S=-(Math.abs(b)>1e-6?(q+Math.sqrt(q*q-4*b*E))/(2*b):E/q);return{x:e+M+z*S,y:i+B+A*S,r:S}}function A(n,r,t){var e,i,u,o,f=n.x-r.x,a=n.y-r.y,c=f*f+a*a;c?(i=r.r+t.r,i*=i,o=n.r+t.r,i>(o*=o)?(e=(c+o-i)/(2*c),u=Math.sqrt(Math.max(0,o/c-e*e)),t.x=n.x-e*f-u*a,t.y=n.y-e*a+u*f):(e=(c+i-o)/(2*c),u=Math.sqrt(Math.max(0,i/c-e*e)),t.x=r.x+e*f-u*a,t.y=r.y+e*a+u*f)):(t.x=r.x+t.r,t.y=r.y)}function b(n,r){var t=n.r+r.r-1e-6,e=r.x-n.x,i=r.y-n.y;return t>0&&t*t>e*e+i*i}function q(n){var r=n._,t=n.next._,e=r.r+t.r,i=(r.x*t.r+t.x*r.r)/e,u=(r.y*t.r+t.y*r.r)/e;return i*i+u*u}function Node(n){this._=n,this.next=null,this.previous=null}function E(n,r){if(!(o=(t=n,n="object"==typeof t&&"length"in t?t:Array.from(t)).length))return 0;var t,e,i,u,o,f,a,c,h,l,p,d;if((e=n[0]).x=0,e.y=0,!(o>1))return e.r;if(i=n[1],e.x=-i.r,i.x=e.r,i.y=0,!(o>2))return e.r+i.r;A(i,e,u=n[2]),e=new Node(e),i=new Node(i),u=new Node(u),e.next=u.previous=i,i.next=e.previous=u,u.next=i.previous=e;n:for(c=3;c<o;++c){A(e._,i._,u=n[c]),u=new Node(u),h=i.next,l=e.previous,p=i._.r,d=e._.r;do{if(p<=d){if(b(h._,u._)){i=h,e.next=i,i.previous=e,--c;continue n}p+=h._.r,h=h.next}else{if(b(l._,u._)){(e=l).next=i,i.previous=e,--c;continue n}d+=l._.r,l=l.previous}}while(h!==l.next);for(u.previous=e,u.next=i,e.next=i.previous=i=u,f=q(e);(u=u.next)!==i;)(a=q(u))<f&&(e=u,f=a);i=e.next}for(e=[i._],u=i;(u=u.next)!==i;)e.push(u._);for(u=y(e,r),c=0;c<o;++c)(e=n[c]).x-=u.x,e.y-=u.y;return u.r}function S(n){return Math.sqrt(n.value)}function k(n){return function(r){r.children||(r.r=Math.max(0,+n(r)||0))}}function I(n,r,t){return function(e){if(i=e.children){var i,u,o,f=i.length,a=n(e)*r||0;if(a)for(u=0;u<f;++u)i[u].r+=a;if(o=E(i,t),a)for(u=0;u<f;++u)i[u].r-=a;e.r=o+a}}}function T(n){return function(r){var t=r.parent;r.r*=n,t&&(r.x=t.x+n*r.x,r.y=t.y+n*r.y)}}function j(n){n.x0=Math.round(n.x0),n.y0=Math.round(n.y0),n.x1=Math.round(n.x1),n.y1=Math.round(n.y1)}function O(n,r,t,e,i){for(var u,o=n.children,f=-1,a=o.length,c=n.value&&(e-r)/n.value;++f<a;)(u=o[f]).y0=t,u.y1=i,u.x0=r,u.x1=r+=u.value*c}var R={depth:-1},D={},L={};function $(n){return n.id}function N(n){return n.parentId}function C(n){let r=n.length;if(r<2)return"";for(;--r>1&&!F(n,r););return n.slice(0,r)}function F(n,r){if("/"===n[r]){let t=0;for(;r>0&&"\\\\"===n[--r];)++t;if(!(1&t))return!0}return!1}function G(n,r){return n.parent===r.parent?1:2}function H(n){var r=n.children;return r?r[0]:n.t}function J(n){var r=n.children;return r?r[r.length-1]:n.t}function K(n,r,t){var e=t/(r.i-n.i);r.c-=e,r.s+=t,n.c+=e,r.z+=t,r.m+=t}function P(n,r,t){return n.a.parent===r.parent?n.a:t}function Q(n,r){this._=n,this.parent=null,this.children=null,this.A=null,this.a=this,this.z=0,this.m=0,this.c=0,this.s=0,this.t=null,this.i=r}function U(n,r,t,e,i){for(var u,o=n.children,f=-1,a=o.length,c=n.value&&(i-t)/n.value;++f<a;)(u=o[f]).x0=r,u.x1=e,u.y0=t,u.y1=t+=u.value*c}Q.prototype=Object.create(h.prototype);var V=(1+Math.sqrt(5))/2;function W(n,r,t,e,i,u){for(var o,f,a,c,h,l,p,d,s,v,x,y=[],g=r.children,m=0,w=0,_=g.length,M=r.value;m<_;){a=i-t,c=u-e;do{h=g[w++].value}while(!h&&w<_);for(l=p=h,x=h*h*(v=Math.max(c/a,a/c)/(M*n)),s=Math.max(p/x,x/l);w<_;++w){if(h+=f=g[w].value,f<l&&(l=f),f>p&&(p=f),x=h*h*v,(d=Math.max(p/x,x/l))>s){h-=f;break}s=d}y.push(o={value:h,dice:a<c,children:g.slice(m,w)}),o.dice?O(o,t,e,i,M?e+=c*h/M:u):U(o,t,e,M?t+=a*h/M:i,u),M-=h,m=w}return y}var X=function n(r){function t(n,t,e,i,u){W(r,n,t,e,i,u)}return t.ratio=function(r){return n((r=+r)>1?r:1)},t}(V);var Y=function n(r){function t(n,t,e,i,u){if((o=n._squarify)&&o.ratio===r)for(var o,f,a,c,h,l=-1,p=o.length,d=n.value;++l<p;){for(a=(f=o[l]).children,c=f.value=0,h=a.length;c<h;++c)f.value+=a[c].value;f.dice?O(f,t,e,i,d?e+=(u-e)*f.value/d:u):U(f,t,e,d?t+=(i-t)*f.value/d:i,u),d-=f.value}else n._squarify=o=W(r,n,t,e,i,u),o.ratio=r}return t.ratio=function(r){return n((r=+r)>1?r:1)},t}(V);n.Node=h,n.cluster=function(){var n=r,i=1,u=1,o=!1;function f(r){var f,a=0;r.eachAfter(function(r){var i=r.children;i?(r.x=function(n){return n.reduce(t,0)/n.length}(i),r.y=function(n){return 1+n.reduce(e,0)}(i)):(r.x=f?a+=n(r,f):0,r.y=0,f=r)});var c=function(n){for(var r;r=n.children;)n=r[0];return n}(r),h=function(n){for(var r;r=n.children;)n=r[r.length-1];return n}(r),l=c.x-n(c,h)/2,p=h.x+n(h,c)/2;return r.eachAfter(o?function(n){n.x=(n.x-r.x)*i,n.y=(r.y-n.y)*u}:function(n){n.x=(n.x-l)/(p-l)*i,n.y=(1-(r.y?n.y/r.y:1))*u})}return f.separation=function(r){return arguments.length?(n=r,f):n},f.size=function(n){return arguments.length?(o=!1,i=+n[0],u=+n[1],f):o?null:[i,u]},f.nodeSize=function(n){return arguments.length?(o=!0,i=+n[0],u=+n[1],f):o?[i,u]:null},f},n.hierarchy=u,n.pack=function(){var n=null,r=1,t=1,e=d;function i(i){const u=x();return i.x=r/2,i.y=t/2,n?i.eachBefore(k(n)).eachAfter(I(e,.5,u)).eachBefore(T(1)):i.eachBefore(k(S)).eachAfter(I(d,1,u)).eachAfter(I(e,i.r/Math.min(r,t),u)).eachBefore(T(Math.min(r,t)/(2*i.r))),i}return i.radius=function(r){return arguments.length?(n=l(r),i):n},i.size=function(n){return arguments.length?(r=+n[0],t=+n[1],i):[r,t]},i.padding=function(n){return arguments.length?(e="function"==typeof n?n:s(+n),i):e},i},n.packEnclose=function(n){return y(n,x())},n.packSiblings=function(n){return E(n,x()),n},n.partition=function(){var n=1,r=1,t=0,e=!1;function i(i){var u=i.height+1;return i.x0=i.y0=t,i.x1=n,i.y1=r/u,i.eachBefore(function(n,r){return function(e){e.children&&O(e,e.x0,n*(e.depth+1)/r,e.x1,n*(e.depth+2)/r);var i=e.x0,u=e.y0,o=e.x1-t,f=e.y1-t;o<i&&(i=o=(i+o)/2),f<u&&(u=f=(u+f)/2),e.x0=i,e.y0=u,e.x1=o,e.y1=f}}(r,u)),e&&i.eachBefore(j),i}return i.round=function(n){return arguments.length?(e=!!n,i):e},i.size=function(t){return arguments.length?(n=+t[0],r=+t[1],i):[n,r]},i.padding=function(n){return arguments.length?(t=+n,i):t},i},n.stratify=function(){var n,r=$,t=N;function e(e){var i,u,o,f,a,l,p,d,s=Array.from(e),v=r,x=t,y=new Map;if(null!=n){const r=s.map((r,t)=>function(n){n=`${n}`;let r=n.length;F(n,r-1)&&!F(n,r-2)&&(n=n.slice(0,-1));return"/"===n[0]?n:`/${n}`}(n(r,t,e))),t=r.map(C),i=new Set(r).add("");for(const n of t)i.has(n)||(i.add(n),r.push(n),t.push(C(n)),s.push(L));v=(n,t)=>r[t],x=(n,r)=>t[r]}for(o=0,i=s.length;o<i;++o)u=s[o],l=s[o]=new h(u),null!=(p=v(u,o,e))&&(p+="")&&(d=l.id=p,y.set(d,y.has(d)?D:l)),null!=(p=x(u,o,e))&&(p+="")&&(l.parent=p);for(o=0;o<i;++o)if(p=(l=s[o]).parent){if(!(a=y.get(p)))throw new Error("missing: "+p);if(a===D)throw new Error("ambiguous: "+p);a.children?a.children.push(l):a.children=[l],l.parent=a}else{if(f)throw new Error("multiple roots");f=l}if(!f)throw new Error("no root");if(null!=n){for(;f.data===L&&1===f.children.length;)f=f.children[0],--i;for(let n=s.length-1;n>=0&&(l=s[n]).data===L;--n)l.data=null}if(f.parent=R,f.eachBefore(function(n){n.depth=n.parent.depth+1,--i}).eachBefore(c),f.parent=null,i>0)throw new Error("cycle");return f}return e.id=function(n){return arguments.length?(r=l(n),e):r},e.parentId=function(n){return arguments.length?(t=l(n),e):t},e.path=function(r){return arguments.length?(n=l(r),e):n},e},n.tree=function(){var n=G,r=1,t=1,e=null;function i(i){var a=function(n){for(var r,t,e,i,u,o=new Q(n,0),f=[o];r=f.pop();)if(e=r._.children)for(r.children=new Array(u=e.length),i=u-1;i>=0;--i)f.push(t=r.children[i]=new Q(e[i],i)),t.parent=r;return(o.parent=new Q(null,0)).children=[o],o}(i);if(a.eachAfter(u),a.parent.m=-a.z,a.eachBefore(o),e)i.eachBefore(f);else{var c=i,h=i,l=i;i.eachBefore(function(n){n.x<c.x&&(c=n),n.x>h.x&&(h=n),n.depth>l.depth&&(l=n)});var p=c===h?1:n(c,h)/2,d=p-c.x,s=r/(h.x+p+d),v=t/(l.depth||1);i.eachBefore(function(n){n.x=(n.x+d)*s,n.y=n.depth*v})}return i}function u(r){var t=r.children,e=r.parent.children,i=r.i?e[r.i-1]:null;if(t){!function(n){for(var r,t=0,e=0,i=n.children,u=i.length;--u>=0;)(r=i[u]).z+=t,r.m+=t,t+=r.s+(e+=r.c)}(r);var u=(t[0].z+t[t.length-1].z)/2;i?(r.z=i.z+n(r._,i._),r.m=r.z-u):r.z=u}else i&&(r.z=i.z+n(r._,i._));r.parent.A=function(r,t,e){if(t){for(var i,u=r,o=r,f=t,a=u.parent.children[0],c=u.m,h=o.m,l=f.m,p=a.m;f=J(f),u=H(u),f&&u;)a=H(a),(o=J(o)).a=r,(i=f.z+l-u.z-c+n(f._,u._))>0&&(K(P(f,r,e),r,i),c+=i,h+=i),l+=f.m,c+=u.m,p+=a.m,h+=o.m;f&&!J(o)&&(o.t=f,o.m+=l-h),u&&!H(a)&&(a.t=u,a.m+=c-p,e=r)}return e}(r,i,r.parent.A||e[0])}function o(n){n._.x=n.z+n.parent.m,n.m+=n.parent.m}function f(n){n.x*=r,n.y=n.depth*t}return i.separation=function(r){return arguments.length?(n=r,i):n},i.size=function(n){return arguments.length?(e=!1,r=+n[0],t=+n[1],i):e?null:[r,t]},i.nodeSize=function(n){return arguments.length?(e=!0,r=+n[0],t=+n[1],i):e?[r,t]:null},i},n.treemap=function(){var n=X,r=!1,t=1,e=1,i=[0],u=d,o=d,f=d,a=d,c=d;function h(n){return n.x0=n.y0=0,n.x1=t,n.y1=e,n.eachBefore(l),i=[0],r&&n.eachBefore(j),n}function l(r){var t=i[r.depth],e=r.x0+t,h=r.y0+t,l=r.x1-t,p=r.y1-t;l<e&&(e=l=(e+l)/2),p<h&&(h=p=(h+p)/2),r.x0=e,r.y0=h,r.x1=l,r.y1=p,r.children&&(t=i[r.depth+1]=u(r)/2,e+=c(r)-t,h+=o(r)-t,(l-=f(r)-t)<e&&(e=l=(e+l)/2),(p-=a(r)-t)<h&&(h=p=(h+p)/2),n(r,e,h,l,p))}return h.round=function(n){return arguments.length?(r=!!n,h):r},h.size=function(n){return arguments.length?(t=+n[0],e=+n[1],h):[t,e]},h.tile=function(r){return arguments.length?(n=p(r),h):n},h.padding=function(n){return arguments.length?h.paddingInner(n).paddingOuter(n):h.paddingInner()},h.paddingInner=function(n){return arguments.length?(u="function"==typeof n?n:s(+n),h):u},h.paddingOuter=function(n){return arguments.length?h.paddingTop(n).paddingRight(n).paddingBottom(n).paddingLeft(n):h.paddingTop()},h.paddingTop=function(n){return arguments.length?(o="function"==typeof n?n:s(+n),h):o},h.paddingRight=function(n){return arguments.length?(f="function"==typeof n?n:s(+n),h):f},h.paddingBottom=function(n){return arguments.length?(a="function"==typeof n?n:s(+n),h):a},h.paddingLeft=function(n){return arguments.length?(c="function"==typeof n?n:s(+n),h):c},h},n.treemapBinary=function(n,r,t,e,i){var u,o,f=n.children,a=f.length,c=new Array(a+1);for(c[0]=o=u=0;u<a;++u)c[u+1]=o+=f[u].value;!function n(r,t,e,i,u,o,a){if(r>=t-1){var h=f[r];return h.x0=i,h.y0=u,h.x1=o,void(h.y1=a)}var l=c[r],p=e/2+l,d=r+1,s=t-1;for(;d<s;){var v=d+s>>>1;c[v]<p?d=v+1:s=v}p-c[d-1]<c[d]-p&&r+1<d&&--d;var x=c[d]-l,y=e-x;if(o-i>a-u){var g=e?(i*y+o*x)/e:o;n(r,d,x,i,u,g,a),n(d,t,y,g,u,o,a)}else{var m=e?(u*y+a*x)/e:a;n(r,d,x,i,u,o,m),n(d,t,y,i,m,o,a)}}(0,a,n.value,r,t,e,i)},n.treemapDice=O,n.treemapResquarify=Y,n.treemapSlice=U,n.treemapSliceDice=function(n,r,t,e,i){(1&n.depth?U:O)(n,r,t,e,i)},n.treemapSquarify=X});\n(() => {\nconst fileKinds = [\'native\', \'python\', \'bytecode\', \'javascript\', \'data\', \'metadata\']\nfunction kindOf(path        )           {\nif (/\\.dist-info\\/|\\.egg-info\\//.test(path)) return \'metadata\'\nif (/\\.so(?:\\.[\\d.]+)?$|\\.a$|\\.node$|\\.dylib$|\\.dll$|\\.pyd$/.test(path)) return \'native\'\nif (/\\.py[iw]?$|\\.pyx$|\\.pxd$/.test(path)) return \'python\'\nif (/\\.[mc]?[jt]sx?$/.test(path)) return \'javascript\'\nreturn path.endsWith(\'.pyc\') ? \'bytecode\' : \'data\'\n}\nfunction rootOf(path        )         {\nreturn (\n/^(?:(?:var\\/task|nodejs|python)\\/)?(?:lib\\/python3\\.\\d+\\/site-packages\\/|(?:node\\d+\\/)?node_modules\\/)?/.exec(\npath,\n)?.[0] ?? \'\'\n)\n}\nfunction treeOf(data          )           {\nconst tops = new Map                ()\nlet path = \'\'\nfor (const [shared, rest, sizeBytes, compressedSizeBytes, index] of data.files) {\npath = path.slice(0, shared) + rest\nconst owner = data.packages[index]\nlet folder = folderIn(tops, index)\nconst root = rootOf(path)\nconst parts = path.slice(root.length).split(\'/\')\nparts.slice(0, -1).forEach((part, at) => {\nfolder = folderIn(folder.folders, at === 0 ? root + part : part)\n})\nfolder.files.push({\nname: parts.at(-1) ?? path,\npath,\nkind: kindOf(path),\nsizeBytes,\ncompressedSizeBytes,\n...(owner ? { owner } : {}),\n})\n}\nconst children = [...tops].map(([index, folder]) => packageNode(folder, data.packages[index]))\nreturn { name: data.name, path: \'\', kind: \'layer\', children }\n}\nfunction packageNode(folder        , owner                         )           {\nconst name = owner ? `${owner.name} ${owner.version}` : \'files of no package\'\nreturn { name, path: \'\', kind: \'package\', ...(owner ? { owner } : {}), children: nodesOf(folder, \'\', owner) }\n}\nfunction folderIn   (folders                , key   )         {\nconst folder = folders.get(key) ?? { folders: new Map                (), files: [] }\nfolders.set(key, folder)\nreturn folder\n}\nfunction nodesOf(folder        , path        , owner                         )             {\nconst folders = [...folder.folders].map(([name, inner]) => folderNode(name, inner, path, owner))\nreturn [...folders, ...folder.files]\n}\nfunction folderNode(name        , inner        , path        , owner                         )           {\nlet [found, only] = [name, inner]\nfor (;;) {\nconst [first, second] = only.folders\nif (!first || second || only.files.length > 0) break\nfound += `/${first[0]}`\nonly = first[1]\n}\nconst whole = path === \'\' ? found : `${path}/${found}`\nreturn {\nname: `${whole.slice(path === \'\' ? rootOf(`${whole}/`).length : path.length + 1)}/`,\npath: whole,\nkind: \'folder\',\n...(owner ? { owner } : {}),\nchildren: nodesOf(only, whole, owner),\n}\n}\nfunction formatSize(bytes        )         {\nif (bytes < 1024) return `${bytes} B`\nconst [value, unit] = bytes < 1_048_064 ? [bytes / 1024, \'KB\'] : [bytes / 1_048_576, \'MB\']\nreturn `${value < 99.95 ? value.toFixed(1) : value.toFixed(0)} ${unit}`\n}\nfunction sizedTree(root          )        {\nconst sized = d3\n.hierarchy(root)\n.sum((node) => (node.children ? 0 : Math.max(node.sizeBytes ?? 0, 1)))\n.sort((a, b) => (b.value ?? 0) - (a.value ?? 0))\nfor (const node of sized.descendants()) originals.set(node.data, node)\nreturn sized\n}\nconst leastSide = 3\nconst leastArea = 24\nconst mostDrawn = 2_500\nconst labelHeight = 18\nfunction drawMap(\nelement             ,\nlevel       ,\nchanges                    ,\nmarked                             ,\n)          {\nconst { clientWidth: width, clientHeight: height } = element\nconst root = d3\n.treemap          ()\n.size([width, height])\n.round(true)\n.paddingInner(1)\n.paddingOuter((node) => (node.depth === 0 ? 0 : node.depth < 3 ? 2 : 0))\n.paddingTop((node) => (node.depth === 0 ? 0 : node.depth < 3 && hasLabel(node) ? labelHeight : 1))(level.copy())\nconst searching = element.dataset[\'searching\'] === \'true\'\nconst fragment = document.createDocumentFragment()\nconst tiles                = []\nlet drawn = 0\nconst draw = (node       , into            , left        , top        )       => {\nconst [w, h] = [node.x1 - node.x0, node.y1 - node.y0]\nconst isTile = node.depth === 1\nif (!isTile && (w < leastSide || h < leastSide || w * h < leastArea || drawn > mostDrawn)) return\ndrawn += 1\nconst box = document.createElement(\'div\')\nbox.className = `box ${node.children ? \'folder\' : node.data.kind}`\nbox.style.left = `${node.x0 - left}px`\nbox.style.top = `${node.y0 - top}px`\nbox.style.width = `${Math.max(w, 0)}px`\nbox.style.height = `${Math.max(h, 0)}px`\nif (searching && !node.children) box.classList.add(marked(node.data) ? \'hit\' : \'miss\')\nif (hasLabel(node)) box.append(labelOf(node, isTile, changes))\nif (isTile) {\nbox.tabIndex = -1\nbox.setAttribute(\'role\', \'treeitem\')\nconst share = (((node.value ?? 0) / (root.value || 1)) * 100).toFixed(1)\nbox.setAttribute(\'aria-label\', `${node.data.name}, ${formatSize(node.value ?? 0)}, ${share} %`)\ntiles.push(box)\n}\nplaces.set(box, originals.get(node.data) ?? level)\nfor (const child of node.children ?? []) draw(child, box, node.x0, node.y0)\ninto.append(box)\n}\nfor (const node of root.children ?? []) draw(node, fragment, 0, 0)\nelement.replaceChildren(fragment)\nreturn { tiles }\n}\nconst places = new WeakMap                ()\nconst originals = new WeakMap                 ()\nfunction hasLabel(node       )          {\nif (node.depth > 2 && node.children) return false\nconst [width, height] = node.depth === 1 ? [44, labelHeight + 4] : node.children ? [110, 90] : [72, 30]\nreturn node.x1 - node.x0 > width && node.y1 - node.y0 > height\n}\nfunction labelOf(node       , isTile         , changes                    )              {\nconst label = document.createElement(\'span\')\nlabel.className = isTile ? \'label\' : \'label inner\'\nconst change = node.data.kind === \'package\' ? changes[node.data.owner?.name ?? \'\'] : undefined\nif (change) {\nconst mark = document.createElement(\'b\')\nmark.className = change\nmark.textContent = change === \'added\' ? \'+ \' : \'~ \'\nlabel.append(mark)\n}\nlabel.append(node.data.name)\nif (node.x1 - node.x0 > 130) {\nconst size = document.createElement(\'i\')\nsize.textContent = formatSize(node.value ?? 0)\nlabel.append(size)\n}\nreturn label\n}\nfunction tellOf(node       , data          )                  {\nconst title = document.createElement(\'strong\')\ntitle.textContent = node.data.path === \'\' ? node.data.name : node.data.path\nconst size = node.value ?? 0\nconst parts = [\nformatSize(node.children || size > 1 ? size : (node.data.sizeBytes ?? 0)),\n`${((size / data.unzippedSizeBytes) * 100).toFixed(1)} % of the ${data.title}`,\n...(node.children\n? [`${node.leaves().length.toLocaleString(\'en\')} files`]\n: [`${formatSize(node.data.compressedSizeBytes ?? 0)} zipped`]),\n...(node.data.owner ? [`${node.data.owner.name} ${node.data.owner.version}`, ...node.data.owner.details] : []),\n]\nconst lines         = [title, document.createElement(\'br\'), document.createTextNode(parts.join(\' · \'))]\nconst options = excludeOf(node)\nif (options === undefined) return lines\nconst zipped = node.leaves().reduce((sum, leaf) => sum + (leaf.data.compressedSizeBytes ?? 0), 0)\nconst code = document.createElement(\'code\')\ncode.textContent = options\nconst saved = ` saves ${formatSize(size)} unzipped, ${formatSize(zipped)} zipped`\nreturn [...lines, document.createElement(\'br\'), code, document.createTextNode(saved)]\n}\nconst mostOptions = 6\nfunction excludeOf(node       )                     {\nif (node.data.kind === \'layer\') return undefined\nconst parts = node.data.kind === \'package\' ? (node.children ?? []) : [node]\nif (parts.length === 0 || parts.length > mostOptions) return undefined\nconst patterns = parts.map((part) => literal(part.data.path) + (part.children ? \'/**\' : \'\'))\nreturn patterns.map((pattern) => `--exclude \'${pattern.replaceAll("\'", "\'\\\\\'\'")}\'`).join(\' \')\n}\nfunction literal(path        )         {\nreturn path.replace(/[*?[\\]{}()!+@\\\\]/g, \'\\\\$&\')\n}\nfunction layerView(section         , data          , moved                                    )            {\nconst find = (name        )              => section.querySelector(`.${name}`)\nconst whole = sizedTree(treeOf(data))\nconst map = find(\'map\')\nconst crumbs = find(\'crumbs\')\nconst told = find(\'told\')\nconst search = find(\'search\')\nconst hits = find(\'hits\')\nlet level = whole\nlet words                    = []\nlet tiles                         = []\nlet current = 0\nconst matches = (node          )          => {\nconst text = `${node.path} ${node.owner?.name ?? \'\'}`.toLowerCase()\nreturn words.every((word) => text.includes(word))\n}\nconst tell = (node                   )       => told.replaceChildren(...(node ? tellOf(node, data) : []))\nconst draw = ()       => {\nmap.dataset[\'searching\'] = String(words.length > 0)\ntiles = drawMap(map, level, data.change, matches).tiles\ncurrent = Math.min(current, Math.max(0, tiles.length - 1))\nconst tile = tiles[current]\nif (tile) tile.tabIndex = 0\nmap.dataset[\'drawn\'] = \'true\'\n}\nconst show = (to       , focus         )       => {\nconst from = level\nlevel = to\nconst back = to.children?.findIndex((child) => from.ancestors().includes(child)) ?? -1\ncurrent = Math.max(0, back)\ndraw()\ncrumbs.replaceChildren(...wayTo(to).map((node) => crumb(node, node === to)))\nif (focus) tiles[current]?.focus({ preventScroll: true })\ntell(to)\n}\nconst go = (to       )       => {\nshow(to, true)\nmoved(\nwayTo(to)\n.slice(1)\n.map((node) => node.data.name),\n)\n}\nconst crumb = (node       , isHere         )              => {\nconst button = document.createElement(\'button\')\nbutton.type = \'button\'\nbutton.textContent = node.data.name\nif (isHere) button.setAttribute(\'aria-current\', \'true\')\nbutton.addEventListener(\'click\', () => go(node))\nreturn button\n}\nconst tileOf = (target                    )                          =>\ntarget instanceof Element ? tiles.find((tile) => tile.contains(target)) : undefined\nconst nodeOf = (target                    )                    => {\nconst box = target instanceof Element ? target.closest(\'.box\') : null\nreturn box ? places.get(box) : undefined\n}\nconst enter = (tile                         )       => {\nconst node = tile && places.get(tile)\nif (node?.children) go(node)\nelse tell(node)\n}\nmap.addEventListener(\'click\', (event) => enter(tileOf(event.target)))\nmap.addEventListener(\'mouseover\', (event) => tell(nodeOf(event.target) ?? level))\nmap.addEventListener(\'mouseleave\', () => tell(level))\nmap.addEventListener(\'focusin\', (event) => tell(nodeOf(event.target)))\nmap.addEventListener(\'keydown\', (event) => {\nconst steps                                                      = {\nArrowLeft: [-1, 0],\nArrowRight: [1, 0],\nArrowUp: [0, -1],\nArrowDown: [0, 1],\n}\nconst step = steps[event.key]\nif (step) move(nearest(tiles, current, step))\nelse if (event.key === \'Home\') move(0)\nelse if (event.key === \'End\') move(tiles.length - 1)\nelse if (event.key === \'Enter\' || event.key === \' \') enter(tiles[current])\nelse if ((event.key === \'Escape\' || event.key === \'Backspace\') && level.parent) go(level.parent)\nelse return\nevent.preventDefault()\n})\nconst move = (index        )       => {\nconst tile = tiles[index]\nif (!tile) return\nconst before = tiles[current]\nif (before) before.tabIndex = -1\ntile.tabIndex = 0\ntile.focus({ preventScroll: true })\ncurrent = index\n}\nsearch.addEventListener(\'input\', () => {\nwords = search.value.toLowerCase().split(/\\s+/).filter(Boolean)\ndraw()\nconst found = words.length === 0 ? [] : whole.leaves().filter((leaf) => matches(leaf.data))\nconst bytes = found.reduce((sum, leaf) => sum + (leaf.data.sizeBytes ?? 0), 0)\nhits.replaceChildren()\nif (words.length === 0) return\nconst count = document.createElement(\'p\')\ncount.textContent = `${found.length.toLocaleString(\'en\')} ${found.length === 1 ? \'file\' : \'files\'}, ${formatSize(bytes)}`\nconst list = document.createElement(\'ul\')\nlist.append(...found.slice(0, 30).map(hit))\nhits.append(count, list)\n})\nconst hit = (leaf       )              => {\nconst button = document.createElement(\'button\')\nbutton.type = \'button\'\nbutton.textContent = leaf.data.path\nbutton.addEventListener(\'click\', () => {\ngo(leaf.parent ?? whole)\nconst at = tiles.findIndex((tile) => places.get(tile) === leaf)\nif (at >= 0) move(at)\ntell(leaf)\n})\nconst item = document.createElement(\'li\')\nitem.append(button, ` ${formatSize(leaf.data.sizeBytes ?? 0)}`)\nreturn item\n}\nsearch.addEventListener(\'keydown\', (event) => {\nif (event.key !== \'Escape\') return\nsearch.value = \'\'\nsearch.dispatchEvent(new Event(\'input\'))\ntiles[current]?.focus()\n})\nnew ResizeObserver(() => draw()).observe(map)\nshow(whole, false)\nreturn {\nopen: (names, focus) => show(placeOf(whole, names), focus),\nopenPackage(index) {\nconst owner = data.packages[index]\nconst node = owner && whole.children?.find((child) => child.data.owner === owner)\nif (!node) return\ngo(node)\nmap.scrollIntoView({ block: \'center\' })\n},\nfocusSearch: () => search.focus(),\n}\n}\nfunction wayTo(node       )                   {\nreturn node.ancestors().toReversed()\n}\nfunction placeOf(whole       , names                   )        {\nlet place = whole\nfor (const name of names) {\nconst next = place.children?.find((child) => child.data.name === name && child.children)\nif (!next) break\nplace = next\n}\nreturn place\n}\nfunction nearest(tiles                        , from        , [dx, dy]                           )         {\nconst centre = (tile             )                            => [\ntile.offsetLeft + tile.offsetWidth / 2,\ntile.offsetTop + tile.offsetHeight / 2,\n]\nconst here = tiles[from]\nif (!here) return 0\nconst [x, y] = centre(here)\nlet best = from\nlet least = Number.POSITIVE_INFINITY\ntiles.forEach((tile, index) => {\nconst [tx, ty] = centre(tile)\nconst along = (tx - x) * dx + (ty - y) * dy\nconst aside = Math.abs((tx - x) * dy) + Math.abs((ty - y) * dx)\nif (index === from || along <= 0 || along + 2 * aside >= least) return\nbest = index\nleast = along + 2 * aside\n})\nreturn best\n}\nfunction makeSortable(table                  )       {\nconst [body] = table.tBodies\ntable.querySelectorAll             (\'th[data-sort]\').forEach((title) => {\nconst button = document.createElement(\'button\')\nbutton.type = \'button\'\nbutton.className = \'title\'\nbutton.textContent = title.textContent\ntitle.replaceChildren(button)\nbutton.addEventListener(\'click\', () => {\nconst isNumber = title.dataset[\'sort\'] === \'number\'\nconst before = title.getAttribute(\'aria-sort\')\nconst ascending = before === null ? !isNumber : before === \'descending\'\ntable.querySelectorAll(\'th\').forEach((other) => other.removeAttribute(\'aria-sort\'))\ntitle.setAttribute(\'aria-sort\', ascending ? \'ascending\' : \'descending\')\nconst column = [...(title.parentElement?.children ?? [])].indexOf(title)\nconst keyOf = (row                     )         => {\nconst cell = row.cells[column]\nreturn cell?.dataset[\'value\'] ?? cell?.textContent ?? \'\'\n}\nconst order = (a        , b        )         => (isNumber ? Number(a) - Number(b) : a.localeCompare(b, \'en\'))\nconst rows = [...(body?.rows ?? [])].sort((a, b) => (ascending ? 1 : -1) * order(keyOf(a), keyOf(b)))\nbody?.replaceChildren(...rows)\n})\n})\n}\nfunction makeLinks(within         , attribute        , lead                         )       {\nwithin.querySelectorAll             (`[data-${attribute}]`).forEach((element) => {\nconst button = document.createElement(\'button\')\nbutton.type = \'button\'\nbutton.className = \'link\'\nbutton.textContent = element.textContent\nconst index = Number(element.dataset[attribute])\nbutton.addEventListener(\'click\', () => lead(index))\nelement.replaceChildren(button)\n})\n}\nfunction start()       {\ndocument.documentElement.classList.add(\'scripted\')\nconst data = JSON.parse(document.getElementById(\'data\')?.textContent ?? \'[]\')\nconst sections = [...document.querySelectorAll             (\'section.layer\')]\nlet shown = 0\nconst addressOf = (layer        , names                   )         =>\n`#${[data[layer]?.name ?? \'\', ...names].map(encodeURIComponent).join(\'/\')}`\nconst show = (layer        )       => {\nshown = layer\nsections.forEach((section, at) => (section.hidden = at !== layer))\n}\nshow(0)\nconst views = sections.map((section, at) => {\nsection.hidden = false\nconst view = layerView(section, data[at]            , (names) => history.pushState(null, \'\', addressOf(at, names)))\nmakeLinks(section, \'package\', (index) => view.openPackage(index))\nreturn view\n})\nshow(0)\nmakeLinks(document.body, \'layer\', (layer) => {\nshow(layer)\nhistory.pushState(null, \'\', addressOf(layer, []))\nsections[layer]?.scrollIntoView()\n})\ndocument.querySelectorAll(\'table\').forEach(makeSortable)\nconst follow = (focus         )       => {\nconst [name, ...names] = decoded(location.hash.slice(1))\nconst layer = Math.max(\n0,\ndata.findIndex((one) => one.name === name),\n)\nshow(layer)\nviews[layer]?.open(names, focus)\n}\naddEventListener(\'popstate\', () => follow(true))\nif (location.hash !== \'\') follow(false)\ndocument.addEventListener(\'keydown\', (event) => {\nif (event.key !== \'/\' || event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return\nevent.preventDefault()\nviews[shown]?.focusSearch()\n})\ndocument.getElementById(\'theme\')?.addEventListener(\'click\', () => {\nconst dark = matchMedia(\'(prefers-color-scheme: dark)\').matches\nconst theme = document.documentElement.dataset[\'theme\'] ?? (dark ? \'dark\' : \'light\')\ndocument.documentElement.dataset[\'theme\'] = theme === \'dark\' ? \'light\' : \'dark\'\n})\n}\nfunction decoded(address        )                    {\ntry {\nreturn address.split(\'/\').map(decodeURIComponent)\n} catch {\nreturn []\n}\n}\nstart()\n})()\n';
const pageStyle = ':root {\ncolor-scheme: light dark;\n--back: #fbfbfa;\n--panel: #fff;\n--ink: #1c2024;\n--soft: #60646c;\n--line: #d9d9de;\n--native: #e07a5f;\n--python: #4f86c6;\n--bytecode: #9fb8d6;\n--metadata: #b9a7d6;\n--data: #8fb58a;\n--javascript: #e0c35a;\n--folder: #eceef1;\n--tile: #dfe3e8;\n--accent: #0b68cb;\n--bad: #c62a2f;\n--good: #18794e;\n--warn: #946800;\n}\n@media (prefers-color-scheme: dark) {\n:root:not([data-theme=\'light\']) {\n--back: #16181b;\n--panel: #1d2024;\n--ink: #edeef0;\n--soft: #a3a8b0;\n--line: #363a40;\n--native: #c9644a;\n--python: #3e6fa8;\n--bytecode: #55708f;\n--metadata: #7a6a9c;\n--data: #5f8a5b;\n--javascript: #9c8433;\n--folder: #262a30;\n--tile: #30353c;\n--accent: #70b8ff;\n--bad: #ff9592;\n--good: #4cc38a;\n--warn: #f5c54d;\n}\n}\n:root[data-theme=\'dark\'] {\ncolor-scheme: dark;\n--back: #16181b;\n--panel: #1d2024;\n--ink: #edeef0;\n--soft: #a3a8b0;\n--line: #363a40;\n--native: #c9644a;\n--python: #3e6fa8;\n--bytecode: #55708f;\n--metadata: #7a6a9c;\n--data: #5f8a5b;\n--javascript: #9c8433;\n--folder: #262a30;\n--tile: #30353c;\n--accent: #70b8ff;\n--bad: #ff9592;\n--good: #4cc38a;\n--warn: #f5c54d;\n}\n:root[data-theme=\'light\'] {\ncolor-scheme: light;\n}\n* {\nbox-sizing: border-box;\n}\nbody {\nmargin: 0;\nbackground: var(--back);\ncolor: var(--ink);\nfont:\n15px/1.45 system-ui,\nsans-serif;\n}\nmain {\nmax-width: 1400px;\nmargin: 0 auto;\npadding: 16px;\n}\nheader {\ndisplay: flex;\nflex-wrap: wrap;\ngap: 4px 16px;\nalign-items: baseline;\n}\nh1 {\nfont-size: 1.25rem;\nmargin: 0;\noverflow-wrap: anywhere;\n}\nh2 {\nfont-size: 1rem;\nmargin: 28px 0 8px;\n}\nheader p {\nmargin: 0;\ncolor: var(--soft);\nflex: 1 1 auto;\n}\nbutton,\ninput {\nfont: inherit;\ncolor: inherit;\nbackground: var(--panel);\nborder: 1px solid var(--line);\nborder-radius: 6px;\npadding: 4px 10px;\n}\nbutton {\ncursor: pointer;\n}\n:focus-visible {\noutline: 3px solid var(--accent);\noutline-offset: 1px;\n}\n.gauge {\ndisplay: block;\nwidth: 100%;\nheight: 30px;\nmargin: 18px 0 0;\n}\n.gauge .room {\nfill: var(--tile);\n}\n.gauge .used {\nfill: var(--python);\n}\n.gauge .over {\nfill: var(--bad);\n}\n.gauge .limit {\nfill: var(--ink);\n}\n.scale {\ndisplay: flex;\njustify-content: space-between;\nmargin: 2px 0 8px;\nfont-size: 0.8rem;\ncolor: var(--soft);\n}\n.facts {\nmargin: 0 0 16px;\ncolor: var(--soft);\n}\n.facts b {\ncolor: var(--ink);\n}\n.tools {\ndisplay: flex;\nflex-wrap: wrap;\ngap: 8px;\nalign-items: center;\nmargin: 8px 0;\n}\n.crumbs {\ndisplay: flex;\nflex-wrap: wrap;\ngap: 4px;\nflex: 1 1 300px;\nmin-width: 0;\n}\n.crumbs button {\nmax-width: 100%;\noverflow: hidden;\ntext-overflow: ellipsis;\nwhite-space: nowrap;\n}\n.crumbs button[aria-current] {\nborder-color: transparent;\nbackground: none;\nfont-weight: 600;\n}\n.search {\nflex: 0 1 260px;\nmin-width: 0;\n}\n.map {\nposition: relative;\nheight: min(62vh, 720px);\nmin-height: 320px;\noverflow: hidden;\nbackground: var(--panel);\nborder: 1px solid var(--line);\nborder-radius: 6px;\n}\n.box {\nposition: absolute;\noverflow: hidden;\n}\n.box.folder {\nbackground: var(--folder);\n}\n.map > .box {\ncursor: pointer;\nborder-radius: 2px;\n}\n.map > .box.folder {\nbackground: var(--tile);\n}\n.map > .box:focus-visible {\noutline-offset: -3px;\nz-index: 1;\n}\n.map > .box:hover {\nfilter: brightness(1.06);\n}\n.native {\nbackground: var(--native);\n}\n.python {\nbackground: var(--python);\n}\n.bytecode {\nbackground: var(--bytecode);\n}\n.metadata {\nbackground: var(--metadata);\n}\n.data {\nbackground: var(--data);\n}\n.javascript {\nbackground: var(--javascript);\n}\n.miss {\nopacity: 0.18;\n}\n.hit {\noutline: 1px solid var(--ink);\n}\n.label {\nposition: absolute;\ninset: 0 0 auto;\nheight: 18px;\npadding: 0 5px;\nfont-size: 12px;\nline-height: 18px;\nwhite-space: nowrap;\noverflow: hidden;\ntext-overflow: ellipsis;\npointer-events: none;\nfont-weight: 600;\n}\n.label.inner {\nfont-weight: 400;\nfont-size: 11px;\n}\n.label i {\nfont-style: normal;\nfont-weight: 400;\nopacity: 0.75;\nmargin-left: 8px;\n}\n.label b.added {\ncolor: var(--good);\n}\n.label b.changed {\ncolor: var(--warn);\n}\n.box.native > .label,\n.box.python > .label,\n.box.data > .label,\n.box.bytecode > .label,\n.box.javascript > .label,\n.box.metadata > .label {\ncolor: #0b0d0f;\n}\n.told {\nmin-height: 3.2em;\nmargin: 8px 0;\npadding: 6px 0;\noverflow-wrap: anywhere;\ncolor: var(--soft);\n}\n.told code,\n.identity code {\nfont-size: 0.85rem;\noverflow-wrap: anywhere;\nuser-select: all;\n}\n.told strong {\ncolor: var(--ink);\nfont-weight: 600;\n}\n.legend {\ndisplay: flex;\nflex-wrap: wrap;\ngap: 4px 14px;\nmargin: 0;\npadding: 0;\nlist-style: none;\nfont-size: 0.85rem;\ncolor: var(--soft);\n}\n.legend span {\ndisplay: inline-block;\nwidth: 12px;\nheight: 12px;\nborder-radius: 2px;\nmargin-right: 5px;\nvertical-align: -1px;\n}\n.hits ul {\nlist-style: none;\nmargin: 0;\npadding: 0;\nmax-height: 220px;\noverflow: auto;\n}\n.hits li {\nmargin: 3px 0;\noverflow-wrap: anywhere;\ncolor: var(--soft);\n}\n.hits button {\ntext-align: left;\npadding: 1px 6px;\nfont-size: 0.85rem;\noverflow-wrap: anywhere;\n}\n.hits p {\nmargin: 4px 0;\ncolor: var(--soft);\n}\n.scroll {\noverflow-x: auto;\n}\n:root:not(.scripted) .script {\ndisplay: none;\n}\n.verdict {\nmargin: 12px 0 6px;\n}\n.verdict.good {\ncolor: var(--good);\n}\n.verdict.warning {\ncolor: var(--warn);\n}\n.verdict.error {\ncolor: var(--bad);\n}\nh2.layer small {\nfont-weight: 400;\ncolor: var(--soft);\n}\ndetails {\nmargin: 12px 0;\n}\nsummary {\ncursor: pointer;\npadding: 2px 0;\n}\n.why ul {\nmargin: 2px 0;\npadding-left: 20px;\n}\n.why ul ul {\nborder-left: 1px solid var(--line);\n}\n.soft {\ncolor: var(--soft);\n}\nbutton.link,\nbutton.title {\npadding: 0;\nborder: 0;\nbackground: none;\ntext-align: inherit;\n}\nbutton.link {\ncolor: var(--accent);\noverflow-wrap: anywhere;\n}\nth[aria-sort=\'ascending\'] button::after {\ncontent: \' ▲\';\n}\nth[aria-sort=\'descending\'] button::after {\ncontent: \' ▼\';\n}\n.identity {\ndisplay: grid;\ngrid-template-columns: max-content 1fr;\ngap: 2px 14px;\nmargin: 20px 0;\n}\n.identity dt {\ncolor: var(--soft);\n}\n.identity dd {\nmargin: 0;\nmin-width: 0;\n}\ntable {\nborder-collapse: collapse;\nwidth: 100%;\nfont-size: 0.9rem;\n}\nth,\ntd {\ntext-align: left;\npadding: 4px 10px 4px 0;\nborder-bottom: 1px solid var(--line);\nvertical-align: top;\noverflow-wrap: anywhere;\n}\nth {\ncolor: var(--soft);\nfont-weight: 500;\nwhite-space: nowrap;\n}\ntd.n,\nth.n {\ntext-align: right;\nwhite-space: nowrap;\nfont-variant-numeric: tabular-nums;\noverflow-wrap: normal;\n}\ntd.name {\nmin-width: 9em;\n}\n.finding {\nmargin: 6px 0;\npadding: 6px 10px;\nborder-left: 4px solid var(--line);\nbackground: var(--panel);\noverflow-wrap: anywhere;\nwhite-space: pre-line;\n}\n.finding.error {\nborder-color: var(--bad);\n}\n.finding.warning {\nborder-color: var(--warn);\n}\n.added {\ncolor: var(--good);\n}\n.removed {\ncolor: var(--bad);\n}\n.changed {\ncolor: var(--warn);\n}\nkbd {\nfont:\n0.85em ui-monospace,\nmonospace;\nborder: 1px solid var(--line);\nborder-radius: 3px;\npadding: 0 4px;\n}\n.hint {\nfont-size: 0.85rem;\ncolor: var(--soft);\nmargin: 6px 0;\n}\n@media (max-width: 600px) {\nmain {\npadding: 10px;\n}\n.map {\nheight: 68vh;\n}\n.search {\nflex: 1 1 100%;\n}\n.hint {\ndisplay: none;\n}\ntd.details,\nth.details {\ndisplay: none;\n}\n.identity {\ngrid-template-columns: 1fr;\n}\n}\n@media (prefers-reduced-motion: no-preference) {\n.box {\ntransition: opacity 0.15s;\n}\n}';

;// CONCATENATED MODULE: ./build/report/html.js













/** More files than this are drawn as one for each folder: the page stays below 1.5 MB, and nobody sees them singly. */
const mostFiles = 12_000;
/** Each of several layers has at least these. */
const leastFiles = 400;
/**
 * A page of one file that requires no network: of one layer, or of several with a table of them. For each layer: the
 * verdict, the limit, a treemap by package and file, the packages and why each is included, what changed.
 * What others wrote reaches it as text only: escaped in the markup, as JSON in a data block, and the content security
 * policy lets no other script run. Without a script the tables are read as they are.
 */
function layerPage(first, ...others) {
    const layers = [first, ...others];
    const name = others.length === 0 ? clean(first.name, 200) : (0,units/* plural */.LS)(layers.length, 'layer');
    const policy = `default-src 'none'; img-src data:; script-src '${sha256(pageScript)}'; style-src '${sha256(pageStyle)}'`;
    const perLayer = Math.max(leastFiles, Math.floor(mostFiles / layers.length));
    const data = layers.map((layer) => pageData(layer, perLayer));
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${markup_escape(name)} – Lambda ${artifacts/* artifactFacts */.S[first.kind ?? 'layer'].title}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<main>
<header><h1>${markup_escape(name)}</h1><p>${others.length === 0 ? shown(first.targets, 200) : ''}</p><button type="button" id="theme" class="script">Dark / light</button></header>
${others.length === 0 ? '' : overview(layers)}
${layers.map((layer) => section(layer, others.length > 0)).join('\n')}
</main>
<script type="application/json" id="data">${json(data)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}
/** All layers of a page of several. A name leads to its layer. */
function overview(layers) {
    const rows = layers.map(({ kind = 'layer', name, targets, inventory, findings }, at) => {
        const { unzippedSizeBytes, sizeBytes, packages } = inventory;
        return [
            `<span data-layer="${at}">${shown(name, 200)}</span>`,
            shown(targets, 200),
            `<span class="verdict ${verdictOf(findings)}">${verdictText(findings)}</span>`,
            {
                html: `${(0,units/* formatBytes */.z3)(unzippedSizeBytes)} (${(0,limits/* shareOfLimit */.a)(unzippedSizeBytes, artifacts/* artifactFacts */.S[kind].unzippedLimitBytes)})`,
                value: unzippedSizeBytes,
            },
            { html: sizeBytes === undefined ? '–' : (0,units/* formatBytes */.z3)(sizeBytes), value: sizeBytes ?? 0 },
            { html: String(packages.length), value: packages.length },
        ];
    });
    const columns = [
        { title: 'Layer', className: 'name', sort: 'text' },
        { title: 'Runtime', className: 'details', sort: 'text' },
        { title: 'Verdict', sort: 'text' },
        { title: 'Unzipped', className: 'n', sort: 'number' },
        { title: 'Zipped', className: 'n details', sort: 'number' },
        { title: 'Packages', className: 'n details', sort: 'number' },
    ];
    return table(columns, rows, 'layers');
}
function section(page, isOneOfSeveral) {
    const { kind = 'layer', name, targets, inventory, findings, packages = [], native = [] } = page;
    const title = isOneOfSeveral
        ? `<h2 class="layer">${shown(name, 200)} <small>${shown(targets, 200)}</small></h2>\n`
        : '';
    return `<section class="layer">
${title}${findingsSection(findings)}
${gauge(inventory, kind)}
<div class="tools script"><nav class="crumbs" aria-label="Where you are"></nav><input class="search" type="search" placeholder="Search files and packages" aria-label="Search files and packages"></div>
<div class="hits script" role="status"></div>
<div class="map script" role="tree" aria-label="Sizes by package and file"></div>
<div class="told script" aria-live="polite"></div>
${legend(inventory)}
<p class="hint script"><kbd>arrows</kbd> move, <kbd>Enter</kbd> goes in, <kbd>Esc</kbd> goes out, <kbd>/</kbd> searches.</p>
${comparisonSection(page.comparison)}
${packagesSection(inventory, packages)}
${importSection(page.importCosts)}
${slimmingSection(page.slimming)}
${nativeSection(native)}
${duplicatesSection(inventory)}
${identity(page.codeSha256, page.destinations)}
</section>`;
}
function sha256(text) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}`;
}


/***/ })

};
