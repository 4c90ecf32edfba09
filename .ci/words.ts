// Our own small style: words that made readers stumble, and what to write instead. Checks messages, comments and docs.
//   node .ci/words.ts [file…]     without files, all that git knows of
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

export interface Rule {
  readonly found: RegExp
  readonly better: string
}

export const rules: readonly Rule[] = [
  { found: /\bone an? line\b/i, better: 'one per line' },
  { found: /\bwhere they miss\b/i, better: 'missing … are added' },
  { found: /\b(?:all|everything) stands as declared\b/i, better: 'up to date' },
  { found: /\bis no new version\b/i, better: 'creates no new version' },
  {
    found: /(?<!here )\bis no (?!longer\b|more\b|less\b|faster\b|sooner\b|other\b|need\b|matter\b|such\b|one\b)[a-z]/,
    better: 'is not a …',
  },
  { found: /(?<!here )\bare no (?!longer\b|more\b|less\b|faster\b|other\b|need\b|such\b)[a-z]/, better: 'are not …' },
  { found: /\b(?:it|proxy|registry|server|index|image|file) wants\b/i, better: 'requires' },
  { found: /\b(?:is|was|were) there already\b/i, better: 'exists already, existed' },
  { found: /\bis not there\b|\bare not there\b/i, better: 'does not exist, do not exist' },
  { found: /\b(?:cannot|can|could) be had\b/i, better: 'can be obtained' },
  { found: /\bpassed over\b/i, better: 'skipped' },
  { found: /\bsuperfluous\b/i, better: 'unnecessary' },
  { found: /\bthere is no verb\b/i, better: 'no command given' },
  { found: /\bis not such a\b/i, better: 'must be …' },
  {
    found: /\bstands? (?!in for\b|for\b|-in)(?:behind|between|in|as|there|where|at|below|above|before)\b/i,
    better: 'is',
  },
  { found: /\bhow what is\b/i, better: 'how … are' },
  { found: /'Correct [`-]/, better: 'say what to write, or leave out the next step' },
  { found: /\bsee --(?:verbose|help)\b/i, better: 'name the command: lambda-layer help build' },
  { found: /^#+ Rights\b/, better: 'IAM permissions' },
  { found: /\bmade from the table of calls\b/i, better: 'generated from the API calls the code makes' },
]

/** Generated, or a text of others. */
const passed = /page-source\.ts$|-source\.ts$|^dist\/|licenses\.txt$|^\.ci\/words\.ts$|^__tests__\//
const read = /\.(?:ts|md|yml|yaml|py|sh|css)$/

export interface Stumble {
  readonly line: number
  readonly found: string
  readonly better: string
}

export function stumblesIn(text: string): readonly Stumble[] {
  return text.split('\n').flatMap((one, at) =>
    rules.flatMap(({ found, better }) => {
      const match = found.exec(one)
      return match ? [{ line: at + 1, found: match[0], better }] : []
    }),
  )
}

function main(named: readonly string[]): void {
  const files = named.length > 0 ? named : execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')
  let count = 0
  for (const file of files.filter((name) => read.test(name) && !passed.test(name))) {
    for (const { line, found, better } of stumblesIn(readFileSync(file, 'utf8'))) {
      console.error(`${file}:${line}: "${found}" → ${better}`)
      count += 1
    }
  }
  if (count > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2))
