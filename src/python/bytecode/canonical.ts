// Bytecode whose bytes depend on the source alone. marshal marks each object that more than one place of the process
// refers to while it is written, so that the marks depend on what else the process did:
// https://github.com/python/cpython/issues/78274. Here only those keep a mark that the data refer to again.
// The format: https://github.com/python/cpython/blob/main/Python/marshal.c

/** Magic number, flags, hash of the source: https://peps.python.org/pep-0552/ */
const headerBytes = 16
const flagRef = 0x80

/** What is to be read next: `objects` of them, or bytes without meaning here. */
type Step = { readonly kind: 'objects'; left: number } | { readonly kind: 'bytes'; readonly count: number }

/**
 * The same bytecode with canonical marks; undefined when the data have a form that is not known here.
 * @param python e.g. `3.13`; it decides the parts of a code object
 */
export function canonicalBytecode(pyc: Buffer, python: string): Buffer | undefined {
  const minor = Number(python.split('.')[1])
  // 3.11 has five numbers before the objects of a code object and two objects after the line number; before: six and one.
  const code = minor >= 11 ? { numbers: 5, objects: 8, last: 2 } : { numbers: 6, objects: 8, last: 1 }
  const data = Buffer.from(pyc)
  const marked: number[] = []
  const references: number[] = []
  const steps: Step[] = [{ kind: 'objects', left: 1 }]
  let at = headerBytes

  /** Reads one object; false when its form is not known. */
  const readObject = (): boolean => {
    const type = data.readUInt8(at)
    if ((type & flagRef) !== 0) marked.push(at)
    at += 1
    switch (String.fromCharCode(type & ~flagRef)) {
      case '0': // null, None, False, True, StopIteration, Ellipsis
      case 'N':
      case 'F':
      case 'T':
      case 'S':
      case '.':
        return true
      case 'r':
        references.push(at)
        at += 4
        return true
      case 'i':
        at += 4
        return true
      case 'l': // a long, in digits of two bytes
        at += 4 + 2 * Math.abs(data.readInt32LE(at))
        return true
      case 'g': // a float, a complex number
        at += 8
        return true
      case 'y':
        at += 16
        return true
      case 's': // bytes and strings
      case 't':
      case 'u':
      case 'a':
      case 'A':
        at += 4 + data.readUInt32LE(at)
        return true
      case 'z':
      case 'Z':
        at += 1 + data.readUInt8(at)
        return true
      case ')':
        steps.push({ kind: 'objects', left: data.readUInt8(at) })
        at += 1
        return true
      case '(': // a tuple, a list, a set, a frozenset
      case '[':
      case '<':
      case '>':
        steps.push({ kind: 'objects', left: data.readUInt32LE(at) })
        at += 4
        return true
      case ':': // a slice
        steps.push({ kind: 'objects', left: 3 })
        return true
      case 'c':
        at += 4 * code.numbers
        steps.push(
          { kind: 'objects', left: code.last },
          { kind: 'bytes', count: 4 },
          { kind: 'objects', left: code.objects },
        )
        return true
      default:
        return false
    }
  }

  try {
    for (let step = steps.at(-1); step; step = steps.at(-1)) {
      if (step.kind === 'bytes') {
        at += step.count
        steps.pop()
      } else if (step.left === 0) steps.pop()
      else {
        step.left -= 1
        if (!readObject()) return undefined
      }
    }
    if (at !== data.length) return undefined
    const used = [...new Set(references.map((place) => data.readUInt32LE(place)))].sort((a, b) => a - b)
    const places = new Map(used.map((index, place) => [index, place]))
    marked.forEach((place, index) => {
      if (!places.has(index)) data.writeUInt8(data.readUInt8(place) & ~flagRef, place)
    })
    for (const place of references) data.writeUInt32LE(places.get(data.readUInt32LE(place)) ?? 0, place)
    return data
  } catch (error) {
    if (error instanceof RangeError) return undefined // It ends in the middle.
    throw error
  }
}
