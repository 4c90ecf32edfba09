import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectAws } from '../../src/host/aws/connect.ts'
import type { Aws, AwsOptions } from '../../src/host/aws/connect.ts'
import { silentLog } from '../../src/host/log.ts'
import { findRegion } from '../../src/lambda/partitions.ts'
import type { Region } from '../../src/lambda/partitions.ts'
import { renderDescription } from '../../src/plan/description.ts'
import { fingerprintOfZip } from '../../src/run/fingerprint.ts'
import type { DeclaredLayer, PublishRequest } from '../../src/publish/layer/request.ts'
import type { ZipFile } from '../../src/publish/zip.ts'
import type { PublishContext } from '../../src/publish/context.ts'
import type { AwsServer } from './aws-server/server.ts'
import type { StoredFunction } from './aws-server/state.ts'

export const account = '123456789012'
export const secret = 'wJalrXUtnFEMI-K7MDENG-bPxRfiCYEXAMPLEKEY'
/** Tests do not wait as users do. */
export const quick = { attempts: 8, delayScale: 0.02, silence: { quickMs: 30_000, slowMs: 60_000 } }

export function region(name = 'us-east-1'): Region {
  const found = findRegion(name)
  if (!found) throw new Error(`no region ${name}`)
  return found
}

/** A file that begins as a zip does, and is as large as asked for. */
export async function zipFile(content: string, sizeBytes = 0): Promise<ZipFile> {
  const bytes = Buffer.concat([
    Buffer.from(`PK\u0003\u0004${content}`),
    randomBytes(Math.max(0, sizeBytes - content.length - 4)),
  ])
  const folder = await mkdtemp(join(tmpdir(), 'zip-'))
  const path = join(folder, 'layer.zip')
  await writeFile(path, bytes)
  return { path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

export function layerOf(
  zip: ZipFile | undefined,
  changes: Partial<DeclaredLayer> & { sha256?: string } = {},
): DeclaredLayer {
  const { sha256 = zip?.sha256 ?? '', ...others } = changes
  const fingerprint = 'fingerprint' in changes ? changes.fingerprint : fingerprintOfZip(sha256)
  return {
    name: 'deps',
    runtimes: ['python3.13'],
    architectures: ['x86_64'],
    description: renderDescription('the dependencies', {}, fingerprint).text,
    fingerprint,
    ...(zip ? { zip } : {}),
    ...others,
  }
}

export function requestOf(layer: DeclaredLayer, changes: Partial<PublishRequest> = {}): PublishRequest {
  return {
    mode: 'if-changed',
    layers: [layer],
    regions: [region()],
    sharing: { kind: 'carry-over' },
    shareVersions: 'newest',
    functions: [],
    publishFunctionVersion: false,
    parameters: [],
    ...changes,
  }
}

export interface Session extends Disposable {
  readonly aws: Aws
  readonly context: PublishContext
  readonly lines: string[]
}

/** A connection to the server as one account. */
export function connect(
  server: Pick<AwsServer, 'url'> & { readonly requestHandler?: object },
  accountId = account,
  { accessKeyId = `AKIA${accountId}`, ...options }: Partial<AwsOptions> & { accessKeyId?: string } = {},
): Session {
  const lines: string[] = []
  const log = {
    ...silentLog,
    info: (line: string) => void lines.push(line),
    warning: (line: string) => void lines.push(line),
    debug: (line: string) => void lines.push(line),
  }
  const signal = options.signal ?? new AbortController().signal
  const aws = connectAws({
    env: {},
    log,
    signal,
    patience: quick,
    account: {
      accessKeyId,
      secretAccessKey: secret,
      endpoint: server.url,
      ...(server.requestHandler ? { requestHandler: server.requestHandler } : {}),
    },
    ...options,
  })
  const context = { aws, log, signal, pace: { pollMs: 2, patienceMs: 5_000 } }
  return { aws, context, lines, [Symbol.dispose]: () => aws.close() }
}

export function addFunction(
  server: AwsServer,
  name: string,
  changes: Partial<StoredFunction> = {},
  where = { accountId: account, region: 'us-east-1' },
): StoredFunction {
  const made: StoredFunction = {
    name,
    arn: `arn:aws:lambda:${where.region}:${where.accountId}:function:${name}`,
    runtime: 'python3.13',
    architectures: ['x86_64'],
    packageType: 'Zip',
    codeSha256: 'code',
    codeSize: 1000,
    layers: [],
    revision: 1,
    pending: 0,
    outcome: 'Successful',
    tags: {},
    published: [],
    ...changes,
  }
  server.cloud.region(where.accountId, where.region).functions.set(name, made)
  return made
}

export function addBucket(
  server: AwsServer,
  name: string,
  regionName = 'us-east-1',
  accountId = account,
  versioned = false,
): void {
  server.cloud
    .account(accountId)
    .buckets.set(name, { region: regionName, versioned, objects: new Map(), uploads: new Map(), kept: new Map() })
}

/** All that stands in an account, in a form that two runs can be compared by. */
export function standing(server: AwsServer, accountId = account): unknown {
  const { regions, buckets } = server.cloud.account(accountId)
  return {
    regions: Object.fromEntries(
      [...regions].map(([name, { layers, functions, parameters }]) => [
        name,
        {
          layers: [...layers].map(([layer, { versions }]) => [
            layer,
            versions
              .filter(({ deleted }) => !deleted)
              .map(({ version, codeSha256, policy }) => ({
                version,
                codeSha256,
                policy: policy.map(({ Sid, Principal, Condition }) => ({ Sid, Principal, Condition })).sort(bySid),
              })),
          ]),
          functions: [...functions.values()].map((one) => ({
            name: one.name,
            layers: one.layers,
            published: one.published.map(({ version, layers: attached }) => ({ version, layers: attached })),
          })),
          parameters: [...parameters].map(([parameter, { value }]) => [parameter, value]),
        },
      ]),
    ),
    buckets: [...buckets].map(([name, { objects, uploads }]) => [name, [...objects.keys()].sort(), uploads.size]),
  }
}

const bySid = (a: { Sid: unknown }, b: { Sid: unknown }): number => String(a.Sid).localeCompare(String(b.Sid))
