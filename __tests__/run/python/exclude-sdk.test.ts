// A whole run without AWS's SDK, from pins alone: neither uv nor another index is asked.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../../src/config/config.ts'
import type { Verb } from '../../../src/config/command.ts'
import { readCentralDirectory } from '../../../src/formats/zip/central-directory.ts'
import { openZipFile } from '../../../src/formats/zip/source.ts'
import { run } from '../../../src/run/run.ts'
import { makeContext } from '../../support/contexts.ts'
import { startIndex } from '../../support/index.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

const requires: Readonly<Record<string, readonly string[]>> = {
  boto3: ['botocore', 's3transfer', 'jmespath'],
  botocore: ['jmespath', 'python-dateutil', 'urllib3'],
  s3transfer: ['botocore'],
  jmespath: [],
  'python-dateutil': ['six'],
  six: [],
  urllib3: [],
  requests: ['urllib3'],
}

it('holds in plan, build, the zip, the bill of materials and the fingerprint', async () => {
  const files = Object.entries(requires).map(([name, lines]) => {
    const module = name.replace('-', '_')
    const spec = { name, requires: lines, files: { [`${module}/__init__.py`]: '' } }
    return { filename: wheelFilename(spec), content: makeWheel(spec) }
  })
  await using index = await startIndex(files)
  await using context = await makeContext({ env: { UV_DEFAULT_INDEX: index.url } })
  const pins = Object.keys(requires).map((name) => `${name}==1.0\n`)
  await context.write({ 'requirements.txt': pins.join('') })
  const done = async (verb: Verb, inputs: RawInputs) => {
    const given = { requirements: ['requirements.txt'], reports: ['sbom'], 'layer-name': ['l'], ...inputs }
    const { config } = parseConfig(given)
    if (!config) throw new Error('not accepted')
    const { report } = await run({ verb, config, given, words: [] }, [], context)
    expect(report.problems).toEqual([])
    const [layer] = report.layers
    return {
      packages: layer?.content?.packages.map(({ name }) => name).toSorted(),
      codes: layer?.findings?.map(({ code }) => code) ?? [],
    }
  }
  const names = ['requests', 'urllib3']
  const planned = await done('plan', { 'exclude-sdk': ['true'] })
  expect(planned.packages).toEqual(names)
  expect(planned.codes).toContain('sdk-excluded')
  const built = await done('build', { 'exclude-sdk': ['true'] })
  expect(built.packages).toEqual(names)
  expect(built.codes).toContain('sdk-excluded')
  const zipPath = join(context.directory, 'layers', 'l.zip')
  await using zip = await openZipFile(zipPath)
  const paths = (await readCentralDirectory(zip, 'l.zip')).map(({ path }) => path.split('/')[1])
  expect(new Set(paths.filter((name) => name !== undefined && !name.includes('.')))).toEqual(new Set(names))
  const document = JSON.parse(await readFile(join(context.directory, 'layers', 'l.cdx.json'), 'utf8')) as {
    components: readonly { readonly name: string }[]
  }
  expect(document.components.map(({ name }) => name).toSorted()).toEqual(names)
  expect((await done('build', {})).packages).toHaveLength(Object.keys(requires).length)
})

it('contradicts a build where pip installs all of it', () => {
  const { problems } = parseConfig({ 'exclude-sdk': ['true'], build: ['container'] })
  expect(problems.map(({ code, input }) => [code, input])).toEqual([['contradicting-inputs', 'exclude-sdk']])
})
