import { readdir } from 'node:fs/promises'

/** Files of other tools that say what a project needs, and how to make a requirements file of them. */
const formats: readonly (readonly [file: string, toExport: string])[] = [
  ['uv.lock', 'uv export --frozen --no-dev --no-emit-project -o requirements.txt'],
  ['poetry.lock', 'poetry export -o requirements.txt'],
  ['pdm.lock', 'pdm export --prod -o requirements.txt'],
  ['Pipfile.lock', 'pipenv requirements > requirements.txt'],
  ['Pipfile', 'pipenv lock && pipenv requirements > requirements.txt'],
  ['pylock.toml', 'uv export --no-dev --no-emit-project -o requirements.txt'],
  ['pyproject.toml', 'uv pip compile pyproject.toml -o requirements.txt'],
  ['setup.cfg', 'uv pip compile setup.cfg -o requirements.txt'],
  ['setup.py', 'uv pip compile setup.py -o requirements.txt'],
  ['environment.yml', 'pip list --format=freeze > requirements.txt'],
]

/** How to export a file of this name; undefined when it may be a requirements file. */
export function foreignFormat(file: string): string | undefined {
  return formats.find(([name]) => name === file)?.[1]
}

/** The files of other tools in a directory, the most exact first. */
export async function foreignFormatsIn(
  directory: string,
): Promise<readonly { readonly file: string; readonly toExport: string }[]> {
  const present = await readdir(directory).catch((): string[] => [])
  return formats.filter(([name]) => present.includes(name)).map(([file, toExport]) => ({ file, toExport }))
}
