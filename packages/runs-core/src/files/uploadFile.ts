import { CreateRunFilesDocument, MarkRunFilesUploadedDocument } from '../generated/documents.ts'
import { type RunPath, type RunRef, resolveRunPath } from '../runs/runPath.ts'
import { clientInternals, type RunsClient } from '../transport/clientInternals.ts'
import type { CallOptions } from '../transport/execute.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { pause } from '../transport/pause.ts'
import { retryDelay } from '../transport/retryDelay.ts'
import { DeadlineExceededError, isRunsError, RunsError } from '../transport/runsError.ts'
import type { FileData } from './fileData.ts'
import { findFile } from './getFile.ts'
import { sendFile, type UploadTarget } from './sendFile.ts'
import { hasFeature } from './serverFeatures.ts'
import { openSource, type UploadBytes } from './uploadSource.ts'

/**
 * What every upload takes. `deadlineMs` bounds the time without a byte moving.
 *
 * @public
 */
export interface UploadOptions extends CallOptions {
  /**
   * Called as the upload gets on. What it throws is ignored.
   *
   * @remarks Counts bytes that the connection has taken, never less than before; all of them only when the server has said that it
   * has them. A browser does not tell before that.
   */
  onProgress?: ((progress: UploadProgress) => void) | undefined
}

/**
 * How far an upload is.
 *
 * @public
 */
export interface UploadProgress {
  sentBytes: number
  sizeBytes: number
}

/**
 * How a file on the disk is uploaded.
 *
 * @public
 */
export interface UploadPathOptions extends UploadOptions {
  /**
   * The folder that the file's name is looked at from.
   *
   * @defaultValue the working folder
   */
  root?: string | undefined
  /**
   * The name in the run.
   *
   * @defaultValue the path, as seen from `root`
   */
  name?: string | undefined
}

/**
 * How bytes are uploaded.
 *
 * @public
 */
export interface UploadBytesOptions extends UploadOptions {
  /** The name in the run: a relative path with `/` between its parts. */
  name: string
  /** The size of a stream, which does not tell it; not needed for anything else. */
  sizeBytes?: number | undefined
}

/**
 * What is uploaded: the path of a file, or bytes and what they are to be called.
 *
 * @public
 */
export type UploadArguments =
  | [path: string, options?: UploadPathOptions]
  | [source: UploadBytes, options: UploadBytesOptions]

/**
 * Uploads a file into a run, in place of one that has the same name, and resolves when the run lists it with the size and the
 * digest of what was sent.
 *
 * @remarks
 * Sends two requests (three to servers that ask for a mark, and once per client one more that finds this out), and one PUT of the
 * bytes to a signed URL; on another host than the API's it goes without the key. On W&B's wire a run's file is one PUT: an upload that
 * breaks begins again at the first byte, which a stream can't. A name that is absolute, or has `..`, a backslash or a control
 * character in it, is refused.
 * @throws {@link RunsError} `usage` for a name or file that is none, or a size that is wrong; `notFound` where there is no such run;
 * `network` with `maybeApplied` where a stream broke; `conflict` where other bytes are listed in the end; `unsupported` for a path
 * where there is no disk
 * @example
 * ```ts
 * const { md5 } = await uploadFile(client, 'entity/project/run', 'out/model.bin', { root: 'out' })
 * await uploadFile(client, 'entity/project/run', new Blob(['a,b\n1,2\n']), { name: 'table.csv' })
 * ```
 * @public
 */
export async function uploadFile(
  client: RunsClient,
  path: RunPath,
  ...[source, options = {}]: UploadArguments
): Promise<FileData> {
  const given: UploadPathOptions & Partial<UploadBytesOptions> = options
  const { root, name: asName, sizeBytes: asSize, onProgress, ...call } = given
  if (call.signal?.aborted)
    throw new RunsError('aborted', 'the call was aborted', { cause: call.signal.reason })
  const operation = 'uploadFile'
  const ref = await resolveRunPath(client, path, call)
  const about = { operation, path: `${ref.entity}/${ref.project}/${ref.run}` }
  const opened = await openSource(source, { root, name: asName, sizeBytes: asSize }, about)
  const { name, sizeBytes } = opened
  try {
    const md5 = await sendFile(client, opened, () => askTarget(client, ref, name, call), {
      ...call,
      ...about,
      onProgress,
    })
    if (await hasFeature(client, 'MARK_RUN_FILES_UPLOADED', call))
      await executeMutation(
        client,
        MarkRunFilesUploadedDocument,
        { ...ref, files: [name] },
        { ...call, ...about },
      )
    return await untilListed(client, ref, { name, sizeBytes, md5 }, call)
  } finally {
    await opened.close()
  }
}

/** Where the bytes are to be sent. */
async function askTarget(
  client: RunsClient,
  ref: RunRef,
  name: string,
  call: CallOptions,
): Promise<UploadTarget> {
  const path = `${ref.entity}/${ref.project}/${ref.run}`
  const { createRunFiles } = await executeMutation(
    client,
    CreateRunFilesDocument,
    { ...ref, files: [name] },
    { ...call, path },
  ).catch(async (error: unknown) => {
    // That there is no such run is told in a sentence, if at all.
    if (isRunsError(error, 'graphql')) await findFile(client, ref, name, 'uploadFile', call)
    throw error
  })
  const address = createRunFiles?.files[0]?.uploadUrl
  if (!createRunFiles?.runID || !address)
    throw new RunsError('usage', `the server takes no file ${JSON.stringify(name)}`, {
      operation: 'uploadFile',
      path,
    })
  const headers = createRunFiles.uploadHeaders.map((line): [string, string] => {
    const [, key = '', value = ''] = /^([^:]*):?(.*)$/s.exec(line) ?? []
    return [key.trim(), value.trim()]
  })
  return { address, headers }
}

/** Asks until the file is listed as it was sent: an object store may take its time to tell. */
async function untilListed(
  client: RunsClient,
  ref: RunRef,
  sent: { name: string; sizeBytes: number; md5: string },
  call: CallOptions,
): Promise<FileData> {
  const { clock, options } = clientInternals(client)
  const { deadlineMs = options.deadlineMs ?? 60_000 } = call
  const about = { operation: 'uploadFile', path: `${ref.entity}/${ref.project}/${ref.run}/${sent.name}` }
  const giveUpAt = clock.now() + deadlineMs
  for (let attempts = 1; ; attempts++) {
    const file = await findFile(client, ref, sent.name, about.operation, { ...call, cache: 'fresh' })
    if (file?.sizeBytes === sent.sizeBytes && (file.md5 ?? sent.md5) === sent.md5) return file
    const delayMs = retryDelay(attempts, options.retry)
    if (clock.now() + delayMs >= giveUpAt) {
      if (file)
        throw new RunsError('conflict', 'sent, but the run lists other bytes', {
          ...about,
          maybeApplied: true,
        })
      const text = `sent, but not listed within ${deadlineMs} ms`
      throw new DeadlineExceededError(text, { ...about, attempts, lastStatus: null, maybeApplied: true })
    }
    await pause(client, delayMs, about.operation, call.signal)
  }
}
