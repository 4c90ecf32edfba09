// npm packages from a company's registries, by every setting that people keep them in, for the whole command. No token
// is shown, and none goes where it does not belong.

import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCompany, type Company } from '../support/company.ts'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { lockEntry, npmPackage, packageLock } from '../support/npm-registry.ts'

const plain = npmPackage('plain', '1.0.0')
const own = npmPackage('@corp/own', '1.0.0')
const other = npmPackage('@other/tool', '2.0.0')
const token = 'PLANTED-token-of-one'
const password = 'PLANTED:of/two'
const basic = Buffer.from(`reader:${password}`).toString('base64')

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let company: Company
beforeAll(async () => {
  folder = await temporaryFolder()
  company = await startCompany(folder.path, {
    public: { packages: [plain] },
    one: { packages: [own, plain], authorization: `Bearer ${token}` },
    two: { packages: [other], authorization: `Basic ${basic}` },
  })
})
afterAll(async () => {
  await company[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const dependencies = { plain: '1', '@corp/own': '1', '@other/tool': '2' }
const entries = {
  'node_modules/plain': lockEntry(plain),
  'node_modules/@corp/own': lockEntry(own),
  'node_modules/@other/tool': lockEntry(other),
}
const at = (project: string, path: string): string => `https://${company.host}/${project}/${path}`
const withAddresses = (): Readonly<Record<string, object>> => ({
  'node_modules/plain': { ...lockEntry(plain), resolved: 'https://registry.npmjs.org/plain/-/plain-1.0.0.tgz' },
  'node_modules/@corp/own': { ...lockEntry(own), resolved: at('one', '@corp/own/-/own-1.0.0.tgz') },
  'node_modules/@other/tool': { ...lockEntry(other), resolved: at('two', '@other/tool/-/tool-2.0.0.tgz') },
})
const pnpmLock = (): string =>
  `lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n${Object.entries({
    plain,
    '@corp/own': own,
    '@other/tool': other,
  })
    .map(([name, { manifest }]) => `      '${name}':\n        specifier: '1'\n        version: ${manifest.version}\n`)
    .join('')}packages:\n${[plain, own, other]
    .map(
      ({ manifest: { name, version }, integrity }) =>
        `  '${name}@${version}':\n    resolution: {integrity: ${integrity}}\n`,
    )
    .join(
      '',
    )}snapshots:\n${[plain, own, other].map(({ manifest: { name, version } }) => `  '${name}@${version}': {}\n`).join('')}`

interface World {
  readonly files: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string | undefined>>
}

let runs = 0

async function built({ files, env = {} }: World) {
  const cwd = join(folder.path, `project-${(runs += 1)}`)
  const home = join(cwd, 'home')
  for (const [name, text] of Object.entries(files)) {
    const place = name.startsWith('~/') ? join(home, name.slice(2)) : join(cwd, name)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, text)
  }
  const clean = Object.entries(cleanEnvironment(home)).filter(([name]) => !/_PROXY$|_proxy$|_CA_BUNDLE$/.test(name))
  const all = { ...Object.fromEntries(clean), SSL_CERT_FILE: company.authority, ...env }
  const variables = Object.fromEntries(
    Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  company.asked.length = 0
  company.proxied.length = 0
  const ended = await lambdaLayer(
    ['build', '--runtimes', 'nodejs22.x', '--architectures', 'arm64', '--json', '--verbose', '--reports', 'none'],
    { cwd, env: variables },
  )
  const report = JSON.parse(ended.stdout) as {
    readonly errors: readonly { readonly code: string; readonly message: string; readonly nextStep?: string }[]
    readonly layers: readonly { readonly packages?: readonly { readonly name: string }[] }[]
  }
  const packages = report.layers.flatMap((layer) => layer.packages ?? []).map(({ name }) => name)
  return { errors: report.errors, packages: packages.toSorted(), shown: ended.stdout + ended.stderr }
}

const lock = { 'package-lock.json': packageLock({ dependencies }, entries) }
const scopes = (host: string): string =>
  `registry=https://${host}/public/\n@corp:registry=https://${host}/one/\n@other:registry=https://${host}/two\n`
const logins = (host: string): string =>
  `//${host}/one/:_authToken=\${NPM_TOKEN}\n//${host}/two/:username=reader\n//${host}/two/:_password=${Buffer.from(password).toString('base64')}\n`
const secrets = { NPM_TOKEN: token }

describe('npm packages are taken from the registry that is set', () => {
  it.each<[string, () => World]>([
    [
      'by scope in .npmrc, with a token in a variable',
      () => ({ files: { ...lock, '.npmrc': scopes(company.host) + logins(company.host) }, env: secrets }),
    ],
    [
      'in .npmrc of the user',
      () => ({ files: { ...lock, '.npmrc': scopes(company.host), '~/.npmrc': logins(company.host) }, env: secrets }),
    ],
    [
      'in the file of npm_config_userconfig',
      () => ({
        files: { ...lock, 'ci.npmrc': scopes(company.host) + logins(company.host) },
        env: { ...secrets, npm_config_userconfig: 'ci.npmrc' },
      }),
    ],
    [
      'in variables',
      () => ({
        files: lock,
        env: {
          npm_config_registry: `https://${company.host}/public`,
          'npm_config_@corp:registry': `https://${company.host}/one`,
          'npm_config_@other:registry': `https://${company.host}/two`,
          [`npm_config_//${company.host}/one/:_authToken`]: token,
          [`npm_config_//${company.host}/two/:_auth`]: basic,
        },
      }),
    ],
    [
      'by addresses in the lock, and the public ones by the registry',
      () => ({
        files: {
          'package-lock.json': packageLock({ dependencies }, withAddresses()),
          '.npmrc': `registry=https://${company.host}/public/\n${logins(company.host)}`,
        },
        env: secrets,
      }),
    ],
    [
      'for a lock of pnpm',
      () => ({
        files: { 'pnpm-lock.yaml': pnpmLock(), '.npmrc': scopes(company.host) + logins(company.host) },
        env: secrets,
      }),
    ],
    [
      'with line ends of Windows and quotes',
      () => ({
        files: {
          ...lock,
          '.npmrc': `${scopes(company.host)}${logins(company.host)}`
            .replace('${NPM_TOKEN}', '"${NPM_TOKEN}"')
            .replaceAll('\n', '\r\n'),
        },
        env: secrets,
      }),
    ],
    [
      'with the certificates of .npmrc',
      () => ({
        files: { ...lock, '.npmrc': `${scopes(company.host)}${logins(company.host)}cafile=${company.authority}\n` },
        env: { ...secrets, SSL_CERT_FILE: undefined },
      }),
    ],
    [
      'with an authority that is written in .npmrc',
      () => ({
        files: {
          ...lock,
          '.npmrc': `${scopes(company.host)}${logins(company.host)}ca="${readFileSync(company.authority, 'utf8').replaceAll('\n', '\\n')}"\n`,
        },
        env: { ...secrets, SSL_CERT_FILE: undefined },
      }),
    ],
    [
      'through the proxy of .npmrc that is not for https by its name',
      () => ({
        files: { ...lock, '.npmrc': `${scopes(company.name)}${logins(company.name)}proxy=${company.proxy}\n` },
        env: secrets,
      }),
    ],
    [
      'by a login of pnpm',
      () => ({
        files: {
          'pnpm-lock.yaml': pnpmLock(),
          'pnpm-workspace.yaml': `registries:\n  default: https://${company.host}/public/\n  '@corp': https://${company.host}/one/\n  '@other': https://${company.host}/two\n`,
          '~/.config/pnpm/auth.ini': logins(company.host),
        },
        env: secrets,
      }),
    ],
    [
      'without checking certificates',
      () => ({
        files: { ...lock, '.npmrc': `${scopes(company.host)}${logins(company.host)}strict-ssl=false\n` },
        env: { ...secrets, SSL_CERT_FILE: undefined },
      }),
    ],
    [
      'through the proxy of .npmrc',
      () => ({
        files: { ...lock, '.npmrc': `${scopes(company.name)}${logins(company.name)}https-proxy=${company.proxy}\n` },
        env: secrets,
      }),
    ],
    [
      'through the proxy of the environment, but for a host',
      () => ({
        files: {
          ...lock,
          '.npmrc': `${scopes(company.name)}${logins(company.name)}registry=https://${company.host}/public/\n`,
        },
        env: { ...secrets, HTTPS_PROXY: company.proxy, NO_PROXY: '127.0.0.1' },
      }),
    ],
  ])('%s', async (_where, make) => {
    const { errors, packages, shown } = await built(make())
    expect({ errors, packages }).toEqual({ errors: [], packages: ['@corp/own', '@other/tool', 'plain'] })
    const sent = (project: string): readonly unknown[] => [
      ...new Set(company.asked.filter((one) => one.project === project).map(({ authorization }) => authorization)),
    ]
    expect([sent('public'), sent('one'), sent('two')]).toEqual([[undefined], [`Bearer ${token}`], [`Basic ${basic}`]])
    expect(shown).not.toMatch(/PLANTED/)
    expect(shown).not.toContain(basic)
  })

  it.each<[string, () => World, RegExp, RegExp?]>([
    ['no token', () => ({ files: { ...lock, '.npmrc': scopes(company.host) } }), /401|refused|login|credentials/i],
    [
      'a token for another path',
      () => ({ files: { ...lock, '.npmrc': `${scopes(company.host)}//${company.host}/two/:_authToken=${token}\n` } }),
      /401|refused/i,
    ],
    [
      'a variable that is not set',
      () => ({ files: { ...lock, '.npmrc': scopes(company.host) + logins(company.host) } }),
      /401|refused/i,
      /Set NPM_TOKEN: \.npmrc takes/,
    ],
    [
      'certificates that nobody trusts',
      () => ({
        files: { ...lock, '.npmrc': scopes(company.host) + logins(company.host) },
        env: { ...secrets, SSL_CERT_FILE: undefined },
      }),
      /certificate/,
    ],
  ])('or the run says why: %s', async (_what, make, message, nextStep = /./) => {
    const { errors, packages, shown } = await built(make())
    expect(packages).toEqual([])
    expect(errors[0]?.message).toMatch(message)
    expect(errors[0]?.nextStep).toMatch(nextStep)
    expect(shown).not.toMatch(/PLANTED/)
  })
})
