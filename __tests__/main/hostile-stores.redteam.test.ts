// What lies in the stores was damaged, or put there by somebody else: every kind of file, in every way. The next run makes the
// same bytes, and neither hangs nor believes what it finds.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { startIndex, type TestIndex } from '../support/index.ts'
import { lockEntry, npmPackage, packageLock, serveNpm } from '../support/npm-registry.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

const names = ['alpha', 'beta']
const wheels = names.map((name) => ({ filename: wheelFilename({ name }), content: makeWheel({ name }) }))
const packages = names.map((name) => npmPackage(name, '1.0.0'))
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let index: TestIndex
let registry: Awaited<ReturnType<typeof serveNpm>>
let env: Record<string, string>
const zips = new Map<string, string>()

const stores = (): string => join(folder.path, 'cache', 'lambda-layer')
const zipOf = (project: string): string => join(folder.path, project, 'layers', 'l.zip')

function build(project: string) {
  const runtime = project === 'node' ? 'nodejs22.x' : 'python3.13'
  const args = ['build', '--runtimes', runtime, '--layer-name', 'l', '--json']
  // One that waits for ever is ended, and has no exit code then.
  const onStart = (child: { kill(signal: NodeJS.Signals): void }): void => {
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  }
  return lambdaLayer(args, { cwd: join(folder.path, project), env, onStart })
}

beforeAll(async () => {
  folder = await temporaryFolder()
  index = await startIndex(wheels)
  registry = await serveNpm(packages)
  const lock = wheels.map(
    ({ filename, content }, at) =>
      `[[packages]]\nname = "${names[at]}"\nversion = "1.0"\nwheels = [{ url = "${index.origin}/files/${filename}", hashes = { sha256 = "${sha256(content)}" } }]\n`,
  )
  const dependencies = Object.fromEntries(names.map((name) => [name, '1.0.0']))
  const entries = Object.fromEntries(packages.map((one) => [`node_modules/${one.manifest.name}`, lockEntry(one)]))
  await Promise.all(['python', 'node'].map((name) => mkdir(join(folder.path, name))))
  await writeFile(
    join(folder.path, 'python/pylock.toml'),
    `lock-version = "1.0"\ncreated-by = "test"\n\n${lock.join('\n')}`,
  )
  await writeFile(join(folder.path, 'node/package.json'), JSON.stringify({ name: 'app', dependencies }))
  await writeFile(join(folder.path, 'node/package-lock.json'), packageLock({ dependencies }, entries))
  env = { ...cleanEnvironment(folder.path), npm_config_registry: registry.url, npm_config_userconfig: '/nonexistent' }
  for (const project of ['python', 'node']) {
    const first = await build(project)
    if (first.exitCode !== 0) throw new Error(first.stderr)
    zips.set(project, sha256(await readFile(zipOf(project))))
  }
  await cp(folder.path, `${folder.path}.kept`, { recursive: true, preserveTimestamps: true })
})
afterAll(async () => {
  await Promise.all([index, registry, folder].map((one) => one[Symbol.asyncDispose]()))
  await rm(`${folder.path}.kept`, { recursive: true, force: true })
})

async function filesBelow(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
}

const kinds: readonly (readonly [what: string, project: string, path: string])[] = [
  ['the key of the seal', 'python', 'seal.key'],
  ['facts', 'python', 'facts'],
  ['wheels', 'python', 'wheels'],
  ['npm packages', 'node', 'packages'],
]
const instead = (make: (path: string) => unknown) => (path: string) => {
  rmSync(path)
  make(path)
}
const harms: readonly (readonly [what: string, harm: (path: string, another: string) => unknown])[] = [
  ['empty', (path) => truncateSync(path)],
  ['cut short', (path) => truncateSync(path, readFileSync(path).length >> 1)],
  ['changed by a bit', (path) => writeFileSync(path, flipped(readFileSync(path)))],
  ['another of their kind', (path, another) => writeFileSync(path, readFileSync(another))],
  ['of 128 MB', (path) => truncateSync(path, 2 ** 27)],
  ['a folder', instead((path) => mkdirSync(join(path, 'x'), { recursive: true }))],
  ['a pipe', instead((path) => execFileSync('mkfifo', [path]))],
  ['a device without an end', instead((path) => symlinkSync('/dev/zero', path))],
  ['a link to itself', instead((path) => symlinkSync(path, path))],
]

function flipped(bytes: Buffer): Buffer {
  const middle = bytes.length >> 1
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  return bytes
}

it.each(
  kinds.flatMap(([what, project, path]) => harms.map(([how, harm]) => [what, how, project, path, harm] as const)),
)('%s: %s', async (_what, _how, project, path, harm) => {
  await rm(folder.path, { recursive: true })
  await cp(`${folder.path}.kept`, folder.path, { recursive: true, preserveTimestamps: true })
  const root = join(stores(), path)
  const found = await filesBelow(root)
  const files = found.length === 0 ? [root] : found
  files.forEach((file, at) => harm(file, files[(at + 1) % files.length] ?? file))
  for (const isKept of [true, false]) {
    if (!isKept) await rm(dirname(zipOf(project)), { recursive: true })
    const ended = await build(project)
    expect([ended.exitCode, ended.stderr]).toEqual([0, expect.any(String)])
    expect(sha256(await readFile(zipOf(project)))).toBe(zips.get(project))
  }
  const left = [...(await filesBelow(folder.path))].filter((file) => file.endsWith('.partial'))
  expect(left).toEqual([])
})
