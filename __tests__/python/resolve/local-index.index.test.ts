// The real uv against an index of our own, with faults on the wire.

import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Failure, type Problem } from '../../../src/errors.ts'
import type { Environment } from '../../../src/host/context.ts'
import { httpFor } from '../../../src/host/http/client.ts'
import { findPythonRuntime } from '../../../src/lambda/runtimes.ts'
import type { Target } from '../../../src/lambda/target.ts'
import type { Lock } from '../../../src/python/locks/lock.ts'
import { readInputs } from '../../../src/python/requirements/read-inputs.ts'
import { explainRequirers, resolve } from '../../../src/python/resolve/resolve.ts'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import { startIndex, type IndexFile, type TestIndex } from '../../support/index.ts'
import { describeWithIndex } from '../../support/real-index.ts'
import { sdistWithBackend } from '../../support/sdists.ts'
import { pathWithUv } from '../../support/uv.ts'
import { makeWheel, wheelFilename, type WheelSpec } from '../../support/wheels.ts'

function target(runtime = 'python3.13', architecture: Target['architecture'] = 'arm64'): Target {
  const found = findPythonRuntime(runtime)
  if (!found) throw new Error(runtime)
  return { runtime: found, architecture }
}

const wheel = (spec: WheelSpec, more: Partial<IndexFile> = {}): IndexFile => ({
  filename: wheelFilename(spec),
  content: makeWheel(spec),
  ...more,
})
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const aa = wheel({ name: 'aa', requires: ['bb>=1', 'cc>1; python_full_version >= "3.13.1"'] })
const bb1 = wheel({ name: 'bb' })
const bb2 = wheel({ name: 'bb', version: '2.0' })
const cc = wheel({ name: 'cc', version: '3.0' })
const tagged = (tag: string): IndexFile => wheel({ name: 'native', tag })
const natives = [
  tagged('cp313-cp313-manylinux_2_17_aarch64'),
  tagged('cp313-cp313-manylinux_2_34_aarch64'),
  tagged('cp313-cp313-manylinux_2_35_aarch64'),
  tagged('cp313-cp313-musllinux_1_1_aarch64'),
  tagged('cp313-cp313-manylinux_2_17_x86_64'),
]
const files = [aa, bb1, bb2, cc, ...natives]

const path = await pathWithUv().catch(() => process.env['PATH'] ?? '')

interface Run {
  readonly files: Readonly<Record<string, string>>
  readonly env?: Environment
  readonly target?: Target
  readonly cache?: boolean
  readonly packages?: readonly string[]
}

async function contextFor(index: TestIndex, env: Environment = {}): Promise<TestContext> {
  return makeContext({ env: { PATH: path, UV_DEFAULT_INDEX: index.urlWithCredentials, UV_HTTP_RETRIES: '0', ...env } })
}

async function lockIn(context: TestContext, run: Omit<Run, 'env'>): Promise<Lock> {
  await context.write(run.files)
  const inputs = await readInputs({ requirements: [], packages: run.packages ?? [], constraints: [] }, context)
  const [lock] = await resolve(
    inputs,
    [run.target ?? target()],
    { cache: run.cache ?? true, foreignCode: 'isolate' },
    context,
  )
  if (!lock) throw new Error('no lock')
  return lock
}

async function lockOf(index: TestIndex, run: Run): Promise<Lock> {
  await using context = await contextFor(index, run.env)
  return await lockIn(context, run)
}

async function problemsOf(index: TestIndex, run: Run): Promise<readonly Problem[]> {
  try {
    await lockOf(index, run)
  } catch (error) {
    if (error instanceof Failure) return error.problems
    throw error
  }
  throw new Error('it resolved')
}

const names = (lock: Lock): readonly string[] => lock.packages.map(({ name, version }) => `${name} ${version}`)

