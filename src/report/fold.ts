import type { RunEvent } from './events.ts'
import type { LayerReport, Report, Transfers } from './report.ts'

/** The report of a run, from what it announced: a run that failed says how far it came. */
export function foldReport(verb: string, events: readonly RunEvent[]): Report {
  return events.reduce(withEvent, {
    verb,
    layers: [],
    problems: [],
    warnings: [],
    phases: [],
    downloads: { files: 0, bytes: 0 },
    cached: { files: 0, bytes: 0 },
    built: [],
  })
}

function withEvent(report: Report, event: RunEvent): Report {
  switch (event.kind) {
    case 'layers-planned':
      return { ...report, layers: event.layers.map((plan) => ({ plan })) }
    case 'content-known':
      return withLayer(report, event.layer, { content: event.content })
    case 'layer-inspected':
      return withLayer(report, event.layer, { findings: event.findings })
    case 'zip-ready':
      return withLayer(report, event.layer, { zip: event.zip })
    case 'base-known':
      return withLayer(report, event.layer, { base: event.base })
    case 'image-ready':
      return withLayer(report, event.layer, ({ image }) => ({ image: { ...image, ...event.image } }))
    case 'slimmed':
      return withLayer(report, event.layer, { slimming: event.slimming })
    case 'imports-measured':
      return withLayer(report, event.layer, { importCosts: event.costs })
    case 'compared':
      return withLayer(report, event.layer, { comparison: event.comparison })
    case 'published': {
      const { destinations, planned } = event
      return withLayer(report, event.layer, { destinations, ...(planned === undefined ? {} : { planned }) })
    }
    case 'deployed': {
      const { functions, objects, planned } = event
      const deployed = { functions, objects }
      return withLayer(report, event.layer, { deployed, ...(planned === undefined ? {} : { planned }) })
    }
    case 'planned':
      return withLayer(report, event.layer, { planned: event.planned })
    case 'consumers-known':
      return withLayer(report, event.layer, { consumers: event.consumers })
    case 'report-files-written':
      return withLayer(report, event.layer, ({ files }) => ({ files: { ...files, ...event.files } }))
    case 'overview-written':
      return { ...report, overviewPath: event.path }
    case 'transferred': {
      const { downloads, cached, isPart } = event
      if (!isPart) return { ...report, downloads, cached }
      return { ...report, downloads: added(report.downloads, downloads), cached: added(report.cached, cached) }
    }
    case 'wheels-built':
      return { ...report, built: [...report.built, ...event.wheels] }
    case 'policy-known':
      return { ...report, policy: event.policy }
    case 'verb-known':
      return { ...report, verb: event.verb }
    case 'layer-failed':
      return withLayer(report, event.layer, { failed: true })
    case 'answered':
      return { ...report, answer: event.answer }
    case 'warned':
      return report.warnings.includes(event.message)
        ? report
        : { ...report, warnings: [...report.warnings, event.message] }
    case 'phase-ended':
      return { ...report, phases: [...report.phases, event.phase] }
    case 'failed':
      return { ...report, problems: [...report.problems, ...event.problems] }
  }
}

function added(one: Transfers, other: Transfers): Transfers {
  return { files: one.files + other.files, bytes: one.bytes + other.bytes }
}

type Known = Partial<LayerReport>

/** The report with more known of one layer, perhaps by what was known of it before. */
function withLayer(report: Report, name: string, known: Known | ((before: LayerReport) => Known)): Report {
  const more = (layer: LayerReport): LayerReport => ({
    ...layer,
    ...(typeof known === 'function' ? known(layer) : known),
  })
  return { ...report, layers: report.layers.map((layer) => (layer.plan.name === name ? more(layer) : layer)) }
}
