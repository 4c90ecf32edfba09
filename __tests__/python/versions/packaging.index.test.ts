import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseSpecifiers, satisfiesAll } from '../../../src/python/versions/specifiers.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { venv } from '../../support/venv.ts'

const stems = ['0', '1', '1.0', '1.0.0', '1.1', '1.10', '2', '1!1.0', '2004.1', '1.0.1']
const tails = [
  '',
  'a1',
  '.alpha',
  'b2',
  'rc1',
  '-1',
  '.post2',
  '.dev3',
  'a1.dev2',
  'rc1.post1',
  '+local',
  '+x.1',
  '.post1+l2',
  'C3',
]
const versions = stems.flatMap((stem) => tails.map((tail) => stem + tail))
const specifiers = ['==', '!=', '<=', '>=', '<', '>', '~=', '===']
  .flatMap((operator) => versions.map((version) => `${operator}${version}`))
  .concat([
    '==1.*',
    '!=1.0.*',
    '==1!1.*',
    '~=1.0,!=1.0.1',
    '>=1,<2',
    '==v1.0',
    '==1.0.a.*',
    '>1.*',
    '=1',
    '',
    '== 1.0 , < 2',
  ])

const program = `
import json, sys
from packaging.specifiers import InvalidSpecifier, SpecifierSet
asked = json.load(sys.stdin)
answers = []
for text in asked["specifiers"]:
    try:
        one = SpecifierSet(text)
        answers.append([one.contains(version, prereleases=True) for version in asked["versions"]])
    except InvalidSpecifier:
        answers.append(None)
json.dump(answers, sys.stdout)
`

await describeWithIndex('specifiers of versions, against the packaging library', () => {
  it(`agree on ${versions.length} versions and ${specifiers.length} specifiers`, async () => {
    const bin = await venv('packaging-26.4', ['packaging==26.4'])
    const input = JSON.stringify({ versions, specifiers })
    const theirs = JSON.parse(
      execFileSync(join(bin, 'python'), ['-c', program], { input, maxBuffer: 64 * 1024 ** 2 }).toString(),
    ) as readonly (readonly boolean[] | null)[]
    const different = specifiers.flatMap((text, at): readonly object[] => {
      const parsed = parseSpecifiers(text)
      const expected = theirs[at] ?? null
      if (parsed === undefined || expected === null) {
        return (parsed === undefined) === (expected === null) ? [] : [{ text, expected: expected !== null }]
      }
      return versions.flatMap((version, index) =>
        satisfiesAll(version, parsed) === expected[index] ? [] : [{ text, version, expected: expected[index] }],
      )
    })
    expect(different).toEqual([])
  })
})
