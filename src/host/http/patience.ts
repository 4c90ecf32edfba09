// How long a run waits for a host, over all its requests and tries. A host may be behind a kilobyte a second by so many
// seconds: silence and a byte now and then cost the same. What comes faster makes up for it.

/** A request that waits for bytes of a host. */
export interface Waiting {
  /** The bytes that have come since this was last asked. */
  newBytes(): number
  /** False while we do not read, and while the request waits for a connection. */
  isHostsTurn(): boolean
  /** @param isSilent whether the host has sent nothing at all for a while, or too little */
  giveUp(isSilent: boolean): void
}

interface Host {
  readonly waiting: Set<Waiting>
  behindMs: number
  /** Since it sent anything. */
  silentMs: number
  /** How often it was given up since it was last on time. */
  givenUp: number
}

const leastBytesPerMs = 1
/** What is left, of the whole, for asking once more. */
const secondShare = 0.2
const ticks = 28

export class Patience {
  readonly #longestMs: number
  readonly #tickMs: number
  readonly #hosts = new Map<string, Host>()
  #timer: NodeJS.Timeout | undefined

  constructor(longestMs: number) {
    this.#longestMs = longestMs
    this.#tickMs = Math.max(5, longestMs / ticks)
  }

  /** Whether it is not asked again: it was, twice, and brought nothing. */
  isSpent(origin: string): boolean {
    return (this.#hosts.get(origin)?.givenUp ?? 0) >= 2
  }

  /** Whether it was given up once, and has not made up for it. */
  isDoubtful(origin: string): boolean {
    return (this.#hosts.get(origin)?.givenUp ?? 0) > 0
  }

  /** For what was waited for elsewhere, without an answer. */
  spend(origin: string): void {
    const host = this.#host(origin)
    host.behindMs = this.#longestMs
    host.givenUp = 2
  }

  /** Waits until the function that it yields is called: with whether a whole answer came, which makes up for everything. */
  wait(origin: string, waiting: Waiting): (isWhole: boolean) => void {
    const host = this.#host(origin)
    host.waiting.add(waiting)
    this.#timer ??= setInterval(() => this.#tick(), this.#tickMs).unref()
    return (isWhole) => {
      if (!host.waiting.delete(waiting)) return
      catchUp(host, isWhole ? Number.POSITIVE_INFINITY : waiting.newBytes())
      if ([...this.#hosts.values()].some((one) => one.waiting.size > 0)) return
      clearInterval(this.#timer)
      this.#timer = undefined
    }
  }

  #host(origin: string): Host {
    const host = this.#hosts.get(origin) ?? { waiting: new Set(), behindMs: 0, silentMs: 0, givenUp: 0 }
    this.#hosts.set(origin, host)
    return host
  }

  // Counts its own ticks, not the clock: when this process was busy, bytes may be there that it has not read yet.
  #tick(): void {
    for (const host of this.#hosts.values()) {
      const onTurn = [...host.waiting].filter((one) => one.isHostsTurn())
      const bytes = [...host.waiting].reduce((sum, one) => sum + one.newBytes(), 0)
      if (onTurn.length > 0) {
        host.behindMs += this.#tickMs
        host.silentMs += this.#tickMs
      }
      catchUp(host, bytes)
      const isOver = host.behindMs >= this.#longestMs
      if (onTurn.length === 0 || !(isOver || host.givenUp >= 2)) continue
      if (isOver) {
        host.behindMs = this.#longestMs * (1 - secondShare)
        host.givenUp++
      }
      for (const one of onTurn) one.giveUp(host.silentMs > (this.#longestMs * secondShare) / 2)
    }
  }
}

function catchUp(host: Host, newBytes: number): void {
  if (newBytes > 0) host.silentMs = 0
  host.behindMs = Math.max(0, host.behindMs - newBytes / leastBytesPerMs)
  if (host.behindMs === 0) host.givenUp = 0
}
