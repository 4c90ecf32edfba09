export interface StoredVersion {
  readonly version: number
  readonly arn: string
  readonly description: string
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
  readonly licenseInfo: string
  readonly codeSha256: string
  readonly codeSize: number
  /** Its zip, which `location` answers with. */
  readonly body?: Buffer
  /** Where its zip can be read. */
  location?: string
  deleted: boolean
  policy: Record<string, unknown>[]
  policyRevision: number
  /** How many calls still answer as if it did not exist: Lambda is eventually consistent after a publish. */
  late?: number
  /** Made by AWS Signer. */
  readonly signingJobArn?: string
  /** The object that it refers to, where Lambda made no copy. */
  readonly reference?: { readonly bucket: string; readonly key: string; readonly versionId: string }
}

export interface StoredLayer {
  next: number
  readonly versions: StoredVersion[]
}

export interface StoredFunction {
  readonly name: string
  readonly arn: string
  readonly runtime: string
  readonly architectures: readonly string[]
  readonly packageType: string
  readonly handler?: string
  /** Of a function of an image. */
  imageUri?: string
  codeSha256: string
  codeSize: number
  layers: string[]
  revision: number
  /** How many reads still say InProgress, and what they say after that. */
  pending: number
  outcome: 'Successful' | 'Failed'
  tags: Readonly<Record<string, string>>
  /** 0 lets nobody call it. */
  reservedConcurrency?: number
  /** Of its code signing configuration. */
  codeSigning?: 'Enforce' | 'Warn'
  aliases?: Map<string, { version: string; weights: Record<string, number>; revision: number }>
  readonly published: { version: string; layers: readonly string[]; codeSha256: string; description?: string }[]
}

export interface StoredObject {
  readonly body: Buffer
  readonly checksumSha256: string | undefined
  readonly metadata: Readonly<Record<string, string>>
  readonly versionId: string | undefined
  /** As its headers say: `x-amz-server-side-encryption`, `x-amz-tagging` and so on. */
  readonly settings?: Readonly<Record<string, string>>
  /** Written by AWS Signer. */
  readonly signingJobArn?: string
}

export interface StoredBucket {
  readonly region: string
  readonly versioned: boolean
  readonly objects: Map<string, StoredObject>
  readonly uploads: Map<
    string,
    { key: string; metadata: Record<string, string>; settings: Record<string, string>; parts: Map<number, Buffer> }
  >
  /** Every version that was ever put, by its id; only with `versioned`. */
  readonly kept?: Map<string, StoredObject & { readonly key: string }>
  /** Whether its policy lets Lambda itself read the objects. */
  letsLambdaRead?: boolean
}

export interface StoredSigningJob {
  readonly id: string
  readonly source: { readonly bucket: string; readonly key: string }
  readonly destination: { readonly bucket: string; readonly key: string }
  /** How many looks still say InProgress. */
  pending: number
  outcome: 'Succeeded' | 'Failed'
  readonly reason: string
}

export interface StoredRepository {
  readonly mutability: string
  /** As it was created. */
  readonly settings: Readonly<Record<string, unknown>>
  policy?: string
  images: { readonly digest: string; readonly tags: readonly string[]; readonly pushed: number }[]
}

export interface RegionState {
  readonly layers: Map<string, StoredLayer>
  readonly functions: Map<string, StoredFunction>
  readonly parameters: Map<string, { value: string; version: number }>
  /** Of ECR, by name. */
  readonly repositories: Map<string, StoredRepository>
  /** States of alarms, by name. */
  readonly alarms: Map<string, string>
  /** By name. */
  readonly signingProfiles: Map<string, { status: string; platform: string }>
  /** By token. */
  readonly signingJobs: Map<string, StoredSigningJob>
}

export interface AccountState {
  readonly regions: Map<string, RegionState>
  readonly buckets: Map<string, StoredBucket>
}

/** Everything that the server holds, by account; buckets by their own name. */
export class Cloud {
  readonly accounts = new Map<string, AccountState>()
  /** Lists of layers whose update ends as Failed. */
  readonly failingUpdates = new Set<string>()
  /** Zips of functions by their hash, where a test gave them or a call brought them. */
  readonly codes = new Map<string, Buffer>()
  /** The registry that ECR's repositories are in. */
  registryHost = ''
  /** Of CodeArtifact: tokens by `owner/domain`, endpoints by `owner/domain/repository`. */
  readonly artifactTokens = new Map<string, string>()
  readonly artifactEndpoints = new Map<string, string>()
  /** Where the server is. */
  url = ''
  /** What a function answers, by the hash of its code. */
  invoke: (codeSha256: string, payload: string) => { error?: string; payload: string; log: string } = () => ({
    payload: 'null',
    log: '',
  })
  /** How many calls do not know a new version yet. */
  lateCalls = 0
  /** Where versions are downloaded from, by their ARN. */
  contentUrl = 'https://example.invalid/'
  /** How the next signing jobs end. */
  signing: { readonly outcome: 'Succeeded' | 'Failed'; readonly reason: string } = { outcome: 'Succeeded', reason: '' }
  /** What Lambda makes of a zip's bytes: another hash, signed or not. */
  transform: ((codeSha256: string) => { readonly codeSha256: string; readonly signingJobArn?: string }) | undefined

  account(id: string): AccountState {
    const account = this.accounts.get(id) ?? { regions: new Map(), buckets: new Map() }
    this.accounts.set(id, account)
    return account
  }

  region(accountId: string, name: string): RegionState {
    const { regions } = this.account(accountId)
    const region = regions.get(name) ?? {
      layers: new Map(),
      functions: new Map(),
      parameters: new Map(),
      repositories: new Map(),
      alarms: new Map(),
      signingProfiles: new Map(),
      signingJobs: new Map(),
    }
    regions.set(name, region)
    return region
  }
}
