// Licences before anything is downloaded: indexes serve the metadata of a wheel beside it.
// https://packaging.python.org/en/latest/specifications/simple-repository-api/#serve-distribution-metadata
import { Interrupted } from '../../errors.ts'
import { readBody } from '../../host/http/body.ts'
import { httpFor } from '../../host/http/client.ts'
import { mapConcurrently } from '../../host/map-concurrently.ts'
import type { Context } from '../../host/context.ts'
import type { Selection } from './choose.ts'
import { parseMetadata } from './metadata.ts'

const mostBytes = 4 * 1024 * 1024

export interface StatedLicences {
  /** By the name of the package; undefined for one that states none. */
  readonly known: ReadonlyMap<string, string | undefined>
  /** Names of packages whose metadata the index does not serve by itself. */
  readonly unknown: readonly string[]
}

export async function statedLicences(
  selections: readonly Pick<Selection, 'chosen'>[],
  { env, signal }: Pick<Context, 'env' | 'signal'>,
): Promise<StatedLicences> {
  const http = httpFor(env)
  const files = new Map(
    selections.flatMap(({ chosen }) => chosen.map((one) => [one.package.name, one.file.url] as const)),
  )
  const known = new Map<string, string | undefined>()
  const unknown: string[] = []
  await mapConcurrently([...files], 16, signal, async ([name, url], inner) => {
    try {
      const answer = await http.get(withoutFragment(url), {}, inner)
      const bytes = await readBody(answer.body, mostBytes, (error) => answer.broken(error))
      if (bytes === undefined) unknown.push(name)
      else known.set(name, parseMetadata(bytes.toString('utf8')).licence)
    } catch (error) {
      if (error instanceof Interrupted) throw error
      unknown.push(name)
    }
  })
  return { known, unknown }
}

const withoutFragment = (url: string): string => `${url.replace(/[#?].*$/, '')}.metadata`