await describeWithIndex('uv against an index of our own', () => {
  it.each(['html', 'json-too'] as const)('resolves for the target, not the host (%s)', async (formats) => {
    await using index = await startIndex(files, { formats })
    const lock = await lockOf(index, {
      files: { 'requirements.txt': 'aa\n\n# c\nnative ; platform_machine == "aarch64"\n' },
    })
    expect(names(lock)).toEqual(['aa 1.0', 'bb 2.0', 'cc 3.0', 'native 1.0'])
    expect(lock.origin).toBe('resolved')
    const [first, second] = lock.packages
    expect(first).toMatchObject({
      wheels: [
        {
          filename: aa.filename,
          url: `${index.origin}/files/${aa.filename}`,
          sha256: sha256(aa.content),
          ...(formats === 'html' ? {} : { sizeBytes: aa.content.length }),
        },
      ],
      requiredBy: [{ kind: 'requirement', file: 'requirements.txt', line: 1, text: 'aa' }],
    })
    expect(second?.requiredBy).toEqual([])
    expect(lock.packages[3]?.wheels.map(({ filename }) => filename).toSorted()).toEqual(
      natives.slice(0, 2).map(({ filename }) => filename),
    )
    expect(lock.packages[3]?.requiredBy).toMatchObject([{ line: 4 }])
  })

  it('decides markers by the full version of the target', async () => {
    await using index = await startIndex(files)
    const older: Target = { architecture: 'arm64', runtime: { ...target().runtime, pythonFull: '3.13.0' } }
    expect(names(await lockOf(index, { files: { 'requirements.txt': 'aa' }, target: older }))).toEqual([
      'aa 1.0',
      'bb 2.0',
    ])
  })

  it('tells who requires a package, when asked', async () => {
    await using index = await startIndex(files)
    await using context = await contextFor(index)
    await context.write({ 'requirements.txt': 'aa\nbb\n' })
    const inputs = await readInputs({ requirements: [], packages: [], constraints: [] }, context)
    const [lock] = await resolve(inputs, [target()], { cache: true, foreignCode: 'isolate' }, context)
    if (!lock) throw new Error('no lock')
    const explained = await explainRequirers(lock, inputs, context)
    const requirers = explained.packages.map(({ name, requiredBy }) => ({
      name,
      by: requiredBy.map((one) => (one.kind === 'package' ? one.name : one.text)),
    }))
    expect(requirers).toEqual([
      { name: 'aa', by: ['aa'] },
      { name: 'bb', by: ['bb', 'aa'] },
      { name: 'cc', by: ['aa'] },
    ])
  })

  it('keeps a closed lock, and then needs neither uv nor the index', async () => {
    await using index = await startIndex(files)
    await using context = await contextFor(index)
    const pinned = { files: { 'requirements.txt': 'aa==1.0\nbb==2.0\n-c c.txt', 'c.txt': 'cc==3.0' } }
    expect((await lockIn(context, pinned)).origin).toBe('resolved')
    index.reset()
    const again = await lockIn({ ...context, ...context.with({ PATH: '/nonexistent' }) }, pinned)
    expect(again.origin).toBe('store')
    expect(names(again)).toEqual(['aa 1.0', 'bb 2.0', 'cc 3.0'])
    expect(index.requests).toEqual([])
    // Another target, another text: not the same lock.
    expect((await lockIn(context, { ...pinned, target: target('python3.13', 'x86_64') })).origin).toBe('resolved')
    expect((await lockIn(context, { files: { 'requirements.txt': 'aa==1.0\nbb==1.0\ncc==3.0' } })).origin).toBe(
      'closed',
    )
  })

  it('resolves an open set every time', async () => {
    await using index = await startIndex([aa, bb1, cc])
    await using context = await contextFor(index)
    const open = { files: { 'requirements.txt': 'aa==1.0\ncc==3.0' } }
    expect(names(await lockIn(context, open))).toContain('bb 1.0')
    expect((await lockIn(context, open)).origin).toBe('resolved')
  })

  it('starts from nothing without a cache, and leaves nothing', async () => {
    await using index = await startIndex(files)
    await using context = await contextFor(index)
    const pinned = { files: { 'requirements.txt': 'cc==3.0' } }
    await lockIn(context, pinned)
    index.reset()
    expect((await lockIn(context, { ...pinned, cache: false })).origin).toBe('closed')
    expect(index.requests.some(({ path: asked }) => asked.startsWith('/simple/cc'))).toBe(true)
    // No program was run, so there is nothing that could be left.
    expect(await readdir(context.stores.temporary).catch((): string[] => [])).toEqual([])
  })

  it('takes credentials from a requirements file and keeps them out of lock and store', async () => {
    const credentials = { username: 'me', password: 's3cr3t/@' }
    await using index = await startIndex(files, { credentials })
    await using context = await contextFor(index, {
      UV_DEFAULT_INDEX: undefined,
      PASSWORD: encodeURIComponent(credentials.password),
    })
    const url = `http://me:\${PASSWORD}@${index.origin.slice('http://'.length)}`
    const address = `${url}/files/${bb2.filename}`
    const both = await lockIn(context, {
      files: { 'requirements.txt': `-i ${url}/simple\ncc==3.0\nbb @ ${address}#sha256=${sha256(bb2.content)}\n` },
    })
    expect(both.packages.map(({ name }) => name)).toEqual(['bb', 'cc'])
    const good = await lockIn(context, { files: { 'requirements.txt': `-i ${url}/simple\ncc==3.0\n` } })
    expect(good.packages[0]?.wheels[0]?.url).toBe(`${index.origin}/files/${cc.filename}`)
    const facts = await readdir(context.stores.facts, { recursive: true, withFileTypes: true })
    const texts = await Promise.all(
      facts.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'utf8')),
    )
    expect(texts).not.toEqual([])
    expect(texts.join('')).not.toMatch(/s3cr3t/)
    expect(context.lines.join('\n')).not.toMatch(/s3cr3t/)
    expect(context.masked).toContain('s3cr3t/@')
  })

  it("takes the indexes of the user's uv.toml, with their credentials, and no other setting of it", async () => {
    const credentials = { username: 'me', password: 's3cr3t' }
    await using index = await startIndex([...files, sdistWithBackend('src', '')], { credentials })
    await using context = await contextFor(index, {
      UV_DEFAULT_INDEX: undefined,
      UV_INDEX_CORP_USERNAME: credentials.username,
      UV_INDEX_CORP_PASSWORD: credentials.password,
    })
    const settings = `no-build = true\nrequired-version = "==0.1"\n[[index]]\nname = "corp"\nurl = "${index.url}"\ndefault = true\n`
    const lock = await lockIn(context, { files: { 'uv.toml': settings, 'requirements.txt': 'src\ncc' } })
    expect(names(lock)).toEqual(['cc 3.0', 'src 1.0'])
    expect(context.masked).toContain('s3cr3t')
    const { body } = await httpFor(context.env).get(lock.packages[0]?.wheels[0]?.url ?? '', {}, context.signal)
    expect(sha256(Buffer.concat(await body.toArray()))).toBe(sha256(cc.content))
  })

  it('takes wheels of a folder', async () => {
    await using index = await startIndex([])
    await using context = await contextFor(index)
    await context.write({ [`w h/${bb2.filename}`]: bb2.content })
    const lock = await lockIn(context, { files: { 'requirements.txt': '--no-index -f "w h"\nbb\n' } })
    expect(lock.packages).toMatchObject([
      {
        name: 'bb',
        version: '2.0',
        wheels: [{ sha256: sha256(bb2.content), url: expect.stringMatching(/^file:.*w%20h/) }],
      },
    ])
  })

  it('looks at a folder again, whose wheels may have become others under the same names', async () => {
    await using index = await startIndex([])
    await using context = await contextFor(index)
    const pinned = { files: { 'requirements.txt': '--find-links wheelhouse\nbb==1.0' } }
    await mkdir(join(context.directory, 'wheelhouse'))
    const seen: (readonly [origin: string, sha256: string | undefined])[] = []
    for (const text of ['1', '1', '22']) {
      const content = makeWheel({ name: 'bb', files: { 'bb.py': text } })
      await writeFile(join(context.directory, 'wheelhouse', bb1.filename), content)
      const { origin, packages } = await lockIn(context, pinned)
      expect(packages[0]?.wheels[0]?.sha256).toBe(sha256(content))
      seen.push([origin, packages[0]?.wheels[0]?.sha256])
    }
    expect(seen.map(([origin]) => origin)).toEqual(['resolved', 'resolved', 'resolved'])
    expect((await lockIn(context, pinned)).origin).toBe('store')
    expect(new Set(seen.map(([, hash]) => hash)).size).toBe(2)
  })

  it('warns of what was yanked', async () => {
    await using index = await startIndex([wheel({ name: 'bb' }, { yanked: 'broken, sorry' })])
    await using context = await contextFor(index)
    await lockIn(context, { files: { 'requirements.txt': 'bb==1.0' } })
    expect(context.lines.filter((line) => line.startsWith('warning'))).toEqual([
      expect.stringContaining('broken, sorry'),
    ])
  })

  it('honours --no-binary and --only-binary', async () => {
    await using index = await startIndex([bb1, { filename: 'bb-2.0.tar.gz', content: Buffer.from('no archive') }])
    expect(names(await lockOf(index, { files: { 'requirements.txt': '--only-binary :all:\nbb' } }))).toEqual(['bb 1.0'])
    expect(await problemsOf(index, { files: { 'requirements.txt': '--no-binary bb\nbb==1.0' } })).toMatchObject([
      { code: 'no-source', package: 'bb', file: 'requirements.txt', line: 2 },
    ])
  })

  it.each<[options: string, expected: readonly string[]]>([
    ['', ['bb 2.0', 'dd 1.0']],
    ['--pre', ['bb 3.0rc1', 'dd 2.0b1']],
    ['--all-releases :all:', ['bb 3.0rc1', 'dd 2.0b1']],
    ['--all-releases bb', ['bb 3.0rc1', 'dd 1.0']],
    ['--only-final :all:', ['bb 2.0', 'dd 1.0']],
    ['--only-final :all:\n--all-releases dd', ['bb 2.0', 'dd 2.0b1']],
    ['--pre\n--only-final bb', ['bb 2.0', 'dd 2.0b1']],
  ])('takes pre-releases as pip does: %s', async (options, expected) => {
    await using index = await startIndex([
      bb2,
      wheel({ name: 'bb', version: '3.0rc1' }),
      wheel({ name: 'dd' }),
      wheel({ name: 'dd', version: '2.0b1' }),
    ])
    expect(names(await lockOf(index, { files: { 'requirements.txt': `${options}\nbb\ndd` } }))).toEqual(expected)
  })

  it('asks an sdist what it needs without showing it a secret', async () => {
    const leak = [
      "names = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_TOKEN', 'INPUT_X', 'MY_TOKEN']",
      "requires = ['cc' if not [one for one in names if one in os.environ] else 'nonesuch']",
    ]
    await using index = await startIndex([...files, sdistWithBackend('src', leak.join('\n'))])
    const env = Object.fromEntries(
      [
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
        'ACTIONS_RUNTIME_TOKEN',
        'GITHUB_TOKEN',
        'INPUT_X',
        'MY_TOKEN',
      ].map((name) => [name, 'x']),
    )
    const lock = await lockOf(index, { files: { 'requirements.txt': 'src' }, env })
    expect(names(lock)).toEqual(['cc 3.0', 'src 1.0'])
    // What the host could build is no wheel for the target.
    expect(lock.packages[1]).toMatchObject({ wheels: [], sdist: { filename: 'src-1.0.tar.gz' } })
  })

  it('says which sdist could not tell what it needs', async () => {
    await using index = await startIndex([sdistWithBackend('src', "raise RuntimeError('libfoo.h is not here')")])
    const problems = await problemsOf(index, { files: { 'requirements.txt': 'src' } })
    expect(problems).toMatchObject([{ code: 'metadata-build-failed', package: 'src', line: 1 }])
    expect(problems[0]?.message).toContain('libfoo.h is not here')
  })

  it('never fetches a whole Python while the machine has one', async () => {
    await using index = await startIndex(files)
    await using context = await contextFor(index)
    await lockIn(context, { files: { 'requirements.txt': 'cc' }, target: target('python3.14') })
    await expect(access(join(context.stores.tools, 'python'))).rejects.toThrow('ENOENT')
  })
})

