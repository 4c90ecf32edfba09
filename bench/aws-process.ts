// The server of the tests in a process of its own, as far away as AWS is. Prints its address; ends with its standard input.
import { AwsServer } from '../__tests__/support/aws-server/server.ts'

const latencyMs = Number(process.argv[2])
const server = await AwsServer.start({ latencyMs, forgetful: true })
process.stdout.write(`${server.url}\n`)
process.stdin.resume().once('end', () => process.exit())
