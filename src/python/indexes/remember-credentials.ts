import type { Context } from '../../host/context.ts'
import { environmentCredentials } from '../../host/http/credentials.ts'
import { httpFor } from '../../host/http/client.ts'
import type { Inputs } from '../requirements/inputs.ts'
import type { ConfiguredIndexes } from './configured.ts'
import { allIndexes, indexUrl } from './settings.ts'

/** Credentials of the indexes, wherever they are written, are for the downloads too, and for no log. */
export function rememberCredentials(inputs: Inputs, { settings, env }: ConfiguredIndexes, context: Context): void {
  const http = httpFor(context.env)
  const indexes = allIndexes(settings)
  const direct = inputs.requirements.flatMap(({ source }) => (source.kind === 'url' ? [source.url] : []))
  for (const url of [...indexes.map(indexUrl), ...settings.findLinks, ...direct]) {
    if (URL.canParse(url)) http.remember(url)
  }
  // A lock says which index a package came from, not which credentials that wants.
  const assigned = inputs.requirements.length > 0 ? (settings.assigned ?? []).map(({ url }) => url) : []
  const named = new Set(environmentCredentials({ ...env, UV_INDEX: indexes.join(' ') }).map(({ url }) => url.href))
  for (const url of [...settings.indexes, settings.defaultIndex ?? '', ...assigned].map(indexUrl))
    if (URL.canParse(url) && !named.has(new URL(url).href) && !hasCredentials(new URL(url))) http.rememberOpen(url)
  // With those of named indexes, which are in variables of their own.
  const known = environmentCredentials({ ...env, UV_INDEX: indexes.join(' ') })
  for (const { url: place, credentials } of known) {
    const { username, password } = credentials
    const url = new URL(place)
    url.username = encodeURIComponent(username)
    url.password = encodeURIComponent(password)
    http.remember(url.href)
    for (const secret of [password, url.password]) if (secret !== '') context.masks.add(secret)
    // A token alone is where a user name would be.
    if (password === '' && username.length > 8) context.masks.add(username)
  }
}

function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== ''
}
