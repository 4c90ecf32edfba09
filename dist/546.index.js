export const id = 546;
export const ids = [546];
export const modules = {

/***/ 3732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   ml: () => (/* binding */ shorten)
/* harmony export */ });
// Text from outside (names, file names, descriptions, index answers, output of children) made harmless to look at.
/**
 * C0 and C1 controls but tab and newline; marks that change the direction of text (CVE-2021-42574, https://trojansource.codes);
 * invisible characters; line separators; tag characters; lone surrogates.
 */
const unseen = 
// oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what it looks for
/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;
function escaped(character) {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
/** The text with everything that a terminal, a browser or a reader's eye could be deceived by shown as `\x1b`; tabs and newlines stay. */
function visible(text) {
    return text.replace(unseen, escaped);
}
/** As `visible`, on one line: for names and paths. */
function oneLine(text) {
    return visible(text.replace(/\t/g, '\\t').replace(/\r/g, '\\r').replace(/\n/g, '\\n'));
}
/** At most `length` characters (code points), the end replaced by an ellipsis. */
function shorten(text, length) {
    if (text.length <= length)
        return text;
    const characters = Array.from(text.slice(0, length * 2));
    return characters.length <= length && text.length <= length * 2
        ? text
        : `${characters.slice(0, length - 1).join('')}…`;
}
/** The lines of a text, by every line break that a terminal or the runner knows. */
function linesOf(text) {
    return text.split(/\r\n|\r|\n/);
}


/***/ }),

/***/ 4546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbom: () => (/* binding */ sbom)
/* harmony export */ });
/* harmony import */ var _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);
/* harmony import */ var _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(320);
/* harmony import */ var _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1248);
/* harmony import */ var _cyclonedx_cyclonedx_library_Spec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4321);
/* harmony import */ var _cyclonedx_cyclonedx_library_SPDX__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1290);
/* harmony import */ var _formats_harmless_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3732);
/* harmony import */ var _formats_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2570);
/* harmony import */ var _plan_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6797);
// A bill of materials as CycloneDX 1.6. Import this file only when one is wanted: the library takes 120 ms to load.
// https://cyclonedx.org/docs/1.6/json/








