import { describe, expect, it } from 'vitest'
import { fieldNames, parseConfig } from '../../../src/config/config.ts'
import type { Config, FieldName } from '../../../src/config/config.ts'
import { contentOptions, givenContent } from '../../../src/run/publishing/content-options.ts'

/** Options that are part of a layer's fingerprint, each with a value that is not its default. */
const content: Readonly<Partial<Record<FieldName, string>>> = {
  artifact: 'function',
  'before-build': 'true',
  build: 'wheels',
  'build-constraints': 'numpy<2',
  'build-env': 'CFLAGS',
  bytecode: 'true',
  compiler: 'image',
  exclude: '**/tests/**',
  'exclude-newer': '2026-01-01',
  'exclude-sdk': 'true',
  image: 'example.com/build:1',
  'signing-profile': 'profile',
  slim: 'tests',
  'system-packages': 'libxml2',
}

/** What an input requires beside it; none of these decides the content. */
const beside: Readonly<Partial<Record<FieldName, Partial<Record<FieldName, string[]>>>>> = {
  'signing-profile': { 's3-bucket': ['bucket'] },
  'minimum-age-except': { 'minimum-age': ['3 days'] },
}

function configOf(inputs: Partial<Record<FieldName, string[]>>): Config {
  const { config, problems } = parseConfig(inputs)
  expect(problems).toEqual([])
  if (!config) throw new Error('no configuration')
  return config
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

describe('the options that decide what is in a layer', () => {
  it.each(Object.entries(content))('%s does', (name, value) => {
    expect(Object.keys(contentOptions(configOf({ [name]: [value], ...beside[name as FieldName] })))).toEqual([
      camelCase(name),
    ])
  })

  // What is not listed above is no reason to publish again: a plan for a pull request, which writes a comment, must
  // know the version that was published without one.
  it.each<[FieldName, string]>([
    ['comment', 'true'],
    ['github-token', 'ghs_abc'],
    ['minimum-age', '3 days'],
    ['minimum-age-except', 'numpy'],
    ['omit', 'none'],
    ['publish', 'plan'],
    ['reports', 'html'],
    ['fail-on', 'warning'],
    ['max-growth', '10 %'],
    ['output-directory', 'out'],
    ['keep-versions', '5'],
  ])('%s does not', (name, value) => {
    expect(contentOptions(configOf({ [name]: [value], ...beside[name] }))).toEqual({})
  })

  it('are these of all inputs, so that a new one is thought about', () => {
    const unset = configOf({})
    const marked = Object.fromEntries(fieldNames.map((name) => [camelCase(name), 'another value']))
    const counted = Object.keys(contentOptions({ ...unset, ...marked }))
    expect(counted.sort()).toEqual(Object.keys(content).map(camelCase).sort())
  })
})

describe('inputs that contradict a zip that exists', () => {
  it.each<[FieldName, string, boolean]>([
    ['comment', 'true', false],
    ['layer-name', 'demo', false],
    ['minimum-age', '3 days', true],
    ['extras', 'dev', true],
    ['groups', 'dev', true],
    ['omit', 'none', true],
    ['exclude', '**/tests/**', true],
    ['requirements', 'requirements.txt', true],
  ])('%s: %s %s', (name, value, contradicts) => {
    expect(givenContent({ [name]: [value] })).toEqual(contradicts ? [name] : [])
  })
})
