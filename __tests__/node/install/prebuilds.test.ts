import { describe, expect, it } from 'vitest'
import { foreignPrebuilds, hasPrebuilt, isPrebuiltForOthers } from '../../../src/node/install/prebuilds.ts'
import { findNodejsRuntime } from '../../../src/lambda/runtimes.ts'

const runtime = findNodejsRuntime('nodejs22.x')
if (!runtime) throw new Error('no nodejs22.x')
const arm64 = { runtime, architecture: 'arm64' } as const
const x86 = { runtime, architecture: 'x86_64' } as const

describe('prebuilt files', () => {
  it.each<[path: string, isForOthers: boolean]>([
    ['prebuilds/linux-arm64/bcrypt.glibc.node', false],
    ['prebuilds/linux-arm64/bcrypt.musl.node', true],
    ['prebuilds/linux-x64/bcrypt.glibc.node', true],
    ['prebuilds/darwin-x64+arm64/node.napi.node', true],
    ['prebuilds/linux-x64+arm64/node.napi.node', false],
    // By packages for one machine, and by napi-rs.
    ['node.napi.glibc.node', false],
    ['node.napi.musl.node', true],
    ['node.abi115.musl.node', true],
    ['canvas.linux-arm64-musl.node', true],
    ['lib/canvas.linux-arm64-gnu.node', false],
    ['build/Release/muslin.node', false],
    ['musl/readme.md', false],
    // By better-sqlite3 since 13.
    ['prebuilds/linux-arm64.node', false],
    ['prebuilds/linuxmusl-arm64.node', true],
    ['prebuilds/linux-arm64-musl.node', true],
    ['prebuilds/linux-arm64.musl.node', true],
    ['prebuilds/linux-x64.node', true],
    ['prebuilds/darwin-arm64.node', true],
    ['prebuilds/darwin-arm64.txt', false],
  ])('%s on arm64: for others %s', (path, isForOthers) => {
    expect(isPrebuiltForOthers(path, arm64)).toBe(isForOthers)
  })

  it('are left out where every target has its own', () => {
    const paths = ['darwin-arm64/a.node', 'linux-x64/a.node', 'linux-x64/a.musl.node', 'win32-x64/a.node'].map(
      (path) => `prebuilds/${path}`,
    )
    expect(hasPrebuilt(paths, x86)).toBe(true)
    expect(hasPrebuilt(paths, arm64)).toBe(false)
    expect([...foreignPrebuilds(paths, [x86])]).toEqual([
      'prebuilds/darwin-arm64/a.node',
      'prebuilds/linux-x64/a.musl.node',
      'prebuilds/win32-x64/a.node',
    ])
    expect([...foreignPrebuilds(paths, [x86, arm64])]).toEqual([])
    expect([...foreignPrebuilds(paths, [arm64])]).toEqual([])
    expect([...foreignPrebuilds(paths, [arm64], true)]).toEqual(paths)
    const files = ['darwin-arm64', 'linux-arm64', 'linux-x64', 'linuxmusl-x64'].map((name) => `prebuilds/${name}.node`)
    expect(hasPrebuilt(files, arm64)).toBe(true)
    expect([...foreignPrebuilds(files, [arm64])]).toEqual(files.filter((path) => !path.includes('linux-arm64')))
  })
})
