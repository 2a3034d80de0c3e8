import type { RunsError } from '../transport/runsError.ts'
import type { LiveResult } from './result.ts'

/** What one shared read knows; each observer makes its own {@link LiveResult} of it. */
export type EntryState<T> =
  | { status: 'pending'; data: undefined; error: null; isFetching: boolean; dataUpdatedAt: 0 }
  | { status: 'error'; data: T | undefined; error: RunsError; isFetching: boolean; dataUpdatedAt: number }
  | { status: 'success'; data: T; error: null; isFetching: boolean; dataUpdatedAt: number }

/** One object for every read that has not answered yet, so that a snapshot taken before it exists stays the same after. */
export const pendingState: EntryState<never> = {
  status: 'pending',
  data: undefined,
  error: null,
  isFetching: true,
  dataUpdatedAt: 0,
}

/** The result of an observer whose entry is in `state`; null: there is none, because nothing is asked. */
export function toResult<T>(
  state: EntryState<T> | null,
  kept: { data: T; dataUpdatedAt: number } | null,
  refetch: () => void,
): LiveResult<T> {
  if (!state) {
    return Object.freeze({
      status: 'idle',
      data: undefined,
      error: null,
      isFetching: false,
      isPrevious: false,
      dataUpdatedAt: 0,
      refetch,
    })
  }
  if (kept && state.data === undefined && state.status !== 'success') {
    const isFetching = state.isFetching
    return state.status === 'error'
      ? Object.freeze({ status: 'error', error: state.error, isFetching, ...kept, isPrevious: true, refetch })
      : Object.freeze({ status: 'success', error: null, isFetching, ...kept, isPrevious: true, refetch })
  }
  return Object.freeze({ ...state, isPrevious: false, refetch })
}
