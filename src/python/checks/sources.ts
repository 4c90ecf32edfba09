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
const words = {
  pkgResources: Buffer.from('pkg_resources'),
  distutils: Buffer.from('distutils'),
  importlib: Buffer.from('importlib'),
}
const metadataImport =
  /^[ \t]*(?:import|from)[ \t]+(?:importlib(?:\.|[ \t]+import[ \t]+)metadata|importlib_metadata|pkg_resources)\b/m
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
      // Most sources have none of these words, and looking for a word takes a tenth of the time of the patterns.
      const hasResources = content.includes(words.pkgResources)
      const mayRead = hasResources || content.includes(words.importlib)
      if (mayRead && metadataReaders.length < mostKept && metadataImport.test(content.toString('latin1'))) {
        metadataReaders.push(path)
      }
      const mayImport = hasResources || content.includes(words.distutils)
      if (!mayImport || removedImports.length >= mostKept) return
      const module = removedImport.exec(content.toString('latin1'))?.[1]
      if (module === 'pkg_resources' || module === 'distutils') removedImports.push({ path, module })
    },
    facts: () => ({ removedImports, metadataReaders }),
  }
}
