import type { HistoryRow } from './historyTable.ts'
import type { InvalidRow, RowCheck } from './rowSchema.ts'
import type { ScanLoop } from './scanLoop.ts'

/** What says whether a row is handed out, and as what. */
type Check<Row> = ((row: HistoryRow) => Promise<RowCheck<Row>>) | undefined

/**
 * The rows of a loop, one at a time. Without a check, a row of the page in hand costs one settled promise and no more.
 *
 * @internal
 */
export function rowIterator<Row>(loop: ScanLoop, check: Check<Row>): AsyncIterableIterator<Row> {
  const { progress } = loop
  const take = (row: HistoryRow): IteratorResult<Row> => {
    progress.handed++
    // Without a schema, a row has the type that the caller gave it.
    return { done: false, value: row as Row }
  }
  const read = async (): Promise<IteratorResult<Row>> => {
    for (;;) {
      const { row } = loop
      if (row) {
        if (!check) return take(row)
        const { value, issues } = await checked(loop, check, row)
        // Not where the loop was left meanwhile, or aborted.
        if (loop.row === row) {
          progress.handed++
          if (!issues) return { done: false, value }
          progress.reject({ row, issues })
        }
      } else if (!(await loop.nextPage())) return { done: true, value: undefined }
    }
  }
  return inTurn(loop, read, () => (loop.row && !check ? take(loop.row) : undefined))
}

/**
 * The pages of a loop.
 *
 * @internal
 */
export function pageIterator<Row>(loop: ScanLoop, check: Check<Row>): AsyncIterableIterator<Row[]> {
  const { progress } = loop
  return inTurn<Row[]>(loop, async () => {
    while (await loop.nextPage()) {
      const rows = progress.page
      const page: Row[] = check ? [] : (rows as unknown as Row[])
      const unfit: InvalidRow[] = []
      if (check)
        for (const row of rows) {
          const { value, issues } = await checked(loop, check, row)
          if (issues) unfit.push({ row, issues })
          else page.push(value)
        }
      if (loop.row !== rows[0]) continue
      progress.handed = rows.length
      for (const each of unfit) progress.reject(each)
      if (page.length > 0) return { done: false, value: page }
    }
    return { done: true, value: undefined }
  })
}

async function checked<Row>(
  loop: ScanLoop,
  check: NonNullable<Check<Row>>,
  row: HistoryRow,
): Promise<RowCheck<Row>> {
  try {
    return await check(row)
  } catch (error) {
    throw loop.fail(error)
  }
}

/**
 * Whoever asks again before the answer has come waits for it: what is read comes in order, each to one.
 *
 * @param now - what there is without waiting
 */
function inTurn<T>(
  loop: ScanLoop,
  read: () => Promise<IteratorResult<T>>,
  now: () => IteratorResult<T> | undefined = () => undefined,
): AsyncIterableIterator<T> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    next() {
      const taken = waiting === 0 ? now() : undefined
      if (taken) return Promise.resolve(taken)
      waiting++
      const mine = last.then(read).finally(() => waiting--)
      last = mine.catch(() => undefined)
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
