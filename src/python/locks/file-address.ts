import { redact } from '../../text/redact.ts'
import type { LockedFile } from './lock-file.ts'

/** The last part of a URL's path, percent-decoded. */
export function filenameOf(url: string): string {
  const last =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** Whether a path names an archive. Otherwise it is a folder. */
export function isArchive(path: string): boolean {
  return /\.(?:whl|tar\.gz|tgz|zip|tar\.bz2|tar\.xz)$/i.test(path)
}

/** The hash of a file alone. */
export function hashOf({ sha256, otherHash }: LockedFile): Pick<LockedFile, 'sha256' | 'otherHash'> {
  return { ...(sha256 === undefined ? {} : { sha256 }), ...(otherHash === undefined ? {} : { otherHash }) }
}

/** Whether a name is that of a wheel, by its end. */
export function isWheelName(filename: string | undefined): boolean {
  return /\.whl$/i.test(filename ?? '')
}

/** Told of each URL that has credentials: they are for the downloads, and for no log. */
export type OnCredentials = (url: string) => void

/** The URL without user and password. */
export function withoutCredentials(url: string, onCredentials: OnCredentials): string {
  if (redact(url) === url || !URL.canParse(url)) return url
  onCredentials(url)
  const parsed = new URL(url)
  // A user name alone is part of an SSH address.
  if (parsed.protocol === 'ssh:' && parsed.password === '') return url
  parsed.username = ''
  parsed.password = ''
  return parsed.href
}
