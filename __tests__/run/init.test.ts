// `init` and `cache` as the command runs them, in a folder of their own.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseCommand } from '../../src/config/command.ts'
import { parseConfig } from '../../src/config/config.ts'
import { doesWork } from '../../src/config/verbs.ts'
import { renderPolicies } from '../../.ci/policies.ts'
import { layerNameOf, repositoryOf, starterRole } from '../../src/plan/starter.ts'
import { run } from '../../src/run/run.ts'
import type { Context } from '../../src/host/context.ts'
import { makeContext } from '../support/contexts.ts'

async function command(context: Context, ...argv: readonly string[]) {
  const { verb, words, inputs, problems } = parseCommand(argv)
  const { config } = parseConfig(inputs)
  if (!verb || !doesWork(verb) || !config) throw new Error(JSON.stringify(problems))
  const { report, exitCode } = await run({ verb, config, words, given: inputs }, [], context)
  return { exitCode, lines: report.answer?.lines ?? [], problems: report.problems }
}

describe('init', () => {
  it('writes a workflow and a role for what it finds, and never overwrites', async () => {
    await using context = await makeContext({ env: { AWS_REGION: 'eu-central-1' } })
    await context.write({ 'requirements.txt': 'requests\n' })
    const first = await command(context, 'init', '--layer-name', 'analytics', '--arch', 'arm64')
    expect(first).toMatchObject({ exitCode: 0, lines: expect.arrayContaining(['Wrote .github/workflows/layer.yml']) })
    const path = join(context.directory, '.github/workflows/layer.yml')
    const workflow = await readFile(path, 'utf8')
    const steps = (parse(workflow) as { jobs: { layer: { steps: { with: object }[] } } }).jobs.layer.steps
    expect(steps[1]?.with).toMatchObject({ 'aws-region': 'eu-central-1' })
    expect(steps[2]?.with).toEqual({ runtimes: 'python3.13', architectures: 'arm64', 'layer-name': 'analytics' })
    // The pins of the examples, which their own tests validate.
    const example = await readFile(new URL('../../examples/one-layer/workflow.yml', import.meta.url), 'utf8')
    for (const pin of example.match(/uses: .*/g) ?? []) expect(workflow).toContain(pin)

    await writeFile(path, 'mine')
    const second = await command(context, 'init', '--layer-name', 'other')
    expect(second.lines).toContain('Left .github/workflows/layer.yml as it is: it exists.')
    expect(await readFile(path, 'utf8')).toBe('mine')
    expect(await readFile(join(context.directory, 'lambda-layer-role.yaml'), 'utf8')).toContain('Default: analytics')
  })

  it('the role may do what publishing one layer requires, and no more', () => {
    const role = starterRole({ layerName: 'analytics', repository: 'o/r', branch: 'main' })
    const allowed = [...role.matchAll(/lambda:[A-Z]\w+/g)].map(([name]) => name)
    const [, publisher = ''] = renderPolicies().find(([name]) => name === 'publisher policy') ?? []
    const needed = [...publisher.matchAll(/lambda:[A-Z]\w+/g)].map(([name]) => name)
    expect([...new Set(allowed)].sort()).toEqual([...new Set(needed)].sort())
  })

  it('says that there is nothing to make a layer of', async () => {
    await using context = await makeContext()
    const { exitCode, problems } = await command(context, 'init')
    expect({ exitCode, code: problems[0]?.code }).toEqual({ exitCode: 2, code: 'no-requirements' })
    expect(await readdir(context.directory)).toEqual([])
  })

  it.each([
    ['git@github.com:owner/name.git', 'owner/name'],
    ['https://github.com/owner/na.me', 'owner/na.me'],
    ['https://example.com/owner/name', undefined],
  ])('of the remote %s the repository is %s', (url, name) => expect(repositoryOf(url)).toBe(name))

  it.each([
    ['my project!', 'my-project'],
    ['ünïcode', 'n-code'],
    ['…', 'dependencies'],
  ])('the folder %s names the layer %s', (folder, name) => expect(layerNameOf(folder)).toBe(name))
})

describe('cache', () => {
  it('says how large the stores are, and empties them', async () => {
    await using context = await makeContext()
    await mkdir(join(context.stores.wheels, 'ab'), { recursive: true })
    await writeFile(join(context.stores.wheels, 'ab', 'x.whl'), Buffer.alloc(2048))
    expect((await command(context, 'cache')).lines[0]).toMatch(/downloaded wheels +2\.0 KB {2}1 file$/)
    expect((await command(context, 'cache', 'clean')).lines[0]).toMatch(/^Removed 1 file, 2\.0 KB/)
    expect((await command(context, 'cache')).lines.at(-1)).toMatch(/^0 B in 0 files/)
  })
})
