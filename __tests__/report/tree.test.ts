import { describe, expect, it } from 'vitest'
import { treeLines, whyLines } from '../../src/report/tree.ts'
import type { TreePackage } from '../../src/report/tree.ts'
import type { Requirer } from '../../src/model/component.ts'

const line: Requirer = { kind: 'requirement', file: 'requirements.txt', line: 1, text: 'a>=1' }
const by = (...names: readonly string[]): readonly Requirer[] => names.map((name) => ({ kind: 'package', name }))
const one = (name: string, ...requiredBy: readonly Requirer[]): TreePackage => ({ name, version: '1.0', requiredBy })

// a → b → d, a → c → d, and d → b makes a circle.
const packages = [one('a', line), one('b', ...by('a', 'd')), one('c', ...by('a')), one('d', ...by('b', 'c'))]

describe('the tree of packages', () => {
  it('shows each package below who requires it, and what it requires once', () => {
    expect(treeLines(packages)).toEqual([
      'a 1.0  (requirements.txt:1)',
      '├─ b 1.0',
      '│  └─ d 1.0',
      '│     └─ b 1.0 …',
      '└─ c 1.0',
      '   └─ d 1.0 …',
    ])
  })

  it('says why a package is there, up to the line of a file', () => {
    expect(whyLines(packages, 'd')).toEqual([
      'd 1.0',
      '├─ required by b 1.0',
      '│  ├─ required by a 1.0',
      '│  │  └─ requirements.txt:1: a>=1',
      '│  └─ d 1.0 …',
      '└─ required by c 1.0',
      '   └─ a 1.0 …',
    ])
    expect(whyLines(packages, 'e')).toEqual([])
  })

  it('names an input, and a package without a version', () => {
    const input: Requirer = { kind: 'input', input: 'packages', text: 'a' }
    expect(whyLines([{ name: 'a', requiredBy: [input] }], 'a')).toEqual(['a', '└─ the input packages: a'])
  })
})
