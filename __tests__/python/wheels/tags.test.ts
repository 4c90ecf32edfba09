import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Architecture } from '../../../src/lambda/architectures.ts'
import { supportedPlatforms, supportedTags } from '../../../src/python/wheels/tags.ts'
import { targetOf } from '../../support/locks.ts'

const targets: readonly (readonly [runtime: string, architecture: Architecture])[] = [
  ['python3.9', 'x86_64'],
  ['python3.11', 'arm64'],
  ['python3.13', 'arm64'],
  ['python3.14', 'x86_64'],
]

/** The reference: packaging as pip brings it. Its list of tags for an interpreter and platforms given outright. */
const reference = `
import json, sys
try:
    from packaging import tags
except ImportError:
    from pip._vendor.packaging import tags
minor, platforms = int(sys.argv[1]), sys.argv[2].split(',')
version = (3, minor)
found = list(tags.cpython_tags(version, [f'cp3{minor}'], platforms))
found += tags.compatible_tags(version, f'cp3{minor}', platforms)
print(json.dumps([str(tag) for tag in found]))
`

function packagingTags(minor: number, platforms: readonly string[]): readonly string[] | undefined {
  try {
    const out = execFileSync('python3', ['-c', reference, String(minor), platforms.join(',')], { encoding: 'utf8' })
    return JSON.parse(out) as string[]
  } catch (error) {
    if (process.env['CI'] === 'true') throw error
    console.warn('SKIPPED: comparison with packaging.tags, no python3 with packaging or pip here')
    return undefined
  }
}

describe('the tags of a runtime', () => {
  it.each(targets)('%s %s: the same as packaging.tags, in the same order', (runtime, architecture) => {
    const target = targetOf(runtime, architecture)
    const minor = Number(target.runtime.python.split('.')[1])
    const ours = supportedTags(target)
    const theirs = packagingTags(minor, supportedPlatforms(target, 'wheel'))
    expect(ours).toEqual(theirs ?? ours)
    expect(new Set(ours).size).toBe(ours.length)
  })

  it.each([
    ['python3.11', 'x86_64', 'manylinux_2_26_x86_64', 'manylinux1_x86_64'],
    ['python3.11', 'arm64', 'manylinux_2_26_aarch64', 'manylinux2014_aarch64'],
    ['python3.12', 'x86_64', 'manylinux_2_34_x86_64', 'manylinux1_x86_64'],
    ['python3.14', 'arm64', 'manylinux_2_34_aarch64', 'manylinux2014_aarch64'],
  ] as const)('%s %s: from %s to %s', (runtime, architecture, newest, oldest) => {
    const platforms = supportedPlatforms(targetOf(runtime, architecture), 'wheel')
    expect(platforms.at(0)).toBe(newest)
    expect(platforms.at(-1)).toBe(oldest)
  })

  it.each([
    ['python3.13', 'cp313-cp313-manylinux_2_35_x86_64', 'glibc 2.35 is too new'],
    ['python3.11', 'cp311-cp311-manylinux_2_27_x86_64', 'glibc 2.27 is too new for Amazon Linux 2'],
    ['python3.13', 'cp313-cp313-musllinux_1_2_x86_64', 'musl'],
    ['python3.13', 'cp313-cp313-linux_x86_64', 'published, and says nothing of its glibc'],
    ['python3.13', 'cp313-cp313-manylinux_2_17_aarch64', 'another machine'],
    ['python3.13', 'cp313-cp313t-manylinux_2_17_x86_64', 'free-threaded'],
    ['python3.13', 'cp314-abi3-manylinux_2_17_x86_64', 'a stable ABI that is newer'],
    ['python3.13', 'cp312-cp312-manylinux_2_17_x86_64', 'another Python'],
    ['python3.13', 'pp311-pypy311_pp73-manylinux_2_17_x86_64', 'PyPy'],
    ['python3.13', 'py314-none-any', 'a newer Python'],
    ['python3.13', 'py2-none-any', 'Python 2'],
  ])('%s does not take %s: %s', (runtime, tag) => {
    expect(supportedTags(targetOf(runtime, 'x86_64'))).not.toContain(tag)
  })

  it('takes linux_<machine> from a wheel that was built for it', () => {
    expect(supportedTags(targetOf('python3.13', 'arm64'), 'built')).toContain('cp313-cp313-linux_aarch64')
  })
})
