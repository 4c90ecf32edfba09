import { parseConfig, type RawInputs } from '../../src/config/config.ts'
import type { Context } from '../../src/host/context.ts'
import type { Outcome } from '../../src/run/request.ts'
import { run } from '../../src/run/run.ts'

/** A whole run of the verb `build` with the given inputs. */
export async function runBuild(inputs: RawInputs, context: Context): Promise<Outcome> {
  const { config, problems, warnings } = parseConfig(inputs)
  if (!config) throw new Error(JSON.stringify(problems))
  return run({ verb: 'build', config }, warnings, context)
}
