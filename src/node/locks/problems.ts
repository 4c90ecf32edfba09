import { ConfigurationError } from '../../errors.ts'

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
