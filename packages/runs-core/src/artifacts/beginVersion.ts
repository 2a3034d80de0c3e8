import { CreateArtifactDocument, type CreateArtifactMutationVariables } from '../generated/documents.ts'
import { loadRunId } from '../runs/loadRunId.ts'
import type { RunRef } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import type { LogArtifactOptions } from './logArtifact.ts'

/** What `createArtifact` takes. */
export type CreateInput = CreateArtifactMutationVariables['input']

/**
 * One call of `logArtifact`.
 *
 * @internal
 */
export interface Logging {
  client: RunsClient
  ref: RunRef
  options: LogArtifactOptions
  /** What goes along with every request. */
  call: { operation: string; path: string; lane: 'bulk'; signal?: AbortSignal; deadlineMs?: number }
}

/**
 * What every version is begun with.
 *
 * @internal
 */
export function createInput(
  { ref, options: { aliases = [], tags = [] } }: Logging,
  type: string,
  collection: string,
  digest: string,
): CreateInput {
  return {
    entityName: ref.entity,
    projectName: ref.project,
    runName: ref.run,
    artifactTypeName: type,
    artifactCollectionName: collection,
    digest,
    digestAlgorithm: 'MANIFEST_MD5',
    enableDigestDeduplication: true,
    aliases: [...new Set(aliases)].map((alias) => ({ artifactCollectionName: collection, alias })),
    // Servers that know no tags are asked for none.
    ...(tags.length > 0 && { tags: [...new Set(tags)].map((tagName) => ({ tagName })) }),
  }
}

/**
 * Begins a version, or is answered one that is complete.
 *
 * @internal
 */
export async function begin(
  { client, ref, call }: Logging,
  input: CreateInput,
): Promise<{ id: string; state: string; latestId: string | null }> {
  const { createArtifact } = await executeMutation(client, CreateArtifactDocument, { input }, call).catch(
    async (error: unknown) => {
      // That there is no such run is told in a sentence, if at all.
      if (isRunsError(error, 'graphql')) await loadRunId(client, ref, 'logArtifact', call)
      throw error
    },
  )
  if (!createArtifact) throw new RunsError('server', 'the server began no version', call)
  const { id, state, artifactSequence } = createArtifact.artifact
  return { id, state, latestId: artifactSequence.latestArtifact?.id ?? null }
}
