import { artifactKinds } from '../../lambda/artifacts.ts'
import { architectures, type Architecture } from '../../lambda/architectures.ts'
import { runtimes, type Runtime } from '../../lambda/runtimes.ts'
import { checkNameTemplate } from '../../plan/layer-name.ts'
import { oneOf, text } from '../kinds.ts'
import { listOf } from '../list-kinds.ts'
import { parseArchitecture, parseRuntime } from '../building-kinds.ts'
import type { Field } from './field.ts'

export const targetFields = {
  runtimes: {
    kind: listOf<Runtime>(runtimes.map((runtime) => runtime.name).join(', '), parseRuntime),
    default: 'python3.13',
    brief: 'e.g. python3.13, nodejs22.x (default: python3.13)',
    description:
      'The Lambda runtimes to build for. Several Python runtimes whose layer names are the same share one layer, each in its own `python/lib/python3.X/site-packages`; those of Node.js share `nodejs/node_modules`.',
  },
  architectures: {
    kind: listOf<Architecture>(architectures.join(', '), parseArchitecture),
    default: 'x86_64',
    brief: 'x86_64, arm64 (default: x86_64)',
    description: 'The instruction sets to build for. No emulation is needed for what has wheels.',
  },
  'layer-name': {
    kind: text(
      '1 to 140 letters, digits, `-` and `_`, with `{runtime}` and `{architecture}` as placeholders',
      checkNameTemplate,
    ),
    default: 'dependencies-{runtime}-{architecture}',
    brief: 'name of the layer, and of its zip',
    description:
      'The name of the artifact (layer, function zip or image), and of the files that are written for it. `{runtime}` becomes e.g. `python313`, `{architecture}` becomes `arm64` or `x86_64`. Targets whose names come out the same are one layer; a function or an image is for one target only.',
  },
  artifact: {
    kind: oneOf(artifactKinds),
    default: 'layer',
    brief: 'layer, function, image (default: layer)',
    description:
      'What the packages are put into. `layer`: the zip of a layer. `function`: the zip of a function, with the packages and your own `code` at its top. `image`: a container image for Lambda. All three take the same inputs for packages; a layer and a function may have 250 MB unzipped together, an image 10 GB.',
  },
} as const satisfies Record<string, Field<unknown>>
