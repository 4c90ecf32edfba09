// Writes what is generated: from the table of inputs into action.yml and README.md, from src/report/page into
// src/report/page-source.ts. With --check, fails when they differ.
import { readFile, writeFile } from 'node:fs/promises'
import { renderActionYml, renderHelp, renderInputsTable, renderOutputsTable } from '../src/config/render.ts'
import { renderPageSource } from './page.ts'

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
await put('action.yml', renderActionYml)
await put('README.md', (text) =>
  [
    ['inputs', renderInputsTable()],
    ['outputs', renderOutputsTable()],
    ['help', `\`\`\`text\n${renderHelp().trimEnd()}\n\`\`\``],
  ].reduce((whole, [name = '', content = '']) => section(whole, name, content), text),
)
