/** Paints text for a terminal, or leaves it as it is. */
type Paint = (text: string) => string

export interface Colours {
  readonly bold: Paint
  readonly dim: Paint
  readonly red: Paint
  readonly yellow: Paint
  readonly green: Paint
  readonly cyan: Paint
}

const codes: Readonly<Record<keyof Colours, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  cyan: [36, 39],
}

export function colours(on: boolean): Colours {
  const paint = ([start, end]: readonly [number, number]): Paint =>
    on ? (text) => (text === '' ? '' : `\u001b[${start}m${text}\u001b[${end}m`) : (text) => text
  return {
    bold: paint(codes.bold),
    dim: paint(codes.dim),
    red: paint(codes.red),
    yellow: paint(codes.yellow),
    green: paint(codes.green),
    cyan: paint(codes.cyan),
  }
}

/** https://no-color.org: any value but an empty one means no; https://force-color.org for the contrary. */
export function wantsColours(env: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0'
  return terminal && env['TERM'] !== 'dumb'
}
