// What the Dockerfiles of builds have in common: one instruction, and the stage that is prepared before anything is
// compiled. Pure.

import { beforeBuildFile, certificateVariables, installCommand, preparingCodes, toolFolders } from './prepare-image.ts'

/** Where the secret `ca`, a bundle of certificates to trust, is read. */
const certificatesPath = '/run/secrets/ca.pem'

/** @param mounts as BuildKit writes them after `--mount=` */
export function runStep(mounts: readonly string[], command: string, network?: 'none'): string {
  const options = [...(network ? [`--network=${network}`] : []), ...mounts.map((mount) => `--mount=${mount}`)]
  return `RUN ${[...options, command].join(' ')}`
}

/** What a step that uses the network mounts, and the variables that it sets, each with a space behind it. */
export function certificatesFor(isGiven: boolean): { readonly mounts: readonly string[]; readonly variables: string } {
  if (!isGiven) return { mounts: [], variables: '' }
  return {
    mounts: [`type=secret,id=ca,target=${certificatesPath}`],
    variables: certificateVariables.map((name) => `${name}=${certificatesPath} `).join(''),
  }
}

export interface PreparedStage {
  /** Image by name and, where known, digest. */
  readonly image: string
  readonly platform: string
  readonly packageManager: 'dnf' | 'yum'
  readonly systemPackages: readonly string[]
  /** True when the context holds the script. */
  readonly beforeBuild: boolean
}

/** What the user's script gets beside certificates. */
export interface ScriptSurroundings {
  readonly mounts: readonly string[]
  /** The command that runs the script, with these variables and the folders for its PATH. */
  readonly command: (script: string, variables: string) => string
}

/** The user's script, with the folders where it installs tools in front. */
const plainScript: ScriptSurroundings = {
  mounts: [],
  command: (script, variables) => `${variables}PATH=${toolFolders}:"$PATH" ${script}`,
}

/**
 * The stage that a build begins with. System packages and the user's script come before any package is in the image, so
 * that BuildKit keeps them for all packages.
 * @param source the working directory
 */
export function preparedStage(
  name: string,
  source: string,
  { image, platform, packageManager, systemPackages, beforeBuild }: PreparedStage,
  hasCertificates: boolean,
  script: ScriptSurroundings = plainScript,
): readonly string[] {
  const { mounts, variables } = certificatesFor(hasCertificates)
  const trusted = hasCertificates ? certificatesPath : undefined
  const bind = `type=bind,source=${beforeBuildFile.name},target=${beforeBuildFile.path}`
  const running = `${script.command(`sh -eu ${beforeBuildFile.path}`, variables)} || exit ${preparingCodes.beforeBuild}`
  return [
    `FROM --platform=${platform} ${image} AS ${name}`,
    'USER root',
    `WORKDIR ${source}`,
    ...(systemPackages.length === 0 ? [] : [runStep(mounts, installCommand(packageManager, systemPackages, trusted))]),
    ...(beforeBuild ? [runStep([...mounts, ...script.mounts, bind], running)] : []),
  ]
}
