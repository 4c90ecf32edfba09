// The Dockerfile of one build. Pure, so that a test can read what is sent to the engine.

import {
  beforeBuildFile,
  certificateVariables,
  installCommand,
  preparingCodes,
  toolFolders,
} from '../../host/docker/prepare-image.ts'

/** Where things are inside the image. The path of the source is fixed, since compiled files may contain it. */
export const places = {
  source: '/lambda-layer/source',
  driver: '/lambda-layer/driver',
  output: '/lambda-layer/out',
  clang: '/lambda-layer/clang',
  environment: '/run/secrets/environment.json',
} as const

export interface DockerfileRequest {
  /** Image by name and, where known, digest. */
  readonly image: string
  readonly platform: string
  readonly packageManager: 'dnf' | 'yum'
  readonly systemPackages: readonly string[]
  /** True when the context holds the script. */
  readonly beforeBuild: boolean
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

const certificates = '/run/secrets/ca.pem'

/**
 * System packages and the user's script come first, with network, before any package is in the image: BuildKit keeps them.
 * Then the scripts of packages run without network, and see no file of this machine but the packages themselves.
 */
export function dockerfile(request: DockerfileRequest): string {
  const { image, platform, nonce, clang } = request
  const variables = request.environment ? ` --mount=type=secret,id=environment,target=${places.environment}` : ''
  const compiler = clang ? ` --mount=type=bind,from=clang,target=${places.clang}` : ''
  return [
    `FROM --platform=${platform} ${image} AS build`,
    'USER root',
    `WORKDIR ${places.source}`,
    ...preparing(request),
    `COPY source/ ${places.source}/`,
    `RUN --network=none --mount=type=bind,source=driver,target=${places.driver},rw${variables}${compiler} : ${nonce}; ` +
      `node=/var/lang/bin/node; [ -x "$node" ] || node=$(command -v node) || exit ${stepCodes.noNode}; ` +
      `PATH=${toolFolders}:"$PATH" "$node" ${places.driver}/lambda_layer_compile.mjs`,
    'FROM scratch',
    `COPY --from=build ${places.output}/ /`,
    '',
  ].join('\n')
}

/** No login of a registry is among what these steps see. */
function preparing(request: DockerfileRequest): readonly string[] {
  const secret = request.certificates ? [`--mount=type=secret,id=ca,target=${certificates}`] : []
  const variables = request.certificates ? certificateVariables.map((name) => `${name}=${certificates}`) : []
  const script = `--mount=type=bind,source=${beforeBuildFile.name},target=${beforeBuildFile.path}`
  const install = (): string =>
    installCommand(request.packageManager, request.systemPackages, request.certificates ? certificates : undefined)
  return [
    ...(request.systemPackages.length === 0 ? [] : [['RUN', ...secret, install()]]),
    ...(request.beforeBuild
      ? [
          [
            'RUN',
            ...secret,
            script,
            ...variables,
            `PATH=${toolFolders}:"$PATH" sh -eu ${beforeBuildFile.path} || exit ${stepCodes.beforeBuild}`,
          ],
        ]
      : []),
  ].map((words) => words.join(' '))
}
