import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { renderPolicies } from '../.ci/policies.ts'
import { parseCommand } from '../src/config/command.ts'
import { parseConfig } from '../src/config/config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = await readFile(join(root, 'README.md'), 'utf8')

/** Each fenced block: its language and its text. */
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}))
const of = (wanted: string): readonly string[] =>
  blocks.flatMap(({ language, text }) => (language === wanted ? [text] : []))

describe('every block of the README', () => {
  it('is of a language that is tried here', () => {
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(['json', 'sh', 'text', 'yaml'])
  })

  it('of YAML is a workflow of examples/, which are validated and run by their own tests', async () => {
    const names = await readdir(join(root, 'examples'))
    const examples = await Promise.all(
      names.map((name) => readFile(join(root, 'examples', name, 'workflow.yml'), 'utf8')),
    )
    expect(of('yaml').length).toBe(examples.length)
    for (const text of of('yaml')) expect(examples).toContain(text)
  })

  it('of JSON is a policy made from the table of calls', () => {
    const policies = renderPolicies().map(([, content]) => content.replace(/^```json\n|```$/g, ''))
    expect(of('json')).toEqual(policies)
  })

  const commands = of('sh').flatMap((text) => text.trim().split('\n'))
  const ours = commands.filter((line) => /^(?:npx lambda-layer|node dist\/cli\.js) /.test(line))

  it('of commands holds ours and the test command', () => {
    expect(commands.filter((line) => !ours.includes(line))).toEqual(['npm cit'])
    expect(ours.length).toBeGreaterThan(5)
  })

  it.each(ours)('is understood: %s', (line) => {
    const { verb, inputs, problems } = parseCommand(
      line.replace(/^(?:npx lambda-layer|node dist\/cli\.js) /, '').split(' '),
    )
    expect(problems).toEqual([])
    expect(verb).toBeDefined()
    expect(parseConfig(inputs).problems).toEqual([])
  })
})

describe('what the README says of errors', async () => {
  const sources = await readdir(join(root, 'src'), { recursive: true })
  const code = (
    await Promise.all(
      sources.filter((name) => name.endsWith('.ts')).map((name) => readFile(join(root, 'src', name), 'utf8')),
    )
  ).join('\n')
  const rows = [...readme.matchAll(/^\| (.*?) \| `([a-z-]+)` \| /gm)]

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
  it('leads to a first layer with its first command', () => {
    expect(of('sh')[0]).toBe(
      'node dist/cli.js build --requirements examples/one-layer/requirements.txt --runtimes python3.13 --architectures arm64\n',
    )
  })

  it('has pictures that exist', async () => {
    const files = await readdir(join(root, 'docs'))
    const pictures = [...readme.matchAll(/(?:src|srcset)="docs\/([^"]+)"/g)].map(([, name]) => name)
    expect(pictures.length).toBe(2)
    for (const name of pictures) expect(files).toContain(name)
  })
})
