import type { HistoryRow } from './historyTable.ts'
import type { ScanLoop } from './scanLoop.ts'

/**
 * The rows of a loop, one at a time. A row of the page in hand costs one settled promise and no more.
 *
 * @internal
 */
export function rowIterator<Row extends HistoryRow>(loop: ScanLoop<Row>): AsyncIterableIterator<Row> {
  const { progress } = loop
  const take = (): IteratorResult<Row> | undefined => {
    const value = loop.rows[progress.handed]
    if (value === undefined) return undefined
    progress.handed++
    return { done: false, value }
  }
  const read = async (): Promise<IteratorResult<Row>> => {
    for (;;) {
      const taken = take()
      if (taken) return taken
      if (!(await loop.nextPage())) return { done: true, value: undefined }
    }
  }
  const inTurn = takeTurns(read)
  return leavable(loop, () => {
    const taken = inTurn.waiting === 0 ? take() : undefined
    return taken ? Promise.resolve(taken) : inTurn.run()
  })
}

/**
 * The pages of a loop.
 *
 * @internal
 */
export function pageIterator<Row extends HistoryRow>(loop: ScanLoop<Row>): AsyncIterableIterator<Row[]> {
  const inTurn = takeTurns(async (): Promise<IteratorResult<Row[]>> => {
    if (!(await loop.nextPage())) return { done: true, value: undefined }
    loop.progress.handed = loop.rows.length
    return { done: false, value: loop.rows }
  })
  return leavable(loop, inTurn.run)
}

function leavable<T>(
  loop: { leave(): void },
  next: () => Promise<IteratorResult<T>>,
): AsyncIterableIterator<T> {
  return {
    next,
    return() {
      loop.leave()
      return Promise.resolve({ done: true, value: undefined })
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** Whoever asks again before the answer has come waits for it: rows come in order, each to one. */
function takeTurns<T>(read: () => Promise<T>): { readonly waiting: number; run(): Promise<T> } {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    get waiting() {
      return waiting
    },
    run() {
      waiting++
      const mine = last.then(read).finally(() => waiting--)
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
