export const id = 4544;
export const ids = [4544];
export const modules = {

/***/ 96688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mt: () => (/* binding */ TarError),
/* harmony export */   w5: () => (/* binding */ readTarStream)
/* harmony export */ });
/* unused harmony export readTar */
// Reading tar archives as sdists have them: ustar, with GNU's and POSIX's records for long names.
// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13
class TarError extends Error {
    name = 'TarError';
}
const blockBytes = 512;
/** Entries that only describe others: their own size is never declared elsewhere. */
const extensionTypes = new Set(['x', 'g', 'L', 'K']);
/** They are held in memory. */
const longestExtensionBytes = 1024 * 1024;
const keptKeys = new Set(['path', 'linkpath', 'size', 'mtime']);
/**
 * The entries of an uncompressed archive, in its order.
 * @throws {TarError} when it is not a tar archive, or ends in the middle.
 */
function* readTar(archive) {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    const headers = new TarHeaders();
    let offset = 0;
    while (offset + blockBytes <= bytes.length) {
        const parsed = headers.parse(bytes.subarray(offset, offset + blockBytes), offset);
        if (parsed.kind === 'end')
            return;
        const start = offset + blockBytes;
        if (start + parsed.sizeBytes > bytes.length)
            throw endsEarly();
        const content = bytes.subarray(start, start + parsed.sizeBytes);
        offset = start + paddedBytes(parsed.sizeBytes);
        if (parsed.kind === 'extension')
            headers.extend(parsed.type, content);
        else
            yield parsed.head.kind === 'file' ? { ...parsed.head, kind: 'file', bytes: content } : parsed.head;
    }
    if (offset === 0)
        throw notTar();
}
/**
 * The entries of an uncompressed archive as it arrives, in bounded memory.
 * @throws {TarError} as `readTar`.
 */
