import picomatch from 'picomatch'
import { findingsOfLayer } from '../../inspect/inspect.ts'
import { nativeFilesOf } from '../../inspect/native-files.ts'
import { checkNative } from '../../inspect/native-checks.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import type { Finding } from '../../model/finding.ts'
import { codeSha256, type Layer } from '../../model/layer.ts'
import type { NativeFile } from '../../model/native-file.ts'
import { verifyLoading } from '../../node/checks/imports.ts'
import { checkNode } from '../../node/checks/node-checks.ts'
import { nodeSubjects } from '../../node/checks/subjects.ts'
import type { FolderPackage } from '../../node/install/folder.ts'
import { nodeParts, type LeftOut } from '../../node/install/parts.ts'
import { allows } from '../../node/locks/choose.ts'
import type { LockedPackage } from '../../node/locks/node-lock.ts'
import type { ObtainedPackage } from '../../node/packages/npm-package.ts'
import { nodeCpu, type NodeTarget } from '../../node/target.ts'
import { nodeTargets } from '../../plan/plan.ts'
import { nodeRootOf } from '../../plan/site-root.ts'
import { examineOwnFiles } from '../../python/checks/examine.ts'
import { contentOfLayer } from '../../report/packages.ts'
import { formatBytes, plural } from '../../text/units.ts'
import { budgetFindings } from '../budgets.ts'
import { previousSize, refuseGrowth } from '../growth.ts'
import { handlerFindings } from '../handlers.ts'
import { judge } from '../inspect-layer.ts'
import { callHere } from '../invoke/smoke.ts'
import type { InspectedLayer } from '../ecosystem.ts'
import { ownFilesOf } from '../own-files.ts'
import type { Run } from '../request.ts'
import { writers } from '../writers.ts'
import type { NodeChoice } from './choose-node.ts'
import { sdkNotes } from './sdk-notes.ts'

interface Ingredients {
  /** Of compiling. */
  readonly findings: readonly Finding[]
  /** By the `id` of the package. */
  readonly obtained: ReadonlyMap<string, ObtainedPackage>
  readonly folders: ReadonlyMap<string, FolderPackage>
}

/**
 * Makes one artifact and inspects it, before it takes its place.
 * @throws {Failure} with every certain finding.
 */
export async function makeNodeArtifact(
  choice: NodeChoice,
  ingredients: Ingredients,
  run: Run,
): Promise<InspectedLayer> {
  const { config, context, announce } = run
  const { layer: planned, placed, requirers } = choice
  const installation = {
    ...ingredients,
    placed,
    targets: nodeTargets(planned.targets),
    librariesFolder: artifactFacts[planned.kind].librariesFolder,
    requirersOf: ({ id }: { readonly id: string }) => requirers.get(id) ?? [],
  }
  const { parts, components, leftOut } = await nodeParts(installation, nodeRootOf(planned), context.signal)
  const own = await ownFilesOf(planned, config, context)
  const previous = await previousSize(planned.zipPath, run)
  let findings: readonly Finding[] = []
  let native: readonly NativeFile[] = []
  const judgeArtifact = async (made: Layer): Promise<void> => {
    const content = contentOfLayer(made)
    announce({ kind: 'content-known', layer: planned.name, content })
    refuseGrowth(made, previous, run)
    const budgets = budgetFindings(content, config, { knowsLicences: true })
    const inspected = await inspectNode(made, choice, ingredients, run)
    native = inspected.native
    const handlers = await handlerFindings({ ...made, kind: planned.kind, targets: planned.targets }, config)
    const notes = [...leftOut.map(leftOutNote), ...choice.packages.flatMap(patchNote), ...sdkNotes(choice)]
    const found = [...handlers, ...budgets, ...ingredients.findings, ...inspected.findings, ...notes]
    findings = judge(found, config, planned.name, run, { more: config.verify === 'import' })
    if (config.verify === 'import') {
      context.log.info(
        `${planned.name}: importing its direct dependencies in ${run.importIn ? 'its base image' : 'the runtime image'}.`,
      )
      const packagesOf = (target: NodeTarget): readonly string[] => directPackages(choice, target)
      const request = { ...config, packagesOf, importIn: run.importIn }
      const loaded = await verifyLoading(made, request, context)
      findings = judge([...found, ...loaded], config, planned.name, run)
    }
    await callHere(made, run)
  }
  const request = { parts: [...parts, own], components, exclude: config.exclude }
  const layer = await writers[planned.kind](planned, request, context, judgeArtifact)
  if (planned.kind !== 'image') {
    const zip = { path: layer.zipPath, codeSha256: codeSha256(layer), reused: layer.reused }
    announce({ kind: 'zip-ready', layer: planned.name, zip })
  }
  return { layer, findings, native }
}

async function inspectNode(
  made: Layer,
  { packages, missingPeers }: NodeChoice,
  { obtained }: Ingredients,
  { config, context }: Run,
): Promise<{ readonly findings: readonly Finding[]; readonly native: readonly NativeFile[] }> {
  const { scanned } = await examineOwnFiles(made, context)
  const brought = packages.flatMap(({ id }) => obtained.get(id) ?? [])
  const facts = new Map(brought.map((one) => [one.archive.sha256, one.facts]))
  const subjects = nodeSubjects(
    made,
    facts,
    scanned.flatMap(({ elf }) => elf ?? []),
  )
  const isAllowed = picomatch([...config.allowMissing])
  const found = subjects.flatMap((subject) => [...checkNative(subject, isAllowed), ...checkNode(subject)])
  const peers = missingPeers.map(({ from, name, range }): Finding => ({
    severity: 'warning',
    code: 'missing-peer',
    message: `${from.name} ${from.version} works with ${name} ${range} beside it, which the lock does not hold.`,
    nextStep: `Add ${name} to package.json, and lock again.`,
    package: from.name,
  }))
  return {
    findings: findingsOfLayer(made, [...found, ...peers]),
    native: nativeFilesOf(subjects.flatMap(({ elfFiles }) => elfFiles)),
  }
}

/** What the project itself asks for, as far as it is for the target. */
function directPackages({ root, packages }: NodeChoice, { architecture }: NodeTarget): readonly string[] {
  const here = new Set(packages.flatMap(({ id, cpu }) => (allows(cpu, nodeCpu[architecture]) ? [id] : [])))
  return root.filter(({ to }) => here.has(to)).map(({ name }) => name)
}

function leftOutNote({ package: name, version, files, sizeBytes }: LeftOut): Finding {
  return {
    severity: 'note',
    code: 'foreign-prebuilds',
    message: `${name} ${version}: ${plural(files, 'prebuilt file')} for other machines, ${formatBytes(sizeBytes)} unzipped, ${files === 1 ? 'is' : 'are'} left out.`,
    package: name,
  }
}

function patchNote({ name, version, patch }: LockedPackage): readonly Finding[] {
  if (patch?.kind !== 'read') return []
  const message = `${name} ${version} is changed by ${patch.file}.`
  return [{ severity: 'note', code: 'patched', message, package: name }]
}
