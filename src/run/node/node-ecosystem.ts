import { relative } from 'node:path'
import { openArchiveStore, type ArchiveStore } from '../../host/archive-store.ts'
import { packCommit } from '../../node/install/pack.ts'
import { readFolderPackage, type FolderPackage } from '../../node/install/folder.ts'
import type { KnownPlatforms } from '../../node/locks/choose.ts'
import { obtainPackages, summaryOfPackages } from '../../node/packages/obtain.ts'
import type { ObtainedPackage } from '../../node/packages/npm-package.ts'
import { exclusions } from '../../artifact/exclude.ts'
import { pathConflicts } from '../../artifact/layout.ts'
import { throwIfAny, type Problem } from '../../errors.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import type { Entry } from '../../model/entry.ts'
import type { Finding } from '../../model/finding.ts'
import { handlersOf } from '../../plan/handlers.ts'
import type { NodePlan } from '../../plan/plan.ts'
import type { LayerContent } from '../../report/report.ts'
import type { Ecosystem } from '../ecosystem.ts'
import { expectedHandlerFindings, uncheckedHandler } from '../handlers.ts'
import { listed } from '../../text/listing.ts'
import { under } from '../../text/path.ts'
import { judge } from '../inspect-layer.ts'
import type { InspectedLayer } from '../ecosystem.ts'
import { summaryOfLayer } from '../phase-summaries.ts'
import type { Run } from '../request.ts'
import { ownFilesOf } from '../own-files.ts'
import { choiceOf, chooseNode, packagesOf, summaryOfChoices, type NodeChoice, type NodeChosen } from './choose-node.ts'
import { compileMissing } from './compile.ts'
import { expectedContent } from './expected.ts'
import { identifyNode } from './identify.ts'
import { makeNodeArtifact } from './make.ts'
import { sdkNotes } from './sdk-notes.ts'

