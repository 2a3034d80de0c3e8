import { getFile } from '../files/getFile.ts'
import { readFile } from '../files/readFile.ts'
import type { RunPath } from '../runs/runPath.ts'
import type { RunsClient } from '../transport/clientInternals.ts'
import type { ClientEntries } from './observeOf.ts'
import { observeOfRun } from './observeOfRun.ts'
import type { LiveOptions, Observer } from './result.ts'

/**
 * What a file holds, as text.
 * @public
 */
export interface FileTextData {
  readonly text: string
  /** Whether that is all of it. */
  readonly isWhole: boolean
  /** Digest of the file in base64; null where the server does not tell. */
  readonly md5: string | null
}

/**
 * How much of a file is read.
 * @public
 */
export interface ObserveFileTextOptions extends LiveOptions {
  /**
   * Bytes that are read, from the first on.
   * @defaultValue 64_000
   */
  maxBytes?: number | undefined
}

/** @internal */
export interface FileTextQuery extends ObserveFileTextOptions {
  path: RunPath | null | undefined
  name: string
}

/** Bytes that are read unless the options say otherwise. */
export const defaultTextBytes = 64_000

const entries: ClientEntries<FileTextData> = /* @__PURE__ */ new WeakMap()

/**
 * Watches the text of a run's file, or its beginning. Two requests for each read; one where the file has not changed.
 *
 * @internal
 */
export function observeFileText(
  client: RunsClient,
  path: FileTextQuery['path'],
  options: Omit<FileTextQuery, 'path'>,
): Observer<FileTextData, FileTextQuery> {
  return observeOfRun<FileTextData, FileTextQuery>(
    client,
    entries,
    { ...options, path },
    ({ name, maxBytes }) => [name, maxBytes],
    ({ name, maxBytes: end = defaultTextBytes }, run) =>
      async (previous, signal) => {
        const file = await getFile(client, run, name, { signal, cache: 'fresh' })
        const { md5, sizeBytes } = file
        if (previous && md5 !== null && md5 === previous.md5) return { data: previous }
        const text = await new Response(readFile(client, file, { range: { end }, signal })).text()
        return { data: { text, isWhole: sizeBytes <= end, md5 } }
      },
  )
}
