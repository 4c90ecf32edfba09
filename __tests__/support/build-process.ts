// One build as a process of its own, so that it can be killed. Its inputs come as JSON in the first argument.
import type { RawInputs } from '../../src/config/config.ts'
import { makeContext } from './contexts.ts'
import { runBuild } from './runs.ts'

const { inputs, env } = JSON.parse(process.argv[2] ?? '') as { inputs: RawInputs; env: Record<string, string> }
await using context = await makeContext({ env })
const { exitCode } = await runBuild(inputs, context)
process.exitCode = exitCode
