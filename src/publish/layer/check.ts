// What is wrong with a declaration by itself, before anything is asked of AWS.
import type { Problem } from '../../errors.ts'
import { descriptionLimit, fingerprintIn, looksPrivate } from '../../plan/description.ts'
import { movingParameters, versionParameters } from './parameter-names.ts'
import type { PublishRequest } from './request.ts'
import { checkZipRequest, type ArtifactWords } from '../check.ts'

export interface Judgement {
  readonly problems: readonly Problem[]
  readonly warnings: readonly string[]
}

const words: ArtifactWords = {
  artifact: 'the layer',
  fixed: 'list of layers',
  versionStep: 'Name the function alone; `publish-function-version: true` makes a new version of it.',
  regionReason: 'where the layer is not published: functions use layers of their own region',
}

export function checkRequest(request: PublishRequest): Judgement {
  return {
    problems: [...checkZipRequest(request, request.layers, words), ...signing(request), ...parameters(request)],
    warnings: publicButPrivate(request),
  }
}

/** A signed version is recognised by the fingerprint in its description alone. */
function signing({ signingProfile, layers }: PublishRequest): readonly Problem[] {
  if (!signingProfile) return []
  return layers.flatMap(({ name, description, fingerprint }): readonly Problem[] =>
    fingerprint === undefined || fingerprintIn(description) === fingerprint
      ? []
      : [
          {
            code: 'no-room-for-fingerprint',
            input: 'description',
            message: `The description of ${name} leaves no room for the fingerprint, and a signed zip has another hash than what was built: every run would publish again.`,
            nextStep: `Shorten \`description\` to ${descriptionLimit - 26} characters.`,
          },
        ],
  )
}

function parameters({ parameters: templates, layers, regions }: PublishRequest): readonly Problem[] {
  const names = layers.flatMap((layer) => [
    ...movingParameters(templates, layer, regions[0]),
    ...versionParameters(templates, layer, regions[0], undefined),
  ])
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice === undefined) return []
  return [
    {
      code: 'one-parameter-for-several-layers',
      input: 'ssm-parameter',
      message: `The parameter ${twice} would hold several ARNs of this run.`,
      nextStep:
        'Write `{name}` into the name of the parameter, `{architecture}` or `{runtime}` where those differ, and each name once.',
    },
  ]
}

function publicButPrivate({ sharing, layers }: PublishRequest): readonly string[] {
  if (sharing.kind !== 'declared' || !sharing.grants.some(({ kind }) => kind === 'public')) return []
  return layers
    .filter(({ description, name }) => looksPrivate(`${name.replaceAll(/[-_]/g, ' ')} ${description}`))
    .map(
      ({ name, description }) =>
        `${name} is shared with everybody, and its description says otherwise: ${JSON.stringify(description)}.`,
    )
}
