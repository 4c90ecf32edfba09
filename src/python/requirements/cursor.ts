/** A text that does not follow the syntax, and where. */
export class SyntaxProblem extends Error {
  override readonly name = 'SyntaxProblem'
  /** Offset in the text, from 0. */
  readonly offset: number

  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

/** Reads a text from left to right. */
export class Cursor {
  readonly text: string
  offset = 0

  constructor(text: string) {
    this.text = text
  }

  get atEnd(): boolean {
    return this.offset >= this.text.length
  }

  /** The rest of the text. */
  get rest(): string {
    return this.text.slice(this.offset)
  }

  skipSpaces(): void {
    this.take(/\s*/y)
  }

  /** Takes what matches here; `pattern` must be sticky. Undefined, and nothing taken, when it does not match. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.offset
    const match = pattern.exec(this.text)
    if (!match) return undefined
    this.offset += match[0].length
    return match
  }

  fail(message: string, offset = this.offset): never {
    throw new SyntaxProblem(offset, message)
  }
}
