import { describe, expect, it } from 'vitest'
import { layerInventory } from '../../src/inspect/layer-inventory.ts'
import type { ArtifactKind } from '../../src/lambda/artifacts.ts'
import { reportDocument } from '../../src/report/document.ts'
import { layerPage, type LayerPage } from '../../src/report/html.ts'
import { summaryMarkdown } from '../../src/report/markdown.ts'
import type { ImageReport, LayerReport } from '../../src/report/report.ts'
import { sbom } from '../../src/report/sbom.ts'
import { terminalReport } from '../../src/report/terminal.ts'
import { colours } from '../../src/text/colours.ts'
import { mergedLayer, sampleLayer, sampleReport } from '../support/sample-report.ts'

const sha256 = 'c'.repeat(64)
const image: ImageReport = {
  digest: `sha256:${sha256}`,
  base: `public.ecr.aws/lambda/python:3.13@sha256:${'d'.repeat(64)}`,
  sizeBytes: 33_774_501,
  pushed: [
    { region: 'eu-west-1', imageUri: `1.dkr.ecr/app@sha256:${sha256}`, tags: ['app-ccc'], changed: true, done: [] },
  ],
}
const deployed: NonNullable<LayerReport['deployed']> = {
  functions: [
    {
      artifact: 'demo',
      region: 'eu-west-1',
      functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      codeSha256: 'x',
      version: '7',
      changed: true,
      done: ['code updated', 'version 7 published'],
    },
  ],
  objects: [{ artifact: 'demo', region: 'eu-west-1', s3Bucket: 'zips', s3Key: 'orders/abc.zip' }],
}

function made(kind: ArtifactKind): LayerReport {
  const { plan, content, ...rest } = sampleLayer()
  const of = {
    plan: { ...plan, kind },
    content: { packages: [], sizeBytes: 1_000, unzippedSizeBytes: 5_000, ...content },
  }
  switch (kind) {
    case 'layer':
      return { ...of, ...rest }
    case 'function':
      return { ...of, ...rest, deployed }
    case 'image':
      return { ...of, image }
  }
}
const reportOf = (...layers: readonly LayerReport[]) => sampleReport({ layers, problems: [], warnings: [] })
const view = { columns: 80, colours: colours(false) }
const terminal = (...layers: readonly LayerReport[]): string => terminalReport(reportOf(...layers), view).join('\n')

describe('what a terminal says', () => {
  it.each<[kind: ArtifactKind, says: readonly string[], never: readonly string[]]>([
    ['function', ['of 250 MB unzipped', 's3://zips/orders/abc.zip', ':function:orders', 'version 7 published'], []],
    [
      'image',
      ['compressed', 'unzipped without its base', `on ${image.base}`, `${image.digest}  32.2 MB with its base`],
      ['250 MB', 'zipped,', 'sha256 '],
    ],
  ])('of a %s', (kind, says, never) => {
    const text = terminal(made(kind))
    for (const one of says) expect(text).toContain(one)
    for (const one of never) expect(text).not.toContain(one)
  })

  it.each<[kind: ArtifactKind, title: string]>([
    ['layer', 'All layers: '],
    ['function', 'All functions: '],
    ['image', 'All images: '],
  ])('of the page of several: %s', (kind, title) => {
    const report = { ...reportOf(made(kind), made(kind)), overviewPath: '/layers.report.html' }
    expect(terminalReport(report, view).join('\n')).toContain(title)
  })

  it('names what an image that was read unpacks to, and files of no package in a zip', () => {
    const { plan, content } = made('image')
    const read = {
      plan,
      content: { packages: [], ...content, files: 7 },
      image: { digest: image.digest, uncompressedBytes: 104_857_600 },
    }
    expect(terminal(read)).toContain(`${image.digest}  100 MB of 10.0 GB unzipped (< 1 %)`)
    const zip = {
      plan: { ...plan, kind: 'function' as const },
      content: { packages: [], unzippedSizeBytes: 512, files: 1 },
    }
    expect(terminal(zip)).toContain('0 packages, 1 file, 512 B of them of no package')
  })
})

describe('the step summary', () => {
  it.each<[kind: ArtifactKind, says: readonly string[], never: readonly string[]]>([
    ['layer', ['## Lambda layer', '| Layer |', 'Unzipped, of 250 MB'], []],
    [
      'function',
      ['## Lambda function', '| Function |', 'Unzipped, of 250 MB', '| 7 |', 'code updated', 's3://zips'],
      ['layer'],
    ],
    [
      'image',
      ['## Lambda image', '| Image |', 'without the base', '`sha256:cccccccccccc`', 'on `public.ecr.aws'],
      ['250 MB', 'layer', 'not published'],
    ],
  ])('of a %s', (kind, says, never) => {
    const text = summaryMarkdown(reportOf(made(kind)))
    for (const one of says) expect(text).toContain(one)
    for (const one of never) expect(text).not.toContain(one)
  })
})

describe('documents', () => {
  it('name the base of an image', () => {
    expect(reportDocument(reportOf(made('image'))).images).toMatchObject([
      { baseImage: image.base, digest: image.digest },
    ])
  })

  it('are a bill of materials of a container, by its digest', () => {
    const layer = mergedLayer()
    const of = (kind: ArtifactKind) => ({ ...layer, plan: { ...layer.plan, kind } })
    const { metadata, serialNumber } = JSON.parse(sbom(of('image'), '1', image))
    expect(metadata.component).toMatchObject({
      type: 'container',
      version: image.digest,
      hashes: [{ content: sha256 }],
    })
    expect(metadata.component['bom-ref']).toMatch(/^image:/)
    expect(JSON.stringify(metadata)).toContain(image.base)
    expect(serialNumber).toMatch(/^urn:uuid:cccccccc-/)
    expect(JSON.parse(sbom(of('function'), '1')).metadata.component).toMatchObject({ type: 'application' })
  })

  it('are a page that names digest, base and repository', () => {
    const layer = mergedLayer()
    const page: LayerPage = {
      kind: 'image',
      name: 'demo',
      targets: 'x',
      inventory: layerInventory(layer),
      findings: [],
      image,
    }
    const one = layerPage(page)
    for (const text of [image.digest, image.base, image.pushed?.[0]?.imageUri])
      expect(one).toContain(`<code>${text}</code>`)
    expect(one).not.toContain('CodeSha256')
    expect(layerPage(page, page)).toContain('2 images')
  })
})
