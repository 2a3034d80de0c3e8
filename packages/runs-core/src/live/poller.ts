import type { Clock } from '../transport/clock.ts'
import type { RunsError } from '../transport/runsError.ts'
import type { RateBudget } from '../transport/rateBudget.ts'
import type { Activity } from './activity.ts'

/** The longest wait between two polls of a server that keeps refusing, in milliseconds. */
const longestWaitMs = 60_000

/** What a poller asks: the shared reads of one run, or one list. */
export interface Polled {
  /** `null`: nobody wants this one polled now. */
  readonly intervalMs: number | null
  poll(): Promise<void>
}

/**
 * Asks again and again, all reads of one run in the same round.
 *
 * States: *idle* (nobody wants polls, or the page is hidden or offline, or the run has ended), *enabled* (waiting for the
 * next round), *polling*. After the first ended state that any read saw there is one last round; a later read that finds the
 * run going again (it was resumed) starts the rounds anew.
 */
export class Poller {
  readonly #members: Set<Polled> = new Set()
  readonly #clock: Clock
  readonly #budget: RateBudget
  readonly #activity: Activity
  readonly #onEmpty: () => void
  #state: 'idle' | 'enabled' | 'polling' = 'idle'
  #end: 'running' | 'lastRound' | 'ended' = 'running'
  #timer: unknown
  #dueAt = 0
  #lastRoundAt: number
  /** Whether a read failed since the round began, and how many rounds in a row had such a read. */
  #failed = false
  #failures = 0
  #retryAfterMs = 0
  #stopWatching: (() => void) | null = null

  constructor(clock: Clock, budget: RateBudget, activity: Activity, onEmpty: () => void) {
    this.#clock = clock
    this.#budget = budget
    this.#activity = activity
    this.#onEmpty = onEmpty
    this.#lastRoundAt = clock.now()
  }

  add(member: Polled): void {
    if (this.#members.size === 0) {
      this.#lastRoundAt = this.#clock.now()
      this.#stopWatching = this.#activity.subscribe(() => this.update())
    }
    this.#members.add(member)
    this.update()
  }

  remove(member: Polled): void {
    this.#members.delete(member)
    if (this.#members.size === 0) {
      this.#stopWatching?.()
      this.#stopWatching = null
      this.#onEmpty()
    }
    this.update()
  }

  /** What a read, polled or not, has learnt. */
  saw(ended: boolean | undefined, error: RunsError | null): void {
    if (ended === false) this.#end = 'running'
    if (ended === true && this.#end === 'running') this.#end = 'lastRound'
    if (error) {
      this.#failed = true
      // A failed first read slows the rounds before there was one.
      this.#failures = Math.max(this.#failures, 1)
      this.#retryAfterMs = Math.max(this.#retryAfterMs, error.retryAfterMs ?? 0)
    }
  }

  /** Looks again at whether, and when, the next round is due. */
  update(): void {
    if (this.#state === 'polling') return
    this.#clock.clearTimeout(this.#timer)
    const intervalMs = this.#intervalMs()
    if (intervalMs === null || this.#end === 'ended' || !this.#activity.isActive()) {
      this.#state = 'idle'
      return
    }
    // Coming back from hidden, the round that was missed is due at once.
    this.#dueAt = this.#lastRoundAt + this.#wait(intervalMs)
    this.#state = 'enabled'
    this.#timer = this.#clock.setTimeout(
      () => void this.#round(),
      Math.max(0, this.#dueAt - this.#clock.now()),
    )
  }

  async #round(): Promise<void> {
    const isLast = this.#end === 'lastRound'
    const failuresBefore = this.#failures
    const refusals = this.#budget.refusals
    this.#state = 'polling'
    this.#failed = false
    this.#retryAfterMs = 0
    // All in one tick: reads of one run that are asked in one tick travel in one request.
    await Promise.all(
      [...this.#members].filter((member) => member.intervalMs !== null).map((member) => member.poll()),
    )
    // A refusal that the transport waited out is one too: the next round comes later.
    const refused = this.#budget.refusals > refusals
    this.#failures = this.#failed || refused ? failuresBefore + 1 : 0
    if (isLast && !this.#failed && this.#end === 'lastRound') this.#end = 'ended'
    this.#lastRoundAt = this.#clock.now()
    this.#state = 'enabled'
    this.update()
  }

  #intervalMs(): number | null {
    let shortest: number | null = null
    for (const { intervalMs } of this.#members) {
      if (intervalMs !== null && (shortest === null || intervalMs < shortest)) shortest = intervalMs
    }
    return shortest
  }

  /** Doubles with each round that failed in a row, and is never shorter than what the server asked for. */
  #wait(intervalMs: number): number {
    const slowed = Math.min(
      intervalMs * 2 ** Math.min(this.#failures, 10),
      Math.max(longestWaitMs, intervalMs),
    )
    return Math.max(slowed, this.#retryAfterMs)
  }
}
