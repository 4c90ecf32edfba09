// Which runtime, C library and architecture an image has, by what its layers hold.

import { visibleInBase, type BaseLayerFacts } from '../../artifact/image/base-layer.ts'
import type { ImageConfig } from '../../formats/oci.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { architectureOfOci } from '../../lambda/image-rules.ts'
import type { GlibcVersion } from '../../lambda/operating-systems.ts'
import { findNodejsRuntime, findPythonRuntime, nodejsRuntimes, type Runtime } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import type { Run } from '../request.ts'

export interface ImageSystem {
  readonly target: Target<Runtime>
  readonly notes: readonly Finding[]
}

/** What was asked for; else what the image says of itself and has in it. */
export function systemOf(
  { architecture: said }: Pick<ImageConfig, 'architecture'>,
  layers: readonly BaseLayerFacts[],
  { config, given }: Pick<Run, 'config' | 'given'>,
): ImageSystem {
  const visible = visibleInBase(layers)
  const libraries = visible.flatMap((one) => (one.kind === 'glibc' ? [one] : []))
  const { glibc: glibcText, elfMachine } = libraries.at(-1) ?? {}
  const glibc = glibcOf(glibcText)
  const [machine = 'x86_64'] = config.architectures
  const architecture = architectureOfOci(said) ?? machine
  const found = visible.flatMap(runtimeOf).at(-1)
  const runtime = (given.runtimes ? config.runtimes[0] : found) ?? noRuntime
  const notes: Finding[] = []
  if (runtime === noRuntime) {
    notes.push({
      severity: 'note',
      code: 'image-runtime-unknown',
      message:
        'The image has neither Python nor Node.js where Lambda or the images of their projects have it: what depends on their version is not checked.',
      nextStep: 'If it has one elsewhere, name it with `--runtimes`.',
    })
  }
  if (glibc === undefined && visible.some(({ kind }) => kind === 'musl')) {
    notes.push({
      severity: 'warning',
      code: 'image-musl',
      message: 'The C library of the image is musl: native code of manylinux wheels, and most of npm, needs glibc.',
      nextStep: 'Take a base with glibc, e.g. of Debian or Amazon Linux.',
    })
  }
  if (elfMachine !== undefined && elfMachine !== architectureFacts[architecture].elfMachine) {
    notes.push({
      severity: 'error',
      code: 'image-platform',
      message: `The configuration of the image says ${said}, and its C library is of another architecture.`,
      nextStep: 'Build the image again for the right platform.',
    })
  }
  return { target: { runtime: glibc ? { ...runtime, glibc } : runtime, architecture }, notes }
}

function runtimeOf(one: ReturnType<typeof visibleInBase>[number]): readonly Runtime[] {
  const found =
    one.kind === 'python'
      ? findPythonRuntime(one.path.replace(/^.*\//, ''))
      : one.kind === 'node'
        ? one.node === undefined
          ? newestNode
          : findNodejsRuntime(`nodejs${one.node}`)
        : undefined
  return found ? [found] : []
}

const newestNode = nodejsRuntimes.findLast(({ preview }) => !preview)

/** No language of ours: sizes, machines and C libraries are checked all the same. */
const noRuntime: Runtime = {
  family: 'nodejs',
  name: 'provided',
  node: '',
  os: 'al2023',
  glibc: [2, 34],
  preview: false,
  known: true,
}

function glibcOf(text: string | undefined): GlibcVersion | undefined {
  const [major, minor] = (text ?? '').split('.').map(Number)
  return major === undefined || minor === undefined ? undefined : [major, minor]
}
