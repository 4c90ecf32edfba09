import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'
import type { FieldName, RawInputs } from '../../src/config/config.ts'

const problemsOf = (raw: RawInputs) => parseConfig(raw).problems

describe('parseConfig', () => {
  it('takes the defaults for what is left out, and for white space', () => {
    const { config } = parseConfig({ requirements: ['  \n'], runtimes: [''] })
    expect(config).toMatchObject({
      requirements: [],
      layerName: 'dependencies-{runtime}-{architecture}',
      architectures: ['x86_64'],
      cache: true,
      outputDirectory: 'layers',
    })
    expect(config?.runtimes.map((runtime) => runtime.name)).toEqual(['python3.13'])
  })

  it.each([
    ['lines', ['a.txt\n\n b.txt '], ['a.txt', 'b.txt']],
    ['commas', ['a.txt, b.txt,'], ['a.txt', 'b.txt']],
    ['repetitions', ['a.txt', 'b.txt', 'a.txt'], ['a.txt', 'b.txt']],
    ['CRLF', ['a.txt\r\nb.txt'], ['a.txt', 'b.txt']],
  ])('reads a list given as %s', (_, texts, expected) => {
    expect(parseConfig({ requirements: texts }).config?.requirements).toEqual(expected)
  })

  it.each([
    ['requests>=2,<3', ['requests>=2,<3']],
    ['requests[socks,security]>=2, <3, numpy', ['requests[socks,security]>=2, <3', 'numpy']],
    ['numpy; python_version in "3.12,abc",pandas', ['numpy; python_version in "3.12,abc"', 'pandas']],
    ['a==1,b==2', ['a==1', 'b==2']],
  ])('parts the requirements %s', (text, expected) => {
    expect(parseConfig({ packages: [text] }).config?.packages).toEqual(expected)
  })

  it('keeps a glob with braces whole', () => {
    expect(parseConfig({ exclude: ['**/{a,b}/**, *.md'] }).config?.exclude).toEqual(['**/{a,b}/**', '*.md'])
  })

  it('reads include as source and target', () => {
    expect(parseConfig({ include: ['src/app => python/app', 'lib'] }).config?.include).toEqual([
      { source: 'src/app', target: 'python/app' },
      { source: 'lib' },
    ])
  })

  it('says all that is wrong at once, with input, value, what is accepted and the nearest value', () => {
    const problems = problemsOf({
      runtimes: ['python3.31x, pyton3.12'],
      architectures: ['aarch64'],
      'layer-name': ['my layer'],
      cache: ['yes'],
      include: ['a => b => c'],
    })
    expect(problems.map(({ input, message, nextStep }) => ({ input, message, nextStep }))).toEqual([
      expect.objectContaining({
        input: 'runtimes',
        message: expect.stringContaining('"python3.31x" is not a Python or Node.js runtime'),
      }),
      expect.objectContaining({ input: 'runtimes', nextStep: 'Did you mean "python3.12"?' }),
      expect.objectContaining({ input: 'architectures', nextStep: 'Did you mean "arm64"?' }),
      expect.objectContaining({ input: 'layer-name', message: expect.stringContaining('" "') }),
      expect.objectContaining({ input: 'include', message: expect.stringContaining('source => target') }),
      expect.objectContaining({ input: 'cache', message: expect.stringContaining('true, false') }),
    ])
  })

  it.each([
    ['{runtme}', 'unknown'],
    ['a'.repeat(141), '141 characters'],
    [`${'a'.repeat(132)}-{runtime}`, 'characters long'],
    ['arn:aws:lambda:eu-west-1:123456789012:layer:x', 'ARN'],
    ['lay.er', '"."'],
  ])('refuses the layer name %s', (name, why) => {
    expect(problemsOf({ 'layer-name': [name] })[0]?.message).toContain(why)
  })

  it.each([
    ['3', 'Did you mean "3 days"?'],
    ['3 dayz', 'Did you mean "3 days"?'],
  ])('refuses the minimum age %s', (text, nextStep) => {
    expect(problemsOf({ 'minimum-age': [text] })).toMatchObject([{ input: 'minimum-age', nextStep }])
  })

  it('warns once when the operating system of runtimes is no longer supported', () => {
    expect(parseConfig({ runtimes: ['python3.10, python3.11, python3.12'] }).warnings).toEqual([
      'python3.10, python3.11: support of the operating system, Amazon Linux 2, ended on 2026-06-30. Use python3.12 or later.',
    ])
    expect(parseConfig({ runtimes: ['python3.12'] }).warnings).toEqual([])
  })

  it('warns of a preview of AWS', () => {
    expect(parseConfig({ runtimes: ['python3.15'] }).warnings).toEqual([
      expect.stringContaining('python3.15 is a preview'),
    ])
  })

  it('warns of a runtime newer than the table, and goes on', () => {
    const { config, warnings } = parseConfig({ runtimes: ['python3.16'] })
    expect(config?.runtimes[0]).toMatchObject({ name: 'python3.16', known: false, os: 'al2023' })
    expect(warnings[0]).toContain('python3.16 is newer')
  })

  it.each([
    [['3.12'], ['python3.12']],
    [['3.9, 3.13'], ['python3.9', 'python3.13']],
  ])('takes the version %j for a runtime', (given, names) => {
    expect(parseConfig({ runtimes: given }).config?.runtimes.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['python3.8', /end of life/, /^Use python3\.14\./],
    ['3.8', /end of life/, /^Use python3\.14\./],
    ['3.1', /not a runtime/, /YAML read 3\.10 as the number 3\.1/],
    ['python3.31', /not a Python or Node.js runtime of Lambda/, /^Did you mean "python3\.1/],
  ])('says of the runtime %s what it is', (name, message, nextStep) => {
    expect(problemsOf({ runtimes: [name] })).toMatchObject([
      { message: expect.stringMatching(message), nextStep: expect.stringMatching(nextStep) },
    ])
  })

  it.each<[RawInputs, FieldName]>([
    [{ build: ['wheels'], 'before-build': ['true'] }, 'before-build'],
    [{ build: ['wheels'], 'system-packages': ['gcc'] }, 'system-packages'],
    [{ build: ['wheels'], image: ['a'] }, 'image'],
    [{ build: ['wheels'], builder: ['a'] }, 'builder'],
    [{ verify: ['static'], 'exclude-imports': ['a'] }, 'exclude-imports'],
    [{ 'minimum-age-except': ['a'] }, 'minimum-age-except'],
    [{ 's3-bucket-owner': ['123456789012'] }, 's3-bucket-owner'],
  ])('refuses %j, which contradicts itself', (raw, input) => {
    expect(problemsOf(raw)).toMatchObject([{ code: 'contradicting-inputs', input }])
  })

  it.each([
    'python3.8',
    'python2.7',
    'nodejs18.x',
    'nodejs16',
    'nodejs2.x',
    'nodejs',
    'python3',
    'python3.13.1',
    'python3.013',
  ])('refuses the runtime %s', (name) => {
    expect(problemsOf({ runtimes: [name] })).toHaveLength(1)
  })

  it.each<[written: string, name: string, warning: RegExp | undefined]>([
    ['nodejs22.x', 'nodejs22.x', undefined],
    ['nodejs24', 'nodejs24.x', undefined],
    ['nodejs20.x', 'nodejs20.x', /support of this runtime ended on 2026-04-30\. Use nodejs24\.x/],
    ['nodejs26.x', 'nodejs26.x', /is a preview of AWS/],
    ['nodejs28', 'nodejs28.x', /is newer than this version knows: it is taken to be like nodejs26\.x/],
  ])('takes the runtime %s as %s', (written, name, warning) => {
    const { config, warnings } = parseConfig({ runtimes: [written] })
    expect(config?.runtimes.map((one) => one.name)).toEqual([name])
    expect(warnings).toHaveLength(warning ? 1 : 0)
    expect(warnings.join('')).toMatch(warning ?? /^$/)
  })
})
