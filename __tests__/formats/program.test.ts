// What the first bytes of a program of Windows tell of it.
import { describe, expect, it } from 'vitest'
import { foreignSystemOf, isDotNet } from '../../src/formats/program.ts'

/** The head of a `.dll` whose headers are those of a linker, with or without .NET's. */
function headOf(magic: number, runtimeHeader: number, directories = 16): Buffer {
  const head = Buffer.alloc(512)
  head.write('MZ', 0)
  head.writeUInt32LE(0x80, 60)
  head.write('PE\0\0', 0x80)
  const optional = 0x80 + 24
  head.writeUInt16LE(magic, optional)
  const at = optional + (magic === 0x20b ? 112 : 96)
  head.writeUInt32LE(directories, at - 4)
  head.writeUInt32LE(runtimeHeader, at + 14 * 8)
  return head
}

describe('a program of Windows', () => {
  it.each([
    ['32 bits, .NET', headOf(0x10b, 0x2008), true],
    ['64 bits, .NET', headOf(0x20b, 0x2008), true],
    ['32 bits, native', headOf(0x10b, 0), false],
    ['64 bits, native', headOf(0x20b, 0), false],
    ['too few directories', headOf(0x20b, 0x2008, 10), false],
    ['cut short', headOf(0x20b, 0x2008).subarray(0, 0x90), false],
  ])('%s', (_, head, expected) => {
    expect([foreignSystemOf(head), isDotNet(head)]).toEqual(['Windows', expected])
  })

  it('is no text', () => {
    expect(isDotNet(Buffer.from('MZ is how it begins, and it goes on like this for a while without end'))).toBe(false)
  })
})
