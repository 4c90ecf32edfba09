// Inputs that went wrong for somebody, one folder each: `case.json` says what is right. With the real index.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parseConfig, type RawInputs } from '../../src/config/config.ts'
import { reportDocument } from '../../src/report/document.ts'
import type { Request } from '../../src/run/request.ts'
import { run } from '../../src/run/run.ts'
import { makeContext, type TestContext } from '../support/contexts.ts'
import { startIndex } from '../support/index.ts'
import { describeWithIndex } from '../support/real-index.ts'
import { pathWithUv } from '../support/uv.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

interface Run {
  readonly verb: 'plan' | 'build'
  readonly inputs: RawInputs
  readonly exitCode: number
  /** What the JSON document has: texts that begin with `re:` are patterns, arrays hold at least these. */
  readonly expect?: unknown
  /** Codes of findings and errors that would be wrong. */
  readonly without?: readonly string[]
  /** Lines of `zipinfo` that the zip has, as patterns. */
  readonly zip?: readonly string[]
  /** Patterns that no line of `zipinfo` has. */
  readonly notInZip?: readonly string[]
}

interface Case {
  /** What went wrong. */
  readonly was: string
  readonly setting?: keyof typeof settings
  readonly runs: readonly Run[]
}

interface Setting extends AsyncDisposable {
  readonly server?: string
  readonly env?: Readonly<Record<string, string>>
}

const nothing = { [Symbol.asyncDispose]: async () => {} }

/** What stands around a case. */
const settings = {
  /** A server that answers as github.com does for a repository that is private or missing. */
  async 'private repository'(): Promise<Setting> {
    const server = createServer((_request, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end()
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return {
      server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      [Symbol.asyncDispose]: async () => void server.close(),
    }
  },
  /** An index that has an old release of a package of the public one. */
  async 'extra index'(): Promise<Setting> {
    const spec = { name: 'idna', version: '3.4' }
    const index = await startIndex([{ filename: wheelFilename(spec), content: makeWheel(spec) }])
    return { server: index.url, [Symbol.asyncDispose]: () => index[Symbol.asyncDispose]() }
  },
  async 'ssh that is denied'(context: TestContext): Promise<Setting> {
    const script = join(context.directory, 'ssh.sh')
    await chmod(script, 0o755)
    return { ...nothing, env: { GIT_SSH_COMMAND: script } }
  },
  /** A client of Docker that may not talk to the daemon: it is told at once, and not waited for. */
  async 'no docker'(context: TestContext): Promise<Setting> {
    const folder = join(context.directory, '..', 'bin')
    await mkdir(folder)
    const text = "echo 'permission denied while trying to connect to the Docker daemon socket' >&2"
    await writeFile(join(folder, 'docker'), `#!/bin/sh\n${text}\nexit 1\n`, { mode: 0o755 })
    return { ...nothing, env: { PATH: `${folder}:${context.env['PATH']}` } }
  },
} as const

const folder = fileURLToPath(new URL('.', import.meta.url))
const names = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const path = await pathWithUv().catch(() => process.env['PATH'] ?? '')

/** Where a value is not what is expected: `layers/0/packages: nothing like {"name":"six"}`. */
function differences(expected: unknown, value: unknown, at = ''): readonly string[] {
  const said = `${at}: ${JSON.stringify(value)} is not ${JSON.stringify(expected)}`
  if (typeof expected === 'string' && expected.startsWith('re:')) {
    return typeof value === 'string' && new RegExp(expected.slice(3)).test(value) ? [] : [said]
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(value) || (expected.length === 0 && value.length > 0)) return [said]
    return expected
      .filter((one) => !value.some((other) => differences(one, other).length === 0))
      .map((one) => `${at}: nothing like ${JSON.stringify(one)} in ${JSON.stringify(value)}`)
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof value !== 'object' || value === null) return [said]
    const fields = value as Readonly<Record<string, unknown>>
    return Object.entries(expected).flatMap(([name, one]) => differences(one, fields[name], `${at}/${name}`))
  }
  return expected === value ? [] : [said]
}

await describeWithIndex('a case', () => {
  it.each(names)('%s', async (name) => {
    const { setting, runs } = JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')) as Case
    for (const one of runs) {
      await using context = await makeContext({ env: { PATH: path } })
      await cp(join(folder, name), context.directory, { recursive: true, verbatimSymlinks: true })
      await using around = setting === undefined ? nothing : await settings[setting](context)
      const { server, env } = around as Setting
      if (server !== undefined) await fill(context, server)
      const given = { 'output-directory': ['out'], ...one.inputs }
      const { config, problems } = parseConfig(given)
      if (!config) throw new Error(JSON.stringify(problems))
      const request: Request = { verb: one.verb, config, given }
      const { report, exitCode } = await run(request, [], env ? context.with(env) : context)
      const document = reportDocument(report)
      const found = [...document.errors, ...document.layers.flatMap(({ findings }) => findings ?? [])]
      expect(differences({ ...(one.expect as object), exitCode: one.exitCode }, { ...document, exitCode })).toEqual([])
      expect(found.map(({ code }) => code).filter((code) => one.without?.includes(code))).toEqual([])
      const files = await readdir(join(context.directory, 'out')).catch(() => [])
      const zip = files.find((file) => file.endsWith('.zip'))
      const lines = zip === undefined ? [] : zipLines(join(context.directory, 'out', zip))
      for (const line of one.zip ?? []) expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(line)]))
      for (const line of one.notInZip ?? []) expect(lines.filter((each) => new RegExp(line).test(each))).toEqual([])
    }
  })
})

/** Puts the address of the server into the requirements. */
async function fill({ directory }: TestContext, server: string): Promise<void> {
  const file = join(directory, 'requirements.txt')
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('{server}', server))
}

/** `mode path`, and `-> target` of links. */
function zipLines(zip: string): readonly string[] {
  const program = `
import stat, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as layer:
    for one in layer.infolist():
        mode = one.external_attr >> 16
        link = " -> " + layer.read(one).decode() if stat.S_ISLNK(mode) else ""
        print("%o %s%s" % (stat.S_IMODE(mode), one.filename, link))
`
  return execFileSync('python3', ['-c', program, zip], { encoding: 'utf8' }).split('\n')
}
