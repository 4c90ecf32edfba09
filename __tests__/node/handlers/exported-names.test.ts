import { describe, expect, it } from 'vitest'
import { exportedNames, type ModuleKind } from '../../../src/node/handlers/exported-names.ts'

const shown = (source: string, kind: ModuleKind): string => {
  const found = exportedNames(source, kind)
  return found ? [...found.names, ...(found.open ? ['…'] : [])].join(' ') : 'unreadable'
}

describe('names that a module exports', () => {
  it.each<[source: string, names: string]>([
    ['export const handler = async (event) => event', 'handler'],
    ['export let a = 1, b = f(c, d), { e, f: g, ...h } = i, [j] = k;', 'a b e g h j'],
    ['export const a = 1\nexport const b = { c, d: 2 }\nconst e = 3', 'a b'],
    ['export const a = function () { const z = 1 }\nconst b = 2', 'a'],
    ['export async function handler(event) { return event }', 'handler'],
    ['export function* all() {}', 'all'],
    ['export class Handler {}', 'Handler'],
    ['export default async (event) => event', 'default'],
    ['export { run as handler, other, one as default }', 'handler other default'],
    ["export { handler } from './app.js'", 'handler'],
    ["export { x as 'a name' }", 'a name'],
    ["export * from './app.js'", '…'],
    ["export * as jobs from './jobs.js'", 'jobs'],
    ['// export const a = 1\n/* export const b = 1 */\nconst s = "export const c = 1"', ''],
    ['const t = `export const a = ${ `}` + "}" } export const b`\nexport const c = 1', 'c'],
    ['const r = /export const a = "/\nexport const b = 1', 'b'],
    ['const d = a / b; const e = "/"; export const c = 1', 'c'],
    ['if (x) { notOurs.export = 1 }', ''],
    ['#!/usr/bin/env node\nexport const a = 1', 'a'],
    ['exports.handler = 1', ''],
  ])('of an ECMAScript module: %j', (source, names) => {
    expect(shown(source, 'module')).toBe(names)
  })

  it.each<[source: string, names: string]>([
    ['exports.handler = async () => {}', 'handler'],
    ['module.exports.handler = function () {}', 'handler'],
    ['exports.a = exports.b = void 0;', 'a b'],
    ['exports["handler"] = 1', 'handler'],
    ['exports[name] = 1', '…'],
    [
      'module.exports = { handler, run: main, "a b": 1, async go() {}, get got() {}, async, ...rest }',
      'handler run a b go got async …',
    ],
    ['module.exports = { [key]: 1 }', '…'],
    ["module.exports = require('./app')", '…'],
    ['module.exports = new App()', '…'],
    ['module.exports = exports = { handler }', 'handler'],
    ['exports = module.exports = { handler }', 'handler'],
    ['Object.defineProperty(exports, "__esModule", { value: true });\nexports.run = void 0', '__esModule run'],
    ['Object.defineProperty(exports, "handler", { get: function () { return app_1.handler } })', 'handler'],
    ['Object.assign(exports, other)', '…'],
    ['__exportStar(require("./app"), exports)', '…'],
    ['if (exports.a) exports.b()', ''],
    ['(function (m) { m.handler = 1 })(exports)', '…'],
    ['log("exports.a = 1") // exports.b = 1', ''],
    [
      'var index_exports = {};\n__export(index_exports, { handler: () => handler });\nmodule.exports = __toCommonJS(index_exports);\n0 && (module.exports = { handler });',
      'handler',
    ],
    ['module.exports = __toCommonJS(unknown)', '…'],
    ['export const handler = 1', ''],
  ])('of CommonJS: %j', (source, names) => {
    const found = shown(source, 'commonjs')
    expect([...new Set(found.split(' '))].join(' ')).toBe(names)
  })

  it.each(['"unended', '/* unended', '`unended', '`${ a', "const a = 'b\n'"])('%j cannot be read', (source) => {
    expect(shown(source, 'either')).toBe('unreadable')
  })

  it('takes linear time for hostile text', () => {
    const started = process.cpuUsage()
    for (const one of [
      '(',
      '`${',
      "'",
      '/',
      '/*',
      '/[',
      'export {',
      'export const a = ',
      'exports.a=',
      'exports={',
      '\\',
      'a,',
      '}',
    ])
      shown(one.repeat(50_000), 'either')
    expect(process.cpuUsage(started).user).toBeLessThan(8_000_000)
  })
})
