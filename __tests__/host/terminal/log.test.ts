import { describe, expect, it } from 'vitest'
import { Interrupted } from '../../../src/errors.ts'
import { textWidth } from '../../../src/text/width.ts'
import { createMasks } from '../../../src/host/masks.ts'
import { type LogLevel, terminalLog } from '../../../src/host/terminal/log.ts'
import { hostileStrings } from '../../support/hostile.ts'

function terminal(options: { tty?: boolean; columns?: number; level?: LogLevel; env?: Record<string, string> } = {}) {
  let text = ''
  let clock = 0
  const masks = createMasks()
  const log = terminalLog({
    masks,
    stream: { write: (more) => (text += more), isTTY: options.tty ?? false, columns: options.columns ?? 80 },
    env: options.env ?? { NO_COLOR: '1' },
    level: options.level ?? 'normal',
    now: () => clock,
  })
  return { log, masks, text: () => text, wait: (ms: number) => (clock += ms) }
}

const ways = ['info', 'warning', 'debug', 'child'] as const

/** What a terminal shows after these bytes: `\r` goes to the start of the line, `ESC [K` clears to its end. */
function screen(text: string): readonly string[] {
  const rows = ['']
  let column = 0
  // oxlint-disable-next-line no-control-regex -- the two sequences that the log writes
  for (const [token] of text.matchAll(/\u001b\[K|\u001b\[[0-9;]*m|[\s\S]/gu)) {
    const row = Array.from(rows.at(-1) ?? '')
    if (token === '\n') rows.push('')
    if (token === '\n' || token === '\r') column = 0
    else if (token === '\u001b[K') rows[rows.length - 1] = row.slice(0, column).join('')
    else if (token.length < 3) {
      row[column] = token
      column += 1
      rows[rows.length - 1] = row.join('')
    }
  }
  return rows
}

describe('the log of a pipe', () => {
  it('says one plain line a phase', async () => {
    const { log, text, wait } = terminal()
    await log.phase(
      'Resolve',
      async () => {
        wait(1_700)
        return 51
      },
      (count) => `${count} packages`,
    )
    expect(text()).toBe('Resolve: 51 packages (1.7 s)\n')
  })

  it('says that a phase failed, and passes the error on', async () => {
    const { log, text } = terminal()
    await expect(log.phase('Resolve', () => Promise.reject(new Error('no index')))).rejects.toThrow('no index')
    expect(text()).toBe('Resolve: failed (0 ms)\n')
  })

  it('tells an interruption from a failure', async () => {
    const { log, text } = terminal()
    await expect(log.phase('Build', () => Promise.reject(new Interrupted()))).rejects.toThrow(Interrupted)
    expect(text()).toBe('Build: stopped (0 ms)\n')
  })

  it('reports a long step now and then', () => {
    const { log, text, wait } = terminal()
    const at = (done: number): void => log.progress({ title: 'Download', done, total: 10, unit: 'files' })
    at(1)
    wait(16_000)
    at(5)
    at(6)
    expect(text()).toBe('Download: 5 of 10 files\n')
  })

  it.each([
    ['quiet', 'warning: careful\n'],
    ['normal', 'hello\nwarning: careful\n'],
    ['verbose', 'hello\nwarning: careful\n  chose it\n  │ gcc -c\n'],
  ] as const)('%s', (level, expected) => {
    const { log, text } = terminal({ level })
    log.info('hello')
    log.warning('careful')
    log.debug('chose it')
    log.child('\u001b[31mgcc\u001b[0m -c')
    expect(text()).toBe(expected)
  })

  it('shows no secret, in no form', () => {
    const { log, masks, text } = terminal({ level: 'verbose' })
    masks.add('p@ss word\nsecond line')
    for (const say of ways) log[say]('a p@ss word, p%40ss%20word and second line.')
    expect(text()).not.toMatch(/word|second/)
    expect(text()).toContain('a ***, *** and ***.')
  })

  it.each(hostileStrings)('$name is harmless', ({ text: hostile }) => {
    const { log, text } = terminal({ level: 'verbose' })
    for (const say of ways) log[say](`name: ${hostile}`)
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(text()).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/)
    expect(
      Math.max(
        ...text()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(4_100)
  })
})

describe('the log of a terminal', () => {
  it.each([120, 80, 60, 40, 20, 10])('keeps its live line within %i columns', async (columns) => {
    const { log, text, wait } = terminal({ tty: true, columns })
    await log.phase('Download wheels', async () => {
      for (let done = 0; done < 70; done += 10) {
        wait(500)
        log.progress({
          title: 'Download wheels',
          done: done * 1_048_576,
          total: 74 * 1_048_576,
          unit: 'bytes',
          current: 'numpy',
        })
        expect(Math.max(...screen(text()).map(textWidth))).toBeLessThan(columns)
      }
    })
    log.close()
    expect(text().split('\n').length).toBe(2)
  })

  it('shows name, bytes and time left', () => {
    const { log, text, wait } = terminal({ tty: true, columns: 120 })
    for (const done of [0, 10, 20, 30]) {
      wait(1_000)
      log.progress({
        title: 'Download',
        done: done * 1_048_576,
        total: 60 * 1_048_576,
        unit: 'bytes',
        current: 'numpy',
      })
    }
    expect(screen(text()).at(-1)).toMatch(/Download {2}━+╌+ +30\.0 MB of 60\.0 MB +10\.0 MB\/s +3 s left {2}numpy$/)
    log.close()
    expect(screen(text()).at(-1)).toBe('')
  })

  it.each([
    [120, /━.* of .*MB\/s .*left {2}a-package$/],
    [78, /━.* of .*MB\/s .*left$/],
    [60, /━.* of .*left$/],
    [40, /Download.* of 60\.0 MB$|left$/],
    [20, /Download {2}\d+ %$/],
  ])('in %i columns leaves out the name first, then speed, bar and time', (columns, shown) => {
    const { log, text, wait } = terminal({ tty: true, columns })
    const lines: string[] = []
    for (const done of [1, 9, 10.5, 31, 59]) {
      wait(1_000)
      const counts = { done: done * 1_048_576, total: 60 * 1_048_576, unit: 'bytes', current: 'a-package' } as const
      log.progress({ title: 'Download', ...counts })
      lines.push(screen(text()).at(-1) ?? '')
    }
    // Nothing is known of the speed at first.
    const known = lines.slice(1)
    expect(known.filter((line) => !shown.test(line))).toEqual([])
    expect(new Set(known.map((line) => line.indexOf(' of '))).size).toBe(1)
  })

  it('prints lines above the live line', async () => {
    const { log, text } = terminal({ tty: true })
    await log.phase('Resolve', async () => log.info('a line'))
    expect(screen(text())).toEqual(['a line', '✓ Resolve  0 ms', ''])
  })

  it('leaves the cursor shown and the wrapping on, at any moment', async () => {
    const { log, text } = terminal({ tty: true, env: {} })
    await expect(log.phase('Build', () => Promise.reject(new Interrupted()))).rejects.toThrow(Interrupted)
    expect(text()).not.toContain('\u001b[?')
    expect(screen(text()).at(-1)).toBe('')
  })

  it.each([
    [{}, true],
    [{ NO_COLOR: '1' }, false],
    [{ NO_COLOR: '' }, true],
    [{ TERM: 'dumb' }, false],
  ])('colours with %o: %s', (env, coloured) => {
    const { log, text } = terminal({ tty: true, env })
    log.warning('careful')
    expect(text().includes('\u001b[33m')).toBe(coloured)
  })
})
