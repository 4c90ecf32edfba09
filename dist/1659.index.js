export const id=1659;export const ids=[1659];export const modules={10448:((e,t,n)=>{n.d(t,{r:()=>scriptText});var r=n(51455),i=n(76760),a=n(19473);async function scriptText(e,t){if(e.includes(`
`))return e;let n=(0,i.resolve)(t,e);if(await(0,r.stat)(n).then(e=>e.isFile(),()=>!1))return(0,r.readFile)(n,`utf8`);if(!/^[\w./-]+\.sh$/.test(e))return e;throw new a.HR({code:`file-not-found`,message:`before-build: ${e} does not exist.`,nextStep:`Check the path, which is relative to the working directory; or give the script itself.`,input:`before-build`,file:e})}}),45819:((e,t,n)=>{n.d(t,{j:()=>readClangCalls});var r=n(51455),i=n(76760);async function readClangCalls(e){let t=(0,i.join)(e,`compiler-calls`);try{return(await(0,r.stat)(t)).size>1048576?1:(await(0,r.readFile)(t,`utf8`)).split(`
`).filter(e=>e===`clang`).length}catch{return 0}}}),98666:((e,t,n)=>{n.d(t,{xi:()=>y,hf:()=>b,gh:()=>ensureClang,kM:()=>mayUseClang});var r=n(77598),i=n(51455),a=n(48161),o=n(76760),s=n(19473),c=n(2950),l=n(5338),u=n(87190),d=n(90150),f=n(1036),p=n(4158),m=n(57962),h=n(6089);let g=`0.17.0`,_={amd64:[`x86_64`,`manylinux_2_12_x86_64.manylinux2010_x86_64.musllinux_1_1_x86_64`,`fe/6f/e1c380fe61db36cb464d5d4d18c557338812500986885373e2550d4ebf6b`,`97079827064a7492cce5541ceb438ae8003ce1e54e399676da2d62fb7a5dc08b`,`5a232d24d0235b7bac406bda506647e7985a1d51bf3e08a87951bd3e8a0d11d6`],arm64:[`aarch64`,`manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64`,`02/21/abee2f0524f54fe3e8783748b9df79bb07d4b955e6b465677d1cfbda335c`,`d2804f94f54f7fcf8169f4b212a619ad688a4e2e6592e976f0cf2e58e2cd8af3`,`e2a6292df83d8d6332116fc619734b3a7e00ce2528822dc5ed24863dd6c1519a`]};function clangRelease(e){let t=_[e];if(!t)return;let[n,r,i,a,o]=t,s=`ziglang-${g}-py3-none-${r}.whl`;return{filename:s,sha256:a,path:`${i}/${s}`,platform:`manylinux2014_${n}`,contentSha256:o}}function isOfClang(e){return e===`ziglang/zig`||e.startsWith(`ziglang/lib/include/`)}var __addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},v=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});let y=`clang of ziglang ${g}`;function mayUseClang({compiler:e,builder:t}){return e===`auto`&&t===void 0}let b={"compiler.sh":`# Takes the place of gcc in an emulated image: a clang that the processor runs itself does the work, with the image's own
# headers and libraries. What clang refuses, and what it would do otherwise than gcc, is done by the image's own gcc.
#
# The scripts that use-clang.sh makes set these and read this file: \`own\` (the image's compiler), \`mode\` (gcc or g++),
# \`clang\` (folder of clang), \`linker\` (its linker), \`gcc\` (folder of gcc's own files), \`triple\` (the target), \`options\` (what
# the image's gcc does by itself), \`here\` (a folder that can be written).

# One word for each call: who did it.
calls="$here/compiler-calls"
use_own() {
  echo own >>"$calls"
  exec "$own" "$@"
}

# Search paths that clang leaves alone when it compiles for another processor than its own.
[ -z "\${LIBRARY_PATH:-}\${COMPILER_PATH:-}\${GCC_EXEC_PREFIX:-}" ] || use_own "$@"

reads=
for argument; do
  case $argument in
    # Written by CMake once it has seen that the compiler is clang: gcc does not know it.
    -flto=thin) ;;
    # Options in a file, which may be any of those below. Libraries of its own (OpenMP, profiles, sanitizers); objects that cannot be mixed (LTO); gcc's own plugins and specs;
    # the processor that clang runs on, and not the target's; Fortran.
    @* | -fopenmp* | -fopenacc* | -fgnu-tm | -flto* | -fprofile* | -fsanitize* | -ftest-coverage | --coverage | -fplugin* | \\
      -specs* | --specs* | -m*=native | *.f | *.F | *.f[0-9][0-9] | *.F[0-9][0-9] | -xf[0-9]*) use_own "$@" ;;
    -) reads=yes ;;
  esac
done

# What the call prints is kept until it is known whose it is. The number of this process makes the names.
said="$here/.said-$$"
[ -z "$reads" ] || cat >"$said.in"
from_start() { [ -z "$reads" ] || exec <"$said.in"; }

from_start
if "$clang/zig" clang "--driver-mode=$mode" "--target=$triple" -resource-dir "$clang/lib" "--gcc-install-dir=$gcc" \\
  "--ld-path=$linker" -Qunused-arguments $options "$@" >"$said.out" 2>"$said.err"; then
  echo clang >>"$calls"
  [ ! -s "$said.out" ] || cat "$said.out"
  [ ! -s "$said.err" ] || cat "$said.err" >&2
  exit 0
fi
from_start
use_own "$@"
`,"use-clang.sh":`# sh use-clang.sh CLANG [NAME...]: puts a clang that the processor runs itself in the place of an emulated image's gcc.
#
# It makes a folder \`bin\` beside itself. Who puts that in front of PATH gets clang by all names by which a build may call
# the compiler: the usual ones, and each NAME. Flags and variables of the build stay as they are. What the scripts in the
# folder do is in compiler.sh. In an image without gcc no folder is made.
# CLANG: the folder of clang.
set -eu
clang=$1
shift
here=$(cd "\${0%/*}" && pwd)
machine=$(uname -m)

# find NAME: sets \`own\` to the path of a compiler, and \`mode\` to gcc or g++.
find() {
  case \${1##*-} in
    cc | gcc) mode=gcc ;;
    c++ | g++) mode=g++ ;;
    *) return 1 ;;
  esac
  own=$(command -v "$1")
}

names="gcc cc g++ c++"
for vendor in linux-gnu amazon-linux redhat-linux; do
  names="$names $machine-$vendor-gcc $machine-$vendor-g++"
done

# Where the image's gcc keeps its own files, which say where its C++ library is.
gcc=
for name in $names "$@"; do
  find "$name" && [ $mode = gcc ] || continue
  file=$("$own" -print-libgcc-file-name 2>/dev/null) && [ -f "$file" ] || continue
  gcc=\${file%/*}
  break
done
[ -n "$gcc" ] || exit 0

# Debian's gcc has its linker name the libraries that are used alone; others name each that is given.
said=$("$own" -### -shared -o x.so /dev/null 2>&1) || :
said=\${said##*/collect2 }
case "\${said%% -o *} " in
  *' --as-needed '*) options=-Wl,--as-needed ;;
  *) options= ;;
esac

mkdir -p "$here/bin"
linker=$here/bin/lambda-layer-ld.lld
printf '#!/bin/sh\\nexec "%s" ld.lld "$@"\\n' "$clang/zig" >"$linker"
for name in $names "$@"; do
  case $name in */*) continue ;; esac
  find "$name" || continue
  printf '#!/bin/sh\\nown="%s" mode=%s clang="%s" linker="%s" gcc="%s" triple=%s-linux-gnu options=%s here="%s"\\n. "$here/compiler.sh"\\n' \\
    "$own" "$mode" "$clang" "$linker" "$gcc" "$machine" "$options" "$here" >"$here/bin/$name"
done
chmod 755 "$here"/bin/*
`};async function ensureClang(e,t){let n=clangRelease(e);if(!n)return;let a=(0,o.join)(t.stores.tools,`ziglang-${g}-${e}`);if(await isIntact(a,n,t))return a;let s=(0,o.join)(t.stores.temporary,`clang-${(0,r.randomUUID)()}`);try{await(0,d.f)(s);let e=await(0,m.P)(projectOf(n),s,t);if(e.kind===`failed`){t.log.info(`The image’s own compiler is used, since ${y} could not be fetched: ${e.why[0]}`);return}let r=(0,o.join)(s,`unpacked`);return await unpack(e.path,r),await(0,d.f)((0,o.dirname)(a)),await(0,i.rename)(r,a).catch(()=>{}),t.log.info(`${y} fetched from ${e.from}: it compiles without emulation.`),await isIntact(a,n,t)?a:void 0}finally{await(0,i.rm)(s,{recursive:!0,force:!0})}}function projectOf(e){return{name:`ziglang`,version:g,pipOptions:[`--platform`,e.platform,`--implementation`,`py`,`--abi`,`none`],wheel:e,isKnown:t=>t===e.sha256}}async function isIntact(e,{contentSha256:t},n){let r=await folderDigest(e,n.signal).catch(e=>{if(e instanceof s.j$)throw e});return r===t||(r!==void 0&&n.log.warning(`${e} is not ${y} as it should be: it is removed, and fetched again.`),await(0,i.rm)(e,{recursive:!0,force:!0}),!1)}async function folderDigest(e,t){let n=(await(0,i.readdir)(e,{recursive:!0,withFileTypes:!0})).filter(e=>!e.isDirectory()).map(t=>(0,o.relative)(e,(0,o.join)(t.parentPath,t.name)).split(o.sep).join(`/`)).toSorted((0,p.z4)(e=>e)),s=await(0,f.X)(n,(0,a.availableParallelism)(),t,n=>(0,u.D)((0,o.join)(e,n),t)),c=n.map((e,t)=>`${s[t]?.sha256} ${e}\n`);return(0,r.createHash)(`sha256`).update(c.join(``)).digest(`hex`)}async function unpack(e,t){let n={stack:[],error:void 0,hasError:!1};try{let r=__addDisposableResource(n,await(0,l.oo)(e),!0),i=(await(0,c.Hp)(r,`ziglang`)).filter(({path:e,kind:t})=>t===`file`&&isOfClang(e));for(let e of i){let n=(0,o.join)(t,e.path.replace(/^ziglang\//,``));await(0,d.f)((0,o.dirname)(n)),await(0,h.c)(r,e,n,{mode:e.path===`ziglang/zig`?493:420,name:`ziglang`})}}catch(e){n.error=e,n.hasError=!0}finally{let e=v(n);e&&await e}}}),62638:((e,t,n)=>{n.d(t,{Gg:()=>certificatesFor,ef:()=>preparedStage,eg:()=>runStep});var r=n(15299);let i=`/run/secrets/ca.pem`;function runStep(e,t,n){return`RUN ${[...n?[`--network=${n}`]:[],...e.map(e=>`--mount=${e}`),t].join(` `)}`}function certificatesFor(e){return e?{mounts:[`type=secret,id=ca,target=${i}`],variables:r.vH.map(e=>`${e}=${i} `).join(``)}:{mounts:[],variables:``}}let a={mounts:[],command:(e,t)=>`${t}PATH=${r.Sg}:"$PATH" ${e}`};function preparedStage(e,t,{image:n,platform:o,packageManager:s,systemPackages:c,beforeBuild:l},u,d=a){let{mounts:f,variables:p}=certificatesFor(u),m=u?i:void 0,h=`type=bind,source=${r.ay.name},target=${r.ay.path}`,g=`${d.command(`sh -eu ${r.ay.path}`,p)} || exit ${r.PQ.beforeBuild}`;return[`FROM --platform=${o} ${n} AS ${e}`,`USER root`,`WORKDIR ${t}`,...c.length===0?[]:[runStep(f,(0,r.Je)(s,c,m))],...l?[runStep([...f,...d.mounts,h],g)]:[]]}}),15299:((e,t,n)=>{n.d(t,{Je:()=>installCommand,PQ:()=>i,Sg:()=>o,aE:()=>beforeBuildFailure,ay:()=>a,eq:()=>c,qx:()=>systemPackageFailure,vH:()=>s});var r=n(19473);let i={systemPackages:91,beforeBuild:92},a={name:`before-build.sh`,path:`/lambda-layer/before-build.sh`},o=`/root/.cargo/bin:/root/.local/bin:/usr/local/bin`,s=[`SSL_CERT_FILE`,`PIP_CERT`,`REQUESTS_CA_BUNDLE`,`CURL_CA_BUNDLE`,`GIT_SSL_CAINFO`,`CARGO_HTTP_CAINFO`,`NODE_EXTRA_CA_CERTS`],c=[`HTTP_PROXY`,`HTTPS_PROXY`,`NO_PROXY`,`ALL_PROXY`,`FTP_PROXY`].flatMap(e=>[e,e.toLowerCase()]);function installCommand(e,t,n){let r=e===`dnf`?`yum`:`dnf`,a=n===void 0?``:` --setopt=sslcacert=${n}`,o=i.systemPackages;return`manager=$(command -v ${e} || command -v ${r} || command -v microdnf) || { echo 'the image has neither dnf nor yum'; exit ${o}; }; LD_LIBRARY_PATH= "$manager" -y${a} install ${t.map(shellQuoted).join(` `)} || exit ${o}`}function shellQuoted(e){return`'${e.replaceAll(`'`,`'\\''`).replace(/[\r\n]+/g,` `)}'`}function systemPackageFailure({image:e,target:t,package:n,packageManager:i,systemPackages:a},o,s){let c=a.join(`, `),l={code:`system-package-failed`,input:`system-packages`,package:n};if(/the image has neither dnf nor yum/.test(o))return new r.HR({...l,message:`system-packages: ${e} has neither dnf nor yum to install ${c} with.`,nextStep:"Install what the build requires in `before-build`, by the image’s own package manager."});let u=[...o.matchAll(/(?:No match for argument: |No package )(\S+?)(?: available)?\.?$/gm)].map(e=>e[1]);return new r.HR({...l,message:u.length>0?`system-packages: ${e} has no package ${u.join(`, `)} for ${t}.`:`system-packages: ${c} could not be installed in ${e} for ${t}:\n${s}`,nextStep:`Check the name: \`${i} search\` in the image lists what exists. Packages of Amazon Linux that hold headers end in -devel.`})}function beforeBuildFailure({image:e,target:t},n,i="Correct the script. `sh -eu` runs it, so the first command that fails ends it."){return new r.HR({code:`before-build-failed`,message:`before-build failed in ${e} for ${t}:\n${n}`,nextStep:i,input:`before-build`})}}),51376:((e,t,n)=>{n.d(t,{Lz:()=>i,T3:()=>addPackages,qV:()=>a,xM:()=>o});var r=n(4386);let i=[[/^yaml\.h$/,`libyaml-devel`],[/^ffi\.h$/,`libffi-devel`],[/^(openssl|crypto)\//,`openssl-devel`],[/^(libpq-fe|pg_config)\.h$/,`libpq-devel`],[/^(mysql|mysql\/mysql|mariadb\/mysql)\.h$/,`mariadb-connector-c-devel`],[/^(lber|ldap)\.h$/,`openldap-devel`],[/^sasl\/sasl\.h$/,`cyrus-sasl-devel`],[/^libxml\//,`libxml2-devel`],[/^libxslt\//,`libxslt-devel`],[/^xmlsec\//,`xmlsec1-devel xmlsec1-openssl-devel`],[/^(zlib|zconf)\.h$/,`zlib-devel`],[/^bzlib\.h$/,`bzip2-devel`],[/^lzma\.h$/,`xz-devel`],[/^(jpeglib|turbojpeg)\.h$/,`libjpeg-turbo-devel`],[/^png\.h$/,`libpng-devel`],[/^tiff(io)?\.h$/,`libtiff-devel`],[/^ft2build\.h$/,`freetype-devel`],[/^sql(ext)?\.h$/,`unixODBC-devel`],[/^sqlite3\.h$/,`sqlite-devel`],[/^curl\/curl\.h$/,`libcurl-devel`],[/^(gssapi|krb5)(\/|\.h)/,`krb5-devel`],[/^gmp\.h$/,`gmp-devel`],[/^mpfr\.h$/,`mpfr-devel`],[/^sodium\.h$/,`libsodium-devel`],[/^(cairo|cairo\/cairo)\.h$/,`cairo-devel`],[/^(snappy|snappy-c)\.h$/,`snappy-devel`],[/^librdkafka\//,`librdkafka-devel`],[/^(event|ev)\.h$/,`libevent-devel`],[/^geos_c\.h$/,`geos-devel`],[/^(hdf5|H5public)\.h$/,`hdf5-devel`],[/^gdal(_version)?\.h$/,`gdal-devel`],[/^proj(_api)?\.h$/,`proj-devel`],[/^pycurl\//,`libcurl-devel`],[/^(lz4|lz4frame)\.h$/,`lz4-devel`],[/^zstd\.h$/,`libzstd-devel`],[/^portaudio\.h$/,`portaudio-devel`],[/^magic\.h$/,`file-devel`],[/^systemd\//,`systemd-devel`],[/^augeas\.h$/,`augeas-devel`],[/^(cblas|lapacke)\.h$/,`openblas-devel`],[/^numa\.h$/,`numactl-devel`],[/^uuid\/uuid\.h$/,`libuuid-devel`],[/^pcre2?\.h$/,`pcre2-devel`],[/^re2\//,`re2-devel`]],a={pg_config:`libpq-devel`,mysql_config:`mariadb-connector-c-devel`,mariadb_config:`mariadb-connector-c-devel`,"krb5-config":`krb5-devel`,"curl-config":`libcurl-devel`,"xml2-config":`libxml2-devel`,"xslt-config":`libxslt-devel`,"geos-config":`geos-devel`,"gdal-config":`gdal-devel`,h5cc:`hdf5-devel`,"apr-1-config":`apr-devel`,"pkg-config":`pkgconf-pkg-config`,gfortran:`gcc-gfortran`,ninja:`ninja-build`,libtoolize:`libtool`,protoc:`protobuf-compiler`,go:`golang`,gcc:`gcc`,cc:`gcc`,"g++":`gcc-c++`,"c++":`gcc-c++`,...Object.fromEntries([`swig`,`autoconf`,`automake`,`bison`,`flex`,`nasm`,`git`,`make`,`clang`,`patch`,`perl`,`unzip`,`wget`].map(e=>[e,e]))},o={mysqlclient:`mariadb-connector-c-devel`,mariadb:`mariadb-connector-c-devel`,libpq:`libpq-devel`,"libxml-2.0":`libxml2-devel`,libxslt:`libxslt-devel`,xmlsec1:`xmlsec1-devel xmlsec1-openssl-devel`,hdf5:`hdf5-devel`,geos:`geos-devel`,gdal:`gdal-devel`,proj:`proj-devel`,openblas:`openblas-devel`,libffi:`libffi-devel`,openssl:`openssl-devel`,cairo:`cairo-devel`,freetype2:`freetype-devel`,libsystemd:`systemd-devel`,libcurl:`libcurl-devel`},s={"libpq-devel":`postgresql-devel`,"mariadb-connector-c-devel":`mariadb-devel`,"pkgconf-pkg-config":`pkgconfig`},c=new Set(`geos-devel gdal-devel proj-devel hdf5-devel netcdf-devel librdkafka-devel re2-devel snappy-devel augeas-devel portaudio-devel`.split(` `));function addPackages(e,t){let n=e.split(` `).map(e=>packageOn(t,e)),{packageManager:i}=r.e[t];return`Add ${n.map(e=>`\`${e}\``).join(` and `)} to \`system-packages\` (${i}).${furtherRepository(t,e)}`}function packageOn(e,t){return e===`al2`?s[t]??t:t}function furtherRepository(e,t){return t.split(` `).some(e=>c.has(e))?e===`al2`?" It is in none of the repositories of Amazon Linux 2: compile the library in `before-build`, or use python3.12 or later.":" It may be among the supplementary packages (SPAL) alone: enable them in `before-build` and install it there, https://docs.aws.amazon.com/linux/al2023/ug/configure-spal-repository.html.":``}}),59440:((e,t,n)=>{n.d(t,{Ye:()=>a,dK:()=>missingInImage,iw:()=>headerPackageAdvice});var r=n(51376),i=n(4386);let a=[{code:`header-missing`,pattern:/fatal error: ['"<]?([\w./+-]+\.h(?:pp)?|[\w./+-]+\/[\w.+-]+)['">]?(?::| file not found)/,advise:(e,t)=>headerPackageAdvice(e[1]??``,t)},{code:`library-missing`,pattern:/(?:cannot find -l|ld: library not found for -l|ld\.lld: error: unable to find library -l)([\w.+-]+)/,advise:(e,t)=>({cause:`the library lib${e[1]??``} is not in the image`,nextStep:`Add the package that has it to \`system-packages\` (${managerOf(t)}); its name usually ends in -devel: \`${managerOf(t)} provides '*/lib${e[1]??``}.so'\` tells.`})},{code:`program-missing`,pattern:/(?:\b(?:ba)?sh: (?:(?:line )?\d{1,6}: )?([\w.+-]{1,60}): (?:command )?not found|error: command '(?:[\w./+-]{0,200}\/)?([\w.+-]{1,60})' failed: No such file|unable to execute '([\w.+-]{1,60})': No such file|Unknown compiler\(s\): \[\['(gfortran)'|to (gdal-config) using a GDAL_CONFIG|Unable to invoke (pkg-config)|\b(pg_config|mysql_config|mariadb_config|krb5-config|curl-config|xml2-config|xslt-config|gdal-config|geos-config|pkg-config|swig|gfortran|ninja|autoconf|automake|libtoolize|bison|flex|nasm|protoc|go|git)\b['"`]?(?: executable)?(?::| is| was)?(?: command)? not found|No such file or directory: '(pg_config|mysql_config|swig|gfortran|protoc|go|git|pkg-config|curl-config|xml2-config|xslt-config|geos-config|gdal-config|krb5-config|h5cc)'|Could not (?:run|find) (?:script )?['"`]?(curl-config|geos-config|gdal-config|xml2-config|xslt-config)\b)/,advise(e,t){let n=e.slice(1).find(e=>e!==void 0)??``,i=r.qV[n];return{cause:`the program ${n} is not in the image`,nextStep:i===void 0?`Add the package that has it to \`system-packages\` (${managerOf(t)}).`:(0,r.T3)(i,t)}}},{code:`library-missing`,pattern:/Trying pkg-config --exists ([\w.+-]+)|No package '([\w.+-]+)' found|Package '?([\w.+-]+)'?,? (?:required by '[^']*', )?(?:was )?not found|Dependency ["']?([\w.+-]+)["']?(?: is required but)? not found|dependency ([\w.+-]+) found: NO/,advise(e,t){let n=e.slice(1).find(e=>e!==void 0)??``,i=r.xM[n];return{cause:`pkg-config does not know the library ${n} in the image`,nextStep:i===void 0?`Add the package that has it to \`system-packages\` (${managerOf(t)}): \`${managerOf(t)} provides '*/${n}.pc'\` tells its name.`:(0,r.T3)(i,t)}}}];function missingInImage(e,t){for(let{pattern:n,advise:r}of a){let i=n.exec(e);if(i)return r(i,t)}}function headerPackageAdvice(e,t){let n=r.Lz.find(([t])=>t.test(e))?.[1],i=managerOf(t);return{cause:`the header ${e} is not in the image`,nextStep:n===void 0?`Add the package that has it to \`system-packages\` (${i}); its name usually ends in -devel: \`${i} provides '*/${e}'\` tells.`:(0,r.T3)(n,t)}}function managerOf(e){return i.e[e].packageManager}}),24309:((e,t,n)=>{n.d(t,{f:()=>boundedLines});function boundedLines(e){return e.split(`
`).map(e=>e.length<=2e3?e:`${e.slice(0,1e3)} … ${e.slice(-1e3)}`).join(`
`)}})};