import { loadRun } from '../runs/loadRun.ts'
import type { RunData } from '../runs/runData.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { createEntry } from './entry.ts'
import { createObserver } from './liveObserver.ts'
import { liveStoreOf } from './liveStore.ts'
import type { LiveOptions, Observer } from './result.ts'
import { runKey } from './runKey.ts'
import { hasEnded } from '../runs/runStates.ts'

/**
 * What {@link observeRun} watches.
 * @public
 */
export interface RunQuery extends LiveOptions {
  /** `null` asks for nothing. */
  path: RunPath | null | undefined
}

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
  const store = liveStoreOf(client)
  return createObserver<RunData, RunQuery>(
    {
      entries: store.runs,
      key: ({ path, enabled = true }) => (path && enabled ? runKey(client, path) : null),
      open: ({ path }, onEmpty) =>
        createEntry<RunData>(
          async (_previous, signal) => {
            const data = await loadRun(client, path ?? '', { signal, cache: 'fresh' })
            return { data, ended: hasEnded(data.state) }
          },
          store.poller(`run ${runKey(client, path ?? '')}`),
          store.clock,
          onEmpty,
        ),
    },
    { ...options, path },
  )
}