async function* readTarStream(chunks) {
    const input = new ByteQueue(chunks);
    const headers = new TarHeaders();
    for (let offset = 0;;) {
        const header = await input.take(blockBytes);
        if (header === undefined) {
            if (offset === 0)
                throw notTar();
            return;
        }
        const parsed = headers.parse(header, offset);
        if (parsed.kind === 'end')
            return;
        const offsetBytes = offset + blockBytes;
        offset = offsetBytes + paddedBytes(parsed.sizeBytes);
        if (parsed.kind === 'extension') {
            const content = await input.take(paddedBytes(parsed.sizeBytes));
            if (content === undefined)
                throw endsEarly();
            headers.extend(parsed.type, content.subarray(0, parsed.sizeBytes));
            continue;
        }
        let left = parsed.sizeBytes;
        async function* content() {
            while (left > 0) {
                const piece = await input.some(left);
                if (piece === undefined)
                    throw endsEarly();
                left -= piece.length;
                yield piece;
            }
        }
        yield { ...parsed.head, sizeBytes: parsed.sizeBytes, offsetBytes, content };
        const rest = content();
        while (!(await rest.next()).done)
            continue;
        // The last block of an archive that was cut may lack its padding.
        await input.take(paddedBytes(parsed.sizeBytes) - parsed.sizeBytes);
    }
}
/** Bytes that arrive in pieces of any size. */
class ByteQueue {
    #chunks;
    #rest = Buffer.alloc(0);
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    /** The next bytes, as many as are at hand, at most `most`; undefined at the end. */
    async some(most) {
        while (this.#rest.length === 0) {
            const next = await this.#chunks.next();
            if (next.done)
                return undefined;
            this.#rest = next.value;
        }
        const piece = this.#rest.subarray(0, most);
        this.#rest = this.#rest.subarray(piece.length);
        return piece;
    }
    /** Exactly so many bytes; undefined when fewer are left. */
    async take(count) {
        const pieces = [];
        for (let left = count; left > 0;) {
            const piece = await this.some(left);
            if (piece === undefined)
                return undefined;
            pieces.push(piece);
            left -= piece.length;
        }
        return Buffer.concat(pieces);
    }
}
/** Reads headers one after the other, and remembers what extensions say of those that follow. */
class TarHeaders {
    #forAll = new Map();
    #next = new Map();
    parse(header, offset) {
        if (header.every((byte) => byte === 0))
            return { kind: 'end' };
        checkHeader(header, offset);
        const type = String.fromCharCode(header[156] ?? 0);
        const isExtension = extensionTypes.has(type);
        const declared = (key) => this.#next.get(key) ?? this.#forAll.get(key);
        const declaredSize = isExtension ? undefined : declared('size');
        const sizeBytes = declaredSize === undefined ? numberOf(header, 124, 12) : Number(declaredSize);
        if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0)
            throw endsEarly();
        if (!isExtension) {
            const head = headOf(header, type, declared);
            this.#next.clear();
            return { kind: 'entry', head, sizeBytes };
        }
        if (sizeBytes > longestExtensionBytes)
            throw new TarError('an extended header is too long');
        return { kind: 'extension', type, sizeBytes };
    }
    extend(type, content) {
        if (type === 'L')
            this.#next.set('path', textOf(content, 0, content.length));
        else if (type === 'K')
            this.#next.set('linkpath', textOf(content, 0, content.length));
        else {
            const known = type === 'g' ? this.#forAll : this.#next;
            for (const [key, value] of paxRecords(content))
                if (keptKeys.has(key))
                    known.set(key, value);
        }
    }
}
function paddedBytes(sizeBytes) {
    return Math.ceil(sizeBytes / blockBytes) * blockBytes;
}
function notTar() {
    return new TarError('it is not a tar archive');
}
function endsEarly() {
    return new TarError('it ends in the middle of a file');
}
function headOf(header, type, declared) {
    const prefix = textOf(header, 257, 5) === 'ustar' ? textOf(header, 345, 155) : '';
    const short = textOf(header, 0, 100);
    const modified = declared('mtime');
    const name = declared('path') ?? (prefix === '' ? short : `${prefix}/${short}`);
    const common = {
        ...placed(name),
        mode: numberOf(header, 100, 8) & 0o777,
        modifiedSeconds: Math.floor(modified === undefined ? numberOf(header, 136, 12) : Number(modified) || 0),
    };
    const target = declared('linkpath') ?? textOf(header, 157, 100);
    // A name that ends in a slash is a directory, also where an old archive says it is a file.
    if (type === '5' || ((type === '0' || type === '\0') && name.endsWith('/')))
        return { ...common, kind: 'directory' };
    if (type === '0' || type === '\0' || type === '7')
        return { ...common, kind: 'file' };
    if (type === '2')
        return { ...common, kind: 'symlink', target };
    if (type === '1')
        return { ...common, kind: 'hardlink', target: placed(target).path };
    return { ...common, kind: 'other' };
}
function placed(name) {
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    const path = parts.join('/');
    if (name.startsWith('/') || /^[a-z]:/i.test(name))
        return { path, unsafe: 'its path is absolute' };
    if (parts.includes('..'))
        return { path, unsafe: 'its path leads out of the archive' };
    if (name.includes('\0') || name.includes('\\'))
        return { path, unsafe: 'its path holds a NUL or a backslash' };
    return { path };
}
function checkHeader(header, offset) {
    let sum = 0;
    for (let index = 0; index < blockBytes; index++)
        sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0);
    if (sum !== numberOf(header, 148, 8))
        throw new TarError(offset === 0 ? 'it is not a tar archive' : `the header at byte ${offset} is damaged`);
}
/** Octal text, or GNU's big-endian binary for what does not fit. */
function numberOf(header, start, length) {
    const field = header.subarray(start, start + length);
    if (((field[0] ?? 0) & 0x80) !== 0) {
        const negative = ((field[0] ?? 0) & 0x40) !== 0;
        let value = negative ? 0 : (field[0] ?? 0) & 0x3f;
        for (const byte of field.subarray(1))
            value = value * 256 + byte;
        return negative ? 0 : value;
    }
    const text = textOf(field, 0, length).trim();
    return text === '' ? 0 : Number.parseInt(text, 8);
}
function textOf(bytes, start, length) {
    const field = bytes.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.subarray(0, end === -1 ? length : end).toString('utf8');
}
/** `<length> <key>=<value>\n`, the length counting the whole record. */
function* paxRecords(content) {
    let offset = 0;
    while (offset < content.length) {
        const space = content.indexOf(0x20, offset);
        const length = space === -1 ? Number.NaN : Number(content.subarray(offset, space).toString('latin1'));
        if (!Number.isInteger(length) || length <= 0 || offset + length > content.length)
            throw new TarError('an extended header is damaged');
        const record = content.subarray(space + 1, offset + length - 1).toString('utf8');
        const equals = record.indexOf('=');
        if (equals > 0)
            yield [record.slice(0, equals), record.slice(equals + 1)];
        offset += length;
    }
}


