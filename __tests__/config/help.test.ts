import { describe, expect, it } from 'vitest'
import { fieldNames } from '../../src/config/config.ts'
import { parseCommand, switches } from '../../src/config/command.ts'
import type { Switch } from '../../src/config/command.ts'
import { fields } from '../../src/config/fields.ts'
import { groups } from '../../src/config/groups.ts'
import { helpTopic, renderHelp } from '../../src/config/help.ts'
import type { HelpTopic } from '../../src/config/help.ts'
import { verbFacts, verbNames } from '../../src/config/verbs.ts'

const topics: readonly (readonly [string, HelpTopic])[] = [
  ['the variables', { kind: 'variables' }],
  ['the overview', { kind: 'overview' }],
  ...verbNames.map((verb) => [verb, { kind: 'verb', verb }] as const),
]

describe('the help', () => {
  it.each(topics)('of %s fits a screen of 40 lines and 80 columns', (_, topic) => {
    const lines = renderHelp(topic, 200).trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
  })

  it.each(topics)('of %s loses nothing in a window of 40 columns', (_, topic) => {
    const words = (columns: number): readonly string[] => renderHelp(topic, columns).split(/\s+/)
    expect(words(40)).toEqual(words(80))
    const long = renderHelp(topic, 40)
      .split('\n')
      .filter((line) => line.length > 40 && !line.includes('lambda-layer'))
    expect(long).toEqual([])
  })

  it.each([...fieldNames, ...(Object.keys(switches) as Switch[])])('of the option %s fits a screen', (option) => {
    const lines = renderHelp({ kind: 'option', option }, 80).trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(lines.filter((line) => line.length > 80)).toEqual([])
  })

  it.each(verbNames)('of %s has examples that are understood', (verb) => {
    for (const example of verbFacts(verb).examples) {
      const argv = [...example.replace(/ >.*/, '').matchAll(/'([^']*)'|(\S+)/g)].map(
        ([, quoted, word]) => quoted ?? word ?? '',
      )
      expect(parseCommand(argv)).toMatchObject({ verb, problems: [] })
    }
  })

  it('names every input that a verb reads', () => {
    const help = renderHelp({ kind: 'verb', verb: 'publish' })
    // `event` is of `invoke` alone.
    const read = groups.filter(({ name }) => name !== 'trying')
    for (const name of read.flatMap(({ fields }) => fields)) expect(help).toContain(`--${name}`)
    expect(renderHelp({ kind: 'verb', verb: 'invoke' })).toContain('--event')
  })

  it.each([
    ['consumers', ['--layer-name', '--regions', '--layers-file'], ['--s3-bucket', '--zip', '--artifact', '[FILE...]']],
    ['prune', ['--keep-versions', '--publish'], ['--alias', '--share-with', '[FILE...]']],
    ['balance', ['--source-profile', '--s3-bucket'], ['--zip', '--description', '--layers-file']],
    ['init', ['--runtimes', '--layer-name'], ['--zip', '--signing-profile', '[FILE...]']],
    ['tree', ['[FILE...]', '--extras'], ['--regions']],
  ] as const)('of %s names what it reads, and nothing else', (verb, read, ignored) => {
    const help = renderHelp({ kind: 'verb', verb })
    for (const name of read) expect(help).toContain(name)
    for (const name of ignored) expect(help).not.toContain(name)
  })

  it('has a few words for every input', () => {
    expect(fieldNames.filter((name) => !/^.{4,54}$/.test(fields[name].brief))).toEqual([])
  })

  it.each([
    ['build', 'verb'],
    ['runtimes', 'option'],
    ['--runtimes', 'option'],
    ['variables', 'variables'],
    [undefined, 'overview'],
  ])('%s is a topic', (word, kind) => expect(helpTopic(word)).toMatchObject({ kind }))

  it('suggests a topic', () => {
    expect(helpTopic('biuld')).toMatchObject({
      code: 'unknown-topic',
      nextStep: 'Did you mean lambda-layer help build?',
    })
  })
})
