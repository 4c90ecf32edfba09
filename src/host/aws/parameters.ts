import type { SSMClient } from '@aws-sdk/client-ssm'
import type { Send } from './send.ts'

export interface ParameterValue {
  readonly name: string
  readonly arn: string
  readonly value: string
  readonly description: string
  /** Whether one that exists may be replaced. */
  readonly overwrite: boolean
}

/** The calls of Systems Manager that publishing needs. */
export interface ParameterStore {
  /** Undefined when it does not exist. */
  getParameter(name: string, arn: string): Promise<string | undefined>
  /** `exists`: only without `overwrite`, and nothing was changed. */
  putParameter(parameter: ParameterValue): Promise<'put' | 'exists'>
  /** One that does not exist is not a failure. */
  deleteParameter(name: string, arn: string): Promise<void>
}

export interface ParameterClients {
  readonly sdk: typeof import('@aws-sdk/client-ssm')
  readonly client: SSMClient
}

export function parametersIn(clients: () => Promise<ParameterClients>, send: Send): ParameterStore {
  return {
    async getParameter(name, arn) {
      const { sdk, client } = await clients()
      const answer = await send(
        'ssm:GetParameter',
        arn,
        (options) => client.send(new sdk.GetParameterCommand({ Name: name }), options),
        { ParameterNotFound: undefined },
      )
      return answer?.Parameter?.Value
    },
    async putParameter({ name, arn, value, description, overwrite }) {
      const { sdk, client } = await clients()
      const input = {
        Name: name,
        Value: value,
        Description: description,
        Type: 'String' as const,
        Overwrite: overwrite,
      }
      const answer = await send(
        'ssm:PutParameter',
        arn,
        (options) => client.send(new sdk.PutParameterCommand(input), options),
        { ParameterAlreadyExists: 'exists' as const },
      )
      return answer === 'exists' ? answer : 'put'
    },
    async deleteParameter(name, arn) {
      const { sdk, client } = await clients()
      await send(
        'ssm:DeleteParameter',
        arn,
        (options) => client.send(new sdk.DeleteParameterCommand({ Name: name }), options),
        { ParameterNotFound: undefined },
      )
    },
  }
}
