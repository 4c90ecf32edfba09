// Licences as SPDX states them, from what packages say of themselves.
// Identifiers: https://spdx.org/licenses/ · expressions: https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/

/** What a package says of its licence. */
export interface LicenceStatement {
  /** `License-Expression` of core metadata 2.4, `license` of package.json. */
  readonly expression?: string | undefined
  /** The words behind the last `::` of `License :: …` classifiers. */
  readonly classifiers?: readonly string[]
  /** Free text: a name, a sentence, or the whole text of a licence. */
  readonly text?: string | undefined
}

/** What is kept of words that name no known licence. */
const longestName = 200
/** What is read of a licence's text. */
const longestText = 20_000

/**
 * One line: an SPDX identifier or expression, several separated by `, `, or else the words as they are. A whole text is
 * told by its licence's name, or not at all. The order is that of core metadata: the expression, the classifiers, the text.
 * https://packaging.python.org/en/latest/specifications/core-metadata/#license-expression
 */
export function licenceName({ expression, classifiers = [], text }: LicenceStatement): string | undefined {
  const stated = expression === undefined ? undefined : fromWords(expression)
  if (stated !== undefined) return stated
  const told = text === undefined ? undefined : fromText(text.slice(0, longestText))
  const named = [...new Set(classifiers.filter(isLicence).map((one) => spdxId(one) ?? withVersion(one, told)))]
  // `BSD License` does not tell which, and two classifiers do not tell whether both hold or one may be chosen.
  if (named.length > 1 && told !== undefined && / (?:AND|OR) /.test(told)) return told
  return named.length > 0 ? named.join(', ') : told
}

function isLicence(classifier: string): boolean {
  return classifier !== '' && classifier !== 'OSI Approved'
}

/** A classifier of a family, made exact by the text when that names one of the family. */
function withVersion(classifier: string, told: string | undefined): string {
  const family = families.find(([pattern]) => pattern.test(classifier))?.[1]
  return family !== undefined && told !== undefined && told.startsWith(family) ? told : classifier.slice(0, longestName)
}

const families: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/^BSD\b/i, 'BSD-'],
  [/^(?:GNU )?(?:General Public|GPL)/i, 'GPL-'],
  [/^(?:GNU )?(?:Lesser|Library|LGPL)/i, 'LGPL-'],
  [/^(?:GNU )?(?:Affero|AGPL)/i, 'AGPL-'],
  [/^Mozilla/i, 'MPL-'],
  [/^Academic Free/i, 'AFL-'],
  [/^Zope/i, 'ZPL-'],
]

function fromText(text: string): string | undefined {
  const lines = text.trim().split('\n')
  const first = lines[0]?.trim() ?? ''
  if (first === '') return undefined
  const isWhole = lines.length > 3 || first.length > longestName || /^(?:copyright|©|\(c\))/i.test(first)
  return isWhole ? (ofWholeText(text) ?? spdxId(first)) : fromWords(first)
}

/** The licence whose sentences a text has: https://spdx.org/licenses/ */
function ofWholeText(text: string): string | undefined {
  const words = text.toLowerCase().replace(/\s+/g, ' ')
  const has = (...parts: readonly string[]): boolean => parts.every((part) => words.includes(part))
  if (has('apache license', 'version 2.0')) return 'Apache-2.0'
  if (has('mozilla public license', '2.0')) return 'MPL-2.0'
  if (has('permission is hereby granted, free of charge', 'the above copyright notice')) return 'MIT'
  if (has('redistribution and use in source and binary forms')) {
    return has('endorse or promote') ? 'BSD-3-Clause' : 'BSD-2-Clause'
  }
  if (has('permission to use, copy, modify, and/or distribute', 'the above copyright notice')) return 'ISC'
  if (has('python software foundation license')) return 'PSF-2.0'
  return undefined
}

function fromWords(words: string): string | undefined {
  const line = (words.trim().split('\n', 1)[0] ?? '').trim()
  if (line === '') return undefined
  return spdxId(line) ?? expressionOf(line) ?? line.slice(0, longestName)
}

/** Alternatives joined by AND, OR, WITH; undefined when a part is not an identifier that is known. */
function expressionOf(line: string): string | undefined {
  if (line.length > longestName) return undefined
  const parts = line.split(/\s+(AND|OR|WITH)\s+/i)
  if (parts.length < 3) return undefined
  const named = parts.map((part, at) => {
    if (at % 2 === 1) return part.toUpperCase()
    const [, open = '', inner = '', close = ''] = /^(\(*)(.*?)(\)*)$/.exec(part) ?? []
    const id = spdxId(inner) ?? (isIdentifier(inner) ? inner : undefined)
    return id === undefined ? undefined : `${open}${id}${close}`
  })
  return named.includes(undefined) ? undefined : named.join(' ')
}

/** Has the form of an identifier: no blanks, and a digit, a dash, or capitals alone. */
function isIdentifier(word: string): boolean {
  return /^[A-Za-z0-9.+-]+$/.test(word) && (/[\d-]/.test(word) || word === word.toUpperCase())
}

/** The identifier that words mean without doubt: `Apache License 2.0` → `Apache-2.0`. Undefined for `BSD`, which is several. */
export function spdxId(words: string): string | undefined {
  if (words.length > longestName) return undefined
  const id = words.trim()
  return names.get(plain(id)) ?? ids.get(id.toLowerCase())
}

