import { Failure } from '../../errors.ts'
import type { Lambda, LayerVersionSummary, VersionRef } from '../../host/aws/lambda.ts'
import { grantName } from '../../plan/grants.ts'
import type { ActionOf } from './actions.ts'
import { refOf } from './observe.ts'
import type { DeclaredLayer } from './request.ts'
import { parsePolicy, principalOf } from './sharing.ts'
import type { GrantStatement } from './sharing.ts'

/** Adds or removes one statement of a version's policy. */
export async function changeGrant(
  lambda: Lambda,
  layer: DeclaredLayer,
  versions: readonly LayerVersionSummary[],
  action: ActionOf<'add-grant' | 'remove-grant'>,
): Promise<void> {
  const version = versions.find((one) => one.version === action.version)
  if (!version) throw new Error(`${layer.name}: there is no version ${action.version} to share`)
  const ref = refOf(layer.name, version)
  if (action.kind === 'remove-grant') await lambda.removeLayerVersionPermission(ref, action.statement.id)
  else await addGrant(lambda, ref, action.statement)
}

async function addGrant(lambda: Lambda, ref: VersionRef, statement: GrantStatement): Promise<void> {
  const answer = await lambda.addLayerVersionPermission(ref, { id: statement.id, ...principalOf(statement.grant) })
  if (answer === 'added') return
  // Another run added it, or our own call did and its answer was lost. What it says decides.
  const existing = parsePolicy(await lambda.getLayerVersionPolicy(ref)).find(({ id }) => id === statement.id)
  if (existing?.grant && grantName(existing.grant) === grantName(statement.grant)) return
  throw new Failure({
    code: 'grant-in-the-way',
    input: 'share-with',
    message: `${ref.arn} has a statement ${statement.id} that says something else than to share it with ${grantName(statement.grant)}.`,
    nextStep: 'Remove that statement, and run again.',
  })
}
