import type { Problem } from '../../errors.ts'
import { nearest } from '../../text/suggestion.ts'

/**
 * The problem of an extra or group that a project or its lock does not have; none when it is known.
 * @param otherwise the next step where no known name is near
 */
export function unknownChoice(
  file: string,
  input: 'extras' | 'groups',
  name: string,
  known: readonly string[],
  otherwise: string,
): readonly Problem[] {
  if (known.includes(name)) return []
  const what = input === 'extras' ? 'extra' : 'group'
  const meant = nearest(name, known)
  const list = known.length === 0 ? `It has no ${input}.` : `It has ${known.map((one) => `\`${one}\``).join(', ')}.`
  return [
    {
      code: `unknown-${what}`,
      message: `${file} has no ${what} \`${name}\`. ${list}`,
      nextStep: meant === undefined ? otherwise : `Did you mean \`${meant}\`?`,
      input,
      file,
    },
  ]
}
