import { decodePath } from '../blobs/signedUrls.ts'
import { authenticate } from '../http/authenticate.ts'
import { HttpError } from '../http/httpError.ts'
import { maxJsonBytes, readJsonObject } from '../http/readBody.ts'
import type { Route } from '../http/route.ts'
import type { RunRow } from '../metadata/tables.ts'
import { ensureProject } from '../projects/findProject.ts'
import { checkName } from '../projects/names.ts'
import { createRun } from '../runs/createRun.ts'
import { findRunByPath } from '../runs/findRun.ts'
import { terminalStates } from '../runs/runState.ts'
import { revived } from '../runs/upsertRun.ts'
import type { ServerContext } from '../serverContext.ts'
import { localViewer } from '../viewer/viewer.ts'
import { type FileStreamRequest, parseFileStream } from './parseFileStream.ts'
import { systemMetrics } from './systemMetrics.ts'

/**
 * `POST /files/{entity}/{project}/{run}/file_stream`: lines of a running run, and what became of it.
 *
 * Idempotent by line number, so a repeated request changes nothing. A gap is accepted: the client never sends earlier lines
 * again, and any refusal ends its stream for good. 404 only for a deleted run.
 */
export const fileStreamRoute: Route = async (request, url, server) => {
  const words = decodePath(url.pathname)
  if (words?.length !== 5 || words[0] !== 'files' || words[4] !== 'file_stream') return null
  if (request.method !== 'POST') throw new HttpError(405, 'file_stream takes POST')
  if (authenticate(request, url, server).kind !== 'key')
    throw new HttpError(403, 'a page session may only read')
  const stream = parseFileStream(await readJsonObject(request, maxJsonBytes))
  const [, entity = '', project = '', name = ''] = words
  const run = await findOrCreateRun(server, entity, project, name)
  if (run.deletedAt !== null) throw new HttpError(404, `run ${entity}/${project}/${name} was deleted`)
  if (stream.writes.length > 0 || stream.summary !== undefined) {
    await server.history.append(run.runKey, { writes: stream.writes, summary: stream.summary })
  }
  server.activity.note(run.id, {
    heartbeatAt: server.clock.now(),
    ...(stream.summary !== undefined && { summary: stream.summary }),
    systemMetrics: systemMetrics(stream.writes),
  })
  await moveState(server, run, stream)
  return Response.json({ exitcode: null, limits: {}, stopped: run.stopRequested === 1 })
}

/** A run that never was: its upsert may have gone to a server that has lost its data. The lines are kept all the same. */
async function findOrCreateRun(
  server: ServerContext,
  entity: string,
  project: string,
  name: string,
): Promise<RunRow> {
  const found = await findRunByPath(server, entity, project, name)
  if (found) return found
  checkName('entity', entity)
  checkName('project', project)
  checkName('run id', name)
  const made = await ensureProject(server, entity, project)
  const { run } = await createRun(server, made.project, name, {
    username: localViewer.username,
    state: 'running',
  })
  return run
}

/** The client never names a state; it is read from what it sends. */
async function moveState(server: ServerContext, run: RunRow, stream: FileStreamRequest): Promise<void> {
  const { exitCode, preempting } = stream
  if (exitCode !== undefined) {
    const broken = run.stopRequested === 1 ? 'killed' : 'failed'
    const failed = run.state === 'preempting' || preempting ? 'preempted' : broken
    await server.activity.flush()
    await server.database
      .updateTable('runs')
      .set({ state: exitCode === 0 ? 'finished' : failed, exitCode })
      .where('id', '=', run.id)
      .execute()
  } else if (preempting && run.state !== 'preempting') {
    await server.database.updateTable('runs').set({ state: 'preempting' }).where('id', '=', run.id).execute()
  } else if (run.state === 'pending' || terminalStates.has(run.state)) {
    await server.database.updateTable('runs').set(revived).where('id', '=', run.id).execute()
  }
}
