// The Dockerfile of one build. Pure, so that a test can read what is sent to the engine.

import {
  certificatesFor,
  preparedStage,
  runStep,
  type PreparedStage,
  type ScriptSurroundings,
} from '../../host/docker/dockerfile-steps.ts'
import { preparingCodes, toolFolders } from '../../host/docker/prepare-image.ts'
import { interpreterPath, languageFolder, standardLibraryFolder } from '../../lambda/folders.ts'

/** Where things are inside the image. The path of the source is fixed, since compiled files may contain it. */
export const places = {
  source: '/lambda-layer/source',
  requirements: '/lambda-layer/requirements',
  driver: '/lambda-layer/driver',
  output: '/lambda-layer/out',
  bytecode: '/lambda-layer/bytecode',
  clang: '/lambda-layer/clang',
  logins: '/lambda-layer/logins',
} as const

/** The file of the index for pip, beside the driver and beside the logins. */
export const indexProgram = 'lambda_layer_index.py'

/** Exit codes of the steps before the build: the client's output then tells which one failed. */
export const stepCodes = { ...preparingCodes, python: 93 } as const

/** Files that steps with network may read, mounted as BuildKit secrets: they leave no trace in any layer. */
export interface BuildSecrets {
  /** A bundle of certificates to trust. */
  readonly certificates: boolean
  /** Indexes with their logins, for the index for pip alone. */
  readonly logins: boolean
  /** Variables that the user gives to builds: for the build step alone, with network or without. */
  readonly environment: boolean
}

export interface DockerfileRequest extends PreparedStage {
  /** `3.13` */
  readonly python: string
  readonly network: boolean
  /** True when pip builds: only then the build step may read the user's logins, beside the certificates. */
  readonly pip: boolean
  readonly secrets: BuildSecrets
  /** Changes with every build, so that BuildKit does not answer from its own cache. */
  readonly nonce: string
  /** Who compiles the bytecode that the build uses; undefined when nobody of this machine can. */
  readonly bytecode?: BytecodeMaker
  /** True when a clang that the builder's own processor runs comes as the build context `clang`. */
  readonly clang: boolean
  /** The date of every file in the wheel, in seconds since 1970. */
  readonly sourceDateEpoch: number
}

export type BytecodeMaker =
  /** An image of the builder's own architecture with the same Python. */
  | { readonly kind: 'image'; readonly image: string; readonly platform: string }
  /**
   * A Python of this machine: that of the build requirements is in the context's folder `bytecode`, that of the standard
   * library comes as the build context `standard-library`.
   */
  | { readonly kind: 'host' }

/** A Dockerfile of this request shows every step. */
export const sampleRequest: DockerfileRequest = {
  image: 'image',
  platform: 'linux/arm64',
  python: '3.13',
  packageManager: 'dnf',
  systemPackages: ['package'],
  beforeBuild: true,
  network: false,
  pip: false,
  secrets: { certificates: true, logins: true, environment: true },
  nonce: 'nonce',
  bytecode: { kind: 'image', image: 'native', platform: 'linux/amd64' },
  clang: true,
  sourceDateEpoch: 315_532_800,
}

const secretPaths = {
  logins: '/run/secrets/logins',
  environment: '/run/secrets/environment.json',
} as const

export function dockerfile(request: DockerfileRequest): string {
  const { bytecode } = request
  return [
    ...preparedStage('base', places.source, request, request.secrets.certificates, scriptSurroundings(request)),
    ...(bytecode?.kind === 'image' ? bytecodeStage(request, bytecode) : []),
    'FROM base AS build',
    `COPY source/ ${places.source}/`,
    buildStep(request),
    'FROM scratch',
    `COPY --from=build ${places.output}/ /`,
    '',
  ].join('\n')
}

/** With logins, the user's script sees the index for pip. */
function scriptSurroundings({ python, secrets }: DockerfileRequest): ScriptSurroundings {
  if (!secrets.logins) {
    return { mounts: [], command: (script, variables) => `${variables}PATH=${toolPath} ${script}` }
  }
  return {
    mounts: loginMounts,
    // An image in which the script itself brings the Python has no index: the logins are removed all the same.
    command: (script, variables) =>
      `python=$(command -v ${interpreterPath(python)} || command -v python${python} || command -v python3) || rm -f ${places.logins}/masked; ` +
      `${variables}${loginVariables}PATH=${toolPath} \${python:+"$python" ${places.logins}/${indexProgram}} ${script}`,
  }
}

/** Folders of the standard library that no build imports. */
const unusedFolders =
  'test tests idlelib idle_test turtledemo tkinter lib2to3 ensurepip site-packages pydoc_data __pycache__'.split(' ')

/**
 * The standard library and the build requirements as bytecode, compiled by the Python of the native image. Bytecode is
 * the same for every architecture, and compiling it under emulation takes longer than many builds.
 */
