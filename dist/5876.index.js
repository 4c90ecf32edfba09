export const id = 5876;
export const ids = [5876];
export const modules = {

/***/ 90721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ directoryInventory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _read_inventory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33462);
/* harmony import */ var _startup_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47328);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38522);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19036);








/** A list of files has 2 MB in the largest packages. */
const largestMetadataBytes = 32 * 1024 * 1024;
/** What is in a directory, as it would be in a zip of it: an unpacked layer, a site-packages folder. Links are not followed. */
async function directoryInventory(directory, name, finder, signal) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { recursive: true, withFileTypes: true });
    const paths = found
        .filter((entry) => entry.isFile() || entry.isSymbolicLink())
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'))
        .sort();
    const files = await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(paths, 16, signal, async (path) => {
        const whole = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, path);
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(whole);
        const sizes = { path, sizeBytes: status.size, compressedSizeBytes: status.size };
        if (status.isSymbolicLink())
            return { ...sizes, crc32: (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.crc32)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(whole)), kind: 'symlink' };
        return { ...sizes, crc32: await checksum(whole), mode: status.mode & 0o777 };
    });
    const packages = finder.find(paths);
    const readAll = async (pathsOf) => {
        const texts = await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(packages, 16, signal, async (one) => {
            for (const path of pathsOf(one)) {
                const text = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readSmallFile */ .EW)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, path), largestMetadataBytes).catch(() => undefined);
                if (text !== undefined)
                    return [[one, text]];
            }
            return [];
        });
        return new Map(texts.flat());
    };
    const lists = await readAll(({ listPath }) => [listPath]);
    const heads = await readAll(({ headPaths }) => headPaths);
    const inventory = (0,_read_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .assemble */ .f)(name, files, packages, { lists, heads }, finder);
    const roots = [...new Set(packages.map(({ root }) => root))];
    const sizes = new Map(files.map(({ path, sizeBytes }) => [path, sizeBytes]));
    const startup = await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)((0,_startup_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ownedFiles */ .$9)(inventory), 16, signal, async (file) => {
        const reader = finder.startup(file.path, roots);
        if (!reader)
            return undefined;
        if ((sizes.get(file.path) ?? 0) > _startup_files_js__WEBPACK_IMPORTED_MODULE_5__/* .startupLimitBytes */ .Qb)
            return (0,_startup_files_js__WEBPACK_IMPORTED_MODULE_5__/* .unreadFile */ ._8)(file, 'it is too large to be read');
        return reader.read(file, reader.needsText ? await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readSmallFile */ .EW)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file.path), _startup_files_js__WEBPACK_IMPORTED_MODULE_5__/* .startupLimitBytes */ .Qb) : '');
    });
    const folders = await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(found.filter((entry) => entry.isDirectory()).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)), 16, signal, async (path) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(directory, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'),
        mode: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path)).mode & 0o777,
    }));
    return { ...inventory, folders, startup: startup.filter((file) => file !== undefined) };
}
async function checksum(path) {
    let crc = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path))
        crc = (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.crc32)(chunk, crc);
    return crc;
}


/***/ }),

/***/ 33462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ assemble),
/* harmony export */   z: () => (/* binding */ readInventory)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2950);
/* harmony import */ var _formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54732);
/* harmony import */ var _host_small_heap_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48136);
/* harmony import */ var _host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4158);
/* harmony import */ var _startup_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47328);







/** Enough of a package's description for its head: name, licence and summary come before the long text. */
const headBytes = 2_048;
/** Metadata files nearer to each other than this come in one read: a round trip costs more than the bytes between. */
const gapBytes = 4_096;
const readsAtOnce = 12;
const noFiles = { sizeBytes: 0, unzippedSizeBytes: 0, files: 0 };
/**
 * What is in a zip, from its central directory and the RECORD and METADATA of its packages: never the whole.
 * @throws {ZipRefusal} when it is not a zip, or is damaged.
 */
