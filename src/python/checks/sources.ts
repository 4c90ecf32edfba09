// What Python sources need at run time that no metadata name.

import type { Look } from '../../inspect/scan.ts'

/** Modules that Python no longer brings, or brings only with setuptools. */
export type RemovedModule = 'pkg_resources' | 'distutils'

/** A source that imports one of them when it is imported itself. */
export interface RemovedImport {
  readonly path: string
  readonly module: RemovedModule
}

export interface SourceFacts {
  /** At most a few. */
  readonly removedImports: readonly RemovedImport[]
  /** Sources that look up metadata of installed packages: versions, entry points. At most a few. */
  readonly metadataReaders: readonly string[]
}

const mostKept = 200
/** Not indented: what is in a function, or in a `try` that goes on without it, is not needed. */
const removedImport = /^(?:import|from)[ \t]+(pkg_resources|distutils)\b/m
const removedNames = [Buffer.from('pkg_resources'), Buffer.from('distutils')]
const metadataImport =
  /^[ \t]*(?:import|from)[ \t]+(?:importlib(?:\.|[ \t]+import[ \t]+)metadata|importlib_metadata|pkg_resources)\b/m
const metadataNames = ['importlib', 'pkg_resources'].map((name) => Buffer.from(name))
/** Helpers for building packages, which nothing imports at run time. */
const buildHelper =
  /(?:^|\/)(?:tests?|docs?|examples?)\/|(?:^|\/)(?:setup|conftest)[^/]*\.py$|(?:setuptools|distutils|pkg_resources|_distutils_hack)[^/]*(?:\/|\.py$)/

/** Collects what sources need, file by file. */
export function sourceLook(): Look & { readonly facts: () => SourceFacts } {
  const removedImports: RemovedImport[] = []
  const metadataReaders: string[] = []
  return {
    wants: (path) => path.endsWith('.py') && !buildHelper.test(path),
    look(path, content) {
      const mayRead = metadataReaders.length < mostKept && metadataNames.some((name) => content.includes(name))
      if (mayRead && metadataImport.test(content.toString('latin1'))) metadataReaders.push(path)
      if (removedImports.length >= mostKept || !removedNames.some((name) => content.includes(name))) return
      const module = removedImport.exec(content.toString('latin1'))?.[1]
      if (module === 'pkg_resources' || module === 'distutils') removedImports.push({ path, module })
    },
    facts: () => ({ removedImports, metadataReaders }),
  }
}
