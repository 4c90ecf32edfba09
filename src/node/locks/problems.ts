import { ConfigurationError } from '../../errors.ts'
import type { PackageSource } from './node-lock.ts'

/** A lock that cannot be obeyed. */
export function lockProblem(
  file: string,
  line: number | undefined,
  code: string,
  message: string,
  nextStep: string,
  packageName?: string,
): ConfigurationError {
  return new ConfigurationError({
    code,
    message: `${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    nextStep,
    input: 'requirements',
    file,
    ...(line === undefined ? {} : { line }),
    ...(packageName === undefined ? {} : { package: packageName }),
  })
}

/** A source that is refused where its package is taken: what is left out may come from anywhere. */
export function sourceOrRefused(read: () => PackageSource): PackageSource {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { kind: 'refused', problem: error.problems[0] }
  }
}
