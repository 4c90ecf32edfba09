// A function that loads the packages that its event names, as Lambda's own runtime client runs it.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const task = JSON.parse(readFileSync(new URL('packages.json', import.meta.url), 'utf8'))
const { load } = await import(pathToFileURL(task.loader).href)

export async function handler({ packages }) {
  const failed = {}
  for (const name of packages) {
    try {
      await load(name)
    } catch (error) {
      failed[name] = `${error?.code ?? error?.name ?? 'Error'}: ${String(error?.message ?? error).slice(0, 500)}`
    }
  }
  return { failed }
}
