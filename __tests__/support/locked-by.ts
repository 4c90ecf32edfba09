// The same packages as each tool locks them.

export const lockers = ['uv', 'pylock', 'poetry 2', 'poetry 1', 'pdm', 'pdm walked', 'pipfile', 'pins'] as const

export type LockedBy = (typeof lockers)[number]

/** A package in version 1.0 that the project asks for. */
export interface Locked {
  readonly name: string
  /** Address of its index. */
  readonly index: string
  readonly files: readonly { readonly filename: string; readonly url: string; readonly sha256: string }[]
}

/** The files of a project that asks for all of the packages. */
export function lockedBy(locker: LockedBy, packages: readonly Locked[]): Readonly<Record<string, string>> {
  const names = JSON.stringify(packages.map(({ name }) => name))
  const project = `[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.9"\ndependencies = ${names}\n`
  const each = (text: (one: Locked) => string): string => packages.map(text).join('\n')
  const head = (table: string, { name }: Locked): string => `[[${table}]]\nname = "${name}"\nversion = "1.0"\n`
  const named = ({ files }: Locked): string =>
    `files = [${files.map(({ filename, sha256 }) => `{ file = "${filename}", hash = "sha256:${sha256}" }`).join(', ')}]\n`
  switch (locker) {
    case 'uv': {
      const app = `[[package]]\nname = "app"\nversion = "1"\nsource = { virtual = "." }\ndependencies = [${packages.map(({ name }) => `{ name = "${name}" }`).join(', ')}]\n`
      const wheels = ({ files }: Locked): string =>
        files.map(({ url, sha256 }) => `{ url = "${url}", hash = "sha256:${sha256}" }`).join(', ')
      const text = each(
        (one) => `${head('package', one)}source = { registry = "${one.index}" }\nwheels = [${wheels(one)}]\n`,
      )
      return { 'pyproject.toml': project, 'uv.lock': `version = 1\nrequires-python = ">=3.9"\n${app}${text}` }
    }
    case 'pylock': {
      const wheels = ({ files }: Locked): string =>
        files.map(({ url, sha256 }) => `{ url = "${url}", hashes = { sha256 = "${sha256}" } }`).join(', ')
      const text = each((one) => `${head('packages', one)}index = "${one.index}"\nwheels = [${wheels(one)}]\n`)
      return { 'pylock.toml': `lock-version = "1.0"\ncreated-by = "test"\n${text}` }
    }
    case 'poetry 1':
    case 'poetry 2': {
      const isOld = locker === 'poetry 1'
      const asked = `[tool.poetry]\npackage-mode = false\n[tool.poetry.dependencies]\n${each(({ name }) => `${name} = "*"`)}\n`
      const text = each(
        (one) =>
          `${head('package', one)}optional = false\npython-versions = "*"\n${isOld ? '' : 'groups = ["main"]\n'}${named(one)}[package.source]\ntype = "legacy"\nurl = "${one.index}"\nreference = "${one.name}"\n`,
      )
      return {
        ...(isOld ? { 'pyproject.toml': asked } : {}),
        'poetry.lock': `${text}\n[metadata]\nlock-version = "${isOld ? '2.0' : '2.1'}"\npython-versions = "*"\n`,
      }
    }
    case 'pdm':
    case 'pdm walked': {
      const isWalked = locker === 'pdm walked'
      const text = each((one) => `${head('package', one)}${isWalked ? '' : 'groups = ["default"]\n'}${named(one)}`)
      return {
        'pyproject.toml': project,
        'pdm.lock': `[metadata]\ngroups = ["default"]\nstrategy = ${isWalked ? '[]' : '["inherit_metadata"]'}\nlock_version = "4.5.0"\n[[metadata.targets]]\nrequires_python = ">=3.9"\n${text}`,
      }
    }
    case 'pipfile': {
      const sources = packages.map(({ name, index }) => ({ name, url: index, verify_ssl: true }))
      const entry = ({ name, files }: Locked) =>
        [name, { hashes: files.map(({ sha256 }) => `sha256:${sha256}`), index: name, version: '==1.0' }] as const
      const lock = {
        _meta: { 'pipfile-spec': 6, requires: {}, sources },
        default: Object.fromEntries(packages.map(entry)),
      }
      return { 'Pipfile.lock': JSON.stringify(lock) }
    }
    case 'pins':
      return {
        'requirements.txt': each(
          ({ name, files }) => `${name}==1.0 ${files.map(({ sha256 }) => `--hash=sha256:${sha256}`).join(' ')}`,
        ),
      }
  }
}
