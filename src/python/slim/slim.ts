// `slim`: leaves out of wheels what nothing at run time needs, as far as that can be proved. Never `strip`: it breaks
// wheels whose libraries were patched (numpy 2.2.6: "ELF load command address/offset not page-aligned").

import { readFile } from 'node:fs/promises'
import { architectureFacts } from '../../lambda/architectures.ts'
import type { Target } from '../../lambda/target.ts'
import type { LocatedElf } from '../../inspect/scan.ts'
import type { Context } from '../../host/context.ts'
import type { Component } from '../../model/component.ts'
import type { Entry, Part } from '../../model/entry.ts'
import type { SlimKept, Slimming, SlimShare } from '../../model/slimming.ts'
import type { SlimPreset } from '../../plan/slim.ts'
import { decide, type Decision, type SlimPackage } from './decide.ts'
import { canMention, mentionsOf, type Mention } from './mentions.ts'
import type { MentionReader } from './read-mentions.ts'

export interface SlimRequest {
  readonly presets: ReadonlySet<SlimPreset>
  /** Presets that proved to be needed, as `tests numpy`, and why. */
  readonly takenBack: ReadonlyMap<string, string>
  /** Whether the modules are imported without the files afterwards. */
  readonly isProvedByImport: boolean
  /** Folders that packages are installed in, each with the targets that look there. */
  readonly sites: readonly { readonly root: string; readonly targets: readonly Target[] }[]
  /** ELF files of a wheel, by its SHA-256. */
  readonly elfFilesOf: (sha256: string) => readonly LocatedElf[]
}

export interface SlimmedParts {
  readonly parts: readonly Part[]
  readonly slimming: Slimming
  /** What was left out. */
  readonly left: readonly { readonly entry: Entry; readonly preset: SlimPreset }[]
}

/** The parts without what may go. Files of the user always stay, and what they name does. */
export async function slimParts(
  parts: readonly Part[],
  { presets, takenBack, isProvedByImport, sites, elfFilesOf }: SlimRequest,
  read: MentionReader,
  context: Pick<Context, 'signal'>,
): Promise<SlimmedParts> {
  const others = await mentionsOfUser(parts, context)
  const decisions = new Map<Entry, Decision>()
  for (const { root, targets } of sites) {
    const placed = new Map<SlimPackage, Map<string, Entry>>()
    for (const part of parts) {
      const one = await packageAt(part, root, targets, { read, elfFilesOf })
      if (one) placed.set(one.package, one.entries)
    }
    const decided = decide([...placed.keys()], presets, takenBack, { others, isProvedByImport })
    for (const [one, ofPaths] of decided) {
      for (const [path, decision] of ofPaths) {
        const entry = placed.get(one)?.get(path)
        if (entry) decisions.set(entry, decision)
      }
    }
  }
  const left = [...decisions].flatMap(([entry, { preset, keptSince }]) =>
    keptSince === undefined ? [{ entry, preset }] : [],
  )
  const going = new Set(left.map(({ entry }) => entry))
  return {
    parts: parts.map((part) => ({ ...part, entries: part.entries.filter((entry) => !going.has(entry)) })),
    slimming: summed(decisions),
    left,
  }
}

interface Readers {
  readonly read: MentionReader
  readonly elfFilesOf: SlimRequest['elfFilesOf']
}

/** The files of a wheel that are at a site; undefined for another part. */
async function packageAt(
  { entries }: Part,
  root: string,
  targets: readonly Target[],
  { read, elfFilesOf }: Readers,
): Promise<{ readonly package: SlimPackage; readonly entries: Map<string, Entry> } | undefined> {
  const [first] = entries
  const archive = first?.origin.archive
  if (!first || !archive || first.origin.ecosystem !== 'pypi') return undefined
  const top = root === '' ? '' : `${root}/`
  const here = new Map(
    entries.flatMap((entry) =>
      entry.path.startsWith(top) && entry.compiledFrom === undefined
        ? [[entry.path.slice(top.length), entry] as const]
        : [],
    ),
  )
  if (here.size === 0) return undefined
  const foreign = new Set(elfFilesOf(archive.sha256).flatMap((file) => (isForeign(file, targets) ? [file.path] : [])))
  const inWheel = (entry: Entry): string => (entry.content.kind === 'archived' ? entry.content.entry.path : '')
  return {
    package: {
      name: first.origin.name,
      files: [...here].map(([path, { sizeBytes }]) => ({ path, sizeBytes })),
      says: await read(archive),
      foreign: new Set([...here].flatMap(([path, entry]) => (foreign.has(inWheel(entry)) ? [path] : []))),
    },
    entries: here,
  }
}

/** `e_machine` of processors. Kernels of a GPU, or of eBPF, are ELF files as well, and are for any machine. */
const processors = new Set([2, 3, 8, 20, 21, 22, 40, 43, 62, 183, 243, 258])

/** Whether no target can load it: it is for another machine, or for the C library of Alpine Linux. */
function isForeign({ elf }: LocatedElf, targets: readonly Target[]): boolean {
  if (!processors.has(elf.machine)) return false
  const isOfTarget = targets.some(({ architecture }) => architectureFacts[architecture].elfMachine === elf.machine)
  return !isOfTarget || elf.needed.some((library) => library.startsWith('libc.musl-'))
}

/** What the user's own sources name. */
async function mentionsOfUser(
  parts: readonly Part[],
  { signal }: Pick<Context, 'signal'>,
): Promise<readonly Mention[]> {
  const mentions: Mention[] = []
  for (const { path, content, origin } of parts.flatMap(({ entries }) => entries)) {
    if (origin.ecosystem !== 'own' || content.kind !== 'file' || !canMention(path)) continue
    mentions.push(...(mentionsOf(path, await readFile(content.file, { signal })) ?? []))
  }
  return mentions
}

function summed(decisions: ReadonlyMap<Entry, Decision>): Slimming {
  const left = new Map<string, SlimShare>()
  const kept = new Map<string, SlimKept>()
  for (const [{ origin, sizeBytes }, { preset, keptSince }] of decisions) {
    const key = `${preset} ${origin.name}`
    if (keptSince === undefined) left.set(key, added(left.get(key), origin, preset, sizeBytes))
    else
      kept.set(key, { ...added(kept.get(key), origin, preset, sizeBytes), reason: kept.get(key)?.reason ?? keptSince })
  }
  return { left: largest(left), kept: largest(kept) }
}

function added(before: SlimShare | undefined, origin: Component, preset: SlimPreset, sizeBytes: number): SlimShare {
  const { files = 0, sizeBytes: sum = 0 } = before ?? {}
  return { preset, package: origin.name, files: files + 1, sizeBytes: sum + sizeBytes }
}

function largest<T extends SlimShare>(shares: ReadonlyMap<string, T>): readonly T[] {
  return [...shares.values()].toSorted((a, b) => b.sizeBytes - a.sizeBytes)
}
