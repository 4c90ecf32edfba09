// What an artifact of npm packages will hold, as far as it is known without a download.
import type { FolderPackage } from '../../node/install/folder.ts'
import { rememberedPackages } from '../../node/packages/obtain.ts'
import type { NpmConnection } from '../../node/registry/connect.ts'
import { releasePage } from '../../node/registry/release-page.ts'
import { statedByRegistry } from '../../node/registry/stated.ts'
import { exclusions } from '../../artifact/exclude.ts'
import { tooLarge, type UnzippedSize } from '../../inspect/sizes.ts'
import type { Entry } from '../../model/entry.ts'
import type { Finding } from '../../model/finding.ts'
import { largestFirst, packagesOfOwnFiles } from '../../report/packages.ts'
import type { LayerContent, PackageReport } from '../../report/report.ts'
import { listed } from '../../text/listing.ts'
import { budgetFindings, licenceFindings } from '../budgets.ts'
import type { Run } from '../request.ts'
import type { NodeChoice } from './choose-node.ts'

export interface ExpectedArtifact {
  readonly content: LayerContent
  /** Budgets that it will exceed, and licences that are not allowed. */
  readonly findings: readonly Finding[]
}

/** Sizes of packages that were here before are known; those of others the registry states, prebuilt files of other machines included. */
export async function expectedContent(
  { layer, packages, requirers }: NodeChoice,
  folders: ReadonlyMap<string, FolderPackage>,
  own: readonly Entry[],
  { context, settings }: NpmConnection,
  { config }: Run,
): Promise<ExpectedArtifact> {
  const remembered = rememberedPackages(context)
  const known = new Map(
    await Promise.all(
      packages.map(async ({ id, source }) => {
        const integrity = source.kind === 'tarball' ? source.integrity : undefined
        return [id, integrity === undefined ? undefined : await remembered.get(integrity)] as const
      }),
    ),
  )
  const unknown = packages.filter(({ id, source }) => source.kind === 'tarball' && !known.get(id))
  const stated = await statedByRegistry(unknown, settings, context)
  const reports = packages
    .filter(({ source }) => source.kind !== 'bundled')
    .map((one): PackageReport => {
      const { id, name, version, licence: locked } = one
      const page = releasePage(one, settings)
      const folder = folders.get(id)
      const here = known.get(id)
      const unzippedSizeBytes = folder
        ? sum(folder.files.map(({ sizeBytes }) => sizeBytes))
        : (here?.facts.unzippedSizeBytes ?? stated.get(id)?.unzippedSizeBytes)
      const licence = here?.facts.licence ?? locked ?? stated.get(id)?.licence
      return {
        name,
        ...(version === '' ? {} : { version }),
        origin: folder ? 'include' : 'npm',
        ...(here ? { sizeBytes: here.sizeBytes } : {}),
        ...(unzippedSizeBytes === undefined ? {} : { unzippedSizeBytes }),
        ...(licence === undefined ? {} : { licence }),
        requiredBy: requirers.get(id) ?? [],
        ...(page === undefined ? {} : { releasePage: page }),
      }
    })
  const left = exclusions(config.exclude)
  const ownReports = packagesOfOwnFiles(own.filter(({ path, sizeBytes }) => !left.excludes(path, sizeBytes)))
  const all = [...reports, ...ownReports]
  const npm = reports.filter(({ origin }) => origin === 'npm')
  const without = npm.filter(({ unzippedSizeBytes }) => unzippedSizeBytes === undefined).map(({ name }) => name)
  const content = {
    packages: largestFirst(all),
    // What the user's own files are compressed to, only building them tells.
    ...(npm.length > 0 && npm.every(({ sizeBytes }) => sizeBytes !== undefined)
      ? { sizeBytes: sum(all.map(({ sizeBytes = 0 }) => sizeBytes)) }
      : {}),
    ...(without.length < npm.length || npm.length === 0
      ? { unzippedSizeBytes: sum(all.map(({ unzippedSizeBytes = 0 }) => unzippedSizeBytes)) }
      : {}),
    ...(without.length === 0 ? {} : { sizesWithout: without }),
  }
  const isExact = unknown.length === 0 && config.exclude.length === 0
  // What a registry states may hold files that are left out.
  const large = tooLarge(sizesOf(all), layer)
  const sizes = [
    ...(large ? [{ severity: 'error' as const, ...large }] : []),
    ...budgetFindings(content, config, { knowsLicences: false }),
  ].map((one) => (isExact ? one : { ...one, severity: 'warning' as const }))
  return { content, findings: [...sizes, ...licencesOf(reports, config.allowLicences)] }
}

function sizesOf(reports: readonly PackageReport[]): readonly UnzippedSize[] {
  return reports.map(({ name, version = '', unzippedSizeBytes = 0 }) => ({ name, version, unzippedSizeBytes }))
}

function licencesOf(reports: readonly PackageReport[], allowed: readonly string[]): readonly Finding[] {
  if (allowed.length === 0) return []
  const silent = reports.filter(({ licence, origin }) => licence === undefined && origin === 'npm')
  const notes: readonly Finding[] =
    silent.length === 0
      ? []
      : [
          {
            severity: 'note',
            code: 'licences-unknown',
            message: `Neither the lock nor the registry tells the licence of ${listed(
              silent.map(({ name }) => name),
              5,
            )} before the download: a build checks it.`,
          },
        ]
  return [
    ...licenceFindings(
      reports.filter((one) => !silent.includes(one)),
      allowed,
    ),
    ...notes,
  ]
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0)
}
