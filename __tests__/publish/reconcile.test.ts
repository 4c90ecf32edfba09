// The comparison alone: what was observed, what is declared, and what is to be done.
import { describe, expect, it } from 'vitest'
import type { LambdaFunction, LayerVersionSummary } from '../../src/host/aws/lambda-values.ts'
import { grantName } from '../../src/plan/grants.ts'
import type { Grant, Sharing } from '../../src/plan/grants.ts'
import { describeAction } from '../../src/publish/layer/actions.ts'
import type { Observation } from '../../src/publish/layer/observation.ts'
import { reconcile } from '../../src/publish/layer/reconcile.ts'
import type { ReconcileOptions } from '../../src/publish/layer/reconcile-options.ts'
import { markId, statementId } from '../../src/publish/layer/sharing.ts'
import type { Statement } from '../../src/publish/layer/sharing.ts'
import { layerOf, region, requestOf } from '../support/publishing.ts'

const account = (accountId: string): Grant => ({ kind: 'account', accountId })
const one = account('111111111111')
const two = account('222222222222')
const ours = (grant: Grant): Statement => ({ id: statementId(grant), grant })
const declared = (...grants: Grant[]): Sharing => ({ kind: 'declared', grants })
const layer = layerOf(undefined, { sha256: 'aa' })
const arn = (version: number): string => `arn:aws:lambda:us-east-1:123456789012:layer:deps:${version}`
const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:app'

/** A version with the declared content, or with another one. */
const version = (
  number: number,
  isTarget = false,
  changes: Partial<LayerVersionSummary> = {},
): LayerVersionSummary => ({
  version: number,
  arn: arn(number),
  description: isTarget ? layer.description : '',
  runtimes: ['python3.13'],
  architectures: ['x86_64'],
  licenseInfo: '',
  ...changes,
})
/** A version that takes its grants from another one, and is finished when the mark is gone from that. */
const from = (source: number, isTarget = true): Partial<LayerVersionSummary> => ({
  description: `${isTarget ? 'the' : 'other'} content [ll:${isTarget ? layer.fingerprint : 'a'.repeat(20)} ${source}.mark${source}]`,
})
const mark = (source: number): Statement => ({ id: markId(`mark${source}`), grant: account('123456789012') })
const lambdaFunction = (layers: readonly string[], changes: Partial<LambdaFunction> = {}): LambdaFunction => ({
  name: 'app',
  arn: functionArn,
  version: '$LATEST',
  runtime: 'python3.13',
  architectures: ['x86_64'],
  packageType: 'Zip',
  description: '',
  layers: layers.map((each) => ({ arn: each, codeSizeBytes: 1000 })),
  revisionId: '1',
  state: 'Active',
  stateReason: '',
  lastUpdateStatus: 'Successful',
  lastUpdateReason: '',
  codeSizeBytes: 1000,
  codeSha256: 'code',
  ...changes,
})
const others = ['a', 'b', 'c', 'd', 'e'].map((name) => `arn:aws:lambda:us-east-1:999999999999:layer:${name}:1`)

interface Row {
  readonly versions?: readonly LayerVersionSummary[]
  readonly policies?: Readonly<Record<number, readonly Statement[]>>
  readonly functions?: Observation['functions']
  readonly parameter?: string
  readonly request?: Partial<ReconcileOptions['request']>
}

function compared({ versions = [version(1, true)], policies = {}, functions = [], parameter, request = {} }: Row) {
  const observed: Observation = {
    versions,
    codeSha256: new Map(),
    policies: new Map(Object.entries(policies).map(([number, statements]) => [Number(number), statements])),
    functions,
    parameters: new Map([['/deps', parameter]]),
  }
  const { mode, sharing, shareVersions, layers, publishFunctionVersion, parameters } = requestOf(layer)
  const options = { mode, sharing, shareVersions, layers, publishFunctionVersion, parameters, ...request }
  const { target, actions, problems, notes, warnings } = reconcile(observed, {
    layer,
    request: options,
    region: region(),
  })
  return {
    target: target?.version,
    actions: actions.map(describeAction),
    problems: problems.map(({ code }) => code),
    notes,
    warnings,
  }
}

const nothing = { actions: [], problems: [], notes: [], warnings: [] }