/***/ }),

/***/ 67285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ findJail)
});

// UNUSED EXPORTS: ways

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/host/make-folder.js
var make_folder = __webpack_require__(90150);
// EXTERNAL MODULE: ./build/host/process/guard-source.js
var guard_source = __webpack_require__(41040);
;// CONCATENATED MODULE: ./build/host/jail/jail-source.js
// Generated by .ci/embed.ts from jail.sh: npm run generate.
const jailSource = '# The first process of a jail: it makes the file system that the command sees, gives up what it may do, runs the\n# command, and writes a tar archive of /out to stdout. What the command prints goes to stderr.\n#\n#   jail.sh ROOT USER SIZE_MB [--mount FOLDER INSIDE | --copy FOLDER INSIDE]... -- COMMAND ARGUMENT...\n#\n# ROOT is an empty folder. USER is the number of a user that nobody is, or `nested` for one more user namespace.\n# INSIDE begins without a slash. Mounts cannot be written to; copies are for folders below `build`.\nset -eu\nPATH=/usr/sbin:/usr/bin:/sbin:/bin\nroot=$1 user=$2 size=$3\nshift 3\nmount -t tmpfs -o mode=755,nosuid,nodev,size=2m jail "$root"\ncd "$root"\nmkdir proc dev tmp out build home etc old dev/shm work\nmount -t tmpfs -o "mode=755,nosuid,nodev,size=${size}m,nr_inodes=200000" work work\nmkdir -p work/tmp work/out work/build work/home work/dev/shm\nfor folder in tmp out build home dev/shm; do mount --bind "work/$folder" "$folder"; done\n# Before anything is mounted below them.\ngive() { if [ "$user" != nested ]; then chown -R "$user:$user" "$@"; fi; }\ngive tmp out build home\nchmod 1777 tmp dev/shm\n\nexpose() {\n  case $2 in */*) mkdir -p "./${2%/*}" ;; esac\n  if [ -d "$1" ]; then mkdir -p "./$2"; else : >"./$2"; fi\n  mount -o bind,ro,nosuid,nodev "$1" "./$2"\n}\nfor folder in usr bin sbin lib lib32 lib64 libx32; do\n  if [ -L "/$folder" ]; then\n    ln -s "usr/$folder" "./$folder"\n  elif [ -d "/$folder" ]; then\n    expose "/$folder" "$folder"\n  fi\ndone\nfor file in ld.so.cache alternatives os-release; do\n  if [ -e "/etc/$file" ]; then expose "/etc/$file" "etc/$file"; fi\ndone\nprintf \'root:x:0:0::/:/bin/false\\nbuild:x:1000:1000::/home:/bin/sh\\n\' >etc/passwd\nprintf \'build:x:1000:\\n\' >etc/group\nwhile [ "$1" != -- ]; do\n  case $1 in\n    --mount) expose "$2" "$3" ;;\n    --copy)\n      mkdir -p "./$3"\n      cp -R --preserve=mode,timestamps --no-dereference "$2/." "./$3/"\n      give "./$3"\n      ;;\n    *) exit 125 ;;\n  esac\n  shift 3\ndone\nshift\nfor node in null zero full random urandom; do\n  : >dev/$node\n  mount --bind /dev/$node dev/$node\ndone\nln -s /proc/self/fd dev/fd\nmount -t proc -o nosuid,nodev,noexec proc proc\n# Root may change the whole machine there, also root that is nobody in its namespaces: core_pattern names a program.\nfor place in acpi bus fs irq scsi sys sysrq-trigger; do\n  if [ -e "proc/$place" ]; then mount -o bind,ro,nosuid,nodev,noexec "proc/$place" "proc/$place"; fi\ndone\nmount -o bind,rw,nosuid,nodev,noexec proc/sys/user proc/sys/user\npivot_root . old\ncd /\numount -l /old\numount /work\nrmdir /old /work\nmount -o remount,bind,ro,nosuid,nodev /\n\n# Whoever may make user namespaces has all rights in them: one more of them must be impossible for the command.\nif [ "$user" = nested ]; then\n  echo 1 >/proc/sys/user/max_user_namespaces || echo \'jail: nested user namespaces stay possible\' >&2\n  become=\'unshare --user --map-user=1000 --map-group=1000 --\'\nelse\n  become="setpriv --reuid=$user --regid=$user --clear-groups --inh-caps=-all --bounding-set=-all --"\n  if $become unshare --user --map-root-user true 2>/dev/null; then\n    become="setpriv --reuid=$user --regid=$user --clear-groups -- unshare --user --map-root-user -- sh -c \'echo 1 >/proc/sys/user/max_user_namespaces; exec unshare --user --map-user=1000 --map-group=1000 -- \\"\\$@\\"\' sh"\n  fi\nfi\necho 1000 >/proc/self/oom_score_adj\nset +e\neval "limited() { setpriv --no-new-privs $become prlimit --core=0 --nofile=1024 --nproc=200 --fsize=536870912 --as=4294967296 -- \\"\\$@\\"; }"\nlimited "$@" </dev/null >&2 &\nwait $!\nstatus=$?\nkill -KILL -1 2>/dev/null\ntar -C /out -cf - .\nexit $status\n';

