// Huffman codes of limited length for symbols of known frequency, the same on every machine.

/**
 * The length of each symbol's code, 0 for one that does not occur. At least one symbol gets a code.
 * A code that would be too long is shortened, and others made longer until all of them fit again.
 */
export function codeLengths(counts: ArrayLike<number>, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length)
  const used = Array.from({ length: counts.length }, (_, symbol) => symbol).filter(
    (symbol) => (counts[symbol] ?? 0) > 0,
  )
  if (used.length < 2) {
    lengths[used[0] ?? 0] = 1
    return lengths
  }
  used.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)
  const parents = parentsOf(used.map((symbol) => counts[symbol] ?? 0))
  const depths = new Uint32Array(parents.length)
  /** How many codes there are of each length. */
  const ofLength = new Uint32Array(longest + 1)
  for (let node = parents.length - 2; node >= 0; node--) {
    depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1
    if (node >= used.length) continue
    const length = Math.min(depths[node] ?? 0, longest)
    ofLength[length] = (ofLength[length] ?? 0) + 1
  }
  shorten(ofLength)
  // The rarest symbols get the longest codes.
  let at = 0
  for (let length = longest; length > 0; length--) {
    for (let left = ofLength[length] ?? 0; left > 0; left--) lengths[used[at++] ?? 0] = length
  }
  return lengths
}

/** Huffman's tree over weights in ascending order: the parent of each leaf and of each inner node, the root last. */
function parentsOf(weights: readonly number[]): Uint32Array {
  const leaves = weights.length
  const total = leaves * 2 - 1
  const weight = new Float64Array(total)
  weight.set(weights)
  const parents = new Uint32Array(total)
  let leaf = 0
  let inner = leaves
  for (let made = leaves; made < total; made++) {
    for (let child = 0; child < 2; child++) {
      const isLeaf = leaf < leaves && (inner >= made || (weight[leaf] ?? 0) <= (weight[inner] ?? 0))
      const taken = isLeaf ? leaf++ : inner++
      weight[made] = (weight[made] ?? 0) + (weight[taken] ?? 0)
      parents[taken] = made
    }
  }
  return parents
}

/** Makes the sum of 2^-length of all codes 1 again, after some were cut to the longest length. */
function shorten(ofLength: Uint32Array): void {
  const longest = ofLength.length - 1
  let sum = 0
  for (let length = 1; length <= longest; length++) sum += (ofLength[length] ?? 0) * 2 ** (longest - length)
  for (; sum > 2 ** longest; sum--) {
    let length = longest - 1
    while ((ofLength[length] ?? 0) === 0) length--
    // One code becomes longer by a bit; a longest one takes the place beside it.
    ofLength[length] = (ofLength[length] ?? 0) - 1
    ofLength[length + 1] = (ofLength[length + 1] ?? 0) + 2
    ofLength[longest] = (ofLength[longest] ?? 0) - 1
  }
}
