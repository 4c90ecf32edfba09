import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../../src/errors.ts'
import { parsePylock } from '../../../src/python/locks/pylock.ts'
import { parseAnnotations, withPackageRequirers } from '../../../src/python/resolve/requirers.ts'

const hash = 'c'.repeat(64)
const head = 'lock-version = "1.0"\ncreated-by = "uv"\n'

describe('pylock.toml', () => {
  it('is read into packages, sorted by name', () => {
    const seen: string[] = []
    const text = `${head}
[[packages]]
name = "Zope.Interface"
version = "8.0"
index = "https://me:pw@i.example/simple"
sdist = { url = "https://f.example/a/zope_interface-8.0.tar.gz", hashes = { sha256 = "${hash.toUpperCase()}" } }
wheels = [
  { url = "https://u:s3cret@f.example/x/torch-2.5.1%2Bcu121-cp313-cp313-linux_x86_64.whl?sig=1#frag", size = 12, upload-time = 2026-01-01T00:00:00Z, hashes = { sha256 = "${hash}", blake2b = "00" } },
  { path = "wheels/p%20q-1-py3-none-any.whl", hashes = { md5 = "00" } },
]
[[packages]]
name = "vcs"
vcs = { type = "git", url = "https://git.example/x.git", requested-revision = "v1", commit-id = "abc", subdirectory = "py" }
[[packages]]
name = "dir"
marker = "python_full_version >= '3.1'"
directory = { path = "libs/a", editable = true }
[[packages]]
name = "archive"
version = "1"
archive = { url = "file:///w/archive-1.tar.gz", hashes = { sha256 = "${hash}" }, subdirectory = "s" }
`
    expect(parsePylock(text, '/work', (url) => void seen.push(url))).toEqual([
      {
        name: 'archive',
        version: '1',
        wheels: [],
        direct: {
          kind: 'archive',
          file: { filename: 'archive-1.tar.gz', url: 'file:///w/archive-1.tar.gz', sha256: hash },
          subdirectory: 's',
        },
        requiredBy: [],
      },
      { name: 'dir', wheels: [], direct: { kind: 'directory', path: '/work/libs/a' }, requiredBy: [] },
      {
        name: 'vcs',
        wheels: [],
        direct: { kind: 'vcs', url: 'https://git.example/x.git', commit: 'abc', subdirectory: 'py' },
        requiredBy: [],
      },
      {
        name: 'zope-interface',
        version: '8.0',
        index: 'https://i.example/simple',
        sdist: {
          filename: 'zope_interface-8.0.tar.gz',
          url: 'https://f.example/a/zope_interface-8.0.tar.gz',
          sha256: hash,
        },
        wheels: [
          {
            filename: 'torch-2.5.1+cu121-cp313-cp313-linux_x86_64.whl',
            url: 'https://f.example/x/torch-2.5.1%2Bcu121-cp313-cp313-linux_x86_64.whl?sig=1#frag',
            sha256: hash,
            sizeBytes: 12,
            uploadTime: '2026-01-01T00:00:00.000Z',
          },
          { filename: 'p%20q-1-py3-none-any.whl', url: 'file:///work/wheels/p%2520q-1-py3-none-any.whl' },
        ],
        requiredBy: [],
      },
    ])
    expect(seen.toSorted()).toEqual([
      'https://me:pw@i.example/simple',
      'https://u:s3cret@f.example/x/torch-2.5.1%2Bcu121-cp313-cp313-linux_x86_64.whl?sig=1#frag',
    ])
  })

  it('may be empty: every marker may be false', () => {
    expect(parsePylock(head, '/work')).toEqual([])
  })

  it.each([
    ['no TOML', '<html>', 'pylock.toml:1 cannot be read'],
    ['another version', 'lock-version = "2.0"', 'pylock.toml:1: it has lock-version 2.0'],
    ['no version', '', 'lock-version'],
    ['packages of another kind', `${head}packages = "x"`, 'pylock.toml:3: `packages` is not a list of tables'],
    ['a package without a name', `${head}[[packages]]\nversion = "1"`, 'pylock.toml:3: a package has no `name`'],
    ['a version that is no text', `${head}[[packages]]\nname = "a"\nversion = 1`, '`version` is not a text'],
    [
      'a wheel from nowhere',
      `${head}[[packages]]\nname = "a"\nwheels = [{}]`,
      'has neither `url` nor `path` nor `name`',
    ],
    [
      'a hash that is none',
      `${head}[[packages]]\nname = "a"\nsdist = {url="https://x/a.tar.gz", hashes={sha256="xyz"}}`,
      'is not a SHA-256',
    ],
    [
      'a negative size',
      `${head}[[packages]]\nname = "a"\nsdist = {url="https://x/a.tar.gz", size=-1}`,
      '`size` is not a size in bytes',
    ],
    [
      'a file name with a way out',
      `${head}[[packages]]\nname = "a"\nsdist = {url="https://x/..%2f..%2fetc"}`,
      'is not a file name',
    ],
    [
      'a name that is a way out',
      `${head}[[packages]]\nname = "a"\nsdist = {url="https://x/a", name="../a"}`,
      'is not a file name',
    ],
    ['a vcs without its commit', `${head}[[packages]]\nname = "a"\nvcs = {url="https://x/a"}`, 'has no `commit-id`'],
  ])('is refused when it has %s', (_name, text, part) => {
    const parse = (): unknown => parsePylock(text, '/work')
    expect(parse).toThrow(ConfigurationError)
    expect(parse).toThrow(part)
  })
})

describe('who requires whom', () => {
  it('is read from annotations', () => {
    const text = [
      'aa==1.0',
      '    # via -r requirements.in',
      'Bb_c==2.0',
      '    # via aa',
      'cc[x]==3.0 ; os_name == "posix" \\',
      '    --hash=sha256:00',
      '    # via',
      '    #   -r requirements.in',
      '    #   aa',
      '    #   Bb.C',
      'dd @ https://e.example/dd.zip',
    ].join('\n')
    const requirers = parseAnnotations(text)
    expect([...requirers]).toEqual([
      ['aa', []],
      ['bb-c', ['aa']],
      ['cc', ['aa', 'bb-c']],
      ['dd', []],
    ])
    const line = { kind: 'input', input: 'packages', text: 'cc' } as const
    const [cc] = withPackageRequirers(
      [
        { name: 'cc', wheels: [], requiredBy: [line] },
        { name: 'aa', wheels: [], requiredBy: [] },
      ],
      requirers,
    )
    expect(cc?.requiredBy).toEqual([line, { kind: 'package', name: 'aa' }])
  })
})
