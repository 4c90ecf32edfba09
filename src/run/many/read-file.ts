// Which layers a run does: those of the file, less what `only` and `changed-since` leave out.
import { resolve } from 'node:path'
import picomatch from 'picomatch'
import { configureLayers, layersFileName, parseLayersFile, type ConfiguredLayer } from '../../config/layers-file.ts'
import { ConfigurationError, throwIfAny, type Problem } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { readUpTo } from '../../host/files.ts'
import { isThere } from '../../host/standing.ts'
import { makePlan } from '../../plan/plan.ts'
import { nearest } from '../../text/suggestion.ts'
import { formatBytes, megabyte } from '../../text/units.ts'
import type { Request } from '../request.ts'
import { changedLayers } from './changed.ts'
import { expand, type FoundFile } from './expand.ts'

/** Inputs that say what goes in, or which layer is meant: with one of them, the file is not looked for. */
const namesOneLayer = ['requirements', 'packages', 'zip', 'layer-name', 'include', 'code'] as const

/**
 * The file that a request names, or the one in the working directory where no input names a layer.
 * @throws {ConfigurationError} when the named file does not exist
 */
export function findLayersFile({ config, given = {} }: Request, directory: string): FoundFile | undefined {
  const { layersFile } = config
  if (layersFile !== undefined) {
    const path = resolve(directory, layersFile)
    if (isThere(path)) return { path, name: layersFile }
    throw new ConfigurationError({
      code: 'not-found',
      input: 'layers-file',
      message: `\`layers-file\`: ${layersFile} does not exist.`,
    })
  }
  const isOne = namesOneLayer.some((name) => (given[name] ?? []).some((text) => text.trim() !== ''))
  const path = resolve(directory, layersFileName)
  if (!isOne && isThere(path)) return { path, name: layersFileName }
  const [meant] = [
    ...(config.only.length > 0 ? ['only'] : []),
    ...(config.changedSince === undefined ? [] : ['changed-since']),
  ]
  if (meant === undefined) return undefined
  throw new ConfigurationError({
    code: 'contradicting-inputs',
    input: meant,
    message: `\`${meant}\` chooses layers of a file, and there is no ${layersFileName}.`,
    nextStep: `Write ${layersFileName}, or name the file with \`layers-file\`.`,
  })
}

export interface ChosenLayers {
  readonly layers: readonly ConfiguredLayer[]
  /** How many the file declares. */
  readonly declared: number
  readonly warnings: readonly string[]
}

/** A thousand layers take some hundred kilobytes. */
const largestFileBytes = 4 * megabyte

function tooLarge(file: string): ConfigurationError {
  return new ConfigurationError({
    code: 'layers-file-too-large',
    message: `${file} has more than ${formatBytes(largestFileBytes)}, as no file of layers has.`,
    nextStep: 'Check that it is the file that you mean.',
    file,
  })
}

/** @throws {ConfigurationError} with all that is wrong with the file. */
export async function chooseLayers(
  file: FoundFile,
  { config, given = {} }: Request,
  context: Context,
): Promise<ChosenLayers> {
  const bytes = await readUpTo(file.path, largestFileBytes).catch((error: unknown) => {
    throw unreadable(file.name, error)
  })
  if (bytes === undefined) throw tooLarge(file.name)
  const parsed = parseLayersFile(textOf(bytes, file.name), file.name)
  throwIfAny(parsed.problems, ConfigurationError)
  const expanded = await expand(parsed, file.name, context)
  const { layers, problems, warnings } = configureLayers(expanded, given, file.name)
  throwIfAny([...problems, ...duplicates(layers, file.name, context)], ConfigurationError)
  const named = chooseNamed(layers, config.only)
  const chosen =
    config.changedSince === undefined ? named : await changedLayers(named, config.changedSince, file, given, context)
  return { layers: chosen, declared: layers.length, warnings }
}

/** TOML is UTF-8: https://toml.io/en/v1.0.0#spec. Read otherwise, a name would silently be another one. */
function textOf(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const line = bytes.toString('utf8').split('\uFFFD', 1).join('').split('\n').length
    throw new ConfigurationError(
      {
        code: 'layers-file-unreadable',
        message: `${file}:${line} cannot be read: it is not a text in UTF-8.`,
        nextStep: 'Save it as UTF-8.',
        file,
        line,
      },
      { cause: error },
    )
  }
}

function unreadable(file: string, error: unknown): ConfigurationError {
  const why = error instanceof Error ? error.message.replace(/, open '.*$/s, '') : String(error)
  return new ConfigurationError(
    {
      code: 'layers-file-unreadable',
      message: `${file} cannot be read: ${why}.`,
      nextStep: 'Make it a file that this user may read.',
      file,
    },
    { cause: error },
  )
}

/** Layers that would write one zip. */
function duplicates(layers: readonly ConfiguredLayer[], file: string, { directory }: Context): readonly Problem[] {
  const owners = new Map<string, ConfiguredLayer>()
  return layers.flatMap((layer) =>
    makePlan(layer.config, directory).layers.flatMap(({ name, zipPath }): Problem[] => {
      const other = owners.get(zipPath)
      owners.set(zipPath, layer)
      if (!other || other === layer) return []
      const { line } = layer.section
      return [
        {
          code: 'layers-file',
          message: `${file}: [layer.${other.section.key}] and [layer.${layer.section.key}] both make the layer ${name}.`,
          nextStep: 'Give one of them another layer-name.',
          file,
          ...(line === undefined ? {} : { line }),
        },
      ]
    }),
  )
}

/** @throws {ConfigurationError} for a pattern that no layer has. */
function chooseNamed(layers: readonly ConfiguredLayer[], only: readonly string[]): readonly ConfiguredLayer[] {
  if (only.length === 0) return layers
  const isMeant = (pattern: string): ((layer: ConfiguredLayer) => boolean) => {
    const matches = picomatch(pattern)
    return ({ name, section }) => matches(name) || matches(section.key)
  }
  const names = layers.map(({ name }) => name)
  throwIfAny(
    only.flatMap((pattern): Problem[] => {
      if (layers.some(isMeant(pattern))) return []
      const near = nearest(pattern, names)
      return [
        {
          code: 'unknown-layer',
          input: 'only',
          message: `\`only\`: no layer is called ${JSON.stringify(pattern)}.`,
          nextStep:
            near === undefined
              ? `Layers: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}.`
              : `Did you mean ${near}?`,
        },
      ]
    }),
    ConfigurationError,
  )
  return layers.filter((layer) => only.some((pattern) => isMeant(pattern)(layer)))
}
