// Compiled files for macOS and Windows under names that Linux has, too: `.abi3.so`, `bin/tool`.

import type { ForeignSystem } from '../../formats/program.ts'
import type { Finding } from '../../model/finding.ts'
import { groupsOf } from '../groups.ts'
import { listed } from '../../text/listing.ts'
import type { Inventory } from '../inventory.ts'
import type { ScannedFile } from '../scan.ts'

/** What Linux loads or starts by its name. */
const loaded = /\.so(?:\.[\d.]+)?$|\.node$|^(?:bin|extensions)\/[^/]+$/
/** Files of which a program chooses one by its system, and modules whose names say that Linux passes over them. */
const namesInPaths = /(?:^|[^a-z])(?:darwin|mac(?:os)?x?|osx|apple|win(?:dows|32|64)?|prebuilds)(?![a-z])/i

/** Compiled files that no Linux can load. */
export function checkSystems(
  scanned: readonly ScannedFile[],
  { files = [], packages }: Pick<Inventory, 'files' | 'packages'>,
): readonly Finding[] {
  const owners = new Map(files.map(({ path, package: owner }) => [path, packages[owner ?? -1]]))
  const found = scanned.flatMap(({ path, system }) =>
    system !== undefined && loaded.test(path) && !namesInPaths.test(path)
      ? [{ path, system, owner: owners.get(path) }]
      : [],
  )
  return groupsOf(found, ({ system, owner }) => `${system} ${owner?.name ?? ''}`).map((all): Finding => {
    const [{ path, system, owner }] = all
    const names = listed(all.map((one) => one.path))
    return {
      severity: 'error',
      code: 'wrong-machine',
      message: `${owner ? `${owner.name} ${owner.version} has ${names}` : `${names} ${all.length === 1 ? 'is' : 'are'}`} for ${system}: Linux cannot load ${all.length === 1 ? 'it' : 'them'}.`,
      nextStep: nextStepFor(system),
      ...(owner ? { package: owner.name } : {}),
      path,
    }
  })
}

function nextStepFor(system: ForeignSystem): string {
  return `It was made on ${system}: build for Linux, e.g. with \`lambda-layer build\`.`
}
