// `why`: who requires a package, up to what the user asked for.
import { Failure } from '../errors.ts'
import { targetName } from '../lambda/target.ts'
import { normalizeName } from '../python/names.ts'
import { requirerName } from '../report/report.ts'
import { whyLines } from '../report/tree.ts'
import { nearest } from '../text/suggestion.ts'
import { explainedPackages } from './explained-packages.ts'
import type { Run } from './request.ts'

/** @throws {Failure} `not-in-layer` */
export async function why(run: Run): Promise<void> {
  const [word = ''] = run.words
  const name = normalizeName(word)
  const locks = await explainedPackages(run)
  const found = locks.flatMap(({ target, packages }) => {
    const one = packages.find((candidate) => candidate.name === name || candidate.name === word)
    return one ? [{ target, one, lines: whyLines(packages, one.name) }] : []
  })
  if (found.length === 0)
    throw notInLayer(word, [...new Set(locks.flatMap((lock) => lock.packages.map((one) => one.name)))])
  // Targets mostly agree: what is the same is said once.
  const texts = new Map<string, string[]>()
  for (const { target, lines } of found) {
    const text = lines.join('\n')
    texts.set(text, [...(texts.get(text) ?? []), targetName(target)])
  }
  const lines = [...texts].flatMap(([text, targets]) =>
    (locks.length > 1 ? [`${targets.join(', ')}:`] : []).concat(text.split('\n')),
  )
  const data = {
    why: found.map(({ target, one }) => ({
      target: targetName(target),
      name: one.name,
      version: one.version,
      requiredBy: one.requiredBy.map(requirerName),
    })),
  }
  run.announce({ kind: 'answered', answer: { lines, data } })
}

function notInLayer(word: string, names: readonly string[]): Failure {
  const near = nearest(word, names)
  return new Failure({
    code: 'not-in-layer',
    message: `${JSON.stringify(word.slice(0, 100))} is not among the ${names.length} packages of the layer.`,
    nextStep: near === undefined ? 'lambda-layer tree lists them.' : `Did you mean ${near}?`,
  })
}
