// Runs every command of the README in its order, in one folder, with the real index and the server of these tests.
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { AwsServer } from './support/aws-server/server.ts'
import { cleanEnvironment, lambdaLayer, root, temporaryFolder } from './support/doors.ts'
import { makeLayerZip } from './support/layers.ts'
import { account, secret } from './support/publishing.ts'
import { serveRanges } from './support/range-server.ts'
import { readmeOutputs } from './support/readme-outputs.ts'
import { describeWithIndex } from './support/real-index.ts'
import { wordsOfLine } from './support/shell-words.ts'

const readme = await readFile(join(root, 'README.md'), 'utf8')
const commands = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .flatMap(([, text = '']) => text.trim().split('\n'))
  .flatMap((line) => /^(?:lambda-layer|node dist\/cli\.js) (.*)$/.exec(line)?.[1] ?? [])
  // What needs a repository with a file of many layers: __tests__/run/many.
  .filter((line) => !line.includes('--changed-since'))

await describeWithIndex('the commands of the README', () => {
  it('do what they say, one after the other', async () => {
    await using project = await temporaryFolder()
    await using server = await AwsServer.start()
    await using published = await serveRanges(makeLayerZip([{ name: 'numpy', files: { 'numpy/__init__.py': '' } }]))
    await cp(join(root, 'examples'), join(project.path, 'examples'), { recursive: true })
    await cp(join(root, 'examples/one-layer/requirements.txt'), join(project.path, 'requirements.txt'))
    const arn = `arn:aws:lambda:eu-west-1:${account}:layer:analytics:7`
    server.cloud.region(account, 'eu-west-1').layers.set('analytics', {
      next: 8,
      versions: [
        {
          version: 7,
          arn,
          description: '',
          runtimes: ['python3.13'],
          architectures: ['x86_64'],
          licenseInfo: '',
          codeSha256: 'abc',
          codeSize: 1,
          location: published.url,
          deleted: false,
          policy: [],
          policyRevision: 1,
        },
      ],
    })
    const env = {
      ...cleanEnvironment(project.path),
      AWS_ENDPOINT_URL: server.url,
      AWS_ACCESS_KEY_ID: `AKIA${account}`,
      AWS_SECRET_ACCESS_KEY: secret,
    }
    const said: string[] = []
    for (const command of commands) {
      const ended = await lambdaLayer(wordsOfLine(command), { cwd: project.path, env })
      said.push(`${command}: ${ended.exitCode === 0 ? 'done' : ended.stderr}`)
    }
    expect(said).toEqual(commands.map((command) => `${command}: done`))
    expect(server.writes.map(({ name }) => name)).toEqual(['lambda:PublishLayerVersion'])
  })

  it('print what it shows: node .ci/outputs.ts writes it', async () => {
    for (const [verb, output] of await readmeOutputs()) {
      const [, shown = ''] =
        new RegExp(`<!-- output ${verb}: generated -->\\n\`\`\`text\\n([\\s\\S]*?)\\n\`\`\``).exec(readme) ?? []
      expect(withoutFigures(output)).toEqual(withoutFigures(shown))
    }
  })
})

/** Releases appear, and with them sizes and hashes change: lines of packages but the first two are left out. */
function withoutFigures(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const isPackage = (line: string): boolean =>
    / (?:[KMG]B|B) {2}[█▏▎▍▌▋▊▉]/.test(line) || /^ {2}and \d+ more/.test(line)
  const packages = new Set(lines.filter(isPackage).slice(0, 2))
  return lines
    .filter((line) => !isPackage(line) || packages.has(line))
    .map((line) =>
      line
        .replace(/sha256 \w+/, 'sha256 #')
        .replace(/[\d.]+/g, '#')
        .replace(/[█▏▎▍▌▋▊▉]+/g, '')
        .replace(/ +/g, ' ')
        .trim(),
    )
}
