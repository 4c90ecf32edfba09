// One run of publishing as a process of its own, so that it can be killed. What to run comes as JSON in the first argument.
import { httpFor } from '../../src/host/http/client.ts'
import { publishFunction } from '../../src/publish/function/publish.ts'
import type { FunctionRequest } from '../../src/publish/function/request.ts'
import { publish } from '../../src/publish/layer/publish.ts'
import type { PublishRequest } from '../../src/publish/layer/request.ts'
import { connect } from './publishing.ts'

export type DrivenRun = { readonly accountId: string } & (
  | { readonly kind: 'layer'; readonly request: PublishRequest }
  | { readonly kind: 'function'; readonly request: FunctionRequest; readonly scratch: string }
)

const text = process.argv[2]
if (text !== undefined) {
  const run = JSON.parse(text) as DrivenRun & { readonly url: string }
  using session = connect(run, run.accountId)
  const publication =
    run.kind === 'layer'
      ? await publish(run.request, session.context)
      : await publishFunction(run.request, { ...session.context, http: httpFor({}), scratch: run.scratch })
  process.stdout.write(`${JSON.stringify(publication)}\n`)
  process.exitCode = publication.problems.length > 0 ? 1 : 0
}
