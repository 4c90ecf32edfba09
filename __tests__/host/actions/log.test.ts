import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Annotation, runner } from '../../../src/host/actions/runner.ts'
import { createMasks } from '../../../src/host/masks.ts'
import { runnerLog } from '../../../src/host/actions/log.ts'
import { commandsIn } from '../../support/commands.ts'
import { hostileStrings } from '../../support/hostile.ts'

function step(env: Record<string, string> = {}) {
  let text = ''
  let clock = 0
  const stream = { write: (more: string) => (text += more) }
  const job = runner({ stream, env })
  const masks = createMasks({ onAdd: (secret) => job.setSecret(secret) })
  const log = runnerLog({ stream, masks, env: { NO_COLOR: '1', ...env }, now: () => clock })
  return { log, masks, stream, text: () => text, wait: (ms: number) => (clock += ms) }
}

describe('the log of a step', () => {
  it('folds a phase and says its result, and its warnings, below the fold', async () => {
    const { log, text, wait } = step()
    await log.phase(
      'Resolve',
      async () => {
        log.child('uv says')
        log.warning('an old index')
        wait(1_700)
        return 51
      },
      (count) => `${count} packages`,
    )
    expect(text()).toBe(
      '::group::Resolve\n│ uv says\n::endgroup::\nwarning: an old index\n✓ Resolve: 51 packages (1.7 s)\n',
    )
  })

  it('closes the fold of a phase that fails', async () => {
    const { log, text } = step()
    await expect(log.phase('Build', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(text()).toBe('::group::Build\n::endgroup::\n✗ Build: failed (0 ms)\n')
  })

  it('opens one fold for phases side by side', async () => {
    const { log, text } = step()
    await Promise.all([log.phase('a', async () => {}), log.phase('b', async () => {})])
    expect(commandsIn(text()).map(({ name }) => name)).toEqual(['group', 'endgroup'])
  })

  it('masks for the runner and for itself, line by line', () => {
    const { log, masks, text } = step({ RUNNER_DEBUG: '1' })
    masks.add('first%line\nsecond line')
    log.info('the second line')
    log.debug('the first%line')
    expect(text()).toBe('::add-mask::first%25line\n::add-mask::second line\nthe ***\n::debug::the ***\n')
  })

  it('says decisions in debug mode only', () => {
    const { log, text } = step()
    log.debug('chose it')
    expect(text()).toBe('')
  })

  it.each(hostileStrings)('takes no command from $name', async ({ text: hostile }) => {
    const { log, text } = step()
    log.child(hostile)
    log.info(hostile)
    log.info(`\u00a0 ${hostile}`)
    log.warning(hostile)
    log.progress({ title: hostile, done: 1, unit: 'files' })
    await log.phase(
      hostile,
      async () => log.child(hostile),
      () => hostile,
    )
    expect(commandsIn(text()).map(({ name }) => name)).toEqual(['group', 'endgroup'])
  })
})

describe('what a step says to its job', () => {
  let folder: string
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'runner-'))))
  afterEach(() => rm(folder, { recursive: true }))

  it.each(hostileStrings)('an output of $name arrives as it is', async ({ text: hostile }) => {
    const path = join(folder, 'output')
    await runner({ ...step(), env: { GITHUB_OUTPUT: path } }).setOutputs({ 'layer-arn': hostile, changed: 'true' })
    expect(readOutputs(await readFile(path, 'utf8'))).toEqual({
      'layer-arn': hostile.replace(/\p{Cs}/gu, '\ufffd'),
      changed: 'true',
    })
  })

  it('appends to the summary', async () => {
    const path = join(folder, 'summary')
    const job = runner({ ...step(), env: { GITHUB_STEP_SUMMARY: path } })
    await job.addSummary('# one')
    await job.addSummary('# two')
    expect(await readFile(path, 'utf8')).toBe('# one\n# two\n')
  })

  it('says nothing where the runner gave no files', async () => {
    const job = runner({ ...step(), env: {} })
    await expect(job.setOutputs({ a: 'b' })).resolves.toBeUndefined()
    await expect(job.addSummary('x')).resolves.toBeUndefined()
  })

  it('annotates at most ten of a level, in the order given', () => {
    const { stream, text } = step()
    runner({ stream, env: {} }).annotate(Array.from({ length: 12 }, (_, n) => numbered(n + 1)))
    const commands = commandsIn(text())
    expect(commands).toHaveLength(10)
    expect(commands[0]).toEqual({
      name: 'error',
      properties: { file: 'a,b:c.txt', line: '1', col: '2', title: 't1' },
      message: 'm1',
    })
  })

  it.each(hostileStrings)('annotates with $name in one command', ({ text: hostile }) => {
    const { stream, text } = step()
    runner({ stream, env: {} }).annotate([{ level: 'warning', title: hostile, message: hostile, file: hostile }])
    const [command, ...others] = commandsIn(text())
    expect(others).toEqual([])
    expect(command?.name).toBe('warning')
    expect(Array.from(command?.message ?? '').length).toBeLessThanOrEqual(4_096)
  })
})

function numbered(line: number): Annotation {
  return { level: 'error', title: `t${line}`, message: `m${line}`, file: 'a,b:c.txt', line, column: 2 }
}

/** As the runner reads the file: https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  let rest = text
  for (;;) {
    const start = /^([^\n]+?)<<([^\n]+)\n/.exec(rest)
    if (!start) break
    const [head, name = '', delimiter = ''] = start
    const end = rest.indexOf(`\n${delimiter}\n`, head.length - 1)
    outputs[name] = rest.slice(head.length, end)
    rest = rest.slice(end + delimiter.length + 2)
  }
  expect(rest).toBe('')
  return outputs
}
