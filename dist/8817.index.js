export const id=8817;export const ids=[8817];export const modules={94680:((e,t,n)=>{n.d(t,{JO:()=>r,pI:()=>tarHeader,vr:()=>tarPadding});let r=new Uint8Array(1024),i=8*1024**3-1,a={file:`0`,symlink:`2`,directory:`5`};function tarHeader(e){let t=e.kind===`directory`?`${e.path}/`:e.path,n=e.kind===`symlink`?e.target:``,r=e.kind===`file`?e.sizeBytes:0,o=splitPath(t),s=[...o===void 0?[record(`path`,t)]:[],...fits(n,100)?[]:[record(`linkpath`,n)],...r>i?[record(`size`,String(r))]:[]],c=block({...o??{name:shortened(t),prefix:``},mode:e.mode,sizeBytes:Math.min(r,i),type:a[e.kind],target:fits(n,100)?n:``});if(s.length===0)return c;let l=Buffer.concat(s),u=block({name:shortened(`PaxHeaders/${t}`),prefix:``,mode:420,sizeBytes:l.length,type:`x`,target:``});return Buffer.concat([u,l,tarPadding(l.length),c])}function tarPadding(e){return new Uint8Array((512-e%512)%512)}let o=Buffer.alloc(512);o.write(`0000000\0`.repeat(2),108,`latin1`),o.write(`2263523000`.padStart(11,`0`),136,`latin1`),o.fill(` `,148,156),o.write(`ustar\x0000`,257,`latin1`),o.write(`0000000\0`.repeat(2),329,`latin1`);function block({name:e,prefix:t,mode:n,sizeBytes:r,type:i,target:a}){let s=Buffer.from(o);s.write(e,0,100),s.write(n.toString(8).padStart(7,`0`),100,`latin1`),s.write(r.toString(8).padStart(11,`0`),124,`latin1`),s.write(i,156,`latin1`),a!==``&&s.write(a,157,100),t!==``&&s.write(t,345,155);let c=0;for(let e of s)c+=e;return s.write(`${c.toString(8).padStart(6,`0`)}\0 `,148,`latin1`),s}function splitPath(e){if(!isAscii(e))return;if(e.length<=100)return{name:e,prefix:``};let t=e.lastIndexOf(`/`,e.length-2<155?e.length-2:155);for(let n=t;n>0;n=e.lastIndexOf(`/`,n-1)){let[t,r]=[e.slice(0,n),e.slice(n+1)];if(r.length>100)return;if(t.length<=155)return{name:r,prefix:t}}}function fits(e,t){return isAscii(e)&&e.length<=t}function isAscii(e){return/^[\x20-\x7e]*$/.test(e)}function shortened(e){return e.replace(/[^\x20-\x7e]/g,`_`).slice(0,100)}function record(e,t){let n=` ${e}=${t}\n`,r=Buffer.byteLength(n),i=r+1;for(;String(i).length+r!==i;)i++;return Buffer.from(`${i}${n}`)}}),45874:((e,t,n)=>{n.d(t,{M:()=>writeZipAsTar});var r=n(73024),i=n(76760),a=n(46466),o=n(94680),s=n(2950),c=n(54732),l=n(5338),__addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},u=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});async function writeZipAsTar(e,t,n,i){await(0,a.pipeline)(tarOf(e,n),(0,r.createWriteStream)(t,{flags:`wx`}),{signal:i})}async function*tarOf(e,t){let n={stack:[],error:void 0,hasError:!1};try{let r=__addDisposableResource(n,await(0,l.oo)(e),!0),a=t.folder.slice(1),u=new Set([i.posix.dirname(a)]);for(let n of await(0,s.Hp)(r,e,`linux`)){let{kind:s,sizeBytes:l}=n;if(s!==`file`&&s!==`symlink`)continue;let d=i.posix.join(a,n.path);for(let e of foldersOf(d,u))yield(0,o.pI)({kind:`directory`,path:e,mode:t.folderMode});let f=await(0,c.hB)(r,n,l,e);s===`symlink`?yield(0,o.pI)({kind:s,path:d,mode:511,target:f.toString()}):(yield(0,o.pI)({kind:s,path:d,mode:n.mode??420,sizeBytes:l}),yield f,yield(0,o.vr)(l))}yield o.JO}catch(e){n.error=e,n.hasError=!0}finally{let e=u(n);e&&await e}}function*foldersOf(e,t){let n=i.posix.dirname(e);t.has(n)||(yield*foldersOf(n,t),t.add(n),yield n)}}),24740:((e,t,n)=>{n.d(t,{Gv:()=>c,Il:()=>invokeOnce,Pb:()=>importEach,_k:()=>u,bS:()=>archivesOf,hV:()=>wrongImage,o1:()=>l,zq:()=>createImportContainer});var r=n(76760),i=n(19473),a=n(86393),o=n(27343),s=n(45874);let c=`lambda-layer-import `,l=`http://127.0.0.1:8080/2015-03-31/functions/function/invocations`,u=120,createArguments=(e=[])=>({options:[`--network=none`,`--user=993:990`,`--cap-drop=ALL`,`--env=AWS_REGION=us-east-1`,`--env=AWS_DEFAULT_REGION=us-east-1`,`--env=AWS_LAMBDA_FUNCTION_NAME=lambda-layer-check`,`--env=AWS_LAMBDA_FUNCTION_TIMEOUT=900`,...e.map(e=>`--env=${e}`)],command:[`lambda_layer_check.handler`]});async function archivesOf(e,t,n,{signal:i}){if(t)return t.archivesOf(e);let o=(0,r.join)(n,`artifact.tar`),{mountedAt:c}=a.S[e.plan.kind];return await(0,s.M)(e.zipPath,o,{folder:c,folderMode:493},i),[o]}async function createImportContainer(e,t){let{image:n,platform:r,variables:i,doing:a,place:s}=e,{options:c,command:l}=createArguments(i),u=await(0,o.g)({prefix:`lambda-layer-verify`,image:n,platform:r,options:[...c,...s?.options??[],...e.options??[]],command:[...s?.entrypoint??[],...l],set:Object.fromEntries(i.map(e=>[e,t.env[e]])),doing:a},t);try{for(let{from:e,to:t}of s?.files??[])await u.copyIn(e,t);return u}catch(e){throw await u[Symbol.asyncDispose](),e}}async function importEach(e,{command:t,timeoutMs:n,total:r,field:a,image:o},s){let l=0,u=await e.exec(t,{timeoutMs:n,onLine:e=>{if(!e.startsWith(c))return s.log.child(e);let t=answersIn(e)[0]?.[a];typeof t==`string`&&(l+=1,s.log.progress({title:`Importing`,done:l,total:r,unit:`modules`,current:t}))}}),d=answersIn(u.stdout);if(u.exitCode===0&&d.length>0)return d;let f=u.stderr.trim().split(`
`).slice(-3).join(` `);throw new i.HR({code:`import-not-verified`,message:`The packages could not be imported in ${o}: ${f||`its interpreter did not start`}.`,nextStep:"Check that the image is the Lambda runtime’s; or leave out `verify: import`.",input:`verify`})}async function invokeOnce(e,t){let n=await e.exec(t,{timeoutMs:9e5}),[r]=answersIn(n.stdout);return r??{errorMessage:n.stderr.trim().split(`
`).at(-1)??``}}function answersIn(e){return e.split(`
`).flatMap(e=>{if(!e.startsWith(c))return[];try{return[JSON.parse(e.slice(20))]}catch{return[]}})}function wrongImage(e,t,n){return new i.HR({code:`image-wrong-architecture`,message:`The image ${e} has ${t}, and the artifact is for ${n}.`,nextStep:"Remove this machine’s copy of it (`docker image rm`), so that it is pulled anew."})}}),18817:((e,t,n)=>{n.d(t,{verifyMade:()=>verifyMade});var r=n(77598),i=n(51455),a=n(76760),o=n(67740),s=n(77163),c=n(30110),l=n(90150),u=n(24740),d=n(95038),f=n(12726),p=n(63604),m=n(46717),h=n(71583),g=n(1036),_=n(86393),v=n(99247),y=n(19473),b=n(45874),x=n(68715),S=n(58379),C=n(88524),w=n(58909),__addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},T=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});function digitsOf({version:e}){return e.split(`.`).slice(0,2).join(``)}async function withKeptArchive({kind:e,key:t,filename:n,cache:r},i,a,o){let s={stack:[],error:void 0,hasError:!1};try{let l=__addDisposableResource(s,await(0,w.m)({root:i.stores.bytecode,holds:`bytecode`,cache:r},i),!0),u=(0,c.w)(i,e),d=r?await u.get(t):void 0,f=d&&await l.find(d.sha256,n),p=f??await a(l);if(!p)return;r&&!f&&await u.put(t,{sha256:p.sha256}),await o(p)}catch(e){s.error=e,s.hasError=!0}finally{let e=T(s);e&&await e}}async function withReachableBytecode({parts:e,python:t,mountedAt:n,root:i,roots:a,cache:o},s,c){let l=e.flatMap(({entries:e})=>e).flatMap(e=>sourceOf(e,i)??[]),u=digitsOf(t),d=l.map(({entry:e,archive:t,from:n})=>[t?n:``,e.path,e.hash.digest]),f=[1,t.version,n,i,a,d],p={kind:`reachable-bytecode-1`,key:(0,r.createHash)(`sha256`).update(JSON.stringify(f)).digest(`hex`),filename:`imports.cp${u}.zip`,cache:o};await withKeptArchive(p,s,make,c);function make(e){let r={python:t,files:l.map(({entry:e,archive:t,from:r,module:i,isPackage:a})=>{let o=`${n===`/`?``:n}/${e.path}`;return{archive:t,from:r,shown:o,to:o.slice(1).replace(/\.py$/,`.cpython-${u}.pyc`),module:i,isPackage:a}}),roots:a,label:`what is imported`};return(0,C.L)(r,t=>e.add(p.filename,t),s)}}function sourceOf(e,t){let{path:n,content:r}=e,i=(0,S.h)(t,``);if(!n.endsWith(`.py`)||!n.startsWith(i)||r.kind!==`archived`&&r.kind!==`file`)return;let a=n.slice(i.length,-3).split(`/`),o=a.at(-1)===`__init__`,s=(o?a.slice(0,-1):a).join(`.`);return{entry:e,...r.kind===`archived`?{archive:r.archive.path,from:r.entry.path}:{archive:void 0,from:r.file},module:s,isPackage:o}}var E=n(4158);let D=new Set(`test tests idlelib idle_test turtledemo tkinter lib2to3 ensurepip site-packages pydoc_data __pycache__`.split(` `));async function withLibraryBytecode({digest:e,container:t,python:n,minor:o,folder:s,cache:c},u,d){let f={kind:`library-bytecode-1`,key:JSON.stringify([e,n.version]),filename:`library.cp${o.replace(`.`,``)}.zip`,cache:c};await withKeptArchive(f,u,make,d);async function make(e){let c=(0,a.join)(u.stores.temporary,`library-${(0,r.randomUUID)()}`);await(0,l.f)(c);try{let r=(0,a.join)(c,`library`);if(!await t.copyOut(s,r).then(()=>!0,isMissing))return;let i=`cpython-${o.replace(`.`,``)}`,l={python:n,files:(await sourcesBelow(r)).map(e=>{let t=(0,a.relative)(r,e);return{archive:void 0,from:e,shown:(0,a.join)(s,t),to:(0,a.join)(s,t).slice(1).replace(/\.py$/,`.${i}.pyc`)}}),label:`the standard library`};return(await(0,C.k)(l,t=>e.add(f.filename,t),u))?.result}finally{await(0,i.rm)(c,{recursive:!0,force:!0})}}}function isMissing(e){if(e instanceof y.HR&&e.message.includes(`Could not find the file`))return!1;throw e}async function sourcesBelow(e){let t=[];for(let n of await(0,i.readdir)(e,{withFileTypes:!0})){let r=(0,a.join)(e,n.name);n.isDirectory()&&!D.has(n.name)?t.push(...await sourcesBelow(r)):n.isFile()&&n.name.endsWith(`.py`)&&t.push(r)}return t.toSorted(E.n6)}async function bytecodeOfImports(e,t){let n=await pythonOf(e.python,t);if(!n)return[];let{library:i,python:o,place:s}=e,c={folder:s.folder,folderMode:511},l=[],write=async e=>{let n=(0,a.join)(s.into,`bytecode-${(0,r.randomUUID)()}.tar`);await(0,b.M)(e.path,n,c,t.signal),l.push(n)};return await withLibraryBytecode({...e,python:n,minor:o,folder:i},t,write),await withReachableBytecode({...e,python:n},t,write),l}async function pythonOf(e,t){try{return await(0,x.h)(e,t)}catch(n){if(!(n instanceof y.HR)||n.problems[0].code!==`no-python`)throw n;t.log.info(`Without Python ${e} on this machine, the image's own compiles what it imports, which takes longer.`);return}}function costsOf(e,{target:t,isEmulated:n,hasBytecode:r,brings:i}){let a=new Map(e.flatMap(e=>typeof e.cost==`string`?[[e.cost,e]]:[])),o=e.flatMap(e=>{let{module:t,package:n,ok:o,took:s,memory:c}=e;if(o!==!0||typeof t!=`string`||typeof n!=`string`||typeof s!=`number`||typeof c!=`number`)return[];let l=a.get(t),u=l?.took,d=l?.quick;if(typeof u==`number`&&typeof d==`number`){let e={module:t,package:n,milliseconds:u,memoryBytes:numberOf(l?.memory,c)};return[i?e:{...e,withBytecodeMilliseconds:d}]}let f={module:t,package:n,memoryBytes:c};return[i||!r?{...f,milliseconds:s}:{...f,withBytecodeMilliseconds:s}]});return{target:(0,m.j)(t),isEmulated:n,modules:o.toSorted(slowestFirst)}}function slowestFirst(e,t){return timeOf(t)-timeOf(e)||(0,E.n6)(e.module,t.module)}function timeOf({milliseconds:e,withBytecodeMilliseconds:t}){return e??t??0}function numberOf(e,t){return typeof e==`number`?e:t}function failedImport({module:e,package:t,kind:n=``,message:r=``},i){return{module:e,package:t,why:`${n}: ${r}`,target:(0,m.j)(i)}}function findingOf({module:e,package:t,kind:n,message:r=``,missing:i,optional:a},o,s=(0,f.W)(o)){let c=n===void 0||n===`timeout`||n===`signal`||n===`exit`?r:`${n}: ${r}`;return a?{severity:`note`,code:`import-optional`,message:`${e} of ${t} was not imported for ${(0,m.j)(o)}: ${i} belongs to an extra of ${t} that is not installed.`,package:t}:{severity:`error`,code:`import-failed`,message:`${e} of ${t} cannot be imported in ${s}: ${c}`,nextStep:nextStepFor(c,i,e),package:t}}function nextStepFor(e,t,n){let r=`; or name ${n} in \`exclude-imports\` when the function never imports it.`;if(t)return`Add the package that has ${t} to the requirements${r}`;let i=/(lib[\w.+-]+\.so[\w.]*): cannot open shared object file/.exec(e)?.[1];return i===void 0?/GLIBC(?:XX)?_[\d.]+' not found/.test(e)?`It was compiled for a newer system: take another version or runtime${r}`:`Look into the message${r}`:`${i} is neither in the runtime nor among the files: bring it by \`include\`, or compile the package (\`no-binary\`) with its library in \`system-packages\`${r}`}function invocationFindings({failed:e,errorMessage:t=``},n,r){return e===void 0?[{severity:`error`,code:`invocation-failed`,message:`A function that imports all ${n.length} modules together for ${(0,m.j)(r)} failed: ${t}`,nextStep:"Each module alone could be imported. A package that replaces a module of the standard library is the usual cause; take it out, or name its modules in `exclude-imports`."}]:n.flatMap(t=>{let n=e[t];return n===void 0?[]:[{severity:`warning`,code:`import-failed-together`,message:`${t} can be imported alone for ${(0,m.j)(r)}, but not after the other modules: ${n}`}]})}let O=`"""A function that imports the modules its event names, as Lambda's own runtime client runs it."""

import importlib


def handler(event, context):
    failed = {}
    for module in event["modules"]:
        try:
            importlib.import_module(module)
        except BaseException as error:
            failed[module] = f"{type(error).__name__}: {str(error)[:500]}"
    return {"imported": len(event["modules"]) - len(failed), "failed": failed}
`,k=`"""Imports a layer's modules in the runtime image, with the search path that Lambda's bootstrap makes.

Each module is imported in a fork of an interpreter that has imported nothing of the layer. Reads \`modules.json\`
beside this file. Prints one line for each module: the task's mark, then JSON. What is imported may print other lines.
"""

import sys

# Beside this file may be what a function brings, also in the place of a module of the standard library.
sys.path.pop(0)

import contextlib
import importlib
import json
import os
import platform
import re
import select
import signal
import site
import time
from importlib import metadata


def extend_search_path(given):
    """Lets Python search as Lambda's bootstrap does: the function, the layers, the standard library, the runtime."""
    layers = [folder for folder in given["layers"] if os.path.isdir(folder)]
    for folder in layers:
        site.addsitedir(folder)
    sys.path[:0] = [given["task"], *layers]
    if given["runtime"] not in sys.path:
        sys.path.append(given["runtime"])


# Modules of the standard library that many packages import.
COMMON = (
    "asyncio ctypes dataclasses decimal email.message fractions hashlib http.client importlib.metadata inspect json "
    "ipaddress locale logging mimetypes pickle platform secrets socket ssl string subprocess tempfile textwrap "
    "traceback typing unittest urllib.request uuid"
)


def import_common(folders):
    """Imports them once for all forks. Not where something takes the place of a module of the standard library."""
    own = {name.partition(".")[0] for folder in folders if os.path.isdir(folder) for name in os.listdir(folder)}
    if own.isdisjoint(getattr(sys, "stdlib_module_names", own)):
        for module in COMMON.split():
            with contextlib.suppress(ImportError):
                importlib.import_module(module)


def names_in(requirements):
    matches = (re.match(r"[A-Za-z0-9._-]+", line.strip()) for line in requirements)
    return {re.sub(r"[-.]", "_", match.group().lower()) for match in matches if match}


def optional_names(distribution):
    """Returns top-level names that a distribution needs only with one of its extras."""
    try:
        requires = metadata.requires(distribution) or []
    except metadata.PackageNotFoundError:
        return set()
    extra = [line for line in requires if re.search(r"\\bextra\\s*==", line)]
    return names_in(extra) - names_in([line for line in requires if line not in extra])


def resident_bytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


class Import:
    """The import of a module in a fork of this process."""

    def __init__(self, module, seconds, as_on_lambda=False):
        self.module, self.seconds, self.data, self.late = module, seconds, b"", False
        self.end = time.monotonic() + seconds
        self.started = time.monotonic()
        self.read, write = os.pipe()
        self.child = os.fork()
        if self.child == 0:
            os.close(self.read)
            import_in_child(module, write, as_on_lambda)
        os.close(write)

    def fileno(self):
        return self.read

    def has_ended(self):
        """Reads what there is to read. Ends the child when its time is over."""
        if time.monotonic() > self.end:
            self.late = True
            os.kill(self.child, signal.SIGKILL)
            return True
        if not select.select([self.read], [], [], 0)[0]:
            return False
        piece = os.read(self.read, 65536)
        self.data += piece
        return not piece

    def answer(self):
        """Returns how it went. Called once, when it has ended."""
        os.close(self.read)
        status = os.waitpid(self.child, 0)[1]
        self.milliseconds = round((time.monotonic() - self.started) * 1000)
        if self.late:
            return {"ok": False, "kind": "timeout", "message": f"the import did not end within {self.seconds} s"}
        if self.data:
            return json.loads(self.data)
        if os.WIFSIGNALED(status):
            number = os.WTERMSIG(status)
            message = f"signal {number} ended the interpreter"
            return {"ok": False, "kind": "signal", "message": message, "signal": number}
        return {"ok": False, "kind": "exit", "message": "the interpreter ended"}


def import_in_child(module, write, as_on_lambda):
    """Imports a module, writes how that went and what it cost, and ends this process."""
    os.dup2(2, 1)  # What a module prints must not end up within a line of ours.
    if as_on_lambda:
        # Lambda finds no bytecode but the artifact's own, and can keep none.
        sys.pycache_prefix = None
        sys.dont_write_bytecode = True
    try:
        memory, started = resident_bytes(), time.perf_counter()
        __import__(module)
        took = time.perf_counter() - started
        answer = {"ok": True, "took": round(took * 1000, 1), "memory": max(resident_bytes() - memory, 0)}
    except BaseException as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        answer = {"ok": False, "kind": type(error).__name__, "message": str(error)[:2000], "missing": missing}
    try:
        os.write(write, json.dumps(answer).encode()[:60000])
    finally:
        os._exit(0)


def import_module(module, seconds, as_on_lambda=False):
    """Returns how the import of a module went, with nothing beside it."""
    return next(import_each([module], seconds, 1, as_on_lambda))[0]


def import_each(modules, seconds, at_once, as_on_lambda=False):
    """Imports so many modules at once; yields for each, in their order, how it went and its milliseconds."""
    waiting, running, done = list(enumerate(modules)), {}, {}
    for at in range(len(modules)):
        while at not in done:
            while waiting and len(running) < at_once:
                index, module = waiting.pop(0)
                running[index] = Import(module, seconds, as_on_lambda)
            next_end = min(one.end for one in running.values())
            select.select(list(running.values()), [], [], max(next_end - time.monotonic(), 0) + 0.01)
            for index in [index for index, one in running.items() if one.has_ended()]:
                ended = running.pop(index)
                done[index] = ended.answer(), ended.milliseconds
        yield done.pop(at)


def crashed(answer):
    """Whether a signal ended it: the emulator's own failing, or too little memory for several modules at once."""
    return answer.get("signal") in (signal.SIGILL, signal.SIGSEGV, signal.SIGKILL)


def main():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:
        task = json.load(file)

    def say(**answer):
        sys.stdout.write(task["mark"] + json.dumps(answer) + "\\n")
        sys.stdout.flush()

    version = "{}.{}".format(*sys.version_info[:2])
    extend_search_path(task["searchPath"])
    if task["emulated"]:
        # An emulator takes half a second for them.
        import_common([task["searchPath"]["task"], *task["searchPath"]["layers"]])
    say(python=version, machine=platform.machine())
    costs = []
    at_once = min(task["atOnce"], os.cpu_count() or 1)
    names = [item["module"] for item in task["modules"]]
    for item, (answer, milliseconds) in zip(task["modules"], import_each(names, task["seconds"], at_once)):
        if task["emulated"] and crashed(answer):
            # Crashes under emulation come and go.
            answer = import_module(item["module"], task["seconds"])
        missing = (answer.get("missing") or "").split(".")[0].lower()
        if missing and missing in optional_names(item["package"]):
            answer["optional"] = True
        say(module=item["module"], package=item["package"], milliseconds=milliseconds, **answer)
        if answer["ok"]:
            costs.append((answer["took"], item["module"]))
    for _, module in sorted(costs, reverse=True)[: task["measured"]]:
        # The files were read before, and what was compiled is at hand: twice, the second way as on Lambda.
        quick = import_module(module, task["seconds"])
        slow = import_module(module, task["seconds"], as_on_lambda=True)
        if quick["ok"] and slow["ok"]:
            say(cost=module, quick=quick["took"], took=slow["took"], memory=slow["memory"])


if __name__ == "__main__":
    main()
`,A=`"""Invokes the function of this container through the Runtime Interface Emulator, and prints its answer."""

import sys

# Beside this file may be what a function brings, also in the place of a module of the standard library.
sys.path.pop(0)

import json
import os
import time
import urllib.error
import urllib.request

SECONDS_TO_START = 30


def invoke(url, body, seconds):
    """Returns the function's answer; waits for the emulator to listen."""
    deadline = time.monotonic() + SECONDS_TO_START
    refused = 0
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(url, data=body), timeout=seconds) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            # It listens, and could not start the function. Crashes under emulation come and go.
            refused += 1
            if refused > 1:
                return {"errorMessage": f"it could not be started (status {error.code})"}
        except (urllib.error.URLError, ConnectionError):
            if time.monotonic() > deadline:
                raise
        time.sleep(0.2)


def main():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "modules.json")) as file:
        task = json.load(file)
    body = json.dumps({"modules": [item["module"] for item in task["modules"]]}).encode()
    answer = invoke(task["url"], body, task["seconds"] * 5)
    sys.stdout.write(task["mark"] + json.dumps(answer) + "\\n")


if __name__ == "__main__":
    main()
`;var import_run_addDisposableResource=function(e,t,n){if(t!=null){if(typeof t!=`object`&&typeof t!=`function`)throw TypeError(`Object expected.`);var dispose,r;if(n){if(!Symbol.asyncDispose)throw TypeError(`Symbol.asyncDispose is not defined.`);dispose=t[Symbol.asyncDispose]}if(dispose===void 0){if(!Symbol.dispose)throw TypeError(`Symbol.dispose is not defined.`);dispose=t[Symbol.dispose],n&&(r=dispose)}if(typeof dispose!=`function`)throw TypeError(`Object not disposable.`);r&&(dispose=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose,async:n})}else n&&e.stack.push({async:!0});return t},j=(function(e){return function(t){function fail(n){t.error=t.hasError?new e(n,t.error,`An error was suppressed during disposal.`):n,t.hasError=!0}var n,r=0;function next(){for(;n=t.stack.pop();)try{if(!n.async&&r===1)return r=0,t.stack.push(n),Promise.resolve().then(next);if(n.dispose){var e=n.dispose.call(n.value);if(n.async)return r|=2,Promise.resolve(e).then(next,function(e){return fail(e),next()})}else r|=1}catch(e){fail(e)}if(r===1)return t.hasError?Promise.reject(t.error):Promise.resolve();if(t.hasError)throw t.error}return next()}})(typeof SuppressedError==`function`?SuppressedError:function(e,t,n){var r=Error(n);return r.name=`SuppressedError`,r.error=e,r.suppressed=t,r});let M=`/tmp/bytecode`;function searchPathOf({runtime:e}){let t=[(0,v.pp)(e.python),`python`].map(e=>`${v.tv}/${e}`);return{task:v.AD,layers:t,runtime:v.FL}}async function importAll(e,t){let n={stack:[],error:void 0,hasError:!1};try{let{layer:r,target:i,folder:o,request:s,modules:c,image:l,state:f,doing:p,place:h}=e,{ociPlatform:g,machine:_}=d.b[i.architecture],{python:y}=i.runtime,b=f===`emulated`,x=(0,a.join)(o,`task-${y}-${i.architecture}`);await writeTask(x,{modules:c,emulated:b,measured:b?0:10,atOnce:b?4:1,searchPath:searchPathOf(i)});let S=import_run_addDisposableResource(n,await(0,u.zq)({image:l,platform:g,variables:s.verifyEnv??[],place:h,options:[`--env=PYTHONPYCACHEPREFIX=${M}`],doing:p},t),!0),C=h?.interpreter??(0,v.ce)(y),w=await fillContainer(S,e,(0,v.n8)(y,C),t);await S.copyIn(`${x}/.`,v.AD);for(let e of w)await S.copyArchiveIn(e);await S.start();let invoke=()=>(0,u.Il)(S,[C,`${v.AD}/lambda_layer_invoke.py`]),T=b?invoke():void 0;T?.catch(()=>{});let E=await(0,u.Pb)(S,{command:[C,`${v.AD}/lambda_layer_import.py`],timeoutMs:(c.length+20)*u._k*1e3,total:c.length,field:`module`,image:l},t),D=E.find(e=>`machine`in e);if(D?.machine!==_||D.python!==y)throw(0,u.hV)(l,`Python ${D?.python} for ${D?.machine}`,(0,m.j)(i));for(let e of E)t.log.debug(`${(0,m.j)(i)}: ${JSON.stringify(e)}`);let O=E.filter(e=>`module`in e),k=O.filter(({ok:e})=>!e).map(e=>findingOf(e,i,l)),A={findings:k,failed:O.filter(({ok:e,optional:t})=>!e&&t!==!0).map(e=>failedImport(e,i)),costs:[costsOf(E,{target:i,isEmulated:b,hasBytecode:w.length>0,brings:bringsBytecode(r)})]};if(A.failed.length>0)return A;let j=O.filter(({ok:e})=>e).map(({module:e})=>e),N=invocationFindings(await(T??invoke()),j,i);return{...A,findings:[...k,...N]}}catch(e){n.error=e,n.hasError=!0}finally{let e=j(n);e&&await e}}async function fillContainer(e,{layer:t,parts:n,target:r,archives:i,folder:a,request:o,modules:s,digest:c},l,u){let{python:d}=r.runtime,{mountedAt:f}=_.S[t.plan.kind],m=(0,p.tL)(t.plan,d),h=[],v=[async t=>{let{cache:r=!0}=o,i={into:a,folder:M},p=s.map(({module:e})=>e);h=await bytecodeOfImports({parts:n,python:d,library:l,mountedAt:f,root:m,roots:p,container:e,digest:c,place:i,cache:r},{...u,signal:t})},async()=>{for(let t of await i())await e.copyArchiveIn(t)}];return await(0,g.X)(v,v.length,u.signal,(e,t)=>e(t)),h}async function writeTask(e,t){await(0,l.f)(e);let put=(t,n)=>(0,i.writeFile)((0,a.join)(e,t),n);await put(`modules.json`,JSON.stringify({...t,seconds:u._k,mark:u.Gv,url:u.o1})),await put(`lambda_layer_check.py`,O),await put(`lambda_layer_import.py`,k),await put(`lambda_layer_invoke.py`,A)}function bringsBytecode({entries:e}){return e.some(({path:e})=>e.endsWith(`.pyc`))}let N=/^(?:tests?|testing|docs?|examples?|benchmarks?|samples?|scripts|bin|include|share|conftest|setup)$/;function importableModules(e,t){let n=new Map,r=new Set,i=(0,S.h)(t,``);for(let{path:t,origin:a}of e){if(!a.archive||!t.startsWith(i))continue;let e=t.slice(i.length);e.startsWith(`bin/`)||(r.add(e),n.set(a.name,[...n.get(a.name)??[],e]))}let a=[...n].flatMap(([e,t])=>[...modulesIn(t,r)].map(t=>({module:t,package:e}))),o=[...new Map(a.map(e=>[`${e.module} ${e.package}`,e])).values()].sort((0,E.z4)(({module:e})=>e)),isStray=({module:e})=>N.test(e);return{modules:o.filter(e=>!isStray(e)),strays:o.filter(isStray)}}function modulesIn(e,t){let n=new Set;for(let r of e){let e=r.split(`/`),i=e.at(-1)??``,a=/^([^.]+)(?:\.pyc?|(?:\.cpython-3\d+-[\w-]+|\.abi3)?\.so)$/.exec(i)?.[1];if(a===void 0)continue;let o=e.slice(0,-1);if(![...o,a].every(e=>/^[A-Za-z_]\w*$/.test(e))||o.includes(`__pycache__`))continue;let s=o.findIndex((e,n)=>hasInit(o.slice(0,n+1),t));s===-1?a!==`__init__`&&a!==`__main__`&&n.add([...o,a].join(`.`)):n.add(o.slice(0,s+1).join(`.`))}return n}function hasInit(e,t){let n=e.join(`/`);return t.has(`${n}/__init__.py`)||t.has(`${n}/__init__.pyc`)}function isExcluded(e,t){return t.some(t=>{let n=t.split(`*`).map(e=>e.replace(/[.*+?^${}()|[\]\\]/g,`\\$&`)).join(`.*`);return RegExp(`^${n}(?:\\..*)?$`).test(e)})}async function verifyImports(e,t,n,o){let s=(0,a.join)(o.stores.temporary,`verify-${(0,r.randomUUID)()}`);await(0,l.f)(s);let c;try{let r=await n.importIn?.(e.plan,s),archives=()=>c??=(0,u.bS)(e,r,s,o),i=[];for(let a of(0,h.pythonTargets)(e.plan.targets))i.push(await verifyTarget({layer:e,parts:t,target:a,archives,folder:s,request:n,place:r},o));return{findings:i.flatMap(({findings:e})=>e),failed:i.flatMap(({failed:e})=>e),costs:i.flatMap(({costs:e})=>e)}}finally{await(0,i.rm)(s,{recursive:!0,force:!0})}}async function verifyTarget(e,t){let{layer:n,target:r,request:i}=e,{excludeImports:a,onlyImports:l}=i,u=(0,p.tL)(n.plan,r.runtime.python),{modules:h,strays:g}=importableModules(n.entries,u),_=h.filter(({module:e})=>isExcluded(e,a)),v=h.filter(e=>!_.includes(e)&&(l?.includes(e.module)??!0)),y=[..._,...g],b=y.length===0?[]:[{severity:`note`,code:`imports-skipped`,message:`Not imported for ${(0,m.j)(r)}: ${y.map(({module:e})=>e).join(`, `)}.`}];if(v.length===0)return{findings:b,failed:[],costs:[]};let{ociPlatform:x,machine:S}=d.b[r.architecture],C=e.place?.image??(0,f.W)(r),w=`import the modules in ${C}`,T=await(0,s.V)(C,{platform:x,machine:S},w,t),{digest:E}=await(0,o.cE)(C,x,t,{localOnly:!0}),D=(0,c.w)(t,`verified-imports-1`),O=keyOf(e,v,E,t),k=i.cache===!1?void 0:await D.get(O);k&&t.log.info(`${n.plan.name}: imported in this image before: nothing is run.`);let A=k??await importAll({...e,modules:v,image:C,digest:E,state:T,doing:w},t);return!k&&i.cache!==!1&&A.failed.length===0&&await D.put(O,A),{...A,findings:[...b,...A.findings]}}function keyOf({layer:e,target:t,request:n,place:i},a,o,{env:s}){let c=(n.verifyEnv??[]).map(e=>[e,s[e]??null]),l=[O,k,A],u=e.blobs?.map(({identity:e})=>e.digest)??e.sha256,d=[i?.options,i?.entrypoint],f=[u,e.plan.kind,(0,m.j)(t),o,a,c,l,d];return(0,r.createHash)(`sha256`).update(JSON.stringify(f)).digest(`hex`)}var P=n(32981);async function verifyMade(e,t,n,r){let i={...r.config,importIn:r.importIn},a=await verifyImports(e,t?.parts??n.parts,i,r.context);return r.announce({kind:`imports-measured`,layer:e.plan.name,costs:a.costs}),t&&await refuseNeeded(a,t,n,r),a}async function refuseNeeded({failed:e},{left:t},{planned:n,taken:o,parts:s,write:c},{config:l,context:u,importIn:d}){if(e.length===0||t.length===0)return;u.log.info(`${n.name}: ${e.length} imports failed; they are tried with the files that slim left out.`);let f=(0,a.join)(u.stores.temporary,`${(0,r.randomUUID)()}.zip`),p;try{p=await c({...n,zipPath:f});let r=await verifyImports(p,s,{...l,importIn:d,onlyImports:e.map(({module:e})=>e)},u),i=new Set(r.failed.map(nameOf)),a=e.filter(e=>!i.has(nameOf(e)));if(a.length>0)throw new P.Kg((0,P.Xl)(a,t,o))}finally{for(let e of p?.blobs??[])await e[Symbol.asyncDispose]();await(0,i.rm)(f,{force:!0})}}let nameOf=({module:e,target:t})=>`${t} ${e}`})};