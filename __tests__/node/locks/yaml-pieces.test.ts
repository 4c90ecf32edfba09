import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { readYaml } from '../../../src/node/locks/yaml-pieces.ts'

const tables = ['importers', 'packages', 'snapshots']
const long = Array.from({ length: 300 }, (_, at) => `  p${at}@1.0.0:\n    resolution: {integrity: sha512-x}\n`).join('')

describe('YAML in pieces', () => {
  it.each<[what: string, text: string]>([
    ['nothing', ''],
    ['a table of many pieces', `a: 1\npackages:\n\n${long}\nsnapshots:\n${long}b: [1, 2]\n`],
    ['two documents', `---\npackages:\n${long}---\npackages:\n  only: {}\n`],
    ['tables that are empty, and of another form', 'packages:\nsnapshots: {a: 1}\nimporters:\n    deep: 1\n'],
    [
      'comments and quoted keys',
      `packages:\n  # a note\n  'a@1(b@2)':\n    x: 1\n  # another\n${long}  "q r":\n    - 1\n`,
    ],
    ['a text of several lines', `packages:\n  a:\n    note: >-\n      --- no document\n      packages:\n${long}`],
    ['line ends of Windows', `a: 1\npackages:\n${long}snapshots:\n${long}`.replaceAll('\n', '\r\n')],
  ])('are the same as in one: %s', (_what, text) => {
    const whole = parseAllDocuments(text)
    const documents = Array.isArray(whole) ? whole.map((one): unknown => one.toJS()) : []
    const read = readYaml(text, tables)
    expect(read.kind === 'documents' ? read.documents.filter((one) => one !== null) : read).toEqual(documents)
  })

  const lines = long.split('\n').length - 1
  it.each<[what: string, text: string, line: number, message: RegExp]>([
    ['what cannot be read, in a late piece', `packages:\n${long}  broken: {\n`, lines + 3, /./],
    ['a key twice, in two pieces', `packages:\n${long}  p0@1.0.0: {}\n`, lines + 2, /unique/],
    ['a table twice', `packages:\n${long}snapshots:\npackages:\n${long}`, lines + 3, /unique/],
    ['behind a long table', `packages:\n${long}a: [\n`, lines + 3, /./],
  ])('tell the line of %s', (_what, text, line, message) => {
    const read = readYaml(text, tables)
    if (read.kind !== 'wrong') throw new Error('a problem was expected')
    expect(read.problem.message).toMatch(message)
    expect(Math.abs((read.problem.line ?? 0) - line)).toBeLessThanOrEqual(1)
  })

  it('are read in time', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `  p${at}@1.0.0:\n    engines: {node: '>=18'}\n`).join('')
    const before = process.cpuUsage()
    expect(readYaml(`packages:\n${many}`, tables).kind).toBe('documents')
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000)
  })
})
