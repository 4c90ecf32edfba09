import { describe, expect, it } from 'vitest'
import { dockerfile, sampleRequest } from '../../../src/node/compile/dockerfile.ts'

const runs = (request: Parameters<typeof dockerfile>[0]): readonly string[] =>
  dockerfile(request)
    .split('\n')
    .filter((line) => line.startsWith('RUN'))

describe('the Dockerfile of an npm package', () => {
  const bare = {
    ...sampleRequest,
    systemPackages: [],
    beforeBuild: false,
    certificates: false,
    environment: false,
    clang: false,
  }

  it('runs the scripts of packages alone, without network, when nothing else is asked for', () => {
    expect(runs(bare)).toEqual([expect.stringMatching(/^RUN --network=none .*lambda_layer_compile\.mjs$/)])
  })

  it('installs by the manager of the system, then runs the script, before any package is in the image', () => {
    const text = dockerfile({ ...sampleRequest, packageManager: 'yum', systemPackages: ['a-devel', "b'; rm"] })
    const lines = text.split('\n')
    const install = lines.findIndex((line) => line.includes(`install 'a-devel' 'b'\\''; rm'`))
    expect(lines[install]).toContain('command -v yum')
    expect(lines[install + 1]).toContain('sh -eu /lambda-layer/before-build.sh')
    expect(lines[install + 2]).toBe('COPY source/ /lambda-layer/source/')
  })

  it('shows clang to the scripts of packages alone, and only when it is given', () => {
    expect(dockerfile(bare)).not.toContain('clang')
    const given = runs(sampleRequest).filter((line) => line.includes('clang'))
    expect(given).toEqual([expect.stringContaining('--mount=type=bind,from=clang,target=/lambda-layer/clang ')])
    expect(given[0]).toContain('lambda_layer_compile.mjs')
  })

  it('gives the variables of the user to the scripts of packages alone', () => {
    expect(dockerfile(bare)).not.toContain('environment')
    const given = runs(sampleRequest).filter((line) => line.includes('id=environment'))
    expect(given).toEqual([expect.stringMatching(/^RUN --network=none .*target=\/run\/secrets\/environment\.json /)])
  })

  it('gives certificates to the steps with network alone, and no login to any', () => {
    const [install, script, build] = runs(sampleRequest)
    expect(install).toContain('--mount=type=secret,id=ca,')
    expect(install).not.toContain('--network')
    expect(script).toContain('NODE_EXTRA_CA_CERTS=/run/secrets/ca.pem')
    expect(build).toContain('--network=none')
    expect(build).not.toContain('id=ca')
    expect(dockerfile(sampleRequest)).not.toMatch(/login|token|npmrc/i)
    expect(dockerfile({ ...sampleRequest, certificates: false, environment: false })).not.toContain('/run/secrets')
  })
})
