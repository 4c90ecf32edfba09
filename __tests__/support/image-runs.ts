// Runs of `publish --artifact image` against a registry in memory.

import { parseConfig, type RawInputs } from '../../src/config/config.ts'
import type { Context } from '../../src/host/context.ts'
import type { Outcome } from '../../src/run/request.ts'
import { run } from '../../src/run/run.ts'
import { putBase } from './base-images.ts'
import { makeContext, type TestContext } from './contexts.ts'
import { startRegistry, type RegistryServer, type RegistryServerOptions } from './registry-server.ts'

export const app = 'def handler(event, context):\n    return event\n'

export async function publish(
  context: Context,
  server: Pick<RegistryServer, 'host'>,
  more: RawInputs = {},
): Promise<Outcome> {
  const inputs: RawInputs = {
    artifact: ['image'],
    code: ['src'],
    handlers: ['app.handler'],
    architectures: ['arm64'],
    'layer-name': ['demo-{architecture}'],
    'base-image': [`${server.host}/base:{architecture}`],
    repository: [`${server.host}/demo`],
    reports: ['none'],
    ...more,
  }
  const { config, problems } = parseConfig(inputs)
  if (!config) throw new Error(JSON.stringify(problems))
  return run({ verb: 'publish', config }, [], context)
}

export async function withRegistry(
  work: (server: RegistryServer, context: TestContext) => Promise<void>,
  options: RegistryServerOptions = {},
): Promise<void> {
  await using server = await startRegistry(options)
  await using context = await makeContext()
  await context.write({ 'src/app.py': app })
  putBase(server, 'base', 'arm64')
  await work(server, context)
}

export const codesOf = ({ report }: Outcome): readonly string[] => report.problems.map(({ code }) => code)
export const messageOf = ({ report }: Outcome): string => report.problems.map(({ message }) => message).join('\n')
export const imageOf = ({ report }: Outcome) => report.layers[0]?.image
export const isBase = (line: string): boolean => line.includes('/v2/base/')

export interface Document {
  readonly mediaType: string
  readonly config: { readonly digest: string; readonly mediaType: string }
  readonly layers: readonly { readonly digest: string; readonly mediaType: string; readonly size: number }[]
}

/** The manifest of a tag, and its configuration, as the registry has them. */
export function pushed(server: RegistryServer, tag: string) {
  const found = server.manifests.get(`demo:${tag}`)
  if (!found) throw new Error(`${tag} was not pushed`)
  const manifest = JSON.parse(found.bytes.toString()) as Document
  const config = JSON.parse(server.blobs.get(manifest.config.digest)?.toString() ?? '{}') as Record<string, unknown>
  return { manifest, config, type: found.type }
}