await describeWithIndex('two indexes', () => {
  const locked = async (extra: readonly IndexFile[], more: Partial<Run> = {}): Promise<Lock> => {
    await using first = await startIndex(extra)
    await using index = await startIndex([bb1, bb2, cc])
    return await lockOf(index, {
      files: { 'requirements.txt': `--extra-index-url ${first.url}\nbb\ncc` },
      ...more,
    })
  }

  it('warn when the extra one wins over a newer release of the default one', async () => {
    const lock = await locked([bb1])
    expect(names(lock)).toEqual(['bb 1.0', 'cc 3.0'])
    expect(lock.findings).toMatchObject([{ severity: 'warning', code: 'older-by-extra-index', package: 'bb' }])
    expect(lock.findings?.[0]?.message).toMatch(/^bb 1\.0 comes from http.*; http.* has 2\.0, which fits as well/)
  })

  it.each<[why: string, extra: readonly IndexFile[], more: Partial<Run>]>([
    ['the extra one has the newest', [bb2], {}],
    ['the extra one has another package', [wheel({ name: 'zz' })], {}],
    ['all indexes are looked at', [bb1], { env: { UV_INDEX_STRATEGY: 'unsafe-best-match' } }],
  ])('do not warn when %s', async (_why, extra, more) => {
    expect((await locked(extra, more)).findings).toEqual([])
  })
})

