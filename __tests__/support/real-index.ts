import { describe } from 'vitest'

/** Whether PyPI answers here. */
async function reachable(): Promise<boolean> {
  try {
    return (await fetch('https://pypi.org/simple/six/', { signal: AbortSignal.timeout(10_000) })).ok
  } catch {
    return false
  }
}

const must = process.env['CI'] === 'true'

/** A group of tests that needs the real package index: passed over, loudly, where it is not to be had; never in CI. */
export async function describeWithIndex(title: string, tests: () => void): Promise<void> {
  const run = must || (await reachable())
  if (!run) console.warn(`PASSED OVER, since https://pypi.org does not answer: ${title}`)
  // oxlint-disable-next-line vitest/valid-title, vitest/valid-describe-callback -- both are the caller's
  describe.runIf(run)(title, tests)
}
