// Runs the commands whose output README.md shows, and writes what they print into it. Needs dist as built from src, and
// an index of packages.
import { readFile, writeFile } from 'node:fs/promises'
import { readmeOutputs } from '../__tests__/support/readme-outputs.ts'
import { section } from './section.ts'

const url = new URL('../README.md', import.meta.url)
const outputs = await readmeOutputs()
const readme = await readFile(url, 'utf8')
await writeFile(
  url,
  outputs.reduce((text, [verb, output]) => section(text, `output ${verb}`, `\`\`\`text\n${output}\n\`\`\``), readme),
)