await describeWithIndex('hashes of the user', () => {
  const hashes = (one: IndexFile): string => `--hash=sha256:${sha256(one.content)}`
  const wrong = `--hash=sha256:${'0'.repeat(64)}`

  it('let through what they name, and remove other candidates', async () => {
    await using index = await startIndex(files)
    const [first] = natives
    if (!first) throw new Error('no wheel')
    const lock = await lockOf(index, {
      files: { 'requirements.txt': `native==1.0 ${wrong} ${hashes(first)}\ncc==3.0 ${hashes(cc)}` },
    })
    expect(lock.packages[1]?.wheels.map(({ filename }) => filename)).toEqual([first.filename])
  })

  it('stop the run when no candidate is left, each package named with its line', async () => {
    await using index = await startIndex(files)
    const text = `cc==3.0 ${wrong}\n\nbb==2.0 \\\n  ${wrong}\n`
    const problems = await problemsOf(index, { files: { 'requirements.txt': text } })
    expect(problems).toMatchObject([
      { code: 'hash-mismatch', package: 'bb', file: 'requirements.txt', line: 3 },
      { code: 'hash-mismatch', package: 'cc', file: 'requirements.txt', line: 1 },
    ])
    expect(problems[0]?.message).toContain(sha256(bb2.content))
    expect(problems[0]?.message).toContain('0'.repeat(64))
  })

  it('are wanted of every package once one has some', async () => {
    await using index = await startIndex(files)
    const text = `aa==1.0 ${hashes(aa)}\ncc==3.0\nbb\n`
    expect(await problemsOf(index, { files: { 'requirements.txt': text } })).toMatchObject([
      { code: 'hash-missing', package: 'bb', line: 3 },
      { code: 'hash-missing', package: 'cc', line: 2 },
    ])
    expect(await problemsOf(index, { files: { 'requirements.txt': '--require-hashes\ncc==3.0' } })).toMatchObject([
      { code: 'hash-missing', package: 'cc', line: 2 },
    ])
  })

  it('are compared when the lock comes from the store, too', async () => {
    await using index = await startIndex(files)
    await using context = await contextFor(index)
    await lockIn(context, { files: { 'requirements.txt': 'cc==3.0' } })
    const again = lockIn(context, { files: { 'requirements.txt': `cc==3.0 ${wrong}` } })
    await expect(again).rejects.toMatchObject({ problems: [{ code: 'hash-mismatch' }] })
  })

  it('that allow none of the wheels for the target are told with their line', async () => {
    await using index = await startIndex(files)
    const [problem] = await problemsOf(index, { files: { 'requirements.txt': `\nnative==1.0 ${wrong}` } })
    expect(problem).toMatchObject({ code: 'hash-mismatch', package: 'native', file: 'requirements.txt', line: 2 })
    expect(problem?.message).toContain('allows none of its wheels for python3.13 arm64: make the hashes anew')
  })

  it('that allow the source only leave the wheels out, and say so', async () => {
    const sdist = sdistWithBackend('cc', '', '3.0')
    await using index = await startIndex([...files, sdist])
    const lock = await lockOf(index, {
      files: { 'requirements.txt': `cc==3.0 --hash=sha256:${sha256(sdist.content)}` },
    })
    expect(lock.packages).toMatchObject([
      { wheels: [], forbiddenWheels: [{ filename: cc.filename }], sdist: { filename: sdist.filename } },
    ])
  })

  it('are not needed for folders of this machine, nor for a commit', async () => {
    await using index = await startIndex(files)
    const text = `cc==3.0 ${hashes(cc)}\n-e ./libs/a\n./libs/b\n`
    const project = (name: string): string =>
      `[project]\nname = "${name}"\nversion = "1"\n[build-system]\nrequires = []\nbuild-backend = "x"\n`
    const lock = await lockOf(index, {
      files: {
        'requirements.txt': text,
        'libs/a/pyproject.toml': project('a'),
        'libs/b/pyproject.toml': project('b'),
      },
    })
    expect(names(lock).map((name) => name.split(' ')[0])).toEqual(['a', 'b', 'cc'])
  })

  it('are not needed of every package with --no-require-hashes, and still count', async () => {
    await using index = await startIndex(files)
    const text = `--no-require-hashes\ncc==3.0 ${hashes(cc)}\nbb\n`
    expect(names(await lockOf(index, { files: { 'requirements.txt': text } }))).toEqual(['bb 2.0', 'cc 3.0'])
    const wronged = `--no-require-hashes\ncc==3.0 ${wrong}\nbb\n`
    expect(await problemsOf(index, { files: { 'requirements.txt': wronged } })).toMatchObject([
      { code: 'hash-mismatch', package: 'cc' },
    ])
  })

  it('in an address are for that file alone, and count where every package must have one', async () => {
    await using index = await startIndex(files)
    const address = `bb @ ${index.origin}/files/${bb2.filename}#sha256=`
    const right = `${address}${sha256(bb2.content)}`
    for (const line of ['cc==3.0', `cc==3.0 ${hashes(cc)}`]) {
      const lock = await lockOf(index, { files: { 'requirements.txt': `${right}\n${line}\n` } })
      expect(names(lock)).toEqual(['bb 2.0', 'cc 3.0'])
    }
    const hashed = `${right} ${hashes(bb2)}\ncc==3.0\n`
    expect(await problemsOf(index, { files: { 'requirements.txt': hashed } })).toMatchObject([
      { code: 'hash-missing', package: 'cc' },
    ])
  })

  it('may stand in constraints', async () => {
    await using index = await startIndex(files)
    const lock = await lockOf(index, {
      files: { 'requirements.txt': 'cc\n-c c.txt', 'c.txt': `cc==3.0 ${hashes(cc)}` },
    })
    expect(names(lock)).toEqual(['cc 3.0'])
  })
})

