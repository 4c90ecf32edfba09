// What the runner reads out of a step's output: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
// and how it does so: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs

/** One command of the runner: `::name key=value,…::message`. */
export function workflowCommand(
  name: string,
  message = '',
  properties: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${name}${listed === '' ? '' : ` ${listed}`}::${escapeData(message)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/**
 * A line that the runner does not take for a command. It trims white space before it looks for `::`,
 * and finds the old `##[command]` form anywhere in a line.
 */
export function notACommand(line: string): string {
  return line.replace(/^([\s\u0085]*)::/, '$1: :').replaceAll('##[', '# #[')
}

/** An entry of a runner's file (`GITHUB_OUTPUT`, `GITHUB_ENV`): the delimiter must not be guessable from the value. */
export function fileCommand(name: string, value: string, delimiter: string): string {
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
}
