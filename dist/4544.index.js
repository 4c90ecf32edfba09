export const id=4544;export const ids=[4544];export const modules={96688:((e,t,n)=>{n.d(t,{VV:()=>a,mt:()=>TarError,sB:()=>readTar,w5:()=>readTarStream});class TarError extends Error{name=`TarError`;isAtStart;constructor(e,t=!1){super(e),this.isAtStart=t}}let r=new Set([`x`,`g`,`L`,`K`]),i=new Set([`path`,`linkpath`,`size`,`mtime`,`GNU.sparse.name`,`GNU.sparse.size`,`GNU.sparse.realsize`]);function*readTar(e){let t=Buffer.from(e.buffer,e.byteOffset,e.byteLength),n=new TarHeaders,r=0;for(;r+512<=t.length;){let e=n.parse(t.subarray(r,r+512),r);if(e.kind===`end`)return;let i=r+512;for(let n=e.kind===`entry`&&e.isContinued;n;i+=512){if(i+512>t.length)throw endsEarly();n=isMapContinued(t.subarray(i,i+512))}if(i+e.sizeBytes>t.length)throw endsEarly();let a=t.subarray(i,i+e.sizeBytes);r=i+paddedBytes(e.sizeBytes),e.kind===`extension`?n.extend(e.type,a):yield e.head.kind===`file`?{...e.head,kind:`file`,bytes:a}:e.head}if(r===0)throw notTar()}async function*readTarStream(e){let t=new ByteQueue(e),n=new TarHeaders;for(let e=0;;){let r=await t.take(512);if(r===void 0){if(e===0)throw notTar();return}let i=n.parse(r,e);if(i.kind===`end`)return;let a=e+512;for(let e=i.kind===`entry`&&i.isContinued;e;a+=512){let n=await t.take(512);if(n===void 0)throw endsEarly();e=isMapContinued(n)}if(e=a+paddedBytes(i.sizeBytes),i.kind===`extension`){let e=await t.take(paddedBytes(i.sizeBytes));if(e===void 0)throw endsEarly();n.extend(i.type,e.subarray(0,i.sizeBytes));continue}let o=i.sizeBytes;async function*content(){for(;o>0;){let e=await t.some(o);if(e===void 0)throw endsEarly();o-=e.length,yield e}}yield{...i.head,sizeBytes:i.sizeBytes,offsetBytes:a,content};let s=content();for(;!(await s.next()).done;)continue;await t.take(paddedBytes(i.sizeBytes)-i.sizeBytes)}}class ByteQueue{#e;#t=Buffer.alloc(0);constructor(e){this.#e=e[Symbol.asyncIterator]()}async some(e){for(;this.#t.length===0;){let e=await this.#e.next();if(e.done)return;this.#t=e.value}let t=this.#t.subarray(0,e);return this.#t=this.#t.subarray(t.length),t}async take(e){let t=[];for(let n=e;n>0;){let e=await this.some(n);if(e===void 0)return;t.push(e),n-=e.length}return Buffer.concat(t)}}class TarHeaders{#e=new Map;#t=new Map;parse(e,t){if(e.every(e=>e===0))return{kind:`end`};checkHeader(e,t);let n=String.fromCharCode(e[156]??0),i=r.has(n),declared=e=>this.#t.get(e)??this.#e.get(e),a=i?void 0:declared(`size`),o=a===void 0?numberOf(e,124,12):Number(a);if(!Number.isSafeInteger(o)||o<0)throw endsEarly();if(!i){let t=headOf(e,n,declared);return this.#t.clear(),{kind:`entry`,head:t,sizeBytes:o,isContinued:n===`S`&&e[482]===1}}if(o>1048576)throw new TarError(`an extended header is too long`);return{kind:`extension`,type:n,sizeBytes:o}}extend(e,t){if(e===`L`)this.#t.set(`path`,textOf(t,0,t.length));else if(e===`K`)this.#t.set(`linkpath`,textOf(t,0,t.length));else{let n=e===`g`?this.#e:this.#t;for(let[e,r]of paxRecords(t))i.has(e)&&n.set(e,r)}}}function isMapContinued(e){return e[504]===1}function paddedBytes(e){return Math.ceil(e/512)*512}function notTar(){return new TarError(`it is not a tar archive`,!0)}function endsEarly(){return new TarError(`it ends in the middle of a file`)}function headOf(e,t,n){let r=textOf(e,257,5)===`ustar`?textOf(e,345,155):``,i=textOf(e,0,100),a=n(`mtime`),o=t===`S`?numberOf(e,483,12):Number(n(`GNU.sparse.realsize`)??n(`GNU.sparse.size`)),s=Number.isSafeInteger(o)&&o>=0,c=n(`GNU.sparse.name`)??n(`path`)??(r===``?i:`${r}/${i}`),l={...placed(c),...s?{sparseSizeBytes:o}:{},mode:numberOf(e,100,8)&511,modifiedSeconds:Math.floor(a===void 0?numberOf(e,136,12):Number(a)||0)};if(s)return{...l,kind:`other`};let u=n(`linkpath`)??textOf(e,157,100);return t===`5`||(t===`0`||t===`\0`)&&c.endsWith(`/`)?{...l,kind:`directory`}:t===`0`||t===`\0`||t===`7`?{...l,kind:`file`}:t===`2`?{...l,kind:`symlink`,target:u}:t===`1`?{...l,kind:`hardlink`,target:placed(u).path}:{...l,kind:`other`}}let a=`its path holds a backslash`;function placed(e){let t=e.split(`/`).filter(e=>e!==``&&e!==`.`),n=t.join(`/`);return e.startsWith(`/`)||/^[a-z]:/i.test(e)?{path:n,unsafe:`its path is absolute`}:t.includes(`..`)?{path:n,unsafe:`its path leads out of the archive`}:e.includes(`\0`)?{path:n,unsafe:`its path holds a NUL`}:e.includes(`\\`)?{path:n,unsafe:a}:{path:n}}function checkHeader(e,t){let n=0;for(let t=0;t<512;t++)n+=t>=148&&t<156?32:e[t]??0;if(n!==numberOf(e,148,8))throw t===0?notTar():new TarError(`the header at byte ${t} is damaged`)}function numberOf(e,t,n){let r=e.subarray(t,t+n);if((r[0]??0)&128){let e=!!((r[0]??0)&64),t=e?0:(r[0]??0)&63;for(let e of r.subarray(1))t=t*256+e;return e?0:t}let i=textOf(r,0,n).trim();return i===``?0:Number.parseInt(i,8)}function textOf(e,t,n){let r=e.subarray(t,t+n),i=r.indexOf(0);return r.subarray(0,i===-1?n:i).toString(`utf8`)}function*paxRecords(e){let t=0;for(;t<e.length;){let n=e.indexOf(32,t),r=n===-1?NaN:Number(e.subarray(t,n).toString(`latin1`));if(!Number.isInteger(r)||r<=0||t+r>e.length)throw new TarError(`an extended header is damaged`);let i=e.subarray(n+1,t+r-1).toString(`utf8`),a=i.indexOf(`=`);a>0&&(yield[i.slice(0,a),i.slice(a+1)]),t+=r}}}),67285:((e,t,n)=>{n.d(t,{u:()=>findJail});var r=n(77598),i=n(51455),a=n(48161),o=n(76760),s=n(90150),c=n(41040),l=n(73024),u=n(46466),d=n(96688);let f=2e4;async function unpackOutput(e,t){await(0,s.f)(t);let n=await unpack(e,t);if(n!==void 0)return await(0,i.rm)(t,{recursive:!0,force:!0}),await(0,s.f)(t),n}async function unpack(e,t){if((await(0,i.stat)(e)).size===0)return;let n=new Set;try{for await(let r of(0,d.w5)((0,l.createReadStream)(e))){let{path:e,kind:a,mode:c,unsafe:d}=r,p=a===`hardlink`&&n.has(r.target)?r.target:void 0;if(a!==`file`&&p===void 0||e===``)continue;if(d!==void 0)return`${e}: ${d}`;if(n.size>=f)return`it holds more than ${f} files`;let m=(0,o.join)(t,e);await(0,s.f)((0,o.dirname)(m)),p===void 0?await(0,u.pipeline)(r.content(),(0,l.createWriteStream)(m,{mode:c&73?493:420})):await(0,i.copyFile)((0,o.join)(t,p),m),n.add(e)}return}catch(e){if(e instanceof d.mt)return e.message;let t=e instanceof Error&&`code`in e?e.code:void 0;if(t===`EEXIST`||t===`ENOTDIR`||t===`EISDIR`||t===`ENAMETOOLONG`)return`it cannot be written: ${t}`;throw e}}let p=[`--mount`,`--pid`,`--net`,`--ipc`,`--uts`,`--cgroup`,`--fork`,`--kill-child`],m=`/usr/sbin:/usr/bin:/sbin:/bin`,h=`64217`,g={userNamespace:{how:`in namespaces of this user`,words:[`unshare`,`--user`,`--map-root-user`,...p,`--`],user:`nested`},root:{how:`in namespaces, as a user of its own`,words:[`unshare`,...p,`--`],user:h},sudo:{how:`in namespaces by sudo, as a user of its own`,words:[`sh`,`-c`,`# Runs "$@" with a stdin that ends when this process group is killed: its other end is held by a program of the group.
{
  sleep 2147483 &
  echo $!
  wait $!
} 2>/dev/null | {
  read -r sleeper
  "$@"
  status=$?
  kill "$sleeper"
  exit $status
}
`,`lifeline`,`sudo`,`-n`,`--`,`env`,`-i`,`PATH=${m}`,`sh`,`-c`,`exec 3<&0 </dev/null; guard=$1; shift; exec sh -c "$guard" guard 3 "$@"`,`guard`,c.H,`unshare`,...p,`--`],user:h}};async function findJail(e,t=(0,a.userInfo)().uid===0?[g.root,g.userNamespace]:[g.userNamespace,g.sudo]){if(e.platform===`linux`)for(let n of t){let t=await trial(n,e);if(t===void 0)return e.log.debug(`Code of packages can be isolated ${n.how}.`),{how:n.how,run:(t,r=e.signal)=>runIn(n,t,{...e,signal:r})};e.log.debug(`Code of packages cannot be isolated ${n.how}: ${t}`)}}async function trial(e,t){let n=(0,o.join)(t.stores.temporary,`jail-trial-${(0,r.randomUUID)()}`),[a,c]=[(0,o.join)(n,`source`),(0,o.join)(n,`output`)];try{await(0,s.f)(a);let n=await runIn(e,{command:`sh`,args:[`-c`,`cd /build/source && echo done >/out/done && ! echo no >/mounted/no && ! test -e "$1"`,`sh`,a],env:{},mounts:[{host:a,inside:`/mounted`}],copies:[{host:a,inside:`/build/source`}],output:c,timeoutMs:15e3},t);if(n.timedOut)return`it takes too long`;let r=await(0,i.readFile)((0,o.join)(c,`done`),`utf8`).catch(()=>``);return n.exitCode===0&&r===`done
`?void 0:n.log.trim().split(`
`).at(-1)??`it ends with exit code ${n.exitCode}`}finally{await(0,i.rm)(n,{recursive:!0,force:!0})}}async function runIn(e,t,n){let{command:a,args:c,mounts:l,copies:u,output:d,timeoutMs:f,onLine:p}=t,h=(0,o.join)(n.stores.temporary,`jail-${(0,r.randomUUID)()}`),[g,v]=[(0,o.join)(h,`root`),(0,o.join)(h,`output.tar`)];try{await(0,s.f)(g);let inside=e=>e.replace(/^\/+/,``),r={PATH:m,HOME:`/home`,TMPDIR:`/tmp`,LANG:`C.UTF-8`,...t.env},[i=``,...o]=e.words.concat([`sh`,`-c`,`# The first process of a jail: it makes the file system that the command sees, gives up what it may do, runs the
# command, and writes a tar archive of /out to stdout. What the command prints goes to stderr.
#
#   jail.sh ROOT USER SIZE_MB [--mount FOLDER INSIDE | --copy FOLDER INSIDE]... -- COMMAND ARGUMENT...
#
# ROOT is an empty folder. USER is the number of a user that nobody is, or \`nested\` for one more user namespace.
# INSIDE begins without a slash. Mounts cannot be written to; copies are for folders below \`build\`.
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
root=$1 user=$2 size=$3
shift 3
mount -t tmpfs -o mode=755,nosuid,nodev,size=2m jail "$root"
cd "$root"
mkdir proc dev tmp out build home etc old dev/shm work
mount -t tmpfs -o "mode=755,nosuid,nodev,size=\${size}m,nr_inodes=200000" work work
mkdir -p work/tmp work/out work/build work/home work/dev/shm
for folder in tmp out build home dev/shm; do mount --bind "work/$folder" "$folder"; done
# Before anything is mounted below them.
give() { if [ "$user" != nested ]; then chown -R "$user:$user" "$@"; fi; }
give tmp out build home
chmod 1777 tmp dev/shm

expose() {
  case $2 in */*) mkdir -p "./\${2%/*}" ;; esac
  if [ -d "$1" ]; then mkdir -p "./$2"; else : >"./$2"; fi
  mount -o bind,ro,nosuid,nodev "$1" "./$2"
}
for folder in usr bin sbin lib lib32 lib64 libx32; do
  if [ -L "/$folder" ]; then
    ln -s "usr/$folder" "./$folder"
  elif [ -d "/$folder" ]; then
    expose "/$folder" "$folder"
  fi
done
for file in ld.so.cache alternatives os-release; do
  if [ -e "/etc/$file" ]; then expose "/etc/$file" "etc/$file"; fi
done
printf 'root:x:0:0::/:/bin/false\\nbuild:x:1000:1000::/home:/bin/sh\\n' >etc/passwd
printf 'build:x:1000:\\n' >etc/group
while [ "$1" != -- ]; do
  case $1 in
    --mount) expose "$2" "$3" ;;
    --copy)
      mkdir -p "./$3"
      cp -R --preserve=mode,timestamps --no-dereference "$2/." "./$3/"
      give "./$3"
      ;;
    *) exit 125 ;;
  esac
  shift 3
done
shift
for node in null zero full random urandom; do
  : >dev/$node
  mount --bind /dev/$node dev/$node
done
ln -s /proc/self/fd dev/fd
mount -t proc -o nosuid,nodev,noexec proc proc
# Root may change the whole machine there, also root that is nobody in its namespaces: core_pattern names a program.
for place in acpi bus fs irq scsi sys sysrq-trigger; do
  if [ -e "proc/$place" ]; then mount -o bind,ro,nosuid,nodev,noexec "proc/$place" "proc/$place"; fi
done
mount -o bind,rw,nosuid,nodev,noexec proc/sys/user proc/sys/user
pivot_root . old
cd /
umount -l /old
umount /work
rmdir /old /work
mount -o remount,bind,ro,nosuid,nodev /

# Whoever may make user namespaces has all rights in them: one more of them must be impossible for the command.
if [ "$user" = nested ]; then
  echo 1 >/proc/sys/user/max_user_namespaces || echo 'jail: nested user namespaces stay possible' >&2
  become='unshare --user --map-user=1000 --map-group=1000 --'
else
  become="setpriv --reuid=$user --regid=$user --clear-groups --inh-caps=-all --bounding-set=-all --"
  if $become unshare --user --map-root-user true 2>/dev/null; then
    become="setpriv --reuid=$user --regid=$user --clear-groups -- unshare --user --map-root-user -- sh -c 'echo 1 >/proc/sys/user/max_user_namespaces; exec unshare --user --map-user=1000 --map-group=1000 -- \\"\\$@\\"' sh"
  fi
fi
echo 1000 >/proc/self/oom_score_adj
set +e
eval "limited() { setpriv --no-new-privs $become prlimit --core=0 --nofile=1024 --nproc=200 --fsize=536870912 --as=4294967296 -- \\"\\$@\\"; }"
limited "$@" </dev/null >&2 &
wait $!
status=$?
kill -KILL -1 2>/dev/null
tar -C /out -cf - .
exit $status
`,`jail`,g,e.user,`1024`],l.flatMap(e=>[`--mount`,e.host,inside(e.inside)]),u.flatMap(e=>[`--copy`,e.host,inside(e.inside)]),[`--`,`env`,`-i`,...Object.entries(r).map(([e,t])=>`${e}=${t}`)],[a,...c]),{exitCode:h,timedOut:y,stdoutIsCut:b,stderr:x}=await n.runProcess(i,o,{env:{PATH:m,LANG:`C.UTF-8`},cwd:`/`,signal:n.signal,timeoutMs:f,stdoutFile:{path:v,limitBytes:_},...p?{onLine:p}:{}}),S=b?`it is too large`:await unpackOutput(v,d);return{exitCode:h,timedOut:y,log:x,...S===void 0?{}:{refused:S}}}finally{await(0,i.rm)(h,{recursive:!0,force:!0})}}let _=167772160}),41040:((e,t,n)=>{n.d(t,{H:()=>r});let r=`# Runs a program until it ends or its lifeline does: the lifeline is a pipe from the process that started this one, and
# it ends with that process, also on SIGKILL. Then the whole process group is killed. The group must be our own.
#
#   guard.sh 3 PROGRAM ARGUMENT...      the lifeline is descriptor 3
#   guard.sh FILE PROGRAM ARGUMENT...   the lifeline is stdin; the program reads FILE instead, and the first line on
#                                       stderr is the id of the process group
if [ "$1" != 3 ]; then
  exec 3<&0 <"$1"
  echo $$ >&2
fi
shift
# Signals are for the program. A trap, unlike an ignored signal, is not inherited by it.
trap : HUP INT TERM
# What the shell itself says (\`Killed\`) is not part of the program's output.
exec 4>&2 2>/dev/null
{
  trap '' HUP INT TERM
  read -r _
  kill -KILL 0
} <&3 >/dev/null 4>&- &
watch=$!
( exec "$@" 2>&4 3<&- 4>&- )
status=$?
kill -KILL $watch
exit $status
`}),4122:((e,t,n)=>{n.d(t,{Z_:()=>adviceForSystem,_s:()=>meantPackage,iy:()=>easierPackage,nG:()=>adviceForName,p5:()=>onlySystemOf,wK:()=>isPlaceholder});var r=n(72832),i=n(18991);let a={attr:`attrs`,bs4:`beautifulsoup4`,crypto:`pycryptodome`,cv2:`opencv-python-headless`,dateutil:`python-dateutil`,docx:`python-docx`,dotenv:`python-dotenv`,fitz:`pymupdf`,git:`GitPython`,jose:`python-jose`,jwt:`PyJWT`,kafka:`kafka-python`,ldap:`python-ldap`,magic:`python-magic`,memcache:`python-memcached`,multipart:`python-multipart`,mysqldb:`mysqlclient`,nacl:`pynacl`,openssl:`pyOpenSSL`,pil:`pillow`,pptx:`python-pptx`,serial:`pyserial`,skimage:`scikit-image`,sklearn:`scikit-learn`,slugify:`python-slugify`,socks:`PySocks`,telegram:`python-telegram-bot`,usb:`pyusb`,win32api:`pywin32`,yaml:`PyYAML`,zmq:`pyzmq`},o=new Set(`apt-clone apturl brlapi command-not-found cupshelpers defer dbus-python devscripts distro-info gpg language-selector louis pkg-resources pygobject python-apt python-debian reportbug screen-resolution-extra ssh-import-id system-service systemd-python ubuntu-drivers-common ubuntu-pro-client ufw unattended-upgrades usb-creator wadllib xkit`.split(` `)),s=new Set(`abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2
  calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser
  contextlib contextvars copy copyreg cprofile crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis
  distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
  functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp
  importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal
  math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib ntpath numbers opcode operator
  optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint
  profile pstats pty pwd py-compile pyclbr pydoc pyexpat queue quopri random re readline reprlib resource rlcompleter
  runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd
  sqlite3 ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile
  telnetlib tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc
  tty turtle types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound
  wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`.split(/\s+/).map(i.Pc));function adviceForName(e){let t=(0,i.Pc)(e);if(t===`python`)return"Delete the line: the runtime is chosen with `runtimes`, e.g. `python3.13`.";if(o.has(t))return`Delete the line: ${t} is a part of the operating system, which \`pip freeze\` of Debian and Ubuntu lists. It is not a package of an index.`;let n=Object.hasOwn(a,t)?a[t]:void 0;if(n!==void 0)return`Write ${n}: ${e} is the name of its module, not of the package.`;if(s.has(t))return`Delete the line: ${e} is a part of Python itself.`}let c={sklearn:e=>e!==`0.0`,"tensorflow-gpu":e=>e===`2.12.0`};function isPlaceholder(e,t){return Object.hasOwn(c,e)&&c[e]?.(t)===!0}let l=`aiohttp alembic anthropic asyncpg attrs beautifulsoup4 boto3 botocore cachetools celery certifi
  charset-normalizer cryptography django djangorestframework fastapi google-api-python-client google-cloud-storage
  gunicorn httpx jinja2 jsonschema langchain lxml markupsafe matplotlib mysqlclient networkx numpy openai opencv-python
  openpyxl packaging pandas paramiko pillow protobuf psycopg2 psycopg2-binary pyarrow pycryptodome pydantic pydantic-core
  pyjwt pymongo pymysql pyopenssl pytest python-dateutil python-dotenv pyyaml redis requests requests-oauthlib s3transfer
  scikit-learn scipy selenium sentry-sdk setuptools simplejson sqlalchemy starlette tensorflow transformers
  typing-extensions urllib3 uvicorn websockets werkzeug xgboost`.split(/\s+/);function meantPackage(e){return e.length<5?void 0:(0,r.p)((0,i.Pc)(e),l,2)}let u=new Set([`pywin32`,`pypiwin32`,`windows-curses`,`winkerberos`]);function onlySystemOf(e){let t=(0,i.Pc)(e);return u.has(t)?{system:`Windows`,marker:`win32`}:/^pyobjc(?:-|$)/.test(t)?{system:`macOS`,marker:`darwin`}:void 0}function adviceForSystem(e,{system:t,marker:n}){return`${e} is for ${t} only: delete the line, or add a marker: \`${e}; sys_platform == "${n}"\`.`}let d={psycopg2:`require psycopg2-binary, which is the same with wheels for Lambda`,"opencv-python":`require opencv-python-headless, which needs no display libraries`,"tensorflow-macos":`require tensorflow, which is the same for other systems`,"tensorflow-gpu":`require tensorflow: tensorflow-gpu is no longer published`};function easierPackage(e){return Object.hasOwn(d,e)?d[e]:void 0}}),30333:((e,t,n)=>{n.d(t,{D0:()=>heldBackFindings,Zg:()=>heldBack,bs:()=>together,jF:()=>exclusionLine,nT:()=>isOpen});var r=n(68898),i=n(4158),a=n(14414),o=n(12249),s=n(18296),c=n(32397);function isOpen(e,t){let{noBinary:n}=t.options;return e.direct||n.includes(e.name)||n.includes(`:all:`)?!1:(0,c.Xx)(e,t).length===0}function heldBack(e,t,n){let{name:i,version:o}=e;if(o===void 0)return;let c=e.sdist!==void 0;if(t===void 0)return{name:i,newest:o,reason:whyUnfit(e.wheels,n),hasSource:c,excluded:[o]};let l=[...(0,s.w)(i,t)],u=new Set(l.filter(([,e])=>(0,s.Z)(e,n)).map(([e])=>e));if(u.size===0)return;let d=l.map(([e])=>e).filter(e=>!u.has(e)).filter(e=>e.includes(`+`)||![...u].some(t=>t.startsWith(`${e}+`))).filter(e=>!(0,a.Ty)(e)||(0,a.Ty)(o));if(!d.some(e=>(0,a.r1)(e,o)))return;let f=l.find(([e])=>(0,a.r1)(e,o))?.[1];return{name:i,newest:o,reason:whyUnfit(f??e.wheels,n),hasSource:c,excluded:d.toSorted(r.compare)}}function whyUnfit(e,t){let n=(0,o.l)(e.map(({filename:e})=>e),t);return n===void 0?`it is published as source only`:`its nearest wheel ${n}`}function exclusionLine({name:e,excluded:t}){return`${e}${t.map(e=>`!=${e}`).join(`,`)}`}function together(e,t){let n=new Map(e.map(e=>[e.name,e]));for(let e of t){let t=n.get(e.name);n.set(e.name,t?{...t,excluded:[...new Set([...t.excluded,...e.excluded])]}:e)}return[...n.values()].toSorted((0,i.z4)(({name:e})=>e))}function heldBackFindings(e,t,n){return e.map(e=>({severity:`note`,code:`held-back`,message:heldBackText(e,t,n),package:e.name}))}function heldBackText(e,t,n){let r=t.find(({name:t})=>t===e.name)?.version,i=r===void 0?`and the releases taken in the end do not require it`:`${r} is taken`,a=e.hasSource?` To have ${e.newest} compiled, require ${e.name}==${e.newest}.`:``;return`${e.name} ${e.newest} is skipped for ${n}, ${i}: ${e.reason}.${a}`}}),42261:((e,t,n)=>{n.d(t,{n:()=>toldOnce});var r=n(95038),i=n(46717),a=n(910);function toldOnce(e){let t=new Map;for(let{target:n,problems:r}of e)for(let e of r){let{code:r,package:a,file:o,line:s,input:c}=e,l=JSON.stringify([r,a,o,s,c,withoutTarget(e.message,n)]),u=t.get(l)??{problem:e,first:n,names:new Set};u.names.add((0,i.j)(n)),t.set(l,u)}return[...t.values()].map(forTargets)}function forTargets({problem:e,first:t,names:n}){return{...e,message:e.message.replaceAll((0,i.j)(t),(0,a.b4)([...n]))}}function withoutTarget(e,t){let n=e.replaceAll((0,i.j)(t),``);for(let e of r.f)n=n.replaceAll(r.b[e].machine,``);return n}}),63445:((e,t,n)=>{n.d(t,{P:()=>interpreterMounts});var r=n(51455);async function interpreterMounts(e){let t=await Promise.all(e.map(e=>(0,r.realpath)(e).catch(()=>e)));return[...new Set([...e,...t].filter(e=>!isOfSystem(e)))].map(e=>({host:e,inside:e}))}function isOfSystem(e){return e===`/`||e===`/usr`||e.startsWith(`/usr/`)}}),18296:((e,t,n)=>{n.d(t,{Z:()=>hasFittingWheel,w:()=>releasesOf});var r=n(68898),i=n(14414),a=n(26515),o=n(69259);function releasesOf(e,t){let n=new Map;for(let i of t){let t=(0,o.e)(i.filename)??(0,o.s)(i.filename,e);if(t?.name!==e||(0,r.valid)(t.version)===null)continue;let a=n.get(t.version)??[];a.push(i),n.set(t.version,a)}return n}function hasFittingWheel(e,t){let n=e.filter(({yanked:e,requiresPython:n})=>!e&&(0,i.gB)(n,t.runtime.pythonFull));return(0,a.yJ)(n,t)!==void 0}})};