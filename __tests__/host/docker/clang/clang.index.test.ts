import { execFileSync } from 'node:child_process'
import { appendFile, chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ensureClang, folderDigest } from '../../../../src/host/docker/clang/clang.ts'
import { clangRelease, zigVersion } from '../../../../src/host/docker/clang/releases.ts'
import { makeContext } from '../../../support/contexts.ts'

it('clang is fetched once, runs, and is fetched again when a byte of it is another one', async () => {
  await using context = await makeContext()
  const folder = (await ensureClang('amd64', context)) ?? ''
  expect(folder).toBe(join(context.stores.tools, `ziglang-${zigVersion}-amd64`))
  expect(await folderDigest(folder, context.signal)).toBe(clangRelease('amd64')?.contentSha256)

  const nowhere = context.with({ PATH: '/nonexistent', HTTPS_PROXY: 'http://127.0.0.1:1' })
  const without = { ...context, env: nowhere.env }
  expect(await ensureClang('amd64', without)).toBe(folder)

  await appendFile(join(folder, 'lib/include/stddef.h'), '#define X\n')
  expect(await ensureClang('amd64', without)).toBeUndefined()
  expect(context.lines.filter((line) => /removed, and fetched again/.test(line))).toHaveLength(1)
  expect(context.lines.some((line) => /image’s own compiler is used, since .* could not be fetched/.test(line))).toBe(
    true,
  )
}, 120_000)

it('clang is refused when a file was added, or another one brought it', async () => {
  await using context = await makeContext()
  const folder = join(context.stores.tools, `ziglang-${zigVersion}-arm64`)
  const files = { zig: '#!/bin/sh\n', 'lib/include/stddef.h': '' }
  await context.write({})
  for (const [name, text] of Object.entries(files)) {
    execFileSync('mkdir', ['-p', join(folder, 'lib/include')])
    await writeFile(join(folder, name), text)
  }
  await chmod(join(folder, 'zig'), 0o755)
  const nowhere = context.with({ PATH: '/nonexistent', HTTPS_PROXY: 'http://127.0.0.1:1' })
  expect(await ensureClang('arm64', { ...context, env: nowhere.env })).toBeUndefined()
  expect(await ensureClang('riscv64', context)).toBeUndefined()
})
