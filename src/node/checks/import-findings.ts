// What the answers of `verify: import` say of an artifact of npm packages. Pure.

import { runtimeImage } from '../../lambda/images.ts'
import { targetName } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'
import type { NodeTarget } from '../target.ts'

/** How one package was loaded. */
export interface LoadAnswer {
  readonly package: string
  readonly ok: boolean
  /** It has no module that is loaded by its name. */
  readonly skipped?: boolean
  readonly kind?: string
  readonly message?: string
  /** The module that was looked for in vain. */
  readonly missing?: string
}

/** How a function that loads all packages together answered. `failed` is absent when it died. */
export interface LoadTogetherAnswer {
  readonly failed?: Readonly<Record<string, string>>
  readonly errorMessage?: string
}

const kindsWithoutName = new Set(['timeout', 'signal', 'exit'])

export function findingOfLoad(
  { package: name, kind = 'Error', message = '', missing }: LoadAnswer,
  target: NodeTarget,
  image = runtimeImage(target),
): Finding {
  const why = kindsWithoutName.has(kind) ? message : `${kind}: ${firstLine(message)}`
  return {
    severity: 'error',
    code: 'import-failed',
    message: `${name} cannot be imported in ${image}: ${why}`,
    nextStep: nextStepFor(`${why}\n${message}`, missing, name),
    package: name,
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? ''
}

function nextStepFor(why: string, missing: string | undefined, name: string): string {
  const besides = `; or name ${name} in \`exclude-imports\` when the function never loads it.`
  const library = /(lib[\w.+-]+\.so[\w.]*): cannot open shared object file/.exec(why)?.[1]
  if (library !== undefined)
    return `${library} is neither in the runtime nor in the artifact: bring it by \`include\`, or take a version of the package that holds it${besides}`
  if (/GLIBC(?:XX)?_[\d.]+' not found/.test(why))
    return `It was compiled for a newer system: take another version or runtime${besides}`
  if (missing !== undefined && !/^[./]/.test(missing) && missing !== name)
    return `Add ${packageOf(missing)} to package.json, and lock again${besides}`
  return `Look into the message${besides}`
}

/** `@scope/name` of `@scope/name/path`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** What a function showed that each package alone did not. */
export function findingsTogether(
  { failed, errorMessage = '' }: LoadTogetherAnswer,
  packages: readonly string[],
  target: NodeTarget,
): readonly Finding[] {
  if (failed === undefined) {
    return [
      {
        severity: 'error',
        code: 'invocation-failed',
        message: `A function that imports its ${packages.length} packages together for ${targetName(target)} failed: ${errorMessage}`,
        nextStep: 'Each package alone could be imported. Name those that change the runtime in `exclude-imports`.',
      },
    ]
  }
  return packages.flatMap((name): readonly Finding[] => {
    const why = failed[name]
    if (why === undefined) return []
    const message = `${name} can be imported alone for ${targetName(target)}, but not after the other packages: ${firstLine(why)}`
    return [{ severity: 'warning', code: 'import-failed-together', message, package: name }]
  })
}
