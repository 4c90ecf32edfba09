import type { ConflictItem } from './lock-file.ts'
import { Fields, isTable } from './toml-lock.ts'

/** Extras and groups of which uv can install only one: https://docs.astral.sh/uv/concepts/projects/config/#conflicting-dependencies */
export function uvConflicts(top: Fields): readonly (readonly ConflictItem[])[] {
  return top.list('conflicts').map((set) => {
    if (!Array.isArray(set)) return top.wrong('`conflicts` holds something that is not a list.')
    return set.map((item) => {
      const one = new Fields(
        isTable(item) ? item : top.wrong('`conflicts` holds something that is not a table.'),
        top.place,
        'uv',
      )
      const owner = one.name('package', 'an item of `conflicts`')
      const kind = one.text('extra') !== undefined ? 'extra' : one.text('group') !== undefined ? 'group' : 'project'
      return { package: owner, kind, name: kind === 'project' ? owner : one.name(kind, 'an item of `conflicts`') }
    })
  })
}
