import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startupText } from '../../../src/model/startup.ts'
import { startupFile, startupKind } from '../../../src/python/checks/startup.ts'

describe('what Python may run at its start', () => {
  it.each<[path: string, kind: string | undefined]>([
    ['python/a.pth', 'pth'],
    ['python/lib/python3.13/site-packages/a.pth', 'pth'],
    ['python/.hidden.pth', 'pth'],
    ['python/a.start', 'start'],
    ['python/sitecustomize.py', 'module'],
    ['python/usercustomize.pyc', 'module'],
    ['python/sitecustomize/__init__.py', 'module'],
    ['python/sitecustomize.cpython-313-aarch64-linux-gnu.so', 'module'],
    ['python/lib/python3.13/site-packages/usercustomize.so', 'module'],
    ['python/a/b.pth', undefined],
    ['python/lib/python3.13/a.pth', undefined],
    ['bin/a.pth', undefined],
    ['a.pth', undefined],
    ['python/a.pth.txt', undefined],
    ['python/mysitecustomize.py', undefined],
    ['python/sitecustomize.txt', undefined],
    ['python/ddtrace/bootstrap/sitecustomize.py', undefined],
  ])('%s is %s', (path, kind) => {
    expect(startupKind(path)).toBe(kind)
  })

  it('lies in other folders too, where packages are installed there', () => {
    expect(startupKind('venv/site-packages/a.pth', ['venv/site-packages'])).toBe('pth')
    expect(startupKind('a.pth', [''])).toBe('pth')
    const both = ['python', 'python/lib/python3.13/site-packages']
    expect(startupKind('python/lib/python3.13/site-packages/a.pth', both)).toBe('pth')
  })
})

/** The numbers of the lines of a `.pth` file that this machine's Python executes. */
function executed(text: string): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'pth-'))
  try {
    writeFileSync(join(folder, 'a.pth'), text)
    const program = 'import builtins, site, sys; builtins.ran = []; site.addsitedir(sys.argv[1]); print(builtins.ran)'
    const output = execFileSync('python3', ['-c', program, folder], { encoding: 'utf8', stdio: 'pipe' })
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as number[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('the lines that run', () => {
  const run = (line: number): string => `import builtins; builtins.ran.append(${line})`

  it.each<[what: string, text: string, lines: readonly number[]]>([
    ['paths alone', 'a\n../b\n', []],
    ['a comment', `# ${run(1)}\n`, []],
    ['a line', `${run(1)}\n`, [1]],
    ['a line after others', `a\n\n# b\n${run(4)}`, [4]],
    ['a tab', `import\tbuiltins; builtins.ran.append(1)\n`, [1]],
    ['spaces before it', `  ${run(1)}\n`, []],
    ['several', `${run(1)}\r\n${run(2)}\r${run(3)}`, [1, 2, 3]],
    ['another word', 'importlib\nimports\n', []],
  ])('%s, as Python has it', (_what, text, lines) => {
    expect(executed(text)).toEqual(lines)
    expect(startupFile({ path: 'a.pth' }, 'pth', text)?.lines.map(({ number }) => number) ?? []).toEqual(lines)
  })

  it('are also those behind a byte order mark, which Python skips since 3.12.4', () => {
    expect(startupFile({ path: 'a.pth' }, 'pth', '\ufeffimport a')?.lines).toEqual([{ number: 1, text: 'import a' }])
  })

  it.each<[text: string, lines: readonly number[]]>([
    ['pkg.mod:start\n', [1]],
    ['# a\n\n  pkg:start\n', [3]],
    ['# a\n', []],
  ])('of the .start file %j are %j', (text, lines) => {
    expect(startupFile({ path: 'a.start' }, 'start', text)?.lines.map(({ number }) => number) ?? []).toEqual(lines)
  })

  it('are a few, and short, for people', () => {
    const text = Array.from({ length: 9 }, (_, index) => `import a${index}${'x'.repeat(5_000)}`).join('\n')
    const file = startupFile({ path: 'a.pth' }, 'pth', text)
    expect(file?.lines).toHaveLength(3)
    expect(file && startupText(file)).toMatch(/^line 1: import a0x+…; line 2: .*; and 6 more$/)
    expect(file && startupText(file).length).toBeLessThan(600)
  })

  it('are found in a megabyte of them within seconds', () => {
    const startedMs = performance.now()
    for (const text of [
      'import '.repeat(150_000),
      'import a\n'.repeat(110_000),
      ' '.repeat(1e6),
      '\ufeff'.repeat(3e5),
    ]) {
      startupFile({ path: 'a.pth' }, 'pth', text)
      startupFile({ path: 'a.start' }, 'start', text)
    }
    expect(performance.now() - startedMs).toBeLessThan(5_000)
  })
})
