import type { RunsError } from '../transport/runsError.ts'
import type { LiveResult } from './result.ts'

/** What one shared read knows; each observer makes its own {@link LiveResult} of it. */
export type EntryState<T> =
  | { status: 'pending'; data: undefined; error: null; isFetching: boolean; dataUpdatedAt: 0 }
  | { status: 'error'; data: T | undefined; error: RunsError; isFetching: boolean; dataUpdatedAt: number }
  | { status: 'success'; data: T; error: null; isFetching: boolean; dataUpdatedAt: number }

/** The same, or that there is nothing to know. */
export type ObservedState<T> =
  | EntryState<T>
  | { status: 'idle'; data: undefined; error: null; isFetching: false; dataUpdatedAt: 0 }

const nothing = { data: undefined, error: null, dataUpdatedAt: 0 } as const

/** The state of an observer that asks for nothing. */
export const idleState: ObservedState<never> = { status: 'idle', isFetching: false, ...nothing }

/** One object for every read that has not answered yet, so that a snapshot taken before it exists stays the same after. */
export const pendingState: EntryState<never> = { status: 'pending', isFetching: true, ...nothing }

/** The result of an observer whose entry is in `state`, with what the query before gave where that is to be kept. */
export function toResult<T>(
  state: ObservedState<T>,
  kept: { data: T; dataUpdatedAt: number } | null,
  refetch: () => void,
): LiveResult<T> {
  if (!kept || state.data !== undefined) return Object.freeze({ ...state, isPrevious: false, refetch })
  const { error, isFetching } = state
  return error
    ? Object.freeze({ status: 'error', error, isFetching, ...kept, isPrevious: true, refetch })
    : Object.freeze({ status: 'success', error, isFetching, ...kept, isPrevious: true, refetch })
}
