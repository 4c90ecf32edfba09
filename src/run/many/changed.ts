// `changed-since`: the layers whose inputs or files differ from a commit.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { configureLayers, parseLayersFile, type ConfiguredLayer } from '../../config/layers-file.ts'
import type { RawInputs } from '../../config/config.ts'
import { ConfigurationError } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { changedPaths, fileAtCommit } from '../../host/git/changes.ts'
import { discoveredNames } from '../../python/projects/sources.ts'
import { expand, type FoundFile } from './expand.ts'

/** @throws {ConfigurationError} `unknown-commit` when git does not know the commit. */
export async function changedLayers(
  layers: readonly ConfiguredLayer[],
  commit: string,
  file: FoundFile,
  given: RawInputs,
  context: Context,
): Promise<readonly ConfiguredLayer[]> {
  const changes = await changedPaths(commit, context)
  if (changes.kind === 'failed') {
    throw new ConfigurationError({
      code: 'unknown-commit',
      input: 'changed-since',
      message: `\`changed-since\`: git cannot compare with ${JSON.stringify(commit)}: ${changes.why}`,
      nextStep: 'Name a commit, branch or tag that is here. In a workflow, set `fetch-depth: 0` of actions/checkout.',
    })
  }
  const before = changes.paths.has(file.path) ? await inputsBefore(commit, file, given, context) : undefined
  const kept = await Promise.all(
    layers.map(async (layer) => {
      if (before && before.get(layer.name) !== JSON.stringify(layer.raw)) return true
      return isTouched(layer, changes.paths, context.directory)
    }),
  )
  return layers.filter((_, at) => kept[at])
}

/** What each layer's inputs were; empty when the file did not exist, or was not understood. */
async function inputsBefore(
  commit: string,
  file: FoundFile,
  given: RawInputs,
  context: Context,
): Promise<ReadonlyMap<string, string>> {
  const text = await fileAtCommit(commit, file.path, context)
  if (text === undefined) return new Map()
  const parsed = parseLayersFile(text, file.name)
  const expanded = parsed.problems.length > 0 ? [] : await expand(parsed, file.name, context).catch(() => [])
  const { layers } = configureLayers(expanded, given, file.name)
  return new Map(layers.map(({ name, raw }) => [name, JSON.stringify(raw)]))
}

async function isTouched({ config }: ConfiguredLayer, changed: ReadonlySet<string>, root: string): Promise<boolean> {
  const directory = resolve(root, config.workingDirectory)
  const named = [...config.requirements, ...config.constraints].map((path) => resolve(directory, path))
  const isFound = named.length === 0 && config.packages.length === 0
  const sources = isFound
    ? discoveredNames.map((name) => join(directory, name)).filter((path) => existsSync(path))
    : named
  const files = new Set<string>()
  for (const path of sources) await follow(path, files)
  if (config.beforeBuild !== undefined) files.add(resolve(directory, config.beforeBuild))
  const globs = [...config.include, ...config.code].map(({ source }) => resolve(directory, source))
  const matchers = globs.map((glob) => picomatch(glob, { dot: true }))
  return [...changed].some(
    (path) =>
      [...files, ...globs].some((one) => path === one || path.startsWith(one + sep)) ||
      matchers.some((matches) => matches(path)),
  )
}

/** A lock or a project stands for its folder, whose own code goes in. A requirements file names others. */
async function follow(path: string, files: Set<string>): Promise<void> {
  if (files.has(path)) return
  files.add(path)
  if (/\.(lock|toml)$|^Pipfile/.test(basename(path))) files.add(dirname(path))
  if (!/\.(txt|in)$/.test(path) || !existsSync(path)) return
  const text = await readFile(path, 'utf8').catch(() => '')
  for (const line of text.slice(0, 1_000_000).split(/\r?\n/)) {
    const nested = /^\s*(?:-r|-c|--requirement|--constraint)[ =]?\s*([^\s#]{1,500})/.exec(line)?.[1]
    if (nested !== undefined && !/^[a-z]+:\/\//.test(nested)) await follow(join(dirname(path), nested), files)
  }
}
