// Prisma's client before version 7: what `prisma generate` makes is not part of any package, and holds a query engine that is
// made for one machine. https://www.prisma.io/docs/orm/prisma-client/deployment/serverless/deploy-to-aws-lambda

import { major, valid } from 'semver'
import type { Architecture } from '../../lambda/architectures.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import type { NodeSubject } from './subjects.ts'

/** `binaryTargets` of Amazon Linux 2023, which all runtimes of Node.js since 20 have. */
const engineTargets: Readonly<Record<Architecture, string>> = {
  x86_64: 'rhel-openssl-3.0.x',
  arm64: 'linux-arm64-openssl-3.0.x',
}

/** The first version without such an engine. */
const withoutEngine = 7

/** A client that does not exist, or whose engine is for other machines alone. */
export function checkPrisma({ packages, paths, target, where, artifact }: NodeSubject): readonly Finding[] {
  const client = packages.find(({ name }) => name === '@prisma/client')
  if (!client || valid(client.version) === null || major(client.version) >= withoutEngine) return []
  const all = [...paths]
  const engines = all.flatMap(
    (path) => /(?:^|\/)(?:libquery_engine|query-engine)-([^/]+?)(?:\.so\.node)?$/.exec(path)?.[1] ?? [],
  )
  const engine = engineTargets[target.architecture]
  // With `engineType = "client"` a module of WebAssembly takes the place of the engine, for every machine.
  const isPortable = all.some(
    (path) => /\/query_(?:compiler|engine)_bg\.wasm$/.test(path) && !path.includes('/@prisma/client/'),
  )
  if (engines.includes(engine) || isPortable) return []
  const manifest = '@prisma/client/package.json'
  const modules = client.paths.find((path) => path.endsWith(manifest))?.slice(0, -manifest.length) ?? 'node_modules/'
  const lacks =
    engines.length === 0
      ? `needs the client that \`prisma generate\` makes, with the query engine for ${engine}, and the ${artifact} has none: no script of a package was run`
      : `has a query engine for ${listed([...new Set(engines)])}, and ${target.runtime.name} on ${target.architecture} needs the one for ${engine}`
  return [
    {
      severity: 'warning',
      code: 'prisma-engine',
      message: `@prisma/client ${client.version} ${lacks}${where}.`,
      nextStep: `Write binaryTargets = ["native", "${engine}"] into the generator in schema.prisma, run \`npx prisma generate\`, and add what it made: \`include: node_modules/.prisma => ${modules}.prisma\`. Or use Prisma 7, whose client has no engine.`,
      package: client.name,
    },
  ]
}
