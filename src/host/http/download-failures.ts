// What a download fails of, in words for people.

import { Failure, Interrupted } from '../../errors.ts'
import type { HashAlgorithm } from '../hashed-file.ts'
import { shownUrl } from './failure.ts'

/** A file to be downloaded. */
export interface RemoteArchive {
  readonly filename: string
  /** `https:`, `http:` or `file:`. May hold credentials: show it through `shownUrl` only. */
  readonly url: string
  readonly sizeBytes?: number
}

/** A hash of its bytes: lower-case hex. */
export interface ExpectedHash {
  readonly algorithm: HashAlgorithm
  readonly hex: string
  /** Each is as good. */
  readonly others?: readonly string[]
}

export function isExpected(digest: string, { hex, others = [] }: ExpectedHash): boolean {
  return digest === hex || others.includes(digest)
}

const hashNames = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const

/** A file that is not the one that the lock names. */
export function wrongHash(file: RemoteArchive, packageName: string, expected: ExpectedHash, got: string): Failure {
  return new Failure({
    code: 'wrong-hash',
    message: `${file.filename} is not the file that was locked: its ${hashNames[expected.algorithm]} is ${got}, expected was ${[expected.hex, ...(expected.others ?? [])].join(' or ')}; it came from ${shownSource(file.url)}.`,
    nextStep:
      'Nothing of it was used. If the index is yours, compare the file there; if a proxy lies between, it may have changed the file.',
    package: packageName,
  })
}

/** For an answer that is not what an index gives. */
export const checkTheWay = 'A login page or a proxy may be in between: check the index URL and its credentials.'

export function webPage(file: RemoteArchive, packageName: string, what: string): Failure {
  return new Failure({
    code: `not-a-${what}`,
    message: `${shownSource(file.url)} answered with a web page, not with ${file.filename}.`,
    nextStep: checkTheWay,
    package: packageName,
  })
}

export function misranged(
  file: RemoteArchive,
  packageName: string,
): { code: string; message: string; package: string } {
  return {
    code: 'connection-broken',
    message: `${shownSource(file.url)} sent another part of ${file.filename} than was asked for.`,
    package: packageName,
  }
}

export function cutShort(
  file: RemoteArchive,
  packageName: string,
  got: number,
  expected: number,
): { code: string; message: string; nextStep: string; package: string } {
  return {
    code: 'connection-broken',
    message: `${file.filename} ended after ${got} of ${expected} bytes, from ${shownSource(file.url)}.`,
    nextStep: 'Try again; if it goes on, check the network and the proxy.',
    package: packageName,
  }
}

export function wrongSize(file: RemoteArchive, packageName: string, got: number): Failure {
  return new Failure({
    code: 'wrong-size',
    message: `${file.filename} has ${got} bytes, the index announced ${file.sizeBytes}; it comes from ${shownSource(file.url)}.`,
    nextStep: 'Nothing of it was used. If the index is yours, compare the file there.',
    package: packageName,
  })
}

export function tooLong(file: RemoteArchive, packageName: string, limit: number): Failure {
  return new Failure({
    code: 'wrong-size',
    message: `${file.filename} is longer than the ${limit} bytes that were announced, from ${shownSource(file.url)}.`,
    nextStep: 'Nothing of it was used. If the index is yours, compare the file there.',
    package: packageName,
  })
}

/** The failure with the package's name on it. */
export function named(error: unknown, packageName: string): unknown {
  if (!(error instanceof Failure) || error instanceof Interrupted) return error
  const [first, ...rest] = error.problems
  if (first.package !== undefined) return error
  return new Failure([{ ...first, package: packageName }, ...rest], { cause: error })
}

function shownSource(url: string): string {
  return URL.canParse(url) ? shownUrl(url) : url
}
