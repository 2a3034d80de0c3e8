import type { RunsClient } from '../transport/clientInternals.ts'
import { liveStoreOf } from './liveStore.ts'
import type { Observer } from './result.ts'

/** Nobody says that who waits has given up: it has to ask again this often, in milliseconds. */
const longestMs = 30_000
/** So long an answer is kept for who waits for it. */
const keptMs = 5_000
/** So long an error is: who comes later asks anew. */
const keptErrorMs = 1_000

/**
 * Reads until there is an answer, and keeps it a little longer, for another observer of the same to find it. Resolves without one when it
 * takes long, for that observer to ask again or not.
 */
export function firstAnswer<T, Query>(client: RunsClient, observer: Observer<T, Query>): Promise<void> {
  const { clock } = liveStoreOf(client)
  return new Promise((resolve) => {
    let isOver = false
    const end = (): void => {
      if (isOver) return
      isOver = true
      clock.clearTimeout(longest)
      resolve()
      clock.setTimeout(leave, observer.getSnapshot().error ? keptErrorMs : keptMs)
    }
    const longest = clock.setTimeout(end, longestMs)
    const leave = observer.subscribe(() => {
      if (observer.getSnapshot().status !== 'pending') end()
    })
  })
}
