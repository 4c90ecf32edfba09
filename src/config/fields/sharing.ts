import { oneOf } from '../kinds.ts'
import { sharing } from '../publishing-kinds.ts'
import type { Field } from './field.ts'

export const sharingFields = {
  'share-with': {
    kind: sharing,
    default: '',
    brief: 'accounts, organizations, public, none',
    description:
      'Who may use the layer: account ids, organization ids (`o-…`), or `public` for everybody. Missing grants are added. Grants that an earlier run made and that are no longer named are revoked; grants of others stay. `none` revokes all of ours. When left out, the grants of the previous version are repeated, but never public ones.',
  },
  'share-versions': {
    kind: oneOf(['newest', 'all']),
    default: 'newest',
    brief: 'newest, all (default: newest)',
    description: 'Which versions are shared as `share-with` says: the one of this run, or all that there are.',
  },
} as const satisfies Record<string, Field<unknown>>
