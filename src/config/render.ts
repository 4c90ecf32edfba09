// What users read of the table of inputs: action.yml and docs/inputs.md. Generated, so that it is never wrong.
import { fields } from './fields.ts'
import { fieldNames } from './config.ts'
import type { FieldName } from './config.ts'
import { groups } from './groups.ts'
import { heededVariables, variables } from './variables.ts'
import { outputs } from './outputs.ts'

const yamlText = (text: string): string => `'${text.replaceAll("'", "''")}'`
const sentence = (description: string, accepts: string): string => `${description} Accepted: ${accepts}.`

/** The whole of `action.yml`: https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax */
export function renderActionYml(): string {
  const inputs = fieldNames.flatMap((name) => {
    const { kind, description, ...field } = fields[name]
    const fallback = 'actionDefault' in field ? field.actionDefault : field.default
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

/** The whole of docs/inputs.md. */
export function renderInputsPage(): string {
  const sections = groups.flatMap(({ title, fields: names }) =>
    ['', `## ${title}`, ''].concat(names.flatMap(renderInput)),
  )
  return [
    '<!-- Generated from src/config by `npm run generate`. -->',
    '',
    '# Inputs and outputs',
    '',
    'Each input of the action is an option of the command: `runtimes: python3.13` in a workflow is `--runtimes python3.13`. In a workflow, a list has one item per line; on the command line, an option is repeated. `lambda-layer help NAME` prints what is said here.',
    ...sections,
    '',
    '## Variables of the environment',
    '',
    ...Object.entries(variables).flatMap(([name, text]) => [`### \`${name}\``, '', text, '']),
    heededVariables,
    '',
    '## Outputs of the action',
    '',
    renderOutputsTable(),
    '',
  ].join('\n')
}

function renderInput(name: FieldName): readonly string[] {
  const { kind, default: fallback, description } = fields[name]
  const accepted = `Accepted: ${kind.accepts}.${fallback === '' ? '' : ` Default: \`${fallback}\`.`}`
  return [`### \`${name}\``, '', description, '', accepted, '']
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

function renderOutputsTable(): string {
  return [
    '| Output | |',
    '|---|---|',
    ...Object.entries(outputs).map(([name, text]) => `| \`${name}\` | ${cell(text)} |`),
  ].join('\n')
}
