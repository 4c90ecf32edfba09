import type { RemoteFile } from './lock.ts'

/** What everything behind the locks needs of a file that a lock or an index tells more of. */
export function remoteFile({ filename, url, sha256, sizeBytes, uploadTime }: RemoteFile): RemoteFile {
  return {
    filename,
    url,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(sizeBytes === undefined ? {} : { sizeBytes }),
    ...(uploadTime === undefined ? {} : { uploadTime }),
  }
}
