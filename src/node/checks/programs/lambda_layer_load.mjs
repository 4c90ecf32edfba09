// Loads packages as a module beside `node_modules` finds them: by `require`, and what refuses that by `import`.
// Run with a name, it says on descriptor 3 how that went, as JSON, and ends.
import { existsSync, readFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(import.meta.url)
const require = createRequire(import.meta.url)

/** Codes of errors that say that a package is for `import`, or that `require` does not find it. */
const forImport = new Set([
  'ERR_REQUIRE_ESM',
  'ERR_REQUIRE_ASYNC_MODULE',
  'ERR_PACKAGE_PATH_NOT_EXPORTED',
  'MODULE_NOT_FOUND',
])

export async function load(name) {
  try {
    require(name)
  } catch (error) {
    if (!forImport.has(error?.code) || (error.code === 'MODULE_NOT_FOUND' && error.requireStack?.length > 1))
      throw error
    await import(name)
  }
}

/** Whether anything but types is exported. */
function exportsCode(exported) {
  if (typeof exported === 'string') return !/\.d\.[cm]?ts$/.test(exported)
  if (typeof exported !== 'object' || exported === null) return false
  return Object.entries(exported).some(([key, value]) => key !== 'types' && exportsCode(value))
}

/** Whether a package has a module that is loaded by its name alone; those of types and of commands have none. */
function hasEntry(folder) {
  let manifest
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch {
    return true
  }
  const { exports: exported, main } = manifest
  if (exported !== undefined && exported !== null) {
    const isOfPaths = typeof exported === 'object' && Object.keys(exported).some((key) => key.startsWith('.'))
    return exportsCode(isOfPaths ? exported['.'] : exported)
  }
  const named = typeof main === 'string' && main !== '' ? [main, `${main}.js`, `${main}.json`, `${main}.node`] : []
  const below = named.length > 0 ? [join(main, 'index.js'), join(main, 'index.json'), join(main, 'index.node')] : []
  return [...named, ...below, 'index.js', 'index.json', 'index.node'].some((path) => existsSync(join(folder, path)))
}

async function say(name) {
  let answer = { ok: true }
  if (!hasEntry(join(dirname(here), 'node_modules', name))) answer = { ok: true, skipped: true }
  else {
    try {
      await load(name)
    } catch (error) {
      const [, missing] = /Cannot find (?:module|package) '([^']+)'/.exec(error?.message ?? '') ?? []
      answer = {
        ok: false,
        kind: error?.code ?? error?.name ?? 'Error',
        message: String(error?.message ?? error).slice(0, 2000),
        ...(missing === undefined ? {} : { missing }),
      }
    }
  }
  writeSync(3, JSON.stringify(answer))
  // What was loaded may have begun to listen, or wait for something.
  process.exit(0)
}

if (process.argv[1] === here) await say(process.argv[2])
