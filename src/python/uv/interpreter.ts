import { realpath } from 'node:fs/promises'
import type { Placed } from '../../host/jail/jail.ts'

/** What a jail must be given of this machine so that a Python runs in it: where the interpreter was installed. */
export async function interpreterMounts(prefixes: readonly string[]): Promise<readonly Placed[]> {
  const real = await Promise.all(prefixes.map((prefix) => realpath(prefix).catch(() => prefix)))
  const folders = new Set([...prefixes, ...real].filter((prefix) => !isOfSystem(prefix)))
  return [...folders].map((folder) => ({ host: folder, inside: folder }))
}

/** /usr is in every jail. */
function isOfSystem(prefix: string): boolean {
  return prefix === '/' || prefix === '/usr' || prefix.startsWith('/usr/')
}
