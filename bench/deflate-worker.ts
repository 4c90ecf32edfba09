// A thread of bench/node.ts: inflates tarballs of npm and deflates each of their files once, keeping nothing.
import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { deflateRawSync, gunzipSync } from 'node:zlib'
import { readTar } from '../src/formats/tar.ts'

parentPort?.on('message', (path: string) => {
  let bytes = 0
  for (const entry of readTar(gunzipSync(readFileSync(path)))) {
    if (entry.kind === 'file' && entry.bytes.length > 0) bytes += deflateRawSync(entry.bytes, { level: 6 }).length
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(bytes)
})
