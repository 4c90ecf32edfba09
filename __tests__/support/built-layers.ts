import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseWheelFilename } from '../../src/python/wheels/filename.ts'
import { examineFile } from '../../src/python/checks/examine-file.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { WheelFacts } from '../../src/python/checks/wheel-facts.ts'
import { assemble } from '../../src/run/python/assemble.ts'
import { inspect } from '../../src/run/inspect-layer.ts'
import type { InspectedLayer } from '../../src/run/ecosystem.ts'
import type { Architecture } from '../../src/lambda/architectures.ts'
import { findPythonRuntime } from '../../src/lambda/runtimes.ts'
import type { Target } from '../../src/lambda/target.ts'
import type { Wheel } from '../../src/python/wheels/wheelhouse.ts'
import { makeContext, type TestContext } from './contexts.ts'
import { makeWheel, wheelFilename, type WheelSpec } from './wheels.ts'

export function targetOf(runtimeName: string, architecture: Architecture): Target {
  const runtime = findPythonRuntime(runtimeName)
  if (!runtime) throw new Error(`No runtime ${runtimeName}`)
  return { runtime, architecture }
}

export interface LayerSpec {
  /** python3.13 on x86_64 unless told. */
  readonly targets?: readonly [Target, ...Target[]]
  readonly wheels?: readonly WheelSpec[]
  /** One's own files, by their path in the layer. */
  readonly own?: Readonly<Record<string, string | Buffer>>
  readonly allowMissing?: readonly string[]
  readonly exclude?: readonly string[]
}

/** A wheel's file, as if it had been gathered. */
export async function wheelOf(path: string, content: Buffer): Promise<Wheel> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  const filename = path.slice(path.lastIndexOf('/') + 1)
  const parsed = parseWheelFilename(filename)
  if (!parsed) throw new Error(`${filename} is no wheel's name`)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const { name, version } = parsed
  return { name, version, filename, path, sha256, sizeBytes: content.length, origin: 'wheel', requiredBy: [] }
}

/** Merges wheels and own files into a real zip, and inspects it. */
export async function inspectLayer(spec: LayerSpec): Promise<InspectedLayer> {
  await using context = await makeContext()
  const wheels = await Promise.all(
    (spec.wheels ?? []).map((wheel) => wheelOf(join(context.stores.wheels, wheelFilename(wheel)), makeWheel(wheel))),
  )
  return await inspectWheels(context, wheels, spec)
}

export async function inspectWheels(
  context: TestContext,
  wheels: readonly Wheel[],
  { targets = [targetOf('python3.13', 'x86_64')], own = {}, allowMissing = [], exclude = [] }: LayerSpec,
): Promise<InspectedLayer> {
  await context.write(own)
  const facts = new Map<string, WheelFacts>()
  for (const { sha256, path, filename } of wheels) facts.set(sha256, await examineFile(path, filename))
  const zipPath = join(context.directory, 'out', 'demo.zip')
  const layer = await assemble(
    { kind: 'layer', name: 'demo', targets, layout: targets.length > 1 ? 'versioned' : 'flat', zipPath },
    targets.map((target) => ({ target, wheels })),
    { include: Object.keys(own).map((path) => ({ source: path, target: path })), exclude },
    context,
  )
  const { findings, native } = await inspect(layer, facts, { allowMissing }, context)
  return { findings, native, layer }
}

/** `error wrong-machine demo python/demo.so` */
export function outline({ severity, code, package: name, path }: Finding): string {
  return [severity, code, name ?? '-', path ?? '-'].join(' ')
}
