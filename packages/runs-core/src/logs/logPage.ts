import { type LogLineFieldsFragment, ReadLogsDocument, ReadLogTailDocument } from '../generated/documents.ts'
import { askRun } from '../runs/askRun.ts'
import type { RunPath } from '../runs/runPath.ts'
import { hasEnded } from '../runs/runStates.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import { decodeLogLine, type LogLine } from './logLine.ts'

/** Console lines of one answer, in order. */
export interface LogPage {
  edges: { cursor: string | null; line: LogLine }[]
  /** Where the page before ends. */
  startCursor: string | null
  /** Where the next page begins. */
  endCursor: string | null
  /** Whether there are lines behind these. */
  more: boolean
  /** How many lines there were in all; null where the server does not tell. */
  count: number | null
  /** Whether the run had ended when these were read; undefined where the server does not tell. */
  ended: boolean | undefined
}

const operation = 'readLogs'

/** Asks for the lines behind a cursor, or for the last ones before one. */
export async function askLogs(
  client: RunsClient,
  path: RunPath,
  page: { first: number; after: string | null } | { last: number; before: string | null },
  call: CallOptions,
): Promise<LogPage> {
  const { run } = await askRun(client, path, operation, call, (ref, asked) =>
    execute(client, ReadLogsDocument, { ...ref, ...page }, asked),
  )
  const edges = decodeEdges(run.logLines)
  const { startCursor = null, endCursor = null, hasNextPage = false } = run.logLines?.pageInfo ?? {}
  const last = edges.at(-1)
  const count = run.logLineCount ?? null
  return {
    edges,
    startCursor,
    endCursor,
    // W&B cuts an answer short that has too many bytes, and calls it the last one; but it counts the lines.
    more: hasNextPage || (last !== undefined && last.line.number + 1 < (count ?? 0)),
    count,
    ended: hasEnded(run.state),
  }
}

/** Asks for the last lines in the way that every server knows: at most as many as it gives at once. */
export async function askLogTail(
  client: RunsClient,
  path: RunPath,
  last: number,
  call: CallOptions,
): Promise<LogPage> {
  const { run } = await askRun(client, path, operation, call, (ref, asked) =>
    execute(client, ReadLogTailDocument, { ...ref, last }, asked),
  )
  return {
    // Its cursors are of another kind, and good for nothing here.
    edges: decodeEdges(run.logLines).map(({ line }) => ({ cursor: null, line })),
    startCursor: null,
    endCursor: null,
    more: false,
    count: null,
    ended: undefined,
  }
}

function decodeEdges(
  wire: { edges: readonly { cursor: string; node: LogLineFieldsFragment }[] } | null,
): LogPage['edges'] {
  // Null where the run never printed anything.
  return (wire?.edges ?? []).map(({ cursor, node }) => ({ cursor, line: decodeLogLine(node) }))
}

/** The error of a server that is too old, with the way out in its text; every other error as it is. */
export function withAdvice(error: unknown, isTail: boolean): unknown {
  if (!isRunsError(error, 'unsupported')) return error
  const { path, status } = error
  const advice = `${isTail ? '' : 'ask for the last lines (tail, without follow), or '}read the file output.log once the run has ended`
  return new RunsError('unsupported', `the server is too old to page through console lines: ${advice}`, {
    operation,
    path,
    status,
    cause: error,
  })
}
