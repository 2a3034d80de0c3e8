import { GraphQLError } from 'graphql'
import type { LogLine, RunLogLinesArgs } from '../generated/resolvers.ts'
import type { Connection } from '../graphql/connection.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import { parseExtendedObject } from '../metadata/extendedJson.ts'
import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'

const largestPage = 10_000

/** Console lines, forward from a line number or the last ones. The cursor is the number of a line. */
export async function logLines(
  server: ServerContext,
  run: RunRow,
  args: RunLogLinesArgs,
): Promise<Connection<LogLine>> {
  const { output: total } = await server.history.counts(run.runKey)
  const { from, to } = lineRange(args, total)
  const lines = await server.history.outputLines(run.runKey, { from, to })
  const edges = lines.map(({ number, line }) => ({
    cursor: String(number),
    node: { id: toNodeId('LogLine', `${run.runKey}:${number}`), number, ...parseLogLine(line) },
  }))
  return {
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: to > from ? String(to - 1) : null,
      hasNextPage: to < total,
      hasPreviousPage: from > 0,
    },
    totalCount: total,
  }
}

function lineRange(
  { first, after, last, before }: RunLogLinesArgs,
  total: number,
): { from: number; to: number } {
  const start = after ? lineNumber(after) + 1 : 0
  const end = Math.min(total, before ? lineNumber(before) : total)
  if (last !== null && last !== undefined && !first) {
    return { from: Math.max(start, end - Math.min(Math.max(last, 0), largestPage)), to: end }
  }
  const count = Math.min(first ?? largestPage, largestPage)
  return { from: Math.min(start, end), to: Math.min(end, start + Math.max(count, 0)) }
}

function lineNumber(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new GraphQLError('unknown cursor: log lines are counted')
  return Number(cursor)
}

/** Plain form: `[ERROR ]<instant without zone> [[label] ]text`. With structured console logs: one JSON object. */
function parseLogLine(line: string): Pick<LogLine, 'level' | 'timestamp' | 'label' | 'line'> {
  if (line.startsWith('{')) {
    const entry = parseExtendedObject(line)
    if (entry && typeof entry.content === 'string') {
      const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
      return {
        level: text(entry.level) ?? '',
        timestamp: text(entry.ts),
        label: text(entry.label),
        line: entry.content,
      }
    }
  }
  const [, error, timestamp, label, content] =
    /^(ERROR )?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(?: \[([^\]]*)\])? ?(.*)$/s.exec(line) ?? []
  if (timestamp === undefined) return { level: '', timestamp: null, label: null, line }
  return { level: error ? 'error' : '', timestamp, label: label ?? null, line: content ?? '' }
}
