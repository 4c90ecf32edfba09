// Locks that were cut off at any byte, and locks that a seed has mutated: each is refused with file and line, or what is
// taken of it is in the lock as it was. LOCK_MUTATIONS is how many of each lock, LOCK_SEED where they begin.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/errors.ts'
import type { LockEntry, LockFile, LockFormat } from '../../../src/python/locks/lock-file.ts'
import { lockFormat, readLock } from '../../../src/python/locks/read-lock.ts'
import { select } from '../../../src/python/locks/select.ts'
import { readPyproject } from '../../../src/python/projects/pyproject.ts'
import { targetOf } from '../../support/locks.ts'
import { randomFrom, type Random } from '../../universes/random.ts'

const target = targetOf('python3.13', 'x86_64')
const choice = { extras: [], groups: [], project: true }
const count = Number(process.env['LOCK_MUTATIONS'] ?? 150)
const firstSeed = Number(process.env['LOCK_SEED'] ?? 1)

interface Sample {
  readonly file: string
  readonly format: LockFormat
  readonly text: string
  readonly read: (text: string) => LockFile
}

function sample(folder: string, file: string): Sample {
  const format = lockFormat(file)
  if (format === undefined) throw new Error(`${file} is not a lock`)
  const textOf = (name: string): string => readFileSync(join(import.meta.dirname, folder, name), 'utf8')
  const directory = '/p'
  const beside =
    format === 'pipfile'
      ? { pipfile: textOf('Pipfile') }
      : format === 'pylock'
        ? {}
        : { project: readPyproject({ text: textOf('pyproject.toml'), file: 'pyproject.toml', directory }) }
  const text = textOf(file).replaceAll('{{INDEX}}', 'https://i.example').replaceAll('{{FILES}}', 'https://f.example')
  return { file, format, text, read: (text) => readLock(format, { text, file, directory }, beside) }
}

const samples: readonly (readonly [string, Sample])[] = [
  ['traps/uv-0.13-sources', 'uv.lock'],
  ['traps/uv-0.13-forks', 'uv.lock'],
  ['traps/poetry-1.8-sources', 'poetry.lock'],
  ['traps/poetry-2.5-enriched', 'poetry.lock'],
  ['traps/pdm-sources', 'pdm.lock'],
  ['traps/pdm-walk', 'pdm.lock'],
  ['traps/pipenv-all', 'Pipfile.lock'],
  ['samples/pylock-uv', 'pylock.toml'],
].map(([folder = '', file = '']) => [folder, sample(folder, file)] as const)

/**
 * What an entry says of where its bytes come from, without its files. Which index has files with a hash is not asked: a lock
 * of Poetry whose table `source` was taken out is one of the public index.
 */
function origin({ name, version = '', source: { ...source } }: LockEntry, format: LockFormat): string {
  // Old locks have no hash of an archive.
  if (source.kind === 'archive') source = { ...source, file: { ...source.file, sha256: '' } }
  // A pylock.toml need not name versions: files do. https://packaging.python.org/en/latest/specifications/pylock-toml/#packages-version
  const known = format === 'pylock' || source.kind !== 'index' ? '' : version
  return JSON.stringify([name, known, source.kind === 'index' ? source.kind : source])
}

function taken({ read }: Sample, text: string): readonly LockEntry[] | ConfigurationError {
  try {
    return select(read(text), target, choice).map(({ entry }) => entry)
  } catch (error) {
    if (error instanceof ConfigurationError) return error
    throw error
  }
}

/** What is wrong with the answer to a lock that is not as it was; undefined when nothing is. */
function fault(one: Sample, text: string): string | undefined {
  const answer = taken(one, text)
  const lines = text.split('\n').length
  if (answer instanceof ConfigurationError) {
    const unplaced = answer.problems.find(
      ({ file, line, message }) =>
        file !== one.file ||
        line === undefined ||
        line < 1 ||
        line > lines ||
        message.length > 2000 ||
        /\n\s+at /.test(message),
    )
    return unplaced && `refused without a place: ${JSON.stringify(unplaced)}`
  }
  const known = new Map<string, ReadonlySet<string>>()
  for (const entry of one.read(one.text).entries) {
    const files = entry.files.map((file) => JSON.stringify(file))
    const key = origin(entry, one.format)
    known.set(key, new Set([...(known.get(key) ?? []), ...files]))
  }
  const all = new Set([...known.values()].flatMap((files) => Array.from(files)))
  const foreign = answer.find((entry) => {
    // Which package a hash of a Pipfile.lock belongs to, the index says: a foreign file is refused then.
    const files = one.format === 'pipfile' ? all : known.get(origin(entry, one.format))
    return !files || entry.files.some((file) => !files.has(JSON.stringify(file)))
  })
  return foreign && `takes what was not in it: ${origin(foreign, one.format)} ${JSON.stringify(foreign.files)}`
}

