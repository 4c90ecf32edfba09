import type { Field } from './fields/field.ts'
import { buildingFields } from './fields/building.ts'
import { checksFields } from './fields/checks.ts'
import { contentFields } from './fields/content.ts'
import { filesFields } from './fields/files.ts'
import { functionsFields } from './fields/functions.ts'
import { imagesFields } from './fields/images.ts'
import { manyFields } from './fields/many.ts'
import { publishingFields } from './fields/publishing.ts'
import { sharingFields } from './fields/sharing.ts'
import { sourceFields } from './fields/source.ts'
import { targetFields } from './fields/target.ts'
import { tryingFields } from './fields/trying.ts'

interface Group {
  readonly title: string
  readonly fields: Readonly<Record<string, Field<unknown>>>
}

/** The inputs in groups, in the order in which the help and docs/inputs.md show them. */
export const groupTable = {
  source: { title: 'What goes in', fields: sourceFields },
  many: { title: 'Many layers', fields: manyFields },
  target: { title: 'For what it is built', fields: targetFields },
  content: { title: 'Own files', fields: contentFields },
  building: { title: 'Packages without a wheel', fields: buildingFields },
  checks: { title: 'Checks', fields: checksFields },
  trying: { title: 'Trying it', fields: tryingFields },
  files: { title: 'Files and cache', fields: filesFields },
  publishing: { title: 'Publishing', fields: publishingFields },
  images: { title: 'Images', fields: imagesFields },
  sharing: { title: 'Sharing', fields: sharingFields },
  functions: { title: 'Functions', fields: functionsFields },
} as const satisfies Record<string, Group>

/** Every input. Names, parsers, defaults and descriptions are known nowhere else. */
export const fields = {
  ...sourceFields,
  ...manyFields,
  ...targetFields,
  ...contentFields,
  ...buildingFields,
  ...checksFields,
  ...tryingFields,
  ...filesFields,
  ...publishingFields,
  ...imagesFields,
  ...sharingFields,
  ...functionsFields,
} as const
