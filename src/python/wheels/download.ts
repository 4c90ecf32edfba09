import { download as downloadArchive, type DownloadOptions } from '../../host/http/download.ts'
import type { RemoteFile } from '../locks/lock.ts'

/**
 * Writes a wheel or a source to `path`.
 * @throws {Failure} `wrong-hash`, `wrong-size`, or what the connection failed of; nothing that it wrote is to be used then.
 * @throws {Interrupted} when the signal is aborted.
 */
export async function download(
  file: RemoteFile,
  path: string,
  packageName: string,
  options: Omit<DownloadOptions, 'what' | 'expected'>,
): Promise<{ readonly sha256: string; readonly sizeBytes: number }> {
  const expected = file.sha256 === undefined ? undefined : ({ algorithm: 'sha256', hex: file.sha256 } as const)
  const { digest, sizeBytes } = await downloadArchive(file, path, packageName, { ...options, what: 'wheel', expected })
  return { sha256: digest, sizeBytes }
}