/** Artifacts of npm packages. */
export async function openNode(layers: readonly NodePlan[], run: Run): Promise<Ecosystem> {
  const { config, context, announce } = run
  const chosen = await context.log.phase('Resolve', () => chooseNode(layers, run), summaryOfChoices)
  const folders = await foldersOf(chosen, run)
  const store = await openArchiveStore(
    { root: context.stores.packages, holds: 'package', cache: config.cache },
    context,
  )
  // What is compiled depends on an image, and on whether Docker is there.
  let isCompiled = false
  return {
    layers,
    get isSettled() {
      const isPinned = packagesOf(chosen.choices).every(({ source }) => source.kind === 'tarball')
      return !isCompiled && isPinned && chosen.source?.isLocked === true
    },
    isLocked: chosen.source?.isLocked === true,
    has: (wanted) => packagesOf(chosen.choices).some(({ name }) => name === wanted),
    identify: (layer) => identifyNode(layer, chosen, folders, run),
    async measure() {
      const contents = new Map<string, LayerContent>()
      for (const choice of chosen.choices) {
        const own = await ownFilesOf(choice.layer, config, context)
        for (const warning of own.warnings) context.log.warning(warning)
        throwIfAny(expectedConflicts(choice, own.entries, config))
        const measuring = () => expectedContent(choice, folders, own.entries, chosen.connection, run)
        const { content, findings } = await context.log.phase('Measure', measuring)
        contents.set(choice.layer.name, content)
        announce({ kind: 'content-known', layer: choice.layer.name, content })
        const missing = await missingHandlers(choice, config, own.entries)
        const found = [...missing, ...findings, ...sdkNotes(choice)]
        judge(found, config, choice.layer.name, run, { more: true, packages: content.packages })
      }
      return contents
    },
    async handlerFindings(layer, handler) {
      const own = await ownFilesOf(layer, config, context)
      const choice = chosen.choices.find((one) => one.layer.name === layer.name)
      return choice ? missingHandlers(choice, { handler, handlers: [] }, own.entries) : []
    },
    async make(checkUpload) {
      const { obtained } = await context.log.phase(
        'Gather',
        () => gather(chosen, store, run),
        (gathered) => summaryOfPackages(gathered.obtained),
      )
      const known = platformsOf(obtained)
      const made: InspectedLayer[] = []
      for (const layer of layers) {
        const choice = choiceOf(layer, chosen.source, config, known)
        const bytes = choice.packages.reduce((sum, { id }) => sum + (obtained.get(id)?.archive.sizeBytes ?? 0), 0)
        checkUpload?.(layer.name, bytes)
        const compiled = await compileMissing(choice, obtained, store, { ...run, context: chosen.connection.context })
        isCompiled ||= compiled.needsImage
        const making = (): Promise<InspectedLayer> => makeNodeArtifact(choice, { ...compiled, folders }, run)
        made.push(await context.log.phase('Merge and inspect', making, summaryOfLayer))
      }
      return made
    },
    async keep() {},
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}

/** Where the user's own files and packages exclude each other, as far as it is known without a download. */
function expectedConflicts(
  { layer, placed }: NodeChoice,
  own: readonly Entry[],
  { exclude }: Pick<Run['config'], 'exclude'>,
): readonly Problem[] {
  const root = artifactFacts[layer.kind].packagesFolder
  const left = exclusions(exclude)
  const taken = new Map<string, Pick<Entry, 'path' | 'origin'>>()
  for (const { place, package: one } of placed) {
    if (one.source.kind !== 'tarball') continue
    const path = under(root, `${place}/package.json`)
    const origin = { ecosystem: 'npm', name: `${one.name} ${one.version}`, requiredBy: [] } as const
    if (!left.excludes(path, 0)) taken.set(path, { path, origin })
  }
  for (const entry of own) if (!left.excludes(entry.path, entry.sizeBytes)) taken.set(entry.path, entry)
  return pathConflicts(taken)
}

/** What is in a package is not known before it is downloaded: of a handler in one, this is said. */
async function missingHandlers(
  { layer, placed }: NodeChoice,
  config: Pick<Run['config'], 'handler' | 'handlers'>,
  own: readonly Entry[],
): Promise<readonly Finding[]> {
  const root = artifactFacts[layer.kind].packagesFolder
  const paths = placed.map(({ place }) => under(root, `${place}/package.json`))
  const findings: Finding[] = []
  for (const handler of handlersOf(config)) {
    const installed = placed.find(({ place }) => handler.startsWith(`${place}/`))
    if (installed) findings.push(uncheckedHandler(handler, under(root, installed.place)))
    else
      findings.push(...(await expectedHandlerFindings(layer, { handlers: [handler] }, own, { paths, complete: true })))
  }
  return findings
}

async function gather({ choices, connection }: NodeChosen, store: ArchiveStore, { announce }: Run) {
  const { settings, context } = connection
  const pack: Parameters<typeof obtainPackages>[1]['pack'] = (one, path, signal) =>
    packCommit(one, path, { ...context, signal })
  const gathered = await obtainPackages(packagesOf(choices), { settings, store, context, pack })
  announce({ kind: 'transferred', ...gathered.transfers })
  return gathered
}

/** Workspaces, and folders that are depended on. */
async function foldersOf({ choices }: NodeChosen, { context }: Run): Promise<ReadonlyMap<string, FolderPackage>> {
  const folders = new Map<string, FolderPackage>()
  for (const { id, source } of packagesOf(choices)) {
    if (source.kind !== 'folder') continue
    const shown = relative(context.directory, source.path)
    const folder = await readFolderPackage(source.path, shown, context.signal)
    folders.set(id, folder)
    if (folder.leftByGit.length > 0)
      context.log.info(
        `${shown}: its .gitignore leaves out ${listed(folder.leftByGit)}, as it does when npm publishes it. Name what is needed in \`files\` of its package.json.`,
      )
  }
  return folders
}

/** What packages say of themselves, for locks that are too old to say it. */
function platformsOf(obtained: ReadonlyMap<string, ObtainedPackage>): KnownPlatforms {
  return new Map(
    [...obtained].map(
      ([
        id,
        {
          facts: { os, cpu, libc },
        },
      ]) => [id, { os, cpu, libc }],
    ),
  )
}
