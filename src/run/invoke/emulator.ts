// The Runtime Interface Emulator for an image that has none: it comes from AWS's image of the runtime.
// https://github.com/aws/aws-lambda-runtime-interface-emulator

import { join } from 'node:path'
import type { Context } from '../../host/context.ts'
import { createContainer } from '../../host/docker/container.ts'
import { runDocker } from '../../host/docker/engine.ts'
import { readyImage } from '../../host/docker/ready-image.ts'
import { makeFolder } from '../../host/make-folder.ts'
import { architectureFacts } from '../../lambda/architectures.ts'
import { runtimeImage } from '../../lambda/images.ts'
import type { Runtime } from '../../lambda/runtimes.ts'
import type { Target } from '../../lambda/target.ts'
import { emulatorPlace, type Call } from './start.ts'

/** AWS's own entrypoint starts the emulator by itself. */
const ownEntrypoint = '/lambda-entrypoint.sh'

/** Undefined for an image that starts the emulator itself. */
export async function emulatorFor(
  image: string,
  target: Target<Runtime>,
  place: string,
  context: Context,
): Promise<Call['emulator']> {
  const doing = `look at ${image}`
  const text = await runDocker(['image', 'inspect', '--format', '{{json .Config}}', image], context, { doing })
  const config = JSON.parse(text) as Readonly<Record<'Entrypoint' | 'Cmd', readonly string[] | null | undefined>>
  const entrypoint = config.Entrypoint ?? []
  if (entrypoint.some((word) => word === ownEntrypoint || word.endsWith('aws-lambda-rie'))) return undefined
  const { ociPlatform: platform, machine } = architectureFacts[target.architecture]
  const source = runtimeImage(target)
  await readyImage(source, { platform, machine }, `take the emulator from ${source}`, context)
  await using container = await createContainer(
    {
      prefix: 'lambda-layer-emulator',
      image: source,
      platform,
      options: [],
      command: [],
      doing: `take the emulator from ${source}`,
    },
    context,
  )
  await makeFolder(place)
  const file = join(place, 'aws-lambda-rie')
  await container.copyOut(emulatorPlace, file)
  return { file, entrypoint, command: config.Cmd ?? [] }
}
