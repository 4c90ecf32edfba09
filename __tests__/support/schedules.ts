// Seeded bad days: one, two or three publishers of one layer against a server that throttles, resets, cuts and fails, in an order
// of calls that the seed chooses. An oracle says what is wrong with what they reported, and with what exists afterwards.
import { createHash } from 'node:crypto'
import { Failure } from '../../src/errors.ts'
import { sourceIn } from '../../src/plan/description.ts'
import type { Grant, Sharing } from '../../src/plan/grants.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { declaredStatements, isMark, markId } from '../../src/publish/layer/sharing.ts'
import type { Publication } from '../../src/publish/publication.ts'
import type { ZipFile } from '../../src/publish/zip.ts'
import { byText } from '../../src/text/order.ts'
import { inProcess } from './aws-server/in-process.ts'
import { AwsServer } from './aws-server/server.ts'
import type { Fault, RecordedCall } from './aws-server/server.ts'
import type { StoredVersion } from './aws-server/state.ts'
import { addBucket, addFunction, connect, layerOf, region, requestOf, zipFile } from './publishing.ts'
import { seeded, VirtualTime } from './virtual-time.ts'

const kinds: readonly Fault['kind'][] = [
  'throttle',
  'reset-before',
  'reset-after',
  'truncate-after',
  'cut-after',
  'error-before',
  'error-after',
]
const lastingKinds = ['error-before', 'reset-before', 'denied', 'expired', 'error-after'] as const
const lastingCalls = [
  'AddLayerVersionPermission',
  'UpdateFunctionConfiguration',
  'PutObject',
  'PublishLayerVersion',
  'GetLayerVersionPolicy',
  'ListLayerVersions',
  'PutParameter',
  'RemoveLayerVersionPermission',
  'DeleteLayerVersion',
]
const kept: Grant = { kind: 'account', accountId: '111111111111' }
/** Was granted on the first version, and revoked by hand on the second. */
const revoked: Grant = { kind: 'account', accountId: '222222222222' }
const declaredGrants: readonly Grant[] = [
  { kind: 'account', accountId: '444444444444' },
  { kind: 'organization', organizationId: 'o-abcdefghij' },
]
const other = (regionName: string, name: string): string => `arn:aws:lambda:${regionName}:999999999999:layer:${name}:1`

/** A third of the schedules has single faults, a third many, and in a third one kind of call fails until the end. */
function faultsOf(seed: number): (call: RecordedCall) => Fault | undefined {
  const next = seeded(seed * 31)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  if (seed % 3 === 2) {
    const dead = pick(lastingCalls)
    const kind = pick(lastingKinds)
    const publisher = pick(['A', 'B'])
    const from = Math.floor(next() * 4) - 1
    let count = 0
    return ({ name, accessKeyId }) =>
      name.endsWith(dead) && accessKeyId.startsWith(publisher) && count++ >= from ? { kind } : undefined
  }
  const likelihood = seed % 3 === 0 ? 0.06 : 0.25
  return () => (next() < likelihood ? { kind: pick(kinds) } : undefined)
}

/** Calls that came in, and wait until the seed lets them through. */
class Gate {
  isOpen = true
  readonly #waiting: { readonly key: string; readonly pass: () => void }[] = []

