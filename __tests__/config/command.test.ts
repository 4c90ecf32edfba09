import { describe, expect, it } from 'vitest'
import { parseCommand } from '../../src/config/command.ts'

describe('parseCommand', () => {
  it('reads a verb, repeated and joined values, and switches', () => {
    const command = parseCommand(['build', '--runtimes', 'python3.12', '--runtimes=python3.13', '--json', '--no-cache'])
    expect(command).toMatchObject({
      verb: 'build',
      inputs: { runtimes: ['python3.12', 'python3.13'], cache: ['false'] },
      problems: [],
    })
    expect([...command.switches]).toEqual(['json'])
  })

  it.each([
    [['biuld'], /not a verb/, /"build"/],
    [['build', 'requirements.txt'], /not expected after build/, /--help/],
    [['build', '--runtime', 'python3.13'], /--runtime is not an option/, /--runtimes/],
    [['build', '--requirements'], /--requirements has no value/, /--requirements=VALUE/],
    [['build', '--json=yes'], /--json takes no value/, /alone/],
    [['build', '--frobnicate'], /--frobnicate/, /Accepted: --requirements/],
    [['build', '-x'], /-x is not an option/, /--help/],
    [['build', '--quiet', '--verbose'], /contradict/, /one of them/],
    [['build', '--requirements', '--json'], /--requirements has no value/, /VALUE/],
  ])('%j is refused with a next step', (argv, message, nextStep) => {
    const [problem] = parseCommand(argv).problems
    expect(problem?.message).toMatch(message)
    expect(problem?.nextStep).toMatch(nextStep)
  })

  it('finds every mistake of a line', () => {
    expect(parseCommand(['bulid', '--runtme=x', '--arch', 'arm64', '-z']).problems).toHaveLength(4)
  })
})
