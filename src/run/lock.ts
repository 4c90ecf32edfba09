// `lock`: writes a pylock.toml of what the targets take.
import { join } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import { readSmallFile, writeFileAtomically } from '../host/files.ts'
import { targetName } from '../lambda/target.ts'
import { pylockText } from '../python/locks/write-pylock.ts'
import { listedAll } from '../text/listing.ts'
import { plural } from '../text/units.ts'
import { choosePackages, explain } from './python/choose.ts'
import { configuredRun } from './python/configured-run.ts'
import { layersOf } from './layers.ts'
import type { Run } from './request.ts'

const lockName = 'pylock.toml'

/** @throws {Failure} when there is nothing to lock, or something cannot be locked. An old lock stays as it is then. */
export async function lock(given: Run): Promise<void> {
  const run = await configuredRun(given)
  const { config, context, announce } = run
  if (config.build === 'container') {
    throw new ConfigurationError({
      code: 'contradicting-inputs',
      message: '`build: container` has pip resolve inside of the image, so there is nothing to lock.',
      nextStep: 'Leave `build` out: what has no wheel is built in the container all the same.',
      input: 'build',
    })
  }
  const chosen = await choosePackages(layersOf(run), run)
  const locks = await explain(chosen.locks, chosen.inputs, context)
  const path = join(context.directory, lockName)
  const text = pylockText(locks, context.directory)
  const isSame = (await readSmallFile(path, Buffer.byteLength(text)).catch(() => undefined)) === text
  if (!isSame) await writeFileAtomically(path, text, context.stores.temporary)
  const targets = locks.map(({ target }) => targetName(target))
  const packages = new Set(locks.flatMap((one) => one.packages.map(({ name }) => name)))
  const what = `${plural(packages.size, 'package')} for ${listedAll(targets)}`
  // A lock and pins say what they say, however often they are asked.
  const isOpen = locks.some(({ origin }) => origin === 'resolved')
  const again = isOpen
    ? 'Run lambda-layer lock again to take newer versions.'
    : 'To take newer versions, change what it was made from, and run lambda-layer lock again.'
  const lines = [
    isSame ? `${lockName} is up to date: ${what}.` : `Wrote ${lockName}: ${what}.`,
    ...(isSame ? [] : [`Commit it: every build obeys it from now on. ${again}`]),
  ]
  announce({ kind: 'answered', answer: { lines, data: { path, changed: !isSame, targets, packages: packages.size } } })
}
