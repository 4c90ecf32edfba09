import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNodeSource } from '../../../src/node/projects/find-source.ts'
import { makeContext } from '../../support/contexts.ts'

describe('the lock of a project', () => {
  it.each<[kind: 'npm' | 'pnpm', lock: string, text: (project: string) => string]>([
    ['npm', 'package-lock.json', (project) => JSON.stringify({ packages: { [project]: {} } }, undefined, 2)],
    ['pnpm', 'pnpm-lock.yaml', (project) => `importers:\n\n  ${project}:\n    dependencies: {}\n`],
  ])('of %s is found above it, however deep it lies', async (kind, name, text) => {
    await using context = await makeContext()
    for (const project of ['a', 'packages/app/src/node/__tests__/fixtures/one/two/three']) {
      await context.write({ [name]: text(project), [`${project}/package.json`]: '{}' })
      expect(findNodeSource([project], context, false)).toEqual({
        kind,
        path: join(context.directory, name),
        project,
      })
    }
  })
})
