// `why`: who requires a package, up to what the user asked for.
import { Failure } from '../errors.ts'
import { targetName } from '../lambda/target.ts'
import { normalizeName } from '../python/names.ts'
import { requirerName } from '../report/report.ts'
import { whyLines } from '../report/tree.ts'
import { nearest } from '../text/suggestion.ts'
import { explainedPackages, subjectOf } from './explained-packages.ts'
import type { Run } from './request.ts'

/** @throws {Failure} `not-in-layer` */
export async function why(runs: readonly Run[], { announce, context, words }: Run): Promise<void> {
  const [word = ''] = words
  const name = normalizeName(word)
  const locks = await explainedPackages(runs, context.signal)
  const found = locks.flatMap((lock) => {
    const one = lock.packages.find((candidate) => candidate.name === name || candidate.name === word)
    return one ? [{ lock, one, lines: whyLines(lock.packages, one.name) }] : []
  })
  if (found.length === 0)
    throw notInLayer(word, runs.length, [...new Set(locks.flatMap((lock) => lock.packages.map((one) => one.name)))])
  // Targets mostly agree: what is the same is said once.
  const texts = new Map<string, string[]>()
  for (const { lock, lines } of found) {
    const text = lines.join('\n')
    texts.set(text, [...(texts.get(text) ?? []), subjectOf(lock)])
  }
  const lines = [...texts].flatMap(([text, subjects]) =>
    (locks.length > 1 ? [`${subjects.join('; ')}:`] : []).concat(text.split('\n')),
  )
  const data = {
    why: found.map(({ lock: { layer, target }, one }) => ({
      ...(layer === undefined ? {} : { layer }),
      target: targetName(target),
      name: one.name,
      version: one.version,
      requiredBy: one.requiredBy.map(requirerName),
    })),
  }
  announce({ kind: 'answered', answer: { lines, data } })
}

function notInLayer(word: string, layers: number, names: readonly string[]): Failure {
  const near = nearest(word, names)
  return new Failure({
    code: 'not-in-layer',
    message: `${JSON.stringify(word.slice(0, 100))} is not among the ${names.length} packages of ${layers === 1 ? 'the layer' : `the ${layers} layers`}.`,
    nextStep: near === undefined ? 'lambda-layer tree lists them.' : `Did you mean ${near}?`,
  })
}
