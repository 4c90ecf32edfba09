import { describe, expect, it } from 'vitest'
import { parseIndexPage } from '../../../src/python/indexes/simple-index.ts'

const url = 'https://index.example/simple/six/'

describe('a page of an index', () => {
  it('is read as HTML', () => {
    const page = `<!DOCTYPE html><html><body>
      <a href="../../files/six-1.0-py3-none-any.whl#sha256=ab" data-requires-python="&gt;=3.9,&#60;4">six-1.0-py3-none-any.whl</a><br/>
      <a data-yanked="broken" href='https://files.example/six-1.1.tar.gz?a=1&amp;b=2'>six-1.1.tar.gz</a>
      <A HREF=six-1.2-py3-none-any.whl data-yanked>x</A>
      <a href="http://[bad">nothing</a>
    </body></html>`
    expect(parseIndexPage('text/html; charset=utf-8', page, url)).toEqual([
      {
        filename: 'six-1.0-py3-none-any.whl',
        url: 'https://index.example/files/six-1.0-py3-none-any.whl#sha256=ab',
        requiresPython: '>=3.9,<4',
        yanked: false,
      },
      { filename: 'six-1.1.tar.gz', url: 'https://files.example/six-1.1.tar.gz?a=1&b=2', yanked: true },
      {
        filename: 'six-1.2-py3-none-any.whl',
        url: 'https://index.example/simple/six/six-1.2-py3-none-any.whl',
        yanked: true,
      },
    ])
  })

  it.each(['#sha256=', '#SHA256=', '#egg=six&sha256='])('has its hash behind %s, however it is written', (before) => {
    const hash = 'AB'.repeat(32)
    const html = `<a href="six-1.0-py3-none-any.whl${before}${hash}">six</a>`
    expect(parseIndexPage('text/html', html, url)[0]?.sha256).toBe(hash.toLowerCase())
    const json = JSON.stringify({
      files: [{ filename: 'six-1.0.tar.gz', url: 'six-1.0.tar.gz', hashes: { sha256: hash } }],
    })
    expect(parseIndexPage('application/json', json, url)[0]?.sha256).toBe(hash.toLowerCase())
  })

  it('follows the base of an HTML page', () => {
    const page = '<base href="https://cdn.example/p/"><a href="six-1.0.tar.gz">six</a>'
    expect(parseIndexPage('text/html', page, url)).toEqual([
      { filename: 'six-1.0.tar.gz', url: 'https://cdn.example/p/six-1.0.tar.gz', yanked: false },
    ])
  })

  it('is read as JSON', () => {
    const page = JSON.stringify({
      files: [
        { filename: 'six-1.0.tar.gz', url: '../six-1.0.tar.gz', 'requires-python': '>=3', yanked: 'why', hashes: {} },
        { filename: 'six-1.1.tar.gz', url: 'https://files.example/six-1.1.tar.gz', yanked: false },
        { filename: 5, url: 'x' },
        null,
      ],
    })
    expect(parseIndexPage('application/vnd.pypi.simple.v1+json', page, url)).toEqual([
      {
        filename: 'six-1.0.tar.gz',
        url: 'https://index.example/simple/six-1.0.tar.gz',
        requiresPython: '>=3',
        yanked: true,
      },
      { filename: 'six-1.1.tar.gz', url: 'https://files.example/six-1.1.tar.gz', yanked: false },
    ])
  })

  it.each(['', '{', '[]', 'null', '{"files": 1}'])('is empty when it is %s', (page) => {
    expect(parseIndexPage('application/vnd.pypi.simple.v1+json', page, url)).toEqual([])
  })
})