async function readInventory(source, finder, options) {
    const counted = counting(source);
    const entries = await (0,_formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .readCentralDirectory */ .Hp)(counted.source, options.name);
    (0,_host_small_heap_js__WEBPACK_IMPORTED_MODULE_3__/* .expectFiles */ .D)(entries.length);
    const files = entries.filter(({ kind }) => kind !== 'directory').sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_6__/* .compareText */ .n6)(a.path, b.path));
    const packages = finder.find(files.map(({ path }) => path));
    const { budgetBytes = Number.POSITIVE_INFINITY } = options;
    const left = { ...options, budgetBytes: budgetBytes - counted.readBytes() };
    const texts = await readMetadata(counted.source, files, packages, left);
    const inventory = assemble(options.name, files, packages, texts, finder);
    const roots = [...new Set(packages.map(({ root }) => root))];
    const leftBytes = budgetBytes - counted.readBytes();
    return {
        ...inventory,
        folders: entries
            .filter(({ kind }) => kind === 'directory')
            .map(({ path, mode }) => (mode === undefined ? { path } : { path, mode })),
        startup: await (0,_startup_files_js__WEBPACK_IMPORTED_MODULE_5__/* .startupFilesOf */ .qW)(counted.source, entries, (0,_startup_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ownedFiles */ .$9)(inventory), finder, roots, leftBytes),
        sizeBytes: source.sizeBytes,
        readBytes: counted.readBytes(),
    };
}
/** Puts files, packages and their metadata together. `files` are sorted by path. */
function assemble(source, files, found, { lists, heads }, finder) {
    const owners = finder.owners(files.map(({ path }) => path), found, lists);
    const sums = found.map(() => ({ ...noFiles }));
    const paths = new Set(files.map(({ path }) => path));
    const listed = files.map(({ path, sizeBytes, compressedSizeBytes, crc32, mode, kind }, index) => {
        const owner = owners[index];
        const sum = owner === undefined ? undefined : sums[owner];
        if (sum) {
            sum.sizeBytes += compressedSizeBytes;
            sum.unzippedSizeBytes += sizeBytes;
            sum.files += 1;
        }
        return {
            path,
            sizeBytes,
            compressedSizeBytes,
            crc32,
            ...(mode === undefined ? {} : { mode }),
            ...(kind === 'symlink' ? { isLink: true } : {}),
            ...(owner === undefined ? {} : { package: owner }),
        };
    });
    const packages = found.map((one, index) => {
        const { name, version, root } = one;
        const missing = finder.missing(paths, one, lists.get(one) ?? '');
        return {
            name,
            version,
            root,
            ...(sums[index] ?? noFiles),
            ...(missing.length > 0 ? { missing } : {}),
            ...finder.describe(heads.get(one) ?? ''),
        };
    });
    const unzippedSizeBytes = files.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
    return { source, unzippedSizeBytes, files: listed, packages };
}
async function readMetadata(source, files, packages, { name, signal, budgetBytes }) {
    const byPath = new Map(files.map((entry) => [entry.path, entry]));
    const want = (kind, pathsOf) => packages.flatMap((of) => {
        const entry = pathsOf(of).flatMap((path) => byPath.get(path) ?? [])[0];
        return entry ? [{ of, entry, kind, ...spanOf(entry, kind) }] : [];
    });
    // The list tells whose a file is, which counts more than a licence. The short ones first: most packages for the bytes.
    const byLength = (a, b) => a.toOffset - a.fromOffset - (b.toOffset - b.fromOffset);
    const inOrder = [
        ...[...want('list', ({ listPath }) => [listPath])].sort(byLength),
        ...want('head', ({ headPaths }) => headPaths),
    ];
    let left = budgetBytes;
    const affordable = inOrder.filter((one) => {
        const lengthBytes = one.toOffset - one.fromOffset;
        if (lengthBytes > left)
            return false;
        left -= lengthBytes;
        return true;
    });
    const lists = new Map();
    const heads = new Map();
    await (0,_host_map_concurrently_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(spans(affordable, Math.max(0, left)), readsAtOnce, signal, async (group) => {
        const [first] = group;
        if (!first)
            return;
        const bytes = await source.read(first.fromOffset, Math.max(...group.map((one) => one.toOffset)) - first.fromOffset);
        for (const one of group) {
            const text = contentOf(bytes.subarray(one.fromOffset - first.fromOffset, one.toOffset - first.fromOffset), one, name);
            if (text !== undefined)
                (one.kind === 'list' ? lists : heads).set(one.of, text);
        }
    });
    return { lists, heads };
}
/** The bytes of the file that hold an entry's header and what is wanted of its data. */
function spanOf(entry, kind) {
    const dataBytes = kind === 'head' ? Math.min(entry.compressedSizeBytes, headBytes) : entry.compressedSizeBytes;
    // The local header repeats the name; its extra fields are not known beforehand and mostly short.
    const headerBytes = _formats_zip_central_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .localHeaderBytes */ .Wg + Buffer.byteLength(entry.path) + 64;
    const toOffset = Math.min(entry.limitOffset, entry.localHeaderOffset + headerBytes + dataBytes);
    return { fromOffset: entry.localHeaderOffset, toOffset };
}
/** Neighbours in one read, as long as the bytes between them can be afforded. */
function spans(wanted, spareBytes) {
    const groups = [];
    let spare = spareBytes;
    let endOffset = 0;
    for (const one of [...wanted].sort((a, b) => a.fromOffset - b.fromOffset)) {
        const gap = Math.max(0, one.fromOffset - endOffset);
        const group = groups.at(-1);
        if (group && gap <= gapBytes && gap <= spare) {
            spare -= gap;
            group.push(one);
        }
        else
            groups.push([one]);
        endOffset = Math.max(endOffset, one.toOffset);
    }
    return groups;
}
/** The text of an entry, or its beginning. Undefined when it does not inflate: what it would say is done without. */
function contentOf(bytes, { entry, kind }, name) {
    const start = (0,_formats_zip_entry_data_js__WEBPACK_IMPORTED_MODULE_2__/* .locateData */ .zA)(bytes, entry, name);
    if (typeof start !== 'number')
        return undefined;
    const data = bytes.subarray(start, start + entry.compressedSizeBytes);
    if (entry.method === 0)
        return data.toString('utf8');
    if (kind === 'list' && data.length < entry.compressedSizeBytes)
        return undefined;
    try {
        const options = { finishFlush: node_zlib__WEBPACK_IMPORTED_MODULE_0__.constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, entry.sizeBytes) };
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(data, options).toString('utf8');
    }
    catch {
        return undefined;
    }
}
function counting(source) {
    let readBytes = 0;
    return {
        readBytes: () => readBytes,
        source: {
            sizeBytes: source.sizeBytes,
            read(offset, lengthBytes) {
                readBytes += lengthBytes;
                return source.read(offset, lengthBytes);
            },
        },
    };
}


