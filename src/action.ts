import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseConfig, unknownInput } from './config/config.ts'
import type { FieldName } from './config/config.ts'
import { fields } from './config/fields.ts'
import { actionWords } from './config/door-words.ts'
import { exitCodes } from './errors.ts'
import type { Problem } from './errors.ts'
import { exit, inWords, lostDirectory, processContext, runOrRefuse } from './main.ts'
import { mapTexts } from './report/map-texts.ts'
import { execProcess } from './host/actions/exec.ts'
import { writeFileAtomically } from './host/files.ts'
import { coreRunner, mostAnnotations } from './host/actions/core.ts'
import type { Runner } from './host/actions/runner.ts'
import type { Annotation } from './text/annotation.ts'
import { runnerLog } from './host/actions/log.ts'
import { secretsOfEnvironment } from './host/environment.ts'
import { createMasks } from './host/masks.ts'
import { annotationsOf } from './report/annotations.ts'
import type { WorkflowSource } from './report/annotations.ts'
import { planMarkdown, summaryMarkdown } from './report/markdown.ts'
import { documentText, reportDocument } from './report/document.ts'
import { outputsOf } from './report/outputs.ts'
import { terminalProblems, terminalReport, terminalVerdict } from './report/terminal.ts'
import { colours } from './text/colours.ts'
import { secretsInUrls } from './text/redact.ts'
import { keepComment } from './run/comment.ts'

/** The action: the runner's environment → the run → outputs, annotations, a summary. */
export async function runAction(codeName?: string): Promise<void> {
  const { env, stdout } = process
  const lost = lostDirectory()
  const runner = coreRunner(env)
  const { inputs, unknown } = readInputs(env, runner)
  // What is in the environment, the runner masks by itself where it is a secret.
  const known = [
    ...secretsOfEnvironment(env),
    ...(inputs['github-token'] ?? []),
    ...Object.values(inputs).flat().flatMap(secretsInUrls),
  ]
  const masks = createMasks({ known, onAdd: (secret) => runner.setSecret(secret) })
  const log = inWords(runnerLog({ stream: stdout, env, runner, masks }), actionWords)
  const { config, warnings, problems } = parseConfig(inputs)
  const mistyped = unknown.map((name) => unknownInput(name, (one) => one))
  const { 'github-token': _token, ...given } = inputs
  const understood = {
    // The token posts the comment, and decides nothing else.
    request: config && {
      verb: 'publish' as const,
      config: { ...config, githubToken: undefined },
      decides: true,
      given,
    },
    problems: [...lost, ...mistyped, ...problems],
    warnings,
  }
  const outcome = await runOrRefuse(understood, processContext({ log, masks, runProcess: execProcess }, codeName))
  const done = mapTexts(outcome.report, actionWords)

  // The run is over: what cannot be written now is a warning, but for the outputs.
  const late = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      log.warning(error instanceof Error ? error.message : String(error))
      return undefined
    }
  }
  const folder = env['RUNNER_TEMP'] && join(env['RUNNER_TEMP'], `lambda-layer-${randomUUID()}`)
  const reportPath = await late(() => writeBelow(folder, 'report.md', planMarkdown(done)))
  const documentPath = await late(() => writeBelow(folder, 'report.json', documentText(reportDocument(done))))
  const lostOutputs = await problemsIn(() => runner.setOutputs(outputsOf(done, { reportPath, documentPath })))
  const report = { ...done, problems: [...done.problems, ...lostOutputs] }
  // The log shows what others wrote as it is, escapes too: colours would be escapes of that kind.
  const view = { columns: 100, colours: colours(false), more: 'debug logging' }
  for (const line of terminalReport(report, view)) log.info(line)
  // The runner shows an annotation in the log, too: only what it would drop is said here.
  for (const line of terminalProblems(report.problems.slice(mostAnnotations), view)) log.info(line)
  const annotations = annotationsOf(report, await workflowSource(env))
  const workingDirectory = resolve(config?.workingDirectory ?? '.')
  runner.annotate(annotations.map((one) => inWorkspace(one, workingDirectory, env)))
  for (const line of terminalVerdict(report, view)) log.info(line)
  await late(() => runner.addSummary(summaryMarkdown(report)))
  if (config?.comment)
    await late(() => keepComment(report, config.githubToken, { env, log, signal: new AbortController().signal }))
  exit(outcome.exitCode === exitCodes.done && lostOutputs.length > 0 ? exitCodes.failed : outcome.exitCode)
}

/** A step that passed without its outputs would let the next one deploy an ARN that is empty. */
async function problemsIn(write: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await write()
    return []
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const nextStep = 'What was made stands: run the job again, and the outputs are written for what exists.'
    return [{ code: 'not-written', message: `The outputs of this step are lost. ${message}`, nextStep }]
  }
}

/** The workflow that runs, where it was checked out: a problem of an input is shown on its line. */
async function workflowSource(env: NodeJS.ProcessEnv): Promise<WorkflowSource | undefined> {
  // `owner/repository/.github/workflows/ci.yml@refs/heads/main`
  const path = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1]
  if (path === undefined || !env['GITHUB_WORKSPACE']) return undefined
  const whole = join(env['GITHUB_WORKSPACE'], path)
  const text = await readFile(whole, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : { path: whole, text }
}

/** Annotations name files relative to the workspace; problems, relative to the working directory. */
function inWorkspace(one: Annotation, workingDirectory: string, env: NodeJS.ProcessEnv): Annotation {
  if (one.file === undefined || !env['GITHUB_WORKSPACE']) return one
  const file = relative(env['GITHUB_WORKSPACE'], resolve(workingDirectory, one.file))
  return file.startsWith('..') ? one : { ...one, file: file.replaceAll('\\', '/') }
}

/** Writes a file for later steps into the runner's temporary folder: a plan writes nothing into the project. */
async function writeBelow(folder: string | undefined, name: string, text: string): Promise<string | undefined> {
  if (!folder) return undefined
  const path = join(folder, name)
  await writeFileAtomically(path, text)
  return path
}

const isField = (name: string): name is FieldName => Object.hasOwn(fields, name)

/** The runner hands over inputs as `INPUT_<NAME>`, upper-cased, spaces as `_`, hyphens kept. */
function readInputs(
  env: NodeJS.ProcessEnv,
  runner: Pick<Runner, 'getInput'>,
): { inputs: Partial<Record<FieldName, string[]>>; unknown: string[] } {
  const inputs: Partial<Record<FieldName, string[]>> = {}
  const unknown: string[] = []
  for (const [key, value] of Object.entries(env)) {
    if (!key.startsWith('INPUT_') || value === undefined) continue
    const name = key.slice('INPUT_'.length).toLowerCase()
    // The runner hands over defaults as if they were given.
    if (isField(name)) {
      const given = runner.getInput(name)
      if (given.trim() !== fields[name].default) inputs[name] = [given]
    } else if (value !== '') unknown.push(name)
  }
  return { inputs, unknown }
}
