import { describe, expect, it } from 'vitest'
import { problemsOfLayers } from '../../../src/run/many/problems.ts'

const of = (layer: string, message: string, names = [layer]) => ({
  layer,
  names,
  problem: { code: 'no-answer', message },
})

describe('the problems of many layers', () => {
  it('are said once where only the names of the layers differ', () => {
    const found = ['api', 'web', 'jobs'].map((name) => of(name, `No answer for layer ${name}.`))
    expect(problemsOfLayers([...found, of('own', 'own is missing.')])).toEqual([
      { code: 'no-answer', message: 'api: No answer for layer api. The same for 2 more layers: web and jobs.' },
      { code: 'no-answer', message: 'own is missing.' },
    ])
  })

  it('stay apart where more differs, or the layer is published by another name', () => {
    const apart = [of('api', 'No answer for api in a.'), of('web', 'No answer for web in b.')]
    expect(problemsOfLayers(apart)).toHaveLength(2)
    const renamed = [of('a', 'layer a-x86_64 is large', ['a-x86_64']), of('b', 'layer b-x86_64 is large', ['b-x86_64'])]
    expect(problemsOfLayers(renamed)).toHaveLength(1)
  })

  it('name twenty layers at most', () => {
    const found = Array.from({ length: 40 }, (_, at) => of(`layer-${at}`, 'No credentials.'))
    expect(problemsOfLayers(found)).toEqual([
      {
        code: 'no-answer',
        message: expect.stringMatching(
          /^layer-0: No credentials\. The same for 39 more layers: layer-1, .*, layer-20 and 19 more\.$/,
        ),
      },
    ])
  })
})