  pass({ accessKeyId, name, region: of, path }: RecordedCall): Promise<void> {
    if (this.isOpen) return Promise.resolve()
    return new Promise((pass) => void this.#waiting.push({ key: `${accessKeyId} ${of} ${name} ${path}`, pass }))
  }

  get length(): number {
    return this.#waiting.length
  }

  release(at: number): void {
    this.#waiting.sort(byText(({ key }) => key))
    for (const { pass } of this.#waiting.splice(at, 1)) pass()
  }
}

interface Publisher {
  readonly name: 'A' | 'B' | 'C'
  readonly request: PublishRequest
  /** After this many of its calls it is interrupted. */
  readonly endsAfter?: number
}

interface World {
  readonly seed: number
  readonly accountId: string
  readonly regions: PublishRequest['regions']
  readonly sharing: Sharing
  readonly publishers: readonly [Publisher, ...Publisher[]]
}

export interface Zips {
  readonly old: readonly [ZipFile, ZipFile]
  readonly first: ZipFile
  readonly second: ZipFile
  readonly third: ZipFile
}

export const makeZips = async (): Promise<Zips> => ({
  old: [await zipFile('oldest'), await zipFile('old')],
  first: await zipFile('first'),
  second: await zipFile('second'),
  third: await zipFile('third'),
})

/** What the seed says of the world; the account is empty but for what the world begins with. */
async function makeWorld(
  connection: { readonly url: string; readonly requestHandler: object },
  server: AwsServer,
  seed: number,
  zips: Zips,
): Promise<World> {
  const accountId = String(500_000_000_000 + seed)
  const regions: World['regions'] = seed % 4 === 0 ? [region('us-east-1'), region('eu-west-1')] : [region('us-east-1')]
  const sharing: Sharing = seed % 2 === 0 ? { kind: 'declared', grants: declaredGrants } : { kind: 'carry-over' }
  const shared: Partial<PublishRequest> = {
    regions,
    sharing,
    ...(seed % 6 < 3 ? { bucket: { template: `b${seed}-{region}`, prefix: 'p' } } : {}),
    functions: [{ kind: 'name', name: 'app' }],
    publishFunctionVersion: seed % 5 === 0,
    ...(seed % 5 === 1 || seed % 5 === 2 ? { keepVersions: 1 } : {}),
    parameters: ['/layers/{name}/arn'],
  }
  for (const { name } of regions) {
    addBucket(server, `b${seed}-${name}`, name, accountId)
    addFunction(server, 'app', { layers: [other(name, 'one'), other(name, 'two')] }, { accountId, region: name })
  }
  if (seed % 7 < 4) {
    using session = connect(connection, accountId)
    const grants = { kind: 'declared', grants: [kept, revoked] } as const
    const less = { kind: 'declared', grants: [kept] } as const
    for (const [zip, declared] of [
      [zips.old[0], grants],
      [zips.old[1], less],
    ] as const) {
      const { problems } = await publish(requestOf(layerOf(zip), { regions, sharing: declared }), session.context)
      if (problems.length > 0) throw new Error(`seed ${seed}: the world could not be made: ${JSON.stringify(problems)}`)
    }
  }
  const next = seeded(seed * 13)
  const publisher = (name: Publisher['name'], zip: ZipFile): Publisher => ({
    name,
    request: requestOf(layerOf(zip), shared),
    ...(next() < 0.25 ? { endsAfter: 1 + Math.floor(next() * 40) } : {}),
  })
  const two = seed % 8 < 5 ? [publisher('B', seed % 8 < 4 ? zips.second : zips.first)] : []
  const three = seed % 16 === 3 ? [publisher('C', zips.third)] : []
  return { seed, accountId, regions, sharing, publishers: [publisher('A', zips.first), ...two, ...three] }
}

interface Ended {
  readonly publication: Publication
  readonly isKilled: boolean
}

const nothing = { destinations: [], planned: [], notes: [], warnings: [], skew: [], partly: [] }

export class Schedules {
  readonly #server = new AwsServer()
  readonly #zips: Zips
  readonly #gate = new Gate()
  readonly #connection: { readonly url: string; readonly requestHandler: object }
  #fault: ((call: RecordedCall) => Fault | undefined) | undefined
  readonly #counts = new Map<string, () => void>()
  /** How the runs of bad days ended. */
  readonly outcomes = { done: 0, failed: 0, killed: 0 }

  constructor(zips: Zips) {
    this.#zips = zips
    this.#connection = { url: 'http://in-process.invalid', requestHandler: inProcess(this.#server) }
    this.#server.options = {
      fault: (call) => this.#fault?.(call),
      arrived: async (call) => {
        this.#counts.get(call.accessKeyId)?.()
        await this.#gate.pass(call)
      },
      forgetful: true,
    }
  }

  static async start(): Promise<Schedules> {
    const schedules = new Schedules(await makeZips())
    // Loads the modules of the SDK, which takes time that no seed decides.
    await schedules.run(0)
    await schedules.run(6)
    Object.assign(schedules.outcomes, { done: 0, failed: 0, killed: 0 })
    return schedules
  }

  /** Runs one schedule, by itself: time and chance are the seed's. Yields what is wrong, and a hash of all that happened. */
  async run(
    seed: number,
    tell: (call: string) => void = () => {},
  ): Promise<{ readonly wrong: readonly string[]; readonly trace: string }> {
    using time = new VirtualTime(seed * 7)
    const trace = createHash('sha256')
    this.#server.options = {
      ...this.#server.options,
      onEffect: ({ accessKeyId, name, region: of, path, status }) => {
        const call = `${accessKeyId.slice(0, 1)} ${of} ${name} ${status} ${path}`
        trace.update(`${call}\n`)
        tell(call)
      },
    }
    const next = seeded(seed * 17)
    const drive = <T>(work: Promise<T>): Promise<T> => this.#drive(work, time, next)
    const world = await drive(makeWorld(this.#connection, this.#server, seed, this.#zips))
    const { accountId, publishers } = world
    this.#fault = faultsOf(seed)
    this.#gate.isOpen = false
    const ended = await drive(Promise.all(publishers.map((one) => this.#publish(world, one))))
    this.#fault = undefined
    this.#gate.isOpen = true
    for (const { publication, isKilled } of ended) {
      this.outcomes[isKilled ? 'killed' : publication.problems.length === 0 ? 'done' : 'failed'] += 1
    }
    const bad = ended.flatMap(({ publication }) => violations(this.#server, world, publication))
    const together = ended.every(({ publication, isKilled }) => !isKilled && publication.problems.length === 0)
      ? pointsAtDeleted(this.#server, world)
      : []
    const [last] = publishers
    const good = (await drive(this.#publish(world, { name: last.name, request: last.request }))).publication
    const rest = [
      ...good.problems.map(({ message }) => message),
      ...violations(this.#server, world, good),
      ...pointsAtDeleted(this.#server, world),
    ]
    this.#server.cloud.accounts.delete(accountId)
    const wrong = [
      ...[...bad, ...together].map((text) => `seed ${seed}, bad day: ${text}`),
      ...rest.map((text) => `seed ${seed}, good day: ${text}`),
    ]
    return { wrong, trace: trace.digest('hex').slice(0, 12) }
  }

  /** Lets one thing happen at a time, until the work is done and no call is under way: a call that waits, or a timer. */
  async #drive<T>(work: Promise<T>, time: VirtualTime, next: () => number): Promise<T> {
    let isDone = false
    const settled = work.finally(() => void (isDone = true))
    settled.catch(() => {})
    for (;;) {
      await time.settle()
      const waiting = this.#gate.length
      if (isDone && waiting === 0) return settled
      const chosen = Math.floor(next() * (waiting + (time.isPending ? 1 : 0)))
      if (chosen < waiting) this.#gate.release(chosen)
      else if (time.isPending) time.fireNext()
      else await time.wait()
    }
  }

  async #publish({ accountId }: World, { name, request, endsAfter }: Publisher): Promise<Ended> {
    const stop = new AbortController()
    const accessKeyId = `${name}KIA${accountId}`
    let calls = 0
    this.#counts.set(accessKeyId, () => void (++calls === endsAfter && stop.abort()))
    using session = connect(this.#connection, accountId, {
      signal: stop.signal,
      accessKeyId,
      patience: { attempts: 6, delayScale: 0.002, silence: { quickMs: 60_000, slowMs: 60_000 } },
    })
    try {
      return { publication: await publish(request, session.context), isKilled: false }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return {
        publication: { ...nothing, problems: error.problems },
        isKilled: stop.signal.aborted,
      }
    } finally {
      this.#counts.delete(accessKeyId)
    }
  }
}

const aliveIn = (server: AwsServer, accountId: string, name: string): readonly StoredVersion[] =>
  server.cloud
    .region(accountId, name)
    .layers.get('deps')
    ?.versions.filter(({ deleted }) => !deleted) ?? []
const grantsOf = ({ policy }: StoredVersion): readonly string[] =>
  policy.map(({ Sid }) => String(Sid)).filter((id) => !isMark({ id }))
const wantedIds = ({ sharing }: World, hasOld: boolean): readonly string[] =>
  declaredStatements(sharing.kind === 'declared' ? sharing.grants : hasOld ? [kept] : []).map(({ id }) => id)

/** What is wrong with what was reported, or with what exists, whether or not the run succeeded. */
function violations(server: AwsServer, world: World, { destinations, problems }: Publication): readonly string[] {
  const { accountId, regions, seed } = world
  const wrong: string[] = []
  const isDone = problems.length === 0
  if (isDone && destinations.length < regions.length) wrong.push('succeeded without all regions')
  const hasOld = seed % 7 < 4
  const wanted = wantedIds(world, hasOld)
  for (const { name } of regions) {
    const { functions } = server.cloud.region(accountId, name)
    const alive = aliveIn(server, accountId, name)
    const attached = functions.get('app')?.layers ?? []
    if (![other(name, 'one'), other(name, 'two')].every((arn, at) => attached[at] === arn) || attached.length > 3) {
      wrong.push(`${name}: the function has other layers: ${attached.join()}`)
    }
    for (const version of alive.slice(hasOld ? 2 : 0)) {
      const tooMany = grantsOf(version).filter((id) => !wanted.includes(id))
      if (tooMany.length > 0) wrong.push(`${name}: version ${version.version} has grants too many: ${tooMany.join()}`)
    }
    const second = alive.find(({ version }) => hasOld && version === 2)
    if (second && grantsOf(second).some((id) => id.endsWith('222222222222'))) {
      wrong.push(`${name}: a revoked grant came back`)
    }
    const reported = destinations.find((one) => one.region === name)
    if (!reported) continue
    const version = alive.find((one) => one.version === reported.version)
    const missing = version ? wanted.filter((id) => !grantsOf(version).includes(id)) : []
    if (missing.length > 0) wrong.push(`${name}: version ${reported.version} is reported without ${missing.join()}`)
    if (version && isMarked(alive, version)) wrong.push(`${name}: version ${reported.version} is still marked`)
  }
  return wrong
}

/** Functions and parameters at a version that does not exist. */
function pointsAtDeleted(server: AwsServer, { accountId, regions }: World): readonly string[] {
  return regions.flatMap(({ name }) => {
    const { functions, parameters } = server.cloud.region(accountId, name)
    const alive = new Set(aliveIn(server, accountId, name).map(({ arn }) => arn))
    const attached = functions.get('app')?.layers[2]
    const parameter = parameters.get('/layers/deps/arn')?.value
    return [
      ...(attached !== undefined && alive.has(attached) ? [] : [`${name}: the function has ${attached}`]),
      ...(parameter !== undefined && alive.has(parameter) ? [] : [`${name}: the parameter is ${parameter}`]),
    ]
  })
}

/** Whether the version that this one takes its grants from says that it is not finished. */
function isMarked(alive: readonly StoredVersion[], { description }: StoredVersion): boolean {
  const source = sourceIn(description)
  const of = alive.find(({ version }) => version === source?.version)
  return source !== undefined && of?.policy.some(({ Sid }) => Sid === markId(source.mark)) === true
}
