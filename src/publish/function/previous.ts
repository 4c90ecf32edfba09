// The code that a function had before, kept as one of its versions until the new code has answered the smoke event. A run
// that is killed in between leaves a tag that names the version: the next run, on any machine, can still give the code back.
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { FunctionCode } from '../../host/aws/function-code.ts'
import type { LambdaFunction } from '../../host/aws/lambda-values.ts'
import { callsOf, writeBesideOthers, type Deployment } from './change.ts'
import { previousInTags, tagsOf, tagsOfPrevious, tagsOfTakenBack, temporaryDescription } from './mark.ts'
import type { Mark, PreviousCode } from './mark.ts'

/** What a killed run left. Undefined when no run was killed, or the version does not exist any more. */
export async function readPrevious(
  arn: string,
  tags: Readonly<Record<string, string>>,
  code: Pick<FunctionCode, 'getVersion'>,
): Promise<PreviousCode | undefined> {
  const version = previousInTags(tags)
  const found = version === undefined ? undefined : await code.getVersion(arn, version)
  return found && previousOf(found)
}

function previousOf({ version, codeSha256, description }: LambdaFunction): PreviousCode {
  return { version, codeSha256, isTemporary: description === temporaryDescription }
}

/** Before the code is updated. Undefined when it may not be kept: the run goes on, since only a kill needs it. */
export async function keepPrevious(
  { arn, codeSha256 }: LambdaFunction,
  deployment: Deployment,
): Promise<PreviousCode | undefined> {
  const { code } = callsOf(deployment)
  let previous: PreviousCode | undefined
  try {
    const { version } = await writeBesideOthers(arn, deployment, ({ revisionId }) =>
      code.publishVersion(arn, codeSha256, revisionId, temporaryDescription),
    )
    const found = await code.getVersion(arn, version)
    previous = found && previousOf(found)
    if (previous) await code.setTags(arn, tagsOfPrevious(version))
    return previous
  } catch (error) {
    if (!(error instanceof ServiceFailure) || deployment.context.signal.aborted) throw error
    deployment.context.log.info(
      `The previous code of ${arn} was not kept: if this run is killed before the smoke event is answered, the next one cannot give it back. ${error.problems[0].message}`,
    )
    if (previous) await removeTemporary(arn, previous, deployment)
    return undefined
  }
}

/** The version is needed no more. One that may not be deleted is said, and harms nobody. */
export async function removeTemporary(
  arn: string,
  { version, isTemporary }: PreviousCode,
  deployment: Deployment,
): Promise<void> {
  if (!isTemporary) return
  try {
    await callsOf(deployment).code.deleteVersion(arn, version)
  } catch (error) {
    if (!(error instanceof ServiceFailure) || deployment.context.signal.aborted) throw error
    deployment.context.log.info(
      `The version ${version} of ${arn}, which has its previous code, was not deleted. ${error.problems[0].message}`,
    )
  }
}

/**
 * Removes what was kept, once the function has its previous code again. Where somebody else gave it other code, all stays.
 * @param mark what the function said of its code before
 */
export async function forgetPrevious(
  arn: string,
  previous: PreviousCode,
  mark: Mark | undefined,
  deployment: Deployment,
): Promise<void> {
  const { code, ready } = callsOf(deployment)
  if ((await ready(arn)).codeSha256 !== previous.codeSha256) return
  await removeTemporary(arn, previous, deployment)
  await code.setTags(arn, mark ? tagsOf(mark) : tagsOfTakenBack)
}
