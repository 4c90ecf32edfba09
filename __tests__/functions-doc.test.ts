import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseCommand } from '../src/config/command.ts'
import { fieldNames, parseConfig } from '../src/config/config.ts'

const text = await readFile(new URL('../docs/functions.md', import.meta.url), 'utf8')
const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', body = '']) => ({
  language,
  body,
}))
const of = (wanted: string): readonly string[] =>
  blocks.flatMap(({ language, body }) => (language === wanted ? [body] : []))

describe('docs/functions.md', () => {
  const commands = of('sh').flatMap((body) => body.trim().split('\n'))

  it.each(commands)('is understood: %s', (line) => {
    const words = line.replaceAll("'", '').split(' ').slice(1)
    const { verb, inputs, problems } = parseCommand(words)
    expect(problems).toEqual([])
    expect(verb).toBeDefined()
    expect(parseConfig(inputs).problems).toEqual([])
  })

  it.each(of('yaml'))('names inputs that exist', (body) => {
    const names = [...body.matchAll(/^ {4}([\w-]+):/gm)].map(([, name = '']) => name)
    expect(names.length).toBeGreaterThan(3)
    for (const name of names) expect(fieldNames).toContain(name)
  })

  it('names the findings by their codes', async () => {
    const source = await readFile(new URL('../src/python/handlers/check-handler.ts', import.meta.url), 'utf8')
    expect(source).toContain("code: 'handler-missing'")
    expect(text).toContain('handler-missing *:')
  })
})