/***/ }),

/***/ 3481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   PC: () => (/* binding */ optionalPeersOf),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   kb: () => (/* binding */ isPackageName),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
// Values of package.json, as far as they are what they should be. What is of another type counts as absent.
// https://docs.npmjs.com/cli/v11/configuring-npm/package-json
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectOf(value) {
    return isObject(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
/** Names and ranges. */
function rangesOf(value) {
    return Object.entries(objectOf(value)).flatMap(([name, range]) => typeof range === 'string' ? [[name, range]] : []);
}
/** `os`, `cpu` and `libc` are a word or a list of words. */
function wordsOf(value) {
    const all = Array.isArray(value) ? value : [value];
    return all.filter((one) => typeof one === 'string');
}
/** What a name of npm is, scope included: https://github.com/npm/validate-npm-package-name. Old names have capitals. */
function isPackageName(name) {
    return (name.length <= 214 && /^(?:@[^/@\s\\:%?#]+\/)?[^/@\s\\:%?#.][^/@\s\\:%?#]*$/.test(name) && name !== 'node_modules');
}
/** The names whose peers may be missing. */
function optionalPeersOf(manifest) {
    const meta = Object.entries(objectOf(manifest['peerDependenciesMeta']));
    return new Set(meta.flatMap(([name, one]) => (objectOf(one)['optional'] === true ? [name] : [])));
}


/***/ }),

/***/ 66206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   P7: () => (/* binding */ policyLimitBytes),
/* harmony export */   Vy: () => (/* binding */ statementName),
/* harmony export */   WF: () => (/* binding */ comparePolicy),
/* harmony export */   bb: () => (/* binding */ markId),
/* harmony export */   bk: () => (/* binding */ markIn),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   lu: () => (/* binding */ declaredStatements),
/* harmony export */   qi: () => (/* binding */ isMark),
/* harmony export */   vE: () => (/* binding */ carriedStatements),
/* harmony export */   we: () => (/* binding */ policyBytes)
/* harmony export */ });
/* unused harmony exports statementId, isOurs */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _plan_grants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36659);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4158);



const idPrefix = 'lambda-layer-action-';
const markPrefix = `${idPrefix}unfinished-`;
/**
 * A mark is in the policy of a version while a newer version that names it in its description takes over its grants: see
 * unfinished.ts. Its principal is the account of the layer itself, which may use the version anyway. Lambda takes that, e.g.
 * https://github.com/JamesWoolfenden/pike/blob/master/terraform/aws/backup/aws_lambda_layer_version_permission.tf
 */
