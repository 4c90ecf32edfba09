// Messages name inputs as workflows do: `build: wheels`. Each door says them in its own words.
import { fields } from './fields.ts'

/** The words of the command: `build: wheels` → `--build wheels`. */
export function commandWords(text: string): string {
  if (!text.includes('`')) return text
  return text.replace(/`([a-z][a-z0-9-]{1,40})(?:: ([^`\n]{1,200}))?`/g, (whole, name: string, value?: string) => {
    if (!Object.hasOwn(fields, name)) return whole
    return value === undefined ? `\`--${name}\`` : `\`--${name} ${/[\s'"*]/.test(value) ? quoted(value) : value}\``
  })
}

const quoted = (value: string): string => `'${value.replaceAll("'", `'\\''`)}'`

/** The words of the action, which has no options: `--verbose` is the runner's debug logging. */
export function actionWords(text: string): string {
  return text.replaceAll('`--verbose`', 'debug logging')
}
