// A build from a folder of wheels is not done again, and is done as soon as the folder has another file. uv resolves.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import type { Context } from '../../src/host/context.ts'
import { runOrRefuse } from '../../src/main.ts'
import { recall } from '../../src/run/unchanged.ts'
import { makeContext } from '../support/contexts.ts'
import { startIndex, type TestIndex } from '../support/index.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

let index: TestIndex
let path = ''
beforeAll(async () => {
  index = await startIndex([])
  path = await pathWithUv()
})
afterAll(() => index[Symbol.asyncDispose]())

const old = { name: 'demo', files: { 'demo.py': 'value = 1\n' } }
const newer = { ...old, version: '2.0' }

interface Case {
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly line?: string
}

describe('a folder of wheels', () => {
  it.each<[where: string, one: Case]>([
    ['a requirements file', { line: 'demo\n--find-links wheels\n' }],
    ['uv.toml', { files: { 'uv.toml': 'find-links = ["wheels"]\n' } }],
    ['[tool.uv]', { files: { 'pyproject.toml': '[tool.uv]\nfind-links = ["wheels"]\n' } }],
    ['pip.conf', { files: { 'pip.conf': '[global]\nfind-links = wheels\n' }, env: { PIP_CONFIG_FILE: 'pip.conf' } }],
    ['a variable of uv', { env: { UV_FIND_LINKS: 'wheels' } }],
    ['a variable of pip, with one that does not exist', { env: { PIP_FIND_LINKS: 'wheels later' } }],
  ])('that is named in %s', async (_where, { files = {}, env = {}, line = 'demo\n' }) => {
    await using world = await makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.url, ...env } })
    await world.write({ 'requirements.txt': line, [join('wheels', wheelFilename(old))]: makeWheel(old), ...files })
    const context: Context = { ...world, codeName: 'this code' }
    const { config } = parseConfig({ runtimes: ['python3.13'], 'exclude-newer': ['2026-01-01'] })
    if (!config) throw new Error('Wrong inputs.')
    const request = { verb: 'build' as const, config }
    const versionOf = async (): Promise<string | undefined> => {
      const { report } = await runOrRefuse({ request, problems: [], warnings: [] }, context)
      expect(report.problems).toEqual([])
      return report.layers[0]?.content?.packages[0]?.version
    }
    expect(await versionOf()).toBe('1.0')
    expect(await recall(request, context)).toBeDefined()
    const folder = 'PIP_FIND_LINKS' in env ? 'later' : 'wheels'
    await world.write({ [join(folder, wheelFilename(newer))]: makeWheel(newer) })
    expect(await recall(request, context)).toBeUndefined()
    expect(await versionOf()).toBe('2.0')
  })
})
