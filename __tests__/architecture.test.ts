import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** What each room of src may import beside itself, types too. */
const rooms: Readonly<Record<string, string>> = {
  version: '',
  errors: '',
  text: '',
  formats: 'errors',
  lambda: 'text',
  plan: 'lambda',
  config: 'errors lambda plan text',
  model: 'formats plan',
  host: 'errors formats text',
  inspect: 'errors formats host lambda model plan text',
  // An ecosystem does not know the artifact, and the artifact does not know the ecosystem.
  python: 'errors formats host inspect lambda model plan text',
  node: 'errors formats host inspect lambda model plan text',
  artifact: 'errors formats host lambda model plan text',
  // Publishing sees neither.
  publish: 'errors formats host lambda plan text',
  report: 'config errors inspect lambda model plan publish text',
  run: 'artifact config errors formats host inspect lambda model node plan publish python report text version',
  doors: 'config errors host report run text version',
}
const doors = new Set(['action', 'cli', 'index', 'main'])
/** Computes, and touches nothing. */
const pure = new Set(['text', 'formats', 'lambda', 'plan', 'config', 'model', 'report'])

/** Facts, words and types: they know none of the rooms that do work. */
const ground = new Set(['version', 'errors', 'text', 'formats', 'lambda', 'plan', 'model'])

/** Ends process groups, which needs process.kill. */
const mayReadProcess = new Set(['host/process/group.ts'])
/** Texts of programs that run elsewhere, in a process of their own. */
const embedded = /\/programs\/[^/]+-source\.ts$/
/** Opens zip files, so that the reader has something to read. */
const opener = 'formats/zip/source.ts'
/** Modules that reach the outside world, which only host/ may use. */
const outside =
  /^(@actions\/|@aws-sdk\/|@smithy\/|undici$|node:(child_process|http|https|http2|net|tls|dns|dgram|worker_threads)$)/
const effects = /^node:(fs|fs\/promises|os)$/

interface SourceFile {
  readonly name: string
  readonly room: string
  readonly text: string
  /** As they are written, those of types too. */
  readonly imports: readonly string[]
  /** Those of other files of src, as paths below src. */
  readonly files: readonly string[]
}

async function sourceFiles(): Promise<readonly SourceFile[]> {
  const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(source, name), 'utf8')
      const imports = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map((match) => match[1] ?? '')
      const files = imports
        .filter((one) => one.startsWith('.'))
        .map((one) => relative(source, resolve(dirname(join(source, name)), one)))
      return { name, room: roomOf(name), text, imports, files }
    }),
  )
}

function roomOf(name: string): string {
  const [first = ''] = name.split('/')
  const stem = first.replace(/\.ts$/, '')
  return doors.has(stem) ? 'doors' : stem
}

/** Files that import each other, directly or by way of others. */
function cyclesOf(files: readonly SourceFile[]): readonly string[] {
  const imported = new Map(files.map((file) => [file.name, file.files]))
  const reachable = (from: string): ReadonlySet<string> => {
    const seen = new Set(imported.get(from))
    for (const one of seen) for (const next of imported.get(one) ?? []) seen.add(next)
    return seen
  }
  return files.map(({ name }) => name).filter((name) => reachable(name).has(name))
}

describe('the structure of src', async () => {
  const files = await sourceFiles()

  it('has the rooms of the table', () => {
    expect([...new Set(files.map((file) => file.room))].sort()).toEqual(Object.keys(rooms).sort())
  })

  it('has no import that the table does not allow', () => {
    const wrong = files.flatMap(({ name, room, files: imported }) => {
      const allowed = new Set([room, ...(rooms[room] ?? '').split(' ')])
      return imported.filter((one) => !allowed.has(roomOf(one))).map((one) => `${name} imports ${roomOf(one)}`)
    })
    expect(wrong).toEqual([])
  })

  it('has few arrows between the rooms that do work: a new one is a decision', () => {
    const arrows = new Set(
      files
        .flatMap(({ room, files: imported }) => imported.map((one) => [room, roomOf(one)] as const))
        .filter(([from, to]) => from !== to && !ground.has(from) && !ground.has(to))
        .map(([from, to]) => `${from} → ${to}`),
    )
    expect(arrows.size).toBeLessThanOrEqual(22)
  })

  it('has no file that imports itself by way of others', () => {
    expect(cyclesOf(files)).toEqual([])
  })

  it('reaches the outside world in host/ alone', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((name) => outside.test(name) && file.room !== 'host')
        .map((name) => `${file.name} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('imports @actions/* in host/actions alone, and nothing that the command loads imports exec or core at its start', () => {
    const wrong = files.filter(
      ({ name, imports }) => imports.some((one) => one.startsWith('@actions/')) && !name.startsWith('host/actions/'),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
    const users = files.filter(({ imports }) => imports.some((one) => /actions\/(exec|core)\.ts$/.test(one)))
    expect(users.map(({ name }) => name)).toEqual(['action.ts'])
  })

  it('has no effects in the rooms that are pure', () => {
    const wrong = files
      .filter((file) => pure.has(file.room) && file.name !== opener)
      .flatMap((file) =>
        file.imports.filter((name) => effects.test(name)).map((name) => `${file.name} imports ${name}`),
      )
    expect(wrong).toEqual([])
  })

  it('reads process.* in the doors alone', () => {
    const wrong = files
      .filter((file) => file.room !== 'doors' && !mayReadProcess.has(file.name) && !embedded.test(file.name))
      .filter((file) =>
        /\bprocess\.(env|argv|cwd|exit|exitCode|stdout|stderr|stdin|on|once|platform|arch|kill)\b/.test(
          withoutComments(file.text),
        ),
      )
      .map((file) => file.name)
    expect(wrong).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '')
}
