import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import type { Send } from './send.ts'

export interface AlarmClients {
  readonly sdk: typeof import('@aws-sdk/client-cloudwatch')
  readonly client: CloudWatchClient
}

/** `OK`, `ALARM` or `INSUFFICIENT_DATA`; undefined when there is no such alarm. */
export async function alarmState(
  { sdk, client }: AlarmClients,
  send: Send,
  name: string,
  arn: string,
): Promise<string | undefined> {
  const input = { AlarmNames: [name], AlarmTypes: ['MetricAlarm' as const, 'CompositeAlarm' as const] }
  const answer = await send('cloudwatch:DescribeAlarms', arn, (options) =>
    client.send(new sdk.DescribeAlarmsCommand(input), options),
  )
  return [...(answer.MetricAlarms ?? []), ...(answer.CompositeAlarms ?? [])][0]?.StateValue
}
