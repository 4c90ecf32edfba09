export const id=9168;export const ids=[9168];export const modules={88524:((e,t,n)=>{n.d(t,{L:()=>compileReachable,k:()=>compileSources});var r=n(77598),i=n(73024),a=n(51455),o=n(76760),s=n(38522),c=n(70640),l=n(2950),u=n(54732),d=n(5338),f=n(35832),p=n(82058),m=n(87190),h=n(90150),g=n(9239);function canonicalBytecode(e,t){let n=Number(t.split(`.`)[1])>=11?{numbers:5,objects:8,last:2}:{numbers:6,objects:8,last:1},r=Buffer.from(e),i=[],a=[],o=[{kind:`objects`,left:1}],s=16,readObject=()=>{let e=r.readUInt8(s);switch(e&128&&i.push(s),s+=1,String.fromCharCode(e&-129)){case`0`:case`N`:case`F`:case`T`:case`S`:case`.`:return!0;case`r`:return a.push(s),s+=4,!0;case`i`:return s+=4,!0;case`l`:return s+=4+2*Math.abs(r.readInt32LE(s)),!0;case`g`:return s+=8,!0;case`y`:return s+=16,!0;case`s`:case`t`:case`u`:case`a`:case`A`:return s+=4+r.readUInt32LE(s),!0;case`z`:case`Z`:return s+=1+r.readUInt8(s),!0;case`)`:return o.push({kind:`objects`,left:r.readUInt8(s)}),s+=1,!0;case`(`:case`[`:case`<`:case`>`:return o.push({kind:`objects`,left:r.readUInt32LE(s)}),s+=4,!0;case`:`:return o.push({kind:`objects`,left:3}),!0;case`c`:return s+=4*n.numbers,o.push({kind:`objects`,left:n.last},{kind:`bytes`,count:4},{kind:`objects`,left:n.objects}),!0;default:return!1}};try{for(let e=o.at(-1);e;e=o.at(-1))if(e.kind===`bytes`)s+=e.count,o.pop();else if(e.left===0)o.pop();else if(--e.left,!readObject())return;if(s!==r.length)return;let e=[...new Set(a.map(e=>r.readUInt32LE(e)))].sort((e,t)=>e-t),t=new Map(e.map((e,t)=>[e,t]));i.forEach((e,n)=>{t.has(n)||r.writeUInt8(r.readUInt8(e)&-129,e)});for(let e of a)r.writeUInt32LE(t.get(r.readUInt32LE(e))??0,e);return r}catch(e){if(e instanceof RangeError)return;throw e}}var __addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},_=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});async function compileSources(e,t,n){return compile(e,{},n,async r=>{let i={},a=e.python.version.split(`.`).slice(0,2).join(`.`);return{result:await t(async e=>(await pack(r,e,a,i,n.signal),(0,m.D)(e))),hashes:i}})}async function compileReachable({roots:e,files:t,...n},r,o){let s=Object.fromEntries(t.map(({module:e,isPackage:t},n)=>[e,[n,t]]));return compile({...n,files:t},{roots:e,modules:s},o,e=>r(async t=>(await(0,a.copyFile)(e,t,i.constants.COPYFILE_EXCL),(0,m.D)(t))))}async function compile({python:e,files:t,label:n},i,{env:s,log:c,signal:l,stores:u,runProcess:d},f){let m=(0,o.join)(u.temporary,`bytecode-${(0,r.randomUUID)()}`),g=(0,o.join)(m,`compiled.zip`);await(0,h.f)(m);try{let r=(0,o.join)(m,`lambda_layer_bytecode.py`);await(0,a.writeFile)(r,`"""Compiles sources to bytecode that Python loads without looking at the source: unchecked hash-based pycs.

https://docs.python.org/3/reference/import.html#pyc-invalidation
https://peps.python.org/pep-0552/

Reads one JSON document from stdin:
    {"archives": [path of a zip, ...], "to": path of the zip to write,
     "files": [[number of the archive or null, source, the path that tracebacks show, path in the zip], ...],
     "modules": {name: [number of the file, whether it is a package], ...}, "roots": [name of a module, ...]}
Each source is an entry of its archive, or a path. Writes the zip, in the order of "files", and prints one JSON
document: {"left": [[source, why], ...]}. With "roots", only what they import is written, as far as their sources say
so outside of functions; the zip is compressed then. Nothing of the sources is run.
"""

import dis
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

IMPORT_NAME = dis.opmap["IMPORT_NAME"]
EXTENDED_ARG = dis.opmap["EXTENDED_ARG"]
LOAD_CONST = dis.opmap["LOAD_CONST"]


class Sources:
    """The sources of a task."""

    def __init__(self, task):
        self.archives = [zipfile.ZipFile(path) for path in task["archives"]]
        self.files = task["files"]
        self.left = []

    def compile(self, number):
        """Returns the code of a file and the hash of its source; None when it cannot be compiled."""
        archive, source, shown, _ = self.files[number]
        try:
            data = self.read(archive, source)
            code = compile(data, shown, "exec", dont_inherit=True, optimize=0)
            return code, importlib.util.source_hash(data)
        except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as error:
            self.left.append([source, f"{type(error).__name__}: {str(error)[:200]}"])
            return None

    def read(self, archive, source):
        with open(source, "rb") if archive is None else self.archives[archive].open(source) as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise ValueError("it is larger than 16 MB")
        return data


def pyc(code, source_hash):
    return importlib.util.MAGIC_NUMBER + UNCHECKED + source_hash + marshal.dumps(code)


def instruction(raw, at):
    """Returns operation and argument of the instruction at an index, and the index before it."""
    operation, argument, shift = raw[2 * at], raw[2 * at + 1], 8
    at -= 1
    while at >= 0 and raw[2 * at] == EXTENDED_ARG:
        argument |= raw[2 * at + 1] << shift
        at, shift = at - 1, shift + 8
    return operation, argument, at


def imports_of(code):
    """Yields level, name and names after \`from\` of each import that runs with the module itself."""
    raw = code.co_code
    operations = raw[::2]
    at = operations.find(IMPORT_NAME)
    while at >= 2:
        _, name, before = instruction(raw, at)
        operation, names, before = instruction(raw, before)
        names = code.co_consts[names] if operation == LOAD_CONST else None
        # Newer ones load a small number without a constant.
        operation, level, _ = instruction(raw, before)
        level = code.co_consts[level] if operation == LOAD_CONST else level
        yield level, code.co_names[name], names or ()
        at = operations.find(IMPORT_NAME, at + 1)


def names_imported(module, is_package, code):
    for level, name, names in imports_of(code):
        package = module.split(".")
        package = package[: len(package) - level + is_package] if level else []
        whole = ".".join([*package, *([name] if name else [])])
        yield whole
        yield from (f"{whole}.{one}" for one in names)


def reachable(sources, modules, roots):
    """Yields the number of each file that the roots import, its code and the hash of its source."""
    seen, waiting = set(), []

    def reach(name):
        parts = name.split(".")
        for end in range(1, len(parts) + 1):
            parent = ".".join(parts[:end])
            if parent in modules and parent not in seen:
                seen.add(parent)
                waiting.append(parent)

    for root in roots:
        reach(root)
    while waiting:
        module = waiting.pop()
        number, is_package = modules[module]
        compiled = sources.compile(number)
        if compiled:
            yield (number, *compiled)
            for name in names_imported(module, is_package, compiled[0]):
                reach(name)


def run(task):
    sources = Sources(task)
    method = zipfile.ZIP_STORED if task["roots"] is None else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(task["to"], "w", method, compresslevel=1) as out:
        if task["roots"] is None:
            numbers = range(len(sources.files))
            compiled = ((number, *code) for number in numbers for code in [sources.compile(number)] if code)
        else:
            compiled = reachable(sources, task["modules"], task["roots"])
        for number, code, source_hash in compiled:
            entry = zipfile.ZipInfo(sources.files[number][3])
            entry.external_attr = 0o644 << 16
            out.writestr(entry, pyc(code, source_hash), method, 1)
    return {"left": sources.left}


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
`);let u=[...new Set(t.flatMap(({archive:e})=>e??[]))],h=new Map(u.map((e,t)=>[e,t])),_={archives:u,to:g,files:t.map(({archive:e,from:t,shown:n,to:r})=>[h.get(e??``)??null,t,n,r]),roots:null,...i},v=await d(e.path,[`-s`,`-S`,`-B`,r],{env:(0,p.childEnvironment)(s,[],{PYTHONHASHSEED:`0`}),cwd:m,signal:l,timeoutMs:6e5,input:JSON.stringify(_)});if(v.exitCode===0)return await f(g);c.debug(`Bytecode of ${n}: ${v.stderr.trim().slice(-500)}`);return}finally{await(0,a.rm)(m,{recursive:!0,force:!0})}}async function pack(e,t,n,r,i){let o={stack:[],error:void 0,hasError:!1};try{let p=__addDisposableResource(o,await(0,d.oo)(e),!0),m=await(0,a.open)(t,`wx`);try{let t=(0,f.d)({write:e=>m.writeFile(e)},i);for(let i of await(0,l.Hp)(p,e)){let e=canonicalBytecode(await(0,u.hB)(p,i,67108864),n);if(!e)continue;let a=(0,c.K)(e),o=a.length<e.length,l=o?a:e,{path:d}=i,f={sizeBytes:e.length,compressedSizeBytes:l.length,crc32:(0,s.crc32)(e)};await t.put({path:d,mode:420,...f,method:o?8:0},[l]),r[d]=(0,g.oj)(e)}await t.finish()}finally{await m.close()}}catch(e){o.error=e,o.hasError=!0}finally{let e=_(o);e&&await e}}}),68715:((e,t,n)=>{n.d(t,{E:()=>findPythonAtHand,h:()=>findExactPython});var r=n(51455),i=n(76760),a=n(19473),o=n(82058),s=n(69586);async function findExactPython(e,t){let n=await findPythonAtHand(e,t);if(n)return n;let r=await install(e,t);for(let n of await installed(folderOfUv(t),e)){let r=await ask(n,e,t);if(r)return r}throw new a.HR({code:`no-python`,message:`Bytecode for python${e} is compiled by Python ${e}, which this machine does not have${r===``?``:`: ${r}`}.`,nextStep:`Install Python ${e} (in a workflow: actions/setup-python with python-version: '${e}'), or write \`bytecode: auto\`.`,input:`bytecode`})}async function findPythonAtHand(e,t){for(let n of await candidates(e,t)){let r=await ask(n,e,t);if(r)return r}}async function candidates(e,{env:t,platform:n,stores:r}){if(n===`win32`)return[];let a=t.HOME??``,o=t.XDG_DATA_HOME??(0,i.join)(a,`.local`,`share`),s=(t.PATH??``).split(i.delimiter).filter(e=>e!==``&&!e.endsWith(`/shims`)).map(t=>(0,i.join)(t,`python${e}`)),c=await Promise.all([installed((0,i.join)(t.PYENV_ROOT??(0,i.join)(a,`.pyenv`),`versions`),e),installed((0,i.join)(t.RUNNER_TOOL_CACHE??t.AGENT_TOOLSDIRECTORY??``,`Python`),e,`x64`,`arm64`),installed(t.UV_PYTHON_INSTALL_DIR??(0,i.join)(o,`uv`,`python`),e),installed(folderOfUv({stores:r}),e)]);return[...s,...c.flat()]}function folderOfUv({stores:e}){return(0,i.join)(e.tools,`python`)}async function installed(e,t,...n){let a=(await(0,r.readdir)(e).catch(()=>[])).filter(e=>e.replace(/^cpython-/,``).startsWith(`${t}.`)).toSorted().toReversed(),o=n.length===0?[``]:n;return a.flatMap(n=>o.map(r=>(0,i.join)(e,n,r,`bin`,`python${t}`)))}async function ask(e,t,n){let{env:r,signal:i,runProcess:s}=n,c=await s(e,[`-I`,`-S`,`-c`,`import sys; print(sys.implementation.name, "%d.%d.%d" % sys.version_info[:3], sys.version_info.releaselevel)`],{env:(0,o.childEnvironment)(r),signal:i,timeoutMs:2e4}).catch(e=>{if(!(e instanceof a.HR&&e.problems[0].code.startsWith(`command-not-`)))throw e}),[l,u=``,d]=(c?.exitCode===0?c.stdout:``).trim().split(` `);return l===`cpython`&&d===`final`&&u.startsWith(`${t}.`)?{path:e,version:u}:void 0}async function install(e,t){let{env:n,log:r,signal:i}=t;r.info(`No Python ${e} is found: uv fetches one for the bytecode.`);let{command:a}=await(0,s.a)(t),c={UV_CACHE_DIR:t.stores.uv,UV_PYTHON_INSTALL_BIN:`0`},l=[`python`,`install`,`--no-config`,`--install-dir`,folderOfUv(t),e],u=await t.runProcess(a,l,{env:(0,o.childEnvironment)(n,[/^UV_(?:HTTP_TIMEOUT|PYTHON_INSTALL_MIRROR|NATIVE_TLS|OFFLINE)$/],c),signal:i,timeoutMs:3e5});return u.exitCode===0?``:`uv: ${(u.stderr.trim().split(`
`).at(-1)??``).slice(0,300)}`}})};