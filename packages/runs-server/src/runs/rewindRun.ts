import { GraphQLError } from 'graphql'
import type { RewindRunInput } from '../generated/resolvers.ts'
import { parseExtendedObject, stringifyExtendedJson } from '../metadata/extendedJson.ts'
import type { RunRow } from '../metadata/tables.ts'
import type { ServerContext } from '../serverContext.ts'
import { revived } from './upsertRun.ts'

/** Takes a run back to a step: later rows are forgotten, and the summary is what the rows up to there had made it. */
export async function rewindRun(
  server: ServerContext,
  run: RunRow,
  { metricName, metricValue }: Pick<RewindRunInput, 'metricName' | 'metricValue'>,
): Promise<RunRow> {
  if (metricName !== '_step') throw new GraphQLError('runs are rewound by "_step" only')
  await server.history.truncateAfterStep(run.runKey, metricValue)
  const summary = stringifyExtendedJson(await summaryOfRows(server, run))
  await server.history.append(run.runKey, { writes: [], summary })
  await server.activity.flush()
  return await server.database
    .updateTable('runs')
    .set({ ...revived, summary, updatedAt: server.clock.now() })
    .where('id', '=', run.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The last value of each key. */
async function summaryOfRows(server: ServerContext, run: RunRow): Promise<Record<string, unknown>> {
  const latest = new Map<string, unknown>()
  for (const row of await server.history.historyRows(run.runKey, {})) {
    for (const [key, value] of Object.entries(parseExtendedObject(row) ?? {})) latest.set(key, value)
  }
  return Object.fromEntries(latest)
}
