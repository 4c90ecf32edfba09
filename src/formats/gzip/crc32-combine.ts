// The CRC-32 of two pieces of data, from the CRC-32 of each: polynomials over GF(2) modulo that of CRC-32, bits reflected.
// https://stackoverflow.com/a/23126768 tells the mathematics.

const polynomial = 0xedb88320

/** a(x) · b(x) mod p(x); x⁰ is the highest bit. */
function multiply(a: number, b: number): number {
  let product = 0
  let shifted = b
  for (let mask = 0x80000000; mask !== 0; mask >>>= 1) {
    if ((a & mask) !== 0) product ^= shifted
    shifted = (shifted & 1) !== 0 ? (shifted >>> 1) ^ polynomial : shifted >>> 1
  }
  return product >>> 0
}

/** x to the power of 2ⁿ, for n from 0. */
const powers: number[] = [0x40000000]

function power(n: number): number {
  for (let known = powers.length; known <= n; known++) {
    const last = powers[known - 1] ?? 0
    powers.push(multiply(last, last))
  }
  return powers[n] ?? 0
}

/**
 * @param first CRC-32 of the data in front
 * @param second CRC-32 of the data behind
 * @param secondBytes length of the data behind
 */
export function combineCrc32(first: number, second: number, secondBytes: number): number {
  let shift = 0x80000000 // x⁰
  // Each byte moves the first by x⁸.
  for (let left = secondBytes, n = 3; left > 0; left = Math.floor(left / 2), n++) {
    if (left % 2 === 1) shift = multiply(power(n), shift)
  }
  return (multiply(shift, first) ^ second) >>> 0
}
