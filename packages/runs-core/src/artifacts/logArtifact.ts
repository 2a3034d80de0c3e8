import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import type { ArtifactData } from './artifactData.ts'
import { draftOf } from './artifactDraft.ts'
import type { ArtifactProgress } from './downloadArtifact.ts'

/**
 * How an artifact is logged. `deadlineMs` bounds each request, and of a transfer the time without a byte moving.
 *
 * @public
 */
export interface LogArtifactOptions extends CallOptions {
  /** What the version is to be called beside `latest`, which the newest one is always. */
  aliases?: readonly string[] | undefined
  tags?: readonly string[] | undefined
  /** Called as the upload gets on, with what the server has acknowledged or had already. What it throws is ignored. */
  onProgress?: ((progress: ArtifactProgress) => void) | undefined
  /**
   * From how many bytes on a file is sent in parts, four at a time, where the server offers that: what breaks goes on with those. Where
   * the server has given the upload up and offers another, all parts are sent there, once; the second time is a `conflict` that may be
   * tried again.
   *
   * @defaultValue 2 GiB
   */
  multipartThresholdBytes?: number | undefined
}

/**
 * Logs an artifact as an output of a run. A draft is uploaded and becomes a version; a version that the server has is linked, and
 * nothing is uploaded. Gives the version.
 *
 * @remarks
 * Of a draft, every file is read once for its digest. Where the latest version has the same contents, three requests are sent and
 * that version is it. Else it is begun, files that the server has nowhere yet are sent (one request for 25 to 1,000 of them, one PUT
 * for each, 32 at a time), then the manifest, then the version is completed: nobody sees it before, and whatever fails leaves
 * nothing that can be seen. The same call made again goes on with what was begun. Versions of one collection are logged one after the
 * other. A stream is written to a temporary file first, in a browser to a Blob.
 * @throws {@link RunsError} `usage` for names that are none, a file that can't be read, one of over 64 KiB that changes meanwhile, and
 * a version of another project than the run's; `notFound` where there is no such run; `conflict` where the server would begin a new
 * version instead of linking this one
 * @example
 * ```ts
 * const draft = new Artifact({ name: 'data', type: 'dataset' }).addFile(new Blob(['a,b']), { name: 'table.csv' })
 * const { version } = await logArtifact(client, 'entity/project/run', draft, { aliases: ['best'] })
 * ```
 * @public
 */
export async function logArtifact(
  client: RunsClient,
  path: RunPath,
  artifact: ArtifactData,
  options: LogArtifactOptions = {},
): Promise<ArtifactData> {
  const send = async (): Promise<ArtifactData> => {
    const { sendArtifact } = await import('./sendArtifact.ts')
    return sendArtifact(client, path, artifact, options)
  }
  const draft = draftOf(artifact)
  if (!draft) return send()
  // Drafts that refer to this one wait for it.
  const version = (draft.version = send())
  try {
    return await version
  } catch (error) {
    draft.version = undefined
    throw error
  }
}
