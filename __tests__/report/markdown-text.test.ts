import { expect, it } from 'vitest'
import { prose } from '../../src/report/markdown-text.ts'

it.each([
  ['Run `uv lock` again.', 'Run `uv lock` again.'],
  ['first\nsecond', 'first<br>second'],
  ['one ` alone', 'one &#96; alone'],
  ['`a|b` and <i>', '<code>a&#124;b</code> and &#60;i&#62;'],
  ['`<script>`', '`<script>`'],
  ['``', '&#96;&#96;'],
])('%j is %s', (text, markdown) => {
  expect(prose(text)).toBe(markdown)
})
