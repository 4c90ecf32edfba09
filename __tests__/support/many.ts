// Many layers of own files, and the command that is run on them in this process.
import { parseCommand } from '../../src/config/command.ts'
import { parseConfig } from '../../src/config/config.ts'
import { doesWork } from '../../src/config/verbs.ts'
import type { Context } from '../../src/host/context.ts'
import { reportDocument } from '../../src/report/document.ts'
import { verdict } from '../../src/report/verdict.ts'
import { run } from '../../src/run/run.ts'
import type { TestContext } from './contexts.ts'

export async function command(context: Context, ...argv: readonly string[]) {
  const { verb, words, inputs, problems } = parseCommand(argv)
  const { config } = parseConfig(inputs)
  if (!verb || !doesWork(verb) || !config) throw new Error(JSON.stringify(problems))
  const { report, exitCode } = await run({ verb, config, words, given: inputs }, [], context)
  return { exitCode, report, document: reportDocument(report), verdict: verdict(report) }
}

/** A folder for each layer, and the file that declares them all. */
export async function declare(context: TestContext, count: number, more = ''): Promise<void> {
  const names = Array.from({ length: count }, (_, at) => `layer-${at}`)
  await context.write(
    Object.fromEntries(names.map((name) => [`own/${name}/${name.replace('-', '_')}.py`, `N = '${name}'\n`])),
  )
  await context.write({
    'lambda-layers.toml': [
      '[defaults]',
      'reports = "none"',
      more,
      ...names.flatMap((name) => [`[layer.${name}]`, `include = ["own/${name} => python"]`]),
    ].join('\n'),
  })
}
