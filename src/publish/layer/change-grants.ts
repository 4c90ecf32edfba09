import { Failure } from '../../errors.ts'
import { ServiceFailure } from '../../host/aws/failure.ts'
import type { Lambda } from '../../host/aws/lambda.ts'
import type { LayerVersionSummary, VersionRef } from '../../host/aws/lambda-values.ts'
import { grantName } from '../../plan/grants.ts'
import type { Action, ActionOf } from './actions.ts'
import { whenKnown } from './late.ts'
import type { Patient } from '../waiting.ts'
import { refOf } from './policies.ts'
import { parsePolicy, principalOf } from './sharing.ts'
import type { GrantStatement } from './sharing.ts'

/** Adds and removes statements of versions' policies, in this order. */
export async function changeGrants(
  actions: readonly ActionOf<'add-grant' | 'remove-grant'>[],
  change: GrantChange,
): Promise<void> {
  const added: { readonly ref: VersionRef; readonly statement: GrantStatement }[] = []
  for (const action of actions) {
    const version = change.versions.find((one) => one.version === action.version)
    if (!version) throw new Error(`${change.layer}: there is no version ${action.version} to share`)
    const ref = refOf(change.layer, version)
    try {
      if (action.kind === 'remove-grant') await change.lambda.removeLayerVersionPermission(ref, action.statement.id)
      else if (await addGrant(change, ref, action.statement)) added.push({ ref, statement: action.statement })
    } catch (error) {
      // Half a set of grants would look as if it were meant. The last one goes first: see `stillToGet`.
      if (error instanceof ServiceFailure && error.errorName === 'PolicyLengthExceededException') {
        for (const { ref: its, statement } of added.toReversed()) {
          await change.lambda.removeLayerVersionPermission(its, statement.id).catch(() => {})
        }
      }
      throw error
    }
    change.did(action)
  }
}

export interface GrantChange {
  readonly lambda: Lambda
  /** Name of the layer. */
  readonly layer: string
  readonly versions: readonly LayerVersionSummary[]
  readonly patient: Patient
  readonly did: (action: Action) => void
}

/** Yields whether this call added it. */
async function addGrant(
  { lambda, patient }: GrantChange,
  ref: VersionRef,
  statement: GrantStatement,
): Promise<boolean> {
  const add = () => lambda.addLayerVersionPermission(ref, { id: statement.id, ...principalOf(statement.grant) })
  if ((await whenKnown(ref.arn, add, patient)) === 'added') return true
  // Another run added it, or our own call did and its answer was lost. What it says decides.
  const existing = parsePolicy(await lambda.getLayerVersionPolicy(ref)).find(({ id }) => id === statement.id)
  if (existing?.grant && grantName(existing.grant) === grantName(statement.grant)) return false
  throw new Failure({
    code: 'grant-in-the-way',
    input: 'share-with',
    message: `${ref.arn} has a statement ${statement.id} that says something else than to share it with ${grantName(statement.grant)}.`,
    nextStep: 'Remove that statement, and run again.',
  })
}
