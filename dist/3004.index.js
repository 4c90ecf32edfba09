export const id=3004;export const ids=[3004];export const modules={53004:((e,t,n)=>{n.r(t),n.d(t,{openBytecode:()=>openBytecode});var r=n(77598),i=n(48161),a=n(76760),o=n(2950),s=n(5338),c=n(58909),l=n(30110),u=n(1036),d=n(34481),f=n(88524),p=n(68715),__addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},m=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});async function openBytecode(e,t){let n=await(0,c.m)({...e,root:t.stores.bytecode,holds:`bytecode`},t),r=new Map;return{async compile(e,a){let{python:o}=a,s=!r.has(o),c=r.get(o)??(0,p.h)(o,t);r.set(o,c);let l=await c;s&&t.log.info(`Bytecode is compiled by Python ${l.version}.`);let f=new Compiler(l,a,n,t),m=Math.max(1,(0,i.availableParallelism)()),h=await(0,u.X)(e,m,t.signal,e=>f.withBytecode(e));return f.left>0&&t.log.debug(`Bytecode: ${(0,d.LS)(f.left,`source`)} cannot be compiled, and stay as they are.`),h},[Symbol.asyncDispose]:()=>n[Symbol.asyncDispose]()}}class Compiler{#e;#t;#n;#r;left=0;constructor(e,t,n,r){this.#e=e,this.#t=t,this.#n=n,this.#r=r}async withBytecode(e){let t=[];for(let[n,r]of this.#i(e)){let e=await this.#o(n,r);e&&t.push(...e)}return t.length===0?e:{...e,entries:[...e.entries,...t]}}#i(e){let t=new Map;for(let n of e.entries){let{path:e,content:r}=n;if(!e.endsWith(`.py`)||!this.#t.wants(n)||r.kind!==`archived`&&r.kind!==`file`)continue;let i=r.kind===`archived`?r.archive:void 0,a=r.kind===`archived`?r.entry.path:r.file;t.set(i,[...t.get(i)??[],{entry:n,from:a,to:this.#a(e)}])}return t}#a(e){let{layout:t,python:n}=this.#t;if(t===`instead`)return`${e}c`;let r=a.posix.basename(e,`.py`);return a.posix.join(a.posix.dirname(e),`__pycache__`,`${r}.cpython-${n.replace(`.`,``)}.pyc`)}async#o(e,t){let n=(0,l.w)(this.#r,`bytecode-1`),r=this.#s(e,t),i=await n.get(r),a=i&&await this.#n.find(i.sha256,i.filename);if(i&&a)return this.#l(t,i,a);let o=await this.#c(e,t);if(o)return await n.put(r,o.kept),this.#l(t,o.kept,o.stored)}#s(e,t){let{mountedAt:n}=this.#t,i=t.map(({entry:t,from:n,to:r})=>[e?n:``,t.path,r,t.hash.digest]),a=[1,this.#e.version,e?.sha256??``,n,i];return(0,r.createHash)(`sha256`).update(JSON.stringify(a)).digest(`hex`)}async#c(e,t){let n=`${e?.filename??`own files`}.cp${this.#t.python.replace(`.`,``)}.zip`,r=t.map(({entry:e,from:t,to:n})=>({from:t,shown:a.posix.join(this.#t.mountedAt,e.path),to:n})),i={python:this.#e,archive:e?.path,files:r,label:e?.filename??`own files`},o=await(0,f.k)(i,e=>this.#n.add(n,e),this.#r);return this.left+=t.length-Object.keys(o?.hashes??{}).length,o&&{kept:{sha256:o.result.sha256,filename:n,hashes:o.hashes},stored:o.result}}async#l(e,t,n){let r={stack:[],error:void 0,hasError:!1};try{let i=__addDisposableResource(r,await(0,s.oo)(n.path,t.filename),!0),a={filename:t.filename,...n,obtained:`built`},c=new Map((await(0,o.Hp)(i,t.filename)).map(e=>[e.path,e]));return e.flatMap(({entry:e,to:n})=>{let r=c.get(n),i=t.hashes[n];return!r||!i?[]:[{path:n,mode:420,sizeBytes:r.sizeBytes,hash:i,origin:e.origin,content:{kind:`archived`,archive:a,entry:r},compiledFrom:e.path}]})}catch(e){r.error=e,r.hasError=!0}finally{let e=m(r);e&&await e}}}}),88524:((e,t,n)=>{n.d(t,{k:()=>compileSources});var r=n(77598),i=n(51455),a=n(76760),o=n(38522),s=n(53558),c=n(2950),l=n(54732),u=n(5338),d=n(35832),f=n(82058),p=n(87190),m=n(90150),h=n(9239);function canonicalBytecode(e,t){let n=Number(t.split(`.`)[1])>=11?{numbers:5,objects:8,last:2}:{numbers:6,objects:8,last:1},r=Buffer.from(e),i=[],a=[],o=[{kind:`objects`,left:1}],s=16,readObject=()=>{let e=r.readUInt8(s);switch(e&128&&i.push(s),s+=1,String.fromCharCode(e&-129)){case`0`:case`N`:case`F`:case`T`:case`S`:case`.`:return!0;case`r`:return a.push(s),s+=4,!0;case`i`:return s+=4,!0;case`l`:return s+=4+2*Math.abs(r.readInt32LE(s)),!0;case`g`:return s+=8,!0;case`y`:return s+=16,!0;case`s`:case`t`:case`u`:case`a`:case`A`:return s+=4+r.readUInt32LE(s),!0;case`z`:case`Z`:return s+=1+r.readUInt8(s),!0;case`)`:return o.push({kind:`objects`,left:r.readUInt8(s)}),s+=1,!0;case`(`:case`[`:case`<`:case`>`:return o.push({kind:`objects`,left:r.readUInt32LE(s)}),s+=4,!0;case`:`:return o.push({kind:`objects`,left:3}),!0;case`c`:return s+=4*n.numbers,o.push({kind:`objects`,left:n.last},{kind:`bytes`,count:4},{kind:`objects`,left:n.objects}),!0;default:return!1}};try{for(let e=o.at(-1);e;e=o.at(-1))if(e.kind===`bytes`)s+=e.count,o.pop();else if(e.left===0)o.pop();else if(--e.left,!readObject())return;if(s!==r.length)return;let e=[...new Set(a.map(e=>r.readUInt32LE(e)))].sort((e,t)=>e-t),t=new Map(e.map((e,t)=>[e,t]));i.forEach((e,n)=>{t.has(n)||r.writeUInt8(r.readUInt8(e)&-129,e)});for(let e of a)r.writeUInt32LE(t.get(r.readUInt32LE(e))??0,e);return r}catch(e){if(e instanceof RangeError)return;throw e}}var __addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},g=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});async function compileSources({python:e,archive:t,files:n,label:o},s,{env:c,log:l,signal:u,stores:d,runProcess:h}){let g=(0,a.join)(d.temporary,`bytecode-${(0,r.randomUUID)()}`),_=(0,a.join)(g,`compiled.zip`);await(0,m.f)(g);try{let r=(0,a.join)(g,`lambda_layer_bytecode.py`);await(0,i.writeFile)(r,`"""Compiles sources to bytecode that Python loads without looking at the source: unchecked hash-based pycs.

https://docs.python.org/3/reference/import.html#pyc-invalidation
https://peps.python.org/pep-0552/

Reads one JSON document from stdin:
    {"archive": path of a zip or null, "to": path of the zip to write,
     "files": [[source, the path that tracebacks show, path in the zip], ...]}
Each source is an entry of the archive, or a path. Writes the zip, stored, in the order of "files", and prints one JSON
document: {"left": [[source, why], ...]}. Nothing of the sources is run.
"""

import importlib.util
import json
import marshal
import sys
import warnings
import zipfile

# A source that is larger is data, and takes long.
MOST_BYTES = 16 * 1024 * 1024
MOST_MEMORY = 3 * 1024**3
# flags of PEP 552: hash-based, and not to be checked.
UNCHECKED = (1).to_bytes(4, "little")


def compile_one(data, shown):
    """Returns the bytes of the pyc."""
    code = compile(data, shown, "exec", dont_inherit=True, optimize=0)
    return importlib.util.MAGIC_NUMBER + UNCHECKED + importlib.util.source_hash(data) + marshal.dumps(code)


def run(task):
    left = []
    archive = zipfile.ZipFile(task["archive"]) if task["archive"] else None
    with zipfile.ZipFile(task["to"], "w", zipfile.ZIP_STORED) as out:
        for source, shown, name in task["files"]:
            try:
                data = read(archive, source)
                out.writestr(zipfile.ZipInfo(name), compile_one(data, shown))
            except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
                left.append([source, f"{type(error).__name__}: {str(error)[:200]}"])
    return {"left": left}


def read(archive, source):
    if archive is None:
        with open(source, "rb") as file:
            data = file.read(MOST_BYTES + 1)
    else:
        with archive.open(source) as file:
            data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError("it is larger than 16 MB")
    return data


def limit_memory():
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        pass  # Windows has none, and a lower limit may hold already.


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    limit_memory()
    print(json.dumps(run(json.load(sys.stdin))))
`);let d={archive:t??null,to:_,files:n.map(({from:e,shown:t,to:n})=>[e,t,n])},m=await h(e.path,[`-s`,`-S`,`-B`,r],{env:(0,f.childEnvironment)(c,[],{PYTHONHASHSEED:`0`}),cwd:g,signal:u,timeoutMs:6e5,input:JSON.stringify(d)});if(m.exitCode!==0){l.debug(`Bytecode of ${o}: ${m.stderr.trim().slice(-500)}`);return}let v={},y=e.version.split(`.`).slice(0,2).join(`.`);return{result:await s(async e=>(await pack(_,e,y,v,u),(0,p.D)(e))),hashes:v}}finally{await(0,i.rm)(g,{recursive:!0,force:!0})}}async function pack(e,t,n,r,a){let f={stack:[],error:void 0,hasError:!1};try{let p=__addDisposableResource(f,await(0,u.oo)(e),!0),m=await(0,i.open)(t,`wx`);try{let t=(0,d.d)({write:e=>m.writeFile(e)},a);for(let i of await(0,c.Hp)(p,e)){let e=canonicalBytecode(await(0,l.hB)(p,i,67108864),n);if(!e)continue;let a=(0,s.K)(e),c=a.length<e.length,u=c?a:e,{path:d}=i,f={sizeBytes:e.length,compressedSizeBytes:u.length,crc32:(0,o.crc32)(e)};await t.put({path:d,mode:420,...f,method:c?8:0},[u]),r[d]=(0,h.oj)(e)}await t.finish()}finally{await m.close()}}catch(e){f.error=e,f.hasError=!0}finally{let e=g(f);e&&await e}}}),68715:((e,t,n)=>{n.d(t,{E:()=>findPythonAtHand,h:()=>findExactPython});var r=n(51455),i=n(76760),a=n(19473),o=n(82058),s=n(69586);async function findExactPython(e,t){let n=await findPythonAtHand(e,t);if(n)return n;let r=await install(e,t);for(let n of await installed(folderOfUv(t),e)){let r=await ask(n,e,t);if(r)return r}throw new a.HR({code:`no-python`,message:`Bytecode for python${e} is compiled by Python ${e}, which this machine does not have${r===``?``:`: ${r}`}.`,nextStep:`Install Python ${e} (in a workflow: actions/setup-python with python-version: '${e}'), or write \`bytecode: auto\`.`,input:`bytecode`})}async function findPythonAtHand(e,t){for(let n of await candidates(e,t)){let r=await ask(n,e,t);if(r)return r}}async function candidates(e,{env:t,platform:n,stores:r}){if(n===`win32`)return[];let a=t.HOME??``,o=t.XDG_DATA_HOME??(0,i.join)(a,`.local`,`share`),s=(t.PATH??``).split(i.delimiter).filter(e=>e!==``&&!e.endsWith(`/shims`)).map(t=>(0,i.join)(t,`python${e}`)),c=await Promise.all([installed((0,i.join)(t.PYENV_ROOT??(0,i.join)(a,`.pyenv`),`versions`),e),installed((0,i.join)(t.RUNNER_TOOL_CACHE??t.AGENT_TOOLSDIRECTORY??``,`Python`),e,`x64`,`arm64`),installed(t.UV_PYTHON_INSTALL_DIR??(0,i.join)(o,`uv`,`python`),e),installed(folderOfUv({stores:r}),e)]);return[...s,...c.flat()]}function folderOfUv({stores:e}){return(0,i.join)(e.tools,`python`)}async function installed(e,t,...n){let a=(await(0,r.readdir)(e).catch(()=>[])).filter(e=>e.replace(/^cpython-/,``).startsWith(`${t}.`)).toSorted().toReversed(),o=n.length===0?[``]:n;return a.flatMap(n=>o.map(r=>(0,i.join)(e,n,r,`bin`,`python${t}`)))}async function ask(e,t,n){let{env:r,signal:i,runProcess:s}=n,c=await s(e,[`-I`,`-S`,`-c`,`import sys; print(sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], sys.version_info.releaselevel)`],{env:(0,o.childEnvironment)(r),signal:i,timeoutMs:2e4}).catch(e=>{if(!(e instanceof a.HR&&e.problems[0].code.startsWith(`command-not-`)))throw e}),[l,u=``,d]=(c?.exitCode===0?c.stdout:``).trim().split(` `);return l===`cpython`&&d===`final`&&u.startsWith(`${t}.`)?{path:e,version:u}:void 0}async function install(e,t){let{env:n,log:r,signal:i}=t;r.info(`No Python ${e} is found: uv fetches one for the bytecode.`);let{command:a}=await(0,s.a)(t),c={UV_CACHE_DIR:t.stores.uv,UV_PYTHON_INSTALL_BIN:`0`},l=[`python`,`install`,`--no-config`,`--install-dir`,folderOfUv(t),e],u=await t.runProcess(a,l,{env:(0,o.childEnvironment)(n,[/^UV_(?:HTTP_TIMEOUT|PYTHON_INSTALL_MIRROR|NATIVE_TLS|OFFLINE)$/],c),signal:i,timeoutMs:3e5});return u.exitCode===0?``:`uv: ${(u.stderr.trim().split(`
`).at(-1)??``).slice(0,300)}`}})};