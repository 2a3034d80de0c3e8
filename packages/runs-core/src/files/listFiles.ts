import { type FileFieldsFragment, ListFilesDocument } from '../generated/documents.ts'
import { askRun } from '../runs/askRun.ts'
import { decodeDate } from '../runs/decodeRun.ts'
import { type Connection, paginate, type Paginated } from '../runs/paginated.ts'
import type { RunPath, RunRef } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { type CallOptions, execute } from '../transport/execute.ts'
import { RunsError } from '../transport/runsError.ts'
import type { FileData } from './fileData.ts'

/**
 * Which files are listed, and how. `signal` and `deadlineMs` count for each page.
 *
 * @public
 */
export interface ListFilesOptions extends CallOptions {
  /** Only the files of these names; those that don't exist are left out. An empty list names none. Excludes `pattern`. */
  names?: readonly string[] | undefined
  /** Only files whose name matches, as with SQL's `LIKE`: `%` is any text, `_` any character. Excludes `names`. */
  pattern?: string | undefined
  /**
   * Files in a request.
   *
   * @defaultValue 50
   */
  pageSize?: number | undefined
}

/**
 * Lists the files of a run, in the order of the server. Sends nothing until it is looped over, or a page is asked for.
 *
 * @remarks Sends one request for each page. The server counts only the whole: with `names` or `pattern` a page's `totalCount` is
 * null, and the method `totalCount()` reads to the end.
 * @throws {@link RunsError} `notFound` where there is no such run, or none that this key may see; `usage` for `names` beside `pattern`
 * @example
 * ```ts
 * for await (const file of listFiles(client, 'entity/project/run', { pattern: '%.json' })) console.log(file.name, file.sizeBytes)
 * ```
 * @public
 */
export function listFiles(
  client: RunsClient,
  path: RunPath,
  { names, pattern, pageSize, ...rest }: ListFilesOptions = {},
): Paginated<FileData> {
  if (names && pattern !== undefined) throw new RunsError('usage', 'names excludes pattern')
  return paginate<FileData>({
    identity: ({ id }) => id,
    pageSize,
    call: rest,
    // On the wire an empty list of names means all.
    load: async (page, call) =>
      names?.length === 0 && !call.signal?.aborted
        ? { edges: [], pageInfo: { endCursor: null, hasNextPage: false }, totalCount: 0 }
        : askFiles(client, path, 'listFiles', { ...page, names: names && [...names], pattern }, call),
  })
}

/**
 * One page of files.
 *
 * @internal
 */
export async function askFiles(
  client: RunsClient,
  path: RunPath,
  operation: string,
  which: { first: number; after?: string | null; names?: string[] | undefined; pattern?: string | undefined },
  call: CallOptions,
): Promise<Connection<FileData>> {
  const { ref, run } = await askRun(client, path, operation, call, (ref, asked) =>
    execute(client, ListFilesDocument, { ...ref, ...which }, asked),
  )
  return {
    edges: (run.files?.edges ?? []).map(({ cursor, node }) => ({
      cursor,
      node: node && decodeFile(ref, run.projectId, node),
    })),
    pageInfo: run.files?.pageInfo ?? { endCursor: null, hasNextPage: false },
    totalCount: which.names || which.pattern !== undefined ? null : run.fileCount,
  }
}

function decodeFile(run: RunRef, projectId: string, wire: FileFieldsFragment): FileData | null {
  // Asked for a name that it does not have, W&B gives a file with this digest, which no bytes have.
  if (wire.md5 === '0') return null
  return {
    id: wire.id,
    name: wire.name,
    sizeBytes: Number(wire.sizeBytes),
    mimetype: wire.mimetype,
    md5: wire.md5 || null,
    updatedAt: wire.updatedAt ? decodeDate(wire.updatedAt) : null,
    url: wire.url,
    directUrl: wire.directUrl,
    run,
    projectId,
  }
}
