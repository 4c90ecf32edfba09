// `verify: import`: the layer where Lambda puts it, in the image of its runtime, and every module imported there.

import { createHash, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../../host/context.ts'
import { identifyImage } from '../../host/docker/images.ts'
import { readyImage } from '../../host/docker/ready-image.ts'
import { sealedFacts } from '../../host/json-cache.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { archivesOf } from '../../inspect/import-container.ts'
import type { Part } from '../../model/entry.ts'
import type { Layer } from '../../model/layer.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { runtimeImage } from '../../lambda/images.ts'
import { siteRootOf } from '../../plan/site-root.ts'
import { targetName } from '../../lambda/target.ts'
import { pythonTargets } from '../../plan/plan.ts'
import { importAll, type ImportRequest, type ImportWork, type VerifiedImports } from './import-run.ts'
import { importableModules, type ImportableModule, isExcluded } from './import-names.ts'
import { lambdaLayerCheckSource } from './programs/lambda-layer-check-source.ts'
import { lambdaLayerImportSource } from './programs/lambda-layer-import-source.ts'
import { lambdaLayerInvokeSource } from './programs/lambda-layer-invoke-source.ts'
import type { Finding } from '../../model/finding.ts'

/**
 * Imports every top-level module of every distribution in the runtime image of each of the layer's targets. A zip that
 * was imported in the same image before is not imported again.
 * @param parts what the layer was made of: their bytecode is compiled here
 * @throws {Failure} when Docker, the image or an emulator is missing: what was asked for cannot be verified then.
 */
export async function verifyImports(
  layer: Layer,
  parts: readonly Part[],
  request: ImportRequest,
  context: Context,
): Promise<VerifiedImports> {
  const folder = join(context.stores.temporary, `verify-${randomUUID()}`)
  await makeFolder(folder)
  let made: Promise<readonly string[]> | undefined
  try {
    const place = await request.importIn?.(layer.plan, folder)
    const archives = (): Promise<readonly string[]> => (made ??= archivesOf(layer, place, folder, context))
    const all: VerifiedImports[] = []
    for (const target of pythonTargets(layer.plan.targets)) {
      all.push(await verifyTarget({ layer, parts, target, archives, folder, request, place }, context))
    }
    return {
      findings: all.flatMap(({ findings }) => findings),
      failed: all.flatMap(({ failed }) => failed),
      costs: all.flatMap(({ costs }) => costs),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function verifyTarget(work: ImportWork, context: Context): Promise<VerifiedImports> {
  const { layer, target, request } = work
  const { excludeImports, onlyImports } = request
  const root = siteRootOf(layer.plan, target.runtime.python)
  const { modules: all, strays } = importableModules(layer.entries, root)
  const excluded = all.filter(({ module }) => isExcluded(module, excludeImports))
  const modules = all.filter((one) => !excluded.includes(one) && (onlyImports?.includes(one.module) ?? true))
  const skipped = [...excluded, ...strays]
  const notes: Finding[] =
    skipped.length === 0
      ? []
      : [
          {
            severity: 'note',
            code: 'imports-skipped',
            message: `Not imported for ${targetName(target)}: ${skipped.map(({ module }) => module).join(', ')}.`,
          },
        ]
  if (modules.length === 0) return { findings: notes, failed: [], costs: [] }
  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const image = work.place?.image ?? runtimeImage(target)
  const doing = `import the modules in ${image}`
  const state = await readyImage(image, { platform, machine }, doing, context)
  const { digest } = await identifyImage(image, platform, context, { localOnly: true })
  const remembered = sealedFacts<VerifiedImports>(context, 'verified-imports-1')
  const key = keyOf(work, modules, digest, context)
  const known = request.cache === false ? undefined : await remembered.get(key)
  if (known) context.log.info(`${layer.plan.name}: imported in this image before: nothing is run.`)
  const verified = known ?? (await importAll({ ...work, modules, image, digest, state, doing }, context))
  if (!known && request.cache !== false && verified.failed.length === 0) await remembered.put(key, verified)
  return { ...verified, findings: [...notes, ...verified.findings] }
}

/** All that decides how the imports go. */
function keyOf(
  { layer, target, request, place }: ImportWork,
  modules: readonly ImportableModule[],
  digest: string,
  { env }: Pick<Context, 'env'>,
): string {
  const variables = (request.verifyEnv ?? []).map((name) => [name, env[name] ?? null])
  const programs = [lambdaLayerCheckSource, lambdaLayerImportSource, lambdaLayerInvokeSource]
  const content = layer.blobs?.map(({ identity }) => identity.digest) ?? layer.sha256
  const how = [place?.options, place?.entrypoint]
  const parts = [content, layer.plan.kind, targetName(target), digest, modules, variables, programs, how]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
