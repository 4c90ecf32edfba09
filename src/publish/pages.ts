import type { Page } from '../host/aws/lambda-values.ts'

export async function allPages<T>(page: (marker?: string) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = []
  let marker: string | undefined
  do {
    const next = await page(marker)
    items.push(...next.items)
    marker = next.nextMarker
  } while (marker !== undefined)
  return items
}
