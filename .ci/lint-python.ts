// Lints the embedded Python programs by ruff, whose WebAssembly build comes with `npm ci`: no Python is required.
// With --fix, writes them as ruff formats them.
import { readFile, writeFile } from 'node:fs/promises'
import { type Diagnostic, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs'
import { parse } from 'smol-toml'
import { embeddedFiles } from './embed.ts'

const root = new URL('../', import.meta.url)
const fix = process.argv.includes('--fix')
const workspace = new Workspace(parse(await readFile(new URL('ruff.toml', root), 'utf8')), PositionEncoding.Utf16)

for (const file of embeddedFiles.filter((one) => one.endsWith('.py'))) {
  const url = new URL(file, root)
  const text = await readFile(url, 'utf8')
  const formatted = workspace.format(text)
  if (formatted !== text && fix) await writeFile(url, formatted)
  const problems = (workspace.check(text) as readonly Diagnostic[]).map(
    ({ code, message, start_location: at }) => `${file}:${at.row}:${at.column}: ${code ?? 'syntax'} ${message}`,
  )
  if (formatted !== text && !fix) problems.push(`${file}: is not formatted: run npm run lint:python -- --fix`)
  for (const problem of problems) {
    console.error(problem)
    process.exitCode = 1
  }
}