;// CONCATENATED MODULE: ./build/host/jail/lifeline-source.js
// Generated by .ci/embed.ts from lifeline.sh: npm run generate.
const lifelineSource = '# Runs "$@" with a stdin that ends when this process group is killed: its other end is held by a program of the group.\n{\n  sleep 2147483 &\n  echo $!\n  wait $!\n} 2>/dev/null | {\n  read -r sleeper\n  "$@"\n  status=$?\n  kill "$sleeper"\n  exit $status\n}\n';

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/formats/tar.js
var tar = __webpack_require__(96688);
;// CONCATENATED MODULE: ./build/host/jail/output.js






const mostFiles = 20_000;
/** Writes the regular files of an archive into a new folder: no link, no device. Yields why it took none, in words. */
async function unpackOutput(archive, output) {
    await (0,make_folder/* makeFolder */.f)(output);
    const refused = await unpack(archive, output);
    if (refused === undefined)
        return undefined;
    await (0,promises_.rm)(output, { recursive: true, force: true });
    await (0,make_folder/* makeFolder */.f)(output);
    return refused;
}
async function unpack(archive, output) {
    if ((await (0,promises_.stat)(archive)).size === 0)
        return undefined;
    const written = new Set();
    try {
        for await (const entry of (0,tar/* readTarStream */.w5)((0,external_node_fs_.createReadStream)(archive))) {
            const { path, kind, mode, unsafe } = entry;
            // Two names of one file: the archive holds it once.
            const original = kind === 'hardlink' && written.has(entry.target) ? entry.target : undefined;
            if ((kind !== 'file' && original === undefined) || path === '')
                continue;
            if (unsafe !== undefined)
                return `${path}: ${unsafe}`;
            if (written.size >= mostFiles)
                return `it holds more than ${mostFiles} files`;
            const target = (0,external_node_path_.join)(output, path);
            await (0,make_folder/* makeFolder */.f)((0,external_node_path_.dirname)(target));
            if (original !== undefined)
                await (0,promises_.copyFile)((0,external_node_path_.join)(output, original), target);
            else
                await (0,external_node_stream_promises_.pipeline)(entry.content(), (0,external_node_fs_.createWriteStream)(target, { mode: (mode & 0o111) === 0 ? 0o644 : 0o755 }));
            written.add(path);
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof tar/* TarError */.mt)
            return error.message;
        // A file where another one requires a folder.
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG')
            return `it cannot be written: ${code}`;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/host/jail/jail.js
// Foreign code without a container: a command that sees no file, no process, no variable and no network of this machine
// but what it is given. https://man7.org/linux/man-pages/man7/namespaces.7.html









const namespaces = ['--mount', '--pid', '--net', '--ipc', '--uts', '--cgroup', '--fork', '--kill-child'];
const systemPath = '/usr/sbin:/usr/bin:/sbin:/bin';
/** Of the range that systemd gives to services: https://systemd.io/UIDS-GIDS/ */
const nobodyElse = '64217';
/** Memory that files in the jail can take. */
const sizeMb = 1024;
const longestTrialMs = 15_000;
/** All ways that are known. */
const ways = {
    userNamespace: {
        how: 'in namespaces of this user',
        words: ['unshare', '--user', '--map-root-user', ...namespaces, '--'],
        user: 'nested',
    },
    root: {
        how: 'in namespaces, as a user of its own',
        words: ['unshare', ...namespaces, '--'],
        user: nobodyElse,
    },
    sudo: {
        how: 'in namespaces by sudo, as a user of its own',
        // sudo closes all but stdin, stdout and stderr, and what runs as root does not hear our signals.
        words: ['sh', '-c', lifelineSource, 'lifeline', 'sudo', '-n', '--', 'env', '-i', `PATH=${systemPath}`].concat(['sh', '-c', 'exec 3<&0 </dev/null; guard=$1; shift; exec sh -c "$guard" guard 3 "$@"', 'guard', guard_source/* guardSource */.H], ['unshare', ...namespaces, '--']),
        user: nobodyElse,
    },
};
/**
 * The jail that works on this machine; undefined when none does. It is found out by running one: settings of the kernel,
 * of AppArmor and of container engines do not tell.
 */
async function findJail(context, candidates = (0,external_node_os_.userInfo)().uid === 0 ? [ways.root, ways.userNamespace] : [ways.userNamespace, ways.sudo]) {
    if (context.platform !== 'linux')
        return undefined;
    for (const way of candidates) {
        const why = await trial(way, context);
        if (why === undefined) {
            context.log.debug(`Code of packages can be isolated ${way.how}.`);
            return { how: way.how, run: (request, signal = context.signal) => runIn(way, request, { ...context, signal }) };
        }
        context.log.debug(`Code of packages cannot be isolated ${way.how}: ${why}`);
    }
    return undefined;
}
/** Undefined when the way works, else why it does not. */
async function trial(way, context) {
    const folder = (0,external_node_path_.join)(context.stores.temporary, `jail-trial-${(0,external_node_crypto_.randomUUID)()}`);
    const [source, output] = [(0,external_node_path_.join)(folder, 'source'), (0,external_node_path_.join)(folder, 'output')];
    try {
        await (0,make_folder/* makeFolder */.f)(source);
        const request = {
            command: 'sh',
            args: [
                '-c',
                'cd /build/source && echo done >/out/done && ! echo no >/mounted/no && ! test -e "$1"',
                'sh',
                source,
            ],
            env: {},
            mounts: [{ host: source, inside: '/mounted' }],
            copies: [{ host: source, inside: '/build/source' }],
            output,
            timeoutMs: longestTrialMs,
        };
        const result = await runIn(way, request, context);
        if (result.timedOut)
            return 'it takes too long';
        const written = await (0,promises_.readFile)((0,external_node_path_.join)(output, 'done'), 'utf8').catch(() => '');
        if (result.exitCode === 0 && written === 'done\n')
            return undefined;
        return result.log.trim().split('\n').at(-1) ?? `it ends with exit code ${result.exitCode}`;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function runIn(way, request, context) {
    const { command, args, mounts, copies, output, timeoutMs, onLine } = request;
    const folder = (0,external_node_path_.join)(context.stores.temporary, `jail-${(0,external_node_crypto_.randomUUID)()}`);
    const [root, archive] = [(0,external_node_path_.join)(folder, 'root'), (0,external_node_path_.join)(folder, 'output.tar')];
    try {
        await (0,make_folder/* makeFolder */.f)(root);
        const inside = (path) => path.replace(/^\/+/, '');
        const variables = { PATH: systemPath, HOME: '/home', TMPDIR: '/tmp', LANG: 'C.UTF-8', ...request.env };
        const [program = '', ...words] = way.words.concat(['sh', '-c', jailSource, 'jail', root, way.user, String(sizeMb)], mounts.flatMap((one) => ['--mount', one.host, inside(one.inside)]), copies.flatMap((one) => ['--copy', one.host, inside(one.inside)]), ['--', 'env', '-i', ...Object.entries(variables).map(([name, value]) => `${name}=${value}`)], [command, ...args]);
        const { exitCode, timedOut, stdoutIsCut, stderr } = await context.runProcess(program, words, {
            // Nothing of ours, not even where homes and networks are: the first process of the jail has this environment.
            env: { PATH: systemPath, LANG: 'C.UTF-8' },
            cwd: '/',
            signal: context.signal,
            timeoutMs,
            stdoutFile: { path: archive, limitBytes: longestOutputBytes },
            ...(onLine ? { onLine } : {}),
        });
        const refused = stdoutIsCut ? 'it is too large' : await unpackOutput(archive, output);
        return { exitCode, timedOut, log: stderr, ...(refused === undefined ? {} : { refused }) };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** It is held in memory while it is unpacked. */
const longestOutputBytes = 160 * 1024 * 1024;


/***/ }),

/***/ 41040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardSource)
/* harmony export */ });
// Generated by .ci/embed.ts from guard.sh: npm run generate.
const guardSource = '# Runs a program until it ends or its lifeline does: the lifeline is a pipe from the process that started this one, and\n# it ends with that process, also on SIGKILL. Then the whole process group is killed. The group must be our own.\n#\n#   guard.sh 3 PROGRAM ARGUMENT...      the lifeline is descriptor 3\n#   guard.sh FILE PROGRAM ARGUMENT...   the lifeline is stdin; the program reads FILE instead, and the first line on\n#                                       stderr is the id of the process group\nif [ "$1" != 3 ]; then\n  exec 3<&0 <"$1"\n  echo $$ >&2\nfi\nshift\n# Signals are for the program. A trap, unlike an ignored signal, is not inherited by it.\ntrap : HUP INT TERM\n# What the shell itself says (`Killed`) is not part of the program\'s output.\nexec 4>&2 2>/dev/null\n{\n  trap \'\' HUP INT TERM\n  read -r _\n  kill -KILL 0\n} <&3 >/dev/null 4>&- &\nwatch=$!\n( exec "$@" 2>&4 3<&- 4>&- )\nstatus=$?\nkill -KILL $watch\nexit $status\n';


/***/ }),