/** The document as text. The same layer gives the same bytes: no time stamp, a serial number made of the layer's hash. */
function sbom({ layer, licences, version }) {
    const { plan, sha256 } = layer;
    const root = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.Application, clean(plan.name), {
        bomRef: `layer:${clean(plan.name)}`,
        hashes: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.HashDictionary([[_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-256'], sha256]]),
        properties: properties(plan.targets.map((target) => ['target', (0,_plan_target_js__WEBPACK_IMPORTED_MODULE_5__/* .targetName */ .j)(target)])),
    });
    const tool = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.Application, 'lambda-layer', { version });
    const bom = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Bom({
        serialNumber: serialNumber(sha256),
        metadata: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Metadata({
            component: root,
            tools: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Tools({ components: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.ComponentRepository([tool]) }),
        }),
    });
    const wheels = new Map(layer.wheelhouses.flatMap((house) => house.wheels).map((wheel) => [wheel.sha256, wheel]));
    const made = [...wheels.values()].map((wheel) => ({ wheel, component: wheelComponent(wheel, licences) }));
    const byName = groupBy(made, ({ wheel }) => wheel.name);
    const require = (requirer, component) => {
        if (requirer.kind !== 'package')
            return void root.dependencies.add(component.bomRef);
        for (const one of byName.get(requirer.name) ?? [])
            one.component.dependencies.add(component.bomRef);
    };
    for (const { wheel, component } of made) {
        bom.components.add(component);
        if (wheel.requiredBy.length === 0)
            root.dependencies.add(component.bomRef);
        for (const requirer of wheel.requiredBy)
            require(requirer, component);
    }
    for (const { component, neededBy } of otherComponents(layer)) {
        bom.components.add(component);
        if (neededBy === undefined)
            root.dependencies.add(component.bomRef);
        else
            require({ kind: 'package', name: neededBy }, component);
    }
    const serializer = new _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_2__.JsonSerializer(new _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_2__.JSON.Normalize.Factory(_cyclonedx_cyclonedx_library_Spec__WEBPACK_IMPORTED_MODULE_3__.Spec1dot6));
    return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
function wheelComponent(wheel, licences) {
    const { sha256, origin, source } = wheel;
    const [name, version, filename] = [clean(wheel.name), clean(wheel.version), clean(wheel.filename)];
    const licence = licences.get(sha256);
    return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.Library, name, {
        version,
        bomRef: `wheel:${filename}#${sha256.slice(0, 12)}`,
        purl: `pkg:pypi/${encodeURIComponent(name)}@${encodeURIComponent(version)}?file_name=${encodeURIComponent(filename)}`,
        hashes: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.HashDictionary([[_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-256'], sha256]]),
        ...(licence === undefined ? {} : { licenses: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.LicenseRepository([licenceOf(licence)]) }),
        properties: properties([
            ['origin', origin],
            ['file', filename],
        ]),
        ...(source ? { externalReferences: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.ExternalReferenceRepository([sourceReference(source)]) } : {}),
    });
}
/** What a built wheel was made from. A path of this machine is not told: its name and hash are. */
function sourceReference({ filename, url, sha256 }) {
    const remote = clean(url !== undefined && /^(?:git\+)?https?:/.test(url) ? (0,_formats_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redact */ .E)(url) : filename);
    return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.ExternalReference(encodeURI(remote), _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ExternalReferenceType.SourceDistribution, {
        comment: clean(`built from ${filename}`),
        ...(sha256 === undefined ? {} : { hashes: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.HashDictionary([[_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-256'], sha256]]) }),
    });
}
/** One's own files, and libraries of the build image that compiled wheels need. */
function otherComponents(layer) {
    const others = layer.entries.filter(({ origin }) => origin.kind !== 'wheel');
    const groups = groupBy(others, ({ origin }) => origin.kind === 'system-library'
        ? `system-library:${origin.package}`
        : `include:${origin.kind === 'include' ? origin.source : ''}`);
    return [...groups].flatMap(([bomRef, entries]) => {
        const origin = entries[0]?.origin;
        if (!origin || origin.kind === 'wheel')
            return [];
        const paths = properties([
            ['origin', origin.kind],
            ...entries.slice(0, 100).map(({ path }) => ['path', path]),
        ]);
        if (origin.kind === 'include') {
            return [
                { component: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.File, clean(origin.source), { bomRef, properties: paths }) },
            ];
        }
        const component = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.Library, clean(origin.package), { bomRef, properties: paths });
        return [{ component, neededBy: origin.neededBy }];
    });
}
/** An SPDX id, an SPDX expression, or else the words as they stand. */
function licenceOf(text) {
    const stated = text.trim();
    if (isSpdxId(stated))
        return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.SpdxLicense(stated);
    const tokens = stated.replace(/[()]/g, ' ').trim().split(/\s+/);
    const isExpression = tokens.length > 1 &&
        tokens.every((token, index) => index % 2 === 1
            ? ['AND', 'OR', 'WITH'].includes(token)
            : isSpdxId(token.replace(/\+$/, '')) || tokens[index - 1] === 'WITH' || token.startsWith('LicenseRef-'));
    if (isExpression)
        return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.LicenseExpression(stated);
    return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.NamedLicense(clean(stated.split('\n', 1)[0] ?? ''));
}
/** Names from outside: one line, well-formed, below the schema's limits. */
function clean(text) {
    return (0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_7__/* .oneLine */ .TN)((0,_formats_harmless_js__WEBPACK_IMPORTED_MODULE_7__/* .shorten */ .ml)(text, 255));
}
// The library's own guard narrows every other string to nothing.
const isSpdxId = (text) => (0,_cyclonedx_cyclonedx_library_SPDX__WEBPACK_IMPORTED_MODULE_4__.isSupportedSpdxId)(text);
/** `Map.groupBy` needs Node 21. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group)
            group.push(item);
        else
            groups.set(keyOf(item), [item]);
    }
    return groups;
}
function properties(pairs) {
    return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.PropertyRepository(pairs.map(([name, value]) => new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Property(`lambda-layer:${name}`, clean(value))));
}
/** A UUID (version 8, https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-8) made of a hash. */
function serialNumber(sha256) {
    const hex = `${sha256.slice(0, 12)}8${sha256.slice(13, 16)}a${sha256.slice(17, 32)}`;
    return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}


/***/ })

};
