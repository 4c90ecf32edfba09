// Five people's tasks, each done with the commands that README and the tool's own output name, and nothing else.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { AwsServer } from '../support/aws-server/server.ts'
import { action, cleanEnvironment, lambdaLayer, temporaryFolder } from '../support/doors.ts'
import { account, addFunction, secret } from '../support/publishing.ts'
import { describeWithIndex } from '../support/real-index.ts'

const aws = (server: AwsServer, home: string): Record<string, string> => ({
  ...cleanEnvironment(home),
  AWS_ENDPOINT_URL: server.url,
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: `AKIA${account}`,
  AWS_SECRET_ACCESS_KEY: secret,
})
const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

await describeWithIndex('a walk', () => {
  it('first zip: told what to write, and written', async () => {
    await using folder = await temporaryFolder()
    await writeFile(join(folder.path, 'requirements.txt'), 'six==1.17.0\n')
    const guessed = await lambdaLayer(['requirements.txt'], { cwd: folder.path })
    const [, advice = ''] = /Write lambda-layer (.*)/.exec(guessed.stderr) ?? []
    expect(advice).toBe('build requirements.txt')
    const built = await lambdaLayer(advice.split(' '), { cwd: folder.path })
    expect([built.exitCode, lastLine(built.stdout)]).toEqual([0, '1 built.'])
  })

  it('first published layer, and a function that uses it', async () => {
    await using folder = await temporaryFolder()
    await using server = await AwsServer.start()
    await writeFile(join(folder.path, 'requirements.txt'), 'six==1.17.0\n')
    addFunction(server, 'job', {}, { accountId: account, region: 'eu-west-1' })
    const env = aws(server, folder.path)
    const options = ['--layer-name', 'deps', '--update-functions', 'job']
    const plan = await lambdaLayer(['plan', ...options, '--detailed-exitcode'], { cwd: folder.path, env })
    expect([plan.exitCode, lastLine(plan.stdout)]).toEqual([2, 'Plan: 1 to publish, in 1 region.'])
    const published = await lambdaLayer(['publish', ...options], { cwd: folder.path, env })
    expect([published.exitCode, lastLine(published.stdout)]).toEqual([0, '1 published, in 1 region.'])
    const again = await lambdaLayer(['plan', ...options, '--detailed-exitcode'], { cwd: folder.path, env })
    expect([again.exitCode, lastLine(again.stdout)]).toEqual([0, 'Plan: nothing to do, 1 unchanged, in 1 region.'])
    const used = await lambdaLayer(['consumers', '--layer-name', 'deps'], { cwd: folder.path, env })
    expect(used.stdout).toContain(':function:job')
  })

  it('moving a SAM project: its requirements, a layer, and the lines that replace the resource', async () => {
    await using folder = await temporaryFolder()
    await using server = await AwsServer.start()
    await mkdir(join(folder.path, 'layer'))
    await writeFile(join(folder.path, 'layer/requirements.txt'), 'six==1.17.0\n')
    const args = ['publish', 'layer/requirements.txt', '--runtimes', '3.13', '--layer-name', 'deps']
    const more = ['--ssm-parameter', '/layers/{name}/arn', '--reports', 'snippets']
    const ended = await lambdaLayer([...args, ...more], { cwd: folder.path, env: aws(server, folder.path) })
    expect([ended.exitCode, ended.stderr]).toEqual([0, expect.not.stringContaining('error')])
    expect(ended.stdout).toContain(':layer:deps:1')
  })

  it('many layers: only the changed one is built', async () => {
    await using folder = await temporaryFolder()
    await using server = await AwsServer.start()
    const env = aws(server, folder.path)
    const names = ['a', 'b', 'c', 'd', 'e']
    await writeFile(
      join(folder.path, 'lambda-layers.toml'),
      names.map((name) => `[layer.${name}]\nrequirements = "${name}.txt"\nreports = "none"\n`).join('\n'),
    )
    for (const name of names) await writeFile(join(folder.path, `${name}.txt`), 'six==1.17.0\n')
    const first = await lambdaLayer(['publish'], { cwd: folder.path, env })
    expect(lastLine(first.stdout)).toBe('5 published, in 1 region.')
    await writeFile(join(folder.path, 'c.txt'), 'six==1.16.0\n')
    const second = await lambdaLayer(['publish'], { cwd: folder.path, env })
    expect(lastLine(second.stdout)).toBe('1 published, 4 unchanged, in 1 region.')
    expect(second.stdout).toMatch(/^c .*version 2 published$/m)
  })

  it('a failed job: the error once, on its line, with what to do, and no success beside it', async () => {
    await using folder = await temporaryFolder()
    await writeFile(join(folder.path, 'requirements.txt'), 'six==99.0\n')
    const ended = await action({ publish: 'never' }, { cwd: folder.path })
    expect(ended.exitCode).toBe(1)
    expect(lastLine(ended.stdout.replaceAll(/^::.*$/gm, ''))).toMatch(/^Failed: 1 error\. Nothing was written\.$/)
    expect(ended.stdout).not.toMatch(/--verbose|--requirements/)
    expect(ended.summary).toContain('six')
  })
})
