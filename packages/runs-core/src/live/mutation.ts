import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import { liveStoreOf } from './liveStore.ts'
import { runKey } from './runKey.ts'
import { share } from './share.ts'

/**
 * How far a change is that was asked for, and the functions that ask for one. Every member has every field, so a result can be
 * destructured and narrowed by `status`.
 *
 * @remarks
 * The object is frozen and keeps its identity until something in it changes; the functions keep theirs for as long as the component
 * lives. It tells of the call made last. A component that unmounts ends nothing: what is half written is worse than what nobody
 * watches.
 * @public
 */
export type MutationResult<T, Variables, Progress = never> = Readonly<
  {
    /** Begins, and never throws: what went wrong is in `error`. */
    mutate: (variables: Variables) => void
    /** The same for who waits for it; rejects with the {@link RunsError}. */
    mutateAsync: (variables: Variables) => Promise<T>
    /** Back to `idle`: what is under way goes on, untold. */
    reset: () => void
    /** Ends what is under way with an `aborted` error. What the server has accepted by then stays. */
    abort: () => void
    /** What was told last of how far it is; null before that. */
    progress: Progress | null
  } & MutationState<T>
>

/**
 * What became of the call made last.
 * @public
 */
export type MutationState<T> =
  | { status: 'idle' | 'pending'; data: undefined; error: null }
  | { status: 'error'; data: undefined; error: RunsError }
  | { status: 'success'; data: T; error: null }

const idle: MutationState<never> = { status: 'idle', data: undefined, error: null }

/**
 * What a mutation does with its variables.
 *
 * @internal
 */
export type Mutate<T, Variables, Progress> = (
  client: RunsClient,
  variables: Variables,
  call: CallOptions & { onProgress: (progress: Progress) => void },
) => Promise<T>

/**
 * Changes to subscribe to.
 *
 * @internal
 */
export interface Mutation<T, Variables, Progress> {
  subscribe(listener: () => void): () => void
  getSnapshot(): MutationResult<T, Variables, Progress>
}

/**
 * Makes something that changes runs and tells how far it is. When a change has been made, or may have been in part, what is watched
 * of its run is asked for once more.
 *
 * @internal
 */
export function createMutation<T, Variables extends { path: RunPath }, Progress>(
  client: RunsClient,
  change: Mutate<T, Variables, Progress>,
): Mutation<T, Variables, Progress> {
  const listeners = new Set<() => void>()
  /** Of the call made last; another one's news is nobody's. */
  let current: AbortController | null = null
  let state: MutationState<T> = idle
  let progress: Progress | null = null

  const mutateAsync = async (variables: Variables): Promise<T> => {
    const controller = new AbortController()
    const { signal } = controller
    const tell = (next: MutationState<T>): void => {
      if (current === controller) set(next, progress)
    }
    current = controller
    set({ status: 'pending', data: undefined, error: null }, null)
    try {
      const onProgress = (told: Progress): void => {
        if (current === controller && state.status === 'pending') set(state, share(undefined, told))
      }
      const data = share(undefined, await change(client, variables, { signal, onProgress }))
      tell({ status: 'success', data, error: null })
      return data
    } catch (cause) {
      const error = isRunsError(cause) ? cause : new RunsError('decode', String(cause), { cause })
      tell({ status: 'error', data: undefined, error })
      throw error
    } finally {
      const poller = liveStoreOf(client).pollers.get(runKey(client, variables.path))
      for (const member of poller?.members ?? []) void member.poll()
    }
  }
  const functions = {
    mutateAsync,
    mutate: (variables: Variables): void => void mutateAsync(variables).catch(() => undefined),
    reset(): void {
      current = null
      set(idle, null)
    },
    abort: (): void => current?.abort(),
  }
  const make = (): MutationResult<T, Variables, Progress> =>
    Object.freeze({ ...functions, ...state, progress })
  let result = make()
  const set = (next: MutationState<T>, told: Progress | null): void => {
    state = next
    progress = told
    result = make()
    for (const listener of listeners) listener()
  }

  return {
    getSnapshot: () => result,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
