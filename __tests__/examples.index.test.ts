// Runs each example as the runner does: the committed action, its inputs in the environment, the project's folder;
// AWS is the server of these tests, the packages come from the real index.
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { AwsServer } from './support/aws-server/server.ts'
import { action, cleanEnvironment, root, temporaryFolder } from './support/doors.ts'
import { startIndex } from './support/index.ts'
import type { TestIndex } from './support/index.ts'
import { addBucket, addFunction, secret } from './support/publishing.ts'
import { describeWithIndex } from './support/real-index.ts'
import { makeWheel, wheelFilename } from './support/wheels.ts'

type Inputs = Readonly<Record<string, string>>

interface Job {
  readonly strategy?: { readonly matrix?: { readonly include?: readonly Inputs[] } }
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, string | number>> }[]
}

/** What the steps before give to this action: the region and account of aws-actions/configure-aws-credentials. */
interface Step {
  readonly inputs: Inputs
  readonly region: string
  readonly account: string
}

/** The steps with this action, once for each row of the matrix, its values filled in. */
async function stepsOf(example: string): Promise<readonly Step[]> {
  const text = await readFile(join(root, 'examples', example, 'workflow.yml'), 'utf8')
  const { jobs } = parse(text) as { readonly jobs: Readonly<Record<string, Job>> }
  return Object.values(jobs).flatMap(({ strategy, steps }) =>
    (strategy?.matrix?.include ?? [{}]).map((row: Inputs) => {
      const given = (start: string): Inputs => {
        const values = steps.find(({ uses }) => uses?.startsWith(start) === true)?.with ?? {}
        const filled = Object.entries(values).map(([name, value]) => [
          name,
          String(value).replace(/\$\{\{ matrix\.(\w+) \}\}/g, (_, key: string) => row[key] ?? ''),
        ])
        return Object.fromEntries(filled) as Inputs
      }
      const credentials = given('aws-actions/configure-aws-credentials@')
      return {
        inputs: given('org/lambda-layer-action@'),
        region: credentials['aws-region'] ?? '',
        account: /iam::(\d{12}):/.exec(credentials['role-to-assume'] ?? '')?.[1] ?? '',
      }
    }),
  )
}

const examples = (await readdir(join(root, 'examples'), { withFileTypes: true })).filter((one) => one.isDirectory())

await describeWithIndex('each example', () => {
  let index: TestIndex
  let home: Awaited<ReturnType<typeof temporaryFolder>>
  beforeAll(async () => {
    home = await temporaryFolder()
    const wheel = { name: 'internal-tools', version: '1.4.2', files: { 'internal_tools.py': 'answer = 42\n' } }
    index = await startIndex([{ filename: wheelFilename(wheel), content: makeWheel(wheel) }], {
      credentials: { username: 'ci', password: 'secret-of-the-index' },
    })
  })
  afterAll(async () => {
    await index[Symbol.asyncDispose]()
    await home[Symbol.asyncDispose]()
  })

  it.each(examples.map(({ name }) => name))('%s does what its workflow says', async (name) => {
    await using server = await AwsServer.start()
    await using project = await temporaryFolder()
    await cp(join(root, 'examples', name), project.path, { recursive: true })
    for (const { inputs, region, account } of await stepsOf(name)) {
      const places = (inputs['regions'] ?? region).split(', ')
      for (const place of places) addBucket(server, `layers-${account}-${place}`, place, account)
      addFunction(
        server,
        'analytics-job',
        { tags: { layer: 'analytics' }, architectures: ['arm64'] },
        { accountId: account, region },
      )
      const calls = server.calls.length
      const ended = await action(inputs, {
        cwd: project.path,
        env: {
          ...cleanEnvironment(home.path),
          AWS_ENDPOINT_URL: server.url,
          AWS_ACCESS_KEY_ID: `AKIA${account}`,
          AWS_SECRET_ACCESS_KEY: secret,
          AWS_REGION: region,
          ...(name === 'private-index'
            ? {
                UV_INDEX: `internal=${index.url}`,
                UV_INDEX_INTERNAL_USERNAME: 'ci',
                UV_INDEX_INTERNAL_PASSWORD: 'secret-of-the-index',
              }
            : {}),
        },
      })
      expect({ exitCode: ended.exitCode, said: ended.exitCode === 0 ? '' : ended.stdout }).toEqual({
        exitCode: 0,
        said: '',
      })
      // But for the command that has them masked.
      const shown = `${ended.stdout}${ended.stderr}${ended.summary}`.replace(/^::add-mask::.*$/gm, '')
      expect(shown).not.toMatch(/secret-of-the-index|wJalrXUtn/)
      const layers = JSON.parse(ended.outputs['layers'] ?? '[]') as readonly {
        readonly destinations?: readonly unknown[]
      }[]
      const plans = inputs['publish'] === 'plan'
      expect(layers.flatMap(({ destinations = [] }) => destinations).length).toBe(
        plans ? 0 : layers.length * places.length,
      )
      expect(ended.summary).toContain('## Lambda layer')
      const beside = ['page-path', 'sbom-path']
        .map((output) => ended.outputs[output])
        .filter((path) => path !== undefined)
      // Of several layers, the page of all of them.
      expect(beside.length).toBe(plans ? 0 : layers.length === 1 ? 2 : 1)
      for (const path of beside) expect(await readFile(path, 'utf8')).toMatch(/^<!doctype html>|"specVersion": "1\.6"/)
      const writes = server.calls.slice(calls).filter(({ writes: does }) => does)
      expect(writes.length > 0).toBe(!plans)
      expect(await readFile(ended.outputs['report-path'] ?? '', 'utf8')).toContain('<!-- lambda-layer: ')
    }
  })
})
