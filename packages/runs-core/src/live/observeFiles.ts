import type { FileData } from '../files/fileData.ts'
import { listFiles, type ListFilesOptions } from '../files/listFiles.ts'
import type { Page } from '../runs/paginated.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import { keepUrls } from './keepUrls.ts'
import type { ClientEntries } from './observeOf.ts'
import { observeOfRun } from './observeOfRun.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * One page of files, as hooks give it.
 * @public
 */
export type FilesData = Readonly<Page<FileData>>

/**
 * Which page {@link observeFiles} watches, and how.
 * @public
 */
export interface ObserveFilesOptions
  extends LiveOptions,
    Pick<ListFilesOptions, 'names' | 'pattern' | 'pageSize'> {
  /** The `endCursor` of the page before; the first page without it. */
  after?: string | null
}

/**
 * What {@link observeFiles} watches.
 * @public
 */
export interface FilesQuery extends ObserveFilesOptions {
  /** `null` asks for nothing. */
  path: RunPath | null | undefined
}

const entries: ClientEntries<FilesData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches one page of the files of a run, not what is in them.
 *
 * @remarks Sends one request when the first subscriber comes, and one for each poll with `live: true`. A signed URL is another one
 * in each answer: a file that has not changed keeps the one that it had, until `refetch()`.
 * @public
 */
export function observeFiles(
  client: RunsClient,
  path: FilesQuery['path'],
  options: ObserveFilesOptions = {},
): Observer<FilesData, FilesQuery> {
  return observeOfRun<FilesData, FilesQuery>(
    client,
    entries,
    { ...options, path },
    ({ names, pattern, pageSize, after }) => [names, pattern, pageSize, after],
    ({ after, names, pattern, pageSize }, run) =>
      async (previous, signal) => {
        const page = await listFiles(client, run, { names, pattern, pageSize, signal }).page({ after })
        return { data: { ...page, nodes: keepUrls(page.nodes, previous?.nodes) } }
      },
  )
}