describe.each(samples)('%s', (_folder, one) => {
  const whole = taken(one, one.text)
  if (whole instanceof ConfigurationError) throw whole
  const names = (entries: readonly LockEntry[]): string => entries.map((entry) => entry.name).join(' ')

  it('that is cut off at any byte is refused, or all that is taken is there', () => {
    const bytes = Buffer.from(one.text)
    const last = bytes.length - 1500
    const faults: string[] = []
    for (let at = 0; at < bytes.length; at += at < last ? 41 : 3) {
      const text = bytes.subarray(0, at).toString()
      const answer = taken(one, text)
      const found = fault(one, text)
      // Nothing tells that these are not whole: a pylock.toml that ends behind a package, and a uv.lock before a table of
      // its last package.
      const isOpen = one.format === 'pylock' || /^\s*\[package\./.test(one.text.slice(text.length))
      const isHalf = !(answer instanceof ConfigurationError) && !isOpen && names(answer) !== names(whole)
      if (found !== undefined || isHalf) faults.push(`${at}: ${found ?? 'half read'}`)
    }
    expect(faults).toEqual([])
  })

  it('that a seed has mutated is refused, or all that is taken was in it', () => {
    const faults: string[] = []
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const text = mutated(one.text, randomFrom(seed))
      const before = process.cpuUsage()
      const found = fault(one, text)
      if (found !== undefined) faults.push(`seed ${seed}: ${found}`)
      // Nothing takes longer than the lock itself, by far.
      if (process.cpuUsage(before).user > 3_000_000) faults.push(`seed ${seed}: takes too long`)
    }
    expect(faults).toEqual([])
  })
})

/** Values that stand where others were. None of them is a text that says something. */
const values = [
  '1',
  '-1',
  'true',
  '[]',
  '{}',
  '[[]]',
  '[{}]',
  '""',
  '1979-05-27',
  '[1, "a"]',
  'nan',
  'x',
  '[',
  '"\\u0000"',
  '"\u{202e}"',
  `"${'a'.repeat(70_000)}"`,
  '['.repeat(20_000),
]

/** One to three changes, none within a text that stays a text. */
function mutated(text: string, random: Random): string {
  let changed = text
  for (let times = 1 + random.below(3); times > 0; times--) changed = random.pick(changes)(changed, random)
  return changed
}

const changes: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  onLines((lines, at) => [...lines.slice(0, at), ...lines.slice(at + 1)]),
  onLines((lines, at) => [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)]),
  onLines((lines, at) => [...lines.slice(0, at), lines[at + 1] ?? '', lines[at] ?? '', ...lines.slice(at + 2)]),
  onLines((lines, at, random) => [...lines.slice(0, at), random.pick(lines), ...lines.slice(at)]),
  onLines((lines, at, random) => [...lines.slice(0, at), ...lines.slice(at + random.below(40))]),
  onLines((lines, at, random) =>
    lines.with(
      at,
      (lines[at] ?? '').replace(/([=:]\s*).*$/, (_all, sign: string) => sign + random.pick(values)),
    ),
  ),
  onLines((lines, at, random) => [...lines.slice(0, at), `new-key = ${random.pick(values)}`, ...lines.slice(at)]),
  onTables((tables, at) => [...tables.slice(0, at), ...tables.slice(at + 1)]),
  onTables((tables, at) => [...tables.slice(0, at), tables[at] ?? '', ...tables.slice(at)]),
  onTables((tables, at, random) => [...tables.slice(0, at), random.pick(tables), ...tables.slice(at + 1)]),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, random) => text.replaceAll(/^/gm, () => (random.chance(0.1) ? '# a comment\n' : '')),
  (text, random) => text.replaceAll(/\]|\}|\)/g, (one) => (random.chance(0.02) ? '' : one)),
]

type Change = (parts: readonly string[], at: number, random: Random) => readonly string[]

function onLines(change: Change): (text: string, random: Random) => string {
  return (text, random) => {
    const lines = text.split('\n')
    return change(lines, random.below(lines.length), random).join('\n')
  }
}

/** On the tables of TOML; a lock that is JSON has one part. */
function onTables(change: Change): (text: string, random: Random) => string {
  return (text, random) => {
    const tables = text.split(/^(?=\[)/m)
    return change(tables, random.below(tables.length), random).join('')
  }
}
