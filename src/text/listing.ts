/** All names for a message: `a`, `a and b`, `a, b and c`. */
export function listedAll(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** A few names for a message: `a`, `a and b`, `a, b and 5 more`. */
export function listed(names: readonly string[], shown = 3): string {
  if (names.length < 2 || names.length <= shown) return listedAll(names)
  return `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`
}

/** `numpy 2.3.4`, or the words for a file without a package. */
export function ownerName(
  packages: readonly { readonly name: string; readonly version: string }[],
  name: string | undefined,
): string {
  if (name === undefined) return 'The layer'
  const found = packages.find((one) => one.name === name)
  return found ? `${found.name} ${found.version}` : name
}
