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
import { sendFile, uploadHeaders, type UploadTarget } from './sendFile.ts'
import { hasFeature } from './serverFeatures.ts'
import type { UploadArguments, UploadBytesOptions, UploadPathOptions } from './uploadFile.ts'
import { openSource } from './uploadSource.ts'

/**
 * The work of `uploadFile`, which loads this when it is first called: whoever uploads nothing ships nothing of it.
 *
 * @internal
 */
export async function sendRunFile(
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
    const { md5 } = await sendFile(client, opened, () => askTarget(client, ref, name, call), {
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
  return { address, headers: uploadHeaders(createRunFiles.uploadHeaders) }
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
