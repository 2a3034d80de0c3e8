import { LoadRunToUpdateDocument, UpdateRunDocument } from '../generated/documents.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import { writeJson } from '../transport/writeJson.ts'
import { askRun } from './askRun.ts'
import { ConflictError } from './conflictError.ts'
import { decodeRun } from './decodeRun.ts'
import { inTurn } from './inTurn.ts'
import { type Merged, mergeRun } from './mergeRun.ts'
import { PartialError } from './partialError.ts'
import type { RunData } from './runData.ts'
import { agreeAt } from './runPart.ts'
import { type RunPath, type RunRef, resolveRunPath } from './runPath.ts'
import { checkPatch, type RunPatch } from './runPatch.ts'

/**
 * How a run is changed. `deadlineMs` bounds each of the requests.
 * @public
 */
export interface UpdateRunOptions extends CallOptions {
  /**
   * The run as you saw it when you decided. What somebody else has changed since, and you change too, is then a conflict.
   * @defaultValue the run as it is when the call begins
   */
  base?: RunData | undefined
}

/**
 * Changes texts, tags, config and summary of a run, and gives the run as it is then.
 *
 * @remarks
 * Sends one request to read the run, then one with what differs from what is there: none where nothing does, two where the
 * summary changes beside something else. What the patch does not touch is written back as it was read, so edits of others
 * survive, except those made between the two requests and while the second is retried: W&B's API has no condition on a write.
 * Updates of one run by one client wait for each other.
 * @throws {@link ConflictError} where somebody has changed the same since `base`, to something else, and nothing was sent
 * @throws {@link PartialError} where the summary failed after the rest was written
 * @throws {@link RunsError} `notFound` where there is no such run; `usage` for a null, or a value that JSON does not have;
 * `permission` where this key may not write
 * @example
 * ```ts
 * await updateRun(client, 'entity/project/abcd1234', {
 *   notes: 'diverged',
 *   tags: { add: ['bad'] },
 *   config: (edit) => edit.set(['optimizer', 'lr'], 0.01),
 * })
 * ```
 * @public
 */
export async function updateRun(
  client: RunsClient,
  path: RunPath,
  patch: RunPatch,
  { base, ...call }: UpdateRunOptions = {},
): Promise<RunData> {
  return updateRunFrom(client, path, patch, () => base, call)
}

/**
 * The same, for who may see the run anew while the update waits for its turn.
 *
 * @internal
 */
export async function updateRunFrom(
  client: RunsClient,
  path: RunPath,
  patch: RunPatch,
  seen: () => RunData | undefined,
  call: CallOptions,
): Promise<RunData> {
  checkPatch(patch)
  const ref = await resolveRunPath(client, path, call)
  const name = `${ref.entity}/${ref.project}/${ref.run}`
  return inTurn(client, name, call.signal, () => readAndWrite(client, ref, patch, seen, call))
}

async function readAndWrite(
  client: RunsClient,
  path: RunRef,
  patch: RunPatch,
  seen: () => RunData | undefined,
  call: CallOptions,
): Promise<RunData> {
  const operation = 'updateRun'
  const fresh = { ...call, cache: 'fresh' } as const
  const { ref, run } = await askRun(client, path, operation, fresh, (asked, options) =>
    execute(client, LoadRunToUpdateDocument, asked, options),
  )
  const theirs = decodeRun(client, ref, run)
  const about = { operation, path: theirs.path.join('/') }
  const texts = { config: textOf(run.config), summary: textOf(run.summaryMetrics) }
  const { mine, paths, variables } = mergeRun(patch, seen() ?? theirs, theirs, texts, about)

  const send = async (part: Merged['variables'], written: Merged['paths']): Promise<RunData> => {
    if (written.length === 0) return theirs
    const sent = { id: theirs.storageId, ...part }
    const { upsertBucket } = await executeMutation(client, UpdateRunDocument, sent, {
      ...call,
      path: about.path,
    })
    const sure = { ...about, maybeApplied: true }
    if (!upsertBucket?.bucket) throw new RunsError('decode', 'the server did not say what it wrote', sure)
    const answer = decodeRun(client, ref, upsertBucket.bucket)
    const lost = written.filter((at) => !agreeAt(mine, answer, at, true))
    if (lost.length === 0) return answer
    const sides = { base: theirs, mine, theirs: answer }
    throw new ConflictError('it was sent, and the server has something else', lost, sides, sure)
  }

  const { summaryMetrics, ...first } = variables
  const isSummary = ([field]: Merged['paths'][number]): boolean => field === 'summary'
  const rest = paths.filter((at) => !isSummary(at))
  const answer = await send(first, rest)
  if (summaryMetrics === undefined) return answer
  try {
    return await send({ summaryMetrics }, paths.filter(isSummary))
  } catch (error) {
    if (rest.length === 0 || !isRunsError(error)) throw error
    throw new PartialError([...new Set(rest.map(([field = '']) => field))], error)
  }
}

/** Some servers give the object itself. */
function textOf(wire: unknown): string {
  return typeof wire === 'string' ? wire : writeJson(wire ?? {})
}
