// The cache service of GitHub Actions, protocol v2, as far as the toolkit speaks it: three calls in Twirp's JSON, and
// a blob store. https://github.com/actions/toolkit/tree/main/packages/cache

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Environment } from '../../src/host/context.ts'

interface CacheEntry {
  readonly key: string
  readonly version: string
  blob: Buffer
}

export interface ActionsCacheServer extends AsyncDisposable {
  /** The variables that a runner sets for it. The toolkit reads them from process.env. */
  readonly env: Environment
  /** Complete entries, oldest first. A test may change their bytes. */
  readonly entries: readonly CacheEntry[]
  /** Keys of the entries that were downloaded. */
  readonly downloaded: readonly string[]
  /** From now on every call, or each of those, is answered with this status. */
  failWith(status: number, calls?: RegExp): void
  /** From now on nothing is answered. */
  hang(): void
}

export async function serveActionsCache(): Promise<ActionsCacheServer> {
  const entries: CacheEntry[] = []
  const open = new Map<string, { key: string; version: string; blob: Buffer }>()
  const downloaded: string[] = []
  let status = 200
  let failing = /./
  let isHanging = false
  let origin = ''

  const calls: Readonly<Record<string, (request: Readonly<Record<string, unknown>>) => unknown>> = {
    CreateCacheEntry({ key, version }) {
      if (entries.some((entry) => entry.key === key && entry.version === version)) return { ok: false }
      const id = String(open.size)
      open.set(id, { key: String(key), version: String(version), blob: Buffer.alloc(0) })
      return { ok: true, signed_upload_url: `${origin}/blob/upload/${id}?sig=1` }
    },
    FinalizeCacheEntryUpload({ key, version }) {
      const found = [...open.values()].findLast((entry) => entry.key === key && entry.version === version)
      if (!found) return { ok: false }
      entries.push(found)
      return { ok: true, entry_id: String(entries.length) }
    },
    GetCacheEntryDownloadURL({ key, restore_keys: restoreKeys, version }) {
      const same = entries.filter((entry) => entry.version === version)
      const wanted = [key, ...(Array.isArray(restoreKeys) ? restoreKeys : [])].map(String)
      const found =
        same.find((entry) => entry.key === key) ??
        wanted.map((prefix) => same.findLast((entry) => entry.key.startsWith(prefix))).find((one) => one !== undefined)
      if (!found) return { ok: false }
      return {
        ok: true,
        signed_download_url: `${origin}/blob/entry/${entries.indexOf(found)}`,
        matched_key: found.key,
      }
    },
  }

  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const url = new URL(request.url ?? '', 'http://host')
      const [, kind, what, id = ''] = url.pathname.split('/')
      if (isHanging) return undefined
      if (status !== 200 && failing.test(url.pathname))
        return response.writeHead(status).end(JSON.stringify({ code: 'denied', msg: 'not today' }))
      if (kind === 'twirp') {
        const call = calls[id]
        const result = call?.(JSON.parse(body.toString()) as Readonly<Record<string, unknown>>)
        return response.writeHead(call ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(result))
      }
      if (request.method === 'PUT') {
        const entry = open.get(id)
        if (entry) entry.blob = Buffer.concat([entry.blob, body])
        return response.writeHead(201, { etag: '"1"', 'last-modified': new Date().toUTCString() }).end()
      }
      const entry = what === 'entry' ? entries[Number(id)] : undefined
      if (!entry) return response.writeHead(404).end()
      downloaded.push(entry.key)
      return response.writeHead(200, { 'content-length': entry.blob.length }).end(entry.blob)
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    entries,
    downloaded,
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: `${origin}/`,
      ACTIONS_RUNTIME_TOKEN: 'token',
    },
    failWith(code, only = /./) {
      status = code
      failing = only
    },
    hang: () => void (isHanging = true),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
