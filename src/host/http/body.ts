/**
 * What a body holds; undefined when it is longer than it may be, and then the rest is not read.
 * @param broken turns an error while it is read into what is thrown
 */
export async function readBody(
  body: AsyncIterable<Buffer>,
  mostBytes: number,
  broken: (error: unknown) => unknown = (error) => error,
): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes > mostBytes) return undefined
      chunks.push(chunk)
    }
  } catch (error) {
    throw broken(error)
  }
  return Buffer.concat(chunks)
}
