// The Dockerfile of one build. Pure, so that a test can read what is sent to the engine.

/** Where things are inside the image. The path of the source is fixed, since compiled files may contain it. */
export const places = {
  source: '/lambda-layer/source',
  driver: '/lambda-layer/driver',
  output: '/lambda-layer/out',
} as const

export interface DockerfileRequest {
  /** Image by name and, where known, digest. */
  readonly image: string
  readonly platform: string
  /** Changes with every build, so that BuildKit does not answer from its own cache. */
  readonly nonce: string
}

/** The exit code when the image has no Node.js. */
export const noNodeCode = 93

/** The scripts of packages run without network and see no file of this machine but the packages themselves. */
export function dockerfile({ image, platform, nonce }: DockerfileRequest): string {
  return [
    `FROM --platform=${platform} ${image} AS build`,
    'USER root',
    `WORKDIR ${places.source}`,
    `COPY source/ ${places.source}/`,
    `RUN --network=none --mount=type=bind,source=driver,target=${places.driver} : ${nonce}; ` +
      `node=/var/lang/bin/node; [ -x "$node" ] || node=$(command -v node) || exit ${noNodeCode}; ` +
      `"$node" ${places.driver}/lambda_layer_compile.mjs`,
    'FROM scratch',
    `COPY --from=build ${places.output}/ /`,
    '',
  ].join('\n')
}
