import { withEach } from '../files/fileSlots.ts'
import { sendFile, uploadHeaders, type UploadTarget } from '../files/sendFile.ts'
import { RunsError } from '../transport/runsError.ts'
import { askUploads, type FileNode, type Upload, type Version } from './askUploads.ts'
import type { PreparedFile } from './prepareFiles.ts'
import { partUploads } from './sendParts.ts'

/** How many files the first request asks for, and the last ones: bytes move early, and many files take few requests. */
const [firstBatch, largestBatch] = [25, 1_000]

/**
 * Sends the files that the server has nowhere yet.
 *
 * @returns by name, the artifact that brought the bytes first
 *
 * @internal
 */
export async function sendDraftFiles(
  version: Version,
  files: readonly PreparedFile[],
): Promise<Map<string, string>> {
  const births = new Map<string, string>()
  const { client, call } = version
  await withEach(client, uploads(version, files, births), call, (upload, signal) => upload(signal))
  return births
}

async function* uploads(
  version: Version,
  files: readonly PreparedFile[],
  births: Map<string, string>,
): AsyncGenerator<Upload> {
  let at = 0
  let size = firstBatch
  let asked = askUploads(version, files.slice(0, size))
  while (at < files.length) {
    const nodes = await asked
    const batch = files.slice(at, at + size)
    at += size
    size = Math.min(size * 2, largestBatch)
    // While these are sent the next ones are asked for.
    asked = askUploads(version, files.slice(at, at + size))
    asked.catch(() => {})
    for (const [index, file] of batch.entries()) {
      const node = nodes[index]
      if (!node) throw new RunsError('decode', 'the server left out a file', version.call)
      births.set(file.name, node.artifact?.id ?? version.id)
      if (node.uploadMultipartUrls && file.parts)
        yield* partUploads(version, file, file.parts, node, node.uploadMultipartUrls)
      else if (node.uploadUrl) yield (signal) => sendWhole(version, file, node, signal)
      else version.acknowledge(file.sizeBytes, 1)
    }
  }
}

async function sendWhole(
  version: Version,
  file: PreparedFile,
  node: FileNode,
  signal: AbortSignal,
): Promise<void> {
  const { client, call } = version
  let given: FileNode | null | undefined = node
  let isThere = false
  const ask = async (): Promise<UploadTarget> => {
    given ??= (await askUploads(version, [file]))[0]
    const { uploadUrl, uploadHeaders: lines } = given ?? {}
    // Without an address the server has the bytes: another has sent them meanwhile, or this transfer, and the answer was lost.
    isThere = given !== undefined && !uploadUrl
    given = null
    if (uploadUrl && lines) return { address: uploadUrl, headers: uploadHeaders(lines) }
    throw new RunsError('decode', 'the server left out where a file is sent', call)
  }
  const source = await file.open()
  try {
    await sendFile(client, source, ask, { ...call, signal, md5: file.md5 }).catch((error: unknown) => {
      if (!isThere) throw error
    })
  } finally {
    await source.close()
  }
  version.acknowledge(file.sizeBytes, 1)
}
