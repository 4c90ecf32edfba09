// The files of a folder that npm would publish, less what must not leave this machine.

import { lstat, readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { Interrupted } from '../../errors.ts'
import { readSmallFile } from '../../host/files.ts'
import { objectOf, wordsOf, type JsonObject } from '../locks/manifest.ts'
import { manifestFacts } from '../packages/manifest-facts.ts'
import { isTaken, ruleOf, rulesOfText, type Rule, type RuleLevel } from './publish-rules.ts'

/** Never taken, whatever `files` says: the first two hold installed packages and a history, the others passwords. */
const neverTaken = /^(?:node_modules|\.git|\.npmrc|\.env(?:\..*)?)$/

/** Left out unless `files` names them: https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files */
const usuallyLeft = [
  '.npmignore',
  '.gitignore',
  '.svn',
  '.hg',
  'CVS',
  '/.lock-wscript',
  '/.wafpickle-*',
  '/build/config.gypi',
  'npm-debug.log',
  '.*.swp',
  '.DS_Store',
  '._*',
  '*.orig',
  '/archived-packages/**',
].flatMap(ruleOf)

const locksOfTop = ['/package-lock.json', '/yarn.lock', '/pnpm-lock.yaml', '/bun.lockb']

/** Nobody's list is that long. */
const largestBytes = 1024 * 1024

export interface PublishedFiles {
  /** Below the folder, with `/` between their parts. */
  readonly taken: readonly string[]
  /** Files and folders that only a `.gitignore` leaves out. */
  readonly leftByGit: readonly string[]
}

export async function publishedFiles(
  folder: string,
  manifest: JsonObject,
  signal: AbortSignal,
): Promise<PublishedFiles> {
  const { chosen, strict, named } = await rulesOfManifest(folder, manifest)
  const taken: string[] = []
  const leftByGit: string[] = []
  const walk = async (below: string, above: readonly Level[], isFolderTaken: boolean): Promise<void> => {
    if (signal.aborted) throw new Interrupted({ cause: signal.reason })
    const entries = await readdir(join(folder, below), { withFileTypes: true })
    // With `files`, the lists of the top do not count; those of folders do.
    const list = below === '' && chosen ? undefined : listIn(entries.map(({ name }) => name))
    const own = list === undefined ? [] : await rulesOfFile(join(folder, below, list))
    const rest = [...(below === '' ? (chosen ?? []) : []), ...(below === '' ? strict : [])]
    const rulesWith = (more: readonly Rule[]): readonly Rule[] => [...usuallyLeft, ...more, ...rest]
    const level = { folder: below, rules: rulesWith(own), isTaken: isFolderTaken }
    const levels = [...above, { ...level, withoutGit: list === '.gitignore' ? rulesWith([]) : level.rules }]
    const withoutGit = levels.map((one) => ({ ...one, rules: one.withoutGit }))
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      // npm publishes no links: what one leads to may be anywhere on this machine. Nor a name with a star.
      if (neverTaken.test(entry.name) || entry.name.includes('*')) continue
      if (entry.isDirectory() && isTaken(path, levels, true)) await walk(path, levels, isTaken(path, levels, false))
      else if (entry.isFile() && (named.has(path) || isTaken(path, levels, false))) taken.push(path)
      else if ((entry.isFile() || entry.isDirectory()) && isTaken(path, withoutGit, entry.isDirectory()))
        leftByGit.push(path)
    }
  }
  await walk('', [], true)
  return { taken, leftByGit }
}

interface Level extends RuleLevel {
  /** Its rules, as if it had no `.gitignore`. */
  readonly withoutGit: readonly Rule[]
}

/** `.npmignore`, else `.gitignore`. */
function listIn(names: readonly string[]): string | undefined {
  return ['.npmignore', '.gitignore'].find((one) => names.includes(one))
}

async function rulesOfFile(path: string): Promise<readonly Rule[]> {
  return rulesOfText(await readSmallFile(path, largestBytes).catch(() => ''))
}

/** What `files` takes, where it is there, and what counts whatever any list says. */
async function rulesOfManifest(
  folder: string,
  manifest: JsonObject,
): Promise<{
  readonly chosen: readonly Rule[] | undefined
  readonly strict: readonly Rule[]
  /** Files that `files` names by their paths: no list in a folder leaves them out. */
  readonly named: ReadonlySet<string>
}> {
  const { files } = manifest
  const single: string[] = []
  const chosen = ['*']
  for (const given of wordsOf(Array.isArray(files) ? files : [])) {
    const file = given.replace(/^\.\//, '/').replace(/\/\*$/, '/**')
    const path = file.replace(/^[!/]+/, '')
    const status = await lstat(join(folder, path)).catch(() => undefined)
    if (status?.isFile()) single.unshift(`!${file}`)
    else chosen.push(`!${file}`, ...(status?.isDirectory() ? [`!${file.replace(/\/$/, '')}/**`] : []))
  }
  const entrances = entrancesOf(manifest).map((path) => `!/${path}`)
  const strict = [
    ...single,
    '!/package.json',
    '!/{readme,copying,license,licence}{,.*[^~$]}',
    ...locksOfTop,
    ...entrances,
  ]
  return {
    chosen: Array.isArray(files) ? chosen.flatMap(ruleOf) : undefined,
    strict: strict.flatMap(ruleOf),
    named: new Set(single.filter((one) => /^!\/?[^!/]/.test(one)).map((one) => one.replace(/^!\/?/, ''))),
  }
}

/**
 * What Node.js loads by the package's name, and its commands. npm takes `main` as it is written alone; here also what
 * Node.js makes of it, and `exports`, as nothing works without them.
 */
function entrancesOf(manifest: JsonObject): readonly string[] {
  const { main, browser } = manifest
  const mains = wordsOf(main).flatMap((path) => [
    path,
    `${path}.js`,
    `${path}.json`,
    `${path}.node`,
    `${path}/index.js`,
  ])
  const commands = manifestFacts(manifest, new Set()).bin.map(([, path]) => path)
  const all = [
    ...mains,
    ...(typeof browser === 'string' ? [browser] : []),
    ...commands,
    ...exportsOf(manifest['exports'], 0),
  ]
  return all.map((path) => posix.join('/', path).slice(1)).filter((path) => path !== '')
}

/** Deeper than anybody writes. */
const deepest = 10

/** Files that `exports` names one by one: https://nodejs.org/api/packages.html#package-entry-points */
function exportsOf(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return value.startsWith('./') && !value.includes('*') ? [value] : []
  if (depth > deepest) return []
  const inside: readonly unknown[] = Array.isArray(value)
    ? (value as readonly unknown[])
    : Object.values(objectOf(value))
  return inside.flatMap((one) => exportsOf(one, depth + 1))
}
