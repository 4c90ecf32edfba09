// What the answers of `verify: import` say of a layer. Pure.

import { runtimeImage } from '../../lambda/images.ts'
import { targetName, type Target } from '../../lambda/target.ts'
import type { Finding } from '../../model/finding.ts'

/** How the import of one module went. */
export interface Answer {
  readonly module: string
  readonly package: string
  readonly ok: boolean
  readonly kind?: string
  readonly message?: string
  readonly missing?: string | null
  /** True when the missing module belongs to an extra of the package. */
  readonly optional?: boolean
}

/** An import that did not work, and that no extra explains. */
export interface FailedImport {
  readonly module: string
  /** Normalized name. */
  readonly package: string
  /** The message of the failure. */
  readonly why: string
  /** `python3.13 arm64` */
  readonly target: string
}

export function failedImport({ module, package: name, kind = '', message = '' }: Answer, target: Target): FailedImport {
  return { module, package: name, why: `${kind}: ${message}`, target: targetName(target) }
}

/** How an invocation of a function that imports all modules went. `failed` is absent when the function died. */
export interface InvocationAnswer {
  readonly failed?: Readonly<Record<string, string>>
  readonly errorMessage?: string
}

/** What a failed import says, and what may help. Pure. */
export function findingOf(
  { module, package: name, kind, message = '', missing, optional }: Answer,
  target: Target,
  image = runtimeImage(target),
): Finding {
  const why =
    kind === undefined || kind === 'timeout' || kind === 'signal' || kind === 'exit' ? message : `${kind}: ${message}`
  if (optional) {
    return {
      severity: 'note',
      code: 'import-optional',
      message: `${module} of ${name} was not imported for ${targetName(target)}: ${missing} belongs to an extra of ${name} that is not installed.`,
      package: name,
    }
  }
  return {
    severity: 'error',
    code: 'import-failed',
    message: `${module} of ${name} cannot be imported in ${image}: ${why}`,
    nextStep: nextStepFor(why, missing, module),
    package: name,
  }
}

function nextStepFor(why: string, missing: string | null | undefined, module: string): string {
  const besides = `; or name ${module} in \`exclude-imports\` when the function never imports it.`
  if (missing) return `Add the package that has ${missing} to the requirements${besides}`
  const library = /(lib[\w.+-]+\.so[\w.]*): cannot open shared object file/.exec(why)?.[1]
  if (library !== undefined)
    return `${library} is neither in the runtime nor among the files: bring it by \`include\`, or compile the package (\`no-binary\`) with its library in \`system-packages\`${besides}`
  if (/GLIBC(?:XX)?_[\d.]+' not found/.test(why))
    return `It was compiled for a newer system: take another version or runtime${besides}`
  return `Look into the message${besides}`
}

/** What an invocation found that each module alone did not show. */
export function invocationFindings(
  { failed, errorMessage = '' }: InvocationAnswer,
  modules: readonly string[],
  target: Target,
): readonly Finding[] {
  if (failed === undefined) {
    return [
      {
        severity: 'error',
        code: 'invocation-failed',
        message: `A function that imports all ${modules.length} modules together for ${targetName(target)} failed: ${errorMessage}`,
        nextStep:
          'Each module alone could be imported. A package that replaces a module of the standard library is the usual cause; take it out, or name its modules in `exclude-imports`.',
      },
    ]
  }
  return modules.flatMap((module): readonly Finding[] => {
    const why = failed[module]
    if (why === undefined) return []
    const message = `${module} can be imported alone for ${targetName(target)}, but not after the other modules: ${why}`
    return [{ severity: 'warning', code: 'import-failed-together', message }]
  })
}
