import { waitUntilFinished, type WaitOptions } from '../runs/waitUntilFinished.ts'
import type { RunState } from '../runs/runData.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type ClientEntries, observeOf } from './observeOf.ts'
import type { LiveOptions, Observer } from './result.ts'
import { runKey } from './runKey.ts'

/**
 * How {@link observeRunEnd} waits.
 * @public
 */
export interface ObserveRunEndOptions
  extends Pick<LiveOptions, 'enabled' | 'keepPrevious'>,
    Pick<WaitOptions, 'pollIntervalMs' | 'timeoutMs'> {}

/**
 * What {@link observeRunEnd} waits for.
 * @public
 */
export interface RunEndQuery extends ObserveRunEndOptions {
  /** `null` waits for nothing. */
  path: RunPath | null | undefined
}

const entries: ClientEntries<RunState> = /* @__PURE__ */ new WeakMap()

/**
 * Waits for the end of a run: `pending` until then, and then the state in which it ended.
 *
 * @remarks Sends what `waitUntilFinished` does, from the first subscriber on until the last has left, whether the page is looked at or not.
 * @public
 */
export function observeRunEnd(
  client: RunsClient,
  path: RunEndQuery['path'],
  options: ObserveRunEndOptions = {},
): Observer<RunState, RunEndQuery> {
  return observeOf<RunState, RunPath, RunEndQuery>(
    client,
    entries,
    { ...options, path },
    // Not of the run's own rounds, which would stand still until it has ended.
    (given) => `the end of ${runKey(client, given)}`,
    ({ pollIntervalMs, timeoutMs }) => [pollIntervalMs, timeoutMs],
    ({ pollIntervalMs, timeoutMs }, run) =>
      async (_previous, signal) => ({
        data: await waitUntilFinished(client, run, { pollIntervalMs, timeoutMs, signal }),
      }),
  )
}
