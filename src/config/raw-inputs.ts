import type { fields } from './fields.ts'

export type FieldName = keyof typeof fields

/** What was given for each input. Absent, or nothing but white space: the default counts. */
export type RawInputs = Readonly<Partial<Record<FieldName, readonly string[]>>>

/** How an entry of the program names its inputs: `--runtimes` here, `runtimes` there. */
export type NameInput = (name: string) => string
