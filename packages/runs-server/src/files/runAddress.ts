import type { RunRow } from '../metadata/tables.ts'
import { loadProject } from '../projects/findProject.ts'
import type { ServerContext } from '../serverContext.ts'

/** Where a run's files are: in its URL, and behind it. */
export interface RunAddress {
  entity: string
  project: string
  /** The run id of the URL. */
  run: string
  runKey: string
}

export async function addressOfRun(
  server: ServerContext,
  { projectId, name, runKey }: RunRow,
): Promise<RunAddress> {
  const project = await loadProject(server, projectId)
  return { entity: project.entity, project: project.name, run: name, runKey }
}

/** Whether the run that this key stands for is still there. */
export async function isLiveRunKey({ database }: ServerContext, runKey: string): Promise<boolean> {
  const row = await database
    .selectFrom('runs')
    .select('id')
    .where('runKey', '=', runKey)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
