// `build: container`: pip resolves and builds everything inside the image, as people do by hand. The result is wheels,
// published ones and built ones alike, and they are treated like all others.

import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { makeFolder } from '../../host/make-folder.ts'
import { Failure } from '../../errors.ts'
import { hashFile } from '../../host/file-hash.ts'
import { parseWheelFilename } from '../wheels/filename.ts'
import type { Context } from '../../host/context.ts'
import { type Target, targetName } from '../../lambda/target.ts'
import type { IndexSettings } from '../indexes/settings.ts'
import { optionHashes } from '../requirements/as-requirement.ts'
import type { Inputs, Requirement } from '../requirements/inputs.ts'
import type { Wheel } from '../wheels/wheelhouse.ts'
import { adviceFor } from './advice.ts'
import { copyLocal } from './local-in-container.ts'
import { lastLines } from './build-log.ts'
import { checkBuiltWheel } from './check-wheel.ts'
import { runContainerBuild } from './container.ts'
import type { BuildOptions, BuiltWheels, SystemLibrary } from './options.ts'
import { secretFiles, withoutUrls } from './secrets.ts'
import type { BuildEnvironment } from './build-environment.ts'
import { systemLibraries } from './system-libraries.ts'
import { byText } from '../../text/order.ts'

/** Lines for pip, from what was read and checked. */
export function pipRequirements(requirements: readonly Requirement[]): string {
  return requirements
    .map((one) => [one.line, ...optionHashes(one).map((hash) => `--hash=${hash}`)].join(' '))
    .map((line) => `${line}\n`)
    .join('')
}

/** Arguments of `pip wheel`, run where the two files are. Pure. */
export function pipArguments({ options, constraints }: Pick<Inputs, 'options' | 'constraints'>): readonly string[] {
  return [
    '--requirement=requirements.txt',
    ...(constraints.length > 0 ? ['--constraint=constraints.txt'] : []),
    ...options.noBinary.map((name) => `--no-binary=${name}`),
    ...options.onlyBinary.map((name) => `--only-binary=${name}`),
    ...(options.preReleases ? ['--pre'] : []),
    ...(options.requireHashes ? ['--require-hashes'] : []),
  ]
}

/**
 * Builds everything for one target by pip in its image.
 * @param folder where the wheels stay; the caller removes it
 * @throws {Failure} `build-failed`, and what `runContainerBuild` throws.
 */
export async function buildAllInContainer(
  inputs: Inputs,
  target: Target,
  folder: string,
  {
    options,
    settings,
    environment,
  }: { readonly options: BuildOptions; readonly settings: IndexSettings; readonly environment: BuildEnvironment },
  context: Pick<Context, 'env' | 'directory' | 'signal' | 'log' | 'runProcess' | 'stores'>,
): Promise<BuiltWheels> {
  const startedMs = performance.now()
  const prepared = await environment.prepare(target)
  const places = { context: join(folder, 'context'), output: join(folder, 'output'), secrets: join(folder, 'secrets') }
  const source = join(places.context, 'source')
  await makeFolder(source)
  const requirements = await copyLocal(inputs.requirements, source, context)
  const written = withoutUrls([pipRequirements(requirements), pipRequirements(inputs.constraints)])
  const [lines = '', constraints = ''] = written.texts
  await writeFile(join(source, 'requirements.txt'), lines, { mode: 0o600 })
  await writeFile(join(source, 'constraints.txt'), constraints, { mode: 0o600 })
  const packageName = 'all packages'
  const { result, log } = await runContainerBuild(
    {
      packageName,
      target,
      image: prepared.image,
      options,
      goal: 'wheel',
      work: { kind: 'pip', args: pipArguments(inputs), wholeFlags: true },
      folder: places,
      network: true,
      emulated: prepared.emulated,
      sawGlibc: prepared.sawGlibc,
      secrets: await secretFiles(settings, context, places, { ...options, urls: written.urls }),
    },
    context,
  )
  if (result.status !== 'built') {
    const advice = adviceFor(log, target)
    throw new Failure({
      code: advice === undefined ? 'build-failed' : `build-failed-${advice.code}`,
      message: `pip could not build everything for ${targetName(target)} in ${prepared.identity.reference}${advice === undefined ? '' : `: ${advice.cause}`}. Its last lines:\n${lastLines(log, 25)}`,
      nextStep: advice?.nextStep ?? 'Look into the lines above; `build: auto` needs no container for what has wheels.',
      input: 'build',
    })
  }
  const origins = new Map(inputs.requirements.map((one) => [one.name, one.origin]))
  const builtNow = new Set([...log.matchAll(/Created wheel for \S+: filename=(\S+)/g)].map((match) => match[1]))
  const wheels: Wheel[] = []
  const libraries: SystemLibrary[] = []
  for (const one of result.wheels) {
    const path = join(places.output, 'wheels', basename(one.file))
    const name = parseWheelFilename(one.file)?.name ?? one.file
    const { filename, version } = checkBuiltWheel(basename(one.file), { name }, target)
    const origin = origins.get(name)
    wheels.push({
      name,
      version,
      filename,
      path,
      ...(await hashFile(path)),
      origin: builtNow.has(filename) ? 'built' : 'wheel',
      requiredBy: origin === undefined ? [] : [origin],
    })
    libraries.push(...(await systemLibraries(one, join(places.output, 'lib'), name)))
  }
  const milliseconds = Math.round(performance.now() - startedMs)
  const where = `by pip in ${prepared.identity.reference}${prepared.emulated ? ', emulated' : ''}`
  return {
    target,
    wheels: wheels.sort(byText(({ name }) => name)),
    systemLibraries: [...new Map(libraries.map((library) => [library.soname, library])).values()],
    notes: [],
    builds: wheels
      .filter((wheel) => wheel.origin === 'built')
      .map(({ name, version }) => ({ name, version, where, milliseconds })),
  }
}
