// STS, Systems Manager, tagging and CloudWatch: a few calls each.
import type { Cloud } from './state.ts'
import { json, jsonError, xml } from './wire.ts'
import type { Operation, WireRequest } from './wire.ts'

export function sts(_: Cloud, { accountId }: WireRequest): Operation {
  const arn = `arn:aws:sts::${accountId}:assumed-role/publisher/session`
  const answer = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn><UserId>U</UserId><Account>${accountId}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></GetCallerIdentityResponse>`
  return {
    name: 'sts:GetCallerIdentity',
    writes: false,
    answer: () => xml(200, answer, { 'content-type': 'text/xml' }),
  }
}

export function ssm(cloud: Cloud, request: WireRequest): Operation | undefined {
  const { parameters } = cloud.region(request.accountId, request.region)
  const body = JSON.parse(request.body.toString()) as { Name: string; Value?: string; Overwrite?: boolean }
  const target = request.headers['x-amz-target']
  if (target === 'AmazonSSM.GetParameter') {
    return {
      name: 'ssm:GetParameter',
      writes: false,
      answer: () => {
        const found = parameters.get(body.Name)
        return found
          ? json(200, { Parameter: { Name: body.Name, Type: 'String', Value: found.value, Version: found.version } })
          : jsonError(400, 'ParameterNotFound', '')
      },
    }
  }
  if (target === 'AmazonSSM.DeleteParameter') {
    return {
      name: 'ssm:DeleteParameter',
      writes: true,
      answer: () => (parameters.delete(body.Name) ? json(200, {}) : jsonError(400, 'ParameterNotFound', '')),
    }
  }
  if (target !== 'AmazonSSM.PutParameter') return undefined
  return {
    name: 'ssm:PutParameter',
    writes: true,
    answer: () => {
      const version = (parameters.get(body.Name)?.version ?? 0) + 1
      if (version > 1 && body.Overwrite !== true) {
        return jsonError(400, 'ParameterAlreadyExists', 'The parameter already exists.')
      }
      parameters.set(body.Name, { value: body.Value ?? '', version })
      return json(200, { Version: version, Tier: 'Standard' })
    },
  }
}

export function tagging(cloud: Cloud, request: WireRequest): Operation {
  const { TagFilters: filters = [] } = JSON.parse(request.body.toString()) as {
    TagFilters?: { Key: string; Values: string[] }[]
  }
  return {
    name: 'tag:GetResources',
    writes: false,
    answer: () => {
      const found = [...cloud.region(request.accountId, request.region).functions.values()].filter(({ tags }) =>
        filters.every(({ Key, Values }) => Values.includes(tags[Key] ?? '')),
      )
      return json(200, {
        PaginationToken: '',
        ResourceTagMappingList: found.map(({ arn }) => ({ ResourceARN: arn, Tags: [] })),
      })
    },
  }
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html; names that do not exist are left out. */
export function monitoring(cloud: Cloud, request: WireRequest): Operation {
  const { AlarmNames: names = [] } = JSON.parse(request.body.toString()) as { AlarmNames?: string[] }
  return {
    name: 'cloudwatch:DescribeAlarms',
    writes: false,
    answer: () => {
      const { alarms } = cloud.region(request.accountId, request.region)
      const found = names.flatMap((name) =>
        alarms.has(name) ? [{ AlarmName: name, StateValue: alarms.get(name) }] : [],
      )
      return json(200, { MetricAlarms: found, CompositeAlarms: [] })
    },
  }
}
