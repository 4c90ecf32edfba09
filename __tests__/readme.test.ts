import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'
import { parse as parseToml } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { renderPolicies } from '../.ci/policies.ts'
import { parseCommand } from '../src/config/command.ts'
import { parseConfig } from '../src/config/config.ts'
import { wordsOfLine } from './support/shell-words.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')
const readme = await read('README.md')
const pages = ['recipes', 'permissions', 'migrating', 'many-layers', 'troubleshooting'].map((name) => `docs/${name}.md`)
const documents = await Promise.all(['README.md', ...pages].map(async (path) => ({ path, text: await read(path) })))

/** Each fenced block: its document, its language and its text. */
const blocks = documents.flatMap(({ path, text }) =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', block = '']) => ({
    path,
    language,
    block,
  })),
)
const of = (wanted: string, path?: string): readonly string[] =>
  blocks.flatMap((one) => (one.language === wanted && (path ?? one.path) === one.path ? [one.block] : []))

describe('every block of README and docs', () => {
  it('is of a language that is tried here', () => {
    const languages = ['hcl', 'json', 'sh', 'text', 'toml', 'ts', 'yaml']
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(languages)
  })

  it('of YAML is a workflow of examples/, which their own tests run, or parses', async () => {
    const names = (await readdir(join(root, 'examples'), { withFileTypes: true })).filter((one) => one.isDirectory())
    const examples = await Promise.all(names.map(({ name }) => read(`examples/${name}/workflow.yml`)))
    expect(examples.filter((text) => !of('yaml').includes(text))).toEqual([])
    for (const text of of('yaml')) {
      expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([])
    }
  })

  it('of JSON is a policy made from the table of calls', () => {
    const policies = renderPolicies().map(([, content]) => content.replace(/^```json\n|```$/g, ''))
    expect(of('json')).toEqual(policies)
  })

  it('of TypeScript and TOML parses', () => {
    for (const text of of('ts')) expect(parseSync('block.ts', text).errors).toEqual([])
    for (const text of of('toml')) expect(() => parseToml(text)).not.toThrow()
  })

  const commands = of('sh').flatMap((text) => text.trim().split('\n'))
  const pattern = /^(?:lambda-layer|node dist\/cli\.js) (.*)$/
  const ours = commands.flatMap((line) => pattern.exec(line)?.[1] ?? [])

  it('of commands holds ours, the AWS CLI, and the test command', () => {
    const others = commands.filter((line) => !pattern.test(line) && !/^(?:aws |#)/.test(line))
    expect(others).toEqual(['npm cit'])
    expect(ours.length).toBeGreaterThan(15)
  })

  it.each(ours)('is understood: lambda-layer %s', (line) => {
    const { verb, inputs, problems } = parseCommand(wordsOfLine(line))
    expect(problems).toEqual([])
    expect(verb).toBeDefined()
    expect(parseConfig(inputs).problems).toEqual([])
  })
})

describe('what the docs say of errors', async () => {
  const sources = await readdir(join(root, 'src'), { recursive: true })
  const code = (
    await Promise.all(sources.filter((name) => name.endsWith('.ts')).map((name) => read(`src/${name}`)))
  ).join('\n')
  const rows = [...(await read('docs/troubleshooting.md')).matchAll(/^\| (.*?) \| `([a-z-]+)` \| /gm)]

  it('is a table', () => {
    expect(rows.length).toBeGreaterThan(10)
  })

  it.each(rows.map(([, text = '', name = '']) => ({ name, text })))(
    '$name is said in these words',
    ({ name, text }) => {
      expect(code).toContain(`'${name}'`)
      const words = [...text.matchAll(/\*([^*]+)\*/g)].map(([, said = '']) => said)
      expect(words.filter((said) => !code.includes(said) && !code.includes(said.replaceAll("'", "\\'")))).toEqual([])
    },
  )
})

describe('the README', () => {
  it('is short', () => {
    expect(readme.split(/\s+/).length).toBeLessThan(2_500)
  })

  it('says what, why and how on its first screen, with a picture', () => {
    const screen = readme.slice(0, readme.indexOf('## Two commands'))
    for (const part of [
      '**What:**',
      '**Why not',
      '**How:**',
      '<picture>',
      'SAM',
      'zip by hand',
      'serverless-python-requirements',
    ])
      expect(screen).toContain(part)
    expect(screen.split(/\s+/).length).toBeLessThan(350)
  })

  it('leads to a first layer with its first command', () => {
    expect(of('sh', 'README.md')[0]).toBe(
      'node dist/cli.js build --requirements examples/one-layer/requirements.txt --runtimes python3.13 --architectures arm64\n',
    )
  })

  it('lets nobody run a package of another name', async () => {
    const { name, bin } = JSON.parse(await read('package.json')) as { name: string; bin: Record<string, string> }
    for (const { text } of documents) {
      const run = [...text.matchAll(/\bnpx (?:-\S+ )*([\w@/.-]+)/g)].map(([, found = '']) => found)
      expect(run.filter((one) => one !== name)).toEqual([])
      const installed = [...text.matchAll(/npm install (?:-\S+ )*([\w@/.-]+)/g)].map(([, found = '']) => found)
      expect(installed.filter((one) => one !== '.' && one !== name)).toEqual([])
    }
    expect(bin).toHaveProperty('lambda-layer')
  })

  it('tells how to use the layer from five tools', () => {
    for (const title of ['SAM', 'CDK', 'Terraform', 'Serverless Framework', 'AWS CLI'])
      expect(readme).toContain(`**${title}**`)
  })

  it('has a list of contents that leads to its headings', () => {
    const titles = [...readme.matchAll(/^## (.*)$/gm)].map(([, title = '']) => title)
    const headings = new Set(titles.map((title) => title.toLowerCase().replaceAll(' ', '-')))
    const [, contents = ''] = /\*\*Contents:\*\* (.*)/.exec(readme) ?? []
    const links = [...contents.matchAll(/\(#([^)]+)\)/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter((link) => !headings.has(link))).toEqual([])
  })

  it('has pictures that exist', async () => {
    const files = await readdir(join(root, 'docs'))
    const pictures = [...readme.matchAll(/(?:src|srcset)="docs\/([^"]+)"/g)].map(([, name]) => name)
    expect(pictures.length).toBe(2)
    for (const name of pictures) expect(files).toContain(name)
  })
})
