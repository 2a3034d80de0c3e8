import type { RunPath } from '../runs/runPath.ts'
import { clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { pause } from '../transport/pause.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import type { LogLine } from './logLine.ts'
import { askLogs, type LogPage, withAdvice } from './logPage.ts'
import { readTail } from './readTail.ts'

/**
 * Which console lines are read, and for how long. `deadlineMs` counts for each request.
 * @public
 */
export interface ReadLogsOptions extends CallOptions {
  /**
   * Only the last lines, this many. 0 with `follow` gives what is printed from now on.
   * @defaultValue every line, from the first
   */
  tail?: number | undefined
  /**
   * Go on with what the run prints until it has ended.
   * @defaultValue false
   */
  follow?: boolean | undefined
  /**
   * Time between two polls of `follow`, in milliseconds. While the run prints nothing it doubles, up to 15 seconds.
   * @defaultValue 2000
   */
  pollIntervalMs?: number | undefined
}

/** Lines in a request. */
const pageSize = 1_000
/** The longest time between two polls of a run that prints nothing, and of a server that does not answer. */
const slowestPollMs = 15_000
/** How long the last line must have stood unchanged to be taken for whole. Clients send what changed every 15 seconds at most. */
const settledMs = 60_000
/** How many polls fail in a row, each after its own retries, until the loop ends with the last one's error. */
const mostFailures = 10

/**
 * Reads what a run has printed, line by line. Sends nothing until it is looped over; each loop starts anew.
 *
 * @remarks
 * Sends one request for 1,000 lines, for `tail` one for as many as the server gives at once, and with `follow` one for each poll.
 *
 * `follow` gives each line once and in order, through failures that may pass: nine polls in a row may fail, each retried within
 * `deadlineMs`, and the error of a tenth is thrown. It ends after one last read when the run has ended, or by `signal`; a page that
 * nobody sees does not make it pause. A line that is overwritten in place, as progress bars do, is given once, with its last text:
 * the last line is held back until another comes, it has stood for a minute, or the run ends. One that is overwritten after that,
 * below which something was printed meanwhile, keeps the text that it had.
 *
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see; `unsupported` where the server is
 * older than W&B 0.77, which can give the last lines alone; `usage` for numbers that are none
 * @example
 * ```ts
 * for await (const line of readLogs(client, 'entity/project/run', { tail: 20, follow: true })) console.log(line.text)
 * ```
 * @public
 */
export function readLogs(
  client: RunsClient,
  path: RunPath,
  options: ReadLogsOptions = {},
): AsyncIterable<LogLine> {
  const { tail, pollIntervalMs = 2_000 } = options
  if (tail !== undefined && !(Number.isSafeInteger(tail) && tail >= 0))
    throw new RunsError('usage', 'tail must be a whole number from 0 on')
  if (!(pollIntervalMs > 0)) throw new RunsError('usage', 'pollIntervalMs must be more than 0 milliseconds')
  return { [Symbol.asyncIterator]: () => iterate(client, path, { ...options, pollIntervalMs }) }
}

async function* iterate(
  client: RunsClient,
  path: RunPath,
  { tail, follow, pollIntervalMs, ...call }: ReadLogsOptions & { pollIntervalMs: number },
): AsyncGenerator<LogLine, void, undefined> {
  const { clock } = clientInternals(client)
  /** The cursor of what was given last, and its number. */
  let after: string | null = null
  let newest = -1
  /** The last line as it was read last, since when, and in how many polls. */
  let standing: string | undefined
  let since = 0
  let quiet = -1
  let ended = false

  const forward = (): Promise<LogPage> => askLogs(client, path, { first: pageSize, after }, call)
  const wait = (ms: number): Promise<void> => pause(client, ms, 'readLogs', call.signal)
  const slowed = (times: number): number =>
    Math.min(pollIntervalMs * 2 ** times, Math.max(slowestPollMs, pollIntervalMs))
  const poll = async (): Promise<LogPage> => {
    for (let failures = 1; ; failures++) {
      try {
        return await forward()
      } catch (error) {
        if (!follow || !isRunsError(error) || !error.retryable || failures === mostFailures) throw error
        await wait(Math.max(slowed(failures), error.retryAfterMs ?? 0))
      }
    }
  }

  let page: LogPage
  try {
    page = await (tail === undefined ? forward() : readTail(client, path, tail + 1, follow === true, call))
  } catch (error) {
    throw withAdvice(error, tail !== undefined && !follow)
  }
  const skipped = tail === undefined ? undefined : page.edges.at(-tail - 1)
  if (skipped) {
    after = skipped.cursor
    newest = skipped.line.number
  }
  for (;;) {
    const asked = after
    const fresh = page.edges.filter(({ line }) => line.number > newest)
    const last = fresh.at(-1)?.line
    const text = last && `${last.number} ${last.text}`
    if (text !== standing) {
      standing = text
      since = clock.now()
      quiet = -1
    }
    quiet++
    const isLastRead = ended && page.ended === true
    const isOpen = follow && !page.more && !isLastRead && clock.now() - since < settledMs
    for (const { cursor, line } of isOpen ? fresh.slice(0, -1) : fresh) {
      after = cursor
      newest = line.number
      yield line
    }
    if (page.more) {
      after = page.endCursor ?? after
      if (after === asked)
        throw new RunsError('decode', 'the server says that there are more lines and not where')
    } else {
      if (!follow || isLastRead) return
      ended = page.ended === true
      await wait(ended ? pollIntervalMs : slowed(quiet))
    }
    page = await poll()
  }
}
