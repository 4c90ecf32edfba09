import { join } from 'node:path'
import { dirname } from 'node:path'
import { ensureUv, type Uv } from '../../src/python/uv/uv.ts'
import { makeContext } from './contexts.ts'
import { keptFolder } from './left-behind.ts'

let known: Promise<Uv> | undefined

/** The real uv, from PATH or fetched once for all tests of this machine. */
function uvForTests(): Promise<Uv> {
  const find = async (): Promise<Uv> => {
    await using context = await makeContext()
    const tools = join(keptFolder(), 'lambda-layer-test-tools')
    return await ensureUv({ ...context, stores: { ...context.stores, tools } })
  }
  known ??= find()
  return known
}

/** This machine's PATH with the folder of that uv before it. */
export async function pathWithUv(): Promise<string> {
  const { command } = await uvForTests()
  return `${dirname(command)}:${process.env['PATH'] ?? ''}`
}
