// Writes what is generated: from the table of inputs into action.yml and docs, from src/report/page into
// src/report/page-source.ts, from src/formats/deflate/assembly and programs of other languages into modules. With --check, fails when they differ.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { renderActionYml, renderInputsPage } from '../src/config/render.ts'
import { renderSchema } from '../src/config/schema.ts'
import { embed, embeddedFiles } from './embed.ts'
import { renderPageSource } from './page.ts'
import { renderDeflateProgram } from './wasm.ts'
import { starterRole } from '../src/plan/starter.ts'
import { snippetsOf } from '../src/report/snippets.ts'
import { renderPolicies } from './policies.ts'
import { section } from './section.ts'

const root = new URL('../', import.meta.url)
const check = process.argv.includes('--check')

async function put(name: string, make: (old: string) => string): Promise<void> {
  const url = new URL(name, root)
  const old = await readFile(url, 'utf8').catch(() => '')
  const fresh = make(old)
  if (fresh === old) return
  if (check) {
    console.error(`${name} differs from what it is generated from: run npm run generate`)
    process.exitCode = 1
  } else await writeFile(url, fresh)
}

const pageSource = await renderPageSource()
await put('src/report/page-source.ts', () => pageSource)
const deflateProgram = renderDeflateProgram()
await put('src/formats/deflate/assembly-source.ts', () => deflateProgram)
for (const { path, text } of await Promise.all(embeddedFiles.map(embed))) await put(path, () => text)
await put('action.yml', renderActionYml)
await put('docs/inputs.md', renderInputsPage)
await put('docs/lambda-layers.schema.json', renderSchema)
await put('docs/publisher-role.yaml', () =>
  starterRole({ layerName: 'analytics', repository: 'owner/repository', branch: 'main' }, 'docs/publisher-role.yaml'),
)

type Sections = readonly (readonly [name: string, content: string])[]
const filled = (text: string, sections: Sections): string =>
  sections.reduce((whole, [name, content]) => section(whole, name, content), text)
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``

const examples = (await readdir(new URL('examples/', root), { withFileTypes: true })).filter((one) => one.isDirectory())
const workflows = await Promise.all(
  examples.map(async ({ name }) => {
    const text = await readFile(new URL(`examples/${name}/workflow.yml`, root), 'utf8')
    return [`example ${name}`, fenced('yaml', text)] as const
  }),
)
const [first, others] = [['example one-layer'], workflows.filter(([name]) => name !== 'example one-layer')]

/** The times of bench/README.md, without what was aimed at. */
const measured = /<!-- wheels: measured -->\n([\s\S]*?)<!-- \/wheels -->/.exec(
  await readFile(new URL('bench/README.md', root), 'utf8'),
)?.[1]
const [said = '', , times = ''] = (measured ?? '').trim().split('\n\n')

const arn = 'arn:aws:lambda:eu-west-1:123456789012:layer:analytics:7'
const snippets = snippetsOf('analytics', [{ region: 'eu-west-1', layerVersionArn: arn }])
const use = [
  ['SAM', 'yaml', snippets.sam],
  ['CDK', 'ts', snippets.cdk],
  ['Terraform', 'hcl', snippets.terraform],
  ['Serverless Framework', 'yaml', snippets.serverless],
  ['AWS CLI', 'sh', snippets.cli],
]
  .map(([title = '', language = '', text = '']) => `**${title}**\n\n${fenced(language, text)}`)
  .join('\n\n')

await put('README.md', (text) =>
  filled(text, [...workflows.filter(([name]) => first.includes(name)), ['use', use], ['times', `${said}\n\n${times}`]]),
)
await put('docs/recipes.md', (text) => filled(text, others))
await put('docs/permissions.md', (text) => filled(text, renderPolicies()))
