import { expect, it } from 'vitest'
import { releasePage } from '../../../src/python/wheels/release-page.ts'

it.each([
  ['six', '1.17.0', 'https://files.pythonhosted.org/packages/a/six.whl', 'https://pypi.org/project/six/1.17.0/'],
  ['torch', '2.9.0+cpu', 'https://pypi.org/x.whl', 'https://pypi.org/project/torch/2.9.0%2Bcpu/'],
  ['six', '1.17.0', 'https://private.example/six.whl', undefined],
  ['six', '1.17.0', 'http://files.pythonhosted.org/six.whl', undefined],
  ['six', '1.17.0', '/home/me/six.whl', undefined],
  ['six', undefined, 'https://files.pythonhosted.org/six.whl', undefined],
])('%s %s from %s is on %s', (name, version, url, page) => {
  expect(releasePage(name, version, url)).toBe(page)
})
