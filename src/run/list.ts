// `list`: the layers of the file, for people, and as the matrix of a workflow.
import { Failure } from '../errors.ts'
import { makePlan } from '../plan/plan.ts'
import { plural } from '../text/units.ts'
import type { ConfiguredLayer } from '../config/layers-file.ts'
import type { Run } from './request.ts'

/** Without a file there is one layer, which `plan` describes. */
export async function list(): Promise<void> {
  throw new Failure({
    code: 'not-found',
    message: 'There is no lambda-layers.toml here to list the layers of.',
    nextStep: 'Write one, or name it with `layers-file`. See docs/many-layers.md.',
  })
}

export function listLayers(layers: readonly ConfiguredLayer[], declared: number, { context, announce }: Run): void {
  announce({
    kind: 'layers-planned',
    layers: layers.flatMap(({ config }) => makePlan(config, context.directory).layers),
  })
  const include = layers.map(({ name, config }) => ({
    layer: name,
    'layer-name': config.layerName,
    runtimes: config.runtimes.map((one) => one.name).join(','),
    architectures: config.architectures.join(','),
    requirements: config.requirements.join(','),
  }))
  const width = Math.max(0, ...include.map(({ layer }) => layer.length))
  const lines = include.map((one) =>
    `  ${one.layer.padEnd(width)}  ${one.runtimes} ${one.architectures}  ${one.requirements}`.trimEnd(),
  )
  const count =
    layers.length === declared ? plural(declared, 'layer') : `${layers.length} of ${plural(declared, 'layer')}`
  announce({ kind: 'answered', answer: { lines: [...lines, '', `${count}.`], data: { matrix: { include } } } })
}
