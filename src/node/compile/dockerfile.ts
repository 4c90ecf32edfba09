// The Dockerfile of one build. Pure, so that a test can read what is sent to the engine.

import { preparedStage, runStep, type PreparedStage } from '../../host/docker/dockerfile-steps.ts'
import { preparingCodes, toolFolders } from '../../host/docker/prepare-image.ts'

/** Where things are inside the image. The path of the source is fixed, since compiled files may contain it. */
export const places = {
  source: '/lambda-layer/source',
  driver: '/lambda-layer/driver',
  output: '/lambda-layer/out',
  clang: '/lambda-layer/clang',
  environment: '/run/secrets/environment.json',
} as const

export interface DockerfileRequest extends PreparedStage {
  /** True when a bundle of certificates to trust is given as the secret `ca`. */
  readonly certificates: boolean
  /** True when the user's variables are given as the secret `environment`. */
  readonly environment: boolean
  /** True when a clang that the builder's own processor runs comes as the build context `clang`. */
  readonly clang: boolean
  /** Changes with every build, so that BuildKit does not answer from its own cache. */
  readonly nonce: string
}

/** A Dockerfile of this request shows every step. */
export const sampleRequest: DockerfileRequest = {
  image: 'image',
  platform: 'linux/arm64',
  packageManager: 'dnf',
  systemPackages: ['package'],
  beforeBuild: true,
  certificates: true,
  environment: true,
  clang: true,
  nonce: 'nonce',
}

/** Exit codes of the steps: the client's output then tells which one failed. */
export const stepCodes = { ...preparingCodes, noNode: 93 } as const

/**
 * System packages and the user's script come first, with network and without any login of a registry. Then the scripts of
 * packages run without network, and see no file of this machine but the packages themselves.
 */
export function dockerfile(request: DockerfileRequest): string {
  const { nonce, clang } = request
  const mounts = [
    `type=bind,source=driver,target=${places.driver},rw`,
    ...(request.environment ? [`type=secret,id=environment,target=${places.environment}`] : []),
    ...(clang ? [`type=bind,from=clang,target=${places.clang}`] : []),
  ]
  const command =
    `: ${nonce}; node=/var/lang/bin/node; [ -x "$node" ] || node=$(command -v node) || exit ${stepCodes.noNode}; ` +
    `PATH=${toolFolders}:"$PATH" "$node" ${places.driver}/lambda_layer_compile.mjs`
  return [
    ...preparedStage('build', places.source, request, request.certificates),
    `COPY source/ ${places.source}/`,
    runStep(mounts, command, 'none'),
    'FROM scratch',
    `COPY --from=build ${places.output}/ /`,
    '',
  ].join('\n')
}
