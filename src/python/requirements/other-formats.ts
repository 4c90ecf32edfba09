import { readdir } from 'node:fs/promises'
import { lockFormat } from '../locks/read-lock.ts'

/** Files of other tools that are not read, and how to make a requirements file of them. */
const formats: readonly (readonly [file: string, toExport: string])[] = [
  ['Pipfile', 'pipenv lock && pipenv requirements > requirements.txt'],
  ['setup.cfg', 'uv pip compile setup.cfg -o requirements.txt'],
  ['setup.py', 'uv pip compile setup.py -o requirements.txt'],
  ['environment.yml', 'pip list --format=freeze > requirements.txt'],
]

/** What to do with a file of this name instead; undefined when it may be a requirements file. */
export function foreignFormat(file: string): string | undefined {
  if (lockFormat(file) !== undefined || file === 'pyproject.toml') {
    return `Name ${file} alone, with the input \`requirements\`.`
  }
  const toExport = formats.find(([name]) => name === file)?.[1]
  return toExport === undefined ? undefined : `Export it first: \`${toExport}\`.`
}

/** The files of other tools in a directory. */
export async function foreignFormatsIn(
  directory: string,
): Promise<readonly { readonly file: string; readonly toExport: string }[]> {
  const present = await readdir(directory).catch((): string[] => [])
  return formats.filter(([name]) => present.includes(name)).map(([file, toExport]) => ({ file, toExport }))
}
