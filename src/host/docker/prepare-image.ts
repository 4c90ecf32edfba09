// What is done in a build image before anything is compiled in it: packages of its package manager are installed, then the
// user's own script runs. As lines of a Dockerfile, and what to say when one of them fails. Pure.

import { Failure } from '../../errors.ts'

/** Exit codes of the steps: the client's output then tells which one failed. */
export const preparingCodes = { systemPackages: 91, beforeBuild: 92 } as const

/** The script of `before-build`: its name in the build context, and its path inside the image. */
export const beforeBuildFile = { name: 'before-build.sh', path: '/lambda-layer/before-build.sh' } as const

/** Where a `before-build` script installs tools for its own user. */
export const toolFolders = '/root/.cargo/bin:/root/.local/bin:/usr/local/bin'

/** Variables that tell programs of all kinds which certificates to trust. */
export const certificateVariables = [
  'SSL_CERT_FILE',
  'PIP_CERT',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'GIT_SSL_CAINFO',
  'CARGO_HTTP_CAINFO',
  'NODE_EXTRA_CA_CERTS',
] as const

/** BuildKit knows these by itself, and keeps them out of history and cache. https://docs.docker.com/build/building/variables/#proxy-arguments */
export const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'].flatMap((name) => [
  name,
  name.toLowerCase(),
])

/**
 * The command that installs packages. The user's own image may have the other package manager, or an LD_LIBRARY_PATH that
 * breaks it.
 * @param certificates a bundle inside the image
 */
export function installCommand(manager: 'dnf' | 'yum', packages: readonly string[], certificates?: string): string {
  const other = manager === 'dnf' ? 'yum' : 'dnf'
  const trusted = certificates === undefined ? '' : ` --setopt=sslcacert=${certificates}`
  const code = preparingCodes.systemPackages
  return (
    `manager=$(command -v ${manager} || command -v ${other} || command -v microdnf) || { echo 'the image has neither dnf nor yum'; exit ${code}; }; ` +
    `LD_LIBRARY_PATH= "$manager" -y${trusted} install ${packages.map(shellQuoted).join(' ')} || exit ${code}`
  )
}

/** Quotes for a POSIX shell inside a Dockerfile's RUN, where a line break would end the instruction. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`).replace(/[\r\n]+/g, ' ')}'`
}

export interface Preparing {
  readonly image: string
  /** For people: `python3.13 arm64`. */
  readonly target: string
  /** What is to be compiled. */
  readonly package: string
  readonly packageManager: 'dnf' | 'yum'
  readonly systemPackages: readonly string[]
}

/** @param lastLines of what the package manager printed */
export function systemPackageFailure(
  { image, target, package: name, packageManager, systemPackages }: Preparing,
  log: string,
  lastLines: string,
): Failure {
  const packages = systemPackages.join(', ')
  const at = { code: 'system-package-failed', input: 'system-packages', package: name } as const
  if (/the image has neither dnf nor yum/.test(log)) {
    return new Failure({
      ...at,
      message: `system-packages: ${image} has neither dnf nor yum to install ${packages} with.`,
      nextStep: 'Install what the build requires in `before-build`, by the image’s own package manager.',
    })
  }
  const unknown = [...log.matchAll(/(?:No match for argument: |No package )(\S+?)(?: available)?\.?$/gm)].map(
    (match) => match[1],
  )
  return new Failure({
    ...at,
    message:
      unknown.length > 0
        ? `system-packages: ${image} has no package ${unknown.join(', ')} for ${target}.`
        : `system-packages: ${packages} could not be installed in ${image} for ${target}:\n${lastLines}`,
    nextStep: `Check the name: \`${packageManager} search\` in the image lists what exists. Packages of Amazon Linux that hold headers end in -devel.`,
  })
}

export function beforeBuildFailure(
  { image, target }: Pick<Preparing, 'image' | 'target'>,
  lastLines: string,
  nextStep = 'Correct the script. `sh -eu` runs it, so the first command that fails ends it.',
): Failure {
  return new Failure({
    code: 'before-build-failed',
    message: `before-build failed in ${image} for ${target}:\n${lastLines}`,
    nextStep,
    input: 'before-build',
  })
}
