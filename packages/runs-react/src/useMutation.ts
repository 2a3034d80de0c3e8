'use client'
import type { MutationResult, RunPath } from '@x/runs-core'
import { createMutation, type Mutate } from '@x/runs-core/internal'
import { useMemo, useSyncExternalStore } from 'react'
import { useRunsClient } from './useRunsClient.ts'

/** Subscribes a component to a mutation of core, one of its own. The only place that knows how React and mutations meet. */
export function useMutation<T, Variables extends { path: RunPath }, Progress = never>(
  change: Mutate<T, Variables, Progress>,
): MutationResult<T, Variables, Progress> {
  const client = useRunsClient()
  const { subscribe, getSnapshot } = useMemo(() => createMutation(client, change), [client, change])
  return useSyncExternalStore(subscribe, getSnapshot, getSnapshot)
}