const markId = (mark) => markPrefix + mark;
/** The mark that a statement is, by its name; undefined for any other statement. */
const markIn = ({ id }) => isMark({ id }) ? id.slice(markPrefix.length) : undefined;
const isMark = ({ id }) => id.startsWith(markPrefix);
/** The ids of our statements: one id a grant, so that two runs cannot add one grant twice. */
function statementId(grant) {
    switch (grant.kind) {
        case 'account':
            return idPrefix + grant.accountId;
        case 'organization':
            return idPrefix + grant.organizationId;
        case 'public':
            return `${idPrefix}public`;
    }
}
const isOurs = (statement) => statement.id.startsWith(idPrefix);
/** `Principal` and `OrganizationId` of AddLayerVersionPermission. */
function principalOf(grant) {
    if (grant.kind === 'account')
        return { principal: grant.accountId };
    return grant.kind === 'public' ? { principal: '*' } : { principal: '*', organizationId: grant.organizationId };
}
/**
 * Reads the policy of a layer version.
 * @throws {Failure} when it is not a policy.
 */
function parsePolicy(policy) {
    if (policy === undefined)
        return [];
    return statementsOf(policy).map((statement) => ({
        id: statement.Sid ?? '',
        grant: grantOf(statement),
        sizeBytes: Buffer.byteLength(JSON.stringify(statement)),
    }));
}
/** A policy has one statement, or a list of them. */
function statementsOf(policy) {
    try {
        const { Statement: statements = [] } = JSON.parse(policy);
        const all = Array.isArray(statements) ? statements : [statements];
        if (all.every(isStatement))
            return all;
    }
    catch (error) {
        if (!(error instanceof SyntaxError || error instanceof TypeError))
            throw error;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR({
        code: 'policy-not-read',
        message: `The policy of a layer version is not one: ${JSON.stringify(policy.slice(0, 200))}.`,
        nextStep: 'See what answers in place of AWS: a proxy, or an endpoint that AWS_ENDPOINT_URL names.',
    });
}
const isText = (value) => value === undefined || typeof value === 'string';
const isTexts = (value) => isText(value) || (Array.isArray(value) && value.every(isText));
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function isStatement(value) {
    if (!isObject(value))
        return false;
    const { Sid, Effect, Principal, Action, Condition } = value;
    const isPrincipal = isText(Principal) || (isObject(Principal) && isTexts(Principal['AWS']));
    const isCondition = Condition === undefined ||
        (isObject(Condition) && Object.values(Condition).every((one) => isObject(one) && Object.values(one).every(isTexts)));
    return isText(Sid) && isText(Effect) && isTexts(Action) && isPrincipal && isCondition;
}
function grantOf({ Effect, Principal, Action, Condition }) {
    const principal = single(typeof Principal === 'object' ? Principal.AWS : Principal);
    if (Effect !== 'Allow' || single(Action) !== 'lambda:GetLayerVersion' || principal === undefined)
        return undefined;
    if (principal === '*') {
        if (Condition === undefined)
            return { kind: 'public' };
        const organizationId = single(Condition['StringEquals']?.['aws:PrincipalOrgID']);
        const isOnly = Object.keys(Condition).length === 1 && Object.keys(Condition['StringEquals'] ?? {}).length === 1;
        return organizationId !== undefined && isOnly ? { kind: 'organization', organizationId } : undefined;
    }
    if (Condition !== undefined)
        return undefined;
    const accountId = /^\d{12}$/.test(principal) ? principal : _plan_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .accountInArn */ .mH.exec(principal)?.[1];
    return accountId === undefined ? undefined : { kind: 'account', accountId };
}
const single = (value) => typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined;
/** The difference between the policy that is and the statements that are declared. What others stated is never touched. */
function comparePolicy(observed, declared) {
    const namesake = ({ id }) => observed.find((there) => there.id === id);
    const saysSo = (wanted, there) => there?.grant !== undefined && (0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .grantName */ .eX)(there.grant) === (0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .grantName */ .eX)(wanted.grant);
    const add = declared.filter((wanted) => {
        const there = namesake(wanted);
        return there === undefined || (isOurs(there) && !saysSo(wanted, there));
    });
    return {
        add,
        replace: add.flatMap((wanted) => namesake(wanted) ?? []),
        revoke: observed.filter((there) => isOurs(there) && !isMark(there) && !declared.some(({ id }) => id === there.id)),
        foreign: observed.filter((there) => !isOurs(there)),
    };
}
/** The statements of declared grants. */
const declaredStatements = (grants) => {
    const byId = new Map(grants.map((grant) => [statementId(grant), { id: statementId(grant), grant }]));
    return [...byId.values()];
};
/**
 * What a new version takes over from the previous one: every grant that we understand, under its own id, in the order of
 * the ids. Never a public one.
 */
function carriedStatements(previous) {
    const understood = previous.flatMap(({ id, grant }) => (grant === undefined || isMark({ id }) ? [] : [{ id, grant }]));
    const statements = understood.filter(({ grant }) => grant.kind !== 'public').sort((0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byText */ .z4)(({ id }) => id));
    return { statements, publicDropped: statements.length < understood.length };
}
/** A statement for people: its name, and whom it lets in where we understand it. */
const statementName = ({ id, grant }) => (grant ? `${id} (${(0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_1__/* .grantName */ .eX)(grant)})` : id);
/** Bytes that Lambda allows for a resource policy: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const policyLimitBytes = 20_480;
const emptyPolicyBytes = '{"Version":"2012-10-17","Id":"default","Statement":[]}'.length;
/** The length of a policy with these statements, as Lambda writes it. */
function policyBytes(statements, versionArn) {
    return statements.reduce((sum, statement) => sum + statementBytes(statement, versionArn) + 1, emptyPolicyBytes);
}
function statementBytes({ id, grant, sizeBytes }, versionArn) {
    if (sizeBytes !== undefined || grant === undefined)
        return sizeBytes ?? 0;
    const partition = versionArn.split(':')[1] ?? 'aws';
    const { principal, organizationId } = principalOf(grant);
    return JSON.stringify({
        Sid: id,
        Effect: 'Allow',
        Principal: principal === '*' ? principal : { AWS: `arn:${partition}:iam::${principal}:root` },
        Action: 'lambda:GetLayerVersion',
        Resource: versionArn,
        ...(organizationId === undefined ? {} : { Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } } }),
    }).length;
}


