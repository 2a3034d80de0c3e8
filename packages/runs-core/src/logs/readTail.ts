import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { isRunsError } from '../transport/runsError.ts'
import { askLogs, askLogTail, type LogPage } from './logPage.ts'

/**
 * The last `count` lines, or the last ones before a cursor, in as many answers as the server needs for them.
 *
 * @param needsCursors - Fail where the server is too old to give any; without it, the end of the console is read all the same.
 */
export async function readTail(
  client: RunsClient,
  path: RunPath,
  count: number,
  needsCursors: boolean,
  call: CallOptions,
  before: string | null = null,
): Promise<LogPage> {
  let page: LogPage
  try {
    page = await askLogs(client, path, { last: count, before }, call)
  } catch (error) {
    if (needsCursors || before !== null || !isRunsError(error, 'unsupported')) throw error
    return await askLogTail(client, path, count, call)
  }
  let { edges, startCursor } = page
  for (let first = edges[0]; first && first.line.number > 0 && edges.length < count; first = edges[0]) {
    const { number } = first.line
    const earlier = await askLogs(client, path, { last: count - edges.length, before: startCursor }, call)
    const added = earlier.edges.filter(({ line }) => line.number < number)
    // Servers forget the first lines of long logs.
    if (added.length === 0) break
    edges = [...added, ...edges]
    startCursor = earlier.startCursor
  }
  return { ...page, edges, more: false }
}
