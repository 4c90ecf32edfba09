import type { FieldName } from './config.ts'
import { groupTable } from './fields.ts'

export type GroupName = keyof typeof groupTable

export interface GroupOfFields {
  readonly name: GroupName
  readonly title: string
  readonly fields: readonly FieldName[]
}

/** The inputs in groups, as the help and docs/inputs.md show them. */
export const groups: readonly GroupOfFields[] = Object.entries(groupTable).map(([name, { title, fields }]) => ({
  name: name as GroupName,
  title,
  fields: Object.keys(fields) as FieldName[],
}))
