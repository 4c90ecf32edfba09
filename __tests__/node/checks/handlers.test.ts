import { describe, expect, it } from 'vitest'
import { checkNodeHandlers } from '../../../src/node/checks/handlers.ts'

const paths = new Set(['index.mjs', 'src/app.js', 'node_modules/a/main.js', 'types.ts'])

describe('a handler of Node.js', () => {
  it.each(['index.handler', 'src/app.run', 'src/app.nested.run'])('%s is found', (handler) => {
    expect(checkNodeHandlers([handler], paths, '')).toEqual([])
  })

  it.each([
    ['indx.handler', /none of indx\.js, indx\.mjs, indx\.cjs/, 'Did you mean index.handler?'],
    ['types.handler', /none of types\.js/, expect.stringMatching(/TypeScript|Did you mean/) as string],
    ['index', /names no function/, 'Did you mean index.handler?'],
  ])('%s is not', (handler, message, nextStep) => {
    expect(checkNodeHandlers([handler], paths, '')).toMatchObject([
      { severity: 'error', code: 'handler-missing', message: expect.stringMatching(message), nextStep },
    ])
  })

  it('is looked for where the code lies', () => {
    expect(checkNodeHandlers(['index.handler'], new Set(['var/task/index.js']), 'var/task')).toEqual([])
  })
})
