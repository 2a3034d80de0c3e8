'use client'
import type { LiveOptions, LiveResult, Observer, RunsClient } from '@x/runs-core'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useRunsClient } from './useRunsClient.ts'

/** Makes an observer of core. */
export type Observe<T, Path, Options> = (
  client: RunsClient,
  path: Path,
  options: Options,
) => Observer<T, Options & { path: Path }>

/**
 * Subscribes a component to an observer of core. The only place that knows how React and observers meet.
 *
 * While the query of a render is not yet the observer's own (that happens in the effect), its snapshot is the optimistic
 * one; observers hand out the same reference for both, so the move renders nothing twice.
 */
export function useObserver<T, Path, Options extends LiveOptions>(
  observe: Observe<T, Path, Options>,
  path: Path,
  options: Options,
): LiveResult<T> {
  const client = useRunsClient()
  // The observer outlives a changed query: setOptions moves it, so that `keepPrevious` has something to keep.
  const observer = useMemo(() => observe(client, path, options), [client, observe])
  const query = { ...options, path }
  const snapshot = () => observer.getOptimisticSnapshot(query)
  const result = useSyncExternalStore(observer.subscribe, snapshot, snapshot)
  useEffect(() => observer.setOptions(query))
  return result
}
