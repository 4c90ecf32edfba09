import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connectNpm } from '../../../src/node/registry/connect.ts'
import { makeContext } from '../../support/contexts.ts'

describe('settings of npm', () => {
  it.each<
    [line: string, env: Readonly<Record<string, string>>, expected: Readonly<Record<string, string | undefined>>]
  >([
    ['cafile=/etc/company.pem', {}, { SSL_CERT_FILE: '/etc/company.pem' }],
    ['cafile=/etc/company.pem', { SSL_CERT_FILE: '/mine.pem' }, { SSL_CERT_FILE: '/mine.pem' }],
    ['cafile=null', {}, { SSL_CERT_FILE: undefined }],
    // npm takes one of the two for every request.
    ['https-proxy=http://proxy:1', {}, { HTTPS_PROXY: 'http://proxy:1', HTTP_PROXY: 'http://proxy:1' }],
    [
      'proxy=http://proxy:1\nnoproxy=a,b',
      {},
      { HTTPS_PROXY: 'http://proxy:1', HTTP_PROXY: 'http://proxy:1', NO_PROXY: 'a,b' },
    ],
    ['proxy=http://proxy:1\nhttps-proxy=http://proxy:2', {}, { HTTPS_PROXY: 'http://proxy:2' }],
    ['proxy=null\nhttps-proxy=false', {}, { HTTPS_PROXY: undefined, HTTP_PROXY: undefined }],
    ['proxy=http://proxy:1', { http_proxy: 'http://other:2' }, { HTTP_PROXY: undefined, http_proxy: 'http://other:2' }],
    ['proxy=http://${NAME}:1', { NAME: 'filled' }, { HTTP_PROXY: 'http://filled:1' }],
  ])('%j beside %j are those of connections', async (line, env, expected) => {
    await using made = await makeContext()
    const context = { ...made, env: { npm_config_userconfig: '/nonexistent/.npmrc', ...env } }
    await context.write({ '.npmrc': line })
    const { context: connected } = await connectNpm(context.directory, 'npm', context)
    const names = Object.keys(expected)
    expect(Object.fromEntries(names.map((name) => [name, connected.env[name]]))).toEqual(expected)
  })

  const one = '-----BEGIN CERTIFICATE-----\\nAAAA\\n-----END CERTIFICATE-----'
  it.each<[line: string, certificates: number | undefined]>([
    [`ca="${one}"`, 1],
    [`ca[]="${one}"\nca[]="${one.replace('AAAA', 'BBBB')}"`, 2],
    ['ca=null', undefined],
    ['ca=', undefined],
    [`ca="${one}"\ncafile=/nonexistent/other.pem`, 0],
  ])('%j are a file of authorities', async (line, certificates) => {
    await using made = await makeContext()
    const context = { ...made, env: { npm_config_userconfig: '/nonexistent/.npmrc' } }
    await context.write({ '.npmrc': line })
    const { context: connected } = await connectNpm(context.directory, 'npm', context)
    const file = connected.env['SSL_CERT_FILE']
    const text = file === undefined ? undefined : await readFile(file, 'utf8').catch(() => '')
    expect(text?.match(/^-----BEGIN CERTIFICATE-----$/gm)?.length ?? (text === undefined ? undefined : 0)).toBe(
      certificates,
    )
  })

  const login = (token: string): string => `//r.example/:_authToken=${token}\n`
  it.each<[what: string, files: Readonly<Record<string, string>>, tool: 'npm' | 'pnpm', token: string | undefined]>([
    ['of the user', { 'config/pnpm/rc': login('rc') }, 'pnpm', 'rc'],
    [
      'that it wrote at a login',
      { 'config/pnpm/auth.ini': login('ini'), 'config/pnpm/rc': login('rc') },
      'pnpm',
      'ini',
    ],
    ['that hold its settings', { 'config/pnpm/config.yaml': '"//r.example/:_authToken": yaml\n' }, 'pnpm', 'yaml'],
    [
      'of which the settings count least',
      { 'config/pnpm/config.yaml': '"//r.example/:_authToken": yaml\n', 'config/pnpm/auth.ini': login('ini') },
      'pnpm',
      'ini',
    ],
    ['of the project', { '.npmrc': login('own'), 'config/pnpm/auth.ini': login('ini') }, 'pnpm', 'own'],
    ['and not for npm', { 'config/pnpm/auth.ini': login('ini'), 'config/pnpm/rc': login('rc') }, 'npm', undefined],
  ])('are in the files of pnpm %s', async (_what, files, tool, token) => {
    await using made = await makeContext()
    await made.write(files)
    const env = { npm_config_userconfig: '/nonexistent/.npmrc', XDG_CONFIG_HOME: join(made.directory, 'config') }
    const { settings } = await connectNpm(made.directory, tool, { ...made, env })
    expect(settings.credentials[0]?.authorization).toBe(token === undefined ? undefined : `Bearer ${token}`)
  })

  it.each<[text: string, expected: object]>([
    ['registry: https://a.example/npm', { registry: 'https://a.example/npm/' }],
    [
      "registries:\n  default: https://b.example/\n  '@s': https://s.example",
      { registry: 'https://b.example/', scopes: new Map([['@s', 'https://s.example/']]) },
    ],
    ['registry: https://${NAME}.example/', { registry: 'https://registry.npmjs.org/' }],
    ['registry: [', { registry: 'https://registry.npmjs.org/' }],
  ])('are those of pnpm-workspace.yaml: %j', async (text, expected) => {
    await using made = await makeContext()
    await made.write({ 'pnpm-workspace.yaml': text })
    const env = { npm_config_userconfig: '/nonexistent/.npmrc', NAME: 'x' }
    expect((await connectNpm(made.directory, 'pnpm', { ...made, env })).settings).toMatchObject(expected)
  })
})
