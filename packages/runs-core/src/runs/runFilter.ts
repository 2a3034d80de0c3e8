import type { RunData } from './runData.ts'

/**
 * Which runs a list holds, made with {@link filter}, {@link and}, {@link or} and {@link not}. Give it as `filters`.
 *
 * @remarks What the server cannot be asked is looked at here, in the runs that it sends: see `warnings`. Two filters that mean the
 * same have the same JSON text, so hooks ask once.
 * @public
 */
export interface RunFilter {
  /** What is sent, in W&B's Mongo-like form. It lets through every run that the filter lets through, and maybe more. */
  readonly server: Readonly<Record<string, unknown>>
  /** Whether runs are filtered here, after the server. Their config and summary are fetched then, and no page has a `totalCount`. */
  readonly inClient: boolean
  /** What a caller should know about this filter, in sentences: each part that is not, or not surely, the server's. */
  readonly warnings: readonly string[]
  /** Whether a run that was read passes. Sends nothing. */
  holds(run: RunData): boolean
  /** The same value for equal filters. */
  toJSON(): unknown
}

/**
 * Runs for which all of the filters hold; without any, every run.
 * @public
 */
export function and(...filters: readonly RunFilter[]): RunFilter {
  const server = filters.map((part) => part.server).filter(asksSomething)
  return combine(
    'and',
    filters,
    (run) => filters.every((part) => part.holds(run)),
    server.length === 0 ? {} : { $and: server },
  )
}

/**
 * Runs for which one of the filters holds; without any, none.
 * @public
 */
export function or(...filters: readonly RunFilter[]): RunFilter {
  const server = filters.map((part) => part.server)
  return combine(
    'or',
    filters,
    (run) => filters.some((part) => part.holds(run)),
    server.every(asksSomething) ? { $or: server } : {},
  )
}

/**
 * Runs for which the filter does not hold.
 * @public
 */
export function not(given: RunFilter): RunFilter {
  // What lets through too much would, turned round, hold back too much.
  return combine('not', [given], (run) => !given.holds(run), given.inClient ? {} : { $nor: [given.server] })
}

/**
 * The same filter, looked at here alone: for keys that a server should find and does not.
 * @public
 */
export function clientSide(given: RunFilter): RunFilter {
  return {
    ...given,
    server: {},
    inClient: true,
    warnings: [
      ...given.warnings,
      'this part of the filter is looked at here, in every run that the server sends',
    ],
    toJSON: () => ({ clientSide: given.toJSON() }),
  }
}

/** @internal */
export function isRunFilter(given: unknown): given is RunFilter {
  return typeof given === 'object' && given !== null && 'holds' in given && typeof given.holds === 'function'
}

function combine(
  name: string,
  parts: readonly RunFilter[],
  holds: RunFilter['holds'],
  server: RunFilter['server'],
): RunFilter {
  const inClient = parts.some((part) => part.inClient)
  return {
    server,
    inClient,
    warnings: [...new Set(parts.flatMap((part) => part.warnings))],
    holds,
    toJSON: () => (inClient ? { [name]: parts } : server),
  }
}

function asksSomething(server: RunFilter['server']): boolean {
  return Object.keys(server).length > 0
}
