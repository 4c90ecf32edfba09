// What people write because another tool has it: pip, uv, SAM, the AWS CLI, Terraform.
import type { FieldName } from './config.ts'

/** Options that are understood, though they are called otherwise. */
export const synonyms: Readonly<Record<string, FieldName>> = {
  arch: 'architectures',
  name: 'layer-name',
}

interface Answer {
  readonly message: string
  readonly nextStep: string
}

type Suggestion = (value: string) => string

const same =
  (option: string): Suggestion =>
  (value) =>
    `Write ${option} ${value}`.trim() + (value === '' ? '.' : '')
const index: Suggestion = (value) =>
  `Indexes are read from the environment, as uv and pip do: set UV_DEFAULT_INDEX${value === '' ? '' : ` to ${value}`}.`
const plan: Suggestion = () => 'Run lambda-layer plan: it says what would happen, and writes nothing.'
const editable: Suggestion = (value) =>
  `A layer holds a copy, not a link: write -r ${value === '' ? '.' : value}, which builds the project and takes it.`

/** The one thing to write in place of an option of another tool. */
const suggestions: Readonly<Record<string, Suggestion>> = {
  '-e': editable,
  '--editable': editable,
  '-t': same('--output-directory'),
  '--target': same('--output-directory'),
  '--output': same('--output-directory'),
  '--out': same('--output-directory'),
  '--outdir': same('--output-directory'),
  '--output-dir': same('--output-directory'),
  '-a': same('--architectures'),
  '-n': same('--layer-name'),
  '-p': same('--runtimes'),
  '--python': same('--runtimes'),
  '--python-version': same('--runtimes'),
  '--platform': (value) => `Write --architectures ${/aarch64|arm64/.test(value) ? 'arm64' : 'x86_64'}`,
  '--compatible-runtimes': same('--runtimes'),
  '--compatible-architectures': same('--architectures'),
  '--dry-run': plan,
  '--dryrun': plan,
  '--check': plan,
  '-i': index,
  '--index': index,
  '--index-url': index,
  '--extra-index-url': (value) => `Set UV_INDEX${value === '' ? '' : ` to ${value}`}, which adds an index.`,
  '--no-cache-dir': () => 'Write --no-cache.',
  '--only-binary': () => 'Write --build wheels: nothing is compiled then.',
  '--no-deps': () => 'Give a lock file, or a requirements file that names every package: nothing else is added then.',
  '--use-container': () => 'Write --build container.',
  '--profile': (value) => `Set AWS_PROFILE${value === '' ? '' : `=${value}`}.`,
  '--zip-file': (value) => `Write --zip ${value.replace(/^fileb:\/\//, '')}`,
  '--bucket': same('--s3-bucket'),
  '--public': () => 'Write --share-with public.',
  '-y': () => 'Leave it out: nothing is asked.',
  '--yes': () => 'Leave it out: nothing is asked.',
  '--auto-approve': () => 'Leave it out: nothing is asked.',
}

/** What is said to an option of another tool; undefined for any other. */
export function foreignOption(rawName: string, value = ''): Answer | undefined {
  const suggestion = Object.hasOwn(suggestions, rawName) ? suggestions[rawName] : undefined
  return suggestion && { message: `${rawName} is not an option.`, nextStep: suggestion(value.slice(0, 200)) }
}

/** Whether a bare word is meant as the path of what a layer is made of. */
export function looksLikePath(word: string): boolean {
  return /[/\\]|^\.{1,2}$|\.(txt|in|toml|lock|json|yaml|zip)$|^Pipfile$/.test(word)
}
