// What is cut out of a page is what reading all of it finds, however it comes in pieces.

import { describe, expect, it } from 'vitest'
import { cutterOf } from '../../../src/python/indexes/cut.ts'
import { parseIndexPage } from '../../../src/python/indexes/simple-index.ts'

const url = 'https://index.example/simple/demo/'
const json = 'application/vnd.pypi.simple.v1+json'
const names = Array.from({ length: 300 }, (_, at) => `demo-${Math.floor(at / 10)}.${at % 10}-py3-none-any.whl`)
const file = (filename: string, more: object = {}) => ({
  filename,
  hashes: { sha256: Buffer.from(filename).toString('hex').padEnd(64, '0').slice(0, 64) },
  'requires-python': '>=3.9',
  size: filename.length,
  url: `https://files.example/${filename}`,
  yanked: false,
  ...more,
})
const document = (files: readonly object[], versions: readonly string[] = []) => ({
  meta: { 'api-version': '1.1' },
  name: 'demo',
  versions,
  files,
})
const spaced = (value: unknown): string =>
  JSON.stringify(value, undefined, 1)
    .replace(/\n */g, ' ')
    .replaceAll('{ ', '{')
    .replaceAll(' }', '}')
    .replaceAll('[ ', '[')
    .replaceAll(' ]', ']')
const html = (files: readonly string[], tag = 'a'): string =>
  `<html><body>${files.map((name) => `<${tag} href="../../${name}#sha256=${'a'.repeat(64)}">${name}</${tag}><br/>`).join('\n')}</body></html>`

function found(
  page: string,
  type: string,
  wanted: string,
  pieceBytes: number,
  words: readonly string[] = [`-${wanted}`],
) {
  const isWanted = (filename: string): boolean => filename.startsWith(`demo-${wanted}-`)
  const cutter = cutterOf(type, isWanted, words)
  const bytes = Buffer.from(page).toString('latin1')
  for (let at = 0; at < bytes.length; at += pieceBytes) cutter.add(bytes.slice(at, at + pieceBytes))
  const text = cutter.found()
  return text === undefined ? undefined : parseIndexPage(type, text, url).filter(({ filename }) => isWanted(filename))
}

describe('the files that are asked for', () => {
  const pages: readonly (readonly [what: string, type: string, page: string])[] = [
    ['JSON', json, JSON.stringify(document(names.map((name) => file(name))))],
    ['JSON with spaces', json, spaced(document(names.map((name) => file(name))))],
    [
      'JSON with versions after the files',
      json,
      JSON.stringify({ files: names.map((name) => file(name)), versions: ['2.3', '7.1'] }),
    ],
    [
      'JSON with versions before the files',
      json,
      JSON.stringify(
        document(
          names.map((name) => file(name)),
          ['-2.3', '-7.1'],
        ),
      ),
    ],
    [
      'JSON of other characters',
      json,
      JSON.stringify(document(names.map((name) => file(name, { yanked: 'zu alt – größer' })))),
    ],
    ['HTML', 'text/html', html(names)],
    ['HTML in capitals', 'text/html', html(names, 'A')],
  ]
  it.each(pages)('are those of the whole page: %s', (_what, type, page) => {
    for (const wanted of ['0.0', '2.3', '29.9']) {
      const whole = parseIndexPage(type, page, url).filter(({ filename }) => filename.startsWith(`demo-${wanted}-`))
      expect(whole).toHaveLength(1)
      for (const pieceBytes of [7, 100, 1_000, 1_000_000]) {
        expect(found(page, type, wanted, pieceBytes)).toEqual(whole)
        expect(found(page, type, wanted, pieceBytes, [])).toEqual(whole)
      }
    }
  })

  it('are none, or not known, where the page is written in another way', () => {
    const nested = JSON.stringify(document(names.map((name) => file(name, { more: [{ a: 1 }, { b: name }] }))))
    expect(found(nested, json, '2.3', 1_000)).toBeUndefined()
    const lines = JSON.stringify(document(names.map((name) => file(name))), undefined, 2)
    expect(found(lines, json, '2.3', 1_000) ?? []).toEqual([])
    expect(found('', json, '2.3', 10)).toEqual([])
    expect(found('[]', json, '2.3', 10)).toEqual([])
  })

  it.each([json, 'text/html'])('are found in good time, whatever a page holds: %s', (type) => {
    const startedMs = performance.now()
    for (const page of [
      '-2.3'.repeat(500_000),
      '},{"-2.3"'.repeat(200_000),
      '<a -2.3</'.repeat(200_000),
      '}, {'.repeat(400_000),
    ]) {
      found(page, type, '2.3', 65_536)
    }
    expect(performance.now() - startedMs).toBeLessThan(20_000)
  })
})

it('finds a file of a later piece where a file holds a list of objects', () => {
  const files = names.map((name) => file(name, { notes: [{ by: 'a' }] }))
  const page = JSON.stringify(document(files))
  for (const pieceBytes of [1_000, 70_000])
    expect(found(page, json, '15.5', pieceBytes)?.map(({ filename }) => filename)).toEqual([
      'demo-15.5-py3-none-any.whl',
    ])
})
