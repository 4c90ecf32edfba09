import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../src', import.meta.url))

/** Each may import itself and what stands before it. */
const order = [
  'version',
  'errors',
  'text',
  'formats',
  'lambda',
  'plan',
  'config',
  'host',
  'python',
  'publish',
  'report',
  'run',
  'entry',
]
const pure = new Set(['text', 'formats', 'lambda', 'plan', 'config', 'report'])
/** Opens zip files, so that the reader has something to read. */
const opener = 'formats/zip/source.ts'
const entries = new Set(['action', 'cli', 'index', 'main'])
/** Modules that reach the outside world, which only host/ may use. */
const outside =
  /^(@actions\/|@aws-sdk\/|@smithy\/|undici$|node:(child_process|http|https|http2|net|tls|dns|dgram|worker_threads)$)/
const effects = /^node:(fs|fs\/promises|os)$/

interface SourceFile {
  readonly name: string
  readonly place: string
  readonly text: string
  readonly imports: readonly string[]
}

async function sourceFiles(): Promise<readonly SourceFile[]> {
  const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(source, name), 'utf8')
      // What is imported as types alone is gone when the code runs.
      const code = text
        .replace(/^import type [^;]*? from '[^']+'$/gm, '')
        .replace(/^import \{(\s*type \w+,?)+\s*\} from '[^']+'$/gm, '')
      const imports = [...code.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map((match) => match[1] ?? '')
      return { name, place: placeOf(name), text, imports }
    }),
  )
}

function placeOf(name: string): string {
  const [first = ''] = name.split('/')
  const stem = first.replace(/\.ts$/, '')
  // Until an ecosystem and an artifact share nothing but the model, these count as one.
  if (['artifact', 'inspect'].includes(stem)) return 'python'
  return entries.has(stem) ? 'entry' : stem
}

describe('the structure of src', async () => {
  const files = await sourceFiles()

  it('is what the order of places names', () => {
    expect([...new Set(files.map((file) => file.place))].filter((place) => !order.includes(place))).toEqual([])
  })

  it('has no phase that imports a later one', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((name) => name.startsWith('.'))
        .map((name) => placeOf(relative(source, resolve(dirname(join(source, file.name)), name))))
        .filter((place) => order.indexOf(place) > order.indexOf(file.place))
        .map((place) => `${file.name} imports from ${place}`),
    )
    expect(wrong).toEqual([])
  })

  it('reaches the outside world in host/ alone', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((name) => outside.test(name) && file.place !== 'host')
        .map((name) => `${file.name} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('imports @actions/* in host/actions alone, and nothing that the command loads imports exec or core at its start', () => {
    const actions = /^@actions\//
    const wrong = files
      .filter((file) => !file.name.startsWith('host/actions/') && file.imports.some((name) => actions.test(name)))
      .map((file) => file.name)
    const doors = files.flatMap((file) =>
      file.imports.filter((name) => /actions\/(exec|core)\.ts$/.test(name)).map(() => file.name),
    )
    expect(wrong).toEqual([])
    expect([...new Set(doors)]).toEqual(['action.ts'])
  })

  it('has no effects in formats, plan, config and report', () => {
    const wrong = files
      .filter((file) => pure.has(file.place) && file.name !== opener)
      .flatMap((file) =>
        file.imports.filter((name) => effects.test(name)).map((name) => `${file.name} imports ${name}`),
      )
    expect(wrong).toEqual([])
  })

  it('reads process.* in the entries alone', () => {
    // host/process/group.ts ends process groups, which needs process.kill.
    const wrong = files
      .filter((file) => file.place !== 'entry' && file.name !== 'host/process/group.ts')
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
