// Where packages come from, besides a registry's tarballs: repositories, other names, the tarballs of others; and by which way.

import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { lockEntry, npmPackage, packageLock, packed } from '../../support/npm-registry.ts'
import { npmWorld, zipTexts, type NpmWorld } from '../../support/npm-world.ts'
import { tarEntry } from '../../support/tar-entries.ts'

const run = promisify(execFile)

async function layerOf(world: NpmWorld): Promise<Readonly<Record<string, string>>> {
  const { report } = await world.build({ reports: ['none'] })
  expect(report.problems).toEqual([])
  return zipTexts(join(world.context.directory, 'layers/l.zip'))
}

const plain = npmPackage('plain', '1.0.0', {}, { 'index.js': 'plain' })

describe('packages', () => {
  it('of a repository are those of the commit that the lock names, and their scripts do not run', async () => {
    await using world = await npmWorld([], {
      'repository/package.json': JSON.stringify({
        name: 'from-git',
        version: '3.0.0',
        files: ['index.js'],
        scripts: { prepare: 'touch /tmp/lambda-layer-was-here && exit 1', prepack: 'exit 1' },
      }),
      'repository/index.js': 'first',
      'repository/test.js': 'not published',
    })
    const repository = join(world.context.directory, 'repository')
    const git = (...args: readonly string[]) =>
      run('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: repository })
    await git('init', '--quiet')
    await git('add', '.')
    await git('commit', '--quiet', '-m', 'first')
    const { stdout: commit } = await git('rev-parse', 'HEAD')
    await world.context.write({ 'repository/index.js': 'second' })
    await git('commit', '--quiet', '-am', 'second')
    const resolved = `git+file://${repository}#${commit.trim()}`
    await world.context.write({
      'package-lock.json': packageLock(
        { dependencies: { 'from-git': resolved } },
        { 'node_modules/from-git': { version: '3.0.0', resolved } },
      ),
    })
    const files = await layerOf(world)
    expect(Object.keys(files).sort()).toEqual([
      'nodejs/node_modules/from-git/index.js',
      'nodejs/node_modules/from-git/package.json',
    ])
    expect(files['nodejs/node_modules/from-git/index.js']).toBe('first')
  })

  it('that are named for use and for development are taken, with a warning', async () => {
    const tables = { dependencies: { plain: '1' }, devDependencies: { plain: '^1' } }
    await using world = await npmWorld([plain], {
      'package.json': JSON.stringify(tables),
      'package-lock.json': packageLock(tables, { 'node_modules/plain': lockEntry(plain, { dev: true }) }),
    })
    expect(Object.keys(await layerOf(world))).toContain('nodejs/node_modules/plain/index.js')
    expect(world.context.lines.join('\n')).toMatch(/warning: package\.json names plain in devDependencies and among/)
  })

  it('that others bundle come with their tarball, and are downloaded by nobody', async () => {
    const outer = packed({ name: 'outer', version: '1.0.0' }, [
      tarEntry('package/package.json', {
        content: '{"name":"outer","version":"1.0.0","bundleDependencies":["inner"],"dependencies":{"inner":"1"}}',
      }),
      tarEntry('package/node_modules/inner/package.json', {
        content: '{"name":"inner","version":"1.0.0","bin":"cli.js"}',
      }),
      tarEntry('package/node_modules/inner/cli.js', { content: '#!/usr/bin/env node' }),
    ])
    const lock = packageLock(
      { dependencies: { outer: '1' } },
      {
        'node_modules/outer': lockEntry(outer, { bundleDependencies: ['inner'], dependencies: { inner: '1' } }),
        'node_modules/outer/node_modules/inner': { version: '1.0.0', inBundle: true, bin: { inner: 'cli.js' } },
      },
    )
    await using world = await npmWorld([outer], { 'package-lock.json': lock })
    const files = await layerOf(world)
    expect(Object.keys(files).sort()).toEqual([
      'nodejs/node_modules/outer/node_modules/.bin/inner',
      'nodejs/node_modules/outer/node_modules/inner/cli.js',
      'nodejs/node_modules/outer/node_modules/inner/package.json',
      'nodejs/node_modules/outer/package.json',
    ])
    expect(world.server.requests).toHaveLength(1)
  })

  it('under another name lie where that name is looked for, twice downloaded once', async () => {
    const lock = packageLock(
      { dependencies: { one: 'npm:plain@1', two: 'npm:plain@1' } },
      {
        'node_modules/one': lockEntry(plain, { name: 'plain' }),
        'node_modules/two': lockEntry(plain, { name: 'plain' }),
      },
    )
    await using world = await npmWorld([plain], { 'package-lock.json': lock })
    const files = await layerOf(world)
    expect([files['nodejs/node_modules/one/index.js'], files['nodejs/node_modules/two/index.js']]).toEqual([
      'plain',
      'plain',
    ])
    expect(world.server.requests).toHaveLength(1)
  })

  it('of pnpm with peers in two versions have the right one beside them', async () => {
    const [react17, react18] = ['17.0.0', '18.0.0'].map((version) =>
      npmPackage('react', version, {}, { 'index.js': `react ${version}` }),
    )
    const ui = npmPackage('ui', '1.0.0', { peerDependencies: { react: '*' } }, { 'index.js': 'ui' })
    const old = npmPackage('old', '1.0.0', { dependencies: { react: '17', ui: '1' } }, { 'index.js': 'old' })
    if (!react17 || !react18) throw new Error('no react')
    const lock = `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      old: { specifier: '1', version: 1.0.0 }
      react: { specifier: '18', version: 18.0.0 }
      ui: { specifier: '1', version: 1.0.0(react@18.0.0) }
packages:
  old@1.0.0: { resolution: { integrity: ${old.integrity} } }
  react@17.0.0: { resolution: { integrity: ${react17.integrity} } }
  react@18.0.0: { resolution: { integrity: ${react18.integrity} } }
  ui@1.0.0:
    resolution: { integrity: ${ui.integrity} }
    peerDependencies: { react: '*' }
snapshots:
  old@1.0.0:
    dependencies: { react: 17.0.0, ui: 1.0.0(react@17.0.0) }
  react@17.0.0: {}
  react@18.0.0: {}
  ui@1.0.0(react@17.0.0):
    dependencies: { react: 17.0.0 }
  ui@1.0.0(react@18.0.0):
    dependencies: { react: 18.0.0 }
`
    await using world = await npmWorld([react17, react18, ui, old], { 'pnpm-lock.yaml': lock })
    const files = await layerOf(world)
    const modules = 'nodejs/node_modules'
    // What Node.js finds from the two places of `ui`.
    expect(files[`${modules}/react/index.js`]).toBe('react 18.0.0')
    expect(files[`${modules}/ui/index.js`]).toBe('ui')
    expect(files[`${modules}/old/node_modules/ui/index.js`]).toBe('ui')
    expect(files[`${modules}/old/node_modules/react/index.js`]).toBe('react 17.0.0')
  })

  it('are asked for through the proxy of .npmrc', async () => {
    const asked: string[] = []
    await using proxy = await listening((url) => {
      asked.push(url)
      return plain.tarball
    })
    const lock = packageLock({ dependencies: { plain: '1' } }, { 'node_modules/plain': lockEntry(plain) })
    await using world = await npmWorld(
      [],
      {
        'package-lock.json': lock,
        '.npmrc': `registry=http://registry.example/npm/\nproxy=${proxy.url}\nnoproxy=other.example\n`,
      },
      { env: { npm_config_registry: '' } },
    )
    await layerOf(world)
    expect(asked).toEqual(['http://registry.example/npm/plain/-/plain-1.0.0.tgz'])
  })
})

/** A proxy that answers by itself. */
async function listening(answer: (url: string) => Buffer): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => response.end(answer(request.url ?? '')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