/** `The Apache License, Version 2.0 (Apache-2.0)` → `apache 2.0` */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[,"'/_-]/g, ' ')
    .replace(/\b(?:the|licen[cs]ed?|version|software|public domain dedication|osi approved|under)\b/g, ' ')
    .replace(/\bv(?:er)?\.? ?(?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const known =
  '0BSD AFL-2.1 AFL-3.0 AGPL-3.0-only AGPL-3.0-or-later Apache-1.1 Apache-2.0 Artistic-2.0 BlueOak-1.0.0 BSD-1-Clause BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause BSL-1.0 BUSL-1.1 CC-BY-3.0 CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 ECL-2.0 EPL-1.0 EPL-2.0 EUPL-1.2 GPL-1.0-or-later GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later HPND ISC LGPL-2.0-or-later LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only LGPL-3.0-or-later MIT MIT-0 MIT-CMU MPL-1.0 MPL-1.1 MPL-2.0 MS-PL NCSA OFL-1.1 OpenSSL PostgreSQL PSF-2.0 Python-2.0 Python-2.0.1 SSPL-1.0 Unicode-3.0 Unlicense UPL-1.0 W3C WTFPL X11 Zlib zlib-acknowledgement ZPL-2.1'.split(
    ' ',
  )
const ids: ReadonlyMap<string, string> = new Map(known.map((id) => [id.toLowerCase(), id]))

/** By `plain` words. What means several licences is not in it. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'Apache-2.0': ['apache 2.0', 'apache 2', 'apache2', 'apache2.0', 'apache', 'asl 2.0', 'asl 2', 'al 2.0'],
    MIT: ['mit', 'expat', 'mit expat'],
    'MIT-0': ['mit no attribution', 'mit 0'],
    'MIT-CMU': ['mit cmu', 'historical permission notice and disclaimer mit cmu'],
    HPND: ['hpnd', 'historical permission notice and disclaimer'],
    'BSD-2-Clause': ['bsd 2 clause', '2 clause bsd', 'simplified bsd', 'bsd 2', 'freebsd', 'bsd 2 clause simplified'],
    'BSD-3-Clause': [
      'bsd 3 clause',
      '3 clause bsd',
      'new bsd',
      'modified bsd',
      'bsd 3',
      'revised bsd',
      'bsd 3 clauses',
      'bsd new',
      'bsd 3 clause new or revised',
      'bsd three clause',
      'new bsd 3 clause',
    ],
    '0BSD': ['zero clause bsd', 'bsd zero clause', '0 clause bsd'],
    ISC: ['isc', 'iscl', 'isc iscl'],
    Unlicense: ['unlicense'],
    'PSF-2.0': [
      'python foundation',
      'psf',
      'psf 2.0',
      'psfl',
      'python software foundation',
      'psf 2',
      'python foundation 2',
    ],
    Zlib: ['zlib', 'zlib libpng'],
    'MPL-2.0': ['mozilla public 2.0', 'mpl 2.0', 'mpl2', 'mpl 2', 'mpl2.0'],
    'MPL-1.1': ['mozilla public 1.1', 'mpl 1.1'],
    'BSL-1.0': ['boost 1.0', 'bsl 1.0'],
    'CC0-1.0': ['cc0 1.0 universal', 'cc0', 'cc0 1.0', 'creative commons zero 1.0'],
    WTFPL: ['wtfpl'],
    'UPL-1.0': ['universal permissive', 'upl', 'upl 1.0'],
    PostgreSQL: ['postgresql'],
    NCSA: ['university of illinois ncsa open source', 'ncsa'],
    'EPL-2.0': ['eclipse public 2.0', 'epl 2.0'],
    'EPL-1.0': ['eclipse public 1.0', 'epl 1.0'],
    'EUPL-1.2': ['european union public 1.2', 'eupl 1.2'],
    'ZPL-2.1': ['zpl 2.1', 'zope public 2.1'],
    'GPL-2.0-only': ['gnu general public v2', 'gplv2', 'gpl 2.0', 'gpl 2', 'gnu general public 2', 'gnu gpl 2'],
    'GPL-2.0-or-later': ['gplv2+', 'gpl 2+', 'gpl 2.0+', 'gnu general public 2 or later'],
    'GPL-3.0-only': [
      'gplv3',
      'gpl 3.0',
      'gpl 3',
      'gnu general public 3',
      'gnu gpl 3',
      'gnu gplv3',
      'gnu general public 3.0',
    ],
    'GPL-3.0-or-later': ['gplv3+', 'gpl 3+', 'gpl 3.0+', 'gnu general public 3 or later'],
    'LGPL-2.1-only': ['lgplv2.1', 'lgpl 2.1', 'gnu lesser general public 2.1'],
    'LGPL-2.1-or-later': ['lgpl 2.1+', 'lgplv2.1+', 'gnu lesser general public 2.1 or later'],
    'LGPL-2.0-or-later': ['gnu lesser general public 2 or later', 'lgplv2+', 'lgpl 2+'],
    'LGPL-3.0-only': ['lgplv3', 'lgpl 3.0', 'lgpl 3', 'gnu lesser general public 3', 'gnu lgpl 3'],
    'LGPL-3.0-or-later': ['lgpl 3+', 'lgplv3+', 'lgpl 3.0+', 'gnu lesser general public 3 or later'],
    'AGPL-3.0-only': ['agplv3', 'agpl 3.0', 'agpl 3', 'gnu affero general public 3', 'affero general public 3'],
    'AGPL-3.0-or-later': ['agplv3+', 'agpl 3+', 'agpl 3.0+', 'gnu affero general public 3 or later'],
  }).flatMap(([id, spellings]) => spellings.map((one) => [one, id] as const)),
)
