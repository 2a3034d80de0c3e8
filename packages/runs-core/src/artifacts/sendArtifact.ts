import { type RunPath, resolveRunPath } from '../runs/runPath.ts'
import { inTurn } from '../runs/inTurn.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'
import { type ArtifactDraft, type DraftLink, draftOf } from './artifactDraft.ts'
import { begin, createInput, type Logging } from './beginVersion.ts'
import { commitDraft } from './commitDraft.ts'
import { isArtifactTag } from './isArtifactTag.ts'
import { loadArtifact } from './loadArtifact.ts'
import type { LogArtifactOptions } from './logArtifact.ts'

/**
 * The work of `logArtifact`, which loads this when it is first called.
 *
 * @internal
 */
export async function sendArtifact(
  client: RunsClient,
  path: RunPath,
  artifact: ArtifactData,
  options: LogArtifactOptions,
): Promise<ArtifactData> {
  const operation = 'logArtifact'
  const { signal, deadlineMs, aliases = [], tags = [] } = options
  if (signal?.aborted)
    throw new RunsError('aborted', 'the call was aborted', { operation, cause: signal.reason })
  const ref = await resolveRunPath(client, path, options)
  const about = { operation, path: `${ref.entity}/${ref.project}/${ref.run}` }
  const refuse = (what: string): never => {
    throw new RunsError('usage', what, about)
  }
  for (const alias of aliases) if (!alias || /[/:]/.test(alias)) refuse(`no alias: '${alias}'`)
  for (const tag of tags) if (!isArtifactTag(tag)) refuse(`no tag: '${tag}'`)
  const call = {
    ...about,
    lane: 'bulk' as const,
    ...(signal && { signal }),
    ...(deadlineMs && { deadlineMs }),
  }
  const logging: Logging = { client, ref, options, call }
  const draft = draftOf(artifact)
  if (!draft) return linkOutput(logging, artifact)
  // Before its turn: what it waits for may be of the same collection.
  const links = await linksOf(draft, call)
  // The order in which versions are completed is the order of their numbers.
  const turn = `artifact ${ref.entity}/${ref.project}/${draft.name}`
  return inTurn(client, turn, signal, () => commitDraft(logging, draft, links))
}

async function linksOf(draft: ArtifactDraft, call: Logging['call']): Promise<Map<DraftLink, string>> {
  if (!draft.entries.some(({ kind }) => kind === 'link')) return new Map()
  const { resolveLinks } = await import('./prepareReferences.ts')
  return resolveLinks(draft, call)
}

/** Notes a version that is complete as an output of the run. */
async function linkOutput(logging: Logging, artifact: ArtifactData): Promise<ArtifactData> {
  const { client, ref, call, options } = logging
  if (artifact.state !== 'COMMITTED' || artifact.entity !== ref.entity || artifact.project !== ref.project)
    throw new RunsError(
      'usage',
      `${artifact.name} is ${artifact.state} in ${artifact.entity}/${artifact.project}: a run logs what is complete, in its own project`,
      call,
    )
  const collection = artifact.name.replace(/:.*$/s, '')
  const { id, state } = await begin(logging, createInput(logging, artifact.type, collection, artifact.digest))
  if (state !== 'COMMITTED')
    throw new RunsError('conflict', `the server knows no version of ${collection} with that digest`, call)
  const { size: bytes, fileCount: files } = artifact
  options.onProgress?.({ bytes, totalBytes: bytes, files, totalFiles: files })
  return loadArtifact(client, { id }, { ...call, cache: 'fresh' })
}