/***/ 4122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iy: () => (/* binding */ easierPackage),
/* harmony export */   nG: () => (/* binding */ adviceForName),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18991);
// Names that people write and that are not the package they mean, with the right next step.

/** Names of modules, by the package that has them: what one imports is not always what one installs. */
const packagesOfModules = {
    attr: 'attrs',
    bs4: 'beautifulsoup4',
    crypto: 'pycryptodome',
    cv2: 'opencv-python-headless',
    dateutil: 'python-dateutil',
    docx: 'python-docx',
    dotenv: 'python-dotenv',
    fitz: 'pymupdf',
    git: 'GitPython',
    jose: 'python-jose',
    jwt: 'PyJWT',
    kafka: 'kafka-python',
    ldap: 'python-ldap',
    magic: 'python-magic',
    memcache: 'python-memcached',
    multipart: 'python-multipart',
    mysqldb: 'mysqlclient',
    nacl: 'pynacl',
    openssl: 'pyOpenSSL',
    pil: 'pillow',
    pptx: 'python-pptx',
    serial: 'pyserial',
    skimage: 'scikit-image',
    sklearn: 'scikit-learn',
    slugify: 'python-slugify',
    socks: 'PySocks',
    telegram: 'python-telegram-bot',
    usb: 'pyusb',
    win32api: 'pywin32',
    yaml: 'PyYAML',
    zmq: 'pyzmq',
};
/** What a system's own Python lists in `pip freeze`, and no index has. */
const debianPackages = new Set('apt-clone apturl brlapi command-not-found cupshelpers defer dbus-python devscripts distro-info gpg language-selector louis pkg-resources pygobject python-apt python-debian reportbug screen-resolution-extra ssh-import-id system-service systemd-python ubuntu-drivers-common ubuntu-pro-client ufw unattended-upgrades usb-creator wadllib xkit'.split(' '));
/** Top-level modules of the standard library, of every Python since 3.9, that a requirement may name by mistake. */
const standardModules = new Set(`abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2
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
  wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo`
    .split(/\s+/)
    .map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc));
