// Lambda's Node.js looks in NODE_PATH for `import` as well, which Node.js itself does not.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folders = (process.env.NODE_PATH ?? '').split(':').filter((folder) => folder !== '')
// A module beside `node_modules` of each folder finds what is in it.
const places = folders.map((folder) => pathToFileURL(join(folder, '..', 'index.mjs')).href)

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context)
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || /^[./#]|^\w+:/.test(specifier)) throw error
      for (const parentURL of places) {
        try {
          return next(specifier, { ...context, parentURL })
        } catch {
          continue
        }
      }
      throw error
    }
  },
})
