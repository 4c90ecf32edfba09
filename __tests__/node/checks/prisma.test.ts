// Prisma's client: what is said when the part that `prisma generate` makes, or its engine for the target, is missing.

import { expect, it } from 'vitest'
import { lockEntry, npmPackage, packageLock } from '../../support/npm-registry.ts'
import { npmWorld } from '../../support/npm-world.ts'

const generated = 'node_modules/.prisma/client'
const include = ['node_modules/.prisma => nodejs/node_modules/.prisma']

it.each<
  [
    what: string,
    version: string,
    architecture: string,
    files: readonly string[],
    expected: readonly [RegExp, RegExp] | undefined,
  ]
>([
  [
    'nothing was generated',
    '6.19.3',
    'arm64',
    [],
    [
      /@prisma\/client 6\.19\.3 needs the client that `prisma generate` makes, with the query engine for linux-arm64-openssl-3\.0\.x/,
      /binaryTargets = \["native", "linux-arm64-openssl-3\.0\.x"\].*`include: node_modules\/\.prisma => nodejs\/node_modules\/\.prisma`/,
    ],
  ],
  [
    'the engine is for the machine that it was generated on',
    '6.19.3',
    'x86_64',
    [`${generated}/index.js`, `${generated}/libquery_engine-debian-openssl-3.0.x.so.node`],
    [
      /has a query engine for debian-openssl-3\.0\.x, and nodejs22\.x on x86_64 needs the one for rhel-openssl-3\.0\.x/,
      /npx prisma generate/,
    ],
  ],
  [
    'the engine is for the other architecture',
    '5.22.0',
    'arm64',
    [`${generated}/index.js`, `${generated}/libquery_engine-rhel-openssl-3.0.x.so.node`],
    [/needs the one for linux-arm64-openssl-3\.0\.x/, /npx prisma generate/],
  ],
  ['the engine is there', '6.19.3', 'x86_64', [`${generated}/libquery_engine-rhel-openssl-3.0.x.so.node`], undefined],
  ['the engine is a program', '5.0.0', 'arm64', [`${generated}/query-engine-linux-arm64-openssl-3.0.x`], undefined],
  ['the client is portable', '6.19.3', 'arm64', [`${generated}/query_compiler_bg.wasm`], undefined],
  ['the client has no engine', '7.1.0', 'arm64', [], undefined],
])('when %s (%s, %s)', async (_, version, architecture, files, expected) => {
  const client = npmPackage('@prisma/client', version, { scripts: { postinstall: 'node scripts/postinstall.js' } })
  const lock = packageLock(
    { dependencies: { '@prisma/client': '*' } },
    { 'node_modules/@prisma/client': lockEntry(client) },
  )
  await using world = await npmWorld([client], {
    'package-lock.json': lock,
    ...Object.fromEntries(files.map((path) => [path, 'made'])),
  })
  const { report } = await world.build({
    architectures: [architecture],
    reports: ['none'],
    ...(files.length > 0 ? { include } : {}),
  })
  expect(report.problems).toEqual([])
  const [finding, ...others] = report.layers[0]?.findings?.filter(({ code }) => code === 'prisma-engine') ?? []
  expect(others).toEqual([])
  expect(finding === undefined ? undefined : [finding.severity, finding.package]).toEqual(
    expected === undefined ? undefined : ['warning', '@prisma/client'],
  )
  expect(finding?.message ?? '').toMatch(expected?.[0] ?? /^$/)
  expect(finding?.nextStep ?? '').toMatch(expected?.[1] ?? /^$/)
})
