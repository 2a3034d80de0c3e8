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
 * The work of `updateRun`, which loads this when it is first called: whoever only reads ships nothing of it.
 *
 * @internal
 */
export async function writeRun(
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
