// What packages require, asked in the build image: where this machine cannot isolate their code, and where their code
// requires libraries that only the image has.

import { randomUUID } from 'node:crypto'
import { lstat, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import pLimit from 'p-limit'
import type { Context } from '../../host/context.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { targetName } from '../../lambda/target.ts'
import type { LockedPackage } from '../locks/lock.ts'
import type { Inputs } from '../requirements/inputs.ts'
import type { AskInContainer } from '../uv/ask.ts'
import { openBuildEnvironment } from './build-environment.ts'
import { readBuildSystem } from './build-system.ts'
import { buildFailure, runRounds } from './rounds.ts'
import { copySource, treeOf } from './source-tree.ts'
import { type CompileSettings, optionsOf } from './options-of.ts'
import { toolsOf } from './tools.ts'

const largestMetadataBytes = 4 * 1024 * 1024

/** Asks nothing of Docker before the first package must be asked. */
export function openContainerMetadata(settings: CompileSettings, context: Context): AskInContainer {
  let shared: ReturnType<typeof share> | undefined
  const share = async (inputs: Inputs) => {
    const options = await optionsOf(settings, context)
    const tools = await toolsOf(inputs, options, context)
    return { options, tools, environment: openBuildEnvironment(options, context), limit: pLimit(options.parallel) }
  }
  return async (source, why, target, inputs) => {
    const { options, tools, environment, limit } = await (shared ??= share(inputs))
    return limit(async () => {
      const { name, version, label, folder } = source
      const prepared = await environment.prepare(target)
      const emulated = prepared.emulated ? ', emulated' : ''
      context.log.info(
        `${label} must be run to know what it requires, and ${why}: its code runs in ${prepared.identity.reference}${emulated}.`,
      )
      const scratch = join(context.stores.temporary, `metadata-${randomUUID()}`)
      try {
        await makeFolder(scratch)
        const tree = source.isOwn ? await copySource(folder, join(scratch, 'unpacked'), context) : await treeOf(folder)
        const locked: LockedPackage = {
          name: name ?? label,
          ...(version === undefined ? {} : { version }),
          wheels: [],
          requiredBy: [],
        }
        const request = {
          package: locked,
          target,
          tree,
          system: await readBuildSystem(tree, locked.name),
          prepared,
          options,
          settings: tools.settings,
          logs: join(context.stores.temporary, 'logs'),
          scratch: join(scratch, 'container'),
        }
        const { outcome, output } = await runRounds(request, 'metadata', tools.uv, context)
        const distInfo = outcome.result.status === 'metadata' ? outcome.result.distInfo : ''
        const path = join(output, 'metadata', basename(distInfo), 'METADATA')
        const found = await lstat(path).catch(() => undefined)
        if (!found?.isFile() || found.size > largestMetadataBytes || !/^[\w.+!-]+\.dist-info$/.test(distInfo))
          throw await buildFailure(request, outcome)
        context.log.debug(`${label} said in the image for ${targetName(target)} what it requires.`)
        return { distInfo, metadata: await readFile(path, 'utf8') }
      } finally {
        await rm(scratch, { recursive: true, force: true })
      }
    })
  }
}
