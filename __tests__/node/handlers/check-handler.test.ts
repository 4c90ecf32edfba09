import { describe, expect, it } from 'vitest'
import { checkNodeHandler } from '../../../src/node/handlers/check-handler.ts'

const sources: Readonly<Record<string, string>> = {
  'index.mjs': 'export const handler = async (event) => event\n// export const other\n/* gone */',
  'old.js': 'exports.handler = function (event) { return event }\n',
  'object.cjs': 'module.exports = { handler, nested: { run } }\n',
  'renamed.mjs': 'export { run as handler }\n',
  'star.mjs': "export * from './index.mjs'\n",
  'whole.js': "module.exports = require('./old.js')\n",
  'jobs/nightly.js': 'exports.run = 1\n',
  'app.ts': 'export const handler = 1\n',
  'wrong.mjs': 'exports.handler = () => {}\n',
  'node_modules/framework/index.js': '',
}

const check = async (handler: string, root = ''): Promise<string> => {
  const place = (path: string): string => (root === '' ? path : `${root}/${path}`)
  const texts = new Map(Object.entries(sources).map(([path, text]) => [place(path), text]))
  const finding = await checkNodeHandler(handler, {
    paths: new Set(texts.keys()),
    root,
    textOf: async (path) => texts.get(path),
  })
  return finding ? `${finding.code}: ${finding.message} ${finding.nextStep}` : 'exists'
}

describe('a handler of Node.js', () => {
  it.each<[handler: string, verdict: RegExp]>([
    ['index.handler', /^exists$/],
    ['old.handler', /^exists$/],
    ['object.handler', /^exists$/],
    ['object.nested.run', /^exists$/],
    ['renamed.handler', /^exists$/],
    ['star.anything', /^exists$/],
    ['whole.handler', /^exists$/],
    ['jobs/nightly.run', /^exists$/],
    ['index.other', /^handler-missing: .* index.mjs does not export other/],
    ['index.gone', /does not export gone/],
    ['old.handle', /old.js does not export handle/],
    ['wrong.handler', /wrong.mjs does not export handler/],
    ['framework.handler', /^exists$/],
    ['old.handlers', /does not export handlers\. Did you mean old.handler\?/],
    ['nightly.run', /none of nightly.js, nightly.mjs(?:,| and) nightly.cjs exists\. Did you mean jobs\/nightly.run\?/],
    ['indx.handler', /Did you mean index.handler\?/],
    ['unknown.handler', /Name the folder that holds it in `code`/],
    ['app.handler', /app.ts is TypeScript, which Lambda does not run\. Compile it before/],
  ])('%s: %s', async (handler, verdict) => {
    expect(await check(handler)).toMatch(verdict)
    expect((await check(handler, 'var/task')).replaceAll('var/task/', '')).toMatch(verdict)
  })
})
