// Writes what is generated: from the table of inputs into action.yml, docs/inputs.md and README.md, from src/report/page into
// src/report/page-source.ts, from programs of other languages into modules. With --check, fails when they differ.
import { readFile, writeFile } from 'node:fs/promises'
import { renderHelp } from '../src/config/help.ts'
import { renderActionYml, renderInputsPage } from '../src/config/render.ts'
import { renderSchema } from '../src/config/schema.ts'
import { embed, embeddedFiles } from './embed.ts'
import { renderPageSource } from './page.ts'
import { renderPolicies } from './policies.ts'

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

function section(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}: generated -->`, `<!-- /${name} -->`]
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

const pageSource = await renderPageSource()
await put('src/report/page-source.ts', () => pageSource)
for (const { path, text } of await Promise.all(embeddedFiles.map(embed))) await put(path, () => text)
await put('action.yml', renderActionYml)
await put('docs/inputs.md', renderInputsPage)
await put('docs/lambda-layers.schema.json', renderSchema)
const examples = [
  'one-layer',
  'matrix',
  'one-run',
  'nodejs',
  'accounts-and-regions',
  'private-index',
  'pull-request-plan',
  'sbom-attestation',
]
const workflows = await Promise.all(
  examples.map(async (name) => {
    const text = await readFile(new URL(`examples/${name}/workflow.yml`, root), 'utf8')
    return [`example ${name}`, `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``]
  }),
)
const measured = /<!-- wheels: measured -->\n([\s\S]*?)<!-- \/wheels -->/.exec(
  await readFile(new URL('bench/README.md', root), 'utf8'),
)
await put('README.md', (text) =>
  [
    ...workflows,
    ...renderPolicies(),
    ['bench', measured?.[1]?.trim() ?? ''],
    ['help', `\`\`\`text\n${renderHelp({ kind: 'overview' }).trimEnd()}\n\`\`\``],
  ].reduce((whole, [name = '', content = '']) => section(whole, name, content), text),
)
