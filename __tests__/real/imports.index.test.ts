import { delimiter, join } from 'node:path'
import { expect, it } from 'vitest'
import { makeContext } from '../support/contexts.ts'
import { describeWithIndex } from '../support/real-index.ts'
import { pathWithUv } from '../support/uv.ts'
import { compareImports, lambdaPythons, told } from './imports.ts'

/** Native and pure, namespaces, an extra; more by `npm run real -- --imports`. */
const requirements = ['pandas', 'cryptography', 'google-cloud-storage', 'lxml', 'uvicorn[standard]', 'keyring']

await describeWithIndex('an x86_64 layer', () => {
  it.runIf(process.arch === 'x64')(
    'imports what a virtual environment imports',
    async () => {
      const path = await pathWithUv()
      await using context = await makeContext({ env: { PATH: path } })
      const python = (await lambdaPythons()).at(-1)
      if (!python) throw new Error('This machine has no Python that Lambda has')
      const uv = join(path.split(delimiter)[0] ?? '', 'uv')
      const comparison = await compareImports(requirements, python, uv, context)
      expect(told(comparison)).toEqual([])
      expect(comparison.layer).toMatchObject({
        pandas: 'imported',
        numpy: 'imported',
        google: 'imported',
        lxml: 'imported',
      })
      expect(Object.keys(comparison.layer).length).toBeGreaterThan(30)
    },
    240_000,
  )
})
