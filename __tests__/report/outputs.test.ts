import { describe, expect, it } from 'vitest'
import { outputsOf } from '../../src/report/outputs.ts'
import type { LayerReport } from '../../src/report/report.ts'
import { sampleLayer, sampleReport } from '../support/sample-report.ts'

const layerWith = (packages: number, name = 'layer'): LayerReport => ({
  ...sampleLayer(
    Array.from({ length: packages }, (_, at) => ({ name: `package-with-a-name-${at}`, version: '1.2.3' })),
    name,
  ),
  destinations: [
    { region: 'eu-west-1', layerVersionArn: `arn:aws:lambda:eu-west-1:1:layer:${name}:1`, version: 1, changed: true },
  ],
})
const layers = (count: number, packages: number) =>
  Array.from({ length: count }, (_, at) => layerWith(packages, `layer-${at}`))

describe('the output `layers`', () => {
  it.each<[count: number, packages: number, kept: readonly string[], dropped: readonly string[]]>([
    [1, 5, ['packages', 'findings', 'sizeBytes', 'destinations'], []],
    [8, 102, ['packages', 'findings', 'sizeBytes', 'destinations', 'zipPath'], []],
    [20, 200, ['findings', 'sizeBytes', 'destinations', 'zipPath', 'codeSha256'], ['packages']],
    [300, 200, ['name', 'destinations', 'zipPath'], ['packages', 'findings']],
  ])('of %i layers with %i packages each fits a variable of a step', (count, packages, kept, dropped) => {
    const text = outputsOf(sampleReport({ layers: layers(count, packages) })).layers ?? ''
    expect(Buffer.byteLength(text)).toBeLessThan(100 * 1024)
    const all = JSON.parse(text) as readonly Record<string, unknown>[]
    expect(all).toHaveLength(count)
    for (const name of kept) expect(all[0]).toHaveProperty(name)
    for (const name of dropped) expect(all[0]).not.toHaveProperty(name)
  })

  it('has the packages by name and version where there is no room for more', () => {
    const [layer] = JSON.parse(outputsOf(sampleReport({ layers: layers(8, 102) })).layers ?? '') as {
      packages: unknown[]
    }[]
    expect(layer?.packages).toHaveLength(102)
    expect(layer?.packages).toContainEqual({
      name: 'package-with-a-name-7',
      version: '1.2.3',
      origin: 'wheel',
      requiredBy: [],
    })
  })
})

describe('the output `functions`', () => {
  const deployed = (changed: boolean): LayerReport => {
    const layer = sampleLayer([], 'orders')
    return {
      ...layer,
      plan: { ...layer.plan, kind: 'function' },
      deployed: {
        functions: [
          {
            artifact: 'orders',
            region: 'eu-west-1',
            functionArn: 'arn:aws:lambda:eu-west-1:1:function:orders',
            codeSha256: 'c',
            version: '7',
            alias: 'live',
            changed,
            done: [],
          },
        ],
        objects: [{ artifact: 'orders', region: 'eu-west-1', s3Bucket: 'zips', s3Key: 'orders/c.zip' }],
      },
    }
  }

  it.each([true, false])('names the functions and the object, and counts as changed: %s', (changed) => {
    const outputs = outputsOf(sampleReport({ layers: [deployed(changed)] }))
    expect(outputs.changed).toBe(String(changed))
    expect(JSON.parse(outputs.functions ?? '')).toMatchObject([
      {
        name: 'orders',
        destinations: [
          { functionArn: 'arn:aws:lambda:eu-west-1:1:function:orders', version: '7', alias: 'live', changed },
        ],
        objects: [{ s3Bucket: 'zips', s3Key: 'orders/c.zip' }],
      },
    ])
  })

  it('is absent without functions', () => {
    expect(outputsOf(sampleReport({ layers: layers(1, 1) }))).not.toHaveProperty('functions')
  })
})
