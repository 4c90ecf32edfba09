// Bases that are not AWS's: their own interpreter at another place, no entrypoint of Lambda. By a real engine, Lambda's
// emulator and the real runtime client.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeContext, type TestContext } from '../../support/contexts.ts'
import {
  buildInRegistry,
  containersNamed,
  describeWithEngine,
  forgetPulled,
  testbedHome,
} from '../../support/engine.ts'
import { messageOf, publish } from '../../support/image-runs.ts'
import { startIndex } from '../../support/index.ts'
import { lockEntry, npmPackage, packageLock, serveNpm } from '../../support/npm-registry.ts'
import { makeWheel, wheelFilename } from '../../support/wheels.ts'

/** The stand-in without what Lambda has, in one layer: Debian, with the interpreter where its project's images have it. */
const pythonBase = (architecture: string): string => `FROM public.ecr.aws/lambda/python:3.13-${architecture} AS lambda
RUN mkdir -p /usr/local/lib && mv /var/lang/bin/python3.13 /usr/local/bin/ && mv /var/lang/lib/python3.13 /usr/local/lib/ \\
  && rm -rf /var/lang /var/runtime /lambda-entrypoint.sh /usr/local/bin/aws-lambda-rie
FROM scratch
COPY --from=lambda / /
ENV PATH=/usr/local/bin:/usr/bin:/bin
`

/** A script of a package is started by the Python of the base. */
const app = `import subprocess
import good

def handler(event, context):
    said = subprocess.run(["/var/task/bin/good-tool"], check=True, capture_output=True, text=True).stdout
    assert said.startswith("/usr/local/bin/python3.13"), said
    return event["a"] + 1
`

/** `aws-lambda-ric` where npm installs programs. */
const nodeBase = `FROM public.ecr.aws/lambda/nodejs:22-x86_64 AS lambda
RUN ric=/usr/local/lib/node_modules/aws-lambda-ric && mkdir -p $ric && mv /var/lang/bin/node /usr/local/bin/ \\
  && mv /var/runtime/index.mjs /var/runtime/rapid-client.cjs $ric/ && echo '{"name":"aws-lambda-ric"}' > $ric/package.json \\
  && rm -rf /var/lang /var/runtime /lambda-entrypoint.sh /usr/local/bin/aws-lambda-rie
FROM scratch
COPY --from=lambda / /
ENV PATH=/usr/local/bin:/usr/bin:/bin LAMBDA_TASK_ROOT=/var/task
WORKDIR /var/task
ENTRYPOINT ["/usr/local/bin/node", "/usr/local/lib/node_modules/aws-lambda-ric/index.mjs"]
`

/** An image that a repository has already is not called again: this one goes to another. */
const failing = (host: string) => ({ 'smoke-event': ['{}'], repository: [`${host}/other`] })

async function onBase(
  name: string,
  dockerfile: string,
  platform: 'linux/amd64' | 'linux/arm64',
  work: (server: { readonly host: string }, context: TestContext) => Promise<void>,
): Promise<void> {
  await using context = await makeContext({ env: { PATH: process.env['PATH'] } })
  await context.write({ 'base/Dockerfile': dockerfile })
  const registry = await buildInRegistry(name, join(context.directory, 'base'), platform)
  try {
    await work(registry, context)
    expect(await containersNamed('lambda-layer-')).toBe('')
  } finally {
    await forgetPulled(registry.host)
    await registry.remove()
  }
}

await describeWithEngine('a base that is not one of Lambda', () => {
  it.each([
    ['x86_64', 'x86_64', 'linux/amd64'],
    ['arm64', 'aarch64', 'linux/arm64'],
  ] as const)(
    'imports and calls Python of %s by the runtime client that is one of the packages',
    async (architecture, machine, platform) => {
      const folder = join(testbedHome, `awslambdaric-3.13-${machine}`)
      const client = (await readdir(folder)).filter((file) => file.endsWith('.whl'))
      const wheels = ['import sys\nassert sys.executable.startswith("/usr/local/")\n', 'raise ValueError("never")\n']
      const made = wheels.map((text, at) => {
        const name = at === 0 ? 'good' : 'bad'
        const files = { [`${name}.py`]: `${text}def main():\n    print(sys.executable)\n` }
        const spec = { name, files, entryPoints: `[console_scripts]\n${name}-tool = ${name}:main\n` }
        return { filename: wheelFilename(spec), content: makeWheel(spec) }
      })
      const files = client.map(async (filename) => ({ filename, content: await readFile(join(folder, filename)) }))
      await using index = await startIndex([...made, ...(await Promise.all(files))])
      await onBase('debian-python:3.13', pythonBase(architecture), platform, async (server, plain) => {
        const context = plain.with({ UV_DEFAULT_INDEX: index.url })
        await plain.write({ 'src/app.py': app })
        const inputs = {
          'base-image': [`${server.host}/debian-python:3.13`],
          architectures: [architecture],
          verify: ['import'],
          packages: ['good'],
          'smoke-event': ['{"a":1}'],
        }
        expect(messageOf(await publish(context, server, inputs))).toBe('')
        expect(messageOf(await publish(context, server, { ...inputs, ...failing(server.host) }))).toMatch(
          /KeyError: 'a'/,
        )
        expect(messageOf(await publish(context, server, { ...inputs, packages: ['good', 'bad'] }))).toMatch(
          /bad of bad cannot be imported in localhost:\d+\/\S+@sha256:\w+: ValueError: never/,
        )
      })
    },
    300_000,
  )

  it('imports and calls Node.js by the runtime client that the base has', async () => {
    const good = npmPackage('good', '1.0.0', {}, { 'index.js': 'module.exports = process.execPath\n' })
    const bad = npmPackage('bad', '1.0.0', {}, { 'index.js': 'throw new Error("never")\n' })
    await using npm = await serveNpm([good, bad])
    await onBase('debian-node:22', nodeBase, 'linux/amd64', async (server, plain) => {
      const context = plain.with({ npm_config_registry: npm.url, npm_config_userconfig: '/nonexistent/.npmrc' })
      const project = (packages: Readonly<Record<string, typeof good>>) => {
        const dependencies = Object.fromEntries(Object.keys(packages).map((name) => [name, '1']))
        const entries = Object.entries(packages).map(([name, one]) => [`node_modules/${name}`, lockEntry(one)] as const)
        return plain.write({
          'package.json': JSON.stringify({ dependencies }),
          'package-lock.json': packageLock({ dependencies }, Object.fromEntries(entries)),
          'src/index.mjs':
            'import place from "good"\nexport const handler = async ({ a }) => {\n  if (!a) throw new Error("no a")\n  return place + a\n}\n',
        })
      }
      const inputs = {
        'base-image': [`${server.host}/debian-node:22`],
        architectures: ['x86_64'],
        runtimes: ['nodejs22.x'],
        handlers: ['index.handler'],
        verify: ['import'],
        'smoke-event': ['{"a":1}'],
      }
      await project({ good })
      expect(messageOf(await publish(context, server, inputs))).toBe('')
      expect(messageOf(await publish(context, server, { ...inputs, ...failing(server.host) }))).toMatch(/no a/)
      await project({ good, bad })
      expect(messageOf(await publish(context, server, inputs))).toMatch(/bad[^]*never/)
    })
  }, 300_000)
})
