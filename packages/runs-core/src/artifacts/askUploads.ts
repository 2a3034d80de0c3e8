import { CreateArtifactFilesDocument, type CreateArtifactFilesMutation } from '../generated/documents.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { hexDigest } from './artifactDigest.ts'
import type { Logging } from './beginVersion.ts'
import type { PreparedFile } from './prepareFiles.ts'

/**
 * The version that is being made.
 *
 * @internal
 */
export interface Version extends Logging {
  id: string
  manifestId: string
  /** The tags of parts that have arrived, by upload and number. */
  arrived: Map<string, Map<number, string>>
  /** Notes what the server has acknowledged. */
  acknowledge(bytes: number, files: number): void
}

/**
 * What the server says of a file that is to be sent.
 *
 * @internal
 */
export type FileNode = NonNullable<
  NonNullable<CreateArtifactFilesMutation['createArtifactFiles']>['files']['edges'][number]['node']
>

/** One PUT. */
export type Upload = (signal: AbortSignal) => Promise<void>

/**
 * Asks where files are to be sent; a node says so in the order of the files.
 *
 * @internal
 */
export async function askUploads(
  { client, call, id, manifestId }: Version,
  files: readonly PreparedFile[],
): Promise<(FileNode | null)[]> {
  if (files.length === 0) return []
  const artifactFiles = files.map(({ name, md5, parts }) => ({
    artifactID: id,
    artifactManifestID: manifestId,
    name,
    md5,
    ...(parts && {
      uploadPartsInput: parts.md5s.map((part, index) => ({ partNumber: index + 1, hexMD5: hexDigest(part) })),
    }),
  }))
  const input = { artifactFiles, storageLayout: 'V2' as const }
  const { createArtifactFiles } = await executeMutation(client, CreateArtifactFilesDocument, { input }, call)
  return createArtifactFiles?.files.edges.map(({ node }) => node) ?? []
}
