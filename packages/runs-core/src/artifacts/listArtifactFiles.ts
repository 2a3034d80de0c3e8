import { ListArtifactFilesDocument } from '../generated/documents.ts'
import { decodeDate } from '../runs/decodeRun.ts'
import { paginate, type Paginated } from '../runs/paginated.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { ArtifactData } from './artifactData.ts'

/**
 * A file of an artifact, as the server has it.
 *
 * @public
 */
export interface ArtifactFileData {
  /** The path inside the artifact, with `/` between its parts. It comes from whoever logged it: don't join it to a folder yourself. */
  name: string
  sizeBytes: number
  /** Media type; null where the server does not tell. */
  mimetype: string | null
  /** As in the manifest; null where the server does not tell. */
  digest: string | null
  updatedAt: Date | null
  /** Where the API serves the file, to whom the API key allows it. */
  url: string | null
  /** A signed URL, which needs no key and expires; of a reference, its address. */
  directUrl: string
}

/**
 * Which files of an artifact are listed, and how. `signal` and `deadlineMs` count for each page.
 *
 * @public
 */
export interface ListArtifactFilesOptions extends CallOptions {
  /** Only the files of these names; those that don't exist are left out. An empty list names none. */
  names?: readonly string[] | undefined
  /**
   * Files in a request.
   *
   * @defaultValue 50
   */
  pageSize?: number | undefined
}

/**
 * Lists the files of an artifact with their signed URLs, references among them. Sends nothing until it is looped over, or a page is
 * asked for. `readManifest` tells what there is without a URL for each.
 *
 * @remarks Sends one request for each page. With `names` the server does not count.
 * @throws {@link RunsError} `notFound` where the artifact is gone
 * @example
 * ```ts
 * const artifact = await loadArtifact(client, 'entity/project/dataset:latest')
 * for await (const { name, sizeBytes } of listArtifactFiles(client, artifact)) console.log(name, sizeBytes)
 * ```
 * @public
 */
export function listArtifactFiles(
  client: RunsClient,
  artifact: Pick<ArtifactData, 'id' | 'name'>,
  { names, pageSize, ...rest }: ListArtifactFilesOptions = {},
): Paginated<ArtifactFileData> {
  const path = artifact.name
  return paginate<ArtifactFileData>({
    identity: ({ name }) => name,
    pageSize,
    call: rest,
    load: async (page, call) => {
      // On the wire an empty list of names means all.
      if (names?.length === 0 && !call.signal?.aborted)
        return { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 }
      const which = { id: artifact.id, ...page, names: names && [...names] }
      const { artifact: found } = await execute(client, ListArtifactFilesDocument, which, { ...call, path })
      if (!found)
        throw new RunsError('notFound', `the artifact is gone: ${path}`, {
          operation: 'listArtifactFiles',
          path,
        })
      return {
        edges: found.files.edges.map(({ cursor, node }) => ({
          cursor,
          node: node && {
            ...node,
            sizeBytes: Number(node.sizeBytes),
            updatedAt: node.updatedAt ? decodeDate(node.updatedAt) : null,
          },
        })),
        pageInfo: found.files.pageInfo,
        totalCount: names ? null : found.fileCount,
      }
    },
  })
}