/***/ }),

/***/ 87032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ packageFinder)
});

// EXTERNAL MODULE: ./build/text/order.js
var order = __webpack_require__(4158);
// EXTERNAL MODULE: ./build/node/locks/manifest.js
var locks_manifest = __webpack_require__(3481);
;// CONCATENATED MODULE: ./build/node/checks/installed.js
// Which npm packages lie in a tree of files, and which files are theirs.


/** `nodejs/node_modules/a/node_modules/@s/b/package.json` */
const manifestOfPackage = /^((?:.*\/)?node_modules\/((?:@[^/]+\/)?[^@./][^/]*))\/package\.json$/;
/** Finds packages by their package.json. */
const npmFinder = {
    find(paths) {
        return paths
            .flatMap((path) => {
            const [, folder, name] = manifestOfPackage.exec(path) ?? [];
            if (folder === undefined || name === undefined)
                return [];
            const root = folder.slice(0, Math.max(0, folder.indexOf('node_modules/') - 1));
            return [{ name, version: '', root, listPath: `${folder}/`, headPaths: [path] }];
        })
            .sort((0,order/* byText */.z4)(({ name, listPath }) => `${name}\n${listPath}`));
    },
    owners(paths, packages) {
        const folders = new Map(packages.map(({ listPath }, index) => [listPath, index]));
        return paths.map((path) => {
            for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                const owner = folders.get(path.slice(0, slash + 1));
                if (owner !== undefined)
                    return owner;
            }
            return undefined;
        });
    },
    missing: () => [],
    describe: (head) => describePackage(head),
    startup: () => undefined,
};
/** From the beginning of a package.json, which may be cut: its first members say most. */
function describePackage(head) {
    const manifest = parsed(head);
    const said = (name) => (0,locks_manifest/* textOf */.b6)(manifest ? manifest[name] : undefined) ??
        new RegExp(`^ {0,8}"${name}"\\s*:\\s*"([^"\\\\]{1,200})"`, 'm').exec(head)?.[1];
    const licence = said('license') ?? (0,locks_manifest/* textOf */.b6)((0,locks_manifest/* objectOf */.Xy)(manifest?.['license'])['type']);
    const version = said('version');
    const summary = said('description');
    return {
        ...(version === undefined ? {} : { version: version.slice(0, 100) }),
        ...(licence === undefined ? {} : { licence: licence.slice(0, 200) }),
        ...(summary === undefined ? {} : { summary: summary.slice(0, 200) }),
    };
}
function parsed(head) {
    try {
        const value = JSON.parse(head);
        return (0,locks_manifest/* isObject */.Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/python/checks/distributions.js
var distributions = __webpack_require__(48162);
;// CONCATENATED MODULE: ./build/run/package-finder.js


/** Packages of every language. */
const packageFinder = {
    ...distributions/* distributionFinder */.z,
    find: (paths) => [...distributions/* distributionFinder */.z.find(paths), ...npmFinder.find(paths)],
    owners(paths, packages, lists) {
        const python = indexesOf(packages, false);
        const npm = indexesOf(packages, true);
        const ownersOf = (finder, indexes) => indexes.length === 0
            ? []
            : finder.owners(paths, indexes.flatMap((index) => packages[index] ?? []), lists);
        const byPython = ownersOf(distributions/* distributionFinder */.z, python);
        const byNpm = ownersOf(npmFinder, npm);
        return paths.map((_, at) => npm[byNpm[at] ?? -1] ?? python[byPython[at] ?? -1]);
    },
    missing: (paths, one, list) => (isNpm(one) ? [] : distributions/* distributionFinder */.z.missing(paths, one, list)),
    describe: (head) => (head.trimStart().startsWith('{') ? npmFinder : distributions/* distributionFinder */.z).describe(head),
};
function indexesOf(packages, npm) {
    return packages.flatMap((one, index) => (isNpm(one) === npm ? [index] : []));
}
function isNpm({ headPaths: [path = ''] }) {
    return path.endsWith('/package.json');
}


/***/ }),

/***/ 25876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ kindOfRead),
/* harmony export */   Q4: () => (/* binding */ summaryOfRead),
/* harmony export */   Y$: () => (/* binding */ targetsFor),
/* harmony export */   fe: () => (/* binding */ announceReadLayer),
/* harmony export */   readLayer: () => (/* binding */ readLayer),
/* harmony export */   z7: () => (/* binding */ versionInventory)
/* harmony export */ });
/* unused harmony export grantsOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5338);
/* harmony import */ var _host_aws_connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44022);
/* harmony import */ var _host_http_client_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64657);
/* harmony import */ var _host_http_range_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50893);
/* harmony import */ var _inspect_directory_inventory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90721);
/* harmony import */ var _inspect_read_inventory_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33462);
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(95038);
/* harmony import */ var _lambda_arns_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62504);
/* harmony import */ var _lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8081);
/* harmony import */ var _plan_grants_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(36659);
/* harmony import */ var _package_finder_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(87032);
/* harmony import */ var _python_checks_inventory_subjects_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(25111);
/* harmony import */ var _publish_layer_sharing_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(66206);
/* harmony import */ var _report_packages_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(72734);
/* harmony import */ var _text_units_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(34481);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
// Reads a layer that exists already, also one that was built elsewhere.


















