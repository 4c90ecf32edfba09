// node bench/floor.ts URLS FOLDER: the least that a program in Node.js does for a zip of wheels, on two threads. It downloads each URL of
// a file of curl's, writes and hashes it, inflates and hashes each file in it, and writes and hashes one zip. It reads no lock,
// chooses nothing, looks at no content, and says nothing: what is more than this is what we do with the bytes.
import { createHash, hash } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { Agent, get } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { crc32, inflateRawSync } from 'node:zlib'

/** As many as we have, and as curl has in the row beside it. */
const connections = 16

await (isMainThread ? main(process.argv[2] ?? '', process.argv[3] ?? '.') : serve())

async function main(list: string, folder: string): Promise<void> {
  const urls = [...readFileSync(list, 'utf8').matchAll(/url = "([^"]+)"/g)].map(([, url]) => url ?? '')
  const pathOf = (url: string): string => join(folder, url.slice(url.lastIndexOf('/') + 1))
  const worker = new Worker(import.meta.filename)
  const waiting: string[] = []
  let examined = 0
  let asked = 0
  const give = (): void => {
    // One ahead, so that the thread never waits for an answer of ours.
    const path = asked < 2 ? waiting.shift() : undefined
    if (path === undefined) return
    asked++
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(path)
  }
  worker.on('message', () => {
    asked--
    examined++
    give()
  })
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const left = [...urls]
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let url = left.shift(); url !== undefined; url = left.shift()) {
        await download(url, pathOf(url), agent)
        waiting.push(pathOf(url))
        give()
      }
    }),
  )
  // As soon as nothing is left to download, this thread helps.
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    examine(path)
    examined++
  }
  while (examined < urls.length) await once(worker, 'message')
  const zip = openSync(join(folder, 'layer.zip'), 'w')
  const digest = createHash('sha256')
  for (const url of urls) {
    const bytes = readFileSync(pathOf(url))
    digest.update(bytes)
    writeSync(zip, bytes)
  }
  closeSync(zip)
  console.log(digest.digest('hex'))
  process.exit(0)
}

async function download(url: string, path: string, agent: Agent): Promise<void> {
  const [answer] = (await once(get(url, { agent }), 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`${url}: status ${answer.statusCode}`)
  const file = openSync(path, 'w')
  const digest = createHash('sha256')
  answer.on('data', (chunk: Buffer) => {
    digest.update(chunk)
    writeSync(file, chunk)
  })
  await once(answer, 'end')
  digest.digest()
  closeSync(file)
}

async function serve(): Promise<void> {
  parentPort?.on('message', (path: string) => {
    examine(path)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(path)
  })
}

/** Walks the central directory: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.3.12. */
function examine(path: string): void {
  const zip = readFileSync(path)
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const stored = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const maxOutputLength = Math.max(1, zip.readUInt32LE(at + 24))
    const bytes = zip.readUInt16LE(at + 10) === 0 ? stored : inflateRawSync(stored, { maxOutputLength })
    if (crc32(bytes) !== zip.readUInt32LE(at + 16)) throw new Error(`${path} is damaged`)
    hash('sha256', bytes)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}
