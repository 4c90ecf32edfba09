import { text } from '../kinds.ts'
import type { Field } from './field.ts'

export const tryingFields = {
  event: {
    kind: text('JSON, or the path of a file with JSON'),
    default: '{}',
    brief: 'event to call it with: JSON, or a file (default: {})',
    description: 'With the command `invoke`: the event that each handler is called with.',
  },
} as const satisfies Record<string, Field<unknown>>
