import { describe, expect, it } from 'vitest'
import { connectNpm } from '../../../src/node/registry/connect.ts'
import { makeContext } from '../../support/contexts.ts'

describe('settings of npm', () => {
  it.each<
    [line: string, env: Readonly<Record<string, string>>, expected: Readonly<Record<string, string | undefined>>]
  >([
    ['cafile=/etc/company.pem', {}, { SSL_CERT_FILE: '/etc/company.pem' }],
    ['cafile=/etc/company.pem', { SSL_CERT_FILE: '/mine.pem' }, { SSL_CERT_FILE: '/mine.pem' }],
    ['https-proxy=http://proxy:1', {}, { HTTPS_PROXY: 'http://proxy:1', HTTP_PROXY: undefined }],
    ['proxy=http://proxy:1\nnoproxy=a,b', {}, { HTTP_PROXY: 'http://proxy:1', NO_PROXY: 'a,b' }],
    ['proxy=http://proxy:1', { http_proxy: 'http://other:2' }, { HTTP_PROXY: undefined, http_proxy: 'http://other:2' }],
    ['proxy=http://${NAME}:1', { NAME: 'filled' }, { HTTP_PROXY: 'http://filled:1' }],
  ])('%j beside %j are those of connections', async (line, env, expected) => {
    await using made = await makeContext()
    const context = { ...made, env: { npm_config_userconfig: '/nonexistent/.npmrc', ...env } }
    await context.write({ '.npmrc': line })
    const { context: connected } = await connectNpm(context.directory, context)
    const names = Object.keys(expected)
    expect(Object.fromEntries(names.map((name) => [name, connected.env[name]]))).toEqual(expected)
  })
})
