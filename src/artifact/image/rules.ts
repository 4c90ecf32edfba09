// Holds an image to Lambda's rules, as far as manifest and configuration tell.

import { mediaTypes, type ImageConfig, type ImageManifest } from '../../formats/oci.ts'
import { imageBreaches, type ImageBreach } from '../../lambda/image-rules.ts'

/** @param uncompressedBytes of all layers, where that is known */
export function breachesOfImage(
  manifest: ImageManifest,
  config: ImageConfig,
  uncompressedBytes?: number,
): readonly ImageBreach[] {
  const strings = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  const { config: settings, history } = config
  const workingDirectory = settings['WorkingDir']
  return imageBreaches({
    configType: manifest.config.mediaType,
    layerTypes: manifest.layers.map(({ mediaType }) => mediaType),
    familyTypes: mediaTypes[manifest.family],
    os: config.os,
    architecture: config.architecture,
    layers: manifest.layers.length,
    diffIds: config.diffIds.length,
    ...(history ? { history: history.filter((entry) => entry['empty_layer'] !== true).length } : {}),
    entrypoint: strings(settings['Entrypoint']),
    command: strings(settings['Cmd']),
    workingDirectory: typeof workingDirectory === 'string' ? workingDirectory : '',
    ...(uncompressedBytes === undefined ? {} : { uncompressedBytes }),
  })
}
