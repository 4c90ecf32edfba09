// `cache`: how large the stores of this machine are. `cache clean` empties them.
import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileFailure } from '../host/files.ts'
import { mapConcurrently } from '../host/map-concurrently.ts'
import type { Stores } from '../host/stores.ts'
import { formatBytes, plural } from '../text/units.ts'
import type { Run } from './request.ts'

interface Store {
  readonly name: string
  readonly path: string
  readonly files: number
  readonly bytes: number
}

const folders = {
  wheels: 'downloaded wheels',
  packages: 'packages of npm',
  built: 'compiled packages',
  bytecode: 'compiled bytecode',
  facts: 'what is known of packages',
  tools: 'tools, e.g. uv',
  uv: "uv's own cache",
  temporary: 'scratch',
} as const satisfies Readonly<Record<Exclude<keyof Stores, 'sealKey'>, string>>

export async function cache({ words, context, announce }: Run): Promise<void> {
  const { stores } = context
  const names = Object.keys(folders) as (keyof typeof folders)[]
  const measured = await Promise.all(names.map((name) => measureFolder(name, stores[name], context.signal)))
  const total = measured.reduce((sum, { bytes }) => sum + bytes, 0)
  const files = measured.reduce((sum, one) => sum + one.files, 0)
  const data = { cache: { path: dirname(stores.wheels), bytes: total, files, stores: measured } }
  if (words[0] === 'clean') {
    await Promise.all(measured.map(({ path }) => emptied(path)))
    const lines = [`Removed ${plural(files, 'file')}, ${formatBytes(total)}, below ${dirname(stores.wheels)}.`]
    announce({ kind: 'answered', answer: { lines, data: { ...data, cleaned: true } } })
    return
  }
  const lines = [
    ...names.map((name, at) => {
      const one = measured[at]
      const size = formatBytes(one?.bytes ?? 0).padStart(9)
      return `  ${folders[name].padEnd(24)}${size}  ${plural(one?.files ?? 0, 'file')}`
    }),
    '',
    `${formatBytes(total)} in ${plural(files, 'file')} below ${dirname(stores.wheels)}. lambda-layer cache clean removes it.`,
  ]
  announce({ kind: 'answered', answer: { lines, data } })
}

/** A folder that does not exist is empty. */
async function measureFolder(name: string, path: string, signal: AbortSignal): Promise<Store> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((one) => one.isFile())
  const sizes = await mapConcurrently(files, 32, signal, async (one) => {
    const found = await stat(join(one.parentPath, one.name)).catch(() => undefined)
    return found?.size ?? 0
  })
  return { name, path, files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

async function emptied(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true })
  } catch (error) {
    throw fileFailure(path, error)
  }
}
