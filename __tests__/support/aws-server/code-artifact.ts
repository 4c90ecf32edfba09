// AWS CodeArtifact: the token of a domain, and the address of a repository.
// https://docs.aws.amazon.com/codeartifact/latest/APIReference/API_GetAuthorizationToken.html and its sister for endpoints
import type { Cloud } from './state.ts'
import { json, refuse } from './wire.ts'
import type { Operation, WireRequest } from './wire.ts'

export function codeArtifact(cloud: Cloud, { method, path, query, accountId }: WireRequest): Operation | undefined {
  const domain = `${query.get('domain-owner') ?? accountId}/${query.get('domain') ?? ''}`
  if (method === 'POST' && path === '/v1/authorization-token') {
    return {
      name: 'codeartifact:GetAuthorizationToken',
      writes: false,
      answer: () => {
        const token = cloud.artifactTokens.get(domain)
        if (token === undefined) throw refuse(404, 'ResourceNotFoundException', `Domain not found: ${domain}.`)
        return json(200, { authorizationToken: token, expiration: 1_900_000_000 })
      },
    }
  }
  if (method !== 'GET' || path !== '/v1/repository/endpoint') return undefined
  return {
    name: 'codeartifact:GetRepositoryEndpoint',
    writes: false,
    answer: () => {
      const repository = `${domain}/${query.get('repository') ?? ''}`
      const endpoint = cloud.artifactEndpoints.get(repository)
      if (endpoint === undefined) throw refuse(404, 'ResourceNotFoundException', `Repository not found: ${repository}.`)
      return json(200, { repositoryEndpoint: endpoint })
    },
  }
}
