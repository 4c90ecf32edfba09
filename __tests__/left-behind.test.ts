import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leftBehind } from './support/left-behind.ts'

describe.runIf(existsSync('/proc/self/environ'))('what tests leave behind', () => {
  it(
    'is seen, though it left its session and its parent ended; what ends soon is not',
    { timeout: 20_000 },
    async () => {
      const mark = `/nowhere/${randomUUID()}`
      const script = 'setsid sleep 120 >/dev/null 2>&1 & sleep 0.5 >/dev/null 2>&1 & exit 0'
      const shell = spawn('sh', ['-c', script], { env: { PATH: `${process.env['PATH']}:${mark}` }, stdio: 'ignore' })
      await once(shell, 'exit')
      const left = await leftBehind(mark, () => true, 1_500)
      for (const { pid } of left) process.kill(pid, 'SIGKILL')
      expect(left.map(({ command }) => command)).toEqual(['sleep 120'])
      expect(await leftBehind(mark, () => true, 1_500)).toEqual([])
    },
  )
})
