// Reads what the files of wheels name. Once for each wheel: it is kept under its hash.

import { readCentralDirectory } from '../../formats/zip/central-directory.ts'
import { readEntry, streamEntry } from '../../formats/zip/entry-data.ts'
import { openZipFile } from '../../formats/zip/source.ts'
import { isDotNet } from '../../formats/program.ts'
import { Interrupted } from '../../errors.ts'
import type { Context } from '../../host/context.ts'
import { batchedFacts } from '../../host/fact-batch.ts'
import type { Archive } from '../../model/component.ts'
import {
  canMention,
  dataFoldersOf,
  lastPart,
  mentionsOf,
  nativeMentions,
  placed,
  type Mention,
  type WheelMentions,
} from './mentions.ts'

const mostBytes = 16 * 1024 * 1024
/** A wheel that names more says nothing of use. */
const mostMentions = 20_000
/** Longer than any name. */
const overlapBytes = 256

export type MentionReader = (archive: Archive) => Promise<WheelMentions>

export function openMentionReader(context: Pick<Context, 'stores' | 'env' | 'signal'>): MentionReader {
  const remembered = batchedFacts<WheelMentions>(context, 'wheel-mentions-2', { sealed: true })
  return async ({ sha256, path, filename }) => {
    const known = await remembered.get(sha256)
    if (known) return known
    const found = await readMentions(path, filename, context.signal)
    await remembered.put(sha256, found)
    return found
  }
}

async function readMentions(path: string, filename: string, signal: AbortSignal): Promise<WheelMentions> {
  await using source = await openZipFile(path, filename)
  const mentions: Mention[] = []
  const unread: string[] = []
  const dotNet: string[] = []
  const entries = await readCentralDirectory(source, filename)
  const folders = new Set([...dataFoldersOf(entries.map((entry) => placed(entry.path)))].map(lastPart))
  for (const entry of entries) {
    if (signal.aborted) throw new Interrupted({ cause: signal.reason })
    if (entry.kind !== 'file') continue
    if (canMention(entry.path)) {
      const found =
        entry.sizeBytes > mostBytes
          ? undefined
          : mentionsOf(entry.path, await readEntry(source, entry, mostBytes, filename), folders)
      if (found) mentions.push(...found)
      else unread.push(entry.path)
    } else if (/\.(?:dll|exe)$/i.test(entry.path) && entry.sizeBytes <= mostBytes) {
      if (isDotNet(await readEntry(source, entry, mostBytes, filename))) dotNet.push(placed(entry.path))
    } else if (/\.so(?:\.[\d.]+)?$/.test(entry.path)) {
      let tail: Buffer = Buffer.alloc(0)
      const take = (chunk: Buffer): void => {
        const piece = Buffer.concat([tail, chunk])
        mentions.push(...nativeMentions(entry.path, piece))
        tail = Buffer.from(piece.subarray(-overlapBytes))
      }
      await streamEntry(source, entry, take, filename)
    }
    if (mentions.length > mostMentions) return { mentions: [], unread: [entry.path], dotNet }
  }
  return { mentions, unread: unread.slice(0, 1), dotNet }
}
