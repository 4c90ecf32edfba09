// The one version of clang and lld that compiles inside emulated images: the wheel `ziglang` holds both as one static
// program. From https://pypi.org/simple/ziglang/. To raise it: replace the version and every row, and run the
// tests of compile, which say what `contentSha256` should be.

import type { PinnedWheel } from '../../pinned/fetch.ts'

export const zigVersion = '0.17.0'

/** Processors that a daemon runs on, as Go names them. */
export type EngineArchitecture = 'amd64' | 'arm64'

export interface ClangRelease extends PinnedWheel {
  /** For pip. */
  readonly platform: string
  /** Of what is taken out of the wheel: see `folderDigest`. */
  readonly contentSha256: string
}

type Row = readonly [machine: 'x86_64' | 'aarch64', tags: string, folder: string, sha256: string, contentSha256: string]

const releases: Readonly<Record<EngineArchitecture, Row>> = {
  amd64: [
    'x86_64',
    'manylinux_2_12_x86_64.manylinux2010_x86_64.musllinux_1_1_x86_64',
    'fe/6f/e1c380fe61db36cb464d5d4d18c557338812500986885373e2550d4ebf6b',
    '97079827064a7492cce5541ceb438ae8003ce1e54e399676da2d62fb7a5dc08b',
    '5a232d24d0235b7bac406bda506647e7985a1d51bf3e08a87951bd3e8a0d11d6',
  ],
  arm64: [
    'aarch64',
    'manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64',
    '02/21/abee2f0524f54fe3e8783748b9df79bb07d4b955e6b465677d1cfbda335c',
    'd2804f94f54f7fcf8169f4b212a619ad688a4e2e6592e976f0cf2e58e2cd8af3',
    'e2a6292df83d8d6332116fc619734b3a7e00ce2528822dc5ed24863dd6c1519a',
  ],
}

/** The wheel for a daemon's processor; undefined when we know none. */
export function clangRelease(architecture: string): ClangRelease | undefined {
  const row = (releases as Readonly<Record<string, Row | undefined>>)[architecture]
  if (!row) return undefined
  const [machine, tags, folder, sha256, contentSha256] = row
  const filename = `ziglang-${zigVersion}-py3-none-${tags}.whl`
  return { filename, sha256, path: `${folder}/${filename}`, platform: `manylinux2014_${machine}`, contentSha256 }
}

/** What of a wheel is used: clang with its linker, and the headers that belong to it. */
export function isOfClang(path: string): boolean {
  return path === 'ziglang/zig' || path.startsWith('ziglang/lib/include/')
}
