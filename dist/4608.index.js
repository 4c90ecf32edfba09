export const id=4608;export const ids=[4608];export const modules={68715:((e,t,n)=>{n.d(t,{E:()=>findPythonAtHand,h:()=>findExactPython});var r=n(51455),i=n(76760),a=n(19473),o=n(82058),s=n(69586);async function findExactPython(e,t){let n=await findPythonAtHand(e,t);if(n)return n;let r=await install(e,t);for(let n of await installed(folderOfUv(t),e)){let r=await ask(n,e,t);if(r)return r}throw new a.HR({code:`no-python`,message:`Bytecode for python${e} is compiled by Python ${e}, which this machine does not have${r===``?``:`: ${r}`}.`,nextStep:`Install Python ${e} (in a workflow: actions/setup-python with python-version: '${e}'), or write \`bytecode: auto\`.`,input:`bytecode`})}async function findPythonAtHand(e,t){for(let n of await candidates(e,t)){let r=await ask(n,e,t);if(r)return r}}async function candidates(e,{env:t,platform:n,stores:r}){if(n===`win32`)return[];let a=t.HOME??``,o=t.XDG_DATA_HOME??(0,i.join)(a,`.local`,`share`),s=(t.PATH??``).split(i.delimiter).filter(e=>e!==``&&!e.endsWith(`/shims`)).map(t=>(0,i.join)(t,`python${e}`)),c=await Promise.all([installed((0,i.join)(t.PYENV_ROOT??(0,i.join)(a,`.pyenv`),`versions`),e),installed((0,i.join)(t.RUNNER_TOOL_CACHE??t.AGENT_TOOLSDIRECTORY??``,`Python`),e,`x64`,`arm64`),installed(t.UV_PYTHON_INSTALL_DIR??(0,i.join)(o,`uv`,`python`),e),installed(folderOfUv({stores:r}),e)]);return[...s,...c.flat()]}function folderOfUv({stores:e}){return(0,i.join)(e.tools,`python`)}async function installed(e,t,...n){let a=(await(0,r.readdir)(e).catch(()=>[])).filter(e=>e.replace(/^cpython-/,``).startsWith(`${t}.`)).toSorted().toReversed(),o=n.length===0?[``]:n;return a.flatMap(n=>o.map(r=>(0,i.join)(e,n,r,`bin`,`python${t}`)))}async function ask(e,t,n){let{env:r,signal:i,runProcess:s}=n,c=await s(e,[`-I`,`-S`,`-c`,`import sys; print(sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], sys.version_info.releaselevel)`],{env:(0,o.childEnvironment)(r),signal:i,timeoutMs:2e4}).catch(e=>{if(!(e instanceof a.HR&&e.problems[0].code.startsWith(`command-not-`)))throw e}),[l,u=``,d]=(c?.exitCode===0?c.stdout:``).trim().split(` `);return l===`cpython`&&d===`final`&&u.startsWith(`${t}.`)?{path:e,version:u}:void 0}async function install(e,t){let{env:n,log:r,signal:i}=t;r.info(`No Python ${e} is found: uv fetches one for the bytecode.`);let{command:a}=await(0,s.a)(t),c={UV_CACHE_DIR:t.stores.uv,UV_PYTHON_INSTALL_BIN:`0`},l=[`python`,`install`,`--no-config`,`--install-dir`,folderOfUv(t),e],u=await t.runProcess(a,l,{env:(0,o.childEnvironment)(n,[/^UV_(?:HTTP_TIMEOUT|PYTHON_INSTALL_MIRROR|NATIVE_TLS|OFFLINE)$/],c),signal:i,timeoutMs:3e5});return u.exitCode===0?``:`uv: ${(u.stderr.trim().split(`
`).at(-1)??``).slice(0,300)}`}}),8973:((e,t,n)=>{n.d(t,{Tm:()=>missingFunction,WC:()=>needsNetwork,b_:()=>otherPython,ch:()=>headerAdvice,cp:()=>adviceFor});var r=n(51376),i=n(99247),a=n(59440),o=n(4386);let s=[{code:`rust-missing`,pattern:/can't find Rust compiler|(?:cargo|rustc|rustup)['"`]?(?: was| is)?[: ]+(?:command )?not found|Cargo, the Rust package manager, is not installed|no such file or directory: '?(?:cargo|rustc)'?|failed to (?:run|execute) [`']?(?:cargo|rustc)|`(?:cargo|rustc)[^`]*` (?:failed|couldn't be run)|rust toolchain/i,advise:()=>({cause:`it is written in Rust, and the image has no Rust compiler`,nextStep:'Install one in `before-build`: curl --proto "=https" --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal. Better still, use a version that is published as a wheel for this target.'})},{code:`cmake-missing`,pattern:/(?:cmake['"`]?: (?:command )?not found|no such file or directory: '?cmake'?|CMake must be installed|Could not find (?:the )?["'`]?cmake["'`]? executable|cmake.*(?:is not installed|not found on PATH)|Problem with the CMake installation)/i,advise:(e,t,n)=>({cause:`it is built by CMake, and the image has none`,nextStep:`Add \`cmake\` to \`system-packages\` (${n}), or install a newer one under \`before-build\`: ${i.Ti}/bin/pip install --target /opt/cmake cmake && ln -s /opt/cmake/bin/cmake /usr/local/bin/cmake`})},{code:`compiler-too-old`,pattern:/requires? (?:at least )?(?:GCC|a compiler)[^\n]*(?:>=|\d)|NumPy requires GCC|unrecognized command line option ['‘"]?-std=(?:c|gnu)(?:\+\+)?(?:1[17]|2\w)|C\+\+(?:17|20) (?:or later )?(?:is )?required|Unknown compiler version|'for' loop initial declarations are only allowed in C99|GCC version must be/i,advise:(e,{runtime:t})=>t.os===`al2`?{cause:`the compiler of ${o.e.al2.title} (gcc ${o.e.al2.gcc.join(`.`)}), which ${t.name} is built with, is too old for this version`,nextStep:`Use python3.12 or later, whose image has gcc ${o.e.al2023.gcc.join(`.`)}, or an older version of the package (numpy: \`numpy<2.3\`).`}:{cause:`the compiler of the image is too old for this version`,nextStep:"Use an older version of the package, or name an image with a newer compiler in `image`."}},{code:`python-too-new`,pattern:goneFromC(),advise:(e,{runtime:t})=>otherPython(firstOf(e),t.python)},{code:`setuptools-too-new`,pattern:/No module named '(pkg_resources)'|error in [^\n]{1,200} setup command: (use_2to3) is invalid/,advise(e){let[t,n]=e[1]===void 0?[`use_2to3`,58]:[`pkg_resources`,82];return{cause:`it uses ${t}, which setuptools ${n} does not have any more`,nextStep:`Set \`build-constraints\` to a file with the line \`setuptools<${n}\`, or use a newer release of the package.`}}},{code:`python-too-new`,pattern:/No module named '(distutils|imp|asynchat|asyncore|smtpd|cgi|pipes|lib2to3|numpy\.distutils)(?:\.[\w.]+)?'|module '(?:configparser|pkgutil|inspect|ast|collections|typing)' has no attribute '(SafeConfigParser|ImpImporter|getargspec|Str|Num|MutableMapping|Mapping|Callable|ByteString)'/,advise:(e,{runtime:t})=>otherPython(firstOf(e),t.python)},{code:`cython-too-new`,pattern:/Cython\.Compiler\.Errors\.CompileError|Error compiling Cython file|has no attribute '(?:cython_sources|cython_c_in_temp)'|^AttributeError: cython_sources$|undeclared name not builtin: (?:long|unicode|xrange)/m,advise:()=>({cause:`the Cython of today does not understand its sources: it expects an older one`,nextStep:"Set `build-constraints` to a file with the line `Cython<3`, or use a newer release of the package."})},{code:`library-missing`,pattern:/make sure the libxml2 and libxslt development packages are installed/,advise:(e,t)=>({cause:`libxml2 and libxslt are not in the image`,nextStep:(0,r.T3)(`libxml2-devel libxslt-devel`,t.runtime.os)})},{code:`header-missing`,pattern:/fatal error: ['"<]?((?:Python|pyconfig)\.h)\b/,advise:(e,t)=>headerAdvice(e[1]??``,t)},...a.Ye.map(({code:e,pattern:t,advise:n})=>({code:e,pattern:t,advise:(e,{runtime:t})=>n(e,t.os)})),{code:`library-missing`,pattern:/Unable to (?:load|find) dependency HDF5|Unable to locate HDF5|did not find HDF5|find a local HDF5 installation|libhdf5\.so[^\n]{0,60}(?:No such file|cannot open)/,advise:(e,t)=>({cause:`HDF5 is not in the image`,nextStep:(0,r.T3)(`hdf5-devel`,t.runtime.os)})},{code:`library-missing`,pattern:/Cannot find libsystemd|xmlsec1 (?:not found|is not installed)|Could not find (?:the )?GEOS/i,advise(e,t){let n=e[0].toLowerCase(),[i,a]=n.includes(`systemd`)?[`libsystemd`,`systemd-devel`]:n.includes(`xmlsec`)?[`xmlsec1`,`xmlsec1-devel xmlsec1-openssl-devel`]:[`GEOS`,`geos-devel`];return{cause:`${i} is not in the image`,nextStep:(0,r.T3)(a,t.runtime.os)}}},{code:`library-missing`,pattern:/(did not find netCDF)|(Can not find valid pkg-config name)|headers or library files could not be found for (jpeg|zlib|tiff|freetype|webp|lcms2|jpeg2000|imagequant|xcb)\b/,advise(e,{runtime:t}){let[n,i]=e[1]===void 0?e[2]===void 0?[e[3]??``,c[e[3]??``]??``]:[`mysqlclient`,`mariadb-connector-c-devel`]:[`netCDF`,`netcdf-devel`];return{cause:`${n} is not in the image`,nextStep:(0,r.T3)(i,t.os)}}},{code:`no-space-left`,pattern:/No space left on device|Disk quota exceeded/,advise:()=>({cause:`there was no space left where the build writes`,nextStep:"Free some with `docker system prune` and `docker buildx prune`, or use a machine with a larger disk."})},{code:`network-needed`,pattern:networkPattern(),advise:()=>({cause:`its build needed something from the network and could not get it`,nextStep:"Fetch it under `before-build`, or check the proxy and the certificates (SSL_CERT_FILE) of this machine."})},{code:`out-of-memory`,pattern:/(?:fatal error: Killed signal terminated program|virtual memory exhausted|Cannot allocate memory|g\+\+: internal compiler error: Killed|signal 9)/i,advise:()=>({cause:`the machine ran out of memory while compiling`,nextStep:`Use a larger machine, or a version that is published as a wheel for this target.`})}],c={jpeg:`libjpeg-turbo-devel`,zlib:`zlib-devel`,tiff:`libtiff-devel`,freetype:`freetype-devel`,webp:`libwebp-devel`,lcms2:`lcms2-devel`,jpeg2000:`openjpeg2-devel`,imagequant:`libimagequant-devel`,xcb:`libxcb-devel`};function goneFromC(){let e=String.raw`_?Py[A-Z]\w*`,t=`[‘’'"\`]`;return new RegExp([`fatal error: ['"<]?(longintrepr\\.h|code\\.h)`,`(?:implicit declaration of function|undefined symbol:?|use of undeclared identifier|call to undeclared function) ?${t}?(${e})`,`${t}(${e})${t}? (?:undeclared|was not declared in this scope)`,`${t}(?:struct )?${e}${t}[^\\n]{0,60} has no member named ${t}(\\w+)`,`no member named ${t}(\\w+)${t} in ${t}(?:struct )?(?:_ts|_is|_frame|_longobject|_typeobject|${e})${t}`,`invalid use of incomplete typedef ${t}(${e})`,`error: too few arguments to function ${t}?(${e})`].join(`|`))}function missingFunction(e){return/warning: (?:implicit declaration of|call to undeclared) function ['‘"`](_?Py[A-Z]\w{1,100})/.exec(e)?.[1]}function firstOf(e){return e.slice(1).find(e=>e!==void 0)??``}function otherPython(e,t){return{cause:`it uses ${e}, which CPython ${t} does not have: this release is for another Python, most likely an older one`,nextStep:`Use a newer release of the package, or an older runtime.`}}function networkPattern(){return/Temporary failure in name resolution|Could not resolve host|Name or service not known|Network is unreachable|failed to (?:fetch|download|lookup address)|NewConnectionError|spurious network error|Couldn't resolve host|getaddrinfo failed/i}function needsNetwork(e){return networkPattern().test(e)}function adviceFor(e,t){let{packageManager:n}=o.e[t.runtime.os];for(let{code:r,pattern:i,advise:a}of s){let o=i.exec(e);if(o)return{code:r,...a(o,t,n)}}}let l=/^(?:Python|pyconfig)\.h$/;function headerAdvice(e,{runtime:{python:t,os:n}}){return l.test(e)?{cause:`${e} is not where the build looks for the headers of Python`,nextStep:`Compile in AWS’s image, which has them; an image of your own needs the headers of its Python ${t}, and those that \`pkg-config --cflags python-${t}\` names must exist.`}:(0,a.iw)(e,n)}}),63871:((e,t,n)=>{n.d(t,{R:()=>toolsAsOf});let r={"3.9":`2020-10-05`,"3.10":`2021-10-04`,"3.11":`2022-10-24`,"3.12":`2023-10-02`,"3.13":`2024-10-07`,"3.14":`2025-10-07`},i=864e5;function toolsAsOf({sdist:e,direct:t},{python:n},a=Date.now()){let o=Date.parse((t===void 0?e?.uploadTime:void 0)??``),s=Date.parse(r[n]??``);if(Number.isNaN(o)||Number.isNaN(s))return;let c=Math.ceil(Math.max(o+i,s+180*i)/i)*i;return c>a?void 0:new Date(c).toISOString().slice(0,10)}}),78351:((e,t,n)=>{n.d(t,{u:()=>openBuildEnvironment,j:()=>wrongArchitecture});var r=n(19473),i=n(21566),a=n(56937),o=n(30110),s=n(67740),c=n(95038),l=n(12726),u=n(46717),d=n(68715),f=n(98666),p=n(4386);function openGlibcWatch({stores:e,log:t}){let n=(0,o.I)(e,`image-glibc-1`),r=new Set,warn=(e,{reference:n,digest:i},a)=>{let o=tooNewGlibc(a,n,e),s=`${i} ${e.runtime.os}`;o===void 0||r.has(s)||(r.add(s),t.warning(o))};return{async recall(e,t){let r=await n.get(t.digest),i=String(r?.version);/^\d{1,3}\.\d{1,3}$/.test(i)&&warn(e,t,i)},watch(e,t){let r=!1;return i=>{r||(r=!0,warn(e,t,i),n.put(t.digest,{version:i}))}}}}function tooNewGlibc(e,t,{runtime:n}){let{glibc:r,title:i}=p.e[n.os],[a=0,o=0]=e.split(`.`).map(Number);if(!(a<r[0]||a===r[0]&&o<=r[1]))return`${t} has glibc ${e}, and ${n.name} runs on ${i} with glibc ${r.join(`.`)}: what is compiled in it may require functions that are missing there. Use an image made from ${i}; the layer is checked for them in any case.`}var m=n(32832),h=n(98349);function openBuildEnvironment(e,t){let n=(0,o.I)(t.stores,`image-digest-1`),l=openGlibcWatch(t),imageOf=t=>(0,m.zd)(t,e.image),platformOf=e=>c.b[e.architecture].ociPlatform,d=new Map,identity=e=>{let n=`${imageOf(e)} ${platformOf(e)}`,r=d.get(n)??(0,s.cE)(imageOf(e),platformOf(e),t);return d.set(n,r),r},f=new Map,once=(e,t)=>{let n=(0,u.j)(e),r=f.get(n)??t();return f.set(n,r),r},p,h=new Map;return{async identify(e){let i=`${imageOf(e)} ${platformOf(e)}`;try{let{reference:t,digest:r}=await identity(e);return await n.put(i,{digest:r}),{reference:t,digest:r}}catch(a){let o=await n.get(i);if(!(a instanceof r.HR)||o===void 0||t.signal.aborted)throw a;return d.delete(i),{reference:imageOf(e),digest:o.digest,stale:a}}},async prepare(n){p??=(0,i.findEngine)(t);let r=await p,o=await identity(n).catch(()=>(d.delete(`${imageOf(n)} ${platformOf(n)}`),identity(n))),{ociPlatform:s,machine:u}=c.b[n.architecture];if(o.architecture!==void 0&&o.architecture!==s.split(`/`)[1])throw wrongArchitecture(o.reference,o.architecture,n);let{builder:f,mayRegisterEmulator:m}=e,g=h.get(n.architecture)??(0,a.Al)({platform:s,machine:u},r,{mayRegister:m,...f===void 0?{}:{builder:f}},t);h.set(n.architecture,g);let _=await g===`emulated`;await l.recall(n,o);let v=_?await once(n,()=>helpFor(n,o,r,e,t)):{};return{engine:r,image:byDigest(o),identity:o,emulated:_,sawGlibc:l.watch(n,o),...v}}}}function wrongArchitecture(e,t,n){return new r.HR({code:`image-wrong-architecture`,message:`The image ${e} is for ${t}, and something is to be compiled for ${(0,u.j)(n)}.`,nextStep:"Name an image of that architecture, or its digest, in `image`; the tag may be stale, or this machine’s copy of it: `docker image rm` it then.",input:`image`})}function byDigest({reference:e,digest:t,configuration:n}){return n||e.includes(`@`)?e:`${e.replace(/:[^/:]*$/,``)}@${t}`}async function helpFor(e,t,n,r,a){let[o,s]=await Promise.all([bytecodeFor(e,t,n,r,a),(0,f.kM)(r)&&(0,i.kn)(n)?(0,f.gh)(n.architecture,a):void 0]);return{...o?{bytecode:o}:{},...s===void 0?{}:{clang:s}}}async function bytecodeFor(e,t,n,r,a){let o=e.runtime.python,s=await(0,d.E)(o,a);if(!s||!(0,i.kn)(n))return nativeTwin(e,n,r,a);let{ociPlatform:l}=c.b[e.architecture],u={image:byDigest(t),platform:l,digest:t.digest,python:o},{builder:f}=r,p=await(0,h.K)({...u,builder:f},s,a);return p===void 0?nativeTwin(e,n,r,a):{kind:`host`,python:s,standardLibrary:p}}async function nativeTwin(e,t,{image:n,builder:r},i){if(n!==void 0||r!==void 0)return;let o=c.f.find(e=>(0,a.ib)(c.b[e].ociPlatform,t));if(o===void 0)return;let u=(0,l._)({...e,architecture:o}),d=c.b[o].ociPlatform;return(await(0,s.cE)(u,d,i,{localOnly:!0}).catch(()=>void 0))?.local?{kind:`image`,image:u,platform:d}:void 0}}),74870:((e,t,n)=>{n.d(t,{ZP:()=>compilerErrors,ZX:()=>readBuildLog,w$:()=>lastLines});var r=n(51455),i=n(76760),a=n(24309),__addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},o=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});let s=4194304;async function readBuildLog(e){try{let t={stack:[],error:void 0,hasError:!1};try{let n=__addDisposableResource(t,await(0,r.open)((0,i.join)(e,`build.log`)),!0),{size:o}=await n.stat(),c=o<=s,l=c?o:s/2,[u,d]=[Buffer.alloc(l),Buffer.alloc(c?0:l)];await n.read(u,0,l,0),await n.read(d,0,d.length,o-d.length);let f=c?u.toString():`${u.toString()}\n… ${o-2*l} bytes …\n${d.toString()}`;return(0,a.f)(f)}catch(e){t.error=e,t.hasError=!0}finally{let e=o(t);e&&await e}}catch{return}}function compilerErrors(e,t,n){let r=new Map;for(let i of e.matchAll(/^(\S+?\.(?:c|cc|cpp|cxx|c\+\+|h|hpp|m|pyx|rs|f|f90)):\d+(?::\d+)?: (?:fatal )?error: (.*)$/gim)){let[,e=``,a=``]=i,o=e.replace(`${n}/`,``).replace(/^\.\//,``);t.has(o)&&!r.has(o)&&r.set(o,{file:o,message:a.trim()})}return[...r.values()]}function lastLines(e,t){let n=[],r=!1;for(let t of e.split(`
`).map(e=>e.trimEnd()))/^ {2}File "(?:\/lambda-layer\/(?:requirements|driver)\/|<frozen )/.test(t)||r&&t.startsWith(`    `)?r=!0:(r=!1,t===``||t.startsWith(`WARNING: Running pip as the 'root' user`)||n.push(t.length>500?`${t.slice(0,300)} … ${t.slice(-150)}`:t));return n.slice(-t).join(`
`)}}),84879:((e,t,n)=>{n.d(t,{CM:()=>looksCompiled,Mm:()=>readBuildSystem,Oy:()=>needsWholeFlags,uU:()=>canBeAsked,zA:()=>c});var r=n(76760),i=n(3292),a=n(19473),o=n(19036),s=n(65712);let c=4194304;function canBeAsked(e){return e.length<=s.M&&e.every(e=>e.length<=1e3)}let l={requires:[`setuptools>=40.8.0`,`wheel`],backend:`setuptools.build_meta:__legacy__`,backendPath:[]},u={requires:[`poetry-core>=1.0.0`],backend:`poetry.core.masonry.api`,backendPath:[]};async function readBuildSystem(e,t){if(!e.files.has(`pyproject.toml`)){if(e.files.has(`setup.py`))return l;throw refused(t,`it has neither a pyproject.toml nor a setup.py`)}let n=await(0,o.EW)((0,r.join)(e.root,`pyproject.toml`),c).catch(()=>void 0);if(n===void 0)throw refused(t,`its pyproject.toml cannot be read, or is too large`);return parseBuildSystem(n,t)}function parseBuildSystem(e,t){let n;try{n=(0,i.qg)(e)}catch(e){throw refused(t,`its pyproject.toml is not TOML: ${e.message.split(`
`)[0]}`)}let r=n[`build-system`];if(r===void 0)return hasPoetryTable(n)?u:l;if(typeof r!=`object`||!r)throw refused(t,"its `build-system` is not a table");let{requires:a,"build-backend":o,"backend-path":s}=r;if(!isStrings(a))throw refused(t,"its `build-system.requires` is not a list of requirements");if(o!==void 0&&typeof o!=`string`)throw refused(t,"its `build-system.build-backend` is not a text");if(s!==void 0&&!isStrings(s))throw refused(t,"its `build-system.backend-path` is not a list");if(!canBeAsked(a))throw refused(t,"its `build-system.requires` has too many requirements, or too long ones");let c=s?.find(e=>e.startsWith(`/`)||e.split(`/`).includes(`..`));if(c!==void 0)throw refused(t,`its backend path ${c} lies outside`);return{requires:withWheel(a),backend:o??l.backend,backendPath:s??[]}}function hasPoetryTable({tool:e}){return typeof e==`object`&&!!e&&`poetry`in e}function withWheel(e){let t=new Set(e.map(e=>/^\s*([A-Za-z0-9._-]+)/.exec(e)?.[1]?.toLowerCase()));return t.has(`setuptools`)&&!t.has(`wheel`)?[...e,`wheel`]:e}function isStrings(e){return Array.isArray(e)&&e.every(e=>typeof e==`string`)}function refused(e,t){return new a.HR({code:`bad-sdist`,message:`${e} cannot be built: ${t}.`,nextStep:`Take another version of it.`,package:e})}let d=/^(?:mesonpy|scikit_build_core|maturin|py_build_cmake)\b/,f=/^\s*(?:meson-python|scikit-build-core|maturin|py-build-cmake)\b/i;function needsWholeFlags({backend:e,requires:t}){return!d.test(e)&&!t.some(e=>f.test(e))}let p=/^(?:mesonpy|scikit_build_core|maturin|py_build_cmake|sipbuild|setuptools_rust)/,m=/^\s*(?:cython|cffi|pybind11|nanobind|numpy|scikit-build|setuptools-rust|maturin|meson|ninja|cmake|swig|torch|mypy)\b/i,h=/\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu)$/i;function looksCompiled({backend:e,requires:t},n,r){return p.test(e)||t.some(e=>m.test(e))?!0:[...n].some(e=>h.test(e))&&/\b(?:ext_modules|ext-modules|Extension|cythonize|cffi_modules|build_ext|build_clib)\b/.test(r)}}),68824:((e,t,n)=>{n.d(t,{nS:()=>runContainerBuild});var r=n(77598),i=n(51455),a=n(76760),o=n(90150),s=n(16953),c=n(45819),l=n(21566),u=n(15299),d=n(95038),f=n(53525),p=n(4386),m=n(46717),h=n(34481),g=n(74870),_=n(19473),v=n(99247),y=n(8973),b=n(78351),x=n(78139);function noResult({packageName:e,target:t},n){return new _.HR({code:`build-failed`,message:`${e} could not be compiled for ${(0,m.j)(t)}: its build ended without a result.\n${(0,g.w$)(n,20)}`,package:e})}function timedOut({packageName:e,target:t,options:n,emulated:r},i){let a=Math.round(n.timeoutMs/6e3)/10,o=(0,g.w$)(i,10);return new _.HR({code:`build-timeout`,message:`${e} was not compiled for ${(0,m.j)(t)} within ${a} minutes (build-timeout), and was stopped.${o===``?``:` Its last lines:\n${o}`}`,nextStep:r?"Use a runner of the target’s own architecture, where nothing is emulated (ubuntu-24.04-arm for arm64), or raise `build-timeout`.":"Raise `build-timeout`, or look in the log where it hangs.",package:e,input:`build-timeout`})}function stepFailure(e,t,n,r){let{target:i,packageName:a,image:o}=e,s=Number(/did not complete successfully: exit code: (\d+)/.exec(t.stderr)?.[1]);if(/exec format error/i.test(t.stderr)&&e.emulated)return new _.HR({code:`emulator-missing`,message:`${a} could not be compiled for ${(0,m.j)(i)}: the Docker daemon cannot run programs of that architecture.`,nextStep:`In a workflow add the step docker/setup-qemu-action, or use a runner of that architecture.`,package:a});if(s===x.X_.systemPackages||s===x.X_.beforeBuild){let{packageManager:t}=p.e[i.runtime.os],{systemPackages:r}=e.options,c={image:o,target:(0,m.j)(i),package:a,packageManager:t,systemPackages:r};return s===x.X_.systemPackages?(0,u.qx)(c,n,(0,g.w$)(n,10)):(0,u.aE)(c,(0,g.w$)(n,15),(0,y.cp)(n,i)?.nextStep)}return s===x.X_.python?wrongImage(e,{python:n.split(`
`).filter(e=>e.startsWith((0,v.ce)(`3`))).join(`, `)||`none`,machine:``}):(0,l.Ri)(r,t)}function wrongImage({image:e,target:t},n){let{machine:r}=d.b[t.architecture];return n.machine!==``&&n.machine!==r?(0,b.j)(e,n.machine,t):new _.HR({code:`image-wrong-python`,message:`The image ${e} does not have Python ${t.runtime.python}, which ${t.runtime.name} requires; it has: ${n.python}.`,nextStep:"Name an image with that Python in `image`, or leave `image` out.",input:`image`})}var S=n(69610),__addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},C=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});function buildxArguments(e,t,n){let{options:r,secrets:i,target:a,bytecode:o,clang:s}=e,c=o?.kind===`host`?o.standardLibrary:void 0;return[`buildx`,`build`,`--progress=plain`,`--platform=${d.b[a.architecture].ociPlatform}`,`--output=type=local,dest=${t.output}`,...r.builder===void 0?[]:[`--builder=${r.builder}`],...s===void 0?[]:[`--build-context=clang=${s}`],...c===void 0?[]:[`--build-context=standard-library=${c}`],...n.map(e=>`--build-arg=${e}`),...i.certificates===void 0?[]:[`--secret=id=ca,src=${i.certificates}`],...i.logins===void 0?[]:[`--secret=id=logins,src=${i.logins}`],...i.environment===void 0?[]:[`--secret=id=environment,src=${i.environment}`],t.context]}async function runContainerBuild(e,t){let n={stack:[],error:void 0,hasError:!1};try{let{folder:r,options:i,target:a,packageName:o}=e;await writeContext(e);let d=u.eq.filter(e=>t.env[e]),f=`compile ${o} for ${(0,m.j)(a)}`,p=[],h=__addDisposableResource(n,tellOfSilence(`${o} for ${(0,m.j)(a)}`,t.log),!1),_=await(0,l.IY)(buildxArguments(e,r,d),t,{doing:f,timeoutMs:i.timeoutMs,set:Object.fromEntries(d.map(e=>[e,t.env[e]])),onLine(n){h.heard();let r=stepLine(n);if(r===void 0)return;let i=/^lambda-layer: glibc (\d{1,3}\.\d{1,3})/.exec(r)?.[1];if(i!==void 0)return e.sawGlibc(i);p.push(r),t.log.child(`${o}: ${(0,s.redact)(r)}`)}}),v=(0,s.redact)(await(0,g.ZX)(r.output)??p.join(`
`));if(_.timedOut)throw timedOut(e,v);if(_.exitCode!==0)throw stepFailure(e,_,p.map(s.redact).join(`
`),f);let y=await(0,S._1)(r.output);if(!y)throw noResult(e,v);if(y.status===`wrong-image`)throw wrongImage(e,y);return{result:y,log:v,clangCalls:await(0,c.j)(r.output)}}catch(e){n.error=e,n.hasError=!0}finally{C(n)}}async function writeContext({folder:e,target:t,image:n,bytecode:s,clang:c,options:l,goal:m,work:h,network:g,secrets:_}){let{runtime:v,architecture:y}=t,b={certificates:_.certificates!==void 0,logins:_.logins!==void 0,environment:_.environment!==void 0};await(0,o.f)((0,a.join)(e.context,`requirements`)),await(0,o.f)((0,a.join)(e.context,`source`)),s?.kind===`host`&&await(0,o.f)((0,a.join)(e.context,`bytecode`)),await(0,S.Yw)((0,a.join)(e.context,`driver`),{goal:m,work:h,limitMs:l.timeoutMs+S.Nl,source:x.zn.source,output:x.zn.output,interpreter:{python:v.python,machine:d.b[y].machine},runtimeLibraries:(0,f.N$)(t)}),await Promise.all([...l.constraints===void 0||l.constraints.length===0?[]:[(0,i.writeFile)((0,a.join)(e.context,`driver`,`build-constraints.txt`),l.constraints.map(e=>`${e}\n`).join(``))],...l.beforeBuild===void 0?[]:[(0,i.writeFile)((0,a.join)(e.context,u.ay.name),l.beforeBuild)],(0,i.writeFile)((0,a.join)(e.context,`Dockerfile`),(0,x.TE)({image:n,platform:d.b[y].ociPlatform,python:v.python,packageManager:p.e[v.os].packageManager,systemPackages:l.systemPackages,beforeBuild:l.beforeBuild!==void 0,network:g,pip:h.kind===`pip`,secrets:b,nonce:(0,r.randomUUID)(),...s?{bytecode:s.kind===`image`?s:{kind:`host`}}:{},clang:c!==void 0,sourceDateEpoch:S.pA}))])}function tellOfSilence(e,t,n=3e4){let r=performance.now(),i=r,a=setInterval(()=>{let a=performance.now();a-i>=n&&t.info(`${e}: still at work after ${(0,h.a3)(a-r)}.`)},n);return{heard:()=>void(i=performance.now()),[Symbol.dispose]:()=>clearInterval(a)}}function stepLine(e){return/^#\d+ \d+\.\d+ (.*)$/.exec(e)?.[1]}}),78139:((e,t,n)=>{n.d(t,{TE:()=>dockerfile,Vu:()=>s,X_:()=>c,oV:()=>l,x4:()=>standardLibraryDockerfile,zn:()=>o});var r=n(62638),i=n(15299),a=n(99247);let o={source:`/lambda-layer/source`,requirements:`/lambda-layer/requirements`,driver:`/lambda-layer/driver`,output:`/lambda-layer/out`,bytecode:`/lambda-layer/bytecode`,clang:`/lambda-layer/clang`,logins:`/lambda-layer/logins`},s=`lambda_layer_index.py`,c={...i.PQ,python:93},l={image:`image`,platform:`linux/arm64`,python:`3.13`,packageManager:`dnf`,systemPackages:[`package`],beforeBuild:!0,network:!1,pip:!1,secrets:{certificates:!0,logins:!0,environment:!0},nonce:`nonce`,bytecode:{kind:`image`,image:`native`,platform:`linux/amd64`},clang:!0,sourceDateEpoch:315532800},u={logins:`/run/secrets/logins`,environment:`/run/secrets/environment.json`};function dockerfile(e){let{bytecode:t}=e;return[...(0,r.ef)(`base`,o.source,e,e.secrets.certificates,scriptSurroundings(e)),...t?.kind===`image`?bytecodeStage(e,t):[],`FROM base AS build`,`COPY source/ ${o.source}/`,buildStep(e),`FROM scratch`,`COPY --from=build ${o.output}/ /`,``].join(`
`)}function scriptSurroundings({python:e,secrets:t}){return t.logins?{mounts:p,command:(t,n)=>`python=$(command -v ${(0,a.ce)(e)} || command -v python${e} || command -v python3) || rm -f ${o.logins}/masked; ${n}${m}PATH=${f} \${python:+"$python" ${o.logins}/${s}} ${t}`}:{mounts:[],command:(e,t)=>`${t}PATH=${f} ${e}`}}let d=`test tests idlelib idle_test turtledemo tkinter lib2to3 ensurepip site-packages pydoc_data __pycache__`.split(` `);function bytecodeStage({python:e},{image:t,platform:n}){let i=(0,a.n8)(e),compile=(t,n,r)=>`PYTHONPYCACHEPREFIX=${o.bytecode} ${(0,a.ce)(e)} -m compileall -q -j 0 --invalidation-mode unchecked-hash -s ${t} -p ${n} -x '/(${r})/' ${t} >/dev/null || true`;return[`FROM --platform=${n} ${t} AS bytecode`,(0,r.eg)([`type=bind,from=base,source=${i},target=/standard-library`],`mkdir -p ${o.bytecode}${a.Ti}/lib; ${compile(`/standard-library`,i,d.join(`|`))}; [ ! -d ${o.bytecode}/standard-library ] || mv ${o.bytecode}/standard-library ${o.bytecode}${i}`),(0,r.eg)([`type=bind,source=requirements,target=${o.requirements}`],compile(o.requirements,o.requirements,`tests?|Tests|__pycache__`))]}function standardLibraryDockerfile(e,t,n){let i=`find . -type d \\( ${d.map(e=>`-name ${e}`).join(` -o `)} \\) -prune -o -type f -name '*.py' -print`;return[`FROM --platform=${t} ${e} AS base`,`USER root`,(0,r.eg)([],`cd ${(0,a.n8)(n)} && ${i} | tar -cf /standard-library.tar -T -`,`none`),`FROM scratch`,`COPY --from=base /standard-library.tar /`,``].join(`
`)}function buildStep(e){let{python:t,network:n,bytecode:i,clang:s,pip:l}=e,d=(0,r.Gg)(n&&e.secrets.certificates),h=n&&l&&e.secrets.logins,g=e.secrets.environment,_=[...g?[`type=secret,id=environment,target=${u.environment}`]:[],`type=bind,source=requirements,target=${o.requirements}`,`type=bind,source=driver,target=${o.driver},rw`,...bytecodeMounts(e),...s?[`type=bind,from=clang,target=${o.clang}`]:[]],v=[`SOURCE_DATE_EPOCH=${e.sourceDateEpoch}`,`PYTHONHASHSEED=0`,`TZ=UTC`,`HOME=/root`,`PATH=${f}`,`PYTHONPATH=${o.driver}/site`,`LAMBDA_LAYER_REQUIREMENTS=${o.requirements}`,...i?[`PYTHONPYCACHEPREFIX=${o.bytecode}`]:[],...s?[`LAMBDA_LAYER_CLANG=${o.clang}`]:[],...g?[`LAMBDA_LAYER_ENVIRONMENT=${u.environment}`]:[]];return(0,r.eg)([...d.mounts,...h?p:[],..._],`: ${e.nonce}; python=${(0,a.ce)(t)}; [ -x "$python" ] || python=$(command -v python${t}) || { ls ${(0,a.ce)(`3`)}* 2>/dev/null; exit ${c.python}; }; ${d.variables}${h?m:``}${v.join(` `)} "$python" ${o.driver}/build.py`,n?void 0:`none`)}function bytecodeMounts({bytecode:e,python:t}){if(!e)return[];if(e.kind===`image`)return[`type=bind,from=bytecode,source=${o.bytecode},target=${o.bytecode},rw`];let n=`${o.bytecode}${(0,a.n8)(t)}`;return[`type=bind,source=bytecode,target=${o.bytecode}${o.requirements},rw`,`type=bind,from=standard-library,target=${n},rw`]}let f=`${o.requirements}/bin:${i.Sg}:"$PATH"`,p=[`type=secret,id=logins,target=${u.logins}`,`type=bind,source=logins,target=${o.logins},rw`],m=`LAMBDA_LAYER_LOGINS=${o.logins}/masked LAMBDA_LAYER_LOGINS_KEY=${u.logins} `}),69610:((e,t,n)=>{n.d(t,{YH:()=>f,Nl:()=>l,_1:()=>readDriverResult,pA:()=>u,Yw:()=>writeDriver});var r=n(51455),i=n(76760),a=n(98666),o=n(90150),s=n(84879),c=n(96520);let l=6e4,u=315532800,d={"build.py":`"""Builds one source tree into a wheel, or asks it for its metadata: in the build image, and on this machine.

Reads \`task.json\` beside this file, runs the hooks of the build backend (https://peps.python.org/pep-0517/), examines
the wheel, and writes \`result.json\` into the output folder. It exits with 0 whenever it could write that file: a failed
build is a result too.

The backend is imported once, and each hook runs in a fork of that process: a backend may not expect to be called twice,
and a new interpreter takes seconds under emulation.
"""

import glob
import importlib
import json
import os
import platform
import re
import select
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import sysconfig
import tempfile
import time
import traceback
import zipfile

from lambda_layer_wheel import examine

here = os.path.dirname(os.path.abspath(__file__))

# How much is read of a pipe after the hook that wrote into it has ended.
LONGEST_REST = 1024 * 1024

# Written by compiler.sh: one word for each call of a compiler, who did it.
CALLS = os.path.join(here, "compiler-calls")


class Build:
    def __init__(self, task):
        self.task = task
        self.output = task["output"]
        self.wheels = os.path.join(self.output, "wheels")
        os.makedirs(self.wheels, exist_ok=True)
        self.end = time.monotonic() + task["limitSeconds"]
        self.log = open(os.path.join(self.output, "build.log"), "ab", buffering=0)  # noqa: SIM115 (open until the end)

    def finish(self, status, **more):
        if os.path.exists(CALLS):
            shutil.copyfile(CALLS, os.path.join(self.output, "compiler-calls"))
        with open(os.path.join(self.output, "result.json"), "w") as file:
            json.dump({"status": status, **more}, file)
        sys.stdout.flush()
        os._exit(0)

    def forked(self, work, name):
        """Returns what work() returned, from a fork of this process. Its output goes to the log and to our output."""
        answer = os.path.join(here if os.access(here, os.W_OK) else "/tmp", f".{name}.json")
        read, write = os.pipe()
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            os.close(read)
            os.setsid()
            os.dup2(write, 1)
            os.dup2(write, 2)
            run_child(work, answer)
        os.close(write)
        status = self.relay(read, child)
        os.close(read)
        if os.WIFSIGNALED(status):
            self.finish("crashed", signal=os.WTERMSIG(status), stage=name)
        if os.WEXITSTATUS(status) != 0 or not os.path.exists(answer):
            self.finish("failed", stage=name)
        with open(answer) as file:
            value = json.load(file)
        os.unlink(answer)
        return value

    def relay(self, read, child):
        """Copies the output of a child until it ends; returns its status.

        A process that the child leaves behind may keep the pipe open, and write into it for ever.
        """
        status, left = None, LONGEST_REST
        while True:
            if time.monotonic() > self.end:
                os.killpg(child, signal.SIGKILL)
                self.finish("failed", stage="limit")
            if select.select([read], [], [], 0.05 if status is None else 0)[0]:
                piece = os.read(read, 65536)
                if not piece:
                    return os.waitpid(child, 0)[1] if status is None else status
                self.log.write(piece)
                sys.stdout.buffer.write(piece)
                sys.stdout.buffer.flush()
                left -= 0 if status is None else len(piece)
            elif status is not None:
                return status
            if left < 0:
                return status
            if status is None:
                pid, found = os.waitpid(child, os.WNOHANG)
                status = found if pid else None

    def ready_backend(self):
        """Returns the build backend. Ends with the requirements that it names, when they are not here."""
        backend = self.import_backend()
        if hasattr(backend, "get_requires_for_build_wheel"):
            named = self.forked(lambda: list(backend.get_requires_for_build_wheel({})), "requires")
            missing = unmet(named, self.task["requires"])
            if missing:
                self.finish("requires", requires=missing)
        return backend

    def run_hooks(self):
        """Runs the hooks of the build backend; returns the paths of the wheels."""
        backend = self.ready_backend()
        name = self.forked(lambda: backend.build_wheel(self.wheels, {}), "wheel")
        return [os.path.join(self.wheels, os.path.basename(str(name)))]

    def run_metadata(self):
        """Returns the path of the METADATA that the wheel would have. Without a hook for it, the wheel is built."""
        folder = os.path.join(self.output, "metadata")
        os.makedirs(folder)
        if self.task["pip"] is None:
            backend = self.ready_backend()
            if hasattr(backend, "prepare_metadata_for_build_wheel"):
                name = self.forked(lambda: backend.prepare_metadata_for_build_wheel(folder, {}), "metadata")
                return os.path.join(folder, os.path.basename(str(name)), "METADATA")
        wheels = self.run_hooks() if self.task["pip"] is None else self.run_pip()
        with zipfile.ZipFile(wheels[0]) as archive:
            name = next(one for one in archive.namelist() if re.fullmatch(r"[^/]+\\.dist-info/METADATA", one))
            return archive.extract(name, folder)

    def import_backend(self):
        source = self.task["source"]
        os.chdir(source)
        sys.path[:] = [path for path in sys.path if path not in ("", here)]
        for path in reversed(self.task["backendPath"]):
            sys.path.insert(0, os.path.normpath(os.path.join(source, path)))
        module, _, attributes = self.task["backend"].partition(":")
        try:
            backend = importlib.import_module(module)
            for attribute in filter(None, attributes.split(".")):
                backend = getattr(backend, attribute)
        except BaseException:
            self.log.write(traceback.format_exc().encode())
            traceback.print_exc()
            self.finish("failed", stage="import")
        return backend

    def run_pip(self):
        """Lets pip resolve and build with the network; returns the paths of the wheels."""
        # Its servers and clients of HTTP take a second to import under emulation.
        import lambda_layer_index

        ours = ("PYTHONPATH", "LAMBDA_LAYER_REQUIREMENTS")
        env = {name: value for name, value in os.environ.items() if name not in ours}
        env.update(build_constraints())
        env = lambda_layer_index.configure(tempfile.mkdtemp(), env)
        for name in ("requirements.txt", "constraints.txt"):
            lambda_layer_index.with_addresses(os.path.join(self.task["source"], name), env)
        options = [
            "--disable-pip-version-check",
            "--no-input",
            "--no-cache-dir",
            "--progress-bar=off",
            "-w",
            self.wheels,
        ]
        command = [sys.executable, "-m", "pip", "wheel", *options, *self.task["pip"]]
        self.forked(lambda: subprocess.run(command, cwd=self.task["source"], env=env, check=True).returncode, "pip")
        return sorted(glob.glob(os.path.join(self.wheels, "*.whl")))

    def examine_all(self, wheels):
        found = []
        for wheel in wheels:
            try:
                found.append(examine(wheel, self.task, os.path.join(self.output, "lib")))
            except (OSError, zipfile.BadZipFile, struct.error, ValueError) as error:
                self.log.write(f"{os.path.basename(wheel)} is damaged: {error}\\n".encode())
                self.finish("failed", stage="inspect")
        return found

    def run(self):
        python, machine = "{}.{}".format(*sys.version_info[:2]), platform.machine()
        if self.task["python"] not in (None, python) or self.task["machine"] not in (None, machine):
            self.finish("wrong-image", python=python, machine=machine)
        if self.task["machine"] is not None:
            print(f"lambda-layer: {libc()}", flush=True)
        set_compiler_flags(self.task["wholeFlags"])
        clang = os.environ.pop("LAMBDA_LAYER_CLANG", None)
        if clang:
            use_clang(clang)
        if self.task["goal"] == "metadata":
            try:
                path = self.run_metadata()
            except (OSError, zipfile.BadZipFile, StopIteration, IndexError):
                traceback.print_exc()
                self.finish("failed", stage="metadata")
            self.finish("metadata", distInfo=os.path.basename(os.path.dirname(path)))
        wheels = self.run_hooks() if self.task["pip"] is None else self.run_pip()
        found = self.examine_all(wheels)
        self.finish("built", wheels=found, python=platform.python_version(), machine=machine)


def libc():
    """Returns the C library of the image, as in \`glibc 2.34\`."""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or "no glibc"
    except (ValueError, OSError):
        return "no glibc"


def run_child(work, answer):
    """Writes what work() returned to a file, and ends this process. Exit code 1 means that it failed."""
    code = 1
    try:
        value = work()
        with open(answer, "w") as file:
            json.dump(value, file)
        code = 0
    except SystemExit as error:
        # Old scripts end with sys.exit(), with a message or without.
        if isinstance(error.code, str):
            print(error.code, file=sys.stderr)
        traceback.print_exc()
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def build_constraints():
    """Returns the variables that tell pip the user's limits for build requirements."""
    path = os.path.join(here, "build-constraints.txt")
    if not os.path.exists(path):
        return {}
    from importlib import metadata

    version = tuple(int(part) for part in re.findall(r"\\d+", metadata.version("pip"))[:2])
    # Before 25.3, what limits all packages of pip's own run limited those of its builds too.
    return {"PIP_BUILD_CONSTRAINT": path} if version >= (25, 3) else {"PIP_CONSTRAINT": path}


def use_clang(clang):
    """Puts a clang that the processor runs itself in the place of the image's gcc, by PATH."""
    commands = [shlex.split(sysconfig.get_config_var(variable) or "") for variable in ("CC", "CXX")]
    script = os.path.join(here, "use-clang.sh")
    subprocess.run(["/bin/sh", script, clang, *(words[0] for words in commands if words)], check=False)
    folder = os.path.join(here, "bin")
    if os.path.isdir(folder):
        os.environ["PATH"] = f"{folder}:{os.environ.get('PATH', os.defpath)}"


def read_environment():
    """Sets the variables that the user gives to builds, but for those that lead to programs of this machine."""
    path = os.environ.pop("LAMBDA_LAYER_ENVIRONMENT", None)
    if path:
        with open(path) as file:
            given = json.load(file)
        os.environ.update({name: value for name, value in given.items() if name not in ("PATH", "PYTHONPATH", "HOME")})


def unmet(requirements, known):
    """Returns the requirements that the build's environment lacks. In doubt a requirement counts as missing."""
    from importlib import metadata  # Slow to import under emulation, and seldom needed.

    missing = []
    for requirement in requirements:
        text = requirement.strip()
        if text in known:
            continue
        match = re.fullmatch(r"[A-Za-z0-9._-]+", text)
        try:
            if match and metadata.version(text):
                continue
        except metadata.PackageNotFoundError:
            pass
        missing.append(text)
    return missing


def set_compiler_flags(whole):
    """Sets the interpreter's own flags without debug data, which would hold paths and is of no use in a layer.

    CFLAGS replaces the flags of setuptools, so they are given whole. Other backends choose their own and add these.
    What the user or the image sets comes last, where it wins.
    """
    flags = sysconfig.get_config_var("CFLAGS") or "-O2 -DNDEBUG -fwrapv"
    ours = f"{flags} -g0" if whole else "-g0"
    for name in ("CFLAGS", "CXXFLAGS"):
        os.environ[name] = f"{ours} {os.environ.get(name, '')}".rstrip()


if __name__ == "__main__":
    with open(os.path.join(here, "task.json")) as file:
        task = json.load(file)
    read_environment()
    Build(task).run()
`,...a.hf,"lambda_layer_index.py":c.q,"lambda_layer_wheel.py":`"""Examines a built wheel: its ELF files, and the shared libraries of the image that must come along with it.

The name of this module is long because it shares the interpreter with build backends.
"""

import glob
import os
import re
import shutil
import struct
import subprocess
import sys
import zipfile

ELF_64_LITTLE_ENDIAN = b"\\x7fELF\\x02\\x01"
# Kinds of program headers, and tags of the dynamic section: https://gabi.xinuos.com/elf/08-dynamic.html
PT_LOAD, PT_DYNAMIC = 1, 2
DT_NEEDED, DT_STRTAB, DT_RPATH, DT_RUNPATH = 1, 5, 15, 29

# Modules of the interpreter that Lambda's runtime images may lack, because their libraries are optional.
OPTIONAL_MODULES = r"(readline|_tkinter|_curses|_curses_panel|_dbm|_gdbm|nis)\\."


def examine(wheel, task, library_folder):
    """Returns what the wheel holds, and copies the libraries it requires into a folder."""
    with zipfile.ZipFile(wheel) as archive:
        own, elf_files, machines, required = read_elf_files(archive)
    libraries, missing = [], []
    if task["collectLibraries"]:
        libraries, missing = collect(required, own | set(task["runtimeLibraries"]), library_folder)
    return {
        "file": os.path.basename(wheel),
        "elfFiles": elf_files,
        "machines": sorted(machines),
        "libraries": libraries,
        "missing": missing,
    }


def read_elf_files(archive):
    own, elf_files, machines, required = set(), 0, set(), {}
    for entry in archive.infolist():
        if entry.is_dir():
            continue
        own.add(os.path.basename(entry.filename))
        with archive.open(entry) as file:
            if file.read(4) != ELF_64_LITTLE_ENDIAN[:4]:
                continue
        elf_files += 1
        facts = read_elf(archive.read(entry))
        if facts:
            machine, needed, paths = facts
            machines.add(machine)
            for name in needed:
                required.setdefault(name, (entry.filename, paths))
    return own, elf_files, machines, required


def read_elf(data):
    """Returns (machine, needed libraries, search paths) of a 64-bit little-endian ELF file, else None."""
    if data[:6] != ELF_64_LITTLE_ENDIAN:
        return None
    machine, offset = struct.unpack_from("<H", data, 18)[0], struct.unpack_from("<Q", data, 32)[0]
    size, count = struct.unpack_from("<HH", data, 54)
    loads, dynamic = [], None
    for index in range(count):
        kind, _, at, address, _, length = struct.unpack_from("<IIQQQQ", data, offset + index * size)
        if kind == PT_LOAD:
            loads.append((address, at, length))
        elif kind == PT_DYNAMIC:
            dynamic = (at, length)
    if dynamic is None:
        return machine, [], []

    def position(address):
        return next((at + address - start for start, at, length in loads if start <= address < start + length), None)

    entries = [struct.unpack_from("<qQ", data, at) for at in range(dynamic[0], dynamic[0] + dynamic[1] - 15, 16)]
    table = next((position(value) for tag, value in entries if tag == DT_STRTAB), None)
    if table is None:
        return machine, [], []

    def text(value):
        start = table + value
        return data[start : data.index(b"\\0", start)].decode(errors="replace")

    needed = [text(value) for tag, value in entries if tag == DT_NEEDED]
    paths = [path for tag, value in entries if tag in (DT_RPATH, DT_RUNPATH) for path in text(value).split(":")]
    return machine, needed, paths


def collect(required, present, library_folder):
    """Copies the libraries that are neither present nor sure to be in the runtime, with those that they require.

    required: library name -> (file that requires it, search paths)
    """
    pending = [name for name in required if name not in present]
    if not pending:
        return [], []
    present = present | libraries_of_interpreter()
    pending = [name for name in pending if name not in present]
    required = dict(required)
    libraries, missing, seen = [], [], set()
    while pending:
        name = pending.pop(0)
        if name in seen or "/" in name:
            continue
        seen.add(name)
        needed_by, paths = required[name]
        path, facts = find_library(name, paths)
        if path is None:
            missing.append({"name": name, "neededBy": needed_by})
            continue
        os.makedirs(library_folder, exist_ok=True)
        shutil.copyfile(path, os.path.join(library_folder, name))
        package, version, licence = owner(path)
        libraries.append(
            {
                "name": name,
                "path": os.path.realpath(path),
                "neededBy": needed_by,
                "package": package,
                "version": version,
                "license": licence,
            }
        )
        for more in facts[1]:
            if more not in present:
                required.setdefault(more, (name, facts[2]))
                pending.append(more)
    return libraries, missing


def find_library(name, paths):
    """Returns the path of a library and what read_elf() says of it; (None, None) when there is no such ELF file."""
    folders = [path for path in paths if path.startswith("/")] + library_folders()
    path = next((one for one in (os.path.join(folder, name) for folder in folders) if os.path.isfile(one)), None)
    if path is None:
        return None, None
    with open(path, "rb") as file:
        facts = read_elf(file.read())
    return (None, None) if facts is None else (path, facts)


def library_folders():
    """Returns the folders in which the image's loader searches."""
    found = [*filter(None, os.environ.get("LD_LIBRARY_PATH", "").split(":")), *configured_folders("/etc/ld.so.conf")]
    found += ["/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib64", "/usr/local/lib"]
    return found + sorted(glob.glob("/usr/lib/*-linux-gnu") + glob.glob("/lib/*-linux-gnu"))


def configured_folders(path):
    try:
        with open(path) as file:
            lines = file.read().splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        text = line.split("#")[0].strip()
        if text.startswith("include "):
            pattern = os.path.join(os.path.dirname(path), text[len("include ") :].strip())
            for included in sorted(glob.glob(pattern)):
                found += configured_folders(included)
        elif text:
            found.append(text)
    return found


def libraries_of_interpreter():
    """Returns libraries that the runtime has for sure: it has the same interpreter, whose own modules need them."""
    names = set()
    for path in glob.glob(os.path.join(sys.base_prefix, "lib", "python*", "lib-dynload", "*.so")):
        if re.match(OPTIONAL_MODULES, os.path.basename(path)):
            continue
        with open(path, "rb") as file:
            facts = read_elf(file.read())
        names.update(facts[1] if facts else [])
    return names


def owner(path):
    """Returns [package, version, licence] of a file of the image, as its package manager knows them, else None each."""
    real = os.path.realpath(path)
    rpm = ["rpm", "-qf", "--queryformat", "%{NAME}\\\\t%{VERSION}-%{RELEASE}\\\\t%{LICENSE}\\\\n", real]
    env = {**os.environ, "LD_LIBRARY_PATH": ""}
    for command in (rpm, ["dpkg-query", "-S", real]):
        try:
            answer = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
        except OSError:
            continue
        if answer.returncode == 0 and answer.stdout.strip():
            fields = answer.stdout.splitlines()[0].split("\\t")
            return fields if len(fields) == 3 else [fields[0].split(":")[0], None, None]
    return [None, None, None]
`,"site/sitecustomize.py":`"""Runs at the start of every Python of a build, because its folder is on PYTHONPATH.

It hides the packages that the image or this machine happens to have installed, as PEP 517 requires, and adds the
build requirements with their \`.pth\` files.
"""

import os
import site
import sys

requirements = os.environ.get("LAMBDA_LAYER_REQUIREMENTS")
if requirements:
    ours = os.path.dirname(os.path.abspath(__file__))
    hidden = ("site-packages", "dist-packages")
    sys.path[:] = [path for path in sys.path if os.path.basename(path) not in hidden and path != requirements]
    site.addsitedir(requirements)
    if ours in sys.path:
        sys.path.remove(ours)
`},f=Object.values(d).join(`\0`);async function writeDriver(e,t){let{goal:n,work:a,limitMs:s,source:c,output:l,interpreter:u,runtimeLibraries:f}=t,p=a.kind===`hooks`?{...a,pip:null}:{backend:``,backendPath:[],requires:[],wholeFlags:a.wholeFlags,pip:a.args};await(0,o.f)((0,i.join)(e,`site`)),await(0,r.writeFile)((0,i.join)(e,`task.json`),JSON.stringify({...p,goal:n,limitSeconds:Math.ceil(s/1e3),source:c,output:l,python:u?.python??null,machine:u?.machine??null,collectLibraries:f!==void 0,runtimeLibraries:f??[]}));for(let[t,n]of Object.entries(d))await(0,r.writeFile)((0,i.join)(e,t),n)}async function readDriverResult(e){let t=(0,i.join)(e,`result.json`);try{return(await(0,r.stat)(t)).size>4194304?void 0:driverResult(JSON.parse(await(0,r.readFile)(t,`utf8`)))}catch{return}}function driverResult(e){if(!isRecord(e))return;let{status:t,wheels:n,distInfo:r,requires:i,stage:a,signal:o,python:c,machine:l}=e;switch(t){case`built`:return isListOf(n,isWheel)?{status:t,wheels:n}:void 0;case`metadata`:return isText(r)?{status:t,distInfo:r}:void 0;case`requires`:return isListOf(i,isText)&&(0,s.uU)(i)?{status:t,requires:i}:void 0;case`failed`:return isText(a)?{status:t,stage:a}:void 0;case`crashed`:return isText(a)&&isCount(o)?{status:t,stage:a,signal:o}:void 0;case`wrong-image`:return isText(c)&&isText(l)?{status:t,python:c,machine:l}:void 0;default:return}}function isWheel(e){if(!isRecord(e))return!1;let{file:t,elfFiles:n,machines:r,libraries:i,missing:a}=e;return isText(t)&&isCount(n)&&isListOf(r,isCount)&&isListOf(i,isLibrary)&&isListOf(a,e=>isRecord(e)&&isText(e.name)&&isText(e.neededBy))}function isLibrary(e){if(!isRecord(e))return!1;let{name:t,path:n,neededBy:r,package:i,version:a,license:o}=e;return[i,a,o].every(e=>e===null||isText(e))&&isText(t)&&isText(n)&&isText(r)}function isRecord(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function isListOf(e,t){return Array.isArray(e)&&e.every(t)}let isText=e=>typeof e==`string`,isCount=e=>typeof e==`number`}),96520:((e,t,n)=>{n.d(t,{q:()=>r});let r=`"""A package index for pip that keeps every package to one index, and every login to itself.

pip itself takes the newest release of all indexes, so that a stranger who puts the name of a private package on the
public index decides what is installed. And whatever pip knows, the code of the packages that it builds can read. So
pip is told addresses of this program alone, which runs in its own process and adds the logins to what it passes on.

The logins come in two halves that say nothing alone: a secret of the build, which stays readable, and a file, which
is removed before anything else runs. The name of this module is long because build backends run in the same
interpreter.

Arguments: COMMAND ARGUMENT... runs the command with such an index.
"""

import base64
import configparser
import ctypes
import html
import http.server
import json
import os
import re
import ssl
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request

PUBLIC_INDEX = "https://pypi.org/simple"
SECONDS_TO_ANSWER = 60
LARGEST_PAGE = 256 * 1024 * 1024
PIECE = 256 * 1024
PR_SET_DUMPABLE = 4
# What stands for this program's own address in the lines of requirements.
PLACEHOLDER = "http://lambda-layer.invalid"
# Of a request for a file or a repository that is passed on.
PASSED_ON = ("Accept", "Accept-Encoding", "Content-Type", "Content-Encoding", "Git-Protocol", "Range", "User-Agent")
ANSWERED = ("Content-Type", "Content-Length", "Content-Encoding", "Content-Range", "Accept-Ranges", "ETag")
LINK = re.compile(rb"""(<a\\s[^<>]{0,4000}?\\bhref\\s{0,9}=\\s{0,9})("[^"<>]*"|'[^'<>]*'|[^\\s"'<>]+)""", re.IGNORECASE)


def configure(folder, env):
    """Returns the environment for pip with such an index, or the same one when there is nothing to keep apart.

    folder: takes a file with what else pip is told, which holds no login
    """
    kept = {name: value for name, value in env.items() if not name.startswith("LAMBDA_LAYER_LOGINS")}
    if env.get("LAMBDA_LAYER_LOGINS") is None:
        return kept
    port = start(env["LAMBDA_LAYER_LOGINS"], env["LAMBDA_LAYER_LOGINS_KEY"], folder)
    here = ",".join(filter(None, [env.get("no_proxy") or env.get("NO_PROXY"), "127.0.0.1"]))
    return {
        **kept,
        "PIP_CONFIG_FILE": os.path.join(folder, "pip.conf"),
        "PIP_INDEX_URL": f"http://127.0.0.1:{port}/simple",
        "no_proxy": here,
        "NO_PROXY": here,
    }


def start(masked, key, folder):
    """Returns the port of a new process that answers until this one ends. Only that process ever holds a login."""
    told, tell = os.pipe()
    lives, life = os.pipe()
    sys.stdout.flush()
    if os.fork() == 0:
        try:
            os.close(told)
            os.close(life)
            hide_memory()
            load_all()
            settings = json.loads(joined(masked, key))
            os.unlink(masked)
            indexes = Indexes(settings)
            port = serve(indexes)
            write_rest(indexes, os.path.join(folder, "pip.conf"), port)
            os.write(tell, str(port).encode())
            os.close(tell)
            os.read(lives, 1)
        except BaseException as error:
            # Its text may hold an address.
            print(f"the index for pip did not start: {type(error).__name__}", file=sys.stderr, flush=True)
        finally:
            os._exit(0)
    os.close(tell)
    os.close(lives)
    with os.fdopen(told) as answer:
        port = answer.read()
    if not port or os.path.exists(masked):
        raise RuntimeError("the index for pip did not start")
    return int(port)


def hide_memory():
    """Keeps other processes of this user from reading this one, unless they may do so with every process."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "this process cannot be hidden from others")


def load_all():
    """Loads what this program requires later: a build could change the files of the standard library."""
    "a.invalid".encode("idna")
    ssl.create_default_context()
    html.unescape("&amp;")
    for codec in ("latin-1", "ascii", "utf-8"):
        b"a".decode(codec)


def joined(masked, key):
    with open(masked, "rb") as one, open(key, "rb") as other:
        return bytes(a ^ b for a, b in zip(one.read(), other.read())).decode()


def serve(indexes):
    """Returns the port where pages and files are answered, until this process ends."""
    handler = type("Handler", (Handler,), {"indexes": indexes})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    indexes.address = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def write_rest(indexes, path, port):
    """Writes what pip is told besides the index."""
    settings = configparser.RawConfigParser()
    if indexes.others:
        settings.read_dict({"global": indexes.others})
    if indexes.links:
        pages = [f"http://127.0.0.1:{port}/links/{at}/" for at in range(len(indexes.links))]
        settings.read_dict({"global": {**indexes.others, "find-links": "\\n" + "\\n".join(pages)}})
    with open(path, "w") as file:
        settings.write(file)


class Indexes:
    def __init__(self, settings):
        configuration = configparser.RawConfigParser()
        configuration.read_string(settings.get("pip") or "")
        given = dict(configuration.items("global")) if configuration.has_section("global") else {}
        self.indexes = given.pop("extra-index-url", "").split()
        self.indexes.append(given.pop("index-url", PUBLIC_INDEX).strip())
        self.links = given.pop("find-links", "").split()
        self.trusted = given.get("trusted-host", "").split()
        self.others = given
        own = configuration.get("lambda-layer", "assigned", fallback="").split()
        self.assigned = dict(line.split("=", 1) for line in own)
        self.machines = settings.get("machines") or {}
        self.files = list(settings.get("urls") or [])
        self.known = {}
        self.address = ""

    def page(self, name, accept):
        """Returns (status, content type, body) for the page of a project."""
        for index in [self.assigned[name]] if name in self.assigned else self.indexes:
            try:
                return self.fetch(index.rstrip("/") + f"/{name}/", accept)
            except urllib.error.HTTPError as error:
                # Only an index that does not have the project passes it on to the next one.
                if error.code != 404:
                    return error.code, "text/plain", b"the index refused"
            except OSError as error:
                return 502, "text/plain", type(error).__name__.encode()
        return 404, "text/plain", b"no index has it"

    def fetch(self, url, accept):
        with self.open(url, {"Accept": accept, "User-Agent": "pip"}) as answer:
            body = answer.read(LARGEST_PAGE)
            kind = answer.headers.get("Content-Type", "text/html")
            base = answer.geturl()
        return 200, kind, self.rewritten(kind, body, base, urllib.parse.urlsplit(url))

    def open(self, url, headers, data=None):
        """Opens an address with its login, which follows no redirect."""
        parts = urllib.parse.urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
        request = urllib.request.Request(
            urllib.parse.urlunsplit((parts.scheme, host, parts.path, parts.query, "")), data=data, headers=headers
        )
        user, password = self.login(parts)
        if user or password:
            token = base64.b64encode(f"{user}:{password}".encode()).decode()
            request.add_unredirected_header("Authorization", f"Basic {token}")
        context = ssl.create_default_context()
        if host in self.trusted or parts.hostname in self.trusted:
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context))
        return opener.open(request, timeout=SECONDS_TO_ANSWER)

    def login(self, parts):
        """Returns (user, password) of the address itself, else of its machine, else two empty texts."""
        if parts.username or parts.password:
            return urllib.parse.unquote(parts.username or ""), urllib.parse.unquote(parts.password or "")
        found = self.machines.get(parts.hostname or "")
        return (found["username"], found["password"]) if found else ("", "")

    def rewritten(self, kind, body, base, index):
        """Returns a page whose links count from its own address, and lead here where a login belongs to them."""
        if "json" in kind:
            document = json.loads(body.decode())
            for file in document.get("files", []):
                file["url"] = self.link(urllib.parse.urljoin(base, file["url"]), index)
            return json.dumps(document).encode()

        def replace(match):
            href = html.unescape(match.group(2).strip(b"\\"'").decode("utf-8", "replace"))
            whole = self.link(urllib.parse.urljoin(base, href), index)
            return match.group(1) + b'"' + html.escape(whole).encode() + b'"'

        based = re.search(rb"<base\\s[^<>]{0,4000}?\\bhref\\s{0,9}=\\s{0,9}[\\"']?([^\\"'\\s<>]+)", body, re.IGNORECASE)
        if based:
            base = urllib.parse.urljoin(base, html.unescape(based.group(1).decode("utf-8", "replace")))
        return LINK.sub(replace, body)

    def link(self, url, index):
        """Returns the address that pip is told for a file of an index."""
        parts = urllib.parse.urlsplit(url)
        host = parts.netloc.rpartition("@")[2]
        same = (parts.scheme, host) == (index.scheme, index.netloc.rpartition("@")[2])
        if same and "@" in index.netloc:
            parts = parts._replace(netloc=index.netloc)
        user, password = self.login(parts)
        if not user and not password:
            return url
        whole = urllib.parse.urlunsplit(parts._replace(fragment=""))
        if whole not in self.known:
            self.known[whole] = len(self.files)
            self.files.append(whole)
        name = parts.path.rsplit("/", 1)[-1]
        fragment = f"#{parts.fragment}" if parts.fragment else ""
        return f"{self.address}/at/{self.known[whole]}/{name}{fragment}"

    def upstream(self, at, rest, query):
        """Returns the address behind one of ours; None when there is none.

        rest: the file's own name, and what pip or git ask for beside it: \`six-1.0.whl.metadata\`, \`x.git/info/refs\`
        """
        if not at.isdigit() or int(at) >= len(self.files):
            return None
        parts = urllib.parse.urlsplit(self.files[int(at)])
        name = parts.path.rsplit("/", 1)[-1]
        more = rest[len(name) :]
        if not rest.startswith(name) or (more and not re.fullmatch(r"\\.metadata|(/[\\w.-]+)+", more)) or ".." in more:
            return None
        return urllib.parse.urlunsplit(parts._replace(path=parts.path + more, query=query or parts.query))


class Handler(http.server.BaseHTTPRequestHandler):
    indexes = None

    def do_GET(self):
        parts = [one for one in self.path.split("?")[0].split("/") if one]
        accept = self.headers.get("Accept", "*/*")
        if len(parts) >= 3 and parts[0] == "at":
            return self.pass_on(parts)
        status, kind, body = 404, "text/plain", b"not here"
        if len(parts) == 2 and parts[0] == "simple":
            status, kind, body = self.indexes.page(urllib.parse.unquote(parts[1]), accept)
        elif len(parts) == 2 and parts[0] == "links" and parts[1].isdigit() and int(parts[1]) < len(self.indexes.links):
            try:
                status, kind, body = self.indexes.fetch(self.indexes.links[int(parts[1])], accept)
            except OSError as error:
                status, body = getattr(error, "code", 502), type(error).__name__.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return self.wfile.write(body)

    def do_POST(self):
        """git asks for objects this way."""
        parts = [one for one in self.path.split("?")[0].split("/") if one]
        if len(parts) < 3 or parts[0] != "at":
            return self.send_error(404)
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            return self.pass_on(parts, self.chunks())
        return self.pass_on(parts, self.rfile.read(int(self.headers.get("Content-Length", "0"))))

    def chunks(self):
        pieces = []
        while True:
            size = int(self.rfile.readline(100).split(b";")[0], 16)
            pieces.append(self.rfile.read(size))
            self.rfile.readline(100)
            if size == 0:
                return b"".join(pieces)

    def pass_on(self, parts, data=None):
        query = urllib.parse.urlsplit(self.path).query
        url = self.indexes.upstream(parts[1], "/".join(parts[2:]), query)
        if url is None:
            return self.send_error(404)
        headers = {name: self.headers[name] for name in PASSED_ON if name in self.headers}
        try:
            answer = self.indexes.open(url, headers, data)
        except urllib.error.HTTPError as error:
            return self.send_error(error.code)
        except OSError as error:
            return self.send_error(502, type(error).__name__)
        with answer:
            self.send_response(answer.status)
            for name in ANSWERED:
                if name in answer.headers:
                    self.send_header(name, answer.headers[name])
            self.end_headers()
            for piece in iter(lambda: answer.read(PIECE), b""):
                self.wfile.write(piece)
        return None

    def log_message(self, *_):
        """Says nothing: the addresses may hold a password."""


def with_addresses(path, env):
    """Puts this program's address into a file of requirements."""
    if not os.path.exists(path) or "PIP_INDEX_URL" not in env:
        return
    with open(path) as file:
        text = file.read()
    address = env["PIP_INDEX_URL"].rsplit("/", 1)[0]
    with open(path, "w") as file:
        file.write(text.replace(PLACEHOLDER, address))


if __name__ == "__main__":
    sys.exit(subprocess.run(sys.argv[1:], env=configure(tempfile.mkdtemp(), dict(os.environ))).returncode)
`}),80605:((e,t,n)=>{n.d(t,{c:()=>optionsOf});var r=n(48161),i=n(77779),a=n(10448);async function optionsOf(e,t){let{image:n,builder:o,beforeBuild:s}=e;return{...n===void 0?{}:{image:n},...o===void 0?{}:{builder:o},compiler:e.compiler??`auto`,systemPackages:e.systemPackages,...s===void 0?{}:{beforeBuild:await(0,a.r)(s,t.directory)},...await(0,i.q)(e,t),isolation:e.buildIsolation??`auto`,timeoutMs:(e.buildTimeout??30)*6e4,mayRegisterEmulator:t.env.GITHUB_ACTIONS===`true`,parallel:(0,r.availableParallelism)(),cache:e.cache}}}),98349:((e,t,n)=>{n.d(t,{g:()=>requirementsBytecode,K:()=>standardLibraryBytecode});var r=n(77598),i=n(73024),a=n(51455),o=n(48161),s=n(76760),c=n(21566),l=n(82058),u=n(90150),d=n(99247),f=n(78139);let p=[`test`,`tests`,`Tests`,`__pycache__`],m=3e5;async function standardLibraryBytecode(e,t,n){let{stores:o,log:c}=n,l=`${e.python}-${e.digest.replace(/^sha256:/,``).slice(0,40)}`,f=(0,s.join)(o.bytecode,`standard-library`,l);if((0,i.existsSync)(f))return await(0,a.utimes)(f,new Date,new Date).catch(()=>{}),f;let p=(0,s.join)(o.temporary,`standard-library-${(0,r.randomUUID)()}`);try{let r=await exportLibrary(e,p,n),o=(0,s.join)(p,`compiled`);return r===void 0||!await precompile({sources:r,inside:(0,d.n8)(e.python),to:o,skip:[]},t,n)?void 0:(await(0,u.f)((0,s.dirname)(f)),await(0,a.rename)(o,f).catch(()=>{}),c.debug(`The standard library of ${e.image} was compiled to bytecode by Python ${t.version}.`),(0,i.existsSync)(f)?f:void 0)}finally{await(0,a.rm)(p,{recursive:!0,force:!0})}}async function exportLibrary({image:e,platform:t,python:n,builder:r},o,l){let[d,p]=[(0,s.join)(o,`context`),(0,s.join)(o,`output`)];await(0,u.f)(d),await(0,a.writeFile)((0,s.join)(d,`Dockerfile`),(0,f.x4)(e,t,n));let h=await(0,c.IY)([`buildx`,`build`,`--progress=plain`,`--platform=${t}`,`--output=type=local,dest=${p}`,...r===void 0?[]:[`--builder=${r}`],d],l,{doing:`read the standard library of ${e}`,timeoutMs:m}),g=(0,s.join)(p,`standard-library.tar`);if(h.exitCode===0&&(0,i.existsSync)(g))return g;l.log.debug(`The standard library of ${e} could not be read: ${h.stderr.trim().slice(-500)}`)}async function requirementsBytecode(e,t,n,r){await precompile({sources:e,inside:f.zn.requirements,to:t,skip:p},n,r)}async function precompile(e,t,n){let{env:i,log:c,signal:d,stores:f,runProcess:p}=n;await(0,u.f)(e.to);let h=(0,s.join)(f.temporary,`precompile-${(0,r.randomUUID)()}.py`);await(0,a.writeFile)(h,`"""Compiles sources of another machine to bytecode, which is the same for every machine: what a build imports under
emulation is compiled here, in a tenth of the time. Nothing of the sources is run.

Reads one JSON document from stdin:
    {"sources": path of a tar archive or of a folder, "inside": where they are when the bytecode is used,
     "to": folder to write into, "skip": names of folders that are left out, "processes": how many work at once}
Writes unchecked hash-based pycs (https://peps.python.org/pep-0552/) in the layout of PYTHONPYCACHEPREFIX.
"""

import contextlib
import importlib.util
import json
import marshal
import os
import sys
import tarfile
import warnings

# A source that is larger is data, and takes long.
MOST_BYTES = 4 * 1024 * 1024
MOST_MEMORY = 3 * 1024**3
# flags of PEP 552: hash-based, and not to be checked.
UNCHECKED = (1).to_bytes(4, "little")
EXTENSION_MODULES = (".so", ".pyd")


def sources_of(path, skip):
    """Yields (path below the top, bytes) of each source."""
    if os.path.isfile(path):
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isfile() and member.size <= MOST_BYTES:
                    yield os.path.normpath(member.name), archive.extractfile(member).read()
        return
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if name not in skip]
        # Python prefers an extension module to the source of the same name.
        compiled = {name.partition(".")[0] for name in names if name.endswith(EXTENSION_MODULES)}
        for name in names:
            source = os.path.join(folder, name)
            if not name.endswith(".py") or name[:-3] in compiled or os.path.islink(source):
                continue
            if os.path.getsize(source) <= MOST_BYTES:
                with open(source, "rb") as file:
                    yield os.path.relpath(source, path), file.read()


def compile_one(name, data, inside, to):
    code = compile(data, f"{inside}/{name}", "exec", dont_inherit=True, optimize=0)
    pyc = importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(data) + marshal.dumps(code)
    path = os.path.join(to, f"{name[:-3]}.{sys.implementation.cache_tag}.pyc")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(pyc)


def compile_share(task, share):
    """Compiles every so-manyth source."""
    for index, (name, data) in enumerate(sources_of(task["sources"], set(task["skip"]))):
        if index % task["processes"] != share or name.startswith((".", "/")):
            continue
        # A sample of bad code, or for another Python: it is compiled if somebody imports it.
        with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
            compile_one(name, data, task["inside"], task["to"])


def limit_memory():
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        pass  # A lower limit may hold already.


def main():
    warnings.simplefilter("ignore")
    limit_memory()
    task = json.load(sys.stdin)
    children = []
    for share in range(task["processes"]):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                compile_share(task, share)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    sys.exit(max(os.waitpid(child, 0)[1] != 0 for child in children))


if __name__ == "__main__":
    main()
`);try{let n=await p(t.path,[`-I`,`-S`,`-B`,h],{env:(0,l.childEnvironment)(i),signal:d,timeoutMs:m,input:JSON.stringify({...e,processes:(0,o.availableParallelism)()})});return n.exitCode!==0&&c.debug(`Bytecode of ${e.sources}: ${n.stderr.trim().slice(-500)}`),n.exitCode===0}finally{await(0,a.rm)(h,{force:!0})}}}),91137:((e,t,n)=>{n.d(t,{H:()=>unpackRequirements});var r=n(51455),i=n(76760),a=n(90150),o=n(16953),s=n(68996),c=n(96230),l=n(19036);function requirementArguments(e,t,n,r={}){return[`pip`,`install`,`--target`,t,`--only-binary`,`:all:`,`--no-config`,`--quiet`,...`target`in n?[`--python-platform`,(0,s.R)(n.target,`install`),`--python-version`,n.target.runtime.pythonFull]:[`--python`,n.python],...r.file===void 0?[]:[`--constraint`,r.file],...r.asOf===void 0?[]:[`--exclude-newer`,r.asOf],`--`,...e]}let u=/has no usable wheels|Wheels are required for `|no wheels with a matching/;async function unpackRequirements(e,t,n,s,l,{constraints:d=[],asOf:f}={}){if(await(0,r.rm)(t,{recursive:!0,force:!0}),await(0,a.f)(t),e.length>0){let i=`${t}-limits.txt`;d.length>0&&await(0,r.writeFile)(i,d.map(e=>`${e}\n`).join(``));let fetch=r=>{let a={...d.length>0?{file:i}:{},asOf:r};return oneAtATime(l,JSON.stringify([e,n,d,r]),()=>l(requirementArguments(e,t,n,a)))},a=await fetch(f);if(a.exitCode!==0&&f!==void 0&&(a=await fetch(void 0)),await(0,r.rm)(i,{force:!0}),a.exitCode!==0){let e=(0,o.redact)((0,c.mU)(a.stderr)).trim();return{kind:u.test(e)?`no-wheel`:`failed`,why:e}}}return await rewriteInterpreters((0,i.join)(t,`bin`),s),{kind:`unpacked`}}let d=new WeakMap;async function oneAtATime(e,t,n){let r=d.get(e)??new Map;d.set(e,r);for(let e=r.get(t);e;e=r.get(t))await e.catch(()=>{});let i=n().finally(()=>r.delete(t));return r.set(t,i),i}async function rewriteInterpreters(e,t){let n=await(0,r.readdir)(e).catch(()=>[]);for(let a of n){let n=(0,i.join)(e,a),o=await(0,l.EW)(n,4194304,`latin1`).catch(()=>``);if(!o.startsWith(`#!`))continue;let s=o.replace(/^#!.*python[^\n]*\n/,`#!${t}\n`).replace(/^#!\/bin\/sh\n'''exec' [^\n]*\n' '''\n/,`#!${t}\n`);await(0,r.writeFile)(n,s,`latin1`)}}}),70591:((e,t,n)=>{n.d(t,{H:()=>buildFailure,f:()=>runRounds});var r=n(51455),i=n(76760),a=n(19473),o=n(19036),s=n(99247),c=n(46717),l=n(8973),u=n(63871),d=n(74870),f=n(84879),p=n(69259),m=n(78139);let h=new Set([`rust-missing`,`cmake-missing`,`header-missing`,`library-missing`,`program-missing`,`python-too-new`,`cython-too-new`,`setuptools-too-new`,`no-space-left`,`network-needed`,`out-of-memory`]);function doubtOfClang({result:e,log:t,clangCalls:n},{tree:r,target:i}){if(n===0)return;if(e.status===`failed`){let n=(0,l.cp)(t,i)?.code;return e.stage===`limit`||n!==void 0&&h.has(n)?void 0:`the build failed`}if(e.status!==`built`)return;let a=(0,d.ZP)(t,r.files,m.zn.source),o=a.find(({message:e})=>!/No such file or directory|file not found/.test(e));return o?`${o.file} was refused (${o.message})`:e.wheels.some(({file:e,elfFiles:t})=>t===0&&!isPure(e))&&a.length===0?`its wheel for the platform holds nothing compiled`:void 0}function isPure(e){return(0,p.e)(e)?.platforms.every(e=>e===`any`)??!1}var g=n(68824),_=n(13866),v=n(98349),y=n(91137),b=n(13988);async function runRounds(e,t,n,r){let{package:a,target:o,tree:c,system:d,scratch:p}=e,{log:m}=r,h=[...c.files].some(e=>(0,i.basename)(e)===`Cargo.toml`),b=d.requires,x=e.prepared.emulated,S=!1,{clang:C}=e.prepared,w;for(let T=1;;T++){let E=await freshFolder(p,c,w===b);if(!S&&w!==b){let t=(0,s.ce)(o.runtime.python),c=(0,i.join)(E.context,`requirements`),l=await(0,y.H)(b,c,{target:o},t,n,{constraints:e.options.constraints,asOf:(0,u.R)(a,o.runtime)});if(l.kind===`failed`)throw requirementsFailure(e,b,l.why);l.kind===`no-wheel`&&(m.info(`${(0,_.l)(a)}: its build requirements have no wheels for the target (${firstCause(l.why)}); pip builds them in the image, with network.`),S=!0),w=b;let{bytecode:d}=e.prepared;l.kind===`unpacked`&&d?.kind===`host`&&await(0,v.g)(c,(0,i.join)(E.context,`bytecode`),d.python,r)}let D=(0,f.Oy)(d),O=S?{kind:`pip`,args:[`--no-deps`,`.`],wholeFlags:D}:{kind:`hooks`,backend:d.backend,backendPath:d.backendPath,requires:b,wholeFlags:D},k=await(0,g.nS)(await containerRequest(e,{goal:t,work:O},E,{network:h||S,clang:C},r),r),{result:A}=k,j=doubtOfClang(k,e);if((A.status===`built`||A.status===`metadata`)&&j===void 0)return{outcome:k,output:E.output};if(A.status===`requires`){let t=A.requires.filter(e=>!b.includes(e));if(T>3||t.length===0)throw await buildFailure(e,k);m.debug(`${a.name}: its backend also requires ${t.join(`, `)}`),b=b.concat(t)}else if(crashed(k)&&e.prepared.emulated){if(!x)throw emulatorCrash(e,k);x=!1,m.info(`${a.name}: a program crashed under emulation, which comes and goes; trying once more.`)}else if(!h&&!S&&(0,l.WC)(k.log))h=!0,m.info(`${a.name}: its build needs the network; trying again with it.`);else if(j!==void 0)C=void 0,m.info(`${(0,_.l)(a)}: ${j}; building it again with the image’s own compiler.`);else throw await buildFailure(e,k)}}function requirementsFailure({package:e,target:t,options:{constraints:n=[]}},r,i){let o=/No space left on device|Disk quota exceeded/.test(i);return new a.HR({...(0,_.f)(e),code:o?`no-space-left`:`build-requirements-failed`,message:`${(0,_.l)(e)} could not be built for ${(0,c.j)(t)}: uv could not fetch what its build requires (${r.join(`, `)}). It says: ${(0,d.w$)(i,6)}`,nextStep:o?`Free some space, or point XDG_CACHE_HOME (on a runner RUNNER_TEMP) at a larger disk.`:n.length>0?"Check that your index serves these packages in versions that your `build-constraints` allow.":"Check that your index serves these packages, or limit their versions with `build-constraints`."})}function firstCause(e){return(e.split(`
`).find(e=>/cause: |Because /.test(e))??e.split(`
`)[0]??``).replace(/^\s*(?:cause: )?/,``).slice(0,300)}async function freshFolder(e,t,n){let a={context:(0,i.join)(e,`context`),output:(0,i.join)(e,`output`),secrets:(0,i.join)(e,`secrets`)};await(0,r.rm)(a.output,{recursive:!0,force:!0}),n||await(0,r.rm)(a.context,{recursive:!0,force:!0});let o=(0,i.join)(a.context,`source`);return await(0,r.rm)(o,{recursive:!0,force:!0}),await(0,r.cp)(t.root,o,{recursive:!0,preserveTimestamps:!0,verbatimSymlinks:!0}),a}async function containerRequest({package:e,target:t,prepared:n,options:r,settings:i},a,o,{network:s,clang:c},l){return{packageName:e.name,target:t,image:n.image,...n.bytecode?{bytecode:n.bytecode}:{},...c===void 0?{}:{clang:c},options:r,...a,folder:o,network:s,emulated:n.emulated,sawGlibc:n.sawGlibc,secrets:await(0,b.sd)(i,l,o,r)}}function crashed({result:e,log:t}){return e.status===`crashed`?e.signal===4||e.signal===11:e.status===`failed`&&/qemu: uncaught target signal (?:4|11)\b|internal compiler error: (?:Segmentation fault|Illegal instruction)|died with <Signals\.SIG(?:SEGV|ILL)|terminated with signal (?:4|11)\b|(?:Segmentation fault|Illegal instruction) \(core dumped\)/.test(t)}function emulatorCrash(e,{log:t}){let{target:n}=e;return new a.HR({...(0,_.f)(e.package),code:`emulator-crashed`,message:`${(0,_.l)(e.package)} could not be compiled for ${(0,c.j)(n)}: a program crashed under emulation, twice.\n${(0,d.w$)(t,10)}`,nextStep:`Use a runner of the target’s own architecture, where nothing is emulated (${n.architecture===`arm64`?`ubuntu-24.04-arm`:`ubuntu-24.04`}).`})}async function buildFailure(e,{log:t,result:n}){let{package:r,target:s,logs:u}=e,f=(0,i.join)(u,`${[r.name,s.runtime.name,s.architecture].join(`-`)}.log`),p=await(0,o.lo)(f,t).then(()=>` The whole log: ${f}.`,()=>``),m=(0,l.cp)(t,e.target),h=n.status===`crashed`?` (ended by signal ${n.signal})`:``,g=m===void 0?``:`: ${m.cause}`;return new a.HR({...(0,_.f)(e.package),code:m?.code===void 0?`build-failed`:`build-failed-${m.code}`,message:`${(0,_.l)(e.package)} could not be compiled for ${(0,c.j)(e.target)}${h}${g}.${p} The last lines of its build:\n${(0,d.w$)(t,25)}`,nextStep:m?.nextStep??"Use a version that is published as a wheel for this target; or give the build what it lacks by `system-packages` or `before-build`."})}}),13988:((e,t,n)=>{n.d(t,{fV:()=>withoutUrls,sd:()=>secretFiles});var r=n(51455),i=n(76760),a=n(19036),o=n(90150),s=n(61298),c=n(78139),l=n(96520),u=n(27930);async function secretFiles(e,t,n,{environment:s={},urls:c=[]}){let{env:l}=t,[d,f]=await Promise.all([(0,a.FX)([l.SSL_CERT_FILE,l.PIP_CERT,l.REQUESTS_CA_BUNDLE,l.CURL_CA_BUNDLE]),(0,u.fO)(l)]),p=pipConfiguration(e,l);await(0,o.f)(n.secrets);let m=p!==void 0||f.size>0||c.length>0?await writeLogins({pip:p,machines:Object.fromEntries(f),urls:c},n,t):void 0,h=(0,i.join)(n.secrets,`environment.json`),g=Object.keys(s).length>0;return g&&await(0,r.writeFile)(h,JSON.stringify(s),{mode:384}),{...g?{environment:h}:{},...d===void 0?{}:{certificates:d},...m===void 0?{}:{logins:m}}}async function writeLogins(e,t,{stores:n,env:a}){let u=JSON.stringify(e),d=Buffer.from(u),f=await(0,s.Ip)(n,a),p=Array.from({length:Math.ceil(d.length/32)},(e,t)=>Buffer.from(f.sign(`logins`,`${t} ${u}`),`hex`)),m=Buffer.concat(p,d.length),h=(0,i.join)(t.secrets,`logins`),g=(0,i.join)(t.context,`logins`);return await(0,o.f)(g),await(0,r.writeFile)(h,m,{mode:384}),await(0,r.writeFile)((0,i.join)(g,`masked`),m.map((e,t)=>e^(d[t]??0)),{mode:384}),await(0,r.writeFile)((0,i.join)(g,c.Vu),l.q),h}function withoutUrls(e){let t=[],hide=(e,n,r,i)=>{let[,a=i,o=``]=r===void 0?[]:/^(.*\/[^/@]+)(@[^@]*)$/.exec(i)??[];if(!URL.canParse(a))return e;let s=t.push(a)-1,c=new URL(a).pathname.split(`/`).at(-1)??``;return`${n}${r??``}http://lambda-layer.invalid/at/${s}/${c}${o}`};return{texts:e.map(e=>e.replace(/(^|@ )(git\+)?(https?:\/\/[^\s#]+)/gim,hide)),urls:t}}function pipConfiguration(e,t){let{assigned:n=[],defaultIndex:r,indexes:i,findLinks:a,insecureHosts:o,noIndex:s}=e,c=[...setting(`index-url`,r===void 0?[]:[withCredentials(r,t)]),...setting(`extra-index-url`,i.map(e=>withCredentials(e,t))),...setting(`find-links`,a.filter(e=>/^https?:/i.test(e))),...setting(`trusted-host`,o),...setting(`no-index`,s?[`true`]:[])],l=setting(`assigned`,n.map(({package:e,name:n,url:r})=>`${e}=${withCredentials(`${n}=${r}`,t)}`));if(c.length!==0||l.length!==0)return[`[global]`,...c,...l.length===0?[]:[`[lambda-layer]`,...l],``].join(`
`)}function setting(e,t){return t.length===0?[]:[`${e} =`,...t.map(e=>`    ${e}`)]}function withCredentials(e,t){let[,n,r=e]=/^([A-Za-z0-9._-]+)=([a-z][a-z0-9+.-]*:.*)$/i.exec(e)??[];if(n===void 0||!URL.canParse(r))return r;let i=`UV_INDEX_${n.toUpperCase().replace(/[^A-Z0-9]/g,`_`)}`,a=new URL(r);return a.username||=encodeURIComponent(t[`${i}_USERNAME`]??``),a.password||=encodeURIComponent(t[`${i}_PASSWORD`]??``),a.href}}),97226:((e,t,n)=>{n.d(t,{F:()=>toolsOf});var r=n(77598),i=n(21825),a=n(64657),o=n(61298),s=n(80073),c=n(3998),l=n(84042),u=n(42118),d=n(69586),f=n(48006),__addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},p=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});async function toolsOf(e,t,n){let r=await(0,c.j)(e,n);(0,l.O)(e,r,n);let{settings:o}=r,u=t.cache?(0,i.C)(n):void 0,remoteKey=e=>`lambda-layer-built-3-${cacheScope(n.env)}-${e}-`,m=new Set,h;return{settings:o,async uv(t){let i={stack:[],error:void 0,hasError:!1};try{h??=(0,d.a)(n);let{command:a}=await h,o=__addDisposableResource(i,await(0,s.z)(r,n),!0),c=(0,s.F)(r,o);return await n.runProcess(a,t,{env:uvOf(e,c,n),signal:n.signal})}catch(e){i.error=e,i.hasError=!0}finally{let e=p(i);e&&await e}},fetch:(e,t,r,i)=>(0,f.R)(e,t,r,{http:(0,a._)(n.env),signal:i,directory:n.directory}),...u?{remote:{async restore(e,t){let n=await u.restore(t,[remoteKey(e)]);return n.kind===`damaged`&&m.add(e),n.kind===`restored`},async save(e,t){await u.save(t,remoteKey(e),m.has(e))}}}:{}}}function uvOf(e,{settings:t,env:n},r){return{...(0,u.dF)(n,t,e),UV_CACHE_DIR:r.stores.uv,...t.findLinks.length>0?{UV_FIND_LINKS:t.findLinks.join(`,`)}:{},...t.noIndex?{UV_NO_INDEX:`1`}:{}}}function cacheScope(e){if(e[o.T9])return`sealed`;let t=[`GITHUB_REPOSITORY`,`GITHUB_WORKFLOW_REF`,`GITHUB_REF`].map(t=>e[t]??``);return(0,r.createHash)(`sha256`).update(JSON.stringify(t)).digest(`hex`).slice(0,16)}})};