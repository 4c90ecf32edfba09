// Runs the install scripts of one package in a build image, without network, and hands out the package with what they made.
// Reads `task.json` beside this file. Writes result.json, log.txt and package.tgz into the task's folder.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { arch, execPath, versions } from 'node:process'

const task = JSON.parse(readFileSync(new URL('task.json', import.meta.url), 'utf8'))
const here = dirname(fileURLToPath(import.meta.url))
const language = dirname(dirname(execPath))
const folder = join(task.source, task.place)

/** What compilers, and node-pre-gyp (`build-tmp-…`), leave beside their result, none of which is needed to load it. */
const isIntermediate = (path) =>
  /\.(?:o|a|d|mk|gypi|Makefile)$|(?:^|\/)(?:Makefile|gyp-mac-tool|\.deps|\.forge-meta|obj|obj\.target|CMakeFiles|build-tmp[^/]*)(?:\/|$)/.test(
    path,
  )

/** Variables that the user gives to builds, by their names. */
const given = existsSync(task.environment) ? JSON.parse(readFileSync(task.environment, 'utf8')) : {}

const byText = (a, b) => (a < b ? -1 : 1)

function end(result) {
  const calls = join(here, 'compiler-calls')
  if (existsSync(calls)) copyFileSync(calls, join(task.output, 'compiler-calls'))
  writeFileSync(join(task.output, 'result.json'), JSON.stringify(result))
  process.exit(0)
}

/** Paths of files below the package with what tells that one was changed. Other packages may lie in its folder. */
function filesBelow(below = '') {
  const found = new Map()
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (task.others.includes(path)) continue
    if (entry.isDirectory()) for (const [file, state] of filesBelow(path)) found.set(file, state)
    else if (entry.isFile()) {
      const { size, mtimeNs, ino } = lstatSync(join(folder, path), { bigint: true })
      found.set(path, `${size} ${mtimeNs} ${ino}`)
    }
  }
  return found
}

/** The search path of commands, with a clang that the processor runs itself in the place of an emulated image's gcc. */
function searchPath() {
  const usual = `${language}/bin:${process.env.PATH}`
  if (task.clang === null) return usual
  spawnSync('/bin/sh', [join(here, 'use-clang.sh'), task.clang], { stdio: 'inherit' })
  const bin = join(here, 'bin')
  return existsSync(bin) ? `${bin}:${usual}` : usual
}

/** npm runs the scripts as it does when it installs: https://docs.npmjs.com/cli/v11/using-npm/scripts#npm-install */
function rebuild() {
  const env = {
    ...given,
    PATH: searchPath(),
    HOME: '/root',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    SOURCE_DATE_EPOCH: '315532800',
    JOBS: 'max',
    npm_config_nodedir: language,
    npm_config_build_from_source: 'true',
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    npm_config_cache: '/tmp/npm-cache',
  }
  const npm = join(language, 'lib/node_modules/npm/bin/npm-cli.js')
  const args = [npm, 'rebuild', '--foreground-scripts', '--no-audit', '--no-fund', `./${task.place}`]
  return new Promise((resolve) => {
    const child = spawn(execPath, args, { cwd: task.source, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const lines = []
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes) => {
        process.stdout.write(bytes)
        lines.push(bytes.toString('utf8'))
        if (lines.length > 20_000) lines.splice(0, 10_000)
      })
    }
    child.on('error', (error) => resolve({ code: 1, log: String(error) }))
    child.on('close', (code) => resolve({ code, log: lines.join('') }))
  })
}

/** Where libraries of the image are copied to, before they go into the tarball. */
const beside = '/tmp/beside'

/** What is read of a 64-bit little-endian ELF file: https://gabi.xinuos.com/elf/08-dynamic.html */
function readElf(path) {
  const data = readFileSync(path)
  if (data.length < 64 || data.readUInt32BE(0) !== 0x7f454c46 || data[4] !== 2 || data[5] !== 1) return undefined
  const number = (at) => Number(data.readBigUInt64LE(at))
  const [table, size, count] = [number(32), data.readUInt16LE(54), data.readUInt16LE(56)]
  const headers = Array.from({ length: count }, (_, index) => table + index * size).map((at) => ({
    kind: data.readUInt32LE(at),
    offset: number(at + 8),
    address: number(at + 16),
    length: number(at + 32),
  }))
  const dynamic = headers.find(({ kind }) => kind === 2)
  if (!dynamic) return undefined
  const tags = []
  for (let at = dynamic.offset; at + 16 <= dynamic.offset + dynamic.length; at += 16)
    tags.push([number(at), number(at + 8)])
  const strings = tags.find(([tag]) => tag === 5)?.[1]
  const home = headers.find((one) => one.kind === 1 && strings >= one.address && strings < one.address + one.length)
  if (!home) return undefined
  const text = (offset) => {
    const start = home.offset + strings - home.address + offset
    return data.toString('utf8', start, data.indexOf(0, start))
  }
  const texts = (...wanted) => tags.flatMap(([tag, value]) => (wanted.includes(tag) ? [text(value)] : []))
  return { needed: texts(1), paths: texts(15, 29).flatMap((one) => one.split(':')) }
}