await describeWithIndex('what goes wrong with an index', () => {
  const simple = { files: { 'requirements.txt': '# c\naa\n' } }
  const place = { file: 'requirements.txt', line: 2 }

  it.each<readonly [string, Parameters<TestIndex['fail']>[0]['fault'], Partial<Problem>]>([
    ['401', { kind: 'status', status: 401 }, { code: 'index-unauthorized', ...place }],
    ['403', { kind: 'status', status: 403 }, { code: 'index-forbidden' }],
    ['404', { kind: 'status', status: 404 }, { code: 'package-not-found', package: 'aa', ...place }],
    ['500', { kind: 'status', status: 500 }, { code: 'index-unavailable' }],
    ['503', { kind: 'status', status: 503 }, { code: 'index-unavailable' }],
    [
      'a page for people',
      { kind: 'page', html: '<!DOCTYPE html><html><body><form>Log in</form></body></html>' },
      { code: 'no-versions', package: 'aa', ...place },
    ],
    ['a reset', { kind: 'reset', afterBytes: 20 }, { code: 'index-unreachable' }],
    ['half an answer', { kind: 'truncated', afterBytes: 20 }, { code: 'index-unreachable' }],
    ['silence', { kind: 'slow', milliseconds: 6000 }, { code: 'index-timeout' }],
  ])('%s', async (_name, fault, expected) => {
    await using index = await startIndex(files)
    index.fail({ path: /^\/simple\//, fault })
    const problems = await problemsOf(index, { ...simple, env: { UV_HTTP_TIMEOUT: '1' } })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject(expected)
    expect(problems[0]?.nextStep).toMatch(/\.$/)
  })

  it('wrong credentials, which are not shown', async () => {
    await using index = await startIndex(files, { credentials: { username: 'me', password: 'right' } })
    const url = index.url.replace('//', '//me:wr0ng@')
    const problems = await problemsOf(index, { ...simple, env: { UV_DEFAULT_INDEX: url } })
    expect(problems).toMatchObject([{ code: 'index-unauthorized', ...place }])
    expect(JSON.stringify(problems)).not.toContain('wr0ng')
  })

  it('a proxy that is down', async () => {
    await using index = await startIndex(files)
    const problems = await problemsOf(index, {
      ...simple,
      env: {
        http_proxy: 'http://u:s3cret@127.0.0.1:9',
        HTTP_PROXY: 'http://u:s3cret@127.0.0.1:9',
        NO_PROXY: '',
        no_proxy: '',
      },
    })
    expect(problems).toMatchObject([{ code: 'proxy-unreachable' }])
    expect(JSON.stringify(problems)).not.toContain('s3cret')
  })

  it('a version that is not there', async () => {
    await using index = await startIndex(files)
    expect(await problemsOf(index, { files: { 'requirements.txt': 'cc\nbb==9' } })).toMatchObject([
      { code: 'version-not-found', package: 'bb', file: 'requirements.txt', line: 2 },
    ])
  })

  it('requirements that contradict each other', async () => {
    await using index = await startIndex(files)
    const problems = await problemsOf(index, {
      files: { 'requirements.txt': 'cc\naa==1.0\n-c c.txt', 'c.txt': 'bb<1' },
    })
    expect(problems).toMatchObject([{ file: 'requirements.txt', line: 2 }])
    expect(problems[0]?.message).toMatch(/aa==1\.0|all versions of aa/)
  })

  it('wheels that do not fit, and no source', async () => {
    await using index = await startIndex(
      ['cp313-cp313-win_amd64', 'cp313-cp313-manylinux_2_17_x86_64', 'cp313-cp313-manylinux_2_39_aarch64'].map(tagged),
    )
    const problems = await problemsOf(index, { files: { 'requirements.txt': '\nnative==1.0' } })
    expect(problems).toMatchObject([{ code: 'no-fitting-wheel', package: 'native', line: 2 }])
    expect(problems[0]?.message).toMatch(/Wheels exist for .*manylinux_2_39_aarch64/)
  })

  it('wheels for other Pythons, and no source', async () => {
    await using index = await startIndex(['cp312-cp312-manylinux_2_17_aarch64'].map(tagged))
    const problems = await problemsOf(index, { files: { 'requirements.txt': 'native' } })
    expect(problems).toMatchObject([{ code: 'no-fitting-wheel', package: 'native', line: 1 }])
    expect(problems[0]?.message).toMatch(/Wheels exist for .*cp312/)
  })

  it('a Python that is too old', async () => {
    await using index = await startIndex([
      wheel({ name: 'newer', metadata: ['Requires-Python: >=3.14'] }, { requiresPython: '>=3.14' }),
    ])
    expect(await problemsOf(index, { files: { 'requirements.txt': 'newer==1.0' } })).toMatchObject([
      { code: 'requires-python', package: 'newer', line: 1 },
    ])
  })

  it('a wheel that is none', async () => {
    await using index = await startIndex(files)
    index.fail({ path: /^\/files\/aa/, fault: { kind: 'corrupted' } })
    expect(await problemsOf(index, simple)).toMatchObject([{ code: 'file-damaged', package: 'aa', ...place }])
  })

  it('an sdist that is none', async () => {
    await using index = await startIndex([{ filename: 'bad-1.0.tar.gz', content: Buffer.from('not an archive') }])
    expect(await problemsOf(index, { files: { 'requirements.txt': 'bad' } })).toMatchObject([
      { package: 'bad', line: 1 },
    ])
  })

  it('a package that only a required one asks for', async () => {
    await using index = await startIndex([aa, cc])
    const problems = await problemsOf(index, simple)
    expect(problems).toMatchObject([{ code: 'package-not-found', package: 'bb', file: 'requirements.txt', line: 2 }])
  })

  it('the same for several targets is said once', async () => {
    await using index = await startIndex(files)
    await using context = await contextFor(index)
    await context.write({ 'requirements.txt': 'nonesuch' })
    const inputs = await readInputs({ requirements: [], packages: [], constraints: [] }, context)
    const both = [target('python3.13'), target('python3.13', 'x86_64')]
    await expect(resolve(inputs, both, { cache: true, foreignCode: 'isolate' }, context)).rejects.toMatchObject({
      problems: { length: 1 },
    })
  })

  it('a runtime that would do is named', async () => {
    await using index = await startIndex([wheel({ name: 'old', tag: 'cp311-cp311-manylinux_2_17_aarch64' })])
    const problems = await problemsOf(index, { files: { 'requirements.txt': 'old' } })
    expect(problems).toMatchObject([{ code: 'no-fitting-wheel', package: 'old' }])
    expect(problems[0]?.nextStep).toMatch(/On python3\.11 arm64 everything that is asked for fits\.$/)
  })

  it('the nearest runtime that would do is named, where an older release of another package fits it', async () => {
    const old = ['cp310', 'cp311'].map((python) =>
      wheel({ name: 'old', tag: `${python}-${python}-manylinux_2_17_aarch64` }),
    )
    const newest = wheel({ name: 'native', version: '2.0', tag: 'py3-none-manylinux_2_28_aarch64' })
    const before = wheel({ name: 'native', version: '1.0', tag: 'py3-none-manylinux_2_17_aarch64' })
    await using index = await startIndex([...old, newest, before])
    const problems = await problemsOf(index, { files: { 'requirements.txt': 'old\nnative\n' } })
    expect(problems).toMatchObject([{ code: 'no-fitting-wheel', package: 'old' }])
    expect(problems[0]?.nextStep).toMatch(/On python3\.11 arm64 everything that is asked for fits\.$/)
  })

  it('the same conflict for two architectures is told once', async () => {
    await using index = await startIndex(files)
    await using context = await contextFor(index)
    await context.write({ 'requirements.txt': 'aa==1.0\nbb<1' })
    const inputs = await readInputs({ requirements: [], packages: [], constraints: [] }, context)
    const both = [target('python3.13'), target('python3.13', 'x86_64')]
    const error = await resolve(inputs, both, { cache: true, foreignCode: 'isolate' }, context).catch(
      (one: unknown) => one,
    )
    const problems = error instanceof Failure ? error.problems : []
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain('python3.13 arm64 and python3.13 x86_64')
  })

  it('an interrupt ends uv', async () => {
    await using index = await startIndex(files)
    index.fail({ path: /./, fault: { kind: 'slow', milliseconds: 20_000 } })
    const controller = new AbortController()
    await using context = await makeContext({
      env: { PATH: path, UV_DEFAULT_INDEX: index.url },
      signal: controller.signal,
    })
    setTimeout(() => controller.abort(), 700)
    const started = Date.now()
    await expect(lockIn(context, simple)).rejects.toMatchObject({ exitCode: 130 })
    expect(Date.now() - started).toBeLessThan(15_000)
  })
})
