/** One entry of a tar archive, of any type and with any path: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06 */
export function tarEntry(
  path: string,
  {
    content = '',
    type = '0',
    target = '',
    sizeBytes = Buffer.byteLength(content),
  }: {
    readonly content?: string | Buffer
    readonly type?: string
    readonly target?: string
    /** What the header says; that of the content unless told. */
    readonly sizeBytes?: number
  },
): Buffer {
  const bytes = Buffer.from(content)
  const header = Buffer.alloc(512)
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`
  header.write(path, 0)
  header.write(octal(0o644, 8), 100)
  header.write(octal(sizeBytes, 12), 124)
  header.write(octal(0, 12), 136)
  header.write(' '.repeat(8), 148)
  header.write(type, 156)
  header.write(target, 157)
  header.write('ustar\u000000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}
