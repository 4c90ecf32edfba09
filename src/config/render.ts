// What users read of the table of inputs: action.yml, the README's tables, --help. Generated, so that it is never wrong.
import { fields } from './fields.ts'
import { fieldNames } from './config.ts'
import { switches, verbs } from './command.ts'
import { outputs } from './outputs.ts'

const yamlText = (text: string): string => `'${text.replaceAll("'", "''")}'`
const sentence = (description: string, accepts: string): string => `${description} Accepted: ${accepts}.`

/** The whole of `action.yml`: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
export function renderActionYml(): string {
  const inputs = fieldNames.flatMap((name) => {
    const { kind, default: fallback, description } = fields[name]
    return [
      `  ${name}:`,
      `    description: ${yamlText(sentence(description, kind.accepts))}`,
      '    required: false',
      ...(fallback === '' ? [] : [`    default: ${yamlText(fallback)}`]),
    ]
  })
  const outs = Object.entries(outputs).flatMap(([name, description]) => [
    `  ${name}:`,
    `    description: ${yamlText(description)}`,
  ])
  return [
    '# Generated from src/config by `npm run generate`.',
    'name: Lambda layer',
    'description: Turns a list of Python dependencies into a verified AWS Lambda layer, for x86_64 and arm64, in seconds.',
    'author: The lambda-layer-action contributors',
    'branding:',
    '  icon: layers',
    '  color: orange',
    'inputs:',
    ...inputs,
    'outputs:',
    ...outs,
    'runs:',
    '  using: node24',
    '  main: dist/action.js',
    '',
  ].join('\n')
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** The README's table of inputs. */
export function renderInputsTable(): string {
  const rows = fieldNames.map((name) => {
    const { kind, default: fallback, description } = fields[name]
    return `| \`${name}\` | ${fallback === '' ? '' : `\`${cell(fallback)}\``} | ${cell(sentence(description, kind.accepts))} |`
  })
  return ['| Input | Default | |', '|---|---|---|', ...rows].join('\n')
}

/** The README's table of outputs. */
export function renderOutputsTable(): string {
  return [
    '| Output | |',
    '|---|---|',
    ...Object.entries(outputs).map(([name, text]) => `| \`${name}\` | ${cell(text)} |`),
  ].join('\n')
}

/** What `--help` prints. */
export function renderHelp(width = 100): string {
  const wrap = (text: string, indent: number): string => {
    const lines: string[] = []
    let line = ''
    for (const word of text.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > Math.max(20, width - indent)) {
        lines.push(line)
        line = ''
      }
      line = line === '' ? word : `${line} ${word}`
    }
    return [...lines, line].map((one) => ' '.repeat(indent) + one).join('\n')
  }
  return [
    'lambda-layer: turns a list of Python dependencies into a verified AWS Lambda layer.',
    '',
    'Usage: lambda-layer <verb> [options]',
    '',
    'Verbs:',
    ...Object.entries(verbs).map(([name, text]) => `  ${name.padEnd(10)}${text}`),
    '',
    'Options (a list is repeated or comma-separated):',
    ...fieldNames.flatMap((name) => {
      const { kind, default: fallback, description } = fields[name]
      const value = kind.isSwitch === true ? '' : ' VALUE'
      return [
        `  --${name}${value}${fallback === '' ? '' : `   (default: ${fallback})`}`,
        wrap(sentence(description, kind.accepts).replaceAll('`', ''), 6),
      ]
    }),
    '',
    ...Object.entries(switches).map(([name, text]) => `  --${name.padEnd(9)} ${text}`),
    '',
    'Exit codes: 0 done, 1 it could not be done, 2 the configuration is wrong, 130 interrupted, 70 a bug of ours.',
    '',
  ].join('\n')
}
