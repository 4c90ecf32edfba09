// What a run came to, in one line that comes last.
import { plural } from '../text/units.ts'
import { countOf } from './diff.ts'
import { findingsOf } from './packages.ts'
import type { LayerReport, Report } from './report.ts'
import { titleOf } from './titles.ts'

/** What became, or would become, of a layer. */
export type Fate = 'failed' | 'publish' | 'change' | 'unchanged' | 'published' | 'built' | 'build' | 'none'

export function fateOf({ planned, destinations, zip, image, deployed, content, failed: hasFailed }: LayerReport): Fate {
  if (hasFailed) return 'failed'
  if (planned) {
    const actions = planned.flatMap((one) => one.actions)
    if (actions.some((action) => action.startsWith('publish a new version'))) return 'publish'
    return actions.length > 0 ? 'change' : 'unchanged'
  }
  if (destinations && destinations.length > 0)
    return destinations.some(({ changed }) => changed) ? 'published' : 'unchanged'
  if (image?.pushed) return image.pushed.some(({ changed }) => changed) ? 'published' : 'unchanged'
  const functions = deployed?.functions ?? []
  if (functions.length > 0) return functions.some(({ changed }) => changed) ? 'published' : 'unchanged'
  const written = zip?.path === undefined ? image : zip
  if (written?.path !== undefined) return written.reused ? 'unchanged' : 'built'
  return content ? 'build' : 'none'
}

/** Whether a plan found something to do, or could not find out that there is nothing. */
export function hasChanges({ layers }: Report): boolean {
  return layers.some((layer) => fateOf(layer) !== 'unchanged')
}

/** One line; undefined for a verb whose answer is all there is to say. */
export function verdict(report: Report): string | undefined {
  const { verb, layers, problems } = report
  if (problems.length > 0) return failed(report)
  switch (verb) {
    case 'plan':
      return `Plan: ${planned(layers)}.`
    case 'build':
    case 'publish':
    case 'prune':
      return layers.length === 0 ? undefined : sentence(made(layers))
    case 'inspect':
      return inspected(layers)
    case 'diff':
      return compared(layers)
    default:
      return undefined
  }
}

const words: readonly (readonly [Fate, plan: string, past: string])[] = [
  ['publish', 'to publish', 'to publish'],
  ['change', 'to change', 'to change'],
  ['published', 'published', 'published'],
  ['build', 'to build', 'to build'],
  ['built', 'built', 'built'],
  ['unchanged', 'unchanged', 'unchanged'],
]

function planned(layers: readonly LayerReport[]): string {
  const regions = regionsOf(layers)
  const counts = countsOf(layers)
  if (regions.length === 0) {
    const reason = layers.some(({ comparison }) => comparison?.kind === 'not-compared')
    const place = titleOf(layers) === 'image' ? 'repository' : 'region'
    return `${counts}; ${reason ? 'what is published is not known' : `nothing is published, since no ${place} is named`}`
  }
  const isDone = layers.every((layer) => fateOf(layer) === 'unchanged')
  return `${isDone ? `nothing to do, ${counts}` : counts}, ${inPlaces(regions)}`
}

function made(layers: readonly LayerReport[]): string {
  const regions = regionsOf(layers)
  return `${countsOf(layers)}${regions.length === 0 ? '' : `, ${inPlaces(regions)}`}`
}

/** An image in a registry that is not ECR is in no region. */
function inPlaces(places: readonly string[]): string {
  const isRepository = places.some((one) => one.includes('/'))
  return `in ${isRepository ? plural(places.length, 'repository', 'repositories') : plural(places.length, 'region')}`
}

function countsOf(layers: readonly LayerReport[]): string {
  const fates = layers.map(fateOf)
  const parts = words.flatMap(([fate, text]) => {
    const count = fates.filter((one) => one === fate).length
    return count === 0 ? [] : [`${count} ${text}`]
  })
  return parts.length === 0 ? 'nothing to do' : parts.join(', ')
}

function regionsOf(layers: readonly LayerReport[]): readonly string[] {
  const named = layers.flatMap(({ planned: plan = [], destinations = [], image, deployed }) => [
    ...plan,
    ...destinations,
    ...(image?.pushed ?? []),
    ...(deployed?.functions ?? []),
  ])
  return [...new Set(named.flatMap(({ region }) => region ?? []))]
}

function inspected(layers: readonly LayerReport[]): string {
  const findings = layers.flatMap((layer) => findingsOf(layer))
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return warnings === 0 ? 'Nothing wrong was found.' : `No errors, ${plural(warnings, 'warning')}.`
}

function compared(layers: readonly LayerReport[]): string | undefined {
  const diff = layers.map(({ comparison }) => comparison).find((one) => one?.kind === 'compared')?.diff
  if (!diff) return undefined
  if (diff.identical) return 'They have the same content.'
  const { packages } = diff
  const count = (kind: string): number => packages.filter((one) => one.kind === kind).length
  const files = countOf(diff.otherFiles)
  return `Packages: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed${files === 0 ? '' : `; ${plural(files, 'other file')}`}.`
}

/** What a failed run left behind, so that nobody has to guess. */
function failed({ verb, layers, problems }: Report): string {
  const left = verb === 'publish' ? publishedBefore(layers) : verb === 'build' ? writtenBefore(layers) : ''
  const failedLayers = layers.filter((layer) => layer.failed).length
  const many =
    failedLayers > 0 && layers.length > 1 ? ` in ${failedLayers} of ${layers.length} ${titleOf(layers)}s` : ''
  return `Failed: ${plural(problems.length, 'error')}${many}.${left === '' ? '' : ` ${left}`}`
}

function publishedBefore(layers: readonly LayerReport[]): string {
  const versions = layers.flatMap((one) => one.destinations ?? []).filter(({ changed }) => changed).length
  const images = layers.flatMap(({ image }) => image?.pushed ?? []).filter(({ changed }) => changed).length
  const functions = layers.flatMap(({ deployed }) => deployed?.functions ?? []).filter(({ changed }) => changed).length
  const done = [
    ...(functions > 0 ? [`${plural(functions, 'function')} updated`] : []),
    ...(images > 0 ? [`${plural(images, 'image')} pushed`] : []),
    ...(versions > 0 ? [`${plural(versions, 'version')} published`] : []),
  ]
  return done.length > 0 ? `${done.join(' and ')} before it failed.` : 'Nothing was published.'
}

function writtenBefore(layers: readonly LayerReport[]): string {
  const written = layers.filter(({ zip, image }) => (zip?.path ?? image?.path) !== undefined).length
  const kind = layers.some(({ image }) => image) ? 'image' : 'zip'
  return written > 0 ? `${written} of ${plural(layers.length, kind)} written.` : 'Nothing was written.'
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
