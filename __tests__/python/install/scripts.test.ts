import { spawnSync } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withInterpreter } from '../../../src/python/install/scripts.ts'
import { makeContext } from '../../support/contexts.ts'

/** The interpreter of this machine, so that the script runs here. */
const interpreter = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
  encoding: 'utf8',
}).stdout.trim()

/** Prints the module's own text, the docstring, and whether division is that of the future. */
const body = 'import demo\nprint(demo.text, __doc__)\n'

describe('a script of a wheel', () => {
  it.each<[string, string, string]>([
    ['nothing else', body, 'found None'],
    ['nothing at all before its end', body.trimEnd(), 'found None'],
    ['a coding line and comments', `# -*- coding: latin-1 -*-\n# é\n\n${body}`, 'found None'],
    ['a docstring', `"""Usage: demo"""\n${body}`, 'found Usage: demo'],
    ['a docstring of several lines', `# c\n'''Usage:\n\\''' demo\n'''\n\n${body}`, "found Usage:\n''' demo\n"],
    ['a docstring in plain quotes', `r"a\\b"  # c\n${body}`, 'found a\\b'],
    ['an empty docstring', `""\n${body}`, 'found '],
    [
      'imports of the future',
      `from __future__ import division\n# c\nfrom __future__ import (\n  annotations)\n${body}`,
      'found None',
    ],
    ['a docstring and the future', `"""D"""\n# c\nfrom __future__ import annotations; x = 1\n${body}`, 'found D'],
    ['a string that is part of an expression', `"a".strip()\n${body}`, 'found None'],
    [
      'line ends of Windows',
      `"""D"""\r\nfrom __future__ import annotations\r\n${body.replaceAll('\n', '\r\n')}`,
      'found D',
    ],
  ])('with %s finds its package, and means the same', async (_, source, expected) => {
    await using context = await makeContext()
    const opt = join(context.directory, 'opt')
    await mkdir(join(opt, 'python/bin'), { recursive: true })
    await mkdir(join(opt, 'bin'))
    await writeFile(join(opt, 'python/demo.py'), 'text = "found"\n')
    for (const [path, root] of [
      ['python/bin/demo-run', '..'],
      ['bin/demo-run', '../python'],
    ] as const) {
      const script = withInterpreter(Buffer.from(`#!python\n${source}`, 'latin1'), interpreter, root)
      await writeFile(join(opt, path), script ?? '')
      await chmod(join(opt, path), 0o755)
      const ran = spawnSync(join(opt, path), { encoding: 'utf8', env: { PATH: process.env['PATH'] } })
      expect([ran.stderr, ran.stdout.replaceAll('\r\n', '\n')]).toEqual(['', `${expected}\n`])
    }
  })

  it.each(['#!/bin/sh\necho\n', '#!/usr/bin/env python\n', '\x7fELF', ''])('stays as it is: %j', (script) => {
    expect(withInterpreter(Buffer.from(script, 'latin1'), interpreter, '..')).toBeUndefined()
  })
})
