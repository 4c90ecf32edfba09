// Sizes and times for people.

/** Lambda's megabyte: its "250 MB" are 262,144,000 bytes, https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const megabyte = 1_048_576

/** `0 B`, `812 B`, `4.2 KB`, `70.6 MB`: binary, as Lambda counts. */
export function formatBytes(bytes: number): string {
  const size = Math.abs(bytes)
  const sign = bytes < 0 ? '-' : ''
  if (size < 1024) return `${sign}${size} B`
  const [value, unit] =
    size < 1_048_064
      ? [size / 1024, 'KB']
      : size < 1_073_217_536
        ? [size / megabyte, 'MB']
        : [size / 1_073_741_824, 'GB']
  return `${sign}${value < 99.95 ? value.toFixed(1) : value.toFixed(0)} ${unit}`
}

/** The bytes of `50 MB`, `800 KB`, `1.5 GB`, `100 B`: binary, as `formatBytes` shows them. Undefined for anything else. */
export function parseBytes(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?) ?(B|KB|KiB|MB|MiB|GB|GiB)$/i.exec(text.trim()) ?? []
  if (number === undefined) return undefined
  const scale = { b: 1, k: 1024, m: megabyte, g: 1024 * megabyte }[unit.charAt(0).toLowerCase()] ?? 1
  return Math.round(Number(number) * scale)
}

/** As `formatBytes`, with the sign of a change: `+4.2 KB`, `-1.0 MB`, `±0 B`. */
export function formatChange(bytes: number): string {
  return bytes === 0 ? '±0 B' : `${bytes > 0 ? '+' : ''}${formatBytes(bytes)}`
}

/** `350 ms`, `1.7 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** `1,234,567` whatever the machine's locale. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 file`, `2 files`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
