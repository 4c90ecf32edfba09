// What a run makes: a layer, the zip of a function, or a container image. What each of them is to Lambda, in one table.
// https://docs.aws.amazon.com/lambda/latest/dg/packaging-layers.html
// https://docs.aws.amazon.com/lambda/latest/dg/python-package.html
// https://docs.aws.amazon.com/lambda/latest/dg/python-image.html

import { layersFolder, pythonFolder, taskFolder } from './folders.ts'
import { imageLimitBytes, unzippedLimitBytes } from './limits.ts'

export const artifactKinds = ['layer', 'function', 'image'] as const

export type ArtifactKind = (typeof artifactKinds)[number]

export interface ArtifactFacts {
  /** For people. */
  readonly title: string
  /** Where its top is, when a function runs. */
  readonly mountedAt: string
  /** Where Python looks for packages of every version. Below the top, as the next ones; '' is the top itself. */
  readonly packagesFolder: string
  /** Where the targets of `include` begin: in an image they are as in a layer. */
  readonly includesFolder: string
  /** On LD_LIBRARY_PATH. */
  readonly librariesFolder: string
  /** On PATH, when anything of it is. */
  readonly commandsFolder?: string
  /** Uncompressed. Of a layer and a function together with the layers that the function uses. */
  readonly unzippedLimitBytes: number
}

const taskInImage = taskFolder.slice(1)

export const artifactFacts: Readonly<Record<ArtifactKind, ArtifactFacts>> = {
  layer: {
    title: 'layer',
    mountedAt: layersFolder,
    packagesFolder: pythonFolder,
    includesFolder: '',
    librariesFolder: 'lib',
    commandsFolder: 'bin',
    unzippedLimitBytes,
  },
  function: {
    title: 'function',
    mountedAt: taskFolder,
    packagesFolder: '',
    includesFolder: '',
    librariesFolder: 'lib',
    unzippedLimitBytes,
  },
  image: {
    title: 'image',
    mountedAt: '/',
    packagesFolder: taskInImage,
    includesFolder: layersFolder.slice(1),
    librariesFolder: `${taskInImage}/lib`,
    unzippedLimitBytes: imageLimitBytes,
  },
}
