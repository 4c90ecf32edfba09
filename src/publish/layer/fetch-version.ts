// Downloads the zip of a version that exists, to publish the same bytes elsewhere.
import type { LayerVersionContent } from '../../host/aws/lambda-values.ts'
import { download } from '../../host/http/download.ts'
import type { Http } from '../../host/http/client.ts'
import { readZip } from '../zip.ts'
import type { ZipFile } from '../zip.ts'

interface FetchOptions {
  readonly http: Http
  readonly signal: AbortSignal
  /** Absolute path to write it to. */
  readonly path: string
}

/**
 * @param arn of the version, for messages
 * @throws {Failure} when what comes is not what the version says of itself.
 */
export async function fetchVersion(
  { location, codeSha256, codeSizeBytes }: LayerVersionContent,
  arn: string,
  { http, signal, path }: FetchOptions,
): Promise<Required<ZipFile>> {
  const expected = { algorithm: 'sha256' as const, hex: Buffer.from(codeSha256, 'base64').toString('hex') }
  const file = { filename: `${arn}.zip`, url: location, ...(codeSizeBytes > 0 ? { sizeBytes: codeSizeBytes } : {}) }
  await download(file, path, arn, { http, signal, directory: '/', what: 'package', expected })
  return readZip(path)
}
