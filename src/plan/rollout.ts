// The order of regions: waves, one after another.

/** Names of regions; `all` is every region that no other wave names. */
export type Wave = readonly string[] | 'all'

/** The regions wave by wave. What no wave names comes last. Without waves, everything is one. */
export function wavesOf<R extends { readonly name: string }>(
  rollout: readonly Wave[],
  regions: readonly R[],
): readonly (readonly R[])[] {
  const named = new Set(rollout.flatMap((wave) => (wave === 'all' ? [] : wave)))
  const others = regions.filter(({ name }) => !named.has(name))
  const waves = rollout.map((wave) => (wave === 'all' ? others : regions.filter(({ name }) => wave.includes(name))))
  return [...waves, ...(rollout.includes('all') ? [] : [others])].filter((wave) => wave.length > 0)
}
