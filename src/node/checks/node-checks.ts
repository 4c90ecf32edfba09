import { intersects, validRange } from 'semver'
import { groupsOf } from '../../inspect/groups.ts'
import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import { formatBytes } from '../../text/units.ts'
import { checkPrisma } from './prisma.ts'
import type { NodePackage, NodeSubject } from './subjects.ts'

/** What is Node.js's own: versions, addons, the runtime's SDK. */
export function checkNode(subject: NodeSubject): readonly Finding[] {
  return [
    ...checkEngines(subject),
    ...checkAddonVersions(subject),
    ...checkDuplicates(subject),
    ...checkSdk(subject),
    ...checkScripts(subject),
    ...checkPrisma(subject),
    ...checkCase(subject),
  ]
}

/** Packages that say that they are not for the runtime's Node.js. */
function checkEngines({ packages, target: { runtime }, where }: NodeSubject): readonly Finding[] {
  return packages.flatMap(({ name, version, facts: { node } }): readonly Finding[] => {
    if (node === undefined || validRange(node) === null || intersects(node, `${runtime.node}.x`)) return []
    return [
      {
        severity: 'warning',
        code: 'engines',
        message: `${name} ${version} says that it needs Node.js ${node}, and ${runtime.name} is Node.js ${runtime.node}${where}.`,
        nextStep: `Take a version of ${name} for Node.js ${runtime.node}, or another runtime.`,
        package: name,
      },
    ]
  })
}

/** `process.versions.modules`: https://nodejs.org/en/download/releases */
const abis: Readonly<Record<string, number>> = { 20: 115, 22: 127, 24: 137 }

/** Addons without Node-API are for one version of Node.js: https://nodejs.org/api/n-api.html */
function checkAddonVersions({ packages, target: { runtime }, where }: NodeSubject): readonly Finding[] {
  const wanted = abis[runtime.node]
  if (wanted === undefined) return []
  return packages.flatMap(({ name, version, addons }): readonly Finding[] => {
    const numbered = addons.filter(({ abi }) => typeof abi === 'number')
    const [first] = numbered
    if (!first || numbered.length < addons.length || numbered.some(({ abi }) => abi === wanted)) return []
    return [
      {
        severity: 'warning',
        code: 'wrong-node',
        message: `${name} ${version} has ${listed(numbered.map(({ path }) => path))} for Node.js with the ABI ${numbered.map(({ abi }) => abi).join(', ')}; that of ${runtime.name} is ${wanted}${where}.`,
        nextStep: `Take a version of ${name} that is built for Node.js ${runtime.node}, or one with Node-API.`,
        package: name,
        path: first.path,
      },
    ]
  })
}

function checkDuplicates({ packages }: NodeSubject): readonly Finding[] {
  const repeated = groupsOf(packages, ({ name }) => name).filter((group) => group.length > 1)
  if (repeated.length === 0) return []
  const extraBytes = repeated.reduce(
    (sum, group) => sum + sizeOf(group) - Math.max(...group.map(({ sizeBytes }) => sizeBytes)),
    0,
  )
  const names = repeated
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .map((group) => `${group[0].name} (${group.map(({ version }) => version).join(', ')})`)
  return [
    {
      severity: 'note',
      code: 'several-versions',
      message: `Several versions of ${listed(names, 5)} are in it: one of each would save ${formatBytes(extraBytes)} unzipped.`,
      nextStep: 'npm dedupe, or overrides in package.json, may make one version enough.',
    },
  ]
}

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html#nodejs-sdk-included */
function checkSdk({ packages, target: { runtime } }: NodeSubject): readonly Finding[] {
  const clients = packages.filter(({ name }) => name.startsWith('@aws-sdk/'))
  const shared = packages.filter(({ name }) => name.startsWith('@smithy/') || name.startsWith('@aws-crypto/'))
  const [first] = clients
  if (!first) return []
  return [
    {
      severity: 'note',
      code: 'runtime-sdk-shadowed',
      message: `${listed(clients.filter(({ name }) => name.startsWith('@aws-sdk/client-')).map(({ name }) => name)) || first.name}: ${runtime.name} has the AWS SDK already. Leaving it out saves up to ${formatBytes(sizeOf([...clients, ...shared]))} unzipped; the runtime's version changes without notice.`,
      nextStep: 'To leave it out: `exclude-sdk: true`.',
      package: first.name,
    },
  ]
}

/** Scripts that a package manager may run, and that were not. */
function checkScripts({ packages }: NodeSubject): readonly Finding[] {
  const names = packages.filter(({ facts }) => facts.installs === 'script').map(({ name }) => name)
  const [first] = names
  if (first === undefined) return []
  return [
    {
      severity: 'note',
      code: 'scripts-not-run',
      message: `${listed(names, 8)} ${names.length === 1 ? 'has a script' : 'have scripts'} for the time of installing, which ${names.length === 1 ? 'was' : 'were'} not run.`,
      nextStep: 'Most of them only check or advertise. Where one downloads a program, include that file yourself.',
      package: first,
    },
  ]
}

function checkCase({ packages }: NodeSubject): readonly Finding[] {
  return packages.flatMap(({ name, version, facts: { caseCollisions } }): readonly Finding[] => {
    const [first] = caseCollisions
    if (!first) return []
    return [
      {
        severity: 'warning',
        code: 'case-collision',
        message: `${name} ${version} has files whose paths differ only in case, e.g. ${first.join(' and ')}: Lambda has both, macOS and Windows only one.`,
        package: name,
      },
    ]
  })
}

function sizeOf(packages: readonly Pick<NodePackage, 'sizeBytes'>[]): number {
  return packages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}
