import { describe, expect, it } from 'vitest'
import { architectures } from '../../src/lambda/architectures.ts'
import { interpreterPath, sitePackagesFolder, standardLibraryFolder } from '../../src/lambda/folders.ts'
import { buildImage, runtimeImage } from '../../src/lambda/images.ts'
import { availability, librariesOfRuntime, symbolVersions } from '../../src/lambda/libraries.ts'
import { howToProvide } from '../../src/lambda/library-packages.ts'
import { operatingSystems } from '../../src/lambda/operating-systems.ts'
import { findPythonRuntime, nodejsRuntimes, type PythonRuntime, pythonRuntimes } from '../../src/lambda/runtimes.ts'
import { targetName } from '../../src/lambda/target.ts'

function python(name: string): PythonRuntime {
  const found = findPythonRuntime(name)
  if (!found) throw new Error(name)
  return found
}

describe('the runtime table', () => {
  it.each(pythonRuntimes.map((one) => [one.name, one] as const))('%s is consistent', (name, one) => {
    expect(name).toBe(`python${one.python}`)
    expect(one.pythonFull.startsWith(`${one.python}.`)).toBe(true)
    expect(one.os).toBe(Number(one.python.slice(2)) >= 12 ? 'al2023' : 'al2')
    expect(one.glibc).toEqual(operatingSystems[one.os].glibc)
  })

  it('has the previews of 2026 as such, and they are known', () => {
    const previews = [...pythonRuntimes, ...nodejsRuntimes].filter(({ preview }) => preview)
    expect(previews.map(({ name, known }) => [name, known])).toEqual([
      ['python3.15', true],
      ['nodejs26.x', true],
    ])
  })

  it.each([
    ['python3.13', { known: true, preview: false, glibc: [2, 34] }],
    ['python3.15', { known: true, preview: true, os: 'al2023' }],
    ['python3.16', { known: false, preview: false, os: 'al2023', pythonFull: '3.16.0' }],
  ])('%s is found as %j', (name, expected) => {
    expect(findPythonRuntime(name)).toMatchObject({ family: 'python', name, ...expected })
  })

  it.each(['python3.8', 'python3.09', 'python4.1', 'nodejs24.x'])('%s is not found', (name) => {
    expect(findPythonRuntime(name)).toBeUndefined()
  })
})

describe('operating systems', () => {
  it('tells the compiler of the build image, and the end of support', () => {
    expect(operatingSystems.al2).toMatchObject({ gcc: [7, 3], packageManager: 'yum', endOfSupport: '2026-06-30' })
    expect(operatingSystems.al2023).toMatchObject({ gcc: [11], packageManager: 'dnf' })
    expect(operatingSystems.al2023).not.toHaveProperty('endOfSupport')
  })

  it('have symbol versions from one table', () => {
    const versions = symbolVersions(python('python3.12')).map(({ prefix, first, latest }) => [prefix, first, latest])
    expect(versions).toEqual([
      ['GLIBC', [2, 34], [2, 34]],
      ['GLIBCXX', [3, 4, 29], [3, 4, 33]],
      ['CXXABI', [1, 3, 13], [1, 3, 15]],
    ])
  })
})

describe('shared libraries', () => {
  it.each([
    ['libc.so.6', 'certain', 'certain'],
    ['ld-linux-aarch64.so.1', 'certain', 'certain'],
    ['ld-linux-x86-64.so.2', 'absent', 'absent'],
    ['libmvec.so.1', 'absent', 'absent'],
    ['libnsl.so.1', 'likely', 'absent'],
    ['libcrypt.so.1', 'likely', 'absent'],
    ['libssl.so.3', 'absent', 'likely'],
    ['libgomp.so.1', 'absent', 'absent'],
  ])('%s is %s on Amazon Linux 2 and %s on 2023', (library, al2, al2023) => {
    const found = ['python3.11', 'python3.13'].map((name) =>
      availability(library, { runtime: python(name), architecture: 'arm64' }),
    )
    expect(found).toEqual([al2, al2023])
  })

  it.each([
    // A copy of another build's libnsl does not fit; Amazon Linux 2023 has none, so a layer must carry it.
    ['libnsl.so.1', [true, false]],
    ['libc.so.6', [true, true]],
    ['libstdc++.so.6', [true, true]],
    ['libgcc_s.so.1', [true, true]],
    ['libcrypt.so.1', [false, false]],
    ['libcrypt.so.2', [false, false]],
    ['libssl.so.3', [false, false]],
    ['libpq.so.5', [false, false]],
  ])('%s stays out of a layer: %j', (library, expected) => {
    const found = ['python3.11', 'python3.13'].map((name) =>
      librariesOfRuntime({ runtime: python(name), architecture: 'arm64' }).includes(library),
    )
    expect(found).toEqual(expected)
  })

  it('never carries a library and calls it absent as well', () => {
    for (const runtime of [...pythonRuntimes, ...nodejsRuntimes])
      for (const architecture of architectures) {
        const target = { runtime, architecture }
        const wrong = librariesOfRuntime(target).filter((library) => availability(library, target) === 'absent')
        expect(wrong).toEqual([])
      }
  })

  it.each([
    ['libpq.so.5', 'python3.11', 'postgresql-libs'],
    ['libpq.so.5', 'python3.13', 'package libpq'],
    ['libpython3.9.so.1.0', 'python3.13', 'Python 3.9'],
  ])('%s for %s is brought by %s', (library, name, said) => {
    expect(howToProvide(library, 'demo', python(name))).toContain(said)
  })

  it.each(nodejsRuntimes)('a library for $name comes from the user, not from system-packages', (runtime) => {
    const said = howToProvide('libpq.so.5', 'demo', runtime)
    expect(said).toMatch(/package libpq: take it from there.*include/)
    expect(said).not.toContain('system-packages')
  })
})

describe('names of places', () => {
  it.each([
    ['python3.13', 'public.ecr.aws/sam/build-python3.13:latest-arm64', 'public.ecr.aws/lambda/python:3.13-arm64'],
    ['python3.15', 'public.ecr.aws/sam/build-python3.15:latest-arm64', 'public.ecr.aws/lambda/python:3.15-preview'],
  ])('%s is built in %s and runs in %s', (name, build, run) => {
    const target = { runtime: python(name), architecture: 'arm64' } as const
    expect([buildImage(target), runtimeImage(target), targetName(target)]).toEqual([build, run, `${name} arm64`])
  })

  it.each(nodejsRuntimes.map((runtime) => [runtime.name, runtime] as const))('%s has images, too', (name, runtime) => {
    const target = { runtime, architecture: 'x86_64' } as const
    expect(buildImage(target)).toBe(`public.ecr.aws/sam/build-${name}:latest-x86_64`)
    expect(runtimeImage(target)).toMatch(/^public\.ecr\.aws\/lambda\/nodejs:\d+-(?:x86_64|preview)$/)
  })

  it('are those of the images', () => {
    expect(interpreterPath('3.13')).toBe('/var/lang/bin/python3.13')
    expect(standardLibraryFolder('3.13')).toBe('/var/lang/lib/python3.13')
    expect(sitePackagesFolder('3.13')).toBe('python/lib/python3.13/site-packages')
  })
})
