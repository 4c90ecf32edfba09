import { basename, join } from 'node:path'
import { hashFile } from '../../host/file-hash.ts'
import type { DriverWheel } from './driver.ts'
import type { SystemLibrary } from './options.ts'

/** The libraries that the driver copied out of the image for a wheel. */
export async function systemLibraries(
  { libraries }: Pick<DriverWheel, 'libraries'>,
  folder: string,
  neededBy: string,
): Promise<readonly SystemLibrary[]> {
  return Promise.all(
    libraries.map(async ({ name, package: owner, version, license }) => {
      const soname = basename(name)
      const path = join(folder, soname)
      return {
        soname,
        path,
        ...(await hashFile(path)),
        ...(owner === null ? {} : { package: owner }),
        ...(version === null ? {} : { packageVersion: version }),
        ...(license === null ? {} : { license }),
        neededBy,
      }
    }),
  )
}
