// A secret of the user reaches no view: not stderr, the JSON, the log, an annotation, the summary, an output, or a file.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action, cleanEnvironment, lambdaLayer, temporaryFolder, type ActionEnded } from '../support/doors.ts'
import { startIndex } from '../support/index.ts'
import { makeWheel, wheelFilename } from '../support/wheels.ts'

const secret = 'PLANTED+secret/0123456789'
const inUrl = encodeURIComponent(secret)
/** Any part of it, in any form. */
const leak = /PLANTED/

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let index: Awaited<ReturnType<typeof startIndex>>
const wheel = { name: 'alpha', files: { 'alpha/__init__.py': 'A = 1\n' } }

beforeAll(async () => {
  folder = await temporaryFolder()
  index = await startIndex([{ filename: wheelFilename(wheel), content: makeWheel(wheel) }], {
    credentials: { username: 'me', password: secret },
  })
})
afterAll(async () => {
  await index[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

interface Planted {
  /** Files of the project, or of the home folder with `~/`. */
  readonly files?: Readonly<Record<string, string>>
  readonly packages?: string
  readonly env?: Readonly<Record<string, string>>
}

let runs = 0

/** A project of its own, with a home that the tests share so that uv is fetched once. */
async function project({ files = {}, env = {} }: Planted) {
  const cwd = join(folder.path, `project-${(runs += 1)}`)
  const home = join(cwd, 'home')
  for (const [name, text] of Object.entries(files)) {
    const path = name.startsWith('~/') ? join(home, name.slice(2)) : join(cwd, name)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, text)
  }
  await mkdir(home, { recursive: true })
  const clean = cleanEnvironment(home)
  for (const name of Object.keys(clean)) if (/^(?:PIP|UV)_(?!CERT)/.test(name)) delete clean[name]
  // uv is fetched once, by the first test.
  const shared = { XDG_CACHE_HOME: join(folder.path, 'cache'), RUNNER_TOOL_CACHE: join(folder.path, 'tool-cache') }
  return { cwd, env: { ...clean, ...shared, TOKEN: secret, URL_TOKEN: inUrl, ...env } }
}

async function textsBelow(path: string): Promise<readonly string[]> {
  const found = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = found.filter((one) => one.isFile() && /\.(?:md|html|json|zip)$/.test(one.name))
  return Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'latin1')))
}

/** All that a step shows; the command by which the runner is told of a secret is no view. */
function shown({ stdout, stderr, summary, outputs }: ActionEnded): string {
  return [stdout.replace(/^::add-mask::.*$/gm, ''), stderr, summary, JSON.stringify(outputs)].join('\n')
}

const unreachable = 'http://127.0.0.1:1'
const requirements = (text: string): Planted => ({ files: { 'requirements.txt': text } })

