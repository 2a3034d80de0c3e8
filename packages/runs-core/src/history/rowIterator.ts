import type { ScanLoop } from './scanLoop.ts'

/**
 * The rows of a loop, one at a time. A row of the page in hand costs one settled promise and no more.
 *
 * @internal
 */
export function rowIterator<Row extends object>(loop: ScanLoop<Row>): AsyncIterableIterator<Row> {
  const take = (): IteratorResult<Row> | undefined => {
    const value = loop.take()
    return value && { done: false, value }
  }
  return inTurn(
    loop,
    async () => {
      for (;;) {
        const taken = take()
        if (taken) return taken
        if (!(await loop.nextPage())) return { done: true, value: undefined }
      }
    },
    take,
  )
}

/**
 * The pages of a loop.
 *
 * @internal
 */
export function pageIterator<Row extends object>(loop: ScanLoop<Row>): AsyncIterableIterator<Row[]> {
  return inTurn<Row[]>(loop, async () => {
    while (await loop.nextPage()) {
      const value = loop.takeAll()
      if (value.length > 0) return { done: false, value }
    }
    return { done: true, value: undefined }
  })
}

/**
 * Whoever asks again before the answer has come waits for it: what is read comes in order, each to one.
 *
 * @param now - what there is without waiting
 */
function inTurn<T>(
  loop: { leave(): void },
  read: () => Promise<IteratorResult<T>>,
  now?: () => IteratorResult<T> | undefined,
): AsyncIterableIterator<T> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    next() {
      const taken = waiting === 0 ? now?.() : undefined
      if (taken) return Promise.resolve(taken)
      waiting++
      const mine = last.then(read).finally(() => waiting--)
      last = mine.catch(() => {})
      return mine
    },
    return() {
      loop.leave()
      return Promise.resolve({ done: true, value: undefined })
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
