import { LoadRunStateDocument } from '../generated/documents.ts'
import { clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { pause } from '../transport/pause.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import { askRun } from './askRun.ts'
import { decodeDate } from './decodeRun.ts'
import type { RunState } from './runData.ts'
import type { RunPath } from './runPath.ts'
import { hasEnded } from './runStates.ts'
import { WaitTimeoutError } from './waitTimeoutError.ts'

/**
 * What one poll saw of a run.
 * @public
 */
export interface RunPoll {
  state: RunState
  /** How long the server has not heard from the run, in milliseconds by this machine's clock; null where it never has. */
  heartbeatAgeMs: number | null
}

/**
 * How a run is waited for. `signal` ends the wait; `deadlineMs` bounds each poll with its retries, and so how long an outage is endured.
 * @public
 */
export interface WaitOptions extends CallOptions {
  /**
   * The longest wait, in milliseconds.
   * @defaultValue no limit: a run may train for weeks
   */
  timeoutMs?: number | undefined
  /**
   * Milliseconds between the first two polls; each later pause is half as long again, up to twelve times this.
   * @defaultValue 5_000
   */
  pollIntervalMs?: number | undefined
  /**
   * Which states end the wait.
   * @defaultValue finished, failed, crashed, killed and preempted; a state that this version does not know does not
   */
  isTerminal?: ((state: RunState) => boolean) | undefined
  /** Is told of each poll: for a progress line, or to give up on a run that is silent. What it throws ends the wait. */
  onPoll?: ((poll: RunPoll) => void) | undefined
}

/**
 * Waits until a run has ended, and gives the state in which it did. Sends one small request at once and one for each further poll.
 *
 * @throws {@link RunsError} `notFound` where there is no such run, or it is deleted meanwhile; `usage` for times that are none
 * @throws {@link WaitTimeoutError} `deadline` with the state and heartbeat seen last, where `timeoutMs` is over
 * @example
 * ```ts
 * const state = await waitUntilFinished(client, 'entity/project/abcd1234', { timeoutMs: 3_600_000 })
 * ```
 * @public
 */
export async function waitUntilFinished(
  client: RunsClient,
  path: RunPath,
  options: WaitOptions = {},
): Promise<RunState> {
  const { timeoutMs = Infinity, pollIntervalMs = 5_000, isTerminal = isOver, onPoll, ...call } = options
  const operation = 'waitUntilFinished'
  for (const [name, value] of Object.entries({ timeoutMs, pollIntervalMs }))
    if (!(value > 0)) throw new RunsError('usage', `${name} must be more than 0 milliseconds`, { operation })

  const { clock, options: defaults } = clientInternals(client)
  const endsAt = clock.now() + timeoutMs
  let seen: RunPoll | undefined
  const tooLate = (cause?: unknown): WaitTimeoutError => {
    const { state = null, heartbeatAgeMs = null } = seen ?? {}
    const last = state === null ? 'no poll was answered' : `the run is ${state || 'in no state'}`
    const heard =
      heartbeatAgeMs === null ? '' : `, last heard of ${Math.round(heartbeatAgeMs / 1000)} s before`
    const details = { operation, state, heartbeatAgeMs, cause }
    return new WaitTimeoutError(`not finished within ${timeoutMs} ms: ${last}${heard}`, details)
  }
  for (let pauseMs = pollIntervalMs; ; pauseMs = Math.min(pauseMs * 1.5, pollIntervalMs * 12)) {
    const deadlineMs = Math.min(call.deadlineMs ?? defaults.deadlineMs ?? 60_000, endsAt - clock.now())
    try {
      const { run } = await askRun(client, path, operation, { ...call, deadlineMs }, (ref, asked) =>
        execute(client, LoadRunStateDocument, ref, asked),
      )
      const heardAt = run.heartbeatAt ? decodeDate(run.heartbeatAt).getTime() : null
      const heartbeatAgeMs = heardAt === null ? null : Math.max(0, clock.now() - heardAt)
      seen = { state: run.state ?? '', heartbeatAgeMs }
    } catch (error) {
      throw isRunsError(error, 'deadline') && clock.now() >= endsAt ? tooLate(error) : error
    }
    onPoll?.(seen)
    if (isTerminal(seen.state)) return seen.state
    await pause(client, Math.min(pauseMs, endsAt - clock.now()), operation, call.signal)
    if (clock.now() >= endsAt) throw tooLate()
  }
}

/** A preempted run may be queued again, but its process is gone: who waits for it to come back says so by `isTerminal`. */
function isOver(state: RunState): boolean {
  return hasEnded(state) === true || state === 'preempted'
}