describe('a secret is shown by no view of a run that fails', () => {
  it.each<[string, Planted]>([
    ['in the path of an index', requirements(`--index-url ${unreachable}/\${URL_TOKEN}/simple\nalpha\n`)],
    ['in the path of a further index', requirements(`--extra-index-url ${unreachable}/\${URL_TOKEN}/simple\nalpha\n`)],
    ['in the query of find-links', requirements(`--find-links ${unreachable}/links?sig=\${URL_TOKEN}\nalpha\n`)],
    ['as a password', requirements(`--index-url http://me:\${URL_TOKEN}@127.0.0.1:1/simple\nalpha\n`)],
    ['written out as a password', requirements(`--index-url http://me:${inUrl}@127.0.0.1:1/simple\nalpha\n`)],
    ['as a user name alone', requirements(`--index-url http://\${URL_TOKEN}@127.0.0.1:1/simple\nalpha\n`)],
    ['in the URL of a requirement', requirements(`alpha @ ${unreachable}/\${URL_TOKEN}/alpha-1.0-py3-none-any.whl\n`)],
    ['in the URL of a repository', requirements(`alpha @ git+http://\${URL_TOKEN}@127.0.0.1:1/alpha.git\n`)],
    [
      'in a whole URL that is a variable',
      { ...requirements('--index-url ${INDEX}\nalpha\n'), env: { INDEX: `${unreachable}/${inUrl}/simple` } },
    ],
    ['where a version should be', requirements('alpha==${TOKEN}\n')],
    ['in the input packages', { packages: `alpha @ ${unreachable}/\${URL_TOKEN}/alpha-1.0-py3-none-any.whl` }],
    ['written out in the input packages', { packages: `alpha @ http://me:${inUrl}@127.0.0.1:1/alpha-1.0.zip` }],
    [
      'in pip.conf',
      {
        packages: 'alpha',
        files: { '~/.config/pip/pip.conf': `[global]\nindex-url = http://me:${inUrl}@127.0.0.1:1/simple\n` },
      },
    ],
    [
      'in uv.toml',
      {
        packages: 'alpha',
        files: { 'uv.toml': `[[index]]\nurl = "http://me:${inUrl}@127.0.0.1:1/simple"\ndefault = true\n` },
      },
    ],
    ['in a variable of pip', { packages: 'alpha', env: { PIP_INDEX_URL: `http://me:${inUrl}@127.0.0.1:1/simple` } }],
    [
      'in variables of a named index',
      {
        packages: 'alpha',
        env: {
          UV_DEFAULT_INDEX: `corp=${unreachable}/simple`,
          UV_INDEX_CORP_USERNAME: 'me',
          UV_INDEX_CORP_PASSWORD: secret,
        },
      },
    ],
  ])('%s', async (_, planted) => {
    const { cwd, env } = await project({ ...planted, env: { UV_HTTP_RETRIES: '0', ...planted.env } })
    const args = planted.packages === undefined ? [] : ['--packages', planted.packages]
    const ended = await lambdaLayer(['build', '--json', '--verbose', '--output-directory', 'out', ...args], {
      cwd,
      env,
    })
    expect(ended.exitCode).toBeGreaterThan(0)
    expect(JSON.parse(ended.stdout)).toMatchObject({ errors: [{}] })
    expect(ended.stdout).not.toMatch(leak)
    expect(ended.stderr).not.toMatch(leak)

    const inputs = { publish: 'never', 'output-directory': 'out', packages: planted.packages ?? '' }
    const step = await action(inputs, { cwd, env: { ...env, RUNNER_DEBUG: '1' } })
    expect(step.stdout).toMatch(/^::error /m)
    expect(step.outputs['report-path']).toBeDefined()
    expect(shown(step)).not.toMatch(leak)
    for (const text of await textsBelow(join(cwd, 'home/runner-temp'))) expect(text).not.toMatch(leak)
  })
})

describe('a secret is shown by no view of a run that succeeds', () => {
  it.each<[string, () => Planted]>([
    [
      'in the URL of an index',
      () => requirements(`--index-url ${index.url.replace('//', '//me:${URL_TOKEN}@')}\nalpha\n`),
    ],
    [
      'in netrc',
      () => ({
        files: {
          'requirements.txt': `--index-url ${index.url}\nalpha\n`,
          '~/.netrc': `machine 127.0.0.1 login me password ${secret}\n`,
        },
      }),
    ],
    [
      'in the URL of a requirement',
      () =>
        requirements(
          `alpha @ ${index.origin.replace('//', '//me:${URL_TOKEN}@')}/files/${wheelFilename(wheel)}?sig=\${URL_TOKEN}\n`,
        ),
    ],
  ])('%s', async (_, planted) => {
    const { cwd, env } = await project(planted())
    const inputs = { publish: 'never', 'output-directory': 'out', reports: 'html, sbom' }
    const step = await action(inputs, { cwd, env: { ...env, RUNNER_DEBUG: '1' } })
    expect(shown(step)).not.toMatch(leak)
    expect(step.exitCode).toBe(0)
    const made = await readdir(join(cwd, 'out'))
    expect(made).toHaveLength(3)
    for (const text of await textsBelow(cwd)) expect(text).not.toMatch(leak)
  })
})
