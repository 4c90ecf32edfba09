export const id = 4546;
export const ids = [4546];
export const modules = {

/***/ 24546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbom: () => (/* binding */ sbom)
/* harmony export */ });
/* harmony import */ var _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);
/* harmony import */ var _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50320);
/* harmony import */ var _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51248);
/* harmony import */ var _cyclonedx_cyclonedx_library_Spec__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16702);
/* harmony import */ var _cyclonedx_cyclonedx_library_SPDX__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61290);
/* harmony import */ var _text_neutralize_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91787);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16953);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46717);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72734);
// A bill of materials as CycloneDX 1.6. Import this file only when one is wanted: the library takes 120 ms to load.
// https://cyclonedx.org/docs/1.6/json/









/**
 * The document as text. The same layer gives the same bytes: no time stamp, a serial number made of the layer's hash.
 * @param version of this tool
 */
function sbom(layer, version) {
    const { plan, sha256 } = layer;
    const root = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.Application, clean(plan.name), {
        bomRef: `layer:${clean(plan.name)}`,
        hashes: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.HashDictionary([[_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-256'], sha256]]),
        properties: properties(plan.targets.map((target) => ['target', (0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_6__/* .targetName */ .j)(target)])),
    });
    const tool = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.Application, 'lambda-layer', { version });
    const bom = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Bom({
        serialNumber: serialNumber(sha256),
        metadata: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Metadata({
            component: root,
            tools: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Tools({ components: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.ComponentRepository([tool]) }),
        }),
    });
    const packages = layer.components.flatMap((component) => component.archive ? [{ component, made: packageComponent(component, component.archive) }] : []);
    const byName = groupBy(packages, ({ component }) => component.name);
    const require = (requirer, made) => {
        if (requirer.kind !== 'package')
            return void root.dependencies.add(made.bomRef);
        for (const one of byName.get(requirer.name) ?? [])
            one.made.dependencies.add(made.bomRef);
    };
    for (const { component, made } of [...packages, ...otherComponents(layer)]) {
        bom.components.add(made);
        if (component.requiredBy.length === 0)
            root.dependencies.add(made.bomRef);
        for (const requirer of component.requiredBy)
            require(requirer, made);
    }
    const serializer = new _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_2__.JsonSerializer(new _cyclonedx_cyclonedx_library_Serialize__WEBPACK_IMPORTED_MODULE_2__.JSON.Normalize.Factory(_cyclonedx_cyclonedx_library_Spec__WEBPACK_IMPORTED_MODULE_3__.Spec1dot6));
    return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}
function packageComponent(component, archive) {
    const { sha256, source } = archive;
    const { purl, licence, version = '' } = component;
    const filename = clean(archive.filename);
    return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.Library, clean(component.name), {
        version: clean(version),
        bomRef: `${component.ecosystem}:${filename}#${sha256.slice(0, 12)}`,
        ...(purl === undefined ? {} : { purl }),
        hashes: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.HashDictionary(hashesOf(archive)),
        ...(licence === undefined ? {} : { licenses: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.LicenseRepository(licencesOf(licence)) }),
        properties: properties([
            ['origin', (0,_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .originOf */ .yv)(component)],
            ['file', filename],
        ]),
        ...(source ? { externalReferences: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.ExternalReferenceRepository([sourceReference(source)]) } : {}),
    });
}
/** Of what its publisher gave out, where that is known: npm's tarballs are kept here in another form. */
function hashesOf({ sha256, integrity }) {
    const [, name, base64 = ''] = /^(sha\d+)-(\S+)/.exec(integrity ?? '') ?? [];
    const algorithm = {
        sha512: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-512'],
        sha384: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-384'],
        sha256: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-256'],
        sha1: _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-1'],
    }[name ?? ''];
    if (algorithm === undefined)
        return [[_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-256'], sha256]];
    return [[algorithm, Buffer.from(base64, 'base64').toString('hex')]];
}
/** What a built archive was made from. A path of this machine is not told: its name and hash are. */
function sourceReference({ filename, url, sha256 }) {
    const remote = clean(url !== undefined && /^(?:git\+)?https?:/.test(url) ? (0,_text_redact_js__WEBPACK_IMPORTED_MODULE_7__.redact)(url) : filename);
    return new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.ExternalReference(encodeURI(remote), _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ExternalReferenceType.SourceDistribution, {
        comment: clean(`built from ${filename}`),
        ...(sha256 === undefined ? {} : { hashes: new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.HashDictionary([[_cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.HashAlgorithm['SHA-256'], sha256]]) }),
    });
}
/** One's own files, and libraries of the build image that compiled packages need. */
function otherComponents(layer) {
    const others = layer.entries.filter(({ origin }) => !origin.archive);
    const groups = groupBy(others, ({ origin }) => `${origin.ecosystem}:${origin.name}`);
    return [...groups].flatMap(([bomRef, entries]) => {
        const [first] = entries;
        if (!first)
            return [];
        const { origin: component } = first;
        const made = new _cyclonedx_cyclonedx_library_Models__WEBPACK_IMPORTED_MODULE_1__.Component(component.ecosystem === 'own' ? _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.File : _cyclonedx_cyclonedx_library_Enums__WEBPACK_IMPORTED_MODULE_0__.ComponentType.Library, clean(component.name), {
            bomRef,
            properties: properties([
                ['origin', (0,_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .originOf */ .yv)(component)],
                ...entries.slice(0, 100).map(({ path }) => ['path', path]),
            ]),
        });
        return [{ component, made }];
    });
}
/** Several that a package names without saying how they go together are told one by one. */
function licencesOf(text) {
    const parts = text.split(', ');
    return parts.length > 1 && parts.every(isSpdxId) ? parts.map(licenceOf) : [licenceOf(text)];
}
/** An SPDX id, an SPDX expression, or else the words as they are. */
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
    return (0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_8__/* .oneLine */ .TN)((0,_text_neutralize_js__WEBPACK_IMPORTED_MODULE_8__/* .shorten */ .ml)(text, 255));
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
