import type { CodeartifactClient } from '@aws-sdk/client-codeartifact'
import type { Send } from './send.ts'

/** A repository of AWS CodeArtifact. */
export interface ArtifactRepository {
  readonly domain: string
  /** The account of the domain, when it is not the caller's. */
  readonly owner?: string
  readonly repository: string
}

export interface CodeArtifact {
  /** Where pip and uv find the repository's packages, and the token that opens it for up to 12 hours. */
  pypi(repository: ArtifactRepository): Promise<{ readonly endpoint: string; readonly token: string }>
}

export interface CodeArtifactClients {
  readonly sdk: typeof import('@aws-sdk/client-codeartifact')
  readonly client: CodeartifactClient
}

export function codeArtifactIn(clients: () => Promise<CodeArtifactClients>, send: Send): CodeArtifact {
  return {
    async pypi({ domain, owner, repository }) {
      const { sdk, client } = await clients()
      const input = { domain, ...(owner === undefined ? {} : { domainOwner: owner }) }
      const [{ authorizationToken: token = '' }, { repositoryEndpoint: endpoint = '' }] = await Promise.all([
        send('codeartifact:GetAuthorizationToken', `the domain ${domain}`, (options) =>
          client.send(new sdk.GetAuthorizationTokenCommand(input), options),
        ),
        send('codeartifact:GetRepositoryEndpoint', `the repository ${domain}/${repository}`, (options) =>
          client.send(new sdk.GetRepositoryEndpointCommand({ ...input, repository, format: 'pypi' }), options),
        ),
      ])
      return { endpoint, token }
    },
  }
}
