// A zip as the new code of functions. After a change the previous zip can no longer be read from Lambda, so that it is
// fetched before, or at least where it is kept is known.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { LayerContent } from '../../host/aws/lambda-values.ts'
import { makeFolder } from '../../host/make-folder.ts'
import type { Region } from '../../lambda/partitions.ts'
import type { PublishContext } from '../context.ts'
import type { NewCode, Write } from './change.ts'

interface ZipCode {
  /** The hash of the zip as Lambda shows it; undefined where it is signed on the way. */
  readonly wanted: string | undefined
  readonly region: Region
  /** Where Lambda finds the zip. */
  readonly content: () => Promise<LayerContent>
  /** Where Lambda finds a file of this machine. */
  readonly contentOf: (path: string) => Promise<LayerContent>
  /** Whether the previous zip is fetched at once: where it is read is known for ten minutes only. */
  readonly keepsPrevious: boolean
  /** A folder of this deployment alone. */
  readonly scratch: string
}

export function zipCode(
  { wanted, region, content, contentOf, keepsPrevious, scratch }: ZipCode,
  { aws, http, signal }: PublishContext,
): NewCode {
  const code = aws.functionCode(region.name)
  const writing =
    (where: LayerContent): Write =>
    (arn, revisionId) =>
      code.updateCode(arn, where, revisionId)
  const fetchZip = async (location: string): Promise<string | undefined> => {
    if (!http) return undefined
    await makeFolder(scratch)
    const path = join(scratch, `${randomUUID()}.zip`)
    const response = await http.get(location, {}, signal)
    try {
      await pipeline(response.body, createWriteStream(path, { flags: 'wx' }), { signal })
    } catch (error) {
      await rm(path, { force: true })
      throw response.broken(error)
    }
    return path
  }
  return {
    wanted,
    write: async () => writing(await content()),
    async remember(arn, version) {
      const location = (await code.getDetails(arn, version))?.codeLocation
      if (location === undefined) return undefined
      const kept = keepsPrevious ? await fetchZip(location) : undefined
      return async () => {
        const path = kept ?? (await fetchZip(location))
        if (path === undefined) throw new Error('there is no way to read over HTTP')
        return writing(await contentOf(path))
      }
    },
  }
}
