import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dockerLogins } from '../../../src/host/registry/docker-config.ts'
import { makeContext } from '../../support/contexts.ts'

const auth = (text: string): string => Buffer.from(text).toString('base64')

/** Docker's own protocol of helpers: the registry comes on stdin, the answer is JSON. */
const helper = `#!/bin/sh
read registry
case $registry in
  helped.example) echo '{"ServerURL":"helped.example","Username":"anna","Secret":"from-helper"}' ;;
  broken.example) echo 'not json' ;;
  failing.example) echo 'it is locked' >&2; exit 1 ;;
  *) echo 'credentials not found in native keychain'; exit 1 ;;
esac
`

async function loginFor(registry: string, config: unknown): Promise<unknown> {
  await using context = await makeContext()
  const [docker, bin] = ['docker', 'bin'].map((name) => join(context.directory, name))
  await mkdir(docker ?? '')
  await mkdir(bin ?? '')
  await writeFile(join(docker ?? '', 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  await writeFile(join(bin ?? '', 'docker-credential-test'), helper)
  await chmod(join(bin ?? '', 'docker-credential-test'), 0o755)
  const env = { DOCKER_CONFIG: docker, PATH: `${bin}:${process.env['PATH']}` }
  const login = await dockerLogins(context.with(env))(registry)
  expect(login === undefined || context.masked.includes(login.password)).toBe(true)
  return login
}

describe('logins of Docker', () => {
  it.each<[what: string, registry: string, config: unknown, login: unknown]>([
    ['none', 'ghcr.io', {}, undefined],
    [
      'by name',
      'ghcr.io',
      { auths: { 'ghcr.io': { auth: auth('me:with:colons') } } },
      { user: 'me', password: 'with:colons' },
    ],
    [
      'by URL',
      'ghcr.io',
      { auths: { 'https://ghcr.io/v2/': { auth: auth('me:longer-secret') } } },
      { user: 'me', password: 'longer-secret' },
    ],
    [
      'of Docker Hub, by its old name',
      'docker.io',
      { auths: { 'https://index.docker.io/v1/': { auth: auth('me:longer-secret') } } },
      { user: 'me', password: 'longer-secret' },
    ],
    ['of another registry', 'ghcr.io', { auths: { 'quay.io': { auth: auth('me:longer-secret') } } }, undefined],
    [
      'of its own helper',
      'helped.example',
      { credHelpers: { 'helped.example': 'test' } },
      { user: 'anna', password: 'from-helper' },
    ],
    ['of the store for all', 'helped.example', { credsStore: 'test' }, { user: 'anna', password: 'from-helper' }],
    [
      'in the file, where the store has none',
      'ghcr.io',
      { credsStore: 'test', auths: { 'ghcr.io': { auth: auth('me:longer-secret') } } },
      { user: 'me', password: 'longer-secret' },
    ],
  ])('%s', async (_, registry, config, login) => {
    expect(await loginFor(registry, config)).toEqual(login)
  })

  it.each<[what: string, registry: string, config: unknown, message: RegExp]>([
    ['a file that is not JSON', 'ghcr.io', '{', /it is not JSON/],
    [
      'a helper that fails',
      'failing.example',
      { credsStore: 'test' },
      /docker-credential-test gave no login .*exit code 1/,
    ],
    ['a helper whose answer is not JSON', 'broken.example', { credsStore: 'test' }, /its answer is not JSON/],
    ['a helper whose name leads elsewhere', 'ghcr.io', { credsStore: '../../evil' }, /is not one of a program/],
    ['a helper that does not exist', 'ghcr.io', { credsStore: 'gone-entirely' }, /docker-credential-gone-entirely/],
  ])('refuses %s', async (_, registry, config, message) => {
    await expect(loginFor(registry, config)).rejects.toThrow(message)
  })
})
