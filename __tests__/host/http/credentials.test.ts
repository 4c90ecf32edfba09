import { describe, expect, it } from 'vitest'
import {
  credentialsFor,
  environmentCredentials,
  placedCredentials,
  type PlacedCredentials,
} from '../../../src/host/http/credentials.ts'

const places = (...urls: readonly string[]): readonly PlacedCredentials[] =>
  urls.flatMap((url) => placedCredentials(new URL(url)) ?? [])

const gitlab = places(
  'https://a:1@gitlab.example/api/v4/projects/1/packages/pypi/simple',
  'https://b:2@gitlab.example/api/v4/projects/12/packages/pypi/simple',
)
const azure = places(
  'https://a:1@pkgs.example/org/_packaging/feed/pypi/simple/',
  'https://b:2@pkgs.example/other/_packaging/feed/pypi/simple/',
)

describe('the credentials for a URL', () => {
  it.each<[url: string, places: readonly PlacedCredentials[], username: string | undefined]>([
    ['https://gitlab.example/api/v4/projects/1/packages/pypi/simple/six/', gitlab, 'a'],
    ['https://gitlab.example/api/v4/projects/1/packages/pypi/files/0a/six.whl', gitlab, 'a'],
    ['https://gitlab.example/api/v4/projects/12/packages/pypi/simple/six/', gitlab, 'b'],
    ['https://gitlab.example/api/v4/projects/12/packages/pypi/files/0a/six.whl', gitlab, 'b'],
    // Files under another name of the feed, as with Azure.
    ['https://pkgs.example/org/_packaging/5f9e/pypi/download/six/1.0/six.whl', azure, 'a'],
    ['https://pkgs.example/other/_packaging/5f9e/pypi/download/six/1.0/six.whl', azure, 'b'],
    // The longest path counts, not the first.
    ['https://h.example/a/b/c', places('https://one:1@h.example/a', 'https://two:2@h.example/a/b'), 'two'],
    ['https://h.example/a/bc', places('https://one:1@h.example/a', 'https://two:2@h.example/a/b'), 'one'],
    // What holds the URL before what lies near it.
    ['https://h.example/a/b', places('https://near:1@h.example/a/c/d', 'https://holds:2@h.example/'), 'holds'],
    ['https://h.example/files/x', places('https://one:1@h.example/simple'), 'one'],
    // Another origin: host, scheme or port.
    ['https://other.example/a', places('https://one:1@h.example/'), undefined],
    ['http://h.example/a', places('https://one:1@h.example/'), undefined],
    ['https://h.example:8443/a', places('https://one:1@h.example/'), undefined],
    ['https://h.example/a', places('https://h.example/'), undefined],
  ])('%s', (url, known, username) => {
    expect(credentialsFor(new URL(url), known)?.username).toBe(username)
  })

  it('are those of every index that the environment names, also of one host', () => {
    const env = {
      UV_INDEX: 'one=https://h.example/1/simple two=https://h.example/2/simple https://u:p@h.example/3/simple',
      UV_INDEX_ONE_USERNAME: 'a',
      UV_INDEX_ONE_PASSWORD: 'first',
      UV_INDEX_TWO_PASSWORD: 'second',
      PIP_INDEX_URL: 'https://t%40ken@h.example/4',
    }
    expect(
      environmentCredentials(env).map(({ url, credentials }) => [url.href, credentials.username, credentials.password]),
    ).toEqual([
      ['https://h.example/1/simple', 'a', 'first'],
      ['https://h.example/2/simple', '', 'second'],
      ['https://h.example/3/simple', 'u', 'p'],
      ['https://h.example/4', 't@ken', ''],
    ])
  })
})
