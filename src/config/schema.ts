// The JSON schema of `lambda-layers.toml`, for editors.
import { fieldNames } from './config.ts'
import { fields } from './fields.ts'
import { inputsOfRun } from './layers-file.ts'

/** https://json-schema.org/draft-07 is what editors of TOML understand. */
export function renderSchema(): string {
  const inputs = Object.fromEntries(
    fieldNames
      .filter((name) => !inputsOfRun.includes(name))
      .map((name) => {
        const { kind, default: fallback, description } = fields[name]
        const text = `${description} Accepted: ${kind.accepts}.`.replaceAll('`', '')
        const type = kind.isSwitch === true ? { type: 'boolean' } : { anyOf: texts }
        return [
          name,
          { ...type, description: text, ...(fallback === '' ? {} : { default: defaultOf(name, fallback) }) },
        ]
      }),
  )
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'lambda-layers.toml',
    description: 'Many Lambda layers in one file. Generated from src/config by npm run generate.',
    type: 'object',
    additionalProperties: false,
    properties: {
      defaults: {
        type: 'object',
        description: 'Inputs of every layer.',
        additionalProperties: false,
        properties: inputs,
      },
      layer: {
        type: 'object',
        description: 'One table for each layer: [layer.NAME].',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          properties: {
            each: {
              type: 'string',
              description:
                'A glob: one layer for each folder or file that it matches, with {path} and {folder} as placeholders.',
            },
            matrix: {
              type: 'object',
              description: 'One layer for each combination of these values, which are placeholders: {name}.',
              additionalProperties: { type: 'array', items: scalar, minItems: 1 },
            },
            ...inputs,
          },
        },
      },
    },
  }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

const scalar = { type: ['string', 'number', 'boolean'] }
const texts = [scalar, { type: 'array', items: scalar }]

const defaultOf = (name: keyof typeof fields, text: string): string | boolean =>
  fields[name].kind.isSwitch === true ? text === 'true' : text
