import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { embed, embeddedFiles, quoted } from '../.ci/embed.ts'

const root = new URL('../', import.meta.url)

describe('programs of other languages', () => {
  it.each(embeddedFiles)('%s is embedded as it is', async (file) => {
    const { path, text } = await embed(file)
    expect(await readFile(new URL(path, root), 'utf8')).toBe(text)
    const module = (await import(new URL(path, root).href)) as Record<string, string>
    expect(Object.values(module)).toEqual([await readFile(new URL(file, root), 'utf8')])
  })

  it.each(['', "it's", '\\n', 'a\r\nb', '${x}`'])('%j is the same text in a literal', async (text) => {
    const module = `export default ${quoted(text)}`
    const { default: value } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
      default: string
    }
    expect(value).toBe(text)
  })
})
