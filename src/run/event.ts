import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import type { FieldName } from '../config/config.ts'

/** A function is called with at most 6 MB: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const largestEventBytes = 6 * 1024 * 1024

/**
 * The JSON of an event that was given as such, or as the path of a file.
 * @throws {ConfigurationError} when it is neither.
 */
export async function eventText(given: string, input: FieldName, directory: string): Promise<string> {
  if (isJson(given)) return given
  const wrong = (message: string): ConfigurationError =>
    new ConfigurationError({
      code: 'not-an-event',
      input,
      message,
      nextStep: `Give JSON, e.g. '{"key": "value"}', or the path of a file with JSON.`,
      ...(/^\s*[[{"]/.test(given) ? {} : { file: given }),
    })
  if (/^\s*[[{"]/.test(given)) throw wrong(`\`${input}\` begins like JSON, and is not JSON: ${reasonOf(given)}.`)
  const path = resolve(directory, given)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw wrong(`\`${input}\`: ${given} is neither JSON nor a file.`)
  if (found.size > largestEventBytes)
    throw wrong(`\`${input}\`: ${given} has more than 6 MB, the most that Lambda takes.`)
  const text = await readFile(path, 'utf8')
  if (!isJson(text)) throw wrong(`\`${input}\`: ${given} is not JSON: ${reasonOf(text)}.`)
  return text
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function reasonOf(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}