function bytecodeStage(
  { python }: DockerfileRequest,
  { image, platform }: { readonly image: string; readonly platform: string },
): readonly string[] {
  const library = standardLibraryFolder(python)
  const compile = (from: string, as: string, skipped: string): string =>
    `PYTHONPYCACHEPREFIX=${places.bytecode} ${interpreterPath(python)} -m compileall -q -j 0 --invalidation-mode unchecked-hash` +
    ` -s ${from} -p ${as} -x '/(${skipped})/' ${from} >/dev/null || true`
  return [
    `FROM --platform=${platform} ${image} AS bytecode`,
    // Two steps, so that BuildKit keeps the first one for every package.
    runStep(
      [`type=bind,from=base,source=${library},target=/standard-library`],
      `mkdir -p ${places.bytecode}${languageFolder}/lib; ` +
        `${compile('/standard-library', library, unusedFolders.join('|'))}; ` +
        `[ ! -d ${places.bytecode}/standard-library ] || mv ${places.bytecode}/standard-library ${places.bytecode}${library}`,
    ),
    runStep(
      [`type=bind,source=requirements,target=${places.requirements}`],
      compile(places.requirements, places.requirements, 'tests?|Tests|__pycache__'),
    ),
  ]
}

/** A Dockerfile that gives away the sources of an image's standard library, as a tar archive. */
export function standardLibraryDockerfile(image: string, platform: string, python: string): string {
  const skipped = unusedFolders.map((name) => `-name ${name}`).join(' -o ')
  const list = `find . -type d \\( ${skipped} \\) -prune -o -type f -name '*.py' -print`
  return [
    `FROM --platform=${platform} ${image} AS base`,
    'USER root',
    runStep([], `cd ${standardLibraryFolder(python)} && ${list} | tar -cf /standard-library.tar -T -`, 'none'),
    'FROM scratch',
    'COPY --from=base /standard-library.tar /',
    '',
  ].join('\n')
}

function buildStep(request: DockerfileRequest): string {
  const { python, network, bytecode, clang, pip } = request
  const certificates = certificatesFor(network && request.secrets.certificates)
  const readsLogins = network && pip && request.secrets.logins
  const hasVariables = request.secrets.environment
  const binds = [
    ...(hasVariables ? [`type=secret,id=environment,target=${secretPaths.environment}`] : []),
    `type=bind,source=requirements,target=${places.requirements}`,
    `type=bind,source=driver,target=${places.driver},rw`,
    ...bytecodeMounts(request),
    ...(clang ? [`type=bind,from=clang,target=${places.clang}`] : []),
  ]
  const environment = [
    `SOURCE_DATE_EPOCH=${request.sourceDateEpoch}`,
    'PYTHONHASHSEED=0',
    'TZ=UTC',
    'HOME=/root',
    `PATH=${toolPath}`,
    `PYTHONPATH=${places.driver}/site`,
    `LAMBDA_LAYER_REQUIREMENTS=${places.requirements}`,
    ...(bytecode ? [`PYTHONPYCACHEPREFIX=${places.bytecode}`] : []),
    ...(clang ? [`LAMBDA_LAYER_CLANG=${places.clang}`] : []),
    ...(hasVariables ? [`LAMBDA_LAYER_ENVIRONMENT=${secretPaths.environment}`] : []),
  ]
  return runStep(
    [...certificates.mounts, ...(readsLogins ? loginMounts : []), ...binds],
    `: ${request.nonce}; python=${interpreterPath(python)}; [ -x "$python" ] || python=$(command -v python${python}) || { ls ${interpreterPath('3')}* 2>/dev/null; exit ${stepCodes.python}; }; ` +
      `${certificates.variables}${readsLogins ? loginVariables : ''}${environment.join(' ')} "$python" ${places.driver}/build.py`,
    network ? undefined : 'none',
  )
}

function bytecodeMounts({ bytecode, python }: DockerfileRequest): readonly string[] {
  if (!bytecode) return []
  if (bytecode.kind === 'image')
    return [`type=bind,from=bytecode,source=${places.bytecode},target=${places.bytecode},rw`]
  const library = `${places.bytecode}${standardLibraryFolder(python)}`
  return [
    `type=bind,source=bytecode,target=${places.bytecode}${places.requirements},rw`,
    `type=bind,from=standard-library,target=${library},rw`,
  ]
}

/** With the folders where a `before-build` script installs tools for its own user. */
const toolPath = `${places.requirements}/bin:${toolFolders}:"$PATH"`

const loginMounts = [
  `type=secret,id=logins,target=${secretPaths.logins}`,
  `type=bind,source=logins,target=${places.logins},rw`,
]
const loginVariables = `LAMBDA_LAYER_LOGINS=${places.logins}/masked LAMBDA_LAYER_LOGINS_KEY=${secretPaths.logins} `
