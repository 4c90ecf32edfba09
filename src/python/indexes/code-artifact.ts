// Indexes of AWS CodeArtifact by their names: `codeartifact://domain/repository`. The token that opens one is asked of AWS
// with the credentials of the run, and is in no file and no log.

import { ConfigurationError } from '../../errors.ts'
import { connectAws } from '../../host/aws/connect.ts'
import { environmentRegion } from '../../host/aws/variables.ts'
import type { Context, Environment } from '../../host/context.ts'
import { redact } from '../../text/redact.ts'
import { isCodeArtifact, type IndexSettings } from './settings.ts'

type Asking = Pick<Context, 'env' | 'log' | 'masks' | 'signal' | 'connections'>

const accepted = 'codeartifact://DOMAIN/REPOSITORY, codeartifact://ACCOUNT@DOMAIN/REPOSITORY, each with ?region=REGION'

/** https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_CreateDomain.html, API_CreateRepository.html */
const address =
  /^codeartifact:\/\/(?:(?<owner>\d{12})@)?(?<domain>[a-z][a-z0-9-]{0,48}[a-z0-9])\/(?<repository>[A-Za-z0-9][\w.-]{1,99})\/?(?:\?region=(?<region>[a-z0-9-]{5,30}))?$/

/** The settings with addresses that pip and uv know. */
export async function withCodeArtifact(settings: IndexSettings, context: Asking): Promise<IndexSettings> {
  const known = (index: string): Promise<string> => knownAddress(index, context)
  const { assigned, defaultIndex, indexes } = settings
  return {
    ...settings,
    ...(defaultIndex === undefined ? {} : { defaultIndex: await known(defaultIndex) }),
    indexes: await Promise.all(indexes.map(known)),
    ...(assigned
      ? {
          assigned: await Promise.all(
            assigned.map(async (one) => Object.assign({}, one, { url: await known(one.url) })),
          ),
        }
      : {}),
  }
}

/** Asked once in a run: a token is good for hours. */
const asked = new WeakMap<Environment, Map<string, Promise<string>>>()

/** The address of an index, which may have a name before it. */
async function knownAddress(index: string, context: Asking): Promise<string> {
  if (!isCodeArtifact(index)) return index
  const start = index.indexOf('codeartifact:')
  const [name, url] = [index.slice(0, start), index.slice(start)]
  const before = asked.get(context.env) ?? new Map<string, Promise<string>>()
  asked.set(context.env, before)
  const found = before.get(url) ?? ask(url, context)
  before.set(url, found)
  return `${name}${await found}`
}

async function ask(url: string, context: Asking): Promise<string> {
  const { env, log, masks, signal, connections } = context
  const parts = address.exec(url)?.groups
  const { domain, owner, repository, region: named } = parts ?? {}
  if (domain === undefined || repository === undefined) {
    throw new ConfigurationError({
      code: 'codeartifact-address',
      message: `${redact(url)} is not the address of a repository of CodeArtifact. Accepted: ${accepted}.`,
      nextStep: 'Take the names of the domain and of the repository from the console of CodeArtifact.',
    })
  }
  const region = named ?? (await environmentRegion(env))
  if (region === undefined) {
    throw new ConfigurationError({
      code: 'no-region',
      message: `${url} names no region, and neither does AWS_REGION.`,
      nextStep: `Write ${url}?region=eu-west-1, with the region of the domain.`,
    })
  }
  const aws = connections?.aws({ readOnly: true }) ?? connectAws({ env, log, signal, readOnly: true })
  try {
    const found = await aws.codeArtifact(region).pypi({ domain, repository, ...(owner === undefined ? {} : { owner }) })
    masks.add(found.token)
    const simple = new URL('simple/', found.endpoint.replace(/\/*$/, '/'))
    simple.username = 'aws'
    simple.password = found.token
    return simple.href
  } finally {
    if (!connections) aws.close()
  }
}
