import type { ZipSource } from '../../formats/zip/source.ts'
import { readWholeBody, type Http, type HttpResponse } from './client.ts'
import { HttpFailure, shownUrl } from './failure.ts'
import { retrying } from './retry.ts'

/**
 * A file behind HTTP, read in parts.
 * @throws {HttpFailure} when it cannot be read, or the server does not answer ranges.
 */
export async function httpRangeSource(url: string, http: Http, signal: AbortSignal): Promise<ZipSource> {
  // One byte tells the size, also where HEAD is not allowed, as with a signed URL.
  const first = await retrying(signal, async () => {
    const response = await http.get(url, { range: 'bytes=0-0' }, signal)
    const total = rangeOf(response)?.total
    response.body.destroy()
    return { total, validator: validatorOf(response) }
  })
  const { total: sizeBytes, validator } = first
  if (sizeBytes === undefined) {
    throw new HttpFailure(
      {
        code: 'no-ranges',
        message: `${shownUrl(new URL(url))}: the server gives the whole file only, and a layer is read in parts here.`,
        nextStep: 'Download the file and name its path.',
      },
      { transient: false },
    )
  }
  return {
    sizeBytes,
    read: (offset, lengthBytes) =>
      lengthBytes === 0
        ? Promise.resolve(Buffer.alloc(0))
        : retrying(signal, async () => {
            const range = `bytes=${offset}-${offset + lengthBytes - 1}`
            const response = await http.get(
              url,
              validator === undefined ? { range } : { range, 'if-range': validator },
              signal,
            )
            const got = rangeOf(response)
            if (got?.start !== offset || got.total !== sizeBytes) {
              response.body.destroy()
              throw new HttpFailure(
                {
                  code: 'connection-broken',
                  message: `${shownUrl(new URL(url))} changed on the server while it was read.`,
                },
                { transient: true },
              )
            }
            return readWholeBody(response, lengthBytes)
          }),
  }
}

/** https://www.rfc-editor.org/rfc/rfc9110#field.content-range */
function rangeOf({ status, headers }: HttpResponse): { readonly start: number; readonly total: number } | undefined {
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? []
  return status !== 206 || start === undefined ? undefined : { start: Number(start), total: Number(total) }
}

/** A strong validator, by which the parts are known to be of one file. */
function validatorOf({ headers }: HttpResponse): string | undefined {
  const { etag } = headers
  return etag === undefined || etag.startsWith('W/') ? undefined : etag
}
