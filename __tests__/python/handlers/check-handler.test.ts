import { describe, expect, it } from 'vitest'
import { checkHandler } from '../../../src/python/handlers/check-handler.ts'

const sources: Readonly<Record<string, string>> = {
  'app.py': 'def handler(event, context): pass\nasync def later(event, context): pass\n',
  'jobs/nightly.py': 'from app import handler as run\n',
  'pkg/__init__.py': 'handler = 1\n',
  'pkg.py': 'hidden = 1\n',
  'broken.py': 'x = (\n',
  'fast.cpython-313-x86_64-linux-gnu.so': '',
  'unknown.py': 'not read',
}

const check = async (handler: string, root = ''): Promise<string> => {
  const place = (path: string): string => (root === '' ? path : `${root}/${path}`)
  const texts = new Map(Object.entries(sources).map(([path, text]) => [place(path), text]))
  texts.delete(place('unknown.py'))
  const paths = new Set(Object.keys(sources).map(place))
  const finding = await checkHandler(handler, { paths, root, textOf: async (path) => texts.get(path) })
  return finding ? `${finding.code}: ${finding.message} ${finding.nextStep}` : 'exists'
}

describe('a handler', () => {
  it.each<[handler: string, verdict: RegExp]>([
    ['app.handler', /^exists$/],
    ['jobs/nightly.run', /^exists$/],
    ['jobs.nightly.run', /^exists$/],
    ['pkg.handler', /^exists$/],
    ['pkg.hidden', /pkg\/__init__.py does not define hidden/],
    ['broken.handler', /^exists$/],
    ['fast.handler', /^exists$/],
    ['unknown.handler', /^exists$/],
    ['app.handle', /^handler-missing: .* app.py does not define handle\. Did you mean app.handler\?$/],
    ['app.later', /^handler-async: .*asyncio\.run/],
    [
      'nightly.run',
      /^handler-missing: .*neither nightly.py nor nightly\/__init__.py.*Did you mean jobs\/nightly.run\?/,
    ],
    ['src.app.handler', /^handler-missing: .*neither src\/app.py.* Did you mean app.handler\?/],
    ['other.handler', /^handler-missing: .*Name the folder that holds it in `code`/],
  ])('%s: %s', async (handler, verdict) => {
    expect(await check(handler)).toMatch(verdict)
    expect((await check(handler, 'var/task')).replaceAll('var/task/', '')).toMatch(verdict)
  })
})
