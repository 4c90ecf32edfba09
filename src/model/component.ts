// What an artifact is made of, whatever ecosystem it comes from.

/** Who asked for a component. */
export type Requirer =
  | { readonly kind: 'requirement'; readonly file: string; readonly line: number; readonly text: string }
  | { readonly kind: 'input'; readonly input: string; readonly text: string }
  | { readonly kind: 'package'; readonly name: string }

/** A package, a library of an operating system, or files of the user. */
export interface Component {
  /** `os`: a shared library of a build image. `own`: files of the user. */
  readonly ecosystem: 'pypi' | 'npm' | 'os' | 'own'
  /** Normalized as its ecosystem normalizes names; for own files, their path below the working directory. */
  readonly name: string
  readonly version?: string
  /** https://github.com/package-url/purl-spec */
  readonly purl?: string
  /** As its metadata state it, on one line. */
  readonly licence?: string
  readonly requiredBy: readonly Requirer[]
  /** The public page of its release, where it has one. */
  readonly releasePage?: string
  /** Where its files come from; absent for libraries and own files. */
  readonly archive?: Archive
}

/** An archive of known hash on this machine: a wheel, an npm package. */
export interface Archive {
  readonly filename: string
  /** Absolute, in the store. */
  readonly path: string
  /** Lower-case hex, computed over the bytes at `path`. */
  readonly sha256: string
  readonly sizeBytes: number
  /** The hash that its registry gives of what was downloaded, where `path` holds it in another form: `sha512-…`. */
  readonly integrity?: string
  /** `published`: as its publisher made it. `built`: compiled by us from a source. */
  readonly obtained: 'published' | 'built'
  /** The file of the project that it was changed by. */
  readonly patch?: string
  /** The image that a built one was compiled in. */
  readonly image?: { readonly reference: string; readonly digest: string }
  /** What a built one was made from. */
  readonly source?: { readonly filename: string; readonly sha256?: string; readonly url?: string }
}

/** Equal for two values that describe the same component of an artifact. */
export function componentKey({ ecosystem, name, version = '', archive }: Component): string {
  return [ecosystem, name, version, archive?.sha256 ?? '', archive?.filename ?? ''].join('\n')
}

/** For people: `numpy 2.3.4`, `src/app`, `system package unixODBC`. */
export function componentName({ ecosystem, name, version }: Component): string {
  if (ecosystem === 'os') return `system package ${name}`
  return version === undefined ? name : `${name} ${version}`
}

/** For people who look for a file: `numpy-2.3.4-….whl`, `src/app`, `unixODBC (needed by pyodbc)`. */
export function componentFile({ name, archive, ecosystem, requiredBy }: Component): string {
  if (archive) return archive.filename
  const needing = requiredBy.flatMap((one) => (one.kind === 'package' ? [one.name] : []))
  return ecosystem === 'os' && needing.length > 0 ? `${name} (needed by ${needing.join(', ')})` : name
}