/** Tells the report of a layer that was read. */
function announceReadLayer(layer, targets, run) {
    const { inventory, place, name } = layer;
    const { announce } = run;
    const kind = kindOfRead(layer, run);
    const isVersioned = inventory.packages.some(({ root }) => root.startsWith('python/lib/'));
    const layout = isVersioned ? 'versioned' : 'flat';
    announce({
        kind: 'layers-planned',
        layers: [{ kind, name, targets, layout, zipPath: place?.within === 'zip' ? place.path : inventory.source }],
    });
    announce({ kind: 'content-known', layer: name, content: (0,_report_packages_js__WEBPACK_IMPORTED_MODULE_16__/* .contentOfInventory */ .n$)(inventory) });
    if (inventory.codeSha256 !== undefined) {
        announce({ kind: 'zip-ready', layer: name, zip: { codeSha256: inventory.codeSha256, reused: true } });
    }
}
/** What was read: as AWS has it, else as `artifact` says. */
function kindOfRead({ kind }, { config, given }) {
    return kind ?? (given.artifact && config.artifact === 'function' ? 'function' : 'layer');
}
/** Reads what a word of the command names: a zip, a directory, the ARN of a layer version or a function. */
async function readLayer(word, context) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (word.startsWith('arn:'))
            return readVersion(word, context);
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.directory, word);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
        if (!found) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
                code: 'file-not-found',
                message: `${word} does not exist.`,
                nextStep: 'Name a zip, a directory, or the ARN of a layer version or a function.',
                file: word,
            });
        }
        const { signal } = context;
        if (found.isDirectory()) {
            const inventory = await (0,_inspect_directory_inventory_js__WEBPACK_IMPORTED_MODULE_7__/* .directoryInventory */ .e)(path, word, _package_finder_js__WEBPACK_IMPORTED_MODULE_13__/* .packageFinder */ .T, signal);
            return { inventory, place: { path, within: 'folder' }, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) };
        }
        const source = __addDisposableResource(env_1, await (0,_formats_zip_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openZipFile */ .oo)(path, word), true);
        const inventory = await (0,_inspect_read_inventory_js__WEBPACK_IMPORTED_MODULE_8__/* .readInventory */ .z)(source, _package_finder_js__WEBPACK_IMPORTED_MODULE_13__/* .packageFinder */ .T, { name: word, signal });
        return { inventory, place: { path, within: 'zip' }, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path).replace(/\.zip$/i, '') };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function readVersion(arn, context) {
    const named = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_10__/* .parseLambdaArn */ .Kl)(arn);
    if (named?.kind === 'function')
        return readFunction(arn, named, context);
    if (named?.kind !== 'layer-version') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
            code: 'no-layer-version',
            message: `${arn} is not the ARN of a layer version.`,
            nextStep: 'It looks like arn:aws:lambda:eu-west-1:123456789012:layer:name:7.',
        });
    }
    const { env, log, signal } = context;
    const aws = (0,_host_aws_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .connectAws */ .o)({ env, log, signal, readOnly: true });
    try {
        const [inventory, grants] = await Promise.all([versionInventory(arn, aws, context), grantsOf(arn, aws)]);
        return { kind: 'layer', inventory: grants ? { ...inventory, grants } : inventory, name: named.name };
    }
    finally {
        aws.close();
    }
}
/** The zip of a function: its list of files and a few metadata files, by ranges. */
async function readFunction(arn, { name, region, qualifier }, context) {
    const { env, log, signal } = context;
    const aws = (0,_host_aws_connect_js__WEBPACK_IMPORTED_MODULE_4__/* .connectAws */ .o)({ env, log, signal, readOnly: true });
    try {
        const code = aws.functionCode(region.name);
        const plain = qualifier === undefined ? arn : arn.slice(0, -qualifier.length - 1);
        const [state, location] = await Promise.all([
            qualifier === undefined ? aws.lambda(region.name).getFunction(plain) : code.getVersion(plain, qualifier),
            code.getDetails(plain, qualifier).then((details) => details?.codeLocation),
        ]);
        if (!state) {
            const nextStep = 'Check its name, its region, and the credentials.';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({ code: 'no-such-function', message: `${arn} does not exist.`, nextStep });
        }
        if (location === undefined || state.packageType !== 'Zip') {
            const nextStep = 'Name the image itself, e.g. by its digest in the registry.';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({ code: 'no-zip', message: `${arn} is a container image, not a zip.`, nextStep });
        }
        const source = await (0,_host_http_range_js__WEBPACK_IMPORTED_MODULE_6__/* .httpRangeSource */ .$)(location, (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_5__/* .httpFor */ ._)(env), signal);
        const budgetBytes = Math.max(leastBudgetBytes, source.sizeBytes * budgetShare);
        const inventory = await (0,_inspect_read_inventory_js__WEBPACK_IMPORTED_MODULE_8__/* .readInventory */ .z)(source, _package_finder_js__WEBPACK_IMPORTED_MODULE_13__/* .packageFinder */ .T, { name: arn, signal, budgetBytes });
        const { codeSha256, runtime, architectures: machines } = state;
        const runtimes = runtime === undefined ? [] : [runtime];
        return { kind: 'function', name, inventory: { ...inventory, codeSha256, runtimes, architectures: machines } };
    }
    finally {
        aws.close();
    }
}
/** Who may use a version. Undefined where that may not be read: the content may, for everybody it is shared with. */
async function grantsOf(arn, aws) {
    const named = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_10__/* .parseLambdaArn */ .Kl)(arn);
    if (named?.kind !== 'layer-version')
        return undefined;
    const layer = arn.slice(0, arn.lastIndexOf(':'));
    try {
        const policy = await aws.lambda(named.region.name).getLayerVersionPolicy({ layer, version: named.version, arn });
        return (0,_publish_layer_sharing_js__WEBPACK_IMPORTED_MODULE_15__/* .parsePolicy */ .ON)(policy).map(({ id, grant }) => (grant ? (0,_plan_grants_js__WEBPACK_IMPORTED_MODULE_12__/* .grantName */ .eX)(grant) : `statement ${id}`));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Interrupted */ .j$ || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR))
            throw error;
        return undefined;
    }
}
/** How much of a remote zip is read. */
const budgetShare = 0.019;
const leastBudgetBytes = 512 * 1024;
/**
 * What is in a published version: its list of files and a few metadata files, by ranges.
 * @throws {Failure} when there is no such version, or it may not be read.
 */
