// A hook of a build backend as uv calls it: `python -c SCRIPT`, in the folder of the sources. The script names the
// places that uv reads afterwards as `fsdecode(b"…")`. The name of the backend in it is the package's own text: what a
// script names may be hostile. Pure.
// https://github.com/astral-sh/uv/blob/main/crates/uv-build-frontend/src/lib.rs

import { posix, relative } from 'node:path'

export interface HookCall {
  /** The folder of the sources. */
  readonly folder: string
  /** The virtual environment of the build. */
  readonly environment: string
  readonly script: string
}

/** What the wrapper was called with; undefined when it is not a hook that we know. */
export function parseHook(request: Readonly<Record<string, unknown>>): HookCall | undefined {
  const { python, folder, arguments: given } = request
  const words: readonly unknown[] = Array.isArray(given) ? given : []
  const [flag, script] = words
  if (typeof python !== 'string' || typeof folder !== 'string') return undefined
  if (words.length !== 2 || flag !== '-c' || typeof script !== 'string') return undefined
  return { folder, environment: posix.dirname(posix.dirname(python)), script }
}

/** A place that uv reads after the hook. */
export interface HookOutput {
  readonly kind: 'answer' | 'metadata' | 'wheel'
  readonly path: string
  /** Where it is written in the jail. */
  readonly inside: string
}

/** A call whose places are known, and are those that uv would name. */
export interface CheckedCall extends HookCall {
  readonly real: string
  readonly cache: string
  readonly outputs: readonly HookOutput[]
}

export interface HookAnswer {
  readonly exitCode: number
  /** What it said, for uv. */
  readonly log: string
}

const answers = new Set(['get_requires_for_build_wheel.txt', 'prepare_metadata_for_build_wheel.txt', 'build_wheel.txt'])
const literal = /fsdecode\(b"((?:[^"\\]|\\.)*)"\)/g

/** The script with its places as they are in the jail; undefined when it names another place than uv would. */
export function rewriteHook({
  script,
  environment,
}: HookCall): { readonly script: string; readonly outputs: readonly HookOutput[] } | undefined {
  const outputs: HookOutput[] = []
  let isKnown = true
  const rewritten = script.replace(literal, (whole, escaped: string) => {
    const output = outputAt(unescapeBytes(escaped), environment)
    if (!output || outputs.some(({ kind }) => kind === output.kind)) {
      isKnown = false
      return whole
    }
    outputs.push(output)
    return `fsdecode(b"${output.inside}")`
  })
  return isKnown && outputs.some(({ kind }) => kind === 'answer') ? { script: rewritten, outputs } : undefined
}

function outputAt(path: string, environment: string): HookOutput | undefined {
  const [folder, name] = [posix.dirname(path), posix.basename(path)]
  if (folder === environment && answers.has(name)) return { kind: 'answer', path, inside: '/out/answer' }
  if (folder === environment && name === 'metadata_directory')
    return { kind: 'metadata', path, inside: '/out/metadata' }
  // The folder for a wheel is beside the environment.
  if (folder === posix.dirname(environment) && path !== environment && /^\.tmp\w+$/.test(name))
    return { kind: 'wheel', path, inside: '/out/wheel' }
  return undefined
}

/** As Rust's `escape_ascii` writes them. */
function unescapeBytes(escaped: string): string {
  const single: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
  const bytes = [...escaped.matchAll(/\\x([0-9a-fA-F]{2})|\\(.)|([^\\])/gs)].map(([, hex, letter = '', plain]) =>
    hex === undefined ? Buffer.from(plain ?? single[letter] ?? letter) : Buffer.from(hex, 'hex'),
  )
  return Buffer.concat(bytes).toString('utf8')
}

/** No package requires nearly as many to be built. */
export const mostRequirements = 1_000

/**
 * Why uv must not read what a hook answered, in words. uv takes it for requirements, or for the name of a file or folder
 * beside it: a name that leads elsewhere would make it read files of this machine.
 */
export function refusedAnswer(text: string): string | undefined {
  if (!text.startsWith('[')) return /[/\\\0\n]|^\.\.?$/.test(text) ? `it names a file elsewhere: ${text}` : undefined
  const requirements = parseList(text)
  if (requirements === undefined) return 'it did not answer with a list of requirements'
  if (requirements.length > mostRequirements) return `it requires ${requirements.length} packages`
  const local = requirements.find((one) => one.includes('@') && !/@\s*(?:git\+)?https?:\/\//i.test(one))
  return local === undefined ? undefined : `it requires a path of this machine: ${local}`
}

function parseList(text: string): readonly string[] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
  } catch {
    return undefined
  }
}

/** Of a repository all of it is needed: a version may come from its history. Of everything else, the folder itself. */
export function sourcesOf(folder: string, cacheDirectory: string): string {
  const checkout = /^git-v\d+\/checkouts\/[^/]+\/[^/]+/.exec(relative(cacheDirectory, folder))?.[0]
  return checkout === undefined ? folder : posix.join(cacheDirectory, checkout)
}
