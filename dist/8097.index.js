export const id = 8097;
export const ids = [8097];
export const modules = {

/***/ 8097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publish: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _ecosystems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8335);
/* harmony import */ var _image_publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42771);
/* harmony import */ var _layers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76083);
/* harmony import */ var _publishing_functions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16010);
/* harmony import */ var _publishing_publishing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44069);
/* harmony import */ var _publishing_copy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34121);
/* harmony import */ var _publishing_zip_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85137);
/* harmony import */ var _report_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43592);
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
// `publish`: builds what is not published yet, publishes it, shares it, attaches it.








async function publish(run) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { config, context } = run;
        if (config.artifact === 'image')
            return (0,_image_publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishImagesOf */ .t)(run);
        if (config.zip?.startsWith('arn:') === true)
            return (0,_publishing_copy_js__WEBPACK_IMPORTED_MODULE_5__/* .publishCopy */ .Z)(config.zip, run);
        if (config.zip !== undefined)
            return (0,_publishing_zip_js__WEBPACK_IMPORTED_MODULE_6__/* .publishZip */ .n)(config.zip, (0,_layers_js__WEBPACK_IMPORTED_MODULE_2__/* .layersOf */ .w)(run), run);
        const layers = await (0,_layers_js__WEBPACK_IMPORTED_MODULE_2__/* .writableLayersOf */ .m1)(run);
        const packages = __addDisposableResource(env_1, await (0,_ecosystems_js__WEBPACK_IMPORTED_MODULE_0__/* .openEcosystems */ .E)(layers, run), true);
        const open = config.artifact === 'function' ? _publishing_functions_js__WEBPACK_IMPORTED_MODULE_3__/* .openFunctionPublishing */ .sj : _publishing_publishing_js__WEBPACK_IMPORTED_MODULE_4__/* .openPublishing */ .YF;
        const publishing = __addDisposableResource(env_1, await open(packages, run), false);
        if (await context.log.phase('Compare', () => publishing.isComplete()))
            return;
        const inspected = await run.alone(() => packages.make(publishing.checkUpload));
        const made = inspected.map(({ layer }) => layer);
        const published = await context.log.phase('Publish', () => publishing.publish(made));
        await (0,_report_files_js__WEBPACK_IMPORTED_MODULE_7__/* .writeReports */ .Li)(inspected, published, run);
        await packages.keep();
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


/***/ })

};
