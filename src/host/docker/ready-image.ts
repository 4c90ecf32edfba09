// An image that can be started here, for its architecture.

import { ensureEmulator, type Foreign } from './emulator.ts'
import { findEngine, type DockerContext } from './engine.ts'
import { identifyImage, pullImage } from './images.ts'

/**
 * Waits for the daemon, registers an emulator where that is allowed, and pulls the image when the daemon lacks it.
 * @throws {Failure} when Docker, the image or an emulator is missing.
 */
export async function readyImage(
  image: string,
  foreign: Foreign,
  doing: string,
  context: DockerContext,
): Promise<'native' | 'emulated'> {
  const engine = await findEngine(context, { doing })
  const mayRegister = context.env['GITHUB_ACTIONS'] === 'true'
  const state = await ensureEmulator(foreign, engine, { mayRegister }, context)
  const local = await identifyImage(image, foreign.platform, context, { localOnly: true }).catch(() => undefined)
  if (!local) {
    context.log.info(`Pulling ${image}.`)
    await pullImage(image, foreign.platform, context)
  }
  return state
}
