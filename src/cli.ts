import { exitCodes } from './errors.ts'
import type { Problem } from './errors.ts'
import { nameOption, parseCommand } from './config/command.ts'
import type { Command } from './config/command.ts'
import { parseConfig } from './config/config.ts'
import { doesWork } from './config/verbs.ts'
import type { RunProcess } from './host/process/run-process.ts'
import { version } from './version.ts'

/** The command: argv → the run → stdout, stderr, an exit code. */
export async function runCommand(codeName?: string): Promise<void> {
  const { tolerateLostOutput } = await import('./main.ts')
  tolerateLostOutput()
  const command = parseCommand(process.argv.slice(2))
  const { verb, words, switches, problems } = command
  if (switches.has('version')) return void process.stdout.write(`${version}\n`)
  const isHelp = switches.has('help') || verb === 'help' || process.argv.length === 2
  const unanswered = isHelp ? await help(command) : problems
  if (isHelp && unanswered.length === 0) return
  if (verb === 'completion' && problems.length === 0) {
    const { completionScript } = await import('./config/completion.ts')
    return void process.stdout.write(completionScript(words[0] ?? ''))
  }
  await execute({ ...command, problems: unanswered }, codeName)
}

/** Prints help. Yields what is wrong with the topic, if anything is. */
async function help({ verb, words, switches }: Command): Promise<readonly Problem[]> {
  const { helpTopic, renderHelp } = await import('./config/help.ts')
  const topic = helpTopic(verb === 'help' ? words[0] : switches.has('help') ? verb : undefined)
  if (!('kind' in topic)) return [topic]
  process.stdout.write(renderHelp(topic, process.stdout.columns))
  return []
}

/** Most runs start no program, and loading what does takes 8 ms. */
const runProcess: RunProcess = async (...call) => (await import('./host/process/spawn.ts')).spawnProcess(...call)

async function execute({ verb, words, inputs, switches, problems }: Command, codeName?: string): Promise<void> {
  const [
    { exit, inWords, lostDirectory, processContext, runOrRefuse },
    { terminalLog },
    { createMasks },
    { secretsOfEnvironment },
    { secretsInUrls },
    { colours, wantsColours },
    { commandWords },
    { mapTexts },
    views,
    { hasChanges },
    { documentText, reportDocument },
  ] = await Promise.all([
    import('./main.ts'),
    import('./host/terminal/log.ts'),
    import('./host/masks.ts'),
    import('./host/environment.ts'),
    import('./text/redact.ts'),
    import('./text/colours.ts'),
    import('./config/door-words.ts'),
    import('./report/map-texts.ts'),
    import('./report/terminal.ts'),
    import('./report/verdict.ts'),
    import('./report/document.ts'),
  ])
  const lost = lostDirectory()
  const level = switches.has('verbose') ? 'verbose' : switches.has('quiet') ? 'quiet' : 'normal'
  const known = [...secretsOfEnvironment(process.env), ...process.argv.slice(2).flatMap(secretsInUrls)]
  const masks = createMasks({ known })
  const terminal = terminalLog({ stream: process.stderr, env: process.env, masks, level })
  const log = inWords(terminal, commandWords)
  const { config, warnings, problems: rejected } = parseConfig(inputs, nameOption)
  const understood = {
    request: verb && doesWork(verb) && config ? { verb, config, words, given: inputs } : undefined,
    problems: [...lost, ...problems, ...withoutVerb(verb, problems), ...rejected],
    warnings: [...warnings, ...(config?.comment ? [noComment] : [])],
  }
  const outcome = await runOrRefuse(understood, processContext({ log, masks, runProcess }, codeName))
  const report = mapTexts(outcome.report, commandWords)
  terminal.close()

  const view = (stream: NodeJS.WriteStream) => ({
    columns: stream.columns ?? 80,
    colours: colours(wantsColours(process.env, stream.isTTY)),
    folder: process.cwd(),
    verbose: switches.has('verbose'),
  })
  const write = (stream: NodeJS.WriteStream, lines: readonly string[]): void => {
    if (lines.length > 0) stream.write(`${lines.join('\n')}\n`)
  }
  const { stdout, stderr } = process
  const isDocument = switches.has('json') || verb === 'policy'
  const isSilent = isDocument || switches.has('quiet')
  if (switches.has('json')) stdout.write(documentText(reportDocument(report)))
  else if (verb === 'policy') write(stdout, report.policy === undefined ? [] : [report.policy])
  if (!isSilent) write(stdout, views.terminalReport(report, view(stdout)))
  // At a terminal both streams are one text, and `inspect` has told its findings there.
  const isOneText = !isSilent && stdout.isTTY && stderr.isTTY
  write(stderr, views.terminalProblems(isOneText ? views.untoldProblems(report) : report.problems, view(stderr)))
  if (!isSilent) write(stdout, views.terminalVerdict(report, view(stdout)))
  exit(switches.has('detailed-exitcode') ? detailedExitCode(outcome.exitCode, hasChanges(report)) : outcome.exitCode)
}

/** As Terraform's: 0 nothing to do, 1 failed, 2 something to do. A wrong configuration is a failure, too. */
function detailedExitCode(exitCode: number, changes: boolean): number {
  if (exitCode === exitCodes.done) return changes ? 2 : exitCodes.done
  return exitCode === exitCodes.misconfigured ? exitCodes.failed : exitCode
}

function withoutVerb(verb: string | undefined, problems: readonly Problem[]): readonly Problem[] {
  if (verb !== undefined || problems.some(({ code }) => code === 'unknown-verb')) return []
  return [
    {
      code: 'missing-verb',
      message: 'No command given.',
      nextStep: 'Write e.g. lambda-layer build. Run lambda-layer help for the list of commands.',
    },
  ]
}

const noComment = '`comment` is for the action: the command posts nothing.'
