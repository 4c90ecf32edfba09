import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { batchedFacts, writeLearnedFacts } from '../../src/host/fact-batch.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'

/** Another run with the same stores: it knows what is on disk. */
const nextRun = (context: TestContext): TestContext => ({ ...context, stores: { ...context.stores } })

async function learn(context: TestContext, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const run = nextRun(context)
  for (const [key, value] of Object.entries(facts)) await batchedFacts(run, 'things-1').put(key, value)
  await writeLearnedFacts(run.stores)
}

const filesOf = (context: TestContext): Promise<string[]> => readdir(join(context.stores.facts, 'things-1'))

describe('facts that a run learns by the dozen', () => {
  it('are one file a run, and none when nothing was learned', async () => {
    await using context = await makeContext()
    await learn(context, Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`key ${at}`, { at }])))
    expect(await filesOf(context)).toHaveLength(1)
    const run = nextRun(context)
    expect(await batchedFacts(run, 'things-1').get('key 7')).toEqual({ at: 7 })
    expect(await batchedFacts(run, 'things-1').get('another')).toBeUndefined()
    await writeLearnedFacts(run.stores)
    expect(await filesOf(context)).toHaveLength(1)
  })

  it('are known to the run that learned them before they are written, and the newest counts', async () => {
    await using context = await makeContext()
    await learn(context, { key: 'old' })
    const facts = batchedFacts<string>(context, 'things-1')
    expect(await facts.get('key')).toBe('old')
    await facts.put('key', 'new')
    expect(await facts.get('key')).toBe('new')
    await writeLearnedFacts(context.stores)
    expect(await batchedFacts(nextRun(context), 'things-1').get('key')).toBe('new')
  })

  it('are put together when they have become many files, and stay known', async () => {
    await using context = await makeContext()
    for (let run = 0; run < 20; run++) await learn(context, { [`run ${run}`]: run })
    expect((await filesOf(context)).length).toBeLessThanOrEqual(16)
    const all = batchedFacts<number>(nextRun(context), 'things-1')
    for (let run = 0; run < 20; run++) expect(await all.get(`run ${run}`)).toBe(run)
  })

  it('are found out again where a file is damaged', async () => {
    await using context = await makeContext()
    await learn(context, { good: 1 })
    await writeFile(join(context.stores.facts, 'things-1', 'damaged.json'), '{"facts": "[[')
    expect(await batchedFacts(nextRun(context), 'things-1').get('good')).toBe(1)
  })

  it('are not believed when sealed and edited', async () => {
    await using context = await makeContext()
    await batchedFacts(context, 'things-1', { sealed: true }).put('key', 'true')
    await writeLearnedFacts(context.stores)
    const [name = ''] = await filesOf(context)
    const path = join(context.stores.facts, 'things-1', name)
    const sealed = (): ReturnType<typeof batchedFacts> => batchedFacts(nextRun(context), 'things-1', { sealed: true })
    expect(await sealed().get('key')).toBe('true')
    await writeFile(path, (await readFile(path, 'utf8')).replace('true', 'lies'))
    expect(await sealed().get('key')).toBeUndefined()
  })
})