function elfOf(path) {
  try {
    return readElf(path)
  } catch {
    return undefined
  }
}

/** Folders in which the image's loader searches. */
function libraryFolders() {
  const configured = existsSync('/etc/ld.so.conf.d') ? readdirSync('/etc/ld.so.conf.d').sort(byText) : []
  const lines = ['/etc/ld.so.conf', ...configured.map((name) => `/etc/ld.so.conf.d/${name}`)]
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  const usual = ['/lib64', '/usr/lib64', '/lib', '/usr/lib', '/usr/local/lib64', '/usr/local/lib']
  const ofMachine = ['/usr/lib', '/lib'].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) =>
      name.endsWith('-linux-gnu') ? [`${folder}/${name}`] : [],
    ),
  )
  return [...lines.map((line) => line.trim()).filter((line) => line.startsWith('/')), ...usual, ...ofMachine]
}

/** Package, version and licence of a file of the image, as far as its package manager knows them. */
function ownerOf(path) {
  const real = spawnSync('readlink', ['-f', path], { encoding: 'utf8' }).stdout.trim()
  const env = { ...process.env, LD_LIBRARY_PATH: '' }
  const format = '%{NAME}\t%{VERSION}-%{RELEASE}\t%{LICENSE}\n'
  const rpm = spawnSync('rpm', ['-qf', '--queryformat', format, real], { encoding: 'utf8', env })
  const [name, version, licence] = rpm.status === 0 ? rpm.stdout.split('\n')[0].split('\t') : []
  return licence === undefined ? {} : { package: name, version, licence }
}

/** Copies the shared libraries that files of the package need, and that neither the package nor Lambda's runtime has. */
function collect(files) {
  const own = new Set(files.map((path) => basename(path)))
  const folders = libraryFolders()
  const found = []
  const seen = new Set()
  const waiting = files
    .filter((path) => before.get(path) !== after.get(path) && /\.node$|\.so(?:\.|$)/.test(path))
    .flatMap((path) => {
      const { needed = [], paths = [] } = elfOf(join(folder, path)) ?? {}
      return needed.map((name) => ({ name, paths, neededBy: path }))
    })
  for (const { name, paths, neededBy } of waiting) {
    if (seen.has(name) || own.has(name) || task.runtimeLibraries.includes(name) || !/^[\w.+-]+$/.test(name)) continue
    seen.add(name)
    const places = [...paths.filter((path) => path.startsWith('/')), ...folders].map((path) => join(path, name))
    const path = places.find((one) => existsSync(one))
    const elf = path && elfOf(path)
    if (!elf) continue
    mkdirSync(join(beside, task.libraries), { recursive: true })
    copyFileSync(path, join(beside, task.libraries, name))
    found.push({ name, neededBy, ...ownerOf(path) })
    waiting.push(...elf.needed.map((more) => ({ name: more, paths: elf.paths, neededBy: name })))
  }
  return found.sort((a, b) => byText(a.name, b.name))
}

mkdirSync(task.output, { recursive: true })
mkdirSync(beside, { recursive: true })
if (versions.node.split('.')[0] !== task.node || arch !== task.arch) {
  end({ status: 'wrong-image', node: versions.node, arch })
}
if (!existsSync(join(language, 'include/node/node.h'))) end({ status: 'no-headers', node: versions.node, arch })
// For when nobody is left who could end it: all processes of the container end with this one.
setTimeout(() => end({ status: 'limit' }), task.limitMs).unref()
const before = filesBelow()
const { code, log } = await rebuild()
writeFileSync(join(task.output, 'log.txt'), log.slice(-1_000_000))
if (code !== 0) end({ status: 'failed', code })
const after = filesBelow()
const kept = [...after.keys()].filter((path) => before.has(path) || !isIntermediate(path)).sort(byText)
const addons = kept.filter((path) => path.endsWith('.node') && before.get(path) !== after.get(path)).length
const libraries = collect(kept)
writeFileSync('/tmp/kept', kept.map((path) => `./${path}\0`).join(''))
writeFileSync('/tmp/libraries', libraries.map(({ name }) => `./${task.libraries}/${name}\0`).join(''))
const options =
  '--create --gzip --null --no-recursion --hard-dereference --owner=0 --group=0 --numeric-owner --mtime=@315532800 --format=gnu'
const added = ['--directory', beside, '--files-from', '/tmp/libraries']
const files = ['--file', join(task.output, 'package.tgz'), '--directory', folder, '--files-from', '/tmp/kept', ...added]
const tar = spawnSync('tar', [...options.split(' '), '--transform', 's,^\\.,package,', ...files], { stdio: 'inherit' })
end({ status: tar.status === 0 ? 'made' : 'failed', addons, libraries })
