// Versions that exist, brought to other regions and accounts by the command as a process.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { useAwsCommand } from '../support/aws-command.ts'
import type { Ended } from '../support/doors.ts'

const aws = useAwsCommand()
const source = '860000000001'
const target = '860000000002'
const arn = `arn:aws:lambda:us-east-1:${source}:layer:deps:1`

const run = (accountId: string, ...args: string[]): Promise<Ended> =>
  aws.run(accountId, [...args, '--json'], { AWS_SHARED_CREDENTIALS_FILE: join(aws.folder, 'credentials') })
const documentOf = ({ stdout }: Ended) =>
  JSON.parse(stdout) as {
    layers: { name: string; destinations?: object[]; planned?: { actions: string[] }[] }[]
    errors: { code: string }[]
  }

beforeAll(async () => {
  const profile = `[origin]\naws_access_key_id = AKIA${source}\naws_secret_access_key = secret\n`
  await writeFile(join(aws.folder, 'credentials'), profile)
  const published = await run(
    source,
    'publish',
    '--zip',
    'layer.zip',
    '--layer-name',
    'deps',
    '--license-info',
    'MIT',
    '--runtimes',
    'python3.12',
  )
  if (published.exitCode !== 0) throw new Error(published.stdout)
})
const versions = (accountId: string, region: string) =>
  aws.server.cloud.region(accountId, region).layers.get('deps')?.versions ?? []

describe('lambda-layer publish --zip ARN', () => {
  it('copies a version to other regions as it is, and not again', async () => {
    const first = await run(source, 'publish', '--zip', arn, '--regions', 'eu-west-1,ap-south-1')
    expect(first.exitCode).toBe(0)
    const [original] = versions(source, 'us-east-1')
    for (const region of ['eu-west-1', 'ap-south-1']) {
      const { codeSha256, description, licenseInfo, runtimes } = original ?? {}
      expect(versions(source, region)).toMatchObject([{ codeSha256, description, licenseInfo, runtimes }])
    }
    const before = aws.server.calls.length
    const again = await run(source, 'publish', '--zip', arn, '--regions', 'eu-west-1,ap-south-1')
    expect(documentOf(again).layers).toMatchObject([{ destinations: [{ changed: false }, { changed: false }] }])
    expect(aws.server.calls.slice(before).filter(({ writes }) => writes)).toEqual([])
  })

  it('copies a version of another account where that shares it, or by the profile that may read it', async () => {
    const denied = await run(target, 'publish', '--zip', arn)
    expect(denied.exitCode).toBe(1)
    expect(documentOf(denied).errors).toMatchObject([{ code: 'access-denied' }])
    const planned = await run(target, 'plan', '--zip', arn, '--source-profile', 'origin')
    expect(documentOf(planned).layers).toMatchObject([{ name: 'deps', planned: [{ actions: [expect.any(String)] }] }])
    expect(versions(target, 'us-east-1')).toEqual([])
    const copied = await run(target, 'publish', '--zip', arn, '--source-profile', 'origin')
    expect(copied.exitCode).toBe(0)
    expect(versions(target, 'us-east-1')).toMatchObject([{ licenseInfo: 'MIT' }])
  })

  it.each([
    [['--zip', `${arn}9`], 'no-such-version', 1],
    [['--zip', 'arn:aws:lambda:us-east-1:1:function:x'], 'no-layer-version', 2],
    [['--zip', arn, '--packages', 'six'], 'contradicting-inputs', 2],
  ])('%j is refused', async (args, code, exitCode) => {
    const ended = await run(source, 'publish', ...args)
    expect(ended.exitCode).toBe(exitCode)
    expect(documentOf(ended).errors).toMatchObject([{ code }])
  })
})

describe('lambda-layer balance', () => {
  it('says what is missing, and brings it with apply', async () => {
    const args = ['balance', 'us-east-1', '--layer-name', 'deps', '--regions', 'us-east-1,eu-west-3']
    const dry = await run(source, ...args)
    expect(dry.exitCode).toBe(0)
    expect(documentOf(dry).layers).toMatchObject([{ planned: [{ actions: ['publish version 1'] }] }])
    expect(versions(source, 'eu-west-3')).toEqual([])
    const applied = await run(source, args[0] ?? '', args[1] ?? '', 'apply', ...args.slice(2))
    expect(applied.exitCode).toBe(0)
    expect(versions(source, 'eu-west-3')).toMatchObject([{ version: 1, licenseInfo: 'MIT' }])
  })

  it.each([
    [['balance', 'eu-wst-1', '--layer-name', 'deps', '--regions', 'eu-west-1'], 2],
    [['balance', 'us-east-1', 'aply', '--layer-name', 'deps', '--regions', 'eu-west-1'], 2],
    [['balance', 'us-east-1', '--layer-name', 'deps'], 2],
    [['balance', 'us-east-1', '--layer-name', 'none', '--regions', 'eu-west-1'], 1],
  ])('%j is refused', async (args, exitCode) => {
    const ended = await run(source, ...args)
    expect(ended.exitCode).toBe(exitCode)
    expect(documentOf(ended).errors).toHaveLength(1)
  })
})
