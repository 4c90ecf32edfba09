import { describe, expect, it } from 'vitest'
import { dockerEnvironment, takesFolders } from '../../../src/host/docker/engine.ts'
import { dockerProblem } from '../../../src/host/docker/problems.ts'
import { emulatorEnabled, ensureEmulator, isNative, platformsOf } from '../../../src/host/docker/emulator.ts'
import { digestFor } from '../../../src/host/docker/images.ts'
import { makeContext } from '../../support/contexts.ts'

describe('what Docker says', () => {
  it.each([
    [
      'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.45/version": dial unix /var/run/docker.sock: connect: permission denied',
      'docker-not-permitted',
    ],
    [
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      'docker-not-running',
    ],
    [
      'failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory',
      'docker-not-running',
    ],
    [
      'error during connect: Get "http://docker:2375/v1.24/version": dial tcp: lookup docker on 10.0.0.2:53: no such host',
      'docker-not-running',
    ],
    [
      'request returned 404 Not Found for API route and version http://10.0.0.1:2375/v1.50/version, check if the server supports the requested API version',
      'docker-not-understood',
    ],
    [
      'Error response from daemon: client version 1.52 is too new. Maximum supported API version is 1.43',
      'docker-not-understood',
    ],
    ["docker: 'buildx' is not a docker command.\nSee 'docker --help'", 'buildx-missing'],
    ["docker: unknown command: docker buildx\n\nRun 'docker --help' for more information", 'buildx-missing'],
    ['ERROR: no builder "fast" found', 'builder-not-found'],
    [
      'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      'builder-not-running',
    ],
    [
      'ERROR: failed to list workers: Unavailable: connection error: desc = "transport: Error while dialing: dial tcp 10.0.0.1:1: connect: connection refused"',
      'builder-not-running',
    ],
    ['ERROR: failed to solve: failed to copy: write /var/lib/docker/tmp/x: no space left on device', 'no-space-left'],
    [
      'ERROR: failed to solve: public.ecr.aws/sam/build-python3.13: failed to authorize: toomanyrequests: Rate exceeded',
      'registry-rate-limit',
    ],
    [
      'ERROR: failed to solve: failed to copy: httpReadSeeker: failed open: unexpected status code https://public.ecr.aws/v2/sam/build/blobs/x: 429 Too Many Requests - Server message: toomanyrequests: Data limit exceeded',
      'registry-rate-limit',
    ],
    [
      'ERROR: failed to solve: my/private: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      'image-not-permitted',
    ],
    ['ERROR: public.ecr.aws/sam/build-python3.99:latest-arm64: not found', 'image-not-found'],
    ['Error response from daemon: manifest for a:b not found: manifest unknown: manifest unknown', 'image-not-found'],
    [
      'ERROR: failed to solve: a:b: failed to resolve source metadata for docker.io/library/a:b: no match for platform in manifest: not found',
      'image-platform-missing',
    ],
    [
      'Error response from daemon: Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host',
      'registry-unreachable',
    ],
  ])('%s', (output, code) => {
    const problem = dockerProblem('compile a', output)
    expect(problem?.code).toBe(code)
    expect(problem?.message).toContain('Docker could not compile a')
    expect(problem?.nextStep).toBeTruthy()
  })

  it.each([
    ['of the daemon', 'failed to copy: write /var/lib/docker/tmp/x: no space left on device', 'docker system prune'],
    ['of this machine', 'write /c/lambda-layer/temporary/library-1/x.py: no space left on device', 'XDG_CACHE_HOME'],
  ])('tells which disk is full: that %s', (_, output, nextStep) => {
    expect(dockerProblem('compile a', output)?.nextStep).toContain(nextStep)
  })

  it.each([
    ['compiles', 'compile what has no fitting wheel', true],
    ['imports', 'import the packages (`verify: import`)', false],
  ])('names the way without Docker to who %s', (_, doing, isNamed) => {
    const nextStep = dockerProblem(doing, 'Cannot connect to the Docker daemon at tcp://a.')?.nextStep
    expect(nextStep?.includes('`build: wheels`')).toBe(isNamed)
  })

  it('is left as it is when nobody knows it', () => {
    expect(dockerProblem('compile a', 'something else happened')).toBeUndefined()
  })
})

