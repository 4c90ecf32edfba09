import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import { runOrRefuse } from '../../src/main.ts'
import { makeContext } from '../support/contexts.ts'

it('says what every store holds, and empties them all but for the key', async () => {
  await using context = await makeContext()
  const { sealKey, ...folders } = context.stores
  for (const folder of Object.values(folders)) {
    await mkdir(join(folder, 'aa'), { recursive: true })
    await writeFile(join(folder, 'aa', 'file'), 'four')
  }
  await writeFile(sealKey, 'x'.repeat(32))
  const run = (words: readonly string[]) => {
    const { config } = parseConfig({})
    if (!config) throw new Error('the defaults are a configuration')
    return runOrRefuse({ request: { verb: 'cache', config, words }, problems: [], warnings: [] }, context)
  }
  const said = await run([])
  const count = Object.keys(folders).length
  expect(said.report.answer?.data).toMatchObject({ cache: { files: count, bytes: 4 * count } })
  expect(said.report.answer?.lines).toEqual(
    expect.arrayContaining([expect.stringMatching(/packages of npm +4 B {2}1 file/)]),
  )
  await run(['clean'])
  expect(Object.values(folders).filter((folder) => existsSync(folder))).toEqual([])
  expect(existsSync(sealKey)).toBe(true)
})
