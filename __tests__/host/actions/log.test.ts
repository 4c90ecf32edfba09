import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { coreRunner } from '../../../src/host/actions/core.ts'
import type { Runner } from '../../../src/host/actions/runner.ts'
import type { Annotation } from '../../../src/text/annotation.ts'
import { createMasks } from '../../../src/host/masks.ts'
import { runnerLog } from '../../../src/host/actions/log.ts'
import { commandsIn } from '../../support/commands.ts'
import { hostileStrings } from '../../support/hostile.ts'
import { capturedStdout } from '../../support/stdout.ts'

const stdout = capturedStdout()
afterEach(() => void vi.unstubAllEnvs())

function step(env: Record<string, string> = {}) {
  let clock = 0
  const { stream, text } = stdout
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const job = coreRunner(env)
  const masks = createMasks({ onAdd: (secret) => job.setSecret(secret) })
  const log = runnerLog({ stream, masks, runner: job, env: { NO_COLOR: '1', ...env }, now: () => clock })
  return { log, masks, runner: job, text, wait: (ms: number) => (clock += ms) }
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
    expect(text()).toBe('✗ Build: failed (0 ms)\n')
  })

  it('opens no fold for a phase that says nothing', async () => {
    const { log, text } = step()
    await log.phase('Resolve', async () => {})
    log.info('later')
    expect(text()).toBe('✓ Resolve (0 ms)\nlater\n')
  })

  it('opens one fold for phases side by side', async () => {
    const { log, text } = step()
    await Promise.all([log.phase('a', async () => log.info('x')), log.phase('b', async () => {})])
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
    await writeFile(path, '')
    await step({ GITHUB_OUTPUT: path }).runner.setOutputs({ 'layer-arn': hostile, changed: 'true' })
    expect(readOutputs(await readFile(path, 'utf8'))).toEqual({
      'layer-arn': hostile.replace(/\p{Cs}/gu, '\ufffd'),
      changed: 'true',
    })
  })

  it('appends to the summary', async () => {
    const path = join(folder, 'summary')
    await writeFile(path, '')
    const { runner: job } = step({ GITHUB_STEP_SUMMARY: path })
    await job.addSummary('# one')
    await job.addSummary('# two')
    expect(await readFile(path, 'utf8')).toBe('# one\n# two\n')
  })

  it.each([
    ['GITHUB_OUTPUT', (job: Runner) => job.setOutputs({ a: 'b' })],
    ['GITHUB_STEP_SUMMARY', (job: Runner) => job.addSummary('x')],
  ])('says that the file of %s cannot be written', async (name, write) => {
    const path = join(folder, 'missing', 'file')
    await expect(write(step({ [name]: path }).runner)).rejects.toMatchObject({
      problems: [{ code: 'not-written', file: path }],
    })
  })

  it('hands over inputs as they are', () => {
    expect(step({ 'INPUT_EXCLUDE-NEWER': ' a\n b ' }).runner.getInput('exclude-newer')).toBe(' a\n b ')
    expect(step().runner.getInput('no-such-input')).toBe('')
  })

  it('says nothing where the runner gave no files', async () => {
    const { runner: job, text } = step()
    await expect(job.setOutputs({ a: 'b' })).resolves.toBeUndefined()
    await expect(job.addSummary('x')).resolves.toBeUndefined()
    expect(text()).toBe('')
  })

  it('annotates at most ten of a level, in the order given', () => {
    const { runner: job, text } = step()
    job.annotate(Array.from({ length: 12 }, (_, n) => numbered(n + 1)))
    const commands = commandsIn(text())
    expect(commands).toHaveLength(10)
    expect(commands[0]).toEqual({
      name: 'error',
      properties: { file: 'a,b:c.txt', line: '1', col: '2', title: 't1' },
      message: 'm1',
    })
  })

  it.each(hostileStrings)('annotates with $name in one command', ({ text: hostile }) => {
    const { runner: job, text } = step()
    job.annotate([{ level: 'warning', title: hostile, message: hostile, file: hostile }])
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