describe('a layer is compared with what is declared', () => {
  it.each<[string, Row, Partial<ReturnType<typeof compared>>]>([
    ['nothing exists', { versions: [] }, { actions: ['publish a new version (the first one)'] }],
    ['it exists as declared', {}, { ...nothing, target: 1 }],
    [
      'its runtimes differ',
      { versions: [version(1, true, { runtimes: ['python3.12'] })] },
      { actions: ['publish a new version (no version is declared for these runtimes, architectures and licence)'] },
    ],
    [
      'another content is newer',
      { versions: [version(2), version(1, true)] },
      {
        target: 1,
        actions: [],
        notes: [
          expect.stringMatching(/version 1 .* used again. Version 2 stays the newest.*`publish: always`/) as string,
        ],
      },
    ],
    [
      'another build under the same name is newer',
      { versions: [version(2, false, { runtimes: ['python3.12'] }), version(1, true)] },
      { ...nothing, target: 1 },
    ],
    [
      'always',
      { request: { mode: 'always' } },
      { target: undefined, actions: ['publish a new version (`publish` is `always`)'] },
    ],
  ])('when %s', (_, row, expected) => {
    expect(compared(row)).toMatchObject(expected)
  })
})

describe('grants that nobody declares', () => {
  const three = account('333333333333')
  const toPublish = 'publish a new version (no version has this fingerprint)'
  const shared = (grant: Grant, version?: number): string =>
    `share ${version === undefined ? 'the new version' : `version ${version}`} with ${grantName(grant)}`
  it.each<[string, Row, readonly string[]]>([
    [
      'are copied to a new version',
      { versions: [version(1)], policies: { 1: [ours(two), ours(one)] } },
      [toPublish, shared(one), shared(two)],
    ],
    [
      'that were revoked on a version stay revoked',
      { versions: [version(2, true, from(1)), version(1)], policies: { 1: [ours(one)] } },
      [],
    ],
    [
      'are completed when the run before was not finished',
      {
        versions: [version(2, true, from(1)), version(1)],
        policies: { 1: [ours(one), ours(two), mark(1)], 2: [ours(one)] },
      },
      [shared(two, 2)],
    ],
    [
      'that were revoked on a version that was not finished stay revoked',
      {
        versions: [version(2, true, from(1)), version(1)],
        policies: { 1: [ours(one), ours(two), ours(three), mark(1)], 2: [ours(two)] },
      },
      [shared(three, 2)],
    ],
    [
      'that were revoked on the version that they come from do not reach the next one',
      { versions: [version(2, true, from(1)), version(1)], policies: { 1: [ours(two), mark(1)], 2: [] } },
      [shared(two, 2)],
    ],
    [
      'are not completed for the mark of another run',
      { versions: [version(2, true, from(1)), version(1)], policies: { 1: [ours(one), mark(7)], 2: [] } },
      [],
    ],
    [
      'are not copied to an older version that is used again',
      { versions: [version(2), version(1, true)], policies: { 2: [ours(one)], 1: [] } },
      [],
    ],
    [
      'are completed on an older version that is used again',
      {
        versions: [version(3, false, from(2, false)), version(2, true, from(1)), version(1)],
        policies: { 1: [ours(one), mark(1)], 2: [] },
      },
      [shared(one, 2)],
    ],
    [
      'include what the previous versions are still to get, at any depth',
      {
        versions: [
          version(5, false, from(4, false)),
          version(4, false, from(2, false)),
          version(3, false, from(2, false)),
          version(2, false, from(1, false)),
          version(1),
        ],
        policies: { 5: [], 4: [ours(three), mark(4)], 2: [ours(two), mark(2)], 1: [ours(one), ours(two), mark(1)] },
      },
      // Version 2 had the second grant, and so the first one was revoked there.
      [toPublish, shared(two), shared(three)],
    ],
    [
      'come from a version whose own run is at work',
      {
        versions: [version(3, false, from(2, false)), version(2, false, from(1, false)), version(1)],
        policies: { 3: [], 2: [mark(2)], 1: [ours(one), ours(two), mark(1)] },
      },
      [toPublish, shared(one), shared(two)],
    ],
  ])('%s', (_, row, actions) => {
    expect(compared(row).actions).toEqual(actions)
  })

  it('say what stays revoked', () => {
    const { notes } = compared({
      versions: [version(2, true, from(1)), version(1)],
      policies: { 1: [ours(one), ours(two), mark(1)], 2: [ours(two)] },
    })
    expect(notes.join()).toMatch(/version 2 stays without what was revoked: .*111111111111/)
  })

  it('are never public, which is a warning', () => {
    const everybody: Statement = { id: 'everybody', grant: { kind: 'public' } }
    const { actions, warnings } = compared({ versions: [version(1)], policies: { 1: [everybody] } })
    expect(actions).toEqual(['publish a new version (no version has this fingerprint)'])
    expect(warnings.join()).toMatch(/version 1 is public, and the new one is not/)
  })
})

