// The command as a process in a folder with a zip, and a server of AWS's protocols that its environment names.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { AwsServer } from './aws-server/server.ts'
import { cleanEnvironment, lambdaLayer, temporaryFolder } from './doors.ts'
import type { Ended } from './doors.ts'
import { makeZip } from './zips.ts'

export interface AwsCommand {
  readonly server: AwsServer
  /** Has `layer.zip`. */
  readonly folder: string
  /** Runs the command with the credentials of an account in its environment. */
  readonly run: (accountId: string, args: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ended>
  readonly callsOf: (accountId: string) => readonly string[]
}

/** To be called once, at the top of a file of tests. */
export function useAwsCommand(): AwsCommand {
  let started: { readonly server: AwsServer; readonly folder: Awaited<ReturnType<typeof temporaryFolder>> } | undefined
  const running = (): NonNullable<typeof started> => {
    if (!started) throw new Error('the server runs while tests do')
    return started
  }
  beforeAll(async () => {
    const [server, folder] = await Promise.all([AwsServer.start(), temporaryFolder()])
    started = { server, folder }
    await writeFile(join(folder.path, 'layer.zip'), makeZip([{ path: 'python/a.py', content: 'A = 1\n' }]))
  })
  afterAll(async () => {
    await started?.server[Symbol.asyncDispose]()
    await started?.folder[Symbol.asyncDispose]()
  })
  return {
    get server() {
      return running().server
    },
    get folder() {
      return running().folder.path
    },
    run(accountId, args, env = {}) {
      const { server, folder } = running()
      return lambdaLayer(args, {
        cwd: folder.path,
        env: {
          ...cleanEnvironment(folder.path),
          AWS_ENDPOINT_URL: server.url,
          AWS_REGION: 'us-east-1',
          AWS_ACCESS_KEY_ID: `AKIA${accountId}`,
          AWS_SECRET_ACCESS_KEY: 'secret',
          ...env,
        },
      })
    },
    callsOf: (accountId) =>
      running()
        .server.calls.filter((call) => call.accountId === accountId)
        .map(({ name }) => name),
  }
}
