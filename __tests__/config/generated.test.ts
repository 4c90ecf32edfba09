import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { renderActionYml, renderHelp, renderInputsTable, renderOutputsTable } from '../../src/config/render.ts'
import { fieldNames } from '../../src/config/config.ts'

const root = new URL('../../', import.meta.url)

describe('what is generated from the table of inputs', () => {
  it('action.yml is up to date', async () => {
    expect(await readFile(new URL('action.yml', root), 'utf8')).toBe(renderActionYml())
  })

  it('the README holds the tables and the help as they are', async () => {
    const readme = await readFile(new URL('README.md', root), 'utf8')
    for (const part of [renderInputsTable(), renderOutputsTable(), renderHelp().trimEnd()])
      expect(readme).toContain(part)
  })

  it('the help names every input, and fits its width but for single words', () => {
    const help = renderHelp(80)
    for (const name of fieldNames) expect(help).toContain(`--${name}`)
    for (const line of help.split('\n').filter((one) => one.startsWith('      ')))
      expect(line.length).toBeLessThanOrEqual(80)
  })

  it('the check of the generator finds nothing to do', () => {
    expect(() =>
      execFileSync(process.execPath, ['.ci/generate.ts', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow()
  })
})
