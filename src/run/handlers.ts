// The handlers that the configuration names, looked for in what an artifact will hold, or holds.

import { readFile } from 'node:fs/promises'
import type { Config } from '../config/config.ts'
import { readCentralDirectory } from '../formats/zip/central-directory.ts'
import { readEntry } from '../formats/zip/entry-data.ts'
import { openZipFile } from '../formats/zip/source.ts'
import { artifactFacts } from '../lambda/artifacts.ts'
import type { Entry } from '../model/entry.ts'
import type { Finding } from '../model/finding.ts'
import { applyIgnores } from '../inspect/verdict.ts'
import type { MissingHandler } from '../publish/function-handler.ts'
import { handlersOf } from '../plan/handlers.ts'
import type { ArtifactPlan } from '../plan/plan.ts'

type NamedHandlers = Parameters<typeof handlersOf>[0]

/** A larger module is not looked into. */
const largestModuleBytes = 4 * 1024 * 1024

/**
 * Before anything is downloaded: the user's own files, and the paths of the packages. A note says which handlers are in
 * a package, whose text is not known yet.
 * @param complete whether all packages are known; what is missing may otherwise be in another one
 */
export async function expectedHandlerFindings(
  plan: Pick<ArtifactPlan, 'kind' | 'targets'>,
  config: NamedHandlers,
  own: readonly Entry[],
  { paths, complete }: { readonly paths: readonly string[]; readonly complete: boolean },
): Promise<readonly Finding[]> {
  const byPath = new Map(own.map((entry) => [entry.path, entry]))
  const all = new Set([...paths, ...byPath.keys()])
  const findings: Finding[] = []
  for (const handler of handlersOf(config)) {
    let unread: string | undefined
    const found = await findingsOf({ handlers: [handler] }, plan, all, async (path) => {
      const entry = byPath.get(path)
      if (!entry) unread = path
      return entry && entry.sizeBytes <= largestModuleBytes ? textOf(entry) : undefined
    })
    findings.push(...found)
    if (found.length === 0 && unread !== undefined) findings.push(uncheckedHandler(handler, unread))
  }
  return complete ? findings : findings.filter(({ path }) => path !== undefined)
}

/** @param path of the module, or of the package that it is in */
export function uncheckedHandler(handler: string, path: string): Finding {
  return {
    severity: 'note',
    code: 'handler-unchecked',
    message: `The handler ${handler} is in a package (${path}), which is not downloaded: a build checks its name.`,
    path,
  }
}

async function textOf({ content }: Entry): Promise<string | undefined> {
  switch (content.kind) {
    case 'bytes':
      return content.bytes.toString('utf8')
    case 'file':
      return readFile(content.file, 'utf8')
    case 'link':
    case 'archived':
      return undefined
  }
}

/**
 * What an artifact that is built lacks of a handler that a function is configured with, unless the user accepts it.
 * @param findings of that handler in the artifact
 */
export async function missingHandler(
  findings: Promise<readonly Finding[]>,
  { ignore, baseImage, dockerfile }: Pick<Config, 'ignore' | 'baseImage' | 'dockerfile'>,
): Promise<MissingHandler | undefined> {
  const [found] = applyIgnores(await findings, ignore).findings
  if (found?.severity !== 'error') return undefined
  const isModule = found.path === undefined
  // Another base than AWS's may have the module.
  if (isModule && (baseImage !== undefined || dockerfile !== undefined)) return undefined
  return { message: found.message, nextStep: found.nextStep ?? '', isModule }
}

interface FinishedZip extends Pick<ArtifactPlan, 'kind' | 'zipPath' | 'targets'> {
  /** Of the artifact; left out when the zip has all of them. */
  readonly entries?: readonly { readonly path: string }[]
}

/** In the finished zip. */
export async function handlerFindings(
  { kind, targets, entries, zipPath }: FinishedZip,
  config: NamedHandlers,
): Promise<readonly Finding[]> {
  if (handlersOf(config).length === 0) return []
  await using source = await openZipFile(zipPath)
  const inZip = new Map((await readCentralDirectory(source, zipPath, 'linux')).map((entry) => [entry.path, entry]))
  const paths = new Set(entries?.map(({ path }) => path) ?? inZip.keys())
  return await findingsOf(config, { kind, targets }, paths, async (path) => {
    const entry = inZip.get(path)
    if (entry?.kind !== 'file' || entry.sizeBytes > largestModuleBytes) return undefined
    return (await readEntry(source, entry, largestModuleBytes)).toString('utf8')
  })
}

async function findingsOf(
  config: NamedHandlers,
  { kind, targets: [{ runtime }] }: Pick<ArtifactPlan, 'kind' | 'targets'>,
  paths: ReadonlySet<string>,
  text: (path: string) => Promise<string | undefined>,
): Promise<readonly Finding[]> {
  const files = { paths, root: artifactFacts[kind].packagesFolder, textOf: text }
  const check =
    runtime.family === 'python'
      ? (await import('../python/handlers/check-handler.ts')).checkHandler
      : (await import('../node/handlers/check-handler.ts')).checkNodeHandler
  const found = await Promise.all(handlersOf(config).map((handler) => check(handler, files)))
  return found.flatMap((one) => one ?? [])
}
