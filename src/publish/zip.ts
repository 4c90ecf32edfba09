import { Failure } from '../errors.ts'
import { hashFile } from '../host/file-hash.ts'
import { fileFailure } from '../host/files.ts'
import { readCentralDirectory } from '../formats/zip/central-directory.ts'
import { openZipFile } from '../formats/zip/source.ts'
import { unzippedLimitBytes } from '../lambda/limits.ts'

/** A zip to publish. */
export interface ZipFile {
  readonly path: string
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
  /** What it takes of a function's 262,144,000 bytes. */
  readonly unzippedSizeBytes?: number
}

/**
 * Reads a zip that was built before.
 * @throws {Failure} when it cannot be read, is not a zip, or unpacks to more than Lambda takes.
 */
export async function readZip(path: string): Promise<Required<ZipFile>> {
  try {
    await using source = await openZipFile(path)
    const entries = await readCentralDirectory(source, path, 'linux')
    const unzippedSizeBytes = entries.reduce((sum, entry) => sum + entry.sizeBytes, 0)
    if (unzippedSizeBytes > unzippedLimitBytes) {
      throw new Failure({
        code: 'layer-too-large',
        input: 'zip',
        file: path,
        message: `${path} unpacks to ${unzippedSizeBytes} bytes, and Lambda takes ${unzippedLimitBytes} for a function and all its layers.`,
        nextStep: 'Divide it into several layers, or take something out.',
      })
    }
    return { path, ...(await hashFile(path)), unzippedSizeBytes }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      const problem = { code: 'no-such-zip', input: 'zip', file: path, message: `The file ${path} does not exist.` }
      throw new Failure({ ...problem, nextStep: 'Build it first, with `lambda-layer build`.' }, { cause: error })
    }
    throw fileFailure(path, error)
  }
}
