import { loadRun } from '../runs/loadRun.ts'
import type { RunData } from '../runs/runData.ts'
import type { RunPath } from '../runs/runPath.ts'
import { hasEnded } from '../runs/runStates.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ClientEntries } from './observeOf.ts'
import { observeOfRun } from './observeOfRun.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * What {@link observeRun} watches.
 * @public
 */
export interface RunQuery extends LiveOptions {
  /** `null` asks for nothing. */
  path: RunPath | null | undefined
}

const entries: ClientEntries<RunData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches a run: state, config, summary and the rest of its data.
 *
 * @remarks Sends one request when the first subscriber comes, one for each poll with `live: true`, and none before.
 * @public
 */
export function observeRun(
  client: RunsClient,
  path: RunQuery['path'],
  options: LiveOptions = {},
): Observer<RunData, RunQuery> {
  return observeOfRun<RunData, RunQuery>(
    client,
    entries,
    { ...options, path },
    () => [],
    (_query, run) => async (_previous, signal) => {
      const data = await loadRun(client, run, { signal, cache: 'fresh' })
      return { data, ended: hasEnded(data.state) }
    },
  )
}
