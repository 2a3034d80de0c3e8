import { CompleteArtifactUploadDocument } from '../generated/documents.ts'
import { sendFile, uploadHeaders, type UploadTarget } from '../files/sendFile.ts'
import type { UploadSource } from '../files/uploadSource.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { RunsError } from '../transport/runsError.ts'
import type { PreparedFile } from './prepareFiles.ts'
import { askUploads, type FileNode, type Upload, type Version } from './askUploads.ts'

type Addresses = NonNullable<FileNode['uploadMultipartUrls']>

/**
 * The PUTs of a file's parts, of those that have not arrived yet; the last one to arrive ends the upload.
 *
 * @internal
 */
export function* partUploads(
  version: Version,
  file: PreparedFile,
  parts: NonNullable<PreparedFile['parts']>,
  node: FileNode,
  { uploadID, uploadUrlParts }: Addresses,
): Generator<Upload> {
  const arrived = version.arrived.get(uploadID) ?? new Map<number, string>()
  version.arrived.set(uploadID, arrived)
  const addresses = new Map(uploadUrlParts.map(({ partNumber, uploadUrl }) => [partNumber, uploadUrl]))
  // A store that wants a type wants it of each part.
  const typed = uploadHeaders(node.uploadHeaders).filter(([name]) => /^content-type$/i.test(name))
  const end = async (signal: AbortSignal): Promise<void> => {
    if (arrived.size < parts.md5s.length) return
    await complete(version, node, uploadID, arrived, signal)
    version.acknowledge(0, 1)
  }
  let left = 0
  for (const [index, md5] of parts.md5s.entries()) {
    const number = index + 1
    const start = index * parts.sizeBytes
    const sizeBytes = Math.min(parts.sizeBytes, file.sizeBytes - start)
    if (arrived.has(number)) {
      version.acknowledge(sizeBytes, 0)
      continue
    }
    left++
    yield async (signal) => {
      let address = addresses.get(number)
      const ask = async (): Promise<UploadTarget> => {
        address ??= await askAgain(version, file, uploadID, number)
        const target = { address, headers: [...typed, ['content-md5', md5] as const] }
        address = undefined
        return target
      }
      const source = await file.open()
      try {
        const part = partOf(source, start, sizeBytes)
        const { etag } = await sendFile(version.client, part, ask, { ...version.call, signal, md5 })
        if (!etag) throw new RunsError('decode', 'the store gave a part no ETag', version.call)
        arrived.set(number, etag)
      } finally {
        await source.close()
      }
      version.acknowledge(sizeBytes, 0)
      await end(signal)
    }
  }
  // All had arrived before; what was missing was the end.
  if (left === 0) yield end
}

function partOf(source: UploadSource, start: number, sizeBytes: number): UploadSource {
  const blob = source.blob?.slice(start, start + sizeBytes)
  return { ...source, sizeBytes, ...(blob && { blob }), read: () => source.read(start, start + sizeBytes) }
}

/** The address of a part whose first one has expired. */
async function askAgain(
  version: Version,
  file: PreparedFile,
  uploadID: string,
  number: number,
): Promise<string> {
  const again = (await askUploads(version, [file]))[0]?.uploadMultipartUrls
  const part = again?.uploadUrlParts.find(({ partNumber }) => partNumber === number)
  if (again?.uploadID === uploadID && part) return part.uploadUrl
  throw new RunsError('conflict', `the upload of ${JSON.stringify(file.name)} has ended: log it again`, {
    ...version.call,
    retryable: true,
  })
}

async function complete(
  { client, call, id, arrived: uploads }: Version,
  { storagePath }: FileNode,
  uploadID: string,
  arrived: ReadonlyMap<number, string>,
  signal: AbortSignal,
): Promise<void> {
  const completedParts = [...arrived]
    .sort(([left], [right]) => left - right)
    .map(([partNumber, hexMD5]) => ({ partNumber, hexMD5 }))
  const input = {
    completeMultipartAction: 'Complete' as const,
    completedParts,
    artifactID: id,
    storagePath: storagePath ?? '',
    uploadID,
  }
  await executeMutation(client, CompleteArtifactUploadDocument, { input }, { ...call, signal })
  uploads.delete(uploadID)
}
