import {
  DeleteRunDocument,
  LoadArtifactStateDocument,
  LoadRunToDeleteDocument,
  type RunArtifactFieldsFragment,
} from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute, type ExecuteOptions } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import { askRun } from './askRun.ts'
import { loadRunId } from './loadRunId.ts'
import { paginate } from './paginated.ts'
import { ProtectedRunError } from './protectedRunError.ts'
import type { RunPath } from './runPath.ts'

/**
 * How a run is deleted.
 * @public
 */
export interface DeleteRunOptions extends CallOptions {
  /**
   * Whether the artifact versions that the run made go too.
   * @defaultValue false
   */
  deleteArtifacts?: boolean | undefined
  /**
   * Deletes nothing, and says what would be sent.
   * @defaultValue false
   */
  dryRun?: boolean | undefined
  /**
   * A run with any of these tags is not deleted.
   * @defaultValue none
   */
  protectTags?: readonly string[] | undefined
}

/**
 * An artifact version that a deleted run had logged.
 * @public
 */
export interface RunArtifact {
  /** The node id of the server. */
  id: string
  /** Collection and version: `model:v3`. */
  name: string
  type: string
}

/**
 * What became of a run and its artifacts.
 * @public
 */
export interface DeleteResult {
  /** Whether the run is gone; false of a dry run. */
  deleted: boolean
  /** The mutation that was sent, or of a dry run would be. */
  operation: {
    readonly name: 'DeleteRun'
    readonly variables: { readonly id: string; readonly deleteArtifacts: boolean }
  }
  /** Artifact versions that are gone with it; of a dry run, those that the server would be asked to remove. */
  removed: readonly RunArtifact[]
  /** Artifact versions that are still there. One that another run made stays, though this run logged it again. */
  left: readonly RunArtifact[]
  /** Artifact versions of which the server did not tell. */
  unknown: readonly RunArtifact[]
}

/**
 * Deletes a run with its history and files, for good, and says what became of its artifacts.
 *
 * @remarks
 * Sends one request for the run, one more for each further hundred of its artifacts, and the deletion; with `deleteArtifacts` then one
 * for each artifact, to see whether it is gone: what a server keeps is its own decision. Tags are read just before: one that is set in
 * that moment comes too late. Where an answer is lost the deletion is sent again, and a run that is gone then is a success.
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see
 * @throws {@link ProtectedRunError} `conflict` where one of its tags is among `protectTags`
 * @example
 * ```ts
 * const { operation, removed } = await deleteRun(client, path, { deleteArtifacts: true, protectTags: ['keep'], dryRun: true })
 * ```
 * @public
 */
export async function deleteRun(
  client: RunsClient,
  path: RunPath,
  options: DeleteRunOptions = {},
): Promise<DeleteResult> {
  const { deleteArtifacts = false, dryRun = false, protectTags = [], ...call } = options
  const { id, tags, text, artifacts } = await inspect(client, path, { ...call, cache: 'fresh' })
  const asked = { ...call, path: text }
  const protecting = tags.filter((tag) => protectTags.includes(tag))
  if (protecting.length > 0) {
    const details = { operation: 'deleteRun', path: text, tags: protecting }
    throw new ProtectedRunError(`${text} is protected by its tags: ${protecting.join(', ')}`, details)
  }
  const operation = { name: 'DeleteRun', variables: { id, deleteArtifacts } } as const
  if (!dryRun) {
    try {
      const { deleteRun: answer } = await executeMutation(
        client,
        DeleteRunDocument,
        operation.variables,
        asked,
      )
      if (!answer)
        throw new RunsError('server', 'the run was not deleted', { operation: 'deleteRun', path: text })
    } catch (error) {
      if (!(await isGone(client, path, call, error))) throw error
    }
  }
  const fates = await Promise.all(
    artifacts.map((artifact) =>
      dryRun || !deleteArtifacts ? !deleteArtifacts : isThere(client, artifact, asked),
    ),
  )
  const ofFate = (fate: boolean | undefined): RunArtifact[] => artifacts.filter((_, at) => fates[at] === fate)
  return {
    deleted: !dryRun,
    operation,
    removed: ofFate(false),
    left: ofFate(true),
    unknown: ofFate(undefined),
  }
}

/** Reads what must be known before. */
async function inspect(
  client: RunsClient,
  path: RunPath,
  call: CallOptions,
): Promise<{ id: string; tags: readonly string[]; text: string; artifacts: RunArtifact[] }> {
  let id = ''
  let text = ''
  let tags: readonly string[] = []
  const artifacts = await paginate<RunArtifact>({
    identity: (artifact) => artifact.id,
    pageSize: 100,
    call,
    load: async (page, asked) => {
      const { ref, run } = await askRun(client, path, 'deleteRun', asked, (ref, asked) =>
        execute(client, LoadRunToDeleteDocument, { ...ref, ...page }, asked),
      )
      id = run.id
      tags = run.tags ?? []
      text = `${ref.entity}/${ref.project}/${ref.run}`
      const outputs = run.outputArtifacts
      return {
        edges: (outputs?.edges ?? []).map(({ cursor, node }) => ({ cursor, node: node && named(node) })),
        pageInfo: outputs?.pageInfo ?? { endCursor: null, hasNextPage: false },
        totalCount: null,
      }
    },
  }).toArray()
  return { id, tags, text, artifacts }
}

function named({ id, versionIndex, artifactType, artifactSequence }: RunArtifactFieldsFragment): RunArtifact {
  return { id, name: `${artifactSequence.name}:v${versionIndex ?? 0}`, type: artifactType.name }
}

/** Whether a deletion that failed was done all the same: the second try after a lost answer finds no run. */
async function isGone(
  client: RunsClient,
  path: RunPath,
  call: CallOptions,
  error: unknown,
): Promise<boolean> {
  if (!isRunsError(error, 'notFound') && !isRunsError(error, 'graphql')) return false
  try {
    await loadRunId(client, path, 'deleteRun', { ...call, cache: 'fresh' })
    return false
  } catch (cause) {
    return isRunsError(cause, 'notFound')
  }
}

/** Whether the server still has an artifact; undefined where it does not tell. The run is gone by then, so that is no reason to fail. */
async function isThere(
  client: RunsClient,
  { id }: RunArtifact,
  asked: ExecuteOptions,
): Promise<boolean | undefined> {
  try {
    const { artifact } = await execute(client, LoadArtifactStateDocument, { id }, { ...asked, lane: 'bulk' })
    return artifact !== null && artifact.state !== 'DELETED'
  } catch (error) {
    // Whoever leaves is told so, and that the deletion was made.
    if (isRunsError(error, 'aborted'))
      throw new RunsError('aborted', 'the run is deleted, its artifacts were not looked at', {
        operation: 'deleteRun',
        path: asked.path,
        maybeApplied: true,
        cause: error.cause,
      })
    return undefined
  }
}
