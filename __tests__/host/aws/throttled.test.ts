import { expect, it } from 'vitest'
import { AwsServer } from '../../support/aws-server/server.ts'
import { connect } from '../../support/publishing.ts'

const told = 'AWS in us-east-1 refuses because of too many requests: it is asked again, for up to some minutes.'

it.each<[throttles: number, lines: readonly string[]]>([
  [0, []],
  [2, []],
  [6, [told]],
])('a service that throttles %i times in a row is told once', async (throttles, lines) => {
  await using server = await AwsServer.start({
    fault: ({ number }) => (number < throttles ? { kind: 'throttle' } : undefined),
  })
  using session = connect(server)
  const lambda = session.aws.lambda('us-east-1')
  for (let calls = 0; calls < 2; calls++) expect(await lambda.listLayerVersions('deps')).toMatchObject({ items: [] })
  expect(session.lines.filter((line) => line.includes('too many requests'))).toEqual(lines)
})
