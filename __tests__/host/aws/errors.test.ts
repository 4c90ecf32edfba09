// What a user reads when AWS refuses, when there are no credentials, and when a variable cannot be used.
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConfigurationError } from '../../../src/errors.ts'
import { explainDenial } from '../../../src/host/aws/access-denied.ts'
import { connectAws } from '../../../src/host/aws/connect.ts'
import { silentLog } from '../../../src/host/log.ts'
import { explainCredentialError } from '../../../src/host/aws/credential-failure.ts'
import { distinctProblems } from '../../../src/publish/problems.ts'
import { checkVariables, regionVariable } from '../../../src/host/aws/variables.ts'
import { AwsServer } from '../../support/aws-server/server.ts'
import { temporaryFolder } from '../../support/doors.ts'
import { connect, secret } from '../../support/publishing.ts'

afterEach(() => vi.unstubAllEnvs())

const call = { actions: 'lambda:UpdateFunctionConfiguration', resource: 'arn:function', caller: 'arn:caller' }
const user = 'User: arn:aws:sts::123456789012:assumed-role/ci/s is not authorized to perform:'

describe('a denied call', () => {
  it.each<[string, string, RegExp, RegExp]>([
    [
      'another action than the one that was called',
      `${user} lambda:GetLayerVersion on resource: arn:aws:lambda:us-east-1:999999999999:layer:x:1 because no resource-based policy allows the lambda:GetLayerVersion action`,
      /ci\/s is not allowed lambda:GetLayerVersion on arn:aws:lambda:us-east-1:999999999999:layer:x:1 \(because no resource-based policy/,
      /^Allow lambda:GetLayerVersion on arn:aws:lambda:us-east-1:999999999999:layer:x:1; `lambda-layer policy`/,
    ],
    [
      'an explicit deny',
      `${user} lambda:PublishLayerVersion on resource: arn:x with an explicit deny in an identity-based policy`,
      /with an explicit deny in an identity-based policy/,
      /"Effect": "Deny" forbids it/,
    ],
    [
      'a service control policy',
      `${user} lambda:PublishLayerVersion on resource: arn:x with an explicit deny in a service control policy`,
      /service control policy/,
      /ask whoever manages the organization/,
    ],
    [
      'a permissions boundary',
      `${user} lambda:PublishLayerVersion on resource: arn:x because no permissions boundary allows the lambda:PublishLayerVersion action`,
      /permissions boundary/,
      /in the permissions boundary of the caller as well/,
    ],
    [
      'a session policy',
      `${user} s3:PutObject on resource: "arn:aws:s3:::b/k" because no session policy allows the s3:PutObject action`,
      /s3:PutObject on arn:aws:s3:::b\/k/,
      /session policy/,
    ],
    [
      'a key',
      `${user} kms:GenerateDataKey on resource: arn:aws:kms:us-east-1:123456789012:key/k because no identity-based policy allows the kms:GenerateDataKey action`,
      /kms:GenerateDataKey on arn:aws:kms/,
      /key's policy/,
    ],
    [
      'a bucket',
      `${user} s3:PutObject on resource: arn:aws:s3:::b/k because no identity-based policy allows the s3:PutObject action`,
      /s3:PutObject/,
      /s3-bucket-owner/,
    ],
    [
      'a role',
      `${user} sts:AssumeRole on resource: arn:aws:iam::1:role/r`,
      /sts:AssumeRole on arn:aws:iam::1:role\/r/,
      /trust policy of arn:aws:iam::1:role\/r/,
    ],
    [
      'the object in S3',
      'Your access has been denied by S3, please make sure your request credentials have permission to GetObject for b/k. S3 Error Code: AccessDenied. S3 Error Message: Access Denied',
      /Lambda may not read the object in S3/,
      /s3:GetObject.*kms:Decrypt/,
    ],
    [
      'a sentence that says nothing',
      'Forbidden',
      /arn:caller is not allowed lambda:UpdateFunctionConfiguration on arn:function \(Forbidden\)/,
      /^Allow lambda:UpdateFunctionConfiguration/,
    ],
  ])('names %s', (_, message, what, nextStep) => {
    const explained = explainDenial(message, call)
    expect(explained).toMatchObject({ code: 'access-denied' })
    expect(explained.what).toMatch(what)
    expect(explained.nextStep).toMatch(nextStep)
  })

  it('is read from a sentence of any length in no time', () => {
    const start = performance.now()
    explainDenial(`${user} ${'a:b on resource: '.repeat(200_000)}`, call)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('a source of credentials that fails', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'an SSO session',
      'The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login with the corresponding profile.',
      'credentials-expired',
      /aws sso login/,
    ],
    [
      'an SSO session of a profile',
      "The SSO session token associated with profile=dev was not found or is invalid. To refresh this SSO session run 'aws sso login' with the corresponding profile.",
      'credentials-expired',
      /aws sso login --profile dev/,
    ],
    [
      'a profile with MFA',
      'Profile dev requires multi-factor authentication, but no MFA code callback was provided.',
      'credentials-need-mfa',
      /get-session-token/,
    ],
    [
      'nothing at all',
      'Could not load credentials from any providers',
      'no-credentials',
      /^Sign in with `aws sso login` .+ In a workflow, run aws-actions\/configure-aws-credentials/,
    ],
  ])('%s', (_, message, code, nextStep) => {
    const explained = explainCredentialError(Object.assign(new Error(message), { name: 'CredentialsProviderError' }))
    expect(explained.code).toBe(code)
    expect(explained.nextStep).toMatch(nextStep)
    const said = code === 'no-credentials' ? 'no AWS credentials were found' : message.slice(0, 60)
    expect(explained.what).toContain(said)
  })

  it.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    ['a profile that does not exist', { AWS_PROFILE: 'nowhere' }, 'no-such-profile', /nowhere/],
    [
      'a token file that does not exist',
      { AWS_WEB_IDENTITY_TOKEN_FILE: '/does/not/exist', AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/r' },
      'web-identity-failed',
      /\/does\/not\/exist/,
    ],
    ['a command that fails', { AWS_PROFILE: 'broken' }, 'credential-process-failed', /exit 3/],
    ['a profile with MFA', { AWS_PROFILE: 'mfa' }, 'credentials-need-mfa', /multi-factor/],
    ['profiles in a circle', { AWS_PROFILE: 'ring' }, 'profile-cycle', /Profiles visited: ring/],
    [
      'a container that does not answer',
      { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://127.0.0.1:9/x' },
      'container-credentials-failed',
      /ECONNREFUSED/,
    ],
    ['no source at all', {}, 'no-credentials', /no AWS credentials were found/],
    [
      'a machine without a metadata service',
      { AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: 'http://127.0.0.1:9' },
      'no-credentials',
      /no AWS credentials were found/,
    ],
    ['a profile that has only a region', { AWS_PROFILE: 'empty' }, 'no-such-profile', /profile: \[empty\]/],
  ])('%s, in the words of the SDK', { timeout: 30_000 }, async (_, env, code, words) => {
    await using folder = await temporaryFolder()
    const config = join(folder.path, 'config')
    const profiles = [
      '[profile empty]\nregion = eu-west-1\n',
      '[profile broken]\ncredential_process = exit 3\n',
      '[profile ring]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = ring\n',
      '[profile base]\naws_access_key_id = AKIAX\naws_secret_access_key = x\n',
      '[profile mfa]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = base\nmfa_serial = arn:aws:iam::1:mfa/x\n',
    ]
    await writeFile(config, profiles.join('\n'))
    // The SDK reads the environment of its process.
    const all = {
      AWS_CONFIG_FILE: config,
      AWS_SHARED_CREDENTIALS_FILE: config,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...env,
    }
    for (const [name, value] of Object.entries(all)) vi.stubEnv(name, value)
    const signal = new AbortController().signal
    const aws = connectAws({ env: all, log: silentLog, signal })
    try {
      await expect(aws.lambda('us-east-1').listLayerVersions('deps')).rejects.toMatchObject({
        problems: [{ code, message: expect.stringMatching(words) as string }],
      })
    } finally {
      aws.close()
    }
  })
})

describe('a variable', () => {
  it.each([
    ['AWS_USE_FIPS_ENDPOINT', 'maybe'],
    ['AWS_MAX_ATTEMPTS', 'many'],
    ['AWS_RETRY_MODE', 'fast'],
    ['AWS_ENDPOINT_URL', 'not a url'],
    ['AWS_ENDPOINT_URL_S3', 'ftp://x'],
    ['AWS_CA_BUNDLE', '/does/not/exist.pem'],
    ['AWS_SESSION_TOKEN', 'two words'],
    ['AWS_ACCESS_KEY_ID', 'AKIAX'],
  ])('%s that cannot be used is refused before any call, with exit code 2', (name, value) => {
    const attempt = (): void => checkVariables({ [name]: value })
    expect(attempt).toThrow(ConfigurationError)
    expect(attempt).toThrow(name)
  })

  it('is not shown when it is a secret', () => {
    expect(() => checkVariables({ AWS_ACCESS_KEY_ID: 'AKIAX', AWS_SECRET_ACCESS_KEY: `${secret} x` })).toThrow(
      /its value cannot be used/,
    )
  })

  it('that is empty is none', () => {
    checkVariables({ AWS_MAX_ATTEMPTS: '', AWS_PROFILE: '' })
    expect(regionVariable({ AWS_REGION: ' ', AWS_DEFAULT_REGION: 'eu-west-1' })).toBe('eu-west-1')
    expect(regionVariable({ AWS_REGION: '' })).toBeUndefined()
  })
})

describe('a call', () => {
  it('that nobody answers ends after two attempts, and says so', async () => {
    await using server = await AwsServer.start({ latencyMs: 60_000 })
    using session = connect(server, '123456789012', {
      patience: { attempts: 8, delayScale: 0.02, silence: { quickMs: 500, slowMs: 500 } },
    })
    const start = performance.now()
    await expect(session.aws.lambda('us-east-1').listLayerVersions('deps')).rejects.toMatchObject({
      problems: [
        {
          code: 'service-unreachable',
          message: expect.stringMatching(/no answer came within 20 seconds, in two attempts/) as string,
        },
      ],
    })
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(server.calls).toHaveLength(2)
  })

  it('whose connection is reset is sent again, more than once, and nobody is said to be silent', async () => {
    const patience = { attempts: 5, delayScale: 0.02, silence: { quickMs: 5_000, slowMs: 5_000 } }
    await using server = await AwsServer.start({ fault: () => ({ kind: 'reset-before' }) })
    using session = connect(server, '123456789012', { patience })
    const list = () => session.aws.lambda('us-east-1').listLayerVersions('deps')
    await expect(list()).rejects.toMatchObject({
      problems: [
        {
          code: 'service-unreachable',
          message: expect.stringMatching(/: no whole answer came, after 5 attempts \(ECONNRESET/) as string,
        },
      ],
    })
    expect(server.calls).toHaveLength(5)
    // Three resets in a row, as of connections that were idle for long.
    server.options = { fault: ({ number }) => (number < 8 ? { kind: 'reset-before' } : undefined) }
    expect(await list()).toEqual({ items: [] })
    expect(server.calls).toHaveLength(9)
  })

  it('from a machine whose clock is wrong says that', async () => {
    await using server = await AwsServer.start({ fault: () => ({ kind: 'skewed' }) })
    using session = connect(server, '123456789012', {
      patience: { attempts: 2, delayScale: 0.02, silence: { quickMs: 2_000, slowMs: 2_000 } },
    })
    await expect(session.aws.lambda('us-east-1').listLayerVersions('deps')).rejects.toMatchObject({
      problems: [{ code: 'clock-skew' }],
    })
  })
})

describe('an answer of AWS', () => {
  it.each<[string, number, string, string, RegExp, RegExp]>([
    [
      'that a key may not be used',
      403,
      'KMSAccessDeniedException',
      'Lambda was unable to decrypt',
      /the KMS key cannot be used \(KMSAccessDeniedException: Lambda was unable to decrypt\)/,
      /^Allow kms:Decrypt and kms:GenerateDataKey/,
    ],
    ['that a key is off', 400, 'KMSDisabledException', 'It is disabled.', /the KMS key cannot be used/, /be enabled/],
    [
      'that a zip is too large',
      413,
      'RequestTooLargeException',
      'Too large',
      /larger than the service takes/,
      /s3-bucket/,
    ],
    [
      'that is a page',
      502,
      '',
      '<html>Bad gateway</html>',
      /: no whole answer came.*is not valid JSON\)\.$/,
      /^Run again/,
    ],
  ])('%s is told as that', async (_, status, type, message, what, nextStep) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
      response.end(type === '' ? message : JSON.stringify({ message }))
    }).listen(0)
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const patience = { attempts: 2, delayScale: 0.02, silence: { quickMs: 2_000, slowMs: 2_000 } }
    using session = connect({ url }, '123456789012', { patience })
    const failed = session.aws.lambda('us-east-1').listLayerVersions('deps')
    await expect(failed).rejects.toMatchObject({
      problems: [
        { message: expect.stringMatching(what) as string, nextStep: expect.stringMatching(nextStep) as string },
      ],
    })
    server.closeAllConnections()
    server.close()
  })
})

describe('problems of several regions', () => {
  it.each<[string, readonly string[], number]>([
    ['no-credentials', ['a in eu-west-1: none', 'a in us-east-1: none'], 1],
    ['clock-skew', ['a in eu-west-1: clock', 'a in us-east-1: clock'], 1],
    ['credentials-refused', ['a in eu-west-1: off', 'a in us-east-1: off'], 2],
    ['access-denied', ['a in eu-west-1: no', 'a in us-east-1: no', 'a in us-east-1: no'], 2],
  ])('of %s are told once where they are of the run', (code, messages, count) => {
    expect(distinctProblems(messages.map((message) => ({ code, message, nextStep: 'Do.' })))).toHaveLength(count)
  })
})
