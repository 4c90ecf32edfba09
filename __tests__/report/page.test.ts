import { describe, expect, it } from 'vitest'
import { renderPageSource } from '../../.ci/page.ts'
import { layerPage } from '../../src/report/html.ts'
import { hostileStrings } from '../support/hostile.ts'
import { largeInventory, largePage } from '../support/pages.ts'
import { inventory } from '../support/sample-report.ts'

/** What a browser takes as markup: the page without the content of its script, style and data. */
function tagsOf(html: string): readonly string[] {
  const bare = html.replace(/(<(script|style)[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3')
  return [...bare.matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) => tag)
}

/** A page in which everything from outside is this text. */
function pageOf(text: string): string {
  const hostile = inventory([{ name: text, version: text }], [text])
  const licensed = <T>(one: T): T & { licence: string } => ({ ...one, licence: text })
  return layerPage({
    name: text,
    targets: text,
    inventory: { ...hostile, packages: hostile.packages.map(licensed) },
    findings: [{ severity: 'error', code: 'x', message: text, nextStep: text, package: text, path: text }],
    comparison: { kind: 'not-compared', reason: text },
    packages: [{ name: text, origin: 'wheel', file: text, requiredBy: [{ kind: 'package', name: text }] }],
  })
}

describe('the page of a layer', () => {
  it('is generated from its source', async () => {
    const { readFile } = await import('node:fs/promises')
    const source = await readFile(new URL('../../src/report/page-source.ts', import.meta.url), 'utf8')
    expect(source).toBe(await renderPageSource())
  })

  it.each([
    [8_000, 700_000],
    [40_000, 1_500_000],
  ])('of %i files has less than %i bytes', (files, most) => {
    expect(Buffer.byteLength(layerPage(largePage(files)))).toBeLessThan(most)
  })

  it('loses no byte and no file of a large layer', () => {
    const page = largePage(40_000)
    const data = /id="data">(.*?)<\/script>/s.exec(layerPage(page))?.[1] ?? ''
    const [{ files }] = JSON.parse(data) as [
      { readonly files: readonly (readonly [number, string, number, number, number, number?])[] },
    ]
    expect(files.length).toBeLessThan(12_001)
    expect(files.reduce((sum, [, , sizeBytes]) => sum + sizeBytes, 0)).toBe(page.inventory.unzippedSizeBytes)
    expect(files.reduce((sum, [, , , , , count = 1]) => sum + count, 0)).toBe(page.inventory.files?.length)
  })

  it('names nothing that it would have to fetch', () => {
    expect(tagsOf(layerPage(largePage())).join('\n')).not.toMatch(/\s(?:src|action|href)="(?!data:,)/)
    expect(layerPage(largePage())).toContain("default-src 'none'")
  })

  it('holds every path, though shortened by what it shares with the one before', () => {
    const { files = [] } = largeInventory(500)
    const data = /id="data">(.*?)<\/script>/s.exec(layerPage(largePage(500)))?.[1] ?? ''
    let path = ''
    const [parsed] = JSON.parse(data) as [{ readonly files: readonly (readonly [number, string])[] }]
    const paths = parsed.files.map(([shared, rest]) => (path = path.slice(0, shared) + rest))
    expect(paths).toEqual(files.map((file) => file.path))
  })

  it.each(hostileStrings)('shows $name as text', ({ text }) => {
    const html = pageOf(text)
    expect(tagsOf(html)).toEqual(tagsOf(pageOf('harmless')))
    // oxlint-disable-next-line no-control-regex -- these are what must not be there
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/u)
    expect(Buffer.byteLength(html)).toBeLessThan(80_000)
  })
})
