import type { Target } from './target.ts'

/** One layer that will be built. */
export interface LayerPlan {
  /** The layer's name, template expanded. */
  readonly name: string
  /** More than one when several targets expand to the same name. */
  readonly targets: readonly [Target, ...Target[]]
  /** `flat`: `python/…`. `versioned`: `python/lib/python3.X/site-packages/…`, for several Python versions in one layer. */
  readonly layout: 'flat' | 'versioned'
  /** Absolute path of the zip that will be written. */
  readonly zipPath: string
}

/** What will happen, computed before any effect. */
export interface Plan {
  readonly layers: readonly LayerPlan[]
}
