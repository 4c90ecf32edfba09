import { grantName } from '../../plan/grants.ts'
import type { GrantStatement, Statement } from './sharing.ts'

/** One thing to do for a layer in a region. `version` is undefined for the version that is still to be published. */
export type Action =
  | { readonly kind: 'publish-version'; readonly why: string }
  | { readonly kind: 'add-grant'; readonly version: number | undefined; readonly statement: GrantStatement }
  | { readonly kind: 'remove-grant'; readonly version: number; readonly statement: Statement }
  | { readonly kind: 'attach'; readonly functionArn: string; readonly replaces: string | undefined }
  | { readonly kind: 'publish-function-version'; readonly functionArn: string }
  | {
      readonly kind: 'shift-alias'
      readonly functionArn: string
      readonly alias: string
      /** The version that it points at. */
      readonly from: string
    }
  | {
      readonly kind: 'put-parameter'
      readonly name: string
      readonly was: string | undefined
      /** Its name holds the number of the version: it never moves on. */
      readonly isOfVersion?: boolean
    }
  | { readonly kind: 'delete-version'; readonly version: number; readonly sharedWith: readonly string[] }

export type ActionOf<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>

/** An action in words, as a plan and a log show it. */
export function describeAction(action: Action): string {
  switch (action.kind) {
    case 'publish-version':
      return `publish a new version (${action.why})`
    case 'add-grant':
      return `share ${versionName(action.version)} with ${grantName(action.statement.grant)}`
    case 'remove-grant':
      return `no longer share ${versionName(action.version)} with ${action.statement.grant ? grantName(action.statement.grant) : `statement ${action.statement.id}`}`
    case 'attach':
      return action.replaces === undefined
        ? `attach to ${action.functionArn}`
        : `attach to ${action.functionArn} in place of ${action.replaces}`
    case 'publish-function-version':
      return `publish a version of ${action.functionArn}`
    case 'shift-alias':
      return `point ${action.functionArn}:${action.alias} at its new version (now ${action.from})`
    case 'put-parameter':
      return action.was === undefined
        ? `create the parameter ${action.name}`
        : `set the parameter ${action.name} (now ${action.was})`
    case 'delete-version':
      return action.sharedWith.length === 0
        ? `delete ${versionName(action.version)}`
        : `delete ${versionName(action.version)}, which is shared with ${action.sharedWith.join(', ')}`
  }
}

const versionName = (version: number | undefined): string =>
  version === undefined ? 'the new version' : `version ${version}`
