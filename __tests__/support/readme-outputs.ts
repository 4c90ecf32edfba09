// The commands of README.md whose output it shows, run for real: the committed command, the index of packages, and the
// server of these tests for AWS.
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AwsServer } from './aws-server/server.ts'
import { cleanEnvironment, lambdaLayer, root, temporaryFolder } from './doors.ts'
import { account, secret } from './publishing.ts'

/** What each command prints, by its verb: stdout alone, which is what there is to know. */
export async function readmeOutputs(): Promise<readonly (readonly [verb: string, output: string])[]> {
  await using project = await temporaryFolder()
  await using server = await AwsServer.start()
  await cp(join(root, 'examples'), join(project.path, 'examples'), { recursive: true })
  const env = {
    ...cleanEnvironment(project.path),
    NO_COLOR: '1',
    AWS_ENDPOINT_URL: server.url,
    AWS_ACCESS_KEY_ID: `AKIA${account}`,
    AWS_SECRET_ACCESS_KEY: secret,
  }
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const outputs: (readonly [string, string])[] = []
  for (const verb of ['build', 'plan']) {
    const line = new RegExp(`^node dist/cli\\.js (${verb} .*)$`, 'm').exec(readme)?.[1] ?? ''
    const { exitCode, stdout, stderr } = await lambdaLayer(line.split(' '), { cwd: project.path, env })
    if (exitCode !== 0) throw new Error(`${line}: ${stderr}`)
    outputs.push([verb, stdout.trimEnd()])
  }
  return outputs
}