/** What to do about a name that no index has, or whose package is not what is meant; undefined when it is not known. */
function adviceForName(name) {
    const normalized = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .normalizeName */ .Pc)(name);
    if (normalized === 'python')
        return 'Delete the line: the runtime is chosen with `runtimes`, e.g. `python3.13`.';
    if (debianPackages.has(normalized)) {
        return `Delete the line: ${normalized} is a part of the operating system, which \`pip freeze\` of Debian and Ubuntu lists. It is not a package of an index.`;
    }
    const meant = Object.hasOwn(packagesOfModules, normalized) ? packagesOfModules[normalized] : undefined;
    if (meant !== undefined)
        return `Write ${meant}: ${name} is the name of its module, not of the package.`;
    if (standardModules.has(normalized))
        return `Delete the line: ${name} is a part of Python itself.`;
    return undefined;
}
/** Releases that were published only to say that another package is meant: they fail on purpose. */
const placeholders = {
    // https://github.com/scikit-learn/sklearn-pypi-package: 0.0 requires scikit-learn, all later ones fail.
    sklearn: (version) => version !== '0.0',
    'tensorflow-gpu': (version) => version === '2.12.0',
};
/** @param version undefined: any, which comes to the newest */
function isPlaceholder(name, version) {
    return Object.hasOwn(placeholders, name) && placeholders[name]?.(version) === true;
}
/** Packages that are easier to have by another name, where no wheel of theirs fits. */
const easierPackages = {
    psycopg2: 'require psycopg2-binary, which is the same with wheels for Lambda',
    'opencv-python': 'require opencv-python-headless, which needs no display libraries',
    'tensorflow-macos': 'require tensorflow, which is the same for other systems',
    'tensorflow-gpu': 'require tensorflow: tensorflow-gpu is no longer published',
};
/** Another package that does the same without being compiled: `require psycopg2-binary, …`. */
function easierPackage(name) {
    return Object.hasOwn(easierPackages, name) ? easierPackages[name] : undefined;
}


