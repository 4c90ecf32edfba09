import { targetName } from '../../lambda/target.ts'
import type { Selection } from './choose.ts'

/** Which wheel was taken for each package, and by what; why none was for the others. A line each, for the debug log. */
export function explainChoices({ target, chosen, unfit }: Selection): readonly string[] {
  const where = targetName(target)
  return [
    ...chosen.map(({ package: { name, version = '', wheels }, file, tag }) => {
      const among = wheels.length > 1 ? `, the best of ${wheels.length} wheels` : ''
      return `${where}: ${`${name} ${version}`.trim()} is ${file.filename}, by the tag ${tag}${among}.`
    }),
    ...unfit.map(({ package: { name, version = '' }, reasons }) => {
      const said = reasons.map(({ file, reason }) => `${file.filename}: ${reason}`).join('; ')
      return `${where}: ${`${name} ${version}`.trim()} has no wheel that fits${said === '' ? '' : `: ${said}`}.`
    }),
  ]
}
