'use client'
import {
  type ArtifactData,
  type ArtifactProgress,
  logArtifact,
  type LogArtifactOptions,
  type MutationResult,
  type RunPath,
  type RunsClient,
} from '@x/runs-core'
import { useMutation } from './useMutation.ts'

/**
 * Which artifact a run logs: a draft, which is uploaded, or a version that there is, which is linked.
 * @public
 */
export interface LogArtifactVariables
  extends Pick<LogArtifactOptions, 'aliases' | 'tags' | 'multipartThresholdBytes'> {
  path: RunPath
  artifact: ArtifactData
}

/**
 * What {@link useLogArtifact} gives.
 * @public
 */
export type UseLogArtifactResult = MutationResult<ArtifactData, LogArtifactVariables, ArtifactProgress>

const log = (
  client: RunsClient,
  { path, artifact, ...named }: LogArtifactVariables,
  call: LogArtifactOptions,
): Promise<ArtifactData> => logArtifact(client, path, artifact, { ...named, ...call })

/**
 * Logs an artifact as an output of a run.
 *
 * @remarks Sends nothing before `mutate()`; then what `logArtifact` sends, and one request for each thing of the run that is looked
 * at. What is aborted leaves nothing that can be seen; the same draft once more goes on with it.
 * @example
 * ```tsx
 * const { mutate, status, progress, abort } = useLogArtifact()
 * const send = (file: File) => {
 *   const artifact = new Artifact({ name: 'data', type: 'dataset' }).addFile(file, { name: file.name })
 *   mutate({ path: 'entity/project/run', artifact, aliases: ['best'] })
 * }
 * if (status === 'pending') return <button onClick={abort}>{progress?.bytes ?? 0} bytes. Stop</button>
 * return <input type="file" onChange={({ target }) => target.files?.[0] && send(target.files[0])} />
 * ```
 * @public
 */
export function useLogArtifact(): UseLogArtifactResult {
  return useMutation(log)
}
