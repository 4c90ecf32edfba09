// What an artifact of npm packages will hold, as far as it is known without a download.
import type { FolderPackage } from '../../node/install/folder.ts'
import { rememberedPackages } from '../../node/packages/obtain.ts'
import type { NpmConnection } from '../../node/registry/connect.ts'
import { largestFirst } from '../../report/packages.ts'
import type { LayerContent, PackageReport } from '../../report/report.ts'
import type { NodeChoice } from './choose-node.ts'

export async function expectedContent(
  { packages, requirers }: NodeChoice,
  folders: ReadonlyMap<string, FolderPackage>,
  { context }: NpmConnection,
): Promise<LayerContent> {
  const remembered = rememberedPackages(context)
  const reports = await Promise.all(
    packages.map(async ({ id, name, version, source }): Promise<PackageReport> => {
      const folder = folders.get(id)
      const integrity = source.kind === 'tarball' ? source.integrity : undefined
      const known = integrity === undefined ? undefined : await remembered.get(integrity)
      return {
        name,
        ...(version === '' ? {} : { version }),
        origin: folder ? 'include' : 'npm',
        ...(known ? { sizeBytes: known.sizeBytes, unzippedSizeBytes: known.facts.unzippedSizeBytes } : {}),
        requiredBy: requirers.get(id) ?? [],
      }
    }),
  )
  const unknown = reports.filter(({ origin, sizeBytes }) => origin === 'npm' && sizeBytes === undefined)
  if (unknown.length > 0) return { packages: largestFirst(reports) }
  const sum = (sizeOf: (one: PackageReport) => number | undefined): number =>
    reports.reduce((all, one) => all + (sizeOf(one) ?? 0), 0)
  return {
    packages: largestFirst(reports),
    sizeBytes: sum(({ sizeBytes }) => sizeBytes),
    unzippedSizeBytes: sum(({ unzippedSizeBytes }) => unzippedSizeBytes),
  }
}
