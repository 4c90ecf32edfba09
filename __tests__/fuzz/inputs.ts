// Makes hostile inputs out of good ones. The same seed and index give the same input on every machine.

const mostBytes = 300_000

/** https://en.wikipedia.org/wiki/Xorshift */
export function random(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  for (let warm = 0; warm < 8; warm += 1) next()
  return (below) => (below <= 1 ? 0 : next() % below)
}

/** What parsers of many formats stumble over. */
const tokens = [
  ['\0', '\n', '\r', '\r\n', '\t', ' ', '\u2028', '\ufeff', '\u202e', '\ud800', '%', '%zz', '%00', '\\', '/', '..'],
  ['"', "'", '`', '<', '>', '<a ', '<a href="', '<!--', '&#', '[', ']', '{', '}', '(', ')', '=', ':', ';', ',', '#'],
  ['__proto__', 'constructor', 'toString', 'NaN', 'null', 'true', '-1', '0', '1e999', '99999999999999999999', '=='],
  [' and ', ' or ', 'not in', 'python_version', '--hash=sha256:', '-r ', '${X}', '1.0.dev0+a', '~=', '!=1.*', '@ '],
  ['https://u:p@h/', 'file:///', 'sha256=', '\u001b[31m', '::error::', '"""', "'''", '[[', '}}', 'a.b.c = ', '!0!'],
].flat()

/** One input: a good one that was changed a little, or one part of it repeated very often. */
export function hostileInput(seeds: readonly Buffer[], seed: number, index: number): Buffer {
  const pick = random(seed * 1_000_003 + index)
  let bytes: Buffer = Buffer.from(seeds[pick(seeds.length)] ?? Buffer.alloc(0))
  const changes = 1 + pick(4)
  for (let change = 0; change < changes; change += 1) bytes = changed(bytes, seeds, pick)
  return bytes.subarray(0, mostBytes)
}

function changed(bytes: Buffer, seeds: readonly Buffer[], pick: (below: number) => number): Buffer {
  const at = pick(bytes.length + 1)
  const to = Math.min(bytes.length, at + 1 + pick(40))
  const part = bytes.subarray(at, to)
  const insert = (more: Buffer): Buffer => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
  const token = (): Buffer => Buffer.from(tokens[pick(tokens.length)] ?? '')
  switch (pick(10)) {
    case 0: {
      const flipped = Buffer.from(bytes)
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << pick(8))
      return flipped
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)])
    case 2:
      return bytes.subarray(0, at)
    case 3:
      return insert(Buffer.from(Array.from({ length: 1 + pick(8) }, () => pick(256))))
    case 4: {
      const other = seeds[pick(seeds.length)] ?? bytes
      return Buffer.concat([bytes.subarray(0, at), other.subarray(pick(other.length))])
    }
    case 5:
      return insert(repeated(part, pick))
    case 6:
      return insert(repeated(Buffer.concat([token(), pick(2) === 0 ? token() : Buffer.alloc(0)]), pick))
    case 7:
      return insert(repeated(Buffer.from([32 + pick(95)]), pick))
    default:
      return insert(token())
  }
}

/** Mostly a few times, now and then up to the most that an input may have. */
function repeated(part: Buffer, pick: (below: number) => number): Buffer {
  if (part.length === 0) return part
  const bytes = pick(4) === 0 ? mostBytes : pick(200)
  return Buffer.alloc(Math.max(part.length, bytes), part)
}