async function versionInventory(arn, aws, { env, signal }) {
    const named = (0,_lambda_arns_js__WEBPACK_IMPORTED_MODULE_10__/* .parseLambdaArn */ .Kl)(arn);
    if (named?.kind !== 'layer-version')
        throw new Error(`${arn} is not a layer version`);
    const layer = arn.slice(0, arn.lastIndexOf(':'));
    const version = await aws.lambda(named.region.name).getLayerVersion({ layer, version: named.version, arn });
    if (!version) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR({
            code: 'no-such-version',
            message: `${arn} does not exist.`,
            nextStep: `List what there is: aws lambda list-layer-versions --layer-name ${layer}`,
        });
    }
    const source = await (0,_host_http_range_js__WEBPACK_IMPORTED_MODULE_6__/* .httpRangeSource */ .$)(version.location, (0,_host_http_client_js__WEBPACK_IMPORTED_MODULE_5__/* .httpFor */ ._)(env), signal);
    const budgetBytes = Math.max(leastBudgetBytes, source.sizeBytes * budgetShare);
    const inventory = await (0,_inspect_read_inventory_js__WEBPACK_IMPORTED_MODULE_8__/* .readInventory */ .z)(source, _package_finder_js__WEBPACK_IMPORTED_MODULE_13__/* .packageFinder */ .T, { name: arn, signal, budgetBytes });
    const { codeSha256, runtimes, architectures: machines } = version;
    return { ...inventory, codeSha256, runtimes, architectures: machines };
}
/** What was asked for; else what the version says of itself; else what its files tell; else the defaults. */
function targetsFor({ config, given }, inventory, elfFiles) {
    const told = (0,_python_checks_inventory_subjects_js__WEBPACK_IMPORTED_MODULE_14__/* .targetsOfInventory */ .Ed)(inventory, elfFiles);
    const stated = inventory.runtimes?.flatMap((name) => {
        const found = (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_11__/* .findPythonRuntime */ .Cw)(name) ?? (0,_lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_11__/* .findNodejsRuntime */ .bq)(name);
        return found ? [found] : [];
    }) ?? [];
    const byFolder = told.runtimes ?? (isOfNode(inventory) ? [newestNode] : undefined);
    const runtimes = given.runtimes ? config.runtimes : stated.length > 0 ? stated : (byFolder ?? config.runtimes);
    const machines = _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_9__/* .architectures */ .f.filter((one) => inventory.architectures?.includes(one));
    const chosen = given.architectures
        ? config.architectures
        : machines.length > 0
            ? machines
            : told.architecture
                ? [told.architecture]
                : config.architectures;
    const [first, ...rest] = runtimes.flatMap((runtime) => chosen.map((architecture) => ({ runtime, architecture })));
    if (!first)
        throw new Error('There is no target');
    return [first, ...rest];
}
/** The packages of npm do not say for which Node.js they are. */
const newestNode = _lambda_runtimes_js__WEBPACK_IMPORTED_MODULE_11__/* .nodejsRuntimes */ .TU.findLast(({ preview }) => !preview) ?? runtimeMissing();
function runtimeMissing() {
    throw new Error('the table of runtimes is empty');
}
function isOfNode({ files = [] }) {
    return files.some(({ path }) => path.startsWith('nodejs/')) && !files.some(({ path }) => path.startsWith('python/'));
}
/** What the phase says in one line when it ends. */
function summaryOfRead({ inventory: { readBytes, sizeBytes, files } }) {
    const share = readBytes === undefined || !sizeBytes || readBytes >= sizeBytes
        ? ''
        : `, ${((readBytes / sizeBytes) * 100).toFixed(1)} % of the bytes`;
    return `${(0,_text_units_js__WEBPACK_IMPORTED_MODULE_17__/* .plural */ .LS)(files?.length ?? 0, 'file')}${share}`;
}


/***/ })

};
