import { CreateRunDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import { decodeRun } from './decodeRun.ts'
import { loadRun } from './loadRun.ts'
import type { RunData } from './runData.ts'

/**
 * Which run to make.
 * @public
 */
export interface CreateRunOptions extends CallOptions {
  /**
   * The id in the URL.
   * @defaultValue eight characters of `a-z0-9`, drawn here: so a request that is sent twice makes one run
   */
  id?: string | undefined
  /** @defaultValue the client's project, else `'uncategorized'` */
  project?: string | undefined
  /** @defaultValue the client's entity, else the viewer's */
  entity?: string | undefined
  /**
   * `'pending'` for a run whose process comes later; it runs as soon as something is logged.
   * @defaultValue 'running'
   */
  state?: 'running' | 'pending' | undefined
}

/**
 * Makes an empty run, and its project where there is none. A run that is there already is loaded and stays as it is.
 *
 * @remarks Sends one request; where both an id and `'pending'` are given two, for first it looks whether the run is there, and one
 * more, once per client, where nobody names the entity.
 * @throws {@link RunsError} `permission` where this key may not write; `graphql` for names that the server does not take;
 * `usage` for another state
 * @example
 * ```ts
 * const run = await createRun(client, { project: 'mnist', state: 'pending' })
 * ```
 * @public
 */
export async function createRun(
  client: RunsClient,
  {
    id,
    project = client.project ?? 'uncategorized',
    entity = client.entity,
    state = 'running',
    ...call
  }: CreateRunOptions = {},
): Promise<RunData> {
  const pending = state === 'pending'
  if (!pending && state !== 'running')
    throw new RunsError('usage', `a run begins 'running' or 'pending', not ${JSON.stringify(state)}`)
  if (id && pending) {
    try {
      return await loadRun(
        client,
        { ...(entity && { entity }), project, run: id },
        { ...call, cache: 'fresh' },
      )
    } catch (error) {
      if (!isRunsError(error, 'notFound')) throw error
    }
  }
  // New runs are running. To say so would wake one that is there and has finished.
  const variables = { entity, project, name: id || newRunId(), state: pending ? state : undefined }
  const path = [entity, project, variables.name].filter(Boolean).join('/')
  const { upsertBucket } = await executeMutation(client, CreateRunDocument, variables, { ...call, path })
  const bucket = upsertBucket?.bucket
  if (!bucket?.project) {
    const details = { operation: 'createRun', path, maybeApplied: true }
    throw new RunsError('decode', 'the server did not say which run it made', details)
  }
  return decodeRun(client, { entity: bucket.project.entity.name, project: bucket.project.name }, bucket)
}

/** As Python draws them. */
function newRunId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(8)), (drawn) => (drawn % 36).toString(36)).join('')
}
