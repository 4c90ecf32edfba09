// The licence texts of everything that dist holds of others: https://docs.npmjs.com/cli/configuring-npm/package-json#license
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Module {
  readonly nameForCondition?: string | null
  readonly chunks?: readonly (string | number)[]
  /** The modules that were joined into this one. */
  readonly modules?: readonly Module[]
}

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name?: string }
}

/** The folders of the packages that a bundle holds files of, by the statistics that ncc wrote. */
export function bundledPackages(statsFile: string): readonly string[] {
  const stats = JSON.parse(readFileSync(statsFile, 'utf8')) as { readonly modules: readonly Module[] }
  const folders = new Set<string>()
  const add = ({ nameForCondition, modules = [] }: Module): void => {
    const folder = nameForCondition ? packageFolder(nameForCondition) : undefined
    if (folder !== undefined) folders.add(folder)
    modules.forEach(add)
  }
  // A module in no chunk was left out: nothing uses it.
  stats.modules.filter(({ chunks = [] }) => chunks.length > 0).forEach(add)
  return [...folders]
}

/** `…/node_modules/@scope/name`; the innermost, for a package inside of another. */
function packageFolder(file: string): string | undefined {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0]
}

const isText = /^(?:licen[cs]e|copying|notice|thirdparty|third[-_]party|authors?)(?:[-_.].*)?$/i
const isCode = /\.(?:js|cjs|mjs|ts|json|map)$/i

/** The text of `licenses.txt`: every package, and each text once. */
export function licenceTexts(folders: readonly string[]): string {
  const headings = new Map<string, Set<string>>()
  for (const folder of folders) {
    const { name, version, license } = packageOf(folder)
    const heading = `${name} ${version}${license === undefined ? '' : ` (${license})`}`
    const text = textOf(folder)
    headings.set(text, (headings.get(text) ?? new Set()).add(heading))
  }
  const line = '-'.repeat(80)
  const sections = [...headings].map(
    ([text, names]) => `${line}\n${[...names].sort().join('\n')}\n${line}\n\n${text}\n`,
  )
  return ['The files of this folder hold code of these packages, with these licences.\n', ...sections.sort()].join('\n')
}

/** The files of a package that are about its licence; where it has none, the text of the licence that it names. */
function textOf(folder: string): string {
  const names = readdirSync(folder).filter((one) => isText.test(one) && !isCode.test(one))
  const texts = names.sort().map((one) => readFileSync(join(folder, one), 'utf8').replaceAll('\r\n', '\n').trim())
  if (texts.length > 0) return texts.join('\n\n')
  const { name, license, author } = packageOf(folder)
  const by = typeof author === 'string' ? author : author?.name
  const text = license === undefined ? undefined : usualTexts[license]?.()
  if (text === undefined) throw new Error(`${name} has no text of its licence, ${license ?? 'which it does not name'}`)
  return `By ${by ?? `the authors of ${name}`}; the package names its licence and has no text of it.\n\n${text}`
}

const usualTexts: Readonly<Record<string, () => string>> = {
  'Apache-2.0': () => readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim(),
  // https://spdx.org/licenses/MIT.html
  MIT: () =>
    `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
}

/** A folder inside of a package may have a package.json that says its module format and nothing else. */
function packageOf(folder: string): Package {
  const path = join(folder, 'package.json')
  const found = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Package>) : {}
  if (found.name !== undefined && found.version !== undefined)
    return { ...found, name: found.name, version: found.version }
  return packageOf(dirname(folder))
}
