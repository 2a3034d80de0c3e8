import type { LogLine } from '../logs/logLine.ts'
import { askLogs, type LogPage } from '../logs/logPage.ts'
import { readTail } from '../logs/readTail.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { Read } from './entry.ts'
import type { ClientEntries } from './observeOf.ts'
import { observeOfRun } from './observeOfRun.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * Console lines as hooks give them: a window of what the run has printed.
 * @public
 */
export interface LogsData {
  /** In order, each line once. Overwritten lines have their last text. */
  readonly lines: readonly LogLine[]
  /** Whether the run printed lines before these; give `startCursor` as `before` to read them. */
  readonly hasEarlier: boolean
  /** Whether there are lines behind these; give `endCursor` as `after` to read them. */
  readonly hasLater: boolean
  /** Null where there is nothing, and where the server is older than W&B 0.77: it gives the last lines alone. */
  readonly startCursor: string | null
  readonly endCursor: string | null
  /** How many lines the run has printed; null where the server does not tell. */
  readonly totalCount: number | null
}

/**
 * Which console lines {@link observeLogs} watches, and how: the last ones, those before or behind a cursor, or the first ones.
 * @public
 */
export interface ObserveLogsOptions extends LiveOptions {
  /**
   * The last lines, this many. With `live: true` lines are added as the run prints them, and the first ones let go when there are
   * twice as many.
   * @defaultValue 1000
   */
  tail?: number
  /** The `startCursor` of a window: the `tail` lines before it. */
  before?: string | null
  /** The first lines, this many. Excludes `tail`. */
  first?: number
  /** The `endCursor` of a window: the `first` lines behind it. */
  after?: string | null
}

/**
 * What {@link observeLogs} watches.
 * @public
 */
export interface LogsQuery extends ObserveLogsOptions {
  /** `null` asks for nothing. */
  path: RunPath | null | undefined
}

/** Lines that each poll reads again: those are the ones that progress bars overwrite. */
const overlap = 20

const entries: ClientEntries<LogsData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches what a run prints, from the end on.
 *
 * @remarks Sends one request for the last lines, as many as the server gives at once, and with `live: true` one for each poll, which
 * asks only for what came after the lines that are known, and for the last 20 of these again: progress bars overwrite them.
 * @public
 */
export function observeLogs(
  client: RunsClient,
  path: LogsQuery['path'],
  options: ObserveLogsOptions = {},
): Observer<LogsData, LogsQuery> {
  return observeOfRun<LogsData, LogsQuery>(
    client,
    entries,
    { ...options, path },
    ({ tail, before, first, after }) => [tail, before, first, after],
    (query, run) => readOf(client, run, query),
  )
}

function readOf(
  client: RunsClient,
  path: RunPath,
  { first, after = null, before = null, tail = 1_000 }: LogsQuery,
): Read<LogsData> {
  const count = first ?? tail
  let known: LogPage['edges'] = []
  const read = async (isNext: boolean, call: CallOptions): Promise<LogPage> => {
    if (first !== undefined) return askLogs(client, path, { first, after }, call)
    const again = known.at(-overlap - 1)
    if (isNext && before === null && again?.cursor) {
      const page = await askLogs(client, path, { first: tail + overlap, after: again.cursor }, call)
      const [added] = page.edges
      const held = known.filter(({ line }) => line.number < (added?.line.number ?? 0))
      const edges = [...held, ...page.edges]
      // Nothing, and the log was begun anew; more than the window holds, and it moves to the end.
      if (added && !page.more) return { ...page, edges: edges.length > 2 * tail ? edges.slice(-tail) : edges }
    }
    return readTail(client, path, tail, false, call, before)
  }
  return async (previous, signal) => {
    if (!(Number.isSafeInteger(count) && count > 0))
      throw new RunsError('usage', 'first and tail must be whole numbers from 1 on')
    const page = await read(previous !== undefined, { signal })
    known = page.edges
    const [begin, end] = [known[0], known.at(-1)]
    const data = {
      lines: known.map(({ line }) => line),
      hasEarlier: (begin?.line.number ?? 0) > 0,
      hasLater: first === undefined ? before !== null : page.more,
      startCursor: begin?.cursor ?? null,
      endCursor: end?.cursor ?? null,
      totalCount: page.count,
    }
    return { data, ended: page.ended }
  }
}
