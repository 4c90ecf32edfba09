/** A layer of an image, by what tells it from every other. */
export interface LayerIdentity {
  /** `sha256:…` of the compressed blob. */
  readonly digest: string
  readonly sizeBytes: number
  /** `sha256:…` of the tar archive in it. */
  readonly diffId: string
  readonly uncompressedBytes: number
}

/** A layer of an image that is made here. */
export interface LayerBlob extends AsyncDisposable {
  readonly identity: LayerIdentity
  /** What is in it, for the history of the image. */
  readonly holds: 'packages' | 'code'
  /** The blob's file, made when it is first asked for. It is removed when this is disposed of. */
  file(): Promise<string>
  /** Its bytes, in pieces that hold until the next one is asked for. They are as its identity says only if they hash to that. */
  open(): AsyncIterable<Buffer>
}
