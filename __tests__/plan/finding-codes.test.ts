import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { findingCodes } from '../../src/plan/finding-codes.ts'

const src = new URL('../../src/', import.meta.url)
const files = (await readdir(src, { recursive: true })).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('-codes.ts'),
)
const texts = await Promise.all(files.map((name) => readFile(new URL(name, src), 'utf8')))

/** A finding as it is written in the source: a severity, then a code, on one line or two. */
const finding = /severity(?::[^\n]{0,80})?,\s+code:((?:[^,'`\n]|\$\{kind\})*?['`][^\n]*)\n/g
/** What a code's words are cut off from, where all stands on one line. */
const rest = /, (?:message|nextStep|package|path)\b.*$/

describe('the codes that `ignore` can name', () => {
  it('are those of the source', () => {
    const written = texts.flatMap((text) =>
      [...text.matchAll(finding)].flatMap(
        ([, code = '']) => code.replace(rest, '').match(/[a-z]+(?:-[a-z0-9]+)+/g) ?? [],
      ),
    )
    expect(written.length).toBeGreaterThan(40)
    expect(written.filter((code) => !findingCodes.some((one) => one === code || one.endsWith(code)))).toEqual([])
  })

  it('all exist, each once, in order', () => {
    const all = texts.join('\n')
    const missing = findingCodes.filter(
      (code) => !all.includes(`'${code}'`) && !/^(?:layer|function|image)-/.test(code),
    )
    expect(missing).toEqual([])
    expect([...new Set(findingCodes)].toSorted()).toEqual(findingCodes)
  })
})
