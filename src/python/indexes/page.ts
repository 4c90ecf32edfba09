import { createGunzip } from 'node:zlib'
import { parseIndexPage, simpleIndexAccept, type IndexFile } from './simple-index.ts'
import type { Context, Environment } from '../../host/context.ts'
import { httpFor } from '../../host/http/client.ts'
import type { LockedPackage } from '../locks/lock.ts'

const publicIndex = 'https://pypi.org/simple'
/** The largest page of PyPI has some 10 MB. */
const largestPageBytes = 64 * 1024 * 1024

/**
 * Every file that a package's index lists for it. The lock has only those that its resolver let through.
 * Undefined when the page cannot be read: it only makes a message better.
 */
export async function readIndexPage(
  locked: Pick<LockedPackage, 'name' | 'index'>,
  { env, signal }: Pick<Context, 'env' | 'signal'>,
): Promise<readonly IndexFile[] | undefined> {
  const index = locked.index ?? defaultIndex(env)
  if (!/^https?:/i.test(index)) return undefined
  const http = httpFor(env)
  http.remember(index)
  try {
    const url = `${index.replace(/\/+$/, '')}/${locked.name}/`
    const headers = { accept: simpleIndexAccept, 'accept-encoding': 'gzip' }
    const limited = AbortSignal.any([signal, AbortSignal.timeout(20_000)])
    const response = await http.get(url, headers, limited)
    const zipped = response.headers['content-encoding'] === 'gzip'
    const chunks: Buffer[] = []
    let sizeBytes = 0
    const plain = zipped ? response.body.pipe(createGunzip()) : response.body
    response.body.once('error', (error) => plain.destroy(error))
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      sizeBytes += chunk.length
      if (sizeBytes > largestPageBytes) return undefined
    }
    const page = Buffer.concat(chunks).toString()
    return parseIndexPage(response.headers['content-type'] ?? '', page, response.url.href)
  } catch (error) {
    if (signal.aborted) throw error
    return undefined
  }
}

/** The index that uv asks when nothing is said about a package: https://docs.astral.sh/uv/reference/environment/ */
function defaultIndex(env: Environment): string {
  const named = env['UV_DEFAULT_INDEX']?.replace(/^[A-Za-z0-9._-]+=(?=[a-z]+:)/, '')
  return [named, env['UV_INDEX_URL'], env['PIP_INDEX_URL']].find((one) => one) ?? publicIndex
}
