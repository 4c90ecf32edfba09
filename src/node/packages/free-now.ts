/** Above the pool that small buffers share: https://nodejs.org/api/buffer.html#bufferpoolsize */
const leastBytes = 80 * 1024

/**
 * Gives the memory of a buffer back at once, where that begins with it and is its own: garbage would wait for the next
 * collection, beside what is read meanwhile. Nothing may look at the buffer after that.
 */
export function freeNow({ buffer, byteOffset }: Buffer): void {
  if (byteOffset !== 0 || buffer.byteLength < leastBytes) return
  // Node.js 20 has no such function.
  const own: ArrayBufferLike & { transfer?: (byteLength: number) => unknown } = buffer
  own.transfer?.(0)
}
