import { readdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Context, Environment } from '../../host/context.ts'
import { parseSdistFilename, parseWheelFilename } from '../wheels/filename.ts'
import { readIndexPage, type IndexPage } from './page.ts'
import { indexUrl, type IndexSettings } from './settings.ts'
import type { IndexFile } from './simple-index.ts'

const publicIndex = 'https://pypi.org/simple'

/** The indexes in the order in which uv asks them for a package, each without the name before it. */
export function indexesFor(name: string, settings: IndexSettings): readonly string[] {
  const own = (settings.assigned ?? []).filter((one) => one.package === name)
  return own.length > 0 && !settings.noIndex ? [...new Set(own.map(({ url }) => url))] : indexesInOrder(settings)
}

/** The same for a package that no index is assigned to. */
export function indexesInOrder({ indexes, defaultIndex, noIndex }: IndexSettings): readonly string[] {
  return noIndex ? [] : [...indexes, defaultIndex ?? publicIndex].map(indexUrl)
}

export type PagesContext = Pick<Context, 'env' | 'signal'>

/**
 * Every file that the configured places list for a project, of those that uv considers: the first index that has the
 * project decides, unless UV_INDEX_STRATEGY says otherwise. Undefined when the list would not be complete.
 */
export async function projectFiles(
  name: string,
  settings: IndexSettings,
  env: Environment,
  context: PagesContext,
): Promise<readonly IndexFile[] | undefined> {
  const strategy = env['UV_INDEX_STRATEGY'] ?? 'first-index'
  const found: IndexFile[] = []
  for (const place of settings.findLinks) {
    const page = await readFindLinks(place, context)
    if (page.kind === 'unreadable') return undefined
    if (page.kind === 'files') found.push(...page.files.filter(({ filename }) => isOf(name, filename)))
  }
  for (const index of indexesFor(name, settings)) {
    const page = await projectPage(index, name, context)
    if (page.kind === 'unreadable') return undefined
    if (page.kind === 'missing') continue
    found.push(...page.files)
    if (strategy === 'first-index') break
  }
  return found
}

/** The same of the find-links places alone. */
export async function findLinksFiles(
  name: string,
  { findLinks }: IndexSettings,
  context: PagesContext,
): Promise<readonly IndexFile[] | undefined> {
  const pages = await Promise.all(findLinks.map((place) => readFindLinks(place, context)))
  if (pages.some(({ kind }) => kind === 'unreadable')) return undefined
  return pages.flatMap((page) =>
    page.kind === 'files' ? page.files.filter(({ filename }) => isOf(name, filename)) : [],
  )
}

/** The page of a project in an index. */
export function projectPage(index: string, name: string, context: PagesContext): Promise<IndexPage> {
  return once(`${index.replace(/\/+$/, '')}/${name}/`, context)
}

/** Each page is read once in a run. */
const known = new WeakMap<Environment, Map<string, Promise<IndexPage>>>()

function once(url: string, context: PagesContext): Promise<IndexPage> {
  const pages = known.get(context.env) ?? new Map<string, Promise<IndexPage>>()
  known.set(context.env, pages)
  const page = pages.get(url) ?? readIndexPage(url, context)
  pages.set(url, page)
  return page
}

async function readFindLinks(place: string, context: PagesContext): Promise<IndexPage> {
  if (!place.startsWith('file:')) return once(place, context)
  try {
    const names = await readdir(fileURLToPath(place))
    const url = (name: string): string => `${place.replace(/\/+$/, '')}/${pathToFileURL(`/${name}`).pathname.slice(1)}`
    return { kind: 'files', files: names.map((filename) => ({ filename, url: url(filename), yanked: false })) }
  } catch {
    return { kind: 'unreadable' }
  }
}

function isOf(name: string, filename: string): boolean {
  return (parseWheelFilename(filename) ?? parseSdistFilename(filename, name))?.name === name
}
