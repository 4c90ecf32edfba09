export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

/**
 * The commands that the runner would find in this output, as it does:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function commandsIn(output: string): readonly WorkflowCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    // .NET's white space has U+0085, JavaScript's does not.
    const trimmed = line.replace(/^[\s\u0085]+/, '')
    const match = /^::([^\s:]+)(?: ([^:]*))?::(.*)$/su.exec(trimmed)
    if (trimmed.startsWith('::') && match) {
      const [, name = '', listed = '', message = ''] = match
      const properties = Object.fromEntries(
        listed
          .split(',')
          .filter((pair) => pair.includes('='))
          .map((pair): [string, string] => {
            const at = pair.indexOf('=')
            return [pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))]
          }),
      )
      return [{ name, properties, message: unescapeData(message) }]
    }
    const old = /##\[([^\s\]]+)[^\]]*\](.*)$/.exec(line)
    return old ? [{ name: old[1] ?? '', properties: {}, message: old[2] ?? '' }] : []
  })
}