describe('a policy near its limit of 20,480 bytes', () => {
  const accounts = (count: number, from = 0): Grant[] =>
    Array.from({ length: count }, (_, at) => account(String(300_000_000_000 + from + at)))
  // Some 250 bytes each, as they are read: 78 fit.
  const stored = (grants: readonly Grant[]): readonly Statement[] =>
    grants.map((grant) => ({ ...ours(grant), sizeBytes: 250 }))

  it('is refused when the declared grants do not fit, before anything is done', () => {
    const { problems, actions } = compared({ policies: { 1: [] }, request: { sharing: declared(...accounts(100)) } })
    expect(problems).toEqual(['policy-too-long'])
    expect(actions).toEqual([])
  })

  it('has grants revoked first when there is no room for both, and else last', () => {
    const full = compared({
      policies: { 1: stored(accounts(78)) },
      request: { sharing: declared(...accounts(20, 100)) },
    })
    expect(full.problems).toEqual([])
    expect(full.actions.findIndex((text) => text.startsWith('share'))).toBe(78)
    const roomy = compared({
      policies: { 1: stored(accounts(2)) },
      request: { sharing: declared(...accounts(2, 100)) },
    })
    expect(roomy.actions.map((text) => text.split(' ')[0])).toEqual(['share', 'share', 'no', 'no'])
  })
})

describe('a function', () => {
  const attached = lambdaFunction([arn(1)])
  it.each<[string, Row, Partial<ReturnType<typeof compared>>]>([
    ['with the version', { functions: [{ state: attached, by: 'name' }] }, nothing],
    [
      'with an older version',
      { versions: [version(2, true), version(1)], functions: [{ state: attached, by: 'tag' }] },
      { actions: [`attach to ${functionArn} in place of ${arn(1)}`] },
    ],
    [
      'that was named and has five other layers',
      { functions: [{ state: lambdaFunction(others), by: 'name' }] },
      { actions: [], problems: ['no-room-in-function'] },
    ],
    [
      'with the tag and five other layers',
      { functions: [{ state: lambdaFunction(others), by: 'tag' }] },
      {
        actions: [],
        problems: [],
        warnings: [expect.stringContaining('is left as it is: it has 5 other layers') as string],
      },
    ],
    [
      'with the tag and the layer, moved to another runtime',
      {
        versions: [version(2, true), version(1)],
        functions: [{ state: { ...attached, runtime: 'nodejs24.x' }, by: 'tag' }],
      },
      { actions: [], problems: [], warnings: [expect.stringContaining('its runtime is nodejs24.x') as string] },
    ],
    [
      'that was named and moved to another runtime',
      { functions: [{ state: { ...attached, runtime: 'nodejs24.x' }, by: 'name' }] },
      { actions: [], problems: ['incompatible-function'] },
    ],
  ])('%s', (_, row, expected) => {
    expect(compared(row)).toMatchObject(expected)
  })
})

describe('a parameter', () => {
  const request = { parameters: ['/deps'] }
  it.each<[string, string | undefined, Partial<ReturnType<typeof compared>>]>([
    ['does not exist', undefined, { actions: ['create the parameter /deps'] }],
    ['has the version', arn(1), nothing],
    ['has another version', arn(7), { actions: [`set the parameter /deps (now ${arn(7)})`] }],
    ['has a password', 'hunter2', { actions: [], problems: ['parameter-in-the-way'] }],
    [
      'has the ARN of something else',
      'arn:aws:iam::123456789012:role/x',
      { actions: [], problems: ['parameter-in-the-way'] },
    ],
  ])('that %s', (_, parameter, expected) => {
    const found = compared({ ...(parameter === undefined ? {} : { parameter }), request })
    expect(found).toMatchObject(expected)
    expect(JSON.stringify(found)).not.toContain('hunter2')
  })
})