/***/ }),

/***/ 30333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ heldBackFindings),
/* harmony export */   Zg: () => (/* binding */ heldBack),
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   jF: () => (/* binding */ exclusionLine),
/* harmony export */   nT: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4158);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14414);
/* harmony import */ var _wheels_misfit_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12249);
/* harmony import */ var _wheels_releases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18296);
/* harmony import */ var _allowed_hashes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32397);
// Which releases the resolver should pass over, since a layer could not hold them without compiling. uv knows neither
// the glibc of Amazon Linux 2 nor which files we can use, so it takes the newest release of all.






/** Whether the user leaves it to us which release of a package is taken. */
function isOpen(one, inputs) {
    const { noBinary } = inputs.options;
    if (one.direct || noBinary.includes(one.name) || noBinary.includes(':all:'))
        return false;
    return (0,_allowed_hashes_js__WEBPACK_IMPORTED_MODULE_4__/* .pinningLines */ .Xx)(one, inputs).length === 0;
}
/**
 * The releases of a package to pass over, all at once: those without a wheel for the target. Undefined when no release
 * has one, so that it must be compiled.
 * @param one as resolved, without a wheel that fits
 * @param files those of its index; undefined when they are not known: then this one release is skipped.
 */
function heldBack(one, files, target) {
    const { name, version } = one;
    if (version === undefined)
        return undefined;
    const hasSource = one.sdist !== undefined;
    if (files === undefined) {
        return { name, newest: version, reason: whyUnfit(one.wheels, target), hasSource, excluded: [version] };
    }
    const releases = [...(0,_wheels_releases_js__WEBPACK_IMPORTED_MODULE_3__/* .releasesOf */ .w)(name, files)];
    const fitting = new Set(releases.filter(([, list]) => (0,_wheels_releases_js__WEBPACK_IMPORTED_MODULE_3__/* .hasFittingWheel */ .Z)(list, target)).map(([found]) => found));
    if (fitting.size === 0)
        return undefined;
    const excluded = releases
        .map(([found]) => found)
        .filter((found) => !fitting.has(found))
        // `!=1.0` shuts out 1.0+local too. And to name a pre-release is to ask for pre-releases.
        .filter((found) => found.includes('+') || ![...fitting].some((other) => other.startsWith(`${found}+`)))
        .filter((found) => !(0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreRelease */ .Ty)(found) || (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreRelease */ .Ty)(version));
    if (!excluded.some((found) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .sameVersion */ .r1)(found, version)))
        return undefined;
    const listed = releases.find(([found]) => (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .sameVersion */ .r1)(found, version))?.[1];
    const reason = whyUnfit(listed ?? one.wheels, target);
    return { name, newest: version, reason, hasSource, excluded: excluded.toSorted(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.compare) };
}
function whyUnfit(files, target) {
    const nearest = (0,_wheels_misfit_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestMisfit */ .l)(files.map(({ filename }) => filename), target);
    return nearest === undefined ? 'it is published as source only' : `its nearest wheel ${nearest}`;
}
/** The line for the resolver: `numpy!=2.4.5,!=2.4.6`. */
function exclusionLine({ name, excluded }) {
    return `${name}${excluded.map((version) => `!=${version}`).join(',')}`;
}
/** Two lists of what is held back as one. */
function together(some, more) {
    const all = new Map(some.map((one) => [one.name, one]));
    for (const one of more) {
        const before = all.get(one.name);
        all.set(one.name, before ? { ...before, excluded: [...new Set([...before.excluded, ...one.excluded])] } : one);
    }
    return [...all.values()].toSorted((0,_text_order_js__WEBPACK_IMPORTED_MODULE_5__/* .byText */ .z4)(({ name }) => name));
}
/** A note for each package of which an older release was taken. */
function heldBackFindings(list, packages, where) {
    return list.map((one) => ({
        severity: 'note',
        code: 'held-back',
        message: heldBackText(one, packages, where),
        package: one.name,
    }));
}
/** What was held back, for people; `packages` as they were resolved in the end. */
function heldBackText(one, packages, where) {
    const taken = packages.find(({ name }) => name === one.name)?.version;
    const instead = taken === undefined ? 'and the releases taken in the end do not require it' : `${taken} is taken`;
    const compiled = one.hasSource ? ` To have ${one.newest} compiled, require ${one.name}==${one.newest}.` : '';
    return `${one.name} ${one.newest} is skipped for ${where}, ${instead}: ${one.reason}.${compiled}`;
}


