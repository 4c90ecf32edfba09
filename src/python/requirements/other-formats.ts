import { readdir } from 'node:fs/promises'
import { ConfigurationError, type Problem } from '../../errors.ts'
import { isReadableFolder, unreadableFolder } from '../../host/standing.ts'
import { nodejsRuntimes } from '../../lambda/runtimes.ts'
import { listed } from '../../text/listing.ts'
import { compareText } from '../../text/order.ts'
import { lockFormat } from '../locks/read-lock.ts'

/** Files of other tools that are not read, and how to make a requirements file of them. */
const formats: readonly (readonly [file: string, toExport: string])[] = [
  ['Pipfile', 'pipenv lock'],
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

/** What a text is that is not a requirements file, whatever its name. */
interface ForeignText {
  /** To follow the name of the file. */
  readonly what: string
  readonly nextStep: string
  readonly pattern: RegExp
}

const foreignTexts: readonly ForeignText[] = [
  {
    pattern: /^<{7} .*$/m,
    what: 'has conflict markers of git: a merge was not finished',
    nextStep: 'Keep the lines that are meant, and delete those that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  },
  {
    pattern: /^[\w.-]{1,200}=[^=\s]{1,100}=[\w.-]{1,100}[ \t]*$/m,
    what: 'is what `conda list --export` writes, and not a requirements file',
    nextStep: 'Export it for pip: `pip list --format=freeze > requirements.txt`.',
  },
  {
    pattern: /^Package[ \t]{1,200}Version\b/m,
    what: 'is the table that `pip list` prints, and not a requirements file',
    nextStep: 'Write it for pip: `pip list --format=freeze > requirements.txt`.',
  },
  {
    pattern: /^\[\[?(?:packages|dev-packages|source|requires)\]\]?[ \t]*$/m,
    what: 'is a Pipfile, and not a requirements file',
    nextStep: 'Export it first: `pipenv lock && pipenv requirements > requirements.txt`.',
  },
  {
    pattern: /^\[(?:project|build-system|tool\.[\w.-]{1,100})\][ \t]*$/m,
    what: 'is a pyproject.toml, and not a requirements file',
    nextStep: 'Call it pyproject.toml, and name it alone with the input `requirements`.',
  },
  {
    pattern: /^dependencies:[ \t]*$/m,
    what: 'is an environment of conda, and not a requirements file',
    nextStep: 'Export it first: `pip list --format=freeze > requirements.txt`.',
  },
  {
    pattern: /^[ \t]{0,100}<(?:!doctype|html)\b/im,
    what: 'is a web page, and not a requirements file',
    nextStep: 'Download the file itself: a page that shows it has another address, e.g. its raw form.',
  },
]

/** What is wrong with a file that is of a known format; undefined for others. */
export function foreignProblem(text: string, file: string): Problem | undefined {
  const unix = text.replaceAll('\r\n', '\n')
  for (const { pattern, what, nextStep } of foreignTexts) {
    const at = unix.search(pattern)
    if (at < 0) continue
    const line = unix.slice(0, at).split('\n').length
    return { code: 'format-not-read', message: `${file} ${what}.`, nextStep, file, line }
  }
  return undefined
}

/** Files that are not looked for, and may be what is meant. */
async function candidatesIn(directory: string): Promise<readonly string[]> {
  const present = await readdir(directory, { withFileTypes: true }).catch(() => [])
  return present
    .filter(
      (one) => !one.isDirectory() && /^requirements.{0,100}\.(?:txt|in|lock)$|^pylock\..{1,100}\.toml$/.test(one.name),
    )
    .map(({ name }) => name)
    .toSorted(compareText)
}

/** The files of other tools in a directory. */
async function foreignFormatsIn(
  directory: string,
): Promise<readonly { readonly file: string; readonly toExport: string }[]> {
  const present = await readdir(directory).catch((): string[] => [])
  return formats.filter(([name]) => present.includes(name)).map(([file, toExport]) => ({ file, toExport }))
}

async function nodeSourceIn(directory: string): Promise<string | undefined> {
  const present = await readdir(directory).catch((): string[] => [])
  return ['npm-shrinkwrap.json', 'package-lock.json', 'pnpm-lock.yaml', 'package.json'].find((one) =>
    present.includes(one),
  )
}

/** What to say where nothing is named, and nothing that is read exists. */
export async function noRequirements(directory: string): Promise<ConfigurationError> {
  if (!isReadableFolder(directory)) return unreadableFolder(directory)
  const candidates = await candidatesIn(directory)
  const others = candidates.length > 0 ? [] : await foreignFormatsIn(directory)
  const [first] = others
  const ofNode = first || candidates.length > 0 ? undefined : await nodeSourceIn(directory)
  if (ofNode !== undefined) {
    return new ConfigurationError({
      code: 'no-requirements',
      message: `${directory} is a Node.js project (it has ${ofNode}), but \`runtimes\` asks for Python only. It has no Python lock, requirements.txt or pyproject.toml.`,
      nextStep: `Set \`runtimes\` to a runtime of Node.js, e.g. ${nodejsRuntimes.findLast(({ preview }) => !preview)?.name ?? ''}; or name the file of a Python project with \`requirements\`.`,
      input: 'runtimes',
    })
  }
  return new ConfigurationError({
    code: 'no-requirements',
    message: first
      ? `There is no lock, requirements.txt or pyproject.toml in ${directory}. ${others.map(({ file }) => file).join(', ')} ${others.length === 1 ? 'is' : 'are'} there, but this format is not read.`
      : `There is no lock, requirements.txt or pyproject.toml in ${directory}, and neither \`requirements\` nor \`packages\` says what goes into the layer.`,
    nextStep: first
      ? `Export it first: \`${first.toExport}\`.`
      : candidates.length > 0
        ? `Name the file with \`requirements\`: ${listed(candidates, 5)} ${candidates.length === 1 ? 'is' : 'are'} there.`
        : 'Name the file with `requirements`, or the packages themselves with `packages`.',
    input: 'requirements',
  })
}
