import type { Requirer } from '../../model/component.ts'

/** Who asked for a package, for a message: ` (requirements.txt:3)`, ` (required by pandas)`; empty when that is not known. */
export function requirementText(requirers: readonly Requirer[]): string {
  const named = requirers.find(({ kind }) => kind !== 'package') ?? requirers[0]
  switch (named?.kind) {
    case 'requirement':
      return ` (${named.file}:${named.line})`
    case 'input':
      return ` (the input ${named.input})`
    case 'package':
      return ` (required by ${named.name})`
    case undefined:
      return ''
  }
}
