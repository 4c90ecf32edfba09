import { afterEach, beforeEach, vi } from 'vitest'

/** What is written to stdout during each test of the file: `@actions/core` writes its commands there by itself. */
export function capturedStdout(): { readonly text: () => string; readonly stream: { write(text: string): unknown } } {
  let text = ''
  const write = (more: string | Uint8Array): boolean => {
    text += String(more)
    return true
  }
  beforeEach(() => {
    text = ''
    vi.spyOn(process.stdout, 'write').mockImplementation(write)
  })
  afterEach(() => void vi.restoreAllMocks())
  return { text: () => text, stream: { write } }
}
