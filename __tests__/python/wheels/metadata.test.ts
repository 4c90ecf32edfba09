import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRecord, parseRecord, recordHash, type RecordRow } from '../../../src/python/wheels/record.ts'
import {
  parseHeaders,
  parseMetadata,
  parseScripts,
  parseWheelFile,
  valuesOf,
} from '../../../src/python/wheels/metadata.ts'

describe('METADATA and WHEEL', () => {
  it('has headers up to the first empty line, continued ones joined', () => {
    const text =
      '\ufeffName: Demo\r\nVersion:1.0\r\nLicense: MIT\r\n        second line\r\n       |third\r\n\r\nName: body\r\n'
    expect(parseHeaders(text)).toEqual([
      ['name', 'Demo'],
      ['version', '1.0'],
      ['license', 'MIT\nsecond line\nthird'],
    ])
    expect(valuesOf(parseHeaders('Tag: a\nTAG: b\n'), 'tag')).toEqual(['a', 'b'])
  })

  it('has what a distribution says of itself', () => {
    const text = [
      'Metadata-Version: 2.4',
      'Name: Demo.Pkg',
      'Version: 1.0',
      'Summary: UNKNOWN',
      'License: long text',
      'License-Expression: MIT',
      'Requires-Python: >=3.9',
      'Requires-Dist: a>=1',
      "Requires-Dist: b ; extra == 'x'",
      'Provides-Extra: x',
      '',
      'body',
    ].join('\n')
    expect(parseMetadata(text)).toMatchObject({
      name: 'Demo.Pkg',
      version: '1.0',
      summary: undefined,
      licence: 'MIT',
      requiresPython: '>=3.9',
      requires: ['a>=1', "b ; extra == 'x'"],
      extras: ['x'],
    })
    expect(parseMetadata('')).toMatchObject({ name: undefined, version: undefined, requires: [] })
  })

  it.each<[string, string | undefined]>([
    ['License-Expression: MIT\nLicense: long text\nClassifier: License :: OSI Approved :: BSD License', 'MIT'],
    ['License: text\nClassifier: License :: OSI Approved :: MIT License', 'MIT'],
    ['Classifier: License :: A\nClassifier: License :: OSI Approved\nClassifier: License :: B :: C', 'A, C'],
    ['Classifier: License :: OSI Approved\nLicense: see LICENSE\n        and more', 'see LICENSE'],
    ['License: UNKNOWN', undefined],
    [`License: ${'x'.repeat(300)}`, undefined],
    [`License: ${'x'.repeat(100)}`, 'x'.repeat(100)],
    ['License: Apache 2.0', 'Apache-2.0'],
    ['Classifier: Programming Language :: Python', undefined],
  ])('states a licence on one line: %j', (text, licence) => {
    expect(parseMetadata(text).licence).toBe(licence)
  })

  it.each([
    ['Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n', [1, 0], true, ['py3-none-any']],
    ['Wheel-Version: 2.1\nRoot-Is-Purelib: False\n', [2, 1], false, []],
    ['Root-Is-Purelib: True\n', undefined, true, []],
    ['Wheel-Version: one\n', undefined, false, []],
  ])('reads WHEEL %j', (text, wheelVersion, rootIsPurelib, tags) => {
    expect(parseWheelFile(text)).toMatchObject({ wheelVersion, rootIsPurelib, tags })
  })
})

describe('entry_points.txt', () => {
  it('has console and gui scripts, and nothing of other groups', () => {
    const text = [
      '; comment',
      '[console_scripts]',
      'demo = demo.cli:main',
      ' spaced=demo : run.it [extra] ',
      '# comment',
      'module = demo',
      'bad = demo:',
      '= x:y',
      'worse = os; import x:y',
      '[gui_scripts]',
      'g = demo:gui',
      '[demo.plugins]',
      'p = demo:p',
      '[ console_scripts ]',
      'again = d:m',
    ].join('\r\n')
    expect(parseScripts(text)).toEqual({
      console: [
        { name: 'demo', module: 'demo.cli', attribute: 'main' },
        { name: 'spaced', module: 'demo', attribute: 'run.it' },
        { name: 'module', module: 'demo', attribute: undefined },
        { name: 'again', module: 'd', attribute: 'm' },
      ],
      gui: [{ name: 'g', module: 'demo', attribute: 'gui' }],
      invalid: ['bad = demo:', '= x:y', 'worse = os; import x:y'],
    })
  })
})

describe('RECORD', () => {
  const hash = recordHash(Buffer.from('x'))

  it('is read with quotes, line ends of any kind, and padded digests', () => {
    const text = '"a, ""b"".py",sha256=abc==,3\r\nc.py,SHA256=def,\nd/RECORD,,\r\n\r\n'
    expect(parseRecord(text, 'demo.whl')).toEqual([
      { path: 'a, "b".py', hash: { algorithm: 'sha256', digest: 'abc' }, sizeBytes: 3 },
      { path: 'c.py', hash: { algorithm: 'sha256', digest: 'def' } },
      { path: 'd/RECORD' },
    ])
  })

  it('may list a file twice, as long as it says the same', () => {
    expect(parseRecord('a,sha256=x,1\nb,,\na,sha256=x,1\n', 'demo.whl').map(({ path }) => path)).toEqual(['a', 'b'])
  })

  it('has the hash that the specification shows', () => {
    expect(recordHash(Buffer.alloc(0))).toEqual({
      algorithm: 'sha256',
      digest: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
    })
  })

  it.each([
    ['"a', /quote is never closed/],
    ['a,b,c,d', /not path, hash and size/],
    [',sha256=a,1', /not path, hash and size/],
    ['a,sha256,1', /not algorithm=digest/],
    ['a,sha256=a,many', /is not a number/],
    ['a,sha256=x,1\na,sha256=y,1\n', /listed twice, with different hashes/],
  ])('is refused: %j', (text, reason) => {
    expect(() => parseRecord(text, 'demo.whl')).toThrow(reason)
    expect(() => parseRecord(text, 'demo.whl')).toThrow(/^demo\.whl: /)
  })

  it('is read as it was written', () => {
    const row: fc.Arbitrary<RecordRow> = fc
      .record({
        path: fc.string({ minLength: 1 }).filter((path) => path.trim() !== ''),
        sized: fc.boolean(),
        size: fc.nat(),
      })
      .map(({ path, sized, size }) => (sized ? { path: `p${path}`, hash, sizeBytes: size } : { path: `p${path}` }))
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ path }) => path }), (rows) => {
        expect(parseRecord(formatRecord(rows), 'demo.whl')).toEqual(rows)
      }),
    )
  })
})
