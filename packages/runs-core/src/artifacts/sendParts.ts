import { CompleteArtifactUploadDocument } from '../generated/documents.ts'
import { isRefused } from '../files/isRefused.ts'
import { sendFile, uploadHeaders, type UploadTarget } from '../files/sendFile.ts'
import type { UploadSource } from '../files/uploadSource.ts'
import { executeMutation } from '../transport/executeMutation.ts'
import { isRunsError, RunsError } from '../transport/runsError.ts'
import type { PreparedFile } from './prepareFiles.ts'
import { askUploads, type FileNode, type Upload, type Version } from './askUploads.ts'

/**
 * How many parts of a file are under way at once. When the line breaks, each of them begins again: of all parts at once, none would have
 * arrived before nearly all have. As many fill a line that one connection does not.
 */
const maxMoving = 4

type Addresses = NonNullable<FileNode['uploadMultipartUrls']>

/** An upload in parts, as the server knows it. */
interface PartsUpload {
  readonly id: string
  readonly storagePath: string
  /** A store that wants a type wants it of each part. */
  readonly typed: (readonly [string, string])[]
  /** Where parts are to be sent; each address is given away once. */
  readonly addresses: Map<number, string>
  /** The tags of those that have arrived. */
  readonly arrived: Map<number, string>
}

/**
 * The PUTs of a file's parts, of those that have not arrived yet; the last one to arrive ends the upload. Where the server has given
 * the upload up and begins another, all parts go there, once.
 *
 * @internal
 */
export function* partUploads(
  version: Version,
  file: PreparedFile,
  parts: NonNullable<PreparedFile['parts']>,
  node: FileNode,
  addresses: Addresses,
): Generator<Upload> {
  let upload = partsUpload(version, node, addresses)
  let wasReplaced = false
  const sizeOf = (number: number): number =>
    Math.min(parts.sizeBytes, file.sizeBytes - (number - 1) * parts.sizeBytes)
  const acknowledged = new Set<number>()
  const acknowledge = (number: number): void => {
    if (!acknowledged.has(number)) version.acknowledge(sizeOf(number), 0)
    acknowledged.add(number)
  }
  const left: number[] = []
  for (const index of parts.md5s.keys()) {
    if (upload.arrived.has(index + 1)) acknowledge(index + 1)
    else left.push(index + 1)
  }

  /** Asks where parts are to be sent now; false where the server says nothing more of it. */
  const askAgain = async (): Promise<boolean> => {
    const [again] = await askUploads(version, [file])
    if (!again?.uploadMultipartUrls) return false
    const { uploadID, uploadUrlParts } = again.uploadMultipartUrls
    if (uploadID === upload.id) {
      for (const { partNumber, uploadUrl } of uploadUrlParts) upload.addresses.set(partNumber, uploadUrl)
      return true
    }
    if (wasReplaced) return false
    wasReplaced = true
    version.arrived.delete(upload.id)
    left.push(...upload.arrived.keys())
    upload = partsUpload(version, again, again.uploadMultipartUrls)
    return true
  }

  const send = async (number: number, signal: AbortSignal): Promise<void> => {
    const md5 = parts.md5s[number - 1] ?? ''
    let to = upload
    const take = (): UploadTarget | undefined => {
      to = upload
      const address = to.addresses.get(number)
      to.addresses.delete(number)
      return address === undefined ? address : { address, headers: [...to.typed, ['content-md5', md5]] }
    }
    const ended = (retryable: boolean): RunsError => {
      const text = `the upload of ${JSON.stringify(file.name)} has ended: log it again`
      return new RunsError('conflict', text, { ...version.call, retryable })
    }
    const ask = async (): Promise<UploadTarget> => {
      const target = take() ?? ((await askAgain()) ? take() : undefined)
      if (target) return target
      // By the caller, not by this transfer.
      throw ended(false)
    }
    const source = await file.open()
    try {
      const part = partOf(source, (number - 1) * parts.sizeBytes, sizeOf(number))
      const sending = sendFile(version.client, part, ask, { ...version.call, signal, md5 })
      const { etag } = await sending.catch(async (error: unknown) => {
        const isOver = isRunsError(error, 'conflict') || (isRefused(error) && !(await askAgain()))
        throw isOver ? ended(true) : error
      })
      if (!etag) throw new RunsError('decode', 'the store gave a part no ETag', version.call)
      to.arrived.set(number, etag)
      // Another part has noticed meanwhile that these bytes went to an upload that is no more.
      if (to !== upload) left.push(number)
    } finally {
      await source.close()
    }
    acknowledge(number)
  }

  const end = async (signal: AbortSignal): Promise<void> => {
    try {
      await complete(version, upload, signal)
    } catch (error) {
      const { id } = upload
      if (!isRunsError(error, 'graphql') || !(await askAgain()) || upload.id === id) throw error
      for (let number = left.shift(); number !== undefined; number = left.shift()) await send(number, signal)
      await complete(version, upload, signal)
    }
    version.acknowledge(0, 1)
  }

  // Where all have arrived before, what is missing is the end.
  const lanes = Math.max(1, Math.min(maxMoving, left.length))
  let running = lanes
  for (let lane = 0; lane < lanes; lane++)
    yield async (signal) => {
      for (let number = left.shift(); number !== undefined; number = left.shift()) await send(number, signal)
      if (--running === 0) await end(signal)
    }
}

function partsUpload(
  version: Version,
  { storagePath, uploadHeaders: lines }: FileNode,
  { uploadID, uploadUrlParts }: Addresses,
): PartsUpload {
  const arrived = version.arrived.get(uploadID) ?? new Map<number, string>()
  version.arrived.set(uploadID, arrived)
  return {
    id: uploadID,
    storagePath: storagePath ?? '',
    typed: uploadHeaders(lines).filter(([name]) => /^content-type$/i.test(name)),
    addresses: new Map(uploadUrlParts.map(({ partNumber, uploadUrl }) => [partNumber, uploadUrl])),
    arrived,
  }
}

function partOf(source: UploadSource, start: number, sizeBytes: number): UploadSource {
  const blob = source.blob?.slice(start, start + sizeBytes)
  return { ...source, sizeBytes, ...(blob && { blob }), read: () => source.read(start, start + sizeBytes) }
}

async function complete(
  { client, call, id: artifactID, arrived: uploads }: Version,
  { id: uploadID, storagePath, arrived }: PartsUpload,
  signal: AbortSignal,
): Promise<void> {
  const completedParts = [...arrived]
    .sort(([left], [right]) => left - right)
    .map(([partNumber, hexMD5]) => ({ partNumber, hexMD5 }))
  const completeMultipartAction = 'Complete' as const
  const input = { completeMultipartAction, completedParts, artifactID, storagePath, uploadID }
  await executeMutation(client, CompleteArtifactUploadDocument, { input }, { ...call, signal })
  uploads.delete(uploadID)
}