describe('the environment of Docker’s client', () => {
  it('has what leads to the daemon, and nothing of AWS or the runner', () => {
    const given = {
      PATH: '/bin',
      DOCKER_HOST: 'tcp://a',
      AWS_SECRET_ACCESS_KEY: 's',
      ACTIONS_RUNTIME_TOKEN: 't',
      FOO: '1',
    }
    const env = dockerEnvironment(given)
    expect(env).toMatchObject({ PATH: '/bin', DOCKER_HOST: 'tcp://a' })
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['AWS_SECRET_ACCESS_KEY']))
    expect(JSON.stringify(env)).not.toMatch(/SECRET|TOKEN|FOO/)
  })
})

describe('a builder that is dead', () => {
  const foreign = { platform: 'linux/arm64', machine: 'no-such-machine' }
  const engine = { version: '28', architecture: 'amd64', buildx: '0.36' }
  it.each([
    [
      'with exit code 1',
      { exitCode: 1, stderr: 'ERROR: something of the driver is broken' },
      /something of the driver/,
    ],
    [
      'by name alone',
      { exitCode: 0, stdout: 'Name: fast\nNodes:\nName: fast0\nError: Head "http://x/_ping": EOF\n' },
      /_ping/,
    ],
  ])('%s is not a missing emulator', async (_how, answer, said) => {
    await using context = await makeContext()
    const runProcess = () => Promise.resolve({ timedOut: false, stdout: '', stderr: '', stdoutIsCut: false, ...answer })
    const found = ensureEmulator(foreign, engine, { builder: 'fast', mayRegister: false }, { ...context, runProcess })
    await expect(found).rejects.toMatchObject({
      problems: [{ code: 'builder-not-running', input: 'builder', message: expect.stringMatching(said) as string }],
    })
  })
})

describe('an emulator', () => {
  const entry = 'enabled\ninterpreter /usr/bin/qemu-aarch64\nflags: POCF\noffset 0\n'
  it.each([
    [entry, true],
    [entry.replace('POCF', 'POC'), false],
    [entry.replace('enabled', 'disabled'), false],
    ['', false],
  ])('is of use: %j is %s', (text, expected) => {
    expect(emulatorEnabled(text)).toBe(expected)
  })

  it('is among the platforms of a builder', () => {
    const inspection = 'Name: default\nPlatforms: linux/amd64*, linux/amd64/v2, linux/arm64\nLabels:\n'
    expect(platformsOf(inspection)).toEqual(['linux/amd64', 'linux/amd64/v2', 'linux/arm64'])
  })

  it.each([
    ['linux/arm64', 'arm64', true],
    ['linux/arm64', 'amd64', false],
    ['linux/amd64', 'amd64', true],
  ])('%s on %s is native: %s', (platform, architecture, expected) => {
    expect(isNative(platform, { architecture })).toBe(expected)
  })
})

describe('the digest of an image', () => {
  const index = {
    digest: 'sha256:index',
    manifests: [
      { digest: 'sha256:arm', platform: { os: 'linux', architecture: 'arm64' } },
      { digest: 'sha256:amd', platform: { os: 'linux', architecture: 'amd64' } },
    ],
  }
  it('is that of the platform in an index', () => {
    expect(digestFor('linux/arm64', JSON.stringify(index))).toBe('sha256:arm')
  })
  it('is its own otherwise', () => {
    expect(digestFor('linux/arm64', JSON.stringify({ digest: 'sha256:one' }))).toBe('sha256:one')
  })
})

describe('a build with several folders of this machine', () => {
  it.each([
    ['26.1.5+dfsg1', 'github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3', true],
    ['28.0.4', 'github.com/docker/buildx v0.23.0 28c90ea', true],
    ['23.0.0', 'github.com/docker/buildx v1.0.0 abc', true],
    ['20.10.25', 'github.com/docker/buildx v0.10.0 876462897', false],
    ['24.0.7', 'github.com/docker/buildx v0.7.1 05846896', false],
    ['5.4.0', 'buildah 1.39.0', false],
    ['', '', false],
  ])('is possible with Docker %j and %j: %s', (version, buildx, expected) => {
    expect(takesFolders({ version, buildx })).toBe(expected)
  })
})
