// With `regions: all`, the regions that are not enabled in the account are left out.
import type { Problem } from '../errors.ts'
import type { Region } from '../lambda/partitions.ts'
import type { PublishContext } from './context.ts'
import { distinctProblems } from './problems.ts'

interface FailedRegion {
  readonly region: Region
  readonly problems: readonly Problem[]
}

/**
 * The regions that are not enabled in the account, and what is wrong with the others.
 * @param skips whether they are left out: some region answers, so the credentials are good
 */
export function leaveOutDisabled(
  failed: readonly FailedRegion[],
  skips: boolean,
  log: PublishContext['log'],
): { readonly leftOut: readonly string[]; readonly problems: readonly Problem[] } {
  const isDisabled = ({ problems }: FailedRegion): boolean =>
    skips && problems.every(({ code }) => code === 'credentials-refused' || code === 'region-unavailable')
  const leftOut = [...new Set(failed.filter(isDisabled).map(({ region }) => region.name))]
  if (leftOut.length > 0) {
    log.info(`${leftOut.length} regions are not enabled in this account, and are left out: ${leftOut.join(', ')}.`)
  }
  const others = failed.filter((one) => !isDisabled(one))
  return { leftOut, problems: distinctProblems(others.flatMap((one) => one.problems)) }
}
