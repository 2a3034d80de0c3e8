'use client'
import { type LiveOptions, type LiveResult, RunsError } from '@x/runs-core'
import { firstAnswer } from '@x/runs-core/internal'
import { type Observe, useObserver } from '../useObserver.ts'
import { useRunsClient } from '../useRunsClient.ts'

/**
 * What a hook of `@x/runs-react/suspense` gives: a `LiveResult` that has data. An `error` is one of a later read, and `data` is what was
 * known before it.
 * @public
 */
export type SuspenseResult<T> = LiveResult<T> & { readonly status: 'error' | 'success'; readonly data: T }

/**
 * The options of a hook, for its twin that suspends: that one always asks.
 * @public
 */
export type SuspenseOptions<Options> = Omit<Options, 'enabled'>

/** Subscribes as {@link useObserver} does. The only place that knows how Suspense and observers meet. */
export function useSuspenseObserver<T, Path, Options extends LiveOptions>(
  observe: Observe<T, Path, Options>,
  path: Path,
  options: Options,
): SuspenseResult<T> {
  const client = useRunsClient()
  const result = useObserver(observe, path, options)
  if (hasData(result)) return result
  if (result.error) throw result.error
  if (result.status === 'idle')
    throw new RunsError('usage', 'a hook that suspends needs a path, and knows no enabled: false')
  throw firstAnswer(client, observe(client, path, { ...options, live: false }))
}

function hasData<T>(result: LiveResult<T>): result is SuspenseResult<T> {
  return result.data !== undefined
}
