// When versions were uploaded, which the registry says in the document of a package.
// https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md

import type { Context } from '../../host/context.ts'
import { readBody } from '../../host/http/body.ts'
import { httpFor } from '../../host/http/client.ts'
import { HttpFailure } from '../../host/http/failure.ts'
import { retrying } from '../../host/http/retry.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import { objectOf, textOf } from '../locks/manifest.ts'
import { registryOf } from './address.ts'
import type { NpmSettings } from './npmrc.ts'

/** The documents of packages with thousands of versions have tens of MB. */
const largestBytes = 256 * 1024 * 1024

/** Milliseconds since 1970; undefined where the registry does not say it. A version keeps its time for ever. */
export async function uploadTime(
  name: string,
  version: string,
  settings: NpmSettings,
  context: Pick<Context, 'env' | 'stores' | 'signal'>,
): Promise<number | undefined> {
  const registry = registryOf(name, settings)
  const known = sealedFacts<number>(context, 'npm-upload-time-2')
  const key = [registry, name, version].join('\n')
  const before = await known.get(key)
  if (before !== undefined) return before
  const text = objectOf(objectOf(await documentOf(`${registry}${name.replace('/', '%2f')}`, context))['time'])[version]
  const milliseconds = Date.parse(textOf(text) ?? '')
  if (Number.isNaN(milliseconds)) return undefined
  await known.put(key, milliseconds)
  return milliseconds
}

async function documentOf(url: string, { env, signal }: Pick<Context, 'env' | 'signal'>): Promise<unknown> {
  try {
    return await retrying(signal, async () => {
      const response = await httpFor(env).get(url, { accept: 'application/json' }, signal)
      const bytes = await readBody(response.body, largestBytes, (error) => response.broken(error))
      return bytes === undefined ? undefined : (JSON.parse(bytes.toString('utf8')) as unknown)
    })
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof HttpFailure && error.status === 404)) return undefined
    throw error
  }
}
