// One run of publishing as a process of its own, so that it can be killed. Its request comes as JSON in the first argument.
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { connect } from './publishing.ts'

const { url, accountId, request } = JSON.parse(process.argv[2] ?? '') as {
  url: string
  accountId: string
  request: PublishRequest
}
using session = connect({ url }, accountId)
const publication = await publish(request, session.context)
process.stdout.write(`${JSON.stringify(publication)}\n`)
process.exitCode = publication.problems.length > 0 ? 1 : 0
