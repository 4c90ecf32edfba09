import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { renderActionYml, renderInputsPage } from '../../src/config/render.ts'

const root = new URL('../../', import.meta.url)

describe('what is generated from the table of inputs', () => {
  it('action.yml is up to date', async () => {
    expect(await readFile(new URL('action.yml', root), 'utf8')).toBe(renderActionYml())
  })

  it('docs/inputs.md is up to date', async () => {
    expect(await readFile(new URL('docs/inputs.md', root), 'utf8')).toBe(renderInputsPage())
  })

  it('the check of the generator finds nothing to do', () => {
    expect(() =>
      execFileSync(process.execPath, ['.ci/generate.ts', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow()
  })
})
