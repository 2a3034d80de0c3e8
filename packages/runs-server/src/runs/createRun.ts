import { randomBytes } from 'node:crypto'
import type { ProjectRow, RunRow } from '../metadata/tables.ts'
import { toNodeId } from '../graphql/nodeId.ts'
import type { ServerContext } from '../serverContext.ts'
import { generateDisplayName } from './displayName.ts'
import { findRun } from './findRun.ts'

/** Makes an empty run. Where one has that name already, deleted ones included, gives that one. */
export async function createRun(
  server: ServerContext,
  project: ProjectRow,
  name: string,
  { username, state }: { username: string; state: string },
): Promise<{ run: RunRow; inserted: boolean }> {
  const now = server.clock.now()
  const runKey = randomBytes(10).toString('hex')
  const { runsMade } = await server.database
    .selectFrom('projects')
    .select('runsMade')
    .where('id', '=', project.id)
    .executeTakeFirstOrThrow()
  const inserted = await server.database
    .insertInto('runs')
    .values({
      storageId: toNodeId('Run:v1', runKey),
      runKey,
      projectId: project.id,
      name,
      displayName: generateDisplayName(runsMade + 1),
      tags: '[]',
      state,
      stopRequested: 0,
      config: '{}',
      summary: '{}',
      systemMetrics: '{}',
      username,
      createdAt: now,
      updatedAt: now,
      heartbeatAt: now,
      streamed: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (inserted) return { run: inserted, inserted: true }
  const found = await findRun(server, project.id, name, { deleted: true })
  if (!found) throw new Error(`run ${name} was neither made nor found`)
  return { run: found, inserted: false }
}
