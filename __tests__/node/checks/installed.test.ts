import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bufferSource } from '../../../src/formats/zip/source.ts'
import { readInventory } from '../../../src/inspect/read-inventory.ts'
import { describePackage, npmFinder } from '../../../src/node/checks/installed.ts'
import { packageFinder } from '../../../src/run/package-finder.ts'
import { makeZip } from '../../support/zips.ts'

describe('packages in a tree of files', () => {
  const paths = [
    'nodejs/node_modules/.bin/a',
    'nodejs/node_modules/@s/b/package.json',
    'nodejs/node_modules/a/index.js',
    'nodejs/node_modules/a/lib/package.json',
    'nodejs/node_modules/a/node_modules/c/package.json',
    'nodejs/node_modules/a/package.json',
    'own.js',
  ]

  it('are found by their package.json, each with its own files', () => {
    const found = npmFinder.find(paths)
    expect(found.map(({ name, root }) => [name, root])).toEqual([
      ['@s/b', 'nodejs'],
      ['a', 'nodejs'],
      ['c', 'nodejs'],
    ])
    expect(npmFinder.owners(paths, found, new Map())).toEqual([undefined, 0, 1, 1, 2, 1, undefined])
  })

  it('say their version behind a long list of people, in a zip too', async () => {
    // As npm sorts the members of node-addon-api; random names, which deflate makes little smaller.
    const contributors = Array.from({ length: 200 }, (_, at) => createHash('sha256').update(`${at}`).digest('hex'))
    const content = JSON.stringify({ name: 'a', contributors, version: '8.9.2' }, undefined, 2)
    const zip = makeZip([{ path: 'nodejs/node_modules/a/package.json', content }])
    const { signal } = new AbortController()
    const { packages } = await readInventory(bufferSource(zip), npmFinder, { name: 'l.zip', signal })
    expect(packages).toMatchObject([{ name: 'a', version: '8.9.2' }])
  })

  it('are found beside those of Python', () => {
    const mixed = [...paths, 'python/six-1.17.0.dist-info/RECORD', 'python/six.py']
    const found = packageFinder.find(mixed)
    expect(found.map(({ name }) => name)).toEqual(['six', '@s/b', 'a', 'c'])
    const [six] = found
    if (!six) throw new Error('six is missing')
    const lists = new Map([[six, 'six.py,,\n']])
    expect(packageFinder.owners(mixed, found, lists)).toEqual([undefined, 1, 2, 2, 3, 2, undefined, 0, 0])
  })

  it.each([
    [
      '{"name":"a","version":"1.2.3","license":"MIT","description":"x"}',
      { version: '1.2.3', licence: 'MIT', summary: 'x' },
    ],
    ['{\n  "name": "a",\n  "version": "1.2.3",\n  "license": "MIT",\n  "dep', { version: '1.2.3', licence: 'MIT' }],
    ['{"license":{"type":"BSD"}}', { licence: 'BSD' }],
    ['not json', {}],
  ])('say of themselves in %j %j', (head, expected) => {
    expect(describePackage(head)).toEqual(expected)
  })
})