/***/ }),

/***/ 42261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ toldOnce)
/* harmony export */ });
/* harmony import */ var _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95038);
/* harmony import */ var _lambda_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46717);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(910);



/** The problems of several targets, each told once: what differs by the target's name alone names all of them. */
function toldOnce(found) {
    const groups = new Map();
    for (const { target, problems } of found) {
        for (const problem of problems) {
            const { code, package: name, file, line, input } = problem;
            const key = JSON.stringify([code, name, file, line, input, withoutTarget(problem.message, target)]);
            const group = groups.get(key) ?? { problem, first: target, names: new Set() };
            group.names.add((0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .j)(target));
            groups.set(key, group);
        }
    }
    return [...groups.values()].map(forTargets);
}
function forTargets({ problem, first, names }) {
    return { ...problem, message: problem.message.replaceAll((0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .j)(first), (0,_text_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .listedAll */ .b4)([...names])) };
}
function withoutTarget(message, target) {
    let text = message.replaceAll((0,_lambda_target_js__WEBPACK_IMPORTED_MODULE_1__/* .targetName */ .j)(target), '');
    // What uv says of wheels names the machine.
    for (const name of _lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectures */ .f)
        text = text.replaceAll(_lambda_architectures_js__WEBPACK_IMPORTED_MODULE_0__/* .architectureFacts */ .b[name].machine, '');
    return text;
}


/***/ }),

/***/ 63445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ interpreterMounts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** What a jail must be given of this machine so that a Python runs in it: where the interpreter was installed. */
async function interpreterMounts(prefixes) {
    const real = await Promise.all(prefixes.map((prefix) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(prefix).catch(() => prefix)));
    const folders = new Set([...prefixes, ...real].filter((prefix) => !isOfSystem(prefix)));
    return [...folders].map((folder) => ({ host: folder, inside: folder }));
}
/** /usr is in every jail. */
function isOfSystem(prefix) {
    return prefix === '/' || prefix === '/usr' || prefix.startsWith('/usr/');
}


/***/ }),

/***/ 18296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ hasFittingWheel),
/* harmony export */   w: () => (/* binding */ releasesOf)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14414);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26515);
/* harmony import */ var _filename_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69259);
// The releases of a project, by the files that its index lists.




/** The files of a project by version, each as its file names write it. */
function releasesOf(name, files) {
    const releases = new Map();
    for (const file of files) {
        const found = (0,_filename_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelFilename */ .e)(file.filename) ?? (0,_filename_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSdistFilename */ .s)(file.filename, name);
        if (found?.name !== name || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(found.version) === null)
            continue;
        const release = releases.get(found.version) ?? [];
        release.push(file);
        releases.set(found.version, release);
    }
    return releases;
}
/** Whether one of a release's files is a wheel that a resolver would take for the target: it fits, is not withdrawn, and is for this Python. */
function hasFittingWheel(files, target) {
    const usable = files.filter(({ yanked, requiresPython }) => !yanked && (0,_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptsPython */ .gB)(requiresPython, target.runtime.pythonFull));
    return (0,_choose_js__WEBPACK_IMPORTED_MODULE_2__/* .bestWheel */ .yJ)(usable, target) !== undefined;
}


/***/ })

};
