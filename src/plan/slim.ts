/** What can be left out of packages, in the order in which a file is looked at. */
export const slimPresets = ['other-platforms', 'tests', 'typing', 'sources', 'docs', 'metadata'] as const

export type SlimPreset = (typeof slimPresets)[number]

/** As it is written. */
export type SlimChoice = SlimPreset | 'all'

/** In their order. */
export function presetsOf(choices: readonly SlimChoice[]): ReadonlySet<SlimPreset> {
  return new Set(slimPresets.filter((one) => choices.includes('all') || choices.includes(one)))
}
