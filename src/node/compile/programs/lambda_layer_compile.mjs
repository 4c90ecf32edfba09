// Runs the install scripts of one package in a build image, without network, and hands out the package with what they made.
// Reads `task.json` beside this file. Writes result.json, log.txt and package.tgz into the task's folder.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

mkdirSync(task.output, { recursive: true })
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
writeFileSync('/tmp/kept', kept.map((path) => `./${path}\0`).join(''))
const options =
  '--create --gzip --null --no-recursion --hard-dereference --owner=0 --group=0 --numeric-owner --mtime=@315532800 --format=gnu'
const files = ['--file', join(task.output, 'package.tgz'), '--directory', folder, '--files-from', '/tmp/kept']
const tar = spawnSync('tar', [...options.split(' '), '--transform', 's,^\\.,package,', ...files], { stdio: 'inherit' })
end({ status: tar.status === 0 ? 'made' : 'failed', addons })
