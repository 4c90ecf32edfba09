// Whether what came of a build may be clang's doing, so that the image's own compiler must be asked.

import type { Target } from '../../lambda/target.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import { adviceFor } from './advice.ts'
import { compilerErrors } from './build-log.ts'
import type { ContainerOutcome } from './container-request.ts'
import { places } from './dockerfile.ts'
import type { SourceTree } from './source-tree.ts'

/** Causes that no compiler could do without, by their codes. */
const ofNoCompiler = new Set([
  'rust-missing',
  'cmake-missing',
  'header-missing',
  'library-missing',
  'program-missing',
  'python-too-new',
  'cython-too-new',
  'setuptools-too-new',
  'no-space-left',
  'network-needed',
  'out-of-memory',
])

/** Why the package is built again without clang, in words; undefined when clang is above suspicion. */
export function doubtOfClang(
  { result, log, clangCalls }: ContainerOutcome,
  { tree, target }: { readonly tree: Pick<SourceTree, 'files'>; readonly target: Target },
): string | undefined {
  if (clangCalls === 0) return undefined
  if (result.status === 'failed') {
    const code = adviceFor(log, target)?.code
    return result.stage === 'limit' || (code !== undefined && ofNoCompiler.has(code)) ? undefined : 'the build failed'
  }
  if (result.status !== 'built') return undefined
  const errors = compilerErrors(log, tree.files, places.source)
  const refused = errors.find(({ message }) => !/No such file or directory|file not found/.test(message))
  if (refused) return `${refused.file} was refused (${refused.message})`
  const isEmpty = result.wheels.some(({ file, elfFiles }) => elfFiles === 0 && !isPure(file))
  return isEmpty && errors.length === 0 ? 'its wheel for the platform holds nothing compiled' : undefined
}

function isPure(file: string): boolean {
  return parseWheelFilename(file)?.platforms.every((platform) => platform === 'any') ?? false
}
