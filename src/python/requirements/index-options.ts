import { isAbsolute, resolve } from 'node:path'
import { normalizeName } from '../names.ts'
import type { IndexOptions } from './inputs.ts'
import type { OptionLine } from './line.ts'

/** The options with one more line, as pip reads them: the last index counts, the others add up. */
export function withOption(
  options: IndexOptions,
  line: OptionLine,
  directories: readonly string[],
  exists: (path: string) => boolean,
): IndexOptions {
  switch (line.option) {
    case 'index-url':
      return { ...options, indexUrl: line.value }
    case 'extra-index-url':
      return { ...options, extraIndexUrls: [...options.extraIndexUrls, line.value] }
    case 'find-links':
      return { ...options, findLinks: [...options.findLinks, findLinksPlace(line.value, directories, exists)] }
    case 'trusted-host':
      return { ...options, trustedHosts: [...options.trustedHosts, line.value] }
    case 'no-index':
      return { ...options, noIndex: true }
    case 'pre':
      return withReleases(options, 'allReleases', ':all:')
    case 'all-releases':
      return withReleases(options, 'allReleases', line.value)
    case 'only-final':
      return withReleases(options, 'onlyFinal', line.value)
    case 'no-require-hashes':
      return { ...options, noRequireHashes: true }
    case 'require-hashes':
      return { ...options, requireHashes: true }
    case 'no-binary':
      return withFormat(options, 'noBinary', 'onlyBinary', line.value)
    case 'only-binary':
      return withFormat(options, 'onlyBinary', 'noBinary', line.value)
    case 'prefer-binary':
    case 'use-feature':
      return options
  }
}

/** Beside the file that names it if it exists, as in pip; else from the working directory. */
function findLinksPlace(value: string, directories: readonly string[], exists: (path: string) => boolean): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(value) || isAbsolute(value)) return value
  const candidates = directories.map((directory) => resolve(directory, value))
  return candidates.find(exists) ?? candidates.at(-1) ?? value
}

/** A name that one option claims is taken from the other; `:none:` forgets: https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-no-binary */
function withFormat(
  options: IndexOptions,
  mine: 'noBinary' | 'onlyBinary',
  other: 'noBinary' | 'onlyBinary',
  value: string,
): IndexOptions {
  const { own, others } = claimed(value, options[mine], options[other])
  return { ...options, [mine]: own, [other]: others }
}

/** https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-all-releases */
function withReleases(options: IndexOptions, mine: 'allReleases' | 'onlyFinal', value: string): IndexOptions {
  const all = options.preReleases ? [':all:', ...options.allReleases] : options.allReleases
  const isAll = mine === 'allReleases'
  const { own, others } = isAll ? claimed(value, all, options.onlyFinal) : claimed(value, options.onlyFinal, all)
  const [allReleases, onlyFinal] = isAll ? [own, others] : [others, own]
  return {
    ...options,
    preReleases: allReleases.includes(':all:'),
    allReleases: allReleases.filter((name) => name !== ':all:'),
    onlyFinal,
  }
}

function claimed(
  value: string,
  mine: readonly string[],
  other: readonly string[],
): { readonly own: readonly string[]; readonly others: readonly string[] } {
  let own = mine
  let others = other
  for (const item of value.split(',').map((one) => one.trim())) {
    if (item === '') continue
    if (item === ':none:') own = []
    else if (item === ':all:') {
      own = [':all:']
      others = []
    } else {
      const name = normalizeName(item)
      own = [...own.filter((one) => one !== name), name]
      others = others.filter((one) => one !== name)
    }
  }
  return { own, others }
}
