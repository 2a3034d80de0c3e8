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

/** Asks the reads of one run, or one list, in rounds. */
export interface Poller {
  readonly members: Iterable<Polled>
  add(member: Polled): void
  remove(member: Polled): void
  /** What a read, polled or not, has learnt. */
  saw(ended: boolean | undefined, error: RunsError | null): void
  /** Looks again at whether, and when, the next round is due. */
  update(): void
}

/**
 * Asks again and again, all reads of one run in the same round.
 *
 * States: *idle* (nobody wants polls, or the page is hidden or offline, or the run has ended), *enabled* (waiting for the
 * next round), *polling*. After the first ended state that any read saw there is one last round; a later read that finds the
 * run going again (it was resumed) starts the rounds anew.
 */
export function createPoller(
  clock: Clock,
  budget: RateBudget,
  activity: Activity,
  onEmpty: () => void,
): Poller {
  const members = new Set<Polled>()
  let state: 'idle' | 'enabled' | 'polling' = 'idle'
  let end: 'running' | 'lastRound' | 'ended' = 'running'
  let timer: unknown
  let lastRoundAt = clock.now()
  /** Whether a read failed since the round began, and how many rounds in a row had such a read. */
  let failed = false
  let failures = 0
  let retryAfterMs = 0
  let stopWatching: (() => void) | null = null

  const wanting = (): Polled[] => [...members].filter(({ intervalMs }) => intervalMs !== null)

  /** Doubles with each round that failed in a row, and is never shorter than what the server asked for. */
  const wait = (intervalMs: number): number =>
    Math.max(
      Math.min(intervalMs * 2 ** Math.min(failures, 10), Math.max(longestWaitMs, intervalMs)),
      retryAfterMs,
    )

  const update = (): void => {
    if (state === 'polling') return
    clock.clearTimeout(timer)
    const intervals = wanting().map(({ intervalMs }) => intervalMs ?? 0)
    if (intervals.length === 0 || end === 'ended' || !activity.isActive()) {
      state = 'idle'
      return
    }
    // Coming back from hidden, the round that was missed is due at once.
    const dueAt = lastRoundAt + wait(Math.min(...intervals))
    state = 'enabled'
    timer = clock.setTimeout(() => void round(), Math.max(0, dueAt - clock.now()))
  }

  const round = async (): Promise<void> => {
    const isLast = end === 'lastRound'
    const failuresBefore = failures
    const { refusals } = budget
    state = 'polling'
    failed = false
    retryAfterMs = 0
    // All in one tick: reads of one run that are asked in one tick travel in one request.
    await Promise.all(wanting().map((member) => member.poll()))
    // A refusal that the transport waited out is one too: the next round comes later.
    failures = failed || budget.refusals > refusals ? failuresBefore + 1 : 0
    if (isLast && !failed && end === 'lastRound') end = 'ended'
    lastRoundAt = clock.now()
    state = 'enabled'
    update()
  }

  return {
    members,
    add(member) {
      if (members.size === 0) {
        lastRoundAt = clock.now()
        stopWatching = activity.subscribe(update)
      }
      members.add(member)
      update()
    },
    remove(member) {
      members.delete(member)
      if (members.size === 0) {
        stopWatching?.()
        stopWatching = null
        onEmpty()
      }
      update()
    },
    saw(ended, error) {
      if (ended === false) end = 'running'
      if (ended === true && end === 'running') end = 'lastRound'
      if (error) {
        failed = true
        // A failed first read slows the rounds before there was one.
        failures = Math.max(failures, 1)
        retryAfterMs = Math.max(retryAfterMs, error.retryAfterMs ?? 0)
      }
    },
    update,
  }
}
