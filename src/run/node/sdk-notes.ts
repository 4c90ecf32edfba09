import type { Finding } from '../../model/finding.ts'
import { listed } from '../../text/listing.ts'
import { plural } from '../../text/units.ts'
import type { NodeChoice } from './choose-node.ts'

/** What is left to the runtime, with `exclude-sdk`. */
export function sdkNotes({ leftToRuntime, layer }: Pick<NodeChoice, 'leftToRuntime' | 'layer'>): readonly Finding[] {
  if (leftToRuntime.length === 0) return []
  const clients = leftToRuntime.filter(({ name }) => name.startsWith('@aws-sdk/client-'))
  const shown = listed((clients.length > 0 ? clients : leftToRuntime).map(({ name, version }) => `${name} ${version}`))
  const runtimes = listed([...new Set(layer.targets.map(({ runtime }) => runtime.name))])
  return [
    {
      severity: 'note',
      code: 'sdk-excluded',
      message: `Left out for ${runtimes}, which has its own: ${shown}, ${plural(leftToRuntime.length, 'package')} with what only they require. AWS decides which version the runtime has, and when it changes; a client that is newer than it is missing there.`,
    },
  ]
}
