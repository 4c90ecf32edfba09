// Many layers in one file: their own files only, so that neither an index nor uv is needed.
import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../src/host/context.ts'
import { makeContext } from '../../support/contexts.ts'
import type { TestContext } from '../../support/contexts.ts'
import { command, declare } from '../../support/many.ts'

function git(context: Context, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd: context.directory,
    stdio: 'pipe',
  })
}

describe('a file of many layers', () => {
  it('is built, and what is unchanged is not written again', async () => {
    await using context = await makeContext()
    await declare(context, 5)
    const first = await command(context, 'build')
    expect([first.exitCode, first.verdict]).toEqual([0, '5 built.'])
    await context.write({ 'own/layer-3/layer_3.py': 'changed = 1\n' })
    const second = await command(context, 'build')
    expect(second.verdict).toBe('1 built, 4 unchanged.')
    expect(second.document.layers.map(({ name }) => name)).toHaveLength(5)
  })

  it.each([
    ['in UTF-8 with a byte order mark is read', Buffer.from('\uFEFF# naïve\n[layer.one]\ninclude = "a.py"\n'), []],
    [
      'in Latin-1 is refused, with its line',
      Buffer.from('# one\n[layer."naïve"]\ninclude = "a.py"\n', 'latin1'),
      [{ code: 'layers-file-unreadable', file: 'lambda-layers.toml', line: 2 }],
    ],
    [
      'in UTF-16 is refused, with its line',
      Buffer.from('\uFEFF[layer.one]\ninclude = "a.py"\n', 'utf16le'),
      [{ code: 'layers-file-unreadable', file: 'lambda-layers.toml', line: 1 }],
    ],
  ])('that is %s', async (_what, bytes, errors) => {
    await using context = await makeContext()
    await context.write({ 'lambda-layers.toml': bytes, 'a.py': '' })
    const { document } = await command(context, 'list')
    expect(document.errors ?? []).toMatchObject(errors)
  })

  it('goes on when one layer fails, and names it', async () => {
    await using context = await makeContext()
    await declare(context, 3)
    await rm(join(context.directory, 'own/layer-1'), { recursive: true })
    const { exitCode, document, verdict: line } = await command(context, 'build')
    expect(exitCode).toBe(1)
    expect(document.errors).toMatchObject([{ message: expect.stringMatching(/^layer-1: /) }])
    expect(line).toBe('Failed: 1 error in 1 of 3 layers. 2 of 3 zips written.')
  })

  it('is listed, as a matrix too, and chosen from', async () => {
    await using context = await makeContext()
    await declare(context, 12)
    const { document } = await command(context, 'list', '--only', 'layer-1*')
    const { matrix } = document as unknown as { matrix: { include: { layer: string }[] } }
    expect(matrix.include.map(({ layer }) => layer)).toEqual(['layer-1', 'layer-10', 'layer-11'])
    const wrong = await command(context, 'list', '--only', 'layer_1')
    expect(wrong.document.errors).toMatchObject([{ code: 'unknown-layer', nextStep: 'Did you mean layer-1?' }])
  })

  it('makes a layer of each folder, and of each value of a matrix', async () => {
    await using context = await makeContext()
    await context.write({
      'services/api/a.py': '',
      'services/web/b.py': '',
      'lambda-layers.toml': `
[layer.services]
each = "services/*"
requirements = []
include = "{path} => python"
matrix = { python = ["3.12", "3.13"] }
runtimes = "{python}"
reports = "none"
`,
    })
    const { document, exitCode } = await command(context, 'build')
    expect(exitCode).toBe(0)
    expect(document.layers.map(({ name, runtimes }) => [name, ...runtimes])).toEqual([
      ['api-312', 'python3.12'],
      ['api-313', 'python3.13'],
      ['web-312', 'python3.12'],
      ['web-313', 'python3.13'],
    ])
  })

  it('inputs beside the file count more', async () => {
    await using context = await makeContext()
    await declare(context, 2, 'runtimes = "3.12"')
    const { document } = await command(context, 'build', '--runtimes', '3.13')
    expect(document.layers.flatMap(({ runtimes }) => runtimes)).toEqual(['python3.13', 'python3.13'])
  })

  it.each<[what: string, change: (context: TestContext) => Promise<void>, names: readonly string[]]>([
    ['nothing', async () => {}, []],
    ['a file that goes in', (context) => context.write({ 'own/layer-2/more.py': '' }), ['layer-2']],
    ['a file that goes into none', (context) => context.write({ 'README.md': '' }), []],
    [
      'an input of one layer',
      async (context) => {
        await declare(context, 4)
        const path = join(context.directory, 'lambda-layers.toml')
        execFileSync('sed', ['-i', 's/layer-3 => python"]/&\\narchitectures = "arm64"/', path])
      },
      ['layer-3'],
    ],
    [
      'an input of all',
      (context) => declare(context, 4, 'architectures = "arm64"'),
      ['layer-0', 'layer-1', 'layer-2', 'layer-3'],
    ],
    [
      'what a requirements file of a layer names',
      (context) => context.write({ 'base/common.txt': 'changed' }),
      ['layer-r'],
    ],
  ])('changed-since: %s', async (_, change, names) => {
    await using context = await makeContext()
    await declare(context, 4)
    const path = join(context.directory, 'lambda-layers.toml')
    const withRequirements = async (): Promise<void> => {
      await mkdir(dirname(path), { recursive: true })
      execFileSync('sh', ['-c', `printf '\\n[layer.layer-r]\\nrequirements = "r.txt"\\n' >> '${path}'`])
    }
    if (names.includes('layer-r')) await withRequirements()
    await context.write({ 'r.txt': '-r base/common.txt\n', 'base/common.txt': '' })
    git(context, 'init', '--quiet')
    git(context, 'add', '-A')
    git(context, 'commit', '--quiet', '-m', 'first')
    await change(context)
    const { document } = await command(context, 'list', '--changed-since', 'HEAD')
    expect(document.errors).toEqual([])
    const { matrix } = document as unknown as { matrix: { include: { layer: string }[] } }
    expect(matrix.include.map(({ layer }) => layer)).toEqual(names)
  })

  it('says that git does not know a commit', async () => {
    await using context = await makeContext()
    await declare(context, 1)
    git(context, 'init', '--quiet')
    const { document } = await command(context, 'list', '--changed-since', 'nowhere')
    expect(document.errors).toMatchObject([{ code: 'unknown-commit', input: 'changed-since' }])
  })

  it('why and tree answer for all layers of it at once', async () => {
    await using context = await makeContext()
    const lockOf = (version: string): string =>
      JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { dependencies: { a: '^1' } },
          'node_modules/a': { version, integrity: `sha512-${'A'.repeat(86)}==`, dependencies: { b: '*' } },
          'node_modules/b': { version: '2.0.0', integrity: `sha512-${'B'.repeat(86)}==` },
        },
      })
    const project = '{\n"dependencies": { "a": "^1" } }'
    await context.write({
      'api/package.json': project,
      'api/package-lock.json': lockOf('1.0.0'),
      'web/package.json': project,
      'web/package-lock.json': lockOf('1.1.0'),
      'own/own.py': '',
      'lambda-layers.toml': [
        '[layer.api]\nrequirements = "api/package-lock.json"\nruntimes = "nodejs22.x"',
        '[layer.web]\nrequirements = "web/package-lock.json"\nruntimes = "nodejs22.x"',
        '[layer.own]\ninclude = "own => python"',
      ].join('\n'),
    })
    const why = await command(context, 'why', 'b')
    expect(why.document.errors).toEqual([])
    expect(why.report.answer?.lines.filter((line) => line.endsWith(':'))).toEqual([
      'api, nodejs22.x x86_64:',
      'web, nodejs22.x x86_64:',
    ])
    const tree = await command(context, 'tree', '--only', 'web')
    expect(tree.report.answer?.lines[0]).toMatch(/^a 1\.1\.0/)
    const none = await command(context, 'why', 'bb')
    expect(none.document.errors).toMatchObject([
      {
        code: 'not-in-layer',
        message: '"bb" is not among the 2 packages of the 3 layers.',
        nextStep: 'Did you mean b?',
      },
    ])
  })

  it('policy allows what all layers of it need, each resource once', async () => {
    await using context = await makeContext()
    await declare(context, 2, 'regions = "eu-west-1"\nkeep-versions = "3"')
    const { report, document } = await command(context, 'policy', 'publisher')
    expect(document.errors).toEqual([])
    const { Statement } = JSON.parse(report.policy ?? '') as {
      Statement: { Sid: string; Action: string[]; Resource: string[] }[]
    }
    const publish = Statement.filter(({ Action }) => Action.includes('lambda:PublishLayerVersion'))
    expect(publish.map(({ Resource }) => Resource)).toEqual([
      ['arn:aws:lambda:eu-west-1:*:layer:layer-0', 'arn:aws:lambda:eu-west-1:*:layer:layer-1'],
    ])
    expect(new Set(Statement.map(({ Sid }) => Sid)).size).toBe(Statement.length)
    expect(report.warnings).toEqual([])
    await declare(context, 99, 'regions = "eu-west-1, eu-west-2"')
    const large = await command(context, 'policy')
    expect(large.report.warnings.join()).toMatch(/The policy publisher has [\d,]+ characters.*10,240/)
  })

  it('two layers of one name are refused, and only without a file is `only` refused', async () => {
    await using context = await makeContext()
    await writeFile(
      join(context.directory, 'lambda-layers.toml'),
      '[defaults]\nlayer-name = "same"\n[layer.a]\n[layer.b]\n',
    )
    const twice = await command(context, 'build')
    expect(twice.document.errors).toMatchObject([
      { code: 'layers-file', line: 4, message: expect.stringContaining('same') },
    ])
    await rm(join(context.directory, 'lambda-layers.toml'))
    const none = await command(context, 'build', '--only', 'a')
    expect(none.document.errors).toMatchObject([{ code: 'contradicting-inputs', input: 'only' }])
  })
})
