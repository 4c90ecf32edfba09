// Which pinned lines need no resolver. That it agrees with uv is in closed-pins.index.test.ts.

import { describe, expect, it } from 'vitest'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import { configuredIndexes } from '../../../src/python/indexes/configured.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { closedPins } from '../../../src/python/resolve/closed-pins.ts'
import { PinnedReleases } from '../../../src/python/resolve/pinned-release.ts'
import { makeContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile } from '../../support/index.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const wheel = (name: string, version: string, requires: readonly string[] = []): IndexFile => ({
  filename: wheelFilename({ name, version }),
  content: makeWheel({ name, version, requires }),
})

const files = [
  wheel('plain', '1.0'),
  wheel('plain', '1.0.1'),
  wheel('local', '1.0'),
  wheel('local', '1.0+cpu'),
  wheel('only.local', '2.0+cpu'),
  wheel('needs', '1.0', ['plain>=1']),
]

describe('pinned lines', () => {
  it.each<[lines: readonly string[], taken: readonly string[] | string]>([
    [['plain==1.0'], ['plain 1.0']],
    [
      ['plain==1.0', 'needs==1.0'],
      ['needs 1.0', 'plain 1.0'],
    ],
    [['needs==1.0'], 'needs requires plain, which is not pinned'],
    // uv and pip take the newest that the pin accepts.
    [['local==1.0'], 'the index does not list local 1.0 alone'],
    [['only.local==2.0'], 'the index does not list only-local 2.0 alone'],
    [['local==1.0+cpu'], ['local 1.0+cpu']],
    [['only-local==2.0+CPU'], ['only-local 2.0+cpu']],
    [['plain==2.0'], 'the index does not list plain 2.0 alone'],
  ])('%s', async (lines, taken) => {
    for (const formats of ['html', 'json-too'] as const) {
      await using index = await startIndex(files, { formats })
      await using context = await makeContext({ env: { UV_DEFAULT_INDEX: index.url, PIP_NO_INDEX: undefined } })
      const inputs = await readInputs({ requirements: [], packages: lines, constraints: [] }, context)
      const releases = new PinnedReleases((await configuredIndexes(inputs, context)).settings, context)
      const runtime = findPythonRuntime('python3.13')
      if (!runtime) throw new Error('python3.13 is not a runtime')
      const answer = await closedPins(inputs, { runtime, architecture: 'arm64' }, releases, context)
      const told = typeof answer === 'string' ? answer : answer.map(({ name, version }) => `${name} ${version}`)
      expect(told).toEqual(taken)
    }
  })
})
