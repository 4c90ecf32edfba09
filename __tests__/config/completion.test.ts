import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { completionScript } from '../../src/config/completion.ts'
import { fieldNames } from '../../src/config/config.ts'
import { verbNames } from '../../src/config/verbs.ts'

/** What bash offers for the last word of a line. */
function offered(...line: readonly string[]): readonly string[] {
  const words = ['lambda-layer', ...line].map((word) => `'${word}'`).join(' ')
  const script = `${completionScript('bash')}
COMP_WORDS=(${words}); COMP_CWORD=${line.length}; _lambda_layer; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split('\n')
}

describe('completion', () => {
  it.each([
    [['pu'], ['publish']],
    [['build', '--runt'], ['--runtimes']],
    [
      ['build', '--verify', ''],
      ['static', 'import'],
    ],
    [['build', '--architectures', 'a'], ['arm64']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['help', 'bu'], ['build']],
    [['build', 'req'], ['']],
  ])('bash completes %j', (line, words) => expect(offered(...line)).toEqual(words))

  it('does not offer to build what only publishing reads', () => {
    expect(offered('build', '--share')).toEqual([''])
    expect(offered('publish', '--share')).toEqual(['--share-with', '--share-versions'])
  })

  it.each(['zsh', 'fish'])('%s names every command and option', (shell) => {
    const script = completionScript(shell)
    for (const name of [...verbNames, ...fieldNames]) expect(script).toContain(name)
  })
})
