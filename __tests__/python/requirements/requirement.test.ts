import { describe, expect, it } from 'vitest'
import { parseRequirement, type ParsedRequirement } from '../../../src/python/requirements/requirement.ts'

const index = (...specifiers: readonly string[]): ParsedRequirement['source'] => ({
  kind: 'index',
  specifiers: specifiers.map((text) => {
    const [, operator = '', version = ''] = /^([=~!<>]+)(.*)$/.exec(text) ?? []
    return { operator: operator as '==', version }
  }),
})

const good: readonly (readonly [string, Partial<ParsedRequirement>])[] = [
  ['requests', { name: 'requests', extras: [], source: index() }],
  ['A', { name: 'A' }],
  ['zope.interface_x-y', { name: 'zope.interface_x-y' }],
  ['  requests  ', { name: 'requests' }],
  ['requests==2.32.5', { source: index('==2.32.5') }],
  ['requests == 2.32.5', { source: index('==2.32.5') }],
  ['requests>=2,<3', { source: index('>=2', '<3') }],
  ['requests >= 2 , < 3', { source: index('>=2', '<3') }],
  ['requests (>=2,<3)', { source: index('>=2', '<3') }],
  ['requests>=2,', { source: index('>=2') }],
  ['requests==2.*', { source: index('==2.*') }],
  ['requests!=2.1.*,~=2.0', { source: index('!=2.1.*', '~=2.0') }],
  ['legacy===2004d-weird', { source: index('===2004d-weird') }],
  ['torch==2.5.1+cu121', { source: index('==2.5.1+cu121') }],
  ['x==1!2.0rc1.post3.dev4', { source: index('==1!2.0rc1.post3.dev4') }],
  ['x==v1.0', { source: index('==v1.0') }],
  ['requests[socks]', { extras: ['socks'] }],
  ['requests [ socks , use_chardet ] >2', { extras: ['socks', 'use_chardet'], source: index('>2') }],
  ['requests[]', { extras: [] }],
  ['a; python_version < "3.12"', { marker: 'python_version < "3.12"' }],
  ["a==1;python_version<'3.12' and (os_name=='nt' or extra == 'x')", { source: index('==1') }],
  ['a ; "linux" in sys_platform', { marker: '"linux" in sys_platform' }],
  ['a ; platform_machine not  in "x86_64 aarch64"', {}],
  ['a ; python_version>"3"and os_name!="nt"', {}],
  ['a ; sys.platform == "win32"', {}],
  [
    'six @ https://files.example/six-1.17.0-py2.py3-none-any.whl',
    { name: 'six', source: { kind: 'url', url: 'https://files.example/six-1.17.0-py2.py3-none-any.whl' } },
  ],
  [
    'six[x]@https://e.example/a;b.zip#sha256=ab ; os_name == "posix"',
    { source: { kind: 'url', url: 'https://e.example/a;b.zip#sha256=ab' }, marker: 'os_name == "posix"' },
  ],
  [
    'x @ git+https://git.example/x.git@v1#subdirectory=py',
    { source: { kind: 'url', url: 'git+https://git.example/x.git@v1#subdirectory=py' } },
  ],
  ['x @ file:///tmp/x', { source: { kind: 'url', url: 'file:///tmp/x' } }],
  ['https://e.example/My_Pkg-1.0-py3-none-any.whl', { name: 'my-pkg' }],
  ['https://e.example/p-1.0.tar.gz#egg=pkg&sha256=1', { name: 'pkg' }],
  ['./libs/a', { source: { kind: 'path', path: './libs/a' } }],
  ['./libs/a[dev,test]', { source: { kind: 'path', path: './libs/a' }, extras: ['dev', 'test'] }],
  ['../a ; os_name == "posix"', { source: { kind: 'path', path: '../a' }, marker: 'os_name == "posix"' }],
  ['libs/a', { source: { kind: 'path', path: 'libs/a' } }],
  ['dist/p-1.0-1-cp313-abi3-linux_x86_64.whl', { name: 'p' }],
  ['p-1.0.tar.gz', { source: { kind: 'path', path: 'p-1.0.tar.gz' } }],
]

/** Column (from 1) of the slip, and a part of what is said about it. */
const bad: readonly (readonly [string, number, string])[] = [
  ['requests=2.0', 9, '`==`'],
  ['requests 2.0', 10, 'a comparison'],
  ['requests==', 11, 'a version belongs'],
  ['requests==abc', 11, 'not a version'],
  ['requests>=2.*', 11, '`.*` is accepted after'],
  ['requests~=2', 11, 'at least two numbers'],
  ['requests>1 <2', 11, 'a comma'],
  ['requests==1.0 six', 15, 'one requirement'],
  ['requests==1.0,,<2', 15, 'after the comma'],
  ['requests>=1+local', 11, 'a local version'],
  ['requests=>2', 9, '`=` is not a comparison'],
  ['requests[socks', 9, 'not closed'],
  ['requests[so cks]', 9, 'not closed'],
  ['requests[,]', 10, 'the name of an extra'],
  [`requests[${'e,'.repeat(200_000)}e]`, 9, 'more than 500 extras'],
  ['requests (>=2', 10, 'not closed'],
  ['-requests', 1, 'a package name'],
  ['réquests', 2, 'cannot be part of a name'],
  ['requests_', 9, 'ends with a letter'],
  ['foo!bar', 4, 'a comparison'],
  ['a; python_versio < "3"', 4, 'not a marker variable'],
  ['a; python_version < 3', 21, 'a variable or a quoted text'],
  ['a; python_version "3"', 19, '`==`'],
  ['a; python_version == "3', 22, 'quote is not closed'],
  ['a; (os_name == "nt"', 4, 'not closed'],
  ['a; os_name == "nt")', 19, 'closes nothing'],
  ['a; os_name == "nt" && x', 20, 'neither `and` nor `or`'],
  ['a; os_name == "nt" and', 23, 'not complete'],
  ['a;', 3, 'not complete'],
  ['a; "x" == "y"', 4, 'must be a variable'],
  ['a @', 4, 'a URL or a path'],
  ['a @ gopher://x/y', 5, 'scheme'],
  ['a @ https://', 5, 'not a complete URL'],
  ['a @ https://x/y z', 17, 'not expected'],
]

describe('a requirement', () => {
  it.each(good)('%s', (text, expected) => {
    const parsed = parseRequirement(text)
    expect(parsed.kind === 'wrong' ? parsed.message : '').toBe('')
    expect(parsed).toMatchObject({ requirement: expected })
  })

  it.each(bad)('%s: column %i', (text, column, part) => {
    const parsed = parseRequirement(text)
    expect(parsed).toMatchObject({ kind: 'wrong', offset: column - 1 })
    expect(parsed.kind === 'wrong' && parsed.message).toContain(part)
  })
})
