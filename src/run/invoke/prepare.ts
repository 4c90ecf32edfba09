// A zip, laid out on this machine as Lambda lays it out in a function, and the image that it is started in.

import { chmod, copyFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { Context } from '../../host/context.ts'
import { readyImage } from '../../host/docker/ready-image.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { unpackZip } from '../../host/unpack-zip.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { artifactFacts } from '../../lambda/artifacts.ts'
import { taskFolder } from '../../lambda/folders.ts'
import { runtimeImage } from '../../lambda/images.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import { ownFilesOf } from '../own-files.ts'
import type { Call } from './start.ts'

/** Everything but the handler and the event. */
export type Startable = Omit<Call, 'handler' | 'event'>

interface Zip {
  readonly artifact: 'layer' | 'function'
  readonly path: string
  readonly target: Target<Runtime>
}

/** @param place a folder for the content, which the caller removes */
export async function prepareZip(
  { artifact, path, target }: Zip,
  place: string,
  { config, context }: { readonly config: Pick<Config, 'code'>; readonly context: Context },
): Promise<Startable> {
  const image = runtimeImage(target)
  await readyFor(image, target, context)
  const content = join(place, 'content')
  await unpackZip(path, content, context.signal)
  const folders = [{ from: content, to: artifactFacts[artifact].mountedAt }]
  if (artifact === 'layer') {
    const code = join(place, 'code')
    await copyOwn(code, config.code, path, context)
    folders.push({ from: code, to: taskFolder })
  }
  return { image, target, folders }
}

/** The user's code, laid out as in the zip of a function. */
async function copyOwn(to: string, code: Config['code'], zipPath: string, context: Context): Promise<void> {
  const { entries, warnings } = await ownFilesOf({ kind: 'function', zipPath }, { include: [], code }, context)
  for (const warning of warnings) context.log.warning(warning)
  await makeFolder(to)
  for (const { path, mode, content } of entries) {
    const file = join(to, path)
    await makeFolder(dirname(file))
    if (content.kind === 'link') await symlink(content.target, file)
    else if (content.kind === 'file') await copyFile(content.file, file)
    else if (content.kind === 'bytes') await writeFile(file, content.bytes)
    if (content.kind !== 'link') await chmod(file, mode)
  }
}

/** Waits for Docker, and pulls the image where it is missing. */
export async function readyFor(image: string, target: Target<Runtime>, context: Context): Promise<void> {
  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const state = await readyImage(image, { platform, machine }, `invoke a function in ${image}`, context)
  if (state === 'emulated') context.log.info(`${platform} is emulated here: times and memory are not those of Lambda.`)
}
