import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'
import type { Context } from '../../host/context.ts'

/**
 * Whether a file belongs to the project: it is below the working directory or the checkout, also when links are
 * followed. The lines of any other file, e.g. `-r /etc/passwd`, are shown to nobody: annotations are public.
 */
export async function isOwnFile(
  path: string,
  { directory, env }: Pick<Context, 'directory' | 'env'>,
): Promise<boolean> {
  const real = (one: string): Promise<string> => realpath(one).catch(() => one)
  const folders = [directory, env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']].filter(
    (one) => one !== undefined && one !== '',
  )
  const file = await real(path)
  for (const folder of folders) if (isBelow(file, await real(folder ?? ''))) return true
  return false
}

function isBelow(file: string, folder: string): boolean {
  const way = relative(folder, file)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
