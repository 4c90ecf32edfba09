// Inputs that contradict the kind of artifact: said before any effect.

import type { Config } from '../config/config.ts'
import { ConfigurationError, throwIfAny, type Problem } from '../errors.ts'
import { artifactFacts } from '../lambda/artifacts.ts'
import { targetName } from '../lambda/target.ts'
import { handlersOf } from '../plan/handlers.ts'
import type { ArtifactPlan } from '../plan/plan.ts'

/** @throws {ConfigurationError} with everything that does not go together. */
export function checkArtifactInputs(config: Config, artifacts: readonly ArtifactPlan[]): void {
  const ofFunctions = config.artifact === 'layer' ? inputsOfFunctions(config) : several(artifacts)
  const ofLayers = config.artifact === 'function' ? inputsOfLayers(config) : []
  const ofImages = config.artifact === 'image' ? inputsOfZips(config) : inputsOfImages(config)
  throwIfAny([...ofFunctions, ...ofLayers, ...ofImages, ...withoutHandler(config)], ConfigurationError)
}

/** A zip that is called on this machine must be told how. */
function withoutHandler(config: Config): readonly Problem[] {
  const { artifact, smokeEvent, updateFunctions, zip } = config
  if (artifact !== 'function' || smokeEvent === undefined || updateFunctions.length > 0) return []
  if (zip !== undefined) {
    return [
      {
        code: 'contradicting-inputs',
        input: 'smoke-event',
        message:
          '`smoke-event` calls the functions of `update-functions`, or what is built, and `zip` was built before.',
        nextStep: 'Name functions with `update-functions`, or call the zip with `lambda-layer invoke`.',
      },
    ]
  }
  if (handlersOf(config).length > 0) return []
  return [
    {
      code: 'missing-input',
      input: 'handler',
      message:
        '`smoke-event` calls the zip on this machine where `update-functions` names no function, and no handler is named.',
      nextStep: 'Name it with `handler`, e.g. app.handler, or leave `smoke-event` out.',
    },
  ]
}

/** Inputs that say something about an image, which a zip does not have. */
function inputsOfImages(config: Config): readonly Problem[] {
  const given = [
    ...(config.baseImage === undefined ? [] : ['base-image']),
    ...(config.output === undefined ? [] : ['output']),
    ...(config.repository === undefined ? [] : ['repository']),
    ...(config.createRepository ? ['create-repository'] : []),
    ...(config.imageEnvironment.length > 0 ? ['image-environment'] : []),
    ...(config.imageLabels.length > 0 ? ['image-labels'] : []),
    ...(config.imageUser === undefined ? [] : ['image-user']),
    ...(config.dockerfile === undefined ? [] : ['dockerfile']),
  ]
  return given.map((input) => ({
    code: 'contradicting-inputs',
    input,
    message: `\`${input}\` is of an image, and \`artifact\` is \`${config.artifact}\`.`,
    nextStep: `Set \`artifact: image\`, or leave \`${input}\` out.`,
  }))
}

/** Inputs that say something about a zip or a layer version, which an image is not. */
function inputsOfZips(config: Config): readonly Problem[] {
  const given = [
    ...(config.zip === undefined ? [] : ['zip']),
    ...(config.s3Bucket === undefined ? [] : ['s3-bucket']),
    ...(config.ssmParameter.length > 0 ? ['ssm-parameter'] : []),
  ]
  const ofDockerfile: readonly Problem[] =
    config.verify === 'import' && config.dockerfile !== undefined
      ? [
          {
            code: 'contradicting-inputs',
            input: 'verify',
            message: '`verify: import` imports the packages on the base of an image, and `dockerfile` may change it.',
            nextStep: 'Leave one of them out, and try the image with `lambda-layer invoke`.',
          },
        ]
      : []
  const ofZips = given.map((input) => ({
    code: 'contradicting-inputs',
    input,
    message: `\`${input}\` is of a zip, and \`artifact\` is \`image\`.`,
    nextStep: 'Leave it out.',
  }))
  return [...ofZips, ...ofDockerfile]
}

/** Inputs that say something about a function's own code, which a layer does not have. */
function inputsOfFunctions(config: Config): readonly Problem[] {
  const given = [
    ...(config.code.length > 0 ? ['code'] : []),
    ...(handlersOf(config).length > 0 ? [config.handler === undefined ? 'handlers' : 'handler'] : []),
    ...(config.smokeEvent === undefined ? [] : ['smoke-event']),
  ]
  return given.map((input) => ({
    code: 'contradicting-inputs',
    input,
    message: `\`${input}\` is of a function or an image, and \`artifact\` is \`layer\`.`,
    nextStep:
      input === 'code'
        ? 'Set `artifact: function`, or name files for the layer with `include`.'
        : `Set \`artifact: function\`, or leave \`${input}\` out.`,
  }))
}

/** Inputs that say something about versions of layers. */
function inputsOfLayers(config: Config): readonly Problem[] {
  const given = {
    'share-with': config.shareWith.kind === 'declared',
    'keep-versions': config.keepVersions !== undefined,
    'ssm-parameter': config.ssmParameter.length > 0,
    's3-storage': config.s3Storage === 'reference',
    'align-version': config.alignVersion !== undefined,
  }
  return Object.entries(given)
    .filter(([, isGiven]) => isGiven)
    .map(([input]) => ({
      code: 'contradicting-inputs',
      input,
      message: `\`${input}\` is about versions of a layer, and \`artifact\` is \`function\`.`,
      nextStep: `Leave \`${input}\` out.`,
    }))
}

function several(artifacts: readonly ArtifactPlan[]): readonly Problem[] {
  return artifacts.flatMap(({ kind, name, targets }): readonly Problem[] =>
    targets.length < 2
      ? []
      : [
          {
            code: 'several-targets',
            input: 'layer-name',
            message: `The ${artifactFacts[kind].title} ${name} would be for ${targets.map(targetName).join(' and ')}: it can be for one only.`,
            nextStep:
              'Put `{runtime}` and `{architecture}` into `layer-name`, or name one runtime and one architecture.',
          },
        ],
  )
}
