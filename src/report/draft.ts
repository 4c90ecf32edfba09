import type { Problem } from '../errors.ts'
import type { PhaseTiming } from '../host/timings.ts'
import type { Plan } from '../plan/plan.ts'
import type { BuiltWheel, LayerReport, Report, Transfers } from './report.ts'

/** A report in the making: what becomes known during a run is kept here, so that a run that fails can say how far it came. */
export class ReportDraft {
  readonly #verb: string
  readonly #layers = new Map<string, LayerReport>()
  readonly #warnings: string[] = []
  readonly #problems: Problem[] = []
  readonly #built: BuiltWheel[] = []
  #policy: string | undefined
  #downloads: Transfers = { files: 0, bytes: 0 }
  #cached: Transfers = { files: 0, bytes: 0 }

  constructor(verb: string) {
    this.#verb = verb
  }

  planned(plan: Plan): void {
    for (const layer of plan.layers) this.#layers.set(layer.name, { plan: layer })
  }

  /** Adds what is now known of a planned layer. */
  layer(name: string, known: Partial<Omit<LayerReport, 'plan'>>): void {
    this.#layers.set(name, { ...this.known(name), ...known })
  }

  /** What is known of a planned layer so far. */
  known(name: string): LayerReport {
    const layer = this.#layers.get(name)
    if (!layer) throw new Error(`no layer ${name} was planned`)
    return layer
  }

  transferred({ downloads, cached }: { readonly downloads: Transfers; readonly cached: Transfers }): void {
    this.#downloads = sum(this.#downloads, downloads)
    this.#cached = sum(this.#cached, cached)
  }

  built(wheels: readonly BuiltWheel[]): void {
    this.#built.push(...wheels)
  }

  warning(text: string): void {
    this.#warnings.push(text)
  }

  policy(text: string): void {
    this.#policy = text
  }

  problems(problems: readonly Problem[]): void {
    this.#problems.push(...problems)
  }

  report(phases: readonly PhaseTiming[]): Report {
    return {
      verb: this.#verb,
      layers: [...this.#layers.values()],
      problems: this.#problems,
      warnings: this.#warnings,
      phases,
      downloads: this.#downloads,
      cached: this.#cached,
      built: this.#built,
      ...(this.#policy === undefined ? {} : { policy: this.#policy }),
    }
  }
}

function sum(a: Transfers, b: Transfers): Transfers {
  return { files: a.files + b.files, bytes: a.bytes + b.bytes }
}
