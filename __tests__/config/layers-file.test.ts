import { readFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'smol-toml'
import { configureLayers, layersOfSection, parseLayersFile } from '../../src/config/layers-file.ts'
import { renderSchema } from '../../src/config/schema.ts'

const read = (text: string) => parseLayersFile(text, 'lambda-layers.toml')

describe('lambda-layers.toml', () => {
  it('gives a layer the defaults, and what its table says more', () => {
    const { sections } = read(
      '[defaults]\nruntimes = "3.12"\ncache = false\n[layer.a]\nruntimes = ["3.13"]\nkeep-versions = 3\n',
    )
    expect(sections).toMatchObject([
      { key: 'a', line: 4, raw: { runtimes: ['3.13'], cache: ['false'], 'keep-versions': ['3'] } },
    ])
  })

  it.each([
    ['[layer.a', 1, /not TOML/],
    ['', undefined, /declares no layer/],
    ['[layers.a]\n', 1, /"layers" is not expected/],
    ['[layer.a]\nrequirement = "x"\n', 2, /"requirement" is not an input/],
    ['[layer.a]\nonly = "x"\n', 2, /belongs to a run/],
    ['[defaults]\n[layer.a]\ninclude = { a = "b" }\n', 3, /must be a text/],
    ['[layer.a]\nmatrix = ["a"]\n', 1, /matrix must be a table of lists/],
    ['[layer.a]\neach = 3\n', 1, /each must be a glob/],
  ])('%j is refused at line %s', (text, line, message) => {
    const { problems } = read(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.line).toBe(line)
    expect(problems[0]?.message).toMatch(message)
  })

  it('fills in the placeholders of a glob and of a matrix, and leaves the others', () => {
    const [section] = read(
      '[layer.x]\neach = "s/*"\nmatrix = { size = ["s", "l"] }\nlayer-name = "{layer}-{folder}-{size}-{architecture}"\n',
    ).sections
    expect(
      section &&
        layersOfSection(section, ['s/api/requirements.txt', 's/web']).map(({ name, raw }) => [
          name,
          raw['layer-name'],
          raw.requirements,
        ]),
    ).toEqual([
      ['api-s', ['api-s-api-s-{architecture}'], ['s/api/requirements.txt']],
      ['api-l', ['api-l-api-l-{architecture}'], ['s/api/requirements.txt']],
      ['web-s', ['web-s-web-s-{architecture}'], ['s/web']],
      ['web-l', ['web-l-web-l-{architecture}'], ['s/web']],
    ])
  })

  it('says which table holds a wrong value', () => {
    const { sections } = read('[layer.a]\nruntimes = "python3.31"\n')
    const layers = sections.flatMap((section) => layersOfSection(section, []))
    const { problems } = configureLayers(layers, {}, 'lambda-layers.toml')
    expect(problems).toMatchObject([
      { file: 'lambda-layers.toml', line: 1, message: expect.stringMatching(/^\[layer\.a\] runtimes: "python3\.31"/) },
    ])
  })
})

it.each([
  ['2026-01-01', '2026-01-01T00:00:00.000Z'],
  ['2026-01-01T12:00:00Z', '2026-01-01T12:00:00.000Z'],
  ['2026-01-01 12:00:00+02:00', '2026-01-01T10:00:00.000Z'],
  ['"2026-01-01"', '2026-01-01T00:00:00.000Z'],
])('the date %s of TOML is a moment', (date, iso) => {
  const { sections, problems } = read(`[layer.a]\npackages = "x"\nexclude-newer = ${date}\n`)
  expect(problems).toEqual([])
  const layers = sections.flatMap((section) => layersOfSection(section, []))
  const configured = configureLayers(layers, {}, 'x')
  expect(configured.problems).toEqual([])
  expect(configured.layers.map(({ config }) => config.excludeNewer)).toEqual([{ kind: 'time', iso }])
})

describe('the schema', async () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(renderSchema()) as object)
  const docs = await readFile(new URL('../../docs/many-layers.md', import.meta.url), 'utf8')
  const [, example = ''] = /```toml\n([\s\S]*?)```/.exec(docs) ?? []

  it('accepts the example of the docs, which is understood', () => {
    expect([validate(parse(example)), validate.errors]).toEqual([true, null])
    const { sections, problems } = read(example)
    expect(problems).toEqual([])
    const layers = sections.flatMap((section) => layersOfSection(section, ['services/api', 'services/web']))
    expect(layers.map(({ name }) => name)).toEqual(['analytics', 'api', 'web', 'pillow-10', 'pillow-11'])
    expect(configureLayers(layers, {}, 'x').problems).toEqual([])
  })

  it.each(['[layer.a]\nrequirement = "x"\n', '[layers.a]\n', '[layer.a]\ninclude = { a = 1 }\n'])(
    'refuses %j',
    (text) => {
      expect(validate(parse(text))).toBe(false)
    },
  )
})
