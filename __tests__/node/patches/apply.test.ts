import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyHunks } from '../../../src/node/patches/apply.ts'
import { parsePatch } from '../../../src/node/patches/parse.ts'

/** What git writes for a change of one file. */
function gitDiff(before: string, after: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'patch-'))
  try {
    writeFileSync(join(folder, 'a'), before)
    writeFileSync(join(folder, 'b'), after)
    execFileSync('git', ['diff', '--no-index', '--text', '--no-color', 'a', 'b'], { cwd: folder })
    return ''
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const numbered = (count: number): string => Array.from({ length: count }, (_, at) => `line ${at}\n`).join('')

describe('hunks', () => {
  it.each<[what: string, before: string, after: string]>([
    ['one line', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['a last line without its end', 'a\nb', 'a\nc'],
    ['an end that is added', 'a\nb', 'a\nb\n'],
    ['an end that is removed', 'a\nb\n', 'a\nb'],
    ['everything removed', 'a\nb\n', ''],
    ['everything new', '', 'a\nb\n'],
    ['everything new, without an end', '', 'a'],
    ['empty lines', '\n\na\n\n', '\n\nb\n\n\n'],
    ['several places', numbered(60), numbered(60).replace('line 3\n', '').replace('line 50\n', 'x\ny\nline 50\n')],
    ['lines that look like heads', '-- a\n++ b\nc\n', '++ b\n-- d\nc\n'],
  ])('%s, as git writes it', (_, before, after) => {
    const [change] = parsePatch(gitDiff(before, after))
    expect(applyHunks(before, change?.hunks ?? [])).toBe(after)
  })

  const patch = '--- a/f\n+++ b/f\n@@ -2,3 +2,3 @@\n b\n-c\n+C\n d\n'
  it.each<[what: string, before: string, after: string]>([
    ['farther down', `${numbered(20)}a\nb\nc\nd\n`, `${numbered(20)}a\nb\nC\nd\n`],
    ['farther up', 'b\nc\nd\n', 'b\nC\nd\n'],
    ['with blanks at the ends of lines, which stay', 'a\nb \r\nc\t\r\nd\r\n', 'a\nb \r\nC\nd\r\n'],
  ])('fit %s', (_, before, after) => {
    expect(applyHunks(before, parsePatch(patch)[0]?.hunks ?? [])).toBe(after)
  })

  it('keep their order', () => {
    const twice = `${patch}@@ -6,3 +6,3 @@\n b\n-c\n+3\n d\n`
    expect(applyHunks('a\nb\nc\nd\nb\nc\nd\n', parsePatch(twice)[0]?.hunks ?? [])).toBe('a\nb\nC\nd\nb\n3\nd\n')
  })

  it.each(['x\n', 'a\nb\nC\nd\n', `${numbered(22)}a\nb\nc\nd\n`, ''])('that do not fit are refused: %j', (text) => {
    expect(() => applyHunks(text, parsePatch(patch)[0]?.hunks ?? [])).toThrow('the hunk of line 3 does not fit')
  })
})

describe('a patch', () => {
  it('says what becomes of each file', () => {
    const text = readFileSync(new URL('all-kinds.patch', import.meta.url), 'utf8')
    expect(parsePatch(text).map(({ hunks, ...change }) => [change, hunks.length])).toEqual([
      [{ from: 'changed.js', to: 'changed.js' }, 1],
      [{ to: 'lib/new file.js', isExecutable: false }, 1],
      [{ from: 'plain.c', to: 'plain.c' }, 1],
      [{ from: 'gone.js' }, 0],
      [{ from: 'old/name.js', to: 'new/name.js' }, 0],
      [{ from: 'run.sh', to: 'run.sh', isExecutable: true }, 0],
      [{ to: 'empty.js', isExecutable: false }, 0],
    ])
  })

  it.each<[message: string, text: string]>([
    ['it holds no change of a file', 'hello\n'],
    ['line 1 names "../x"', '--- a/../x\n+++ b/../x\n'],
    ['line 1 names "/etc/passwd"', '--- /etc/passwd\n'],
    ['line 2 names "/x"', '--- a/x\n+++ b//x\n'],
    [String.raw`line 1 names "a\\b"`, '--- a/a\\b\n'],
    ['it names "../x"', 'diff --git a/../x b/../x\nold mode 100644\nnew mode 100755\n'],
    ['line 3 names "../../x"', 'diff --git a/x b/x\nrename from x\nrename to ../../x\n'],
    ['line 2 makes a link', 'diff --git a/x b/x\nnew file mode 120000\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+/etc\n'],
    ['line 2 changes a file that is not text', 'diff --git a/x b/x\nGIT binary patch\nliteral 0\n'],
    ['the hunk of line 3 ends early', '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\n+b'],
    ['the hunk of line 3 has more lines than it says', '--- a/x\n+++ b/x\n@@ -1 +1,2 @@\n a\n b\n'],
    ['line 5 is not a line of a hunk', '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n-a\nb\n'],
    ['line 3 is not the head of a hunk', '--- a/x\n+++ b/x\n@@ what @@\n'],
  ])('that cannot be read is refused: %s', (message, text) => {
    expect(() => parsePatch(text)).toThrow(message)
  })
})
