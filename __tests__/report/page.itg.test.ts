import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layerPage } from '../../src/report/html.ts'
import { hostileStrings } from '../support/hostile.ts'
import { largePage } from '../support/pages.ts'
import { inventory } from '../support/sample-report.ts'

const install = fileURLToPath(new URL('../testbed/install-chromium', import.meta.url))
const must = process.env['CI'] === 'true'
/** In CI it is installed when there is none. */
const browserPath = spawnSync(install, must ? [] : ['--find'], { encoding: 'utf8' }).stdout.trim()
const wanted = must || browserPath !== ''
if (!wanted)
  console.warn('PASSED OVER, since there is no Chromium (__tests__/testbed/install-chromium): the page in a browser')

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

describe.runIf(wanted)('the page in Chromium', () => {
  let browser: Browser
  let folder: string
  const open: Page[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath, args: flags.split(' ') })
    folder = await mkdtemp(join(tmpdir(), 'page-'))
    await mkdir('build/screenshots', { recursive: true })
  })
  afterAll(async () => {
    await browser?.close()
    if (folder) await rm(folder, { recursive: true })
  })

  /** Opens a page, and collects what it complains of and what it asks the network for. */
  async function show(html: string, options: { width?: number; height?: number; colorScheme?: 'light' | 'dark' } = {}) {
    const { width = 1280, height = 900, colorScheme = 'light' } = options
    const file = join(folder, 'report.html')
    await writeFile(file, html)
    const page = await browser.newPage({ viewport: { width, height }, colorScheme })
    open.push(page)
    const complaints: string[] = []
    const requests: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(file).href)
    await page.waitForSelector('.map[data-drawn=true]')
    return { page, complaints, requests }
  }

  it.each([
    ['desk', 1280, 900, 'light'],
    ['desk-dark', 1280, 900, 'dark'],
    ['tablet', 800, 1100, 'light'],
    ['phone', 390, 844, 'light'],
  ] as const)('is drawn on a %s without a complaint, within its width', async (name, width, height, colorScheme) => {
    const { page, complaints, requests } = await show(layerPage(largePage()), { width, height, colorScheme })
    await page.screenshot({ path: `build/screenshots/report-${name}.png`, fullPage: true })
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await page.locator('.map > .box').count()).toBe(52)
    await page.close()
  })

  it('is painted first within 1.5 s, with 8,000 files', async () => {
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const { page } = await show(layerPage(largePage()))
      await page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0")
      times.push(await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
      await page.close()
    }
    expect(Math.min(...times)).toBeLessThan(1_500)
  })

  it('goes in and out by keyboard, and keeps the place', async () => {
    const { page, complaints } = await show(layerPage(largePage()))
    const here = (): Promise<string | null> => page.locator('.crumbs [aria-current]').textContent()
    const focused = (): Promise<string | null> =>
      page.evaluate<string | null>("document.activeElement.getAttribute('aria-label')")
    await page.locator('.map > .box[tabindex="0"]').focus()
    const first = await focused()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).not.toBe(first)
    const second = await focused()
    await page.keyboard.press('Enter')
    expect(second).toContain((await here()) ?? '?')
    await page.keyboard.press('Escape')
    expect(await here()).toBe('analytics-python313-arm64')
    expect(await focused()).toBe(second)
    await page.keyboard.press('End')
    expect(await focused()).not.toBe(second)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('goes in by click, tells what a place is, and comes back by its path', async () => {
    const { page } = await show(layerPage(largePage()))
    await page.locator('.map > .box').first().hover()
    await page.locator('.map > .box').first().click()
    expect(await page.locator('.crumbs button').count()).toBe(2)
    await page.mouse.move(5, 5)
    expect(await page.locator('.told').textContent()).toMatch(/MB.*% of the layer.*files/)
    await page.locator('.crumbs button').first().click()
    expect(await page.locator('.crumbs button').count()).toBe(1)
    await page.close()
  })

  it('finds files, and leads to them', async () => {
    const { page, complaints } = await show(layerPage(largePage()))
    await page.keyboard.press('/')
    await page.keyboard.type('handler')
    expect(await page.locator('.hits p').textContent()).toBe('1 file, 879 KB')
    await page.locator('.hits button').click()
    expect(await page.locator('.told').textContent()).toContain('python/handler.py')
    expect(await page.locator('.miss').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('leads from a row of the table to the map, and back by the browser', async () => {
    const { page, complaints } = await show(layerPage(largePage()))
    await page.locator('table.packages button.link', { hasText: 'numpy' }).click()
    expect(await page.locator('.crumbs [aria-current]').textContent()).toBe('numpy 2.3.5')
    expect(page.url()).toMatch(/#analytics-python313-arm64\/numpy%202\.3\.5$/)
    await page.goBack()
    expect(await page.locator('.crumbs [aria-current]').textContent()).toBe('analytics-python313-arm64')
    await page.goForward()
    expect(await page.locator('.crumbs [aria-current]').textContent()).toBe('numpy 2.3.5')
    await page.reload()
    await page.waitForSelector('.map[data-drawn=true]')
    expect(await page.locator('.crumbs [aria-current]').textContent()).toBe('numpy 2.3.5')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('says how a folder is left out, and what that saves', async () => {
    const { page } = await show(layerPage(largePage()), {})
    await page.evaluate("location.hash = '#analytics-python313-arm64/numpy%202.3.5/numpy%2F/core%2F'")
    await page.waitForFunction("document.querySelector('.crumbs [aria-current]').textContent === 'core/'")
    const told = (await page.locator('.told').textContent()) ?? ''
    expect(told).toMatch(/--exclude 'python\/numpy\/core\/\*\*' saves [\d.]+ MB unzipped, [\d.]+ MB zipped$/)
    await page.close()
  })

  it('counts all files, also those that are drawn as one', async () => {
    const { page } = await show(layerPage(largePage(40_000)))
    expect(await page.locator('.told').textContent()).toMatch(/ 40,002 files$/)
    await page.close()
  })

  it('sorts its table by a column, both ways', async () => {
    const { page } = await show(layerPage(largePage(500)))
    const first = (): Promise<string | null> =>
      page.locator('table.packages tbody tr').first().locator('td').first().textContent()
    const title = page.locator('table.packages th button', { hasText: 'Package' })
    await title.click()
    const ascending = await first()
    await title.click()
    expect([ascending, await first()]).toEqual(['numpy', 'six'])
    expect(await page.locator('table.packages th[aria-sort]').getAttribute('aria-sort')).toBe('descending')
    await page.close()
  })

  it('shows one of several layers at a time, led to from their table', async () => {
    const one = largePage(500)
    const { page, complaints } = await show(layerPage(one, { ...one, name: 'other' }, { ...one, name: 'third' }))
    expect(await page.locator('section.layer:visible').count()).toBe(1)
    await page.locator('table.layers button.link', { hasText: 'third' }).click()
    expect(await page.locator('section.layer:visible h2.layer').textContent()).toContain('third')
    expect(await page.locator('section.layer:visible .map > .box').count()).toBeGreaterThan(10)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('is read without a script: verdict, table and reasons', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const file = join(folder, 'plain.html')
    await writeFile(file, layerPage(largePage(500)))
    await page.goto(pathToFileURL(file).href)
    expect(await page.locator('.verdict').textContent()).toBe('1 warning')
    expect(await page.locator('table.packages tbody tr').count()).toBe(51)
    expect(await page.locator('.map, .search').filter({ visible: true }).count()).toBe(0)
    await page.locator('summary', { hasText: 'Why each package is here' }).click()
    expect(await page.locator('.why').innerText()).toMatch(/requirements\.txt:1\s+pandas 2\.3\.3\s+numpy/)
    await context.close()
  })

  it('changes between dark and light', async () => {
    const { page } = await show(layerPage(largePage(100)))
    const back = (): Promise<string> => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const light = await back()
    await page.locator('#theme').click()
    expect(await back()).not.toBe(light)
    await page.close()
  })

  it.each([
    ['no files', inventory([])],
    ['one empty file', inventory([{ name: 'a', unzippedSizeBytes: 0 }])],
  ])('draws a layer of %s', async (_, empty) => {
    const { page, complaints } = await show(layerPage({ name: 'x', targets: '', inventory: empty, findings: [] }))
    expect(complaints).toEqual([])
    await page.close()
  })

  it('runs nothing of what others wrote', async () => {
    const texts = hostileStrings.map(({ text }) => text)
    const hostile = inventory(
      texts.map((text) => ({ name: text, version: text, unzippedSizeBytes: 5_000 })),
      texts,
    )
    const findings = texts.map((message) => ({ severity: 'error' as const, code: 'x', message }))
    const { page, complaints, requests } = await show(
      layerPage({ name: texts[0] ?? '', targets: texts[1] ?? '', inventory: hostile, findings }),
    )
    await page.fill('.search', 'script')
    await page.locator('.map > .box').first().click()
    expect(complaints).toEqual([])
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([])
    expect(await page.locator('script').count()).toBe(2)
    expect(await page.locator('img, iframe, a').count()).toBe(0)
    await page.close()
  })
})
