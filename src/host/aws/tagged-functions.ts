import type { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import type { Send } from './send.ts'

export interface TaggingClients {
  readonly sdk: typeof import('@aws-sdk/client-resource-groups-tagging-api')
  readonly client: ResourceGroupsTaggingAPIClient
}

/** ARNs of the functions that carry the tag. */
export async function functionsByTag(
  { sdk, client }: TaggingClients,
  send: Send,
  key: string,
  value: string,
): Promise<readonly string[]> {
  const arns: string[] = []
  let token: string | undefined
  do {
    const input = {
      ResourceTypeFilters: ['lambda:function'],
      TagFilters: [{ Key: key, Values: [value] }],
      ...(token === undefined ? {} : { PaginationToken: token }),
    }
    const answer = await send('tag:GetResources', `tag ${key}=${value}`, (options) =>
      client.send(new sdk.GetResourcesCommand(input), options),
    )
    arns.push(...(answer.ResourceTagMappingList ?? []).flatMap(({ ResourceARN }) => ResourceARN ?? []))
    token = answer.PaginationToken === '' ? undefined : answer.PaginationToken
  } while (token !== undefined)
  return arns.sort()
}
