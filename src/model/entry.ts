// The files of an artifact: before they are written, and as they were written.

import type { ZipEntry } from '../formats/zip/central-directory.ts'
import type { Archive, Component } from './component.ts'

/** A hash of a file's bytes, as RECORD has it: the digest is urlsafe base64 without padding. */
export interface FileHash {
  readonly algorithm: string
  readonly digest: string
}

/** Where an entry's bytes are. */
export type Content =
  /** Compressed, in an archive: copied as they are. */
  | { readonly kind: 'archived'; readonly archive: Archive; readonly entry: ZipEntry }
  /** Made by us; small. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** A file on this machine, absolute. */
  | { readonly kind: 'file'; readonly file: string }
  /** A symbolic link, relative to its own folder. Its bytes are those of the target. */
  | { readonly kind: 'link'; readonly target: string }

/** A file that an artifact will hold. */
export interface Entry {
  /** In the artifact: relative, `/`-separated. */
  readonly path: string
  /** 0o777 is that of a link. */
  readonly mode: 0o644 | 0o755 | 0o777
  /** Unzipped. */
  readonly sizeBytes: number
  /** Of the unzipped bytes. */
  readonly hash: FileHash
  readonly origin: Component
  readonly content: Content
  /** Of bytecode: the path of its source, which it goes with. */
  readonly compiledFrom?: string
}

/** What a component, or several that belong together, bring into an artifact. */
export interface Part {
  /** In the order in which they are written. */
  readonly entries: readonly Entry[]
  /**
   * Makes the entry that lists the others, e.g. RECORD of a wheel, once it is known which of them were kept: not
   * excluded, and not replaced by other bytes.
   */
  readonly close?: (kept: readonly Entry[]) => Entry
  readonly warnings: readonly string[]
}

/** A file of a finished artifact. */
export interface PackedEntry {
  /** In the zip: relative, `/`-separated. */
  readonly path: string
  /** Unzipped. */
  readonly sizeBytes: number
  readonly compressedSizeBytes: number
  readonly crc32: number
  /** Permission bits: 0o644 or 0o755, 0o777 of a link. */
  readonly mode: number
  readonly origin: Component
  /** Path inside its archive, when it is an entry of one. */
  readonly pathInArchive?: string
  /** Where it points to, relative to its own folder, when it is a symbolic link. */
  readonly link?: string
}

/** Two components brought different bytes for one path. */
export interface Collision {
  readonly path: string
  readonly kept: Component
  readonly dropped: Component
  /** The rule that chose, in words. */
  readonly rule: string
}
