// The recipes of docs/functions.md for tools that only want the zip, and the text that is written for those who take it
// from S3: each is checked by the tool's own language.
// CDK, SAM, Terraform and the AWS CLI themselves are not run here, since they are large. Tried by hand with all of these
// texts: `app.synth()` of aws-cdk-lib 2, `sam validate --lint`, `terraform fmt -check` 1.11, and the commands of AWS CLI 1.46
// against a server that answers everything.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parseSync } from 'oxc-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseConfig } from '../src/config/config.ts'
import { functionSnippets } from '../src/report/function-snippets.ts'
import { imageSnippets } from '../src/report/image-snippets.ts'
import { run } from '../src/run/run.ts'
import { makeContext } from './support/contexts.ts'

const exec = promisify(execFile)
const docs = await readFile(new URL('../docs/functions.md', import.meta.url), 'utf8')
/** The code block of a language that has a certain text in it. */
function recipe(language: string, having: string): string {
  const blocks = [...docs.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  const found = blocks.find(([, name, body = '']) => name === language && body.includes(having))?.[2]
  if (found === undefined) throw new Error(`no block of ${language} with ${having}`)
  return found
}

let checkers = ''
beforeAll(async () => {
  const { stdout } = await exec(fileURLToPath(new URL('testbed/make-checkers', import.meta.url)))
  checkers = stdout.trim()
}, 240_000)

async function check(program: string, name: string, text: string, folder: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  const { stdout } = await exec(join(checkers, program), [path]).catch((error: unknown) => {
    throw new Error(`${program} refuses ${name}: ${(error as { stdout?: string }).stdout ?? ''}${String(error)}`)
  })
  return stdout
}

/** A resource of CloudFormation in a template of its own. */
const templateOf = (resource: string): string =>
  `AWSTemplateFormatVersion: '2010-09-09'\nTransform: AWS::Serverless-2016-10-31\nResources:\n${resource.replaceAll(/^(?=.)/gm, '  ')}`
const typescriptErrors = (text: string): readonly unknown[] => parseSync('recipe.ts', text).errors

/** The text in the constructor of a stack, with its imports. */
function stackOf(text: string): string {
  const [imports = '', body = ''] = text.split('// In the constructor of the stack:')
  return `${imports}class Stack { constructor() {\n${body}\n} }`
}

describe('recipes for tools that only want the zip', () => {
  it('name a zip that the workflow before them writes', async () => {
    await using context = await makeContext()
    await context.write({ 'src/app.py': 'def handler(event, context):\n    return event\n' })
    const step = recipe('yaml', 'publish: never')
    const given = Object.fromEntries(
      [...step.matchAll(/^ {4}([\w-]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, [value]]),
    )
    const { config, problems } = parseConfig(given)
    expect(problems).toEqual([])
    if (!config) throw new Error('no configuration')
    const outcome = await run({ verb: 'publish', config, given }, [], context)
    expect(outcome.report.problems).toEqual([])
    const zip = 'layers/orders.zip'
    expect(existsSync(join(context.directory, zip))).toBe(true)

    const terraform = await check(
      'hcl2tojson',
      'main.tf',
      recipe('terraform', 'aws_lambda_function'),
      context.directory,
    )
    expect(JSON.stringify(JSON.parse(terraform))).toContain(zip)
    const sam = recipe('text', 'AWS::Serverless::Function')
    expect(sam).toContain(`CodeUri: ${zip}`)
    expect(await check('cfn-lint', 'template.yaml', templateOf(sam), context.directory)).toBe('')
    const cdk = recipe('ts', 'fromAsset')
    expect(cdk).toContain(`'${zip}'`)
    expect(typescriptErrors(`class Stack { constructor() {\n${cdk}\n} }`)).toEqual([])
  }, 240_000)

  it.each([
    ['one region', ['eu-west-1']],
    ['two regions', ['eu-west-1', 'us-east-1']],
  ])(
    'are written for the zip in S3 of %s',
    async (_, regions) => {
      await using context = await makeContext()
      const zip = { name: 'orders', runtime: 'python3.13', architecture: 'arm64', handlers: ['app.handler', 'b.run'] }
      const objects = regions.map((region) => ({
        artifact: 'orders',
        region,
        s3Bucket: `zips-${region}`,
        s3Key: 'lambda-layers/orders/abc.zip',
        s3ObjectVersion: 'v1',
      }))
      const texts = functionSnippets(zip, objects)
      for (const name of ['sam.yaml', 'cloudformation.yaml']) {
        expect(texts[name]).toContain('lambda-layers/orders/abc.zip')
        expect(await check('cfn-lint', name, texts[name] ?? '', context.directory)).toBe('')
      }
      const terraform = await check('hcl2tojson', 'main.tf', texts['terraform.tf'] ?? '', context.directory)
      expect(terraform).toContain('lambda-layers/orders/abc.zip')
      expect(typescriptErrors(stackOf(texts['cdk.ts'] ?? ''))).toEqual([])
      const script = join(context.directory, 'aws-cli.sh')
      await writeFile(script, texts['aws-cli.sh'] ?? '')
      await exec('bash', ['-n', script])
    },
    240_000,
  )

  it('are written for an image and each of its handlers', async () => {
    await using context = await makeContext()
    const imageUri = `123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app@sha256:${'a'.repeat(64)}`
    const handlers = ['app.handler', 'jobs/nightly.run']
    const texts = imageSnippets({
      name: 'orders-arm64',
      architecture: 'arm64',
      handlers,
      pushed: [{ region: 'eu-west-1', imageUri }],
    })
    expect(await check('cfn-lint', 'template.yaml', texts.sam, context.directory)).toBe('')
    const terraform = await check('hcl2tojson', 'main.tf', texts.terraform, context.directory)
    for (const handler of handlers) expect(terraform).toContain(handler)
    expect(typescriptErrors(stackOf(texts.cdk))).toEqual([])
    const script = join(context.directory, 'aws-cli.sh')
    await writeFile(script, texts.cli)
    await exec('bash', ['-n', script])
  }, 240_000)
})
