import { Failure } from '../../errors.ts'

/** A zip that is damaged, made to deceive, or of a kind that is not read here. `reason` completes "<name>: …". */
export class ZipRefusal extends Failure {
  override readonly name = 'ZipRefusal'
  readonly reason: string

  constructor(archive: string, reason: string, options?: ErrorOptions) {
    super(
      {
        code: 'zip-refused',
        message: `${archive}: ${reason}.`,
        nextStep: 'Take another version or build of it; if it was built on this machine, build it again.',
        file: archive,
      },
      options,
    )
    this.reason = reason
  }
}
